"""Parser of RSS and Atom files, in which each entry that has a text is an article."""

import logging
import re
from html import unescape

from lxml import etree
from lxml.html import HtmlElement

from onrecord.article.html.blocks import Block, Node, read_blocks
from onrecord.article.html.landmarks import read_captions
from onrecord.article.html.metadata import absolute
from onrecord.article.html.selection import Selection, is_link
from onrecord.article.html.tree import parse_page
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import parse_date
from onrecord.article.text_builder import TextBuilder
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture, Image, Record, make_id

logger = logging.getLogger("onrecord")
_TAIL = 2000  # bytes, in which a feed ends; comments may follow
_MAX_ENTRIES = 20_000  # of a feed; archives of a site have some thousand
# Namespaces, and the prefix that the names of their elements have here; those of no other are read.
_PREFIXES = {
    "": "",
    "http://purl.org/rss/1.0/": "",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
}
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
# A "&" or "<" that is written as it is, or an entity that XML does not know; in CDATA, all may be.
_BARE = re.compile(
    rb"<!\[CDATA\[.*?\]\]>|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});)(?:\w{2,30};)?"
    rb"|<(?=[\s\d=])",
    re.DOTALL,
)
_MARKUP = re.compile(r"<[a-zA-Z/!]|&[#\w]{1,10};")
_TITLE_PARTS = re.compile(r"\s+[|–—:·»-]\s+|:\s+")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_MAIL_ADDRESS = re.compile(r"\S+@\S+")


class _Entry(Record, frozen=True):
    """An entry of a feed; ``source`` is the outlet that it names itself, ``blocks`` its text."""

    title: str
    url: str | None
    published: str
    authors: tuple[str, ...]
    source: str | None
    blocks: list[Block]


class _Feed(Record, frozen=True, kw_only=True):
    """A feed: its entries in the order of the file, and whose they are.

    ``home`` is the host of the feed's site, ``several`` whether its entries lead to several hosts,
    ``publisher`` the outlet that the feed's title names, or the host of the site, ``is_cut``
    whether the end of the file is missing.
    """

    entries: list[_Entry]
    home: str | None
    several: bool
    publisher: str | None
    is_cut: bool


class FeedParser:
    """Parser of the media types ``application/rss+xml`` and ``application/atom+xml``."""

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return an article for each entry that has a text, in the order of the feed.

        Entries with only a title and a link are links, not articles; a warning gives their number.
        Others name dates that are none, and say that a feed is cut off.
        Raises ArticleError if all are links, or if the file is not a feed.
        """
        feed = _read_feed(body, capture)
        if feed.is_cut:
            logger.warning(
                "%s: is cut off: its last entry may lack its end, and others may be missing; "
                "fetch it again",
                capture.location,
            )
        articles: list[Article] = []
        for entry in feed.entries:
            blocks = _text_blocks(entry)
            if blocks:
                articles.append(_make_article(capture, len(articles), feed, entry, blocks))
        links = len(feed.entries) - len(articles)
        if not articles:
            what = f"a feed of {links} links without text; save the pages that they lead to"
            raise ArticleError(
                f"{capture.location} is {what if links else 'a feed without entries'}"
            )
        if links:
            logger.warning(
                "%s: %d of %d entries have only a title and a link and are no articles",
                capture.location,
                links,
                len(feed.entries),
            )
        undated = [e.published for e in feed.entries if e.published and not parse_date(e.published)]
        if undated:
            logger.warning(
                "%s: %d of %d entries have a date that is none, such as %.40r; they are kept "
                "without one",
                capture.location,
                len(undated),
                len(feed.entries),
                undated[0],
            )
        return articles

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the titles and texts of a feed's entries, without markup."""
        feed = _read_feed(body, capture)
        pieces = [[entry.title, *(b.text for b in entry.blocks)] for entry in feed.entries]
        return "\n\n".join(piece for each in pieces for piece in each)


def _read_feed(body: bytes, capture: Capture) -> _Feed:
    """Return the feed in an XML file. Raises ArticleError if it is none, or a very long one.

    Nothing is fetched, and no entities are expanded.
    """
    location = capture.location
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    body = _BARE.sub(_escape, body.strip() if body[:1].isspace() else body)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise ArticleError(f"{location} is not a feed that can be read; fetch it again")
    elements = [each for each in root.iter() if _name(each) in ("item", "entry")]
    if len(elements) > _MAX_ENTRIES:
        raise ArticleError(f"{location} has more than {_MAX_ENTRIES:,} entries; cut it into pieces")
    channel = next((each for each in root if _name(each) == "channel"), root)
    own = capture.response.address if capture.response else None
    url = _link(channel, own)
    entries = [_read_entry(each, url or own, location) for each in elements]
    hosts = {names.host_of(entry.url) for entry in entries if entry.url}
    home = names.host_of(url) if url else next(iter(hosts)) if len(hosts) == 1 else None
    names_sources = any(entry.source for entry in entries)  # the feed of an aggregator
    return _Feed(
        entries=entries,
        home=home,
        several=len(hosts) > 1,
        publisher=None if names_sources else _publisher(_plain(_child(channel, "title")), home),
        is_cut=_end_tag(root) not in body[-_TAIL:].replace(b"\0", b""),  # also in UTF-16
    )


