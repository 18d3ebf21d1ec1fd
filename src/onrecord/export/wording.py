"""How parts of the record are worded for people."""

from onrecord.records import ComparisonKind, Figure, Role, Said, Spans, Statement

COMPARISON_TITLES: dict[ComparisonKind, str] = {  # by kind, in the order to read them in
    "repeat": "What repeats", "differ": "What differs", "update": "What is newer",
    "drift": "What drifts",
}  # fmt: skip


def words_at(text: str, spans: Spans) -> str:
    """What stands at some spans of a text, "…" where they leave something out."""
    return " … ".join(text[start:end] for start, end in spans)


def said_at(text: str, said: Said | None) -> str | None:
    """When a statement was said: the value, or the words where they have none."""
    return (said.value or text[slice(*said.span)]) if said else None


def range_of(figure: Figure) -> str:
    """A figure's range: "300", "≥ 12", "≤ 3000", "20–30", "≈ 300", "40%", "≥ USD 12"."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return ""
    sign = "≥ " if high is None else "≤ " if low is None else ""
    amount = "–".join(dict.fromkeys(str(bound) for bound in (low, high) if bound is not None))
    if figure.unit:
        amount = f"{amount}%" if figure.unit == "%" else f"{figure.unit} {amount}"
    return f"{'≈ ' if figure.approximate else ''}{sign}{amount}"


def role_at(role: Role) -> str:
    """A role in words: "spokesperson, Unification Ministry"."""
    return ", ".join(filter(None, (role.title, role.organization)))


def chain_of(statement: Statement) -> list[str]:
    """How a statement's words came, nearest first: ["to lawmakers", "via AP News"]."""
    return [f"to {name}" for name in statement.to] + [f"via {name}" for name in statement.via]
