"""Each rule says its number and where it comes from: a docstring with "R<number>" and a last paragraph "Source: …" (docs/sources.md)."""

import ast
import inspect
import re
from pathlib import Path

import pytest

from plugins.consent import decide
from plugins.consent.answers import ANSWERS
from plugins.details.detectors import DETECTORS
from plugins.details.told import score
from plugins.giving.approval import approval
from plugins.giving.destinations import refusal
from plugins.judge.collisions import collisions
from plugins.judge.rules_of_texts import ACROSS, NOTICES, WITHHOLDING
from plugins.lint.closed_world import questions
from plugins.lint.khmer import khmer_questions
from plugins.lint.sensitive_words import sensitive_spans
from plugins.mentions.asks import of
from plugins.mentions.borders import over_borders
from plugins.mentions.too_fine import Limit
from plugins.parity.compare import missing
from plugins.photos.bare import holds_only_pixels
from plugins.photos.permission import unpermitted
from plugins.photos.source import read_photo, unreadable
from plugins.verify.filetypes import refusals
from plugins.verify.leftovers import leftovers
from plugins.verify.pictures import is_bare

ROOT = Path(__file__).parents[2]
RULE = re.compile(r"\bR(?:1[0-3]|[1-9])\b")
OF_ENTRIES = (
    decide.unreadable,
    decide.missing_record,
    decide.undeclared,
    decide.unregistered,
    decide.bylines,
    decide.guardians,
    decide.unmentionable,
    decide.wordless,
)
IN_TEXTS = (questions, khmer_questions, sensitive_spans, of, over_borders, Limit, missing, score)
OF_FILES = (collisions, unpermitted, read_photo, unreadable, holds_only_pixels, refusals, leftovers, is_bare)
OF_GIFTS = (approval, refusal)
LISTED = (*decide.OF_ONE_PERSON, *ANSWERS, *WITHHOLDING, *NOTICES, *ACROSS, *DETECTORS)


def shorts() -> list[str]:
    rows = re.findall(r"^\| ([^|]+?) \|", (ROOT / "docs/sources.md").read_text(encoding="utf-8"), re.M)
    return [row for row in rows if row not in ("short name", "---")]


def speakers() -> dict[str, str]:
    """The docstrings of all public functions of the packages that judge, as far as they speak of a rule by its number."""
    found = {}
    for path in sorted(p for name in ("consent", "judge") for p in (ROOT / "plugins" / name).glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        asks = {name for line in tree.body if isinstance(line, ast.Assign | ast.AnnAssign) for name in told_in(line)}
        for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
            names = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
            if function.name[0] != "_" and (says_a_rule(function) or names & asks):
                found[f"plugins.{path.parent.name}.{path.stem}.{function.name}"] = ast.get_docstring(function) or ""
    return found


def told_in(line: ast.Assign | ast.AnnAssign) -> list[str]:
    """The names that a line of a module gives to something that holds a rule's number."""
    stored = [node.id for node in ast.walk(line) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    return stored if says_a_rule(line) else []


def says_a_rule(node: ast.AST) -> bool:
    texts = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str))
    return any(RULE.fullmatch(text) for text in texts)


def rules() -> dict[str, str]:
    """The docstring of every rule by its name."""
    listed = (*LISTED, *OF_ENTRIES, *IN_TEXTS, *OF_FILES, *OF_GIFTS)
    return {f"{rule.__module__}.{rule.__qualname__}": inspect.getdoc(rule) or "" for rule in listed} | speakers()


@pytest.mark.parametrize("docstring", [pytest.param(text, id=name) for name, text in rules().items()])
def test_a_rule_says_its_number_and_its_source(docstring):
    *said, source = docstring.split("\n\n")
    assert RULE.search("\n\n".join(said))
    assert source.startswith("Source: ")
    assert "our own" in source or any(short in source for short in shorts())


def test_every_rule_has_a_function():
    assert {number for text in rules().values() for number in RULE.findall(text)} == {f"R{n}" for n in range(1, 14)}


def test_every_source_is_named_by_a_rule():
    sources = " ".join(text.split("\n\n")[-1] for text in rules().values())
    assert [short for short in shorts() if short not in sources] == []


def test_functions_that_speak_of_rules_are_found_in_the_source():
    found = speakers()
    assert {"plugins.consent.children.guardians", "plugins.judge.partner_place.partner_place"} <= found.keys()
    assert {"plugins.judge.sensitive.unsaid", "plugins.judge.initials.initialled"} <= found.keys()
