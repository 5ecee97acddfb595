"""Signs that a word is somebody: what stands before it, and what is said of it."""

import re

from plugins.lint.generic import is_generic, is_name_too
from plugins.lint.run import LintRun
from plugins.lint.word_lists import word_list

# After these a capital is a name, whatever the word means. Words of office (chief, teacher) also stand before other words of office.
_TITLES = frozenset(
    "mr mrs ms miss mister madam madame mme sir lady uncle aunt auntie aunty grandma granny grandpa "
    "lok lokta neak bong pou ming yeay ta om oknha".split()
)
_NAMING = frozenset("named nicknamed called alias".split())
_NAMING_IN_TWO = frozenset(
    [("name", "is"), ("name", "was"), ("nickname", "is"), ("nickname", "was"), ("known", "as")]
    + [(verb, whom) for verb in ("call", "calls", "called") for whom in ("me", "him", "her", "us", "them")]
)
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
_ARTICLES = frozenset("a an her his my our the".split())
_STATES = frozenset(
    "afraid alone angry ashamed born divorced eighteen eleven fifteen forty fourteen hungry ill married nervous nineteen pregnant sad seventeen "
    "seven shy sick sixteen ten thirsty thirteen thirty tired twelve twenty widowed worried".split()
)
_ROLES = frozenset(
    "apprentice baker boy carpenter chef child cook daughter driver farmer fisherman fisherwoman friend girl grandmother guard husband man mechanic midwife "
    "monk mother nurse orphan potter seamstress sister student tailor teacher trainee waiter waitress weaver widow widower wife woman worker".split()
)
_APPOSITION = re.compile(
    r", (?:her|his|who|whose|aged|now|then|[0-9]{1,2}\b|an? [a-z]+ (?:mother|father|woman|man|girl|boy|widow|farmer|cook|student))"
)
_KIN = frozenset(
    "aunt baby boyfriend brother child children cousin daughter daughters family father friend friends grandmother grandfather house husband mother neighbour neighbor parents shop sister son sons stall story uncle wife".split()
)


def is_called(run: LintRun, i: int) -> bool:
    """Tell whether a title, or a word such as "called", before word `i` says that it is a name."""
    if not i or run.gap(i - 1) not in _AFTER_A_TITLE:
        return False
    before = run.words[i - 1].text.lower()
    if before in _TITLES:
        return True
    earlier = run.words[i - 2].text.lower() if run.gap(i - 2) == " " else ""
    return (before in _NAMING or (earlier, before) in _NAMING_IN_TWO) and not _goes_on(run, i)


_AFTER_A_TITLE = (" ", ". ", "\u00a0", ".\u00a0")


def is_title_of_next(run: LintRun, i: int) -> bool:
    """Tell whether word `i` is a title of the name after it (`Auntie Samnang`), which is asked about by itself."""
    return run.words[i].text.lower() in _TITLES and run.gap(i) in _AFTER_A_TITLE and run.words[i + 1].text[0].isupper()


def _goes_on(run: LintRun, i: int) -> bool:
    """A second word with a capital makes it the title of a thing ("called Happy Hour") where both are generic."""
    return run.gap(i) == " " and run.words[i + 1].has_capital and is_generic(run.words[i + 1].stem)


def acts(run: LintRun, i: int) -> bool:
    """Tell whether word `i`, an everyday word that is also a name, does in this sentence what people do ("Rose came home", "Grace and her son")."""
    word = run.words[i]
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
    if verb in ("is", "was"):
        return bool(_STATES.intersection(after[1:2]) or (_ROLES.intersection(after[2:4]) and after[1] in _ARTICLES))
    return verb in word_list("verbs_of_people")


def stands_apart(run: LintRun, i: int) -> bool:
    """Tell whether word `i` stands alone between two dashes, or, if it is also a name, in brackets ("her sister (Hope)")."""
    word = run.words[i]
    before, after = run.text[: word.start].rstrip(" ")[-1:], run.text[word.end :].lstrip(" ")[:1]
    if before in _DASHES:
        return after in _DASHES
    return before == "(" and after == ")" and is_name_too(word.stem)


_DASHES = tuple("—–―")
