"""What a panel is made of: one partner, and each way to give to it."""

from dataclasses import dataclass

from plugins.common.languages import Lang
from plugins.render.parts import Day, Link


@dataclass(frozen=True, slots=True)
class PayCode:
    """A KHQR code: `modules` a row with its quiet zone, `size` in CSS pixels, `path` in modules for an SVG, and the picture to save with the name
    that it is saved under and what it weighs. `names`: what a bank's app shows, the first as the code has it, a second in Khmer where it has one.
    `currency`: as the code has it, `USD` or `KHR`; by it alone two codes of one partner are told apart. All of it is the same in every language."""

    modules: int
    size: int
    path: str
    picture: str
    saved_as: str
    kilobytes: int
    names: tuple[str, ...]
    currency: str


@dataclass(frozen=True, slots=True)
class Field:
    """What a reader copies or compares. `groups`: the value, cut where its digits are grouped: a bank's app cuts a pasted number that holds spaces."""

    name: str
    groups: tuple[str, ...]

    @property
    def value(self) -> str:
        """The value as it is copied."""
        return "".join(self.groups)


@dataclass(frozen=True, slots=True)
class GiveOption:
    """One way to give that is approved, or that leads to a reserved example host (`example`).

    A link has `destination`, `host` and `address`, KHQR has a `code`. `destination` is what the button opens, and may tell the partner whence a
    giver comes; `address` is what was approved, for paper. `currencies` are in words.
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
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Registered:
    """Where a partner is registered and under which number, in the one language it was written in, and when somebody saw the paper."""

    text: str
    lang: Lang
    seen: Day | None


@dataclass(frozen=True, slots=True)
class GivePanel:
    """How to give to one partner. Without `options` the panel is not shown; `paused` or `ended` say so in `state`.

    `topics`, `place`, `ways` and `registered` are for those who compare partners; `number` as on a card.
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
    number: str = ""
