"""A withdrawal holds, whatever else is broken in the record that tells of it."""

import os

import pytest

from plugins.read.folder import read_content

PERSON = "kind: subject\nnames: {en: {given: Sokmaly}}\nforms:\n  F-1: "


def read(tmp_path, form, line):
    for path, text in {
        "people/mother-01.yaml": PERSON + form + "\n",
        "stories/door/index.en.md": "---\ntitle: Door\nsummary: Door.\nstatus: published\ndate: 2026-03-10\n---\nA door.\n",
        "stories/door/consent.yaml": f"people:\n  mother-01: {line}\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return read_content(tmp_path)


@pytest.mark.parametrize(
    "form",
    [
        "{status: withdrawn, how: by-phone}",
        "{status: given, how: by-phone, withdrawn: {scope: all}}",
        "{status: gone, withdrawn: yes}",
    ],
)
def test_a_broken_form_that_was_withdrawn_is_withdrawn(tmp_path, form):
    person = read(tmp_path, form, "{form: F-1, show: hidden}").register["mother-01"]
    assert (person.forms["F-1"].status, person.broken_forms) == ("withdrawn", frozenset())


def test_a_broken_form_without_a_withdrawal_is_broken(tmp_path):
    person = read(tmp_path, "{status: refused, how: by-phone}", "{form: F-1, show: hidden}").register["mother-01"]
    assert (person.forms, person.broken_forms) == ({}, {"F-1"})


def test_a_withdrawal_in_a_broken_consent_record_is_read_and_the_fault_is_told(tmp_path):
    (entry,) = read(tmp_path, "{status: not-asked}", "{form: F-1, show: hiddn, withdrawn: {scope: all}}").entries
    assert entry.consent.people["mother-01"].withdrawn.scope == "all"
    assert [problem.rule for problem in entry.problems] == ["R1"]


def test_nothing_else_of_a_broken_consent_record_is_read(tmp_path):
    (entry,) = read(tmp_path, "{status: not-asked}", "{form: F-1, show: hiddn, name: full}").entries
    assert entry.consent is None


@pytest.mark.parametrize(
    "character", ["\u25cc", "\u202e", "\u2066", "\U000e0053"], ids=["dotted circle", "override", "isolate", "tag"]
)
def test_a_character_that_hides_a_name_from_the_search_is_refused(tmp_path, character):
    content = read(tmp_path, "{status: not-asked}", "{show: role}")
    (tmp_path / "stories/door/index.en.md").write_text(f"---\ntitle: Door\n---\nA{character}B\n", encoding="utf-8")
    (entry,) = read_content(tmp_path).entries
    assert not content.entries[0].problems
    assert entry.problems


@pytest.mark.parametrize(
    "contact",
    ["email: x?bcc=y@z.org", "telegram: 'javascript:alert(1)'", "phone: 'javascript:1'"],
    ids=["email", "telegram", "phone"],
)
def test_what_would_become_a_misleading_link_is_refused(tmp_path, contact):
    (tmp_path / "site.yaml").write_text(f"contact: {{{contact}}}\n", encoding="utf-8")
    assert [problem.where for problem in read_content(tmp_path).problems] == ["site.yaml"]


def test_a_picture_whose_name_is_no_text_withholds_its_story_alone(tmp_path):
    read(tmp_path, "{status: not-asked}", "{show: role}")
    with open(os.path.join(os.fsencode(tmp_path), b"stories", b"door", b"x\x80y.jpg"), "wb") as file:  # noqa: PTH118, PTH123
        file.write(b"x")
    content = read_content(tmp_path)
    (entry,) = content.entries
    assert (content.problems, [problem.rule for problem in entry.problems]) == ((), ["R12"])
