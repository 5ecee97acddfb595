"""R9 over a whole site: what collides is withheld, what is fine is published."""

import pytest

from plugins.report.words import sentence
from tests.samples import REVIEWED, SITE, TOPICS, form, person, story

MOTHER, SON, FRIEND, DIRECTOR = "mother-01", "son-01", "friend-01", "director-01"


def other(handle: str, pseudonym: str, km: str, en: str, name_km: str, **more) -> dict[str, str]:
    files = person(handle, en=en, km=name_km, family_en="Oeurn", family_km="អឿន", **more)
    pair = f"{{en: {pseudonym}, km: {km}}}"
    return {path: said.replace("{en: Bopha, km: បុប្ផា}", pair) for path, said in files.items()}


PEOPLE = (
    person(more=f"relatives: [{SON}]"),
    other(SON, "Kolap", "កុលាប", "Chakriyan", "ចរិយាន"),
    other(FRIEND, "Chenda", "ចិន្តា", "Ratanakvy", "រតនៈវី"),
    {f"people/{DIRECTOR}.yaml": (
        "kind: official\ngender: m\nminor: false\npublic: true\nnames: {en: {given: Vichekan, family: Kong}, km: {given: វិចិកាន, family: គង់}}\n"
        f"relatives: [{FRIEND}]\n"
    )},
)  # fmt: skip
NAMED, HIDDEN, ROLE = "form: F-1, show: named", "form: F-1, show: hidden", "form: F-1, show: role"


def told(folder: str, lines: dict[str, str], place: str = "{code: '17', at_most: province}", more: str = "") -> dict[str, str]:  # fmt: skip
    people = "".join(f"  {handle}: {{{show}}}\n" for handle, show in lines.items())
    said = " ".join(f"{{{handle}}} came." for handle in lines)
    consent = f"place: {place}\npeople:\n{people}{REVIEWED}"
    return story(folder, en=said, km=said.replace("came", "មក"), consent=consent, more=f"date: 2026-03-10\n{more}")


@pytest.fixture
def out(judged_site):
    """The folders that are withheld, with the rules."""

    def run(*files, people=PEOPLE):
        made = judged_site(SITE, TOPICS, *people, *files)
        return {
            key.removeprefix("stories/"): sorted({p.rule for p in judged.decision.problems})
            for key, judged in made.judged.items()
            if not judged.decision.published
        }

    return run


@pytest.mark.parametrize(
    "files",
    [
        pytest.param([told("a", {MOTHER: HIDDEN, SON: ROLE})], id="a hidden mother and her son as a role"),
        pytest.param([told("a", {MOTHER: HIDDEN, SON: "form: F-1, name: role"})], id="a son without a preset"),
        pytest.param([told("a", {MOTHER: HIDDEN, SON: ROLE}, more="topics: [safety]\n")], id="a sensitive topic, reviewed"),
        pytest.param([told("a", {FRIEND: NAMED}), told("b", {FRIEND: NAMED})], id="one person named in two stories"),
        pytest.param([told("a", {MOTHER: NAMED}), told("b", {FRIEND: HIDDEN})], id="two who are not related"),
        pytest.param([told("a", {MOTHER: NAMED})], id="a named mother whose son stands in no text"),
        pytest.param([told("a", {MOTHER: NAMED, SON: NAMED})], id="both agreed to their names"),
        pytest.param([told("a", {MOTHER: NAMED, DIRECTOR: "show: named"})], id="a named woman with the public director"),
        pytest.param([told("a", {MOTHER: HIDDEN, DIRECTOR: "show: named"})], id="a hidden woman with the public director"),
        pytest.param([told("a", {DIRECTOR: "show: named"}), told("b", {FRIEND: HIDDEN})], id="the director named, a relative hidden elsewhere"),
        pytest.param([told("a", {MOTHER: HIDDEN}), told("b", {MOTHER: HIDDEN}, place="{at_most: country}")], id="one story with a province, one without a place"),
        pytest.param([told("a", {MOTHER: HIDDEN}), told("b", {MOTHER: ROLE})], id="a pseudonym here, a role there"),
    ],
)  # fmt: skip
def test_what_is_fine_is_published(out, files):
    assert out(*files) == {}


@pytest.mark.parametrize(
    ("files", "withheld"),
    [
        pytest.param([told("a", {MOTHER: NAMED, SON: ROLE})], ["a"], id="a named mother beside her son as a role"),
        pytest.param([told("a", {MOTHER: NAMED}), told("b", {SON: HIDDEN})], ["a"], id="a named mother, her son hidden elsewhere"),
        pytest.param([told("a", {SON: NAMED}), told("b", {MOTHER: HIDDEN})], ["a"], id="the other way round"),
        pytest.param([told("a", {MOTHER: NAMED}), told("b", {MOTHER: HIDDEN})], ["a"], id="one person named and hidden"),
        pytest.param([told("a", {MOTHER: HIDDEN}), told("b", {MOTHER: f"{HIDDEN}, place: country"})], ["a"], id="one person, a finer place"),
        pytest.param([told("a", {DIRECTOR: "show: named", FRIEND: HIDDEN})], ["a"], id="the director beside a hidden relative"),
    ],
)  # fmt: skip
def test_what_gives_somebody_away_is_withheld_and_the_strict_one_stays(out, files, withheld):
    assert out(*files) == {folder: ["R9"] for folder in withheld}


@pytest.mark.parametrize(
    "strict_one",
    [
        pytest.param({path: said.replace("status: published", "status: draft") for path, said in told("b", {SON: HIDDEN}).items()}, id="a draft"),
        pytest.param(told("b", {SON: f"{HIDDEN}, withdrawn: {{scope: all}}"}), id="withdrawn"),
        pytest.param(told("b", {SON: "form: F-9, show: hidden"}), id="withheld for another reason"),
        pytest.param({path: said.replace("2026-03-10", "2031-01-01") for path, said in told("b", {SON: HIDDEN}).items()}, id="not yet published"),
    ],
)  # fmt: skip
def test_what_is_not_published_binds_nobody(out, strict_one):
    assert "a" not in out(told("a", {MOTHER: NAMED}), strict_one)


def test_an_expired_form_binds_nobody(out):
    people = (
        *PEOPLE[:1],
        other(SON, "Kolap", "កុលាប", "Chakriyan", "ចរិយាន", forms=f"F-1: {form(expires='2026-02-01')}"),
        *PEOPLE[2:],
    )
    assert list(out(told("a", {MOTHER: NAMED}), told("b", {SON: HIDDEN}), people=people)) == ["b"]


def test_the_sentence_points_to_her_line_and_says_what_to_write(judged_site):
    made = judged_site(SITE, TOPICS, *PEOPLE, told("a", {MOTHER: NAMED}), told("b", {SON: HIDDEN}))
    name = next(p for p in made.judged["stories/a"].decision.problems if dict(p.values)["field"] == "name")
    said = sentence(name, "en")
    assert said.startswith("stories/a/consent.yaml:3:")
    assert all(words in said for words in ("“name”", "“stories/b”", "“name: pseudonym”"))
