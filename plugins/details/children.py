"""How many children or siblings, of which sex, and which of them (R10). "Her children" and "her daughter" are left alone.

Household composition is an indirect identifier (UK Data Service): the number of children and their sexes single a family out in a village.
"""

import re
from collections.abc import Iterator

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.telling import Telling
from plugins.mentions.tokens import COVER

CHILDREN = Detail("children", 3)
# What is counted, with the letter it has in a value: c child, m son, f daughter, s sibling, g grandchild.
MANY = r"(?:children|kids|offspring|youngsters|little ones|sons?|boys|daughters?|girls|babies|toddlers|grandchildren|grandsons?|granddaughters?|siblings|brothers?|sisters?|brothers and sisters|sons and daughters|boys and girls)"
ONE = r"(?:son|daughter|child|boy|girl|baby|brother|sister|sibling|grandson|granddaughter|grandchild)"
SORTS = (
    ("g", rx("grand|ចៅ")),
    ("s", rx("brother|sister|sibling|បង|ប្អូន")),
    ("m", rx(r"(?<![a-z])(?:son|boy)|ប្រុស")),
    ("f", rx("daughter|girl|ស្រី")),
)
FEW = r"‹(?P<n>[1-9]|1[0-9])›"
OWNER = rf"(?:her|his|my|their|our|your|whose|{COVER}(?:'s)?|[a-z]+'s)"
ADJECTIVE = r"(?: (?:young|small|little|grown|grown-up|adult|other|older|younger|remaining|surviving|living|own|healthy|hungry|beautiful|school-age|of (?:her|his|my|their)(?: own)?))*"
OTHERS = r"(?! (?:in|of|from|at) (?:the|her|his|each|every|our) (?:class|school|village|group|room|street|year|library|cent(?:re|er)|neighbou?rhood))"
ITEM = rf"(?:‹[0-9]+›|an?|one){ADJECTIVE} (?:sons?|daughters?|boys?|girls?|brothers?|sisters?)"

ENGLISH = (
    rx(
        rf"(?<![a-z])(?P<kin>(?:grand)?(?:mother|father|parent)s?|mums?|moms?|mamas?|dads?|widow(?:er)?|parents|brood)[ -](?:of|to){ADJECTIVE}[ -]{FEW}(?! (?:days?|months?|years?|weeks?|hours?|km|riel)){ADJECTIVE}(?: (?P<what>{MANY}))?"
    ),
    rx(
        rf"(?<![a-z])(?P<owned>(?:{OWNER}|all|only|no|raised|raising|has|have|had|bore|lost|buried|gave birth to|bring(?:ing)? up) )*(?P<said>{FEW}{ADJECTIVE} (?P<what>{MANY})){OTHERS}"
    ),
    rx(rf"(?<![a-z]){OWNER} {FEW}(?= (?:are|were|went|go|now|sleep|live|all)(?![a-z]))"),
    rx(
        rf"(?<![a-z])both(?: of)?(?: {OWNER})?{ADJECTIVE} (?P<both>children|kids|sons|daughters|boys|girls|brothers|sisters)(?![a-z])"
    ),
    rx(
        rf"(?<![a-z])(?:{OWNER}|an|the|a)?{ADJECTIVE} ?(?P<which>eldest|oldest|youngest|only|sole|middle|elder|younger|first-?born|last-?born|twin) (?P<what>{ONE})(?![a-z]){OTHERS}(?! (?:who|that|there|i|she|he) )"
    ),
    rx(
        rf"(?<![a-z])(?:{OWNER}|(?:has|have|had|bore|lost|expects|expecting|carrying|raised) (?:a|the|an))(?: new)? ‹(?P<which>[0-9]{{1,2}}\.)› (?P<what>{ONE}|pregnancy)(?![a-z]){OTHERS}"
    ),
    rx(rf"(?<![a-z]){OWNER} (?P<which>‹1\.›)-? ?born(?![a-z])"),
    rx(rf"(?<![a-z])feed(?:s|ing)? {FEW} (?:hungry )?(?:mouths|children|people)"),
    rx(r"(?<![a-z])(?:pregnant|expecting|in labou?r)(?: \w+)? with (?:her|a|the|my) ‹(?P<which>[0-9]{1,2}\.)›"),
    rx(
        r"(?<![a-z])(?P<which>twin|triplet|quadruplet)s(?![a-z])|(?<![a-z])(?P<twin>twin) (?:boys|girls|babies|sons|daughters)"
    ),
    rx(
        rf"(?<![a-z])(?:the )?(?P<which>(?:(?<=born the )|(?<=born ))‹[0-9]{{1,2}}\.›|eldest|oldest|youngest|last[ -]born) of{ADJECTIVE} (?:her |his |their )?{FEW}(?: {MANY})?"
    ),
    rx(
        rf"(?<![a-z])(?:the )?(?P<which>‹[0-9]{{1,2}}\.›|eldest|oldest|youngest|last) of{ADJECTIVE} {FEW}{ADJECTIVE} {MANY}"
    ),
    rx(rf"(?<![a-z])(?:family|household) of {FEW}(?! (?:farmers|fishers|weavers|rice|women|men))(?! years)"),
)
LISTED = rx(
    rf"(?<![a-z])(?:(?:has|have|had|raised|mother of|father of|with|{OWNER}) )?(?P<said>{ITEM}(?:(?:, | and |, and ){ITEM})+)"
)
ITEMS = rx(
    r"(?:‹(?P<n>[0-9]+)›|(?P<a>an?|one))[^‹,]*? (?P<what>sons?|daughters?|boys?|girls?|brothers?|sisters?)(?![a-z])"
)

