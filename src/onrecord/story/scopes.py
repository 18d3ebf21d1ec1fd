"""Decides of which state a body is that an article names without one: "the Defence Ministry".

Two states of a story may each have one. Then it is the state of whoever is named with it, of the
one that "its" means, of the same body's scoped mention shortly before, or of the place that the
article is written in and for, if it names the body without a state from the beginning. Where
nothing decides, the body is one of its own in each article.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onrecord.records import Span, Speaker
from onrecord.story.bodies import Body, body_of
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.national_bodies import NATIONAL, NamedBody, national_bodies
from onrecord.story.readable import sentences_in
from onrecord.story.states import States, dateline
from onrecord.text.lang import word_set

_FEW = 3  # times as many texts name a state's body as another's, which then is no rival
_ITS = ("its", "their")
_COUNTERPARTS = word_set("states.toml", "counterparts")


class Scopes:
    """The states of the bodies of a story that are named without one."""

    def __init__(self, articles: Sequence[StoryArticle], states: States) -> None:
        self._articles = articles
        self.states = states
        self._homes: dict[str, str] = {}
        self._owners_of: dict[tuple[str | None, frozenset[str]], list[str]] = {}

    def scoped(self, article: StoryArticle, body: Body, at: int, who: Speaker) -> Body:
        """Return a body with the state that it is of, if the story has such bodies of several.

        ``at``: where the article names it. ``who``: whose role it is in, or the body itself.
        """
        is_country = body.kind is None and not body.functions
        if not self.states or not (is_country or body.kind in NATIONAL):
            return body
        if state := self.states.of_names(body.names):
            return self._of_state(article, body, at, state)
        if body.kind is None or body.names or len(self.states.rivals) < 2:
            return body
        state = self.states.of_person(who.name) if who.kind == "person" and who.named else ""
        state = state or self._told(article, body, at)
        if not state and len(self._owners(body)) < 2:
            return body
        return self._of_state(article, body, at, state or f"{article.text_id} {body.kind}")

    def _of_state(self, article: StoryArticle, body: Body, at: int, state: str) -> Body:
        """Return a body of a state; a short form is of what the last body of its kind does.

        "Dravia's defence ministry … The ministry in Sarn": both are of defence.
        """
        functions = body.functions
        if not functions and body.kind is not None:
            named = [each for each in national_bodies(article.text) if each.body.kind == body.kind]
            told = [each.body.functions for each in named if each.start <= at]
            functions = next(filter(None, reversed(told)), functions)
        return replace(body, functions=functions, names=frozenset((state,)))

    def pointed_to(self, article: StoryArticle, name: str, at: int) -> Body | None:
        """Return the body that words mean by those before: "its army", "its counterpart"."""
        words = name.split()
        if not self.states or len(words) < 2 or words[0].lower() not in _ITS:
            return None
        if words[1].lower() in _COUNTERPARTS:
            return self._counterpart(article, name, at)
        body = body_of(" ".join(words[1:]))
        state = self._owner(article, at) if body and body.kind in NATIONAL else ""
        return replace(body, names=frozenset((state,))) if body and state else None

    def _counterpart(self, article: StoryArticle, name: str, at: int) -> Body | None:
        state = self.states.of(name)
        before = [each for each in national_bodies(article.text) if each.start < at]
        if not state or not before or self.states.of_names(before[-1].body.names) == state:
            return None
        return replace(before[-1].body, names=frozenset((state,)))

    def home(self, article: StoryArticle) -> str:
        """Return the state in and for which an article is written, or "".

        That is one for whose body it needs no name from the beginning: the state of its dateline,
        of its outlet's city, or the only one for whose bodies people speak without a state's name.
        """
        key = article.article.id
        if key not in self._homes:
            self._homes[key] = self._home(article) if self.states else ""
        return self._homes[key]

    def _home(self, article: StoryArticle) -> str:
        named = national_bodies(article.text)
        if not named or named[0].body.names or named[0].is_its:
            return ""
        if state := self.states.of(dateline(article.text)):
            return state
        outlet = f"{article.article.outlet or ''} {article.article.site or ''}"
        if state := self.states.of(outlet) or self.states.of_host(outlet):
            return state
        return self.states.of_officials(article)

    def _told(self, article: StoryArticle, body: Body, at: int) -> str:
        """Return the state that an article says a body is of which it names at a place, or ""."""
        text = article.text
        line = text.rfind("\n", 0, at) + 1
        named = [each for each in national_bodies(text) if each.body.may_be(body)]
        here = next((each for each in named if each.start <= at < each.end), None)
        if here is not None and (state := self.states.of_names(here.body.names)):
            return state
        if here is not None and here.is_its:
            return self._owner(article, here.start)
        if state := self.states.of_people_in(text[slice(*_sentence_at(text, at))]):
            return state
        before = [
            (each.start, state)
            for each in named
            if each.start < at and (state := self._state(article, each))
        ]
        home = self.home(article)
        if home:
            near = {state for start, state in before if start >= line}
            return near.pop() if body.is_short and len(near) == 1 else home
        for start in (line, 0):
            near = {state for place, state in before if place >= start}
            if len(near) == 1:
                return near.pop()
        return before[-1][1] if before and body.is_short else ""

    def _state(self, article: StoryArticle, named: NamedBody) -> str:
        """Return the state that words in a text say a body is of, or ""."""
        if state := self.states.of_names(named.body.names):
            return state
        return self._owner(article, named.start) if named.is_its else ""

    def _owner(self, article: StoryArticle, at: int) -> str:
        """Return the state that "its" means: the first of the sentence, else of that before."""
        text = article.text
        line = text.rfind("\n", 0, at) + 1
        for begin, end in reversed(sentences_in(text, line, at)[-2:]):
            if named := self.states.named_in(text[begin : min(end, at)]):
                return named[0][1]
        return ""

    def _owners(self, body: Body) -> list[str]:
        """Return the states of whose bodies a body without a state may be one."""
        key = body.kind, body.functions
        if key not in self._owners_of:
            texts: Counter[str] = Counter()
            for article in self._articles:
                if article.copy_of is None:
                    alike = (n for n in national_bodies(article.text) if n.body.may_be(body))
                    texts.update({self._state(article, each) for each in alike} - {""})
            most = max(texts.values(), default=0)
            self._owners_of[key] = [each for each, n in texts.items() if n * _FEW >= most]
        return self._owners_of[key]


def _sentence_at(text: str, at: int) -> Span:
    end = text.find("\n", at)
    line = text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
    return next((each for each in sentences_in(text, *line) if each[0] <= at < each[1]), line)
