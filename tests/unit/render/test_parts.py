"""Words, days, digits, bars, pictures, help numbers."""

import html
from dataclasses import replace
from datetime import date

import pytest

from plugins.anonymise.publish import PublicWords
from plugins.common.languages import KM, LANGUAGES
from plugins.common.problems import Stop
from plugins.common.text import licensed, unmarked
from plugins.places.provinces import provinces
from plugins.read.schema.site import Helpline
from plugins.read.schema.text import Figure
from plugins.render.assets import assets
from plugins.render.bars import bars
from plugins.render.bodies import body
from plugins.render.composer import tagless
from plugins.render.environment import environment, rendered
from plugins.render.frames import contact, helplines
from plugins.render.panels import panel
from plugins.render.site import Giving, Khqr, Link, Option, Photo, Registration, Transfer
from plugins.render.ways import code_files, picture
from plugins.render.words import Words, minutes
from tests.khqr_codes import ACCOUNT, NAME, payload


@pytest.mark.parametrize(
    ("lang", "day", "text"),
    [
        ("en", date(2025, 4, 14), "14 April 2025"),
        ("km", date(2025, 4, 14), "ថ្ងៃទី១៤ ខែមេសា ឆ្នាំ២០២៥"),
        ("km", date(2026, 12, 1), "ថ្ងៃទី១ ខែធ្នូ ឆ្នាំ២០២៦"),
    ],
)
def test_days(render, lang, day, text):
    assert render.words[lang].day(day).text == text
    assert render.words[lang].day(day).datetime == day.isoformat()


def test_every_month_has_a_name_in_every_language(render):
    for lang in LANGUAGES:
        names = {render.words[lang].month(date(2026, month, 1)) for month in range(1, 13)}
        assert len(names) == 12
        assert all(LANGUAGES[lang].digits[2] in name for name in names)


@pytest.mark.parametrize(("value", "khmer"), [(0, "០"), (1234567890, "១២៣៤៥៦៧៨៩០"), ("46¢", "៤៦¢"), ("", "")])
def test_digits_are_those_of_the_page_whatever_they_were_typed_in(render, value, khmer):
    for typed in (value, khmer):
        assert render.words["km"].number(typed) == khmer
        assert render.words["en"].number(typed) == str(value)


@pytest.mark.parametrize(
    ("text", "lang", "long"),
    [
        ("", "en", 1),
        ("word " * 100, "en", 1),
        ("word " * 500, "en", 2),
        ("word " * 2000, "en", 10),
        ("ខ្ញុំរៀនកាត់ដេរ។ " * 33, "km", 1),
        ("ខ្ញុំរៀនកាត់ដេរ។ " * 200, "km", 3),
        ("ខ្ញុំ រៀន កាត់ដេរ។ " * 200, "km", 3),
        ("ខ្ញុំរៀនកាត់ដេរ" * 200, "km", 3),
    ],
)
def test_reading_time(text, lang, long):
    assert minutes(text, lang) == long


def test_reading_time_counts_what_is_read():
    assert tagless(f"<p>a <b>{licensed('Bopha')}</b></p>").split() == ["a", "Bopha"]


def test_a_word_that_is_in_no_catalogue_ends_the_build_and_names_the_catalogue():
    with pytest.raises(Stop) as stopped:
        Words(KM.code, {})("Stories")
    assert stopped.value.problems[0].where == "theme/locale/km.po"


@pytest.mark.parametrize(
    ("value", "of", "share"),
    [
        ("46¢", "100¢", 46.0),
        ("1,200", "4,800 women", 25.0),
        ("3", None, None),
        ("many", "100", None),
        ("5", "0", None),
        ("150", "100", 100.0),
        ("1.5", "3", 50.0),
        ("46", "១០០", 46.0),
    ],
)
def test_a_bar_is_as_long_as_its_share_of_the_whole(render, value, of, share):
    figure = Figure.model_validate(
        {
            "en": "of every gift",
            "km": "ស្ត្រី",
            "value": value,
            "of": of,
            "source": "Our books",
            "page": "12",
            "date": "2026-01-02",
        }
    )
    (bar,) = bars(render.composer("en"), render.entry("p", kind="partners", figures=(figure,)))
    assert (bar.label, bar.value, bar.share) == ("of every gift", value, share)
    assert bar.whole == render.words["en"].number(of or "")
    assert (bar.source, bar.source_lang, bar.source_more) == ("Our books", "en", "2 January 2026, page 12")


