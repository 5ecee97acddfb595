"""A site that stands, and another to put in its place."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.promote.staging import Staging
from plugins.promote.swap import promote

FIRST = {"index.html": b"first", "en/stories/the-well/index.html": b"the well", "media/aa.jpg": b"\xff\xd8"}
SECOND = {"index.html": b"second", "km/index.html": "ទីពីរ".encode()}


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(output: Path, files: Mapping[str, bytes], way: str = "exchange") -> None:
    with Staging(output) as staging:
        for path, data in files.items():
            staging.write(path, data, entries=["stories/the-well"])
        promote(staging, output, way=way)  # type: ignore[arg-type]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path.resolve() / "output"
