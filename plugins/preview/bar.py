"""The bar at the foot of every page of the preview: what it is, what is wrong, and the way to all reasons."""

import re

from plugins.common.problems import N_
from plugins.preview import pages
from plugins.preview.site import Preview

ONLY_HERE = N_("Only you see this, on this computer.")
DRAFT = N_("This page is a draft: readers do not see it.")

# The site's pages forbid every script. Only the preview's own may run here; all else of the policy stays, so that a page looks as it will.
_POLICY = re.compile(rb'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*')
_OWN = (b"script-src 'self'", b"connect-src 'self'")


def with_bar(shown: Preview, file: str, data: bytes, number: int) -> bytes:
    """Return the bytes of `file`, with the bar when it is a page."""
    if not file.endswith(".html"):
        return data
    before, end, after = _POLICY.sub(_widened, data, count=1).rpartition(b"</body>")
    return before + bar(shown, file, number).encode("utf-8") + end + after


def _widened(policy: re.Match[bytes]) -> bytes:
    """Add what the page does not allow by itself: a browser complains of what is said twice."""
    rules = [rule.strip() for rule in policy[0].split(b";")]
    return b"; ".join((*(own for own in _OWN if own not in rules), *rules))


def bar(shown: Preview, file: str, number: int) -> str:
    """Return the bar for a page, with the script that follows every save."""
    is_broken = bool(shown.problems)
    message = pages.BROKEN if is_broken else DRAFT if file in shown.drafts else ONLY_HERE
    link = f'<a href="{pages.BASE}">{pages.both(pages.ALL)}</a>'
    kind = "broken" if is_broken else "draft" if file in shown.drafts else "quiet"
    return (
        f'{pages.head(number)}<aside class="preview-bar preview-{kind}" aria-label="{pages.TITLE}" lang="en">'
        f"<p>{pages.both(message)} {link}</p>{pages.problem_list(shown.problems)}</aside>"
    )
