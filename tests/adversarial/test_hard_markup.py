"""A name cut, coded or hidden in every way that Markdown, HTML and YAML know: it is in no file of the output, and what stands beside stays.

The first two tables hold what must come out with the pseudonym in the name's place; of the others it is enough that the name does not.
"""

import pytest

from tests.reading import found_in
from tests.samples import CONTROL, CONTROL_PAGES, NAMES, REVIEWED, SITE, TOPICS, partner, person, pictured, story, text

pytestmark = pytest.mark.adversarial

ENGLISH_RENDERED = {
    "bold": "Then **Sok**maly left.",
    "emphasis": "Then Sok*maly* left.",
    "nested emphasis": "Then <b><i>S</i></b>ok<u>mal</u>y left.",
    "a link": "Then [Sok](https://other.example.org/)maly left.",
    "a footnote's text": "Then she left.[^1]\n\n[^1]: Sokmaly said so.",
    "a footnote's label": "Then {mother-01} left.[^sokmaly]\n\n[^sokmaly]: So she said.",
    "a table's cell": "| who | what |\n|---|---|\n| Sokmaly | shop |\n",
    "a table's head": "| Sokmaly | what |\n|---|---|\n| she | shop |\n",
    "raw HTML": "<div>Then Sok<span>maly</span> left.</div>",
    "an entity": "Then &#83;okmaly left.",
    "an entity in hexadecimal": "Then &#x53;okmaly left.",
    "a soft hyphen": "Then Sok&shy;maly left.",
    "a zero-width space": "Then Sok&#8203;maly left.",
    "a filler": "Then Sok\u3164maly left.",
    "a break": "Then Sok<br>maly left.",
    "a break of two spaces": "Then Sok  \nmaly left.",
    "a line's end": "Then Sok\nmaly left.",
    "a place to break": "Then Sok<wbr>maly left.",
    "a heading": "## Sokmaly's day\n\nShe left.",
    "a heading underlined": "Sokmaly\n=======\n\nShe left.",
    "a definition list": "Sokmaly\n:   She left.",
    "a link's title": 'Then {mother-01} [left](https://other.example.org/ "Sokmaly").',
    "an abbreviation": '{mother-01} is <abbr title="Sokmaly">she</abbr>.',
    "code": "She is `Sokmaly`.",
    "a block of code": "    Sokmaly\n",
    "capitals": "Then SOKMALY left.",
    "a footnote's mark behind it": "Then Sokmaly[^1] left.\n\n[^1]: A note.",
    "a possessive": "It is Sokmaly’s shop.",
    "the full name in two marks": "Then **Chheang** *Sokmaly* left.",
    "the other script": "Then សុខម៉ាលី left.",
}
KHMER_RENDERED = {
    "no spaces": "ថ្ងៃនេះសុខម៉ាលីទៅផ្សារ។",
    "bold": "ថ្ងៃនេះ **សុខ**ម៉ាលី ទៅផ្សារ។",
    "bold inside a cluster": "ថ្ងៃនេះ សុខម៉**ាលី** ទៅផ្សារ។",
    "a link": "ថ្ងៃនេះ [សុខ](https://other.example.org/)ម៉ាលី ទៅផ្សារ។",
    "a zero-width space": "ថ្ងៃនេះ សុខ\u200bម៉ាលី ទៅផ្សារ។",
    "marks in another order": "ថ្ងៃនេះ សុខមា៉លី ទៅផ្សារ។",
    "an inherent vowel": "ថ្ងៃនេះ ស\u17b4ុខម៉ាលី ទៅផ្សារ។",
    "an entity": "ថ្ងៃនេះ &#x179F;ុខម៉ាលី ទៅផ្សារ។",
    "a table": "| ក | ខ |\n|---|---|\n| សុខម៉ាលី | ហាង |\n",
    "a definition list": "សុខម៉ាលី\n:   ទៅផ្សារ។",
    "a heading": "## ថ្ងៃរបស់សុខម៉ាលី\n\nនាងទៅ។",
    "a link's title": '{mother-01} [ទៅ](https://other.example.org/ "សុខម៉ាលី")។',
    "code": "នាង `សុខម៉ាលី` ទៅ។",
    "a footnote's label": "{mother-01} ទៅ។[^សុខម៉ាលី]\n\n[^សុខម៉ាលី]: ល្អ។",
    "a title before it": "អ្នកស្រីសុខម៉ាលីបាននិយាយ។",
    "the full name": "អ្នកស្រី ឈាង សុខម៉ាលី ទៅ។",
    "the full name in one": "ឈាងសុខម៉ាលីទៅ។",
    "the other script": "នាង Sokmaly ទៅផ្សារ។",
    "the other script without spaces": "នាងSokmalyទៅផ្សារ។",
}
ENGLISH = {
    "a tag character": "Then Sok\U000e0041maly left.",
    "a footnote inside": "Then Sok[^1]maly left.\n\n[^1]: A note.",
    "a table's cells": "| who | what |\n|---|---|\n| Sok | maly |\n",
    "the items of a list": "- Sok\n- maly",
    "an attribute": '<p data-name="Sokmaly" id="sokmaly" class="sokmaly" lang="sokmaly">She left.</p>',
    "a paragraph's title": '<p title="Sokmaly">She left.</p>',
    "an entity in an entity": "Then &amp;#83;okmaly left.",
    "a space that does not break": "Then Sok&nbsp;maly left.",
    "a backslash": r"Then Sok\_maly left.",
    "a star": r"Then Sok\*maly left.",
    "an automatic link": "See <https://other.example.org/sokmaly>.",
    "an automatic address": "Write to <sokmaly@other.example.org>.",
    "a heading's end": "## Sok\nmaly left.",
    "an alternative text in the body": "![Sokmaly](x.jpg)",
    "a comment": "She left.<!-- Sokmaly -->",
    "a script": "She left.<script>var a = 'Sokmaly'</script>",
    "a style": "She left.<style>.sokmaly{}</style>",
    "a drawing": "She left.<svg><title>Sokmaly</title></svg>",
    "an address": "She [left](https://other.example.org/sokmaly/).",
    "an address in percent signs": "She [left](https://other.example.org/%53okmaly/).",
    "an address in percent signs twice": "She [left](https://other.example.org/%2553okmaly/).",
    "an address's query": "She [left](https://other.example.org/?q=Sok+maly).",
    "an address's folders": "She [left](https://other.example.org/sok/maly).",
    "an address's user": "She [left](https://sok:maly@other.example.org/).",
    "a host": "She [left](https://sokmaly.example.org/).",
    "a fragment": "She [left](#sokmaly).",
    "data": "She [left](data:text/plain;base64,U29rbWFseQ==).",
    "a picture elsewhere": "She ![x](https://other.example.org/sokmaly.jpg) left.",
    "a reference": "She [left][sokmaly].\n\n[sokmaly]: https://other.example.org/",
    "ruby": "<ruby>Sok<rt>x</rt>maly</ruby> left.",
    "a deletion": "Then Sok<del>x</del>maly left.",
    "a raised number": "Then Sok<sup>1</sup>maly left.",
    "a snake": "Then sok_maly left.",
    "full stops": "Then S.o.k.m.a.l.y left.",
    "spaces": "Then S o k m a l y left.",
    "a plural": "The Sokmalys left.",
    "a Cyrillic letter": "Then S\u043ekmaly left.",
    "full-width letters": "Then Ｓｏｋｍａｌｙ left.",
    "an accent": "Then Sokma\u0301ly left.",
    "two settled words": "Then {=Sok}{=maly} left.",
    "half a settled word": "Then Sok{=maly} left.",
    "a settled name in two words": "Then {=Sok maly} left.",
    "a settled name": "Then {=Sokmaly} left.",
    "braces": "Then {Sokmaly} left.",
    "digits for letters": "Then s0kma1y left.",
    "a term and what it is": "Sok\n:   maly",
    "a code that is shown": "Then &amp;#83;okmaly left.",
    "the wrong way": "Then \u202eylamkoS\u202c left.",
}
KHMER = {
    "a space": "ថ្ងៃនេះ សុខ ម៉ាលី ទៅផ្សារ។",
    "a break": "ថ្ងៃនេះ សុខ<br>ម៉ាលី ទៅផ្សារ។",
    "a line's end": "ថ្ងៃនេះ សុខ\nម៉ាលី ទៅផ្សារ។",
    "a hyphen": "ថ្ងៃនេះ សុខ-ម៉ាលី ទៅផ្សារ។",
    "a footnote inside": "ថ្ងៃនេះ សុខ[^1]ម៉ាលី ទៅ។\n\n[^1]: ល្អ។",
    "an address": "{mother-01} [ទៅ](https://other.example.org/សុខម៉ាលី/)។",
    "an address in percent signs": "{mother-01} [ទៅ](https://other.example.org/%E1%9E%9F%E1%9E%BB%E1%9E%81%E1%9E%98%E1%9F%89%E1%9E%B6%E1%9E%9B%E1%9E%B8/)។",
    "a comment": "{mother-01} ទៅ។<!-- សុខម៉ាលី -->",
    "ruby": "<ruby>សុខ<rt>x</rt>ម៉ាលី</ruby> ទៅ។",
    "a raised number": "សុខ<sup>១</sup>ម៉ាលី ទៅ។",
    "a village": "នៅភូមិសុខម៉ាលី មានហាង។",
    "a settled name": "នាង {=សុខម៉ាលី} ទៅ។",
    "two settled words": "នាង {=សុខ}{=ម៉ាលី} ទៅ។",
    "half a settled word": "នាង សុខ{=ម៉ាលី} ទៅ។",
    "the other script with a hyphen": "នាង Sok-maly ទៅ។",
    "braces": "ថ្ងៃនេះ {សុខម៉ាលី} ទៅ។",
    "two cells": "| ក | ខ |\n|---|---|\n| សុខ | ម៉ាលី |\n",
    "two items": "- សុខ\n- ម៉ាលី",
    "a vowel torn off": "ថ្ងៃនេះ ស ុខម៉ាលី ទៅ។",
    "a break in a cluster": "ថ្ងៃនេះ សុខម<br>៉ាលី ទៅ។",
}
IN_BODIES = [
    *(("en", True, name, body) for name, body in ENGLISH_RENDERED.items()),
    *(("km", True, name, body) for name, body in KHMER_RENDERED.items()),
    *(("en", False, name, body) for name, body in ENGLISH.items()),
    *(("km", False, name, body) for name, body in KHMER.items()),
]


