"""Speakers merged across articles: stores which speakers are one person or organization.

A speaker is first read in one article. If speakers of several articles turn out to be the same
person or organization, they are merged under the id of the speaker that was stored first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, TypeAlias

import msgspec
from sqlalchemy import (
    Select,
    Table,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    union_all,
    update,
)

from onrecord.records import Record, Role, Speaker, Statement
from onrecord.store import searched
from onrecord.store.chunks import CHUNK, batched
from onrecord.store.engine import Database, contains
from onrecord.store.folding import fold_name, name_has
from onrecord.store.tables import articles, names, people, speakers, statements
from onrecord.text.name_keys import distinct_names, plain_signs
from onrecord.views import StatementView

# Most speakers with the same name that a new speaker is compared with (those stored last): limits
# the time for names that occur in thousands of articles.
_COMPARED = 40
_PAIRED = CHUNK // 2  # articles on each side of one query

person_of = func.coalesce(people.c.person, speakers.c.id)
"""SQL for the id of a merged speaker, in queries that join ``people`` to ``speakers``."""

_RANK = (
    func.row_number()
    .over(partition_by=names.c.key, order_by=speakers.c.number.desc())
    .label("rank")
)
_RANKED_NAMES = select(names.c.key, speakers.c.id, speakers.c.article, speakers.c.number, _RANK)
_here, _there = names.alias("here"), names.alias("there")
_IN_BOTH = select(
    _here.c.article.label("here"),
    _there.c.article.label("there"),
    _here.c.speaker.label("speaker"),
    _there.c.speaker.label("other"),
).join_from(_here, _there, _there.c.key == _here.c.key)


# The id of an article, one of its speakers, and the name keys (normalized names) of this speaker.
NamedSpeaker: TypeAlias = tuple[str, Speaker, frozenset[str]]


class Candidate(Record, frozen=True):
    """Two speakers of different articles who have a name in common, and so may be the same.

    Names are compared by their name keys, which are the same for all spellings of a name.
    """

    speaker: Speaker
    namesake: Speaker  # of another article
    person: str  # id of the merged speaker that the namesake is part of
    # Ids of speakers, one of each of the two articles, whose names have a key in common.
    in_both: tuple[tuple[str, str], ...]


class Link(Record, frozen=True):
    """A speaker who is merged with an earlier stored speaker, and the evidence for merging them."""

    speaker: str
    person: str
    sign: str


def unlink_people(database: Database, gone: Sequence[str]) -> None:
    """Undo the merging of all speakers of some articles that are about to be deleted.

    ``gone``: ids of these articles. A merged person has the id of the speaker stored first; if this
    speaker is deleted, the person gets the id of the speaker stored next.
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
    for chunk in batched(heirs.values()):
        database.execute(delete(people).where(people.c.speaker.in_(chunk)))
    _move(database, heirs)
    database.execute(delete(names).where(names.c.article.in_(gone)))


def add_names(database: Database, article: str, keys: Mapping[str, Iterable[str]]) -> None:
    """Store the name keys of an article's speakers; ``keys``: name keys by speaker id.

    A name key is a normalized form that is the same for all spellings of a name.
    """
    rows = [
        {"speaker": speaker, "article": article, "key": key}
        for speaker, own in keys.items()
        for key in sorted(own)
    ]
    if rows:
        database.execute(insert(names), rows)


