"""Keeps what the statements of a story mean, so that they can be compared by it."""

from collections.abc import Iterable, Sequence

from onrecord.extraction.encoder.sentences import Vectors, sentence_encoder
from onrecord.store import Store
from onrecord.story import StoryArticle
from onrecord.story.compare.meaning import meaningful


def add_vectors(store: Store, articles: Iterable[str]) -> None:
    """Store the vectors of the statements of articles, given by id, that have none yet.

    Raises ModelError if the encoder is missing or damaged.
    """
    lacking = store.grouped.vectors.lacking(articles)
    for article, annotations in store.merged_articles(lacking):
        found = meaningful(StoryArticle(article, annotations))
        vectors = sentence_encoder().vectors([words for _, words in found])
        store.grouped.vectors.add(article.id, [statement.id for statement, _ in found], vectors)


def sentence_vectors(sentences: Sequence[str]) -> Vectors:
    """Return the vectors of sentences. Raises ModelError if the encoder is missing or damaged."""
    return sentence_encoder().vectors(sentences)
