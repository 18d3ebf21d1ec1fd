"""Finds what voices of a story denied, declined to say or did not say."""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from onrecord.records import Statement
from onrecord.story.compare.content import content_of, listed_words
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.members import UNKNOWN_DAY
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.show.outlets import Outlets
from onrecord.story.speaker_names import has_pronoun
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize
from onrecord.text.sentences import sentences
from onrecord.views import SentenceView

_FEWEST_STEMS = 2  # of words that say what is denied


def unanswered(context: StoryContext) -> list[SentenceView]:
    """Return what somebody declined to say or did not say, oldest first.

    Sentences of one voice with the same content are one. Where the article names nobody, or not
    what was asked, nothing is returned; nor where the outlet itself, or "nobody", did not say
    something. Somebody who only "did not speak" was not asked.
    """
    return _views(context, _unanswered(context))


def denials(context: StoryContext, disputed: Container[str]) -> list[SentenceView]:
    """Return what somebody denied, oldest first, but for the statements with ids in ``disputed``.

    Sentences of one voice with the same content are one.
    """
    denied = (
        (article, statement)
        for article in context.articles
        for statement in article.annotations.statements
        if statement.act == "denies" and statement.type == "assertion"
        if statement.id not in disputed and article.speaker_of(statement)
    )
    return _views(context, denied)


def _unanswered(context: StoryContext) -> Iterator[tuple[StoryArticle, Statement]]:
    for article in context.articles:
        for statement in article.annotations.statements:
            speaker = article.speaker_of(statement)
            if statement.act not in ("declines", "unsaid") or speaker is None:
                continue
            if statement.act == "unsaid" and statement.type == "eventuality":
                continue  # only supposed: "if anyone had told us"
            if speaker.kind == "document" or _is_outlet_of(article, speaker.name):
                continue
            if is_nobody(speaker.name) or not _is_asked(article, statement):
                continue
            if not statement.content or _stems(article, statement):
                yield article, statement  # not "declined to do this"


def _views(
    context: StoryContext, reported: Iterator[tuple[StoryArticle, Statement]]
) -> list[SentenceView]:
    """Return the sentences of statements, oldest first, those of one voice and content as one."""
    found = defaultdict(list)
    for article, statement in reported:
        stems = _stems(article, statement)
        text = article.text_id if says_not_what(article, statement) else ""
        voice = context.origins.origin_of(article, statement).key
        found[voice, stems, text].append((article, statement))
    outlets = Outlets(context.articles)
    views = [_view(context, outlets, each) for each in found.values()]
    views.sort(key=lambda view: (view.day or UNKNOWN_DAY, view.by))
    # "Would not take questions" both declines and leaves unsaid.
    return list({(view.article, view.sentence): view for view in reversed(views)}.values())[::-1]


def _stems(article: StoryArticle, statement: Statement) -> frozenset[str]:
    return frozenset(content_of(article.text, article.in_text(statement.content)).stems)


def _view(
    context: StoryContext, outlets: Outlets, reported: Sequence[tuple[StoryArticle, Statement]]
) -> SentenceView:
    article, statement = min(reported, key=lambda each: each[0].day_of(each[1]) or UNKNOWN_DAY)
    speaker = article.speaker_of(statement)
    voice = context.origins.origin_of(article, statement).name
    start, end = article.sentence_around((statement.content or statement.cue)[0])
    is_by_pronoun = speaker is not None and has_pronoun(speaker.name)
    # "The army" and "his office" are called by the name of the voice.
    by_name = speaker.name if speaker and speaker.kind == "person" and speaker.named else voice
    needs_more = is_by_pronoun or says_not_what(article, statement)
    return SentenceView(
        by=voice,
        speaker=by_name,
        act=statement.act,
        before=sentence_before(article.text, start) if needs_more else "",
        sentence=" ".join(article.text[start:end].split()),
        day=article.day_of(statement) or "",
        article=article.article.id,
        outlets=outlets.of(each for each, _ in reported),
    )


def says_not_what(article: StoryArticle, statement: Statement) -> bool:
    """Whether a denial does not say what is denied: "denied it", "rejected the accusation"."""
    return statement.act == "denies" and only_refers(article, statement)


def only_refers(article: StoryArticle, statement: Statement) -> bool:
    """Whether the words of a denial only refer to what is denied: "it", "this … false"."""
    first = article.words_at(statement.content[:1]).lower()
    is_torn = len(statement.content) > 1 and first in word_set("chain.toml", "echo_pronouns")
    return is_torn or len(_stems(article, statement)) < _FEWEST_STEMS


def sentence_before(text: str, start: int) -> str:
    """Return the sentence that ends before a position, or "" at the start of the text."""
    end = len(text[:start].rstrip())
    found = [text[a:b] for a, b in sentences(text, text.rfind("\n", 0, end) + 1, end)]
    return " ".join(found[-1].split()) if found else ""


def is_nobody(name: str) -> bool:
    """Whether a name is that of nobody: "nobody", "no doctor", "few"."""
    words = [word for word in name.lower().split() if word != "the"]
    return not listed_words("nobody").isdisjoint(words[:1])


def _is_asked(article: StoryArticle, statement: Statement) -> bool:
    """Whether it is told what was not said, or that it was asked: "did not answer"."""
    if statement.act == "declines" or statement.content:
        return True
    start, end = article.sentence_around(statement.cue[0]) if statement.cue else (0, 0)
    words = {word.strip(".,;:”\"'") for word in article.text[start:end].lower().split()}
    return not listed_words("asked").isdisjoint(words)


def _is_outlet_of(article: StoryArticle, name: str) -> bool:
    """Whether a name is the article's outlet, or words of it: "the Courier"."""
    words = {normalize(word) for word in name.split()}
    return words <= {normalize(word) for word in (article.article.outlet or "").split()}
