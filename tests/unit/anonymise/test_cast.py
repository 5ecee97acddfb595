"""What a reader sees where a person is spoken of."""

import pytest

from plugins.anonymise.cast import NotShownError, Part, shown
from plugins.common.languages import EN, KM, Lang
from plugins.common.text import licences, unmarked
from plugins.mentions.passage import Mention
from plugins.read.schema.people import Person

MOTHER = Person.model_validate(
    {
        "handle": "mother-01", "kind": "subject", "names": {"en": {"given": "Sokmaly", "family": "Chheang"}, "km": {"given": "សុខម៉ាលី", "family": "ឈាង"}},
        "aliases": ["Grandma"], "role": {"en": {"first": "a mother", "then": "the woman"}, "km": {"first": "ស្ត្រីម្នាក់", "then": "ស្ត្រីនោះ"}},
    }
)  # fmt: skip
PSEUDONYM = {EN.code: "Bopha", KM.code: "បុប្ផា"}


def said(level, mention, lang=EN.code, *, first=True):
    return shown(mention, {"mother-01": Part(level, MOTHER, PSEUDONYM)}, lang, first=first)


def spoken(form="token", title="", opens=False):
    return Mention("mother-01", form, title, opens)


@pytest.mark.parametrize(
    ("level", "form", "english", "khmer"),
    [
        ("full", "token", "Chheang Sokmaly", "ឈាង សុខម៉ាលី"),
        ("full", "full", "Chheang Sokmaly", "ឈាង សុខម៉ាលី"),
        ("full", "given", "Sokmaly", "សុខម៉ាលី"),
        ("full", "family", "Chheang Sokmaly", "ឈាង សុខម៉ាលី"),
        ("full", "alias", "Chheang Sokmaly", "ឈាង សុខម៉ាលី"),
        ("given", "token", "Sokmaly", "សុខម៉ាលី"),
        ("given", "full", "Sokmaly", "សុខម៉ាលី"),
        ("given", "family", "Sokmaly", "សុខម៉ាលី"),
        ("pseudonym", "full", "Bopha", "បុប្ផា"),
        ("pseudonym", "alias", "Bopha", "បុប្ផា"),
    ],
)
def test_a_name_is_written_in_the_script_of_the_page_and_licensed(level, form, english, khmer):
    for lang, name in ((EN.code, english), (KM.code, khmer)):
        words = said(level, spoken(form), lang)
        assert unmarked(words) == name
        assert licences(words) == (name,)


@pytest.mark.parametrize("level", ["full", "given", "pseudonym"])
def test_a_title_stays_before_a_name_and_is_not_licensed(level):
    words = said(level, spoken(title="Mrs "))
    assert unmarked(words).startswith("Mrs ")
    assert "Mrs" not in licences(words)[0]


@pytest.mark.parametrize(
    ("lang", "first", "opens", "role"),
    [
        ("en", True, False, "a mother"), ("en", False, False, "the woman"), ("en", True, True, "A mother"), ("en", False, True, "The woman"),
        ("km", True, True, "ស្ត្រីម្នាក់"), ("km", False, False, "ស្ត្រីនោះ"),
    ],
)  # fmt: skip
def test_a_role_stands_without_title_and_licence(lang, first, opens, role):
    assert said("role", spoken(title="Mrs ", opens=opens), Lang(lang), first=first) == role


@pytest.mark.parametrize(
    ("level", "part"),
    [
        pytest.param("none", MOTHER, id="nothing may be said"),
        pytest.param("role", MOTHER.model_copy(update={"role": {}}), id="no role"),
        pytest.param(
            "full", MOTHER.model_copy(update={"names": {"km": MOTHER.names["km"]}}), id="no name in this script"
        ),
        pytest.param("pseudonym", None, id="no pseudonym"),
    ],
)
def test_a_mention_without_words_stops(level, part):
    cast = {"mother-01": Part(level, part or MOTHER, PSEUDONYM if part else {})}
    with pytest.raises(NotShownError) as stopped:
        shown(spoken(), cast, EN.code, first=True)
    assert str(stopped.value) == ""
