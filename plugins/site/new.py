"""`new-story` and `new-person`: ask, then write valid files with the safest defaults, in which only words are missing."""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import N_, Stop
from plugins.judge.words_of import Vocabulary
from plugins.people.pseudonyms import pseudonym_for
from plugins.read.content import Content
from plugins.read.folder import read_content
from plugins.read.schema.base import HANDLE
from plugins.read.schema.people import Name, Person
from plugins.report.printed import problems_only
from plugins.site.ask import Input, ask

FOLDER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KINDS = ("subject", "family", "third-party", "perpetrator", "staff", "official")

WHICH_FOLDER = N_("Name of the story's folder, such as the-blue-door (it becomes the address, so no person's name)")
FOLDER_HINT = N_("Small letters, digits and hyphens; a name that is not taken, and that is no registered person's name.")
WHICH_PARTNER = N_("Partner's folder (empty if there is none)")
PARTNER_HINT = N_("There is no such partner.")
WHO = N_("Handles of the people in it, with spaces between (such as mother-01 husband-01; empty if there is nobody)")
WHO_HINT = N_("Every handle needs a file in people/; make one with new-person.")
SENSITIVE = N_("Is it about violence, trafficking, illness, prison or another matter that can hurt? (yes or no)")
YES_NO = N_("Write yes or no.")
WHICH_HANDLE = N_("Handle of the person, such as mother-02 (it must tell nothing about who it is)")
HANDLE_HINT = N_("A small letter first, then small letters, digits and hyphens; a handle that is not taken.")
WHICH_KIND = N_("What is she or he: subject (whom a story is about), family, third-party, perpetrator, staff or official")
KIND_HINT = N_("Write one of these words.")
GENDER = N_("f (woman), m (man) or x")
GENDER_HINT = N_("Write f, m or x.")
BORN = N_("Year of birth, such as 1983 (empty if unknown: then counted as a child)")
BORN_HINT = N_("Four digits.")
NAME_EN = N_("Real given name in Latin letters (empty if unknown)")
FAMILY_EN = N_("Real family name in Latin letters (empty if unknown)")
NAME_KM = N_("Real given name in Khmer letters (empty if unknown)")
FAMILY_KM = N_("Real family name in Khmer letters (empty if unknown)")
NEEDS_A_NAME = N_("A name in one of the scripts is needed: without it the program cannot search for it.")


def new_story(*, content: str, folder: str = "", read: Input = input) -> int:
    """Write a story's three files. Return 0, 1 when the content cannot be read, or 2 for a folder that cannot be used."""
    root = Path(content)
    found = _content(root)
    if found is None:
        return 1
    vocabulary = Vocabulary(found)

    def is_free(name: str) -> bool:
        return bool(FOLDER.fullmatch(name)) and not (root / "stories" / name).exists() and not vocabulary.protects(name)

    if folder and not is_free(folder):
        print(FOLDER_HINT, file=sys.stderr)
        return 2
    partners = {entry.folder for entry in found.entries if entry.kind == "partners"}
    name = folder or ask(WHICH_FOLDER, is_free, FOLDER_HINT, read=read)
    partner = ask(WHICH_PARTNER, lambda p: not p or p in partners, PARTNER_HINT, read=read)
    handles = ask(WHO, lambda h: set(h.split()) <= found.register.keys(), WHO_HINT, read=read).split()
    sensitive = ask(SENSITIVE, lambda s: s in ("yes", "no"), YES_NO, "yes", read=read) == "yes"
    made = root / "stories" / name
    made.mkdir(parents=True)
    for lang in LANGUAGES:
        shared = _shared(partner, sensitive=sensitive) if lang == next(iter(LANGUAGES)) else ""
        _write(made / f"index.{lang}.md", TEXT.format(shared=shared))
    _write(made / "consent.yaml", _record(handles, found))
    print(f"{made}")
    return 0


