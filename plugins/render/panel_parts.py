"""What a panel is made of: one partner, and each way to give to it."""

from dataclasses import dataclass

from plugins.common.languages import Lang
from plugins.render.parts import Day, Link


@dataclass(frozen=True, slots=True)
class PayCode:
    """A KHQR code: `modules` a row with its quiet zone, `size` in CSS pixels, `path` in modules for an SVG, and the picture to save with the name
    that it is saved under. `names`: what a bank's app shows, the first as the code has it, a second in Khmer where it has one."""

    modules: int
    size: int
    path: str
    picture: str
    saved_as: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GiveOption:
    """One way to give that is approved, or that leads to a reserved example host (`example`).

    A link has `destination`, `address` (the same without a source, to be typed from paper) and `host`, KHQR has a `code`; `fields` are (name, value) of what a reader copies or compares. `currencies` are in words.
    """

    kind: str  # link, khqr, transfer
    currencies: str
    note: str
    ends: Day | None
    example: bool
    destination: str = ""
    address: str = ""
    host: str = ""
    code: PayCode | None = None
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Registered:
    """Where a partner is registered and under which number, in the one language it was written in, and when somebody saw the paper."""

    text: str
    lang: Lang
    seen: Day | None


@dataclass(frozen=True, slots=True)
class GivePanel:
    """How to give to one partner. Without `options` the panel is not shown; `paused` or `ended` say so in `state`.

    `topics`, `place`, `ways` and `registered` are for those who compare partners; `narrows` as on a card.
    """

    partner: Link
    summary: str
    options: tuple[GiveOption, ...]
    state: str  # active, paused, ended
    verified: Day | None
    example: bool
    anchor: str  # `give`, or `give-<partner>` where several stand on one page
    topics: tuple[Link, ...] = ()
    place: Link | None = None
    ways: tuple[str, ...] = ()
    registered: Registered | None = None
    narrows: tuple[str, ...] = ()
