"""Patterns in English for standing that only one person has (R10). Above each stands what it finds."""

import re

from plugins.details.found import rx
from plugins.details.occupations import AREA, IN_AREA, SEX, work
from plugins.mentions.tokens import COVER

KIN = r"(?:wife|widow|husband|daughter|son|sister|brother|mother|father|niece|nephew|aunt|uncle|cousin|grandmother|grandfather|granddaughter|grandson|daughter-in-law|son-in-law|sister-in-law|mother-in-law|mistress|lover|ex-wife|maid|cook|driver|secretary|child|eldest|youngest)s?"
OF_HERS = rf"(?:{COVER}|(?<![a-z])(?:she|he|i|who|her (?:mother|father|husband|brother|sister|uncle|aunt)|his (?:mother|father|brother|uncle)|my (?:mother|father|husband)))"
IS = r"(?: (?:is|was|became|becomes|has become|had become|remains|works as|worked as|serves as|served as|had been|has been|being|as|now|once|still|also|soon|later|elected|named|appointed|made|calls herself|known as))+"
NOW = r"(?:(?:deputy|former|late|then|new|old|current|retired|corrupt|powerful|rich) )*"
AROUND = r"(?: for miles(?: around)?| anywhere(?: near)?| around here| nearby| within miles)"


def english(office: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns, given one for all offices."""
    trade = f"(?:{office}|{work('en')})"
    return (
        # the wife of the commune chief
        rx(rf"(?<![a-z]){KIN} of (?:the|a|our|their|her|that) {NOW}(?:{office})(?![a-z])"),
        # the commune chief's eldest daughter
        rx(rf"(?<![a-z])(?:the|a|our|their|her|that|[a-z]+'s) {NOW}(?:{office})'s? (?:[a-z-]+ )?{KIN}(?![a-z])"),
        # married to, cooks for the commune chief
        rx(
            rf"(?<![a-z])(?:married(?: off)? to|married|marr(?:y|ies)|engaged to|related to|wed to|worked for|cooks for|cleans for) (?:the|our|their|a) {NOW}(?:{office})(?![a-z])"
        ),
        # she is, her father became the commune chief
        rx(rf"{OF_HERS}{IS} (?:the|our|their|her|[a-z]+'s) {NOW}(?:{office})(?![a-z])(?!'s)"),
        # her uncle, the commune chief
        rx(
            rf"(?:{COVER}|(?<![a-z])(?:her|his|my|their) {KIN}), (?:the|our|a|then|now|once)(?: the)? {NOW}(?:{office})(?![a-z])(?!'s)"
        ),
        # she is the head teacher of her school
        rx(
            rf"{OF_HERS}{IS} {NOW}(?:{office}) (?:of|at|in) (?:the|her|his|our|their|a) (?:[a-z]+ ){{0,2}}(?:{AREA}|school|pagoda)(?![a-z])"
        ),
        # the village's midwife, the tailor of our commune
        rx(
            rf"(?<![a-z])(?<!of )(?:the|our) {NOW}(?:(?:{SEX}|village|commune|district|town) )?{trade}(?<![a-rt-z]s) (?:of|for) (?:the|her|his|our|this|that|their|‹[0-9]+›) (?:[a-z]+ )?{AREA}s?(?![a-z])"
        ),
        # she is the village's baker
        rx(rf"{OF_HERS}{IS} (?:the|our|her|their) (?:{AREA})(?:'s)? {trade}(?![a-z])"),
        # {she}, the village midwife,
        rx(rf"{COVER}, (?:the|our) (?:(?:{AREA})(?:'s)? )?{trade}(?=[,.;]| (?:of|in|from) )"),
        # the only one in the village who
        rx(
            rf"(?<![a-z])(?:the )?only (?:‹1›|one|person|household|family|house|soul){IN_AREA}?,? (?:still )?(?:who|that|to|with|whose|able|left who)(?! (?:believed|listened|came|awake|i|she|he|helped|asked|knew her|understood))(?![a-z])(?=.{{0,60}}(?<![a-z])(?:{AREA}|miles|anywhere|around|cambodia|country|mend|repair|fix|make|build|sew|weav|cook|bak|teach|read|writ|speak|own|sell|driv)|[^.]*{AREA})"
        ),
        # nobody else in the village weaves
        rx(
            rf"(?:nobody|no ‹1›|no-‹1›|no one|no other (?:[a-z]+ )?{SEX}|no other [a-z]+)(?: else)?(?:{IN_AREA}|{AROUND})(?: (?:still|ever|can|could|would|knows how to|dares? to|also))* [a-z]+(?:s|ed)?(?![a-z])(?<! is)(?<! was)(?<! knew)(?<! knows)(?<! believed)(?<! asked)(?<! saw)(?<! heard)(?<! helped)(?<! came)(?<! would)(?<! had)(?<! spoke)(?<! speaks)(?<! talked)(?<! talks)(?<! listened)(?<! dared)(?<! noticed)(?: [a-z]+){{0,3}}"
        ),
        # the last silk weaver
        rx(
            rf"(?<![a-z])the (?:very )?last (?:(?:{SEX}|living|remaining|silk|old|true) )*(?:{work('en')})(?! (?:to|of (?:the )?(?:day|week|line)))(?: (?:of|in|on|along|still|left|who|to)(?: [a-z]+){{0,3}})?"
        ),
        # there is only one midwife in the village
        rx(rf"(?<![a-z])(?:there is|there was|there's) (?:only|just) ‹1› (?:{SEX} )?{trade}{IN_AREA}"),
        # alone among the women of the village; unlike any other tailor there
        rx(
            rf"(?<![a-z])(?:alone )?among (?:all )?(?:the )?(?:women|men|people){IN_AREA},? (?:she|he|only she) [a-z]+|(?<![a-z])(?:unlike any other|more than any other|as no other) (?:{SEX}|{trade}){IN_AREA}"
        ),
        # one of only three women in the village
        rx(
            rf"(?<![a-z])(?:‹1›|one) of (?:only|just|the) ‹[2-5]› (?:{SEX} )?(?:{trade}|women|men|people|families){IN_AREA}"
        ),
        # she is the village potter: any trade by its ending
        rx(
            rf"{OF_HERS}{IS} (?:the|our) (?:{AREA})(?:'s)? (?:[a-z]+ )?[a-z]+(?:er|or|ist|ess|woman|man|wright|mother|father)(?<!mother)(?<!elder)(?<!own)(?=[.,;:!?]|\Z| (?:and|but|now|who|since|for)(?![a-z]))"
        ),
        # the last woman, family … in the village, or who still weaves
        rx(
            rf"(?<![a-z])the (?:very )?last (?:{SEX}|person|‹1›|one|family|household)(?:{IN_AREA}|{AROUND}|(?= who (?:still )?(?:weav|mak|sing|play|carv|cast|know|speak|grow|fish|cook|dye)))(?: still)?(?: who| to| that)?"
        ),
        # runs the only shop
        rx(
            rf"(?<![a-z])(?:runs?|ran|owns?|owned|opened|keeps?|kept|has|had|manages?|works? (?:in|at)|worked (?:in|at)|teach(?:es)? (?:in|at)) the (?:village's |commune's |district's |town's )?(?:only|sole|‹1›) (?:[a-z-]+ ){{0,2}}(?:shop|stall|bakery|restaurant|pharmacy|salon|workshop|garage|cafe|bar|kiosk|mill|school|kindergarten|clinic|library|loom|forge|business|boat|tractor|truck|guest ?house|market stall)(?:{IN_AREA}|{AROUND})?"
        ),
        # she is the chief, secretary … of her union
        rx(
            rf"{OF_HERS}{IS} (?:the |our )?{NOW}(?:chief|head|leader|elder|clerk|secretary|treasurer|president) of (?:her|his|the|our|their|a) (?:[a-z]+ )?(?:{AREA}|union|association|council|cooperative|school|pagoda|mosque|prison|hospital|station)(?![a-z])"
        ),
        # the province's last weaver
        rx(
            rf"(?<![a-z])(?:[a-z]+'s|the|our|their) last (?:[a-z]+ ){{0,2}}(?:{work('en')})(?<![a-rt-z]s)(?= (?:who|that|to|still|left|in|of|on)(?![a-z])|[.,;]|\Z)"
        ),
        # one of two women in Kampot
        rx(
            rf"(?<![a-z])(?:‹1›|one) of (?:(?:only|just|the|the only) )?‹[2-5]› (?:{SEX} )?(?:{trade}|women|men|girls|people|families|females) (?:in|on|at|of|from) (?:her|his|the|their|our|this) (?!group|class|story|room|stor)[a-z]+"
        ),
        # a national champion, a district dancer
        rx(
            r"(?<![a-z])(?:former |ex-|once |reigning )*(?:national|provincial|regional|world|asian|olympic|village|district)(?: [a-z-]+){0,2} (?:champion|medallist|medalist|boxer|footballer|swimmer|runner|title holder|team member|singer|star|dancer)(?![a-z])"
        ),
        # danced in a royal troupe
        rx(
            r"(?<![a-z])(?:played|plays|danced|dances|sang|sings|acted|drums?|drummed)(?: [a-z]+){1,4} (?:in|with|for) (?:the|a) (?:[a-z]+ ){0,3}(?:troupe|ballet|orchestra|theatre|ensemble|band|opera|film|circus|team)(?![a-z])"
        ),
        # everybody in the village knows her face
        rx(
            r"(?<![a-z])(?:everyone|everybody|people|all|the whole (?:village|district|commune|province|country|town))(?: [a-z]+){0,4}? (?:knows?|knew|recogni[sz]es?|recogni[sz]ed|remembers?|remembered) (?:her|his|the) (?:face|voice|name|song|hands|shop|stall)(?![a-z])"
        ),
        # a spirit medium, an executioner: there is one
        rx(
            r"(?<![a-z])(?:spirit medium|fortune[ -]teller|snake charmer|executioner|exorcist|bone[ -]setter|rat catcher|tree doctor|kru khmer|midwife to the [a-z]+)(?![a-z])"
        ),
    )
