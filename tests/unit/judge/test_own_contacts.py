"""What the site gives to its readers itself is nobody's secret."""

import pytest

from plugins.judge.own_contacts import is_own_contact
from plugins.read.content import Content
from plugins.read.schema.site import Contact, Helpline, Site

LINE = Helpline.model_validate({"number": "1280", "en": "A line", "km": "ខ្សែ"})
CONTACT = Contact(phone="+855 23 000 111", email="hello@Press.test", telegram="@thetable")
SITE = Site(url="https://www.table.test", link_hosts=("centre.test",), contact=CONTACT)
CONTENT = Content(SITE, {}, (), (LINE,), {}, frozenset(), ())


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("023 000 111", True),
        ("+855 (23) 000-111", True),
        ("០២៣ ០០០ ១១១", True),
        ("1280", True),
        ("+1 280", False),
        ("00855 23 000 111", True),
        ("hello@press.test", True),
        ("care@centre.test", True),
        ("info@table.test", True),
        ("https://t.me/thetable", True),
        ("t.me/TheTable", True),
        ("evil.test/thetable", False),
        ("evil.test/care@centre.test", False),
        ("https://t.me/other", False),
        ("012 345 678", False),
        ("anyone@mail.test", False),
        ("@someone", False),
        ("", False),
    ],
)
def test_own_contacts(said, own):
    assert is_own_contact(said, CONTENT) is own
