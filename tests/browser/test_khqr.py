"""A KHQR code from the page to the bank: read from what a screen shows, in both languages, by day and night, on a phone and on paper."""

import functools
import http.server
import io
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pypdfium2
import pytest
from PIL import Image
from pyzbar.pyzbar import decode

from plugins.promote.lock import lock
from plugins.site.clock import clock
from plugins.site.poster import MADE, NOT_MADE, poster
from tests.browser.conftest import Shelf
from tests.conftest import ROOT, built, write_content
from tests.khqr_codes import ACCOUNT, NAME, option, payload
from tests.samples import SITE, TOPICS, partner, person, story
from tests.signers import new_key, passed_list, signed_partner

pytestmark = pytest.mark.browser

DOLLARS = payload()
RIEL = payload(
    "abaakhppxxx@abaa", number="000123456", bank="ABA Bank", name="WEAVING HOUSE", currency="116", khmer="ផ្ទះតម្បាញ"
)
BANK = {"id": "bank", "kind": "transfer", "bank": "Example Bank", "account": "0001 2345 6789 01", "holder": NAME, "swift": "EXBKKHPPXXX", "currencies": ["USD", "KHR"],
        "note": {"en": "No tax receipt.", "km": "គ្មានបង្កាន់ដៃពន្ធទេ។"}}  # fmt: skip
LINK = {"id": "page", "kind": "link", "url": "https://give.wrc.test/house", "currencies": ["USD"]}
HERE = {
    "site.yaml": SITE["site.yaml"].replace("test.example.org", "stories.wrc.test")
    + "contact: {phone: +855 23 000 111}\n"
}
PAGES = {"partner": "partners/the-house/", "story": "stories/the-door/", "give": "give/"}


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """A partner with two codes and a bank account, all signed by two people; and one that is signed by one."""
    folder = tmp_path_factory.mktemp("keys")
    keys = {name: new_key(folder, name) for name in ("dara", "sokha")}
    names = {"en": "The weaving house", "km": "ផ្ទះតម្បាញ"}
    today = clock().now.date()
    riel = {**option(RIEL, "abaakhppxxx@abaa 000123456", "WEAVING HOUSE"), "id": "khqr-riel"}
    signed = signed_partner(
        "the-house", keys, [LINK, option(DOLLARS, currencies=["USD"]), riel, BANK], name=names, today=today,
        registration={"body": "Register of associations", "number": "EX-0214"},
    )  # fmt: skip
    other = {"en": "The mill", "km": "រោងម៉ាស៊ីន"}
    half = signed_partner(
        "the-mill", {"dara": keys["dara"]}, [option(payload("mill@demo"), "mill@demo")], name=other, today=today
    )
    return {
        **SITE, **HERE, **TOPICS, **person(), **partner(more="topics: [work]\n"), **partner("the-mill", title=other["en"], title_km=other["km"]), **signed, **half,
        **story("the-door", more="date: 2026-03-10\ntopics: [work]\npartner: the-house\n"),
        **passed_list(keys), "partners/allowed_hosts.yaml": "hosts: [give.wrc.test]\n",
    }  # fmt: skip


@pytest.fixture(scope="module")
def site(content, tmp_path_factory):
    return built(tmp_path_factory.mktemp("khqr"), content)


