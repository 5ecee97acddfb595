"""The keys of a sealed register: the secret one of whoever sits at this computer, and the public ones of all who may open it."""

import os
from collections.abc import Mapping
from pathlib import Path

from pyrage import IdentityError, RecipientError
from pyrage.x25519 import Identity, Recipient

from plugins.common.problems import N_
from plugins.read.faults import Fault

RECIPIENTS = "recipients.txt"
KEY_VARIABLE = "SITE_KEY"
DEFAULT_KEY = Path(".config", "shared-table", "key.txt")
SECRET_PREFIX = "AGE-SECRET-KEY-"

NO_KEY = (
    N_("the register is sealed, and no key is on this computer: without it nobody knows whose names to search for"),
    N_(
        "Put your key into the file .config/shared-table/key.txt of your home folder, or name its file in SITE_KEY; whoever may open the register can help"
    ),
)
BAD_KEY = (
    N_("the register is sealed, and the file for the key on this computer holds no key that can be read"),
    N_("Put the whole line that begins with AGE-SECRET-KEY-1 into it; the copy in the safe has it"),
)
BAD_RECIPIENT = (
    N_("this is no public key of age"),
    N_("Write one public key a line, from age1 on; a name or a note may follow it after #"),
)


def key_path(environment: Mapping[str, str] | None = None) -> Path:
    """Return where the secret key lies: the file that SITE_KEY names, or one in the home folder. Raises RuntimeError without a home."""
    named = (os.environ if environment is None else environment).get(KEY_VARIABLE)
    return Path(named) if named else Path.home() / DEFAULT_KEY


def read_key() -> tuple[Identity, ...] | Fault:
    """Return the secret keys of this computer (a file of age may hold several), or why there is none."""
    try:
        text = key_path().read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError, RuntimeError):
        return Fault((), 1, 1, *NO_KEY)
    except (OSError, ValueError):
        return Fault((), 1, 1, *BAD_KEY)
    lines = [line.strip() for line in text.splitlines()]
    try:
        keys = tuple(Identity.from_str(line) for line in lines if line and not line.startswith("#"))
    except IdentityError:
        return Fault((), 1, 1, *BAD_KEY)
    return keys or Fault((), 1, 1, *BAD_KEY)


def read_recipients(text: str) -> tuple[tuple[str, ...], tuple[Fault, ...]]:
    """Return the public keys that `text` lists, each once and sorted, and what is wrong in it.

    A line holds a key and perhaps words after it, or a note after `#`, as in the files of age itself.

    >>> read_recipients("# in the safe\\n")
    ((), ())
    """
    keys: set[str] = set()
    faults = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.lstrip("\ufeff").split()
        if not words or words[0].startswith("#"):
            continue
        try:
            keys.add(str(Recipient.from_str(words[0])))
        except RecipientError:
            faults.append(Fault((), number, 1, *BAD_RECIPIENT))
    return tuple(sorted(keys)), tuple(faults)
