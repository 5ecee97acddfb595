"""What may be pressed, on any keyboard, and what each key is said to do."""

from plugins.common.problems import N_

SHE, ORDINARY, GLOSSARY, NEW, INSTEAD, LATER, STOP = "s", "o", "g", "n", "w", "", "q"
# A Khmer keyboard has no such letters, and its own digits.
ALSO = {
    "1": SHE,
    "១": SHE,
    "2": ORDINARY,
    "២": ORDINARY,
    "3": GLOSSARY,
    "៣": GLOSSARY,
    "4": NEW,
    "៤": NEW,
    "5": INSTEAD,
    "៥": INSTEAD,
    "0": STOP,
    "០": STOP,
}
KEY_SENTENCES = {
    SHE: N_("1 or s: this is one of the people of the text"),
    ORDINARY: N_("2 or o: an ordinary word"),
    GLOSSARY: N_("3 or g: for the glossary"),
    NEW: N_("4 or n: a new person"),
    INSTEAD: N_("5 or w: write “{gentler}” in its place"),
    LATER: N_("Enter: later"),
    STOP: N_("q: stop"),
}
NOT_ABOUT_HER = N_("2 or o: this is about nobody in the story, and may be published")


def meant(pressed: str) -> str:
    """Return the key that is meant, whatever the keyboard and the case.

    >>> meant("១") == meant("S") == SHE
    True
    """
    return ALSO.get(pressed.lower(), pressed.lower())
