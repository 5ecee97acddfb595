"""No command says or leaves a protected word, whatever goes wrong: what it prints, its report, its lock, its temporary folder, its exit.

The names of one registered person, which stand nowhere else in the world, are typed wherever somebody could type them. Every command of
`tasks.py` runs as a user runs it, in a process of its own; then everything that it said and left is read (cases N36 and C13).

`test`, `lint`, `fuzz`, `bench` and `shots` are for developers and never open the content folder, but for `bench --texts` and for the built
pages of `shots`: what an officer typed cannot come into them, except as an option, and so they are run with her name as one. When a test
fails, pytest prints the values that it compared and the lines of the test; these are made up and stand in the project anyway. What pytest
keeps (`.pytest_cache`) are the names of tests, which hold no name of anybody (`tests/unit/test_names_of_tests.py`); hypothesis keeps
nothing (`database=None`). A round of `fuzz` takes minutes: that it prints no example is seen in `tests/site/test_fuzz.py`.
"""

import ast
import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import textwrap
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT, write_content
from tests.reading import found_in
from tests.samples import CONTROL, SITE, TOPICS, partner, person, pictured, story, text
from tests.sealing import names_at_rest, new_key, recipients

pytestmark = pytest.mark.adversarial

GIVEN, FAMILY, ALIAS, NUMBER = "Zorvanthiq", "Quizzlembek", "Vexilandrum", "097 313 77 42"
KHMER, KHMER_FAMILY = "ហ្ស៊ូវ៉ាន់ធីក", "ឃ្វីសឡេមប៊ិច"
WORDS = (GIVEN, FAMILY, ALIAS, NUMBER, KHMER, KHMER_FAMILY)
LOW = GIVEN.lower()
HER = person(
    en=GIVEN, family_en=FAMILY, km=KHMER, family_km=KHMER_FAMILY, more=f'aliases: [{ALIAS}]\nother_identifiers: ["{NUMBER}"]'
)  # fmt: skip


def told(folder: str, **more: str) -> dict[str, str]:
    """A story with her name in one field of the English text."""
    body = more.pop("body", "{mother-01} left.")
    return {**story(folder), f"stories/{folder}/index.en.md": text("en", body, **more)}


def raw(folder: str, index: str | bytes = "", **record: str) -> dict[str, str | bytes]:
    """A story with an English text or a record as it stands here."""
    files: dict[str, str | bytes] = {**story(folder)}
    if index:
        files[f"stories/{folder}/index.en.md"] = index
    return files | {f"stories/{folder}/{name}.yaml": said for name, said in record.items()}


