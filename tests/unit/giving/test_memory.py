"""What was published once does not come back: older records, stopped panels, a list of signers that somebody changed alone."""

from datetime import date, timedelta

import pytest

from plugins.consent.decision import Today
from plugins.giving.approval import OLDER, STOPPED, TWIN
from plugins.giving.authority import CHANGED, DAMAGED, FAULTY, FIRST, NO_LIST, NOT_NEWER, OTHER_SITE
from plugins.giving.memory import DAMAGED as LOST
from plugins.giving.memory import NOTHING, read_memory
from plugins.giving.signers import MERGED, TWO_SERIALS, read_signers
from plugins.judge.assemble import assemble
from plugins.pipeline.approvals import after
from plugins.pipeline.material import material
from plugins.read.folder import read_content
from tests.conftest import write_content
from tests.samples import SITE, partner
from tests.signers import new_key, passed_list, signed_partner, signer_list

TODAY = date(2026, 6, 1)
NAMES = {"en": "The weaving house", "km": "ផ្ទះតម្បាញ"}
OPTION = {"id": "own-page", "kind": "link", "url": "https://give.wrc.test/house", "currencies": ["USD"]}
GIVING = "partners/the-house/giving.yaml"


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    return {name: new_key(folder, name) for name in ("dara", "sokha", "thida", "stranger")}


@pytest.fixture
def office(tmp_path, keys):
    """Publishes strictly, one content after the other, and remembers; returns what was said, or "" where the panel is shown."""
    root = write_content(tmp_path, SITE, partner(), {"partners/allowed_hosts.yaml": "hosts: [give.wrc.test]\n"})
    remembered = [NOTHING]

    def publish(*files, day=TODAY):
        for old in [*root.rglob("*.sig")]:
            old.unlink()
        write_content(root, *files)
        made = material(read_content(root), Today(day, day), strict=True, remembered=remembered[-1])
        panel = assemble(made.judged["partners/the-house"], made.content, day, strict=True, remembered=remembered[-1])
        remembered.append(read_memory(after(made).as_json()))
        shown = panel.entry.giving
        assert not (panel.panel_problems and shown and shown.options)
        return panel.panel_problems[0].what if panel.panel_problems else shown.status.replace("active", "")

    return publish


def listed(keys, *names, serial=1, more=""):
    return {"partners/allowed_signers": signer_list({name: keys[name] for name in names}, serial=serial, more=more)}


def first(keys, *names, more=""):
    return passed_list({name: keys[name] for name in names}, more=more)


def signed(keys, *names, **more):
    options = [more.pop("option", OPTION)]
    return signed_partner("the-house", {name: keys[name] for name in names}, options, name=NAMES, today=TODAY, **more)


def let_pass(keys, change, *names):
    message = read_signers(change["partners/allowed_signers"]).message()
    return {f"partners/allowed_signers.{name}.sig": keys[name].sign(message) for name in names}


def test_an_older_record_does_not_come_back(office, keys):
    assert office(first(keys, "dara", "sokha"), signed(keys, "dara", "sokha", serial=1)) == ""
    assert office(signed(keys, "dara", "sokha", serial=2)) == ""
    assert office(signed(keys, "dara", "sokha", serial=1)) == OLDER[0]
    assert office(signed(keys, "dara", "sokha", serial=2)) == ""
    assert (
        office(signed(keys, "dara", "sokha", serial=2, option={**OPTION, "url": "https://give.wrc.test/else"}))
        == TWIN[0]
    )


def test_what_was_not_approved_does_not_raise_the_serial(office, keys):
    assert office(first(keys, "dara", "sokha"), signed(keys, "dara", "sokha", serial=1)) == ""
    assert office(signed(keys, "dara", serial=999999999)) != ""
    assert office(signed(keys, "dara", "sokha", serial=2)) == ""


