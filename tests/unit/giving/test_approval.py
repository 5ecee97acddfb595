"""Two people, two signatures: what counts, and every way in which one person, or somebody else's paper, does not."""

import json
import subprocess
from datetime import date, timedelta

import pytest

from plugins.giving.approval import CHANGED, INCOMPLETE, NOT_APPROVED, ONE, OVER, TOO_LONG, Approved, approval
from plugins.giving.authority import FAULTY, NO_LIST, authority
from plugins.giving.canonical import block, read_message
from plugins.giving.memory import NOTHING
from plugins.giving.signatures import read_signed
from plugins.giving.signers import read_signers
from plugins.read.schema.giving import Giving
from plugins.read.validate import validate
from plugins.read.yaml_file import parse
from tests.signers import new_key, signer_list

TODAY = date(2026, 6, 1)
NAME = {"en": "A centre", "km": "មជ្ឈមណ្ឌល"}
# Two payloads with a right CRC (EMVCo), for two accounts.
PAYLOAD = "00020101021129240020example_partner@demo5204599953038405802KH5921EXAMPLE WOMENS CENTER6009Siem Reap63042956"
RECORD = f"""\
status: active
serial: 3
valid_until: 2026-09-01
verified_on: 2026-05-30
options:
  - id: page
    kind: link
    url: https://give.wrc.test/x
    currencies: [USD, KHR]
    note: {{en: A note, km: ចំណាំ}}
  - id: khqr
    kind: khqr
    payload: {PAYLOAD}
    account: example_partner@demo
    shows_name: EXAMPLE WOMENS CENTER
"""


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    return {name: new_key(folder, name) for name in ("dara", "sokha", "stranger")} | {
        "rsa": new_key(folder, "rsa", "rsa")
    }


@pytest.fixture(scope="module")
def two(keys):
    return {name: keys[name] for name in ("dara", "sokha")}


def of(record=RECORD, *, folder="house", website="https://wrc.test/", name=NAME):
    document = parse(record.encode())
    giving, faults = validate(document, Giving, document.mapping())
    assert not faults
    return block(folder, giving, website, name)


def signed(keys, message=None, **more):
    return {name: key.sign(message or of().message(TODAY), **more) for name, key in keys.items()}


def who(keys, *, serial=1, more=""):
    return authority(read_signers(signer_list(keys, serial=serial, more=more)), {}, frozenset(), NOTHING, TODAY)


def test_two_people_approve(two):
    assert approval(of(), signed(two), who(two), TODAY) == Approved(date(2026, 9, 1), TODAY)


REORDERED = f"""\
# a note of ours
verified_on: "2026-06-01"   # somebody asked again


valid_until: "2026-09-01"
options:
  - {{shows_name: EXAMPLE WOMENS CENTER, account: 'example_partner@demo', payload: "{PAYLOAD}", kind: khqr, id: khqr}}
  - note: {{km: ចំណាំ, en:   A note}}
    currencies:
      - USD
      - KHR
    kind: link
    url: "https://give.wrc.test/x"
    id: page
    phrase:
serial: "3"
status: active
"""


@pytest.mark.parametrize(
    "record", [REORDERED, RECORD.replace("\n", "\r\n"), f"\ufeff{RECORD}"], ids=["reordered", "Windows", "BOM"]
)
def test_how_a_record_is_typed_changes_nothing(two, record):
    assert isinstance(approval(of(record), signed(two), who(two), TODAY), Approved)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("give.wrc.test/x", "give.wrc.test/y"), ("example_partner@demo", "example_partnerr@demo"), ("serial: 3", "serial: 4"),
        ("2026-09-01", "2026-10-01"), ("A note", "A note."), ("[USD, KHR]", "[USD]"), ("EXAMPLE WOMENS CENTER", "EXAMPLE W0MENS CENTER"),
        ("id: khqr", "id: khqr2"), ("kind: link\n", "kind: link\n    phrase: Hello\n"), ("kind: link\n", "kind: link\n    ends: 2026-07-01\n"),
        (PAYLOAD, "00020101021129240020attacker_account@dem5204599953038405802KH5921EXAMPLE WOMENS CENTER6009Siem Reap630498E1"),
    ],
)  # fmt: skip
def test_any_change_of_a_destination_ends_the_approval(two, old, new):
    assert approval(of(RECORD.replace(old, new)), signed(two), who(two), TODAY) == CHANGED


def test_where_it_is_registered_belongs_to_what_was_signed(two):
    """It stands beside the button: "closed, ask in Telegram" leads a gift away as an account does."""
    assert approval(of(RECORD + "registration: {body: An office}\n"), signed(two), who(two), TODAY) == CHANGED


@pytest.mark.parametrize(
    "other",
    [{"website": "https://wrc2.test/"}, {"name": {**NAME, "en": "Another centre"}}, {"name": {"en": "A centre"}}],
    ids=["another website", "another name", "a name less"],
)
def test_whose_page_it_is_belongs_to_what_was_signed(two, other):
    assert approval(of(**other), signed(two), who(two), TODAY) == CHANGED


