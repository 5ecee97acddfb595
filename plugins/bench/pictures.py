"""How long twenty photographs take, beside sharp (npm) on the same work: the same files, widths, formats, qualities and threads, in the same run."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from plugins.bench.photographs import photographs
from plugins.bench.picture_site import memory_of_a_build
from plugins.bench.ssim import ssim
from plugins.photos.darkroom import workers
from plugins.photos.derive import derived
from plugins.photos.encode import MOST, PHONE, encoded
from plugins.photos.pixels import WIDTHS, pictures

NUMBER = 20
ROUNDS = 5
TARGET = 0.9
IN_A_SITE = 4  # of them: a look for faces takes seconds
MOST_MEMORY = 400  # megabytes
LOOKED_AT = 4  # of them, for their likeness
SCRIPT = Path(__file__).parent / "data" / "sharp.mjs"
Spent = tuple[float, float]
"""Seconds on the clock, and of the processor."""
MISSING = "sharp is missing. Type: npm install --prefix FOLDER sharp, then set SHARP=FOLDER/node_modules/sharp and run this again."


def run() -> int:
    """Print the likeness of what a telephone gets, the ratios to sharp and the memory. Return 0; 1 where a target is missed; 2 without sharp."""
    sharp, node = os.environ.get("SHARP", ""), shutil.which("node")
    if not node or not Path(sharp or "no", "package.json").is_file():
        print(MISSING, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = [folder / f"{number}.jpg" for number in range(NUMBER)]
        for source, data in zip(sources, photographs(NUMBER), strict=True):
            source.write_bytes(data)
        job = {"sharp": sharp, "threads": workers(), "out": name, "widths": WIDTHS, "work": _work(sources)}
        (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
        ratio = _ratio([_round(number, sources, node, folder / "job.json") for number in range(ROUNDS)])
        peak, published = memory_of_a_build(sources[:IN_A_SITE], folder)
    print(
        f"a site with {published} of {IN_A_SITE} photographs, looks for faces included: {peak} MB at most (target: {MOST_MEMORY})"
    )
    return 0 if ratio <= TARGET and peak <= MOST_MEMORY and published == IN_A_SITE else 1


def _ratio(rounds: list[tuple[Spent, Spent]]) -> float:
    """Print all rounds and the medians of their ratios; return that of the seconds on the clock."""
    for (ours, our_work), (theirs, their_work) in rounds:
        print(
            f"{NUMBER} photographs, {workers()} threads: {ours:.2f} s, sharp {theirs:.2f} s, ratio {ours / theirs:.2f}; "
            f"processor {our_work:.2f} s, sharp {their_work:.2f} s, ratio {our_work / their_work:.2f}"
        )
    clock, work = (statistics.median(ours[at] / theirs[at] for ours, theirs in rounds) for at in (0, 1))
    print(
        f"ratio {clock:.2f} (target: at most {TARGET}), of processor time {work:.2f}, which tells more on a machine with other work"
    )
    return clock


def _round(number: int, sources: list[Path], node: str, job: Path) -> tuple[Spent, Spent]:
    """Let both do the work, every other time sharp first."""
    if number % 2:
        theirs = _sharps(node, job)
        return _ours(sources), theirs
    return _ours(sources), _sharps(node, job)


def _ours(sources: list[Path]) -> Spent:
    start, worked = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(workers()) as pool:
        for _ in pool.map(lambda path: derived(path.read_bytes()), sources):
            pass
    return time.perf_counter() - start, time.process_time() - worked


def _sharps(node: str, job: Path) -> Spent:
    """What sharp says it took, without the start of node."""
    said = subprocess.run([node, str(SCRIPT), str(job)], capture_output=True, check=True, text=True).stdout.split()
    return float(said[0]), float(said[1])


def _work(sources: list[Path]) -> list[dict[str, object]]:
    """Each photograph, and the WebP quality of each width as we chose it; prints how like the picture is that a telephone gets."""
    work: list[dict[str, object]] = []
    like: list[float] = []
    sizes: list[int] = []
    for source in sources:
        canvases = pictures(source.read_bytes(), "JPEG")
        made = [file for file in encoded(canvases) if file.form == "WEBP"]
        work.append({"source": str(source), "qualities": [file.quality for file in made]})
        for canvas, file in zip(canvases, made, strict=True):
            if canvas.width == PHONE:
                sizes.append(len(file.data))
                like += [ssim(canvas, file.data)] * (len(like) < LOOKED_AT)
    print(
        f"at {PHONE} pixels, WebP: {min(sizes)} to {max(sizes)} bytes (at most {MOST}), SSIM {min(like):.3f} to {max(like):.3f}"
    )
    return work