def test_nobody_opens_a_stopped_panel_alone(office, keys):
    assert office(first(keys, "dara", "sokha"), signed(keys, "dara", "sokha", serial=1)) == ""
    assert office({GIVING: "status: paused\nserial: 500\n"}) == "paused"
    assert office(signed(keys, "dara", "sokha", serial=1)) == STOPPED[0]
    assert office(signed(keys, "dara", "sokha", serial=2)) == ""


def test_a_record_that_was_stopped_before_it_was_published_is_not_opened_alone(office, keys):
    assert office(first(keys, "dara", "sokha"), signed(keys, "dara", "sokha", serial=1)) == ""
    newer = signed(keys, "dara", "sokha", serial=2, option={**OPTION, "url": "https://give.wrc.test/else"})
    paused = newer | {GIVING: newer[GIVING].replace(b'"active"', b'"paused"')}
    assert office(paused) == "paused"
    assert office(newer) == STOPPED[0]


def test_a_record_that_was_stopped_from_the_first_is_not_opened_alone(office, keys):
    newer = signed(keys, "dara", "sokha", serial=1)
    paused = newer | {GIVING: newer[GIVING].replace(b'"active"', b'"paused"')}
    assert office(first(keys, "dara", "sokha"), paused) == "paused"
    assert office(newer) == STOPPED[0]


def test_a_record_that_was_taken_away_is_still_remembered(office, keys):
    assert office(first(keys, "dara", "sokha"), signed(keys, "dara", "sokha", serial=2)) == ""
    office({GIVING: "status: : :"})
    assert office(signed(keys, "dara", "sokha", serial=1)) == OLDER[0]


def test_two_strangers_on_the_list_approve_nothing(office, keys):
    assert office(first(keys, "dara", "sokha"), signed(keys, "dara", "sokha", serial=1)) == ""
    more = listed(keys, "dara", "sokha", "stranger", "thida", serial=2)
    theirs = signed(keys, "stranger", "thida", serial=2)
    assert office(more, theirs) == CHANGED[0]
    assert office(more, theirs, let_pass(keys, more, "stranger", "thida")) == CHANGED[0]
    assert office(more, theirs, let_pass(keys, more, "dara")) == CHANGED[0]
    assert office(more, theirs, let_pass(keys, more, "dara", "stranger", "thida")) == CHANGED[0]
    assert office(more, signed(keys, "dara", "sokha", serial=1)) == CHANGED[0]
    assert office(more, theirs, let_pass(keys, more, "dara", "sokha")) == ""
    assert office(more, theirs) == ""  # accepted once, it stands without its signatures


def test_an_older_list_does_not_come_back_with_its_old_signatures(office, keys):
    old, with_thida = first(keys, "dara", "sokha"), listed(keys, "dara", "sokha", "thida", serial=2)
    without = listed(keys, "dara", "sokha", serial=3)
    record = signed(keys, "dara", "sokha")
    assert office(old, record) == ""
    assert office(with_thida, record, let_pass(keys, with_thida, "dara", "sokha")) == ""
    assert office(without, record, let_pass(keys, without, "dara", "sokha")) == ""
    assert office(with_thida, record, let_pass(keys, with_thida, "dara", "sokha")) == NOT_NEWER[0]
    again = listed(keys, "dara", "sokha", "thida", serial=4)
    assert office(again, record, let_pass(keys, with_thida, "dara", "sokha")) == CHANGED[0]


def test_notes_blanks_and_the_order_of_the_list_are_no_change(office, keys):
    record = signed(keys, "dara", "sokha")
    assert office(first(keys, "dara", "sokha"), record) == ""
    lines = signer_list({name: keys[name] for name in ("sokha", "dara")}).decode()
    assert office({"partners/allowed_signers": f"# our two\r\n\n{lines}  \n"}, record) == ""


