"""Where a home or a stall stands, told by what is beside it and not by a name (R10): "the last house before the bridge".

It adds to the score and withholds nothing by itself: a pagoda without a name stands in every village, and with an age and a trade it leads to
one door (UK Data Service: the lowest level of geography; ICRC: the home counts as identifying). "Near a market" tells nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from plugins.common.languages import Lang
from plugins.details.conditions import is_khmer_text, rows
from plugins.details.context import speaks_of_a_person
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.telling import Telling

BESIDE = Detail("landmark", 2, exact=False)

HOME = r"(?:house|home|hut|shack|room|flat|stall|shop|workshop|kitchen|field|garden|plot|land|cart|salon|bakery|compound|door|gate|window|family|children go to school|school)s?"
LIVES = (
    r"(?:found asleep|asleep|lives?|lived|living|stays?|stayed|staying|sleeps?|slept|rents?|rented|renting|works?|worked|working|sells?|sold|selling|sews?|cooks?|"
    r"weaves?|grew up|moved|settled|opened|runs?|keeps?|sits|stands?|stood|lies|lay|parks?|begs?|collects?|waits for customers|has a \w+|was born|shelters?)"
)
STEP = r"(?:‹[0-9-]+›|an?|one|a few|some|a couple of|just|only|hardly|not ‹[0-9]+›)"
BY = (
    r"(?:(?:just|right|directly|immediately|straight|exactly) )*"
    r"(?:behind|opposite|across(?: the (?:road|street|river|lane|canal|bridge|way))? from|facing|faces|next(?: door)? to|beside|in front of|above|"
    r"alongside|adjoining|bordering|borders|overlooking|overlooks|backs on ?to|beneath|under|underneath|at the (?:foot|back|rear|gates?|entrance|corner|edge|side) of|by|"
    r"(?:a )?stone's throw (?:away )?from|within (?:sight|earshot|hearing|a stone's throw|walking distance) of|in the shadow of|around the corner from|round the corner from|"
    rf"{STEP} (?:doors?|houses?|steps?|paces?|plots?|stalls?|fields?|minutes?)(?: walk)?(?: down| up| away| along| on)* from|on the same (?:street|lane|road) as|"
    r"on the other side of the (?:road|street|river|lane|canal|fence|wall) (?:from|as)|against the (?:wall|fence) of)"
)
NEAR = (
    r"(?:(?:very |quite |so )?(?:near|close to|close by|near to|not far from)|around|past|after|before|beyond|between)"
)
THE = r"(?:the|that|our|their|its|[a-z]+'s|both the)"
SORT = r"(?: (?!a |an |the )[a-z-]+){0,3}?"
COLOUR = r"(?:blue|green|yellow|pink|red|white|wooden|brick|tin|thatched|unfinished|leaning|tall|big|small|‹1›|only|first|last|‹[0-9]+\.›|second|third)"

HOME_KM = (
    r"(?:ជញ្ជាំង|របង|រស់(?:ក្នុង)?|ផ្ទះ|តូប|បន្ទប់|ខ្ទម|ហាង|ដីស្រែ|ស្រែ|ចម្ការ|រស់នៅ|ស្នាក់នៅ|ស្នាក់|ស្ថិតនៅ|លក់|ធ្វើការ|ជួល|គេង|ដេក|បើក|អង្គុយ)"
)
BY_KM = (
    r"(?:(?:នៅ)?(?:ខាង)?ក្រោយ|(?:នៅ)?ខាងមុខ|(?:នៅ)?ទល់មុខ(?:នឹង)?|ទល់នឹង|ជាប់(?:របង|ជញ្ជាំង)?(?:នឹង|ជាមួយ)?|(?:នៅ)?ក្បែរ|(?:នៅ)?ជិត(?:បង្កើយ)?(?:នឹង)?|"
    r"ខាង(?:ជើង|ត្បូង|កើត|លិច|ស្ដាំ|ឆ្វេង)|(?:នៅ)?មុខ|ឆ្លងផ្លូវពី|ម្ខាងផ្លូវពី|ត្រើយម្ខាងពី|ចំហៀង|ក្រោម|(?:ខាង)?លើ|ចន្លោះ|ជើង|មាត់|កៀន|តាមបណ្ដោយ|នៅកាច់ជ្រុង|បន្ទាប់ពី|ហួស(?:ពី)?|មុនដល់|មុន)"
)
THEY = rx(r"(?<![a-z])(?:they|their)(?![a-z])|ពួកគេ")
IT_IS = rx(r"(?:(?:it|that) (?:is|was) |វាជា|នោះជា)\Z")
_BEFORE = 20


def surroundings(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find homes and work places set beside a pagoda, a bridge, a factory that bears no name (R10).

    >>> [text[t.start : t.end] for text in ("Her hut is just behind the pagoda.",) for t in surroundings(text, Lang("en"))]
    ['hut is just behind the pagoda']
    >>> surroundings("She lives near a market. Behind the pagoda there is a pond.", Lang("en"))
    ()

    Source: UK Data Service: no finer place than keeps her hidden; ICRC: home identifies.
    """
    read = figured(text, lang)
    return in_order(tellings(read, lang, BESIDE, _found(read, lang)))


