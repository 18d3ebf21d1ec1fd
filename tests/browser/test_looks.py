"""How the desk looks: accessible, on any screen, in print, and unharmed by hostile pages."""

import json
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import SIZES, VIEWS, watch

BAD = ("serious", "critical")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
FILES = (".csv", ".html", ".md")


@pytest.fixture(params=[(size, scheme) for size in SIZES for scheme in ("light", "dark")], ids=str)
def screen(browser: Browser, desk: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in one of two sizes, light or dark."""
    size, scheme = request.param
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=desk, viewport={"width": width, "height": height}, color_scheme=scheme
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_hinders_a_reader(screen: Page, view: str) -> None:
    VIEWS[view](screen)
    screen.wait_for_timeout(200)
    found = Axe().run(screen).response["violations"]
    bad = [
        (each["id"], [node["html"][:200] for node in each["nodes"]][:3])
        for each in found
        if each["impact"] in BAD
    ]
    assert not bad, json.dumps(bad, indent=1)
    assert is_no_wider(screen), "the page scrolls sideways"


def is_no_wider(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_an_article_prints_with_its_statements(page: Page) -> None:
    VIEWS["article"](page)
    page.emulate_media(media="print")
    expect(page.locator(".card").last).to_be_visible()
    expect(page.locator(".top nav")).not_to_be_visible()
    expect(page.locator(".walker")).not_to_be_visible()


def hostile_paths(page: Page) -> list[str]:
    """Return the addresses of all that can be opened on a desk, from its lists."""
    found = ["/", "/?q=wall", "/?q=boats&speaker=venn", "/speakers", "/figures", "/changes"]
    for path in list(found):
        page.goto(path)
        found += [
            href
            for link in page.locator("main a").all()
            if (href := link.get_attribute("href")) and href.startswith("/")
        ]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("size", SIZES)
def test_a_hostile_page_runs_nothing_and_breaks_no_layout(
    browser: Browser, hostile: str, size: str
) -> None:
    width, height = SIZES[size]
    context = browser.new_context(base_url=hostile, viewport={"width": width, "height": height})
    found = watch(context, hostile)
    page = context.new_page()
    paths = hostile_paths(page)
    assert len(paths) > 8
    for path in paths:
        if path.startswith(("/captures", "/export/")) or path.endswith(FILES):
            continue
        page.goto(path)
        page.keyboard.press("n")
        assert page.evaluate("window.attacked === undefined"), path
        assert is_no_wider(page), path
        assert page.locator("main img, main script, main iframe, main b > b").count() == 0, path
        shown = page.evaluate("document.body.innerText")
        assert not CONTROLS.search(shown), path
        links = [link.get_attribute("href") or "" for link in page.locator("a").all()]
        assert all(link.startswith(("/", "#", "http")) for link in links), path
    assert found == []
    context.close()
