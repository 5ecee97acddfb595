"""Questions on a terminal, in every language of the site, each with the safest answer as its default."""

from collections.abc import Callable

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_
from plugins.read.names_of_files import is_printable
from plugins.report.words import say

Input = Callable[[str], str]
Output = Callable[[str], None]

YES, NO = ("yes", "y"), ("no", "n")
MOST_TRIES = 5
NO_GOOD_ANSWER = N_("No answer could be used, so nothing more was written.")
NOTHING_WRITTEN = N_("Stopped; nothing more was written.")


class NoAnswer(Exception):
    """No answer came that can be used: nobody is there, or nobody knows. Nothing is to be written."""


class Questions:
    """Asks by `read` and speaks by `tell`. Neither ever gets a name from the register: others may look at the screen."""

    def __init__(self, read: Input = input, tell: Output = print) -> None:
        self._read = read
        self.tell = tell

    def ask(self, question: str, is_good: Callable[[str], bool], hint: str, default: str = "") -> str:
        """Ask until the answer is good; an empty one means `default`. `question` and `hint` are marked by `N_`. Raises `NoAnswer`."""
        shown = f" [{default}]" if default else ""
        for _ in range(MOST_TRIES):
            answer = self._answer(f"{both(question)}{shown}: ") or default
            if is_printable(answer) and is_good(answer):
                return answer
            self.say(hint)
        self.say(NO_GOOD_ANSWER)
        raise NoAnswer

    def yes(self, question: str, hint: str) -> bool:
        """Ask yes or no, in capitals or small letters, with no default: either may be the careful answer. Raises `NoAnswer`."""
        return self.ask(question, lambda said: said.casefold() in (*YES, *NO), hint).casefold() in YES

    def say(self, message: str, **values: str) -> None:
        """Say a message marked by `N_` in every language, its fields filled with `values`."""
        self.tell(both(message, **values))

    def _answer(self, prompt: str) -> str:
        try:
            return self._read(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            self.tell("")
            self.say(NOTHING_WRITTEN)
            raise NoAnswer from None


def both(message: str, **values: str) -> str:
    """Return `message` in every language of the site, one a line, its fields filled with `values`.

    >>> both("?")
    '?'
    """
    return "\n".join(dict.fromkeys(say(message, lang, tuple(values.items())) for lang in LANGUAGES))
