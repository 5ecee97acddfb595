"""`inv preview`: what a stranger would see, drafts and reasons beside it, whatever is broken."""

import http.client
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.pipeline.build import Clock
from plugins.pipeline.material import Order
from plugins.preview.answers import answer
from plugins.preview.loopback import Server
from plugins.preview.server import serve
from plugins.preview.studio import Studio
from tests.conftest import ROOT, write_content
from tests.samples import SITE, TOPICS, person, story

NOW = Clock(datetime(2026, 6, 1, tzinfo=UTC))
DRAFT = "---\ntitle:\nstatus: draft\n---\n\nThe ferry left early.\n"
DOOR = "/en/stories/the-blue-door/"


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path / "content", SITE, TOPICS, person(), story())


@pytest.fixture
def studio(content):
    made = Studio(Order(content, ROOT / "theme"), lambda: NOW)
    made.rebuild()
    return made


def at(studio, path):
    number, shown = studio.latest
    return answer(shown, number, path)


def text_at(studio, path):
    return at(studio, path).data.decode()


def test_a_stranger_s_page_is_there_with_a_bar(studio):
    page = at(studio, DOOR)
    assert page.status == 200
    assert b"Bopha opened a shop." in page.data.replace(b"\n", b" ")
    assert b"Only you see this" in page.data
    assert "មានតែអ្នកទេ" in page.data.decode()


def test_only_the_preview_s_own_script_is_let_into_a_page(studio):
    assert text_at(studio, DOOR).count("<script defer src=") == 1
    assert "script-src 'self'" in text_at(studio, DOOR)
    assert "default-src 'none'" in text_at(studio, DOOR)


def test_a_draft_without_a_title_has_its_address_and_its_bar(studio, content):
    write_content(content, {"stories/the-ferry/index.en.md": DRAFT, "stories/the-ferry/consent.yaml": "people: {}\n"})
    studio.rebuild()
    page = at(studio, "/en/stories/the-ferry/")
    assert page.status == 200
    assert "The ferry left early." in page.data.decode()
    assert "This page is a draft" in page.data.decode()
    assert "the-ferry" not in text_at(studio, "/en/stories/")
    assert "This page is a draft" not in text_at(studio, DOOR)


def test_a_draft_in_one_language_changes_nothing_that_readers_get_in_the_other(studio, content):
    before = text_at(studio, DOOR).replace(str(studio.latest[0]), "")
    write_content(
        content,
        {
            path: data.replace("status: published", "status: draft")
            for path, data in story().items()
            if "index.km" in path
        },
    )
    studio.rebuild()
    assert at(studio, DOOR.replace("en", "km", 1)).status == 200
    assert "This page is a draft" in text_at(studio, DOOR.replace("en", "km", 1))
    after = text_at(studio, DOOR).replace(str(studio.latest[0]), "")
    assert 'href="/km/stories/the-blue-door/"' in before
    assert 'href="/km/stories/the-blue-door/"' not in after


def test_a_draft_with_an_open_question_shows_it_and_the_site_stands(studio, content):
    write_content(
        content,
        {
            "stories/the-ferry/index.en.md": DRAFT.replace("early", "Vannarith early"),
            "stories/the-ferry/consent.yaml": "people: {}\n",
        },
    )
    studio.rebuild()
    page = at(studio, "/en/stories/the-ferry/")
    assert page.status == 404
    assert "<mark>Vannarith</mark>" in page.data.decode()
    assert at(studio, DOOR).status == 200


def test_where_a_text_is_kept_out_its_reasons_stand_in_both_languages(studio, content):
    write_content(content, story(en="She met Vannarith at {mother-01}'s shop."))
    shown = studio.rebuild()
    page = at(studio, DOOR)
    assert page.status == 404
    assert "R8" in page.data.decode()
    assert "អ្នកអានមិនឃើញទំព័រនេះទេ" in page.data.decode()
    assert "<mark>Vannarith</mark>" in page.data.decode()
    assert "the-blue-door" in text_at(studio, "/preview-only/")
    assert "Vannarith" not in repr(shown)


