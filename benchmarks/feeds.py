"""Reads feeds with slips, beside two libraries: ``python -m benchmarks.feeds`` (extra ``bench``).

Each feed has five entries, of which those with the right address are counted; then 200 entries are
timed. Feeds are of an invented site; each has one slip that feeds of the web have.
"""

import time
from collections import Counter
from collections.abc import Callable

from onrecord.article.listings import read_listing

FEED = "https://herald.example/feed"
SITE = "https://herald.example/"
HEAD = '<?xml version="1.0" encoding="utf-8"?>'
WORDS = "&lt;p&gt;" + "The wall held. " * 40 + "&lt;/p&gt;"


def items(count: int) -> str:
    """Return some entries in RSS."""
    return "".join(
        f"<item><title>Wall {n}</title><link>{SITE}{n}</link><guid>{SITE}{n}</guid>"
        f"<pubDate>Thu, 08 May 2031 10:00:00 +0200</pubDate><description>{WORDS}</description>"
        "</item>"
        for n in range(count)
    )


def rss(inner: str, head: str = HEAD) -> str:
    """Return a feed in RSS."""
    channel = f"<channel><title>T</title><link>{SITE}</link>{inner}</channel>"
    return f'{head}<rss version="2.0">{channel}</rss>'


def atom(attribute: str = "", base: str = SITE) -> str:
    """Return a feed in Atom."""
    entries = "".join(
        f'<entry><title>Wall {n}</title><link rel="enclosure" href="https://x.example/{n}.mp3"/>'
        f'<link href="{base}{n}"/><updated>2031-05-08T10:00:00Z</updated></entry>'
        for n in range(5)
    )
    return f'{HEAD}<feed xmlns="http://www.w3.org/2005/Atom"{attribute}><title>T</title>{entries}</feed>'


def feeds() -> dict[str, bytes]:
    """Return feeds by the slip or form that each has."""
    five = items(5)
    rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    return {
        "RSS": rss(five).encode(),
        "Atom": atom().encode(),
        "Atom, relative to its base": atom(f' xml:base="{SITE}"', "").encode(),
        "RSS 1.0": f"{HEAD}<rdf:RDF {rdf}><channel/>{five}</rdf:RDF>".encode(),
        "bare &": rss(five.replace("Wall", "Wall & moat")).encode(),
        "entities of HTML": rss(five.replace("Wall", "Wall&nbsp;&eacute;")).encode(),
        "blank lines first": b"\n\n" + rss(five).encode(),
        "byte order mark": b"\xef\xbb\xbf" + rss(five).encode(),
        "cut off": rss(five).encode()[:-60],
        "other encoding than stated": rss(five.replace("Wall", "Mur \xe9")).encode("latin-1"),
        "UTF-16": rss(five, '<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"),
        "control characters": rss(five.replace("Wall", "Wall\x0b")).encode(),
        "prefix without namespace": rss(
            five.replace("<title>", "<dc:creator>A</dc:creator><title>")
        ).encode(),
        "links relative to the site": rss(five.replace(SITE, "/")).encode(),
        "only a guid": rss(five.replace("<link>", "<x>").replace("</link>", "</x>")).encode(),
        "wrong end tag": rss(five.replace("</title>", "</titel>", 1)).encode(),
        "bomb of entities": (
            f'<!DOCTYPE rss [<!ENTITY e0 "bang">{entities}]>'
            + rss(five.replace("Wall", "&e9;"), "")
        ).encode(),
        "entity of a file": (
            '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
            + rss(five.replace("Wall", "&f;"), "")
        ).encode(),
    }


def readers() -> dict[str, Callable[[bytes], list[str]]]:
    """Return functions that read the addresses of a feed, by name."""
    import fastfeedparser  # type: ignore[import-not-found]
    import feedparser  # type: ignore[import-not-found]

    def ours(body: bytes) -> list[str]:
        listing = read_listing(body, FEED)
        return [entry.address for entry in listing.entries] if listing else []

    came_from = {"content-location": FEED}
    return {
        "onrecord": ours,
        "feedparser": lambda body: [
            each.get("link") for each in feedparser.parse(body, response_headers=came_from).entries
        ],
        "fastfeedparser": lambda body: [
            each.get("link") for each in fastfeedparser.parse(body).entries
        ],
    }


def main() -> None:
    """Print a line for each feed, the totals, and the times."""
    named = readers()
    totals: Counter[str] = Counter()
    for slip, body in feeds().items():
        counts = []
        for name, read in named.items():
            try:
                found = sum(str(each).startswith(SITE) for each in read(body))
                counts.append(str(found))
                totals[name] += found
            except Exception as error:
                counts.append(type(error).__name__)
        print(slip, *counts, sep="\t")
    print("all", *(f"{name} {totals[name]}" for name in named), sep="\t")
    long = rss(items(200)).encode()
    for name, read in named.items():
        begun = time.process_time()
        for _ in range(10):
            read(long)
        print(f"{name}: {(time.process_time() - begun) * 100:.1f} ms for 200 entries")


if __name__ == "__main__":
    main()
