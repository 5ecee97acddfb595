"""Whatever a declared name is disguised as, no reader reads it: it is replaced, or the text asks, or the search of the output finds it.

Hypothesis makes the disguises (`tests/disguises.py`); each story goes the whole way from typed text to public text, without Pelican
(`tests/told.py`), and is then read by somebody who knows nothing of the program (`tests/reading.py`). What came through once stands below.
"""

import html
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.common.languages import EN, KM, Lang
from tests import disguises
from tests.disguises import Disguise, Disguised
from tests.reading import TAG, folded, found_in
from tests.told import Company, Told, her, told

pytestmark = [pytest.mark.adversarial, pytest.mark.fuzz]

LATIN = {"given": "Sokmaly", "family": "Chheang"}
KHMER = {"given": "សុខម៉ាលី", "family": "ឈាង"}
MOTHER = her(
    names={"en": LATIN, "km": KHMER},
    aliases=["Grandma Vireakny", "ម៉ាក់រីណា"],
    also_people=["Bunnarithy"],
    other_identifiers=["012 345 678", "2A-1234"],
)
AUNT = her("aunt-01", names={"en": {"given": "Vichekanika"}, "km": {"given": "វិច្ឆេកានីកា"}})
COMPANY = Company((MOTHER,), others=(AUNT,))


def called(en: str, family: str, km: str, family_km: str) -> Company:
    """A story about one person of that name."""
    return Company((her(names={"en": {"given": en, "family": family}, "km": {"given": km, "family": family_km}}),))


SHORT = called("Dary", "Kong", "ធារ៉ា", "គង់")
EVERYDAY = called("Many", "Long", "សុខ", "ជា")
SHORTEST = called("Pov", "Ly", "ដា", "លី")

EN_PLAIN = ("Then {} left the shop.", "We met {} at home.")
EN_CUED = ("We met Mrs {} at home.", "She is named {} in this town.")
KM_PLAIN = ("ថ្ងៃនេះ {} ទៅផ្សារ។", "ខ្ញុំបានជួប{}នៅផ្សារ។", "អ្នកស្រី{}បាននិយាយ។")
KM_SPACED = ("ខ្ញុំបានជួប {} នៅផ្សារ។", "ស្ត្រីឈ្មោះ {} ទៅផ្សារ។")
KM_CUED = ("អ្នកស្រី{}បាននិយាយ។", "ស្ត្រីឈ្មោះ {} ទៅផ្សារ។", "គេហៅនាងថា {} ។")


@dataclass(frozen=True)
class Kind:
    """A name of a company, the sentences it stands in, and the disguises in which it is no name or another number.

    `by_eye`: a short name counts only where a reader sees it, not behind codes that no page shows as letters.
    """

    name: str
    carriers: tuple[str, ...]
    company: Company = COMPANY
    lang: Lang = EN.code
    without: tuple[Disguise, ...] = ()
    by_eye: bool = False

    @property
    def disguises(self) -> st.SearchStrategy[Disguise]:
        return st.sampled_from([each for each in disguises.disguises_for(self.name) if each not in self.without])

    def left(self, told_: Told, disguised: Disguised) -> list[str]:
        """What can be read of the name in the public text."""
        if told_.is_stopped:
            return []
        names = (self.name, disguised.reads)
        if self.by_eye:
            seen = folded(html.unescape(TAG.sub("", told_.page)))
            return [name for name in names if folded(name) in seen]
        return found_in(told_.page.encode(), names)


