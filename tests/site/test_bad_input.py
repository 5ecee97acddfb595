"""What officers hand in by mistake, and what disks do: one plain sentence with file, line and the way out, and never a protected word."""

import json
import os
import re
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from plugins.site.commands import build, check
from tests.conftest import ROOT, built, write_content
from tests.reading import found_in
from tests.samples import CONTROL, CONTROL_PAGES, SITE, TOPICS, person, picture, pictured, story, text

# Stands where it is wrong, so that a message that quotes what was typed is seen.
NEEDLES = ("Sokmaly", "សុខម៉ាលី")
GOOD = text("en", "{mother-01} left.")
FRONT = "---\ntitle: A door\nsummary: A door.\nstatus: published\ndate: 2026-03-10\n"


def english(said: str | bytes) -> dict[str, str | bytes]:
    return {"index.en.md": said}


def record(said: str) -> dict[str, str | bytes]:
    return {"consent.yaml": said}


# What is wrong in a story's folder, and the file that is pointed to.
BAD_STORIES: dict[str, tuple[dict[str, str | bytes | None], str]] = {
    "a bracket that is open": (english("---\ntitle: [Sokmaly\n---\nx"), "index.en.md"),
    "no front matter": (english("Sokmaly left."), "index.en.md"),
    "front matter without an end": (english("---\ntitle: Sokmaly\n"), "index.en.md"),
    "an unknown key": (english(f"{FRONT}Sokmaly: x\n---\nx"), "index.en.md"),
    "a key twice": (english(f"{FRONT}title: Sokmaly\n---\nx"), "index.en.md"),
    "a wrong type": (
        english("---\ntitle: {Sokmaly: x}\nsummary: x\nstatus: published\ndate: 2026-03-10\n---\nx"),
        "index.en.md",
    ),
    "an unknown value": (
        english("---\ntitle: x\nsummary: x\nstatus: Sokmaly\ndate: 2026-03-10\n---\nx"),
        "index.en.md",
    ),
    "an anchor": (english(f"{FRONT}slug: &Sokmaly x\n---\nx"), "index.en.md"),
    "a tag": (english(f"{FRONT}slug: !!python/object/apply:os.system [Sokmaly]\n---\nx"), "index.en.md"),
    "a tab": (english(f"{FRONT}\tSokmaly: x\n---\nx"), "index.en.md"),
    "a topic that is not there": (english(f"{FRONT}topics: [Sokmaly]\n---\nx"), "index.en.md"),
    "a partner that is not there": (english(f"{FRONT}partner: Sokmaly\n---\nx"), "index.en.md"),
    "a day that does not exist": (english(f"{FRONT.replace('2026-03-10', '2026-02-30')}---\nSokmaly"), "index.en.md"),
    "no title": (english("---\nsummary: Sokmaly\nstatus: published\ndate: 2026-03-10\n---\nx"), "index.en.md"),
    "no date": (
        {"index.en.md": "---\ntitle: x\nsummary: x\nstatus: published\n---\nx", "index.km.md": None},
        "index.en.md",
    ),
    "two languages that disagree": (english(GOOD.replace("2026-03-10", "2026-03-11")), "index."),
    "an empty text": (english(b""), "index.en.md"),
    "no UTF-8": (english(b"---\ntitle: Sokmaly \xff\xfe\n---\nx"), "index.en.md"),
    "UTF-16": (english("Sokmaly".encode("utf-16")), "index.en.md"),
    "zeros": (english(b"\0" * 500 + b"Sokmaly"), "index.en.md"),
    "a forged mark": (english(f"{FRONT}---\n\ue000Sokmaly\ue001 left.\n"), "index.en.md"),
    "a text in another language": ({"index.fr.md": "Sokmaly"}, "stories/"),
    "an office file": ({"Sokmaly.docx": b"PK\x03\x04"}, "stories/"),
    "a picture elsewhere": (english(f"{FRONT}---\n![Sokmaly](../../Sokmaly.jpg)\n"), "index.en.md"),
    "a picture that is not there": (english(f"{FRONT}---\n![x](Sokmaly.jpg)\n"), "index.en.md"),
    "an empty photograph": ({"Sokmaly.jpg": b""}, "stories/"),
    "a thousand open brackets": (english(f"{FRONT}---\n{'[' * 5000} Sokmaly\n"), "index.en.md"),
    "an empty record": (record(""), ""),
    "a record that is a list": (record("- Sokmaly\n"), "consent.yaml"),
    "a record that is text": (record("Sokmaly\n"), "consent.yaml"),
    "an unknown preset": (record("people: {mother-01: {form: F-1, show: Sokmaly}}"), "consent.yaml"),
    "a handle with a name in it": (record("people: {Sokmaly: {show: role}}"), "consent.yaml"),
    "an unknown place": (
        record("place: {code: Sokmaly}\npeople: {mother-01: {form: F-1, show: hidden}}"),
        "consent.yaml",
    ),
    "a record of no photograph": (
        record("people: {mother-01: {form: F-1, show: hidden}}\nphotos: {Sokmaly.jpg: {faces: 1}}"),
        "consent.yaml",
    ),
    "a merge of a key": (record("people: {mother-01: {<<: {form: F-1}, show: hidden}}"), "consent.yaml"),
    "a bomb": (record("a: &a [x,x]\nb: &b [*a,*a]\npeople: *b\n"), "consent.yaml"),
    "an empty folder": ({"index.en.md": None, "index.km.md": None, "consent.yaml": None, ".DS_Store": b""}, "stories/"),
}


