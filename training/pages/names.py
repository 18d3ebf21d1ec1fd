"""Random names of outlets, people and places for the items on training pages.

Outlets are half real names from a gazetteer, half invented, and a third of the invented ones have
no word that says that they are outlets, so that the tagger learns where an outlet is stated and
not which names are outlets.
"""

import random
from collections.abc import Sequence
from pathlib import Path

from evaluation.gold import read_rows
from evaluation.layouts.items import Names
from onrecord.text.lang import ENGLISH

_ONSETS = [
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "qu",
    "r",
    "s",
    "sh",
    "sk",
    "st",
    "t",
    "th",
    "tr",
    "v",
    "w",
    "y",
    "z",
]
_VOWELS = ["a", "e", "i", "o", "u", "ae", "ei", "ia", "ou", "y"]
_CODAS = ["", "", "", "l", "n", "r", "s", "th", "nd", "rk", "m", "ck", "ll"]
_KINDS = [
    "Times",
    "Post",
    "Herald",
    "News",
    "Courier",
    "Gazette",
    "Tribune",
    "Daily",
    "Observer",
    "Telegraph",
    "Mail",
    "Chronicle",
    "Press",
    "Journal",
    "Star",
    "Sun",
    "Standard",
    "Echo",
    "Mirror",
    "Review",
    "Weekly",
    "Monitor",
    "Today",
    "Online",
    "Radio",
    "TV",
    "Agency",
    "Wire",
    "Dispatch",
    "Guardian",
    "Independent",
    "Examiner",
    "Zeitung",
    "Presse",
    "Diario",
    "Journal",
]
_WORDS = [
    "Lantern",
    "Beacon",
    "Harbour",
    "Anchor",
    "Compass",
    "Meridian",
    "Summit",
    "Foundry",
    "Ledge",
    "Orbit",
    "Signal",
    "Thread",
    "Relay",
    "Kite",
    "Ember",
    "Drift",
    "Hinge",
    "Atlas",
    "Prism",
    "Margin",
    "Fathom",
    "Gist",
    "Brief",
    "Record",
    "Pulse",
    "Forum",
    "Point",
    "Insight",
    "Inside",
    "Bridge",
    "Root",
    "Field",
    "Stack",
    "Watch",
    "Line",
    "Voice",
    "Free",
    "Open",
    "Public",
    "Plain",
    "First",
    "Other",
    "Our",
    "Blue",
]
_TOPICS = [
    "Politics",
    "Economy",
    "Courts",
    "Weather",
    "Defence",
    "Science",
    "Health",
    "Sport",
    "World",
    "Business",
    "Culture",
    "Opinion",
    "Technology",
    "Travel",
    "Education",
    "Environment",
    "Energy",
    "Crime",
    "Local",
    "Europe",
    "Asia",
    "Africa",
    "Americas",
    "Media",
    "Transport",
    "Housing",
    "Markets",
    "Religion",
    "Security",
    "Diplomacy",
]
_FIRST_NAMES = [
    line for line in ENGLISH.text("first_names.txt").splitlines() if line and line[0] not in "#["
]
_OF_A_PAGE = 16


class NameMaker:
    """A maker of names, new ones for each page, so that none can be learned by heart."""

    def __init__(self, gazetteer: Path) -> None:
        """Read the names of outlets from a file of rows with a ``name``."""
        rows = read_rows(gazetteer)
        self._listed = [row["name"] for row in rows if len(row.get("name") or "") in range(2, 40)]

    def names(self, rng: random.Random) -> Names:
        """Return names for the items of a page; half of the outlets are from the gazetteer."""
        listed = rng.sample(self._listed, _OF_A_PAGE)
        return Names(
            outlets=sorted({*listed, *(_outlet(rng) for _ in range(_OF_A_PAGE))}),
            authors=sorted({_person(rng) for _ in range(2 * _OF_A_PAGE)}),
            places=sorted({_word(rng, 2) for _ in range(_OF_A_PAGE)}),
            topics=_TOPICS,
        )


def _word(rng: random.Random, syllables: int) -> str:
    parts = (
        rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(syllables)
    )
    return "".join(parts).capitalize()


def _outlet(rng: random.Random) -> str:
    place = _word(rng, rng.choice((2, 2, 3)))
    kind = rng.choice(_KINDS)
    forms: Sequence[str] = (
        f"{place} {kind}", f"The {place} {kind}", f"{place} {rng.choice(_WORDS)} {kind}",
        f"{kind} {place}", f"The {kind}", rng.choice(_WORDS), f"The {rng.choice(_WORDS)}", place,
        f"{rng.choice(_WORDS)} {rng.choice(_WORDS)}", f"{place} {rng.choice(_WORDS)}",
        place[:4].upper(), f"{place[:3].upper()} {kind}", f"{place} {rng.randint(1, 99)}",
        f"{_word(rng, 2)} {_word(rng, 2)}", f"{place}.example", f"La {kind} de {place}",
        f"{place}{rng.choice(_WORDS)}", f"{place} & {_word(rng, 1)}",
    )  # fmt: skip
    return rng.choice(forms)


def _person(rng: random.Random) -> str:
    first = rng.choice(_FIRST_NAMES) if rng.random() < 0.4 else _word(rng, rng.choice((1, 2, 2)))
    first, last = first.capitalize(), _word(rng, rng.choice((2, 2, 3)))
    forms = (
        f"{first} {last}", f"{first} {last}", f"{first} {last}", f"{first} {last}",
        f"{first[0]}. {last}", f"{first} {_word(rng, 1)[0]}. {last}", f"{first} de {last}",
        f"{first} {last}-{_word(rng, 2)}", f"{first} Mc{last}", f"{first} {_word(rng, 2)} {last}",
    )  # fmt: skip
    return rng.choice(forms)
