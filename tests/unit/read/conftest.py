"""Content folders built from mappings of paths to texts."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from sound_site import SOUND, write

from plugins.read.content import Content
from plugins.read.folder import read_content


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A content folder with the sound site in it."""
    write(tmp_path, SOUND)
    return tmp_path


@pytest.fixture
def read(root: Path) -> Callable[..., Content]:
    """Read the sound site after some of its files were changed."""

    def changed(files: Mapping[str, str | bytes | None] | None = None) -> Content:
        write(root, files or {})
        return read_content(root)

    return changed
