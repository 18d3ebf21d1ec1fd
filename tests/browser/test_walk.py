"""A reporter's way through the desk, in a browser."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import first

UNION = "Union says 23 died on the Gannet Queen, six of them on no list"


def open_union(page: Page) -> None:
    page.goto(first(page, "/", ".stories a"))
    page.get_by_role("link", name=UNION).click()
    expect(page.locator("h1")).to_contain_text("23 died")
    page.wait_for_load_state()  # keys work once the page is there


def test_stories_are_searched_as_they_are_typed(page: Page) -> None:
    page.goto("/")
    expect(page.locator(".stories > li")).to_have_count(3)
    page.keyboard.press("/")
    page.keyboard.type("breakwater")
    expect(page.locator(".stories > li")).to_have_count(1)
    expect(page.locator(".stories h2")).to_contain_text("Car ferry hits breakwater")
    expect(page).to_have_url(re.compile("q=breakwater"))
    assert page.evaluate("document.activeElement.name") == "q"  # goes on typing
    page.keyboard.type(" zebra")
    expect(page.locator("#results")).to_contain_text("No story matches")
    page.reload()
    expect(page.locator("#f-q")).to_have_value("breakwater zebra")


def test_the_key_for_search_goes_to_the_field_from_a_page_without_one(page: Page) -> None:
    page.goto("/check")
    page.locator("h1").click()  # out of the field of the draft
    page.keyboard.press("/")
    expect(page.locator("#f-q")).to_be_focused()


def test_filters_narrow_the_stories(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Speaker").fill("Ilvey")
    expect(page.locator(".stories > li")).to_have_count(1)
    expect(page.locator(".passages li").first).to_contain_text("Ilvey")
    page.get_by_label("Speaker").fill("")
    page.get_by_label("Until").fill("2031-04")
    expect(page.locator(".stories h2")).to_contain_text("Ossary Wall")


def test_the_picture_of_activity_says_what_it_shows(page: Page) -> None:
    page.goto("/")
    picture = page.locator(".stories svg").first
    expect(picture).to_have_attribute("aria-label", re.compile("2031-05-05 3, 2031-05-06 2"))
    expect(picture.locator("rect")).to_have_count(6)


def test_keys_walk_the_statements_and_their_layers(page: Page) -> None:
    open_union(page)
    page.keyboard.press("n")
    expect(page.locator(".card.on .name")).to_have_text("Dervaine Seafarers’ Union")
    expect(page.locator(".m.on").first).to_have_text("Union")
    page.keyboard.press("n")
    expect(page.locator(".card.on .name")).to_have_text("company")
    page.keyboard.press("p")
    expect(page.locator("#c1")).to_be_focused()
    inner = page.locator(".card[data-outer]:not([data-outer=''])").first
    outer = f"#c{inner.get_attribute('data-outer')}"
    page.locator(f"{outer} .facts").first.click()
    page.keyboard.press("]")
    expect(inner).to_have_class(re.compile(r"\bon\b"))
    page.keyboard.press("[")
    expect(page.locator(outer)).to_have_class(re.compile(r"\bon\b"))
    page.keyboard.press("Escape")
    expect(page.locator(".card.on")).to_have_count(0)


def test_words_find_their_card_and_cards_their_words(page: Page) -> None:
    open_union(page)
    page.get_by_text("You cannot miss a man").first.click()
    expect(page.locator(".card.on .name")).to_have_text("Tomas Kellend")
    page.locator("#c8 .facts").first.click()
    expect(page.locator(".m.on").first).to_have_text("The Lammet Line")
    page.locator("#t9").click()
    expect(page.locator("#c9")).to_have_class(re.compile(r"\bon\b"))
    page.locator("#c3 .number").click()
    expect(page.locator("#c3")).to_have_class(re.compile(r"\bon\b"))


def test_a_chosen_card_stands_beside_its_words_and_no_card_covers_another(page: Page) -> None:
    open_union(page)
    count = page.locator(".card").count()
    assert count == 16
    for number in range(1, count + 1):
        page.keyboard.press("n")
        page.wait_for_timeout(160)  # the cards glide
        card = page.locator(f"#c{number}").bounding_box()
        words = page.locator(f"#t{number}").bounding_box()
        assert card
        assert words
        assert abs(card["y"] - words["y"]) < 12, number
    boxes = [each.bounding_box() for each in page.locator(".card").all()]
    for above, below in pairwise(boxes):
        assert above
        assert below
        assert above["y"] + above["height"] <= below["y"] + 1


def test_each_statement_has_a_bar_beside_its_lines(page: Page) -> None:
    open_union(page)
    for number in range(1, 17):
        bars = page.locator(f".bar[data-n='{number}']")
        assert bars.count() >= 1
        bar = bars.first.bounding_box()
        words = page.locator(f".m[data-n~='{number}']").first.bounding_box()
        assert bar
        assert words
        assert bar["y"] - 8 <= words["y"] <= bar["y"] + bar["height"]
        assert bar["x"] + bar["width"] <= words["x"] + 1 or words["x"] > bar["x"]
    bars = page.locator(".bar.layer-2").first.bounding_box()
    outer = page.locator(".bar.layer-1").first.bounding_box()
    assert bars
    assert outer
    assert bars["x"] > outer["x"]


def test_one_key_copies_a_quotation_that_can_be_checked(page: Page, desk: str) -> None:
    open_union(page)
    page.get_by_text("You cannot miss a man").first.click()
    page.keyboard.press("c")
    expect(page.locator("#told")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    words, who, where, address, capture = copied.splitlines()
    assert words == "“You cannot miss a man whose name you never wrote down,”"
    roles = "seafarers’ union; general secretary, union"
    assert who == f"— Tomas Kellend ({roles}), direct quotation, to Evening Post"
    assert where == f"Ostery Evening Post, 2031-05-06T17:40:00+02:00, “{UNION}”"
    assert re.fullmatch(r"Captured \S+Z, sha256 [0-9a-f]{64}", capture)
    assert address.startswith(desk)
    page.goto(address)
    expect(page.locator(".held")).to_contain_text("Exact")
    expect(page.locator("#here")).to_have_text(words)
    expect(page.locator("#here")).to_be_in_viewport()
    expect(page.locator(".card.on .name")).to_have_text("Tomas Kellend")


def test_other_types_are_shown_on_demand(page: Page) -> None:
    open_union(page)
    page.keyboard.press("a")
    expect(page).to_have_url(re.compile("types=all"), timeout=20_000)
    page.wait_for_load_state()
    everything = page.locator(".card").count()
    page.keyboard.press("a")
    expect(page).not_to_have_url(re.compile("types=all"))
    page.wait_for_load_state()
    assert page.locator(".card").count() < everything


def test_what_an_outlet_changed_is_shown_with_its_words(page: Page) -> None:
    page.goto(first(page, "/", ".stories a"))
    page.get_by_role("link", name="Ferry strikes Lammet Bridge in fog, 17 dead").click()
    expect(page.locator(".changes")).to_contain_text("2031-05-05")
    page.get_by_role("link", name="What changed since").click()
    expect(page.locator(".changes h2")).to_be_in_viewport()
    expect(page.locator(".changes")).to_contain_text("figure changed: at least nine → 17")
    expect(page.locator(".changes ins").first).to_be_visible()
    page.locator(".changes h2 a").click()
    expect(page.locator(".problem")).to_contain_text("This is an older version.")


def test_a_speaker_with_roles_names_and_figures(page: Page) -> None:
    page.goto("/speakers")
    page.get_by_label("Name").fill("kellend")
    expect(page.locator(".people li")).to_have_count(1)
    page.locator(".people a").click()
    expect(page.locator("h1")).to_have_text("Tomas Kellend")
    expect(page.locator(".side-column")).to_contain_text("general secretary")
    page.get_by_role("link", name="By story").click()
    expect(page.locator(".group").first).to_contain_text("Ferry strikes Lammet Bridge")
    page.locator(".rows a[href*='at=']").first.click()
    expect(page.locator("#here")).to_be_in_viewport()


def test_help_opens_with_a_key_and_keys_can_be_switched_off(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_label("Use these keys").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    page.keyboard.press("n")
    expect(page.locator(".walk.on")).to_have_count(0)
    page.locator("a.help").click()
    page.get_by_label("Use these keys").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("n")
    expect(page.locator(".walk.on")).to_have_count(1)


def test_the_keyboard_alone_reaches_everything(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the content")).to_be_focused()
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Ferry strikes Lammet Bridge")
    page.wait_for_load_state()  # keys work once the page is there
    page.keyboard.press("s")
    expect(page.locator(".stories")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_pages_are_added_by_pasting_and_by_files(
    browser: Browser, tmp_path: Path, scripts: bool
) -> None:
    from tests.browser.conftest import served

    (tmp_path / "good.txt").write_text("“The pier will hold,” mayor Ilka Corrow said on Monday.")
    (tmp_path / "empty.txt").write_text("")
    with served(tmp_path / "new.db") as desk:
        context = browser.new_context(base_url=desk, java_script_enabled=scripts)
        page = context.new_page()
        page.goto("/")
        expect(page.locator("#results")).to_contain_text("There is nothing in this store yet.")
        page.locator("#results").get_by_role("link", name="Add pages").click()
        page.get_by_label("Text of a page").fill("“It cracked,” Orla Venn said on Tuesday.")
        page.get_by_role("button", name="Read").click()
        asked = page.get_by_role("alert")
        expect(asked).to_contain_text("which outlet published it, on which day")
        page.get_by_label("Outlet", exact=True).fill("The Orrin Post")
        page.get_by_label("Published", exact=True).fill("2031-05-06")
        page.get_by_label("Saved pages").set_input_files(
            [tmp_path / "good.txt", tmp_path / "empty.txt"]
        )
        page.get_by_role("button", name="Read").click()
        for _ in range(60):
            if scripts or page.locator("progress").count() == 0:
                break
            page.wait_for_timeout(1000)
            page.get_by_role("link", name="Refresh").click()
        expect(page.locator(".count")).to_contain_text("Read: 2 articles", timeout=60_000)
        expect(page.locator(".failures")).to_contain_text("empty.txt: is empty")
        page.get_by_role("link", name="To the stories").click()
        expect(page.locator(".stories > li")).to_have_count(2)
        expect(page.locator(".stories")).to_contain_text("The Orrin Post")
        context.close()


def test_files_are_dropped_and_what_cannot_be_read_says_why(
    browser: Browser, tmp_path: Path
) -> None:
    from tests.browser.conftest import served

    with served(tmp_path / "new.db") as desk:
        context = browser.new_context(base_url=desk)
        page = context.new_page()
        page.goto("/add")
        dropped = page.evaluate_handle(
            """() => {
              const dropped = new DataTransfer();
              const add = (name, body) => dropped.items.add(new File([body], name));
              add("good.txt", "“The pier will hold,” mayor Ilka Corrow said on Monday.");
              add("empty.txt", "");
              add("picture.png", new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]));
              return dropped;
            }"""
        )
        page.dispatch_event("form.add", "dragover", {"dataTransfer": dropped})
        expect(page.locator(".drop")).to_have_class(re.compile("over"))
        page.dispatch_event("form.add", "drop", {"dataTransfer": dropped})
        page.get_by_role("button", name="Read").click()
        expect(page.locator(".count")).to_contain_text("Read: 1 article", timeout=60_000)
        expect(page.locator(".failures li")).to_have_count(2)
        expect(page.locator(".failures")).to_contain_text("empty.txt: is empty")
        expect(page.locator(".failures")).to_contain_text("picture.png")
        context.close()


def test_everything_works_without_scripts(browser: Browser, desk: str) -> None:
    context = browser.new_context(base_url=desk, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Words").fill("breakwater")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".stories > li")).to_have_count(1)
    page.locator(".stories a").click()
    page.locator(".side-column summary").first.click()
    page.locator(".side-column a").first.click()
    page.locator(".ref").first.click()
    expect(page).to_have_url(re.compile("#c1$"))
    expect(page.locator("#c1")).to_be_in_viewport()
    expect(page.locator(".scripted").first).not_to_be_visible()
    page.locator("#c1 summary").click()
    page.locator("#c1 .permanent").click()
    expect(page.locator(".held")).to_contain_text("Exact")
    expect(page.locator("#here")).to_be_in_viewport()
    page.locator("a.help").click()
    expect(page.locator("main .keys")).to_be_visible()
    context.close()


def test_a_token_opens_the_desk_once_for_a_browser(browser: Browser, sample: Path) -> None:
    from tests.browser.conftest import served

    with served(sample, "--token", "--read-only") as desk:
        context = browser.new_context()
        page = context.new_page()
        bare = desk.partition("/?")[0]
        answer = page.goto(bare)
        assert answer
        assert answer.status == 401
        page.goto(desk)
        expect(page).to_have_url(f"{bare}/")
        page.get_by_role("link", name="Figures").click()
        expect(page.locator("table")).to_be_visible()
        expect(page.get_by_text("read only")).to_be_visible()
        context.close()
