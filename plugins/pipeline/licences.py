"""What may stand in the output though it is spelt like a protected term, and what may not, whoever wrote it (rules.md, "Protected terms")."""

from collections.abc import Mapping
from datetime import date

from plugins.common.languages import Lang
from plugins.people.fold import folded
from plugins.pipeline.material import Material
from plugins.places.names import place_names
from plugins.places.provinces import provinces
from plugins.render.words import Words

FIRST_YEAR = 2000


def unlicensable(material: Material) -> frozenset[int]:
    """Return the long terms that no licensed text allows, by their place in the list: those that are nobody's rendered name, nor a part of
    one, as Theary is of a public Chantheary."""
    parts = (part for j in material.judged.values() if j.decision.published for part in j.cast.values())
    named = [part.person for part in parts if part.level in ("full", "given")]
    named += [person for person in material.content.register.values() if person.public]
    rendered_names = "\n".join(
        {folded(text) for p in named for name in p.names.values() for text in (name.full, name.given)}
    )
    return frozenset(
        i for i, term in enumerate(material.terms) if term.long and folded(term.text) not in rendered_names
    )


def public_phrases(material: Material, words: Mapping[Lang, Words]) -> tuple[str, ...]:
    """Return what is public whoever bears such a name: places, glossary and topic words, the words of the theme, months with their year.

    In these a short name isn't looked for."""
    interface = (said for of in words.values() for said in of.catalogue.values())
    places = (name for province in provinces() for name in place_names(province))
    years = range(FIRST_YEAR, material.today.consent.year + 2)
    months = (of.month(date(year, month, 1)) for of in words.values() for year in years for month in range(1, 13))
    return tuple(dict.fromkeys((*material.vocabulary.phrases, *places, *interface, *months)))
