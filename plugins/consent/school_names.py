"""The name of a school with capitals, or in Khmer: what stands beside a word for school (R4)."""

import re
from collections.abc import Iterator

from plugins.common.bounded import bounded

LATIN_SCHOOL = r"(?:[Ss]chool|Schools|SCHOOL|[Pp]re-?school|[Kk]indergarten|[Cc]ollege|[Ll]yc[ée]e|[Aa]cademy)"
LATIN_SORT = (
    r"(?:[Pp]rimary|[Ss]econdary|[Ll]ower|[Uu]pper|[Hh]igh|[Ee]lementary|[Pp]ublic|[Pp]rivate|[Ss]tate|[Ii]nternational|[Cc]ommunity|"
    r"[Nn]ursery|[Bb]oarding|[Vv]illage|[Nn]ew|[Oo]ld|[Ll]ocal|[Ss]ummer|[Nn]ight|Sunday|[Ll]anguage|[Vv]ocational|[Jj]unior|[Ss]enior|"
    r"English|Khmer|Cambodian|French|Chinese)"
)
# Capitalised because a sentence or a title begins with them, not because they are a name.
NO_NAME = (
    "(?:A|After|All|Although|An|And|Another|Any|As|At|Back|Before|Between|Both|But|By|During|Each|Even|Every|First|For|From|Go|"
    "Going|Had|Has|Have|He|Her|His|How|However|If|In|Into|Is|It|Its|Last|Later|Leaving|Like|Many|More|Most|My|Near|Nearby|"
    "No|Not|Now|Of|Off|Often|On|One|Only|Or|Our|Out|She|Since|So|Some|Starting|Still|That|The|Their|Then|There|These|They|"
    "This|Those|Three|Through|To|Today|Tomorrow|Two|Until|Was|We|Were|What|When|Where|Which|While|Who|Why|With|Without|"
    "Yesterday|Yet|You|Your)"
)
LATIN_NAME = "[A-Z][A-Za-z.’'-]*"
NAME_BEFORE = re.compile(
    bounded(
        rf"(?<![A-Za-z’'])(?:(?!{NO_NAME} ){LATIN_NAME} +){{0,5}}?({LATIN_NAME}) +(?:{LATIN_SORT} +)*({LATIN_SCHOOL})(?![A-Za-z])"
    )
)
NAME_AFTER = re.compile(
    rf"{LATIN_SCHOOL}(?:,? (?:called|named|known as) +[“\"‘'«]?[A-Z]| +of +(?:the +)?[A-Z]| +(?:[Nn]o\.?|[Nn]umber|#) ?[0-9]| *[“\"«][A-Z])"
    r"|School +(?:for +[A-Z]|[0-9])|Lyc[ée]e +[A-Z]"
)

# With these, សាលា is a town hall, a court or a hall for feasts.
KHMER_HALL = "(?:ក្រុង|រាជធានី|ស្រុក|ខេត្ត|ឃុំ|សង្កាត់|ខណ្ឌ|ដំបូង|ឧទ្ធរណ៍|ក្តី|ក្ដី|ឆទាន|បុណ្យ|សំណាក់)"
KHMER_SCHOOL = f"(?:សាលា(?!{KHMER_HALL})|អនុវិទ្យាល័យ|វិទ្យាល័យ|មត្តេយ្យ)"
KHMER_SORT = "(?:រៀន|បឋមសិក្សា|បឋម|មធ្យមសិក្សា|អនុវិទ្យាល័យ|វិទ្យាល័យ|មត្តេយ្យសិក្សា|មត្តេយ្យ|សិក្សា|រដ្ឋ|ឯកជន|ភូមិ|សហគមន៍|ចំណេះទូទៅ|អន្តរជាតិ)"
# What begins the name of a school also after a space: temple, number, the benefactor's title, a name cue, quotation marks.
KHMER_CUE = '(?:វត្ត|លេខ|ឈ្មោះ|ហ៊ុន|សម្ដេច|សម្តេច|តេជោ|ព្រះ|ជា ?ស៊ីម|ប៊ុន|មានជ័យ|«|“|"|[0-9០-៩])'
# What may stand straight after the word without being a name; anything else is taken for one.
KHMER_PLAIN = (
    "(?:របស់|នៅ|ដែល|ហើយ|និង|ទេ|នេះ|នោះ|មួយ|ពីរ|មិន|បាន|ជា|ក្នុង|ក៏|ទៀត|វិញ|ដោយ|ដើម្បី|ពី|ទៅ|មក|មាន|ឬ|ឡើយ|រួច|រាល់|គ្រប់|តាម|"
    "ដល់|នឹង|កំពុង|ត្រូវ|អាច|ធំ|តូច|ថ្មី|ចាស់|ឆ្ងាយ|ជិត|ម្ដង|ម្តង|គឺ|ខ្លួន|គេ|នាង|គាត់|ខ្ញុំ|យើង|ពួក|ណា|អ្វី|ឲ្យ|ឱ្យ|ពេល|កាល|រហូត|តែ|ប៉ុន្តែ|"
    "ទាំង|ផ្សេង|ប្រចាំ|ខាង|ក្រោយ|មុន|ឯណា|សម្រាប់|អស់|រៀង|លើ|ក្រោម|ៗ|"
    "បើក|បិទ|ចាប់ផ្តើម|ចាប់ផ្ដើម|គ្មាន|ទើប|ធ្លាប់|បង្រៀន|ដែរ|សោះ|ចំនួន|ដទៃ)"
)
KHMER_LETTER = "[\u1780-\u17d3\u17dd]"
KHMER_NAME = re.compile(
    bounded(
        rf"{KHMER_SCHOOL}{KHMER_SORT}*(?:[ \u00a0]*{KHMER_CUE}|(?!{KHMER_SORT})(?!{KHMER_PLAIN}){KHMER_LETTER}|[ \u00a0]*[A-Z])"
    )
)


def school_names(plain: str) -> Iterator[re.Match[str]]:
    """Yield where a name stands before or after a word for school; in Khmer whatever is no known continuation."""
    yield from NAME_AFTER.finditer(plain)
    yield from filter(_is_name, NAME_BEFORE.finditer(plain))
    yield from KHMER_NAME.finditer(plain)


def _is_name(found: re.Match[str]) -> bool:
    word, school = found.groups()
    if re.fullmatch(f"{NO_NAME}|{LATIN_SORT}", word):
        return False
    return school[0].isupper() or not word.endswith(("'s", "’s"))
