"""Finds statements that deny what other statements of a story say."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from onrecord.records import Comparison
from onrecord.story.compare.compared_statement import FEWEST_STEMS, ComparedStatement
from onrecord.story.compare.members import make_comparison
from onrecord.story.compare.references import refers_to
from onrecord.text.untruth import says_untrue

if TYPE_CHECKING:
    from onrecord.story.compare.context import StoryContext

# Least share of a denial's main clause, by weight, that the denied statement has too. On the sample
# story and ECB+, false pairs have up to 0.57, true ones from 0.65 (0.5 was chosen when words were
# compared by their first five letters).
_DENIED = 0.6
_MOST_CONFIDENT = 0.9


def denials(context: "StoryContext", /) -> Iterator[Comparison]:
    """Yield one comparison for each denial, together with all statements that it denies.

    A denial is not compared with statements of the same speaker or organization.
    """
    denied_by: dict[str, list[tuple[ComparedStatement, ComparedStatement, float]]]
    denied_by = defaultdict(list)
    by_id = {statement.id: statement for statement in context.statements}
    for denial_id, claims in context.denied_by_reference.items():
        for denied in claims:
            denied_by[denial_id].append((by_id[denial_id], denied, _MOST_CONFIDENT))
    for (one, other), similarity in context.pairs.items():
        if one.origin.key == other.origin.key:
            continue
        for denial, denied in ((one, other), (other, one)):
            if _is_denied(denial, denied, context.weights):
                denied_by[denial.id].append((denial, denied, similarity))
    for disputes in denied_by.values():
        denial = disputes[0][0]
        denied_statements = [denied for _, denied, _ in disputes]
        names = ", ".join(dict.fromkeys(denied.origin.name for denied in denied_statements))
        reason = (
            f"{denial.origin.name} denies what {names} says: “{denied_statements[0].excerpt()}”"
        )
        confidence = min(_MOST_CONFIDENT, max(similarity for *_, similarity in disputes))
        yield make_comparison(
            context.story, "differ", reason, [*denied_statements, denial], round(confidence, 2)
        )


def denied_by_reference(
    context: "StoryContext",
) -> Iterator[tuple[ComparedStatement, ComparedStatement]]:
    """Yield denials without words of their own ("denied it"), each with what it denies.

    That is the statement before it in the article to which it refers, and all that repeat it.
    """
    by_id = {statement.id: statement for statement in context.statements}
    repeating = {each.id: group for group in context.repeating for each in group}
    by_article: dict[str, list[ComparedStatement]] = defaultdict(list)
    for statement in context.statements:
        by_article[statement.article.article.id].append(statement)
    for denial in context.statements:
        ids = tuple(each for each in denial.statement.echoes if each in by_id)
        if not ids and denial.statement.act == "denies":
            ids = tuple(refers_to(denial, by_article[denial.article.article.id]))
        echoes = [by_id[echoed] for echoed in ids]
        if echoes and (denial.statement.act == "denies" or says_untrue(denial.words)):
            for echoed in echoes:
                both = (*_told_before(context, echoed), echoed)
                # The first is shown: what was claimed, not how it was put, unless that is a number.
                for each in sorted(both, key=lambda each: bool(each.content.numbers)):
                    for denied in repeating.get(each.id, [each]):
                        if denied.origin.key != denial.origin.key:
                            yield denial, denied


def _told_before(context: "StoryContext", quoted: ComparedStatement) -> Iterator[ComparedStatement]:
    """Yield the statement that a quotation of the same voice in the next line goes on from.

    "It said the shells came from Tarsk", and then “This was no stray round”: who denies it denies
    both. No sentence stands between the two.
    """
    if quoted.statement.kind != "direct":
        return
    article = quoted.article
    at = quoted.spans[0][0]
    here = [
        each
        for each in context.statements
        if each.article is article and each.spans and each.spans[0][0] < at
    ]
    last = max(here, key=lambda each: each.spans[0][0], default=None)
    if last and last.origin.key == quoted.origin.key:
        (_, end), (start, _) = map(article.sentence_around, (last.spans[-1], quoted.spans[0]))
        if start <= end or not article.text[end:start].strip():
            yield last


def _is_denied(
    denial: ComparedStatement, denied: ComparedStatement, weights: Mapping[str, float]
) -> bool:
    """Whether one statement denies what the other says.

    ``denial`` must be a denial, and most of the content words of its main clause must occur in
    ``denied``; rare words weigh more. ``denied`` must not be a noun phrase ("described the wall").
    """
    if denial.statement.act != "denies" or denied.statement.act != "says":
        return False
    clause = denial.content.main_stems
    shared = clause & denied.content.stems
    weight = math.fsum(weights[stem] for stem in clause)
    return (
        len(clause) >= FEWEST_STEMS
        and len(shared) >= FEWEST_STEMS - 1
        and math.fsum(weights[stem] for stem in shared) >= _DENIED * weight
        and not denied.is_noun_phrase
    )
