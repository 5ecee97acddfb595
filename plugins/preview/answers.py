"""What stands at each address of the preview."""

import mimetypes
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from plugins.preview import pages
from plugins.preview.bar import with_bar
from plugins.preview.site import Preview
from plugins.render import addresses

OWN = {f"{pages.BASE}{name}": Path(__file__).with_name(name) for name in ("refresh.js", "preview.css")}
HTML = "text/html; charset=utf-8"
# Systems differ in what they call these.
TYPES = {
    ".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml",
    ".webp": "image/webp", ".xml": "application/xml", ".txt": "text/plain",
    ".json": "application/json",
}  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """What a browser is told. `location` is where it is sent instead, or ""."""

    status: HTTPStatus
    kind: str
    data: bytes
    location: str = ""


def answer(shown: Preview, number: int, path: str) -> Answer:
    """Return what stands at `path` of preview `number`: a file of the site, why there is none, or the site's page for what is not there."""
    file = addresses.file(path)
    if path in OWN:
        return Answer(HTTPStatus.OK, _type(path), OWN[path].read_bytes())
    if path == pages.BASE:
        return _page(HTTPStatus.OK, pages.overview(shown, number))
    if file in shown.files:
        return Answer(HTTPStatus.OK, _type(file), with_bar(shown, file, shown.files[file], number))
    if file in shown.kept_out:
        status = HTTPStatus.GONE if file in shown.gone else HTTPStatus.NOT_FOUND
        return _page(status, pages.reasons(shown, shown.kept_out[file], number))
    inside = f"{file}/index.html"
    if not path.endswith("/") and (inside in shown.files or inside in shown.kept_out):
        return Answer(HTTPStatus.FOUND, HTML, b"", f"/{inside.removesuffix('index.html')}")
    status, told = (HTTPStatus.GONE, "410.html") if file in shown.gone else (HTTPStatus.NOT_FOUND, "404.html")
    if told in shown.files:
        return Answer(status, HTML, with_bar(shown, told, shown.files[told], number))
    return _page(HTTPStatus.SERVICE_UNAVAILABLE, pages.no_site(shown, number))


def _page(status: HTTPStatus, text: str) -> Answer:
    return Answer(status, HTML, text.encode("utf-8"))


def _type(file: str) -> str:
    kind = TYPES.get(Path(file).suffix) or mimetypes.guess_type(file)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
