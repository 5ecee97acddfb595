"""What could hide or pass for another letter is spelt out to whoever signs, wherever it stands."""

import pytest

from plugins.giving.canonical import block
from plugins.read.schema.giving import Giving
from plugins.site.approve_letters import visible
from plugins.site.approve_shown import compared

TRANSFER = {
    "id": "bank", "kind": "transfer", "bank": "EAST", "account": "000 1EE", "holder": "RIVER KITCHEN", "swift": "EASTKHPP",
    "currencies": ["USD"], "note": {"en": "Every gift", "km": "អំណោយ E ១"},
}  # fmt: skip
LINK = {"id": "page", "kind": "link", "url": "https://give.wrc.test/E/1", "phrase": "RIVER", "currencies": ["USD"]}
CODE = {"id": "code", "kind": "khqr", "payload": "00E1", "account": "E@demo", "shows_name": "RIVER KITCHEN"}
WHERE = [
    ("bank", "bank"), ("bank", "account"), ("bank", "holder"), ("bank", "swift"), ("bank", "note", "en"), ("bank", "note", "km"), ("page", "url"),
    ("page", "phrase"), ("code", "payload"), ("code", "account"), ("code", "shows_name"), ("registration", "body"),
    ("registration", "number"), ("name", "en"), ("name", "km"), ("website",),
]  # fmt: skip
LOOKS_THE_SAME = {
    "a Cyrillic letter": "\u0415", "a Greek letter": "\u0395", "a letter of full width": "\uff25", "a sign with nothing in it": "E\u2800",
    "a filler": "E\u3164", "a joiner of graphemes": "E\u034f", "an inherent vowel of Khmer": "E\u17b4", "a space of no width": "E\u200b",
    "a hard space": "E\u00a0", "an accent of its own": "E\u0301", "a variation selector": "E\ufe0f", "a tag": "E\U000e0041",
}  # fmt: skip


def record(at=(), sign="E"):
    """Everything that is shown, with `sign` for the first E of the value `at`."""
    whole = {
        "bank": TRANSFER | {"note": dict(TRANSFER["note"])}, "page": dict(LINK), "code": dict(CODE),
        "registration": {"body": "MINISTRY E 1", "number": "E 12"}, "name": {"en": "Eating house", "km": "ផ្ទះ E ១"}, "website": "https://wrc.test/E/1",
    }  # fmt: skip
    if at:
        *inner, last = at
        place = whole
        for key in inner:
            place = place[key]
        assert "E" in place[last]
        place[last] = place[last].replace("E", sign, 1)
    options = [whole[key] for key in ("bank", "page", "code")]
    giving = Giving.model_validate(
        {"status": "active", "serial": 1, "options": options, "registration": whole["registration"]}
    )
    return block("house", giving, whole["website"], whole["name"])


@pytest.mark.parametrize("at", WHERE, ids=".".join)
@pytest.mark.parametrize("sign", LOOKS_THE_SAME.values(), ids=LOOKS_THE_SAME)
def test_no_two_lines_look_alike_that_are_not(at, sign):
    before, now = (
        next(line for line in compared(record(), record(at, sign), is_last=True) if line.startswith(f"      {mark} "))
        for mark in "-+"
    )
    assert "<U+" not in before
    assert f"<U+{ord(sign[-1]):04X}>" in now


@pytest.mark.parametrize(
    "text",
    ["Société d’aide “Ệ” – no. 1", "Đà Nẵng, Łódź, Straße", "អង្គការ\u200bសេបាស្ទៀន៖ ១០០៛", "ឱ្យ\u200cទេ · 5 € …", ""],
    ids=["French", "other accents", "Khmer with its spaces", "Khmer and signs", "nothing"],
)  # fmt: skip
def test_what_is_ordinary_is_shown_as_it_is(text):
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\u200bក", "<U+200B>ក"), ("ក\u200b", "ក<U+200B>"), ("ក\u200bA", "ក<U+200B>A"), ("ក\u200b\u200bខ", "ក<U+200B><U+200B>ខ"),
        ("a\u202eb", "a<U+202E>b"), ("line\nline", "line<U+000A>line"), ("\u17a3", "<U+17A3>"), ("\u212aHQR", "<U+212A>HQR"),
        ("\U0001d401", "<U+1D401>"), ("\ufffd\x7f", "<U+FFFD><U+007F>"),
    ],
    ids=["first", "last", "at Latin", "two", "turning", "a line", "given up", "Kelvin", "mathematics", "broken"],
)  # fmt: skip
def test_what_hides_is_spelt_out(text, shown):
    assert visible(text) == shown
