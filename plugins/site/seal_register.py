"""`seal --register` and `seal --new-key`: the register encrypted, for the keys that may open it."""

from pathlib import Path

from plugins.common.problems import N_
from plugins.judge.words_of import Vocabulary
from plugins.pipeline.masking import printable
from plugins.read.folder import read_content
from plugins.seal.folder import look, others
from plugins.seal.lock import (
    listed_recipients,
    lock_register,
    open_vault,
)
from plugins.seal.new_key import new_key
from plugins.seal.stops import plainly
from plugins.site.ask import Input, Questions, both
from plugins.site.plain_commands import DONE, NOT_DONE, agreed, ended, told

WILL_READ = N_(
    "After this the register opens with {count} keys, those of people/recipients.txt; {new} of them could not open it before. Whoever holds one of them can read every name."
)
SEAL_IT = N_("Seal the register? Write yes or no")
LOCKED = N_("The register is sealed; no open file of it is left in people.")
OTHERS = N_(
    "The folder people holds {count} more files, hidden ones among them, that may be copies with names in them. Look at them, and take them out."
)
COPIES = N_(
    "Copies of the open files may still lie in Git, in backups and in the wastebasket of this computer: sealing does not reach those."
)
MADE = N_("A key was made for you, and only this computer has it. Its public half, for people/recipients.txt, is:")
THERE = N_("This computer has a key already. Its public half, for people/recipients.txt, is:")
KEEP = N_(
    "Keep a second key, made on another computer or for the safe, on the same list: whoever loses the only key loses the register."
)
MEND = N_("Something in the register cannot be used:")


def make_key(*, content: str) -> int:
    """Make a key outside of the content folder and print its public half."""

    def work(root: Path) -> int:
        with plainly():
            public, is_new = new_key(root)
        print(both(MADE if is_new else THERE))
        print(f"\n{public}\n")
        print(both(KEEP))
        return DONE

    return ended(content, work)


def seal_register(*, content: str, yes: bool = False, read: Input = input) -> int:
    """Encrypt the register for the keys of people/recipients.txt. Return 0, or 1 when it could not be, or when it is not sound."""

    def work(root: Path) -> int:
        with plainly():
            found = look(root)
            keys = listed_recipients(root)
            before = open_vault(found.sealed).recipients if found.sealed is not None else ()
            new = len(set(keys) - set(before))
            if new and not yes:
                questions = Questions(read)
                questions.say(WILL_READ, count=str(len(keys)), new=str(new))
                agreed(questions, SEAL_IT)
            lock_register(root, keys)
        print(both(LOCKED))
        if not found.sealed:
            print(both(COPIES))
        return as_it_is(root)

    return ended(content, work)


def as_it_is(root: Path) -> int:
    """Say what is wrong in the sealed register, and which other files lie about; 1 when no build could use it."""
    if left := others(root):
        print(both(OTHERS, count=str(left)))
    content = read_content(root)
    problems = [p for p in (*content.problems, *content.warnings) if p.where.startswith("people")]
    if problems:
        print(both(MEND))
        print(told(printable(problems, Vocabulary(content))))
    return NOT_DONE if any(p in content.problems for p in problems) else DONE
