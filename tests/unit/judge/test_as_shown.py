"""R12 reads what readers see: an address or an account may be put together of a name, a role or a settled word and what is typed around it."""

import pytest

from plugins.common.states import State
from plugins.judge.outward import ACCOUNT, UNLISTED
from plugins.judge.panel_words import IN_PANEL
from plugins.judge.typed_hosts import MONEY, NAMED, TYPED
from tests.samples import SITE, partner, person, story, text

LISTED = {"site.yaml": SITE["site.yaml"].replace("link_hosts: [", "link_hosts: [kitchen.example.net, ")}
KEY, HOUSE = "stories/the-blue-door", "partners/the-house"


@pytest.fixture
def asked(judged):
    """The problems of a text by R12, and its state in English."""

    def run(*files, key=KEY):
        made = judged(LISTED, person(), *files, key=key)
        problems = [p for p in made.decision.problems if p.rule == "R12"]
        return problems, made.decision.states["en"]

    return run


@pytest.mark.parametrize(
    ("said", "ask"),
    [
        pytest.param("Gifts: {=paypal}.me/river.", MONEY, id="the beginning of a money host"),
        pytest.param("Gifts: {=bit}.ly/river.", TYPED, id="a short link"),
        pytest.param("See www.{=evil}.org.", TYPED, id="the middle"),
        pytest.param("See {=www.evil}.org.", TYPED, id="all but the ending"),
        pytest.param("See evil.{=org}.", NAMED, id="the ending"),
        pytest.param("See {=evil}{=.org}.", NAMED, id="two halves"),
        pytest.param("See give.{=evil}.org.", MONEY, id="a part of a name that speaks of giving"),
        pytest.param("See https://{=evil}.org/x.", UNLISTED, id="behind a scheme"),
        pytest.param("Gifts: river@{=aclb}.", ACCOUNT, id="the bank of a name at Bakong"),
        pytest.param("Gifts: {=ABA} 000 123 456.", ACCOUNT, id="the bank"),
        pytest.param("Gifts: ABA {=000 123 456}.", ACCOUNT, id="the number"),
        pytest.param("The bank is **ABA**.\n\nGifts: {=000} 123 456.", ACCOUNT, id="over two paragraphs"),
    ],
)
def test_what_is_settled_in_part_is_read_as_a_whole(asked, said, ask):
    problems, state = asked(story(en=f"{{mother-01}} left. {said}"))
    assert {p.what for p in problems} == {ask.what}
    assert state is State.WITHHELD


def test_the_whole_piece_is_pointed_to(asked):
    body = "{mother-01} left.\n\nShe wrote: {=paypal}.me/river was new."
    (problem,), _ = asked(story(en=body))
    line = body.splitlines()[2]
    assert line[problem.start : problem.start + problem.length] == "{=paypal}.me"
    assert (problem.line, problem.column) == (10, line.index("{=paypal}") + 1)


@pytest.mark.parametrize(
    ("name", "said", "ask"),
    [
        pytest.param("paypal", "Gifts: {vann-01}.me/river.", MONEY, id="a money host"),
        pytest.param("River", "Gifts: www.{vann-01}.org.", TYPED, id="a website"),
        pytest.param("River", "Gifts: {vann-01}.org/kitchen.", TYPED, id="a website with a path"),
        pytest.param("river", "See https://{vann-01}.org/x.", UNLISTED, id="behind a scheme"),
        pytest.param("aclb", "Gifts: river@{vann-01}.", ACCOUNT, id="the bank of a name at Bakong"),
        pytest.param("ABA", "Gifts: {vann-01} 000 123 456.", ACCOUNT, id="a bank"),
        pytest.param("Wing", "Gifts: {vann-01}: 012 345 678.", ACCOUNT, id="a service"),
    ],
)
def test_the_name_of_somebody_public_makes_no_address(asked, name, said, ask):
    register = {
        "people/vann-01.yaml": f"kind: staff\nminor: false\npublic: true\nspeaks: [km, en]\nnames: {{en: {{given: {name}}}, km: {{given: {name}}}}}\n"
    }
    page = {
        "pages/thanks/consent.yaml": "people:\n  vann-01: {show: named}\n",
        "pages/thanks/index.en.md": text("en", said, more="sensitive: false\n"),
        "pages/thanks/index.km.md": text("km", said, more="sensitive: false\n"),
    }
    problems, state = asked(register, page, key="pages/thanks")
    assert {p.what for p in problems} == {ask.what}
    assert state is State.WITHHELD


@pytest.mark.parametrize(
    ("role", "is_asked"),
    [("{first: the paypal, then: the woman}", True), ("{first: a woman, then: the paypal}", True), ("{first: a woman, then: the woman}", False)],
)  # fmt: skip
def test_the_words_of_a_role_make_none_either(asked, role, is_asked):
    sister = person("sister-01", en="Chantrea", km="ចន្ទ្រា").popitem()[1]
    sister = sister.replace("{first: a mother from the province, then: the woman}", role)
    consent = (
        "place: {code: '17', at_most: province}\npeople:\n"
        "  mother-01: {form: F-1, show: hidden, photo: face}\n  sister-01: {form: F-1, show: role}\n"
    )
    files = story(en="{mother-01} wrote to {sister-01}.me/river.", km="{mother-01} បានទៅ។", consent=consent)
    problems, _ = asked({"people/sister-01.yaml": sister}, files)
    assert (MONEY.what in {p.what for p in problems}) == is_asked


@pytest.mark.parametrize(
    "said",
    ["They found it on {=Rooms4u.com}.", "They saw {=the ABA} and rice.", "{mother-01}.They listened.", "See {=kitchen}.example.net."],
)  # fmt: skip
def test_what_is_settled_or_named_beside_words_stays(asked, said):
    assert asked(story(en=f"{{mother-01}} left. {said}")) == ([], State.PUBLISHED)


@pytest.mark.parametrize(
    ("said", "ask"), [("Give at {=give-river}.org.", MONEY), ("Write to {=care}@evil.org.", IN_PANEL)]
)
def test_the_summary_of_a_partner_is_read_so_too(asked, said, ask):
    files = partner()
    path = next(path for path in files if path.endswith("index.en.md"))
    lines = [f'summary: "{said}"' if line.startswith("summary:") else line for line in files[path].splitlines()]
    problems, state = asked(files | {path: "\n".join(lines) + "\n"}, key=HOUSE)
    assert ask.what in {p.what for p in problems}
    assert state is State.WITHHELD
