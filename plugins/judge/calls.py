"""R12: links of texts that open a mail program or a telephone: to whom they may lead."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from plugins.common.problems import N_
from plugins.judge.assemble import authority_of
from plugins.judge.giving import giving
from plugins.judge.hosts import call_of
from plugins.judge.own_contacts import bare_number, is_own_contact
from plugins.judge.reading import Reading
from plugins.lint.money import asks_for_money
from plugins.mentions.asks import Ask

MAIL = Ask(
    "R12",
    N_("a link writes to a mail address that is neither the site's own nor on a listed host"),
    N_(
        "If it should stay, add what stands after its @ to link_hosts in site.yaml, unless anybody can get an address there, as at gmail.com; otherwise take the link out"
    ),
)
LETTER = Ask(
    "R12",
    N_(
        "a link to a mail address holds something beside one address and a subject, so it could lead the letter elsewhere"
    ),
    N_("Write mailto: and one address; nothing may follow but ?subject= and plain words"),
)
NUMBER = Ask(
    "R12",
    N_("a link calls a number that is neither the site's own nor a help line, and that nobody has approved"),
    N_(
        "A help number belongs into helplines.yaml, one of yours into contact in site.yaml, a partner's into a note of its giving.yaml, which two people approve. Otherwise take the link out"
    ),
)
_ONE_ADDRESS = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]+")
_SUBJECT = re.compile(r"(?:subject=(?P<subject>[^&]*))?", re.IGNORECASE)
# Letters are digits on a telephone, and * and # give it orders: a number is nothing but digits with signs between.
_NUMBER = re.compile(r"\+?[\d(][\d ().\u00a0-]*")
_IN_NOTES = re.compile(r"\+?\(?\d(?:(?: ?\(| ?\)|\) |[ .\u00a0-])?\d){2,}")


def called(reading: Reading, address: str) -> Ask | None:
    """Return what is wrong with a link that calls; None for other links and for the site's own contact, its help lines, mail to a listed host,
    and a number that stands in the approved record of a partner (R12).

    Source: our own: “write to us before you give” leads a gift away as well as a link to a page does.
    """
    scheme, rest = call_of(address)
    if scheme == "mailto":
        return _written_to(reading, rest)
    return _dialled(reading, unquote(rest)) if scheme == "tel" else None


def _written_to(reading: Reading, rest: str) -> Ask | None:
    to, _, more = rest.partition("?")
    to, said = unquote(to), _SUBJECT.fullmatch(more)
    if not said or not _ONE_ADDRESS.fullmatch(to) or asks_for_money(unquote(said["subject"] or "")):
        return LETTER
    return None if is_own_contact(to, reading.vocabulary.content) else MAIL


def _dialled(reading: Reading, number: str) -> Ask | None:
    if not _NUMBER.fullmatch(number):
        return NUMBER
    is_known = is_own_contact(number, reading.vocabulary.content) or bare_number(number) in set(_approved(reading))
    return None if is_known else NUMBER


def _approved(reading: Reading) -> Iterator[str]:
    """The numbers in the notes that two people have signed, of every partner whose panel is shown."""
    content, day = reading.vocabulary.content, reading.today.consent
    authority = authority_of(content, reading.vocabulary.remembered, day, strict=reading.strict)
    for entry in content.entries:
        panel = giving(entry, day, authority, strict=reading.strict).shown
        options = [option for option in panel.options if not option.example] if panel else []
        notes = (note for option in options for note in option.note.values())
        yield from (bare_number(found) for note in notes for found in _IN_NOTES.findall(note))
