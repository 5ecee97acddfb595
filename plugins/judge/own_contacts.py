"""The numbers and addresses that the site itself gives to its readers: nobody is found by them."""

import re
import unicodedata
from urllib.parse import urlsplit

from plugins.read.content import Content

_PROFILE = re.compile(r"(?:(?:https?://)?(?:www\.)?(?:t|telegram)\.me/|@)?(\w+)/?", re.ASCII | re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,64}@(?P<host>[\w.-]+\w)", re.ASCII)


def is_own_contact(said: str, content: Content) -> bool:
    """Tell whether `said` is a contact of the site or a help line, or a mail address of a listed host or of the site's own.

    A number counts as the same with and without the country's +855 or 0.
    """
    contact, site = content.site.contact, content.site
    hosts = {*site.link_hosts, (urlsplit(site.url).hostname or "").removeprefix("www.")}
    mail = _MAIL.fullmatch(said.removeprefix("mailto:"))
    if mail:
        return mail["host"].lower() in hosts or mail[0].lower() == (contact.email or "").lower()
    known = {bare_number(number) for number in (contact.phone or "", *(line.number for line in content.helplines))}
    own, asked = _telegram(contact.telegram or ""), _telegram(said)
    return bare_number(said) in known - {""} or bool(own and asked == own)


def _telegram(said: str) -> str:
    """Return the name of a profile in Telegram, written alone, behind an @ or as an address there; else "".

    >>> [_telegram(s) for s in ("@House_KH", "https://t.me/house_kh", "evil.example/house_kh")]
    ['house_kh', 'house_kh', '']
    """
    found = _PROFILE.fullmatch(said.strip())
    return found[1].lower() if found else ""


def bare_number(number: str) -> str:
    """Return what is dialled within the country: the digits without +855 or 0; a number of another country keeps its +.

    >>> [bare_number(n) for n in ("+855 (0)23 000 111", "០២៣ ០០០ ១១១", "+1 280", "00855 23000111", "house")]
    ['23000111', '23000111', '+1280', '23000111', '']
    """
    digits = "".join(str(unicodedata.digit(sign)) for sign in number if sign.isdigit())
    whole = digits.removeprefix("00")
    if whole.startswith("855"):
        return whole.removeprefix("855").lstrip("0")
    is_abroad = number.lstrip().startswith("+") or whole != digits
    return f"+{whole}" if is_abroad else digits.lstrip("0")
