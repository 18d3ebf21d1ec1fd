"""Finds whose paper speaks: "the report" of an article that tells elsewhere who wrote it.

A paper is of who says something in it ("the guild said in a letter that …. The letter …"), of the
body that owns it ("the guild's evening bulletin", "the guild has put out its first report") or from
which it comes ("a notice, signed by the guild"). One that nobody is named for is its own voice.
"""

import re
from collections.abc import Collection, Sequence

from onrecord.records import Span, Spans, Speaker
from onrecord.story.bodies import WORD, body_of
from onrecord.story.body_group import BodyGroup, BodyMention
from onrecord.story.body_groups import BodyGroups
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.readable import sentences_in
from onrecord.story.speaker_names import noun_phrase, spans_of
from onrecord.text.lang import word_set

_FILE = "bodies.toml"
_PAPERS = (
    word_set(_FILE, "utterances") | word_set(_FILE, "records") | word_set(_FILE, "other_papers")
)
_ANY_PAPER = word_set(_FILE, "any_paper")
_WRITTEN_BY = "|".join(sorted(word_set(_FILE, "written_by")))
_WRITING = "|".join(sorted(word_set(_FILE, "writing")))
# "The report" is that named before; "a report" is another.
_THE = re.compile(r"\b(?:the|this|that)\s", re.IGNORECASE)
_THE_LONG = re.compile(r"\b(?:the|this|that)\s+(?:[\w-]+\s+){1,2}$", re.IGNORECASE)
# "Said on Monday in a short statement", from the cue to the paper: not "in reply to a statement".
_IN_A = (
    r"in\s+(?:an?|its|their|his|her|another)\s+(?:(?!(?:to|of|on|for|from|by)\b)[\w’'-]+\s+){0,3}"
)
_SAID_IN = re.compile(rf"[\w’']+(?:\s+[\w.,]+){{0,3}}?\s+{_IN_A}$")
_OPENS_IN = re.compile(rf"{_IN_A}$", re.IGNORECASE)
# "The guild's evening bulletin", from the guild to the paper.
_OWNS = re.compile(r"[^.,;:“”\"\n]*?(?:['’]s|s['’])\s+(?:[\w-]+\s+){0,2}$")
_ITS = re.compile(r"\b(?:its|their)\s+(?:own\s+)?(?:[\w-]+\s+){0,2}$")
# "A notice, dated 4 May and signed by the guild", from the paper to the guild.
_FROM = re.compile(
    rf"\s+(?:{_WRITTEN_BY})\s+(?:the\s+)?$"
    rf"|,?\s+(?:dated?\s[\w\s]{{1,20}}\sand\s)?(?:{_WRITING})\s+by\s+(?:the\s+)?$"
)
# "A complaint which the guild lodged with the court", after the complaint.
_WHICH = re.compile(
    r",?\s+(?:which|that)\s+(?:the\s+)?([\w’'-]+(?:\s[\w’'-]+){0,5}?)\s+(?:(?:had|has|have)\s+)?"
    rf"(?:{'|'.join(sorted(word_set(_FILE, 'issuing')))})\b"
)


def paper_noun(speaker: Speaker) -> str | None:
    """Return the noun of somebody who is a paper, or None.

    "The first statement" is a statement.
    """
    last = (WORD.findall(noun_phrase(speaker.name).lower()) or [""])[-1]
    kinds = ("document", "organization") if last in _ANY_PAPER else ("document",)
    return last if not speaker.named and speaker.kind in kinds and last in _PAPERS else None


def is_paper(group: BodyGroup) -> bool:
    """Whether a body is only "the report", of which no mention says whose it is."""
    return group.kinds <= _PAPERS and not group.names


