"""A code written into giving.yaml: it alone, whatever the file looks like."""

import pytest

from plugins.khqr.code import read_code
from plugins.khqr.record import NEW, option_of, with_code
from plugins.read.yaml_file import parse
from tests.khqr_codes import payload

CODE = payload()
OPTION = option_of(read_code(CODE), CODE)
LINK = "  - id: own-page\n    kind: link\n    url: https://give.example.org/house\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NEW.decode(), id="a new record"),
        pytest.param(f"status: active\noptions:\n{LINK}serial: 2\n", id="beside a link, not at the end of the file"),
        pytest.param("status: active\noptions: []\n", id="an empty list"),
        pytest.param("status: active\noptions:\n", id="nothing behind the key"),
        pytest.param(f"status: active\noptions:\n{LINK}# done", id="a comment at the end, no last line end"),
        pytest.param(f"status: active\r\noptions:\r\n{LINK}".replace("\n", "\r\n").replace("\r\r", "\r"), id="Windows"),
        pytest.param("status: active\noptions: [{id: b, kind: link, url: 'https://x'}] # one\nserial: 1\n", id="in brackets"),
    ],
)  # fmt: skip
def test_it_is_added_and_all_else_stays(text):
    made = with_code(text.encode(), OPTION)
    before, after = parse(text.encode()).mapping(), parse(made).mapping()
    *others, added = after["options"]
    assert added == {"id": "khqr", **OPTION}
    assert others == (before.get("options") or [])
    assert {**after, "options": 0} == {**before, "options": 0}
    assert b"\r" in made if "\r" in text else b"\r" not in made


@pytest.mark.parametrize(
    "old",
    [
        "  - id: mine\n    kind: khqr\n    payload: x\n    account: y\n    shows_name: z\n    ends: 2027-01-01\n",
        "  - {id: mine, kind: khqr, payload: x, account: y, shows_name: z, ends: 2027-01-01}\n",
    ],
    ids=["in lines", "in brackets"],
)
def test_an_old_code_is_replaced_and_keeps_its_name_and_last_day(old):
    made = with_code(f"status: active\noptions:\n{old}  # kept\n{LINK}".encode(), OPTION)
    first, second = parse(made).mapping()["options"]
    assert first == {"id": "mine", **OPTION, "ends": "2027-01-01"}
    assert second["id"] == "own-page"
    assert b"# kept" in made


def test_a_code_in_riel_stands_beside_one_in_dollars():
    riel = payload(currency="116")
    made = with_code(with_code(NEW, OPTION), option_of(read_code(riel), riel))
    assert [(each["id"], each["currencies"]) for each in parse(made).mapping()["options"]] == [
        ("khqr", ["USD"]),
        ("khqr-khr", ["KHR"]),
    ]


@pytest.mark.parametrize("broken", [b"\xff", b"status: [\n", b"options: {a: b}\n", b"a: 1\na: 2\n"])
def test_a_record_that_cannot_be_read_is_left_alone(broken):
    assert with_code(broken, OPTION) is None
