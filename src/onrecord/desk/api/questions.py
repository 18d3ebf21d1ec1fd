"""The questions that programs can ask, each with its address, parameters and answer.

The docstring of a function is the description of its question in the OpenAPI document.
"""

from functools import partial
from itertools import islice
from typing import Any
from urllib.parse import urlencode

import msgspec

from onrecord import __version__
from onrecord.app.addresses import AddressKind, find_addressed
from onrecord.app.answering import compared, figures_of, origins_of, story_head, verdicts
from onrecord.app.articles import article_of, count_records, show_article
from onrecord.app.browsing import (
    Page,
    browse_articles,
    browse_captures,
    browse_figures,
    browse_speakers,
    browse_statements,
    browse_stories,
)
from onrecord.app.changes import list_changes
from onrecord.app.claims import show_claim
from onrecord.app.maintenance import read_back
from onrecord.app.passages import Passages, words_of
from onrecord.app.profiles import show_profile
from onrecord.desk.api import parameters as asks
from onrecord.desk.api.answers import (
    AddressedPassage,
    Health,
    Listed,
    StoryClaims,
    StoryComparisons,
)
from onrecord.desk.api.cursors import read_cursor, write_cursor
from onrecord.desk.api.operations import PREFIX, Asked, Operation, RefusedError, Sources
from onrecord.desk.texts import TEXTS
from onrecord.errors import UsageError
from onrecord.records import Capture
from onrecord.views import (
    Address,
    ArticleView,
    ChangedVersion,
    ComparisonView,
    ProfileView,
    ProvenanceView,
    SpeakerEntry,
    StorySummary,
    StoryView,
)
from onrecord.views.passages import CheckedText, ClaimOrigins, Passage, Place, StoryFigures


def _health(sources: Sources, asked: asks.Nothing) -> Health:
    """Tell whether the service answers, its version, and how much the store has."""
    counts = count_records(sources.store)
    return Health(
        version=__version__,
        captures=counts.captures,
        articles=counts.articles,
        statements=counts.statements,
    )


def _stories(sources: Sources, asked: asks.Stories) -> Listed[StorySummary]:
    """List stories with an article that matches, by when the first article of each was read.

    Without parameters, all stories match. The days are those of publication.
    """
    return _listed("/stories", asked, browse_stories(sources.store, **_search(asked)))


def _story(sources: Sources, asked: asks.One) -> StoryView:
    """Show a story: the state now, what changed, what is disputed, what repeats, who says it."""
    return sources.stories.show(asked.id)


def _story_figures(sources: Sources, asked: asks.StoryFigures) -> StoryFigures:
    """List what is counted in a story: each figure with who claims it, never merged into one."""
    return figures_of(Passages(sources.store), sources.stories.show(asked.id), asked.measure)


def _comparisons(sources: Sources, asked: asks.Comparisons) -> StoryComparisons:
    """List what repeats, differs, was updated, drifts or was corrected in a story."""
    view = sources.stories.show(asked.id)
    found, _ = compared(Passages(sources.store), view, asked.kind)
    return StoryComparisons(story=story_head(view), comparisons=found)


def _comparison(sources: Sources, asked: asks.Comparison) -> ComparisonView:
    """Show a comparison with its origins and the places that show them."""
    for each in sources.stories.show(asked.id).comparisons:
        if each.comparison.id == asked.comparison:
            return each
    raise UsageError(TEXTS.errors.no_comparison)


def _claims(sources: Sources, asked: asks.One) -> StoryClaims:
    """List the claims of a story that several outlets have, with what each made of them."""
    view = sources.stories.show(asked.id)
    return StoryClaims(outlets=view.outlet_names, claims=view.claims)


def _claim(sources: Sources, asked: asks.Claim) -> ProvenanceView:
    """Show the way of a statement or figure from who says it to each outlet that has it."""
    return show_claim(sources.store, asked.id, asked.record)


def _story_changes(sources: Sources, asked: asks.One) -> tuple[ChangedVersion, ...]:
    """List what newer versions of the articles of a story changed, the newest first."""
    return tuple(list_changes(sources.store, story=asked.id, newest_first=True))


