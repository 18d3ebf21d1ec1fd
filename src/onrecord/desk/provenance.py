"""The way of one claim from its voices to the outlets, as a picture and as a list."""

from dataclasses import dataclass, field

from onrecord.desk.boxes import Boxes, Branch, Kind, Label, Style, draw_tree
from onrecord.desk.differences import Aligned, aligned
from onrecord.desk.pages import readable
from onrecord.desk.texts import TEXTS
from onrecord.export.story_wording import NOT_SAID
from onrecord.export.voice_wording import name_in_sentence
from onrecord.export.wording import loss_in_words
from onrecord.text.controls import one_line
from onrecord.text.name_keys import normalize
from onrecord.views import CarriedView, ClaimTrail


@dataclass(frozen=True)
class Step:
    """A place of a claim: who passed it on, what was lost, and its words against the fullest."""

    place: CarriedView
    speaker: str  # whom the article names, as in a sentence; "" for nobody
    through: tuple[str, ...]  # without whom the article names
    losses: tuple[str, ...]
    is_kept: bool  # whether it has all words that it is held against
    rows: tuple[Aligned, ...]  # empty where nothing was lost of its words


@dataclass
class _Node:
    name: str
    kind: Kind
    place: CarriedView | None = None
    style: Style = "solid"
    inner: dict[str, "_Node"] = field(default_factory=dict)


def draw_trail(trail: ClaimTrail) -> Boxes:
    """Return the picture of a claim: a way that several outlets share is drawn once."""
    roots: dict[str, _Node] = {}
    for place in trail.carried:
        node = roots.setdefault(_key(place.by), _Node(place.by, "voice"))
        for name in place.through:
            node = node.inner.setdefault(_key(name), _Node(name, "relay"))
        own = node.inner.setdefault(_key(place.outlet), _Node(place.outlet, "outlet"))
        if own.place is not None:  # another article of the outlet
            own = node.inner[place.record] = _Node(place.outlet, "outlet")
        own.kind, own.place = "outlet", place
        own.style = "dashed" if place.carrying in ("trimmed", "altered") else "solid"
    return draw_tree([_branch(node) for node in roots.values()])


def steps_of(trail: ClaimTrail) -> list[Step]:
    """Return the places of a claim in the order of days, each compared with its fullest words."""
    full = readable(trail.words)
    return [
        Step(
            place,
            name_in_sentence(place.speaker) if place.speaker else "",
            tuple(name for name in place.through if name != place.speaker),
            tuple(readable(loss_in_words(loss)) for loss in place.losses),
            _has_all_words(trail, place),
            tuple(aligned(full, readable(place.words))) if _has_other_words(place) else (),
        )
        for place in trail.carried
    ]


def name_of(trail: ClaimTrail) -> str:
    """Return what is claimed: "killed: 23", what is said, or "denied: " and what is denied."""
    if trail.measure is None:
        return readable(f"{NOT_SAID.get(trail.act or 'says', '')}{trail.words}")
    named = trail.subject and trail.subject.lower() != trail.measure
    label = f"{trail.measure} ({trail.subject})" if named else trail.measure
    return readable(f"{label}: {trail.wording}")


def _has_all_words(trail: ClaimTrail, place: CarriedView) -> bool:
    """Whether an outlet has all words of a claim, in their order; of a number, the number."""
    full, own = (
        [normalize(word) for word in (each.wording or each.words).split()]
        for each in (trail, place)
    )
    full, own = [[word for word in words if word] for words in (full, own)]
    return any(own[at : at + len(full)] == full for at in range(len(own) - len(full) + 1))


def _has_other_words(place: CarriedView) -> bool:
    return not place.wording and any(loss.kind != "speaker" for loss in place.losses)


def _branch(node: _Node) -> Branch:
    inner = tuple(map(_branch, node.inner.values()))
    return Branch(_label(node), node.style, inner)


def _label(node: _Node) -> Label:
    place = node.place
    if place is None:
        return Label(node.kind, (readable(node.name),))
    facts = f"{place.day or TEXTS.common.no_date} · {getattr(TEXTS.matrix, place.carrying)}"
    lost = (readable(loss_in_words(loss)) for loss in place.losses)
    return Label("outlet", (one_line(node.name), facts, *lost), f"/records/{place.record}")


def _key(name: str) -> str:
    return "".join(normalize(word) for word in name.split() if word.lower() != "the")
