"""A poster lies ready to be printed only while readers are shown all that it says."""

from datetime import timedelta
from pathlib import Path

import pytest

from plugins.pipeline.build import stage_site
from plugins.pipeline.material import Order
from plugins.pipeline.posters import FOLDER, record
from plugins.poster.page import says, sheets
from plugins.promote.staging import Staging
from plugins.site.clock import clock
from tests.conftest import ROOT, built
from tests.khqr_codes import option, payload
from tests.samples import SITE, TOPICS, partner, person
from tests.signers import new_key, passed_list, signed_partner

NAMES = {"en": "The weaving house", "km": "ផ្ទះតម្បាញ"}
CODE = option(payload(), currencies=["USD"])
RIEL = option(payload("riel@demo", currency="116"), "riel@demo", id="riel")
NOTE = {"note": {"en": "No receipt.", "km": "គ្មានបង្កាន់ដៃ។"}}
HERE = {
    **SITE,
    "site.yaml": SITE["site.yaml"].replace("test.example.org", "stories.wrc.test"),
    **TOPICS,
    **person(),
    **partner(),
}
FILES = ["the-house.html", "the-house.pdf"]


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    return {name: new_key(folder, name) for name in ("dara", "sokha")}


class Office:
    """A content folder with an approved code, its site, and a poster as `poster` leaves it; its PDF is stood for by other bytes, as no browser is
    needed here."""

    def __init__(self, root, keys):
        self.root, self.keys, self.folder = root, keys, root / "site.private" / FOLDER
        self.content = self.made(CODE)
        assert self.build(self.content, strict=True).exit == 0
        order = Order(root / "content", ROOT / "theme", strict=True, output=root / "site")
        staged = stage_site(order, clock(), lambda: Staging(root / "scratch"))
        pages = {page.lang: page.view for page in staged.pages if page.template == "partner.html"}
        self.said = says(sheets(pages))

    def made(self, *options, **more):
        day = more.pop("today", clock().now.date())
        signed = signed_partner("the-house", self.keys, list(options), name=NAMES, today=day, **more)
        return {**HERE, **passed_list(self.keys), **signed}

    def build(self, *files, strict=False):
        return built(self.root, *files, strict=strict)

    def lay(self):
        self.folder.mkdir(exist_ok=True)
        for name in [*FILES, "our-own.pdf"]:
            (self.folder / name).write_bytes(b"a sheet")
        record(self.root / "site", "the-house", self.said)
        return self

    def there(self):
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture(scope="module")
def office(tmp_path_factory, keys):
    """One for all whose builds are not strict: those remember nothing."""
    return Office(tmp_path_factory.mktemp("office"), keys)


@pytest.fixture
def house(office):
    return office.lay()


@pytest.fixture
def own_house(tmp_path, keys):
    return Office(tmp_path, keys).lay()


def test_a_poster_of_what_is_shown_stays(house):
    giving = "partners/the-house/giving.yaml"
    commented = {**house.content, giving: house.content[giving] + b"\n# seen\n"}
    for content in (house.content, commented, house.made(CODE, RIEL, serial=2)):
        site = house.build(content)
        assert (site.exit, house.there()) == (0, ["our-own.pdf", *FILES])
        assert "poster" not in site.printed


def test_a_strict_build_keeps_and_takes_them_too(own_house):
    assert own_house.build(own_house.content, strict=True).exit == 0
    assert own_house.there() == ["our-own.pdf", *FILES]
    paused = changed("paused", own_house.made)
    assert "its poster said" in own_house.build(paused, strict=True).printed
    assert own_house.there() == ["our-own.pdf"]
    assert "its poster" not in own_house.build(paused, strict=True).printed, "it is told once"


def changed(case, made):
    """What stands in the content folder when the panel no longer shows what the poster says."""
    own = made(CODE)
    giving = "partners/the-house/giving.yaml"
    return {
        "paused": {**own, giving: own[giving].replace(b'"active"', b'"paused"')},
        "ended": {**own, giving: own[giving].replace(b'"active"', b'"ended"')},
        "not approved": {**own, giving: own[giving].replace(b"demo", b"evil")},
        "without its record": {path: data for path, data in own.items() if "giving.yaml" not in path},
        "without the partner": {path: data for path, data in own.items() if not path.startswith("partners/the-house")},
        "another account": made(option(payload("new@demo"), "new@demo", currencies=["USD"]), serial=2),
        "another name": made(option(payload(name="NEW NAME"), name="NEW NAME", currencies=["USD"]), serial=2),
        "one of two codes": made(RIEL, serial=2),
        "a note": made({**CODE, **NOTE}, serial=2),
        "checked anew": made(CODE, serial=2, today=clock().now.date() - timedelta(days=3)),
        "a draft": {**own, **{f"partners/the-house/index.{lang}.md": text.replace("status: published", "status: draft") for lang in ("en", "km") if (text := own[f"partners/the-house/index.{lang}.md"])}},
    }[case]  # fmt: skip


@pytest.mark.parametrize(
    "case",
    ["paused", "ended", "not approved", "without its record", "without the partner", "another account", "another name", "one of two codes",
     "a note", "checked anew", "a draft"],
)  # fmt: skip
def test_a_poster_of_what_is_not_shown_is_taken_away(house, case):
    site = house.build(changed(case, house.made))
    assert site.exit in (0, 3)
    assert house.there() == ["our-own.pdf"]
    assert "its poster said something that readers are not shown now" in site.printed


def test_a_poster_of_which_nobody_knows_what_it_says_is_taken_away(house):
    for damage in (
        None,
        b"{",
        b'{"the-house": []}',
        b'{"the-house": "x"}',
        b'{"../the-house": ["x"], "the-house": ["x"]}',
    ):
        for name in FILES:
            (house.folder / name).write_bytes(b"an older sheet")
        (house.folder.parent / "the-house.pdf").write_bytes(b"beside the folder")
        file = house.folder.parent / "posters.json"
        file.unlink() if damage is None else file.write_bytes(damage)
        house.build(house.content)
        assert house.there() == ["our-own.pdf"]
        assert (house.folder.parent / "the-house.pdf").exists()


def test_what_a_link_leads_to_is_left_alone(own_house, tmp_path):
    house = own_house
    (elsewhere := tmp_path / "elsewhere.pdf").write_bytes(b"not ours")
    (house.folder / "the-house.pdf").unlink()
    (house.folder / "the-house.pdf").symlink_to(elsewhere)
    house.build(changed("paused", house.made))
    assert (house.there(), elsewhere.read_bytes()) == (["our-own.pdf"], b"not ours")
    house.folder.rename(tmp_path / "posters")
    (tmp_path / "posters" / "the-house.pdf").write_bytes(b"not ours")
    house.folder.symlink_to(tmp_path / "posters")
    assert house.build(changed("paused", house.made)).exit == 0
    assert (tmp_path / "posters" / "the-house.pdf").exists()


def test_a_poster_that_cannot_be_removed_is_told_of_and_the_site_stands(house, monkeypatch):
    """As on Windows, while a program shows it."""

    unlink = Path.unlink

    def in_use(path, **more):
        if path.parent == house.folder:
            raise PermissionError
        unlink(path, **more)

    monkeypatch.setattr(Path, "unlink", in_use)
    for _ in range(2):
        site = house.build(changed("paused", house.made))
        assert site.exit == 0
        assert "it could not be taken out of the private folder" in site.printed
    assert house.there() == ["our-own.pdf", *FILES]
