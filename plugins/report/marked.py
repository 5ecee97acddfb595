"""Which sentences of the program are to be translated: every literal in `N_("…")`, read from the source without running it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """A message that `N_` marks. `text` is "" where its argument is no plain literal, which no catalogue could hold."""

    text: str
    where: str
    line: int


def marked(root: Path) -> tuple[Marked, ...]:
    """Return the messages marked in the Python files under `root`, sorted; `where` is relative to `root`, with `/`."""
    return tuple(
        sorted(found for path in root.rglob("*.py") for found in _of_file(path, path.relative_to(root).as_posix()))
    )


def _of_file(path: Path, where: str) -> Iterator[Marked]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
            argument = node.args[0] if len(node.args) == 1 else None
            is_text = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            yield Marked(str(argument.value) if is_text else "", where, node.lineno)  # type: ignore[union-attr]
