"""Shows one claim of a story, from who first made it to the outlets that have it."""

from onrecord.app.addresses import figure_address, statement_address
from onrecord.app.opening import use_case
from onrecord.app.stories import story_context
from onrecord.errors import UsageError
from onrecord.store import Store
from onrecord.story import StoryContext, compare
from onrecord.story.show import Trails
from onrecord.views import Address, ProvenanceView


@use_case
def show_claim(store: Store, story: str, record: str) -> ProvenanceView:
    """Return the claim of a statement or figure with its way to each outlet.

    ``story``: start of the id of a story; ``record``: the id of a statement or figure in it, also
    of one that only one outlet has. Raises UsageError if either is not found, and StoreError.
    """
    with store.snapshot():
        found = store.story(story)
        context = story_context(store, found)
    trail = Trails(context, compare(context)).of(record)
    if trail is None:
        raise UsageError(
            f"no statement or figure of story {found.id} has the id {record!r}; list them with: "
            f"onrecord story {found.id} --format json"
        )
    return ProvenanceView(story=found, trail=trail, address=_address(context, trail.id))


def _address(context: StoryContext, record: str) -> Address:
    for article in context.articles:
        if statement := article.statements.get(record):
            return statement_address(article.article, statement)
        for figure in article.annotations.figures:
            if figure.id == record:
                return figure_address(article.article, figure)
    raise AssertionError(record)  # the words of a claim are those of a record of its story