def find_candidates(database: Database, new: Iterable[NamedSpeaker]) -> list[Candidate]:
    """Return pairs of speakers who may be the same person, because they have a name in common.

    ``new``: for each new speaker, the id of its article, the speaker, and its name keys (normalized
    names). Each new speaker is paired with speakers of other articles: at most 40, those stored
    last first. Runs four queries per batch of 500 name keys or articles.
    """
    wanted = list(new)
    by_key: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for chunk in batched(sorted({key for *_, keys in wanted for key in keys})):
        query = _RANKED_NAMES.join_from(names, speakers, speakers.c.id == names.c.speaker)
        ranked = query.where(names.c.key.in_(chunk)).subquery()
        # One more, since the speaker itself is among them.
        for row in database.rows(select(ranked).where(ranked.c.rank <= _COMPARED + 1)):
            by_key[row["key"]].append(row)
    namesakes: list[tuple[str, Speaker, list[dict[str, Any]]]] = []
    for article, speaker, keys in wanted:
        rows = {row["id"]: row for key in keys for row in by_key[key] if row["article"] != article}
        ordered = sorted(rows.values(), key=lambda row: -row["number"])[:_COMPARED]
        if ordered:
            namesakes.append((article, speaker, ordered))
    found = _read_speakers(database, {row["id"] for *_, rows in namesakes for row in rows})
    in_both = _names_in_both(database, namesakes)
    return [
        Candidate(speaker, *found[row["id"]], tuple(in_both[article, row["article"]]))
        for article, speaker, rows in namesakes
        for row in rows
    ]


def _read_speakers(database: Database, ids: Iterable[str]) -> dict[str, tuple[Speaker, str]]:
    """Return speakers by id, each with the id under which it is merged across articles."""
    query = select(speakers, person_of.label("person"))
    query = query.outerjoin(people, people.c.speaker == speakers.c.id)
    return {
        row["id"]: (msgspec.convert(row, Speaker), row["person"])
        for chunk in batched(sorted(ids))
        for row in database.rows(query.where(speakers.c.id.in_(chunk)))
    }


def _names_in_both(
    database: Database, namesakes: Sequence[tuple[str, Speaker, list[dict[str, Any]]]]
) -> defaultdict[tuple[str, str], list[tuple[str, str]]]:
    """Return pairs of speakers with a name in common, by the ids of their two articles.

    ``namesakes``: for each new speaker, the id of its article, the speaker, and the rows of
    speakers with the same name in other articles. Pairs are looked for in these articles only.
    """
    here = sorted({article for article, *_ in namesakes})
    there = sorted({row["article"] for *_, rows in namesakes for row in rows})
    found: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for one, other in product(batched(here, _PAIRED), batched(there, _PAIRED)):
        of_both = and_(_here.c.article.in_(one), _there.c.article.in_(other))
        for row in database.rows(_IN_BOTH.where(of_both)):
            found[row["here"], row["there"]].append((row["speaker"], row["other"]))
    return found


