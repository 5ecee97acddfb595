"""The preview's own pages and the bar it puts under every page. They are for staff, on their own machine, and never published."""

import html

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_, Problem
from plugins.common.states import State
from plugins.consent.decision import Decision
from plugins.preview.site import Preview
from plugins.render import addresses
from plugins.report.rows import STATES
from plugins.report.words import say, sentence

BASE = "/preview-only/"

TITLE = N_("Preview")
ONLY_HERE = N_("Only you see this, on this computer.")
DRAFT = N_("This page is a draft: readers do not see it.")
KEPT_OUT = N_("Readers do not see this page. It is kept out because:")
ALL = N_("All texts and what keeps them out")
BROKEN = N_("The site cannot be built now. What you see is from before the last change. Mend this, and save:")
NO_SITE = N_("The site cannot be built yet. Mend this, and save:")
TEXT = N_("Text")
WHY = N_("Why")

STYLE = """
:root{color-scheme:light dark} body{font:1rem/1.6 system-ui,"Noto Sans Khmer","Khmer OS",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
:lang(km){line-height:1.9} table{border-collapse:collapse;width:100%} th,td{text-align:start;vertical-align:top;padding:.5rem;border-block-end:1px solid #8886}
.published{color:#1f7a4d}.withheld{color:#b3261e;font-weight:600} li{margin-block:.4rem} code{font-size:.9em}
"""
BAR = (
    "position:fixed;inset-inline:0;inset-block-end:0;z-index:99;padding:.5rem 1rem;background:#ffd34d;color:#241b15;"
    "font:600 .95rem/1.6 system-ui,'Noto Sans Khmer',sans-serif"
)


def overview(preview: Preview) -> str:
    """Return the page of all texts with their states and reasons."""
    rows = []
    for judged in preview.outcome.material.judged.values() if preview.outcome else ():
        rows.append(_row(judged.decision, judged.entry.kind, judged.entry.slug))
    said = f"<table><tr><th>{_both(TEXT)}</th><th>{_both(WHY)}</th></tr>{''.join(rows)}</table>" if rows else ""
    extra = preview.outcome.notices + preview.outcome.panel_problems if preview.outcome else ()
    return _page(ALL, f"{_troubles(preview)}{said}{_list(extra)}")


def reasons(preview: Preview, key: str) -> str:
    """Return the page that stands where a text is kept out."""
    decision = preview.outcome.material.judged[key].decision if preview.outcome else None
    said = _states(decision) + _list(decision.problems) if decision else ""
    return _page(KEPT_OUT, said)


def broken(preview: Preview) -> str:
    """Return the page that stands where there is no site yet."""
    return _page(NO_SITE, _list(preview.problems))


def bar(preview: Preview, path: str) -> str:
    """Return the bar for the foot of a page, with the script that follows every save."""
    says = BROKEN if preview.problems else DRAFT if path in preview.drafts else ONLY_HERE
    link = f'<a href="{BASE}" style="color:inherit;margin-inline-start:1rem">{_both(ALL)}</a>'
    return f'<div style="{BAR}">{_both(says)}{link}</div>{SCRIPT}'


SCRIPT = f'<script src="{BASE}refresh.js"></script>'


def _troubles(preview: Preview) -> str:
    return f"<h2>{_both(BROKEN)}</h2>{_list(preview.problems)}" if preview.problems else ""


def _row(decision: Decision, kind: str, slug: str) -> str:
    return f"<tr><td><code>{html.escape(decision.key)}</code><br>{_states(decision, kind, slug)}</td><td>{_list(decision.problems)}</td></tr>"


def _states(decision: Decision, kind: str = "", slug: str = "") -> str:
    said = []
    for lang, state in decision.states.items():
        label = f"{LANGUAGES[lang].own_name}: {say(STATES[state], 'en')} · {say(STATES[state], 'km')}"
        mark = state.value if state in (State.PUBLISHED, State.WITHHELD) else ""
        link = f'<a href="{addresses.entry(lang, kind, slug)}">{html.escape(label)}</a>' if kind else html.escape(label)
        said.append(f'<span class="{mark}">{link}</span>')
    return "<br>".join(said)


def _list(problems: tuple[Problem, ...]) -> str:
    items = "".join(
        f'<li>{html.escape(sentence(p, "en"))}<br><span lang="km">{html.escape(sentence(p, "km"))}</span></li>' for p in dict.fromkeys(problems)
    )
    return f"<ul>{items}</ul>" if items else ""


def _both(message: str) -> str:
    return f'{html.escape(say(message, "en"))} <span lang="km">{html.escape(say(message, "km"))}</span>'


def _page(heading: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{html.escape(TITLE)}</title><style>{STYLE}</style></head><body><h1>{_both(heading)}</h1>{body}"
        f'<p><a href="/">/</a> · <a href="{BASE}">{_both(ALL)}</a></p>{SCRIPT}</body></html>'
    )
