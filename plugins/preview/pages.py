"""The preview's own pages, for staff on their own machine, in both languages. They are never published, so they may quote."""

import html
from collections.abc import Iterable

from plugins.common.languages import EN, LANGUAGES
from plugins.common.problems import N_, Problem
from plugins.common.states import State
from plugins.gallery.page import BASE as GALLERY
from plugins.judge.judged import Judged
from plugins.preview.site import Preview
from plugins.read.content import Entry
from plugins.render import addresses
from plugins.report.excerpts import excerpt
from plugins.report.rows import state_of
from plugins.report.words import say, sentence

BASE = "/preview-only/"

TITLE = N_("Preview")
KEPT_OUT = N_("Readers do not see this page. It is kept out because:")
ALL = N_("All texts and what keeps them out")
BROKEN = N_("The site cannot be built now. What you see is from before the last change. Mend this, and save:")
NO_SITE = N_("The site cannot be built yet. Mend this, and save:")
SOON = N_("The site is being built. This page follows by itself.")
TO_KNOW = N_("To know (nothing is kept out by this):")
NO_DRAFTS = N_("Drafts cannot be shown now. Mend this, and save:")
HOME = N_("To the site")
PARTS = N_("Parts of the theme")
BROKEN_PARTS = N_("The parts of the theme cannot be shown. Mend this, and save:")
NO_PARTS = N_("There is no such page of the theme's parts.")


def overview(shown: Preview, number: int) -> str:
    """Return the page of all texts: what is withheld first, then what is kept out otherwise, then what readers see."""
    judged = sorted(shown.judged, key=lambda one: (_rank(one), one.entry.key))
    rows = "".join(
        f'<section><h2><code dir="ltr">{html.escape(one.entry.key)}</code></h2>{_about(shown, one)}</section>'
        for one in judged
    )
    notices = (*shown.outcome.panel_problems, *shown.outcome.notices) if shown.outcome else ()
    loose = f"{_section(NO_DRAFTS, shown.of_drafts)}{_section(TO_KNOW, notices)}"
    return _page(ALL, f"{_section(BROKEN, shown.problems)}{rows}{loose}", number)


def reasons(shown: Preview, key: str, number: int) -> str:
    """Return the page that stands where the entry `key` is kept out."""
    about = "".join(_about(shown, one) for one in shown.judged if one.entry.key == key)
    return _page(KEPT_OUT, f"{_section(BROKEN, shown.problems)}{about}{_section(NO_DRAFTS, shown.of_drafts)}", number)


def no_site(shown: Preview, number: int) -> str:
    """Return the page that stands where there is no site yet."""
    return _page(NO_SITE if shown.problems else SOON, problem_list(shown.problems), number)


def broken_parts(problems: Iterable[Problem], number: int) -> str:
    """Return the page that stands where the parts of the theme cannot be shown."""
    return _page(BROKEN_PARTS, problem_list(problems), number)


def no_parts(number: int) -> str:
    """Return the page for an address among the parts of the theme at which nothing stands."""
    return _page(NO_PARTS, "", number)


def problem_list(problems: Iterable[Problem], entry: Entry | None = None) -> str:
    """Return problems as a list in both languages, each with the words it is about where `entry` has them."""
    items = "".join(
        f'<li>{html.escape(sentence(problem, EN.code))} <span lang="km">{html.escape(sentence(problem, "km"))}</span>{_quoted(entry, problem)}</li>'
        for problem in dict.fromkeys(problems)
    )
    return f"<ul>{items}</ul>" if items else ""


def both(message: str) -> str:
    """Return a message in both languages."""
    return f'<span lang="en">{html.escape(say(message, "en"))}</span> <span lang="km">{html.escape(say(message, "km"))}</span>'


def head(number: int) -> str:
    """Return what makes a page follow preview `number` with the next one."""
    return f'<link rel="stylesheet" href="{BASE}preview.css"><script defer src="{BASE}refresh.js" data-number="{number}"></script>'


def _rank(judged: Judged) -> int:
    states = set(judged.decision.states.values())
    return 0 if State.WITHHELD in states else 2 if states == {State.PUBLISHED} else 1


def _about(shown: Preview, judged: Judged) -> str:
    return f"<p>{_states(judged)}</p>{problem_list(shown.reasons(judged.entry.key), judged.entry)}"


def _states(judged: Judged) -> str:
    said = []
    for lang, state in judged.decision.states.items():
        told = state_of(judged.decision, lang)
        words = html.escape(f"{LANGUAGES[lang].own_name}: {say(told, 'en')} · {say(told, 'km')}")
        address = addresses.entry(lang, judged.entry.kind, judged.entry.slug) if judged.entry.slug else ""
        said.append(f'<a class="{state}" href="{html.escape(address)}">{words}</a>' if address else words)
    return "<br>".join(said)


def _quoted(entry: Entry | None, problem: Problem) -> str:
    found = excerpt(entry, problem) if entry else None
    if not found:
        return ""
    before, word, after = (html.escape(part) for part in (found.before, found.word, found.after))
    return f'<blockquote lang="{html.escape(found.lang)}">{before}<mark>{word}</mark>{after}</blockquote>'


def _section(heading: str, problems: Iterable[Problem]) -> str:
    said = problem_list(problems)
    return f"<section><h2>{both(heading)}</h2>{said}</section>" if said else ""


def _page(heading: str, body: str, number: int) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{html.escape(TITLE)} · {html.escape(say(TITLE, 'km'))}</title>{head(number)}</head>"
        f'<body class="preview-page"><main><h1>{both(heading)}</h1>{body}</main>'
        f'<nav><a href="/">{both(HOME)}</a> <a href="{BASE}">{both(ALL)}</a> <a href="{GALLERY}">{both(PARTS)}</a></nav></body></html>'
    )