def folder(number: int) -> str:
    return f"case-{number:03d}"


@pytest.fixture(scope="module")
def bodies(site_of_module):
    """One site with a story for each case, so that each is also a neighbour of all the others."""
    other = {"en": "km", "km": "en"}
    cases = [story(folder(i), **{lang: body, other[lang]: None}) for i, (lang, _, _, body) in enumerate(IN_BODIES)]
    return site_of_module(SITE, TOPICS, person(), CONTROL, *cases)


def test_no_name_is_in_the_output_or_in_what_the_build_says(bodies):
    assert bodies.exit == 3
    assert found_in(bodies.everything(), NAMES) == []
    assert found_in(bodies.said, NAMES) == []


def test_what_stands_beside_is_published(bodies):
    assert all(bodies.page(url).ok for url in CONTROL_PAGES)


@pytest.mark.parametrize(
    "number",
    [pytest.param(i, id=f"{lang}: {name}") for i, (lang, rendered, name, _) in enumerate(IN_BODIES) if rendered],
)
def test_a_name_in_an_honest_place_becomes_the_pseudonym(bodies, number):
    lang = IN_BODIES[number][0]
    page = bodies.page(f"/{lang}/stories/{folder(number)}/")
    assert page.ok
    assert {"en": "Bopha", "km": "បុប្ផា"}[lang] in page.text


