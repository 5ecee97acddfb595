"""The latest preview, and who waits for the next."""

import secrets
import threading
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from plugins.common.problems import N_, Problem, Stop
from plugins.photos.darkroom import Darkroom
from plugins.pipeline.build import Clock
from plugins.pipeline.material import Order
from plugins.preview.site import NOTHING, Preview, preview
from plugins.site.faults import plainly_told

BAD_TEMPLATE = N_("this line of the theme cannot be used ({kind})")
MEND_TEMPLATE = N_("Mend the template, or undo the last change of it")


class Studio:
    """Builds previews one after the other, and holds the last. Nothing of it is kept on disk.

    The number of a preview is unlike that of any other preview, those of an earlier server included, so that a page that
    was left open knows whether it is of today.
    """

    def __init__(self, order: Order, clock: Callable[[], Clock]) -> None:
        self.order = order
        self._clock = clock
        self._darkroom = Darkroom()
        self._changed = threading.Condition()
        self._latest = (secrets.randbelow(2**40), NOTHING)

    @property
    def latest(self) -> tuple[int, Preview]:
        """The number of the last preview, and the preview."""
        return self._latest

    def rebuild(self) -> Preview:
        """Build again and tell every open page. A file that cannot be read changes nothing but the reasons in the bar."""
        number, before = self._latest
        try:
            with plainly_told():
                new = self._built()
        except Stop as stop:
            new = replace(before, problems=stop.problems)
        with self._changed:
            self._latest = (number + 1, new)
            self._changed.notify_all()
        return new

    def _built(self) -> Preview:
        try:
            with self._darkroom as darkroom:
                return preview(self.order, self._clock(), darkroom)
        except Exception as error:
            problem = in_theme(error, self.order.theme)
            if isinstance(error, Stop) or problem is None:
                raise
            raise Stop(problem) from None

    def wait(self, seen: int, seconds: float) -> int:
        """Wait for a preview with another number than `seen`, at most so long; return the number of the last one."""
        with self._changed:
            self._changed.wait_for(lambda: self._latest[0] != seen, timeout=seconds)
            return self._latest[0]


def in_theme(error: Exception, theme: Path) -> Problem | None:
    """Return the line of a template that `error` was raised by, or None for an error of another kind; Jinja adds its templates to the traceback."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(theme)
    ]
    if not frames:
        return None
    where = f"theme/{Path(frames[-1].filename).relative_to(theme).as_posix()}"
    return Problem(where, frames[-1].lineno or 1, 1, "", BAD_TEMPLATE, MEND_TEMPLATE, (("kind", type(error).__name__),))
