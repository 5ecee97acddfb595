"""A partner's destinations before the eyes of whoever signs them: what was approved last, what stands there now, a yes, a signature."""

import sys
from datetime import date
from pathlib import Path

from plugins.common.problems import N_, Problem, Stop
from plugins.giving.approval import signed_another, votes
from plugins.giving.authority import CHANGED, DAMAGED, NOT_NEWER, OTHER_SITE, Authority, are_two
from plugins.giving.authority import FIRST as FIRST_LIST
from plugins.giving.canonical import Block, read_message
from plugins.giving.memory import NOTHING as UNPUBLISHED
from plugins.judge.assemble import authority_of
from plugins.judge.giving import NOT_AHEAD, WARNED_AFTER, address_refusals, block_of, example_host
from plugins.read.content import Content, Entry
from plugins.read.schema.giving import Giving
from plugins.review.record import with_key
from plugins.seal.stops import plainly, stop
from plugins.seal.writing import replace_file
from plugins.site.approve_memory import remember
from plugins.site.approve_next import next_step
from plugins.site.approve_shown import compared
from plugins.site.approve_signers import OVER, SEND
from plugins.site.approve_versions import Known, known_before, numbered, serial_of, signed_here
from plugins.site.ask import Questions, both
from plugins.site.plain_commands import DONE, WRONG_USAGE, agreed
from plugins.site.ssh_keys import public_key, sign

PUBLIC = 0o644
HOSTS = "partners/allowed_hosts.yaml"
WHICH = N_("There is no such partner. Give the name of its folder, as it stands in content/partners.")
NO_RECORD = (
    N_("this partner has no giving.yaml, or it cannot be read"),
    N_("Mend it first: python3 tasks.py check tells what is wrong"),
)
STOPPED = (
    N_("this panel is paused or ended, which needs nobody's approval"),
    N_("To open it again, write status: active first, and raise the serial by one"),
)
NOTHING = (
    N_("there is no way to give here that could be approved: examples need no signature"),
    N_("Write the partner's real way to give into giving.yaml"),
)
NOT_CHECKED = (
    N_("nobody has written down that the partner was asked in the last 90 days"),
    N_(
        "Ask the partner in person or by a number that you have known for long, then write the day as verified_on into giving.yaml"
    ),
)
NO_KEY = (N_("no key of yours is on this computer"), N_("Make one with: python3 tasks.py approve --enrol"))
NOT_LISTED = (
    N_("your key is not on the list of those who may sign"),
    N_("Put it there with: python3 tasks.py approve --enrol"),
)
NOT_EDITED = (
    N_("giving.yaml could not be changed by itself"),
    N_("Write serial and valid_until into it by hand, and give the command again: {lines}"),
)

FIRST = N_("Nothing of this partner was approved before, as far as the files here show. Every line is new.")
LAST = N_("Approved last: version {serial}, signed by {names}.")
EARLIER = N_(
    "Laid beside version {serial}, signed by {names}. This computer cannot tell that it was the last one: somebody may have approved others since, or put old files back. Read every line as if it were new."
)
COMPARE = N_(
    "Compare each line with what the partner told you in person, or by a number that you have known for long: not with a message, and not with this screen of somebody else."
)
CHECKED = N_("Checked with the partner on {day}; shown until {until}.")
SIGN_AS = N_("You would sign as {name}.")
SIGN_IT = N_("Is every line right, and do you want to sign it? Write yes or no")
ALREADY = N_(
    "You have signed this already. If the panel was stopped since, raise the serial in giving.yaml by one, and give the command again."
)
SIGNED = N_("Signed.")
ONE_MORE = N_(
    "A second person has to look and sign before readers see it: let her give the same command on her own computer."
)
COMPLETE = N_("Two people have approved it; readers see it until {until}.")
NOT_KNOWN = N_(
    "This computer has not published, so it does not know whether the list of signers was let pass. The build that is published looks, and shows nothing if it was not."
)
NOT_THEN = N_(
    "No list of signers counted when the site was published here last. The next build that is published takes this one, as all who are on it have signed it."
)
OTHER_TEXT = N_(
    "{names} signed another text of this record than the one that lies here. One of you has an older giving.yaml: fetch the newest files from each other, look, and sign the same text."
)
BUT = N_("But nothing of it is shown yet:")


def sign_partner(
    content: Content, authority: Authority, secret: Path, partner: str, questions: Questions, day: date
) -> int:
    """Show, ask, sign and write. Return 0 when it is signed, or was already; 2 for a partner that is not there. Raises `Stop`, `NoAnswer`."""
    folder = Path(partner).name
    entry = next((e for e in content.entries if e.folder == folder), None)
    if entry is None:
        print(both(WHICH), file=sys.stderr)
        return WRONG_USAGE
    record = _signable(entry, authority, day)
    name = signer(authority, secret, day)
    cast = list(votes(entry.giving_signatures, authority, day))
    own = signed_here(secret, folder)
    record = numbered(entry, record, cast, [*own, *(vote.block for vote in cast if vote.name == name)], authority, day)
    block = block_of(entry, record)
    signers = {(v.name, v.key) for v in cast if v.block.digest == block.digest}
    astray = signed_another(cast, block, {*signers, (name, public_key(secret))})
    if any(
        vote.name == name and vote.block.digest == block.digest and vote.checked == record.verified_on for vote in cast
    ):
        questions.say(ALREADY)
        _say_who_is_missing(questions, astray, record, is_whole=are_two(signers))
        _say_what_to_send(questions, entry, name, record)
        return DONE
    before = known_before(cast, block, own, name, authority.remembered.last.get(folder))
    _show(questions, before, block, record)
    if astray:
        questions.say(OTHER_TEXT, names=astray)
    questions.say(SIGN_AS, name=name)
    agreed(questions, SIGN_IT)
    assert record.verified_on
    assert record.valid_until
    message = block.message(record.verified_on)
    assert read_message(message), "what is signed can be read again"
    signature = sign(secret, message)
    remember(secret, folder, serial_of(block), signature)
    _write(content.root, entry, record, name, signature)
    questions.say(SIGNED)
    _say_who_is_missing(questions, astray, record, is_whole=are_two({*signers, (name, public_key(secret))}))
    _say_of_list(authority, content, questions, day)
    _say_what_to_send(questions, entry, name, record)
    return DONE


