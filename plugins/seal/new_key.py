"""A key of one's own: a secret file outside the content, and the public half that others add to their list."""

import os
from pathlib import Path

from pyrage.x25519 import Identity

from plugins.common.problems import N_
from plugins.read.faults import Fault
from plugins.read.keys import key_path, read_key
from plugins.seal.stops import stop, stop_of

INSIDE_CONTENT = (
    N_("the key would lie inside the content folder, beside what it locks"),
    N_("Name a file elsewhere in SITE_KEY, or take SITE_KEY away"),
)
NO_HOME = (N_("there is no home folder for the key"), N_("Name a file for it in SITE_KEY"))


def new_key(root: Path) -> tuple[str, bool]:
    """Make a key, and return its public half; the second value is False when there was one already, which stays. Raises `Stop`, OSError."""
    try:
        path = key_path().absolute()
    except RuntimeError:
        raise stop(NO_HOME) from None
    if path.resolve().is_relative_to(root.resolve()):
        raise stop(INSIDE_CONTENT)
    if path.exists():
        keys = read_key()
        if isinstance(keys, Fault):
            raise stop_of(keys, "")
        return str(keys[0].to_public()), False
    key = Identity.generate()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(f"# public key: {key.to_public()}\n{key}\n")
        file.flush()
        os.fsync(file.fileno())
    return str(key.to_public()), True
