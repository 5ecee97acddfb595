"""A small content folder, and a computer without a key."""

from pathlib import Path

import pytest

from tests.conftest import write_content
from tests.samples import SITE, TOPICS, person, story
from tests.sealing import sealed

AUNT = person("aunt-01", kind="family", en="Chandy", family_en="Vorn", km="ចាន់ឌី", family_km="វន")


@pytest.fixture(autouse=True)
def own_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this computer's key would lie; there is none yet."""
    path = tmp_path / "nobody" / "key.txt"
    monkeypatch.setenv("SITE_KEY", str(path))
    return path


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", SITE, TOPICS, person(), AUNT, story())


@pytest.fixture
def keys(content: Path, tmp_path: Path, own_key: Path) -> tuple[Path, Path]:
    """The register of `content`, sealed for two keys; this computer has the first."""
    return sealed(content, tmp_path / "keys")
