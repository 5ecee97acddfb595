"""What a reader's phone makes of the pages: Lighthouse, the median of three, beside what is promised and beside other generators' themes.

The same story is put into the theme that comes with Pelican and into the one that comes with Hexo; both are built here. Lighthouse simulates a
slow phone on a slow line (its own "mobile" setting), so figures of two machines can be compared; those of a busy machine are too low.
"""

import functools
import gzip
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from plugins.bench.peers import peers
from plugins.bench.promised import CATEGORIES, Seen, head, is_indexed, is_met, measured_kinds, row, target
from plugins.site.needs import CHROMIUM, Need, found
from plugins.site.npm import Tool, fetched

ROOT = Path(__file__).resolve().parents[2]
LIGHTHOUSE = Tool("lighthouse", "12.8.2")
"""The last that runs on Node 20; 13 asks for 22."""
NODE = Need(("node",), "nodejs", "Lighthouse")
PACKED = {".html", ".css", ".js", ".svg", ".xml", ".json"}
RUNS = 3


def run(only: str = "") -> int:
    """Print a row for each kind of page, and for the peers; `only` names those wanted, with commas between. Return 1 where a tool is missing."""
    site = ROOT / "output"
    modules = fetched(LIGHTHOUSE) if found(NODE) and found(CHROMIUM) else None
    if modules is None or not (site / "index.html").is_file():
        print(
            "Lighthouse needs Node 18 or newer, npm, Chromium and a built site (`inv build`); one of them is missing.",
            file=sys.stderr,
        )
        return 1
    wanted = tuple(name.strip() for name in only.split(",") if name.strip())
    print(head())
    verdicts = dict(_own(modules, site, wanted))
    if not wanted or "peers" in wanted:
        _peers(modules)
    missed = [name for name, is_met in verdicts.items() if not is_met]
    print(
        f"{len(verdicts) - len(missed)} of {len(verdicts)} kinds of pages meet their targets. Missed: {', '.join(missed) or 'none'}."
    )
    print(f"Load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; measure again where it was busy.")
    return 0


def _own(modules: Path, site: Path, wanted: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    with served(site) as address:
        for name, url in measured_kinds(site).items():
            if not wanted or name in wanted:
                promised = target(name, is_indexed=is_indexed(site, url))
                seen = _seen(modules, name, address + url)
                print(row(seen, promised), flush=True)
                yield name, is_met(seen, promised)


def _peers(modules: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for peer in peers(Path(folder)):
            if peer.site is None:
                print(f"{peer.name:<22} could not be built here")
                continue
            with served(peer.site) as address:
                for kind, url in peer.pages.items():
                    print(row(_seen(modules, f"{peer.name} {kind}", address + url)), flush=True)


def _seen(modules: Path, name: str, url: str) -> Seen:
    reports = [_report(modules, url) for _ in range(RUNS)]
    scores = tuple(
        round(100 * median(report["categories"][each]["score"] or 0 for report in reports)) for each in CATEGORIES
    )
    lcps = sorted(report["audits"]["largest-contentful-paint"]["numericValue"] / 1000 for report in reports)
    shift = max(report["audits"]["cumulative-layout-shift"]["numericValue"] for report in reports)
    return Seen(name, scores, lcps[RUNS // 2], (lcps[0], lcps[-1]), shift)


def _report(modules: Path, url: str) -> dict[str, dict[str, dict[str, float]]]:
    asked = [
        found(NODE),
        str(modules / "lighthouse/cli/index.js"),
        url,
        "--quiet",
        "--output=json",
        "--form-factor=mobile",
    ]
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-component-update --no-first-run"
    only = f"--only-categories={','.join(CATEGORIES)}"
    environment = {**os.environ, "CHROME_PATH": found(CHROMIUM)}
    ended = subprocess.run([*asked, flags, only], capture_output=True, check=True, encoding="utf-8", env=environment)
    report: dict[str, dict[str, dict[str, float]]] = json.loads(ended.stdout)
    return report


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves as a static host does."""

    protocol_version = "HTTP/1.1"  # a new line for every file would be slower than any host
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {
        ".woff2": "font/woff2",
        ".webp": "image/webp",
    }

    def do_GET(self) -> None:
        """Answer with a file; text goes packed, as every host sends it."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.suffix not in PACKED or not file.is_file():
            super().do_GET()
            return
        data = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.send_response(200)
        said = {"Content-Type": self.guess_type(file), "Content-Encoding": "gzip", "Content-Length": str(len(data))}
        for name, value in said.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    """Says nothing of a page that was closed while it loaded."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on this machine; yields its address without a trailing slash."""
    handler = functools.partial(_Quiet, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
