"""Attributions in headlines, which the model, taught on running text, misses or gets wrong.

Headlines have forms of their own: "Mayor: bridge will reopen", "Bridge ‘unsafe’ – engineer". Each
is a rule with an example that is its test. A form such as "X: Y" is an attribution only if X can
speak and Y can be said: labels, outlets and places before a colon are no sources.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.extraction.attribution.headline_words import HeadlineWords
from onrecord.extraction.attribution.nesting import NestedAttribution, nest
from onrecord.extraction.attribution.spans import without
from onrecord.extraction.attribution.spoken import without_crossheads
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.names import find_names
from onrecord.records import Article, Span, Spans
from onrecord.text.document import Document
from onrecord.text.tokens import Token

_LONGEST_HEADLINE = 200  # characters
_NO_HEADLINE_END = (".", ",", ";", ":", "…")
_CONFIDENCE = 0.8  # of the attributions found by rules; set by hand
_FEWEST_WORDS = 3  # of a content without a verb: "Salt tax unfair – farmers"
_END = re.compile(r"\.?(?:\s*\([^()]*\))?\s*\Z")  # "Bridge unsafe: report (AP)"
_LAST_PART = re.compile(r"\s[–—|-]\s([\w ]+?)\s*\Z")  # "No date yet: mayor – video"
# The parts of a headline in the patterns of the rules.
_PARTS = {
    "source": r"(?P<source>[^:;,?!“”\"–—]+?)",
    "content": r"(?P<content>.+?)",
    "colon": r"(?P<cue>:)\s+",
    "sign": r"(?:\s(?=[–—-]))?(?P<cue>:|(?<=\s)(?:[–—]|--?))\s+",
}


def headline_spans(article: Article, document: Document) -> tuple[Span, ...]:
    """Return the spans of the headlines and decks of an article.

    In a text without a headline of its own, its first paragraph is one if it ends in no full stop
    and a blank line follows. Decks that end in a full stop are running text.
    """
    spans = [part.span for part in article.parts if part.kind == "headline"]
    if not spans and document.paragraphs:
        start, end = document.paragraphs[0]
        if article.text.startswith("\n\n", end) and _has_no_stop(article.text[start:end]):
            spans.append((start, end))
    spans += [
        part.span
        for part in article.parts
        if part.kind == "deck" and _has_no_stop(article.text[slice(*part.span)])
    ]
    return tuple(span for span in spans if span[1] - span[0] <= _LONGEST_HEADLINE)


def read_headlines(
    article: Article,
    document: Document,
    nested: list[NestedAttribution],
    scores: WordScores,
) -> list[NestedAttribution]:
    """Return the attributions of a document, corrected and completed in its headlines.

    Those that are cross-headings are left out.
    """
    spans = headline_spans(article, document)
    attributions = without_crossheads([each.attribution for each in nested], document, spans)
    changed = attributions != [each.attribution for each in nested]
    for span in spans:
        headline = _Headline(article, document, span, scores)
        inside = [each for each in attributions if span[0] <= each.anchor[0] < span[1]]
        found = headline.read(inside)
        if found != inside:
            changed = True
            attributions = [each for each in attributions if each not in inside] + found
    return nest(attributions) if changed else nested


@dataclass(frozen=True, slots=True)
class HeadlineRule:
    """A form of headlines. ``example`` has the source in [ ] and the content in { }.

    In ``pattern``, {source}, {content}, {colon}, {sign}, {topic} and {saying} stand for parts of a
    headline; ``applies`` says whether the source found can speak and the content be said.
    """

    name: str
    example: str
    pattern: str
    applies: Callable[["_Headline", Span, Span], bool]


def _is_speaker_of_quotation(headline: "_Headline", source: Span, content: Span) -> bool:
    return headline.is_quotation(content) and headline.is_speaker(source, quoted=True)


def _is_speaker_of_quoted_words(headline: "_Headline", source: Span, content: Span) -> bool:
    return headline.has_quotation(content) and headline.is_speaker(source, quoted=True)


def _is_speaker_of_clause(headline: "_Headline", source: Span, content: Span) -> bool:
    return headline.is_clause(content) and headline.is_speaker(source)


def _is_speaker_of_news(headline: "_Headline", source: Span, content: Span) -> bool:
    if not headline.is_speaker(source):
        return False
    return headline.is_clause(content) or (
        headline.is_group_or_document(source) and len(headline.words(content)) >= _FEWEST_WORDS
    )


def _is_speaker(headline: "_Headline", source: Span, content: Span) -> bool:
    return len(headline.words(content)) > 1 and headline.is_speaker(source)


# In the order in which they are tried.
RULES: tuple[HeadlineRule, ...] = (
    HeadlineRule(
        "speaker: quotation", "[Mayor] on the strike: {‘We had no choice’}",
        r"{source}(?:\s(?:{topic})\s.+?)?{colon}{content}", _is_speaker_of_quotation,
    ),
    HeadlineRule(
        "speaker: clause", "[Police]: {Three held after market fire}",
        r"{source}{colon}{content}", _is_speaker_of_clause,
    ),
    HeadlineRule(
        "quotation – speaker", "{‘We were lied to’} – [islanders] on the ferry deal",
        r"{content}{sign}{source}(?:\s(?:{topic})\s.+)?", _is_speaker_of_quoted_words,
    ),
    HeadlineRule(
        "news – speaker", "{Two ministers resign} – [reports]",
        r"{content}{sign}{source}", _is_speaker_of_news,
    ),
    HeadlineRule(
        "news, speaker says", "{Steelworks strike over}, [union] claims",
        r"{content},\s{source}\s(?P<cue>{saying})", _is_speaker,
    ),
    HeadlineRule(
        "news, says speaker", "{Dam will hold}, insists [governor]",
        r"{content},\s(?P<cue>{saying})\s{source}", _is_speaker,
    ),
)  # fmt: skip


class _Headline:
    """One headline, with tests on its words."""

    def __init__(
        self, article: Article, document: Document, span: Span, scores: WordScores
    ) -> None:
        self._document = document
        self._outlet = (article.outlet or "").lower()
        self._scores = scores
        self._words = HeadlineWords(document.language)
        self._end = span[1]
        # A first line that only looks like a headline may be a turn of a transcript.
        self._is_certain = any(
            part.span == span and part.kind in ("headline", "deck") for part in article.parts
        )
        self._start = self._after_label(span)
        self._label = (span[0], self._start)

    def read(self, found: list[Attribution]) -> list[Attribution]:
        """Return the attributions of the headline, given those that the model found in it."""
        kept = [each for each in map(self._corrected, found) if each]
        added = self._by_rules()
        if added and all(_lies_apart_or_inside(each, added) for each in kept):
            kept.append(added)
        return kept

    # What the model found -----------------------------------------------------------------------

    def _corrected(self, attribution: Attribution) -> Attribution | None:
        """Return an attribution of the model as it is right in a headline, or None.

        None if its cue is in a label, or no word of it reports in headlines. Forms in which a sign
        reports, or nothing, are read by the rules.
        """
        if attribution.anchor[0] < self._start:
            return None
        if not attribution.cue:
            return None if self._is_certain else attribution
        cue = self.words(attribution.anchor)
        content = without(attribution.content, (self._label,), self._document.text)
        if not content or not self._words.reports(cue) or self._is_no_statement(content):
            return None
        if self._is_own_voice(attribution.source) or self._is_adjective(cue):
            return None
        return self._with_agent(replace(attribution, content=content), cue)

    def _is_no_statement(self, content: Spans) -> bool:
        """Whether what is said is a greeting: "says goodbye to allies"."""
        said = self.words(content[0])
        return bool(said) and said[0].low in self._words.greetings

    def _is_own_voice(self, source: Spans) -> bool:
        """Whether the outlet or the reader speaks, without quotation marks: "what we know"."""
        words = [word.low for span in source for word in self.words(span)]
        return (
            len(words) == 1
            and words[0] in self._words.own_voice
            and not self.has_quotation(source[0])
        )

    def _is_adjective(self, cue: Sequence[Token]) -> bool:
        """Whether a participle opens the headline before a noun: "Accused bomber held"."""
        is_first = not self.words((self._start, cue[0].start))
        return is_first and cue[0].low in self._words.passive and not self._is_passive(cue)

    def _with_agent(self, attribution: Attribution, cue: Sequence[Token]) -> Attribution:
        """Return an attribution without the person told as its source: "Villagers told to leave".

        Its source is the one after "by", if any: "Minister accused of lying by former aide".
        """
        is_after_cue = bool(attribution.source) and attribution.source[0][0] > cue[0].start
        if is_after_cue or not (cue[0].low in self._words.hearing or self._is_passive(cue)):
            return attribution
        words = self.words((cue[-1].end, self._end))
        by = next((word for word in reversed(words) if word.low in self._words.agent), None)
        if by is None or not self.is_speaker(agent := (by.end + 1, words[-1].end)):
            return replace(attribution, source=())
        content = without(attribution.content, ((by.start, agent[1]),), self._document.text)
        return replace(attribution, source=(agent,), content=content or attribution.content)

    def _is_passive(self, cue: Sequence[Token]) -> bool:
        """Whether the subject of a cue is not who speaks: "firms warned over dumping"."""
        following = [*cue[1:], *self.words((cue[-1].end, self._end))]
        return cue[0].low in self._words.passive and (
            not following or following[0].low in self._words.after_passive
        )

    # The rules ----------------------------------------------------------------------------------

    def _by_rules(self) -> Attribution | None:
        """Return the attribution that the first rule that fits finds, or None."""
        text = self._document.text
        for rule in RULES:
            match = self._words.pattern(rule.pattern, _PARTS).fullmatch(
                text, self._start, self._stop()
            )
            if match and rule.applies(self, match.span("source"), match.span("content")):
                source, cue, content = map(match.span, ("source", "cue", "content"))
                return Attribution((source,), (cue,), (content,), _CONFIDENCE, (_CONFIDENCE, 0.0))
        return None

    def _stop(self) -> int:
        """Return where the headline ends, without a full stop, an agency or a label after it."""
        text = self._document.text
        last = _LAST_PART.search(text, self._start, self._end)
        end = last.start() if last and last[1].lower() in self._words.labels else self._end
        match = _END.search(text, self._start, end)
        return match.start() if match else end

    def _after_label(self, span: Span) -> int:
        """Return where the headline begins after a label such as "Live:"."""
        text = self._document.text
        before, colon, after = text[slice(*span)].partition(":")
        if not colon or before.strip().lower() not in self._words.labels:
            return span[0]
        return span[1] - len(after.lstrip())

    # Tests on words -----------------------------------------------------------------------------

    def words(self, span: Span) -> list[Token]:
        """Return the words of a span, without punctuation marks."""
        tokens = self._document.tokens_in(span)
        return [token for token in tokens if token.word[0].isalnum()]

    def is_quotation(self, span: Span) -> bool:
        """Whether all words of a span are in quotation marks."""
        return self._document.quotations.kind((span,)) == "direct"

    def has_quotation(self, span: Span) -> bool:
        """Whether some words of a span are in quotation marks."""
        return self._document.quotations.kind((span,)) != "indirect"

    def is_clause(self, span: Span) -> bool:
        """Whether the words of a span make a clause: they have a verb, and no question word first.

        Quoted words make one too.
        """
        return self.has_quotation(span) or self._words.make_clause(self.words(span))

    def is_group_or_document(self, span: Span) -> bool:
        """Whether a source means several people or a document without a name: "officials"."""
        return self._words.is_group_or_document(self.words(span))

    def is_speaker(self, span: Span, *, quoted: bool = False) -> bool:
        """Whether the words of a span name somebody who can speak: a person, an office, a body.

        A name must also stand in the text below. ``quoted`` words may also come from people whose
        noun is not in the lists, or is as often a topic: "mother", "islanders".
        """
        words = self.words(span)
        text = self._document.text[slice(*span)].lower()
        if self.has_quotation(span) or text == self._outlet or not self._words.may_speak(text):
            return False
        return self._words.is_speaker(words, quoted=quoted) or (
            any(word.is_capital for word in words) and self._is_known(words)
        )

    def _is_known(self, words: Sequence[Token]) -> bool:
        """Whether words end in the name of a person or body that stands in the text below."""
        return any(self._words.means(words, name) for name in self._names_below)

    @cached_property
    def _names_below(self) -> list[list[str]]:
        """The words of each name of a person or body in the text below."""
        return [
            [token.word for token in self.words(name.span)]
            for name in find_names(self._document, self._scores)
            if name.span[0] >= self._end and name.kind in ("person", "organization")
        ]


def _lies_apart_or_inside(found: Attribution, added: Attribution) -> bool:
    """Whether an attribution has no words in common with another, or lies in its content."""
    spans = (*found.source, *found.cue, *found.content)
    return all(_is_in(span, added.content) for span in spans) or not any(
        a < end and start < b
        for start, end in spans
        for a, b in (*added.source, *added.cue, *added.content)
    )


def _is_in(span: Span, spans: Spans) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _has_no_stop(text: str) -> bool:
    return not text.rstrip().endswith(_NO_HEADLINE_END)
