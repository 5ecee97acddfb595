"""What only one person does somewhere: the only tailor of a village, the first woman who drives a tuk-tuk (R10).

One distinctive fact identifies (research-ethics guidebook, after the UK Data Service). "The only thing she kept" is no occupation.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.telling import Telling

UNIQUE = Detail("occupation", 3, of_organisations=True)
TABLE = Path(__file__).parent / "data" / "occupations.tsv"
AREA = r"(?:village|commune|district|province|town|city|valley|island|quarter|area|country|region|neighbou?rhood|street|market|hamlet|lake|river|bay|coast|factory|council|sangkat|khum|srok)"
IN_AREA = rf"(?: (?:in|of|on|from|along|for|at) (?:the |this |her |his |that |our |their )?(?:whole |entire |same )?(?:stretch of (?:the )?river|{AREA}))"
SEX = r"(?:female|woman|women|lady|girl|male|man)"
DOES = (
    r"(?:(?:has|had|can|could|would|ever|knows? how to|knew how to|learn(?:ed|t)? to|still|also|dares? to|dared to) )*"
    r"(?:driv|drove|ride|rode|riding|repair|mend|fix|sew|stitch|weav|wove|bak|cook|teach|taught|fish|farm|sell|sold|mak|made|build|built|run|ran|own|"
    r"lead|led|play|sing|sang|danc|climb|div|stud|graduat|work|win|won|becom|became|pilot|heal|grow|grew|rais|keep|kept|read|writ|wrote|speak|"
    r"spoke|serv|join|open|finish|wear|wore|carv|paint|weld|clear|deliver|cut|dye|milk|breed|bred|plough|tap|catch|caught|stand for|stood for|elect|hired|appoint|chosen)[a-z]*"
)
# Somebody is the only one there; Khmer says it after the noun.
ONLY_KM = r"(?:តែ ?(?:ម្នាក់|‹1›|មួយ) ?(?:គត់|ឯង|ប៉ុណ្ណោះ)|(?:ដំបូង|ទី ?‹1\.?›|‹1\.›) ?(?:គេ|បង្អស់|បំផុត)?)"
PERSON_KM = r"(?:ស្ត្រី|នារី|បុរស|មនុស្ស|ក្មេងស្រី|អ្នក)"
AREA_KM = r"(?:ទូទាំង|ទាំង)?(?:ភូមិ|ឃុំ|ស្រុក|ខេត្ត|ក្រុង|តំបន់|ផ្សារ|កោះ|សង្កាត់|បឹង|ទន្លេ)"
NOT_KM = r"(?<!របស់)(?<!វត្ថុ)(?<!កូន)"


@cache
def work(lang: str) -> str:
    """Return one pattern for all the trades of a language."""
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    words = sorted((word for each, word in rows if each == lang), key=len, reverse=True)
    return "|".join(dict.fromkeys(words))


@cache
def _patterns(khmer: bool) -> tuple[re.Pattern[str], ...]:
    trade = work("km" if khmer else "en")
    if khmer:
        return (
            rx(rf"(?<!ឆ្នាំ)(?<!ឆ្នាំ )(?P<work>{trade})[^ ។,‹]{{0,24}}?(?P<only>{ONLY_KM})[^។,]{{0,40}}"),
            rx(rf"(?:{trade})(?:ស្រី|ប្រុស)?(?:តែ ?(?:‹1›|មួយ|ម្នាក់)|ចុងក្រោយ(?:គេ|បង្អស់)?) ?(?:ក្នុង|នៅ){AREA_KM}"),
            rx(
                rf"(?:{PERSON_KM}[^ ។,‹]{{0,20}}ចុងក្រោយ(?:គេ|បង្អស់)|{NOT_KM}(?:ស្ត្រី|នារី)(?:តែ ?(?:‹1›|ម្នាក់))) ?(?:ក្នុង|នៅ){AREA_KM}"
            ),
            rx(rf"{AREA_KM}[^។,]{{0,24}}ជា(?:ស្ត្រី|នារី|បុរស|មនុស្ស|អ្នក)[^ ។,‹]{{0,16}}?{ONLY_KM}"),
            rx(
                r"(?:ស្ត្រី|នារី|បុរស)(?:ខ្មែរ|ជនជាតិ[^ ។]{2,10})?(?P<only>ដំបូង|ទី ?‹1\.?›|‹1\.›)(?:គេ|បង្អស់)?ដែល(?! ?(?:ខ្ញុំ|យើង|គេ))"
            ),
            rx(rf"គ្មាន(?:នរណា|អ្នកណា|អ្នក)(?:ផ្សេង|ទៀត|ផ្សេងទៀត)? ?ចេះ[^។, ]{{2,24}}(?:ក្នុង|នៅ){AREA_KM}"),
            rx(
                rf"{NOT_KM}(?:ស្ត្រី|នារី|បុរស|ក្មេងស្រី|មនុស្ស)(?:ស្រី|ប្រុស)?(?P<only>{ONLY_KM})(?:គេ)?[^។, ‹]{{0,20}}? ?ដែល(?! ?(?:ខ្ញុំ|យើង|គេ|នាង|គាត់|ពួក))[^។,]{{2,40}}"
            ),
            rx(rf"{NOT_KM}{PERSON_KM}[^ ។,‹]{{2,24}}?(?P<only>{ONLY_KM})(?= ?(?:ក្នុង|នៅ|តាម|របស់|លើ)(?:ដង)?{AREA_KM})"),
        )
    only = r"(?P<only>only|sole|one|‹1›|‹1\.›)"
    return (
        rx(
            rf"(?<![a-z])(?P<only>only|sole|last remaining|(?<=the )one|(?<=the )‹1›)(?: (?:trained|qualified|licensed|skilled|remaining|professional|local|young|old|known|ever|{SEX}))*(?: [a-z-]+)? (?P<work>{trade})(?![a-z]){IN_AREA}?"
        ),
        rx(rf"(?<![a-z])(?P<only>‹1\.›|one|‹1›)(?: ever)? {SEX} (?:[a-z-]+ )?(?P<work>{trade})(?![a-z]){IN_AREA}?"),
        rx(rf"(?<![a-z])(?P<only>‹1\.›)(?: [a-z-]+)? (?P<work>{trade}){IN_AREA}"),
        rx(
            rf"(?<![a-z])(?:the|her [a-z]+'s|[a-z]+'s|their|our) {only} (?:young |old )?(?:woman|man|lady|girl|person|female|mother|widow|one|cham|khmer)(?: [a-z-]+)?{IN_AREA}? (?:(?:who|that|to) )?{DOES}(?: [a-z-]+){{0,5}}?(?:{IN_AREA}|(?=[^a-z ]| [^a-z])|\Z)"
        ),
        rx(rf"(?<![a-z])(?:the|[a-z]+'s) {only} {SEX}(?: [a-z-]+)?{IN_AREA}"),
        rx(rf"(?<![a-z])(?:the|[a-z]+'s) {only} {SEX} among (?:the|all|so many)"),
        rx(
            rf"(?<![a-z])(?:cambodia|the country|the kingdom|the province|the region|asia|the world)'s {only} {SEX} [a-z-]+"
        ),
        rx(
            rf"(?<![a-z])(?:the|[a-z]+'s) only (?:one|‹1›|person|family|house|household){IN_AREA} (?:with|who has|that has|to have|to own)"
        ),
        rx(rf"(?<![a-z])(?:the last|no other) (?:{SEX} )?(?:[a-z-]+ )?(?:{trade}){IN_AREA}"),
        rx(
            rf"(?:nobody|no one|no ‹1›)(?: else)?{IN_AREA} (?:can|could|knows how to|sews|weaves|bakes|repairs|makes|does|is an?|was an?)(?![a-z])(?: [a-z-]+){{0,4}}"
        ),
    )


def occupations(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find work or standing that is said to be one person's alone, or one person's first (R10).

    >>> [t.value for t in occupations("She is the only female tailor in the commune. It was the only thing she kept.", Lang("en"))]
    ['only']
    >>> [t.value for t in occupations("នាងជាឆ្មបតែម្នាក់គត់ក្នុងភូមិ។ របស់តែមួយគត់ដែលនាងរក្សាទុក។", Lang("km"))]
    ['only']

    Source: UK Data Service: detailed occupations are put into broader groups; Research Ethics Guidebook: what is distinctive makes somebody
    recognisable.
    """
    read = figured(text, lang)
    return in_order(tellings(read, lang, UNIQUE, _found(read, LANGUAGES[lang].script == "khmer")))


def _found(read: Figured, khmer: bool) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in _patterns(khmer):
        for match in pattern.finditer(read.key):
            said = match.groupdict().get("only") or "only"
            yield match, "first" if FIRST.search(said) else "only"


FIRST = rx(r"1\.|ដំបូង|ទី")
