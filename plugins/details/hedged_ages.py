"""Ages that are told by going round them (R10): "just over forty-one", "two years short of fifty", "has seen forty-three harvests".

A hedge makes a round number vague and no other: "about forty" may be thirty-seven, "almost forty-two" is forty-one. Round is what ends in 0, and
from 25 on in 5 (the bands of five and ten years that statistics are published in; UK Data Service: band, top-code). "Over eighteen" is a limit.
"""

import re

from plugins.details.age_patterns import END, KIN, MARRIED, THING, WHO
from plugins.details.found import rx
from plugins.mentions.tokens import COVER

N = r"‹(?P<age>[2-9]|1[0-9]|[2-9][0-9]|1[01][0-9])›"
PAIR = r"‹(?P<low>[0-9]{1,2})-(?P<high>[0-9]{1,2})›"
HEDGE = (
    r"(?: (?:now|only|just|already|still|barely|hardly|scarcely|exactly|about|around|almost|nearly|roughly|approximately|over|under|above|below|past|"
    r"well|far|a little|slightly|a bit|a touch|not yet|not quite|not even|no more than|going on|getting on for|pushing|approaching|nearing|close to|"
    r"perhaps|maybe|probably|some|at least|at most|more than|less than|older than|younger than|all of|more or less|rising|on the (?:right|wrong|far|near|other) side of))*"
)
SEASONS = r"(?:rainy seasons?|dry seasons?|rice harvests?|harvests?|monsoons?|rains|summers|winters|springs|new years|khmer new years|birthdays)"
YEARS = r"(?:‹(?P<less>[1-9])›|(?P<one>an?|one|‹1›)) (?:more )?(?:years?|birthdays?|months?)"
SAYINGS = (
    rx(rf"(?:{COVER}|(?<![a-z])(?:{WHO}|{KIN})) (?:am|is|was|were|will be|must be|may be|looks){HEDGE} {N}{END}"),
    rx(
        rf"(?:{COVER}|(?<![a-z])(?:{WHO}|{KIN})) (?:am|is|was|were|will be|must be|may be|looks){HEDGE} (?P<said>{N} years (?:old(?!er)|of age))(?! (?:[a-z]+ )?{THING})"
    ),
    rx(rf"(?<![a-z])(?:she|he|i)(?:'s|'m){HEDGE} {N}{END}"),
    rx(rf"(?:\A|[.!?;“\"(] ?)(?:at{HEDGE}|now{HEDGE}|not yet|not quite|barely|just (?:over|under|past)|almost|nearly) ‹(?P<age>1[3-9]|[2-9][0-9])›(?=,| (?:years old|she|he|i|when)(?![a-z])| ?{COVER})"),
    rx(rf"(?<![a-z])(?:aged|at the age of|at age|woman of|man of|girl of|boy of|turn(?:ed|s|ing)?)(?: (?:about|around|almost|nearly|barely|just|only|roughly|approximately|just over|just under|maybe|perhaps|probably|not quite|some|going on))* {N}(?= *(?:[,.;:!?)—]|\Z|and |she |he |when |years))"),
    rx(rf"\b{MARRIED}(?: [\w.']+){{0,3}} at{HEDGE} {N}(?! o'clock)"),
    rx(rf"(?<![a-z])the (?:very )?year (?:that |in which |when )?{WHO} was born,? (?:in |was |which was )?‹(?P<year>19[0-9]{{2}}|20[0-9]{{2}})›"),
    rx(r"(?<![a-z])born(?: [a-z]+){1,8} (?:in|of) ‹(?P<year>19[0-9]{2}|20[0-9]{2})›"),
    rx(rf"(?<![a-z])(?:woman|man|girl|boy|grandmother|grandfather) of{HEDGE} {PAIR}(?! (?:children|kids|sons|daughters))"),
    rx(rf"(?:{WHO}|{KIN}) (?:am|is|was|were|will be){HEDGE} {PAIR}{END}"),
    rx(rf"(?<![a-z]){YEARS} (?:short of|shy of|away from|off|from turning|before turning|from being|until (?:she|he|i) turns?|before (?:she|he|i) turn(?:s|ed)?|from|under|past|over|beyond|till) (?:(?:her|his|my|the age of|turning) )?‹(?P<age>[2-9][0-9])\.?›(?! ?(?:km|kilo|people|women|dollars|percent|per|%))"),
    rx(rf"(?<![a-z])(?:seen|saw|lived through|known|counted|survived|worked through|has|outlived){HEDGE} {N} (?:[a-z]+ )?{SEASONS}(?![a-z])"),
    rx(r"(?<![a-z])(?:enter(?:ed|ing|s)?|in|began|begins|began) (?:her|his|my) ‹(?P<age>[1-9][0-9])\.› year(?! (?:of|at|as|with))"),
    rx(r"(?<![a-z])(?:her|his|my) ‹(?P<age>[1-9][0-9])› years(?= *(?:[.,;!?)]|\Z| of life))(?<!for ‹[0-9]› years)(?<!for ‹[0-9]{2}› years)"),
    rx(r"(?<![a-z])(?:identity card|id card|id|papers?|birth certificate|family book|passport|documents?)(?: [a-z]+){0,3}? (?:says?|said|gives?|gave|has|shows?|puts?|states?|reads?):?(?: [a-z]+){0,4}? ‹(?P<year>19[0-9]{2}|20[0-9]{2})›"),
    rx(r"‹(?P<year>19[0-9]{2}|20[0-9]{2})› (?:as|is|was|for) (?:the |her |his |my )?(?:year of (?:her |his |my |the )?birth|birth year)"),
    rx(r"(?<![a-z])(?:year of (?:her |his |my )?birth|birth year|birthday|date of birth|dob)(?: [a-z]+){0,3}?:? ‹(?P<year>19[0-9]{2}|20[0-9]{2})›"),
    rx(r"(?<![a-z])born (?:in )?(?:the|that) (?:same )?(?:very )?(?:year|month|week|day|night)[^.;!?‹]{0,50}? ‹(?P<year>19[0-9]{2}|20[0-9]{2})›"),
    rx(r"'?‹(?P<age>[4-9][0-9]|0[0-9])› (?:baby|child)(?![a-z])(?! (?:girl|boy)s?)"),
    rx(r"(?<![a-z])(?:twice|thrice|half|double|‹[0-9]› times|the same) (?:as old as )?(?:her|his|my|the|their) (?:[a-z]+'s )?(?:age|years)(?P<age>)"),
)  # fmt: skip
# What happened in the country dates a birth to the year.
HISTORY = r"(?:khmer rouge|pol pot|lon nol|sihanouk|untac|vietnamese (?:came|arrived|left|troops|army|soldiers)|first election|the war (?:ended|began|came)|liberation|the genocide|the coup|paris agreements?|peace accords?|king (?:died|returned|came back)|great flood|tsunami|pandemic|covid)"
BORN_WITH = rx(
    rf"(?<![a-z])born (?:in |on |just |about )?(?:(?:the|that) (?:same |very )*(?:year|month|week|day|night)|(?:‹[0-9]+›|a|one|an?|some|the) (?:years?|months?|weeks?|days?) (?:before|after)|the (?:year|month) (?:before|after))[^.;!?‹]{{0,30}}?(?<![a-z]){HISTORY}"
)

