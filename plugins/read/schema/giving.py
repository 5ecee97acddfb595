"""`partners/<folder>/giving.yaml`: where a gift goes, `allowed_hosts.yaml`: which hosts it may go to."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from plugins.read.schema.base import Bilingual, Day, Strict, Text, Whole

HIGHEST = 999_999_999
"""The highest serial: one that nobody can exceed would end all approvals of a partner."""


def _low(serial: int) -> int:
    if serial > HIGHEST:
        raise ValueError("write a number of nine digits at most")
    return serial


OptionId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]


class Option(Strict):
    """What every way to give says."""

    id: OptionId
    currencies: tuple[Literal["USD", "KHR"], ...] = ()
    ends: Day | None = None
    note: Bilingual = {}


class LinkOption(Option):
    """The partner's own page."""

    kind: Literal["link"]
    url: Text
    phrase: Text | None = None


class KhqrOption(Option):
    """A KHQR payload as the partner's bank gave it."""

    kind: Literal["khqr"]
    payload: Text
    account: Text
    shows_name: Text


class TransferOption(Option):
    """A bank account."""

    kind: Literal["transfer"]
    bank: Text
    account: Text
    holder: Text
    swift: Text | None = None


AnyOption = Annotated[LinkOption | KhqrOption | TransferOption, Field(discriminator="kind")]


class Registration(Strict):
    """Where the partner is registered, and when somebody saw the paper."""

    body: Text
    number: Text | None = None
    seen_on: Day | None = None


class Giving(Strict):
    """The giving record of one partner."""

    status: Literal["active", "paused", "ended"]
    serial: Annotated[Whole, AfterValidator(_low)] | None = None
    valid_until: Day | None = None
    verified_on: Day | None = None
    registration: Registration | None = None
    options: tuple[AnyOption, ...] = ()

    @model_validator(mode="after")
    def _option_ids_differ(self) -> Self:
        ids = [option.id for option in self.options]
        if len(set(ids)) != len(ids):
            raise ValueError("two options have the same id")
        return self


class AllowedHosts(Strict):
    """`allowed_hosts.yaml`: a list of hosts under `hosts`, or the list alone."""

    hosts: tuple[Text, ...] = ()
