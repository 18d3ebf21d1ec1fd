"""A real desk on the sample store, and a real browser to walk it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.browser.hostile import PAGE, TEXT

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-gpu",
    "--no-first-run",
    "--disable-sync",
]
SIZES = {"desktop": (1360, 900), "phone": (390, 844)}
SAMPLE = ("examples/story", "examples/harbour-digest.txt")


def onrecord(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "onrecord", *arguments], cwd=ROOT, check=True)


@contextmanager
def served(store: Path, *options: str) -> Iterator[str]:
    """Context with the address of a desk, without the slash at its end."""
    command = [sys.executable, "-m", "onrecord", "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            for line in server.stdout:
                if found := re.match(r"open (\S+)", line):
                    break
            else:
                raise AssertionError("the desk does not start")
            yield found[1].rstrip("/")
        finally:
            server.terminate()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the sample pages."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    onrecord("read", *SAMPLE, "--store", str(path))
    return path


@pytest.fixture(scope="session")
def desk(sample: Path) -> Iterator[str]:
    """The address of a desk on the sample store."""
    with served(sample) as address:
        yield address


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a desk on a store of pages that attack their readers."""
    folder = tmp_path_factory.mktemp("hostile")
    pages = folder / "pages"
    pages.mkdir()
    (pages / '"><img src=x onerror="window.attacked=11">.html').write_text(PAGE, "utf-8")
    (pages / "page.txt").write_text(TEXT, "utf-8")
    onrecord("read", str(pages), "--store", str(folder / "hostile.db"))
    with served(folder / "hostile.db") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not shutil.which(CHROMIUM):
        pytest.fail(f"there is no Chromium at {CHROMIUM}; give its path in CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


def watch(context: BrowserContext, address: str) -> list[str]:
    """Return a list that gets a line for each error of a page, and each request to elsewhere."""
    found: list[str] = []

    def begin(page: Page) -> None:
        page.on("pageerror", lambda error: found.append(f"error: {error}"))
        page.on(
            "console",
            lambda said: found.append(said.text) if said.type in ("error", "warning") else None,
        )
        page.on("dialog", lambda dialog: found.append(f"dialog: {dialog.message}"))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(address) else found.append(f"asks {request.url}")
            ),
        )

    context.on("page", begin)
    return found


@pytest.fixture
def page(browser: Browser, desk: str) -> Iterator[Page]:
    """A page of a wide window on the sample; it must report no error and ask no other server."""
    context = browser.new_context(
        base_url=desk,
        viewport={"width": 1360, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
    )
    found = watch(context, desk)
    yield context.new_page()
    context.close()
    assert found == []


def first(page: Page, path: str, selector: str) -> str:
    """Return the address of the first link on a page."""
    page.goto(path)
    href = page.locator(selector).first.get_attribute("href")
    assert href
    return href


def story(page: Page) -> str:
    """Return the address of the first story."""
    return first(page, "/", ".stories a")


def part(page: Page, number: int) -> None:
    """Open the first story at one of its parts."""
    page.goto(story(page))
    page.keyboard.press(str(number))
    page.locator(f"#part-{number}").scroll_into_view_if_needed()


def claim(page: Page, words: str) -> str:
    """Return the address of the claim of the first story that has some words."""
    page.goto(first(page, story(page), "a[href$='/claims']"))
    href = page.locator(".matrix th a", has_text=words).first.get_attribute("href")
    assert href
    return href


def open_article(page: Page, headline: str) -> None:
    """Follow the link to an article of a story, also where the list of articles is folded."""
    link = page.locator(".side-column a", has_text=headline)
    if not link.is_visible():
        page.locator(".side-column summary").first.click()
    link.click()


def decide(page: Page, path: str) -> None:
    """Open a page with forms of corrections as somebody who gave a name."""
    page.goto(path)
    name = page.get_by_label("Who decides? Your name")
    if name.first.is_visible():
        name.first.fill("Ela Venn")
        page.get_by_role("button", name="Keep the name").first.click()
        page.wait_for_load_state()


# Each view: its name, and how it is reached.
VIEWS = {
    "stories": lambda page: page.goto("/"),
    "search": lambda page: page.goto("/?q=light"),
    "no-story": lambda page: page.goto("/?q=zebra"),
    "story": lambda page: page.goto(first(page, "/", ".stories a")),
    "story-words": lambda page: (
        page.goto(first(page, "/", ".stories a")),
        page.keyboard.press("2"),
        page.locator("#part-2 ~ ul summary").first.click(),
    ),
    "story-figures": lambda page: page.goto(
        first(page, first(page, "/", ".stories a"), ".main-column h3 a")
    ),
    "article": lambda page: (
        page.goto(first(page, "/?q=union", ".passages a")),
        page.keyboard.press("n"),
    ),
    "story-in-time": lambda page: part(page, 7),
    "story-outlets": lambda page: part(page, 8),
    "story-altered": lambda page: part(page, 4),
    "story-relies": lambda page: part(page, 9),
    "claims": lambda page: page.goto(first(page, story(page), "a[href$='/claims']")),
    "claim": lambda page: page.goto(claim(page, "turned back")),
    "claim-figure": lambda page: page.goto(claim(page, "killed: 23")),
    "statements": lambda page: page.goto(first(page, story(page), "a[href$='/statements']")),
    "version": lambda page: (
        page.goto(story(page)),
        open_article(page, "Ferry strikes Lammet Bridge in fog, 17 dead"),
        page.locator("#changes").evaluate("each => each.scrollIntoView()"),
    ),
    "changes": lambda page: page.goto("/changes"),
    "borders": lambda page: (
        decide(page, "/corrections/queue"),
        page.keyboard.press("b"),
        page.keyboard.press("Alt+ArrowLeft"),
    ),
    "regroup-speaker": lambda page: decide(
        page, "/corrections" + first(page, "/speakers?name=kellend", ".people a")
    ),
    "regroup-story": lambda page: decide(page, "/corrections" + first(page, "/", ".stories a")),
    "regroup-article": lambda page: decide(
        page,
        "/corrections" + first(page, story(page), ".side-column a[href^='/articles']"),
    ),
    "speakers": lambda page: page.goto("/speakers"),
    "speaker": lambda page: page.goto(first(page, "/speakers", ".people a")),
    "figures": lambda page: page.goto("/figures?measure=killed"),
    "check": lambda page: page.goto("/check"),
    "checked": lambda page: (
        page.goto("/check"),
        page.get_by_label("Text of the draft").fill((ROOT / "examples/draft.md").read_text()),
        page.get_by_role("button", name="Check", exact=True).click(timeout=120_000),
        page.locator(".draft").wait_for(timeout=120_000),
    ),
    "queue": lambda page: page.goto("/corrections/queue"),
    "corrections": lambda page: page.goto("/corrections"),
    "add": lambda page: page.goto("/add"),
    "export": lambda page: page.goto("/export"),
    "help": lambda page: page.goto("/help"),
    "keys": lambda page: (page.goto("/"), page.keyboard.press("?")),
    "lost": lambda page: page.goto("/statements/0123?words=never+said"),
    "error": lambda page: page.goto("/nothing"),
}
