"""Open every page of the built site once, ask it the same questions at each width and size of letters, and keep what it answers.

Opening a page takes longer than a question. What an answer has to be is said in the tests, page by page.
"""

from collections.abc import Callable, Mapping
from typing import Any

HAND_AND_DESK = (390, 1280)
WIDTHS = {"100%": (320, 390, 640, 1280), "200%": (320, 390, 640, 1280), "400%": (1280,)}
"""By the size of letters. At 400 % a screen of 1280 pixels has the room of one of 320 (WCAG 2.2, 1.4.10)."""

SMALL = """() => [...document.querySelectorAll('a, button, input')].filter(e => {
  const box = e.getBoundingClientRect(), block = e.parentElement;
  const amongWords = getComputedStyle(e).display === 'inline' && [...block.childNodes].some(n => n.nodeType === 3 && n.data.trim().length > 1);
  const whole = getComputedStyle(e, '::after').position === 'absolute';  // the whole card is the target
  return box.width && !amongWords && !whole && !e.matches('.skip-link') && Math.min(box.width, box.height) < 24;
}).map(e => e.outerHTML.slice(0, 90) + ' ' + Math.round(e.getBoundingClientRect().height))"""

WORDS = "document.body.innerText"
DAYS = "[...document.querySelectorAll('time')].map(e => [e.textContent, e.getAttribute('datetime')])"
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  const out = [...document.body.querySelectorAll('*')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width && (box.right > room + 1 || box.left < -1) && !e.closest('.visually-hidden, .skip-link, .prose table, svg');
  });
  return {page: document.documentElement.scrollWidth - room, wide: out.slice(0, 3).map(e => e.outerHTML.slice(0, 80)), cut: CUT};
}"""
CUT = """[...document.body.querySelectorAll('*')].filter(e => {
  const s = getComputedStyle(e);
  const hides = s.overflowX !== 'visible' || s.overflowY !== 'visible' || s.textOverflow === 'ellipsis';
  const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  return (hides && !e.matches('.visually-hidden, .picture, .prose table, svg, img') && (own || e.textContent.trim())) || s.webkitLineClamp !== 'none';
}).map(e => e.outerHTML.slice(0, 80))"""
TOO_WIDE = TOO_WIDE.replace("CUT", CUT)

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

Answers = dict[str, dict[str, dict[str, Any]]]
QUESTIONS: Mapping[str, tuple[str, tuple[int, ...]]] = {
    "small": (SMALL, HAND_AND_DESK),
    "looks": (LOOKS, HAND_AND_DESK),
    "runs": (RUNS, (390,)),
    "days": (DAYS, (390,)),
    "words": (WORDS, (1280,)),
}
"""What is asked of a page as it comes, and at which widths; whether it is too wide is asked at each size of letters."""


def at(width: int, size: str = "") -> str:
    """The key of an answer: how wide the page was, and how large its letters; as they come if nothing is said."""
    return f"{width} {size}"


def answers(visit: Callable[..., Any], pages: Mapping[str, str]) -> Answers:
    """Return what each page answers: by the name of the question, that of the page, and `at`."""
    told: Answers = {asked: {name: {} for name in pages} for asked in (*QUESTIONS, "too wide")}
    for name, url in pages.items():
        page = visit(url, HAND_AND_DESK[0], java_script_enabled=True)
        for width in HAND_AND_DESK:
            page.set_viewport_size({"width": width, "height": 844})
            for asked, (script, widths) in QUESTIONS.items():
                if width in widths:
                    told[asked][name][at(width)] = page.evaluate(script)
        for size, widths in WIDTHS.items():
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            for width in widths:
                page.set_viewport_size({"width": width, "height": 844})
                told["too wide"][name][at(width, size)] = page.evaluate(TOO_WIDE)
        page.set_viewport_size({"width": HAND_AND_DESK[0], "height": 844})
    return told
