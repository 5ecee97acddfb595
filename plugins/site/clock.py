"""The time, read in one place."""

import os
from datetime import UTC, datetime

from plugins.pipeline.build import Clock

YEAR_9999 = 253_370_764_800  # in seconds since 1970


def clock() -> Clock:
    """Return the time now, and SOURCE_DATE_EPOCH where it is set to seconds of a year that calendars have."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    is_time = epoch.isascii() and epoch.isdigit() and int(epoch) < YEAR_9999
    return Clock(datetime.now(UTC), int(epoch) if is_time else None)
