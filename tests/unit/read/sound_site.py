"""A whole small site without a fault, as paths and texts, and what is told of a changed one."""

from collections.abc import Mapping
from pathlib import Path

from plugins.read.content import Content

# A whole small site without a fault; tests change a file of it, or take one away (None).
SOUND: dict[str, str | bytes] = {
    "stories/the-well/index.en.md": "---\ntitle: The well\nsummary: A well.\nstatus: published\ndate: 2026-03-10\nsensitive: false\n---\n\nOnce {mother-01} came.\n",
    "stories/the-well/index.km.md": "---\ntitle: អណ្ដូង\nsummary: អណ្ដូងមួយ។\nstatus: published\n---\n\nថ្ងៃមួយ {mother-01} មក។\n",
    "stories/the-well/consent.yaml": "people:\n  mother-01: {form: F-1, show: hidden}\n",
    "people/mother-01.yaml": """kind: subject
names: {en: {given: Bopha}}
forms:
  F-1: {status: given, date: 2026-02-14, how: signed-form, by: officer-02, explained_in: km,
        told_withdrawal: true, told_unconditional: true, languages: [en, km], channels: [web]}
""",
    "people/director-01.yaml": "kind: official\nnames: {en: {given: Vann}}\npublic: true\n",
    "partners/loom/index.en.md": "---\ntitle: Loom\nsummary: Weavers.\nstatus: published\n---\nThey weave.\n",
    "topics.yaml": "safety: {en: Safety, km: សុវត្ថិភាព, sensitive: true}\n",
}


def write(root: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Write `files` below `root`."""
    for name, text in files.items():
        path = root / name
        if text is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def told(content: Content) -> list[str]:
    """Every problem of `content` as where:line:column and its sentence, filled in."""
    problems = [*content.problems, *content.warnings]
    for entry in content.entries:
        problems += [*entry.problems, *entry.giving_problems]
    return [f"{p.where}:{p.line}:{p.column}: {p.what.format(**dict(p.values))}" for p in sorted(set(problems))]
