"""Words for parts of the record, as people read them: ranges, roles, times, relays."""

from collections.abc import Iterable

from onrecord.records import ComparisonKind, Figure, Role, Said, Statement

COMPARISON_TITLES: dict[ComparisonKind, str] = {  # by kind, in the order to read them in
    "repeat": "What repeats", "differ": "What differs", "update": "What is newer",
    "drift": "What drifts",
}  # fmt: skip


def said_at(text: str, said: Said | None) -> str | None:
    """Return the day or time when a statement was made.

    If it is unknown, returns the words that tell it ("recently"), or None without such words.
    """
    return (said.value or text[slice(*said.span)]) if said else None


def range_of(figure: Figure) -> str:
    """Return the range of a figure (a claimed quantity) in words, or "" if both bounds are open.

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


def claimant_in_words(figure: Figure, name: str | None, act: str | None) -> str:
    """Return who claims a figure, and how, if not by saying it: "Vaunt (denies)".

    ``name``: the claimant's name, or None; ``act``: what the claimant does ("says", "denies"), or
    None for a figure outside statements.
    """
    name = name or ("(nobody named)" if figure.statement else "outlet's own voice")
    return name if act in (None, "says") else f"{name} ({act})"


def role_at(role: Role) -> str:
    """Return a role in words: "spokesperson, Unification Ministry"."""
    return ", ".join(filter(None, (role.title, role.organization)))


def roles_in_words(roles: Iterable[Role]) -> str:
    """Return all different roles in words: "mayor, Quillhaven; acting mayor"; "" without roles."""
    return "; ".join(dict.fromkeys(map(role_at, roles)))


def chain_of(statement: Statement) -> list[str]:
    """Return addressees and relays of a statement in words: ["to lawmakers", "via AP News"].

    A relay is a source that passed the words on; the one nearest to the speaker comes first.
    """
    return [f"to {name}" for name in statement.to] + [f"via {name}" for name in statement.via]
