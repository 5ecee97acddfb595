"""Ways to write a name so that a reader still reads it and a search may not: each a hypothesis strategy from the name to what is typed.

Written from Unicode's, HTML's and Markdown's own lists, not from the program's tables, so that they can disagree.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

# Unicode 15, DerivedCoreProperties.txt, Default_Ignorable_Code_Point: drawn as nothing.
IGNORABLE = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t "
HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe63\uff0d\u30fb\u00b7\u2022\u2027\u0387_.'\u2019\u02bc`\u00b4\u2032~"
INVISIBLE_ENTITIES = (
    "&shy;",
    "&zwnj;",
    "&zwj;",
    "&ZeroWidthSpace;",
    "&NoBreak;",
    "&#8203;",
    "&#xAD;",
    "&af;",
    "&it;",
    "&lrm;",
    "<wbr>",
    "<wbr/>",
    "<!-- x -->",
    "<!---->",
)
CUTS = (
    ("**", "**"), ("*", "*"), ("<b>", "</b>"), ("<i>", "</i>"), ("<span>", "</span>"), ("<u>", "</u>"), ("[", "](https://other.example.org/)"),
    ("<mark>", "</mark>"), ("<sup>", "</sup>"), ("<q>", "</q>"), ("`", "`"), ("<abbr title='x'>", "</abbr>"), ("<div>", "</div>"), ("<font>", "</font>"),
    ("<p>", "</p>"), ("<center>", "</center>"), ("<blink>", "</blink>"), ("<custom-tag>", "</custom-tag>"), ("<ruby>", "</ruby>"), ("<del>", "</del>"),
    ("<a name=x>", "</a>"), ("<label>", "</label>"), ("<details>", "</details>"), ("<li>", "</li>"), ("<section>", "</section>"),
)  # fmt: skip
BETWEEN = ("![](a.jpg)", '<img src="a.jpg">', "[^1]", "<sup>1</sup>", "<br>", "<br/>", "  \n", "\\\n", "\n", "<b></b>", "<span> </span>", "\\-", "&nbsp;", "&ensp;", "&Tab;", "&NewLine;", "<hr>", "<rt>x</rt>", "<script>x</script>", "<style>p{}</style>", "<svg></svg>", "<image>", "<input>", "<video></video>")  # fmt: skip
BORDERS = (
    ("| ", " | ", " |\n|---|---|\n| a | b |"),
    ("| x | y |\n|---|---|\n| ", " | ", " |"),
    ("- ", "\n- ", ""),
    ("1. ", "\n2. ", ""),
    ("", "\n\n", ""),
    ("## ", "\n\n", ""),
    ("", "\n:   ", ""),
    ("> ", "\n\n", ""),
    ("<ul><li>", "</li><li>", "</li></ul>"),
    ("<table><tr><td>", "</td><td>", "</td></tr></table>"),
    ("", "\n\n---\n\n", ""),
)
CYRILLIC = dict(zip("ABCEHIJKMOPSTXYaceijopsxyhdqwvnmtkbgr", "АВСЕНІЈКМОРЅТХУасеіјорѕхуһԁԛԝѵпмткьցг", strict=True))
GREEK = dict(zip("ABEHIKMNOPTXYZaikopuvxynmtl", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαικορυνχγημτι", strict=True))
OTHER_LETTERS = {
    "o": "օ",
    "h": "հ",
    "n": "ո",
    "u": "ս",
    "g": "ց",
    "l": "ǀ",
    "i": "ı",
    "a": "ɑ",
    "y": "ʏ",
    "s": "ꜱ",
    "S": "Ꮪ",
    "D": "Ꭰ",
    "M": "Ꮇ",
    "R": "Ꭱ",
    "k": "ĸ",
    "m": "ⅿ",
    "L": "Ⅼ",
    "d": "ⅾ",
    "r": "ꭇ",
    "e": "ҽ",
    "c": "ᴄ",
    "V": "Ꮩ",
    "B": "Ᏼ",
    "K": "Ꮶ",
    "C": "Ⅽ",
    "N": "ꓠ",
}
DIGITS = {
    "o": "0",
    "O": "0",
    "i": "1",
    "l": "1",
    "e": "3",
    "a": "4",
    "A": "4",
    "s": "5",
    "S": "5",
    "t": "7",
    "b": "8",
    "B": "8",
    "g": "9",
    "z": "2",
}
SIGNS = {"a": "@", "s": "$", "S": "$", "i": "!", "e": "€", "o": "¤", "c": "¢", "L": "£", "h": "#"}
STYLES = (
    "MATHEMATICAL BOLD",
    "MATHEMATICAL ITALIC",
    "MATHEMATICAL SANS-SERIF",
    "MATHEMATICAL MONOSPACE",
    "MATHEMATICAL BOLD SCRIPT",
    "FULLWIDTH LATIN",
    "CIRCLED LATIN",
    "PARENTHESIZED LATIN",
    "SQUARED LATIN",
    "NEGATIVE CIRCLED LATIN",
    "NEGATIVE SQUARED LATIN",
    "REGIONAL INDICATOR SYMBOL",
    "MODIFIER LETTER",
    "SMALL CAPITALS",
)
KHMER_CLUSTER_ORDERS = ("\u17ca", "\u17c9", "\u17bb")


@dataclass(frozen=True)
class Disguised:
    """What is typed for a name, and the letters that a reader reads."""

    typed: str
    reads: str


Disguise = Callable[[str], st.SearchStrategy[Disguised]]


def _is_khmer(name: str) -> bool:
    return any("\u1780" <= letter <= "\u17ff" for letter in name)


def ignorables() -> st.SearchStrategy[str]:
    """One character that is drawn as nothing."""
    return st.sampled_from(IGNORABLE).flatmap(lambda span: st.integers(*span)).map(chr)


def _inside(name: str, least: int = 1) -> st.SearchStrategy[int]:
    return st.integers(least, max(least, len(name) - 1))


@st.composite
def invisible(draw: st.DrawFn, name: str) -> Disguised:
    """Characters that nobody sees, between the letters or around them."""
    unseen = {
        draw(st.integers(0, len(name))): draw(ignorables() | st.sampled_from(INVISIBLE_ENTITIES))
        for _ in range(draw(st.integers(1, 3)))
    }
    return Disguised(
        "".join(unseen.get(at, "") + letter for at, letter in enumerate(name)) + unseen.get(len(name), ""), name
    )


@st.composite
def marked_up(draw: st.DrawFn, name: str) -> Disguised:
    """A part of it, or the whole, between the marks of Markdown or the tags of HTML."""
    first = draw(st.integers(0, len(name) - 1))
    last = draw(st.integers(first + 1, len(name)))
    opening, closing = draw(st.sampled_from(CUTS))
    return Disguised(name[:first] + opening + name[first:last] + closing + name[last:], name)


@st.composite
def cut(draw: st.DrawFn, name: str) -> Disguised:
    """A picture, a break, a mark of a footnote or an empty element between its letters."""
    at = draw(_inside(name))
    between = draw(st.sampled_from(BETWEEN))
    note = "\n\n[^1]: A.\n" if "[^" in between else ""
    return Disguised(name[:at] + between + name[at:] + note, name)


@st.composite
def parted(draw: st.DrawFn, name: str) -> Disguised:
    """White space, hyphens and dots between its letters."""
    between = draw(st.sampled_from(BLANKS + HYPHENS))
    if draw(st.booleans()):
        return Disguised(between.join(name), name)
    at = draw(_inside(name))
    return Disguised(name[:at] + between + name[at:], name)


@st.composite
def coded(draw: st.DrawFn, name: str) -> Disguised:
    """Some of its letters as numbers of HTML, with and without their end, or behind a backslash."""
    forms = ("&#{};", "&#{}", "&#x{:x};", "&#X{:X};", "&#0{};", "&amp;#{};", "%{:02x}", "\\u{:04x}")
    typed = "".join(
        draw(st.sampled_from(forms)).format(ord(letter)) if draw(st.booleans()) else letter for letter in name
    )
    return Disguised(typed, name)


@st.composite
def in_case(draw: st.DrawFn, name: str) -> Disguised:
    """In capitals, in small letters, in both."""
    letters = [draw(st.sampled_from((str.upper, str.lower)))(letter) for letter in name]
    return Disguised(draw(st.sampled_from((name.upper(), name.lower(), name.swapcase(), "".join(letters)))), name)


@st.composite
def accented(draw: st.DrawFn, name: str) -> Disguised:
    """With marks over its letters, composed and decomposed."""
    typed = "".join(
        letter + draw(st.sampled_from(("", "", "\u0301", "\u0308", "\u0323", "\u0335", "\u20dd", "\u0363")))
        for letter in name
    )
    return Disguised(unicodedata.normalize(draw(st.sampled_from(("NFC", "NFD", "NFKC", "NFKD"))), typed), name)


@st.composite
def look_alike(draw: st.DrawFn, name: str) -> Disguised:
    """Letters of other alphabets, digits and signs that look like its own."""
    table = draw(
        st.sampled_from(
            (
                CYRILLIC,
                GREEK,
                OTHER_LETTERS,
                DIGITS,
                SIGNS,
                {**CYRILLIC, **DIGITS},
            )
        )
    )
    typed = "".join(table[letter] if letter in table and draw(st.booleans()) else letter for letter in name)
    return Disguised(typed, typed)


@st.composite
def in_style(draw: st.DrawFn, name: str) -> Disguised:
    """Letters of mathematics, in circles, of full width, as small capitals."""
    style = draw(st.sampled_from(STYLES))

    def styled(letter: str) -> str:
        case = "CAPITAL" if letter.isupper() else "SMALL"
        for words in (
            f"{style} {case} LETTER {letter.upper()}",
            f"{style} {case} {letter.upper()}",
            f"{style} CAPITAL LETTER {letter.upper()}",
            f"{style} LETTER {letter.upper()}",
            f"LATIN LETTER SMALL CAPITAL {letter.upper()}",
        ):
            try:
                return unicodedata.lookup(words)
            except KeyError:
                continue
        return letter

    typed = "".join(styled(letter) if letter.isascii() and letter.isalpha() else letter for letter in name)
    return Disguised(typed, typed)


@st.composite
def glued(draw: st.DrawFn, name: str) -> Disguised:
    """Touched by digits, punctuation, a possessive or a mark of a footnote."""
    before = draw(
        st.sampled_from(("", "(", "“", "‘", "@", "#", "2", "-", "/", "_", "\\*", "...", "&amp;", "«", "[", "x-"))
    )
    after = draw(
        st.sampled_from(
            (
                "",
                "’s",
                "'s",
                ")",
                "”",
                "2",
                "[^1]",
                "<sup>2</sup>",
                "-",
                "/",
                "_",
                "!",
                "...",
                ":",
                "»",
                "]",
                "’",
                "s’",
                "&",
                "%",
                ";",
                "-san",
                "\\_",
            )
        )
    )
    note = "\n\n[^1]: A.\n" if "[^" in after else ""
    return Disguised(before + name + after + note, name)


@st.composite
def bordered(draw: st.DrawFn, name: str) -> Disguised:
    """Cut by the border of two cells, items, paragraphs."""
    opening, between, closing = draw(st.sampled_from(BORDERS))
    at = draw(_inside(name))
    return Disguised(f"\n\n{opening}{name[:at]}{between}{name[at:]}{closing}\n\n", name)


@st.composite
def khmer_order(draw: st.DrawFn, name: str) -> Disguised:
    """The same look by other code points: marks in another order, doubled, the parts of a vowel, a subscript's twin, inherent vowels."""
    swaps = (
        ("\u17c4", "\u17c1\u17b6"), ("\u17be", "\u17c1\u17b8"), ("\u17d2\u178f", "\u17d2\u178a"), ("\u17d2\u178a", "\u17d2\u178f"), ("\u17c6\u17bb", "\u17bb\u17c6"), ("\u17bb\u17c6", "\u17c6\u17bb"),
        ("\u17b6\u17c6", "\u17c6\u17b6"), ("\u17c9\u17b6", "\u17b6\u17c9"), ("\u17ca\u17b8", "\u17bb\u17b8"), ("\u17c9\u17b8", "\u17bb\u17b8"), ("\u17ca\u17bb", "\u17bb\u17ca"), ("\u17a2", "\u17a3"), ("\u17b6", "\u17b6\u17b6"),
        ("\u17bb", "\u17bb\u17bb"), ("\u17d2\u179a", "\u17d2\u200b\u179a"), ("\u17b8", "\u17b8\u17b4"), ("\u17b6", "\u17b5\u17b6"), ("\u17c8", "\u17c7"), ("\u17b2", "\u17b1"), ("\u17bb\u17c9", "\u17c9\u17bb"), ("\u17b6\u17c6", "\u17c6\u17b6"),
    )  # fmt: skip
    typed = name
    for old, new in draw(st.lists(st.sampled_from(swaps), min_size=1, max_size=4)):
        typed = typed.replace(old, new)
    if draw(st.booleans()):  # a vowel typed before the subscript
        typed = _vowel_first(typed)
    return Disguised(typed, name)


def _vowel_first(name: str) -> str:
    letters = list(name)
    for at in range(len(letters) - 2):
        if letters[at] == "\u17d2" and "\u17b6" <= letters[at + 2] <= "\u17c5":
            letters[at : at + 3] = [letters[at + 2], letters[at], letters[at + 1]]
    return "".join(letters)


ANY_SCRIPT: tuple[Disguise, ...] = (invisible, marked_up, cut, parted, coded, glued, bordered)
LATIN: tuple[Disguise, ...] = (in_case, accented, look_alike, in_style)
KHMER: tuple[Disguise, ...] = (khmer_order,)


def disguises_for(name: str) -> tuple[Disguise, ...]:
    """Return the disguises that a name of its script can take."""
    return ANY_SCRIPT + (KHMER if _is_khmer(name) else LATIN)
