"""R10: what is exact withholds by itself where only general details may be told. Places are judged beside the level of the story."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.common.problems import N_, Problem
from plugins.common.spans import Spans, spans
from plugins.details.gentler import gentler
from plugins.judge.marks import Mark, marks
from plugins.judge.reading import Reading
from plugins.lint.accounts import account_spans
from plugins.mentions.asks import Ask
from plugins.mentions.tokens import COVER
from plugins.places.gazetteer import is_finer
from plugins.places.in_texts import places_in
from plugins.read.schema.base import PLACE_LEVELS

SOFTEN = N_(
    "Write it in general words, such as “{gentler}”. If it is not about a person of this story, write {{=…}} with the words after the ="
)
# Where no word can be settled.
ELSEWHERE = {
    "slug": N_("Write other words after slug:, or rename the folder"),
    "topic": N_("Choose another name for the topic in topics.yaml, or take the topic out of this text"),
    "role": N_("Write the role in general words in the register, such as “{gentler}”"),
    "a": N_("Take the link out"),
}
SAYS = {
    "place": N_("the name of a village, commune or district stands beside its label, and this text may not name it"),
    "age": N_("an exact age or a year of birth stands here, and only general details may be told"),
    "date": N_("an exact day stands here, and only general details may be told"),
    "children": N_(
        "how many children or siblings, which of them or of what sex, stands here, and only general details may be told"
    ),
    "occupation": N_("work that only one person does, or did first, stands here, and only general details may be told"),
    "case": N_("the number of a case, a file or a complaint stands here"),
    "phone": N_("a telephone number, the number of a card, an account or a plate, or a personal address stands here"),
}


def exact_details(reading: Reading) -> Iterator[Problem]:
    """Withhold each exact age, day, number of children, unique work and personal number (R10).

    Source: UK Data Service: direct identifiers are taken out, indirect ones made less precise; HIPAA: dates, ages, numbers of files and
    accounts, telephones.
    """
    for mark in marks(reading):
        kind = "place" if is_labelled_place(mark, reading) else mark.telling.kind
        if mark.telling.exact and kind in SAYS and not _is_account(mark):
            remedy = ELSEWHERE.get(mark.stretch.block, SOFTEN)
            yield softened(mark, Ask("R10", SAYS[kind], remedy))


def is_labelled_place(mark: Mark, reading: Reading) -> bool:
    """Tell whether a place is told by its label alone ("Village: …", a cell under it) and finer than the text may say; those of the gazetteer are asked elsewhere."""
    kind = mark.telling.kind
    if kind not in PLACE_LEVELS or not is_finer(kind, reading.level):
        return False
    return not _places(mark.stretch.text).meet(mark.telling.start, mark.telling.end)


def _is_account(mark: Mark) -> bool:
    """A bank account may be nobody's in the text, and has to go all the same (R12): its sentence is enough."""
    return mark.telling.kind == "phone" and _accounts(mark.stretch.typed).meet(mark.telling.start, mark.telling.end)


@lru_cache(maxsize=64)
def _accounts(typed: str) -> Spans:
    return spans(account_spans(typed))


@lru_cache(maxsize=64)
def _places(text: str) -> Spans:
    return spans((place.start, place.end) for place in places_in(text))


def softened(mark: Mark, ask: Ask, *values: tuple[str, str]) -> Problem:
    """Return the problem of a mark with an example of a gentler wording in the language of the text."""
    example = ("gentler", gentler(mark.telling.kind, mark.lang))
    return mark.stretch.problem(*_beside_names(mark), ask, values=(example, *values))


def _beside_names(mark: Mark) -> tuple[int, int]:
    """The longest part of what tells in which nobody is mentioned: an answer is written there, and names stay."""
    parts = re.finditer(f"[^{COVER}]+", mark.stretch.text[mark.telling.start : mark.telling.end])
    longest = max((part for part in parts), key=lambda part: len(part[0].strip(" ,;.")), default=None)
    if longest is None:
        return mark.telling.start, mark.telling.end
    words = longest[0]
    start = mark.telling.start + longest.start() + len(words) - len(words.lstrip(" ,;\u00a0"))
    return start, mark.telling.start + longest.end() - (len(words) - len(words.rstrip(" ,;\u00a0")))
