"""What came of asking, for an officer to read and for other programs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from babel.dates import format_date

from plugins.common.languages import EN, LANGUAGES, Lang
from plugins.common.problems import N_, Problem
from plugins.links.asked import Link
from plugins.links.walk import Walk
from plugins.report.rows import loose_row
from plugins.report.words import say, sentence

HEADING = N_("Links for gifts, looked at on {day}. Nothing was changed: only people write verified_on.")
LOOK = N_("Somebody should look at these:")
IN_ORDER = N_("In order:")
KNOW = N_("To know (nothing has to be done now):")
UNASKED = N_("Not asked:")
NO_LINKS = N_("No partner has a link for gifts.")
GIVES = N_("{host} gives the page, and its certificate is valid until {day}.")
ASKED = N_("partner {partner}, way to give “{option}”: {address}")
NOT_THIS = N_("partner {partner}, way to give “{option}”: {reason}.")


@dataclass(frozen=True, slots=True, repr=False)
class Told:
    """A link, how it was walked (None: not asked), what to look at, and what is good to know."""

    link: Link
    walk: Walk | None = None
    findings: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    @property
    def state(self) -> str:
        """`look`, `in-order` or `not-asked`."""
        return "look" if self.findings else "in-order" if self.walk else "not-asked"


def as_text(told: Sequence[Told], problems: Iterable[Problem], today: date, lang: str) -> str:
    """Return the whole report in sentences of `lang`. `problems`: what is wrong in the records themselves."""
    look = [sentence(problem, lang) for problem in dict.fromkeys(problems)]
    blocks = (
        (LOOK, look + [line for one in told for line in _of_one(one, _sentences(one.findings, lang), lang)]),
        (IN_ORDER, [line for one in told if one.state == "in-order" for line in _of_one(one, [_gives(one, lang)], lang)]),
        (KNOW, [line for one in told for line in _of_one(one, _sentences(one.notes, lang), lang)]),
        (UNASKED, [_not_asked(one.link, lang) for one in told if not one.walk]),
    )  # fmt: skip
    lines = [say(HEADING, lang, (("day", _day(today, lang)),))] + ([] if told or look else [say(NO_LINKS, lang)])
    for heading, said in blocks:
        lines += ["", say(heading, lang), *(f"  {line}" for line in said)] if said else []
    return "\n".join(lines)


def _of_one(one: Told, said: Sequence[str], lang: str) -> list[str]:
    """Return sentences about a link below the line that names its place, its partner, its option and the address that is to be opened."""
    values = (*_names(one.link), ("address", one.link.option.url))
    return [_place(one.link) + say(ASKED, lang, values), *(f"  - {line}" for line in said)] if said else []


def _sentences(problems: Iterable[Problem], lang: str) -> list[str]:
    return [sentence(replace(problem, where=""), lang) for problem in problems]


def _not_asked(link: Link, lang: str) -> str:
    """Say why a link is not asked; its address is not printed, as nobody has approved it, or readers do not see it."""
    return _place(link) + say(NOT_THIS, lang, (*_names(link), ("reason", link.unasked)))


def _place(link: Link) -> str:
    return f"{link.where}:{link.line}:{link.column}: "


def _names(link: Link) -> tuple[tuple[str, str], ...]:
    return ("partner", link.partner), ("option", link.option.id)


def _gives(one: Told, lang: str) -> str:
    assert one.walk
    assert one.walk.answer
    return say(GIVES, lang, (("host", one.walk.host), ("day", _day(one.walk.answer.until, lang))))


def _day(day: date, lang: str) -> str:
    language = LANGUAGES.get(Lang(lang), EN)
    text = format_date(day, language.long_date, locale=language.code)
    return text.translate(str.maketrans(EN.digits, language.digits))


def as_value(told: Sequence[Told], problems: Iterable[Problem], today: date, lang: str) -> dict[str, object]:
    """Return the report as a value for JSON: `day`, `links` in the order of the records, and `problems` as `check --json` has them."""
    return {
        "day": today.isoformat(),
        "links": [dict(_fields(one, lang)) for one in told],
        "problems": [loose_row(problem, lang).as_json() for problem in problems],
    }


def _fields(one: Told, lang: str) -> Iterator[tuple[str, object]]:
    link, answer = one.link, one.walk.answer if one.walk else None
    yield from (("partner", link.partner), ("option", link.option.id), ("host", link.host), ("state", one.state))
    yield "address", link.option.url if one.walk else None
    yield from (("file", link.where), ("line", link.line), ("column", link.column))
    yield "verified_on", link.verified_on.isoformat() if link.verified_on else None
    yield "status", answer.status if answer else None
    yield "certificate_until", answer.until.isoformat() if answer else None
    yield "hsts", answer.has_hsts if answer else None
    yield "not_asked", say(link.unasked, lang)
    for name, said in (("findings", one.findings), ("notes", one.notes)):
        yield name, [{"message": row.message, "remedy": row.remedy} for row in (loose_row(p, lang) for p in said)]
