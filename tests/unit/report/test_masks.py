"""Paths in reports: a folder named for a person is found by counting."""

import pytest

from plugins.common.problems import Problem
from plugins.report.masks import MASK, Masks, masked_values

FOLDERS = {
    "stories": ("a-well", "sokmaly-returns", "the-loom"),
    "blog": ("sokmaly-says",),
    "people": ("aunt-01.yaml", "sokmaly.yaml"),
}


def hides(part):
    return "sokmaly" in part


@pytest.mark.parametrize(
    ("path", "lang", "masked"),
    [
        ("stories/a-well/index.en.md", "en", "stories/a-well/index.en.md"),
        ("stories/sokmaly-returns/index.en.md", "en", f"stories/{MASK} (the 2nd folder)/index.en.md"),
        ("stories/sokmaly-returns", "en", f"stories/{MASK} (the 2nd folder)"),
        ("blog/sokmaly-says", "en", f"blog/{MASK} (the 1st folder)"),
        ("people/sokmaly.yaml", "en", f"people/{MASK} (the 2nd file)"),
        ("en/stories/sokmaly-returns/index.html", "en", f"en/stories/{MASK}/index.html"),
        ("sokmaly", "en", MASK),
        ("", "en", ""),
    ],
)
def test_masks(path, lang, masked):
    assert Masks(hides, FOLDERS, lang)(path) == masked


def test_a_mask_counts_in_the_digits_of_its_language():
    assert "២" in Masks(hides, FOLDERS, "km")("stories/sokmaly-returns")


def test_nothing_of_the_name_is_in_the_repr():
    assert "sokmaly" not in repr(Masks(hides, FOLDERS))


@pytest.mark.parametrize("field", ["handle", "other"])
def test_the_key_of_another_text_is_masked_like_a_handle(field):
    problem = Problem("x", 1, 1, "R9", "", "", ((field, "stories/sokmaly-returns"), ("field", "name")))
    assert masked_values(problem, Masks(hides)) == ((field, f"stories/{MASK}"), ("field", "name"))
