"""Who looked at which text, and what was decided: two people, each for herself."""

from datetime import date

from plugins.people.fold import folded
from plugins.read.schema.consent import Accepted, Review


def decided(
    old: Review | None, *, by: str, decision: str, digest: str, day: date, accepts: tuple[Accepted, ...]
) -> Review:
    """Return the review after `by` has looked at the text whose hash is `digest` and decided `publish` or `hold`.

    Somebody else who looked at the same text stays: the two are `by` and `second`. A review of an older text counts no more. One
    `hold` holds. What was accepted stays only while the text stays; `accepts` are added.
    """
    if old is None or not old.by or (old.text or "").lower() != digest:
        return _review(by, None, day, decision, digest, accepts)
    kept = tuple(each for each in old.accepts if each.rule not in {new.rule for new in accepts})
    if _same(old.by, by):
        alone = not old.second
        both = decision if alone else _strictest(old.decision, decision)
        return _review(old.by, old.second, day, both, digest, (*kept, *accepts))
    return _review(old.by, by, day, _strictest(old.decision, decision), digest, (*kept, *accepts))


def _review(
    by: str, second: str | None, day: date, decision: str, digest: str, accepts: tuple[Accepted, ...]
) -> Review:
    said = {
        "by": by,
        "second": second,
        "date": day.isoformat(),
        "decision": decision,
        "text": digest,
        "accepts": accepts,
    }
    return Review.model_validate(said)


def _strictest(one: str, other: str) -> str:
    return "publish" if one == other == "publish" else "hold"


def _same(one: str, other: str) -> bool:
    """Case, spaces and hyphens make no other person, as in R5."""
    return folded(one) == folded(other)


def written(review: Review) -> dict[str, object]:
    """Return a review as it stands in `consent.yaml`."""
    accepts = [
        {"rule": each.rule, "score": None if each.score is None else str(each.score), "reason": each.reason}
        for each in review.accepts
    ]
    day = review.date.isoformat() if review.date else None
    return {
        "by": review.by, "second": review.second, "date": day, "decision": review.decision, "text": review.text,
        "accepts": accepts,
    }  # fmt: skip
