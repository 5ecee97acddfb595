"""One page of every kind in a built site: what the pictures and the browser tests open."""

from pathlib import Path

from plugins.common.languages import LANGUAGES
from plugins.render.addresses import FIXED

LISTS = ("stories", "blog", "partners", "give", "topics", "places", "help", "light", "search")
SINGLE = {"stories": "story", "blog": "post", "partners": "partner", "topics": "topic", "places": "place"}


def kinds(site: Path) -> dict[str, str]:
    """Name one page of every kind in a built site, with its address: `{"en-home": "/en/", …}`; a kind that isn't there is left out."""
    found: dict[str, str] = {"gateway": "/", "404": "/404.html", "410": "/410.html"}
    for lang in LANGUAGES:
        root = site / lang
        for kind in LISTS:
            if (root / kind / "index.html").is_file():
                found[f"{lang}-{kind}"] = f"/{lang}/{kind}/"
        found[f"{lang}-home"] = f"/{lang}/"
        for kind, name in SINGLE.items():
            found |= {f"{lang}-{name}": url for url in _below(root / kind, site)[:1]}
        own = (url for partner in _below(root / "partners", site) for url in _below(site / partner.strip("/"), site))
        found |= {f"{lang}-partner-stories": url for url in own}
        light = _below(root / "light" / "stories", site)
        found |= {f"{lang}-light-story": url for url in light[:1]}
        hard = (url for url in _below(root / "stories", site) if b'class="quick-exit"' in _bytes(site, url))
        found |= {f"{lang}-sensitive": url for url in hard}
        found |= {f"{lang}-page": url for url in _pages(root, site)[:1]}
    return dict(sorted(found.items()))


def lead(site: Path, lang: str) -> str:
    """Return the address of the story that opens the home page."""
    home = _bytes(site, f"/{lang}/").decode("utf-8")
    return home.split('hero__link" href="', 1)[1].split('"', 1)[0]


def _below(folder: Path, site: Path) -> list[str]:
    """The pages one step below a folder: `/en/stories/the-well/`."""
    return sorted(_url(file, site) for file in folder.glob("*/index.html") if file.parent.name != "page")


def _pages(root: Path, site: Path) -> list[str]:
    return [url for url in _below(root, site) if url.split("/")[2] not in {*FIXED, "help"}]


def _url(file: Path, site: Path) -> str:
    return f"/{file.parent.relative_to(site).as_posix()}/"


def _bytes(site: Path, url: str) -> bytes:
    return (site / url.lstrip("/") / "index.html").read_bytes()
