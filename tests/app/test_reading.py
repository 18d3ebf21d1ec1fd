import io
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from builders.fake_extractor import FakeExtractor
from onrecord.app import exporting, maintenance, reading, stories
from onrecord.app.linking import add_capture
from onrecord.capture import make_capture
from onrecord.errors import ModelError, StoreError
from onrecord.records import Annotations, Article
from onrecord.store import Query, Store

pytestmark = pytest.mark.both_databases


def exported(store: Store) -> bytes:
    out = io.BytesIO()
    exporting.export_record(store, "json", out)
    return out.getvalue()


def test_a_page_is_read_and_kept(
    store: Store, page: str, extractor: FakeExtractor, now: datetime
) -> None:
    seen: list[str] = []
    summary = reading.read([page], store, lambda: extractor, now, seen.append)
    assert (summary.articles, summary.statements, summary.failures) == (1, 3, ())
    assert seen == [page]
    [capture] = store.captures()
    assert (capture.location, capture.fetched) == (page, "2026-01-15T09:30:00Z")
    [article] = store.articles()
    assert store.capture(article)[1] == Path(page).read_bytes()


def test_reading_the_same_again_changes_nothing(
    store: Store, page: str, extractor: FakeExtractor, now: datetime
) -> None:
    reading.read([page], store, lambda: extractor, now)
    before = exported(store)
    summary = reading.read([page, page], store, lambda: extractor, now + timedelta(days=1))
    assert (summary.articles, summary.unchanged, summary.statements) == (0, 2, 0)
    assert exported(store) == before


