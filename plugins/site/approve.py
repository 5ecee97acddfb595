"""`approve PARTNER`: show where gifts would go and where they went before, and sign it with the key of whoever sits here."""

from dataclasses import dataclass
from pathlib import Path

from plugins.common.problems import N_, Stop
from plugins.consent.days import today
from plugins.judge.assemble import authority_of
from plugins.pipeline.approvals import recall
from plugins.read.folder import read_partners
from plugins.site.approve_partner import sign_partner
from plugins.site.approve_signers import enrol, sign_list
from plugins.site.ask import Input, Questions
from plugins.site.clock import clock
from plugins.site.plain_commands import ended
from plugins.site.ssh_keys import is_half, key_file, whole

HALF = N_(
    "Your key is here, but the file that goes with it, which ends in .pub, is not. It is made from the key now: type the passphrase of your key if it is asked for."
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was said on the command line."""

    partner: str = ""
    enrol: bool = False
    signers: bool = False
    key: str = ""


def approve(*, content: str, output: str, wanted: Wanted, read: Input = input) -> int:
    """Return 0 when it is signed, 1 when it cannot be or nobody said yes, 2 for a partner that is not there. Nothing is written before that yes."""

    def work(root: Path) -> int:
        secret, questions = key_file(wanted.key), Questions(read)
        if is_half(secret):
            questions.say(HALF)
        whole(secret)
        if wanted.enrol:
            return enrol(root, secret, questions, clock().now.date(), recall(Path(output).absolute()))
        found = read_partners(root)
        if found.problems:
            raise Stop(*found.problems)
        now = clock()
        day = today(now.now, now.source_date_epoch, found.site.timezone).consent
        authority = authority_of(found, recall(Path(output).absolute()), day)
        if wanted.signers:
            return sign_list(found, authority, secret, questions, day)
        return sign_partner(found, authority, secret, wanted.partner, questions, day)

    return ended(content, work)
