"""Pages of newsletters, alert mails, mailing lists, chats, feed readers, forums, notes and wikis."""

import html
import random
import string
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from weakref import WeakKeyDictionary

from evaluation.layouts.page import Item, Page, family

FULL_DAYS = (
    "%-d %B %Y", "%B %-d, %Y", "%A, %-d %B %Y", "%A, %B %-d, %Y", "%a, %d %b %Y", "%d.%m.%Y",
    "%Y-%m-%d", "%d/%m/%Y", "%-d.%-m.%Y", "%d-%b-%Y", "%d %b %y", "%b %-d, %Y", "%Y/%m/%d",
    "%-d %b %Y", "%a %-d %b %Y", "%d-%m-%Y", "%A %-d %B %Y", "%Y.%m.%d", "%d.%m.%y", "%B %d %Y",
)  # fmt: skip
SHORT_DAYS = (
    "%-d %B", "%B %-d", "%a %-d %b", "%d.%m.", "%d/%m", "%A, %-d %B", "%A, %B %-d", "%b %-d", "%-d.%-m.",
    "%a, %b %-d",
)  # fmt: skip
SEPARATORS = (
    " | ",
    " · ",
    " — ",
    ", ",
    " – ",
    " / ",
    " • ",
    "; ",
    " - ",
    "  ",
    " :: ",
    " » ",
    " ~ ",
)
CLOCKS = ("{h:02}:{m:02}", "{h:02}:{m:02}", "{h}.{m:02}", "{t}:{m:02} {half}", "{t}:{m:02} {low}", "{h:02}:{m:02} UTC", "{h:02}h{m:02}")  # fmt: skip
LABELS = {
    "outlet": ("Source", "From", "Via", "Origin", "Outlet", "Publication", "Published in", "Paper", "Seen in", "Publisher", "Feed", "Site", "Medium", "Newspaper", "Appeared in"),
    "day": ("Date", "Published", "On", "Dated", "Posted", "Issue of", "Day", "Publ.", "Issued", "Edition", "Printed", "Pub. date"),
    "by": ("By", "Author", "Byline", "Written by", "Words", "Reporter", "Text", "Authors", "Correspondent"),
    "url": ("Link", "URL", "Read more", "Full text", "Read it at", "Source", "Original", "Full story", "Web", "More", "Permalink", "Online at", "See"),
}  # fmt: skip
FIRST = ("Rasmus", "Ngaire", "Desta", "Lidia", "Tariq", "Wen", "Brendt", "Orsolya", "Kit", "Mirela", "Joss", "Halvard", "Petra", "Noor", "Ines", "Gwil", "Zdenka", "Bao", "Ruta", "Fenna")  # fmt: skip
LAST = ("Adel", "Pollock", "Vickery", "Osei", "Marsh", "Quillfeather", "Tolland", "Brask", "Imre", "Ottaway", "Lindqvar", "Penhale", "Sorel", "Wick", "Daneshar", "Farrimond", "Ekholt", "Jurado")  # fmt: skip
KINDS = ("Digest", "Briefing", "Round-up", "Review", "Dispatch", "Clips", "Ledger", "Notebook", "Bulletin", "Post Bag", "Monitor", "Summary", "Reader", "Cuttings", "Catch-up", "Headlines", "Inbox", "Pick", "Letter", "Scan", "Update", "Sheaf", "Almanac")  # fmt: skip
TIMES = ("Morning", "Evening", "Midday", "Weekly", "Daily", "Sunday", "Early", "Six O'Clock", "Breakfast", "Late", "Friday", "First", "Monthly", "Lunchtime")  # fmt: skip
FIELDS_OF_WORK = ("Harbours", "Rail", "Fisheries", "Energy", "Policy", "Neighbourhood", "Media", "Estuary", "Upland", "Civic", "Labour", "Trade", "Grid", "Archive", "Coast", "Farm", "Campus", "Library", "Tenants", "Shipping")  # fmt: skip
AGENCIES = (
    "Northwire",
    "KPA",
    "Interpress",
    "Telos",
    "Agence Bréhal",
    "DPN",
    "Wire Service Sund",
    "AVP",
)
SUBHEADS = ("What happens next", "Background", "‘No choice’", "A long night", "The figures", "Reactions", "How it began", "Questions remain", "Next steps", "‘We were not told’", "Calls for calm", "The vote", "Key points", "Analysis", "On the ground", "Doubts", "In court")  # fmt: skip


# ---------------------------------------------------------------- names and furniture


def person(rng: random.Random) -> str:
    """Return the name of somebody who is not an author."""
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}"


def handle(rng: random.Random) -> str:
    """Return a name as people have in chats and forums."""
    first, last = rng.choice(FIRST), rng.choice(LAST)
    return rng.choice((first, f"{first} {last[0]}.", f"{first.lower()}_{last.lower()}", f"{last.lower()}{rng.randint(2, 99)}", f"{first[0].lower()}{last.lower()}", f"{first} {last}"))  # fmt: skip


def site(rng: random.Random) -> str:
    """Return the domain of a site that is no outlet."""
    one, two = rng.choice(FIELDS_OF_WORK).lower(), rng.choice(KINDS).lower()
    return f"{one}{rng.choice(('', '-'))}{two.replace(' ', '').replace('-', '')}.example"


def address(rng: random.Random) -> str:
    """Return a mail address."""
    return f"{rng.choice(('news', 'list', 'info', rng.choice(FIRST).lower(), 'desk', 'noreply'))}@{site(rng)}"


def digest_title(rng: random.Random) -> str:
    """Return a title for a collection."""
    time, work, kind = rng.choice(TIMES), rng.choice(FIELDS_OF_WORK), rng.choice(KINDS)
    return rng.choice((
        f"{time} {kind}", f"{work} {kind}", f"{time} {work} {kind}", f"The {time} {kind}", f"The {work} {kind}",
        f"{kind} for {work}", f"{work} {time} {kind}", f"Your {time.lower()} {kind.lower()}", f"{kind}: {work}",
        f"What {work.lower()} people read", f"{work.upper()} {kind.upper()}", f"Our {kind.lower()} no. {rng.randint(2, 900)}",
        f"In the {rng.choice(('papers', 'press', 'media', 'news'))}: {work}", f"{kind} {rng.randint(1, 60)}/{rng.randint(29, 33)}",
    ))  # fmt: skip


def greeting(rng: random.Random) -> str:
    """Return an opening of a mail."""
    who = rng.choice(
        ("all", "everyone", "colleagues", "readers", rng.choice(FIRST), "friends", "team")
    )
    more = rng.choice(("here is what we found", "below is today's reading", "a few things worth your time", "this came in overnight", "sorry for the late send", "as promised, the pieces", "nothing dramatic today", "please do not pass these on", "FYI", "the usual selection follows"))  # fmt: skip
    return rng.choice((f"Dear {who}, {more}.", f"Hi {who} – {more}", f"Good morning {who}, {more}:", f"{more[0].upper()}{more[1:]}.", f"Hello {who},"))  # fmt: skip


def closing(rng: random.Random) -> str:
    """Return a line from the foot of a mail or page."""
    title, place, mail = digest_title(rng), site(rng), address(rng)
    year = rng.randint(2029, 2033)
    return rng.choice((
        f"You receive this because you signed up at {place}.", "Unsubscribe | Preferences | Forward to a friend",
        f"© {year} {title}. All rights reserved.", f"To leave this list, write to {mail}.", "View in browser",
        f"Compiled by {person(rng)} for internal use only.", f"Questions? Reply to {mail}", "Sent from my phone",
        f"The views in the articles are those of their authors, not of {title}.", "Back to top", "Manage subscription · Privacy · Help",
        f"{title}, {rng.randint(2, 190)} Weir Lane, Upper Tolland", f"Reproduced for members of the {rng.choice(FIELDS_OF_WORK)} group. Do not redistribute.",
        "If you no longer wish to get these messages, click here.", "This mail was generated automatically. Please do not reply.",
        f"Powered by {rng.choice(LAST)}Feed {rng.randint(1, 9)}.{rng.randint(0, 20)}", f"Subscribe to {title}", f"Archive: https://{place}/archive/{rng.randint(10, 999)}",
    ))  # fmt: skip


def advert(rng: random.Random) -> str:
    """Return an advertisement or a call to sign up."""
    return rng.choice((
        f"Sponsored: {rng.choice(LAST)} & {rng.choice(LAST)}, boots for every weather. 20% off this week.", "ADVERTISEMENT", "Advertisement – continue below",
        f"Enjoying {digest_title(rng)}? Tell a friend.", f"Become a supporter for {rng.randint(2, 9)} crowns a month.", f"Together with {rng.choice(LAST)} Insurance",
        f"Get {digest_title(rng)} in your inbox every {rng.choice(('day', 'Monday', 'week', 'morning'))}. Sign up",
        f"From our partner: how {rng.choice(LAST)} cut its heating bill in half.", "Allow notifications", f"Try {rng.choice(LAST)} Cloud free for {rng.randint(10, 60)} days »",
        f"Job of the week: {rng.choice(('Archivist', 'Deckhand', 'Copy editor', 'Planner'))} at {rng.choice(LAST)} & Co.",
    ))  # fmt: skip


def menu(rng: random.Random) -> list[str]:
    """Return the words of a menu."""
    words = ["Home", "Latest", "Unread", "Starred", "All", "Archive", "About", "Settings", "Log in", "Help", "Search", "Folders", "Subscriptions", "Members", "Calendar", "Donate", "Topics", "Saved", "Tags", "RSS", "Contact", "Random page", "Log out", "Sign up", "World", "Opinion"]  # fmt: skip
    return rng.sample(words, rng.randint(3, 9))


_CLOCKS: WeakKeyDictionary[random.Random, tuple[str, int]] = WeakKeyDictionary()


def moment(rng: random.Random) -> str:
    """Return a time of day, on a page always of the same form and mostly later than the last."""
    form, minutes = _CLOCKS.get(rng) or (rng.choice(CLOCKS), rng.randint(300, 1000))
    minutes += rng.choice((0, 1, 3, 17, 48, 130, rng.randint(0, 700)))
    minutes = minutes if minutes < 1430 else rng.randint(300, 700)
    _CLOCKS[rng] = form, minutes
    hour, minute = divmod(minutes, 60)
    half = "AM" if hour < 12 else "PM"
    return form.format(h=hour, m=minute, t=(hour - 1) % 12 + 1, half=half, low=half.lower())


def age(rng: random.Random) -> str:
    """Return how long ago something was, as readers show it."""
    n = rng.randint(2, 23)
    return rng.choice((f"{n}h", f"{n} hours ago", f"{n}h ago", "yesterday", f"{n} min", f"{rng.randint(2, 9)} days ago", "just now"))  # fmt: skip


# ---------------------------------------------------------------- items


def split(
    rng: random.Random, items: Sequence[Item], most: int = 9
) -> tuple[list[Item], list[Item]]:
    """Divide items into those to lay out and those to advertise."""
    spare = rng.choice((0, 0, 1, 2)) if len(items) > 4 else 0
    shown = list(items[: len(items) - spare])[:most]
    return shown, list(items[len(shown) :])


def at_outlet(item: Item, other: Item) -> Item:
    """Return an item as of the outlet of another."""
    return replace(
        item,
        outlet=other.outlet,
        host=other.host,
        url=item.url.replace(item.host, other.host),
        credit=item.credit.replace(item.outlet, other.outlet),
    )


def on_day(item: Item, day: date) -> Item:
    """Return an item as published on another day."""
    url = item.url.replace(f"/{item.published:%Y/%m/%d}/", f"/{day:%Y/%m/%d}/")
    return replace(item, published=day, url=url)


def by_paper(rng: random.Random, items: Sequence[Item]) -> list[list[Item]]:
    """Return groups of items, each of one outlet."""
    groups: list[list[Item]] = []
    at = 0
    while at < len(items):
        count = rng.choice((1, 2, 2, 3, 4))
        chunk = items[at : at + count]
        groups.append([at_outlet(each, chunk[0]) for each in chunk])
        at += count
    return groups


def by_day(rng: random.Random, items: Sequence[Item]) -> list[list[Item]]:
    """Return groups of items, each of one day, newest or oldest first."""
    days = sorted({each.published for each in items}, reverse=rng.random() < 0.6)
    return [[each for each in items if each.published == day] for day in days]


# ---------------------------------------------------------------- the look of a page


@dataclass
class Look:
    """What stays the same on a page."""

    rng: random.Random
    pattern: str
    sep: str
    upper: bool  # outlets in capitals
    loud: bool  # headlines in capitals
    labels: dict[str, str]
    colon: str
    by: str
    comma: str
    order: list[str]
    chances: dict[str, float]
    width: int
    sloppy: bool  # made by hand: nothing stays the same
    settled: dict[Sequence, object]
    bare: float  # how often a headline is missing

    def no_head(self) -> bool:
        """Return whether an item goes without its headline."""
        return self.rng.random() < self.bare

    def one(self, choices: Sequence):
        """Return the same choice for the whole page, unless the page is sloppy."""
        if self.sloppy:
            return self.rng.choice(choices)
        return self.settled.setdefault(choices, self.rng.choice(choices))

    def has(self, *names: str) -> list[str]:
        """Return which of these parts an item shows, in the page's order."""
        rank = {name: at for at, name in enumerate(self.order)}
        kept = [name for name in names if self.rng.random() < self.chances.get(name, 0.5)]
        return sorted(kept, key=lambda name: rank.get(name, 9))

    def title(self, item: Item) -> str:
        """Return the headline in the page's capitals."""
        return item.headline.upper() if self.loud else item.headline


def new_look(rng: random.Random, labelled: float = 0.35, year: bool = True) -> Look:
    """Return a look at random; ``year`` says that days need their year."""
    order = ["outlet", "day", "by", "time", "age", "host"]
    rng.shuffle(order)
    names = (
        {key: rng.choice(words) for key, words in LABELS.items()} if rng.random() < labelled else {}
    )
    low = rng.random() < 0.3
    return Look(
        rng=rng,
        pattern=rng.choice(FULL_DAYS if year or rng.random() < 0.4 else SHORT_DAYS),
        sep=rng.choice(SEPARATORS),
        upper=rng.random() < 0.2,
        loud=rng.random() < 0.12,
        labels={key: word.lower() if low else word for key, word in names.items()},
        colon=rng.choice((":", ":", ":", " -", " =", "")),
        by=rng.choice(("By", "by", "BY", "", "From", "By:", "Words by")),
        comma=rng.choice((", ", ", ", " and ", " & ", "; ", " / ")),
        order=order,
        chances={
            "outlet": rng.choice((1.0, 1.0, 0.9, 0.7)),
            "day": rng.choice((1.0, 0.9, 0.6, 0.2)),
            "by": rng.choice((0.0, 0.3, 0.7)),
            "time": rng.choice((0.0, 0.0, 0.5)),
            "age": rng.choice((0.0, 0.0, 0.0, 0.5)),
            "host": rng.choice((0.0, 0.0, 0.3)),
        },
        width=rng.choice((0, 0, 58, 64, 68, 72, 76, 80)),
        sloppy=rng.random() < 0.15,
        settled={},
        bare=rng.choice((0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.5)),
    )


def put_day(page: Page, a: int, item: Item, pattern: str, role="publication") -> None:
    """Put the day of publication."""
    page.put(item.published.strftime(pattern), role, a, "published", item.published.isoformat())


def put_names(page: Page, look: Look, a: int, item: Item, role="byline") -> None:
    """Put the authors one by one."""
    for at, name in enumerate(item.authors):
        if at and look.comma.strip() in ("and", "&"):
            page.raw(" ")
            page.put(look.comma.strip(), role, a)
            page.raw(" ")
        elif at:
            page.raw(look.comma)
        page.put(name, role, a, "author")


def put_part(page: Page, look: Look, a: int, item: Item, name: str, label: bool = True, role=None):
    """Put one part of a publication line, with its label if the page has labels."""
    own = "byline" if name == "by" else role or "publication"
    if label and name in look.labels:
        page.put(look.labels[name] + look.colon.rstrip(), own, a)
        page.raw(" ")
    elif name == "by" and look.by:
        page.put(look.by, own, a)
        page.raw(" ")
    if name == "outlet":
        page.put(item.outlet.upper() if look.upper else item.outlet, own, a, "outlet")
    elif name == "day":
        put_day(page, a, item, look.pattern, own)
    elif name == "by":
        put_names(page, look, a, item, own)
    elif name == "time":
        page.put(moment(look.rng), own, a)
    elif name == "age":
        page.put(age(look.rng), "furniture")
    elif name == "host":
        page.put(item.host, own, a)
    elif name == "url":
        page.put(item.url, "source_line", a, "url")


def put_line(
    page: Page, look: Look, a: int, item: Item, parts: Sequence[str], sep: str = "", left: str = "",
    right: str = "", label: bool = True, role=None, second: float = 0.08,
) -> None:  # fmt: skip
    """Put parts in a row; rarely a second outlet behind the first."""
    if not parts:
        return
    page.raw(left)
    for at, name in enumerate(parts):
        if at:
            page.raw(sep or look.sep)
        put_part(page, look, a, item, name, label, role)
        if name == "outlet" and look.rng.random() < second:
            page.raw(look.rng.choice((" / ", " via ", ", ", " + ")))
            page.put(look.rng.choice(AGENCIES), role or "publication", a)
    page.raw(right)


def text_wrap(words: str, width: int, first: int = 0) -> list[str]:
    """Break words into lines; the first has so many characters before it."""
    if not width:
        return [words]
    filled = textwrap.wrap(words, width, initial_indent="x" * first, break_long_words=False, break_on_hyphens=False)  # fmt: skip
    lines = [filled[0][first:].strip(), *filled[1:]] if first else filled
    return [line for line in lines if line] or [words]


def put_words(
    page: Page, words: str, role, a: int | None = None, *, width: int = 0, mark: str = "",
    first: str | None = None, end: str = "\n",
) -> None:  # fmt: skip
    """Put a piece for each line of wrapped words, with marks before the lines."""
    before = len(page.content) - page.content.rfind("\n") - 1 - len(mark) if first == "" else 0
    lines = text_wrap(words, max(20, width - len(mark)) if width else 0, max(0, before))
    for at, line in enumerate(lines):
        page.raw(mark if at or first is None else first)
        page.put(line, role, a)
        page.raw("\n" if at < len(lines) - 1 else end)


def cut_short(rng: random.Random, words: str, low: int = 8, high: int = 45) -> str:
    """Return the beginning of a text, as snippets are cut."""
    kept = words.split()[: rng.randint(low, high)]
    return " ".join(kept).rstrip(".,;:") + rng.choice(("…", "...", " …", " [...]", " […]"))


def put_dateline(page: Page, rng: random.Random, a: int, item: Item, stated: bool) -> int:
    """Put a place and an agency before the text; return how many characters."""
    before = len(page.content)
    place = item.place.upper() if rng.random() < 0.6 else item.place
    brackets = rng.random() < 0.6
    page.put(place, "body", a)
    page.raw(" (" if brackets else ", ")
    if stated:
        page.put(rng.choice(AGENCIES), "body", a)
    else:
        page.put(item.outlet, "body", a, "outlet")
    page.raw(") " if brackets else " ")
    page.raw(rng.choice(("– ", "— ", "- ", "-- ")))
    return len(page.content) - before


def put_body(
    page: Page, rng: random.Random, a: int, item: Item, *, most: int = 4, width: int = 0,
    mark: str = "", first: str | None = None, gap: str = "\n", stated: bool | None = None, cut: float = 0.15, tags: tuple[str, str] | None = None, dateline: float = 0.15, subheads: float = 0.05,
    sub: tuple[str, str] = ("", ""), least: int = 1,
) -> None:  # fmt: skip
    """Put the text: lines behind a mark, or each paragraph in tags. ``gap`` ends a paragraph."""
    if stated is None:
        stated = any(each.field == "outlet" and each.article in (a, None) for each in page.pieces)
    if sub == ("", ""):
        sub = rng.choice((("<h3>", "</h3>"), ("<p><b>", "</b></p>"), ("<strong>", "</strong><br>")) if tags else (("", ""), ("", ""), ("## ", ""), ("*", "*"), ("", ":")))  # fmt: skip
    count = rng.randint(least, max(most, least))
    kept = list(item.paragraphs[:count])
    if rng.random() < cut:
        kept[-1] = cut_short(rng, kept[-1])
    used = rng.sample(SUBHEADS, 3)
    for at, words in enumerate(kept):
        if at > 1 and used and rng.random() < subheads:
            page.raw(mark + sub[0])
            page.put(used.pop(), "subhead", a)
            page.raw(sub[1] + "\n" + (mark.rstrip() + gap if not tags else ""))
        room = max(20, width - len(mark)) if width else 0
        lead = mark if at or first is None else first
        page.raw(tags[0] if tags else lead)
        before = 0
        if at == 0 and rng.random() < dateline:
            before = put_dateline(page, rng, a, item, stated)
        lines = text_wrap(words, room, before)
        for number, line in enumerate(lines):
            if number:
                page.raw("\n" + mark)
            page.put(line, "body", a)
        page.raw(tags[1] + "\n" if tags else "\n")
        if not tags and at < len(kept) - 1:
            page.raw((mark.rstrip() if mark.strip() else "") + gap if gap else "")


def put_picture(page: Page, rng: random.Random, a: int, item: Item, left: str = "", right: str = "\n", mark: str = "") -> None:  # fmt: skip
    """Put a caption and perhaps a credit, as text."""
    page.raw(mark + left)
    if rng.random() < 0.4:
        page.put(
            rng.choice(("Photo:", "Picture:", "Image:", "Caption:", "[Image]", "Pic:")), "furniture"
        )
        page.raw(" ")
    page.put(item.caption, "caption", a)
    if rng.random() < 0.6:
        open_, close = rng.choice(
            ((" (", ")"), (" ", ""), (" / ", ""), (" [", "]"), (" © ", ""), (" | ", ""))
        )
        page.raw(open_)
        if rng.random() < 0.3:
            page.put(rng.choice(("Photo:", "Credit:", "Pic by", "Photograph:")), "furniture")
            page.raw(" ")
        page.put(item.credit, "credit", a)
        page.raw(close)
    page.raw(right)


def put_link(page: Page, look: Look, a: int, item: Item, left: str = "", right: str = "\n") -> None:
    """Put the address of an article, with a label or without, as text."""
    page.raw(left)
    if look.rng.random() < 0.5 or "url" in look.labels:
        page.put(look.labels.get("url", look.rng.choice(("Link", "More", "Read on", "→"))) + look.colon.rstrip(), "source_line", a)  # fmt: skip
        page.raw(" ")
    angle = look.rng.random() < 0.2
    page.raw("<" if angle and page.media_type == "text/plain" else "")
    page.put(item.url, "source_line", a, "url")
    page.raw((">" if angle and page.media_type == "text/plain" else "") + right)


def put_contents(page: Page, rng: random.Random, items: Sequence[Item], *, mark: str = "* ", head: bool = True) -> None:  # fmt: skip
    """Put a list of what follows, as text, sometimes in other words than the headlines."""
    if head:
        page.put(rng.choice(("In this issue:", "Contents", "Today's topics:", "Inside", "IN BRIEF", "What's in here", "Index", "Jump to", "Overview", "At a glance")), "furniture")  # fmt: skip
        page.raw("\n" + rng.choice(("", "\n")))
    kind = rng.choice(("headline", "headline", "short", "deck"))
    numbers = rng.random() < 0.4
    for at, item in enumerate(items):
        page.raw(f"{at + 1}. " if numbers else mark)
        words = {"headline": item.headline, "short": " ".join(item.headline.split()[:4]), "deck": cut_short(rng, item.paragraphs[0], 5, 10)}[kind]  # fmt: skip
        page.put(words, "contents")
        if rng.random() < 0.2:
            page.raw(" (")
            page.put(item.outlet, "contents")
            page.raw(")")
        page.raw("\n")
    page.raw("\n")


def put_teasers(page: Page, rng: random.Random, items: Sequence[Item], *, mark: str = "- ") -> None:
    """Put headlines of other articles, as text."""
    if not items:
        return
    page.put(rng.choice(("Related", "See also", "More like this", "Also in the news", "Most read", "You may have missed", "Elsewhere:", "Don't miss", "Up next")), "furniture")  # fmt: skip
    page.raw("\n")
    for item in items[:4]:
        page.raw(mark)
        page.put(item.headline, "teaser")
        if rng.random() < 0.3:
            page.raw(" – ")
            page.put(item.outlet, "teaser")
        page.raw("\n")


def rule(rng: random.Random) -> str:
    """Return a rule of signs."""
    return rng.choice("-=*_~+#·—") * rng.choice((3, 10, 20, 40, 60, 70, 72))


def put_section(
    page: Page, rng: random.Random, words: str, field=None, value=None, *, before: str = "", after: str = "", count: int = 0,
) -> None:  # fmt: skip
    """Put a section heading that may state an outlet or a day, with words around it."""
    page.raw(before)
    if before[-1:].isalpha():
        page.raw(" ")
    page.put(words, "section", None, field, value)
    if count:
        left, right = rng.choice((("(", ")"), ("[", "]"), ("– ", ""), ("", " items"), ("", " new")))
        page.raw(" ")
        page.put(f"{left}{count}{right}", "section")
    page.raw(after)


def put_heading_extra(page: Page, rng: random.Random, kind: str, count: int) -> None:
    """Put what may stand behind the outlet or day of a heading."""
    chance = rng.random()
    if chance < 0.1:
        page.raw(" ")
        page.put(
            rng.choice((f"({count})", f"{count} items", f"· {count}", f"[{count}]")), "section"
        )
    elif chance < 0.2 and kind == "outlet":
        page.raw(" ")
        words = (
            f"({rng.choice(('centre-left', 'independent', 'regional', 'public', 'conservative', 'weekly'))})",
            f"/ {rng.choice(LAST)}ford",
            f"– {rng.choice(FIELDS_OF_WORK)} pages",
            f"({rng.choice(LAST)}ford, daily)",
            f"| circ. {rng.randint(4, 90)},000",
        )
        page.put(rng.choice(words), "section")
    elif chance < 0.15:
        page.raw(" ")
        page.put(
            rng.choice(
                (
                    "(continued)",
                    f"· week {rng.randint(1, 52)}",
                    "– all day",
                    "(latest first)",
                    "morning",
                )
            ),
            "section",
        )


# ---------------------------------------------------------------- HTML


