"""Pieces of content for tests: a person, a story, a partner, a picture, in their shortest valid form."""

import hashlib
import io

from PIL import Image

SITE = {
    "site.yaml": "name: {en: Test stories, km: រឿងសាកល្បង}\norganisation: {en: Testers, km: អ្នកសាកល្បង}\nurl: https://test.example.org\n"
    "link_hosts: [other.example.org, house.example.org]\n"
}
TOPICS = {"topics.yaml": "work: {en: Work, km: ការងារ}\nsafety: {en: Safety, km: សុវត្ថិភាព, sensitive: true}\n"}

FORM = (
    'status: given, date: "2026-01-10", expires: "{expires}", how: signed-form, by: officer-01, explained_in: km, '
    "told_withdrawal: true, told_unconditional: true, languages: [{languages}], channels: [web, feed, social, search]{more}"
)


def form(expires: str = "2099-01-01", languages: str = "en, km", more: str = "") -> str:
    """A form that is given, in YAML's flow style."""
    return "{" + FORM.format(expires=expires, languages=languages, more=f", {more}" if more else "") + "}"


REVIEWED = "reviewed: {by: officer-01, second: manager-01, decision: publish}\n"
"""A line of a record: two people have let the text pass. Of which text they did nobody wrote down."""


def person(handle: str = "mother-01", *, kind: str = "subject", born: str = "1983", en: str = "Sokmaly", family_en: str = "Chheang",
           km: str = "សុខម៉ាលី", family_km: str = "ឈាង", forms: str | None = None, more: str = "") -> dict[str, str]:  # fmt: skip
    """A register file."""
    forms = f"F-1: {form()}" if forms is None else forms
    return {
        f"people/{handle}.yaml": (
            f'kind: {kind}\ngender: f\nborn: "{born}"\n'
            f"names:\n  en: {{given: {en}, family: {family_en}}}\n  km: {{given: {km}, family: {family_km}}}\n"
            "speaks: [km]\npseudonym: {en: Bopha, km: បុប្ផា}\n"
            "role: {en: {first: a mother from the province, then: the woman}, km: {first: ស្ត្រីម្នាក់, then: ស្ត្រីនោះ}}\n"
            f"{more}\nforms:\n  {forms}\n"
        )
    }


def text(lang: str, body: str, *, title: str = "", summary: str = "", more: str = "date: 2026-03-10\n") -> str:
    """A published text."""
    title = title or {"en": "The blue door", "km": "ទ្វារពណ៌ខៀវ"}[lang]
    summary = summary or {"en": "She opened a shop.", "km": "នាងបានបើកហាង។"}[lang]
    return f"---\ntitle: {title}\nsummary: {summary}\nstatus: published\n{more}---\n\n{body}\n"


SHOWN = "form: F-1, show: hidden, photo: face"
"""The sample person's line, the same in all stories: of one who is shown more in one than in another, the one is withheld (R9)."""


def story(folder: str = "the-blue-door", *, en: str | None = "{mother-01} opened a shop.", km: str | None = "{mother-01} បានបើកហាង។",
          show: str = SHOWN, more: str = "date: 2026-03-10\n", consent: str = "") -> dict[str, str]:  # fmt: skip
    """A story with one person in it."""
    files = {
        f"stories/{folder}/consent.yaml": consent
        or f'place: {{code: "170403", at_most: province}}\npeople:\n  mother-01: {{{show}}}\n'
    }
    if en is not None:
        files[f"stories/{folder}/index.en.md"] = text("en", en, more=more)
    if km is not None:
        files[f"stories/{folder}/index.km.md"] = text("km", km, more=more)
    return files


NAMES = ("Sokmaly", "សុខម៉ាលី")
"""What must not be read anywhere of the sample person, who is shown by her pseudonym."""
CONTROL = story("the-control")
"""A story that nothing is wrong with: it has to be published beside the others."""
CONTROL_PAGES = ("/en/stories/the-control/", "/km/stories/the-control/")


def picture(colour: tuple[int, int, int] = (200, 120, 40), **options: object) -> bytes:
    """A JPEG of one colour; `options` go to Pillow, such as `comment`."""
    written = io.BytesIO()
    Image.new("RGB", (800, 600), colour).save(written, "JPEG", **options)
    return written.getvalue()


def pictured(folder: str = "the-picture", *, name: str = "portrait.jpg", data: bytes = b"", alt: str = "A door", alt_km: str = "ទ្វារ",
             caption: str = "", credit: str = "", body: str = "![](portrait.jpg)", show: str = SHOWN) -> dict[str, str | bytes]:  # fmt: skip
    """A story whose photograph may be shown; `caption` and `credit` stand there in English."""
    data = data or picture()
    more = "".join(
        f'    {key}: {{en: "{said}", km: ទ្វារ}}\n' for key, said in (("caption", caption), ("credit", credit)) if said
    )
    consent = (
        f'place: {{code: "17", at_most: province}}\npeople:\n  mother-01: {{{show}}}\nphotos:\n  {name}:\n'
        f"    people: [mother-01]\n    faces: 1\n    show: [mother-01]\n    marks: checked\n    sha256: {hashlib.sha256(data).hexdigest()}\n"
        f'    alt: {{en: "{alt}", km: "{alt_km}"}}\n{more}'
    )
    en, km = f"{{mother-01}} opened a shop.\n\n{body}", f"{{mother-01}} បានបើកហាង។\n\n{body}"
    return {**story(folder, en=en, km=km, consent=consent), f"stories/{folder}/{name}": data}


def partner(
    folder: str = "the-house",
    *,
    title: str = "The weaving house",
    title_km: str = "ផ្ទះតម្បាញ",
    more: str = "",
    note: str = "An example page",
) -> dict[str, str]:
    """A partner with a page in both languages and an example of a way to give."""
    return {
        f"partners/{folder}/index.en.md": text("en", "They weave.", title=title, more=more),
        f"partners/{folder}/index.km.md": text("km", "ពួកគេត្បាញ។", title=title_km, more=""),
        f"partners/{folder}/giving.yaml": (
            "status: active\nserial: 1\noptions:\n  - id: own-page\n    kind: link\n"
            f'    url: https://give.example.org/house\n    currencies: [USD]\n    note: {{en: "{note}", km: "ទំព័រឧទាហរណ៍"}}\n'
        ),
    }
