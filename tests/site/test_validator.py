"""The Nu Html Checker, which W3C runs as its validator, finds no error in any page, in the style sheet or in any drawing."""

import pytest

from plugins.gallery.page import page
from plugins.site.validator import faults, jar
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(
    jar() is None, reason="the checker was not fetched (`inv test` does), or Java is missing"
)


def test_no_page_no_sheet_and_no_drawing_has_an_error(whole_site):
    files = [whole_site.output / file for file in whole_site.files() if file.endswith((".html", ".css", ".svg"))]
    assert {file.suffix for file in files} == {".html", ".css", ".svg"}
    assert len(files) > 60
    assert faults(jar(), *files) == ()


@pytest.mark.parametrize("lang", ["en", "km"])
def test_no_part_of_the_theme_has_an_error_in_any_example(tmp_path, lang):
    (tmp_path / "gallery.html").write_text(page(ROOT / "theme", lang), encoding="utf-8")
    # The part that opens the home page brings the headline of its page with it.
    assert [
        fault for fault in faults(jar(), tmp_path / "gallery.html") if "skipping 1 heading level" not in fault
    ] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.html", '<!doctype html><html lang="en"><title>a</title><p><div></div></p>', id="a page"),
        pytest.param("a.css", "p { colour: red }", id="a sheet"),
        pytest.param("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><circle radius="3"/></svg>', id="a drawing"),
    ],
)
def test_a_fault_would_be_found(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert faults(jar(), tmp_path / name) != ()