def bad_story(number: int) -> dict[str, str | bytes | None]:
    folder = f"case-{number:02d}"
    files: dict[str, str | bytes | None] = {**story(folder)}
    return files | {f"stories/{folder}/{name}": said for name, said in list(BAD_STORIES.values())[number][0].items()}


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")
    content = [bad_story(number) for number in range(len(BAD_STORIES))]
    return built(folder, SITE, TOPICS, person(), CONTROL, *content), folder


def test_bad_stories_are_withheld_and_the_others_published(bad):
    site, _ = bad
    assert site.exit == 3
    assert all(site.page(url).ok for url in CONTROL_PAGES)
    assert [path for path in site.files() if "case-" in path] == []
    assert found_in(site.everything(), NEEDLES) == []


@pytest.mark.parametrize("number", [pytest.param(number, id=name) for number, name in enumerate(BAD_STORIES)])
def test_a_mistake_is_told_in_one_sentence_with_file_line_and_the_way_out(bad, number):
    site, _ = bad
    where = list(BAD_STORIES.values())[number][1]
    rows = [row for row in site.report if row["story"] == f"stories/case-{number:02d}" and row["state"] == "withheld"]
    assert rows
    pointed = [
        row
        for row in rows
        if where in row["file"] and row["line"] >= 1 and row["column"] >= 1 and row["message"] and row["remedy"]
    ]
    assert pointed
    row = pointed[0]
    assert f"{row['file']}:{row['line']}:{row['column']}: " in site.printed


def test_no_message_quotes_what_was_typed(bad, tmp_path, capsys):
    site, folder = bad
    content = str(folder / "content")
    said = site.said
    for lang in ("en", "km"):
        for as_json in (False, True):
            assert check(content=content, output=str(tmp_path / "x"), lang=lang, as_json=as_json) == 1
            said += capsys.readouterr().out.encode()
    assert found_in(said, NEEDLES) == []
    assert b"Traceback" not in said


