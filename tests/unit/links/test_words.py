"""Which words of a page count: the expected phrase, and what says that nothing more is taken."""

import pytest

from plugins.links.ends import FILE, listed, says_an_end
from plugins.links.words import holds
from tests.conftest import ROOT

ENDS = ROOT / "tests/fixtures/links/ends.tsv"
ROWS = [line.split("\t") for line in ENDS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("told", "block"), [pytest.param(*row, id=f"row {n}, {row[0]}") for n, row in enumerate(ROWS, 1)])  # fmt: skip
def test_what_says_that_it_is_over(told, block):
    assert says_an_end(["River Kitchen", block, "Contact"]) is (told == "end")


def test_the_table_holds_both_answers_in_both_languages():
    assert len(ROWS) >= 40
    assert {told for told, _ in ROWS} == {"end", "on"}


def test_words_of_two_blocks_are_not_read_together():
    assert not says_an_end(["Our campaign", "ended"])
    assert not says_an_end([])


@pytest.mark.parametrize(
    ("text", "phrase", "is_there"),
    [
        pytest.param("River Kitchen", "river  KITCHEN", True, id="other case and spaces"),
        pytest.param("the River Kitchen’s page", "River Kitchen", True, id="with a possessive"),
        pytest.param("RiverKitchen", "River Kitchen", True, id="without a space"),
        pytest.param("(River Kitchen)2", "River Kitchen", True, id="between signs"),
        pytest.param("ផ្ទះបាយRiver Kitchenនៅ", "River Kitchen", True, id="between Khmer letters"),
        pytest.param("Upriver Kitchenware. River Kitchen", "River Kitchen", True, id="after a word that only holds it"),
        pytest.param("Upriver Kitchenware", "River Kitchen", False, id="inside longer words"),
        pytest.param("Upriver Kitchen", "River Kitchen", False, id="at the end of a longer word"),
        pytest.param("River Kitchens", "River Kitchen", False, id="at the beginning of a longer word"),
        pytest.param("Up\u200briver Kitchen", "River Kitchen", False, id="after an invisible sign"),
        pytest.param("River Kitchen2", "River Kitchen", False, id="before a digit"),
        pytest.param("មជ្ឈ\u200bមណ្ឌល ស្ត្រី", "មជ្ឈមណ្ឌលស្ត្រី", True, id="Khmer, parted"),
        pytest.param("នៅមជ្ឈមណ្ឌលស្រ្តីនេះ", "មជ្ឈមណ្ឌលស្ត្រី", True, id="Khmer, within a sentence, spelt otherwise"),
        pytest.param("កាត់", "កា", True, id="Khmer, whole clusters of a longer word"),
        pytest.param("កាំ", "កា", False, id="Khmer, a part of a cluster"),
        pytest.param("ស្ត្រី", "ស", False, id="Khmer, the first letter of a cluster"),
        pytest.param("", "River Kitchen", False, id="nothing"),
        pytest.param("River Kitchen", "’", False, id="a phrase without a letter, which would stand everywhere"),
    ],
)
def test_the_phrase_is_seen_in_whole_words(text, phrase, is_there):
    assert holds(text, phrase) is is_there


def test_no_line_of_the_lists_is_lost_among_the_small_words():
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and line[0] not in "#["]
    assert len(lines) == len(set(lines))
    assert all(() not in phrases for phrases in listed().values())
    for line in lines[lines.index("no longer accepting contributions") : lines.index("after")]:
        assert says_an_end([line]), line
