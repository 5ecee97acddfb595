"""Places that a text may not name (R10): what is withheld, with which words, and what is quiet."""

import pytest

from plugins.common.states import State
from plugins.judge.exact import SAYS
from plugins.judge.places import IN_ALIAS, IN_LINK, IN_SLUG, IN_TOPIC, NEAR_PARTNER
from plugins.mentions.place_asks import DISTANCE, FINER, LANDMARK, MAP_LINK, POINT
from tests.samples import SITE, TOPICS, partner, person, story

EXACT = "form: F-1, show: hidden, details: exact, place: {}"


def problems(judged, *more, **told):
    return [
        (p.rule, p.what, dict(p.values).get("place", ""))
        for p in judged(SITE, TOPICS, person(), story(**told), *more).decision.problems
        if "score" not in dict(p.values)
        and p.rule != "R9"  # the score, and the two languages, have tables of their own
    ]


def at(level: str, code: str = "17") -> str:
    return f'place: {{code: "{code}", at_most: {level}}}\npeople:\n  mother-01: {{{EXACT.format(level)}}}\n'


ENGLISH = {
    "a village with its commune and district": ("She lives in Phum Muoy village, Svay Leu commune, Svay Leu district.", "Siem Reap province"),
    "a district alone": ("She lives in Svay Leu.", "Siem Reap province"),
    "a commune of another province": ("She fled to Anlong Veng district.", "Oddar Meanchey province"),
    "a name that many villages share": ("She lives in Thmei village.", "Siem Reap province"),
    "a village on no list": ("She lives in Kroel Svat village.", "a village in Siem Reap province"),
    "a place in the capital": ("She went to Khan Chamkarmon.", "Phnom Penh"),
    "bold inside the name": ("She lives in Sv**ay Le**u commune.", "Siem Reap province"),
    "an entity inside the name": ("She lives in Sv&#97;y Leu commune.", "Siem Reap province"),
    "invisible characters inside the name": ("She lives in Sva\u200by L\u00adeu commune.", "Siem Reap province"),
    "a link over half the name": ("She lives in [Svay](/en/stories/) Leu commune.", "Siem Reap province"),
    "small letters": ("She lives in svay leu commune.", "Siem Reap province"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "instead"), [pytest.param(*case, id=name) for name, case in ENGLISH.items()])
def test_a_finer_place_withholds_once_and_names_the_coarser_one(judged, text, instead):
    assert problems(judged, en=f"{{mother-01}} laughed. {text}") == [("R10", FINER["province"].what, instead)]


KHMER = {
    "a village and its commune": ("គាត់រស់នៅភូមិក្រាំងស្វាត ឃុំស្វាយលើ។", "ខេត្តសៀមរាប"),
    "a district alone": ("គាត់រស់នៅស្វាយលើ។", "ខេត្តសៀមរាប"),
    "a commune split by invisible characters": ("គាត់រស់នៅឃុំ\u200bស្វាយ\u200bលើ។", "ខេត្តសៀមរាប"),
    "a vowel typed in two parts": ("គាត់រស់នៅឃុំស្វាយល\u17c1\u17b8។", "ខេត្តសៀមរាប"),
    "bold inside the name": ("គាត់រស់នៅឃុំស្វាយ**លើ**។", "ខេត្តសៀមរាប"),
    "a district of another province": ("គាត់មកពីស្រុកឯកភ្នំ។", "ខេត្តបាត់ដំបង"),
    "a bare name in another province, which may be a word": ("គាត់មកពីឯកភ្នំ។", "ស្រុកមួយ"),
}


@pytest.mark.parametrize(("text", "instead"), [pytest.param(*case, id=name) for name, case in KHMER.items()])
def test_in_khmer_as_well_and_in_its_own_words(judged, text, instead):
    assert problems(judged, km=f"{{mother-01}} សើច។ {text}") == [("R10", FINER["province"].what, instead)]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        pytest.param("It is 12 km from Siem Reap.", DISTANCE, id="a distance"),
        pytest.param("She lives near Wat Damnak.", LANDMARK, id="a pagoda"),
        pytest.param("She lives at 13.3633, 103.8564.", POINT, id="coordinates"),
        pytest.param("Look at maps.app.goo.gl/abc for it.", POINT, id="a map typed bare"),
        pytest.param("Her house is [here](https://maps.app.goo.gl/abc).", MAP_LINK, id="a map behind a link"),
    ],
)
def test_what_says_where_in_another_way_withholds_likewise(judged, text, ask):
    found = problems(judged, en=f"{{mother-01}} laughed. {text}")
    assert ("R10", ask.what, "") in found
    assert {rule for rule, *_ in found} <= {"R10", "R12"}


