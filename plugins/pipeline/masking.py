"""Which paths of a content folder may not be printed."""

from collections import defaultdict

from plugins.judge.named_addresses import hidden_parts
from plugins.pipeline.material import Material
from plugins.report.masks import Masks


def masks(material: Material, lang: str) -> Masks:
    """Return what makes the paths of `material` printable in messages of `lang`."""
    folders: dict[str, list[str]] = defaultdict(list)
    for entry in material.content.entries:
        folders[entry.kind].append(entry.folder)
    folders["people"] = sorted(f"{handle}.yaml" for handle in material.content.register)
    return Masks(hidden_parts(material.vocabulary), folders, lang)
