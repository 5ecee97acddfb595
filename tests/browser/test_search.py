"""The search page in a browser: what is found, how it is shown, and what the script may do; and its fold against Python's."""

import json
import re
from urllib.parse import quote, unquote

import axe_playwright_python
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.fold import folded
from plugins.search.sieve import grams, number_of
from tests.browser.answers import SMALL, TOO_WIDE
from tests.browser.test_accessibility import AXE, RUN, STANDARDS
from tests.browser.test_keyboard import FOCUSED, walk
from tests.conftest import ROOT
from tests.search_tables import FOLDS, VARIANTS

pytestmark = pytest.mark.browser

assert axe_playwright_python
SOURCE = (ROOT / "theme" / "static" / "search.js").read_text(encoding="utf-8")
PARTS = SOURCE.rsplit("  const question =", 1)[0] + "  return { fold, numberOf, places, piece, grams };\n})()"
ENDED = "html:not(.is-searching)"


@pytest.fixture(scope="module")
def script(browser):
    """The functions of the script, without its page."""
    page = browser.new_context().new_page()
    page.evaluate(f"window.parts = {PARTS}")
    yield page.evaluate
    page.context.close()


@pytest.fixture(scope="module")
def ask(visit):
    """Ask for something on the search page of a language."""

    def go(lang, question, width=390, **looks):
        page = visit(f"/{lang}/search/?q={quote(question, safe='')}", width, **looks)
        page.wait_for_selector(ENDED)
        return page

    return go


def said(page):
    return page.inner_text(".search__status")


def titles(page):
    return page.locator(".result__title").all_inner_texts()


def marks(page):
    return page.locator(".result mark").all_inner_texts()


# The fold


@pytest.mark.parametrize("pair", [*FOLDS, *VARIANTS], ids=lambda pair: pair.id)
def test_the_script_folds_as_the_tables_say(script, pair):
    one, other = script("said => said.map(text => parts.fold(text).key)", [pair.one, pair.other])
    assert (one == other) == pair.same


KHMER = [chr(code) for code in (*range(0x1780, 0x17DE), *range(0x17E0, 0x17EA), 0x25CC)]
MIXED = [*KHMER, *"\u200b\u200c\u200d\u2060\u00a0\u00ad ។៕«»", *"aZéß’'-.0९ⅣＫ中̀́"]
TYPED = st.lists(
    st.one_of(
        st.text(st.sampled_from(KHMER), max_size=12), st.text(st.sampled_from(MIXED), max_size=12), st.text(max_size=6)
    ),
    max_size=40,
)


@pytest.mark.fuzz
@given(TYPED)
@settings(deadline=None)
def test_both_folds_are_the_same_whatever_is_typed(script, texts):
    texts = [text for text in texts if text.isprintable() or "\x00" not in text]
    seen = script("said => said.map(text => parts.fold(text).key)", texts)
    wrong = [ascii(text) for text, key in zip(texts, seen, strict=True) if key != folded(text)]
    assert wrong == []


def test_both_folds_are_the_same_on_every_word_of_the_dictionaries(script):
    folder = ROOT / "plugins" / "people" / "data"
    words = [
        line.split("\t")[0]
        for name in ("words.km.txt", "words.en.txt")
        for line in (folder / name).read_text(encoding="utf-8").splitlines()
    ]
    assert len(words) > 10_000
    assert script("said => said.map(text => parts.fold(text).key)", words) == [folded(word) for word in words]


