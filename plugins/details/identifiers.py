"""Numbers that are one person's: files of courts and police, telephones, accounts, cards, plates, mail and profile addresses (R10).

Direct identifiers (UK Data Service; GDPR, article 4(1)): one is enough.
"""

import re
from collections.abc import Iterator

from plugins.common.languages import Lang
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.plain import Plain, plain
from plugins.details.telling import Telling

CASE = Detail("case", 6, of_organisations=True)
PHONE = Detail("phone", 10)
PROFILE = Detail("phone", 10, of_organisations=False)

CODE = r"(?=[a-z\u1780-\u17dd/. -]{0,12}[0-9])(?:[a-z\u1780-\u17b3]{1,5}[-/. ]?)*[0-9][0-9a-z]*(?:[-/.][0-9a-z\u1780-\u17b3]+)*"
NUMBERED = r"(?:no|nr|number|num|#)\.?:? ?"
FILES = r"(?:case|file|complaint|judge?ment|verdict|docket|dossier|warrant|summons|lawsuit|ruling|sentence|police report|report|record|petition)"
CASES = (
    rx(
        rf"(?<![a-z])(?:criminal |civil |court |police |family |legal )*{FILES}(?:s)?(?: of the \w+)?,? {NUMBERED}(?P<code>{CODE})(?: of [0-9]{{4}})?"
    ),
    rx(
        r"(?<![a-z])(?<!in )(?<!in any )(?<!each )(?:(?:criminal|civil|court|police|family) (?:case|file|report|record)|case|dossier|docket|lawsuit|verdict)s? (?P<code>[a-z]{0,3}[-/]?[0-9]{2,}[0-9a-z]*(?:[-/.][0-9a-z]+)*)(?![0-9]*,)(?: of [0-9]{4})?(?! (?:people|women|men|times|years|families))"
    ),
    rx(rf"(?<![a-z]){FILES} (?P<code>[0-9]+[-/][0-9]+)(?![0-9/])"),
    rx(
        rf"(?<![a-z]){FILES} (?:has|had|bears|bore|carries|carried|with|under|is) (?:the )?{NUMBERED}(?:is )?(?P<code>{CODE})"
    ),
    rx(
        r"(?<![a-z])ref(?:erence)?(?:\.:?|:| no\.?:?| number:?| nr\.?)? ?(?P<code>(?=[^ ]*[0-9])(?:[a-z]{1,5}[-/.])*[0-9]{2,}[0-9a-z]*(?:[-/.][0-9a-z]+)*)"
    ),
    rx(
        rf"(?:សំណុំរឿង|រឿងក្ដី|សាលក្រម|សាលដីកា|ដីកា|ពាក្យបណ្ដឹង|បណ្ដឹង|បទចោទ|កំណត់ហេតុ|របាយការណ៍|សេចក្ដីសម្រេច|លិខិតកោះ|លិខិតបង្គាប់|សំណុំ|ពាក្យប្ដឹង)[^0-9។]{{0,28}}?លេខ ?:? ?(?P<code>{CODE})(?: ?[\u1780-\u17b3](?:\.[\u1780-\u17b3])+)?(?: ?ឆ្នាំ ?[0-9]{{4}})?"
    ),
    rx(rf"លេខ(?:សំណុំ)?រឿង ?:? ?(?P<code>{CODE})"),
    rx(r"(?:សំណុំរឿង|រឿងក្ដី|សាលក្រម|សាលដីកា)(?:ព្រហ្មទណ្ឌ|រដ្ឋប្បវេណី)? ?(?P<code>[0-9]+(?:[-/.][0-9a-z]+)*)(?: ?ឆ្នាំ ?[0-9]{4})?"),
)