def test_another_partners_block_is_none_of_this_one(two):
    assert approval(of(), signed(two, of(folder="mill").message(TODAY)), who(two), TODAY) == NOT_APPROVED


def test_an_option_more_or_less_ends_the_approval(two):
    less = RECORD[: RECORD.index("  - id: khqr")]
    assert approval(of(less), signed(two), who(two), TODAY) == CHANGED
    assert approval(of(), signed(two, of(less).message(TODAY)), who(two), TODAY) == CHANGED


def test_one_signature_is_not_enough(two, keys):
    one = signed({"dara": keys["dara"]})
    assert approval(of(), one, who(two), TODAY) == ONE
    assert approval(of(), {}, who(two), TODAY) == NOT_APPROVED


def test_one_person_is_not_two(keys):
    dara = keys["dara"]
    twice = {"dara": dara, "sokha": dara}  # one key under two names
    assert approval(of(), signed(twice), who(twice), TODAY) == NO_LIST
    listed = {"dara": dara, "sokha": keys["sokha"]}
    copied = {name: dara.sign(of().message(TODAY)) for name in ("dara", "sokha", "thida")}
    assert approval(of(), copied, who(listed), TODAY) == ONE
    both = read_signers(
        signer_list({"dara": dara, "sokha": keys["sokha"]}) + signer_list({"sokha": dara}).partition(b"\n")[2]
    )
    assert approval(of(), copied, authority(both, {}, frozenset(), NOTHING, TODAY), TODAY) == ONE
    alike = read_signers(signer_list({"officer-2": dara, "officer-02": keys["sokha"], "thida": keys["stranger"]}))
    same = signed({"officer-2": dara, "officer-02": keys["sokha"]})
    assert approval(of(), same, authority(alike, {}, frozenset(), NOTHING, TODAY), TODAY) == ONE


def test_two_keys_of_one_person_are_one_person(keys):
    listed = read_signers(
        signer_list({"dara": keys["dara"], "sokha": keys["stranger"]})
        + signer_list({"dara": keys["sokha"]}).partition(b"\n")[2]
    )
    files = {"dara": keys["dara"].sign(of().message(TODAY)), "Dara": keys["sokha"].sign(of().message(TODAY))}
    assert approval(of(), files, authority(listed, {}, frozenset(), NOTHING, TODAY), TODAY) == ONE


def test_a_key_signs_under_its_own_name_only(two):
    crossed = {"dara": two["sokha"].sign(of().message(TODAY)), "sokha": two["dara"].sign(of().message(TODAY))}
    assert approval(of(), crossed, who(two), TODAY) == NOT_APPROVED


def test_a_key_that_is_not_listed_counts_for_nothing(two, keys):
    files = signed({"dara": keys["dara"], "sokha": keys["stranger"], "stranger": keys["stranger"]})
    assert approval(of(), files, who(two), TODAY) == ONE


@pytest.mark.parametrize("namespace", ["file", "git", "Give", "give "])
def test_a_signature_for_another_purpose_counts_for_nothing(two, namespace):
    assert approval(of(), signed(two, namespace=namespace), who(two), TODAY) == NOT_APPROVED


@pytest.mark.parametrize(
    ("more", "is_approved"),
    [
        (',valid-before="20260602"', True), (',valid-before="20260601"', False), (',valid-after="20260601"', True),
        (',valid-after="20260602"', False), (',valid-after="20260101",valid-before="20270101Z"', None), (',valid-before="202606020000"', None),
    ],
)  # fmt: skip
def test_a_signer_has_days(two, more, is_approved):
    got = approval(of(), signed(two), who(two, more=more), TODAY)
    assert isinstance(got, Approved) if is_approved else got == (FAULTY if is_approved is None else NOT_APPROVED)


@pytest.mark.parametrize("data", [
    b'* namespaces="give" {key}', b'dara,sokha namespaces="give" {key}', b'd?ra {key}', b'dara cert-authority {key}', b'dara namespaces="git" {key}',
    b'dara namespaces="*" {key}', b'Dara {key}', b'dara', b'dara ssh-rsa AAAA', b"dara ssh-ed25519 AAAA", b"\xff\xfe", b'dara valid-before="2026" {key}',
    b"{key}", b'dara no-such-option="x" {key}',
])  # fmt: skip
def test_one_line_that_cannot_be_used_and_nobody_counts(two, data):
    line = data.replace(b"{key}", two["dara"].public.encode())
    listed = authority(read_signers(signer_list(two) + line + b"\n"), {}, frozenset(), NOTHING, TODAY)
    assert approval(of(), signed(two), listed, TODAY) == FAULTY


def test_a_key_of_another_type_is_no_signer(keys):
    assert read_signers(signer_list({"dara": keys["rsa"]})).faults