@pytest.mark.parametrize(
    "number",
    [pytest.param(i, id=f"{lang}: {name}") for i, (lang, rendered, name, _) in enumerate(IN_BODIES) if not rendered],
)
def test_a_story_with_a_hidden_name_says_why_or_has_lost_it(bodies, number):
    lang = IN_BODIES[number][0]
    state = bodies.states.get((f"stories/{folder(number)}", lang), "published")
    assert state == ("published" if bodies.page(f"/{lang}/stories/{folder(number)}/").ok else "withheld")


def fields(lang, body="", **more):
    """A story with one field of one language changed."""
    files = story("the-field")
    files[f"stories/the-field/index.{lang}.md"] = text(
        lang, body or {"en": "{mother-01} left.", "km": "{mother-01} ទៅ។"}[lang], **more
    )
    return files


FIELDS = {
    "a title": fields("en", title="SOKMALY STARTS AGAIN"),
    "a title with tags": fields("en", title="Sok<b>maly</b> starts"),
    "a title with stars": fields("en", title="Sok*maly* starts"),
    "a title with an entity": fields("en", title='"&#83;okmaly starts"'),
    "a title of settled words": fields("en", title='"{=Sok}{=maly} starts"'),
    "a Khmer title": fields("km", title="រឿងរបស់សុខម៉ាលី"),
    "a Khmer title of settled words": fields("km", title='"{=សុខ}{=ម៉ាលី}"'),
    "a summary": fields("en", summary="Sokmaly left."),
    "a summary with a percent sign": fields("en", summary='"%53okmaly left"'),
    "a Khmer summary": fields("km", summary="សុខម៉ាលីបានទៅ។"),
    "a slug": fields("en", more="date: 2026-03-10\nslug: sokmaly-new-start\n"),
    "a slug in two words": fields("en", more="date: 2026-03-10\nslug: sok-maly\n"),
    "a folder": story("sokmaly-new-start"),
    "a Khmer folder": story("សុខម៉ាលី"),
    "a Khmer folder with a slug": story("សុខម៉ាលី", more="date: 2026-03-10\nslug: a-door\n"),
    "an alias": fields("en", more="date: 2026-03-10\naliases: [/old/sokmaly/]\n"),
    "a Khmer alias": fields("km", more="date: 2026-03-10\naliases: [/old/សុខម៉ាលី/]\n"),
    "an author": fields("en", more="date: 2026-03-10\nauthor: mother-01\n"),
    "an alternative text": pictured(alt="Sokmaly at home"),
    "a Khmer alternative text": pictured(alt_km="សុខម៉ាលីនៅផ្ទះ"),
    "an alternative text with tags": pictured(alt="<b>Sok</b>maly at home"),
    "an alternative text typed in the body": pictured(body='![Sokmaly](portrait.jpg "Sokmaly")'),
    "a caption": pictured(caption="left: Sokmaly"),
    "a credit": pictured(credit="Sokmaly"),
    "a picture's file name": pictured(name="IMG_Sokmaly01.JPG", body="![](IMG_Sokmaly01.JPG)"),
    "a topic": {
        "topics.yaml": "work: {en: Sokmaly, km: ការងារ}\n",
        **fields("en", more="date: 2026-03-10\ntopics: [work]\n"),
    },
    "a Khmer topic": {
        "topics.yaml": "work: {en: Work, km: សុខម៉ាលី}\n",
        **fields("en", more="date: 2026-03-10\ntopics: [work]\n"),
    },
    "a topic's id": {
        "topics.yaml": "sokmaly: {en: Work, km: ការងារ}\n",
        **fields("en", more="date: 2026-03-10\ntopics: [sokmaly]\n"),
    },
    "a glossary": {"glossary.yaml": "- {en: Sokmaly, km: សុខម៉ាលី}\n", **fields("en", "Then Sokmaly left.")},
    "a glossary in Khmer": {"glossary.yaml": "- {en: Sokmaly, km: សុខម៉ាលី}\n", **fields("km", "សុខម៉ាលីទៅ។")},
    "a partner's title": partner(title="Sokmaly House"),
    "a partner's Khmer title": partner(title_km="ផ្ទះសុខម៉ាលី"),
    "a partner's folder": partner("sokmaly-house"),
    "a partner's website": partner(more="website: https://sokmaly.example.org/\n"),
    "a partner's year": partner(more='since: "Sokmaly"\n'),
    "a figure": partner(more='figures:\n  - {en: Sokmaly trained, km: បណ្ដុះបណ្ដាល, value: "3"}\n'),
    "a Khmer figure": partner(more='figures:\n  - {en: trained, km: សុខម៉ាលី, value: "3"}\n'),
    "a figure's source": partner(
        more='figures:\n  - {en: trained, km: រៀន, value: "3", source: the list of Sokmaly}\n'
    ),
    "a figure's handle": partner(more='figures:\n  - {en: "{mother-01} trained", km: រៀន, value: "3"}\n'),
    "a giving note": partner(note="Ask for Sokmaly"),
    "a giving note's handle": partner(note="Ask for {mother-01}"),
}
ROLE = "place: {code: '17', at_most: province}\npeople:\n  mother-01: {form: F-1, show: hidden}\n  father-01: {show: role}\n"
FATHER = (
    "kind: family\ngender: m\nminor: false\nnames: {{en: {{given: Vuthy, family: Keo}}, km: {{given: វុទ្ធី, family: កែវ}}}}\n"
    "role: {{en: {en}, km: {km}}}\n"
)
FIELDS |= {
    "a role": {
        "people/father-01.yaml": FATHER.format(en="Sokmaly's father", km="ឪពុក"),
        **story("the-field", en="{mother-01} and {father-01} left.", km="{mother-01} និង{father-01}ទៅ។", consent=ROLE),
    },
    "a Khmer role": {
        "people/father-01.yaml": FATHER.format(en="her father", km="ឪពុករបស់សុខម៉ាលី"),
        **story("the-field", en="{mother-01} and {father-01} left.", km="{mother-01} និង{father-01}ទៅ។", consent=ROLE),
    },
    "a role's handle": {
        "people/father-01.yaml": FATHER.format(en='"the father of {mother-01}"', km="ឪពុក"),
        **story("the-field", en="{mother-01} and {father-01} left.", km="{mother-01} និង{father-01}ទៅ។", consent=ROLE),
    },
}


