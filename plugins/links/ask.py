"""One question to one host: its certificate, its status, where it leads on, and the bytes of its page."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from http.client import HTTPException
from socket import SHUT_RDWR, gaierror, socket
from threading import Event, Timer
from urllib.parse import urlsplit

import certifi
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError
from urllib3.response import BaseHTTPResponse

from plugins.links.trouble import Trouble

HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; shared-table links; looks whether gifts still arrive)",
    "Accept": "text/html, application/xhtml+xml;q=0.9",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
OPENED = frozenset(["", "identity", "gzip", "x-gzip", "deflate"])
"""Content-Encoding: nothing was asked for, but these are sent all the same, and urllib3 opens them wherever it runs."""
FAILURES = (OSError, HTTPException, HTTPError, ValueError)
_CHUNK = 65_536
_EXPIRED, _NOT_YET, _WRONG_NAMES = 10, 9, (62, 64)
"""Codes of OpenSSL's X509_V_ERR_…"""


@dataclass(frozen=True, slots=True)
class Way:
    """How the world is reached: `seconds` for an answer, and for the `whole` way of an address with all that stands on it; `most` bytes of
    a page, whom to trust (the list of Mozilla, which browsers use, wherever this runs), and for tests `instead`: the address and port to
    call in place of a host."""

    seconds: float = 20
    whole: float = 60
    most: int = 2_000_000
    authorities: str = field(default_factory=certifi.where)
    instead: Mapping[str, tuple[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """What a host answered. `location` and `refresh` are headers as they came; `until` is the last day of its certificate, which was made
    for `lifetime` days; `is_cut`: the page was longer than asked for; `is_packed`: it came in a form that was not asked for, and that not
    everybody can open."""

    status: int
    location: str
    refresh: str
    kind: str
    has_hsts: bool
    until: date
    lifetime: int
    body: bytes = b""
    is_cut: bool = False
    is_packed: bool = False


def ask(url: str, way: Way) -> Answer | Trouble:
    """Ask for `url`, a plain https address, and follow nothing. Certificate and host name are verified before a word is sent."""
    parts = urlsplit(url)
    address, port = way.instead.get(parts.netloc, (parts.netloc, 443))
    connection = HTTPSConnection(
        address, port, timeout=way.seconds, server_hostname=parts.netloc, ssl_context=ssl.create_default_context(cafile=way.authorities),
    )  # fmt: skip
    try:
        connection.connect()
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        with _ended_after(way.seconds, connection.sock) as ended:
            try:
                answer: Answer | Trouble = _answer(connection, target, {**HEADERS, "Host": parts.netloc}, way.most)
            except FAILURES as error:
                answer = _trouble(error)
            return (
                Trouble.SLOW if ended.is_set() else answer
            )  # half a page looks whole where nobody said how long it is
    except FAILURES as error:
        return _trouble(error)
    finally:
        connection.close()


def _answer(connection: HTTPSConnection, target: str, headers: Mapping[str, str], most: int) -> Answer:
    certificate = connection.sock.getpeercert()  # type: ignore[union-attr]
    began, ends = (_day(str(certificate[key])) for key in ("notBefore", "notAfter"))
    connection.request("GET", target, headers=headers, preload_content=False)
    response = connection.getresponse()
    said = response.headers
    is_packed = not {form.strip().lower() for form in said.get("Content-Encoding", "").split(",")} <= OPENED
    body = b"".join(_read(response, most + 1)) if response.status == 200 and not is_packed else b""
    return Answer(
        response.status, _read_as_utf8(said.get("Location", "")), _read_as_utf8(said.get("Refresh", "")), said.get("Content-Type", ""),
        _insists(said.get("Strict-Transport-Security", "")), ends, (ends - began).days, body[:most], len(body) > most, is_packed,
    )  # fmt: skip


def _read(response: BaseHTTPResponse, most: int) -> Iterator[bytes]:
    """Yield at most `most` bytes, and a chunk; what is packed is unpacked chunk by chunk, so that no bomb fills the memory."""
    seen = 0
    for chunk in response.stream(_CHUNK, decode_content=True):
        yield chunk
        seen += len(chunk)
        if seen >= most:
            return


@contextmanager
def _ended_after(seconds: float, line: socket | None) -> Iterator[Event]:
    """Hang up after `seconds`, also on a site that sends a byte now and then: the limits of sockets count from byte to byte."""
    ended = Event()

    def hang_up() -> None:
        ended.set()
        if line:
            with suppress(OSError):
                socket.shutdown(line, SHUT_RDWR)  # not the encrypted line's own, which would go on in plain

    timer = Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield ended
    finally:
        timer.cancel()


def _insists(header: str) -> bool:
    """Tell whether HSTS is on: RFC 6797, a `max-age` of more than 0.

    >>> _insists("max-age=31536000; includeSubDomains"), _insists("max-age=0"), _insists("")
    (True, False, False)
    """
    ages = [value.strip(' "') for name, _, value in (part.partition("=") for part in header.split(";")) if name.strip().lower() == "max-age"]  # fmt: skip
    return bool(ages) and ages[0].isascii() and ages[0].isdigit() and ages[0].strip("0") != ""


def _read_as_utf8(header: str) -> str:
    """Headers come as Latin-1, byte by byte; what stands in them beyond ASCII is UTF-8 to a browser."""
    return header.encode("latin-1", "replace").decode("utf-8", "replace")


def _day(text: str) -> date:
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(text), UTC).date()


def _trouble(error: Exception) -> Trouble:
    if isinstance(error, ssl.SSLCertVerificationError):
        code = error.verify_code
        if code in _WRONG_NAMES:
            return Trouble.WRONG_NAME
        return {_EXPIRED: Trouble.EXPIRED, _NOT_YET: Trouble.NOT_YET}.get(code, Trouble.UNTRUSTED)
    if isinstance(error, ssl.SSLError):
        return Trouble.NO_TLS
    if isinstance(error, NewConnectionError | gaierror | ConnectionError):
        return Trouble.UNREACHABLE
    if isinstance(error, TimeoutError | ConnectTimeoutError):  # of which urllib3 takes a NewConnectionError to be one
        return Trouble.SLOW
    return Trouble.GARBLED
