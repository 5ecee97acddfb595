"""A person's SSH key, and what `ssh-keygen` does with it: it asks for the passphrase itself, so the program never sees one."""

import os
import subprocess
from pathlib import Path

from plugins.common.problems import N_
from plugins.giving.signatures import NAMESPACE, read_signed, signed_file
from plugins.seal.stops import stop

VARIABLE = "GIVE_KEY"
DEFAULT = Path(".config", "shared-table", "give_key")

NO_PROGRAM = (
    N_("the program ssh-keygen is not on this computer"),
    N_(
        "On Windows: Settings, Optional features, OpenSSH Client. On Debian and Ubuntu: sudo apt install openssh-client. A Mac has it already"
    ),
)
NOT_SIGNED = (
    N_("ssh-keygen could not sign, perhaps since the passphrase was mistyped; nothing was changed"),
    N_("Give the same command again"),
)
NOT_MADE = (N_("ssh-keygen could not make the key; nothing was changed"), N_("Give the same command again"))
NO_HOME = (N_("there is no home folder for the key"), N_("Name a file for it in GIVE_KEY"))


def key_file(named: str = "") -> Path:
    """Return where the secret key lies: the file `named`, the one of GIVE_KEY, or one in the home folder. Raises `Stop`."""
    given = named or os.environ.get(VARIABLE, "")
    try:
        return Path(given).absolute() if given else Path.home() / DEFAULT
    except RuntimeError:
        raise stop(NO_HOME) from None


def public_key(secret: Path) -> str:
    """Return the public half that lies beside the file `secret`, as `ssh-ed25519 AAAA…`; "" where there is none."""
    try:
        return " ".join(secret.with_name(f"{secret.name}.pub").read_text(encoding="ascii").split()[:2])
    except (OSError, ValueError):
        return ""


def make_key(secret: Path, name: str) -> None:
    """Make a key of type ed25519; ssh-keygen asks for a passphrase, twice. Raises `Stop`."""
    secret.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if _ssh_keygen("-q", "-t", "ed25519", "-C", name, "-f", str(secret)).returncode or not public_key(secret):
        raise stop(NOT_MADE)


def has_passphrase(secret: Path) -> bool:
    """Tell whether the secret key cannot be used without a passphrase."""
    return _ssh_keygen("-y", "-P", "", "-f", str(secret), quiet=True).returncode != 0


def sign(secret: Path, message: bytes) -> bytes:
    """Return the signature file for `message`. Raises `Stop` when ssh-keygen doesn't sign, or signs with another key than the public one."""
    done = _ssh_keygen("-q", "-Y", "sign", "-n", NAMESPACE, "-f", str(secret), message=message)
    data = signed_file(done.stdout or b"", message)
    proof = read_signed(data)
    if done.returncode or proof is None or proof.message != message or proof.key != public_key(secret):
        raise stop(NOT_SIGNED)
    return data


def _ssh_keygen(
    *arguments: str, message: bytes | None = None, quiet: bool = False
) -> subprocess.CompletedProcess[bytes]:
    out = subprocess.PIPE if message is not None or quiet else None
    try:
        return subprocess.run(
            ["ssh-keygen", *arguments],
            input=message,
            stdout=out,
            stderr=subprocess.DEVNULL if quiet else None,
            check=False,
        )
    except FileNotFoundError:
        raise stop(NO_PROGRAM) from None