def new_person(*, content: str, handle: str = "", read: Input = input) -> int:
    """Write a person's register file. Return 0, 1 when the content cannot be read, or 2 for a handle that cannot be used."""
    root = Path(content)
    found = _content(root, new=True)
    if found is None:
        return 1

    def is_free(answer: str) -> bool:
        return bool(re.fullmatch(HANDLE, answer)) and not (root / "people" / f"{answer}.yaml").exists()

    if handle and not is_free(handle):
        print(HANDLE_HINT, file=sys.stderr)
        return 2
    who = handle or ask(WHICH_HANDLE, is_free, HANDLE_HINT, read=read)
    kind = ask(WHICH_KIND, lambda k: k in KINDS, KIND_HINT, "subject", read=read)
    gender = ask(GENDER, lambda g: g in ("f", "m", "x"), GENDER_HINT, "x", read=read)
    born = ask(BORN, lambda b: not b or bool(re.fullmatch(r"(19|20)[0-9]{2}", b)), BORN_HINT, read=read)
    names = _names(read)
    person = Person.model_validate({"kind": kind, "gender": gender, "names": {k: v.model_dump(exclude_none=True) for k, v in names.items()}, "handle": who})
    near = frozenset(part for p in found.register.values() for n in p.names.values() for part in (n.given, n.family, n.full) if part)
    reserved = frozenset(name for p in found.register.values() for name in p.pseudonym.values())
    chosen = pseudonym_for(person, avoid=near, long_terms=Vocabulary(found).long_terms, reserved=reserved)
    (root / "people").mkdir(parents=True, exist_ok=True)
    _write(root / "people" / f"{who}.yaml", _person(person, born, chosen or {}))
    print(f"{root / 'people' / f'{who}.yaml'}")
    return 0


def _content(root: Path, *, new: bool = False) -> Content | None:
    try:
        found = read_content(root)
    except Stop as stop:
        print(problems_only(stop.problems, "en", lambda _: False), file=sys.stderr)
        return None
    blocking = () if new and not found.register else found.problems
    if blocking:
        print(problems_only(blocking, "en", lambda _: False), file=sys.stderr)
        return None
    return found


def _names(read: Input) -> dict[str, Name]:
    while True:
        names = {}
        for lang, given_question, family_question in (("en", NAME_EN, FAMILY_EN), ("km", NAME_KM, FAMILY_KM)):
            given = ask(given_question, lambda _: True, "", read=read)
            if given:
                names[lang] = Name(given=given, family=ask(family_question, lambda _: True, "", read=read) or None)
        if names:
            return names
        print(NEEDS_A_NAME)


def _write(path: Path, text: str) -> None:
    """Write a file that must not be there yet: nothing of anybody's is overwritten."""
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a JSON string is a YAML string


TEXT = """---
title:
summary:
status: draft
{shared}---

"""


def _shared(partner: str, *, sensitive: bool) -> str:
    lines = ["date:", "topics: []", *([f"partner: {partner}"] if partner else []), f"sensitive: {'true' if sensitive else 'false'}"]
    return "\n".join(lines) + "\n"


def _record(handles: list[str], content: Content) -> str:
    """Every person with the strictest preset that her kind can have: the role; a subject's form is still to be named."""
    lines = ["place: {code: null, at_most: province}", "people:" if handles else "people: {}"]
    for handle in handles:
        form = next(iter(content.register[handle].forms), "null")
        needs_form = content.register[handle].kind == "subject"
        lines.append(f"  {handle}: {{{f'form: {form}, ' if needs_form else ''}show: {'hidden' if needs_form else 'role'}}}")
    return "\n".join([*lines, "photos: {}", ""])


def _person(person: Person, born: str, pairs: Mapping[Lang, str]) -> str:
    lines = [f"kind: {person.kind}", f"gender: {person.gender}", f"born: {_quoted(born)}" if born else "minor: true", "names:"]
    for lang, name in person.names.items():
        family = f", family: {_quoted(name.family)}" if name.family else ""
        lines.append(f"  {lang}: {{given: {_quoted(name.given)}{family}}}")
    lines += ["aliases: []", "other_identifiers: []", "also_people: []", "relatives: []", "speaks: [km]"]
    if pairs:
        lines.append("pseudonym: {" + ", ".join(f"{lang}: {_quoted(name)}" for lang, name in pairs.items()) + "}")
    lines += ["role: {}", "not_her: []", "public: false", "forms: {}", ""]
    return "\n".join(lines)
