"""What is remembered of the approvals that were published: read before a build, written by a strict one."""

from pathlib import Path

from plugins.common.problems import N_, Problem
from plugins.giving.approval import Approved, approval
from plugins.giving.authority import OTHER_SITE
from plugins.giving.memory import DAMAGED, FILE, NOTHING, Last, Remembered, read_memory
from plugins.judge.assemble import authority_of
from plugins.judge.giving import block_of
from plugins.pipeline.material import Material
from plugins.pipeline.ways_out import leads_to
from plugins.promote.private import private_path, read_private
from plugins.read.signers import SIGNERS


def recall(output: Path | None) -> Remembered:
    """Return what the private folder of `output` remembers. The first build finds nothing there, and trusts what the content says."""
    if output is None or not (private_path(output) / FILE).exists():
        return NOTHING
    value = read_private(output, FILE)
    return DAMAGED if value is None else read_memory(value)


def first_list(material: Material) -> tuple[Problem, ...]:
    """Say that a list of signers is trusted from now on: before the first one there is nobody who could let it pass."""
    if not material.strict or material.remembered.signers or not material.remembered.is_whole:
        return ()
    trusted = after(material).signers
    values = (("count", str(len(trusted.keys))),) if trusted else ()
    return (Problem(f"partners/{SIGNERS}", 1, 1, "", FIRST_LIST, LOOK, values),) if trusted else ()


FIRST_LIST = N_(
    "these {count} keys are trusted from now on to approve where gifts go; no other list was published from here before"
)
LOOK = N_("Look at it once with the people it names: python3 tasks.py approve --signers shows the signs of each key")


def after(material: Material) -> Remembered:
    """Return what is to be remembered once the site of `material` is published: the highest serial of each partner, and the list of signers.

    A list that nobody approved is not taken over, nor one with fewer than two people on it: nobody could ever change it.
    """
    today, before = material.today.consent, material.remembered
    authority = authority_of(material.content, before, today, strict=material.strict)
    last = dict(before.last)
    for entry in material.content.entries:
        record = entry.giving
        if record is None:
            continue
        block = block_of(entry, record)
        verdict = approval(block, entry.giving_signatures, authority, today)
        is_stopped = record.status != "active"
        if isinstance(verdict, Approved) and record.serial is not None:
            last[entry.folder] = Last(record.serial, block.digest, stopped=is_stopped)
        elif is_stopped and entry.folder in last:
            last[entry.folder] = Last(last[entry.folder].serial, last[entry.folder].digest, stopped=True)
    signers = material.content.signers if authority.objection is None else before.signers
    return Remembered(signers, last, site=material.content.site.url.rstrip("/"), leads_to=frozenset(leads_to(material)))


def moved(material: Material) -> tuple[Problem, ...]:
    """Refuse to publish under another address than two people let pass: its own pages, its feed and its posters would lead there."""
    if not material.strict or not material.remembered.signers:
        return ()
    authority = authority_of(material.content, material.remembered, material.today.consent, strict=True)
    trusted = material.content.signers if authority.objection is None else material.remembered.signers
    known = trusted.site or material.remembered.site
    is_other = known and known != material.content.site.url.rstrip("/")
    return (Problem("site.yaml", 1, 1, "R12", *OTHER_SITE),) if is_other else ()
