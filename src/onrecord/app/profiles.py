"""Lists the most quoted speakers, and shows all that the record has of one."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from onrecord.app.opening import use_case
from onrecord.app.speakers import show_speaker
from onrecord.records import Annotations, Article, Speaker
from onrecord.store import Store
from onrecord.text.name_keys import plain_signs
from onrecord.text.spans import words_at
from onrecord.views import (
    AliasView,
    DenialView,
    JoinView,
    LedgerRow,
    ProfileView,
    RoleView,
    SpeakerEntry,
    StatementView,
)

_UNDATED = "~"  # sorts after all days

_Read: TypeAlias = Mapping[str, tuple[Article, Annotations]]


@use_case
def list_speakers(store: Store, limit: int = 100) -> list[SpeakerEntry]:
    """Return the named speakers with the most assertions, those with most first.

    Older versions of articles are left out. Raises StoreError.
    """
    return store.listings.speakers(limit)


@use_case
def tell_apart(store: Store, speakers: Sequence[Speaker]) -> dict[str, tuple[str, ...]]:
    """Return in which outlets speakers are who share their name with another, by the speaker's id.

    ``speakers``: those of one list. Raises StoreError.
    """
    shared = Counter(plain_signs(speaker.name) for speaker in speakers)
    alike = [speaker for speaker in speakers if shared[plain_signs(speaker.name)] > 1]
    ids = {mention.article for speaker in alike for mention in speaker.mentions}
    outlets = {
        article.id: article.outlet or article.site for article, _ in store.read_articles(ids)
    }
    return {
        speaker.id: tuple(dict.fromkeys(
            name for mention in speaker.mentions if (name := outlets.get(mention.article))
        ))
        for speaker in alike
    }  # fmt: skip


@use_case
def show_profile(store: Store, identity: str, *, every_type: bool = False) -> ProfileView:
    """Return a speaker with statements, names, roles, figures claimed and denials, by day.

    ``every_type``: also what the speaker believed, knew or planned. Older versions of articles are
    left out, except as evidence for names and roles. Raises UsageError if no speaker has the id,
    and StoreError.
    """
    with store.snapshot():
        view = show_speaker(store, identity, every_type=every_type)
        speaker = view.speaker
        ids = dict.fromkeys(mention.article for mention in speaker.mentions)
        read = {article.id: (article, found) for article, found in store.merged_articles(ids)}
        newest = dict.fromkeys(each.statement.article for each in view.statements)
        joins = store.listings.links_of(speaker.id)
        return ProfileView(
            speaker=speaker,
            statements=view.statements,
            stories=store.listings.stories_of(ids),
            roles=tuple(sorted(_roles(speaker, read), key=lambda each: each.day or _UNDATED)),
            names=tuple(_names(speaker, read)),
            joins=tuple(
                JoinView(
                    article=article,
                    sign=link.sign,
                    day=_day(read, article),
                    outlet=read[article][0].outlet,
                )
                for article, link in joins
                if article in read
            ),
            figures=tuple(_figures(speaker, newest, read)),
            denials=tuple(_denials(view.statements, read)),
        )


def _day(read: _Read, article: str) -> str | None:
    published = read[article][0].published
    return published.value[:10] if published else None


def _roles(speaker: Speaker, read: _Read) -> Iterator[RoleView]:
    for role in speaker.roles:
        if role.article in read:
            article = read[role.article][0]
            yield RoleView(
                role=role,
                words=article.text[slice(*role.span)],
                day=_day(read, role.article),
                outlet=article.outlet,
            )


def _names(speaker: Speaker, read: _Read) -> Iterator[AliasView]:
    """Yield each name of a speaker that is written in an article as it stands."""
    for name in (speaker.name, *speaker.aliases):
        plain = plain_signs(name)
        found = [
            mention
            for mention in speaker.mentions
            if mention.article in read
            and plain_signs(read[mention.article][0].text[slice(*mention.span)]) == plain
        ]
        if found:
            first = found[0]
            yield AliasView(
                name=name,
                article=first.article,
                span=first.span,
                day=_day(read, first.article),
                outlet=read[first.article][0].outlet,
                articles=len({mention.article for mention in found}),
            )


def _figures(speaker: Speaker, newest: Mapping[str, None], read: _Read) -> list[LedgerRow]:
    """Return the figures that a speaker claims in the newest versions of articles, by day."""
    found: list[LedgerRow] = []
    for article, annotations in (read[each] for each in newest if each in read):
        statements = {each.id: each for each in annotations.statements}
        for figure in annotations.figures:
            if figure.claimant == speaker.id and figure.statement:
                statement = statements[figure.statement]
                found.append(
                    LedgerRow(
                        figure=figure,
                        claimant=speaker.name,
                        act=statement.act,
                        said=statement.said.value if statement.said else None,
                        published=article.published.value if article.published else None,
                        outlet=article.outlet,
                    )
                )
    return sorted(found, key=lambda row: row.said or row.published or _UNDATED)


def _denials(statements: Sequence[StatementView], read: _Read) -> Iterator[DenialView]:
    for view in statements:
        statement = view.statement
        if statement.act == "denies" and statement.article in read:
            article, annotations = read[statement.article]
            said = {each.id: each for each in annotations.statements}
            speakers = {each.id: each for each in annotations.speakers}
            denied = [said[each] for each in statement.echoes if each in said]
            yield DenialView(
                denial=view,
                denied=tuple(
                    (
                        speakers.get(each.speaker) if each.speaker else None,
                        words_at(article.text, each.content),
                    )
                    for each in denied
                ),
            )
