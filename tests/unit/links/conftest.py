"""One world a module: making keys takes a moment."""

from collections.abc import Iterator

import pytest

from tests.world import World, world


@pytest.fixture(scope="module")
def earth(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("world")) as made:
        yield made
