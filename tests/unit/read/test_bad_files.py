"""Each way in which a file can be wrong, and the sentence that an officer reads, with its file, line and column."""

import pytest
from sound_site import SOUND, told

EN, KM = "stories/the-well/index.en.md", "stories/the-well/index.km.md"
CONSENT, MOTHER, PARTNER = "stories/the-well/consent.yaml", "people/mother-01.yaml", "partners/loom/index.en.md"


def text(*lines: str, status: str = "published", body: str = "Once.") -> str:
    """A text that is sound but for `lines`, the first of which is line 6."""
    return "\n".join(
        ["---", "title: Well", "summary: One.", f"status: {status}", "date: 2026-03-10", *lines, "---", body, ""]
    )


ONE_FAULT = [
    pytest.param({"site.yaml": "nmae: x"}, "site.yaml:1:1: this key is not known here", id="an unknown key"),
    pytest.param({"site.yaml": "seal: off\nseal: off"}, "site.yaml:2:1: this key stands here a second time; the first is on line 1", id="a key twice"),
    pytest.param({"site.yaml": "seal: of"}, "site.yaml:1:7: this is none of the values allowed here", id="an unknown value"),
    pytest.param({"site.yaml": "name: {en: Us}"}, "site.yaml:1:7: this is needed in every language of the site", id="a language missing"),
    pytest.param({"site.yaml": "contact: x"}, "site.yaml:1:10: keys with values are expected here", id="a word where keys belong"),
    pytest.param({"site.yaml": "link_hosts: x"}, "site.yaml:1:13: a list is expected here", id="a word where a list belongs"),
    pytest.param({"site.yaml": "url: [x]"}, "site.yaml:1:6: a text is expected here", id="a list where a word belongs"),
    pytest.param({"site.yaml": "- a"}, "site.yaml:1:1: lines with a key and a colon are expected", id="a list where a mapping belongs"),
    pytest.param({"site.yaml": "url: a: b"}, "site.yaml:1:7: a colon or an indentation here is not expected", id="a colon in plain text"),
    pytest.param({"site.yaml": "contact:\n\tphone: '1'"}, "site.yaml:2:1: a tab stands here where spaces are needed", id="a tab"),
    pytest.param({"site.yaml": 'url: "a\nseal: off\n'}, "site.yaml:1:6: a quotation mark that was opened is not closed", id="an open quotation mark"),
    pytest.param({"site.yaml": "url: @a"}, "site.yaml:1:6: a text without quotation marks cannot begin with this character", id="a forbidden beginning"),
    pytest.param({"site.yaml": "url: &a https://example.org"}, "site.yaml:1:6: references (&, *) and tags (!) of YAML are not used here", id="an anchor"),
    pytest.param({"site.yaml": "url: !!str https://example.org"}, "site.yaml:1:6: references (&, *) and tags (!) of YAML are not used here", id="a tag"),
    pytest.param({"site.yaml": "seal: off\n---\nseal: off"}, "site.yaml:2:1: three hyphens begin a second record here", id="two records"),
    pytest.param({"site.yaml": "[a]: b"}, "site.yaml:1:1: a key must be a single word", id="a list as a key"),
    pytest.param({"site.yaml": "null: b"}, "site.yaml:1:1: a key is missing before the colon", id="null as a key"),
    pytest.param({"site.yaml": "url: " + "[" * 90}, "site.yaml:1:17: the brackets or indentation here go deeper than any record does", id="deep nesting"),
    pytest.param({"site.yaml": b"seal: off\nurl: \xff"}, "site.yaml:2:6: the file is not saved as UTF-8 text: something here cannot be read", id="no UTF-8"),
    pytest.param({"site.yaml": "seal: off\nurl: a\x07"}, "site.yaml:2:7: a character stands here that no text may hold (a control, invisible or private-use character)", id="a control character"),
    pytest.param({"site.yaml": "url: a\ue000"}, "site.yaml:1:7: a character stands here that no text may hold (a control, invisible or private-use character)", id="a private-use character"),
    pytest.param({"site.yaml": 'url: "\\ue000"'}, "site.yaml:1:6: this value holds a control or private-use character", id="a private-use character by an escape"),
    pytest.param({"site.yaml": "a" * 1_000_001}, "site.yaml:1:1: the file is longer than a text or a record can be", id="a huge file"),
    pytest.param({"site.yaml": "seal: off\u00a0"}, "site.yaml:1:7: an invisible character stands here, such as a no-break space", id="a no-break space after a value"),
    pytest.param({"site.yaml": "seal:\u00a0off\nurl: x"}, "site.yaml:1:6: a no-break space stands in this line where an ordinary space is needed", id="a no-break space after a colon"),
    pytest.param({"site.yml": "seal: off"}, "site.yml:1:1: this file is not read: its name ends in another way", id="an ending that nobody reads"),
    pytest.param({"topics.yaml": str(SOUND["topics.yaml"]) + "health: {en: Health, km: សុខភាព, sensitiv: true}"}, "topics.yaml:2:34: this key is not known here", id="an unknown key of a topic"),
    pytest.param({"topics.yaml": "Bad Id: {en: A, km: B}"}, "topics.yaml:1:9: a handle or id has another form", id="a topic id with a space"),
    pytest.param({"glossary.yaml": "en: A"}, "glossary.yaml:1:1: a list is expected", id="a mapping where a list belongs"),
    pytest.param({"helplines.yaml": "- {number: '1', en: A}"}, "helplines.yaml:1:3: this is needed in every language of the site", id="a helpline in one language"),
    pytest.param({"partners/allowed_hosts.yaml": "- [a]"}, "partners/allowed_hosts.yaml:1:3: a text is expected here", id="a host that is no text"),
    pytest.param({EN: text("sensitive: yes")}, f"{EN}:6:12: this is neither true nor false", id="yes is no boolean"),
    pytest.param({EN: text("updated: 2026-W10-2")}, f"{EN}:6:10: this is not a day", id="a week date"),
    pytest.param({EN: text("topics: [safety, weaving]")}, f"{EN}:6:1: a topic here is not in topics.yaml", id="an unknown topic"),
    pytest.param({EN: text("partner: nobody")}, f"{EN}:6:1: there is no partner's folder of this name", id="an unknown partner"),
    pytest.param({EN: text("cover: a.jpg")}, f"{EN}:6:1: cover names no picture of this folder", id="a cover that is not there"),
    pytest.param({EN: text("author: [mother-01]")}, f"{EN}:6:1: a person here is not public in the register, and may not be named as author or translator", id="an author who is not public"),
    pytest.param({EN: text("translator: [nobody-01]")}, f"{EN}:6:1: a person here has no file in the register", id="a translator whom nobody knows"),
    pytest.param({EN: text("logo: a.jpg")}, f"{EN}:6:1: this key is not known here", id="a partner's key in a story"),
    pytest.param({EN: text("slug: a b")}, f"{EN}:6:7: a slug has another form", id="a slug with a space"),
    pytest.param({EN: text(body="A\n\n![](a.jpg)")}, f"{EN}:9:5: the text shows a picture that is not in its folder", id="a picture that is not there"),
    pytest.param({EN: text(body="![](https://example.org/a.jpg)")}, f"{EN}:7:5: a picture of another place is not shown", id="a picture of another site"),
    pytest.param({EN: text(body="a &#xE000;b")}, f"{EN}:7:3: this code stands for a character that no text may hold", id="a licence mark as an entity"),
    pytest.param({EN: text(body="[" * 20_000)}, f"{EN}:7:1: the text holds more square brackets than can be read in time", id="brackets without end"),
    pytest.param({EN: "Once.\n"}, f"{EN}:1:1: the file does not begin with a line of three hyphens", id="no front matter"),
    pytest.param({EN: "---\ntitle: A\nOnce.\n"}, f"{EN}:1:1: the second line of three hyphens is missing", id="front matter without an end"),
    pytest.param({EN: b""}, f"{EN}:1:1: the file is empty", id="an empty text"),
    pytest.param({EN: text('title: "{mother-01} walks"')}, f"{EN}:6:1: this key stands here a second time; the first is on line 2", id="a title twice"),
    pytest.param({KM: "---\ntitle: {mother-01} walks\nstatus: published\n---\n"}, f"{KM}:2:20: curly brackets stand here in a text without quotation marks", id="a handle without quotation marks"),
    pytest.param({KM: "---\ntitle: A\nstatus: published\n---\n"}, f"{KM}:1:1: summary is missing", id="a published text without a summary"),
    pytest.param({KM: "---\ntitle: A\nsummary:\nstatus: published\n---\n"}, f"{KM}:3:1: summary is missing", id="an empty summary"),
    pytest.param({KM: "---\ntitle: A\nsummary: B\nstatus: published\ndate: 2026-03-11\n---\n"}, f"{KM}:5:1: date is not the same here as in {EN}:5", id="two dates"),
    pytest.param({CONSENT: None}, f"{CONSENT}:1:1: the story has no record of what each person in it allows", id="a story without consent.yaml"),
    pytest.param({CONSENT: "people: {mother-01: {show: all}}"}, f"{CONSENT}:1:28: this is none of the values allowed here", id="an unknown preset"),
    pytest.param({CONSENT: "people: {Mother: {}}"}, f"{CONSENT}:1:10: a handle or id has another form", id="a name in place of a handle"),
    pytest.param({CONSENT: "photos: {a.jpg: {}}"}, f"{CONSENT}:1:10: this record is of a picture that is not in the folder", id="a record of no picture"),
    pytest.param({CONSENT: "place: {code: '99'}"}, f"{CONSENT}:1:15: this is not the code of a place", id="an unknown province"),
    pytest.param({CONSENT: "photos: {a.jpg: {boxes: [[1, 2, 3]]}}", "stories/the-well/a.jpg": b"x"}, f"{CONSENT}:1:26: too few values stand here", id="a box of three numbers"),
    pytest.param({CONSENT: "photos: {a.jpg: {seen: {mother-01: [1, 2, 3]}}}", "stories/the-well/a.jpg": b"x"}, f"{CONSENT}:1:36: too few values stand here", id="a face that may be seen, of three numbers"),
    pytest.param({CONSENT: "photos: {a.jpg: {seen: {Sok Maly: [1, 2, 3, 4]}}}", "stories/the-well/a.jpg": b"x"}, f"{CONSENT}:1:25: a handle or id has another form", id="a face that may be seen, under a name"),
    pytest.param({"stories/the-well/a.docx": b"x"}, "stories/the-well:1:1: the 1st file or folder of this folder is of no kind that is published", id="a file of another kind"),
    pytest.param({"stories/the-well/index.fr.md": b"x"}, "stories/the-well:1:1: this text is named for a language that the site does not have", id="a language of no site"),
    pytest.param({"stories/the-well/index.md": b"x"}, "stories/the-well:1:1: the 4th file or folder of this folder is of no kind that is published", id="a text without a language"),
    pytest.param({"stories/note.md": b"x"}, "stories:1:1: the 1st file of this folder belongs to no text and is not published", id="a text beside the folders"),
    pytest.param({"blog/a post/index.en.md": text()}, "blog/a post/index.en.md:1:1: the folder's name cannot be part of a web address", id="a folder with a space"),
    pytest.param({"blog/empty/a.jpg": b"x"}, "blog/empty:1:1: the folder holds no text", id="a folder without a text"),
    pytest.param({"blog/post/index.en.md": text().replace("date: 2026-03-10\n", "")}, "blog/post/index.en.md:1:1: date is missing", id="a published post without a date"),
    pytest.param({"partners/loom/giving.yaml": "options: []"}, "partners/loom/giving.yaml:1:1: status is missing", id="a panel without a status"),
    pytest.param({"partners/loom/giving.yaml": "status: active\noptions:\n- {kind: link, id: a, url: x, uri: x}"}, "partners/loom/giving.yaml:3:31: this key is not known here", id="an unknown key of an option"),
    pytest.param({"partners/loom/giving.yaml": "status: active\noptions:\n- {kind: cash, id: a}"}, "partners/loom/giving.yaml:3:3: this is none of the values allowed here", id="an unknown kind of option"),
    pytest.param({MOTHER: "kind: subject\n"}, f"{MOTHER}:1:1: names is missing", id="a person without a name"),
    pytest.param({MOTHER: "kind: subject\nnames: {}\n"}, f"{MOTHER}:2:8: too few values stand here", id="no script of a name"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: ABA 000 123 456}}\n"}, f"{MOTHER}:2:21: a name holds digits, a sign such as @ or :, or an address", id="an account as a name"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: កញ្ញា ០០០១២៣៤}}\n"}, f"{MOTHER}:2:21: a name holds digits, a sign such as @ or :, or an address", id="Khmer digits in a name"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: A, family: '@give_us'}}\n"}, f"{MOTHER}:2:32: a name holds digits, a sign such as @ or :, or an address", id="a handle of Telegram as a family name"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: evil.gives}}\n"}, f"{MOTHER}:2:21: a name holds digits, a sign such as @ or :, or an address", id="a website as a name"),
    *(
        pytest.param({MOTHER: f"kind: subject\nnames: {{en: {{given: {name}}}}}\n"}, f"{MOTHER}:2:21: a name holds digits, a sign such as @ or :, or an address", id=f"in disguise as a name: {kind}")
        for kind, name in {
            "a wide dot": "give-river．org", "a Chinese dot": "evil。org", "a narrow dot": "evil｡org", "a dot in words": "Open river dot ngo",
            "a wide sign": "care＠riverkitchn", "circled numbers": "ABA ㉑ ㉒ ㉓ ㉔", "Chinese numbers": "ABA 〇〇〇一二三四五六",
        }.items()
    ),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: A}}\npseudonym: {en: paypal.me, km: ក}\n"}, f"{MOTHER}:3:17: a name holds digits, a sign such as @ or :, or an address", id="a website as a pseudonym"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: A}}\nhandle: x\n"}, f"{MOTHER}:3:1: this key is not known here", id="a handle inside the file"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: A}}\nborn: 2012-13\n"}, f"{MOTHER}:3:7: there is no such day", id="a month that isn't"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: A}}\nrelatives: [a-01]\n"}, f"{MOTHER}:3:13: a handle among the relatives has no file in the register", id="an unknown relative"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: A}}\nforms: {F: {status: given, date: 2026-02-30}}\n"}, f"{MOTHER}:3:34: this is not a day", id="a day that isn't, in a form"),
    pytest.param({"people/Dara.yaml": "kind: staff"}, "people:1:1: the 1st file of this folder is not named by a handle, so that nobody knows whom to search for", id="a file named by a name"),
    pytest.param({"people/child-01.yml": "kind: staff"}, "people:1:1: the 1st file of this folder is not named by a handle, so that nobody knows whom to search for", id="a record that ends in yml"),
    pytest.param({"site.yaml": "seal: off\ncolour:\n"}, "site.yaml:2:1: this key is not known here", id="an unknown key without a value"),
    pytest.param({"site.yaml": "contact: {phone: '012', fax: }"}, "site.yaml:1:25: this key is not known here", id="an unknown key without a value, inside"),
    pytest.param({EN: text("colour: ''")}, f"{EN}:6:1: this key is not known here", id="an unknown key of a text without a value"),
    pytest.param({CONSENT: "people: {mother-01: {form: F, show:role}}"}, f"{CONSENT}:1:31: a space is missing after a colon here", id="no space in brackets"),
    pytest.param({CONSENT: "people:\n  mother-01:\n    show:role\n"}, f"{CONSENT}:3:5: a space is missing after a colon here", id="no space in a line of its own"),
    pytest.param({CONSENT: "people:\n  mother-01:\n    form: F\n    show:role\n"}, f"{CONSENT}:4:10: a space is missing after a colon here", id="no space after another line"),
    pytest.param({EN: text().replace("title: Well", "title:Well")}, f"{EN}:2:7: a space is missing after a colon here", id="no space in front matter"),
    pytest.param({CONSENT: "people: {mother-01: }"}, f"{CONSENT}:1:10: nothing stands after the colon here, so that this line does not count", id="a person of whom nothing is said"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: A}}\ncolour:\n"}, f"{MOTHER}:3:1: this key is not known here", id="an unknown key of a person without a value"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: A}}\nforms: {F: {status: refused, colour: }}\n"}, f"{MOTHER}:3:30: this key is not known here", id="an unknown key of a form without a value"),
    pytest.param({"site.yaml": "link_hosts: ['https://a.example.org/']"}, "site.yaml:1:14: this is not the host of a website", id="an address in place of a host"),
    pytest.param({"site.yaml": "contact: {telegram: '@x'}"}, "site.yaml:1:21: this is not a name on Telegram", id="a name that Telegram does not have"),
    pytest.param({"site.yaml": "contact: {phone: none}"}, "site.yaml:1:18: this is not a telephone number", id="a word for a number"),
    pytest.param({"site.yaml": "contact: {email: care}"}, "site.yaml:1:18: this is not a mail address", id="half a mail address"),
    pytest.param({"glossary.yaml": "- Rose\n"}, "glossary.yaml:1:3: keys with values are expected here", id="a word without a language"),
    pytest.param({MOTHER: "kind: subject\nnames: {en: {given: A}}\npseudonym: Bopha\n"}, f"{MOTHER}:3:12: words for each language are expected here", id="a pseudonym without a language"),
    pytest.param({EN: text("updated: 14/02/2026")}, f"{EN}:6:10: this is not a day as it is written here", id="a day with strokes"),
    pytest.param({EN: text("updated: ១៤ កុម្ភៈ ២០២៦")}, f"{EN}:6:10: this is not a day as it is written here", id="a day in Khmer"),
]  # fmt: skip


