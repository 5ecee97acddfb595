"""A small world on loopback: sites that answer by https as they are told to, well or badly, with certificates made on the spot."""

import datetime
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import trustme

from plugins.links.ask import Way

Conduct = Callable[[BaseHTTPRequestHandler], None]
HSTS = ("Strict-Transport-Security", "max-age=31536000")


class World:
    """`way` reaches the sites in it; `asked` is what each was asked for, as (host, path), in order. `over` lets those go that never answer."""

    def __init__(self, folder: Path, days: int) -> None:
        self.over = Event()
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self._days = days
        self._servers: list[ThreadingHTTPServer] = []
        self._silent: list[socket.socket] = []
        self._authority = trustme.CA()
        self._file = folder / "authority.pem"
        self._authority.cert_pem.write_to_path(str(self._file))
        self._ports: dict[str, tuple[str, int]] = {}

    def way(self, **limits: float) -> Way:
        """How the sites are reached; a host that is not among them is refused, for port 1 of this machine answers nobody."""
        return Way(authorities=str(self._file), instead=Known(self._ports), **{"seconds": 10, **limits})  # type: ignore[arg-type]

    def site(self, host: str, conduct: Conduct, *, made_for: str = "", ends: int | None = None, trusted: bool = True) -> str:  # fmt: skip
        """Let `host` answer by `conduct`. Its certificate is made for `made_for`, and ends in `ends` days, from 100 days before."""
        authority = self._authority if trusted else trustme.CA()
        now = datetime.datetime.now(datetime.UTC)
        until = now + datetime.timedelta(days=self._days if ends is None else ends)
        certificate = authority.issue_cert(
            made_for or host, not_before=now - datetime.timedelta(days=100), not_after=until
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        self._serve(host, conduct, context)
        return f"https://{host}/"

    def bare_site(self, host: str, conduct: Conduct) -> str:
        """Let `host` answer without any certificate, in plain HTTP."""
        self._serve(host, conduct, None)
        return f"https://{host}/"

    def silent_site(self, host: str) -> str:
        """Let `host` take calls and never say a word, not even of encryption."""
        silent = socket.create_server(("127.0.0.1", 0))
        self._silent.append(silent)
        self._ports[host] = ("127.0.0.1", silent.getsockname()[1])
        return f"https://{host}/"

    def close(self) -> None:
        """Let all go."""
        self.over.set()
        for server in self._servers:
            server.shutdown()
            server.server_close()
        for silent in self._silent:
            silent.close()

    def _serve(self, host: str, conduct: Conduct, context: ssl.SSLContext | None) -> None:
        world = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 10

            def do_GET(self) -> None:
                world.asked.append((host, self.path))
                world.headers.append(dict(self.headers))
                conduct(self)
                self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                """A visitor who hangs up is what is tested."""

        server = Server(("127.0.0.1", 0), Handler)
        if context:  # the handshake is left to the thread of each visitor
            server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        self._servers.append(server)
        self._ports[host] = ("127.0.0.1", server.server_address[1])


class Known(dict[str, tuple[str, int]]):
    """Hosts of this machine; no other host is ever called."""

    def __init__(self, ports: dict[str, tuple[str, int]]) -> None:
        super().__init__()
        self._ports = ports

    def get(self, host: str, _: object = None) -> tuple[str, int]:  # type: ignore[override]
        """Return where `host` is called."""
        return self._ports.get(host, ("127.0.0.1", 1))


@contextmanager
def world(folder: Path, days: int = 60) -> Iterator[World]:
    """Make a world, and end it."""
    made = World(folder, days)
    try:
        yield made
    finally:
        made.close()


def page(body: str | bytes, *headers: tuple[str, str], status: int = 200, kind: str = "text/html; charset=utf-8") -> Conduct:  # fmt: skip
    """Give a page."""
    data = body if isinstance(body, bytes) else body.encode()

    def conduct(visitor: BaseHTTPRequestHandler) -> None:
        visitor.send_response(status)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(data))), *headers):
            visitor.send_header(name, value)
        visitor.end_headers()
        visitor.wfile.write(data)

    return conduct


def leads_to(location: str, status: int = 302) -> Conduct:
    """Lead on."""
    return page("", ("Location", location), status=status)


def raw(data: bytes) -> Conduct:
    """Send bytes that are no answer."""
    return lambda visitor: visitor.wfile.write(data) and None


def by_path(**conducts: Conduct) -> Conduct:
    """Do as the first part of the path says; `start` for none."""
    return lambda visitor: conducts[visitor.path.strip("/").split("?")[0] or "start"](visitor)
