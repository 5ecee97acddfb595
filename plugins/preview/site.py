"""What the preview shows, in memory: the public site as it would be, the drafts beside it, and what keeps the rest out."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.common.problems import Problem, Stop
from plugins.common.states import State
from plugins.judge.judged import Judged
from plugins.photos.darkroom import Darkroom
from plugins.pipeline.build import Clock, Outcome, outcome, read
from plugins.pipeline.gone import gone
from plugins.pipeline.material import Material, Order
from plugins.pipeline.stage import Staged, stage
from plugins.preview.drafts import as_published
from plugins.promote.private import remembered
from plugins.promote.scratch import scratch
from plugins.promote.staging import Staging
from plugins.render import addresses
from plugins.site.faults import plainly_told


@dataclass(frozen=True, slots=True, repr=False)
class Preview:
    """What can be looked at. `files`: path in the output to bytes; `drafts`: those among them that readers do not get.

    `kept_out`: file of a page that is not published, to the key of its entry. `finished`: drafts as they would be judged if
    they were published. `outcome` is that of the last site that could be built; `problems`: why it cannot be built now.
    `of_drafts`: why no draft can be shown, though the site itself stands. `gone`: files of pages that were published once and never come back.
    """

    files: Mapping[str, bytes]
    drafts: frozenset[str]
    kept_out: Mapping[str, str]
    finished: Mapping[str, Judged]
    outcome: Outcome | None
    problems: tuple[Problem, ...] = ()
    of_drafts: tuple[Problem, ...] = ()
    gone: frozenset[str] = frozenset()

    def reasons(self, key: str) -> tuple[Problem, ...]:
        """Return what keeps the entry `key` out; of a draft also what would if it were published."""
        judged = (each[key] for each in (self._judged, self.finished) if key in each)
        return tuple(dict.fromkeys(problem for one in judged for problem in one.decision.problems))

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Return every entry's judgement."""
        return tuple(self._judged.values())

    @property
    def _judged(self) -> Mapping[str, Judged]:
        return self.outcome.material.judged if self.outcome else {}


NOTHING = Preview({}, frozenset(), {}, {}, None)
"""The preview before anything was built."""


def preview(order: Order, clock: Clock, darkroom: Darkroom | None = None) -> Preview:
    """Build the site of `order` into memory, with the photographs of `darkroom`. Raises `Stop` when no site could be built; drafts never keep the site from standing."""
    files, staged = _built(read(order, clock), order, darkroom)
    material = staged.material
    rewritten = as_published(material)
    finished = {
        key: rewritten.judged[key] for key in rewritten.judged if rewritten.judged[key] is not material.judged[key]
    }
    try:
        with plainly_told():
            drafts, finished = _drafts(rewritten, finished, order, darkroom)
        of_drafts: tuple[Problem, ...] = ()
    except Stop as stop:
        drafts, of_drafts = {}, stop.problems
    new = {path: data for path, data in drafts.items() if path not in files}
    shown = frozenset(path for path in new if path.endswith(".html"))
    published = remembered(order.output) if order.output else {}
    away = gone(published, [page.url for page in staged.pages], material.judged)
    return Preview(
        files | new,
        shown,
        _kept_out(material),
        finished,
        outcome(staged),
        of_drafts=of_drafts,
        gone=frozenset(map(addresses.file, away)),
    )


def _built(material: Material, order: Order, darkroom: Darkroom | None) -> tuple[dict[str, bytes], Staged]:
    """The site goes through the same staging and search as a build, in a private folder that is gone at once."""
    with scratch() as folder:
        staged = stage(material, order.theme, lambda: Staging(folder / "site"), darkroom=darkroom)
        root = staged.staging.folder
        return {path: (root / path).read_bytes() for path in staged.staging.manifest}, staged


def _drafts(
    material: Material, finished: Mapping[str, Judged], order: Order, darkroom: Darkroom | None
) -> tuple[dict[str, bytes], dict[str, Judged]]:
    """Return the pages and pictures of the drafts that could be published as they stand, and the last judgement of each draft."""
    if not any(judged.decision.published for judged in finished.values()):
        return {}, dict(finished)
    files, staged = _built(material, order, darkroom)
    own = {addresses.file(page.url) for page in staged.pages if page.owner in finished}
    shown = {path: data for path, data in files.items() if path in own or path.startswith("media/")}
    return shown, {key: staged.material.judged[key] for key in finished}


def _kept_out(material: Material) -> dict[str, str]:
    return {
        addresses.file(addresses.entry(lang, judged.entry.kind, judged.entry.slug)): key
        for key, judged in material.judged.items()
        for lang, state in judged.decision.states.items()
        if state is not State.PUBLISHED and judged.entry.slug
    }
