"""Which speakers of articles are one person or body, and what that one said."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Select, Table, bindparam, delete, func, insert, select, union_all, update

from onrecord.records import Annotations, Role, Speaker, Statement
from onrecord.resolve.matching import merge, name_keys, second_sign
from onrecord.store.chunks import CHUNK, batched
from onrecord.store.engine import Database
from onrecord.store.tables import articles, names, people, speakers, statements
from onrecord.text.spans import words_at
from onrecord.views import StatementView

_LOOKED_AT = 40  # namesakes that a new speaker is compared with, the last first

person_of = func.coalesce(people.c.person, speakers.c.id)
"""Who a speaker is, where ``people`` is joined to it."""

_NAMESAKES = (
    select(speakers, person_of.label("person"))
    .distinct()
    .join_from(names, speakers, speakers.c.id == names.c.speaker)
    .outerjoin(people, people.c.speaker == speakers.c.id)
    .where(names.c.key.in_(bindparam("keys", expanding=True)))
    .where(speakers.c.article != bindparam("article"))
    .order_by(speakers.c.number.desc())
    .limit(_LOOKED_AT)
)
_here, _there = names.alias("here"), names.alias("there")
_OWN = select(names.c.key).where(names.c.speaker.in_((bindparam("one"), bindparam("other"))))
# Of two articles' others, without namesakes; as many as the article has that tells fewer apart.
_SHARED = (
    select(
        func.min(
            func.count(_here.c.speaker.distinct()), func.count(_there.c.speaker.distinct())
        ).label("shared")
    )
    .join_from(_here, _there, _there.c.key == _here.c.key)
    .where(_here.c.article == bindparam("here"), _there.c.article == bindparam("there"))
    .where(_here.c.key.not_in(_OWN))
)


def part_people(database: Database, gone: Sequence[str]) -> None:
    """Let go of the speakers of some articles, which are about to be deleted.

    Where the first of several that are one goes, the next takes its place.
    """
    of_gone = select(speakers.c.id).where(speakers.c.article.in_(gone))
    members = (
        select(people.c.person, people.c.speaker)
        .join(speakers, speakers.c.id == people.c.speaker)
        .where(people.c.person.in_(of_gone), speakers.c.article.not_in(gone))
        .order_by(speakers.c.number)
    )
    heirs: dict[str, str] = {}
    for row in list(database.rows(members)):
        heirs.setdefault(row["person"], row["speaker"])
    database.execute(delete(people).where(people.c.speaker.in_(of_gone)))
    for person, heir in heirs.items():
        _put_in_place(database, person, heir)
    database.execute(delete(names).where(names.c.article.in_(gone)))


def join_people(database: Database, read: Iterable[Annotations]) -> None:
    """Find for the new speakers of some articles who of other articles they are."""
    known = [each for found in read for each in keys_of(found)]
    rows = [
        {"speaker": speaker.id, "article": found.article, "key": key}
        for found, speaker, keys in known
        for key in sorted(keys)
    ]
    if rows:
        database.execute(insert(names), rows)
    for found, speaker, keys in known:
        if keys:
            _join(database, found.article, speaker, keys)


def keys_of(found: Annotations) -> Iterator[tuple[Annotations, Speaker, frozenset[str]]]:
    """An article's speakers with the keys of their names; what two of them share is nobody's."""
    keys = [(speaker, name_keys(speaker)) for speaker in found.speakers]
    counts = Counter(key for _, own in keys for key in own)
    for speaker, own in keys:
        yield found, speaker, frozenset(key for key in own if counts[key] == 1)


def join_in_story(database: Database, members: Sequence[str]) -> None:
    """Let namesakes in the articles of one story be one: the story is their second sign."""
    query = select(names.c.key, names.c.speaker).order_by(names.c.number)
    first: dict[str, str] = {}
    for some in batched(members):
        of_some = names.c.article.in_(some)
        for row in list(database.rows(query.where(of_some))):
            _unite(database, first.setdefault(row["key"], row["speaker"]), row["speaker"], "story")


def _join(database: Database, article: str, speaker: Speaker, keys: frozenset[str]) -> None:
    values = {"keys": sorted(keys), "article": article}
    joined: set[str] = set()
    for row in list(database.rows(_NAMESAKES, values)):
        if row["person"] in joined:
            continue
        other = msgspec.convert(row, Speaker)
        between = {"here": article, "there": row["article"]}
        between |= {"one": speaker.id, "other": other.id}
        [shared] = (each["shared"] for each in database.rows(_SHARED, between))
        if sign := second_sign(speaker, other, shared):
            joined.add(row["person"])
            _unite(database, speaker.id, other.id, sign)


def _unite(database: Database, one: str, other: str, sign: str) -> None:
    """Let two speakers and all who are one with them be one: the first of them."""
    if one == other:
        return
    first, second = (_person(database, speaker) for speaker in (one, other))
    if first["id"] == second["id"]:
        return
    if second["number"] < first["number"]:
        first, second = second, first
    move = update(people).where(people.c.person == second["id"]).values(person=first["id"])
    database.execute(move)
    row = {"speaker": second["id"], "person": first["id"], "sign": sign}
    database.execute(insert(people), row)


def _person(database: Database, speaker: str) -> dict[str, Any]:
    """The first of those who are one with a speaker."""
    root = select(people.c.person).where(people.c.speaker == speaker).scalar_subquery()
    query = select(speakers.c.id, speakers.c.number).where(
        speakers.c.id == func.coalesce(root, speaker)
    )
    return database.first(query) or {}


def _put_in_place(database: Database, person: str, heir: str) -> None:
    database.execute(delete(people).where(people.c.speaker == heir))
    database.execute(update(people).where(people.c.person == person).values(person=heir))


def of_people(table: Table, column: str) -> Select[Any]:
    """Query for the rows of a table, with the merged speaker's id in a column of speakers."""
    person = func.coalesce(people.c.person, table.c[column]).label(column)
    others = [each for each in table.columns if each.name != column]
    joined = table.outerjoin(people, people.c.speaker == table.c[column])
    return select(*others, person).select_from(joined).order_by(table.c.number)


