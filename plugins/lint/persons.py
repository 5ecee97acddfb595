"""Signs that a word is somebody: what stands before it, and what is said of it. The words are in `data/signs.tsv`."""

import re

from plugins.lint.generic import is_generic, is_name_too
from plugins.lint.run import LintRun
from plugins.lint.word_lists import signs, word_list
from plugins.people.given_names import is_given_name

_SPACES = (" ", "\u00a0")
_AFTER_SHORT = (". ", ".\u00a0")  # after "Mr."; after "her aunt." a sentence begins
_SHORTENED = frozenset(["dr", "mr", "mrs", "ms", "mme", "prof"])
_NAMING_IN_TWO = frozenset(
    [("name", "is"), ("name", "was"), ("nickname", "is"), ("nickname", "was"), ("known", "as")]
    + [(verb, whom) for verb in ("call", "calls", "called") for whom in ("me", "him", "her", "us", "them")]
)
_OF_HER_OWN = frozenset(["her", "his", "he", "she", "who", "whose"])
_ARTICLES = frozenset(["a", "an", "her", "his", "my", "our", "the"])
_APPOSITION = re.compile(r", (?:her|his|who|whose|aged|now|then|[0-9]{1,2})(?![^\W_])| \([0-9]{1,2}\)")
_MONTHS = ("April", "May", "June", "August")
_DASHES = tuple("—–―")
_NEAR = 4  # characters in which a dash or a bracket stands
_AHEAD = 7  # words; after "Hope came back to the village with her sons" nobody takes Hope for a feeling


def is_called(run: LintRun, i: int) -> bool:
    """Tell whether a title, or a word such as "called", before word `i` says that it is a name."""
    if not i:
        return False
    if _is_title_before(run, i - 1):
        return True
    if run.gap(i - 1) not in _SPACES:
        return False
    before = run.words[i - 1].text.lower()
    earlier = run.words[i - 2].text.lower() if run.gap(i - 2) == " " else ""
    return (before in signs("naming") or (earlier, before) in _NAMING_IN_TWO) and not _goes_on(run, i)


def _goes_on(run: LintRun, i: int) -> bool:
    """A generic second word with a capital makes it the name of a thing ("called Happy Hour")."""
    return run.gap(i) == " " and run.words[i + 1].has_capital and is_generic(run.words[i + 1].stem)


def is_title_of_next(run: LintRun, i: int) -> bool:
    """Tell whether word `i` is a title of the name after it (`Auntie Samnang`), which is asked about by itself."""
    return _is_title_before(run, i) and run.words[i + 1].text[0].isupper()


def _is_title_before(run: LintRun, i: int) -> bool:
    title, gap = run.words[i].text.lower(), run.gap(i)
    return title in signs("titles") and (gap in _SPACES or (title in _SHORTENED and gap in _AFTER_SHORT))


def acts(run: LintRun, i: int) -> bool:
    """Tell whether word `i`, an everyday word that is also a name, does what people do ("Rose came home", "Grace and her son")."""
    word = run.words[i]
    if _is_in_company(run, i):
        return True
    after = run.after(i, _AHEAD)
    while after and after[0] in signs("adverbs"):
        after = after[1:]
    if not after:
        return bool(_APPOSITION.match(run.text, word.end))
    if word.stem != word.text:
        return after[0] in signs("kin")
    return _is_deed(word.text.lower(), after) or after[:2] in (("and", "her"), ("and", "his"))


def _is_in_company(run: LintRun, i: int) -> bool:
    """`Rose, Grace and the others`: the next of a list is a name as well."""
    goes_on = run.gap(i) == " " and run.words[i + 1].text == "and" and run.gap(i + 1) == " "
    if (run.gap(i) != ", " and not goes_on) or run.words[i].text in _MONTHS:
        return False
    other = run.words[i + 2 if goes_on else i + 1]
    return other.text[0].isupper() and (is_name_too(other.stem) or is_given_name(other.stem))


def _is_deed(word: str, after: tuple[str, ...]) -> bool:
    verb = after[0]
    if verb in signs("human deeds"):
        return True
    if word in signs("also things") and not _OF_HER_OWN.intersection(after):
        return False
    if verb in ("is", "was"):
        is_somebody = after[1:2] and after[1] in _ARTICLES and not signs("roles").isdisjoint(after[2:4])
        return bool(is_somebody) or "old" in after[2:4] or not signs("states").isdisjoint(after[1:2])
    return verb in word_list("verbs_of_people")


def stands_apart(run: LintRun, i: int) -> bool:
    """Tell whether word `i` stands alone between two dashes, or, if it is also a name, in brackets ("her sister (Hope)")."""
    word = run.words[i]
    before = run.text[max(0, word.start - _NEAR) : word.start].rstrip(" ")[-1:]
    after = run.text[word.end : word.end + _NEAR].lstrip(" ")[:1]
    if before in _DASHES:
        return after in _DASHES
    return before == "(" and after == ")" and is_name_too(word.stem)