KEPT = pictured("pictured")
HARMLESS = {
    "CRLF": {path: str(said).replace("\n", "\r\n") for path, said in (person() | CONTROL).items()},
    "CR": {path: str(said).replace("\n", "\r") for path, said in (person() | CONTROL).items()},
    "a BOM": {path: "\ufeff" + str(said) for path, said in (person() | CONTROL).items()},
    "no site and no topics": {"site.yaml": None, "topics.yaml": None},
    "files of the system": {
        f"{folder}{name}": b"x"
        for folder in ("", "stories/", "stories/the-control/", "people/")
        for name in (".DS_Store", "Thumbs.db")
    },
    "a picture in capitals": KEPT,
    "a folder beside": {"notes/Sokmaly.txt": "Sokmaly", "stories.bak/x.md": "Sokmaly"},
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_does_no_harm_is_read(build_site, name):
    site = build_site(SITE, TOPICS, person(), CONTROL, HARMLESS[name])
    assert site.exit == 0, site.printed
    assert all(site.page(url).ok for url in CONTROL_PAGES)
    assert found_in(site.everything() + site.said, NEEDLES) == []


@pytest.mark.parametrize(
    "files", [{}, {"stories/x": None}, {**person()}], ids=["nothing", "an empty folder", "people without stories"]
)
def test_a_content_folder_without_texts_is_an_empty_site(build_site, files):
    site = build_site(files)
    assert site.exit == 0, site.printed
    assert site.page("/en/").ok
    assert site.page("/km/").ok


ALIASES = [
    "/../../evil/", "../evil", "/en/../../evil/", "/a/%2e%2e/b/", "/old?x=1", "/old#x", "/" + "x" * 300 + "/", "/a b/", "/old\\\\x/", "/.hidden/", "/C:/x/", "/old.html/x/",
    "//evil.example.org/", "https://evil.example.org/x", "/en/index.html", "/index.html", "/robots.txt", "/en/stories/page/2/", "/assets/x/", "/EN/Stories/", "/km/feed.xml",
]  # fmt: skip


def test_an_alias_that_cannot_be_an_address_withholds_its_own_text_alone(build_site):
    stories = [
        story(f"case-{number}", more=f'date: 2026-03-10\naliases: ["{alias}"]\n')
        for number, alias in enumerate(ALIASES)
    ]
    site = build_site(SITE, TOPICS, person(), CONTROL, *stories)
    assert site.exit == 3, site.printed
    assert all(site.page(url).ok for url in CONTROL_PAGES)
    published = [alias for number, alias in enumerate(ALIASES) if site.page(f"/en/stories/case-{number}/").ok]
    assert published == []
    assert "index.html" in site.files()
    assert not site.output.parent.joinpath("evil").exists()


def test_two_texts_with_one_address_are_both_withheld(build_site):
    same = (
        story("one", more="date: 2026-03-10\naliases: [/old/x/]\n"),
        story("two", more="date: 2026-03-10\naliases: [/old/X/index.html]\n"),
    )
    site = build_site(SITE, TOPICS, person(), CONTROL, *same)
    assert site.exit == 3
    assert {state for (key, _), state in site.states.items() if key in ("stories/one", "stories/two")} == {"withheld"}
    assert all(site.page(url).ok for url in CONTROL_PAGES)


@pytest.mark.parametrize("said", [
    "exit_url: 'javascript:alert(1)'", "url: 'javascript:alert(1)'", "url: test.example.org", "url: https://a b.example.org", "url: 'https://x\"><b>.org'", "timezone: Mars/Base",
    "timezone: ../../etc/passwd", "seal: maybe", "name: {en: x}",
])  # fmt: skip
def test_a_site_that_cannot_be_described_is_told_with_its_line(build_site, said):
    site = build_site({"site.yaml": f"{said}\n"}, TOPICS, person(), CONTROL)
    assert site.exit == 1
    assert re.match(r"site\.yaml:1:\d+: R1: .+\. .+\.$", site.printed.strip(), re.MULTILINE)


BAD_NAMES = [
    "new\nline",
    "space here",
    "q?uestion#",
    "ខ្មែរ",
    "-dash",
    "CON",
    "a" * 200,
    "..x",
    "%2e%2e",
    "Sokmaly \u202e",
    "UPPER",
    "x:y",
    "tab\there",
]


def test_a_folder_of_any_name_is_told_of_and_harms_nobody(build_site):
    site = build_site(SITE, TOPICS, person(), CONTROL, *(story(name) for name in BAD_NAMES))
    assert site.exit == 3
    assert all(site.page(url).ok for url in CONTROL_PAGES)
    assert found_in(site.everything() + site.said, NEEDLES) == []
    assert "Traceback" not in site.printed


def test_a_picture_of_any_name_is_published_without_it(build_site):
    names = ["ខ្មែរ ១.jpg", "a b.jpg", "Vuthy's.JPG", "a(1).jpg"]
    files = {}
    for number, name in enumerate(names):
        files |= {
            path.replace("portrait.jpg", name): said
            for path, said in pictured(f"p-{number}", data=picture((number, 9, 9)), body=f"![](<{name}>)").items()
        }
        files[f"stories/p-{number}/consent.yaml"] = str(files[f"stories/p-{number}/consent.yaml"]).replace(
            "portrait.jpg:", f'"{name}":'
        )
    site = build_site(SITE, TOPICS, person(), CONTROL, files)
    assert site.exit == 0, site.printed
    assert found_in(site.everything() + site.said, NEEDLES) == []


# The name of a file may be somebody's name, too: of one whose names nobody could read, its place in the folder is told.
WHICH = r"people/(mother-02\.yaml|▮▮▮ \(the 2nd file\))"


@pytest.mark.parametrize("said", [
    "kind: [Sokmaly\n", "kind: subject\nnames: {en: {given: Sokmaly}}\nSokmaly: x\n", "kind: Sokmaly\nnames: {en: {given: Sokmaly}}\n", "", "- Sokmaly\n",
    "kind: subject\nnames: {en: {given: Sokmaly, given: Sokmaly}}\n", "kind: subject\nnames: {}\n", b"\xff\xfeS\0o\0",
    "kind: subject\nnames: {fr: {given: Sokmaly}}\n", "kind: subject\nborn: '1983-02-30'\nnames: {en: {given: Sokmaly}}\n",
], ids=range(10))  # fmt: skip
def test_a_register_file_that_cannot_be_read_ends_the_build_with_its_line(tmp_path, capsys, said):
    content = write_content(tmp_path / "content", SITE, TOPICS, person(), CONTROL, {"people/mother-02.yaml": said})
    assert build(content=str(content), output=str(tmp_path / "site")) == 1
    printed = "".join(capsys.readouterr())
    assert re.search(rf"^{WHICH}:\d+:\d+: .+\. .+\.$", printed, re.MULTILINE)
    assert "Traceback" not in printed
    assert found_in(printed.encode(), NEEDLES) == []
    assert not (tmp_path / "site").exists()
    assert check(content=str(content), output=str(tmp_path / "site"), as_json=True) == 1
    out = capsys.readouterr().out
    assert re.fullmatch(WHICH, json.loads(out)[0]["file"])
    assert found_in(out.encode(), NEEDLES) == []


SENTENCES = 2
"""What is wrong, and that the old site stands."""


def child(code: str, *arguments: str, **more) -> subprocess.CompletedProcess[str]:
    """Run Python of our own environment in the project's folder."""
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        **more,
    )


