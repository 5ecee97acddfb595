"""Real keys, made on the spot by OpenSSH itself, and records signed with them."""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from plugins.giving.canonical import block
from plugins.giving.signatures import signed_file
from plugins.giving.signers import read_signers
from plugins.read.schema.giving import Giving


@dataclass(frozen=True)
class Key:
    """A key without a passphrase: its secret file, and its public half."""

    file: Path

    @property
    def public(self) -> str:
        """`ssh-ed25519 AAAA…`."""
        return " ".join(self.file.with_suffix(".pub").read_text(encoding="ascii").split()[:2])

    def sign(self, message: bytes, *, namespace: str = "give") -> bytes:
        """What `approve` writes into a signature file."""
        armour = subprocess.run(
            ["ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", str(self.file)],
            input=message,
            capture_output=True,
            check=True,
        ).stdout
        return signed_file(armour, message)


def new_key(folder: Path, name: str, kind: str = "ed25519") -> Key:
    """Make a key in `folder`."""
    file = folder / name
    subprocess.run(
        ["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "", "-f", str(file)], check=True, capture_output=True
    )
    return Key(file)


def signer_list(keys: Mapping[str, Key], *, serial: int = 1, more: str = "") -> bytes:
    """`allowed_signers` with a line for each name."""
    lines = "".join(f'{name} namespaces="give"{more} {key.public}\n' for name, key in keys.items())
    return f"# serial: {serial}\n{lines}".encode("ascii")


def passed_list(keys: Mapping[str, Key], *, serial: int = 1, more: str = "") -> dict[str, bytes]:
    """The list with the signatures of all who are on it, as a first one is published."""
    data = signer_list(keys, serial=serial, more=more)
    message = read_signers(data).message()
    signatures = {f"partners/allowed_signers.{name}.sig": key.sign(message) for name, key in keys.items()}
    return {"partners/allowed_signers": data, **signatures}


def signed_partner(
    folder: str, keys: Mapping[str, Key], options: list[dict[str, object]], *, name: Mapping[str, str], today: date, serial: int = 1,
    website: str = "", **more: object,
) -> dict[str, bytes]:  # fmt: skip
    """The giving record of a partner with the signatures of all `keys`, as files: checked today, approved for ninety days.

    `name`: the titles of the partner's published pages, by language. `more` are further keys of the record.
    """
    record = {
        "status": "active",
        "serial": serial,
        "valid_until": str(today + timedelta(90)),
        "verified_on": str(today),
        "options": options,
        **more,
    }
    message = block(folder, Giving.model_validate(record), website, name).message(today)
    files = {f"partners/{folder}/giving.yaml.{who}.sig": key.sign(message) for who, key in keys.items()}
    return {f"partners/{folder}/giving.yaml": json.dumps(record).encode("utf-8"), **files}  # YAML reads JSON
