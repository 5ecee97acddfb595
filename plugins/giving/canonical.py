"""What two people sign: a partner's destinations as bytes that do not depend on how the record was typed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from plugins.read.schema.giving import HIGHEST, Giving

WHAT = "giving"
CHECKED = "verified_on"
_FIELDS = {"partner", "name", "website", "serial", "valid_until", "options", "registration"}


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """What must not change without two people: whose page it is, where a gift goes, in which version, until when.

    `fields` are plain values (text, numbers, lists, mappings). Comments, blank lines and the order of keys and options are none of it.
    """

    fields: Mapping[str, Any]

    @property
    def digest(self) -> str:
        """A fingerprint of the block, for what is remembered of it."""
        return sha256(_bytes(self.fields)).hexdigest()

    def message(self, checked: date) -> bytes:
        """Return the bytes to sign: the block, and the day on which it was last checked with the partner, in one line of ASCII."""
        return _bytes({**self.fields, CHECKED: checked.isoformat()})


def block(folder: str, giving: Giving, website: str, name: Mapping[str, str]) -> Block:
    """Return the block of the partner in `folder`; `name` is what its page is called, by language.

    The name belongs to it: whoever could call another partner's page by this one's name would lead gifts astray.

    >>> block("loom", Giving(status="active", serial=3), "", {}).fields
    {'what': 'giving', 'partner': 'loom', 'name': {}, 'website': '', 'serial': 3, 'valid_until': None, 'options': [], 'registration': {}}
    """
    options = sorted(giving.options, key=lambda option: option.id)
    return Block(
        {
            "what": WHAT,
            "partner": folder,
            "name": dict(name),
            "website": website,
            "serial": giving.serial,
            "valid_until": giving.valid_until.isoformat() if giving.valid_until else None,
            "options": [option.model_dump(mode="json", exclude_defaults=True) for option in options],
            # It stands beside the button, and words can lead astray as well as an account.
            "registration": giving.registration.model_dump(mode="json", exclude_none=True)
            if giving.registration
            else {},
        }
    )


def read_message(message: bytes) -> tuple[Block, date] | None:
    """Return the block of a signed message and the day of its check; None for what is no such message."""
    try:
        fields = json.loads(message)
        if fields.pop("what") != WHAT:
            return None
        checked = date.fromisoformat(fields.pop(CHECKED))
        return (Block({"what": WHAT, **fields}), checked) if _is_whole(fields) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_whole(fields: Mapping[str, Any]) -> bool:
    """Tell whether these are the fields of a block: whoever signs by another program may have signed anything."""
    if set(fields) != _FIELDS:
        return False
    serial, options, last = fields["serial"], fields["options"], fields["valid_until"]
    return (
        isinstance(fields["partner"], str)
        and isinstance(fields["name"], dict)
        and isinstance(fields["registration"], dict)
        and (serial is None or (type(serial) is int and 0 <= serial <= HIGHEST))
        and (last is None or bool(date.fromisoformat(last)))
        and isinstance(options, list)
        and all(isinstance(option, dict) and isinstance(option.get("id"), str) for option in options)
    )


def _bytes(fields: Mapping[str, Any]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii") + b"\n"
