"""A content folder as a value: what is read of it, what is passed over, and whom a fault concerns."""

import os
import sys
from datetime import date

import pytest
from sound_site import SOUND, told, write

from plugins.read.folder import read_content

EN, KM = "stories/the-well/index.en.md", "stories/the-well/index.km.md"
CONSENT, MOTHER = "stories/the-well/consent.yaml", "people/mother-01.yaml"
SOUND_MOTHER = str(SOUND[MOTHER])


def story(content):
    return next(entry for entry in content.entries if entry.key == "stories/the-well")


def test_shared_fields_of_one_file_serve_both_languages(read):
    entry = story(read())
    assert (entry.date, entry.sensitive, entry.slug) == (date(2026, 3, 10), False, "the-well")
    assert [entry.texts[lang].title for lang in ("en", "km")] == ["The well", "អណ្ដូង"]


def test_a_body_begins_on_the_line_after_the_front_matter(read):
    text = story(read()).texts["en"]
    assert (text.body_line, text.body) == (8, "\nOnce {mother-01} came.\n")
    assert text.lines["date"] == (5, 1)


@pytest.mark.parametrize(
    "change",
    [lambda b: b.replace(b"\n", b"\r\n"), lambda b: b.replace(b"\n", b"\r"), lambda b: b"\xef\xbb\xbf" + b],
    ids=["CRLF", "CR", "BOM"],
)
def test_line_ends_and_a_byte_order_mark_change_nothing(read, change):
    plain = story(read())
    other = read({name: change(str(text).encode()) for name, text in SOUND.items()})
    assert told(other) == []
    assert (story(other).texts, story(other).consent) == (plain.texts, plain.consent)
    assert story(other).digest != plain.digest


def test_stories_and_people_alone_are_a_whole_site(tmp_path):
    write(tmp_path, {name: text for name, text in SOUND.items() if name.startswith(("stories", "people"))})
    content = read_content(tmp_path)
    assert told(content) == []
    assert content.site.url == "https://example.org"


def test_entries_are_sorted_and_a_second_reading_is_equal(read, root):
    content = read(
        {f"blog/{name}/index.en.md": "---\nstatus: draft\n---\n" for name in ("b", "a", "ក")}
        | {"blog/ក/index.en.md": "---\nslug: k\n---\n"}
    )
    assert [entry.key for entry in content.entries] == [
        "blog/a",
        "blog/b",
        "blog/ក",
        "partners/loom",
        "stories/the-well",
    ]
    assert read_content(root) == content


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "index.en.md~", ".index.en.md.swp", "~$index.docx"])
def test_leavings_of_systems_and_editors_are_passed_over(read, name):
    assert told(read({f"stories/the-well/{name}": b"\xff", f"people/{name}": b"\xff", name: b"\xff"})) == []


def test_pictures_of_the_folder_are_listed_in_any_case(read):
    names = ["a.jpg", "b.JPEG", "c.png", "d.WebP", "e.heic"]
    entry = story(read({f"stories/the-well/{name}": b"x" for name in names}))
    assert (sorted(entry.photos), entry.problems) == (names, ())


def test_the_digest_follows_every_byte_and_name(read):
    digests = [
        story(read()).digest,
        story(read({"stories/the-well/a.jpg": b"x"})).digest,
        story(read({"stories/the-well/a.jpg": b"y"})).digest,
    ]
    digests.append(story(read({"stories/the-well/a.jpg": None, "stories/the-well/b.jpg": b"y"})).digest)
    digests.append(story(read({CONSENT: "people:\n  mother-01: {form: F-1, show: role}\n"})).digest)
    assert len(set(digests)) == 5


# Whom a fault concerns -------------------------------------------------------------------------------------------------

DRAFT = "---\nstatus: draft\n{}\n---\n"


