"""Markdown as typed to clean HTML. Handles in curly brackets pass through untouched: `attr_list` and `extra` would eat them."""

import markdown

from plugins.common.text import RawText
from plugins.read.pictures import pictures_of_html
from plugins.read.positions import source_position
from plugins.read.sanitise import sanitise

EXTENSIONS = ("tables", "footnotes", "def_list", "sane_lists")

# The words beside a footnote's way back would be English on every page; the theme names it in the page's language.
SETTINGS: dict[str, dict[str, object]] = {
    "footnotes": {"BACKLINK_TITLE": "", "BACKLINK_TEXT": "↩", "USE_DEFINITION_ORDER": False},
    "tables": {"use_align_attribute": True},
}


def to_html(body: RawText) -> str:
    """Return `body` as HTML that holds only what the allow-list of `sanitise` lets pass.

    The result still holds the names and handles that were typed. No heading is an h1: the page has its own.

    >>> to_html(RawText("# The day {mother-01}\\n\\nShe *left* <script>x</script>{=Well}."))
    '<h2>The day {mother-01}</h2>\\n<p>She <em>left</em> {=Well}.</p>'
    """
    return sanitise(converted(body))


def pictures(body: RawText) -> tuple[str, ...]:
    """Return what each picture of `body` points to, in order, as typed: names of files, or addresses."""
    return pictures_of_html(converted(body))


def converted(body: RawText) -> str:
    """Return the HTML of `body` before it is sanitised: never to be shown."""
    # A new one each time: Markdown instances carry footnotes over, and preview works in several threads.
    return markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=SETTINGS, output_format="html").convert(
        body
    )


__all__ = ["converted", "pictures", "source_position", "to_html"]
