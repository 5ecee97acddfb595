"""What may be shown of a way to give: approved by two people, or an example; on a safe host; checked not too long ago."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from plugins.giving.approval import NOT_APPROVED
from plugins.giving.authority import NO_LIST, authority
from plugins.giving.destinations import NOT_SAFE, UNLISTED
from plugins.giving.memory import NOTHING
from plugins.giving.signers import read_signers
from plugins.judge.giving import AHEAD, ENDING, EXAMPLE, NO_CURRENCY, SOON, TOO_LONG_AGO, block_of, giving
from plugins.khqr.against import OTHER_ACCOUNT, OTHER_NAME
from plugins.khqr.code import NOT_SEALED
from plugins.read.content import Entry
from plugins.read.schema.giving import Giving
from plugins.render.site import Khqr, Link, Transfer
from tests.khqr_codes import payload
from tests.signers import new_key, signer_list

TODAY = date(2026, 6, 1)
CODE = payload("a@b", name="A CENTRE")
LINK = {"id": "own-page", "kind": "link", "url": "https://give.example.org/house", "currencies": ["USD"]}
REAL = {"url": "https://give.wrc.test/x"}
HOSTS = frozenset({"give.wrc.test"})


def partner(*options, status="active", verified="2026-05-01", until="2026-08-01", sign=()):
    record = Giving.model_validate(
        {
            "status": status,
            "serial": 1,
            "verified_on": verified,
            "valid_until": until,
            "options": [{**LINK, **option} for option in options],
            "registration": {"body": "An office", "number": "12", "seen_on": "2026-01-02"},
        }
    )
    empty = dict.fromkeys(Entry.__dataclass_fields__)
    fields = {
        "kind": "partners", "folder": "house", "giving": record, "giving_where": "g", "giving_lines": {("options", 0): (4, 3)},
        "giving_problems": (), "texts": {}, "giving_signatures": {},
    }  # fmt: skip
    entry = Entry(**{**empty, **fields})
    message = block_of(entry, record).message(date.fromisoformat(verified)) if sign else b""
    return Entry(**{**empty, **fields, "giving_signatures": {name: key.sign(message) for name, key in sign}})


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    return [(name, new_key(folder, name)) for name in ("dara", "sokha")]


@pytest.fixture
def may_sign(two):
    return authority(read_signers(signer_list(dict(two))), {}, HOSTS, NOTHING, TODAY)


@pytest.mark.parametrize(
    ("option", "strict", "shown", "said"),
    [
        ({}, False, 1, []), ({}, True, 0, [EXAMPLE]),
        (REAL, False, 0, [UNLISTED]), ({"url": "http://give.example.org/"}, False, 0, [NOT_SAFE]),
        ({"url": "https://example.org.evil.test/"}, False, 0, [UNLISTED]), ({"url": "https://evilexample.org/"}, False, 0, [UNLISTED]),
        ({"ends": "2026-05-31"}, False, 0, []), ({"ends": "2026-06-01"}, False, 1, []),
        ({"currencies": []}, False, 0, [NO_CURRENCY]), ({"currencies": ["USD", "KHR"]}, False, 1, []),
    ],
)  # fmt: skip
def test_options_without_signatures(option, strict, shown, said):
    panel = giving(partner(option), TODAY, strict=strict)
    assert len(panel.shown.options) == shown
    assert [(p.what, p.remedy) for p in panel.problems] == said
    assert all((p.where, p.line, p.column) == ("g", 4, 3) for p in panel.problems)


def test_who_may_sign_has_to_be_known_and_two_have_to_sign(may_sign, two):
    assert [p.what for p in giving(partner(REAL), TODAY, may_sign, strict=True).problems] == [NOT_APPROVED[0]]
    nobody = authority(read_signers(b""), {}, HOSTS, NOTHING, TODAY)
    assert [p.what for p in giving(partner(REAL, sign=two), TODAY, nobody, strict=True).problems] == [NO_LIST[0]]


@pytest.mark.parametrize("strict", [False, True])
def test_what_two_have_signed_is_shown_whole(may_sign, two, strict):
    khqr = {"id": "khqr", "kind": "khqr", "payload": CODE, "account": "a@b", "shows_name": "A CENTRE"}
    bank = {
        "id": "bank",
        "kind": "transfer",
        "bank": "A bank",
        "account": "1",
        "holder": "A centre",
        "currencies": ["KHR"],
    }
    entry = partner({**REAL, "currencies": ["USD"], "note": {"en": "A note"}}, sign=two)
    record = entry.giving.model_copy(update={"options": (*entry.giving.options, *_options(khqr, bank))})
    message = block_of(entry, record).message(record.verified_on)
    entry = replace(entry, giving=record, giving_signatures={n: k.sign(message) for n, k in two})
    panel = giving(entry, TODAY, may_sign, strict=strict)
    assert (panel.problems, panel.notices, panel.shown.valid_until) == ((), (), date(2026, 8, 1))
    assert [type(option.destination) for option in panel.shown.options] == [Link, Khqr, Transfer]
    first = panel.shown.options[0]
    assert (first.destination.host, first.currencies, first.note, first.example) == (
        "give.wrc.test",
        ("USD",),
        {"en": "A note"},
        False,
    )
    assert (panel.shown.registration.body, panel.shown.registration.number) == ("An office", "12")


def _options(*given):
    return Giving.model_validate({"status": "active", "options": list(given)}).options


def test_an_unsigned_transfer_is_no_example():
    transfer = {
        "id": "bank",
        "kind": "transfer",
        "bank": "example.org",
        "account": "1",
        "holder": "x",
        "currencies": ["USD"],
    }
    entry = partner()
    entry = replace(entry, giving=Giving(status="active", options=_options(transfer)))
    panel = giving(entry, TODAY, strict=False)
    assert (panel.shown.options, [p.what for p in panel.problems]) == ((), [NO_LIST[0]])


@pytest.mark.parametrize("status", ["paused", "ended"])
def test_a_stopped_panel_shows_no_option_and_needs_nobody(status):
    panel = giving(partner({"url": "https://real.test/"}, status=status), TODAY, strict=True)
    assert (panel.shown.status, panel.shown.options, panel.problems) == (status, (), ())


@pytest.mark.parametrize(
    ("days", "shown", "said"),
    [
        (0, 1, []),
        (89, 1, []),
        (90, 1, [SOON]),
        (179, 1, [SOON]),
        (180, 0, [TOO_LONG_AGO]),
        (900, 0, [TOO_LONG_AGO]),
        (-1, 0, [AHEAD]),
    ],
)
@pytest.mark.parametrize("is_example", [True, False])
def test_the_day_of_the_last_check_warns_at_90_days_and_hides_at_180(may_sign, two, days, shown, said, is_example):
    verified = str(TODAY - timedelta(days))
    entry = partner({} if is_example else REAL, verified=verified, until="2026-11-20", sign=() if is_example else two)
    panel = giving(entry, TODAY, may_sign, strict=False)
    assert len(panel.shown.options) == shown
    told = panel.problems if not shown and not is_example else panel.notices
    assert [p.what for p in told] == said
    assert len(panel.problems) + len(panel.notices) == len(said)


def test_an_unsigned_new_day_of_checking_extends_nothing_and_an_older_one_shortens(may_sign, two):
    old = partner(REAL, verified=str(TODAY - timedelta(190)), until="2026-11-20", sign=two)
    for day, shown in ((TODAY, 0), (TODAY - timedelta(300), 0)):
        assert len(giving(_checked(old, day), TODAY, may_sign, strict=False).shown.options) == shown
    new = partner(REAL, verified="2026-05-01", sign=two)
    panel = giving(_checked(new, TODAY), TODAY, may_sign, strict=False)
    assert (len(panel.shown.options), panel.shown.verified_on) == (1, date(2026, 5, 1))
    assert giving(_checked(new, TODAY - timedelta(200)), TODAY, may_sign, strict=False).shown.options == ()


def _checked(entry, day):
    record = entry.giving.model_copy(update={"verified_on": day})
    return replace(entry, giving=record)


def test_an_approval_that_ends_soon_is_told_in_time(may_sign, two):
    entry = partner(REAL, verified="2026-05-20", until="2026-06-10", sign=two)
    panel = giving(entry, TODAY, may_sign, strict=False)
    assert [(p.what, dict(p.values)) for p in panel.notices] == [(ENDING, {"days": "9"})]


@pytest.mark.parametrize(
    ("code", "account", "said"),
    [
        pytest.param(CODE, "b@b", [OTHER_ACCOUNT], id="another account in the record"),
        pytest.param(payload("b@b", name="A CENTRE"), "a@b", [OTHER_ACCOUNT], id="another account in the code"),
        pytest.param(payload("b@b", name="B"), "a@b", [OTHER_ACCOUNT, OTHER_NAME], id="another account and name in the code"),
        pytest.param(CODE[:-4] + "0000", "a@b", [NOT_SEALED], id="check digits that do not fit"),
    ],
)  # fmt: skip
def test_a_code_that_is_not_what_the_record_says_is_kept_out_whoever_signed_it(may_sign, two, code, account, said):
    khqr = {"id": "khqr", "kind": "khqr", "payload": code, "account": account, "shows_name": "A CENTRE"}
    entry = partner()
    record = entry.giving.model_copy(update={"options": _options(khqr)})
    message = block_of(entry, record).message(record.verified_on)
    entry = replace(entry, giving=record, giving_signatures={n: k.sign(message) for n, k in two})
    panel = giving(entry, TODAY, may_sign, strict=False)
    assert panel.shown.options == ()
    assert [problem.what for problem in panel.problems] == [fault.what for fault in said]
