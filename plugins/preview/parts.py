"""The parts of the theme with their examples, as the preview answers with them."""

from http import HTTPStatus

from jinja2 import TemplateError

from plugins.common.problems import Problem, Stop
from plugins.gallery.page import BASE, gallery
from plugins.preview import pages
from plugins.preview.answers import HTML, Answer
from plugins.preview.studio import BAD_TEMPLATE, MEND_TEMPLATE, Studio, in_theme

__all__ = ["BASE", "parts_answer"]


def parts_answer(studio: Studio, path: str) -> Answer:
    """Return what stands at `path` below `/_gallery/`, or what of the theme has to be mended first.

    It is made when somebody looks and not at every save, so that writers do not wait for it.
    """
    number = studio.latest[0]
    try:
        found = gallery(studio.order.theme, path, pages.head(number))
    except Stop as stop:
        return _broken(stop.problems, number)
    except (TemplateError, ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError) as error:
        kind = (("kind", type(error).__name__),)
        unplaced = Problem("theme/gallery", 1, 1, "", BAD_TEMPLATE, MEND_TEMPLATE, kind)
        return _broken((in_theme(error, studio.order.theme) or unplaced,), number)
    if found is None:
        return Answer(HTTPStatus.NOT_FOUND, HTML, pages.no_parts(number).encode("utf-8"))
    return Answer(HTTPStatus.OK, found[0], found[1].encode("utf-8"))


def _broken(problems: tuple[Problem, ...], number: int) -> Answer:
    return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, HTML, pages.broken_parts(problems, number).encode("utf-8"))
