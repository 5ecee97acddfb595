"""The fields that both languages of a text share: they stand in either file, or in both if equal."""

from collections.abc import Sequence
from typing import Any

from plugins.common.problems import N_, Problem
from plugins.read.faults import Fault
from plugins.read.schema.text import PER_LANGUAGE, PartnerMatter
from plugins.read.text_file import BODY, TextFile

SHARED = tuple(key for key in PartnerMatter.model_fields if key not in PER_LANGUAGE)
DEFAULTS: dict[str, Any] = {key: PartnerMatter.model_fields[key].get_default() for key in SHARED}
DIFFERS = (
    N_("{key} is not the same here as in {first}"),
    N_("Write it in one of the two files only, or the same in both"),
)


def merge(texts: Sequence[TextFile]) -> tuple[dict[str, Any], dict[str, TextFile], tuple[Problem, ...]]:
    """Return the shared fields, the file in which each stands, and the disagreements.

    A disagreement is told at the later file and names the file and line of the first; a published text comes before a
    draft. It is the draft's own fault, unless it is about `sensitive`: there, doubt withholds both.
    """
    values, source, problems = dict(DEFAULTS), dict[str, TextFile](), list[Problem]()
    for text in sorted(texts, key=lambda text: text.status == "draft"):
        for key in (key for key in SHARED if key in text.sound):
            value = getattr(text.matter, key)
            if key not in source:
                values[key], source[key] = value, text
            elif values[key] != value:
                first = f"{source[key].where}:{source[key].place(key)[0]}"
                fault = Fault((key,), *text.place(key), *DIFFERS, (("key", key), ("first", first)))
                own = text.status == "draft" and key != "sensitive"
                problems.append(fault.problem(text.where, lang=text.lang if own else ""))
    return values, source, tuple(problems)


def language_concerned(fault: Fault, text: TextFile, others: Sequence[TextFile]) -> str:
    """Return the one language that a fault of `text` concerns, or "" for both.

    The faults of a draft are its own, so that they count in no exit code. But a shared field that cannot be read in a
    draft, and stands nowhere else, is missing to a published translation too.
    """
    key = fault.path[0] if fault.path else ""
    if not text.status_known:
        return ""
    if text.status == "draft":
        needed = key in SHARED and any(other.status == "published" and key not in other.given for other in others)
        return "" if needed else text.lang
    return text.lang if key in PER_LANGUAGE or fault.path == BODY else ""
