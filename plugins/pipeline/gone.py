"""Which addresses are gone for good, and what a web server has to be told so that it says so.

The list stays in the private folder: an address holds words of a title, and a public list of them would be a list of those who changed their mind.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.states import State
from plugins.judge.judged import Judged

_ADDRESS = re.compile(r"(?:/[a-z0-9-]+)+/")
FOR_GOOD = frozenset({State.WITHDRAWN, State.REFUSED, State.EXPIRED})


def gone(published: Mapping[str, str], standing: Collection[str], judged: Mapping[str, Judged]) -> tuple[str, ...]:
    """Return the addresses that were published once (address → key of its entry) and never come back, sorted.

    Somebody withdrew, refused, or her consent ran out; or the folder was deleted. What an error, a question, a draft or a missing translation
    keeps out may return, and what is not allowed in a language was never there: for a stranger both are "not found".
    Source: rules.md, "States"; RFC 9110, 15.5.11 (410 Gone).
    """
    left = {url for url in published.keys() - set(standing) if _ADDRESS.fullmatch(url)}  # the file may have been edited
    return tuple(sorted(url for url in left if _is_for_good(url, judged.get(published[url]))))


def _is_for_good(url: str, judged: Judged | None) -> bool:
    if judged is None:
        return True
    lang, states = Lang(url.split("/")[1]), judged.decision.states
    # An alias may stand outside of the languages: then none of them may still answer for it.
    return states.get(lang) in FOR_GOOD if lang in LANGUAGES else FOR_GOOD.issuperset(states.values())


def nginx(addresses: Iterable[str]) -> str:
    """Return lines for the `http` block of nginx: `$gone` is 1 at an address that is gone. `volatile`, as the page that tells so is asked for inside.

    >>> print(nginx(["/en/stories/a/"]))
    map $uri $gone {
      volatile;
      default 0;
      "/en/stories/a/" 1;
      "/en/stories/a/index.html" 1;
    }
    <BLANKLINE>
    """
    lines = (f'  "{each}" 1;\n' for url in addresses for each in (url, f"{url}index.html"))
    return f"map $uri $gone {{\n  volatile;\n  default 0;\n{''.join(lines)}}}\n"


def apache(addresses: Iterable[str]) -> str:
    r"""Return lines for the configuration of a site in Apache (mod_alias).

    >>> print(apache(["/en/stories/a/"]))
    ErrorDocument 410 /410.html
    RedirectMatch gone "^/en/stories/a/(index\.html)?$"
    <BLANKLINE>
    """
    lines = (f'RedirectMatch gone "^{url}(index\\.html)?$"\n' for url in addresses)
    return f"ErrorDocument 410 /410.html\n{''.join(lines)}"
