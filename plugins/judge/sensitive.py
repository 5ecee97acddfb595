"""R5: somebody has to say whether a text is sensitive when a word of a hard matter stands in it."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.review import is_sensitive
from plugins.judge.reading import Reading
from plugins.judge.said import all_said
from plugins.lint.sensitive_words import COVER, sensitive_spans
from plugins.mentions.asks import Ask
from plugins.mentions.passage import Mention
from plugins.mentions.stretch import Stretch
from plugins.mentions.tokens import tokens

UNSAID = Ask(
    "R5",
    N_("nobody has said whether this text is sensitive, and a word or phrase here tells of a matter that may hurt somebody"),
    N_("Write “sensitive: true” at the top of the text if it is, and “sensitive: false” if it is not"),
)  # fmt: skip


def unsaid(reading: Reading) -> Iterator[Problem]:
    """Ask, once in each language, where the list of hard matters finds something and neither `sensitive` nor a sensitive topic answers
    (R5; formats.md, `sensitive`). A settled word is read like any other: it is no name, and readers see it.

    Source: GDPR 9(1): health, sex life, origin, belief are special categories; UNICEF: abuse, HIV, crime. The list of words is our own.
    """
    entry = reading.entry
    if entry.sensitive is not None or is_sensitive(entry, reading.vocabulary.content.topics):
        return
    told: set[str] = set()
    for stretch in all_said(reading):
        for start, end in () if stretch.lang in told else sensitive_spans(visible(stretch))[:1]:
            told.add(stretch.lang)
            yield stretch.problem(start, end, UNSAID)


def visible(stretch: Stretch) -> str:
    """The text with one sign for each person in it: what a handle is made of is never read, and whom somebody beats is read."""
    people = [(token.start, token.end) for token in tokens(stretch.typed) if token.handle]
    people += [(found.start, found.end) for found in stretch.found if isinstance(found.piece, Mention)]
    letters = list(stretch.typed)
    for start, end in people:
        letters[start:end] = [COVER, *(_NOTHING * (end - start - 1))]
    return "".join(letters)


_NOTHING = "\u2060"  # keeps every place what it was