DATE = "date: 2026-03-10\n"
WITHHELD: dict[str, str | bytes] = {
    **told("typed", body=f"Then {GIVEN} left with {ALIAS}, and {FAMILY[0]}.{FAMILY[1:]}; call {NUMBER}."),
    **told("hidden", body=f"Then {GIVEN[:4]} {GIVEN[4:]} left, {{={GIVEN}}}, {{{GIVEN}}} and [she](https://x.example.org/{LOW}/)."),
    **told("title", title=f"{GIVEN} starts", summary=f"Of {FAMILY} {GIVEN}."),
    **told("slug", more=f"{DATE}slug: {LOW}-left\n"),
    **told("alias", more=f"{DATE}aliases: [/old/{LOW}/]\n"),
    **told("unknown-key", more=f"{DATE}{GIVEN}: {FAMILY}\n"),
    **told("unknown-topic", more=f"{DATE}topics: [{LOW}]\n"),
    **told("author", more=f"{DATE}author: [{LOW}]\n"),
    **told("day", more=f"date: {GIVEN}\n"),
    **story(f"{LOW}-returns"),
    **raw("broken-front", f"---\ntitle: [{GIVEN}\nsummary: {{{KHMER}\n---\n{GIVEN}\n"),
    **raw("no-utf8", b"---\ntitle: " + GIVEN.encode() + b"\xff\n---\n" + KHMER.encode()),
    **raw("zeros", b"\0\0" + GIVEN.encode()),
    **raw("utf16", GIVEN.encode("utf-16")),
    **raw("broken-record", consent=f"people: {{{GIVEN}: [\n"),
    **raw("unknown-handle", consent=f"people: {{{LOW}-01: {{form: {FAMILY}, show: {GIVEN}}}}}\n"),
    **raw("unknown-field", consent=f"{GIVEN}: {KHMER}\npeople: {{mother-01: {{form: F-1, show: hidden}}}}\n"),
    **raw("bad-form", consent=f"people: {{mother-01: {{form: '{GIVEN}', show: hidden}}}}\n"),
    **raw("tag", consent=f"people: !!python/object:{GIVEN} {{}}\n"),
    **raw("anchor", consent=f"people: *{GIVEN}\n"),
    **{path.replace("the-picture", "picture"): said for path, said in pictured(name=f"IMG_{GIVEN}.JPG", alt=f"{GIVEN} at home", caption=f"left: {GIVEN}", credit=GIVEN, body=f"![{GIVEN}](IMG_{GIVEN}.JPG)").items()},
    f"stories/typed/{GIVEN}.docx": b"PK" + GIVEN.encode(),
    f"stories/{GIVEN}.md": f"{GIVEN} left.",
    f"blog/{LOW}/index.km.md": text("km", f"{KHMER}ទៅ។"),
    **partner(title=f"{GIVEN} House", note=f"Ask {GIVEN}", more=f"website: https://{LOW}.example.org/\n"),
    "helplines.yaml": f"- {{number: '117', en: {GIVEN}, km: {KHMER}, checked_on: 2026-11-01, checked_by: officer-01}}\n- [{GIVEN}\n",
    "stories/draft-one/index.en.md": f"---\ntitle: {GIVEN}\nstatus: draft\n---\n{GIVEN} {KHMER} left.\n",
    f"{GIVEN}.txt": GIVEN,
}  # fmt: skip
REAL = {"site.yaml": SITE["site.yaml"].replace("test.example.org", "stories.cyqlentrow.org")}
STOPPED: dict[str, dict[str, str | bytes | None]] = {
    "a broken register file": {"people/father-01.yaml": f"kind: [{GIVEN}\nnames: {{en: {KHMER}\n"},
    "a register file with an unknown field": {"people/father-01.yaml": f"kind: subject\n{GIVEN}: {FAMILY}\n"},
    "a register file of two names": {"people/father-01.yaml": f'kind: family\nminor: false\nnames: {{en: {{given: "{GIVEN} ({ALIAS})"}}}}\n'},
    "a register file named for her": {f"people/{GIVEN}.yaml": f"kind: {GIVEN}\n"},
    "a handle of her name with a mistake": {f"people/{LOW}-02.yaml": f"kind: subject\nnames: {GIVEN}\n"},
    "site.yaml": {"site.yaml": f"name: {{en: {GIVEN}, km: {KHMER}}}\nurl: {GIVEN}\n"},
    "a broken site.yaml": {"site.yaml": f"name: [{GIVEN}\n{KHMER}: {{\n"},
    "topics": {"topics.yaml": f"work: {{en: [{GIVEN}\n"},
    "the glossary": {"glossary.yaml": f"- {{en: {GIVEN}, {KHMER}: x}}\n- {{\n"},
    "the hosts": {"partners/allowed_hosts.yaml": f"- {GIVEN}: [\n"},
}  # fmt: skip

# tasks.py as it stands, but for the step that makes .venv: the tests run in an environment of their own.
COMMAND = """
import sys
{before}
file = {tasks!r}
source = open(file, encoding="utf-8").read()
assert source.count("\\n    _enter()\\n") == 1
__file__ = file
sys.argv = [file, *{arguments!r}]
exec(compile(source.replace("\\n    _enter()\\n", "\\n    pass\\n"), file, "exec"))
"""


