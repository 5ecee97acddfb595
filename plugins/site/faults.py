"""Errors of the program itself, told without the values they are about: those may be somebody's name."""

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.common.problems import N_, Problem, Stop

FAILED = N_("the program itself failed, and nothing was published ({kind} in {place})")
TELL = N_("This is a mistake in the program, not in your text. Tell those who look after it, with this line")


@contextmanager
def plainly_told() -> Iterator[None]:
    """Turn an unexpected exception into a `Stop` that names its kind and the place in the code, and nothing else.

    With SITE_DEBUG set, the exception is let through, for whoever mends the program, on made-up content only.
    """
    try:
        yield
    except Stop:
        raise
    except Exception as error:
        if os.environ.get("SITE_DEBUG"):
            raise
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(frame.filename).name}:{frame.lineno}"
        raise Stop(Problem("", 1, 1, "", FAILED, TELL, (("kind", type(error).__name__), ("place", place)))) from None
