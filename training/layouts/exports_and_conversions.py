"""Text that comes out of other systems: exports, conversions, dumps, printers; some as HTML."""

import html
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from evaluation.layouts.page import Field, Item, Page, Role, family

NUMERIC = ["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%Y/%m/%d", "%d.%m.%y", "%-d.%-m.%Y"]
ABBREVIATED = ["%d-%b-%Y", "%-d %b %Y", "%b %-d, %Y", "%a %-d %b %Y", "%d %b %y", "%a, %d %b %Y"]
LONG = ["%-d %B %Y", "%B %-d, %Y", "%A, %-d %B %Y", "%A %-d %B %Y", "%A, %B %-d, %Y", "%-d. %B %Y"]
ANY_DAY = NUMERIC + ABBREVIATED + LONG
LABELS = {
    "outlet": "Source|Paper|Publication|Outlet|Medium|Newspaper|Origin|Journal|Organ|Quelle|Fuente|Periódico|Media|Title of publication|Published in|From|Pub.|SOURCE|Kilde|Organe|Carrier|Host publication|Broadcaster or paper".split("|"),
    "date": "Date|Published|Day|Issue date|Datum|Fecha|Dated|Edition of|Appeared|Issue|Publication date|PubDate|DATE|Date of issue|On|Parution|Released".split("|"),
    "author": "Author|By|Byline|Writer|Reporter|Correspondent|Autor|Verfasser|Signed|AUTHOR|Name|Written by|Author(s)|Creator|Signature".split("|"),
    "headline": "Headline|Title|Heading|Subject|Head|Titel|Título|Item|Topic line|HEADLINE|Article title|Titre|Story|Doc. title".split("|"),
    "text": "Text|Full text|Body|Content|Article|Abstract|Summary|Extract|Texto|Wortlaut|TEXT|Description|Transcript|Story text|Precis".split("|"),
    "deck": "Subtitle|Standfirst|Deck|Sub-heading|Untertitel|Lead|Intro|Strap".split("|"),
    "url": "URL|Link|Address|Web|Location|Permalink|Online at|Href|Retrieve".split("|"),
    "page": "Page|Pages|Seite|P.|Start page|Pg".split("|"),
}  # fmt: skip
JUNK = "Accession No|Words|Language|Doc type|Record|Entered by|Subject terms|Region code|Circulation|Tone|Copies|Rights|Clip no|Status|Desk|Keywords|Reach|Reviewed|Shelf|Database|Load date|Priority".split("|")  # fmt: skip
JUNK_VALUES = "EN|cleared|A7|News|normal|English|open|2|neutral|held|42,000|none|INT/3|harbour; budget|see file|not assessed|QX-17|yes|general|regional|612 words|checked".split("|")  # fmt: skip


_UNSEEN = re.compile("[\u200b-\u200f]")  # signs without width in some texts

# ---------------------------------------------------------------- what the families share


def coin(rng: Random) -> str:
    """Invent a name."""
    starts = "Bel Cor Dra Fen Gar Hol Ist Jor Kel Lam Mor Nes Orl Pel Quen Ras Sil Tor Ulv Var Wen Yst Zan".split()
    ends = "ada berg by den dor eck essa field forth gate holm ia ique lund mere mouth nick ora stad ster ton vik wick".split()
    return rng.choice(starts) + rng.choice(["", "", "a", "e", "in", "or"]) + rng.choice(ends)


def person(rng: Random) -> str:
    """Invent somebody who sends, files or scans."""
    first = rng.choice(
        "Ada Bo Cleo Dirk Eda Finn Gus Hedy Ivo Jana Kit Lars Mina Ned Oda Per Quin Rut Sten Una Vera Wim".split()
    )
    return f"{first[0]}. {coin(rng)}" if rng.random() < 0.3 else f"{first} {coin(rng)}"


def office(rng: Random) -> str:
    """Invent an office that makes digests."""
    kind = rng.choice(
        "Press Office|Media Unit|Cuttings Library|Monitoring Service|Information Section|Embassy of {}|{} Archive|{} Institute|Documentation Centre|Chancery, Press Section|{} Foundation|Reading Room|News Desk|Public Affairs".split("|")
    )  # fmt: skip
    return kind.format(coin(rng)) if "{}" in kind else f"{coin(rng)} {kind}"


def digest_title(rng: Random) -> str:
    """Name a digest."""
    one = rng.choice(
        "Press|Media|News|Daily|Morning|Weekly|Evening|Clippings|Selected|Foreign press|Regional media|Cuttings|Articles|Overnight".split(
            "|"
        )
    )
    two = rng.choice(
        "review|summary|file|bulletin|extracts|survey|digest|round-up|monitor|items|report|pack|briefing|record|list|notes".split(
            "|"
        )
    )
    words = f"{one} {two}"
    if rng.random() < 0.3:
        words = f"{coin(rng)} {words.lower()}"
    return {0: words.upper(), 1: words.title()}.get(rng.randrange(4), words)


def chance(rng: Random, share: float) -> bool:
    """Decide at random."""
    return rng.random() < share


def take(rng: Random, items: Sequence[Item], most: int = 9) -> list[Item]:
    """Take the first few items, two at least."""
    return list(items[: rng.randint(2, most)])


