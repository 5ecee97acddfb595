"""The numbers and addresses that the site itself gives to its readers: nobody is found by them."""

import re
import unicodedata
from urllib.parse import urlsplit

from plugins.read.content import Content

_MAIL = re.compile(r"[\w.+-]{1,64}@(?P<host>[\w.-]+\w)", re.ASCII)


def is_own_contact(said: str, content: Content) -> bool:
    """Tell whether `said` is a contact of the site or a help line, or a mail address of a listed host or of the site's own.

    A number counts as the same with and without the country's +855 or 0.
    """
    contact, site = content.site.contact, content.site
    hosts = {*site.link_hosts, (urlsplit(site.url).hostname or "").removeprefix("www.")}
    mail = _MAIL.search(said)
    if mail:
        return mail["host"].lower() in hosts or mail[0].lower() == (contact.email or "").lower()
    known = {_bare(number) for number in (contact.phone or "", *(line.number for line in content.helplines))}
    telegram = (contact.telegram or "").rsplit("/", 1)[-1].lstrip("@").lower()
    return _bare(said) in known - {""} or bool(telegram and said.rsplit("/", 1)[-1].lstrip("@").lower() == telegram)


def _bare(number: str) -> str:
    digits = "".join(str(unicodedata.digit(sign)) for sign in number if sign.isdigit())
    return digits.removeprefix("855").lstrip("0")
