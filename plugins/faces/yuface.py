"""libfacedetection (Shiqi Yu, BSD), whose weights are compiled into the package `yuface`: the second opinion, in four turns."""

import os
import warnings
from collections.abc import Iterator

import numpy as np

# Threads that wait by spinning take the processor from others; libgomp reads this when it is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import yuface
from numpy.typing import NDArray
from PIL import Image

from plugins.faces.seen import Seen, each_once, turned_back

FINE = 960  # pixels of the longer side: above it the library says itself that it sees worse
LARGER = 2
UNSURE, SURE, SURE_TURNED = 0.5, 0.6, 0.85  # in a turned picture it sees faces in cloth and chips (`inv bench faces`)


def looked_at(picture: Image.Image) -> tuple[Seen, ...]:
    """Return the faces of an upright RGB picture, in its pixels. It is turned, as people lie, and hang their heads."""
    scale = min(FINE / max(picture.size), LARGER)
    width, height = (max(round(each * scale), 1) for each in picture.size)
    small = np.asarray(picture.resize((width, height), Image.Resampling.BILINEAR))[:, :, ::-1]  # blue first
    found = (face for turns in range(4) for face in _faces(np.rot90(small, turns), turns, width, height))
    return each_once(face.carried(picture.width / width, picture.height / height) for face in found)


def _faces(pixels: NDArray[np.uint8], turns: int, width: int, height: int) -> Iterator[Seen]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        per_cent, boxes, _ = yuface.detect(np.ascontiguousarray(pixels), UNSURE)
    for hundredths, box in zip(per_cent.tolist(), boxes.astype(np.int16).tolist(), strict=True):
        sure = hundredths / 100
        yield Seen(*turned_back(box, turns, width, height), sure, sure >= (SURE_TURNED if turns else SURE))
