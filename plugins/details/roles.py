"""Standing that only one person has, without "only" or "first" (R10): the village chief's daughter, "she is the midwife of the village".

One distinctive fact identifies (research-ethics guidebook, after the UK Data Service). Whom a story merely goes to see is left alone: "she went
to the village chief". The offices stand in `data/offices.tsv`.
"""

import re
from collections.abc import Iterator
from functools import cache

from plugins.common.languages import Lang
from plugins.details.conditions import is_khmer_text, rows
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.occupations import AREA, AREA_KM, IN_AREA, SEX, work
from plugins.details.telling import Telling
from plugins.mentions.tokens import COVER

ROLE = Detail("occupation", 3, of_organisations=True)
FAMILY = Detail("family", 2, exact=False)
"""How many husbands or wives, and which: it adds to the score."""
KIN = r"(?:wife|widow|husband|daughter|son|sister|brother|mother|father|niece|nephew|aunt|uncle|cousin|grandmother|grandfather|granddaughter|grandson|daughter-in-law|son-in-law|sister-in-law|mother-in-law|mistress|lover|ex-wife|maid|cook|driver|secretary|child|eldest|youngest)s?"
OF_HERS = rf"(?:{COVER}|(?<![a-z])(?:she|he|i|who|her (?:mother|father|husband|brother|sister|uncle|aunt)|his (?:mother|father|brother|uncle)|my (?:mother|father|husband)))"
IS = r"(?: (?:is|was|became|becomes|has become|had become|remains|works as|worked as|serves as|served as|had been|has been|being|as|now|once|still|also|soon|later|elected|named|appointed|made|calls herself|known as))+"
NOW = r"(?:(?:deputy|former|late|then|new|old|current|retired|corrupt|powerful|rich) )*"
KIN_KM = r"(?:ភរិយា|ប្រពន្ធ|ប្ដី|ស្វាមី|កូន(?:ស្រី|ប្រុស)?|បុត្រ(?:ី)?|បង(?:ស្រី|ប្រុស)?|ប្អូន(?:ស្រី|ប្រុស)?|ម្ដាយ|ឪពុក|ក្មួយ(?:ស្រី|ប្រុស)?|មីង|ពូ|ចៅ(?:ស្រី|ប្រុស)?|មេម៉ាយ|ម្ដាយក្មេក|កូនប្រសា)"
AROUND = r"(?: for miles(?: around)?| anywhere(?: near)?| around here| nearby| within miles)"
OF_KM = r"(?: |របស់|នៃ|លោក|អតីត|លោកយាយ)*"
HER_KM = rf"(?:{COVER}|(?:ប្ដី|ឪពុក|ម្ដាយ|ពូ|បងប្រុស|ឪពុកក្មេក)(?=ជា|ធ្វើជា)|នាង|គាត់|ខ្ញុំ|អ្នកស្រី|អ្នកមីង|ឪពុក(?:នាង|គាត់|ខ្ញុំ)|ប្ដី(?:នាង|គាត់|ខ្ញុំ)|ម្ដាយ(?:នាង|គាត់|ខ្ញុំ))"
WORK_KM = r"(?:ឆ្មប|គ្រូទាយ|គ្រូពេទ្យ|គ្រូបង្រៀន|គ្រូ|ជាងកាត់ដេរ|ជាងដែក|ជាងឈើ|ជាង|អាចារ្យ|ពេទ្យ|មេ|អ្នកលក់ថ្នាំ|អ្នកចងការ)"


