"""What is remembered from search to search changes how long a search takes, and nothing else."""

import sqlite3
from pathlib import Path

import pytest

from plugins.people.terms import Term, terms_of
from plugins.verify import recall as recalling
from plugins.verify.memory import FILE, Memory
from plugins.verify.search import search
from tests.unit.verify.conftest import EVERYDAY, MOTHER, SHORT

VERSION = b"the program as it is"
CLEAN = {
    "en/index.html": "<h1>A shop</h1><p>The well of the village.</p>\n<p>They went to <b>Ta</b>keo.</p>",
    "km/index.html": "<p>នាងបានបើកហាងមួយនៅផ្សារ។</p>",
    "robots.txt": "User-agent: *\n",
}
LEAK = {"en/a/index.html": "<p>Then <b>Sok</b>maly came, said quolvandrous.</p>"}


@pytest.fixture
def searched(tmp_path, terms, canary_terms):
    """Search pages with what is remembered in a file; return the findings as (path, kind, handle, view)."""
    root = tmp_path / "site"

    def found(pages, *, version=VERSION, people=(MOTHER, EVERYDAY, SHORT), ledger=None, phrases=(), remembers=True):
        for old in [path for path in root.rglob("*") if path.is_file()]:
            old.unlink()
        for path, content in pages.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content, encoding="utf-8")
        memory = Memory(tmp_path / FILE if remembers else None, version)
        findings = search(
            root, terms=tuple(t for person in people for t in terms_of(person)), canary=canary_terms, ledger=ledger or {},
            accounted=list(pages), site_url="https://example.org", phrases=phrases, memory=memory,
        )  # fmt: skip
        memory.close()
        return [(one.path, one.kind, one.handle, one.view) for one in findings]

    return found


@pytest.fixture
def looked(monkeypatch):
    """Return the paths that were looked at, and not recalled."""
    paths: list[str] = []
    real = recalling.Recall.keep

    def watched(self, digest, seen):
        if seen.fold:
            paths.append("a file")
        real(self, digest, seen)

    monkeypatch.setattr(recalling.Recall, "keep", watched)
    return paths


def test_the_second_search_recalls_every_clean_file(searched, looked):
    assert searched(CLEAN) == []
    first = len(looked)
    assert searched(CLEAN) == []
    assert (first > 0, len(looked) - first) == (True, first - len(CLEAN))


@pytest.mark.parametrize("pages", [pytest.param(CLEAN, id="clean"), pytest.param(CLEAN | LEAK, id="with a leak")])
def test_warm_and_cold_find_the_same(searched, pages):
    cold = searched(pages, remembers=False)
    assert [searched(pages), searched(pages), searched(pages)] == [cold] * 3


def test_a_person_who_is_added_is_found_in_files_that_were_clean(searched):
    pages = LEAK | CLEAN
    assert searched(pages, people=(SHORT,)) == []
    assert searched(pages, people=(SHORT,)) == []
    assert searched(pages, people=(SHORT, MOTHER)) == [("en/a/index.html", "term", "mother-01", "tags joined")]
    assert searched(pages, people=(SHORT,)) == []


@pytest.mark.parametrize(
    ("text", "term"),
    [
        pytest.param("<p>S&#111;kmaly</p>", Term("Sokmaly", "x", "given", "latin", long=True), id="a long name"),
        pytest.param("<p>and <b>M</b>on said</p>", Term("Mon", "x", "given", "latin", long=False), id="a short name"),
        pytest.param("<p>then “Long” said</p>", Term("Long", "x", "given", "latin", long=False), id="an everyday name"),
        pytest.param("<p>with Sok Mon</p>", Term("Sok Mon", "x", "full", "latin", long=False), id="a short full name"),
        pytest.param("<p>លោក\u200bសុខបាន</p>", Term("សុខ", "x", "given", "khmer", long=False), id="a short Khmer name"),
        pytest.param("<p>០១២ ៣៤៥ ៦៧៨</p>", Term("012345678", "x", "identifier", "latin", long=True), id="a number"),
        pytest.param('<a href="/x/mother-09/">', Term("mother-09", "x", "handle", "latin", long=True), id="a handle"),
    ],
)
def test_each_kind_of_term_is_found_in_a_file_that_was_clean(tmp_path, canary_terms, text, term):
    root = tmp_path / "site"
    root.mkdir()
    (root / "a.html").write_text(text, encoding="utf-8")

    def kinds(*terms):
        memory = Memory(tmp_path / FILE, VERSION)
        found = search(root, terms=terms, canary=canary_terms, ledger={}, accounted=["a.html"], site_url="https://a.example", memory=memory)  # fmt: skip
        memory.close()
        return {one.handle for one in found if one.kind in ("term", "handle")}

    before = kinds()
    assert (before, kinds(term), kinds()) == (set(), {"x"}, set())


