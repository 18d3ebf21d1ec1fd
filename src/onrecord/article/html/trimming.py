"""Removal of the blocks in an article's body that are not its text, such as pull quotes."""

from collections import Counter

from onrecord.article.html.blocks import Block
from onrecord.article.html.boxes import shape
from onrecord.article.html.notices import is_notice, is_tags
from onrecord.article.html.selection import is_clock, letters
from onrecord.article.html.vocabulary import HEADINGS
from onrecord.article.recognizers import wordlists

_SHORTEST_QUOTE = 15  # letters of a pull quote that repeats words of a paragraph
_MAX_QUOTES = 200  # blocks that may be pull quotes; pages have a few
_LONGEST_END_MARK = 12  # characters
_LONGEST_APPEAL = 30  # words
_END = 3  # blocks at the end of an article, where lines on its authors and tags are looked for
_LINK_SHARE = 0.6  # of the characters of a link with a label at the end of an article
_NOT_PULL_QUOTES = HEADINGS | {"li"}


def trim_body(
    blocks: list[Block], body: list[int], byline: tuple[str, ...], headline: str, site: str | None
) -> list[int]:
    """Return the indices in ``body`` without those of blocks that are not article text.

    Removed are blocks that repeat the headline, pull quotes (sentences of the text repeated in
    large type), lines about the authors in ``byline``, lines of the outlet on the web host
    ``site``, headings at the end, and everything from an end mark such as "ENDS".
    """
    end = next((i for i in body[2:] if _is_end_mark(blocks[i].text)), len(blocks))
    quotes = _find_pull_quotes(blocks, body)
    kept = [
        i
        for i in body
        if i < end
        and i not in quotes
        and _has_text(blocks[i])
        and letters(blocks[i].text) != letters(headline)
        and not is_notice(blocks[i], site)
    ]
    last = {i for i in kept[-_END:] if _is_added(blocks[i], byline)}
    kept = [i for i in kept if i not in last]
    while kept and blocks[kept[-1]].tag in HEADINGS:
        kept.pop()
    return kept


def _has_text(block: Block) -> bool:
    """Whether a block has letters, is a row of a table or the time of a live blog's entry.

    A lone "By", whose author is in another element, is no text.
    """
    if block.text.casefold() in wordlists.words("before_authors"):
        return False
    return any(map(str.isalpha, block.text)) or block.tag == "tr" or is_clock(block)


def _find_pull_quotes(blocks: list[Block], body: list[int]) -> set[int]:
    """Return the indices of the blocks that repeat words of a paragraph in other markup."""
    shapes = Counter(shape(blocks[i]) for i in body)
    usual = max(shapes, key=shapes.__getitem__, default=None)
    block_letters = {i: letters(blocks[i].text) for i in body}
    candidates = [
        i
        for i in body
        if len(block_letters[i]) >= _SHORTEST_QUOTE
        and shape(blocks[i]) != usual
        and blocks[i].tag not in _NOT_PULL_QUOTES
    ]
    if len(candidates) > _MAX_QUOTES:
        return set()
    whole = "\n".join(block_letters.values())
    return {i for i in candidates if whole.count(block_letters[i]) > 1}


def _is_added(block: Block, byline: tuple[str, ...]) -> bool:
    """Whether a block at the end is on an author, a list of tags or a link to the outlet's pages.

    Examples: "Ada Finn is our courts reporter", "Topics: Ferries | Orrin", "#ferries", "Our rules:
    The Orrin Code".
    """
    text = block.text
    about_author = any(
        text.startswith(f"{name} {verb} ")
        for name in byline
        for verb in wordlists.words("author_verbs")
    ) or any(name in text and "@" in text for name in byline)
    label = text[: min((m.start for m in block.marks if m.node.tag == "a"), default=0)].rstrip()
    return (
        about_author
        or is_tags(text)
        or all(word.startswith("#") for word in text.split())
        or (label.endswith(":") and block.share("a") > _LINK_SHARE)
        or _links_own_page(block)
    )


def _links_own_page(block: Block) -> bool:
    """Whether a short line links to a page that it calls the outlet's own: "our newsletters"."""
    if len(block.text.split()) > _LONGEST_APPEAL or any(mark in block.text for mark in '"“”'):
        return False
    links = (
        (block.text[: mark.start].split()[-1:] + block.text[mark.start : mark.end].split()[:1])
        for mark in block.marks
        if mark.node.tag == "a"
    )
    own = wordlists.words("own")
    return any(word.casefold() in own for words in links for word in words)


def _is_end_mark(text: str) -> bool:
    """Whether a line contains only an end mark, such as "ENDS" or "###"."""
    mark = text.strip(" -–—*#")
    return len(text) <= _LONGEST_END_MARK and (not mark or mark in wordlists.words("end_marks"))
