"""Drawn cards are kept, proved and forgotten."""

import pytest

from plugins.cards import drawing
from plugins.cards.artwork import artwork
from plugins.cards.drawing import drawings
from plugins.common.shelf import Shelf
from tests.conftest import ROOT

KEY, OTHER = "a" * 40, "b" * 40


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "private" / "cards"


def test_what_was_put_is_there_for_the_next_one(folder):
    Shelf(folder, ".jpg").put(KEY, b"one")
    assert Shelf(folder, ".jpg").get(KEY) == b"one"
    assert Shelf(folder, ".jpg").get(OTHER) is None
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}


def test_what_a_killed_build_left_is_swept(folder):
    Shelf(folder, ".jpg").put(KEY, b"one")
    (folder / f".{OTHER}.part").write_bytes(b"half")
    assert Shelf(folder, ".jpg").get(KEY) == b"one"
    assert len(list(folder.iterdir())) == 1


def test_a_card_that_was_touched_is_not_there_and_is_replaced(folder):
    Shelf(folder, ".jpg").put(KEY, b"one")
    (file,) = folder.iterdir()
    file.write_bytes(b"two")
    shelf = Shelf(folder, ".jpg")
    assert shelf.get(KEY) is None
    shelf.put(KEY, b"one")
    assert Shelf(folder, ".jpg").get(KEY) == b"one"


def test_what_is_not_wanted_any_more_is_forgotten(folder):
    shelf = Shelf(folder, ".jpg")
    shelf.put(KEY, b"one")
    shelf.put(OTHER, b"two")
    shelf.keep({OTHER})
    assert (shelf.get(KEY), shelf.get(OTHER)) == (None, b"two")
    assert len(list(folder.iterdir())) == 1


def test_nothing_is_kept_nowhere_and_nothing_raises(tmp_path):
    for shelf in (Shelf(None, ".jpg"), Shelf(linked(tmp_path), ".jpg"), Shelf(file(tmp_path), ".jpg")):
        shelf.put(KEY, b"one")
        assert shelf.get(KEY) is None
        shelf.keep(set())
    assert list((tmp_path / "elsewhere").iterdir()) == []


def linked(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    return tmp_path / "link"


def file(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    return tmp_path / "file"


@pytest.fixture
def counted(monkeypatch):
    """How many cards were drawn."""
    count = []

    def draw(card, art, photo=b""):
        count.append(card)
        return drawn(card, art, photo)

    drawn = drawing.drawn
    monkeypatch.setattr(drawing, "drawn", draw)
    return count


def test_only_what_is_new_is_drawn(cards, folder, counted):
    first, second = cards.card(title="Salt"), cards.card(title="Weather")
    made = drawings([first], cards.art, {}, Shelf(folder, ".jpg"))
    again = drawings([first, second], cards.art, {}, Shelf(folder, ".jpg"))
    assert counted == [first, second]
    assert again[first].data == made[first].data
    drawings([second], cards.art, {}, Shelf(folder, ".jpg"))
    assert len(list(folder.iterdir())) == 1
    assert counted == [first, second]


@pytest.mark.parametrize("what", ["photograph", "theme"])
def test_another_photograph_or_theme_is_another_card(cards, folder, counted, what, tmp_path):
    import shutil

    from tests.samples import picture

    card = cards.card(scene="", photo="media/a.jpg")
    drawings([card], cards.art, {"media/a.jpg": picture()}, Shelf(folder, ".jpg"))
    art, photo = cards.art, picture()
    if what == "theme":
        shutil.copytree(ROOT / "theme", tmp_path / "theme")
        tokens = tmp_path / "theme/static/css/tokens.css"
        tokens.write_text(tokens.read_text(encoding="utf-8").replace("#fbf6ec", "#ffffff"), encoding="utf-8")
        art = artwork(tmp_path / "theme")
    else:
        photo = picture((1, 2, 3))
    drawings([card], art, {"media/a.jpg": photo}, Shelf(folder, ".jpg"))
    assert len(counted) == 2
    assert len(list(folder.iterdir())) == 1


def test_a_card_that_cannot_be_drawn_is_left_out(cards, folder):
    assert drawings([cards.card(title="中")], cards.art, {}, Shelf(folder, ".jpg")) == {}
