"""Which files a site may hold: those of its pages with their share cards, of the theme, of photographs that a record in consent.yaml
explains, and of the KHQR codes on its panels (R12).

It is worked out from what was planned and judged, and not from what was written: so a file that got in on another way is found.
"""

from collections.abc import Iterable, Iterator, Mapping

from plugins.cards.wanted import frames
from plugins.judge.assemble import Assembled
from plugins.judge.judged import Judged
from plugins.render import addresses
from plugins.render.planned import Planned
from plugins.render.ways import code_files


def accounts(
    pages: Iterable[Planned], shipped: Iterable[str], made: Mapping[str, Assembled], judged: Mapping[str, Judged]
) -> frozenset[str]:
    """Return the paths in the output that a page, a file of the theme, the record of a photograph or a way to give explains."""
    pages = tuple(pages)
    cards = (frame.card.path for page in pages for frame in frames(page) if frame.card)
    photos = (path for key, assembled in made.items() for path in _recorded(assembled, judged[key]))
    codes = (file for each in made.values() if each.entry for file in code_files(each.entry))
    return frozenset((*(addresses.file(page.url) for page in pages), *shipped, *photos, *cards, *codes))


def _recorded(assembled: Assembled, judged: Judged) -> Iterator[str]:
    consent, entry = judged.entry.consent, assembled.entry
    if consent is None or entry is None:
        return
    for file, photo in entry.photos.items():
        if file in consent.photos:
            yield from (path for path, _ in (*photo.webp, *photo.jpeg))
