"""What `inv build` and `inv check` do: run the way, say how it ended, in plain sentences."""

import json
import logging
import sys
from pathlib import Path

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_, Stop
from plugins.pipeline.build import Outcome, outcome, stage_site
from plugins.pipeline.material import Order
from plugins.promote.interrupts import interruptible
from plugins.promote.scratch import scratch
from plugins.promote.staging import Staging
from plugins.report.rows import loose_row
from plugins.report.words import say
from plugins.site.ask import both
from plugins.site.clock import clock
from plugins.site.faults import plainly_told
from plugins.site.new import NO_CONTENT
from plugins.site.said import said, shown, stopped
from plugins.site.settle import settle as settled

ROOT = Path(__file__).resolve().parents[2]
NOTHING_PROMOTED, WRONG_USAGE = 1, 2
BROKEN_OFF = N_("Broken off. The next build puts in order whatever was half done.")
STANDS = N_(
    "Nothing was replaced. If a site stands there, it stands as it was, also with what was withdrawn since: mend this first."
)


def build(*, content: str, output: str, strict: bool = False) -> int:
    """Build the site by Pelican, in this process. Return the exit code of design.md, section 6."""
    if not Path(content).is_dir():
        return _no_content()
    try:
        with interruptible():
            ended = _pelican(Path(content), Path(output), strict=strict)
    except KeyboardInterrupt:
        print(say(BROKEN_OFF, "en"), file=sys.stderr)
        return NOTHING_PROMOTED
    except Stop as stop:
        print(stopped(stop), file=sys.stderr)
        print(say(STANDS, "en"), file=sys.stderr)
        return NOTHING_PROMOTED
    print(said(ended))
    return ended.code


def _pelican(content: Path, output: Path, *, strict: bool) -> Outcome:
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    console.quiet = True  # Pelican counts articles, and there are none
    logging.getLogger("pelican").setLevel(logging.ERROR)
    conf = ROOT / ("publishconf.py" if strict else "pelicanconf.py")
    override = {"PATH": str(content.resolve()), "OUTPUT_PATH": str(output.absolute()), "SITE_QUIET": True}
    with plainly_told():
        pelican = Pelican(read_settings(str(conf), override=override))
        pelican.run()
        ended: Outcome = pelican.settings["SITE_RUN"].outcome
    return ended


def check(
    *, content: str, output: str, lang: str = "en", as_json: bool = False, show: bool = False, settle: bool = False
) -> int:
    """Say every problem that a build would meet, and promote nothing. Return 0, or 1 when `build` would end with 1 or 3.

    `settle`: first ask about each unsure word, and write the answers into the texts.
    """
    if not Path(content).is_dir():
        return _no_content()
    if lang not in LANGUAGES:
        print(f"There are no sentences in this language. Use one of these: {', '.join(LANGUAGES)}.", file=sys.stderr)
        return WRONG_USAGE
    if settle and (code := settled(Path(content), ROOT / "theme", lang)):
        return code
    order = Order(Path(content).resolve(), ROOT / "theme", output=Path(output).absolute())  # it is only read
    try:
        with interruptible(), plainly_told(), scratch() as folder:
            staged = stage_site(order, clock(), lambda: Staging(folder / "site"))
    except Stop as stop:
        print(
            json.dumps([loose_row(p, lang).as_json() for p in stop.problems], ensure_ascii=False, indent=1)
            if as_json
            else stopped(stop, lang)
        )
        return 1
    except KeyboardInterrupt:
        print(say(BROKEN_OFF, lang), file=sys.stderr)
        return 1
    ended = outcome(staged)
    print(
        json.dumps([row.as_json() for row in ended.rows(lang)], ensure_ascii=False, indent=1)
        if as_json
        else said(ended, lang)
    )
    if show and not as_json and sys.stdout.isatty():
        print(shown(ended, lang))
    return 1 if ended.code else 0


def _no_content() -> int:
    print(both(NO_CONTENT), file=sys.stderr)
    return WRONG_USAGE