KIN_KM = r"(?:កូនចៅ|កូន|ចៅ|បងប្អូន|បងប្រុស|បងស្រី|ប្អូនប្រុស|ប្អូនស្រី|បុត្រ|បុត្រី)"
SEX_KM = r"(?:ប្រុស|ស្រី)?"
FILL_KM = r"(?:តូចៗ|តូច|ធំៗ|ៗ|ក្នុងបន្ទុក|ទាំងអស់|ទាំង|សរុប|ចំនួន|ដល់ទៅ|រហូតដល់|របស់នាង|របស់គាត់|របស់ខ្ញុំ|បង្កើត|មាន| )*"
FEW_KM = r"‹(?P<n>[2-9]|1[0-9])›"
KHMER = (
    rx(
        rf"(?P<what>{KIN_KM}{SEX_KM}){FILL_KM}{FEW_KM}(?! ?(?:ក្បាល|ឆ្នាំ|ខែ|ថ្ងៃ|ដង|គីឡូ|ម៉ោង|ដុល្លារ|រៀល|នាទី))(?: ?(?:នាក់|រូប))?"
    ),
    rx(rf"{FEW_KM} ?នាក់ ?(?P<what>កូន|បងប្អូន)"),
    rx(
        rf"(?P<what>កូន{SEX_KM}|ប្អូន{SEX_KM}|បង{SEX_KM}|ចៅ{SEX_KM})(?:ទី)?‹(?P<which>[0-9]{{1,2}}\.)›(?: ?ក្នុងចំណោមបងប្អូន ?‹[0-9]+› ?(?:នាក់)?)?"
    ),
    rx(rf"(?P<what>កូន{SEX_KM})(?:របស់នាង|របស់គាត់)? ?(?P<which>ច្បង|ពៅ|ទោល|ភ្លោះ|កណ្ដាល|បងគេ|បង្អស់|ដំបូង)"),
    rx(rf"(?P<what>កូន{SEX_KM}) ?តែ ?(?P<which>‹1›|មួយ|ម្នាក់) ?(?:គត់)?"),
    rx(rf"(?:សមាជិក|គ្រួសារ)(?:គ្រួសារ|មានគ្នា|មានសមាជិក|មាន|ចំនួន|ទាំងអស់| )*{FEW_KM} ?នាក់"),
)
ITEM_KM = r"(?:កូន|បង|ប្អូន|ចៅ)(?:ប្រុស|ស្រី) ?(?:ចំនួន)? ?(?:‹[0-9]+›|ម្នាក់)(?: ?(?:នាក់|រូប))?"
LISTED_KM = rx(rf"{ITEM_KM}(?: ?(?:,|និង|ហើយ(?:និង)?) ?{ITEM_KM})+")
ITEMS_KM = rx(r"(?P<what>(?:កូន|បង|ប្អូន|ចៅ)(?:ប្រុស|ស្រី)) ?(?:ចំនួន)? ?(?:‹(?P<n>[0-9]+)›|(?P<a>ម្នាក់))")
# One word for which of them it is, the same for both languages.
WHICH = (
    ("eldest", rx("eldest|oldest|ច្បង|បងគេ")),
    ("youngest", rx("youngest|last|ពៅ|បង្អស់")),
    ("only", rx("only|sole|ទោល|‹1›|មួយ|ម្នាក់")),
    ("middle", rx("middle|កណ្ដាល")),
    ("twin", rx("twin|ភ្លោះ")),
    ("1.", rx("first|ដំបូង|‹1.›")),
)


