"""The mark that ends a Khmer sentence stays with its last word."""

import re

import pytest

from plugins.render.end_marks import MOST, with_end_marks


def kept(body):
    return with_end_marks(f"<body>{body}").removeprefix("<body>")


def together(text):
    return f'<wbr><span class="nb">{text}</span><wbr>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("<p>គាត់ទៅផ្សារ។</p>", f"<p>គាត់ទៅ{together('ផ្សារ។')}</p>", id="full stop"),
        pytest.param("<p>កូនៗសុខ</p>", f"<p>{together('កូនៗ')}សុខ</p>", id="repetition in the middle of a line"),
        pytest.param("<p>ថ្មីៗ។</p>", f"<p>{together('ថ្មីៗ។')}</p>", id="two marks"),
        pytest.param("<p>«ទៅផ្សារ»។</p>", f"<p>«ទៅ{together('ផ្សារ»។')}</p>", id="closing quotation mark"),
        pytest.param("<p>«ទេ»</p>", f"<p>{together('«ទេ»')}</p>", id="one quoted word"),
        pytest.param("<p><a href='x'>តុរួម</a>។</p>", f"<p>{together('<a href=' + chr(39) + 'x' + chr(39) + '>តុរួម</a>។')}</p>", id="mark behind a link"),
        pytest.param('<img alt="ផ្សារ។"><a title="ផ្សារ។ >">b</a>', '<img alt="ផ្សារ។"><a title="ផ្សារ។ >">b</a>', id="attributes"),
        pytest.param("<svg><text>ផ្សារ។</text></svg>", "<svg><text>ផ្សារ។</text></svg>", id="drawing"),
        pytest.param('<script type="a">"ផ្សារ។"</script>', '<script type="a">"ផ្សារ។"</script>', id="data"),
        pytest.param("<p>២០២៦។ a. ។</p>", "<p>២០២៦។ a. ។</p>", id="no Khmer word before the mark"),
        pytest.param("<p>It is here.</p>", "<p>It is here.</p>", id="English"),
    ],
)  # fmt: skip
def test_last_word_and_mark(before, after):
    assert kept(before) == after


def test_head_is_left_alone():
    page = "<title>ទៅផ្សារ។</title><body><p>a</p>"
    assert with_end_marks(page) == page
    assert with_end_marks("<title>ទៅផ្សារ។</title>") == "<title>ទៅផ្សារ។</title>"


@pytest.mark.parametrize("body", ["<p>" + "ក" * (MOST + 1) + "។</p>", "<p><a>" + "ក" * (MOST + 1) + "</a>។</p>"])
def test_letters_that_no_dictionary_parts_are_not_made_wider_than_a_phone(body):
    assert all(len(span) <= MOST + 1 for span in re.findall('class="nb">([^<]*)<', kept(body)))


def test_text_is_the_same_to_a_reader():
    body = "<p>គាត់​ទៅ<b>ផ្សារ</b>។ «មែនទេ?» នាងសួរ៖ <a>ទៅ</a>! ថ្មីៗ</p>"
    assert re.sub("<[^>]*>", "", kept(body)) == re.sub("<[^>]*>", "", body)


def test_a_line_of_the_source_ends_with_a_space_between_sentences():
    """A browser drops a line break beside a zero-width space or `wbr`."""
    assert "\n" not in kept("<p>គាត់ទៅផ្សារ។\nនាងទៅ។</p>")
    assert "<wbr> នាង" in kept("<p>គាត់ទៅផ្សារ។\nនាងទៅ។</p>")
    assert "<wbr> <a" in kept('<p>គាត់ទៅផ្សារ។\n<a href="#x">x</a></p>')
