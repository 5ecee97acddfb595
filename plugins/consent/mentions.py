"""R2: whom a text speaks of, and whether that can be said."""

from collections.abc import Collection, Iterator, Mapping

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import N_, Problem
from plugins.consent.appearance import Appearance
from plugins.consent.positions import position
from plugins.read.content import Entry
from plugins.read.schema.people import Person


def undeclared(
    entry: Entry, register: Mapping[str, Person], spoken: Mapping[Lang, Collection[str]]
) -> Iterator[Problem]:
    """Withhold a text that speaks of somebody who is not in its record (R2).

    A handle that the register does not know may be a name typed by mistake, so no problem carries it.

    Source: GDPR 25(2): by default nobody is shown to everybody, so whoever has no line is shown to nobody.
    """
    # Without a record R1 asks for one, and nobody can be missing in it.
    declared = set(entry.consent.people if entry.consent else register)
    for lang, handles in spoken.items():
        for handle in sorted(set(handles) - declared):
            if handle in register:
                line, column = position(entry.consent_lines, "people")
                what = N_("The text speaks of {handle}, who is not in its consent.yaml")
                remedy = N_(
                    "Add a line that begins with {handle}: under “people” in consent.yaml, or take her out of the text"
                )
                yield Problem(entry.consent_where, line, column, "R2", what, remedy, handle=handle, lang=lang)
            else:
                where = entry.texts[lang].where if lang in entry.texts else entry.consent_where
                what = N_("Something in { } in this text is nobody's handle in the register")
                yield Problem(
                    where, 1, 1, "R2", what, N_("Compare what stands in { } with the file names in “people”"), lang=lang
                )


def unregistered(entry: Entry, register: Mapping[str, Person]) -> Iterator[Problem]:
    """Withhold a text whose record names somebody the register does not know, or shows somebody in a picture who is not in it (R2).

    Source: GDPR 7(1): able to show her consent, and nobody can for somebody unknown.
    """
    if entry.consent is None:
        return
    for handle in entry.consent.people:
        if handle not in register:
            line, column = position(entry.consent_lines, "people", handle)
            what = N_("This handle is nobody's in the register")
            remedy = N_("Compare it with the file names in “people”, or enter the person with new-person")
            yield Problem(entry.consent_where, line, column, "R2", what, remedy)
    for name, photo in entry.consent.photos.items():
        if not {*photo.people, *photo.show} <= set(entry.consent.people):
            line, column = position(entry.consent_lines, "photos", name, "people")
            what = N_("Somebody in this picture is not listed under “people” in the same file")
            remedy = N_("Add that person under “people”, or correct the handle")
            yield Problem(entry.consent_where, line, column, "R2", what, remedy)


def unmentionable(person: Appearance, spoken: Mapping[Lang, Collection[str]]) -> Iterator[Problem]:
    """Withhold a text that speaks of somebody whose name, and role, must not stand in it (R2).

    Source: GDPR 4(11) and 25(2): what she did not agree to is not shown, her being there included.
    """
    if person.levels.name == "none":
        for lang, handles in spoken.items():
            if person.handle in handles:
                what = N_("The text speaks of a person who must not be mentioned in it")
                remedy = N_("Take her out of the text, or set “show: role”")
                yield person.problem("R2", what, remedy, "name", lang=lang)


def wordless(person: Appearance, spoken: Mapping[Lang, Collection[str]]) -> Iterator[Problem]:
    """Withhold a text where a role or a name is needed in a language in which the register has none (R2).

    `spoken` holds the languages that may have a page. A pseudonym that is missing is computed by the build.

    Source: GDPR 4(5): a handle is additional information, to be kept apart; with nothing to put in its place it would stand there.
    """
    for lang, handles in spoken.items():
        if person.handle not in handles:
            continue
        if person.levels.name == "role" and lang not in person.person.role:
            what = N_("The register has no role for {handle} in this language: {language}")
            remedy = N_(
                "Write under “role” how the text may call this person, on a line of its own for each language, such as “en: a gardener”"
            )
            yield person.register_problem("R2", what, remedy, "role", lang=lang, values=_language(lang))
        elif person.levels.name in ("full", "given") and lang not in person.person.names:
            what = N_("The register has no name for {handle} in the script of this language: {language}")
            remedy = N_("Write the name under “names” as she writes it herself")
            yield person.register_problem("R2", what, remedy, "names", lang=lang, values=_language(lang))


def _language(lang: Lang) -> tuple[tuple[str, str], ...]:
    return (("language", LANGUAGES[lang].own_name),)
