"""A code held against its record: each difference has a sentence."""

import pytest

from plugins.khqr.against import NUMBER_MISSING, OTHER_ACCOUNT, OTHER_CURRENCY, OTHER_NAME, faults
from plugins.khqr.code import NOT_SEALED
from plugins.read.schema.giving import KhqrOption
from tests.khqr_codes import ACCOUNT, NAME, option, payload

PLAIN, NUMBERED = payload(), payload(number="000123456")
SHARED = payload("abaakhppxxx@abaa", number="000123456", bank="ABA Bank")


@pytest.mark.parametrize(
    ("record", "said"),
    [
        pytest.param(option(PLAIN), [], id="all as the bank has it"),
        pytest.param(option(PLAIN, currencies=["USD"]), [], id="the currency said"),
        pytest.param(option(PLAIN, "thief@demo"), [OTHER_ACCOUNT], id="another account"),
        pytest.param(option(payload("thief@demo")), [OTHER_ACCOUNT], id="the account in the code swapped, with check digits that fit"),
        pytest.param(option(PLAIN, "Example_partner@demo"), [OTHER_ACCOUNT], id="a capital letter"),
        pytest.param(option(PLAIN, name="Example Womens Center"), [OTHER_NAME], id="the name in small letters"),
        pytest.param(option(PLAIN, currencies=["KHR"]), [OTHER_CURRENCY], id="another currency"),
        pytest.param(option(PLAIN, currencies=["USD", "KHR"]), [OTHER_CURRENCY], id="a currency too many"),
        pytest.param(option(PLAIN, "thief@demo", "THIEF", currencies=["KHR"]), [OTHER_ACCOUNT, OTHER_NAME, OTHER_CURRENCY], id="everything"),
        pytest.param(option(PLAIN[:-1]), [NOT_SEALED], id="a code that is broken says nothing more"),
        pytest.param(option(NUMBERED), [], id="a person's account, without the number behind it"),
        pytest.param(option(NUMBERED, f"{ACCOUNT} 000123456"), [], id="with the number"),
        pytest.param(option(NUMBERED, f"{ACCOUNT} 000123457"), [OTHER_ACCOUNT], id="with another number"),
        pytest.param(option(NUMBERED, "000123456"), [OTHER_ACCOUNT], id="a number alone, of which many banks may have one"),
        pytest.param(option(SHARED, "abaakhppxxx@abaa 000123456"), [], id="a bank's own account with the number behind it"),
        pytest.param(option(SHARED, "abaakhppxxx@abaa / 000123456"), [], id="parted by a stroke"),
        pytest.param(option(SHARED, "abaakhppxxx@abaa"), [NUMBER_MISSING], id="a bank's own account, which all its customers share"),
        pytest.param(option(SHARED, "000123456"), [], id="the number at that bank"),
    ],
)  # fmt: skip
def test_faults(record, said):
    assert list(faults(KhqrOption.model_validate(record))) == said


def test_the_name_is_the_one_in_latin_letters():
    code = payload(khmer="ផ្សារ")
    assert not faults(KhqrOption.model_validate(option(code, name=NAME)))
    assert faults(KhqrOption.model_validate(option(code, name="ផ្សារ"))) == (OTHER_NAME,)
