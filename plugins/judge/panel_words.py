"""R12: what stands in a partner's panel and nobody signed, its name and its summary, hands no donor over to anybody."""

import re
import unicodedata
from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.common.spans import spans
from plugins.judge.as_shown import as_shown
from plugins.judge.own_contacts import is_own_contact
from plugins.judge.reading import Reading
from plugins.lint.accounts import long_numbers
from plugins.mentions.asks import Ask
from plugins.people.clusters import INVISIBLES

IN_PANEL = Ask(
    "R12",
    N_(
        "a mail address, a telephone number, another long number or a name with @ stands in the name or the summary of a partner, which readers see in the panel, and nobody has approved it there"
    ),
    N_(
        "Take it out. If donors need it, write it as a note beside the way to give in giving.yaml, which two people approve; in the text below it may stand"
    ),
)
_MAIL = r"[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+"
_NAME = r"@[a-z][a-z0-9_.]+[a-z0-9_]"
_NUMBER = r"(?:\+|0|855)(?:[ .\-/()]{0,2}[0-9]){7,}"
_CONTACT = re.compile(rf"(?<![a-z0-9._+@-])(?:{_MAIL}|{_NAME}|{_NUMBER})", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{1,2}[./ -][0-9]{1,2}[./ -][0-9]{4}")


def panel_words(reading: Reading) -> Iterator[Problem]:
    """Yield the contacts in the name and the summary of a partner that are not the site's own, nor a mail address of a listed host (R12).

    Source: our own: beside an approved way to give, words that send a donor to somebody divert the gift as well as an account would.
    """
    if reading.entry.kind != "partners":
        return
    for stretch in reading.stretches:
        if stretch.block in ("title", "summary"):
            for shown in as_shown(reading, stretch):
                contacts = tuple(_contacts(shown.said))
                known = spans(contacts)
                numbers = (number for number in long_numbers(shown.said) if not known.meet(*number))
                for start, end in (*contacts, *numbers):
                    if not is_own_contact(shown.said[start:end], reading.vocabulary.content):
                        yield shown.problem(start, end, IN_PANEL)


def _contacts(text: str) -> Iterator[tuple[int, int]]:
    """Digits and letters of any width and script are read; invisible signs are not.

    >>> [list(_contacts(said)) for said in ("write to a@b.org", "since 01/02/2026", "ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨", "ask \uff20evil_kh")]
    [[(9, 16)], [], [(9, 20)], [(4, 12)]]
    """
    places = [at for at in range(len(text)) if not INVISIBLES.match(text[at])]
    for found in _CONTACT.finditer("".join(_plain(text[at]) for at in places)):
        if not _DAY.fullmatch(found[0]):
            yield places[found.start()], places[found.end() - 1] + 1


def _plain(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    plain = unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 else letter
