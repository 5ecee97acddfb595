"""Whatever somebody types, the word lists answer with places inside the text, in order, and never fail."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.judge.hosts import outer_host
from plugins.lint.accounts import account_spans
from plugins.lint.money import money_addresses, money_hosts
from plugins.lint.sensitive_words import sensitive_spans

PIECES = st.sampled_from(
    ["prison", "ABA ", "000123456", "០១២៣៤៥", "ជាប់គុក", "ហិង្សា", "paypal.me", "https://", "\u200b", "\u00ad", "្", "ា", " ", "\n", "-", ".", "²", "İ", "😀", "|"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_lie_in_the_text_and_hold_something(text):
    for find in (sensitive_spans, account_spans):
        spans = find(text)
        assert list(spans) == sorted(spans)
        assert all(0 <= start < end <= len(text) for start, end in spans)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_addresses_are_hosts_of_the_list_or_lead_nowhere(text):
    assert all(host.isascii() for host in money_addresses(text, money_hosts()))
    host = outer_host(text, "own.org")
    assert host is None or host == "" or (host.isascii() and host == host.lower() and "@" not in host)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["prison", "violence", "trafficking", "ពន្ធនាគារ", "ទារុណកម្ម"]), st.lists(st.sampled_from(["\u200b", "\u00ad", "\u2060", "\u200d"]), min_size=1, max_size=3))  # fmt: skip
def test_invisible_characters_hide_no_hard_word(word, invisible):
    middle = 1 if word.isascii() else 4  # in Khmer between clusters
    assert sensitive_spans(word[:middle] + "".join(invisible) + word[middle:])
