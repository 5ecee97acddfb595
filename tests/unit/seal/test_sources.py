"""Typed names become handles: in every way of writing Markdown and YAML, and nothing else of a file changes."""

import re

import pytest

from plugins.read.folder import read_content
from plugins.site.seal import seal, seal_sources
from tests.conftest import ROOT, write_content
from tests.samples import person, pictured, story, text

EN = "stories/the-blue-door/index.en.md"
RECORD = "stories/the-picture/consent.yaml"


def cases(name):
    for line in (ROOT / "tests/fixtures/sealing" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            typed, after, about = line.split("\t")
            escapes = (("\\n", "\n"), ("\\u200b", "\u200b"), ("\\\\\n", "\\\n"))
            for sign, meant in escapes:
                typed, after = typed.replace(sign, meant), after.replace(sign, meant)
            yield pytest.param(typed, typed if after == "=" else after, id=about)


def sealed_body(content, body, **more):
    write_content(content, story(en=body, **more))
    seal_sources(content=str(content), yes=True)
    return (content / EN).read_text(encoding="utf-8")


@pytest.mark.parametrize(("typed", "after"), cases("bodies.tsv"))
def test_a_name_in_a_text_becomes_the_handle(content, typed, after):
    assert sealed_body(content, typed) == text("en", after)


@pytest.mark.parametrize(("typed", "after"), cases("fields.tsv"))
def test_a_name_in_a_title_becomes_the_handle(content, typed, after):
    file = text("en", "She sang.").replace("title: The blue door", f"title: {typed}")
    write_content(content, {EN: file})
    seal_sources(content=str(content), yes=True)
    assert (content / EN).read_text(encoding="utf-8") == text("en", "She sang.").replace(
        "title: The blue door", f"title: {after}"
    )


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["LF", "CR LF", "CR"])
@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=["without BOM", "with BOM"])
def test_line_ends_and_bom_stay(content, ends, bom):
    def file(who):
        return (bom + text("en", f"A\n{who} b.\n\nC {who}\n", title=f"The door of {who}")).replace("\n", ends).encode()

    write_content(content, {EN: file("Sokmaly")})
    (content / EN).chmod(0o640)
    seal_sources(content=str(content), yes=True)
    assert (content / EN).read_bytes() == file("{mother-01}")
    assert (content / EN).stat().st_mode & 0o777 == 0o640


def test_alts_captions_and_credits_are_sealed_and_the_rest_of_the_record_stays(content):
    files = pictured(alt="Sokmaly, her door", alt_km="សុខម៉ាលី", caption="Chheang Sokmaly", credit="Sokmaly's aunt")
    files[RECORD] = "# who may be seen\n" + files[RECORD] + "# Sokmaly\n"
    write_content(content, files)
    seal_sources(content=str(content), yes=True)
    expected = files[RECORD].replace("Sokmaly, her", "{mother-01}, her").replace("Chheang Sokmaly", "{mother-01}")
    expected = expected.replace("Sokmaly's", "{mother-01}'s").replace("សុខម៉ាលី", "{mother-01}")
    assert (content / RECORD).read_text(encoding="utf-8") == expected


def test_a_value_of_a_flow_mapping_gets_quotation_marks(content):
    files = pictured()
    files[RECORD] = files[RECORD].replace('{en: "A door"', "{en: The door of Sokmaly")
    write_content(content, files)
    seal_sources(content=str(content), yes=True)
    assert "{en: 'The door of {mother-01}', km:" in (content / RECORD).read_text(encoding="utf-8")
    assert not read_content(content).entries[0].problems


def test_a_second_time_changes_nothing(content, capsys):
    once = sealed_body(content, "Sokmaly and Sok**ma**ly, Sokmali")
    assert seal_sources(content=str(content), yes=True) == 0
    assert (content / EN).read_text(encoding="utf-8") == once


def test_what_is_left_is_listed_by_its_place_and_no_word_of_it_is_printed(content, capsys):
    sealed_body(content, "Sok**ma**ly left.\n\nThen Sokmali and Chandy came.\n\n<!-- Sokmaly -->")
    said = "".join(capsys.readouterr())
    assert f"{EN}:8:1: R8: the name of mother-01 is typed here in a way" in said
    assert "Delete the whole name, with the bold" in said
    assert re.search(rf"{EN}:10:6: R8: a word here may be", said)
    assert re.search(rf"{EN}:10:\d+: R2: a word here is the name of a registered person who is not declared", said)
    assert f"{EN}:12" in said.replace(f"{EN}:12:", "")
    assert not any(name in said for name in ("Sok", "Chandy", "maly"))


