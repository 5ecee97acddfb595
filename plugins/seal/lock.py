"""Encrypting the register: the new file is written, read again, decrypted and compared before an open file is removed."""

from collections.abc import Mapping
from pathlib import Path

from pyrage.x25519 import Identity

from plugins.common.problems import N_
from plugins.read.characters import text_of
from plugins.read.faults import Fault
from plugins.read.keys import RECIPIENTS, read_key, read_recipients
from plugins.read.vault import SEALED, Vault, locked, opened
from plugins.seal.folder import Found, Marker, checksum, clear, look, mark, people_folder
from plugins.seal.stops import stop, stop_of
from plugins.seal.writing import replace_file

FEWEST = 2
SEALED_AT, LISTED_AT = f"people/{SEALED}", f"people/{RECIPIENTS}"

NOBODY = (
    N_("there is no register yet, so nothing can be sealed"),
    N_("Enter the first person with new-person"),
)
TOO_FEW = (
    N_("the register can be sealed for two keys or more only: if the one key is lost, every name is lost"),
    N_(
        "Make a key on each of two computers, or one for the safe, with: python3 tasks.py seal --new-key; write both public keys into people/recipients.txt, one a line"
    ),
)
NOT_MINE = (
    N_("the key on this computer is not among those that the register shall be sealed for"),
    N_("Add your own public key to people/recipients.txt; it stands in your key file after: public key"),
)
DIFFERENT = (
    N_(
        "an open file of a person differs from the one in the sealed register, and nobody can tell which of the two is right"
    ),
    N_(
        "Take the open files out of people, run: python3 tasks.py unseal, and make the changes again in the files that it opens"
    ),
)
NOT_THE_SAME = (
    N_("the sealed register could not be opened again after it was written, so the open files were kept"),
    N_("Check the disk, and seal again"),
)
LIES_OPEN_ALREADY = (
    N_("the register lies open already"),
    N_("Save your changes and lock it with: python3 tasks.py seal --register"),
)
NOT_SEALED = (
    N_("the register is not sealed: its files lie open in people"),
    N_("Edit them there, or seal them with: python3 tasks.py seal --register"),
)


def own_keys() -> tuple[Identity, ...]:
    """Return the secret keys of this computer. Raises `Stop`."""
    keys = read_key()
    if isinstance(keys, Fault):
        raise stop_of(keys, SEALED_AT)
    return keys


def open_vault(data: bytes) -> Vault:
    """Decrypt a sealed register with the key of this computer. Raises `Stop`."""
    vault = opened(data, own_keys())
    if isinstance(vault, Fault):
        raise stop_of(vault, SEALED_AT)
    return vault


def listed_recipients(root: Path) -> tuple[str, ...]:
    """Return the public keys of `recipients.txt`. Raises `Stop` for a line that holds none, or fewer than two keys, and OSError."""
    path = people_folder(root) / RECIPIENTS
    text, bad = text_of(path.read_bytes()) if path.exists() else ("", ())
    keys, wrong = read_recipients(text)
    if bad or wrong:
        raise stop_of((*bad, *wrong)[0], LISTED_AT)
    if len(keys) < FEWEST:
        raise stop(TOO_FEW, LISTED_AT)
    return keys


def lock_register(root: Path, recipients: tuple[str, ...] | None = None) -> None:
    """Seal whatever lies open in `people/`, for `recipients` or for those it was sealed for before. Raises `Stop` and OSError.

    The keys do not come out of `recipients.txt` unless somebody asks for it: who can write that file could add a key and wait.
    """
    found = look(root)
    old = open_vault(found.sealed) if found.sealed is not None else None
    if not found.plain and not old:
        raise stop(NOBODY, SEALED_AT)
    vault = Vault(_joined(found, old), recipients or (old.recipients if old else listed_recipients(root)))
    if vault != old:
        _write(root, vault)
    if not clear(root, found.plain):
        mark(root, Marker("opening", checksum((people_folder(root) / SEALED).read_bytes())))
        lock_register(root)


def add_to_register(root: Path, name: str, data: bytes) -> None:
    """Add one file to the sealed register; nothing of it is written in the open. Raises `Stop`, OSError, FileExistsError."""
    found = look(root)
    if found.plain or found.sealed is None:
        raise stop(LIES_OPEN_ALREADY, SEALED_AT)
    old = open_vault(found.sealed)
    if name in old.files:
        raise FileExistsError
    _write(root, Vault({**old.files, name: data}, old.recipients))


def open_register(root: Path) -> None:
    """Decrypt the register into files that only their owner can read. Raises `Stop` and OSError.

    Killed in the middle, it leaves a marker that says so: a part of the files is never taken for all.
    """
    found = look(root)
    if found.sealed is None:
        raise stop(NOT_SEALED, SEALED_AT)
    if found.plain:
        raise stop(LIES_OPEN_ALREADY, SEALED_AT)
    vault = open_vault(found.sealed)
    mark(root, Marker("opening", checksum(found.sealed)))
    for name, data in sorted(vault.files.items()):
        replace_file(people_folder(root) / name, data, mode=0o600)
    mark(root, Marker("open", checksum(found.sealed)))


def _joined(found: Found, old: Vault | None) -> Mapping[str, bytes]:
    """The files that are to be sealed: the open ones, and those of the sealed register that were not opened."""
    if old is None:
        return found.plain
    if not found.plain:
        return old.files
    if found.is_of_marker and found.marker:
        return found.plain if found.marker.stage == "open" else {**old.files, **found.plain}
    if any(old.files.get(name, data) != data for name, data in found.plain.items()):
        raise stop(DIFFERENT, SEALED_AT)
    return {**old.files, **found.plain}


def _write(root: Path, vault: Vault) -> None:
    keys = own_keys()
    if not {str(key.to_public()) for key in keys} & set(vault.recipients):
        raise stop(NOT_MINE, LISTED_AT)
    path = people_folder(root) / SEALED
    data = locked(vault)
    if opened(data, keys) != vault:
        raise stop(NOT_THE_SAME, SEALED_AT)
    replace_file(path, data)
    if path.read_bytes() != data:
        raise stop(NOT_THE_SAME, SEALED_AT)
