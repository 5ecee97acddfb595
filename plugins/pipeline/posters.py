"""Posters that were made before: one that says anything that readers are no longer shown is taken away, so that nobody prints it again."""

from collections.abc import Iterable
from pathlib import Path

from plugins.common.languages import Lang
from plugins.common.problems import N_, Problem
from plugins.poster.page import name_of, says, sheets
from plugins.promote.private import private_path, read_private, write_private
from plugins.read.content import Entry
from plugins.render.planned import Planned
from plugins.render.views import Partner

FOLDER, RECORD = "posters", "posters.json"
"""Where posters lie in the private folder, and what each of them says: fingerprints by the name of its files."""
KINDS = (".pdf", ".html")

TAKEN = N_("its poster said something that readers are not shown now, so it was taken out of the private folder")
OFF_THE_TABLES = N_(
    "If the panel was stopped, or the account or a name changed, take printed sheets off the tables. To make the poster again: python3 tasks.py poster and the name of the partner's folder"
)
STUCK = N_(
    "its poster says something that readers are not shown now, and it could not be taken out of the private folder"
)
CLOSE = N_("Close the program that shows it and build again, or delete it yourself; nobody may print it")


def recorded(output: Path) -> dict[str, list[str]]:
    """Return what the posters beside `output` say, as far as that is known."""
    known = read_private(output, RECORD)
    if not isinstance(known, dict):
        return {}
    lists = ((name, said) for name, said in known.items() if isinstance(said, list))
    return {name: said for name, said in lists if all(isinstance(one, str) for one in said)}


def record(output: Path, name: str, said: tuple[str, ...]) -> None:
    """Remember what the poster `name` says; nothing, before its files are written: a kill must leave none that passes for another. Raises `Stop`."""
    kept = {other: each for other, each in recorded(output).items() if other != name}
    write_private(output, RECORD, kept | ({name: list(said)} if said else {}))


def take_away(output: Path, pages: Iterable[Planned], entries: Iterable[Entry]) -> tuple[Problem, ...]:
    """Remove each poster of a partner that says more than `pages` do, or of which nobody knows what it says; return what there is to tell.

    Only files that the program names itself are looked at, those of the partners and of the posters it made. Nothing is raised for a file
    that cannot be removed, as the site stands already. Raises `Stop` where the record cannot be written.
    """
    folder = private_path(output) / FOLDER
    if folder.is_symlink() or not folder.is_dir():
        return ()
    known, shown = recorded(output), _shown(pages)
    where = {entry.slug: entry.giving_where for entry in entries if entry.kind == "partners"}
    told = []
    for name in sorted({*known, *where}):
        if Path(name).name != name or (known.get(name) and set(known[name]) <= shown.get(name, frozenset())):
            continue
        files = [file for kind in KINDS if (file := folder / f"{name}{kind}").is_symlink() or file.is_file()]
        for file in files:
            _remove(file)
        is_gone = not any(file.exists() for file in files)
        if is_gone and name in known:
            record(output, name, ())
        if files:
            sentence = (TAKEN, OFF_THE_TABLES) if is_gone else (STUCK, CLOSE)
            told.append(Problem(where.get(name) or f"partners/{name}", 1, 1, "R12", *sentence))
    return tuple(told)


def _remove(file: Path) -> None:
    try:
        file.unlink()
    except OSError:  # told of by whoever sees it still there
        return


def _shown(pages: Iterable[Planned]) -> dict[str, frozenset[str]]:
    """What a poster of each partner would say today, by the name of its files."""
    own: dict[str, dict[Lang, Partner]] = {}
    for page in pages:
        if page.template == "partner.html" and isinstance(page.view, Partner):
            own.setdefault(name_of(page.view), {})[Lang(page.lang)] = page.view
    return {name: frozenset(says(sheets(views))) for name, views in own.items()}
