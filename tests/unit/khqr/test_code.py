"""What a code says, which codes are refused, and what two other libraries say of the same."""

from pathlib import Path

import pytest

from plugins.khqr.code import (
    ENDS,
    NO_ACCOUNT,
    NO_KHQR,
    NOT_SEALED,
    NOT_WHOLE,
    ONE_PAYMENT,
    OTHER_MONEY,
    TWO_ACCOUNTS,
    Khqr,
    read_code,
)
from plugins.khqr.parts import parts, parts_in_bytes
from tests.khqr_codes import NAME, part, payload, seal

FIXTURES = Path(__file__).parents[2] / "fixtures/khqr"
VECTORS = [
    line.split("\t")
    for line in (FIXTURES / "vectors.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
PLAIN = payload()
TIMES = part("99", part("00", "1732270285311"))
BANKS = [
    # Printed in the tests of bakong-khqr, as banks make them.
    ("00020101021130470009khqr@aclb0111855124649170215ACLEDA Bank Plc5204599953038405802KH5907BUN MAO6010Phnom Penh61021262130209010500331"
     "64310002KM0107BUN MAO0210Phnom Penh6304E313", "khqr@aclb 85512464917", "BUN MAO"),
    ("000201010211021641277800000000980416518352888000006030470016abaakhppxxx@abaa01153166007701102420204abaa5204224253038405802KH5910USD OUTLET60"
     "10PHNOM PENH62250509115B02750070827CE19809924001339CA026411FDA6803mmp63043870", "abaakhppxxx@abaa 316600770110242", "USD OUTLET"),
]  # fmt: skip


@pytest.mark.parametrize("vector", VECTORS, ids=[f"{row[0]} {n}" for n, row in enumerate(VECTORS)])
def test_what_is_accepted_the_other_libraries_accept_and_read_alike(vector):
    how, code, bakong, ts, account, number, bank, name, khmer, town, currency, amount = vector
    said = read_code(code)
    assert isinstance(said, Khqr) == (how == "made" and not amount)
    if isinstance(said, Khqr):
        assert (bakong, ts) == ("true", "true")
        assert (said.account, said.number, said.bank) == (account, number, bank)
        assert (said.name, said.khmer_name, said.city, said.currency) == (name, khmer, town, currency)


@pytest.mark.parametrize(("code", "account", "name"), BANKS, ids=["ACLEDA", "ABA"])
def test_what_banks_print_is_read(code, account, name):
    said = read_code(code)
    assert (said.whole_account, said.name, said.currency) == (account, name, "USD")


@pytest.mark.parametrize(
    ("code", "against"),
    [
        pytest.param("", NO_KHQR, id="nothing"),
        pytest.param("https://give.example.org", NO_KHQR, id="an address"),
        pytest.param("000202" + PLAIN[6:], NO_KHQR, id="another version"),
        pytest.param(PLAIN + "0" * 600, NO_KHQR, id="longer than a code may be"),
        pytest.param(PLAIN[:-1], NOT_SEALED, id="cut off"),
        pytest.param(PLAIN + " ", NOT_SEALED, id="a space behind the end"),
        pytest.param(PLAIN[:-8], NOT_SEALED, id="without check digits"),
        pytest.param(seal(PLAIN), NOT_WHOLE, id="sealed twice"),
        pytest.param(seal(PLAIN[:-8] + part("59", NAME)), NOT_WHOLE, id="a second name"),
        pytest.param(payload(more=part("70", "x")), NOT_WHOLE, id="a tag that nobody knows"),
        pytest.param(payload(more="61x1a"), NOT_WHOLE, id="a length that is no number"),
        pytest.param(payload(more="6100"), NOT_WHOLE, id="an empty part"),
        pytest.param(payload(more="6120a"), NOT_WHOLE, id="a length that swallows the check digits"),
        pytest.param(payload(more="61²1a"), NOT_WHOLE, id="digits that are none"),
        pytest.param(payload(name="X" * 26), NOT_WHOLE, id="a name longer than apps show"),
        pytest.param(payload(name="WOMENS\nCENTER"), NOT_WHOLE, id="a line break in the name"),
        pytest.param(payload(name="WOMENS\u202ecenter"), NOT_WHOLE, id="letters that turn round"),
        pytest.param(seal("000201" + payload()[12:-8].replace("5802KH", "")), NOT_WHOLE, id="no country"),
        pytest.param(payload(tag="31"), NO_ACCOUNT, id="an account of another scheme alone"),
        pytest.param(payload("nobody"), NO_ACCOUNT, id="an account without a bank"),
        pytest.param(payload("a@b@c"), NO_ACCOUNT, id="an account with two banks"),
        pytest.param(payload("аba@demo"), NO_ACCOUNT, id="a Cyrillic letter in the account"),
        pytest.param(payload(more=part("30", part("00", "thief@demo"))), TWO_ACCOUNTS, id="two accounts"),
        pytest.param(payload(more=part("30", part("00", "example_partner@demo") + part("01", "9"))), TWO_ACCOUNTS, id="two numbers"),
        pytest.param(payload(currency="764"), OTHER_MONEY, id="Thai baht"),
        pytest.param(seal(payload()[:-8].replace("5802KH", "5802TH")), OTHER_MONEY, id="another country"),
        pytest.param(seal("000201010212" + payload()[12:-8]), ONE_PAYMENT, id="said to be for one payment"),
        pytest.param(payload(more=part("54", "5.50")), ONE_PAYMENT, id="an amount"),
        pytest.param(payload(more=part("55", "01")), ONE_PAYMENT, id="a tip"),
        pytest.param(payload(more=part("99", part("00", "1732270285311") + part("01", "1732270315310"))), ENDS, id="a last moment"),
    ],
)  # fmt: skip
def test_refused(code, against):
    assert read_code(code) == against


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(payload(tag="30"), id="a merchant's"),
        pytest.param(seal("000201" + payload()[12:-8]), id="not said to be for many payments"),
        pytest.param(payload(more=TIMES), id="the moment when it was made"),
        pytest.param(payload(more=part("62", part("03", "Table 4"))), id="a table's number"),
        pytest.param(payload(khmer="ផ្ទះបាយមាត់ទន្លេ"), id="a name in Khmer, its letters counted"),
        pytest.param(payload(khmer="ផ្ទះ\u200bបាយ"), id="a name in Khmer with a zero-width space"),
    ],
)
def test_accepted(code):
    assert read_code(code).whole_account == "example_partner@demo"


