"""Whatever bytes stand in a file, the reader, the finder and the search say something and raise nothing, and no name gets by in the noise.

Hypothesis makes the bytes; `inv fuzz` makes many more of them.
"""

import tempfile
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.common.languages import EN
from plugins.common.text import RawText
from plugins.people.canary import canary
from plugins.people.finder import Finder
from plugins.people.fold import Folded, folded
from plugins.people.terms import terms_of
from plugins.read.body import body_faults
from plugins.read.folder import read_content
from plugins.read.markdown import to_html
from plugins.read.sanitise import ATTRIBUTES, CLASSES, TAGS
from plugins.read.text_file import read_text
from plugins.verify.filetypes import SUFFIXES
from plugins.verify.look import look
from plugins.verify.matcher import Matcher
from plugins.verify.sight import Sight
from plugins.verify.views import views
from tests.conftest import write_content
from tests.samples import CONTROL, SITE, TOPICS, person
from tests.told import her

pytestmark = [pytest.mark.adversarial, pytest.mark.fuzz]

WORD = "Zorvanthiq"
KHMER = "សុខម៉ាលី"
PIECES = (
    "---\n", ": ", "- ", "{", "}", "[", "]", "|\n", ">\n", "&a ", "*a", "!!str ", "!x ", "<<: ", "'", '"', "#", "%", "\t", "\n", "\r\n", "  ", "? ", "@", "`", "null",
    "title: ", "summary: ", "status: published\n", "people:\n", "mother-01", "show: hidden", "date: 2026-03-10\n", "kind: subject\n", "names:\n", "forms: ", "2026-13-45",
    "<b>", "</b>", "<script>", "<!--", "-->", "<a href=", "<img src=a.jpg>", "![](", "[^1]", "\n\n", "| a | b |\n|---|---|\n", "**", "_", "\\", "&#83;", "&shy;", "{mother-01}", "{=",
    WORD, KHMER, "ស", "្", "\u17b6", "\u200b", "\u2028", "é", "e\u0301", "\ufeff", "\U0001f642", "%53", "%", "\\u0053", "data:text/html;base64,", "U29rbWFseQ==", "0", "9" * 30,
)  # fmt: skip
noise = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=25).map("".join)
some_bytes = st.binary(max_size=200) | noise.map(lambda text: text.encode("utf-8", "surrogatepass"))
FILES = (
    "site.yaml", "topics.yaml", "glossary.yaml", "helplines.yaml", "partners/allowed_hosts.yaml", "people/mother-01.yaml", "people/father-01.yaml",
    "stories/the-control/consent.yaml", "stories/the-control/index.en.md", "stories/the-control/index.km.md", "partners/a-house/giving.yaml",
)  # fmt: skip


@given(path=st.sampled_from(FILES), data=some_bytes)
def test_any_bytes_in_any_file_are_read_or_refused_without_a_word(path, data):
    with tempfile.TemporaryDirectory() as folder:
        content = read_content(write_content(Path(folder), SITE, TOPICS, person(), CONTROL, {path: data}))
    problems = [
        *content.problems,
        *content.warnings,
        *(problem for entry in content.entries for problem in entry.problems),
    ]
    assert WORD not in repr(problems)
    assert KHMER not in repr(problems)


@given(data=some_bytes)
def test_any_bytes_are_a_text_or_have_a_fault(data):
    text = read_text(data, EN.code, where="index.en.md", is_partner=False, pictures=frozenset())
    assert all(fault.line >= 1 and fault.column >= 1 for fault in text.faults)
    assert WORD not in repr(text) + repr(text.faults)


@given(body=noise)
def test_any_markdown_becomes_html_of_the_allow_list(body):
    body = RawText(body)
    if body_faults(body, 1, frozenset({"a.jpg"}), (0,)):
        return
    allowed = {attribute for of in ATTRIBUTES.values() for attribute in of} | {"class"}
    classes = {name for of in CLASSES.values() for name in of} | {"align-left", "align-center", "align-right"}
    for element in html5lib.parseFragment(to_html(body), namespaceHTMLElements=False).iter():
        if isinstance(element.tag, str) and element.tag != "DOCUMENT_FRAGMENT":
            assert element.tag in TAGS
            assert set(element.attrib) <= allowed
            assert set(element.attrib.get("class", "").split()) <= classes
            assert not element.attrib.get("href", "").lower().strip().startswith(("javascript:", "data:", "vbscript:"))


MOTHER = her(
    names={"en": {"given": WORD, "family": "Long"}, "km": {"given": KHMER}},
    aliases=["Many"],
    other_identifiers=["012 345 678"],
)
FINDER = Finder([MOTHER], [canary()])
MATCHER = Sight(Matcher(terms_of(MOTHER)))


@given(text=noise)
def test_hits_are_in_order_and_never_one_over_another(text):
    for hits in (FINDER.find(text), FINDER.disguised(text)):
        ends = [0, *(hit.end for hit in hits)]
        assert all(end <= hit.start < hit.end <= len(text) for end, hit in zip(ends, hits, strict=False))
        assert all(hit.verdict == "ask" for hit in hits if not hit.own)


@given(before=noise, after=noise)
def test_a_name_in_the_noise_is_found_in_the_source(before, after):
    text = f"{before}\n\n {WORD} \n\n{after}"
    place = len(before) + 3
    assert any(hit.start < place + len(WORD) and place < hit.end for hit in FINDER.find(text))


@given(text=noise)
def test_a_fold_has_a_place_for_all_it_holds_and_folds_no_further(text):
    found = Folded(text)
    assert len(found.key) == len(found.starts) == len(found.ends) - 1
    assert all(0 <= start < end <= len(text) for start, end in found.spans)
    assert folded(found.key) == folded(folded(found.key))


@given(data=some_bytes, suffix=st.sampled_from(sorted(SUFFIXES)))
def test_any_bytes_are_searched_whatever_their_file_is_called(data, suffix):
    seen = look(f"en/a{suffix}", data, MATCHER)
    assert WORD not in repr(seen.findings)


@given(
    before=noise,
    after=noise,
    suffix=st.sampled_from([".html", ".xml", ".css", ".txt", ".svg", ".json"]),
    name=st.sampled_from([WORD, KHMER]),
)
def test_a_name_in_the_noise_is_found_in_the_output(before, after, suffix, name):
    page = f"{before} . {name} . {after}".encode("utf-8", "ignore")
    assert any(counts for _, counts in look(f"en/a{suffix}", page, MATCHER).counts)


@given(text=noise)
def test_the_views_of_any_text_are_texts(text):
    assert all(isinstance(piece, str) for view in views(text) for piece in view.texts)
