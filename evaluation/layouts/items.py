"""Articles to lay out on generated pages."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from evaluation.gold import read_rows
from evaluation.layouts.page import Item

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_FIRST_DAY, _DAYS = date(2031, 1, 1), 700
_LONGEST = 14  # paragraphs of an article
_DATELINE_DATE = re.compile(r"^(?:[A-Z][a-z]+day, )?[A-Z][a-z]+ \d{1,2}, \d{4}\s*$")

# Invented. About a third of the outlets have no word for an outlet in their names.
OUTLETS = (
    "Dervaine Courier", "The Calvery Packet", "Ostery Evening Post", "The Norrenshore Tribune",
    "Innisk Herald", "Ruvenmark Daily News", "Radio Vandrel", "Tessaly Wire", "Meridian",
    "Corvane Press Agency", "Porto Seline Gazette", "Agência Morvena", "Halden Zeitung",
    "Kestrel", "The Lantern", "La Voz de Innisk", "Norren 24", "Saltmarsh Online", "Le Phare",
    "Plainspoken", "Channel Nine Orrin", "The Bellwether", "TVK Sarnov", "Quayside Weekly",
)  # fmt: skip
AUTHORS = (
    "Orla Venn", "Tomas Kellend", "Hanne Olverstone", "Ilka Sorrendy", "Pavo Strand",
    "Edda Rosvane", "Lothar Brandevin", "Nerys Dunmarch", "Casper Ilvey", "Maud Esserine",
    "Yves Tarrowick", "Sunniva Ardwell", "J. M. Corrow", "Dag Pellimore", "Brede Callowmere",
    "Anselm de Wray",
)  # fmt: skip
PLACES = ("Calvery", "Ossary", "Innisk", "Dervaine", "Ruvenmark", "Porto Seline", "Sarnov", "Orrin")
TOPICS = ("Politics", "Economy", "Courts", "Weather", "Defence", "Science", "Health", "Sport")


def read_texts(path: Path, licence: str = "") -> list[tuple[str, tuple[str, ...]]]:
    """Read (headline, paragraphs) of the rows with ``title`` and ``text`` in a JSON Lines file.

    A first line that is only a date is left out, as are rows without two paragraphs and rows whose
    ``licence`` does not begin as given.
    """
    texts = []
    for row in read_rows(path):
        paragraphs = [" ".join(each.split()) for each in row["text"].split("\n")]
        kept = [each for each in paragraphs if each and not _DATELINE_DATE.match(each)]
        is_free = str(row.get("licence", "")).startswith(licence)
        if is_free and row.get("title") and len(kept) > 1:
            texts.append((" ".join(row["title"].split()), tuple(kept[:_LONGEST])))
    return texts


@dataclass(frozen=True)
class Names:
    """The names that items are given at random."""

    outlets: Sequence[str] = OUTLETS
    authors: Sequence[str] = AUTHORS
    places: Sequence[str] = PLACES
    topics: Sequence[str] = TOPICS


def make_items(
    rng: random.Random,
    texts: Sequence[tuple[str, tuple[str, ...]]],
    count: int,
    names: Names = Names(),
) -> list[Item]:
    """Return articles with random texts, names and days; no text is used twice."""
    outlets = rng.sample(names.outlets, min(count, len(names.outlets)))
    chosen = rng.sample(range(len(texts)), count)
    newest = _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))
    return [
        _item(rng, texts[number], outlet, newest, names)
        for number, outlet in zip(chosen, cycle(outlets), strict=False)
    ]


def _item(
    rng: random.Random,
    text: tuple[str, tuple[str, ...]],
    outlet: str,
    newest: date,
    names: Names,
) -> Item:
    headline, paragraphs = text
    host = re.sub(r"\W", "", outlet.lower()) + ".example"
    day = newest - timedelta(days=rng.choice((0, 0, 0, 1, 1, 2, 3, 9)))
    slug = "-".join(re.findall(r"\w+", headline.lower())[:6])
    authors = tuple(rng.sample(names.authors, rng.choice((1, 1, 1, 2))))
    place = rng.choice(names.places)
    sentences = _SENTENCE_END.split(paragraphs[-1])
    return Item(
        headline=headline,
        paragraphs=paragraphs[:-1] if len(paragraphs) > 2 else paragraphs,
        outlet=outlet,
        host=host,
        url=f"https://www.{host}/{day:%Y/%m/%d}/{slug}",
        published=day,
        authors=authors,
        deck=sentences[0],
        caption=f"{rng.choice(('A street', 'The harbour', 'A hall', 'The bridge'))} in {place}.",
        credit=f"{rng.choice(names.authors)}/{outlet}",
        place=place,
        topic=rng.choice(names.topics),
    )


def seeded(name: str, seeds: Iterable[int]) -> Iterator[random.Random]:
    """Yield random numbers for each seed of a family, the same in every run."""
    for seed in seeds:
        yield random.Random(f"{name} {seed}")