def test_the_given_name_of_one_who_is_shown_in_full_stays_and_is_listed(content, capsys):
    """With the handle readers would see the full name, which the writer did not type."""
    after = sealed_body(content, "Sokmaly sang. Chheang Sokmaly left.", show="form: F-1, show: named")
    assert after == text("en", "Sokmaly sang. {mother-01} left.")
    assert "readers would see the full name" in "".join(capsys.readouterr())


def test_of_a_public_person_nothing_is_asked(content, capsys):
    write_content(content, person(kind="staff", more="public: true"))
    after = sealed_body(content, "Sokmaly sang. Chheang Sokmaly left.", show="show: named")
    assert after == text("en", "Sokmaly sang. {mother-01} left.")
    assert "by hand" not in "".join(capsys.readouterr())


def test_drafts_are_sealed_too(content):
    write_content(content, {EN: "---\ntitle: Sokmaly\nstatus: draft\n---\nThen Sokmaly\n"})
    seal_sources(content=str(content), yes=True)
    assert (content / EN).read_text() == "---\ntitle: '{mother-01}'\nstatus: draft\n---\nThen {mother-01}\n"


@pytest.mark.parametrize("answer", ["no", "", "maybe"])
def test_nothing_is_written_without_a_yes(content, answer, capsys):
    write_content(content, story(en="Sokmaly sang."))
    before = (content / EN).read_bytes()
    assert seal_sources(content=str(content), read=lambda _: answer) == 1
    assert (content / EN).read_bytes() == before
    said = "".join(capsys.readouterr())
    assert "nothing more was written" in said
    assert "failed" not in said
    assert seal_sources(content=str(content), read=lambda _: "yes") == 0
    assert (content / EN).read_bytes() != before


def test_a_terminal_shows_the_words_and_nothing_else_does(content, capsys, monkeypatch):
    write_content(content, story(en="Sokmaly sang."))
    seal_sources(content=str(content), read=lambda _: "no")
    kept = capsys.readouterr()
    assert "Sokmaly" not in kept.out + kept.err
    assert f"{EN}: 1 names become handles, on these lines: 8" in kept.out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    seal_sources(content=str(content), read=lambda _: "no")
    shown = capsys.readouterr().out
    assert "-Sokmaly sang.\n+{mother-01} sang." in shown


def test_a_file_that_is_saved_while_the_question_stands_is_not_overwritten(content, capsys):
    write_content(content, story(en="Sokmaly sang."))

    def saves(_):
        (content / EN).write_text("new words")
        return "yes"

    assert seal_sources(content=str(content), read=saves) == 1
    assert (content / EN).read_text() == "new words"


def test_a_half_written_file_of_a_killed_run_is_taken_away(content):
    part = (content / EN).with_name(".index.en.md.part")
    part.write_text("Sokmaly")
    seal_sources(content=str(content), yes=True)
    assert not part.exists()


def test_the_parent_command_refuses_two_things_at_once(content):
    assert seal(content=str(content), register=True, hook=True) == 2
    assert seal(content=str(content / "nowhere")) == 2


def test_one_bad_text_keeps_no_other_from_being_sealed(content):
    write_content(content, story("second", en="Sokmaly sang."), {EN: "---\ntitle: [\n---\nSokmaly\n"})
    seal_sources(content=str(content), yes=True)
    assert "{mother-01} sang." in (content / "stories/second/index.en.md").read_text()
    assert (content / EN).read_text() == "---\ntitle: [\n---\nSokmaly\n"


def test_of_many_names_only_those_that_cannot_be_changed_stay(content, monkeypatch):
    """And that is found out in steps, not by reading the text again for each name."""
    from plugins.seal import spots

    readings = []
    read = spots.to_html
    monkeypatch.setattr(spots, "to_html", lambda body: (readings.append(1), read(body))[1])
    paragraphs = ["Then Sokmaly sang."] * 120
    paragraphs[17] = paragraphs[90] = "Then Sok**ma**ly sang."
    after = sealed_body(content, "\n\n".join(paragraphs))
    assert after.count("{mother-01}") == 118
    assert after.count("Sok**ma**ly") == 2
    assert len(readings) < 60


def test_references_in_a_circle_end_no_command(content, capsys):
    record = "people:\n  mother-01: &m {withdrawn: {scope: all}, x: *m}\nphotos: &p {a: *p}\n# Sokmaly\n"
    write_content(content, {"stories/the-blue-door/consent.yaml": record})
    seal_sources(content=str(content), yes=True)
    said = "".join(capsys.readouterr())
    assert "failed" not in said
    assert "stories/the-blue-door/consent.yaml:4" in said