LIMIT_AGES = (18, 21)


def is_round(age: int) -> bool:
    """Tell whether a hedge before `age` makes it a band.

    >>> [is_round(age) for age in (40, 45, 15, 41)]
    [True, True, False, False]
    """
    return age % 10 == 0 or (age % 5 == 0 and age >= 25)


HEDGED = rx(
    r"(?:about|around|almost|nearly|roughly|approximately|over|under|above|below|past|going on|getting on for|pushing|approaching|nearing|close to|perhaps|"
    r"maybe|probably|some|at least|at most|more than|less than|no more than|older than|younger than|not yet|not quite|more or less|rising|side of) ?\Z"
)
OF_AGE = rx(r"(?:over|above|older than|more than|at least|past|under|below|younger than) ?\Z")


def said_roundly(match: re.Match[str]) -> bool:
    """Tell whether a match of these patterns is a band all the same: a hedge before a round number, or before the age of majority."""
    groups = match.groupdict()
    if groups.get("low"):
        return int(match["high"]) - int(match["low"]) > 2
    if groups.get("age") in (None, "") or groups.get("less") or groups.get("one"):
        return False
    before = match[0][: match.start("age") - match.start() - 1]
    age = int(match["age"])
    return bool(HEDGED.search(before)) and (is_round(age) or (age in LIMIT_AGES and bool(OF_AGE.search(before))))
