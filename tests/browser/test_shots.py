"""The pictures that people look at before publishing."""

import shutil

import pytest
from PIL import Image

from plugins.site.kinds import lead
from plugins.site.shots import for_readme, shots

pytestmark = pytest.mark.browser


def test_without_a_built_site_there_is_a_sentence_and_no_picture(tmp_path, capsys):
    assert shots(str(tmp_path / "shots"), output=str(tmp_path / "nothing")) == 1
    assert "Run `inv build` first" in capsys.readouterr().err
    assert not (tmp_path / "shots").exists()


def test_every_kind_of_page_is_pictured_on_a_phone_and_a_desk(whole_site, tmp_path, capsys):
    site = tmp_path / "site"
    for part in ("index.html", "404.html", "410.html", "en/index.html", "km/index.html"):
        (site / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(whole_site.output / part, site / part)
    shutil.copytree(whole_site.output / "assets", site / "assets")
    assert shots(str(tmp_path / "shots"), output=str(site)) == 0
    assert str(tmp_path) not in capsys.readouterr().out
    seen = {picture.stem: Image.open(picture).size for picture in (tmp_path / "shots").iterdir()}
    assert set(seen) == {
        f"{name}-{width}" for name in ("gateway", "404", "410", "en-home", "km-home") for width in (390, 1280)
    }
    assert all(size[0] == int(name.split("-")[-1]) and size[1] > 800 for name, size in seen.items())


def test_the_picture_of_the_readme_is_made_of_the_site_and_stays_small(whole_site, tmp_path):
    assert lead(whole_site.output, "km").startswith("/km/stories/")
    for_readme(str(tmp_path / "home.webp"), output=str(whole_site.output))
    assert (tmp_path / "home.webp").stat().st_size <= 150_000
    assert Image.open(tmp_path / "home.webp").size == (1790, 1080)
