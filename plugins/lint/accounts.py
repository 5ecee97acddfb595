"""Bank accounts and KHQR payloads in running text (R12). A gift goes through the partner's panel alone."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from plugins.lint.letters import plain
from plugins.lint.positions import LINE_BREAK
from plugins.lint.standard import DATA
from plugins.people.clusters import INVISIBLES

# Digits that are raised, lowered, circled, in brackets or with a full stop: no decimal digits to Unicode, and numbers to a reader.
_DECORATED = "²³¹⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\U0001f100-\U0001f10a"
_TENS = "⑩-⑳⑽-⒇⒑-⒛⓫-⓴❿➉➓㉑-㉟㊱-㊿"
_TWO_DIGITS = re.compile(f"[{_TENS}]")
_ANY_DIGIT = re.compile(rf"(?P<digit>[\d{_DECORATED}])|[{_TENS}]")
_SIGNS = re.compile("[@＠$＄﹩﹫]")
# Letters and digits of full width, Greek and Cyrillic, of mathematics and in frames: a reader copies what they look like.
_DISGUISED = re.compile("[\u0370-\u04ff\u24b6-\u24e9\uff01-\uff5e\U0001d400-\U0001d7ff\U0001f110-\U0001f1ff]")
# Between the digits of one number: blanks, full stops, hyphens, strokes of both kinds, dots, quotation marks, the frame of a key; a comma only where no blank
# follows, as in a sum; other signs only between groups of three.
_QUOTES = "'’‘´`\"“”«»"
_BETWEEN = rf"(?:[ \u00a0\t._/\\\-\u2010-\u2015\u00b7\u2022\u20e3{_QUOTES}]{{0,3}}|,|[)\]] ?[(\[]|(?<=[0-9]{{3}}) ?[:;,+=|~#*…] ?(?=[0-9]{{3}}))"
_NUMBER = re.compile(rf"(?<![0-9,])[0-9](?:{_BETWEEN}[0-9]){{5,}}(?![0-9])")
# Its groups in lines, items of a list or cells below one another.
_STACKED = re.compile(r"(?<![0-9])[0-9]{3,6}(?:[ \t]*\n[ \t]*[0-9]{3,6}){1,5}(?![0-9])")
_SUM = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_GROUPED = re.compile(r"[1-9][0-9]*+|[1-9][0-9]{0,2}(?:[ .,\u00a0][0-9]{3})+(?:[.,][0-9]{1,2})?")
_YEAR = "(?:1[5-9]|20)[0-9]{2}"
_DATE = re.compile(
    rf"[0-9]{{4}}\W+[0-9]{{1,2}}\W+[0-9]{{1,2}}|[0-9]{{1,2}}\W+[0-9]{{1,2}}\W+[0-9]{{4}}|{_YEAR}(?:\W+{_YEAR})+"
)
_HOLDS_A_YEAR = re.compile(rf"(?<![0-9]){_YEAR}(?![0-9])")
_CURRENCY = r"(?:[$€£៛]|USD|KHR|riels?|dollars?|រៀល|ដុល្លារ)"
_AMOUNT_BEFORE = re.compile(rf"{_CURRENCY}\s*$", re.IGNORECASE)
_AMOUNT_AFTER = re.compile(
    r"\s*(?:[$€£៛%]|(?:USD|KHR|riels?|dollars?|baht|dong|euros?)(?![a-z])|រៀល|ដុល្លារ|បាត)", re.IGNORECASE
)
_SHORT = 8
"""Digits: no account beside its bank's name has fewer (ABA 9, ACLEDA 14, Wing 8), so that fewer with a currency are a sum."""
_REACH_BEFORE, _REACH_AFTER = 40, 40
"""How far a word that speaks of a bank may stand before the number, and after it in the same sentence, in characters."""
_REACH_OF_A_BANK = 160
"""How far the name of a bank may stand before or after a number that is like an account, in characters: a table or a few sentences."""
_TELEPHONE = re.compile(r"(?:855|0)?[1-9][0-9]{7,8}")
_REACH_OF_A_CALL = 15
"""The same after a number that one is told to call: it may be that of a kitchen beside a bank."""
_CALL = re.compile(r"(?<![a-z])(?:tel|phone|telephone|mobile|call|ring|whatsapp)(?![a-z])|ទូរស័ព្ទ|ទូរសព្ទ", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.!?។៕\n]")
# An account by its name, as Bakong has them: no mail address, for no dot follows.
_NAMED = re.compile(r"(?<![\w.@-])[A-Za-z0-9][A-Za-z0-9._-]+@[A-Za-z]{3,10}(?![\w@-]|\.[A-Za-z])", re.ASCII)
_BRAND = re.compile(r"[A-Z][A-Za-z]+@[A-Z][a-z]+")
# What leads to somebody beside the name of a service: a name with its sign, or a mail address.
_WHO = r"(?:(?<![A-Za-z0-9])[@$][A-Za-z][\w.-]+\w|(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
_LEADS = r"[\s:()=–—-]*(?:(?:account|address|at|e-?mail|handle|id|is|me|name|our|the|to|us|user(?:name)?)[\s:=]+){0,4}"
_THROUGH = r"[\s,(]*(?:by|in|on|through|via|with)[\s:]+"
_WALLET = re.compile(
    r"(?<![A-Za-z0-9])(?:(?:bc|ltc)1[a-z0-9]{25,60}|0x[0-9A-Fa-f]{40}"
    r"|(?=[A-Za-z]*[0-9])(?=[A-Z0-9]*[a-z])(?=[a-z0-9]*[A-Z])[1-9A-HJ-NP-Za-km-z]{26,44})(?![A-Za-z0-9])"
)
_IBAN = re.compile(r"(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])")
# EMVCo: format indicator 01, then tags with their lengths in digits; what follows may hold an account such as name@bank.
_APART = r"[\s\-\u2010-\u2015]*"
_MAY_BE_KHQR = re.compile(_APART.join("000201"))
_TORN = re.compile(_APART[:-1])
_KHQR = re.compile(r"000201[0-9]{6}[0-9A-Za-z@._+/-]{10,}")


