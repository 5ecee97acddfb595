"""Hosts where money is collected, in running text and in short words (R12). A gift goes through the partner's panel alone."""

import re
from functools import cache

from plugins.lint.accounts import account_spans
from plugins.lint.letters import DOTS, plain
from plugins.lint.standard import DATA

_OF_GIVING = frozenset(
    [
        "crowdfund",
        "crowdfunding",
        "donate",
        "donates",
        "donating",
        "donation",
        "donations",
        "fundraise",
        "fundraiser",
        "fundraising",
        "give",
        "gives",
        "giving",
        "pay",
        "paying",
        "payment",
        "payments",
    ]
)
_DOT = re.compile(f"[{DOTS}]")
_ONE_DOT = str.maketrans(dict.fromkeys(DOTS, "."))
# Blanks or a line break around the last dot before a path.
_TORN = re.compile(r"\s*\.\s*(?=[a-z]{2,}/[a-z0-9])")
_HOST = re.compile(r"(?<![a-z0-9-])[a-z0-9-]++(?:\.[a-z0-9-]++)+")


@cache
def money_hosts() -> frozenset[str]:
    """Return the hosts where money is collected or sent, as shipped."""
    lines = (DATA / "money_hosts.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def is_money_host(host: str, hosts: frozenset[str]) -> bool:
    """Tell whether `host` is one of `hosts`, or lies under one.

    >>> [is_money_host(h, frozenset({"paypal.com"})) for h in ("paypal.com", "www.paypal.com", "notpaypal.com")]
    [True, True, False]
    """
    labels = host.split(".")
    return any(".".join(labels[at:]) in hosts for at in range(len(labels)))


def speaks_of_giving(host: str) -> bool:
    """Tell whether a part of the name of `host` says that one gives or pays there (R12).

    >>> [speaks_of_giving(h) for h in ("give.house.org", "donate-house.org", "house.gives", "house.org", "givens.org")]
    [True, True, True, False, False]
    """
    return not _OF_GIVING.isdisjoint(re.split(r"[.-]", host))


def money_addresses(text: str, hosts: frozenset[str]) -> tuple[str, ...]:
    """Return the addresses on one of `hosts` that are typed in `text`, with or without https://, in plain small letters (R12).

    >>> money_addresses("Give at PayPal.me/x, not at example.org", frozenset({"paypal.me"}))
    ('paypal.me',)

    Source: our own: a gift goes through the partner's panel alone.
    """
    if not _DOT.search(text):
        return ()
    said = _HOST.findall(_TORN.sub(".", plain(text.translate(_ONE_DOT)).lower()))
    return tuple(host for host in said if is_money_host(host, hosts))


def asks_for_money(text: str) -> bool:
    """Tell whether short words, such as a name or a setting, hold an account, a payload or an address where money is collected (R12).

    Source: our own: a gift goes through the partner's panel alone.
    """
    return bool(account_spans(text) or money_addresses(text, money_hosts()))
