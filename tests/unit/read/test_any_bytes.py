"""Whatever somebody puts into a file, reading it ends with a value."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sound_site import SOUND, told, write

from plugins.common.text import PRIVATE_USE, RawText
from plugins.read.folder import read_content
from plugins.read.markdown import source_position, to_html

FILES = [
    *SOUND,
    "site.yaml",
    "glossary.yaml",
    "helplines.yaml",
    "partners/allowed_hosts.yaml",
    "partners/loom/giving.yaml",
    "partners/loom/consent.yaml",
]
# Pieces that files are made of, so that chance gets beyond the first line.
PIECES = st.sampled_from(
    ["---\n", "title: ", "status: published\n", "topics: ", "people:\n", "forms:\n", "  F-1: ", "names: ", "- ", "? ", ": ", "{", "}", "[", "]", ",", "'", '"', "\n",
     "&a ", "*a", "!b ", "null", "~", "|\n", "\t", "\u00a0", "\ufeff", "\\ue000", "&#xE000;", "<b>", "](", "![", "[^1]", "ខ្មែរ", "{mother-01}", "> ", "    "]
)  # fmt: skip
TYPED = st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join)


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(FILES),
    data=st.binary(max_size=200) | TYPED.map(lambda text: text.encode("utf-8", "surrogatepass")),
)
def test_no_bytes_of_any_file_raise(name, data):
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), {**SOUND, name: data})
        content = read_content(Path(folder))
    assert all(isinstance(sentence, str) for sentence in told(content))
    assert len(content.entries) == 2


@settings(max_examples=150, deadline=None)
@given(body=TYPED, visible=st.text(max_size=4))
def test_no_body_raises_and_none_brings_a_licence_mark_or_an_acting_element(body, visible):
    html = to_html(RawText(body))
    assert not PRIVATE_USE.search(html)
    assert "<script" not in html
    line, column = source_position(RawText(body), 3, visible, 0)
    assert line >= 3
    assert column >= 1
