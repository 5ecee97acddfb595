"""Two detectors look, whatever this computer has; one that is installed and does not start is told, and nothing is kept of that day."""

import io
from importlib.util import find_spec

import pytest
from PIL import Image

from plugins.faces import centerface, contradict, found, mtcnn
from plugins.faces.seen import are_same
from tests.drawn_people import box, people

HAS_YUFACE = find_spec("yuface") is not None


@pytest.fixture
def without(monkeypatch):
    """Let some modules not start."""

    def call(*names):
        real = found.import_module

        def failing(module):
            if module.rpartition(".")[2] in names:
                raise ImportError(module)
            return real(module)

        monkeypatch.setattr(found, "import_module", failing)
        found._tried.cache_clear()

    yield call
    found._tried.cache_clear()


def test_two_look_here_and_both_start():
    assert len(found.detectors()) == 2
    assert found.unable() == ()


def test_where_yuface_is_not_to_be_had_another_one_looks(without, monkeypatch):
    without("yuface")
    version = found.installed

    def older(package):
        if package == "yuface":
            raise found.PackageNotFoundError
        return version(package)

    monkeypatch.setattr(found, "installed", older)
    assert found.detectors()[1] is mtcnn.looked_at
    assert found.unable() == ()
    seen = found.found(people(2))
    assert seen.is_by_both
    assert len(seen.faces) == 2


@pytest.mark.parametrize(
    ("broken", "left"), [(("yuface",), 2), (("yuface", "mtcnn"), 1), (("centerface",), 1), (("centerface", "yuface", "mtcnn"), 0)]
)  # fmt: skip
def test_one_that_is_installed_and_does_not_start_is_told(without, broken, left):
    without(*broken)
    assert len(found.detectors()) == left
    assert set(found.unable()) == {name for name in broken if name != "yuface" or HAS_YUFACE}


@pytest.mark.parametrize("turns", range(4))
def test_the_other_one_sees_drawn_people_however_they_hang(turns):
    upright, _ = found.upright(people(2))
    seen = [face for face in mtcnn.looked_at(upright.rotate(90 * turns, expand=True)) if face.counts]
    assert len(seen) == 2


def test_the_other_one_sees_them_where_they_are():
    upright, _ = found.upright(people(2))
    seen = sorted(mtcnn.looked_at(upright), key=lambda face: face.left)
    for place, face in enumerate(seen):
        x, y, width, height = box(place)
        assert are_same(face, found.Seen(x, y, x + width, y + height, 1))


def test_who_lacks_a_program_is_told_how_to_get_it():
    for refusal in (contradict.UNSEEN, contradict.ONE_EYE):
        assert "Delete the folder .venv" in refusal.remedy


@pytest.mark.parametrize("size", [(1280, 320), (320, 1280)], ids=["wide", "tall"])
@pytest.mark.parametrize("at", [470, 560, 600, 640, 720])
def test_a_face_across_the_middle_is_seen_as_if_the_whole_was_asked_about_at_once(monkeypatch, size, at):
    picture = Image.new("RGB", size, (120, 140, 110))
    picture.paste(Image.open(io.BytesIO(people(1))), (at, 40) if size[0] > size[1] else (40, at))
    halved = centerface.looked_at(picture)
    monkeypatch.setattr(centerface, "REACH", 1280)
    (whole,) = centerface.looked_at(picture)
    (face,) = halved
    sides = [(face.left, whole.left), (face.top, whole.top), (face.right, whole.right), (face.bottom, whole.bottom)]
    assert all(abs(one - other) < 2 for one, other in sides)
    assert (face.counts, abs(face.sure - whole.sure) < 0.02) == (True, True)