def account_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a bank account seems to stand: six digits or more beside a word for a bank or an account, a name as Bakong has them, KHQR
    payloads, addresses of coins, account numbers of other countries, and names or mail addresses beside a service that sends money (R12).

    Digits of any script count, circled ones too. A day, years and an amount with its currency are no account; what begins with 0 is no
    amount, nor is a long number straight behind the name of a bank, without commas between its thousands. The name of a bank reaches further
    than other words, though not to what may be a telephone.

    >>> [bool(account_spans(s)) for s in ("ABA 000 123 456 USD", "លេខគណនី ០០០១២៣៤៥៦", "an account of 150000 riel", "house@aclb", "Venmo: @house")]
    [True, True, False, True, True]

    Source: EMVCo: what a payment code begins with. The rest is our own: a gift goes through the partner's panel alone.
    """
    if not _may_hold_one(text):
        return ()
    said, places = _read(text)
    spans = sorted({*_accounts(said), *_ibans(said), *_payloads(said), *_named(said), *_handles(said)})
    return tuple((places[start], places[end - 1] + 1) for start, end in spans)


def long_numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a number stands that could be an account whatever stands around it: of eight digits and more, or with a 0 before, and neither
    a day nor an amount (R12). A number of the country's people is shorter, one of money has its currency.

    >>> [long_numbers(s) for s in ("now 123 456 789", "120 000 women since 1998", "0.5 million", "since 01/02/2026")]
    [((4, 15),), (), (), ()]

    Source: our own.
    """
    said, places = _read(text)
    found = (number.span() for number in _NUMBER.finditer(said) if not _DATE.fullmatch(number[0]))
    spans = [span for span in found if not _is_amount(said, *span) and _is_long(said[slice(*span)])]
    return tuple((places[start], places[end - 1] + 1) for start, end in spans)


def _read(text: str) -> tuple[str, list[int]]:
    """Return `text` as a reader takes it, and where each letter of that stands."""
    places = [at for at in range(len(text)) for _ in _read_as(text[at])]
    said = "".join(letter for each in text for letter in _read_as(each))
    return _DISGUISED.sub(_undisguised, said).replace(LINE_BREAK, "\n"), places


def _may_hold_one(text: str) -> bool:
    digits = sum(1 if found["digit"] else 2 for found in _ANY_DIGIT.finditer(text))
    return digits >= 6 or bool(_SIGNS.search(text) or _codes().search(text) or _WALLET.search(text))


@lru_cache(maxsize=4096)
def _read_as(letter: str) -> str:
    """Nothing for what cannot be seen, digits for a digit or a number of any script and shape, and the letter itself otherwise."""
    if INVISIBLES.match(letter):
        return ""
    if letter.isdigit():
        return str(unicodedata.digit(letter))
    if _TWO_DIGITS.match(letter):
        return "".join(filter(str.isdigit, unicodedata.normalize("NFKC", letter))) or str(
            int(unicodedata.numeric(letter))
        )
    return letter


def holds_payload(text: str) -> bool:
    """Tell whether a KHQR payload stands in `text`, as in the address of a link (R12).

    Source: EMVCo: what a payment code begins with.
    """
    return any(True for _ in _payloads(text))


def _accounts(said: str) -> Iterator[tuple[int, int]]:
    for number in _NUMBER.finditer(said):
        if not _DATE.fullmatch(number[0]) and not _is_amount(said, *number.span()) and _is_cued(said, *number.span()):
            yield number.span()
    for number in _STACKED.finditer(said):
        digits = sum(map(str.isdigit, number[0]))
        if digits >= _SHORT and not _HOLDS_A_YEAR.search(number[0]) and _is_cued(said, *number.span()):
            yield number.span()


def _is_amount(said: str, start: int, end: int) -> bool:
    number, before = said[start:end], said[max(0, start - _REACH_BEFORE) : start]
    has_currency = bool(_AMOUNT_BEFORE.search(before) or _AMOUNT_AFTER.match(said, end))
    if _SUM.fullmatch(number):
        return has_currency or not _straight_before().search(before)
    is_long = sum(map(str.isdigit, number)) >= _SHORT
    return (
        has_currency and bool(_GROUPED.fullmatch(number)) and not (is_long and bool(_straight_before().search(before)))
    )