@dataclass(frozen=True)
class Ran:
    """How a command ended, and where it could leave something."""

    code: int
    said: bytes
    place: Path

    @property
    def left(self) -> dict[str, bytes]:
        """Every file outside the content, by its path."""
        everything = (
            path
            for path in self.place.rglob("*")
            if path.is_file() and "content" not in path.relative_to(self.place).parts[:1]
        )
        return {path.relative_to(self.place).as_posix(): path.read_bytes() for path in everything}

    @property
    def temporary(self) -> list[str]:
        """What it left in the folder for temporary files."""
        return sorted(path.name for path in (self.place / "temporary").iterdir())

    def holds(self) -> list[tuple[str, str]]:
        """Where a word was said or left, and which."""
        found = [("what it said", word) for word in found_in(self.said, WORDS)]
        for path, data in self.left.items():
            found += ((path, word) for word in found_in(path.encode() + b"\n" + data, WORDS))
        return found


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in ("temporary", "home"):
        (tmp_path / name).mkdir()
    write_content(tmp_path / "content", SITE, TOPICS, HER, CONTROL, WITHHELD)
    return tmp_path


def environment(place: Path) -> dict[str, str]:
    private = {
        "TMPDIR": str(place / "temporary"),
        "TEMP": str(place / "temporary"),
        "HOME": str(place / "home"),
        "XDG_CACHE_HOME": str(place / "home/.cache"),
    }
    kept = {key: value for key, value in os.environ.items() if key != "SITE_DEBUG"}
    return {**kept, **private, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}


def code(*arguments: str, before: str = "") -> list[str]:
    said = COMMAND.format(tasks=str(ROOT / "tasks.py"), arguments=list(arguments), before=textwrap.dedent(before))
    return [sys.executable, "-c", said]


def run(place: Path, command: list[str], *, answers: str = "") -> Ran:
    """Run a command beside the content, with `answers` typed in."""
    ran = subprocess.run(
        command,
        cwd=place,
        env=environment(place),
        input=answers.encode(),
        capture_output=True,
        check=False,
        timeout=300,
    )
    return Ran(ran.returncode, ran.stdout + ran.stderr, place)


COMMANDS: Mapping[str, tuple[tuple[str, ...], int, str]] = {
    "build": (("build",), 3, ""),
    "strict build": (("build", "--strict"), 3, ""),
    "check": (("check",), 1, ""),
    "check in Khmer": (("check", "--lang", "km"), 1, ""),
    "check for programs": (("check", "--json"), 1, ""),
    "check that quotes, where nobody sits at a terminal": (("check", "--show"), 1, ""),
    "check in no language": (("check", "--lang", GIVEN), 2, ""),
    "build of nothing": (("build", "--content", GIVEN), 2, ""),
    "a story in a folder of her name": (("new-story", "--folder", f"{LOW}-goes"), 2, ""),
    "a story, answered with her name": (("new-story",), 1, f"{GIVEN}\n{LOW}\n{KHMER}\n{LOW}-a\n{FAMILY.lower()}\n\n"),
    "a person with a handle of her name": (("new-person", "--handle", GIVEN), 2, ""),
    "a person, answered with her name": (("new-person",), 1, f"{GIVEN}\n{KHMER}\n{GIVEN} x\n!{GIVEN}\n{GIVEN}\n{GIVEN}\n"),
    "a measurement of her name": (("bench", GIVEN), 2, ""),
    "a fuzz for as long as her name": (("fuzz", "--minutes", GIVEN), 2, ""),
    "a command of her name": ((LOW,), 2, ""),
    "an option of her name": (("build", f"--{LOW}"), 2, ""),
}  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_says_or_leaves_a_word(place, command):
    arguments, expected, answers = COMMANDS[command]
    if "--strict" in arguments:
        write_content(place / "content", REAL)
    ran = run(place, code(*arguments), answers=answers)
    assert ran.code == expected, ran.said.decode(errors="replace")
    assert ran.said
    assert ran.holds() == []
    assert ran.temporary == []
    if arguments == ("build",):
        assert "output/en/stories/the-control/index.html" in ran.left
        assert "output.private/report.json" in ran.left


