from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfoNotFoundError

import pytest

from plugins.consent.days import birthday, months_24_after, today

PHNOM_PENH = "Asia/Phnom_Penh"
NOON = datetime(2026, 6, 1, 5, 0, tzinfo=UTC)
DAY = 86_400


def epoch(day):
    return int(datetime(day.year, day.month, day.day, 5, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("source_date_epoch", "consent", "schedule"),
    [
        pytest.param(None, date(2026, 6, 1), date(2026, 6, 1), id="the clock alone"),
        pytest.param(
            0, date(2026, 6, 1), date(1970, 1, 1), id="an old epoch revives no consent and publishes nothing early"
        ),
        pytest.param(
            epoch(date(2026, 7, 1)),
            date(2026, 7, 1),
            date(2026, 6, 1),
            id="an epoch ahead ends consent, and publishes nothing early",
        ),
    ],
)
def test_the_later_clock_decides_on_consent_and_the_earlier_on_schedule(source_date_epoch, consent, schedule):
    day = today(NOON, source_date_epoch, PHNOM_PENH)
    assert (day.consent, day.schedule) == (consent, schedule)


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        pytest.param(
            datetime(2026, 6, 1, 16, 59, tzinfo=UTC), date(2026, 6, 1), id="a minute before midnight in Phnom Penh"
        ),
        pytest.param(datetime(2026, 6, 1, 17, 0, tzinfo=UTC), date(2026, 6, 2), id="midnight in Phnom Penh"),
        pytest.param(
            datetime(2026, 6, 1, 19, 0, tzinfo=timezone(timedelta(hours=2))), date(2026, 6, 2), id="a clock elsewhere"
        ),
    ],
)
def test_the_day_is_that_of_the_sites_timezone(clock, expected):
    assert today(clock, None, PHNOM_PENH).consent == expected


def test_a_clock_without_a_timezone_is_refused():
    with pytest.raises(ValueError, match="no timezone"):
        today(NOON.replace(tzinfo=None), None, PHNOM_PENH)


def test_an_unknown_timezone_is_refused():
    with pytest.raises(ZoneInfoNotFoundError):
        today(NOON, None, "Asia/Nowhere")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 2, 14), date(2028, 2, 14), id="the same day"),
        pytest.param(date(2024, 2, 29), date(2026, 2, 28), id="29 February: the earlier"),
        pytest.param(date(9999, 1, 1), date.max, id="the end of the calendar"),
    ],
)
def test_24_months_after(day, expected):
    assert months_24_after(day) == expected


@pytest.mark.parametrize(
    ("born", "earliest", "latest"),
    [
        pytest.param("2008", date(2026, 1, 1), date(2027, 1, 1), id="a year: some day of that year"),
        pytest.param("2008-05", date(2026, 5, 1), date(2026, 6, 1), id="a month: some day of that month"),
        pytest.param("2008-12", date(2026, 12, 1), date(2027, 1, 1), id="December: until the year is over"),
        pytest.param("2008-05-14", date(2026, 5, 14), date(2026, 5, 14), id="a day"),
        pytest.param("2008-02-29", date(2026, 3, 1), date(2026, 3, 1), id="29 February: 1 March"),
        pytest.param("9999-12-31", date.max, date.max, id="the end of the calendar"),
    ],
)
def test_the_18th_birthday(born, earliest, latest):
    assert birthday(born, 18) == (earliest, latest)


def test_a_leap_day_is_kept_in_a_leap_year():
    assert birthday("2000-02-29", 20) == (date(2020, 2, 29), date(2020, 2, 29))
