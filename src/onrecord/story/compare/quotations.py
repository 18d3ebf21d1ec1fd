"""Finds quotations that articles attribute to different people or to different days."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.records import Comparison
from onrecord.story.compare.compared_statement import ComparedStatement, words_of
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.members import make_comparison
from onrecord.text.name_keys import normalize

_LEAST_WORDS = 6  # that two people do not say by chance
_EXCERPT = 8  # words of a quotation in a reason


def disputed_quotations(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each quotation on whose speaker or day articles disagree.

    Articles disagree if they name different people, or one speaker but different days.
    """
    with_quotation: dict[tuple[str, ...], list[ComparedStatement]] = defaultdict(list)
    wordings: dict[tuple[str, ...], list[str]] = {}
    for statement in context.statements:
        for quotation in statement.quotations:
            words = tuple(map(normalize, words_of(quotation)))
            if len(words) >= _LEAST_WORDS:
                with_quotation[words].append(statement)
                wordings.setdefault(words, words_of(quotation))
    for words, statements in sorted(with_quotation.items()):
        speakers = _full_names(statements)
        excerpt = f"“{' '.join(wordings[words][:_EXCERPT])} …”"
        if len(speakers) > 1 and _share_no_word(list(speakers.values())):
            reason = f"{excerpt} is attributed to {' and '.join(sorted(speakers.values()))}"
            yield make_comparison(context.story, "differ", reason, statements, 0.8)
        days = {
            said.value
            for statement in statements
            if (said := statement.statement.said) and said.precision == "day"
        }
        if len(speakers) == 1 and len(days) > 1:
            listed = " and ".join(sorted(map(str, days)))
            reason = f"{excerpt} is dated {listed}"
            yield make_comparison(context.story, "differ", reason, statements, 0.7)


def _full_names(statements: Sequence[ComparedStatement]) -> dict[str, str]:
    """Return the names of the people who make the given statements, by speaker id.

    Only names of two or more words are returned.
    """
    return {
        speaker.id: speaker.name
        for statement in statements
        if (speaker := statement.article.speaker_of(statement.statement))
        and speaker.named
        and speaker.kind == "person"
        and " " in speaker.name
    }


def _share_no_word(names: Sequence[str]) -> bool:
    """Whether no two of the names have a word in common, so that they name different people."""
    words = [word for name in names for word in {normalize(word) for word in name.split()}]
    return len(words) == len(set(words))
