"""The site, joined to Pelican: the only module that knows it.

Settings: PATH, OUTPUT_PATH and THEME as Pelican has them, SITE_STRICT (true in publishconf.py), SITE_CLOCK (a function that gives the time).
Runs: `get_generators` (once a run, before any generator sees the output path) diverts Pelican to the staging folder; the generator reads and
judges, then renders, writes and verifies; `finalized` promotes. Nothing of a run is kept in a module, for Pelican runs more than once
in a process.
"""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from plugins.common.problems import Stop
from plugins.pipeline.build import Clock, Outcome, finish, read
from plugins.pipeline.material import Material, Order
from plugins.pipeline.stage import Staged, stage
from plugins.promote.destination import destination
from plugins.promote.lock import lock
from plugins.promote.private import private_folder
from plugins.promote.staging import Staging, staging_path
from plugins.promote.swap import recover
from plugins.site.clock import clock
from plugins.site.darkroom import kept_darkroom
from plugins.site.faults import plainly_told
from plugins.site.said import said, stopped
from plugins.verify.memory import FILE

RUN = "SITE_RUN"
"""The setting under which a run keeps its state; every generator shares the settings."""
QUIET = "SITE_QUIET"
"""The setting by which our own command says the outcome itself."""


@dataclass
class Run:
    """One run of Pelican."""

    order: Order
    output: Path
    clock: Clock
    quiet: bool
    held: ExitStack = field(default_factory=ExitStack)
    material: Material | None = None
    staged: Staged | None = None
    outcome: Outcome | None = None

    @contextmanager
    def step(self) -> Iterator[None]:
        """Run a step; when it fails, release the lock and remove the staging folder: the standing output stays as it is."""
        try:
            with told(quiet=self.quiet):
                yield
        except BaseException:
            if self.staged:
                self.staged.staging.discard()
            self.held.close()
            raise


@contextmanager
def told(*, quiet: bool) -> Iterator[None]:
    """Say why a build stops, unless our own command does (`quiet`), and end with 1: Pelican would print a traceback, and under -r
    build again for ever."""
    try:
        with plainly_told():
            yield
    except Stop as stop:
        if quiet:
            raise
        print(stopped(stop), file=sys.stderr)
        raise SystemExit(1) from None


class SiteGenerator:
    """Reads, judges and stages the site in place of Pelican's own generators, which are switched off in pelicanconf.py."""

    def __init__(self, settings: dict[str, Any], **_: Any) -> None:
        self.run: Run = settings[RUN]

    def generate_context(self) -> None:
        """Read and judge the content."""
        with self.run.step():
            self.run.material = read(self.run.order, self.run.clock)

    def generate_output(self, _writer: object) -> None:
        """Render, write to staging, verify."""
        run = self.run
        with run.step(), kept_darkroom(run.output) as darkroom:
            assert run.material
            run.staged = stage(
                run.material,
                run.order.theme,
                lambda: Staging(run.output),
                strict=run.order.strict,
                memory=private_folder(run.output) / FILE,
                shelved=private_folder(run.output),
                darkroom=darkroom,
            )


def divert(pelican: Any) -> type[SiteGenerator]:
    """Begin a run: find out where the output may go, take the lock, mend what a killed build left, and lead Pelican to the staging folder."""
    settings = pelican.settings
    order = Order(Path(settings["PATH"]), Path(settings["THEME"]), bool(settings.get("SITE_STRICT")))
    quiet = bool(settings.get(QUIET))
    with told(quiet=quiet):
        project = Path(__file__).resolve().parents[2]
        output = destination(
            Path(settings["OUTPUT_PATH"]),
            content=order.content,
            keep=(project / ".git", project / "plugins", order.theme),
        )
        order = replace(order, output=output)
        run = Run(order, output, settings.get("SITE_CLOCK", clock)(), quiet)
        run.held.enter_context(lock(output))
        with run.step():
            recover(output)
    settings[RUN] = run
    pelican.output_path = str(staging_path(output))
    pelican.delete_outputdir = False
    return SiteGenerator


def promote_run(pelican: Any) -> None:
    """End a run: put the verified site in the place of the old one."""
    run: Run = pelican.settings[RUN]
    with run.step():
        assert run.staged
        run.outcome = finish(run.staged, run.output)
    run.held.close()
    if not run.quiet and run.outcome:
        print(said(run.outcome))


def register() -> None:
    """Connect the site to Pelican. Handlers are functions of this module: blinker holds them weakly."""
    from pelican import signals

    signals.get_generators.connect(divert)
    signals.finalized.connect(promote_run)
