"""What those who may sign are told to do next."""

from datetime import date

import pytest

from plugins.giving.memory import NOTHING, Remembered
from plugins.giving.signers import read_signers
from plugins.site.approve_next import ALL_OR_TWO, ONE_OLD, PARTNERS, SECOND, TWO_OLD, next_step
from tests.signers import new_key, signer_list

DAY = date(2026, 6, 1)
TWO, THREE = ("dara", "sokha"), ("dara", "sokha", "thida")


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    return {name: new_key(folder, name) for name in THREE}


@pytest.mark.parametrize(
    ("names", "signed_by", "published", "said", "named"),
    [
        ([], [], None, SECOND, ()),
        (["dara"], [], None, SECOND, ()),
        (TWO, [], None, ALL_OR_TWO, TWO),
        (TWO, ["dara"], None, ALL_OR_TWO, ("sokha",)),
        (THREE, ["dara", "sokha"], None, ALL_OR_TWO, ("thida",)),
        (TWO, TWO, None, PARTNERS, ()),
        (TWO, [], TWO, PARTNERS, ()),
        (THREE, [], TWO, TWO_OLD, TWO),
        (THREE, ["thida"], TWO, TWO_OLD, TWO),
        (THREE, ["dara"], TWO, ONE_OLD, ("sokha",)),
        (THREE, TWO, TWO, PARTNERS, ()),
    ],
)
def test_the_next_step(keys, names, signed_by, published, said, named):
    def list_of(people, serial):
        return read_signers(signer_list({name: keys[name] for name in people}, serial=serial))

    listed = list_of(names, len(names))
    remembered = Remembered(list_of(published, len(published))) if published else NOTHING
    signed = {name: keys[name].sign(listed.message()) for name in signed_by}
    assert next_step(listed, signed, remembered, DAY) == (said, named)
