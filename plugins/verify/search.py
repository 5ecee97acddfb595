"""Search the finished output, every file of it, for what must not be there; nothing is promoted before (wall c)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from plugins.common.problems import N_
from plugins.people.terms import Term
from plugins.verify.claims import claims_of, still_hold
from plugins.verify.crew import look_at_all
from plugins.verify.digests import digesting
from plugins.verify.filetypes import files, refusals
from plugins.verify.findings import Finding, FindingKind
from plugins.verify.ledger import Excess, Ledger, ViewCounts
from plugins.verify.links import Site, link_findings
from plugins.verify.matcher import Matcher
from plugins.verify.memory import Memory
from plugins.verify.page_links import PageLinks
from plugins.verify.pages import Pages
from plugins.verify.recall import Recall
from plugins.verify.roll import Roll
from plugins.verify.selftest import prove_recall, prove_sight
from plugins.verify.sight import Sight, seen_in
from plugins.verify.version import program_version


def search(
    root: Path,
    *,
    terms: Sequence[Term],
    canary: Sequence[Term],
    ledger: Mapping[str, Sequence[str]],
    accounted: Collection[str],
    site_url: str,
    never: frozenset[int] = frozenset(),
    phrases: Sequence[str] = (),
    memory: Memory | None = None,
    ours: Collection[str] = (),
) -> tuple[Finding, ...]:
    """Return all findings in the output folder `root`, sorted; each file is read.

    `terms`: the protected terms without those of the canary. `ledger`: for each path the licensed texts, once for each time
    they were written into it. `never`: places in `terms` that no licensed text allows. `accounted`: every path that was meant
    to be written. `phrases`: public phrases (names of places, glossary words) in which a short name is not looked for.
    `ours`: files of the program, which nobody wrote for a person: in their drawings and styles only long names count (`m-110` is a line
    in a drawing). `memory` keeps what was seen in clean files for the next search; the findings are the same with and without it.
    Raises Stop when the search does not see the canary in its disguises.
    """
    paths = files(root)
    plain = [path for path, is_plain in paths.items() if is_plain]
    with digesting(root, plain) as all_digests:
        matcher = Matcher((*terms, *canary), phrases=phrases)
        sight = Sight(matcher)
        prove_sight(sight, canary)
        prove_recall(canary)
        digests = dict(all_digests())
    judge = Ledger(matcher, ledger, never | frozenset(range(len(terms), len(matcher.terms))))

    def names(path: str, counts: ViewCounts) -> Iterator[Finding]:
        excesses = judge.excesses(path, counts)
        told = (each for each in excesses if path not in ours or _is_name(matcher.terms[each.term]))
        return _term_findings(path, told, matcher.terms, len(terms))

    findings = set(refusals(paths, accounted=accounted))
    url = site_url.rstrip("/")
    kept = memory or Memory(None, program_version(), keeps_folds=False)
    recall = Recall(kept, Roll(matcher.terms), phrases, url)
    clean = recall.recalled(frozenset(digests.values()))
    recalled = {path: digest for path, digest in digests.items() if digest in clean}
    counts = recall.counts()
    for path in (path for path, digest in recalled.items() if digest in counts) if counts else ():
        findings.update(names(path, counts[recalled[path]]))
    looked: dict[str, PageLinks | None] = {}
    for path, digest, seen in look_at_all(root, [path for path in plain if path not in recalled], sight, phrases):
        own = {*seen.findings, *names(path, seen.counts)}
        if not own:
            recall.keep(digest, seen)
        looked[path], digests[path] = seen.links and seen.links.shared(), digest
        findings |= own
    if not findings and recall.is_as_it_was(frozenset(digests.values())):
        return ()
    site = Site(url, frozenset(plain), Pages(root, looked, recalled, recall).links)
    claims = recall.claims()
    if claims and not still_hold(claims, site, recalled):
        claims = None
    asked = plain if claims is None else looked
    findings.update(link_findings(site, asked))
    dirty = {finding.path for finding in findings}
    fresh = claims_of(site, (path for path in asked if path not in dirty))
    clean = frozenset(digest for path, digest in digests.items() if path not in dirty)
    recall.save(clean, claims.joined(fresh) if claims else fresh)
    return tuple(sorted(findings))


def search_texts(
    texts: Mapping[str, str], terms: Sequence[Term], *, phrases: Sequence[str] = ()
) -> dict[str, tuple[int, ...]]:
    """Return for each of `texts` (public text or HTML, by any key) the places in `terms` of those that stand in it.

    It tells which entry brought a term into a list page; what is licensed counts, too.
    """
    matcher = Matcher(terms, phrases=phrases)
    sight = Sight(matcher)
    return {key: tuple(sorted(_terms_in(text, sight))) for key, text in texts.items()}


def unlicensed(
    texts: Mapping[str, str],
    spans: Mapping[str, Sequence[str]],
    terms: Sequence[Term],
    *,
    never: frozenset[int] = frozenset(),
) -> dict[str, tuple[int, ...]]:
    """Return for each of `texts` (HTML, by any key) the places in `terms` of those that stand in it beyond its licensed `spans`.

    It tells whose words brought a term into the pages of others. `never` as in `search`.
    """
    matcher = Matcher(terms)
    judge = Ledger(matcher, spans, never)
    sight = Sight(matcher)
    counts = {key: seen_in(text, sight) for key, text in texts.items()}
    return {key: tuple(sorted({excess.term for excess in judge.excesses(key, seen)})) for key, seen in counts.items()}


def _terms_in(text: str, sight: Sight) -> set[int]:
    return {term for _, counts in seen_in(text, sight) for term, _ in counts}


def _is_name(term: Term) -> bool:
    return term.long and term.kind != "handle"


def _term_findings(path: str, excesses: Iterator[Excess], terms: Sequence[Term], canary_from: int) -> Iterator[Finding]:
    """Yield one finding for each person and kind, in the first view that shows one of her terms."""
    found: dict[tuple[FindingKind, str], tuple[str, int]] = {}
    for excess in excesses:
        term = terms[excess.term]
        kind: FindingKind = "canary" if excess.term >= canary_from else "handle" if term.kind == "handle" else "term"
        view, count = found.get((kind, term.handle), (excess.view, 0))
        found[kind, term.handle] = view, max(count, excess.count)
    for (kind, handle), (view, count) in found.items():
        yield Finding(path, kind, handle, *_SENTENCES[kind], view, count)


_SENTENCES: Mapping[FindingKind, tuple[str, str]] = {
    "term": (
        N_("A name or number that must not be shown stands in this file"),
        N_("Look for it in the text, the title, the pictures and the address, and write the handle in its place"),
    ),
    "handle": (
        N_("A handle of the register stands in this file"),
        N_("Write it in braces in the text, and take it out of addresses and file names"),
    ),
    "canary": (
        N_("The made-up person who tests the search stands in this file"),
        N_("Nothing is published; tell the person who looks after the program"),
    ),
}
