"""Days as moments: midnight in the site's time zone, as RFC 3339 and schema.org want them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from plugins.render.site import PublicSite


def moment(site: PublicSite, day: date) -> str:
    """Return the beginning of `day` where the site is at home, such as 2026-03-10T00:00:00+07:00."""
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(site.site.timezone)).isoformat()
