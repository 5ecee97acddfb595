"""Whose a finding of the search is: the entry that it withholds, or nobody's, which ends the build."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from plugins.common.problems import Problem
from plugins.pipeline.material import Material
from plugins.render import addresses
from plugins.render.planned import Planned
from plugins.verify.findings import Finding
from plugins.verify.search import search_texts

NOBODYS = frozenset({"canary", "unaccounted", "type", "mark"})


def blamed(
    findings: Sequence[Finding], pages: Iterable[Planned], media: Mapping[str, Iterable[str]], material: Material
) -> dict[str, tuple[Problem, ...]]:
    """Return what each entry (by key) is to be withheld for.

    A finding in the page or picture of an entry is that entry's. One in a list belongs to the entries listed there in whose own words the
    term stands, if their own pages did not tell already.
    """
    owners = {addresses.file(page.url): page for page in pages}
    shows = {path: key for key, paths in media.items() for path in paths}
    found: dict[str, list[Problem]] = defaultdict(list)
    loose: list[tuple[Finding, Planned]] = []
    for finding in findings:
        page = owners.get(finding.path)
        owner = shows.get(finding.path) or (page.owner if page else "")
        if owner and finding.kind not in NOBODYS:
            found[owner].append(problem(finding, where(material, owner)))
        elif page and page.entries and finding.kind in ("term", "handle"):
            loose.append((finding, page))
    if not found:
        for finding, page in loose:
            for key in _speakers(finding, page, material):
                found[key].append(problem(finding, where(material, key)))
    return {key: tuple(dict.fromkeys(problems)) for key, problems in found.items()}


def _speakers(finding: Finding, page: Planned, material: Material) -> list[str]:
    places = [i for i, term in enumerate(material.terms) if term.handle == finding.handle]
    texts = {
        key: "\n".join(str(part) for text in judged.prepared.values() for passage in (text.title, text.summary) for part in passage if isinstance(part, str))
        for key, judged in material.judged.items()
        if key in page.entries
    }
    hits = search_texts(texts, [material.terms[i] for i in places])
    return [key for key, which in hits.items() if which]


def where(material: Material, key: str) -> str:
    """Return the file that a problem of the whole entry points to."""
    texts = material.judged[key].entry.texts
    return next((text.where for text in texts.values()), key)


def problem(finding: Finding, at: str) -> Problem:
    """A finding as a problem of the text it comes from."""
    return Problem(at, 1, 1, _RULES.get(finding.kind, "R12"), finding.what, finding.remedy, handle=finding.handle)


_RULES = {"term": "R8", "handle": "R2", "metadata": "R11"}


def unowned(findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """Findings as the problems that end a build: they name the file of the output, not a source."""
    return tuple(
        Problem(finding.path, 1, 1, _RULES.get(finding.kind, "R12"), finding.what, finding.remedy, handle=finding.handle)
        for finding in findings
    )