def test_both_give_a_gram_the_same_number(script):
    some = ["a", "door", "ទ្វា", "រក្រ", "𝒳", "é", "0"]
    assert script("said => said.map(parts.numberOf)", some) == [number_of(gram) for gram in some]


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        pytest.param("ស្រី ស្រ ស", "ស្រ", ["ស្រ"], id="a whole cluster"),
        pytest.param("ស្ត្រី", "ស្ត", [], id="not a part of one"),
        pytest.param("ក្រុង", "រុង", [], id="not a letter that is a subscript"),
        pytest.param("បុរសនិងស្ត្រីម្នាក់", "ស្ត្រី", ["ស្ត្រី"], id="in the middle of unbroken Khmer"),
        pytest.param("ផ្សារ ថ្មី", "ផ្សារថ្មី", ["ផ្សារ ថ្មី"], id="over a space"),
        pytest.param("កូន។ ទៅ", "កូនទៅ", [], id="not over the end of a sentence"),
        pytest.param("gardens, gardener, Garden", "garden", ["gardens", "gardener", "Garden"], id="the beginning of a word"),
        pytest.param("the then they the", "the", ["the", "the"], id="a short word is a whole one"),
        pytest.param("story", "stories", ["story"], id="one of many"),
        pytest.param("stories", "story", ["stories"], id="many of one"),
        pytest.param("families, Family", "family", ["families", "Family"], id="many of six letters"),
        pytest.param("family; families", "families", ["family", "families"], id="one of six letters"),
        pytest.param("cats and a cat", "cats", ["cats", "cat"], id="one of three letters"),
        pytest.param("cats and a cat", "cat", ["cats", "cat"], id="many of three letters"),
        pytest.param("we, web", "we", ["we"], id="two letters"),
        pytest.param("partner", "parties", [], id="not another word"),
        pytest.param("heart", "art", [], id="not the end of a word"),
        pytest.param("Café—CAFÉS", "cafe", ["Café", "CAFÉS"], id="accents"),
        pytest.param("ឆ្នាំ២០០៨", "2008", ["២០០៨"], id="digits of the other language"),
        pytest.param("ស\u200b្ត្រី", "ស្ត្រី", ["ស\u200b្ត្រី"], id="an invisible within"),
    ],
)  # fmt: skip
def test_where_a_word_stands_and_that_the_sieve_lets_it_through(script, text, term, found):
    spans = script("([text, term]) => parts.places(parts.fold(text), term)", [text, term])
    assert [text[start:end] for start, end in spans] == found
    for start, end in spans:
        wanted = script("term => parts.grams(term).map(parts.numberOf)", term)
        assert set(wanted) <= grams([text[start:end]])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ផ្ទះ" * 60 + " ទៅផ្សារថ្មី " + "កូន" * 90 + " ចប់។", id="long phrases"),
        pytest.param("ផ្សារ" * 200, id="no space at all"),
        pytest.param("a market " * 30 + "ផ្សារ " + "of words " * 40, id="mixed"),
    ],
)
def test_a_piece_is_cut_at_white_space_only(script, text):
    cut = script("text => parts.piece(text, ['ផ្សារ']).map(part => part.textContent ?? part).join('')", text)
    inner = cut.removeprefix("… ").removesuffix(" …")
    at = text.index(inner)
    assert at == 0 or text[at - 1] == " "
    assert at + len(inner) == len(text) or text[at + len(inner)] == " " or inner.endswith(" ")
    assert "ផ្សារ" in inner


# Asking


def test_a_question_is_answered_best_first_and_marked(ask):
    page = ask("en", "bread")
    assert said(page) == "1 result for “bread”"
    assert titles(page) == ["Bread for the early boat"]
    page = ask("en", "work")
    assert titles(page)[0] != "Women's Resource Center"  # it says so in its text alone
    assert "Women's Resource Center" in titles(page)
    assert {mark.lower() for mark in marks(page)} >= {"work", "workshops"}
    assert page.locator(".search__titles").is_hidden()


def test_titles_come_before_summaries_and_these_before_texts(ask):
    page = ask("en", "stories")
    where = page.evaluate("""[...document.querySelectorAll('.result')].map(r => r.querySelector('h2 mark') ? 0 : 1)""")
    assert where == sorted(where)
    assert 0 in where
    assert 1 in where


@pytest.mark.parametrize("question", ["សៀមរាប", "siem reap", "Siem  Reap", "សៀម\u200bរាប"])
def test_a_place_is_found_in_both_scripts_in_both_languages(ask, question):
    for lang, title in (("km", "មុននោះ គ្មាននរណាធ្លាប់សួរ"), ("en", "Nobody had ever asked")):
        page = ask(lang, question)
        assert title in titles(page)
        assert marks(page)


def test_what_is_shown_in_another_language_says_so(ask):
    page = ask("en", "សៀមរាប")
    only = page.locator(".result", has=page.locator(".only-in"))
    assert only.locator("h2 a").first.get_attribute("lang") == "km"
    assert only.locator("h2 a").first.get_attribute("hreflang") == "km"
    assert only.locator(".result__words").first.get_attribute("lang") == "km"
    assert page.locator(".card__kicker span[lang=km] mark").count() > 0


@pytest.mark.parametrize("question", ["2008", "២០០៨"])
def test_digits_of_both_languages_are_the_same_and_the_count_is_in_the_page_s(ask, question):
    page = ask("km", question)
    assert said(page) == f"លទ្ធផល ២ សម្រាប់ «{question}»"
    assert set(marks(page)) == {"២០០៨"}


