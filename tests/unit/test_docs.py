"""What the documents point to is there: links, headings, files of the program, commands."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
READMES = (path for folder in ("plugins", "tests", "theme") for path in (ROOT / folder).rglob("README.md"))
DOCUMENTS = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *READMES})
OF_THE_PAST = {ROOT / "CHANGELOG.md", *(ROOT / "docs/decisions").glob("*.md")}
BY_DOCUMENT = pytest.mark.parametrize(
    "document", [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in DOCUMENTS]
)
LINK = re.compile(r"\]\(<?([^)\s>]+)>?(?: \"[^\"]*\")?\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
FILE = re.compile(r"`((?:plugins|tests|theme|docs|content)/[\w./-]+)`", re.ASCII)
EXAMPLES = {"theme/locale/vi.po", "plugins/report/locale/vi.po"}
COMMAND = re.compile(r"python3 tasks\.py ([a-z][a-z-]*)")


def dead_links(document: Path, text: str) -> list[str]:
    """The relative links of a document that lead to no file, or to no heading of it."""
    dead = []
    for target in LINK.findall(CODE.sub("", text)):
        path, _, heading = target.partition("#")
        file = document.parent / path if path else document
        if ":" in target:
            continue
        if not file.exists() or (heading and heading not in headings(file.read_text(encoding="utf-8"))):
            dead.append(target)
    return dead


def headings(text: str) -> set[str]:
    """The anchors that GitHub and others give to headings.

    >>> headings("# What is *not* there, yet")
    {'what-is-not-there-yet'}
    """
    said = re.findall(r"^#+ +(.*?) *$", text, re.M)
    return {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in said}


def commands() -> set[str]:
    """The names of the functions of tasks.py that are marked as tasks, as they are typed."""
    tree = ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"))
    tasks = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.decorator_list)
    return {task.name.strip("_").replace("_", "-") for task in tasks}


@BY_DOCUMENT
def test_no_relative_link_is_dead(document):
    assert dead_links(document, document.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "document",
    [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in DOCUMENTS if path not in OF_THE_PAST],
)
def test_every_file_that_is_named_in_full_is_there(document):
    named = FILE.findall(document.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists() and name not in EXAMPLES] == []


@BY_DOCUMENT
def test_every_command_that_is_to_be_typed_is_one(document):
    assert set(COMMAND.findall(document.read_text(encoding="utf-8"))) <= commands()


@pytest.mark.parametrize(
    "text", ["[a](no-such-file.md)", "![a](pictures/none.webp)", "[a](writing.md#no-such-heading)", "[a](#nowhere)"]
)
def test_a_dead_link_is_seen(text):
    assert len(dead_links(ROOT / "docs/rules.md", text)) == 1


@pytest.mark.parametrize("text", ["[a](writing.md)", "[a](#states)", "[a](https://example.org/x)", "`[a](none.md)`"])
def test_a_link_that_leads_somewhere_is_no_fault(text):
    assert dead_links(ROOT / "docs/rules.md", text) == []


def test_the_documents_are_found():
    assert {"README.md", "writing.md", "consent.km.md", "threat-model.md"} <= {path.name for path in DOCUMENTS}
    assert {"build", "new-story", "seal"} <= commands()
