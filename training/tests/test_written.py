"""Pages written by hand: their marks, and the pages that are made of them."""

import random
import re
from pathlib import Path

import pytest

from evaluation.layouts.alignment import label_page
from evaluation.layouts.items import make_items
from evaluation.layouts.page import Page, gold_articles
from training.layouts.marks import MarkError, read_marks
from training.layouts.written import FOLDER, as_written, lay_out
from training.tests.test_pages import TEXTS

DIGEST = """\
THE DAILY SIFT, Thursday

⟦n FERRY LINE WARNS⟧

1) ⟦+⟧⟦h FERRY LINE WARNS⟧
   ⟦o Ellery Courant⟧, ⟦t 2019-10-17|17.10.2019⟧, p. 3 -- ⟦a Tamsin Oakhollow⟧
   https://ellerycourant.example/ferry

⟦b The ferry between Port Ellery and the harbour
of Sund Marrow will stop running.⟧

2) ⟦+⟧⟦h Chess week opens⟧
   ⟦o The Lantern⟧

⟦b ⟦o The Ferryman⟧ reports that the council met.⟧

Compiled by R. Aske
"""
PAGE = """\
<html><head><title>Not seen</title></head><body><ul>
<li><h2>⟦+⟧<a href="/1">⟦h Rates rise⟧</a></h2><p>⟦b The <a href="/z">bank</a> said so.⟧</p></li>
<li><h2>⟦+⟧<a href="/2">⟦h Ferries stop⟧</a></h2><p>⟦b Nobody knows&nbsp;why.⟧</p></li>
</ul><p>About us</p></body></html>
"""
FILES = sorted(FOLDER.iterdir())


def made(tmp_path: Path, text: str, seed: int, ending: str = "txt", items: int = 6) -> Page:
    path = tmp_path / f"page.{ending}"
    path.write_text(text, "utf-8")
    rng = random.Random(seed)
    return lay_out(path, rng, make_items(rng, TEXTS, items))


def test_marks_say_what_the_words_are() -> None:
    parts = [part for part in read_marks(DIGEST, "text/plain") if part.role]
    found = [(part.text, part.role, part.article, part.field) for part in parts]
    assert found[:6] == [
        ("THE DAILY SIFT, Thursday", "furniture", None, None),
        ("FERRY LINE WARNS", "contents", None, None),
        ("FERRY LINE WARNS", "headline", 0, None),
        ("Ellery Courant", "publication", 0, "outlet"),
        ("17.10.2019", "publication", 0, "published"),
        ("p. 3", "publication", 0, None),
    ]
    assert ("The Ferryman", "body", 1, "outlet") in found
    assert found[-1] == ("Compiled by R. Aske", "furniture", None, None)


@pytest.mark.parametrize(("text", "kind"), [(DIGEST, "text/plain"), (PAGE, "text/html")])
def test_parts_are_the_page_without_its_marks(text: str, kind: str) -> None:
    bare = re.sub(r"⟦\+⟧|⟦t [\d-]+\||⟦\w\s|⟧", "", text).replace("&nbsp;", "\u00a0")
    assert "".join(part.text for part in read_marks(text, kind)) == bare  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("one\n⟦+⟧⟦h two", "not closed"),
        ("one\ntwo⟧", "line 2: ⟧"),
        ("⟦+⟧⟦q two⟧", "no mark is called 'q'"),
        ("⟦+⟧⟦t 2 May⟧", "a date is"),
        ("⟦h two⟧", "before the first"),
    ],
)
def test_wrong_marks_are_refused(text: str, reason: str) -> None:
    with pytest.raises(MarkError, match=reason):
        read_marks(text, "text/plain")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_page_is_labelled_whatever_its_words(file: Path) -> None:
    rng = random.Random(file.stem)
    page = lay_out(file, rng, make_items(rng, TEXTS, 8))
    labelled = label_page(page)
    assert labelled.aligned > 0.6  # buttons, menus and targets of links are not among the lines
    assert list(gold_articles(page))
    own = {piece.article for piece in page.pieces} - {None}
    assert len(own - set(labelled.articles.ravel().tolist())) <= len(own) // 4


def test_a_page_can_be_read_as_written(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(DIGEST, "utf-8")
    first, second = gold_articles(as_written(path))
    assert first["headline"] == "FERRY LINE WARNS"
    assert first["published"] == "2019-10-17"
    assert second["outlet"] == "The Lantern"


def test_words_change_alike_throughout_a_page(tmp_path: Path) -> None:
    pages = [made(tmp_path, DIGEST, seed) for seed in range(30)]
    changed = [page for page in pages if "FERRY LINE" not in page.content]
    assert len(changed) > 10
    for page in changed:
        listed = {piece.text for piece in page.pieces if piece.role == "contents"}
        headlines = {p.text for p in page.pieces if p.role == "headline"}
        assert listed <= headlines | {"FERRY LINE WARNS"}
        assert all(text.isupper() for text in listed)
        if "Ellery Courant" not in page.content:
            assert "ellerycourant" not in page.content


def test_items_change_places_and_number(tmp_path: Path) -> None:
    for text, ending in ((DIGEST, "txt"), (PAGE, "html")):
        pages = [made(tmp_path, text, seed, ending) for seed in range(40)]
        counts = {len(list(gold_articles(page))) for page in pages}
        assert {1, 2, 3} <= counts
        for page in pages:
            assert page.content.count("<li>") == page.content.count("</li>")


def test_numbers_of_items_stay_in_order(tmp_path: Path) -> None:
    for seed in range(20):
        numbers = [
            int(n) for n in re.findall(r"(?m)^(\d)\) ", made(tmp_path, DIGEST, seed).content)
        ]
        assert numbers == list(range(1, len(numbers) + 1))


def test_articles_beyond_the_items_keep_their_words(tmp_path: Path) -> None:
    for seed in range(10):
        page = made(tmp_path, DIGEST, seed, items=1)
        headlines = [piece.text for piece in page.pieces if piece.role == "headline"]
        assert len(headlines) == len(set(headlines))
