from datetime import date

import pytest

from plugins.consent.company import has_minor, is_unlimited

DAY = date(2026, 6, 1)
REGISTER = {
    "mother-01": {},
    "child-01": {"born": "2012"},
    "husband-01": {"kind": "perpetrator", "born": None},
    "director-01": {"kind": "official", "public": "true", "born": None},
}


@pytest.mark.parametrize(
    ("handles", "minor", "unlimited"),
    [
        pytest.param((), False, True, id="nobody"),
        pytest.param(None, False, True, id="no record"),
        pytest.param(("director-01",), False, True, id="somebody public"),
        pytest.param(("director-01", "mother-01"), False, False, id="an adult beside somebody public"),
        pytest.param(("mother-01", "child-01"), True, False, id="a child"),
        pytest.param(("mother-01", "husband-01"), True, False, id="somebody of unknown age"),
        pytest.param(("director-01", "nobody-01"), False, False, id="somebody the register does not know"),
    ],
)
def test_who_stands_in_a_text(build, handles, minor, unlimited):
    record = None if handles is None else {"people": {handle: {"show": "role"} for handle in handles}}
    entry = build.entry(record, kind="stories", texts={})
    register = {handle: build.person(handle, **person) for handle, person in REGISTER.items()}
    assert has_minor(entry, register, DAY) is minor
    assert is_unlimited(entry, register, DAY) is unlimited
