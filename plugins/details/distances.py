"""Distances to a place, in length or in time on the road (R10): "ten kilometres from the temples" says which village it is.

A length is one only where the sentence says from where or to where: "she ran 5 km every morning" tells nothing of a place.
"""

import re

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.figured import Figured, figured
from plugins.details.plain import folded_pattern
from plugins.details.telling import Telling

WEIGHT = 3
NUMBER = r"‹[0-9.\-]+›(?: and a half)?"
FIFTY = r"‹(?:[5-9][0-9]|[0-9]{3,})[0-9.\-]*›"  # what is nearer says nothing: "3 metres from her loom"

# English
LENGTH = r"(?:kms?\.?|kilomet(?:re|er)s?|klicks?|miles?)(?![a-z])'?"
SHORT = r"(?:m|met(?:re|er)s?|yards?)(?![a-z])'?"
ONCE = r"(?<![a-z])(?:an?|half an?|one) (?:and a half )?"
LONG = rf"(?:(?:{NUMBER}|{ONCE})[ -]?{LENGTH}|{FIFTY}[ -]?{SHORT})"
HOURS = r"(?:minutes?|mins?\.?|hours?|hrs?\.?)(?![a-z])(?:'s?)?(?: and a half)?"
TRAVELLED = (
    r"(?:walk(?:s|ed|ing)?|drove|driv(?:es?|ing)|rode|rid(?:es?|ing)|cycl(?:es?|ed|ing)|travel(?:s|l?ed|l?ing)?)"
)
TIME = r"(?:minutes?|mins?\.?|hours?|hrs?\.?|days?)(?![a-z])(?:'s?)?(?: and a half)?"
BY = r"(?:by|on|in) (?:an? |the |her |his )?(?:motorbike|motorcycle|motor|moto|scooter|car|bus|minibus|taxi|tuk[ -]?tuk|boat|ferry|bike|bicycle|truck|foot|road|remork|train|oxcart|ox-cart|cart)"
ROAD = rf"(?:of |on )?(?:(?:walk|drive|ride|journey|trip|boat ride|bus ride|walking|driving|travel|cycling)(?: {BY})?|{BY})(?![a-z])"
STEPS = r"(?: or so| further| farther| out| down the road| up the road| along the road| by road| by boat| (?:of|on) [a-z]+ (?:road|track|path)s?)?"
SIDE = r"(?:to the )?(?:north|south|east|west)(?:-?(?:east|west))?(?: of| from)?"
FROM = rf"(?:from(?! (?:now|then|the (?:start|beginning)))|away|off|outside|beyond|past|distant|inland|up(?:stream|river)|down(?:stream|river)|{SIDE})(?![a-z])"
TO = r"to (?=(?:the|an?|her|his|their|our|my|school|work|town|market|class)(?![a-z])|[a-z]+ (?:town|city|province|market|school|pagoda)(?![a-z])|[^a-z])"
ENGLISH = re.compile(
    rf"{LONG}(?:{STEPS},? (?:{FROM}|{TO})|{STEPS} (?:walk|drive|ride|journey|trip)(?![a-z]))"
    rf"|(?:{NUMBER}|{ONCE})[ -]?{TIME}(?:,? {ROAD}{STEPS},?(?: (?:{FROM}|{TO}|into ))|-{ROAD},? (?:{FROM}|{TO})|,? (?:away|distant)(?![a-z]))"
    rf"|(?:{NUMBER}|{ONCE})[ -]?{HOURS},? from (?!now|then|the (?:start|beginning)|‹)"
    rf"|(?<![a-z]){TRAVELLED} (?:for )?(?:[a-z]+ )?{NUMBER} {HOURS} (?:{FROM}|{TO}|to (?:reach|get))"
    rf"|(?<![a-z])from (?:the|her|his|my|our|their|here|this|that)(?: [a-z'-]+){{1,5}} to (?:the|her|his|my|our|their)(?: [a-z'-]+){{1,4}}(?: (?:it is|is|there are|it takes|takes|exactly|about|just|only|some|hardly|:))*,? (?:{LONG}|{NUMBER}[ -]?{TIME})"
    rf"|(?<![a-z]){TRAVELLED} (?:[a-z]+ )?{LONG}(?: [a-z]+){{1,2}} (?:{TO}|to (?:reach|get|fetch|sell))"
    rf"|(?:{NUMBER}|{ONCE})[ -]?{TIME}(?: and (?:an? )?(?:half|quarter|‹[0-9.]+›))?[ -](?:[a-z-]+ )?(?:walk|ride|drive|trip|journey|row|climb)(?![a-z])(?:,? (?:{FROM}|{TO}|north|south|east|west|uphill))"
    rf"|(?<![a-z])(?:is|lies|was|takes|it's|about|away is) (?:[a-z]+ )?(?:{NUMBER}|{ONCE})[ -]?{TIME}(?: and (?:an? )?(?:half|quarter|‹[0-9.]+›))? {BY}(?= *(?:[.,;:!?]|\Z))"
    rf"|{NUMBER} (?:villages|hamlets|paces|steps|rice fields|bends|bridges|stops|turnings) (?:over|away|on|along|further|up|down|from|before|past|beyond)(?: from| the)?(?![a-z])"
    rf"|(?<![a-z])distance of (?:[a-z]+ )?{NUMBER}[ -]?{LENGTH}"
    rf"|(?<![a-z])(?:lies|lay|located|situated) (?:[a-z]+ )?{NUMBER}[ -]?{LENGTH}"
)
USUAL = re.compile("[\\x00-\\x7f‘’“”–—…\u00a0\u2028\ufffc]*")  # nothing in it is in disguise
UNITS = re.compile(
    r"villag|hamlet|pace|step|bend|bridge|stop|turning|rice f|kms?\b|kilo|klick|mile|met(?:re|er)|\dm\b|\bm\b|yard|min|hour|hr|day",
    re.IGNORECASE,
)  # in most texts none