REGISTERED = rx(r"(?<![a-z0-9/.-])(?P<code>[a-z]{1,4}[-/](?:19|20)[0-9]{2}[-/][0-9]{2,6})(?![0-9])")
SEPARATED = r"(?:[ .\-]{0,2}[0-9])"
TELEPHONE = (
    rx(rf"(?<![0-9a-z.,/\-])(?P<code>(?:\+|00)?855{SEPARATED}{{8,9}})(?![0-9])"),
    rx(rf"(?<![0-9a-z.,/\-+])(?P<code>0[1-9]{SEPARATED}{{7,8}})(?![0-9/])"),
    rx(rf"(?P<code>\(0\) ?[1-9]{SEPARATED}{{7,8}})(?![0-9])"),
    rx(rf"(?<![0-9a-z.,/\-])(?P<code>\+[1-9]{SEPARATED}{{7,13}})(?![0-9])"),
    rx(
        r"(?:phone|telephone|tel|mobile|call(?: \w+){0,3}(?: on| at)|whatsapp|telegram|លេខទូរស័ព្ទ|លេខទូរសព្ទ|ទូរស័ព្ទ|ទូរសព្ទ)[^0-9។.;]{0,24}(?P<code>[0-9](?:[ .\-]?[0-9]){5,11})"
    ),
)
# Whatever signs hold the parts of a number apart: its zero and the lengths of its parts tell it from prices, years and days.
SIGN = r"(?: ?and ?|[^a-z0-9\u1780-\u17b3]{1,3})"
UNLIKE = r"(?! ?(?:riel|dollars?|khr|usd|រៀល|ដុល្លារ))"
SHAPED = (
    rx(
        r"(?<![0-9a-z.])(?P<code>0[1-9][0-9][ .,\-]{1,2}[0-9]{3}(?:[ ,\-]{1,2}(?:zero|oh?|one|two|three|four|five|six|seven|eight|nine)){3,4})(?![a-z])"
    ),
    rx(rf"(?<![0-9a-z.])(?P<code>0[1-9][0-9]{SIGN}[0-9]{{3}}{SIGN}[0-9]{{3,4}})(?![0-9]){UNLIKE}"),
    rx(rf"(?<![0-9a-z.])(?P<code>0[1-9][0-9]{SIGN}[0-9]{{6,7}})(?![0-9]){UNLIKE}"),
    rx(rf"(?<![0-9a-z.])(?P<code>0[1-9][0-9](?:{SIGN}[0-9]{{2}}){{3}})(?![0-9]){UNLIKE}"),
    rx(
        r"(?<![0-9a-z])(?P<code>(?=(?:[ .\-]?[lio|]?[0-9]){6})[0o][1-9li|][0-9lio|][ .\-]?[0-9lio|]{3}[ .\-]?[0-9lio|]{3,4})(?![0-9a-z])"
    ),
    rx(
        rf"(?<![a-z])(?:call|dial|ring|text|reach)(?:ed|s|ing)?(?: [a-z\ufffc]+){{0,3}} ?:? ?(?P<code>[1-9][0-9][ .\-][0-9]{{3}}[ .\-][0-9]{{3,4}})(?![0-9]){UNLIKE}(?! (?:people|times|women|families))"
    ),
)
CARDS = (
    rx(
        r"(?<![a-z])(?:account|acct|aba|acleda|canadia|wing|bank|iban)(?![a-z])[^0-9.;]{0,24}(?P<code>[0-9](?:[ \-]?[0-9]){5,15})"
    ),
    rx(r"(?:គណនី|ធនាគារ|វីង)[^0-9។]{0,24}(?P<code>[0-9](?:[ \-]?[0-9]){5,15})"),
    rx(
        r"(?<![a-z])(?:identity card|id card|id|national id|identity|passport|birth certificate|family book|residen(?:t|ce) book|licen[cs]e|voter card|poor card)(?: (?:number|no))?(?![a-z])[^0-9.;]{0,20}?(?:no\. ?)?(?P<code>(?<![a-z])[a-z]{0,2}[0-9](?:[ \-]?[0-9]){4,12})"
    ),
    rx(
        r"(?:អត្តសញ្ញាណប័ណ្ណ|អត្តសញ្ញាណ|លិខិតឆ្លងដែន|សំបុត្រកំណើត|សៀវភៅគ្រួសារ|សៀវភៅស្នាក់នៅ|ប័ណ្ណបើកបរ|ប័ណ្ណក្រីក្រ)[^0-9។]{0,16}?(?P<code>[a-z]{0,2}[0-9](?:[ \-]?[0-9]){4,12})"
    ),
    rx(r"(?<![0-9a-z.,/\-])(?P<code>[0-9](?:[ .\-]?[0-9]){8,15})(?![0-9])(?! (?:riel|dollars|people|women|km))"),
)
PLATES = (
    rx(r"(?<![0-9a-z])(?P<code>[1-9][0-9]?(?!am|pm|st|nd|rd|th|km|kg)[a-z]{1,3} ?- ?[0-9]{4})(?![0-9])"),
    rx(
        r"(?:plates?|registration|licen[cs]e plate|ផ្លាក(?:លេខ)?|ស្លាកលេខ)[^0-9។.;]{0,20}(?P<code>[0-9]{1,2} ?[a-z\u1780-\u17a2]{1,3} ?[ -] ?[0-9]{4})"
    ),
    rx(r"(?<![0-9])(?P<code>[1-9][\u1780-\u17a2]{1,2}-[0-9]{4})(?![0-9])"),
)
ADDRESSES = (
    rx(
        r"(?<![a-z0-9._%+\-])(?P<code>[a-z0-9][a-z0-9._%+\-]*(?: ?@ ?| ?[(\[] ?at ?[)\]] ?)[a-z0-9\-]+(?:(?:\.| ?[(\[] ?dot ?[)\]] ?)[a-z0-9\-]+)*(?:\.| ?[(\[] ?dot ?[)\]] ?)[a-z]{2,})"
    ),
    rx(
        r"(?P<code>(?:(?:www\.|m\.|web\.)?(?:facebook|fb|instagram|tiktok|twitter|x|youtube|linkedin|messenger|line)\.(?:com|me)|t\.me|wa\.me|fb\.watch|telegram\.me|m\.me)/[^\s\"'<>,;)]+)"
    ),
    rx(r"(?<![a-z0-9._@])(?P<code>@[a-z0-9_][a-z0-9_.]{2,}[a-z0-9_])"),
)


