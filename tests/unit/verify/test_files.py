"""Which files may stand in the output."""

from plugins.verify.filetypes import files, refusals


def found(root, *, accounted=None):
    paths = files(root)
    return [
        (finding.path, finding.kind) for finding in refusals(paths, accounted=paths if accounted is None else accounted)
    ]


def test_pages_pictures_and_styles_may_stand_there(tmp_path):
    for name in ("a.html", "b.xml", "c.txt", "d.css", "e.svg", "f.woff2", "g.jpg", "h.webp", "i.png", "j.json"):
        (tmp_path / name).write_bytes(b"")
    assert found(tmp_path) == []


def test_other_types_and_hidden_files_may_not(tmp_path):
    for name in ("a.ico", "b.JPG", "c.md", "d.yaml", "e.js", "f.map", "g", ".htaccess", "h.html.gz"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_bytes(b"")
    assert {kind for _, kind in found(tmp_path)} == {"type"}
    assert len(found(tmp_path)) == 10


def test_the_script_of_the_search_may_and_no_other(tmp_path):
    (tmp_path / "assets").mkdir()
    for name in (
        "assets/search.0123456789ab.js",
        "assets/other.0123456789ab.js",
        "assets/search.js",
        "search.0123456789ab.js",
    ):
        (tmp_path / name).write_bytes(b"")
    assert sorted(found(tmp_path)) == [
        (name, "type") for name in ("assets/other.0123456789ab.js", "assets/search.js", "search.0123456789ab.js")
    ]


def test_a_link_may_not(tmp_path):
    (tmp_path / "a.html").write_bytes(b"")
    (tmp_path / "b.html").symlink_to(tmp_path / "a.html")
    (tmp_path / "folder").symlink_to(tmp_path)
    assert found(tmp_path) == [("b.html", "type"), ("folder", "type")]


def test_every_file_is_accounted_for_and_every_announced_file_is_there(tmp_path):
    (tmp_path / "a.html").write_bytes(b"")
    assert found(tmp_path, accounted=["b.html"]) == [("a.html", "unaccounted"), ("b.html", "unaccounted")]
