"""What is wrong inside one file, before it is known which file, person or language it concerns."""

from dataclasses import dataclass

from plugins.common.problems import Problem

Key = tuple[str | int, ...]
"""The keys and list positions (from 0) that lead to a value: `("people", "mother-01", "show")`."""

Values = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file, at `path` and at `line` and `column` (from 1). It never holds what was typed but for `path`."""

    path: Key
    line: int
    column: int
    what: str
    remedy: str
    values: Values = ()

    def problem(self, where: str, *, rule: str = "R1", handle: str = "", lang: str = "") -> Problem:
        """Return the fault as a problem of the file `where`; `path`, which somebody typed, is left behind."""
        return Problem(
            where, self.line, self.column, rule, self.what, self.remedy, self.values, handle=handle, lang=lang
        )

    def __repr__(self) -> str:
        return f"<Fault {self.line}:{self.column}>"


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file as plain values: `data` holds dicts, lists and text only, and no absent value.

    `places` gives the line and column (from 1) of each key and list item; `values` those of what stands beside the key.
    An empty file has the data None; so has one that could not be read to its end, which is not `whole`.
    """

    data: object
    places: dict[Key, tuple[int, int]]
    values: dict[Key, tuple[int, int]]
    faults: tuple[Fault, ...] = ()
    whole: bool = True

    def mapping(self) -> dict[str, object]:
        """Return the data as keys and values: empty when the file is, or is something else."""
        return self.data if isinstance(self.data, dict) else {}

    def items(self) -> list[object]:
        """Return the data as a list: empty when the file is, or is something else."""
        return self.data if isinstance(self.data, list) else []

    def __repr__(self) -> str:
        return f"<Document of {len(self.places)} places>"
