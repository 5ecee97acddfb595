"""Hold a KHQR code against the record that it stands in."""

from plugins.common.problems import N_
from plugins.khqr.code import ASK_THE_BANK, Fault, Khqr, read_code
from plugins.read.schema.giving import KhqrOption

_COMPARE = N_(
    "Do not guess which is right: ask the partner in person, then read the bank's picture again with: python3 tasks.py khqr PICTURE PARTNER"
)
OTHER_ACCOUNT = Fault(N_("the KHQR code pays into another account than account: says"), _COMPARE)
NUMBER_MISSING = Fault(
    N_(
        "the account of the KHQR code is its bank's own; only the number behind it says whose it is, and account: does not have it"
    ),
    ASK_THE_BANK,
)
OTHER_NAME = Fault(N_("a bank's app shows another name for this KHQR code than shows_name: says"), _COMPARE)
OTHER_CURRENCY = Fault(N_("the KHQR code is for another currency than currencies: says"), _COMPARE)


def faults(option: KhqrOption) -> tuple[Fault, ...]:
    """Return what is wrong with a KHQR option: with its code alone, or between it and what the record says of it.

    Source: our own: a code cannot be read by eye, so what people read and sign has to be what it says.
    """
    code = read_code(option.payload)
    if isinstance(code, Fault):
        return (code,)
    return tuple(fault for fault, is_so in _differences(option, code) if is_so)


def _differences(option: KhqrOption, code: Khqr) -> tuple[tuple[Fault, bool], ...]:
    is_banks_alone = option.account.strip() == code.account and not code.is_into(option.account)
    return (
        (NUMBER_MISSING, is_banks_alone),
        (OTHER_ACCOUNT, not is_banks_alone and not code.is_into(option.account)),
        (OTHER_NAME, option.shows_name != code.name),
        (OTHER_CURRENCY, bool(option.currencies) and option.currencies != (code.currency,)),
    )
