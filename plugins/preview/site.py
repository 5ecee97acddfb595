"""What the preview shows, in memory: the public site as it would be, drafts at the addresses they will have, and why the rest is kept out."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.common.problems import Problem, Stop
from plugins.common.states import State
from plugins.judge.judge import judge
from plugins.pipeline.build import Clock, Outcome, outcome, read
from plugins.pipeline.material import Material, Order
from plugins.pipeline.stage import Staged, stage
from plugins.promote.staging import Staging
from plugins.read.content import Entry, Text
from plugins.render import addresses


@dataclass(frozen=True, slots=True, repr=False)
class Preview:
    """`files`: path in the output to bytes. `drafts`: the files among them that only this preview has. `kept_out`: file of a page that
    is not published, to the key of its entry. `outcome` is None, and `problems` says why, when nothing could be built."""

    files: Mapping[str, bytes]
    drafts: frozenset[str]
    kept_out: Mapping[str, str]
    outcome: Outcome | None
    problems: tuple[Problem, ...] = ()


def preview(order: Order, clock: Clock, before: Preview | None) -> Preview:
    """Build the site into memory. When it cannot be built, what stood `before` stays, with the reasons."""
    try:
        material = read(order, clock)
        files, staged = _built(material, order)
        drafts = _drafts(material, order)
    except Stop as stop:
        old = before or Preview({}, frozenset(), {}, None)
        return Preview(old.files, old.drafts, old.kept_out, None, stop.problems)
    new = {path: data for path, data in drafts.items() if path not in files}
    return Preview({**files, **new}, frozenset(new), _kept_out(staged.material), outcome(staged))


def _built(material: Material, order: Order) -> tuple[dict[str, bytes], Staged]:
    """The site goes through the same staging and search as a build, in a private folder that is gone at once."""
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        staged = stage(material, order.theme, lambda: Staging(Path(folder) / "site"))
        with staged.staging:
            root = staged.staging.folder
            return {path: (root / path).read_bytes() for path in staged.staging.manifest}, staged


def _drafts(material: Material, order: Order) -> dict[str, bytes]:
    """The pages of drafts that could be published as they stand, and their pictures."""
    finished = {key: _as_published(j.entry, material) for key, j in material.judged.items() if State.DRAFT in j.decision.states.values()}
    if not finished:
        return {}
    judged = {key: judge(finished[key], material.vocabulary, material.today) if key in finished else j for key, j in material.judged.items()}
    files, staged = _built(replace(material, judged=judged), order)
    own = {addresses.file(page.url) for page in staged.pages if page.owner in finished}
    return {path: data for path, data in files.items() if path in own or path.startswith("media/")}


def _as_published(entry: Entry, material: Material) -> Entry:
    texts = {lang: replace(text, status="published") for lang, text in entry.texts.items() if _is_whole(text)}
    return replace(entry, texts=texts, date=entry.date or material.today.schedule)


def _is_whole(text: Text) -> bool:
    return bool(text.title and text.summary)


def _kept_out(material: Material) -> dict[str, str]:
    found = {}
    for key, judged in material.judged.items():
        entry = judged.entry
        for lang, state in judged.decision.states.items():
            if state is not State.PUBLISHED:
                found[addresses.file(addresses.entry(lang, entry.kind, entry.slug))] = key
    return found


