"""A new story: two drafts without words, and a record that shows of everybody the least that her kind can be shown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_
from plugins.read.content import Content
from plugins.read.schema.people import Person
from plugins.site.ask import Questions
from plugins.site.free_names import is_free_folder
from plugins.site.new_people import Unusable

RECORD = "consent.yaml"

WHICH_FOLDER = N_("Name of the story's folder, such as the-blue-door (it becomes the address, so no person's name)")
FOLDER_HINT = N_(
    "Small letters, digits and hyphens; a name that is not taken, and that is no registered person's name or handle."
)
WHICH_PARTNER = N_("Partner's folder (empty if there is none)")
PARTNER_HINT = N_("There is no such partner.")
WHO = N_("Handles of the people in it, with spaces between (such as mother-01 husband-01; empty if there is nobody)")
WHO_HINT = N_("Every handle needs a file in people/; make one with new-person.")
SENSITIVE = N_("Is it about violence, trafficking, illness, prison or another matter that can hurt? (yes or no)")
YES_NO = N_("Write yes or no.")


@dataclass(frozen=True, slots=True)
class Story:
    """The name of a new story's folder, and its files by name."""

    folder: str
    files: Mapping[str, str]


def written_story(content: Content, questions: Questions, folder: str, *, drawing: int) -> Story:
    """Ask for what is not given, and return the story, whose drawn scene is made from the number `drawing`. Raises `Unusable` for a `folder` that is given and cannot be used, and `NoAnswer`."""
    if folder and not is_free_folder(folder, content):
        raise Unusable(FOLDER_HINT)
    partners = {entry.folder for entry in content.entries if entry.kind == "partners"}
    name = folder or questions.ask(WHICH_FOLDER, lambda given: is_free_folder(given, content), FOLDER_HINT)
    partner = questions.ask(WHICH_PARTNER, lambda given: not given or given in partners, PARTNER_HINT)
    who = (
        questions.ask(WHO, lambda given: content.register.keys() >= set(_handles(given)), WHO_HINT)
        if content.register
        else ""
    )
    sensitive = questions.ask(SENSITIVE, lambda given: given in ("yes", "no"), YES_NO, "yes") == "yes"
    first, *others = LANGUAGES
    files = {
        f"index.{first}.md": _text(_shared(partner, sensitive=sensitive, drawing=drawing)),
        **{f"index.{lang}.md": _text("") for lang in others},
    }
    if content.register:  # a record without a register would end the build: the search would be blind (R1)
        files[RECORD] = _record(_handles(who), content.register)
    return Story(name, files)


def missing_records(content: Content) -> dict[str, str]:
    """Return an empty record, by its path, for each story that was begun before anybody was registered.

    Never for one that is to be published: the missing record is what keeps it out.
    """
    begun = [
        e
        for e in content.entries
        if e.kind == "stories" and e.texts and all(t.status == "draft" for t in e.texts.values())
    ]
    paths = [f"stories/{entry.folder}/{RECORD}" for entry in begun]
    return {path: _record([], {}) for path in paths if not (content.root / path).exists()}


def _handles(given: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r"[^\s,]+", given)))


def _text(shared: str) -> str:
    return f"---\ntitle:\nsummary:\nstatus: draft\n{shared}---\n\n"


def _shared(partner: str, *, sensitive: bool, drawing: int) -> str:
    lines = [
        "date:",
        "topics: []",
        *([f"partner: {partner}"] if partner else []),
        f"sensitive: {str(sensitive).lower()}",
        f"drawing: {drawing}",
    ]
    return "\n".join(lines) + "\n"


def _record(handles: list[str], register: Mapping[str, Person]) -> str:
    lines = ["place: {code: null, at_most: province}", "people:" if handles else "people: {}"]
    lines += [f"  {handle}: {{{_line(register[handle])}}}" for handle in handles]
    return "\n".join([*lines, "photos: {}", ""])


def _line(person: Person) -> str:
    """A subject by a pseudonym and only with a form; everybody else as a role."""
    if person.kind != "subject":
        return "show: role"
    given = {
        form_id: form.date or date.min
        for form_id, form in person.forms.items()
        if form.status == "given" and not form.withdrawn
    }
    form = max(given, key=lambda form_id: given[form_id], default="")
    return f"form: {_quoted(form)}, show: hidden" if form else "form: null, show: hidden"


def _quoted(form_id: str) -> str:
    """A form id as YAML takes it: bare when it is plain."""
    return form_id if re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", form_id) else "'" + form_id.replace("'", "''") + "'"
