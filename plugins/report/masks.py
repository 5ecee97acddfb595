"""Paths as a report may print them: a folder that is named for a person would give her name away."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.common.problems import N_, Problem
from plugins.report.words import ordinal, say

IS_PROTECTED = Callable[[str], bool]
Mask = Callable[[str], str]

MASK = "▮▮▮"
NTH_FOLDER = N_("the {ordinal} folder")
NTH_FILE = N_("the {ordinal} file")

MASKED = ("handle", "other", "file", "way")


def masked_values(problem: Problem, mask: Mask) -> tuple[tuple[str, str], ...]:
    """Return the values of a problem as they may be printed: a handle, the key of another text, the name
    of a file or of a website may be made of a name."""
    return tuple((name, mask(value) if name in MASKED else value) for name, value in problem.values)


@dataclass(frozen=True, slots=True, repr=False)
class Masks:
    """Masks the parts of a path, or a handle, that `hides` tells of. `folders` holds, for each folder of the content, the names in it as
    sorted: an officer then finds the one that is meant by counting, in words of `lang`."""

    hides: IS_PROTECTED
    folders: Mapping[str, Sequence[str]] = field(default_factory=dict)
    lang: str = "en"

    def __call__(self, path: str) -> str:
        """Return `path` as it may be printed.

        >>> Masks(lambda part: "somaly" in part, {"stories": ("a-well", "somaly-returns")})("stories/somaly-returns/index.en.md")
        'stories/▮▮▮ (the 2nd folder)/index.en.md'
        """
        parts = path.split("/")
        return "/".join(self._mask(parts[:at], part) if self.hides(part) else part for at, part in enumerate(parts))

    def _mask(self, above: Sequence[str], part: str) -> str:
        names = self.folders.get("/".join(above), ())
        if part not in names:
            return MASK
        nth = say(
            NTH_FILE if "." in part else NTH_FOLDER,
            self.lang,
            (("ordinal", ordinal(names.index(part) + 1, self.lang)),),
        )
        return f"{MASK} ({nth})"
