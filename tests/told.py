"""One story told in memory: read, judged and made public as a build does it, and then read by the search and by a stranger. No file, no Pelican."""

import html
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from plugins.common.languages import EN, KM, Lang
from plugins.common.text import RawText, licences, unmarked
from plugins.consent.decision import Today
from plugins.judge.assemble import assemble
from plugins.judge.judge import judge
from plugins.judge.words_of import Vocabulary
from plugins.people.canary import with_canary
from plugins.people.terms import Term, protected_terms, terms_of
from plugins.read.content import Content, Entry, Text
from plugins.read.schema.consent import Consent
from plugins.read.schema.people import Person
from plugins.read.schema.site import Site
from plugins.read.text_file import read_text
from plugins.verify.search import unlicensed
from tests.reading import found_in

DAY = date(2026, 6, 1)
HER = "mother-01"
PSEUDONYM = {"en": "Bopha", "km": "បុប្ផា"}
FORM = {
    "status": "given", "date": "2026-01-10", "expires": "2099-01-01", "how": "signed-form", "by": "officer-01", "explained_in": "km",
    "told_withdrawal": True, "told_unconditional": True, "languages": ["en", "km"], "channels": ["web", "feed", "social", "search"],
}  # fmt: skip


def her(handle: str = HER, **fields: object) -> Person:
    """Make a person who is shown by her pseudonym."""
    return Person.model_validate(
        {"handle": handle, "kind": "subject", "gender": "f", "born": "1983", "speaks": ["km"], "pseudonym": PSEUDONYM, "forms": {"F-1": FORM}, **fields}
    )  # fmt: skip


@dataclass(frozen=True)
class Told:
    """What became of a story: `published` in the language asked for; `page`, its public text as a page; `rules`, why not; `seen`: the
    search finds a name beyond what was licensed."""

    published: bool
    page: str = ""
    rules: tuple[str, ...] = ()
    seen: bool = False

    @property
    def is_stopped(self) -> bool:
        """Nobody reads it: it is withheld, or the search would withhold it."""
        return not self.published or self.seen


@dataclass(frozen=True, eq=False)
class Company:
    """The people whom a story declares, and `others` of the register."""

    people: tuple[Person, ...]
    others: tuple[Person, ...] = ()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What a story of theirs is read with."""
        register = with_canary({person.handle: person for person in (*self.people, *self.others)})
        return Vocabulary(Content(Site(), {}, (), (), register, frozenset(), ()))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """What must not be read of them."""
        return protected_terms(self.vocabulary.content.register)

    def record(self, show: str) -> Consent:
        """A record in which everybody is shown as `show`."""
        people = {person.handle: {"form": "F-1", "show": show} for person in self.people}
        return Consent.model_validate({"place": {"code": "17", "at_most": "province"}, "people": people})


def _text(lang: Lang, body: str, fields: Mapping[str, str]) -> Text | None:
    front = "\n".join(f"{key}: {_quoted(said)}" for key, said in fields.items())
    file = read_text(
        f"---\n{front}\nstatus: published\n---\n\n{body}\n".encode("utf-8", "surrogatepass"),
        lang, where=f"stories/it/index.{lang}.md", is_partner=False, pictures=frozenset({"a.jpg"}),
    )  # fmt: skip
    if file.faults:
        return None
    return Text(
        file.where, lang, "published", RawText(file.matter.title or ""), RawText(file.matter.summary or ""), file.body,
        file.body_line, file.lines,
    )  # fmt: skip


def _quoted(said: str) -> str:
    return "'" + said.replace("'", "''") + "'"


def told(body: str, company: Company, *, lang: Lang = EN.code, show: str = "hidden", **fields: str) -> Told:
    """Tell a story in one language: `body` in Markdown, and what `fields` say of its title and summary."""
    plain = {"title": "A day", "summary": "One day."} if lang == EN.code else {"title": "ថ្ងៃមួយ", "summary": "រឿងមួយ។"}
    text = _text(lang, body, plain | fields)
    if text is None:
        return Told(False, rules=("unreadable",))
    vocabulary = company.vocabulary
    entry = replace(BLANK, texts={lang: text}, consent=company.record(show))
    judged = judge(entry, vocabulary, Today(DAY, DAY))
    public = assemble(judged, vocabulary.content, DAY, strict=False).entry
    if public is None or lang not in public.texts:
        return Told(False, rules=tuple(sorted({problem.rule for problem in judged.decision.problems})))
    said = public.texts[lang]
    page = f"<h1>{html.escape(said.title)}</h1><p>{html.escape(said.summary)}</p>{said.body}"
    spans = tuple(html.unescape(span) for span in licences(page))
    never = frozenset(i for i, term in enumerate(company.terms) if term.long)
    found = unlicensed({"": unmarked(page)}, {"": spans}, company.terms, never=never)
    return Told(True, unmarked(page), (), bool(found[""]))


def legible(page: str, names: tuple[str, ...]) -> list[str]:
    """Return those of `names` that a curious reader can read in `page`, who knows nothing of the program."""
    return found_in(page.encode(), names)


def names_of(person: Person) -> tuple[str, ...]:
    """Return everything that must not be read of a person, without her handle and a bare family name."""
    return tuple(term.text for term in terms_of(person) if term.kind not in ("handle", "family"))


BLANK = Entry(
    kind="stories", folder="it", texts={}, slug="it", date=date(2026, 3, 10), updated=None, topics=(), partner=None, cover=None,
    aliases=(), sensitive=None, author=(), translator=(), province=None, website=None, since=None, logo=None, figures=(), places=(),
    consent=None, consent_where="stories/it/consent.yaml", consent_lines={}, giving=None, giving_where="", giving_lines={}, photos={},
    problems=(),
)  # fmt: skip
LANGS = {"en": EN.code, "km": KM.code}
