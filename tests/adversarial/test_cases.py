"""The cases of tests/fixtures/leaks/cases.tsv, each by its id, built together: every one is the neighbour of all the others."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from plugins.people.canary import canary
from plugins.people.given_names import given_names
from plugins.pipeline import stage
from plugins.read.schema.consent import PersonEntry
from plugins.read.schema.people import Form, Person
from tests.conftest import ROOT
from tests.reading import found_in
from tests.samples import (
    CONTROL,
    CONTROL_PAGES,
    NAMES,
    REVIEWED,
    SITE,
    TOPICS,
    form,
    partner,
    person,
    picture,
    pictured,
    story,
    text,
)

pytestmark = pytest.mark.adversarial

LEAKS = ROOT / "tests/fixtures/leaks/cases.tsv"
FIELDS = LEAKS.with_name("field_names.tsv")
LINES = {
    row["id"]: row
    for row in csv.DictReader(LEAKS.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
}

ELSEWHERE = {
    **dict.fromkeys(
        ["I01", "I02", "I03", "I08", "I09", "I10"],
        "photographs: faces are found by a later rule; tests/unit/photos has what holds now",
    ),
    **dict.fromkeys(["I05", "I13"], "photographs: tests/unit/photos and test_walls_off.py"),
    "I15": "video and sound are no accepted files",
    **dict.fromkeys(["W02", "W03"], "tests/site/test_states.py"),
    **dict.fromkeys(["W08", "W09"], "later rule: what is gone for good"),
}


@dataclass(frozen=True)
class Case:
    """What is written for a case, beside the sample person; what must not be read; the state of its story in English and in Khmer."""

    files: Mapping[str, str | bytes | None]
    en: str
    km: str = ""
    never: tuple[str, ...] = NAMES
    folder: str = field(default="", kw_only=True)

    def state(self, lang: str) -> str:
        """The expected state; the Khmer one is that of the English unless it is said."""
        return self.en if lang == "en" else self.km or self.en


def told(case: str, en: str, **more) -> dict[str, str]:
    """A story that says `en` in English, in a folder called like the case."""
    return story(case.lower(), en=en, **more)


def told_km(case: str, km: str, **more) -> dict[str, str]:
    return story(case.lower(), km=km, **more)


def one(handle: str, show: str, *, form_id: str = "F-1") -> str:
    return f"place: {{code: '17', at_most: province}}\npeople:\n  {handle}: {{form: {form_id}, show: {show}}}\n"


def headed(case: str, lang: str = "en", **more) -> dict[str, str]:
    """A story with a title, summary or front matter of its own."""
    return story(case.lower()) | {
        f"stories/{case.lower()}/index.{lang}.md": text(
            lang, {"en": "{mother-01} left.", "km": "{mother-01} ទៅ។"}[lang], **more
        )
    }


MINOR = 'born: "2015"'
GUARDIAN = "guardian: {handle: mother-01, relation: mother, is_suspect: false}, assent: {given: true, date: 2026-01-10, by: officer-01}"


def child(handle: str, en: str, km: str, *, more: str) -> dict[str, str]:
    return person(
        handle, born="2015", en=en, km=km, family_en="Oeurn", family_km="អឿន", forms=f"F-1: {form(more=more)}", more=""
    )


def other(handle: str, en: str, km: str, **more) -> dict[str, str]:
    """A person of a case's own, so that the cases don't share a name."""
    files = person(
        handle, en=en, km=km, family_en=more.pop("family_en", "Oeurn"), family_km=more.pop("family_km", "អឿន"), **more
    )
    return {
        path: said.replace("pseudonym: {en: Bopha, km: បុប្ផា}", "pseudonym: {en: Kolap, km: កុលាប}")
        for path, said in files.items()
    }


def both(handle: str) -> dict[str, str]:
    return {"en": f"{{{handle}}} left.", "km": f"{{{handle}}} ទៅ។"}


PUB, OUT = "published", "withheld"
CASES: dict[str, Case] = {
    "N01": Case(told("N01", "It is Sokmaly’s shop."), PUB),
    "N02": Case(headed("N02", title="SOKMALY STARTS AGAIN"), PUB),
    "N03": Case(headed("N03", more="date: 2026-03-10\nslug: sokmaly-new-start\n"), OUT),
    "N04": Case(headed("N04", more="date: 2026-03-10\nauthor: [mother-01]\n"), OUT),
    "N05": Case(told("N05", "Then <b>S</b>okmaly and Sok*maly* left."), PUB),
    "N07": Case(told("N07", "Then &#83;okmaly, %53okmaly, %2553okmaly and \\u0053okmaly left."), OUT),
    "N08": Case(told("N08", "Then Sokma\u0301ly, Ｓｏｋｍａｌｙ and S\u043ekmaly left."), OUT),
    "N09": Case(pictured("n09", name="IMG_Sokmaly01.JPG", body="![](IMG_Sokmaly01.JPG)"), OUT),
    "N10": Case(pictured("n10", alt="Sokmaly at home", caption="Here is Sokmaly", body='<img src="portrait.jpg" title="Sokmaly" aria-label="Sokmaly">'), PUB),
    "N11": Case(told("N11", "Then Somaly, Sokmali and Sok Maly left."), OUT, never=("Somaly", "Sokmali", *NAMES)),
    "N12": Case(
        other("aunt-01", "Chansopheap", "ចាន់សុភាព", more="aliases: [Maly, Srey Mom, ស្រីមុំតូច]")
        | story("n12", en="Then Maly and Srey Mom left, and srey-mom came.", km="{aunt-01} ទៅ។", consent=one("aunt-01", "hidden")),
        OUT, never=("Srey Mom", "srey-mom", "Chansopheap", "ស្រីមុំតូច"),
    ),
    "N14": Case(
        other("hidden-01", "Sotheavy", "សុធាវី")
        | {"people/director-01.yaml": (
            "kind: official\ngender: f\nminor: false\npublic: true\nnames: {en: {given: Sotheavy, family: Kong}, km: {given: សុធាវី, family: គង់}}\n"
        )}
        | story("n14", en="{hidden-01} left. Then Sotheavy spoke.", km="{hidden-01} ទៅ។ {director-01} និយាយ។", consent=(
            "place: {code: '17', at_most: province}\npeople:\n  hidden-01: {form: F-1, show: role}\n  director-01: {show: named}\n")),
        OUT, never=("Sotheavy", "សុធាវី"),
    ),
    "N15": Case(
        other("woman-15", "Mom", "ម៉ុម", family_en="Prum", family_km="ព្រំ")
        | story("n15", en="One day Mom left her house.", km="{woman-15} ទៅ។", consent=one("woman-15", "role")),
        OUT, never=("One day Mom",),
    ),
    "N16": Case(told("N16", "{mother-01} left. Then Chanthea called the police."), OUT, never=("Chanthea",)),
    "N17": Case(told("N17", "{mother-01} left, and chanthou opened a shop."), OUT, never=("chanthou",)),
    "N20": Case(told_km("N20", "អ្នកស្រីសុខម៉ាលីបាននិយាយ"), PUB),
    "N21": Case(told_km("N21", "ថ្ងៃនេះ សុខ\u200bម៉ាលី និង សុខមា៉លី និង ស\u17b4ុខម៉ាលី ទៅផ្សារ។"), PUB),
    "N22": Case(told_km("N22", "{mother-01} [ទៅ](https://other.example.org/%E1%9E%9F%E1%9E%BB%E1%9E%81%E1%9E%98%E1%9F%89%E1%9E%B6%E1%9E%9B%E1%9E%B8/)។"), OUT),
    "N23": Case(
        other("woman-23", "Sok", "សុខ", family_en="Nget", family_km="ង៉ែត")
        | story("n23", en="{woman-23} left.", km="ស្ត្រីម្នាក់ឈ្មោះ សុខ ទៅផ្សារ។ ង៉ែត សុខ ញញឹម។ គ្រប់គ្នាមានសុខភាពល្អ។", consent=one("woman-23", "role")),
        PUB, never=("ង៉ែតសុខ", "ឈ្មោះ សុខ"),
    ),
    "N24": Case(story("n24", en="{mother-01} left.", km="ថ្ងៃនេះ សុខម៉ាលី ទៅ។ នាងជា {=សុខ}{=ម៉ាលី}។"), OUT),
    "N25": Case(headed("N25", summary="Sokmaly left, as Sokmaly says."), PUB),
    "N27": Case(
        story("n27") | {f"stories/n27/index.{lang}.md": f"---\ntitle: Sokmaly\nstatus: draft\n---\nSokmaly, the needle {lang}.\n" for lang in ("en", "km")},
        "draft", never=(*NAMES, "the needle", "stories/n27"),
    ),
    "N28": Case(told("N28", "Then {mother-01} left.\n\n<p data-x='Sokmaly'>So.</p><script>var a = 'Sokmaly'</script>"), PUB),
    "N29": Case(told("N29", "{mother-01} left.") | {"stories/n29/paper.pdf": b"%PDF-1.4 Sokmaly", "stories/n29/a.svg": "<svg><title>Sokmaly</title></svg>"}, OUT),
    "N33": Case(told("N33", "{mother-01} left. S.M., 41, came from there."), OUT, never=("S.M., 41",)),
    "N34": Case(
        other("woman-34", "Chanmealea", "ចាន់មាលា", more="aliases: [Mak Maly]")
        | story("n34", en="She said: “My son called me ‘Mak Maly’.”", km="{woman-34} ទៅ។", consent=one("woman-34", "hidden")), PUB, never=("Mak Maly", "Chanmealea"),
    ),
    "N35": Case(told("N35", "Then Sok\nmaly and Sok&shy;maly and <span>Sok</span><span>maly</span> left."), PUB),
    "N38": Case(headed("N38", more="date: 2026-03-10\naliases: [/en/stories/sokmaly/]\n"), OUT),
    "P01": Case(told("P01", "{mother-01} left Phum Muoy village in Svay Leu commune."), OUT, never=("Phum Muoy", "Svay Leu")),
    "Q06": Case(
        other("man-06", "Bunroeun", "ប៊ុនរឿន", kind="perpetrator") | story("q06", **both("man-06"), consent=one("man-06", "named")), OUT, never=("Bunroeun", "ប៊ុនរឿន"),
    ),
    "Q07": Case(
        child("child-07", "Sreypich", "ស្រីពេជ្រ", more=GUARDIAN)
        | story("q07", en="{child-07} goes to Hun Sen Primary School.", km="{child-07} ទៅសាលា។", consent=one("child-07", "role")), OUT, never=("Hun Sen", "Sreypich"),
    ),
    "I04": Case(pictured("i04"), PUB),
    "I12": Case({**pictured("i12"), "stories/i12/portrait.jpg": picture((1, 2, 3), comment=b"Sokmaly")}, PUB),
    "I16": Case(pictured("i16", caption="left: Sokmaly"), PUB),
    "W01": Case(
        other("gone-01", "Chakriya", "ចរិយាវត្តី", forms=f"F-1: {form(more='withdrawn: {date: 2026-05-01, received_by: officer-01, scope: all}')}")
        | story("w01-the-needle", **both("gone-01"), consent=one("gone-01", "named"), more="date: 2026-03-10\ntopics: [needle-topic]\naliases: [/old/needle/]\n"),
        "withdrawn", never=("Chakriya", "ចរិយាវត្តី", "w01-the-needle", "/old/needle", "needle-topic"), folder="w01-the-needle",
    ),
    "P02": Case(
        told("P02", "{mother-01} lives near Wat Damnak, 12 km from Siem Reap.", km="{mother-01} រស់នៅក្បែរវត្តដំណាក់ ចម្ងាយ ១២ គីឡូម៉ែត្រពីសៀមរាប។"),
        OUT, never=("Damnak", "12 km", "ដំណាក់"),
    ),
    "P03": Case(
        told("P03", "{mother-01} lives [here](https://maps.example.org/?q=13.3618,103.8606), at 13.3618, 103.8606.", km="{mother-01} រស់នៅ 13.3618, 103.8606។"),
        OUT, never=("13.3618", "103.8606"),
    ),
    "P05": Case(
        partner("house-05", title="The river house", title_km="ផ្ទះទន្លេ", more='province: "17"\n')
        | story("p05", more="date: 2026-03-10\npartner: house-05\n", consent="place: {code: '17', at_most: country}\npeople:\n  mother-01: {form: F-1, show: hidden, place: country}\n"),
        OUT, never=("stories/p05",),
    ),
    "Q01": Case(
        told("Q01", "{mother-01}, a mother of seven and 41 years old, is the only woman tailor of the province. On 3 March 2021 she left.", km="{mother-01} ទៅ។"),
        OUT, never=("mother of seven", "only woman tailor", "3 March 2021"),
    ),
    "Q03": Case(
        told_km("Q03", "{mother-01} អាយុ ៤១ ឆ្នាំ មានកូន ៧ នាក់។ កូនប្រាំពីរនាក់នោះរៀននៅសាលា។", en="{mother-01} left."), OUT, never=("អាយុ ៤១ ឆ្នាំ", "កូន ៧ នាក់", "កូនប្រាំពីរនាក់"),
    ),
    "Q04": Case(
        told("Q04", "{mother-01} left; see [the paper](https://press.undeclared.net/a/1) and case no. 123/2021.", km="{mother-01} ទៅ។"), OUT, never=("press.undeclared.net", "123/2021"),
    ),
    "Q05": Case(
        other("mother-05", "Sotheany", "សុធានីយ៍", more="relatives: [child-05b]")
        | child("child-05b", "Raksmeyda", "រស្មីដារ៉ា", more=GUARDIAN.replace("mother-01", "mother-05"))
        | story("q05", en="{mother-05} and {child-05b}, her daughter, left.", km="{mother-05} និង {child-05b} ទៅ។", consent=(
            "place: {code: '17', at_most: province}\npeople:\n  mother-05: {form: F-1, show: named}\n  child-05b: {form: F-1, show: role}\n" + REVIEWED)),
        OUT, never=("Sotheany", "សុធានីយ៍", "Raksmeyda"),
    ),
    "C01": Case(told("C01", "{mother-01} left.") | {"stories/c01/consent.yaml": None}, OUT, never=("stories/c01",)),
    "C02": Case(told("C02", "{mother-01} left.", consent=one("mother-01", "hidden, photos: yes")), OUT, never=("stories/c02",)),
    "C04": Case(
        child("child-04", "Raksmey", "រស្មីថ្មី", more="guardian: {handle: mother-01, relation: mother, is_suspect: true}, assent: {given: true}")
        | story("c04", **both("child-04"), consent=one("child-04", "hidden")), OUT, never=("stories/c04",),
    ),
    "C05": Case(
        child("child-05", "Sokuntheavy", "សុគន្ធាវី", more="guardian: {handle: mother-01, relation: mother, is_suspect: false}, assent: {given: false, by: officer-01}")
        | story("c05", **both("child-05"), consent=one("child-05", "hidden")), OUT, never=("stories/c05",),
    ),
    "C06": Case(
        other("woman-06", "Chanvatey", "ចាន់វតី", forms=f"F-1: {form()}".replace("explained_in: km", "explained_in: en").replace("told_unconditional: true", "told_unconditional: false"))
        | story("c06", **both("woman-06"), consent=one("woman-06", "hidden")), OUT, never=("stories/c06",),
    ),
    "C07": Case(
        other("woman-07", "Sovatey", "សុវតីយា", forms=f"F-1: {form()}".replace('date: "2026-01-10"', 'date: "2098-01-10"'))
        | story("c07", **both("woman-07"), consent=one("woman-07", "hidden")), OUT, never=("stories/c07",),
    ),
    "C08": Case(told("C08", "{mother-01} left with {woman-06}."), OUT, never=("stories/c08",)),
    "C09": Case(
        other("woman-09", "Chanrachana", "ចាន់រចនា") | story("c09", **both("woman-09"), consent=one("woman-09", "role, name: none")), OUT, never=("stories/c09",),
    ),
    "C10": Case(
        other("woman-10", "Sothida", "សុធីតាយា", forms=f"F-1: {form()}".replace("channels: [web, feed, social, search]", "channels: [feed]"))
        | story("c10", **both("woman-10"), consent=one("woman-10", "hidden")), "not-allowed", never=("stories/c10",),
    ),
    "C11": Case(told("C11", "Then { mother-01} left, and {mother–01}, and [she](https://other.example.org/{mother-01}/)."), OUT, never=("mother-01",)),
}  # fmt: skip
ALONE = {"N19", "N30", "N36", "C12", "C13", "C14", "W05"}  # tested below, in sites of their own


def by_id(case: str):
    """Mark a test with the id of its line, as the others are."""
    return pytest.mark.parametrize("case", [case])


@pytest.fixture(scope="module")
def site(site_of_module):
    topics = TOPICS["topics.yaml"] + "needle-topic: {en: Needles, km: ម្ជុល}\n"
    return site_of_module(SITE, {"topics.yaml": topics}, person(), CONTROL, *(case.files for case in CASES.values()))


def test_every_line_is_tested_or_has_a_reason():
    assert LINES.keys() == CASES.keys() | ELSEWHERE.keys() | ALONE
    assert all(
        Path(ROOT / "tests/fixtures/leaks/cases.tsv").read_text(encoding="utf-8").count(f"\n{case}\t") == 1
        for case in LINES
    )


def test_only_images_withdrawals_and_nothing_else_is_tested_elsewhere():
    assert {case[0] for case in ELSEWHERE} == {"I", "W"}


def test_every_older_name_of_a_field_has_one_of_today_or_none():
    models = {"PersonEntry": PersonEntry, "Person": Person, "Form": Form}
    names = [line.split("\t") for line in FIELDS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for _, today, where in names:
        assert (where == "") == (today == "-")
        assert not where or today.partition(":")[0] in models[where].model_fields
    older = [name for name, _, _ in names]
    records = {LINES[case]["consent_record"] for case in LINES if case[0] in "NPQC"} - {"—", "no record", "none"}
    assert [record for record in records if not any(name in record for name in older)] == []


def test_what_stands_beside_is_published(site):
    assert site.exit == 3
    assert all(site.page(url).ok for url in CONTROL_PAGES)


@pytest.mark.parametrize("case", CASES)
def test_nothing_of_it_can_be_read_and_the_reason_is_told(site, case):
    expected = CASES[case]
    assert found_in(site.everything(), expected.never) == []
    assert found_in(site.said, [needle for needle in expected.never if needle in NAMES]) == []
    folder = expected.folder or case.lower()
    for lang in ("en", "km"):
        assert site.states.get((f"stories/{folder}", lang), "published") == expected.state(lang), lang
        assert site.page(f"/{lang}/stories/{folder}/").ok is (expected.state(lang) == "published" and case != "N03")


def test_the_original_of_a_photograph_is_not_in_the_output(site):
    assert picture() not in site.everything()
    assert not [name for name in site.files() if "portrait" in name]


@pytest.mark.parametrize(("case", "rule"), [("q04", "R12"), ("q05", "R9")])
def test_the_rule_that_withholds_it_is_the_one_that_was_meant(site, case, rule):
    assert rule in {row["rule"] for row in site.report if row["story"] == f"stories/{case}"}


def test_a_picture_changed_since_its_record_is_drawn_instead(site):
    assert 'src="/media/' not in site.page("/en/stories/i12/").text.split("related")[0]
    assert 'src="/media/' in site.page("/en/stories/i04/").text


@by_id("C13")
def test_a_page_with_the_made_up_person_is_never_published(build_site, monkeypatch, case):
    """Her names are in no register file. The closed world would ask about them first: with it switched off, the search of the output stands alone."""
    monkeypatch.setattr("plugins.mentions.analysis.khmer_questions", lambda *given, **named: ())
    name = canary().names["km"].full
    site = build_site(SITE, TOPICS, person(), CONTROL, story("c13", km=f"{{mother-01}} ទៅ។ {name} និយាយ។"))
    assert site.exit == 1
    assert found_in(site.everything() + site.said, [name, canary().names["km"].given]) == []


@by_id("N19")
def test_a_pseudonym_the_build_chooses_is_one_pair_in_both_scripts(build_site, case):
    sample = person()["people/mother-01.yaml"].replace("pseudonym: {en: Bopha, km: បុប្ផា}\n", "")
    site = build_site(SITE, TOPICS, {"people/mother-01.yaml": sample}, CONTROL)
    shown = [site.page(url).text for url in CONTROL_PAGES]
    assert [
        name for name in given_names() if f" {name.latin} " in shown[0].replace("<p>", " ") and name.khmer in shown[1]
    ]


def test_w05_an_error_in_one_story_keeps_no_other_online(build_site):
    beside = story("story-b", en="{mother-02} left.", km="{mother-02} ទៅ។", consent=one("mother-02", "hidden"))
    people = person() | other("mother-02", "Chakriya", "ចរិយាវត្តី")
    assert build_site(SITE, TOPICS, people, CONTROL, beside).page("/en/stories/story-b/").ok
    withdrawn = one("mother-02", "hidden, withdrawn: {date: 2026-05-01, scope: all}")
    broken = {
        **beside,
        "stories/story-b/consent.yaml": withdrawn,
        "stories/the-control/index.en.md": "---\ntitle: [\n---\nx",
    }
    site = build_site(SITE, TOPICS, people, CONTROL, broken)
    assert site.exit == 3
    assert found_in(site.everything(), ["story-b", "the-control"]) == []


@by_id("N30")
def test_no_history_of_the_content_is_published(build_site, case):
    history = {
        ".git/COMMIT_EDITMSG": "Sokmaly",
        ".git/refs/heads/sokmaly": "0",
        "stories/.git/config": "[user] Sokmaly",
    }
    site = build_site(SITE, TOPICS, person(), CONTROL, history)
    assert found_in(site.everything() + site.said, NAMES) == []
    assert [path for path in site.files() if "git" in path] == []
    assert site.page("/en/stories/the-control/").ok


@by_id("N36")
def test_what_a_build_says_of_a_name_is_its_handle_file_and_line(build_site, case):
    site = build_site(SITE, TOPICS, person(), CONTROL, told("n36", "Then Sok Maly left."))
    assert found_in(site.said, NAMES) == []
    row = next(row for row in site.kept_out if row["story"] == "stories/n36")
    assert (row["handle"], row["file"]) == ("mother-01", "stories/n36/index.en.md")
    assert row["line"] > 1


@by_id("C12")
def test_no_register_record_or_source_is_in_the_output(build_site, case):
    site = build_site(SITE, TOPICS, person(), CONTROL, pictured())
    assert site.exit == 0
    data = {
        path
        for path in site.files()
        if re.fullmatch(r"(?:en|km)/search/[a-z]+-[0-9]+\.json|assets/search\.[0-9a-f]{12}\.js", path)
    }
    assert {Path(path).suffix for path in data} == {".json", ".js"}
    assert {Path(path).suffix for path in set(site.files()) - data} <= {
        ".html",
        ".xml",
        ".txt",
        ".css",
        ".svg",
        ".woff2",
        ".jpg",
        ".webp",
        ".png",
    }
    sources = (*person().values(), *(data for data in pictured().values() if data))
    whole = site.everything()
    assert [said for said in sources if (said if isinstance(said, bytes) else said.encode()) in whole] == []


@by_id("C14")
def test_with_the_renderer_off_the_search_reports_every_planted_leak(build_site, monkeypatch, case):
    """One wall here; the others in test_walls_off.py and test_search_alone.py."""
    found: list[set[str]] = []
    real = stage.search

    def watched(root, **more):
        findings = real(root, **more)
        found.append({finding.path for finding in findings if finding.kind == "term"})
        return findings

    monkeypatch.setattr(stage, "search", watched)
    monkeypatch.setattr("plugins.anonymise.cast._name", lambda part, mention, lang: part.person.names[lang].full)
    site = build_site(SITE, TOPICS, person(), CONTROL)
    pages = {f"{lang}/stories/the-control/index.html" for lang in ("en", "km")}
    assert found[0] >= pages
    assert site.exit == 3
    assert found_in(site.everything() + site.said, NAMES) == []
