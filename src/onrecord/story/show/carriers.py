"""Finds the articles of a story that still have what one of them took back."""

from collections.abc import Collection, Iterator

from onrecord.records import Span
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.figure_claims import FigureClaim
from onrecord.story.compare.figures import figure_repeats
from onrecord.story.compare.members import Member
from onrecord.story.compare.repeats import repeats
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.show.outlets import Outlets


def find_carriers(
    context: StoryContext, older: StoryArticle, wrong: Collection[str]
) -> Iterator[tuple[StoryArticle, Span]]:
    """Yield the other articles that have what stood in an older version of one, each at its place.

    ``wrong``: ids of statements and figures of ``older``. An article has them if it repeats them,
    as far as the story shows, or is a copy of one that does.
    """
    before = context.before(older)
    alike = dict.fromkeys(wrong)
    for each in (*figure_repeats(before), *repeats(before)):
        if not set(wrong).isdisjoint(each.members):
            alike |= dict.fromkeys(each.members)
    names = Outlets(before.articles)
    seen = {older.article.id}
    for identity in alike:
        for article, place in _places(before, names, before.members.get(identity)):
            if article.article.id not in seen:
                seen.add(article.article.id)
                yield article, place


def _places(
    context: StoryContext, names: Outlets, member: Member | None
) -> Iterator[tuple[StoryArticle, Span]]:
    """Yield a statement or figure, and the same in copies of its article, with their places."""
    if isinstance(member, FigureClaim):
        for article, figure in names.with_figure(member.article, member.figure):
            yield article, figure.span
    elif member is not None:
        for each in context.with_copies(member):
            yield each.article, (each.spans[0][0], each.spans[-1][1])
