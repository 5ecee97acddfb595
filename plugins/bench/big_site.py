"""A big site for measurements: pages of the project's own theme with other words in them, feeds, lists, styles and pictures."""

import random
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from plugins.bench.prose import paragraph, sentence
from plugins.pipeline.build import Clock, stage_site
from plugins.pipeline.material import Order
from plugins.promote.staging import Staging

ROOT = Path(__file__).resolve().parents[2]
URL = "https://stories.example.org"
_OWN = re.compile(r"(en|km)/((?:stories|blog)/([a-z0-9-]+))/index\.html")
_PROSE = re.compile(r'(<div class="prose">).*?(</div>)', re.DOTALL)
_TITLE = re.compile(r"<h1>([^<]+)</h1>")
_PICTURE = (".jpg", ".webp")


@dataclass(frozen=True, slots=True)
class Size:
    """How big: `files`, and `mean` bytes of one."""

    files: int
    mean: int


def small_site() -> dict[str, bytes]:
    """Return the files of the site that the project's own content makes, by path."""
    clock = Clock(datetime(2026, 11, 22, tzinfo=UTC))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        staged = stage_site(Order(ROOT / "content", ROOT / "theme"), clock, lambda: Staging(Path(folder) / "site"))
        root = staged.staging.folder
        return {path: (root / path).read_bytes() for path in sorted(staged.staging.manifest)}


def big_site(moulds: Mapping[str, bytes], size: Size) -> Iterator[tuple[str, bytes]]:
    """Yield `size.files` paths and their bytes: the small site, then its texts again and again with other words in both languages.

    Of twenty files sixteen are texts, two are feeds and two are pictures.
    """
    yield from moulds.items()
    texts = [path for path in moulds if _OWN.fullmatch(path)]
    both = sorted({_OWN.fullmatch(path)[2] for path in texts if path.startswith("en/")})  # type: ignore[index]
    both = [key for key in both if f"km/{key}/index.html" in moulds]
    feeds = [path for path in moulds if path.endswith("feed.xml")]
    pictures = [path for path in moulds if path.endswith(_PICTURE)]
    number, left = 0, size.files - len(moulds)
    while left > 0:
        number += 1
        made = [text for key in (both[number % len(both)],) for text in _pair(moulds, key, number, size.mean)]
        if number % 4 == 0:
            feed = feeds[number % len(feeds)]
            made.append(
                (feed.replace("feed.xml", f"{number}/feed.xml"), _feed(moulds[feed], feed[:2], number, size.mean))
            )
            picture = pictures[number % len(pictures)]
            made.append((picture.replace("media/", f"media/{number}-"), moulds[picture]))
        yield from made[:left]
        left -= len(made)


def _pair(moulds: Mapping[str, bytes], key: str, number: int, mean: int) -> Iterator[tuple[str, bytes]]:
    for lang in ("en", "km"):
        chance = random.Random(number * 2 + (lang == "km"))
        page = moulds[f"{lang}/{key}/index.html"].decode("utf-8").replace(f"/{key}/", f"/{key}-{number}/")
        page = page.replace(f"/light/{key}-{number}/", f"/light/{key}/")  # the twin is not copied
        title = _TITLE.search(page)
        if title:
            page = page.replace(title[1], sentence(lang, chance).strip(" .។?"))
        room = mean * 11 // 10 - len(page.encode("utf-8"))
        body = "\n".join(
            (*_paragraphs(lang, chance, max(room, 1_000)), '<hr id="changed">' if 'href="#changed"' in page else "")
        )
        page = _PROSE.sub(lambda found: f"{found[1]}{body}{found[2]}", page, count=1)  # noqa: B023
        yield f"{lang}/{key}-{number}/index.html", page.encode("utf-8")


def _paragraphs(lang: str, chance: random.Random, room: int) -> Iterator[str]:
    while room > 0:
        made = f"<p>{paragraph(lang, chance)}</p>"
        if chance.random() < 0.2:
            made = made.replace(" ", " <em>", 1).replace(" ", "</em> ", 2).replace("</em> ", " ", 1)
        yield made
        room -= len(made.encode("utf-8"))


def _feed(mould: bytes, lang: str, number: int, mean: int) -> bytes:
    lang = lang if lang == "km" else "en"
    chance = random.Random(-number)
    entries: list[str] = []
    room = mean
    while room > 0:
        said = f"{sentence(lang, chance)}&lt;p&gt;{paragraph(lang, chance)}&lt;/p&gt;"
        entries.append(f"<entry><title>{sentence(lang, chance)}</title><summary>{said}</summary></entry>\n")
        room -= len(entries[-1].encode("utf-8"))
    return mould.replace(b"</feed>", "".join(entries).encode("utf-8") + b"</feed>")
