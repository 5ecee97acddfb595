"""The way as far as the staging folder: files as people write them, judged, rendered, searched."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from plugins.consent.decision import Today
from plugins.pipeline.material import Material, material
from plugins.pipeline.stage import Staged, stage
from plugins.promote.staging import Staging
from plugins.read.folder import read_content

THEME = Path(__file__).parents[3] / "theme"
DAY = date(2026, 6, 1)


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Material]:
    """Read and judge files. Raises `Stop`."""

    def build(*files: Mapping[str, str | bytes]) -> Material:
        for path, data in {path: data for each in files for path, data in each.items()}.items():
            file = tmp_path / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return material(read_content(tmp_path / "content"), Today(DAY, DAY))

    return build


@pytest.fixture
def staged(tmp_path: Path, made: Callable[..., Material]) -> Callable[..., Staged]:
    """Stage files with the project's theme, in which `spoilt` puts words before a text of some of its files. Raises `Stop`."""

    def build(*files: Mapping[str, str | bytes], spoilt: Mapping[str, tuple[str, str]] | None = None) -> Staged:
        theme = THEME
        if spoilt:
            theme = tmp_path / "theme"
            shutil.copytree(THEME, theme)
            for path, (before, words) in spoilt.items():
                text = (theme / path).read_text(encoding="utf-8")
                assert before in text
                (theme / path).write_text(text.replace(before, words + before), encoding="utf-8")
        return stage(made(*files), theme, lambda: Staging(tmp_path / "site"))

    return build
