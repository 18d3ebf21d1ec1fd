"""What people decide: its effects, its undoing, and how it survives another reading."""

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from builders.fake_extractor import FakeExtractor, load_fake
from builders.stores import Who, keep, keep_people
from onrecord.app import corrections, maintenance, reading, rereading
from onrecord.app.articles import show_article
from onrecord.app.corrections import Author
from onrecord.app.finding import list_figures, search
from onrecord.app.queue import queue
from onrecord.app.speakers import find_speakers, show_speaker
from onrecord.app.stories import group, list_stories, show_story, story_context
from onrecord.errors import UsageError
from onrecord.records import Article, Borders, Date, Statement
from onrecord.store import Store

pytestmark = pytest.mark.both_databases

ELA = Author("Ela", "2031-05-06T10:00:00Z", "heard it myself")
TEXT = (
    "Corrow said that at least 30 boats were lost. Vaunt said that Ossary denied that it held. "
    "Nobody saw it."
)


def statement_of(store: Store, article: Article, words: str) -> Statement:
    """The statement of an article whose content begins with some words."""
    for statement in store.annotations(article).statements:
        if article.text[statement.content[0][0] :].startswith(words):
            return statement
    raise AssertionError(words)


def shown(store: Store, article: Article) -> list[tuple[str | None, str]]:
    view = show_article(store, article.id)
    return [(each.speaker, each.words) for each in view.statements]


def is_sound(store: Store) -> bool:
    found = maintenance.verify(store, lambda capture, body: body.decode())
    return [each.text for each in found if each.is_fault] == []


