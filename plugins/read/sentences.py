"""A sentence for each way in which a value can be wrong. None quotes what was typed: only what the schema allows."""

from collections.abc import Mapping
from typing import Any

from plugins.common.problems import N_
from plugins.read.faults import Values
from plugins.read.schema.base import HANDLE, LIKE_THIS

Sentence = tuple[str, str, Values]

UNKNOWN_KEY = (N_("this key is not known here"), N_("Take the line out, or use one of these: {choices}"))
NO_SPACE = (
    N_("a space is missing after a colon here"),
    N_("Write a space after the colon, such as “show: hidden”"),
)
NOTHING_SAID = (
    N_("nothing stands after the colon here, so that this line does not count"),
    N_("Write it whole, such as {{show: role}} of a person, or take the line out"),
)
MISSING = (N_("{key} is missing"), N_("Write a line that begins with {key}: and says it after the colon"))
CHOICE = (N_("this is none of the values allowed here"), N_("Write one of these: {choices}"))
TOO_FEW = (N_("too few values stand here"), N_("Compare it with the example in docs/formats.md"))
NO_KEYS = (
    N_("keys with values are expected here"),
    N_("Write it in curly brackets with a colon and a space after each of these keys: {choices}"),
)
INVISIBLE = (
    N_("an invisible character stands here, such as a no-break space"),
    N_("Delete it and type it again by hand; it often comes in by copying"),
)
OTHER = (N_("this value cannot be used here"), N_("Compare it with the example in docs/formats.md"))

TYPES: dict[str, tuple[str, str]] = {
    "string_type": (
        N_("a text is expected here"),
        N_("Write words or a number; put quotation marks around text that holds brackets, a colon or a comma"),
    ),
    "model_type": (
        N_("keys with values are expected here"),
        N_("Write it as in docs/formats.md: one line a key, each with a colon and indented alike"),
    ),
    "list": (N_("a list is expected here"), N_("Write it in square brackets, with commas: [first, second]")),
    "date_type": (N_("a day is expected here"), N_("Write it like 2026-03-10")),
    "string_too_short": (N_("nothing but spaces stands here"), N_("Write the text, or take the line out")),
    "string_too_long": (N_("this text is too long"), N_("Shorten it to {count} characters")),
    "too_short": (N_("too few values stand here"), N_("Write at least {count}")),
    "too_long": (N_("too many values stand here"), N_("Write {count} at most")),
}
SAME = {
    "dict_type": "model_type", "model_attributes_type": "model_type", "mapping_type": "model_type",
    "tuple_type": "list", "list_type": "list", "frozen_set_type": "list", "set_type": "list",
}  # fmt: skip

PATTERNS: tuple[tuple[str, tuple[str, str]], ...] = (
    (f"^{HANDLE}$", (N_("a handle or id has another form"), N_("Use small letters a to z, digits and hyphens, with a letter first, at most 40"))),
    ("^[A-Za-z0-9]+(", (N_("a slug has another form"), N_("Use letters a to z and digits, with single hyphens between words"))),
    ("^(0[1-9]|", (N_("this is not the code of a place"), N_('Write 2, 4, 6 or 8 digits in quotation marks, such as "17" or "170403"'))),
    ("^[0-9a-f]{64}", (N_("this is not a checksum"), N_("Take the line out and build again: the report says what to write"))),
    ("^[a-z0-9]([a-z0-9-]*", (N_("this is not the host of a website"), N_("Write the host alone in small letters, such as www.example.org, without https:// and without a path"))),
    ("^[+(]?", (N_("this is not a telephone number"), N_("Write digits, with + before the country and spaces between if you like, such as +855 23 000 000"))),
    ("^(@?", (N_("this is not a name on Telegram"), N_("Write it with @ before it and at least two letters or digits, such as @shared_table; or as https://t.me/ and the name"))),
    ("^[A-Za-z0-9._%", (N_("this is not a mail address"), N_("Write it like care@example.org"))),
    ("^https?", (N_("this is not the address of a website"), N_("Write it with https:// and the host, such as https://www.example.org"))),
    ("^/?(", (N_("this is no old address that the site can keep"), N_("Write the path alone, such as /2019/the-well/, without https://, spaces, %, ? or #"))),
    ("^[^/", (N_("this is not the name of a file in this folder"), N_("Write the name of the file alone, without a folder"))),
)  # fmt: skip

