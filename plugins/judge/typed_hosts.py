"""R12: hosts that a text names without https://. A reader types them, so they are judged like links."""

import re
from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from plugins.common.problems import N_, Problem
from plugins.common.spans import spans
from plugins.judge.as_shown import AsShown
from plugins.judge.hosts import outer_host
from plugins.judge.own_contacts import is_own_contact
from plugins.judge.reading import Reading
from plugins.judge.told_once import is_told_of_words
from plugins.lint.bare_hosts import bare_hosts
from plugins.lint.closed_world import allowed_spans
from plugins.lint.money import is_money_host, money_hosts, speaks_of_giving
from plugins.mentions.asks import Ask
from plugins.read.schema.site import Site

LISTED = N_(
    "If it should stay, add its host in small letters, such as partner.example.org, to link_hosts in site.yaml; otherwise take it out"
)
TYPED = Ask(
    "R12", N_("the address of a website stands here that is not on the list of those that may be linked"), LISTED
)
NAMED = Ask(
    "R12",
    TYPED.what,
    N_(
        "If it should stay as an address, add it in small letters to link_hosts in site.yaml. If it is the name of an organisation, write {{=…}} with it after the =, or add it to glossary.yaml. If a sentence ends here, write a blank after its full stop. Otherwise take it out"
    ),
)
NO_MONEY = N_(
    "Take it out; write “partner:” with the partner's folder, and the page shows the way to give that was approved"
)
TYPED_ADDRESS = re.compile(r"https?:[/\\]+[^\s<>\"“”«»{}|^`\ufffc]+", re.IGNORECASE)
MONEY = Ask("R12", N_("an address here leads to a place where money is collected"), NO_MONEY)


def typed_hosts(reading: Reading, shown: AsShown, told: Collection[str]) -> Iterator[Problem]:
    """Yield the hosts that nobody listed (R12); one that may be a name is settled like a name. Money hosts of `told` have their sentence.

    Source: our own: readers type what they read, so that an address without a link leads away all the same.
    """
    stretch = shown.stretch
    addresses = spans(found.span() for found in TYPED_ADDRESS.finditer(shown.said))
    found = [bare for bare in bare_hosts(shown.said) if not addresses.meet(bare.start, bare.end)]
    # The name of a partner would allow itself, on every page that shows it.
    is_own_name = reading.entry.kind == "partners" and stretch.block == "title"
    quiet = allowed_spans(stretch.text, reading.words.allowed) if found and not is_own_name else []
    money = money_hosts() | reading.vocabulary.content.allowed_hosts
    for bare in found:
        is_name = not bare.is_address and _is_settled(shown, bare.start, bare.end, quiet)
        if is_money_host(bare.host, money) or speaks_of_giving(bare.host):
            ask = MONEY if bare.host not in told else None
        elif is_name or _may_stand(reading, shown, bare.start, bare.end, bare.host):
            ask = None
        else:
            ask = TYPED if bare.is_address or is_own_name else NAMED
        if ask:
            yield shown.problem(bare.start, bare.end, ask)


def names_another_site(said: str, site: Site) -> bool:
    """Tell whether short words, such as a name or a setting, hold the address of a website that is neither listed nor the site's own (R12).

    Source: our own: readers type what they read.
    """
    own = _without_www(site)
    typed = {
        outer_host(found[0].rstrip(".,;:!?)’'។៖"), urlsplit(site.url).netloc) for found in TYPED_ADDRESS.finditer(said)
    }
    hosts = {bare.host for bare in bare_hosts(said)} | {host for host in typed if host is not None}
    return any(host.removeprefix("www.") not in own for host in hosts)


def _without_www(site: Site) -> frozenset[str]:
    """Return the hosts that a text may name: those that are listed, that of the site and that of its mail."""
    own = (*site.link_hosts, urlsplit(site.url).hostname or "", (site.contact.email or "").rpartition("@")[2].lower())
    return frozenset(each.removeprefix("www.") for each in own if each)


def _may_stand(reading: Reading, shown: AsShown, start: int, end: int, host: str) -> bool:
    """Tell whether a host is listed, with www. or without, is that of the site or of its own mail or telegram, or has its sentence."""
    if host.removeprefix("www.") in _without_www(reading.vocabulary.content.site):
        return True
    return is_own_contact(shown.said[start:end], reading.vocabulary.content) or is_told_of_words(
        reading, shown.stretch, *shown.typed(start, end)
    )


def _is_settled(shown: AsShown, start: int, end: int, quiet: Collection[tuple[int, int]]) -> bool:
    """All of it: what somebody settled in part is another word to the reader."""
    typed = shown.typed(start, end)
    is_quiet = any(first <= typed[0] and typed[1] <= last for first, last in quiet)
    return is_quiet or any(first <= start and end <= last for first, last in shown.settled)
