"""Dictionary words: which words anybody may use, so that a name can be told from them. Data and licences: `plugins/people/data/`."""


def is_word(word: str) -> bool:
    """Tell whether `word` is an ordinary word of its script's dictionary; a capitalised entry ("Kim") is none.

    Case is folded before the look-up; an English plural, possessive or inflection counts as its word.
    """
    raise NotImplementedError
