"""The questions a text leaves open: each a sentence for the editor, and none quotes the word it is about."""

from dataclasses import dataclass

from plugins.common.problems import N_
from plugins.people.hits import Hit


@dataclass(frozen=True, slots=True)
class Ask:
    """One kind of question: the rule it comes from, what is wrong and what to do."""

    rule: str
    what: str
    remedy: str


UNSURE = Ask(
    "R8",
    N_("a word here may be the name of {handle}"),
    N_(
        "If it is, write {{{handle}}}. If it is an ordinary word, a place or somebody else, write {{=word}} with the word after the ="
    ),
)
UNSEALED = Ask(
    "R8",
    N_("the name of {handle} is typed out here, and site.yaml asks for sealed names"),
    N_("Write {{{handle}}} in its place"),
)
STRANGER = Ask(
    "R2",
    N_("a word here is the name of a registered person who is not declared in this text"),
    N_(
        "Add the person's handle to people: in consent.yaml and write the handle in curly brackets; if it is somebody else, choose other words"
    ),
)
NOT_RENDERED = Ask(
    "R2",
    N_("this would give {handle} away: it is a relative's name or a number that belongs to the person"),
    N_("Take it out, or write about it in general words"),
)
APART = Ask(
    "R8",
    N_("letters here may together be the name of {handle}, with borders or signs between them or digits among them"),
    N_(
        "If they are, write {{{handle}}} in one place. If they are not, write one of the words as {{=word}}, with the word after the ="
    ),
)
APART_STRANGER = Ask(
    "R2",
    N_(
        "letters here are together the name of a registered person, with borders or signs between them or digits among them"
    ),
    STRANGER.remedy,
)
TORN = Ask(
    "R8",
    N_("a Khmer vowel or sign stands here without its letter, so that nobody can tell which word is meant"),
    N_("Delete the word and type it again in one piece"),
)
TWO_ALPHABETS = Ask(
    "R8",
    N_("a word here mixes letters of two alphabets that look alike, and no name in it could be found"),
    N_("Delete the word and type it again by hand"),
)
CODE = Ask(
    "R8",
    N_("a code for a letter stands here and would be shown as it is, so that no name in the word could be found"),
    N_("Type the letter itself in its place"),
)
UNKNOWN = Ask(
    "R8",
    N_("a word or phrase here looks like a name and is nobody declared"),
    N_(
        "If it is a person, make a register file with new-person and write the handle in curly brackets. If it may be published, add it to glossary.yaml, or write {{=word}}"
    ),
)
EVERYDAY = Ask(
    "R8",
    N_("an ordinary word or phrase is written with capitals in the middle of a sentence, like a name"),
    N_("Write it small; or write {{=word}}; or, if it is a person, the handle in curly brackets"),
)
NOBODY = Ask(
    "R2",
    N_("the handle in curly brackets here is nobody's in the register"),
    N_("Compare it with the file names in people/, or enter the person with new-person"),
)
BRACES = Ask(
    "R2",
    N_("curly brackets here hold no handle"),
    N_(
        "Write a handle between two curly brackets, such as {{mother-01}}: small letters, digits and hyphens only; or, after =, an ordinary word"
    ),
)
BARE_HANDLE = Ask("R2", N_("the handle {handle} stands here without curly brackets"), N_("Write {{{handle}}}"))
SETTLED_NAME = Ask(
    "R8",
    N_("the word settled by {{=…}} is the name of a registered person"),
    N_(
        "A registered name cannot be settled as an ordinary word. Write the person's handle in curly brackets, or choose other words"
    ),
)
IN_ADDRESS = Ask(
    "R12",
    N_("the address of a link holds the name of a registered person"),
    N_("Take the link out, or link to a page whose address holds no name"),
)

NEVER_RENDERED = ("also", "identifier")
"""What belongs to a person and is no name of hers: a relative's name, a number."""


def of(hit: Hit, *, apart: bool = False) -> Ask:
    """Return the question that a hit raises which is not sure; `apart`: its letters are held apart by signs or borders (R2, R8).

    Source: GDPR 4(1): a name identifies. That doubt asks a person and never guesses is our own.
    """
    if not hit.own:
        return APART_STRANGER if apart else STRANGER
    if hit.form in NEVER_RENDERED:
        return NOT_RENDERED
    return APART if apart else UNSURE
