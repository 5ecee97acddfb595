"""Which folder the site may be written to: never one that holds anything else."""

import os
from collections.abc import Iterable
from pathlib import Path

from plugins.common.problems import N_, Stop
from plugins.promote.private import MANIFEST, PROPOSED, private_path
from plugins.promote.stops import plainly, stop


def destination(given: Path, *, content: Path, keep: Iterable[Path] = ()) -> Path:
    """Return the real folder that `given` names, links followed, if a site may stand there. Raises `Stop`; changes nothing.

    `keep`: files and folders that must not be in it: settings, project. What stands there will be replaced whole, and the
    register must not be reachable from it (R12). Everything else of this package takes the path that this returns.
    """
    output = _resolved(given)
    with plainly():
        for refusal in (_of_its_place, _of_what_it_holds, _of_what_stands_there):
            refused = refusal(output, content.resolve(), [path.resolve() for path in keep])
            if refused:
                raise refused
    return output


def _resolved(given: Path) -> Path:
    try:
        return given.resolve()
    except (OSError, RuntimeError):  # RuntimeError: a ring of links
        raise stop(
            N_("The output folder cannot be found: its links lead nowhere"), N_("Choose another output folder")
        ) from None


def _of_its_place(output: Path, content: Path, _: Iterable[Path]) -> Stop | None:
    home = _home()
    if output == output.parent or (home and _holds(output, home)):
        return stop(
            N_("The output folder is the whole disk, or holds somebody's home folder"),
            N_("Choose a folder of its own, such as output"),
        )
    if _holds(content, output) or _holds(content, private_path(output)):
        return stop(N_("The output folder lies inside the content folder"), N_("Choose a folder outside of it"))
    if ".git" in output.parts:
        return stop(N_("The output folder lies inside a .git folder"), N_("Choose a folder outside of it"))
    if output.exists() and os.path.ismount(output):
        return stop(
            N_("The output folder is mounted there from another disk, so it cannot be exchanged in one step"),
            N_("Choose a folder inside it, such as output"),
        )
    return None


def _of_what_it_holds(output: Path, content: Path, keep: Iterable[Path]) -> Stop | None:
    for folder in (output, private_path(output)):
        if any(_holds(folder, path) for path in (content, *keep)) or (folder / ".git").exists():
            return stop(
                N_(
                    "The output folder holds the content, the settings, the program or a Git repository, all of which a build would remove"
                ),
                N_("Choose a folder of its own, such as output"),
            )
    return None


def _of_what_stands_there(output: Path, *_: object) -> Stop | None:
    if output.exists() and not output.is_dir():
        return stop(N_("The output folder is a file"), N_("Choose a folder, or a name that does not exist yet"))
    # A first build that was killed just after it promoted left only a proposed manifest: `recover` adopts it.
    return _foreign() if _is_foreign(output) and not (private_path(output) / PROPOSED).exists() else None


def refuse_foreign(output: Path) -> None:
    """Refuse an output that is not empty and has no manifest, after `recover`. Raises `Stop`."""
    with plainly():
        if _is_foreign(output):
            raise _foreign()


def _is_foreign(output: Path) -> bool:
    return output.is_dir() and any(output.iterdir()) and not (private_path(output) / MANIFEST).exists()


def _foreign() -> Stop:
    return stop(
        N_("The output folder holds files that this program did not make, and a build would remove them"),
        N_("Choose an empty folder, or one that does not exist yet"),
    )


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # a user of a container may have none
        return None


def _holds(folder: Path, path: Path) -> bool:
    """Tell whether `path` is `folder` or lies in it."""
    return any(_is_same(folder, parent) for parent in (path, *path.parents))


def _is_same(folder: Path, other: Path) -> bool:
    # Asked of the disk too: it may take capitals and small letters for the same.
    return folder == other or (folder.exists() and other.exists() and folder.samefile(other))
