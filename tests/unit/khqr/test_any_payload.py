"""Whatever a payload is, it is answered; and no changed letter of a good one is accepted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.khqr.code import Fault, Khqr, read_code
from plugins.khqr.parts import parts, parts_in_bytes
from tests.khqr_codes import part, payload, seal

pytestmark = pytest.mark.fuzz
GOOD = payload(number="000123456", bank="Example Bank", khmer="ផ្ទះបាយមាត់ទន្លេ", more=part("62", part("03", "Table 4")))
PIECES = st.one_of(
    st.text(max_size=40),
    st.builds(part, st.from_regex(r"[0-9]{2}", fullmatch=True), st.text(max_size=30)),
    st.sampled_from([GOOD, GOOD[:-8], GOOD[12:-8], "000201", "6304", "5802KH", "\x00", "\ud800", "2900", "99999"]),
)


@given(st.lists(PIECES, max_size=6).map("".join), st.booleans())
def test_any_text_is_answered(text, sealed):
    code = "000201" + text
    if sealed and code.isprintable():
        code = seal(code)
    assert isinstance(read_code(code), Khqr | Fault)
    parts(code), parts_in_bytes(code)


@given(st.integers(0, len(GOOD) - 1), st.characters())
def test_no_other_letter_in_any_place_is_accepted(at, letter):
    changed = GOOD[:at] + letter + GOOD[at + 1 :]
    assert isinstance(read_code(changed), Khqr) == (changed == GOOD)


@given(st.integers(0, len(GOOD)), st.characters())
def test_no_letter_more_or_less_is_accepted(at, letter):
    assert isinstance(read_code(GOOD[:at] + letter + GOOD[at:]), Fault)
    assert isinstance(read_code(GOOD[:at] + GOOD[at + 1 :]), Fault) or at == len(GOOD)
