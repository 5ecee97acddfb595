"""Edits in any text: line ends and BOM stay where they are, and sealing twice is sealing once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.lint.closed_world import allowed
from plugins.mentions.analysis import Words
from plugins.people.finder import Finder
from plugins.read.characters import text_of
from plugins.read.schema.people import Person
from plugins.seal.edits import Edit, edited, edited_bytes
from plugins.seal.occurrences import places_in_body, places_in_plain
from plugins.seal.passages import sealed
from plugins.seal.scalars import scalars, written
from plugins.seal.spots import body_reader, plain_reader

MOTHER = Person.model_validate(
    {
        "handle": "mother-01",
        "kind": "subject",
        "names": {"en": {"given": "Sokmaly", "family": "Chheang"}, "km": {"given": "សុខម៉ាលី", "family": "ឈាង"}},
    }
)
WORDS = Words(
    finder=Finder((MOTHER,), ()),
    allowed=allowed([]),
    own={"mother-01"},
    registered={"mother-01"},
    sealed=(),
    protects=lambda _: False,
)
PIECES = st.lists(
    st.sampled_from(
        ["Sokmaly", "Chheang Sokmaly", "Sok**ma**ly", "សុខម៉ាលី", "{mother-01}", "{=Rose}", "Sokmali", "**", "_", "`", "[", "](x)", "<b>", "</b>", "&amp;", "&#83;okmaly",
         "\u200b", "'", '"', ": ", " #", "> ", "- ", "|", "\n", "\n\n", " ", "Mrs ", "rain", "<!--", "-->", "\\", "{", "}", "។", "លោក"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@given(st.text("ab\r\nក\t ", max_size=30), st.booleans(), st.integers(0, 30), st.integers(0, 6))
def test_an_edit_changes_its_span_and_nothing_else(typed, bom, start, length):
    data = (b"\xef\xbb\xbf" if bom else b"") + typed.encode()
    text, _ = text_of(data)
    edit = Edit(min(start, len(text)), min(start + length, len(text)), "{x}")
    after = edited_bytes(data, [edit])
    assert text_of(after)[0] == edited(text, [edit])
    assert after.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")
    outside = text[: edit.start] + text[edit.end :]
    if "\n" not in text[edit.start : edit.end] and outside == text:
        assert after.replace(b"{x}", b"") == data


def anyone(_):
    return True


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_a_body_sealed_twice_is_sealed_once_and_reads_the_same(body):
    read = body_reader(WORDS)
    once = sealed(body, read, places_in_body, may=anyone)
    after = edited(body, once.edits)
    again = sealed(after, read, places_in_body, may=anyone)
    assert again.edits == ()
    assert len(again.left) == len(once.left)
    before, now = read(body), read(after)
    assert [p for p in now.pieces if isinstance(p, str)] == [p for p in before.pieces if isinstance(p, str)]
    assert now.asks == before.asks


@settings(max_examples=150, deadline=None)
@given(PIECES, st.sampled_from(["", "'", '"', "|", ">"]))
def test_a_value_of_yaml_says_what_it_said_with_a_handle_in_place_of_the_name(value, style):
    body = value.replace("\n", "\n  ")
    raw = {
        "'": f"'{body.replace(chr(39), chr(39) * 2)}'",
        "|": f"|\n  {body}",
        ">": f">\n  {body}",
        '"': f'"{body}"',
        "": body,
    }[style]
    text = f"before: Sokmaly\ntitle: {raw}\nafter: 'Sokmaly'\n"
    try:
        found = scalars(text)
    except Exception:  # noqa: BLE001  (no YAML: the reader refuses it long before)
        return
    title = next((s for s in found if s.path == ("title",)), None)
    if title is None or len(found) != 3:
        return
    outcome = sealed(title.value, plain_reader(WORDS, "title"), places_in_plain, may=anyone)
    edits = written(text, title, outcome.edits) if outcome.edits else None
    if edits is not None:
        after = {s.path: s.value for s in scalars(edited(text, edits))}
        assert after == {s.path: s.value for s in found} | {("title",): edited(title.value, outcome.edits)}
        assert edited(text, edits).startswith("before: Sokmaly\n")
