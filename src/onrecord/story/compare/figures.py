"""Figures of one story that agree, cannot both be exact, or are newer.

Compared are claims of one measure about one subject in one story. A claim about a part ("nine of
the dead"), about another time ("in 1998") or denied is none about the whole. Intervals decide:
"around 300" agrees with 300, "thousands" with 2,700; 300 and 1,100 cannot both be exact. A floor
("at least 12") contradicts nobody who says more, nor agrees with them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.records import Comparison, Figure, make_id
from onrecord.story.compare.provenance import Root, Roots, origins
from onrecord.story.compare.story_article import Account, content_of, stem, word_set
from onrecord.views import FigureSummary, MemberView

# Of these a story has one total; of other measures (knots, metres) only the same subject's agree.
_TOTALS = frozenset(
    [
        "killed",
        "wounded",
        "missing",
        "captured",
        "arrested",
        "rescued",
        "displaced",
        "evacuated",
        "charged",
    ]
)
_SHARE = 0.1  # that an approximate figure may be off
_ORDER = 10  # "thousands" are less than so many thousands
_VAGUE = re.compile(
    r"\b(?:dozens|scores|hundreds|thousands|tens|several|millions)\b", re.IGNORECASE
)
_PART = re.compile(r"\s+(?:of|among)\s+(?:the|them|those|its|his|her|their)\b")
_PART_BEFORE = re.compile(r"(?:including|among them|of whom)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_SURE, _UNSURE = 0.8, 0.5  # a story has one total; of what else is counted it may have several
_NO_DAY = "9999"
_SCOPE = 5  # two that differ by more than so many times are hardly of one thing
_SHORTEST = 3  # letters of a noun that is counted


@dataclass(frozen=True)
class Claim:
    """A figure with who claims it, and when."""

    figure: Figure
    account: Account
    root: Root
    day: str
    low: float
    high: float | None  # None: a floor only

    @property
    def is_bound(self) -> bool:
        """Whether it says no more than "at least" or "at most"."""
        return self.figure.low is None or (self.figure.high is None and self.high is None)

    @property
    def order(self) -> tuple[str, str, str]:
        """By day, and on one day by when the article came out, as far as that is known."""
        published = self.account.article.published
        return self.day, published.value if published else "", self.figure.id

    @property
    def wording(self) -> str:
        return " ".join(self.figure.text.split())


def totals(accounts: Sequence[Account]) -> list[FigureSummary]:
    """The ledger of a story: its claims by what they are of, the most claimed first."""
    roots = Roots(accounts)
    found = []
    for (measure, _), claims in _groups(accounts, roots).items():
        subjects = Counter(c.figure.subject for c in claims if c.figure.subject)
        highs = [claim.figure.high for claim in claims]
        found.append(
            FigureSummary(
                measure=measure,
                subject=subjects.most_common(1)[0][0] if subjects else None,
                low=min(claim.figure.low or 0 for claim in claims),
                high=None if None in highs else max(high or 0 for high in highs),
                origins=len({claim.root.key for claim in claims}),
                claims=tuple(map(_member, claims)),
                latest=_steps(claims)[-1].wording,
            )
        )
    return sorted(found, key=lambda total: -len(total.claims))


def _member(claim: Claim) -> MemberView:
    article = claim.account.article
    return MemberView(
        article=article.id, outlet=article.outlet, day=claim.day, by=claim.root.name,
        words=claim.wording,
    )  # fmt: skip


def compare_figures(story: str, accounts: Sequence[Account], roots: Roots) -> Iterator[Comparison]:
    """The repeats, differences and updates of a story's figures."""
    for (measure, subject), claims in _groups(accounts, roots).items():
        counted = (claims[0].figure.subject or "").lower().split()[-1:] if subject else []
        what = " ".join([measure, *(f"({word})" for word in counted)])
        yield from _repeats(story, what, claims)
        yield from _updates(story, what, claims)
        yield from _differences(story, what, claims, measure in _TOTALS)


