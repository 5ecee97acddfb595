"""What was published and never comes back answers 410; what may come back, and what was never there, is not found."""

import json

import pytest

from plugins.preview.answers import answer
from plugins.preview.studio import Studio
from tests.conftest import ROOT, write_content
from tests.samples import CONTROL, SITE, TOPICS, form, person, story
from tests.site.test_preview import NOW, Order

DOOR = "/en/stories/the-blue-door/"
WITHDRAWN = story(show="form: F-1, show: hidden, withdrawn: {date: 2026-05-01}")


def told(output, name):
    return (output.with_name(f"{output.name}.private") / name).read_text(encoding="utf-8")


def test_what_was_withdrawn_is_told_to_the_servers_and_to_nobody_else(build_site):
    assert build_site(SITE, TOPICS, person(), CONTROL, story()).page(DOOR).ok
    site = build_site(SITE, TOPICS, person(), CONTROL, WITHDRAWN)
    assert site.exit == 0
    assert f'"{DOOR}" 1;' in told(site.output, "gone.nginx.conf")
    assert '"/km/light/stories/the-blue-door/" 1;' in told(site.output, "gone.nginx.conf")
    assert f'RedirectMatch gone "^{DOOR}' in told(site.output, "gone.apache.conf")
    assert "the-control" not in told(site.output, "gone.nginx.conf")
    assert b"the-blue-door" not in site.everything()
    assert not [name for name in site.files() if name.endswith(".conf") or "redirects" in name]
    build_site(SITE, TOPICS, person(), CONTROL, story())
    assert "the-blue-door" not in told(site.output, "gone.nginx.conf"), "it came back"


@pytest.mark.parametrize("alias", ["/old/door/", "/en/old-door/"])
def test_an_alias_is_gone_with_what_it_led_to(build_site, alias):
    def aliased(files):
        path = "stories/the-blue-door/index.en.md"
        return files | {path: files[path].replace("---\n", f"---\naliases: [{alias}]\n", 1)}

    assert build_site(SITE, TOPICS, person(), CONTROL, aliased(story())).page(alias).ok
    site = build_site(SITE, TOPICS, person(), CONTROL, aliased(WITHDRAWN))
    assert f'"{alias}" 1;' in told(site.output, "gone.nginx.conf")


FORMS = f"""F-1: {form()}
  F-2: {{status: refused, date: 2026-01-10}}
  F-3: {form(expires="2026-02-01")}
  F-4: {form(languages="km")}"""
OTHERS = {
    path: said.replace("{en: Bopha, km: បុប្ផា}", "{en: Kolap, km: កុលាប}")
    for path, said in person("mother-02", en="Chakriya", km="ចរិយាវត្តី").items()
}
OTHER = story(
    "published",
    en="{mother-02} left.",
    km="{mother-02} ទៅ។",
    consent="place: {code: '17', at_most: province}\npeople:\n  mother-02: {form: F-1, show: hidden}\n",
)
STATES = {
    "published": (OTHER, 200),
    "withdrawn": (story("withdrawn", show="form: F-1, show: hidden, withdrawn: {date: 2026-05-01}"), 410),
    "refused": (story("refused", show="form: F-2, show: hidden"), 410),
    "expired": (story("expired", show="form: F-3, show: hidden"), 410),
    "deleted": ({}, 410),
    "not-allowed": (story("not-allowed", show="form: F-4, show: hidden"), 404),
    "asked": (story("asked", en="She met Vannarith at {mother-01}'s shop."), 404),
    "broken": (story("broken") | {"stories/broken/index.en.md": "---\ntitle: [\n---\nx"}, 404),
    "untranslated": (story("untranslated", en=None), 404),
}


def address(name):
    return f"/en/stories/{name}/"


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """A preview of a site of which every story was published before, and an address under an old name; two lines of the memory are forged."""
    root = tmp_path_factory.mktemp("gone")
    (root / "output.private").mkdir()
    ever = {address(name): f"stories/{name}" for name in STATES} | {address("old-name"): "stories/withdrawn"}
    forged = dict.fromkeys(('x";}', "/../"), "stories/deleted")
    (root / "output.private/published.json").write_text(json.dumps(ever | forged), encoding="utf-8")
    content = write_content(
        root / "content", SITE, TOPICS, person(forms=FORMS), OTHERS, *(files for files, _ in STATES.values())
    )
    studio = Studio(Order(content, ROOT / "theme", output=root / "output"), lambda: NOW)
    studio.rebuild()
    return studio.latest


@pytest.mark.parametrize("name", STATES)
def test_the_preview_answers_as_a_server_should(shown, name):
    number, preview = shown
    assert answer(preview, number, address(name)).status == STATES[name][1]


def test_a_stranger_is_told_that_it_was_taken_down(shown):
    number, preview = shown
    for name in ("deleted", "old-name"):
        page = answer(preview, number, address(name))
        assert page.status == 410
        assert "This page was taken down" in page.data.decode()
    assert answer(preview, number, address("nowhere")).status == 404


def test_a_forged_memory_writes_nothing_into_a_server_s_rules(shown):
    gone = {address(name) for name, (_, status) in STATES.items() if status == 410} | {address("old-name")}
    assert shown[1].gone == {f"{url.strip('/')}/index.html" for url in gone}
