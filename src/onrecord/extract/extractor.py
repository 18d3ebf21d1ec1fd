"""An article to its annotations."""

from pathlib import Path

import msgspec

from onrecord.extract.acts import act_of
from onrecord.extract.figures import find_figures
from onrecord.extract.language import identify_language
from onrecord.extract.layers import Layer, read_layers
from onrecord.extract.quotations import Quotations
from onrecord.extract.speaking import Speaking
from onrecord.extract.times import find_times
from onrecord.extract.weights import Weights
from onrecord.records import Annotations, Article, Mention, Spans, Speaker, Statement, make_id


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
        statements: list[Statement] = []
        speakers: dict[str, Speaker] = {}
        quotations = Quotations(article.text)
        timexes = find_times(article.id, article.text, article.published)
        layers = read_layers(article.text, self._weights)
        speaking = Speaking(
            article.text,
            timexes,
            [(layer.attribution.cue, layer.attribution.content) for layer in layers],
        )
        for place, layer in enumerate(layers):
            speaker = _speaker(article, layer.attribution.source)
            if speaker:
                known = speakers.get(speaker.id, speaker)
                speakers[speaker.id] = Speaker(
                    id=known.id,
                    name=known.name,
                    mentions=tuple(sorted({*known.mentions, *speaker.mentions}, key=_start)),
                )
            statement = _statement(article, layer, statements, speaker, quotations)
            said, setting = speaking.said(place), speaking.setting(place)
            statements.append(msgspec.structs.replace(statement, said=said, setting=setting))
        return Annotations(
            article=article.id,
            language=language,
            model=self.model,
            statements=tuple(statements),
            speakers=tuple(speakers.values()),
            figures=find_figures(article, statements, timexes),
            timexes=timexes,
        )


def _start(mention: Mention) -> tuple[int, int]:
    return mention.span


def _statement(
    article: Article,
    layer: Layer,
    before: list[Statement],
    speaker: Speaker | None,
    quotations: Quotations,
) -> Statement:
    found = layer.attribution
    content = _join(tuple(map(quotations.with_marks, found.content)))
    outer = None if layer.outer is None else before[layer.outer].id
    return Statement(
        id=make_id("statement", article.id, found.source, found.cue, content),
        article=article.id,
        outer=outer,
        source=found.source,
        cue=found.cue,
        content=content,
        kind=quotations.kind(content),
        speaker=speaker.id if speaker else None,
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


def _speaker(article: Article, source: Spans) -> Speaker | None:
    """Whom a source names, as worded: no more is known of it yet.

    Within one article the same words are one speaker; nobody is compared with
    the speakers of other articles.
    """
    name = _words(article.text, source).strip(' ,;:—–-"“”')
    if not name:
        return None
    return Speaker(
        id=make_id("speaker", article.id, name),
        name=name,
        mentions=tuple(Mention(article=article.id, span=span) for span in source),
    )
