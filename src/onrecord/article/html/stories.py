"""Division of a web page into its stories: the page's own, and others that stand beside it.

Endless pages load the next story below the first, and some pages have several short ones. A story
has an element of its own, with a headline and prose. Elements below the page's headline are parts
of its story, such as sections or the entries of a live blog; elements beside it, with headlines of
their own, are other stories. Teasers are no stories, since they have too little prose.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from onrecord.article.html.blocks import is_skipped, make_node, read_blocks
from onrecord.article.html.boxes import group
from onrecord.article.html.class_names import is_named
from onrecord.article.html.selection import is_link, letters
from onrecord.article.html.vocabulary import HEADINGS
from onrecord.article.recognizers import wordlists

_ASIDE = frozenset({"aside", "footer", "nav"})
# Set by hand on pages as content systems write them; the golden pages hold them in place.
_PROSE = 40  # characters of a paragraph
_FEWEST_PARAGRAPHS = 2  # of a story; teasers have one
_FEWEST_WORDS = 80  # of a story with one paragraph
_LONG_STORY = 4  # paragraphs of a story that may end with a link to the whole of it
_SHORTEST_SHARED = 12  # letters of a heading that begins a stated headline
_MAX_STORIES = 200


class Stories(NamedTuple):
    """The elements of a page's stories, in page order.

    If the page's headline is that of a section or of the site, ``elements`` are all its stories and
    ``is_roundup`` is true. Else the page has a story of its own, which is in none of them.
    """

    elements: list[HtmlElement]
    is_roundup: bool = False


def find_stories(root: HtmlElement, stated: Iterable[str], site: str) -> Stories:
    """Return the stories of a page beside its own, or all stories of a round-up.

    ``stated`` are the headlines in the page's metadata, ``site`` is the name of the web site. The
    result has no elements if the page has only one story.
    """
    headings = _find_headings(root)
    own = _find_own(headings, [*map(letters, stated)])
    is_section = own is not None and is_section_title(_text(own))
    is_site = own is not None and site != "" and letters(_text(own)) in letters(site)
    if is_section or is_site:  # what stands below are stories, not parts of one
        headings = [heading for heading in headings if heading is not own]
    choices = [[heading for heading in headings if _is_main(heading)], _article_heads(headings)]
    if is_section:
        highest = min((heading.tag for heading in headings), default="")
        choices.append([heading for heading in headings if heading.tag == highest])
    for heads in choices:
        stories = _find_stories(heads)
        if is_section or is_site:
            if len(stories) > 1:
                return Stories(stories, is_roundup=True)
        elif len(stories) > 1 and (own is None or _story_of(own, stories) is not None):
            first = stories[0] if own is None else _story_of(own, stories)
            return Stories([story for story in stories if story is not first])
    if own is None or is_section or is_site:
        return Stories([])
    # Without main headings, stories are elements that are built like that of the page's own story.
    stories = _find_stories([heading for heading in headings if heading.tag == own.tag])
    first = _story_of(own, stories)
    if first is None or not first.get("class"):
        return Stories([])
    build = group(make_node(first))
    return Stories([s for s in stories if s is not first and group(make_node(s)) == build])


def _story_of(heading: HtmlElement, stories: list[HtmlElement]) -> HtmlElement | None:
    """Return the one of the stories' elements that contains a heading, or None."""
    around = {heading, *heading.iterancestors()}
    return next((story for story in stories if story in around), None)


def is_section_title(text: str) -> bool:
    """Whether a heading is the title of a section or round-up: "News in brief", "World"."""
    title = wordlists.normalize(text)
    return title in wordlists.words("sections") or wordlists.is_digest_title(text)


def _find_headings(root: HtmlElement) -> list[HtmlElement]:
    """Return the visible headings of a page, except those in side boxes, menus and the footer."""
    headings = []
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if is_skipped(element) or element.tag in _ASIDE or is_named(make_node(element), "comment"):
            walk.skip_subtree()
        elif (element.tag in HEADINGS or _is_main(element)) and _text(element):
            headings.append(element)
            walk.skip_subtree()
    return headings


def _is_main(element: HtmlElement) -> bool:
    """Whether an element is a main heading, by its tag or schema.org's ``itemprop``."""
    return element.tag == "h1" or "headline" in (element.get("itemprop") or "").split()


def _text(element: HtmlElement) -> str:
    """Return the text of an element as one line."""
    return " ".join("".join(element.itertext()).split())


def _find_own(headings: list[HtmlElement], stated: list[str]) -> HtmlElement | None:
    """Return the heading with a headline of the metadata, or None; main headings are preferred.

    ``stated`` are these headlines, reduced to letters and digits. They may end with the outlet.
    """
    for heading in sorted(headings, key=lambda heading: not _is_main(heading)):
        shown = letters(_text(heading))
        for headline in stated:
            if shown and (
                shown == headline
                or (len(shown) >= _SHORTEST_SHARED and headline.startswith(shown))
                or (is_section_title(_text(heading)) and headline.startswith(shown))
            ):
                return heading
    return None


def _article_heads(headings: list[HtmlElement]) -> list[HtmlElement]:
    """Return the first heading in each outermost ``<article>``."""
    heads: dict[HtmlElement, HtmlElement] = {}
    for heading in headings:
        articles = list(heading.iterancestors("article"))
        if articles:
            heads.setdefault(articles[-1], heading)
    return list(heads.values())


def _find_stories(heads: list[HtmlElement]) -> list[HtmlElement]:
    """Return the elements of the stories with the given headlines.

    A story's element is the largest with no other of the headlines. Headlines without prose, such
    as those of teasers, do not count.
    """
    if not 1 < len(heads) <= _MAX_STORIES:
        return []
    titles = Counter(letters(_text(head)) for head in heads)
    if max(titles.values(), default=0) > 1:
        return []  # one article whose headline is on the page twice
    for _ in range(2):  # without the teasers, the elements of the others may be larger
        counts = Counter(ancestor for head in heads for ancestor in head.iterancestors())
        regions = []
        for head in heads:
            region = head
            for ancestor in head.iterancestors():
                if counts[ancestor] > 1 or ancestor.tag in ("body", "html"):
                    break
                region = ancestor
            if _has_story(region):
                regions.append((head, region))
        heads = [head for head, _ in regions]
    return [region for _, region in regions]


def _has_story(region: HtmlElement) -> bool:
    """Whether an element has enough prose for a story, and no link to the whole of it."""
    blocks = [
        block
        for block in read_blocks(region)
        if not any(is_named(node, "clutter") or node.tag in _ASIDE for node in block.path[1:])
    ]
    prose = [block for block in blocks if len(block.text) >= _PROSE and not is_link(block)]
    words = sum(len(block.text.split()) for block in prose)
    if len(prose) < _FEWEST_PARAGRAPHS and words < _FEWEST_WORDS:
        return False
    is_cut = any(
        block.share("a") > 0 and wordlists.boilerplate_section(block.text) == "end"
        for block in blocks
    )
    return not is_cut or len(prose) >= _LONG_STORY
