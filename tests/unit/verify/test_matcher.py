"""Which runs of words hold a protected term (rules.md, "Protected terms")."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.people.terms import Term, terms_of
from plugins.verify.fold_lines import FoldLines
from plugins.verify.matcher import Matcher
from plugins.verify.tokens import Tokens
from tests.unit.verify.conftest import EVERYDAY, MOTHER, SHORT

GIVEN = ("mother-01", "given")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sokmaly’s shop", id="with a curly apostrophe"),
        pytest.param("SOKMALY STARTS AGAIN", id="in capitals"),
        pytest.param("sokmaly-new-start", id="in a slug"),
        pytest.param("IMG_Sokmaly01.JPG", id="in a file name with digits"),
        pytest.param("the shopSokmalyopened", id="inside a longer word"),
        pytest.param("Sok\u00admaly", id="with a soft hyphen"),
        pytest.param("S-o-k-m-a-l-y", id="spelt with hyphens"),
        pytest.param("Sok\\_maly", id="with an underscore escaped"),
        pytest.param("Sokma\u0301ly", id="with a combining accent"),
        pytest.param("Ｓｏｋｍａｌｙ", id="in full-width letters"),
        pytest.param("S\u043ekm\u0430ly", id="with Cyrillic look-alikes"),
        pytest.param("she, Sok Maly, said", id="as two words"),
        pytest.param("she, Sok\n   maly, said", id="over a line break"),
        pytest.param("for Sok\u00a0Maly.", id="with a no-break space"),
        pytest.param("“Sok Maly” said", id="as two words in quotes"),
        pytest.param("Photo: Sok Maly01.jpg", id="as two words before a number"),
    ],
)
def test_a_long_latin_name_is_found(text, kinds):
    assert GIVEN in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We sok. Maly went", id="parted by the end of a sentence"),
        pytest.param("the soksok malya tree", id="across white space within longer words"),
        pytest.param("from Somalia and so many", id="near spellings"),
        pytest.param("so many small things", id="nothing at all"),
    ],
)
def test_a_long_latin_name_is_not_found(text, kinds):
    assert GIVEN not in kinds(text)


def test_a_long_name_is_not_made_of_dictionary_words_and_spaces():
    matcher = Matcher([Term("Somany", "a-1", "given", "latin", long=True)])
    assert not matcher.count("there were so many of us")
    assert matcher.count("there was So-many and SoMany") == {0: 2}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("អ្នកស្រីសុខម៉ាលីបាននិយាយ", id="without spaces"),
        pytest.param("សុខ\u200bម៉ា\u200cលី", id="with zero-width characters"),
        pytest.param("សុខមា៉លី", id="with the sign after the vowel"),
        pytest.param("ស\u17b4ុខម៉ាលី", id="with an inherent vowel written"),
        pytest.param("សុខមុាលី ឬ ចាន់ សុខម៉ាលី", id="beside another spelling"),
        pytest.param("នាង សុខ ម៉ាលី បាន", id="as two words with edges"),
    ],
)
def test_a_long_khmer_name_is_found(text, kinds):
    assert GIVEN in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("សុខម៉ាលីះ", id="with another sign on its last cluster"),
        pytest.param("សុខម៉ាលី្ក", id="with a subscript under its last cluster"),
        pytest.param("ក្សុខម៉ាលី", id="with its first letter as a subscript"),
    ],
)
def test_a_khmer_name_neither_begins_nor_ends_inside_a_cluster(text, kinds):
    assert GIVEN not in kinds(text)


def test_a_khmer_full_name_is_found_where_its_own_space_stands(kinds):
    assert ("farmer", "full") in kinds("អ្នកស្រីពៅ សុខបាននិយាយ")
    assert ("mother-01", "full") in kinds("អ្នកស្រីចាន់ សុខម៉ាលីបាន")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Then Mrs. Mon came", True, id="after a title"),
        pytest.param("a boy called Mon came", True, id="after a naming word"),
        pytest.param("mon sok", True, id="beside the family name"),
        pytest.param("yesterday Mon came", True, id="with a capital in mid-sentence"),
        pytest.param("យើង Mon", True, id="with a capital among Khmer words"),
        pytest.param("Mon came", False, id="with a capital at the start"),
        pytest.param("It rained. Mon came", False, id="with a capital after a sentence"),
        pytest.param("She said, “Mon came”", False, id="with a capital after a quotation mark that opens a sentence"),
        pytest.param('<a href="/" title="Mon came">', False, id="with a capital at the start of an attribute"),
        pytest.param('<a href="/" title="Then Mon came">', False, id="with two capitals at the start of an attribute"),
        pytest.param('<a href="/" title="and Mon came">', True, id="with a capital in mid-sentence in an attribute"),
        pytest.param('"headline": "Mon came"', False, id="with a capital at the start of a value"),
        pytest.param("share?url=x&text=Mon%20came", False, id="with a capital at the start of a parameter"),
        pytest.param("The Day Mon Came", False, id="in a heading of capitals"),
        pytest.param("money, Monday, common", False, id="inside words"),
        pytest.param("the mon of it", False, id="in small letters"),
    ],
)
def test_a_short_latin_name(text, found, kinds):
    assert (("man-a", "given") in kinds(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("for Long it was easy", True, id="with a capital in mid-sentence"),
        pytest.param("his name is Long", True, id="after a cue"),
        pytest.param("Rath Long", True, id="beside the family name"),
        pytest.param("for long it was called long ago", False, id="as an ordinary word, also after a cue"),
        pytest.param("they’d called long ago", False, id="as an ordinary word after a cue, in text with other signs"),
        pytest.param("Long ago", False, id="at the start of a sentence"),
    ],
)
def test_an_everyday_latin_name(text, found, kinds):
    assert (("farmer", "given") in kinds(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("the change that Chan made", False, id="alone"),
        pytest.param("Mrs Chan said", True, id="after a title"),
        pytest.param("to Chan Sokmaly", True, id="beside the given name"),
        pytest.param("chan-sokmaly", True, id="beside the given name in a slug"),
    ],
)
def test_a_bare_family_name(text, found, kinds):
    assert (("mother-01", "family") in kinds(text)) is found


def test_an_ordinary_word_beside_a_family_name_makes_it_none(kinds):
    assert ("farmer", "family") not in kinds("not a long rath")
    assert ("farmer", "family") in kinds("not a Long rath")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("នាងមានសុខភាពល្អ", False, id="inside a word"),
        pytest.param("សូមសុខ", False, id="as the word for peace"),
        pytest.param("ឈ្មោះ សុខ រស់នៅ", True, id="after a naming word and a space"),
        pytest.param("ឈ្មោះ «សុខ»", True, id="after a naming word and a quotation mark"),
        pytest.param("អ្នកស្រីសុខនិយាយ", True, id="after a title"),
        pytest.param("អ្នកស្រីសុខភាព", False, id="after a title, in a longer word"),
        pytest.param("លោកសុខាទៅ", False, id="after a title, within another cluster"),
        pytest.param("ដល់ពៅសុខទៅ", True, id="beside the family name"),
        pytest.param("ឈ្មោះ។ សុខ", False, id="in the next sentence"),
    ],
)
def test_a_short_khmer_name(text, found, kinds):
    assert (("farmer", "given") in kinds(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("call 012345678", True, id="written together"),
        pytest.param("call 012-345.678 now", True, id="with other separators"),
        pytest.param("call ០១២ ៣៤៥ ៦៧៨", True, id="in Khmer digits"),
        pytest.param("+855 12 345 678", True, id="from abroad"),
        pytest.param("tel:+85512345678", True, id="from abroad, together"),
        pytest.param("9012345678", False, id="inside a longer number"),
        pytest.param("0123456789", False, id="before another digit"),
        pytest.param("plate 2A 1234", True, id="a plate with a space"),
        pytest.param("plate 12A-1234", False, id="another plate"),
        pytest.param("t.me/sokmaly85", True, id="a profile"),
        pytest.param("t.me/sokmaly851", False, id="a profile with another number"),
    ],
)
def test_an_identifier(text, found, kinds):
    assert (("mother-01", "identifier") in kinds(text)) is found


@pytest.mark.parametrize(
    ("text", "handle", "found"),
    [
        pytest.param("/stories/mother-01/", "mother-01", True, id="in an address"),
        pytest.param("mother-01-portrait.jpg", "mother-01", True, id="before more words"),
        pytest.param("mother 01, grandmother-01, mother-011", "mother-01", False, id="not exactly"),
        pytest.param("the man-a said", "man-a", True, id="of words alone"),
        pytest.param("a man, a man-a-day, woman-a", "man-a", False, id="words alone, in a longer chain"),
        pytest.param("a farmer said", "farmer", False, id="one everyday word"),
    ],
)
def test_a_handle(text, handle, found, kinds):
    assert ((handle, "handle") in kinds(text)) is found


def test_a_short_name_inside_a_public_phrase_is_none():
    terms = [Term("Reap", "a-1", "given", "latin", long=False)]
    text = "a shop called Old Reap, where Reap lives"
    assert Matcher(terms).count(text) == {0: 2}
    assert Matcher(terms, phrases=["Old Reap"]).count(text) == {0: 1}


def test_a_short_khmer_name_inside_a_public_phrase_is_none():
    terms = [Term("កែវ", "a-1", "given", "khmer", long=False)]
    text = "ហាងយាយកែវ ឈ្មោះកែវ"
    assert Matcher(terms).count(text) == {0: 2}
    assert Matcher(terms, phrases=["ហាងយាយកែវ"]).count(text) == {0: 1}


def test_a_public_phrase_hides_no_long_name():
    terms = [Term("Sokmaly", "a-1", "given", "latin", long=True), Term("Wat", "b-1", "given", "latin", long=False)]
    assert Matcher(terms).count("at Wat Sokmaly") == {0: 1, 1: 1}
    assert Matcher(terms, phrases=["Wat Sokmaly"]).count("at Wat Sokmaly") == {0: 1}


def test_a_licensed_span_counts_short_names_without_a_cue(matcher, terms):
    given = next(
        index
        for index, term in enumerate(terms)
        if term.handle == "man-a" and term.kind == "given" and term.script == "latin"
    )
    assert matcher.count_licensed("Mon")[given] == 1
    assert matcher.count_licensed("Monday")[given] == 0


DISGUISES = [
    lambda letter: letter,
    str.upper,
    lambda letter: f"<b>{letter}</b>",
    lambda letter: f"&#{ord(letter)};",
    lambda letter: f"&#x{ord(letter):x};",
    lambda letter: f"%{ord(letter):02x}",
    lambda letter: f"%25{ord(letter):02X}",
    lambda letter: f"\\u{ord(letter):04x}",
    lambda letter: f"\\{ord(letter):06x}",
    lambda letter: letter + "\u200b",
    lambda letter: letter + "&shy;",
    lambda letter: letter + "\u0301",
    lambda letter: chr(ord(letter) + 0xFEE0),
]


@given(st.lists(st.sampled_from(DISGUISES), min_size=7, max_size=7))
def test_a_long_name_is_found_however_each_letter_is_written(handles_in, disguises):
    name = "".join(disguise(letter) for disguise, letter in zip(disguises, "sokmaly", strict=True))
    assert "mother-01" in handles_in("en/index.html", f"<p>Then {name} said</p>")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("នាងនិយាយជា ភាសាខ្មែរ", set(), id="a cue that is the end of a word for to say"),
        pytest.param("គាត់ទៅអ៊ីតាលី ហើយ", set(), id="a name and a cue in the name of Italy"),
        pytest.param("លោកតាលី បានមក", {("g-1", "family")}, id="a name after the same cue"),
        pytest.param("ការងារមានប្រសិទ្ធភាពល្អ", set(), id="a long name in the word for efficiency"),
        pytest.param("ឃើញប្រសិទ្ធ ភាពយន្ត", {("g-1", "given")}, id="the same name before a space"),
        pytest.param("ឃើញប្រសិទ្ធ\u200bភាពយន្ត", {("g-1", "given")}, id="the same name before an invisible space"),
        pytest.param("ឃើញប្រសិទ្ធមក", {("g-1", "given")}, id="the same name before another word"),
    ],
)
def test_a_khmer_name_or_cue_inside_a_longer_dictionary_word_is_none(text, found):
    terms = [
        Term("ប្រសិទ្ធ", "g-1", "given", "khmer", long=True), Term("លី", "g-1", "family", "khmer", long=False),
        Term("ជា", "g-2", "family", "khmer", long=False),
    ]  # fmt: skip
    seen = Matcher(terms).count(text)
    assert {(terms[place].handle, terms[place].kind) for place in seen} == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("named in honour of “her”", False, id="written small after a cue"),
        pytest.param("people called in to say", False, id="written small after another cue"),
        pytest.param("with Sokha In today", True, id="beside the given name"),
        pytest.param("with Mr In today", True, id="after a title"),
        pytest.param("In the morning", False, id="at the start of a sentence"),
    ],
)
def test_an_everyday_family_name(text, found):
    terms = [Term("In", "h-1", "family", "latin", long=False), Term("Sokha", "h-1", "given", "latin", long=False)]
    assert (0 in Matcher(terms).count(text)) is found


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        pytest.param("Ratanak", "in Ratanakiri province", False, id="the beginning of a province"),
        pytest.param("Ratanak", "in Ratanakiri Ratanak said", True, id="beside the province"),
        pytest.param("Meanchey", "in Banteay Meanchey", False, id="a word of a province"),
        pytest.param("Meanchey", "then Meanchey came", True, id="alone"),
        pytest.param("Pailin", "in Pailin", True, id="called like a province"),
        pytest.param("មានជ័យ", "នៅខេត្តបន្ទាយមានជ័យ", False, id="a part of a province in Khmer"),
        pytest.param("មានជ័យ", "ឃើញមានជ័យមក", True, id="alone in Khmer"),
    ],
)
def test_a_long_name_inside_the_longer_name_of_a_province(name, text, found):
    script = "latin" if name.isascii() else "khmer"
    assert bool(Matcher([Term(name, "p-1", "given", script, long=True)]).count(text)) is found


SEES = Matcher([term for person in (MOTHER, EVERYDAY, SHORT) for term in terms_of(person)])
WRITTEN = st.lists(
    st.sampled_from(
        ["Sok", "maly", "Sokmaly", "Mon", "mon", "Long", "long", "Rath", "Mrs ", "Mr. ", "called ", "name's ", "I am ", "Rath ", "Chan ", "Sok ", "chan", "so many ", " ", "-", "’", "\u200b", "\u00ad", ". ", "សុខ",
         "ម៉ាលី", "លោក", "ពៅ", "ា", "012", "345", "678", "mother", "farmer", "01", "ｏ", "о", "á", "Ꮪ", "🅢", "ß", "İ", "_", "[", "\n", "។", "x", "I", "1"]
    ),
    max_size=10,
).map("".join)  # fmt: skip


@given(WRITTEN)
def test_a_fold_line_in_small_letters_without_spaces_is_the_key_of_the_tokens(text):
    line, tokens = FoldLines().line(text), Tokens(text)
    assert line.lower().replace(" ", "") == tokens.key
    assert latin(line.lower().split()) == latin(token.fold for token in tokens.items)


def latin(words):
    return [word for word in words if word.isascii()]


@given(WRITTEN)
def test_where_a_term_stands_something_is_sighted(text):
    if SEES.count(text):
        assert SEES.sights(FoldLines().line(text))


def test_a_bare_family_name_needs_no_look_where_nothing_makes_it_one():
    names = [Term("In", "h-1", "family", "latin", long=False), Term("Sokha", "h-1", "given", "latin", long=False)]
    matcher = Matcher(names)
    assert not matcher.sights("In Battambang a man was in the morning")
    assert all(map(matcher.sights, ("Mr In came", "In Sokha", "sokha In", "with Sokha", "ពូ In")))


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        pytest.param("She asked her aunt. In the morning they left.", False, id="a sentence begins after the title"),
        pytest.param("She asked Mrs. In about it.", True, id="a title that is shortened"),
        pytest.param("She asked Aunt In about it.", True, id="a title without a stop"),
    ],
)
def test_an_everyday_family_name_after_a_title(text, stands):
    assert bool(Matcher([Term("In", "p-1", "family", "latin", long=False)]).count(text)) is stands
