"""Render, write, verify: a finished site in the staging folder, searched, and whatever could not stand withheld."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.anonymise.cast import NotShownError
from plugins.cards.artwork import artwork
from plugins.cards.drawing import FOLDER as CARDS
from plugins.cards.drawing import drawings
from plugins.cards.hang import files, undrawn, with_cards
from plugins.cards.letters import UNSHAPED, can_shape
from plugins.cards.wanted import cards
from plugins.common.problems import N_, Problem, Stop
from plugins.common.shelf import Shelf
from plugins.faces.contradict import BLIND
from plugins.judge.assemble import Assembled, assemble
from plugins.judge.helplines import due
from plugins.judge.pictures import asked, pictures
from plugins.judge.same_pictures import Wanted, agreed
from plugins.photos.darkroom import Darkroom, Negative
from plugins.pipeline.accounts import accounts
from plugins.pipeline.approvals import first_list
from plugins.pipeline.blame import blamed, unowned, where
from plugins.pipeline.licences import public_phrases, unlicensable
from plugins.pipeline.material import Material
from plugins.pipeline.ways_out import new_ways
from plugins.promote.staging import Staging
from plugins.render.assets import assets
from plugins.render.dead_links import without_dead_links
from plugins.render.environment import environment, rendered
from plugins.render.plan import plan
from plugins.render.planned import Planned
from plugins.render.site import PublicSite
from plugins.render.words import words_in
from plugins.verify.findings import Finding
from plugins.verify.memory import Memory
from plugins.verify.search import search
from plugins.verify.version import program_version


@dataclass(frozen=True, slots=True, repr=False)
class Staged:
    """A site that was searched and found clean, not yet promoted. `material` holds the last judgement of every entry."""

    staging: Staging
    material: Material
    pages: tuple[Planned, ...]
    notices: tuple[Problem, ...]
    panel_problems: tuple[Problem, ...]


def stage(
    material: Material,
    theme: Path,
    staging: Callable[[], Staging],
    *,
    strict: bool = False,
    memory: Path | None = None,
    shelved: Path | None = None,
    darkroom: Darkroom | None = None,
) -> Staged:
    """Write the site of `material` into a new staging folder until the search finds nothing.

    A finding that belongs to one entry withholds that entry, and the site is rendered and searched again. Raises `Stop` for what
    remains, with the staging folder removed; the standing output is not touched here. `memory`: the file in which the search keeps
    what it saw, for the next build; without it, it remembers from attempt to attempt alone. `shelved`: the private folder, in which share cards
    are kept; without it none are drawn, as nobody sees them in a preview or a check. `darkroom`: what develops the photographs.
    """
    shelf = Shelf(shelved / CARDS, ".jpg") if shelved and can_shape() else None
    unshaped = (UNSHAPED,) if shelved and not shelf else ()
    darkroom = darkroom or Darkroom()
    with closing(Memory(memory, program_version(), keeps_folds=memory is not None)) as seen:
        staged = _staged_at_last(material, theme, staging, seen, shelf, darkroom, strict=strict)
    blind = (BLIND,) if darkroom.is_blind else ()
    return replace(staged, notices=(*staged.notices, *unshaped, *blind))


def _staged_at_last(
    material: Material,
    theme: Path,
    staging: Callable[[], Staging],
    seen: Memory,
    shelf: Shelf | None,
    darkroom: Darkroom,
    *,
    strict: bool,
) -> Staged:
    more: dict[str, tuple[Problem, ...]] = {}
    made: dict[str, Assembled] = {}
    while True:
        made, guilty = _made(material, made, darkroom, strict=strict)
        if not guilty:
            folder = staging()
            try:
                pages, findings = _attempt(material, made, theme, folder, seen, shelf)
                if not findings:
                    return _staged(folder, material, pages, made)
                guilty = blamed(findings, pages, made, material, unlicensable(material))
                guilty = {key: problems for key, problems in guilty.items() if key not in more}
                if not guilty:
                    raise Stop(*unowned(findings, material))
            except BaseException:
                folder.discard()
                raise
            folder.discard()
        more |= guilty
        made = {key: value for key, value in made.items() if key not in guilty}
        material = material.again(guilty)


def _made(
    material: Material, made: Mapping[str, Assembled], darkroom: Darkroom, *, strict: bool
) -> tuple[dict[str, Assembled], dict[str, tuple[Problem, ...]]]:
    """Assemble every entry that isn't in `made` yet; the second value holds those with a mention that nothing may be shown for."""
    done: dict[str, Assembled] = {}
    guilty: dict[str, tuple[Problem, ...]] = {}
    wanted: Wanted = {key: asked(judged) for key, judged in material.judged.items()}
    negatives = [each for of_entry in wanted.values() for each in of_entry.values() if isinstance(each, Negative)]
    darkroom.develop(negatives)
    wanted = agreed(wanted, darkroom, material.content.entries)
    for key, judged in material.judged.items():
        seen = pictures(judged, wanted[key], darkroom)
        try:
            done[key] = made.get(key) or assemble(
                judged,
                material.content,
                material.today.consent,
                strict=strict,
                remembered=material.remembered,
                seen=seen,
            )
        except NotShownError:
            guilty[key] = (Problem(where(material, key), 1, 1, "R2", NOTHING_TO_SHOW, SAY_HOW),)
    return done, guilty


