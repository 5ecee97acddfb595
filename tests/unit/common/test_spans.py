"""Many spans asked about as one say what each of them alone would say."""

import random

import pytest

from plugins.common.spans import spans


@pytest.mark.parametrize("seed", range(20))
def test_one_answer_for_all_is_the_answer_of_any(seed):
    pick = random.Random(seed)
    found = [(start, start + pick.randint(1, 9)) for start in (pick.randint(0, 40) for _ in range(pick.randint(0, 12)))]
    every = spans(found)
    for start in range(45):
        for end in range(start + 1, 46):
            assert every.meet(start, end) == any(a < end and start < b for a, b in found)
            assert every.hold(start, end) == any(a <= start and end <= b for a, b in found)
