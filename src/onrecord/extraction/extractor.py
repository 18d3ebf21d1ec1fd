"""The extractor: reads an article and returns its annotations."""

from pathlib import Path

import msgspec

from onrecord.errors import ArticleError
from onrecord.extraction.attribution.nesting import find_nested_attributions
from onrecord.extraction.attribution.polarity import act_of
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.attribution.when_where import SpeechContext
from onrecord.extraction.encoder.weights import Weights
from onrecord.extraction.quantities.figures import find_figures
from onrecord.extraction.quantities.times import find_times
from onrecord.extraction.speakers.speakers import find_speakers
from onrecord.records import Annotations, Article, Spans, Statement, make_id
from onrecord.text.document import Document
from onrecord.text.lang import LANGUAGES
from onrecord.text.language import identify_language

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
        has no language, and is read with the first model. Raises ArticleError if the text is longer
        than 5 million characters.
        """
        if len(article.text) > MAX_TEXT:
            raise ArticleError(
                f"has a text of {len(article.text):,} characters, more than {MAX_TEXT:,}; "
                "cut it into shorter pieces"
            )
        language = identify_language(article.text)
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
        timexes = find_times(article.id, document, article.published)
        nested, word_scores = find_nested_attributions(document, weights)
        context = SpeechContext(document, timexes, [each.attribution for each in nested])
        statements: list[Statement] = []
        for number, (attribution, outer) in enumerate(
            (each.attribution, each.outer) for each in nested
        ):
            statement = _make_statement(article, document, attribution)
            statements.append(
                msgspec.structs.replace(
                    statement,
                    outer=None if outer is None else statements[outer].id,
                    said=context.said(number),
                    setting=context.setting(number),
                )
            )
        attributed, speakers = find_speakers(article, document, statements, word_scores)
        return Annotations(
            article=article.id,
            language=language,
            model=weights.id,
            statements=attributed,
            speakers=speakers,
            figures=find_figures(article, document, attributed, timexes),
            timexes=timexes,
        )


def _make_statement(article: Article, document: Document, attribution: Attribution) -> Statement:
    """Make a statement from an attribution, without its speaker, time and setting."""
    source, cue = attribution.source, attribution.cue
    content = _merge(tuple(map(document.quotations.with_marks, attribution.content)))
    return Statement(
        id=make_id("statement", article.id, source, cue, content),
        article=article.id,
        source=source,
        cue=cue,
        content=content,
        kind=document.quotations.kind(content),
        act=act_of(_wording(article.text, cue), _wording(article.text, source), document.language),
        confidence=round(attribution.confidence, 3),
    )


def _merge(spans: Spans) -> Spans:
    """Return spans with those merged that touch or overlap; they must be in text order."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _wording(text: str, spans: Spans) -> str:
    """Return the text of some spans, with single spaces between words."""
    return " ".join(" ".join(text[start:end] for start, end in spans).split())