def fold(words: str, width: int, rng: Random | None = None) -> list[str]:
    """Break words into lines; with ``rng``, long words are hyphenated at line ends."""
    if not width:
        return [words]
    if rng is None:
        return textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False) or [
            words
        ]
    lines, line = [], ""
    for word in words.split():
        room = width - len(line) - 1
        if len(word) <= room or not line:
            line = f"{line} {word}".strip()
            continue
        if word.isalpha() and len(word) > 6 and room >= 5 and chance(rng, 0.7):
            cut = rng.randint(3, min(room - 1, len(word) - 3))
            lines.append(f"{line} {word[:cut]}-")
            line = word[cut:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def wrap(words: str, width: int, indent: str = "") -> str:
    """Break words into lines of a width, with an indentation after the first."""
    return f"\n{indent}".join(fold(words, width))


def paragraphs(rng: Random, item: Item, most: int = 6) -> list[str]:
    """The first paragraphs of an item: one or more."""
    return [_UNSEEN.sub("", words) for words in item.paragraphs[: rng.randint(1, most)]]


def sentence(words: str) -> str:
    """The first sentence of a paragraph."""
    for found in re.finditer(r"[a-z\d]{3,}[.!?][”\"']?\s", words):
        if found.start() > 50:
            return words[: found.end()].strip()
    return words


def snippet(rng: Random, words: str) -> str:
    """Words cut off."""
    return " ".join(words.split()[: rng.randint(12, 45)]) + rng.choice(
        [" …", "...", "…", " [...]", " ..."]
    )


def put_day(
    page: Page, a: int, item: Item, pattern: str, upper: bool = False, role: Role = "publication"
) -> None:
    """Put the day of publication."""
    words = item.published.strftime(pattern)
    page.put(words.upper() if upper else words, role, a, "published", item.published.isoformat())


def put_names(page: Page, a: int, item: Item, comma: str = ", ", upper: bool = False) -> None:
    """Put the authors one by one."""
    for n, name in enumerate(item.authors):
        if n:
            page.raw(comma)
        page.put(name.upper() if upper else name, "byline", a, "author")


def put_heading(page: Page, words: str, field: Field, item: Item, upper: bool = False) -> None:
    """Put a section heading that states the outlet or the day of the items below."""
    value = item.published.isoformat() if field == "published" else None
    page.put(words.upper() if upper else words, "section", None, field, value)


def by_paper(rng: Random, items: Sequence[Item]) -> list[list[Item]]:
    """Group items under newspapers: the items of a group have the first one's outlet."""
    groups, i = [], 0
    while i < len(items):
        size = rng.choice([1, 2, 2, 3, 4])
        lead = items[i]
        groups.append(
            [
                replace(each, outlet=lead.outlet, host=lead.host, url=each.url.replace(each.host, lead.host), credit=each.credit.split("/")[0])
                for each in items[i : i + size]
            ]
        )  # fmt: skip
        i += size
    return groups


def by_day(rng: Random, items: Sequence[Item]) -> list[list[Item]]:
    """Group items under days, from the newest or from the oldest."""
    groups, i = [], 0
    step = rng.choice([-1, 1])
    day = items[0].published
    while i < len(items):
        size = rng.choice([1, 2, 2, 3, 4])
        groups.append(
            [
                replace(each, published=day, url=f"https://www.{each.host}/{day:%Y/%m/%d}/{each.url.rsplit('/', 1)[1]}")
                for each in items[i : i + size]
            ]
        )  # fmt: skip
        day += timedelta(days=step * rng.choice([1, 1, 1, 2]))
        i += size
    return groups


def numbered(groups: Sequence[Sequence[Item]]) -> Iterator[tuple[list[tuple[int, Item]], Item]]:
    """Yield the groups with the numbers of their items, and the first item of each."""
    a = 0
    for group in groups:
        yield [(a + n, item) for n, item in enumerate(group)], group[0]
        a += len(group)


def rule(rng: Random, width: int = 0) -> str:
    """A rule of signs."""
    sign = rng.choice(["-", "=", "_", "*", "~", "- ", "* ", "+", "#", "—", ".", "=-"])
    return (sign * 80)[: width or rng.randint(5, 78)].rstrip()


def labels_of(rng: Random) -> dict[str, str]:
    """Choose the label words of a page."""
    chosen = {name: rng.choice(words) for name, words in LABELS.items()}
    case = rng.choice([str, str, str.upper, str.lower])
    return {name: case(words) for name, words in chosen.items()}


_LABEL_ROLES: dict[str, Role] = {"outlet": "publication", "date": "publication", "author": "byline", "url": "source_line", "page": "publication"}  # fmt: skip


def put_label(page: Page, name: str, words: str, a: int) -> None:
    """Put the label of a field; the label of a headline or text belongs to no article."""
    role = _LABEL_ROLES.get(name)
    if role:
        page.put(words, role, a)
    else:
        page.put(words, "furniture")


def put_value(
    page: Page,
    name: str,
    a: int,
    item: Item,
    pattern: str,
    width: int = 0,
    indent: str = "",
    comma: str = "; ",
) -> None:
    """Put the value of a field of an item."""
    if name == "outlet":
        page.put(item.outlet, "publication", a, "outlet")
    elif name == "date":
        put_day(page, a, item, pattern)
    elif name == "author":
        put_names(page, a, item, comma)
    elif name == "headline":
        page.put(wrap(item.headline, width, indent), "headline", a)
    elif name == "deck":
        page.put(wrap(item.deck, width, indent), "deck", a)
    elif name == "url":
        page.put(item.url, "source_line", a, "url")
    elif name == "page":
        page.put(str(1 + len(item.headline) % 37), "publication", a)
    else:
        raise ValueError(name)


def put_text(
    page: Page,
    a: int,
    texts: Sequence[str],
    width: int = 0,
    first: str = "",
    indent: str = "",
    between: str = "\n\n",
) -> None:
    """Put paragraphs, wrapped and indented."""
    for n, words in enumerate(texts):
        page.raw(between if n else "")
        page.raw(first)
        page.put(wrap(words, width, indent), "body", a)


def put_marked(page: Page, words: str, role: Role, a: int | None, mark: str, width: int) -> None:
    """Put lines, each behind a mark such as quotation signs."""
    for line in fold(words, width):
        page.raw(mark)
        page.put(line, role, a)
        page.raw("\n")


def top(rng: Random, page: Page, items: Sequence[Item], share: float = 0.8) -> None:
    """Put a digest's title, perhaps with office, day and remarks."""
    if not chance(rng, share):
        return
    lines = [digest_title(rng)]
    if chance(rng, 0.5):
        lines.append(office(rng))
    if chance(rng, 0.5):
        made = max(each.published for each in items) + timedelta(days=rng.choice([0, 1, 1]))
        lines.append(
            rng.choice(["", "", "Compiled ", "As of ", "No. 118, "])
            + made.strftime(rng.choice(ANY_DAY))
        )
    if chance(rng, 0.25):
        lines.append(
            rng.choice(
                [
                    "For internal use",
                    "Not for publication",
                    "Copies: 12",
                    "Items are not checked.",
                    "Unofficial translations",
                    "Distribution: list B",
                ]
            )
        )
    if chance(rng, 0.3):
        rng.shuffle(lines)
    joint = rng.choice(["\n", "\n", "\n\n", " | ", " - "])
    for n, line in enumerate(lines):
        page.raw(joint if n else "")
        page.put(line, "furniture")
    page.raw("\n" * rng.randint(1, 3))


def tail(rng: Random, page: Page, share: float = 0.5) -> None:
    """Put the end of a digest."""
    if not chance(rng, share):
        return
    page.raw("\n" * rng.randint(1, 3))
    words = rng.choice(
        [
            "End of file", f"Prepared by {person(rng)}, {office(rng)}", "*** END ***", "Records are copyright of their owners.",
            f"To be taken off the list write to desk@{coin(rng).lower()}.example", "-- end of report --", f"Questions: {person(rng)}, ext. {rng.randint(100, 999)}",
            f"{rng.randint(3, 90)} records exported", "This compilation does not reflect the views of the office.", "(end)", f"Output by user {coin(rng).lower()}{rng.randint(1, 9)}",
        ]
    )  # fmt: skip
    page.put(words, "furniture")
    page.raw("\n")


class Sheet:
    """Lines of printed pages, with a head and a foot between them."""

    def __init__(
        self,
        page: Page,
        depth: int,
        head: Callable[[int], None] | None,
        foot: Callable[[int], None] | None,
        feed: str = "\f",
    ) -> None:
        """Begin the first page; ``head`` and ``foot`` put the furniture of a page."""
        self.page, self.depth, self.head, self.foot, self.feed = page, depth, head, foot, feed
        self.row, self.number = 0, 1
        if head:
            head(1)

    def turn(self) -> None:
        """Go to the next page."""
        if self.foot:
            self.foot(self.number)
        self.number += 1
        self.row = 0
        self.page.raw(self.feed)
        if self.head:
            self.head(self.number)

    def end(self, blank: int = 0) -> None:
        """End a line, and leave lines blank."""
        self.page.raw("\n" * (1 + blank))
        self.row += 1 + blank
        if self.row >= self.depth:
            self.turn()

    def block(
        self,
        lines: Sequence[str],
        role: Role,
        a: int | None,
        indent: str = "",
        first: str = "",
        whole: bool = False,
    ) -> None:
        """Put lines of one piece; a page may end within them, unless they are kept whole."""
        if whole and self.row + len(lines) > self.depth:
            self.turn()
        begun = 0
        for n in range(len(lines)):
            self.row += 1
            is_last = n == len(lines) - 1
            if is_last or (self.row >= self.depth and not whole):
                self.page.raw(indent if begun else first or indent)
                self.page.put(f"\n{indent}".join(lines[begun : n + 1]), role, a)
                self.page.raw("\n")
                begun = n + 1
                if self.row >= self.depth:
                    self.turn()


# ---------------------------------------------------------------- database and archive exports


@family
def labelled_records_any_order(rng: Random, items: Sequence[Item]) -> Page:
    """A database's export: labels in any words and order, the text anywhere, before or after values."""
    page = Page()
    items = take(rng, items)
    labels, pattern = labels_of(rng), rng.choice(ANY_DAY)
    top(rng, page, items, 0.5)
    colon = rng.choice([": ", ": ", " = ", " - ", ":\t", " .... ", " | ", ":\n   ", " => "])
    width = rng.choice([0, 0, 60, 72, 80])
    order = ["outlet", "date", "author", "headline", "url", "page"]
    rng.shuffle(order)
    dropped = set(rng.sample(["url", "page", "author", "date"], rng.randint(1, 3)))
    order = [name for name in order if name not in dropped]
    order.insert(rng.choice([0, len(order), rng.randint(0, len(order))]), "text")
    junk = rng.sample(JUNK, rng.randint(0, 4))
    missing = rng.choice([0, 0, 0.15, 0.3])
    between = rng.choice(
        ["\n\n", "\n" + rule(rng) + "\n", "\n\n\n", "\n\n" + rule(rng) + "\n\n", "\n$\n", "\n##\n"]
    )
    opening = rng.choice(
        ["", "", "Record {}", "<{}>", "[{}]", "DOC {}", "{})", "Set item {} of many"]
    )
    gap = rng.choice(["\n", "\n", "\n", "\n\n"])
    for a, item in enumerate(items):
        if opening:
            page.put(opening.format(a + 1), "furniture")
            page.raw("\n")
        fields = [
            name
            for name in order
            if name == "text"
            or not chance(rng, missing / 2 if name in ("headline", "outlet") else missing)
        ]
        if "headline" in fields and chance(rng, 0.15):
            fields.insert(fields.index("headline") + 1, "deck")
        mixed: list[tuple[str, str]] = [(name, labels[name]) for name in fields]
        for word in junk:
            mixed.insert(rng.randint(0, len(mixed)), ("junk", word))
        for n, (name, word) in enumerate(mixed):
            page.raw(gap if n else "")
            put_label(page, name, word, a) if name != "junk" else page.put(word, "furniture")
            page.raw(colon)
            if name == "junk":
                page.put(rng.choice(JUNK_VALUES), "furniture")
            elif name == "text":
                put_text(
                    page, a, paragraphs(rng, item, 5), width, "", "", rng.choice(["\n", "\n\n"])
                )
            else:
                put_value(page, name, a, item, pattern, width)
        page.raw(between)
    tail(rng, page)
    return page


@family
def labels_after_values(rng: Random, items: Sequence[Item]) -> Page:
    """Filled-in forms as text: the label stands behind or below its value."""
    page = Page()
    items = take(rng, items, 7)
    labels, pattern = labels_of(rng), rng.choice(ANY_DAY)
    top(rng, page, items, 0.4)
    before, after = rng.choice(
        [
            ("  (", ")"),
            ("\n(", ")"),
            (" <", ">"),
            (" / ", ""),
            ("\n   ^ ", ""),
            (" ..... ", ""),
            ("\n", ""),
            (" [", "]"),
        ]
    )
    order = [
        "outlet",
        "date",
        "headline",
        *rng.sample(["author", "page", "url"], rng.randint(0, 2)),
    ]
    rng.shuffle(order)
    text_at = rng.choice([0, len(order), len(order)])
    labelled_text = chance(rng, 0.6)
    for a, item in enumerate(items):
        own = [name for name in order if name == "headline" or chance(rng, 0.92)]
        own.insert(min(text_at, len(own)), "text")
        for name in own:
            if name == "text":
                put_text(page, a, paragraphs(rng, item, 4), rng.choice([0, 66]))
                if labelled_text:
                    page.raw(before)
                    page.put(labels["text"], "furniture")
                    page.raw(after)
            else:
                put_value(page, name, a, item, pattern)
                page.raw(before)
                put_label(page, name, labels[name], a)
                page.raw(after)
            page.raw("\n" if "\n" not in before else "\n\n")
        page.raw(
            rng.choice(["\n", "\n\n"]) if "\n" not in before else "\n" + rule(rng, 30) + "\n\n"
        )
    tail(rng, page)
    return page


@family
def two_fields_on_a_line(rng: Random, items: Sequence[Item]) -> Page:
    """A card index printed out: two or three fields on a line in columns, text below or above."""
    page = Page()
    items = take(rng, items, 8)
    labels, pattern = labels_of(rng), rng.choice(ANY_DAY)
    top(rng, page, items, 0.6)
    colon = rng.choice([": ", ":", ". ", " ", ":  "])
    column = rng.randint(30, 48)
    names = ["outlet", "date", "author", "page", "junk"]
    rng.shuffle(names)
    names = [n for n in names if n in ("outlet", "date") or chance(rng, 0.7)]
    head_first, text_first = chance(rng, 0.5), chance(rng, 0.25)
    junk = rng.choice(JUNK)
    width = rng.choice([0, 64, 76])
    bare_head = chance(rng, 0.5)

    def head(a: int, item: Item) -> None:
        if not bare_head:
            page.put(labels["headline"], "furniture")
            page.raw(colon)
        page.put(wrap(item.headline, width, " " * rng.choice([0, 4])), "headline", a)
        page.raw("\n")

    for a, item in enumerate(items):
        if text_first:
            if head_first:
                head(a, item)
            put_text(page, a, paragraphs(rng, item, 4), width)
            page.raw("\n")
            if not head_first:
                head(a, item)
        elif head_first:
            head(a, item)
        for n, name in enumerate(names):
            start = len(page.content)
            if name == "junk":
                page.put(f"{junk}{colon}{rng.choice(JUNK_VALUES)}", "furniture")
            else:
                put_label(page, name, labels[name], a)
                page.raw(colon)
                put_value(page, name, a, item, pattern)
            used = len(page.content) - start
            page.raw("\n" if n % 2 or n == len(names) - 1 else " " * max(3, column - used))
        if not text_first:
            if not head_first:
                head(a, item)
            page.raw(rng.choice(["", "\n"]))
            put_text(page, a, paragraphs(rng, item, 4), width, rng.choice(["", "   "]))
            page.raw("\n")
        page.raw(rng.choice(["\n", "\n\n", rule(rng, 60) + "\n"]))
    tail(rng, page)
    return page


@family
def expanded_query_output(rng: Random, items: Sequence[Item]) -> Page:
    """A query's result in a terminal: a block for each row, column names left of a bar or colon."""
    page = Page()
    items = take(rng, items, 8)
    paper = rng.choice(["outlet", "source_name", "paper", "medium", "feed", "publication", "name"])
    columns = {
        "outlet": paper, "date": rng.choice(["pub_date", "published", "day", "issued_on", "dt"]), "author": rng.choice(["byline", "author", "writer"]),
        "headline": rng.choice(["headline", "title", "hl", "subject"]), "text": rng.choice(["body", "content", "fulltext", "txt", "lead"]), "url": rng.choice(["href", "url", "link"]),
    }  # fmt: skip
    junk = rng.sample(
        ["id", "lang", "words", "created_by", "section_id", "hash", "is_open"], rng.randint(1, 3)
    )
    order = ["outlet", "date", "author", "headline", "text", "url"]
    rng.shuffle(order)
    order = [n for n in order if n in ("outlet", "headline", "text") or chance(rng, 0.7)]
    plain = rng.choice([True, False])
    pad = max(map(len, [*columns.values(), *junk]))
    if chance(rng, 0.6):
        page.put(
            rng.choice(
                [
                    "select * from clips where day > 0;",
                    "archive=> \\x",
                    f"-- {digest_title(rng)}",
                    f"$ clipdb --user {coin(rng).lower()} last",
                ]
            ),
            "furniture",
        )
        page.raw("\n")
    pattern = rng.choice(["%Y-%m-%d", "%Y-%m-%d", "%Y%m%d", "%d-%b-%Y"])
    clock = chance(rng, 0.3)
    for a, item in enumerate(items):
        if plain:
            page.raw("-[ ")
            page.put(f"RECORD {a + 1}", "furniture")
            page.raw(" ]" + "-" * 40 + "\n")
        else:
            page.raw("*" * 27 + " ")
            page.put(f"{a + 1}. row", "furniture")
            page.raw(" " + "*" * 27 + "\n")
        rows: list[str] = list(order)
        for word in junk:
            rows.insert(rng.randint(0, len(rows)), word)
        for name in rows:
            word = columns.get(name, name)
            page.raw("" if plain else " " * (pad - len(word)))
            put_label(page, name if name in columns else "text", word, a)
            page.raw(" " * (pad - len(word)) + " | " if plain else ": ")
            if name not in columns:
                page.put(
                    rng.choice(["en", "t", "f", str(rng.randint(10, 9999)), "1", "NULL"]),
                    "furniture",
                )
            elif name == "text":
                texts = paragraphs(rng, item, 3)
                if plain and chance(rng, 0.5):
                    lines = [line for words in texts for line in [*fold(words, 90), ""]][:-1]
                    for n, line in enumerate(lines):
                        page.raw(("\n" + " " * pad + " | ") if n else "")
                        if line:
                            page.put(line, "body", a)
                        page.raw(rng.choice(["+", ""]) if n < len(lines) - 1 else "")
                else:
                    put_text(page, a, texts, 0, "", "", "\n")
            elif name == "date" and clock:
                put_day(page, a, item, pattern)
                page.raw(" ")
                page.put("00:00:00+00", "publication", a)
            elif name == "author" and chance(rng, 0.1):
                page.put("NULL", "furniture")
            else:
                put_value(page, name, a, item, pattern, comma=",")
            page.raw("\n")
    if chance(rng, 0.6):
        page.raw("\n")
        page.put(
            rng.choice(
                [
                    f"({len(items)} rows)",
                    f"{len(items)} rows in set (0.02 sec)",
                    f"Time: {rng.randint(1, 90)}.3 ms",
                ]
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def grid_of_signs(rng: Random, items: Sequence[Item]) -> Page:
    """A grid drawn with signs, cells wrapped over lines; the outlet or day stands once for its rows."""
    page = Page()
    items = take(rng, items, 8)
    top(rng, page, items, 0.6)
    over_paper = chance(rng, 0.6)
    groups = by_paper(rng, items) if over_paper else by_day(rng, items)
    pattern = rng.choice(NUMERIC + ABBREVIATED[:2])
    second, cut = rng.choice([9, 12, 15]), rng.choice([True, False])
    widths = [
        max(len(g[0].outlet) for g in groups) if over_paper else 14,
        max(second, 12),
        rng.randint(22, 30),
        rng.randint(30, 46),
    ]
    if not over_paper:
        widths[1] = max(len(each.outlet) for each in items)
    cross, dash, bar = rng.choice(
        [
            ("+", "-", "|"),
            ("+", "=", "|"),
            ("", "-", "|"),
            ("|", "-", "|"),
            ("┼", "─", "│"),
            (":", ".", ":"),
        ]
    )
    line = cross + cross.join(dash * (w + 2) for w in widths) + cross + "\n"
    names = [
        rng.choice(LABELS["outlet"]),
        rng.choice(LABELS["date"]),
        rng.choice(LABELS["headline"]),
        rng.choice(LABELS["text"]),
    ]
    if not over_paper:
        names[:2] = [names[1], names[0]]
    page.raw(line + bar)
    for word, w in zip(names, widths):
        page.raw(" ")
        page.put(word, "furniture")
        page.raw(" " * max(0, w - len(word)) + " " + bar)
    page.raw("\n" + line)
    for group, lead in numbered(groups):
        is_first = True
        for a, item in group:
            cells: list[list[tuple[str, Role, int | None, Field | None, str | None]]] = []
            heading: list[tuple[str, Role, int | None, Field | None, str | None]] = []
            day = item.published.isoformat()
            if is_first:
                heading = (
                    [(lead.outlet, "section", None, "outlet", None)]
                    if over_paper
                    else [(lead.published.strftime(pattern), "section", None, "published", day)]
                )
            cells.append(heading)
            own = (
                (item.published.strftime(pattern), "publication", a, "published", day)
                if over_paper
                else (item.outlet, "publication", a, "outlet", None)
            )
            cells.append([own] if chance(rng, 0.9) else [])
            cells.append(
                [(words, "headline", a, None, None) for words in fold(item.headline, widths[2])]
            )
            text = item.paragraphs[0] if cut else snippet(rng, item.paragraphs[0])
            cells.append([(words, "body", a, None, None) for words in fold(text, widths[3])])
            for n in range(max(map(len, cells))):
                page.raw(bar)
                for cell, w in zip(cells, widths):
                    page.raw(" ")
                    used = 0
                    if n < len(cell):
                        page.put(*cell[n])
                        used = len(cell[n][0])
                    page.raw(" " * max(0, w - used) + " " + bar)
                page.raw("\n")
            is_first = False
            page.raw(
                line
                if chance(rng, 0.7) or (a, item) == group[-1]
                else bar + bar.join(" " * (w + 2) for w in widths) + bar + "\n"
            )
    tail(rng, page, 0.4)
    return page


@family
def json_or_yaml_dump(rng: Random, items: Sequence[Item]) -> Page:
    """Records as a program writes them: pretty-printed JSON or YAML, nested by paper or flat."""
    page = Page()
    items = take(rng, items, 8)
    keys = {
        "outlet": rng.choice(["source", "paper", "outlet", "publisher", "site", "medium"]), "date": rng.choice(["date", "published", "day", "issued", "pubDate"]),
        "author": rng.choice(["author", "by", "writer", "byline"]), "headline": rng.choice(["title", "headline", "head", "name"]), "text": rng.choice(["text", "body", "content", "summary", "excerpt"]),
        "url": rng.choice(["url", "link", "id", "guid"]),
    }  # fmt: skip
    is_json, nested = chance(rng, 0.5), chance(rng, 0.5)
    pattern = rng.choice(["%Y-%m-%d", "%Y-%m-%d", "%d.%m.%Y", "%a, %d %b %Y", "%Y/%m/%d"])
    groups = by_paper(rng, items) if nested else [items]
    order = ["headline", "date", "author", "url", "text"] + ([] if nested else ["outlet"])
    rng.shuffle(order)
    order = [n for n in order if n in ("headline", "text", "outlet") or chance(rng, 0.7)]

    def pair(key: str, name: str, a: int, item: Item, indent: str) -> None:
        quote = '"' if is_json else ""
        page.raw(indent + quote)
        put_label(page, name, key, a)
        page.raw(f"{quote}: ")
        if name == "text":
            texts = [words.replace('"', "'") for words in paragraphs(rng, item, 3)]
            if is_json:
                page.raw("[\n")
                for n, words in enumerate(texts):
                    page.raw(f'{indent}  "')
                    page.put(words, "body", a)
                    page.raw('",\n' if n < len(texts) - 1 else f'"\n{indent}]')
            else:
                page.raw(rng.choice(["|\n", ">\n", "|-\n"]))
                put_text(page, a, texts, 78, f"{indent}  ", f"{indent}  ")
        elif name == "headline":
            page.raw('"' if is_json else quote)
            page.put(item.headline.replace('"', "'"), "headline", a)
            page.raw('"' if is_json else "")
        elif name == "author" and is_json:
            page.raw('["')
            put_names(page, a, item, '", "')
            page.raw('"]')
        else:
            page.raw(quote)
            put_value(page, name, a, item, pattern, comma=", ")
            page.raw(quote)

    if is_json:
        page.raw("{\n ")
        page.put(rng.choice(["count", "total", "status", "query"]), "furniture")
        page.raw(": ")
        page.put(str(len(items)), "furniture")
        page.raw(",\n [\n")
    else:
        page.raw("# ")
        page.put(digest_title(rng), "furniture")
        page.raw("\n---\n")
    for group, lead in numbered(groups):
        indent = "  "
        if nested:
            page.raw('  {"' if is_json else "")
            page.put(keys["outlet"], "furniture")
            page.raw('": "' if is_json else ": ")
            put_heading(page, lead.outlet, "outlet", lead)
            page.raw('", "' if is_json else "\n")
            page.put(rng.choice(["items", "articles", "entries"]), "furniture")
            page.raw('": [\n' if is_json else ":\n")
            indent = "    "
        for a, item in group:
            own = [n for n in order if n in ("headline", "text") or chance(rng, 0.92)]
            page.raw(f"{indent}{{\n" if is_json else "")
            for n, name in enumerate(own):
                pair(
                    keys[name], name, a, item, f"{indent}  " if is_json or n else f"{indent[2:]}- "
                )
                page.raw(",\n" if is_json and n < len(own) - 1 else "\n")
            page.raw(f"{indent}}}{',' if (a, item) != group[-1] else ''}\n" if is_json else "")
        page.raw("  ]},\n" if nested and is_json else "")
    page.raw(" ]\n}\n" if is_json else "...\n")
    return page


@family
def bibliography_file(rng: Random, items: Sequence[Item]) -> Page:
    """A reference manager's file: braces or per-cent tags or numbered catalogue fields."""
    page = Page()
    items = take(rng, items, 9)
    kind = rng.choice(["braces", "percent", "catalogue"])
    pattern = rng.choice(["%Y-%m-%d", "%Y-%m-%d", "%-d %B %Y", "%Y/%m/%d", "%B %-d, %Y"])
    order = ["headline", "outlet", "date", "author", "url", "page", "text", "junk"]
    rng.shuffle(order)
    order = [n for n in order if n in ("headline", "outlet", "text") or chance(rng, 0.75)]
    tags = {
        "braces": {"headline": "title", "outlet": rng.choice(["journal", "newspaper", "journaltitle", "publisher"]), "date": rng.choice(["date", "issue_date"]), "author": "author", "url": "url", "page": "pages", "text": rng.choice(["abstract", "annote", "note"]), "junk": "keywords"},
        "percent": {"headline": "%T", "outlet": rng.choice(["%J", "%B", "%I"]), "date": rng.choice(["%D", "%8"]), "author": "%A", "url": "%U", "page": "%P", "text": rng.choice(["%X", "%Z"]), "junk": "%K"},
        "catalogue": {"headline": "245 00", "outlet": "773 0#", "date": "260 ##", "author": "700 1#", "url": "856 40", "page": "300 ##", "text": "520 2#", "junk": "650 #4"},
    }[kind]  # fmt: skip
    if chance(rng, 0.5):
        page.raw("% " if kind == "braces" else "")
        page.put(f"{digest_title(rng)} ({len(items)})", "furniture")
        page.raw("\n\n")
    for a, item in enumerate(items):
        if kind == "braces":
            page.raw("@")
            page.put(f"{rng.choice(['article', 'misc', 'online', 'newspaper'])}", "furniture")
            page.raw("{")
            page.put(f"{item.authors[0].split()[-1].lower()}{rng.randint(10, 99)}", "furniture")
            page.raw(",\n")
        elif kind == "percent":
            page.put("%0 Newspaper Article", "furniture")
            page.raw("\n")
        for name in [n for n in order if n in ("headline", "outlet", "text") or chance(rng, 0.9)]:
            tag = tags[name]
            page.raw("  " if kind == "braces" else "")
            put_label(page, "text" if name == "junk" else name, tag, a)
            page.raw({"braces": " = {", "percent": " ", "catalogue": "  "}[kind])
            if kind == "catalogue":
                page.put(rng.choice(["|a", "|t", "$a"]), "furniture")
                page.raw(" ")
            if name == "text":
                texts = paragraphs(rng, item, 2)
                put_text(page, a, texts, rng.choice([0, 76]), "", "    ", "\n    ")
            elif name == "junk":
                page.put(rng.choice(JUNK_VALUES), "furniture")
            else:
                put_value(page, name, a, item, pattern, comma=" and ")
            page.raw("},\n" if kind == "braces" else "\n")
        page.raw("}\n\n" if kind == "braces" else "\n")
    tail(rng, page, 0.2)
    return page


# ---------------------------------------------------------------- PDF and word-processor conversions


def running_lines(
    rng: Random, page: Page, title: str, made: str
) -> tuple[Callable[[int], None] | None, Callable[[int], None] | None]:
    """Make the head and foot of printed pages: titles, page numbers, addresses, codes."""
    mark = rng.choice(
        [
            "{n}",
            "- {n} -",
            "Page {n}",
            "Page {n} of 14",
            "{n}/14",
            "p. {n}",
            "[{n}]",
            "–{n}–",
            "Seite {n}",
            "{n} | ",
        ]
    )
    code = rng.choice(
        [
            "UNCLASSIFIED",
            "RESTRICTED",
            f"{coin(rng)} {rng.randint(10, 99)}/{rng.randint(100, 999)}",
            f"{coin(rng).lower()}_{rng.randint(1, 9)}_final.docx",
            "Internal",
            "draft",
        ]
    )
    heads = rng.choice(
        [
            [title],
            [title, made],
            [f"{title} – {made}"],
            [code],
            [title, mark],
            [],
            [f"{title}          {mark}"],
            [made, code],
        ]
    )
    feet = rng.choice(
        [
            [mark],
            [mark],
            [code, mark],
            [],
            [f"{code}     {mark}"],
            [made, mark],
            [f"https://www.{coin(rng).lower()}.example/print?id={rng.randint(100, 999)}", mark],
        ]
    )
    if not heads and not feet:
        feet = [mark]
    blank = rng.choice([0, 0, 1, 2])
    first_bare = chance(rng, 0.5)

    def writer(lines: list[str], is_head: bool) -> Callable[[int], None]:
        def write(number: int) -> None:
            if first_bare and is_head and number == 1:
                return
            page.raw("\n" * blank)
            for line in lines:
                page.put(line.format(n=number), "furniture")
                page.raw("\n")
            page.raw("\n" * blank)

        return write

    return (writer(heads, True) if heads else None), (writer(feet, False) if feet else None)


def sheet_of(rng: Random, page: Page, items: Sequence[Item]) -> Sheet:
    """Begin printed pages with random running lines."""
    made = max(each.published for each in items) + timedelta(days=rng.choice([0, 1, 2]))
    head, foot = running_lines(rng, page, digest_title(rng), made.strftime(rng.choice(ANY_DAY)))
    return Sheet(page, rng.randint(18, 56), head, foot, rng.choice(["\f", "", "\n"]))


@family
def printed_review_by_paper(rng: Random, items: Sequence[Item]) -> Page:
    """A review's PDF as text: papers as headings, running lines between lines, “continued” notes."""
    page = Page()
    items = take(rng, items, 9)
    groups = by_paper(rng, items)
    sheet = sheet_of(rng, page, items)
    width = rng.choice([52, 64, 76, 90])
    hyphens = rng if chance(rng, 0.6) else None
    pattern = rng.choice(ANY_DAY)
    upper, rule_below = chance(rng, 0.5), chance(rng, 0.4)
    shape = rng.choice(["{}", "{}", "{}:", "* {}", "[{}]"])
    left, _, right = shape.partition("{}")
    meta = rng.choice(["date", "date author", "author date", "author", "date page", "page"])
    meta_below = chance(rng, 0.35)
    joint = rng.choice([", ", " | ", " · ", "    ", " - ", "; "])
    gap = rng.choice([0, 0, 1])
    indent = rng.choice(["", "", "  "])
    if chance(rng, 0.4):
        for group in groups:
            dots = "." * rng.randint(5, 40)
            page.put(f"{group[0].outlet} {dots} {rng.randint(1, 14)}", "contents")
            sheet.end()
        sheet.end()

    def put_meta(a: int, item: Item) -> None:
        put = 0
        for name in meta.split():
            if chance(rng, 0.1):
                continue
            page.raw(joint if put else "")
            if name == "page":
                page.put(rng.choice(["p.", "page", "S.", "pp."]), "publication", a)
                page.raw(" ")
            elif name == "author" and chance(rng, 0.5):
                page.put(rng.choice(["By", "by", "Von", "BY"]), "byline", a)
                page.raw(" ")
            put_value(page, name, a, item, pattern, comma=", ")
            put += 1
        if put:
            sheet.end()

    for group, lead in numbered(groups):
        if sheet.row + 4 > sheet.depth:
            sheet.turn()
        page.raw(left)
        put_heading(page, lead.outlet, "outlet", lead, upper)
        page.raw(right)
        sheet.end()
        if rule_below:
            page.raw(rule(rng, width // 2))
            sheet.end()
        for a, item in group:
            sheet.block(
                fold(item.headline, rng.choice([width, width // 2])), "headline", a, whole=True
            )
            if chance(rng, 0.2):
                sheet.block(fold(item.deck, width), "deck", a, whole=True)
            if not meta_below:
                put_meta(a, item)
            for words in paragraphs(rng, item, 6):
                sheet.block(fold(words, width, hyphens), "body", a, "", indent)
                if gap:
                    sheet.end()
            if meta_below:
                put_meta(a, item)
            sheet.end(gap)
    return page


@family
def newspaper_page_columns(rng: Random, items: Sequence[Item]) -> Page:
    """A newspaper page's text: the folio line states paper and day for all its articles; short columns."""
    page = Page()
    items = take(rng, items, 8)
    groups = by_paper(rng, items)
    width = rng.randint(22, 38)
    pattern = rng.choice(LONG + ABBREVIATED[1:4])
    joint = rng.choice([" | ", "   ", "\n", " • ", "        ", " – "])
    shape = rng.sample(["outlet", "published", "number", "part"], rng.choice([2, 3, 3, 4]))
    if "outlet" not in shape:
        shape[0] = "outlet"
    own_day = "published" not in shape
    with_by = chance(rng, 0.7)
    for group, lead in numbered(groups):
        put = 0
        for name in shape:
            page.raw(joint if put else "")
            put += 1
            if name == "outlet":
                put_heading(page, lead.outlet, "outlet", lead, upper=chance(rng, 0.3))
            elif name == "published":
                put_heading(page, lead.published.strftime(pattern), "published", lead)
            else:
                page.put(
                    rng.choice(["A", "B", "", "page "]) + str(rng.randint(1, 40))
                    if name == "number"
                    else rng.choice([lead.topic, "News", "National", "World", lead.topic.upper()]),
                    "furniture",
                )
        page.raw("\n" * rng.randint(1, 2))
        for a, item in group:
            if chance(rng, 0.2):
                page.put(
                    rng.choice(
                        [
                            "IN SHORT",
                            item.topic.upper(),
                            "From our files",
                            f"{item.place.upper()} REGION",
                        ]
                    ),
                    "furniture",
                )
                page.raw("\n")
            page.put(wrap(item.headline, rng.randint(14, 24)), "headline", a)
            page.raw("\n")
            if chance(rng, 0.3):
                page.put(wrap(item.deck, width), "deck", a)
                page.raw("\n")
            if own_day:
                put_day(page, a, item, rng.choice(["%-d %B %Y", "%d.%m.%Y", "%d %b %y"]))
                page.raw("\n")
            if with_by and chance(rng, 0.8):
                page.put(rng.choice(["By", "By", "BY", "by"]), "byline", a)
                page.raw(rng.choice([" ", "\n"]))
                put_names(page, a, item, rng.choice([", ", "\n"]), chance(rng, 0.4))
                page.raw("\n")
            texts = paragraphs(rng, item, 7)
            photo_at = rng.randint(0, len(texts)) if chance(rng, 0.4) else -1
            jump_at = rng.randint(1, len(texts)) if chance(rng, 0.3) else -1
            for n, words in enumerate(texts):
                if n == photo_at:
                    page.put(wrap(item.caption, width), "caption", a)
                    page.raw("\n")
                    page.put(
                        item.credit.upper() if chance(rng, 0.5) else f"Photo: {item.credit}",
                        "credit",
                        a,
                    )
                    page.raw("\n")
                if n == jump_at:
                    page.put(
                        rng.choice(
                            [
                                "Continued on page 6",
                                "See HARBOUR, A9",
                                ">> page 4",
                                "From page one",
                                "Turn to page 11, column 2",
                            ]
                        ),
                        "furniture",
                    )
                    page.raw("\n")
                page.raw(rng.choice(["", "  "]))
                page.put("\n".join(fold(words, width, rng)), "body", a)
                page.raw("\n")
            page.raw("\n" * rng.randint(0, 2))
        if chance(rng, 0.4):
            page.put(
                rng.choice(
                    [
                        f"{coin(rng)} Furniture – everything must go",
                        f"Weather: see page {rng.randint(2, 30)}",
                        f"CALL {rng.randint(100, 999)} 4410 TO ADVERTISE",
                        "Crossword solution on Monday",
                        f"{coin(rng)} & Sons, tyres and brakes",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
        page.raw(rng.choice(["\f", "\n", "\n\n"]))
    return page


@family
def days_between_running_lines(rng: Random, items: Sequence[Item]) -> Page:
    """A report's PDF: days as headings, running lines with another day, items of few lines with brackets."""
    page = Page()
    items = take(rng, items, 12)
    groups = by_day(rng, items)
    sheet = sheet_of(rng, page, items)
    width = rng.choice([60, 72, 84])
    pattern = rng.choice(LONG + ["%d.%m.%Y", "%A %d.%m.%Y", "%a %-d %b %Y"])
    upper = chance(rng, 0.3)
    kind = rng.choice(["bracket", "dash", "front", "middle", "below"])
    mark = rng.choice(["• ", "- ", "", "", "o ", "\uf0b7 ", "> ", "n"])
    hyphens = rng if chance(rng, 0.5) else None
    for group, lead in numbered(groups):
        if sheet.row + 4 > sheet.depth:
            sheet.turn()
        put_heading(page, lead.published.strftime(pattern), "published", lead, upper)
        sheet.end(rng.choice([0, 1]))
        for a, item in group:
            if sheet.row + 3 > sheet.depth:
                sheet.turn()
            page.raw(f"{a + 1}. " if mark == "n" else mark)
            if kind == "front":
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(rng.choice([": ", " – ", ". "]))
            elif kind == "middle":
                page.put(item.headline, "headline", a)
                page.raw(" (")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(") ")
            if kind != "middle" and chance(rng, 0.8):
                sheet.block(fold(item.headline, width), "headline", a, whole=False)
            elif kind == "middle":
                sheet.end()
            texts = [sentence(item.paragraphs[0])] if chance(rng, 0.4) else paragraphs(rng, item, 2)
            for words in texts[:-1]:
                sheet.block(fold(words, width, hyphens), "body", a)
            if kind in ("bracket", "dash"):
                lines = fold(texts[-1], width, hyphens)
                if len(lines) > 1:
                    sheet.block(lines[:-1], "body", a)
                page.put(lines[-1], "body", a)
                page.raw(" (" if kind == "bracket" else " – ")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(")" if kind == "bracket" else "")
                sheet.end()
            else:
                sheet.block(fold(texts[-1], width, hyphens), "body", a)
            if kind == "below":
                page.raw(rng.choice(["", "→ ", "    "]))
                page.put(item.outlet, "publication", a, "outlet")
                sheet.end()
            sheet.end()
    return page


@family
def footnoted_report(rng: Random, items: Sequence[Item]) -> Page:
    """A word-processed report: the outlet and day stand in a note below each item, under a short rule."""
    page = Page()
    items = take(rng, items, 9)
    top(rng, page, items, 0.8)
    pattern = rng.choice(ANY_DAY)
    width = rng.choice([0, 68, 80])
    short_rule = rng.choice(["_" * 20 + "\n", "-" * 12 + "\n", "", "\n"])
    note = rng.choice(["{}", "[{}]", "({})", "{}.", "^{}"])
    order = rng.choice(
        [
            ["outlet", "date"],
            ["author", "outlet", "date"],
            ["outlet", "author", "date"],
            ["outlet", "date", "url"],
            ["date", "outlet"],
            ["headline", "outlet", "date"],
        ]
    )
    joint = rng.choice([", ", ", ", "; ", ". ", " / "])
    head_share = 0 if order[0] == "headline" else rng.choice([0, 0.8, 1])
    lead_in = rng.choice(["", "", "See ", "Source: ", "Cf. ", "In: "])
    sections = chance(rng, 0.5)
    for a, item in enumerate(items):
        if sections and chance(rng, 0.4):
            page.put(
                rng.choice([item.topic, item.topic.upper(), f"{rng.randint(1, 9)}. {item.topic}"]),
                "section",
            )
            page.raw("\n\n")
        if chance(rng, head_share):
            page.put(item.headline, "headline", a)
            page.raw("\n")
        texts = paragraphs(rng, item, 4)
        put_text(page, a, texts, width, "", "", rng.choice(["\n", "\n\n"]))
        if not note.startswith("{"):
            page.put(note.format(a + 1), "furniture")
        page.raw("\n" + short_rule)
        page.put(note.format(a + 1), "furniture")
        page.raw(rng.choice([" ", "\t"]))
        if lead_in:
            page.put(lead_in.strip(), "publication", a)
            page.raw(" ")
        own = [n for n in order if n == "outlet" or chance(rng, 0.92)]
        for n, name in enumerate(own):
            page.raw(joint if n else "")
            if name == "headline":
                page.raw("“")
            put_value(page, name, a, item, pattern, comma=" and ")
            if name == "headline":
                page.raw("”")
        page.raw(rng.choice(["", "."]) + "\n\n")
    tail(rng, page)
    return page


@family
def fax_lines_through_bulletin(rng: Random, items: Sequence[Item]) -> Page:
    """A faxed bulletin: sender's line with clock and page through the text, datelined items by paper or day."""
    page = Page()
    items = take(rng, items, 8)
    sent = max(each.published for each in items) + timedelta(days=1)
    number = f"{rng.randint(10, 99)} {rng.randint(100, 999)} {rng.randint(1000, 9999)}"
    sender = office(rng).upper()
    clock = rng.randint(360, 1200)
    shape = rng.choice(
        [
            "{d} {c}  FROM:{s}  TO:{n}  P.{p:02}",
            "{d}  {c}  {s}  {n}  PAGE {p:02}/09",
            "FROM : {s}   FAX NO. : {n}   {d} {c}  P{p}",
            "{p:03} {d} {c} {n} {s}",
        ]
    )
    form = rng.choice(["%d-%b-%Y", "%d/%m/%y", "%b. %d %Y"])

    def head(p: int) -> None:
        page.put(
            shape.format(
                d=sent.strftime(form).upper(),
                c=f"{clock // 60:02}:{(clock + p) % 60:02}",
                s=sender,
                n=number,
                p=p,
            ),
            "furniture",
        )
        page.raw("\n\n")

    sheet = Sheet(page, rng.randint(22, 48), head, None, rng.choice(["\n", "\f", ""]))
    if chance(rng, 0.6):
        for line in rng.sample(
            [
                f"To: {person(rng)}",
                f"From: {person(rng)}, {office(rng)}",
                "Pages incl. cover: 9",
                f"Re: {digest_title(rng)}",
                "If any page is missing please call.",
            ],
            3,
        ):
            page.put(line, "furniture")
            sheet.end()
        sheet.end()
    over_paper = chance(rng, 0.7)
    groups = by_paper(rng, items) if over_paper else by_day(rng, items)
    pattern = rng.choice(ANY_DAY)
    width = rng.choice([56, 64, 70])
    hyphens = rng if chance(rng, 0.4) else None
    for group, lead in numbered(groups):
        page.raw(rng.choice(["", "", "   ", "===  "]))
        if over_paper:
            put_heading(page, lead.outlet, "outlet", lead, upper=True)
        else:
            put_heading(
                page, lead.published.strftime(pattern), "published", lead, upper=chance(rng, 0.6)
            )
        sheet.end(1)
        for a, item in group:
            head_lines = fold(item.headline.upper() if chance(rng, 0.5) else item.headline, width)
            sheet.block(head_lines, "headline", a, whole=True)
            if not over_paper or chance(rng, 0.6):
                left, right = rng.choice([("(", ")"), ("", ""), ("-- ", "")])
                page.raw(left)
                if over_paper:
                    put_day(page, a, item, pattern)
                else:
                    page.put(item.outlet, "publication", a, "outlet")
                if chance(rng, 0.3):
                    page.raw(", ")
                    put_names(page, a, item)
                page.raw(right)
                sheet.end()
            for words in paragraphs(rng, item, 4):
                sheet.block(fold(words, width, hyphens), "body", a, "", rng.choice(["", "     "]))
            sheet.end(1)
    page.put(
        rng.choice(["END OF TRANSMISSION", "** TOTAL PAGES 09 **", "ends", f"{sender} ENDS"]),
        "furniture",
    )
    page.raw("\n")
    return page


# ---------------------------------------------------------------- OCR of cuttings


def misread(rng: Random, words: str, rate: float) -> str:
    """Words as a scanner reads them."""
    swaps = [
        ("rn", "m"),
        ("m", "rn"),
        ("l", "1"),
        ("h", "li"),
        ("e", "c"),
        ("S", "5"),
        ("O", "0"),
        ("cl", "d"),
        (".", ","),
        ("i", "í"),
        ("w", "vv"),
        ("ff", "fi"),
    ]
    out = []
    for word in words.split():
        if chance(rng, rate):
            one, other = rng.choice(swaps)
            word = word.replace(one, other, 1)
        out.append(word)
    return " ".join(out)


def specks(rng: Random) -> str:
    """Dirt that a scanner takes for signs."""
    return rng.choice(["", "", "", ". '\n", "| |\n", "_ -~\n", "•  ,\n", "::\n", "^\n", "¦\n"])


def put_stamp(
    page: Page,
    rng: Random,
    a: int,
    item: Item,
    order: Sequence[str],
    joint: str,
    pattern: str,
    upper: bool,
) -> None:
    """Put the stamp of a cutting: outlet, day, page and the library's words in an order."""
    for n, name in enumerate(order):
        page.raw(joint if n else "")
        if name == "outlet":
            page.put(item.outlet.upper() if upper else item.outlet, "publication", a, "outlet")
        elif name == "date":
            put_day(page, a, item, pattern, upper)
        elif name == "page":
            page.put(
                f"{rng.choice(['p.', 'PAGE', 'S.', 'pg'])} {rng.randint(1, 40)}", "publication", a
            )
        else:
            page.put(name, "furniture")


@family
def scanned_cuttings(rng: Random, items: Sequence[Item]) -> Page:
    """OCR of a folder of cuttings: misread words, specks, narrow lines, stamps above or below each."""
    page = Page()
    items = take(rng, items, 7)
    rate = rng.choice([0, 0.02, 0.05])
    width = rng.randint(26, 44)
    stamp_above, upper = chance(rng, 0.5), chance(rng, 0.6)
    stamp = rng.sample(
        [
            rng.choice(
                [
                    office(rng).upper(),
                    "PRESS CUTTING",
                    "FILE COPY",
                    "RECEIVED",
                    "Cuttings",
                    f"{coin(rng)} Bureau",
                ]
            ),
            "outlet",
            "date",
            "page",
        ],
        4,
    )
    if chance(rng, 0.5):
        stamp = [n for n in stamp if n in ("outlet", "date")]
    joint = rng.choice(["\n", "\n", "  ", " — ", " / "])
    pattern = rng.choice(
        ["%-d %b %Y", "%d %b. %Y", "%-d. %-m. %Y", "%d.%m.%y", "%b %d %Y", "%d-%m-%Y", "%-d %B %Y"]
    )
    capital_heads = chance(rng, 0.4)
    for a, item in enumerate(items):
        page.raw(specks(rng))
        own = [n for n in stamp if n != "date" or chance(rng, 0.9)]
        if stamp_above:
            put_stamp(page, rng, a, item, own, joint, pattern, upper)
            page.raw("\n" * rng.randint(1, 2))
        head = misread(rng, item.headline, rate)
        page.put(wrap(head.upper() if capital_heads else head, rng.randint(12, 28)), "headline", a)
        page.raw("\n" + specks(rng))
        if chance(rng, 0.4):
            page.put(rng.choice(["By", "BY", "by", "From"]), "byline", a)
            page.raw(" ")
            put_names(page, a, item, " and ", chance(rng, 0.5))
            page.raw("\n")
        for words in paragraphs(rng, item, 5):
            page.raw(rng.choice(["", "", " "]) + specks(rng))
            page.put("\n".join(fold(misread(rng, words, rate), width, rng)), "body", a)
            page.raw("\n" * rng.choice([1, 1, 2]))
        if not stamp_above:
            page.raw(specks(rng))
            put_stamp(page, rng, a, item, own, joint, pattern, upper)
            page.raw("\n")
        page.raw("\n" * rng.randint(0, 3))
    return page


@family
def microfilm_article(rng: Random, items: Sequence[Item]) -> Page:
    """OCR of one article from microfilm: jump lines, repeated heads, scraps of neighbours, a frame line."""
    page = Page()
    item = items[0]
    rate = rng.choice([0.01, 0.04, 0.07])
    width = rng.randint(28, 46)
    frame_above = chance(rng, 0.6)
    pattern = rng.choice(LONG + ["%b. %-d, %Y", "%d %b %Y"])
    order = rng.choice(
        [
            ["outlet", "date"],
            ["date", "outlet"],
            ["outlet", "date", "page"],
            ["Reel 14", "outlet", "date"],
            ["date", "page", "outlet"],
        ]
    )
    joint = rng.choice([", ", "\n", "   ", " · "])

    def frame() -> None:
        put_stamp(page, rng, 0, item, order, joint, pattern, chance(rng, 0.5))
        page.raw("\n" * rng.randint(1, 2))

    stated = chance(rng, 0.88)
    if frame_above and stated:
        frame()
    if chance(rng, 0.4) and len(items) > 1:
        page.put(wrap(misread(rng, snippet(rng, items[1].paragraphs[-1]), rate), width), "teaser")
        page.raw("\n\n")
    page.raw(specks(rng))
    head = misread(rng, item.headline, rate / 2)
    page.put(wrap(head, rng.randint(12, 26)), "headline", 0)
    page.raw("\n")
    if chance(rng, 0.4):
        page.raw(rule(rng, 5) + "\n")
        page.put(wrap(item.deck, rng.randint(18, 30)), "deck", 0)
        page.raw("\n" + rule(rng, 5) + "\n")
    if chance(rng, 0.6):
        page.put(rng.choice(["By", "BY", "From our correspondent"]), "byline", 0)
        page.raw(rng.choice([" ", "\n"]))
        put_names(page, 0, item, " and ", True)
        page.raw("\n")
        if chance(rng, 0.4):
            page.put(
                rng.choice(["Staff Reporter", "Of our staff", "Special Correspondent"]), "byline", 0
            )
            page.raw("\n")
    texts = paragraphs(rng, item, 99)
    texts = texts if len(texts) > 1 else list(item.paragraphs[:2])
    jump = rng.randint(1, len(texts) - 1) if chance(rng, 0.6) else -1
    for n, words in enumerate(texts):
        if n == jump:
            page.put(
                rng.choice(
                    [
                        "(Continued on Page 6, Col. 3)",
                        "Please turn to page 11",
                        "Continued on back page",
                        "See page 4",
                    ]
                ),
                "furniture",
            )
            page.raw("\n\n")
            if len(items) > 2 and chance(rng, 0.5):
                page.put(wrap(items[2].headline, 20), "teaser")
                page.raw("\n\n")
            page.put(
                rng.choice(
                    [
                        "(Continued from Page 1)",
                        f"{item.headline.split()[0].upper()} – from page 1",
                        "From page one",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
        elif chance(rng, 0.12):
            page.put(
                rng.choice(
                    [
                        "THE DETAILS",
                        f"From {item.place}",
                        "What is next",
                        "No comment",
                        "‘Too early’",
                    ]
                ),
                "subhead",
                0,
            )
            page.raw("\n")
        page.raw(specks(rng) if chance(rng, 0.4) else "")
        page.put("\n".join(fold(misread(rng, words, rate), width, rng)), "body", 0)
        page.raw("\n" * rng.choice([1, 1, 2]))
    if chance(rng, 0.3):
        page.put(item.caption, "caption", 0)
        page.raw("\n")
        page.put(f"({item.credit})", "credit", 0)
        page.raw("\n")
    if not frame_above and stated:
        page.raw("\n")
        frame()
    if chance(rng, 0.4):
        page.put(
            rng.choice(
                [
                    "Reproduced with permission of the copyright owner.",
                    f"Frame {rng.randint(100, 999)}",
                    f"Copy made for {person(rng)}",
                ]
            ),
            "furniture",
        )
        page.raw("\n")
    return page


# ---------------------------------------------------------------- bulletins with stamps, wires


@family
def stamps_between_items(rng: Random, items: Sequence[Item]) -> Page:
    """A monitoring bulletin: a stamp between any two items, which belongs to the one above or below throughout."""
    page = Page()
    items = take(rng, items, 10)
    top(rng, page, items, 0.7)
    above = chance(rng, 0.5)
    order = rng.choice(
        [
            ["outlet", "date"],
            ["date", "outlet"],
            ["outlet"],
            ["outlet", "page", "date"],
            ["date", "page", "outlet"],
        ]
    )
    code = rng.choice(["", "", f"{coin(rng)[:3].upper()}/", "Ref. ", "#"])
    joint = rng.choice([" ", ", ", " | ", " / ", "\n", " -- ", "  "])
    pattern = rng.choice(ANY_DAY)
    left, right = rng.choice(
        [
            ("", ""),
            ("[", "]"),
            ("=== ", " ==="),
            ("<", ">"),
            ("(", ")"),
            ("** ", " **"),
            ("+", "+"),
            ("| ", " |"),
        ]
    )
    upper = chance(rng, 0.3)
    gap = rng.choice(["\n", "\n\n", "\n\n"])
    with_head = rng.choice([1, 1, 0.6, 0])
    one_sentence = chance(rng, 0.3)
    width = rng.choice([0, 0, 60, 72])

    def stamp(a: int, item: Item) -> None:
        page.raw(left)
        if code:
            page.put(f"{code}{a + 101}", "furniture")
            page.raw(joint)
        put_stamp(page, rng, a, item, order, joint, pattern, upper)
        page.raw(right)

    for a, item in enumerate(items):
        if above:
            stamp(a, item)
            page.raw(gap)
        if chance(rng, with_head):
            page.put(wrap(item.headline, width), "headline", a)
            page.raw(gap)
        texts = [sentence(item.paragraphs[0])] if one_sentence else paragraphs(rng, item, 4)
        put_text(page, a, texts, width, "", "", gap)
        if not above:
            page.raw(gap)
            stamp(a, item)
        page.raw(gap)
    tail(rng, page, 0.3)
    return page


@family
def wire_printer_roll(rng: Random, items: Sequence[Item]) -> Page:
    """A roll of a wire printer: start and end codes, day-time groups, capitals, the agency signs below."""
    page = Page()
    items = take(rng, items, 8)
    width = rng.choice([56, 64, 69])
    capitals = chance(rng, 0.7)
    begin, end = rng.choice(
        [
            ("ZCZC", "NNNN"),
            ("ZCZC {}", "NNNN"),
            ("+++", "###"),
            ("BULLETIN {}", "ENDIT"),
            ("{} RUSH", "= ="),
            ("FLASH {}", "MORE FOLLOWS"),
        ]
    )
    group_form = rng.choice(["%d{}Z %b %y", "%d{} %b %Y", "%d-%m-%y {}", "{} %d.%m.%Y"])
    sign_below = chance(rng, 0.6)
    grouped = chance(rng, 0.4)
    groups = by_paper(rng, items) if grouped else [[item] for item in items]
    noise = chance(rng, 0.3)
    for group, lead in numbered(groups):
        if grouped:
            page.raw(rng.choice(["", "**", ">>> "]))
            put_heading(page, lead.outlet, "outlet", lead, upper=True)
            page.raw("\n\n")
        for a, item in group:
            page.put(begin.format(f"{coin(rng)[:3].upper()}{rng.randint(10, 999):03}"), "furniture")
            page.raw("\n")
            moment = f"{rng.randint(0, 23):02}{rng.randint(0, 59):02}"

            def stamp() -> None:
                words = item.published.strftime(group_form.format(moment)).upper()
                page.put(words, "publication", a, "published", item.published.isoformat())

            stamp_top = chance(rng, 0.8)
            if stamp_top:
                stamp()
                page.raw("\n")
            if chance(rng, 0.4):
                page.put(f"{item.topic.upper()}-{item.place.upper()}", "furniture")
                page.raw("\n")
            if not grouped and not sign_below:
                page.put(item.outlet.upper(), "publication", a, "outlet")
                page.raw(rng.choice(["\n", " - ", "/"]))
            page.put(
                wrap(item.headline.upper() if capitals else item.headline, width), "headline", a
            )
            page.raw("\n\n")
            for n, words in enumerate(paragraphs(rng, item, 5)):
                page.raw("   " if n or chance(rng, 0.5) else "")
                if not n and chance(rng, 0.5):
                    place = f"{item.place.upper()}, {item.published:%b} {item.published.day}"
                    page.put(place.upper() if capitals else place, "body", a)
                    page.raw(rng.choice([" -- ", " = ", ": ", " - "]))
                page.put(wrap(words.upper() if capitals else words, width), "body", a)
                page.raw("\n")
                if noise and chance(rng, 0.2):
                    page.put(
                        rng.choice(["QRM QRM", "XXX GARBLED XXX", "RYRYRY", "BUST IT"]), "furniture"
                    )
                    page.raw("\n")
            if not grouped and sign_below:
                page.raw(rng.choice(["=", "", "        ", "-"]))
                page.put(
                    item.outlet.upper() if chance(rng, 0.7) else item.outlet,
                    "publication",
                    a,
                    "outlet",
                )
                page.raw(rng.choice(["=", "", "/"]))
                page.raw("\n" if stamp_top else " ")
            if not stamp_top:
                stamp()
                page.raw("\n")
            page.put(end, "furniture")
            page.raw("\n" * rng.randint(2, 4))
    return page


@family
def slugs_under_agencies(rng: Random, items: Sequence[Item]) -> Page:
    """A newsroom's queue printed: agencies or days as headings, slug lines with takes, texts, notes to editors."""
    page = Page()
    items = take(rng, items, 9)
    over_paper = chance(rng, 0.6)
    groups = by_paper(rng, items) if over_paper else by_day(rng, items)
    top(rng, page, items, 0.5)
    pattern = rng.choice(ANY_DAY)
    width = rng.choice([0, 64, 72])
    head_style = rng.choice(["{}", "FROM {}", "{} (selected)", "<< {} >>", "QUEUE: {}"])
    left, _, right = head_style.partition("{}")
    notes = [
        "Eds: updates with reaction",
        "ADDS detail throughout",
        "RECASTS lead",
        "Photos planned",
        "Corrects spelling in para 4",
        "For release at 0600",
    ]
    for group, lead in numbered(groups):
        if left.strip(" <"):
            page.put(left.strip(), "furniture")
            page.raw(" ")
        else:
            page.raw(left)
        words = lead.outlet if over_paper else lead.published.strftime(pattern)
        put_heading(page, words, "outlet" if over_paper else "published", lead, chance(rng, 0.5))
        if right.strip(" >"):
            page.raw(" ")
            page.put(right.strip(), "furniture")
        else:
            page.raw(right)
        page.raw("\n\n")
        for a, item in group:
            slug = "-".join(w for w in item.headline.split()[:2] if w.isalnum()) or item.topic
            shape = rng.choice(
                [
                    "BC-{s}, 2nd Ld-Writethru,0450",
                    "{s} 1st take",
                    "a{n} {s}",
                    "^{s}^",
                    "r {n} {s} bjt",
                    "{s}/{n}/{t}",
                ]
            )
            page.put(
                shape.format(s=slug, n=rng.randint(1000, 9999), t=item.topic.upper()), "furniture"
            )
            page.raw("\n")
            if chance(rng, 0.4):
                page.put(rng.choice(notes), "furniture")
                page.raw("\n")
            page.put(wrap(item.headline, width), "headline", a)
            page.raw("\n")
            if chance(rng, 0.5):
                page.put(rng.choice(["By", "by", "Eds/by:"]), "byline", a)
                page.raw(" ")
                put_names(page, a, item)
                page.raw("\n")
            if not over_paper:
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("\n")
            elif chance(rng, 0.7):
                put_day(page, a, item, pattern)
                page.raw("\n")
            page.raw(rng.choice(["", "\n"]))
            put_text(page, a, paragraphs(rng, item, 5), width, rng.choice(["", "   "]), "", "\n")
            page.raw("\n")
            page.put(
                rng.choice(["-0-", "(MORE)", "### ", "ENDS", "--30--", "sub/jk"]).strip(),
                "furniture",
            )
            page.raw("\n\n")
    return page


@family
def teletext_carousel(rng: Random, items: Sequence[Item]) -> Page:
    """Captured teletext pages of several services: each page's first line names the service and the day."""
    page = Page()
    items = take(rng, items, 8)
    groups = by_paper(rng, items)
    form = rng.choice(["%a %d %b %Y", "%d.%m.%Y", "%a %-d %b %Y", "%d/%m/%y"])
    upper, dated = chance(rng, 0.4), chance(rng, 0.6)
    number = rng.randint(101, 130)
    for group, lead in numbered(groups):
        for a, item in group:
            page.put(f"P{number}", "furniture")
            page.raw("  ")
            # the service's name is in the first line of every page
            put_heading(page, lead.outlet, "outlet", lead, upper)
            if dated:
                page.raw("  ")
                put_heading(page, item.published.strftime(form), "published", item)
            page.raw("  ")
            page.put(
                f"{rng.randint(0, 23):02}:{rng.randint(10, 59)}:{rng.randint(10, 59)}", "furniture"
            )
            page.raw("\n")
            if chance(rng, 0.5):
                page.put(
                    f"{item.topic.upper()}" + rng.choice(["", " 1/2", " NEWS", "  index 100"]),
                    "furniture",
                )
                page.raw("\n")
            page.raw("\n ")
            head = item.headline.upper() if upper else item.headline
            page.put(wrap(head, 38, " "), "headline", a)
            page.raw("\n\n")
            put_text(page, a, paragraphs(rng, item, 2), 38, " ", " ", rng.choice(["\n\n", "\n"]))
            page.raw("\n")
            if not dated and chance(rng, 0.8):
                page.raw(" ")
                put_day(page, a, item, form)
                page.raw("\n")
            page.raw(rng.choice(["", "\n"]))
            page.put(
                rng.choice(
                    [
                        "Next  Index  Sport  Weather",
                        "Headlines 101  Sport 200  Weather 400",
                        "Red Green Yellow Blue",
                        "More on next page >>>",
                    ]
                ),
                "furniture",
            )
            page.raw("\n" * rng.randint(2, 3))
            number += rng.randint(1, 3)
    return page


# ---------------------------------------------------------------- mailing lists and mails


def wrote(rng: Random, item: Item) -> str:
    """The line in which a mail program says who wrote what is quoted."""
    day = item.published + timedelta(days=rng.randint(0, 3))
    clock = f"{rng.randint(0, 23):02}:{rng.randint(10, 59)}"
    shape = rng.choice(
        [
            "On {d}, {p} wrote:",
            "{p} schrieb am {d}:",
            "{p} <{m}> wrote on {d} {c}:",
            "On {d} at {c} {p} wrote:",
            "* {p} [{d} {c}]:",
            "Quoting {p} <{m}>:",
            "--- {p} wrote:",
            "In article <{m}>, {p} writes:",
        ]
    )
    who = person(rng)
    return shape.format(
        d=day.strftime(rng.choice(["%a, %d %b %Y", "%d.%m.%Y", "%-d %B %Y", "%m/%d/%y"])),
        p=who,
        c=clock,
        m=f"{who.split()[-1].lower()}@{coin(rng).lower()}.example",
    )


REMARKS = [
    "See below.", "FYI", "Has anyone checked this?", "I doubt it.", "Thanks, very useful.", "The second half is what matters.", "More from another paper:",
    "Adding one more:", "+1", "Not the whole story I think.", "Please keep this on the list.", "Same here.", "Was this in print too?", "And the answer from across the border:",
    "Sorry for the double post.", "snip", "[...]", "Can you send the rest?", "Agreed.", "top-posting, sorry",
]  # fmt: skip


@family
def quotes_at_several_depths(rng: Random, items: Sequence[Item]) -> Page:
    """A thread of a mailing list: each depth of quotation signs holds an article, remarks between."""
    page = Page()
    items = take(rng, items, 6)
    sign = rng.choice([">", "> ", "> ", "| ", ": ", ">> "[:2]])
    width = rng.choice([62, 68, 72])
    falling = chance(rng, 0.6)
    depths = list(range(len(items)))
    depths = [min(depth, 4) for depth in (depths if falling else depths[::-1])]
    order = rng.choice(
        [
            ["outlet", "date"],
            ["date", "outlet"],
            ["outlet", "author", "date"],
            ["author", "outlet", "date"],
            ["outlet"],
        ]
    )
    joint = rng.choice([", ", " | ", " - ", "\n", " / "])
    meta_below = chance(rng, 0.4)
    headed = meta_below or chance(rng, 0.85)
    pattern = rng.choice(ANY_DAY)
    for words in rng.sample(
        [
            f"From: {person(rng)}",
            f"Subject: [{coin(rng).lower()}-l] Re: articles",
            f"To: {coin(rng).lower()}-l@lists.{coin(rng).lower()}.example",
            f"Date: {items[0].published + timedelta(days=1):%a, %d %b %Y} 09:12:33 +0200",
        ],
        rng.randint(0, 4),
    ):
        page.put(words, "furniture")
        page.raw("\n")
    page.raw("\n")
    last = 0
    for a, item in enumerate(items):
        mark = sign * depths[a]
        if depths[a] > last or chance(rng, 0.4):
            outer = sign * max(0, depths[a] - 1)
            page.raw(outer)
            page.put(wrote(rng, item), "furniture")
            page.raw(f"\n{outer.rstrip() if chance(rng, 0.5) else mark.rstrip()}\n")
        last = depths[a]
        if chance(rng, 0.5):
            page.raw(mark)
            page.put(rng.choice(REMARKS), "furniture")
            page.raw(f"\n{mark.rstrip()}\n")

        def meta() -> None:
            page.raw(mark)
            for n, name in enumerate(order):
                page.raw((f"\n{mark}" if joint == "\n" else joint) if n else "")
                put_value(page, name, a, item, pattern, comma=" and ")
            page.raw(f"\n{mark.rstrip()}\n" if chance(rng, 0.6) else "\n")

        if headed:
            put_marked(page, item.headline, "headline", a, mark, width)
        if not meta_below:
            meta()
        elif chance(rng, 0.6):
            page.raw(f"{mark.rstrip()}\n")
        texts = paragraphs(rng, item, 4)
        for n, words in enumerate(texts):
            put_marked(page, words, "body", a, mark, width)
            page.raw(f"{mark.rstrip()}\n" if n < len(texts) - 1 else "")
        if meta_below:
            meta()
        elif chance(rng, 0.3):
            page.raw(mark)
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        page.raw(rng.choice(["\n", f"{mark.rstrip()}\n"]))
    if chance(rng, 0.6):
        page.raw("-- \n")
        page.put(rng.choice([person(rng), office(rng), f"{person(rng)}, {coin(rng)}"]), "furniture")
        page.raw("\n")
    if chance(rng, 0.4):
        page.raw("_" * 47 + "\n")
        page.put(f"{coin(rng)} mailing list", "furniture")
        page.raw("\n")
    return page


@family
def feed_mails_in_a_box(rng: Random, items: Sequence[Item]) -> Page:
    """Feeds sent as mails and kept in one file: subject is the headline, sender the outlet, address below."""
    page = Page()
    items = take(rng, items, 9)
    order = ["from", "subject", "date", "junk", "to"]
    rng.shuffle(order)
    order = [n for n in order if n in ("from", "subject", "date") or chance(rng, 0.5)]
    head_in_text = chance(rng, 0.25)
    width = rng.choice([0, 72, 76])
    address_label = rng.choice(["URL: ", "Link: ", "", "<", "URL : ", "Read on: ", "[1] "])
    me = f"{coin(rng).lower()}@{coin(rng).lower()}.example"
    separator = rng.choice(["From rss2mail", "", "From - ", "Return-Path: <bounce@{}>"])
    by_name = chance(rng, 0.5)
    for a, item in enumerate(items):
        if separator:
            page.put(separator.format(f"{coin(rng).lower()}.example"), "furniture")
            page.raw("\n")
        for name in order:
            if name == "from":
                page.put("From:", "publication", a)
                page.raw(' "')
                page.put(item.outlet, "publication", a, "outlet")
                if by_name and chance(rng, 0.8):
                    page.raw(rng.choice([": ", " / ", ", "]))
                    put_names(page, a, item)
                page.raw('" <')
                page.put(f"{rng.choice(['feed', 'noreply', 'rss'])}@{item.host}", "publication", a)
                page.raw(">")
            elif name == "subject":
                page.put("Subject:", "furniture")
                page.raw(" ")
                page.put(wrap(item.headline, 70, " "), "headline", a)
            elif name == "date":
                page.put("Date:", "publication", a)
                page.raw(" ")
                put_day(page, a, item, rng.choice(["%a, %d %b %Y", "%a, %-d %b %Y"]))
                page.raw(" ")
                page.put(
                    f"{rng.randint(0, 23):02}:{rng.randint(10, 59)}:{rng.randint(10, 59)} -0000",
                    "publication",
                    a,
                )
            elif name == "to":
                page.put(f"To: {me}", "furniture")
            else:
                page.put(
                    rng.choice(
                        [
                            "X-RSS-Feed: yes",
                            "User-Agent: feedmailer/2.1",
                            "Content-Type: text/plain; charset=utf-8",
                            "X-Priority: 3",
                            "List-Id: <feeds>",
                        ]
                    ),
                    "furniture",
                )
            page.raw("\n")
        page.raw("\n")
        if head_in_text and chance(rng, 0.5):
            page.raw("# ")
            page.put(item.headline, "headline", a) if "subject" not in order else page.put(
                snippet(rng, item.deck), "deck", a
            )
            page.raw("\n\n")
        texts = paragraphs(rng, item, 3)
        if chance(rng, 0.4):
            texts = [snippet(rng, texts[0])]
        put_text(page, a, texts, width)
        page.raw("\n\n")
        if chance(rng, 0.9):
            if address_label.strip(" <"):
                page.put(address_label.strip(), "source_line", a)
                page.raw(" ")
            else:
                page.raw(address_label)
            page.put(item.url, "source_line", a, "url")
            page.raw(">\n" if address_label == "<" else "\n")
        page.raw(rng.choice(["\n", "\n\n"]))
    return page


@family
def ascii_ruled_letter(rng: Random, items: Sequence[Item]) -> Page:
    """A newsletter as plain text: boxes and rules of signs, contents, adverts; papers or days as ruled headings."""
    page = Page()
    items = take(rng, items, 9)
    over_paper = chance(rng, 0.65)
    groups = by_paper(rng, items) if over_paper else by_day(rng, items)
    pattern = rng.choice(LONG)
    width = rng.choice([60, 64, 70])
    thick = rng.choice("=#*~+")
    thin = rng.choice("-_.~")
    page.raw(thick * width + "\n" + rng.choice(["", thick + "\n", "   "]))
    page.put(
        " ".join(digest_title(rng).upper()) if chance(rng, 0.3) else digest_title(rng), "furniture"
    )
    page.raw("\n")
    page.put(
        rng.choice(
            [
                f"Issue {rng.randint(3, 400)}",
                f"from {office(rng)}",
                f"{rng.randint(100, 9000)} readers",
            ]
        ),
        "furniture",
    )
    page.raw("\n" + thick * width + "\n\n")
    if chance(rng, 0.5):
        page.put(rng.choice(["IN THIS ISSUE", "Contents", "Today:", "Inside"]), "contents")
        page.raw("\n")
        for n, item in enumerate(items):
            page.raw(rng.choice(["  * ", f"  {n + 1}) ", "  o "]))
            page.put(item.headline if chance(rng, 0.6) else snippet(rng, item.headline), "contents")
            page.raw("\n")
        page.raw("\n")
    shape = rng.choice(["between", "under", "boxed", "left", "brackets"])
    order = rng.sample(["date" if over_paper else "outlet", "author", "url"], rng.randint(1, 3))
    if not over_paper and "outlet" not in order:
        order[0] = "outlet"
    joint = rng.choice([" | ", "\n", ", ", " :: ", " - "])
    below = chance(rng, 0.5)
    upper = chance(rng, 0.5)
    for group, lead in numbered(groups):
        words = lead.outlet if over_paper else lead.published.strftime(pattern)
        before, after = {
            "between": (thin * width + "\n", "\n" + thin * width), "under": ("", "\n" + thin * len(words)), "boxed": ("+" + "-" * (len(words) + 2) + "+\n| ", " |\n+" + "-" * (len(words) + 2) + "+"),
            "left": (thin * 4 + " ", " " + thin * (width - len(words) - 6)), "brackets": (f"{thick * 3}[ ", f" ]{thick * 3}"),
        }[shape]  # fmt: skip
        page.raw(before)
        put_heading(page, words, "outlet" if over_paper else "published", lead, upper)
        page.raw(after + "\n\n")
        for a, item in group:
            page.raw(rng.choice(["", "", "* "]))
            page.put(
                wrap(item.headline.upper() if chance(rng, 0.3) else item.headline, width),
                "headline",
                a,
            )
            page.raw("\n")

            def meta() -> None:
                own = [n for n in order if chance(rng, 0.95 if n == "outlet" else 0.85)]
                for n, name in enumerate(own):
                    page.raw(joint if n else "")
                    put_value(page, name, a, item, pattern, comma=", ")
                page.raw("\n" if own else "")

            if not below:
                meta()
            page.raw(rng.choice(["", "\n"]))
            put_text(page, a, paragraphs(rng, item, 3), width)
            page.raw("\n")
            if below:
                page.raw(rng.choice(["", "\n"]))
                meta()
            page.raw("\n")
        if chance(rng, 0.3):
            page.raw("+" + "-" * 50 + "+\n| ")
            page.put(
                rng.choice(
                    [
                        f"ADVERTISEMENT  {coin(rng)} Hosting, 20 per cent off",
                        f"Sponsor: {coin(rng)} Tea",
                        "Tell a friend about this letter",
                        f"This issue is brought to you by {coin(rng)}",
                    ]
                ),
                "furniture",
            )
            page.raw("\n+" + "-" * 50 + "+\n\n")
    page.raw(thick * width + "\n")
    tail(rng, page, 0.8)
    return page


# ---------------------------------------------------------------- dumps and notes


@family
def text_browser_dump(rng: Random, items: Sequence[Item]) -> Page:
    """A text browser's dump of a review: numbered links in the words, papers or days flush left, references."""
    page = Page()
    items = take(rng, items, 8)
    over_paper = chance(rng, 0.6)
    groups = by_paper(rng, items) if over_paper else by_day(rng, items)
    pattern = rng.choice(ANY_DAY)
    link = 0
    indent = rng.choice(["   ", "     ", "  "])
    numbers = chance(rng, 0.7)
    width = rng.choice([70, 76])
    addresses: list[tuple[int, Item, int]] = []

    def anchor() -> None:
        nonlocal link
        link += 1
        page.raw(f"[{link}]" if numbers else "")

    for words in rng.sample(
        [
            "Home",
            "About",
            "Search",
            "Archive",
            "Login",
            "Contact",
            "#RSS",
            "Skip to content",
            "(BUTTON) Menu",
            "[logo.png]",
        ],
        rng.randint(2, 5),
    ):
        page.raw(indent)
        anchor()
        page.put(words, "furniture")
        page.raw("\n")
    page.raw("\n")
    top(rng, page, items, 0.6)
    order = rng.sample(["date" if over_paper else "outlet", "author"], rng.randint(1, 2))
    if not over_paper and "outlet" not in order:
        order.append("outlet")
    linked = rng.choice(["headline", "more", "outlet"])
    joint = rng.choice([" | ", " - ", ", ", f"\n{indent}"])
    for group, lead in numbered(groups):
        if chance(rng, 0.3):
            page.raw(indent + "_" * 60 + "\n\n")
        put_heading(
            page,
            lead.outlet if over_paper else lead.published.strftime(pattern),
            "outlet" if over_paper else "published",
            lead,
        )
        page.raw("\n\n")
        for a, item in group:
            page.raw(indent + rng.choice(["", "* ", "+ "]))
            if linked == "headline":
                anchor()
                addresses.append((a, item, link))
            page.put(wrap(item.headline, width, indent), "headline", a)
            page.raw("\n" + rng.choice(["", "\n"]) + indent)
            for n, name in enumerate(order):
                page.raw(joint if n else "")
                if name == "outlet" and linked == "outlet":
                    anchor()
                put_value(page, name, a, item, pattern)
            page.raw("\n\n")
            put_text(page, a, paragraphs(rng, item, 3), width, indent, indent)
            page.raw("\n")
            if linked == "more":
                page.raw(indent)
                anchor()
                addresses.append((a, item, link))
                page.put(
                    rng.choice(["Read more", "Full article", "more", "Continue reading"]),
                    "source_line",
                    a,
                )
                page.raw("\n")
            page.raw("\n")
    page.raw(indent)
    page.put(f"© {coin(rng)}", "furniture")
    page.raw("\n\n")
    if numbers and chance(rng, 0.7):
        page.put(rng.choice(["References", "Visible links", "Links:"]), "furniture")
        page.raw("\n\n")
        host = f"https://www.{coin(rng).lower()}.example"
        for n in range(1, link + 1):
            page.raw(f"{indent}{n}. ")
            page.put(f"{host}/{coin(rng).lower()}/{n}", "furniture")
            page.raw("\n")
    return page


@family
def linked_notes_vault(rng: Random, items: Sequence[Item]) -> Page:
    """Markdown of a note-keeping program: linked papers as headings, inline fields, callouts, tags, own remarks."""
    page = Page()
    items = take(rng, items, 8)
    over_paper = chance(rng, 0.7)
    groups = by_paper(rng, items) if over_paper else by_day(rng, items)
    pattern = rng.choice(["%Y-%m-%d", "%Y-%m-%d", "%d.%m.%Y", "%A, %-d %B %Y"])
    if chance(rng, 0.5):
        page.raw("---\n")
        for words in rng.sample(
            [
                "tags: [press, inbox]",
                f"aliases: {digest_title(rng)}",
                "status: unread",
                f"project: {coin(rng)}",
                "type: log",
            ],
            3,
        ):
            page.put(words, "furniture")
            page.raw("\n")
        page.raw("---\n\n")
    if chance(rng, 0.6):
        page.raw("# ")
        page.put(digest_title(rng), "furniture")
        page.raw("\n\n")
    hashes = rng.choice(["## ", "### ", "# ", "- **", "**"])
    style = rng.choice(["callout", "bullets", "heading", "task"])
    wiki = chance(rng, 0.5)
    key = rng.choice(["{}:: ", "**{}:** ", "({}:: ", "{}: ", "*{}* "])
    words_of = labels_of(rng)
    names = [
        "date" if over_paper else "outlet",
        *rng.sample(["author", "url", "page"], rng.randint(0, 2)),
    ]
    rng.shuffle(names)
    fields_below = chance(rng, 0.4)
    for group, lead in numbered(groups):
        page.raw(hashes + ("[[" if wiki else ""))
        put_heading(
            page,
            lead.outlet if over_paper else lead.published.strftime(pattern),
            "outlet" if over_paper else "published",
            lead,
        )
        page.raw(("]]" if wiki else "") + ("**" if "**" in hashes else "") + "\n\n")
        for a, item in group:
            mark = {"callout": "> ", "bullets": "    ", "heading": "", "task": "  "}[style]
            page.raw(
                {
                    "callout": f"> [!{rng.choice(['quote', 'note', 'cite'])}] ",
                    "bullets": "- ",
                    "heading": "#### ",
                    "task": rng.choice(["- [ ] ", "- [x] "]),
                }[style]
            )
            page.put(item.headline, "headline", a)
            page.raw("\n")

            def fields() -> None:
                for name in names:
                    if name != "outlet" and chance(rng, 0.1):
                        continue
                    page.raw(mark + ("- " if style == "bullets" else ""))
                    left, _, right = key.partition("{}")
                    page.raw(left)
                    put_label(page, name, words_of[name], a)
                    page.raw(right + ("[[" if wiki and name == "author" else ""))
                    put_value(page, name, a, item, pattern, comma="]], [[" if wiki else ", ")
                    page.raw(
                        ("]]" if wiki and name == "author" else "")
                        + (")" if "(" in key else "")
                        + "\n"
                    )

            if not fields_below:
                fields()
            for words in paragraphs(rng, item, 3):
                page.raw(mark.rstrip(" ") + "\n" if style in ("callout", "heading") else "")
                page.raw(mark + ("- " if style == "bullets" and chance(rng, 0.8) else ""))
                page.put(words, "body", a)
                page.raw("\n")
            if fields_below:
                page.raw(mark.rstrip() + "\n")
                fields()
            page.raw("\n")
            if chance(rng, 0.3):
                page.put(
                    rng.choice(
                        [
                            "→ follow up",
                            f"#todo ask {person(rng)}",
                            "^ compare with last week",
                            "%% mine: weak sourcing %%",
                            "#press #later",
                            "Me: this is the third time.",
                        ]
                    ),
                    "furniture",
                )
                page.raw("\n\n")
    return page


@family
def wiki_source_of_coverage(rng: Random, items: Sequence[Item]) -> Page:
    """A wiki page's source: equals signs for headings, bold runs, templates with the outlet and day as parameters."""
    page = Page()
    items = take(rng, items, 9)
    over_paper = chance(rng, 0.5)
    groups = by_paper(rng, items) if over_paper else by_day(rng, items)
    pattern = rng.choice(["%-d %B %Y", "%Y-%m-%d", "%B %-d, %Y"])
    equals = rng.choice(["==", "===", "="])
    if chance(rng, 0.6):
        page.raw("{{")
        page.put(
            rng.choice(["Shortcut", "Notice", "Archive box", "Under construction"]), "furniture"
        )
        page.raw("}}\n")
    page.raw("'''")
    page.put(digest_title(rng), "furniture")
    page.raw("'''\n\n")
    kind = rng.choice(["template", "bold", "definition", "template_below"])
    own = "date" if over_paper else "outlet"
    key = {
        "outlet": rng.choice(["newspaper", "work", "publisher"]),
        "date": "date",
        "author": rng.choice(["author", "last"]),
        "headline": "title",
        "url": "url",
    }
    names = [own, *rng.sample(["author", "url"], rng.randint(0, 2))]
    rng.shuffle(names)
    for group, lead in numbered(groups):
        page.raw(equals + rng.choice(["", " "]))
        put_heading(
            page,
            lead.outlet if over_paper else lead.published.strftime(pattern),
            "outlet" if over_paper else "published",
            lead,
        )
        page.raw(equals + "\n")
        for a, item in group:

            def template(with_head: bool) -> None:
                page.raw("{{")
                page.put(rng.choice(["cite news", "clip", "press"]), "furniture")
                for name in [*names, "headline"] if with_head else names:
                    page.raw(
                        rng.choice(["|", " | "])
                        if kind != "template" or chance(rng, 0.7)
                        else "\n|"
                    )
                    put_label(page, name, key[name], a)
                    page.raw("=")
                    put_value(page, name, a, item, pattern, comma="; ")
                page.raw("}}\n")

            if kind == "template":
                template(True)
            elif kind == "template_below":
                page.raw("'''")
                page.put(item.headline, "headline", a)
                page.raw("'''\n\n")
            elif kind == "bold":
                page.raw("* '''")
                page.put(item.headline, "headline", a)
                page.raw("''' (''")
                put_value(page, own, a, item, pattern)
                page.raw("'')\n")
            else:
                page.raw("; ")
                page.put(item.headline, "headline", a)
                page.raw("\n: ")
                put_value(page, own, a, item, pattern)
                page.raw("\n")
            mark = {"bold": "** ", "definition": ": "}.get(kind, "")
            for words in paragraphs(rng, item, 3):
                page.raw(mark)
                page.put(words, "body", a)
                page.raw("\n" if mark else "\n\n")
            if kind == "template_below":
                template(False)
            page.raw("\n")
    if chance(rng, 0.6):
        page.raw("[[")
        page.put(f"Category:{rng.choice(['Press', 'Coverage', 'Cuttings'])}", "furniture")
        page.raw("]]\n")
    return page


@family
def underlined_markup_file(rng: Random, items: Sequence[Item]) -> Page:
    """A documentation tool's source: underlined headings, field lists between colons, indented quotations."""
    page = Page()
    items = take(rng, items, 8)
    order = rng.sample(["outlet", "date", "author", "url"], rng.randint(2, 4))
    if "outlet" not in order:
        order[0] = "outlet"
    words_of = labels_of(rng)
    pattern = rng.choice(ANY_DAY)
    over = rng.choice(["days", "none", "papers"])
    groups = {"days": by_day, "papers": by_paper}.get(over, lambda rng, items: [list(items)])(
        rng, items
    )
    order = [n for n in order if n != {"days": "date", "papers": "outlet"}.get(over)]
    big, small = rng.sample(list("=-~^*#"), 2)
    overlined = chance(rng, 0.4)
    fields_below = chance(rng, 0.4)
    width = rng.choice([0, 72, 79])
    indent = rng.choice(["", "", "    "])
    title = digest_title(rng)
    page.raw(big * len(title) + "\n" if overlined else "")
    page.put(title, "furniture")
    page.raw("\n" + big * len(title) + "\n\n")
    if chance(rng, 0.4):
        page.raw(".. ")
        page.put(
            rng.choice(
                [
                    "contents::",
                    "note:: not for quotation",
                    "index:: press",
                    f"sectionauthor:: {person(rng)}",
                ]
            ),
            "furniture",
        )
        page.raw("\n\n")
    for group, lead in numbered(groups):
        if over != "none":
            words = lead.published.strftime(pattern) if over == "days" else lead.outlet
            put_heading(page, words, "published" if over == "days" else "outlet", lead)
            page.raw("\n" + big * len(words) + "\n\n")
        for a, item in group:
            page.put(item.headline, "headline", a)
            page.raw("\n" + small * min(len(item.headline), 90) + "\n\n")

            def fields() -> None:
                for name in order:
                    if name != "outlet" and chance(rng, 0.1):
                        continue
                    page.raw(":")
                    put_label(page, name, words_of[name], a)
                    page.raw(": ")
                    put_value(page, name, a, item, pattern)
                    page.raw("\n")
                page.raw("\n")

            if not fields_below:
                fields()
            put_text(page, a, paragraphs(rng, item, 3), width, indent, indent)
            page.raw("\n\n")
            if fields_below:
                fields()
    return page


@family
def capsule_of_links(rng: Random, items: Sequence[Item]) -> Page:
    """A page of the small web as its source: arrows before links, hashes for days or papers, quoted lines."""
    page = Page()
    items = take(rng, items, 10)
    over_paper = chance(rng, 0.5)
    groups = by_paper(rng, items) if over_paper else by_day(rng, items)
    pattern = rng.choice(["%Y-%m-%d", "%A %-d %B %Y", "%-d %b %Y"])
    page.raw("# ")
    page.put(digest_title(rng), "furniture")
    page.raw("\n\n=> ")
    page.put(
        f"gemini://{coin(rng).lower()}.example/ {rng.choice(['Back', 'Home', 'Index'])}",
        "furniture",
    )
    page.raw("\n\n")
    link_first = chance(rng, 0.5)
    own_first = chance(rng, 0.5)
    quoted = chance(rng, 0.6)
    date_in_link = chance(rng, 0.5)
    for group, lead in numbered(groups):
        page.raw(rng.choice(["## ", "### "]))
        put_heading(
            page,
            lead.outlet if over_paper else lead.published.strftime(pattern),
            "outlet" if over_paper else "published",
            lead,
        )
        page.raw("\n\n")
        for a, item in group:

            def link() -> None:
                page.raw("=> ")
                page.put(item.url, "source_line", a, "url")
                page.raw(" ")
                if date_in_link and over_paper and own_first:
                    put_day(page, a, item, "%Y-%m-%d")
                    page.raw(" ")
                if not over_paper and own_first:
                    page.put(item.outlet, "publication", a, "outlet")
                    page.raw(rng.choice([": ", " | ", " - "]))
                page.put(item.headline, "headline", a)
                if not over_paper and not own_first:
                    page.raw(rng.choice([" (", " — "]))
                    page.put(item.outlet, "publication", a, "outlet")
                page.raw("\n")

            if link_first:
                link()
            texts = [sentence(item.paragraphs[0])] if chance(rng, 0.4) else paragraphs(rng, item, 2)
            for words in texts:
                page.raw("> " if quoted else "")
                page.put(words, "body", a)
                page.raw("\n")
            if not link_first:
                link()
            page.raw("\n")
    page.raw("=> ")
    page.put(f"mailto:{coin(rng).lower()}@{coin(rng).lower()}.example Write to me", "furniture")
    page.raw("\n")
    return page


@family
def reading_device_excerpts(rng: Random, items: Sequence[Item]) -> Page:
    """Excerpts kept by a reading device or a read-later service: title lines, places, rules of equals signs."""
    page = Page()
    items = take(rng, items, 10)
    kind = rng.choice(["device", "later", "later"])
    pattern = rng.choice(ANY_DAY)
    mark = (
        rng.choice(["==========\n", "\n\n", "--\n", "* * *\n\n", "~\n"])
        if kind == "later"
        else "==========\n"
    )
    order = rng.choice(
        [
            ["headline", "meta", "text"],
            ["headline", "text", "meta"],
            ["text", "headline", "meta"],
            ["meta", "headline", "text"],
        ]
    )
    meta = rng.choice(
        [
            ["outlet", "date"],
            ["author", "outlet", "date"],
            ["outlet", "date", "url"],
            ["url", "outlet", "date"],
            ["date", "outlet"],
        ]
    )
    joint = rng.choice([" · ", " | ", ", ", "\n", " – "])
    if chance(rng, 0.4):
        page.put(
            rng.choice(
                [
                    "My excerpts",
                    "Saved for later",
                    "Export of highlights",
                    f"{person(rng)}'s list",
                    "Unread",
                ]
            ),
            "furniture",
        )
        page.raw("\n\n")
    for a, item in enumerate(items):
        if kind == "device":
            page.put(item.headline, "headline", a)
            page.raw(" (")
            page.put(item.outlet, "publication", a, "outlet")
            if chance(rng, 0.8):
                page.raw("; ")
                put_day(page, a, item, pattern)
            page.raw(")\n- ")
            added = item.published + timedelta(days=rng.randint(0, 5))
            page.put(
                rng.choice(
                    [
                        "Your Highlight on Location {n}-{m}",
                        "Your Clipping on page {n}",
                        "Ihre Markierung bei Position {n}-{m}",
                    ]
                ).format(n=rng.randint(10, 900), m=rng.randint(901, 999)),
                "furniture",
            )
            page.raw(" | ")
            page.put(
                f"Added on {added:%A, %-d %B %Y} {rng.randint(0, 23)}:{rng.randint(10, 59)}",
                "furniture",
            )
            page.raw("\n\n")
            page.put(" ".join(paragraphs(rng, item, 2)), "body", a)
            page.raw("\n")
        else:
            for n, name in enumerate(order):
                page.raw("\n" if n else "")
                if name == "headline":
                    page.put(item.headline, "headline", a)
                elif name == "text":
                    page.raw(rng.choice(["", "“"]))
                    page.put(
                        rng.choice([item.paragraphs[0], snippet(rng, item.paragraphs[0])]),
                        "body",
                        a,
                    )
                else:
                    own = [m for m in meta if m == "outlet" or chance(rng, 0.9)]
                    for m, each in enumerate(own):
                        page.raw(joint if m else "")
                        put_value(page, each, a, item, pattern, comma=", ")
            page.raw("\n")
            if chance(rng, 0.4):
                page.put(
                    rng.choice(
                        [
                            "tags: harbour, work",
                            "★ favourite",
                            f"{rng.randint(2, 20)} min",
                            "Note: ask about this",
                            "unread",
                            "saved from phone",
                        ]
                    ),
                    "furniture",
                )
                page.raw("\n")
        page.raw(mark)
    return page


@family
def sentences_in_one_block(rng: Random, items: Sequence[Item]) -> Page:
    """A ministry's note of days: under each day or paper one block in which items of a sentence follow one another."""
    page = Page()
    items = take(rng, items, 12)
    over_paper = chance(rng, 0.4)
    groups = by_paper(rng, items) if over_paper else by_day(rng, items)
    top(rng, page, items, 0.8)
    pattern = rng.choice(LONG)
    width = rng.choice([0, 64, 76, 90])
    place = rng.choice(["end", "end", "front"])
    left, right = rng.choice([("(", ")"), ("[", "]"), ("/", "/"), ("– ", ""), ("<", ">")])
    separator = rng.choice([" * ", " // ", " – ", " | "] + ([] if over_paper else [" ", "  "]))
    short = ["%-d %b %Y", "%d.%m.%y", "%d/%m/%Y"]
    form = rng.choice(short)
    for group, lead in numbered(groups):
        put_heading(
            page,
            lead.outlet if over_paper else lead.published.strftime(pattern),
            "outlet" if over_paper else "published",
            lead,
            chance(rng, 0.3),
        )
        page.raw(rng.choice(["\n", "\n\n", ":\n", ". "]) if width == 0 else "\n")
        used = 0
        for n, (a, item) in enumerate(group):
            page.raw(separator if n else "")

            def own() -> None:
                if over_paper:
                    put_day(page, a, item, form)
                else:
                    page.put(item.outlet, "publication", a, "outlet")

            if place == "front":
                own()
                page.raw(": ")
            words = sentence(item.paragraphs[0])
            page.put(wrap(words, width), "body", a)
            if place == "end" and (not over_paper or chance(rng, 0.8)):
                page.raw(" " + left)
                own()
                page.raw(right)
            used += len(words)
        page.raw("\n\n")
    tail(rng, page)
    return page


# ---------------------------------------------------------------- single articles as text


def teaser_line(rng: Random, items: Sequence[Item]) -> str:
    """The headline of another article, for teasers."""
    return (
        rng.choice(items[1:]).headline
        if len(items) > 1
        else f"{coin(rng)} {rng.choice(['votes again', 'waits for rain', 'opens its gates', 'in pictures'])}"
    )


@family
def one_database_document(rng: Random, items: Sequence[Item]) -> Page:
    """One document of an archive: labels around or after the text, other days and another paper beside its own."""
    page = Page()
    item = items[0]
    words_of, pattern = labels_of(rng), rng.choice(ANY_DAY)
    colon = rng.choice([": ", " : ", "\t", "\n  ", " - ", ":\n"])
    after = chance(rng, 0.25)
    width = rng.choice([0, 70, 78])
    names = ["outlet", "date", *rng.sample(["author", "url", "page"], rng.randint(1, 3))]
    rng.shuffle(names)
    names = [name for name in names if name not in ("outlet", "date") or chance(rng, 0.9)]
    split = rng.choice([0, len(names), rng.randint(0, len(names))])
    loaded = (item.published + timedelta(days=rng.randint(1, 60))).strftime(pattern)

    def block(part: Sequence[str]) -> None:
        rows = [*part, *rng.sample(["load", "junk", "junk", "set"], rng.randint(0, 3))]
        for name in rows:
            if name == "load":
                page.put(
                    f"{rng.choice(['Load date', 'Entered', 'Last changed', 'Scanned'])}{colon}{loaded}",
                    "furniture",
                )
            elif name == "junk":
                page.put(f"{rng.choice(JUNK)}{colon}{rng.choice(JUNK_VALUES)}", "furniture")
            elif name == "set":
                page.put(
                    rng.choice(
                        [
                            f"Document {rng.randint(1, 40)} of {rng.randint(41, 90)}",
                            "Return to list",
                            "Save  Print  Mail",
                            f"Query: {coin(rng).lower()} AND port",
                        ]
                    ),
                    "furniture",
                )
            elif after:
                put_value(page, name, 0, item, pattern)
                page.raw(" (")
                put_label(page, name, words_of[name], 0)
                page.raw(")")
            else:
                put_label(page, name, words_of[name], 0)
                page.raw(colon)
                put_value(page, name, 0, item, pattern)
            page.raw("\n")
        page.raw("\n")

    if chance(rng, 0.5):
        page.put(f"{coin(rng)} {rng.choice(['Archive', 'Library', 'Online'])}", "furniture")
        page.raw("\n\n")
    head_labelled = chance(rng, 0.5)
    head_last = chance(rng, 0.2)

    def head() -> None:
        if head_labelled:
            page.put(words_of["headline"], "furniture")
            page.raw(colon)
        page.put(wrap(item.headline, width), "headline", 0)
        page.raw("\n\n")

    if not head_last and chance(rng, 0.6):
        head()
        block(names[:split])
    else:
        block(names[:split])
        head()
    if chance(rng, 0.5):
        page.put(words_of["text"], "furniture")
        page.raw(colon)
    texts = paragraphs(rng, item, 99)
    put_text(page, 0, texts, width, rng.choice(["", "   "]))
    page.raw("\n\n")
    if split < len(names):
        block(names[split:])
    if chance(rng, 0.4):
        page.put(
            rng.choice(
                [f"© {coin(rng)} Data", "Similar documents", "To top", "All rights reserved."]
            ),
            "furniture",
        )
        page.raw("\n")
        if chance(rng, 0.5):
            for _ in range(rng.randint(1, 3)):
                page.put(teaser_line(rng, items), "teaser")
                page.raw("\n")
    return page


@family
def one_printed_site_page(rng: Random, items: Sequence[Item]) -> Page:
    """One article's PDF as text: headline on three short lines, running address and clock, teasers between paragraphs."""
    page = Page()
    item = items[0]
    stamp = (item.published + timedelta(days=rng.randint(0, 9))).strftime(
        rng.choice(["%d/%m/%Y", "%m/%d/%y", "%d.%m.%Y"])
    ) + f", {rng.randint(0, 23)}:{rng.randint(10, 59)}"
    title = rng.choice(
        [f"{item.headline} - {item.host}", snippet(rng, item.headline), "Print article"]
    )
    total = rng.randint(3, 9)

    def head(n: int) -> None:
        page.put(stamp, "furniture")
        page.raw(rng.choice(["   ", "\n"]))
        page.put(title, "furniture")
        page.raw("\n\n")

    def foot(n: int) -> None:
        page.raw("\n")
        page.put(f"{item.url}{rng.choice(['', '?print=1', '#main'])}", "furniture")
        page.raw(rng.choice(["   ", "\n"]))
        page.put(f"{n}/{total}", "furniture")
        page.raw("\n")

    heads = chance(rng, 0.7)
    sheet = Sheet(
        page,
        rng.randint(20, 46),
        head if heads else None,
        foot if not heads or chance(rng, 0.7) else None,
        rng.choice(["\f", "\n"]),
    )
    width = rng.choice([58, 74, 92])
    pattern = rng.choice(ANY_DAY)
    order = rng.choice(
        [
            ["outlet", "H", "author", "date"],
            ["H", "D", "outlet", "date"],
            ["H", "author", "date", "outlet"],
            ["outlet", "date", "H", "D", "author"],
            ["H", "date", "author", "END"],
            ["author", "H", "D", "END"],
        ]
    )
    for words in rng.sample(
        [
            "Menu",
            "Subscribe",
            "Log in",
            "Search",
            "News",
            "Opinion",
            "Sport",
            "Weather 12°",
            "Today's paper",
            "E-edition",
        ],
        rng.randint(0, 5),
    ):
        page.put(words, "furniture")
        sheet.end()
    if chance(rng, 0.4):
        page.put(rng.choice([item.topic, item.topic.upper(), f"Home > {item.topic}"]), "section")
        sheet.end()

    def origin() -> None:
        page.put(
            rng.choice(["First published in", "From", "This article is from", "Published by"]),
            "publication",
            0,
        )
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(rng.choice([", ", " on ", " | "]))
        put_day(page, 0, item, pattern)
        sheet.end()

    for name in order:
        if name == "H":
            sheet.block(
                fold(item.headline, max(16, len(item.headline) // 3 + 4)), "headline", 0, whole=True
            )
        elif name == "D":
            sheet.block(fold(item.deck, width // 2), "deck", 0, whole=True)
        elif name != "END":
            if name == "author" and chance(rng, 0.6):
                page.put(rng.choice(["By", "BY", "Words", "Story"]), "byline", 0)
                page.raw(" ")
            put_value(page, name, 0, item, pattern, comma=" and ")
            sheet.end()
    sheet.end()
    texts = paragraphs(rng, item, 99)
    between = rng.choice([0.1, 0.3])
    for n, words in enumerate(texts):
        if n and chance(rng, between):
            kind = rng.choice(["related", "ad", "share", "subhead", "photo"])
            if kind == "related":
                page.put(
                    rng.choice(
                        ["READ ALSO", "More on this", "Related", "Don't miss", "You may like"]
                    ),
                    "furniture",
                )
                sheet.end()
                for _ in range(rng.randint(1, 3)):
                    sheet.block(
                        fold(teaser_line(rng, items), width // 2), "teaser", None, whole=True
                    )
            elif kind == "subhead":
                page.put(
                    rng.choice(
                        [
                            "What comes next",
                            f"In {item.place}",
                            "The background",
                            "A long wait",
                            "‘No choice’",
                            "Who pays?",
                        ]
                    ),
                    "subhead",
                    0,
                )
                sheet.end()
            elif kind == "photo":
                page.put(item.caption, "caption", 0)
                page.raw(" ")
                page.put(rng.choice([f"({item.credit})", f"Photo: {item.credit}"]), "credit", 0)
                sheet.end()
            else:
                page.put(
                    rng.choice(
                        [
                            "Advertisement",
                            "ADVERTISEMENT – story continues below",
                            "Share  Tweet  Mail",
                            "Sign up for our morning letter",
                            "Listen to this article 4 min",
                        ]
                    ),
                    "furniture",
                )
                sheet.end()
        sheet.block(fold(words, width), "body", 0)
        sheet.end()
    if "outlet" not in order and chance(rng, 0.8):
        origin()
    for words in rng.sample(
        [
            "Comments (14)",
            "Most read",
            "Terms of use",
            "Contact us",
            f"© {coin(rng)} Publishing",
            "Back to top",
        ],
        rng.randint(0, 4),
    ):
        page.put(words, "furniture")
        sheet.end()
    return page


@family
def one_article_deep_in_quotes(rng: Random, items: Sequence[Item]) -> Page:
    """One article that was forwarded many times: signs of several depths, replies above, signatures below."""
    page = Page()
    item = items[0]
    depth = rng.randint(2, 5)
    sign = rng.choice(["> ", ">", ">", "| "])
    width = rng.choice([52, 64, 72])
    pattern = rng.choice(ANY_DAY)
    for level in range(depth):
        outer = sign * level
        for _ in range(rng.choice([0, 1, 1, 2])):
            put_marked(page, rng.choice(REMARKS), "furniture", None, outer, width)
        if chance(rng, 0.3):
            put_marked(page, person(rng), "furniture", None, outer, width)
        page.raw(f"{outer.rstrip()}\n" if chance(rng, 0.6) else "")
        if chance(rng, 0.4):
            for words in (
                f"From: {person(rng)}",
                f"To: {person(rng)}",
                f"Subject: {rng.choice(['Fwd: ', 'WG: ', 'TR: ', 'Fw: Fw: '])}{item.headline if chance(rng, 0.5) else 'article'}",
            ):
                put_marked(page, words, "furniture", None, sign * (level + 1), 90)
        else:
            put_marked(page, wrote(rng, item), "furniture", None, outer, 90)
        page.raw(f"{(sign * (level + 1)).rstrip()}\n")
    mark = sign * depth
    order = rng.choice(
        [
            ["outlet", "date", "H", "author"],
            ["H", "author", "outlet", "date"],
            ["H", "outlet", "date"],
            ["H", "T", "outlet", "date"],
            ["date", "H", "author", "T", "outlet"],
            ["author", "H", "T", "url", "outlet", "date"],
        ]
    )
    order = [name for name in order if name not in ("outlet", "date") or chance(rng, 0.9)]
    joined = chance(rng, 0.4)
    if "T" not in order:
        order = [*order, "T"]
    for name in order:
        if name == "H":
            put_marked(page, item.headline, "headline", 0, mark, width)
        elif name == "T":
            for n, words in enumerate(paragraphs(rng, item, 99)):
                page.raw(f"{mark.rstrip()}\n")
                put_marked(page, words, "body", 0, mark, width)
            page.raw(f"{mark.rstrip()}\n")
        else:
            if (
                joined
                and name == "date"
                and page.content.endswith("\n")
                and page.pieces[-1].field == "outlet"
            ):
                page.content = page.content[:-1]
                page.raw(", ")
            else:
                page.raw(mark)
            put_value(page, name, 0, item, pattern, comma=" & ")
            page.raw("\n")
    for level in range(depth - 1, -1, -1):
        outer = sign * level
        if chance(rng, 0.5):
            page.raw(f"{outer}-- \n")
            for words in (
                person(rng),
                rng.choice(
                    [
                        office(rng),
                        f"+{rng.randint(10, 99)} {rng.randint(100, 999)} {rng.randint(1000, 9999)}",
                        f"list: {coin(rng).lower()}-l",
                    ]
                ),
            ):
                put_marked(page, words, "furniture", None, outer, 90)
    return page


@family
def one_caption_file(rng: Random, items: Sequence[Item]) -> Page:
    """Subtitles of one report as a file: numbers and time codes between few words, programme and day in a note."""
    page = Page()
    item = items[0]
    arrow = " --> "
    web = chance(rng, 0.5)
    pattern = rng.choice(ANY_DAY)
    mark = "." if web else ","
    if web:
        page.put("WEBVTT", "furniture")
        page.raw("\n\n")
    numbers = not web or chance(rng, 0.4)

    def note() -> None:
        if web:
            page.put("NOTE", "furniture")
            page.raw(rng.choice(["\n", " "]))
        order = rng.sample(["outlet", "date"], 2)
        if chance(rng, 0.5):
            order.insert(rng.randint(0, 2), "author")
        joint = rng.choice([" | ", ", ", "\n", " - "])
        for n, name in enumerate(order):
            page.raw(joint if n else "")
            put_value(page, name, 0, item, pattern, comma=", ")
        page.raw("\n\n")

    at_end = chance(rng, 0.3)
    if not at_end:
        note()
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    clock, count = rng.randint(0, 3000), 0
    width = rng.choice([32, 37, 42])
    for words in paragraphs(rng, item, 6):
        lines = fold(words, width)
        for n in range(0, len(lines), 2):
            count += 1
            start, clock = clock, clock + rng.randint(1500, 5200)
            times = [
                f"{t // 3600000:02}:{t // 60000 % 60:02}:{t // 1000 % 60:02}{mark}{t % 1000:03}"
                for t in (start, clock)
            ]
            if numbers:
                page.put(str(count), "furniture")
                page.raw("\n")
            page.put(arrow.join(times), "furniture")
            page.raw("\n")
            page.put("\n".join(lines[n : n + 2]), "body", 0)
            page.raw("\n\n")
    if at_end:
        note()
    if chance(rng, 0.5):
        page.put(
            f"{rng.choice(['Subtitles', 'Captions', 'Untertitel'])}: {person(rng)}", "furniture"
        )
        page.raw("\n")
    return page


@family
def one_clipped_markdown(rng: Random, items: Sequence[Item]) -> Page:
    """One page turned into Markdown by a clipper: pictures, escaped signs, link lists between, the outlet anywhere."""
    page = Page()
    item = items[0]
    pattern = rng.choice(ANY_DAY)
    words_of = labels_of(rng)
    place = rng.choice(["matter", "line", "end", "link", "matter", "line", "end", "none"])
    if place == "matter" or chance(rng, 0.3):
        page.raw("---\n")
        names = rng.sample(["outlet", "date", "author", "url"], 4) if place == "matter" else ["url"]
        for name in names:
            put_label(page, name, words_of[name].lower(), 0)
            page.raw(": ")
            put_value(page, name, 0, item, pattern, comma=", ")
            page.raw("\n")
        if chance(rng, 0.5):
            page.put(f"clipped: {item.published + timedelta(days=2):%Y-%m-%d}", "furniture")
            page.raw("\n")
        page.raw("---\n\n")
    for _ in range(rng.choice([0, 0, 3])):
        page.raw("*   [")
        page.put(
            rng.choice(["Home", "News", "Politics", "My account", "Sport", "Podcasts"]), "furniture"
        )
        page.raw("]\n")
    strong = rng.choice(["# ", "## ", "**"])
    page.raw(strong)
    page.put(item.headline, "headline", 0)
    page.raw("**\n\n" if strong == "**" else "\n\n")
    if chance(rng, 0.4):
        page.raw("_")
        page.put(item.deck, "deck", 0)
        page.raw("_\n\n")
    if place in ("line", "link"):
        order = rng.sample(["outlet", "date", "author"], 3)
        joint = rng.choice([" · ", " | ", "\n\n", " \\- ", ", "])
        for n, name in enumerate(order):
            page.raw(joint if n else "")
            page.raw("[" if place == "link" and name == "outlet" else "")
            put_value(page, name, 0, item, pattern, comma=", ")
            page.raw("]" if place == "link" and name == "outlet" else "")
        page.raw("\n\n")
    if chance(rng, 0.6):
        page.raw("![")
        page.put(item.caption, "caption", 0)
        page.raw("]\n\n" + rng.choice(["", "*"]))
        page.put(item.credit, "credit", 0)
        page.raw("\n\n")
    for n, words in enumerate(paragraphs(rng, item, 99)):
        if n and chance(rng, 0.15):
            page.raw(rng.choice(["\\* \\* \\*\n\n", "* * *\n\n", ""]))
            page.put(
                rng.choice(["Related stories", "Read more:", "In other news", "Recommended"]),
                "furniture",
            )
            page.raw("\n\n")
            for _ in range(rng.randint(1, 3)):
                page.raw("*   [")
                page.put(teaser_line(rng, items), "teaser")
                page.raw("]\n")
            page.raw("\n")
        elif n and chance(rng, 0.12):
            page.raw("### ")
            page.put(
                rng.choice(["What we know", "Reaction", f"View from {item.place}", "Next steps"]),
                "subhead",
                0,
            )
            page.raw("\n\n")
        page.raw(rng.choice(["", "", "", "> "]) if chance(rng, 0.1) else "")
        page.put(words, "body", 0)
        page.raw("\n\n")
    if place == "end":
        page.raw("---\n\n")
        page.put(rng.choice(["Source:", "Clipped from", "Via", "Original in"]), "publication", 0)
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(rng.choice([", ", " ("]))
        put_day(page, 0, item, pattern)
        page.raw("\n")
    return page


@family
def one_annotated_manuscript(rng: Random, items: Sequence[Item]) -> Page:
    """One article converted from a word processor: margin comments, deleted words, a legend, where it was published."""
    page = Page()
    item = items[0]
    pattern = rng.choice(LONG + NUMERIC)
    width = rng.choice([0, 70, 84])
    who = person(rng)
    initials = "".join(part[0] for part in who.split())
    origin_above = chance(rng, 0.5)
    for words in rng.sample(
        [
            f"Comments: {who}",
            "Track changes on",
            f"Version {rng.randint(2, 9)}, saved {item.published + timedelta(days=3):%d.%m.%Y}",
            office(rng),
            "Formatted: Indent: First line",
            f"File: {coin(rng).lower()}.doc",
        ],
        rng.randint(0, 3),
    ):
        page.put(words, "furniture")
        page.raw("\n")

    def origin() -> None:
        lead = rng.choice(
            ["As published in", "Appeared in", "Reprinted from", "Text as carried by", "Taken from"]
        )
        left, right = rng.choice([("", ""), ("[", "]"), ("(", ")"), ("", "."), ("* ", "")])
        page.raw(left)
        page.put(lead, "publication", 0)
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(rng.choice([", ", " on ", " of "]))
        put_day(page, 0, item, pattern)
        page.raw(right + "\n\n")

    if origin_above and chance(rng, 0.5):
        origin()
        origin_above = False
        done = True
    else:
        done = False
    page.put(wrap(item.headline, rng.choice([0, 30])), "headline", 0)
    page.raw("\n\n")
    if origin_above and not done:
        origin()
        done = True
    if chance(rng, 0.7):
        put_names(page, 0, item, rng.choice([", ", "\n", " and "]))
        page.raw("\n\n")
    count = 0
    for words in paragraphs(rng, item, 99):
        page.put(wrap(words, width), "body", 0)
        if chance(rng, 0.2):
            count += 1
            page.raw(rng.choice(["\n", "\n\n"]))
            page.put(
                rng.choice(
                    [
                        "Commented [{i}{n}]: {t}",
                        "[{i}{n}] {t}",
                        "{w}, comment {n}: {t}",
                        "Page: {n} [{i}] {t}",
                    ]
                ).format(
                    i=initials,
                    n=count,
                    w=who,
                    t=rng.choice(
                        [
                            "check figure",
                            "is this still true?",
                            "delete?",
                            "Legal to see",
                            "Good.",
                            "spelling of name",
                        ]
                    ),
                ),
                "furniture",
            )
        page.raw("\n\n")
    if not done and chance(rng, 0.85):
        origin()
    if chance(rng, 0.4):
        page.put(
            rng.choice(
                [
                    f"Deleted: {coin(rng)}",
                    "Page Break",
                    f"{who} {item.published + timedelta(days=4):%d/%m/%Y %H:%M}",
                    "Section Break (Next Page)",
                ]
            ),
            "furniture",
        )
        page.raw("\n")
    return page


# ---------------------------------------------------------------- the same kinds as HTML


def open_html(page: Page, rng: Random, title: str, style: str = "", body: str = "<body>") -> None:
    """Begin a document."""
    page.raw(
        rng.choice(
            [
                "<!DOCTYPE html>\n",
                '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n',
                "",
            ]
        )
    )
    page.raw(f'<html>\n<head><meta charset="utf-8">\n<title>{html.escape(title)}</title>\n')
    page.raw(f"<style>{style}</style>\n" if style else "")
    page.raw(f"</head>\n{body}\n")


def close_html(page: Page) -> None:
    """End a document."""
    page.raw("</body>\n</html>\n")


def tagged(
    page: Page, before: str, words: str, after: str, role: Role, a: int | None = None
) -> None:
    """Put words between pieces of markup."""
    page.raw(before)
    page.put(words, role, a)
    page.raw(after)


def grouped(
    rng: Random, items: Sequence[Item], share: float = 0.6
) -> tuple[bool, list[list[Item]]]:
    """Group items by paper or by day; whether it is by paper."""
    over_paper = chance(rng, share)
    return over_paper, by_paper(rng, items) if over_paper else by_day(rng, items)


def put_group(page: Page, over_paper: bool, lead: Item, pattern: str, upper: bool = False) -> None:
    """Put the heading of a group: its paper or day."""
    if over_paper:
        put_heading(page, lead.outlet, "outlet", lead, upper)
    else:
        put_heading(page, lead.published.strftime(pattern), "published", lead, upper)


def put_own(
    page: Page,
    a: int,
    item: Item,
    names: Sequence[str],
    pattern: str,
    joint: str,
    rng: Random,
    always: str = "",
) -> None:
    """Put fields of an item in an order, some of which may lack."""
    kept = [name for name in names if chance(rng, 0.95 if name == always else 0.9)]
    kept = kept or list(names[:1])
    for n, name in enumerate(kept):
        page.raw(joint if n else "")
        put_value(page, name, a, item, pattern, comma=", ")


@family
def positioned_lines_page(rng: Random, items: Sequence[Item]) -> Page:
    """A PDF turned into HTML: each line its own positioned paragraph, running lines, papers or days as headings."""
    page = Page("text/html")
    items = take(rng, items, 7)
    over_paper, groups = grouped(rng, items)
    pattern = rng.choice(LONG + NUMERIC[:3])
    title = digest_title(rng)
    open_html(page, rng, title, ".ft0{font-size:11px}.ft1{font-size:19px}")
    width = rng.choice([58, 70, 88])
    element = rng.choice(["p", "div", "br"])
    head_in_b = chance(rng, 0.5)
    row, number, depth = 0, 1, rng.randint(24, 44)
    running = [rng.choice([title, office(rng), "For internal use"])] if chance(rng, 0.7) else []
    mark = rng.choice(["{n}", "- {n} -", "Page {n}", "{n} / 12"])
    hyphens = rng if chance(rng, 0.5) else None

    def begin_page() -> None:
        page.raw(
            f'<div id="page{number}-div" style="position:relative;width:892px;height:1262px;">\n'
            if element != "br"
            else f"<a name={number}></a>"
        )
        for words in running:
            line(lambda: page.put(words, "furniture"))

    def line(put: Callable[[], None], strong: bool = False) -> None:
        nonlocal row
        row += 1
        if element == "br":
            page.raw("<b>" if strong else "")
            put()
            page.raw(("</b>" if strong else "") + "<br>\n")
        else:
            page.raw(
                f'<{element} style="position:absolute;top:{row * 18 + 60}px;left:{rng.choice([85, 85, 97])}px;white-space:nowrap" class="ft{int(strong)}">'
                + ("<b>" if strong and head_in_b else "")
            )
            put()
            page.raw(("</b>" if strong and head_in_b else "") + f"</{element}>\n")

    def turn() -> None:
        nonlocal row, number
        line(lambda: page.put(mark.format(n=number), "furniture"))
        page.raw("</div>\n" if element != "br" else "<hr>\n")
        number += 1
        row = 0
        begin_page()

    names = (
        rng.choice([["date"], ["date", "author"], ["author", "date"], ["author"]])
        if over_paper
        else rng.choice([["outlet"], ["outlet", "author"], ["author", "outlet"]])
    )
    joint = rng.choice([", ", " | ", " - ", "&#160;&#160;"])
    below = chance(rng, 0.35)
    begin_page()
    for group, lead in numbered(groups):
        line(lambda: put_group(page, over_paper, lead, pattern, chance(rng, 0.3)), True)
        for a, item in group:
            for words in fold(item.headline, width // 2):
                line(lambda: page.put(words, "headline", a), True)

            def meta() -> None:
                if len(names) > 1 or names[0] == "outlet" or chance(rng, 0.85):
                    line(lambda: put_own(page, a, item, names, pattern, joint, rng, names[0]))

            if not below:
                meta()
            for text in paragraphs(rng, item, 4):
                for words in fold(text, width, hyphens):
                    line(lambda: page.put(words, "body", a))
                    if row >= depth:
                        turn()
            if below:
                meta()
    line(lambda: page.put(mark.format(n=number), "furniture"))
    page.raw("</div>\n" if element != "br" else "")
    close_html(page)
    return page


@family
def recognised_spans_single(rng: Random, items: Sequence[Item]) -> Page:
    """One cutting as a text recogniser writes it: areas, paragraphs, spans for lines; a stamp above or below."""
    page = Page("text/html")
    item = items[0]
    open_html(page, rng, f"{coin(rng).lower()}_{rng.randint(1, 99):03}.tif")
    rate = rng.choice([0, 0.02, 0.05])
    width = rng.randint(28, 48)
    page.raw('<div class="ocr_page" id="page_1">\n')
    serial = 0

    def area(blocks: Sequence[tuple[str, Role, Field | None, str | None]]) -> None:
        nonlocal serial
        serial += 1
        page.raw(f'<div class="ocr_carea" id="block_1_{serial}"><p class="ocr_par">\n')
        for words, role, field, value in blocks:
            page.raw(
                f'<span class="ocr_line" title="bbox {rng.randint(10, 90)} {serial * 40} 900 {serial * 40 + 30}">'
            )
            page.put(words, role, None if role in ("furniture", "teaser") else 0, field, value)
            page.raw("</span>\n")
        page.raw("</p></div>\n")

    day = item.published.strftime(rng.choice(["%-d %B %Y", "%d.%m.%Y", "%d %b %Y", "%b %-d, %Y"]))
    stamp: list[tuple[str, Role, Field | None, str | None]] = [
        (item.outlet.upper() if chance(rng, 0.5) else item.outlet, "publication", "outlet", None),
        (day, "publication", "published", item.published.isoformat()),
        (rng.choice([office(rng), "FILE", "RECEIVED", "Cuttings"]), "furniture", None, None),
        (f"Page {rng.randint(1, 30)}", "publication", None, None),
    ]
    stamp = stamp[: rng.randint(2, 4)]
    rng.shuffle(stamp)
    above = chance(rng, 0.5)
    apart = chance(rng, 0.4)

    def put_stamp_area() -> None:
        if apart:
            for one in stamp:
                area([one])
        else:
            area(stamp)

    if above:
        put_stamp_area()
    if chance(rng, 0.4):
        area([(words, "teaser", None, None) for words in fold(teaser_line(rng, items), 24)])
    area(
        [
            (words, "headline", None, None)
            for words in fold(misread(rng, item.headline, rate / 2), rng.randint(14, 26))
        ]
    )
    if chance(rng, 0.6):
        area(
            [("By", "byline", None, None)]
            + [(name, "byline", "author", None) for name in item.authors]
        )
    for n, words in enumerate(paragraphs(rng, item, 9)):
        if n and chance(rng, 0.12):
            area(
                [
                    (
                        rng.choice(
                            [
                                "Continued on page 3",
                                f"{coin(rng)} Motors",
                                "Small ads 555 0110",
                                "' . -",
                            ]
                        ),
                        "furniture",
                        None,
                        None,
                    )
                ]
            )
        lines = fold(misread(rng, words, rate), width, rng)
        area([(line, "body", None, None) for line in lines])
    if not above:
        put_stamp_area()
    page.raw("</div>\n")
    close_html(page)
    return page


@family
def sheet_saved_as_page(rng: Random, items: Sequence[Item]) -> Page:
    """A spreadsheet saved as a page: a row over all columns for each paper or day, rows of items, empty cells."""
    page = Page("text/html")
    items = take(rng, items, 10)
    over_paper, groups = grouped(rng, items)
    pattern = rng.choice(NUMERIC + ABBREVIATED[:3])
    open_html(page, rng, "Sheet1", ".xl65{mso-style-parent:style0}.xl66{font-weight:700}")
    words_of = labels_of(rng)
    columns = [
        "headline",
        "text",
        "date" if over_paper else "outlet",
        *rng.sample(["author", "url", "junk", "empty"], rng.randint(0, 3)),
    ]
    rng.shuffle(columns)
    junk = rng.choice(JUNK)
    page.raw(
        '<table border=0 cellpadding=0 cellspacing=0 width=1024 style="border-collapse:collapse">\n'
    )
    if chance(rng, 0.6):
        page.raw(f"<tr height=20><td colspan={len(columns)} class=xl66>")
        page.put(digest_title(rng), "furniture")
        page.raw("</td></tr>\n")
    if chance(rng, 0.7):
        page.raw("<tr>")
        for name in columns:
            page.raw("<td class=xl66>")
            if name not in ("empty",):
                page.put(junk if name == "junk" else words_of[name], "furniture")
            page.raw("</td>")
        page.raw("</tr>\n")
    one_cell = chance(rng, 0.5)
    upper = chance(rng, 0.3)
    for group, lead in numbered(groups):
        page.raw(
            f"<tr height=20 style='height:15.0pt'><td {f'colspan={len(columns)}' if one_cell else ''} class=xl66>"
        )
        put_group(page, over_paper, lead, pattern, upper)
        page.raw("</td>" + ("" if one_cell else "<td></td>" * (len(columns) - 1)) + "</tr>\n")
        for a, item in group:
            page.raw("<tr height=20>")
            for name in columns:
                page.raw(f"<td class=xl{rng.choice([65, 65, 67])}>")
                if name == "text":
                    page.put(
                        " ".join(paragraphs(rng, item, 2))
                        if chance(rng, 0.7)
                        else snippet(rng, item.paragraphs[0]),
                        "body",
                        a,
                    )
                elif name == "junk":
                    page.put(rng.choice(JUNK_VALUES), "furniture")
                elif name == "url":
                    page.raw(f'<a href="{item.url}">')
                    page.put("link", "source_line", a)
                    page.raw("</a>")
                elif name == "empty" or (name in ("date", "author") and chance(rng, 0.1)):
                    page.raw("&nbsp;")
                else:
                    put_value(page, name, a, item, pattern)
                page.raw("</td>")
            page.raw("</tr>\n")
    page.raw("</table>\n")
    close_html(page)
    return page


@family
def nested_quotes_thread_page(rng: Random, items: Sequence[Item]) -> Page:
    """A list archive's page of a mail whose nested quotations each hold an article; navigation of the archive."""
    page = Page("text/html")
    items = take(rng, items, 5)
    subject = rng.choice(["Re: articles", "Re: [list] coverage", "Fwd: clips", f"Re: {coin(rng)}"])
    open_html(page, rng, subject)
    pattern = rng.choice(ANY_DAY)
    if chance(rng, 0.8):
        for words in rng.sample(
            ["Thread index", "Date index", "Author index", "<< prev", "next >>", "Reply via mail"],
            3,
        ):
            tagged(page, '[<a href="#">', words, "</a>]\n", "furniture")
        page.raw("<hr>\n")
    if chance(rng, 0.6):
        tagged(page, "<h1>", subject, "</h1>\n", "furniture")
        tagged(
            page,
            "<ul><li><em>From</em>: ".replace("<em>From</em>: ", ""),
            f"From: {person(rng)}",
            "</li>",
            "furniture",
        )
        tagged(
            page,
            "<li>",
            f"Date: {items[0].published + timedelta(days=1):%a, %d %b %Y} 10:22:01",
            "</li></ul>\n",
            "furniture",
        )
    quote = rng.choice(
        [
            "<blockquote>",
            '<blockquote type="cite">',
            '<blockquote style="margin:0 0 0 .8ex;border-left:1px solid #ccc">',
            '<div class="q1">',
        ]
    )
    close = "</div>" if quote.startswith("<div") else "</blockquote>"
    para = rng.choice(
        [
            ("<p>", "</p>\n"),
            ("<div>", "</div>\n"),
            ("", "<br><br>\n"),
            ("<div>", "</div><div><br></div>\n"),
        ]
    )
    names = rng.choice(
        [["outlet", "date"], ["date", "outlet"], ["author", "outlet", "date"], ["outlet", "author"]]
    )
    joint = rng.choice([", ", " | ", "<br>", " – "])
    strong = rng.choice(
        [("<b>", "</b>"), ("", ""), ("<h3>", "</h3>"), ("<i>", "</i>"), ("<u>", "</u>")]
    )
    below = chance(rng, 0.4)
    rising = chance(rng, 0.3)
    if rising:
        page.raw(quote * (len(items) - 1))
    for a, item in enumerate(items):
        if not rising or a == 0:
            if chance(rng, 0.5):
                tagged(page, para[0], rng.choice(REMARKS), para[1], "furniture")
        if not rising and a:
            tagged(page, para[0], wrote(rng, item), para[1], "furniture")
            page.raw(quote + "\n")

        def meta() -> None:
            page.raw(para[0])
            put_own(page, a, item, names, pattern, joint, rng, "outlet")
            page.raw(para[1])

        page.raw(para[0] if "h3" not in strong[0] else "")
        tagged(page, strong[0], item.headline, strong[1], "headline", a)
        page.raw(para[1] if "h3" not in strong[0] else "")
        if not below:
            meta()
        for words in paragraphs(rng, item, 4):
            tagged(page, para[0], words, para[1], "body", a)
        if below:
            meta()
        if rising and a < len(items) - 1:
            page.raw(close + "\n")
            tagged(page, para[0], rng.choice(REMARKS), para[1], "furniture")
    if not rising:
        page.raw(close * (len(items) - 1))
    if chance(rng, 0.6):
        tagged(page, "<div>-- <br>", person(rng), "</div>\n", "furniture")
    close_html(page)
    return page


@family
def note_program_export(rng: Random, items: Sequence[Item]) -> Page:
    """Notes exported as a page: a div for each line, empty divs, check boxes, papers or days as bold lines."""
    page = Page("text/html")
    items = take(rng, items, 8)
    over_paper, groups = grouped(rng, items)
    pattern = rng.choice(ANY_DAY)
    open_html(
        page,
        rng,
        digest_title(rng),
        "",
        '<body style="word-wrap:break-word;-webkit-nbsp-mode:space">',
    )
    if chance(rng, 0.6):
        tagged(page, "<div><h1>", digest_title(rng), "</h1></div>\n", "furniture")
        if chance(rng, 0.5):
            tagged(
                page,
                '<div><span style="color:#888">',
                f"Created {items[0].published + timedelta(days=1):%d.%m.%Y} by {person(rng)}",
                "</span></div>\n",
                "furniture",
            )
    blank = "<div><br></div>\n"
    strong = rng.choice(
        [
            ("<b>", "</b>"),
            ('<span style="font-weight:bold">', "</span>"),
            ("<u>", "</u>"),
            ('<font size="5">', "</font>"),
        ]
    )
    head = rng.choice([("", ""), ("<b>", "</b>"), ("<i>", "</i>"), ('<a href="#">', "</a>")])
    own = "date" if over_paper else "outlet"
    names = rng.sample([own, "author", "url"], rng.randint(1, 3))
    if own not in names and not over_paper:
        names.append(own)
    same_line, below = chance(rng, 0.3), chance(rng, 0.4)
    joint = rng.choice([", ", " / ", " · ", "</div>\n<div>"])
    for group, lead in numbered(groups):
        page.raw("<div>" + strong[0])
        put_group(page, over_paper, lead, pattern, chance(rng, 0.3))
        page.raw(strong[1] + "</div>\n" + rng.choice(["", blank]))
        for a, item in group:
            page.raw("<div>" + rng.choice(["", "", '<input type="checkbox">', "• "]))
            tagged(page, head[0], item.headline, head[1], "headline", a)
            if same_line:
                page.raw(rng.choice([" (", " [", " – "]))
                put_value(page, own, a, item, pattern)
                page.raw(")" if page.content.rfind("(") > page.content.rfind("<") else "")
            page.raw("</div>\n")

            def meta() -> None:
                page.raw("<div>")
                put_own(page, a, item, names, pattern, joint, rng, own)
                page.raw("</div>\n")

            if not below and not same_line:
                meta()
            page.raw(rng.choice(["", blank]))
            for words in paragraphs(rng, item, 3):
                tagged(page, "<div>", words, "</div>\n", "body", a)
                page.raw(rng.choice(["", blank]))
            if below and not same_line:
                meta()
            page.raw(blank)
            if chance(rng, 0.2):
                tagged(
                    page,
                    '<div style="background:#ffd">',
                    rng.choice(
                        [
                            "ask about this",
                            "mine: compare with May",
                            "!!!",
                            f"call {person(rng)}",
                            "to do",
                        ]
                    ),
                    "</div>\n" + blank,
                    "furniture",
                )
    close_html(page)
    return page


@family
def edition_for_reading_device(rng: Random, items: Sequence[Item]) -> Page:
    """A news edition converted for a reading device: papers as parts, lists of articles, then each with its bar of links."""
    page = Page("text/html")
    items = take(rng, items, 8)
    over_paper, groups = grouped(rng, items, 0.7)
    pattern = rng.choice(LONG + ABBREVIATED)
    open_html(page, rng, digest_title(rng), "", '<body class="calibre">')
    bar = rng.sample(["Next", "Section menu", "Main menu", "Previous"], rng.randint(2, 4))
    names = rng.sample(["date", "author"], 2) if over_paper else rng.sample(["outlet", "author"], 2)
    joint = rng.choice([", ", " | ", '</span> <span class="calibre5">', "<br/>"])
    below = rng.choice(["downloaded", "no", "no"])

    def links() -> None:
        page.raw('<div class="calibre_navbar">')
        for n, words in enumerate(bar):
            tagged(page, " | " if n else "", f"{words}", "", "furniture")
        page.raw('</div>\n<hr class="calibre6"/>\n')

    if chance(rng, 0.5):
        tagged(page, '<h1 class="calibre1">', digest_title(rng), "</h1>\n", "furniture")
    for group, lead in numbered(groups):
        page.raw(
            rng.choice(
                ['<h2 class="calibre_feed_title">', '<div class="calibre_feed_title"><span>']
            )
        )
        put_group(page, over_paper, lead, pattern)
        page.raw(
            "</h2>\n"
            if page.content.rfind("<h2") > page.content.rfind("<div")
            else "</span></div>\n"
        )
        if chance(rng, 0.5):
            page.raw("<ul>")
            for _, item in group:
                tagged(
                    page,
                    '<li class="calibre_article_list"><a href="#">',
                    item.headline,
                    "</a></li>\n",
                    "contents",
                )
            page.raw("</ul>\n")
        for a, item in group:
            if chance(rng, 0.8):
                links()
            page.raw('<div class="article">')
            tagged(
                page,
                rng.choice(['<h3 class="calibre9">', '<p class="bold">']),
                item.headline,
                "</h3>\n" if page.content.endswith("never") else "",
                "headline",
                a,
            )
            page.raw(
                "</h3>\n" if page.content.rfind("<h3") > page.content.rfind("<p") else "</p>\n"
            )
            page.raw('<div><span class="calibre5">')
            put_own(page, a, item, names, pattern, joint, rng, names[0])
            page.raw("</span></div>\n")
            if chance(rng, 0.25):
                tagged(page, '<p class="deck">', item.deck, "</p>\n", "deck", a)
            for words in paragraphs(rng, item, 4):
                tagged(page, '<p class="calibre8">', words, "</p>\n", "body", a)
            if below == "downloaded":
                page.raw("<p>")
                page.put("This article was downloaded from", "source_line", a)
                page.raw(f' <a href="{item.url}">')
                page.put(item.url, "source_line", a, "url")
                page.raw("</a></p>\n")
            page.raw("</div>\n")
    close_html(page)
    return page


@family
def plain_mail_as_page(rng: Random, items: Sequence[Item]) -> Page:
    """A plain mail that a program turned into HTML: line breaks and hard spaces, rules of signs, wrapped lines."""
    page = Page("text/html")
    items = take(rng, items, 8)
    over_paper, groups = grouped(rng, items, 0.5)
    pattern = rng.choice(ANY_DAY)
    open_html(page, rng, digest_title(rng))
    br = rng.choice(["<br>\n", "<br />\n", "<BR>"])
    wrapper = rng.choice(
        [
            ("<div>", "</div>"),
            ("<p><font size=2>", "</font></p>"),
            ("<tt>", "</tt>"),
            ('<div style="font-family:monospace">', "</div>"),
        ]
    )
    width = rng.choice([0, 66, 72])
    page.raw(wrapper[0])
    if chance(rng, 0.7):
        for words in rng.sample(
            [
                f"Dear {coin(rng)},",
                "here are the items.",
                digest_title(rng),
                office(rng),
                "Good morning all",
            ],
            2,
        ):
            tagged(page, "", words, br, "furniture")
        page.raw(br)
    line = rule(rng, rng.choice([20, 40, 60]))
    own = "date" if over_paper else "outlet"
    names = rng.choice([[own], [own, "author"], ["author", own], [own, "url"], ["url", own]])
    joint = rng.choice([" - ", ", ", br, "&nbsp;&nbsp;", " :: "])
    where = rng.choice(["above", "below", "between"])
    headed = where != "above" or chance(rng, 0.75)
    labelled = chance(rng, 0.3)
    words_of = labels_of(rng)

    def lines(words: str, role: Role, a: int) -> None:
        for n, each in enumerate(fold(words, width)):
            page.raw(br if n else "")
            page.put(each, role, a)
        page.raw(br)

    for group, lead in numbered(groups):
        page.raw(html.escape(line) + br if chance(rng, 0.7) else "")
        put_group(page, over_paper, lead, pattern, chance(rng, 0.4))
        page.raw(br * rng.randint(1, 2))
        for a, item in group:

            def meta() -> None:
                if labelled:
                    put_label(page, own, f"{words_of[own]}:", a)
                    page.raw(" ")
                    put_value(page, own, a, item, pattern)
                else:
                    put_own(page, a, item, names, pattern, joint, rng, own)
                page.raw(br)

            if where == "above":
                meta()
            if headed:
                lines(item.headline, "headline", a)
            if where == "between":
                meta()
            page.raw(rng.choice(["", br]))
            for words in paragraphs(rng, item, 3):
                page.raw(rng.choice(["", "&nbsp;&nbsp; "]))
                lines(words, "body", a)
                page.raw(br)
            if where == "below":
                meta()
            page.raw(br)
    tagged(
        page,
        "",
        rng.choice(
            [
                f"Regards, {person(rng)}",
                office(rng),
                "-- the desk",
                "This mail was sent as plain text.",
            ]
        ),
        br,
        "furniture",
    )
    page.raw(wrapper[1])
    close_html(page)
    return page


@family
def forms_with_labels_below(rng: Random, items: Sequence[Item]) -> Page:
    """Forms as tables: small labels under or behind the values, two or three fields in a row, the cutting in a wide cell."""
    page = Page("text/html")
    items = take(rng, items, 7)
    pattern = rng.choice(ANY_DAY)
    words_of = labels_of(rng)
    open_html(page, rng, digest_title(rng), "td{border:1px solid #000}.l{font-size:7pt}")
    if chance(rng, 0.6):
        tagged(page, "<p align=center>", digest_title(rng), "</p>\n", "furniture")
    names = rng.sample(["outlet", "date", "author", "page", "junk"], rng.randint(3, 5))
    if "outlet" not in names:
        names[0] = "outlet"
    head_place = rng.choice(["row", "cell", "above"])
    style = rng.choice(["below", "behind", "row_below"])
    text_first = chance(rng, 0.25)
    per_row = rng.choice([2, 3])
    small = rng.choice(
        [('<span class="l">', "</span>"), ("<small>", "</small>"), ('<font size="1">', "</font>")]
    )

    def label(name: str, a: int) -> None:
        page.raw(small[0])
        if name == "junk":
            page.put(rng.choice(JUNK), "furniture")
        else:
            put_label(page, name, words_of[name], a)
        page.raw(small[1])

    def value(name: str, a: int, item: Item) -> None:
        if name == "junk":
            page.put(rng.choice(JUNK_VALUES), "furniture")
        else:
            put_value(page, name, a, item, pattern)

    for a, item in enumerate(items):
        if head_place == "above":
            tagged(page, rng.choice(["<p><b>", "<p>"]), item.headline, "</p>\n", "headline", a)
        page.raw('<table width="100%" cellspacing="0">\n')

        def text() -> None:
            page.raw(f'<tr><td colspan="{per_row}">')
            if head_place == "cell":
                tagged(page, "<b>", item.headline, "</b><br>", "headline", a)
            for words in paragraphs(rng, item, 4):
                tagged(page, "<p>", words, "</p>\n", "body", a)
            page.raw("</td></tr>\n")

        if text_first and head_place != "row":
            text()
        if head_place == "row":
            page.raw(f'<tr><td colspan="{per_row}">')
            page.put(item.headline, "headline", a)
            page.raw("<br>" if style != "behind" else " ")
            label("headline", a)
            page.raw("</td></tr>\n")
        for start in range(0, len(names), per_row):
            cells = names[start : start + per_row]
            page.raw("<tr>")
            for name in cells:
                page.raw("<td>")
                value(name, a, item)
                if style != "row_below":
                    page.raw("<br>" if style == "below" else " ")
                    label(name, a)
                page.raw("</td>")
            page.raw("</tr>\n")
            if style == "row_below":
                page.raw("<tr>")
                for name in cells:
                    page.raw("<td>")
                    label(name, a)
                    page.raw("</td>")
                page.raw("</tr>\n")
        if not text_first or head_place == "row":
            text()
        page.raw("</table>\n<br>\n")
    close_html(page)
    return page


@family
def reference_manager_report(rng: Random, items: Sequence[Item]) -> Page:
    """A reference manager's report: a list of records as tables of types, fields, abstract, tags, notes, attachments."""
    page = Page("text/html")
    items = take(rng, items, 7)
    pattern = rng.choice(["%Y-%m-%d", "%d/%m/%Y", "%-d %B %Y", "%Y-%m-%d"])
    open_html(page, rng, rng.choice(["Library report", "References", digest_title(rng)]))
    names = {
        "outlet": rng.choice(["Publication", "Publisher", "Website title", "Newspaper"]),
        "date": "Date",
        "author": rng.choice(["Author", "Contributor"]),
        "url": "URL",
        "page": "Pages",
        "text": rng.choice(["Abstract", "Full text", "Extra"]),
    }
    order = ["type", "author", "outlet", "date", "url", "page", "text", "library", "added", "short"]
    if chance(rng, 0.6):
        rng.shuffle(order)
    order = [n for n in order if n in ("outlet", "text", "date") or chance(rng, 0.6)]
    layout = rng.choice(["table", "dl", "lines"])
    page.raw('<ul class="report combineChildItems">\n' if layout != "lines" else "<div>\n")
    head = rng.choice(["h2", "h3", "h2"])
    for a, item in enumerate(items):
        page.raw(
            f'<li id="item_{rng.randint(1000, 9999)}" class="item newspaperArticle">\n'
            if layout != "lines"
            else "<div>"
        )
        tagged(page, f"<{head}>", item.headline, f"</{head}>\n", "headline", a)
        page.raw({"table": "<table>\n", "dl": "<dl>\n", "lines": ""}[layout])
        for name in order:
            if name in ("author", "date", "url") and chance(rng, 0.1):
                continue
            page.raw({"table": "<tr><th>", "dl": "<dt>", "lines": "<b>"}[layout])
            if name in names:
                put_label(page, name, names[name], a)
            else:
                page.put(
                    {
                        "type": "Item Type",
                        "library": "Library Catalog",
                        "added": "Date Added",
                        "short": "Short Title",
                    }[name],
                    "furniture",
                )
            page.raw({"table": "</th><td>", "dl": "</dt><dd>", "lines": ":</b> "}[layout])
            if name == "text":
                texts = paragraphs(rng, item, 3)
                for n, words in enumerate(texts):
                    page.raw("<br>" if n else "")
                    page.put(words, "body", a)
            elif name == "type":
                page.put(
                    rng.choice(["Newspaper Article", "Web Page", "Magazine Article"]), "furniture"
                )
            elif name == "library":
                page.put(f"{coin(rng)} Catalogue", "furniture")
            elif name == "added":
                page.put(
                    f"{item.published + timedelta(days=rng.randint(1, 30)):%d/%m/%Y}, 10:{rng.randint(10, 59)}:12",
                    "furniture",
                )
            elif name == "short":
                page.put(" ".join(item.headline.split()[:4]), "furniture")
            else:
                put_value(page, name, a, item, pattern, comma="; ")
            page.raw({"table": "</td></tr>\n", "dl": "</dd>\n", "lines": "<br>\n"}[layout])
        page.raw({"table": "</table>\n", "dl": "</dl>\n", "lines": "<br>\n"}[layout])
        if chance(rng, 0.4):
            tagged(
                page,
                '<h3 class="tags">',
                rng.choice(["Tags:", "Notes:", "Attachments"]),
                "</h3>\n",
                "furniture",
            )
            tagged(
                page,
                '<ul class="tags"><li>',
                rng.choice(
                    [
                        "harbour",
                        "to read",
                        f"{coin(rng)} snapshot",
                        "cited in chapter 3",
                        "Full Text PDF",
                    ]
                ),
                "</li></ul>\n",
                "furniture",
            )
        page.raw("</li>\n" if layout != "lines" else "</div><hr>\n")
    page.raw("</ul>\n" if layout != "lines" else "</div>\n")
    close_html(page)
    return page


@family
def bookmark_folders(rng: Random, items: Sequence[Item]) -> Page:
    """A browser's bookmarks file: folders for papers or days in nested definition lists, links, descriptions."""
    page = Page("text/html")
    items = take(rng, items, 11)
    over_paper, groups = grouped(rng, items)
    pattern = rng.choice(ANY_DAY)
    page.raw("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n")
    page.raw("<TITLE>Bookmarks</TITLE>\n")
    tagged(
        page,
        "<H1>",
        rng.choice(["Bookmarks", "Lesezeichen", "Saved links", digest_title(rng)]),
        "</H1>\n<DL><p>\n",
        "furniture",
    )
    deep = chance(rng, 0.5)
    if deep:
        tagged(
            page,
            "<DT><H3>",
            rng.choice(["Bookmarks bar", "Press", "Work", digest_title(rng)]),
            "</H3>\n<DL><p>\n",
            "furniture",
        )
    own = "date" if over_paper else "outlet"
    place = rng.choice(["link", "description", "description_end", "before"])
    joint = rng.choice([" – ", " | ", " (", ": ", " · "])
    for group, lead in numbered(groups):
        page.raw(f'<DT><H3 ADD_DATE="{rng.randint(10**9, 2 * 10**9)}">')
        put_group(page, over_paper, lead, pattern)
        page.raw("</H3>\n<DL><p>\n")
        for a, item in group:
            stated = not over_paper or chance(rng, 0.85)
            page.raw(f'<DT><A HREF="{item.url}" ADD_DATE="{rng.randint(10**9, 2 * 10**9)}">')
            if place == "before" and stated:
                put_value(page, own, a, item, pattern)
                page.raw(": ")
            page.put(item.headline, "headline", a)
            if place == "link" and stated:
                page.raw(joint)
                put_value(page, own, a, item, pattern)
                page.raw(")" if "(" in joint else "")
            page.raw("</A>\n<DD>")
            if place == "description" and stated:
                put_value(page, own, a, item, pattern)
                page.raw(rng.choice([". ", ": ", " — "]))
            page.put(
                snippet(rng, item.paragraphs[0]) if chance(rng, 0.3) else item.paragraphs[0],
                "body",
                a,
            )
            if place == "description_end" and stated:
                page.raw(" [")
                put_value(page, own, a, item, pattern)
                page.raw("]")
            page.raw("\n")
        page.raw("</DL><p>\n")
    page.raw("</DL><p>\n" * (2 if deep else 1))
    return page


@family
def feeds_as_page(rng: Random, items: Sequence[Item]) -> Page:
    """Feeds shown by a style sheet or an aggregator without scripts: the channel's title holds for all its entries."""
    page = Page("text/html")
    items = take(rng, items, 10)
    groups = by_paper(rng, items)
    pattern = rng.choice(["%a, %d %b %Y", "%Y-%m-%d", "%-d %B %Y", "%A, %-d %B %Y"])
    open_html(page, rng, rng.choice(["Feeds", "Planet", digest_title(rng)]))
    block = rng.choice(["section", 'div class="x7f_ch"', "table width=100%"])
    clock = chance(rng, 0.6)
    order = rng.choice(
        [
            ["H", "date", "T"],
            ["date", "H", "T"],
            ["H", "T", "date"],
            ["H", "author", "date", "T"],
            ["H", "T", "author", "date"],
            ["date", "author", "H", "T"],
        ]
    )
    tag = rng.choice(["h3", "h4", "div", "b", "p"])
    about = chance(rng, 0.5)
    for group, lead in numbered(groups):
        is_table = block.startswith("table")
        page.raw(
            f"<{block}>"
            + ("<tr><td>" if is_table else "")
            + rng.choice(["<h2>", "<h1>", "<div class=hd>"])
        )
        closing = {"<h2>": "</h2>", "<h1>": "</h1>"}.get(page.content[-4:], "</div>")
        put_heading(page, lead.outlet, "outlet", lead)
        page.raw(closing + "\n")
        if about:
            tagged(
                page,
                "<p>",
                rng.choice(
                    [
                        f"All the latest from {lead.host}",
                        "This feed has {n} entries",
                        "Subscribe to this feed",
                        "Top stories",
                        f"Feed of {lead.topic}",
                    ]
                ).replace("{n}", str(len(group))),
                "</p>\n",
                "furniture",
            )
        for a, item in group:
            page.raw("<div class=entry>")
            for name in order:
                if name == "H":
                    page.raw(f"<{tag}>")
                    tagged(page, f'<a href="{item.url}">', item.headline, "</a>", "headline", a)
                    page.raw(f"</{tag}>\n")
                elif name == "T":
                    texts = (
                        paragraphs(rng, item, 3)
                        if chance(rng, 0.6)
                        else [snippet(rng, item.paragraphs[0])]
                    )
                    for words in texts:
                        tagged(page, "<p>", words, "</p>\n", "body", a)
                elif name == "author" or chance(rng, 0.9):
                    page.raw("<div><small>")
                    put_value(page, name, a, item, pattern, comma=", ")
                    if name == "date" and clock:
                        page.raw(" ")
                        page.put(
                            f"{rng.randint(0, 23):02}:{rng.randint(10, 59)} {rng.choice(['GMT', '+0100', 'UTC'])}",
                            "publication",
                            a,
                        )
                    page.raw("</small></div>\n")
            if chance(rng, 0.3):
                tagged(
                    page,
                    f'<div><a href="{item.url}">',
                    rng.choice(["Permalink", "Comments", "Read original"]),
                    "</a></div>\n",
                    "source_line",
                    a,
                )
            page.raw("</div>\n")
        page.raw(("</td></tr></table>" if is_table else f"</{block.split()[0]}>") + "\n")
    tagged(
        page,
        "<p>",
        rng.choice(
            [
                "Powered by feedpage 3",
                f"Updated every {rng.randint(5, 60)} minutes",
                "OPML  RSS  Atom",
            ]
        ),
        "</p>\n",
        "furniture",
    )
    close_html(page)
    return page


@family
def stamped_cells_bulletin(rng: Random, items: Sequence[Item]) -> Page:
    """A service's bulletin as HTML: grey stamp strips between items, which belong to what is above or below throughout."""
    page = Page("text/html")
    items = take(rng, items, 9)
    pattern = rng.choice(ANY_DAY)
    open_html(page, rng, digest_title(rng))
    above = chance(rng, 0.5)
    names = rng.choice(
        [
            ["outlet", "date"],
            ["date", "outlet"],
            ["outlet"],
            ["outlet", "author", "date"],
            ["outlet", "page", "date"],
        ]
    )
    joint = rng.choice([" | ", ", ", "</td><td>", "<br>", "&nbsp;&middot;&nbsp;", " / "])
    flat = chance(rng, 0.4)
    strip = (
        rng.choice(["<p class=s>", "<div style='background:#ccc'>", "<center><small>"])
        if flat
        else "<table bgcolor=#dddddd width=100%><tr><td>"
    )
    strip_end = {
        "<p": "</p>",
        "<d": "</div>",
        "<c": "</small></center>",
        "<t": "</td></tr></table>",
    }[strip[:2]]
    if flat and "td" in joint:
        joint = " | "
    code = f"{coin(rng)[:3].upper()}-" if chance(rng, 0.5) else ""
    if chance(rng, 0.7):
        tagged(page, "<h2>", digest_title(rng), "</h2>\n", "furniture")
    head = rng.choice(
        [
            ("<b>", "</b><br>"),
            ("<h3>", "</h3>"),
            ("<p><strong>", "</strong></p>"),
            ("<p>", "</p>"),
            ("", "<br><br>"),
        ]
    )
    with_head = rng.choice([1, 1, 0.6, 0])
    brief = chance(rng, 0.4)
    para = rng.choice([("<p>", "</p>\n"), ("", "<br><br>\n"), ("<div>", "</div>\n")])

    def stamp(a: int, item: Item) -> None:
        page.raw(strip)
        if code:
            page.put(f"{code}{a + 11:03}", "furniture")
            page.raw(joint)
        put_own(page, a, item, names, pattern, joint, rng, "outlet")
        page.raw(strip_end + "\n")

    for a, item in enumerate(items):
        if above:
            stamp(a, item)
        if chance(rng, with_head):
            tagged(page, head[0], item.headline, head[1], "headline", a)
        for words in [sentence(item.paragraphs[0])] if brief else paragraphs(rng, item, 3):
            tagged(page, para[0], words, para[1], "body", a)
        if not above:
            stamp(a, item)
        page.raw("<br>\n" if chance(rng, 0.3) else "")
    close_html(page)
    return page


@family
def terminal_output_in_pre(rng: Random, items: Sequence[Item]) -> Page:
    """A gateway's page with an old database's output in <pre>: labels padded with dots, papers or days as ruled lines."""
    page = Page("text/html")
    items = take(rng, items, 8)
    kind = rng.choice(["papers", "days", "none"])
    groups = {"papers": by_paper, "days": by_day}.get(kind, lambda rng, items: [list(items)])(
        rng, items
    )
    pattern = rng.choice(ANY_DAY)
    words_of = labels_of(rng)
    open_html(page, rng, "Result")
    for words in rng.sample(
        ["New search", "Help", "Logout", "Sort by date", "Mark all", "Display: full"], 3
    ):
        tagged(page, '<a href="?">', words, "</a> ", "furniture")
    page.raw("<hr>\n<pre>\n")
    names = [
        n
        for n in ["outlet", "date", "author", "headline", "page"]
        if n != {"papers": "outlet", "days": "date"}.get(kind)
    ]
    rng.shuffle(names)
    names = [n for n in names if n in ("outlet", "headline") or chance(rng, 0.8)]
    pad = max(len(words_of[n]) for n in names) + rng.randint(2, 6)
    filler = rng.choice([".", " ", "_", "-"])
    width = rng.choice([60, 70, 79])
    text_label = chance(rng, 0.5)
    text_first = chance(rng, 0.2)
    page.put(
        f"{len(items)} {rng.choice(['hits', 'documents', 'Treffer', 'items in set'])}", "furniture"
    )
    page.raw("\n\n")
    for group, lead in numbered(groups):
        if kind != "none":
            page.raw(rule(rng, 30) + "\n" if chance(rng, 0.6) else "")
            put_group(page, kind == "papers", lead, pattern, chance(rng, 0.5))
            page.raw("\n" + rng.choice(["-" * 30 + "\n", "\n"]))
        for a, item in group:
            page.put(f"{a + 1}/{len(items)}", "furniture")
            page.raw("\n")

            def text() -> None:
                if text_label:
                    page.put(words_of["text"], "furniture")
                    page.raw(":\n")
                put_text(
                    page, a, paragraphs(rng, item, 4), width, "  ", "  ", rng.choice(["\n", "\n\n"])
                )
                page.raw("\n")

            if text_first:
                text()
            for name in names:
                put_label(page, name, words_of[name], a)
                page.raw((filler * max(1, pad - len(words_of[name]))) + ": ")
                put_value(page, name, a, item, pattern, width - pad, " " * (pad + 2))
                page.raw("\n")
            if not text_first:
                text()
            page.raw("\n" + (rule(rng, 10) + "\n" if text_first else ""))
    page.raw("</pre>\n<hr>\n")
    tagged(page, "<i>", f"{office(rng)} gateway", "</i>\n", "furniture")
    close_html(page)
    return page


@family
def converted_document_single(rng: Random, items: Sequence[Item]) -> Page:
    """One article from a word processor's file as HTML: letterhead table, header and footer, a source note below."""
    page = Page("text/html")
    item = items[0]
    pattern = rng.choice(LONG + NUMERIC)
    open_html(page, rng, f"{coin(rng).lower()}.doc", "p.Standard{margin:0}", '<body lang="en-GB">')
    made = item.published + timedelta(days=rng.randint(1, 20))
    if chance(rng, 0.7):
        page.raw('<div title="header"><table width="100%"><tr><td>')
        page.put(office(rng), "furniture")
        page.raw("</td><td>")
        page.put(made.strftime(rng.choice(ANY_DAY)), "furniture")
        page.raw("</td></tr></table></div>\n")
    if chance(rng, 0.5):
        tagged(
            page,
            "<p>",
            rng.choice(
                [
                    "Annex 2",
                    f"For {person(rng)}",
                    "Press article for information",
                    "Attachment to the letter of last week",
                ]
            ),
            "</p>\n",
            "furniture",
        )
    p = rng.choice(['<p class="Standard">', "<p>", '<p style="margin-bottom:0cm" align="justify">'])
    empty = rng.choice(["", "<p><br></p>\n", '<p class="Standard">&nbsp;</p>\n'])
    where = rng.choice(["note", "above", "above", "below", "below", "note", "none"])
    note = rng.choice(["1", "*", "i"])

    def origin(begin: str, end: str) -> None:
        page.raw(begin)
        if chance(rng, 0.5):
            page.put(
                rng.choice(["Source:", "From:", "Published in", "In:", "Taken from"]),
                "publication",
                0,
            )
            page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(rng.choice([", ", " (", " – "]))
        put_day(page, 0, item, pattern)
        page.raw(
            (
                ")"
                if page.content.rfind("(") > page.content.rfind(",") and "(" in page.content[-60:]
                else ""
            )
            + end
        )

    if where == "above":
        origin(p, "</p>\n" + empty)
    tag = rng.choice(["h1", "b", "font size=5", "u"])
    page.raw(p if tag != "h1" else "")
    page.raw(f"<{tag}>")
    parts = (
        fold(item.headline, max(14, len(item.headline) // 3 + 3))
        if chance(rng, 0.5)
        else [item.headline]
    )
    for n, words in enumerate(parts):
        page.raw("<br>\n" if n else "")
        page.put(words, "headline", 0)
    page.raw(f"</{tag.split()[0]}>")
    if where == "note":
        page.raw('<a href="#ftn1"><sup>')
        page.put(note, "furniture")
        page.raw("</sup></a>")
    page.raw("</p>\n" if tag != "h1" else "\n")
    page.raw(empty)
    if chance(rng, 0.7):
        page.raw(p + "<i>")
        if chance(rng, 0.5):
            page.put(rng.choice(["By", "by", "Text:"]), "byline", 0)
            page.raw(" ")
        put_names(page, 0, item, rng.choice([", ", " and "]))
        page.raw("</i></p>\n" + empty)
    columns = chance(rng, 0.25)
    page.raw('<table><tr valign="top"><td width="50%">\n' if columns else "")
    texts = paragraphs(rng, item, 99)
    for n, words in enumerate(texts):
        if columns and n == (len(texts) + 1) // 2:
            page.raw('</td><td width="50%">\n')
        if n and chance(rng, 0.1):
            tagged(
                page,
                p + "<b>",
                rng.choice(["The plan", "Doubts", f"From {item.place}", "Figures"]),
                "</b></p>\n",
                "subhead",
                0,
            )
        tagged(page, p, words, "</p>\n", "body", 0)
        page.raw(empty)
    page.raw("</td></tr></table>\n" if columns else "")
    if where == "below":
        origin(p + "<i>", "</i></p>\n")
    elif where == "note":
        page.raw('<div id="ftn1"><p><sup>')
        page.put(note, "furniture")
        page.raw("</sup> ")
        origin("", "</p></div>\n")
    if chance(rng, 0.6):
        tagged(
            page,
            '<div title="footer"><p align="center">',
            rng.choice(["Page 1 of 2", "1", f"{coin(rng).lower()}.doc", "- 3 -"]),
            "</p></div>\n",
            "furniture",
        )
    close_html(page)
    return page


@family
def archive_copy_single(rng: Random, items: Sequence[Item]) -> Page:
    """One page of the nineties in a web archive: the archive's bar, font tags, double breaks, link lists, origin anywhere."""
    page = Page("text/html")
    item = items[0]
    pattern = rng.choice(ANY_DAY)
    open_html(page, rng, item.headline, "", "<BODY BGCOLOR=#FFFFFF>")
    if chance(rng, 0.7):
        page.raw('<div id="wm-ipp">')
        for words in rng.sample(
            [
                f"{rng.randint(2, 900)} captures",
                f"{item.published + timedelta(days=rng.randint(30, 300)):%-d %b %Y}",
                "About this capture",
                f"Crawl: {coin(rng)}",
                "Close Help",
            ],
            3,
        ):
            tagged(page, "<span>", words, "</span> ", "furniture")
        page.raw("</div>\n")
    menu = rng.sample(
        ["Front page", "World", "Business", "Sports", "Letters", "Classified", "Search"],
        rng.randint(2, 6),
    )
    side = chance(rng, 0.5)
    page.raw("<TABLE WIDTH=600><TR><TD VALIGN=TOP>" if side else "<CENTER>")
    for words in menu:
        tagged(
            page, '<A HREF="x.html">', words, "</A>" + ("<BR>\n" if side else " | "), "furniture"
        )
    page.raw("</TD><TD>\n" if side else "</CENTER><HR>\n")
    order = rng.choice(
        [
            ["outlet", "date", "H", "author", "T"],
            ["H", "author", "T", "outlet", "date"],
            ["date", "H", "T", "author", "outlet"],
            ["H", "D", "outlet", "date", "author", "T"],
            ["outlet", "H", "T", "date"],
            ["author", "date", "outlet", "H", "T"],
        ]
    )
    order = [name for name in order if name not in ("outlet", "date") or chance(rng, 0.9)]
    run = chance(rng, 0.4)
    last = ""
    for name in order:
        if name == "H":
            parts = (
                fold(item.headline, max(14, len(item.headline) // 3 + 3))
                if chance(rng, 0.3)
                else [item.headline]
            )
            page.raw(rng.choice(["<FONT SIZE=+2><B>", "<FONT FACE=Arial SIZE=5><B>"]))
            for n, words in enumerate(parts):
                page.raw("<BR>" if n else "")
                page.put(words, "headline", 0)
            page.raw("</B></FONT><P>\n")
        elif name == "D":
            tagged(page, "<I>", item.deck, "</I><P>\n", "deck", 0)
        elif name == "T":
            for n, words in enumerate(paragraphs(rng, item, 99)):
                if n and chance(rng, 0.1):
                    tagged(
                        page,
                        "<TABLE ALIGN=RIGHT BORDER=1><TR><TD>",
                        teaser_line(rng, items),
                        "</TD></TR></TABLE>\n",
                        "teaser",
                    )
                tagged(page, "", words, "<BR><BR>\n", "body", 0)
        else:
            page.raw(
                ", "
                if run and last in ("outlet", "date", "author")
                else "<FONT SIZE=2>"
                if not run
                else ""
            )
            if name == "author" and chance(rng, 0.6):
                page.put(rng.choice(["By", "by", "BY"]), "byline", 0)
                page.raw(" ")
            put_value(page, name, 0, item, pattern, comma=" and ")
            following = order[order.index(name) + 1 :][:1]
            page.raw(
                ""
                if run and following and following[0] in ("outlet", "date", "author")
                else ("" if run else "</FONT>") + "<BR>\n"
            )
        last = name
    page.raw("<HR>\n")
    for words in rng.sample(
        [
            "Back to headlines",
            "Mail the editor",
            f"Copyright {coin(rng)}",
            "Previous story",
            "Next story",
            "This page is best viewed at 800x600",
        ],
        rng.randint(1, 4),
    ):
        tagged(page, "<FONT SIZE=1>", words, "</FONT><BR>\n", "furniture")
    page.raw("</TD></TR></TABLE>\n" if side else "")
    close_html(page)
    return page


# ---------------------------------------------------------------- agency credits, margins, several outlets


def put_dateline(
    page: Page, rng: Random, a: int, item: Item, agency: str, is_outlet: bool, upper: bool = False
) -> None:
    """Put a dateline with an agency in brackets at the start of a text."""
    place = item.place.upper() if upper or chance(rng, 0.6) else item.place
    left, right = rng.choice([("(", ")"), ("(", ")"), ("/", "/"), ("[", "]"), ("", "")])
    page.put(place + rng.choice([",", ""]) if chance(rng, 0.5) else place, "body", a)
    page.raw(" " + left)
    page.put(agency, "body", a, "outlet" if is_outlet else None)
    page.raw(right + rng.choice([" – ", " -- ", " - ", " = ", ": ", " — "]))


AGENCIES = ["Meridian", "Tessaly Wire", "Corvane Press Agency", "Agência Morvena"]


@family
def paper_and_agency_records(rng: Random, items: Sequence[Item]) -> Page:
    """An export where each record names its paper, the agency that wrote it and papers that carried it too."""
    page = Page()
    items = take(rng, items, 8)
    words_of, pattern = labels_of(rng), rng.choice(ANY_DAY)
    colon = rng.choice([": ", " = ", "\t", " - "])
    top(rng, page, items, 0.5)
    also = rng.choice(
        ["Also in", "Reprinted by", "See also", "Other outlets", "Picked up by", "Duplicates"]
    )
    agency_label = rng.choice(["Agency", "Wire", "Credit", "Copy from", "Provider"])
    kind = rng.choice(["labels", "line", "line", "end"])
    with_labels = chance(rng, 0.4)
    for a, item in enumerate(items):
        agency = rng.choice([name for name in AGENCIES if name != item.outlet])
        others = rng.sample(
            [each.outlet for each in items if each is not item and each.outlet != item.outlet]
            or [agency],
            1,
        )
        later = (item.published + timedelta(days=rng.randint(1, 2))).strftime(pattern)

        def origin() -> None:
            if kind == "labels":
                put_label(page, "outlet", words_of["outlet"], a)
                page.raw(colon)
                put_value(page, "outlet", a, item, pattern)
                page.raw("\n")
                put_label(page, "date", words_of["date"], a)
                page.raw(colon)
                put_day(page, a, item, pattern)
                page.raw("\n")
                if chance(rng, 0.5):
                    page.put(agency_label, "publication", a)
                    page.raw(colon)
                    page.put(agency, "publication", a)
                    page.raw("\n")
                if chance(rng, 0.5):
                    page.put(also, "publication", a)
                    page.raw(colon)
                    page.put(f"{others[0]}, {later}", "publication", a)
                    page.raw("\n")
            else:
                left, right = (
                    rng.choice([("", ""), ("(", ")"), ("[", "]")]) if kind == "end" else ("", "")
                )
                page.raw(left)
                put_value(page, "outlet", a, item, pattern)
                page.raw(", ")
                put_day(page, a, item, pattern)
                if chance(rng, 0.5):
                    page.raw(rng.choice(["; ", " / ", " + "]))
                    page.put(
                        rng.choice(
                            [f"{others[0]}, {later}", f"{also.lower()} {others[0]}", others[0]]
                        ),
                        "publication",
                        a,
                    )
                page.raw(right + "\n")

        if with_labels:
            page.put(words_of["headline"], "furniture")
            page.raw(colon)
        page.put(item.headline, "headline", a)
        page.raw("\n")
        if kind != "end":
            origin()
        texts = paragraphs(rng, item, 4)
        if with_labels:
            page.put(words_of["text"], "furniture")
            page.raw(colon)
        if chance(rng, 0.5):
            put_dateline(page, rng, a, item, agency, False)
        put_text(page, a, texts, 0, "", "", rng.choice(["\n", "\n\n"]))
        page.raw("\n")
        if chance(rng, 0.3):
            page.raw(rng.choice(["– ", "(", ""]))
            page.put(agency if chance(rng, 0.5) else agency.upper(), "source_line", a)
            page.raw("\n")
        if kind == "end":
            origin()
        page.raw("\n")
    tail(rng, page)
    return page


@family
def margin_beside_text(rng: Random, items: Sequence[Item]) -> Page:
    """A conversion that keeps the layout: paper, day and page stand in a margin beside the first lines of the text."""
    page = Page()
    items = take(rng, items, 7)
    top(rng, page, items, 0.6)
    pattern = rng.choice(ABBREVIATED + NUMERIC)
    left = chance(rng, 0.7)
    margin, width = rng.randint(22, 28), rng.randint(44, 60)
    names = rng.sample(["outlet", "date", "author", "page"], rng.randint(2, 4))
    if "outlet" not in names:
        names[0] = "outlet"
    head_in_text = chance(rng, 0.6)
    for a, item in enumerate(items):
        notes: list[tuple[str, Role, Field | None, str | None]] = []
        for name in names:
            if name == "outlet":
                notes.append((item.outlet, "publication", "outlet", None))
            elif name == "date":
                notes.append(
                    (
                        item.published.strftime(pattern),
                        "publication",
                        "published",
                        item.published.isoformat(),
                    )
                )
            elif name == "author":
                notes += [(each, "byline", "author", None) for each in item.authors]
            else:
                notes.append((f"p. {rng.randint(1, 40)}", "publication", None, None))
        lines: list[tuple[str, Role]] = []
        if head_in_text:
            lines += [(each, "headline") for each in fold(item.headline, width)]
        else:
            page.put(item.headline, "headline", a)
            page.raw("\n")
        for words in paragraphs(rng, item, 3):
            lines += [(each, "body") for each in fold(words, width)]
        for n in range(max(len(lines), len(notes))):
            note = notes[n] if n < len(notes) else None
            line = lines[n] if n < len(lines) else None
            if left:
                if note:
                    page.put(note[0], note[1], a, note[2], note[3])
                page.raw(" " * (margin - (len(note[0]) if note else 0)) if line else "")
            if line:
                page.put(line[0], line[1], a)
            if not left and note:
                page.raw(" " * (width + 4 - (len(line[0]) if line else 0)))
                page.put(note[0], note[1], a, note[2], note[3])
            page.raw("\n")
        page.raw("\n")
    tail(rng, page)
    return page


@family
def mixed_lengths_under_papers(rng: Random, items: Sequence[Item]) -> Page:
    """A text file by paper: some items only a headline, some a sentence, some whole; days in the margin or behind."""
    page = Page()
    items = take(rng, items, 12)
    groups = by_paper(rng, items)
    top(rng, page, items, 0.7)
    pattern = rng.choice(["%d.%m.%y", "%-d %b %Y", "%d/%m/%Y", "%Y-%m-%d", "%d %b %y"])
    where = rng.choice(["margin", "behind", "none", "before"])
    width = rng.choice([0, 68, 76])
    shape = rng.choice(["{}", "{}:", "[{}]", "*** {} ***", "{} –", "== {}", "/ {} /", "» {}"])
    left, _, right = shape.partition("{}")
    mark = rng.choice(["", "- ", "* ", "• ", "# "])
    agencies = chance(rng, 0.4)
    contents = chance(rng, 0.3)
    if contents:
        for group in groups:
            page.put(
                f"{group[0].outlet}: {len(group)} {rng.choice(['items', 'texts'])}", "contents"
            )
            page.raw("\n")
        page.raw("\n")
    for group, lead in numbered(groups):
        page.raw(left)
        put_heading(page, lead.outlet, "outlet", lead, chance(rng, 0.4))
        page.raw(right + rng.choice(["\n", "\n\n"]))
        for a, item in group:
            kind = rng.choice(["head", "sentence", "whole", "whole", "run_in"])
            if where in ("margin", "before"):
                put_day(page, a, item, pattern)
                page.raw("   " if where == "margin" else rng.choice([": ", " – "]))
            page.raw(mark if where != "margin" else "")
            page.put(item.headline, "headline", a)
            if where == "behind":
                page.raw(rng.choice([" (", " (", ", "]))
                put_day(page, a, item, pattern)
                page.raw(")" if "(" in page.content[-24:] else "")
            if kind == "run_in":
                page.raw(rng.choice([". ", " – ", ": "]))
                page.put(sentence(item.paragraphs[0]), "body", a)
            elif kind != "head":
                page.raw("\n")
                if agencies and chance(rng, 0.5):
                    put_dateline(
                        page,
                        rng,
                        a,
                        item,
                        rng.choice([n for n in AGENCIES if n != lead.outlet]),
                        False,
                    )
                texts = (
                    [sentence(item.paragraphs[0])]
                    if kind == "sentence"
                    else paragraphs(rng, item, 4)
                )
                put_text(page, a, texts, width, rng.choice(["", "  "]))
            page.raw(rng.choice(["\n", "\n\n"]) if kind == "head" else "\n\n")
        page.raw("\n")
    tail(rng, page)
    return page


@family
def one_wire_item_credited_in_text(rng: Random, items: Sequence[Item]) -> Page:
    """One agency item from a terminal or a printout: only the dateline's bracket or the last line names the agency."""
    page = Page()
    item = items[0]
    width = rng.choice([0, 64, 69, 78])
    codes = [
        f"{coin(rng)[:3].upper()}{rng.randint(100, 9999)} 4 I {rng.randint(100, 900)}",
        "u i bc",
        f"PRIORITY {rng.randint(1, 5)}",
        f"{item.topic.upper()}",
        f"{rng.randint(200, 900)} words",
        "EDITORS: SLIGHT CORRECTION",
    ]
    for words in rng.sample(codes, rng.randint(0, 4)):
        page.put(words, "furniture")
        page.raw("\n")
    credit = rng.choice(["dateline", "dateline", "end"])
    page.put(
        wrap(item.headline.upper() if chance(rng, 0.3) else item.headline, width), "headline", 0
    )
    page.raw("\n")
    day_at = rng.choice(["top", "dateline", "end"])
    pattern = rng.choice(ANY_DAY)
    if day_at == "top":
        put_day(page, 0, item, pattern)
        page.raw("\n")
    if chance(rng, 0.6):
        page.put(rng.choice(["By", "by", "BY"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item, " and ", chance(rng, 0.3))
        page.raw("\n")
    page.raw("\n")
    texts = paragraphs(rng, item, 99)
    place = item.place.upper()
    page.raw(rng.choice(["", "   "]))
    page.put(place, "body", 0)
    if day_at == "dateline":
        page.raw(", ")
        put_day(page, 0, item, rng.choice(["%B %-d, %Y", "%-d %B %Y", "%b %-d, %Y"]), role="body")
    if credit == "dateline":
        left, right = rng.choice([("(", ")"), ("(", ")"), ("/", "/"), ("[", "]")])
        page.raw(" " + left)
        page.put(item.outlet, "body", 0, "outlet")
        page.raw(right)
    page.raw(rng.choice([" – ", " -- ", " - ", ": "]))
    put_text(page, 0, texts, width, "", "", rng.choice(["\n\n", "\n   "]))
    page.raw("\n\n")
    ending = rng.choice(["reporting", "additional", "code", ""])
    if ending == "reporting":
        page.raw("(")
        page.put("Reporting by", "byline", 0)
        page.raw(" ")
        put_names(page, 0, item, " and ")
        page.raw("; ")
        page.put(f"editing by {person(rng)}", "byline", 0)
        page.raw(")\n")
    elif ending == "additional":
        page.put(f"(Additional reporting in {item.place})", "byline", 0)
        page.raw("\n")
    elif ending == "code":
        page.put(f"{coin(rng)[:2].lower()}/{coin(rng)[:2].lower()}/dm", "furniture")
        page.raw("\n")
    if credit == "end":
        page.raw(rng.choice(["", "-", "© ", "/"]))
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(" " if day_at == "end" else "\n")
    if day_at == "end":
        put_day(page, 0, item, rng.choice([*NUMERIC, "%-d %b %Y"]))
        page.raw("\n")
    if chance(rng, 0.5):
        page.put(
            rng.choice(
                [
                    "ENDS",
                    "-30-",
                    f"{rng.randint(0, 23):02}{rng.randint(10, 59)} GMT",
                    "NNNN",
                    "END OF ITEM",
                ]
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def news_markup_documents(rng: Random, items: Sequence[Item]) -> Page:
    """Files of an exchange format for news, opened as HTML: its own elements, revision lines, credits in datelines."""
    page = Page("text/html")
    items = take(rng, items, 7)
    kind = rng.choice(["outlet_field", "credit", "heading", "heading"])
    groups = by_paper(rng, items) if kind == "heading" else [[item] for item in items]
    pattern = rng.choice(["%Y-%m-%d", "%Y%m%d", "%-d %B %Y", "%d.%m.%Y"])
    page.raw(
        '<?xml version="1.0"?>\n<html><body>\n'
        if chance(rng, 0.5)
        else "<html><head><title>export</title></head><body>\n"
    )
    head, block, meta = rng.choice(
        [
            ("hl1", "block", "byline"),
            ("div", "section", "div"),
            ("headline", "contentset", "creditline"),
            ("h3", "article", "p"),
        ]
    )
    where = rng.choice(["above", "below"])
    names = rng.sample(["date", "author"], rng.randint(1, 2))
    for group, lead in numbered(groups):
        if kind == "heading":
            page.raw("<docdata><doc.copyright>" if head == "hl1" else "<div><h2>")
            put_heading(page, lead.outlet, "outlet", lead)
            page.raw("</doc.copyright></docdata>\n" if head == "hl1" else "</h2></div>\n")
        for a, item in group:
            page.raw(f"<{block}>\n")
            if chance(rng, 0.4):
                page.raw("<div>")
                page.put(
                    rng.choice(
                        [
                            f"rev. {rng.randint(1, 6)}",
                            f"urgency {rng.randint(1, 8)}",
                            "status: usable",
                            f"id {coin(rng).lower()}:{rng.randint(100, 999)}",
                        ]
                    ),
                    "furniture",
                )
                page.raw("</div>\n")
            tagged(page, f"<{head}>", item.headline, f"</{head}>\n", "headline", a)
            if chance(rng, 0.25):
                tagged(
                    page,
                    "<hl2>" if head == "hl1" else "<p><i>",
                    item.deck,
                    "</hl2>\n" if head == "hl1" else "</i></p>\n",
                    "deck",
                    a,
                )

            def fields() -> None:
                own = [*names, "outlet"] if kind == "outlet_field" else names
                page.raw(f"<{meta}>")
                put_own(
                    page, a, item, own, pattern, rng.choice([", ", " | ", "<br/>"]), rng, "outlet"
                )
                page.raw(f"</{meta}>\n")

            if where == "above":
                fields()
            texts = paragraphs(rng, item, 4)
            page.raw("<p>")
            if kind == "credit":
                put_dateline(page, rng, a, item, item.outlet, True)
            elif chance(rng, 0.3):
                put_dateline(
                    page, rng, a, item, rng.choice([n for n in AGENCIES if n != item.outlet]), False
                )
            page.put(texts[0], "body", a)
            page.raw("</p>\n")
            for words in texts[1:]:
                tagged(page, "<p>", words, "</p>\n", "body", a)
            if where == "below":
                fields()
            page.raw(f"</{block}>\n")
    page.raw("</body></html>\n")
    return page


@family
def slide_deck_text(rng: Random, items: Sequence[Item]) -> Page:
    """Text of slides: number and footer of every slide, a slide for each paper or day, bullets that are items."""
    page = Page()
    items = take(rng, items, 12)
    over_paper, groups = grouped(rng, items, 0.6)
    pattern = rng.choice(LONG)
    title, maker = digest_title(rng), office(rng)
    bullet = rng.choice(["• ", "– ", "", "\uf0a7 ", "▪ "])
    own = "date" if over_paper else "outlet"
    form = rng.choice(["%d.%m.%Y", "%-d %b %Y", "%d/%m/%y"])
    foot = rng.sample([maker, title, "{n}"], rng.randint(1, 3))
    place = rng.choice(["after", "own_line", "front"])
    for words in (title, maker):
        page.put(words, "furniture")
        page.raw("\n")
    page.raw(rng.choice(["\f", "\n", "\n\n"]))
    slide = 1
    whole = chance(rng, 0.4)
    for group, lead in numbered(groups):
        slide += 1
        if chance(rng, 0.3):
            page.put(f"Slide {slide}", "furniture")
            page.raw("\n")
        put_group(page, over_paper, lead, pattern, chance(rng, 0.2))
        page.raw("\n" * rng.randint(1, 2))
        for a, item in group:
            stated = not over_paper or chance(rng, 0.8)
            page.raw(bullet)
            if place == "front" and stated:
                put_value(page, own, a, item, form)
                page.raw(rng.choice([": ", " | "]))
            page.put(item.headline, "headline", a)
            if place == "after" and stated:
                page.raw(rng.choice([" – ", ", ", " / "]))
                put_value(page, own, a, item, form)
            page.raw("\n")
            if place == "own_line" and stated:
                page.raw("   ")
                put_value(page, own, a, item, form)
                page.raw("\n")
            texts = paragraphs(rng, item, 2) if whole else [sentence(item.paragraphs[0])]
            for words in texts:
                page.raw(rng.choice(["  – ", "    ", "  o "]) if bullet else "")
                page.put(words, "body", a)
                page.raw("\n")
            page.raw(rng.choice(["", "\n"]) if bullet else "\n")
        for words in foot:
            page.put(words.format(n=slide), "furniture")
            page.raw(rng.choice(["\n", "\n", "   "]) if words is not foot[-1] else "\n")
        page.raw(rng.choice(["\f", "\n", "\n\n"]))
    return page


# ---------------------------------------------------------------- further conversions as HTML


@family
def webmail_feed_messages(rng: Random, items: Sequence[Item]) -> Page:
    """A webmail's printed folder of feed mails: tables of sender, subject and day, or headers in one line, then the text."""
    page = Page("text/html")
    items = take(rng, items, 8)
    open_html(page, rng, rng.choice(["Print", "Inbox", f"Folder {coin(rng)}"]))
    me = person(rng)
    for words in rng.sample(
        [
            "Reply",
            "Forward",
            "Archive",
            "Inbox (214)",
            "Compose",
            f"{me}",
            "Search mail",
            "Select all",
        ],
        rng.randint(1, 5),
    ):
        tagged(page, "<span class=b>", words, "</span>\n", "furniture")
    style = rng.choice(["table", "line", "block"])
    order = ["from", "subject", "date", "to"]
    rng.shuffle(order)
    order = [n for n in order if n != "to" or chance(rng, 0.6)]
    label_of = rng.choice(
        [
            {"from": "From:", "subject": "Subject:", "date": "Date:", "to": "To:"},
            {"from": "Von:", "subject": "Betreff:", "date": "Gesendet:", "to": "An:"},
            {"from": "Sender", "subject": "Subject", "date": "Received", "to": "Recipient"},
        ]
    )
    pattern = rng.choice(["%a, %d %b %Y", "%d.%m.%Y", "%-d %b %Y", "%m/%d/%Y"])
    grouped_by_day = chance(rng, 0.4)
    groups = by_day(rng, items) if grouped_by_day else [items]
    for group, lead in numbered(groups):
        if grouped_by_day:
            page.raw("<h4>")
            put_heading(
                page,
                lead.published.strftime(rng.choice(["%A, %-d %B %Y", "%-d %B %Y"])),
                "published",
                lead,
            )
            page.raw("</h4>\n")
        for a, item in group:
            page.raw("<table border=0>\n" if style == "table" else "<div class=msg>")
            for n, name in enumerate(order):
                if grouped_by_day and name == "date":
                    continue
                page.raw(
                    {
                        "table": "<tr><th align=right>",
                        "line": " &nbsp; " if n else "",
                        "block": "<div>",
                    }[style]
                )
                if style != "line":
                    role: Role = {"from": "publication", "date": "publication"}.get(
                        name, "furniture"
                    )  # type: ignore[assignment]
                    page.put(label_of[name], role, a if role == "publication" else None)
                    page.raw("</th><td>" if style == "table" else " ")
                if name == "from":
                    page.put(item.outlet, "publication", a, "outlet")
                    if chance(rng, 0.5):
                        page.raw(" &lt;")
                        page.put(f"news@{item.host}", "publication", a)
                        page.raw("&gt;")
                elif name == "subject":
                    tagged(page, "<b>", item.headline, "</b>", "headline", a)
                elif name == "date":
                    put_day(page, a, item, pattern)
                    page.raw(" ")
                    page.put(f"{rng.randint(0, 23):02}:{rng.randint(10, 59)}", "publication", a)
                else:
                    page.put(me, "furniture")
                page.raw({"table": "</td></tr>\n", "line": "", "block": "</div>\n"}[style])
            page.raw("</table>\n<div>" if style == "table" else "")
            for words in (
                paragraphs(rng, item, 3) if chance(rng, 0.7) else [snippet(rng, item.paragraphs[0])]
            ):
                tagged(page, "<p>", words, "</p>\n", "body", a)
            if chance(rng, 0.6):
                tagged(
                    page,
                    f'<p><a href="{item.url}">',
                    rng.choice(["View online", item.url, "Visit website", "Full story"]),
                    "</a></p>\n",
                    "source_line",
                    a,
                )
            page.raw("</div>\n<hr>\n")
    tagged(
        page,
        "<small>",
        rng.choice([f"{coin(rng)} Webmail", f"{len(items)} messages printed", "Page 1 of 1"]),
        "</small>\n",
        "furniture",
    )
    close_html(page)
    return page


@family
def rendered_wiki_of_coverage(rng: Random, items: Sequence[Item]) -> Page:
    """A wiki's page of press coverage: edit links at headings, boxes of contents, quotations with citations below or above."""
    page = Page("text/html")
    items = take(rng, items, 9)
    over_paper, groups = grouped(rng, items, 0.5)
    pattern = rng.choice(["%-d %B %Y", "%B %-d, %Y", "%Y-%m-%d"])
    title = digest_title(rng)
    open_html(page, rng, title)
    for words in rng.sample(
        ["Main page", "Recent changes", "Random page", "Talk", "View history", "Log in", "Help"], 4
    ):
        tagged(page, '<li><a href="#">', words, "</a></li>\n", "furniture")
    tagged(page, '<h1 id="firstHeading">', title, "</h1>\n", "furniture")
    if chance(rng, 0.5):
        tagged(page, '<div id="siteSub">', f"From {coin(rng)} Wiki", "</div>\n", "furniture")
    if chance(rng, 0.5):
        page.raw('<div id="toc">')
        tagged(page, "<h2>", "Contents", "</h2><ul>\n", "contents")
        for n, group in enumerate(groups):
            words = group[0].outlet if over_paper else group[0].published.strftime(pattern)
            tagged(page, '<li><a href="#">', f"{n + 1} {words}", "</a></li>\n", "contents")
        page.raw("</ul></div>\n")
    own = "date" if over_paper else "outlet"
    order = rng.sample([own, "author"], rng.randint(1, 2))
    if own not in order:
        order.append(own)
    style = rng.choice(["quote", "bold", "cite_first"])
    edit = chance(rng, 0.7)
    for group, lead in numbered(groups):
        page.raw('<h2><span class="mw-headline">')
        put_group(page, over_paper, lead, pattern)
        page.raw("</span>")
        if edit:
            tagged(page, '<span class="mw-editsection">[', "edit", "]</span>", "furniture")
        page.raw("</h2>\n")
        for a, item in group:

            def cite() -> None:
                page.raw("<p><cite>" if style != "bold" else "<dl><dd>")
                put_own(page, a, item, order, pattern, rng.choice([", ", ". ", " – "]), rng, own)
                page.raw("</cite></p>\n" if style != "bold" else "</dd></dl>\n")

            if style == "cite_first":
                cite()
            tagged(
                page,
                {"quote": "<h3>", "bold": "<p><b>", "cite_first": "<p><a href='#'>"}[style],
                item.headline,
                {"quote": "</h3>", "bold": "</b></p>", "cite_first": "</a></p>"}[style] + "\n",
                "headline",
                a,
            )
            page.raw("<blockquote>" if style == "quote" else "")
            for words in paragraphs(rng, item, 3):
                page.raw("<p>")
                page.put(words, "body", a)
                if chance(rng, 0.1):
                    tagged(
                        page,
                        "<sup>[",
                        rng.choice(["1", "2", "citation needed", "a"]),
                        "]</sup>",
                        "furniture",
                    )
                page.raw("</p>\n")
            page.raw("</blockquote>\n" if style == "quote" else "")
            if style != "cite_first":
                cite()
    tagged(
        page,
        "<div id=footer>",
        rng.choice(
            [
                f"This page was last edited by {person(rng)}",
                "Category: Coverage",
                "Text is available under a free licence",
            ]
        ),
        "</div>\n",
        "furniture",
    )
    close_html(page)
    return page


@family
def two_column_table_page(rng: Random, items: Sequence[Item]) -> Page:
    """A bulletin laid out in a table: two or three columns of items, papers or days at the heads of columns or cells."""
    page = Page("text/html")
    items = take(rng, items, 11)
    over_paper, groups = grouped(rng, items)
    pattern = rng.choice(LONG + NUMERIC)
    open_html(page, rng, digest_title(rng))
    tagged(page, "<center><font size=+3>", digest_title(rng), "</font></center>\n", "furniture")
    per_row = rng.choice([2, 2, 3])
    own = "date" if over_paper else "outlet"
    names = rng.choice([[own], [own, "author"], ["author", own]])
    joint = rng.choice([", ", "<br>", " | "])
    where = rng.choice(["over", "under", "run_in"])
    para = rng.choice([("<p>", "</p>\n"), ("", "<br>\n"), ("<div class=t>", "</div>\n")])
    head = rng.choice(
        [
            ("<b>", "</b><br>\n"),
            ("<h3>", "</h3>\n"),
            ("<font color=#003366><b>", "</b></font><br>\n"),
            ("<p><u>", "</u></p>\n"),
        ]
    )
    page.raw('<table width="100%" cellpadding="6"><tr valign="top">\n')
    for n, (group, lead) in enumerate(numbered(groups)):
        page.raw("</tr>\n<tr valign=top>" if n and n % per_row == 0 else "")
        page.raw(f'<td width="{100 // per_row}%">' + rng.choice(["<div>", "<h2>", "<div>"]))
        is_heading = page.content.endswith("<h2>")
        put_group(page, over_paper, lead, pattern, chance(rng, 0.4))
        page.raw("</h2>\n" if is_heading else "</div>\n")
        for a, item in group:

            def meta() -> None:
                page.raw("<small>")
                put_own(page, a, item, names, pattern, joint, rng, own)
                page.raw("</small><br>\n" if where != "run_in" else "</small> ")

            if where == "over":
                meta()
            tagged(page, head[0], item.headline, head[1], "headline", a)
            texts = paragraphs(rng, item, 3)
            if where == "run_in":
                page.raw(para[0])
                meta()
                page.raw(rng.choice(["– ", ": ", ""]))
                page.put(texts.pop(0), "body", a)
                page.raw(para[1])
            for words in texts:
                tagged(page, para[0], words, para[1], "body", a)
            if where == "under":
                meta()
            page.raw("<br>\n")
        if chance(rng, 0.2):
            tagged(
                page,
                "<div align=center>",
                rng.choice([f"{coin(rng)} Bank", "Your advertisement here", "Write to the desk"]),
                "</div>\n",
                "furniture",
            )
        page.raw("</td>\n")
    page.raw("</tr></table>\n")
    close_html(page)
    return page


@family
def printed_reading_queue(rng: Random, items: Sequence[Item]) -> Page:
    """A reading service's print of a whole queue: site name, minutes, address lines and ages around each article."""
    page = Page("text/html")
    items = take(rng, items, 7)
    open_html(page, rng, f"{person(rng)} – queue")
    hashed = [f"c{rng.randint(100, 999)}{rng.choice('abcdef')}" for _ in range(6)]
    pattern = rng.choice(LONG + ABBREVIATED[1:4])
    order = rng.choice(
        [
            ["site", "H", "meta", "T"],
            ["H", "site", "meta", "T"],
            ["H", "meta", "T", "site"],
            ["meta", "H", "T", "site"],
            ["site", "meta", "H", "T"],
        ]
    )
    meta = rng.choice([["author", "date"], ["date"], ["date", "author"], ["author"]])
    joint = rng.choice([" · ", " | ", "</span><span>", ", "])
    age = chance(rng, 0.5)
    tagged(
        page,
        f"<div class={hashed[0]}>",
        rng.choice(["Reading list", "My queue", f"{len(items)} articles", "Saved"]),
        "</div>\n",
        "furniture",
    )
    for a, item in enumerate(items):
        page.raw(f"<div class={hashed[1]}>\n")
        for name in order:
            if name == "H":
                tag = rng.choice(["h1", "h2"])
                tagged(page, f"<{tag}>", item.headline, f"</{tag}>\n", "headline", a)
            elif name == "site":
                page.raw(f"<div class={hashed[2]}><a href='{item.url}'>")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("</a>")
                if chance(rng, 0.5):
                    tagged(
                        page, " <span>", f"{rng.randint(2, 14)} min read", "</span>", "furniture"
                    )
                page.raw("</div>\n")
            elif name == "meta":
                page.raw(f"<div class={hashed[3]}><span>")
                put_own(page, a, item, meta, pattern, joint, rng, meta[0])
                page.raw("</span>")
                if age:
                    tagged(
                        page,
                        " <span>",
                        rng.choice(
                            ["saved 3 days ago", "added last week", "2d", "opened yesterday"]
                        ),
                        "</span>",
                        "furniture",
                    )
                page.raw("</div>\n")
            else:
                if chance(rng, 0.4):
                    page.raw("<figure><figcaption>")
                    page.put(item.caption, "caption", a)
                    page.raw(" ")
                    page.put(
                        f"{rng.choice(['Photo', 'Image', 'Picture'])}: {item.credit}", "credit", a
                    )
                    page.raw("</figcaption></figure>\n")
                for words in paragraphs(rng, item, 5):
                    tagged(page, f"<p class={hashed[4]}>", words, "</p>\n", "body", a)
        if chance(rng, 0.4):
            tagged(
                page,
                f"<div class={hashed[5]}>",
                rng.choice(["Archive", "2 highlights", "Mark as read", "#later"]),
                "</div>\n",
                "furniture",
            )
        page.raw("</div>\n")
    close_html(page)
    return page


@family
def reflowed_pages_single(rng: Random, items: Sequence[Item]) -> Page:
    """One long article from a PDF, reflowed into HTML: page marks as headings, split paragraphs, running heads, teasers."""
    page = Page("text/html")
    item = items[0]
    pattern = rng.choice(ANY_DAY)
    open_html(page, rng, f"{coin(rng).lower()}.pdf")
    running = rng.choice([["outlet"], ["topic"], ["outlet", "date"], ["date", "outlet"], []])
    tag = rng.choice(["p", "div", "span"])
    mark = rng.choice(["Page {n}", "{n}", "[{n}]", "— {n} —"])
    stated = chance(rng, 0.8)
    number = 1
    top_line = chance(rng, 0.6)

    def origin() -> None:
        page.raw(f"<{tag}>")
        order = rng.sample(["outlet", "date"], 2)
        put_own(
            page,
            0,
            item,
            order,
            pattern,
            rng.choice([", ", " | ", " — ", f"</{tag}>\n<{tag}>"]),
            rng,
            "outlet",
        )
        page.raw(f"</{tag}>\n")

    if tag == "span":
        page.raw("<div>")
    if top_line and stated:
        origin()
    for n, words in enumerate(fold(item.headline, max(14, len(item.headline) // 3 + 3))):
        page.raw("<h1>" if chance(rng, 0.5) and tag != "span" else f"<{tag}>")
        closing = "</h1>" if page.content.endswith("<h1>") else f"</{tag}>"
        page.put(words, "headline", 0)
        page.raw(closing + "<br>\n" if tag == "span" else closing + "\n")
    if chance(rng, 0.4):
        tagged(page, f"<{tag}>", item.deck, f"</{tag}>\n", "deck", 0)
    if chance(rng, 0.7):
        page.raw(f"<{tag}>")
        page.put(rng.choice(["By", "BY", "Text"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item, " and ")
        page.raw(f"</{tag}>\n")
    for n, words in enumerate(paragraphs(rng, item, 99)):
        parts = [words]
        if n and chance(rng, 0.25):
            split = words.split()
            middle = len(split) // 2
            parts = [" ".join(split[:middle]), " ".join(split[middle:])] if middle else [words]
        for m, part in enumerate(parts):
            if m:
                number += 1
                tagged(
                    page,
                    rng.choice(["<h2>", "<div>", "<p>"]),
                    mark.format(n=number),
                    "</p>\n",
                    "furniture",
                )
                page.raw("<div>" if running else "")
                for k, name in enumerate(running):
                    page.raw(rng.choice([" ", " | "]) if k else "")
                    if name == "topic":
                        page.put(item.topic.upper(), "furniture")
                    else:
                        put_value(page, name, 0, item, pattern)
                page.raw("</div>\n" if running else "")
                if chance(rng, 0.2):
                    tagged(page, "<p><b>", teaser_line(rng, items), "</b></p>\n", "teaser")
            if part:
                tagged(
                    page,
                    f"<{tag}>",
                    part,
                    f"</{tag}>" + ("<br>\n" if tag == "span" else "\n"),
                    "body",
                    0,
                )
    if not top_line and stated:
        origin()
    if tag == "span":
        page.raw("</div>")
    close_html(page)
    return page


@family
def catalogue_record_single(rng: Random, items: Sequence[Item]) -> Page:
    """One record of an archive's catalogue with the text: values before their labels, or labels in a far column; related records."""
    page = Page("text/html")
    item = items[0]
    pattern = rng.choice(ANY_DAY)
    words_of = labels_of(rng)
    open_html(page, rng, f"{coin(rng)} catalogue")
    for words in rng.sample(
        [
            "Search",
            "Advanced search",
            "My folder",
            "Help",
            f"Record {rng.randint(1, 20)} of {rng.randint(21, 99)}",
            "Cite",
            "Export",
            "Login",
        ],
        rng.randint(2, 5),
    ):
        tagged(page, "<li>", words, "</li>\n", "furniture")
    kind = rng.choice(["value_first", "table", "dl", "bare"])
    names = rng.sample(["outlet", "date", "author", "page", "junk", "added"], rng.randint(3, 6))
    if "outlet" not in names:
        names[0] = "outlet"
    place = rng.choice(["before", "after", "split"])

    def block(part: Sequence[str]) -> None:
        page.raw(
            {"value_first": "<div class=rec>", "table": "<table>", "dl": "<dl>", "bare": "<div>"}[
                kind
            ]
            + "\n"
        )
        for name in part:
            page.raw(
                {"value_first": "<div><span>", "table": "<tr><td>", "dl": "<dt>", "bare": "<div>"}[
                    kind
                ]
            )

            def label() -> None:
                if name in ("junk", "added"):
                    page.put({"junk": rng.choice(JUNK), "added": "Date added"}[name], "furniture")
                else:
                    put_label(page, name, words_of[name], 0)

            def value() -> None:
                if name == "junk":
                    page.put(rng.choice(JUNK_VALUES), "furniture")
                elif name == "added":
                    page.put(
                        (item.published + timedelta(days=rng.randint(2, 90))).strftime(pattern),
                        "furniture",
                    )
                else:
                    put_value(page, name, 0, item, pattern)

            if kind == "value_first":
                value()
                page.raw("</span> <em>")
                label()
                page.raw("</em></div>\n")
            elif kind == "bare" and name not in ("junk", "added"):
                value()
                page.raw("</div>\n")
            else:
                label()
                page.raw({"table": "</td><td>", "dl": "</dt><dd>"}.get(kind, " "))
                value()
                page.raw({"table": "</td></tr>\n", "dl": "</dd>\n"}.get(kind, "</div>\n"))
        page.raw(
            {"value_first": "</div>", "table": "</table>", "dl": "</dl>", "bare": "</div>"}[kind]
            + "\n"
        )

    cut = {"before": len(names), "after": 0, "split": rng.randint(1, len(names) - 1)}[place]
    head_first = chance(rng, 0.6)
    tag = rng.choice(["h1", "h2", "p", "strong"])
    if head_first:
        tagged(page, f"<{tag}>", item.headline, f"</{tag}>\n", "headline", 0)
    if cut:
        block(names[:cut])
    if not head_first:
        tagged(page, f"<{tag}>", item.headline, f"</{tag}>\n", "headline", 0)
    if chance(rng, 0.5):
        tagged(page, "<h3>", words_of["text"], "</h3>\n", "furniture")
    for words in paragraphs(rng, item, 99):
        tagged(page, "<p>", words, "</p>\n", "body", 0)
    if cut < len(names):
        block(names[cut:])
    if chance(rng, 0.5):
        tagged(
            page,
            "<h4>",
            rng.choice(
                [
                    "Related records",
                    "More like this",
                    "On the same page of the paper",
                    "Other results",
                ]
            ),
            "</h4><ul>\n",
            "furniture",
        )
        for _ in range(rng.randint(1, 3)):
            tagged(page, "<li><a href='#'>", teaser_line(rng, items), "</a></li>\n", "teaser")
        page.raw("</ul>\n")
    tagged(page, "<footer>", f"© {office(rng)}", "</footer>\n", "furniture")
    close_html(page)
    return page


@family
def rendered_press_log(rng: Random, items: Sequence[Item]) -> Page:
    """A Markdown log rendered by a code host: days or papers as headings with anchors, check boxes, quotations, tables."""
    page = Page("text/html")
    items = take(rng, items, 10)
    over_paper, groups = grouped(rng, items, 0.4)
    pattern = rng.choice(["%Y-%m-%d", "%A, %-d %B %Y", "%-d %b %Y"])
    open_html(page, rng, "press.md")
    for words in rng.sample(
        [
            "Code",
            "Issues 3",
            "Raw",
            "Blame",
            "History",
            f"{rng.randint(20, 900)} lines",
            f"{coin(rng).lower()}/press",
            "main",
        ],
        rng.randint(2, 5),
    ):
        tagged(page, "<span>", words, "</span>\n", "furniture")
    page.raw('<article class="markdown-body">\n')
    if chance(rng, 0.7):
        tagged(page, "<h1>", digest_title(rng), "</h1>\n", "furniture")
    own = "date" if over_paper else "outlet"
    kind = rng.choice(["list", "quote", "table", "plain"])
    joint = rng.choice([" – ", " · ", ", ", " | "])
    front = chance(rng, 0.4)
    names = [own, "author"] if chance(rng, 0.3) else [own]
    for group, lead in numbered(groups):
        page.raw('<h2 id="x"><a class="anchor" href="#x"></a>')
        put_group(page, over_paper, lead, pattern)
        page.raw(
            "</h2>\n" + {"list": "<ul>\n", "table": "<table>\n", "quote": "", "plain": ""}[kind]
        )
        if kind == "table" and chance(rng, 0.6):
            page.raw("<thead><tr>")
            for words in (
                (
                    rng.choice(LABELS[own]),
                    rng.choice(LABELS["headline"]),
                    rng.choice(LABELS["text"]),
                )
                if front
                else (
                    rng.choice(LABELS["headline"]),
                    rng.choice(LABELS["text"]),
                    rng.choice(LABELS[own]),
                )
            ):
                tagged(page, "<th>", words, "</th>", "furniture")
            page.raw("</tr></thead>\n")
        for a, item in group:
            text = (
                " ".join(paragraphs(rng, item, 2))
                if chance(rng, 0.6)
                else sentence(item.paragraphs[0])
            )
            if kind == "table":
                page.raw("<tr>")
                cells = ["own", "H", "T"] if front else ["H", "T", "own"]
                for cell in cells:
                    page.raw("<td>")
                    if cell == "own":
                        put_own(page, a, item, names, pattern, joint, rng, own)
                    elif cell == "H":
                        tagged(page, f'<a href="{item.url}">', item.headline, "</a>", "headline", a)
                    else:
                        page.put(text, "body", a)
                    page.raw("</td>")
                page.raw("</tr>\n")
                continue
            page.raw(
                {"list": "<li>", "quote": "<p>", "plain": "<h3>"}[kind]
                + (
                    '<input type="checkbox" disabled> '
                    if kind == "list" and chance(rng, 0.5)
                    else ""
                )
            )
            if front and kind != "plain":
                page.raw("<code>" if chance(rng, 0.5) else "<strong>")
                closing = "</code>" if page.content.endswith("<code>") else "</strong>"
                put_own(page, a, item, names, pattern, joint, rng, own)
                page.raw(closing + " ")
            tagged(page, f'<a href="{item.url}">', item.headline, "</a>", "headline", a)
            if not front and kind != "plain":
                page.raw(rng.choice([" (", " ("]))
                put_own(page, a, item, names, pattern, joint, rng, own)
                page.raw(")")
            page.raw({"list": "<br>\n", "quote": "</p>\n<blockquote><p>", "plain": "</h3>\n"}[kind])
            if kind == "plain":
                page.raw("<p><em>")
                put_own(page, a, item, names, pattern, joint, rng, own)
                page.raw("</em></p>\n<p>")
            page.put(text, "body", a)
            page.raw({"list": "</li>\n", "quote": "</p></blockquote>\n", "plain": "</p>\n"}[kind])
        page.raw({"list": "</ul>\n", "table": "</table>\n", "quote": "", "plain": ""}[kind])
    page.raw("</article>\n")
    tagged(
        page,
        "<footer>",
        rng.choice(["Terms Privacy Status", f"© {coin(rng)} Forge"]),
        "</footer>\n",
        "furniture",
    )
    close_html(page)
    return page
