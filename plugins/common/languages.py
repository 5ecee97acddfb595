"""The languages of the site. To add one: a line here, its words in `theme/locale/<code>.po` and `plugins/report/locale/<code>.po`, and a column of
`plugins/places/provinces.tsv`."""

from dataclasses import dataclass
from typing import Literal, NewType

Lang = NewType("Lang", str)
Script = Literal["latin", "khmer"]


@dataclass(frozen=True, slots=True)
class Language:
    """How a language names itself and writes days and numbers. `code` is BCP 47 (`km`, never `kh`)."""

    code: Lang
    english_name: str
    own_name: str
    short_name: str
    script: Script
    og_locale: str
    digits: str
    long_date: str  # Babel pattern; what it lacks is said in `render.words`


EN = Language(Lang("en"), "English", "English", "English", "latin", "en_US", "0123456789", "d MMMM y")
# Babel never gives Khmer digits, so `digits` is applied afterwards (measured on Babel 2.18).
KM = Language(Lang("km"), "Khmer", "ភាសាខ្មែរ", "ខ្មែរ", "khmer", "km_KH", "០១២៣៤៥៦៧៨៩", "'ថ្ងៃទី'd 'ខែ'MMMM 'ឆ្នាំ'y")

LANGUAGES: dict[Lang, Language] = {language.code: language for language in (EN, KM)}