def test_a_new_last_day_of_a_signer_is_a_change(office, keys):
    assert office(first(keys, "dara", "sokha", more=',valid-before="20260801"'), signed(keys, "dara", "sokha")) == ""
    assert (
        office(listed(keys, "dara", "sokha", more=',valid-before="20990801"'), signed(keys, "dara", "sokha"))
        == NOT_NEWER[0]
    )


def test_a_list_of_one_is_never_remembered(office, keys):
    assert office(listed(keys, "dara"), signed(keys, "dara")) == NO_LIST[0]
    assert office(first(keys, "dara", "sokha"), signed(keys, "dara", "sokha")) == ""


def test_a_faulty_or_missing_list_does_not_forget_the_last_one(office, keys):
    record = signed(keys, "dara", "sokha")
    assert office(first(keys, "dara", "sokha"), record) == ""
    assert office({"partners/allowed_signers": "* ssh-ed25519 AAAA"}, record) == FAULTY[0]
    assert office({"partners/allowed_signers": ""}, record) == NO_LIST[0]
    assert (
        office(listed(keys, "stranger", "thida", serial=2), signed(keys, "stranger", "thida", serial=2)) == CHANGED[0]
    )


def test_with_a_damaged_memory_nobody_knows(keys, tmp_path):
    hosts = {"partners/allowed_hosts.yaml": "hosts: [give.wrc.test]\n"}
    root = write_content(tmp_path, SITE, partner(), hosts, listed(keys, "dara", "sokha"), signed(keys, "dara", "sokha"))
    made = material(read_content(root), Today(TODAY, TODAY), remembered=LOST)
    panel = assemble(made.judged["partners/the-house"], made.content, TODAY, strict=False, remembered=LOST)
    assert ([p.what for p in panel.panel_problems], panel.entry.giving.options) == ([DAMAGED[0]], ())


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        {"last": {}},
        {"last": {"a": [1]}, "signers": ""},
        {"last": {}, "signers": "x"},
        {"last": [], "signers": ""},
        "",
        7,
    ],
)
def test_what_is_no_memory_is_damaged(value):
    assert read_memory(value).is_whole is False


def test_the_approval_is_measured_by_the_day(office, keys):
    assert office(first(keys, "dara", "sokha"), signed(keys, "dara", "sokha"), day=TODAY + timedelta(90)) == ""
    assert office(signed(keys, "dara", "sokha"), day=TODAY + timedelta(91)) != ""


def test_a_first_list_is_let_pass_by_all_who_are_on_it(office, keys):
    theirs = listed(keys, "dara", "sokha", "stranger", "thida")
    record = signed(keys, "stranger", "thida")
    assert office(theirs, record) == FIRST[0]
    assert office(theirs, record, let_pass(keys, theirs, "stranger", "thida")) == FIRST[0]
    assert office(theirs, record, let_pass(keys, theirs, "stranger", "thida", "dara")) == FIRST[0]
    assert office(theirs, record, let_pass(keys, theirs, "stranger", "thida", "dara", "sokha")) == ""


def test_who_no_longer_counts_need_not_let_the_first_list_pass(office, keys):
    over = signer_list({"thida": keys["thida"]}, more=',valid-before="20260101"').partition(b"\n")[2]
    both = {"partners/allowed_signers": signer_list({name: keys[name] for name in ("dara", "sokha")}) + over}
    assert office(both, signed(keys, "dara", "sokha"), let_pass(keys, both, "dara", "sokha")) == ""


def test_who_has_two_keys_lets_the_first_list_pass_with_one(office, keys):
    more = signer_list({"dara": keys["thida"]}).partition(b"\n")[2]
    both = {"partners/allowed_signers": signer_list({name: keys[name] for name in ("dara", "sokha")}) + more}
    assert office(both, signed(keys, "dara", "sokha"), let_pass(keys, both, "dara", "sokha")) == ""


MOVED = {"site.yaml": SITE["site.yaml"].replace("test.example.org", "stories.evil.test")}


