"""Drafts as if they were published today: so their pages can be drawn at the addresses they will have."""

from dataclasses import replace
from datetime import date

from plugins.common.problems import N_
from plugins.common.states import State
from plugins.common.text import RawText
from plugins.consent.decision import Today
from plugins.judge.collisions import collisions
from plugins.judge.judge import judge
from plugins.pipeline.material import Material
from plugins.read.content import Entry, Text
from plugins.report.words import say

NO_TITLE = N_("(no title yet)")
NO_SUMMARY = N_("(no summary yet)")


def as_published(material: Material) -> Material:
    """Return `material` with each draft judged as if it were published; the entries without a draft are the same values.

    A draft may lack any field: what is missing is said in its place. A date ahead does not hide it, for nobody else sees it.
    """
    ahead = Today(material.today.consent, schedule=date.max)
    drafts = [j.entry for j in material.judged.values() if State.DRAFT in j.decision.states.values()]
    taken = collisions(material.content.entries) if drafts else {}
    renewed = {
        entry.key: judge(_finished(entry, material.today.consent), material.vocabulary, ahead, taken.get(entry.key, ()))
        for entry in drafts
    }
    return replace(material, judged={**material.judged, **renewed}, today=ahead)


def _finished(entry: Entry, today: date) -> Entry:
    texts = {lang: _published(text) for lang, text in entry.texts.items()}
    return replace(entry, texts=texts, date=entry.date or today)


def _published(text: Text) -> Text:
    title = text.title or RawText(say(NO_TITLE, text.lang))
    summary = text.summary or RawText(say(NO_SUMMARY, text.lang))
    return replace(text, status="published", title=title, summary=summary)
