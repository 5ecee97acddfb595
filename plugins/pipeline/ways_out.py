"""Where a site leads its readers besides its own pages: a strict build says what was not there when the site was published last."""

from collections.abc import Iterator, Mapping
from itertools import chain
from urllib.parse import urlsplit

from plugins.common.problems import N_, Problem
from plugins.judge.judged import Judged
from plugins.lint.bare_hosts import bare_hosts
from plugins.mentions.passage import Settled
from plugins.pipeline.material import Material
from plugins.read.content import Content

NEW_WAY = N_("this site has not led its readers to {way} before")
KNOWN = N_("If nobody of you has added it to {file}, take it out, build again, and change the passwords")


def leads_to(material: Material) -> Mapping[str, str]:
    """Return where a site leads its readers, each with the file that says so: the hosts of its settings, its contact as it is typed, the
    numbers of its help lines, and the hosts that its texts may name because somebody said that they are names."""
    named = dict(chain(_in_glossary(material.content), *map(_settled, material.judged.values())))
    numbers = {line.number: "helplines.yaml" for line in material.content.helplines}
    return named | numbers | dict.fromkeys(_of_settings(material.content), "site.yaml")


def new_ways(material: Material) -> tuple[Problem, ...]:
    """Say which of them were not there when the site was published last: anybody who can write the content adds one."""
    before = material.remembered.leads_to
    if not material.strict or before is None:
        return ()
    ways = leads_to(material)
    new = sorted(ways.keys() - before)
    return tuple(Problem(ways[way], 1, 1, "R12", NEW_WAY, KNOWN, (("way", way), ("file", ways[way]))) for way in new)


def _of_settings(content: Content) -> Iterator[str]:
    site, contact = content.site, content.site.contact
    leaving = urlsplit(site.exit_url)
    # A page behind the first one is another place: it may lead on.
    whole = leaving.path.strip("/") or leaving.query or leaving.fragment
    ways = (
        *site.link_hosts,
        site.exit_url if whole else leaving.netloc,
        contact.phone,
        contact.telegram,
        contact.email,
    )
    return (way for way in ways if way)


def _in_glossary(content: Content) -> Iterator[tuple[str, str]]:
    for entry in content.glossary:
        for words in entry.words.values():
            yield from ((bare.host, "glossary.yaml") for bare in bare_hosts(words))


def _settled(judged: Judged) -> Iterator[tuple[str, str]]:
    """What somebody settled by `{=…}` holds no name of the register, or the text is withheld: the sentence may say it."""
    for lang, prepared in judged.prepared.items():
        pictures = (words for each in prepared.pictures.values() for words in (each.alt, each.caption, each.credit))
        for passage in (prepared.title, prepared.summary, prepared.body, *pictures):
            settled = (piece.word for piece in passage if isinstance(piece, Settled))
            yield from ((bare.host, judged.entry.texts[lang].where) for word in settled for bare in bare_hosts(word))