def of_site(keys, *names, serial=2, url="https://stories.evil.test"):
    return {
        "partners/allowed_signers": f"# site: {url}\n".encode()
        + listed(keys, *names, serial=serial)["partners/allowed_signers"]
    }


def test_nobody_moves_the_site_alone(office, keys):
    record = signed(keys, "dara", "sokha")
    assert office(first(keys, "dara", "sokha"), record) == ""
    assert office(MOVED, record) == OTHER_SITE[0]
    theirs = of_site(keys, "dara", "sokha")
    assert office(theirs, record) == CHANGED[0]
    assert office(theirs, record, let_pass(keys, theirs, "dara")) == CHANGED[0]
    assert office(theirs, record, let_pass(keys, theirs, "dara", "stranger")) == CHANGED[0]
    assert office(theirs, record, let_pass(keys, theirs, "dara", "sokha")) == ""
    assert office(SITE, record) == OTHER_SITE[0]


def test_a_site_of_another_address_than_its_list_says_shows_no_gifts(office, keys):
    theirs = of_site(keys, "dara", "sokha", serial=1)
    assert office(theirs, signed(keys, "dara", "sokha"), let_pass(keys, theirs, "dara", "sokha")) == OTHER_SITE[0]


def test_two_addresses_of_one_site_are_a_fault(keys):
    data = b"# site: https://other.test\n" + of_site(keys, "dara", "sokha")["partners/allowed_signers"]
    assert read_signers(data).faults


def test_two_who_were_added_at_once_are_told_to_raise_the_number(office, keys):
    """Both computers wrote the same number; the one was let pass and published before the other was merged into it."""
    record = signed(keys, "dara", "sokha")
    assert office(first(keys, "dara", "sokha"), record) == ""
    with_thida = listed(keys, "dara", "sokha", "thida", serial=2)
    assert office(with_thida, record, let_pass(keys, with_thida, "dara", "sokha")) == ""
    both = listed(keys, "dara", "sokha", "thida", "stranger", serial=2)
    assert office(both, record, let_pass(keys, both, "dara", "sokha")) == NOT_NEWER[0]
    raised = listed(keys, "dara", "sokha", "thida", "stranger", serial=3)
    assert office(raised, record, let_pass(keys, raised, "dara", "sokha")) == ""


def merged(keys, how):
    one, other = (
        signer_list({name: keys[name]}, serial=serial).decode() for name, serial in (("dara", 1), ("sokha", 1))
    )
    return how.format(one=one, other=other)


CONFLICT = "<<<<<<< HEAD\n{one}=======\n{other}>>>>>>> the other computer\n"


@pytest.mark.parametrize(
    ("how", "fault", "line"),
    [
        pytest.param("{one}{other}", TWO_SERIALS, 3, id="both texts, one below the other"),
        pytest.param(CONFLICT, MERGED, 1, id="both texts, with the lines of Git around them"),
        pytest.param(CONFLICT.replace("\n", "\r\n"), MERGED, 1, id="the same with the line ends of Windows"),
        pytest.param("<<<<<<< HEAD\n{one}||||||| 1234567\n=======\n{other}>>>>>>> b\n", MERGED, 1, id="in three parts"),
    ],
)
def test_a_list_that_two_computers_began_is_one_sentence(office, keys, how, fault, line):
    data = merged(keys, how)
    faults = read_signers(data.encode()).faults
    assert [(f.what, f.remedy, f.line) for f in faults] == [(*fault, line)]
    assert office({"partners/allowed_signers": data}, signed(keys, "dara", "sokha")) == FAULTY[0]
    kept = "".join(line for line in data.splitlines(keepends=True) if line.startswith(("dara", "sokha")))
    mended = {"partners/allowed_signers": f"# serial: 2\n{kept}".encode()}
    assert office(mended, signed(keys, "dara", "sokha"), let_pass(keys, mended, "dara", "sokha")) == ""
