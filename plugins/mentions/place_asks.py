"""The sentences about places that a text may not name (R10). None quotes the place; `{place}` is what to write instead, in the text's language."""

from plugins.common.problems import N_
from plugins.mentions.asks import Ask
from plugins.read.schema.base import PlaceLevel

_INSTEAD = N_(
    "Write “{place}” instead. If nobody can be found by this place, write {{=word}}; where a partner works there, add it to places: of the partner"
)
FINER: dict[PlaceLevel, Ask] = {
    "commune": Ask("R10", N_("a village is named here, and this text may say no more than the commune"), _INSTEAD),
    "district": Ask(
        "R10", N_("a village or commune is named here, and this text may say no more than the district"), _INSTEAD
    ),
    "province": Ask(
        "R10",
        N_("a village, commune or district is named here, and this text may say no more than the province"),
        _INSTEAD,
    ),
    "country": Ask("R10", N_("a place is named here, and this text may say no more than the country"), _INSTEAD),
    "none": Ask(
        "R10",
        N_("a place is named here, and this text may name none"),
        N_("Take it out. If nobody can be found by this place, write {{=word}}"),
    ),
}
"""By the finest level that the text may name."""

ADDRESS = Ask(
    "R10",
    N_("an address stands here: the number of a house, a street, a road or a milestone"),
    N_(
        "Write it in general words, such as “a house in town”. If nobody can be found by it, write {{=…}} with the words after the ="
    ),
)
LANDMARK = Ask(
    "R10",
    N_("a pagoda, market, hospital or another place is named here, and somebody could be found by it"),
    N_("Write it without its name: a pagoda, the market, a hospital. If nobody can be found by it, write {{=word}}"),
)
DISTANCE = Ask(
    "R10",
    N_("a distance or a time on the road says here how far away a place is, and somebody could be found by it"),
    N_(
        "Write it in general words, such as “near the town” or “some way from the town”. If it is no way to anybody, write {{=word}}"
    ),
)
POINT = Ask(
    "R10",
    N_("a point on a map is given here: coordinates, a map code or the address of a map"),
    N_("Take it out"),
)
MAP_LINK = Ask("R10", N_("a link here leads to a point on a map"), N_("Take the link out"))
