"""What all XML files have in common that list pages: feeds, sitemaps and lists of feeds (OPML)."""

import re
from html import unescape

from lxml import etree

from onrecord.article.html.metadata import absolute
from onrecord.errors import ArticleError

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
# Markup in a text that should have none.
MARKUP = re.compile(r"<[a-zA-Z/!]|&[#\w]{1,10};")


def read_xml(body: bytes, location: str) -> tuple[bytes, etree._Element]:
    """Return the bytes of an XML file, with slips of its author mended, and its first element.

    Nothing is fetched, and no entities are expanded. Raises ArticleError if it is no XML.
    """
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
    return body, root


def _escape(match: re.Match[bytes]) -> bytes:
    """Return a bare "&" or "<", or an entity of HTML, as XML writes it; CDATA as it is."""
    found = match[0]
    if found.startswith(b"&"):
        words = unescape(found.decode("latin-1"))
        known = not words.startswith("&")
        return "".join(f"&#{ord(c)};" for c in words).encode() if known else b"&amp;" + found[1:]
    return b"&lt;" if found == b"<" else found


def end_tag(root: etree._Element) -> bytes:
    """Return the beginning of the end tag of a feed, such as "</rdf:RDF"."""
    name = str(root.tag).rpartition("}")[2].rpartition(":")[2]
    return f"</{root.prefix}:{name}".encode() if root.prefix else f"</{name}".encode()


def name_of(element: etree._Element) -> str | None:
    """Return the name of an element of a feed, with the prefix of its namespace, else None.

    "dc:creator" is one of Dublin Core; None is returned for names of namespaces that are not read.
    Some feeds use the usual prefixes without declaring them.
    """
    if not isinstance(element.tag, str):
        return None
    namespace, _, name = element.tag.rpartition("}")
    prefix = _PREFIXES.get(namespace.removeprefix("{"))
    return None if prefix is None else prefix + name


def child_of(element: etree._Element, name: str) -> etree._Element | None:
    """Return the first child of an element with a name, or None."""
    return next((each for each in element if name_of(each) == name), None)


def link_of(element: etree._Element, base: str | None = None) -> str | None:
    """Return the address that a feed or an entry leads to, or None."""
    links = [each for each in element if name_of(each) == "link"]
    stated = [
        each.get("href") or "".join(each.itertext()).strip()
        for each in links
        if each.get("rel", "alternate") == "alternate"
    ]
    guid = child_of(element, "guid")
    if guid is not None and guid.get("isPermaLink", "true") == "true":
        stated.append("".join(guid.itertext()).strip())
    bases = (each.get(_XML_BASE) for each in (element, *element.iterancestors()))
    own_base = next(filter(None, bases), base)
    addresses = (absolute(own_base, each) for each in stated if each)
    return next(filter(None, addresses), None)


def plain_text(element: etree._Element | None) -> str:
    """Return the text of an element on one line, without the markup that some feeds put into it."""
    if element is None:
        return ""
    words = "".join(element.itertext())
    if MARKUP.search(words):
        words = unescape(re.sub(r"<[^<>]{0,500}>", " ", words))
    return " ".join(words.replace("\0", "").split())
