"""Look at one file: everything the search can say of it without knowing the others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.common.problems import N_
from plugins.verify.filetypes import TEXT_SUFFIXES, suffix_of
from plugins.verify.findings import Finding
from plugins.verify.ledger import ViewCounts
from plugins.verify.leftovers import leftovers
from plugins.verify.links import style_loads
from plugins.verify.memory import packed
from plugins.verify.page_links import PageLinks, page_links
from plugins.verify.pictures import CHECKED, is_bare
from plugins.verify.sight import Sight
from plugins.verify.views import Apart, data_addresses, decoded, name_view

_XML_ADDRESS = re.compile(r"<loc>\s*([^<]*?)\s*</loc>|\bhref=\"([^\"]*)\"")


@dataclass(frozen=True, slots=True, repr=False)
class Seen:
    """What one file holds: how often each term stands in each view, what is wrong with the file itself, where it leads.

    `fold`: its fold lines (see `Sight`), packed; a Seen that was recalled has none. `phrased`: whether public phrases had a say in `counts`.
    """

    counts: ViewCounts
    findings: tuple[Finding, ...]
    links: PageLinks | None
    fold: bytes
    phrased: bool


def look(path: str, data: bytes, sight: Sight) -> Seen:
    """Return what the file `path` (relative to the output, with `/`) with the bytes `data` holds."""
    suffix = suffix_of(path)
    name = name_view(path)
    findings = list(leftovers(path, [name]))
    if suffix in CHECKED and not is_bare(data, suffix=suffix):
        what = N_("The file is not of the type its name says, or holds more than a picture or font needs")
        findings.append(Finding(path, "metadata", "", what, N_("Let the program make it again from the original")))
    apart, links = Apart(""), None
    if suffix in TEXT_SUFFIXES:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            what, remedy = N_("The file cannot be read as text"), N_("Save it as UTF-8, and build again")
            findings.append(Finding(path, "type", "", what, remedy))
        else:
            apart = Apart(text)
            links = _links(suffix, text, apart.lines)
            findings += _packed(path, text)
    if apart.may_hold_leftovers:
        findings += leftovers(path, apart.views[1:])  # what stands in the first stands decoded in the second
    fold, sighted = sight.fold((name.texts, *apart.bundles))
    counted = [sight.counts(view, sighted) for view in (name, *apart.views)] if sighted else []
    counts = tuple(count for count, _ in counted)
    return Seen(counts, tuple(findings), links, packed(fold), any(phrased for _, phrased in counted))


def links_in(path: str, data: bytes) -> PageLinks | None:
    """Return where the file `path` with the bytes `data`, which is a text, leads."""
    text = data.decode("utf-8")
    return _links(suffix_of(path), text, text.split("\n"))


def _packed(path: str, text: str) -> Iterator[Finding]:
    if not all(map(_is_text, data_addresses(text))):
        what, remedy = N_("A picture or another file is packed into this file"), N_("Publish it as a file of its own")
        yield Finding(path, "type", "", what, remedy)


def _is_text(data: str) -> bool:
    try:
        decoded(data).decode("utf-8")
    except ValueError:
        return False
    return True


def _links(suffix: str, text: str, lines: Sequence[str]) -> PageLinks | None:
    if suffix == ".html":
        return page_links(text, lines)
    links: tuple[str, ...] = ()
    loads: tuple[str, ...] = ()
    if suffix == ".xml":
        links = tuple(dict.fromkeys(where or href for where, href in _XML_ADDRESS.findall(text)))
    elif suffix == ".css":
        loads = style_loads(text)
    return PageLinks(links, loads, (), frozenset(), 0, 0) if links or loads else None
