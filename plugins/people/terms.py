"""What must not appear: the protected terms of everyone in the register who is not `public` (rules.md, "Protected terms")."""

from dataclasses import dataclass
from typing import Literal

from plugins.common.languages import Script

TermKind = Literal["full", "given", "family", "alias", "also", "identifier", "handle"]


@dataclass(frozen=True, slots=True, repr=False)
class Term:
    """One protected term as declared. Its `repr` shows nothing.

    `kind`: a full name (one term an order), a given name, a bare family name, an alias, a name of `also_people`, an entry of
    `other_identifiers`, or the handle. `long`: at least 6 Latin letters or 3 Khmer clusters, and no dictionary word.
    """

    text: str
    handle: str
    kind: TermKind
    script: Script
    long: bool
