"""What the search of the finished output reports. It never holds the words it found."""

from dataclasses import dataclass
from typing import Literal

FindingKind = Literal[
    "term", "handle", "canary", "type", "metadata", "link", "anchor", "alternate", "unaccounted", "mark"
]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something in the output file `path` (relative to the output, with `/`) that must not be there.

    `handle`: whose term it is, "" when nobody's. `what` and `remedy` are templates marked by `N_`; `view` names the view in which
    it was seen ("tags joined", "percent-decoded", "file name" …), for the report.
    """

    path: str
    kind: FindingKind
    handle: str
    what: str
    remedy: str
    view: str = ""
    count: int = 1
