"""KHQR payloads for tests, put together as a bank does. The program itself makes none."""

from binascii import crc_hqx

ACCOUNT, NAME = "example_partner@demo", "EXAMPLE WOMENS CENTER"


def part(tag: str, value: str) -> str:
    """A tag with its length and value."""
    return f"{tag}{len(value):02}{value}"


def seal(body: str) -> str:
    """A payload with check digits that fit."""
    body += "6304"
    return f"{body}{crc_hqx(body.encode('utf-8'), 0xFFFF):04X}"


def payload(
    account: str = ACCOUNT, *, name: str = NAME, number: str = "", bank: str = "", currency: str = "840", tag: str = "29", more: str = "", khmer: str = ""
) -> str:  # fmt: skip
    """A code for gifts of any size; `more` stands before the check digits."""
    inside = part("00", account) + (part("01", number) if number else "") + (part("02", bank) if bank else "")
    language = part("64", part("00", "KM") + part("01", khmer)) if khmer else ""
    return seal(
        f"000201010211{part(tag, inside)}52045999{part('53', currency)}5802KH{part('59', name)}{part('60', 'Siem Reap')}{language}{more}"
    )


def option(payload_: str, account: str = ACCOUNT, name: str = NAME, **more: object) -> dict[str, object]:
    """The lines of a record for it."""
    return {"id": "khqr", "kind": "khqr", "payload": payload_, "account": account, "shows_name": name, **more}
