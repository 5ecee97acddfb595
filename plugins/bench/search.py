"""What the search of the site costs: to build, to fetch on a phone, and to run there, for 100 and 5,000 stories in each language.

The stories are made of dictionary words, about 9 KB each. A browser with its
processor slowed down four times asks questions of every sort; what it fetches is counted as a host sends it, with gzip, and as it is.
"""

import gzip
import random
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Route

from plugins.anonymise.publish import Public
from plugins.bench.prose import paragraph, sentence
from plugins.common.languages import LANGUAGES, Lang
from plugins.common.text import PublicText
from plugins.places.provinces import provinces
from plugins.read.schema.base import CHANNELS
from plugins.read.schema.site import Site, Topic
from plugins.render.articles import articles
from plugins.render.assets import Assets, assets
from plugins.render.composer import Composer
from plugins.render.environment import environment, rendered
from plugins.render.planned import Planned
from plugins.render.scenes import SCENES
from plugins.render.search import search
from plugins.render.site import PublicEntry, PublicSite
from plugins.render.words import Words, words_in
from plugins.site.shots import chromium

THEME = Path(__file__).parents[2] / "theme"
SIZES = (100, 5_000)
HOST = "http://site.invalid"
FIRST_DAY = date(2012, 1, 1)
SLOWER = 4
LIMIT = 200 * 1024
"""Most bytes that a question may cost a phone (with gzip), the page, its style and its letters apart."""
QUESTIONS: Mapping[str, Mapping[str, str]] = {
    "an everyday word": {"en": "{often}", "km": "{often}"},
    "a rare word": {"en": "{rare}", "km": "{rare}"},
    "two words": {"en": "{often} {rare}", "km": "{often} {rare}"},
    "a place, romanised": {"en": "Kampot", "km": "kampot"},
    "nothing of the kind": {"en": "zqxjkv", "km": "ឈ្ឌឈ្ឌឈ្ឌ"},
}


@dataclass(slots=True)
class Fetched:
    """What a browser fetched: bytes as sent with gzip and as they are, and how many files."""

    packed: int = 0
    plain: int = 0
    files: int = 0


@dataclass(slots=True)
class Host:
    """A site that answers from memory; a story's page is drawn when it is asked for. `fetched`: without page, style, letters and script."""

    pages: Mapping[str, Planned]
    draw: Callable[[Planned], bytes]
    assets: Mapping[str, bytes]
    fetched: Fetched = field(default_factory=Fetched)

    def answer(self, route: Route) -> None:
        """Answer one request of a browser."""
        path = route.request.url.removeprefix(HOST).split("?")[0]
        if path in self.pages:
            data = self.draw(self.pages[path])
            if route.request.resource_type != "document":
                self.fetched.packed += len(gzip.compress(data, 6))
                self.fetched.plain += len(data)
                self.fetched.files += 1
            route.fulfill(body=data, content_type="application/json" if path.endswith(".json") else "text/html")
        elif path[1:] in self.assets:
            kinds = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}
            route.fulfill(body=self.assets[path[1:]], content_type=kinds.get(path.rsplit(".", 1)[-1], "font/woff2"))
        else:
            route.fulfill(status=404, body=b"")


def run() -> int:
    """Print the figures; return 1 where a question costs more than the limit, or a word that is there was not found."""
    words = words_in(THEME)
    failed = False
    script = next(data for path, data in assets(THEME).files.items() if path.endswith(".js"))
    print(f"the script: {len(script):,} bytes, {len(gzip.compress(script, 9)):,} with gzip")
    with chromium() as browser:
        for size in SIZES:
            site = _site(size)
            for lang in LANGUAGES:
                failed |= _measure(browser, site, lang, words)
    return 1 if failed else 0


