"""Lists of single words that come with the lint: words parted by spaces; lines that begin with `#` are comments."""

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of `data/<name>.txt`, in small letters."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def signs(name: str) -> frozenset[str]:
    """Return the set called `name` of `data/signs.tsv`."""
    lines = (DATA / "signs.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return next(frozenset(words.split()) for which, words, _ in rows if which == name)
