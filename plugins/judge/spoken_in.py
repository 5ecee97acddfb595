"""The language in which a run of text is read for what it tells."""

from plugins.common.languages import EN, LANGUAGES, Lang
from plugins.mentions.stretch import Stretch
from plugins.people.fold import is_khmer


def language_of(stretch: Stretch) -> Lang:
    """Return the language to read a stretch in; where the file doesn't say, that of its letters."""
    if stretch.lang:
        return Lang(stretch.lang)
    khmer = next((code for code, language in LANGUAGES.items() if language.script == "khmer"), EN.code)
    return khmer if is_khmer(stretch.text) else EN.code
