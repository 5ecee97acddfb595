import pytest

from plugins.consent.schools import names_a_school

NAMED = [
    pytest.param("She goes to Wat Bo Primary School.", "en", id="name, sort, School"),
    pytest.param("She goes to Wat Bo primary school.", "en", id="name, sort, school"),
    pytest.param("Wat Damnak School is near.", "en", id="at the beginning of a sentence"),
    pytest.param("the **Wat Bo** School", "en", id="in bold"),
    pytest.param("the {=Wat Bo} School", "en", id="a settled word"),
    pytest.param("the Wat Bo\nSchool", "en", id="over two lines"),
    pytest.param("the Wat\u200b Bo\u200b School", "en", id="with invisibles"),
    pytest.param("at Hun Sen Svay Leu High School", "en", id="a high school"),
    pytest.param("at Saint Mary’s School", "en", id="a saint's"),
    pytest.param("a school called Hope", "en", id="called"),
    pytest.param("a school named “Hope”", "en", id="named, in quotation marks"),
    pytest.param("the School of Hope", "en", id="School of"),
    pytest.param("School No. 5", "en", id="a number"),
    pytest.param("at School 17", "en", id="a bare number"),
    pytest.param("at Lycée Descartes", "en", id="a lycée"),
    pytest.param("in the Sunrise Kindergarten", "en", id="a kindergarten"),
    pytest.param("នាងរៀននៅសាលាបឋមសិក្សាវត្តបូ", "km", id="Khmer: name straight after"),
    pytest.param("នាងរៀននៅសាលាបឋមសិក្សា វត្តបូ", "km", id="Khmer: name after a space"),
    pytest.param("សាលារៀនឈ្មោះ ក្ដីសង្ឃឹម", "km", id="Khmer: called"),
    pytest.param("សាលា «ក្ដីសង្ឃឹម»", "km", id="Khmer: in quotation marks"),
    pytest.param("វិទ្យាល័យហ៊ុនសែនស្វាយលើ", "km", id="Khmer: a high school"),
    pytest.param("អនុវិទ្យាល័យអង្គរ", "km", id="Khmer: a lower secondary school"),
    pytest.param("សាលាលេខ ៥", "km", id="Khmer: a number"),
    pytest.param("សាលា\u200bវត្តបូ", "km", id="Khmer: with an invisible space"),
    pytest.param("សាលាមានជ័យ", "km", id="Khmer: a name that begins like an ordinary word"),
    pytest.param("នាងរៀននៅ Wat Bo School", "km", id="Khmer: a name in Latin letters"),
    pytest.param("She learnt at សាលាវត្តបូ.", "en", id="English: a name in Khmer letters"),
]
NOT_NAMED = [
    pytest.param("Her children are in school.", "en", id="school"),
    pytest.param("School is far. School begins at seven.", "en", id="at the beginning of a sentence"),
    pytest.param("Every school has a well.", "en", id="every school"),
    pytest.param("The primary school is far.", "en", id="the primary school"),
    pytest.param("Primary school was hard.", "en", id="a sort at the beginning"),
    pytest.param("After school, Siem Reap is quiet.", "en", id="a place after a comma"),
    pytest.param("They go to school in Siem Reap.", "en", id="school in a province"),
    pytest.param("{child-01}’s school is small.", "en", id="a person's school"),
    pytest.param("Bopha’s school is small.", "en", id="a pseudonym's school"),
    pytest.param("The schoolmaster of Wat Bo.", "en", id="part of a word"),
    pytest.param("English schools and Khmer schools", "en", id="a sort of school"),
    pytest.param("She left school 3 years ago.", "en", id="a number of years"),
    pytest.param("A preschool of her own", "en", id="of her own"),
    pytest.param("កូនៗរបស់នាងទៅសាលារៀន។", "km", id="Khmer: to school"),
    pytest.param("សាលារៀនរបស់នាងនៅឆ្ងាយ", "km", id="Khmer: her school"),
    pytest.param("សាលានោះតូច", "km", id="Khmer: that school"),
    pytest.param("សាលាបើកនៅម៉ោងប្រាំពីរ។ សាលារៀនបិទពីរខែ។", "km", id="Khmer: the school opens, and is closed"),
    pytest.param("សាលារៀនគ្មានទឹក ហើយសាលាទើបចាប់ផ្តើម", "km", id="Khmer: without water, only beginning"),
    pytest.param("ទៅសាលា ហើយរៀន", "km", id="Khmer: then a space"),
    pytest.param("សាលាក្រុងសៀមរាប", "km", id="Khmer: a town hall"),
    pytest.param("សាលាដំបូងខេត្ត", "km", id="Khmer: a court"),
    pytest.param("នាងចូលរៀនវិទ្យាល័យ។", "km", id="Khmer: high school"),
    pytest.param("", "en", id="nothing"),
]


@pytest.mark.parametrize(("text", "lang"), NAMED)
def test_a_school_that_is_named(text, lang):
    assert names_a_school(text, lang) is True


@pytest.mark.parametrize(("text", "lang"), NOT_NAMED)
def test_a_school_that_is_not_named(text, lang):
    assert names_a_school(text, lang) is False
