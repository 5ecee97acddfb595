"""Whose a finding of the search is: the entry that it withholds, or nobody's, which ends the build."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from plugins.common.problems import Problem
from plugins.judge.assemble import Assembled
from plugins.pipeline.material import Material
from plugins.pipeline.outward import speakers
from plugins.render import addresses
from plugins.render.planned import Planned
from plugins.report.rows import masked
from plugins.verify.findings import Finding

NOBODYS = frozenset({"canary", "unaccounted", "type", "mark"})


def blamed(
    findings: Sequence[Finding], pages: Iterable[Planned], made: Mapping[str, Assembled], material: Material, never: frozenset[int]
) -> dict[str, tuple[Problem, ...]]:
    """Return what each entry (by key) is to be withheld for.

    A name belongs to the entries in whose outward words it stands, for these stand in the lists, cards and feeds of others too; where
    there are none, and for everything else, to the entry whose page or picture the file is. What is left is told when those are gone.
    """
    owners = {addresses.file(page.url): page.owner for page in pages}
    shows = {path: key for key, assembled in made.items() for path in assembled.media}
    names = [finding for finding in findings if finding.kind in ("term", "handle")]
    speaking = speakers((m.entry for m in made.values() if m.entry), material.terms, never) if names else {}
    found: dict[str, list[Problem]] = defaultdict(list)
    for finding in findings:
        owner = shows.get(finding.path) or owners.get(finding.path) or ""
        guilty: tuple[str, ...] = (owner,) if owner and finding.kind not in NOBODYS else ()
        if finding in names:
            guilty = speaking.get(finding.handle) or guilty
        for key in guilty:
            found[key].append(problem(finding, where(material, key)))
    return {key: tuple(dict.fromkeys(problems)) for key, problems in found.items()}


def where(material: Material, key: str) -> str:
    """Return the file that a problem of the whole entry points to."""
    texts = material.judged[key].entry.texts
    return next((text.where for text in texts.values()), key)


def problem(finding: Finding, at: str) -> Problem:
    """A finding as a problem of the text it comes from."""
    return Problem(at, 1, 1, _RULES.get(finding.kind, "R12"), finding.what, finding.remedy, handle=finding.handle)


_RULES = {"term": "R8", "handle": "R2", "metadata": "R11"}


def unowned(findings: Iterable[Finding], material: Material) -> tuple[Problem, ...]:
    """Findings as the problems that end a build: they name the file of the output, not a source; a name in its path is masked."""
    return tuple(
        Problem(masked(finding.path, material.vocabulary.protects), 1, 1, _RULES.get(finding.kind, "R12"), finding.what, finding.remedy, handle=finding.handle)
        for finding in findings
    )


