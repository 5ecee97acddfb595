// Finds what a reader asks for, on the search page alone. How it goes, and why: docs/search.md.
// It writes words with textContent and nothing else, asks this site only, and remembers nothing.
(() => {
  "use strict";
  const SHOWN = 10, AT_ONCE = 5, PREFIXES = [8, 6, 4, 3], MOST_TERMS = 12, LONGEST = 200, BEFORE = 90, AFTER = 150;

  // The fold, as plugins/search/fold.py has it.
  const PIECE = /([\u1780-\u17b3\u25cc](?:\p{DI}*(?:\u17d2\p{DI}*[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd]))*)|((?![\u1780-\u17dd])[\p{L}\p{N}](?:[\u0300-\u036f\p{DI}'’ʼ]*(?![\u1780-\u17dd])[\p{L}\p{N}])*)|([\s\p{DI}]+)|./gsu;
  const CLUSTERS = /[\u1780-\u17b3\u25cc](?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd])*/g;
  const BASE = "[\u1780-\u17a2\u17a5-\u17b3]";
  // U+17B6 to U+17D3: the order in which vowels, signs and subscripts are written under one base.
  const ORDER = "9888877766666666abb44a2aaaaa3a";
  const FOLDS = [
    [/\u17be\u17b6/g, "\u17c4\u17b8"],
    [/\u17c1([\u17bb-\u17bd]?)\u17b8/g, "\u17be$1"],
    [/\u17c1([\u17bb-\u17bd]?)\u17b6/g, "\u17c4$1"],
    [/\u17be\u17bb/g, "\u17bb\u17be"],
    [RegExp(`^(${BASE}\u17cc?(?:\u17d2${BASE})*)([\u17c1-\u17c5]?)\u17bb(.*)$`), shifter],
    [RegExp(`(\u17d2\u179a)(\u17d2${BASE})`, "g"), "$2$1"],
    [/\u17d2\u178a/g, "\u17d2\u178f"],
  ];
  const SAME = { "\u17d3": "", "\u17dd": "", "\u17c8": "\u17c7", "\u17a3": "\u17a2", "\u17a4": "\u17a2\u17b6", "\u17b2": "\u17b1" };

  // ុ that was typed for ៊ or ៉.
  function shifter(all, base, vowel, after) {
    const above = /^([\u17b7-\u17ba\u17be\u17dd]|\u17b6\u17c6)/.test(after);
    const strong = /^[^\u1794]*[\u1780-\u1783\u1785-\u1788\u178a-\u178d\u178f-\u1792\u1795-\u1797\u179e-\u17a0\u17a2][^\u1794]*$/.test(base);
    const samyok = !strong && after[0] === "\u17d0" && vowel < "\u17c4";
    return above || samyok ? base + (strong ? "\u17ca" : "\u17c9") + vowel + after : all;
  }

  function inOrder(cluster) {
    let rank = "1";
    const signs = [...cluster].map((sign, i) => {
      if (i && cluster[i - 1] !== "\u17d2") rank = ORDER[sign.charCodeAt() - 0x17b6] || "a";
      return [rank, sign];
    });
    const sorted = signs.sort(([a], [b]) => (a > b) - (a < b)).map(([, sign]) => sign).join("");
    const folded = FOLDS.reduce((text, fold) => text.replace(...fold), sorted);
    return folded === cluster ? cluster : inOrder(folded);
  }

  const asked = new Map();
  const once = (what, ask) => asked.get(what) ?? asked.set(what, ask(what)).get(what);

  const cluster = written => {
    const bare = written.replace(/\p{DI}/gu, "").replace(/([\u17b6-\u17d1\u17d3])\1+/g, "$1").normalize("NFC");
    return bare.replace(/^[^\u25cc\u17a3\u17a4]+/, inOrder).replace(/\u17d2\u178a/g, "\u17d2\u178f").replace(/[\u17a3\u17a4\u17b2\u17c8\u17d3\u17dd]/g, sign => SAME[sign]);
  };

  const letter = c => (c >= "\u17e0" && c <= "\u17e9" ? String.fromCharCode(c.charCodeAt() - 0x17b0) : c.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));

  // The runs of a text in one string, parted by spaces, and where its clusters and letters begin and end in the text.
  function fold(text) {
    const from = [], to = [-1];
    let key = "", wasKhmer = false;
    const add = (unit, start, end) => {
      for (let i = 1; i <= unit.length; i++) {
        from.push(i > 1 ? -1 : start);
        to.push(i < unit.length ? -1 : end);
      }
      key += unit;
    };
    for (const { 0: piece, 1: khmer, 2: word, 3: nothing, index } of text.matchAll(PIECE)) {
      if (nothing) continue;
      if (key && (word || (khmer && !wasKhmer))) add(" ", -1, -1);
      if (khmer) add(once(piece, cluster), index, index + piece.length);
      let at = index;
      for (const c of word || "") add(letter(c), at, at += c.length);
      wasKhmer = !!khmer;
    }
    return { key, from, to };
  }

  const isKhmer = term => /^[\u1780-\u17b3\u25cc]/.test(term);

  // "stories" finds "story", and the other way round.
  const stem = word => word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");

  // Where terms stand in a folded text: a word by its stem, or its beginning ("the" is not "they"), Khmer by whole clusters, anywhere.
  function places({ key, from, to }, ...terms) {
    const found = [];
    for (const term of terms) {
      if (isKhmer(term)) {
        for (let at = -1; (at = key.indexOf(term, at + 1)) >= 0;) found.push([from[at], to[at + term.length]]);
      } else {
        for (const { 0: word, index } of key.matchAll(/[^ ]+/g))
          if (stem(word) === stem(term) || (term.length > 3 && word.startsWith(term))) found.push([from[index], to[index + word.length]]);
      }
    }
    return found.filter(([start, end]) => start >= 0 && end >= 0).sort(([a], [b]) => a - b);
  }

  // The sieve, as plugins/search/sieve.py makes it.
  function numberOf(gram) {
    let number = 2166136261;
    for (const c of gram) number = Math.imul(number ^ c.codePointAt(), 16777619);
    return number >>> 0;
  }

  function grams(term) {
    const clusters = term.match(CLUSTERS);
    if (clusters) return clusters[1] ? clusters.slice(1).map((c, i) => clusters[i] + c) : clusters;
    // What all words begin with that have this stem ("famil").
    const stump = stem(term).replace(/y$/, ""), sure = stump.length < 3 ? term : stump;
    return [sure.slice(0, PREFIXES.find(size => size <= sure.length))];
  }

  // The texts of a gram in a field of its file.
  function textsOf(number, rows) {
    const at = rows.indexOf("," + String.fromCharCode(...[24, 16, 8].map(bits => 0x2800 + ((number >>> bits) & 255)))), texts = new Set();
    let text = -1;
    for (const sign of at < 0 ? "" : rows.slice(at + 4, rows.indexOf(",", at + 4))) {
      const step = sign.charCodeAt() - 0x2800;
      text += step;
      if (step < 255) texts.add(text);
    }
    return texts;
  }

  async function json(url) {
    const got = await fetch(url);
    if (!got.ok) throw got;
    return got.json();
  }

  // The words of a page of this site, block by block; a page that is gone has none.
  const words = url => new Promise((done, fail) => {
    const page = new XMLHttpRequest();
    page.open("GET", url);
    page.responseType = "document";
    page.onerror = fail;
    page.onload = () => {
      const all = what => [...(page.status > 299 ? [] : page.response.querySelectorAll(".prose " + what))];
      all("br").forEach(end => end.replaceWith("\n"));
      done(all(":is(p, li, h2, h3, h4, dt, dd, td, th)").map(block => block.textContent));
    };
    page.send();
  });

  function element(name, className, ...inside) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...inside);
    return made;
  }

  // The text between two places, with what was asked for in <mark>.
  function marked(text, terms, from = 0, to = text.length) {
    const parts = [];
    for (const [start, end] of places(fold(text), ...terms)) {
      if (start < from || end > to) continue;
      parts.push(text.slice(from, start), element("mark", "", text.slice(start, end)));
      from = end;
    }
    return [...parts, text.slice(from, to)];
  }

  // A piece of a text around the first place, cut where there is white space: between words in both languages.
  function piece(text, terms) {
    const [[start, end]] = places(fold(text), ...terms);
    const gaps = [0, ...Array.from(text.matchAll(/\s+/g), gap => gap.index + gap[0].length), text.length];
    const before = gaps.filter(at => at <= start), after = gaps.filter(at => at >= end);
    const from = before.find(at => at >= start - BEFORE) ?? before.pop();
    const to = after.filter(at => at <= end + AFTER).pop() ?? after[0];
    return [from ? "… " : "", ...marked(text, terms, from, to), to < text.length ? " …" : ""];
  }

  function result(head, block, terms, lang) {
    const about = element("p", "card__kicker", element("span", "", head.k), ...head.w.map(word => element("span", "", ...marked(word, terms))));
    if (head.n) about.prepend(element("strong", "only-in", head.n));
    for (const [other, word] of head.o) {
      if (!places(fold(word), ...terms).length) continue;
      about.append(element("span", "", ...marked(word, terms)));
      about.lastChild.lang = other;
    }
    const link = element("a", "", ...marked(head.t, terms));
    const said = element("p", "result__words", ...(block ? piece(block, terms) : marked(head.s, terms)));
    link.href = head.u;
    link.lang = link.hreflang = said.lang = head.l || lang;
    return element("li", "result", about, element("h2", "result__title", link), said);
  }

  async function answer(question) {
    const place = document.querySelector(".search__found"), set = place.dataset;
    const [list, more, status] = ["ol", "button", "[role=status]"].map(name => place.querySelector(name));
    const terms = [...new Set(question.split(/\s+/).flatMap(words => fold(words).key.split(" ")))].filter(Boolean).slice(0, MOST_TERMS);
    const file = name => once(set.base + name + ".json?v=" + set.version, json);
    const head = async text => (await file("heads-" + Math.floor(text / set.perFile)))[text % set.perFile];
    // (By functions, as a question may hold "$&".)
    const say = (message, count) => {
      status.textContent = message.replace("[query]", () => (question.length > LONGEST ? "…" : question)).replace("[count]", () => String(count).replace(/\d/g, digit => set.digits[digit]));
    };

    // What may hold all terms: in its title, in what is shown of it, in all of it; the newest first.
    async function candidates() {
      const wanted = terms.flatMap(grams).map(numberOf);
      const files = await Promise.all(wanted.map(number => file("sieve-" + (number % set.files))));
      return ["t", "h", "a"].map(field => {
        const [first, ...others] = wanted.map((number, i) => textsOf(number, files[i][field]));
        return [...first].filter(text => others.every(texts => texts.has(text))).reverse();
      });
    }

    // What was not looked at to its end.
    let open = new Set();
    async function* results() {
      const levels = terms[0] ? await candidates() : [];
      open = new Set(levels[2]);
      for (const [level, texts] of levels.entries()) {
        while (texts.length) {
          const some = texts.splice(0, AT_ONCE).filter(text => open.has(text)).map(async text => {
            const one = await head(text);
            return [text, one, level > 1 ? await once(one.u, words) : []];
          });
          for (const [text, one, blocks] of await Promise.all(some)) {
            const shown = (level ? [one.t, one.s, ...one.w, ...one.o.map(pair => pair[1])] : [one.t]).map(fold);
            const without = (terms, folds) => terms.filter(term => !folds.some(words => places(words, term).length));
            const missing = without(terms, shown), folds = blocks.map(fold);
            const lacks = without(missing, folds).length;
            if (level > 1 || !lacks) open.delete(text);
            if (lacks) continue;
            const left = folds.map(words => without(missing, [words]).length);
            yield result(one, missing[0] && blocks[left.indexOf(Math.min(...left))], terms, document.documentElement.lang);
          }
        }
      }
    }

    const found = results();
    async function show() {
      const before = list.children.length;
      for (let next; list.children.length < before + SHOWN && !(next = await found.next()).done;) list.append(next.value);
      const count = list.children.length;
      more.hidden = !open.size;
      say(count ? (open.size ? set.first : set[count > 1 ? "many" : "one"]) : set.none, count);
      if (before) (list.children[before] ?? list.lastChild).querySelector("a").focus();
      else if (count) place.classList.add("search__found--some");
    }
    const tried = () => show().catch(() => say(set.failed)).finally(() => document.documentElement.classList.remove("is-searching"));

    document.querySelector("#q").value = question;
    document.querySelectorAll("[data-again]").forEach(link => { link.search = "?q=" + encodeURIComponent(question); });
    document.title = question.slice(0, LONGEST) + " — " + document.title;
    place.hidden = false;
    say(set.waiting);
    more.addEventListener("click", tried);
    await tried();
    // Whoever uses keys goes on from what was found, not from the top of the page.
    status.focus();
  }

  const question = (new URLSearchParams(location.search).get("q") ?? "").trim();
  if (question) {
    // Before the first paint, so that nothing moves afterwards.
    document.documentElement.classList.add("is-searching");
    addEventListener("DOMContentLoaded", () => answer(question));
  }
})();
