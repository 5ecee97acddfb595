"""A small site with photographs, built in a process of its own, so that its memory can be told: looks for faces included."""

import contextlib
import hashlib
import io
import resource
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.site.commands import build

_SHARED = {
    "site.yaml": "name: {en: Test stories, km: រឿងសាកល្បង}\norganisation: {en: Testers, km: អ្នកសាកល្បង}\nurl: https://test.example.org\n",
    "people/mother-01.yaml": "kind: subject\ngender: f\nborn: '1983'\nnames:\n  en: {given: Sokmaly, family: Chheang}\n  km: {given: សុខម៉ាលី, family: ឈាង}\n"
    "speaks: [km]\npseudonym: {en: Bopha, km: បុប្ផា}\nrole: {en: {first: a mother, then: the woman}, km: {first: ស្ត្រីម្នាក់, then: ស្ត្រីនោះ}}\n"
    "forms:\n  F-1: {status: given, date: '2026-01-10', expires: '2099-01-10', how: signed-form, by: officer-01, explained_in: km, "
    "told_withdrawal: true, told_unconditional: true, languages: [en, km], channels: [web]}\n",
}
_TEXT = "---\ntitle: {title}\nsummary: {summary}\nstatus: published\ndate: 2026-03-10\n---\n\n{{mother-01}} {body}\n\n![](field.jpg)\n"
_CONSENT = """place: {{code: "17", at_most: province}}
people:
  mother-01: {{form: F-1, show: hidden, photo: hidden-face}}
photos:
  field.jpg: {{people: [mother-01], faces: 1, show: [], boxes: [[900, 900, 400, 500]], hide: fill, marks: checked,
              online_elsewhere: false, sha256: {sha256}, alt: {{en: A field, km: វាល}}}}
"""


def memory_of_a_build(photographs: Iterable[Path], folder: Path) -> tuple[int, int]:
    """Build a site with these photographs, in each of which a face is hidden, below `folder`. Return how many megabytes the building process
    had at most, and how many of the photographs are published."""
    for path, data in _files(photographs):
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_bytes(data)
    command = [sys.executable, "-m", "plugins.bench.picture_site", str(folder)]
    peak, published = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()[-2:]
    return int(peak), int(published)


def _files(photographs: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    yield from ((path, said.encode("utf-8")) for path, said in _SHARED.items())
    for number, photograph in enumerate(photographs):
        data, story = photograph.read_bytes(), f"stories/field-{number}"
        yield f"{story}/field.jpg", data
        yield f"{story}/consent.yaml", _CONSENT.format(sha256=hashlib.sha256(data).hexdigest()).encode("utf-8")
        for lang, title, summary, body in (("en", "The blue door", "She opened a shop.", "opened a shop."), ("km", "ទ្វារពណ៌ខៀវ", "នាងបានបើកហាង។", "បានបើកហាង។")):  # fmt: skip
            yield f"{story}/index.{lang}.md", _TEXT.format(title=title, summary=summary, body=body).encode("utf-8")


def _built(folder: Path) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        build(content=str(folder / "content"), output=str(folder / "site"))
    published = len(list((folder / "site" / "media").glob("*.webp"))) // 3
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, published)


if __name__ == "__main__":
    _built(Path(sys.argv[1]))
