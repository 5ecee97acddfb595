"""Who looked at which text, and what was decided: two people, each for herself."""

from datetime import date

from plugins.consent.reviewers import reviewer
from plugins.read.schema.consent import Accepted, Review


def decided(
    old: Review | None, *, by: str, decision: str, digest: str, day: date, accepts: tuple[Accepted, ...]
) -> Review:
    """Return the review after `by` has looked at the text whose hash is `digest` and decided `publish` or `hold`.

    Somebody else who looked at the same text stays: the two are `by` and `second`. A review of an older text counts no more. Who
    holds a text stands alone in its review, and nobody else can let it pass before that person does. What was accepted stays only
    while the text stays; `accepts` are added.
    """
    if decision == "hold":
        return _review(by, None, day, "hold", digest, ())
    if old is None or not old.by or (old.text or "").lower() != digest:
        return _review(by, None, day, decision, digest, accepts)
    if old.decision == "hold" and not _same(old.by, by):
        return old
    kept = tuple(each for each in old.accepts if each.rule not in {new.rule for new in accepts})
    second = old.second if _same(old.by, by) else by
    return _review(old.by, second, day, decision, digest, (*kept, *accepts))


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


def _same(one: str, other: str) -> bool:
    """Case, spaces and hyphens make no other person, as in R5."""
    return reviewer(one) == reviewer(other)


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
