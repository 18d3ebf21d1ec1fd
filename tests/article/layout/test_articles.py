"""The records of the articles on a page."""

import logging

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.builders.tagged_pages import Piece, tagged_page

from onrecord.article.layout import articles, labels
from onrecord.article.layout.articles import read_articles
from onrecord.article.layout.page_lines import text_lines
from onrecord.article.layout.tagger import TaggedPage
from onrecord.records import Article, Capture, Image

CAPTURE = Capture(
    id="capture", sha256="0" * 64, location="page.txt", media_type="text/plain",
    fetched="2031-05-01T00:00:00Z",
)  # fmt: skip
HEADLINE: list[Piece] = [("Ferry stops", "headline", None)]
BODY: list[Piece] = [("No ferry sails today .", "body", None)]
MENU: list[Piece] = [("News Sport Weather", "furniture", None)]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Return a function that reads the articles of a page with given tags."""

    def read(page: TaggedPage) -> list[Article]:
        monkeypatch.setattr(articles, "tag_page", lambda lines: page)
        return read_articles(CAPTURE, page.lines)

    return read


def _parts(article: Article) -> list[tuple[str, str]]:
    return [(part.kind, article.text[slice(*part.span)]) for part in article.parts]


def test_a_page_without_lines_has_no_article() -> None:
    assert read_articles(CAPTURE, []) == []


def test_a_clear_digest_is_read_by_the_network() -> None:
    text = (
        "No boat will sail to the islands today, the port said on Monday, after a night of storms "
        "that broke two masts. Passengers were told to come back on Wednesday."
    )
    items = [
        f"{headline}\n{outlet}, {day} May 2031\n\n{text}\n\n{text}\n"
        for headline, outlet, day in (
            ("Ferry stops after storm", "Orrin Post", 2),
            ("Port shut for second day", "Innisk Herald", 3),
            ("Islands wait for bread", "Norren Daily News", 4),
        )
    ]
    found = read_articles(CAPTURE, text_lines("\n\n".join(items)))
    assert text in "\n".join(article.text for article in found)
    assert all(article.parts for article in found)


def test_an_article_without_words_of_a_text_is_none(read) -> None:  # type: ignore[no-untyped-def]
    assert read(tagged_page([HEADLINE, MENU], {0: 4.0})) == []
    (article,) = read(tagged_page([HEADLINE, BODY, HEADLINE], {0: 4.0, 2: 6.0}))
    assert _parts(article) == [("headline", "Ferry stops"), ("body", "No ferry sails today .")]


def test_an_item_with_only_a_headline_is_an_article_if_it_states_its_outlet(read) -> None:  # type: ignore[no-untyped-def]
    outlet: list[Piece] = [("Orrin Post", "publication", "outlet")]
    day: list[Piece] = [("2 May 2031", "publication", "published")]
    lines = [HEADLINE, outlet, HEADLINE, day, HEADLINE, BODY]
    found = read(tagged_page(lines, {0: 6.0, 2: 6.0, 4: 6.0}))
    assert [[kind for kind, _ in _parts(each)] for each in found] == [
        ["headline"],
        ["headline", "body"],
    ]


@pytest.mark.parametrize(("count", "is_said"), [(2, False), (3, True)])
def test_many_headlines_that_are_left_out_are_said(
    count: int, is_said: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    bare: list[list[Piece]] = [[(f"Port shut {n}", "headline", None)] for n in range(count)]
    page = tagged_page([*bare, HEADLINE, BODY], {n: 6.0 for n in range(count + 1)})
    monkeypatch.setattr(articles, "tag_page", lambda lines: page)
    with caplog.at_level(logging.WARNING, "onrecord"):
        assert len(read_articles(CAPTURE, page.lines, warns=True)) == 1
        assert len(read_articles(CAPTURE, page.lines)) == 1
    expected = f"page.txt: {count} headlines without a text or a certain outlet are left out"
    assert caplog.messages == [expected] * is_said


def test_ids_are_numbered_in_page_order(read) -> None:  # type: ignore[no-untyped-def]
    page = tagged_page([HEADLINE, BODY, HEADLINE, BODY], {0: 4.0, 2: 4.0})
    one, other = read(page)
    assert one.id != other.id
    assert [each.id for each in read(page)] == [one.id, other.id]
    assert {one.capture, other.capture} == {CAPTURE.id}


def test_a_line_with_signs_that_are_not_shown_ends_a_paragraph(read) -> None:  # type: ignore[no-untyped-def]
    lines: list[list[Piece]] = [[("No ferry", "body", None)], [("sails .", "body", None)]]
    page = tagged_page(lines, {0: 4.0}, joined=(1,))
    assert read(page)[0].text == "No ferry\nsails ."
    apart = [page.lines[0], replace(page.lines[1], apart=True)]
    assert read(page._replace(lines=apart))[0].text == "No ferry\n\nsails ."


def test_lines_of_one_paragraph_are_joined(read) -> None:  # type: ignore[no-untyped-def]
    lines: list[list[Piece]] = [
        HEADLINE, [("No ferry sails", "body", None)], [("today .", "body", None)], BODY,
    ]  # fmt: skip
    (article,) = read(tagged_page(lines, {0: 4.0}, joined=(1, 2)))
    assert article.text == "Ferry stops\n\nNo ferry sails\ntoday .\n\nNo ferry sails today ."


def test_a_line_between_parts_a_paragraph(read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read(tagged_page([BODY, MENU, BODY], {0: 4.0}, joined=(1, 2)))
    assert article.text == "\n\n".join(["No ferry sails today ."] * 2)


def test_a_headline_of_two_lines_is_one(read) -> None:  # type: ignore[no-untyped-def]
    (article,) = read(tagged_page([HEADLINE, HEADLINE, BODY], {0: 4.0}, joined=(1,)))
    assert article.headline == "Ferry stops\nFerry stops"


def test_a_second_deck_is_part_of_the_text(read) -> None:  # type: ignore[no-untyped-def]
    deck: list[Piece] = [("Storm to last", "deck", None)]
    (article,) = read(tagged_page([HEADLINE, deck, BODY, deck], {0: 4.0}))
    assert [kind for kind, _ in _parts(article)] == ["headline", "deck", "body", "body"]


def test_a_credit_in_the_line_of_its_caption_is_that_images(read) -> None:  # type: ignore[no-untyped-def]
    line: list[Piece] = [
        ("The quay .", "caption", None), ("(", "mark", None), ("Ada Finn", "credit", None),
    ]  # fmt: skip
    (article,) = read(tagged_page([HEADLINE, line, BODY], {0: 4.0}))
    assert article.images == (Image(caption="The quay .", credit="Ada Finn"),)
    assert article.text.split("\n\n")[1] == "The quay . ( Ada Finn"
    assert _parts(article)[1:3] == [("caption", "The quay ."), ("credit", "Ada Finn")]


def test_a_caption_may_say_what_its_credit_says(read) -> None:  # type: ignore[no-untyped-def]
    line: list[Piece] = [("Ada Finn", "caption", None), ("|", "mark", None),
                         ("Ada Finn", "credit", None)]  # fmt: skip
    (article,) = read(tagged_page([line, BODY], {0: 4.0}))
    caption, credit, _ = article.parts
    assert (caption.span, credit.span) == ((0, 8), (11, 19))


def test_a_credit_below_a_caption_is_that_images(read) -> None:  # type: ignore[no-untyped-def]
    caption: list[Piece] = [("The quay .", "caption", None)]
    credit: list[Piece] = [("Ada Finn", "credit", None)]
    (article,) = read(tagged_page([HEADLINE, caption, credit, BODY, credit], {0: 4.0}))
    assert article.images == (
        Image(caption="The quay .", credit="Ada Finn"),
        Image(credit="Ada Finn"),
    )


def test_a_caption_of_two_lines_ends_with_its_credit(read) -> None:  # type: ignore[no-untyped-def]
    lines: list[list[Piece]] = [
        [("The quay", "caption", None)],
        [("at noon .", "caption", None), ("Ada Finn", "credit", None)],
        BODY,
    ]
    (article,) = read(tagged_page(lines, {0: 4.0}, joined=(1,)))
    assert article.images == (Image(caption="The quay\nat noon .", credit="Ada Finn"),)


def test_a_related_article_of_the_page_is_linked(read) -> None:  # type: ignore[no-untyped-def]
    lines: list[list[Piece]] = [
        HEADLINE, BODY, [("Related: Bridge shut", "teaser", None)],
        [("Bridge shut", "headline", None)], BODY,
        [("Related: Bridge shut", "teaser", None)], [("Related: Quay sold", "teaser", None)],
    ]  # fmt: skip
    one, other = read(tagged_page(lines, {0: 4.0, 3: 4.0}))
    assert [link.article for link in one.related] == [other.id]
    assert [(link.title, link.article) for link in other.related] == [("Quay sold", None)]


def test_the_site_is_that_of_the_address_or_the_host_beside_the_text(read) -> None:  # type: ignore[no-untyped-def]
    outlet: list[Piece] = [("orrinpost.example", "publication", "outlet")]
    (article,) = read(tagged_page([HEADLINE, outlet, BODY], {0: 4.0}))
    assert (article.site, article.url) == ("orrinpost.example", None)
    linked = tagged_page([HEADLINE, BODY], {0: 4.0}, links={0: "https://innisk.example/a"})
    (article,) = read(linked)
    assert (article.site, article.url) == ("innisk.example", "https://innisk.example/a")


WORDS = st.sampled_from(
    ("Ferry stops", "Orrin Post", "2 May 2031", "Ada Finn", "* -", "Related: Ferry stops", "x",
     "orrin.example", "https://orrin.example/a", "“Quay”  sold.", "|")
)  # fmt: skip
ROLES = st.sampled_from(labels.ROLES)
FIELDS = st.sampled_from((None, None, None, "outlet", "published", "author", "url"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_all_words_of_articles_are_words_of_the_page_in_its_order(read, data) -> None:  # type: ignore[no-untyped-def]
    lines = data.draw(
        st.lists(
            st.lists(st.tuples(WORDS, ROLES, FIELDS), min_size=1, max_size=4),
            min_size=1, max_size=10,
        )
    )  # fmt: skip
    numbers = st.integers(0, len(lines) - 1)
    begins = data.draw(st.dictionaries(numbers, st.floats(-6, 6), max_size=6))
    joined = data.draw(st.lists(numbers, max_size=6))
    page = tagged_page(lines, begins, joined=joined)
    text = "\n".join(line.text for line in page.lines)
    place = 0
    for article in read(page):
        for paragraph in article.text.split("\n\n"):
            for line in paragraph.split("\n"):
                place = text.find(line, place)
                assert place >= 0
                place += len(line)
        parts = _parts(article)
        assert all(words.strip() for _, words in parts)
        assert article.headline in (None, *(words for kind, words in parts if kind == "headline"))
        captions = [words for kind, words in parts if kind == "caption"]
        assert [image.caption for image in article.images if image.caption] == captions
        credits = [words for kind, words in parts if kind == "credit"]
        assert [image.credit for image in article.images if image.credit] == credits
        covered = {at for part in article.parts for at in range(*part.span)}
        kinds = [kind for kind, _ in parts]
        if not {"caption", "credit"} & set(kinds):
            assert (
                "".join(c for at, c in enumerate(article.text) if at not in covered).strip() == ""
            )
        for name in (article.outlet, *article.byline, article.url):
            assert name is None or name in " ".join(text.split())