LEVELS = {
    "a province where the country is all": ("country", "She lives in Siem Reap province.", "Cambodia"),
    "a district where the country is all": ("country", "She lives in Svay Leu.", "Cambodia"),
    "a province where no place may be named": ("none", "She lives in Siem Reap.", "Cambodia"),
    "a commune where the district is all": ("district", "She lives in Kouk Chak commune.", "Siem Reab district"),
    "a village where the commune is all": ("commune", "She lives in Kroel Svat village.", "a village"),
}


@pytest.mark.parametrize(("level", "text", "instead"), [pytest.param(*case, id=name) for name, case in LEVELS.items()])
def test_each_level_has_its_own_sentence(judged, level, text, instead):
    assert problems(judged, consent=at(level), en=f"{{mother-01}} laughed. {text}", km="{mother-01} សើច។") == [
        ("R10", FINER[level].what, instead)
    ]


QUIET = {
    "its own province": ("province", "She lives in Siem Reap province, in Siem Reap town."),
    "any province": ("province", "She came from Kompong Cham to Phnom Penh."),
    "any district where districts may be named": ("district", "She came from Anlong Veng district to Puok."),
    "its own commune where that may be named": ("commune", "She lives in Kouk Chak commune."),
    "a settled place": ("province", "She sings of {=Svay Leu}."),
    "a place that is on no map": (
        "province",
        "A village in the district, near the market and the pagoda, has a hospital.",
    ),
    "a way that leads nowhere": ("province", "She ran 5 km every morning and cooked for ten minutes."),
    "a distance in a text with exact details": ("district", "The school is 3 km from the market."),
}


@pytest.mark.parametrize(("level", "text"), [pytest.param(*case, id=name) for name, case in QUIET.items()])
def test_what_is_fine_is_published(judged, level, text):
    assert (
        problems(judged, consent=at(level, "171003"), en=f"{{mother-01}} laughed. {text}", km="{mother-01} សើច។") == []
    )


SONG = {"en": "{mother-01} sings of Svay Leu commune.", "km": "{mother-01} ច្រៀងពីឃុំស្វាយលើ។"}


@pytest.mark.parametrize(
    "glossary",
    [
        pytest.param("- {en: Svay Leu, km: ស្វាយលើ}\n", id="the name"),
        pytest.param("- {en: Svay Leu commune, km: ឃុំស្វាយលើ}\n", id="with its word"),
    ],
)
def test_a_place_in_the_glossary_is_too_fine_all_the_same(judged, glossary):
    assert problems(judged, {"glossary.yaml": glossary}, **SONG) == [
        ("R10", FINER["province"].what, "Siem Reap province"),
        ("R10", FINER["province"].what, "ខេត្តសៀមរាប"),
    ]


def test_a_landmark_in_the_glossary_gives_away_as_much(judged):
    glossary = {"glossary.yaml": "- {en: Wat Damnak, km: វត្តដំណាក់}\n"}
    found = problems(judged, glossary, en="{mother-01} lives near Wat Damnak.", km="{mother-01} រស់នៅជិតវត្តដំណាក់។")
    assert [(rule, what) for rule, what, _ in found][:1] == [("R10", LANDMARK.what)]
    assert {rule for rule, *_ in found} == {"R10"}


def test_a_topic_called_like_a_place_frees_it_nowhere(judged):
    topics = {"topics.yaml": "songs: {en: Svay Leu, km: ស្វាយលើ}\n"}
    assert {rule for rule, *_ in problems(judged, topics, **SONG)} == {"R10"}


def test_a_longer_name_of_the_glossary_that_holds_a_place_is_free(judged):
    glossary = {"glossary.yaml": "- {en: Svay Leu Weavers, km: តម្បាញស្វាយលើ}\n"}
    told = {"en": "{mother-01} sings with the Svay Leu Weavers.", "km": "{mother-01} ច្រៀងជាមួយតម្បាញស្វាយលើ។"}
    assert problems(judged, glossary, **told) == []


