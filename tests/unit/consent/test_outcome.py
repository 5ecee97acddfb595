import pytest

from plugins.common.states import State
from plugins.consent.decision import Decision
from plugins.consent.outcome import exit_code


def decision(*states):
    return Decision(
        "stories/the-well", dict(zip(("en", "km"), states, strict=True)), (), {}, "none", "general", frozenset()
    )


@pytest.mark.parametrize("state", [state for state in State if state is not State.WITHHELD])
def test_what_is_kept_out_as_it_should_be_ends_with_0(state):
    assert exit_code([decision(State.PUBLISHED, state), decision(state, state)], False) == 0


@pytest.mark.parametrize(
    "states",
    [
        pytest.param((State.WITHHELD, State.WITHHELD), id="both languages"),
        pytest.param((State.WITHHELD, State.NOT_ALLOWED), id="beside a language that is not allowed"),
        pytest.param((State.DRAFT, State.WITHHELD), id="beside a draft"),
    ],
)
def test_something_withheld_ends_with_3(states):
    assert exit_code([decision(State.PUBLISHED, State.PUBLISHED), decision(*states)], False) == 3


def test_a_panel_that_is_not_approved_ends_with_3():
    assert exit_code([], True) == 3


def test_an_empty_site_ends_with_0():
    assert exit_code([], False) == 0
