"""Two people, each for herself, on the same text."""

from datetime import date

import pytest

from plugins.consent.reviewers import is_by_two
from plugins.read.schema.consent import Accepted, Review
from plugins.review.decided import decided

DAY = date(2026, 3, 10)
A, B = "a" * 64, "b" * 64


def after(*looks, accepts=()):
    review = None
    for by, decision, digest in looks:
        review = decided(review, by=by, decision=decision, digest=digest, day=DAY, accepts=accepts)
    return review


@pytest.mark.parametrize(
    ("looks", "passes"),
    [
        pytest.param([("officer-02", "publish", A)], False, id="one is not two"),
        pytest.param([("officer-02", "publish", A), ("manager-01", "publish", A)], True, id="two"),
        pytest.param([("officer-02", "publish", A), ("Officer 02", "publish", A)], False, id="one, written twice"),
        pytest.param([("officer-02", "publish", A), ("manager-01", "publish", B)], False, id="of two texts"),
        pytest.param([("officer-02", "hold", A), ("manager-01", "publish", A)], False, id="the first holds"),
        pytest.param([("officer-02", "publish", A), ("manager-01", "hold", A)], False, id="the second holds"),
        pytest.param([("officer-02", "hold", A), ("manager-01", "publish", A), ("officer-02", "publish", A), ("manager-01", "publish", A)], True, id="who held it lets it pass, and another one too"),
        pytest.param([("officer-02", "hold", A), ("manager-01", "publish", A), ("director-01", "publish", A)], False, id="others cannot outvote a hold"),
        pytest.param([("officer-02", "hold", A), ("officer-02", "publish", A), ("manager-01", "publish", A)], True, id="the first thinks again"),
        pytest.param([("officer-02", "publish", A), ("manager-01", "publish", A), ("officer-02", "publish", B)], False, id="a new text begins anew"),
        pytest.param([("officer-02", "publish", A), ("manager-01", "publish", A), ("director-01", "hold", A)], False, id="a third one holds"),
    ],
)  # fmt: skip
def test_who_passes(looks, passes):
    assert is_by_two(after(*looks)) is passes


def test_a_new_text_takes_back_what_was_accepted():
    accepted = Accepted(rule="R6", reason="she wants it")
    old = Review(by="a", second="b", decision="publish", text=A, accepts=(accepted,))
    assert decided(old, by="a", decision="publish", digest=B, day=DAY, accepts=()).accepts == ()
    assert decided(old, by="a", decision="publish", digest=A, day=DAY, accepts=()).accepts == (accepted,)