NOTHING_TO_SHOW = N_(
    "a person is spoken of here for whom neither a name, a pseudonym nor a role may be shown in this language"
)
SAY_HOW = N_("Add the name in this script, a pseudonym or a role to the register, in both languages")


def _attempt(
    material: Material,
    made: Mapping[str, Assembled],
    theme: Path,
    folder: Staging,
    seen: Memory,
    shelf: Shelf | None,
) -> tuple[tuple[Planned, ...], tuple[Finding, ...]]:
    content = material.content
    shown = tuple(m.entry for m in made.values() if m.entry)
    site = PublicSite(content.site, content.topics, content.helplines, shown, material.today.consent)
    words = words_in(theme)
    shipped = assets(theme)
    pages = without_dead_links(plan(site, words), content.site.url)
    ledger: dict[str, tuple[str, ...]] = {}
    for path, data in shipped.files.items():
        folder.write(path, data, kind="asset")
    media = _media(made)
    for path, (data, keys) in media.items():
        folder.write(path, data, entries=keys, kind="media")
    if shelf:
        drawn = drawings(cards(pages), artwork(theme), {path: data for path, (data, _) in media.items()}, shelf)
        pages = with_cards(pages, drawn, content.site.url)
        for path, (data, keys) in files(pages, drawn).items():
            folder.write(path, data, entries=keys, kind="card")
    for page, path, data, spans in rendered(pages, environment(theme), shipped, words):
        ledger[path] = spans
        folder.write(path, data, entries=page.entries, kind="page")
    findings = search(
        folder.folder,
        terms=material.terms,
        canary=material.canary,
        ledger=ledger,
        accounted=accounts(pages, shipped.files, made, material.judged),
        site_url=content.site.url,
        never=unlicensable(material),
        phrases=public_phrases(material, words),
        memory=seen,
        ours=shipped.files.keys(),
    )
    return pages, findings


def _media(made: Mapping[str, Assembled]) -> dict[str, tuple[bytes, tuple[str, ...]]]:
    """Every picture once, with the keys of the entries that show it (two texts may use the same photograph)."""
    keys: dict[str, list[str]] = defaultdict(list)
    data: dict[str, bytes] = {}
    for key, assembled in made.items():
        for path, bytes_ in assembled.media.items():
            keys[path].append(key)
            data[path] = bytes_
    return {path: (data[path], tuple(keys[path])) for path in sorted(data)}


def _undrawn(material: Material, page: Planned) -> Problem:
    return Problem(where(material, page.owner), 1, 1, "", NOT_DRAWN, ITS_TITLE, lang=page.lang)


NOT_DRAWN = N_(
    "the title is too long for a picture, or has a letter that the fonts lack; a shared link shows the picture of the site"
)
ITS_TITLE = N_(
    "Nothing has to be done. For a picture of its own, write a shorter title without emoji and foreign letters"
)


def _staged(folder: Staging, material: Material, pages: tuple[Planned, ...], made: Mapping[str, Assembled]) -> Staged:
    notices = tuple(
        dict.fromkeys(
            (
                *material.content.warnings,
                *due(material.content.helplines, material.today.consent),
                *first_list(material),
                *new_ways(material),
                *(n for m in made.values() for n in m.notices),
                *(_undrawn(material, page) for page in undrawn(pages)),
            )
        )
    )
    panels = tuple(p for m in made.values() for p in m.panel_problems)
    return Staged(folder, material, pages, notices, panels)