def _articles(sources: Sources, asked: asks.Articles) -> Listed[Place]:
    """List the newest versions of articles that match, with the page that each is read from.

    With words or a place, the 3,000 matches read last are listed.
    """
    return _listed("/articles", asked, browse_articles(sources.store, **_search(asked)))


def _article(sources: Sources, asked: asks.One) -> ArticleView:
    """Show an article, of any version: its text, statements, figures, time expressions, changes."""
    return show_article(sources.store, asked.id, every_type=True)


def _statements(sources: Sources, asked: asks.Statements) -> Listed[Passage]:
    """Find who said what: statements by words, speaker, outlet, act, type and days of publication.

    With words, a speaker or a place, the 3,000 matches read last are listed.
    """
    if asked.type != "assertion" and (asked.words or asked.speaker):
        raise RefusedError(400, TEXTS.api.assertions)
    query: dict[str, Any] = _search(asked)
    query["type"] = None if asked.type == "all" else asked.type
    return _listed("/statements", asked, browse_statements(sources.store, **query))


def _figures(sources: Sources, asked: asks.Figures) -> Listed[Passage]:
    """List figures (quantities claimed) with their claimants, by what is counted and by days.

    The days are those of the claims, else of publication.
    """
    return _listed("/figures", asked, browse_figures(sources.store, **_search(asked)))


def _statement(sources: Sources, asked: asks.Held) -> AddressedPassage:
    """Show a statement; with the rest of its permanent address, also after it was read again."""
    return _held("statement", sources, asked)


def _figure(sources: Sources, asked: asks.Held) -> AddressedPassage:
    """Show a figure; with the rest of its permanent address, also after it was read again."""
    return _held("figure", sources, asked)


def _origins(sources: Sources, asked: asks.One) -> ClaimOrigins:
    """Tell whom a statement or figure goes back to, and who repeats it in its story."""
    passages = Passages(sources.store)
    article = article_of(sources.store, asked.id).id
    story = passages.place(article).story
    view = sources.stories.show(story) if story else None
    return origins_of(passages, article, asked.id, view)


def _speakers(sources: Sources, asked: asks.Speakers) -> Listed[SpeakerEntry]:
    """List speakers, each with the number of assertions, by when they were first read.

    The names that a body has in a story are put together in the answer on each of them.
    """
    return _listed("/speakers", asked, browse_speakers(sources.store, **_search(asked)))


def _speaker(sources: Sources, asked: asks.One) -> ProfileView:
    """Show a speaker: all statements, names, roles, figures and denials, with the evidence."""
    return show_profile(sources.store, asked.id, every_type=True)


def _changes(sources: Sources, asked: asks.Changes) -> Listed[ChangedVersion]:
    """List what newer versions of articles did to statements and figures, the newest first."""
    beyond = read_cursor(asked, tuple[str, str])
    found = list_changes(
        sources.store, since=asked.since, outlet=asked.outlet, newest_first=True, beyond=beyond
    )
    items = list(islice(found, asked.limit + 1))
    shown = items[: asked.limit]
    place = (shown[-1].date, shown[-1].article) if len(items) > len(shown) else None
    return _page("/changes", asked, shown, place)


def _captures(sources: Sources, asked: asks.Captures) -> Listed[Capture]:
    """List the saved pages: address, time, SHA-256 and the answer of the server, without bytes."""
    return _listed("/captures", asked, browse_captures(sources.store, **_search(asked)))


def _capture(sources: Sources, asked: asks.One) -> Capture:
    """Show a saved page: address, time, SHA-256 (checked now) and the answer of the server."""
    capture, _ = read_back(sources.store, asked.id)
    return capture


def _check(sources: Sources, asked: asks.CheckText) -> CheckedText:
    """Hold a text against the record: is each quotation, statement and figure what was said?

    Nothing is stored.
    """
    return verdicts(Passages(sources.store), sources.checker.check_text(asked.text))


