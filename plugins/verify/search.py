"""Search the finished output, every file of it, for what must not be there; nothing is promoted before (wall c)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.common.problems import N_
from plugins.people.terms import Term
from plugins.verify.claims import claims_of, still_hold
from plugins.verify.crew import look_at_all
from plugins.verify.digests import digesting
from plugins.verify.filetypes import files, refusals
from plugins.verify.findings import Finding, FindingKind
from plugins.verify.ledger import Ledger, ViewCounts
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
    paths, url = files(root), site_url.rstrip("/")
    plain = [path for path, is_plain in paths.items() if is_plain]
    with digesting(root, plain) as all_digests:
        matcher = Matcher((*terms, *canary), phrases=phrases)
        sight = Sight(matcher)
        prove_sight(sight, canary)
        prove_recall(canary)
        digests = dict(all_digests())
    judge = Ledger(matcher, ledger, never | frozenset(range(len(terms), len(matcher.terms))))
    names = _Names(matcher.terms, len(terms), judge, ours)
    kept = memory or Memory(None, program_version(), keeps_folds=False)
    recall = Recall(kept, Roll(matcher.terms), phrases, url)
    clean = recall.recalled(frozenset(digests.values()))
    recalled = {path: digest for path, digest in digests.items() if digest in clean}

    findings = set(refusals(paths, accounted=accounted))
    if counts := recall.counts():
        findings.update(
            one for path, digest in recalled.items() if digest in counts for one in names.findings(path, counts[digest])
        )
    looked: dict[str, PageLinks | None] = {}
    for path, digest, seen in look_at_all(root, [path for path in plain if path not in recalled], sight, phrases):
        own = {*seen.findings, *names.findings(path, seen.counts)}
        if not own:
            recall.keep(digest, seen)
        looked[path], digests[path] = seen.links and seen.links.shared(), digest
        findings |= own
    if not findings and recall.is_as_it_was(frozenset(digests.values())):
        return ()
    site = Site(url, frozenset(plain), Pages(root, looked, recalled, recall).links)
    return tuple(sorted(findings | _asked_of_links(site, looked, recalled, recall, digests, findings)))


def _asked_of_links(
    site: Site,
    looked: Collection[str],
    recalled: Collection[str],
    recall: Recall,
    digests: Mapping[str, bytes],
    found: Collection[Finding],
) -> set[Finding]:
    """Return the findings about links, and keep what was seen in the files that have none. `found`: those found before."""
    claims = recall.claims()
    if claims is not None and not still_hold(claims, site, recalled):
        claims = None
    asked = digests if claims is None else looked
    findings = set(link_findings(site, sorted(asked)))
    dirty = {finding.path for finding in (*found, *findings)}
    fresh = claims_of(site, (path for path in asked if path not in dirty))
    clean = frozenset(digest for path, digest in digests.items() if path not in dirty)
    recall.save(clean, claims.joined(fresh) if claims else fresh)
    return findings


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


@dataclass(frozen=True, slots=True, repr=False)
class _Names:
    """Judges what stands in files. Those `terms` that begin at `canary_from` are the canary's; `ours` as in `search`."""

    terms: Sequence[Term]
    canary_from: int
    ledger: Ledger
    ours: Collection[str]

    def findings(self, path: str, counts: ViewCounts) -> Iterator[Finding]:
        """Yield one finding for each person and kind, in the first view that shows one of her terms."""
        found: dict[tuple[FindingKind, str], tuple[str, int]] = {}
        for excess in self.ledger.excesses(path, counts):
            term = self.terms[excess.term]
            if path in self.ours and (not term.long or term.kind == "handle"):
                continue
            is_canary = excess.term >= self.canary_from
            kind: FindingKind = "canary" if is_canary else "handle" if term.kind == "handle" else "term"
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