def test_every_word_must_stand_somewhere(ask):
    both = titles(ask("km", "កូន សាលា"))
    assert "មុននោះ គ្មាននរណាធ្លាប់សួរ" in both
    assert set(both) < set(titles(ask("km", "កូន")))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("zqxjkv", id="no such word"),
        pytest.param("<img src=x onerror=alert(1)>", id="markup"),
        pytest.param("$&$1\\ [a-z]+(?:zz)* ^", id="a pattern"),
        pytest.param("\u200b\u200b", id="invisibles alone"),
        pytest.param("\x01\x02\ufffd", id="control characters"),
        pytest.param("។៕?!", id="signs alone"),
        pytest.param("\u17d2\u17b6", id="marks without a letter"),
        pytest.param("zq " * 5_000, id="very long"),
        pytest.param("__proto__ constructor zzz", id="names of the language"),
    ],
)
def test_what_is_not_there_is_answered_with_what_to_do(ask, question):
    for lang, words in (("en", "Nothing was found"), ("km", "រកមិនឃើញ")):
        page = ask(lang, question)
        assert said(page).startswith(words)
        assert len(said(page)) < 300
        assert titles(page) == []
        assert page.locator(".search__else .chips a").count() > 2
        assert page.locator(".search__else").is_visible()
        assert page.locator(".search__titles").is_visible()
        assert page.locator("main img, main script").count() == 0
        other = page.locator(".search__ways a[data-again]")
        assert unquote(other.get_attribute("href").split("?q=")[1]) == question.strip()


@pytest.mark.parametrize("question", ["", "   ", "\u00a0"])
def test_nothing_asked_is_nothing_done(visit, question):
    page = visit(f"/en/search/?q={quote(question)}", 390)
    assert page.locator(".search__found").is_hidden()
    assert page.locator(".search__titles").is_visible()


def test_the_address_keeps_the_question_and_the_browser_goes_back_and_forward(visit, address):
    page = visit("/en/search/", 390)
    page.fill("#q", "bread & “soup”")
    page.fill("#q", "bread")
    page.press("#q", "Enter")
    page.wait_for_selector(".result")
    assert page.url == f"{address}/en/search/?q=bread"
    assert page.title().startswith("bread — Search")
    page.fill("#q", "market")
    page.click(".search-form button")
    page.wait_for_url("**/?q=market")
    page.wait_for_selector(".result")
    market = titles(page)
    page.go_back()
    page.wait_for_selector(".result")
    assert (titles(page), page.input_value("#q")) == (["Bread for the early boat"], "bread")
    page.go_forward()
    page.wait_for_selector(".result")
    assert titles(page) == market
    page.click(".result__title a")
    assert page.locator("article h1").count() == 1


def test_the_form_of_the_page_that_is_not_there_leads_to_the_answer(visit, address):
    for lang, question, title in (("en", "bread", "Bread for the early boat"), ("km", "នំប៉័ង", "នំប៉័ងសម្រាប់ទូកពេលព្រឹក")):
        page = visit("/en/no-such-page/", 390)
        page.fill(f"#q-{lang}", question)
        page.press(f"#q-{lang}", "Enter")
        page.wait_for_selector(".result")
        assert page.url.startswith(f"{address}/{lang}/search/?q=")
        assert title in titles(page)


def test_keys_go_on_from_what_was_found(ask):
    page = ask("en", "soup")
    assert page.evaluate("document.activeElement.className") == "search__status"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.result') !== null")


def test_more_is_shown_when_it_is_asked_for_and_the_focus_goes_on(ask):
    page = ask("en", "the")
    assert said(page) == "The first 10 results for “the”"
    assert len(titles(page)) == 10
    more = page.locator(".search__found > button")
    more.focus()
    page.keyboard.press("Enter")
    # The others come one after the other; the focus goes on when the last of them stands there.
    page.wait_for_selector(".result:nth-child(11) a:focus")
    assert page.evaluate("document.activeElement.textContent") == titles(page)[10]
    assert more.is_hidden()
    assert said(page) == f"{len(titles(page))} results for “the”"
    assert len(titles(page)) == len(set(titles(page)))


# How it is to use


def test_it_says_what_it_is_to_whoever_cannot_see_it(ask):
    page = ask("en", "work")
    assert page.get_by_role("search").count() == 1
    assert page.get_by_role("searchbox", name="Search stories, partners and pages").input_value() == "work"
    assert page.get_by_role("region", name="What was found").get_by_role("listitem").count() >= 8
    assert page.get_by_role("status").inner_text() == said(page)


