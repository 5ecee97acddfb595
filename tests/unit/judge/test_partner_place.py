"""R10: a partner whose page names its province, beside a story whose province may not be said."""

import pytest

from plugins.common.states import State
from tests.samples import SITE, TOPICS, partner, person, story

DIRECTOR = {
    "people/director-01.yaml": (
        "kind: official\ngender: m\nminor: false\npublic: true\nnames: {en: {given: Vichekan, family: Kong}, km: {given: វិចិកាន, family: គង់}}\n"
    )
}
OURS = "date: 2026-03-10\npartner: the-house\n"
LINE = "  mother-01: {form: F-1, show: hidden}\n"


@pytest.mark.parametrize(
    ("province", "place", "people", "more", "rules"),
    [
        pytest.param("17", "{code: '17', at_most: province}", LINE, OURS, [], id="the province is said"),
        pytest.param("17", "{code: '1710', at_most: district}", LINE, OURS, [], id="more than the province is allowed of the place"),
        pytest.param("17", "{code: '17', at_most: country}", LINE, OURS, ["R10"], id="only the country"),
        pytest.param("17", "{code: '17', at_most: none}", LINE, OURS, ["R10"], id="no place at all"),
        pytest.param("17", "{code: '17', at_most: province}", LINE.replace("hidden", "hidden, place: country"), OURS, ["R10"], id="only the country for her"),
        pytest.param("17", "{code: '17', at_most: province}", LINE.replace("show: hidden", "name: pseudonym"), OURS, ["R10"], id="nothing said of her place"),
        pytest.param("", "{at_most: country}", LINE, OURS, [], id="a partner without a province"),
        pytest.param("17", "{at_most: country}", LINE, "date: 2026-03-10\n", [], id="no partner"),
        pytest.param("17", "{at_most: none}", "  director-01: {show: named}\n", OURS, [], id="only public people"),
    ],
)  # fmt: skip
def test_the_partners_province_is_no_finer_than_the_storys_place(judged, province, place, people, more, rules):
    handle = people.split(":")[0].strip()
    consent = f"place: {place}\npeople:\n{people}"
    files = story(en=f"{{{handle}}} left.", km=f"{{{handle}}} ទៅ។", consent=consent, more=more)
    ours = partner(more=f"province: '{province}'\n" if province else "")
    made = judged(SITE, TOPICS, person(), DIRECTOR, ours, files)
    assert [p.rule for p in made.decision.problems] == rules
    assert made.decision.states["en"] is (State.WITHHELD if rules else State.PUBLISHED)
    assert [(p.where, p.line) for p in made.decision.problems] == [("stories/the-blue-door/index.en.md", 6)] * len(
        rules
    )
