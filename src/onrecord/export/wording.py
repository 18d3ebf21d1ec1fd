"""Puts ranges of figures, roles, times and sources into words for readers."""

from collections.abc import Iterable, Sequence

from onrecord.records import ChangeKind, Correction, CorrectionAction, Figure, Role, Said, Statement
from onrecord.text.name_keys import distinct_names
from onrecord.views import Carrier, ClaimTrail, LossView, OutletView, Review

_DAY = len("2031-05-06")


def said_at(text: str, said: Said | None) -> str | None:
    """Return when a statement was made: a day or time, or the article's words ("recently").

    Returns None if the article does not say when.
    """
    return (said.value or text[slice(*said.span)]) if said else None


def range_of(figure: Figure) -> str:
    """Return the range of a figure (a claimed quantity) in short, or "" if it has none.

    Forms: "300", "≥ 12", "≤ 3000", "20–30", "≈ 300", "40%", "≥ USD 12".
    """
    low, high = figure.low, figure.high
    if low is None and high is None:
        return ""
    sign = "≥ " if high is None else "≤ " if low is None else ""
    amount = "–".join(dict.fromkeys(str(bound) for bound in (low, high) if bound is not None))
    if figure.unit:
        amount = f"{amount}%" if figure.unit == "%" else f"{figure.unit} {amount}"
    return f"{'≈ ' if figure.approximate else ''}{sign}{amount}"


def nature_of(statement: Statement) -> list[str]:
    """Return type and act of a statement, as far as it is not a plain assertion: ["denies"]."""
    type_of: list[str] = [] if statement.type == "assertion" else [statement.type]
    return type_of if statement.act == "says" else [*type_of, statement.act]


def claimant_in_words(figure: Figure, name: str | None, act: str | None) -> str:
    """Return who claims a figure (quantity): "Vaunt", or "Vaunt (denies)" for a denied figure.

    ``name``: who claims it, or None. ``act``: "says", "denies" or the like, or None if the figure
    is not in a statement.
    """
    name = name or ("(nobody named)" if figure.statement else "outlet's own voice")
    return name if act in (None, "says") else f"{name} ({act})"


_ACTIONS: dict[CorrectionAction, str] = {
    "accept": "accepted", "reject": "rejected", "borders": "borders", "speaker": "speaker",
    "merge": "merged speakers", "split": "split speaker", "join": "joined voices",
    "part": "parted voice", "move": "moved article", "note": "note",
}  # fmt: skip


def correction_in_words(correction: Correction) -> str:
    """Return what a correction does: "speaker: Vaunt → Corrow"; "(undone)" if it was taken back."""
    old, new = correction.old, correction.new
    change = ""
    if correction.action in ("speaker", "move"):
        nothing = "nobody named" if correction.action == "speaker" else "a story of its own"
        change = f": {old or nothing} → {new or nothing}"
    elif correction.action in ("merge", "join", "part"):
        change = f": {old}, {new}"
    elif correction.action in ("split", "note"):
        change = f": {new or old}"
    why = f" ({correction.why})" if correction.why else ""
    return f"{_ACTIONS[correction.action]}{change}{why}{' (undone)' if correction.undone else ''}"


def review_in_words(review: Review) -> str:
    """Return who rated a claim how, and where: "Tide Check, 2031-05-09: “False”, on “It held”"."""
    reviewer = ", ".join(filter(None, (review.reviewer or "reviewer unknown", review.published)))
    line = f"{reviewer}: “{review.rating}”, on “{review.claim}”"
    return f"{line} · {review.url}" if review.url else line


def loss_in_words(loss: LossView) -> str:
    """Return what an article lost or changed of a claim: "leaves out “in a storm”"."""
    if loss.kind == "words":
        return f"leaves out “{loss.before}”"
    if loss.kind == "speaker":
        return f"names nobody for what {loss.before} says"
    if not loss.before:
        return f"adds “{loss.after}”"
    return f"“{loss.after}” for “{loss.before}”" if loss.after else f"without “{loss.before}”"


def silence_of(trail: ClaimTrail, outlet: OutletView) -> str:
    """Return what an outlet without a claim has: "absent", or "no article" since it was made."""
    return "no article" if outlet.last and outlet.last < trail.first else "absent"


def change_in_words(kind: ChangeKind, before: str | None, after: str | None) -> str:
    """Return what a newer version changed: "figure changed: 12 → 19", "added: Vaunt".

    ``before`` and ``after``: a figure's words, or the speaker or reporting words of a statement.
    """
    told = " → ".join(distinct_names(filter(None, (before, after))))
    return f"{kind}: {told}" if told else kind


def carried_in_words(carried: Sequence[Carrier]) -> str:
    """Return which articles still have what was corrected: "still in: The Post, 2031-05-06"."""
    told = (
        ", ".join(filter(None, (each.outlet or each.headline, (each.published or "")[:_DAY])))
        for each in carried
    )
    return f"still in: {'; '.join(told)}" if carried else ""


def role_at(role: Role) -> str:
    """Return a role in words: "spokesperson, Unification Ministry"."""
    return ", ".join(filter(None, (role.title, role.organization)))


def roles_in_words(roles: Iterable[Role]) -> str:
    """Return all different roles in words: "mayor, Quillhaven; acting mayor"; "" without roles."""
    return "; ".join(distinct_names(map(role_at, roles)))


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun, in the form "1 article" or "2 articles"."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def chain_of(statement: Statement) -> list[str]:
    """Return to whom a statement was made and who passed it on: ["to lawmakers", "via AP News"].

    If several passed it on, the one nearest to the speaker comes first.
    """
    return [f"to {name}" for name in statement.to] + [f"via {name}" for name in statement.via]
