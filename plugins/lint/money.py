"""Money in running text: hosts where it is collected, bank accounts, KHQR payloads (R12). A gift goes through the partner's panel alone."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from plugins.lint.letters import plain
from plugins.lint.standard import DATA
from plugins.people.clusters import INVISIBLES

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
_DOT = re.compile("[.\u2024\uff0e]")
_HOST = re.compile(r"(?<![a-z0-9-])[a-z0-9-]++(?:\.[a-z0-9-]++)+")
_ANY_DIGIT = re.compile(r"\d")
_OTHER_DIGIT = re.compile("[^\\D0-9]")
# Between the digits of one number: blanks, full stops, hyphens, strokes, dots; a comma only where no blank follows, as in a sum.
_BETWEEN = r"(?:[ \u00a0._/\-\u2010-\u2015\u00b7\u2022]{0,3}|,|\) ?\()"
_SUM = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
# Letters and digits of full width, Greek and Cyrillic: a reader copies what they look like.
_DISGUISED = re.compile("[\u0370-\u04ff\uff01-\uff5e]")
_NUMBER = re.compile(rf"(?<![0-9,])[0-9](?:{_BETWEEN}[0-9]){{5,}}(?![0-9])")
_DATE = re.compile(
    r"[0-9]{4}\W+[0-9]{1,2}\W+[0-9]{1,2}|[0-9]{1,2}\W+[0-9]{1,2}\W+[0-9]{4}|(?:19|20)[0-9]{2}\W+(?:19|20)[0-9]{2}"
)
_AMOUNT_BEFORE = re.compile(r"(?:[$€£៛]|USD|KHR|riels?|dollars?)\s*$", re.IGNORECASE)
_AMOUNT_AFTER = re.compile(
    r"\s*(?:[$€£៛%]|(?:USD|KHR|riels?|dollars?|baht|dong|euros?)(?![a-z])|រៀល|ដុល្លារ|បាត)", re.IGNORECASE
)
_BANKS = "aba|acleda|amk|bakong|canadia|chip mong|hattha|ftb|khqr|lolc|payway|phillip bank|pi ?pay|prasac|sathapana|true ?money|vattanac|wing"
_CUE = re.compile(
    rf"(?<![a-z])(?:{_BANKS}|a[. ]{{1,2}}b[. ]{{1,2}}a|iban|swift|bic|bank|a/c|acct|acc\.|account|pay to|payable to|send (?:the |your )?money|"
    "wire|transfers?)(?![a-z])|(?<![a-z])(?:donate|donations?|gifts?|give|scan)(?: to)?[: ]{0,2}$"
    "|(?:បរិច្ចាគ|អំណោយ|ស្កេន)[៖: ]{0,2}$|ផ្ទេរប្រាក់|ផ្ញើប្រាក់|វេរប្រាក់|គណនី|ធនាគារ|អេស៊ីលីដា|អេប៊ីអេ|វីង|បាគង|ទ្រូម៉ាន់នី|ប្រាសាក់",
    re.IGNORECASE,
)
_REACH_BEFORE, _REACH_AFTER = 40, 40
"""How far a word that speaks of a bank may stand before the number, and after it in the same sentence, in characters."""
_REACH_OF_A_CALL = 15
"""The same after a number that one is told to call: it may be that of a kitchen beside a bank."""
_CALL = re.compile(r"(?<![a-z])(?:tel|phone|telephone|mobile|call|ring|whatsapp)(?![a-z])|ទូរស័ព្ទ|ទូរសព្ទ", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.!?។៕\n]")
_NAMED = re.compile(r"(?<![\w.@-])[A-Za-z0-9][A-Za-z0-9._-]+@[A-Za-z]{3,10}(?![\w@-]|\.[A-Za-z])", re.ASCII)
"""An account by its name, as Bakong has them: no mail address, for no dot follows."""
_WALLET = re.compile(
    r"(?<![A-Za-z0-9])(?:bc1[a-z0-9]{25,60}|0x[0-9A-Fa-f]{40}|T[1-9A-HJ-NP-Za-km-z]{33})(?![A-Za-z0-9])"
)
# EMVCo: format indicator 01, then tags with their lengths in digits; what follows may hold an account such as name@bank.
_APART = r"[\s\-\u2010-\u2015]*"
_MAY_BE_KHQR = re.compile(_APART.join("000201"))
_TORN = re.compile(_APART[:-1])
_KHQR = re.compile(r"000201[0-9]{6}[0-9A-Za-z@._+/-]{10,}")


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
    said = _HOST.findall(plain(text).lower())
    return tuple(host for host in said if is_money_host(host, hosts))


def account_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a bank account seems to stand: six digits or more, or a name as Bakong has them, beside a word for a bank or an account;
    KHQR payloads, and addresses of coins (R12).

    Digits of any script count. A day, years and an amount with its currency are no account.

    >>> [bool(account_spans(s)) for s in ("ABA 000 123 456", "លេខគណនី ០០០១២៣៤៥៦", "an account of 150000 riel")]
    [True, True, False]

    Source: EMVCo: what a payment code begins with. The rest is our own: a gift goes through the partner's panel alone.
    """
    if len(_ANY_DIGIT.findall(text)) < 6 and "@" not in text and "＠" not in text:
        return ()
    seen = range(len(text))
    places = [at for at in seen if not INVISIBLES.match(text[at])] if INVISIBLES.search(text) else seen
    said = _OTHER_DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), "".join(text[at] for at in places))
    said = _DISGUISED.sub(_undisguised, said)
    spans = sorted({*_accounts(said), *_payloads(said), *_named(said)})
    return tuple((places[start], places[end - 1] + 1) for start, end in spans)


def holds_payload(text: str) -> bool:
    """Tell whether a KHQR payload stands in `text`, as in the address of a link (R12).

    Source: EMVCo: what a payment code begins with.
    """
    return any(True for _ in _payloads(text))


def asks_for_money(text: str) -> bool:
    """Tell whether short words, such as a name or a setting, hold an account, a payload or an address where money is collected (R12).

    Source: our own: a gift goes through the partner's panel alone.
    """
    return bool(account_spans(text) or money_addresses(text, money_hosts()))


def _accounts(said: str) -> Iterator[tuple[int, int]]:
    for number in _NUMBER.finditer(said):
        start, end = number.span()
        if (
            _DATE.fullmatch(number[0])
            or _AMOUNT_BEFORE.search(said[max(0, start - _REACH_BEFORE) : start])
            or _SUM.fullmatch(number[0])
            or _AMOUNT_AFTER.match(said, end)
        ):
            continue
        if _is_cued(said, start, end):
            yield start, end


def _is_cued(said: str, start: int, end: int) -> bool:
    before = said[max(0, start - _REACH_BEFORE) : start]
    reach = _REACH_OF_A_CALL if _CALL.search(before) else _REACH_AFTER
    after = _SENTENCE_ENDS.split(said[end : end + reach], maxsplit=1)[0]
    return bool(_CUE.search(before) or _CUE.search(after))


def _named(said: str) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in _NAMED.finditer(said) if _is_cued(said, *found.span()))
    yield from (found.span() for found in _WALLET.finditer(said))


def _undisguised(letter: re.Match[str]) -> str:
    shown = plain(letter[0])
    return shown if len(shown) == 1 else letter[0]


def _payloads(said: str) -> Iterator[tuple[int, int]]:
    if not _MAY_BE_KHQR.search(said):
        return
    solid = [at for at, letter in enumerate(said) if not _TORN.match(letter)]
    for found in _KHQR.finditer("".join(said[at] for at in solid)):
        yield solid[found.start()], solid[found.end() - 1] + 1
