"""Finds who else, in other articles, says what somebody says: the same words or the same number."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from onrecord.records import Figure
from onrecord.story.compare.content import Content, content_of
from onrecord.story.compare.story_article import StoryArticle

Mention: TypeAlias = tuple[str, str]  # ids of an article and of a speaker in it
_Amount: TypeAlias = tuple[str, str | None, float]  # measure, unit and number
Item: TypeAlias = Content | _Amount

# Chosen on twelve gold stories, together with what the names must have in common.
_FEWEST = 3  # stems that two statements have in common
_LEAST = 5.0  # a smaller number is given by many
_LARGE = (
    100.0  # from here on a number of two digits that count tells by itself, without its measure
)
_DIGITS = 2


@dataclass
class _Said:
    """What a speaker of an article says."""

    text: str
    contents: set[Content] = field(default_factory=set)
    amounts: set[_Amount] = field(default_factory=set)


class SameWords:
    """What the speakers of a story say, to be looked up by its words."""

    def __init__(self, articles: Sequence[StoryArticle]) -> None:
        self._said: dict[Mention, _Said] = {}
        self._with: defaultdict[str | _Amount, list[Mention]] = defaultdict(list)
        for article in articles:
            self._read(article)
        for mention, said in self._said.items():
            stems = {stem for content in said.contents for stem in content.stems}
            for key in said.amounts | stems:
                self._with[key].append(mention)

    def _read(self, article: StoryArticle) -> None:
        def of(speaker: str) -> _Said:
            return self._said.setdefault((article.article.id, speaker), _Said(article.text_id))

        for statement in article.annotations.statements:
            if statement.speaker and statement.type == "assertion" and statement.act == "says":
                content = content_of(article.text, article.in_text(statement.content))
                of(statement.speaker).contents.add(content)
        for figure in article.annotations.figures:
            claim = article.statement_of(figure)
            speaker = figure.claimant or (claim.speaker if claim else None)
            if speaker and figure.asserted and (amount := _amount(figure)):
                of(speaker).amounts.add(amount)

    def others(self, mention: Mention) -> Mapping[Mention, Mapping[Item, float]]:
        """Return who says the same in articles with another text: what, and how much the same.

        That is 1 for numbers, and for statements the share of the stems of the shorter one.
        """
        own = self._said.get(mention)
        if own is None:
            return {}
        stems = {stem for content in own.contents for stem in content.stems}
        near = {other for key in own.amounts | stems for other in self._with[key]}
        others = {other: self._said[other] for other in sorted(near)}
        return {
            other: _shared(own, said) for other, said in others.items() if said.text != own.text
        }


def _amount(figure: Figure) -> _Amount | None:
    number = max((each for each in (figure.low, figure.high) if each is not None), default=0.0)
    if number < _LEAST:
        return None
    digits = len(f"{number:.0f}".rstrip("0"))
    tells = number >= _LARGE and digits >= _DIGITS
    return "" if tells else figure.measure, figure.unit, number


def _shared(own: _Said, other: _Said) -> Mapping[Item, float]:
    found: dict[Item, float] = dict.fromkeys(own.amounts & other.amounts, 1.0)
    for content in own.contents:
        found[content] = max((_likeness(content, each) for each in other.contents), default=0.0)
    return found


def _likeness(one: Content, other: Content) -> float:
    """Return the share of the stems of the shorter of two statements that both have."""
    shared = one.stems & other.stems
    if len(shared) < _FEWEST or one.negated != other.negated:
        return 0.0
    if one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers):
        return 0.0
    return len(shared) / min(len(one.stems), len(other.stems))