PHOTO = Photo((("media/a-320.webp", 320), ("media/a-640.webp", 640)), (("media/a-640.jpg", 640),), 640, 400)
WORDS = PublicWords(alt='A "door"', caption=licensed("Bopha"), credit="")


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        pytest.param('<p><img alt="x" src="a.jpg"></p>', "<figure>", id="alone in its paragraph"),
        pytest.param(
            '<p>one <img alt="x" src="a.jpg"> two</p>', "<p>one  two</p><figure>", id="among words: after them"
        ),
        pytest.param('<p><img alt="x" src="lead.jpg"></p>', "", id="shown above already"),
        pytest.param('<p><img alt="x"></p>', "<scene>", id="of nothing"),
        pytest.param('<p><img alt="x" src="b.jpg"></p>', "<scene>", id="not published: a drawn scene"),
        pytest.param('<p>a</p><p><img src="b.jpg"></p><p>b</p>', "<p>a</p><scene><p>b</p>", id="between paragraphs"),
    ],
)
def test_pictures_in_a_body(render, markup, shown):
    text = render.public("en", body=markup, pictures={"a.jpg": WORDS, "lead.jpg": WORDS})
    made = str(
        body(render.entry("x", photos={"a.jpg": PHOTO, "lead.jpg": PHOTO}), text, render.words["en"], lead="lead.jpg")
    )
    while "<figure class" in made:
        start, end = made.index("<figure class"), made.index("</figure>") + len("</figure>")
        made = made[:start] + ("<scene>" if "/assets/scenes/" in made[start:end] else "<figure>") + made[end:]
    assert made == shown


def test_a_picture_in_a_body_carries_the_words_of_its_record_and_no_name_of_its_file(render):
    text = render.public("en", body='<p><img alt="typed" src="sokmaly.jpg"></p>', pictures={"sokmaly.jpg": WORDS})
    made = str(body(render.entry("x", photos={"sokmaly.jpg": PHOTO}), text, render.words["en"], lead=""))
    assert 'alt="A &quot;door&quot;"' in made
    assert "Bopha" in unmarked(made)
    assert "sokmaly" not in made
    assert "typed" not in made


@pytest.mark.parametrize(
    ("checked", "is_shown"), [("2026-06-01", True), ("2025-12-04", True), ("2025-12-03", False), (None, False)]
)
def test_a_help_number_is_shown_for_180_days(render, checked, is_shown):
    line = Helpline.model_validate({"number": "+855 ២៣ 000", "en": "Call", "km": "ហៅ", "checked_on": checked})
    shown = helplines(render.composer("km", helplines=[line]))
    assert [(n.number, n.tel, n.what) for n in shown] == ([("+855 ២៣ 000", "+85523000", "ហៅ")] if is_shown else [])


def test_contact_is_only_what_was_given(render):
    assert contact(render.composer("en")).phone == contact(render.composer("en")).email == ""
    given = contact(render.composer("en", contact={"phone": "012 345 678", "telegram": "@us"}))
    assert (given.tel, given.telegram) == ("012345678", "us")


def partner(render, status="active", *, options=1, langs=("en", "km")):
    some = tuple(
        Option(
            f"way-{n}",
            Link(f"https://give.example.org/{n}", "give.example.org"),
            ("USD", "KHR"),
            {"en": "Note"},
            example=True,
        )
        for n in range(options)
    )
    return render.entry("house", kind="partners", langs=langs, date=None, giving=Giving(status, some, date(2026, 5, 1)))


@pytest.mark.parametrize(
    ("status", "options", "langs", "state"),
    [
        ("active", 1, "en km", "active"),
        ("active", 0, "en km", None),
        ("paused", 1, "en km", "paused"),
        ("ended", 0, "en km", "ended"),
        ("active", 1, "km", None),
    ],
)
def test_panels(render, status, options, langs, state):
    house = partner(render, status, options=options, langs=langs.split())
    made = panel(render.composer("en", house), house)
    assert (made.state if made else None) == state
    assert not made or len(made.options) == (1 if state == "active" else 0)


def test_every_panel_of_one_page_has_its_own_anchor(render):
    other = replace(partner(render), folder="mill", slug="mill")
    made = render.pages(partner(render), other)["/en/give/"].view.panels
    assert sorted(p.anchor for p in made) == ["give-house", "give-mill"]


def paid(render, **fields):
    options = (
        Option("bank", Transfer("A bank", "000 123", "HOUSE", ""), ("USD", "KHR"), {"en": "No receipt."}, date(2026, 7, 1)),
        Option("khqr", Khqr(payload(khmer="ផ្ទះ"), ACCOUNT, NAME)),
        Option("own-page", Link("https://give.wrc.test/x", "give.wrc.test"), ("USD",)),
    )  # fmt: skip
    register = Registration("ក្រសួងមហាផ្ទៃ", "12", date(2026, 1, 2))
    giving = Giving("active", options, date(2026, 5, 1), register)
    return render.entry("house", kind="partners", date=None, giving=giving, **fields)


