"""Pictures as templates are given them: a published photograph, or a drawn scene in its place."""

import html

from plugins.anonymise.publish import PublicWords
from plugins.common.languages import Lang
from plugins.render.scenes import Scene
from plugins.render.site import Photo
from plugins.render.views import Picture
from plugins.render.words import Words

SCENE_SIZE = (1200, 750)


def photograph(photo: Photo, words: PublicWords, lang: Lang) -> Picture:
    """A photograph with the words of its record."""
    return Picture(
        kind="photo",
        src="/" + photo.jpeg[-1][0],
        sources=tuple(("/" + path, width) for path, width in photo.webp),
        width=photo.width,
        height=photo.height,
        alt=words.alt,
        caption=words.caption,
        credit=words.credit,
        lang=lang,
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
    sources = ", ".join(f"{html.escape(src)} {width}w" for src, width in picture.sources)
    image = (
        f'<img src="{html.escape(picture.src)}" width="{picture.width}" height="{picture.height}" '
        f'alt="{html.escape(picture.alt)}" loading="lazy" decoding="async">'
    )
    if sources:
        image = f'<picture><source type="image/webp" srcset="{sources}" sizes="(min-width: 45rem) 39rem, 100vw">{image}</picture>'
    said = [html.escape(words) for words in (picture.caption, picture.credit) if words]
    caption = f"<figcaption>{' '.join(said)}</figcaption>" if said else ""
    return f'<figure class="inset">{image}{caption}</figure>'