@cache
def _patterns(khmer: bool) -> tuple[re.Pattern[str], ...]:
    office = "|".join(sorted((word for (word,) in rows("offices", khmer)), key=len, reverse=True))
    if khmer:
        area = rf"(?:ប្រចាំ|នៃ|ក្នុង|របស់|នៅ)+{AREA_KM}"
        return (
            rx(rf"{KIN_KM}{OF_KM}(?:{office})"),
            rx(rf"{HER_KM}[^។, ]{{0,14}}? ?(?:ជា|ធ្វើជា|ក្លាយជា|ធ្វើ|ជាប់ជា|ត្រូវបានតែងតាំងជា)(?:អតីត)?(?:{office})"),
            rx(rf"(?:ជា|ធ្វើជា|ក្លាយជា){WORK_KM}{area}"),
            rx(rf"{KIN_KM}{OF_KM}(?:អតីត)?{WORK_KM}(?:ប្រចាំ|នៃ|ក្នុង){AREA_KM}"),
            rx(
                r"(?:ជា)?(?:ស្ត្រី|អ្នក|មនុស្ស|នារី|បុរស|ជាង|គ្រូ)[^។, ]{0,24}?(?:តែ ?(?:‹1›|មួយ|ម្នាក់) ?(?:គត់)?)(?=[^។,]{0,30}(?:ភូមិ|ឃុំ|ស្រុក|ខេត្ត|ក្រុង|តំបន់|សាលា|រោងចក្រ|ប្រទេស|កម្ពុជា))"
            ),
            rx(
                rf"(?:{WORK_KM}|{office})[^ ។,‹]{{0,14}}(?:ចុងក្រោយ|ដំបូង)(?:គេ|បង្អស់|បំផុត)?(?= ?(?:នៅ|ក្នុង|នៃ|របស់|ដែល|[។,]|\Z))"
            ),
            rx(
                r"(?:គ្មាន|ឥត)(?:ស្រី|ស្ត្រី|អ្នក|នរណា|ជាង|បុរស|អ្នកណា)?(?:ណា|ម្នាក់)?(?:ផ្សេង|ទៀត|ក្រៅ)(?: |ពី(?:នាង|គាត់)|ដែល|អាច)*(?:ចេះ|ធ្វើ|លក់|ត្បាញ|ដេរ|អាច|បង្រៀន|[។,ទ]|\Z)"
            ),
            rx(r"ព្រោះ(?:តែ)?គ្មាន(?:អ្នកណា|នរណា|អ្នក)(?:ទៀត|ផ្សេង|ក្រៅពី(?:នាង|គាត់))"),
            rx(r"(?:ធ្វើ|ជា|ធ្វើជា)(?:គ្រូចូលរូប|គ្រូធ្មប់|គ្រូទាយ|រូបបារមី|មេបា|មេភ្លេង)"),
            rx(
                r"(?:ធ្លាប់|ជាអតីត|អតីត)(?:ជា)?(?:(?:រាំ|សម្ដែង|លេង|ច្រៀង)[^។, ]{0,24}(?:តួ|ព្រះរាជទ្រព្យ|យីកេ|ល្ខោន|ក្រុម)|(?:ជើងឯក|អ្នកប្រដាល់|កីឡាករ|តារា|អ្នកចម្រៀង|ម្ចាស់មេដាយ)[^។, ]{0,24})"
            ),
            rx(r"(?:អាន|ធ្វើពិធីករ|និយាយ)[^។, ]{0,12}ព័ត៌មាន[^។, ]{0,12}(?:វិទ្យុ|ទូរទស្សន៍)"),
            rx(
                rf"មានតែ(?:{HER_KM}) ?(?:ម្នាក់|‹1›)?(?:គត់|ទេ|ឯង|ប៉ុណ្ណោះ| )*(?:ដែល)?(?:ចេះ|លក់|ធ្វើ|ត្បាញ|បើក|ជួសជុល|ដុត|បង្រៀន|ដាំ|អាច|ដេរ|ព្យាបាល|នេសាទ)"
            ),
            rx(
                rf"{HER_KM}[^។, ]{{0,6}}ជា(?!កូន|មនុស្ស|អ្នករួច|អ្នកដែល|បង|ប្អូន)[^។, ‹]{{3,40}}តែ ?(?:‹1›|ម្នាក់|មួយ) ?គត់(?! ?ដែល ?(?:ខ្ញុំ|យើង|គេ|នាង))"
            ),
            rx(rf"(?:បើក|ម្ចាស់|មាន|លក់នៅ|ធ្វើការនៅ|គ្រប់គ្រង)[^។, ‹]{{2,24}}តែ ?(?:‹1›|មួយ) ?គត់ ?(?:ក្នុង|នៅ|របស់){AREA_KM}"),
            rx(r"(?:ជា)?អ្នកតែ ?(?:‹1›|មួយ|ម្នាក់) ?គត់ ?(?:ដែល|ក្នុង|នៅ)"),
            rx(
                r"គ្មាន(?:នរណា|អ្នកណា|អ្នក|ស្ត្រី|ជាង)(?:ម្នាក់|ណា|ផ្សេង|ទៀត|ក្រៅពី(?:នាង|គាត់)| )*(?:ក្នុង|នៅ)?[^។, ]{0,14} ?(?:ចេះ|ធ្វើ|អាច|លក់|ត្បាញ|ជួសជុល|ដុត|បង្រៀន)[^។,]{0,24}(?:ក្រៅពី|ដូច(?:នាង|គាត់)|ទៀត(?:ទេ|ឡើយ)|ផ្សេង)"
            ),
            rx(
                rf"(?:{WORK_KM}|អ្នក[^ ។,‹]{{2,16}}|ស្ត្រី[^ ។,‹]{{0,16}})ចុងក្រោយ(?:គេ|បង្អស់|បំផុត)?(?= ?(?:នៃ|ក្នុង|នៅ|របស់|ដែល|[។,]|\Z))"
            ),
        )
    trade = f"(?:{office}|{work('en')})"
    return (
        rx(rf"(?<![a-z]){KIN} of (?:the|a|our|their|her|that) {NOW}(?:{office})(?![a-z])"),
        rx(rf"(?<![a-z])(?:the|a|our|their|her|that|[a-z]+'s) {NOW}(?:{office})'s? (?:[a-z-]+ )?{KIN}(?![a-z])"),
        rx(
            rf"(?<![a-z])(?:married(?: off)? to|married|marr(?:y|ies)|engaged to|related to|wed to|worked for|cooks for|cleans for) (?:the|our|their|a) {NOW}(?:{office})(?![a-z])"
        ),
        rx(rf"{OF_HERS}{IS} (?:the|our|their|her|[a-z]+'s) {NOW}(?:{office})(?![a-z])(?!'s)"),
        rx(
            rf"(?:{COVER}|(?<![a-z])(?:her|his|my|their) {KIN}), (?:the|our|a|then|now|once)(?: the)? {NOW}(?:{office})(?![a-z])(?!'s)"
        ),
        rx(
            rf"{OF_HERS}{IS} {NOW}(?:{office}) (?:of|at|in) (?:the|her|his|our|their|a) (?:[a-z]+ ){{0,2}}(?:{AREA}|school|pagoda)(?![a-z])"
        ),
        rx(
            rf"(?<![a-z])(?<!of )(?:the|our) {NOW}(?:(?:{SEX}|village|commune|district|town) )?{trade}(?<![a-rt-z]s) (?:of|for) (?:the|her|his|our|this|that|their|‹[0-9]+›) (?:[a-z]+ )?{AREA}s?(?![a-z])"
        ),
        rx(rf"{OF_HERS}{IS} (?:the|our|her|their) (?:{AREA})(?:'s)? {trade}(?![a-z])"),
        rx(rf"{COVER}, (?:the|our) (?:(?:{AREA})(?:'s)? )?{trade}(?=[,.;]| (?:of|in|from) )"),
        rx(
            rf"(?<![a-z])(?:the )?only (?:‹1›|one|person|household|family|house|soul){IN_AREA}?,? (?:still )?(?:who|that|to|with|whose|able|left who)(?! (?:believed|listened|came|awake|i|she|he|helped|asked|knew her|understood))(?![a-z])(?=.{{0,60}}(?<![a-z])(?:{AREA}|miles|anywhere|around|cambodia|country|mend|repair|fix|make|build|sew|weav|cook|bak|teach|read|writ|speak|own|sell|driv)|[^.]*{AREA})"
        ),
        rx(
            rf"(?:nobody|no ‹1›|no-‹1›|no one|no other (?:[a-z]+ )?{SEX}|no other [a-z]+)(?: else)?(?:{IN_AREA}|{AROUND})(?: (?:still|ever|can|could|would|knows how to|dares? to|also))* [a-z]+(?:s|ed)?(?![a-z])(?<! is)(?<! was)(?<! knew)(?<! knows)(?<! believed)(?<! asked)(?<! saw)(?<! heard)(?<! helped)(?<! came)(?<! would)(?<! had)(?<! spoke)(?<! speaks)(?<! talked)(?<! talks)(?<! listened)(?<! dared)(?<! noticed)(?: [a-z]+){{0,3}}"
        ),
        rx(
            rf"(?<![a-z])the (?:very )?last (?:(?:{SEX}|living|remaining|silk|old|true) )*(?:{work('en')})(?! (?:to|of (?:the )?(?:day|week|line)))(?: (?:of|in|on|along|still|left|who|to)(?: [a-z]+){{0,3}})?"
        ),
        rx(rf"(?<![a-z])(?:there is|there was|there's) (?:only|just) ‹1› (?:{SEX} )?{trade}{IN_AREA}"),
        rx(
            rf"(?<![a-z])(?:alone )?among (?:all )?(?:the )?(?:women|men|people){IN_AREA},? (?:she|he|only she) [a-z]+|(?<![a-z])(?:unlike any other|more than any other|as no other) (?:{SEX}|{trade}){IN_AREA}"
        ),
        rx(
            rf"(?<![a-z])(?:‹1›|one) of (?:only|just|the) ‹[2-5]› (?:{SEX} )?(?:{trade}|women|men|people|families){IN_AREA}"
        ),
        rx(
            rf"{OF_HERS}{IS} (?:the|our) (?:{AREA})(?:'s)? (?:[a-z]+ )?[a-z]+(?:er|or|ist|ess|woman|man|wright|mother|father)(?<!mother)(?<!elder)(?<!own)(?=[.,;:!?]|\Z| (?:and|but|now|who|since|for)(?![a-z]))"
        ),
        rx(
            rf"(?<![a-z])the (?:very )?last (?:{SEX}|person|‹1›|one|family|household)(?:{IN_AREA}|{AROUND}|(?= who (?:still )?(?:weav|mak|sing|play|carv|cast|know|speak|grow|fish|cook|dye)))(?: still)?(?: who| to| that)?"
        ),
        rx(
            rf"(?<![a-z])(?:runs?|ran|owns?|owned|opened|keeps?|kept|has|had|manages?|works? (?:in|at)|worked (?:in|at)|teach(?:es)? (?:in|at)) the (?:village's |commune's |district's |town's )?(?:only|sole|‹1›) (?:[a-z-]+ ){{0,2}}(?:shop|stall|bakery|restaurant|pharmacy|salon|workshop|garage|cafe|bar|kiosk|mill|school|kindergarten|clinic|library|loom|forge|business|boat|tractor|truck|guest ?house|market stall)(?:{IN_AREA}|{AROUND})?"
        ),
        rx(
            rf"{OF_HERS}{IS} (?:the |our )?{NOW}(?:chief|head|leader|elder|clerk|secretary|treasurer|president) of (?:her|his|the|our|their|a) (?:[a-z]+ )?(?:{AREA}|union|association|council|cooperative|school|pagoda|mosque|prison|hospital|station)(?![a-z])"
        ),
        rx(
            rf"(?<![a-z])(?:[a-z]+'s|the|our|their) last (?:[a-z]+ ){{0,2}}(?:{work('en')})(?<![a-rt-z]s)(?= (?:who|that|to|still|left|in|of|on)(?![a-z])|[.,;]|\Z)"
        ),
        rx(
            rf"(?<![a-z])(?:‹1›|one) of (?:(?:only|just|the|the only) )?‹[2-5]› (?:{SEX} )?(?:{trade}|women|men|girls|people|families|females) (?:in|on|at|of|from) (?:her|his|the|their|our|this) (?!group|class|story|room|stor)[a-z]+"
        ),
        rx(
            r"(?<![a-z])(?:former |ex-|once |reigning )*(?:national|provincial|regional|world|asian|olympic|village|district)(?: [a-z-]+){0,2} (?:champion|medallist|medalist|boxer|footballer|swimmer|runner|title holder|team member|singer|star|dancer)(?![a-z])"
        ),
        rx(
            r"(?<![a-z])(?:played|plays|danced|dances|sang|sings|acted|drums?|drummed)(?: [a-z]+){1,4} (?:in|with|for) (?:the|a) (?:[a-z]+ ){0,3}(?:troupe|ballet|orchestra|theatre|ensemble|band|opera|film|circus|team)(?![a-z])"
        ),
        rx(
            r"(?<![a-z])(?:everyone|everybody|people|all|the whole (?:village|district|commune|province|country|town))(?: [a-z]+){0,4}? (?:knows?|knew|recogni[sz]es?|recogni[sz]ed|remembers?|remembered) (?:her|his|the) (?:face|voice|name|song|hands|shop|stall)(?![a-z])"
        ),
        rx(
            r"(?<![a-z])(?:spirit medium|fortune[ -]teller|snake charmer|executioner|exorcist|bone[ -]setter|rat catcher|tree doctor|kru khmer|midwife to the [a-z]+)(?![a-z])"
        ),
    )