def identifiers(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find case numbers (`case`) and what reaches or registers one person (`phone`) (R10).

    >>> [(t.kind, t.value) for t in identifiers("File no. 118/2021; call 012 345 678 or a.b@example.org", Lang("en"))]
    [('case', '118/2021'), ('phone', '12345678'), ('phone', 'a.b@example.org')]

    Source: HIPAA: telephones, accounts, plates, mail addresses, any unique number; GDPR 4(1): an identification number identifies.
    """
    read = plain(text)
    cases = list(tellings(read, lang, CASE, _found(read, (*CASES, REGISTERED))))
    reached = tellings(read, lang, PHONE, _found(read, (*ADDRESSES, *TELEPHONE, *SHAPED, *CARDS, *PLATES)))
    free = [t for t in reached if not any(t.start < c.end and c.start < t.end for c in cases)]
    return in_order([*cases, *_apart(free)])


def _apart(found: list[Telling]) -> Iterator[Telling]:
    """Each place once: the first pattern that sees it is the most certain."""
    kept: list[Telling] = []
    for telling in found:
        if not any(telling.start < k.end and k.start < telling.end for k in kept):
            kept.append(telling)
            yield telling


def _found(read: Plain, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in patterns:
        for match in pattern.finditer(read.key):
            code = match["code"]
            digits = re.sub("[^0-9]" if pattern in SHAPED else "[ .+()-]", "", code)
            yield match, digits.removeprefix("855").removeprefix("0") if digits.isdigit() else code.replace(" ", "")