@pytest.fixture(scope="module")
def here(site):
    """Where the site is served."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Shelf, directory=str(site.output)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def tab(browser, here):
    """Open a page of the site in a browser that runs no script; tabs of the same looks are used again."""
    tabs = {}

    def go(url, width=1280, **looks):
        key = (width, *sorted(looks.items()))
        if key not in tabs:
            context = browser.new_context(
                viewport={"width": width, "height": 844}, java_script_enabled=False, reduced_motion="reduce", **looks
            )
            tabs[key] = context.new_page()
        tabs[key].goto(here + url)
        return tabs[key]

    yield go
    for page in tabs.values():
        page.context.close()


def read(picture):
    """What a decoder that is not ours reads in a picture."""
    image = Image.open(io.BytesIO(picture)) if isinstance(picture, bytes) else picture
    return {found.data.decode("utf-8") for found in decode(image.convert("L"))}


def test_what_one_person_signed_is_not_there(site):
    assert site.exit == 3
    assert [row["rule"] for row in site.kept_out if row["story"] == "" and "the-mill" in row["file"]] == ["R12"]
    assert b"mill@demo" not in site.everything()
    assert not [path for path in site.files() if path.startswith("media/khqr/the-mill")]


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize(
    ("kind", "width", "scheme"),
    [("partner", 390, "light"), ("partner", 1280, "dark"), ("story", 390, "dark"), ("story", 1280, "light"), ("give", 390, "light"), ("give", 1280, "light")],
)  # fmt: skip
def test_the_codes_are_read_from_the_screen(tab, lang, kind, width, scheme):
    page = tab(f"/{lang}/{PAGES[kind]}", width, color_scheme=scheme)
    assert read(page.screenshot(full_page=True)) == {DOLLARS, RIEL}
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_each_code_stands_over_the_name_and_account_it_pays(tab):
    for lang in ("en", "km"):
        first, second = tab(f"/{lang}/partners/the-house/", 390).locator(".give-option--khqr").all()
        assert read(first.screenshot()) == {DOLLARS}
        assert (NAME in first.inner_text(), ACCOUNT in first.inner_text()) == (True, True)
        assert read(second.screenshot()) == {RIEL}
        assert {"WEAVING HOUSE", "ផ្ទះតម្បាញ", "abaakhppxxx@abaa 000123456"} <= set(second.inner_text().split("\n"))


def test_two_codes_that_look_alike_are_told_apart_by_their_currency(tab):
    for lang in ("en", "km"):
        for panel, money in zip(
            tab(f"/{lang}/stories/the-door/", 390).locator(".give-option--khqr").all(), ("USD", "KHR"), strict=True
        ):
            assert panel.locator("h3").inner_text() == f"KHQR\u00a0·\u00a0{money}"
            link = panel.locator("a[download]")
            assert link.inner_text().endswith(f"\u00a0·\u00a0{money}")
            assert link.get_attribute("download") == f"khqr-the-house-{money.lower()}.png"
            said, code = (panel.locator(part).bounding_box()["y"] for part in (".give-option__currency", "svg"))
            assert said < code
            assert f"({money})" in panel.locator(".give-option__currency").inner_text()


def test_the_picture_to_save_says_what_the_page_shows(tab, site):
    for lang in ("en", "km"):
        for panel, code in zip(
            tab(f"/{lang}/stories/the-door/", 390).locator(".give-option--khqr").all(), (DOLLARS, RIEL), strict=True
        ):
            link = panel.locator("a[download]")
            assert link.get_attribute("download") == f"khqr-the-house-{'usd' if code == DOLLARS else 'khr'}.png"
            assert link.is_visible()
            assert read((site.output / link.get_attribute("href").lstrip("/")).read_bytes()) == {code}


def test_it_stays_black_on_white_at_night_and_where_colours_are_forced(tab):
    for looks in ({"color_scheme": "dark"}, {"forced_colors": "active"}):
        drawing = tab("/en/partners/the-house/", 390, **looks).locator(".pay-code").first
        colours = Image.open(io.BytesIO(drawing.screenshot())).convert("RGB").getcolors(1 << 20)
        assert [colour for _, colour in sorted(colours)[-2:]] in (
            [(0, 0, 0), (255, 255, 255)],
            [(255, 255, 255), (0, 0, 0)],
        )


def test_one_tap_to_the_panel_and_two_to_the_partner(tab):
    for lang in ("en", "km"):
        page = tab(f"/{lang}/stories/the-door/", 390)
        page.click(".give-jump")
        assert page.url.endswith("#give")
        assert page.locator("#give").bounding_box()["y"] < 200
        page.click(".give-panel__small a")
        assert page.url.endswith(f"/{lang}/partners/the-house/")


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize(("under", "field"), [("", ".give-fields dd"), ("light/", ".copied")], ids=["full", "light"])
def test_a_value_of_the_bank_account_is_taken_whole_by_one_click(tab, lang, under, field):
    """A bank's app whose field has a fixed length cuts what is pasted: the room between the groups is not copied."""
    page = tab(f"/{lang}/{under}partners/the-house/", 390)
    copied = []
    for value in page.locator(field).all():
        value.click()
        copied.append(value.evaluate("e => getSelection().toString()"))
    assert copied == ["Example Bank", NAME, "00012345678901", "EXBKKHPPXXX"]
    groups = [group.bounding_box() for group in page.locator(f"{field} > span").all()]
    assert len(groups) == 4
    assert all(b["x"] - (a["x"] + a["width"]) > 3 for a, b in pairwise(groups))
    assert {"en": "touch and hold it", "km": "ចុចឱ្យជាប់"}[lang] in page.inner_text("#give")


@pytest.fixture(scope="module")
def paper(browser, here):
    """The sheets of A4 that a page is printed on."""
    page = browser.new_page()

    def printed(url):
        page.goto(here + url)
        return list(pypdfium2.PdfDocument(page.pdf(format="A4")))

    yield printed
    page.close()


