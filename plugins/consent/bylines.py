"""R2, R3: who may sign a text or a translation: public people only."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from plugins.common.languages import Lang
from plugins.common.problems import N_, Problem
from plugins.consent.ages import is_public
from plugins.read.content import Entry
from plugins.read.schema.people import Person


def bylines(entry: Entry, register: Mapping[str, Person], langs: Collection[Lang], day: date) -> Iterator[Problem]:
    """Withhold a text signed by somebody who is not public, is not in the register, or has no name in a language of `langs` (R2, R3).

    `langs`: the languages that may have a page. A handle that the register does not know is not repeated.

    Source: GDPR 4(1): a name is personal data, that of an author too; 25(2): by default it is shown to nobody.
    """
    for field, handles in (("author", entry.author), ("translator", entry.translator)):
        where, line, column = _place(entry, field)
        for handle in handles:
            person = register.get(handle)
            if person is None:
                what = N_("The author or translator is nobody in the register")
                yield Problem(where, line, column, "R2", what, N_("Compare the handle with the file names in “people”"))
            elif not is_public(person, day):
                what = N_("Only public people may be named as author or translator")
                remedy = N_("Take the field out: then the organisation stands there")
                yield Problem(where, line, column, "R3", what, remedy, handle=handle)
            else:
                yield from _nameless(handle, person, langs)


def _nameless(handle: str, person: Person, langs: Collection[Lang]) -> Iterator[Problem]:
    for lang in langs:
        if lang not in person.names:
            what = N_("The register has no name for this author or translator in the script of this language")
            remedy = N_("Write the name under “names” as this person writes it")
            yield Problem(f"people/{handle}.yaml", 1, 1, "R2", what, remedy, handle=handle, lang=lang)


def _place(entry: Entry, field: str) -> tuple[str, int, int]:
    for text in entry.texts.values():
        if field in text.lines:
            return (text.where, *text.lines[field])
    return (next(iter(entry.texts.values())).where if entry.texts else entry.key, 1, 1)
