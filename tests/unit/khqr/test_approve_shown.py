"""Who signs a KHQR code reads what it pays into, not only its digits."""

from plugins.giving.canonical import block
from plugins.read.schema.giving import Giving
from plugins.site.approve_shown import compared
from tests.khqr_codes import option, part, payload


def of(code):
    record = Giving.model_validate(
        {"status": "active", "serial": 1, "valid_until": "2026-09-01", "options": [option(code)]}
    )
    return block("house", record, "", {"en": "The house"})


def test_both_codes_are_told_in_words():
    before, now = payload(number="000123456", bank="Example Bank"), payload("thief@demo", name="THIEF")
    said = "\n".join(compared(of(before), of(now), is_last=True))
    assert "example_partner@demo 000123456 · Example Bank · EXAMPLE WOMENS CENTER · USD" in said
    assert "thief@demo · THIEF · USD" in said
    assert before in said
    assert now in said


def test_every_account_of_another_scheme_is_told():
    more = part("15", "31200156") + part("26", part("00", "A000000677010111") + part("01", "0066812345678"))
    said = "\n".join(compared(None, of(payload(more=more)), is_last=False)).splitlines()
    told = [line for line in said if line.strip().startswith("+")]
    assert len(told) == 2
    assert told[0].endswith(" UnionPay: 31200156")
    assert told[1].endswith(" 26: A000000677010111 0066812345678")
