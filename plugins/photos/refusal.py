"""Why a picture is not published. The drawn scene takes its place, so it withholds nothing and is no error of the story (R11)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong with a picture and what to do, as templates marked by `N_`. Neither quotes a person. `values` fill their fields; a
    file's name among them is masked where it is printed."""

    what: str
    remedy: str
    values: tuple[tuple[str, str], ...] = ()
