"""Whose a finding of the search is: the entry that it withholds, or nobody's, which ends the build."""

import html
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from plugins.common.languages import EN
from plugins.common.problems import N_, Problem
from plugins.judge.assemble import Assembled
from plugins.judge.site_words import settings
from plugins.people.terms import Term
from plugins.pipeline.masking import masks
from plugins.pipeline.material import Material
from plugins.pipeline.outward import speakers
from plugins.pipeline.where_typed import FROM_HERE, typed_at
from plugins.render import addresses
from plugins.render.planned import Planned
from plugins.verify.findings import Finding
from plugins.verify.search import search_texts

NOBODYS = frozenset({"canary", "unaccounted", "type", "mark"})


def blamed(
    findings: Sequence[Finding],
    pages: Iterable[Planned],
    made: Mapping[str, Assembled],
    material: Material,
    never: frozenset[int],
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
            found[key].append(_where_typed(finding, material, key) or problem(finding, where(material, key)))
    return {key: tuple(dict.fromkeys(problems)) for key, problems in found.items()}


def _where_typed(finding: Finding, material: Material, key: str) -> Problem | None:
    """A name or number as a problem of the line in which it was typed, if it can be seen there."""
    typed = typed_at(material, material.judged[key].entry, finding.handle) if finding.kind == "term" else None
    if typed is None:
        return None
    values = (("field", typed.field),)
    return Problem(*typed.at, _RULES["term"], FROM_HERE, typed.remedy, values, handle=finding.handle)


def where(material: Material, key: str) -> str:
    """Return the file that a problem of the whole entry points to."""
    texts = material.judged[key].entry.texts
    return next((text.where for text in texts.values()), key)


def problem(finding: Finding, at: str) -> Problem:
    """A finding as a problem of the text it comes from."""
    return Problem(at, 1, 1, _RULES.get(finding.kind, "R12"), finding.what, finding.remedy, handle=finding.handle)


_RULES = {"term": "R8", "handle": "R2", "metadata": "R11"}


def unowned(findings: Iterable[Finding], material: Material) -> tuple[Problem, ...]:
    """Findings as the problems that end a build. A name that stands in the site's own words points to the file of the content that holds
    them; anything else to the file of the output, a name in its path masked."""
    mask = masks(material.vocabulary, EN.code)
    shared = shared_words(material)
    found: dict[Problem, None] = {}
    for finding in findings:
        rule = _RULES.get(finding.kind, "R12")
        sources = _sources(finding, shared, material.terms) if finding.kind in ("term", "handle") else ()
        for where in sources:
            found[Problem(where, 1, 1, rule, IN_SHARED_WORDS, OTHER_WORDS, handle=finding.handle)] = None
        if not sources:
            found[Problem(mask(finding.path), 1, 1, rule, finding.what, finding.remedy, handle=finding.handle)] = None
    return tuple(found)


IN_SHARED_WORDS = N_("a name or number that must not be shown stands in words that many pages share")
OTHER_WORDS = N_("Write other words in this file")


def shared_words(material: Material) -> Mapping[str, str]:
    """Return the words of the content that belong to no text, by the file that holds them."""
    content = material.content
    said = {
        "site.yaml": [word for words in settings(content).values() for word in words],
        "topics.yaml": [word for topic in content.topics.values() for word in (topic.id, *topic.words.values())],
        "helplines.yaml": [word for line in content.helplines for word in (line.number, *line.words.values())],
    }
    return {where: "\n".join(f"<p>{html.escape(word)}</p>" for word in words) for where, words in said.items()}


def _sources(finding: Finding, shared: Mapping[str, str], terms: Sequence[Term]) -> tuple[str, ...]:
    hits = search_texts(shared, [term for term in terms if term.handle == finding.handle])
    return tuple(where for where, places in hits.items() if places)
