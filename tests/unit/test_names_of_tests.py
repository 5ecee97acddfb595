"""No test is called by a name of a register: what a test is called stands in every log (case N36)."""

import pytest

from tests.names_of_tests import holds_a_name


def test_no_test_that_was_collected_is_called_by_a_name(request):
    called = [
        item.nodeid.encode("ascii", "backslashreplace").decode("unicode_escape") for item in request.session.items
    ]
    places = [number for number, name in enumerate(called) if holds_a_name(name.partition("[")[2])]
    assert places == []


@pytest.mark.parametrize("said", ["Sokmaly said so"])
def test_a_value_with_a_name_in_it_is_not_its_test_s_name(request, said):
    assert request.node.name.endswith("[said]")
