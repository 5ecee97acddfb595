"""What pages say of other files of the site: that they exist, hold an anchor, or are their other language and say so, too.

A page that is the same as yesterday is not read again for its links. What it says must still be true when *other* files have
changed: that is asked of all such pages together, each address once. Only when something is untrue is each page asked.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.verify.links import Site

_WHOLE = ("/", "http://", "https://")  # leads to the same place from every page


@dataclass(frozen=True, slots=True, repr=False)
class Claims:
    """`url`: the site's address. `links`: addresses inside it, whole. `answers`: for a page those that name it as their other language.

    They may hold more than is said today: what a page said before it was changed or removed.
    """

    url: str
    links: frozenset[str]
    answers: Mapping[str, frozenset[str]]

    def kept(self) -> object:
        """Return the claims in a form that can be written as JSON."""
        return [self.url, sorted(self.links), {page: sorted(named) for page, named in sorted(self.answers.items())}]

    @staticmethod
    def unkept(kept: Any) -> "Claims":
        """Return the claims that were `kept`."""
        url, links, answers = kept
        return Claims(url, frozenset(links), {page: frozenset(named) for page, named in answers.items()})

    def joined(self, other: "Claims") -> "Claims":
        """Return these claims and the `other` ones."""
        answers = dict(self.answers)
        for page, named in other.answers.items():
            answers[page] = answers.get(page, frozenset()) | named
        return Claims(self.url, self.links | other.links, answers)


NO_CLAIMS = Claims("", frozenset(), {})


def claims_of(site: Site, paths: Iterable[str]) -> Claims:
    """Return what the pages at `paths` say; what a page says of itself is left out."""
    met: set[str] = set()
    links: set[str] = set()
    answers: dict[str, set[str]] = {}
    for path in paths:
        page = site.links_of(path)
        if page is None:
            continue
        for link in {*page.links, *page.loads, *(href for _, href in page.alternates)} - met:
            is_the_same_everywhere = link.startswith(_WHOLE)
            if is_the_same_everywhere:
                met.add(link)
            if (is_the_same_everywhere or site.file_at(path, link) != path) and (address := site.inside(path, link)):
                links.add(address)
        for language, href in page.alternates:
            target = site.file_at(path, href)
            if language != "x-default" and target is not None and target != path:
                answers.setdefault(target, set()).add(path)
    return Claims(site.url, frozenset(links), {page: frozenset(named) for page, named in answers.items()})


def still_hold(claims: Claims, site: Site, recalled: Collection[str]) -> bool:
    """Tell whether what the pages at `recalled`, which have not changed, say of the others is true of the `site` as it is."""
    if claims.url != site.url or not all(map(site.leads_somewhere, claims.links)):
        return False
    changed = {page: named for page, named in claims.answers.items() if page not in recalled}
    return all(site.answers(page, asking) for page, named in changed.items() for asking in named if asking in recalled)
