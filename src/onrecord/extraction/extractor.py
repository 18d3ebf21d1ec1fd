"""The extractor: reads an article and returns its annotations."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from onrecord.errors import ArticleError
from onrecord.extraction.attribution.datelines import find_datelines, without_dateline
from onrecord.extraction.attribution.headlines import read_headlines
from onrecord.extraction.attribution.nesting import NestedAttribution, find_nested_attributions
from onrecord.extraction.attribution.spans import merge, without
from onrecord.extraction.attribution.speeches import read_speech
from onrecord.extraction.attribution.when_where import SpeechContext
from onrecord.extraction.encoder.weights import Weights
from onrecord.extraction.encoder.word_scores import WordScores, no_scores
from onrecord.extraction.given import given_annotations, readable_article
from onrecord.extraction.quantities.figures import find_figures, with_claimants
from onrecord.extraction.quantities.times import find_times
from onrecord.extraction.speakers.speakers import Asides, find_speakers
from onrecord.extraction.stages import Stages
from onrecord.records import Annotations, Article, Figure, Span, Statement, Timex, make_id
from onrecord.text.document import Document
from onrecord.text.lang import LANGUAGES
from onrecord.text.language import identify_language
from onrecord.text.readable import ReadableText

# Characters of a text, as many as ten novels: it takes two minutes, and 0.7 GB beside the model.
MAX_TEXT = 5_000_000


class Extractor:
    """Reads articles with the models of one or more languages, and returns their annotations.

    The result depends only on the article and the models. ``model`` is the id of the model used;
    the ids of several models are joined by "+".
    """

    def __init__(self, *weights: Weights) -> None:
        self._weights = {each.manifest.language: each for each in weights}
        self.model = "+".join(each.id for each in weights)

    @classmethod
    def load(cls, folder: Path | None = None) -> "Extractor":
        """Return an extractor with the model in ``folder``, or with all shipped models if None.

        Raises ModelError if a model's file is missing, damaged or of another version.
        """
        if folder:
            return cls(Weights(folder))
        return cls(*map(Weights.shipped, LANGUAGES.values()))

    def annotate(self, article: Article) -> Annotations:
        """Return the statements, speakers, figures (quantities) and time expressions of an article.

        A statement comes before the statements inside its content. If there is no model for the
        article's language, no annotations are made and ``unread`` says why. A text without letters
        has no language, and is read with the first model. What is read is the readable text
        (``ReadableText``); the spans are those of the text as given. A stage that fails costs its
        own annotations only, and is named in ``failures``. Raises ArticleError if the text is
        longer than 5 million characters.
        """
        if len(article.text) > MAX_TEXT:
            raise ArticleError(
                f"has a text of {len(article.text):,} characters, more than {MAX_TEXT:,}; "
                "cut it into shorter pieces"
            )
        readable = ReadableText(article.text)
        if readable.text == article.text:
            found = self._annotate(article)
        else:
            found = self._annotate(readable_article(article, readable))
            found = given_annotations(found, article, readable)
        warnings = (readable.warning,) if readable.warning else ()
        return msgspec.structs.replace(found, warnings=warnings)

    def _annotate(self, article: Article) -> Annotations:
        stages = Stages()
        language = stages.run("language", identify_language, article.text, instead=None)
        read_as = next(iter(self._weights)) if language is None else language
        weights = self._weights.get(read_as)
        if weights is None:
            return Annotations(
                article=article.id,
                language=language,
                model=None,
                unread=f"the text is in another language ({language}); "
                f"statements are read in {', '.join(self._weights)} only",
            )
        document = Document(article.text, LANGUAGES[read_as])
        timexes = stages.run(
            "times", find_times, article.id, document, article.published, instead=()
        )
        nothing: tuple[list[NestedAttribution], WordScores] = [], no_scores()
        nested, word_scores = stages.run(
            "statements",
            find_nested_attributions,
            document,
            weights,
            article.outlet,
            instead=nothing,
        )
        nested = stages.run(
            "headlines", read_headlines, article, document, nested, word_scores, instead=nested
        )
        nested = stages.run("speeches", read_speech, document, nested, instead=nested)
        datelines = tuple(find_datelines(document, timexes))
        statements = [_make_statement(article, document, each, datelines) for each in nested]
        statements = _with_outer(statements, nested)
        said = stages.run(
            "times of speaking", _with_context, statements, document, timexes, nested,
            instead=statements,
        )  # fmt: skip
        asides = [Asides(each.attribution.addressees, each.attribution.relays) for each in nested]
        nothing_counted: list[tuple[Figure, Span | None]] = []
        counted = stages.run(
            "figures", find_figures, article, document, said, timexes, instead=nothing_counted
        )
        attributed, speakers, counters = stages.run(
            "speakers", find_speakers, article, document, said, asides, word_scores,
            [span for _, span in counted if span], instead=(tuple(said), (), {}),
        )  # fmt: skip
        figures = with_claimants(counted, attributed, counters)
        return Annotations(
            article=article.id,
            language=language,
            model=weights.id,
            statements=attributed,
            speakers=speakers,
            figures=figures,
            timexes=timexes,
            failures=tuple(stages.failures),
        )


def _with_outer(
    statements: Sequence[Statement], nested: Sequence[NestedAttribution]
) -> list[Statement]:
    """Return statements with the ids of those that contain them."""
    return [
        msgspec.structs.replace(
            statement, outer=None if each.outer is None else statements[each.outer].id
        )
        for statement, each in zip(statements, nested, strict=True)
    ]


def _with_context(
    statements: Sequence[Statement],
    document: Document,
    timexes: Sequence[Timex],
    nested: Sequence[NestedAttribution],
) -> list[Statement]:
    """Return statements with when and where they were made."""
    context = SpeechContext(document, timexes, [each.attribution for each in nested])
    return [
        msgspec.structs.replace(
            statement, said=context.said(number), setting=context.setting(number)
        )
        for number, statement in enumerate(statements)
    ]


def _make_statement(
    article: Article, document: Document, nested: NestedAttribution, datelines: Sequence[Span]
) -> Statement:
    """Make a statement from an attribution, without its speaker, time and setting."""
    attribution, quotations = nested.attribution, document.quotations
    source, cue = attribution.source, attribution.cue
    content = merge(tuple(map(quotations.with_marks, attribution.content)))
    if nested.outer is not None:
        content = tuple(map(quotations.without_other_marks, content))
    # A mark at the edge of the cue belongs to the content: "has called it “ a mistake”".
    cue = without(cue, content, article.text) or cue
    content = without(content, (*source, *cue), article.text) or attribution.content
    content = without_dateline(content, datelines) or content
    return Statement(
        id=make_id("statement", article.id, source, cue, content),
        article=article.id,
        source=source,
        cue=cue,
        content=content,
        kind=document.quotations.kind(content),
        type=attribution.type,
        act=attribution.act,
        confidence=round(attribution.confidence, 3),
    )
