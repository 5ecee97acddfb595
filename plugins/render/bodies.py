"""Bodies: put a picture where the writer put one."""

import html
import re
from itertools import count

from markupsafe import Markup

from plugins.anonymise.publish import Public
from plugins.render.pictures import drawn, figure, photograph
from plugins.render.scenes import scene_for
from plugins.render.site import PublicEntry
from plugins.render.words import Words

_IMAGE = re.compile(r'<img [^>]*?src="([^"]*)"[^>]*>|<img>|<img [^>]*>')
_ALONE = re.compile(r"<p>((?:\s*<img[^>]*>\s*)+)</p>")
_AMONG = re.compile(r"<p>((?:(?!</p>).)*?<img(?:(?!</p>).)*)</p>", re.DOTALL)


def body(entry: PublicEntry, text: Public, words: Words, *, lead: str) -> Markup:
    """Return the body of `text` with its pictures: the photograph where it is published, else a drawn scene; nothing where the
    page's lead picture (`lead`, a file name) already shows it. A picture within a paragraph comes after it."""

    numbers = count(1)  # a scene hangs on where the picture stands: a file may bear a name

    def shown(found: re.Match[str]) -> str:
        number = next(numbers)
        file = html.unescape(found[1] or "")
        if file == lead:
            return ""
        if file in entry.photos:
            return figure(photograph(entry.photos[file], text.pictures[file], text.lang, words))
        return figure(drawn(scene_for(f"{entry.seed}/{number}"), words, chosen=False))

    def after(found: re.Match[str]) -> str:
        images = "".join(i[0] for i in _IMAGE.finditer(found[1]))
        return f"<p>{_IMAGE.sub('', found[1])}</p>{images}"

    markup = _ALONE.sub(r"\1", text.body)
    return Markup(_IMAGE.sub(shown, _AMONG.sub(after, markup)))