def _escape(match: re.Match[bytes]) -> bytes:
    """Return a bare "&" or "<", or an entity of HTML, as XML writes it; CDATA as it is."""
    found = match[0]
    if found.startswith(b"&"):
        words = unescape(found.decode("latin-1"))
        known = not words.startswith("&")
        return "".join(f"&#{ord(c)};" for c in words).encode() if known else b"&amp;" + found[1:]
    return b"&lt;" if found == b"<" else found


def _end_tag(root: etree._Element) -> bytes:
    """Return the beginning of the end tag of a feed, such as "</rdf:RDF"."""
    name = str(root.tag).rpartition("}")[2].rpartition(":")[2]
    return f"</{root.prefix}:{name}".encode() if root.prefix else f"</{name}".encode()


def _read_entry(element: etree._Element, base: str | None, location: str) -> _Entry:
    """Return an entry of a feed; ``base`` is the address of the feed's site."""
    fields = ("content:encoded", "content", "description", "summary")
    texts = (_child(element, name) for name in fields)
    blocks = next((found for each in texts if (found := _read_blocks(each, location))), [])
    source = _child(element, "source")
    source_title = "" if source is None else _plain(_child(source, "title")) or _plain(source)
    authors = [_author(each) for each in element if _name(each) in ("author", "dc:creator")]
    dates = ("published", "pubDate", "issued", "dc:date", "updated", "modified")
    return _Entry(
        title=_plain(_child(element, "title")),
        url=_link(element, base),
        published=next(filter(None, (_plain(_child(element, name)) for name in dates)), ""),
        authors=tuple(dict.fromkeys(filter(None, authors))),
        source=source_title or None,
        blocks=blocks,
    )


def _name(element: etree._Element) -> str | None:
    """Return the name of an element of a feed, with the prefix of its namespace, else None.

    "dc:creator" is one of Dublin Core; None is returned for names of namespaces that are not read.
    Some feeds use the usual prefixes without declaring them.
    """
    if not isinstance(element.tag, str):
        return None
    namespace, _, name = element.tag.rpartition("}")
    prefix = _PREFIXES.get(namespace.removeprefix("{"))
    return None if prefix is None else prefix + name


def _child(element: etree._Element, name: str) -> etree._Element | None:
    """Return the first child of an element with a name, or None."""
    return next((each for each in element if _name(each) == name), None)


def _link(element: etree._Element, base: str | None = None) -> str | None:
    """Return the address that a feed or an entry leads to, or None."""
    links = [each for each in element if _name(each) == "link"]
    stated = [
        each.get("href") or "".join(each.itertext()).strip()
        for each in links
        if each.get("rel", "alternate") == "alternate"
    ]
    guid = _child(element, "guid")
    if guid is not None and guid.get("isPermaLink", "true") == "true":
        stated.append("".join(guid.itertext()).strip())
    bases = (each.get(_XML_BASE) for each in (element, *element.iterancestors()))
    own_base = next(filter(None, bases), base)
    addresses = (absolute(own_base, each) for each in stated if each)
    return next(filter(None, addresses), None)


def _author(element: etree._Element) -> str:
    """Return the name in an element for an author: "Ada Finn" for "ada@x.example (Ada Finn)"."""
    name = _child(element, "name")
    words = _plain(element if name is None else name)
    return " ".join(_MAIL_ADDRESS.sub(" ", words).split()).strip("() ")


def _plain(element: etree._Element | None) -> str:
    """Return the text of an element on one line, without the markup that some feeds put into it."""
    if element is None:
        return ""
    words = "".join(element.itertext())
    if _MARKUP.search(words):
        words = unescape(re.sub(r"<[^<>]{0,500}>", " ", words))
    return " ".join(words.replace("\0", "").split())