def _say_who_is_missing(questions: Questions, astray: str, record: Giving, *, is_whole: bool) -> None:
    if is_whole:
        questions.say(COMPLETE, until=str(record.valid_until))
    else:
        questions.say(OTHER_TEXT if astray else ONE_MORE, names=astray)


def _say_what_to_send(questions: Questions, entry: Entry, name: str, record: Giving) -> None:
    """Name each file that a signature stands for, the partner's pages too, whose names and website are signed: whoever gets the signature
    without one of them signs another text."""
    pages = [text.where for _, text in sorted(entry.texts.items())]
    hosts = [HOSTS] if any(option.kind == "link" for option in record.options) else []
    questions.say(SEND)
    for path in (entry.giving_where, f"{entry.giving_where}.{name}.sig", *pages, *hosts):
        questions.tell(f"  {path}")


def _say_of_list(authority: Authority, content: Content, questions: Questions, day: date) -> None:
    """Say what a strict build will say of the list itself: two signatures under a list that nobody let pass show nothing.

    Where nothing was published from, nobody knows whether this is the first list, which all have to sign, or a later one, for which two do.
    """
    against = authority_of(content, authority.remembered, day, strict=True).objection
    if authority.remembered == UNPUBLISHED and against in (None, FIRST_LIST):
        questions.say(NOT_KNOWN)
        if against:
            step, names = next_step(content.signers, content.signers_signed, UNPUBLISHED, day)
            questions.say(step, names=", ".join(names))
    elif against:
        for said in (BUT, *against):
            questions.say(said)
    elif authority.remembered.signers is None:
        questions.say(NOT_THEN)


def signer(authority: Authority, secret: Path, day: date) -> str:
    """Return the name under which whoever sits here may sign. Raises `Stop`."""
    public = public_key(secret)
    if not public:
        raise stop(NO_KEY)
    names = authority.signers.named(public, day)
    if authority.signers.faults:
        raise Stop(*(f.problem("partners/allowed_signers") for f in authority.signers.faults))
    if authority.objection in (CHANGED, NOT_NEWER, OTHER_SITE, DAMAGED):
        raise stop(authority.objection)  # whoever put herself on the list would be shown as one who has approved
    if not names:
        raise stop(OVER if public in authority.signers.keys else NOT_LISTED)
    return names[0]


def _signable(entry: Entry, authority: Authority, day: date) -> Giving:
    """Return the record, if everything in it could be shown once it is signed: nobody should sign what a build would refuse. Raises `Stop`."""
    record = entry.giving
    if record is None:
        raise Stop(*(entry.giving_problems or stop(NO_RECORD, entry.giving_where).problems))
    if record.status != "active":
        raise stop(STOPPED, entry.giving_where)
    if not any(not example_host(option) for option in record.options):
        raise stop(NOTHING, entry.giving_where)
    if wrong := [
        Problem(entry.giving_where, *entry.giving_lines.get(("options", i), (1, 1)), "", *against)
        for i, option in enumerate(record.options)
        for against in address_refusals(option, authority.hosts)
    ]:
        raise Stop(*wrong)
    if record.verified_on is None or (day - record.verified_on).days >= WARNED_AFTER:
        raise stop(NOT_CHECKED, entry.giving_where)
    if record.verified_on > day:
        raise stop((NOT_CHECKED[0], NOT_AHEAD), entry.giving_where)
    return record


def _show(questions: Questions, before: Known | None, block: Block, record: Giving) -> None:
    if before is None:
        questions.say(FIRST)
    else:
        questions.say(LAST if before.is_last else EARLIER, serial=str(serial_of(before.block)), names=before.names)
    questions.tell("")
    for line in compared(before.block if before else None, block, is_last=before is not None and before.is_last):
        questions.tell(line)
    questions.tell("")
    questions.say(CHECKED, day=str(record.verified_on), until=str(record.valid_until))
    questions.say(COMPARE)


def _write(root: Path, entry: Entry, record: Giving, name: str, signature: bytes) -> None:
    """Write serial and last day into the record, if they are new, and the signature beside it."""
    path = root / entry.giving_where
    old = entry.giving
    assert old
    with plainly():
        before = data = path.read_bytes()
        if (old.serial, old.valid_until) != (record.serial, record.valid_until):
            for key, value in (("serial", record.serial), ("valid_until", record.valid_until)):
                edited = with_key(data, key, value)
                if edited is None:
                    raise stop(
                        NOT_EDITED,
                        entry.giving_where,
                        lines=f"serial: {record.serial} · valid_until: {record.valid_until}",
                    )
                data = edited
        beside = path.with_name(f"{path.name}.{name}.sig")
        if data != before:
            replace_file(path, data)
        replace_file(beside, signature, mode=PUBLIC)
