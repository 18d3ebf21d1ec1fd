"""Views of stories: comparisons, figures with their claimants, voices and articles."""

from typing import Literal

from onrecord.records import (
    Act,
    Comparison,
    ComparisonKind,
    Date,
    Image,
    OriginReason,
    Record,
    Related,
    Story,
)
from onrecord.views.claims import ClaimTrail, OutletView, UtteranceView


class MemberView(Record, frozen=True, kw_only=True):
    """A statement or figure (quantity claimed) in a comparison, as shown to readers."""

    article: str
    outlet: str | None
    day: str  # when it was said, else when it was published; "" where neither is known
    by: str  # the name of its origin
    words: str
    act: Act | None = None  # of a statement: what it denies it does not say; None for a figure
    corrected: bool = False  # whether a person changed it, or what it rests on


class ClaimView(Record, frozen=True, kw_only=True):
    """A figure (quantity claimed) of a story with who claims it: a point of a chart.

    Its scope, as far as the article gives it, is ``subject``, ``of`` and ``as_of``. It is claimed
    unless ``asserted`` is false (feared, planned, possible) or ``act`` is other than "says".
    """

    figure: str  # id
    article: str  # id
    outlet: str | None
    day: str  # that it holds for, else when it was said or published; "" where unknown
    by: str  # the name of its origin: who claims it
    voice: str  # the key of that origin, the same for all claims of one voice in the story
    words: str  # its wording: "at least 12"
    sentence: str  # in which it is
    low: int | float | None  # bounds of the range, included; None: no bound
    high: int | float | None
    approximate: bool
    subject: str | None  # who or what is counted
    of: int | float | None  # the whole that it is a part of
    as_of: str | None  # the date that the article gives for it
    asserted: bool
    act: Act | None  # of its statement; None if it is in none
    is_outlets: bool  # whether an outlet claims it in its own words


class FigureSummary(Record, frozen=True, kw_only=True):
    """All figures in a story for one thing that is counted, such as the people killed.

    The figures are listed side by side with who claims them, never merged into one number.
    """

    measure: str
    subject: str | None
    low: int | float  # the lowest and the highest that any claim allows
    high: int | float | None  # null: open
    origins: int
    claims: tuple[ClaimView, ...]  # in the order of days
    latest: str  # the wording of the claim that was new last


class ComparisonView(Record, frozen=True, kw_only=True):
    """A comparison of statements or figures, with their words as shown to readers."""

    comparison: Comparison
    members: tuple[MemberView, ...]


class NumberCorrection(Record, frozen=True, kw_only=True):
    """A number for which an outlet gave another one in a note of correction."""

    words: str  # the wording of the number that was wrong
    outlet: str
    day: str  # of the note; "" if unknown, or that of the article that it corrects


class StandingClaim(Record, frozen=True, kw_only=True):
    """What a voice claims for one thing counted at the end of a story, or denies or fears."""

    claim: ClaimView  # the first that gives the number as it stands
    outlets: int  # that give it
    last: str  # the last day on which one did
    others_since: int  # outlets that gave another number for the same thing after that day
    taken_back_by: tuple[str, ...]  # outlets that gave it and corrected it
    corrected_from: tuple[NumberCorrection, ...]  # by outlets that now give it


class MeasureState(Record, frozen=True, kw_only=True):
    """The claims that stand at the end of a story for one thing counted, by voice."""

    measure: str
    subject: str | None  # None for people in general
    is_total: bool  # a story has one number of killed, but may have several of boats
    claims: tuple[StandingClaim, ...]


class FigureChange(Record, frozen=True, kw_only=True):
    """A voice's new number for one thing counted."""

    measure: str
    subject: str | None
    before: ClaimView | None  # None: its first number
    after: ClaimView


class FindingSide(Record, frozen=True, kw_only=True):
    """The words of one voice in a finding, and which outlets have them since which day."""

    by: str  # the voice
    speaker: (
        str  # who speaks, such as a spokesman of a ministry; the voice itself if nobody is named
    )
    act: Act
    words: str
    cue: str  # the reporting words, such as "admitted"; "" for a figure
    sentence: str | None  # around a figure
    day: str  # "" where unknown
    article: str  # id of the first article that has the words
    outlets: tuple[str, ...]


class OriginView(Record, frozen=True, kw_only=True):
    """Where claims come from, with the reason: how they reached the articles."""

    name: str
    why: OriginReason
    is_outlet: bool
    spokespeople: tuple[str, ...]  # who say it for a body
    outlets: tuple[str, ...]  # that have the claims
    copies: int  # articles among them that have the text of another
    unattributed: int  # outlets among them that name nobody


class Finding(Record, frozen=True, kw_only=True):
    """What comparing the articles found on one matter: a dispute, a repeated claim or the like.

    ``what``: "figures" and "denial" are disputes; in a "quotation", articles name different
    speakers or days; in "wording", the words of one voice differ between articles; in a
    "correction", the first side is what an outlet takes back; a "repeat" has one side.
    """

    what: Literal["figures", "denial", "quotation", "wording", "correction", "repeat"]
    comparisons: tuple[str, ...]  # ids
    measure: str | None  # for figures
    subject: str | None
    is_total: bool  # figures of what a story has one number of
    sides: tuple[FindingSide, ...]
    outlets: int
    origins: tuple[OriginView, ...]
    carried_by: tuple[str, ...]  # other outlets that have what was taken back


