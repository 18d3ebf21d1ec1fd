"""An article to its annotations."""

from pathlib import Path

import msgspec

from onrecord.extraction.attribution.nesting import Layer, read_layers
from onrecord.extraction.attribution.polarity import act_of
from onrecord.extraction.attribution.when_where import Speaking
from onrecord.extraction.encoder.weights import Weights
from onrecord.extraction.quantities.figures import find_figures
from onrecord.extraction.quantities.times import find_times
from onrecord.extraction.speakers.speakers import find_speakers
from onrecord.records import Annotations, Article, Spans, Statement, make_id
from onrecord.text.document import Document
from onrecord.text.lang import LANGUAGES
from onrecord.text.language import identify_language


class Extractor:
    """Reader of articles, with the weights of one or more languages.

    The annotations of an article depend on that article and the weights alone. ``model`` is the id
    of the weights; several are joined by "+".
    """

    def __init__(self, *weights: Weights) -> None:
        self._weights = {each.manifest.language: each for each in weights}
        self.model = "+".join(each.id for each in weights)

    @classmethod
    def load(cls, folder: Path | None = None) -> "Extractor":
        """Return an extractor with the weights in ``folder``, or all that are shipped.

        Raises ModelError if weights are missing, damaged or of another version.
        """
        if folder:
            return cls(Weights(folder))
        return cls(*map(Weights.shipped, LANGUAGES.values()))

    def annotate(self, article: Article) -> Annotations:
        """Return the statements, speakers, figures and time expressions of an article.

        An outer statement comes before those that it holds. An article in a language without
        weights has no annotations, and ``unread`` says why.
        """
        language = identify_language(article.text)
        reads = next(iter(self._weights)) if language is None else language
        weights = self._weights.get(reads)
        if weights is None:
            return Annotations(
                article=article.id,
                language=language,
                model=None,
                unread=f"the text is in another language ({language}); "
                f"statements are read in {', '.join(self._weights)} only",
            )
        document = Document(article.text, LANGUAGES[reads])
        timexes = find_times(article.id, article.text, article.published)
        layers, names = read_layers(document, weights)
        speaking = Speaking(
            article.text,
            timexes,
            [(layer.attribution.cue, layer.attribution.content) for layer in layers],
        )
        statements: list[Statement] = []
        for place, layer in enumerate(layers):
            statement = _statement(article, layer, statements, document)
            said, setting = speaking.said(place), speaking.setting(place)
            statements.append(msgspec.structs.replace(statement, said=said, setting=setting))
        spoken, speakers = find_speakers(article, document, statements, names)
        return Annotations(
            article=article.id,
            language=language,
            model=weights.id,
            statements=spoken,
            speakers=speakers,
            figures=find_figures(article, spoken, timexes),
            timexes=timexes,
        )


def _statement(
    article: Article,
    layer: Layer,
    before: list[Statement],
    document: Document,
) -> Statement:
    found = layer.attribution
    content = _join(tuple(map(document.quotations.with_marks, found.content)))
    outer = None if layer.outer is None else before[layer.outer].id
    return Statement(
        id=make_id("statement", article.id, found.source, found.cue, content),
        article=article.id,
        outer=outer,
        source=found.source,
        cue=found.cue,
        content=content,
        kind=document.quotations.kind(content),
        act=act_of(_words(article.text, found.cue), _words(article.text, found.source)),
        confidence=round(found.confidence, 3),
    )


def _join(spans: Spans) -> Spans:
    """Spans that touch or overlap once their marks are in, as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _words(text: str, spans: Spans) -> str:
    return " ".join(" ".join(text[start:end] for start, end in spans).split())
