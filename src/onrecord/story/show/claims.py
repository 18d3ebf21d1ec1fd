"""Follows each claim of a story from its voice to the outlets that have it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.records import Comparison, ComparisonKind, Statement
from onrecord.story.compare.compared_statement import ComparedStatement, compared_statement
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.figure_claims import FigureClaim, figure_claim
from onrecord.story.compare.members import UNKNOWN_DAY, Member
from onrecord.story.compare.provenance import agency_of, are_of_one_agency
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.show.articles import introduced_names
from onrecord.story.show.losses import losses, size_of
from onrecord.story.show.outlets import Outlets
from onrecord.story.speaker_names import has_pronoun
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize
from onrecord.text.outlets import is_outlet
from onrecord.views import CarriedView, Carrying, ClaimTrail, LossView, OutletView

_ITSELF = word_set("reporting.toml", "outlet_itself")
_KINDS: tuple[ComparisonKind, ...] = ("repeat", "drift")


class Trails:
    """The claims of a story that several of its texts have, each with its way to the outlets."""

    def __init__(self, context: StoryContext, comparisons: Sequence[Comparison]) -> None:
        self._context = context
        self._comparisons = [each for each in comparisons if each.kind in _KINDS]
        self._outlets = Outlets(context.articles)
        self._articles = {article.article.id: article for article in context.articles}
        self._full = introduced_names(context.articles)

    def outlets(self) -> list[OutletView]:
        """Return the outlets of the story, in the order of their first articles."""
        last: dict[str, str] = {}
        for article in self._context.articles:
            name = self._outlets.name(article)
            last[name] = max(last.get(name, ""), article.day or "")
        return [OutletView(name=name, last=day) for name, day in last.items()]

    def several(self) -> list[ClaimTrail]:
        """Return the claims that at least two outlets have, those of most outlets first.

        A statement is left out if in all its articles it has a figure that is a claim as well.
        """
        groups = self._groups()
        figures = [
            {each.figure.statement for each in members if isinstance(each, FigureClaim)}
            for members in groups
        ]
        trails = [
            self._trail(members)
            for members in groups
            if not any({member.id for member in members} <= ids for ids in figures)
        ]
        several = [trail for trail in trails if len(trail.outlets) > 1]
        return sorted(several, key=lambda trail: (-len(trail.outlets), trail.first or UNKNOWN_DAY))

    def of(self, record: str) -> ClaimTrail | None:
        """Return the claim of a statement or figure, however many have it; None: of no record."""
        for members in self._groups():
            trail = self._trail(members)
            shown = {each.record for each in trail.carried}
            if record in shown or any(member.id == record for member in members):
                return trail
        single = self._context.members.get(record) or self._single(record)
        return self._trail([single]) if single else None

    def _single(self, record: str) -> Member | None:
        for article in self._context.articles:
            if statement := article.statements.get(record):
                return compared_statement(article, statement, self._context.origins)
            for figure in article.annotations.figures:
                if figure.id == record:
                    return figure_claim(figure, article, self._context.origins)
        return None

    def _groups(self) -> list[list[Member]]:
        """Return the statements and figures of each claim."""
        members = self._context.members
        return _joined([[members[each] for each in one.members] for one in self._comparisons])

    def _trail(self, members: Sequence[Member]) -> ClaimTrail:
        places = list(self._places(members))
        fullest = _fullest(places)
        voices = [member.origin for member, _ in places if not member.origin.is_outlet]
        main = fullest[voices[0].key] if voices else next(iter(fullest.values()))
        first_days: dict[str, str] = {}
        for member, article in places:
            key = _source(member, main).origin.key
            day = article.day or UNKNOWN_DAY
            first_days[key] = min(first_days.get(key, UNKNOWN_DAY), day)
        carried = [
            self._carried(member, article, main, fullest, first_days) for member, article in places
        ]
        ids = {member.id for member in members}
        return ClaimTrail(
            id=main.id,
            measure=main.figure.measure if isinstance(main, FigureClaim) else None,
            subject=main.figure.subject if isinstance(main, FigureClaim) and main.counted else None,
            voices=tuple(dict.fromkeys(origin.name for origin in voices)) or (main.origin.name,),
            act=statement.act if (statement := _statement_of(main)) else None,
            words=main.view().words,
            wording=main.wording if isinstance(main, FigureClaim) else "",
            outlets=self._outlets.of(article for _, article in places),
            first=min((each.day for each in carried if each.day), default=""),
            carried=tuple(carried),
            comparisons=tuple(
                each.id for each in self._comparisons if not ids.isdisjoint(each.members)
            ),
        )

    def _places(self, members: Sequence[Member]) -> Iterator[tuple[Member, StoryArticle]]:
        """Yield each article with the fullest words of each voice in it, in the order of days.

        Its own words count only if it names no voice for the claim.
        """
        found: defaultdict[tuple[str, str], list[tuple[Member, StoryArticle]]] = defaultdict(list)
        for member in members:
            for place in self._copies(member):
                found[place[1].article.id, member.origin.key].append(place)
        named = {article for article, voice in found if not voice.startswith("outlet ")}
        best = [
            max(places, key=lambda place: size_of(place[0]))
            for (article, voice), places in found.items()
            if article not in named or not voice.startswith("outlet ")
        ]
        yield from sorted(best, key=lambda place: (_published(place[1]), place[0].id))

    def _copies(self, member: Member) -> Iterator[tuple[Member, StoryArticle]]:
        if not isinstance(member, FigureClaim):
            for each in self._context.with_copies(member):
                yield each, each.article
            return
        for article, figure in self._outlets.with_figure(member.article, member.figure):
            own = article is member.article
            origins = self._context.origins
            yield member if own else figure_claim(figure, article, origins), article

    def _carried(
        self,
        member: Member,
        article: StoryArticle,
        main: Member,
        fullest: Mapping[str, Member],
        first_days: Mapping[str, str],
    ) -> CarriedView:
        statement = _statement_of(member)
        full = fullest[_source(member, main).origin.key]
        is_relay = full.origin.key != member.origin.key
        lost = losses(full, member, self._context.drifts)
        names_nobody = is_relay and not (statement and (statement.source or statement.via))
        if names_nobody and not _is_somebody_named(article, member):
            lost = (LossView(kind="speaker", before=main.origin.name, after=""), *lost)
        through = tuple(self._through(member, article, statement))
        is_first = (article.day or UNKNOWN_DAY) == first_days[full.origin.key]
        is_own = not (article.copy_of or agency_of(article) or any(map(is_outlet, through)))
        return CarriedView(
            record=member.id,
            article=article.article.id,
            outlet=self._outlets.name(article),
            day=article.day or "",
            said=_said(statement),
            by=full.origin.name,
            speaker=_named(article, statement, member),
            act=statement.act if statement else None,
            words=member.view().words,
            wording=member.wording if isinstance(member, FigureClaim) else "",
            through=through,
            carrying=_carrying(lost, is_first=is_first and is_own),
            losses=lost,
        )

    def _through(
        self, member: Member, article: StoryArticle, statement: Statement | None
    ) -> Iterator[str]:
        """Yield who stands between a voice and an outlet, nearest to the voice first."""
        names = list(self._passed_on(article, statement))
        shown = [_words(self._outlets.name(article)), _words(member.origin.name)]
        for name in names:
            words = _words(name)
            if has_pronoun(name) or name.lower() in _ITSELF:  # "told us", "told this newspaper"
                continue
            if not any(words <= each for each in shown):
                shown.append(words)
                yield name

    def _passed_on(self, article: StoryArticle, statement: Statement | None) -> Iterator[str]:
        speaker = article.speaker_of(statement)
        if speaker and speaker.named and not has_pronoun(speaker.name):
            voice = self._context.origins.voice_of(article, speaker)
            yield from [speaker.name] if voice.why == "speaks for it" else []
        for name in _way(article, statement):
            yield self._full.get(name, name)
        original = self._articles.get(article.copy_of or "")
        for each in filter(None, (article, original)):
            if agency := agency_of(each):
                yield self._full.get(agency, agency)
        if original and not are_of_one_agency(article, original):
            yield self._outlets.name(original)


def _joined(groups: Sequence[Sequence[Member]]) -> list[list[Member]]:
    """Return groups of members, those with a common member as one; in the order of days."""
    group_of: dict[str, dict[str, Member]] = {}
    for members in groups:
        joined = {member.id: member for member in members}
        for member in members:
            joined |= group_of.get(member.id, {})
        group_of |= dict.fromkeys(joined, joined)
    found = {id(group): group for group in group_of.values()}.values()
    return [sorted(group.values(), key=lambda member: member.order) for group in found]


def _source(member: Member, main: Member) -> Member:
    """Return whose claim a member is: what an outlet says itself is that of the main voice."""
    return main if member.origin.is_outlet and not main.origin.is_outlet else member


def _fullest(places: Sequence[tuple[Member, StoryArticle]]) -> dict[str, Member]:
    """Return the fullest words of each voice: the longest quotation, else the first words.

    What a copy has is not older than its original.
    """
    found: dict[str, tuple[tuple[int, int], Member]] = {}
    for member, article in places:
        key = size_of(member)[0], -int(article.copy_of is not None)
        if member.origin.key not in found or key > found[member.origin.key][0]:
            found[member.origin.key] = key, member
    return {key: member for key, (_, member) in found.items()}


def _carrying(lost: Sequence[LossView], *, is_first: bool) -> Carrying:
    if any(each.kind not in ("words", "speaker") for each in lost):
        return "altered"
    if lost:
        return "trimmed"
    return "said" if is_first else "repeated"


def _statement_of(member: Member) -> Statement | None:
    if isinstance(member, ComparedStatement):
        return member.statement
    return member.article.statement_of(member.figure) if isinstance(member, FigureClaim) else None


def _said(statement: Statement | None) -> str:
    return (statement.said.value or "") if statement and statement.said else ""


def _named(article: StoryArticle, statement: Statement | None, member: Member) -> str | None:
    """Return whom an article names for a claim, else its words for the source, if it has any."""
    speaker = article.speaker_of(statement)
    if speaker and not has_pronoun(speaker.name):
        return speaker.name
    if member.origin.is_outlet:
        return article.words_at(statement.source) if statement and statement.source else None
    return member.origin.name


def _is_somebody_named(article: StoryArticle, member: Member) -> bool:
    """Whether the paragraph of a claim has a source, so that it cannot be said to name nobody."""
    start = article.text.rfind("\n", 0, member.spans[0][0]) + 1
    end = article.text.find("\n", start)
    return any(
        start <= at < (end if end >= 0 else len(article.text))
        for each in article.annotations.statements
        for at, _ in each.source
    )


def _way(article: StoryArticle, statement: Statement | None) -> list[str]:
    """Return who passed on a statement, nearest to its speaker first.

    Whom it was told to comes before those who report that it was told.
    """
    if statement is None:
        return []
    outer = article.statements.get(statement.outer or "")
    if outer is None:
        return list(statement.via)
    speaker = article.speaker_of(outer)
    forms = {_words(form) for form in (speaker.name, *speaker.aliases)} if speaker else set()
    further = [name for name in _way(article, outer) if name in statement.via]
    reporting = [name for name in statement.via if _words(name) in forms]
    told = [name for name in statement.via if name not in (*reporting, *further)]
    return list(dict.fromkeys((*told, *reporting, *further)))


def _published(article: StoryArticle) -> str:
    return article.article.published.value if article.article.published else UNKNOWN_DAY


def _words(name: str) -> frozenset[str]:
    return frozenset(normalize(word) for word in name.split() if word.lower() != "the")
