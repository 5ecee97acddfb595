"""Bank accounts, KHQR payloads and hosts that collect money, in running text."""

import re

import pytest

from plugins.lint.accounts import account_spans
from plugins.lint.money import is_money_host, money_addresses, money_hosts
from tests.conftest import ROOT

LINES = (ROOT / "tests/fixtures/lint/accounts.tsv").read_text(encoding="utf-8").splitlines()
SENTENCES = [
    pytest.param(*line.split("\t"), id=f"line {number}")
    for number, line in enumerate(LINES, 1)
    if line and not line.startswith("#")
]
HOSTS = money_hosts()


@pytest.mark.parametrize(("sign", "said"), SENTENCES)
def test_an_account_is_found_and_a_sum_or_a_day_is_none(sign, said):
    spans = account_spans(said)
    assert bool(spans) is (sign != "-")
    assert sign == "@" or all(sum(c.isdigit() for c in said[start:end]) >= 6 for start, end in spans)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param("give at paypal.me/house", True, id="without https"),
        pytest.param("Give at PayPal.Me/House", True, id="in capitals"),
        pytest.param("see https://www.gofundme.com/f/x", True, id="under www"),
        pytest.param("link.payway.com.kh/aba?id=1", True, id="a bank's own pages"),
        pytest.param("pay\u200bpal.me/x", True, id="with an invisible character"),
        pytest.param("p\u0430ypal.me/x", True, id="with a Cyrillic letter"),
        pytest.param("ជួយតាម ko-fi.com/x", True, id="in Khmer"),
        pytest.param("Give at paypal.\nme/river", True, id="over two lines"),
        pytest.param("Give at paypal . me/river", True, id="with blanks around the dot"),
        pytest.param("Give at paypal｡me/river", True, id="with a narrow dot"),
        pytest.param("She paid her pal. Me too.", False, id="words that only look so"),
        pytest.param("notpaypal.com", False, id="a longer name"),
        pytest.param("paypal.com.example.org", False, id="another host that begins so"),
        pytest.param("my-paypal.me", False, id="another host that ends so"),
        pytest.param("He is wise. Come.", False, id="a word and a full stop"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_an_address_where_money_is_collected(said, found):
    assert bool(money_addresses(said, HOSTS)) is found


def test_the_sites_own_list_counts_too():
    assert money_addresses("at give.example.org/x", frozenset({"give.example.org"})) == ("give.example.org",)
    assert money_addresses("at give.example.org/x", frozenset()) == ()


def test_the_list_is_plain_and_sorted():
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host) for host in HOSTS)
    rows = (ROOT / "plugins/lint/data/money_hosts.txt").read_text(encoding="utf-8").splitlines()
    hosts = [row for row in rows if not row.startswith("#")]
    assert hosts == list(dict.fromkeys(hosts))


def test_a_host_and_what_lies_under_it():
    assert [is_money_host(h, HOSTS) for h in ("stripe.com", "buy.stripe.com", "stripes.com", "com", "")] == [True, True, False, False, False]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param("ABA 000\n999\n888", True, id="broken over lines"),
        pytest.param("ABA\n000\n999\n888\n", True, id="items of a list"),
        pytest.param("ABA \n 000 \n 999 \n 888 \n", True, id="cells"),
        pytest.param("The bank lent\n2019\n2020\n2021", False, id="years"),
        pytest.param("Money of the bank\n12\n30\n45\n60\n", False, id="a small table"),
        pytest.param("ABA 1200\n1300\n", True, id="two of four"),
        pytest.param("Plates\n120\n130\n145\n", False, id="a table without a bank"),
    ],
)
def test_groups_of_digits_below_one_another(said, found):
    assert bool(account_spans(said)) is found
