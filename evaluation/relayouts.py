"""Lays a web page out anew: what outlets do to a page without changing what it says.

Each function in ``RELAYOUTS`` does one such thing to the tree of a page, at places that it draws.
"""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias

import lxml.html
from lxml import etree

from onrecord.text.lang import read_words
from onrecord.text.sentences import sentences

Tree: TypeAlias = Any  # lxml has no types
Relayout: TypeAlias = Callable[[Tree, random.Random], None]

_LONG = 120  # characters of a paragraph of the story
_NOT_TEXT = ("script", "style", "title", "noscript", "template", "head", "time", "pre")
_WORD = re.compile(r"(?<![\w’'-])[a-z]{7,}(?![\w’'-])")
_BOXES = (
    '<aside class="related"><h3>Related</h3><ul><li><a href="/n/1">Lifeboat crews train in the'
    ' dark</a></li><li><a href="/n/2">Bakers ask for cheaper flour</a></li></ul></aside>',
    '<div class="newsletter-signup"><h4>The morning letter</h4><p>Sign up and get the stories that'
    ' matter in your inbox.</p><form><input type="email"><button>Sign up</button></form></div>',
    '<div class="ad-slot" aria-hidden="true"><span>Advertisement</span></div>',
    '<p class="read-more"><strong>Read more:</strong> <a href="/n/3">Old mill gets a new'
    " wheel</a></p>",
    '<div class="share-buttons"><a href="#">Share</a> <a href="#">Copy link</a>'
    " <span>27 shares</span></div>",
    '<section class="most-read"><h2>Most read</h2><ol><li><a href="/n/4">The goat that rode the'
    ' tram</a></li><li><a href="/n/5">Ten walks by the sea</a></li></ol></section>',
    '<figure class="video-player"><button aria-label="Play">Play video</button></figure>',
)


def lay_out_anew(page: str, seed: str, some: int) -> tuple[str, str, list[str]]:
    """Return a page as it was and as it is laid out anew, and the names of what was done to it.

    ``some``: how many things are done. What mends a slip makes it in the page as it was.
    """
    rng = random.Random(seed)
    old, new = (_parsed(page) for _ in range(2))
    chosen = rng.sample(RELAYOUTS, some)
    for relayout in chosen:
        if relayout is mended_slip:
            _make_slip(old, rng)
        else:
            relayout(new, rng)
    as_entities = any(each is entities for each in chosen)
    return _written(old, False), _written(new, as_entities), [each.__name__ for each in chosen]


def _parsed(page: str) -> Tree:
    return lxml.html.document_fromstring(
        page.encode(errors="replace"), parser=lxml.html.HTMLParser(encoding="utf-8")
    )


def _written(tree: Tree, as_entities: bool) -> str:
    written = lxml.html.tostring(tree, encoding="unicode", doctype="<!DOCTYPE html>")
    if not as_entities:
        return str(written)
    names = {"“": "&ldquo;", "”": "&rdquo;", "’": "&rsquo;", "–": "&ndash;", "—": "&#8212;"}
    return "".join(names.get(sign, sign) for sign in written)


def _body(tree: Tree) -> Tree:
    return tree.find("body") if tree.find("body") is not None else tree


def _paragraphs(tree: Tree) -> list[Tree]:
    """Return the long paragraphs of the page, of the story as it seems."""
    return [
        each
        for each in _body(tree).iter("p")
        if len(each.text_content()) >= _LONG
        and not any(over.tag in ("aside", "footer", "nav", "form") for over in each.iterancestors())
    ]


def _texts(tree: Tree) -> Iterator[tuple[Tree, str]]:
    """Yield each element and attribute (text or tail) that has text a reader sees."""
    for each in _body(tree).iter(etree.Element):
        inside = [over.tag for over in (each, *each.iterancestors())]
        if each.text and not set(inside).intersection(_NOT_TEXT):
            yield each, "text"
        if each.tail and not set(inside[1:]).intersection(_NOT_TEXT):
            yield each, "tail"


def _rewrite(tree: Tree, change: Callable[[str], str]) -> None:
    for element, where in list(_texts(tree)):
        setattr(element, where, change(getattr(element, where)))


