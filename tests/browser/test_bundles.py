"""The page of a bundle, opened from the file system in a browser without a network."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import SIZES, onrecord, watch
from tests.browser.hostile import PAGE, TEXT

from builders.stores import keep
from onrecord.app.bundle_checks import open_bundle
from onrecord.app.bundles import write_bundle, write_part
from onrecord.app.stories import list_stories
from onrecord.export.bundle.container import read_container, write_container
from onrecord.records import Date
from onrecord.store import Store
from onrecord.text.controls import CONTROLS

INTACT = "Everything that is shown fits its seal."
RECORD, SEAL, WARC = "evidence/record.json", "evidence/seal.txt", "archive/data.warc.gz"


@pytest.fixture(scope="session")
def bundle(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of the largest story of the sample."""
    path = tmp_path_factory.mktemp("bundle") / "story.wacz"
    largest = max(list_stories(sample), key=lambda each: len(each.story.articles))
    write_bundle(sample, [largest.story.id], path)
    return path


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page without a network; it must report no error and ask for nothing but itself."""
    context = browser.new_context(offline=True, viewport={"width": 1360, "height": 900})
    found = watch(context, "file:///")
    yield context.new_page()
    context.close()
    assert found == []


def open_page(page: Page, bundle: Path, folder: Path, name: str = "index.html") -> Page:
    """Take the page out of a bundle, put it somewhere alone, and open it."""
    (folder / name).write_bytes(read_container(bundle.read_bytes())["evidence/index.html"])
    page.goto((folder / name).as_uri())
    page.locator("#state.good, #state.bad").wait_for(timeout=60_000)
    return page


def choose(page: Page, bundle: Path) -> str:
    """Give a file to the page, and return what it finds."""
    page.set_input_files("#file", str(bundle))
    page.locator("#file-state.good, #file-state.bad").wait_for(timeout=60_000)
    return (
        page.locator("#file-state").inner_text() + "\n" + page.locator("#file-faults").inner_text()
    )


def changed(bundle: Path, folder: Path, name: str, old: bytes, new: bytes) -> Path:
    """Write the bundle with one entry changed, as a ZIP that is whole."""
    entries = read_container(bundle.read_bytes())
    assert old in entries[name]
    entries[name] = entries[name].replace(old, new, 1)
    (folder / "changed.wacz").write_bytes(write_container(entries))
    return folder / "changed.wacz"


def test_an_intact_bundle_says_so(page: Page, bundle: Path, tmp_path: Path) -> None:
    open_page(page, bundle, tmp_path)
    assert page.locator("#state").inner_text() == INTACT
    seal = read_container(bundle.read_bytes())[SEAL]
    expect(page.locator("main")).to_contain_text(hashlib.sha256(seal).hexdigest())
    expect(page.get_by_text("The words of this article stand in the saved page.")).to_have_count(
        len(open_bundle(bundle).form.articles)
    )
    assert choose(page, bundle) == f"Every byte of {bundle.name} is as it was made.\n"


def test_each_statement_is_shown_in_its_text(page: Page, bundle: Path, tmp_path: Path) -> None:
    open_page(page, bundle, tmp_path)
    form = open_bundle(bundle).form
    expect(page.locator(".statement")).to_have_count(len(form.statements))
    texts = {article.id: article.text for article in form.articles}
    names = {speaker.id: speaker.name for speaker in form.speakers}
    for statement in (form.statements[0], *(each for each in form.statements if each.via)):
        card = page.locator(".statement").filter(has_text=statement.id)
        for kind in ("source", "cue"):
            words = "".join(texts[statement.article][a:b] for a, b in getattr(statement, kind))
            assert "".join(card.locator(f"mark.{kind}").all_text_contents()) == words
        content = "".join(texts[statement.article][a:b] for a, b in statement.content)
        assert content.startswith(card.locator("mark.content").first.text_content() or "-")
        for words in (*statement.via, names.get(statement.speaker or "", "")):
            expect(card).to_contain_text(words)


def test_a_part_shows_its_statement_alone(page: Page, bundle: Path, tmp_path: Path) -> None:
    [first, *_] = open_bundle(bundle).form.statements
    write_part(bundle, [first.id], tmp_path / "part.wacz")
    open_page(page, tmp_path / "part.wacz", tmp_path)
    assert page.locator("#state").inner_text() == INTACT
    expect(page.locator(".statement")).to_have_count(len({first.id, first.outer} - {None}))
    expect(page.locator("main")).to_contain_text("are left out, and are under the same seal")
    assert "as it was made" in choose(page, tmp_path / "part.wacz")


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (RECORD, b'"kind":"indirect"', b'"kind":"direct"', "is not as it was sealed"),
        (RECORD, b'"killed"', b'"missed"', "figure "),
        (SEAL, b"root ", b"root 0", "the seal is not a seal"),
        ("evidence/proof.json", b'"salt":"', b'"salt":"00', "is not as it was sealed"),
        (WARC, b"\x1f\x8b", b"\x1f\x8c", WARC),
        ("pages/pages.jsonl", b"json-pages", b"json_pages", "pages/pages.jsonl is not as"),
        (
            "evidence/index.html",
            b"Evidence bundle",
            b"Evidence bungle",
            "evidence/index.html is not",
        ),
        ("datapackage.json", b"1.1.1", b"1.1.2", "datapackage.json is not as"),
        ("datapackage-digest.json", b"sha256", b"sha255", "datapackage.json is not as"),
    ],
)
def test_it_is_named_what_was_changed(
    page: Page, bundle: Path, tmp_path: Path, name: str, old: bytes, new: bytes, told: str
) -> None:
    open_page(page, bundle, tmp_path)
    found = choose(page, changed(bundle, tmp_path, name, old, new))
    assert "not fit" in found
    assert told in found


def test_bytes_of_the_zip_are_not_free(page: Page, bundle: Path, tmp_path: Path) -> None:
    open_page(page, bundle, tmp_path)
    file = bundle.read_bytes()
    directory = file.index(b"PK\1\2")
    for at in (10, directory + 8, len(file) - 1):
        bad = bytearray(file)
        bad[at] ^= 1
        (tmp_path / "bad.wacz").write_bytes(bad)
        assert "ZIP structure" in choose(page, tmp_path / "bad.wacz"), at
    with zipfile.ZipFile(tmp_path / "bad.wacz", "w") as other:
        for name, content in read_container(file).items():
            other.writestr(name, content)
    assert "ZIP structure" in choose(page, tmp_path / "bad.wacz")
    (tmp_path / "bad.wacz").write_bytes(file + b"\0")
    assert "bytes after its end" in choose(page, tmp_path / "bad.wacz")


def test_a_changed_page_says_so_or_runs_nothing(page: Page, bundle: Path, tmp_path: Path) -> None:
    """What the page has in it is checked; a changed script is not run at all."""
    whole = read_container(bundle.read_bytes())["evidence/index.html"]
    start = whole.index(b'"evidence/record.json":"') + 200
    data = bytearray(whole)
    data[start] = ord("A") if data[start] != ord("A") else ord("B")
    (tmp_path / "data.html").write_bytes(data)
    page.goto((tmp_path / "data.html").as_uri())
    expect(page.locator("#state.bad")).to_be_visible()
    expect(page.locator("#faults")).to_contain_text("evidence/record.json in this page is damaged")


def test_a_changed_script_does_not_run(browser: Browser, bundle: Path, tmp_path: Path) -> None:
    whole = read_container(bundle.read_bytes())["evidence/index.html"]
    (tmp_path / "script.html").write_bytes(whole.replace(b"crc32(bytes)", b"crc32(bytez)"))
    page = browser.new_page()
    page.goto((tmp_path / "script.html").as_uri())
    expect(page.locator("#state")).to_contain_text("Not checked")
    page.close()


def test_its_sha_256_is_that_of_the_browser(page: Page, bundle: Path, tmp_path: Path) -> None:
    open_page(page, bundle, tmp_path)
    lengths = [*range(0, 140), 1000, 65_536]
    found = page.evaluate("lengths => lengths.map(n => sha256(new Uint8Array(n).fill(7)))", lengths)
    assert found == [hashlib.sha256(b"\7" * length).hexdigest() for length in lengths]


def test_leaves_are_written_as_they_are_here(page: Page, bundle: Path, tmp_path: Path) -> None:
    """The page writes leaves of speakers anew: with the same letters, whatever is in a name."""
    name = "".join(map(chr, [*range(0x100), 0x2028, 0x2029, 0xFFFE, 0x1F600]))
    speaker = {"id": "s", "name": name, "mentions": [{"article": "a"}], "roles": []}
    open_page(page, bundle, tmp_path)
    from msgspec.json import encode

    from onrecord.export.bundle.leaves import record_leaves

    line = encode(speaker).decode()
    record = '{"format":"onrecord",\n"version":1,\n"speakers":[\n' + line + "]}\n"
    found = page.evaluate("record => recordLeaves(new TextEncoder().encode(record))", record)
    assert [(section, each.encode()) for section, each in found] == list(
        record_leaves(record.encode())
    )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_hinders_a_reader(
    browser: Browser, bundle: Path, tmp_path: Path, size: str, scheme: str
) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True
    )
    [first, *_] = open_bundle(bundle).form.articles
    write_part(bundle, [first.id], tmp_path / "part.wacz")
    page = open_page(context.new_page(), tmp_path / "part.wacz", tmp_path)
    found = Axe().run(page).response["violations"]
    bad = [each["id"] for each in found if each["impact"] in ("serious", "critical")]
    assert not bad, json.dumps(found, indent=1)[:4000]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_a_hostile_page_runs_nothing(page: Page, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    (tmp_path / "page.txt").write_text(TEXT, "utf-8")
    store = tmp_path / "hostile.db"
    onrecord("read", str(tmp_path / "page.html"), str(tmp_path / "page.txt"), "--store", str(store))
    write_bundle(store, [each.story.id for each in list_stories(store)], tmp_path / "bad.wacz")
    open_page(page, tmp_path / "bad.wacz", tmp_path)
    assert page.locator("#state").inner_text() == INTACT
    for summary in page.locator(".article details summary").all():
        summary.click()
    page.wait_for_timeout(300)
    assert page.evaluate("window.attacked") is None
    assert page.locator("main img, main svg, main iframe, main script").count() == 0


def test_controls_of_a_page_are_hashed_and_not_obeyed(page: Page, tmp_path: Path) -> None:
    """Marks that turn the order of letters, ESC and BEL, in every field; letters that run left."""
    turn, ring = "\u202egro\u2066", "\x1b[31m\x07"
    path = tmp_path / "turned.db"
    text = f"Vaunt said {turn} that the {ring} wall held."
    with Store(path, create=True) as store:
        [article] = keep(
            store, f"wall{turn}.txt", text, headline=f"Wall {turn}{ring} holds",
            outlet=f"\u05d0\u05d1 {turn}Post{ring}", url=f"https://post.example/{turn}",
            published=Date(value="2026-01-14", precision="day"),
        )  # fmt: skip
    write_bundle(path, [article.id], tmp_path / "turned.wacz")
    open_page(page, tmp_path / "turned.wacz", tmp_path)
    assert page.locator("#state").inner_text() == INTACT
    record = read_container((tmp_path / "turned.wacz").read_bytes())[RECORD]
    assert [each["text"] for each in json.loads(record)["articles"]] == [text]
    page.get_by_text("The saved page, as its source text").click()
    page.get_by_text("The whole text of the article").click()
    for shown in (page.locator("body").inner_text(), page.title()):
        assert CONTROLS.sub("", shown) == shown
        assert "Wall gro[31m holds" in shown
    expect(page.locator("pre")).to_have_text("Vaunt said gro that the [31m wall held.")
    expect(page.locator("main")).to_contain_text("Not shown, but hashed: 4 control characters")
    [outlet] = page.locator(".article > summary bdi").filter(has_text="Post").all()
    assert outlet.evaluate("each => getComputedStyle(each).unicodeBidi") == "isolate"
    expect(page.locator(".article > summary bdi")).to_have_count(3)
    expect(page.locator("dd:not(:has(> bdi))")).to_have_count(0)


def test_its_controls_are_those_of_the_terminal(page: Page, bundle: Path, tmp_path: Path) -> None:
    open_page(page, bundle, tmp_path)
    found = page.evaluate(
        "Array.from({length: 0x110000}, (_, n) => n)"
        ".filter(n => plain(String.fromCodePoint(n)) === '')"
    )
    assert found == [n for n in range(0x110000) if CONTROLS.match(chr(n))]


def test_the_top_line_does_not_stay_green_over_a_file_that_does_not_fit(
    page: Page, bundle: Path, tmp_path: Path
) -> None:
    open_page(page, bundle, tmp_path)
    good, bad = page.locator("#state.good"), page.locator("#state.bad")
    flipped = changed(bundle, tmp_path, RECORD, b'"kind":"indirect"', b'"kind":"direct"')
    [first, *_] = open_bundle(bundle).form.statements
    write_part(bundle, [first.id], tmp_path / "part.wacz")
    with Store(tmp_path / "other.db", create=True) as store:
        [article] = keep(store, "page.txt", "Vaunt said that the wall held.")
    write_bundle(tmp_path / "other.db", [article.id], tmp_path / "other.wacz")
    (tmp_path / "junk.wacz").write_bytes(b"junk")
    for path, told in (
        (flipped, "things do not fit"),
        (tmp_path / "other.wacz", "it is another bundle than that of this page: its seal is"),
        (tmp_path / "part.wacz", "it is another file under the same seal"),
        (tmp_path / "junk.wacz", "the file cannot be read"),
    ):
        assert told in choose(page, path), path
        expect(bad).to_contain_text(f"{path.name} is not the file of this page, or was changed")
        assert "as it was made" in choose(page, bundle)
        expect(good).to_have_text(INTACT)
