"""Lines that an outlet adds below the paragraphs of an article."""

import pytest

from article.html.pages import PROSE, bodies, page, paragraphs

URL = "<link rel='canonical' href='https://www.post.example/n/1'>"


def _read(line: str) -> list[str]:
    author = "<p>By Ada Finn</p>"
    inner = f"<h1>Dam gives way in Orrel</h1>{author}{paragraphs(*PROSE)}{line}"
    [body] = bodies(page(f"<article>{inner}</article>", head=URL))
    return body


@pytest.mark.parametrize(
    "line",
    [
        "<p>© 2031 Orrel Post. All rights reserved. It may not be published, broadcast, rewritten"
        " or redistributed.</p>",
        "<p>Copyright 2031 The Associated Wire. It may not be used without leave.</p>",
        "<p>Text: <a href='https://creativecommons.org/licenses/by/4.0/'>CC BY 4.0</a></p>",
        "<p>Reach the newsroom on 0400 55 01 02, day or night</p>",
        "<p>Write to courts@post.example with any news of it.</p>",
        "<p>Topics: Dams | Orrel | Floods</p>",
        "<p>#dams #orrel</p>",
        "<p>Our rules: <a href='/rules'>The Orrel Code of Conduct.</a></p>",
        "<p>Ada Finn is the courts reporter of the Orrel Post.</p>",
        "<p>Follow Ada Finn at ada@mail.example, or read her notes.</p>",
        "<p>For more stories like this, check our <a href='/news'>news page</a>.</p>",
        "<h2>More from Orrel and the hills</h2>",
    ],
)
def test_lines_of_the_outlet_are_not_text(line: str) -> None:
    assert _read(line) == list(PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "Anyone with information is asked to call Vessing police on 0400 55 01 02.",
        "Copyright officials in Vessing said that the plans had been copied without leave.",
        "Status: open. Two of the three roads were passable on Tuesday night, police said.",
    ],
)
def test_lines_of_the_text_are_kept(text: str) -> None:
    assert _read(f"<p>{text}</p>") == [*PROSE, text]
