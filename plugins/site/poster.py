"""`poster PARTNER`: the KHQR code of a partner on A5, for a table, as PDF and as a page to print. Never published."""

import sys
from collections.abc import Mapping
from pathlib import Path

from plugins.common.languages import Lang
from plugins.common.problems import N_, Stop
from plugins.pipeline.build import stage_site
from plugins.pipeline.material import Order
from plugins.pipeline.posters import FOLDER, record
from plugins.poster.page import name_of, says, sheets
from plugins.poster.page import poster as page_of
from plugins.promote.destination import destination
from plugins.promote.lock import lock
from plugins.promote.private import private_folder
from plugins.promote.scratch import scratch
from plugins.promote.staging import Staging
from plugins.render.views import Partner
from plugins.report.words import say
from plugins.seal.writing import replace_file
from plugins.site.clock import clock
from plugins.site.faults import plainly_told
from plugins.site.needs import CHROMIUM, found, missing
from plugins.site.said import stopped
from plugins.site.shots import chromium

MADE, NOT_MADE, WRONG_USAGE = 0, 1, 2
NO_PARTNER = N_("There is no published partner of this name. Name its folder below partners/.")
NO_CODE = N_(
    "No poster was made: this partner has no KHQR code that readers may see. It has to be in the record, approved by two people, and not paused. See: python3 tasks.py check"
)
HERE = N_("The poster to print, on A5:")


def poster(partner: str, *, content: str, output: str, theme: Path, lang: str = "en") -> int:
    """Return 0 when the poster was made; 1 when no approved code may be shown; 2 for a partner that isn't there.

    What it says went through the whole way of a build, the search for names included: a site is made for that and thrown away.
    """
    if not found(CHROMIUM):
        return _told(missing(CHROMIUM), NOT_MADE)
    try:
        with plainly_told(), scratch() as folder:
            beside = destination(Path(output), content=Path(content).resolve())
            # Paper is published: what that output remembers of approvals holds for it, and so does a first list of signers.
            order = Order(Path(content).resolve(), theme, strict=True, output=beside)
            with lock(
                beside
            ):  # a build takes posters away: both at once could leave one that says what readers are not shown
                pages = _pages(order, folder, Path(partner).name)
                made = sheets(pages)
                if made:
                    name = name_of(next(iter(pages.values())))
                    files = _write(beside, name, page_of(made, theme), says(made))
    except Stop as stop:
        return _told(stopped(stop, lang), NOT_MADE)
    if not pages:
        return _told(say(NO_PARTNER, lang), WRONG_USAGE)
    if not made:
        return _told(say(NO_CODE, lang), NOT_MADE)
    print("\n".join((say(HERE, lang), *(f"  {file}" for file in files))))
    return MADE


def _pages(order: Order, folder: Path, partner: str) -> Mapping[Lang, Partner]:
    staged = stage_site(order, clock(), lambda: Staging(folder / "site"))
    own = (page for page in staged.pages if page.owner == f"partners/{partner}" and page.template == "partner.html")
    return {Lang(page.lang): page.view for page in own if isinstance(page.view, Partner)}


def _write(output: Path, name: str, page: str, said: tuple[str, ...]) -> list[Path]:
    """Write the poster and what it says, by which a build knows when it no longer holds. Raises `Stop`, OSError."""
    folder = private_folder(output) / FOLDER
    files = {folder / f"{name}.pdf": pdf(page), folder / f"{name}.html": page.encode("utf-8")}
    folder.mkdir(mode=0o700, exist_ok=True)
    record(output, name, ())
    for path, data in files.items():
        replace_file(path, data)
    record(output, name, said)
    return list(files)


def pdf(page: str) -> bytes:
    """Return the poster as PDF, in the size that its own style sheet asks for."""
    with chromium() as browser:
        tab = browser.new_page(java_script_enabled=False)
        tab.set_content(page, wait_until="load")
        return tab.pdf(prefer_css_page_size=True, print_background=True, tagged=True)


def _told(message: str, ended: int) -> int:
    print(message, file=sys.stderr)
    return ended
