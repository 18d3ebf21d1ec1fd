"""Finds the words of articles that a sentence about a story rests on, to be shown beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.desk.differences import Marked, differing_words
from onrecord.desk.pages import readable
from onrecord.export.story_wording import About
from onrecord.records import ComparisonKind
from onrecord.views import (
    ClaimView,
    ComparisonView,
    FigureChange,
    Finding,
    MeasureState,
    NewVersion,
    SentenceView,
    StandingClaim,
    StoryView,
)

_MARKED: tuple[ComparisonKind, ...] = ("differ", "drift", "correction")


@dataclass(frozen=True)
class Passage:
    """Words of one article, with the address at which they open."""

    words: Marked  # pieces, each with whether the passage it is compared with lacks it
    path: str
    by: str
    day: str
    outlet: str | None


@dataclass(frozen=True)
class Evidence:
    """Passages that stand side by side, with the id of their comparison, if it is one."""

    passages: tuple[Passage, ...]
    comparison: str | None = None
    reason: str = ""


def evidence_of(about: About, view: StoryView) -> list[Evidence]:
    """Return the words that a sentence about a story rests on."""
    return [each for each in _evidence(about, view) if each.passages]


def compared(each: ComparisonView) -> Evidence:
    """Return the members of a comparison side by side; where they differ, each word is marked."""
    comparison = each.comparison
    words = [readable(member.words) for member in each.members]
    passages = tuple(
        Passage(pieces, f"/records/{record}", member.by, member.day, member.outlet)
        for record, member, pieces in zip(
            comparison.members,
            each.members,
            _marked(words, comparison.kind in _MARKED),
            strict=True,
        )
    )
    return Evidence(passages, comparison.id, comparison.reason)


def _evidence(about: About, view: StoryView) -> Iterator[Evidence]:
    match about:
        case Finding():
            wanted = set(about.comparisons)
            yield from (compared(each) for each in view.comparisons if each.comparison.id in wanted)
        case MeasureState():
            yield _claims([each.claim for each in about.claims], marked=False)
        case StandingClaim():
            yield _claims([about.claim], marked=False)
        case FigureChange():
            claims = [each for each in (about.before, about.after) if each]
            yield _claims(claims, marked=True)
        case NewVersion():
            words: Marked = [(readable(about.headline), False)]
            path = f"/articles/{about.article}"
            yield Evidence((Passage(words, path, "", about.date[:10], about.outlet),))
        case SentenceView():
            said = " ".join(filter(None, (about.before, about.sentence)))
            words = [(readable(said), False)]
            path = f"/articles/{about.article}"
            outlet = about.outlets[0] if about.outlets else None
            yield Evidence((Passage(words, path, about.speaker, about.day, outlet),))


def _claims(claims: list[ClaimView], *, marked: bool) -> Evidence:
    sentences = [readable(claim.sentence) for claim in claims]
    return Evidence(
        tuple(
            Passage(pieces, f"/records/{claim.figure}", claim.by, claim.day, claim.outlet)
            for claim, pieces in zip(claims, _marked(sentences, marked), strict=True)
        )
    )


def _marked(texts: list[str], marked: bool) -> list[Marked]:
    """Return texts in pieces: each compared with the first, and the first with the second."""
    if not marked or len(texts) < 2:
        return [[(text, False)] for text in texts]
    first, *others = texts
    return [differing_words(first, others[0])[0]] + [
        differing_words(first, other)[1] for other in others
    ]
