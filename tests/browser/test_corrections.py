"""Corrections made in a browser: each is in the export, outlives a new reading, and is undone."""

import json
import re
import shutil
import subprocess
import sys
import urllib.request
from collections import Counter
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import ROOT, first, served, watch
from tests.browser.test_walk import UNION, open_union

ALL = Counter(
    ["accept", "reject", "borders", "speaker", "merge", "split", "join", "part", "move", "note"]
)
# Reads all pages again as another version of the pipeline would.
REREAD = """
import sys
from onrecord.app import pipeline, rereading
pipeline.PIPELINE_VERSION += 1
rereading.reread(sys.argv[1], pipeline.load_extractor)
"""


def corrections(desk: str) -> list[dict[str, Any]]:
    with urllib.request.urlopen(f"{desk}/export/record.json") as answer:
        found: list[dict[str, Any]] = json.load(answer)["corrections"]
    return found


def give_name(page: Page) -> None:
    page.get_by_label("Who decides? Your name").first.fill("Ela Venn")
    page.get_by_role("button", name="Keep the name").first.click()
    expect(page.get_by_text("You decide as").first).to_be_visible()


def open_forms(page: Page, number: int) -> None:
    """Open the forms of a statement of the article by keys alone."""
    open_union(page)
    for _ in range(number):
        page.keyboard.press("n")
    page.keyboard.press("e")
    expect(page.locator(f"#d{number} .deciding")).to_be_visible()


def kept(page: Page, words: str) -> None:
    expect(page.locator(".held")).to_contain_text("Kept")
    expect(page.locator(".held").first).to_contain_text(words)
    page.wait_for_load_state()


def correct_statements(page: Page) -> None:
    page.goto("/corrections/queue")
    give_name(page)
    chosen = page.locator(".waiting [aria-current]")
    before = chosen.inner_text()
    page.locator(".waiting a").nth(3).click()  # to open one decides nothing
    page.wait_for_load_state()
    assert chosen.inner_text() != before
    page.go_back()
    page.wait_for_load_state()
    page.keyboard.press("y")
    kept(page, "accepted")
    assert chosen.inner_text() != before  # and on to the next
    open_forms(page, 3)
    page.keyboard.press("x")
    kept(page, "rejected")
    open_forms(page, 5)
    page.keyboard.press("e")
    page.keyboard.type("Kellend")
    page.keyboard.press("Enter")
    kept(page, "→ Tomas Kellend")
    open_forms(page, 1)
    page.keyboard.press("b")
    area = page.locator("#d1 textarea[name=content]")
    expect(area).to_be_focused()
    whole = area.input_value()
    page.keyboard.press("Alt+ArrowLeft")
    assert area.input_value() == whole.rsplit(" ", 1)[0]
    page.keyboard.press("Alt+Shift+ArrowRight")
    assert area.input_value() == whole.split(" ", 1)[1].rsplit(" ", 1)[0]
    page.keyboard.press("Alt+Shift+ArrowLeft")
    page.keyboard.press("Control+Enter")
    kept(page, "borders")
    open_forms(page, 2)
    page.keyboard.press("m")
    page.keyboard.type("asked the union")
    page.get_by_role("button", name="Keep the note").first.click()
    kept(page, "note: asked the union")


def regroup(page: Page) -> None:
    story = first(page, "/", ".stories a")
    page.goto(first(page, "/speakers?name=kellend", ".people a"))
    page.wait_for_load_state()
    page.keyboard.press("e")
    expect(page.locator("h1")).to_contain_text("Who is who: Tomas Kellend")
    page.get_by_label("words of the name").fill("Ilvey")
    page.get_by_label("Why").first.fill("one man")
    page.get_by_role("button", name="Make one of both").click()
    kept(page, "merged speakers")
    page.locator(".held").get_by_role("button").click()  # taken back at once
    page.goto(first(page, "/speakers?name=kellend", ".people a"))
    page.wait_for_load_state()
    page.keyboard.press("e")
    page.locator("[name=articles]").first.check()
    page.get_by_role("button", name="Make two of it").click()
    kept(page, "split speaker")
    page.goto(story)
    page.wait_for_load_state()
    page.keyboard.press("e")
    expect(page.locator("h1")).to_contain_text("Voices of the story")
    for button, words in (
        ("Make one voice of both", "joined voices"),
        ("Make the first a voice of its own", "parted voice"),
    ):
        form = page.locator("form", has=page.get_by_role("button", name=button))
        form.locator("select").nth(0).select_option(index=1)
        form.locator("select").nth(1).select_option(index=4)
        form.get_by_role("button", name=button).click()
        kept(page, words)
    expect(page.locator(".about")).to_contain_text("joined voices")
    page.goto(story)
    expect(page.locator(".flag").first).to_be_visible()
    page.get_by_role("link", name=UNION).first.click()
    page.wait_for_load_state()
    page.keyboard.press("v")
    page.get_by_label("Another story").select_option(index=1)
    page.get_by_role("button", name="Move the article there").click()
    kept(page, "moved article")


def undo_all(page: Page) -> None:
    page.goto("/corrections")
    while (button := page.get_by_role("button", name="Undo")).count():
        left = button.count()
        button.first.click()
        expect(page.get_by_role("button", name="Undo")).to_have_count(left - 1)


def test_every_correction_is_exported_outlives_a_new_reading_and_is_undone(
    browser: Browser, sample: Path, tmp_path: Path
) -> None:
    store = tmp_path / "corrected.db"
    shutil.copy(sample, store)
    context = None
    with served(store) as desk:
        context = browser.new_context(base_url=desk, viewport={"width": 1360, "height": 900})
        found = watch(context, desk)
        page = context.new_page()
        correct_statements(page)
        regroup(page)
        made = corrections(desk)
        assert Counter(each["action"] for each in made) == ALL
        assert {each["by"] for each in made} == {"Ela Venn"}
        context.close()
        assert found == []
    subprocess.run([sys.executable, "-c", REREAD, str(store)], cwd=ROOT, check=True)
    with served(store) as desk:
        context = browser.new_context(base_url=desk, viewport={"width": 1360, "height": 900})
        page = context.new_page()
        page.goto("/corrections")
        expect(page.locator(".sayings > li")).to_have_count(10)
        assert re.findall(r"\b(moved|lost)$", page.locator(".facts").all_inner_texts()[0]) == []
        assert [each["id"] for each in corrections(desk)] == [each["id"] for each in made]
        states = {each["state"] for each in page.request.get("/corrections.json").json()}
        assert states == {"exact"}
        give_name(page)
        undo_all(page)
        assert all(each.get("undone") for each in corrections(desk))
        context.close()