@pytest.mark.parametrize(
    ("until", "day", "said"),
    [
        ("2026-06-01", TODAY, None),
        ("2026-05-31", TODAY, OVER),
        ("2026-11-28", TODAY, None),
        ("2026-11-29", TODAY, TOO_LONG),
        ("", TODAY, INCOMPLETE),
    ],
)
def test_an_approval_ends_and_reaches_no_further_than_180_days(two, until, day, said):
    of_day = of(RECORD.replace("2026-09-01", until))
    got = approval(of_day, signed(two, of_day.message(TODAY)), who(two), day)
    assert got == said if said else isinstance(got, Approved)


def test_without_a_serial_nothing_is_approved(two):
    bare = of(RECORD.replace("serial: 3\n", ""))
    assert approval(bare, signed(two, bare.message(TODAY)), who(two), TODAY) == INCOMPLETE


def test_the_day_of_the_check_that_counts_is_the_one_that_both_tell_of(two):
    old, new = of().message(TODAY - timedelta(40)), of().message(TODAY)
    files = {"dara": two["dara"].sign(new), "sokha": two["sokha"].sign(old)}
    assert approval(of(), files, who(two), TODAY) == Approved(date(2026, 9, 1), TODAY - timedelta(40))


def test_a_changed_byte_in_a_signature_file_is_no_signature(two):
    good = signed(two)
    data = good["sokha"]
    assert read_signed(data)
    for at in range(30, len(data) - 1, 23):
        bad = bytes([*data[:at], data[at] ^ 1, *data[at + 1 :]])
        got = approval(of(), {**good, "sokha": bad}, who(two), TODAY)
        proof = read_signed(bad)
        assert got == ONE or (proof and proof == read_signed(data))


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", b"-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n{}", b"-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n{}",
     b"A" * 100_000, "ហត្ថលេខា".encode(), b"-----END SSH SIGNATURE-----", b"\x00" * 50],
)  # fmt: skip
def test_what_is_no_signature_is_none(data):
    assert read_signed(data) is None


def test_a_signature_of_something_else_is_no_approval(two):
    for message in (
        b"[]\n",
        b"7\n",
        b'"x"\n',
        b'{"what":"giving"}\n',
        b'{"verified_on":"x","what":"giving"}\n',
        b"\n",
        read_signers(signer_list(two)).message(),
    ):
        assert read_message(message) is None
        assert approval(of(), signed(two, message), who(two), TODAY) == NOT_APPROVED


def test_openssh_says_the_same_of_a_signature_file(two, tmp_path):
    """A second opinion: `ssh-keygen -Y verify` on the very files, with the line that stands in them."""
    (tmp_path / "allowed_signers").write_bytes(signer_list(two))
    for name, data in signed(two).items():
        (tmp_path / "sig").write_bytes(data)
        message = data.partition(b"-----END SSH SIGNATURE-----\n")[2]
        command = [
            "ssh-keygen",
            "-Y",
            "verify",
            "-f",
            str(tmp_path / "allowed_signers"),
            "-I",
            name,
            "-n",
            "give",
            "-s",
            str(tmp_path / "sig"),
        ]
        assert subprocess.run(command, input=message, capture_output=True, check=False).returncode == 0
        assert (
            subprocess.run(command, input=message.replace(b"wrc", b"wrd"), capture_output=True, check=False).returncode
            != 0
        )


def test_a_signature_file_survives_the_line_ends_of_windows(two):
    files = {name: data.replace(b"\n", b"\r\n") for name, data in signed(two).items()}
    assert isinstance(approval(of(), files, who(two), TODAY), Approved)


@pytest.mark.parametrize(
    "change",
    [
        {"serial": 10**11}, {"serial": -1}, {"serial": True}, {"serial": "3"}, {"serial": 3.0}, {"serial": 10**400}, {"partner": 7}, {"options": {}},
        {"options": [7]}, {"options": [{}]}, {"valid_until": "soon"}, {"valid_until": 7}, {"name": "A centre"}, {"more": 1},
    ],
)  # fmt: skip
def test_a_message_that_is_no_block_is_nobodys_vote(two, change):
    message = json.dumps({**of().fields, "verified_on": str(TODAY), **change}).encode() + b"\n"
    assert read_message(message) is None
    assert approval(of(), signed(two, message), who(two), TODAY) == NOT_APPROVED


@pytest.mark.parametrize(
    "missing", ["serial", "partner", "name", "website", "valid_until", "options", "verified_on", "what"]
)
def test_a_message_that_lacks_a_field_is_nobodys_vote(missing):
    fields = {**of().fields, "verified_on": str(TODAY)}
    assert read_message(json.dumps(fields).encode())
    assert read_message(json.dumps({key: value for key, value in fields.items() if key != missing}).encode()) is None


def test_a_serial_has_nine_digits_at_most():
    document = parse(RECORD.replace("serial: 3", "serial: 1000000000").encode())
    _, faults = validate(document, Giving, document.mapping())
    assert [fault.what for fault in faults] == ["this number is too high"]
