"""Bundles: what goes into one, what a part of one proves, what is found in one that was changed."""

import gzip
import random
from collections import Counter
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from builders.authority import TIME, Authority, serving
from builders.stores import ANSWER, keep
from onrecord.app import corrections
from onrecord.app.bundle_checks import open_bundle, verify_bundle
from onrecord.app.bundles import write_bundle, write_part
from onrecord.app.corrections import Author
from onrecord.app.exporting import export_record
from onrecord.app.stories import group
from onrecord.app.time_stamps import read_roots
from onrecord.errors import UsageError
from onrecord.export.bundle import bundle as form_of
from onrecord.export.bundle.container import read_container, write_container
from onrecord.export.formats import EXPORTERS
from onrecord.export.forms import RecordForm
from onrecord.records import Date
from onrecord.store import Store

WALL = (
    "Ossary said that Corrow denied that the wall had cracked. Vaunt said on Monday that it held."
)
LATER = "Vaunt said that the wall held. Later 40 red boats were lost. Merridew said that it rained."


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of a store: a page of two articles, one with a response, a speaker of both pages."""
    path = tmp_path_factory.mktemp("bundles") / "record.db"
    with Store(path, create=True) as store:
        published = Date(value="2026-01-14", precision="day")
        keep(
            store, "wall.txt", WALL, "Bonjour le port.", headline="Wall holds", published=published
        )
        keep(store, ANSWER.address, LATER, response=ANSWER, published=published)
        keep(store, "more.txt", "Vaunt said that it rained. Sorrendy said that 9 boats were lost.")
        group(store)
        author = Author("Ela", "2026-02-01T10:00:00.000Z", "heard the recording")
        one, other = (each.id for each in store.people("Vaunt")[:2])
        corrections.merge_speakers(store, one, other, author)
        statements = list(store.statements())
        corrections.reject(store, statements[0].id, author)
        corrections.note(store, statements[-1].article, "asked the mayor", author)
    return path


@pytest.fixture(scope="module")
def record(path: Path) -> RecordForm:
    """The whole record of that store, as it is exported."""
    out = BytesIO()
    export_record(path, "json", out)
    return msgspec.json.decode(out.getvalue(), type=RecordForm)


@pytest.fixture
def whole(path: Path, record: RecordForm, tmp_path: Path) -> Path:
    """A bundle of all articles of the store."""
    write_bundle(path, [article.id for article in record.articles], tmp_path / "whole.wacz")
    return tmp_path / "whole.wacz"


def found(bundle: Path) -> RecordForm:
    return open_bundle(bundle).form


def by_id(records: object) -> dict[str, object]:
    return {each.id: each for each in records}  # type: ignore[attr-defined]


def test_all_articles_are_bundled_as_they_are_exported(record: RecordForm, whole: Path) -> None:
    form = found(whole)
    for name in ("captures", "articles", "speakers", "statements", "figures", "corrections"):
        assert by_id(getattr(form, name)) == by_id(getattr(record, name)), name
    assert set(form.timexes) == set(record.timexes)
    assert (form.stories, form.comparisons) == ((), ())
    pages = open_bundle(whole).bundle.pages
    assert {capture.location for capture, _ in pages} == {
        "wall.txt", ANSWER.address, "more.txt",
    }  # fmt: skip


def test_a_bundle_has_no_faults(path: Path, record: RecordForm, tmp_path: Path) -> None:
    for ids in ([record.stories[0].id], [record.articles[1].id[:8]], [record.statements[2].id]):
        new = tmp_path / f"{ids[0]}.wacz"
        written = write_bundle(path, ids, new)
        check = verify_bundle(new)
        assert (check.faults, check.notes, check.summary) == ((), (), written)


def test_an_article_brings_nothing_of_others(
    path: Path, record: RecordForm, tmp_path: Path
) -> None:
    [article] = [each for each in record.articles if "it rained. Sorrendy" in each.text]
    write_bundle(path, [article.id], tmp_path / "new.wacz")
    form = found(tmp_path / "new.wacz")
    assert form.articles == (article,)
    assert form.statements == tuple(
        each for each in record.statements if each.article == article.id
    )
    places = {each.article for one in form.speakers for each in (*one.mentions, *one.roles)}
    assert places == {article.id}
    assert {each.id for each in form.speakers} <= {each.id for each in record.speakers}
    assert [each.new for each in form.corrections] == ["asked the mayor"]


def test_a_statement_brings_those_around_it(path: Path, record: RecordForm, tmp_path: Path) -> None:
    inner = next(each for each in record.statements if each.outer)
    written = write_bundle(path, [inner.id], tmp_path / "new.wacz")
    form = found(tmp_path / "new.wacz")
    assert {each.id for each in form.statements} == {inner.id, inner.outer}
    assert {each.id for each in form.speakers} == {each.speaker for each in form.statements}
    assert [each.id for each in form.articles] == [inner.article]
    # The statement around it was rejected, which a reader has to know.
    assert [each.subject for each in form.corrections] == [inner.outer]
    assert written.shown == written.sealed


def test_a_story_brings_comparisons_and_older_versions(tmp_path: Path) -> None:
    fields = {
        "url": "https://herald.example/wall",
        "outlet": "The Herald",
        "headline": "Wall cracks",
    }
    others = {"outlet": "The Lantern", "headline": "Wall cracks in Quillhaven"}
    said = "Vaunt said that 12 red boats were lost when the Quillhaven wall cracked on Monday."
    with Store(tmp_path / "record.db", create=True) as store:
        for day, text in enumerate((said, said.replace("12", "19"))):
            date = Date(value=f"2026-01-1{day + 4}", precision="day")
            keep(store, f"herald-{day}.txt", text, published=date, **fields)
        keep(store, "lantern.txt", said, published=date, **others)
        group(store)
        [story] = store.stories()
        write_bundle(store, [story.id], tmp_path / "story.wacz")
        articles = {article.id for article in store.articles()}
    form = found(tmp_path / "story.wacz")
    assert form.stories == (story,)
    assert {article.id for article in form.articles} == articles
    assert len(articles) == len(story.articles) + 1
    members = {id for each in form.comparisons for id in each.members}
    assert members
    assert members <= {each.id for each in (*form.statements, *form.figures)}
    # A part with the story is all of it; one with an article leaves its comparisons out.
    write_part(tmp_path / "story.wacz", [story.id[:6]], tmp_path / "same.wacz")
    assert found(tmp_path / "same.wacz") == form
    write_part(tmp_path / "story.wacz", [story.articles[0]], tmp_path / "part.wacz")
    assert (found(tmp_path / "part.wacz").stories, found(tmp_path / "part.wacz").comparisons) == (
        (),
        (),
    )


def test_one_statement_is_proved_under_the_same_seal(
    record: RecordForm, whole: Path, tmp_path: Path
) -> None:
    part = tmp_path / "part.wacz"
    statement = next(each for each in record.statements if each.speaker and not each.outer)
    before = verify_bundle(whole).summary
    after = write_part(whole, [statement.id[:9]], part)
    assert before
    assert (after.seal, after.sealed) == (before.seal, before.sealed)
    assert after.shown < before.shown == before.sealed
    assert verify_bundle(part).faults == ()
    file = part.read_bytes()
    others = [each.id for each in record.statements if each.article != statement.article]
    others += [each.id for each in record.articles if each.id != statement.article]
    others += ["Merridew", "Sorrendy", "more.txt", ANSWER.address]
    entries = read_container(file)
    entries |= {"archive/data.warc.gz": form_of.packed({}).__repr__().encode()}
    shown = b"".join(entries.values())
    assert [each for each in others if each.encode() in shown] == []
    # A part of the part is as good.
    write_part(part, [statement.id], tmp_path / "again.wacz")
    assert found(tmp_path / "again.wacz") == found(part)


def test_what_is_left_out_cannot_be_guessed(
    whole: Path, record: RecordForm, tmp_path: Path
) -> None:
    part = tmp_path / "part.wacz"
    write_part(whole, [record.statements[0].id], part)
    salts = [leaf.salt for leaf in open_bundle(whole).bundle.proof.shown]
    assert len(set(salts)) == len(salts)
    kept = {leaf.salt for leaf in open_bundle(part).bundle.proof.shown}
    assert len(kept) < len(salts)
    file = part.read_bytes()
    assert all((salt.encode() in file) == (salt in kept) for salt in salts)


def test_a_record_that_was_not_sealed_is_named(whole: Path, tmp_path: Path) -> None:
    """Who changes a record, and every hash of the file with it, still needs the seal to fit."""
    entries = read_container(whole.read_bytes())
    entries["evidence/record.json"] = entries["evidence/record.json"].replace(
        b'"act":"denies"', b'"act":"says"', 1
    )
    packed = form_of.packed(entries)
    entries["evidence/index.html"] = form_of.bundle_page("Evidence", packed)
    listed = {name: entries[name] for name in entries if name.partition("/")[2]}
    entries["datapackage.json"] = form_of.package_json("Evidence", "2026-01-01T00:00:00Z", listed)
    entries["datapackage-digest.json"] = form_of.digest_json(entries["datapackage.json"])
    (tmp_path / "bad.wacz").write_bytes(write_container(entries))
    [fault] = verify_bundle(tmp_path / "bad.wacz").faults
    assert fault.startswith("statement ")
    assert fault.endswith("is not as it was sealed")


def test_single_bytes_are_not_free(whole: Path, tmp_path: Path) -> None:
    file = whole.read_bytes()
    places = random.Random(16).sample(range(len(file)), 60)
    entries = read_container(file)
    bad = tmp_path / "bad.wacz"
    for at in places:
        changed = bytearray(file)
        changed[at] ^= 1 << at % 8
        bad.write_bytes(changed)
        faults = verify_bundle(bad).faults
        assert faults, at
        name = next((each for each in entries if each in faults[0]), None)
        assert name or "ZIP" in faults[0], faults


def test_a_changed_page_is_named(whole: Path, tmp_path: Path) -> None:
    entries = read_container(whole.read_bytes())
    warc = bytearray(entries["archive/data.warc.gz"])
    warc[-40] ^= 1  # in the last page
    (tmp_path / "bad.wacz").write_bytes(
        write_container(entries | {"archive/data.warc.gz": bytes(warc)})
    )
    faults = verify_bundle(tmp_path / "bad.wacz").faults
    location = open_bundle(whole).form.captures[-1].location
    assert faults[0] == "archive/data.warc.gz: is not as datapackage.json lists it"
    assert any(location in each and "not in archive" in each for each in faults)


@pytest.mark.parametrize("name", form_of.ENTRIES)
def test_entries_that_are_missing_added_or_broken_are_found(
    whole: Path, tmp_path: Path, name: str
) -> None:
    entries = read_container(whole.read_bytes())
    fewer = {each: content for each, content in entries.items() if each != name}
    for changed in (fewer, entries | {name: b"{}"}, entries | {name: b""}, entries | {"more": b""}):
        (tmp_path / "bad.wacz").write_bytes(write_container(changed))
        if changed != entries:
            assert verify_bundle(tmp_path / "bad.wacz").faults, changed.get(name)


def test_a_page_of_others_is_noted(whole: Path, tmp_path: Path) -> None:
    entries = read_container(whole.read_bytes())
    page = entries["evidence/index.html"].replace(b"fits its seal", b"is all right")
    entries["evidence/index.html"] = page
    listed = {name: entries[name] for name in entries if name.partition("/")[2]}
    entries["datapackage.json"] = form_of.package_json("Evidence", "2026-01-01T00:00:00Z", listed)
    entries["datapackage-digest.json"] = form_of.digest_json(entries["datapackage.json"])
    (tmp_path / "bad.wacz").write_bytes(write_container(entries))
    check = verify_bundle(tmp_path / "bad.wacz")
    assert (check.faults, len(check.notes)) == ((), 1)
    assert "is not the page that this version of onrecord writes" in check.notes[0]


def test_an_id_that_is_not_one_thing(
    path: Path, record: RecordForm, whole: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.wacz"
    ids = [each.id for each in (*record.articles, *record.statements)]
    [(several, _)] = Counter(id[0] for id in ids).most_common(1)
    for prefix, message in (
        ("", "^an id is empty"),
        ("zebra", "^no story, article or statement has an id"),
        (several, "^more than one story, article or statement has an id"),
    ):
        with pytest.raises(UsageError, match=message):
            write_part(whole, [prefix], new)
        with pytest.raises(UsageError, match=message):
            write_bundle(path, [prefix], new)
    assert not new.exists()


def test_what_is_no_bundle(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(WALL)
    with pytest.raises(UsageError, match="is neither a store nor a bundle"):
        verify_bundle(tmp_path / "page.txt")
    with pytest.raises(UsageError, match="No such file"):
        verify_bundle(tmp_path / "none.wacz")


def test_what_is_handed_on_has_no_cookies(tmp_path: Path) -> None:
    """They may be the session of who fetched the page. Other headers stay as they were sent."""
    cookies = (
        ("set-cookie", "session=SECRET1"),
        ("Set-Cookie2", "reader=SECRET2"),
        ("X-Archive-Orig-Set-Cookie", "account=SECRET3"),
    )
    headers = (*ANSWER.headers, *cookies, ("X-Cookie-Notice", "kept"))
    with Store(tmp_path / "record.db", create=True) as store:
        [article] = keep(store, ANSWER.address, WALL, response=replace(ANSWER, headers=headers))
        write_bundle(store, [article.id], tmp_path / "new.wacz")
        kept = (("Content-Type", "text/plain"), ("X-Cookie-Notice", "kept"))
        opened = open_bundle(tmp_path / "new.wacz")
        [capture], [(archived, _)] = opened.form.captures, opened.bundle.pages
        assert capture.response == replace(ANSWER, headers=kept)
        assert archived.response
        assert set(kept) <= set(archived.response.headers)
        warc = read_container((tmp_path / "new.wacz").read_bytes())["archive/data.warc.gz"]
        files = [gzip.decompress(warc), opened.bundle.record]
        for name in EXPORTERS:
            out = BytesIO()
            export_record(store, name, out)
            files.append(gzip.decompress(out.getvalue()) if name == "warc" else out.getvalue())
        for file in files:
            assert not any(word in file for word in (b"SECRET", b"et-Cookie", b"set-cookie"))
        [own] = store.captures()
        assert own.response
        assert own.response.headers == headers


# Time stamps


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="module")
def stamped(
    path: Path, record: RecordForm, authority: Authority, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A bundle with a time stamp."""
    bundle = tmp_path_factory.mktemp("stamped") / "stamped.wacz"
    with serving(authority) as address:
        write_bundle(path, [record.articles[0].id], bundle, authority=address)
    return bundle


