"""How ages are said, over texts in which every number is ‹n› (`figured.py`). Each pattern has the age in `age` or `again`, or a birth in `year` or `zodiac`."""

from plugins.details.found import rx
from plugins.mentions.tokens import COVER

N = r"‹(?P<age>[0-9]{1,3})›"
WHO = rf"(?:{COVER}+|(?:she|he|i|they|who)(?![a-z]))"
KIN = r"(?:mother|father|woman|man|girl|boy|wife|husband|widow|widower|son|daughter|child|baby|toddler|sister|brother|aunt|uncle|niece|nephew|grandmother|grandfather|granddaughter|grandson|cousin|teenager|bride|groom|neighbou?r|friend|student|pupil|youngest|eldest|oldest|other)"
END = r"(?=[ ]*(?:[,.;:!?…)—\"”»’]|\Z|and\b|but\b|when\b|now\b|in (?:spring|summer|autumn|winter)\b|this\b|next\b|last\b|then\b|today\b|or\b|as\b|at the\b|in ‹|in (?:spring|summer|autumn|winter)\b|(?:this|next|last) (?:year|month|week|spring)\b|soon\b|years(?= *(?:[,.;!?]|\Z|and\b))))"
MARRIED = r"(?:married(?: off)?|wed|wedded|engaged|pregnant|widowed|orphaned|divorced|a bride|a wife|a (?:grand)?mother|a (?:grand)?father|a widow|an orphan)"
LEFT = r"(?:left school|left home|started|began|went|moved|ran away|came|dropped out|stopped school|gave birth|learn(?:ed|t)|(?:had|bore) (?:her|his|my)(?: ‹1\.›)? (?:child|baby|son|daughter)|was sold|was sent|left)"
JUST = r"(?: (?:now|only|just|already|still|barely|hardly|exactly))*"
WORD = r"[\w‹›.']+"
# Below thirteen it may be a time of the day.
OLD_ENOUGH = r"‹(?P<age>1[3-9]|[2-9][0-9])›"
NO_AGE = r"(?! ?(?:o'clock|a\.?m\b|p\.?m\b|in the (?:morning|afternoon|evening)|at night|percent|per cent|%|riel|dollars?|kilo|km|metres?|meters?|minutes?|hours?|days?|weeks?|people|women|houses?|times|:))"
# A thing may be so many years old.
THING = r"(?:loom|truck|car|motorbike|motorcycle|bike|bicycle|boat|house|tree|school|building|bridge|temple|pagoda|market|machine|engine|oven|stove|pot|phone|radio|organi[sz]ation|cent(?:re|er)|association|company|restaurant|kitchen|library|programme|program|project|law|war|contract|loan|debt|problem|tradition|recipe|custom|plan|site|story|dream|photo(?:graph)?|dress|scarf|shirt|tin|wine|rule)s?"

