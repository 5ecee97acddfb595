"""What can keep a page from being seen, each with the sentence for it and what to do."""

from enum import Enum

from plugins.common.problems import N_

_BROWSER = N_(
    "Open the address in a browser. If other pages open and this one does not, ask the partner; if none opens, this computer has no network"
)
_STOP = N_(
    "Do not give there, and ask the partner in a way that you know already. Until it is clear, write status: paused in this file: that needs nobody's signature"
)
_PARTNER = N_("Tell the partner, and run this command again when it is mended")
_BY_HAND = N_(
    "Open the address in a browser, and look whether it is the partner's page and takes gifts; this cannot be done by a program"
)


class Trouble(Enum):
    """A reason why no page was seen: what is wrong, and the remedy. Both are marked by `N_`; {host} is filled where it is known."""

    UNREACHABLE = N_("the site {host} could not be reached"), _BROWSER
    SLOW = N_("the site {host} did not answer within {seconds} seconds"), _BROWSER
    NO_TLS = N_("the site {host} does not answer by https"), _STOP
    WRONG_NAME = N_("the certificate of {host} is made out to another site"), _STOP
    EXPIRED = N_("the certificate of {host} has run out"), _STOP
    NOT_YET = N_("the certificate of {host} is not valid yet"), _STOP
    UNTRUSTED = N_("the certificate of {host} comes from nobody whom browsers trust"), _STOP
    GARBLED = N_("what the site {host} answers cannot be understood"), _BROWSER
    NO_HTTPS = N_("the address leads on to one without https"), _STOP
    MISLEADING = N_("the address leads on to one that is not a plain web address"), _STOP
    AWAY = N_("the address leads on to another host, {host}, which is not on the list of allowed hosts"), _STOP
    ELSEWHERE = (
        N_("the address leads on to {host}, and not to the host that is written beside the button"),
        N_("Ask the partner which address is right. A new one is written into this file, and two people approve it"),
    )
    CIRCLE = N_("the address leads round in a circle, or on and on"), _PARTNER
    GONE = N_("the page is not there any more (the site {host} answers {status})"), _STOP
    REFUSED = N_("the site {host} lets no program look at the page (it answers {status})"), _BY_HAND
    BROKEN = N_("the site {host} says that it is out of order (it answers {status})"), _PARTNER
    NO_PAGE = N_("the site {host} does not give the page (it answers {status})"), _BY_HAND
    NOT_HTML = N_("what lies at the address is no web page"), _BY_HAND
    PACKED = (
        N_("the site {host} sent the page in a form that was not asked for, so its words could not be read"),
        _BY_HAND,
    )
    HOLDS_UP = N_("the page of {host} could not be looked at within {whole} seconds in all"), _BY_HAND
    TOO_LONG = N_("the page is so long that it was not read to its end"), _BY_HAND

    @property
    def what(self) -> str:
        """What is wrong."""
        return self.value[0]

    @property
    def remedy(self) -> str:
        """What to do."""
        return self.value[1]