class SentenceView(Record, frozen=True, kw_only=True):
    """A sentence that reports that somebody denied something, declined to say it, or did not."""

    by: str  # the voice
    speaker: str  # who speaks for it by name, such as the minister of a ministry; else the voice
    act: Act
    # The sentence before one that does not say what or who: "denied it", "her office declined";
    # else "".
    before: str
    sentence: str
    day: str
    article: str  # id
    outlets: tuple[str, ...]


class NameView(Record, frozen=True, kw_only=True):
    """A speaker of a story who is part of a voice, and why.

    It is the voice, speaks for it, or has no name and says the same words in another article.
    """

    speaker: str  # id
    name: str
    aliases: tuple[str, ...]
    speaks_for: bool
    same_words: bool
    roles: tuple[str, ...]  # "mayor, Quillhaven"; each once, the most telling first


class VoiceView(Record, frozen=True, kw_only=True):
    """A person or body that speaks in a story, with all names under which it does."""

    key: str  # ``ClaimView.voice`` of its figures
    name: str  # the fullest form
    names: tuple[NameView, ...]  # by number of statements, the highest first
    statements: int


class StoryArticleView(Record, frozen=True, kw_only=True):
    """An article of a story, and what it is made from: it is original if it relies on nothing."""

    id: str
    outlet: str | None
    site: str | None
    url: str | None
    headline: str | None
    published: Date | None
    excerpt: str  # two sentences at most
    images: tuple[Image, ...]
    related: tuple[Related, ...]
    copy_of: str | None  # id of the earlier article with nearly the same text
    copies: int  # articles of the story that have its text
    relies_on: tuple[str, ...]  # agencies and outlets from which it has words

    @property
    def day(self) -> str:
        """The day of publication, or "" if unknown."""
        return self.published.value[: len("2031-05-04")] if self.published else ""


class SentenceChangeView(Record, frozen=True, kw_only=True):
    """A sentence that a newer version of an article added, removed or reworded."""

    kind: Literal["added", "removed", "reworded"]
    before: str | None  # its words in the older version; None if added
    after: str | None  # its words in the newer version; None if removed


class VersionChanges(Record, frozen=True, kw_only=True):
    """The sentences that changed between an article's previous version and this one."""

    older: str  # id of the older version
    date: str  # publication of the older version; where unknown, the time of its capture
    changes: tuple[SentenceChangeView, ...]  # in the order of the newer version


class AddedArticle(Record, frozen=True, kw_only=True):
    """An article that was just read, with its story and the stories that it may be of as well."""

    article: str  # id
    headline: str | None
    outlet: str | None
    story: Story | None
    likely: tuple[Story, ...]  # the likeliest first; empty if its story has other articles


class NewVersion(Record, frozen=True, kw_only=True):
    """A newer version of an article of a story, with what it changed."""

    article: str  # id
    outlet: str | None
    headline: str | None
    date: str  # publication; where it is that of the older version, the time of the capture
    changes: VersionChanges


class StoryView(Record, frozen=True, kw_only=True):
    """A story (articles on one event) as shown, in the order in which it is read."""

    story: Story
    outlets: int  # number of different outlets
    origins: int  # that what repeats goes back to
    newest: FigureChange | None  # the newest number that replaced another
    since: str | None  # the day from which on changes are listed; None if no day is known
    state: tuple[MeasureState, ...]  # by number of claims, the highest first
    changes: tuple[FigureChange, ...]  # oldest first
    versions: tuple[NewVersion, ...]  # since that day
    edited: tuple[NewVersion, ...]  # of all articles that their outlets changed
    disputes: tuple[Finding, ...]
    corrections: tuple[Finding, ...]  # and altered quotations
    repeats: tuple[Finding, ...]  # in most outlets first
    denials: tuple[SentenceView, ...]  # that are in none of the disputes
    unanswered: tuple[SentenceView, ...]
    articles: tuple[StoryArticleView, ...]  # in the order of days
    voices: tuple[VoiceView, ...]  # by number of statements, the highest first
    totals: tuple[FigureSummary, ...]  # by number of claims, the highest first
    comparisons: tuple[ComparisonView, ...]
    outlet_names: tuple[OutletView, ...]  # in the order of their first articles
    claims: tuple[ClaimTrail, ...]  # that at least two outlets have, those of most first
    utterances: tuple[UtteranceView, ...]  # who spoke when, in the order of days

    @property
    def days(self) -> tuple[str, ...]:
        """First and last day of publication, or only one day if they are equal; () if unknown."""
        days = dict.fromkeys((self.story.first, self.story.last))
        return tuple(day for day in days if day)

    def of_kind(self, kind: ComparisonKind) -> list[ComparisonView]:
        """Return the comparisons of one kind, such as "repeat" or "correction"."""
        return [view for view in self.comparisons if view.comparison.kind == kind]
