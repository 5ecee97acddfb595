"""A server on this machine alone: it answers with the latest preview, and tells open pages of the next one."""

import os
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from urllib.parse import parse_qs, quote, unquote, urlsplit

from plugins.preview import pages
from plugins.preview.answers import Answer, answer
from plugins.preview.parts import BASE as PARTS
from plugins.preview.parts import parts_answer
from plugins.preview.studio import Studio

HOST = "127.0.0.1"
# Another site in the same browser could read the preview under a name of its own that leads here (DNS rebinding).
OWN_NAMES = frozenset({"127.0.0.1", "localhost"})
FOREIGN = Answer(HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", b"The preview answers to localhost only.\n")
HEARTBEAT = 15  # seconds; a line that nobody reads any more is found out when it is written to
HEADERS = {
    "Cache-Control": "no-store",  # the preview may quote a name, and a browser keeps its cache on disk
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Handler(BaseHTTPRequestHandler):
    """Answers for the studio of its server."""

    server: "Server"
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "preview", ""

    def do_GET(self) -> None:
        """Answer with a page, or hold a line open for news."""
        address = urlsplit(self.path)
        if self._is_own() and address.path == f"{pages.BASE}events":
            self._events(parse_qs(address.query).get("seen", [""])[0])
        else:
            self._send(self._answer(unquote(address.path)))

    def do_HEAD(self) -> None:
        """Answer as to GET, without the page."""
        self._send(self._answer(unquote(urlsplit(self.path).path)), with_data=False)

    def _is_own(self) -> bool:
        return self.headers.get("Host", "").lower().partition(":")[0] in OWN_NAMES

    def _answer(self, path: str) -> Answer:
        number, shown = self.server.studio.latest
        if not self._is_own():
            return FOREIGN
        return parts_answer(self.server.studio, path) if path.startswith(PARTS) else answer(shown, number, path)

    def _send(self, said: Answer, *, with_data: bool = True) -> None:
        self.send_response(said.status)
        self._headers({"Content-Type": said.kind, "Content-Length": str(len(said.data))})
        if said.location:
            self.send_header("Location", quote(said.location))
        self.end_headers()
        if with_data:
            self.wfile.write(said.data)

    def _headers(self, more: dict[str, str]) -> None:
        for name, value in (HEADERS | more).items():
            self.send_header(name, value)

    def _events(self, seen: str) -> None:
        """Say once that there is another preview than the one that the page shows: the page then loads again."""
        self.send_response(HTTPStatus.OK)
        self._headers({"Content-Type": "text/event-stream", "Connection": "close"})
        self.end_headers()
        shown = int(seen) if seen.isascii() and seen.isdigit() else -1
        while self.server.studio.wait(shown, HEARTBEAT) == shown:
            self.wfile.write(b": still here\n\n")
            self.wfile.flush()
        self.wfile.write(b"data: changed\n\n")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: an address may hold a word that nobody should keep."""


class Server(ThreadingMixIn, TCPServer):
    """Serves `studio` on the loopback address; port 0 takes a free one. Raises OSError or OverflowError for a port that cannot be had."""

    daemon_threads = True
    # On Windows this would let two previews share a port, and either might answer.
    allow_reuse_address = os.name != "nt"

    def __init__(self, studio: Studio, port: int) -> None:
        self.studio = studio
        super().__init__((HOST, port), Handler)

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: nearly always a page was closed while it loaded, and a traceback would hold addresses."""
