"""The destinations of a partner in plain words: what was approved last, and what stands there now, one below the other."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_
from plugins.giving.canonical import Block
from plugins.khqr.code import Fault, read_code
from plugins.report.words import say
from plugins.site.approve_letters import visible

BEFORE, EARLIER, NOW, NEW, GONE, SAME = (
    N_("approved last"),
    N_("earlier"),
    N_("now"),
    N_("new"),
    N_("taken out"),
    N_("as approved"),
)
FIELDS = {
    "kind": N_("kind of way"), "url": N_("address"), "phrase": N_("words expected on that page"), "payload": N_("KHQR code"),
    "account": N_("account"), "shows_name": N_("name that the bank's app shows"), "bank": N_("bank"), "holder": N_("holder of the account"),
    "swift": N_("SWIFT"), "currencies": N_("currencies"), "ends": N_("last day of this way"), "note": N_("note"),
}  # fmt: skip
HEADS = {
    "name": N_("the partner's name"), "website": N_("the partner's website"), "serial": N_("version (serial)"),
    "valid_until": N_("last day of the approval"), "registration": N_("where the partner is registered"),
}  # fmt: skip
ALSO = N_("and also into:")
_ASCII = frozenset({"url", "payload", "account", "swift", "website"})


def compared(before: Block | None, now: Block, *, is_last: bool) -> Iterator[str]:
    """Yield the lines to read: each value twice, one right below the other, where it has changed; once where it has not.

    `is_last`: nothing was approved after `before`. Else nothing is called approved: what is the same may be what was given up since."""
    old, label_of_old = before.fields if before else {}, BEFORE if is_last else EARLIER
    for key, label in HEADS.items():
        yield from _pair(key, label, old.get(key), now.fields.get(key), label_of_old if old else "")
    ways, were = _by_id(now.fields), _by_id(old)
    for way in sorted({*ways, *were}):
        yield ""
        is_same = is_last and ways.get(way) == were.get(way)
        mark = GONE if way not in ways else NEW if way not in were else SAME if is_same else ""
        yield f"  {way}{f'   << {_label(mark)} >>' if mark else ''}"
        for key in (*FIELDS, *sorted({*ways.get(way, {}), *were.get(way, {})} - {*FIELDS, "id"})):
            yield from _pair(
                key,
                FIELDS.get(key, key),
                were.get(way, {}).get(key),
                ways.get(way, {}).get(key),
                label_of_old if way in were else "",
            )


def _by_id(fields: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {option["id"]: option for option in fields.get("options", ())}


def _pair(key: str, label: str, old: object, new: object, was: str) -> Iterator[str]:
    if old in (None, "", {}) and new in (None, "", {}):
        return
    yield f"    {_label(label)}:"
    if old == new or not was:
        yield f"        {_value(key, new)}"
        return
    width = max(len(_label(was)), len(_label(NOW)))
    yield f"      - {_label(was):<{width}}  {_value(key, old) or '—'}"
    yield f"      + {_label(NOW):<{width}}  {_value(key, new) or '—'}"


def _label(message: str) -> str:
    return " / ".join(dict.fromkeys(say(message, lang) for lang in LANGUAGES))


def _value(key: str, value: object) -> str:
    if isinstance(value, Mapping):
        return " · ".join(_value(key, one) for one in value.values())
    if isinstance(value, list | tuple):
        return ", ".join(_value(key, one) for one in value)
    said = visible("" if value is None else str(value), only_ascii=key in _ASCII)
    return f"{_in_words(str(value))}{said}" if key == "payload" and value else said


def _in_words(payload: str) -> str:
    """What a code pays into, which no eye can read in it; the code itself follows."""
    code = read_code(payload)
    if isinstance(code, Fault):
        return ""
    said = (code.whole_account, code.bank, code.name, code.khmer_name, code.currency)
    also = "".join(f"\n          + {_label(ALSO)} {visible(other, only_ascii=True)}" for other in code.others)
    return f"{visible(' · '.join(part for part in said if part))}{also}\n          = "