def test_a_withdrawn_story_is_gone_from_every_page_and_says_why(studio, content):
    write_content(content, story(show="form: F-1, show: hidden, withdrawn: {date: 2026-05-01}"))
    studio.rebuild()
    assert at(studio, DOOR).status == 404
    assert "withdrawn" in text_at(studio, DOOR)
    assert "the-blue-door" not in text_at(studio, "/en/stories/")


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        pytest.param("/nowhere/", 404, "text/html", id="a page that is not there"),
        pytest.param("/../../etc/passwd", 404, "text/html", id="a path that leads out"),
        pytest.param("/en/feed.xml", 200, "application/xml", id="a feed"),
        pytest.param("/en/stories", 302, "text/html", id="a folder without its slash"),
        pytest.param("/preview-only/", 200, "text/html", id="the overview"),
        pytest.param("/preview-only/refresh.js", 200, "text/javascript", id="the script"),
        pytest.param("/preview-only/preview.css", 200, "text/css", id="the style"),
    ],
)
def test_every_address_answers_as_a_server_would(studio, path, status, kind):
    said = at(studio, path)
    assert (said.status, said.kind.partition(";")[0]) == (status, kind)


def break_yaml(content, _theme):
    (content / "site.yaml").write_text("name: {en: [\n")


def break_register(content, _theme):
    (content / "people/mother-01.yaml").write_bytes(b"\xff\xfe\x00kind")


def delete_register(content, _theme):
    shutil.rmtree(content / "people")


def delete_content(content, _theme):
    shutil.rmtree(content)


def break_template(_content, theme):
    (theme / "templates/home.html").write_text("{% if %}")


def name_unknown(_content, theme):
    (theme / "templates/home.html").write_text("<p>\n{{ nobody.knows }}")


def break_catalogue(_content, theme):
    (theme / "locale/km.po").write_text('msgid "Stories\nmsgstr')


def delete_theme(_content, theme):
    shutil.rmtree(theme)


@pytest.mark.parametrize(
    ("break_it", "where"),
    [
        (break_yaml, "site.yaml"),
        (break_register, "people/mother-01.yaml"),
        (delete_register, "people"),
        (delete_content, "."),
        (break_template, "theme/templates/home.html:1"),
        (name_unknown, "theme/templates/home.html:2"),
        (break_catalogue, "theme/locale/"),
        (delete_theme, "theme"),
    ],
)
def test_what_breaks_leaves_the_last_good_site_with_the_reason_and_recovers(content, tmp_path, break_it, where):
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    spare = {content: tmp_path / "content.spare", theme: tmp_path / "theme.spare"}
    for folder, copy in spare.items():
        shutil.copytree(folder, copy)
    studio = Studio(Order(content, theme), lambda: NOW)
    assert not studio.rebuild().problems

    break_it(content, theme)
    assert studio.rebuild().problems
    page = at(studio, DOOR)
    assert page.status == 200
    assert "The site cannot be built now" in page.data.decode()
    assert f"<li>{where}" in page.data.decode()
    assert "the-blue-door" in text_at(studio, "/preview-only/")

    for folder, copy in spare.items():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(copy, folder)
    assert not studio.rebuild().problems
    assert "Only you see this" in text_at(studio, DOOR)


def test_a_site_that_never_could_be_built_says_what_to_mend(content):
    break_yaml(content, None)
    studio = Studio(Order(content, ROOT / "theme"), lambda: NOW)
    assert at(studio, "/").status == 503
    assert "is being built" in text_at(studio, "/")
    studio.rebuild()
    assert at(studio, "/en/").status == 503
    assert "site.yaml:" in text_at(studio, "/en/")


def test_nothing_is_left_on_the_disk(content, tmp_path, monkeypatch):
    private = tmp_path / "private"
    private.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    before = sorted(tmp_path.rglob("*"))
    studio = Studio(Order(content, ROOT / "theme"), lambda: NOW)
    studio.rebuild()
    break_yaml(content, None)
    studio.rebuild()
    assert sorted(tmp_path.rglob("*")) == before


