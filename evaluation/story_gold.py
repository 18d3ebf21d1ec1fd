"""Scores of a whole story against gold by somebody who had not seen the program.

A folder has ``pages/`` and ``gold.toml``: ``article``, ``statement``, ``figure``, ``comparison``,
``claim`` (what it goes back to) and ``trap`` entries, as docs/guides/story-gold.md describes them.
Words of the gold are looked up in the articles as they were read.
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from evaluation.comparisons import pages
from evaluation.story_groups import bcubed
from onrecord.app.stories import story_context
from onrecord.extraction.entities.lexicon import noun_kind
from onrecord.records import Article, Comparison, Figure, Span, Speaker, Statement
from onrecord.store import Store
from onrecord.story import compare
from onrecord.story.compare.compared_statement import ComparedStatement
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.members import Member
from onrecord.story.compare.provenance import ClaimOrigin, group_by_origin
from onrecord.story.compare.story_article import StoryArticle
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize

_Entry = Mapping[str, Any]
_LEAST_SHARED = 2  # members of a line that the expected comparison has too
# The measures with a name of their own; others are the noun counted.
_MEASURES = frozenset(
    {"killed", "wounded", "captured", "arrested", "missing", "displaced", "rescued", "charged"}
    | {"evacuated", "affected", "money", "per cent", "votes"}
)
# "Mr Tarrow" is Emil Tarrow.
_SMALL_WORDS = word_set("entities.toml", "honorifics") | {
    "the", "of", "a", "an", "and", "s", "professor"
}  # fmt: skip


@dataclass
class Score:
    """Counts of one story, and a line for each mistake."""

    counts: Counter[str] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list)

    def add(self, name: str, right: bool, mistake: str = "") -> None:
        """Count one thing, right or wrong."""
        self.counts[f"{name} of"] += 1
        self.counts[name] += right
        if not right and mistake:
            self.mistakes.append(f"{name}: {mistake}")

    def add_clusters(self, name: str, gold: Mapping[str, str], found: Mapping[str, str]) -> None:
        """Count the items of a clustering, and thousandths of their BCubed precision and recall."""
        pairs = bcubed(gold, found)
        self.counts[f"{name} of"] = len(gold)
        self.counts[f"{name} precision"] = round(1000 * sum(precision for precision, _ in pairs))
        self.counts[f"{name} recall"] = round(1000 * sum(recall for _, recall in pairs))


@dataclass(frozen=True)
class _Place:
    """Words of the gold in an article as read."""

    article: Article
    span: Span


class StoryGold:
    """The gold of one story beside what a store has read from its pages."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.gold = tomllib.loads((folder / "gold.toml").read_text("utf-8"))
        self.store = store
        self._by_page = _by_page(store)
        self.contexts = [story_context(store, story) for story in store.stories()]
        self._read: dict[str, tuple[StoryContext, StoryArticle]] = {
            each.article.id: (context, each)
            for context in self.contexts
            for each in context.articles
        }

    def score(self) -> Score:
        """Return all counts of the story."""
        score = Score()
        self._score_articles(score)
        self._score_grouping(score)
        self._score_statements(score)
        self._score_figures(score)
        self._score_comparisons(score)
        self._score_origins(score)
        self._score_traps(score)
        return score

    def relations(self) -> dict[frozenset[str], frozenset[str]]:
        """Return how the gold relates two statements, by their ids: "repeat figure" and the like.

        Two members of a difference are a "side" if they are of one voice.
        """
        voices = self._voices_of_statements()
        found: defaultdict[frozenset[str], set[str]] = defaultdict(set)
        for entry in self.gold["comparison"]:
            members = {
                each.id: each
                for member in entry["members"]
                for place in self._with_copies(member)
                for each in self._at(place)
            }
            for one, other in combinations(members.values(), 2):
                first, second = (voices.get(each.id, each.origin.key) for each in (one, other))
                is_side = entry["kind"] == "differ" and first == second
                kind = "side" if is_side else f"{entry['kind']} {entry['about']}"
                found[frozenset((one.id, other.id))].add(kind)
        return {pair: frozenset(kinds) for pair, kinds in found.items()}

    def _at(self, place: _Place) -> list[ComparedStatement]:
        """Return the statements that are compared and share words with a place."""
        context, _ = self._read.get(place.article.id, (None, None))
        statements = context.statements if context else []
        return [each for each in statements if _is_at(each, place)]

    def _voices_of_statements(self) -> dict[str, str]:
        """Return the voice of each statement, by its id, in the entry of the gold nearest to it."""
        best: dict[str, tuple[int, str]] = {}
        for entry in self.gold["statement"]:
            for place in self._with_copies(entry):
                for each in self._at(place):
                    found = _overlap(each.spans, place.span), entry["voice"]
                    best[each.id] = max(best.get(each.id, found), found)
        return {id: voice for id, (_, voice) in best.items()}

    # What was read

    @cached_property
    def _compared(self) -> list[tuple[StoryContext, Comparison, list[Member]]]:
        """The comparisons of all stories, with their members."""
        return [
            (context, comparison, [context.members[id] for id in comparison.members])
            for context in self.contexts
            for comparison in compare(context)
        ]

    def _articles(self, page: str) -> list[Article]:
        """Return the articles that may be a page of the gold: FILE, or FILE#2 of a page."""
        name = page.partition("#")[0]
        found = self._by_page.get(page) or self._by_page.get(name)
        return list(found or [a for p, a in self._all() if p.partition("#")[0] == name])

    def _all(self) -> list[tuple[str, Article]]:
        return [(page, article) for page, found in self._by_page.items() for article in found]

    def _place(self, member: _Entry) -> _Place | None:
        """Return where the words of an entry are in the articles as read, or None."""
        words = r"\s+".join(map(re.escape, member["words"].split()))
        for article in self._articles(member["page"]):
            if found := re.search(words, article.text):
                return _Place(article, found.span())
        return None

    def _with_copies(self, member: _Entry) -> list[_Place]:
        """Return where the words of a member are, on its page and on copies of it.

        Which of two copies a comparison shows does not matter.
        """
        page = member["page"]
        pages = {page}
        for each in self.gold["article"]:
            if "copies" in each and page in (each["page"], each["copies"]):
                pages |= {each["page"], each["copies"]}
        found = (self._place({**member, "page": each}) for each in sorted(pages))
        return [place for place in found if place]

    def _statement(self, entry: _Entry) -> Statement | None:
        """Return the assertion that has the words of an entry, or None.

        Its content has half of them. Words with who says it, as "the ministry denied it", may also
        be all of a statement: source, cue and content.
        """
        place = self._place(entry)
        if place is None or place.article.id not in self._read:
            return None
        _, article = self._read[place.article.id]
        holding = [
            (_overlap(each.content, place.span), -_size(each), each.id, each)
            for each in article.annotations.statements
            if each.type == "assertion"
        ]
        best = max(holding, default=None)
        least = (place.span[1] - place.span[0]) / 2
        if best and best[0] >= least:
            return best[-1]
        whole = [
            (_overlap((*each.source, *each.cue, *each.content), place.span), each.id, each)
            for *_, each in holding
            if each.cue and all(_overlap((span,), place.span) for span in (*each.source, *each.cue))
        ]
        best_whole = max(whole, default=None)
        return best_whole[-1] if best_whole and best_whole[0] >= least else None

    def _figure(self, entry: _Entry) -> Figure | None:
        """Return the figure at the number of an entry, or None."""
        place = self._place(entry)
        if place is None or place.article.id not in self._read:
            return None
        start = place.article.text.find(entry["text"], *place.span)
        span = (start, start + len(entry["text"])) if start >= 0 else place.span
        _, article = self._read[place.article.id]
        return _figure_at(article, _Place(place.article, span))

    @cached_property
    def _current(self) -> Mapping[str, list[_Entry]]:
        """The entries of each table of the gold, but those of replaced pages."""
        replaced = {each["replaces"] for each in self.gold["article"] if "replaces" in each}
        return {
            table: [each for each in self.gold[table] if each["page"] not in replaced]
            for table in ("statement", "figure")
        }

    @cached_property
    def _names_of(self) -> dict[str, set[str]]:
        """The names under which a voice speaks: its own, and those of its speakers."""
        names: defaultdict[str, set[str]] = defaultdict(set)
        for each in self.gold["statement"]:
            names[each["voice"]] |= {each["voice"], each["speaker"]}
        return names

    def _is_voice(self, name: str, voice: str) -> bool:
        """Whether a name that was read is one of a voice of the gold."""
        return any(_same_name(name, other) for other in self._names_of.get(voice, {voice}))

    # The measures

    def _score_articles(self, score: Score) -> None:
        for entry in self.gold["article"]:
            found = [a for a in self._articles(entry["page"]) if _is_headline(a, entry)]
            score.add("articles", bool(found), f"{entry['page']}: {entry['headline']}")
            if found and "published" in entry:
                day = found[0].published.value[:10] if found[0].published else None
                score.add("days", day == entry["published"][:10], f"{entry['page']}: {day}")
            if found and "outlet" in entry:
                outlet = found[0].outlet or ""
                score.add(
                    "outlets", _same_name(outlet, entry["outlet"]), f"{entry['page']}: {outlet}"
                )
        score.counts["articles read"] = len(self._all())

    def _score_grouping(self, score: Score) -> None:
        gold: dict[str, str] = {}
        for entry in self.gold["article"]:
            for article in self._articles(entry["page"]):
                if _is_headline(article, entry) and article.id in self._read:
                    gold[article.id] = entry["story"]
        found = {id: self._read[id][0].story for id in gold}
        score.add_clusters("grouping", gold, found)

    def _score_statements(self, score: Score) -> None:
        voices: dict[str, str] = {}
        origins: dict[str, str] = {}
        for entry in self._current["statement"]:
            statement = self._statement(entry)
            score.add(
                "statements", statement is not None, f"{entry['page']}: {entry['words'][:70]}"
            )
            if statement is None:
                continue
            context, article = self._read[statement.article]
            speaker = article.speaker_of(statement)
            name = speaker.name if speaker else "nobody"
            score.add(
                "speakers",
                self._is_speaker(speaker, entry),
                f"{entry['page']}: {name}, not {entry['speaker']}: {entry['words'][:50]}",
            )
            key = f"{statement.id} {entry['words']}"
            voices[key] = entry["voice"]
            origins[key] = f"{context.story} {context.origins.origin_of(article, statement).key}"
        score.add_clusters("voices", voices, origins)

    def _is_speaker(self, speaker: Speaker | None, entry: _Entry) -> bool:
        """Whether a speaker is the one of an entry.

        Where the gold has an office or a general noun ("the minister"), the speaker may be whoever
        of that voice has it; where it has none for somebody without a name, any without one.
        """
        if speaker is None:
            return not entry["speaker"] and not entry["voice"].startswith("unnamed")
        if not entry["speaker"]:
            return entry["voice"].startswith("unnamed") and not speaker.named
        if _same_name(speaker.name, entry["speaker"]):
            return True
        noun = entry["speaker"].split()[-1].lower()
        return noun_kind(noun) == speaker.kind and self._is_voice(speaker.name, entry["voice"])

    def _score_figures(self, score: Score) -> None:
        for entry in self._current["figure"]:
            if entry.get("asserted") is False:
                figure = self._figure(entry)
                claimed = figure is not None and figure.asserted
                score.add(
                    "unclaimed figures", not claimed, f"{entry['page']}: {entry['words'][:70]}"
                )
                continue
            figure = self._figure(entry)
            what = f"{entry['page']}: {entry['words'][:80]} [{entry['text']}]"
            score.add("figures found", figure is not None and figure.asserted, what)
            fits = figure is not None and _is_range(figure, entry)
            measure = figure is not None and _is_measure(figure, entry)
            claimant = figure is not None and self._is_claimant(figure, entry["claimant"])
            if figure is not None:
                score.add("ranges", fits, what)
                score.add("measures", measure, f"{what}: {figure.measure}, not {entry['measure']}")
                name = self._claimant_name(figure)
                score.add("claimants", claimant, f"{what}: {name}, not {entry['claimant']}")
            score.add("figures whole", fits and measure and claimant)

    def _claimant_name(self, figure: Figure) -> str | None:
        context, article = self._read[figure.article]
        origin = context.origins.origin_of_figure(article, figure)
        return None if origin.evidence is None else origin.name

    def _is_claimant(self, figure: Figure, voice: str) -> bool:
        _, article = self._read[figure.article]
        speaker = article.speakers.get(figure.claimant or "")
        name = self._claimant_name(figure)
        if not voice:
            return speaker is None
        names = [name, speaker.name if speaker else None]
        return any(each is not None and self._is_voice(each, voice) for each in names)

    def _score_comparisons(self, score: Score) -> None:
        wanted = self.gold["comparison"]
        places = [
            [place for member in each["members"] for place in self._with_copies(member)]
            for each in wanted
        ]
        found: set[int] = set()
        told = {place.article.id for each in places for place in each}
        for context, comparison, members in self._compared:
            if told.isdisjoint(article.article.id for article in context.articles):
                continue  # a story that the gold says nothing of
            shared = [
                _shared(comparison, members, each, places[i]) for i, each in enumerate(wanted)
            ]
            expected = {i for i, n in enumerate(shared) if n >= _LEAST_SHARED}
            trap = self._trap_of(comparison, members)
            line = f"{comparison.kind}: {comparison.reason}" + (f" [{trap}]" if trap else "")
            score.add("lines", bool(expected) and not trap, line)
            found |= expected
        for i, each in enumerate(wanted):
            if not each.get("arguable"):
                about = (
                    each["about"] if each["kind"] in ("repeat", "differ", "update") else "statement"
                )
                what = f"{each['kind']} {each['about']}: {each['what']}"
                score.add(f"wanted {about}s", i in found, what)
                score.add(f"wanted {each['kind']} {each['about']}", i in found)

    def _score_origins(self, score: Score) -> None:
        repeats = [(each, members) for _, each, members in self._compared if each.kind == "repeat"]
        for claim in self.gold["claim"]:
            places = [place for member in claim["members"] if (place := self._place(member))]
            shared = [
                sum(any(_is_at(m, place) for place in places) for m in members)
                for _, members in repeats
            ]
            best = max(range(len(repeats)), key=shared.__getitem__, default=0)
            if shared and shared[best] >= _LEAST_SHARED:
                names = [origin.name for origin in repeats[best][0].origins]
                self._score_claim(score, claim, names)
                continue
            self._score_claim(score, claim, self._origins_together(claim["members"]))

    def _origins_together(self, members: Iterable[_Entry]) -> list[str]:
        """Return the origins that members in no line would have as a repeat."""
        found: list[tuple[str, ClaimOrigin]] = []
        for member in members:
            place = self._place(member)
            if place is None or place.article.id not in self._read:
                continue
            context, article = self._read[place.article.id]
            statement = self._statement(member) or self._statement_around(article, place)
            figure = None if statement else _figure_at(article, place)
            if figure is not None:
                origin = context.origins.origin_of_figure(article, figure)
            else:
                origin = context.origins.origin_of(article, statement)
            found.append((str(len(found)), origin))
        return [origin.name for origin in group_by_origin(found, relayed=True)]

    def _score_claim(self, score: Score, claim: _Entry, names: Sequence[str]) -> None:
        right = len(names) == len(claim["origins"]) and all(
            any(self._is_voice(name, origin) for name in names) for origin in claim["origins"]
        )
        score.add("origins", right, f"{claim['what']}: {names}, not {claim['origins']}")

    def _statement_around(self, article: StoryArticle, place: _Place) -> Statement | None:
        """Return the innermost assertion that a place lies in, for figures."""
        holding = [
            (_size(each), each.id, each)
            for each in article.annotations.statements
            if each.type == "assertion" and _overlap(each.content, place.span)
        ]
        return min(holding, default=(0, "", None))[-1]

    def _score_traps(self, score: Score) -> None:
        for trap in self.gold["trap"]:
            fallen = self._is_fallen(trap)
            score.add("traps avoided", not fallen, f"{trap['name']} ({trap['why']})")

    def _is_fallen(self, trap: _Entry) -> bool:
        if "apart" in trap:
            stories = [
                {self._read[a.id][0].story for a in self._articles(page) if a.id in self._read}
                for page in trap["apart"]
            ]
            return len(set.intersection(*stories)) > 0
        if "not_compared" in trap:
            return any(
                self._has_both(comparison, members, trap)
                for _, comparison, members in self._compared
            )
        if "not_one_voice" in trap:
            keys = [self._origin_key(member) for member in trap["not_one_voice"]]
            return None not in keys and len(set(keys)) == 1
        if "not_figure" in trap:
            figure = self._figure(trap["not_figure"])
            return figure is not None and figure.asserted
        name = trap.get("not_speaker") or trap["not_origin"]
        statement = self._statement(name)
        if statement is None:
            return False
        context, article = self._read[statement.article]
        speaker = article.speaker_of(statement)
        if "not_speaker" in trap:
            return speaker is not None and _same_name(speaker.name, name["name"])
        return _same_name(context.origins.origin_of(article, statement).name, name["name"])

    def _origin_key(self, member: _Entry) -> str | None:
        statement = self._statement(member)
        if statement is None:
            return None
        context, article = self._read[statement.article]
        # Keys of two stories may be alike by chance.
        return f"{context.story} {context.origins.origin_of(article, statement).key}"

    def _has_both(self, comparison: Comparison, members: Sequence[Member], trap: _Entry) -> bool:
        if comparison.kind not in trap.get("kinds", (comparison.kind,)):
            return False
        places = [self._place(member) for member in trap["not_compared"]]
        return all(place and any(_is_at(m, place) for m in members) for place in places)

    def _trap_of(self, comparison: Comparison, members: Sequence[Member]) -> str | None:
        """Return the name of a trap that a line falls into, or None."""
        for trap in self.gold["trap"]:
            if "not_compared" in trap and self._has_both(comparison, members, trap):
                return str(trap["name"])
        return None


