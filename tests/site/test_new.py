"""`new-story` and `new-person`: what they write is valid, shows the least, and overwrites nothing."""

import json
import os
import subprocess
import sys

import pytest

from plugins.read.folder import read_content
from plugins.site.commands import check
from plugins.site.new import new_person, new_story
from tests.conftest import ROOT, write_content
from tests.samples import SITE, TOPICS, form, person, story, text

PERSON = ["aunt-02", "family", "f", "1961", "km en", "Chandy", "Vorn", "ចាន់ឌី", "វន"]
NAMED_IN_REGISTER = ("Sokmaly", "Chheang", "សុខម៉ាលី", "ឈាង")


@pytest.fixture
def content(tmp_path):
    partner = {"partners/the-kitchen/index.en.md": text("en", "It cooks.", title="The kitchen", more="")}
    return write_content(tmp_path / "content", SITE, TOPICS, person(), story(), partner)


@pytest.fixture
def empty(tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


def answers(*given):
    """Answer in order, then end as a pipe or Ctrl-D does."""
    left = list(given)

    def read(prompt):
        assert "\n" in prompt  # in both languages
        assert not any(name in prompt for name in NAMED_IN_REGISTER)
        if not left:
            raise EOFError
        return left.pop(0)

    return read


def snapshot(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


def checked(content, capsys):
    capsys.readouterr()
    code = check(content=str(content), output="", as_json=True)
    return code, json.loads(capsys.readouterr().out)


def test_a_new_story_is_two_drafts_and_a_record_that_shows_the_least(content, capsys):
    assert new_story(content=str(content), read=answers("the-ferry", "the-kitchen", "mother-01", "no")) == 0
    entry = next(e for e in read_content(content).entries if e.folder == "the-ferry")
    assert {text.status for text in entry.texts.values()} == {"draft"}
    assert (entry.partner, entry.sensitive, set(entry.texts)) == ("the-kitchen", False, {"en", "km"})
    line = entry.consent.people["mother-01"]
    assert (line.form, line.levels.name, line.levels.photo) == ("F-1", "pseudonym", "none")
    code, rows = checked(content, capsys)
    assert code == 0
    assert {row["state"] for row in rows if row["story"] == "stories/the-ferry"} == {"draft"}


def test_the_files_are_utf_8_with_lf(content):
    new_story(content=str(content), folder="the-ferry", read=answers("", "", ""))
    new_person(content=str(content), read=answers(*PERSON))
    written = [*(content / "stories/the-ferry").iterdir(), content / "people/aunt-02.yaml"]
    assert len(written) == 4
    for file in written:
        assert b"\r" not in file.read_bytes()
        assert file.read_bytes().decode("utf-8").endswith("\n")


def test_the_defaults_are_the_safest(content):
    assert new_story(content=str(content), folder="the-ferry", read=answers("", "mother-01", "")) == 0
    assert new_person(content=str(content), handle="aunt-02", read=answers("", "", "", "", "Chandy", "", "")) == 0
    found = read_content(content)
    entry = next(e for e in found.entries if e.folder == "the-ferry")
    assert (entry.sensitive, entry.consent.place.at_most) == (True, "province")
    aunt = found.register["aunt-02"]
    assert (aunt.kind, aunt.minor, aunt.public, dict(aunt.forms)) == ("subject", True, False, {})


@pytest.mark.parametrize(
    ("kind", "forms", "expected"),
    [
        pytest.param("family", "{}", "show: role", id="family is a role"),
        pytest.param("official", "{}", "show: role", id="so is an official"),
        pytest.param("subject", "{}", "form: null, show: hidden", id="a subject who was not asked has no form"),
        pytest.param(
            "subject",
            f"{{F-9: {form(more='withdrawn: {scope: all}')}}}",
            "form: null, show: hidden",
            id="nor has one who withdrew",
        ),
        pytest.param(
            "subject",
            f"{{F-9: {{status: refused}}, F-10: {form()}}}",
            "form: F-10, show: hidden",
            id="the form is one that is given",
        ),
        pytest.param(
            "subject",
            f"{{'F: 9': {form()}}}",
            "form: 'F: 9', show: hidden",
            id="an id that YAML would misread is quoted",
        ),
    ],
)
def test_a_person_is_shown_no_more_than_her_kind_and_form_allow(content, capsys, kind, forms, expected):
    more = person("other-01", kind=kind, en="Vibolrath", family_en="Nou", km="វិបុលរដ្ឋ", family_km="នូ", forms="")
    write_content(content, {path: data.replace("forms:\n  \n", f"forms: {forms}\n") for path, data in more.items()})
    assert new_story(content=str(content), folder="the-ferry", read=answers("", "other-01", "")) == 0
    assert f"  other-01: {{{expected}}}\n" in (content / "stories/the-ferry/consent.yaml").read_text()
    assert checked(content, capsys)[0] == 0


@pytest.mark.parametrize(
    "folder",
    [
        "the-blue-door", "The-Ferry", "the ferry", "../ferry", "-ferry", "con", "page", "x" * 61, "ទូក",
        "sokmaly-returns", "the-sok-maly-ferry", "chheang", "mother-01-returns", "an-old-address",
    ],
)  # fmt: skip
def test_a_folder_that_cannot_be_used_is_refused_without_saying_whose_name_it_holds(content, capsys, folder):
    write_content(content, story(more="date: 2026-03-10\naliases: [en/stories/an-old-address]\n"))
    before = snapshot(content)
    assert new_story(content=str(content), folder=folder, read=answers()) == 2
    said = capsys.readouterr()
    assert folder not in (said.out + said.err)
    assert snapshot(content) == before


@pytest.mark.parametrize(
    "handle", ["mother-01", "Aunt", "1-aunt", "a" * 41, "aunt_02", "aux", "canary-00", "sokmaly-2", "../aunt"]
)
def test_a_handle_that_cannot_be_used_is_refused(content, handle):
    before = snapshot(content)
    assert new_person(content=str(content), handle=handle, read=answers()) == 2
    assert snapshot(content) == before


@pytest.mark.parametrize("known", range(len(PERSON)))
def test_stopping_in_the_middle_of_a_person_writes_nothing(content, known):
    before = snapshot(content)
    assert new_person(content=str(content), read=answers(*PERSON[:known])) == 1
    assert snapshot(content) == before


@pytest.mark.parametrize("known", range(4))
def test_stopping_in_the_middle_of_a_story_writes_nothing(content, known):
    before = snapshot(content)
    assert new_story(content=str(content), read=answers(*["the-ferry", "", "", "yes"][:known])) == 1
    assert snapshot(content) == before


def test_ctrl_c_writes_nothing(content):
    def interrupted(_prompt):
        raise KeyboardInterrupt

    before = snapshot(content)
    assert new_story(content=str(content), read=interrupted) == 1
    assert new_person(content=str(content), handle="aunt-02", read=interrupted) == 1
    assert snapshot(content) == before


def test_answers_that_never_fit_end_the_questions(content):
    before = snapshot(content)
    assert new_person(content=str(content), handle="aunt-02", read=answers(*[""] * 99)) == 1
    assert new_story(content=str(content), read=answers(*["Not a folder"] * 99)) == 1
    assert snapshot(content) == before


@pytest.mark.parametrize(
    ("question", "bad"),
    [(1, "aunt"), (2, "female"), (3, "2999"), (3, "61"), (3, "1961-02-30"), (4, "fr"), (5, "ចាន់ឌី"), (7, "Chandy"), (5, "Chan\x07dy"), (5, "\ud800"),
     (5, "Sok: Dara"), (6, "# Vorn"), (5, "Dara 2"), (7, "ដារា ២"), (5, "dara@example.org"), (6, "Vorn (Chandy)")],
)  # fmt: skip
def test_an_answer_that_does_not_fit_is_asked_again(content, question, bad):
    assert new_person(content=str(content), read=answers(*PERSON[:question], bad, *PERSON[question:])) == 0
    aunt = read_content(content).register["aunt-02"]
    assert (aunt.kind, aunt.gender, aunt.born, aunt.names["en"].full, aunt.names["km"].full) == (
        "family",
        "f",
        "1961",
        "Vorn Chandy",
        "វន ចាន់ឌី",
    )


@pytest.mark.parametrize("name", ["Null", "O'Dara", "'Dara'", "- Dara", "no", "Sok\u200bDara"])
def test_any_name_is_written_so_that_it_reads_the_same(content, capsys, name):
    assert new_person(content=str(content), handle="aunt-02", read=answers("", "", "", "", name, "", "")) == 0
    assert read_content(content).register["aunt-02"].names["en"].given == name
    assert checked(content, capsys)[0] == 0


def test_the_pseudonym_stands_in_both_scripts_and_is_nobody_s_name(content):
    taken = set()
    for number in range(12):
        handle = f"weaver-{number:02}"
        assert (
            new_person(content=str(content), handle=handle, read=answers("", "f", "1970", "", "Chandy", "", "ចាន់ឌី", ""))
            == 0
        )
        pair = read_content(content).register[handle].pseudonym
        assert set(pair) == {"en", "km"}
        taken.add((pair["en"], pair["km"]))
    assert len(taken) == 12
    assert not {"Bopha", "Chandy", "Sokmaly"} & {en for en, _ in taken}


def test_a_handle_that_holds_the_real_name_is_warned_of_without_quoting_it(content, capsys):
    assert new_person(content=str(content), handle="chandy-2", read=answers("", "", "", "", "Chandy", "", "")) == 0
    said = capsys.readouterr().out
    assert "The handle holds the real name" in said
    assert "Chandy" not in said


def test_in_an_empty_folder_a_story_and_then_its_first_person_can_be_made(empty, capsys):
    assert new_story(content=str(empty), folder="the-ferry", read=answers("", "")) == 0
    assert checked(empty, capsys)[0] == 0
    assert new_person(content=str(empty), read=answers(*PERSON)) == 0
    assert checked(empty, capsys)[0] == 0
    assert (empty / "stories/the-ferry/consent.yaml").is_file()


def test_in_an_empty_folder_a_person_and_then_a_story_can_be_made(empty, capsys):
    assert new_person(content=str(empty), read=answers(*PERSON)) == 0
    assert new_story(content=str(empty), folder="the-ferry", read=answers("", "aunt-02", "")) == 0
    assert checked(empty, capsys)[0] == 0


def test_a_record_without_a_register_gets_its_first_person(empty, capsys):
    write_content(
        empty,
        {
            "stories/the-ferry/consent.yaml": "people:\n  aunt-02: {show: role}\n",
            "stories/the-ferry/index.en.md": "---\nstatus: draft\n---\n",
        },
    )
    assert checked(empty, capsys)[0] == 1
    assert new_person(content=str(empty), read=answers(*PERSON)) == 0
    assert checked(empty, capsys)[0] == 0


def test_a_story_to_be_published_is_not_let_out_by_the_first_person(empty, capsys):
    files = {
        path: data for path, data in story(en="It rained.", km="ភ្លៀងហើយ។").items() if not path.endswith("consent.yaml")
    }
    write_content(empty, files)
    assert new_person(content=str(empty), read=answers(*PERSON)) == 0
    assert not (empty / "stories/the-blue-door/consent.yaml").exists()


def test_a_register_that_cannot_be_read_stops_both(content, capsys):
    write_content(content, {"people/mother-01.yaml": "kind: [\n"})
    before = snapshot(content)
    assert new_story(content=str(content), folder="the-ferry", read=answers("", "", "")) == 1
    assert new_person(content=str(content), read=answers(*PERSON)) == 1
    assert "people/mother-01.yaml" in capsys.readouterr().err
    assert snapshot(content) == before


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path):
    assert new_story(content=str(tmp_path / "nowhere"), read=answers()) == 2
    assert new_person(content=str(tmp_path / "nowhere"), read=answers()) == 2


def test_answers_can_be_piped(content, capsys):
    run = "import sys; from plugins.site.new import new_person; sys.exit(new_person(content=sys.argv[1]))"
    command = [sys.executable, "-X", "utf8", "-c", run, str(content)]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    ended = subprocess.run(
        command, input="\n".join(PERSON) + "\n", cwd=ROOT, env=environment, capture_output=True, encoding="utf-8"
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert read_content(content).register["aunt-02"].names["km"].given == "ចាន់ឌី"
