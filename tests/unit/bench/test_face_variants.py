"""The pictures of the bench have their faces where the table says, however they are made harder."""

import io

from PIL import Image

from plugins.bench.face_variants import variants
from plugins.faces.centerface import looked_at
from plugins.faces.seen import are_same
from tests.drawn_people import box, people


def test_the_faces_of_each_variant_are_where_they_are_found():
    with Image.open(io.BytesIO(people(2))) as picture:
        sizes = (picture.width, picture.height) * 2
        boxes = [tuple(1000 * side // of for side, of in zip(box(place), sizes, strict=True)) for place in range(2)]
        made = {each.name: each for each in variants(picture.convert("RGB"), boxes)}
    assert len(made) == 11
    assert len(made["many"].faces) == 24
    for name in ("as it is", "many", "turned 20°"):
        seen = looked_at(made[name].picture)
        assert all(any(are_same(face, each) for each in seen) for face in made[name].faces), name
