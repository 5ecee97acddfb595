"""One page to come: where it goes, which template draws it, with what, and whose it is."""

from dataclasses import dataclass

from plugins.common.languages import Lang


@dataclass(frozen=True, slots=True)
class Planned:
    """`url` is site-relative; `lang` is "" for pages of both languages. `view` is a value of `render.views`, or for XML and text a
    mapping of the template's names. `entries` are the keys of the entries whose words are on the page; `owner` is the one that the page is of, or ""."""

    url: str
    template: str
    lang: Lang | str
    view: object
    entries: tuple[str, ...] = ()
    owner: str = ""
