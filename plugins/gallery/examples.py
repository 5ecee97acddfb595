"""The examples of a theme: `gallery/<part>.yaml`, a file for each part of `templates/components/`."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import N_, Problem, Stop
from plugins.gallery.arguments import KINDS
from plugins.gallery.values import built

BAD_EXAMPLE = N_("this example of the theme cannot be used ({kind})")
MEND_EXAMPLE = N_("Mend the example, or undo the last change of it")

T = TypeVar("T")
FRAME = "frame.yaml"
"""What every page has, for the parts that are given the whole of it."""


@dataclass(frozen=True, slots=True, repr=False)
class Example:
    """A part in one state: what is to be seen, and the values that the part is called with, by language."""

    about: str
    values: Mapping[Lang, Mapping[str, object]]


@dataclass(frozen=True, slots=True, repr=False)
class Part:
    """A part of the theme. `write` is what a template writes to have it; `styles` names its style sheets, else `unstyled` says why it
    has none; `in_head`: it is no more than lines in the head of a page, and shown as such."""

    name: str
    about: str
    write: str
    styles: tuple[str, ...]
    unstyled: str
    in_head: bool
    examples: tuple[Example, ...]


def parts(theme: Path) -> tuple[Part, ...]:
    """Return the parts of a theme that have examples, by name. Raises `Stop` for a file that cannot be used."""
    folder = theme / "gallery"
    frame = _usable(folder / FRAME, _read)
    files = (file for file in sorted(folder.glob("*.yaml")) if file.name != FRAME)
    return tuple(_usable(file, lambda file: _part(file.stem, _read(file), frame)) for file in files)


def _usable(file: Path, read: Callable[[Path], T]) -> T:
    try:
        return read(file)
    except (TypeError, KeyError, AttributeError, ValueError, yaml.YAMLError) as error:
        kind = ("kind", str(error) if type(error) is TypeError else type(error).__name__)
        raise Stop(Problem(f"theme/gallery/{file.name}", 1, 1, "", BAD_EXAMPLE, MEND_EXAMPLE, (kind,))) from None


def _part(name: str, said: Mapping[str, object], frame: Mapping[str, object]) -> Part:
    shared = said.get("always", {})
    examples = tuple(
        Example(example["about"], {lang: _values(lang, frame, shared, example) for lang in LANGUAGES})
        for example in said["examples"]  # type: ignore[attr-defined]
    )
    return Part(
        name,
        str(said["about"]),
        str(said["write"]),
        tuple(said.get("styles", ())),  # type: ignore[arg-type]
        str(said.get("unstyled", "")),
        bool(said.get("in_head")),
        examples,
    )


def _values(lang: Lang, *layers: object) -> Mapping[str, object]:
    """The values for one language: `all` and the language's own of each layer; a later layer wins, field by field."""
    found: dict[str, object] = {}
    for layer in layers:
        for own in ("all", lang):
            found = dict(_laid_over(found, layer.get(own) or {}))  # type: ignore[attr-defined]
    return {word: built(KINDS[word], value, lang) if word in KINDS else value for word, value in found.items()}


def _laid_over(under: Mapping[str, object], over: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for word in dict.fromkeys((*under, *over)):
        below, above = under.get(word), over.get(word, under.get(word))
        both = isinstance(below, Mapping) and isinstance(above, Mapping) and word in over
        yield word, dict(_laid_over(below, above)) if both else above  # type: ignore[arg-type]


def _read(file: Path) -> Mapping[str, object]:
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(found, dict):
        raise TypeError(f"{file.name}: keys and values are needed")
    return found
