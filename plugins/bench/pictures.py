"""How long twenty photographs take, beside sharp (npm) on the same work: the same files, widths, formats, qualities and threads, in the same run."""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from plugins.bench.photographs import photographs
from plugins.bench.ssim import ssim
from plugins.photos.darkroom import workers
from plugins.photos.derive import derived
from plugins.photos.encode import MOST, PHONE, encoded
from plugins.photos.pixels import WIDTHS, pictures

NUMBER = 20
ROUNDS = 3
TARGET = 0.9
LOOKED_AT = 4  # of them, for their likeness
SCRIPT = Path(__file__).parent / "data" / "sharp.mjs"
MISSING = "sharp is missing. Type: npm install --prefix FOLDER sharp, then set SHARP=FOLDER/node_modules/sharp and run this again."


def run() -> int:
    """Print the ratio to sharp, the likeness of what a telephone gets, and the memory. Return 0; 1 above the target; 2 without sharp."""
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
        rounds = [(_ours(sources), _sharps(node, folder / "job.json")) for _ in range(ROUNDS)]
    ratio = statistics.median(ours / theirs for ours, theirs in rounds)
    for ours, theirs in rounds:
        print(
            f"{NUMBER} photographs, {workers()} threads: {ours:.2f} s, sharp {theirs:.2f} s, ratio {ours / theirs:.2f}"
        )
    print(f"ratio {ratio:.2f} (target: at most {TARGET})")
    print(f"memory of this process at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 0 if ratio <= TARGET else 1


def _ours(sources: list[Path]) -> float:
    start = time.perf_counter()
    with ThreadPoolExecutor(workers()) as pool:
        for _ in pool.map(lambda path: derived(path.read_bytes()), sources):
            pass
    return time.perf_counter() - start


def _sharps(node: str, job: Path) -> float:
    """The seconds that sharp says it took, without the start of node."""
    return float(subprocess.run([node, str(SCRIPT), str(job)], capture_output=True, check=True, text=True).stdout)


def _work(sources: list[Path]) -> list[dict[str, object]]:
    """Each photograph, and the WebP quality of each width as we chose it; prints how like the picture is that a telephone gets."""
    work: list[dict[str, object]] = []
    like: list[float] = []
    sizes: list[int] = []
    for source in sources:
        qualities = []
        for canvas in pictures(source.read_bytes(), "JPEG"):
            data, quality = encoded(canvas, "WEBP")
            qualities.append(quality)
            if canvas.width == PHONE and len(like) < LOOKED_AT:
                like.append(ssim(canvas, data))
                sizes.append(len(data))
        work.append({"source": str(source), "qualities": qualities})
    print(
        f"at {PHONE} pixels, WebP: {min(sizes)} to {max(sizes)} bytes (at most {MOST}), SSIM {min(like):.3f} to {max(like):.3f}"
    )
    return work
