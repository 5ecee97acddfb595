"""`inv preview`: serve, and follow every save until Ctrl-C."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_
from plugins.pipeline.material import Order
from plugins.preview.loopback import Server
from plugins.preview.saves import saves
from plugins.preview.site import Preview
from plugins.preview.studio import Studio
from plugins.promote.interrupts import heard
from plugins.read.folder import closed_register
from plugins.report.words import say, sentence
from plugins.site.clock import clock

ROOT = Path(__file__).resolve().parents[2]
WRONG_USAGE = 2

NO_CONTENT = N_("There is no such content folder. Name one that holds stories/ and people/, with --content.")
NO_PORT = N_(
    "Port {port} cannot be had: perhaps another preview runs on it. Close that one, or choose another port with --port."
)
AT = N_("Preview: {address} (on this computer only; Ctrl-C ends it)")
FRESH = N_("Up to date. Drafts shown: {drafts}. Pages kept out: {kept_out}.")
STUCK = N_("The site cannot be built now; the pages show why.")

Print = Callable[[str], None]


def serve(*, content: str, output: str, port: int = 8000, tell: Print = lambda line: print(line, flush=True)) -> int:
    """Serve until Ctrl-C. Return 0; 1 when the register is sealed and cannot be opened; 2 when there is no such content folder or the port cannot be had."""
    folder = Path(content)
    if not folder.is_dir():
        return _refuse(NO_CONTENT, tell)
    if closed := closed_register(folder):  # there would be nothing to show, and nothing to follow
        tell("\n".join(dict.fromkeys(sentence(closed, lang) for lang in LANGUAGES)))
        return 1
    studio = Studio(Order(folder.resolve(), ROOT / "theme", output=Path(output).absolute()), clock)  # only read
    try:
        server = Server(studio, port)
    except (OSError, OverflowError):
        return _refuse(NO_PORT, tell, port=port)
    with _quiet_end(), _running(server):
        _tell(AT, tell, address=f"http://localhost:{server.port}/")
        for _ in saves(studio.order.content, studio.order.theme):
            _tell_how_it_is(studio.rebuild(), tell)
    return 0


@contextmanager
def _running(server: Server) -> Iterator[None]:
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield
        finally:
            server.shutdown()


@contextmanager
def _quiet_end() -> Iterator[None]:
    """End without a word on Ctrl-C, and on a polite kill too: what is half built in the private folder must be removed."""
    before = {sign: signal.signal(sign, signal.default_int_handler) for sign in heard()}
    try:
        yield
    except KeyboardInterrupt:
        return
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)


def _tell_how_it_is(shown: Preview, tell: Print) -> None:
    if shown.problems:
        _tell(STUCK, tell)
    else:
        _tell(FRESH, tell, drafts=len(shown.drafts), kept_out=len(shown.kept_out.keys() - shown.drafts))


def _tell(message: str, tell: Print, **values: int | str) -> None:
    filled = [(field, str(value)) for field, value in values.items()]
    tell(" ".join(dict.fromkeys(say(message, lang, filled) for lang in LANGUAGES)))


def _refuse(message: str, tell: Print, **values: int) -> int:
    _tell(message, tell, **values)
    return WRONG_USAGE
