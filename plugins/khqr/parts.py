"""Take a payload apart: two digits of a tag, two of a length, the value; and again inside some values."""

import re
from binascii import crc_hqx
from collections.abc import Mapping

Parts = Mapping[str, str]
_LENGTH = re.compile(r"0[1-9]|[1-9][0-9]", re.ASCII)
_TAG = re.compile(r"[0-9]{2}", re.ASCII)
_SEAL = re.compile(r"6304[0-9A-F]{4}", re.ASCII)
SEALED = 8
"""How many characters the check digits are long, with their tag and length."""


def is_sealed(payload: str) -> bool:
    """Tell whether the payload ends with its own check digits: CRC-16 with polynomial 1021 and start FFFF, in capital letters.

    They find a change by accident, not one by intent: whoever swaps the account can compute them anew.

    Source: EMVCo, QR Code Specification for Payment Systems, Merchant-Presented Mode 1.1, 4.7.3.

    >>> is_sealed("000201" "6304AAE6"), is_sealed("000201" "6304aae6"), is_sealed("")
    (True, False, False)
    """
    if not _SEAL.fullmatch(payload[-SEALED:]):
        return False
    return payload[-4:] == f"{crc_hqx(payload[:-4].encode('utf-8', 'surrogatepass'), 0xFFFF):04X}"


def parts(text: str) -> Parts | None:
    """Return the parts of `text` in their order, or None where a length does not fit, a value is empty or a tag stands there twice.

    >>> parts("000201" "5802KH")
    {'00': '01', '58': 'KH'}
    >>> parts("0002015802K"), parts("000201000201"), parts("0000")
    (None, None, None)
    """
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        tag, length = text[at : at + 2], text[at + 2 : at + 4]
        if not _TAG.fullmatch(tag) or not _LENGTH.fullmatch(length) or tag in found:
            return None
        found[tag] = text[at + 4 : at + 4 + int(length)]
        if len(found[tag]) < int(length):
            return None
        at += 4 + int(length)
    return found


def parts_in_bytes(text: str) -> Parts | None:
    """Return the parts of `text` where the lengths count bytes, as some banks count Khmer letters, or None.

    EMVCo counts characters. Who reads a code has to try both, and must refuse one that can be read both ways.
    """
    try:
        found = parts(text.encode("utf-8").decode("latin-1"))
        return found and {tag: value.encode("latin-1").decode("utf-8") for tag, value in found.items()}
    except UnicodeError:
        return None
