"""`links`: ask where the links of all partners lead today, write a report into the private folder, and change nothing else."""

import json
import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Set
from datetime import date
from pathlib import Path

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_, Problem, Stop
from plugins.consent.days import today as today_in
from plugins.judge.assemble import authority_of
from plugins.judge.giving import giving
from plugins.links.ask import Way
from plugins.links.asked import Link, links
from plugins.links.findings import age, findings, notes
from plugins.links.report import Told, as_text, as_value
from plugins.links.within import walk_within
from plugins.pipeline.approvals import recall
from plugins.promote.destination import destination
from plugins.promote.private import private_folder, write_private
from plugins.read.content import Content
from plugins.read.folder import read_partners
from plugins.render.site import Giving
from plugins.render.site import Link as Destination
from plugins.report.words import say
from plugins.seal.writing import replace_file
from plugins.site.ask import NOTHING_WRITTEN, both
from plugins.site.clock import clock
from plugins.site.faults import plainly_told
from plugins.site.new import NO_CONTENT
from plugins.site.said import stopped

IN_ORDER, NOT_DONE, WRONG_USAGE, LOOK = 0, 1, 2, 3
TEXT, VALUE = "links.txt", "links.json"
ASKING = N_("Asking where the links lead; links to ask: {count}. This can take some minutes.")
WRITTEN = N_("This report was written to {file}")

Shown = Callable[[Content, Path, date], Mapping[str, Set[str]]]


def shown_today(content: Content, output: Path, today: date) -> Mapping[str, Set[str]]:
    """Return by folder the addresses that a partner's panel shows beside the standing output: only what two people have approved is asked."""
    authority = authority_of(content, recall(output), today)
    panels = {entry.folder: giving(entry, today, authority, strict=False).shown for entry in content.entries}
    return {folder: frozenset(_addresses(panel)) for folder, panel in panels.items()}


def _addresses(panel: Giving | None) -> Iterator[str]:
    for option in panel.options if panel else ():
        if isinstance(option.destination, Destination):
            yield option.destination.url


def ask_links(
    *, content: str, output: str, lang: str = "en", as_json: bool = False, way: Way | None = None, shown: Shown = shown_today
) -> int:  # fmt: skip
    """Return 0 when every link that was asked is in order, 3 when somebody should look at one, 1 when nothing was asked, 2 for wrong usage."""
    if not Path(content).is_dir() or lang not in LANGUAGES:
        print(both(NO_CONTENT) if lang in LANGUAGES else f"--lang: {', '.join(LANGUAGES)}", file=sys.stderr)
        return WRONG_USAGE
    logging.getLogger("urllib3").setLevel(logging.CRITICAL)  # it would print what a strange host sent
    try:
        with plainly_told():
            return _asked(Path(content).resolve(), Path(output), lang, as_json, way or Way(), shown)
    except Stop as stop:
        print(stopped(stop, lang), file=sys.stderr)
    except KeyboardInterrupt:
        print(say(NOTHING_WRITTEN, lang), file=sys.stderr)
    return NOT_DONE


def _asked(content: Path, output: Path, lang: str, as_json: bool, way: Way, shown: Shown) -> int:
    target = destination(output, content=content)
    partners, now = read_partners(content), clock()
    today = today_in(now.now, now.source_date_epoch, partners.site.timezone).consent
    problems = _problems(partners)
    may_show = shown(partners, target, today)
    found = [
        link
        for entry in partners.entries
        for link in links(entry, today, allowed=partners.allowed_hosts, shown=may_show[entry.folder])
    ]
    if count := sum(not link.unasked for link in found):
        print(say(ASKING, lang, (("count", str(count)),)), file=sys.stderr, flush=True)
    told = list(_told(found, partners.allowed_hosts, way, today))
    text, value = (form(told, problems, today, lang) for form in (as_text, as_value))
    write_private(target, VALUE, value)
    replace_file(private_folder(target) / TEXT, f"{text}\n".encode())
    print(json.dumps(value, ensure_ascii=False, indent=1) if as_json else text)
    written = say(WRITTEN, lang, (("file", str(private_folder(target) / (VALUE if as_json else TEXT))),))
    print(written, file=sys.stderr)
    return LOOK if problems or any(one.findings for one in told) else IN_ORDER


def _problems(partners: Content) -> tuple[Problem, ...]:
    of_records = (problem for entry in partners.entries for problem in entry.giving_problems)
    return tuple(sorted({*partners.problems, *of_records}))


def _told(found: list[Link], allowed: Set[str], way: Way, today: date) -> Iterator[Told]:
    for link in found:
        if link.unasked:
            yield Told(link)
            continue
        walked = walk_within(link.option.url, allowed, way, link.option.phrase or "")
        look = (*findings(link, walked, today, way), *age(link, today))
        yield Told(link, walked, look, tuple(notes(link, walked)))