@pytest.mark.parametrize("given", ["K. Vann", "J.R. Vann", "O’Neil-Sok", "ម៉ៅ", "កញ្ញា\u200bសុខ", "Nguyễn"])
def test_a_name_as_people_have_them_is_a_name(read, given):
    assert told(read({MOTHER: f"kind: subject\nnames: {{en: {{given: {given}}}}}\npseudonym: {{en: {given}}}\n"})) == []


@pytest.mark.parametrize(
    "typed",
    [
        "14/02/2026",
        "14.2.2026",
        "2026/2/14",
        "១៤ កុម្ភៈ ២០២៦",
        "ថ្ងៃទី១៤ ខែកុម្ភៈ ឆ្នាំ២០២៦",
        "14 February 2026",
        "Feb 14th, 2026",
    ],
)
def test_the_day_that_was_meant_is_said_as_it_is_to_be_typed(read, typed):
    entries = read({EN: text(f"updated: '{typed}'")}).entries
    (problem,) = (problem for entry in entries for problem in entry.problems)
    assert dict(problem.values)["day"] == "2026-02-14"


@pytest.mark.parametrize(("files", "sentence"), ONE_FAULT)
def test_a_fault_is_told_once_and_where_it_stands(read, files, sentence):
    assert told(read(files)) == [sentence]


