"""What came of asking, for an officer to read and for other programs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

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
GIVES = N_("{host} gives the page, and its certificate is valid until {day}")


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
    look = [*problems, *(problem for one in told for problem in one.findings)]
    blocks = (
        (LOOK, [sentence(problem, lang) for problem in dict.fromkeys(look)]),
        (IN_ORDER, [_in_order(one, lang) for one in told if one.state == "in-order"]),
        (KNOW, [sentence(note, lang) for one in told for note in one.notes]),
        (UNASKED, [_line(one.link, say(one.link.unasked, lang)) for one in told if not one.walk]),
    )
    lines = [say(HEADING, lang, (("day", today.isoformat()),))] + ([] if told or look else [say(NO_LINKS, lang)])
    for heading, said in blocks:
        lines += [say(heading, lang), *(f"  {line}" for line in said)] if said else []
    return "\n".join(lines)


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
    yield from (("file", link.where), ("line", link.line), ("column", link.column))
    yield "verified_on", link.verified_on.isoformat() if link.verified_on else None
    yield "status", answer.status if answer else None
    yield "certificate_until", answer.until.isoformat() if answer else None
    yield "hsts", answer.has_hsts if answer else None
    yield "not_asked", say(link.unasked, lang)
    for name, said in (("findings", one.findings), ("notes", one.notes)):
        yield name, [{"message": row.message, "remedy": row.remedy} for row in (loose_row(p, lang) for p in said)]


def _in_order(one: Told, lang: str) -> str:
    assert one.walk
    assert one.walk.answer
    values = (("host", one.walk.host), ("day", one.walk.answer.until.isoformat()))
    return _line(one.link, say(GIVES, lang, values))


def _line(link: Link, said: str) -> str:
    return f"{link.where}:{link.line}:{link.column}: {said}."
