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
from onrecord.text.language import identify_language


class Extractor:
    """Reads articles with one set of weights. Pure: an article alone decides the outcome."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.model = weights.id

    @classmethod
    def load(cls, folder: Path | None = None) -> "Extractor":
        """With the weights in ``folder``, or the shipped ones.

        Raises ModelError when they are missing, damaged or of another version.
        """
        return cls(Weights(folder) if folder else Weights.shipped())

    def annotate(self, article: Article) -> Annotations:
        """The statements of an article, outer before inner, with their speakers as worded."""
        language = identify_language(article.text)
        reads = self._weights.manifest.language
        if language not in (None, reads):
            return Annotations(
                article=article.id,
                language=language,
                model=None,
                unread=f"the text is in another language ({language}); "
                f"statements are read in {reads} only",
            )
        document = Document(article.text)
        timexes = find_times(article.id, document, article.published)
        layers, names = read_layers(document, self._weights)
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
            model=self.model,
            statements=spoken,
            speakers=speakers,
            figures=find_figures(article, document, spoken, timexes),
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
