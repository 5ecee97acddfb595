from datetime import date

import pytest

from plugins.common.problems import Problem
from plugins.consent.decide import decide
from plugins.consent.decision import Today

REFUSED = {"status": "refused"}
EXPIRED = {"expires": "2026-05-01"}
NOT_ASKED = {"status": "not-asked"}
ENGLISH = {"languages": ["en"]}
FUTURE = {"date": date(2026, 6, 2)}
DRAFT = "draft"
LIVE = "published"


def question(lang):
    return Problem("stories/the-well/index.en.md", 9, 1, "R8", "What is this word", "Settle it", lang=lang)


@pytest.mark.parametrize(
    ("texts", "form", "changes", "en", "km"),
    [
        pytest.param({"en": LIVE, "km": LIVE}, {}, {}, "published", "published", id="both published"),
        pytest.param({"en": LIVE}, {}, {}, "published", "not-translated", id="one missing"),
        pytest.param({"en": LIVE, "km": DRAFT}, {}, {}, "published", "draft", id="one a draft"),
        pytest.param({"en": DRAFT, "km": DRAFT}, {}, {}, "draft", "draft", id="both drafts"),
        pytest.param({"en": DRAFT}, {}, {}, "draft", "draft", id="a draft, and none in Khmer to say only-in of"),
        pytest.param({}, {}, {}, "draft", "draft", id="no text yet"),
        pytest.param({"en": LIVE, "km": LIVE}, {}, FUTURE, "scheduled", "scheduled", id="a date ahead"),
        pytest.param({"en": LIVE, "km": LIVE}, {}, {"date": date(2026, 6, 1)}, "published", "published", id="of today"),
        pytest.param({"en": LIVE, "km": LIVE}, {}, {"date": None}, "published", "published", id="without a date"),
        pytest.param(
            {"en": LIVE}, {}, FUTURE, "scheduled", "scheduled", id="a date ahead, one missing: nothing to link to yet"
        ),
        pytest.param({"en": LIVE, "km": DRAFT}, {}, FUTURE, "scheduled", "draft", id="a date ahead, one a draft"),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            {},
            {**FUTURE, "questions": (question("en"),)},
            "withheld",
            "withheld",
            id="a date ahead and a question",
        ),
        pytest.param(
            {"en": LIVE, "km": LIVE}, EXPIRED, FUTURE, "expired", "expired", id="a date ahead and an expired form"
        ),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            {},
            {"questions": (question("en"),)},
            "withheld",
            "withheld",
            id="a question in English withholds both",
        ),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            {},
            {"questions": (question("km"),)},
            "withheld",
            "withheld",
            id="a question in Khmer withholds both",
        ),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            {},
            {"questions": (question(""),)},
            "withheld",
            "withheld",
            id="a question about both",
        ),
        pytest.param(
            {"en": LIVE, "km": DRAFT},
            {},
            {"questions": (question("km"),)},
            "published",
            "draft",
            id="a draft's question counts for nothing",
        ),
        pytest.param(
            {"en": LIVE, "km": DRAFT},
            {},
            {"questions": (question("en"),)},
            "withheld",
            "draft",
            id="a question, and a draft beside it",
        ),
        pytest.param(
            {"en": LIVE, "km": DRAFT},
            {},
            {"questions": (question(""),)},
            "withheld",
            "draft",
            id="a question about both, one a draft",
        ),
        pytest.param(
            {"en": DRAFT, "km": DRAFT},
            {},
            {"questions": (question(""),)},
            "draft",
            "draft",
            id="nothing but drafts and questions",
        ),
        pytest.param(
            {"en": DRAFT}, {}, {"questions": (question("en"),)}, "draft", "draft", id="one draft and its question"
        ),
        pytest.param(
            {"en": DRAFT},
            {},
            {"questions": (question(""),)},
            "draft",
            "draft",
            id="one draft and a question about both",
        ),
        pytest.param(
            {}, {}, {"problems": (question(""),)}, "withheld", "withheld", id="an error, and no text that could be read"
        ),
        pytest.param(
            {"en": LIVE},
            {},
            {"questions": (question("en"),)},
            "withheld",
            "withheld",
            id="a question, and no translation",
        ),
        pytest.param({"en": LIVE, "km": LIVE}, NOT_ASKED, {}, "not-asked", "not-asked", id="not asked"),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            NOT_ASKED,
            {"questions": (question("en"),)},
            "not-asked",
            "not-asked",
            id="not asked, and a question",
        ),
        pytest.param({"en": LIVE, "km": DRAFT}, NOT_ASKED, {}, "not-asked", "draft", id="not asked, and a draft"),
        pytest.param({"en": LIVE}, NOT_ASKED, {}, "not-asked", "not-asked", id="not asked, and no translation"),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            REFUSED,
            {"questions": (question("en"),)},
            "refused",
            "refused",
            id="refused, and a question",
        ),
        pytest.param({"en": DRAFT, "km": DRAFT}, REFUSED, {}, "refused", "refused", id="refused, and a draft"),
        pytest.param({"en": DRAFT, "km": DRAFT}, EXPIRED, {}, "expired", "expired", id="expired, and a draft"),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            {"status": "withdrawn"},
            {"questions": (question("en"),)},
            "withdrawn",
            "withdrawn",
            id="withdrawn, and a question",
        ),
        pytest.param(
            {"en": DRAFT, "km": DRAFT},
            {"status": "withdrawn"},
            {},
            "withdrawn",
            "withdrawn",
            id="withdrawn, and a draft",
        ),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            {**EXPIRED, "withdrawn": {}},
            {},
            "withdrawn",
            "withdrawn",
            id="withdrawn, and expired",
        ),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            {**REFUSED, "withdrawn": {}},
            {},
            "withdrawn",
            "withdrawn",
            id="withdrawn, and refused",
        ),
        pytest.param({"en": LIVE, "km": LIVE}, ENGLISH, {}, "published", "not-allowed", id="Khmer not allowed"),
        pytest.param(
            {"en": LIVE},
            ENGLISH,
            {},
            "published",
            "not-allowed",
            id="Khmer not allowed and not written: no trace of it",
        ),
        pytest.param(
            {"en": LIVE, "km": DRAFT},
            ENGLISH,
            {},
            "published",
            "not-allowed",
            id="Khmer not allowed and a draft: no trace of it",
        ),
        pytest.param({"km": LIVE}, ENGLISH, {}, "draft", "not-allowed", id="only in a language that is not allowed"),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            ENGLISH,
            {"questions": (question("en"),)},
            "withheld",
            "not-allowed",
            id="Khmer not allowed, and a question",
        ),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            ENGLISH,
            {"questions": (question("km"),)},
            "withheld",
            "not-allowed",
            id="a question in the language not allowed",
        ),
        pytest.param(
            {"en": LIVE, "km": LIVE}, {**EXPIRED, **ENGLISH}, {}, "expired", "expired", id="expired, Khmer not allowed"
        ),
        pytest.param(
            {"en": LIVE, "km": LIVE},
            {"withdrawn": {"scope": "language:km"}},
            {"questions": (question("en"),)},
            "withheld",
            "withdrawn",
            id="Khmer withdrawn, and a question",
        ),
        pytest.param(
            {"km": LIVE},
            {"withdrawn": {"scope": "language:km"}},
            {},
            "draft",
            "withdrawn",
            id="the only language withdrawn",
        ),
    ],
)
def test_which_state_wins(judge_one, texts, form, changes, en, km):
    assert judge_one(None, None, form, texts=texts, **changes).states == {"en": en, "km": km}


def test_scheduling_goes_by_the_earlier_day_and_consent_by_the_later(build):
    entry = build.entry(
        {"people": {"mother-01": {"form": "F1", "show": "hidden"}}},
        kind="stories",
        texts={"en": LIVE, "km": LIVE},
        date=date(2026, 6, 1),
    )

    def states(today, form):
        register = {"mother-01": build.person(forms={"F1": form})}
        return set(decide(entry, register, spoken={}, questions=(), today=today).states.values())

    apart = Today(consent=date(2026, 7, 1), schedule=date(2026, 5, 31))
    assert states(apart, {}) == {"scheduled"}
    assert states(apart, {"expires": "2026-07-01"}) == {"expired"}
