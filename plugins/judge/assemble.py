"""From what was judged to what is rendered: the last step that sees an entry's sources, and it hands on public text only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.anonymise.cast import shown
from plugins.anonymise.publish import publish
from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.common.states import State
from plugins.common.text import PublicText, licensed
from plugins.consent.review import is_of, is_sensitive
from plugins.consent.reviewers import is_by_two
from plugins.giving.authority import Authority, authority
from plugins.giving.memory import NOTHING, Remembered
from plugins.judge.giving import giving
from plugins.judge.judged import Judged
from plugins.judge.pictures import Pictures, asked, pictures
from plugins.judge.reviewed_text import text_digest
from plugins.mentions.passage import Mention
from plugins.photos.darkroom import Darkroom
from plugins.places.provinces import Province, province_of
from plugins.read.content import Content
from plugins.read.schema.base import PLACE_LEVELS
from plugins.read.schema.people import Person
from plugins.render.site import PublicEntry
from plugins.render.ways import code_files, picture

NO_TRACE = frozenset(State) - {State.PUBLISHED, State.NOT_TRANSLATED, State.DRAFT}
"""States in which a language may not even tell that the text exists in another."""


@dataclass(frozen=True, slots=True, repr=False)
class Assembled:
    """`entry` is what is rendered, or None when nothing of it is published. `panel_problems` keep a giving option out (exit 3)."""

    entry: PublicEntry | None
    media: Mapping[str, bytes]
    notices: tuple[Problem, ...]
    panel_problems: tuple[Problem, ...]


def assemble(
    judged: Judged,
    content: Content,
    today: date,
    *,
    strict: bool,
    remembered: Remembered = NOTHING,
    seen: Pictures | None = None,
) -> Assembled:
    """Return the public form of an entry. `remembered`: what was published before of the ways to give; `seen`: its photographs, where they
    were developed before."""
    entry, decision = judged.entry, judged.decision
    panel = giving(entry, today, authority_of(content, remembered, today, strict=strict), strict=strict)
    if not decision.published:
        return Assembled(None, {}, judged.notices, ())
    seen = seen or pictures(judged, asked(judged), Darkroom())
    public = PublicEntry(
        kind=entry.kind,
        folder=entry.folder,
        slug=entry.slug,
        texts={lang: publish(judged.prepared[lang], judged.cast) for lang in decision.published},
        no_trace=frozenset(lang for lang, state in decision.states.items() if state in NO_TRACE),
        date=entry.date,
        updated=entry.updated,
        topics=entry.topics,
        partner=entry.partner or "",
        province=_province(judged),
        sensitive=is_sensitive(entry, content.topics),
        authors={lang: _names(entry.author, content.register, lang) for lang in decision.published},
        translators={lang: _names(entry.translator, content.register, lang) for lang in decision.published},
        channels=decision.channels,
        photos=seen.photos,
        cover=entry.cover or "",
        logo=entry.logo or "",
        faceless=_chose_no_face(judged, content.register),
        aliases=entry.aliases,
        figures=entry.figures,
        website=entry.website or "",
        since=entry.since or "",
        giving=panel.shown,
        read_back=_read_back(judged, today),
        teller=_teller(judged, content.register),
        reviewed=_reviewed(judged, today),
        drawing=entry.drawing,
    )
    saved = {file: picture(khqr) for file, khqr in code_files(public).items()}
    notices = (*judged.notices, *seen.notices, *panel.notices)
    return Assembled(public, {**seen.media, **saved}, notices, panel.problems)


def authority_of(content: Content, remembered: Remembered, today: date, *, strict: bool = False) -> Authority:
    """Whose approval of a way to give counts."""
    return authority(
        content.signers,
        content.signers_signed,
        content.allowed_hosts,
        remembered,
        today,
        site=content.site.url,
        strict=strict,
    )


def _read_back(judged: Judged, today: date) -> date | None:
    """The day on which she read it, or had it read to her, and agreed: while it still is what she agreed to (R5)."""
    read = judged.entry.consent.read_back if judged.entry.consent else None
    if read is None or read.text is None or read.date is None or read.date > today:
        return None
    return read.date if is_of(read.text, text_digest(judged)) else None


def _reviewed(judged: Judged, today: date) -> date | None:
    """The day on which two people looked at a sensitive text, while it still is what they saw (R5)."""
    review = judged.entry.consent.reviewed if judged.entry.consent else None
    if review is None or not is_by_two(review) or review.date is None or review.date > today:
        return None
    return review.date if review.text and is_of(review.text, text_digest(judged)) else None


def _teller(judged: Judged, register: Mapping[str, Person]) -> dict[Lang, PublicText]:
    """What a text calls the one person it is about, where it calls her by a name or pseudonym."""
    subjects = [h for h in judged.cast if h in register and register[h].kind == "subject"]
    if len(subjects) != 1 or judged.cast[subjects[0]].level in ("role", "none"):
        return {}
    spoken = Mention(subjects[0], "given")
    return {
        lang: shown(spoken, judged.cast, lang, first=True)
        for lang in judged.decision.published
        if subjects[0] in judged.prepared[lang].spoken
    }


def _chose_no_face(judged: Judged, register: Mapping[str, Person]) -> bool:
    """Tell whether everybody whom the text is about chose not to show a face: a drawing in its place then says so."""
    levels = [
        shown
        for handle, shown in judged.decision.shown.items()
        if handle in register and register[handle].kind == "subject"
    ]
    return bool(levels) and all(shown.photo != "face" for shown in levels)


def _province(judged: Judged) -> Province | None:
    """The province that may be named: of a story's place when its level is a province or finer; of a partner its own."""
    entry = judged.entry
    if entry.kind == "partners":
        return province_of(entry.province)
    if not entry.consent or PLACE_LEVELS.index(judged.decision.place) < PLACE_LEVELS.index("province"):
        return None
    return province_of(entry.consent.place.code)


def _names(handles: Iterable[str], register: Mapping[str, Person], lang: Lang) -> tuple[PublicText, ...]:
    """The names of public people, who stand by what they wrote."""
    people = (register[handle] for handle in handles if handle in register and register[handle].public)
    return tuple(PublicText(licensed(person.names[lang].full)) for person in people if lang in person.names)
