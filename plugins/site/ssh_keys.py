"""A person's SSH key, and what `ssh-keygen` does with it: it asks for the passphrase itself, so the program never sees one."""

import os
import subprocess
from contextlib import suppress
from pathlib import Path

from plugins.common.problems import N_
from plugins.giving.signatures import NAMESPACE, read_signed, signed_file
from plugins.seal.stops import plainly, stop
from plugins.seal.writing import replace_file

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
    N_(
        "Give the same command again. If it stays so, the two files of your key do not belong together: take the file that ends in .pub away, and it is written anew"
    ),
)
NOT_MADE = (N_("ssh-keygen could not make the key; nothing was changed"), N_("Give the same command again"))
THERE_ALREADY = (
    N_("a file lies where the key would be written; nothing was changed"),
    N_("It may be your key: let it lie, and ask whoever looks after the repository"),
)
NO_SECRET = (
    N_("only the public half of your key is on this computer, and it cannot sign"),
    N_(
        "Copy the other file, of the same name without .pub, from your old computer. If it is lost, take your line out of partners/allowed_signers and the file .pub away, and make a new key with: python3 tasks.py approve --enrol"
    ),
)
NOT_OPENED = (
    N_("your key could not be opened, perhaps since the passphrase was mistyped; no key was changed"),
    N_(
        "Give the same command again. If it stays so, copy both files of the key from your old computer once more, the one that ends in .pub as well"
    ),
)
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
        return " ".join(_beside(secret).read_text(encoding="ascii").split()[:2])
    except (OSError, ValueError):
        return ""


def _beside(secret: Path) -> Path:
    return secret.with_name(f"{secret.name}.pub")


def is_half(secret: Path) -> bool:
    """Tell whether the secret key lies there and its public half does not, as where somebody copied one file of the two."""
    return secret.is_file() and not public_key(secret)


def whole(secret: Path) -> None:
    """Write the public half beside a secret key that came without it; ssh-keygen asks for the passphrase. Raises `Stop`.

    A key that others may read is closed to them first, as ssh-keygen refuses it: a memory stick knows no owners.
    """
    if not secret.exists() and public_key(secret):
        raise stop(NO_SECRET)
    if os.name == "posix" and secret.is_file() and secret.stat().st_mode & 0o077:
        with suppress(OSError):  # then ssh-keygen says so itself
            secret.chmod(0o600)
    if not is_half(secret):
        return
    done = _ssh_keygen("-y", "-f", str(secret), kept=True)
    public = b" ".join(done.stdout.split()[:2])
    if done.returncode or not public:
        raise stop(NOT_OPENED)
    with plainly():
        replace_file(_beside(secret), public + b"\n")


def make_key(secret: Path, name: str) -> None:
    """Make a key of type ed25519; ssh-keygen asks for a passphrase, twice. Nothing that lies there is written over. Raises `Stop`."""
    if os.path.lexists(secret) or os.path.lexists(_beside(secret)):
        raise stop(THERE_ALREADY)
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
    *arguments: str, message: bytes | None = None, quiet: bool = False, kept: bool = False
) -> subprocess.CompletedProcess[bytes]:
    # Without a message its input stays the terminal's own, where it asks for the passphrase.
    out = subprocess.PIPE if message is not None or quiet or kept else None
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
