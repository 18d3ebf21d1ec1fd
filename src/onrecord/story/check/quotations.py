"""Gives the quotations of a draft their verdicts."""

from collections.abc import Iterator, Sequence

from onrecord.story.check.draft import DraftPassage
from onrecord.story.check.findings import (
    Finding,
    by_another,
    in_record,
    not_on_record,
    point,
    with_newer,
)
from onrecord.story.check.recorded import RecordedStatement, RecordedStory
from onrecord.story.check.words import Kind, Match, Wording, match_words
from onrecord.views import Point

# Chosen on tests/golden/drafts/cases.toml.
_LOOK_ALIKE = 0.75  # least share of the words, for changed words of another speaker to be the same
_FEW = 4  # words that are said twice by chance
_FULLEST: tuple[Kind, ...] = ("altered", "trimmed", "verbatim")  # what a fuller wording shows first


def check_quotation(passage: DraftPassage, stories: Sequence[RecordedStory]) -> Point:
    """Return the point of a quotation of a draft."""
    findings = [finding for story in stories for finding in _findings(passage, story)]
    exact = [finding for finding in findings if finding.match.score == 1]
    changed = [finding for finding in findings if finding.match.score < 1]
    if own := [finding for finding in exact if finding.is_same]:
        found = _of_own(passage, with_newer(own, exact))
        elsewhere = [] if found.is_fault else _elsewhere(own, changed)
        if elsewhere:
            reason = f"{_outlets(own)}: in these words; {_outlets(elsewhere)}: in other words"
            return point(passage, "altered", reason, elsewhere)
        return found
    if others := [finding for finding in exact if finding.is_same is False]:
        return by_another(passage, _innermost(others))
    if own := _best([finding for finding in changed if finding.is_same]):
        return in_record(passage, own, "altered")
    if others := _best([
        finding for finding in changed
        if finding.is_same is False and finding.match.score >= _LOOK_ALIKE
    ]):  # fmt: skip
        return by_another(passage, others)
    nearest = min(findings, key=lambda finding: finding.order, default=None)
    reason = "no such words"
    if exact:
        reason = "the words are there, but nobody is on record as saying them"
    return not_on_record(passage, nearest.recorded.view() if nearest else None, reason)


def _elsewhere(own: Sequence[Finding], changed: Sequence[Finding]) -> list[Finding]:
    """Return the same quotation in the other words of other outlets, if as many or more have these.

    Which outlet changed it is not known; what most have stands. A replaced version has no vote, and
    an outlet that has both words none against itself.
    """
    exact = [finding for finding in own if _is_quoted(finding) and not finding.recorded.is_older]
    here = {_outlet(finding) for finding in exact}
    others = [
        finding
        for finding in changed
        if finding.is_same
        and finding.match.score >= _LOOK_ALIKE
        and not finding.recorded.is_older
        and _is_quoted(finding)
        and _outlet(finding) not in here
        and any(finding.story is each.story for each in exact)
    ]
    return others if len({_outlet(finding) for finding in others}) >= len(here) else []


def _outlet(finding: Finding) -> str:
    article = finding.recorded.article.article
    return article.outlet or article.site or article.id


def _outlets(findings: Sequence[Finding]) -> str:
    articles = (finding.recorded.article.article for finding in findings)
    names = (each.outlet or each.site or "an unknown outlet" for each in articles)
    return ", ".join(dict.fromkeys(names))


def _findings(passage: DraftPassage, story: RecordedStory) -> Iterator[Finding]:
    for recorded in story.candidates(passage):
        match = _match(passage.wording, recorded)
        if match:
            is_same = story.is_same_speaker(passage, recorded)
            yield Finding(story, recorded, match, is_same)


def _match(drafted: Wording, recorded: RecordedStatement) -> Match | None:
    """Return how a quotation compares with a statement: with what is quoted in it, if anything."""
    match = match_words(drafted, recorded.quoted) if recorded.quoted.words else None
    return match or match_words(drafted, recorded.wording)


def _of_own(passage: DraftPassage, findings: Sequence[Finding]) -> Point:
    """Return the point of a quotation all of whose words are on record as its speaker's.

    Where one article has only a part of what another quotes, the fuller wording counts.
    """
    quoted = [finding for finding in findings if _is_quoted(finding)]
    if not quoted:
        reason = "the record has these words as the outlet's, not in quotation marks"
        return point(passage, "altered", reason, findings)
    newest = [finding for finding in quoted if not finding.recorded.is_older] or quoted
    kinds = {finding.match.kind for finding in newest}
    if "verbatim" in kinds and len(passage.wording.words) < _FEW:
        kinds = {"verbatim"}
    kind = min(kinds, key=_FULLEST.index)
    return in_record(passage, [each for each in newest if each.match.kind == kind], kind)


def _is_quoted(finding: Finding) -> bool:
    """Whether the words are in quotation marks in the record."""
    return finding.recorded.quotations.is_quoted(finding.match.place[0])


def _innermost(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings without statements that hold another one's words, as a relay does."""
    outer = {finding.recorded.statement.outer for finding in findings}
    return [finding for finding in findings if finding.recorded.statement.id not in outer]


def _best(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that have most of the words."""
    best = max((finding.match.score for finding in findings), default=0)
    return [finding for finding in findings if finding.match.score == best]
