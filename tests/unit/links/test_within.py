"""A page that would hold the walk up for minutes is left when the time is over, and nothing goes on behind."""

import multiprocessing
from datetime import date

from plugins.links.ask import Way
from plugins.links.trouble import Trouble
from plugins.links.within import walk_within
from tests.world import HSTS, by_path, leads_to, page

SQUARE = b"<a " + b" ".join(b"x%x" % number for number in range(250_000)) + b">River Kitchen"
"""Attributes that take a parser minutes: each is compared with all before it."""


def test_a_walk_in_a_process_of_its_own_tells_what_a_walk_tells(earth):
    url = earth.site("good.within.test", by_path(start=leads_to("/now"), now=page("<p>River Kitchen", HSTS)))
    walked = walk_within(url, {"other.test"}, earth.way(), "River Kitchen")
    assert (walked.trouble, walked.host, walked.seen.has_phrase) == (None, "good.within.test", True)
    assert isinstance(walked.answer.until, date)
    assert walk_within("https://nobody.within.test/", set(), earth.way()).trouble is Trouble.UNREACHABLE
    assert multiprocessing.active_children() == []


def test_a_page_that_no_parser_gets_through_is_left_when_the_time_is_over(earth):
    walked = walk_within(earth.site("square.within.test", page(SQUARE)), set(), earth.way(whole=2))
    assert (walked.trouble, walked.host, walked.seen) == (Trouble.HOLDS_UP, "square.within.test", None)
    assert ("square.within.test", "/") in earth.asked
    assert multiprocessing.active_children() == []


def test_a_page_that_ends_the_process_is_told():
    class Broken(Way):
        def __reduce__(self):
            return exit, ()

    assert walk_within("https://x.test/", set(), Broken()).trouble is Trouble.GARBLED
    assert multiprocessing.active_children() == []
