"""Look at one file: everything the search can say of it without knowing the others."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.common.problems import N_
from plugins.verify.filetypes import TEXT_SUFFIXES
from plugins.verify.findings import Finding
from plugins.verify.ledger import ViewCounts
from plugins.verify.leftovers import leftovers
from plugins.verify.links import style_loads
from plugins.verify.matcher import Counts, Matcher
from plugins.verify.page_links import PageLinks, page_links
from plugins.verify.pictures import CHECKED, is_bare
from plugins.verify.views import View, data_addresses, decoded, name_view, views

_XML_ADDRESS = re.compile(r"<loc>\s*([^<]*?)\s*</loc>|\bhref=\"([^\"]*)\"")


@dataclass(frozen=True, slots=True, repr=False)
class Seen:
    """What one file holds: how often each term stands in each view, what is wrong with the file itself, where it leads."""

    counts: ViewCounts
    findings: tuple[Finding, ...]
    links: PageLinks | None


def look(path: str, data: bytes, matcher: Matcher) -> Seen:
    """Return what the file `path` (relative to the output, with `/`) with the bytes `data` holds."""
    suffix = PurePosixPath(path).suffix
    name = name_view(path)
    findings = list(leftovers(path, [name]))
    if suffix in CHECKED and not is_bare(data, suffix=suffix):
        what = N_("The file is not of the type its name says, or holds more than a picture or font needs")
        findings.append(Finding(path, "metadata", "", what, N_("Let the program make it again from the original")))
    seen = [counted(name, matcher)]
    if suffix not in TEXT_SUFFIXES:
        return Seen(tuple(seen), tuple(findings), None)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        what, remedy = N_("The file cannot be read as text"), N_("Save it as UTF-8, and build again")
        return Seen(tuple(seen), (*findings, Finding(path, "type", "", what, remedy)), None)
    shown = views(text)
    findings += leftovers(path, shown[1:])  # what stands in the first stands decoded in the second
    if not all(map(_is_text, data_addresses(text))):
        what, remedy = N_("A picture or another file is packed into this file"), N_("Publish it as a file of its own")
        findings.append(Finding(path, "type", "", what, remedy))
    seen += (counted(view, matcher) for view in shown)
    return Seen(tuple(seen), tuple(findings), _links(suffix, text))


def counted(view: View, matcher: Matcher) -> tuple[str, Counts]:
    """Return how often each term stands in a view, with the view's name."""
    total: dict[int, int] = {}
    for text in view.texts:
        for term, count in matcher.counts(text):
            total[term] = total.get(term, 0) + count
    return view.name, tuple(sorted(total.items()))


def _is_text(data: str) -> bool:
    try:
        decoded(data).decode("utf-8")
    except ValueError:
        return False
    return True


def _links(suffix: str, text: str) -> PageLinks | None:
    if suffix == ".html":
        return page_links(text)
    links: tuple[str, ...] = ()
    loads: tuple[str, ...] = ()
    if suffix == ".xml":
        links = tuple(dict.fromkeys(where or href for where, href in _XML_ADDRESS.findall(text)))
    elif suffix == ".css":
        loads = style_loads(text)
    return PageLinks(links, loads, (), frozenset(), 0, 0) if links or loads else None