@pytest.mark.parametrize(
    ("files", "langs"),
    [
        pytest.param({KM: "---\n---\n"}, [], id="a draft may lack everything"),
        pytest.param({KM: DRAFT.format("titel: x")}, ["km"], id="a draft's fault is its own"),
        pytest.param(
            {KM: DRAFT.format("sensitive: yes")}, ["km"], id="a draft's fault in a field that the published text gives"
        ),
        pytest.param(
            {KM: DRAFT.format("topics: x")}, [""], id="a draft's fault in a field that the published text lacks"
        ),
        pytest.param({KM: DRAFT.format("date: 2026-03-11")}, ["km"], id="a draft that disagrees"),
        pytest.param({KM: DRAFT.format("sensitive: true")}, [""], id="a draft that disagrees about sensitive"),
        pytest.param({KM: "---\nstatus: published\nsummary: A\n---\n"}, ["km"], id="a published text without a title"),
        pytest.param(
            {KM: "---\nstatus: published\nsummary: A\ntitle: B\ncover: 1.jpg\n---\n"},
            [""],
            id="a shared field of a published text",
        ),
        pytest.param({KM: "---\nstatus: pub\n---\n"}, [""], id="a status that cannot be read"),
        pytest.param({KM: "---\na: b: c\n---\n"}, [""], id="front matter that cannot be read"),
        pytest.param(
            {KM: DRAFT.format("topics: [x]"), EN: "---\n---\n"}, ["km"], id="an unknown topic in drafts alone"
        ),
    ],
)
def test_a_fault_names_the_language_it_concerns(read, files, langs):
    assert [problem.lang for problem in story(read(files)).problems] == langs


@pytest.mark.parametrize(
    "text", ["---\na: b: c\n---\n", "", b"\xff", "Once."], ids=["syntax", "empty", "bytes", "no front matter"]
)
def test_a_text_whose_status_cannot_be_known_is_taken_for_published(read, text):
    found = story(read({KM: text})).texts["km"]
    assert found.status == "published"
    assert found.problems


# The register ----------------------------------------------------------------------------------------------------------

SECOND = "  F-2: {status: given}\n"


def person(content):
    return content.register["mother-01"]


def test_the_register_remembers_where_its_keys_and_forms_stand(read):
    lines = person(read({MOTHER: SOUND_MOTHER + SECOND})).lines
    assert [lines[path] for path in (("names",), ("forms",), ("forms", "F-1"), ("forms", "F-2"))] == [
        (2, 1),
        (3, 1),
        (4, 3),
        (6, 3),
    ]


def test_a_form_that_cannot_be_read_keeps_the_person_and_the_other_forms(read):
    content = read({MOTHER: SOUND_MOTHER + "  F-2: {status: given, date: 2026-99-01}\n"})
    assert content.problems == ()
    assert (set(person(content).forms), person(content).broken_forms) == ({"F-1"}, {"F-2"})
    assert {problem.handle for problem in content.warnings} == {"mother-01"}


@pytest.mark.parametrize("key", ["date", "how", "by", "explained_in", "languages", "channels"])
def test_a_given_form_without_one_of_its_fields_is_broken(read, key):
    fields = {
        "status": "given",
        "date": "2026-01-01",
        "how": "recorded",
        "by": "o",
        "explained_in": "km",
        "languages": "[en]",
        "channels": "[web]",
    }
    form = ", ".join(f"{name}: {value}" for name, value in fields.items() if name != key)
    content = read({MOTHER: SOUND_MOTHER + f"  F-2: {{{form}}}\n"})
    assert (content.problems, person(content).broken_forms) == ((), {"F-2"})
    assert told(content) == [f"{MOTHER}:6:3: {key} is missing"]


@pytest.mark.parametrize("form_id", ["F-1", '" F-1 "'])
def test_a_form_id_that_stands_twice_is_broken(read, form_id):
    content = read({MOTHER: SOUND_MOTHER + f"  {form_id}: {{status: refused}}\n"})
    assert (content.problems, person(content).broken_forms, person(content).forms) == ((), {"F-1"}, {})


def test_a_withdrawal_that_cannot_be_read_withdraws_everything(read):
    form = SOUND_MOTHER.replace("channels: [web]", "channels: [web], withdrawn: {dat: x}")
    assert person(read({MOTHER: form})).forms["F-1"].withdrawn.scope == "all"


def test_a_fault_outside_the_forms_ends_the_build_and_a_withdrawal_is_still_known(read):
    withdrawn = SOUND_MOTHER.replace("channels: [web]", "channels: [web], withdrawn: {scope: all}").replace(
        "kind: subject", "kind: subjekt\nnick: x"
    )
    content = read({MOTHER: withdrawn})
    assert len(content.problems) == 2
    assert person(content).forms["F-1"].withdrawn.scope == "all"


