"""`people/<handle>.yaml`: who a handle is, and the forms signed. The most private values there are: no `repr` shows them."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from plugins.read.schema.base import (
    Boolean,
    Channel,
    Day,
    Handle,
    LangCode,
    Strict,
    Text,
    Withdrawn,
)
from plugins.read.schema.born import Born
from plugins.read.schema.one_name import OneName, ShownName, without_address

Kind = Literal["subject", "family", "third-party", "perpetrator", "staff", "official"]
Order = Literal["family-first", "given-first"]
FormStatus = Literal["given", "refused", "withdrawn", "not-asked"]
How = Literal["signed-form", "thumbprint", "recorded", "witnessed-oral"]


class Private(Strict):
    """A record whose `repr` shows nothing of it."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    __str__ = __repr__


class Name(Private):
    """A name in one script. The full name is family then given, unless `order` says otherwise."""

    given: ShownName
    family: ShownName | None = None
    order: Order | None = None

    @property
    def full(self) -> str:
        """The name in its own order."""
        if self.family is None:
            return self.given
        return f"{self.given} {self.family}" if self.order == "given-first" else f"{self.family} {self.given}"

    @property
    def both_orders(self) -> tuple[str, ...]:
        """The full name in both orders (rules.md, "Protected terms")."""
        if self.family is None:
            return (self.given,)
        return (f"{self.family} {self.given}", f"{self.given} {self.family}")


class Guardian(Private):
    """Who consented for a minor. A missing `is_suspect` is true."""

    handle: Handle | None = None
    relation: Text | None = None
    is_suspect: Boolean = True
    date: Day | None = None


class Assent(Private):
    """The child's own answer. A missing `given` is false."""

    date: Day | None = None
    by: Text | None = None
    given: Boolean = False


class Form(Private):
    """What was signed. Required of a form that is `given`: date, how, by, explained_in, told_*, languages, channels."""

    status: FormStatus
    date: Day | None = None
    expires: Day | None = None
    how: How | None = None
    by: Text | None = None
    witness: Text | None = None
    explained_in: LangCode | None = None
    told_withdrawal: Boolean = False
    told_unconditional: Boolean = False
    languages: frozenset[LangCode] = frozenset()
    channels: frozenset[Channel] = frozenset()
    guardian: Guardian | None = None
    assent: Assent | None = None
    withdrawn: Withdrawn = None


class Role(Private):
    """How a person is spoken of without a name: `first` at the first mention, `then` at later ones."""

    first: Text
    then: Text


def _role(value: object) -> object:
    if isinstance(value, str):
        return {"first": value, "then": value}
    if isinstance(value, dict) and "first" in value and "then" not in value:
        return {**value, "then": value["first"]}
    return value


class Person(Private):
    """One person of the register. `forms` holds the forms that could be read; `broken_forms` the ids of those that could not.

    `lines` gives the line and column of each key of her file, of each language of `names`, `pseudonym` and `role`, and of each form under
    `forms` with its `languages` and `channels`.
    """

    kind: Kind
    gender: Literal["f", "m", "x"] = "x"
    born: Born = None
    minor: Boolean | None = None
    names: dict[LangCode, Name] = Field(min_length=1)
    order: Order | None = None
    aliases: tuple[OneName, ...] = ()
    other_identifiers: tuple[Text, ...] = ()
    also_people: tuple[OneName, ...] = ()
    relatives: tuple[Handle, ...] = ()
    speaks: frozenset[LangCode] = frozenset()
    pseudonym: dict[LangCode, Annotated[Text, AfterValidator(without_address)]] = {}
    role: dict[LangCode, Annotated[Role, BeforeValidator(_role)]] = {}
    not_her: tuple[Text, ...] = ()
    public: Boolean = False
    forms: dict[Text, Form] = {}
    handle: Handle
    broken_forms: frozenset[str] = frozenset()
    lines: dict[tuple[str | int, ...], tuple[int, int]] = Field(default={}, repr=False)

    @model_validator(mode="after")
    def _order_of_every_name(self) -> "Person":
        if self.order:
            names = {
                lang: name if name.order else name.model_copy(update={"order": self.order})
                for lang, name in self.names.items()
            }
            object.__setattr__(self, "names", names)
        return self
