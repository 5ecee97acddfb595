"""Entries judged as a build judges them, from files as people write them."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from plugins.consent.decision import Today
from plugins.judge.judged import Judged
from plugins.pipeline.material import Material, material
from plugins.read.folder import read_content

DAY = date(2026, 6, 1)


@pytest.fixture
def judged_site(tmp_path: Path) -> Callable[..., Material]:
    """Write files and judge them all. Raises `Stop`."""

    def build(*files: Mapping[str, str | bytes], strict: bool = False) -> Material:
        for path, data in {path: data for each in files for path, data in each.items()}.items():
            file = tmp_path / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return material(read_content(tmp_path / "content"), Today(DAY, DAY), strict=strict)

    return build


@pytest.fixture
def judged(judged_site: Callable[..., Material]) -> Callable[..., Judged]:
    """The judgement of one entry of the files, by default the sample story."""

    def build(*files: Mapping[str, str | bytes], key: str = "stories/the-blue-door") -> Judged:
        return judged_site(*files).judged[key]

    return build
