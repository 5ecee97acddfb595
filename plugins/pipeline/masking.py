"""Which paths of a content folder may not be printed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from plugins.common.languages import EN
from plugins.common.problems import Problem
from plugins.judge.named_addresses import hidden_parts
from plugins.judge.words_of import Vocabulary
from plugins.report.masks import Masks, masked_values


def masks(vocabulary: Vocabulary, lang: str) -> Masks:
    """Return what makes the paths of a content folder printable in messages of `lang`."""
    folders: dict[str, list[str]] = defaultdict(list)
    for entry in vocabulary.content.entries:
        folders[entry.kind].append(entry.folder)
    folders["people"] = sorted(f"{handle}.yaml" for handle in vocabulary.content.register)
    return Masks(hidden_parts(vocabulary), folders, lang)


def printable(problems: Iterable[Problem], vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Return `problems` with what may not be printed masked: a register file may be named for its person."""
    mask = masks(vocabulary, EN.code)
    return tuple(
        replace(problem, where=mask(problem.where), handle=mask(problem.handle), values=masked_values(problem, mask))
        for problem in problems
    )
