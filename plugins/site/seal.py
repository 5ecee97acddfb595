"""`inv seal`: show what would change, ask, and write handles in the place of typed names."""

import difflib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.common.problems import N_
from plugins.pipeline.build import read as read_material
from plugins.pipeline.masking import masks, printable
from plugins.pipeline.material import Material, Order
from plugins.read.content import Entry
from plugins.report.masks import Mask
from plugins.seal.entries import SealedEntry, seal_entry
from plugins.seal.files import SealedFile
from plugins.seal.names import everybody
from plugins.seal.stops import plainly
from plugins.seal.writing import part_of, replace_file
from plugins.site.ask import Input, Questions, both
from plugins.site.clock import clock
from plugins.site.plain_commands import DONE, NOT_DONE, WRONG_USAGE, agreed, ended, told
from plugins.site.seal_history import search_history, write_hook
from plugins.site.seal_register import make_key, seal_register

ROOT = Path(__file__).resolve().parents[2]

ONE_AT_A_TIME = N_("Choose one of these: --register, --new-key, --hook, --check-history.")
NOTHING = N_("Every name that the program is sure of is a handle already.")
CHANGES = N_("{path}: {count} names become handles, on these lines: {lines}")
CHANGE = N_("Write these changes? Write yes or no")
WRITTEN = N_("{count} files were changed.")
SAVED_MEANWHILE = N_("{path} was saved again meanwhile and was not changed. Run this command again.")
LEFT = N_("To be changed by hand:")
ELSEWHERE = N_(
    "A registered name stands here where no reader sees it, such as in a comment or an address. Take it out:"
)
UNSURE = N_("To be settled, for the program is not sure of them:")


def seal(*, content: str, register: bool = False, new_key: bool = False, hook: bool = False, check_history: bool = False, remote: str = "",
         yes: bool = False, read: Input = input) -> int:  # fmt: skip
    """Do one of the things that sealing means. Return 0, 1 when nothing or not all could be done, 2 for options that exclude each other."""
    if register + new_key + hook + check_history > 1:
        print(both(ONE_AT_A_TIME), file=sys.stderr)
        return WRONG_USAGE
    if new_key:
        return make_key(content=content)
    if register:
        return seal_register(content=content, yes=yes, read=read)
    if hook:
        return write_hook(content=content)
    if check_history:
        return search_history(content=content, remote=remote)
    return seal_sources(content=content, yes=yes, read=read)


def seal_sources(*, content: str, yes: bool = False, read: Input = input) -> int:
    """Turn the typed names of declared people into handles; show the change first. Return 0, or 1 when it was not written."""

    def work(root: Path) -> int:
        with plainly():
            _sweep(root)
            material = read_material(Order(root, ROOT / "theme"), clock())
            entries = tuple(_sealed_entries(material))
        files = [file for entry in entries for file in entry.files]
        mask = masks(material.vocabulary, "en")
        _show(files, mask)
        _list(entries, material)
        if not files:
            print(both(NOTHING))
            return DONE
        if not yes:
            agreed(Questions(read), CHANGE)
        with plainly():
            return _write(root, files, mask)

    return ended(content, work)


def _sealed_entries(material: Material) -> Iterator[SealedEntry]:
    finder = everybody(material.content)
    for judged in material.judged.values():
        files = _files(material.content.root, judged.entry)
        yield seal_entry(judged, material.vocabulary, material.today, files, finder)


def _files(root: Path, entry: Entry) -> dict[str, bytes]:
    paths = (*(text.where for text in entry.texts.values()), entry.consent_where)
    return {where: (root / where).read_bytes() for where in paths if (root / where).is_file()}


def _show(files: Iterable[SealedFile], mask: Mask) -> None:
    """The words themselves on a terminal only: whatever else takes them may keep them."""
    for file in files:
        print(
            both(
                CHANGES,
                path=mask(file.where),
                count=str(file.count),
                lines=", ".join(map(str, dict.fromkeys(file.lines))),
            )
        )
        if sys.stdout.isatty():
            print("\n".join(_difference(file)))


def _difference(file: SealedFile) -> Iterator[str]:
    before, after = (data.decode("utf-8-sig").splitlines() for data in (file.before, file.after))
    return difflib.unified_diff(before, after, file.where, file.where, lineterm="", n=1)


def _list(entries: tuple[SealedEntry, ...], material: Material) -> None:
    for heading, problems in (
        (LEFT, [p for e in entries for p in e.left]),
        (UNSURE, [p for e in entries for p in e.unsure]),
    ):
        if problems:
            print(both(heading))
            print(told(printable(problems, material.vocabulary)))
    mask = masks(material.vocabulary, "en")
    if hidden := [f"{mask(where)}:{line}" for entry in entries for where, line in entry.elsewhere]:
        print(both(ELSEWHERE), *hidden, sep="\n")


def _write(root: Path, files: Iterable[SealedFile], mask: Mask) -> int:
    done = 0
    files = tuple(files)
    for file in files:
        path = root / file.where
        if path.read_bytes() != file.before:
            print(both(SAVED_MEANWHILE, path=mask(file.where)), file=sys.stderr)
            continue
        replace_file(path, file.after)
        done += 1
    print(both(WRITTEN, count=str(done)))
    return DONE if done == len(files) else NOT_DONE


def _sweep(root: Path) -> None:
    """Take away what a killed run has half written: it may hold a name."""
    for pattern in ("*/*/index.*.md", "*/*/consent.yaml"):
        for path in root.glob(pattern):
            part_of(path.resolve()).unlink(missing_ok=True)