def test_a_term_that_is_changed_is_a_new_one(searched):
    renamed = MOTHER.model_copy(update={"aliases": ("Thevillage",)})
    pages = {"a.html": "<p>in the-village</p>"}
    assert [searched(pages), searched(pages, people=(renamed,))] == [[], [("a.html", "term", "mother-01", "as is")]]


def test_what_was_licensed_is_counted_again_when_it_is_recalled(searched):
    pages = {"a.html": "<p>Then Sokmaly came</p>"}
    ledger = {"a.html": ["Sokmaly"]}
    assert [searched(pages, ledger=ledger), searched(pages, ledger=ledger)] == [[], []]
    assert searched(pages) == [("a.html", "term", "mother-01", "as is")]


def test_a_public_phrase_that_is_taken_back_spares_nothing(searched):
    pages = {"a.html": "<p>the shop Long Time</p>"}
    assert searched(pages, phrases=["Long Time"]) == []
    assert searched(pages) == [("a.html", "term", "farmer", "as is")]


def damaged(file: Path, how: str) -> None:
    data = file.read_bytes()
    if how == "cut":
        file.write_bytes(data[: len(data) // 2])
    elif how == "empty":
        file.write_bytes(b"")
    elif how == "no database":
        file.write_text("a shopping list")
    elif how == "other bytes":
        file.write_bytes(b"".join(bytes([byte ^ (number % 97 == 0)]) for number, byte in enumerate(data)))
    elif how == "other tables":
        base = sqlite3.connect(file)
        base.executescript("DROP TABLE files; CREATE TABLE files (digest INTEGER); INSERT INTO files VALUES (1)")
        base.close()
    elif how == "rows exchanged":
        base = sqlite3.connect(file)
        rows = base.execute("SELECT digest, links, fold FROM files ORDER BY digest").fetchall()
        base.executemany(
            "UPDATE files SET links = ?, fold = ? WHERE digest = ?",
            [(links, fold, rows[at - 1][0]) for at, (_, links, fold) in enumerate(rows)],
        )
        base.commit()
        base.close()
    elif how == "a folder":
        file.unlink()
        file.mkdir()


@pytest.mark.parametrize(
    "how", ["cut", "empty", "no database", "other bytes", "other tables", "rows exchanged", "a folder"]
)
def test_a_damaged_memory_changes_nothing(searched, tmp_path, how):
    pages = CLEAN | LEAK
    assert searched(pages, people=(SHORT,)) == []
    damaged(tmp_path / FILE, how)
    found = [("en/a/index.html", "term", "mother-01", "tags joined")]
    assert [searched(pages), searched(pages)] == [found, found]


def test_the_memory_of_another_version_is_not_believed(searched, looked):
    assert searched(CLEAN) == []
    once = len(looked)
    assert searched(CLEAN, version=b"another") == []
    assert len(looked) == 2 * once


@pytest.mark.parametrize("table", ["states", "files"])
def test_rows_of_a_search_for_other_people_prove_nothing(searched, tmp_path, table):
    """As a file would be left by a computer that lost its power while half of it was written."""
    pages = CLEAN | LEAK
    assert searched(pages, people=(SHORT,)) == []
    base = sqlite3.connect(tmp_path / FILE)
    old = base.execute(f"SELECT * FROM {table}").fetchall()
    base.close()
    assert searched(pages) != []
    base = sqlite3.connect(tmp_path / FILE)
    base.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(old[0]))})", old)
    base.commit()
    base.close()
    assert searched(pages) == [("en/a/index.html", "term", "mother-01", "tags joined")]


def folds_in(file: Path) -> str:
    memory = Memory(file, VERSION)
    base = sqlite3.connect(file)
    digests = [digest for (digest,) in base.execute("SELECT digest FROM files")]
    base.close()
    text = "\n".join(fold.decode() for _, fold in memory.folds(digests))
    memory.close()
    return text


def test_nothing_of_a_file_with_a_finding_is_kept_nor_of_one_that_is_gone(searched, tmp_path):
    searched(CLEAN | LEAK)
    assert "quolvandrous" not in folds_in(tmp_path / FILE)
    assert "village" in folds_in(tmp_path / FILE)
    searched({"robots.txt": CLEAN["robots.txt"]})
    assert "village" not in folds_in(tmp_path / FILE)


def test_no_name_stands_in_the_memory_and_nobody_else_reads_it(searched, tmp_path):
    searched(CLEAN | LEAK)
    data = (tmp_path / FILE).read_bytes()
    assert [name for name in ("mother-01", "okmaly", "Theavy", "សុខ") if name.encode() in data] == []
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


def test_what_was_not_saved_is_not_there(tmp_path):
    memory = Memory(tmp_path / FILE, VERSION)
    memory.keep(b"a", b"b", b"c")
    memory.close()
    assert folds_in(tmp_path / FILE) == ""
