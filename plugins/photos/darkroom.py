"""Develop the photographs of a site, several at a time, and keep what was developed for the next build.

What is kept goes by the checksum of the photograph, its record without words, and the program: any other one of these is another
picture. It is kept packed, and every file in it is looked at again before it is published.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from plugins.common.problems import N_
from plugins.common.shelf import Shelf
from plugins.faces.contradict import ONE_EYE, UNSEEN
from plugins.faces.found import detectors, unable
from plugins.photos.derive import developed
from plugins.photos.derived import Derived, packed, unpacked
from plugins.photos.program import program_digest
from plugins.photos.refusal import Refusal
from plugins.photos.source import AGAIN, read_photo
from plugins.read.schema.consent import PhotoRecord

FOLDER = "pictures"
"""The folder beside the manifest in which they are kept."""
MOST_AT_ONCE = 4
WORDS = frozenset({"alt", "caption", "credit"})

ODD = Refusal(
    N_("Something about the picture file is so unusual that it cannot be worked on"),
    AGAIN,
)

Told = Callable[[int, int], None]
"""Is given how many photographs are developed, and how many there are to develop."""


def silent(_done: int, _of: int) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True)
class Negative:
    """A photograph that may be published, once its record has been heeded."""

    path: Path
    record: PhotoRecord

    @property
    def covers(self) -> bool:
        """Tell whether a face is covered in what is published, so that its caption says why."""
        return bool(self.record.boxes) and self.record.hide == "fill"

    @property
    def key(self) -> str:
        """What its derivatives depend on, the program included."""
        record = self.record.model_dump_json(exclude=set(WORDS))
        return hashlib.sha256(program_digest() + record.encode("utf-8")).hexdigest()[:40]


class Darkroom:
    """Answers for negatives: what is published of them, or why nothing is.

    A build works inside its block: at the end all that was not asked for in it is forgotten, as what may no longer be shown is not kept
    either. A preview keeps its darkroom from save to save.
    """

    def __init__(self, shelf: Shelf | None = None, told: Told = silent) -> None:
        self._shelf = shelf or Shelf(None, ".pictures")
        self._told = told
        self._answers: dict[str, _Answer] = {}
        self._asked: set[str] = set()
        self.is_blind = False
        """Whether something was developed while a detector that is installed did not start."""

    def __enter__(self) -> Self:
        self._asked.clear()
        return self

    def __exit__(self, *_: object) -> None:
        stable = {key: answer for key, answer in self._answers.items() if answer.stays}
        self._answers = {key: answer for key, answer in stable.items() if key in self._asked}
        self._shelf.keep(self._asked)

    def develop(self, negatives: Iterable[Negative]) -> None:
        """Develop all that was not developed before."""
        wanted = {negative.key: negative for negative in negatives}
        self._asked |= wanted.keys()
        for key in wanted.keys() - self._answers.keys():
            self._recall(key)
        new = {key: wanted[key] for key in wanted if key not in self._answers}
        if new:
            self._develop(new)

    def answer(self, negative: Negative) -> Derived | Refusal:
        """Return what is published of a photograph, or why nothing is."""
        if negative.key not in self._answers:
            self.develop([negative])
        return self._answers[negative.key].now

    def _recall(self, key: str) -> None:
        kept = self._shelf.get(key)
        answer = unpacked(kept) if kept is not None else None
        if answer is not None:
            self._answers[key] = _Answer(answer)
        else:
            self._shelf.drop(key)

    def _develop(self, new: Mapping[str, Negative]) -> None:
        detectors()  # their packages import one another, and two threads that do so at once wait for ever
        self.is_blind = bool(unable())
        pool = ThreadPoolExecutor(
            min(workers(), len(new))
        )  # Pillow lets go of the interpreter while it works on pixels
        try:
            self._told(0, len(new))
            for done, (key, answer) in enumerate(pool.map(self._developed, new.items()), 1):
                self._answers[key] = answer
                if answer.stays:
                    self._shelf.put(key, packed(answer.now))
                self._told(done, len(new))
        finally:
            pool.shutdown(cancel_futures=True)

    def _developed(self, item: tuple[str, Negative]) -> tuple[str, "_Answer"]:
        key, negative = item
        data = read_photo(negative.path, negative.record)
        if isinstance(data, Refusal):
            return key, _Answer(data, stays=False)  # of the file as it lies there now
        try:
            answer = developed(data, negative.record)
        # Whatever the file holds: one picture must never end a build, which may be taking somebody's story away.
        except Exception:  # noqa: BLE001
            return key, _Answer(ODD, stays=False)
        # Which hang on what this computer has, and on whether it could start today.
        return key, _Answer(answer, stays=answer not in (UNSEEN, ONE_EYE) and not self.is_blind)


@dataclass(frozen=True, slots=True)
class _Answer:
    now: Derived | Refusal
    stays: bool = True


def workers() -> int:
    """Return how many photographs are developed at once: as many as there are processors for us, within memory."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, MOST_AT_ONCE)