def quotation_marks(tree: Tree, rng: random.Random) -> None:
    """Set other quotation marks: straight for curly, or curly for straight."""
    text = _body(tree).text_content()
    if "“" in text or "’" in text:
        _rewrite(tree, lambda words: re.sub("[“”]", '"', re.sub("[‘’]", "'", words)))
    else:
        _rewrite(tree, _curly)


def _curly(words: str) -> str:
    words = re.sub(r'(^|[\s(\[—–-])"', r"\1“", words).replace('"', "”")
    return re.sub(r"(^|[\s(\[“])'", r"\1‘", words).replace("'", "’")


def dashes(tree: Tree, rng: random.Random) -> None:
    """Set other dashes, and three points for an ellipsis."""
    if "—" in _body(tree).text_content():
        _rewrite(tree, lambda words: re.sub(r"\s*—\s*", " – ", words))
    else:
        _rewrite(tree, lambda words: re.sub(r"(?<=\w) – (?=\w)", "—", words))
    _rewrite(tree, lambda words: words.replace("…", "..."))


def white_space(tree: Tree, rng: random.Random) -> None:
    """Break lines elsewhere, and set spaces that do not break, and soft hyphens."""
    kind = rng.randrange(3)

    def spaced(words: str) -> str:
        if kind == 0:
            return re.sub(r" (?=[0-9A-Z])", "\u00a0", words)
        if kind == 1:
            return re.sub(r"(?<=[a-z]{5})(?=[a-z]{5})", "\u00ad", words)
        return re.sub(r" (?=and|of|the|to)", "\n      ", words)

    for each in _paragraphs(tree):
        for element, where in list(_texts_in(each)):
            setattr(element, where, spaced(getattr(element, where)))


def _texts_in(paragraph: Tree) -> Iterator[tuple[Tree, str]]:
    for each in paragraph.iter(etree.Element):
        if each.text:
            yield each, "text"
        if each.tail and each is not paragraph:
            yield each, "tail"


def entities(tree: Tree, rng: random.Random) -> None:
    """Write signs as entities; done where the page is written."""


def boxes(tree: Tree, rng: random.Random) -> None:
    """Put boxes between paragraphs: teasers, a newsletter, advertisements, buttons."""
    for box in rng.sample(_BOXES, rng.randint(1, 3)):
        if found := _paragraphs(tree):
            _put_after(rng.choice(found), lxml.html.fragment_fromstring(box))


def _put_after(element: Tree, other: Tree) -> None:
    """Put an element after another one, before its tail."""
    other.tail, element.tail = element.tail, None
    element.addnext(other)


def moved_boxes(tree: Tree, rng: random.Random) -> None:
    """Move what stands beside the story to the end of the page."""
    body = _body(tree)
    for each in [*body.iter("aside", "nav")][:2]:
        if not _paragraphs(each):
            each.drop_tree() if rng.random() < 0.3 else body.append(each)


def wrapped(tree: Tree, rng: random.Random) -> None:
    """Wrap the story in more elements, with other classes and ids."""
    if not (found := _paragraphs(tree)):
        return
    parent = found[0].getparent()
    inner = lxml.html.Element("div", {"class": f"c-body_{rng.randrange(9999)} rte"})
    inner.text, parent.text = parent.text, None
    for child in list(parent):
        inner.append(child)
    parent.append(inner)
    for number, each in enumerate(found):
        each.set("class", f"css-{rng.randrange(10**6):x}")
        each.set("data-index", str(number))


def inline_markup(tree: Tree, rng: random.Random) -> None:
    """Set words as links or in italics."""
    for each in _paragraphs(tree):
        words = (each.text or "").split(" ")
        if len(words) > 6 and rng.random() < 0.6:
            at = rng.randrange(2, len(words) - 3)
            tag = rng.choice(["a", "em", "span", "strong"])
            element = lxml.html.Element(tag, {"href": "/topic/1"} if tag == "a" else {})
            element.text = " ".join(words[at : at + 2])
            element.tail = " " + " ".join(words[at + 2 :])
            each.text = " ".join(words[:at]) + " "
            each.insert(0, element)


