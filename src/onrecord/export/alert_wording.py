"""Puts alerts, and what they found, into words."""

from onrecord.views import Alert, FigureChange, Finding

_KINDS = {
    "statements": "statements and articles",
    "figures": "new numbers",
    "disputes": "new disputes",
    "corrections": "new corrections",
    "edits": "what outlets changed",
}


def alert_in_words(alert: Alert) -> str:
    """Return what an alert asks for: "statements and articles: words bridge; speaker Kellend"."""
    asks = alert.asks
    given = {name: getattr(asks, name) for name in asks.__struct_fields__ if getattr(asks, name)}
    told = "; ".join(f"{name} {words}" for name, words in given.items())
    return f"{_KINDS[alert.kind]}: {told}" if told else _KINDS[alert.kind]


def said_in_words(speaker: str | None, act: str) -> str:
    """Return who said what was found: "Vaunt", "Vaunt denies"."""
    return f"{speaker or 'nobody named'}{' denies' if act == 'denies' else ''}"


def figure_in_words(change: FigureChange) -> str:
    """Return a new number: "killed: 17 → 18 (the fire service)"."""
    before = f"{change.before.words} → " if change.before else ""
    return f"{change.measure}: {before}{change.after.words} ({change.after.by})"


def finding_in_words(finding: Finding) -> str:
    """Return a dispute or correction in a line: "dispute: killed (Kellend; the union)"."""
    if finding.what == "correction":
        return f"{finding.sides[0].outlets[0]} corrects itself"
    voices = dict.fromkeys(side.by for side in finding.sides)
    return f"dispute: {finding.measure or finding.what} ({'; '.join(voices)})"