def _groups(accounts: Sequence[Account], roots: Roots) -> dict[tuple[str, str], list[Claim]]:
    """The claims of a story by what they are of, each group in the order of days."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    years = {account.day[:4] for account in accounts if account.day}
    for account in accounts:
        for figure in account.annotations.figures:
            claim = _claim(account, figure, roots, years)
            if claim:
                groups[_what(figure)].append(claim)
    for claims in groups.values():
        claims.sort(key=lambda each: each.order)
    return dict(sorted(groups.items()))


def _what(figure: Figure) -> tuple[str, str]:
    """What a figure is of: its measure, and whose, where that is not everybody."""
    if figure.measure in _TOTALS:
        return figure.measure, ""
    words = (figure.subject or "").split()
    return f"{figure.measure} {figure.unit or ''}".strip(), stem(words[-1]) if words else ""


def _claim(account: Account, figure: Figure, roots: Roots, years: set[str]) -> Claim | None:
    """A figure as a claim about the whole; None where it is of a part or of another time."""
    statement = account.statement(figure)
    if statement is not None and statement.act != "says":
        return None
    if figure.low is None and figure.high is None:
        return None
    if figure.unit is not None:
        return None  # of what, or for what, words alone do not tell
    text = account.article.text
    start, end = figure.span
    sentence = account.sentence(figure.span)
    if _PART.match(text, end) or _PART_BEFORE.search(text, sentence[0], start):
        return None
    told = _YEAR.findall(text[slice(*sentence)])
    if told and years and int(max(told)) < int(min(years)) - 1:
        return None  # "the 1998 wreck"
    low, high = _bounds(figure)
    if figure.measure not in _TOTALS and (
        (high is not None and high <= 1) or len(figure.measure) < _SHORTEST
    ):
        return None
    day = figure.as_of or account.said(statement) or _NO_DAY
    return Claim(figure, account, roots.of(account, statement), day, low, high)


def _bounds(figure: Figure) -> tuple[float, float | None]:
    low = float(figure.low or 0)
    high = None if figure.high is None else float(figure.high)
    if _VAGUE.search(figure.text):
        return low, low * _ORDER
    if figure.approximate and high is not None:
        return low * (1 - _SHARE), high * (1 + _SHARE)
    return low, high


def _agree(one: Claim, other: Claim) -> bool:
    """Whether two claims may both be exact and say the same: two floors only where they are one."""
    if one.is_bound or other.is_bound:
        return one.high == other.high and one.low == other.low
    return one.low <= (other.high or 0) and other.low <= (one.high or 0)


def _apart(one: Claim, other: Claim) -> bool:
    """Whether two claims cannot both be exact."""
    if one.high is not None and one.high < other.low:
        return True
    return other.high is not None and other.high < one.low


def _repeats(story: str, what: str, claims: Sequence[Claim]) -> Iterator[Comparison]:
    """Claims of several articles that agree, each with the narrowest that it agrees with."""
    exact: dict[tuple[float, float | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        exact[claim.low, claim.high].append(claim)
    narrow = sorted(exact, key=lambda bounds: ((bounds[1] or 1e18) - bounds[0], bounds[0]))
    taken: set[tuple[float, float | None]] = set()
    for bounds in narrow:
        if bounds in taken:
            continue
        taken.add(bounds)
        members = list(exact[bounds])
        for wider in narrow:
            if wider not in taken and all(_agree(exact[wider][0], m) for m in members):
                taken.add(wider)
                members += exact[wider]
        if len({claim.account.text for claim in members}) > 1:
            words = ", ".join({(m.low, m.high): m.wording for m in reversed(members)}.values())
            yield _comparison(story, "repeat", f"{what}: {words}", members)


def _updates(story: str, what: str, claims: Sequence[Claim]) -> Iterator[Comparison]:
    """One claimant's newer figures, as a series."""
    by_root: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.root.key.startswith("outlet "):
            by_root[claim.root.key].append(claim)
    for series in by_root.values():
        steps = _steps(series)
        if len(steps) > 1:
            told = ", then ".join(f"{claim.wording} ({claim.day})" for claim in steps)
            reason = f"{what}, {steps[0].root.name}: {told}"
            yield _comparison(story, "update", reason, series)


def _steps(series: Sequence[Claim]) -> list[Claim]:
    """One claimant's figures that were new when they came; an outlet may still have an old one."""
    steps = [series[0]]
    for claim in series[1:]:
        last = steps[-1]
        lifted = last.is_bound and last.figure.low is not None and claim.low > last.low
        newer = last.day <= claim.day < _NO_DAY and (lifted or _apart(claim, last))
        if newer and _same_scope(claim, last) and not any(_agree(claim, step) for step in steps):
            steps.append(claim)
    return steps


def _differences(
    story: str, what: str, claims: Sequence[Claim], total: bool
) -> Iterator[Comparison]:
    """The last figures of two claimants that cannot both be exact."""
    by_root: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_root[claim.root.key].append(claim)
    ordered = [_steps(series)[-1] for series in by_root.values()]
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            named = not (one.root.key.startswith("outlet ") or other.root.key.startswith("outlet "))
            same = _same_scope(one, other) and _in_scale(one, other)
            if named and _apart(one, other) and same and (total or _same_predicate(one, other)):
                both = [c for c in claims if c.root.key in (one.root.key, other.root.key)]
                reason = (
                    f"{what}: {one.root.name} says {one.wording}, "
                    f"{other.root.name} says {other.wording}"
                )
                yield _comparison(story, "differ", reason, both, _SURE if total else _UNSURE)


def _same_scope(one: Claim, other: Claim) -> bool:
    """Whether two figures count the same: people, whoever they are, or those of one name."""
    return _scope(one) == _scope(other)


def _scope(claim: Claim) -> str:
    words = (claim.figure.subject or "").lower().split()
    last = stem(words[-1]) if words else ""
    return "" if last in _anybody() else last


@cache
def _anybody() -> frozenset[str]:
    return frozenset(map(stem, word_set("anybody")))


def _in_scale(one: Claim, other: Claim) -> bool:
    amounts = [claim.low or claim.high or 0 for claim in (one, other)]
    return min(amounts) > 0 and max(amounts) <= _SCOPE * min(amounts)


def _same_predicate(one: Claim, other: Claim) -> bool:
    """Whether the sentences of two figures share a word beside what is counted."""
    counted = {stem(word) for word in f"{one.figure.measure} {one.figure.subject or ''}".split()}
    stems = [
        content_of(c.account.article.text, (c.account.sentence(c.figure.span),)).stems
        for c in (one, other)
    ]
    return bool((stems[0] & stems[1]) - counted)


def _comparison(
    story: str, kind: str, reason: str, claims: Sequence[Claim], confidence: float = _SURE
) -> Comparison:
    ordered = sorted(claims, key=lambda each: each.order)
    members = tuple(claim.figure.id for claim in ordered)
    return Comparison(
        id=make_id("comparison", story, kind, members),
        story=story,
        kind=kind,  # type: ignore[arg-type]
        reason=reason,
        members=members,
        origins=origins((claim.figure.id, claim.root) for claim in ordered),
        confidence=confidence,
    )
