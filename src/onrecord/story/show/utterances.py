"""Lists who spoke when in a story."""

from collections.abc import Iterator

from onrecord.story.compare.compared_statement import is_relay
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.members import UNKNOWN_DAY
from onrecord.story.compare.taken_back import is_of_earlier_version
from onrecord.story.show.outlets import Outlets
from onrecord.story.speaker_names import has_pronoun
from onrecord.views import UtteranceView


def utterances(context: StoryContext) -> list[UtteranceView]:
    """Return the assertions of a story whose speaker is known, in the order of days.

    Left out are those that only pass on another one: "X reported" in "X reported, citing Y", and
    what an earlier version of an article said.
    """
    return sorted(_utterances(context), key=lambda each: each.day or UNKNOWN_DAY)


def _utterances(context: StoryContext) -> Iterator[UtteranceView]:
    outlets = Outlets(context.articles)
    for article in context.articles:
        for statement in article.annotations.statements:
            speaker = article.speaker_of(statement)
            if statement.type != "assertion" or speaker is None or is_relay(article, statement):
                continue
            if is_of_earlier_version(article, statement):
                continue
            voice = context.origins.voice_of(article, speaker)
            yield UtteranceView(
                statement=statement.id,
                article=article.article.id,
                outlet=outlets.name(article),
                day=article.day_of(statement) or "",
                is_said=statement.said is not None and statement.said.value is not None,
                voice=voice.key,
                by=voice.name,
                is_definite=voice.is_definite,
                speaker=voice.name if has_pronoun(speaker.name) else speaker.name,
                act=statement.act,
                words=article.words_at(statement.content or statement.cue),
            )