def _measure(browser: Browser, site: PublicSite, lang: Lang, words: dict[Lang, Words]) -> bool:
    composer = Composer(site, lang, words, {e.key: SCENES[0] for e in site.entries})
    begun = time.process_time()
    planned = tuple(search(composer))
    seconds = time.process_time() - begun
    data = [str(page.view.text).encode() for page in planned if page.url.endswith(".json")]  # type: ignore[attr-defined]
    print(
        f"\n{len(site.entries):,} stories, {LANGUAGES[lang].english_name}: planned in {seconds:.1f} s of work; {len(data)} files of data,"
    )
    print(
        f"  {sum(map(len, data)) / 1e6:.1f} MB, {sum(len(gzip.compress(one, 6)) for one in data) / 1e6:.2f} MB with gzip"
    )
    print(f"  {'':22} {'results':>22} {'fetched, gzip':>14} {'as it is':>11} {'files':>6} {'script, ms':>10}")
    pages = {page.url: page for page in (*planned, *articles(composer))}
    shipped = assets(THEME)
    host = Host(pages, _drawer(shipped, words), shipped.files)
    text = site.entries[len(site.entries) // 2].texts[lang].body
    told = {"often": _often(lang), "rare": _rare(lang, text, site)}
    failed = False
    for what, question in QUESTIONS.items():
        status, took = _ask(browser, host, lang, question[lang].format(**told))
        cost = host.fetched
        print(f"  {what:22} {status:>22} {cost.packed:14,} {cost.plain:11,} {cost.files:6} {took:10.0f}")
        failed |= cost.packed > LIMIT or (status == "0") != (what == "nothing of the kind")
    return failed


def _ask(browser: Browser, host: Host, lang: Lang, question: str) -> tuple[str, float]:
    """Ask three times, with nothing kept; return what was found and the middle of the milliseconds that the script worked."""
    took: list[float] = []
    for _ in range(3):
        host.fetched = Fetched()
        context = browser.new_context(viewport={"width": 390, "height": 844})
        context.route("**/*", lambda route: host.answer(route))  # playwright writes into what it is given
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        session.send("Performance.enable")
        page.goto(f"{HOST}/{lang}/search/?q={quote(question)}")
        page.wait_for_selector("html:not(.is-searching)", timeout=120_000)
        told = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
        took.append(told["ScriptDuration"] * 1000)
        count = page.locator(".result").count()
        more = page.locator(".search__found > button").is_visible()
        context.close()
    return f"{count} and more" if more else str(count), statistics.median(took)


def _drawer(shipped: Assets, words: dict[Lang, Words]) -> Callable[[Planned], bytes]:
    templates = environment(THEME)
    return lambda page: next(rendered((page,), templates, shipped, words))[2]


def _site(size: int) -> PublicSite:
    site = Site.model_validate({"url": "https://stories.example.org", "name": {"en": "Stories", "km": "រឿង"}})
    topics = {"work": Topic.model_validate({"id": "work", "en": "Work", "km": "ការងារ"})}
    return PublicSite(site, topics, (), tuple(_stories(size)), date(2026, 6, 1))


def _stories(size: int) -> Iterator[PublicEntry]:
    every = list(provinces().values())
    for number in range(size):
        chance = random.Random(number)
        yield PublicEntry(
            kind="stories", folder=f"story-{number:05}", slug=f"story-{number:05}", texts={lang: _text(lang, chance) for lang in LANGUAGES},
            no_trace=frozenset(), date=FIRST_DAY + timedelta(number), updated=None, topics=("work",), partner="", province=chance.choice(every),
            sensitive=False, authors={}, translators={}, channels=CHANNELS, photos={}, cover="", logo="", aliases=(),
        )  # fmt: skip


def _text(lang: Lang, chance: random.Random) -> Public:
    title = " ".join(sentence(lang, chance).split()[:6]) if lang == "en" else sentence(lang, chance)[:-2]
    body = "\n".join(f"<p>{paragraph(lang, chance)}</p>" for _ in range(20 if lang == "en" else 9))
    return Public(lang, PublicText(title), PublicText(sentence(lang, chance).strip()), PublicText(body), {}, False)


def _often(lang: Lang) -> str:
    """A word that stands in many texts."""
    return "there" if lang == "en" else "ទៅ"


def _rare(lang: Lang, text: str, site: PublicSite) -> str:
    """A word or pair of words of `text` that stands in few others."""
    others = "\n".join(entry.texts[lang].body for entry in site.entries)
    if lang == "en":
        words = sorted({word for word in text.replace("<p>", " ").split() if word.isalpha() and len(word) > 6})
        return min(words, key=lambda word: (others.count(word), word))
    from plugins.people.edges import edges

    phrase = text.removeprefix("<p>").split("។")[0]
    cuts = sorted(edges(phrase).khmercut)
    return max((phrase[a:b] for a, b in pairwise(cuts)), key=len)