def lines(sheet):
    """Where the lines of a sheet stand: left, bottom, right, top, in points."""
    words = sheet.get_textpage()
    return [words.get_rect(number) for number in range(words.count_rects())]


def overprinted(sheet):
    """Lines of a sheet, by their places from the bottom, that stand on one another."""
    found = lines(sheet)
    return [
        (one, other)
        for number, one in enumerate(found)
        for other in found[number + 1 :]
        if min(one[2], other[2]) - max(one[0], other[0]) > 3 and min(one[3], other[3]) - max(one[1], other[1]) > 3
    ]


@pytest.mark.parametrize("lang", ["en", "km"])
@pytest.mark.parametrize("kind", ["partner", "story", "give"])
def test_on_paper_the_codes_and_the_account_stand_and_the_buttons_do_not(paper, kind, lang):
    sheets = paper(f"/{lang}/{PAGES[kind]}")
    words = " ".join("".join(sheet.get_textpage().get_text_range() for sheet in sheets).split())
    assert {code for sheet in sheets for code in read(sheet.render(scale=3).to_pil())} == {DOLLARS, RIEL}
    assert all(value in words for value in ("0001 2345 6789 01", NAME, "Example Bank", "+855 23 000 111"))
    assert "https://give.wrc.test/house" in words.replace(" ", "")
    assert "utm_" not in words, "nobody types it"
    assert not [word for word in ("Save the KHQR picture", "To copy a line") if word in words]
    assert [overprinted(sheet) for sheet in sheets] == [[] for _ in sheets]
    assert all(min(edge[0] for edge in lines(sheet)) > 20 for sheet in sheets), "a margin that printers can print"


def test_the_page_in_words_has_the_name_the_account_and_the_picture(tab):
    for lang in ("en", "km"):
        page = tab(f"/{lang}/light/stories/the-door/", 390)
        for link, money in zip(page.locator("a[download]").all(), ("USD", "KHR"), strict=True):
            assert link.inner_text().endswith(f"\u00a0·\u00a0{money}")
            assert link.get_attribute("download") == f"khqr-the-house-{money.lower()}.png"
            assert re.match(r" \([1-9១-៩] KB\)", link.evaluate("e => e.nextSibling.textContent"))
        words = page.inner_text("main")
        assert words.count({"en": "take the picture from your photos", "km": "ជ្រើសរើសស្កេន"}[lang]) == 2
        assert all(value in words for value in (NAME, ACCOUNT, "abaakhppxxx@abaa 000123456", "00012345678901"))


def test_light_pages_say_who_registered_a_partner_and_lead_to_the_panel(tab):
    for lang in ("en", "km"):
        for kind in ("partner", "story"):
            page = tab(f"/{lang}/light/{PAGES[kind]}", 390)
            page.click("main a[href='#give']")
            assert page.url.endswith("#give")
            assert page.locator("#give-title").bounding_box()["y"] < 200
        for kind in ("partner", "give"):
            assert "Register of associations, EX-0214" in tab(f"/{lang}/light/{PAGES[kind]}", 390).inner_text("main")


def test_whom_a_donor_compares_is_narrowed_without_a_script(tab):
    page = tab("/en/give/")
    facts = page.locator(".give-facts").inner_text()
    assert all(fact in facts for fact in ("Work", "KHQR code, Bank transfer", "Last checked"))


def made(site, name):
    """Make a poster as the command does, in a thread without a browser of its own."""
    folders = {"content": str(site.output.parent / "content"), "output": str(site.output), "theme": ROOT / "theme"}
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(poster, name, **folders).result()


@pytest.fixture(scope="module")
def private(site):
    """The folder of the posters, with that of the house in it."""
    assert made(site, "the-house") == MADE
    return site.output.with_name("site.private") / "posters"


SHORT = "document.querySelectorAll('h1, figcaption > *, .says p').forEach(words => { words.textContent = 'M' })"
BOXES = """[...document.querySelectorAll('.pay-code')].map(card => {
    const [a, b] = [card, card.querySelector('.pay-code__drawing')].map(one => one.getBoundingClientRect());
    return [b.left - a.left, a.right - b.right, b.top - a.top, b.height - b.width, b.width];
})"""


@pytest.mark.parametrize("words", ["as they are", "short"])
def test_the_drawing_keeps_within_its_card(browser, private, words):
    page = browser.new_page()
    page.emulate_media(media="print")
    page.set_content((private / "the-house.html").read_text(encoding="utf-8"))
    if words == "short":  # then the drawing has room to grow
        page.evaluate(SHORT)
    boxes = page.evaluate(BOXES)
    page.close()
    for left, right, top, out_of_square, width in boxes:
        assert min(left, right) >= 4 * 96 / 25.4 - 0.5, "the padding of the card"
        assert top > 0
        assert abs(out_of_square) < 1
        assert width > 45 * 96 / 25.4