@contextmanager
def served(studio):
    with Server(studio, 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server.port
        server.shutdown()


def get(port, path, method="GET", **headers):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        line.request(method, path, headers=headers)
        said = line.getresponse()
        return said, said.read()
    finally:
        line.close()


def test_a_foreign_host_is_refused_everywhere(studio):
    with served(studio) as port:
        for host in ("evil.example", "evil.example:80", "localhost.evil.example", ""):
            for path in (DOOR, "/preview-only/", "/preview-only/events?seen=0"):
                said, data = get(port, path, Host=host)
                assert (said.status, b"Bopha" in data) == (403, False)
        for host in ("localhost", f"localhost:{port}", f"127.0.0.1:{port}"):
            assert get(port, DOOR, Host=host)[0].status == 200


def test_a_browser_keeps_nothing_and_a_missing_page_is_404(studio):
    with served(studio) as port:
        said, data = get(port, "/nowhere/")
        assert (said.status, said.headers["Cache-Control"]) == (404, "no-store")
        assert b"<title>" in data
        said, data = get(port, DOOR, method="HEAD")
        assert (said.status, data) == (200, b"")


def test_an_open_page_is_told_of_the_next_preview(studio):
    with served(studio) as port:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        line.request("GET", f"/preview-only/events?seen={studio.latest[0]}")
        said = line.getresponse()
        studio.rebuild()
        assert said.readline() == b"data: changed\n"
        line.close()
        _, late = get(port, "/preview-only/events?seen=1")
        assert late == b"data: changed\n\n"


def test_a_port_that_is_taken_is_told_plainly(studio, content):
    told = []
    with served(studio) as port:
        assert serve(content=str(content), output="", port=port, tell=told.append) == 2
    assert str(port) in told[0]
    assert serve(content=str(content), output="", port=99999, tell=told.append) == 2
    assert serve(content=str(content / "nowhere"), output="", tell=told.append) == 2
    assert "content folder" in told[-1]


RUN = "import sys; from plugins.preview.server import serve; sys.exit(serve(content=sys.argv[1], output='', port=0))"


@contextmanager
def running(content, private):
    private.mkdir()
    command = [sys.executable, "-X", "utf8", "-c", RUN, str(content)]
    environment = {**os.environ, "TMPDIR": str(private), "PYTHONDONTWRITEBYTECODE": "1"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, env=environment, text=True, encoding="utf-8", **pipes) as process:
        try:
            yield process, int(process.stdout.readline().partition("localhost:")[2].partition("/")[0])
        finally:
            process.kill()


@pytest.mark.skipif(os.name == "nt", reason="signals of Windows are others")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("lines", [0, 1], ids=["while it builds", "while it waits"])
def test_it_ends_without_a_word_and_without_a_trace(content, tmp_path, sign, lines):
    with running(content, tmp_path / "private") as (process, _):
        for _ in range(lines):
            process.stdout.readline()
        process.send_signal(sign)
        assert process.wait(timeout=60) == 0
        assert process.stderr.read() == ""
    assert list((tmp_path / "private").iterdir()) == []


def test_after_quick_saves_the_last_is_shown_and_a_deleted_folder_comes_back(content, tmp_path):
    spare = tmp_path / "spare"
    shutil.copytree(content, spare)
    with running(content, tmp_path / "private") as (process, port):
        assert "Drafts shown" in process.stdout.readline()
        for number in range(20):
            write_content(content, story(en=f"{{mother-01}} opened shop number {{={number}}}."))
        while b"shop number 19" not in get(port, DOOR)[1]:  # on a busy machine the saves may be more than one rebuild
            assert process.stdout.readline()
        shutil.rmtree(content)
        while "cannot be built" not in process.stdout.readline():
            assert process.poll() is None
        assert b"shop number 19" in get(port, DOOR)[1]
        shutil.copytree(spare, content)
        while b"opened a shop" not in get(port, DOOR)[1]:
            assert process.stdout.readline()
        write_content(content, story(en="{mother-01} closed the shop."))
        while b"closed the shop" not in get(port, DOOR)[1]:
            assert process.stdout.readline()


def test_the_project_s_own_content_can_be_previewed():
    studio = Studio(Order(Path(ROOT / "content"), ROOT / "theme"), lambda: NOW)
    shown = studio.rebuild()
    assert not shown.problems
    assert not shown.of_drafts
    assert all(at(studio, f"/{file.removesuffix('index.html')}").status == 200 for file in shown.drafts)