def test_the_sound_site_has_no_problem(read):
    assert told(read()) == []


def test_all_problems_of_all_files_are_told_at_once(read):
    content = read(
        {
            "site.yaml": "seal: of\nnmae: x\nurl: [x]\n",
            EN: text("sensitive: yes", "topics: x"),
            CONSENT: "people: {mother-01: {show: x, form: [y]}}",
        }
    )
    places = [line.split(": ")[0] for line in told(content)]
    assert places == [
        "site.yaml:1:7",
        "site.yaml:2:1",
        "site.yaml:3:6",
        f"{CONSENT}:1:28",
        f"{CONSENT}:1:37",
        f"{EN}:6:12",
        f"{EN}:7:9",
    ]


@pytest.mark.parametrize(("files", "sentence"), ONE_FAULT)
def test_every_sentence_can_be_filled_in(read, files, sentence):
    content = read(files)
    problems = [
        *content.problems,
        *content.warnings,
        *(p for e in content.entries for p in (*e.problems, *e.giving_problems)),
    ]
    for problem in problems:
        values = dict(problem.values)
        assert problem.what.format(**values)
        assert problem.remedy.format(**values)


def test_the_allowed_values_are_listed_and_the_typed_one_is_not(read):
    content = read(
        {
            EN: text(status="Sokmaly"),
            "site.yaml": "Sokmaly: x\nseal: Sokmaly\n",
            CONSENT: "Sokmaly: {}\npeople: {Sokmaly: {}}\n",
        }
    )
    entry = next(entry for entry in content.entries if entry.kind == "stories")
    problems = [*content.problems, *entry.problems]
    assert len(problems) == 5
    assert "Sokmaly" not in repr(problems)
    assert ("choices", "draft, published") in {value for problem in problems for value in problem.values}