def test_the_poster_is_read_from_its_pdf_in_both_languages(site, private):
    document = pypdfium2.PdfDocument(private / "the-house.pdf")
    assert len(document) == 2
    for sheet, code, name in zip(document, (DOLLARS, RIEL), (NAME, "WEAVING HOUSE"), strict=True):
        assert [round(side * 25.4 / 72) for side in sheet.get_size()] == [148, 210]
        assert read(sheet.render(scale=3).to_pil()) == {code}
        words = " ".join(sheet.get_textpage().get_text_range().split())
        assert name in words
        assert "Stand beside The weaving house" in words
        assert "stories.wrc.test/km/partners/the-house/" in words, "the last line is on the sheet"
        assert any("\u1780" <= letter <= "\u17ff" for letter in words)
    assert (private / "the-house.html").is_file()
    assert not [path for path in site.files() if "poster" in path]


def test_no_poster_of_what_one_person_signed(site, capsys):
    assert made(site, "the-mill") == NOT_MADE
    assert "approved by two people" in capsys.readouterr().err


def test_no_poster_is_made_while_a_build_writes_the_same_output(site, private, capsys):
    """The build would not see the new one, and could leave it though readers are shown something else."""
    before = {path: path.read_bytes() for path in private.iterdir()}
    with lock(site.output):
        assert made(site, "the-house") == NOT_MADE
    assert "Another build is writing" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in private.iterdir()} == before


def test_a_poster_heeds_what_was_published(tmp_path, capsys):
    keys = {name: new_key(tmp_path, name) for name in ("dara", "sokha", "one", "two")}
    names, day = {"en": "The weaving house", "km": "ផ្ទះតម្បាញ"}, clock().now.date()

    def of(*who, account, serial):
        signers = {name: keys[name] for name in who}
        ways = [option(payload(account), account, currencies=["USD"])]
        return {
            **passed_list(signers, serial=serial),
            **signed_partner("the-house", signers, ways, name=names, today=day, serial=serial),
        }

    content = {**SITE, **HERE, **TOPICS, **person(), **partner()}
    site = built(tmp_path, content, of("dara", "sokha", account="house@demo", serial=1), strict=True)
    assert (site.exit, "house@demo" in site.page("/en/partners/the-house/").text) == (0, True)
    write_content(
        tmp_path / "content", {f"partners/the-house/giving.yaml.{name}.sig": None for name in ("dara", "sokha")}
    )
    write_content(tmp_path / "content", of("one", "two", account="evil@demo", serial=2))
    assert made(site, "the-house") == NOT_MADE
    assert "approved by two people" in capsys.readouterr().err
    assert not (site.output.with_name("site.private") / "posters").exists()
    write_content(tmp_path / "content", of("dara", "sokha", account="house@demo", serial=1))
    moved = {"site.yaml": HERE["site.yaml"].replace("stories.wrc", "stories.evil")}
    write_content(tmp_path / "content", moved)
    assert made(site, "the-house") == NOT_MADE, "its printed address would lead elsewhere"
    write_content(tmp_path / "content", HERE)
    assert made(site, "the-house") == MADE


def test_a_poster_goes_with_its_panel_and_not_before(tmp_path):
    """Made on purpose, it outlives both kinds of builds; paused, or with another account, it cannot be printed again by mistake."""
    keys = {name: new_key(tmp_path, name) for name in ("dara", "sokha")}
    names, day = {"en": "The weaving house", "km": "ផ្ទះតម្បាញ"}, clock().now.date()
    signed = signed_partner("the-house", keys, [option(payload(), currencies=["USD"])], name=names, today=day)
    content = {**SITE, **HERE, **TOPICS, **person(), **partner(), **passed_list(keys), **signed}
    site = built(tmp_path, content, strict=True)
    assert made(site, "the-house") == MADE
    folder = site.output.with_name("site.private") / "posters"
    for strict in (True, False):
        assert built(tmp_path, content, strict=strict).exit == 0
        assert sorted(path.name for path in folder.iterdir()) == ["the-house.html", "the-house.pdf"]
    giving = "partners/the-house/giving.yaml"
    paused = {giving: signed[giving].replace(b'"active"', b'"paused"')}
    assert "python3 tasks.py poster" in built(tmp_path, content, paused, strict=True).printed
    assert list(folder.iterdir()) == []