def split_paragraphs(tree: Tree, rng: random.Random) -> None:
    """Begin a paragraph at a sentence within one, where it is without markup."""
    for each in _paragraphs(tree):
        text = each.text or ""
        spans = list(sentences(text, 0, len(text)))
        if not len(each) and len(spans) > 1 and rng.random() < 0.6:
            at = spans[rng.randrange(1, len(spans))][0]
            other = lxml.html.Element("p")
            each.text, other.text = text[:at].rstrip(), text[at:]
            _put_after(each, other)


def joined_paragraphs(tree: Tree, rng: random.Random) -> None:
    """Join two paragraphs that follow each other."""
    found = _paragraphs(tree)
    for one, other in zip(found[::3], found[1::3], strict=False):
        if one.getnext() is other and not len(one) and not len(other):
            one.text = f"{(one.text or '').rstrip()} {(other.text or '').lstrip()}"
            other.drop_tree()


def time_stamp(tree: Tree, rng: random.Random) -> None:
    """Say when the page was updated."""
    stamp = rng.choice([
        '<p class="updated">Updated <time datetime="2034-01-02T11:52">11:52, 2 January</time></p>',
        '<div class="dates"><span>Last updated: Jan. 2, 2034, 11:52 a.m.</span></div>',
        '<p class="timestamp">First published at 09:14 · Last modified 3 hours ago</p>',
    ])  # fmt: skip
    heads = list(_body(tree).iter("h1"))
    if heads:
        _put_after(heads[0], lxml.html.fragment_fromstring(stamp))
    for each in tree.iter("meta"):
        if each.get("property") == "article:modified_time":
            each.set("content", "2034-01-02T11:52:00Z")


def pictures(tree: Tree, rng: random.Random) -> None:
    """Show other pictures, with the captions as they were."""
    for each in _body(tree).iter("img"):
        each.set("src", f"/img/{rng.randrange(10**6)}.webp")
        each.set("loading", "lazy")
        each.set("srcset", "/img/a.webp 480w, /img/b.webp 960w")


def comments(tree: Tree, rng: random.Random) -> None:
    """Open the page for comments, below the story."""
    _body(tree).append(
        lxml.html.fragment_fromstring(
            '<section id="comments" class="comments"><h2>3 comments</h2><ol><li class="comment">'
            "<p>Well said. My aunt told me that the quay was rotten years ago, and nobody listened"
            " to her then either.</p></li><li class=comment><p>They should pay for it!</p></li>"
            "</ol></section>"
        )
    )


def spelling(tree: Tree, rng: random.Random) -> None:
    """Follow another style book: British for American spelling, and short forms."""
    ways = [
        ("centre", "center"), ("harbour", "harbor"), ("per cent", "percent"),
        ("colour", "color"), ("labour", "labor"), ("organis", "organiz"), ("defence", "defense"),
        ("travelled", "traveled"), ("Mr ", "Mr. "), ("Dr ", "Dr. "), (" metres", " meters"),
        ("programme", "program"), ("recognis", "recogniz"),
    ]  # fmt: skip

    def respelled(words: str) -> str:
        for one, other in ways:
            words = words.replace(one, other)
        return words

    for each in _paragraphs(tree):
        for element, where in list(_texts_in(each)):
            setattr(element, where, respelled(getattr(element, where)))


def mended_slip(tree: Tree, rng: random.Random) -> None:
    """Mend a slip of the pen; it is made in the page as it was."""


def _make_slip(tree: Tree, rng: random.Random) -> None:
    for each in rng.sample(found := _paragraphs(tree), min(3, len(found))):
        text = each.text or ""
        if words := list(_WORD.finditer(text)):
            start, end = rng.choice(words).span()
            word, at = text[start:end], rng.randrange(2, end - start - 2)
            slip = rng.choice([
                word[:at] + word[at + 1 :],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + word[at] + word[at:],
            ])  # fmt: skip
            if slip not in _common():
                each.text = text[:start] + slip + text[end:]


@cache
def _common() -> frozenset[str]:
    """Return the common words of the news: a slip that makes one of them looks like an edit."""
    return frozenset(line.split()[0] for line in read_words("frequencies.txt"))


RELAYOUTS: tuple[Relayout, ...] = (
    quotation_marks,
    dashes,
    white_space,
    entities,
    boxes,
    moved_boxes,
    wrapped,
    inline_markup,
    split_paragraphs,
    joined_paragraphs,
    time_stamp,
    pictures,
    comments,
    spelling,
    mended_slip,
)
