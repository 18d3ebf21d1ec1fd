"""Puts a story as shown into sentences, for the terminal and for pages.

They are made only of words of the record and of counts; no sentence of an article comes twice.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from msgspec.structs import replace

from onrecord.export.voice_wording import name_in_sentence, voice_head, voice_parts, who_for
from onrecord.export.wording import count
from onrecord.views import (
    ClaimView,
    FigureChange,
    FigureSummary,
    Finding,
    FindingSide,
    MeasureState,
    NewVersion,
    NumberCorrection,
    OriginView,
    SentenceView,
    StandingClaim,
    StoryArticleView,
    StoryView,
    VoiceView,
)

LISTS = ("Speakers", "Figures")  # the sections after the articles
_MOST_CHANGES = 5  # sentences of a newer version that are shown
_FIRST_WORDS = 6  # of a sentence that was shown before
# Before what a voice denies or does not say, which would otherwise be read as what it says.
NOT_SAID = {"denies": "denied: ", "unsaid": "not said: ", "declines": "declined: "}


About = MeasureState | StandingClaim | FigureChange | NewVersion | Finding | SentenceView | None


@dataclass(frozen=True)
class Item:
    """A line of a section, the lines under it, and what of the story it puts into words."""

    text: str
    details: tuple[str, ...] = ()
    about: About = None


SectionKey: TypeAlias = Literal[
    "state", "changed", "disputes", "corrections", "repeats", "unknown", "speakers", "figures"
]


@dataclass(frozen=True)
class Section:
    """A part of a story as shown, such as "What repeats"."""

    key: SectionKey
    title: str
    items: tuple[Item, ...]


def headline_of(view: StoryView) -> str:
    """Return the first line: "5 outlets, 2 origins; newest change: killed 17 to 18, ..., 8 May"."""
    counts = count(view.outlets, "outlet")
    if view.origins:
        counts += f", {count(view.origins, 'origin')} of what repeats"
    if view.newest is None:
        return counts
    return f"{counts}; newest change: {_Words(view).change(view.newest)}"


def sections_of(view: StoryView, *, once: bool = True) -> list[Section]:
    """Return the sections of a story in words, in reading order, without its articles.

    ``once``: whether a sentence that was shown before is only named by its first words.
    """
    words = _Words(view, once=once)
    since = f"What changed since {words.day(view.since)}" if view.since else "What changed"
    altered = "Corrections, altered quotations, changed articles"
    sections = [  # in this order: a sentence is whole where it is shown first
        Section("state", "The state now", tuple(map(words.state, view.state))),
        Section("changed", since, tuple(words.changed(view))),
        Section("disputes", "Disputes and denials", tuple(words.disputed(view))),
        Section("corrections", altered, tuple(words.corrected(view))),
        Section("repeats", "What repeats", tuple(map(words.repeat, view.repeats))),
        Section("unknown", "What is not known", tuple(words.not_known(view))),
        Section("speakers", "Speakers", tuple(map(words.voice, view.voices))),
        Section("figures", "Figures", tuple(map(words.ledger, view.totals))),
    ]
    return [section for section in sections if section.items]


def sourcing_of(article: StoryArticleView, view: StoryView) -> str:
    """Return what an article is made from: "copy of The Post, 4 May", "relies on AP"; else ""."""
    words = _Words(view)
    original = next((each for each in view.articles if each.id == article.copy_of), None)
    if original is not None:
        return f"copy of {', '.join(filter(None, (_outlet(original), words.day(original.day))))}"
    if article.relies_on:
        return f"relies on {_listed(article.relies_on)}"
    return f"original of {count(article.copies, 'copy', 'copies')}" if article.copies else ""


class _Words:
    """Words for the parts of one story: its year is left out of days, and no sentence is twice."""

    def __init__(self, view: StoryView, *, once: bool = True) -> None:
        self._year = (view.story.last or "")[:4]
        self._once_only = once
        self._shown: set[str] = set()

    def day(self, day: str) -> str:
        """Return a day in words: "4 May", with the year if it is not that of the story."""
        try:
            found = date.fromisoformat(day[: len("2031-05-04")])
        except ValueError:
            return day
        year = "" if day[:4] == self._year else f" {found.year}"
        return f"{found.day} {found:%B}{year}"

    def change(self, change: FigureChange) -> str:
        """Return "killed 17 to 18, Transport Ministry, 8 May"."""
        after, by = change.after, name_in_sentence(change.after.by)
        numbers = f"{change.before.words} to {after.words}" if change.before else after.words
        what = f"{_label(change.measure, change.subject)} {numbers}"
        who = by if change.before else f"first number of {by}"
        return ", ".join(filter(None, (what, who, self.day(after.day))))

    def state(self, state: MeasureState) -> Item:
        details = [self._standing(each, with_sentence=not state.is_total) for each in state.claims]
        return Item(_label(state.measure, state.subject), tuple(details), state)

    def _standing(self, standing: StandingClaim, *, with_sentence: bool) -> str:
        claim = standing.claim
        last = standing.last if standing.last != claim.day else ""
        days = self.day(claim.day) and (
            f"since {self.day(claim.day)}, last on {self.day(last)}" if last
            else self.day(claim.day)
        )  # fmt: skip
        several = f"in {standing.outlets} outlets"
        where = several if standing.outlets > 1 else claim.outlet or "outlet unknown"
        wrong = standing.taken_back_by
        corrected = f"corrected by {_listed(wrong)}" if wrong else ""
        mended = [self._corrected_from(each) for each in standing.corrected_from]
        line = f"{_claimed(claim)} ({'; '.join(filter(None, (days, where, corrected, *mended)))})"
        return f"{line}: {self._once(claim.sentence)}" if with_sentence else line

    def _corrected_from(self, mended: NumberCorrection) -> str:
        """Return "corrected from 9 by The Post on 8 May"."""
        day = f" on {self.day(mended.day)}" if mended.day else ""
        return f"corrected from {mended.words} by {mended.outlet}{day}"

    def changed(self, view: StoryView) -> Iterator[Item]:
        for change in view.changes:
            outlet = change.after.outlet or "an unknown outlet"
            yield Item(f"{self.change(change)}, in {outlet}", about=change)
        for version in view.versions:
            yield self._version(version)
        new = [each for each in view.articles if view.since and each.day >= view.since]
        if 0 < len(new) < len(view.articles):
            told = [", ".join(filter(None, (_outlet(e), self.day(e.day)))) for e in new]
            each = [f"{n} of {name}" if n > 1 else name for name, n in Counter(told).items()]
            yield Item(f"{count(len(new), 'new article')}: {'; '.join(each)}")

    def corrected(self, view: StoryView) -> Iterator[Item]:
        yield from map(self.correction, view.corrections)
        listed = {version.article for version in view.versions}
        for version in view.edited:
            if version.article not in listed:
                yield Item(self._edit(version), (), version)

    def _version(self, version: NewVersion) -> Item:
        changes = version.changes.changes
        details = []
        for each in changes[:_MOST_CHANGES]:
            shown = [self._once(words) for words in (each.before, each.after) if words]
            details.append(f"{each.kind}: {' — now: '.join(shown)}")
        if len(changes) > _MOST_CHANGES:
            details.append(f"and {count(len(changes) - _MOST_CHANGES, 'other sentence')}")
        return Item(self._edit(version), tuple(details), version)

    def _edit(self, version: NewVersion) -> str:
        changes = version.changes.changes
        outlet = version.outlet or "outlet unknown"
        numbers = [
            f"{number} {kind}"
            for kind in ("added", "removed", "reworded")
            if (number := sum(each.kind == kind for each in changes))
        ]
        sentences = f": sentences {', '.join(numbers)}" if numbers else ""
        return f"{outlet} changed its article of {self.day(version.changes.date)}{sentences}"

    def dispute(self, finding: Finding) -> Item:
        if finding.what == "figures":
            said = [
                f"{s.words}, says {name_in_sentence(s.by)}{self._place(s)}" for s in finding.sides
            ]
            label = _label(finding.measure or "", finding.subject)
            return Item(f"{label}: {'; '.join(said)}", tuple(self._sentences(finding)), finding)
        sides = finding.sides
        if finding.what == "denial":
            deniers = dict.fromkeys(
                name_in_sentence(side.by) for side in sides if side.act == "denies"
            )
            others = dict.fromkeys(
                name_in_sentence(side.by) for side in sides if side.act != "denies"
            )
            text = f"{_listed(deniers)} denied what "  # the past: "experts" is no singular
            details = [
                f"{name_in_sentence(side.by)}{self._place(side)}"
                f"{' denied' if side.act == 'denies' else ''}: {self._once(side.words)}"
                for side in sides
            ]
            return Item(f"{text}{_listed(others)} said", tuple(details), finding)
        speakers = dict.fromkeys(side.speaker for side in sides)
        differ = "speakers" if len(speakers) > 1 else "days"
        details = [f"{name_in_sentence(side.speaker)}{self._place(side)}" for side in sides]
        return Item(f"Articles name different {differ} for {self._once(sides[0].words)}",
                    tuple(details), finding)  # fmt: skip

    def _sentences(self, finding: Finding) -> Iterator[str]:
        """Yield the sentences of a dispute of figures of which a story has no total."""
        for side in finding.sides:
            if side.sentence and not finding.is_total:
                yield f"{name_in_sentence(side.by)}: {self._once(side.sentence)}"

    def correction(self, finding: Finding) -> Item:
        sides = finding.sides
        if finding.what == "correction":
            old, *new = sides
            details = [f"before{self._place(old)}: {self._once(old.sentence or old.words)}"]
            details += [
                f"now{self._place(side)}: {self._once(side.sentence or side.words)}" for side in new
            ]
            if finding.carried_by:
                details.append(f"also in {_listed(finding.carried_by)}")
            return Item(f"{old.outlets[0]} corrects itself", tuple(details), finding)
        speakers = dict.fromkeys(name_in_sentence(side.speaker) for side in sides)
        if len(speakers) > 1:
            speakers = dict.fromkeys(name_in_sentence(side.by) for side in sides)
        if len({side.words for side in sides}) == 1:
            cues = [f"{side.cue}{self._place(side)}" for side in sides]
            return Item(f"{_listed(speakers)}: {self._once(sides[0].words)}", tuple(cues), finding)
        details = [
            f"{_listed(side.outlets)}{self._when(side)}: {self._once(side.words)}" for side in sides
        ]
        return Item(f"The words of {_listed(speakers)} differ", tuple(details), finding)

    def repeat(self, finding: Finding) -> Item:
        [side] = finding.sides
        origins = "; ".join(map(_origin, finding.origins))
        counts = f"{count(finding.outlets, 'outlet')}, {count(len(finding.origins), 'origin')}"
        words = self._once(side.words)
        if finding.measure is not None:
            words = f"{_label(finding.measure, finding.subject)}: {side.words}"
            if side.sentence and not finding.is_total:
                words += f". {self._once(side.sentence)}"
        return Item(f"{counts}: {origins}", (f"{NOT_SAID.get(side.act, '')}{words}",), finding)

    def disputed(self, view: StoryView) -> Iterator[Item]:
        yield from map(self.dispute, view.disputes)
        for each in view.denials:
            yield Item(f"{self._who(each, ' denied')}: {self._told(each)}", (), each)

    def _who(self, each: SentenceView, verb: str = "") -> str:
        place = "; ".join(filter(None, (self.day(each.day), _listed(each.outlets))))
        return f"{who_for(each.speaker, each.by)}{verb} ({place})"

    def _told(self, each: SentenceView) -> str:
        return self._once(" ".join(filter(None, (each.before, each.sentence))))

    def not_known(self, view: StoryView) -> Iterator[Item]:
        for each in view.unanswered:
            yield Item(f"{self._who(each)}: {self._told(each)}", (), each)
        for state in view.state:
            if silent := [each for each in state.claims if _is_silent(each, state, view)]:
                yield Item(
                    f"{_label(state.measure, state.subject)}: given on one day and by no outlet "
                    "since, while other numbers came later",
                    tuple(self._silent(each, state, view) for each in silent),
                    replace(state, claims=tuple(silent)),
                )

    def _silent(self, standing: StandingClaim, state: MeasureState, view: StoryView) -> str:
        """Return a number that was given on one day, and whom it contradicts."""
        against = _against(standing.claim, state, view)
        contradicted = f", contradicted by {_listed(against)}" if against else ""
        return f"{self._standing(standing, with_sentence=False)}{contradicted}"

    def voice(self, voice: VoiceView) -> Item:
        return Item(voice_head(voice), tuple(voice_parts(voice)))

    def ledger(self, total: FigureSummary) -> Item:
        high = " or more" if total.high is None else f" to {total.high:,}"
        between = f"{total.low:,}{'' if total.low == total.high else high}"
        origins = count(total.origins, "origin")
        cells = total.measure, total.subject or "", between, origins, f"last {total.latest}"
        details = tuple(map(self._entry, total.claims))
        return Item(" · ".join(filter(None, cells)), details)

    def _entry(self, claim: ClaimView) -> str:
        outlet = claim.outlet or "outlet unknown"
        cells = self.day(claim.day), outlet, name_in_sentence(claim.by)
        return f"{' · '.join(filter(None, cells))}: {claim.words}"

    def _place(self, side: FindingSide) -> str:
        """Return " (8 May; The Post)", or with the number of outlets if there are several."""
        where = side.outlets[0] if len(side.outlets) == 1 else f"in {len(side.outlets)} outlets"
        return f" ({'; '.join(filter(None, (self.day(side.day), where)))})"

    def _when(self, side: FindingSide) -> str:
        return f" ({self.day(side.day)})" if side.day else ""

    def _once(self, sentence: str) -> str:
        """Return a sentence, or its first words if it was shown before."""
        key = "".join(sign for sign in sentence.casefold() if sign.isalnum())
        if key not in self._shown or not self._once_only:
            self._shown.add(key)
            return sentence
        words = sentence.split()
        if len(words) <= _FIRST_WORDS:
            return sentence
        return f"“{' '.join(words[:_FIRST_WORDS]).strip('“”')} …” (above)"


def _is_silent(standing: StandingClaim, state: MeasureState, view: StoryView) -> bool:
    """Whether a number of one day is worth a question: several gave it, or others contradict it."""
    worth = standing.outlets > 1 or bool(_against(standing.claim, state, view))
    return standing.others_since > 0 and worth


def _against(claim: ClaimView, state: MeasureState, view: StoryView) -> tuple[str, ...]:
    """Return the voices, with their numbers, that dispute what a voice claims."""
    own = claim.by, claim.words
    return tuple(
        f"{name_in_sentence(side.by)} ({side.words})"
        for finding in view.disputes
        if finding.what == "figures" and finding.measure == state.measure
        and own in [(side.by, side.words) for side in finding.sides]
        for side in finding.sides
        if side.by != claim.by and side.words != claim.words
    )  # fmt: skip


def _claimed(claim: ClaimView) -> str:
    """Return a figure with who claims it, and a mark if it is denied or not claimed at all."""
    by = name_in_sentence(claim.by)
    if claim.act == "denies":
        return f"{claim.words}, denied by {by}"
    if not claim.asserted:
        return f"{claim.words}, only feared or possible: {by}"
    return (
        f"{claim.words}, in the words of {by}" if claim.is_outlets else f"{claim.words}, says {by}"
    )


def _origin(origin: OriginView) -> str:
    """Return an origin with the reason why claims go back to it."""
    carried = f"in {count(len(origin.outlets), 'outlet')}"
    if origin.why == "dateline":
        return f"the agency {origin.name}, named in the dateline, {carried}"
    if origin.why == "same text":
        return f"{name_in_sentence(origin.name)}, whose text is copied, {carried}"
    if origin.is_outlet:
        return f"{name_in_sentence(origin.name)} in its own words"
    through = f", through {_listed(origin.spokespeople)}" if origin.spokespeople else ""
    named = len(origin.outlets) - origin.unattributed
    reasons = [f"named by {count(named, 'outlet')}{through}"]
    if origin.unattributed:
        reasons.append(f"{count(origin.unattributed, 'outlet')} without a source")
    if origin.copies:
        reasons.append(f"in {count(origin.copies, 'copied article')}")
    return f"{name_in_sentence(origin.name)} ({'; '.join(reasons)})"


def _label(measure: str, subject: str | None) -> str:
    """Return what is counted: "killed", "killed (islanders)"."""
    named = subject and subject.lower() != measure
    return f"{measure} ({subject})" if named else measure


def _outlet(article: StoryArticleView) -> str:
    return article.outlet or article.site or "outlet unknown"


def _listed(names: Iterable[str]) -> str:
    """Return names in a row: "A, B and C"."""
    *first, last = [*names]
    return f"{', '.join(first)} and {last}" if first else last