OF_LETTERS = (disguises.look_alike, disguises.in_style)  # they make another number
KINDS = {
    "a long Latin name": Kind("Sokmaly", EN_PLAIN),
    "a full name": Kind("Chheang Sokmaly", EN_PLAIN),
    "a full name, given name first": Kind("Sokmaly Chheang", EN_PLAIN),
    "a nickname of two words": Kind("Grandma Vireakny", EN_PLAIN),
    "a relative": Kind("Bunnarithy", EN_PLAIN),
    "a telephone number": Kind("012 345 678", EN_PLAIN, without=OF_LETTERS),
    "a number plate": Kind("2A-1234", EN_PLAIN, without=OF_LETTERS),
    "a registered stranger": Kind("Vichekanika", EN_PLAIN),
    "a short Latin name": Kind("Dary", EN_PLAIN + EN_CUED, SHORT, by_eye=True),
    "a short full name": Kind("Ly Pov", EN_PLAIN + EN_CUED, SHORTEST, by_eye=True),
    "a name of three letters": Kind("Pov", EN_PLAIN + EN_CUED, SHORTEST, by_eye=True),
    "an everyday word": Kind("Many", (EN_PLAIN[1], *EN_CUED), EVERYDAY, without=(disguises.in_case,), by_eye=True),
    "a full name of everyday words": Kind("Long Many", (EN_PLAIN[1], *EN_CUED), EVERYDAY, without=(disguises.in_case,), by_eye=True),
    "a Khmer name of four clusters": Kind("សុខម៉ាលី", KM_PLAIN, lang=KM.code),
    "a Khmer full name": Kind("ឈាង សុខម៉ាលី", KM_PLAIN, lang=KM.code),
    "a Khmer full name, given name first": Kind("សុខម៉ាលី ឈាង", KM_PLAIN, lang=KM.code),
    "a Khmer nickname": Kind("ម៉ាក់រីណា", KM_PLAIN, lang=KM.code),
    "a registered stranger in Khmer": Kind("វិច្ឆេកានីកា", KM_PLAIN, lang=KM.code),
    "a Latin name in Khmer": Kind("Sokmaly", KM_PLAIN, lang=KM.code),
    "a number in Khmer": Kind("012 345 678", KM_PLAIN, lang=KM.code, without=OF_LETTERS),
    "a Khmer name of two clusters": Kind("ធារ៉ា", KM_SPACED + KM_CUED, SHORT, KM.code, by_eye=True),
    "a short Khmer full name": Kind("លី ដា", KM_SPACED + KM_CUED, SHORTEST, KM.code, by_eye=True),
    "a Khmer everyday word": Kind("សុខ", KM_CUED, EVERYDAY, KM.code, by_eye=True),
    "a Khmer full name of everyday words": Kind("ជា សុខ", KM_SPACED + KM_CUED, EVERYDAY, KM.code, by_eye=True),
}  # fmt: skip
EVERY_KIND = pytest.mark.parametrize("kind", [pytest.param(kind, id=what) for what, kind in KINDS.items()])


@EVERY_KIND
@given(data=st.data())
def test_no_disguise_passes(kind, data):
    disguised = data.draw(data.draw(kind.disguises)(kind.name))
    body = data.draw(st.sampled_from(kind.carriers)).format(disguised.typed)
    assert kind.left(told(body, kind.company, lang=kind.lang), disguised) == []


OF_SINGLE_LETTERS = (
    disguises.in_case,
    disguises.accented,
    disguises.look_alike,
    disguises.in_style,
    disguises.khmer_order,
)
OF_THE_WHOLE = (
    disguises.invisible,
    disguises.marked_up,
    disguises.cut,
    disguises.parted,
    disguises.coded,
    disguises.glued,
    disguises.bordered,
)


@EVERY_KIND
@given(data=st.data())
def test_no_two_disguises_pass_together(kind, data):
    of_letters = [each for each in disguises.disguises_for(kind.name) if each in OF_SINGLE_LETTERS]
    # A short name in small letters and in two parts is none that anybody could tell.
    first = [each for each in of_letters if each not in (*kind.without, *([disguises.in_case] if kind.by_eye else []))]
    inner = data.draw(data.draw(st.sampled_from(first))(kind.name)) if first else Disguised(kind.name, kind.name)
    outer = data.draw(data.draw(st.sampled_from(OF_THE_WHOLE))(inner.typed))
    body = data.draw(st.sampled_from(kind.carriers)).format(outer.typed)
    assert kind.left(told(body, kind.company, lang=kind.lang), inner) == []


@pytest.mark.parametrize("field", ["title", "summary"])
@given(data=st.data())
def test_no_disguise_passes_in_a_title_or_a_summary(field, data):
    kind = KINDS[data.draw(st.sampled_from(["a long Latin name", "a Khmer name of four clusters", "a relative"]))]
    disguised = data.draw(data.draw(kind.disguises)(kind.name))
    said = " ".join(data.draw(st.sampled_from(kind.carriers)).format(disguised.typed).split())
    assert kind.left(told("{mother-01}", kind.company, lang=kind.lang, **{field: said}), disguised) == []


PLAIN = {"en": "She opened a shop. It was a long day, and many came.", "km": "នាងបានបើកហាង។ គ្រប់គ្នាមានសុខភាពល្អ។"}


