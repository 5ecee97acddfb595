"""What the search remembers between builds changes no byte, no finding and no message; and it holds nobody's name."""

import pytest

from plugins.verify.memory import FILE
from tests.reading import found_in
from tests.samples import CONTROL, NAMES, SITE, TOPICS, partner, person, pictured, story
from tests.unit.verify.test_memory import damaged

pytestmark = pytest.mark.adversarial

FILES = (SITE, TOPICS, person(), CONTROL, story(), pictured(), partner())
# A second person, whose name stands in a published page: the story was fine until she was registered.
SOKUN = person("weaver-01", en="Vannarith", km="វណ្ណារិទ្ធិ", family_en="Meas", family_km="មាស")
NAMING = story("the-loom", en="{mother-01} buys from {=Vannarith} in town.", km="{mother-01} ទិញ។")


def memory_of(site):
    return site.output.with_name(f"{site.output.name}.private") / FILE


def told(site):
    return site.exit, site.states, site.everything()


HOW = ["cut", "no database", "other bytes", "other tables", "rows exchanged", "a folder"]


@pytest.mark.parametrize("how", ["", *HOW], ids=["warm", *HOW])
def test_a_build_is_the_same_with_and_without_it(build_site, how):
    cold = build_site(*FILES)
    first = told(cold)
    assert (first[0], memory_of(cold).is_file()) == (0, True)
    if how:
        damaged(memory_of(cold), how)
    assert told(build_site(*FILES)) == first


def test_a_memory_of_other_content_is_of_no_use_and_no_harm(build_site):
    before = told(build_site(*FILES, SOKUN, NAMING))
    build_site(SITE, TOPICS, person(), CONTROL, NAMING)
    assert told(build_site(*FILES, SOKUN, NAMING)) == before
    assert before[0] == 3


def test_a_person_who_is_added_withholds_what_names_her(build_site):
    fine = build_site(*FILES, NAMING)
    assert (fine.exit, fine.page("/en/stories/the-loom/").ok) == (0, True)
    site = build_site(*FILES, NAMING, SOKUN)
    assert site.states["stories/the-loom", "en"] == "withheld"
    assert found_in(site.everything(), ["Vannarith"]) == []


def test_it_holds_no_name_and_no_text_of_a_page_that_is_gone(build_site):
    site = build_site(*FILES, NAMING)
    assert found_in(memory_of(site).read_bytes(), [*NAMES, "mother-01"]) == []
    assert memory_of(site).stat().st_mode & 0o077 == 0
