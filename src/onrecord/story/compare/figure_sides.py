"""Decides of which side the people or things are that a figure counts, where two states fight.

"22 Dravian soldiers", "14 of its own" by Dravia's ministry, "killed 60" by Ulveria's: Dravians.
What tells is the noun counted, then who owns the loss, who admits it, who did it to the other side,
and on which side of a line it is. Where nothing does, a figure is of no side, and may be of any.
"""

import re

from onrecord.records import Figure
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.scopes import Scopes
from onrecord.story.states import States
from onrecord.text.lang import word_set

_FILE = "states.toml"
_ENEMY = word_set(_FILE, "enemy")
_FIGHTERS = word_set(_FILE, "fighters")
_CIVILIANS = word_set(_FILE, "civilians")
_SHORT = 45  # characters between a number and the noun counted, at most
_LISTED = re.compile(r"[^.;:,\n]{1,45} and ")
_CLAUSE_END = re.compile(r"[;:.\n]|, (?!\d)| (?:and|but|while|although) ")
_OF_THEM = re.compile(r" of (?:them|whom)(?: (?:were|are))? ([A-Z]\w+)")


def _words(key: str) -> str:
    return "|".join(sorted(word_set(_FILE, key), key=lambda word: (-len(word), word)))


# "its own", "his soldiers", "Dravia's dead".
_OWN = re.compile(
    rf"(?:\b(?:its|their|our|his|her)|\b([A-Z]\w+)['’]s?) "
    rf"(?:(?:{_words('own')})\b|(?:\w+ )?(?:{_words('losses')})\b)"
)
# "the number of Dravian soldiers", "Dravian losses".
_OF_SIDE = re.compile(
    rf"\bof ([A-Z]\w+) (?:{_words('losses')})\b|\b([A-Z]\w+) (?:{_words('tolls')})\b"
)
_ADMITS = re.compile(rf"\b(?:{_words('admits')})\b")
_LOSES = re.compile(
    rf"\b(?:it|[Ww]e|(?<!they )(?:has|had|have)|([A-Z]\w+)) "
    rf"(?:{_words('loses')}) (?:\w+ ){{0,2}}$"
)
_IS_LOST = re.compile(rf"^(?: \w+){{0,2}} (?:{_words('is')}) (?:{_words('loses')})\b")
_HARMS = re.compile(
    rf"\b(?:{_words('attackers')}) (?:\w+ ){{0,2}}?(?:{_words('harms')}) (?:\w+ ){{0,2}}$"
)
_ON_SIDE = re.compile(rf"\b[Oo]n (?:the )?([A-Z]\w+)(?:['’]s?)? (?:{_words('sides')})\b")
_ON_OURS = re.compile(rf"\b[Oo]n (?:{_words('ours')})\b")
_ACROSS = re.compile(rf"\bacross the (?:{_words('lines')})\b")


def is_of_fighters(figure: Figure) -> bool | None:
    """Whether a figure counts people who fight (True) or others (False); None if it may be both."""
    nouns = set((figure.subject or "").lower().split()[-1:])
    if nouns & _FIGHTERS:
        return True
    return False if nouns & _CIVILIANS else None


class FigureSides:
    """The sides of the figures of a story, which are states."""

    def __init__(self, states: States, scopes: Scopes) -> None:
        self._states = states
        self._scopes = scopes

    def of(self, figure: Figure, article: StoryArticle, claimant: str) -> str:
        """Return the state of which a figure counts people or things, or "".

        ``claimant``: the state for which whoever claims the figure speaks, or "".
        """
        if len(self._states.rivals) < 2 or figure.unit:
            return ""
        own = self._told(figure, article, claimant)
        if own or (before := _listed_with(figure, article)) is None:
            return own
        return self._told(before, article, claimant)

    def _told(self, figure: Figure, article: StoryArticle, claimant: str) -> str:
        text = article.text
        [(start, end)] = article.in_text((figure.span,))
        first, last = article.sentence_around(figure.span)
        subject = figure.subject or ""
        is_here = subject in text[first:last]
        before, after = _clause_before(text[first:start]), _clause_after(text[end:last])
        if is_here and _ENEMY.intersection(subject.lower().split()):
            return self._states.other(claimant or self._scopes.home(article))
        return (
            self._counted(subject, text, end, last)
            or (self._states.of(subject) if is_here else "")
            or self._owned(before, after, claimant or self._states.of(text[first:start]))
            or self._beside(article, text[first:start], before, after)
            # Who is of a side may go on to count its own.
            or (self._states.of(subject) if not claimant else "")
        )

    def _counted(self, subject: str, text: str, end: int, last: int) -> str:
        """Return the state of the noun after a number: "22 Dravian soldiers", "11 Dravians"."""
        noun = subject.split()[-1:]
        at = text.find(noun[0], end, min(last, end + _SHORT)) if noun else -1
        if at >= 0 and (state := self._states.of(text[end : at + len(noun[0])])):
            return state
        found = _OF_THEM.match(text, end) or re.match(r" ([A-Z]\w+)", text[end:last])
        return self._states.of(found[1]) if found else ""

    def _owned(self, before: str, after: str, claimant: str) -> str:
        """Return the state of whoever has a loss, or did it to the other side, or ""."""
        if _HARMS.search(before):
            return self._states.other(claimant) if claimant else ""
        for words in (before, after):
            for owner in _OWN.finditer(words):
                if state := self._states.of(owner[1]) if owner[1] else claimant:
                    return state
        for match in _OF_SIDE.finditer(before):
            if state := self._states.of(match[1] or match[2]):
                return state
        if found := _LOSES.search(before):
            return self._states.of(found[1]) if found[1] else claimant
        if _ADMITS.search(before) or _IS_LOST.search(after):
            return claimant
        return ""

    def _beside(self, article: StoryArticle, sentence: str, before: str, after: str) -> str:
        """Return the state on whose side of a line something is counted, or ""."""
        for words in (after, before, sentence):
            if (found := _ON_SIDE.search(words)) and (state := self._states.of(found[1])):
                return state
            if _ON_OURS.search(words):
                return self._scopes.home(article)
            if _ACROSS.search(words):
                return self._states.other(self._scopes.home(article))
        return ""


def _listed_with(figure: Figure, article: StoryArticle) -> Figure | None:
    """Return the figure that one is listed with: "seven soldiers killed and 15 wounded"."""
    before = [each for each in article.annotations.figures if each.span[1] <= figure.span[0]]
    last = max(before, key=lambda each: each.span, default=None)
    if last is None or last.subject != figure.subject or last.statement != figure.statement:
        return None
    between = article.article.text[last.span[1] : figure.span[0]]
    return last if _LISTED.fullmatch(between) else None


def _clause_before(words: str) -> str:
    ends = [each.end() for each in _CLAUSE_END.finditer(words)]
    return words[ends[-1] :] if ends else words


def _clause_after(words: str) -> str:
    end = _CLAUSE_END.search(words)
    return words[: end.start()] if end else words
