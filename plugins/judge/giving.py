"""What may be shown of a giving record. Until two people's signatures can be checked, only a reserved example host is shown."""

from datetime import date
from urllib.parse import urlsplit

from plugins.common.problems import N_, Problem
from plugins.read.content import Entry
from plugins.read.schema.giving import AnyOption, LinkOption
from plugins.render.site import Giving, Link, Option

EXAMPLES = ("example.org", "example.com", "example.net", "example")
"""Hosts that RFC 2606 and RFC 6761 reserve: nobody's money can arrive there."""

NOT_APPROVED = N_("this way to give is not approved by two people, so it is not shown")
APPROVE = N_("Two people have to check and sign it; until then the rest of the page stands without it")
NOT_SAFE = N_("the address of this way to give is not a plain https address")
EXAMPLE = N_("this way to give leads to an example host, which cannot be published")
REAL = N_("Put the partner's real address in its place, and have two people approve it")
PLAIN = N_("Write https://, the partner's host in ordinary letters, and the path; no user name, port or number address")


def giving(entry: Entry, today: date, *, strict: bool) -> tuple[Giving | None, tuple[Problem, ...]]:
    """Return what a partner's panel may show, and what keeps the rest out (exit 3). Options past their `ends` are over without a word.
    `paused` and `ended` need nobody's approval: anyone may stop a panel. `strict` refuses example hosts, too."""
    if entry.giving is None:
        return None, entry.giving_problems
    record = entry.giving
    if record.status != "active":
        return Giving(record.status, (), record.verified_on), entry.giving_problems
    shown: list[Option] = []
    problems = list(entry.giving_problems)
    for i, option in enumerate(record.options):
        if option.ends and option.ends < today:
            continue
        host = example_host(option)
        if host and isinstance(option, LinkOption) and not strict:
            shown.append(
                Option(option.id, Link(option.url, host), option.currencies, option.note, option.ends, example=True)
            )
        else:
            what, remedy = _refusal(option, host)
            line, column = entry.giving_lines.get(("options", i), (1, 1))
            problems.append(Problem(entry.giving_where, line, column, "", what, remedy))
    return Giving("active", tuple(shown), record.verified_on), tuple(problems)


def _refusal(option: AnyOption, example: str) -> tuple[str, str]:
    if example:
        return EXAMPLE, REAL
    return (
        (NOT_SAFE, PLAIN) if isinstance(option, LinkOption) and not safe_host(option.url) else (NOT_APPROVED, APPROVE)
    )


def example_host(option: AnyOption) -> str:
    """Return the host of a link to a reserved example host, or "".

    >>> example_host(LinkOption(id="card", kind="link", url="https://give.example.org/wrc"))
    'give.example.org'
    """
    host = safe_host(option.url) if isinstance(option, LinkOption) else ""
    return host if any(host == name or host.endswith(f".{name}") for name in EXAMPLES) else ""


def safe_host(url: str) -> str:
    """Return the host of a plain https address, or "" for anything that could mislead.

    >>> safe_host("https://give.example.org/x"), safe_host("https://give.example.org@evil.test/"), safe_host("http://a.org/")
    ('give.example.org', '', '')
    """
    if not url.isascii() or any(c.isspace() or c in '\\"<>{}|^`' for c in url):
        return ""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    host = parts.netloc
    is_plain = parts.scheme == "https" and port is None and host == parts.hostname and "@" not in host
    letters = host.replace("-", "").replace(".", "")
    return (
        host
        if is_plain
        and letters.isalnum()
        and not host.startswith("xn--")
        and ".xn--" not in host
        and not letters.isdigit()
        else ""
    )