VOCABULARIES = ("topics.yaml", "glossary.yaml")
OF_VOCABULARIES = {name: files for name, files in FIELDS.items() if any(path in files for path in VOCABULARIES)}


def in_a_place_of_its_own(number: int, files):
    """The same files with a folder, a person and an old address of their own, to be built beside the others."""

    def renamed(said):
        for name in ("the-field", "the-picture", "the-house", "father-01", "/old/"):
            said = said.replace(
                name,
                f"/old/{number}/"
                if name == "/old/"
                else f"{name}-{number}"
                if name != "father-01"
                else f"father-{number}",
            )
        return said

    return {renamed(path): said if isinstance(said, bytes) else renamed(said) for path, said in files.items()}


@pytest.fixture(scope="module")
def all_fields(site_of_module):
    cases = [files for name, files in FIELDS.items() if name not in OF_VOCABULARIES]
    return site_of_module(
        SITE, TOPICS, person(), CONTROL, *(in_a_place_of_its_own(number, files) for number, files in enumerate(cases))
    )


def test_a_name_in_any_field_reaches_nothing_and_the_control_stays(all_fields):
    assert all_fields.exit == 3
    assert found_in(all_fields.everything(), [*NAMES, "mother-01"]) == []
    assert found_in(all_fields.said, NAMES) == []
    assert all(all_fields.page(url).ok for url in CONTROL_PAGES)


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for name, files in OF_VOCABULARIES.items()])
def test_a_name_in_a_vocabulary_reaches_nothing_and_the_control_stays(build_site, files):
    site = build_site(SITE, TOPICS, person(), CONTROL, files)
    assert site.exit == 3
    assert found_in(site.everything(), NAMES) == []
    assert found_in(site.said, NAMES) == []
    assert all(site.page(url).ok for url in CONTROL_PAGES)


