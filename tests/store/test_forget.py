import random
import zlib
from pathlib import Path

import msgspec
import pytest

from builders.fake_extractor import FakeExtractor
from builders.postgresql import Server
from builders.stores import alter, keep
from onrecord.app.maintenance import forget, verify
from onrecord.errors import StoreError, UsageError
from onrecord.records import Related
from onrecord.store import Query, Store
from onrecord.story.group.clustering import REACH

pytestmark = pytest.mark.both_databases

SECRET = "Quillmoor said that the zyxwabble leaked at Farnholt."
LOST = "Vaunt said on Monday that 30 sumptark boats were lost."


def test_what_is_forgotten_is_told_and_the_rest_stays(store: Store) -> None:
    digest = keep(
        store, "digest.txt", {"text": SECRET, "outlet": "The Herald"}, "Vaunt said that it held.",
        LOST,
    )  # fmt: skip
    [other] = keep(store, "other.txt", "Corrow said that it held.")
    forgotten = store.forget(digest[0].id[:8], reach=REACH)
    assert forgotten.location == "digest.txt"
    assert [entry.article for entry in forgotten.articles] == [each.id for each in digest]
    assert (forgotten.statements, forgotten.speakers) == (3, 3)
    assert (forgotten.figures, forgotten.timexes) == (1, 1)
    assert forgotten.size > 10
    assert [article.id for article in store.articles()] == [other.id]
    assert [hit.article for hit in store.search(Query(words="held"))] == [other.id]
    assert store.search(Query(words="leaked")) == store.search(Query(speaker="Quillmoor")) == []
    assert list(store.faults()) == []


def test_an_id_of_a_capture_serves_as_well_and_one_of_nothing_or_several_does_not(
    store: Store,
) -> None:
    for number in range(40):
        keep(store, f"{number}.txt", "Corrow said that it held.")
    ids = [article.id for article in store.articles()]
    with pytest.raises(UsageError, match=r"no article or capture .* onrecord show"):
        store.forget("xyz", reach=REACH)
    with pytest.raises(UsageError, match="more than one article or capture"):
        store.forget(
            max(ids, key=lambda one: sum(one[0] == other[0] for other in ids))[0], reach=REACH
        )
    with pytest.raises(UsageError, match="an empty id"):
        store.forget("", reach=REACH)
    assert store.counts().captures == 40
    store.forget(next(store.captures()).id, reach=REACH)
    assert store.counts().captures == 39


def test_what_others_relate_to_it_loses_the_link_and_keeps_the_title(store: Store) -> None:
    [gone] = keep(store, "gone.txt", SECRET)
    related = (
        Related(title="The leak", url="https://herald.example", article=gone.id),
        Related(title="Another", article="0" * 20),
    )
    keep(store, "other.txt", {"text": "Corrow said that it held.", "related": related})
    store.forget(gone.id, reach=REACH)
    [article] = store.articles()
    assert article.related == (msgspec.structs.replace(related[0], article=None), related[1])


def test_damaged_bytes_can_be_forgotten(store: Store) -> None:
    [article] = keep(store, "page.txt", SECRET)
    alter(store, "UPDATE captures SET body = :body", body=b"\0")
    store.forget(article.id, reach=REACH)
    assert store.counts().captures == 0


def test_nothing_of_it_is_left_in_the_files(
    store: Store, database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    def files() -> bytes:
        if database == "sqlite":
            return b"".join(path.read_bytes() for path in sorted(tmp_path.glob("record.db*")))
        server: Server = request.getfixturevalue("server")
        return server.files(store._database)

    words = random.Random(1).sample([f"{a}{b}ix" for a in "bcdfghjklm" for b in "aeiou"], 50)
    for number in range(60):
        text = f"Corrow said that {' '.join(random.Random(number).choices(words, k=200))}."
        keep(store, f"before{number}.txt", text)
    body = f"{SECRET} {LOST}" + " Blorvik said that it floded. " * 300
    [article] = keep(store, "secret.txt", {"text": body, "headline": "Tarnwick falls"})
    for number in range(60):
        keep(store, f"after{number}.txt", "Corrow said that bacalix held. " * (number % 9 + 1))
    # Read again by others, which leaves the old rows and index entries in free pages.
    for reader in ("fake-2", "fake-3"):
        keep(store, "secret.txt", {"text": body, "headline": "Tarnwick falls"}, model=reader)
    traces = [b"zyxwabble", b"Farnholt", b"farnholt", b"zyxwabbl", b"quillmoor", b"Quillmoor"]
    traces += [b"blorvik", b"Tarnwick", b"tarnwick", b"secret.txt", article.id.encode()]
    traces += [b"sumptark", article.capture.encode(), zlib.compress(body.encode())[10:40]]
    kept = files()
    # What is in a compressed text only is not seen.
    assert {trace for trace in traces if trace not in kept} <= {b"zyxwabble", b"Farnholt"}
    forget(store, article.id)
    assert [trace for trace in traces if trace in files()] == []
    assert len(store.search(Query(words="bacalix"))) == 50
    assert list(store.faults()) == []


def test_a_reader_that_keeps_the_old_bytes_is_told(
    store: Store, location: str | Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [article] = keep(store, "page.txt", SECRET)
    monkeypatch.setattr("onrecord.store.postgresql._WAIT", 0.1)
    monkeypatch.setattr("onrecord.store.sqlite._WAIT", 0.1)
    with Store(location) as writer, store.snapshot():
        assert len(list(store.articles())) == 1
        with pytest.raises(StoreError, match=r"not yet overwritten: .*another program"):
            forget(writer, article.id)
    assert store.counts().captures == 0
    assert store.is_erasing
    [finding] = verify(store, lambda capture, body: body.decode())
    assert (finding.is_fault, "not yet overwritten" in finding.text) == (True, True)
    assert forget(store, article.id) is None
    assert list(verify(store)) == []
    with pytest.raises(UsageError):
        forget(store, article.id)


def test_read_again_it_comes_back(store: Store) -> None:
    [article] = keep(store, "page.txt", SECRET)
    before = store.annotations(store.find(article.id))
    store.forget(article.id, reach=REACH)
    keep(store, "page.txt", SECRET)
    assert store.annotations(store.find(article.id)) == before == FakeExtractor().annotate(article)
    assert len(store.search(Query(speaker="quillmoor"))) == 1
