"""Which day it is, and how days are counted: strictly, whichever part of a date is unknown."""

from datetime import UTC, date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from plugins.consent.decision import Today


def today(clock: datetime, source_date_epoch: int | None, timezone: str) -> Today:
    """Return the day in `timezone` for consent (the later of both clocks) and for scheduling (the earlier).

    A reproducible build sets `source_date_epoch` (seconds since 1970) to a day in the past; it must not revive a consent,
    and a clock that runs ahead must not publish early. Raises ValueError for a `clock` without a timezone, and
    `zoneinfo.ZoneInfoNotFoundError` (a KeyError) for an unknown `timezone`.

    >>> today(datetime(2026, 6, 1, 20, 0, tzinfo=UTC), 0, "Asia/Phnom_Penh")
    Today(consent=datetime.date(2026, 6, 2), schedule=datetime.date(1970, 1, 1))
    """
    if clock.tzinfo is None:
        raise ValueError("the clock has no timezone")
    moments = [clock]
    if source_date_epoch is not None:
        moments.append(datetime.fromtimestamp(source_date_epoch, UTC))
    place = ZoneInfo(timezone)
    return Today(consent=max(moments).astimezone(place).date(), schedule=min(moments).astimezone(place).date())


def months_24_after(day: date) -> date:
    """Return the day two years after `day`; after 29 February it is 28 February, the earlier of the two it could be.

    >>> months_24_after(date(2024, 2, 29))
    datetime.date(2026, 2, 28)
    """
    if day.year + 2 > date.max.year:
        return date.max
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(day.year + 2, day.month, last)


class Birthday(NamedTuple):
    """The days between which a birthday lies: `earliest` is the first it can be on; from `latest` on it is over for certain."""

    earliest: date
    latest: date


def birthday(born: str, age: int) -> Birthday:
    """Return when somebody `born` (`1983`, `2012-05` or `2012-05-14`) turns `age`.

    With a whole date both days are the birthday. Without a day, or a month, she is taken for a minor until the end of that
    month or year. Whoever was born on 29 February has her birthday on 1 March of a common year.

    >>> birthday("2008", 18)
    Birthday(earliest=datetime.date(2026, 1, 1), latest=datetime.date(2027, 1, 1))
    >>> birthday("2012-12", 18)
    Birthday(earliest=datetime.date(2030, 12, 1), latest=datetime.date(2031, 1, 1))
    >>> birthday("2008-02-29", 18).latest
    datetime.date(2026, 3, 1)
    """
    parts = [int(part) for part in born.split("-")]
    year = parts[0] + age
    if year >= date.max.year:
        return Birthday(date.max, date.max)
    if len(parts) == 1:
        return Birthday(date(year, 1, 1), date(year + 1, 1, 1))
    if len(parts) == 2:
        return Birthday(date(year, parts[1], 1), _month_after(year, parts[1]))
    day = _day_or_next(year, parts[1], parts[2])
    return Birthday(day, day)


def _month_after(year: int, month: int) -> date:
    return date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)


def _day_or_next(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February
        return date(year, 3, 1)
