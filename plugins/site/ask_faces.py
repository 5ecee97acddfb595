"""The questions of `faces STORY` about one picture. No question holds a name: others may look at the screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plugins.common.problems import N_
from plugins.consent.reviewers import reviewer
from plugins.faces.contact import box_of
from plugins.faces.count import Count
from plugins.photos.hiding import Size
from plugins.read.schema.consent import Box, Levels
from plugins.site.ask import MOST_TRIES, NO_GOOD_ANSWER, NoAnswer, Questions

HOW_MANY = N_(
    "Look at the picture, and count: how many faces do you see? Strangers, posters, mirrors and half faces count too"
)
NUMBERED = N_(
    "Now the same picture with squares, and with a number on each face that the programs found. Found: {count}."
)
A_NUMBER = N_("Write a number, such as 3; 0 if there is no face.")
STRIKE = N_("Which numbers are no faces? Such as 2, 5 (empty: all are faces)")
NUMBERS = N_("Write numbers from the sheet with commas between them, such as 2, 5.")
ADD = N_(
    "Where is a face without a number? Its first and last square, such as C4-D6; several with commas (empty: nowhere)"
)
SQUARES = N_("Write squares as on the sheet, such as C4-D6, or C4 for one alone.")
BY = N_("Who answers for that? Your name as in the records, such as officer-02")
DRAWN = N_("In {count} of the places that will be hidden, no program sees a face. You say that there is one.")
A_NAME = N_("Write one word or name, as it stands in other records.")
UNEQUAL = N_("You counted {counted}, and {numbered} have a number. Look again at both pictures.")
HOW_MANY_NOW = N_("How many faces are in the picture?")
PEOPLE = N_(
    "Who of the text is in the picture? Handles as above, with commas, also of those whose face is not to be seen (empty: nobody)"
)
HANDLES = N_("Write handles of people of this text, such as mother-01, with commas between them.")
WHICH = N_("Which number is the face of {handle}?")
ITS_NUMBER = N_("The number (empty: the face cannot be seen in the picture, or shall be hidden)")
ONE_NUMBER = N_("Write one number from the sheet that nobody else has.")
HIDE = N_("How shall the others be hidden: fill (one colour), crop (cut off), or drawing (no photograph at all)")
HIDE_HINT = N_("Write fill, crop or drawing.")
ONLINE = N_("Is this picture, or one like it, already online elsewhere with somebody's name or face? yes or no")
MARKS = N_(
    "Are there name badges, uniforms, number plates, signs, papers, tattoos or a view that give somebody away? yes or no"
)
YES_NO = N_("Write yes or no.")
GIVES_AWAY = N_("Then choose another picture, or cut it in a photo program first.")


class GivesAway(Exception):
    """Something besides faces tells who is in the picture: it cannot be published, and the next one can be asked about."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: `shown` maps the handles of those who may be seen to the numbers of their faces; `online`: None where it was not
    asked, as nobody is in the picture; `by` answers for boxes in which no detector sees a face."""

    count: Count
    people: tuple[str, ...]
    shown: Mapping[str, int]
    hide: str
    online: bool | None
    by: str = ""


def answers(count: Count, levels: Mapping[str, Levels], questions: Questions, draw: Callable[[Count], None]) -> Answers:
    """Ask all there is to ask about a picture that lies before her. `draw`: shows the sheet with numbers, and anew when a number was added
    or struck. Raises `NoAnswer`, and `GivesAway`."""
    total = int(questions.ask(HOW_MANY, _is_number, A_NUMBER))
    if questions.yes(MARKS, YES_NO):  # before she has answered all the rest for nothing
        questions.say(GIVES_AWAY)
        raise GivesAway
    count = _counted(count, total, questions, draw)
    people = _people(levels, questions) if levels else ()
    shown = _shown(count, [handle for handle in people if levels[handle].photo == "face"], questions)
    hidden = len(count.faces) - len(shown)
    by = _drawn_by(count, people, shown, questions)
    hide = questions.ask(HIDE, lambda said: said in ("fill", "crop", "drawing"), HIDE_HINT, "fill") if hidden else ""
    online = questions.yes(ONLINE, YES_NO) if hidden or people else None
    return Answers(count, people, shown, hide, online, by)


def _counted(count: Count, total: int, questions: Questions, draw: Callable[[Count], None]) -> Count:
    """Let her strike and add until as many have a number as she counted before she saw one."""
    questions.say(NUMBERED, count=str(len(count.faces)))
    draw(count)
    for _ in range(MOST_TRIES):
        before = count
        if count.faces:
            count = _struck(count, questions)
        # Asked always: a number beside a face and a face without one make the same sum.
        if total:
            count = count.with_boxes(_added(count.size, questions))
        if count != before:
            draw(count)
        if len(count.faces) == total:
            return count
        questions.say(UNEQUAL, counted=str(total), numbered=str(len(count.faces)))
        total = int(questions.ask(HOW_MANY_NOW, _is_number, A_NUMBER))
    questions.say(NO_GOOD_ANSWER)
    raise NoAnswer


def _struck(count: Count, questions: Questions) -> Count:
    known = count.faces.keys()
    said = questions.ask(STRIKE, lambda text: all(_is_number(n) and int(n) in known for n in _parts(text)), NUMBERS)
    numbers = frozenset(int(each) for each in _parts(said))
    return count.without(numbers, questions.ask(BY, _is_name, A_NAME)) if numbers else count


def _added(size: Size, questions: Questions) -> tuple[Box, ...]:
    said = questions.ask(ADD, lambda text: all(box_of(each, size) for each in _parts(text)), SQUARES)
    return tuple(box for each in _parts(said) if (box := box_of(each, size)))


def _people(levels: Mapping[str, Levels], questions: Questions) -> tuple[str, ...]:
    questions.tell("  " + ", ".join(levels))
    said = questions.ask(PEOPLE, lambda text: all(each in levels for each in _parts(text)), HANDLES)
    return tuple(dict.fromkeys(_parts(said)))


def _shown(count: Count, handles: list[str], questions: Questions) -> dict[str, int]:
    shown: dict[str, int] = {}
    if not count.faces:
        return shown
    for handle in handles:
        questions.say(WHICH, handle=handle)
        if said := questions.ask(ITS_NUMBER, lambda text: not text or _is_free(text, count, shown), ONE_NUMBER):
            shown[handle] = int(said)
    return shown


def _drawn_by(count: Count, people: tuple[str, ...], shown: Mapping[str, int], questions: Questions) -> str:
    """Return who answers for boxes in which no detector sees a face, where they are more than those of the text who are hidden."""
    alone = count.unseen(shown)
    if alone <= len(people) - len(shown):
        return ""
    questions.say(DRAWN, count=str(alone))
    return questions.ask(BY, _is_name, A_NAME)


def _is_free(text: str, count: Count, shown: Mapping[str, int]) -> bool:
    return _is_number(text) and int(text) in count.faces.keys() - shown.values()


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _is_name(text: str) -> bool:
    """Tell a name from an answer to another question, such as a number, and from what stands in for one, such as tbd."""
    return any(map(str.isalpha, text)) and text.casefold() not in ("yes", "no") and bool(reviewer(text))


def _is_number(text: str) -> bool:
    """In digits of any script: `int` reads ៣ too."""
    return text.isdecimal() and len(text) < 4