def test_records_of_consent_without_a_register_end_the_build(tmp_path):
    write(tmp_path, {name: text for name, text in SOUND.items() if name.startswith("stories")})
    assert told(read_content(tmp_path)) == [
        "people:1:1: there are records of consent, but no register: nobody knows whose names to search for"
    ]


def test_no_person_and_no_record_show_a_name_in_their_repr(read):
    content = read()
    assert "Bopha" not in repr(content) + repr(person(content)) + repr(story(content))


# Where a fault goes ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "ends"),
    [
        ("site.yaml", "x: y", True),
        ("topics.yaml", "x: y", True),
        ("glossary.yaml", "x", True),
        ("helplines.yaml", "x", False),
        ("partners/allowed_hosts.yaml", "x", False),
    ],
)
def test_which_vocabularies_end_the_build(read, name, text, ends):
    content = read({name: text})
    assert (bool(content.problems), bool(content.warnings)) == (ends, not ends)


def test_one_bad_helpline_hides_them_all(read):
    content = read({"helplines.yaml": "- {number: '1', en: A, km: B}\n- {number: '2'}\n"})
    assert (content.helplines, len(content.warnings)) == ((), 1)


@pytest.mark.parametrize("text", ["- give.example.org\n", "hosts: [give.example.org]\n"])
def test_hosts_are_a_list_or_stand_under_hosts(read, text):
    assert read({"partners/allowed_hosts.yaml": text}).allowed_hosts == {"give.example.org"}


def test_a_fault_of_a_giving_record_costs_the_panel_only(read):
    content = read({"partners/loom/giving.yaml": "status: activ", "partners/loom/giving.yaml.a.sig": b"\xff"})
    partner = next(entry for entry in content.entries if entry.kind == "partners")
    assert (partner.giving, partner.problems, len(partner.giving_problems)) == (None, (), 1)


# Folders that are not what they seem -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "stories/the-well/a.jpg",
        "stories/other",
        "stories/the-well/index.km.md",
        "blog",
        "people/a-01.yaml",
        "site.yaml",
    ],
)
def test_a_link_that_leads_out_is_not_followed(root, tmp_path_factory, name):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "index.en.md").write_text("---\ntitle: Needle\n---\nNeedle")
    target = outside if "." not in name else outside / "index.en.md"
    (root / name).unlink(missing_ok=True)
    (root / name).symlink_to(target)
    content = read_content(root)
    assert any("leads out" in sentence for sentence in told(content))
    assert "Needle" not in "".join(text.title + text.body for entry in content.entries for text in entry.texts.values())


def test_a_link_in_a_circle_is_a_problem(root):
    (root / "stories/circle").symlink_to(root / "stories/circle")
    assert len(told(read_content(root))) == 1


@pytest.mark.parametrize("name", ["index.km.md", "consent.yaml", "deeper"])
def test_a_folder_where_a_file_belongs_is_a_problem(read, root, name):
    read()
    path = root / "stories/the-well" / name
    path.unlink(missing_ok=True)
    path.mkdir()
    assert len(told(read_content(root))) == 1


@pytest.mark.parametrize("name", ["stories", "people", "partners"])
def test_a_file_where_a_folder_belongs_ends_the_build(root, name):
    for path in sorted((root / name).rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (root / name).rmdir()
    (root / name).write_text("x")
    assert read_content(root).problems


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(root):
    os.mkfifo(root / "stories/the-well/a.jpg")
    os.mkfifo(root / "people/child-01.yaml")
    assert len(told(read_content(root))) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_cannot_be_printed_reach_no_message(root):
    folder = os.fsencode(root / "stories") + b"/a\n\xff"
    os.mkdir(folder)  # noqa: PTH102
    content = read_content(root)
    assert all(line.isprintable() for line in told(content))
    assert any("cannot be printed" in line for line in told(content))


def test_a_missing_content_folder_is_a_problem(tmp_path):
    assert told(read_content(tmp_path / "nowhere")) == [".:1:1: there is no content folder here"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_what_may_not_be_opened_is_a_problem(root):
    (root / EN).chmod(0)
    assert any("cannot be opened" in sentence for sentence in told(read_content(root)))
