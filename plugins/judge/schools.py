"""R4: a school named in a text with a minor."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.company import has_minor
from plugins.consent.schools import names_a_school
from plugins.judge.reading import Reading

SCHOOL = N_("a school is named in a text with a child in it")
NO_SCHOOL = N_("Write “her school” or “a school”, without its name")


def schools(reading: Reading) -> Iterator[Problem]:
    """Withhold a text with a minor among its people that names a school: a child can be found there (R4).

    Source: UNICEF: no story that might put the child at risk, even when her identity is changed. That a school does is our own: by day she can
    be found there.
    """
    if not has_minor(reading.entry, reading.vocabulary.content.register, reading.today.consent):
        return
    for lang, text in reading.entry.texts.items():
        for field, said in (("title", text.title), ("summary", text.summary), ("body", text.body)):
            if names_a_school(said, lang):
                line, column = text.lines.get(field, (text.body_line, 1))
                yield Problem(text.where, line, column, "R4", SCHOOL, NO_SCHOOL, lang=lang)
