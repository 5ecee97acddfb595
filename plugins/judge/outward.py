"""R12: where the texts of an entry lead, and where they could lead a gift."""

import html
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, chain, groupby
from urllib.parse import unquote, urlsplit

from plugins.common.problems import N_, Problem
from plugins.giving.destinations import is_example, safe_host, sends_gifts_on, sends_on
from plugins.judge.as_shown import AsShown, as_shown
from plugins.judge.beside import place_of
from plugins.judge.calls import MAIL, NUMBER, called
from plugins.judge.hosts import is_open, outer_host
from plugins.judge.reading import Reading
from plugins.judge.said import all_shown
from plugins.judge.told_once import is_told_of_link, is_told_of_words
from plugins.judge.typed_hosts import LISTED, MONEY, TYPED_ADDRESS, typed_hosts
from plugins.lint.accounts import account_spans, holds_payload, long_numbers
from plugins.lint.drawn_codes import drawn_code
from plugins.lint.money import (
    is_money_host,
    money_addresses,
    money_hosts,
    speaks_of_giving,
)
from plugins.mentions.asks import Ask
from plugins.mentions.prepare import HREF
from plugins.mentions.stretch import Stretch
from plugins.read.markdown import source_position
from plugins.read.schema.giving import LinkOption

UNLISTED = Ask("R12", N_("a link leads to a site that is not on the list of those that may be linked"), LISTED)
ODD = Ask(
    "R12",
    N_("the address of a link is not a plain web address"),
    N_("Write https://, the host in small ordinary letters, and the path; no user name, port or number address"),
)
OPEN = Ask(
    "R12",
    N_("a link leads to a page without https, which anybody on the way can change"),
    N_(
        "Write https:// in place of http://, and open it once to see that it works. If it does not, take the link out and leave its words"
    ),
)
ACCOUNT = Ask(
    "R12",
    N_("what looks like a bank account or a KHQR code stands here, and nobody has approved it"),
    N_("Take it out: only the partner's id renders a panel, from giving.yaml. If it is a sum of money, write its currency after it"),
)  # fmt: skip
DRAWN = Ask(
    "R12",
    N_("what looks like a QR code, drawn in squares or dots, stands here, and nobody has approved it"),
    N_("Take it out: only the partner's id renders a panel, from giving.yaml"),
)
SENDS_ON = Ask(
    "R12",
    N_("the address of the website can send a reader on to another page"),
    N_("Take out what follows the question mark, or write the partner's first page"),
)
LEADS_ON = Ask(
    "R12",
    N_("a link can send a reader on to another page"),
    N_("Link to the page itself, without what follows the question mark"),
)
EXAMPLE = Ask(
    "R12",
    N_("an address stands here that is only an example, and this build is for publishing"),
    N_("Write the real address, or take it out"),
)


def outward(reading: Reading) -> Iterator[Problem]:
    """Yield what is wrong with the links, the website, and the addresses and account numbers that are typed (R12).

    Source: our own: a gift goes where two people have agreed, so no text may lead it, or a reader, elsewhere. EMVCo: what a payment code begins
    with.
    """
    yield from _website(reading)
    links = list(_links(reading))
    for where, address in links:
        ask = called(reading, address) or _verdict(reading, address)
        if ask and not (ask in (UNLISTED, MAIL, NUMBER) and is_told_of_link(reading, address)):
            yield _problem(where, ask)
        if holds_payload(unquote(address)):
            yield _problem(where, ACCOUNT)
    linked = {address for _, address in links}
    seen = [as_shown(reading, stretch) for stretch in all_shown(reading)]
    # What a role in other words makes twice is mostly wrong in both.
    yield from dict.fromkeys(problem for each in chain(*seen) for problem in _typed(reading, each, linked))
    ways = range(max(map(len, seen), default=0))
    yield from dict.fromkeys(problem for way in ways for problem in _accounts([each[way % len(each)] for each in seen]))
    yield from _drawn(reading)


def _website(reading: Reading) -> Iterator[Problem]:
    """A partner's own page; of an address that misleads, `beside` has said so."""
    address = reading.entry.website
    ask = _verdict(reading, address, _own_hosts(reading)) if address else None
    if ask in (None, LEADS_ON) and address and sends_gifts_on(address):
        ask = SENDS_ON
    if ask and ask not in (ODD, OPEN):
        yield _problem((*place_of(reading.entry, "website"), ""), ask)


Where = tuple[str, int, int, str]


def _problem(where: Where, ask: Ask) -> Problem:
    file, line, column, lang = where
    return Problem(file, line, column, ask.rule, ask.what, ask.remedy, lang=lang)


