"""What a KHQR code says: into which account, under which name, in which currency; or why it cannot be used for gifts."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.common.problems import N_
from plugins.khqr.parts import Parts, is_sealed, parts, parts_in_bytes

CURRENCIES = {"840": "USD", "116": "KHR"}
"""ISO 4217 numbers. A gift is paid in one of the two that banks in Cambodia hold accounts in."""
LONGEST = 512
"""EMVCo: the most characters a payload has."""
LONGEST_ACCOUNT = 32
_ACCOUNT = re.compile(r"[A-Za-z0-9_.+-]+@[A-Za-z0-9_.-]+", re.ASCII)
_SHARED = re.compile(r"[a-z]{4}kh[a-z0-9]{2}([a-z0-9]{3})?@.+|khqr@.+", re.ASCII | re.IGNORECASE)
_MOMENT = re.compile(r"[0-9]{10,}", re.ASCII)
_WITHIN_KHMER = "\u200b\u200c\u200d"
_INDIVIDUAL, _MERCHANT = "29", "30"
_NEEDED = ("00", "52", "53", "58", "59", "60", "63")
_MOST = {"59": 25, "60": 15}
_SCHEMES = {
    "02": "Visa", "03": "Visa", "04": "Mastercard", "05": "Mastercard", "09": "Discover", "10": "Discover", "11": "American Express",
    "12": "American Express", "13": "JCB", "14": "JCB", "15": "UnionPay", "16": "UnionPay",
}  # fmt: skip
_OF_ABA = "abaP2P"
_SPECIFIED = frozenset(f"{tag:02}" for tag in (*range(65), 99))


@dataclass(frozen=True, slots=True, repr=False)
class Khqr:
    """A code for gifts of any size. `account` is the Bakong account (`name@bank`), `number` the account at the bank behind it or "", `name`
    what a bank's app shows, `khmer_name` what it may show in Khmer or "". `others`: the accounts of further schemes, in words for whoever signs."""

    account: str
    number: str
    bank: str
    name: str
    khmer_name: str
    city: str
    currency: str
    others: tuple[str, ...]

    @property
    def whole_account(self) -> str:
        """Account and number as the record has them.

        ABA's codes all say `abaakhppxxx@abaa`, and only the number behind it tells whose account it is.
        """
        return f"{self.account} {self.number}".strip()

    def is_into(self, account: str) -> bool:
        """Tell whether this pays into the `account` of a record: all that the record says of it, and enough to know it."""
        said = set(re.split(r"[\s/,]+", account.strip()))
        enough = {self.number or self.account} if _SHARED.fullmatch(self.account) else {self.account}
        return said <= {self.account, self.number} and enough <= said


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a code cannot be used, and what to do: templates for sentences."""

    what: str
    remedy: str


ASK_THE_BANK = N_(
    "Ask the partner for the picture that its bank gave it, and read it with: python3 tasks.py khqr PICTURE PARTNER. Nobody types a code"
)
FOR_ANY_GIFT = N_(
    "Ask the partner's bank for the code that can be paid again and again, with any amount, such as stands on a counter"
)
NO_KHQR = Fault(N_("this is not a KHQR code"), ASK_THE_BANK)
NOT_SEALED = Fault(
    N_("the KHQR code is not as the bank gave it: its check digits at the end do not fit the rest"), ASK_THE_BANK
)
NOT_WHOLE = Fault(
    N_(
        "the KHQR code cannot be read whole: a part is missing, is there twice, is not known or is longer than it may be"
    ),
    ASK_THE_BANK,
)
ONE_PAYMENT = Fault(N_("the KHQR code is for one payment: it has an amount or a fee of its own"), FOR_ANY_GIFT)
ENDS = Fault(N_("the KHQR code stops working on a day that the bank has set"), FOR_ANY_GIFT)
TWO_ACCOUNTS = Fault(N_("the KHQR code names two accounts, and one cannot know which of them is paid"), ASK_THE_BANK)
NO_ACCOUNT = Fault(N_("the KHQR code names no account that banks in Cambodia can pay into"), ASK_THE_BANK)
OTHER_MONEY = Fault(N_("the KHQR code is for neither US dollars nor riel, or for another country"), ASK_THE_BANK)


def read_code(payload: str) -> Khqr | Fault:
    """Return what a payload says, or why it is not used. Any text at all is answered; only what is certain is accepted.

    Source: EMVCo, QR Code Specification for Payment Systems, Merchant-Presented Mode 1.1, 3 and 4; the tags 29, 30 and 99 as in the National Bank of
    Cambodia's own library (npm `bakong-khqr`). What this accepts, that accepts.
    """
    if not payload.startswith("000201") or len(payload) > LONGEST:
        return NO_KHQR
    if not all(_is_plain(character) for character in payload):
        return NOT_WHOLE
    if not is_sealed(payload):
        return NOT_SEALED
    read = [said for way in (parts, parts_in_bytes) if (said := _read(way(payload), way is parts_in_bytes))]
    if not read or any(said != read[0] for said in read):
        return NOT_WHOLE
    return read[0]


def _is_plain(character: str) -> bool:
    kind = unicodedata.category(character)
    return character in _WITHIN_KHMER or (kind[0] != "C" and kind not in ("Zl", "Zp"))


def _read(root: Parts | None, in_bytes: bool) -> Khqr | Fault | None:
    """The same of the parts of a payload; None where they are no code at all."""
    if root is None or tuple(root)[-1] != "63" or not _SPECIFIED.issuperset(root):
        return None
    if any(tag not in root for tag in _NEEDED) or any(len(root[tag]) > most for tag, most in _MOST.items()):
        return None
    inside = {tag: _inside(root, tag, in_bytes) for tag in (_INDIVIDUAL, _MERCHANT, "64", "99")}
    if any(value is None for value in inside.values()) or not re.fullmatch(r"[0-9]{4}", root["52"], re.ASCII):
        return None
    accounts = {
        (a.get("00", ""), a.get("01", ""), a.get("02", "")) for tag in (_INDIVIDUAL, _MERCHANT) if (a := inside[tag])
    }
    others = {tag: (_inside(root, tag, in_bytes) or {"": root[tag]}) for tag in root if _is_of_another_scheme(tag)}
    return _hindered(root, inside["99"] or {}) or _of(root, inside["64"] or {}, accounts, others)


def _is_of_another_scheme(tag: str) -> bool:
    return "02" <= tag <= "51" and tag not in (_INDIVIDUAL, _MERCHANT)


def _inside(root: Parts, tag: str, in_bytes: bool) -> Parts | None:
    if tag not in root:
        return {}
    return (parts_in_bytes if in_bytes else parts)(root[tag])


def _hindered(root: Parts, times: Parts) -> Fault | None:
    if root.get("01", "11") != "11" or not {"54", "55", "56", "57"}.isdisjoint(root):
        return ONE_PAYMENT
    return ENDS if _MOMENT.fullmatch(times.get("01", "")) else None


def _of(root: Parts, language: Parts, accounts: set[tuple[str, str, str]], others: Mapping[str, Parts]) -> Khqr | Fault:
    if len(accounts) > 1:
        return TWO_ACCOUNTS
    account, number, bank = next(iter(accounts), ("", "", ""))
    if not _ACCOUNT.fullmatch(account) or len(account) > LONGEST_ACCOUNT or not _is_said(number):
        return NO_ACCOUNT
    if root["53"] not in CURRENCIES or root["58"] != "KH":
        return OTHER_MONEY
    # ABA's own app pays into the account of its own part, which has to be the one that all others read.
    if any(each.get("00") == _OF_ABA and each.get("02") not in (None, number) for each in others.values()):
        return TWO_ACCOUNTS
    khmer = language.get("01", "") if language.get("00", "").upper() == "KM" else ""
    said = tuple(f"{_SCHEMES.get(tag, tag)}: {' '.join(each.values())}" for tag, each in others.items())
    return Khqr(account, number, bank, root["59"], khmer, root["60"], CURRENCIES[root["53"]], said)


def _is_said(number: str) -> bool:
    return number.isascii() and not re.search(r"[\s/,]", number)
