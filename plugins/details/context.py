"""Whose detail it is: a year, a figure or a telephone of an organisation tells nothing of the person in a story."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.plain import folded_pattern
from plugins.mentions.tokens import COVER

SENTENCE_END = re.compile(r"[.!?…](?=[ \"'”»)]|\Z)|[។៕;]")
ORGANISATION = re.compile(
    r"(?<![a-z])(?:cent(?:er|re)s?|organi[sz]ations?|associations?|foundations?|charit(?:y|ies)|ngos?|compan(?:y|ies)|restaurants?|"
    r"librar(?:y|ies)|founded|established|programmes?|programs?|projects?|workshops?|trainees?|partners?|staff|office|"
    r"hotline|help ?lines?|ministry|law|parliament|dining room|menu|opens (?:in|on|at)|falls (?:in|on)|of (?:all )?(?:our |the )?sales|school opened|opened its)(?![a-z])"
)
PERSON = re.compile(
    rf"(?<![a-z])(?:she|her|hers|herself|he|his|him|himself|i|my|me|mother|father|woman|man|girl|boy|wife|husband|widow|son|daughter)(?![a-z])|{COVER}"
)
ORGANISATION_KM = re.compile(
    folded_pattern(
        "(?:មជ្ឈមណ្ឌល|អង្គការ|សមាគម|មូលនិធិ|ក្រុមហ៊ុន|ភោជនីយដ្ឋាន|បណ្ណាល័យ|កម្មវិធី|គម្រោង|សិក្ខាសាលា|ក្រសួង|ច្បាប់|បង្កើតឡើង|សម្ពោធ|ដៃគូ|បុគ្គលិក|នៃការលក់|បរិច្ចាគ)"
    )
)
PERSON_KM = re.compile(folded_pattern(f"(?:នាង|(?<!ពួក)គាត់|ខ្ញុំ|ម្ដាយ|ឪពុក|ប្ដី|ប្រពន្ធ|កូនស្រី|កូនប្រុស|{COVER})"))


def sentence(key: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around `key[start:end]` begins and ends."""
    starts, ends = _stops(key)
    before, after = bisect_right(ends, start), bisect_left(starts, end)
    return ends[before - 1] if before else 0, ends[after] if after < len(ends) else len(key)


@lru_cache(maxsize=64)
def _stops(key: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the sentences' ends begin, and where they end: a text is read once, however many details it tells."""
    spans = [stop.span() for stop in SENTENCE_END.finditer(key)]
    return tuple(start for start, _ in spans), tuple(end for _, end in spans)


def is_of_an_organisation(key: str, start: int, end: int, lang: Lang) -> bool:
    """Tell whether the sentence speaks of an organisation and of no single person.

    >>> is_of_an_organisation("the centre was founded on ‹3› march ‹2010›.", 26, 40, Lang("en"))
    True
    >>> is_of_an_organisation("she came to the centre on ‹3› march ‹2010›.", 26, 40, Lang("en"))
    False
    """
    place = sentence(key, start, end)
    return _names_an_organisation(key, *place, lang) and not _names_a_person(key, *place, lang)


def speaks_of_a_person(key: str, start: int, end: int, lang: Lang) -> bool:
    """Tell whether the sentence around `key[start:end]` speaks of some single person.

    >>> speaks_of_a_person("the office is opposite the market.", 14, 33, Lang("en"))
    False
    """
    return _names_a_person(key, *sentence(key, start, end), lang)


@lru_cache(maxsize=1024)
def _names_an_organisation(key: str, first: int, last: int, lang: Lang) -> bool:
    organisation = ORGANISATION_KM if LANGUAGES[lang].script == "khmer" else ORGANISATION
    return organisation.search(key[first:last]) is not None


@lru_cache(maxsize=1024)
def _names_a_person(key: str, first: int, last: int, lang: Lang) -> bool:
    person = PERSON_KM if LANGUAGES[lang].script == "khmer" else PERSON
    return person.search(key[first:last]) is not None