def test_a_name_that_is_not_hers_settles_it_too(judged):
    not_hers = person(more="not_her: [Svay Leu]")
    assert problems(judged, not_hers, en="{mother-01} sings of Svay Leu.") == []


def test_the_places_of_the_partner_may_be_named_and_what_they_lie_in(judged):
    beside = partner(more='province: "17"\nplaces: ["171304"]\n')
    more = "date: 2026-03-10\npartner: the-house\n"
    text = "{mother-01} learns in Svay Leu commune, Svay Leu district."
    assert problems(judged, beside, en=text, more=more) == []
    assert problems(judged, beside, en=text + " She lives in Anlong Veng.", more=more) == [
        ("R10", FINER["province"].what, "Oddar Meanchey province")
    ]


def test_a_partner_in_the_village_is_told_and_keeps_nothing_out(judged):
    files = (SITE, TOPICS, person(), story(more="date: 2026-03-10\npartner: the-house\n"))
    notices = judged(*files, partner(more='province: "17"\nplaces: ["171304"]\n')).notices
    assert [notice.what for notice in notices] == [NEAR_PARTNER]
    assert judged(*files, partner(more='province: "17"\nplaces: ["1713"]\n')).notices == ()


def test_a_text_of_public_people_has_no_limit(judged):
    director = person("director-01", kind="staff", more="public: true", forms="{}")
    told = story(
        en="{director-01} works in Kouk Chak commune, 3 km from Wat Damnak.",
        km="{director-01} ធ្វើការនៅឃុំគោកចក។",
        consent='place: {code: "171003"}\npeople:\n  director-01: {show: named}\n',
    )
    found = judged(SITE, TOPICS, director, told).decision.problems
    assert [p for p in found if p.rule == "R10"] == []


def test_a_role_is_read_like_the_text(judged):
    away = "role: {en: a mother from Svay Leu commune, km: ស្ត្រីម្នាក់}"
    someone = {
        path: "\n".join(away if line.startswith("role:") else line for line in said.split("\n"))
        for path, said in person().items()
    }
    found = judged(SITE, TOPICS, someone, story(show="form: F-1, show: role")).decision.problems
    assert [(p.rule, p.what) for p in found] == [("R10", FINER["province"].what)]


def test_it_points_to_the_words_and_quotes_none_of_them(judged):
    (problem,) = judged(SITE, TOPICS, person(), story(en="{mother-01} laughed in Svay Leu.")).decision.problems
    assert (problem.where, problem.line, problem.column, problem.word) == (
        "stories/the-blue-door/index.en.md",
        8,
        24,
        4,
    )
    assert "Svay" not in repr(problem)
    assert set(judged(SITE, TOPICS, person(), story(en="{mother-01} in Svay Leu.")).decision.states.values()) == {
        State.WITHHELD
    }


@pytest.mark.parametrize(
    ("folder", "more", "what"),
    [
        pytest.param("the-well-of-svay-leu", "date: 2026-03-10\n", IN_SLUG, id="a district in the folder"),
        pytest.param("the-blue-door", "date: 2026-03-10\nslug: kandal-village\n", IN_SLUG, id="a village in the slug"),
        pytest.param("the-blue-door", "date: 2026-03-10\nslug: market-in-puok\n", IN_SLUG, id="a district in the slug"),
        pytest.param("the-blue-door", "date: 2026-03-10\nslug: puok-market\n", IN_SLUG, id="a district that opens the slug"),
        pytest.param("the-blue-door", "date: 2026-03-10\nslug: limes-of-chong-kneas\n", IN_SLUG, id="a landing in the slug"),
        pytest.param("the-blue-door", "date: 2026-03-10\nslug: wat-bo-seller\n", IN_SLUG, id="a pagoda in the slug"),
        pytest.param("the-blue-door", "date: 2026-03-10\naliases: [/2019/kouk-chak-commune/]\n", IN_ALIAS, id="a commune in an alias"),
    ],
)  # fmt: skip
def test_the_address_of_a_page_names_no_finer_place(judged, folder, more, what):
    found = judged(SITE, TOPICS, person(), story(folder, more=more), key=f"stories/{folder}").decision.problems
    assert [(p.rule, p.what) for p in found] == [("R10", what)]


