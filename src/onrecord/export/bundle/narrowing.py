"""Leaves out records of a bundle that are not asked for."""

from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.export.forms import RecordForm
from onrecord.records import Correction, Figure, Speaker, Statement, Timex


class Chosen(NamedTuple):
    """Ids of the records that are asked for."""

    stories: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()  # with all that was read in them
    statements: frozenset[str] = frozenset()


def narrow(form: RecordForm, chosen: Chosen) -> RecordForm:
    """Return what belongs to the chosen records, each record as it was.

    An article brings all that was read in it. A statement brings its article and page, those
    around it, their speakers as in this article, the figures and time expressions in it, and what
    people decided about it; of a story, its comparisons. Of other articles nothing is left.
    """
    stories = [story for story in form.stories if story.id in chosen.stories]
    whole = chosen.articles.union(*(story.articles for story in stories))
    whole = _with_older(form, whole, stories=frozenset(story.id for story in stories))
    said = _with_outer(form.statements, chosen.statements)
    statements = [each for each in form.statements if each.article in whole or each.id in said]
    figures = [each for each in form.figures if each.article in whole or each.statement in said]
    articles = whole.union(each.article for each in statements)
    kept = [article for article in form.articles if article.id in articles]
    captures = {article.capture for article in kept}
    comparisons = [each for each in form.comparisons if each.story in chosen.stories]
    known = {*whole, *said, *chosen.stories, *(each.id for each in figures)}
    known |= {each.id for each in comparisons}
    return RecordForm(
        captures=tuple(each for each in form.captures if each.id in captures),
        articles=tuple(kept),
        speakers=tuple(_narrow_speakers(form.speakers, whole, statements, figures)),
        statements=tuple(statements),
        figures=tuple(figures),
        timexes=tuple(_narrow_timexes(form.timexes, whole, statements)),
        stories=tuple(stories),
        comparisons=tuple(comparisons),
        corrections=tuple(each for each in form.corrections if _is_about(each, known, whole)),
    )


def _with_older(form: RecordForm, whole: frozenset[str], stories: frozenset[str]) -> frozenset[str]:
    """Return ids of articles with those of the versions that articles of stories replaced."""
    replaced = {each.id: each.replaces for each in form.articles}
    older = {each.id for each in form.articles if each.story in stories}
    found = set(whole)
    while older := {before for each in older if (before := replaced.get(each))} - found:
        found |= older
    return frozenset(found)


def _with_outer(statements: Iterable[Statement], chosen: frozenset[str]) -> frozenset[str]:
    """Return ids of statements with those of the statements that they are in."""
    outer = {each.id: each.outer for each in statements}
    found = set(chosen)
    for id in chosen:
        while above := outer.get(id):
            found.add(id := above)
    return frozenset(found)


def _narrow_speakers(
    speakers: Iterable[Speaker],
    whole: frozenset[str],
    statements: Iterable[Statement],
    figures: Iterable[Figure],
) -> Iterable[Speaker]:
    """Yield speakers with their mentions and roles in articles that are kept."""
    spoken = {(each.speaker, each.article) for each in statements}
    spoken |= {(each.claimant, each.article) for each in figures}
    for each in speakers:
        mentions, roles = (
            tuple(one for one in ones if one.article in whole or (each.id, one.article) in spoken)
            for ones in (each.mentions, each.roles)
        )
        if mentions or roles:
            yield replace(each, mentions=mentions, roles=roles)


def _narrow_timexes(
    timexes: Iterable[Timex], whole: frozenset[str], statements: Iterable[Statement]
) -> Iterable[Timex]:
    said = {(each.article, each.said.span) for each in statements if each.said}
    content = [(each.article, *span) for each in statements for span in each.content]
    for each in timexes:
        start, end = each.span
        inside = any(
            article == each.article and a <= start and end <= b for article, a, b in content
        )
        if each.article in whole or (each.article, each.span) in said or inside:
            yield each


def _is_about(correction: Correction, known: set[str], whole: frozenset[str]) -> bool:
    """Whether all that a correction names is kept: it quotes words of each."""
    targets = (*correction.targets, *correction.others)
    return all(each.article in whole or each.id in known for each in targets)
