"""From words on the page back to the line and column of the Markdown file."""

import pytest

from plugins.common.text import RawText
from plugins.read.markdown import source_position


@pytest.mark.parametrize(
    ("body", "visible", "occurrence", "place"),
    [
        pytest.param("Once Sok Dara", "Sok Dara", 0, (10, 6), id="as typed"),
        pytest.param("Dara\n\nand Dara", "Dara", 1, (12, 5), id="the second one"),
        pytest.param("a **Sok** *Da*ra", "Sok Dara", 0, (10, 5), id="through emphasis"),
        pytest.param("a Sok\nDara", "Sok Dara", 0, (10, 3), id="through a line end"),
        pytest.param("> a Sok\n> Dara", "Sok Dara", 0, (10, 5), id="through a line end of a quotation"),
        pytest.param("a Sok\\_Dara", "Sok_Dara", 0, (10, 3), id="through a backslash"),
        pytest.param("a S&#111;k", "Sok", 0, (10, 3), id="through an entity"),
        pytest.param("a So<span lang='km'>k</span>", "Sok", 0, (10, 3), id="through a tag"),
        pytest.param("សុខ\u200bា ដារ៉ា", "សុខា", 0, (10, 1), id="through an invisible space"),
        pytest.param("[a](Dara.html) Dara", "Dara", 0, (10, 16), id="not in the address of a link"),
        pytest.param("![](dara.jpg)", "dara.jpg", 0, (10, 5), id="in an address when it is nowhere else"),
        pytest.param("D*a*ra and Dara", "Dara", 1, (10, 12), id="counted as a reader counts"),
        pytest.param("nobody", "Dara", 0, (10, 1), id="nowhere"),
        pytest.param("Dara", "Dara", 1, (10, 1), id="not so often"),
        pytest.param("Dara", "", 0, (10, 1), id="nothing"),
    ],
)
def test_the_place_of_visible_words(body, visible, occurrence, place):
    assert source_position(RawText(body), 10, visible, occurrence) == place