def _is_cued(said: str, start: int, end: int) -> bool:
    before = said[max(0, start - _REACH_BEFORE) : start]
    reach = _REACH_OF_A_CALL if _CALL.search(before) else _REACH_AFTER
    after = _SENTENCE_ENDS.split(said[end : end + reach], maxsplit=1)[0]
    if _near().search(before) or _near().search(after) or _straight_before().search(before):
        return True
    if said[start] == "0" and _straight_before_zero().search(before):
        return True
    return not _CALL.search(before) and _is_like_an_account(said[start:end]) and _is_around_a_bank(said, start, end)


def _is_like_an_account(number: str) -> bool:
    """A number that stands further from the bank: of many digits or with a 0 before, and no telephone."""
    return _is_long(number) and not _TELEPHONE.fullmatch("".join(filter(str.isdigit, number)))


def _is_long(number: str) -> bool:
    return number.startswith("0") or sum(map(str.isdigit, number)) >= _SHORT


def _is_around_a_bank(said: str, start: int, end: int) -> bool:
    around = said[max(0, start - _REACH_OF_A_BANK) : start], said[end : end + _REACH_OF_A_BANK]
    return any(map(_bank().search, around))


@cache
def _near() -> re.Pattern[str]:
    return re.compile(_words("bank", "near"), re.IGNORECASE)


@cache
def _bank() -> re.Pattern[str]:
    return re.compile(_words("bank"), re.IGNORECASE)


@cache
def _straight_before() -> re.Pattern[str]:
    return _leading(_words("bank", "near", "before"))


@cache
def _straight_before_zero() -> re.Pattern[str]:
    return _leading(_words("zero"))


def _leading(words: str) -> re.Pattern[str]:
    """One of `words`, with at most six that lead to the number, or a currency, between."""
    between = rf"(?:[ \n]?(?:{_words('then')}|{_CURRENCY})){{0,6}}"
    return re.compile(rf"(?:{words}){between}[\s:៖#]{{0,3}}$", re.IGNORECASE)


def _words(*kinds: str) -> str:
    """Return a pattern of the words of those kinds; Latin ones stand alone, also spelt with blanks or full stops, as A.B.A. is."""
    latin: list[str] = []
    khmer: list[str] = []
    for line in (DATA / "account_words.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, lang, word = line.split("\t")
            if kind in kinds:
                (khmer if lang == "km" else latin).append(re.escape(word))
    spelt = [r"a[. -]{1,2}b[. -]{1,2}a"] * ("bank" in kinds)
    blanks = ["អេ[. -]{1,2}ប៊ី[. -]{1,2}អេ"] * ("bank" in kinds)
    return "|".join((*([rf"(?<![a-z])(?:{'|'.join((*latin, *spelt))})(?![a-z])"] * bool(latin)), *khmer, *blanks))


def _named(said: str) -> Iterator[tuple[int, int]]:
    for found in _NAMED.finditer(said):
        if not _BRAND.fullmatch(found[0]) or _is_cued(said, *found.span()):
            yield found.span()
    yield from (found.span() for found in _named_apart().finditer(said))
    yield from (found.span() for found in _WALLET.finditer(said))


@cache
def _named_apart() -> re.Pattern[str]:
    """The same with blanks or words for the sign, where what follows is known as a bank."""
    sign = r"(?: ?@ ?| at | ?[(\[] ?(?:at|@) ?[)\]] ?)"
    return re.compile(rf"(?<![\w.@-])[a-z0-9][a-z0-9._-]+{sign}(?:{_words('code')})", re.IGNORECASE)


@cache
def _codes() -> re.Pattern[str]:
    return re.compile(_words("code"), re.IGNORECASE)


def _ibans(said: str) -> Iterator[tuple[int, int]]:
    """Source: ISO 13616: country, two digits that check the rest, the rest."""
    for found in _IBAN.finditer(said):
        solid = found[0].replace(" ", "")
        if int("".join(str(int(sign, 36)) for sign in solid[4:] + solid[:4])) % 97 == 1:
            yield found.span()


def _handles(said: str) -> Iterator[tuple[int, int]]:
    for found in _beside_a_service().finditer(said):
        yield found.span("after" if found["after"] else "before")


@cache
def _beside_a_service() -> re.Pattern[str]:
    services = _words("handle")
    return re.compile(
        rf"(?:{services}){_LEADS}(?P<after>{_WHO})|(?P<before>{_WHO}){_THROUGH}(?:{services})", re.IGNORECASE
    )


def _undisguised(letter: re.Match[str]) -> str:
    shown = plain(letter[0])
    return shown if len(shown) == 1 else letter[0]


def _payloads(said: str) -> Iterator[tuple[int, int]]:
    if not _MAY_BE_KHQR.search(said):
        return
    solid = [at for at, letter in enumerate(said) if not _TORN.match(letter)]
    for found in _KHQR.finditer("".join(said[at] for at in solid)):
        yield solid[found.start()], solid[found.end() - 1] + 1
