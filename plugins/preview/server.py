"""`inv preview`: a server on this machine alone that shows the site and follows every save."""

import mimetypes
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from watchfiles import watch

from plugins.common.problems import Problem, Stop
from plugins.pipeline.material import Order
from plugins.preview import pages
from plugins.preview.site import Preview, preview
from plugins.render import addresses
from plugins.site.clock import clock
from plugins.site.faults import plainly_told

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
# Another site in the same browser could read the preview under a name of its own that leads here.
OWN_NAMES = frozenset({"127.0.0.1", "localhost"})
CSP = b'<meta http-equiv="Content-Security-Policy"'
HEARTBEAT = 15


class Studio:
    """The latest preview, and who waits for the next. One a server; nothing of it is kept on disk."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.changed = threading.Condition()
        self.number = 0
        self.preview: Preview | None = None

    def rebuild(self) -> Preview:
        """Build again and tell every open page. A broken file changes nothing but the bar at the foot of the page."""
        new = self._built()
        with self.changed:
            self.preview = new
            self.number += 1
            self.changed.notify_all()
        return new

    def _built(self) -> Preview:
        try:
            with plainly_told():
                return preview(self.order, clock(), self.preview)
        except Stop as stop:
            old = self.preview or Preview({}, frozenset(), {}, None)
            return Preview(old.files, old.drafts, old.kept_out, None, stop.problems)

    def wait(self, seen: int, seconds: float) -> int:
        """Wait for a preview newer than number `seen`, at most so long; return the number of the latest."""
        with self.changed:
            self.changed.wait_for(lambda: self.number > seen, timeout=seconds)
            return self.number


def answer(shown: Preview, path: str) -> tuple[HTTPStatus, str, bytes]:
    """Return the status, type and bytes that stand at an address of the preview."""
    if path == pages.BASE:
        return _html(HTTPStatus.OK, pages.overview(shown))
    if path == f"{pages.BASE}refresh.js":
        return HTTPStatus.OK, "text/javascript", Path(__file__).with_name("refresh.js").read_bytes()
    file = addresses.file(path)
    if file in shown.files:
        return HTTPStatus.OK, _type(file), _with_bar(shown, file, shown.files[file])
    if file in shown.kept_out and shown.outcome:
        return _html(HTTPStatus.NOT_FOUND, pages.reasons(shown, shown.kept_out[file]))
    if "404.html" in shown.files:
        return HTTPStatus.NOT_FOUND, _type("404.html"), _with_bar(shown, "404.html", shown.files["404.html"])
    return _html(HTTPStatus.SERVICE_UNAVAILABLE, pages.broken(shown))


def _html(status: HTTPStatus, text: str) -> tuple[HTTPStatus, str, bytes]:
    return status, "text/html; charset=utf-8", text.encode("utf-8")


def _type(file: str) -> str:
    kind = {".woff2": "font/woff2", ".svg": "image/svg+xml", ".webp": "image/webp", ".xml": "application/xml"}.get(Path(file).suffix)
    kind = kind or mimetypes.guess_type(file)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _with_bar(shown: Preview, file: str, data: bytes) -> bytes:
    """Pages forbid every script; the preview's own one needs that rule out of the way."""
    if not file.endswith(".html"):
        return data
    before, found, after = data.partition(CSP)
    if found:
        data = before + after.partition(b">")[2]
    return data.replace(b"</body>", pages.bar(shown, file).encode("utf-8") + b"</body>", 1)


class Handler(BaseHTTPRequestHandler):
    """Serves one studio (a class attribute of the subclass that `serve` makes)."""

    studio: Studio
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a page, or hold a line open for news."""
        if self.headers.get("Host", "").partition(":")[0] not in OWN_NAMES:
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"")
            return
        path = unquote(urlsplit(self.path).path)
        if path == f"{pages.BASE}events":
            self._events()
            return
        shown = self.studio.preview or Preview({}, frozenset(), {}, None)
        self._send(*answer(shown, path))

    def _send(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen = self.studio.number
        try:
            while True:
                latest = self.studio.wait(seen, HEARTBEAT)
                self.wfile.write(b"data: changed\n\n" if latest > seen else b": still here\n\n")
                self.wfile.flush()
                seen = latest
        except OSError:
            return  # the page was closed

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: an address may hold a word that nobody should keep."""


def server(studio: Studio, port: int) -> ThreadingHTTPServer:
    """Return a server for `studio` on the loopback address; port 0 takes a free one."""
    handler = type("StudioHandler", (Handler,), {"studio": studio})
    made = ThreadingHTTPServer((HOST, port), handler)
    made.daemon_threads = True
    return made


def serve(*, content: str, output: str, port: int = 8000, say: Callable[[str], None] = print) -> int:
    """Serve until Ctrl-C. Return 0, or 2 when there is no such content folder or the port is taken."""
    del output  # nothing is written
    root = Path(content).resolve()
    if not root.is_dir():
        say("There is no such content folder. Name one that holds stories/ and people/, with --content.")
        return 2
    studio = Studio(Order(root, ROOT / "theme"))
    try:
        made = server(studio, port)
    except OSError:
        say(f"Port {port} is taken, perhaps by another preview. Close that one, or choose another with --port.")
        return 2
    threading.Thread(target=made.serve_forever, daemon=True).start()
    _say_how_it_is(studio.rebuild(), made.server_address[1], say)
    try:
        for _ in watch(root, ROOT / "theme", debounce=150, raise_interrupt=False):
            _say_how_it_is(studio.rebuild(), made.server_address[1], say)
    finally:
        made.shutdown()
    return 0


def _say_how_it_is(shown: Preview, port: int, say: Callable[[str], None]) -> None:
    problems: tuple[Problem, ...] = shown.problems
    state = "cannot be built yet: see the page" if problems else f"{len(shown.kept_out)} pages kept out, {len(shown.drafts)} drafts"
    say(f"Preview: http://localhost:{port}/ ({state}). Ctrl-C ends it.")
