"""What a passage of a draft and the record have in common, and the point that is made of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.records import Statement
from onrecord.story.check.draft import DraftPassage
from onrecord.story.check.recorded import RecordedStatement, RecordedStory
from onrecord.story.check.same_speaker import is_one_of
from onrecord.story.check.words import Match
from onrecord.story.compare.content import listed_words
from onrecord.story.readable import readable_text
from onrecord.views import Piece, Point, RecordedWords, Verdict

_SHOWN = 8  # passages of the record that are shown for one of the draft


@dataclass(frozen=True, eq=False)
class Finding:
    """A statement of the record whose words are those of a passage, or like them.

    ``is_same``: whether its speaker is the one whom the draft names; None: the record names nobody.
    """

    story: RecordedStory
    recorded: RecordedStatement
    match: Match
    is_same: bool | None

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: the best match of the newest version first, then the earliest."""
        return (
            self.recorded.is_older, -self.match.score, bool(self.recorded.statement.via),
            self.recorded.order,
        )  # fmt: skip


def with_newer(own: Sequence[Finding], findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with those of the same words in newer versions that leave the speaker open.

    A newer version may say "she" where the older one has the name; the words still stand.
    """
    return [
        *own,
        *(
            finding
            for finding in findings
            if finding.is_same is None
            and any(
                finding.story.is_newer(finding.recorded.article, older.recorded.article)
                for older in own
                if older.story is finding.story
            )
        ),
    ]


def in_record(passage: DraftPassage, findings: Sequence[Finding], verdict: Verdict) -> Point:
    """Return the point of a passage whose words are on record, as said by whom the draft names.

    ``verdict``: of the words alone. If they are not altered, another one takes its place if they
    stand only in a version that was replaced, came through somebody whom the draft does not name,
    or were taken back.
    """
    newest = [finding for finding in findings if not finding.recorded.is_older]
    direct = [finding for finding in newest if not _unnamed_relays(passage, finding)]
    if verdict == "altered":
        return point(passage, verdict, _REASONS[verdict], newest or findings)
    if not newest:
        reason = "only in a version that its outlet has replaced"
        return point(passage, "of an older version", reason, findings)
    if taken_back := [
        finding for finding in newest if finding.story.is_taken_back(finding.recorded.statement.id)
    ]:
        return point(passage, "corrected since", "the outlet took this back", taken_back)
    if cue := _other_cue(passage, newest):
        return point(passage, "altered", f"“{cue}” in the draft only", newest)
    if not direct:
        relays = dict.fromkeys(
            name for finding in newest for name in _unnamed_relays(passage, finding)
        )
        reason = f"through {', '.join(relays)}, whom the draft does not name"
        return point(passage, "through another", reason, newest)
    return point(passage, verdict, _REASONS[verdict], direct)


_REASONS: dict[Verdict, str] = {
    "verbatim": "in the same words",
    "supported": "the record has all or nearly all of it",
    "trimmed": "some words are left out",
    "altered": "in changed words",
}


def by_another(passage: DraftPassage, findings: Sequence[Finding]) -> Point:
    """Return the point of a passage that somebody else said than the draft says."""
    names = dict.fromkeys(
        finding.recorded.view().speaker or finding.recorded.origin.name for finding in findings
    )
    relayed = [each for each in findings if passes_on(passage, each.recorded.statement)]
    if relayed and all(finding.match.kind != "altered" for finding in relayed):
        reason = f"{passage.speaker} passes on what {' and '.join(names)} said"
        return point(passage, "through another", reason, relayed)
    reason = f"by {' and '.join(names)}, not {passage.speaker}"
    return point(passage, "said by another", reason, findings)


def not_on_record(passage: DraftPassage, nearest: RecordedWords | None, reason: str) -> Point:
    """Return the point of a passage that the record does not have."""
    return make_point(passage, "not on record", reason, nearest=nearest)


def point(
    passage: DraftPassage, verdict: Verdict, reason: str, findings: Sequence[Finding]
) -> Point:
    """Return the point of a passage, with the words of the record that its verdict rests on."""
    ordered = sorted(findings, key=lambda finding: finding.order)
    pieces = ordered[0].match.pieces
    return make_point(
        passage,
        verdict,
        reason,
        pieces=() if all(piece.only == "same" for piece in pieces) else pieces,
        record=[finding.recorded.view(finding.match) for finding in ordered],
    )


def make_point(
    passage: DraftPassage,
    verdict: Verdict,
    reason: str,
    *,
    pieces: Sequence[Piece] = (),
    record: Sequence[RecordedWords] = (),
    since: RecordedWords | None = None,
    nearest: RecordedWords | None = None,
) -> Point:
    readable = readable_text(passage.draft.article.text)
    return Point(
        kind=passage.kind,
        spans=tuple(readable.given_span(span) for span in passage.spans),
        words=passage.words,
        speaker=passage.speaker,
        verdict=verdict,
        reason=reason,
        pieces=tuple(pieces),
        record=tuple(record[:_SHOWN]),
        origins=tuple(dict.fromkeys(each.origin for each in record)),
        since=since,
        nearest=nearest,
    )


def _unnamed_relays(passage: DraftPassage, finding: Finding) -> list[str]:
    """Return who passed words on to the record's outlet, if the draft names none of them."""
    recorded = finding.recorded
    if recorded.is_relay:
        return [recorded.view().speaker or recorded.origin.name]
    return unnamed_relays(passage, recorded.statement)


def unnamed_relays(passage: DraftPassage, recorded: Statement | None) -> list[str]:
    """Return who passed a statement of the record on, if the draft names none of them."""
    via = recorded.via if recorded else ()
    named = passage.statement.via if passage.statement else ()
    return [] if any(is_one_of(name, via) for name in named) else list(via)


def passes_on(passage: DraftPassage, recorded: Statement | None) -> bool:
    """Whether the draft names, as the speaker, somebody who only passed a statement on."""
    speaker = passage.draft.speaker_of(passage.statement)
    names = (speaker.name, *speaker.aliases) if speaker else ()
    return recorded is not None and any(is_one_of(name, recorded.via) for name in names)


def _other_cue(passage: DraftPassage, findings: Sequence[Finding]) -> str | None:
    """Return the draft's cue if it presents the words as a confession and no article does."""
    if passage.statement is None:
        return None
    cue = passage.draft.words_at(passage.statement.cue)
    admits = listed_words("admits")
    if admits.isdisjoint(cue.lower().split()):
        return None
    said = (finding.recorded.compared.cue_words for finding in findings)
    return cue if all(admits.isdisjoint(words) for words in said) else None