ENGLISH = (
    rx(rf"{N} ?-?(?:y/o|yo|yrs?)(?:[ -]?olds?)?(?![a-z])(?= |[,.;:!?)]|\Z)(?! (?:ago|later|of experience))"),
    rx(rf"(?<![a-z])(?:the )?(?:eldest|youngest|oldest)(?:,| is| was|, aged){JUST} {N}{END}"),
    rx(
        r"(?<![a-z])born(?: \w+){0,2} in (?:the|a) year of the (?P<zodiac>rat|ox|tiger|rabbit|hare|dragon|snake|horse|goat|monkey|rooster|dog|pig)\b"
    ),
    rx(
        rf"{N}(?:-| )?years?(?:(?:-| )(?:olds?|young)| of age| and ‹[0-9]+› months? old)\b(?!(?:-| )(?:\w+ )?{THING}\b)"
    ),
    rx(rf"(?<![a-z])(?:aged|age of|at age|age:?){JUST} {N}(?! (?:or|and) (?:over|above|under|below|older|younger))"),
    rx(
        rf"(?:turn(?:ed|s|ing)?|reach(?:ed|es)) (?:the age of )?{N}(?! (?:degrees|times|pages|corners|percent|per|into|villages|women|people|families|(?!this\b|his\b|years\b)[a-z]+s\b))"
    ),
    rx(r"(?:her|his|my|their) ‹(?P<age>[0-9]{1,3})\.› birthday"),
    rx(r"(?<![a-z])in (?:her|his|my|their) ‹(?P<age>[1-9][0-9])\.› year(?! (?:of|at|as|in|with))"),
    rx(rf"(?:\A|[ (“\"])(?:at|by){JUST} {OLD_ENOUGH}(?=,? (?:{WHO}|married|her |his ))"),
    rx(rf"(?:\A|[.!?;“\"] ?)at{JUST} {OLD_ENOUGH}, (?!‹)"),
    rx(rf"\b{MARRIED}(?: {WORD}){{0,3}} (?:at|when {WHO} was){JUST} {N}(?! (?:o'clock|in the))"),
    rx(
        rf"\b{LEFT}(?: {WORD}){{0,3}} at{JUST} {OLD_ENOUGH}{NO_AGE}(?= *(?:[,.;:!?)—]|\Z|and|to|with|because|so|after))"
    ),
    rx(
        rf"\bwhen (?:{WHO}|(?:her|his|my) {KIN}) (?:was|were|is|turned){JUST} {N}(?! (?:km|(?!years\b|his\b|this\b)[a-z]+s\b))"
    ),
    rx(
        rf"(?:(?<![a-z]){WHO} (?:am|is|was|were|will be|would be|lived to be|must be|may be)|(?<![a-z])(?:she|he|i)'(?:s|m)|(?<![a-z]){KIN} (?:is|was)){JUST} {N}{END}"
    ),
    rx(
        rf"(?<![a-z])(?:woman|man|girl|boy|child|widow|bride|wife|grandmother(?= of ‹[3-9][0-9]›)|grandfather(?= of ‹[3-9][0-9]›)|teenager|person) of {N}(?! (?:children|kids|sons|daughters|[a-z]+s)\b)"
    ),
    rx(rf"(?:{COVER}|(?<![a-z]){KIN}) ?[(,]{JUST} ?‹(?P<age>[1-9][0-9])› ?(?=[),.;]|\Z)"),
    rx(r"(?:\A|[.!?;] )(?:now|only|just|barely|not even) ‹(?P<age>[1-9][0-9])›,"),
    rx(
        rf"‹(?P<year>1[89][0-9]{{2}}|20[0-9]{{2}})›,? (?:the|a) year (?:when |in which |that |of )?(?:{WHO} was born|her birth|his birth)"
    ),
    rx(r"(?<![a-z])lived (?:for )?‹(?P<age>[1-9][0-9])› years(?= *(?:[.,;!?]|\Z))"),
    rx(r"‹(?P<age>[0-9]{1,2})›(?:-| )(?:months?|weeks?)(?:-| )old\b"),
    rx(
        rf"‹(?P<age>[1-9][0-9])› years(?: have passed| ago)? since {WHO} was born|(?<![a-z])born ‹(?P<again>[1-9][0-9])› years ago"
    ),
    rx(
        r"(?<![a-z])(?:born|birth)(?: \w+){0,4}? (?:in |on |of )?(?:(?:early |late |mid-?)?[a-z]+ ?,? ?)?(?:‹[0-9]{1,2}\.?›,? )?(?:[a-z]+ )?‹(?P<year>1[89][0-9]{2}|20[0-9]{2})›"
    ),
    rx(r"(?<![a-z])(?:born|birth)(?: [a-z]+){0,4}? ?'‹(?P<year>[0-9]{2})›"),
    rx(r"(?<![a-z0-9‹.$°])‹(?P<age>[1-9][0-9])›(?:/| ?)f(?![a-z°])|(?<![a-z])f ?/ ?‹(?P<again>[1-9][0-9])›"),
)
OLD_THING = rx(
    rf"(?<![a-z]){THING}(?: (?:in|of|on|at|by|behind|before) (?:the|her|his|our|this) [a-z]+)? (?:is|was|are|were|had been|has been|will be)(?: about| over| more than| only| now| already)* ?\Z"
)
BRACKETED_NAME = rx(r"(?<![a-z])[a-z']+ ?(?:\( ?‹(?P<age>[1-9][0-9])› ?\)|, ‹(?P<again>[1-9][0-9])›,)")
ABOUT = rx(
    r"(?:about|around|over|above|under|below|almost|nearly|roughly|approximately|more than|less than|at least|up to|some|between|past|not yet|older than|younger than|until|minimum|legal|voting|retirement)(?: the)?(?: age of)? \Z"
)
BAND = rx(r" ?(?:or so|or older|or over|and over|and older|and above|or more|and under|something|-something|plus|\+)")
SINCE = rx(
    r"‹(?P<years>[0-9]{1,2})› years? (?:ago|later|before|since|have (?:passed|gone by)|back|more)|(?:for|after) ‹(?P<more>[0-9]{1,2})› years"
)

