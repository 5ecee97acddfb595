"""R7: an office gives a perpetrator away as his name would."""

import re
from collections.abc import Collection, Iterator

from plugins.common.problems import N_, Problem
from plugins.details.offices import Office, offices
from plugins.judge.marks import marks
from plugins.judge.reading import Reading
from plugins.judge.sensitive import visible
from plugins.judge.spoken_in import language_of
from plugins.lint.sensitive_words import sensitive_spans
from plugins.mentions.asks import Ask
from plugins.mentions.passage import Mention
from plugins.mentions.stretch import Stretch

BY_OFFICE = Ask(
    "R7",
    N_("an office or a post is named where the text tells of somebody who did harm, and he could be known by it"),
    N_("Write it in general words, such as “a man with power” or “somebody from her work”. If it is not he who did it, write {{=…}} with the words after the ="),
)  # fmt: skip
_SENTENCE = re.compile(r"[^.!?។\n]+")


def accused_offices(reading: Reading) -> Iterator[Problem]:
    """Yield the offices in the sentences that tell of harm, or of the perpetrator whom the record declares; where one is declared, also the
    offices that one person in a place holds, wherever they stand (R7). What R10 asks about is not asked twice.

    Source: GDPR 10: data on crimes belong under official authority; ICCPR 14(2): whoever is accused is presumed innocent. That an office
    tells who is meant is our own: there is one commune chief.
    """
    if reading.words.limit is None:
        return
    register = reading.vocabulary.content.register
    accused = {h for h in reading.decision.shown if h in register and register[h].kind == "perpetrator"}
    told = [mark for mark in marks(reading) if mark.telling.exact]
    for stretch in reading.stretches:
        for office in offices(stretch.text, language_of(stretch)):
            is_hers = any(m.stretch is stretch and m.telling.start <= office.start < m.telling.end for m in told)
            if not is_hers and ((accused and not office.post) or _is_of_harm(stretch, office, accused)):
                yield stretch.problem(office.start, office.end, BY_OFFICE)


def _is_of_harm(stretch: Stretch, office: Office, accused: Collection[str]) -> bool:
    """Tell whether a word of a hard matter, or a mention of the accused, stands in the sentence of the office."""
    seen = visible(stretch)
    start, end = next(
        (found.span() for found in _SENTENCE.finditer(seen) if found.start() <= office.start < found.end()), (0, 0)
    )
    mentioned = any(
        isinstance(found.piece, Mention) and found.piece.handle in accused and start <= found.start < end
        for found in stretch.found
    )
    return mentioned or bool(sensitive_spans(seen[start:end]))