class Classes:
    """Names of classes as a page has them: plain, hashed, of modules or none at all."""

    def __init__(self, rng: random.Random) -> None:
        self.kind = rng.choice(("plain", "hash", "module", "none", "inline", "utility"))
        self.rng = rng
        self.names: dict[str, str] = {}
        self.prefix = rng.choice(("c", "post", "item", "m", "nl", "entry", "x", "card", "msg"))

    def __call__(self, name: str) -> str:
        if name not in self.names:
            hashed = "".join(self.rng.choices(string.ascii_letters + string.digits, k=6))
            size = self.rng.randint(12, 22)
            self.names[name] = {
                "plain": f' class="{name}"',
                "hash": f' class="{self.rng.choice(("css-", "sc-", "_", "e"))}{hashed}"',
                "module": f' class="{self.prefix}__{name} {self.prefix}--{hashed[:2]}"',
                "none": "",
                "inline": f' style="font-size:{size}px;line-height:1.{self.rng.randint(2, 7)};margin:0 0 {size // 2}px;"',
                "utility": f' class="mb-{size % 6} text-{self.rng.choice(("sm", "lg", "xl"))} px-{size % 5}"',
            }[self.kind]
        return self.names[name]


def start_html(page: Page, rng: random.Random, title: str, body: str = "<body>") -> None:
    """Open a document."""
    extra = rng.choice(("", '<meta name="viewport" content="width=device-width, initial-scale=1">\n', "<style>body{margin:0;padding:0}p{margin:0 0 1em}</style>\n"))  # fmt: skip
    page.raw(
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{html.escape(title)}</title>\n{extra}</head>\n{body}\n'
    )


def el(page: Page, tag: str, words: str, role, a: int | None = None, field=None, value=None, attrs: str = "", end: str = "\n") -> None:  # fmt: skip
    """Put an element with words."""
    page.raw(f"<{tag}{attrs}>")
    page.put(words, role, a, field, value)
    page.raw(f"</{tag}>{end}")


def href(url: str) -> str:
    """Return the attribute of a link."""
    return f' href="{url}"'


def html_menu(page: Page, rng: random.Random, css: Classes) -> None:
    """Put a menu."""
    kind = rng.choice(("ul", "div", "table", "bar"))
    words = menu(rng)
    if kind == "ul":
        page.raw(f"<ul{css('menu')}>")
        for word in words:
            page.raw('<li><a href="#">')
            page.put(word, "furniture")
            page.raw("</a></li>")
        page.raw("</ul>\n")
        return
    cell = "td" if kind == "table" else "a"
    page.raw({"div": f"<div{css('menu')}>", "table": "<table><tr>", "bar": '<div id="nav">'}[kind])
    for at, word in enumerate(words):
        page.raw("" if cell == "td" or not at else rng.choice((" | ", " ", " · ")))
        el(page, cell, word, "furniture", end="")
    page.raw({"div": "</div>\n", "table": "</tr></table>\n", "bar": "</div>\n"}[kind])


def html_foot(page: Page, rng: random.Random, tag: str = "p") -> None:
    """Put lines of furniture at the foot."""
    for _ in range(rng.randint(1, 4)):
        el(page, tag, closing(rng), "furniture")


def html_teasers(page: Page, rng: random.Random, css: Classes, items: Sequence[Item]) -> None:
    """Put links to other articles."""
    if not items:
        return
    el(page, rng.choice(("h3", "h4", "div", "b")), rng.choice(("Related", "Read next", "More stories", "See also", "Popular now", "From the archive", "Others also read", "Similar threads")), "furniture", attrs=css("more"))  # fmt: skip
    page.raw(f"<ul{css('more-list')}>")
    for item in items[:4]:
        page.raw(f"<li><a{href(item.url)}>")
        page.put(item.headline, "teaser")
        page.raw("</a>")
        if rng.random() < 0.3:
            page.raw(" <span>")
            page.put(item.outlet, "teaser")
            page.raw("</span>")
        page.raw("</li>\n")
    page.raw("</ul>\n")


def html_contents(page: Page, rng: random.Random, css: Classes, items: Sequence[Item]) -> None:
    """Put a list of what follows."""
    el(page, rng.choice(("h2", "p", "div")), rng.choice(("In this issue", "Today", "Contents", "On this page", "Inside this mail", "What you will find", "Quick links")), "furniture", attrs=css("toc"))  # fmt: skip
    kind = rng.choice(("ol", "ul"))
    short = rng.random() < 0.3
    page.raw(f"<{kind}>")
    for at, item in enumerate(items):
        page.raw(f'<li><a href="#a{at}">')
        page.put(cut_short(rng, item.deck, 4, 9) if short else item.headline, "contents")
        page.raw("</a></li>\n")
    page.raw(f"</{kind}>\n")


def html_head(page: Page, rng: random.Random, a: int, item: Item, look: Look, tag: str, attrs: str = "", linked: bool = True) -> None:  # fmt: skip
    """Put a headline in a tag, with a link or without."""
    page.raw(f"<{tag}{attrs}>" + (f"<a{href(item.url)}>" if linked else ""))
    page.put(look.title(item), "headline", a)
    page.raw(("</a>" if linked else "") + f"</{tag}>\n")


def html_line(page: Page, look: Look, a: int, item: Item, parts: Sequence[str], tag: str, attrs: str = "", spans: bool = False, link_outlet: bool = False) -> None:  # fmt: skip
    """Put parts of a publication line in a tag."""
    if not parts:
        return
    page.raw(f"<{tag}{attrs}>")
    for at, name in enumerate(parts):
        page.raw(look.sep if at and not spans else "\n" if at else "")
        inner = f"<a{href('https://' + item.host)}>" if name == "outlet" and link_outlet else "<time>" if name == "day" and spans else "<span>" if spans else ""  # fmt: skip
        page.raw(inner)
        put_part(page, look, a, item, name)
        page.raw({"<a": "</a>", "<t": "</time>", "<s": "</span>"}.get(inner[:2], ""))
    page.raw(f"</{tag}>\n")


def html_more(page: Page, rng: random.Random, a: int, item: Item, tag: str = "p", attrs: str = "") -> None:  # fmt: skip
    """Put a link to the article."""
    page.raw(f"<{tag}{attrs}><a{href(item.url)}>")
    if rng.random() < 0.2:
        page.put(item.url, "source_line", a, "url")
    else:
        page.put(rng.choice(("Read more", "Full story", "Continue reading →", "Read the article »", "Open original", "Weiterlesen", "More", "Go to article", "Read it", "(link)", "Visit website", "Read full text")), "source_line", a)  # fmt: skip
    page.raw(f"</a></{tag}>\n")


def html_picture(page: Page, rng: random.Random, a: int, item: Item, css: Classes) -> None:
    """Put an image with its caption."""
    kind = rng.choice(("figure", "div", "table"))
    image = '<img src="i.jpg" alt="" width="560">'
    if kind == "figure":
        page.raw(f"<figure{css('fig')}>{image}<figcaption>")
        put_picture(page, rng, a, item, right="")
        page.raw("</figcaption></figure>\n")
    elif kind == "div":
        page.raw(f"<div{css('fig')}>{image}</div><div{css('cap')}>")
        put_picture(page, rng, a, item, right="")
        page.raw("</div>\n")
    else:
        page.raw(f"<table><tr><td>{image}</td></tr><tr><td{css('cap')}>")
        put_picture(page, rng, a, item, right="")
        page.raw("</td></tr></table>\n")


# ---------------------------------------------------------------- text, a single article


