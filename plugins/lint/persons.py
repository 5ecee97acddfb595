"""Signs that a word is somebody: what stands before it, and what is said of it."""

import re

from plugins.lint.generic import is_generic, is_name_too
from plugins.lint.run import LintRun
from plugins.lint.word_lists import word_list

# After these a capital is a name, whatever the word means. Words of office (chief, teacher) also stand before other words of office.
_BEFORE_A_NAME = re.compile(
    r"(?<![^\W_])(?:mr|mrs|ms|miss|mister|madame?|mme|sir|lady|uncle|aunt|auntie|aunty|grandma|granny|grandpa"
    r"|lok|lokta|neak|bong|pou|ming|yeay|ta|om|oknha)\.?[ \u00a0]$",
    re.IGNORECASE,
)
_BEFORE_ONE_WORD = re.compile(r"(?<![^\W_])(?:(?:nick)?named|called|(?:nick)?name (?:is|was)|known as|calls? (?:me|him|her|us|them)|alias)[ :]+$", re.I)
_NEAR = 24  # characters; the longest of them is shorter
_ADVERBS = frozenset(
    "also always already finally first herself himself just later never now often once only quickly quietly rarely slowly sometimes soon still then usually".split()
)
_OF_HER_OWN = frozenset("her his he she who whose".split())
_THINGS_THAT_ACT = frozenset(
    "august autumn chance charity comfort dawn destiny faith fortune goodness grace happy harmony hope joy june justice liberty love luck mercy moon patience "
    "pine providence prudence rain rock serenity sky son snow star storm summer sun sunny temperance trinity unity winter".split()
)
_SURELY_HUMAN = frozenset(
    "said says told tells laughed laughs smiled smiles wept weeps cried cries asked asks answered answers replied replies whispered shouted cooked cooks "
    "sewed sews married marries knew knows thinks thought wants wanted studied studies wrote writes nodded sighed learned learnt learns sat sits walked".split()
)
_APPOSITION = re.compile(r", (?:her|his|who|whose|aged|now|then|[0-9]{1,2}\b|an? [a-z]+ (?:mother|father|woman|man|girl|boy|widow|farmer|cook|student))")
_KIN = frozenset(
    "aunt baby boyfriend brother child children cousin daughter daughters family father friend friends grandmother grandfather house husband mother neighbour neighbor parents shop sister son sons stall story uncle wife".split()
)


def is_called(run: LintRun, i: int) -> bool:
    """Tell whether a title, or a word such as "called", before word `i` says that it is a name."""
    start = run.words[i].start
    before = run.text[max(0, start - _NEAR) : start]
    if _BEFORE_A_NAME.search(before):
        return True
    return bool(_BEFORE_ONE_WORD.search(before)) and not _goes_on(run, i)


def _goes_on(run: LintRun, i: int) -> bool:
    """A second word with a capital makes it the title of a thing ("called Happy Hour") where both are generic."""
    return run.gap(i) == " " and run.words[i + 1].has_capital and is_generic(run.words[i + 1].stem)


def acts(run: LintRun, i: int) -> bool:
    """Tell whether word `i`, which is also a name, does in this sentence what people do ("Rose came home", "Grace and her son")."""
    word = run.words[i]
    if not is_name_too(word.stem):
        return False
    after = run.after(i, 7)
    while after and after[0] in _ADVERBS:
        after = after[1:]
    if not after:
        return bool(_APPOSITION.match(run.text, word.end))
    if word.stem != word.text:
        return after[0] in _KIN
    return _is_deed(word.text.lower(), after) or (after[0] == "and" and after[1:2] in (("her",), ("his",)))


def _is_deed(word: str, after: tuple[str, ...]) -> bool:
    verb = after[0]
    if verb in _SURELY_HUMAN:
        return True
    if word in _THINGS_THAT_ACT and not _OF_HER_OWN.intersection(after):
        return False
    return verb in word_list("verbs_of_people") or (verb == "is" and after[1:2] == ("a",) and after[2:3] and after[2] in _KIN)


def stands_apart(run: LintRun, i: int) -> bool:
    """Tell whether word `i` stands alone between two dashes, or, if it is also a name, in brackets ("her sister (Hope)")."""
    word = run.words[i]
    before, after = run.text[: word.start].rstrip(" ")[-1:], run.text[word.end :].lstrip(" ")[:1]
    if before in _DASHES and before:
        return after in _DASHES and after != ""
    return before == "(" and after == ")" and is_name_too(word.stem)


_DASHES = "—–―"
