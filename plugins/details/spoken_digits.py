"""Numbers that are spelt out digit by digit (R10): "zero one two, three four five", សូន្យ មួយ ពីរ; parts of them; and digits that signs hold apart.

Direct identifiers (UK Data Service; GDPR, article 4(1)) in whatever form a reader can dial them.
"""

import re
from collections.abc import Iterator

from plugins.common.languages import Lang
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.telling import Telling

NUMBER = Detail("phone", 10)
PART = Detail("phone", 6)
FILE = Detail("case", 6, of_organisations=True)

ONE = r"(?:‹[0-9]{1,3}(?:-[0-9])?›|(?<![a-z])(?:oh?|nought|nil|double|triple|treble|then|and)(?![a-z])|[a-z](?![a-z]))"
GAP = r"[ ,.\-–—/]{0,3}"
ROW = rf"‹?(?:{ONE}{GAP}){{2,}}"
DIGITS = re.compile(r"‹([0-9]{1,12})(?:-([0-9]))?›|(double|triple|treble)|(?<![a-z])(oh?|nought|nil)(?![a-z])")
ZERO = r"(?:‹0(?:-1)?›|(?<![a-z])(?:oh?|nought)(?= ‹))"
LONG = rx(rf"{ZERO}{GAP}(?:{ONE}{GAP})+")
CALLED = (
    r"(?:phone|telephone|number|mobile|call(?:ed|s|ing)?|whatsapp|telegram|signal|dial(?:led|s|ing)?|ring|text|reach(?:ed)?|account|card|passport|id|plate|"
    r"licen[cs]e|aba|acleda|wing|bank|លេខ|ទូរសព្ទ|ទូរស័ព្ទ|គណនី|ផ្លាក|អត្តសញ្ញាណប័ណ្ណ|វីង|តេ)"
)
CUED = rx(rf"{CALLED}[^.;!?។‹]{{0,30}}(?P<said>(?:{ONE}{GAP}){{5,}})")
PLATE = rx(
    r"(?:plate|registration|licen[cs]e|ផ្លាក(?:លេខ)?|ស្លាកលេខ)[^.;!?។‹]{0,24}(?P<said>‹[0-9]{1,2}›[ ,\-]{0,2}[a-z\u1780-\u17dd]{1,6}[ ,\-]{0,3}(?:‹[0-9]+›[ ,\-]{0,2}){1,4})"
)
ENDS = rx(
    r"(?<![a-z])(?:number|phone|telephone|mobile|whatsapp|account|card|plate|id)(?: [a-z]+){0,4}? (?:ends?|ending|ended|begins?|starts?|starting|beginning|finish(?:es)?|closes) (?:in|with|on|by)(?: the (?:digits|numbers|figures))?:? (?P<said>(?:‹[0-9-]+›[a-z]?(?![a-z])[ ,\-]{0,2})+)"
    r"|(?<![a-z])(?:last|first|final|middle)(?: ‹[0-9]›| few| couple of)? (?:digits?|figures|numbers)(?! ?(?:of )?(?:people|women|pages?))[^.;!?‹]{0,40}?(?P<also>(?:‹[0-9-]+›[ ,\-]{0,2})+)"
    r"|លេខ ?(?:‹[0-9]› ?(?:ខ្ទង់|តួ) ?)?(?:ចុងក្រោយ|ខាងចុង|នៅចុង|ខាងដើម|ដំបូង)[^។‹]{0,30}?(?P<tail>(?:‹[0-9-]+›[ ,\-]{0,2})+)"
    r"|(?:លេខ|ទូរសព្ទ|ទូរស័ព្ទ|គណនី|ផ្លាក)[^។‹]{0,24}?(?:បញ្ចប់|ចប់|ចុងលេខ|ចុងក្រោយ|ខាងចុង|ខាងដើម|ចាប់ផ្ដើម|ផ្ដើម|កន្ទុយ|នៅចុង|ចុង)(?:ដោយ|ដោយលេខ|លេខ|គឺ|ជា|នឹង|ពី| )*(?:‹[0-9]› ?(?:ខ្ទង់|តួ)[^។‹]{0,12})?(?P<last>(?:‹[0-9-]+›[ ,\-]{0,2})+)"
)  # fmt: skip
CASE = rx(
    rf"(?<![a-z])(?:case|file|complaint|judge?ment|verdict|docket|dossier|warrant|summons|lawsuit|police report|ruling)(?: (?:is|has|had|bears|carries|under|with|of|the|a|her|his|my|court))*,? (?:number|no\.?|nr|#)(?: is)?:? (?P<said>(?:{ONE}{GAP}|of |slash |dash |stroke ){{1,}}(?:‹[0-9]+›)?)"
)
UNDER = rx(
    r"(?<![a-z])(?:filed|registered|recorded|listed|entered|booked|docketed|stamped|known)(?: [a-z]+){0,3}? (?:under|as|with)(?: the)? (?:number|no\.?|#|reference|file) ?(?P<said>(?:‹[0-9-]+›[ ,/.\-]{0,2}(?:of )?)+)"
)
BED = rx(
    r"(?<![a-z])(?:(?:bed|cell|locker|ward) (?P<said>‹[0-9]+›)(?:,? (?:ward|block|wing|unit) (?:[a-z0-9]|‹[0-9]+›)(?![a-z]))?)|(?:គ្រែ|បន្ទប់ពេទ្យ)(?:លេខ ?(?P<also>‹[0-9]+\.?›)|(?:ទី)? ?(?P<third>‹[0-9]+\.›))"
)
# Without a word for a number the digits of a bed count, and number words do not: គ្រែមួយ is "a bed", មានគ្រែ ១២ says how many.
BED_OF_DIGITS = rx(r"(?<!មាន)(?:គ្រែ|បន្ទប់ពេទ្យ) ?(?P<said>‹[0-9]+›)(?! ?(?:គ្រឿង|កន្លែង))")
CASE_KM = rx(
    rf"(?:សំណុំរឿង|រឿងក្ដី|សាលក្រម|សាលដីកា|ដីកា|ពាក្យបណ្ដឹង|បណ្ដឹង|កំណត់ហេតុ|របាយការណ៍|ចុះបញ្ជី|រឿង(?:របស់)?(?:នាង|គាត់))[^។‹]{{0,28}}?លេខ ?:? ?(?P<said>(?:{ONE}{GAP})+)"
)