@family
def forwarded_mail_one(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail that forwards one article, with mail headers above it."""
    page = Page()
    look = new_look(rng)
    item, spare = items[0], items[1:]
    quote = rng.choice(("", "", "> ", ">", "| ", "    "))
    subject = rng.choice(("Subject:", "Re:", "Subj.:", "Betreff:", "*Subject:*"))
    sender = rng.random() < 0.5
    if rng.random() < 0.6:
        put_words(page, greeting(rng), "furniture", width=look.width)
        page.raw("\n")
    page.put(rng.choice(("---------- Forwarded message ---------", "-----Original Message-----", "Begin forwarded message:", "----- Weitergeleitete Nachricht -----", "-------- Forwarded Message --------")), "furniture")  # fmt: skip
    page.raw("\n")
    day_in_head = rng.random() < 0.5
    rows = ["from", "date", "subject", "to"]
    rng.shuffle(rows)
    named = rng.random() < 0.5
    for row in rows:
        page.raw(quote)
        if row == "from":
            page.put("From:", "furniture")
            page.raw(" ")
            if sender:
                page.put(item.outlet, "publication", 0, "outlet")
                page.raw(" ")
                page.put(f"<news@{item.host}>", "furniture")
            else:
                page.put(f"{person(rng)} <{address(rng)}>", "furniture")
        elif row == "date":
            page.put("Date:" if rng.random() < 0.7 else "Sent:", "furniture")
            page.raw(" ")
            if day_in_head and sender:
                put_day(page, 0, item, rng.choice(FULL_DAYS))
            else:
                page.put(f"{item.published + timedelta(days=1):%a, %d %b %Y}", "furniture")
            page.raw(" ")
            page.put(rng.choice(("at ", "")) + moment(rng), "furniture")
        elif row == "subject":
            page.put(subject, "furniture")
            page.raw(" ")
            if named:
                page.put(item.headline, "headline", 0)
            else:
                page.put(rng.choice(("FW: for your information", "worth a read", "this one", "Fwd: from today's paper")), "furniture")  # fmt: skip
        else:
            page.put("To:", "furniture")
            page.raw(" ")
            page.put(f"{person(rng)} <{address(rng)}>", "furniture")
        page.raw("\n")
    page.raw(quote.rstrip() + "\n")
    if not named:
        put_words(page, look.title(item), "headline", 0, width=look.width, mark=quote)
    if rng.random() < 0.3:
        put_words(page, item.deck, "deck", 0, width=look.width, mark=quote)
    names = look.has("by", "time") if sender else look.has("outlet", "day", "by", "time")
    put_line(
        page,
        look,
        0,
        item,
        names,
        left=quote,
        right="\n",
        sep="\n" + quote if rng.random() < 0.4 else "",
    )
    page.raw(quote.rstrip() + "\n")
    if rng.random() < 0.3:
        put_picture(page, rng, 0, item, mark=quote)
    put_body(
        page, rng, 0, item, most=9, width=look.width, mark=quote, stated=sender or "outlet" in names
    )
    page.raw("\n")
    if rng.random() < 0.5:
        put_link(page, look, 0, item, left=quote)
    if rng.random() < 0.3:
        put_teasers(page, rng, spare)
    page.raw("\n-- \n")
    put_words(page, person(rng), "furniture")
    put_words(page, closing(rng), "furniture")
    return page


@family
def list_post_with_quote(rng: random.Random, items: Sequence[Item]) -> Page:
    """A post to a mailing list: an article quoted with ">", remarks between its paragraphs."""
    page = Page()
    look = new_look(rng)
    item = items[0]
    mark = rng.choice(("> ", ">", "> > ", ">> ", "| ", "> "))
    width = rng.choice((62, 66, 70, 72, 76))
    for row in rng.sample(("from", "list", "date", "subject", "reply"), rng.randint(2, 5)):
        page.put({"from": f"From: {person(rng)} <{address(rng)}>", "list": f"To: {address(rng)}", "date": f"Date: {item.published + timedelta(days=rng.randint(0, 3)):%a, %d %b %Y} {moment(rng)}", "subject": f"Subject: [{rng.choice(FIELDS_OF_WORK).lower()}-l] {rng.choice(('in the press', 'seen this?', 'article', 'FYI'))}", "reply": f"Reply-To: {address(rng)}"}[row], "furniture")  # fmt: skip
        page.raw("\n")
    page.raw("\n")
    how = rng.choice(("wrote", "bare", "line", "bare"))
    names = look.has("outlet", "day")
    if how == "wrote":
        page.put(rng.choice(("Yesterday", "The other day,", "As", "Today")), "source_line", 0)
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw(" ")
        page.put(
            rng.choice(("wrote:", "had this:", "reports:", "ran the following piece.")),
            "source_line",
            0,
        )
        page.raw("\n\n")
        names = ["day"]
    elif how == "line":
        put_words(page, greeting(rng), "furniture", width=width)
        page.raw("\n")
    put_words(page, look.title(item), "headline", 0, width=width, mark=mark)
    put_line(page, look, 0, item, names + ["by"] * (rng.random() < 0.4), left=mark, right="\n")
    page.raw(mark.rstrip() + "\n")
    remarks = ("I doubt that.", "Well, well.", "This is the point we made last year.", "Has anybody a source for this?", "[snip]", "Exactly.", "They forget the ferry.", "Note the passive.")  # fmt: skip
    for at, words in enumerate(item.paragraphs[: rng.randint(2, 9)]):
        if at:
            page.raw(mark.rstrip() + "\n")
        put_words(page, words, "body", 0, width=width, mark=mark)
        if rng.random() < 0.2:
            page.raw("\n")
            put_words(page, rng.choice(remarks), "furniture", width=width)
            page.raw("\n")
    if rng.random() < 0.5:
        page.raw(mark.rstrip() + "\n")
        put_link(page, look, 0, item, left=mark)
    page.raw("\n")
    put_words(page, f"{rng.choice(('Regards', 'Best', 'Cheers', 'yours'))},", "furniture")
    put_words(page, person(rng), "furniture")
    page.raw("\n" + "_" * rng.randint(30, 60) + "\n")
    for _ in range(rng.randint(1, 3)):
        put_words(page, closing(rng), "furniture", width=width)
    return page


@family
def pasted_into_chat(rng: random.Random, items: Sequence[Item]) -> Page:
    """An excerpt of a chat in which somebody pastes one article, in one message or in several."""
    page = Page()
    look = new_look(rng, 0.15)
    item = items[0]
    day = item.published + timedelta(days=rng.randint(0, 2))
    stamp = rng.choice(
        (
            "[{d}, {t}] {w}: ",
            "{w}  {t}\n",
            "{d} {t} - {w}: ",
            "<{w}> ",
            "{t} {w}\n",
            "{w} — {d} {t}\n",
        )
    )

    def say(who: str) -> None:
        head = (
            stamp.replace("{d}", f"{day:%d/%m/%Y}").replace("{t}", moment(rng)).replace("{w}", who)
        )
        page.put(head.strip(), "furniture")
        page.raw("\n" if head.endswith("\n") else " ")

    small = (
        "did you see",
        "ok",
        "pls paste, I have no subscription",
        "👍",
        "wow",
        "one sec",
        "thanks",
        "who wrote it?",
        "This is about us isn't it",
        "🙏",
        "not surprised",
        "can't open the link",
    )
    group = [handle(rng) for _ in range(3)]
    for _ in range(rng.randint(0, 4)):
        say(rng.choice(group))
        page.put(rng.choice(small), "furniture")
        page.raw("\n")
    poster = group[0]
    say(poster)
    star = rng.choice(("", "", "*", "**", "📰 "))
    page.raw(star)
    page.put(look.title(item), "headline", 0)
    page.raw((star if "*" in star else "") + "\n")
    names = look.has("outlet", "day", "by", "time")
    put_line(page, look, 0, item, names, right="\n", sep=look.one(("", "\n")))
    page.raw(look.one(("", "\n")))
    several = rng.random() < 0.3
    if several:
        for words in item.paragraphs[: rng.randint(1, 5)]:
            say(poster)
            put_words(page, words, "body", 0)
    else:
        put_body(page, rng, 0, item, most=8, stated="outlet" in names, gap=look.one(("\n", "")))
    if rng.random() < 0.5:
        if several:
            say(poster)
        put_link(page, look, 0, item)
    for _ in range(rng.randint(0, 5)):
        say(rng.choice(group))
        page.put(rng.choice(small), "furniture")
        page.raw("\n")
    return page


@family
def copied_from_phone(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page copied whole from a phone: buttons, menus and the article, each on its own line."""
    page = Page()
    look = new_look(rng, 0.1)
    item, spare = items[0], items[1:]
    blank = rng.choice(("\n", "\n\n"))
    buttons = [
        "Share",
        "Save",
        "Listen",
        "Listen to this article",
        "Aa",
        "Comments",
        "Copy link",
        "Print",
        "Gift",
        "Follow",
        "Open app",
        "Subscribe",
        "Sign in",
        f"{rng.randint(2, 9)} min read",
        f"{rng.randint(2, 300)}",
    ]

    def clutter(low: int, high: int) -> None:
        for words in rng.sample(buttons, rng.randint(low, high)):
            page.put(words, "furniture")
            page.raw(blank)

    masthead = rng.random() < 0.6
    if rng.random() < 0.6:
        page.put(f"{rng.randint(5, 23)}:{rng.randint(10, 59)}", "furniture")
        page.raw("\n")
    if masthead:
        page.put(item.outlet.upper() if look.upper else item.outlet, "publication", 0, "outlet")
        page.raw(blank)
    clutter(0, 4)
    if rng.random() < 0.5:
        page.put(item.topic.upper() if rng.random() < 0.4 else item.topic, "section")
        page.raw(blank)
    put_words(page, look.title(item), "headline", 0)
    page.raw(blank[1:])
    if rng.random() < 0.5:
        put_words(page, item.deck, "deck", 0)
        page.raw(blank[1:])
    clutter(0, 2)
    names = (
        look.has("day", "by", "time", "age")
        if masthead
        else look.has("outlet", "day", "by", "time")
    )
    put_line(page, look, 0, item, names, right=blank, sep=look.one((blank, look.sep)))
    if rng.random() < 0.5:
        put_picture(page, rng, 0, item, right=blank)
    clutter(0, 3)
    kept = item.paragraphs[: rng.randint(2, 10)]
    for at, words in enumerate(kept):
        put_words(page, words, "body", 0)
        page.raw(blank[1:])
        if rng.random() < 0.15:
            page.put(advert(rng), "furniture")
            page.raw(blank)
        if spare and rng.random() < 0.08:
            page.put(rng.choice(("Read more:", "Related", "Also read |")), "furniture")
            page.raw(" ")
            page.put(rng.choice(spare).headline, "teaser")
            page.raw(blank)
    clutter(0, 3)
    put_teasers(page, rng, spare[:4], mark="")
    for _ in range(rng.randint(0, 3)):
        put_words(page, closing(rng), "furniture")
    return page


@family
def web_clipping_note(rng: random.Random, items: Sequence[Item]) -> Page:
    """A Markdown note made by a web clipper, with properties above the text."""
    page = Page()
    look = new_look(rng)
    item = items[0]
    fence = rng.choice(("---", "---", "+++", "```yaml", ""))
    equals = " = " if fence == "+++" else ": "
    quotes = rng.choice(("", '"', "'", '"'))
    keys = rng.sample(("title", "source", "url", "author", "published", "created", "tags", "description"), 8)[: rng.randint(4, 8)]  # fmt: skip
    words_for = {"source": rng.choice(("source", "site", "publisher", "outlet", "publication", "website")), "url": rng.choice(("url", "link", "source_url", "canonical")), "published": rng.choice(("published", "date", "date_published", "pubdate")), "author": rng.choice(("author", "authors", "byline"))}  # fmt: skip
    bullet = rng.choice(("", "", "- ")) if not fence else ""
    page.raw(fence + "\n" if fence else "")
    titled = "title" in keys
    for key in keys:
        if key == "created":
            page.raw(bullet)
            page.put(f"created{equals}{item.published + timedelta(days=4):%Y-%m-%d}", "furniture")
            page.raw("\n")
            continue
        role = {
            "title": "headline",
            "source": "publication",
            "url": "source_line",
            "author": "byline",
            "published": "publication",
            "description": "deck",
        }.get(key, "furniture")
        article = None if role == "furniture" else 0
        page.raw(bullet)
        plain = role in ("headline", "deck")  # a label would become part of their words
        page.put(
            words_for.get(key, key) + equals.rstrip(),
            "furniture" if plain else role,
            None if plain else article,
        )
        page.raw(" ")
        page.raw(quotes if key != "tags" else "[")
        if key == "title":
            page.put(item.headline, "headline", 0)
        elif key == "source":
            page.put(item.outlet, "publication", 0, "outlet")
        elif key == "url":
            page.put(item.url, "source_line", 0, "url")
        elif key == "author":
            if rng.random() < 0.3:
                page.raw("[[")
                page.put(item.authors[0], "byline", 0, "author")
                page.raw("]]")
            else:
                put_names(page, look, 0, item)
        elif key == "published":
            put_day(page, 0, item, rng.choice(("%Y-%m-%d", "%Y-%m-%d", look.pattern)))
        elif key == "description":
            page.put(item.deck, "deck", 0)
        else:
            page.put(rng.choice(("clippings", "news, toread", "press", "inbox")), "furniture")
        page.raw((quotes if key != "tags" else "]") + "\n")
    page.raw((fence[:3] + "\n" if fence else "") + "\n")
    if not titled:
        page.raw(rng.choice(("# ", "## ", "")))
        page.put(item.headline, "headline", 0)
        page.raw("\n\n")
    if rng.random() < 0.3:
        page.raw("![](https://img.example/1.jpg)\n" if rng.random() < 0.2 else "")
        put_picture(page, rng, 0, item, left=look.one(("*", "_", "")), right="\n\n")
    put_body(
        page,
        rng,
        0,
        item,
        most=9,
        mark=rng.choice(("", "", "> ")),
        stated="source" in keys,
        subheads=0.15,
        sub=("## ", "\n"),
    )
    if rng.random() < 0.3:
        page.raw("\n---\n")
        put_words(
            page,
            rng.choice(("Highlights", "My notes", "Backlinks", "See also")),
            "furniture",
            first=look.one(("## ", "**", "")),
        )
    return page


@family
def breaking_alert(rng: random.Random, items: Sequence[Item]) -> Page:
    """An alert by mail with one story in plain text."""
    page = Page()
    look = new_look(rng, 0.3)
    item, spare = items[0], items[1:]
    line = rule(rng)
    if rng.random() < 0.6:
        page.put(rng.choice(("BREAKING NEWS", "News alert", "ALERT", "Just in", "Developing", "News flash", "*** URGENT ***", "Push message")), "furniture")  # fmt: skip
        page.raw(rng.choice(("\n", ": ", " | ")))
    top = rng.random() < 0.5
    if top:
        page.put(item.outlet.upper() if look.upper else item.outlet, "publication", 0, "outlet")
        page.raw("\n" + line + "\n")
    page.raw("\n")
    put_words(page, look.title(item), "headline", 0, width=look.width)
    names = look.has("day", "time", "by") if top else look.has("outlet", "day", "time", "by")
    where = rng.random()
    if where < 0.6:
        put_line(page, look, 0, item, names, right="\n")
    page.raw("\n")
    if rng.random() < 0.3:
        put_words(page, item.deck, "deck", 0, width=look.width)
        page.raw("\n")
    put_body(
        page,
        rng,
        0,
        item,
        most=5,
        width=look.width,
        stated=top or "outlet" in names,
        cut=0.3,
        dateline=0.3,
    )
    page.raw("\n")
    if where >= 0.6:
        put_line(page, look, 0, item, names, right="\n", left=look.one(("-- ", "— ", "")))
    put_link(page, look, 0, item)
    page.raw("\n" + (line + "\n" if rng.random() < 0.5 else ""))
    if rng.random() < 0.4:
        put_teasers(page, rng, spare[:4])
    if rng.random() < 0.3:
        put_words(page, advert(rng), "furniture")
    for _ in range(rng.randint(1, 4)):
        put_words(page, closing(rng), "furniture", width=look.width)
    return page


@family
def newsgroup_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article sent to a newsgroup, with its technical headers."""
    page = Page()
    look = new_look(rng, 0.2)
    item = items[0]
    heads = ["path", "from", "groups", "subject", "date", "id", "org", "lines", "x"]
    rng.shuffle(heads)
    by_org = rng.random() < 0.6
    subject = rng.random() < 0.7
    dated = rng.random() < 0.6
    for head in heads[: rng.randint(7, 9)]:
        if head == "org" and by_org:
            page.put("Organization:", "publication", 0)
            page.raw(" ")
            page.put(item.outlet, "publication", 0, "outlet")
        elif head == "subject" and subject:
            page.put("Subject:", "furniture")
            page.raw(" ")
            page.put(item.headline, "headline", 0)
        elif head == "date" and dated:
            page.put("Date:", "publication", 0)
            page.raw(" ")
            put_day(page, 0, item, rng.choice(("%a, %d %b %Y", "%d %b %Y", "%d %b %y")))
            page.raw(" ")
            page.put(
                f"{rng.randint(0, 23):02}:{rng.randint(10, 59)}:{rng.randint(10, 59)} GMT",
                "publication",
                0,
            )
        else:
            words = {"path": f"Path: news.{site(rng)}!feeder!not-for-mail", "from": f"From: {address(rng)} ({person(rng)})", "groups": f"Newsgroups: clip.news.{item.topic.lower()},clip.local", "id": f"Message-ID: <{rng.randint(10**6, 10**9)}@{site(rng)}>", "lines": f"Lines: {rng.randint(20, 90)}", "x": f"X-Newsreader: {rng.choice(LAST)} {rng.randint(1, 9)}.{rng.randint(0, 9)}"}.get(head)  # fmt: skip
            if not words:
                continue
            page.put(words, "furniture")
        page.raw("\n")
    page.raw("\n")
    shown = page.pieces
    width = rng.choice((65, 70, 72, 76))
    has_head = any(each.role == "headline" for each in shown)
    if not has_head:
        put_words(
            page, look.title(item), "headline", 0, width=width, first=look.one(("", "\t", "    "))
        )
    names = look.has("by") + ([] if any(each.field == "outlet" for each in shown) else ["outlet"])
    put_line(page, look, 0, item, names, left=look.one(("", "\t")), right="\n")
    page.raw("\n")
    put_body(
        page,
        rng,
        0,
        item,
        most=10,
        width=width,
        first=look.one(("", "\t", "   ")),
        mark="",
        gap=look.one(("", "\n", "\n")),
        dateline=0.4,
    )
    page.raw("\n")
    if rng.random() < 0.5:
        page.put(rng.choice(("###", "-30-", "[end]", "* * *", "ENDS")), "furniture")
        page.raw("\n")
    if rng.random() < 0.5:
        page.raw("--\n")
        put_words(page, closing(rng), "furniture")
    return page


@family
def social_thread_one(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article told in numbered posts of an outlet's account."""
    page = Page()
    item = items[0]
    look = new_look(rng, 0.0)
    who = f"@{item.host.split('.')[0]}@{site(rng)}"
    numbering = rng.choice(("{}/", "{}/{n}", "({})", "🧵{}", ""))
    sentences = [each for each in " ".join(item.paragraphs[:5]).split(". ") if each.strip()]
    posts = [". ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)][
        : rng.randint(3, 9)
    ]
    head = rng.choice(("each", "first"))
    for at, words in enumerate(posts):
        if at == 0 or head == "each":
            page.put(item.outlet, "publication", 0, "outlet")
            page.raw(" ")
            page.put(who, "furniture")
            page.raw(rng.choice((" · ", "\n")))
            if at == 0 and rng.random() < 0.7:
                put_day(page, 0, item, look.pattern)
            else:
                page.put(age(rng), "furniture")
            page.raw("\n")
        if at == 0:
            page.put(look.title(item), "headline", 0)
            page.raw("\n" + rng.choice(("", "\n")))
        page.put(words + ("." if words[-1].isalnum() else ""), "body", 0)
        if numbering:
            page.raw(" ")
            page.put(numbering.replace("{n}", str(len(posts))).format(at + 1), "furniture")
        page.raw("\n")
        if rng.random() < 0.5:
            page.put(
                f"{rng.randint(0, 90)} replies  {rng.randint(1, 400)} boosts  {rng.randint(1, 900)} likes",
                "furniture",
            )
            page.raw("\n")
        page.raw("\n")
    if rng.random() < 0.6:
        put_link(page, look, 0, item)
    return page


# ---------------------------------------------------------------- text, several articles


def text_top(page: Page, rng: random.Random, day: date, look: Look) -> bool:
    """Put the head of a plain-text mail or file: title, date of issue, greeting.

    Returns whether it states the year, and if so lets some pages leave it out of the items' days.
    """
    line = rule(rng)
    title = digest_title(rng)
    dated = rng.random() < 0.85
    if dated:
        page.raw(rng.choice(("", line + "\n")) + " " * rng.choice((0, 0, 0, 8, 20)))
        page.put(title.upper() if rng.random() < 0.3 else title, "furniture")
        page.raw(rng.choice(("\n", " – ", " | ", "\n")))
        page.put(rng.choice(("", "", "Edition of ", "Issue of ", f"No. {rng.randint(1, 400)}, ")) + day.strftime(rng.choice(FULL_DAYS)), "furniture")  # fmt: skip
        page.raw("\n" + rng.choice(("", line + "\n")))
    if rng.random() < 0.4:
        page.raw("\n")
        put_words(page, greeting(rng), "furniture", width=look.width)
    page.raw("\n")
    if dated and rng.random() < 0.35:
        look.pattern = rng.choice(SHORT_DAYS)
    return dated


def text_foot(page: Page, rng: random.Random, look: Look) -> None:
    """Put the foot of a plain-text mail or file."""
    page.raw("\n" + rng.choice(("", rule(rng) + "\n", "-- \n")))
    for _ in range(rng.randint(0, 4)):
        put_words(page, closing(rng), "furniture", width=look.width)


def newest_day(items: Sequence[Item]) -> date:
    """Return the last day of the items."""
    return max(each.published for each in items)


def heading_style(rng: random.Random) -> Callable[[str], tuple[str, str]]:
    """Return a function that gives the signs around a heading of a text."""
    kind = rng.choice(
        ("equals", "under", "hash", "stars", "box", "plain", "colon", "brackets", "rule", "arrow")
    )
    sign = rng.choice("=-~*_#")

    def around(words: str) -> tuple[str, str]:
        return {
            "equals": (sign * 3 + " ", " " + sign * 3 + "\n\n"), "under": ("", "\n" + sign * len(words) + "\n\n"),
            "hash": ("## ", "\n\n"), "stars": ("**", "**\n\n"), "box": (sign * 60 + "\n  ", "\n" + sign * 60 + "\n\n"),
            "plain": ("\n", "\n\n"), "colon": ("", "\n\n"), "brackets": ("[ ", " ]\n\n"), "rule": (sign * 8 + " ", " " + sign * max(4, 50 - len(words)) + "\n\n"),
            "arrow": (">>> ", "\n\n"),
        }[kind]  # fmt: skip

    return around


@family
def press_review_by_paper(rng: random.Random, items: Sequence[Item]) -> Page:
    """A review by mail: each newspaper as a heading, its articles below."""
    page = Page()
    look = new_look(rng, 0.2)
    groups = by_paper(rng, items)
    text_top(page, rng, newest_day(items), look)
    around = heading_style(rng)
    intro = rng.choice(("", "", "", "From ", "FROM THE PAGES OF ", "In ", "§ "))
    with_day = rng.random() < 0.35
    topics = rng.random() < 0.2
    bullet = rng.choice(("", "", "* ", "- ", "• ", "{}. ", "({}) ", "{}) "))
    if rng.random() < 0.25:
        put_contents(page, rng, items)
    a = 0
    for group in groups:
        first = group[0]
        words = first.outlet.upper() if look.upper else first.outlet
        left, right = around(intro + words)
        page.raw(left)
        if intro:
            page.put(intro.strip(), "section")
            page.raw(" ")
        page.put(words, "section", None, "outlet")
        if rng.random() < 0.3:
            put_heading_extra(page, rng, "outlet", len(group))
        one_day = with_day and len({each.published for each in group}) == 1
        if one_day:
            page.raw(rng.choice((", ", " (", " – ")))
            page.put(
                first.published.strftime(look.pattern),
                "section",
                None,
                "published",
                first.published.isoformat(),
            )
        elif with_day:  # a day that a heading above states must not hold here
            group = [on_day(each, first.published) for each in group]
            page.raw(", ")
            page.put(
                first.published.strftime(look.pattern),
                "section",
                None,
                "published",
                first.published.isoformat(),
            )
        page.raw(right)
        for number, item in enumerate(group, 1):
            if topics and rng.random() < 0.4:
                page.put(item.topic.upper(), "section")
                page.raw("\n")
            if not look.no_head():
                put_words(
                    page,
                    look.title(item),
                    "headline",
                    a,
                    width=look.width,
                    first=bullet.format(number),
                    mark=" " * len(bullet.format(number)),
                )
            names = look.has("by") if with_day else look.has("day", "by")
            put_line(page, look, a, item, names, right="\n", left=look.one(("", "  ")))
            page.raw(look.one(("", "\n")))
            put_body(page, rng, a, item, most=3, width=look.width)
            if rng.random() < 0.3:
                put_link(page, look, a, item)
            page.raw("\n")
            a += 1
        page.raw(look.one(("", "\n")))
    text_foot(page, rng, look)
    return page


@family
def mail_with_days(rng: random.Random, items: Sequence[Item]) -> Page:
    """A weekly mail whose headings are days; the year is in the title or with the days."""
    page = Page()
    look = new_look(rng, 0.25)
    groups = by_day(rng, items)
    dated = text_top(page, rng, newest_day(items), look)
    pattern = rng.choice(("%A", "%A, %-d %B", "%d.%m.", "%B %-d", "%A %-d %B %Y", "%Y-%m-%d", "%a %d/%m", "%-d %b %Y", "%A, %B %-d, %Y"))  # fmt: skip
    span = (newest_day(items) - min(each.published for each in items)).days
    if pattern == "%A" and span > 5:
        pattern = "%A, %-d %B"
    if not dated:
        pattern = rng.choice(FULL_DAYS)
    around = heading_style(rng)
    capital = rng.random() < 0.3
    tail = rng.choice(("line", "line", "end", "before"))
    a = 0
    for group in groups:
        words = group[0].published.strftime(pattern)
        words = words.upper() if capital else words
        left, right = around(words)
        put_section(
            page,
            rng,
            words,
            "published",
            group[0].published.isoformat(),
            before=left,
            count=len(group) if rng.random() < 0.15 else 0,
            after=right,
        )
        for item in group:
            names = look.has("outlet", "by", "host")
            if tail == "before":
                put_line(page, look, a, item, names, right=look.one((": ", "\n", " – ")))
            put_words(page, look.title(item), "headline", a, width=look.width)
            if tail == "line":
                put_line(page, look, a, item, names, right="\n")
            if rng.random() < 0.85:
                put_body(
                    page,
                    rng,
                    a,
                    item,
                    most=3,
                    width=look.width,
                    stated="outlet" in names,
                    gap=look.one(("", "\n")),
                )
            if tail == "end":
                before, after = look.one((("(", ")"), ("[", "]"), ("— ", ""), ("", ""), ("/", "/")))
                put_line(page, look, a, item, names, left=before, right=after + "\n")
            if rng.random() < 0.2:
                put_link(page, look, a, item)
            page.raw("\n")
            a += 1
    text_foot(page, rng, look)
    return page


@family
def list_digest(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mailing list's digest: topics of the day, then one message for each article."""
    page = Page()
    look = new_look(rng)
    shown, _ = split(rng, items)
    width = rng.choice((66, 70, 72, 76, 78))
    listname = (
        f"{rng.choice(FIELDS_OF_WORK)}-{rng.choice(('l', 'news', 'list', 'discuss'))}".lower()
    )
    page.put(
        f"{listname} Digest, Vol {rng.randint(2, 90)}, Issue {rng.randint(1, 60)}", "furniture"
    )
    page.raw("\n\n")
    if rng.random() < 0.6:
        for words in (
            f"Send {listname} mailing list submissions to",
            address(rng),
            "To subscribe or unsubscribe, visit",
            f"https://{site(rng)}/mailman/listinfo/{listname}",
        ):
            page.raw(rng.choice(("", "\t")))
            page.put(words, "furniture")
            page.raw("\n")
        page.raw("\n")
    names_from = [person(rng) for _ in range(3)]
    if rng.random() < 0.8:
        page.put("Today's Topics:", "furniture")
        page.raw("\n\n")
        for at, item in enumerate(shown, 1):
            page.raw(f"   {at}. ")
            page.put(item.headline, "contents")
            page.raw(" ")
            page.put(f"({rng.choice(names_from)})", "contents")
            page.raw("\n")
        page.raw("\n")
    style = rng.choice(("mailman", "rfc", "bare"))
    quoted = rng.random() < 0.35
    subject_is_title = rng.random() < 0.7
    outlet_from = rng.random() < 0.3
    for a, item in enumerate(shown):
        page.raw("-" * (70 if a == 0 else 30) + "\n\n")
        if style == "mailman":
            page.put(f"Message: {a + 1}", "furniture")
            page.raw("\n")
        sent = item.published + timedelta(days=rng.randint(0, 2))
        heads = ["date", "from", "subject"]
        if style == "rfc":
            heads = ["from", "date", "subject"]
        for head in heads:
            if head == "from" and outlet_from:
                page.put("From:", "furniture")
                page.raw(" ")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(" ")
                page.put(f"<{listname}@{item.host}>", "furniture")
            elif head == "from":
                page.put(f"From: {rng.choice(names_from)} <{address(rng)}>", "furniture")
            elif head == "date" and outlet_from:
                page.put("Date:", "furniture")
                page.raw(" ")
                put_day(page, a, item, "%a, %-d %b %Y")
                page.raw(" ")
                page.put(f"{rng.randint(0, 23):02}:{rng.randint(10, 59)}:08 +0100", "furniture")
            elif head == "date":
                page.put(
                    f"Date: {sent:%a, %-d %b %Y} {rng.randint(0, 23):02}:{rng.randint(10, 59)}:41 +0000",
                    "furniture",
                )
            elif subject_is_title:
                page.put(f"Subject: [{listname}]", "furniture")
                page.raw(" ")
                page.put(item.headline, "headline", a)
            else:
                page.put(
                    f"Subject: [{listname}] {rng.choice(('press', 'clip', 'from the news', 'article', 'FYI'))}",
                    "furniture",
                )
            page.raw("\n")
        page.raw("\n")
        mark = "> " if quoted else ""
        if quoted and rng.random() < 0.5:
            put_words(
                page,
                rng.choice(
                    (
                        "Below an article some of you may want to see.",
                        "Passing this on.",
                        "Did we miss this?",
                        "From this week's reading:",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        if not subject_is_title:
            put_words(page, look.title(item), "headline", a, width=width, mark=mark)
        names = look.has("by") if outlet_from else look.has("outlet", "day", "by")
        put_line(page, look, a, item, names, left=mark, right="\n", sep=look.one(("", "\n" + mark)))
        page.raw(mark.rstrip() + "\n" if names else "")
        put_body(
            page,
            rng,
            a,
            item,
            most=5,
            width=width,
            mark=mark,
            stated=outlet_from or "outlet" in names,
        )
        if rng.random() < 0.4:
            put_link(page, look, a, item, left=mark)
        if rng.random() < 0.4:
            page.raw("\n-- \n")
            put_words(page, rng.choice((person(rng), closing(rng))), "furniture")
        page.raw("\n")
    page.raw("\n" + "-" * 30 + "\n\n")
    page.put(
        rng.choice(
            (
                f"End of {listname} Digest",
                f"End of {listname} Digest, Vol {rng.randint(2, 90)}",
                "End of digest",
            )
        ),
        "furniture",
    )
    page.raw("\n" + "*" * 40 + "\n")
    return page


@family
def forward_chain(rng: random.Random, items: Sequence[Item]) -> Page:
    """Mails within mails, each deeper by one ">", each with an article."""
    page = Page()
    look = new_look(rng)
    width = rng.choice((60, 68, 72))
    deeper = rng.random() < 0.7
    put_words(page, greeting(rng), "furniture")
    page.raw("\n")
    for a, item in enumerate(items[: rng.randint(2, 6)]):
        mark = ">" * (a + 1 if deeper else 1) + " "
        lead = mark[:-2] + " " if len(mark) > 2 else ""
        page.raw(lead)
        sent = item.published + timedelta(days=rng.randint(0, 4))
        page.put(
            rng.choice(
                (
                    f"On {sent:%d %b %Y}, at {moment(rng)}, {person(rng)} wrote:",
                    f"{person(rng)} <{address(rng)}> wrote on {sent:%d.%m.%Y}:",
                    f"--- {person(rng)} <{address(rng)}> schrieb:",
                    "----- Original message -----",
                )
            ),
            "furniture",
        )
        page.raw("\n")
        if rng.random() < 0.4:
            page.raw(mark)
            page.put(
                rng.choice(
                    ("And one more:", "Look at this.", "Have you seen", "fyi", "For the file.")
                ),
                "furniture",
            )
            page.raw("\n" + mark.rstrip() + "\n")
        put_words(page, look.title(item), "headline", a, width=width, mark=mark)
        names = look.has("outlet", "day", "by")
        put_line(page, look, a, item, names, left=mark, right="\n")
        page.raw(mark.rstrip() + "\n")
        put_body(page, rng, a, item, most=4, width=width, mark=mark, stated="outlet" in names)
        if rng.random() < 0.5:
            put_link(page, look, a, item, left=mark)
        page.raw(mark.rstrip() + "\n")
    if rng.random() < 0.5:
        put_words(page, closing(rng), "furniture", first="-- \n")
    return page


@family
def channel_export_days(rng: random.Random, items: Sequence[Item]) -> Page:
    """Export of a messenger's news channel: days as dividers, posts with times."""
    page = Page()
    look = new_look(rng, 0.1, year=False)
    look.chances["day"] = 0.0
    groups = by_day(rng, items)
    channel = digest_title(rng)
    page.put(channel, "furniture")
    page.raw("\n")
    if rng.random() < 0.5:
        page.put(f"{rng.randint(100, 90000)} subscribers", "furniture")
        page.raw("\n")
    pattern = rng.choice(("%-d %B %Y", "%B %-d, %Y", "%A, %d %B %Y", "%d.%m.%Y", "%d %b %Y"))
    left, right = rng.choice(
        (
            ("— ", " —\n"),
            ("", "\n"),
            ("--- ", " ---\n"),
            ("[", "]\n"),
            ("        ", "\n"),
            ("───── ", " ─────\n"),
        )
    )
    per_post = rng.choice(("outlet", "channel", "channel"))
    a = 0
    for group in groups:
        page.raw("\n")
        put_section(
            page,
            rng,
            group[0].published.strftime(pattern),
            "published",
            group[0].published.isoformat(),
            before=left,
            after=right,
        )
        for item in group:
            page.raw("\n")
            if per_post == "outlet":
                page.put(item.outlet, "publication", a, "outlet")
            else:
                page.put(channel, "furniture")
            page.raw(rng.choice((", ", " ", "  ")))
            page.put(moment(rng), "furniture")
            page.raw("\n")
            if rng.random() < 0.2:
                page.raw("[")
                page.put(rng.choice(("Photo", "Video", "Album", "Voice message")), "furniture")
                page.raw("]\n")
            star = rng.choice(("", "**", "❗️", "⚡️ ", "▪️"))
            if not look.no_head():
                page.raw(star)
                page.put(look.title(item), "headline", a)
                page.raw(("**" if star == "**" else "") + "\n" + rng.choice(("", "\n")))
            put_body(page, rng, a, item, most=3, stated=per_post == "outlet")
            if per_post != "outlet":
                put_line(
                    page,
                    look,
                    a,
                    item,
                    look.has("outlet", "by"),
                    right="\n",
                    left=look.one(("", "📎 ", "© ", "— ")),
                )
            if rng.random() < 0.4:
                put_link(page, look, a, item)
            if rng.random() < 0.4:
                page.put(
                    rng.choice(
                        (
                            f"👁 {rng.randint(100, 9000)}",
                            f"❤ {rng.randint(1, 90)} 😢 {rng.randint(1, 40)}",
                            f"#{item.topic.lower()}",
                            f"Subscribe: @{site(rng).split('.')[0]}",
                        )
                    ),
                    "furniture",
                )
                page.raw("\n")
            a += 1
    return page


@family
def broadcast_list(rng: random.Random, items: Sequence[Item]) -> Page:
    """One long message in a messenger with many short items and emoji for list marks."""
    page = Page()
    look = new_look(rng, 0.1)
    shown, _ = split(rng, items, 12)
    mark = rng.choice(("📰 ", "🔹 ", "▪️ ", "👉 ", "• ", "🗞 ", "➡️ ", "*{}.* ", "{}️⃣ ", "✔️ "))
    bold = rng.choice(("*", "*", "", "_"))
    page.raw(bold)
    page.put(digest_title(rng), "furniture")
    page.raw(bold + "\n")
    page.put(newest_day(items).strftime(look.pattern), "furniture")
    page.raw("\n\n")
    if rng.random() < 0.4:
        look.pattern = rng.choice(SHORT_DAYS)
    place = rng.choice(("bracket", "before", "line"))
    long = rng.random() < 0.5
    for a, item in enumerate(shown):
        page.raw(mark.format(a + 1))
        names = look.has("outlet", "day")
        if place == "before":
            put_line(page, look, a, item, names, right=look.one((": ", " – ", "\n")))
        page.raw(bold)
        page.put(look.title(item), "headline", a)
        page.raw(bold)
        if place == "bracket":
            put_line(page, look, a, item, names, left=" (", right=")", sep=", ", label=False)
        page.raw("\n")
        if place == "line":
            put_line(
                page, look, a, item, names, left=look.one(("_", "", "— ")), right="\n", label=False
            )
        if long or rng.random() < 0.5:
            put_body(page, rng, a, item, most=2, stated="outlet" in names, cut=0.5, gap="")
        if rng.random() < 0.4:
            put_link(page, look, a, item)
        page.raw(rng.choice(("\n", "\n", "")) if long else "\n")
    if rng.random() < 0.6:
        page.put(
            rng.choice(
                (
                    "Forward this to those who need it 🙏",
                    "That's it for today.",
                    closing(rng),
                    "Join the channel 👆",
                )
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def workplace_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """Text of a workplace chat's channel: dividers of days, links unfurled to title and text."""
    page = Page()
    look = new_look(rng, 0.0)
    page.raw("#")
    page.put(rng.choice(("press", "news-clips", "media", "in-the-news", "random")), "furniture")
    page.raw("\n")
    divider = rng.choice(("%A, %B %-d", "%A, %-d %B %Y", "%B %-d, %Y", "%-d %b"))
    if "%Y" not in divider:
        page.put(f"Exported {newest_day(items):%-d %B %Y}", "furniture")
        page.raw("\n")
    use_days = rng.random() < 0.7
    groups = by_day(rng, items) if use_days else [list(items)]
    a = 0
    left, right = rng.choice((("----- ", " -----\n"), ("", "\n"), ("== ", " ==\n")))
    bot = rng.choice((f"{rng.choice(LAST)}Bot", "RSS", "Newsfeed", "Clipper"))
    for group in groups:
        if use_days:
            put_section(
                page,
                rng,
                group[0].published.strftime(divider),
                "published",
                group[0].published.isoformat(),
                before=left,
                after=right,
            )
        for item in group:
            who = rng.choice((bot, bot, person(rng)))
            page.put(who, "furniture")
            page.raw(" ")
            page.put(("APP  " if who == bot else "") + moment(rng), "furniture")
            page.raw("\n")
            if rng.random() < 0.5:
                page.put(item.url, "source_line", a, "url")
                page.raw("\n")
            pad = rng.choice(("", "  ", "| ", "┃ "))
            if rng.random() < 0.9:
                page.raw(pad)
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("\n")
            page.raw(pad)
            page.put(item.headline, "headline", a)
            page.raw("\n")
            if not use_days and rng.random() < 0.6:
                page.raw(pad)
                put_day(page, a, item, look.pattern)
                page.raw("\n")
            put_body(page, rng, a, item, most=2, mark=pad, cut=0.5, gap="")
            if rng.random() < 0.3:
                page.put(
                    rng.choice(
                        (
                            ":eyes: 3",
                            f"{rng.randint(1, 12)} replies",
                            ":+1: 2  :newspaper: 1",
                            "Last reply today",
                            "(edited)",
                        )
                    ),
                    "furniture",
                )
                page.raw("\n")
            if rng.random() < 0.2:
                page.put(f"{person(rng)}  {moment(rng)}", "furniture")
                page.raw("\n")
                page.put(
                    rng.choice(
                        (
                            "can someone summarise",
                            "👀",
                            "adding to the deck",
                            "thx",
                            "who is following this up?",
                        )
                    ),
                    "furniture",
                )
                page.raw("\n")
            page.raw("\n")
            a += 1
    return page


@family
def chat_relay_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """A log of a relay chat in which a bot announces news, with changes of day between."""
    page = Page()
    bot = rng.choice(("newsbot", "herald_", "feedz", "rssbot", "wire"))
    colon = rng.choice(("<{}> ", "<@{}> ", "{}: ", "< {}> "))
    groups = by_day(rng, items)
    groups.sort(key=lambda group: group[0].published)
    a = 0
    form = rng.choice(("[O] H", "O: H", "H (O)", "H | O", "O » H", "H [O]"))
    text = rng.random() < 0.7
    stamp = rng.choice(("[%H:%M]", "%H:%M", "[%H:%M:%S]", "%H:%M:%S"))
    clock = 300
    link = rng.random() < 0.6

    def time() -> None:
        nonlocal clock
        clock += rng.randint(1, 70)
        words = (
            stamp.replace("%H", f"{clock // 60 % 24:02}")
            .replace("%M", f"{clock % 60:02}")
            .replace("%S", f"{rng.randint(0, 59):02}")
        )
        page.put(words, "furniture")
        page.raw(" ")

    change = rng.choice(
        ("--- Day changed {}", "*** {} ***", "--- Log opened {}", "-!- Day changed to {}")
    )
    pattern = rng.choice(("%a %b %d %Y", "%Y-%m-%d", "%A %d %B %Y"))
    for group in groups:
        before, after = change.split("{}")
        lead = before.strip("*-! ")
        page.raw(before.replace(lead, "") if not lead else before[: before.index(lead)])
        if lead:
            page.put(lead, "section")
            page.raw(" ")
        put_section(
            page,
            rng,
            group[0].published.strftime(pattern),
            "published",
            group[0].published.isoformat(),
            after=after + "\n",
        )
        for item in group:
            if rng.random() < 0.4:
                time()
                page.put(
                    rng.choice(
                        (
                            f"-!- {handle(rng)} has joined",
                            f"<{handle(rng)}> morning",
                            f"* {handle(rng)} yawns",
                            f"<{handle(rng)}> again??",
                            f"-!- {handle(rng)} has quit [timeout]",
                        )
                    ),
                    "furniture",
                )
                page.raw("\n")
            time()
            page.put(colon.format(bot).strip(), "furniture")
            page.raw(" ")
            for sign in form:
                if sign == "O":
                    page.put(item.outlet, "publication", a, "outlet")
                elif sign == "H":
                    page.put(item.headline, "headline", a)
                else:
                    page.raw(sign)
            if link:
                page.raw(rng.choice((" - ", " ", " — ")))
                page.put(item.url, "source_line", a, "url")
            page.raw("\n")
            if text:
                for words in item.paragraphs[: rng.randint(1, 3)]:
                    time()
                    page.put(colon.format(bot).strip(), "furniture")
                    page.raw(" ")
                    page.put(words if rng.random() < 0.6 else cut_short(rng, words), "body", a)
                    page.raw("\n")
            a += 1
    return page


@family
def terminal_feed_reader(rng: random.Random, items: Sequence[Item]) -> Page:
    """Articles as a feed reader for terminals writes them to a file: fields, then the text."""
    page = Page()
    look = new_look(rng, 1.0)
    shown, _ = split(rng, items)
    names = ["feed", "title", "by", "url", "day"]
    if rng.random() < 0.5:
        rng.shuffle(names)
    missing = {name for name in ("by", "url", "day") if rng.random() < 0.2}
    align = rng.choice((0, 0, 10, 12))
    labels = {
        "feed": rng.choice(("Feed", "Feed", "Channel", "Source", "Subscription")),
        "title": rng.choice(("Title", "Subject", "Headline", "Item")),
        "by": rng.choice(("Author", "By", "Creator", "dc:creator")),
        "url": rng.choice(("Link", "URL", "Guid")),
        "day": rng.choice(("Date", "Published", "pubDate", "Updated")),
    }
    pattern = rng.choice(("%a, %d %b %Y", "%Y-%m-%d", look.pattern))
    refs = rng.random() < 0.3
    between = rng.choice(("\n", "\n\n", rule(rng) + "\n", "\f\n", "\n" + rule(rng) + "\n\n"))
    for a, item in enumerate(shown):
        for name in names:
            if name in missing or (name == "by" and rng.random() < 0.2):
                continue
            role = {
                "feed": "publication",
                "title": "furniture",
                "by": "byline",
                "url": "source_line",
                "day": "publication",
            }[name]
            label = labels[name] + ":"
            page.put(label, role, None if role == "furniture" else a)
            page.raw(" " * max(1, align - len(label)))
            if name == "feed":
                page.put(item.outlet, "publication", a, "outlet")
                if rng.random() < 0.2:
                    page.raw(" - ")
                    page.put(item.topic, "publication", a)
            elif name == "title":
                page.put(item.headline, "headline", a)
            elif name == "by":
                put_names(page, look, a, item)
            elif name == "url":
                page.put(item.url, "source_line", a, "url")
            else:
                put_day(page, a, item, pattern)
                if rng.random() < 0.6:
                    page.raw(" ")
                    page.put(
                        f"{rng.randint(0, 23):02}:{rng.randint(10, 59)}:00 +0200", "publication", a
                    )
            page.raw("\n")
        page.raw("\n")
        put_body(page, rng, a, item, most=5, width=look.width or 80, cut=0.25)
        if refs:
            page.raw("\n")
            page.put("Links:", "furniture")
            page.raw("\n[1]: ")
            page.put(item.url, "source_line", a, "url")
            page.raw(" ")
            page.put("(link)", "furniture")
            page.raw("\n")
        page.raw(between)
    return page


@family
def planet_as_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """An aggregator's page as a text browser dumps it: indented, numbered links, references."""
    page = Page()
    look = new_look(rng, 0.0)
    groups = by_day(rng, items)
    groups.sort(key=lambda group: group[0].published, reverse=True)
    numbers = rng.random() < 0.6
    at = 0

    def ref() -> None:
        nonlocal at
        at += 1
        if numbers:
            page.raw(f"[{at}]")

    page.raw(" " * rng.choice((0, 3, 20)))
    page.put(f"Planet {rng.choice(FIELDS_OF_WORK)}", "furniture")
    page.raw("\n\n")
    for words in menu(rng)[:4]:
        page.raw("     * ")
        ref()
        page.put(words, "furniture")
        page.raw("\n")
    page.raw("\n")
    pattern = rng.choice(("%B %d, %Y", "%A, %d %B %Y", "%d %B %Y"))
    a = 0
    for group in groups:
        put_section(
            page,
            rng,
            group[0].published.strftime(pattern),
            "published",
            group[0].published.isoformat(),
            after="\n\n",
        )
        for item in group:
            page.raw(rng.choice(("", "  ")))
            if rng.random() < 0.9:
                ref()
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("\n\n")
            page.raw("  ")
            ref()
            put_words(page, item.headline, "headline", a, width=70, mark="  ", first="")
            page.raw("\n")
            put_body(page, rng, a, item, most=4, width=74, mark="   ", gap="\n")
            page.raw("\n   ")
            if rng.random() < 0.8:
                page.put(rng.choice(("by", "posted by", "—")), "byline", a)
                page.raw(" ")
                put_names(page, look, a, item)
                if rng.random() < 0.6:
                    page.raw(" ")
                    page.put(f"at {moment(rng)}", "publication", a)
            else:
                page.put(f"at {moment(rng)}", "publication", a)
            page.raw("\n\n")
            a += 1
    if numbers:
        page.put("References", "furniture")
        page.raw("\n\n   ")
        page.put("Visible links", "furniture")
        page.raw("\n")
        for number in range(1, at + 1):
            page.raw(f"   {number}. ")
            page.put(f"https://{site(rng)}/{number}", "furniture")
            page.raw("\n")
    return page


@family
def markdown_links_by_outlet(rng: random.Random, items: Sequence[Item]) -> Page:
    """A Markdown list of links under headings of outlets, or of topics with outlets in the items."""
    page = Page()
    look = new_look(rng, 0.0)
    by_outlet = rng.random() < 0.6
    groups = by_paper(rng, items) if by_outlet else [list(items[:3]), list(items[3:])]
    level = rng.choice(("## ", "### ", "#### ", "**"))
    page.raw("# ")
    page.put(f"{digest_title(rng)}", "furniture")
    if rng.random() < 0.6:
        page.raw(" – ")
        page.put(f"{newest_day(items).strftime(look.pattern)}", "furniture")
    page.raw("\n\n")
    mark = rng.choice(("- ", "* ", "+ ", "1. ", "- [ ] "))
    link = rng.choice(("title", "end", "title", "bare"))
    text = rng.choice((0.0, 0.6, 1.0))
    join = rng.choice((": ", " — ", "\n  ", "  \n  ", "\n\n  > "))
    place = rng.choice(("after", "before", "bracket"))
    a = 0
    for group in groups:
        if not group:
            continue
        if by_outlet:
            put_section(
                page,
                rng,
                group[0].outlet,
                "outlet",
                before=level,
                after=("**" if level == "**" else "") + "\n\n",
                count=len(group) if rng.random() < 0.2 else 0,
            )
        elif rng.random() < 0.8:
            put_section(
                page,
                rng,
                group[0].topic,
                before=level,
                after=("**" if level == "**" else "") + "\n\n",
            )
        for item in group:
            page.raw(mark)
            names = look.has("day", "by") if by_outlet else look.has("outlet", "day", "by")
            if place == "before":
                before, after = look.one(
                    (("[", "] "), ("**", "** "), ("", ": "), ("(", ") "), ("*", "* – "))
                )
                put_line(page, look, a, item, names, left=before, right=after)
            page.raw("[" if link == "title" else rng.choice(("**", "")) if link == "bare" else "")
            page.put(item.headline, "headline", a)
            if link == "title":
                page.raw(f"]({item.url})")
            if place == "after":
                put_line(page, look, a, item, names, left=look.one((" – ", ", ", " · ")))
            elif place == "bracket":
                put_line(page, look, a, item, names, left=" (", right=")", sep=", ")
            if rng.random() < text:
                page.raw(join)
                page.put(
                    item.paragraphs[0]
                    if rng.random() < 0.6
                    else cut_short(rng, item.paragraphs[0]),
                    "body",
                    a,
                )
            if link == "end":
                page.raw(" ([")
                page.put(rng.choice(("link", "read", "source", "→")), "source_line", a)
                page.raw(f"]({item.url}))")
            page.raw("\n" + rng.choice(("", "\n") if text > 0.5 else ("",)))
            a += 1
        page.raw("\n")
    if rng.random() < 0.5:
        page.raw("---\n")
        put_words(page, closing(rng), "furniture", first=look.one(("*", "")))
    return page


@family
def daily_notes(rng: random.Random, items: Sequence[Item]) -> Page:
    """A notebook in Markdown with days as headings and quoted pieces of articles."""
    page = Page()
    look = new_look(rng, 0.2)
    groups = by_day(rng, items)
    pattern = rng.choice(
        ("%Y-%m-%d", "%Y-%m-%d %A", "%A, %-d %B %Y", "%d.%m.%Y", "%G-W%V-%u, %-d %b %Y")
    )
    level = rng.choice(("# ", "## ", "## [[", "### "))
    quote = rng.choice(("> ", "> ", "", "\t- ", "    "))
    callout = rng.random() < 0.2
    a = 0
    for group in groups:
        put_section(
            page,
            rng,
            group[0].published.strftime(pattern),
            "published",
            group[0].published.isoformat(),
            before=level,
            after=("]]" if "[[" in level else "") + "\n\n",
        )
        if rng.random() < 0.4:
            page.raw("- [ ] ")
            page.put(
                rng.choice(
                    (
                        "call the printers",
                        "water plants",
                        "send invoice",
                        "ask about the room",
                        "read the report",
                    )
                ),
                "furniture",
            )
            page.raw("\n\n")
        for item in group:
            lead = (
                "> [!quote] "
                if callout
                else look.one(("### ", "**", "- ", "#### ", "*"))
                if quote != "\t- "
                else "- "
            )
            page.raw(lead)
            page.put(item.headline, "headline", a)
            page.raw((lead if "*" in lead else "") + "\n")
            names = look.has("outlet", "by", "time")
            put_line(
                page,
                look,
                a,
                item,
                names,
                left=("> " if callout else rng.choice(("", "*", "— "))),
                right="\n",
            )
            page.raw("" if callout else rng.choice(("", "\n")))
            put_body(
                page,
                rng,
                a,
                item,
                most=3,
                mark="> " if callout else quote,
                stated="outlet" in names,
                cut=0.3,
            )
            if rng.random() < 0.3:
                page.raw("\n")
                put_link(page, look, a, item)
            page.raw("\n")
            if rng.random() < 0.35:
                page.put(
                    rng.choice(
                        (
                            "Compare with last spring.",
                            "Follow up!",
                            "Not convinced.",
                            "→ chapter 3",
                            "#ideas",
                            "ask about this on Thursday",
                        )
                    ),
                    "furniture",
                )
                page.raw("\n\n")
            a += 1
    return page


@family
def outline_notes(rng: random.Random, items: Sequence[Item]) -> Page:
    """An outliner's file: stars for levels, drawers of properties, tags at the ends of lines."""
    page = Page()
    look = new_look(rng, 0.0)
    grouped = rng.choice(("outlet", "day", "none"))
    groups = {"outlet": by_paper, "day": by_day}.get(grouped, lambda _, each: [list(each)])(
        rng, items
    )
    page.raw("#+TITLE: " if rng.random() < 0.6 else "")
    page.put(digest_title(rng), "furniture")
    page.raw("\n\n")
    depth = "** " if grouped != "none" else "* "
    drawer = rng.random() < 0.6
    a = 0
    for group in groups:
        first = group[0]
        if grouped == "outlet":
            put_section(page, rng, first.outlet, "outlet", before="* ", after="\n")
        elif grouped == "day":
            put_section(
                page,
                rng,
                first.published.strftime("%Y-%m-%d %a"),
                "published",
                first.published.isoformat(),
                before=rng.choice(("* <", "* [")),
                after=rng.choice((">\n", "]\n")),
            )
        for item in group:
            page.raw(depth)
            if rng.random() < 0.2:
                page.put(rng.choice(("TODO", "DONE", "[#A]", "READ")), "furniture")
                page.raw(" ")
            page.put(item.headline, "headline", a)
            if rng.random() < 0.4:
                page.raw(rng.choice(("   ", " \t")))
                page.put(
                    f":{item.topic.lower()}:{rng.choice(('press', 'clip', 'later'))}:", "furniture"
                )
            page.raw("\n")
            if drawer:
                page.raw("   ")
                page.put(":PROPERTIES:", "furniture")
                page.raw("\n")
            rows = [
                name
                for name in ("outlet", "day", "by", "url")
                if name != grouped and rng.random() < 0.8
            ]
            for name in rows:
                label = {
                    "outlet": rng.choice((":SOURCE:", ":OUTLET:", ":FROM:")),
                    "day": rng.choice((":DATE:", ":PUBLISHED:")),
                    "by": ":AUTHOR:",
                    "url": rng.choice((":URL:", ":LINK:")),
                }[name]
                role = {"by": "byline", "url": "source_line"}.get(name, "publication")
                page.raw("   ")
                page.put(label if drawer else label.strip(":").capitalize() + " ::", role, a)
                page.raw(" ")
                if name == "day":
                    put_day(page, a, item, rng.choice(("%Y-%m-%d", "%Y-%m-%d %a")))
                elif name == "by":
                    put_names(page, look, a, item)
                elif name == "outlet":
                    page.put(item.outlet, "publication", a, "outlet")
                else:
                    page.put(item.url, "source_line", a, "url")
                page.raw("\n")
            if drawer:
                page.raw("   ")
                page.put(":END:", "furniture")
                page.raw("\n")
            put_body(
                page,
                rng,
                a,
                item,
                most=3,
                width=rng.choice((0, 70)),
                mark=rng.choice(("   ", "")),
                gap=look.one(("", "\n")),
            )
            page.raw(rng.choice(("\n", "")))
            a += 1
    return page


@family
def events_as_wikitext(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page of current events as wiki text: days, topics, nested bullets, outlets in brackets."""
    page = Page()
    groups = by_day(rng, items)
    pattern = rng.choice(("%B %-d, %Y", "%-d %B %Y", "%Y %B %-d", "%A, %-d %B %Y"))
    day_mark = rng.choice(("== {} ==", "'''{}'''", "=== {} ===", "{}", "# {}"))
    topic_mark = rng.choice((";{}", "'''{}'''", "==== {} ====", "#### {}", "{}"))
    links = rng.choice(("[U (O)]", "(O)", "[(O)](L)", "([[O]])", "[O]"))
    bullets = rng.choice(("*", "*", "•", "-"))
    title = rng.random() < 0.5
    a = 0
    for group in groups:
        before, after = day_mark.split("{}")
        put_section(
            page,
            rng,
            group[0].published.strftime(pattern),
            "published",
            group[0].published.isoformat(),
            before=before,
            after=after + "\n\n",
        )
        last = ""
        for item in group:
            if item.topic != last:
                before, after = topic_mark.split("{}")
                put_section(
                    page,
                    rng,
                    item.topic + rng.choice(("", " and society", " and elections")),
                    before=before,
                    after=after + "\n",
                )
                last = item.topic
            nested = title or rng.random() < 0.3
            if nested:
                page.raw(bullets + " ")
                linked = rng.random() < 0.3
                page.raw("[[" if linked else "")
                page.put(item.headline, "headline", a)
                page.raw(("]]" if linked else "") + "\n")
            page.raw(
                (bullets * 2 + " " if bullets == "*" else "  " + bullets + " ")
                if nested
                else bullets + " "
            )
            page.put(item.paragraphs[0], "body", a)
            if rng.random() < 0.3 and nested:
                page.raw("\n" + (bullets * 2 + " " if bullets == "*" else "  " + bullets + " "))
                page.put(item.paragraphs[1], "body", a)
            page.raw(" ")
            form = links
            if rng.random() < 0.1:
                page.raw("\n\n" if not nested else "\n")
                a += 1
                continue
            while form:
                sign, form = form[0], form[1:]
                if sign == "U":
                    page.put(item.url, "source_line", a, "url")
                elif sign == "O":
                    page.put(item.outlet, "source_line", a, "outlet")
                else:
                    page.raw(
                        item.url if sign == "L" and "](" in links else sign if sign != "L" else ""
                    )
            if rng.random() < 0.15:
                page.raw(" (")
                page.put(rng.choice(AGENCIES), "source_line", a)
                page.raw(")")
            page.raw("\n")
            a += 1
        page.raw("\n")
    return page


@family
def read_later_table(rng: random.Random, items: Sequence[Item]) -> Page:
    """An export of saved articles as lines of columns with an excerpt."""
    page = Page()
    look = new_look(rng, 0.0)
    sep = rng.choice(("\t", " | ", ";", "\t", " ; "))
    columns = ["title", "url", "outlet", "day", "by", "tags", "text"]
    middle = columns[1:6]
    rng.shuffle(middle)
    columns = ["title", *[name for name in middle if rng.random() < 0.75], "text"]
    if rng.random() < 0.3:
        columns[0], columns[1] = columns[1], columns[0]
    head = {
        "title": rng.choice(("title", "Title", "headline")),
        "url": rng.choice(("url", "link")),
        "outlet": rng.choice(("source", "site_name", "publisher", "outlet")),
        "day": rng.choice(("published", "date", "date_published")),
        "by": rng.choice(("author", "by")),
        "tags": "tags",
        "text": rng.choice(("excerpt", "text", "summary", "content", "selection")),
    }
    own_line = rng.random() < 0.4
    if rng.random() < 0.8:
        for at, name in enumerate(columns):
            page.raw(sep if at else "")
            page.put(head[name], "furniture")
        page.raw("\n" + ("---\n" if sep == " | " else ""))
    for a, item in enumerate(items):
        for at, name in enumerate(columns):
            page.raw("\n" if name == "text" and own_line else sep if at else "")
            if name == "title":
                page.put(item.headline, "headline", a)
            elif name == "url":
                page.put(item.url, "source_line", a, "url")
            elif name == "outlet":
                if rng.random() < 0.9:
                    page.put(item.outlet, "publication", a, "outlet")
            elif name == "day":
                put_day(page, a, item, look.pattern)
            elif name == "by":
                put_names(page, look, a, item)
            elif name == "tags":
                page.put(
                    rng.choice(("unread", "archive", "favourite", item.topic.lower())), "furniture"
                )
            else:
                words = " ".join(item.paragraphs[: rng.randint(1, 2)])
                page.put(cut_short(rng, words, 15, 70) if rng.random() < 0.5 else words, "body", a)
        page.raw("\n" + ("\n" if own_line else ""))
    return page


@family
def alert_with_snippets(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail of search hits: headlines, outlets, cut snippets, addresses, per search term."""
    page = Page()
    look = new_look(rng, 0.2)
    term = rng.choice(FIELDS_OF_WORK).lower()
    line = rule(rng)
    shown, _ = split(rng, items, 12)
    page.put(
        rng.choice(
            (
                f"=== News - {len(shown)} new results for [{term}] ===",
                f'Your alert "{term}": {len(shown)} hits',
                f"Search agent '{term}' found the following",
                f"Keyword: {term}",
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    half = rng.randint(1, len(shown))
    order = rng.choice(("HOSU", "OHSU", "HSOU", "UHOS", "HSU"))
    snippets = rng.choice((1, 1, 2))
    angle = rng.random() < 0.5
    for a, item in enumerate(shown):
        if a == half and rng.random() < 0.5:
            page.raw(line + "\n")
            page.put(
                f"{len(shown) - half} further results for {rng.choice(FIELDS_OF_WORK).lower()}",
                "section",
            )
            page.raw("\n\n")
        for sign in order:
            if sign == "H":
                put_words(page, look.title(item), "headline", a, width=look.width)
            elif sign == "O":
                put_line(page, look, a, item, look.has("outlet", "day", "age"), right="\n")
            elif sign == "S":
                for words in item.paragraphs[:snippets]:
                    lead = rng.choice(("", "", "... "))
                    put_words(
                        page, cut_short(rng, words, 12, 35), "body", a, width=look.width, first=lead
                    )
            else:
                page.raw("<" if angle else "")
                page.put(item.url, "source_line", a, "url")
                page.raw(">\n" if angle else "\n")
        if rng.random() < 0.3:
            page.put(
                rng.choice(
                    (
                        "See all stories on this topic",
                        "Flag as irrelevant",
                        "Similar articles »",
                        "Save to folder",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        page.raw("\n")
    page.raw(line + "\n")
    for words in (f"This alert is brought to you by {site(rng)}.", closing(rng)):
        put_words(page, words, "furniture")
    return page


# ---------------------------------------------------------------- HTML, a single article


@family
def html_forwarded_one(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail program's page of a forwarded article, in a quotation of breaks or paragraphs."""
    page = Page(media_type="text/html")
    look = new_look(rng)
    css = Classes(rng)
    item, spare = items[0], items[1:]
    start_html(page, rng, "Fwd: " + item.headline)
    breaks = rng.random() < 0.5
    page.raw('<div dir="ltr">')
    if rng.random() < 0.6:
        page.put(greeting(rng), "furniture")
        page.raw("<br><br>")
    page.raw(
        rng.choice(
            (
                '<div class="gmail_quote">',
                '<div class="moz-forward-container">',
                "<blockquote type=cite>",
                '<div style="border-left:1px solid #ccc;padding-left:1ex">',
            )
        )
    )
    page.put(
        rng.choice(
            (
                "---------- Forwarded message ---------",
                "-------- Forwarded Message --------",
                "Begin forwarded message:",
            )
        ),
        "furniture",
    )
    page.raw("<br>\n")
    sender = rng.random() < 0.4
    table = rng.random() < 0.4
    rows = [("From:", "from"), ("Date:", "date"), ("Subject:", "subject"), ("To:", "to")]
    named = rng.random() < 0.4
    page.raw("<table>" if table else "")
    for label, kind in rows:
        page.raw("<tr><th>" if table else "<b>" if rng.random() < 0.5 else "<span>")
        page.put(label, "furniture")
        page.raw(
            "</th><td>"
            if table
            else "</b> "
            if page.content.rfind("<b>") > page.content.rfind("<span>")
            else "</span> "
        )
        if kind == "from" and sender:
            page.put(item.outlet, "publication", 0, "outlet")
        elif kind == "from":
            page.put(person(rng), "furniture")
        elif kind == "date" and sender and rng.random() < 0.7:
            put_day(page, 0, item, look.pattern)
        elif kind == "date":
            page.put(
                f"{item.published + timedelta(days=2):%a, %d %b %Y} at {moment(rng)}", "furniture"
            )
        elif kind == "subject" and named:
            page.put(item.headline, "headline", 0)
        elif kind == "subject":
            page.put(rng.choice(("FYI", "Fwd: press", "Article", "to read")), "furniture")
        else:
            page.put(address(rng), "furniture")
        page.raw("</td></tr>\n" if table else "<br>\n")
    page.raw("</table>" if table else "<br><br>")
    if not named:
        tag = rng.choice(("b", "h1", "h2", "font", "strong"))
        html_head(page, rng, 0, item, look, tag, linked=rng.random() < 0.3)
        page.raw("" if tag[0] == "h" else "<br>\n")
    names = look.has("by", "time") if sender else look.has("outlet", "day", "by", "time")
    html_line(page, look, 0, item, names, look.one(("div", "p", "i")), css("meta"))
    page.raw("<br>\n" if breaks else "")
    if rng.random() < 0.3:
        html_picture(page, rng, 0, item, css)
    put_body(
        page,
        rng,
        0,
        item,
        most=9,
        stated=sender or "outlet" in names,
        tags=("", "<br><br>") if breaks else ("<p>", "</p>"),
        subheads=0.1,
        sub=("<b>", "</b><br>"),
    )
    if rng.random() < 0.4:
        html_more(page, rng, 0, item, "div")
    if rng.random() < 0.3:
        html_teasers(page, rng, css, spare)
    page.raw("</div></blockquote>\n" if page.content.count("<blockquote") else "</div>\n")
    page.raw("<br>-- <br>")
    page.put(person(rng), "furniture")
    page.raw("<br>")
    page.put(closing(rng), "furniture")
    page.raw("</div></body></html>")
    return page


@family
def html_saved_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """The reading view of an app for saved articles."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.15)
    css = Classes(rng)
    item, spare = items[0], items[1:]
    start_html(page, rng, item.headline)
    if rng.random() < 0.7:
        html_menu(page, rng, css)
    page.raw(f"<main{css('reader')}><header>")
    up = rng.random() < 0.4
    names = look.has("outlet", "day", "by", "host")
    spans = rng.random() < 0.5
    if up:
        html_line(page, look, 0, item, names, "div", css("domain"), spans)
    html_head(
        page,
        rng,
        0,
        item,
        look,
        look.one(("h1", "h1", "h2", "div")),
        css("title"),
        rng.random() < 0.3,
    )
    if rng.random() < 0.3:
        el(page, rng.choice(("p", "h2", "div")), item.deck, "deck", 0, attrs=css("deck"))
    if not up:
        html_line(page, look, 0, item, names, look.one(("div", "p")), css("domain"), spans, True)
    el(
        page,
        "span",
        rng.choice(
            (
                f"{rng.randint(2, 14)} min read",
                f"Saved {age(rng)}",
                f"{rng.randint(200, 1900)} words",
                "Add tags",
            )
        ),
        "furniture",
        attrs=css("len"),
    )
    page.raw("</header>\n<article>")
    if rng.random() < 0.4:
        html_picture(page, rng, 0, item, css)
    put_body(
        page,
        rng,
        0,
        item,
        most=12,
        stated="outlet" in names,
        tags=look.one((("<p>", "</p>"), ("<div>", "</div>"), ("<div><p>", "</p></div>"))),
        subheads=0.15,
        sub=("<h2>", "</h2>"),
    )
    page.raw("</article>\n")
    if rng.random() < 0.5:
        html_more(page, rng, 0, item, "div", css("orig"))
    html_teasers(page, rng, css, spare[: rng.randint(0, 4)])
    html_foot(page, rng, "div")
    page.raw("</main></body></html>")
    return page


@family
def html_forum_thread(rng: random.Random, items: Sequence[Item]) -> Page:
    """A forum's thread whose first post pastes an article, with replies below."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.25)
    css = Classes(rng)
    item, spare = items[0], items[1:]
    board = digest_title(rng)
    start_html(page, rng, board)
    html_menu(page, rng, css)
    el(
        page,
        "div",
        " › ".join(
            ("Index", rng.choice(FIELDS_OF_WORK), rng.choice(("News", "Off topic", "Press")))
        ),
        "furniture",
        attrs=css("crumbs"),
    )
    title_is_head = rng.random() < 0.5
    if title_is_head:
        el(page, rng.choice(("h1", "h2", "h3")), item.headline, "headline", 0)
    else:
        el(
            page,
            rng.choice(("h1", "h2", "h3")),
            rng.choice(
                (
                    "Saw this in the paper",
                    "Interesting article",
                    "News thread",
                    "What do you make of it?",
                )
            ),
            "furniture",
        )
    old = rng.random() < 0.5
    post_day = item.published + timedelta(days=rng.randint(0, 4))

    def user(row: int) -> None:
        page.raw(
            '<table width="100%"><tr><td valign=top>'
            if old
            else f"<div{css('post')}><div{css('user')}>"
        )
        el(page, "b", handle(rng), "furniture")
        page.raw("<br>")
        page.put(
            rng.choice(
                ("Member", "Moderator", "Senior member", "Posts: " + str(rng.randint(2, 9000)))
            ),
            "furniture",
        )
        page.raw("</td><td>" if old else f"</div><div{css('content')}>")
        el(
            page,
            "small" if old else "span",
            f"#{row} · {post_day:%d %b %Y}, {moment(rng)}",
            "furniture",
        )
        page.raw("<br>")

    def close() -> None:
        page.raw("</td></tr></table>\n" if old else "</div></div>\n")

    user(1)
    if rng.random() < 0.5:
        el(
            page,
            "div",
            rng.choice(
                (
                    "Thought this belonged here.",
                    "From today's paper:",
                    "Quote:",
                    "Paywalled, so here is the whole thing:",
                )
            ),
            "furniture",
        )
    quote = rng.choice(("blockquote", "div", "fieldset", "div"))
    page.raw(f"<{quote}{css('quote')}>")
    names = look.has("outlet", "day", "by")
    cite = rng.random() < 0.35
    if cite and "outlet" in names:
        page.raw("<cite>")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(" ")
        page.put("wrote:", "publication", 0)
        page.raw("</cite>")
        names.remove("outlet")
    stated = cite or "outlet" in names
    if not title_is_head:
        html_head(
            page, rng, 0, item, look, look.one(("b", "strong", "h4")), linked=rng.random() < 0.3
        )
        page.raw("<br>")
    html_line(page, look, 0, item, names, look.one(("i", "div", "span")))
    page.raw("<br><br>" if rng.random() < 0.5 else "<br>")
    put_body(
        page,
        rng,
        0,
        item,
        most=8,
        stated=stated,
        tags=("", "<br><br>") if rng.random() < 0.6 else ("<p>", "</p>"),
    )
    page.raw(f"</{quote}>\n")
    if rng.random() < 0.5:
        html_more(page, rng, 0, item, "div")
    close()
    for row in range(2, rng.randint(2, 7)):
        user(row)
        if rng.random() < 0.3:
            page.raw(f"<blockquote{css('quote')}>")
            page.put(cut_short(rng, item.paragraphs[0], 6, 14), "furniture")
            page.raw("</blockquote>")
        page.put(
            rng.choice(
                (
                    "I would not trust that figure.",
                    "Same in our town.",
                    "Thanks for posting.",
                    "Mods, can this be pinned?",
                    "They have written this every year since the bridge.",
                    "+1",
                    "And who pays?",
                    "Read the third paragraph again, slowly.",
                )
            ),
            "furniture",
        )
        close()
    if rng.random() < 0.4:
        html_teasers(page, rng, css, spare)
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_reader_pane(rng: random.Random, items: Sequence[Item]) -> Page:
    """A feed reader in the browser: feeds at the side, one article open."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.1)
    css = Classes(rng)
    item, spare = items[0], items[1:]
    start_html(page, rng, "(12) " + digest_title(rng))
    page.raw(f"<div{css('app')}><aside{css('side')}>")
    for words in menu(rng)[:4]:
        el(page, "div", words, "furniture")
    page.raw("<ul>")
    for other in spare[: rng.randint(0, 6)]:
        page.raw("<li><span>")
        page.put(other.outlet, "furniture")
        page.raw("</span> <em>")
        page.put(str(rng.randint(1, 99)), "furniture")
        page.raw("</em></li>\n")
    page.raw("</ul></aside>\n")
    if rng.random() < 0.5:
        page.raw(f"<div{css('list')}>")
        for other in spare[: rng.randint(1, 5)]:
            page.raw(f"<div{css('row')}><b>")
            page.put(other.headline, "teaser")
            page.raw("</b> <span>")
            page.put(cut_short(rng, other.paragraphs[0], 5, 12), "teaser")
            page.raw("</span></div>\n")
        page.raw("</div>\n")
    page.raw(f"<section{css('view')}>")
    names = look.has("outlet", "day", "by", "time")
    up = rng.random() < 0.4
    if up:
        html_line(page, look, 0, item, names, "div", css("feed"), rng.random() < 0.5, True)
    html_head(page, rng, 0, item, look, look.one(("h1", "h2", "div", "h3")), css("headline"))
    if not up:
        html_line(page, look, 0, item, names, "div", css("feed"), rng.random() < 0.5, True)
    if rng.random() < 0.3:
        html_picture(page, rng, 0, item, css)
    put_body(
        page,
        rng,
        0,
        item,
        most=9,
        stated="outlet" in names,
        tags=("<p>", "</p>"),
        subheads=0.1,
        sub=("<h3>", "</h3>"),
    )
    if rng.random() < 0.6:
        html_more(page, rng, 0, item)
    page.raw(f"</section><footer{css('bar')}>")
    for words in rng.sample(
        (
            "Mark as unread",
            "Star",
            "Share",
            "Next ▸",
            "◂ Previous",
            "Keep unread",
            "E-mail",
            "Edit tags",
        ),
        4,
    ):
        el(page, rng.choice(("a", "span", "li")), words, "furniture")
    page.raw("</footer></div></body></html>")
    return page


@family
def html_blog_quoting_one(rng: random.Random, items: Sequence[Item]) -> Page:
    """A blog's entry that is little but one article, quoted with its source."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.2)
    css = Classes(rng)
    item, spare = items[0], items[1:]
    blog = digest_title(rng)
    start_html(page, rng, blog)
    el(page, rng.choice(("h1", "div", "p")), blog, "furniture", attrs=css("site"))
    html_menu(page, rng, css)
    page.raw(f"<article{css('post')}>")
    html_head(
        page,
        rng,
        0,
        item,
        look,
        look.one(("h1", "h2", "h3")),
        css("entry-title"),
        rng.random() < 0.4,
    )
    if rng.random() < 0.5:
        el(
            page,
            "p",
            f"Posted on {item.published + timedelta(days=rng.randint(1, 9)):%d %B %Y} by {handle(rng)}",
            "furniture",
            attrs=css("posted"),
        )
    how = rng.choice(("lead", "cite", "end", "line"))
    outlet = rng.random() < 0.9
    if how == "lead" and outlet:
        page.raw("<p>")
        page.put(
            rng.choice(("From", "Via", "As reported by", "This appeared in")), "source_line", 0
        )
        page.raw(" ")
        page.raw(f"<a{href(item.url)}>")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("</a>")
        if rng.random() < 0.6:
            page.raw(rng.choice((", ", " (", " on ")))
            put_day(page, 0, item, look.pattern, "source_line")
        page.raw("</p>\n")
    elif how == "line":
        html_line(page, look, 0, item, look.has("outlet", "day", "by"), "p", css("src"))
    page.raw("<blockquote>")
    put_body(page, rng, 0, item, most=7, dateline=0.0, tags=("<p>", "</p>"))
    if how == "cite":
        page.raw("<cite>— ")
        put_line(page, look, 0, item, look.has("by", "outlet", "day"), sep=", ", label=False)
        page.raw("</cite>")
    page.raw("</blockquote>\n")
    if how == "end":
        page.raw(f"<p{css('via')}>")
        page.put(
            rng.choice(("Source:", "via", "Hat tip:", "(Source", "Found at")), "source_line", 0
        )
        page.raw(f" <a{href(item.url)}>")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("</a>")
        if rng.random() < 0.5:
            page.raw(", ")
            put_day(page, 0, item, look.pattern, "source_line")
        page.raw("</p>\n")
    page.raw(f"</article><div{css('tags')}>")
    page.put(
        rng.choice(
            (
                f"Filed under: {item.topic.lower()}",
                f"{rng.randint(0, 40)} comments",
                "Leave a reply",
                f"Tags: {item.topic}, press",
            )
        ),
        "furniture",
    )
    page.raw("</div>\n")
    html_teasers(page, rng, css, spare[: rng.randint(0, 4)])
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_mail_one_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A newsletter of one story in nested tables, as mail programs need it."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.15)
    css = Classes(rng)
    css.kind = "inline"
    item, spare = items[0], items[1:]
    start_html(page, rng, item.headline, '<body bgcolor="#f4f4f4">')
    page.raw(
        '<table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><table width="600">\n'
    )

    def cell(fill: Callable[[], None], align: str = "left") -> None:
        page.raw(f'<tr><td align="{align}"{css("cell" + align)}>')
        fill()
        page.raw("</td></tr>\n")

    if rng.random() < 0.7:
        cell(lambda: page.put(cut_short(rng, item.deck, 5, 12), "furniture"))
    if rng.random() < 0.6:
        cell(
            lambda: el(
                page,
                "a",
                rng.choice(
                    (
                        "View this email in your browser",
                        "Trouble reading? Open online",
                        "Web version",
                    )
                ),
                "furniture",
            ),
            "right",
        )
    brand = rng.choice(("outlet", "outlet", "digest"))
    if brand == "outlet":
        cell(
            lambda: page.put(
                item.outlet.upper() if look.upper else item.outlet, "publication", 0, "outlet"
            ),
            "center",
        )
    else:
        cell(lambda: page.put(digest_title(rng), "furniture"), "center")
    names = look.has("day", "by") if brand == "outlet" else look.has("outlet", "day", "by")
    if rng.random() < 0.3:
        cell(lambda: page.put(item.topic.upper(), "section"))
    tag = rng.choice(("h1", "h2", "span", "strong"))
    cell(lambda: html_head(page, rng, 0, item, look, tag, css("head"), rng.random() < 0.4))
    if rng.random() < 0.4:
        cell(lambda: page.put(item.deck, "deck", 0))
    if names:
        cell(lambda: html_line(page, look, 0, item, names, "span"))
    if rng.random() < 0.4:
        cell(lambda: html_picture(page, rng, 0, item, css))
    per_cell = rng.random() < 0.3
    tags = (
        ("<tr><td>", "</td></tr>")
        if per_cell
        else rng.choice((("<p>", "</p>"), ("", "<br><br>"), ("<div>", "</div>")))
    )
    page.raw("" if per_cell else "<tr><td>")
    put_body(
        page,
        rng,
        0,
        item,
        most=7,
        stated=True if brand == "outlet" else "outlet" in names,
        tags=tags,
    )
    page.raw("" if per_cell else "</td></tr>")
    if rng.random() < 0.7:
        cell(lambda: html_more(page, rng, 0, item, "div"), "center")
    if rng.random() < 0.4:
        cell(lambda: page.put(advert(rng), "furniture"))
    if rng.random() < 0.4:
        cell(lambda: html_teasers(page, rng, css, spare))
    for _ in range(rng.randint(1, 4)):
        cell(lambda: page.put(closing(rng), "furniture"), "center")
    page.raw("</table></td></tr></table></body></html>")
    return page


@family
def html_open_news_wiki(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news article on a wiki: day before the text, the site's name, sources and related pages."""
    page = Page(media_type="text/html")
    css = Classes(rng)
    look = new_look(rng, 0.0)
    item, spare = items[0], items[1:]
    start_html(page, rng, item.headline)
    page.raw(f'<div id="content"{css("mw-body")}>')
    el(
        page,
        rng.choice(("h1", "h1", "h2")),
        item.headline,
        "headline",
        0,
        attrs=' id="firstHeading"',
    )
    if rng.random() < 0.8:
        page.raw(f"<div{css('sub')}>")
        page.put(rng.choice(("From", "A page of", "Published by", "On")), "publication", 0)
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        if rng.random() < 0.4:
            page.raw(", ")
            page.put(
                rng.choice(
                    ("the free pages anyone can edit", "the open notebook", "written by readers")
                ),
                "publication",
                0,
            )
        page.raw("</div>\n")
    if rng.random() < 0.5:
        el(page, "div", "Jump to navigation · Jump to search", "furniture")
    page.raw("<p><b>")
    put_day(page, 0, item, rng.choice(("%A, %B %-d, %Y", "%A, %-d %B %Y", "%B %-d, %Y")))
    page.raw("</b></p>\n")
    if rng.random() < 0.5:
        page.raw(f"<div{css('infobox')}><b>")
        page.put(f"More on {item.topic}", "furniture")
        page.raw("</b><ul>")
        for other in spare[:4]:
            el(page, "li", other.headline, "teaser")
        page.raw("</ul></div>\n")
    if rng.random() < 0.4:
        html_picture(page, rng, 0, item, css)
    put_body(
        page,
        rng,
        0,
        item,
        most=9,
        tags=("<p>", "</p>"),
        subheads=0.2,
        sub=("<h2>", "</h2>"),
        cut=0.0,
    )
    el(page, "h2", rng.choice(("Sources", "References", "External links")), "furniture")
    page.raw("<ul>")
    for other in spare[:3]:
        page.raw("<li>")
        page.put(f"{other.authors[0]}. “", "furniture")
        page.raw("<a>")
        page.put(other.headline, "furniture")
        page.raw("</a>")
        page.put(f"” — {other.outlet}, {other.published:%B %-d, %Y}", "furniture")
        page.raw("</li>\n")
    page.raw("</ul>\n")
    for words in (
        "Share this:",
        f"Categories: {item.topic} | {item.published:%B %Y} | {item.place}",
        f"This page was last edited on {item.published + timedelta(days=3):%-d %B %Y}.",
        closing(rng),
    )[: rng.randint(1, 4)]:
        el(page, "div", words, "furniture")
    page.raw("</div></body></html>")
    return page


@family
def html_print_of_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """The print view of a web mailer: an outlet's mail with one article."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.1)
    item = items[0]
    start_html(page, rng, "Print")
    head_is_subject = rng.random() < 0.6
    from_outlet = rng.random() < 0.6
    tag = rng.choice(("b", "h2", "font", "div"))
    page.raw(f"<{tag}>")
    if head_is_subject:
        page.put(item.headline, "headline", 0)
    else:
        page.put(
            f"{digest_title(rng)}: {rng.choice(('one to read', 'your article', 'copy'))}",
            "furniture",
        )
    page.raw(f"</{tag}>\n<hr>\n")
    el(page, "div", f"{rng.randint(1, 4)} message{rng.choice(('', 's'))}", "furniture")
    page.raw('<table class="message"><tr><td>')
    if from_outlet:
        page.raw("<b>")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</b> ")
        page.put(f"<alerts@{item.host}>", "furniture")
    else:
        page.put(f"{person(rng)} <{address(rng)}>", "furniture")
    page.raw('</td><td align="right">')
    if from_outlet and rng.random() < 0.7:
        put_day(page, 0, item, rng.choice(("%a, %b %-d, %Y", "%-d %B %Y", "%d/%m/%Y")))
        page.raw(" ")
        page.put(f"at {moment(rng)}", "publication", 0)
    else:
        page.put(f"{item.published + timedelta(days=1):%-d %B %Y} {moment(rng)}", "furniture")
    page.raw('</td></tr><tr><td colspan="2">')
    page.put(f"To: {person(rng)}", "furniture")
    page.raw('</td></tr><tr><td colspan="2">\n')
    if not head_is_subject:
        html_head(page, rng, 0, item, look, look.one(("h3", "b", "p")), linked=False)
    names = look.has("by") if from_outlet else look.has("outlet", "day", "by")
    html_line(page, look, 0, item, names, "div")
    put_body(
        page,
        rng,
        0,
        item,
        most=8,
        stated=from_outlet or "outlet" in names,
        tags=look.one((("<div>", "</div><br>"), ("<p>", "</p>"), ("", "<br><br>"))),
    )
    if rng.random() < 0.5:
        html_more(page, rng, 0, item)
    page.raw("</td></tr></table>\n")
    html_foot(page, rng, "div")
    page.raw("</body></html>")
    return page


# ---------------------------------------------------------------- HTML, several articles


def section_html(
    page: Page, rng: random.Random, group: Sequence[Item], kind: str, pattern: str, tag: str, attrs: str = "", intro: str = "",
) -> None:  # fmt: skip
    """Put a heading that states the outlet or the day of a group."""
    first = group[0]
    page.raw(f"<{tag}{attrs}>")
    if intro:
        page.put(intro, "section")
        page.raw(" ")
    if kind == "outlet":
        linked = rng.random() < 0.3
        page.raw(f"<a{href('https://' + first.host)}>" if linked else "")
        page.put(first.outlet, "section", None, "outlet")
        page.raw("</a>" if linked else "")
    else:
        page.put(
            first.published.strftime(pattern),
            "section",
            None,
            "published",
            first.published.isoformat(),
        )
    put_heading_extra(page, rng, kind, len(group))
    page.raw(f"</{tag}>\n")


@family
def html_newsletter_tables(rng: random.Random, items: Sequence[Item]) -> Page:
    """A newsletter in nested tables with buttons, by topics or by newspapers."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.15)
    css = Classes(rng)
    shown, spare = split(rng, items)
    by_outlet = rng.random() < 0.5
    groups = (
        by_paper(rng, shown) if by_outlet else [shown[: len(shown) // 2], shown[len(shown) // 2 :]]
    )
    start_html(page, rng, digest_title(rng), '<body style="margin:0">')
    page.raw('<center><table width="640" border="0">\n')
    tr, end = '<tr><td valign="top">', "</td></tr>\n"
    top = [digest_title(rng), newest_day(items).strftime(look.pattern), greeting(rng)]
    short = rng.random() < 0.3
    for words in top:
        if rng.random() < 0.8 or (short and words == top[1]):
            page.raw(tr)
            page.put(words, "furniture")
            page.raw(end)
    if short:
        look.pattern = rng.choice(SHORT_DAYS)
    if rng.random() < 0.4:
        page.raw(tr)
        html_contents(page, rng, css, shown)
        page.raw(end)
    tag = rng.choice(("h2", "h3", "b", "span", "font"))
    layout = rng.choice(("stack", "image", "row"))
    place = rng.choice(("over", "under", "end"))
    heads = by_outlet or rng.random() < 0.6
    a = 0
    for group in groups:
        if not group:
            continue
        if heads:
            page.raw(tr)
            if by_outlet:
                section_html(
                    page,
                    rng,
                    group,
                    "outlet",
                    "",
                    look.one(("h2", "div", "strong")),
                    css("sec"),
                    look.one(("", "", "From")),
                )
            else:
                el(page, rng.choice(("h2", "div")), group[0].topic, "section", attrs=css("sec"))
            page.raw(end)
        for item in group:
            page.raw(
                "<tr><td><table><tr>"
                + (
                    '<td width="120"><img src="t.jpg" alt=""></td><td>'
                    if layout == "image"
                    else "<td>"
                )
            )
            names = look.has("day", "by") if by_outlet else look.has("outlet", "day", "by")
            if place == "over":
                html_line(page, look, a, item, names, "div", css("meta"))
            html_head(page, rng, a, item, look, tag, css("head"), rng.random() < 0.6)
            if place == "under":
                html_line(page, look, a, item, names, "div", css("meta"))
            if layout == "row":
                page.raw("</td></tr><tr><td>")
            put_body(
                page,
                rng,
                a,
                item,
                most=2,
                stated=by_outlet or "outlet" in names,
                tags=look.one((("<p>", "</p>"), ("<div>", "</div>"))),
                cut=0.35,
            )
            if place == "end":
                html_line(page, look, a, item, names, look.one(("div", "p", "i")), css("meta"))
            if rng.random() < 0.6:
                html_more(page, rng, a, item, "div", css("btn"))
            page.raw("</td></tr></table>" + end)
            a += 1
        if rng.random() < 0.3:
            page.raw(tr)
            page.put(advert(rng), "furniture")
            page.raw(end)
    page.raw(tr)
    html_teasers(page, rng, css, spare)
    page.raw(end + tr)
    html_foot(page, rng, "div")
    page.raw(end + "</table></center></body></html>")
    return page


@family
def html_alert_hits(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail of search hits: linked headlines, the outlet in grey, a cut snippet."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0)
    css = Classes(rng)
    shown, spare = split(rng, items, 12)
    start_html(page, rng, "Alert")
    el(
        page,
        "div",
        rng.choice(
            (
                f"Alert for “{rng.choice(FIELDS_OF_WORK)}”",
                f"{len(shown)} new mentions",
                f"Your watchlist: {rng.choice(FIELDS_OF_WORK)}",
                "Daily update ⋅ " + newest_day(items).strftime("%B %-d, %Y"),
            )
        ),
        "furniture",
        attrs=css("top"),
    )
    outer = rng.choice(("table", "ul", "div", "dl"))
    page.raw(f"<{outer}>" if outer != "table" else '<table border="0" cellpadding="0">')
    open_, close = {
        "table": ("<tr><td>", "</td></tr>"),
        "ul": ("<li>", "</li>"),
        "div": ("<div>", "</div>"),
        "dl": ("<dt>", "</dd>"),
    }[outer]
    order = rng.choice(("HOS", "HSO", "OHS"))
    inline = rng.random() < 0.4
    for a, item in enumerate(shown):
        page.raw(open_)
        for at, sign in enumerate(order):
            if outer == "dl" and at == 1:
                page.raw("</dt><dd>")
            if sign == "H":
                html_head(
                    page,
                    rng,
                    a,
                    item,
                    look,
                    "span" if inline else rng.choice(("div", "h3")),
                    css("hit"),
                )
            elif sign == "O":
                html_line(
                    page,
                    look,
                    a,
                    item,
                    look.has("outlet", "day", "age"),
                    "span" if inline else "div",
                    css("src"),
                    link_outlet=rng.random() < 0.3,
                )
            else:
                el(
                    page,
                    "div",
                    cut_short(rng, item.paragraphs[0], 15, 40),
                    "body",
                    a,
                    attrs=css("snip"),
                )
            page.raw("<br>" if inline and sign != "S" else "")
        if rng.random() < 0.4:
            el(
                page,
                "div",
                rng.choice(
                    ("Flag as irrelevant", "Share", f"+{rng.randint(2, 30)} similar", "Translate")
                ),
                "furniture",
            )
        page.raw(close + "\n")
    page.raw(f"</{outer}>\n")
    html_teasers(page, rng, css, spare)
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_review_by_paper(rng: random.Random, items: Sequence[Item]) -> Page:
    """A press review as a web page: newspapers as headings, articles as paragraphs, lists or terms."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.15)
    css = Classes(rng)
    groups = by_paper(rng, items)
    start_html(page, rng, digest_title(rng))
    el(page, "h1", digest_title(rng), "furniture")
    if rng.random() < 0.6:
        el(page, "p", newest_day(items).strftime("%A, %-d %B %Y"), "furniture")
        if rng.random() < 0.4:
            look.pattern = rng.choice(SHORT_DAYS)
    tag = rng.choice(("h2", "h3", "p", "div", "h4"))
    intro = rng.choice(("", "", "", "The view of", "In the", "Paper:"))
    kind = rng.choice(("dl", "ul", "p", "runin", "div"))
    day_too = rng.random() < 0.3
    a = 0
    for group in groups:
        if day_too:
            group = [on_day(each, group[0].published) for each in group]
            page.raw(f"<{tag}{css('paper')}>")
            page.put(group[0].outlet, "section", None, "outlet")
            page.raw(rng.choice((" | ", ", ", " – ", "<br>")))
            page.put(
                group[0].published.strftime(look.pattern),
                "section",
                None,
                "published",
                group[0].published.isoformat(),
            )
            page.raw(f"</{tag}>\n")
        else:
            section_html(page, rng, group, "outlet", "", tag, css("paper"), intro)
        page.raw({"dl": "<dl>", "ul": "<ul>"}.get(kind, ""))
        for item in group:
            names = look.has("by") if day_too else look.has("day", "by")
            if kind == "runin":
                page.raw("<p><b>")
                page.put(look.title(item), "headline", a)
                page.raw("</b>" + rng.choice((". ", " – ", ": ", "<br>")))
                if names:
                    put_line(page, look, a, item, names, left="(", right=") ")
                page.put(item.paragraphs[0], "body", a)
                page.raw("</p>\n")
            else:
                page.raw({"dl": "<dt>", "ul": "<li>", "div": f"<div{css('art')}>"}.get(kind, ""))
                html_head(
                    page,
                    rng,
                    a,
                    item,
                    look,
                    look.one(("b", "strong", "em"))
                    if kind in ("dl", "ul")
                    else rng.choice(("h3", "h4", "h5", "p")),
                    css("h"),
                    rng.random() < 0.4,
                )
                page.raw("</dt><dd>" if kind == "dl" else "")
                html_line(page, look, a, item, names, "div" if kind != "ul" else "span", css("m"))
                if rng.random() < 0.9:
                    put_body(page, rng, a, item, most=3, tags=("<p>", "</p>"))
                if rng.random() < 0.3:
                    html_more(page, rng, a, item)
                page.raw({"dl": "</dd>", "ul": "</li>", "div": "</div>"}.get(kind, "") + "\n")
            a += 1
        page.raw({"dl": "</dl>\n", "ul": "</ul>\n"}.get(kind, ""))
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_planet(rng: random.Random, items: Sequence[Item]) -> Page:
    """An aggregator of the old kind: the day, the channel and the entry as headings of their own."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0)
    css = Classes(rng)
    groups = by_day(rng, items)
    groups.sort(key=lambda group: group[0].published, reverse=True)
    title = f"Planet {rng.choice(FIELDS_OF_WORK)}"
    start_html(page, rng, title)
    el(page, "h1", title, "furniture")
    pattern = rng.choice(("%B %d, %Y", "%A, %-d %B %Y", "%d %B %Y", "%Y-%m-%d"))
    own = rng.random() < 0.5  # the channel states the outlet of one entry, or of all until the next
    tags = rng.choice(
        (("h2", "h3", "h4"), ("h2", "div", "h3"), ("div", "div", "h3"), ("h4", "h3", "h2"))
    )
    a = 0
    for group in groups:
        section_html(page, rng, group, "day", pattern, tags[0], css("date"))
        if rng.random() < 0.5:
            group = [at_outlet(each, group[at // 2 * 2]) for at, each in enumerate(group)]
        last = ""
        for item in group:
            page.raw(f"<div{css('channelgroup')}>" if not own else f"<div{css('entrygroup')}>")
            if own:
                page.raw(f"<{tags[1]}><a>")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(f"</a></{tags[1]}>\n")
            elif item.outlet != last:
                section_html(page, rng, [item], "outlet", "", tags[1], css("channel"))
            last = item.outlet
            page.raw(f"<div{css('entry')}>")
            html_head(page, rng, a, item, look, tags[2])
            if rng.random() < 0.1:
                html_picture(page, rng, a, item, css)
            put_body(
                page,
                rng,
                a,
                item,
                most=4,
                tags=("<p>", "</p>"),
                subheads=0.1,
                sub=("<h5>", "</h5>"),
            )
            page.raw("<p class=date><a>" if rng.random() < 0.8 else "<p><em>")
            tail = page.content.endswith("<a>")
            if rng.random() < 0.7:
                page.put(rng.choice(("by", "posted by")), "byline", a)
                page.raw(" ")
                put_names(page, look, a, item)
                page.raw(" ")
            page.put(f"at {moment(rng)}", "publication", a)
            page.raw("</a></p></div></div>\n" if tail else "</em></p></div></div>\n")
            a += 1
    page.raw("<div class=sidebar>")
    el(page, "h2", rng.choice(("Subscriptions", "Feeds", "Members")), "furniture")
    page.raw("<ul>")
    for item in items[:6]:
        page.raw("<li><a>")
        page.put(item.outlet, "furniture")
        page.raw("</a></li>\n")
    page.raw("</ul>")
    html_foot(page, rng)
    page.raw("</div></body></html>")
    return page


@family
def html_river(rng: random.Random, items: Sequence[Item]) -> Page:
    """A river of news: boxes headed with the feed and how old they are, items within."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0)
    css = Classes(rng)
    groups = by_paper(rng, items)
    start_html(page, rng, digest_title(rng))
    html_menu(page, rng, css)
    el(page, "h1", digest_title(rng), "furniture")
    compact = rng.random() < 0.5
    list_ = rng.choice(("ul", "ol", "div"))
    a = 0
    for group in groups:
        page.raw(f"<div{css('box')}><div{css('boxhead')}>")
        page.raw(f"<a{href('https://' + group[0].host)}>")
        page.put(group[0].outlet, "section", None, "outlet")
        page.raw("</a>")
        if rng.random() < 0.7:
            page.raw(rng.choice((" • ", "; ", " – ", " ")))
            page.put(rng.choice((age(rng), moment(rng), f"updated {age(rng)}")), "furniture")
        page.raw(f"</div>\n<{list_}>")
        for item in group:
            page.raw("<li>" if list_ != "div" else f"<div{css('it')}>")
            html_head(
                page, rng, a, item, look, look.one(("span", "b")) if compact else "div", css("ttl")
            )
            words = item.paragraphs[0]
            page.raw(" " if compact else f"<div{css('desc')}>")
            page.put(cut_short(rng, words, 12, 50) if rng.random() < 0.6 else words, "body", a)
            page.raw("" if compact else "</div>\n")
            page.raw(" ")
            names = look.has("day", "by", "time")
            html_line(page, look, a, item, names, "span" if compact else "div", css("when"))
            if rng.random() < 0.4:
                el(
                    page,
                    "a",
                    rng.choice(("#", "Share", "Mark read", f"{rng.randint(0, 99)} comments", "☆")),
                    "furniture",
                )
            page.raw("</li>\n" if list_ != "div" else "</div>\n")
            a += 1
        page.raw(f"</{list_}></div>\n")
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_messenger_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A messenger's export: service messages with days, bodies of messages with a sender and time."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0, year=False)
    groups = by_day(rng, items)
    groups.sort(key=lambda group: group[0].published)
    channel = digest_title(rng)
    start_html(page, rng, "Exported Data")
    el(page, "div", channel, "furniture", attrs=' class="text bold"')
    per_post = rng.random() < 0.5  # each message is forwarded from an outlet's own channel
    pattern = rng.choice(("%-d %B %Y", "%B %-d, %Y", "%d.%m.%Y"))
    bold = rng.choice(("strong", "b", ""))
    a = 0
    for group in groups:
        page.raw('<div class="message service"><div class="body details">')
        page.put(
            group[0].published.strftime(pattern),
            "section",
            None,
            "published",
            group[0].published.isoformat(),
        )
        page.raw("</div></div>\n")
        for at, item in enumerate(group):
            joined = at > 0 and not per_post and rng.random() < 0.5
            page.raw(
                f'<div class="message default clearfix{" joined" if joined else ""}" id="message{a}"><div class="body">\n'
            )
            page.raw('<div class="pull_right date details">')
            page.put(f"{rng.randint(0, 23):02}:{rng.randint(10, 59)}", "furniture")
            page.raw("</div>\n")
            if not joined:
                page.raw('<div class="from_name">')
                page.put(channel, "furniture")
                page.raw("</div>\n")
            if per_post:
                page.raw('<div class="forwarded body"><div class="from_name">')
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(" <span>")
                page.put(f"{rng.randint(0, 23):02}:{rng.randint(10, 59)}:07", "furniture")
                page.raw("</span></div>\n")
            if rng.random() < 0.2:
                page.raw('<div class="media_wrap">')
                page.put(
                    rng.choice(
                        (
                            "Photo",
                            "Not included, change data exporting settings to download.",
                            "Video file",
                        )
                    ),
                    "furniture",
                )
                page.raw("</div>\n")
            page.raw('<div class="text">')
            if not look.no_head():
                page.raw(f"<{bold}>" if bold else "")
                page.put(look.title(item), "headline", a)
                page.raw((f"</{bold}>" if bold else "") + "<br><br>")
            put_body(page, rng, a, item, most=3, stated=per_post, tags=("", "<br><br>"))
            if not per_post:
                put_line(
                    page,
                    look,
                    a,
                    item,
                    look.has("outlet", "by"),
                    left=look.one(("", "🔗 ", "— ", "<em>")),
                    right="</em>" if page.content.endswith("<em>") else "",
                )
            if rng.random() < 0.4:
                page.raw(f"<br><a{href(item.url)}>")
                page.put(item.url, "source_line", a, "url")
                page.raw("</a>")
            if rng.random() < 0.3:
                page.raw("<br>")
                page.put(
                    f"#{item.topic.lower()} #{rng.choice(('news', 'daily', 'press'))}", "furniture"
                )
            page.raw("</div>\n" + ("</div>" if per_post else "") + "</div></div>\n")
            a += 1
    page.raw("</body></html>")
    return page


@family
def html_workplace_unfurls(rng: random.Random, items: Sequence[Item]) -> Page:
    """A workplace chat saved as a page: messages with attachments that show the linked articles."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0)
    css = Classes(rng)
    groups = by_day(rng, items)
    start_html(page, rng, "chat")
    el(
        page,
        rng.choice(("h1", "h2", "div")),
        f"# {rng.choice(('press', 'clips', 'competitors', 'reading'))}",
        "furniture",
        attrs=css("channel"),
    )
    days = rng.random() < 0.6
    pattern = rng.choice(("%A, %B %-d, %Y", "%-d %B %Y", "%B %-d, %Y"))
    member = [person(rng) for _ in range(3)]
    a = 0
    for group in groups:
        if days:
            section_html(page, rng, group, "day", pattern, "div", css("divider"))
        for item in group:
            page.raw(f"<div{css('message')}><div{css('sender')}><b>")
            page.put(rng.choice(member), "furniture")
            page.raw("</b> <span>")
            page.put(moment(rng), "furniture")
            page.raw("</span></div>\n")
            if rng.random() < 0.5:
                el(
                    page,
                    "div",
                    rng.choice(
                        (
                            "this concerns us",
                            "for the weekly",
                            "🤔",
                            "heads up",
                            "cc @desk",
                            "old news but still",
                        )
                    ),
                    "furniture",
                )
            if rng.random() < 0.5:
                page.raw(f"<a{href(item.url)}>")
                page.put(item.url, "source_line", a, "url")
                page.raw("</a>\n")
            page.raw(f"<div{css('attachment')}>")
            order = rng.choice(("OHD", "HDO", "OH", "HOD"))
            for sign in order:
                if sign == "O":
                    names = (
                        ["outlet"]
                        + (["day"] if not days and rng.random() < 0.6 else [])
                        + (["by"] if rng.random() < 0.2 else [])
                    )
                    html_line(page, look, a, item, names, "div", css("service"), rng.random() < 0.5)
                elif sign == "H":
                    html_head(
                        page, rng, a, item, look, look.one(("a", "div", "b")), css("atitle"), False
                    )
                else:
                    el(
                        page,
                        "div",
                        cut_short(rng, item.paragraphs[0], 14, 60)
                        if rng.random() < 0.6
                        else item.paragraphs[0],
                        "body",
                        a,
                        attrs=css("atext"),
                    )
            page.raw("</div>\n")
            for _ in range(rng.choice((0, 0, 1, 2))):
                el(
                    page,
                    "span",
                    f"{rng.choice(('👀', '👍', '🎉', ':salute:'))} {rng.randint(1, 9)}",
                    "furniture",
                )
            page.raw("</div>\n")
            a += 1
    page.raw("</body></html>")
    return page


@family
def html_current_events(rng: random.Random, items: Sequence[Item]) -> Page:
    """A wiki's page of current events: a box for each day, topics, nested lists, linked outlets."""
    page = Page(media_type="text/html")
    css = Classes(rng)
    groups = by_day(rng, items)
    start_html(page, rng, "Current events")
    el(
        page,
        "h1",
        rng.choice(
            (
                "Portal:Current events",
                "Chronicle",
                "Recent happenings",
                "Events of the month",
                "What happened",
            )
        ),
        "furniture",
    )
    pattern = rng.choice(("%B %-d, %Y", "%-d %B %Y", "%B %-d, %Y (%A)", "%A, %-d %B %Y"))
    tag = rng.choice(("div", "h2", "h3", "span", "h4"))
    brackets = rng.choice((("(", ")"), ("[", "]"), ("(", ")")))
    inside = rng.random() < 0.6  # brackets within the link
    nested = rng.choice((0.0, 0.5, 1.0))
    tools = rng.random() < 0.5
    a = 0
    for group in groups:
        page.raw(f"<div{css('vevent')}>")
        section_html(page, rng, group, "day", pattern, tag, css("summary"))
        if tools:
            page.raw("<ul>")
            for words in ("edit", "history", "watch"):
                el(page, "li", words, "furniture", end="")
            page.raw("</ul>\n")
        last = ""
        page.raw(f"<div{css('description')}>")
        for item in group:
            if item.topic != last:
                page.raw("<p><b>" if rng.random() < 0.8 else "<p><i>")
                close = "</b></p>\n" if page.content.endswith("<b>") else "</i></p>\n"
                page.put(item.topic + rng.choice(("", " and crime", " and weather")), "section")
                page.raw(close)
            last = item.topic
            deep = rng.random() < nested
            page.raw("<ul><li>")
            if deep:
                page.raw("<a>")
                page.put(item.headline, "headline", a)
                page.raw("</a>\n<ul><li>")
            page.put(item.paragraphs[0], "body", a)
            page.raw(" ")
            for number in range(rng.choice((1, 1, 1, 2))):
                page.raw("<a>" + brackets[0] if inside else brackets[0] + "<a>")
                if number == 0:
                    page.put(item.outlet, "source_line", a, "outlet")
                else:
                    page.put(rng.choice(AGENCIES), "source_line", a)
                page.raw(brackets[1] + "</a> " if inside else "</a>" + brackets[1] + " ")
            page.raw("</li></ul></li></ul>\n" if deep else "</li></ul>\n")
            a += 1
        page.raw("</div></div>\n")
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_blog_roundup(rng: random.Random, items: Sequence[Item]) -> Page:
    """A blog's round-up of links: a paragraph for each article, or a quotation with its source."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.1)
    css = Classes(rng)
    shown, spare = split(rng, items)
    blog = digest_title(rng)
    start_html(page, rng, blog)
    el(page, "div", blog, "furniture", attrs=css("site-title"))
    html_menu(page, rng, css)
    page.raw(f"<article{css('hentry')}>")
    el(
        page,
        rng.choice(("h1", "h2")),
        rng.choice(
            ("Links", "Open tabs", "What I read", "Reading list", "Seen elsewhere", "Assorted")
        )
        + f" {newest_day(items):%-d %B %Y}",
        "furniture",
    )
    el(page, "p", f"by {handle(rng)}, {age(rng)}", "furniture")
    if rng.random() < 0.6:
        el(page, "p", greeting(rng), "furniture")
    style = rng.choice(("inline", "quote", "list", "quote"))
    page.raw(rng.choice(("<ol>", "<ul>")) if style == "list" else "")
    closing_tag = "</ol>" if page.content.endswith("<ol>") else "</ul>" if style == "list" else ""
    for a, item in enumerate(shown):
        names = look.has("outlet", "day")
        if style == "inline":
            page.raw("<p>")
            if rng.random() < 0.3 and "outlet" in names:
                page.put(item.outlet, "source_line", a, "outlet")
                page.raw(": ")
                names.remove("outlet")
            page.raw(f"<a{href(item.url)}>")
            page.put(item.headline, "headline", a)
            page.raw("</a>")
            put_line(
                page,
                look,
                a,
                item,
                names,
                left=" (",
                right=")",
                sep=", ",
                label=False,
                role="source_line",
            )
            page.raw(rng.choice((". ", " – ", ": ")))
            page.put(item.paragraphs[0], "body", a)
            page.raw("</p>\n")
        elif style == "list":
            page.raw("<li>")
            html_head(page, rng, a, item, look, look.one(("a", "strong")), "", False)
            if rng.random() < 0.7:
                page.raw(rng.choice(("<br>", " — ")))
                page.put(item.paragraphs[0], "body", a)
            before, after = look.one(((" [", "]"), (" (", ")"), (" – ", "")))
            put_line(
                page,
                look,
                a,
                item,
                names,
                left=before,
                right=after,
                label=False,
                role="source_line",
            )
            page.raw("</li>\n")
        else:
            if rng.random() < 0.8:
                html_head(
                    page,
                    rng,
                    a,
                    item,
                    look,
                    look.one(("h3", "h2", "p", "h4")),
                    css("h"),
                    rng.random() < 0.7,
                )
            if rng.random() < 0.35:
                el(
                    page,
                    "p",
                    rng.choice(
                        (
                            "A thoughtful piece on something I had not considered.",
                            "Long, but worth it.",
                            "Short and grim.",
                            "I disagree with nearly all of it:",
                            "The key passage:",
                        )
                    ),
                    "furniture",
                )
            page.raw("<blockquote>")
            put_body(page, rng, a, item, most=3, dateline=0.0, tags=("<p>", "</p>"), cut=0.3)
            page.raw("</blockquote>\n")
            where = rng.choice(("p", "cite", "div"))
            if names:
                page.raw(f"<{where}{css('via')}>")
                if rng.random() < 0.5:
                    page.put(rng.choice(("via", "Source:", "In:", "From")), "source_line", a)
                    page.raw(" ")
                put_line(page, look, a, item, names, label=False, role="source_line")
                page.raw(f"</{where}>\n")
    page.raw(closing_tag + "</article>\n")
    if rng.random() < 0.5:
        el(
            page,
            "div",
            rng.choice(
                (
                    f"{rng.randint(1, 40)} comments",
                    "Share this",
                    "Reply by mail",
                    f"Tagged {rng.choice(FIELDS_OF_WORK).lower()}",
                )
            ),
            "furniture",
        )
    html_teasers(page, rng, css, spare)
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_saved_list(rng: random.Random, items: Sequence[Item]) -> Page:
    """An export of saved articles as one page: contents with links, then each article."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.3)
    css = Classes(rng)
    start_html(page, rng, "Saved articles")
    el(
        page,
        "h1",
        rng.choice(("Saved", "Unread", "My list", "Reading list", "Archive", "Favourites"))
        + rng.choice(("", f" ({len(items)})", " – " + digest_title(rng))),
        "furniture",
    )
    if rng.random() < 0.4:
        html_contents(page, rng, css, items)
    tag = rng.choice(("h1", "h2", "h3", "h4"))
    wrap = rng.choice(("article", "div", "section", "li"))
    page.raw("<ol>" if wrap == "li" else "")
    spans = rng.random() < 0.5
    table = rng.random() < 0.2
    for a, item in enumerate(items):
        page.raw(f'<{wrap} id="a{a}">')
        html_head(page, rng, a, item, look, tag, css("t"), rng.random() < 0.6)
        names = look.has("outlet", "day", "by", "host")
        if table and names:
            page.raw("<table>")
            for name in names:
                page.raw("<tr><td>")
                put_part(page, look, a, item, name)
                page.raw("</td></tr>")
            page.raw("</table>\n")
        else:
            html_line(
                page,
                look,
                a,
                item,
                names,
                look.one(("p", "div")),
                css("m"),
                spans,
                rng.random() < 0.3,
            )
        if rng.random() < 0.4:
            el(
                page,
                "p",
                rng.choice(
                    (
                        f"{rng.randint(2, 20)} min",
                        f"Added {age(rng)}",
                        "Tags: " + rng.choice(FIELDS_OF_WORK).lower(),
                        f"{rng.randint(1, 9)} highlights",
                    )
                ),
                "furniture",
            )
        if rng.random() < 0.2:
            html_picture(page, rng, a, item, css)
        put_body(
            page,
            rng,
            a,
            item,
            most=6,
            stated="outlet" in names,
            tags=look.one((("<p>", "</p>"), ("<p>", "</p>"), ("<mark>", "</mark><br>"))),
            subheads=0.1,
            sub=("<h5>", "</h5>"),
        )
        if rng.random() < 0.3:
            html_more(page, rng, a, item)
        page.raw(f"</{wrap}>" + rng.choice(("<hr>\n", "\n")))
    page.raw("</ol>" if wrap == "li" else "")
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_list_archive(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mailing list's archive: messages in preformatted text, articles quoted or bare."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.1)
    name = f"{rng.choice(FIELDS_OF_WORK).lower()}-{rng.choice(('clips', 'news', 'l'))}"
    start_html(page, rng, f"[{name}]")
    width = rng.choice((66, 72, 76))
    quoted = rng.choice((True, False))
    for a, item in enumerate(items[:7]):
        subject = rng.random() < 0.6
        page.raw(rng.choice(("<h1>", "<h2>", "<h3>")))
        level = page.content[-3:-1]
        page.put(f"[{name}]", "furniture")
        page.raw(" ")
        if subject:
            page.put(item.headline, "headline", a)
        else:
            page.put(
                rng.choice(("News item", "Clip of the day", "for the archive", "fwd")), "furniture"
            )
        page.raw(f"</{level}>\n<b>")
        page.put(person(rng), "furniture")
        page.raw("</b> <a>")
        page.put(address(rng).replace("@", " at "), "furniture")
        page.raw("</a><br><i>")
        page.put(
            f"{item.published + timedelta(days=rng.randint(0, 3)):%a %b %-d} {rng.randint(0, 23):02}:{rng.randint(10, 59)}:31 UTC {item.published.year}",
            "furniture",
        )
        page.raw("</i>\n<ul>")
        for words in rng.sample(
            (
                "Previous message",
                "Next message",
                "Messages sorted by: [ date ] [ thread ]",
                "Reply",
            ),
            2,
        ):
            el(page, "li", words, "furniture")
        page.raw("</ul><hr>\n<pre>")
        mark = "> " if quoted and rng.random() < 0.8 else ""
        shown = mark.replace(">", "&gt;")
        if mark:
            page.put(
                rng.choice(
                    (f"{person(rng)} wrote:", "Begin quote", "Dear all,", "This was in the paper:")
                ),
                "furniture",
            )
            page.raw("\n\n")
        if not subject:
            put_words(page, look.title(item), "headline", a, width=width, mark=shown)
        names = look.has("outlet", "day", "by")
        put_line(page, look, a, item, names, left=shown, right="\n")
        page.raw(shown.rstrip() + "\n")
        put_body(page, rng, a, item, most=4, width=width, mark=shown, stated="outlet" in names)
        if rng.random() < 0.4:
            page.raw(shown)
            page.raw("&lt;<a>")
            page.put(item.url, "source_line", a, "url")
            page.raw("</a>&gt;\n")
        page.raw("\n-- \n")
        page.put(closing(rng), "furniture")
        page.raw("\n</pre>\n<hr>\n")
    html_foot(page, rng, "a")
    page.raw("</body></html>")
    return page


@family
def html_mail_of_breaks(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail without any structure: bold, italics and breaks in one block; days or papers in bold."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.3)
    kind = rng.choice(("outlet", "day", "none"))
    groups = {"outlet": by_paper, "day": by_day}.get(kind, lambda _, each: [list(each)])(rng, items)
    start_html(page, rng, "mail")
    page.raw(
        rng.choice(
            (
                "<div>",
                '<div dir="auto">',
                '<font face="Arial" size="2">',
                '<p class="MsoNormal">',
                "<span>",
            )
        )
    )
    if rng.random() < 0.7:
        page.put(greeting(rng), "furniture")
        page.raw("<br><br>\n")
    a = 0
    bold = rng.choice(("b", "strong", "u", "font"))
    for group in groups:
        if kind != "none":
            section_html(
                page,
                rng,
                group,
                kind,
                look.one(("%A, %-d %B %Y", "%d.%m.%Y", "%B %-d, %Y")),
                look.one(("u", "b", "big")),
                "",
                look.one(("", "", "***")),
            )
            page.raw("<br><br>\n")
        for number, item in enumerate(group, 1):
            if rng.random() < 0.3:
                page.raw(f"{number}) ")
            page.raw(f"<{bold}>")
            page.put(look.title(item), "headline", a)
            page.raw(f"</{bold}><br>\n")
            names = [each for each in look.has("outlet", "day", "by") if each != kind]
            if names:
                page.raw("<i>")
                put_line(page, look, a, item, names)
                page.raw("</i><br>\n")
            page.raw(rng.choice(("", "<br>")))
            put_body(
                page,
                rng,
                a,
                item,
                most=3,
                stated=kind == "outlet" or "outlet" in names,
                tags=("", rng.choice(("<br>", "<br><br>"))),
            )
            if rng.random() < 0.4:
                page.raw(f"<a{href(item.url)}>")
                page.put(
                    item.url
                    if rng.random() < 0.5
                    else rng.choice(("Link", "Original", "Full text", "zum Artikel")),
                    "source_line",
                    a,
                )
                page.raw("</a><br>")
            page.raw("<br>\n")
            a += 1
    page.put(rng.choice(("Best,", "Regards", "Yours", "Thanks")), "furniture")
    page.raw("<br>")
    page.put(person(rng), "furniture")
    page.raw("<br>")
    page.put(closing(rng), "furniture")
    page.raw("</body></html>")
    return page


@family
def html_feeds_as_terms(rng: random.Random, items: Sequence[Item]) -> Page:
    """Items of feeds as a definition list or as bookmarks in folders named after the feeds."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.2)
    groups = by_paper(rng, items)
    start_html(page, rng, "Feeds")
    el(
        page,
        "h1",
        rng.choice(("Bookmarks", "Unread by feed", digest_title(rng), "Starred items")),
        "furniture",
    )
    folders = rng.random() < 0.5
    a = 0
    page.raw("<dl><p>\n" if folders else "")
    tag = rng.choice(("h3", "h2", "b"))
    for group in groups:
        page.raw("<dt>" if folders else "")
        section_html(page, rng, group, "outlet", "", tag)
        page.raw("<dl><p>\n" if folders else "<dl>")
        for item in group:
            page.raw(f"<dt><a{href(item.url)}>")
            page.put(item.headline, "headline", a)
            page.raw("</a>" + rng.choice(("", "</dt>")) + "\n")
            names = look.has("day", "by", "time")
            if names and rng.random() < 0.7:
                page.raw("<dd>")
                put_line(page, look, a, item, names)
                page.raw("</dd>\n")
            if rng.random() < 0.9:
                for words in item.paragraphs[: rng.randint(1, 3)]:
                    el(
                        page,
                        "dd",
                        words if rng.random() < 0.8 else cut_short(rng, words),
                        "body",
                        a,
                    )
            a += 1
        page.raw("</dl>\n")
    page.raw("</dl>" if folders else "")
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_week_table(rng: random.Random, items: Sequence[Item]) -> Page:
    """A table with rows for articles and rows across it for days or newspapers."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0)
    kind = rng.choice(("day", "outlet"))
    groups = by_day(rng, items) if kind == "day" else by_paper(rng, items)
    css = Classes(rng)
    start_html(page, rng, digest_title(rng))
    el(page, rng.choice(("h1", "caption", "p")), digest_title(rng), "furniture")
    pattern = rng.choice(("%A, %-d %B %Y", "%d.%m.%Y", "%A %-d %B %Y", "%a, %b %-d, %Y"))
    two = rng.choice(("meta-left", "meta-right", "one"))
    page.raw(f"<table{css('t')}>")
    if rng.random() < 0.4:
        page.raw("<tr>")
        for words in rng.choice((("What", "Where"), ("Item", "Details"), ("", ""))):
            if words:
                el(page, "th", words, "furniture")
        page.raw("</tr>\n")
    a = 0
    for group in groups:
        page.raw("<tr>")
        section_html(page, rng, group, kind, pattern, look.one(("th", "td")), ' colspan="2"')
        page.raw("</tr>\n")
        for item in group:
            names = look.has("outlet", "by") if kind == "day" else look.has("day", "by")
            page.raw("<tr>")
            if two == "meta-left":
                page.raw("<td>" if not names else "")
                html_line(page, look, a, item, names, "td", css("l"))
                page.raw("</td>" if not names else "")
            page.raw("<td>")
            html_head(
                page, rng, a, item, look, look.one(("b", "h4", "div")), css("h"), rng.random() < 0.5
            )
            if two == "one":
                html_line(page, look, a, item, names, look.one(("div", "small")), css("l"))
            put_body(
                page,
                rng,
                a,
                item,
                most=2,
                tags=look.one((("<p>", "</p>"), ("<div>", "</div>"))),
                dateline=0.0 if two == "meta-right" else 0.15,
                cut=0.3,
            )
            page.raw("</td>")
            if two == "meta-right":
                html_line(page, look, a, item, names, "td", css("l"))
            page.raw("</tr>\n")
            a += 1
    page.raw("</table>\n")
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_workspace_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page exported from a note-taking service: headings of days or papers, nested lists, callouts."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.4)
    css = Classes(rng)
    css.kind = rng.choice(("hash", "plain"))
    kind = rng.choice(("day", "outlet", "none"))
    groups = {"outlet": by_paper, "day": by_day}.get(kind, lambda _, each: [list(each)])(rng, items)
    start_html(page, rng, "Press")
    page.raw('<article class="page sans">')
    el(page, "h1", digest_title(rng), "furniture", attrs=' class="page-title"')
    page.raw('<table class="properties"><tbody>')
    for label, words in rng.sample(
        (
            ("Created", f"{newest_day(items):%B %-d, %Y} {moment(rng)}"),
            ("Owner", person(rng)),
            ("Status", rng.choice(("Draft", "Done", "In review"))),
            ("Tags", rng.choice(FIELDS_OF_WORK)),
        ),
        2,
    ):
        page.raw("<tr><th>")
        page.put(label, "furniture")
        page.raw("</th><td>")
        page.put(words, "furniture")
        page.raw("</td></tr>\n")
    page.raw("</tbody></table>\n<div class=page-body>")
    shape = rng.choice(("bullets", "callout", "heads"))
    a = 0
    for group in groups:
        if kind != "none":
            section_html(
                page,
                rng,
                group,
                kind,
                look.one(("%B %-d, %Y", "%Y-%m-%d", "%A, %-d %B %Y")),
                look.one(("h2", "h3", "p")),
                css("block"),
            )
        for item in group:
            names = [each for each in look.has("outlet", "day", "by") if each != kind]
            stated = kind == "outlet" or "outlet" in names
            if shape == "bullets":
                page.raw('<ul class="bulleted-list"><li>')
                page.put(look.title(item), "headline", a)
                page.raw("<ul>")
                for name in names:
                    page.raw("<li>")
                    put_part(page, look, a, item, name)
                    page.raw("</li>\n")
                put_body(page, rng, a, item, most=3, tags=("<li>", "</li>"), stated=stated)
                page.raw("</ul></li></ul>\n")
            else:
                page.raw('<figure class="callout"><div>' if shape == "callout" else "<div>")
                html_head(
                    page,
                    rng,
                    a,
                    item,
                    look,
                    "strong" if shape == "callout" else rng.choice(("h3", "h4")),
                    css("h"),
                    rng.random() < 0.4,
                )
                html_line(page, look, a, item, names, look.one(("p", "div", "em")), css("m"))
                put_body(
                    page,
                    rng,
                    a,
                    item,
                    most=4,
                    tags=look.one((("<p>", "</p>"), ("<blockquote>", "</blockquote>"))),
                    stated=stated,
                )
                if rng.random() < 0.3:
                    html_more(page, rng, a, item)
                page.raw("</div></figure>\n" if shape == "callout" else "</div>\n")
            a += 1
    page.raw("</div></article></body></html>")
    return page


@family
def html_office_mail_chain(rng: random.Random, items: Sequence[Item]) -> Page:
    """A chain of office mails, each a block of headers and an article in many small paragraphs."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.2)
    start_html(page, rng, "RE: RE: FW:")
    para = rng.choice(('<p class="MsoNormal">', "<p class=MsoNormal>", '<p style="margin:0cm">'))
    end = "<o:p></o:p></p>" if rng.random() < 0.4 else "</p>"
    page.raw('<div class="WordSection1">')
    page.raw(para)
    page.put(greeting(rng), "furniture")
    page.raw(end + "\n")
    for a, item in enumerate(items[: rng.randint(2, 6)]):
        sender = rng.random() < 0.3
        page.raw(
            '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
            + para
            + "<b>"
        )
        page.put(rng.choice(("From:", "Von:", "De :")), "furniture")
        page.raw("</b> ")
        if sender:
            page.put(item.outlet, "publication", a, "outlet")
        else:
            page.put(f"{person(rng)} <{address(rng)}>", "furniture")
        page.raw("<br>\n<b>")
        page.put("Sent:", "furniture")
        page.raw("</b> ")
        if sender:
            put_day(page, a, item, rng.choice(("%A, %-d %B %Y", "%A, %B %-d, %Y", "%d.%m.%Y")))
            page.raw(" ")
            page.put(moment(rng), "publication", a)
        else:
            page.put(
                f"{item.published + timedelta(days=1):%A, %-d %B %Y} {moment(rng)}", "furniture"
            )
        page.raw("<br>\n<b>")
        page.put("Subject:", "furniture")
        page.raw("</b> ")
        named = rng.random() < 0.6
        if named:
            if rng.random() < 0.3:
                page.put("FW:", "furniture")
                page.raw(" ")
            page.put(item.headline, "headline", a)
        else:
            page.put(
                rng.choice(("RE: press", "WG: Artikel", "FW: clipping", "RE: AW: yesterday")),
                "furniture",
            )
        page.raw(end + "</div>\n")
        if not named:
            page.raw(para + "<b>")
            page.put(look.title(item), "headline", a)
            page.raw("</b>" + end + "\n")
        names = look.has("by") if sender else look.has("outlet", "day", "by")
        if names:
            page.raw(para + "<i>")
            put_line(page, look, a, item, names)
            page.raw("</i>" + end + "\n")
        page.raw(para + "&nbsp;" + end + "\n")
        put_body(page, rng, a, item, most=5, stated=sender or "outlet" in names, tags=(para, end))
        if rng.random() < 0.3:
            page.raw(para)
            page.put(
                rng.choice(("Kind regards,", "Mit freundlichen Grüßen", "Cheers", "Best wishes")),
                "furniture",
            )
            page.raw("<br>")
            page.put(person(rng), "furniture")
            page.raw(end + "\n")
        if rng.random() < 0.3:
            page.raw(para)
            page.put(
                rng.choice(
                    (
                        "CAUTION: This mail came from outside the organisation.",
                        "Please consider the environment before printing.",
                        closing(rng),
                    )
                ),
                "furniture",
            )
            page.raw(end + "\n")
    page.raw("</div></body></html>")
    return page


@family
def html_thread_of_quotes(rng: random.Random, items: Sequence[Item]) -> Page:
    """A forum's news thread: every post quotes another article and says a word about it."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.2)
    css = Classes(rng)
    start_html(page, rng, "Thread")
    el(
        page,
        rng.choice(("h1", "h2")),
        rng.choice(
            (
                "Local news – the thread",
                "Press watch",
                "Articles only please",
                "Things in the paper",
                "News dump",
            )
        ),
        "furniture",
    )
    page.raw(f"<div{css('pager')}>")
    page.put("Page 3 of " + str(rng.randint(4, 99)), "furniture")
    page.raw("</div>\n")
    style = rng.choice(("ol", "div", "table"))
    page.raw("<ol>" if style == "ol" else "")
    links = rng.choice(("headline", "outlet", "more"))
    remark = rng.choice(("before", "after", "none"))
    words = (
        "Finally.",
        "About time someone wrote this.",
        "Not a word about the costs.",
        "See my post from last week.",
        "Thoughts?",
        "This is how it starts.",
        "For completeness.",
        "Off topic but nice.",
    )
    for a, item in enumerate(items):
        page.raw({"ol": "<li>", "div": f"<div{css('post')}>", "table": "<table><tr><td>"}[style])
        page.raw(f"<div{css('head')}><strong>")
        page.put(handle(rng), "furniture")
        page.raw("</strong> ")
        page.put(
            rng.choice(
                (
                    age(rng),
                    f"{item.published + timedelta(days=1):%d.%m.%y} {moment(rng)}",
                    f"#{a + 41}",
                )
            ),
            "furniture",
        )
        page.raw("</div>\n" + ("</td><td>" if style == "table" else ""))
        if remark == "before":
            el(page, "p", rng.choice(words), "furniture")
        page.raw(f"<blockquote{css('q')}>" if rng.random() < 0.8 else f"<div{css('q')}>")
        close = (
            "</blockquote>\n"
            if page.content.rstrip().endswith(">")
            and page.content.rfind("<blockquote") > page.content.rfind("<div")
            else "</div>\n"
        )
        if not look.no_head():
            html_head(
                page,
                rng,
                a,
                item,
                look,
                look.one(("b", "h4", "strong", "div")),
                css("h"),
                links == "headline",
            )
        names = look.has("outlet", "day", "by")
        above = rng.random() < 0.5
        if above:
            html_line(
                page,
                look,
                a,
                item,
                names,
                look.one(("div", "em", "p")),
                css("m"),
                link_outlet=links == "outlet",
            )
        put_body(
            page,
            rng,
            a,
            item,
            most=3,
            stated="outlet" in names,
            tags=("<p>", "</p>") if rng.random() < 0.5 else ("", "<br><br>"),
            cut=0.3,
        )
        if not above:
            html_line(
                page,
                look,
                a,
                item,
                names,
                look.one(("div", "em", "cite")),
                css("m"),
                link_outlet=links == "outlet",
            )
        if links == "more":
            html_more(page, rng, a, item)
        page.raw(close)
        if remark == "after":
            el(page, "p", rng.choice(words), "furniture")
        for each in rng.sample(
            ("Reply", "Quote", "Report", "Like", f"{rng.randint(1, 30)} likes"), 2
        ):
            el(page, "a", each, "furniture", end=" ")
        if rng.random() < 0.3:
            el(
                page,
                "div",
                rng.choice(("~ sail on ~", "Signature: measure twice", "Sent from a rowing boat")),
                "furniture",
            )
        page.raw({"ol": "</li>\n", "div": "</div>\n", "table": "</td></tr></table>\n"}[style])
    page.raw("</ol>" if style == "ol" else "")
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_cards(rng: random.Random, items: Sequence[Item]) -> Page:
    """A board of cards from an aggregator's app, saved as a page; days as chips or none."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0)
    css = Classes(rng)
    shown, spare = split(rng, items, 12)
    days = rng.random() < 0.5
    groups = by_day(rng, shown) if days else [shown]
    start_html(page, rng, digest_title(rng), '<body><div id="root">')
    html_menu(page, rng, css)
    pattern = rng.choice(("%A, %B %-d, %Y", "%-d %b %Y", "%Y/%m/%d"))
    order = list("OHB")
    rng.shuffle(order)
    if order.index("B") < order.index("H"):
        order.sort(key="OHB".index)
    a = 0
    for group in groups:
        if days:
            section_html(
                page, rng, group, "day", pattern, look.one(("span", "div", "h2")), css("chip")
            )
        page.raw(f"<div{css('grid')}>")
        for item in group:
            page.raw(f'<div{css("card")}><img src="c.webp" alt=""><div{css("inner")}>')
            if rng.random() < 0.3:
                el(page, "div", item.topic, "section", attrs=css("label"))
            names = (
                look.has("outlet", "by", "age") if days else look.has("outlet", "day", "by", "age")
            )
            for sign in order:
                if sign == "O":
                    html_line(page, look, a, item, names, "div", css("src"), rng.random() < 0.6)
                elif sign == "H":
                    html_head(
                        page, rng, a, item, look, look.one(("h3", "div", "a")), css("ct"), False
                    )
                elif rng.random() < 0.85:
                    put_body(
                        page,
                        rng,
                        a,
                        item,
                        most=2,
                        tags=("<div>", "</div>") if rng.random() < 0.5 else ("<p>", "</p>"),
                        stated="outlet" in names,
                        cut=0.5,
                    )
            if rng.random() < 0.5:
                el(
                    page,
                    "div",
                    rng.choice(
                        (
                            "Share",
                            "Save for later",
                            f"{rng.randint(2, 90)} reads",
                            "Hide this source",
                        )
                    ),
                    "furniture",
                )
            page.raw("</div></div>\n")
            a += 1
        page.raw("</div>\n")
        if rng.random() < 0.2:
            el(page, "div", advert(rng), "furniture", attrs=css("ad"))
    html_teasers(page, rng, css, spare)
    html_foot(page, rng, "div")
    page.raw("</div></body></html>")
    return page


# ---------------------------------------------------------------- text again, several articles


@family
def highlights_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A file of marked passages as reading devices keep it, one block for each article."""
    page = Page()
    look = new_look(rng, 0.0)
    line = rng.choice(("==========", "---", "* * *", "----------"))
    verb = rng.choice(("Highlight", "Your highlight", "Clipping", "Passage", "Mark"))
    place = rng.choice(("brackets", "line", "both", "none"))
    per_passage = rng.random() < 0.3
    for a, item in enumerate(items):
        page.put(item.headline, "headline", a)
        names = look.has("outlet", "by")
        if place in ("brackets", "both") and names:
            put_line(
                page,
                look,
                a,
                item,
                names,
                left=" (",
                right=")",
                sep=look.one(("; ", ", ", " / ")),
                label=False,
            )
        page.raw("\n")
        if place == "line":
            put_line(page, look, a, item, look.has("outlet", "day", "by"), right="\n")
        for number, words in enumerate(item.paragraphs[: rng.randint(1, 4)]):
            if number == 0 or per_passage:
                page.raw("- ")
                page.put(
                    f"{verb} {rng.choice(('on page', 'at location', 'at'))} {rng.randint(1, 900)} | {rng.choice(('Added on', 'Saved'))} {item.published + timedelta(days=rng.randint(1, 30)):%A, %-d %B %Y} {moment(rng)}",
                    "furniture",
                )
                page.raw("\n\n")
            put_words(page, words, "body", a)
            page.raw(look.one(("", "\n")))
        if rng.random() < 0.2:
            page.put(
                rng.choice(("Note:", "My note:"))
                + " "
                + rng.choice(("use this", "doubtful", "ask M.", "compare table 2")),
                "furniture",
            )
            page.raw("\n")
        if place == "both" and rng.random() < 0.7:
            put_link(page, look, a, item)
        page.raw(line + "\n" + look.one(("", "\n")))
    return page


@family
def capsule_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page of the small web: lines of links with an arrow, days or sites as headings."""
    page = Page()
    look = new_look(rng, 0.0)
    kind = rng.choice(("day", "outlet", "none"))
    groups = {"outlet": by_paper, "day": by_day}.get(kind, lambda _, each: [list(each)])(rng, items)
    page.raw("# ")
    page.put(digest_title(rng), "furniture")
    page.raw("\n\n")
    if rng.random() < 0.5:
        page.put(greeting(rng), "furniture")
        page.raw("\n\n")
    arrow = rng.choice(("=> ", "=> ", "-> ", "→ "))
    shape = rng.choice(("DH", "HD", "HO", "OH", "H"))
    text = rng.choice((1.0, 0.5, 0.9))
    a = 0
    for group in groups:
        if kind == "outlet":
            put_section(page, rng, group[0].outlet, "outlet", before="## ", after="\n\n")
        elif kind == "day":
            put_section(
                page,
                rng,
                group[0].published.strftime(look.one(("%Y-%m-%d", "%-d %B %Y", "%A, %-d %B %Y"))),
                "published",
                group[0].published.isoformat(),
                before="## ",
                after="\n\n",
            )
        for item in group:
            page.raw(arrow)
            if rng.random() < 0.8:
                page.put(
                    item.url.replace("https", "gemini") if arrow == "=> " else item.url,
                    "source_line",
                    a,
                    "url",
                )
                page.raw(" ")
            for at, sign in enumerate(shape):
                if sign == "H":
                    page.raw(" – " if at else "")
                    page.put(item.headline, "headline", a)
                elif sign == "D" and kind != "day":
                    page.raw(" (" if at else "")
                    put_day(page, a, item, "%Y-%m-%d")
                    page.raw(")" if at else " ")
                elif sign == "O" and kind != "outlet":
                    page.raw(" (" if at else "")
                    page.put(item.outlet, "publication", a, "outlet")
                    page.raw(")" if at else " – ")
            page.raw("\n")
            if rng.random() < text:
                put_body(
                    page,
                    rng,
                    a,
                    item,
                    most=3,
                    mark=look.one(("", "", "> ")),
                    gap=look.one(("", "\n")),
                )
            page.raw(look.one(("\n", "\n", "")))
            a += 1
    page.raw("\n")
    put_words(page, closing(rng), "furniture")
    return page


@family
def front_page_from_phone(rng: random.Random, items: Sequence[Item]) -> Page:
    """The list of an aggregator's app copied as text: outlet, headline, age, buttons, each on a line."""
    page = Page()
    look = new_look(rng, 0.0)
    shown, _ = split(rng, items, 12)
    for words in rng.sample(
        (
            f"{rng.randint(6, 23)}:{rng.randint(10, 59)}",
            "For you",
            "Following",
            "Headlines",
            "Search",
            "Top stories",
            digest_title(rng),
            "Local",
        ),
        rng.randint(1, 5),
    ):
        page.put(words, "furniture")
        page.raw("\n")
    order = list("OHTA")
    rng.shuffle(order)
    snippets = rng.choice((0.0, 0.5, 1.0))
    if order.index("T") < order.index("H"):
        order.remove("T")
        order.append("T")
    blank = rng.choice(("", "\n"))
    dates = rng.random() < 0.4
    for a, item in enumerate(shown):
        page.raw(blank or look.one(("", "\n")))
        if rng.random() < 0.2:
            page.put(item.topic, "section")
            page.raw("\n")
        for sign in order:
            if sign == "O" and rng.random() < 0.93:
                page.put(
                    item.outlet.upper() if look.upper else item.outlet, "publication", a, "outlet"
                )
                page.raw("\n")
            elif sign == "H":
                page.put(item.headline, "headline", a)
                page.raw("\n")
            elif sign == "T" and rng.random() < snippets:
                page.put(
                    cut_short(rng, item.paragraphs[0], 12, 40)
                    if rng.random() < 0.5
                    else item.paragraphs[0],
                    "body",
                    a,
                )
                page.raw("\n")
            elif sign == "A":
                if dates:
                    put_day(page, a, item, look.pattern)
                else:
                    page.put(age(rng), "furniture")
                if rng.random() < 0.25:
                    page.raw(" · ")
                    put_part(page, look, a, item, "by")
                page.raw("\n")
        for words in rng.sample(
            (
                "Share",
                "⋮",
                "Save",
                "Full coverage",
                f"{rng.randint(2, 80)} comments",
                "Not interested",
                "Listen",
            ),
            rng.choice((0, 0, 1, 2)),
        ):
            page.put(words, "furniture")
            page.raw("\n")
        if rng.random() < 0.06:
            page.put(advert(rng), "furniture")
            page.raw("\n")
    for words in menu(rng)[:5]:
        page.put(words, "furniture")
        page.raw("\n")
    return page


@family
def letter_by_topics(rng: random.Random, items: Sequence[Item]) -> Page:
    """A plain-text newsletter: contents, topics, numbered articles with sources at their ends."""
    page = Page()
    look = new_look(rng, 0.5)
    shown, spare = split(rng, items)
    text_top(page, rng, newest_day(items), look)
    if rng.random() < 0.7:
        put_contents(page, rng, shown)
    around = heading_style(rng)
    number = rng.choice(("{}. ", "[{}] ", "({}) ", "{} - ", "{:02} ", "", "#{} "))
    place = rng.choice(("end", "end", "under", "end-lines"))
    last = ""
    for a, item in enumerate(shown):
        if item.topic != last and rng.random() < 0.6:
            left, right = around(item.topic)
            put_section(
                page, rng, item.topic.upper() if look.loud else item.topic, before=left, after=right
            )
            last = item.topic
        if not look.no_head():
            put_words(
                page, look.title(item), "headline", a, width=look.width, first=number.format(a + 1)
            )
        if rng.random() < 0.2:
            put_words(
                page, item.deck, "deck", a, width=look.width, mark=look.one(("", "  ", "-- "))
            )
        names = look.has("outlet", "day", "by")
        if place == "under":
            put_line(page, look, a, item, names, right="\n")
        page.raw(look.one(("", "\n")))
        put_body(
            page,
            rng,
            a,
            item,
            most=4,
            width=look.width,
            stated="outlet" in names,
            gap=look.one(("", "\n")),
            first=look.one(("", "", "   ")),
        )
        if place == "end":
            before, after = look.one((("(", ")"), ("", ""), ("[", "]"), ("-- ", "")))
            put_line(
                page, look, a, item, names, left=before, right=after + "\n", role="source_line"
            )
        elif place == "end-lines":
            put_line(page, look, a, item, names, sep="\n", right="\n", role="source_line")
        if rng.random() < 0.4:
            put_link(page, look, a, item)
        page.raw("\n" + look.one(("", rule(rng) + "\n", "\n")))
        if rng.random() < 0.1:
            put_words(page, advert(rng), "furniture", width=look.width)
            page.raw("\n")
    put_teasers(page, rng, spare)
    text_foot(page, rng, look)
    return page


@family
def office_press_summary(rng: random.Random, items: Sequence[Item]) -> Page:
    """A summary that a press office mails: a day, its newspapers, their articles; then the next day."""
    page = Page()
    look = new_look(rng, 0.0)
    office = rng.choice(
        (
            "Press Office",
            "Public Affairs",
            "Information Section",
            "Media Desk",
            "Secretariat",
            "Liaison Office",
        )
    )
    page.put(
        f"{office}, {rng.choice(FIELDS_OF_WORK)} {rng.choice(('Board', 'Authority', 'Commission', 'Council'))}",
        "furniture",
    )
    page.raw("\n")
    page.put(
        rng.choice(
            (
                "INTERNAL",
                "For information only",
                "Not for publication",
                "Distribution list B",
                digest_title(rng),
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
    day_form = rng.choice(("%A, %-d %B %Y", "%d.%m.%Y", "%-d %B %Y", "%B %-d, %Y"))
    intro = rng.choice(("", "The papers of", "Papers of", "Press of", "Editions of", "On"))
    paper_form = rng.choice(("  {}", "{}:", "- {} -", "** {}", "{}", "<< {} >>"))
    own_days = rng.random() < 0.2
    indent = rng.choice(("", "  ", "    "))
    counter = 0
    a = 0
    for group in by_day(rng, items):
        day = group[0].published
        page.raw(rng.choice(("", "\n")) + (f"{roman[counter]}. " if intro and counter < 12 else ""))
        counter += 1
        if intro:
            page.put(intro, "section")
            page.raw(" ")
        page.put(day.strftime(day_form), "section", None, "published", day.isoformat())
        page.raw("\n\n")
        for paper in by_paper(rng, group):
            before, after = paper_form.split("{}")
            page.raw(before)
            page.put(
                paper[0].outlet.upper() if look.upper else paper[0].outlet,
                "section",
                None,
                "outlet",
            )
            page.raw(after + "\n")
            for item in paper:
                page.raw(indent)
                if not look.no_head():
                    put_words(
                        page,
                        look.title(item),
                        "headline",
                        a,
                        width=look.width,
                        first="",
                        mark=indent,
                    )
                names = look.has("by")
                if own_days and rng.random() < 0.5:  # an article's own day counts more
                    item = on_day(item, day - timedelta(days=1))
                    names = [*names, "day"]
                put_line(page, look, a, item, names, left=indent, right="\n")
                put_body(
                    page,
                    rng,
                    a,
                    item,
                    most=3,
                    width=look.width,
                    mark=indent,
                    gap=look.one(("", "\n")),
                )
                page.raw("\n")
                a += 1
    page.put(
        rng.choice(
            (
                f"{person(rng)}, {office}",
                f"Tel. {rng.randint(100, 999)} {rng.randint(10, 99)}",
                "End of summary",
                closing(rng),
            )
        ),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def feed_of_posts(rng: random.Random, items: Sequence[Item]) -> Page:
    """A timeline of short posts copied as text: account, handle, day, post with a card below."""
    page = Page()
    look = new_look(rng, 0.0, year=True)
    card = rng.random() < 0.6
    for a, item in enumerate(items):
        if rng.random() < 0.2:
            page.put(f"{handle(rng)} reposted", "furniture")
            page.raw("\n")
        user = rng.random() < 0.2
        if user:
            page.put(person(rng), "furniture")
        else:
            page.put(item.outlet, "publication", a, "outlet")
        page.raw(look.one(("\n", " ")))
        page.put(
            f"@{(handle(rng) if user else item.host.split('.')[0]).replace(' ', '')}", "furniture"
        )
        page.raw(look.one((" · ", "\n·\n", " ")))
        if rng.random() < 0.7 and not user:
            put_day(page, a, item, look.pattern)
        else:
            page.put(age(rng), "furniture")
        page.raw("\n")
        if card:
            if rng.random() < 0.5:
                put_words(page, item.paragraphs[0], "body", a)
                page.raw(look.one(("", "\n")))
                if user or rng.random() < 0.3:
                    page.put(item.outlet, "publication", a, "outlet")
                    page.raw("\n")
                page.put(item.headline, "headline", a)
                page.raw("\n")
            else:
                page.put(item.headline, "headline", a)
                page.raw("\n")
                if user:
                    page.put(item.outlet, "publication", a, "outlet")
                    page.raw("\n")
                put_words(page, cut_short(rng, item.paragraphs[0]), "body", a)
        else:
            page.raw(look.one(("", "🔴 ", "📢 ")))
            page.put(look.title(item), "headline", a)
            page.raw("\n\n")
            put_body(page, rng, a, item, most=2, stated=not user)
        if rng.random() < 0.4:
            put_link(page, look, a, item)
        for words in rng.sample(
            (
                f"{rng.randint(1, 99)}",
                f"{rng.randint(1, 9)}.{rng.randint(1, 9)}K",
                "Reply",
                "Show this thread",
                "Translate post",
                f"{rng.randint(2, 90)} boosts",
            ),
            rng.randint(0, 3),
        ):
            page.put(words, "furniture")
            page.raw("\n")
        page.raw("\n")
    return page


@family
def pasted_one_after_another(rng: random.Random, items: Sequence[Item]) -> Page:
    """A file in which somebody pastes articles as they come, each in the shape it had."""
    page = Page()
    if rng.random() < 0.5:
        page.put(
            rng.choice(("clippings", "paste file", "articles to keep", digest_title(rng))),
            "furniture",
        )
        page.raw("\n\n\n")
    for a, item in enumerate(items):
        look = new_look(rng, 0.3)
        shape = list(
            rng.choice(("OHMB", "HMB", "HBM", "MHB", "HBU", "UHMB", "HDMB", "HMDB", "HMBU"))
        )
        names = look.has("outlet", "day", "by", "time")
        if "O" in shape and "outlet" in names:
            names.remove("outlet")
        for sign in shape:
            if sign == "O":
                page.put(
                    item.outlet.upper() if look.upper else item.outlet, "publication", a, "outlet"
                )
                page.raw(rng.choice(("\n", "\n\n")))
            elif sign == "H":
                put_words(page, look.title(item), "headline", a, width=look.width)
                page.raw(rng.choice(("", "\n")))
            elif sign == "D":
                put_words(page, item.deck, "deck", a, width=look.width)
                page.raw(rng.choice(("", "\n")))
            elif sign == "M":
                left, right = rng.choice((("", ""), ("", ""), ("(", ")"), ("[", "]"), ("- ", "")))
                put_line(
                    page,
                    look,
                    a,
                    item,
                    names,
                    left=left,
                    right=right + "\n",
                    sep=rng.choice(("", "\n")) if not left else "",
                )
                page.raw(rng.choice(("", "\n")))
            elif sign == "U":
                put_link(page, look, a, item)
            else:
                if rng.random() < 0.2:
                    put_picture(page, rng, a, item)
                    page.raw("\n")
                put_body(
                    page,
                    rng,
                    a,
                    item,
                    most=6,
                    width=look.width,
                    stated="O" in shape or ("M" in shape and "outlet" in names),
                    gap=rng.choice(("", "\n", "\n")),
                    mark=rng.choice(("", "", "", "> ", "  ")),
                    subheads=0.1,
                )
        page.raw(rng.choice(("\n", "\n\n", "\n\n\n", "\n" + rule(rng) + "\n\n")))
    return page


@family
def todays_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """A column on the papers of one day, stated once at the top; the outlets lead the paragraphs."""
    page = Page()
    look = new_look(rng, 0.0)
    day = newest_day(items)
    shown = [on_day(each, day) for each in items]
    page.put(
        rng.choice(
            (
                "What the papers say:",
                "From the newspapers of",
                "In this morning's papers –",
                "Press review for",
                "Titles of",
            )
        ),
        "section",
    )
    page.raw(rng.choice((" ", "\n")))
    page.put(day.strftime(look.pattern), "section", None, "published", day.isoformat())
    page.raw("\n\n")
    if rng.random() < 0.4:
        put_words(page, greeting(rng), "furniture", width=look.width)
        page.raw("\n")
    form = rng.choice(
        (
            "O: H\nB",
            "O – H\nB",
            "H (O)\nB",
            "O\nH\nB",
            "O, “H”: B",
            "[O] H. B",
            "H\nB (O)",
            "* O * H\n  B",
        )
    )
    for a, item in enumerate(shown):
        for sign in form:
            if sign == "O":
                page.put(
                    item.outlet.upper() if look.upper else item.outlet, "publication", a, "outlet"
                )
            elif sign == "H":
                page.put(look.title(item), "headline", a)
            elif sign == "B":
                for number, words in enumerate(item.paragraphs[: rng.choice((1, 1, 2))]):
                    page.raw("\n" if number else "")
                    put_words(page, words, "body", a, width=look.width, end="")
            else:
                page.raw(sign)
        page.raw(rng.choice(("\n\n", "\n\n", "\n")))
    text_foot(page, rng, look)
    return page


@family
def answering_thread(rng: random.Random, items: Sequence[Item]) -> Page:
    """A discussion in a group's mail: posts by people, some of whom append an article below a line."""
    page = Page()
    look = new_look(rng, 0.2)
    line = rule(rng)
    talk = (
        "I read the piece below on the train.",
        "Does anyone know the author?",
        "See the article at the end.",
        "Could we put this on the agenda?",
        "They ring us only when it is too late.",
        "My comments to follow.",
        "Attached as text since the list strips files.",
        "A correction may follow.",
    )
    for a, item in enumerate(items[: rng.randint(2, 8)]):
        sent = item.published + timedelta(days=rng.randint(0, 5))
        page.put(
            look.one(
                (
                    "Message {n}",
                    "#{n}",
                    "{w}, {d}",
                    "From {w} on {d}:",
                    "Posted by: {w} ({d})",
                    "-- {w} --",
                )
            ).format(n=a + 1, w=person(rng), d=f"{sent:%-d %b %Y}"),
            "furniture",
        )
        page.raw("\n\n")
        for words in rng.sample(talk, rng.randint(0, 3)):
            put_words(page, words, "furniture", width=look.width)
        before, after = look.one(
            (
                ("", ""),
                (line + "\n", ""),
                (line + "\n", line + "\n"),
                ("[quote]\n", "[/quote]\n"),
                ("8< - - - - -\n", "- - - - - >8\n"),
            )
        )
        page.raw("\n" + before)
        put_words(page, look.title(item), "headline", a, width=look.width)
        names = look.has("outlet", "day", "by")
        low = look.one((True, False, False))
        if not low:
            put_line(page, look, a, item, names, right="\n")
        page.raw(look.one(("", "\n")))
        put_body(page, rng, a, item, most=4, width=look.width, stated="outlet" in names, cut=0.3)
        if low:
            put_line(page, look, a, item, names, right="\n")
        if rng.random() < 0.3:
            put_link(page, look, a, item)
        page.raw(after + "\n")
        if rng.random() < 0.4:
            put_words(
                page, rng.choice(("Cheers", "In haste", "Yours ever", handle(rng))), "furniture"
            )
            page.raw("\n")
    for _ in range(rng.randint(0, 2)):
        put_words(page, closing(rng), "furniture")
    return page


# ---------------------------------------------------------------- HTML again


@family
def html_of_plain_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A plain-text mail or file that a web archive shows preformatted or with breaks."""
    plain = rng.choice(
        (
            letter_by_topics,
            press_review_by_paper,
            mail_with_days,
            list_digest,
            office_press_summary,
            todays_papers,
            alert_with_snippets,
            pasted_one_after_another,
            terminal_feed_reader,
        )
    )
    inner = plain(rng, items)
    page = Page(media_type="text/html")
    css = Classes(rng)
    start_html(page, rng, "Archive")
    if rng.random() < 0.6:
        html_menu(page, rng, css)
    if rng.random() < 0.5:
        el(
            page,
            rng.choice(("h1", "h2", "h3")),
            rng.choice(("Message view", "Text version", "Attachment 1", digest_title(rng))),
            "furniture",
        )
    text = html.escape(inner.content.replace("\f", ""), quote=False)
    kind = rng.choice(("pre", "pre", "breaks", "paragraphs"))
    if kind == "pre":
        page.raw(f"<pre{css('text')}>\n{text}</pre>\n")
    elif kind == "breaks":
        page.raw("<div>" + text.replace("\n", "<br>\n") + "</div>\n")
    else:
        blocks = [
            block.strip("\n").replace("\n", "<br>\n")
            for block in text.split("\n\n")
            if block.strip()
        ]
        page.raw("".join(f"<p>{block}</p>\n" for block in blocks))
    page.pieces += inner.pieces
    html_foot(page, rng, "div")
    page.raw("</body></html>")
    return page


@family
def html_pasted_mixture(rng: random.Random, items: Sequence[Item]) -> Page:
    """A document of articles pasted from many sites, each with the markup it brought along."""
    page = Page(media_type="text/html")
    start_html(page, rng, "Untitled document")
    page.raw('<div class="doc-content">')
    if rng.random() < 0.5:
        el(page, rng.choice(("h1", "p")), digest_title(rng), "furniture")
    for a, item in enumerate(items):
        look = new_look(rng, 0.3)
        css = Classes(rng)
        shape = rng.choice(("OHMB", "HMB", "MHB", "HBM", "HDMB", "HPMB", "HMPBL", "OHDMBL", "HBL"))
        names = look.has("outlet", "day", "by", "time")
        if "O" in shape and "outlet" in names:
            names.remove("outlet")
        for sign in shape:
            if sign == "O":
                el(
                    page,
                    rng.choice(("div", "p", "b", "h6")),
                    item.outlet,
                    "publication",
                    a,
                    "outlet",
                    attrs=css("brand"),
                )
            elif sign == "H":
                html_head(
                    page,
                    rng,
                    a,
                    item,
                    look,
                    rng.choice(("h1", "h2", "h3", "p", "div")),
                    css("title"),
                    rng.random() < 0.4,
                )
            elif sign == "D":
                el(
                    page,
                    rng.choice(("p", "h2", "h4", "div")),
                    item.deck,
                    "deck",
                    a,
                    attrs=css("deck"),
                )
            elif sign == "M":
                html_line(
                    page,
                    look,
                    a,
                    item,
                    names,
                    rng.choice(("p", "div", "ul")),
                    css("meta"),
                    rng.random() < 0.5,
                    rng.random() < 0.3,
                )
            elif sign == "P":
                html_picture(page, rng, a, item, css)
            elif sign == "L":
                html_more(page, rng, a, item)
            else:
                put_body(
                    page,
                    rng,
                    a,
                    item,
                    most=5,
                    stated="O" in shape or ("M" in shape and "outlet" in names),
                    tags=rng.choice(
                        (
                            ("<p>", "</p>"),
                            ("<p><span>", "</span></p>"),
                            ("", "<br><br>"),
                            ("<div>", "</div>"),
                        )
                    ),
                    subheads=0.1,
                    sub=("<h4>", "</h4>"),
                )
        page.raw(rng.choice(("<hr>\n", "<br>\n", "<p>&nbsp;</p>\n", "\n")))
    page.raw("</div></body></html>")
    return page


@family
def html_nested_lists(rng: random.Random, items: Sequence[Item]) -> Page:
    """Lists of lists: a topic or a day, its newspapers, their articles, perhaps a passage."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.1)
    start_html(page, rng, digest_title(rng))
    el(page, rng.choice(("h1", "h2")), digest_title(rng), "furniture")
    outer = rng.choice(("day", "topic"))
    ul = rng.choice(("ul", "ol"))
    groups = (
        by_day(rng, items)
        if outer == "day"
        else [list(items[: len(items) // 2]), list(items[len(items) // 2 :])]
    )
    bold = rng.choice(("b", "strong", "span", "em"))
    a = 0
    page.raw(f"<{ul}>\n")
    for group in groups:
        page.raw("<li>")
        if outer == "day":
            section_html(
                page,
                rng,
                group,
                "day",
                look.one(("%A, %-d %B %Y", "%-d.%-m.%Y", "%b %-d, %Y")),
                bold,
            )
        else:
            el(page, bold, group[0].topic, "section")
        page.raw(f"<{ul}>\n")
        for paper in by_paper(rng, group):
            page.raw("<li>")
            section_html(page, rng, paper, "outlet", "", look.one(("b", "i", "span", "u")))
            page.raw("<ul>\n")
            for item in paper:
                page.raw(f"<li><a{href(item.url)}>")
                page.put(look.title(item), "headline", a)
                page.raw("</a>")
                names = look.has("by") if outer == "day" else look.has("day", "by")
                put_line(
                    page,
                    look,
                    a,
                    item,
                    names,
                    left=look.one((" (", " (", " – ")),
                    right=")" if look.settled.get((" (", " (", " – ")) == " (" else "",
                    sep=", ",
                )
                if rng.random() < 0.8:
                    page.raw(look.one(("<br>", "<p>", "<div>")))
                    page.put(
                        item.paragraphs[0]
                        if rng.random() < 0.6
                        else cut_short(rng, item.paragraphs[0]),
                        "body",
                        a,
                    )
                page.raw("</li>\n")
                a += 1
            page.raw("</ul></li>\n")
        page.raw(f"</{ul}></li>\n")
    page.raw(f"</{ul}>\n")
    html_foot(page, rng)
    page.raw("</body></html>")
    return page


@family
def html_days_and_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """A bulletin on the web: a heading for the day, one for each newspaper, texts as paragraphs."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0)
    css = Classes(rng)
    start_html(page, rng, digest_title(rng))
    html_menu(page, rng, css)
    el(page, rng.choice(("h1", "div")), digest_title(rng), "furniture", attrs=css("brand"))
    tags = rng.choice(
        (
            ("h2", "h3", "h4"),
            ("h1", "h2", "h3"),
            ("div", "div", "div"),
            ("h3", "p", "b"),
            ("h2", "strong", "em"),
        )
    )
    paper_first = rng.random() < 0.3
    a = 0

    def article(item: Item) -> None:
        nonlocal a
        page.raw(f"<div{css('a')}>")
        if not look.no_head():
            html_head(page, rng, a, item, look, tags[2], css("h"), rng.random() < 0.3)
        html_line(page, look, a, item, look.has("by"), look.one(("p", "div", "span")), css("m"))
        put_body(page, rng, a, item, most=4, tags=look.one((("<p>", "</p>"), ("", "<br><br>"))))
        if rng.random() < 0.3:
            html_more(page, rng, a, item)
        page.raw("</div>\n")
        a += 1

    pattern = rng.choice(("%A, %-d %B %Y", "%d.%m.%Y", "%-d %B %Y", "%A, %B %-d, %Y"))
    if paper_first:
        for paper in by_paper(rng, items):
            section_html(page, rng, paper, "outlet", "", tags[0], css("s0"))
            for group in by_day(rng, paper):
                section_html(
                    page,
                    rng,
                    group,
                    "day",
                    pattern,
                    tags[1],
                    css("s1"),
                    look.one(("", "", "Edition of")),
                )
                for item in group:
                    article(item)
    else:
        for group in by_day(rng, items):
            section_html(page, rng, group, "day", pattern, tags[0], css("s0"))
            for paper in by_paper(rng, group):
                section_html(page, rng, paper, "outlet", "", tags[1], css("s1"))
                for item in paper:
                    article(item)
    html_foot(page, rng, "div")
    page.raw("</body></html>")
    return page


@family
def html_timeline(rng: random.Random, items: Sequence[Item]) -> Page:
    """A timeline of a social network saved as a page: posts of outlets with text and a card."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0)
    css = Classes(rng)
    start_html(page, rng, "Timeline", '<body><div id="app">')
    html_menu(page, rng, css)
    stats = ("Reply", "Boost", "Favourite", "0", "12", "3.1K")
    for a, item in enumerate(items):
        page.raw(
            f"<div{css('status')}><div{css('account')}><a{href('https://' + item.host)}><strong>"
        )
        shared = rng.random() < 0.2
        if shared:
            page.put(person(rng), "furniture")
        else:
            page.put(item.outlet, "publication", a, "outlet")
        page.raw("</strong></a> <span>")
        page.put(
            f"@{item.host.split('.')[0] if not shared else handle(rng).replace(' ', '')}",
            "furniture",
        )
        page.raw("</span> <time>")
        if not shared and rng.random() < 0.7:
            put_day(page, a, item, look.pattern)
        else:
            page.put(age(rng), "furniture")
        page.raw("</time></div>\n")
        if shared and rng.random() < 0.6:
            el(
                page,
                "p",
                rng.choice(
                    ("This.", "Worth your ten minutes", "Oh no", "Good reporting here", "👇")
                ),
                "furniture",
            )
        form = look.one(("text", "card", "text", "both"))
        if form == "text":
            page.raw("<div><p>")
            page.put(item.headline, "headline", a)
            page.raw("</p>")
            put_body(page, rng, a, item, most=2, stated=not shared, tags=("<p>", "</p>"), cut=0.4)
            page.raw("</div>\n")
        else:
            if form == "both" and not shared:
                el(page, "p", item.paragraphs[0], "body", a)
            page.raw(f"<a{href(item.url)}><div{css('cardbox')}>")
            if shared or rng.random() < 0.5:
                el(page, "span", item.outlet, "publication", a, "outlet", attrs=css("host"))
            el(
                page,
                look.one(("strong", "div", "h4")),
                item.headline,
                "headline",
                a,
                attrs=css("ct"),
            )
            if form == "card" or shared:
                el(page, "p", cut_short(rng, item.paragraphs[0], 12, 60), "body", a)
            if rng.random() < 0.3:
                page.raw("<span>")
                page.put("By", "byline", a)
                page.raw(" ")
                put_names(page, look, a, item)
                page.raw("</span>")
            page.raw("</div></a>\n")
        for words in rng.sample(stats, rng.randint(0, 3)):
            el(page, "a", words, "furniture", end=" ")
        page.raw("</div>\n")
    html_foot(page, rng, "div")
    page.raw("</div></body></html>")
    return page


# ---------------------------------------------------------------- an outlet's own mails


def one_outlet(rng: random.Random, items: Sequence[Item], same_day: bool) -> list[Item]:
    """Return the items as of one outlet, perhaps of one day."""
    own = [at_outlet(each, items[0]) for each in items]
    return [on_day(each, own[0].published) for each in own] if same_day else own


@family
def own_newsletter(rng: random.Random, items: Sequence[Item]) -> Page:
    """The plain-text mail of one newspaper, named at the top for all of its articles."""
    page = Page()
    look = new_look(rng, 0.2)
    edition = rng.random() < 0.5
    shown = one_outlet(rng, items, edition)
    look.chances.update(outlet=0.0, host=0.0, day=0.0 if edition else look.chances["day"])
    line = rule(rng)
    page.raw(look.one(("", line + "\n")) + " " * look.one((0, 0, 6, 20)))
    if rng.random() < 0.4:
        page.put(
            rng.choice(
                (
                    "Mail edition of",
                    "News from",
                    "This is",
                    "Headlines from",
                    "The newsletter of",
                    "Good morning from",
                )
            ),
            "section",
        )
        page.raw(" ")
    page.put(shown[0].outlet.upper() if look.upper else shown[0].outlet, "section", None, "outlet")
    if rng.random() < 0.4:
        page.raw(look.one((" ", ": ", " – ", "\n")))
        page.put(
            rng.choice(
                (
                    f"{rng.choice(TIMES)} {rng.choice(KINDS)}",
                    f"{rng.choice(TIMES).lower()} mail",
                    "by mail",
                    "Top stories",
                )
            ),
            "section",
        )
    page.raw("\n")
    if edition:
        page.put(
            rng.choice(
                ("Edition of", "Today's edition,", "Stories of", "The paper of", "In print on")
            ),
            "section",
        )
        page.raw(" ")
        page.put(
            shown[0].published.strftime(look.pattern),
            "section",
            None,
            "published",
            shown[0].published.isoformat(),
        )
        page.raw("\n")
    page.raw(line + "\n\n")
    if rng.random() < 0.5:
        put_contents(page, rng, [replace(each, outlet="inside") for each in shown])
    bullet = look.one(("", "", "* ", "{}. ", "> ", "+ ", "■ "))
    last = ""
    for a, item in enumerate(shown):
        if item.topic != last and rng.random() < 0.3:
            put_section(
                page, rng, item.topic.upper(), before=look.one(("", "-- ", "* ")), after="\n\n"
            )
            last = item.topic
        put_words(
            page, look.title(item), "headline", a, width=look.width, first=bullet.format(a + 1)
        )
        put_line(page, look, a, item, look.has("day", "by", "time"), right="\n", second=0.0)
        if rng.random() < 0.2:
            put_words(page, item.deck, "deck", a, width=look.width)
        page.raw(look.one(("", "\n")))
        put_body(
            page,
            rng,
            a,
            item,
            most=look.one((1, 2, 4)),
            width=look.width,
            cut=look.one((0.0, 0.5, 0.9)),
        )
        if look.one((True, False)):
            put_link(page, look, a, item)
        page.raw("\n")
    text_foot(page, rng, look)
    return page


@family
def html_own_newsletter(rng: random.Random, items: Sequence[Item]) -> Page:
    """The mail of one newspaper in HTML: its name and perhaps the edition's day above all articles."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.1)
    css = Classes(rng)
    edition = rng.random() < 0.5
    shown, spare = split(rng, one_outlet(rng, items, edition))
    look.chances.update(outlet=0.0, host=0.0, day=0.0 if edition else look.chances["day"])
    start_html(page, rng, "Mail")
    table = rng.random() < 0.6
    row, end = ("<tr><td>", "</td></tr>\n") if table else (f"<div{css('row')}>", "</div>\n")
    page.raw('<table width="600" align="center">' if table else f"<div{css('mail')}>")
    page.raw(row)
    page.put(shown[0].outlet.upper() if look.upper else shown[0].outlet, "section", None, "outlet")
    if rng.random() < 0.5:
        page.raw(look.one((" ", "<br>", " | ")))
        page.put(
            rng.choice(
                (
                    f"{rng.choice(TIMES)} {rng.choice(KINDS)}",
                    "Top stories",
                    "Editor's choice",
                    f"{rng.choice(TIMES).lower()} mail",
                )
            ),
            "section",
        )
    page.raw(end)
    if edition:
        page.raw(row)
        if rng.random() < 0.6:
            page.put(
                rng.choice(("Edition of", "Today's edition:", "Stories of", "Issue of")), "section"
            )
            page.raw(" ")
        page.put(
            shown[0].published.strftime(look.pattern),
            "section",
            None,
            "published",
            shown[0].published.isoformat(),
        )
        page.raw(end)
    if rng.random() < 0.4:
        page.raw(row)
        page.put(greeting(rng), "furniture")
        page.raw(end)
    tag = look.one(("h1", "h2", "h3", "b", "span"))
    for a, item in enumerate(shown):
        page.raw(row)
        if look.one((True, False, False)):
            html_picture(page, rng, a, item, css)
        if rng.random() < 0.2:
            el(page, "div", item.topic, "section", attrs=css("kicker"))
        html_head(page, rng, a, item, look, tag, css("h"), look.one((True, False)))
        html_line(
            page,
            look,
            a,
            item,
            look.has("day", "by", "time"),
            look.one(("div", "p", "i")),
            css("m"),
        )
        put_body(
            page,
            rng,
            a,
            item,
            most=look.one((1, 2, 4)),
            tags=look.one((("<p>", "</p>"), ("<div>", "</div>"), ("", "<br><br>"))),
            cut=look.one((0.0, 0.5, 0.9)),
        )
        if look.one((True, True, False)):
            html_more(page, rng, a, item, look.one(("p", "div", "span")), css("btn"))
        page.raw(end)
        if rng.random() < 0.1:
            page.raw(row)
            page.put(advert(rng), "furniture")
            page.raw(end)
    page.raw(row)
    html_teasers(page, rng, css, spare)
    html_foot(page, rng, "div")
    page.raw(end + ("</table>" if table else "</div>") + "</body></html>")
    return page


@family
def sent_by_a_friend(rng: random.Random, items: Sequence[Item]) -> Page:
    """The mail that a site's "send this article" button makes: who sent it, the outlet, the text."""
    html_form = rng.random() < 0.5
    page = Page(media_type="text/html" if html_form else "text/plain")
    look = new_look(rng, 0.2)
    item, spare = items[0], items[1:]
    if html_form:
        start_html(page, rng, "An article for you")
    new, gap = ("<br>\n", "<br><br>\n") if html_form else ("\n", "\n\n")
    sender = person(rng)
    named = rng.random() < 0.8
    page.put(
        rng.choice(
            (
                f"{sender} ({address(rng)}) has sent you an article",
                f"{sender} thought you would like this",
                f"Your friend {sender} recommends",
                "A reader shared a story with you",
            )
        ),
        "furniture",
    )
    if named:
        page.raw(" ")
        page.put(
            rng.choice(("from", "published in", "on the site of", "that appeared in")),
            "publication",
            0,
        )
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
    page.raw(gap)
    if rng.random() < 0.5:
        page.put(
            rng.choice(("Message:", "Personal note:", "They say:"))
            + " "
            + rng.choice(
                ("see you there?", "page two is us!", "told you", "for the archive please")
            ),
            "furniture",
        )
        page.raw(gap)
    page.raw("<b>" if html_form else "")
    page.put(look.title(item), "headline", 0)
    page.raw(("</b>" if html_form else "") + new)
    names = look.has("day", "by") if named else look.has("outlet", "day", "by")
    put_line(page, look, 0, item, names, right=new)
    page.raw(new)
    if html_form:
        put_body(
            page,
            rng,
            0,
            item,
            most=6,
            tags=rng.choice((("<p>", "</p>"), ("", "<br><br>"))),
            cut=0.4,
        )
    else:
        put_body(page, rng, 0, item, most=6, width=look.width, cut=0.4)
    page.raw(new)
    put_link(page, look, 0, item, right=gap)
    for other in spare[: rng.choice((0, 0, 2, 3))]:
        page.put(rng.choice(("Also:", "Next:", "More:")), "furniture")
        page.raw(" ")
        page.put(other.headline, "teaser")
        page.raw(new)
    for _ in range(rng.randint(1, 3)):
        page.put(closing(rng), "furniture")
        page.raw(new)
    page.raw("</body></html>" if html_form else "")
    return page


# ---------------------------------------------------------------- more headings that state something


@family
def html_outlet_columns(rng: random.Random, items: Sequence[Item]) -> Page:
    """A start page with a box or a table's cell for each feed, as old portals have."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.0)
    css = Classes(rng)
    start_html(page, rng, digest_title(rng))
    html_menu(page, rng, css)
    groups = by_paper(rng, items)
    table = rng.random() < 0.5
    width = rng.choice((2, 3))
    tag = rng.choice(("h2", "h3", "b", "div", "h6"))
    text = rng.choice((0.3, 0.8, 1.0))
    listed = rng.random() < 0.5
    page.raw("<table><tr>" if table else f"<div{css('columns')}>")
    a = 0
    for at, group in enumerate(groups):
        page.raw("</tr><tr>" if table and at and at % width == 0 else "")
        page.raw('<td valign="top">' if table else f"<div{css('column')}>")
        section_html(page, rng, group, "outlet", "", tag, css("feedname"))
        page.raw("<ul>" if listed else "")
        for item in group:
            page.raw("<li>" if listed else f"<div{css('entry')}>")
            html_head(page, rng, a, item, look, "span" if listed else "div", css("e"))
            names = look.has("day", "age", "time")
            html_line(page, look, a, item, names, look.one(("small", "div", "i")), css("d"))
            if rng.random() < text:
                words = item.paragraphs[0]
                words = cut_short(rng, words) if look.one((True, False)) else words
                el(page, look.one(("p", "div")), words, "body", a)
            page.raw("</li>\n" if listed else "</div>\n")
            a += 1
        page.raw("</ul>" if listed else "")
        if rng.random() < 0.3:
            more = ("More", "All entries", "Reload", "✕", "Edit box")
            el(page, "a", rng.choice(more), "furniture")
        page.raw("</td>\n" if table else "</div>\n")
    page.raw("</tr></table>\n" if table else "</div>\n")
    html_foot(page, rng, "div")
    page.raw("</body></html>")
    return page


@family
def bullets_under_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail of two levels of bullets: papers or days, then articles in a run of words."""
    page = Page()
    look = new_look(rng, 0.0)
    kind = rng.choice(("outlet", "outlet", "day"))
    text_top(page, rng, newest_day(items), look)
    groups = by_paper(rng, items) if kind == "outlet" else by_day(rng, items)
    outer, inner = rng.choice(
        (
            ("• ", "   – "),
            ("* ", "    * "),
            ("- ", "  + "),
            ("", "  • "),
            ("o ", "   > "),
            ("", "\t- "),
        )
    )
    join = rng.choice((": ", " – ", ". ", "\n", " // "))
    tail = rng.choice((":", "", "", " —"))
    a = 0
    for group in groups:
        page.raw(outer)
        if kind == "outlet":
            page.put(group[0].outlet, "section", None, "outlet")
        else:
            words = group[0].published.strftime(look.one(FULL_DAYS))
            page.put(words, "section", None, "published", group[0].published.isoformat())
        page.raw(tail + "\n")
        pad = " " * len(inner.expandtabs(4))
        for item in group:
            page.raw(inner)
            names = look.has("day", "by") if kind == "outlet" else look.has("outlet", "by")
            if look.one((True, False)):
                put_line(page, look, a, item, names, left="(", right=") ", sep=", ")
                names = []
            put_words(
                page, item.headline, "headline", a, width=look.width, mark=pad, first="", end=""
            )
            body = rng.random() < 0.85
            if body:
                page.raw("\n" + pad if join == "\n" else join)
                words = item.paragraphs[0]
                words = cut_short(rng, words) if rng.random() < 0.3 else words
                put_words(page, words, "body", a, width=look.width, mark=pad, first="", end="")
            put_line(page, look, a, item, names, left=" [", right="]", sep=", ")
            page.raw("\n")
            if rng.random() < 0.2:
                put_link(page, look, a, item, left=pad)
            a += 1
        page.raw(look.one(("", "\n")))
    text_foot(page, rng, look)
    return page


@family
def several_channels_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """An archive of several channels: the channel of an outlet, its days, its posts."""
    page = Page()
    look = new_look(rng, 0.0)
    day_form = rng.choice(("%Y-%m-%d", "%A, %-d %B %Y", "%-d.%-m.%Y", "%B %-d, %Y"))
    top = rng.choice(("=== {} ===", "# {}", "CHANNEL: {}", "Channel {}", "@ {}", "[{}]"))
    middle = rng.choice(("--- {} ---", "## {}", "{}", "  {}", "~ {} ~", "[{}]"))
    stamp = rng.choice(("({t}) ", "{t}\n", "{t}: ", "#{n} {t}\n", "{t} | "))
    page.put(
        f"{rng.choice(('Archive', 'Export', 'Backup', 'Log'))} {rng.randint(1, 99)}", "furniture"
    )
    page.raw("\n\n")
    a = 0
    for paper in by_paper(rng, items):
        before, after = top.split("{}")
        if before.strip(" =#@[").strip():
            page.put(before.strip(), "section")
            page.raw(" ")
        else:
            page.raw(before)
        page.put(paper[0].outlet, "section", None, "outlet")
        page.raw(after + "\n")
        if rng.random() < 0.4:
            page.put(
                f"{rng.randint(2, 900)} members, {rng.randint(100, 90000)} messages", "furniture"
            )
            page.raw("\n")
        for group in by_day(rng, paper):
            before, after = middle.split("{}")
            words = group[0].published.strftime(day_form)
            page.raw("\n" + before)
            page.put(words, "section", None, "published", group[0].published.isoformat())
            page.raw(after + "\n")
            for item in group:
                head = stamp.replace("{t}", moment(rng)).replace("{n}", str(rng.randint(9, 9999)))
                page.put(head.strip(), "furniture")
                page.raw("\n" if head.endswith("\n") else " ")
                if not look.no_head():
                    page.put(look.title(item), "headline", a)
                    page.raw("\n" + look.one(("", "\n")))
                put_body(page, rng, a, item, most=3, width=look.one((0, 0, 70)))
                if rng.random() < 0.3:
                    put_link(page, look, a, item)
                page.raw(look.one(("", "\n")))
                a += 1
        page.raw("\n")
    return page


@family
def html_folding_days(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page of blocks that unfold: one for each day or newspaper, articles as blocks within."""
    page = Page(media_type="text/html")
    look = new_look(rng, 0.1)
    css = Classes(rng)
    kind = rng.choice(("day", "outlet"))
    groups = by_day(rng, items) if kind == "day" else by_paper(rng, items)
    start_html(page, rng, digest_title(rng))
    el(page, "h1", digest_title(rng), "furniture")
    if rng.random() < 0.5:
        el(page, "p", rng.choice((greeting(rng), "Click a line to unfold it.")), "furniture")
    inner = rng.choice(("details", "article", "dl"))
    pattern = rng.choice(("%A, %-d %B %Y", "%Y-%m-%d", "%a %-d %b %Y", "%B %-d, %Y"))
    a = 0
    for group in groups:
        page.raw("<details open>")
        section_html(page, rng, group, kind, pattern, "summary")
        page.raw("<dl>" if inner == "dl" else "")
        for item in group:
            names = [name for name in look.has("outlet", "day", "by") if name != kind]
            if inner == "details":
                page.raw("<details><summary>")
                page.put(look.title(item), "headline", a)
                page.raw("</summary>\n")
            elif inner == "dl":
                page.raw("<dt>")
                page.put(look.title(item), "headline", a)
                page.raw("</dt><dd>\n")
            else:
                page.raw("<article>")
                html_head(page, rng, a, item, look, look.one(("h2", "h3", "h4")), css("h"))
            html_line(page, look, a, item, names, look.one(("p", "div", "small")), css("m"))
            tags = look.one((("<p>", "</p>"), ("<div>", "</div>")))
            put_body(page, rng, a, item, most=4, tags=tags)
            if rng.random() < 0.4:
                html_more(page, rng, a, item)
            page.raw({"details": "</details>\n", "dl": "</dd>\n"}.get(inner, "</article>\n"))
            a += 1
        page.raw(("</dl>" if inner == "dl" else "") + "</details>\n")
    html_foot(page, rng)
    page.raw("</body></html>")
    return page