def _search(asked: Any) -> dict[str, Any]:
    """Return what a question asks for as arguments of a use case that returns a page."""
    given = msgspec.structs.asdict(asked)
    given["below"] = read_cursor(asked, int)
    return {name: value for name, value in given.items() if name != "cursor" and value is not None}


def _listed(path: str, asked: Any, page: Page[Any]) -> Listed[Any]:
    items, below = page
    return _page(path, asked, items, below)


def _page(path: str, asked: Any, items: Any, place: Any) -> Listed[Any]:
    """Return a page of a list. ``place``: where it goes on; None if it does not."""
    if place is None:
        return Listed(items=tuple(items), next=None)
    given = {name: value for name, value in msgspec.structs.asdict(asked).items() if value}
    query = urlencode(given | {"cursor": write_cursor(asked, place)})
    return Listed(items=tuple(items), next=f"{PREFIX}{path}?{query}")


def _held(kind: AddressKind, sources: Sources, asked: asks.Held) -> AddressedPassage:
    address = Address(
        kind=kind,
        id=asked.id,
        article=asked.article or "",
        capture=asked.capture or "",
        words=asked.words,
        seal=asked.seal or "",
    )
    found = find_addressed(sources.store, address)
    if found.record is None and not asked.seal:
        raise UsageError(TEXTS.errors.no_record)
    article, record, place = found.article, found.record, found.place
    passages = Passages(sources.store)
    return AddressedPassage(
        status=found.status,
        passage=passages.find(article.id, record.id) if article and record else None,
        article=article.id if article else None,
        words=words_of(article, (place,))[0] if article and place else None,
    )


def _of(noun: str, name: str, path: str, asked: type[Asked], answer: Any, run: Any) -> Operation:
    return Operation(name, path, asked, answer, run, noun)


_list = partial(_of, "")
_of_story, _of_record = partial(_of, "story"), partial(_of, "statement or figure")

OPERATIONS = (
    _list("health", "/health", asks.Nothing, Health, _health),
    _list("stories", "/stories", asks.Stories, Listed[StorySummary], _stories),
    _of_story("story", "/stories/{id}", asks.One, StoryView, _story),
    _of_story(
        "storyFigures", "/stories/{id}/figures", asks.StoryFigures, StoryFigures, _story_figures
    ),
    _of_story(
        "storyComparisons",
        "/stories/{id}/comparisons",
        asks.Comparisons,
        StoryComparisons,
        _comparisons,
    ),
    _of(
        "comparison",
        "comparison",
        "/stories/{id}/comparisons/{comparison}",
        asks.Comparison,
        ComparisonView,
        _comparison,
    ),
    _of_story("storyClaims", "/stories/{id}/claims", asks.One, StoryClaims, _claims),
    _of("claim", "claim", "/stories/{id}/claims/{record}", asks.Claim, ProvenanceView, _claim),
    _of_story(
        "storyChanges",
        "/stories/{id}/changes",
        asks.One,
        tuple[ChangedVersion, ...],
        _story_changes,
    ),
    _list("articles", "/articles", asks.Articles, Listed[Place], _articles),
    _of("article", "article", "/articles/{id}", asks.One, ArticleView, _article),
    _list("statements", "/statements", asks.Statements, Listed[Passage], _statements),
    _of("statement", "statement", "/statements/{id}", asks.Held, AddressedPassage, _statement),
    _list("figures", "/figures", asks.Figures, Listed[Passage], _figures),
    _of("figure", "figure", "/figures/{id}", asks.Held, AddressedPassage, _figure),
    _of_record("origins", "/origins/{id}", asks.One, ClaimOrigins, _origins),
    _list("speakers", "/speakers", asks.Speakers, Listed[SpeakerEntry], _speakers),
    _of("speaker", "speaker", "/speakers/{id}", asks.One, ProfileView, _speaker),
    _list("changes", "/changes", asks.Changes, Listed[ChangedVersion], _changes),
    _list("captures", "/captures", asks.Captures, Listed[Capture], _captures),
    _of("capture", "capture", "/captures/{id}", asks.One, Capture, _capture),
    Operation("check", "/check", asks.CheckText, CheckedText, _check, method="POST"),
)
