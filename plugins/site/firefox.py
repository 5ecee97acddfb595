"""Firefox, driven by the protocol that it speaks itself (W3C WebDriver BiDi): no driver program stands between."""

import base64
import itertools
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from plugins.site.needs import FIREFOX, found

QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
    "ui.prefersReducedMotion": 1,
    "ui.useOverlayScrollbars": 1,
}
"""A new profile that asks no network for anything, as pictures are of this machine's files alone."""
DARK = "layout.css.prefers-color-scheme.content-override"
ALL_THERE = """async () => {
  for (const image of document.images) image.loading = 'eager';
  await Promise.allSettled([...document.images].map(image => image.decode()));
  await document.fonts.ready;
}"""
PATIENCE = 60
"""Seconds for an answer: a slow machine draws a long page slowly, and a Firefox that hangs must not hang us."""


class Firefox:
    """One page of a running Firefox."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection, self._numbers = connection, itertools.count(1)
        self._ask("session.new", capabilities={})
        self._page = self._ask("browsingContext.create", type="tab")["context"]

    def open(self, address: str, width: int, height: int = 900) -> None:
        """Open a page in a window of `width` × `height` CSS pixels, and wait for its fonts and all its pictures."""
        size = {"width": width, "height": height}
        self._ask("browsingContext.setViewport", context=self._page, viewport=size, devicePixelRatio=1)
        self._ask("browsingContext.navigate", context=self._page, url=address, wait="complete")
        self.value(f"({ALL_THERE})()")

    def picture(self) -> bytes:
        """Return a PNG of the whole page that is open."""
        taken = self._ask("browsingContext.captureScreenshot", context=self._page, origin="document")
        return base64.b64decode(taken["data"])

    def value(self, expression: str) -> Any:
        """Return what an expression of JavaScript gives on this page: null, a text, a number or a yes; of the rest, its type."""
        answer = self._ask("script.evaluate", expression=expression, target={"context": self._page}, awaitPromise=True)[
            "result"
        ]
        return answer.get("value", answer["type"])

    def _ask(self, method: str, **params: object) -> Any:
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self._connection.recv(timeout=PATIENCE))
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]


@contextmanager
def firefox(*, dark: bool = False) -> Iterator[Firefox]:
    """Lend the Firefox of this machine, headless, with a new profile. Raises RuntimeError where it does not start."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        prefs = QUIET | {DARK: 0 if dark else 1}
        lines = [f'user_pref("{name}", {json.dumps(value)});\n' for name, value in prefs.items()]
        Path(profile, "user.js").write_text("".join(lines), encoding="utf-8")
        command = [found(FIREFOX), "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as running:
            try:
                with connect(f"{_address(running)}/session", max_size=None, open_timeout=PATIENCE) as connection:
                    yield Firefox(connection)
            finally:
                running.kill()


def _address(running: "subprocess.Popen[str]") -> str:
    """Read where Firefox listens: it chose a free port and says it."""
    for line in running.stderr or ():
        if match := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
            return match[1]
    raise RuntimeError("Firefox did not start")