# What the schema says itself; its words are those of plugins/read/schema.
SAID: dict[str, tuple[str, str]] = {
    "a day is written like 2026-03-10": (N_("this is not a day"), N_("Write year, month and day in the digits 0 to 9, like 2026-03-10")),
    "write true or false": (N_("this is neither true nor false"), N_("Write true or false")),
    "no such timezone": (N_("there is no such timezone"), N_("Write it like Asia/Phnom_Penh")),
    "write one name": (
        N_("this is more than one name, or holds a sign that no name has"),
        N_("Write one name alone, without brackets, commas or strokes; put other spellings and nicknames under aliases, one each"),
    ),
    "write a name alone": (
        N_("a name holds digits, a sign such as @ or :, or an address"),
        N_("Write the name alone, as it is to stand on a page, with a blank after each full stop; what else she is known by goes under other_identifiers"),
    ),
    "write a number of nine digits at most": (N_("this number is too high"), N_("Write the next number after the last one that was approved")),
    "write a whole number": (N_("this is not a whole number"), N_("Write it in the digits 0 to 9, without a sign, a point or spaces")),
    "write a year, a month or a day of birth: 1983, 2012-05 or 2012-05-14": (
        N_("this is not a date of birth"), N_("Write a year, a month or a day: 1983, 2012-05 or 2012-05-14"),
    ),
    "there is no such day": (N_("there is no such day"), N_("Correct the month or the day")),
    "words is no key": (N_("a key here is not known"), N_("Write the words under the languages: {{en: …, km: …}}")),
    "two options have the same id": (N_("two options have the same id"), N_("Give each option an id of its own")),
}  # fmt: skip


def sentence(kind: str, context: Mapping[str, Any]) -> Sentence:
    """Return what is wrong, what to do and the fields of both, for a kind of error of pydantic.

    `context` is what pydantic adds of the schema, such as the choices or the schema's own message.

    >>> sentence("literal_error", {"expected": "'draft' or 'published'"})[2]
    (('choices', 'draft, published'),)
    """
    choices = context.get("expected") or context.get("expected_tags")
    if kind in ("literal_error", "union_tag_invalid", "enum") and choices:
        return (*CHOICE, (("choices", _listed(str(choices))),))
    if kind == "union_tag_not_found":
        return (*MISSING, (("key", str(context["discriminator"]).strip("'")),))
    if kind == "string_pattern_mismatch":
        pattern = str(context.get("pattern", ""))
        return (*next((told for begin, told in PATTERNS if pattern.startswith(begin)), OTHER), ())
    if kind == "value_error":
        return _own(str(context.get("error", "")))
    count = context.get("min_length", context.get("max_length", ""))
    return (*TYPES.get(SAME.get(kind, kind), OTHER), (("count", str(count)),) if count != "" else ())


def _own(said: str) -> Sentence:
    if said.startswith("write one of: "):
        return (*CHOICE, (("choices", said.removeprefix("write one of: ")),))
    if said.startswith(LIKE_THIS):
        return (
            N_("this is not a day as it is written here"),
            N_("Write year, month and day in the digits 0 to 9: {day}"),
            (("day", said.removeprefix(LIKE_THIS)),),
        )
    if said.startswith("also needed in: "):
        missing = said.removeprefix("also needed in: ")
        return (
            N_("this is needed in every language of the site"),
            N_("Add it in: {languages}"),
            (("languages", missing),),
        )
    return (*SAID.get(said, OTHER), ())


def _listed(expected: str) -> str:
    return expected.replace(" or ", ", ").replace("'", "")
