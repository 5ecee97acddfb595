"""Everything that finds telling details. Each is a function; to add one, add a line. No place is judged here, only found."""

from collections.abc import Callable

from plugins.common.languages import Lang
from plugins.details.addresses import addresses
from plugins.details.ages import ages
from plugins.details.children import children
from plugins.details.conditions import health, minorities
from plugins.details.coordinates import coordinates
from plugins.details.dates import dates
from plugins.details.distances import distances
from plugins.details.events import events
from plugins.details.fame import fame
from plugins.details.feast_days import feast_days
from plugins.details.fields import fields
from plugins.details.grades import grades
from plugins.details.identifiers import identifiers
from plugins.details.landmarks import landmarks
from plugins.details.lifelines import lifelines
from plugins.details.occupations import occupations
from plugins.details.places import places
from plugins.details.roles import roles
from plugins.details.spoken_digits import spoken_digits
from plugins.details.surroundings import surroundings
from plugins.details.telling import Telling

Detector = Callable[[str, Lang], tuple[Telling, ...]]

DETECTORS: tuple[Detector, ...] = (
    ages,
    fields,
    grades,
    lifelines,
    dates,
    feast_days,
    children,
    occupations,
    roles,
    identifiers,
    spoken_digits,
    health,
    minorities,
    events,
    fame,
    places,
    addresses,
    landmarks,
    surroundings,
    distances,
    coordinates,
)
"""Each takes one stretch of text and its language, and returns what it tells, in order. Two may see the same words."""
