"""Boxes inside an article's element, and parts of its text that look like boxes."""

import pytest

from article.html.pages import PROSE, bodies, page, paragraphs

HEAD = "<h1>Dam gives way in Orrel</h1>"
FORM = "<form><input type='email'></form>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='x'><h3>The Tide</h3><p>All that matters, every morning.</p>{FORM}</div>",
        "<div class='x'><h3>The mill burns on</h3><p>It has burned for two days and nights now.</p>"
        "<p><a href='/2'>Read the full story</a></p></div>",
        "<div class='x'><p>We use cookies of our own to learn what you like to read here.</p>"
        "<p>If you read on, it is taken that this is all the same to the reader of it.</p></div>",
    ],
)
@pytest.mark.parametrize("at", [2, 4])
def test_a_box_is_not_text(box: str, at: int) -> None:
    inner = f"{HEAD}{paragraphs(*PROSE[:at])}{box}{paragraphs(*PROSE[at:])}"
    assert bodies(page(f"<article>{inner}</article>")) == [list(PROSE)]


@pytest.mark.parametrize(
    "inner",
    [
        f"<form><input type='text'><div>{paragraphs(*PROSE)}</div></form>",
        "".join(f"<section id='s{i}'><p>{t}</p>{FORM}</section>" for i, t in enumerate(PROSE)),
        "".join(f"<div class='part'><p>{t}</p><a href='#'>Share this</a></div>" for t in PROSE),
    ],
)
def test_elements_with_paragraphs_are_no_boxes(inner: str) -> None:
    assert bodies(page(f"<article>{HEAD}{inner}</article>")) == [list(PROSE)]


@pytest.mark.parametrize(
    "named",
    [
        "<section class='most-read'><h2>Most read</h2><p><a href='/1'>A goat</a></p></section>",
        "<aside class='newsletter'><p>Sign up for our newsletter</p></aside>",
        "<div class='related'><h4>Read more</h4><a href='/2'>The mill burns on</a></div>",
    ],
)
def test_a_box_inside_a_note_does_not_make_the_note_a_box(named: str) -> None:
    note = "Correction: an earlier version of this text gave the number of the dead as 41."
    inner = f"{HEAD}<div>{paragraphs(*PROSE)}</div><div class='x'><p>{note}</p>{named}</div>"
    assert bodies(page(f"<article>{inner}</article>")) == [[*PROSE, note]]


SLIDES = [f"Picture of the flood, the {word} of four" for word in ("one", "two", "third", "last")]


@pytest.mark.parametrize("counter", ["{0}/4", "{0} / 4", "{0} of 4"])
def test_slides_below_a_text_are_not_its_text(counter: str) -> None:
    slides = "".join(
        f"<div><img src='a'><b>{counter.format(i)}</b><h4>Flood</h4><p>{text}, as seen.</p></div>"
        for i, text in enumerate(SLIDES, start=1)
    )
    gallery = f"<div class='gallery'><h2>In pictures</h2>{slides}</div>"
    assert bodies(page(f"<div>{HEAD}<div>{paragraphs(*PROSE)}</div>{gallery}</div>")) == [[*PROSE]]


def test_a_counted_list_is_the_text() -> None:
    items = "".join(
        f"<div><span>{i}/4</span><p>{text}</p></div>" for i, text in enumerate(PROSE, start=1)
    )
    assert bodies(page(f"<article>{HEAD}{items}</article>")) == [[*PROSE]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Correction officers in Vessing went on strike on Tuesday over pay, their union said.",
        "Elsewhere in the county, two people were hurt when a bus left the road.",
        "Here’s what the council decided, according to the minutes of the meeting.",
        "A message from the mayor was read out to the crew, who had gathered on the quay.",
    ],
)
def test_a_sentence_that_begins_like_boilerplate_is_text(sentence: str) -> None:
    texts = [*PROSE[:2], sentence, *PROSE[2:]]
    assert bodies(page(f"<article>{HEAD}{paragraphs(*texts)}</article>")) == [texts]


LINKED = "The minutes of the meeting show that two members had left the room before the vote."


@pytest.mark.parametrize(
    "element", ["<p>{0}</p>", "<ul><li>{0}</li></ul>", "<div class='m'><p>{0}</p></div>"]
)
def test_a_sentence_that_is_a_link_is_text(element: str) -> None:
    linked = element.format(f"<a href='/1'><b>{LINKED}</b></a>")
    inner = f"{HEAD}{paragraphs(*PROSE[:2])}{linked}{paragraphs(*PROSE[2:])}"
    assert bodies(page(f"<article>{inner}</article>")) == [[*PROSE[:2], LINKED, *PROSE[2:]]]


@pytest.mark.parametrize(
    "link",
    [
        "<a href='/1'>Mill fire in Vessing: what we know so far of its cause</a>",
        f"<b>More:</b> <a href='/1'>{LINKED}</a>",
        "<a href='/1'>Council votes “to close the old slip for good”</a>",
    ],
)
def test_the_title_of_another_article_is_not_text(link: str) -> None:
    inner = f"{HEAD}{paragraphs(*PROSE[:2])}<p>{link}</p>{paragraphs(*PROSE[2:])}"
    assert bodies(page(f"<article>{inner}</article>")) == [list(PROSE)]


@pytest.mark.parametrize("label", ["Topics:", "Tags:", "Filed under:"])
def test_a_label_of_nothing_ends_no_text(label: str) -> None:
    inner = f"{HEAD}{paragraphs(*PROSE)}<p>{label}</p>"
    assert bodies(page(f"<article>{inner}</article>"))[0][: len(PROSE)] == list(PROSE)