def read_people(database: Database, ids: Iterable[str] | None = None) -> Iterator[Speaker]:
    """Speakers merged over all articles: every one in order of arrival, or the given ``ids``.

    An id is that of a merged speaker, which is the id of the first of its speakers. Takes one
    query for each 500 ids.
    """
    if ids is None:
        query = select(speakers.c.id).outerjoin(people, people.c.speaker == speakers.c.id)
        query = query.where(people.c.person.is_(None)).order_by(speakers.c.number)
        ids = [row["id"] for row in database.rows(query)]
    for chunk in batched(ids, CHUNK):
        of_ids = select(speakers.c.id).where(speakers.c.id.in_(chunk))
        merged = select(people.c.speaker).where(people.c.person.in_(chunk))
        members = (
            select(speakers, person_of.label("person"))
            .outerjoin(people, people.c.speaker == speakers.c.id)
            .where(speakers.c.id.in_(union_all(of_ids, merged)))
            .order_by(speakers.c.number)
        )
        found: dict[str, list[Speaker]] = {}
        with database.errors():
            for row in database.rows(members):
                found.setdefault(row["person"], []).append(msgspec.convert(row, Speaker))
        yield from (merge(found[person]) for person in chunk)


def find_people(database: Database, words: Sequence[str]) -> Iterator[Speaker]:
    """Merged speakers with a name or alias that contains all of some lower-case words."""
    query: Select[Any] = select(person_of.label("id")).distinct().select_from(speakers)
    query = query.outerjoin(people, people.c.speaker == speakers.c.id)
    for word in words:
        called = func.lower(speakers.c.name + " " + speakers.c.aliases)
        query = query.where(func.instr(called, word) > 0)
    ids = [row["id"] for row in database.rows(query)]
    for person in read_people(database, ids):
        if any(_has(form, words) for form in (person.name, *person.aliases)):
            yield person


def _has(form: str, words: Sequence[str]) -> bool:
    return all(word in form.casefold() for word in words)


def read_spoken(database: Database, identity: str) -> Iterator[StatementView]:
    """What one person or body said, in the newest versions, in the order of days."""
    query = (
        select(
            statements,
            speakers.c.name.label("name"),
            speakers.c.roles.label("roles"),
            articles.c.text.label("text"),
            articles.c.headline,
            articles.c.outlet,
            articles.c.published["value"].as_string().label("published"),
        )
        .join_from(statements, speakers, speakers.c.id == statements.c.speaker)
        .join(articles, articles.c.id == statements.c.article)
        .outerjoin(people, people.c.speaker == speakers.c.id)
        .where(person_of == identity, articles.c.replaced_by.is_(None))
        .order_by(
            func.coalesce(statements.c.said["value"].as_string(), articles.c.day, "~"),
            statements.c.number,
        )
    )
    for row in database.rows(query):
        statement = msgspec.convert(row, Statement)
        yield StatementView(
            statement=statement,
            name=row["name"],
            roles=msgspec.convert(row["roles"], tuple[Role, ...]),
            words=words_at(row["text"], statement.content),
            cue=words_at(row["text"], statement.cue),
            headline=row["headline"],
            outlet=row["outlet"],
            published=row["published"],
        )
