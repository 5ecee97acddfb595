"""What to say when a file is no YAML. PyYAML's own error is never shown or chained: its mark quotes the line."""

import re

from plugins.common.problems import N_

Sentence = tuple[str, str]

TAB = (
    N_("a tab stands here where spaces are needed"),
    N_("Use spaces before a key, and the same number on each line of a group"),
)
COLON = (
    N_("a colon or an indentation here is not expected"),
    N_("Put quotation marks around text that holds a colon, and begin all lines of a group in the same column"),
)
OPEN_QUOTE = (
    N_("a quotation mark that was opened is not closed"),
    N_("Close it, with the same mark, at the end of the text"),
)
BAD_START = (
    N_("a text without quotation marks cannot begin with this character"),
    N_("Put quotation marks around the text"),
)
NBSP = (
    N_("a no-break space stands in this line where an ordinary space is needed"),
    N_("Delete the spaces of the line and type them again"),
)
BRACES = (
    N_("curly brackets stand here in a text without quotation marks"),
    N_("Put quotation marks around the whole text"),
)
FLOW = (
    N_("a comma is missing between curly brackets here, or the line begins in another column than the one above"),
    N_("Write a comma between two entries, and begin all lines of a group in the same column"),
)
OTHER = (
    N_("the file cannot be understood from here on"),
    N_(
        "Look at this line and the one before it: put quotation marks around text with : # {{ }} [ ] in it, close every bracket, and begin all lines of a group in the same column"
    ),
)

# Words of PyYAML and of libyaml, which differ.
_WORDS = (
    ("quoted scalar", OPEN_QUOTE),
    ("mapping values are not allowed", COLON),
    ("cannot start any token", BAD_START),
)


# `{form: …`: entries, and not a handle in a text.
_ENTRIES = re.compile(r"\{\s*[\w-]+:")
# A no-break space is no space to YAML: the key before it goes on, and the error is noticed a line later.
_MISTAKEN_SPACE = re.compile("^\\s*\u00a0|[:-]\u00a0")


def no_break_space(line: str) -> int | None:
    r"""Return the column, from 0, of a no-break space where YAML needs a space.

    >>> no_break_space("seal:\u00a0off"), no_break_space("seal: off")
    (5, None)
    """
    found = _MISTAKEN_SPACE.search(line)
    return found.end() - 1 if found else None


_NO_SPACE = re.compile(r"\s*(?:- )?[A-Za-z_][\w-]*:(?=[^\s/:])")


def no_space(line: str) -> int | None:
    """Return the column, from 0, at which a space is missing after the colon of a key.

    >>> no_space("title:The well"), no_space("title: The well"), no_space("https://x")
    (6, None, None)
    """
    found = _NO_SPACE.match(line)
    return found.end() if found else None


def syntax_sentence(told: str, line: str) -> Sentence:
    r"""Return what is wrong with `line` and what to do, by what the parser told of it.

    >>> syntax_sentence("mapping values are not allowed in this context", "a: b: c")[0]
    'a colon or an indentation here is not expected'
    >>> syntax_sentence("", "\tkey: value")[0]
    'a tab stands here where spaces are needed'
    """
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return TAB
    braces = FLOW if _ENTRIES.search(line) else BRACES if "{" in line else OTHER
    return next((sentence for words, sentence in _WORDS if words in told), braces)