OTHERS: Mapping[str, tuple[str, ...]] = {
    "settling where nobody sits at a terminal": ("check", "--settle"),
    "a review of a text with her name in it": ("review", "typed", "--by", "officer-02", "--decision", "publish"),
    "a review of a text without it": ("review", "the-control", "--by", "officer-02", "--decision", "publish"),
    "a review of her name": ("review", GIVEN),
    "a reading aloud on a day of her name": ("review", "the-control", "--read-back", GIVEN),
    "sealing": ("seal", "--yes"),
    "sealing the register without keys": ("seal", "--register", "--yes"),
    "opening what is not sealed": ("unseal",),
    "looking through a history that is not there": ("seal", "--check-history"),
    "faces in a text with her name in it": ("faces", "typed"),
    "faces in a text of her name": ("faces", GIVEN),
    "approval of a partner of her name": ("approve", GIVEN),
    "a key for whom nobody asks": ("approve", "--enrol"),
    "the signers, of whom there are none": ("approve", "--signers"),
    "a code in a picture of her name": ("khqr", f"{GIVEN}.png"),
    "a code in a text with her name, for a partner of her name": ("khqr", "content/people/mother-01.yaml", GIVEN),
    "a poster of a partner of her name": ("poster", GIVEN),
    "where links lead, with none": ("links",),
}


@pytest.mark.parametrize("command", OTHERS)
def test_the_other_commands_say_and_leave_no_word_either(place, command):
    ran = run(place, code(*OTHERS[command]))
    assert ran.code in (0, 1, 2, 3)
    assert ran.said.strip()
    assert b"Traceback" not in ran.said
    assert ran.holds() == []
    assert ran.temporary == []


OF_THE_PROJECT: Mapping[str, tuple[tuple[str, ...], frozenset[int]]] = {
    "style and types": (("lint",), frozenset({0, 1})),
    "tests of her name, which are none": (("test", "-k", GIVEN), frozenset({5})),
    "drawings of the theme, with her name as an option": (("scenes", f"--{GIVEN}"), frozenset({2})),
    "pictures into a folder of her name": (("shots", "--to", f"output.private/{GIVEN}"), frozenset({1})),
    "a measurement of texts with her name": (("bench", "false-stops", "--texts", "content"), frozenset({0})),
    "a measurement of texts in a folder that is not there": (("bench", "false-stops", "--texts", GIVEN), frozenset({2})),
    "her name as a measurement of texts": (("bench", GIVEN, "--texts", "content"), frozenset({2})),
}  # fmt: skip
# The pictures are taken of a site that is built in the project's own folder: here there is none.
ELSEWHERE = "from pathlib import Path\nfrom plugins.site import shots as at\nat.ROOT = Path.cwd()\n"


