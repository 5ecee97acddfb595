"""Builders: a text, its record and the register from plain mappings, as people write them; what is not said is in order."""

from collections.abc import Callable, Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.common.languages import LANGUAGES
from plugins.consent.decide import decide
from plugins.consent.decision import Decision, Today
from plugins.read.content import Entry, Text
from plugins.read.schema.consent import Consent
from plugins.read.schema.people import Form, Person

DAY = date(2026, 6, 1)
GIVEN = {
    "status": "given", "date": "2026-02-14", "expires": "2028-02-14", "how": "signed-form", "by": "officer-02", "explained_in": "km",
    "told_withdrawal": "true", "told_unconditional": "true", "languages": ["en", "km"], "channels": ["web", "feed", "social", "search"],
}  # fmt: skip
GUARDED = {
    "guardian": {"handle": "grandmother-01", "relation": "grandmother", "is_suspect": "false", "date": "2026-02-14"},
    "assent": {"date": "2026-02-14", "by": "officer-02", "given": "true"},
}
PERSON = {
    "kind": "subject", "born": "1983", "speaks": ["km"], "names": {"en": {"given": "Xaviera"}, "km": {"given": "ស្រីពៅ"}},
    "role": {"en": "a woman", "km": "ស្ត្រីម្នាក់"},
}  # fmt: skip
LINES = {
    ("place",): (1, 1), ("people",): (2, 1), ("people", "mother-01"): (3, 3), ("people", "mother-01", "form"): (3, 15),
    ("people", "mother-01", "name"): (3, 30),
}  # fmt: skip


def make_form(**changes: Any) -> Form:
    return Form.model_validate({**GIVEN, **changes})


def make_person(
    handle: str = "mother-01", *, forms: Mapping[str, Mapping[str, Any]] | None = None, **changes: Any
) -> Person:
    made = {form_id: make_form(**form) for form_id, form in (forms or {}).items()}
    return Person.model_validate({**PERSON, **changes, "handle": handle, "forms": made})


def make_entry(record: Mapping[str, Any] | None, *, kind: str, texts: Mapping[str, str], **changes: Any) -> Entry:
    folder = f"{kind}/the-well"
    made = {
        lang: Text(f"{folder}/index.{lang}.md", lang, status, "The well", "A well.", "Text.", 5, {"author": (3, 1)})
        for lang, status in texts.items()
    }
    empty = dict.fromkeys(Entry.__dataclass_fields__)
    plain = {
        "kind": kind, "folder": "the-well", "texts": made, "slug": "the-well", "date": date(2026, 5, 1), "topics": (), "aliases": (),
        "author": (), "translator": (), "figures": (), "places": (), "consent": None if record is None else Consent.model_validate(record),
        "consent_where": f"{folder}/consent.yaml", "consent_lines": LINES, "giving_where": "", "giving_lines": {}, "photos": {},
        "problems": (), "giving_problems": (), "digest": "",
    }  # fmt: skip
    return Entry(**{**empty, **plain, **changes})


@pytest.fixture
def build() -> SimpleNamespace:
    return SimpleNamespace(form=make_form, person=make_person, entry=make_entry)


@pytest.fixture
def judge() -> Callable[..., Decision]:
    """Decide on a text: `people` and the rest of its `consent`; `register`: what differs from an adult subject; all are spoken of."""

    def run(
        people: Mapping[str, Mapping[str, Any]] | None,
        register: Mapping[str, Mapping[str, Any]],
        *,
        texts: Mapping[str, str] | None = None,
        spoken: Mapping[str, set[str]] | None = None,
        day: date = DAY,
        questions: tuple[Any, ...] = (),
        kind: str = "stories",
        consent: Mapping[str, Any] | None = None,
        **changes: Any,
    ) -> Decision:
        texts = {"en": "published", "km": "published"} if texts is None else texts
        whole = None if people is None else {"people": people, **(consent or {})}
        said = {lang: set(people or ()) for lang in texts} if spoken is None else spoken
        return decide(
            make_entry(whole, kind=kind, texts=texts, **changes),
            {handle: make_person(handle, **person) for handle, person in register.items()},
            spoken={lang: frozenset(handles) for lang, handles in said.items() if lang in LANGUAGES},
            questions=questions,
            today=Today(consent=day, schedule=day),
        )

    return run


@pytest.fixture
def judge_one(judge: Callable[..., Decision]) -> Callable[..., Decision]:
    """Decide on a story of one person: what differs in her record, in her register file and in her form."""

    def run(
        record: Mapping[str, Any] | None = None,
        person: Mapping[str, Any] | None = None,
        form: Mapping[str, Any] | None = None,
        **rest: Any,
    ) -> Decision:
        said = {"form": "F1", "show": "hidden", **(record or {})}
        return judge({"mother-01": said}, {"mother-01": {"forms": {"F1": form or {}}, **(person or {})}}, **rest)

    return run


@pytest.fixture
def guarded() -> Mapping[str, Any]:
    """What a guardian and a child add to a form."""
    return GUARDED


@pytest.fixture
def rules() -> Callable[[Decision], list[str]]:
    """The rules that withhold, each once."""
    return lambda decision: sorted({problem.rule for problem in decision.problems})