OF_THE_WHOLE_SITE = {
    "the site's name": {"site.yaml": "name: {en: Sokmaly House, km: ផ្ទះ}\n"},
    "the organisation in Khmer": {"site.yaml": "organisation: {en: House, km: សុខម៉ាលី}\n"},
    "the contact": {"site.yaml": "contact: {email: sokmaly@example.org}\n"},
    "the address": {"site.yaml": "url: https://sokmaly.example.org\n"},
    "a handle in the name": {"site.yaml": "name: {en: '{mother-01}', km: ផ្ទះ}\n"},
}


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for name, files in OF_THE_WHOLE_SITE.items()])
def test_a_name_that_every_page_would_hold_ends_the_build(build_site, files):
    site = build_site(SITE, TOPICS, person(), CONTROL, files)
    assert site.exit == 1
    assert site.files() == []
    assert found_in(site.said, NAMES) == []


@pytest.mark.parametrize("words", ["en: Ask Sokmaly, km: ប៉ូលិស", "en: Police, km: សុខម៉ាលី"], ids=["English", "Khmer"])
def test_a_help_line_with_a_name_is_not_shown_and_blocks_nothing(build_site, words):
    line = f"- {{number: '117', {words}, checked_on: 2026-11-01, checked_by: officer-01}}\n"
    consent = f"place: {{code: '17', at_most: province}}\npeople:\n  mother-01: {{form: F-1, show: hidden}}\n{REVIEWED}"
    sensitive = story("the-field", more="date: 2026-03-10\nsensitive: true\n", consent=consent)
    control = story("the-control", show="form: F-1, show: hidden")
    site = build_site(SITE, TOPICS, person(), control, sensitive, {"helplines.yaml": line})
    assert site.exit == 0
    assert found_in(site.everything() + site.said, NAMES) == []
    assert all(site.page(url).ok for url in (*CONTROL_PAGES, "/en/stories/the-field/", "/km/stories/the-field/"))
