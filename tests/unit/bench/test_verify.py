"""The measurement of the search measures what it says, on a small site."""

from multiprocessing import Pipe
from random import Random

import pytest

from plugins.bench import prose
from plugins.bench import verify as bench
from plugins.bench.big_site import Size, big_site, small_site
from plugins.bench.register import rare_given


@pytest.fixture(scope="module")
def moulds():
    return small_site()


def test_a_big_site_is_the_same_each_time_and_as_big_as_asked_for(moulds):
    one = dict(big_site(moulds, Size(400, 12_000)))
    assert (len(one), one) == (400, dict(big_site(moulds, Size(400, 12_000))))
    made = [len(data) for path, data in one.items() if path not in moulds and path.endswith(("html", "xml"))]
    assert 11_000 < sum(made) / len(made) < 16_000


def searched(root, people):
    ours, theirs = Pipe()
    bench._searched(theirs, root, people)
    measured = ours.recv()
    return measured.findings, measured.people


def test_it_is_clean_and_a_planted_name_is_found(moulds, tmp_path):
    root = tmp_path / "site"
    for path, data in big_site(moulds, Size(len(moulds) + 60, 9_000)):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    assert [searched(root, 20), searched(root, 20), searched(root, 21)] == [(0, 0)] * 3
    bench._plant(root, bench._names(21)[-1])
    assert searched(root, 21) == (1, 1)


def test_no_sentence_holds_a_name_of_those_who_are_looked_for(monkeypatch):
    first, second = ("តុលា", "តុលា"), ("កញ្ញា", "កញ្ញា")
    assert first[0] + second[0] in dict(rare_given()).values()
    drawn = iter([[first, second], [second, first]])
    monkeypatch.setattr(prose, "_drawn", lambda *_: next(drawn))
    assert prose.sentence("km", Random(1)) == "កញ្ញាតុលា។ "