def read_names(database: Database, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name key in some articles, with the id of the speaker who has the name.

    A name key is a normalized form that is the same for all spellings of a name.
    """
    query = select(names.c.key, names.c.speaker).order_by(names.c.number)
    for chunk in batched(ids):
        for row in database.rows(query.where(names.c.article.in_(chunk))):
            yield row["key"], row["speaker"]


def read_links(database: Database) -> Iterator[Link]:
    """Yield, for each speaker merged with an earlier stored one, both ids and the evidence.

    Ordered by the id of the speaker who was merged.
    """
    return database.records(select(people).order_by(people.c.speaker), Link)


def merge_speakers(
    database: Database,
    matches: Iterable[tuple[str, str, str]],
    apart: Collection[tuple[str, str]] = (),
) -> None:
    """Merge pairs of speakers, including everyone already merged with one of the two.

    A merged speaker has the id of the one stored first. ``matches``: ids of two speakers, and the
    evidence that they are the same. Pairs that are already merged are skipped, as are those that
    would make one person of two speakers in ``apart``.
    """
    matches = list(matches)
    named = {each for one, other, _ in matches for each in (one, other)}
    first, number = _read_firsts(database, named.union(*apart))
    signs: dict[str, str] = {}
    moved: dict[str, str] = {}

    def person(speaker: str) -> str:
        found = first[speaker]
        while found in moved:
            found = moved[found]
        return found

    for one, other, sign in matches:
        earlier, later = sorted((person(one), person(other)), key=number.__getitem__)
        is_apart = any({person(a), person(b)} == {earlier, later} for a, b in apart)
        if earlier != later and not is_apart:
            moved[later] = earlier
            signs[later] = sign
    targets = {speaker: person(speaker) for speaker in moved}
    _move(database, targets)
    rows = [
        {"speaker": speaker, "person": target, "sign": signs[speaker]}
        for speaker, target in targets.items()
    ]
    if rows:
        database.execute(insert(people), rows)


def read_persons(database: Database, ids: Iterable[str]) -> dict[str, str]:
    """Return the id under which each speaker is merged, by the speaker's own id."""
    query = select(speakers.c.id, person_of.label("person")).select_from(speakers)
    query = query.outerjoin(people, people.c.speaker == speakers.c.id)
    return {
        row["id"]: row["person"]
        for chunk in batched(sorted(set(ids)))
        for row in database.rows(query.where(speakers.c.id.in_(chunk)))
    }


def separate_speakers(database: Database, ids: Iterable[str]) -> list[NamedSpeaker]:
    """Undo the merging of speakers and of all merged with them.

    Returns all these speakers with their articles and name keys, in the order of storage.
    """
    found: dict[str, dict[str, Any]] = {}
    for chunk in batched(sorted(set(read_persons(database, ids).values()))):
        merged = select(people.c.speaker).where(people.c.person.in_(chunk))
        members = select(speakers).where(speakers.c.id.in_(chunk) | speakers.c.id.in_(merged))
        found |= {row["id"]: row for row in database.rows(members.order_by(speakers.c.number))}
        database.execute(delete(people).where(people.c.person.in_(chunk)))
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for chunk in batched(found):
        for row in database.rows(select(names).where(names.c.speaker.in_(chunk))):
            keys[row["speaker"]].add(row["key"])
    with database.errors():
        return [
            (row["article"], msgspec.convert(row, Speaker), frozenset(keys[row["id"]]))
            for row in sorted(found.values(), key=lambda row: row["number"])
        ]


def _read_firsts(database: Database, ids: Iterable[str]) -> tuple[dict[str, str], dict[str, int]]:
    """Return the id under which each speaker is merged, and the row number of each such id.

    Speakers merged as one person have the id of the one stored first; an unmerged speaker has its
    own id. Row numbers tell which of two ids was stored first.
    """
    first = speakers.alias("first")
    query = (
        select(speakers.c.id, first.c.id.label("person"), first.c.number)
        .select_from(speakers)
        .outerjoin(people, people.c.speaker == speakers.c.id)
        .join(first, first.c.id == person_of)
    )
    found: dict[str, str] = {}
    number: dict[str, int] = {}
    for chunk in batched(sorted(ids)):
        for row in database.rows(query.where(speakers.c.id.in_(chunk))):
            found[row["id"]] = row["person"]
            number[row["person"]] = row["number"]
    # A first speaker that is merged with none may be the speaker itself.
    return found | {person: person for person in number}, number


def _move(database: Database, targets: Mapping[str, str]) -> None:
    """Move all speakers of a merged person to another person, given as new id by old id.

    ``targets``: the new id of the merged person, by the old one.
    """
    if targets:
        change = update(people).where(people.c.person == bindparam("old"))
        rows = [{"old": old, "new": new} for old, new in targets.items()]
        database.execute(change.values(person=bindparam("new")), rows)


def of_people(table: Table, column: str) -> Select[Any]:
    """Return a query for all rows of a table, with the ids of merged speakers.

    ``column``: the column with speaker ids; a speaker who was merged with speakers of other
    articles gets the id of the merged speaker there.
    """
    person = func.coalesce(people.c.person, table.c[column]).label(column)
    others = [each for each in table.columns if each.name != column]
    joined = table.outerjoin(people, people.c.speaker == table.c[column])
    return select(*others, person).select_from(joined).order_by(table.c.number)


def read_people(database: Database, ids: Iterable[str] | None = None) -> Iterator[Speaker]:
    """Yield speakers merged across articles: those with the given ids, or all of them.

    A speaker merged from several articles has the id of the one stored first. Speakers come in the
    order of ``ids``; without ``ids``, in the order of storage. Runs one query per batch of 500 ids.
    """
    if ids is None:
        query = select(speakers.c.id).outerjoin(people, people.c.speaker == speakers.c.id)
        query = query.where(people.c.person.is_(None)).order_by(speakers.c.number)
        ids = [row["id"] for row in database.rows(query)]
    for chunk in batched(ids):
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
        yield from (merge_records(found[person]) for person in chunk)


def merge_records(speakers: Sequence[Speaker]) -> Speaker:
    """Return one speaker record that combines the records of one person in several articles.

    The result has the id of the first record, the longest name, and all aliases, mentions and
    roles. ``speakers``: at least one record, in the order of storage.
    """
    if len(speakers) == 1:
        return speakers[0]
    names = distinct_names(name for each in speakers for name in (each.name, *each.aliases))
    owns = distinct_names(speaker.name for speaker in speakers)
    longest = max(owns, key=lambda name: len(name.split()))
    return Speaker(
        id=speakers[0].id,
        name=longest,
        kind=speakers[0].kind,
        named=speakers[0].named,
        aliases=tuple(each for each in names if plain_signs(each) != plain_signs(longest)),
        mentions=tuple(mention for speaker in speakers for mention in speaker.mentions),
        roles=tuple(role for speaker in speakers for role in speaker.roles),
    )


def person_with_id(database: Database, speaker: str) -> str | None:
    """Return the id under which a speaker is merged with speakers of other articles.

    ``speaker``: the speaker's own id, which is returned if the speaker is not merged. Returns None
    if no speaker has this id.
    """
    query = select(person_of.label("id")).select_from(speakers)
    query = query.outerjoin(people, people.c.speaker == speakers.c.id)
    row = database.first(query.where(speakers.c.id == speaker))
    return str(row["id"]) if row else None


def find_people(
    database: Database, words: Sequence[str], limit: int | None = None
) -> Iterator[Speaker]:
    """Yield speakers, merged across articles, who have a name that contains all given words.

    Not only in what something is theirs: "Orla Venn's office" is not Venn. Case, accents and
    punctuation are ignored. Speakers come in the order of storage; at most
    ``limit`` are looked at.
    """
    words = list(filter(None, map(fold_name, words)))
    first = speakers.alias("first")
    query = (
        select(first.c.id, first.c.number)
        .select_from(speakers)
        .outerjoin(people, people.c.speaker == speakers.c.id)
        .join(first, first.c.id == person_of)
        .distinct()
        .order_by(first.c.number)
    )
    for word in words:
        query = query.where(contains(speakers.c.folded, word))
    query = query.limit(limit)
    ids = [row["id"] for row in database.rows(query)]
    for person in read_people(database, ids):
        if any(name_has(form, words) for form in (person.name, *person.aliases)):
            yield person


def read_spoken(
    database: Database, person: str, *, every_type: bool = False
) -> Iterator[StatementView]:
    """Yield the assertions of a speaker merged across articles, ordered by day.

    ``person``: id of the merged speaker. ``every_type``: also beliefs, facts and eventualities.
    Only statements in the newest version of each article are returned.
    """
    query = (
        select(
            statements,
            speakers.c.name.label("name"),
            speakers.c.roles.label("roles"),
            searched.searched_text,
            searched.cue.label("shown_cue"),
            searched.content.label("shown_content"),
            searched.headline,
            articles.c.outlet,
            articles.c.published["value"].as_string().label("published"),
        )
        .join_from(statements, speakers, speakers.c.id == statements.c.speaker)
        .join(articles, articles.c.id == statements.c.article)
        .outerjoin(people, people.c.speaker == speakers.c.id)
        .where(person_of == person, articles.c.replaced_by.is_(None))
        .order_by(
            func.coalesce(statements.c.said["value"].as_string(), articles.c.day, "~"),
            statements.c.number,
        )
    )
    if not every_type:
        query = query.where(statements.c.type == "assertion")
    for row in database.rows(query):
        statement = msgspec.convert(row, Statement)
        yield StatementView(
            statement=statement,
            name=row["name"],
            roles=msgspec.convert(row["roles"], tuple[Role, ...]),
            words=searched.shown_words(row["text"], row["shown_content"]),
            cue=searched.shown_words(row["text"], row["shown_cue"]),
            headline=row["headline"],
            outlet=row["outlet"],
            published=row["published"],
        )
