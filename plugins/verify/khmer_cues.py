"""Whether a Khmer cue stands before what may be a name."""

from plugins.people.khmer import ends_of
from plugins.verify.khmer_words import is_inside_a_word
from plugins.verify.tokens import Gap, Tokens


def is_after_cue(tokens: Tokens, start: int, cues: tuple[str, ...], *, seen_edge: bool = False) -> bool:
    """Tell whether one of `cues` ends at `start` of the key, in the same sentence, and is no part of a longer word.

    `seen_edge`: a segmenter must see a word begin with it, too. យាយ is no cue in និយាយ (to say), nor តា in អ៊ីតាលី (Italy).
    """
    if tokens.gap(tokens.token_at(start)) is Gap.SENTENCE:
        return False
    places = [start - len(cue) for cue in cues if tokens.key.endswith(cue, 0, start)]
    return any(
        not tokens.cuts_a_cluster(place)
        and not is_inside_a_word(tokens, place, start, from_before=True)
        and (not seen_edge or _begins_a_word(tokens, place))
        for place in places
    )


def _begins_a_word(tokens: Tokens, place: int) -> bool:
    at = tokens.items[tokens.token_at(place)]
    return ends_of(tokens.text, at.start, at.end)[0].is_edge
