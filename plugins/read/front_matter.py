"""The two parts of a text file: the lines between `---`, and the Markdown after them."""

from dataclasses import dataclass

from plugins.common.problems import N_
from plugins.read.faults import Document, Fault
from plugins.read.yaml_nodes import read_yaml

NO_FRONT_MATTER = (
    N_("the file does not begin with a line of three hyphens"),
    N_("Begin it with the lines of title and status between two lines of three hyphens; new-story writes such a file"),
)
NOT_CLOSED = (
    N_("the second line of three hyphens is missing"),
    N_("Write three hyphens alone on a line between the keys and the text"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Parted:
    """A text file in two: its front matter as values, its body as typed, beginning on line `body_line`."""

    matter: Document
    body: str
    body_line: int


def part(text: str) -> Parted:
    r"""Part `text`, whose line ends are `\n`, at its lines of three hyphens.

    >>> parted = part("---\ntitle: Well\n---\n\nOnce.")
    >>> parted.matter.data, parted.body, parted.body_line
    ({'title': 'Well'}, '\nOnce.', 4)
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return _unreadable(NO_FRONT_MATTER)
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        return _unreadable(NOT_CLOSED)
    matter = read_yaml("\n".join(lines[1:end]), first_line=2)
    return Parted(matter, "\n".join(lines[end + 1 :]), end + 2)


def _unreadable(sentence: tuple[str, str]) -> Parted:
    return Parted(Document(None, {(): (1, 1)}, {}, (Fault((), 1, 1, *sentence),), whole=False), "", 1)