def _links(reading: Reading) -> Iterator[tuple[Where, str]]:
    """Every link of the bodies."""
    for lang, prepared in reading.prepared.items():
        text = reading.entry.texts[lang]
        # Joined, for a person may be mentioned in the title of a link, in the middle of its tag.
        markup = "".join(piece for piece in prepared.body if isinstance(piece, str))
        for href in dict.fromkeys(HREF.findall(markup)):
            # An & may be typed as it is or as &amp;. What is not found stands at the beginning.
            typed = (href, html.unescape(href))
            line, column = max(source_position(text.body, text.body_line, each, 0) for each in typed)
            yield (text.where, line, column, lang), html.unescape(href)


def _own_hosts(reading: Reading) -> frozenset[str]:
    """Return the hosts of the partner's own ways to give: its website may stand on the same, as mostly it does."""
    options = reading.entry.giving.options if reading.entry.giving else ()
    return frozenset(safe_host(option.url) for option in options if isinstance(option, LinkOption))


def _verdict(reading: Reading, address: str, own: frozenset[str] = frozenset()) -> Ask | None:
    site = reading.vocabulary.content.site
    host = outer_host(address, urlsplit(site.url).netloc)
    if host is None:
        return None
    if not host:
        return OPEN if is_open(address) else ODD
    if reading.strict and is_example(host):
        return EXAMPLE
    money = money_hosts() | (reading.vocabulary.content.allowed_hosts - own)
    if is_money_host(host, money) or speaks_of_giving(host):
        return MONEY
    if host not in site.link_hosts:
        return UNLISTED
    return LEADS_ON if sends_on(address) else None


def _money(reading: Reading) -> frozenset[str]:
    return money_hosts() | reading.vocabulary.content.allowed_hosts


def _typed(reading: Reading, shown: AsShown, linked: Collection[str]) -> Iterator[Problem]:
    """An address that is no link is one to whoever copies it; one to a money host counts without https:// too. Of one that is `linked` as
    well, its link has told."""
    dotted = money_addresses(shown.said, _money(reading))
    for found in TYPED_ADDRESS.finditer(shown.said):
        address = found[0].rstrip(".,;:!?)’'។៖")
        ask = None if address in linked else _verdict(reading, address)
        if ask is MONEY and any(host in address.lower() for host in dotted):
            continue  # said below
        if ask and not (ask is UNLISTED and is_told_of_words(reading, shown.stretch, *shown.typed(*found.span()))):
            yield shown.problem(*found.span(), ask)
    for host in dict.fromkeys(dotted):
        at = max(shown.said.lower().find(host), 0)
        yield shown.problem(at, min(at + len(host), len(shown.said)), MONEY)
    yield from typed_hosts(reading, shown, dotted)


def _accounts(seen: Sequence[AsShown]) -> Iterator[Problem]:
    """A number in one cell of a table and the bank's name in another are read together, and so are title, summary and text, which stand below
    one another, the words of the pictures, and the topics, which stand side by side."""
    for together, group in groupby(seen, key=lambda each: _read_with(each.stretch)):
        if together:
            yield from _accounts_of_all(tuple(group))
        else:
            yield from (shown.problem(*span, ACCOUNT) for shown in group for span in _alone(shown))


def _alone(shown: AsShown) -> tuple[tuple[int, int], ...]:
    """When a partner began takes any words, and needs no long number."""
    return account_spans(shown.said) or (long_numbers(shown.said) if shown.stretch.block == "since" else ())


def _read_with(stretch: Stretch) -> tuple[str, ...]:
    """What is read with other stretches has a name in common with them; nothing for what is read alone."""
    if stretch.source is not None or stretch.block in ("title", "summary", "alt", "caption", "credit"):
        return stretch.at.where, stretch.at.lang
    return (stretch.block,) if stretch.block == "topic" else ()


def _drawn(reading: Reading) -> Iterator[Problem]:
    """A code in a text as in a picture; each line of it may be a stretch of its own."""
    for text in reading.entry.texts.values():
        if found := drawn_code(text.body):
            line = text.body_line + text.body.count("\n", 0, found[0])
            yield _problem((text.where, line, 1, text.lang), DRAWN)


def _accounts_of_all(stretches: tuple[AsShown, ...]) -> Iterator[Problem]:
    begins = list(accumulate((len(shown.said) + 1 for shown in stretches), initial=0))
    for start, end in account_spans("\n".join(shown.said for shown in stretches)):
        at = bisect_right(begins, start) - 1
        first, shown = begins[at], stretches[at]
        yield shown.problem(start - first, min(end - first, len(shown.said)), ACCOUNT)