ZODIAC_KM = r"(?:ជូត|ឆ្លូវ|ខាល|ថោះ|រោង|ម្សាញ់|មមី|មមែ|វក|រកា|ច|កុរ)"
KHMER = (
    rx(rf"(?:កើត)(?:នៅ|មក|ក្នុង|ពី| )*ឆ្នាំ ?(?P<zodiac>{ZODIAC_KM})(?![ក-អ])"),
    rx(
        rf"(?:អាយុ|វ័យ|ជន្មាយុ)(?:របស់(?:នាង|គាត់|ខ្ញុំ))? ?(?:បាន|តែ|ត្រឹម|ទើប|ដល់|គឺ|ទើបតែ|ត្រឹមតែ|គ្រប់|គម្រប់|ពេញ|បានតែ)? ?{N}(?: ?(?:ឆ្នាំ|ខែ|វស្សា))?"
    ),
    rx(rf"(?:ចូល|គ្រប់|គម្រប់|ពេញ|ឈាន(?:ចូល)?(?:ដល់)?)(?:វ័យ|អាយុ)? ?{N} ?ឆ្នាំ"),
    rx(rf"\( ?{N} ?ឆ្នាំ ?\)"),
    rx(rf"{COVER} ?[,(] ?‹(?P<age>[1-9][0-9])›(?: ?ឆ្នាំ)? ?(?=[,)។])"),
    rx(rf"{COVER} ?[,(]? ?‹(?P<age>[1-9][0-9])› ?ឆ្នាំ(?= ?(?:[,)។]|បាន|ជា|មាន|រស់|ធ្វើ|និយាយ))"),
    rx(
        rf"(?:កើត|ប្រសូត)(?:នៅ|មក|ក្នុង|ពី|កាលពី| )*(?:ថ្ងៃ[^។]{{0,20}}?)?(?:ខែ[^។]{{0,14}}?)?ឆ្នាំ ?{ZODIAC_KM}? ?‹(?P<year>1[89][0-9]{{2}}|20[0-9]{{2}}|25[0-9]{{2}})›"
    ),
    rx(
        rf"(?:កើត|ប្រសូត)(?:នៅ|មក|ក្នុង|ពី|កាលពី|ឆ្នាំ| )*(?:ឆ្នាំ|ពុទ្ធសករាជ|គ្រិស្តសករាជ|[ពគ] ?\. ?ស ?\.?) ?{ZODIAC_KM}? ?‹(?P<year>[1-9][0-9]|1[89][0-9]{{2}}|20[0-9]{{2}}|2[45][0-9]{{2}})›(?! ?ឆ្នាំ)"
    ),
    rx(r"វស្សា ?(?:ទី ?)?‹(?P<age>[1-9][0-9])\.?›"),
    rx(r"ឆ្នាំកំណើត(?:គឺ|របស់នាង|របស់គាត់| )*‹(?P<year>1[89][0-9]{2}|20[0-9]{2})›"),
    rx(r"ខួបកំណើត(?:លើក)? ?‹(?P<age>[0-9]{1,3})\.›|ខួប ?(?:ទី)?‹(?P<again>[0-9]{1,3})\.?› ?(?:ឆ្នាំ)?(?:នៃ)?(?:ថ្ងៃ)?កំណើត"),
)
OLD_THING_KM = rx(
    r"(?:ដើម[^។ ]{1,24}|ផ្ទះ|ឡាន|រថយន្ត|ម៉ូតូ|កង់|ទូក|សាលា|វត្ត|ប្រាសាទ|ស្ពាន|ម៉ាស៊ីន|កី|អង្គការ|សមាគម|មជ្ឈមណ្ឌល|ក្រុមហ៊ុន|ភោជនីយដ្ឋាន|ច្បាប់|អណ្ដូង|ផ្សារ|រោងចក្រ)[^។,]{0,24}?(?:មាន)?\Z"
)
ABOUT_KM = rx(r"(?:ជាង|ប្រហែល(?:ជា)?|ជិត|លើស(?:ពី)?|ក្រោម|ចាប់ពី|ចន្លោះ|តិចជាង|ច្រើនជាង|យ៉ាងតិច|ដល់) ?(?:អាយុ)? ?\Z")
BAND_KM = rx(r" ?(?:ជាង|ឡើងទៅ|ឡើង|ចុះ|ប្លាយ|ប៉ុន្មាន|ប៉ុណ្ណេះប៉ុណ្ណោះ|កន្លះជាង)")
SINCE_KM = rx(
    r"(?:កាលពី|អស់|បាន|ពី)? ?‹(?P<years>[0-9]{1,2})› ?ឆ្នាំ ?(?:មុន|មក(?:ហើយ)?|ក្រោយ|កន្លង(?:មក|ទៅ)|ហើយ(?= ?[។,»]|\Z))|(?:កន្លង(?:ទៅ|មក)|អស់រយៈពេល|រយៈពេល|អស់)(?:បាន|អស់| )*‹(?P<more>[0-9]{1,2})› ?ឆ្នាំ"
)