def test_a_panel_says_of_each_way_what_a_reader_needs(render):
    house = paid(render)
    for lang, money, bank in (("en", "US dollars (USD)", "Bank"), ("km", "ដុល្លារអាមេរិក (USD)", "ធនាគារ")):
        transfer, khqr, link = panel(render.composer(lang, house), house, untold=True).options
        assert (transfer.kind, khqr.kind, link.kind) == ("transfer", "khqr", "link")
        assert [option.currencies.split(", ")[0] for option in (transfer, khqr, link)] == [money] * 3
        assert [field.groups for field in transfer.fields] == [("A bank",), ("HOUSE",), ("000", "123")], (
            "no empty SWIFT code"
        )
        assert transfer.fields[2].value == "000123"
        assert transfer.fields[0].name == bank
        assert transfer.ends.datetime == "2026-07-01"
        assert khqr.code.names == (NAME, "ផ្ទះ")
        assert [field.value for field in khqr.fields] == [ACCOUNT]
        assert (link.destination, link.host) == ("https://give.wrc.test/x", "give.wrc.test")


def test_two_codes_of_one_partner_are_told_apart_by_their_currency(render):
    codes = [Option(money, Khqr(payload(currency=money), ACCOUNT, NAME)) for money in ("840", "116")]
    house = render.entry("house", kind="partners", date=None, giving=Giving("active", tuple(codes), date(2026, 5, 1)))
    made = [option.code for option in panel(render.composer("km", house), house).options]
    assert [code.currency for code in made] == ["USD", "KHR"]
    assert [code.saved_as for code in made] == ["khqr-house-usd.png", "khqr-house-khr.png"]
    assert [code.picture.rsplit("-", 1)[0] for code in made] == ["/media/khqr/house-usd", "/media/khqr/house-khr"]
    assert set(code_files(house)) == {code.picture.lstrip("/") for code in made}
    assert len({picture(khqr) for khqr in code_files(house).values()}) == 2
    assert all(0 < code.kilobytes < 10 for code in made)
    in_english = [option.code for option in panel(render.composer("en", house), house).options]
    assert in_english == made, "a poster takes both languages of a code together"


def test_on_paper_stands_the_address_that_was_approved(render):
    house = paid(render)
    link = panel(render.composer("en", house), house).options[2]
    assert "utm_source" in link.destination
    assert link.address == "https://give.wrc.test/x"


def test_who_registered_a_partner_is_said_in_the_language_it_was_written_in(render):
    house = paid(render)
    register = panel(render.composer("en", house), house).registered
    assert (register.text, register.lang, register.seen.text) == ("ក្រសួងមហាផ្ទៃ, 12", "km", "2 January 2026")


def test_the_give_page_narrows_by_the_ways_there_are(render):
    others = [replace(partner(render), folder=name, slug=name) for name in ("mill", "loom")]
    resting = replace(partner(render, "paused"), folder="well", slug="well")
    give = render.pages(paid(render), *others, resting)["/en/give/"].view
    (row,) = give.narrowings
    assert row.row == "ways"
    assert {option.name: option.count for option in row.options} == {
        "Bank transfer": 1,
        "KHQR code": 1,
        "The partner’s own page": 3,
    }
    assert [made.number for made in give.panels] == ["n1", "n2", "n3", "n4"]
    assert give.panels[-1].state == "paused"
    assert all("n4" not in option.cards for option in row.options), "what rests is given to in no way"


def test_the_give_page_narrows_by_place_as_well_as_by_topic_and_way(render):
    homes = {"mill": ("17", ("work",)), "loom": ("07", ("books",)), "well": ("17", ("work", "books"))}
    some = [
        replace(partner(render), folder=name, slug=name, province=provinces()[code], topics=topics)
        for name, (code, topics) in homes.items()
    ]
    give = render.pages(paid(render, topics=("books",)), *some)["/en/give/"].view
    assert [row.row for row in give.narrowings] == ["ways", "topics", "homes"]
    assert [(o.name, o.count) for o in give.narrowings[2].options] == [("Kampot", 1), ("Siem Reap", 2)]


def test_a_story_without_a_partner_has_no_panel(render):
    assert panel(render.composer("en"), None) is None


@pytest.mark.parametrize("name", ["Bopha", "D'Souza", "បុប្ផា"])
def test_every_licensed_word_is_in_the_ledger_once_for_each_time_it_is_read(render, name):
    text = render.public(
        "en", licensed(name), summary=f"Of {licensed(name)}.", body=f"<p>{licensed(html.escape(name))}</p>"
    )
    pages = tuple(render.pages(render.entry("x", texts={"en": text})).values())
    drawn = list(rendered(pages, environment(render.theme), assets(render.theme), render.words))
    for page, _, data, spans in drawn:
        said = data.decode("utf-8")
        assert not any("\ue000" <= character <= "\uf8ff" for character in said), page.url
        assert spans == (name,) * html.unescape(said).count(name), page.url
    assert {page.url for page, _, _, spans in drawn if spans} == {
        "/en/",
        "/km/",
        "/en/stories/",
        "/km/stories/",
        "/en/stories/x/",
        "/en/feed.xml",
        "/en/search/",
        "/km/search/",
        "/en/search/heads-0.json",
        "/km/search/heads-0.json",
        "/en/light/",
        "/km/light/",
        "/en/light/stories/",
        "/km/light/stories/",
        "/en/light/stories/x/",
    }