def author(article: StoryArticle, paper: Speaker, groups: BodyGroups) -> Speaker | BodyGroup | None:
    """Return the speaker or body whose paper speaks in an article, or None if no word tells."""
    noun, spans, text = paper_noun(paper), spans_of(article, paper), article.text
    if noun is None or not spans:
        return None
    start = spans[0][0]
    places = [at for at in _places(text, (noun,)) if any(a <= at[0] < b for a, b in spans)]
    known: Sequence[Span] = ()
    if paper.name.lower() == noun or noun in _ANY_PAPER:
        named = _PAPERS if noun in _ANY_PAPER else (noun,)
        before = [place for place in _places(text, named) if place[1] <= start]
        after = [place for place in _places(text, named) if place[0] > spans[-1][0]][:1]
        if _is_known(text, start):
            known = _back_to_first(text, before)
        places += known or [at for at in after if _is_known(text, at[0])]
    for place in places:
        line = text.rfind("\n", 0, place[0]) + 1
        end = text.find("\n", place[0])
        for sentence in sentences_in(text, line, end if end >= 0 else len(text)):
            if sentence[0] <= place[0] < sentence[1] and (
                found := _speaker(article, paper, sentence, place)
                or _owner(article, sentence, place, groups)
            ):
                return found
    return _paper_at(article, paper, known[-1]) if known else None


def _paper_at(article: StoryArticle, paper: Speaker, place: Span) -> Speaker | None:
    """Return another paper that speaks at a place: "a memo" that "the document" is."""
    for each in article.annotations.speakers:
        spans = spans_of(article, each) if paper_noun(each) and each.id != paper.id else ()
        if any(start <= place[0] < end for start, end in spans):
            return each
    return None


def _back_to_first(text: str, before: Sequence[Span]) -> Sequence[Span]:
    """Return the places of a paper, the last first, back to where it is new: "a report"."""
    back = before[::-1]
    new = (number for number, (at, _) in enumerate(back) if not _is_known(text, at))
    return back[: next(new, len(back)) + 1]


def _is_known(text: str, at: int) -> bool:
    """Whether a noun, or "the" before it, at a place is of a paper named before."""
    before = text[max(0, at - 40) : at]
    return _THE.search(text, max(0, at - 6), at + 5) is not None or bool(_THE_LONG.search(before))


def _places(text: str, nouns: Collection[str]) -> Spans:
    """Return where any of some nouns stand in a text."""
    found = re.finditer(rf"\b(?:{'|'.join(sorted(nouns))})\b", text, re.IGNORECASE)
    return tuple(each.span() for each in found)


def _speaker(article: StoryArticle, paper: Speaker, sentence: Span, place: Span) -> Speaker | None:
    """Return the only one who says something in the paper at a place of a sentence."""
    text, (at, end) = article.text, place
    opens = _OPENS_IN.match(text[sentence[0] : at]) is not None
    found: dict[str, Speaker] = {}
    for statement in article.annotations.statements:
        speaker = article.speaker_of(statement)
        cues = article.in_text(statement.cue)
        if speaker is None or speaker.id == paper.id or paper_noun(speaker) or not cues:
            continue
        cue = cues[0][0]
        is_after = opens and end <= cue < sentence[1]
        if is_after or (sentence[0] <= cue < at and _SAID_IN.match(text[cue:at])):
            found[speaker.id] = speaker
    return next(iter(found.values())) if len(found) == 1 else None


def _owner(
    article: StoryArticle, sentence: Span, place: Span, groups: BodyGroups
) -> BodyGroup | None:
    """Return the body beside a paper that wrote it."""
    text, (at, end) = article.text, place
    before = [(p, group) for p, group in groups.places(article) if sentence[0] <= p < at]
    if before and _OWNS.match(text[before[-1][0] : at]):
        return groups.root(before[-1][1])
    for p, group in groups.places(article):
        if end < p <= sentence[1] and _FROM.match(text[end:p]):
            return groups.root(group)
    which = _WHICH.match(text, end, sentence[1])
    if which and (body := body_of(which[1])):
        return groups.find(BodyMention(article, which[1], body, (which.span(1),)))
    return (
        groups.nearest(article, at, subject=True) if _ITS.search(text[sentence[0] : at]) else None
    )