def test_a_page_of_which_a_stage_failed_is_kept_and_read_again_the_next_time(
    store: Store, tmp_path: Path, extractor: FakeExtractor, now: datetime,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    page = tmp_path / "page.txt"
    page.write_text("The wall in Ossary has been mended, but only half of it holds so far.\n")
    summary = reading.read([str(page)], store, lambda: extractor, now)
    assert summary.articles == 1
    [failure] = summary.failures
    assert (failure.stage, failure.location) == ("extract", str(page))
    assert failure.error.startswith("figures could not be read")
    assert summary.warnings == (f"{page}: 1 of its characters is lost",)
    assert f"{page}: {failure.error}" in caplog.messages
    assert [article.text[:8] for article in store.articles()] == ["The wall"]
    again = reading.read([str(page)], store, lambda: extractor, now)
    assert (again.articles, again.unchanged, len(again.failures)) == (1, 0, 1)
    assert len(list(store.articles())) == 1


def test_another_model_reads_it_anew(
    store: Store, page: str, extractor: FakeExtractor, now: datetime
) -> None:
    reading.read([page], store, lambda: extractor, now)
    summary = reading.read([page], store, lambda: FakeExtractor("fake-2"), now + timedelta(days=1))
    assert (summary.articles, summary.unchanged) == (1, 0)
    assert [article.model for article in store.articles()] == ["fake-2"]
    assert [capture.fetched for capture in store.captures()] == ["2026-01-15T09:30:00Z"]
    assert len(list(store.statements())) == 3


def test_a_file_that_was_read_as_another_kind_is_read_anew(
    store: Store, tmp_path: Path, extractor: FakeExtractor, now: datetime
) -> None:
    body = b"Subject: Dam\nMIME-Version: 1.0\n\nCorrow said that it held.\n"
    (tmp_path / "mail.eml").write_bytes(body)
    capture, _ = make_capture(str(tmp_path / "mail.eml"), "text/plain", body, now)
    add_capture(store, capture, body, [], reader="an old one", model=extractor.model)
    summary = reading.read([str(tmp_path)], store, lambda: extractor, now + timedelta(days=1))
    assert (summary.articles, summary.failures) == (1, ())
    [kept] = store.captures()
    assert kept == msgspec.structs.replace(capture, media_type="message/rfc822")
    assert list(maintenance.verify(store)) == []


def test_a_corpus_that_grew_adds_its_new_lines(
    store: Store, tmp_path: Path, extractor: FakeExtractor, now: datetime
) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text('{"id": "a", "text": "Corrow said that it held."}\n')
    reading.read([str(corpus)], store, lambda: extractor, now)
    with corpus.open("a") as file:
        file.write('{"id": "b", "text": "Vaunt said that it broke."}\n')
    summary = reading.read([str(corpus)], store, lambda: extractor, now)
    assert (summary.articles, summary.unchanged) == (1, 1)
    assert [article.key for article in store.articles()] == ["a", "b"]


def test_one_bad_document_stops_nothing(
    store: Store, tmp_path: Path, page: str, extractor: FakeExtractor, now: datetime
) -> None:
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02" * 100)
    (tmp_path / "crash.txt").write_text("This makes the model crash.")
    summary = reading.read(
        ["http://127.0.0.1/wall", str(tmp_path / "binary.txt"), str(tmp_path / "crash.txt"),
         str(tmp_path / "none.txt"), page],
        store, lambda: extractor, now,
    )  # fmt: skip
    assert summary.articles == 1
    assert [failure.stage for failure in summary.failures] == [
        "capture", "extract", "capture", "capture"
    ]  # fmt: skip
    assert all("\n" not in failure.error for failure in summary.failures)
    assert "the model fell over" in summary.failures[1].error
    assert [capture.location for capture in store.captures()] == [page]


def test_what_failed_once_is_tried_again(
    store: Store, tmp_path: Path, extractor: FakeExtractor, now: datetime
) -> None:
    path = tmp_path / "late.txt"
    assert reading.read([str(path)], store, lambda: extractor, now).failures
    path.write_text("Corrow said that it held.")
    assert reading.read([str(path)], store, lambda: extractor, now).articles == 1


def test_another_language_is_kept_and_found(
    store: Store, tmp_path: Path, extractor: FakeExtractor, now: datetime
) -> None:
    (tmp_path / "page.txt").write_text("Bonjour le port.")
    summary = reading.read([str(tmp_path / "page.txt")], store, lambda: extractor, now)
    assert (summary.articles, summary.unread, summary.failures) == (1, 1, ())
    assert [hit.snippet for hit in store.search(Query(words="port"))] == ["Bonjour le port."]
    again = reading.read([str(tmp_path / "page.txt")], store, lambda: extractor, now)
    assert (again.articles, again.unchanged, again.unread) == (0, 1, 0)


def test_what_was_finished_before_a_crash_is_kept(
    store: Store, location: str | Path, tmp_path: Path, page: str, now: datetime
) -> None:
    class Interrupted(FakeExtractor):
        def annotate(self, article: Article) -> Annotations:
            if "stop" in article.text:
                raise KeyboardInterrupt
            return super().annotate(article)

    (tmp_path / "second.txt").write_text("Please stop here.")
    summary = reading.read([page, str(tmp_path / "second.txt")], store, Interrupted, now)
    assert (summary.interrupted, summary.articles) == (True, 1)
    with Store(location) as opened:
        assert len(list(opened.statements())) == 3


@pytest.mark.parametrize("stage", ["reading", "comparing", "joining"])
def test_an_interruption_ends_the_run_at_once_and_the_next_one_groups_what_was_read(
    store: Store,
    tmp_path: Path,
    page: str,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
    stage: str,
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    class Interrupted(FakeExtractor):
        def annotate(self, article: Article) -> Annotations:
            if "stop" in article.text and stage == "reading":
                raise KeyboardInterrupt
            return super().annotate(article)

    (tmp_path / "second.txt").write_text("Please stop here.")
    pages = [page, str(tmp_path / "second.txt")]
    with monkeypatch.context() as patched:
        if stage != "reading":
            patched.setattr(stories, "_link" if stage == "comparing" else "cluster", interrupt)
        summary = reading.read(pages, store, Interrupted, now)
    assert (summary.interrupted, summary.articles) == (True, 1 if stage == "reading" else 2)
    assert list(store.stories()) == []
    again = reading.read(pages, store, FakeExtractor, now)
    assert (again.interrupted, again.articles + again.unchanged) == (False, 2)
    assert sum(len(story.articles) for story in store.stories()) == 2


@pytest.mark.parametrize("error", [ModelError, StoreError])
def test_model_and_store_errors_end_the_run(
    store: Store, page: str, now: datetime, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **options: object) -> None:
        raise error("broken")

    extractor = FakeExtractor()
    monkeypatch.setattr(*((extractor, "annotate") if error is ModelError else (store, "add")), fail)
    with pytest.raises(error, match="broken"):
        reading.read([page], store, lambda: extractor, now)


def test_a_page_with_more_text_than_can_be_read_in_time_is_refused(
    store: Store,
    tmp_path: Path,
    extractor: FakeExtractor,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("onrecord.extraction.extractor.MAX_TEXT", 400)
    sentence = "The ferry to Lund will not sail on Friday, the harbour office said. "
    items = (
        f"<item><title>Ferry {n}</title><link>https://orrin.example/{n}</link>"
        f"<description>{sentence * 3}</description></item>"
        for n in range(3)
    )
    feed = f'<rss version="2.0"><channel><title>Orrin</title>{"".join(items)}</channel></rss>'
    pages = {"short.txt": sentence * 3, "long.txt": sentence * 9, "feed.rss": feed}
    for name, text in pages.items():
        (tmp_path / name).write_text(text)
    summary = reading.read([str(tmp_path)], store, lambda: extractor, now)
    assert {Path(article.url or "short.txt").name for article in store.articles()} == {"short.txt"}
    failed = {Path(each.location).name: each.error for each in summary.failures}
    assert set(failed) == {"long.txt", "feed.rss"}
    for error in failed.values():
        assert "more than 400; cut it into shorter pieces" in error
