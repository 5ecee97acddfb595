"""`approve --enrol`: a key, and a line on the list of those who may sign. `approve --signers`: let a changed list pass."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sshsig.ssh_public_key import PublicKey

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_, Stop
from plugins.giving.authority import NOT_NEWER, Authority, are_two, may_follow, missing
from plugins.giving.memory import Remembered
from plugins.giving.signatures import NAMESPACE
from plugins.giving.signers import KEY_TYPE, SignerList, from_message, lines_of, read_signers
from plugins.read.content import Content
from plugins.read.schema.base import HANDLE
from plugins.read.schema.giving import HIGHEST
from plugins.read.signers import SIGNATURE, SIGNERS
from plugins.report.words import say
from plugins.seal.stops import plainly, stop
from plugins.seal.writing import replace_file
from plugins.site.approve_letters import visible
from plugins.site.approve_memory import recalled, remember
from plugins.site.approve_next import PARTNERS, next_step
from plugins.site.approve_versions import FARTHEST
from plugins.site.ask import Questions
from plugins.site.plain_commands import DONE, agreed
from plugins.site.ssh_keys import has_passphrase, make_key, public_key, sign

WHERE = f"partners/{SIGNERS}"
PUBLIC = 0o644

YOUR_NAME = N_("Your name on the list, in small letters, such as dara")
NAME_HINT = N_(
    "Write small letters a to z, digits and hyphens; a name that stands on the list already is somebody else's."
)
WILL_ASK = N_(
    "A key is made now. Choose a passphrase that only you know; it is asked for twice, and nothing is seen while you type."
)
KEPT_AT = N_("Your key is on this computer alone. It lies here; keep no copy where others can read it:")
SIGNS = N_(
    "These are its signs. Tell them by voice to those who ask for them, and let nobody else tell them in your place:"
)
THERE = N_("You have a key already. It lies here:")
NO_PASSPHRASE = N_(
    "This key has no passphrase: whoever takes this computer can sign in your name. To give it one: ssh-keygen -p -f and the file above"
)
NOT_OURS = (
    N_("this key is of a kind that the program cannot check"),
    N_("Leave --key out; approve --enrol then makes a key that it can check"),
)
ALREADY = N_("Your key stands on the list already, as {name}.")
LISTED = N_("You stand on the list of those who may sign, as {name}. Hand on this file as you hand on texts:")
SEND = N_("Hand on these files as you hand on texts:")
LIST_NOW = N_(
    "These people may approve where gifts go; two of them together. Ask each one whom you do not know for the signs behind the name."
)
BETWEEN = N_(
    "This list is laid beside version {serial}. Lists between them are not known on this computer, so somebody without “new” may have been taken off since: ask about each."
)
NEW_ONE, GONE = N_("new"), N_("no longer on the list")
NOT_TWO = (
    N_("there are not two people with two keys on the list"),
    N_("A second person makes a key first, with: python3 tasks.py approve --enrol"),
)
NOT_OLD = (
    N_("you were not on the list before it was changed, so your signature does not count here"),
    N_("Ask two of those who were"),
)
SIGN_IT = N_("Do you know all of them, and may they approve where gifts go? Write yes or no")
ONE_MORE = N_("Signed. One more of those who were on the list before has to give the same command.")
COMPLETE = N_("Signed by two. The next build that is published looks whether both were on the list before.")
FIRST_LIST = N_(
    "No list is known here that was published before, or that you have signed, so everybody is new. Ask each of them by voice for the signs behind the name."
)
STILL = N_(
    "Signed. For a first list all who are on it give the same command. Still to sign: {names}. A later change takes two of those before."
)
ALL = N_(
    "Signed by all who are on it. The next build that is published takes it as the first list, if no other was published before."
)
LIST_OF_SITE = N_("The site whose gifts they answer for: {site}")
OVER = (
    N_(
        "your key is on the list of those who may sign, but not for today: its days are written in your line of partners/allowed_signers"
    ),
    N_(
        "Somebody writes a later day behind valid-before= in that line, or takes it out, and raises the number after # serial:. Then two others on the list let it pass, each with: python3 tasks.py approve --signers"
    ),
)

LEAP = (
    N_(
        "the number after # serial: is far above the last one that is known here, {last}; a few such leaps, and none would be left"
    ),
    N_(
        "Fetch the newest files of the others. If it stays so, write {line} and give the command again. If nobody of you wrote the number that stands there, change the passwords"
    ),
)
NONE_LEFT = (
    N_("no higher number is left after # serial: in the list of signers"),
    N_("If nobody of you wrote that number, put the newest list back. Otherwise docs/giving.md says what to do"),
)


def enrol(root: Path, secret: Path, questions: Questions, day: date, remembered: Remembered) -> int:
    """Make a key, if there is none, and put it on the list; show it, and say what comes next. Nothing stands on the list before the key
    is there. `remembered`: what was published from here. Raises `Stop`."""
    listed = _list_of(root)
    if listed.faults:
        raise Stop(*(fault.problem(WHERE) for fault in listed.faults))
    taken = {signer.name for signer in listed.signers}
    public = public_key(secret)
    if known := [signer.name for signer in listed.signers if signer.key == public]:
        if not listed.named(public, day):
            raise stop(OVER)
        questions.say(ALREADY, name=known[0])
        questions.say(THERE)
        _show_key(secret, public, questions)
        return _next(root, questions, day, remembered)
    name = questions.ask(YOUR_NAME, lambda said: bool(re.fullmatch(HANDLE, said)) and said not in taken, NAME_HINT)
    questions.say(THERE if public else WILL_ASK)
    if not public:
        with plainly():
            make_key(secret, name)
        questions.say(KEPT_AT)
        public = public_key(secret)
    _show_key(secret, public, questions)
    last = remembered.signers.serial if remembered.signers else 0
    _add(root, max(listed.serial, last) + 1, name, public)
    questions.say(LISTED, name=name)
    questions.tell(f"  {WHERE}")
    return _next(root, questions, day, remembered)


def _show_key(secret: Path, public: str, questions: Questions) -> None:
    questions.tell(f"  {secret}")
    questions.say(SIGNS)
    questions.tell(f"  {PublicKey.from_openssh_str(public).sha256_str()}" if public.startswith(KEY_TYPE) else "  ?")
    if not has_passphrase(secret):
        questions.say(NO_PASSPHRASE)


def _next(root: Path, questions: Questions, day: date, remembered: Remembered) -> int:
    with plainly():
        beside = ((SIGNATURE.fullmatch(path.name), path) for path in sorted((root / WHERE).parent.iterdir()))
        signed = {found[1]: path.read_bytes() for found, path in beside if found}
    step, names = next_step(_list_of(root), signed, remembered, day)
    questions.say(step, names=", ".join(names))
    return DONE


def _list_of(root: Path) -> SignerList:
    path = root / WHERE
    return read_signers(path.read_bytes()) if path.is_file() else SignerList()


def _add(root: Path, serial: int, name: str, public: str) -> None:
    """Add a line, and write the serial: a list that was changed is a newer one."""
    line = f'{name} namespaces="{NAMESPACE}" {public}'
    if read_signers(line.encode()).faults:
        raise stop(NOT_OURS)
    if serial > HIGHEST:  # a list with a longer number would count as the oldest of all
        raise stop(NONE_LEFT, WHERE)
    path = root / WHERE
    with plainly():
        text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
        kept = [old for old in text.splitlines() if not re.fullmatch(r"\s*#\s*serial:\s*[0-9]+\s*", old)]
        path.parent.mkdir(exist_ok=True)
        replace_file(path, "\n".join([f"# serial: {serial}", *kept, line, ""]).encode("utf-8"), mode=PUBLIC)


def sign_list(content: Content, authority: Authority, secret: Path, questions: Questions, day: date) -> int:
    """Show who is on the list and who is new or gone, and sign it after a yes. Raises `Stop`."""
    listed = content.signers
    if listed.faults:
        raise Stop(*(fault.problem(WHERE) for fault in listed.faults))
    if not are_two((signer.name, signer.key) for signer in listed.signers):
        raise stop(NOT_TWO)
    public = public_key(secret)
    before = authority.remembered.signers or _signed_here(secret, listed)
    if before and listed.serial <= before.serial and listed.message() != before.message():
        raise stop(NOT_NEWER)
    known = before.serial if before else 0
    if listed.serial > known + FARTHEST:
        raise stop(LEAP, WHERE, last=str(known), line=f"# serial: {known + 1}")
    name = _old_name(before or listed, public, day)
    questions.say(LIST_NOW if before else FIRST_LIST)
    if listed.site:
        questions.say(LIST_OF_SITE, site=visible(listed.site, only_ascii=True))
    if before and listed.serial > before.serial + 1:
        questions.say(BETWEEN, serial=str(before.serial))
    for line in _told(listed, before):
        questions.tell(line)
    agreed(questions, SIGN_IT)
    signature = sign(secret, listed.message())
    remember(secret, SIGNERS, listed.serial, signature)
    with plainly():
        replace_file(content.root / f"{WHERE}.{name}.sig", signature, mode=PUBLIC)
    signed = {**content.signers_signed, name: signature}
    left = missing(listed, signed, day)
    is_passed = may_follow(listed, signed, before, day) if before else not left
    if before:
        questions.say(COMPLETE if is_passed else ONE_MORE)
    else:
        questions.say(ALL if is_passed else STILL, names=", ".join(left))
    questions.say(SEND)
    questions.tell(f"  {WHERE}.{name}.sig")
    if is_passed:
        questions.say(PARTNERS)
    return DONE


def _signed_here(secret: Path, listed: SignerList) -> SignerList | None:
    """The newest other list that the key has signed on this computer: what others have signed proves nothing to her, and a signature of
    her own in the content folder may be an old one that somebody put back."""
    lists = (from_message(message) for message in recalled(secret, SIGNERS))
    others = [one for one in lists if one and one.message() != listed.message()]
    return max(others, key=lambda one: one.serial, default=None)


def _old_name(before: SignerList, public: str, day: date) -> str:
    names = before.named(public, day)
    if not names:
        raise stop(OVER if public in before.keys else NOT_OLD)
    return names[0]


def _told(listed: SignerList, before: SignerList | None) -> Iterator[str]:
    """Yield a line for each person: the name, the signs of the key, the days, and whether she is new or gone."""
    old = before.signers if before else ()
    for signer in sorted({*listed.signers, *old}, key=lambda one: (one.name, one.key)):
        mark = NEW_ONE if signer not in old else GONE if signer not in listed.signers else ""
        line = next(lines_of([signer])).removesuffix(signer.key)
        told = " / ".join(dict.fromkeys(say(mark, lang) for lang in LANGUAGES)) if mark else ""
        yield f"  {line}{PublicKey.from_openssh_str(signer.key).sha256_str()}{f'   << {told} >>' if told else ''}"
