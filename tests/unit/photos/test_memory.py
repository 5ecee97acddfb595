"""Who needs much memory works alone; the others work side by side."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from plugins.photos.memory import Turns, give_back

PATIENCE = 10  # seconds until a test that hangs fails


def test_several_work_together():
    turns, meeting = Turns(), threading.Barrier(3, timeout=PATIENCE)

    def work(_):
        with turns.together():
            meeting.wait()

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(work, range(3)))


def test_nobody_works_beside_one_who_works_alone():
    turns, inside, seen = Turns(), [], []

    def work(number):
        alone = number % 3 == 0
        with turns.alone() if alone else turns.together():
            inside.append(alone)
            seen.append(tuple(inside))
            inside.remove(alone)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(200)))
    assert len(seen) == 200
    assert {each for each in seen if True in each} == {(True,)}


def test_a_turn_ends_with_a_failure():
    turns = Turns()
    for turn in (turns.alone, turns.together):
        with pytest.raises(ValueError, match="a broken picture"), turn():
            raise ValueError("a broken picture")
    with turns.alone():
        pass


def test_memory_is_given_back_more_than_once_and_wherever_it_runs():
    give_back()
    give_back()