def _read_blocks(element: etree._Element | None, location: str) -> list[Block]:
    """Return the blocks of text in an element that contains text, escaped HTML or XHTML."""
    if element is None:
        return []
    words = "".join(element.itertext())
    if not words.strip():
        return []
    if element.get("type") == "xhtml" or len(element):
        inner = (etree.tostring(each, encoding="unicode", with_tail=True) for each in element)
        words = (element.text or "") + re.sub(r"<(/?)\w+:(\w)", r"<\1\2", "".join(inner))
    elif element.get("type") == "text" or not _MARKUP.search(words):
        paragraphs = (" ".join(each.split()) for each in _PARAGRAPHS.split(words))
        node = Node(number=1, tag="p", names="")
        return [Block(text=each, path=(node,)) for each in paragraphs if each]
    root: HtmlElement = parse_page(f"<body><div>{words}</div></body>", location)
    return read_blocks(root)


def _text_blocks(entry: _Entry) -> list[int]:
    """Return the indices of the blocks of an entry's text, without links and a repeated title."""
    title = _letters(entry.title)
    repeated = {title, title + _letters(entry.source or ""), ""}
    blocks = [i for i, block in enumerate(entry.blocks) if not is_link(block)]
    text = [i for i in blocks if _letters(entry.blocks[i].text) not in repeated]
    return text if any(entry.blocks[i].tag != "figcaption" for i in text) else []


def _make_article(
    capture: Capture, position: int, feed: _Feed, entry: _Entry, positions: list[int]
) -> Article:
    """Return the article of an entry; ``positions`` are the indices of its blocks of text."""
    selection = Selection(blocks=tuple(positions), own=frozenset(positions), main=-1)
    captions = read_captions(entry.blocks, positions, selection)
    headline = _headline(entry)
    builder = TextBuilder()
    if headline:
        builder.add("headline", headline)
    for i in positions:
        caption = captions.get(i)
        if caption is None:
            builder.add("body", entry.blocks[i].text)
        elif caption.caption is None:
            builder.add("credit", caption.credit or caption.line)
        else:
            builder.add_caption(caption.line, caption.caption, caption.credit)
    text, parts = builder.build()
    site = names.host_of(entry.url) if entry.url else None
    people = [person for author in entry.authors for person in names.read_names(author)[0]]
    return Article(
        id=make_id("article", capture.id, position),
        capture=capture.id,
        outlet=_outlet(feed, entry, site),
        site=site,
        url=entry.url,
        headline=headline or None,
        byline=tuple(people),
        published=parse_date(entry.published) if entry.published else None,
        text=text,
        parts=parts,
        images=tuple(Image(caption=c.caption, credit=c.credit) for c in captions.values()),
    )


def _headline(entry: _Entry) -> str:
    """Return an entry's title without the outlet's name, which aggregators put at its end."""
    title, source = entry.title, entry.source
    if source and title.endswith(source):
        return title.removesuffix(source).rstrip(" -–—|·") or title
    return title


def _publisher(title: str, host: str | None) -> str | None:
    """Return the outlet that the title of a feed names, else the host of its site, or None."""
    pieces: list[str] = sorted(filter(None, _TITLE_PARTS.split(title)), key=len, reverse=True)
    sections = wordlists.words("sections")
    for is_outlet in (_is_in_host, _is_outlet, _shares_word):
        for piece in pieces:
            if wordlists.normalize(piece) not in sections and is_outlet(piece, host or ""):
                return piece
    return host


def _outlet(feed: _Feed, entry: _Entry, site: str | None) -> str | None:
    """Return the outlet of an entry on a host, or None if the feed leaves it open.

    It is the source that the entry names, else the publisher if the entry is on the feed's own
    site. In a feed that leads to several sites, it is the one that the entry leads to.
    """
    if entry.source:
        return entry.source
    if site and not (feed.home and _is_same_site(site, feed.home)):
        return site if feed.several else None
    return feed.publisher


def _is_in_host(piece: str, host: str) -> bool:
    """Whether a part of a feed's title is the name of its host, written apart."""
    return names.is_in_host(piece, host)


def _is_outlet(piece: str, host: str) -> bool:
    """Whether a part of a feed's title has the form of an outlet's name."""
    return names.is_outlet_line(piece)


def _shares_word(piece: str, host: str) -> bool:
    """Whether a part of a feed's title is a name with a word that its host has, too."""
    words = (_letters(word) for word in piece.split())
    return names.is_name(piece) and any(len(word) > 2 and word in host for word in words)


def _is_same_site(one: str, other: str) -> bool:
    """Whether two hosts are of one site, as "a.example" and "news.a.example" are."""
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _letters(text: str) -> str:
    """Return only the letters and digits of a text, in lower case, for comparison."""
    return "".join(filter(str.isalnum, text)).casefold()