def _by_page(store: Store) -> dict[str, list[Article]]:
    names, found = pages(store), defaultdict(list)
    for article in store.articles():
        found[names[article.id]].append(article)
    return dict(found)


def _is_headline(article: Article, entry: _Entry) -> bool:
    return _words(article.headline or "") == _words(entry["headline"])


def _figure_at(article: StoryArticle, place: _Place) -> Figure | None:
    figures = article.annotations.figures
    return next((each for each in figures if _overlap((each.span,), place.span)), None)


def _overlap(spans: Iterable[Span], span: Span) -> int:
    return sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in spans)


def _size(statement: Statement) -> int:
    return sum(end - start for start, end in statement.content)


def _is_at(member: Member, place: _Place) -> bool:
    return member.article.article.id == place.article.id and _overlap(member.spans, place.span) > 0


def _shared(
    comparison: Comparison,
    members: Sequence[Member],
    wanted: _Entry,
    places: Sequence[_Place],
) -> int:
    """Number of members that a comparison shares with a wanted one of its kind."""
    about = "figure" if isinstance(getattr(members[0], "figure", None), Figure) else "statement"
    # Words with a number may be repeated as a statement or as a figure.
    if wanted["kind"] != comparison.kind or (
        wanted["kind"] == "update" and about != wanted["about"]
    ):
        return 0
    return sum(any(_is_at(member, place) for place in places) for member in members)


