"""The classes ``BodyMention`` and ``BodyGroup``: a body in an article, and in a whole story."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.records import Span, Spans, Speaker
from onrecord.story.bodies import THE, WORD, Body, body_of, within
from onrecord.story.body_words import closed, fullness
from onrecord.story.compare.story_article import StoryArticle
from onrecord.text.name_keys import initials

COMPANY = "company"


@dataclass(frozen=True)
class BodyMention:
    """A mention of a body in an article; ``name``: its words if they name the body itself."""

    article: StoryArticle
    words: str
    body: Body
    spans: Spans  # of this and further mentions, in the text of the article as a person reads it
    forms: tuple[str, ...] = ()
    name: str | None = None

    @property
    def capitals(self) -> int:
        """Number of words with a capital, of which a name has more than a short form."""
        return sum(word[0].isupper() for word in WORD.findall(self.words))


@dataclass(eq=False)
class BodyGroup:
    """Mentions of one body in a story."""

    bodies: list[Body] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    at: defaultdict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    name: str = ""
    short: set[str] = field(default_factory=set)  # acronyms: "unaf"
    forms: set[str] = field(default_factory=set)  # names with a capital, as written
    described: set[str] = field(default_factory=set)  # kinds that the articles call it
    title: str = ""  # of who leads it, if the title tells which it is: "Interior Minister"
    _title_size: int = 0
    into: "BodyGroup | None" = None  # the group that this one turned out to be part of

    def fits(self, body: Body) -> bool:
        if body.kind is None and len(body.names) == 1 and body.names <= self.short:
            return True
        if body.kind in self.described and (body.is_short or body.names):
            return within(body.names, self.names)
        if body.kind == COMPANY and body.functions and self.name and not self.kinds:
            # "The power company" is Tarsk Power.
            says = frozenset().union(*(each.functions | each.names for each in self.bodies))
            return within(body.functions | body.names, says)
        alike = [each for each in self.bodies if each.kind == body.kind]
        if body.kind is None:  # "Dravia and Ulveria" is neither
            return bool(alike) and all(body.fits(each) for each in alike)
        return bool(alike) and body.fits(_together(alike))

    def add(self, mention: BodyMention) -> None:
        if mention.body not in self.bodies:
            self.bodies.append(mention.body)
        self.texts.add(mention.article.text_id)
        self.at[mention.article.article.id] += mention.spans
        capitals = {f.lower() for f in mention.forms if f.isupper() and " " not in f}
        self.short |= capitals - mention.body.names  # not "KARSE" for Karse General Hospital
        if mention.name:
            name = closed(THE.sub("", mention.name))
            if acronym := initials(name):
                self.short.add(acronym)
            self.name = max(self.name, name, key=fullness)
            self.forms |= {f for f in (name, *mention.forms) if len(f) > 2 and f != f.lower()}
        elif mention.body.functions and mention.body.size > self._title_size:
            self.title, self._title_size = THE.sub("", mention.words), mention.body.size

    def take(self, other: "BodyGroup") -> None:
        """Become one with another group."""
        self.bodies += other.bodies
        self.texts |= other.texts
        for article, places in other.at.items():
            self.at[article] += places
        self.short |= other.short
        self.forms |= other.forms
        self.described |= other.described
        self.name = max(self.name, other.name, key=fullness)
        if other._title_size > self._title_size:
            self.title, self._title_size = other.title, other._title_size
        other.into = self

    def shown(self, speaker: Speaker) -> str:
        """Return the name to show: the fullest, or the title of who leads it where that tells more.

        "The ministry" of which the story has no other name is shown as "Interior Minister".
        """
        if not self.name and speaker.kind == "person" and speaker.named:
            return speaker.name
        body = body_of(self.name)
        has_name = body is not None and (not body.is_short or self.name != self.name.lower())
        return (self.name if has_name else self.title) or self.name or speaker.name

    @property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(body.names for body in self.bodies))

    @property
    def is_one_word(self) -> bool:
        """Whether it is only called by one word that says no kind, such as "REMA"."""
        does_nothing = not any(body.kind or body.functions for body in self.bodies)
        return does_nothing and len(self.names) == 1

    @property
    def is_one(self) -> bool:
        """Whether it is one body, not "the hospitals"."""
        return not all(body.noun.endswith("s") and body.noun != body.kind for body in self.bodies)

    @property
    def is_country(self) -> bool:
        """Whether it is a place that speaks: "Ulveria said"."""
        return self.is_one_word and not self.name

    @property
    def kinds(self) -> set[str]:
        return {body.kind for body in self.bodies if body.kind}


def _together(bodies: Sequence[Body]) -> Body:
    """Return what mentions of one body say of it together."""
    functions = frozenset[str]().union(*(body.functions for body in bodies))
    names = frozenset[str]().union(*(body.names for body in bodies))
    return Body(bodies[0].kind, bodies[0].noun, functions, names)