def spoken_digits(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find numbers of telephones, accounts, plates and files that are spelt out, and the ends of such numbers (R10).

    >>> [(t.kind, t.value) for t in spoken_digits("Call zero one two, three four five, six seven eight. It ends in 78.", Lang("en"))]
    [('phone', '12345678')]
    >>> [t.value for t in spoken_digits("ទូរសព្ទ សូន្យ មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី", Lang("km"))]
    ['12345678']

    Source: HIPAA: telephones, accounts, plates, any unique number; GDPR 4(1): an identification number identifies.
    """
    read = figured(text, lang)
    if "‹" not in read.key:
        return ()
    whole = list(tellings(read, lang, NUMBER, _numbers(read)))
    parts = tellings(read, lang, PART, _ends(read))
    files = list(tellings(read, lang, FILE, _files(read)))
    return in_order(
        [*whole, *files, *(p for p in parts if not any(p.start < w.end and w.start < p.end for w in (*whole, *files)))]
    )


def _numbers(read: Figured) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, least in ((LONG, 8), (CUED, 6), (PLATE, 4)):
        for match in pattern.finditer(read.key):
            digits = digits_of(match.groupdict().get("said") or match[0])
            if least <= len(digits) <= 16 and not _is_counting(digits):
                yield match, digits.lstrip("0")


def _ends(read: Figured) -> Iterator[tuple[re.Match[str], str]]:
    for match in ENDS.finditer(read.key):
        digits = digits_of(match["said"] or match["also"] or match["tail"] or match["last"])
        if len(digits) >= 2 or re.search("›[a-z]", match[0]):
            yield match, f"…{digits}"


def _files(read: Figured) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in (CASE, UNDER, BED, BED_OF_DIGITS, CASE_KM):
        for match in pattern.finditer(read.key):
            groups = match.groupdict()
            said = next(said for name in ("said", "also", "third") if (said := groups.get(name)))
            digits = digits_of(said.replace(".", ""))
            if digits and not (pattern is BED_OF_DIGITS and _is_in_words(read, match)):
                yield match, digits


def _is_in_words(read: Figured, match: re.Match[str]) -> bool:
    span = read.span(*match.span("said"))
    return span is None or not any(letter.isdigit() for letter in read.text[slice(*span)])


def digits_of(said: str) -> str:
    """Return the digits of a row of numbers as one would dial them.

    >>> digits_of("oh ‹1› double ‹7› ‹345›")
    '0177345'
    """
    found, times = "", 1
    for digits, other, many, zero in DIGITS.findall(said):
        if many:
            times = 2 if many == "double" else 3
            continue
        found += (("0" if zero else digits) + other) * times
        times = 1
    return found


def _is_counting(digits: str) -> bool:
    """Tell whether somebody only counts: one, two, three."""
    return digits in "1234567891011121314151617181920"
