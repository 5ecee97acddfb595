"""A person who does not exist, added to every register that is read: a search that misses her is blind.

A silent scanner cannot be told from a clean site. She is never a file of the
content, so her names stand in no text, and finding one means that a planted name was let through.
"""

from collections.abc import Mapping

from plugins.read.schema.people import Name, Person

HANDLE = "canary-00"


def canary() -> Person:
    """Return the canary: the same made-up names in both scripts always, long and nobody's.

    >>> canary().public, sorted(canary().names)
    (False, ['en', 'km'])
    """
    return Person(
        kind="subject",
        handle=HANDLE,
        names={
            "en": Name(family="Zwenthik", given="Quolvandy"),
            "km": Name(family="ហ្ស្វែនធីក", given="ខ្វុលវ៉ាន់ឌីស"),
        },
        aliases=("Yebquorith",),
    )


def with_canary(register: Mapping[str, Person]) -> dict[str, Person]:
    """Return the register with the canary in it; a person of the content cannot take her place.

    >>> list(with_canary({}))
    ['canary-00']
    """
    return {**register, HANDLE: canary()}