@pytest.mark.parametrize("command", OF_THE_PROJECT)
def test_no_command_for_developers_says_or_leaves_a_word(place, command):
    arguments, expected = OF_THE_PROJECT[command]
    ran = run(place, code(*arguments, before=ELSEWHERE if arguments[0] == "shots" else ""))
    assert ran.code in expected, ran.said.decode(errors="replace")
    assert ran.said
    assert ran.holds() == []
    assert ran.temporary == []
    for kept in (".pytest_cache", ".hypothesis"):
        assert names_at_rest(ROOT / kept, *WORDS) == []


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A place whose content is sealed without a question, but for one typed name of nobody declared."""
    for name in ("temporary", "home"):
        (tmp_path / name).mkdir()
    body = f"{{mother-01}} met {ALIAS} Narong."
    write_content(tmp_path / "content", SITE, TOPICS, HER, CONTROL, told("typed", body=body))
    return tmp_path


# One after the other, as an officer does it: what each says and leaves, beside the content and in its register.
SEALING: Mapping[str, tuple[tuple[str, ...], str]] = {
    "a key": (("seal", "--new-key"), ""),
    "sealing": (("seal", "--register", "--yes"), ""),
    "opening, and locking after Enter": (("unseal",), "\n"),
    "opening for a command": (("unseal", "--run", "ls content/people"), ""),
}


@pytest.mark.skipif(os.name == "nt", reason="there is no ls")
def test_sealing_that_succeeds_says_and_leaves_no_word(sound):
    for what, (arguments, answers) in SEALING.items():
        ran = run(sound, code(*arguments), answers=answers)
        assert ran.code == 0, (what, ran.said.decode(errors="replace"))
        assert ran.said
        assert ran.holds() == []
        assert ran.temporary == []
        if what == "a key":
            mine = next((sound / "home").rglob("key.txt")).read_text(encoding="ascii")
            public = mine.split("# public key: ")[1].split()[0]
            recipients(sound / "content", public, new_key(sound / "home/safe.txt"))
        else:
            assert sorted(path.name for path in (sound / "content/people").iterdir()) == [
                "recipients.txt",
                "register.age",
            ]
            assert names_at_rest(sound / "content/people", *WORDS) == []


def git(place: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Officer", "-c", "user.email=officer@example.org")
    subprocess.run(["git", *who, *arguments], cwd=place, env=environment(place), check=True, capture_output=True)


def test_the_hook_and_the_look_through_a_history_say_and_leave_no_word(sound):
    git(sound, "init", "-q", "-b", "main")
    hooked = run(sound, code("seal", "--hook"))
    assert hooked.code == 0, hooked.said.decode(errors="replace")
    assert (sound / ".git/hooks/pre-push").is_file()
    assert hooked.holds() == []
    git(sound, "add", "content/stories")
    git(sound, "commit", "-q", "-m", "Two stories")
    (sound / ".git/COMMIT_EDITMSG").unlink()
    new = (sound / ".git/refs/heads/main").read_text(encoding="ascii").strip()
    pushed = f"refs/heads/main {new} refs/heads/main {'0' * 40}\n"  # what Git tells its hook
    looked = run(sound, code("seal", "--check-history", "--remote", "origin"), answers=pushed)
    assert looked.code == 1, looked.said.decode(errors="replace")
    assert b"content/stories/typed/index.en.md" in looked.said
    assert looked.holds() == []
    assert looked.temporary == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pty")
def test_settling_shows_words_on_the_terminal_and_leaves_none(sound):
    """Whoever settles has to read the word; beside the content nothing of it may stay. A registered word is refused."""
    outside, inside = os.openpty()
    ran = subprocess.Popen(
        code("check", "--settle"), cwd=sound, env=environment(sound), stdin=inside, stdout=inside, stderr=inside
    )
    os.close(inside)
    seen = b""
    try:
        while True:
            asked = seen.count(b"stop")
            # A key that comes before the question is thrown away, so it is pressed again until there is an answer.
            if asked and not select.select([outside], [], [], 0.5)[0]:
                os.write(outside, b"2" if asked == 1 else b"q")
            seen += os.read(outside, 4096)
    except OSError:  # the other end was closed
        pass
    os.close(outside)
    assert ran.wait() in (0, 1)
    assert "{=Narong}" in (sound / "content/stories/typed/index.en.md").read_text(encoding="utf-8")
    assert Ran(1, b"", sound).holds() == []
    assert list((sound / "temporary").iterdir()) == []


def test_every_command_is_run_here():
    tasks = ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8")).body
    named = {
        each.name.replace("_", "-")
        for each in tasks
        if isinstance(each, ast.FunctionDef) and any("task" in ast.unparse(by) for by in each.decorator_list)
    }
    commands = [
        *(each for each, *_ in COMMANDS.values()),
        *OTHERS.values(),
        *(each for each, _ in SEALING.values()),
        *(each for each, _ in OF_THE_PROJECT.values()),
    ]
    assert named == {arguments[0] for arguments in commands} - {LOW} | {"preview"}


TWO = """
from multiprocessing.context import SpawnProcess
from plugins.verify import crew
crew._WORTH_IT = 1
real = SpawnProcess.start
def start(self):
    open("two", "w").close()
    real(self)
