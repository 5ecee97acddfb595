"""School grades (R10): a child in grade four is nine or ten years old. They add to the score as a band of ages does.

HIPAA's safe harbour lists dates and ages, and no grades; in a village with one school a grade beside a sex is one child.
"""

from plugins.common.languages import Lang
from plugins.details.conditions import is_khmer_text
from plugins.details.context import speaks_of_a_person
from plugins.details.figured import figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.telling import Telling

GRADE = Detail("age", 2, exact=False)
GRADES = r"(?:grade ‹(?P<grade>[1-9]|1[0-2])\.?›|(?:the )?‹(?P<nth>[1-9]|1[0-2])\.› (?:grade|class|year of (?:(?:lower|upper|high|primary|secondary|junior|senior|elementary) ?)*school))"
ENGLISH = (
    rx(
        rf"(?<![a-z])(?:in|into|from|after|until|till|to|up to|finish|finished|finishing|passed|started|starts|starting|entered|enters|repeats?|repeating|attends|reached|left|completed|failed|a|her|his)(?: school)?(?: (?:in|after|at|the end of))?,? {GRADES}(?!-? ?(?:books?|teacher|exam))"
    ),
    rx(r"(?P<grade>‹[0-9]+\.?›)(?P<nth>)[ -]graders?(?![a-z])"),
    rx(rf"{GRADES}[ -](?:pupil|student|girl|boy|child)"),
)
KHMER = (
    rx(r"(?:រៀន|ឡើង|ចប់|ឈប់|សិស្ស|ដល់|ចូល|ត្រឹម|បាន|នៅ|ឈប់រៀន)(?:រៀន|សាលា|នៅ|ត្រឹម|ដល់|តែ|ចប់|ពី|បាន|ក្នុង| )*ថ្នាក់ ?(?:ទី)?‹(?P<grade>[1-9]|1[0-2])\.?›(?P<nth>)"),
)  # fmt: skip


def grades(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find the school grades of people (R10).

    >>> [t.value for t in grades("Her daughter is in grade nine. Grade 9 is hard.", Lang("en"))]
    ['grade 9']

    Source: HIPAA: dates and ages (it lists no grades). That a grade is an age within two years is our own.
    """
    read = figured(text, lang)
    if "‹" not in read.key:
        return ()
    found = (
        (match, "grade " + str(match["grade"] or match["nth"]).strip("‹.›"))
        for pattern in (KHMER if is_khmer_text(lang) else ENGLISH)
        for match in pattern.finditer(read.key)
        if speaks_of_a_person(read.key, *match.span(), lang)
    )
    return in_order(tellings(read, lang, GRADE, found))
