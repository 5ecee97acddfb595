"""What Firefox does otherwise: it breaks Khmer lines by its own rules, and measures text by its own."""

import pytest

from plugins.site.firefox import firefox
from plugins.site.needs import FIREFOX, found

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not found(FIREFOX), reason="Firefox is missing")]

# Marks that begin a line: the letter before them stands higher. Each with the three letters before it.
FIRST = """(() => {
  const found = [], range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let before = null;
  const box = (node, at) => { range.setStart(node, at); range.setEnd(node, at + 1); return range.getClientRects()[0]; };
  while (texts.nextNode()) {
    const node = texts.currentNode, text = node.data;
    if (!text.trim() || node.parentElement.closest('script, svg, .visually-hidden, details:not([open])')) continue;
    const block = node.parentElement.closest('p, li, h1, h2, h3, h4, dd, dt, td, figcaption, blockquote, summary');
    for (const mark of text.matchAll(/[\\u17d4-\\u17d7]/g)) {
      const same = mark.index > 0, other = same ? node : before?.block === block ? before.node : null;
      const last = same ? mark.index - 1 : (other?.data.length ?? 0) - 1;
      if (!other || !/[\\u1780-\\u17d3]/.test(other.data[last])) continue;
      const here = box(node, mark.index), there = box(other, last);
      if (here && there && here.top >= there.bottom - 2) found.push(other.data.slice(Math.max(0, last - 2), last + 1) + mark[0]);
    }
    before = { node, block };
  }
  return found.join(' ');
})()"""
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
WIDTHS = (320, 390, 768)


@pytest.fixture(scope="module")
def fox():
    with firefox() as browser:
        yield browser


def test_no_line_begins_with_the_end_of_a_sentence_and_nothing_stands_beyond_the_edge(fox, address, pages):
    begun, wide = {}, []
    for name, url in pages.items():
        for width in WIDTHS:
            fox.open(address + url, width)
            if marks := fox.value(FIRST):
                begun[name, width] = marks
            if fox.value(WIDER):
                wide.append((name, width))
    assert (begun, wide) == ({}, [])


def test_a_line_that_begins_with_a_mark_would_be_seen(fox, address, pages):
    fox.open(address + pages["km-story"], 390)
    fox.value(
        "document.querySelectorAll('.nb').forEach(span => { span.style.whiteSpace = 'normal'; span.style.display = 'inline'; })"
    )
    seen = []
    for width in range(300, 420, 10):
        fox.value(f"document.body.style.inlineSize = '{width}px'")
        seen.append(fox.value(FIRST))
    assert any(seen), "Firefox keeps marks with their words by now: the spans can go"
