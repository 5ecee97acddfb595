import pytest

from plugins.consent.schools import named_schools

NAMED = [
    pytest.param("She goes to Wat Bo Primary School.", id="name, sort, School"),
    pytest.param("She goes to Wat Bo primary school.", id="name, sort, school"),
    pytest.param("Wat Damnak School is near.", id="at the beginning of a sentence"),
    pytest.param("the **Wat Bo** School", id="in bold"),
    pytest.param("the {=Wat Bo} School", id="a settled word"),
    pytest.param("the Wat Bo\nSchool", id="over two lines"),
    pytest.param("the Wat\u200b Bo\u200b School", id="with invisibles"),
    pytest.param("at Hun Sen Svay Leu High School", id="a high school"),
    pytest.param("at Saint Mary’s School", id="a saint's"),
    pytest.param("a school called Hope", id="called"),
    pytest.param("a school named “Hope”", id="named, in quotation marks"),
    pytest.param("the School of Hope", id="School of"),
    pytest.param("School No. 5", id="a number"),
    pytest.param("at School 17", id="a bare number"),
    pytest.param("at Lycée Descartes", id="a lycée"),
    pytest.param("in the Sunrise Kindergarten", id="a kindergarten"),
    pytest.param("នាងរៀននៅសាលាបឋមសិក្សាវត្តបូ", id="Khmer: name straight after"),
    pytest.param("នាងរៀននៅសាលាបឋមសិក្សា វត្តបូ", id="Khmer: name after a space"),
    pytest.param("សាលារៀនឈ្មោះ ក្ដីសង្ឃឹម", id="Khmer: called"),
    pytest.param("សាលា «ក្ដីសង្ឃឹម»", id="Khmer: in quotation marks"),
    pytest.param("វិទ្យាល័យហ៊ុនសែនស្វាយលើ", id="Khmer: a high school"),
    pytest.param("អនុវិទ្យាល័យអង្គរ", id="Khmer: a lower secondary school"),
    pytest.param("សាលាលេខ ៥", id="Khmer: a number"),
    pytest.param("សាលា\u200bវត្តបូ", id="Khmer: with an invisible space"),
    pytest.param("សាលាមានជ័យ", id="Khmer: a name that begins like an ordinary word"),
    pytest.param("នាងរៀននៅ Wat Bo School", id="Khmer: a name in Latin letters"),
    pytest.param("She learnt at សាលាវត្តបូ.", id="English: a name in Khmer letters"),
]
NAMED += [
    pytest.param("She goes to hun sen chi kraeng high school.", id="small letters: a high school"),
    pytest.param("She goes to wat bo school.", id="small letters: a pagoda's school"),
    pytest.param("at bright hope primary school", id="small letters: English words before a sort"),
    pytest.param("the school in puok", id="small letters: a district after it"),
    pytest.param("the school of wat damnak", id="small letters: a pagoda after it"),
]
NOT_NAMED = [
    pytest.param("her primary school, the village school, a good school", id="small letters: what describes a school"),
    pytest.param("She goes to a very small primary school, and leaves high school early.", id="small letters: a sort"),
    pytest.param("a school in the village, in siem reap, of her own", id="small letters: no finer place after it"),
    pytest.param("a khmer school, bopha's school, the children's primary school", id="small letters: whose school"),
    pytest.param(
        "They walk to primary school. She finished secondary school at night.", id="small letters: a verb before it"
    ),
    pytest.param("He teaches at the nearest village primary school", id="small letters: near"),
    pytest.param("Her children are in school.", id="school"),
    pytest.param("School is far. School begins at seven.", id="at the beginning of a sentence"),
    pytest.param("Every school has a well.", id="every school"),
    pytest.param("The primary school is far.", id="the primary school"),
    pytest.param("Primary school was hard.", id="a sort at the beginning"),
    pytest.param("After school, Siem Reap is quiet.", id="a place after a comma"),
    pytest.param("They go to school in Siem Reap.", id="school in a province"),
    pytest.param("{child-01}’s school is small.", id="a person's school"),
    pytest.param("Bopha’s school is small.", id="a pseudonym's school"),
    pytest.param("The schoolmaster of Wat Bo.", id="part of a word"),
    pytest.param("English schools and Khmer schools", id="a sort of school"),
    pytest.param("She left school 3 years ago.", id="a number of years"),
    pytest.param("A preschool of her own", id="of her own"),
    pytest.param("កូនៗរបស់នាងទៅសាលារៀន។", id="Khmer: to school"),
    pytest.param("សាលារៀនរបស់នាងនៅឆ្ងាយ", id="Khmer: her school"),
    pytest.param("សាលានោះតូច", id="Khmer: that school"),
    pytest.param("សាលាបើកនៅម៉ោងប្រាំពីរ។ សាលារៀនបិទពីរខែ។", id="Khmer: the school opens, and is closed"),
    pytest.param("សាលារៀនគ្មានទឹក ហើយសាលាទើបចាប់ផ្តើម", id="Khmer: without water, only beginning"),
    pytest.param("ទៅសាលា ហើយរៀន", id="Khmer: then a space"),
    pytest.param("សាលាក្រុងសៀមរាប", id="Khmer: a town hall"),
    pytest.param("សាលាដំបូងខេត្ត", id="Khmer: a court"),
    pytest.param("នាងចូលរៀនវិទ្យាល័យ។", id="Khmer: high school"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", NAMED)
def test_a_school_that_is_named(text):
    assert named_schools(text)


@pytest.mark.parametrize("text", NOT_NAMED)
def test_a_school_that_is_not_named(text):
    assert named_schools(text) == ()


WHERE = [
    pytest.param("She goes to Wat Bo Primary School daily.", ["Wat Bo Primary School"], id="the whole name"),
    pytest.param(
        "In Wat Bo\u200b\nSchool and School No. 5",
        ["Wat Bo\u200b\nSchool", "School No. 5"],
        id="two, one over two lines",
    ),
    pytest.param("the {=Wat Bo} School", ["Wat Bo} School"], id="a settled word"),
    pytest.param("{child-01} likes Wat Bo School", ["Wat Bo School"], id="after a handle"),
    pytest.param("នាងរៀននៅសាលាបឋមសិក្សា វត្តបូ", ["សាលាបឋមសិក្សា វត្ត"], id="Khmer"),
]


@pytest.mark.parametrize(("text", "names"), WHERE)
def test_the_place_of_the_name_is_told(text, names):
    assert [text[start:end] for start, end in named_schools(text)] == names
