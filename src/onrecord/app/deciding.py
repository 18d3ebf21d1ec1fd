"""Returns what people decided about speakers, voices and stories, as data for the pure rooms."""

from collections.abc import Collection, Sequence

from onrecord.resolve.people import Decision, settle
from onrecord.store import AttachedCorrection, Attachment, Store
from onrecord.story.voices import DecidedVoices


def decided_people(store: Store) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the pairs of speakers who are one person, and of those who are not, by own ids."""
    found = store.corrections.acting("merge", "split")
    return settle([_decision(each, "merge") for each in found])


def decided_voices(store: Store, articles: Collection[str]) -> DecidedVoices:
    """Return which mentions in the articles of a story are one voice, and which are not.

    ``articles``: ids. Speakers have the ids under which they are merged across articles.
    """
    found = store.corrections.acting("join", "part")
    joined, parted = settle([_decision(each, "join") for each in found])
    article_of = {
        place.record: place.article
        for each in found
        for place in each.places
        if place.record and place.article in articles
    }
    person = store.persons(article_of)

    def mentions(
        pairs: Sequence[tuple[str, str]],
    ) -> list[tuple[tuple[str, str], tuple[str, str]]]:
        return [
            ((article_of[one] or "", person[one]), (article_of[other] or "", person[other]))
            for one, other in pairs
            if one in person and other in person
        ]

    return DecidedVoices(mentions(joined), mentions(parted))


def decided_stories(store: Store) -> dict[str, str | None]:
    """Return for each article that a person moved one of its new story; None: alone in its story.

    Articles are given by their newest versions.
    """
    found = store.corrections.acting("move")
    versions = {
        place.article: next(iter(store.placed([place.article])), None)
        for each in found
        for place in each.places
        if place.article
    }
    newest = {given: article.id for given, article in versions.items() if article}

    def of(places: Sequence[Attachment]) -> str | None:
        return newest.get(places[0].article or "") if places else None

    return {article: of(each.others) for each in found if (article := of(each.targets)) is not None}


def _decision(each: AttachedCorrection, joining: str) -> Decision:
    return Decision(
        each.correction.action == joining,
        tuple(place.record or "" for place in each.targets),
        tuple(place.record or "" for place in each.others),
    )