def roots(tmp_path: Path, authority: Authority) -> object:
    (tmp_path / "root.pem").write_bytes(authority.root)
    return read_roots(tmp_path / "root.pem")


def test_a_stamp_says_when_an_authority_saw_the_seal(
    stamped: Path, authority: Authority, tmp_path: Path
) -> None:
    time = TIME.strftime("%Y-%m-%dT%H:%M:%SZ")
    for check, words in (
        (verify_bundle(stamped), "with --authority"),
        (verify_bundle(stamped, roots(tmp_path, authority)), time),  # type: ignore[arg-type]
    ):
        assert check.faults == ()
        assert check.summary
        assert check.summary.stamped == time
        assert "CN=Clockhouse Venmark signed" in check.notes[0]
        assert check.notes[0].rstrip().find(words) > 0
    # The authority was sent a hash of the seal: nothing of the record.
    assert len(authority.asked[0]) < 80
    assert bytes.fromhex(check.summary.seal) in authority.asked[0]


@pytest.mark.parametrize("name", ["Clockhouse Venmark", "Timehouse"])
def test_a_stamp_of_somebody_else_is_not_trusted(stamped: Path, tmp_path: Path, name: str) -> None:
    impostor = roots(tmp_path, Authority(name))
    [fault] = verify_bundle(stamped, impostor).faults  # type: ignore[arg-type]
    assert "does not go back to the certificates that are trusted" in fault