def _found(read: Figured, lang: Lang) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in _patterns(is_khmer_text(lang)):
        for match in pattern.finditer(read.key):
            if (
                THEY.search(match[0])
                or IT_IS.search(read.key, max(0, match.start() - _BEFORE), match.start())
                or speaks_of_a_person(read.key, *match.span(), lang)
            ):
                yield match, match["spot"] or "house"


@cache
def _patterns(khmer: bool) -> tuple[re.Pattern[str], ...]:
    spot = "|".join(sorted((word for (word,) in rows("spots", khmer)), key=len, reverse=True))
    if khmer:
        spots = rf"(?P<spot>{spot})(?! ?(?:មួយ|‹1›|ណា|នានា|ផ្សេង))"
        return (
            rx(rf"{HOME_KM}[^។,]{{0,30}}?{BY_KM}(?:នឹង|ពី|នៃ| )*{spots}"),
            rx(
                rf"{spots}[^។,]{{0,24}}?(?:{BY_KM})(?:នឹង|ពី|នៃ| )*(?:របង|ជញ្ជាំង)?(?:ផ្ទះ|តូប|ខ្ទម|បន្ទប់)(?:របស់)?(?:នាង|គាត់|ខ្ញុំ)"
            ),
            rx(rf"ខាង(?:ជើង|ត្បូង|កើត|លិច|ស្ដាំ|ឆ្វេង|មុខ|ក្រោយ)ផ្ទះ[^។,]{{0,10}}?(?:ជា|មាន|គឺ){spots}"),
            rx(rf"(?:ពីមុន|កាលពីមុន|ធ្លាប់)ជា{spots}"),
            rx(rf"ផ្ទះ(?:ទី)?(?:ចុងក្រោយ(?:គេ|បង្អស់)?|ដំបូង(?:គេ|បង្អស់)?|‹[0-9]+\.›)[^។,]{{0,16}}?{spots}"),
            rx(rf"(?:មើលឃើញ|ឃើញ|ឮ(?:សំឡេង|សូរ)?)[^។,]{{0,12}}{spots}[^។,]{{0,12}}ពី(?:ផ្ទះ|បង្អួច|បន្ទប់|ចង្ក្រាន|ទ្វារ)"),
            rx(rf"ពី(?:ផ្ទះ|បង្អួច|បន្ទប់|ចង្ក្រាន|ទ្វារ)[^។,]{{0,12}}?(?:មើលឃើញ|ឃើញ|ឮ)[^។,]{{0,16}}?{spots}"),
        )
    spots = rf"(?P<spot>{spot})(?![a-z])(?!'s)"
    return (
        rx(rf"(?<![a-z])(?:{HOME}|{LIVES})(?![a-z])[^.;!?]{{0,44}}? ?(?<![a-z]){BY} {THE}{SORT} {spots}"),
        rx(
            rf"(?<![a-z]){BY} {THE}{SORT} {spots}[^.;!?]{{0,12}}(?<![a-z])(?:she|he|i|her|his|my) (?:{LIVES}|{HOME})(?![a-z])"
        ),
        rx(
            rf"(?<![a-z])(?:{HOME}|lives?|lived|living|stays?|rents?)(?![a-z])[^.;!?,]{{0,24}}? ?(?<![a-z]){NEAR} {THE}{SORT} {spots}"
        ),
        rx(
            rf"(?<![a-z])(?:the|that) (?:{COLOUR} )+(?:house|hut|door|stall|shop|gate)(?: on the (?:left|right))? (?:before|after|past|behind|beyond|by|at|on|opposite|beside|near|next to|from) {THE}{SORT} (?:{spots}|(?:road|street|lane|corner|village|path|river|row)(?![a-z]))"
        ),
        rx(
            rf"(?<![a-z])(?:see|sees|hears?|smells?|watch(?:es)?|look(?:s|ing)? (?:out )?(?:on|at|onto)) {THE}{SORT} {spots}[^.;!?]{{0,24}} from (?:her|his|my|the) {HOME}(?![a-z])"
        ),
        rx(
            rf"(?<![a-z])from (?:her|my|his|the|their) (?:[a-z]+ )?{HOME},? (?:[a-z]+ ){{1,3}}?(?:sees?|hears?|smells?|watch(?:es)?) [^.;!?]{{0,24}}?{THE}{SORT} {spots}"
        ),
        rx(
            rf"‹[0-9]+\.› (?:‹1›|one|house|stall|door|hut|shop|room)? ?(?:from|after|before|past|along from|down from) {THE}{SORT} {spots}"
        ),
        rx(rf"(?<![a-z]){THE}{SORT} {spots}(?: [a-z]+){{0,3}}? {BY} (?:her|my|his|their) {HOME}(?![a-z])"),
        rx(
            rf"(?<![a-z])(?:next door|opposite|across the (?:road|street)|behind (?:it|her|them)) (?:is|stands|was|there is) {THE}{SORT}(?: [a-z-]+')? {spots}"
        ),
        rx(rf"(?<![a-z])(?:look for|ask at|turn (?:left|right) at|stop at|start from) {THE}{SORT} {spots}"),
    )