def assert_one_sentence(ran: subprocess.CompletedProcess[str], *words: str) -> None:
    said = ran.stderr.strip()
    assert ran.returncode == 1, said
    assert len(said.splitlines()) <= SENTENCES
    assert all(word in said for word in words)
    assert "Traceback" not in said
    assert not re.match(r"^[:\d ]", said)
    assert said.endswith(".")
    assert found_in(said.encode(), NEEDLES) == []


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_a_full_disk_leaves_the_old_site_and_says_so(tmp_path):
    site = built(tmp_path, SITE, TOPICS, person(), CONTROL)
    old = site.everything()
    ran = child(
        """
        import resource, sys
        from plugins.site.commands import build
        resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000))  # no file may grow beyond: as full as a disk can be
        sys.exit(build(content=sys.argv[1], output=sys.argv[2]))
        """,
        str(tmp_path / "content"), str(tmp_path / "site"),
    )  # fmt: skip
    assert_one_sentence(ran, "disk is full")
    assert site.everything() == old
    assert not [path.name for path in tmp_path.iterdir() if "staging" in path.name]


@pytest.mark.skipif(sys.platform != "linux", reason="/sys takes no files of anybody's")
def test_an_output_that_may_not_be_written_is_told_of(tmp_path, capsys):
    content = write_content(tmp_path / "content", SITE, TOPICS, person(), CONTROL)
    assert build(content=str(content), output="/sys/shared-site") == 1
    said = capsys.readouterr().err.strip()
    assert len(said.splitlines()) <= SENTENCES
    assert "Traceback" not in said
    assert "may not write" in said


