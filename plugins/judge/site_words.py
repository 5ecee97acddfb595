"""The words that stand on every page: the site's own settings and its help lines. They pass the register like text."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from plugins.common.problems import N_, Problem
from plugins.giving.destinations import sends_gifts_on
from plugins.judge.typed_hosts import LISTED, names_another_site
from plugins.judge.words_of import Vocabulary
from plugins.lint.accounts import long_numbers
from plugins.lint.money import asks_for_money, is_money_host, money_hosts, speaks_of_giving
from plugins.read.content import Content
from plugins.read.schema.site import Helpline

IN_SETTING = N_("{key} holds the name or the number of a registered person, and it would stand on every page")
IN_HELPLINE = N_("help number {position} holds the name or the number of a registered person, so readers do not see it")
SETTING_ASKS = N_(
    "{key} holds what looks like a bank account or leads to a place where money is collected, and it would stand on every page"
)
SETTING_LEADS = N_(
    "{key} names a website that is not on the list of those that may be linked, and it would stand on every page"
)
EXIT_SENDS_ON = N_("exit_url can send a reader on to another page, and whoever has to leave in a hurry goes there")
FIRST_PAGE = N_("Write the first page of a website that everybody knows, such as https://www.google.com")
HELP_LEADS = N_(
    "help number {position} names a website that is not on the list of those that may be linked, so readers do not see it"
)
HELP_ASKS = N_("help number {position} holds what looks like a bank account, so readers do not see it")
OTHER_WORDS = N_("Write other words there")


def settings(content: Content) -> Mapping[str, tuple[str, ...]]:
    """Return what the site says of itself on its pages, by the key of `site.yaml`."""
    site = content.site
    contact = (site.contact.phone, site.contact.telegram, site.contact.email)
    return {
        "name": tuple(site.name.values()),
        "organisation": tuple(site.organisation.values()),
        "contact": tuple(said for said in contact if said),
        "url": (site.url,),
        "exit_url": (site.exit_url,),
    }


def named_settings(vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Return what ends the build: a protected term in the site's own settings can be kept out of no page (R8).

    Source: GDPR 4(1): a name identifies, whatever it is said of.
    """
    return tuple(
        Problem("site.yaml", 1, 1, "R8", IN_SETTING, OTHER_WORDS, (("key", f"{key}:"),))
        for key, said in settings(vocabulary.content).items()
        if any(map(vocabulary.protects, said))
    )


def settings_that_lead(vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Return what ends the build: a name of the site, or of its organisation, that names another website, and a quick exit that sends
    readers on to one (R12).

    Source: our own: readers type what they read.
    """
    site = vocabulary.content.site
    named = tuple(
        Problem("site.yaml", 1, 1, "R12", SETTING_LEADS, LISTED, (("key", f"{key}:"),))
        for key, words in (("name", site.name), ("organisation", site.organisation))
        if any(names_another_site(said, site) for said in words.values())
    )
    sends = (Problem("site.yaml", 1, 1, "R12", EXIT_SENDS_ON, FIRST_PAGE),) * sends_gifts_on(site.exit_url)
    return (*named, *sends)


def settings_that_ask(vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Return what ends the build: an account, or an address where money is collected, that would stand on every page (R12).

    Source: our own: a gift goes through a partner's panel alone, which two people approved.
    """
    return tuple(
        Problem("site.yaml", 1, 1, "R12", SETTING_ASKS, OTHER_WORDS, (("key", f"{key}:"),))
        for key, said in settings(vocabulary.content).items()
        if any(map(_ASKS.get(key, asks_for_money), said)) and key != "url"
    )


def _names_money(said: str) -> bool:
    """A name needs no long number, with or without a bank beside it."""
    return asks_for_money(said) or bool(long_numbers(said))


def _collects(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    return is_money_host(host, money_hosts()) or speaks_of_giving(host)


_ASKS = {"exit_url": _collects, "name": _names_money, "organisation": _names_money}


def named_helplines(vocabulary: Vocabulary) -> Iterator[tuple[Helpline, Problem]]:
    """Yield the help lines that hold a protected term (R8), ask for money, or name another website (R12); they are not shown, and block nothing.

    Source: GDPR 4(1): a name identifies. That the number goes and nothing else is our own: whoever needs help needs the page.
    """
    for number, line in enumerate(vocabulary.content.helplines, start=1):
        said = (line.number, *line.words.values())
        if any(map(vocabulary.protects, said)):
            yield line, Problem("helplines.yaml", 1, 1, "R8", IN_HELPLINE, OTHER_WORDS, (("position", str(number)),))
        elif any(asks_for_money(f"{words} {line.number}") for words in line.words.values()):
            yield line, Problem("helplines.yaml", 1, 1, "R12", HELP_ASKS, OTHER_WORDS, (("position", str(number)),))
        elif any(names_another_site(words, vocabulary.content.site) for words in line.words.values()):
            yield line, Problem("helplines.yaml", 1, 1, "R12", HELP_LEADS, LISTED, (("position", str(number)),))
