"""Who stands where in a picture is not said of one with a hidden person; what only sounds like it is no matter."""

import pytest

from plugins.photos.pointing import pointing, points
from tests.conftest import ROOT
from tests.unit.photos.conftest import record

CASES = [
    line.split("\t")
    for line in (ROOT / "tests/fixtures/photos/pointing.tsv").read_text(encoding="utf-8").splitlines()
    if line[:1] != "#"
]


@pytest.mark.parametrize(
    ("expected", "words"), [pytest.param(*case, id=f"line {at}") for at, case in enumerate(CASES, 2)]
)
def test_words_that_point_are_found_and_others_are_not(expected, words):
    assert points(words) is (expected == "points")


def test_it_matters_only_where_somebody_is_hidden():
    said = "Left: \ufffc"
    assert pointing(record(), said) is None
    for fields in ({"boxes": [[1, 2, 3, 4]]}, {"people": ["mother-01", "hidden-01"]}, {"faces": 2}, {"show": []}):
        refusal = pointing(record(**fields), said)
        assert refusal is not None
        assert refusal.remedy
        assert pointing(record(**fields), "A loom and \ufffc") is None