@pytest.mark.parametrize("where", ["content", "content/stories", "."])
def test_an_output_over_the_content_is_refused(tmp_path, capsys, where):
    content = write_content(tmp_path / "content", SITE, TOPICS, person(), CONTROL)
    before = sorted(path.as_posix() for path in tmp_path.rglob("*"))
    assert build(content=str(content), output=str(tmp_path / where)) == 1
    assert 1 <= len(capsys.readouterr().err.strip().splitlines()) <= SENTENCES
    assert sorted(path.as_posix() for path in tmp_path.rglob("*")) == before


def test_a_folder_of_somebody_elses_is_not_overwritten(tmp_path, capsys):
    content = write_content(tmp_path / "content", SITE, TOPICS, person(), CONTROL)
    write_content(tmp_path / "site", {"thesis.txt": "years of work"})
    assert build(content=str(content), output=str(tmp_path / "site")) == 1
    assert (tmp_path / "site/thesis.txt").read_text() == "years of work"
    assert 1 <= len(capsys.readouterr().err.strip().splitlines()) <= SENTENCES


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is POSIX")
def test_a_build_killed_at_any_moment_leaves_one_whole_site(tmp_path):
    built(tmp_path, SITE, TOPICS, person(), CONTROL)
    first = _everything(tmp_path / "site")
    write_content(tmp_path / "content", story("the-second"))
    began = time.perf_counter()
    second = _built_again(tmp_path)
    lasted = time.perf_counter() - began
    assert first != second
    whole = {first: "first", second: "second"}
    for turn in range(8):
        for path in (tmp_path / "content/stories/the-second").iterdir():
            path.rename(path.with_suffix(path.suffix + ".off") if path.suffix != ".off" else path.with_suffix(""))
        running = os.fork()
        if not running:
            _silently_build(tmp_path)
        time.sleep(lasted * (turn + 1) / 9)  # the moment of the kill
        os.kill(running, signal.SIGKILL)
        os.waitpid(running, 0)
        assert _everything(tmp_path / "site") in whole
    _built_again(tmp_path)
    assert not [path.name for path in tmp_path.iterdir() if "staging" in path.name]


def _everything(output: Path) -> bytes:
    names = sorted(path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    return b"\n".join(name.encode() + b"\n" + (output / name).read_bytes() for name in names)


def _silently_build(folder: Path) -> None:
    try:
        os.close(1)
        os.close(2)
        build(content=str(folder / "content"), output=str(folder / "site"))
    finally:
        os._exit(0)


def _built_again(folder: Path) -> bytes:
    running = os.fork()
    if not running:
        _silently_build(folder)
    os.waitpid(running, 0)
    return _everything(folder / "site")


def test_a_folder_without_texts_says_what_to_do(tmp_path, capsys):
    (tmp_path / "content").mkdir()
    assert check(content=str(tmp_path / "content"), output=str(tmp_path / "site")) == 0
    assert "holds no stories" in capsys.readouterr().out