def test_a_rejected_statement_is_not_shown_and_what_builds_on_it_is_flagged(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    boats = statement_of(store, article, "that at least 30")
    outer = statement_of(store, article, "that Ossary")
    made = corrections.reject(store, boats.id[:12], ELA)
    assert (made.state, made.dependents, made.words) == (
        "exact",
        1,
        "that at least 30 boats were lost",
    )
    corrections.reject(store, outer.id, ELA)
    view = show_article(store, article.id)
    assert [each.words for each in view.statements] == ["that it held"]
    assert [each.statement.id for each in view.rejected] == [boats.id, outer.id]
    [figure] = view.figures
    assert (figure.claimant, figure.rests_on) == ("Corrow", (made.correction,))
    [row] = list_figures(store)
    assert (row.claimant, row.corrections) == ("Corrow", (made.correction,))
    [corrow] = find_speakers(store, "Corrow")
    assert show_speaker(store, corrow.id).statements == ()
    [hit] = search(store, "boats")
    assert (hit.statements, hit.snippet) == ((), "that at least 30 boats were lost")
    assert search(store, "boats", speaker="Corrow") == []
    assert is_sound(store)
    corrections.undo(store, made.correction.id[:8], ELA)
    assert len(show_speaker(store, corrow.id).statements) == 1
    [hit] = search(store, "boats")
    assert boats.id in {each.id for each in hit.statements}


def test_a_rejected_figure_is_in_no_list(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [figure] = store.annotations(article).figures
    made = corrections.reject(store, figure.id[:12], ELA)
    assert list(list_figures(store)) == []
    view = show_article(store, article.id)
    assert view.figures == ()
    assert [each.figure.id for each in view.rejected_figures] == [figure.id]
    corrections.accept(store, figure.id, ELA)  # the last word counts
    [row] = list_figures(store)
    assert [each.action for each in row.corrections] == ["reject", "accept"]
    corrections.undo(store, made.correction.id, ELA)
    with pytest.raises(UsageError, match="taken back already"):
        corrections.undo(store, made.correction.id, ELA)


def test_corrected_borders_are_shown_and_the_reading_stays(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    boats = statement_of(store, article, "that at least 30")
    start = article.text.index("at least 30")
    made = corrections.correct_borders(
        store, boats.id, ELA, content=((start, boats.content[0][1]),)
    )
    assert shown(store, article)[0] == ("Corrow", "at least 30 boats were lost")
    assert made.correction.old == Borders(source=boats.source, cue=boats.cue, content=boats.content)
    assert statement_of(store, article, "that at least 30") == boats
    [corrow] = find_speakers(store, "Corrow")
    assert show_speaker(store, corrow.id).statements[0].words == "at least 30 boats were lost"
    for wrong in ((), ((9, 9),), ((20, 10),), ((0, 10_000),)):
        with pytest.raises(UsageError):
            corrections.correct_borders(store, boats.id, ELA, content=wrong)


def test_a_corrected_speaker_says_it_and_claims_its_figures(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    boats = statement_of(store, article, "that at least 30")
    made = corrections.correct_speaker(store, boats.id, "Vaunt", ELA)
    assert (made.correction.old, made.correction.new) == ("Corrow", "Vaunt")
    assert shown(store, article)[0] == ("Vaunt", "that at least 30 boats were lost")
    [row] = list_figures(store)
    assert row.claimant == "Vaunt"
    [corrow], [vaunt] = find_speakers(store, "Corrow"), find_speakers(store, "Vaunt")
    assert show_speaker(store, corrow.id).statements == ()
    said = show_speaker(store, vaunt.id).statements
    assert said[0].statement.id == boats.id
    assert said[0].corrections == (made.correction,)
    corrections.correct_speaker(store, boats.id, None, ELA)
    assert shown(store, article)[0][0] is None
    [other] = keep(store, "other.txt", "Solms said that it rained.")
    corrections.correct_speaker(store, boats.id, "Solms", ELA)
    assert shown(store, article)[0][0] == "Solms"
    [solms] = find_speakers(store, "Solms")
    assert len(show_speaker(store, solms.id).statements) == 2
    with pytest.raises(UsageError, match="no speaker is called 'Xq'"):
        corrections.correct_speaker(store, boats.id, "Xq", ELA)
    assert other.id
    assert is_sound(store)


def ids(store: Store, name: str) -> list[str]:
    return [speaker.id for speaker in find_speakers(store, name)]


def test_merged_speakers_stay_one_and_split_ones_two(store: Store) -> None:
    sorrendy = Who("Ilka Sorrendy", "mayor", "Quillhaven")
    for number in range(3):
        keep_people(store, f"{number}.txt", sorrendy)
    keep_people(store, "alias.txt", Who("The Mayor"))
    assert len(ids(store, "Sorrendy")) == 1
    made = corrections.merge_speakers(store, "Sorrendy", "The Mayor", ELA)
    assert ids(store, "Sorrendy") == ids(store, "The Mayor")
    [person] = find_speakers(store, "Sorrendy")
    assert len(show_speaker(store, person.id).statements) == 4
    keep_people(store, "alias.txt", Who("The Mayor"))  # read again
    assert ids(store, "Sorrendy") == ids(store, "The Mayor")
    last = person.mentions[2].article
    split = corrections.split_speaker(store, "Sorrendy", [last[:12]], ELA)
    assert [len(each.mentions) for each in find_speakers(store, "Sorrendy")] == [3, 1]
    keep_people(store, "2.txt", sorrendy)
    keep_people(store, "0.txt", sorrendy)
    assert sorted(len(each.mentions) for each in find_speakers(store, "Sorrendy")) == [1, 3]
    corrections.undo(store, split.correction.id, ELA)
    corrections.undo(store, made.correction.id, ELA)
    assert [len(each.mentions) for each in find_speakers(store, "Sorrendy")] == [3]
    assert ids(store, "Sorrendy") != ids(store, "The Mayor")
    with pytest.raises(UsageError, match="one speaker already"):
        corrections.merge_speakers(store, "Sorrendy", "Ilka", ELA)
    with pytest.raises(UsageError, match="in others too"):
        corrections.split_speaker(store, "Sorrendy", [], ELA)


WALL = "The wall of Quillhaven cracked in Tormin. {} said on Monday that 30 boats were lost."


def story_of(store: Store, *names: str) -> list[Article]:
    """Keep a story with an article for each name of a speaker."""
    articles = []
    for number, name in enumerate(names):
        published = Date(value=f"2031-01-0{number + 1}", precision="day")
        fields = {"published": published, "outlet": f"Outlet {number}"}
        articles += keep(store, f"{number}.txt", {"text": WALL.format(name)} | fields)
    group(store)
    return articles


def keys(store: Store, story: str) -> list[str]:
    """The keys of the voices of the statements of a story, in the order of its articles."""
    statements = story_context(store, store.story(story)).statements
    found = {each.article.article.id: each.origin.key for each in statements}
    return [found[article] for article in store.story(story).articles]


def test_voices_are_joined_and_parted_and_claims_follow(store: Store) -> None:
    first, *_ = story_of(store, "Corrow", "Vaunt", "Solms")
    one, two, three = before = keys(store, first.id)
    assert len({one, two, three}) == 3
    made = corrections.join_voices(store, first.id, "Corrow", "Vaunt", ELA)
    assert keys(store, first.id) == [two, two, three]
    repeats = [view.comparison for view in show_story(store, first.id).comparisons]
    names = {tuple(origin.name for origin in comparison.origins) for comparison in repeats}
    # The number is of both; what Vaunt says in two articles may be a line of its own.
    assert ("Vaunt", "Solms") in names
    assert names <= {("Vaunt", "Solms"), ("Vaunt",)}
    parted = corrections.part_voice(store, first.id, "Vaunt", "Corrow", ELA)
    assert len(set(keys(store, first.id))) == 3  # the later decision wins
    corrections.undo(store, parted.correction.id, ELA)
    corrections.undo(store, made.correction.id, ELA)
    assert keys(store, first.id) == before
    assert is_sound(store)


def test_a_rejected_statement_takes_no_part_in_comparisons(store: Store) -> None:
    first, second = story_of(store, "Corrow", "Vaunt")
    before = show_story(store, first.id).comparisons
    assert any(view.comparison.kind == "repeat" for view in before)
    boats = statement_of(store, first, "that 30")
    made = corrections.correct_speaker(store, boats.id, "Vaunt", ELA)
    flags = [
        member.corrected
        for view in show_story(store, first.id).comparisons
        for member in view.members
    ]
    assert True in flags
    corrections.undo(store, made.correction.id, ELA)
    corrections.reject(store, boats.id, ELA)
    [figure] = store.annotations(first).figures
    corrections.reject(store, figure.id, ELA)
    members = {
        member
        for view in show_story(store, first.id).comparisons
        for member in view.comparison.members
    }
    assert not members & {boats.id, figure.id}
    assert second.id


def stories(store: Store) -> list[list[str]]:
    return sorted(sorted(entry.story.articles) for entry in list_stories(store))


def test_a_moved_article_stays_in_its_new_story(store: Store) -> None:
    first, second, third = story_of(store, "Corrow", "Vaunt", "Solms")
    [other] = keep(store, "other.txt", {"text": "Bonjour tout le monde.", "outlet": "Ailleurs"})
    group(store)
    before = stories(store)
    assert len(before) == 2
    made = corrections.move_article(store, second.id[:12], other.id, ELA)
    assert stories(store) == sorted([sorted([first.id, third.id]), sorted([second.id, other.id])])
    assert is_sound(store)
    keep(store, "1.txt", {"text": WALL.format("Vaunt"), "outlet": "Outlet 1"})  # read again
    group(store)
    assert sorted([second.id, other.id]) in stories(store)
    corrections.undo(store, made.correction.id, ELA)
    assert stories(store) == before
    alone = corrections.move_article(store, third.id, None, ELA)
    assert [third.id] in stories(store)
    assert alone.correction.new is None
    assert is_sound(store)
    with pytest.raises(UsageError, match="already"):
        corrections.move_article(store, second.id, first.id, ELA)


def test_notes_stand_on_anything(store: Store) -> None:
    first, *_ = story_of(store, "Corrow", "Vaunt")
    [figure] = store.annotations(first).figures
    boats = statement_of(store, first, "that 30")
    [corrow] = find_speakers(store, "Corrow")
    view = show_story(store, first.id)
    subjects = [
        ("statement", boats.id), ("figure", figure.id), ("article", first.id),
        ("story", view.story.id), ("speaker", corrow.id),
        ("comparison", view.comparisons[0].comparison.id),
    ]  # fmt: skip
    for kind, identity in subjects:
        made = corrections.note(store, identity, "asked them", ELA)
        assert (made.correction.kind, made.correction.subject) == (kind, identity)
    with pytest.raises(UsageError, match="nothing, or more than one"):
        corrections.note(store, "zz", "asked them", ELA)
    assert [each.correction.new for each in corrections.list_corrections(store)] == [
        "asked them"
    ] * 6
    assert show_article(store, first.id).corrections[0].kind == "article"
    assert is_sound(store)


def test_the_queue_has_what_nobody_decided_about(store: Store) -> None:
    first, second = story_of(store, "Corrow", "Vaunt")
    found = queue(store)
    assert {each.article for each in found} == {first.id, second.id}
    assert found[0].doubt == 0.25
    assert found[0].outlets == 2
    corrections.accept(store, found[0].statement.id, ELA)
    assert [each.statement.id for each in queue(store)] == [found[1].statement.id]
    assert queue(store, first.id, limit=1) == queue(store)


def test_a_correction_is_found_again_where_the_page_is_read_otherwise(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    boats = statement_of(store, article, "that at least 30")
    corrections.reject(store, boats.id, ELA)
    corrections.correct_borders(store, boats.id, ELA, content=((12, 20),))
    reread(store, article, f"A new headline.\n\n{TEXT}")
    assert [each.state for each in corrections.list_corrections(store)] == ["moved", "moved"]
    assert show_article(store, article.id).statements[0].words == TEXT[12:20]
    reread(store, article, TEXT.replace("30", "31"))
    assert [each.state for each in corrections.list_corrections(store)] == ["lost", "lost"]
    assert len(show_article(store, article.id).statements) == 2
    reread(store, article, TEXT)
    assert [each.state for each in corrections.list_corrections(store)] == ["exact", "exact"]
    assert show_article(store, article.id).statements[0].words == TEXT[12:20]


def reread(store: Store, article: Article, text: str) -> None:
    """Keep an article's capture again, as read with another text."""
    from onrecord.app.linking import add_capture

    capture, body = store.capture(article)
    new = Article(id=article.id, capture=capture.id, text=text, outlet=article.outlet)
    read = [(new, FakeExtractor().annotate(new))]
    add_capture(store, capture, body, read, reader="2", model="fake-2")


def test_a_forgotten_page_takes_its_corrections_with_it(
    store: Store, database: str, tmp_path: Path
) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [other] = keep(store, "other.txt", "Solms said that it rained.")
    corrections.reject(store, statement_of(store, article, "that at least").id, ELA)
    corrections.reject(store, statement_of(store, other, "that it").id, ELA)
    forgotten = maintenance.forget(store, article.id)
    assert forgotten is not None
    assert forgotten.corrections == 1
    assert [each.words for each in corrections.list_corrections(store)] == ["that it rained"]
    if database == "sqlite":
        assert b"at least 30 boats" not in (tmp_path / "record.db").read_bytes()
    assert is_sound(store)


def test_a_backup_has_the_corrections(store: Store, tmp_path: Path) -> None:
    [article] = keep(store, "page.txt", TEXT)
    corrections.reject(store, statement_of(store, article, "that at least").id, ELA)
    maintenance.backup(store, tmp_path / "copy.db")
    with Store(tmp_path / "copy.db") as copy:
        assert copy.corrections.all() == store.corrections.all() != []


def read_and_correct(location: str | Path, page: Path, now: datetime) -> str:
    """Read a page, correct it twice, and return the id of its article."""
    page.write_text(TEXT)
    reading.read([str(page)], location, load_fake, now)
    with Store(location) as store:
        [article] = store.articles()
        corrections.reject(store, statement_of(store, article, "that at least").id, ELA)
        corrections.merge_speakers(store, "Corrow", "Vaunt", ELA)
    return article.id


def test_corrections_are_kept_where_everything_is_read_again(
    location: str | Path, tmp_path: Path, now: datetime
) -> None:
    article = read_and_correct(location, tmp_path / "page.txt", now)
    with Store(location) as store:
        before = store.corrections.all()
    done = rereading.reread(location, load_fake, everything=True)
    assert done.summary.failures == ()
    with Store(location) as store:
        assert store.corrections.all() == before
        assert len(show_article(store, article).rejected) == 1
        assert ids(store, "Corrow") == ids(store, "Vaunt")
        assert list(maintenance.verify(store)) == []


@pytest.mark.only_sqlite
def test_a_damaged_correction_is_told_where_everything_is_read_again(
    location: Path, tmp_path: Path, now: datetime
) -> None:
    read_and_correct(location, tmp_path / "page.txt", now)
    with sqlite3.connect(location) as connection:
        connection.execute("UPDATE corrections SET targets = '[]x' WHERE number = 1")
    connection.close()
    done = rereading.reread(location, load_fake, everything=True)
    [failure] = done.summary.failures
    assert failure.location.startswith("correction ")
    with Store(location) as store:
        assert [each.correction.action for each in store.corrections.all()] == ["merge"]