@pytest.mark.parametrize(
    ("lang", "question"), [("en", "work"), ("km", "ការងារ"), ("en", "zqxjkv"), ("km", "zqxjkv"), ("en", "the")]
)
def test_axe_finds_nothing_where_something_was_asked(ask, lang, question):
    page = ask(lang, question, color_scheme="light", bypass_csp=True)
    page.evaluate(AXE)
    for width, scheme in ((390, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(RUN, STANDARDS)["wrong"] == []


@pytest.mark.parametrize(
    ("lang", "question"), [("en", "work"), ("km", "ការងារ"), ("km", "x" * 300), ("en", "zqxjkv " * 20)]
)
def test_results_fit_a_narrow_page_and_large_letters(ask, lang, question):
    page = ask(lang, question, 321)
    for width, size in ((320, "100%"), (390, "200%")):
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        found = page.evaluate(TOO_WIDE)
        assert (found["page"], found["wide"], found["cut"]) == (0, [], []), json.dumps(found, ensure_ascii=False)
    page.evaluate("document.documentElement.style.fontSize = ''")
    assert page.evaluate(SMALL) == []


def test_the_keys_go_through_question_and_results_in_order(ask):
    page = ask("en", "bread")
    page.focus(".skip-link")  # from the top of the page, for once
    stops = walk(page)
    assert [stop for stop in stops if not (stop["ring"] and stop["seen"])] == []
    words = [stop["text"] for stop in stops]
    assert words.index("Search", 8) < words.index("Bread for the early boat") < words.index("All titles")
    assert page.evaluate(FOCUSED)


def test_nothing_moves_while_it_answers(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_init_script(
        "window.shifts = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shifts += e.value }).observe({type: 'layout-shift', buffered: true});"
    )
    page = context.new_page()
    for url in ("/en/search/", "/en/search/?q=work", "/en/search/?q=zqxjkv", "/km/search/?q=siem"):
        page.goto(address + url)
        page.wait_for_selector(ENDED)
        page.evaluate("document.fonts.ready.then(() => null)")
        page.reload()
        page.wait_for_selector(ENDED)
        assert page.evaluate("window.shifts") < 0.01, url
    context.close()


# What the script may do


def test_it_asks_this_site_only_and_keeps_nothing(browser, address):
    context = browser.new_context()
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{address}/km/search/?q=siem")
    page.wait_for_selector(ENDED)
    assert complaints == []
    assert [url for url in asked if not url.startswith(address + "/")] == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


def test_the_policy_lets_in_the_site_s_own_script_and_no_markup_from_words(visit):
    page = visit("/en/search/", 390)
    assert (
        page.evaluate(
            "(() => { try { document.body.innerHTML = '<b>x</b>'; return 'let in' } catch { return 'kept out' } })()"
        )
        == "kept out"
    )
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


def test_the_script_writes_words_as_words_and_is_small(whole_site):
    import gzip

    (script,) = [name for name in whole_site.files() if name.endswith(".js")]
    data = (whole_site.output / script).read_bytes()
    assert len(gzip.compress(data, 9)) <= 4 * 1024
    assert not re.search(
        rb"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|cookie|Storage|https?:", data
    )


def test_when_the_index_cannot_be_had_the_titles_are_still_there(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.route("**/*.json*", lambda route: route.abort())
    page.goto(f"{address}/en/search/?q=bread")
    page.wait_for_selector(ENDED)
    assert said(page).startswith("The search could not be loaded")
    assert page.locator(".search__titles").is_visible()
    context.close()


def test_a_page_that_is_gone_is_not_found_and_stops_nothing(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/en/pages/**", lambda route: route.abort())
    page.route("**/en/partners/womens-resource-center/", lambda route: route.fulfill(status=404, body="gone"))
    page.goto(f"{address}/en/search/?q=workshops")
    page.wait_for_selector(ENDED)
    assert "Women's Resource Center" not in titles(page)
    context.close()


def test_without_scripts_a_sentence_says_so_and_all_titles_are_there(visit, whole_site):
    page = visit("/km/search/?q=siem", 390, java_script_enabled=False)
    assert page.locator("noscript .note").is_visible()
    assert page.locator(".title-index a").count() >= 15
    assert page.locator(".search__found").is_hidden()