SpawnProcess.start = start
"""


def test_a_search_by_two_processes_says_and_leaves_no_word(place):
    ran = run(place, code("build", before=TWO))
    assert (place / "two").exists()
    assert ran.code == 3, ran.said.decode(errors="replace")
    assert ran.holds() == []
    assert ran.temporary == []


@pytest.mark.parametrize("strict", [False, True])
def test_pelicans_own_command_says_and_leaves_no_word(place, strict):
    conf = ROOT / ("publishconf.py" if strict else "pelicanconf.py")
    ran = run(place, [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", str(conf), "--debug"])
    assert ran.code in (0, 1)
    assert ran.holds() == []


@pytest.mark.parametrize("files", [pytest.param(files, id=what) for what, files in STOPPED.items()])
def test_a_build_that_ends_says_and_leaves_no_word(place, files):
    write_content(place / "content", files)
    for arguments in (("build",), ("check", "--json")):
        ran = run(place, code(*arguments))
        assert ran.code in (1, 3)
        assert ran.holds() == []


# Where the program itself fails with a word in its hands: in the reader, the finder, the renderer, the search.
BREAKS = {
    "the reader": "from plugins.read import text_file as at; name = 'part'",
    "the finder": "from plugins.people.finder import Finder as at; name = 'find'",
    "the judgement": "from plugins.mentions import prepare as at; name = 'analyse'",
    "the conversion": "from plugins.mentions import prepare as at; name = 'to_html'",
    "the search": "from plugins.verify.matcher import Matcher as at; name = 'counts'",
}
FAILS = """
{where}
real = getattr(at, name)
def failing(*args, **more):
    said = repr([getattr(arg, 'text', arg) for arg in args]) + {word!r}
    try:
        raise KeyError(said)
    except KeyError as error:
        raise RuntimeError(said) from error
setattr(at, name, failing)
"""


@pytest.mark.parametrize("where", BREAKS)
@pytest.mark.parametrize("arguments", [("build",), ("check", "--json")], ids=["build", "check"])
def test_a_mistake_of_the_program_is_told_without_a_word(place, where, arguments):
    ran = run(place, code(*arguments, before=FAILS.format(where=BREAKS[where], word=GIVEN)))
    assert ran.code == 1
    assert b"RuntimeError" in ran.said
    assert ran.holds() == []


@contextlib.contextmanager
def previewed(place: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    process = subprocess.Popen(
        code("preview", "--port", "0"),
        cwd=place,
        env=environment(place),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        yield process, int(process.stdout.readline().decode().partition("localhost:")[2].partition("/")[0])
    finally:
        process.kill()
        process.wait()


def asked(port: int, path: str) -> bytes:
    try:
        with urllib.request.urlopen(f"http://localhost:{port}{path}", timeout=60) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        return error.read()


@pytest.mark.skipif(os.name == "nt", reason="signals of Windows are others")
def test_preview_shows_says_and_leaves_no_word(place):
    """Its own pages of reasons may quote, to whoever sits before the machine; what a stranger would see may not."""
    with previewed(place) as (process, port):
        first = process.stdout.readline()
        public = b"".join(
            asked(port, path) for path in ("/en/", "/km/", "/en/feed.xml", "/en/stories/the-control/", "/nowhere/")
        )
        assert b"Bopha" in public
        for path in (f"/en/stories/{LOW}-returns/", f"/{GIVEN}", "/preview-only/", "/en/stories/typed/"):
            asked(port, path)
        assert Ran(0, first + public, place).holds() == []  # also in its folder, while it runs
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    ran = Ran(process.returncode, first + out + err, place)
    assert ran.code == 0
    assert ran.holds() == []
    assert list((place / "temporary").iterdir()) == []


def test_the_report_tells_what_was_kept_out_without_a_word(place):
    """That nothing is said would also hold for a report that is empty."""
    run(place, code("build"))
    rows = json.loads((place / "output.private/report.json").read_text(encoding="utf-8"))
    folders = {path.split("/")[1] for path in WITHHELD if path.startswith("stories/") and path.count("/") == 2}
    assert len({row["story"] for row in rows if row["state"] == "withheld"}) >= len(folders) - 2
