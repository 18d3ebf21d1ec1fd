"""Finds what is not known in a story: who declined to say something, or did not say it."""

from collections.abc import Sequence

from onrecord.records import Statement
from onrecord.story.compare.content import content_of
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.show.outlets import Outlets
from onrecord.story.speaker_names import has_pronoun
from onrecord.text.name_keys import normalize
from onrecord.views import UnansweredView


def unanswered(context: StoryContext) -> list[UnansweredView]:
    """Return what somebody declined to say or did not say, oldest first.

    Sentences of one voice with the same content are one. Where the article names nobody, or not
    what was asked, nothing is returned; nor where the outlet itself did not say something.
    """
    found: dict[tuple[str, frozenset[str]], list[tuple[StoryArticle, Statement]]] = {}
    for article in context.articles:
        for statement in article.annotations.statements:
            speaker = article.speaker_of(statement)
            if statement.act not in ("declines", "unsaid") or speaker is None:
                continue
            if statement.act == "unsaid" and statement.type == "eventuality":
                continue  # only supposed: "if anyone had told us"
            if speaker.kind == "document" or _is_outlet_of(article, speaker.name):
                continue
            stems = content_of(article.text, article.in_text(statement.content)).stems
            if statement.content and not stems:
                continue  # "declined to do this"
            voice = context.origins.origin_of(article, statement).key
            key = voice, frozenset(stems)
            found.setdefault(key, []).append((article, statement))
    outlets = Outlets(context.articles)
    views = [_view(context, outlets, each) for each in found.values()]
    return sorted(views, key=lambda view: (view.day or "9999", view.by))


def _view(
    context: StoryContext, outlets: Outlets, reported: Sequence[tuple[StoryArticle, Statement]]
) -> UnansweredView:
    article, statement = min(reported, key=lambda each: each[0].day_of(each[1]) or "9999")
    speaker = article.speaker_of(statement)
    voice = context.origins.origin_of(article, statement).name
    start, end = article.sentence_around((statement.content or statement.cue)[0])
    return UnansweredView(
        by=voice,
        speaker=speaker.name if speaker and not has_pronoun(speaker.name) else voice,
        act=statement.act,
        sentence=" ".join(article.text[start:end].split()),
        day=article.day_of(statement) or "",
        article=article.article.id,
        outlets=outlets.of(each for each, _ in reported),
    )


def _is_outlet_of(article: StoryArticle, name: str) -> bool:
    """Whether a name is the article's outlet, or words of it: "the Courier"."""
    words = {normalize(word) for word in name.split()}
    return words <= {normalize(word) for word in (article.article.outlet or "").split()}
