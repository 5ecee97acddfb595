"""The finder over the tables of sentences. A failure names the row, never the words in it."""

import pytest

from plugins.people.finder import Finder
from plugins.people.fold import Folded, folded
from tests.unit.people.names import declared, marked, person, rows

CASES = rows("khmer/name_cases.tsv")
ENGLISH = rows("names/english_cases.tsv")
VARIANTS = rows("khmer/name_variants.tsv")


def khmer_answers(public: bool) -> list[tuple[str, bool, str]]:
    """Every span that was declared or found: its row, whether the name stands there, and the answer."""
    answers = []
    for case, names, sentence, _ in CASES:
        people = [person(f"person-{number:02}", km=name, public=public) for number, name in enumerate(names.split("|"))]
        text, spans = marked(sentence)
        found = {(hit.start, hit.end): hit.verdict for hit in Finder(people, ()).find(text)}
        true = {(start, end) for start, end, _ in spans}
        answers += [(case, span in true, found.get(span, "missed")) for span in sorted(true | set(found))]
    return answers


@pytest.mark.parametrize("public", [False, True])
def test_in_khmer_no_name_is_missed_no_yes_is_wrong_and_few_are_asked(public):
    answers = khmer_answers(public)
    assert [case for case, true, verdict in answers if true and verdict == "missed"] == []
    assert [case for case, true, verdict in answers if not true and verdict == "yes"] == []
    asked = [case for case, _, verdict in answers if verdict == "ask"]
    assert len(asked) <= 25, f"{len(asked)} asks: {' '.join(asked)}"


@pytest.mark.parametrize("row", ENGLISH, ids=[row[0] for row in ENGLISH])
def test_in_english_the_marked_spans_and_no_others_are_found(row):
    text, spans = marked(row[2])
    hits = declared(row[1]).finder().find(text)
    assert [(hit.start, hit.end, hit.verdict) for hit in hits] == spans


@pytest.mark.parametrize("row", VARIANTS, ids=[row[0] for row in VARIANTS])
def test_spellings_that_look_the_same_fold_together_and_others_do_not(row):
    case, name, variant, expected, *_ = row
    if case != "V20":  # a colon typed for a sign: folded, every colon after a name would be taken for one
        assert (folded(name) == folded(variant)) == (expected == "yes")


@pytest.mark.parametrize("row", [row for row in VARIANTS if row[3] == "yes"], ids=lambda row: row[0])
def test_every_spelling_of_a_name_is_found_after_a_title(row):
    _, name, variant, *_ = row
    before = "លោក "
    text = f"{before}{variant} មាន"
    hits = Finder([person(km=name)], ()).find(text)
    assert len(hits) == 1
    # a sign typed in another order, or an invisible one at the end, still belongs to the name
    assert hits[0].start == len(before)
    assert folded(text[hits[0].end :]) == folded("មាន")


def test_the_offsets_of_a_folded_text_are_those_of_the_original():
    text = "Ｓok-Ma\u0301ly ស\u200bុខ\u2028ﬁ"
    found = Folded(text)
    assert found.units == ("s", "o", "k", "m", "a", "l", "y", folded("សុ"), "ខ", "fi")
    assert ["".join(text[start:end]) for start, end in found.spans] == [
        "Ｓ", "o", "k", "M", "a\u0301", "l", "y", "ស\u200bុ", "ខ", "ﬁ",
    ]  # fmt: skip
    assert found.span(len("sokmaly") + 3, len(found.key) - 1) is None  # half a ligature
