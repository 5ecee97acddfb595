"""`new-story` and `new-person`: ask, then write valid files with the safest defaults, in which only words are missing."""

import secrets
import sys
from collections.abc import Callable
from pathlib import Path

from plugins.common.problems import N_, Problem, Stop
from plugins.read.content import Content
from plugins.read.folder import NO_REGISTER, read_content
from plugins.read.register import WHERE
from plugins.read.vault import SEALED
from plugins.report.printed import problems_only
from plugins.seal.lock import add_to_register
from plugins.site.ask import NOTHING_WRITTEN, Input, NoAnswer, Questions, both
from plugins.site.clock import clock
from plugins.site.new_people import Unusable, written_person
from plugins.site.new_texts import missing_records, written_story
from plugins.site.written import write_file, write_folder

DRAWINGS = 10_000
"""Numbers from which drawn scenes are made. Chance picks one: what hangs on a name or a day would tell something of it."""
WRITTEN, NOT_WRITTEN, WRONG_USAGE = 0, 1, 2

NO_CONTENT = N_("There is no such content folder. Name one that holds stories/ and people/, with --content.")
NOT_SAVED = N_(
    "The files could not be written. Look whether the disk is full, and whether you may write into the content folder."
)
FIRST_PERSON = N_(
    "Nobody is in the register yet, so the record of consent has to wait: make the person with new-person, which writes it too."
)
RECORDS = N_("The record of consent (consent.yaml) was written for the stories that waited for it.")


def new_story(*, content: str, folder: str = "", read: Input = input) -> int:
    """Write the files of a story. Return 0; 1 when the content cannot be read, or nothing could be written; 2 for a folder that cannot be used."""

    def write(found: Content, questions: Questions) -> None:
        story = written_story(found, questions, folder, drawing=secrets.randbelow(DRAWINGS))
        made = Path(content) / "stories" / story.folder
        write_folder(made, story.files)
        questions.tell(made.as_posix())
        if not found.register:
            questions.say(FIRST_PERSON)

    return _new(content, write, read, lambda problem: problem.what != NO_REGISTER[0])


def new_person(*, content: str, handle: str = "", read: Input = input) -> int:
    """Write the register file of a person. Return 0; 1 when the register cannot be read, or nothing could be written; 2 for a handle that cannot be used."""

    def write(found: Content, questions: Questions) -> None:
        person = written_person(found, questions, handle, year=clock().now.year)
        path = Path(content) / WHERE / f"{person.handle}.yaml"
        if (path.parent / SEALED).exists():
            add_to_register(Path(content), path.name, person.text.encode("utf-8"))
        else:
            path.parent.mkdir(exist_ok=True)
            write_file(path, person.text)
        questions.tell(path.as_posix())
        waiting = missing_records(found) if not found.register else {}
        for where, record in waiting.items():
            write_file(Path(content) / where, record)
        if waiting:
            questions.say(RECORDS)

    # What is wrong elsewhere keeps nobody from the register, and that it is missing least of all.
    return _new(
        content, write, read, lambda problem: problem.where.startswith("people") and problem.what != NO_REGISTER[0]
    )


def _new(
    content: str, write: Callable[[Content, Questions], None], read: Input, stands_in_the_way: Callable[[Problem], bool]
) -> int:
    if not Path(content).is_dir():
        print(both(NO_CONTENT), file=sys.stderr)
        return WRONG_USAGE
    found = read_content(Path(content))
    wrong = [problem for problem in found.problems if stands_in_the_way(problem)]
    if wrong:
        print(problems_only(wrong, "en", lambda _: False), file=sys.stderr)
        return NOT_WRITTEN
    try:
        write(found, Questions(read))
    except Unusable as unusable:
        print(both(unusable.hint), file=sys.stderr)
        return WRONG_USAGE
    except NoAnswer:
        return NOT_WRITTEN
    except Stop as stop:  # the register could not be sealed again
        print(problems_only(stop.problems, "en", lambda _: False), file=sys.stderr)
        return NOT_WRITTEN
    except KeyboardInterrupt:
        print(both(NOTHING_WRITTEN), file=sys.stderr)
        return NOT_WRITTEN
    except OSError:  # its text holds paths
        print(both(NOT_SAVED), file=sys.stderr)
        return NOT_WRITTEN
    return WRITTEN