def in_bytes(tag, value):
    return f"{tag}{len(value.encode('utf-8')):02}{value}"


def test_a_khmer_name_whose_bytes_are_counted_is_read_too():
    language = in_bytes("64", in_bytes("00", "KM") + in_bytes("01", "ផ្សារ"))
    assert read_code(payload(more=language)).khmer_name == "ផ្សារ"


def test_a_code_that_can_be_read_in_two_ways_is_refused():
    """Three characters and then an account of another scheme; or three bytes, and then a part for the table's number."""
    code = payload(more="6103ក62" + "1008abcdefgh")
    by_characters, by_bytes = parts(code), parts_in_bytes(code)
    assert (by_characters["61"], by_characters["10"]) == ("ក62", "abcdefgh")
    assert (by_bytes["61"], by_bytes["62"]) == ("ក", "08abcdefgh")
    assert read_code(code) == NOT_WHOLE


def test_what_is_kept_in_a_log_quotes_no_account():
    assert "example" not in repr(read_code(PLAIN))
    assert "example" not in repr(read_code(PLAIN[:-1]))


ABA = {"account": "abaakhppxxx@abaa", "number": "000123456", "bank": "ABA Bank"}


@pytest.mark.parametrize(
    ("inside", "is_read"),
    [
        pytest.param(part("02", "000123456"), True, id="the same account"),
        pytest.param(
            part("02", "000123456") + part("03", "000777888") + part("04", "Dual"),
            True,
            id="and one in the other currency",
        ),
        pytest.param("", True, id="no account"),
        pytest.param(part("02", "000777888"), False, id="another account"),
        pytest.param(
            part("02", "000777888") + part("03", "000123456") + part("04", "Dual"), False, id="the other way round"
        ),
    ],
)
def test_what_the_banks_own_app_reads_is_the_account_that_all_others_read(inside, is_read):
    own = part("40", part("00", "abaP2P") + part("01", "62C02DF65D01") + inside)
    said = read_code(payload(**ABA, more=own))
    assert isinstance(said, Khqr) if is_read else said == TWO_ACCOUNTS
    if is_read:
        assert all(number in said.others[0] for number in ("abaP2P", *([inside[4:13]] if inside else [])))
