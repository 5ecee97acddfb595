"""Pictures as templates are given them: a published photograph, or a drawn scene in its place."""

import html

from plugins.anonymise.publish import PublicWords
from plugins.common.languages import Lang
from plugins.render.scenes import Scene
from plugins.render.site import Photo
from plugins.render.views import Picture
from plugins.render.words import Words

SCENE_SIZE = (1200, 750)
PLAIN_WIDTH = 800
"""What a browser gets that cannot choose between widths."""
LARGE = "(min-width: 45rem) 39rem"
"""How wide a picture inside a body stands on larger screens."""

COVERED = "Some faces are covered, out of respect for those who are not shown."


def photograph(photo: Photo, said: PublicWords, lang: Lang, words: Words) -> Picture:
    """A photograph with the words of its record, which are in `lang`; and why a face is covered, where the page (`words`) is too."""
    covered = [words(COVERED)] if photo.covers and words.lang == lang else []
    fallback = tuple(("/" + path, width) for path, width in photo.jpeg)
    plain = [src for src, width in fallback if width <= PLAIN_WIDTH] or [fallback[0][0]]
    return Picture(
        kind="photo",
        src=plain[-1],
        sources=tuple(("/" + path, width) for path, width in photo.webp),
        fallback=fallback,
        width=photo.width,
        height=photo.height,
        tones=photo.tones,
        telephones=photo.telephones,
        alt=said.alt,
        caption=" ".join(each for each in (said.caption, *covered) if each),
        credit=said.credit,
        lang=lang,
        covers=photo.covers,
    )


def drawn(scene: Scene, words: Words, *, chosen: bool) -> Picture:
    """A drawn scene. `chosen`: the person chose not to show a face."""
    caption = "Illustration. The person in this story chose not to show a face." if chosen else "Illustration."
    width, height = SCENE_SIZE
    return Picture(
        "scene", f"/assets/{scene.file}", (), width, height, words(scene.alt), words(caption), "", words.lang
    )


def figure(picture: Picture) -> str:
    """A picture inside a body, as HTML."""
    sizes = picture.sizes(LARGE)
    srcset = f' srcset="{_srcset(picture.fallback)}" sizes="{sizes}"' if picture.fallback else ""
    image = (
        f'<img src="{html.escape(picture.src)}"{srcset} width="{picture.width}" height="{picture.height}" '
        f'alt="{html.escape(picture.alt)}" loading="lazy" decoding="async">'
    )
    if picture.sources:
        image = (
            f'<picture><source type="image/webp" srcset="{_srcset(picture.sources)}" sizes="{sizes}">{image}</picture>'
        )
    said = [html.escape(words) for words in (picture.caption, picture.credit) if words]
    caption = f"<figcaption>{' '.join(said)}</figcaption>" if said else ""
    tall = " picture--tall" if picture.tall else ""
    tones = f" from-{picture.tones[0]} to-{picture.tones[1]}" if picture.kind == "photo" else ""
    frame = f'<span class="picture picture--{picture.kind}{tall}{tones}">{image}</span>'
    return f'<figure class="inset{" figure--tall" if picture.tall else ""}">{frame}{caption}</figure>'


def _srcset(sources: tuple[tuple[str, int], ...]) -> str:
    return ", ".join(f"{html.escape(src)} {width}w" for src, width in sources)
