"""The parts of a story in a browser: keys, folds, pictures whose marks open statements."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import SIZES, VIEWS, claim, story
from tests.browser.test_looks import hostile_paths, is_no_wider

PARTS = ["The state now", "Agreed or repeated", "Differs", "What changed since",
         "Corrected, altered, changed",
         "Not known", "Figures", "Statements in time", "Outlets by claims",
         "Who relies on whom"]  # fmt: skip


@pytest.mark.parametrize(("number", "title"), [*enumerate(PARTS)])
def test_keys_open_the_parts_in_their_order(page: Page, number: int, title: str) -> None:
    page.goto(story(page))
    page.wait_for_load_state()
    page.keyboard.press(str(number))
    heading = page.locator(f"#part-{number}")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(heading).to_contain_text(title)


def test_what_others_dispute_or_a_newer_number_replaced_is_not_agreed(page: Page) -> None:
    page.goto(story(page))
    agreed = page.locator("#part-1 ~ ul").first
    expect(agreed.get_by_text("killed: 23")).to_have_count(0)
    fold = page.locator("summary", has_text="Repeated too, but disputed or replaced since")
    fold.click()
    inside = page.locator("details.fold[open]", has_text="Repeated too")
    expect(inside.locator("li.walk", has_text="killed: 23")).to_contain_text("Others dispute it")
    expect(inside.locator("li.walk", has_text="missing: seven")).to_contain_text(
        "newer number: six"
    )


def test_a_mark_in_time_opens_its_statement(page: Page) -> None:
    page.goto(story(page))
    mark = page.locator(".timeline a", has_text="Lammet Line denies").first
    expect(mark.locator("title")).to_contain_text("not on its list")
    box = mark.locator(".hit").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24  # a finger finds it
    mark.locator(".hit").click()
    expect(page.locator(".held")).to_contain_text("Exact")
    expect(page.locator("#here").first).to_be_in_viewport()


def test_the_list_of_statements_has_each_mark(page: Page) -> None:
    VIEWS["statements"](page)
    marks = page.locator(".timeline a")
    listed = page.locator(".spoken a")
    assert {mark.get_attribute("href") for mark in marks.all()} == {
        each.get_attribute("href") for each in listed.all()
    }


def test_a_cell_opens_the_words_and_the_claim_its_way(page: Page) -> None:
    page.goto(story(page))
    cell = page.locator(".matrix .trimmed", has_text="if anyone had told us")
    expect(cell).to_contain_text("trimmed, Dervaine Courier, 2031-05-08: leaves out")
    cell.click()
    expect(page.locator("#here").first).to_have_text("“We should have turned back,”")
    page.go_back()
    page.locator(".matrix th a", has_text="turned back").click()
    expect(page.locator("h1")).to_contain_text("We should have turned back if anyone")


def test_the_first_column_stays_while_the_outlets_are_scrolled(browser: Browser, desk: str) -> None:
    width, height = SIZES["phone"]
    context = browser.new_context(base_url=desk, viewport={"width": width, "height": height})
    page = context.new_page()
    VIEWS["claims"](page)
    column = page.locator(".matrix tbody th").first
    before = column.bounding_box()
    page.evaluate("document.querySelector('.matrix').scrollLeft = 150")
    assert page.evaluate("document.querySelector('.matrix').scrollLeft") > 100
    after = column.bounding_box()
    assert before
    assert after
    assert abs(before["x"] - after["x"]) < 1
    assert is_no_wider(page)
    context.close()


def test_a_claim_is_followed_from_its_voice_to_what_an_outlet_lost(page: Page) -> None:
    page.goto(claim(page, "turned back"))
    names = page.locator(".boxes .name").all_text_contents()
    assert names[:3] == ["Lammet Line", "Casper Ilvey", "Ostery Evening Post"]
    courier = page.locator(".boxes a", has_text="Dervaine Courier")
    expect(courier).to_contain_text("leaves out “if anyone had told")
    expect(page.locator(".aligned .differs mark")).to_have_text(
        "if anyone had told us that the light was out"
    )
    page.locator(".permanent").click()
    expect(page).to_have_url(re.compile("seal="))
    expect(page.locator("h1")).to_contain_text("turned back")
    courier.click()
    expect(page.locator("#here").first).to_have_text("“We should have turned back,”")


def test_altered_words_stand_piece_by_piece(page: Page) -> None:
    page.goto(story(page))
    table = page.locator("#part-4 ~ ul .aligned").first
    expect(table.locator(".both")).to_contain_text("We should have turned back")
    left, right = table.locator(".differs td").all()
    expect(left).to_contain_text("nothing")
    expect(right.locator("mark")).to_have_text("if anyone had told us that the light was out")


def test_agencies_are_named(page: Page) -> None:
    page.goto(story(page))
    picture = page.locator("svg.boxes")
    expect(picture).to_contain_text("Brevick Press")
    page.locator("summary", has_text="The same as a list: 5").click()
    expect(page.get_by_text("Dervaine Courier relies on Brevick Press Agency")).to_be_visible()
    expect(page.locator(".side-column")).to_contain_text("relies on Brevick Press Agency")
    expect(page.locator(".side-column")).not_to_contain_text("copy of")  # both print the agency's


def test_the_keys_walk_past_what_is_folded(page: Page) -> None:
    page.goto(story(page))
    page.wait_for_load_state()
    for _ in range(12):
        page.keyboard.press("n")
        expect(page.locator(".walk.on")).to_be_visible()


def test_on_a_phone_lists_are_folded_with_their_counts(browser: Browser, desk: str) -> None:
    width, height = SIZES["phone"]
    context = browser.new_context(base_url=desk, viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(story(page))
    page.wait_for_load_state()
    summaries = page.locator(".side-column summary")
    expect(summaries.first).to_have_text("Articles 11")
    expect(page.locator(".side-column ul").first).not_to_be_visible()
    summaries.first.click()
    expect(page.locator(".side-column ul").first).to_be_visible()
    context.close()


def test_what_is_folded_is_printed(page: Page) -> None:
    page.goto(story(page))
    page.emulate_media(media="print")
    fold = page.locator("details.fold", has_text="Repeated too, but disputed").first
    expect(fold.get_by_text("killed: 23").first).to_be_visible()
    expect(page.locator(".timeline").first).to_be_visible()


def test_the_parts_are_there_without_scripts(browser: Browser, desk: str) -> None:
    context = browser.new_context(base_url=desk, java_script_enabled=False)
    page = context.new_page()
    page.goto(story(page))
    page.locator(".parts a", has_text="Outlets by claims").click()
    expect(page.locator("#part-8")).to_be_in_viewport()
    page.locator(".matrix .said").first.click()
    expect(page.locator("#here").first).to_be_in_viewport()
    context.close()


def test_hostile_words_in_the_pictures_run_nothing(browser: Browser, hostile: str) -> None:
    context = browser.new_context(base_url=hostile, viewport={"width": 390, "height": 844})
    page = context.new_page()
    stories = [each for each in hostile_paths(page) if each.startswith("/stories/")]
    stories = list(dict.fromkeys(each.split("/")[2].partition(".")[0] for each in stories))
    assert stories
    for each in stories:
        for path in (f"/stories/{each}/statements", f"/stories/{each}/claims"):
            page.goto(path)
            assert page.evaluate("window.attacked === undefined"), path
            assert is_no_wider(page), path
            assert page.locator("main script, main img").count() == 0, path
        page.goto(f"/stories/{each}/statements")
        for href in [link.get_attribute("href") for link in page.locator(".spoken a").all()]:
            assert href
            page.goto(f"/stories/{each}/claims/{href.rsplit('/', 1)[-1]}")
            assert page.evaluate("window.attacked === undefined"), href
            assert is_no_wider(page), href
            assert page.locator(".boxes .box").count() > 1, href
    context.close()