# Khmer
KM = r"(?:គីឡូម៉ែត្រ|គីឡូ|គ\.? ?ម\.?|k\.?m\.?|ម៉ែត្រ|ម៉ាយ)"
GOODS = r"(?:ទិញ|លក់|ទម្ងន់|ទំងន់|អង្ករ|ស្រូវ|ត្រី|សាច់|បន្លែ|ស្ករ|អំបិល|ដឹក|ថ្លឹង)"  # their គីឡូ are kilograms
FAR = r"(?:ចម្ងាយ|ចំងាយ|ឆ្ងាយ)"
ABOUT = r"(?:ផ្លូវ|ប្រហែលជា|ប្រហែល|ប្រមាណជា|ប្រមាណ|ជាង|តែ|ជិត|មិនដល់|ត្រឹមតែ|ត្រឹម|ជា| )*"
TRAVEL = r"(?:ដើរ|ជិះ|ធ្វើដំណើរ|បើក(?:ឡាន|រថយន្ត)|អុំទូក)"
FROM_KM = r"(?:ពី(?!រ|ព្រោះ))"
KHMER = re.compile(
    folded_pattern(
        rf"(?P<weight>{GOODS}[^។៕‹]{{0,16}}{NUMBER} ?គីឡូ(?!ម៉ែត្រ))"
        rf"|{FAR}{ABOUT}{NUMBER} ?{KM}(?:ជាង)?(?: ?{FROM_KM})?"
        rf"|{FAR}{ABOUT}(?:កន្លះ|{NUMBER}) ?(?:{KM}|ជំហាន)"
        rf"|{NUMBER} ?(?:ជំហាន|ភូមិ) ?(?:{FROM_KM}|ហួសពី)"
        rf"|(?:{NUMBER} ?(?:នាទី|ម៉ោង(?:កន្លះ)?)|កន្លះម៉ោង)(?:ជាង)? ?(?:តាម|ជិះ|ដោយ)(?:ជិះ)?(?:កាណូត|ទូក|ម៉ូតូ|ឡាន|រថយន្ត|កង់|រ៉ឺម៉ក|សាឡាង|ថ្មើរជើង|រថភ្លើង)"
        rf"|{FAR}[^។៕‹]{{0,20}}?{NUMBER} ?{KM}"
        rf"|(?:ទិស|ភាគ|ខាង)(?:ខាង)?(?:ជើង|ត្បូង|កើត|លិច)[^។៕‹]{{0,24}}?{ABOUT}{NUMBER} ?{KM}"
        rf"|{FROM_KM}[^។៕‹]{{2,40}}?(?:ទៅ|ដល់|មក)[^។៕‹]{{2,30}}?{NUMBER} ?{KM}"
        rf"|{FROM_KM}[^។៕‹]{{2,40}}?(?:ទៅ|ដល់|មក)[^។៕‹]{{2,30}}?{TRAVEL}[^។៕‹]{{0,12}}{NUMBER} ?(?:នាទី|ម៉ោង)"
        rf"|{NUMBER} ?{KM}(?:ជាង|ប៉ុណ្ណោះ)? ?(?:{FROM_KM}|{FAR}|ទៅ(?:ទិស|ខាង|ភាគ|ដល់)|ខាង(?:ជើង|ត្បូង|លិច|កើត|ក្រៅ)|ទៅ(?:ផ្សារ|សាលា|ក្រុង|ភូមិ|ទីរួម|វត្ត|ខេត្ត))"
        rf"|{TRAVEL}[^។៕‹]{{0,24}}{NUMBER} ?(?:{KM}|នាទី|ម៉ោង(?:កន្លះ)?)(?:ជាង)? ?(?:{FROM_KM}|ទើប(?:ទៅ)?ដល់|ទៅដល់)"
        rf"|(?:{NUMBER} ?(?:នាទី|ម៉ោង(?:កន្លះ)?)|កន្លះម៉ោង)(?:ជាង)? ?(?:ដោយ|បើ|តាម)?(?:ការ)?{TRAVEL}?[^។៕‹]{{0,14}}{FROM_KM}(?!ម៉ោង|ព្រឹក)"
    )
)


def distances(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Return the distances to a place that `text` tells, in digits or words of either language (R10).

    >>> [text[t.start : t.end] for text in ("It is ten kilometres from town.",) for t in distances(text, Lang("en"))]
    ['ten kilometres from']
    >>> distances("She ran 5 km every morning.", Lang("en"))
    ()

    Source: UK Data Service: no finer place than keeps her hidden. That a distance says the village is our own.
    """
    if USUAL.fullmatch(text) and not UNITS.search(text):
        return ()
    read = figured(text, lang)
    pattern = KHMER if LANGUAGES[lang].script == "khmer" else ENGLISH
    found = (match for match in pattern.finditer(read.key) if not match.groupdict().get("weight"))
    return tuple(telling for match in found if (telling := _telling(read, match)))


def _telling(read: Figured, match: re.Match[str]) -> Telling | None:
    span = read.span(match.start(), match.start() + len(match[0].rstrip()))
    return Telling(*span, "distance", WEIGHT, " ".join(re.findall("‹(.*?)›", match[0]))) if span else None
