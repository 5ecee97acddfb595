"""What is wrong, where, and what to do: the values that messages are made of. They never quote the words they are about."""

from dataclasses import dataclass


def N_(message: str) -> str:  # noqa: N802  (the gettext name for "to be translated later")
    """Mark `message` for translation; `plugins.report` translates it when it is shown."""
    return message


@dataclass(frozen=True, slots=True, order=True, repr=False)
class Problem:
    """One thing that somebody has to mend.

    `where` is a path relative to the content folder, with `/`. `what` and `remedy` are English templates marked by `N_`,
    filled from `values` (pairs of a field and a text that is safe to print: never a name, a key or a value somebody typed).
    `rule` is `R1` … `R13`; `word` is the position of a word in its paragraph, from 1 ("the 23rd word").
    `lang` is the one language concerned, or "" for both. `start` and `length`: which characters of its run the problem is about
    (numbers alone), where it is about words of a run. `spot`: of a run in Khmer, the sentence, the part of it between spaces, and the word
    of that part, as words there have no spaces between them.
    """

    where: str
    line: int
    column: int
    rule: str
    what: str
    remedy: str
    values: tuple[tuple[str, str], ...] = ()
    handle: str = ""
    word: int = 0
    lang: str = ""
    start: int = 0
    length: int = 0
    spot: tuple[int, ...] = ()

    def __repr__(self) -> str:
        """Show no path, handle or value: a folder may be named for somebody, and is masked only where it is printed."""
        return f"Problem({self.rule} {self.line}:{self.column} {self.what!r})"


class Stop(Exception):
    """The build cannot go on, and nothing is promoted (exit 1). Its problems are the sentences for the editor."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
