"""R4: who may say yes for a minor: an adult whom the register knows, and never the suspect or the child herself."""

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.common.problems import N_
from plugins.consent.ages import is_minor
from plugins.read.schema.people import Guardian, Person

Sentence = tuple[str, str]

HERSELF = (
    N_("The guardian on this form is the child herself"),
    N_("Write the handle of the adult who signed for her"),
)
SUSPECT = (
    N_("The guardian on this form is, or may be, the suspect"),
    N_("Let another guardian sign; only where it is certain, write “is_suspect: false”"),
)
NOBODY = (
    N_("The handle of the guardian on this form is nobody's in the register"),
    N_("Compare it with the file names in people/, or enter the guardian with new-person"),
)
A_MINOR = (
    N_("The guardian on this form is a minor too, as the register says"),
    N_("Let an adult sign; if the guardian is one, correct “born” or “minor” in the guardian's file of the register"),
)


def faults_of(guardian: Guardian, child: str, register: Mapping[str, Person], day: date) -> Iterator[Sentence]:
    """Yield what is wrong with the guardian on the form of `child`, and what to do (R4; UNICEF, ethical reporting).

    A guardian without a handle is somebody on paper alone. One of unknown age is taken for an adult: parents are entered for their names.
    """
    known = register.get(guardian.handle or "")
    if guardian.handle == child:
        yield HERSELF
    elif guardian.handle and known is None:
        yield NOBODY
    elif known is not None and (known.minor or known.born) and is_minor(known, day):
        yield A_MINOR
    if guardian.is_suspect or (known is not None and known.kind == "perpetrator"):
        yield SUSPECT
