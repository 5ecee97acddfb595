"""Whether a text names a school: a child can be found there (R4)."""

import re

from plugins.common.bounded import bounded
from plugins.people.words import is_word
from plugins.places.gazetteer import is_finer
from plugins.places.latin import PEOPLES
from plugins.places.latin_small import small_places

# What is not read, or read otherwise: a handle is somebody, a settled word is itself, a line break is a blank. Khmer texts carry
# invisible characters between words and letters.
UNREAD = re.compile(
    r"(?P<handle>\{[^{}=][^{}]*\})|(?P<blank>(?<![ \t\u00a0])[ \t\u00a0]*+\n[ \t]*+(?=\S))|\{=|\}|[*_`]+|<[^<>]*>"
    "|[\u200b\u200c\u200d\u2060\u00ad\ufeff\u17b4\u17b5]+"
)
SHOWN = {"handle": "she", "blank": " "}

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
GRAMMAR = frozenset(NO_NAME.removeprefix("(?:").removesuffix(")").lower().split("|")) | frozenset(
    [
        "goes", "went", "gone", "left", "leaves", "starts", "started", "begins", "began", "finished", "finish", "finishes",
        "ends", "enters", "entered", "joined", "attends", "attended", "attend", "named", "called", "into", "onto", "off",
        "up", "about", "over", "than", "because", "while", "been", "be", "are", "am", "has", "have", "had", "not", "no",
        "likes", "liked", "loves", "loved", "hates", "misses", "missed", "became", "reached", "skipped", "quit", "passed",
        "walked", "walks", "runs", "ran", "does", "did", "can", "could", "will", "would", "must", "may", "might", "until",
        "across", "outside", "inside", "around", "behind", "beside", "via", "per", "without", "within", "who", "whom",
        "whose", "which", "when", "where", "why", "how",
    ]
)  # fmt: skip
POSSESSIVES = ("'s", "’s", "s'", "s’")
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

# In small letters: what stands between the last small word of grammar and the school.
SMALL = re.compile(
    r"(?<![A-Za-z’'.-])(?P<words>(?:[A-Za-z’'-]{1,24} +){1,5}?)(?P<sort>(?:pre|primary|secondary|elementary|high|lower|upper|nursery) +)*"
    r"(?:school|preschool|kindergarten|college|academy|lyc[ée]e)(?![A-Za-z-])",
    re.IGNORECASE,
)
SMALL_AFTER = re.compile(
    r"(?<![A-Za-z-])(?:school|preschool|kindergarten|college|academy|lyc[ée]e) +(?:in|at|of|near|called|named) +[a-z’'-]{1,24}(?: +[a-z’'-]{1,24}){0,3}",
    re.IGNORECASE,
)
PLAIN_WORDS = frozenset(
    [
        "small", "little", "big", "large", "new", "old", "good", "better", "best", "bad", "poor", "rich", "free", "local",
        "nearest", "nearby", "nearer", "far", "distant", "next", "same", "other", "only", "first", "second", "third", "last",
        "own", "village", "town", "city", "public", "private", "state", "community", "government", "english", "khmer",
        "french", "chinese", "language", "night", "evening", "morning", "summer", "sunday", "sewing", "cooking", "vocational",
        "international", "junior", "senior", "boarding", "cheap", "expensive", "very", "rural", "whole", "lone", "single",
        "quiet", "busy", "many", "most", "some", "several", "few", "empty", "crowded", "closed", "wooden", "two", "three",
        "four", "whatever", "mixed", "mobile", "floating", "riverside", "special", "ordinary", "normal", "regular", "real",
        "proper", "lower", "upper", "primary", "secondary", "elementary", "high", "nursery", "middle", "open", "half", "full",
        "part-time", "still", "back", "every",
    ]
)  # fmt: skip

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


def named_schools(text: str) -> tuple[tuple[int, int], ...]:
    """Return where `text` seems to name a school: a word for school beside a name or a number, as [start, end) in order (R4).

    Doubt counts. Khmer writes the name straight after the word, so that there everything that is not known to be an ordinary
    continuation counts as a name. A settled word (`{=…}`) names the school as well; a person's school (`{child-01}'s`) does not.

    >>> ["She went to Wat Bo Primary School."[start:end] for start, end in named_schools("She went to Wat Bo Primary School.")]
    ['Wat Bo Primary School']
    >>> named_schools("Every school has a well. Her primary school is far.")
    ()

    Source: UNICEF: no story that might put the child at risk, even when her identity is changed. The pattern is our own: by day she can be
    found there.
    """
    plain, starts = _as_read(text)
    found = [
        *NAME_AFTER.finditer(plain),
        *filter(_is_name, NAME_BEFORE.finditer(plain)),
        *KHMER_NAME.finditer(plain),
        *filter(_is_small_name, SMALL.finditer(plain)),
        *(match for match in SMALL_AFTER.finditer(plain) if _is_in_a_small_place(match)),
    ]
    spans = sorted((starts[match.start()], starts[match.end() - 1] + 1) for match in found)
    return tuple(_joined(spans))


def _as_read(text: str) -> tuple[str, list[int]]:
    """Return the text as a reader has it, and where each of its characters was typed."""
    pieces: list[str] = []
    starts: list[int] = []
    end = 0
    for found in UNREAD.finditer(text):
        shown = SHOWN.get(found.lastgroup or "", "")
        pieces += [text[end : found.start()], shown]
        starts += [*range(end, found.start()), *[found.start()] * len(shown)]
        end = found.end()
    return "".join([*pieces, text[end:]]), [*starts, *range(end, len(text))]


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """One for those that overlap: “Wat Bo School No. 5” is one school."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is_name(found: re.Match[str]) -> bool:
    word, school = found.groups()
    if re.fullmatch(f"{NO_NAME}|{LATIN_SORT}", word):
        return False
    return school[0].isupper() or not word.endswith(("'s", "’s"))


def _is_small_name(found: re.Match[str]) -> bool:
    """Tell whether a word that is in no dictionary stands before the school, or two before one of a sort that describe nothing."""
    words = _last_words(found["words"].split())
    if any(word != word.lower() for word in words):
        return False  # capitals are judged by themselves
    if any(not is_word(word) and not _is_said_otherwise(word) for word in words):
        return True
    return bool(found["sort"]) and len(words) > 1 and not PLAIN_WORDS.intersection(words)


def _last_words(words: list[str]) -> list[str]:
    """Those behind the last word of grammar or possessive: "she goes to {wat bo} school"."""
    first = max(
        (i + 1 for i, word in enumerate(words) if word.lower() in GRAMMAR or word.endswith(POSSESSIVES)), default=0
    )
    return words[first:] if first or len(words) < 3 else words[-2:]


def _is_said_otherwise(word: str) -> bool:
    return word in PLAIN_WORDS or word in PEOPLES


def _is_in_a_small_place(found: re.Match[str]) -> bool:
    """Tell whether a district, a commune or a village is named after the school; a province is none."""
    return any(is_finer(place.level, "province") for place in small_places(found[0]))
