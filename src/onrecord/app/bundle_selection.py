"""Reads the records of a store that go into a bundle."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from onrecord.app.handing_on import without_cookies
from onrecord.app.story_inputs import older_versions, story_inputs
from onrecord.errors import UsageError
from onrecord.export.bundle.narrowing import Chosen, narrow
from onrecord.export.forms import RecordForm
from onrecord.records import Article, Comparison, Speaker, Story
from onrecord.store import Store
from onrecord.store.people import merge_records
from onrecord.story import compare

SEVERAL = "more than one"


def stored_record(store: Store, prefixes: Iterable[str]) -> RecordForm:
    """Return the records of some stories, articles and statements, as an export has them.

    Speakers are merged as in the export, but named, with their mentions, by these articles alone.
    Raises UsageError if the start of an id is that of none of these, or of more than one.
    """
    find: dict[str, Callable[[str], str]] = {
        "statements": lambda prefix: _statement(store, prefix),
        "articles": lambda prefix: store.find(prefix).id,
        "stories": lambda prefix: _story(store, prefix).id,
    }
    chosen = choose(prefixes, find)
    stories = [store.story(id) for id in sorted(chosen.stories)]
    ids = chosen.articles.union(*(story.articles for story in stories))
    ids |= {article.id for article in _older(store, stories)}
    ids |= {store.find_record(id)[2] for id in chosen.statements}
    return narrow(_record_of(store, ids, stories), chosen)


def choose(prefixes: Iterable[str], find: dict[str, Callable[[str], str]]) -> Chosen:
    """Return what is meant by the starts of ids.

    ``find``: for each kind, returns the id that starts so. It raises UsageError if there is none,
    or more than one; the message then begins so.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for prefix in prefixes:
        if not prefix:
            raise UsageError("an id is empty; list the ids with: onrecord stories, onrecord show")
        matches: dict[str, str] = {}
        several = False
        for kind, match in find.items():
            try:
                matches[kind] = match(prefix)
            except UsageError as error:
                several |= str(error).startswith(SEVERAL)
        if several or len(matches) != 1:
            raise UsageError(
                f"{SEVERAL if several or matches else 'no'} story, article or statement has an id "
                f"that starts with {prefix!r}; list the ids with: onrecord stories, onrecord show"
            )
        for kind, id in matches.items():
            found[kind].add(id)
    return Chosen(**{kind: frozenset(ids) for kind, ids in found.items()})


def _statement(store: Store, prefix: str) -> str:
    kind, id, _ = store.find_record(prefix)
    if kind != "statement":
        raise UsageError(f"{id} is a figure")
    return id


def _story(store: Store, prefix: str) -> Story:
    story = store.story(prefix)
    if any(article.startswith(prefix) for article in story.articles):
        raise UsageError(f"{prefix} is an article")
    return story


def _older(store: Store, stories: Iterable[Story]) -> list[Article]:
    newest = [store.find(id) for story in stories for id in story.articles]
    return [article for article, _ in older_versions(store, newest)]


def _record_of(store: Store, ids: frozenset[str], stories: Sequence[Story]) -> RecordForm:
    """Return all records of some articles, in the order in which an export has them."""
    captures = {store.find(id).capture for id in ids}
    found = [without_cookies(each) for each in store.captures() if each.id in captures]
    read = [
        (article, annotations)
        for capture in found
        for article, annotations in store.articles_of(capture.id)
        if article.id in ids
    ]
    placed = {article.id: article for article in store.placed(ids)}
    own = [speaker for _, annotations in read for speaker in annotations.speakers]
    person = store.persons(speaker.id for speaker in own)
    return RecordForm(
        captures=tuple(found),
        articles=tuple(placed.get(article.id, article) for article, _ in read),
        speakers=_merged(own, person),
        statements=tuple(
            replace(each, speaker=person.get(each.speaker or "", each.speaker))
            for _, annotations in read
            for each in annotations.statements
        ),
        figures=tuple(
            replace(each, claimant=person.get(each.claimant or "", each.claimant))
            for _, annotations in read
            for each in annotations.figures
        ),
        timexes=tuple(each for _, annotations in read for each in annotations.timexes),
        stories=tuple(stories),
        comparisons=tuple(_comparisons(store, stories)),
        corrections=tuple(each.correction for each in store.corrections.all()),
    )


def _merged(speakers: Iterable[Speaker], person: dict[str, str]) -> tuple[Speaker, ...]:
    groups: dict[str, list[Speaker]] = defaultdict(list)
    for speaker in speakers:
        groups[person.get(speaker.id, speaker.id)].append(speaker)
    return tuple(replace(merge_records(group), id=id) for id, group in groups.items())


def _comparisons(store: Store, stories: Iterable[Story]) -> Iterable[Comparison]:
    for story in stories:
        if len(story.articles) > 1:
            yield from compare(story_inputs(store, story).context())
