"""How children and siblings are counted and told apart, over texts in which every number is ‹n› (`figured.py`)."""

from plugins.details.found import rx
from plugins.mentions.tokens import COVER

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
        rf"(?<![a-z])(?P<kin>(?:grand)?(?:mother|father|parent)s?|mums?|moms?|mamas?|dads?|widow(?:er)?|parents|brood)[ -](?:of|to){ADJECTIVE}[ -]{FEW}(?! (?:days?|months?|years?|weeks?|hours?|km|riel)){ADJECTIVE}(?: (?P<what>{MANY})(?![a-z]))?"
    ),
    rx(
        rf"(?<![a-z])(?P<owned>(?:{OWNER}|all|only|no|raised|raising|has|have|had|bore|lost|buried|gave birth to|bring(?:ing)? up) )*(?P<said>{FEW}{ADJECTIVE} (?P<what>{MANY})(?![a-z])){OTHERS}"
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
    rx(rf"(?<![a-z]){OWNER} {FEW} (?:youngest|eldest|oldest|(?:little|small|tiny|grown) ones)"),
    rx(rf"(?<![a-z])the (?P<which>middle)(?: one| ‹1›)? of {FEW}(?: {MANY})?"),
    rx(rf"(?<![a-z])(?:family|household) of {FEW}(?! (?:farmers|fishers|weavers|rice|women|men))(?! years)"),
)
LISTED = rx(
    rf"(?<![a-z])(?:(?:has|have|had|raised|mother of|father of|with|{OWNER}) )?(?P<said>{ITEM}(?:(?:, | and |, and ){ITEM})+)"
)
ITEMS = rx(
    r"(?:‹(?P<n>[0-9]+)›|(?P<a>an?|one))[^‹,]*? (?P<what>sons?|daughters?|boys?|girls?|brothers?|sisters?)(?![a-z])"
)

KIN_KM = r"(?:កូនចៅ|កូន|ចៅ|បងប្អូន|បងប្រុស|បងស្រី|ប្អូនប្រុស|ប្អូនស្រី|(?<!សំ)បុត្រ|(?<!សំ)បុត្រី)"
SEX_KM = r"(?:ប្រុស|ស្រី)?"
FILL_KM = r"(?:តូចៗ|តូច|ធំៗ|ៗ|ក្នុងបន្ទុក|ទាំងអស់|ទាំង|សរុប|ចំនួន|ដល់ទៅ|រហូតដល់|របស់នាង|របស់គាត់|របស់ខ្ញុំ|បង្កើត|មាន|បាន| )*"
FEW_KM = r"‹(?P<n>[2-9]|1[0-9])›"
KHMER = (
    rx(
        rf"(?P<what>{KIN_KM}{SEX_KM}){FILL_KM}{FEW_KM}(?! ?(?:ក្បាល|ឆ្នាំ|ខែ|ថ្ងៃ|ដង|គីឡូ|ម៉ោង|ដុល្លារ|រៀល|នាទី))(?: ?(?:នាក់|រូប))?"
    ),
    rx(rf"{FEW_KM} ?នាក់ ?(?P<what>កូន|បងប្អូន)"),
    rx(
        rf"(?P<what>កូន{SEX_KM}|ប្អូន{SEX_KM}|បង{SEX_KM}|ចៅ{SEX_KM})(?:ទី)?‹(?P<which>[0-9]{{1,2}}\.)›(?: ?ក្នុងចំណោមបងប្អូន ?‹[0-9]+› ?(?:នាក់)?)?"
    ),
    rx(rf"(?P<what>កូន{SEX_KM})(?:របស់នាង|របស់គាត់)? ?(?P<which>ច្បង|ពៅ|ចុងក្រោយ|ទោល|ភ្លោះ|កណ្ដាល|បងគេ|បង្អស់|ដំបូង)"),
    rx(rf"(?P<what>កូន{SEX_KM}) ?តែ ?(?P<which>‹1›|មួយ|ម្នាក់) ?(?:គត់)?"),
    rx(rf"(?:សមាជិក|គ្រួសារ)(?:គ្រួសារ|មានគ្នា|មានសមាជិក|មាន|ចំនួន|ទាំងអស់| )*{FEW_KM} ?នាក់"),
)
ITEM_KM = r"(?:កូន|បង|ប្អូន|ចៅ)(?:ប្រុស|ស្រី) ?(?:ចំនួន)? ?(?:‹[0-9]+›|ម្នាក់)(?: ?(?:នាក់|រូប))?"
LISTED_KM = rx(rf"{ITEM_KM}(?: ?(?:,|និង|ហើយ(?:និង)?)? ?{ITEM_KM})+")
ITEMS_KM = rx(r"(?P<what>(?:កូន|បង|ប្អូន|ចៅ)(?:ប្រុស|ស្រី)) ?(?:ចំនួន)? ?(?:‹(?P<n>[0-9]+)›|(?P<a>ម្នាក់))")
# One word for which of them it is, the same for both languages.
WHICH = (
    ("eldest", rx("eldest|oldest|ច្បង|បងគេ")),
    ("youngest", rx("youngest|last|ពៅ|ចុងក្រោយ|បង្អស់")),
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