# Somebody's own only when a word says so: two girls may be anybody.
STRANGERS = (
    "brothers",
    "sisters",
    "brother",
    "sister",
    "boys",
    "boy",
    "girls",
    "girl",
    "babies",
    "toddlers",
    "youngsters",
    "boys and girls",
)


def children(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find the number, the sexes and the order of children and siblings. One child without more is a general word.

    >>> [t.value for t in children("A mother of seven: two sons and a daughter, and her eldest girl. Her children sing.", Lang("en"))]
    ['7c', '2m 1f', 'eldest f']
    >>> [t.value for t in children("ម្ដាយមានកូនប្រាំពីរនាក់ កូនប្រុសពីរ និងកូនស្រីម្នាក់ កូនស្រីច្បង កូនៗ", Lang("km"))]
    ['7c', '2m 1f', 'eldest f']
    """
    khmer = LANGUAGES[lang].script == "khmer"
    read = figured(text, lang)
    lists = LISTED_KM if khmer else LISTED
    listed = list(tellings(read, lang, CHILDREN, _listed(read, lists, ITEMS_KM if khmer else ITEMS)))
    single = tellings(read, lang, CHILDREN, _found(read, KHMER if khmer else ENGLISH))
    return in_order([*listed, *(t for t in single if not any(t.start < k.end and k.start < t.end for k in listed))])


def _listed(read: Figured, lists: re.Pattern[str], items: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
    for match in lists.finditer(read.key):
        counted = [f"{item['n'] or 1}{_sort(item['what'])}" for item in items.finditer(match[0])]
        yield match, " ".join(sorted(counted, key=lambda each: each[-1], reverse=True))


def _found(read: Figured, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in patterns:
        for match in pattern.finditer(read.key):
            groups = match.groupdict()
            if groups.get("n") == "1" and not groups.get("kin"):
                continue
            if groups.get("what") not in STRANGERS or groups.get("owned") or groups.get("kin") or "n" not in groups:
                yield match, _value(groups)


def _value(groups: dict[str, str | None]) -> str:
    sort = _sort(
        groups.get("what") or groups.get("both") or groups.get("kin") or ("twin" if groups.get("twin") else "")
    )
    if groups.get("both"):
        return f"2{sort}"
    which = groups.get("which") or ("twin" if groups.get("twin") else "")
    if which:
        said_which = next((word for word, pattern in WHICH if pattern.search(which)), which.strip("‹›"))
        return said_which if said_which == "twin" else f"{said_which} {sort}"
    return f"{groups['n']}{sort}"


def _sort(what: str) -> str:
    return next((letter for letter, pattern in SORTS if pattern.search(what)), "c")