def _is_range(figure: Figure, entry: _Entry) -> bool:
    return (figure.low, figure.high) == (entry.get("low"), entry.get("high"))


def _is_measure(figure: Figure, entry: _Entry) -> bool:
    measure = entry["measure"]
    subject = (figure.subject or "").lower()
    nouns = (figure.measure, subject, *subject.split()[-1:])  # "54 confirmed cases": cases
    if measure.rstrip("s") in (noun.rstrip("s") for noun in nouns):
        return True
    # "1,200 people took part": the noun counted, where the gold says what they are.
    return measure not in _MEASURES and figure.measure in entry["words"].lower().split()


def _words(name: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", name.partition("(")[0])
    return frozenset(map(normalize, words)) - _SMALL_WORDS


def _same_name(name: str, other: str) -> bool:
    """Whether two names may be of one speaker: the words of the shorter are in the longer.

    >>> _same_name("Tascall", "Jorun Tascall"), _same_name("the fire brigade", "Port Fire Brigade")
    (True, True)
    >>> _same_name("Mr Tarrow", "Emil Tarrow")
    True
    >>> _same_name("interior ministry", "Transport Ministry")
    False
    """
    one, two = _words(name), _words(other)
    if {name.lower(), other.lower()} & {_initials(name), _initials(other)}:
        return True
    return bool(one and two) and (one <= two or two <= one)


def _initials(name: str) -> str:
    letters = [word[0] for word in re.findall(r"[^\W_]+", name) if word[0].isupper()]
    return "".join(letters).lower() if len(letters) > 2 else "-"
