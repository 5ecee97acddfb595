"""Style sheets read by a parser: rules with the conditions they stand under, and the parts of their values."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tinycss2
from tinycss2 import ast

from tests.conftest import ROOT

CSS = ROOT / "theme" / "static" / "css"
SHEETS = sorted(CSS.rglob("*.css"))


@dataclass(frozen=True)
class Declared:
    """One declaration: where it stands, its name and its value as tokens."""

    name: str
    value: tuple[ast.Node, ...]
    is_important: bool

    @property
    def text(self) -> str:
        return tinycss2.serialize(self.value).strip()


@dataclass(frozen=True)
class Rule:
    """A style rule: the sheet, the at-rules around it, its selector as tokens, what it declares."""

    sheet: Path
    under: tuple[str, ...]
    selector: tuple[ast.Node, ...]
    declared: tuple[Declared, ...]

    @property
    def text(self) -> str:
        return " ".join(tinycss2.serialize(self.selector).split())


def rules(sheet: Path, css: str | None = None) -> list[Rule]:
    """Every rule of a sheet, those in at-rules included. Whatever the parser stumbles over fails."""
    text = sheet.read_text(encoding="utf-8") if css is None else css
    found = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return list(_rules(sheet, found, ()))


def _rules(sheet: Path, nodes: list[ast.Node], under: tuple[str, ...]) -> Iterator[Rule]:
    for node in nodes:
        assert node.type != "error", (sheet.name, node.source_line, node.message)
        if node.type == "qualified-rule":
            yield Rule(sheet, under, tuple(node.prelude), tuple(_declared(sheet, node)))
        elif node.type == "at-rule" and node.content is not None:
            name = f"@{node.lower_at_keyword} {' '.join(tinycss2.serialize(node.prelude).split())}"
            if node.lower_at_keyword not in ("font-face", "page"):
                inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
                yield from _rules(sheet, inside, (*under, name))


def _declared(sheet: Path, node: ast.QualifiedRule) -> Iterator[Declared]:
    for one in tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True):
        assert one.type == "declaration", (sheet.name, one.source_line, one.type)
        yield Declared(one.lower_name, tuple(one.value), one.important)


def nested(nodes: tuple[ast.Node, ...] | list[ast.Node]) -> Iterator[ast.Node]:
    """Every token of a value or a selector, those inside brackets and functions included."""
    for node in nodes:
        yield node
        yield from nested(getattr(node, "arguments", None) or getattr(node, "content", None) or ())


def used(nodes: tuple[ast.Node, ...]) -> set[str]:
    """The names that a value asks for with `var()`."""
    return {
        next(each.value for each in node.arguments if each.type == "ident")
        for node in nested(nodes)
        if node.type == "function" and node.lower_name == "var"
    }