WIVES = rx(
    r"(?<![a-z])(?:his|her|my|the) ‹(?P<n>[1-9])\.› (?P<what>wife|husband|marriage)(?![a-z])"
    r"|(?<![a-z])(?:has|had|took|married|keeps|kept|of (?:his|her)|with (?:his|her)|his|her|buried|outlived|after|left) ‹(?P<m>[2-9])› (?P<also>wives|husbands|marriages)(?![a-z])"
    r"|(?<![a-z])(?P<minor>minor|second|lesser|other) (?P<wife>wife)(?![a-z])|(?<![a-z])married (?:‹(?P<times>[2-9])› times|twice|thrice)|‹[2-9]› (?:other |more )wives(?![a-z])"
    r"|(?:ប្រពន្ធ|ភរិយា|ប្ដី)(?:ដើម|ចុង|ទី ?‹[0-9]\.?›|‹[0-9]\.›|‹[2-9]›(?! ?(?:ឆ្នាំ|ខែ|ថ្ងៃ|ដង))|ក្រោយ)(?: ?នាក់)?|រៀបការ(?:បាន)? ?‹[2-9]› ?ដង|ប្រពន្ធ(?:មាន|ដល់| )*‹[2-9]›"
)


def roles(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find standing that is one person's there, and relatives of whom has it; and how many wives or husbands there were (R10).

    >>> [t.value for t in roles("She is the wife of the deputy police chief. She went to the village chief.", Lang("en"))]
    ['wife of the deputy police chief']
    >>> [t.kind for t in roles("នាងជាភរិយាមេភូមិ។ នាងទៅជួបមេភូមិ។", Lang("km"))]
    ['occupation']

    Source: UK Data Service: detailed occupations are put into broader groups; Research Ethics Guidebook: what is distinctive makes somebody
    recognisable.
    """
    read = figured(text, lang)
    alone = tellings(read, lang, ROLE, _found(read, _patterns(is_khmer_text(lang))))
    return in_order([*alone, *tellings(read, lang, FAMILY, _found(read, (WIVES,)))])


def _found(read: Figured, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in patterns:
        for match in pattern.finditer(read.key):
            yield match, match[0].strip()