def test_a_part_has_the_stamp_of_the_whole(
    stamped: Path, record: RecordForm, tmp_path: Path
) -> None:
    write_part(stamped, [record.statements[0].id], tmp_path / "part.wacz")
    check = verify_bundle(tmp_path / "part.wacz")
    assert check.summary
    assert check.summary.stamped == TIME.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a_stamp_of_another_seal_is_a_fault(stamped: Path, whole: Path, tmp_path: Path) -> None:
    entries = read_container(whole.read_bytes())
    entries["evidence/seal.tsr"] = read_container(stamped.read_bytes())["evidence/seal.tsr"]
    (tmp_path / "bad.wacz").write_bytes(write_container(entries))
    faults = verify_bundle(tmp_path / "bad.wacz").faults
    assert "evidence/seal.tsr: is no time stamp of the seal: it is of other bytes" in faults


@pytest.mark.parametrize("reply", [b"", b"junk", b"x" * 1_000_001])
def test_an_authority_that_gives_no_stamp(
    path: Path, record: RecordForm, tmp_path: Path, reply: bytes
) -> None:
    bad = Authority(spoil=reply or b"\n")
    new = tmp_path / "new.wacz"
    with serving(bad) as address, pytest.raises(UsageError, match="gave no time stamp"):
        write_bundle(path, [record.articles[0].id], new, authority=address)
    assert not new.exists()


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("", "'' is not the address of a time-stamping authority"),
        ("nowhere", "'nowhere' is not the address of a time-stamping authority: those begin with"),
        ("ftp://clock.example/", "'ftp://clock.example/' is not the address"),
        ("file:///etc/hosts", "is not the address"),
        ("http://[::1", "is not the address"),
        ("http://clock.example:x/", "is not the address"),
        ("http://127.0.0.1:1/", "http://127.0.0.1:1/: cannot be reached: Connection refused"),
        ("http://clock.invalid/", "http://clock.invalid/: cannot be reached: "),
        ("SERVERother", "gave no time stamp: it answers with status 404"),
        ("TLS", "cannot be reached: "),
    ],
)
def test_an_address_of_no_authority_is_said_plainly(
    path: Path, record: RecordForm, tmp_path: Path, address: str, error: str
) -> None:
    with serving(Authority()) as server:
        given = address.replace("SERVER", server).replace("TLS", server.replace("http:", "https:"))
        with pytest.raises(UsageError) as raised:
            write_bundle(path, [record.articles[0].id], tmp_path / "a.wacz", authority=given)
    [line] = str(raised.value).splitlines()
    assert error in line
    assert not any(sign in line for sign in ("Errno", "_ssl", "protocol", "for url", "Invalid"))
    assert not (tmp_path / "a.wacz").exists()


def test_a_root_certificate_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "root.pem").write_text("junk")
    for name in ("root.pem", "none.pem"):
        with pytest.raises(UsageError, match=name):
            read_roots(tmp_path / name)
