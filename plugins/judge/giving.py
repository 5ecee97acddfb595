"""What may be shown of a giving record: the ways to give that two people have approved, and examples that lead nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.common.problems import N_, Problem
from plugins.giving.approval import Approved, approval
from plugins.giving.authority import NOBODY, Authority
from plugins.giving.canonical import Block, block
from plugins.giving.destinations import Refusal, is_example, refusal, safe_host
from plugins.khqr.against import faults
from plugins.read.content import Entry
from plugins.read.schema.giving import AnyOption, KhqrOption, LinkOption
from plugins.read.schema.giving import Giving as Record
from plugins.render.site import Giving, Khqr, Link, Option, Registration, Transfer

WARNED_AFTER, SHOWN_FOR = 90, 180
"""Days after the last check with the partner (formats.md)."""
ENDS_SOON = 21
"""Days before the end of an approval: time enough for two people."""

EXAMPLE = (
    N_("this way to give leads to an example host, which cannot be published"),
    N_("Put the partner's real address in its place, and have two people approve it"),
)
NO_CURRENCY = (
    N_("this way to give does not say in which currency one gives"),
    N_("Write currencies: [USD], [KHR] or [USD, KHR] below it, as the partner's page or bank takes them"),
)
CHECK = N_(
    "Ask the partner whether it is still right, write the day as verified_on, and have two people approve it again"
)
SOON = N_("these ways to give were last checked with the partner {days} days ago")
ENDING = N_("the approval of these ways to give ends in {days} days")
TOO_LONG_AGO = N_("these ways to give were not checked with the partner for {days} days, so they are not shown")
AHEAD = N_("the day of the last check with the partner lies ahead, so these ways to give are not shown")
NOT_AHEAD = N_("Write the day on which somebody asked the partner as verified_on")


@dataclass(frozen=True, slots=True, repr=False)
class Panel:
    """What may be shown, what keeps the rest out (exit 3), and what is only to be known."""

    shown: Giving | None
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


def giving(entry: Entry, today: date, authority: Authority = NOBODY, *, strict: bool) -> Panel:
    """Return what a partner's panel may show. Options past their `ends` are over without a word. `paused` and `ended` need nobody's
    approval: anyone may stop a panel. Links to reserved example hosts need none either, and `strict` refuses them."""
    record = entry.giving
    if record is None:
        return Panel(None, entry.giving_problems)
    if record.status != "active":
        return Panel(Giving(record.status, (), record.verified_on, None), entry.giving_problems)
    verdict = approval(block_of(entry, record), entry.giving_signatures, authority, today)
    shown: list[Option] = []
    problems = list(entry.giving_problems)
    for i, option in enumerate(record.options):
        if option.ends and option.ends < today:
            continue
        against = _refusals(option, verdict, authority.hosts, strict=strict)
        problems += [_problem(entry, ("options", i), each) for each in against]
        if not against:
            shown.append(_shown(option))
    if not shown:
        return Panel(Giving("active", (), record.verified_on, None), tuple(problems))
    approved = verdict if isinstance(verdict, Approved) and not all(option.example for option in shown) else None
    return _in_time(entry, record, tuple(shown), tuple(problems), approved, today)


def block_of(entry: Entry, record: Record) -> Block:
    """Return what two people sign of a partner: the names are those of the pages that are published."""
    names = {str(lang): text.title for lang, text in entry.texts.items() if text.status == "published"}
    return block(entry.folder, record, entry.website or "", names)


def address_refusals(option: AnyOption, hosts: frozenset[str]) -> tuple[Refusal, ...]:
    """Return what is wrong with a destination in itself, whoever approved it: its address or its currency, or the KHQR code against its record.

    A code says its own currency; elsewhere a giver would learn only after paying that another one was taken.
    """
    if isinstance(option, KhqrOption):
        return tuple((fault.what, fault.remedy) for fault in faults(option))
    against = refusal(option.url, hosts) if isinstance(option, LinkOption) else None
    return tuple(filter(None, (against, None if option.currencies else NO_CURRENCY)))


def _refusals(
    option: AnyOption, verdict: Approved | Refusal, hosts: frozenset[str], *, strict: bool
) -> tuple[Refusal, ...]:
    """Why an option is not shown; what is wrong with the destination itself is told before what is wrong with its approval."""
    against = address_refusals(option, hosts)
    if against or not example_host(option):
        return against or (() if isinstance(verdict, Approved) else (verdict,))
    return (EXAMPLE,) if strict else ()


def _in_time(
    entry: Entry,
    record: Record,
    options: tuple[Option, ...],
    problems: tuple[Problem, ...],
    approved: Approved | None,
    today: date,
) -> Panel:
    """Hide what nobody has asked the partner about for too long. The day that counts is the one that was signed: a newer `verified_on`
    that nobody signed extends nothing, an older one shortens."""
    days_told = [day for day in (record.verified_on, approved.checked if approved else None) if day]
    checked = min(days_told, default=None)
    said = list(_due(entry, checked, approved, today))
    if checked and not 0 <= (today - checked).days < SHOWN_FOR:
        nothing = Giving("active", (), checked, None)
        return Panel(nothing, (*problems, *said), ()) if approved else Panel(nothing, problems, tuple(said))
    until = approved.until if approved else None
    return Panel(Giving("active", options, checked, _registration(record), until), problems, tuple(said))


def _due(entry: Entry, checked: date | None, approved: Approved | None, today: date) -> Iterator[Problem]:
    days = (today - checked).days if checked else 0
    left = (approved.until - today).days if approved else ENDS_SOON + 1
    at = ("verified_on",)
    if days < 0:
        yield _problem(entry, at, (AHEAD, NOT_AHEAD))
    elif days >= WARNED_AFTER:
        yield _problem(entry, at, (TOO_LONG_AGO if days >= SHOWN_FOR else SOON, CHECK), days)
    elif left <= ENDS_SOON:
        yield _problem(entry, ("valid_until",), (ENDING, CHECK), left)


def _problem(entry: Entry, at: tuple[str | int, ...], against: Refusal, days: int | None = None) -> Problem:
    line, column = entry.giving_lines.get(at, (1, 1))
    values = () if days is None else (("days", str(days)),)
    return Problem(entry.giving_where, line, column, "R12", *against, values)


def _shown(option: AnyOption) -> Option:
    example = bool(example_host(option))
    return Option(option.id, _destination(option), option.currencies, option.note, option.ends, example)


def _destination(option: AnyOption) -> Link | Khqr | Transfer:
    if isinstance(option, LinkOption):
        return Link(option.url, safe_host(option.url))
    if isinstance(option, KhqrOption):
        return Khqr(option.payload, option.account, option.shows_name)
    return Transfer(option.bank, option.account, option.holder, option.swift or "")


def _registration(record: Record) -> Registration | None:
    found = record.registration
    return Registration(found.body, found.number or "", found.seen_on) if found else None


def example_host(option: AnyOption) -> str:
    """Return the host of a link to a reserved example host, or "".

    >>> example_host(LinkOption(id="card", kind="link", url="https://give.example.org/wrc"))
    'give.example.org'
    """
    host = safe_host(option.url) if isinstance(option, LinkOption) else ""
    return host if is_example(host) else ""
