"""Khmer as it should stand: named as Khmer, with room above and below, untouched by tracking and slant."""

import pytest

pytestmark = pytest.mark.browser

# Text nodes and what is read aloud (alt, aria-label), each with the language it claims.
RUNS = """() => {
  const out = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const claimed = e => e.closest('[lang]').lang;
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement, text = walker.currentNode.data.trim();
    if (text && !e.closest('script')) out.push([claimed(e), text]);
  }
  for (const e of document.querySelectorAll('[alt], [aria-label]')) {
    const text = e.getAttribute('alt') || e.getAttribute('aria-label');
    if (text) out.push([claimed(e), text]);
  }
  return out;
}"""
LOOKS = """() => {
  const seen = {}, walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement, s = getComputedStyle(e), size = parseFloat(s.fontSize);
    if (!/[\\u1780-\\u17ff]/.test(walker.currentNode.data) || e.closest('svg, script')) continue;
    const line = s.lineHeight === 'normal' ? 0 : Math.round(100 * parseFloat(s.lineHeight) / size) / 100;
    const wrong = [];
    if (line < 1.6) wrong.push('line height ' + line.toFixed(2));
    if (s.letterSpacing !== 'normal') wrong.push('letter spacing ' + s.letterSpacing);
    if (s.fontStyle !== 'normal') wrong.push(s.fontStyle);
    if (s.textTransform !== 'none') wrong.push(s.textTransform);
    if (s.hyphens === 'auto') wrong.push('hyphens');
    if (size < 14) wrong.push('size ' + size);
    if (!/Khmer|Kantumruy/.test(s.fontFamily)) wrong.push(s.fontFamily);
    if (wrong.length) seen[e.tagName + '.' + e.className] = wrong;
  }
  return seen;
}"""


def is_khmer(letter):
    return "\u1780" <= letter <= "\u17ff" or "\u19e0" <= letter <= "\u19ff"


def latin_words(text):
    return [
        word
        for word in text.split()
        if sum(c.isascii() and c.isalpha() for c in word) > 1 and not any(c in ".@/" for c in word.strip(".,"))
    ]


def test_every_run_is_in_the_language_it_claims(visit, pages):
    wrong, seen = {}, set()
    for name, url in pages.items():
        for lang, text in visit(url, 390).evaluate(RUNS):
            seen.add(lang)
            if any(map(is_khmer, text)) != (lang == "km") and (any(map(is_khmer, text)) or len(latin_words(text)) > 2):
                wrong.setdefault(name, []).append((lang, text))
    assert wrong == {}
    assert seen == {"en", "km"}


def test_khmer_has_its_room_wherever_it_stands(visit, pages):
    wrong = {}
    for name, url in pages.items():
        page = visit(url, 390)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            if found := page.evaluate(LOOKS):
                wrong[f"{name} at {width}"] = found
        page.set_viewport_size({"width": 390, "height": 844})
    assert wrong == {}


def test_days_and_numbers_of_khmer_pages_are_in_khmer_digits(visit, pages):
    days = 0
    for name, url in pages.items():
        if name.startswith("km-"):
            page = visit(url, 390)
            for day in page.locator("time").all():
                days += 1
                text = day.text_content()
                assert not any(c in "0123456789" for c in text), name
                assert any("០" <= c <= "៩" for c in text), name
                assert day.get_attribute("datetime")[:2] == "20", name
            runs = [text for lang, text in page.evaluate(RUNS) if lang == "km" and any(map(is_khmer, text))]
            assert [text for text in runs if any(c in "0123456789" for c in text)] == [], name
    assert days > 5


def test_a_khmer_page_fetches_khmer_faces_and_no_latin_ones(visit, pages):
    page = visit(pages["km-story"], 390)
    page.evaluate("document.fonts.ready.then(() => null)")
    faces = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family + ' ' + f.weight)")
    assert sorted(faces) == ["Kantumruy Khmer 400", "Kantumruy Khmer 600"]
