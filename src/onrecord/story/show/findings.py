"""Arranges comparisons for readers: each matter once, by voice, with its outlets and origins."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

from msgspec.structs import replace

from onrecord.records import Act, Comparison, ComparisonKind, Origin, Speaker
from onrecord.story.compare.compared_statement import ComparedStatement
from onrecord.story.compare.content import content_of, listed_words
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.corrections import Correction
from onrecord.story.compare.figure_claims import FigureClaim
from onrecord.story.compare.members import UNKNOWN_DAY, Member
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.compare.taken_back import is_of_earlier_version, is_taken_back
from onrecord.story.show.carriers import find_carriers
from onrecord.story.show.outlets import Outlets
from onrecord.story.show.reported import only_refers, sentence_before
from onrecord.story.speaker_names import has_pronoun
from onrecord.text.name_keys import normalize
from onrecord.views import Finding, FindingSide, OriginView

_What: TypeAlias = Literal["figures", "denial", "quotation", "wording", "correction", "repeat"]
_Compared: TypeAlias = tuple[Comparison, list[Member]]


class Findings:
    """What comparing the articles of a story found."""

    def __init__(self, context: StoryContext, comparisons: Sequence[Comparison]) -> None:
        self._context = context
        self._comparisons = comparisons
        self._names = Outlets((*context.articles, *context.older))

    def disputes(self) -> Iterator[Finding]:
        """Yield the disputes: figures that differ, denials, quotations of several people.

        Figures that the same voices dispute on several days are one dispute, with the newest of
        each.
        """
        differing = self._of_kind("differ")
        figures = [each for each in differing if isinstance(each[1][0], FigureClaim)]
        for group in _merged(figures, lambda one, other: _matter(one) == _matter(other)):
            sides = []
            for of_voice in _by(_voice, _members(group)):
                sides.append(self._side(_standing(of_voice)))
            yield self._finding("figures", group, sides)
        statements = [each for each in differing if each not in figures]
        denials = [each for each in statements if self._deniers(each)]
        for group in _merged(denials, self._is_same_denial):
            own = self._before(_without_relays(_members(group)))
            denial_first = sorted(own, key=lambda member: self._stance(member) != "denies")
            parts = _by(lambda member: (self._stance(member), _voice(member)), denial_first)
            sides = [replace(self._side(part), act=self._stance(part[0])) for part in parts]
            yield self._finding("denial", group, sides)
        for each in statements:
            if each not in denials:
                parts = _by(lambda member: (_speaker_name(member), _day(member)), each[1])
                yield self._finding("quotation", [each], map(self._side, parts))

    def corrections(self) -> Iterator[Finding]:
        """Yield what outlets take back, and words of one voice that differ between articles."""
        corrected = self._of_kind("correction")
        for correction, each in zip(self._context.corrections, corrected, strict=True):
            old = {_words(member) for member in correction.taken_back}
            new = [member for member in correction.note if _words(member) not in old]
            right = still_right(correction.taken_back, new)
            sides = [self._side(some) for some in (correction.taken_back, *_by(_words, right))]
            if new and not right:  # nothing stands in its place: how the outlet says so
                noted = self._side(new[:1])
                sides.append(replace(noted, sentence=_sentence(new[0])))
            yield self._finding("correction", [each], sides, self._carriers(correction, each[1]))
        for group in _merged(self._of_kind("drift"), _share_words):
            members = _members(group)
            wordings = _by(_words, members)
            # The same quotation may be "said" here and "admitted" there.
            parts = wordings if len(wordings) > 1 else _by(_cue, members)
            yield self._finding("wording", group, map(self._side, parts))

    def repeats(self) -> list[Finding]:
        """Return what repeats, that in most outlets first; not what one outlet says again.

        A statement is left out if in all its articles it has a figure that repeats as well.
        """
        repeats = self._of_kind("repeat")
        figures = [members for _, members in repeats if isinstance(members[0], FigureClaim)]
        with_figure = [
            {each.figure.statement for each in members if isinstance(each, FigureClaim)}
            for members in figures
        ]
        found = [
            self._finding("repeat", [each], [self._repeated(each[1])])
            for each in repeats
            if not any({member.id for member in each[1]} <= ids for ids in with_figure)
            if not self._is_of_one_outlet(each[1])
        ]
        return sorted(found, key=lambda finding: -finding.outlets)

    def _is_of_one_outlet(self, members: Sequence[Member]) -> bool:
        stated = {self._names.stated(article) for article in self._articles(members)}
        return len(stated) == 1 and None not in stated

    def _of_kind(self, kind: ComparisonKind) -> list[_Compared]:
        members = self._context.members
        return [
            (comparison, [members[each] for each in comparison.members])
            for comparison in self._comparisons
            if comparison.kind == kind
        ]

    def _finding(
        self,
        what: _What,
        group: Sequence[_Compared],
        sides: Iterable[FindingSide],
        carried_by: tuple[str, ...] = (),
    ) -> Finding:
        members = _members(group)
        first = members[0]
        figure = first if isinstance(first, FigureClaim) and what != "correction" else None
        origins = [origin for comparison, _ in group for origin in comparison.origins]
        return Finding(
            what=what,
            comparisons=tuple(comparison.id for comparison, _ in group),
            measure=figure.figure.measure if figure else None,
            subject=figure.figure.subject if figure and figure.counted else None,
            is_total=figure is not None and figure.figure.measure in listed_words("total"),
            sides=tuple(sides),
            outlets=len(self._outlets(members)),
            origins=tuple(map(self._origin, origins)) if what == "repeat" else (),
            carried_by=carried_by,
        )

    def _repeated(self, members: Sequence[Member]) -> FindingSide:
        side = self._side(members)
        return replace(side, words=_wordings(members)) if _wordings(members) else side

    def _side(self, members: Sequence[Member]) -> FindingSide:
        """Return what several members have in common, in the words of the first of them."""
        first = members[0]
        claim = first if isinstance(first, FigureClaim) else None
        return FindingSide(
            by=first.origin.name,
            speaker=_speaker_name(first),
            act=_act(first),
            words=claim.wording if claim else self._said(first),
            cue=_cue(first),
            sentence=claim.sentence if claim else None,
            day=_day(first),
            article=first.article.article.id,
            outlets=self._outlets(members),
        )

    def _origin(self, origin: Origin) -> OriginView:
        members = [self._context.members[each] for each in origin.members]
        own = [member for member in members if member.origin.is_outlet]
        is_outlet = len(own) == len(members)
        articles = {article.article.id: article for article in self._articles(members)}
        spokespeople = dict.fromkeys(
            speaker.name
            for member in members
            if (speaker := _speaker(member)) is not None
            and self._context.origins.voice_of(member.article, speaker).why == "speaks for it"
        )
        return OriginView(
            name=origin.name,
            why=origin.why,
            is_outlet=is_outlet,
            spokespeople=tuple(spokespeople),
            outlets=self._outlets(members),
            copies=sum(article.copy_of is not None for article in articles.values()),
            unattributed=0 if is_outlet else len(self._outlets(own)),
        )

    def _stance(self, member: Member) -> Act:
        """Return the act of a member: also "That is not so" denies what it refers to."""
        return "denies" if member.id in self._context.denied_by_reference else _act(member)

    def _said(self, member: Member) -> str:
        """Return the words of a statement, or the sentence of a denial that does not say of what.

        With the sentence before, if it names nobody: "A spokesman denied it."
        """
        if isinstance(member, ComparedStatement) and self._stance(member) == "denies":
            article, statement = member.article, member.statement
            if only_refers(article, statement):
                start, end = article.sentence_around((statement.cue or statement.content)[0])
                before = "" if member.origin.is_definite else sentence_before(article.text, start)
                return " ".join(f"{before} {article.text[start:end]}".split())
        return member.view().words

    def _before(self, members: Sequence[Member]) -> list[Member]:
        """Return denials and what they deny, without voices that said it only on later days.

        Such a voice did not say what was denied, but said it again.
        """
        last = max(_day(each) or UNKNOWN_DAY for each in members if self._stance(each) == "denies")
        parts = _by(lambda member: (self._stance(member), _voice(member)), members)
        kept = [
            part for part in parts
            if self._stance(part[0]) == "denies" or min(map(_day, part)) <= last
        ]  # fmt: skip
        is_whole = all(self._stance(part[0]) == "denies" for part in kept)
        return list(members) if is_whole else [each for part in kept for each in part]

    def _deniers(self, compared: _Compared) -> frozenset[str]:
        return frozenset(_voice(each) for each in compared[1] if self._stance(each) == "denies")

    def _is_same_denial(self, one: _Compared, other: _Compared) -> bool:
        """Whether one voice denies the same statement, or equal words, in two comparisons."""
        if self._deniers(one) != self._deniers(other):
            return False
        words = [
            {(_voice(each), _words(each)) for each in members if self._stance(each) != "denies"}
            for _, members in (one, other)
        ]
        return not (set(one[1]).isdisjoint(other[1]) and words[0].isdisjoint(words[1]))

    def _carriers(self, correction: Correction, shown: Sequence[Member]) -> tuple[str, ...]:
        """Return the other outlets that repeat what was taken back."""
        own = self._names.of(member.article for member in shown)
        wrong = set(correction.taken_back)
        repeated = [
            member for _, members in self._of_kind("repeat") if wrong.intersection(members)
            for member in members
        ]  # fmt: skip
        articles = list(self._articles(repeated))
        ids = {member.id for member in wrong}
        for older in self._context.older:
            if any(member.article is older for member in wrong):
                articles += (article for article, _ in find_carriers(self._context, older, ids))
        return tuple(name for name in self._names.of(articles) if name not in own)

    def _outlets(self, members: Sequence[Member]) -> tuple[str, ...]:
        return self._names.of(self._articles(members))

    def _articles(self, members: Sequence[Member]) -> Iterator[StoryArticle]:
        """Yield the articles of members, and the copies that have the same."""
        for member in members:
            if isinstance(member, FigureClaim):
                for article, _ in self._names.with_figure(member.article, member.figure):
                    yield article
            else:
                yield from (each.article for each in self._context.with_copies(member))


def _merged(
    compared: Sequence[_Compared], is_same: Callable[[_Compared, _Compared], bool]
) -> list[list[_Compared]]:
    """Return comparisons in groups, in each of which every one is of the same matter as another."""
    groups: list[list[_Compared]] = []
    for each in compared:
        touched = [group for group in groups if any(is_same(each, other) for other in group)]
        joined = [other for group in touched for other in group]
        groups = [group for group in groups if group not in touched]
        groups.append([*joined, each])
    return groups


def _matter(compared: _Compared) -> tuple[str, str, frozenset[str]]:
    """Return what a dispute of figures is about, and whose figures they are."""
    claims = [member for member in compared[1] if isinstance(member, FigureClaim)]
    return claims[0].figure.measure, claims[0].counted, frozenset(map(_voice, claims))


def _share_words(one: _Compared, other: _Compared) -> bool:
    """Whether two comparisons have words of one voice in common."""
    words = [{(_voice(member), _words(member)) for member in each[1]} for each in (one, other)]
    return not words[0].isdisjoint(words[1])


def _members(group: Sequence[_Compared]) -> list[Member]:
    """Return the members of several comparisons, each once, in the order of days."""
    members = dict.fromkeys(member for _, members in group for member in members)
    return sorted(members, key=lambda member: member.order)


def _by(key: Callable[[Member], Hashable], members: Sequence[Member]) -> list[list[Member]]:
    parts: defaultdict[Hashable, list[Member]] = defaultdict(list)
    for member in members:
        parts[key(member)].append(member)
    return list(parts.values())


def _standing(members: Sequence[Member]) -> list[Member]:
    """Return the figures of a voice that agree with its last, which stands."""
    claims = [member for member in members if isinstance(member, FigureClaim)]
    return [claim for claim in claims if claim.agrees_with(claims[-1])]


def _wordings(members: Sequence[Member]) -> str:
    """Return the different numbers of some figures, as first worded: "around 20, 21"; else ""."""
    claims = [member for member in members if isinstance(member, FigureClaim)]
    by_number = {(claim.low, claim.high): claim.wording for claim in reversed(claims)}
    return ", ".join(reversed(by_number.values()))


def _without_relays(members: Sequence[Member]) -> list[Member]:
    """Return statements without those that only pass on another of them."""
    inner = {member.statement.outer for member in members if isinstance(member, ComparedStatement)}
    return [member for member in members if member.id not in inner]


def still_right(taken_back: Sequence[Member], noted: Sequence[Member]) -> list[Member]:
    """Return the members of a note of correction that say what holds.

    Not those that only name what was wrong: "gave the number as 41,200".
    """
    wrong = {number for each in taken_back for number in _numbers(each)}
    return [
        member
        for member in noted
        if not _is_taken_back(member) and not (_numbers(member) and _numbers(member) <= wrong)
    ]


def _numbers(member: Member) -> frozenset[str]:
    words = member.view().words
    return content_of(words, ((0, len(words)),)).numbers


def _is_taken_back(member: Member) -> bool:
    """Whether a member of a note only says what was wrong."""
    article = member.article
    if isinstance(member, FigureClaim):
        return is_taken_back(article, member.figure)
    if not isinstance(member, ComparedStatement):
        return False
    if is_of_earlier_version(article, member.statement):
        return True
    figures = [f for f in article.annotations.figures if f.statement == member.id]
    return bool(figures) and all(is_taken_back(article, figure) for figure in figures)


def _sentence(member: Member) -> str:
    start, end = member.article.sentence_around(member.spans[0])
    return " ".join(member.article.text[start:end].split())


def _voice(member: Member) -> str:
    return member.origin.key


def _day(member: Member) -> str:
    day = member.order[0]
    return "" if day == UNKNOWN_DAY else day


def _words(member: Member) -> str:
    """Return the words of a member in a form that is the same for equal words."""
    return " ".join(map(normalize, member.view().words.split()))


def _act(member: Member) -> Act:
    return member.statement.act if isinstance(member, ComparedStatement) else "says"


def _cue(member: Member) -> str:
    if isinstance(member, ComparedStatement):
        return member.article.words_at(member.statement.cue)
    return ""


def _speaker(member: Member) -> Speaker | None:
    """Return the speaker of a statement, or of the statement that has a figure."""
    if isinstance(member, ComparedStatement):
        return member.article.speaker_of(member.statement)
    if isinstance(member, FigureClaim):
        return member.article.speaker_of(member.article.statement_of(member.figure))
    return None


def _speaker_name(member: Member) -> str:
    speaker = _speaker(member)
    return speaker.name if speaker and not has_pronoun(speaker.name) else member.origin.name