@pytest.mark.parametrize(
    "folder", ["beans-before-the-rains", "a-long-run", "siem-reap-mornings", "her-village-her-road"]
)
def test_an_ordinary_address_is_left_alone(judged, folder):
    assert judged(SITE, TOPICS, person(), story(folder), key=f"stories/{folder}").decision.problems == ()


@pytest.mark.parametrize("level", ["village", "district", "province"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In the village Chea Vireakny sold rice.", id="a name after the word for village"),
        pytest.param("It was Chanthou, Svay Leu, who sang.", id="a name before a place"),
        pytest.param("Chanthou of Svay Leu commune sang.", id="a name and where she is from"),
    ],
)
def test_a_person_beside_a_place_is_asked_about_all_the_same(judged, level, text):
    rules = [
        rule
        for rule, *_ in problems(judged, consent=at(level), en=f"{{mother-01}} laughed. {text}", km="{mother-01} សើច។")
    ]
    assert "R8" in rules


NOBODY = 'place: {code: "17"%s}\npeople: {}\n'


@pytest.mark.parametrize(
    ("limit", "text", "withheld"),
    [
        pytest.param(", at_most: province", "The stall stands in Svay Leu.", True, id="a district"),
        pytest.param(", at_most: province", "The stall stands in kampong phluk.", True, id="a commune in small letters"),
        pytest.param(", at_most: province", "The stall stands in Siem Reap.", False, id="the province"),
        pytest.param(", at_most: village", "The stall stands in Svay Leu.", False, id="a district, and the village is allowed"),
        pytest.param("", "The stall stands in Svay Leu.", False, id="nothing written"),
    ],
)  # fmt: skip
def test_a_written_limit_holds_where_nobody_has_to_be_hidden(judged, limit, text, withheld):
    found = judged(SITE, TOPICS, person(), story(en=text, km=None, consent=NOBODY % limit)).decision
    assert (State.WITHHELD in found.states.values()) == withheld


@pytest.mark.parametrize(
    ("topic", "is_told"),
    [
        pytest.param("songs: {en: Songs of Svay Leu, km: ចម្រៀង}", True, id="in its name"),
        pytest.param("songs: {en: Songs, km: ចម្រៀងឃុំស្វាយលើ}", True, id="in its Khmer name"),
        pytest.param("svay-leu: {en: Songs, km: ចម្រៀង}", True, id="in its id"),
        pytest.param("songs: {en: Songs of Siem Reap, km: ចម្រៀង}", False, id="a province"),
    ],
)
def test_the_topic_of_a_text_names_no_finer_place(judged, topic, is_told):
    more = f"date: 2026-03-10\ntopics: [{topic.split(':')[0]}]\n"
    (*_, found) = [judged(SITE, {"topics.yaml": f"{topic}\n"}, person(), story(more=more)).decision]
    assert [(p.rule, p.what, p.line) for p in found.problems] == ([("R10", IN_TOPIC, 6)] if is_told else [])


@pytest.mark.parametrize(
    ("path", "whats"),
    [
        pytest.param("puok", [IN_LINK], id="a district"),
        pytest.param("stories/svay-leu/kok-srok.html", [IN_LINK], id="a district and a village"),
        pytest.param("%E1%9E%9F%E1%9F%92%E1%9E%9C%E1%9E%B6%E1%9E%99%E1%9E%9B%E1%9E%BE", [IN_LINK], id="percent-encoded Khmer"),
        pytest.param("mother-of-seven-aged-43", [SAYS["age"], SAYS["children"]], id="an age and children"),
        pytest.param("?q=aged+43", [SAYS["age"]], id="an age in the query"),
        pytest.param("2026/03/10/report-on-loans.html", [], id="a day and ordinary words"),
        pytest.param("siem-reap/a-long-run", [], id="a province"),
    ],
)  # fmt: skip
def test_the_address_of_a_link_is_read_like_words(judged, path, whats):
    text = f"{{mother-01}} laughed. See the [list](https://other.example.org/{path})."
    found = judged(SITE, TOPICS, person(), story(en=text)).decision.problems
    assert sorted(p.what for p in found) == sorted(whats)
    assert {(p.where, p.line) for p in found} <= {("stories/the-blue-door/index.en.md", 8)}