@EVERY_KIND
def test_a_plain_mention_is_published_and_a_text_without_her_is_too(kind):
    """The property above would hold for a program that publishes nothing."""
    assert told(PLAIN[kind.lang], kind.company, lang=kind.lang).published
    assert told("{mother-01}", kind.company, lang=kind.lang).published


CAME_THROUGH = {
    "the cells of a table": (KM.code, "| សុខ | ម៉ាលី |\n|---|---|\n| ក | ខ |"),
    "the items of a list": (KM.code, "- សុខ\n- ម៉ាលី"),
    "a number in two cells": (KM.code, "| 012 345 | 678 |\n|---|---|\n| ក | ខ |"),
    "a term and what it is": (EN.code, "So\n:   kmaly"),
    "a heading and the next line": (EN.code, "## Bun\n\nnarithy"),
    "a paragraph in a paragraph": (EN.code, "We met <p>Bun</p>narithy at home."),
    "a space inside a cluster": (KM.code, "ខ្ញុំបានជួបស&nbsp;ុខម៉ាលីនៅផ្សារ។"),
    "a break inside a cluster": (KM.code, "អ្នកស្រីសុខម<br>៉ាលីបាននិយាយ។"),
    "an apostrophe inside a cluster": (KM.code, "ថ្ងៃនេះ ស'ុខម៉ាលី ទៅផ្សារ។"),
    "a format of shorthand inside a cluster": (KM.code, "ខ្ញុំបានជួបសុខម\U0001bca0៉ាលី នៅផ្សារ។"),
    "a prime between clusters": (KM.code, "អ្នកស្រីសុខម៉ា′លីបាននិយាយ។"),
    "a comma between clusters": (KM.code, "ខ្ញុំបានជួបសុខ,ម៉ាលីនៅផ្សារ។"),
    "a picture of a face between clusters": (KM.code, "ខ្ញុំបានជួបសុខ🙂ម៉ាលីនៅផ្សារ។"),
    "a nought for an o": (EN.code, "Then s0kmaly left."),
    "signs for letters": (EN.code, "Then $¤km@|y left."),
    "letters in brackets": (EN.code, "Then ⒮⒪⒦⒨⒜⒧⒴ left."),
    "the letters of flags": (EN.code, "Then 🇸🇴🇰🇲🇦🇱🇾 left."),
    "small capitals": (EN.code, "Then ꜱᴏᴋᴍᴀʟʏ left."),
    "two alphabets": (EN.code, "Then soкмaӆy left."),
}


@pytest.mark.parametrize(("lang", "body"), [pytest.param(*case, id=what) for what, case in CAME_THROUGH.items()])
def test_what_came_through_once_is_asked_about_or_replaced(lang, body):
    result = told(body, COMPANY, lang=lang)
    assert (
        {"en": "Bopha", "km": "បុប្ផា"}[lang] in result.page
        if result.published
        else {"R2", "R8", "R10"}.issuperset(result.rules)
    )


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        pytest.param(EN.code, "Then Sokmaly[^1] left.\n\n[^1]: A note.", id="in English"),
        pytest.param(KM.code, "ថ្ងៃនេះ សុខម៉ាលី[^1] ទៅ។\n\n[^1]: ល្អ។", id="in Khmer"),
    ],
)
def test_the_mark_of_a_footnote_behind_a_name_is_no_part_of_it(lang, body):
    result = told(body, COMPANY, lang=lang)
    assert result.published
    assert {"en": "Bopha<", "km": "បុប្ផា<"}[lang] in result.page
    assert ">1</a>" in result.page


FINE = {
    "numbers joined to units": (EN.code, "She walked 5km on the 2nd day of COVID-19, with 3G and a B2B shop."),
    "signs of measure": (EN.code, "It was 35 °C that day, and 3 m² were dry."),
    "a flag": (EN.code, "A flag 🇰🇭 stood there."),
    "a price": (EN.code, "It costs $5 or 4,000 riel, she said; 100% of it came back!"),
    "a table of words": (EN.code, "| day | what |\n|---|---|\n| one | shop |\n| two | home |"),
    "a list in Khmer": (KM.code, "- ផ្ទះ\n- ហាង\n- សាលា"),
    "a colon typed as a sign": (KM.code, "ម្ហូប ៈ បាយ និងត្រី។"),
}


@pytest.mark.parametrize(("lang", "body"), [pytest.param(*case, id=what) for what, case in FINE.items()])
def test_what_only_looks_like_a_disguise_is_published(lang, body):
    result = told(body, COMPANY, lang=lang)
    assert result.published, result.rules
