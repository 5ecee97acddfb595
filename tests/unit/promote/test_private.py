import os
import stat

import pytest

from plugins.common.problems import Stop
from plugins.promote.manifest import standing
from plugins.promote.private import SHEETS, private_folder, private_path, read_private, remember, write_private
from plugins.promote.swap import recover

posix = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")


@posix
def test_only_the_owner_can_read_the_private_folder(output):
    private_path(output).mkdir(mode=0o755)
    write_private(output, "report.json", {})
    modes = {
        path.name: stat.S_IMODE(path.stat().st_mode)
        for path in (private_folder(output), *private_folder(output).iterdir())
    }
    assert modes == {"output.private": 0o700, "report.json": 0o600}


def test_the_same_value_gives_the_same_bytes(output):
    write_private(output, "a.json", {"b": 1, "a": "ក"})
    write_private(output, "b.json", {"a": "ក", "b": 1})
    first, second = ((private_path(output) / name).read_bytes() for name in ("a.json", "b.json"))
    assert first == second == '{"a":"ក","b":1}\n'.encode()
    assert read_private(output, "a.json") == {"a": "ក", "b": 1}


def test_a_half_written_file_of_a_killed_build_does_not_matter(output):
    write_private(output, "a.json", 1)
    (private_path(output) / ".a.json.part").write_bytes(b'{"a')
    assert read_private(output, "a.json") == 1
    write_private(output, "a.json", 2)
    assert read_private(output, "a.json") == 2
    assert [path.name for path in private_path(output).iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    "data",
    [None, b"", b"{", b"\xff", b'["a"]', b'{"a": 1}'],
    ids=["none", "empty", "cut", "no text", "a list", "no file"],
)
def test_a_manifest_that_cannot_be_read_is_no_manifest(output, data):
    if data is not None:
        (private_folder(output) / "manifest.json").write_bytes(data)
    assert standing(output) is None


@pytest.mark.parametrize("kind", ["link", "file"])
def test_a_private_folder_put_there_by_somebody_else_is_refused(output, tmp_path, kind):
    if kind == "link":
        (tmp_path / "elsewhere").mkdir()
        private_path(output).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    else:
        private_path(output).write_bytes(b"")
    with pytest.raises(Stop):
        write_private(output, "a.json", 1)


def test_published_paths_are_remembered_across_builds(output):
    assert remember(output, {"en/a/": "stories/a"}) == {"en/a/": "stories/a"}
    assert remember(output, {"en/b/": "stories/b"}) == {"en/a/": "stories/a", "en/b/": "stories/b"}
    assert read_private(output, "published.json") == {"en/a/": "stories/a", "en/b/": "stories/b"}


@pytest.mark.parametrize("touches", [private_folder, lambda output: write_private(output, "report.json", {}), recover])
def test_pictures_that_a_kill_left_are_gone_with_the_next_program(output, touches):
    left = private_path(output) / SHEETS / "sheet.jpg"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"her face")
    touches(output)
    assert not left.parent.exists()
