"""The time, read in one place."""

import os
from datetime import UTC, datetime

from plugins.pipeline.build import Clock


def clock() -> Clock:
    """Return the time now, and SOURCE_DATE_EPOCH where it is set to a number."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return Clock(datetime.now(UTC), int(epoch) if epoch.isascii() and epoch.isdigit() else None)
