"""Holds the reviews of fact-checkers against the record, and notes them on what they are about.

A review is the judgement of its outlet, and of nobody else: it changes nothing that was read. It is
kept as a note, by whoever held it against the record, and can be taken back like any other.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.app.corrected import corrected_articles
from onrecord.app.corrections import Author, note
from onrecord.app.opening import use_case
from onrecord.article.decoding import decompress
from onrecord.article.reviews import MARK, ReadReviews, read_reviews
from onrecord.capture import as_utf8, read_whole_file
from onrecord.errors import ArticleError, InputError
from onrecord.export.wording import review_in_words
from onrecord.records import Failure
from onrecord.resolve.versions import identity_of_address
from onrecord.store import Store
from onrecord.story.check import review_query, reviewed_statements
from onrecord.views import CorrectionView, Review, ReviewsNoted

_ARTICLES = 20  # with words of a claim, of which the statements are looked at


@use_case
def note_reviews(store: Store, locations: Iterable[str | Path], author: Author) -> ReviewsNoted:
    """Note reviews of claims on the statements that they are about.

    ``locations``: web pages and feeds, as files; without any, the saved pages of the store are
    looked through. A review whose claim is in no statement, but which names an article of the
    record as having it, is noted on the article. A note that was made before, or taken back, is not
    made again. A file that cannot be read is a failure, and the others are still read. Raises
    UsageError, if nobody is named as who notes them, and StoreError.
    """
    files = [str(each) for each in locations]
    failures: list[Failure] = []
    found = list(_of_files(files, failures) if files else _saved(store))
    reviews = list(dict.fromkeys(review for each in found for review in each.taken))
    known = {
        (place.record, each.correction.new)
        for each in store.corrections.all()
        if each.correction.action == "note"
        for place in each.targets
    }
    matched = 0
    notes: list[CorrectionView] = []
    for review in reviews:
        text = review_in_words(review)
        records = list(_records(store, review))
        matched += bool(records)
        for record in records:
            if (record, text) not in known:
                known.add((record, text))
                notes.append(note(store, record, text, author))
    return ReviewsNoted(
        reviews=len(reviews),
        matched=matched,
        notes=tuple(notes),
        left=tuple(dict.fromkeys(failure for each in found for failure in each.left)),
        failures=tuple(failures),
    )


def _of_files(locations: Iterable[str], failures: list[Failure]) -> Iterator[ReadReviews]:
    """Yield the reviews of each file; what cannot be read is added to ``failures``."""
    for location in locations:
        try:
            media_type, body = read_whole_file(location)
            yield read_reviews(location, media_type, body)
        except InputError as error:
            place = as_utf8(location)
            line = as_utf8(str(error)).removeprefix(place).lstrip(": ")
            failures.append(Failure(stage="article", location=place, error=line))


def _saved(store: Store) -> Iterator[ReadReviews]:
    """Yield the reviews on the saved pages of a store."""
    for capture in store.captures():
        if capture.media_type not in ("text/html", "multipart/related"):
            continue
        _, body = store.find_capture(capture.id)
        try:
            body = decompress(body, capture.location)
            if MARK in body or capture.media_type != "text/html":
                yield read_reviews(capture.location, capture.media_type, body)
        except ArticleError:  # kept bytes of a page that could not be read
            continue


def _records(store: Store, review: Review) -> Iterator[str]:
    """Yield the ids of the statements, or of articles, that a review is about."""
    identities = [
        identity for each in review.appearances if (identity := identity_of_address(each))
    ]
    appearances = {
        version.id for versions in store.versions(identities) for version in versions
    } if identities else set()  # fmt: skip
    query = review_query(review)
    near = store.similar(query, limit=_ARTICLES) if query else []
    ids = dict.fromkeys([*sorted(appearances), *near])
    for article, annotations, _ in corrected_articles(store, store.merged_articles(ids)):
        is_appearance = article.id in appearances
        statements = [
            statement.id
            for statement in reviewed_statements(
                review, article, annotations, is_appearance=is_appearance
            )
        ]
        yield from statements or ([article.id] if is_appearance else [])
