"""`inv fuzz` says what it tried and what did not hold, with the seed that repeats it, and quotes no example."""

import re

import pytest

from plugins.site.fuzz import fuzz

PROPERTIES = """
from hypothesis import given, strategies as st
import pytest
pytestmark = pytest.mark.fuzz
@given(name=st.just("Zorvanthiq"))
def test_that_holds(name):
    assert name
@given(name=st.just("Zorvanthiq"))
def test_that_does_not(name):
    assert name == "somebody else"
"""
PROFILE = 'from hypothesis import settings\nsettings.register_profile("fuzz", max_examples=20)\n'


def test_it_tells_which_property_did_not_hold_and_how_to_see_it_again(tmp_path, capfd):
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n    fuzz: here\n", encoding="utf-8")
    (tmp_path / "conftest.py").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "test_two.py").write_text(PROPERTIES, encoding="utf-8")
    assert fuzz("0", tests=str(tmp_path)) == 1
    said = capfd.readouterr().out
    assert re.search(r"seed \d+: 1 properties held, 1 did not", said)
    assert "Did not hold: test_two.py: test_that_does_not" in said
    assert re.search(r"--hypothesis-seed=\d+", said)
    assert "Zorvanthiq" not in said


@pytest.mark.parametrize("minutes", ["", "soon", "ten"])
def test_a_time_that_is_no_number_is_a_wrong_usage(minutes, capfd):
    assert fuzz(minutes) == 2
    assert "minutes" in capfd.readouterr().err
