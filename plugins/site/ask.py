"""Questions on a terminal, in English and Khmer, each with the safest answer as its default."""

from collections.abc import Callable

from plugins.report.words import say

Input = Callable[[str], str]
Output = Callable[[str], None]


def ask(question: str, is_good: Callable[[str], bool], hint: str, default: str = "", *, read: Input = input, tell: Output = print) -> str:
    """Ask until the answer is good; an empty one means `default`. `question` and `hint` are marked by `N_`."""
    shown = f" [{default}]" if default else ""
    while True:
        answer = read(f"{say(question, 'en')}\n{say(question, 'km')}{shown}: ").strip() or default
        if is_good(answer):
            return answer
        tell(f"{say(hint, 'en')} {say(hint, 'km')}")
