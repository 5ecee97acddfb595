"""The whole way: read, judge, stage, verify, promote."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from plugins.common.languages import Lang
from plugins.common.problems import N_, Problem, Stop
from plugins.consent.days import today
from plugins.consent.outcome import exit_code
from plugins.giving.destinations import EXAMPLES
from plugins.giving.memory import FILE
from plugins.pipeline.approvals import after, moved, recall
from plugins.pipeline.gone import apache, gone, nginx
from plugins.pipeline.masking import masks
from plugins.pipeline.material import Material, Order, material
from plugins.pipeline.posters import take_away
from plugins.pipeline.stage import Staged, stage
from plugins.promote.private import forget_private, remember, write_private, write_private_text
from plugins.promote.staging import Staging
from plugins.promote.swap import promote
from plugins.read.folder import read_content
from plugins.report.masks import Mask
from plugins.report.rows import Row, rows


@dataclass(frozen=True, slots=True)
class Clock:
    """When the build runs: `now` in UTC, and SOURCE_DATE_EPOCH if it is set. Passed in, so that a build is a function of its inputs."""

    now: datetime
    source_date_epoch: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """How a build or check ended. `code`: 0 or 3, for a build that could stand."""

    material: Material
    notices: tuple[Problem, ...]
    panel_problems: tuple[Problem, ...]

    @property
    def code(self) -> int:
        """The exit code of a build (design.md, section 6)."""
        return exit_code((judged.decision for judged in self.material.judged.values()), bool(self.panel_problems))

    @property
    def languages(self) -> dict[str, tuple[Lang, ...]]:
        """The languages that each entry has a text in, by its key."""
        return {j.entry.key: tuple(j.entry.texts) for j in self.material.judged.values()}

    def rows(self, lang: str) -> tuple[Row, ...]:
        """Everything there is to say, for `check --json` and the private report."""
        judged = self.material.judged.values()
        loose = (*self.panel_problems, *self.notices)
        return rows((j.decision for j in judged), loose, self.languages, lang, self.mask(lang))

    def mask(self, lang: str) -> Mask:
        """Return what makes a path printable in a message of `lang`."""
        return masks(self.material.vocabulary, lang)


def read(order: Order, clock: Clock) -> Material:
    """Read and judge the content of `order`. Raises `Stop`."""
    content = read_content(order.content)
    if order.strict and _is_example(content.site.url):
        raise Stop(Problem("site.yaml", 1, 1, "R12", EXAMPLE_URL, REAL_URL))
    day = today(clock.now, clock.source_date_epoch, content.site.timezone)
    read = material(content, day, strict=order.strict, remembered=recall(order.output))
    if elsewhere := moved(read):
        raise Stop(*elsewhere)
    return read


EXAMPLE_URL = N_("the address of the site is an example, which cannot be published")
REAL_URL = N_("Write the site's own address as url: in site.yaml")


def _is_example(url: str) -> bool:
    host = url.split("//")[-1].split("/")[0].split(":")[0].lower()
    return any(host == name or host.endswith(f".{name}") for name in EXAMPLES)


def stage_site(order: Order, clock: Clock, staging: Callable[[], Staging]) -> Staged:
    """Read, judge, render, write and verify. Raises `Stop`; nothing is promoted."""
    return stage(read(order, clock), order.theme, staging, strict=order.strict)


def outcome(staged: Staged) -> Outcome:
    """What a staged site has to say."""
    return Outcome(staged.material, staged.notices, staged.panel_problems)


def finish(staged: Staged, output: Path) -> Outcome:
    """Promote a staged site, and write what is remembered beside it: the paths published ever, the report. Raises `Stop`."""
    ended = outcome(staged)
    published = remember(output, {page.url: page.owner for page in staged.pages if page.owner})
    before = staged.material.remembered
    if staged.material.strict and before.is_whole:  # first: no record may be published and then forgotten
        write_private(output, FILE, after(staged.material).as_json())
    promote(staged.staging, output)
    taken = take_away(output, staged.pages, staged.material.content.entries)
    ended = replace(ended, notices=(*ended.notices, *taken))
    _tell_what_is_gone(output, gone(published, [page.url for page in staged.pages], staged.material.judged))
    write_private(output, "report.json", [row.as_json() for row in ended.rows("en")])
    forget_private(output, "review")  # sheets of texts as they were
    return ended


def _tell_what_is_gone(output: Path, urls: tuple[str, ...]) -> None:
    """After the site stands: a server that reads it earlier would answer 410 for a page that is still there."""
    write_private_text(output, "gone.nginx.conf", nginx(urls))
    write_private_text(output, "gone.apache.conf", apache(urls))
