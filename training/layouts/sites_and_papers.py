"""Pages of publishers' sites and of newspapers: articles, fronts, archives, scans, press reviews."""

import functools
import html
import random
import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from evaluation.layouts.page import Family, Item, Page
from evaluation.layouts.page import family as register

UNSEEN = dict.fromkeys((0x200B, 0x200C, 0x200D, 0xFEFF, 0xAD))  # characters without width


def family(function: Family) -> Family:
    """Register a layout family that gets its items without characters of no width."""

    @functools.wraps(function)
    def lay_out(rng: random.Random, items: Sequence[Item]) -> Page:
        return function(
            rng,
            [
                replace(
                    each,
                    headline=each.headline.translate(UNSEEN),
                    deck=each.deck.translate(UNSEEN),
                    paragraphs=tuple(words.translate(UNSEEN) for words in each.paragraphs),
                )
                for each in items
            ],
        )

    return register(lay_out)


# ---------------------------------------------------------------- words for the furniture

LONG = ["%-d %B %Y", "%B %-d, %Y", "%A, %-d %B %Y", "%A, %B %-d, %Y", "%a %-d %b %Y", "%b %-d, %Y",
        "%A %-d %B %Y", "%b. %-d, %Y", "%-d %b %Y", "%a, %b %-d, %Y", "%d %B %Y", "%o %B %Y", "%B %o, %Y", "%A, %o %B %Y", "%B %-d %Y"]  # fmt: skip
SHORT = ["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%d-%b-%Y", "%-d.%-m.%Y", "%d-%m-%Y", "%Y/%m/%d",
         "%d.%m.%y", "%d/%m/%y", "%Y.%m.%d", "%d %b %y", "%Y%m%d"]  # fmt: skip
NO_YEAR = ["%-d %B", "%B %-d", "%a %-d %b", "%A, %-d %B", "%A, %B %-d", "%d.%m.", "%d/%m", "%b %-d"]
MENU = ["Home", "News", "World", "Region", "Politics", "Business", "Money", "Sport", "Culture", "Arts", "Opinion",
        "Science", "Travel", "Weather", "Video", "Podcasts", "Jobs", "Property", "Motors", "Obituaries", "Puzzles",
        "Crossword", "Letters", "Live", "Local", "Health", "Tech", "Style", "Food", "Photos", "More", "Classifieds",
        "Education", "Environment", "Longer reads", "Data", "Events", "Shop", "Archive", "E-paper"]  # fmt: skip
TOOLS = ["Sign in", "Log in", "Register", "Subscribe", "My account", "Search", "Menu", "Newsletters", "Alerts",
         "Support us", "Get the app", "Print subscriptions", "Skip to content", "Skip to main content", "☰", "Feedback",
         "Help", "Saved stories", "Dark mode", "Change region", "Today's paper", "Contact"]  # fmt: skip
SHARE = ["Share", "Tweet", "Email", "Print", "Copy link", "Save", "Bookmark", "Facebook", "WhatsApp", "Telegram",
         "Listen", "Comments", "Text size", "A- A+", "Gift this article", "Like", "Follow topic", "Send to a friend",
         "Add to reading list", "Share this", "Send us a tip", "View comments", "Translate"]  # fmt: skip
MORE_HEADS = ["Related", "Related articles", "More on this story", "Read next", "You may also like", "Most read",
              "Most popular", "Trending", "Top stories", "In other news", "Also in the news", "Don't miss",
              "Recommended for you", "Latest", "Editor's picks", "What others are reading", "From the archive",
              "More like this", "Elsewhere on the site", "Five to read", "Popular this week", "See also", "Up next",
              "More headlines", "Keep reading", "Around the region", "Today's talking points"]  # fmt: skip
PROMOS = ["Sign up for our morning briefing", "Get the stories that matter in your inbox every evening.",
          "Enter your email address", "You can unsubscribe at any time.", "Independent journalism needs readers like you.",
          "Join 40,000 readers", "Download the app for breaking news alerts", "Try one month for 1.00",
          "Thanks for reading. You have two free articles left this month.", "Become a member today",
          "Follow us for live updates", "Have you got a story? Write to the newsroom.", "Our cookies keep this page free.",
          "Accept all", "Manage choices", "This site uses cookies to improve your visit.", "Support local reporting",
          "Never miss a story: turn on notifications", "Already a subscriber? Log in", "Give a subscription as a gift"]  # fmt: skip
ADS = ["Advertisement", "ADVERTISEMENT", "Sponsored", "Ad", "Paid content", "Article continues below",
       "Story continues below this ad", "Promoted", "Anzeige", "Advertising", "Partner content", "- Advertisement -",
       "Scroll to continue", "Winter tyres fitted in an hour: Brodsel & Sons", "Your money, well kept. Harrowfold Savings",
       "Compare boilers now", "Visit sunny Lake Oddermere from 89", "Hide ad", "Why this ad?"]  # fmt: skip
LEGAL = ["All rights reserved.", "Privacy", "Terms of use", "Imprint", "About us", "Contact", "Cookies", "Accessibility",
         "Advertise with us", "Careers", "Complaints", "Corrections", "Site map", "Licensing", "Press council",
         "No part of this may be copied without permission.", "Reproduction only with consent of the publisher.",
         "The publisher is not responsible for the content of other sites.", "Back to top", "RSS", "Help centre",
         "Registered office: 4 Quay Lane, Oddermere", "Terms and conditions", "Do not sell my data", "Editorial code"]  # fmt: skip
WHO = ["Councillors", "Ministers", "Fishermen", "Teachers", "Two drivers", "Grain traders", "Rail workers", "Judges", "Voters",
       "Dairy farmers", "Nurses", "Pensioners", "Police", "Bakers", "Tenants", "Scientists", "Pilots", "Landlords", "Firefighters",
       "Students", "Three mayors", "Parents", "Ferry crews", "Museums", "Shopkeepers", "Anglers", "Brewers"]  # fmt: skip
DO = ["reject", "welcome", "delay", "question", "weigh", "face", "call for", "back", "protest against", "brace for", "warn of",
      "win", "lose", "reopen", "celebrate", "fear", "agree on", "split over", "demand", "await"]  # fmt: skip
WHAT = ["new harbour fees", "a night bus", "the dam inquiry", "higher rents", "longer shifts", "the ring road", "a ban on nets",
        "school mergers", "the budget", "a second bridge", "wolf count", "cheaper tickets", "water rules", "an early vote",
        "the stadium plan", "a cold spring", "record harvest", "power cuts", "the pier sale", "four-day week", "tram link"]  # fmt: skip
TAIL = ["", "", "", "", " after storm", " in the valley", " – again", ": what we know", " this winter", ", survey finds",
        " despite doubts", " (video)", " | Opinion", " as talks stall", "?", " – live"]  # fmt: skip
FORE = ["Ardmere", "Oddermere", "Brodsel", "Lintvale", "Harrowfold", "Vesterby", "Quillan", "Tarnwick", "Sorrow Cross", "Eastmark",
        "Northbank", "Union", "Civic", "Blue Door", "Meadow", "Third Rail", "Opal", "Compass", "Fern", "Open"]  # fmt: skip
AFT = ["Signal", "Monitor", "Reader", "Desk", "Index", "Review", "Dispatch", "Library", "Index", "Portal", "Board", "Observer",
       "Window", "Ledger", "Post", "Argus", "Online", "Weekly", "Now", "Star"]  # fmt: skip
NICKS = ["oldtimer_44", "Marit K.", "Gus from Tarnwick", "reader1972", "PennyL", "the_ferryman", "A. Quist", "Nobody’s Fool", "Jonna",
         "saltydog", "Mr Brodsel", "E.R.", "Bartholo", "tram12"]  # fmt: skip
REMARKS = ["About time somebody said it.", "And who is going to pay for this?", "I was there and it was nothing like that.",
           "Great report, thank you.", "First!", "Same story as ten years ago.", "Could the paper please print a map?",
           "Agree with the comment above.", "This was removed by a moderator.", "Typical. Nothing ever changes here.",
           "My grandmother would have laughed.", "Good points but the numbers look off to me."]  # fmt: skip
ROLES_OF = ["Staff writer", "Staff Reporter", "Political editor", "Correspondent", "Chief reporter", "Special to this newspaper",
            "in the capital", "Business desk", "Local democracy reporter", "Senior writer", "Feature writer", "Contributor"]  # fmt: skip


def teaser(rng: random.Random) -> str:
    """An invented headline."""
    return f"{rng.choice(WHO)} {rng.choice(DO)} {rng.choice(WHAT)}{rng.choice(TAIL)}"


def site_name(rng: random.Random) -> str:
    """An invented name of a site that is no item's outlet."""
    return f"{rng.choice(['', '', 'The '])}{rng.choice(FORE)} {rng.choice(AFT)}"


def age(rng: random.Random) -> str:
    """How long ago something was published."""
    n = rng.randint(2, 23)
    return rng.choice([f"{n} hours ago", f"{n}h", f"{n}h ago", f"{n} min ago", f"{n}m", "Yesterday", "Just now", f"{n} hrs",
                       f"Updated {n} hours ago", f"{n % 6 + 2} days ago", f"{n % 6 + 1}d", "an hour ago", "Today"])  # fmt: skip


def clock(rng: random.Random) -> str:
    """A time of the day."""
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    return rng.choice([f"{hour:02}:{minute:02}", f"{hour:02}.{minute:02}", f"{hour % 12 + 1}:{minute:02} pm", f"{hour:02}h{minute:02}",
                       f"{hour % 12 + 1}.{minute:02}am", f"{hour:02}:{minute:02} CET", f"{hour % 12 + 1}:{minute:02} a.m. ET",
                       f"at {hour:02}:{minute:02}", f"{hour:02}:{minute:02} GMT"])  # fmt: skip


def chance(rng: random.Random, p: float) -> bool:
    """Whether something happens."""
    return rng.random() < p


def some(rng: random.Random, pool: Sequence[str], low: int, high: int) -> list[str]:
    """Between so many and so many of the words of a pool."""
    return rng.sample(list(pool), min(len(pool), rng.randint(low, high)))


def casing(rng: random.Random, p: float = 0.3) -> Callable[[str], str]:
    """How a page writes its labels: as they are, in capitals or small."""
    return rng.choice([str.upper, str.upper, str.lower, str.title]) if chance(rng, p) else str


def day_pattern(rng: random.Random, short: float = 0.3) -> str:
    """A way of writing a day with its year."""
    return rng.choice(SHORT if chance(rng, short) else LONG)


# ---------------------------------------------------------------- pieces of an article


def say_day(day: date, pattern: str) -> str:
    """The day in the words of a pattern; "%o" is the day of the month with its ending."""
    ending = (
        "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    )
    return day.strftime(pattern.replace("%o", f"{day.day}{ending}"))


def sentences_of(words: str) -> list[str]:
    """The sentences of a paragraph, none of them short."""
    found: list[str] = []
    for each in re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])", words):
        if found and (len(found[-1].split()) < 6 or re.search(r"\b[A-Z][a-z]{0,4}\.$", found[-1])):
            found[-1] += f" {each}"
        else:
            found.append(each)
    return found


def first_sentence(words: str) -> str:
    """The first sentence of a paragraph, without its full stop."""
    return sentences_of(words)[0].rstrip(".")


def also(page: Page, rng: random.Random, a: int, role: str = "publication") -> None:
    """Now and then put a second outlet behind the first."""
    if chance(rng, 0.08):
        page.raw(rng.choice([", ", " / ", " & ", "; "]))
        page.put(site_name(rng), role, a, "outlet")


def put_day(page: Page, a: int, item: Item, pattern: str, upper: bool = False) -> None:
    """Put the day of publication."""
    words = say_day(item.published, pattern)
    page.put(
        words.upper() if upper else words, "publication", a, "published", item.published.isoformat()
    )


def put_outlet(page: Page, a: int, item: Item, upper: bool = False) -> None:
    """Put the outlet's name."""
    page.put(item.outlet.upper() if upper else item.outlet, "publication", a, "outlet")


def put_names(
    page: Page, a: int, item: Item, comma: str = ", ", last: str = "and", upper: bool = False
) -> None:
    """Put the authors' names one by one."""
    for i, name in enumerate(item.authors):
        if i and last and i == len(item.authors) - 1:
            page.raw(" ")
            page.put(last, "byline", a)
            page.raw(" ")
        elif i:
            page.raw(comma)
        page.put(name.upper() if upper else name, "byline", a, "author")


def put_byline(
    page: Page,
    rng: random.Random,
    a: int,
    item: Item,
    label: str,
    tail: float = 0.2,
    upper: bool = False,
) -> None:
    """Put a label, the authors and perhaps what they are."""
    if label:
        page.put(label, "byline", a)
        page.raw(" ")
    put_names(
        page, a, item, rng.choice([", ", " / ", "; "]), rng.choice(["and", "and", "&", ""]), upper
    )
    if chance(rng, tail):
        page.raw(rng.choice([", ", " | ", " – ", " · "]))
        page.put(rng.choice(ROLES_OF), "byline", a)


def put_dated(
    page: Page, rng: random.Random, a: int, item: Item, pattern: str, label: str, timed: float = 0.3
) -> None:
    """Put a label, the day and perhaps the time."""
    if label:
        page.put(label, "publication", a)
        page.raw(" ")
    put_day(page, a, item, pattern)
    if chance(rng, timed):
        page.raw(rng.choice([", ", " ", " | ", " - "]))
        page.put(clock(rng), "publication", a)


BY = [
    "By",
    "by",
    "BY",
    "By:",
    "Author:",
    "",
    "Written by",
    "Words:",
    "Text:",
    "From",
    "Story by",
    "Reported by",
    "By our reporter",
]
DATED = ["", "", "", "Published", "Published:", "Posted", "Posted on", "Date:", "First published", "Online since", "Issued", "on", "Created:", "Published on", "Last modified:"]  # fmt: skip


def run_of(
    page: Page, parts: Sequence[Callable[[], None]], sep: str, before: str = "", after: str = ""
) -> None:
    """Put parts one behind the other."""
    for i, part in enumerate(parts):
        page.raw(sep if i else "")
        page.raw(before)
        part()
        page.raw(after)


def wrap(words: str, width: int, hang: str = "") -> str:
    """Break words into lines; 0 leaves them alone."""
    if not width:
        return words
    return textwrap.fill(
        words,
        max(12, width),
        subsequent_indent=hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def text_paragraphs(
    page: Page,
    a: int,
    paragraphs: Sequence[str],
    width: int = 0,
    indent: str = "",
    first: str = "",
    gap: str = "\n\n",
) -> None:
    """Put paragraphs of a text page, one below the other; ends with the gap."""
    for words in paragraphs:
        page.raw(indent + first)
        page.put(wrap(words, width - len(indent) if width else 0, indent), "body", a)
        page.raw(gap)


def hyphenate(rng: random.Random, words: str, width: int, rate: float = 0.5) -> str:
    """Break words into lines as a typesetter does, with some words divided."""
    lines, line = [], ""
    for word in words.split():
        room = width - len(line) - 1
        if line and len(word) > room:
            if len(word) > 7 and word.isalpha() and room >= 4 and chance(rng, rate):
                cut = min(room - 1, len(word) - 3)
                lines.append(f"{line} {word[:cut]}-")
                line = word[cut:]
                continue
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def justify(words: str, width: int) -> str:
    """Break words into lines with the spaces spread."""
    lines = wrap(words, width).split("\n")
    for i, line in enumerate(lines[:-1]):
        parts = line.split(" ")
        lack = width - len(line)
        for j in range(max(0, lack)):
            if len(parts) > 1:
                parts[j % (len(parts) - 1)] += " "
        lines[i] = " ".join(parts)
    return "\n".join(lines)


def cut(words: str, low: int, high: int, rng: random.Random, mark: str = "…") -> str:
    """The beginning of a text, cut off."""
    own = words.split()
    count = rng.randint(low, high)
    return " ".join(own) if len(own) <= count else " ".join(own[:count]).rstrip(",.;:") + mark


# ---------------------------------------------------------------- pieces of HTML


def hashed(rng: random.Random) -> str:
    """A class attribute as build tools make them, or none."""
    mark = "".join(rng.choices("abcdefghijkmnpqrstuvwxyz0123456789", k=6))
    stem = rng.choice(
        ["css", "sc", "jsx", "Box", "Text", "c", "styles", "article", "story", "m", "block"]
    )
    return rng.choice(["", f' class="{stem}-{mark}"', f' class="{stem}_{mark} {stem}__{mark[:3]}"', f' class="{mark}"',
                       f' data-testid="{stem}-{mark[:2]}"', f' class="{stem}"'])  # fmt: skip


def open_html(page: Page, title: str, body: str = "<body>") -> None:
    """Open an HTML document."""
    page.raw(
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{html.escape(title)}</title>\n</head>\n{body}\n'
    )


def close_html(page: Page) -> None:
    """Close an HTML document."""
    page.raw("</body>\n</html>\n")


def list_of(
    page: Page, rng: random.Random, words: Sequence[str], role: str = "furniture", kind: str = ""
) -> None:
    """Put a list of links or words as sites have them: lists, runs, rows of blocks."""
    kind = kind or rng.choice(["ul", "ul", "run", "divs", "br", "td"])
    link = rng.choice(['<a href="#">', '<a href="/s">', ""])
    shut = "</a>" if link else ""
    cls = hashed(rng)
    start, sep, end = {
        "ul": (f"<ul{cls}>\n<li>", "</li>\n<li>", "</li>\n</ul>\n"),
        "ol": (f"<ol{cls}>\n<li>", "</li>\n<li>", "</li>\n</ol>\n"),
        "run": (f"<div{cls}>", rng.choice([" | ", " · ", " / ", " &nbsp; ", " "]), "</div>\n"),
        "divs": (f"<div{cls}>\n<div>", "</div>\n<div>", "</div>\n</div>\n"),
        "br": (f"<p{cls}>", "<br>\n", "</p>\n"),
        "td": (f"<table{cls}><tr><td>", "</td>\n<td>", "</td></tr></table>\n"),
    }[kind]
    page.raw(start)
    for i, each in enumerate(words):
        page.raw((sep if i else "") + link)
        page.put(each, role)
        page.raw(shut)
    page.raw(end)


def box(
    page: Page,
    rng: random.Random,
    items: Sequence[Item],
    count: int,
    say: Callable[[str], str] = str,
) -> None:
    """A box with teasers of other articles, some with a cut-off text, an age or a section."""
    tag = rng.choice(["aside", "div", "section", "div"])
    page.raw(f"<{tag}{hashed(rng)}>\n")
    if chance(rng, 0.9):
        head = rng.choice(["h2", "h3", "h4", "div", "p", "strong"])
        page.raw(f"<{head}>")
        page.put(say(rng.choice(MORE_HEADS)), "furniture")
        page.raw(f"</{head}>\n")
    known = [each.headline for each in items[1:]]
    heads = [
        known.pop(rng.randrange(len(known))) if known and chance(rng, 0.5) else teaser(rng)
        for _ in range(count)
    ]
    rich = chance(rng, 0.4)
    if not rich:
        list_of(page, rng, heads, "teaser", rng.choice(["ul", "ol", "divs", "br"]))
    else:
        head, dated, text = rng.choice(["h3", "h4", "a", "div"]), chance(rng, 0.5), chance(rng, 0.6)
        for words in heads:
            page.raw(f"<div{hashed(rng)}>")
            if chance(rng, 0.3):
                page.raw("<span>")
                page.put(say(rng.choice(MENU)), "teaser")
                page.raw("</span><br>")
            page.raw(f"<{head}>")
            page.put(words, "teaser")
            page.raw(f"</{head}>")
            if text:
                page.raw("<p>")
                page.put(
                    cut(
                        rng.choice(items).paragraphs[-1],
                        8,
                        24,
                        rng,
                        rng.choice(["…", "...", " […]"]),
                    ),
                    "teaser",
                )
                page.raw("</p>")
            if dated:
                page.raw("<time>")
                page.put(age(rng), "teaser")
                page.raw("</time>")
            page.raw("</div>\n")
    page.raw(f"</{tag}>\n")


def note(
    page: Page, rng: random.Random, pool: Sequence[str], tag: str = "", count: int = 1
) -> None:
    """A few pieces of furniture, each in an element of its own."""
    for words in rng.sample(list(pool), count):
        name = tag or rng.choice(["div", "p", "span", "aside", "strong"])
        page.raw(f"<{name}{hashed(rng)}>")
        page.put(words, "furniture")
        page.raw(f"</{name}>\n")


def el(
    page: Page, tag: str, words: str, role: str, a: int | None = None, field=None, value=None
) -> None:
    """Put words as an element of their own; the tag may have attributes."""
    page.raw(f"<{tag}>")
    page.put(words, role, a, field, value)
    page.raw(f"</{tag.split()[0]}>\n")


def html_paragraph(page: Page, rng: random.Random, a: int, words: str) -> None:
    """Put a paragraph's words, now and then with a link or stress on some of them."""
    words = words
    own = words.split()
    if len(own) > 12 and chance(rng, 0.2):
        start = rng.randint(1, len(own) - 6)
        stop = start + rng.randint(1, 4)
        tag = rng.choice(['a href="#"', "em", "b", "strong", 'a href="/t"', "i"])
        page.put(" ".join(own[:start]), "body", a)
        page.raw(f" <{tag}>")
        page.put(" ".join(own[start:stop]), "body", a)
        page.raw(f"</{tag.split()[0]}> ")
        page.put(" ".join(own[stop:]), "body", a)
    else:
        page.put(words, "body", a)


def html_body(page: Page, rng: random.Random, a: int, paragraphs: Sequence[str], before: str = "<p>", after: str = "</p>\n",
              hook: Callable[[int], None] | None = None) -> None:  # fmt: skip
    """Put paragraphs; the hook is called behind each but the last."""
    for i, words in enumerate(paragraphs):
        page.raw(before)
        html_paragraph(page, rng, a, words)
        page.raw(after)
        if hook and i < len(paragraphs) - 1:
            hook(i)


def figure(page: Page, rng: random.Random, a: int, item: Item) -> None:
    """A picture with its caption and credit."""
    tag, cap = rng.choice(
        [
            ("figure", "figcaption"),
            ("div", "div"),
            ("div", "p"),
            ("figure", "div"),
            ("div", "small"),
        ]
    )
    page.raw(f'<{tag}{hashed(rng)}><img src="/p/{rng.randint(100, 999)}.jpg" alt=""><{cap}>')
    caption = chance(rng, 0.85)
    if caption:
        page.put(item.caption, "caption", a)
    if not caption or chance(rng, 0.7):
        page.raw(rng.choice([" ", " <span>", "<br>", " (", " | "]) if caption else "")
        closing = (
            "</span>"
            if page.content.endswith("<span>")
            else ")"
            if page.content.endswith("(")
            else ""
        )
        label = rng.choice(
            ["", "Photo:", "Credit:", "©", "Photograph:", "Picture:", "Image:", "PHOTO"]
        )
        page.put(f"{label} {item.credit}".strip(), "credit", a)
        page.raw(closing)
    page.raw(f"</{cap}></{tag}>\n")


def masthead(page: Page, rng: random.Random, a: int, item: Item, say: Callable[[str], str]) -> None:
    """A site's head: its name and menus."""
    tag = rng.choice(["header", "div", "div id=top"])
    page.raw(f"<{tag}>\n")
    parts: list[Callable[[], None]] = [
        lambda: list_of(page, rng, [say(w) for w in some(rng, MENU, 4, 14)])
    ]
    if chance(rng, 0.6):
        parts.append(lambda: list_of(page, rng, [say(w) for w in some(rng, TOOLS, 1, 4)]))
    name = rng.choice(['a href="/"', "div", "span", "h1", "p", 'div class="logo"'])
    if chance(rng, 0.85):  # else the name is a picture
        parts.insert(
            0 if chance(rng, 0.6) else rng.randint(0, len(parts)),
            lambda: el(page, name, item.outlet, "publication", a, "outlet"),
        )
    for part in parts:
        part()
    page.raw(f"</{tag.split()[0]}>\n")


def foot(page: Page, rng: random.Random, name: str, year: int) -> None:
    """A site's foot."""
    tag = rng.choice(["footer", "div", "div id=bottom"])
    page.raw(f"<{tag}>\n")
    if chance(rng, 0.3):
        list_of(page, rng, some(rng, MENU, 5, 12))
    list_of(page, rng, some(rng, LEGAL, 2, 7))
    if chance(rng, 0.7) and any(each.field == "outlet" for each in page.pieces):
        el(
            page,
            rng.choice(["p", "div", "small"]),
            rng.choice(
                [
                    "© {} {}",
                    "Copyright {} {}",
                    "(c) {} {}. All rights reserved.",
                    "© {} {} Media Ltd",
                ]
            ).format(year, name),
            "furniture",
        )
    page.raw(f"</{tag.split()[0]}>\n")


def comments(page: Page, rng: random.Random, a: int) -> None:
    """What readers wrote below an article."""
    tag = rng.choice(["section", "div", "ol"])
    page.raw(f'<{tag} id="comments">\n')
    count = rng.randint(1, 5)
    el(
        page,
        rng.choice(["h3", "h2", "p", "div"]),
        rng.choice(
            [
                f"{count} comments",
                f"Comments ({count})",
                "Join the discussion",
                "Readers' comments",
                "What do you think?",
                f"{count} responses",
            ]
        ),
        "furniture",
    )
    for who in rng.sample(NICKS, count):
        page.raw("<li>" if tag == "ol" else "<div>")
        el(page, rng.choice(["b", "cite", "strong", "span"]), who, "furniture")
        if chance(rng, 0.6):
            el(
                page,
                rng.choice(["small", "time", "span"]),
                rng.choice([age(rng), f"at {clock(rng)}", "says:"]),
                "furniture",
            )
        el(page, "p", " ".join(some(rng, REMARKS, 1, 2)), "furniture")
        if chance(rng, 0.5):
            el(
                page,
                "a",
                rng.choice(["Reply", "Report", "Like (3)", "Permalink", "Recommend 12"]),
                "furniture",
            )
        page.raw("</li>" if tag == "ol" else "</div>\n")
    page.raw(f"</{tag}>\n")


def dateline(
    page: Page, rng: random.Random, a: int, item: Item, states_outlet: bool = False
) -> None:
    """Put the place in front of the first paragraph, perhaps with an agency that is or is not the outlet."""
    page.put(rng.choice([item.place.upper(), item.place]), "body", a)
    if states_outlet:
        page.raw(" (")
        page.put(item.outlet, "body", a, "outlet")
        page.raw(")")
    elif chance(rng, 0.3):
        page.raw(" (")
        page.put(rng.choice(["Ardwire", "VPA", "Northpress", "TLN"]), "body", a)
        page.raw(")")
    page.raw(rng.choice([" – ", " — ", ": ", " - ", ". ", ", "]))


SUBHEADS = ["What happened", "‘A matter of hours’", "Who pays", "A long wait", "Next steps", "The other side", "Numbers that matter",
            "Doubts remain", "Voices from the street", "Background", "How it began", "No easy answer", "“Nobody asked us”", "Reactions",
            "What comes next?", "A town divided", "Out of money", "The plan", "Back to the start", "Cold comfort", "Two versions",
            "Why it matters", "Rules", "Blame", "In the courtroom", "Appeal", "Quiet streets", "The long view", "1. The road", "II"]  # fmt: skip


# ---------------------------------------------------------------- HTML, a single article


@family
def tables_of_1998(rng: random.Random, items: Sequence[Item]) -> Page:
    """A newspaper's page of the nineties: nested tables, fonts, spacer images, a column of links."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(
        page,
        f"{item.outlet} Online",
        f'<body bgcolor="#ffffff" link="#{rng.randint(100000, 999999)}">',
    )
    say = casing(rng)
    if chance(rng, 0.5):
        page.raw('<center><table width=468 border=1><tr><td align=center><font size="-2">')
        page.put(rng.choice(ADS), "furniture")
        page.raw("</font></td></tr></table></center>\n")
    page.raw(
        '<table width="600" cellpadding=0 cellspacing=0 border=0><tr><td colspan=2 bgcolor="#003366">'
    )
    named = chance(rng, 0.8)
    if named:
        page.raw('<font face="Times" size="+3" color="white"><b>')
        page.put(item.outlet + rng.choice(["", ""]), "publication", 0, "outlet")
        page.raw("</b></font>")
        if chance(rng, 0.5):
            page.raw("<br>")
            page.put(
                rng.choice(
                    [
                        "on the web",
                        "Online Edition",
                        "The Electronic Newspaper",
                        "Serving the valley since 1887",
                        "Best viewed at 800x600",
                    ]
                ),
                "furniture",
            )
    dated_top = chance(rng, 0.4)
    if dated_top:
        page.raw(' <font size="-1" color="white">')
        put_day(page, 0, item, rng.choice(LONG))
        page.raw("</font>")
    page.raw(
        '</td></tr>\n<tr><td width="120" valign="top" bgcolor="#cccccc"><img src="spacer.gif" width=120 height=1><br>\n'
    )
    for words in some(rng, MENU, 5, 14):
        page.raw('<font size="-1"><a href="x.html">')
        page.put(say(words), "furniture")
        page.raw("</a></font><br>\n")
    if chance(rng, 0.5):
        page.raw("<hr><font size=1>")
        page.put(
            rng.choice(
                [
                    "Search:",
                    "You are visitor no. 10482",
                    "Sign our guestbook",
                    "E-mail the webmaster",
                    "Weather: cloudy, 41",
                ]
            ),
            "furniture",
        )
        page.raw("</font>\n")
    page.raw('</td><td valign="top"><table cellpadding=8 width="100%"><tr><td>\n')
    if chance(rng, 0.4):
        page.raw("<font size=2><i>")
        page.put(item.topic, "section")
        page.raw("</i></font><p>\n")
    page.raw(
        rng.choice(
            [
                '<font size="+2"><b>',
                "<h1>",
                '<font face="Arial,Helvetica" size=5><b>',
                "<h2><font color=navy>",
            ]
        )
    )
    closing = (
        "</b></font>"
        if page.content.endswith("<b>")
        else "</h1>"
        if page.content.endswith("<h1>")
        else "</font></h2>"
    )
    page.put(item.headline, "headline", 0)
    page.raw(closing + "\n")
    if chance(rng, 0.4):
        page.raw("<br><font size=3><i>")
        page.put(item.deck, "deck", 0)
        page.raw("</i></font>\n")
    upper = chance(rng, 0.4)
    parts: list[Callable[[], None]] = []
    if chance(rng, 0.8):
        parts.append(
            lambda: put_byline(
                page, rng, 0, item, rng.choice(["By", "BY", "by", "from"]), 0.5, upper
            )
        )
    if not dated_top and chance(rng, 0.8):
        parts.append(
            lambda: put_dated(
                page,
                rng,
                0,
                item,
                rng.choice([*LONG, "%m/%d/%Y" if item.published.day > 12 else "%-d %b %Y"]),
                rng.choice(["", "Web posted", "Posted:", "Last updated:", "Published"]),
            )
        )
    in_text = not named and chance(rng, 0.5)
    if not named and not in_text:
        parts.append(lambda: put_outlet(page, 0, item))
    page.raw("<p><font size=2>")
    run_of(page, parts, "<br>\n")
    page.raw("</font>\n")
    if chance(rng, 0.4):
        page.raw(
            '<table align=right width=150><tr><td><img src="pic.gif" width=150><br><font size=1>'
        )
        page.put(item.caption, "caption", 0)
        page.raw("<br><i>")
        page.put(rng.choice(["", "Photo by ", "Wire photo: "]) + item.credit, "credit", 0)
        page.raw("</i></font></td></tr></table>\n")
    loose = rng.choice(["<p>", "<br><br>\n", "<p>&nbsp;&nbsp;"])
    page.raw("<p>")
    if in_text or chance(rng, 0.4):
        dateline(page, rng, 0, item, in_text)

    def hook(i: int) -> None:
        if chance(rng, 0.1):
            page.raw("<center><b>")
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw("</b></center><p>\n")

    html_body(page, rng, 0, item.paragraphs, "", loose, hook)
    if chance(rng, 0.5):
        page.raw("<hr width=50%><b>")
        page.put(rng.choice(MORE_HEADS), "furniture")
        page.raw("</b><ul>")
        for _ in range(rng.randint(2, 5)):
            page.raw('<li><a href="s.htm">')
            page.put(teaser(rng), "teaser")
            page.raw("</a>\n")
        page.raw("</ul>\n")
    page.raw("</td></tr></table></td></tr>\n<tr><td colspan=2 align=center><font size=1>")
    for words in [
        *some(
            rng,
            [
                "Return to front page",
                "Top of page",
                "Back to the index",
                "Send a letter to the editor",
                "Send this to a friend",
                "Home",
            ],
            1,
            3,
        ),
        f"Copyright {item.published.year} {item.outlet}",
    ]:
        page.raw("[" if chance(rng, 0.5) else "")
        page.put(words, "furniture")
        page.raw("] <br>" if page.content[-len(words) - 1] == "[" else " <br>\n")
    page.raw("</font></td></tr></table>\n")
    close_html(page)
    return page


@family
def weblog_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """A weblog's page of one entry with trackbacks, comments, blogroll and archives."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    page.raw('<div id="banner">')
    el(page, rng.choice(["h1", "h2", "div"]), item.outlet, "publication", 0, "outlet")
    if chance(rng, 0.6):
        el(
            page,
            "p",
            rng.choice(
                [
                    "Notes from the harbour",
                    "News and views, mostly news",
                    "Written at the kitchen table",
                    "Just another weblog",
                    "Since 2003",
                ]
            ),
            "furniture",
        )
    page.raw('</div>\n<div id="content">\n')
    if chance(rng, 0.6):
        page.raw("<p>")
        page.raw("« " if chance(rng, 0.5) else "")
        page.put(teaser(rng), "teaser")
        page.raw(" | ")
        page.put(rng.choice(["Main", "Home", "Index"]), "furniture")
        page.raw(" | ")
        page.put(teaser(rng), "teaser")
        page.raw(" »</p>\n")
    dated_first = chance(rng, 0.4)
    if dated_first:
        page.raw('<h2 class="date-header">')
        put_day(page, 0, item, rng.choice(LONG))
        page.raw("</h2>\n")
    tag = rng.choice(["h3", "h2", "h1", 'div class="entry-title"'])
    page.raw(f"<{tag}>{rng.choice(['', '<a href=#>'])}")
    page.put(item.headline, "headline", 0)
    page.raw(f"</a></{tag.split()[0]}>\n")

    def posted() -> None:
        page.raw('<p class="posted">')
        order = rng.choice(["by on", "on by", "by", "on"])
        page.put(rng.choice(["Posted", "Posted", "Filed", "Written", "Blogged"]), "byline", 0)
        for word in order.split():
            page.raw(" ")
            if word == "by":
                page.put("by", "byline", 0)
                page.raw(" ")
                put_names(page, 0, item)
            elif not dated_first:
                page.put("on", "publication", 0)
                page.raw(" ")
                put_day(page, 0, item, day_pattern(rng))
        if chance(rng, 0.5):
            page.raw(" ")
            page.put(f"at {clock(rng)}", "publication", 0)
        if chance(rng, 0.5):
            page.raw(rng.choice([" | ", " in ", " · "]))
            page.put(item.topic, "furniture")
        if chance(rng, 0.6):
            page.raw(" | ")
            page.put(
                rng.choice(
                    ["Permalink", "Comments (3)", "TrackBack (0)", "#", "No comments yet", "Edit"]
                ),
                "furniture",
            )
        page.raw("</p>\n")

    above = chance(rng, 0.5)
    if above:
        posted()
    page.raw('<div class="entry-body">\n')

    def hook(i: int) -> None:
        if i == 1 and chance(rng, 0.3):
            el(
                page,
                rng.choice(['p id="more"', "p"]),
                rng.choice(["Continue reading", "More after the jump", "Below the fold:"]),
                "furniture",
            )

    quote = chance(rng, 0.25)
    page.raw("<blockquote>" if quote else "")
    html_body(
        page,
        rng,
        0,
        item.paragraphs,
        *rng.choice([("<p>", "</p>\n"), ("", "<br />\n<br />\n"), ("<div>", "</div>\n")]),
        hook,
    )
    page.raw("</blockquote>" if quote else "")
    page.raw("</div>\n")
    if not above:
        posted()
    if chance(rng, 0.6):
        list_of(
            page,
            rng,
            [
                rng.choice(["Tags:", "Labels:", "Filed under:", "Technorati tags:"]),
                *some(rng, [w.lower() for w in MENU], 2, 6),
            ],
            "furniture",
            "run",
        )
    comments(page, rng, 0)
    page.raw('</div>\n<div id="sidebar">\n')
    for head, words in [("Archives", [f"{m} {item.published.year}" for m in some(rng, ["March", "April", "May", "June", "July"], 2, 5)]), ("Blogroll", [site_name(rng) for _ in range(4)]),
                        ("Recent posts", [teaser(rng) for _ in range(3)]), ("Categories", some(rng, MENU, 3, 8)), ("Meta", ["Log in", "RSS 2.0", "Atom", "Valid XHTML"])]:  # fmt: skip
        if chance(rng, 0.6):
            el(page, "h4", head, "furniture")
            list_of(page, rng, words, "teaser" if head.startswith("Recent") else "furniture", "ul")
    page.raw("</div>\n")
    el(
        page,
        "p",
        rng.choice(["Powered by Penpress", "Theme by Fernwork", "Hosted at blogs.quillan.example"]),
        "furniture",
    )
    close_html(page)
    return page


def top_parts(page: Page, rng: random.Random, item: Item, show: Sequence[str], a: int = 0) -> None:
    """Put the parts of a modern article's head in the order given, each in an element of its own."""
    for name in show:
        wrapper = rng.choice(["div", "div", "p", "span", "section"])
        if name == "headline":
            el(
                page,
                rng.choice(["h1", "h1", "h1", "h2", "div", 'h1 itemprop="headline"']),
                item.headline,
                "headline",
                a,
            )
        elif name == "deck":
            el(
                page,
                rng.choice(["p", "h2", "div", 'p class="standfirst"', "strong", "p"]),
                item.deck,
                "deck",
                a,
            )
        elif name == "topic":
            el(
                page,
                rng.choice(["a", "span", "div", "p"]),
                item.topic if chance(rng, 0.6) else rng.choice(MENU),
                "section",
            )
        elif name == "byline":
            page.raw(f"<{wrapper}{hashed(rng)}>")
            put_byline(page, rng, a, item, rng.choice(BY), 0.25)
            page.raw(f"</{wrapper}>\n")
        elif name == "date":
            tag = rng.choice(["time", "time", "span", "div", "p", "small"])
            page.raw(f"<{tag}{hashed(rng)}>")
            put_dated(page, rng, a, item, day_pattern(rng), rng.choice(DATED), 0.5)
            page.raw(f"</{tag}>\n")
            if chance(rng, 0.2):
                el(
                    page,
                    "span",
                    f"{rng.choice(['Updated', 'Last updated', 'Modified', 'Upd.'])} {clock(rng)}",
                    "publication",
                    a,
                )
        elif name == "outlet":
            page.raw(f"<{wrapper}{hashed(rng)}>")
            if chance(rng, 0.4):
                page.put(
                    rng.choice(["Source:", "From", "via", "Published by", "A report by"]),
                    "publication",
                    a,
                )
                page.raw(" ")
            put_outlet(page, a, item)
            page.raw(f"</{wrapper}>\n")
        elif name == "figure":
            figure(page, rng, a, item)
        elif name == "share":
            list_of(page, rng, some(rng, SHARE, 1, 6))
        elif name == "age":
            el(
                page,
                rng.choice(["span", "div"]),
                rng.choice(
                    [
                        age(rng),
                        f"{rng.randint(2, 14)} min read",
                        f"Reading time: {rng.randint(2, 14)} minutes",
                        f"{rng.randint(2, 190)} comments",
                    ]
                ),
                "furniture",
            )
        elif name == "advert":
            note(page, rng, ADS)


def shuffled(
    rng: random.Random, names: Sequence[str], drop: float = 0.3, keep: Sequence[str] = ("headline",)
) -> list[str]:
    """Names in a somewhat different order, some left out."""
    own = [each for each in names if each in keep or not chance(rng, drop)]
    for _ in range(rng.randint(0, 3) if own else 0):
        i = rng.randrange(len(own))
        own.insert(max(0, i - 1), own.pop(i))
    return own


def breaks(
    page: Page,
    rng: random.Random,
    items: Sequence[Item],
    a: int = 0,
    ads: float = 0.1,
    teasers: float = 0.05,
    heads: float = 0.0,
) -> Callable[[int], None]:
    """What stands between the paragraphs of an article: adverts, teasers, subheads, sign-ups."""
    unused = rng.sample(SUBHEADS, len(SUBHEADS))
    tag = rng.choice(["h2", "h3", "p><strong", "h4", "div"])

    def hook(i: int) -> None:
        if chance(rng, ads):
            note(page, rng, ADS)
        if chance(rng, teasers):
            if chance(rng, 0.5):
                box(page, rng, items, rng.randint(1, 3))
            else:
                page.raw("<p>")
                page.put(
                    rng.choice(
                        ["Read more:", "READ MORE |", "Also read:", "Related:", "See also:", "»"]
                    ),
                    "furniture",
                )
                page.raw(' <a href="#">')
                page.put(teaser(rng), "teaser")
                page.raw("</a></p>\n")
        if chance(rng, ads / 2):
            note(page, rng, PROMOS)
        if unused and chance(rng, heads):
            page.raw(f"<{tag}>")
            page.put(unused.pop(), "subhead", a)
            page.raw("</strong></p>\n" if ">" in tag else f"</{tag}>\n")

    return hook


@family
def app_of_divs(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article as a news app renders it: nothing but div and span with hashed classes."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline, '<body><div id="root">')
    say = casing(rng)

    def d(
        words: str, role: str, a: int | None = None, field=None, value=None, deep: int = 1
    ) -> None:
        page.raw(f"<div{hashed(rng)}>" * deep)
        page.put(words, role, a, field, value)
        page.raw("</div>" * deep + "\n")

    for words in some(
        rng,
        [
            "‹",
            "Back",
            "Aa",
            "☰",
            "Share",
            "For you",
            "Today",
            "Following",
            "Search",
            "Done",
            "⋮",
            "Open in app",
            "9:41",
        ],
        1,
        5,
    ):
        d(words, "furniture", deep=rng.randint(1, 3))
    order = shuffled(
        rng,
        ["outlet", "headline", "deck", "age", "byline", "date", "figure"],
        0.25,
        ("headline", "outlet"),
    )
    for name in order:
        deep = rng.randint(1, 3)
        if name == "outlet":
            d(item.outlet, "publication", 0, "outlet", deep=deep)
            if chance(rng, 0.3):
                d(rng.choice(["Follow", "+ Follow", "Following", "✓"]), "furniture")
        elif name == "headline":
            d(item.headline, "headline", 0, deep=deep)
        elif name == "deck":
            d(item.deck, "deck", 0, deep=deep)
        elif name == "age":
            d(rng.choice([age(rng), f"{rng.randint(2, 9)} min"]), "furniture")
        elif name == "byline":
            page.raw("<div><span>")
            put_byline(page, rng, 0, item, rng.choice(BY), 0.2)
            page.raw("</span></div>\n")
        elif name == "date":
            page.raw("<div><span>")
            put_dated(page, rng, 0, item, day_pattern(rng), rng.choice(DATED))
            page.raw("</span></div>\n")
        else:
            page.raw("<div><img src=x>")
            d(item.caption, "caption", 0)
            if chance(rng, 0.6):
                d(item.credit, "credit", 0)
            page.raw("</div>\n")

    def hook(i: int) -> None:
        if chance(rng, 0.12):
            d(rng.choice(ADS + PROMOS), "furniture", deep=2)

    cls = hashed(rng)
    html_body(
        page,
        rng,
        0,
        item.paragraphs,
        *rng.choice(
            [
                (f"<div{cls}>", "</div>\n"),
                (f"<div{cls}><span>", "</span></div>\n"),
                (f"<div{cls}><div><div>", "</div></div></div>\n"),
            ]
        ),
        hook,
    )
    if chance(rng, 0.5):
        d(
            rng.choice(
                [
                    f"Read the full story at {item.outlet}",
                    "Open original",
                    f"View on {item.host}",
                    "Read on the web",
                ]
            ),
            "source_line",
            0,
        )
    d(say(rng.choice(MORE_HEADS)), "furniture")
    for other in items[1 : rng.randint(2, 6)]:
        page.raw(f"<div{hashed(rng)}>")
        d(other.outlet, "teaser")
        d(other.headline, "teaser")
        if chance(rng, 0.4):
            d(cut(other.paragraphs[0], 8, 20, rng), "teaser")
        d(age(rng), "teaser")
        page.raw("</div>\n")
    for words in some(rng, ["Home", "Discover", "Saved", "Profile", "Video", "Listen"], 2, 5):
        d(say(words), "furniture")
    page.raw("</div>")
    close_html(page)
    return page


@family
def amp_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """An AMP page: amp tags, an advert behind each second paragraph, a link to the full site."""
    page = Page(media_type="text/html")
    item = items[0]
    page.raw(
        f'<!doctype html>\n<html amp lang="en">\n<head><meta charset="utf-8"><title>{html.escape(item.headline)}</title><style amp-boilerplate>body{{}}</style></head>\n<body>\n'
    )
    page.raw("<header>\n")
    el(page, 'a href="/"', item.outlet, "publication", 0, "outlet")
    list_of(page, rng, some(rng, MENU, 3, 9), kind="ul")
    page.raw("</header>\n<main><article>\n")
    if chance(rng, 0.4):
        page.raw("<div>")
        for words in ["Home", item.topic]:
            page.put(words, "furniture")
            page.raw(rng.choice([" › ", " > ", " / "]))
        page.raw("</div>\n")
    top_parts(
        page,
        rng,
        item,
        shuffled(rng, ["headline", "deck", "byline", "date", "share", "figure"], 0.3),
    )
    every = rng.randint(2, 4)

    def hook(i: int) -> None:
        if i % every == every - 1:
            page.raw("<amp-ad width=300 height=250 type=x><div placeholder>")
            page.put(rng.choice(ADS[:10]), "furniture")
            page.raw("</div></amp-ad>\n")
        elif chance(rng, 0.06):
            page.raw("<amp-carousel>")
            box(page, rng, items, 3)
            page.raw("</amp-carousel>\n")

    page.raw('<div class="body">')
    html_body(page, rng, 0, item.paragraphs, hook=hook)
    page.raw("</div></article>\n")
    if chance(rng, 0.5):
        el(
            page,
            "p",
            rng.choice(
                [
                    "This page is a fast version.",
                    "View full version",
                    "See non-AMP version",
                    "Leave a comment on our full site",
                    "Continue to the website",
                ]
            ),
            "furniture",
        )
    page.raw("<amp-list>")
    box(page, rng, items, rng.randint(3, 6), casing(rng))
    page.raw("</amp-list></main>\n")
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def behind_a_paywall(rng: random.Random, items: Sequence[Item]) -> Page:
    """The start of an article, then offers to subscribe."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, f"{item.headline} | {item.outlet}")
    say = casing(rng)
    masthead(page, rng, 0, item, say)
    page.raw("<main>\n")
    top_parts(
        page,
        rng,
        item,
        shuffled(
            rng, ["topic", "headline", "deck", "figure", "byline", "date", "share", "age"], 0.3
        ),
    )
    if chance(rng, 0.4):
        el(
            page,
            "span",
            rng.choice(["Premium", "Subscribers only", "Plus", "🔒", "Members", "Exclusive", "P+"]),
            "furniture",
        )
    body = list(item.paragraphs[: rng.randint(1, 3)])
    if chance(rng, 0.5):
        body[-1] = cut(body[-1], 14, 40, rng, rng.choice(["…", "...", " ...", ""]))
    html_body(page, rng, 0, body)
    page.raw(f"<div{hashed(rng)}>\n")
    price = rng.choice(["1", "2.99", "9.90", "4", "12"])
    offers = ["To continue reading, subscribe", "This article is for subscribers only", "Read this story with a trial", "You have reached your limit of free articles",
              f"From {price} a week", f"{price} for the first month, then 14.99", "Cancel at any time", "Unlimited access to all articles", "The e-paper on your tablet",
              "Already have an account? Sign in", "Choose your plan", "Digital", "Digital + Weekend print", "See all offers", "Most popular choice", "Continue with e-mail",
              "Why do I see this?", "Buy this article for 0.79", "Students pay half", "Keep reading for free: create an account", "Full digital access plus the crossword"]  # fmt: skip
    for words in some(rng, offers, 3, 9):
        el(
            page,
            rng.choice(["h2", "p", "li", "b", "div", "strong", "a"]),
            say(words) if len(words) < 20 else words,
            "furniture",
        )
    page.raw("</div>\n")
    for _ in range(rng.randint(0, 2)):
        box(page, rng, items, rng.randint(2, 5), say)
    page.raw("</main>\n")
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def live_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live page: key points, then entries with times and heads, the newest first."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, f"Live: {item.headline}")
    say = casing(rng)
    masthead(page, rng, 0, item, say)
    if chance(rng, 0.7):
        el(
            page,
            rng.choice(["span", "div", "strong"]),
            rng.choice(
                ["LIVE", "Live", "● Live", "Live updates", "Liveblog", "As it happened", "Closed"]
            ),
            "furniture",
        )
    top_parts(
        page,
        rng,
        item,
        shuffled(rng, ["headline", "deck", "byline", "date", "figure", "share"], 0.3),
    )
    paragraphs = list(item.paragraphs)
    if chance(rng, 0.6) and len(paragraphs) > 3:
        el(
            page,
            rng.choice(["h2", "h3", "p"]),
            rng.choice(
                [
                    "Key points",
                    "What you need to know",
                    "Summary",
                    "At a glance",
                    "The main developments",
                    "In short",
                ]
            ),
            "subhead",
            0,
        )
        page.raw("<ul>\n")
        for words in paragraphs[: rng.randint(2, 4)]:
            el(page, "li", first_sentence(words), "body", 0)
        page.raw("</ul>\n")
        paragraphs = paragraphs[3:] if chance(rng, 0.5) else paragraphs
    if chance(rng, 0.5):
        list_of(
            page,
            rng,
            ["Newest first", "Oldest first", "Pinned", "Load 3 new updates", "Auto-refresh on"][
                : rng.randint(1, 5)
            ],
            kind="divs",
        )
    minute = rng.randint(700, 1300)
    heads = rng.sample(SUBHEADS + [f"{w} react" for w in WHO], 30)
    tag = rng.choice(["article", "div", "li", "section"])
    form = rng.choice(
        [
            "{h:02}:{m:02}",
            "{h:02}.{m:02}",
            "{h:02}h{m:02}",
            "{h:02}:{m:02} GMT",
            "{h:02}.{m:02} CET",
            "{m}m ago",
        ]
    )
    heading, headed, signed = (
        rng.choice(["h2", "h3", "strong", "h4"]),
        rng.choice([0.0, 0.5, 0.9, 0.9]),
        rng.choice([0, 0, 0.4]),
    )
    while paragraphs:
        page.raw(f"<{tag}{hashed(rng)}>\n")
        minute -= rng.randint(1, 40)
        el(
            page,
            rng.choice(["time", "span", "div"]),
            form.format(h=minute // 60 % 24, m=minute % 60),
            "furniture",
        )
        if chance(rng, 0.15):
            el(
                page,
                "span",
                rng.choice(["3 min ago", "New", "Pinned", "Analysis", "Edited", "Key event"]),
                "furniture",
            )
        if chance(rng, headed):
            el(page, heading, heads.pop() if heads else "More soon", "subhead", 0)
        if chance(rng, signed):
            el(page, rng.choice(["p", "span"]), rng.choice(item.authors), "byline", 0, "author")
        count = rng.choice([1, 1, 2, 3])
        html_body(page, rng, 0, paragraphs[:count])
        paragraphs = paragraphs[count:]
        if chance(rng, 0.5):
            list_of(page, rng, some(rng, SHARE, 1, 3))
        page.raw(f"</{tag}>\n")
        if chance(rng, 0.1):
            note(page, rng, ADS + PROMOS)
    if chance(rng, 0.5):
        el(
            page,
            "p",
            rng.choice(
                [
                    "Load more",
                    "Show older entries",
                    "Page 1 of 3",
                    "End of updates",
                    "That is all for today.",
                ]
            ),
            "furniture",
        )
    box(page, rng, items, rng.randint(2, 6), say)
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


QUESTIONS = ["How did it come to this?", "And what do you say to your critics?", "When did you first hear about it?", "Were you surprised?", "So who is to blame?",
             "What would you do differently today?", "Could it happen again?", "Do you sleep well?", "Is that not too simple?", "What happens next?",
             "You have been called stubborn. Fair?", "Some people say the opposite.", "Let us talk about money.", "Why only now?", "What did the others say?",
             "Last question: are you hopeful?", "Did nobody notice?", "What do the numbers tell you?", "Are you angry?", "Would you go back?"]  # fmt: skip


@family
def interview_on_a_site(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview: an introduction, then questions and answers in bold, lists or with names."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    masthead(page, rng, 0, item, casing(rng))
    page.raw("<article>\n")
    top_parts(
        page,
        rng,
        item,
        shuffled(
            rng, ["topic", "headline", "deck", "byline", "date", "figure", "share", "age"], 0.3
        ),
    )
    form = rng.choice(["bold", "h3", "Q", "dl", "names", "dash", "italic"])
    questions = rng.sample(QUESTIONS, len(QUESTIONS))
    guest, paper = (
        rng.choice(NICKS[1:2] + ["Venn", "KELLEND", "Prof. Rosvane", "Strand", "Minister"]),
        rng.choice([item.outlet, "Interviewer", "We"]),
    )
    paragraphs = list(item.paragraphs)
    intro = rng.randint(0, 2)
    html_body(page, rng, 0, paragraphs[:intro])
    page.raw("<dl>\n" if form == "dl" else "")
    hook = breaks(page, rng, items, 0, 0.08, 0.04)
    for i, words in enumerate(paragraphs[intro:]):
        question = questions[i % len(questions)]
        role = "subhead" if form == "h3" else "body"
        if form == "names":
            page.raw("<p><b>")
            page.put(f"{paper}:", "body", 0)
            page.raw("</b> ")
            page.put(question, "body", 0)
            page.raw("</p>\n<p><b>")
            page.put(f"{guest}:", "body", 0)
            page.raw("</b> ")
            page.put(words, "body", 0)
            page.raw("</p>\n")
            continue
        start, end, before, after = {
            "bold": ("<p><strong>", "</strong></p>\n", "<p>", "</p>\n"), "h3": ("<h3>", "</h3>\n", "<p>", "</p>\n"),
            "Q": ("<p><b>Q:</b> ", "</p>\n", "<p><b>A:</b> ", "</p>\n"), "dl": ("<dt>", "</dt>\n", "<dd>", "</dd>\n"),
            "dash": ("<p>– <i>", "</i></p>\n", "<p>– ", "</p>\n"), "italic": ("<p><em>", "</em><br>\n", "", "</p>\n"),
        }[form]  # fmt: skip
        if form == "Q":
            page.raw("<p><b>")
            page.put("Q:", "body", 0)
            page.raw("</b> ")
            page.put(question, "body", 0)
            page.raw("</p>\n<p><b>")
            page.put("A:", "body", 0)
            page.raw("</b> ")
        else:
            page.raw(start)
            page.put(question, role, 0)
            page.raw(end + before)
        page.put(words, "body", 0)
        page.raw(after)
        if form != "dl":
            hook(i)
    page.raw("</dl>\n" if form == "dl" else "")
    if chance(rng, 0.4):
        el(
            page,
            "p",
            rng.choice(
                [
                    "This conversation was shortened and edited for clarity.",
                    "The interview was held by telephone.",
                    "Translated from the original.",
                    "Interview edited for length.",
                ]
            ),
            "body",
            0,
        )
    page.raw("</article>\n")
    box(page, rng, items, rng.randint(2, 5))
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def fact_check(rng: random.Random, items: Sequence[Item]) -> Page:
    """A fact check: claim, rating, what was found, sources, methods."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    say = casing(rng)
    masthead(page, rng, 0, item, say)
    if chance(rng, 0.6):
        el(
            page,
            rng.choice(["span", "div"]),
            rng.choice(
                [
                    "Fact check",
                    "Verify",
                    "True or false?",
                    "Fakt or fake",
                    "Claim review",
                    "We checked",
                ]
            ),
            "section",
        )
    top_parts(
        page,
        rng,
        item,
        shuffled(rng, ["headline", "deck", "byline", "date", "figure", "share"], 0.35),
    )
    paragraphs = list(item.paragraphs)
    claim, rest = first_sentence(paragraphs[0]), paragraphs
    verdict = rng.choice(
        [
            "False",
            "Mostly true",
            "Misleading",
            "Unproven",
            "Half true",
            "No evidence",
            "Altered",
            "Missing context",
            "Correct",
        ]
    )
    table = chance(rng, 0.3)
    rows = [
        (rng.choice(["Claim", "The claim", "What was said", "Statement", "IN SHORT"]), claim),
        (rng.choice(["Verdict", "Our rating", "Rating", "Result", "Conclusion"]), verdict),
    ]
    if chance(rng, 0.4):
        rows.insert(
            1,
            (
                rng.choice(["Claimed by", "Speaker", "Where"]),
                rng.choice(
                    [
                        "Posts on social media",
                        "A video seen 200,000 times",
                        "A speech in parliament",
                    ]
                ),
            ),
        )
    page.raw("<table>\n" if table else f"<div{hashed(rng)}>\n")
    for label, words in rows:
        page.raw("<tr><th>" if table else rng.choice(["<p><strong>", "<div><b>"]))
        p = page.content.endswith("<p><strong>")
        page.put(say(label) + ("" if table else ":"), "subhead" if table else "body", 0)
        page.raw("</th><td>" if table else "</strong> " if p else "</b> ")
        page.put(words, "body", 0)
        page.raw("</td></tr>\n" if table else "</p>\n" if p else "</div>\n")
    page.raw("</table>\n" if table else "</div>\n")
    heads = iter(
        rng.sample(
            [
                "What we know",
                "The facts",
                "Where the claim comes from",
                "What the data show",
                "What experts say",
                "Context",
                "Analysis",
                "How the picture was altered",
                "Our assessment",
            ],
            6,
        )
    )
    step = rng.randint(2, 4)

    def hook(i: int) -> None:
        if i % step == 0:
            head = next(heads, None)
            if head:
                el(page, "h3", head, "subhead", 0)
        if chance(rng, 0.07):
            note(page, rng, ADS + PROMOS)

    html_body(page, rng, 0, rest, hook=hook)
    if chance(rng, 0.6):
        el(
            page,
            rng.choice(["h3", "h4", "p"]),
            rng.choice(["Sources", "Our sources", "References", "Links"]),
            "source_line",
            0,
        )
        page.raw("<ul>\n")
        for _ in range(rng.randint(1, 4)):
            el(
                page,
                "li",
                rng.choice(
                    [
                        f"{site_name(rng)}, {teaser(rng)}",
                        f"https://{rng.choice(FORE).lower().replace(' ', '')}.example/{rng.randint(10, 99)}",
                        f"E-mail from {rng.choice(WHO).lower()}",
                        "Archived version of the post",
                    ]
                ),
                "source_line",
                0,
            )
        page.raw("</ul>\n")
    if chance(rng, 0.5):
        el(
            page,
            "p",
            rng.choice(
                [
                    "How we rate claims",
                    "This check was done with help from our partners.",
                    "Send us a claim to check.",
                    "Have you seen something odd? Write to our fact-checkers.",
                ]
            ),
            "furniture",
        )
    box(page, rng, items, rng.randint(2, 5), say)
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def feature_with_subheads(rng: random.Random, items: Sequence[Item]) -> Page:
    """A long feature: kicker, deck, subheads, pull quotes, pictures between the paragraphs, author box."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    masthead(page, rng, 0, item, casing(rng))
    page.raw("<article>\n")
    top_parts(
        page,
        rng,
        item,
        shuffled(
            rng, ["topic", "headline", "deck", "byline", "date", "age", "figure", "share"], 0.25
        ),
    )
    rest = breaks(page, rng, items, 0, 0.07, 0.05, 0.3)
    pulled = rng.choice(["blockquote", "aside", 'div class="pullquote"', "figure"])
    pictures = chance(rng, 0.5)

    def hook(i: int) -> None:
        rest(i)
        if chance(rng, 0.12):
            sentence = rng.choice(sentences_of(item.paragraphs[max(0, i - 1)]))
            page.raw(f"<{pulled}>{rng.choice(['', '“', '<p>'])}")
            page.put(sentence, "furniture")
            page.raw(f"</{pulled.split()[0]}>\n")
        if pictures and chance(rng, 0.1):
            page.raw("<figure><img src=y><figcaption>")
            page.put(
                rng.choice(
                    [
                        f"{item.place} in the rain",
                        f"The road to {item.place}",
                        "The old mill, now empty",
                        "A map of the plan",
                        "The workshop at dusk",
                    ]
                ),
                "caption",
                0,
            )
            page.raw("</figcaption></figure>\n")

    html_body(page, rng, 0, item.paragraphs, hook=hook)
    if chance(rng, 0.5):
        page.raw(f"<div{hashed(rng)}>")
        page.put(rng.choice(["About the author", "The writer", "Author"]), "furniture")
        page.raw("<br>")
        page.put(
            f"{item.authors[0]} {rng.choice(['writes about rivers and money.', 'has reported from six countries.', 'is an editor at this paper.', 'lives with two dogs.'])}",
            "furniture",
        )
        page.raw("</div>\n")
    if chance(rng, 0.4):
        list_of(page, rng, ["Topics", *some(rng, MENU, 2, 5)], kind="ul")
    page.raw("</article>\n")
    if chance(rng, 0.4):
        comments(page, rng, 0)
    for _ in range(rng.randint(1, 3)):
        box(page, rng, items, rng.randint(2, 5))
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def gallery_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A gallery with a text: pictures with number, caption and credit before, behind or in the text."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    masthead(page, rng, 0, item, casing(rng))
    top_parts(
        page,
        rng,
        item,
        shuffled(rng, ["topic", "headline", "deck", "byline", "date", "share"], 0.3),
    )
    count = rng.randint(3, 8)
    spots = [
        "The square before noon",
        "A boat is brought in",
        "Neighbours wait",
        "The hall from above",
        "Sandbags at the door",
        "After the rain",
        "A moment of rest",
        "Crowds on the bridge",
    ]
    tag = rng.choice(["figure", "li", "div"])
    number = rng.choice(["{} / {}", "{} of {}", "{}/{}", "Picture {} of {}", "Slide {} of {}"])

    def slides() -> None:
        page.raw(f"<div{hashed(rng)}>\n")
        if chance(rng, 0.5):
            note(
                page,
                rng,
                [
                    "Open gallery",
                    "Previous",
                    "Next",
                    "Full screen",
                    "View gallery",
                    "Show captions",
                    f"{count} photos",
                ],
                count=2,
            )
        for i in range(count):
            page.raw(f'<{tag}><img src="g{i}.jpg">')
            if chance(rng, 0.7):
                page.put(number.format(i + 1, count), "furniture")
                page.raw("<br>")
            page.put(spots[i] + rng.choice([".", f", {item.place}."]), "caption", 0)
            if chance(rng, 0.6):
                page.raw(rng.choice(["<br>", " <small>", " — "]))
                page.put(
                    rng.choice([item.credit, f"Photo: {item.credit}", f"© {item.credit}"]),
                    "credit",
                    0,
                )
            page.raw(f"</{tag}>\n")
        page.raw("</div>\n")

    where = rng.choice(["before", "after", "within"])
    if where == "before":
        slides()
    middle = len(item.paragraphs) // 2
    html_body(
        page,
        rng,
        0,
        item.paragraphs,
        hook=lambda i: slides() if where == "within" and i + 1 == middle else None,
    )
    if where == "after" or (where == "within" and len(item.paragraphs) < 3):
        slides()
    box(page, rng, items, rng.randint(2, 4))
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def tabloid_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A tabloid's article: bullets below the head, one sentence a paragraph, boxes everywhere."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    masthead(page, rng, 0, item, str.upper)
    page.raw("<div>")
    if chance(rng, 0.6):
        el(
            page,
            "strong",
            rng.choice(
                ["EXCLUSIVE", "BREAKING", "SHOCK", "REVEALED", "WATCH", "IN FULL", "STORM ALERT"]
            ),
            "section",
        )
    el(page, "h1", item.headline, "headline", 0)
    if chance(rng, 0.7):
        page.raw("<ul>\n")
        for words in (
            item.deck,
            *[first_sentence(p) for p in item.paragraphs[2 : rng.randint(2, 4)]],
        ):
            page.raw("<li><b>")
            page.put(words.rstrip("."), "deck", 0)
            page.raw("</b></li>\n")
        page.raw("</ul>\n")
    top_parts(
        page, rng, item, shuffled(rng, ["byline", "date", "share", "age"], 0.2, ()) or ["date"]
    )
    hook = breaks(page, rng, items, 0, 0.2, 0.12, 0.06)
    sentences = [s for p in item.paragraphs for s in sentences_of(p)]

    def between(i: int) -> None:
        hook(i)
        if chance(rng, 0.06):
            figure(page, rng, 0, item)

    html_body(page, rng, 0, sentences, hook=between)
    page.raw("</div>\n")
    for _ in range(rng.randint(1, 3)):
        box(page, rng, items, rng.randint(3, 8), str.upper if chance(rng, 0.5) else str)
    if chance(rng, 0.5):
        comments(page, rng, 0)
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def print_view_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """The printer-friendly version of an article."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, "Print", rng.choice(["<body>", '<body onload="window.print()">']))
    if chance(rng, 0.7):
        list_of(
            page,
            rng,
            some(
                rng,
                [
                    "Print this page",
                    "Close window",
                    "Back to article",
                    "« Back",
                    "Print with pictures",
                    "Larger type",
                ],
                1,
                3,
            ),
        )
    named = rng.choice(["top", "line", "end"])
    if named == "top":
        page.raw(rng.choice(["<h3>", "<div>", "<p><b>", '<img src="logo.gif"><br><div>']))
        put_outlet(page, 0, item, chance(rng, 0.2))
        page.raw(
            "</h3>\n"
            if page.content.rfind("<h3>") > page.content.rfind("<div>")
            else "</b></div>\n"
        )
    if chance(rng, 0.4):
        page.raw("<p>")
        page.put(
            f"{rng.choice(['Printed', 'Printed on', 'Print date:'])} {say_day(item.published + timedelta(rng.randint(2, 200)), rng.choice(LONG))}",
            "furniture",
        )
        page.raw("</p>\n")
    parts = shuffled(rng, ["headline", "deck", "byline", "date"], 0.25, ("headline", "date"))
    if named == "line":
        parts.insert(rng.randint(0, len(parts)), "outlet")
    top_parts(page, rng, item, parts)
    page.raw("<hr>\n" if chance(rng, 0.5) else "")
    if chance(rng, 0.3):
        dateline(page, rng, 0, item)
    html_body(
        page,
        rng,
        0,
        item.paragraphs,
        *rng.choice(
            [("<p>", "</p>\n"), ("", "<br><br>\n"), ("<p style='font-family:serif'>", "</p>\n")]
        ),
    )
    page.raw("<hr>\n")
    if named == "end":
        page.raw("<p>")
        page.put(
            rng.choice(["Source:", "From:", "Published in", "This article appeared in", "©"]),
            "source_line",
            0,
        )
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("</p>\n")
    if chance(rng, 0.6):
        page.raw("<p>")
        page.put(
            rng.choice(["URL:", "Find this article at:", "Link to this page:", "Article address"]),
            "source_line",
            0,
        )
        page.raw(rng.choice(["<br>", " "]))
        page.put(item.url, "source_line", 0, "url")
        page.raw("</p>\n")
    if chance(rng, 0.6):
        el(
            page,
            "p",
            f"{rng.choice(['Copyright', '©', '(c)'])} {item.published.year} {rng.choice([item.outlet, site_name(rng)])}. {rng.choice(LEGAL)}",
            "furniture",
        )
    close_html(page)
    return page


@family
def column_quoting_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """A column by one author that quotes other papers in its text; only the column is an article."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    masthead(page, rng, 0, item, casing(rng))
    if chance(rng, 0.6):
        el(
            page,
            "div",
            rng.choice(
                [
                    "Opinion",
                    "Column",
                    "Through the papers",
                    "Margin notes",
                    "The week in ink",
                    "Leader",
                    "Comment",
                    "Elsewhere in print",
                ]
            ),
            "section",
        )
    top_parts(
        page,
        rng,
        item,
        shuffled(rng, ["byline", "headline", "deck", "date", "share"], 0.2, ("headline", "byline")),
    )
    others = [each for each in items[1:] if each.outlet != item.outlet] or [
        replace(item, outlet=site_name(rng))
    ]
    quote = rng.choice(["blockquote", "q", "p"])
    own = iter(item.paragraphs)
    for i, words in enumerate(own):
        page.raw("<p>")
        html_paragraph(page, rng, 0, words)
        page.raw("</p>\n")
        if i < 6 and chance(rng, 0.6):
            other = others[i % len(others)]
            said = first_sentence(other.paragraphs[i % len(other.paragraphs)])
            page.raw("<p>")
            page.put(
                rng.choice(["The", "In the", "Not so the"])
                if not other.outlet.startswith(("The", "La", "Le"))
                else "In",
                "body",
                0,
            )
            page.raw(rng.choice([" <i>", " <em>", ' <a href="#">', " "]))
            page.put(other.outlet, "body", 0)
            page.raw("</i></em></a> ")
            page.put(
                rng.choice(
                    [
                        "one reads:",
                        "finds otherwise:",
                        f"wrote on {other.published:%A}:",
                        "puts it like this:",
                        f"({other.published:%-d %B}) was blunt:",
                    ]
                ),
                "body",
                0,
            )
            page.raw(f"</p>\n<{quote}>")
            page.put(f"“{said}.”" if quote != "blockquote" else said + ".", "body", 0)
            page.raw(f"</{quote}>\n")
    if chance(rng, 0.5):
        el(
            page,
            "p",
            rng.choice(
                [
                    f"{item.authors[0]} writes here every week.",
                    "The views are the author's own.",
                    f"{item.authors[0]} is a former editor.",
                    "Letters in reply are welcome.",
                ]
            ),
            "furniture",
        )
    box(page, rng, items, rng.randint(2, 5))
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def archived_copy(rng: random.Random, items: Sequence[Item]) -> Page:
    """A copy of a page in a web archive or cache: a banner of the archive, then the old page."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    later = item.published + timedelta(rng.randint(1, 900))
    keeper = site_name(rng)
    page.raw(f"<div{hashed(rng)}>\n")
    for words in some(rng, [f"This is a copy of {item.url} as it was on {later:%-d %b %Y} 04:{rng.randint(10, 59)} GMT.", f"{keeper} web collection", "12 captures", f"{later:%d %b %Y} - {later:%d %b}",
                            "The page may have changed since.", "About this capture", f"Snapshot {later:%Y%m%d}0412", "Text-only version", "Search terms are highlighted", "Close help",
                            "JAN FEB MAR", "Saved from", "Redirected from", "no other snapshots from this url", "Download .zip", "Report bug or abuse", "Buy me a coffee"], 2, 7):  # fmt: skip
        el(page, rng.choice(["div", "p", "span", "td"]).replace("td", "b"), words, "furniture")
    page.raw("</div>\n<hr>\n")
    masthead(page, rng, 0, item, casing(rng, 0.5))
    top_parts(
        page,
        rng,
        item,
        shuffled(rng, ["topic", "date", "headline", "deck", "byline", "figure"], 0.3),
    )
    html_body(
        page,
        rng,
        0,
        item.paragraphs,
        *rng.choice([("<p>", "</p>\n"), ("<div>", "</div>\n"), ("", "<br/><br/>\n")]),
        breaks(page, rng, items, 0, 0.05, 0.03, 0.1),
    )
    if chance(rng, 0.6):
        box(page, rng, items, rng.randint(2, 4))
    foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def broadcaster_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A radio or television station's page: player, programme, transcript or text, share row at the end."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    masthead(page, rng, 0, item, casing(rng))
    player = [
        f"Listen · {rng.randint(2, 9)}:{rng.randint(10, 59)}",
        "Play",
        "Download audio",
        "Embed",
        "Toggle more options",
        "0:00 / 3:12",
        "Now playing",
        "Volume 90%",
        "Live stream",
        "Watch the report",
        "Subtitles off",
        "Your browser cannot play this.",
    ]

    def play() -> None:
        page.raw("<div>")
        for words in some(rng, player, 1, 5):
            el(page, rng.choice(["span", "b", "div"]), words, "furniture")
        page.raw("</div>\n")

    show = rng.choice(
        [
            "Morning Edition Four",
            "The Six",
            "Harbour Hour",
            "Late Report",
            "Weekend World",
            "Evening Magazine",
        ]
    )
    if chance(rng, 0.5):
        el(page, "h3", show, "section")
    top_parts(page, rng, item, shuffled(rng, ["headline", "date", "byline", "deck"], 0.2))
    if chance(rng, 0.4):
        el(
            page,
            "p",
            f"{rng.choice(['Heard on', 'From the programme', 'Broadcast in', 'Aired on'])} {show}",
            "publication",
            0,
        )
    play()
    if chance(rng, 0.5):
        figure(page, rng, 0, item)
    spoken = chance(rng, 0.5)
    if spoken:
        names = [
            f"{item.authors[0].upper()}, {rng.choice(['HOST', 'BYLINE', 'PRESENTER'])}:",
            rng.choice(
                [
                    "UNIDENTIFIED PERSON:",
                    f"{rng.choice(item.authors).split()[-1].upper()}:",
                    "SORRENDY:",
                    "DUNMARCH:",
                ]
            ),
        ]
        el(
            page,
            rng.choice(["h2", "strong", "p"]),
            rng.choice(
                ["Transcript", "TRANSCRIPT", "Read the transcript", "Full text of the broadcast"]
            ),
            "subhead",
            0,
        )
        for i, words in enumerate(item.paragraphs):
            page.raw("<p>")
            if chance(rng, 0.15):
                page.put(
                    rng.choice(
                        [
                            "(SOUNDBITE OF MUSIC)",
                            "(SOUNDBITE OF ARCHIVED RECORDING)",
                            "[Applause]",
                            "(LAUGHTER)",
                        ]
                    ),
                    "body",
                    0,
                )
                page.raw("</p>\n<p>")
            page.put(names[i % 2], "body", 0)
            page.raw(" ")
            page.put(words, "body", 0)
            page.raw("</p>\n")
        if chance(rng, 0.5):
            el(
                page,
                "p",
                f"Copyright © {item.published.year} {item.outlet}. {rng.choice(['Transcripts are made in a rush and may contain errors.', 'Accuracy may vary.', 'The audio is the record.'])}",
                "furniture",
            )
    else:
        html_body(page, rng, 0, item.paragraphs, hook=breaks(page, rng, items, 0, 0.0, 0.06, 0.12))
    list_of(page, rng, some(rng, SHARE, 2, 5))
    box(page, rng, items, rng.randint(2, 5))
    if chance(rng, 0.5):
        foot(page, rng, item.outlet, item.published.year)
    close_html(page)
    return page


@family
def text_only_site(rng: random.Random, items: Sequence[Item]) -> Page:
    """The light version of a site: no style, few links, one article."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    page.raw("<p>")
    page.put(
        rng.choice([f"{item.outlet} : ", "Text-Only Version of", "lite."])
        if chance(rng, 0.2)
        else rng.choice(["Text-only version", "Low-bandwidth page", "Lite", "Go to the full site"]),
        "furniture",
    )
    page.raw("</p>\n<p>")
    named = chance(rng, 0.7)
    if named:
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(rng.choice(["</p>\n<p>", " &gt; "]))
    page.put(rng.choice(["Home", "Contents", "All stories", item.topic]), "furniture")
    page.raw("</p>\n")
    tag = rng.choice(["h1", "h2", "b", "p"])
    el(page, tag, item.headline, "headline", 0)
    page.raw("<p>")
    parts: list[Callable[[], None]] = [
        lambda: put_byline(page, rng, 0, item, rng.choice(BY), 0.1),
        lambda: put_dated(page, rng, 0, item, day_pattern(rng), rng.choice(DATED), 0.4),
    ]
    rng.shuffle(parts)
    run_of(page, parts[: rng.randint(1, 2)], rng.choice([" • ", "<br>", "</p>\n<p>", " | ", ", "]))
    page.raw("</p>\n")
    if not named:
        page.raw("<p>")
        dateline(page, rng, 0, item, True)
        page.raw("</p>\n" if chance(rng, 0.2) else "")
    html_body(
        page,
        rng,
        0,
        item.paragraphs,
        *rng.choice([("<p>", "</p>\n"), ("", "<br><br>\n")]) if named else ("", "<br><br>\n"),
    )
    list_of(page, rng, some(rng, [*LEGAL, "Contents", "Full site", "Top"], 2, 5))
    close_html(page)
    return page


@family
def encyclopedia_news_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article of a news wiki: tabs, the day first, edit links, sources at the end."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, item.headline)
    tabs = some(
        rng,
        [
            "Article",
            "Talk",
            "Discussion",
            "Read",
            "Edit",
            "View history",
            "Tools",
            "Page",
            "Source",
            "Add languages",
            "Collaborate",
        ],
        2,
        7,
    )
    if chance(rng, 0.5):
        list_of(page, rng, tabs, kind="ul")
        tabs = []
    el(page, "h1", item.headline, "headline", 0)
    if chance(rng, 0.7):
        page.raw("<div id=siteSub>")
        page.put(rng.choice(["From", "Story on", "News item from"]), "publication", 0)
        page.raw(" ")
        put_outlet(page, 0, item)
        if chance(rng, 0.5):
            page.raw(", ")
            page.put("the free news source you can write", "furniture")
        page.raw("</div>\n")
    if tabs and chance(rng, 0.5):
        list_of(page, rng, tabs)
    if chance(rng, 0.4):
        list_of(page, rng, ["Jump to navigation", "Jump to search"], kind="divs")
    page.raw(rng.choice(["<p><strong>", "<p><b>", "<p>"]))
    put_day(page, 0, item, rng.choice(LONG[2:5]))
    page.raw("</p>\n")
    if chance(rng, 0.4):
        page.raw('<div class="infobox">')
        el(page, "b", f"{item.topic} news", "furniture")
        for _ in range(rng.randint(1, 4)):
            el(page, "li", teaser(rng), "teaser")
        page.raw("</div>\n")
    if chance(rng, 0.4):
        figure(page, rng, 0, item)

    heads = rng.sample(SUBHEADS, 8)

    def hook(i: int) -> None:
        if heads and chance(rng, 0.1):
            page.raw("<h2><span>")
            page.put(heads.pop(), "subhead", 0)
            page.raw("</span>")
            if chance(rng, 0.6):
                page.raw(" [")
                page.put(rng.choice(["edit", "edit source"]), "furniture")
                page.raw("]")
            page.raw("</h2>\n")

    html_body(page, rng, 0, item.paragraphs, hook=hook)
    if chance(rng, 0.7):
        el(
            page,
            "h2",
            rng.choice(
                [
                    "Sources",
                    "References",
                    "External links",
                    "Have an opinion on this story?",
                    "Sister links",
                ]
            ),
            "source_line",
            0,
        )
        page.raw("<ul>\n")
        for _ in range(rng.randint(1, 4)):
            page.raw("<li>")
            page.put(
                f"{rng.choice(NICKS[1:])}. “{teaser(rng)}” — {site_name(rng)}, {item.published:%B %-d, %Y}",
                "source_line",
                0,
            )
            page.raw("</li>\n")
        page.raw("</ul>\n")
    list_of(page, rng, [rng.choice(["Categories:", "Filed in"]), *some(rng, MENU, 2, 5)], kind="ul")
    el(
        page,
        "p",
        rng.choice(
            [
                "This page was last edited on a quiet day.",
                "Text is available under a free licence.",
                "This page is archived, and is no longer publicly editable.",
            ]
        ),
        "furniture",
    )
    close_html(page)
    return page


# ---------------------------------------------------------------- text, a single article


def line(
    page: Page,
    words: str,
    role: str = "furniture",
    a: int | None = None,
    field=None,
    value=None,
    end: str = "\n",
) -> None:
    """Put words on a line of their own."""
    page.put(words, role, a, field, value)
    page.raw(end)


def text_head(
    page: Page,
    rng: random.Random,
    a: int,
    item: Item,
    names: Sequence[str],
    width: int = 0,
    end: str = "\n",
    pattern: str = "",
    by: str | None = None,
    upper: bool = False,
) -> None:
    """Put parts of an article's head, each on a line of its own."""
    for name in names:
        if name == "headline":
            page.put(wrap(item.headline.upper() if upper else item.headline, width), "headline", a)
        elif name == "deck":
            page.put(wrap(item.deck, width), "deck", a)
        elif name == "byline":
            put_byline(page, rng, a, item, rng.choice(BY) if by is None else by, 0.2)
        elif name == "date":
            put_dated(page, rng, a, item, pattern or day_pattern(rng), rng.choice(DATED), 0.3)
        elif name == "outlet":
            put_outlet(page, a, item, upper and chance(rng, 0.5))
        elif name == "topic":
            page.put(item.topic, "section")
        elif name == "caption":
            page.put(wrap(item.caption, width), "caption", a)
            if chance(rng, 0.6):
                page.raw(rng.choice([" ", "\n", " / ", " ("]))
                bracket = page.content.endswith("(")
                page.put(rng.choice(["", "Photo: ", "© ", "Credit "]) + item.credit, "credit", a)
                page.raw(")" if bracket else "")
        elif name == "place":
            page.put(item.place, "publication", a)
        page.raw(end)


@family
def text_browser_dump(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article as a text browser prints it: numbered links in brackets and their list at the end."""
    page = Page()
    item = items[0]
    number = 0
    indent = " " * rng.choice([0, 2, 3])
    width = rng.choice([66, 72, 76, 80])
    mark = rng.choice(["[{}]", "[{}]", "({})", "^{} "])

    def link(words: str, role: str, a: int | None = None, field=None) -> None:
        nonlocal number
        number += 1
        page.raw(mark.format(number))
        page.put(words, role, a, field)

    def links(words: Sequence[str], role: str, bullet: str) -> None:
        for each in words:
            page.raw(indent + bullet)
            link(each, role)
            page.raw("\n")
        page.raw("\n")

    bullet = rng.choice(["* ", "  * ", "+ ", "o ", "- "])
    page.raw(indent)
    link(item.outlet, "publication", 0, "outlet") if chance(rng, 0.5) else page.put(
        item.outlet, "publication", 0, "outlet"
    )
    page.raw("\n\n")
    links(some(rng, MENU, 3, 12), "furniture", bullet)
    if chance(rng, 0.4):
        page.raw(indent)
        line(
            page,
            rng.choice(
                [
                    "[spacer.gif]",
                    "[INLINE]",
                    "IFRAME: ad",
                    "[logo.png]",
                    "____________________ Search",
                ]
            ),
        )
        page.raw("\n")
    for name in shuffled(rng, ["headline", "deck", "byline", "date", "caption"], 0.3):
        page.raw(indent)
        text_head(page, rng, 0, item, [name], width, "\n\n")
    for i, words in enumerate(item.paragraphs):
        own = words.split()
        page.raw(indent)
        if len(own) > 15 and chance(rng, 0.3):
            spot = rng.randint(4, len(own) - 5)
            number += 1
            sign = mark.format(number).strip()
            own[spot] = sign + own[spot]
            left, _, right = wrap(" ".join(own), width, indent).partition(sign)
            page.put(left.rstrip(), "body", 0)
            page.raw(left[len(left.rstrip()) :] + sign)
            page.put(right, "body", 0)
        else:
            page.put(wrap(words, width, indent), "body", 0)
        page.raw("\n\n")
        if chance(rng, 0.06):
            page.raw(indent)
            line(page, rng.choice(ADS), end="\n\n")
    if chance(rng, 0.8):
        page.raw(indent)
        line(page, rng.choice(MORE_HEADS), end="\n\n")
        links([teaser(rng) for _ in range(rng.randint(2, 5))], "teaser", bullet)
    links(some(rng, LEGAL, 2, 5), "furniture", bullet)
    if chance(rng, 0.7):
        line(page, rng.choice(["References", "Links", "Visible links"]), end="\n\n")
        for i in range(number):
            page.raw(f"{i + 1:4}. ")
            line(
                page,
                f"https://www.{item.host}/{rng.choice(MENU).lower().replace(' ', '-')}/{rng.randint(1, 999)}",
            )
    return page


@family
def copy_of_a_whole_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """All of an article's page, selected and copied: menus, labels and teasers become short lines."""
    page = Page()
    item = items[0]
    gap = rng.choice(["\n", "\n", "\n\n"])
    say = casing(rng)
    for words in some(rng, TOOLS, 1, 4):
        line(page, words)
    line(page, item.outlet, "publication", 0, "outlet")
    for words in some(rng, MENU, 4, 12):
        line(page, say(words))
    page.raw(rng.choice(["", "\n"]))
    for name in shuffled(
        rng, ["topic", "headline", "deck", "byline", "date", "share", "caption", "age"], 0.25
    ):
        if name == "share":
            for words in some(rng, SHARE, 1, 6):
                line(page, words)
        elif name == "age":
            line(
                page,
                rng.choice(
                    [age(rng), f"{rng.randint(2, 14)} min read", f"{rng.randint(2, 99)} Comments"]
                ),
            )
        else:
            text_head(page, rng, 0, item, [name], 0, gap)
    for i, words in enumerate(item.paragraphs):
        if i and chance(rng, 0.1):
            line(page, rng.choice(SUBHEADS), "subhead", 0, end=gap)
        if i and chance(rng, 0.1):
            line(page, rng.choice(ADS + PROMOS), end=gap)
        if i and chance(rng, 0.06):
            line(page, rng.choice(["Read more", "Related", "Also read"]), end=gap)
            line(page, teaser(rng), "teaser", end=gap)
        line(page, words, "body", 0, end=gap)
    if chance(rng, 0.5):
        for words in ["Topics" if chance(rng, 0.5) else "Tags", *some(rng, MENU, 2, 5)]:
            line(page, words)
    for _ in range(rng.randint(1, 3)):
        page.raw(rng.choice(["", "\n"]))
        line(page, say(rng.choice(MORE_HEADS)))
        for other in rng.sample(list(items[1:]), min(len(items) - 1, rng.randint(1, 4))):
            if chance(rng, 0.4):
                line(page, rng.choice(MENU), "teaser")
            line(page, other.headline if chance(rng, 0.6) else teaser(rng), "teaser")
            if chance(rng, 0.4):
                line(page, cut(other.paragraphs[0], 8, 25, rng), "teaser")
            if chance(rng, 0.4):
                line(page, age(rng), "teaser")
    if chance(rng, 0.4):
        line(page, f"{rng.randint(2, 80)} comments")
        for who in some(rng, NICKS, 1, 4):
            line(page, who)
            line(page, rng.choice(REMARKS))
            line(page, "Reply")
    page.raw("\n")
    for words in some(rng, LEGAL, 2, 6):
        line(page, words)
    line(page, f"© {item.published.year} {item.outlet}")
    return page


@family
def scan_of_one_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A cutting from a printed paper, read by a machine: narrow lines, divided words, jump lines."""
    page = Page()
    item = items[0]
    width = rng.choice([26, 30, 34, 38, 42])
    divided = chance(rng, 0.6)
    upper = chance(rng, 0.5)
    at = rng.choice(["top", "bottom", "top"])

    def folio() -> None:
        parts: list[Callable[[], None]] = [
            lambda: put_outlet(page, 0, item, upper),
            lambda: put_day(page, 0, item, rng.choice(LONG), upper),
            lambda: page.put(
                rng.choice(["Page {}", "{}", "P. {}", "A{}", "PAGE {}"]).format(rng.randint(1, 24)),
                "furniture",
            ),
        ]
        rng.shuffle(parts)
        if chance(rng, 0.3):
            parts.pop()
        run_of(page, parts, rng.choice(["   ", " — ", "\n", ", ", "  |  ", " * "]))
        page.raw("\n\n")

    if at == "top":
        folio()
    if chance(rng, 0.3):
        line(page, item.topic.upper(), "section", end="\n\n")
    page.put(
        wrap(item.headline.upper() if upper else item.headline, rng.choice([18, 24, 36, 60])),
        "headline",
        0,
    )
    page.raw("\n\n")
    if chance(rng, 0.5):
        page.put(wrap(item.deck, width), "deck", 0)
        page.raw("\n\n")
    if chance(rng, 0.7):
        put_byline(page, rng, 0, item, rng.choice(["By", "BY", "by", "From"]), 0.5, upper)
        page.raw("\n\n" if chance(rng, 0.5) else "\n")
    if chance(rng, 0.5):
        dateline(page, rng, 0, item)
    jump = rng.randint(2, len(item.paragraphs)) if chance(rng, 0.4) else -1
    indent = rng.choice(["", "  ", " "])
    gap = "\n" if indent else rng.choice(["\n", "\n\n"])
    for i, words in enumerate(item.paragraphs):
        if i == jump:
            first = rng.randint(2, 20)
            line(
                page,
                rng.choice(
                    [
                        "Continued on Page {}",
                        "See {}, col. 3",
                        "Turn to page {}",
                        "► {}",
                        "(Cont. on P. {})",
                    ]
                ).format(first),
                end="\n\n",
            )
            line(
                page,
                rng.choice(
                    [
                        "Continued from Page One",
                        "From page 1",
                        "(From P. 1)",
                        f"{item.headline.split()[0].upper()} – from front page",
                    ]
                ),
                end="\n\n",
            )
        if i and chance(rng, 0.1):
            line(page, rng.choice(SUBHEADS), "subhead", 0, end=gap)
        page.raw(indent if i else "")
        page.put(hyphenate(rng, words, width) if divided else wrap(words, width), "body", 0)
        page.raw(gap)
    if chance(rng, 0.4):
        page.raw("\n")
        page.put(wrap(item.caption, width), "caption", 0)
        page.raw("\n")
        if chance(rng, 0.6):
            line(page, item.credit.upper() if upper else item.credit, "credit", 0)
    if at == "bottom":
        page.raw("\n")
        folio()
    return page


@family
def teletext_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """One teletext page: a head with number, service, day and clock, forty columns, coloured links."""
    page = Page()
    item = items[0]
    number = rng.randint(101, 499)
    width = rng.choice([38, 39, 40])
    parts: list[Callable[[], None]] = [
        lambda: page.put(f"{number}", "furniture"), lambda: put_outlet(page, 0, item, chance(rng, 0.5)),
        lambda: put_day(page, 0, item, rng.choice(["%a %d %b %Y", "%d.%m.%y", "%d %b %Y", "%a %d.%m.%Y"])),
        lambda: page.put(f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}", "furniture"),
    ]  # fmt: skip
    if chance(rng, 0.3):
        parts[0], parts[1] = parts[1], parts[0]
    run_of(page, parts, rng.choice([" ", "  ", "   "]))
    page.raw("\n")
    if chance(rng, 0.6):
        line(page, f"{item.topic.upper()}{rng.choice(['', ' NEWS', ' 1/2', ' 2/3'])}", "section")
        page.raw("-" * width + "\n" if chance(rng, 0.5) else "")
    page.raw("\n")
    page.put(
        wrap(item.headline.upper() if chance(rng, 0.5) else item.headline, width), "headline", 0
    )
    page.raw("\n\n")
    if chance(rng, 0.2):
        put_byline(page, rng, 0, item, rng.choice(["by", "From"]), 0.0)
        page.raw("\n\n")
    gap, indent = rng.choice([("\n\n", ""), ("\n", ""), ("\n", " ")])
    text_paragraphs(page, 0, item.paragraphs[: rng.randint(2, 9)], width, "", indent, gap)
    page.raw("\n")
    for words in some(
        rng,
        [
            f"{rng.choice(['Weather', 'Sport', 'Index', 'Next', 'Business', 'TV'])} {rng.randint(100, 799)}"
            for _ in range(8)
        ],
        2,
        4,
    ):
        page.put(words, "furniture")
        page.raw("  ")
    page.raw("\n")
    if chance(rng, 0.5):
        line(page, f"{cut(teaser(rng), 5, 6, rng, '')} {rng.randint(100, 499)} >>", "teaser")
    return page


@family
def browser_print_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """Text of a page printed by a browser: title and address at the edge of each sheet, page counts."""
    page = Page()
    item = items[0]
    printed = (item.published + timedelta(rng.randint(0, 90))).strftime(
        rng.choice(["%d/%m/%Y", "%d.%m.%y", "%Y-%m-%d"])
    )
    sheets = rng.randint(1, 4)
    width = rng.choice([0, 70, 84, 96])
    address = (
        item.url if chance(rng, 0.6) else f"https://{item.host}/print?id={rng.randint(1000, 99999)}"
    )

    def edge(sheet: int) -> None:
        words = [
            f"{printed}, {rng.randint(8, 22)}:{rng.randint(10, 59)}",
            cut(item.headline, 5, 9, rng),
            address,
            f"{sheet}/{sheets}",
        ]
        for each in words if chance(rng, 0.7) else words[1:]:
            page.put(each, "furniture")
            page.raw(rng.choice(["\n", "    "]))
        page.raw("\n")

    edge(1)
    names = shuffled(
        rng,
        ["outlet", "headline", "deck", "byline", "date", "caption", "topic"],
        0.3,
        ("headline", "outlet"),
    )
    text_head(page, rng, 0, item, names, width, rng.choice(["\n", "\n\n"]))
    page.raw("\n")
    per = max(1, len(item.paragraphs) // sheets)
    sheet = 1
    for i, words in enumerate(item.paragraphs):
        if i and i % per == 0 and sheet < sheets:
            sheet += 1
            page.raw("\n\f" if chance(rng, 0.5) else "\n")
            edge(sheet)
        page.put(wrap(words, width), "body", 0)
        page.raw(rng.choice(["\n\n"]))
    if chance(rng, 0.5):
        page.put(
            rng.choice(["Source URL:", "Source:", "Read online:", "Permalink:"]), "source_line", 0
        )
        page.raw(" ")
        page.put(item.url, "source_line", 0, "url")
        page.raw("\n")
    line(page, f"{rng.choice(['©', 'Copyright', '(C)'])} {item.outlet} {item.published.year}")
    return page


@family
def reader_mode_copy(rng: random.Random, items: Sequence[Item]) -> Page:
    """What a browser's reading mode shows, copied into a note, with Markdown or without."""
    page = Page()
    item = items[0]
    mark = chance(rng, 0.5)
    minutes = (
        f"{rng.randint(2, 19)}{rng.choice([' min', '-minute read', ' minutes', '–12 minutes'])}"
    )
    top = shuffled(rng, ["site", "headline", "byline", "date", "deck"], 0.3, ("headline", "site"))
    site_as_host = chance(rng, 0.35)
    for name in top:
        if name == "site":
            page.put(item.host if site_as_host else item.outlet, "publication", 0, "outlet")
        elif name == "headline":
            page.raw("# " if mark else "")
            page.put(item.headline, "headline", 0)
        elif name == "byline":
            star = "*" if mark and chance(rng, 0.3) else ""
            page.raw(star)
            put_byline(page, rng, 0, item, rng.choice(BY), 0.1)
            page.raw(star)
        elif name == "date":
            put_dated(page, rng, 0, item, day_pattern(rng), rng.choice(DATED), 0.2)
        else:
            page.raw("> " if mark and chance(rng, 0.3) else "")
            page.put(item.deck, "deck", 0)
        page.raw(rng.choice(["\n", "\n\n"]))
    if chance(rng, 0.5):
        line(page, minutes)
    page.raw("\n" + rng.choice(["", "---\n\n", "* * *\n\n"]))
    for i, words in enumerate(item.paragraphs):
        if i and chance(rng, 0.08):
            page.raw("## " if mark else "")
            line(page, rng.choice(SUBHEADS), "subhead", 0, end="\n\n")
        if mark and chance(rng, 0.05):
            page.raw("![")
            page.put(item.caption, "caption", 0)
            page.raw("]\n\n")
        line(page, words, "body", 0, end="\n\n")
    if chance(rng, 0.5):
        page.put(
            rng.choice(["Saved from", "Clipped from", "Original:", "Source:", "<"]),
            "source_line",
            0,
        )
        page.raw(" ")
        page.put(item.url, "source_line", 0, "url")
        page.raw("\n")
    return page


@family
def transcript_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A broadcast's transcript: programme, day, speakers in capitals, sounds in brackets, a note."""
    page = Page()
    item = items[0]
    width = rng.choice([0, 60, 68, 76])
    label = chance(rng, 0.5)
    show = rng.choice(
        ["Northern Hour", "The Ledger Programme", "World at Nine", "Reporters", "Sunday Desk"]
    )
    rows: list[Callable[[], None]] = []

    def labelled(
        name: str, part: Callable[[], None], role: str = "publication", a: int | None = 0
    ) -> Callable[[], None]:
        def put() -> None:
            if label:
                page.put(name + ":", role, a)
                page.raw(rng.choice([" ", "\t"]))
            part()

        return put

    rows.append(
        labelled(
            rng.choice(["Station", "Network", "Broadcaster", "Channel"]),
            lambda: put_outlet(page, 0, item),
        )
    )
    rows.append(
        labelled(
            rng.choice(["Programme", "Show", "Slot"]), lambda: page.put(show, "publication", 0)
        )
    )
    rows.append(
        labelled(
            rng.choice(["Date", "Aired", "Broadcast", "Transmission"]),
            lambda: put_dated(page, rng, 0, item, day_pattern(rng), "", 0.5),
        )
    )
    rng.shuffle(rows)
    rows.insert(
        rng.choice([0, len(rows)]),
        labelled(
            rng.choice(["Title", "Item", "Headline"]),
            lambda: page.put(item.headline, "headline", 0),
            "headline",
        ),
    )
    if chance(rng, 0.5):
        rows.append(
            labelled(
                rng.choice(["Reporter", "Host", "Presenter"]),
                lambda: put_names(page, 0, item),
                "byline",
            )
        )
    run_of(page, rows, "\n")
    page.raw("\n\n")
    if chance(rng, 0.5):
        line(
            page,
            rng.choice(
                [
                    "TRANSCRIPT",
                    "BEGIN TRANSCRIPT",
                    "Rush transcript. This copy may not be in its final form.",
                    "Start of recording",
                ]
            ),
            end="\n\n",
        )
    voices = [each.split()[-1].upper() for each in item.authors] + [
        rng.choice(["ROSVANE", "STRAND", "UNKNOWN SPEAKER", "WOMAN", "REPORTER", "MAYOR"])
    ]
    colon = rng.choice([": ", ":\n", " – ", ":\t", " (voice-over): "])
    for i, words in enumerate(item.paragraphs):
        if chance(rng, 0.12):
            line(
                page,
                rng.choice(
                    [
                        "(MUSIC)",
                        "[crosstalk]",
                        "(BEGIN VIDEO CLIP)",
                        "(END VIDEO CLIP)",
                        "[00:03:12]",
                        "(LAUGHTER)",
                        "(Inaudible)",
                    ]
                ),
                "body",
                0,
                end="\n\n",
            )
        if i == 0 or chance(rng, 0.6):
            page.put(voices[i % len(voices)] + colon.rstrip(), "body", 0)
            page.raw("\n" if "\n" in colon else " ")
        page.put(wrap(words, width), "body", 0)
        page.raw("\n\n")
    if chance(rng, 0.6):
        line(
            page,
            rng.choice(
                [
                    "END",
                    "[End of transcript]",
                    "# # #",
                    "Transcripts are provided without warranty.",
                    f"(C) {item.published.year} {item.outlet}",
                ]
            ),
        )
    return page


@family
def magazine_interview_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview copied from a magazine: questions with a sign, a name or in capitals."""
    page = Page()
    item = items[0]
    width = rng.choice([0, 0, 64, 72, 80])
    names = shuffled(
        rng, ["outlet", "date", "headline", "deck", "byline", "caption"], 0.25, ("headline",)
    )
    text_head(
        page,
        rng,
        0,
        item,
        names,
        width,
        "\n" if chance(rng, 0.5) else "\n\n",
        by=rng.choice(
            ["Interview:", "Interview by", "Questions:", "Talking to us:", "Interviewed by"]
        ),
    )
    page.raw("\n")
    questions = rng.sample(QUESTIONS, len(QUESTIONS))
    form = rng.choice(["names", "Q", "—", "plain", "caps", "?"])
    asker, guest = (
        rng.choice([item.outlet, "Question", "We"]),
        rng.choice(["Answer", "Kellend", "Brandevin", "Ms Ardwell"]),
    )
    intro = rng.randint(0, 2)
    text_paragraphs(page, 0, item.paragraphs[:intro], width)
    for i, words in enumerate(item.paragraphs[intro:]):
        question = questions[i % len(questions)]
        marks = {
            "names": (f"{asker}: ", f"{guest}: "),
            "Q": ("Q: ", "A: "),
            "?": ("Q. ", "A. "),
        }.get(form, ("", ""))
        page.raw("— " if form == "—" else "")
        page.put(
            wrap(marks[0] + (question.upper() if form == "caps" else question), width), "body", 0
        )
        page.raw("\n" if form in ("?", "caps") else "\n\n")
        page.raw("— " if form == "—" else "")
        page.put(wrap(marks[1] + words, width), "body", 0)
        page.raw("\n\n")
    if chance(rng, 0.5):
        page.put(
            rng.choice(["From", "First printed in", "Source:", "This interview appeared in"]),
            "source_line",
            0,
        )
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("\n")
    if chance(rng, 0.3):
        line(
            page,
            rng.choice(
                [
                    "More interviews in our next issue.",
                    "Want to be asked? Write to us.",
                    "© the magazine",
                ]
            ),
        )
    return page


@family
def live_ticker_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live ticker copied as text: time, head, entry, one article in all."""
    page = Page()
    item = items[0]
    text_head(
        page,
        rng,
        0,
        item,
        shuffled(rng, ["outlet", "headline", "deck", "byline", "date"], 0.25, ("headline",)),
        0,
    )
    page.raw("\n")
    for words in some(
        rng,
        [
            "LIVE",
            "Follow our live coverage",
            "Refresh",
            "New updates: 4",
            "Sort by: newest",
            "Live feed",
            "All times local",
        ],
        1,
        3,
    ):
        line(page, words)
    minute = rng.randint(300, 1300)
    step = rng.choice([-1, 1])
    stamp = rng.choice(
        [
            "{:02}:{:02}",
            "{:02}.{:02}",
            "[{:02}:{:02}]",
            "{:02}h{:02}",
            "{:02}:{:02} h",
            "{:02}:{:02} GMT",
            "+++ {:02}:{:02} +++",
        ]
    )
    where = rng.choice(["\n", " ", " – ", ": "])
    headed = rng.choice([0, 0.5, 0.9])
    heads = rng.sample(SUBHEADS, len(SUBHEADS))
    for words in item.paragraphs:
        minute += step * rng.randint(1, 50)
        page.raw("\n")
        page.put(stamp.format(minute // 60 % 24, minute % 60), "furniture")
        page.raw(where)
        if heads and chance(rng, headed):
            line(page, heads.pop(), "subhead", 0)
        line(page, words, "body", 0)
        if chance(rng, 0.3):
            line(page, rng.choice(SHARE))
    page.raw("\n")
    if chance(rng, 0.6):
        line(page, rng.choice(MORE_HEADS))
        for _ in range(rng.randint(1, 4)):
            line(page, teaser(rng), "teaser")
    return page


@family
def epaper_article_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article exported from an e-paper reader, with edition, page, section and word count."""
    page = Page()
    item = items[0]
    rows: list[Callable[[], None]] = [
        lambda: text_head(page, rng, 0, item, ["headline"], 0, ""),
        lambda: put_outlet(page, 0, item),
        lambda: put_dated(page, rng, 0, item, day_pattern(rng), "", 0.0),
    ]
    extra = [
        f"Page {rng.randint(1, 48)}",
        f"{rng.randint(80, 900)} words",
        f"{rng.choice(['City', 'National', 'Late', 'Region North'])} edition",
        f"Section: {item.topic}",
        f"Document {rng.randint(10**6, 10**7)}",
    ]
    for words in some(rng, extra, 1, 4):
        rows.append(lambda words=words: page.put(words, "furniture"))
    if chance(rng, 0.6):
        rows.append(lambda: put_byline(page, rng, 0, item, rng.choice(BY), 0.2))
    if chance(rng, 0.4):
        rows.append(lambda: page.put(item.deck, "deck", 0))
    if chance(rng, 0.5):
        rng.shuffle(rows)
    elif chance(rng, 0.6):
        rows.append(rows.pop(0))
    run_of(page, rows, rng.choice(["\n", "\n", " | ", " · "]) if len(item.headline) < 90 else "\n")
    page.raw("\n\n")
    text_paragraphs(
        page, 0, item.paragraphs, rng.choice([0, 0, 60, 72, 80]), gap=rng.choice(["\n\n", "\n"])
    )
    page.raw("\n")
    if chance(rng, 0.5):
        text_head(page, rng, 0, item, ["caption"])
    for words in some(
        rng,
        [
            "Page PDF",
            "Translate this article",
            "Next article in this edition",
            "Powered by Leaf Reader",
            "Read aloud",
            "For personal use only",
            "Article not rated",
        ],
        1,
        3,
    ):
        line(page, words)
    return page


@family
def dispatch_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """An agency's dispatch printed by a paper or site; the agency stands in the dateline or at the end."""
    page = Page()
    item = items[0]
    where = rng.choice(["dateline", "dateline", "end", "top", "none"])
    width = rng.choice([0, 0, 62, 70, 78])
    if chance(rng, 0.4):
        line(
            page,
            rng.choice(
                [
                    f"{item.topic.upper()} / {rng.choice(WHAT).upper()}",
                    f"bc-{rng.choice(FORE).lower()}-{rng.randint(10, 99)}",
                    "URGENT",
                    f"({rng.randint(100, 900)} words)",
                    "2nd lead",
                    "Embargo lifted",
                ]
            ),
        )
    if where == "top":
        put_outlet(page, 0, item, chance(rng, 0.4))
        page.raw(rng.choice(["\n", " | ", " - "]))
    dated = rng.choice(["line", "dateline", "dateline", "none"])
    names = shuffled(rng, ["headline", "deck", "byline"], 0.4)
    text_head(page, rng, 0, item, names, width, rng.choice(["\n", "\n\n"]), upper=chance(rng, 0.2))
    if dated == "line":
        put_dated(page, rng, 0, item, day_pattern(rng), rng.choice(DATED), 0.3)
        page.raw("\n\n")
    page.put(rng.choice([item.place.upper(), item.place]), "body", 0)
    if dated == "dateline":
        page.raw(rng.choice([", ", " ", " | "]))
        page.put(
            say_day(
                item.published, rng.choice(["%B %-d, %Y", "%-d %b %Y", "%d.%m.%Y", "%b. %-d, %Y"])
            ),
            "body",
            0,
            "published",
            item.published.isoformat(),
        )
    if where == "dateline":
        mark = rng.choice([(" (", ")"), (" [", "]"), (", ", ""), (" /", "/"), (" – ", "")])
        page.raw(mark[0])
        page.put(rng.choice([item.outlet, item.outlet.upper()]), "body", 0, "outlet")
        page.raw(mark[1])
    page.raw(rng.choice([" – ", " — ", " -- ", ": ", " - "]))
    text_paragraphs(page, 0, item.paragraphs, width, gap=rng.choice(["\n\n", "\n"]))
    if where == "end":
        page.raw(rng.choice(["(", "[", "— ", "/", ""]))
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw({"(": ")", "[": "]", "/": "/"}.get(page.content[-len(item.outlet) - 1], "") + "\n")
    if chance(rng, 0.4):
        line(
            page,
            rng.choice(
                [
                    "ENDS",
                    "-0-",
                    "MORE FOLLOWS",
                    "=" * 3 + " end",
                    "Send corrections to the desk.",
                    "xx/yy",
                ]
            ),
        )
    return page


@family
def facsimile_lines_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A printed article turned into HTML line by line, each line in a div or span at its place."""
    page = Page(media_type="text/html")
    item = items[0]
    open_html(page, "p1")
    width = rng.choice([28, 34, 42, 56])
    divided = chance(rng, 0.4)
    top = 40
    tag, form = rng.choice(
        [
            ("div", 'div style="position:absolute;left:{x}px;top:{y}px"'),
            ("p", 'p class="ft{k}"'),
            ("div", 'div class="t m0 x{k} h{k}"'),
            ("span", 'span style="top:{y}pt"'),
        ]
    )

    def put_line(words: str, role: str, a: int | None = None, field=None, value=None) -> None:
        nonlocal top
        top += 12
        page.raw("<" + form.format(x=40, y=top, k=rng.randint(1, 5)) + ">")
        page.put(words, role, a, field, value)
        page.raw(f"</{tag}>" + ("<br>\n" if tag == "span" else "\n"))

    def put_many(words: str, role: str, width: int) -> None:
        broken = hyphenate(rng, words, width) if divided and role == "body" else wrap(words, width)
        for each in broken.split("\n"):
            put_line(each, role, 0)

    upper = chance(rng, 0.4)
    for name in shuffled(
        rng,
        ["outlet", "date", "page", "topic", "headline", "deck", "byline"],
        0.25,
        ("headline", "outlet"),
    ):
        if name == "outlet":
            put_line(item.outlet.upper() if upper else item.outlet, "publication", 0, "outlet")
        elif name == "date":
            put_line(
                say_day(item.published, day_pattern(rng)),
                "publication",
                0,
                "published",
                item.published.isoformat(),
            )
        elif name == "page":
            put_line(
                rng.choice(["{}", "Page {}", "S. {}", "{} NEWS"]).format(rng.randint(1, 30)),
                "furniture",
            )
        elif name == "topic":
            put_line(item.topic.upper(), "section")
        elif name == "headline":
            put_many(item.headline, "headline", rng.choice([20, 30, 60]))
        elif name == "deck":
            put_many(item.deck, "deck", width)
        else:
            page.raw("<" + form.format(x=40, y=top, k=1) + ">")
            put_byline(page, rng, 0, item, rng.choice(BY), 0.2, upper)
            page.raw(f"</{tag}>" + ("<br>\n" if tag == "span" else "\n"))
    for i, words in enumerate(item.paragraphs):
        if i and chance(rng, 0.1):
            put_line(rng.choice(SUBHEADS), "subhead", 0)
        put_many(words, "body", width)
    if chance(rng, 0.5):
        put_many(item.caption, "caption", width)
        put_line(item.credit, "credit", 0)
    if chance(rng, 0.4):
        put_line(
            rng.choice(
                [
                    "Print and online from 2.99 a week",
                    "Printed and distributed by Leaf Reader",
                    "COPYRIGHT AND PROTECTED BY APPLICABLE LAW",
                ]
            ),
            "furniture",
        )
    close_html(page)
    return page


# ---------------------------------------------------------------- items in groups


def of_outlet(item: Item, outlet: Item) -> Item:
    """The item as one that appeared in the other's outlet."""
    slug = item.url.rpartition("/")[2]
    return replace(
        item,
        outlet=outlet.outlet,
        host=outlet.host,
        url=f"https://{outlet.host}/{item.published:%Y/%m}/{slug}",
        credit=f"{item.credit.partition('/')[0]}/{outlet.outlet}",
    )


def by_outlet(rng: random.Random, items: Sequence[Item]) -> list[list[tuple[int, Item]]]:
    """The items with their numbers in groups of the same outlet, most of more than one."""
    groups: list[list[tuple[int, Item]]] = []
    i = 0
    while i < len(items):
        size = rng.choice([1, 2, 2, 2, 3, 3, 4])
        groups.append(
            [(i + j, of_outlet(each, items[i])) for j, each in enumerate(items[i : i + size])]
        )
        i += size
    return groups


def by_day(
    rng: random.Random, items: Sequence[Item], step: int = 0
) -> list[list[tuple[int, Item]]]:
    """The items with their numbers in groups of the same day, the days in order."""
    step = step or rng.choice([-1, -1, 1])
    day = items[0].published
    groups: list[list[tuple[int, Item]]] = []
    i = 0
    while i < len(items):
        size = rng.choice([1, 1, 2, 2, 3, 4])
        groups.append(
            [(i + j, replace(each, published=day)) for j, each in enumerate(items[i : i + size])]
        )
        i += size
        day += timedelta(step * rng.choice([1, 1, 1, 2, 3, 7]))
    return groups


def one_outlet(items: Sequence[Item]) -> list[Item]:
    """The items as of the first one's outlet and day."""
    return [replace(of_outlet(each, items[0]), published=items[0].published) for each in items]


PAPER_BEFORE = ["", "", "", "", "From", "From the pages of", "In", "The", "Today in", "Out of"]
PAPER_AFTER = ["", "", "", "", "", "writes", "(daily, morning)", "(weekly)", "(liberal)", "(state-owned)", "(online)", "reports", "had", "today", "(in translation)", "– front page and inside", ":"]  # fmt: skip


def section_outlet(
    page: Page, outlet: str, before: str = "", after: str = "", upper: bool = False
) -> None:
    """Put a heading that names the outlet of what is below it."""
    if before and not (before == "The" and outlet.startswith(("The ", "La ", "Le "))):
        page.put(before, "section")
        page.raw(" ")
    page.put(outlet.upper() if upper else outlet, "section", None, "outlet")
    if after:
        page.raw(" ")
        page.put(after, "section")


def section_day(
    page: Page, day: date, pattern: str, before: str = "", after: str = "", upper: bool = False
) -> None:
    """Put a heading that names the day of what is below it."""
    if before:
        page.put(before, "section")
        page.raw(" ")
    words = say_day(day, pattern)
    page.put(words.upper() if upper else words, "section", None, "published", day.isoformat())
    if after:
        page.raw(" ")
        page.put(after, "section")


def review_day(page: Page, rng: random.Random, day: date, pattern: str) -> None:
    """Put the day of a press review; only as "papers of" it is the day of what is below."""
    if chance(rng, 0.5):
        section_day(
            page,
            day,
            pattern,
            rng.choice(
                [
                    "Papers of",
                    "Papers dated",
                    "Editions of",
                    "From the papers of",
                    "Published on",
                    "All items:",
                    "Print editions of",
                    "As printed on",
                    "Issues of",
                ]
            ),
        )
    else:
        label = rng.choice(
            ["", "", "Compiled on", "Date:", "Reporting day:", "Sent", "Updated", "No. 114 /"]
        )
        page.put(f"{label} {say_day(day, pattern)}".strip(), "furniture")


def text_frame(rng: random.Random, sign: str = "") -> tuple[str, str]:
    """What stands before and behind a heading of a text page."""
    sign = sign or rng.choice("=-*~#_")
    rule = sign * rng.choice([20, 32, 48, 60, 72])
    return rng.choice([("", "\n"), ("", "\n\n"), (f"{rule}\n", f"\n{rule}\n"), ("", f"\n{rule}\n"), (f"{rule}\n", "\n\n"), (f"{sign * 3} ", f" {sign * 3}\n\n"),
                       ("## ", "\n\n"), ("[", "]\n"), ("> ", "\n"), ("\t\t", "\n\n"), (f"{sign * 2} ", "\n"), ("* ", "\n"), ("■ ", "\n"), ("**", "**\n\n")])  # fmt: skip


# ---------------------------------------------------------------- text, several articles


@family
def press_review_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A press review as text, grouped by newspaper; below each its stories, in prose or with heads."""
    page = Page()
    groups = by_outlet(rng, items[: rng.randint(3, len(items)) if len(items) > 3 else None])
    day = items[0].published
    title = rng.choice(
        [
            "Review of the press",
            "What the papers say",
            "The morning's papers",
            "Press digest",
            "Newspaper round-up",
            "At the kiosk",
            "Gleaned from the dailies",
            "Read for you",
        ]
    )
    start, end = text_frame(rng)
    page.raw(start)
    line(page, title.upper() if chance(rng, 0.4) else title, end=end)
    dated = chance(rng, 0.7)
    if dated:
        review_day(page, rng, day, rng.choice(LONG))
        page.raw("\n\n")
    if chance(rng, 0.4):
        line(
            page,
            rng.choice(
                [
                    "The office has not verified these stories and does not vouch for their accuracy.",
                    "Compiled at six in the morning from the print editions.",
                    "Summaries are ours.",
                    "For internal use.",
                ]
            ),
            end="\n\n",
        )
    start, end = text_frame(rng)
    before, after, upper = rng.choice(PAPER_BEFORE), rng.choice(PAPER_AFTER), chance(rng, 0.5)
    after = "" if before else after
    form = rng.choice(["heads", "heads", "dash", "numbers", "inline"])
    width = 0 if form == "inline" else rng.choice([0, 66, 72, 78])
    count = rng.choice([1, 1, 2, 3])
    signed = rng.choice([0, 0.4])
    for group in groups:
        page.raw(start)
        section_outlet(page, group[0][1].outlet, before, after, upper)
        page.raw(end)
        for n, (a, item) in enumerate(group, 1):
            body = [p for p in item.paragraphs[:count]]
            if form == "dash":
                page.raw("-- ")
                page.put(wrap(" ".join(body), width), "body", a)
                page.raw("\n\n")
                continue
            page.raw(f"{n}. " if form == "numbers" else "")
            page.put(item.headline, "headline", a)
            if chance(rng, signed):
                page.raw(rng.choice([" (", " / ", "\n"]))
                bracket = page.content.endswith("(")
                put_names(page, a, item)
                page.raw(")" if bracket else "")
            page.raw(rng.choice([": ", " – ", ". "]) if form == "inline" else "\n")
            text_paragraphs(page, a, body, width)
        page.raw("\n")
    if chance(rng, 0.4):
        line(
            page,
            rng.choice(
                [
                    "End of review",
                    "Next review on Monday.",
                    "To be removed from this list write to the press office.",
                    "- - -",
                ]
            )
            if chance(rng, 0.8)
            else "ENDS",
        )
    return page


@family
def days_of_an_archive_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A site's archive as text with the days as headings; the outlet is the site or stands at each item."""
    page = Page()
    own = chance(rng, 0.4)
    groups = by_day(rng, one_outlet(items) if own else items)
    if own:
        section_outlet(
            page,
            items[0].outlet,
            "",
            rng.choice(["", "– archive", "News archive", "/ all reports"]),
        )
        page.raw("\n")
    else:
        line(
            page,
            rng.choice(
                [
                    "News archive",
                    "All reports",
                    "Chronicle",
                    "Older entries",
                    "Newsroom log",
                    "Dated list",
                    "Reports by day",
                ]
            ),
        )
    year = chance(rng, 0.3) and len({g[0][1].published.year for g in groups}) == 1
    if year:
        line(page, f"{rng.choice(['Year', 'Archive', 'Volume'])} {items[0].published.year}")
    pattern = rng.choice(NO_YEAR) if year else day_pattern(rng)
    if chance(rng, 0.5):
        page.raw("\n")
        for words in some(
            rng,
            [
                "Older",
                "Newer",
                "Page 2 of 31",
                "Filter by topic",
                "Jump to month",
                "RSS",
                "Search archive",
            ],
            1,
            4,
        ):
            page.put(words, "furniture")
            page.raw(rng.choice([" | ", "  ", " · "]))
        page.raw("\n")
    start, end = text_frame(rng)
    upper = chance(rng, 0.2)
    bullet = rng.choice(["", "", "* ", "- ", "• ", "> "])
    cuts = chance(rng, 0.4)
    place = rng.choice(["before", "after", "below", "none"]) if not own else "none"
    marks = rng.choice([("[", "] "), ("", ": "), ("(", ") "), ("", " | ")])
    for group in groups:
        page.raw("\n" + start)
        section_day(page, group[0][1].published, pattern, "", "", upper)
        page.raw(end)
        for a, item in group:
            page.raw(bullet)
            if chance(rng, 0.3):
                page.put(clock(rng), "furniture")
                page.raw(" ")
            shown = chance(rng, 0.85)
            if place == "before" and shown:
                page.raw(marks[0])
                put_outlet(page, a, item)
                page.raw(marks[1])
            page.put(item.headline, "headline", a)
            if place == "after" and shown:
                page.raw(rng.choice([" (", " – "]))
                bracket = page.content.endswith("(")
                put_outlet(page, a, item)
                also(page, rng, a)
                page.raw(")" if bracket else "")
            page.raw("\n")
            body = item.paragraphs[: rng.randint(1, 4)]
            if cuts:
                body = [cut(body[0], 15, 45, rng, rng.choice(["…", "...", " […]"]))]
            text_paragraphs(page, a, body, 0, "  " if bullet else "", gap="\n")
            if place == "below" and shown:
                page.put(rng.choice(["Source:", "From", "via", "Read on at"]), "source_line", a)
                page.raw(" ")
                page.put(item.outlet, "source_line", a, "outlet")
                page.raw("\n")
            page.raw(rng.choice(["", "\n"]))
    return page


@family
def epaper_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """Text export of a day's e-paper: the paper and day at the top, pages with their articles."""
    page = Page()
    own = one_outlet(items)
    top = rng.choice(["one", "two", "labels"])
    if top == "one":
        section_outlet(page, own[0].outlet, "", "", chance(rng, 0.5))
        page.raw(rng.choice([" – ", ", ", " | ", " "]))
        section_day(page, own[0].published, day_pattern(rng))
    elif top == "two":
        section_outlet(
            page, own[0].outlet, "", rng.choice(["", "digital edition"]), chance(rng, 0.5)
        )
        page.raw("\n")
        section_day(page, own[0].published, rng.choice(LONG), "", f"/ No. {rng.randint(1, 300)}")
    else:
        section_outlet(page, own[0].outlet, rng.choice(["Title:", "Newspaper:", "Publication:"]))
        page.raw("\n")
        section_day(
            page,
            own[0].published,
            day_pattern(rng),
            rng.choice(["Issue:", "Date of issue:", "Edition:"]),
        )
    page.raw("\n\n")
    if chance(rng, 0.5):
        line(page, rng.choice(["Contents", "In this issue", "Inside"]))
        for each in own[:6]:
            page.put(
                each.headline if chance(rng, 0.5) else cut(each.headline, 3, 5, rng, ""), "contents"
            )
            page.raw(rng.choice([" ..... ", "  ", " p. "]))
            line(page, str(rng.randint(1, 40)), "contents")
        page.raw("\n")
    start, end = text_frame(rng)
    number = 1
    words_counted, running = chance(rng, 0.4), chance(rng, 0.4)
    order = shuffled(rng, ["topic", "headline", "deck", "byline", "caption"], 0.4)
    for a, item in enumerate(own):
        if a == 0 or chance(rng, 0.5):
            number += rng.randint(0, 4)
            page.raw(start)
            page.put(
                rng.choice(["PAGE {}", "Page {}", "p{}", "- {} -", "Seite {}"]).format(number),
                "furniture",
            )
            if running:
                page.raw("   ")
                page.put(
                    rng.choice(["THE NEWS OF THE DAY", "Region", "Inside pages", "Home affairs"]),
                    "section",
                )
            page.raw(end)
        text_head(page, rng, a, item, order, 0, "\n", by=rng.choice(BY))
        if words_counted:
            line(page, f"({rng.randint(60, 900)} words)")
        text_paragraphs(
            page, a, item.paragraphs[: rng.randint(2, 8)], 0, gap=rng.choice(["\n", "\n\n"])
        )
        page.raw("\n")
        if chance(rng, 0.15):
            line(page, rng.choice(ADS[13:17] + PROMOS), end="\n\n")
    return page


@family
def scan_of_a_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A printed page read by a machine, column by column, with articles one below the other."""
    page = Page()
    own = one_outlet(items)
    width = rng.choice([24, 28, 32, 36, 40])
    page.raw(" " * rng.randint(0, 14))
    folio = rng.choice(["full", "outlet", "full"])
    if chance(rng, 0.3):
        line(page, f"Vol. {rng.choice(['XXI', 'LIV', '87', '12'])}, No. {rng.randint(2, 300)}")
    section_outlet(page, own[0].outlet, "", "", True)
    page.raw(rng.choice(["\n", "   ", ", "]))
    if folio == "full":
        section_day(
            page,
            own[0].published,
            rng.choice(LONG),
            rng.choice(["", f"{own[0].place.upper()},"]),
            rng.choice(["", "PRICE 2d.", "FIVE CENTS", "24 pages"]),
            chance(rng, 0.6),
        )
    page.raw("\n\n")
    if chance(rng, 0.4):
        line(
            page,
            rng.choice(
                [
                    "WEATHER: Fair, light winds",
                    "LATE CITY EDITION",
                    "INSIDE: Sport 14, Markets 18",
                    "Tide at the bar 4.12",
                ]
            ),
            end="\n\n",
        )
    divided, upper, just = chance(rng, 0.5), chance(rng, 0.6), chance(rng, 0.25)
    heads = rng.choice([16, 20, 28, 60])
    indent = rng.choice(["", " ", "  "])
    rule = rng.choice(["\n", "\n—————\n\n", "\n* * *\n\n", "\n______\n\n", "\n-o-\n\n"])
    for a, item in enumerate(own):
        if chance(rng, 0.9):
            page.put(wrap(item.headline.upper() if upper else item.headline, heads), "headline", a)
            page.raw(rng.choice(["\n", "\n\n"]))
        if chance(rng, 0.25):
            page.put(wrap(item.deck, width), "deck", a)
            page.raw("\n\n")
        if chance(rng, 0.5):
            put_byline(page, rng, a, item, rng.choice(["By", "BY", "From"]), 0.4, upper)
            page.raw("\n")
        if chance(rng, 0.5):
            dateline(page, rng, a, item)
        for i, words in enumerate(item.paragraphs[: rng.randint(2, 7)]):
            page.raw(indent if i else "")
            page.put(
                justify(words, width)
                if just
                else hyphenate(rng, words, width)
                if divided
                else wrap(words, width),
                "body",
                a,
            )
            page.raw("\n" if indent else "\n\n")
        if chance(rng, 0.2):
            page.raw("\n")
            page.put(wrap(item.caption, width), "caption", a)
            page.raw("\n")
        if chance(rng, 0.12):
            page.raw("\n")
            line(
                page,
                rng.choice(
                    [
                        "WANTED: cook, plain, wages 12. Apply Box 44",
                        "BRODSEL'S SOAP – none better",
                        "To let, two rooms, harbour view",
                        "Lost: grey cat, Quay Lane. Reward",
                    ]
                ),
            )
        page.raw(rule)
    return page


@family
def teletext_service(rng: random.Random, items: Sequence[Item]) -> Page:
    """Several teletext pages saved one below the other; each head names service and day."""
    page = Page()
    own = one_outlet(items)
    number = rng.randint(101, 140)
    width = rng.choice([38, 39, 40])
    pattern = rng.choice(["%a %d %b", "%d.%m.%y", "%d %b %Y", "%a %d.%m."])
    whole = "%y" in pattern or "%Y" in pattern
    shared = chance(rng, 0.5) or not whole
    if shared:
        section_outlet(
            page,
            own[0].outlet,
            "",
            rng.choice(["TELETEXT", "TEXT", "pages saved"]),
            chance(rng, 0.5),
        )
        page.raw(" ")
        section_day(page, own[0].published, "%d.%m.%Y")
        page.raw("\n\n")
    if chance(rng, 0.5):
        line(page, rng.choice(["HEADLINES", "INDEX", "NEWS IN BRIEF"]))
        for i, each in enumerate(own[:7]):
            page.put(cut(each.headline, 4, 6, rng, ""), "contents")
            page.raw(rng.choice([" ", "....", "  "]))
            line(page, str(number + i), "contents")
        page.raw("\n")
    upper = chance(rng, 0.5)
    for a, item in enumerate(own):
        page.put(f"{number + a}", "furniture")
        page.raw(" ")
        if shared:
            page.put(rng.choice(["NEWS", "TEXT", "HOME"]), "furniture")
            page.raw(" ")
            page.put(f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}", "furniture")
        else:
            put_outlet(page, a, item, upper)
            page.raw(" ")
            put_day(page, a, item, pattern)
            page.raw(" ")
            page.put(
                f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
                "furniture",
            )
        page.raw("\n\n")
        page.put(wrap(item.headline.upper() if upper else item.headline, width), "headline", a)
        page.raw("\n\n")
        text_paragraphs(page, a, item.paragraphs[: rng.randint(1, 4)], width)
        line(
            page,
            rng.choice(
                [
                    f"More >> {number + a + 1}",
                    f"Next {number + a + 1}  Index 100  Sport 200",
                    f"Main menu 100   Weather {rng.randint(400, 450)}",
                    "1/2",
                ]
            ),
            end="\n\n",
        )
        page.raw(rng.choice(["", "-" * width + "\n"]))
    return page


GREETINGS = [
    "SIR –",
    "Sir,",
    "Dear Editor,",
    "To the Editor:",
    "Editor,",
    "Madam –",
    "Dear Sir or Madam,",
    "RE:",
]
SIGNS = [
    "Tarnwick",
    "Name and address supplied",
    "Quay Lane, Oddermere",
    "via e-mail",
    "Lintvale, aged 81",
    "Former headteacher, Vesterby",
    "12 Mill Road",
    "Secretary, Anglers' Union",
    "Eastmark",
]


@family
def letters_page_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A letters page: heads, a salutation, the letter, the writer's name and town below it."""
    page = Page()
    own = one_outlet(items)
    if chance(rng, 0.8):
        section_outlet(
            page,
            own[0].outlet,
            "",
            rng.choice(["", "– Letters to the editor", "Readers write"]),
            chance(rng, 0.3),
        )
        page.raw(rng.choice(["\n", " | ", ", "]))
        if chance(rng, 0.7):
            section_day(page, own[0].published, rng.choice(LONG))
        page.raw("\n\n")
    line(
        page,
        rng.choice(
            [
                "Letters",
                "Your letters",
                "LETTERS TO THE EDITOR",
                "Post bag",
                "Have your say",
                "From our readers",
                "The mail",
            ]
        ),
        "section",
        end="\n\n",
    )
    if chance(rng, 0.5):
        line(
            page,
            rng.choice(
                [
                    "Letters may be shortened. Write to letters@quillan.example.",
                    "We need your name and a daytime telephone number.",
                    "Letters should be under 250 words.",
                ]
            ),
            end="\n\n",
        )
    greeting = rng.choice(["", *GREETINGS])
    run_in = chance(rng, 0.4)
    upper, width = chance(rng, 0.4), rng.choice([0, 0, 60, 70])
    start, end = text_frame(rng)
    start, end = ("", "\n") if "**" in start or "[" in start else (start, end)
    sign = rng.choice(["{}\n", "– {}\n", "— {}, ", "{}, ", "{} | "])
    for a, item in enumerate(own):
        if chance(rng, 0.85):
            page.raw(start)
            page.put(item.headline, "headline", a)
            page.raw(end)
        if greeting and chance(rng, 0.9):
            page.put(greeting, "body", a)
            page.raw(" " if run_in else "\n")
        text_paragraphs(
            page, a, item.paragraphs[: rng.randint(1, 5)], width, gap=rng.choice(["\n", "\n\n"])
        )
        name = item.authors[0].upper() if upper else item.authors[0]
        before, after = sign.split("{}")
        page.raw(before)
        page.put(name, "byline", a, "author")
        page.raw(after)
        if not after.isspace() or chance(rng, 0.7):
            page.put(rng.choice(SIGNS), "byline", a)
        page.raw("\n\n")
    return page


@family
def front_copied(rng: random.Random, items: Sequence[Item]) -> Page:
    """A section front with whole items, copied as text among menus, ages and promotions."""
    page = Page()
    own = one_outlet(items) if chance(rng, 0.6) else list(items)
    alone = own[0].outlet == own[-1].outlet
    for words in some(rng, TOOLS + MENU, 2, 9):
        line(page, words)
    if alone:
        section_outlet(page, own[0].outlet)
        page.raw("\n")
    line(page, rng.choice(["World", "Region", "Latest news", "Economy", "All stories"]), "section")
    line_up = shuffled(rng, ["topic", "headline", "deck", "byline", "date", "outlet", "age"], 0.3)
    if alone:
        line_up = [each for each in line_up if each != "outlet"]
    pattern = day_pattern(rng)
    gap = rng.choice(["\n", "\n\n"])
    by = rng.choice(BY)
    for a, item in enumerate(own):
        page.raw("\n")
        for name in line_up:
            if name == "age":
                line(page, rng.choice([age(rng), "2 min read", f"{rng.randint(2, 90)} comments"]))
            elif name in ("headline", "date") or chance(rng, 0.85):
                text_head(page, rng, a, item, [name], 0, "\n", pattern, by)
        text_paragraphs(page, a, item.paragraphs[: rng.randint(1, 5)], 0, gap=gap)
        if chance(rng, 0.4):
            line(
                page,
                rng.choice(
                    ["Continue reading", "Read more", "Full story", "More »", "Share", "Save"]
                ),
                "furniture",
            )
        if chance(rng, 0.15):
            line(page, rng.choice(PROMOS + ADS))
        if chance(rng, 0.1):
            line(page, rng.choice(MORE_HEADS))
            for _ in range(rng.randint(1, 3)):
                line(page, teaser(rng), "teaser")
    page.raw("\n")
    for words in some(rng, LEGAL, 2, 5):
        line(page, words)
    return page


@family
def search_results_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A search engine's or archive's results copied as text: address, head, snippet cut off."""
    page = Page()
    query = rng.choice(WHAT).removeprefix("the ").removeprefix("a ")
    line(
        page,
        rng.choice(
            [
                f"Results for “{query}”",
                f"Search: {query}",
                f"{rng.randint(20, 900)} hits for {query}",
                f"You searched for {query}",
                query,
            ]
        ),
    )
    for words in some(
        rng,
        [
            "All",
            "News",
            "Images",
            "Sort by date",
            "Sort by relevance",
            f"About {rng.randint(1000, 90000)} results (0.31 seconds)",
            "Past week",
            "Tools",
            "Did you mean: harbor?",
            "Safe search on",
            "Save this search",
            "1-10",
        ],
        1,
        6,
    ):
        line(page, words)
    page.raw("\n")
    order = shuffled(rng, ["site", "headline", "snippet"], 0, ("headline", "site", "snippet"))
    snippet_day = rng.choice(["front", "line", "none", "site"])
    pattern = rng.choice(["%b %-d, %Y", "%-d %b %Y", "%d.%m.%Y", "%-d %B %Y", "%Y-%m-%d"])
    as_path = rng.choice(["outlet", "host", "url", "outlet"])
    number = chance(rng, 0.3)
    dots = rng.choice(["…", "...", " ..."])
    for a, item in enumerate(items):
        page.raw(f"{a + 1}. " if number else "")
        for name in order:
            if name == "headline":
                page.put(
                    item.headline if chance(rng, 0.6) else cut(item.headline, 7, 10, rng, " ..."),
                    "headline",
                    a,
                )
                page.raw("\n")
            elif name == "site":
                if as_path == "url":
                    page.put(item.url, "source_line", a, "url")
                else:
                    page.put(
                        item.host if as_path == "host" else item.outlet, "publication", a, "outlet"
                    )
                    if as_path == "host" and chance(rng, 0.5):
                        page.raw(" › ")
                        page.put(
                            rng.choice(["news", "politics › 2031", "article", "en"]),
                            "publication",
                            a,
                        )
                    elif snippet_day == "site":
                        page.raw(rng.choice([" - ", " · ", ", "]))
                        put_day(page, a, item, pattern)
                page.raw("\n")
            else:
                if snippet_day == "front":
                    put_day(page, a, item, pattern)
                    page.raw(rng.choice([" — ", " - ", " ... ", " · "]))
                if chance(rng, 0.2):
                    page.raw("... ")
                page.put(cut(" ".join(item.paragraphs[:2]), 14, 45, rng, dots), "body", a)
                page.raw("\n")
                if snippet_day == "line" and chance(rng, 0.9):
                    put_dated(
                        page, rng, a, item, pattern, rng.choice(["", "Published", "Date:"]), 0.1
                    )
                    page.raw("\n")
        if chance(rng, 0.2):
            line(
                page,
                rng.choice(
                    [
                        "Cached",
                        "Similar",
                        "More from this site",
                        "Translate this page",
                        "Missing: harbour",
                        "Open preview",
                    ]
                ),
            )
        page.raw("\n")
    for words in some(
        rng,
        [
            "Next",
            "1 2 3 4 5",
            "People also search for",
            "Searches related to harbour",
            "Feedback",
            "Privacy",
            "Page 1 of 12",
        ],
        1,
        4,
    ):
        line(page, words)
    return page


@family
def cuttings_index(rng: random.Random, items: Sequence[Item]) -> Page:
    """A library's cuttings file: a head with paper and day, under it the cuttings of that issue."""
    page = Page()
    groups = [
        [(a, replace(each, published=group[0][1].published)) for a, each in group]
        for group in by_outlet(rng, items)
    ]
    line(
        page,
        rng.choice(
            [
                "Cuttings file 14: harbour",
                "PRESS ARCHIVE, BOX 7",
                "Local studies collection – newspaper cuttings",
                "Transcribed cuttings",
                "Newspaper transcripts, reel 22",
                "Family history pages: press",
            ]
        ),
    )
    if chance(rng, 0.5):
        line(
            page,
            rng.choice(
                [
                    "Transcribed by volunteers. Spelling as printed.",
                    "Shelf mark PR 4/22",
                    "Do not remove from the reading room.",
                ]
            ),
        )
    page.raw("\n")
    order = chance(rng, 0.7)
    pattern, sep = day_pattern(rng), rng.choice([", ", " – ", "\n", " | ", " (", "; "])
    start, end = text_frame(rng)
    upper = chance(rng, 0.4)
    paged = chance(rng, 0.6)
    width = rng.choice([0, 64, 70])
    bullet = rng.choice(["", "", "{n}. ", "({n}) ", "- "])
    for group in groups:
        item = group[0][1]
        page.raw(start)
        if order:
            section_outlet(page, item.outlet, "", "", upper)
            page.raw(sep)
            section_day(page, item.published, pattern)
        else:
            section_day(page, item.published, pattern)
            page.raw(sep)
            section_outlet(page, item.outlet, "", "", upper)
        page.raw(")" if "(" in sep else "")
        page.raw(end)
        for n, (a, each) in enumerate(group, 1):
            page.raw(bullet.format(n=n))
            if paged:
                page.put(
                    f"p. {rng.randint(1, 16)}{rng.choice(['', ', col. 2', ', col. 4'])}",
                    "publication",
                    a,
                )
                page.raw(rng.choice(["\n", ": ", " "]))
            if chance(rng, 0.85):
                page.put(
                    each.headline.upper() if upper and chance(rng, 0.5) else each.headline,
                    "headline",
                    a,
                )
                page.raw("\n")
            text_paragraphs(
                page, a, each.paragraphs[: rng.randint(1, 4)], width, gap=rng.choice(["\n", "\n\n"])
            )
            if chance(rng, 0.15):
                line(page, rng.choice(["[rest torn off]", "[Photograph not kept]", "[continues]"]))
            page.raw("\n")
    return page


@family
def briefs_column(rng: random.Random, items: Sequence[Item]) -> Page:
    """A column of briefs: the paper and day above, each brief led by its place or a run-in head."""
    page = Page()
    own = one_outlet(items)
    section_outlet(page, own[0].outlet, "", "", chance(rng, 0.4))
    if chance(rng, 0.8):
        page.raw(rng.choice(["\n", ", ", " / "]))
        section_day(page, own[0].published, day_pattern(rng))
    page.raw("\n")
    line(
        page,
        rng.choice(
            [
                "In brief",
                "NEWS IN BRIEF",
                "Around the world",
                "Short takes",
                "At a glance",
                "Dispatches",
                "Nibs",
                "The world in a column",
            ]
        ),
        "section",
        end="\n\n",
    )
    run_in = rng.choice(["head", "place", "both", "caps"])
    width = rng.choice([0, 40, 56, 70])
    bullet = rng.choice(["", "■ ", "• ", "> ", "* "])
    for a, item in enumerate(own):
        page.raw(bullet)
        if run_in in ("head", "both"):
            page.put(wrap(item.headline, width), "headline", a)
            page.raw(rng.choice(["\n", ". ", ": "]) if run_in == "head" else "\n")
        if run_in in ("place", "both"):
            dateline(page, rng, a, item)
        if run_in == "caps" and len(item.paragraphs[0].split()) > 5:
            own_words = item.paragraphs[0].split()
            page.put(" ".join(own_words[:3]).upper(), "body", a)
            page.raw(" ")
            page.put(wrap(" ".join(own_words[3:]), width), "body", a)
        else:
            page.put(wrap(item.paragraphs[0], width), "body", a)
        if chance(rng, 0.3) and len(item.paragraphs) > 1:
            page.raw("\n")
            page.put(wrap(item.paragraphs[1], width), "body", a)
        if chance(rng, 0.4):
            page.raw(rng.choice(["\n", " ", " (", " – "]))
            bracket = page.content.endswith("(")
            put_names(page, a, item, ", ", "")
            page.raw(")" if bracket else "")
        page.raw("\n\n")
    return page


SAYS = ["The {} writes:", "In the opinion of the {}:", "{} comments:", "“…” asks the {}:", "The {} is sceptical:", "{} sees it differently:", "For the {}, the matter is clear:",
        "{} recalls:", "Here is what the {} makes of it:", "{} warns:", "According to the {}:", "The view of {}:", "{} adds:"]  # fmt: skip


def put_saying(
    page: Page, rng: random.Random, a: int, item: Item, tag: str = "", dated: bool = False
) -> None:
    """Put the line that leads to a paper's words."""
    before, after = rng.choice(SAYS).split("{}")
    if item.outlet.startswith(("The ", "La ", "Le ")):
        before = before.removesuffix("The ").removesuffix("the ")
    if before.strip():
        page.put(before.strip(), "publication", a)
        page.raw(" ")
    page.raw(f"<{tag}>" if tag else "")
    put_outlet(page, a, item)
    page.raw(f"</{tag.split()[0]}>" if tag else "")
    if dated:
        page.raw(rng.choice([" (", ", "]))
        bracket = page.content.endswith("(")
        put_day(page, a, item, day_pattern(rng))
        page.raw(")" if bracket else "")
    if after.strip():
        page.raw(" ")
        page.put(after.strip(), "publication", a)


@family
def voices_of_papers_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """Press voices: each passage led by a phrase with the paper's name, most without a head."""
    page = Page()
    line(
        page,
        rng.choice(
            [
                "Press voices",
                "How others see it",
                "Opinions from abroad",
                "Commentary",
                "The editorials",
                "Leader writers on the week",
                "Voices",
            ]
        ).upper()
        if chance(rng, 0.3)
        else rng.choice(
            [
                "Press voices on the budget",
                "What editors think",
                "Echo of the press",
                "Comments of the day",
            ]
        ),
    )
    if chance(rng, 0.6):
        review_day(page, rng, items[0].published, rng.choice(LONG))
        page.raw("\n")
    page.raw("\n")
    topics = chance(rng, 0.4)
    width = rng.choice([0, 64, 72])
    headed = rng.choice([0, 0, 0.9])
    quoted, gap, indent = (
        chance(rng, 0.5),
        rng.choice(["\n", "\n\n", " "]),
        rng.choice(["", "    ", "  "]),
    )
    dated = rng.choice([0, 0, 0.8])
    for a, item in enumerate(items):
        if topics and (a == 0 or chance(rng, 0.3)):
            line(
                page,
                rng.choice(
                    [f"On {rng.choice(WHAT)}", item.topic, f"{rng.choice(WHAT).capitalize()}"]
                ),
                "section",
                end="\n\n",
            )
        if chance(rng, headed):
            line(page, item.headline, "headline", a)
        put_saying(page, rng, a, item, "", chance(rng, dated))
        page.raw(gap)
        body = list(item.paragraphs[: rng.randint(1, 3)])
        if quoted:
            body = [f"“{body[0]}", *body[1:]]
            body[-1] += "”"
        if gap == " ":
            page.put(wrap(body[0], width), "body", a)
            page.raw("\n")
            body = body[1:]
        text_paragraphs(page, a, body, width, indent, gap="\n")
        page.raw("\n")
    return page


@family
def years_ago_column(rng: random.Random, items: Sequence[Item]) -> Page:
    """From the archives of a paper: reports with the days they appeared as headings."""
    page = Page()
    own = one_outlet(items)
    day = own[0].published
    groups = []
    i, years = 0, rng.choice([10, 25, 5])
    while i < len(own):
        size = rng.choice([1, 2, 2, 3])
        then = date(day.year - years, day.month, min(day.day, 28))
        groups.append(
            (
                years,
                [
                    (i + j, replace(each, published=then))
                    for j, each in enumerate(own[i : i + size])
                ],
            )
        )
        i += size
        years += rng.choice([5, 10, 15, 25])
    if chance(rng, 0.9):
        section_outlet(
            page,
            own[0].outlet,
            rng.choice(["From the files of", "From the archive of", "", "Pages past:"]),
        )
        page.raw("\n\n")
    form = rng.choice(["ago-day", "day", "day-ago"])
    pattern, width = rng.choice(LONG), rng.choice([0, 0, 44, 66])
    start, end = text_frame(rng)
    for years, group in groups:
        ago = rng.choice([f"{years} years ago", f"{years} YEARS AGO"])
        page.raw(start)
        section_day(
            page,
            group[0][1].published,
            pattern,
            f"{ago}:" if form == "ago-day" else "",
            f"({ago})" if form == "day-ago" else "",
        )
        page.raw(end)
        for a, item in group:
            if chance(rng, 0.7):
                page.put(item.headline, "headline", a)
                page.raw(rng.choice(["\n", ". "]))
            text_paragraphs(page, a, item.paragraphs[: rng.randint(1, 3)], width, gap="\n")
            if chance(rng, 0.2):
                put_byline(page, rng, a, item, rng.choice(BY), 0)
                page.raw("\n")
            page.raw("\n")
    if chance(rng, 0.4):
        line(
            page,
            rng.choice(
                [
                    "Do you remember? Write to us.",
                    "Compiled by our librarian.",
                    "Back copies can be ordered at the counter.",
                ]
            ),
        )
    return page


@family
def endless_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page that went on to the next stories, copied as text: each with its head, teasers between."""
    page = Page()
    own = (
        one_outlet(items[: rng.randint(2, 5)])
        if chance(rng, 0.6)
        else list(items[: rng.randint(2, 5)])
    )
    names = shuffled(
        rng,
        ["topic", "headline", "deck", "byline", "date", "outlet", "caption"],
        0.25,
        ("headline", "outlet"),
    )
    pattern, gap = day_pattern(rng), rng.choice(["\n", "\n\n"])
    for words in some(rng, TOOLS + MENU, 2, 8):
        line(page, words)
    for a, item in enumerate(own):
        page.raw("\n")
        if a:
            if chance(rng, 0.7):
                line(
                    page,
                    rng.choice(
                        [
                            "Next story",
                            "Up next",
                            "Read next",
                            "Next article",
                            "▼",
                            "Scroll for the next article",
                            "You are now reading:",
                            "Continue with",
                        ]
                    ),
                )
            if chance(rng, 0.3):
                line(page, rng.choice(ADS))
        text_head(page, rng, a, item, names, 0, "\n", pattern)
        for words in some(rng, SHARE, 0, 3):
            line(page, words)
        for i, words in enumerate(item.paragraphs):
            if i and chance(rng, 0.08):
                line(page, rng.choice(SUBHEADS), "subhead", a, end=gap)
            if i and chance(rng, 0.07):
                line(page, rng.choice(ADS + PROMOS), end=gap)
            line(page, words, "body", a, end=gap)
        if chance(rng, 0.6):
            line(page, rng.choice(MORE_HEADS))
            for _ in range(rng.randint(1, 4)):
                line(page, teaser(rng), "teaser")
    if chance(rng, 0.5):
        line(
            page,
            rng.choice(
                [
                    "Loading more stories",
                    "End of content",
                    "You have reached the end",
                    "Show me more",
                ]
            ),
        )
    return page


@family
def papers_by_country(rng: random.Random, items: Sequence[Item]) -> Page:
    """An embassy's survey: countries, papers of each as headings, numbered reports below them."""
    page = Page()
    groups = by_outlet(rng, items)
    line(
        page,
        rng.choice(
            [
                "FOREIGN PRESS SURVEY",
                "Media summary",
                "Press and broadcast monitoring",
                "Regional media overview",
                "Daily press extracts",
                "Overseas papers",
            ]
        ),
    )
    review_day(page, rng, items[0].published, day_pattern(rng))
    page.raw("\n\n")
    start, end = text_frame(rng)
    lead = rng.choice(["", "1) ", "a. ", "-> "])
    number, width = 1, rng.choice([0, 68, 76])
    letters = chance(rng, 0.4)
    upper = chance(rng, 0.5)
    tail = rng.choice(
        [
            ["(private daily)", "(pro-government)", "(online portal)", "(evening)"],
            [""],
            [""],
            ["(circ. 40,000)", "(circ. 112,000)"],
            ["[print]", "[web]", "[radio]"],
        ]
    )
    for group in groups:
        if group is groups[0] or chance(rng, 0.4):
            page.raw(start)
            line(
                page,
                rng.choice(
                    [
                        "NORTHERN REGION",
                        "Coastal states",
                        "Vesterland",
                        "Lower Marches",
                        "INNER ISLES",
                        "Hill country",
                    ]
                ),
                "section",
                end=end,
            )
        page.raw(lead)
        section_outlet(page, group[0][1].outlet, "", rng.choice(tail), upper)
        page.raw(rng.choice([":\n", "\n", "\n\n"]))
        for a, item in group:
            page.raw(f"  ({number}) " if letters else f"{number}. " if chance(rng, 0.9) else "")
            number += 1
            kind = rng.choice(["head", "head", "prose"])
            if kind == "head":
                page.put(f"“{item.headline}”" if chance(rng, 0.3) else item.headline, "headline", a)
                if chance(rng, 0.3):
                    page.raw(" (")
                    put_names(page, a, item)
                    page.raw(")")
                page.raw(rng.choice([" – ", "\n", ": "]))
            page.put(wrap(" ".join(item.paragraphs[: rng.randint(1, 2)]), width), "body", a)
            page.raw("\n\n")
    return page


@family
def old_gazette(rng: random.Random, items: Sequence[Item]) -> Page:
    """A gazette as of two centuries ago, transcribed: the days of the mails as headings, no heads."""
    page = Page()
    own = one_outlet(items)
    groups = by_day(rng, own, 1)
    page.raw(rng.choice(["", "          "]))
    section_outlet(
        page,
        own[0].outlet,
        rng.choice(["", "THE", "Numb. 4411."]),
        rng.choice(["", "Published by Authority.", "; or, the Town and Country Messenger."]),
        chance(rng, 0.6),
    )
    page.raw("\n\n")
    pattern = rng.choice(["%A, %B %-d, %Y", "%B %-d, %Y", "%A the %-d of %B, %Y", "%A, %-d %B %Y"])
    width = rng.choice([34, 44, 60, 0])
    before = rng.choice(["", "", "From", "By the mail of", f"{own[0].place},"])
    upper = chance(rng, 0.4)
    rule = rng.choice(["", "———\n\n", "* * *\n\n"])
    headed = rng.choice([0, 0, 0.3])
    for group in groups:
        section_day(page, group[0][1].published, pattern, before, "", upper)
        page.raw(rng.choice([".\n\n", "\n\n", ".\n"]))
        for a, item in group:
            if chance(rng, headed):
                page.put(item.headline.upper(), "headline", a)
                page.raw(".\n")
            if chance(rng, 0.5):
                page.put(
                    rng.choice(
                        [
                            f"{item.place.upper()}.",
                            f"{item.place},",
                            "We hear that",
                            "Letters from the coast report:",
                            "Yesterday,",
                        ]
                    ),
                    "body",
                    a,
                )
                page.raw(rng.choice(["—", " — ", " "]))
            body = item.paragraphs[: rng.randint(1, 3)]
            text_paragraphs(page, a, body, width, "", rng.choice(["", "  "]), "\n")
            page.raw("\n" + rule)
    if chance(rng, 0.4):
        line(
            page,
            rng.choice(
                [
                    "Printed for the proprietors at the sign of the Ship.",
                    "Price Twopence.",
                    "Advertisements are taken in at the Coffee House.",
                ]
            ),
        )
    return page


@family
def newsflash_days(rng: random.Random, items: Sequence[Item]) -> Page:
    """A list of short reports by time with the days between them, with agencies in brackets."""
    page = Page()
    groups = by_day(rng, items, rng.choice([-1, 1]))
    line(
        page,
        rng.choice(
            [
                "Newsflashes",
                "Latest reports",
                "All tickers",
                "24 hours",
                "Short news",
                "Wire",
                "Minute by minute",
                "+++ Ticker +++",
            ]
        ),
    )
    year = chance(rng, 0.3) and len({g[0][1].published.year for g in groups}) == 1
    if year:
        line(page, str(items[0].published.year))
    pattern = rng.choice(NO_YEAR[:5]) if year else day_pattern(rng)
    start, end = text_frame(rng)
    stamp = rng.choice(["{:02}:{:02}", "{:02}.{:02}", "{:02}{:02}", "[{:02}:{:02}]", "{:02}h{:02}"])
    sep = rng.choice([" ", "\t", "\n", " | ", " - "])
    where = rng.choice(["head", "end", "none", "start", "mixed"])
    for group in groups:
        page.raw("\n" + start)
        section_day(
            page,
            group[0][1].published,
            pattern,
            rng.choice(["", "", "", "News of"]) if not start.strip() else "",
        )
        page.raw(end)
        hour = 23
        for a, item in group:
            hour = max(0, hour - rng.randint(0, 4))
            page.put(stamp.format(hour, rng.randint(0, 59)), "publication", a)
            page.raw(sep)
            spot = rng.choice(["head", "end", "start"]) if where == "mixed" else where
            if spot == "start":
                put_outlet(page, a, item)
                page.raw(rng.choice([": ", " – ", " | "]))
            page.put(item.headline, "headline", a)
            if spot == "head":
                page.raw(" [")
                put_outlet(page, a, item)
                page.raw("]")
            page.raw("\n")
            if chance(rng, 0.4):
                dateline(page, rng, a, item, spot == "none" and chance(rng, 0.6))
            page.put(" ".join(item.paragraphs[: rng.randint(1, 2)]), "body", a)
            if spot == "end":
                page.raw(" (")
                page.put(item.outlet, "source_line", a, "outlet")
                also(page, rng, a, "source_line")
                page.raw(")")
            page.raw(rng.choice(["\n", "\n\n"]))
    return page


@family
def dossier_by_paper_and_day(rng: random.Random, items: Sequence[Item]) -> Page:
    """A dossier of a dispute, in order of days, under each day the papers, under these the texts."""
    page = Page()
    groups = by_day(rng, items)
    line(
        page,
        rng.choice(
            [
                f"Dossier: {rng.choice(WHAT)}",
                f"Timeline of {rng.choice(WHAT)} in print",
                f"{rng.choice(WHAT).capitalize()} – documents",
                "Collected coverage",
                "The affair in the papers",
            ]
        ),
    )
    if chance(rng, 0.5):
        line(
            page,
            rng.choice(
                [
                    "Put together by the residents' group.",
                    "Private collection, not complete.",
                    "Work in progress",
                ]
            ),
        )
    page.raw("\n")
    big, big_end = text_frame(rng, rng.choice("=#*"))
    small, small_end = text_frame(rng, rng.choice("-~."))
    pattern = day_pattern(rng)
    upper = chance(rng, 0.4)
    nested = chance(rng, 0.6)
    for group in groups:
        page.raw(big)
        section_day(page, group[0][1].published, pattern)
        page.raw(big_end)
        last = None
        if nested:
            group = [(a, of_outlet(each, group[i - i % 2][1])) for i, (a, each) in enumerate(group)]
        for a, item in group:
            if nested and item.outlet != last:
                page.raw(small)
                section_outlet(page, item.outlet, "", rng.choice(["", "", "(excerpt)"]), upper)
                page.raw(small_end)
                last = item.outlet
            page.put(item.headline, "headline", a)
            page.raw("\n")
            if not nested:
                put_outlet(page, a, item, upper)
                page.raw("\n")
            if chance(rng, 0.3):
                put_byline(page, rng, a, item, rng.choice(BY), 0.1)
                page.raw("\n")
            text_paragraphs(
                page, a, item.paragraphs[: rng.randint(1, 5)], rng.choice([0, 70]), gap="\n\n"
            )
    return page


@family
def printed_reading_list(rng: random.Random, items: Sequence[Item]) -> Page:
    """Saved articles printed one after the other, whole, each behind a page break with its head."""
    page = Page()
    own = list(items[: rng.randint(2, 6)])
    line(
        page,
        rng.choice(
            [
                "Reading list",
                "Saved for later",
                "My clippings",
                "Printed articles (selection)",
                "Folder: to read",
                "Export of saved pages",
            ]
        ),
    )
    if chance(rng, 0.6):
        for n, each in enumerate(own, 1):
            page.raw(f"{n}. ")
            line(
                page,
                each.headline if chance(rng, 0.6) else cut(each.headline, 3, 6, rng, "…"),
                "contents",
            )
    parting = rng.choice(
        ["\f", "\n" + "=" * 60 + "\n", "\n\n\n", "\n* * *\n", "\n----- 8< -----\n"]
    )
    names = shuffled(
        rng, ["headline", "outlet", "byline", "date", "deck", "caption"], 0.2, ("headline",)
    )
    pattern, by, joined = day_pattern(rng), rng.choice(BY), chance(rng, 0.3)
    width = rng.choice([0, 0, 72, 80])
    for a, item in enumerate(own):
        page.raw(parting + "\n")
        if chance(rng, 0.3):
            line(
                page,
                f"{rng.choice(['Article', 'Document', 'Item'])} {a + 1} of {len(own)}",
                end="\n\n",
            )
        if joined:
            page.put(item.headline, "headline", a)
            page.raw("\n")
            put_outlet(page, a, item)
            page.raw(rng.choice([" · ", " | ", ", "]))
            put_day(page, a, item, pattern)
            page.raw("\n\n")
        else:
            text_head(
                page,
                rng,
                a,
                item,
                [n for n in names if n in ("headline", "outlet") or chance(rng, 0.9)],
                width,
                "\n",
                pattern,
                by,
            )
            page.raw("\n")
        text_paragraphs(page, a, item.paragraphs, width)
        if chance(rng, 0.5):
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        if chance(rng, 0.3):
            line(
                page,
                f"{rng.choice(['Saved', 'Added', 'Archived'])} {(item.published + timedelta(2)).strftime('%d %b %Y')}",
            )
    return page


# ---------------------------------------------------------------- HTML, several articles


def head_linked(page: Page, rng: random.Random, a: int, item: Item, tag: str) -> None:
    """Put a headline in an element, perhaps with a link in or around it."""
    link = rng.choice(['<a href="#">', f'<a href="{item.url}">', ""]) if tag != "a" else ""
    page.raw(f"<{tag}>{link}")
    page.put(item.headline, "headline", a)
    page.raw(("</a>" if link else "") + f"</{tag.split()[0]}>\n")


def source_link(page: Page, rng: random.Random, a: int, item: Item, stated: bool = False) -> None:
    """Put a closing line that leads to the article."""
    page.raw(f"<{(tag := rng.choice(['p', 'div', 'small', 'span']))}>")
    form = rng.choice(["link", "link", "source", "url"]) if not stated else "link"
    if form == "link":
        page.raw(f'<a href="{item.url}">')
        page.put(
            rng.choice(
                [
                    "Read more",
                    "Full article",
                    "To the article »",
                    "Continue",
                    "Read on",
                    "More …",
                    "Go to source",
                    "Read the whole story",
                    "Original",
                ]
            ),
            "source_line",
            a,
        )
        page.raw("</a>")
    elif form == "source":
        page.put(
            rng.choice(["Source:", "From:", "via", "Read at", "Original in", "Seen in"]),
            "source_line",
            a,
        )
        page.raw(rng.choice([" ", f' <a href="{item.url}">']))
        page.put(item.outlet, "source_line", a, "outlet")
        also(page, rng, a, "source_line")
        page.raw("</a>" if page.content.rfind("<a ") > page.content.rfind("</a>") else "")
    else:
        page.put(item.url, "source_line", a, "url")
    page.raw(f"</{tag}>\n")


def site_top(page: Page, rng: random.Random, name: str) -> None:
    """The head of a portal or tool that is no item's outlet."""
    page.raw(f"<header{hashed(rng)}>\n" if chance(rng, 0.5) else "<div>\n")
    start = page.content.endswith("<div>\n")
    el(page, rng.choice(["a", "div", "h1", "span"]), name, "furniture")
    if chance(rng, 0.8):
        list_of(page, rng, some(rng, MENU + TOOLS, 2, 9))
    page.raw("</div>\n" if start else "</header>\n")


@family
def front_with_full_items(rng: random.Random, items: Sequence[Item]) -> Page:
    """A section front whose items are there whole, between boxes and adverts."""
    page = Page(media_type="text/html")
    own = one_outlet(items)
    if chance(rng, 0.5):
        own = [replace(each, published=item.published) for each, item in zip(own, items)]
    open_html(page, own[0].outlet)
    say = casing(rng)
    page.raw(f"<div{hashed(rng)}>")
    page.raw(f"<{(tag := rng.choice(['h1', 'div', 'a', 'p']))}>")
    section_outlet(page, own[0].outlet)
    page.raw(f"</{tag}></div>\n")
    list_of(page, rng, [say(w) for w in some(rng, MENU, 4, 12)])
    el(page, rng.choice(["h1", "h2", "div"]), rng.choice(MENU[1:12]), "section")
    names = shuffled(rng, ["topic", "headline", "deck", "byline", "date", "figure", "age"], 0.35)
    wrapper = rng.choice(["article", "div", "section", "li", "td"])
    if wrapper == "td":
        page.raw("<table>")
    heading = rng.choice(["h2", "h3", "h2", "div", "b"])
    pattern, by, dated = day_pattern(rng), rng.choice(BY), rng.choice(DATED)
    for a, item in enumerate(own):
        page.raw("<tr><td>" if wrapper == "td" else f"<{wrapper}{hashed(rng)}>\n")
        for name in names:
            if name == "headline":
                head_linked(page, rng, a, item, heading)
            elif name == "byline" and chance(rng, 0.85):
                page.raw("<p>")
                put_byline(page, rng, a, item, by, 0.1)
                page.raw("</p>\n")
            elif name == "date":
                page.raw("<div>")
                put_dated(page, rng, a, item, pattern, dated)
                page.raw("</div>\n")
            elif name not in ("byline", "date") and chance(rng, 0.7):
                top_parts(page, rng, item, [name], a)
        html_body(page, rng, a, item.paragraphs[: rng.randint(1, 6)])
        if chance(rng, 0.5):
            list_of(page, rng, some(rng, SHARE, 1, 4))
        page.raw("</td></tr>\n" if wrapper == "td" else f"</{wrapper}>\n")
        if chance(rng, 0.15):
            note(page, rng, ADS + PROMOS)
        if chance(rng, 0.1):
            box(page, rng, [items[0]], 3, say)
    page.raw("</table>\n" if wrapper == "td" else "")
    foot(page, rng, own[0].outlet, own[0].published.year)
    close_html(page)
    return page


@family
def cluster_of_a_portal(rng: random.Random, items: Sequence[Item]) -> Page:
    """A portal's topic page: reports of several outlets with snippets, under each more heads."""
    page = Page(media_type="text/html")
    name = site_name(rng)
    open_html(page, name)
    site_top(page, rng, name)
    el(
        page,
        rng.choice(["h1", "h2", "div"]),
        rng.choice(
            [
                f"Full coverage: {rng.choice(WHAT)}",
                items[0].topic,
                f"Topic: {rng.choice(WHAT)}",
                f"{rng.choice(WHAT).capitalize()} – all perspectives",
                "Story so far",
            ]
        ),
        "section",
    )
    if chance(rng, 0.4):
        list_of(
            page,
            rng,
            some(
                rng,
                [
                    "Follow",
                    "Share",
                    f"{rng.randint(12, 90)} sources",
                    "Left",
                    "Centre",
                    "Right",
                    "Timeline",
                    "Videos",
                    "All coverage",
                    "Top coverage",
                    "Sort: newest",
                    "Local",
                ],
                2,
                5,
            ),
        )
    order = shuffled(
        rng, ["outlet", "headline", "snippet", "when"], 0, ("headline", "outlet", "snippet", "when")
    )
    when = rng.choice(["date", "age", "age", "none"])
    pattern, heading = day_pattern(rng), rng.choice(["h3", "h4", "a", "div", "h2"])
    wrapper = rng.choice(["article", "div", "li", "div"])
    if chance(rng, 0.3):
        order = (
            ["outlet when", "headline", "snippet"]
            if chance(rng, 0.5)
            else ["headline", "snippet", "outlet when"]
        )
    for a, item in enumerate(items):
        page.raw(f"<{wrapper}{hashed(rng)}>\n")
        for part in order:
            if part == "headline":
                head_linked(page, rng, a, item, heading)
            elif part == "snippet":
                if chance(rng, 0.9):
                    page.raw("<p>")
                    body = " ".join(item.paragraphs[:2])
                    page.put(cut(body, 15, 60, rng, rng.choice(["…", "...", " […]"])), "body", a)
                    page.raw("</p>\n")
            else:
                page.raw("<div><span>")
                bits: list[Callable[[], None]] = []
                if "outlet" in part:
                    bits.append(lambda item=item, a=a: put_outlet(page, a, item))
                if "when" in part and when == "date":
                    bits.append(lambda item=item, a=a: put_day(page, a, item, pattern))
                elif "when" in part and when == "age":
                    bits.append(lambda: page.put(age(rng), "furniture"))
                if "outlet" in part and chance(rng, 0.2):
                    bits.append(lambda item=item, a=a: put_byline(page, rng, a, item, "By", 0))
                run_of(
                    page, bits, rng.choice(["</span> <span>", " · ", " | ", "</span><br><span>"])
                )
                page.raw("</span></div>\n")
        if chance(rng, 0.3):
            page.raw("<ul>\n")
            for _ in range(rng.randint(1, 3)):
                page.raw("<li>")
                page.put(teaser(rng), "teaser")
                page.raw(rng.choice([" <span>", "<br>", " – "]))
                page.put(rng.choice([site_name(rng), f"{site_name(rng)} {age(rng)}"]), "teaser")
                page.raw(
                    "</span></li>\n"
                    if page.content.rfind("<span>") > page.content.rfind("</span>")
                    else "</li>\n"
                )
            page.raw("</ul>\n")
        if chance(rng, 0.25):
            el(
                page,
                "a",
                rng.choice(["Full coverage", "More about this", "View all", "Hide", "See 14 more"]),
                "furniture",
            )
        page.raw(f"</{wrapper}>\n")
    box(page, rng, items[:1], rng.randint(2, 5))
    foot(page, rng, name, items[0].published.year)
    close_html(page)
    return page


@family
def site_search_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A search page of an archive: filters, then hits with outlet, day, snippet and highlighted words."""
    page = Page(media_type="text/html")
    name = site_name(rng)
    open_html(page, "Search")
    site_top(page, rng, name)
    query = rng.choice(WHAT).split()[-1]
    el(
        page,
        rng.choice(["h1", "p", "div", "h2"]),
        rng.choice(
            [
                f"{rng.randint(12, 4000)} results for “{query}”",
                f"Search results: {query}",
                f"Your search for {query} found {rng.randint(20, 90)} articles",
                f"Hits 1–{len(items)}",
            ]
        ),
        "furniture",
    )
    list_of(
        page,
        rng,
        some(
            rng,
            [
                "Relevance",
                "Newest",
                "Oldest",
                "All sources",
                "Last week",
                "Any time",
                "Articles (31)",
                "Videos (2)",
                "Clear filters",
                "Save as alert",
                "Export",
                "English",
                "Print edition",
            ],
            2,
            8,
        ),
    )
    form = rng.choice(["dl", "ol", "div", "table"])
    page.raw({"dl": "<dl>\n", "ol": "<ol>\n", "div": "", "table": "<table>\n"}[form])
    pattern, dots = day_pattern(rng, 0.6), rng.choice(["…", "...", " ... "])
    sep = rng.choice([" | ", " · ", ", ", " – ", "</span> <span>"])
    meta_first, labels = chance(rng, 0.4), chance(rng, 0.2)
    for a, item in enumerate(items):
        page.raw(
            {"dl": "<dt>", "ol": "<li>", "div": f"<div{hashed(rng)}>", "table": "<tr><td>"}[form]
        )

        def meta() -> None:
            page.raw("<div><span>")
            bits: list[Callable[[], None]] = []

            def lab(word: str, part: Callable[[], None]) -> Callable[[], None]:
                def put() -> None:
                    if labels:
                        page.put(word, "publication", a)
                        page.raw(" ")
                    part()

                return put

            bits.append(lab("Source:", lambda: put_outlet(page, a, item)))
            if chance(rng, 0.85):
                bits.append(lab("Date:", lambda: put_day(page, a, item, pattern)))
            if chance(rng, 0.2):
                bits.append(lambda: page.put(f"p. {rng.randint(1, 30)}", "publication", a))
            if chance(rng, 0.2):
                bits.append(lambda: put_names(page, a, item))
            run_of(page, bits, sep)
            page.raw("</span></div>\n")

        if meta_first:
            meta()
        head_linked(page, rng, a, item, rng.choice(["h3", "a", "b", "strong"]))
        page.raw({"dl": "</dt><dd>", "ol": "", "div": "", "table": "<br>"}[form])
        own = cut(" ".join(item.paragraphs), 18, 50, rng, dots).split()
        spot = rng.randint(3, max(4, len(own) - 3))
        page.raw("<p>")
        if chance(rng, 0.6) and len(own) > spot + 1:
            page.put(" ".join(own[:spot]), "body", a)
            page.raw(" <mark>")
            page.put(own[spot], "body", a)
            page.raw("</mark> ")
            page.put(" ".join(own[spot + 1 :]), "body", a)
        else:
            page.put(" ".join(own), "body", a)
        page.raw("</p>\n")
        if not meta_first:
            meta()
        if chance(rng, 0.2):
            el(
                page,
                "a",
                rng.choice(["Add to list", "PDF", "Show page", "Similar articles", "Order copy"]),
                "furniture",
            )
        page.raw(
            {"dl": "</dd>\n", "ol": "</li>\n", "div": "</div>\n", "table": "</td></tr>\n"}[form]
        )
    page.raw({"dl": "</dl>\n", "ol": "</ol>\n", "div": "", "table": "</table>\n"}[form])
    list_of(
        page,
        rng,
        some(rng, ["1", "2", "3", "Next", "Previous", "Last »", "10 per page"], 2, 6),
        kind="run",
    )
    foot(page, rng, name, items[0].published.year)
    close_html(page)
    return page


@family
def archive_by_days_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A site's archive page with headings of days; items with teaser texts and outlets or without."""
    page = Page(media_type="text/html")
    own = chance(rng, 0.5)
    groups = by_day(rng, one_outlet(items) if own else items)
    open_html(page, "Archive")
    if own:
        page.raw("<header><div>")
        section_outlet(page, items[0].outlet)
        page.raw("</div></header>\n")
        list_of(page, rng, some(rng, MENU, 3, 9))
    else:
        site_top(page, rng, site_name(rng))
    year = chance(rng, 0.3) and len({g[0][1].published.year for g in groups}) == 1
    title = rng.choice(
        ["Archive", "All stories", "Calendar", "Day by day", "Previous entries", "Looking back"]
    )
    el(
        page,
        rng.choice(["h1", "h2"]),
        f"{title} {items[0].published.year}" if year else title,
        "furniture",
    )
    pattern = rng.choice(NO_YEAR) if year else day_pattern(rng)
    tag = rng.choice(["h2", "h3", "div", "p><b", "dt", "li"])
    heading, after = (
        rng.choice(["h3", "h4", "b", "a", "div"]),
        rng.choice(["", "", "", "(3)", "– all reports"]),
    )
    times, outlets = (
        chance(rng, 0.4),
        rng.choice(["before", "after", "source", "none"]) if not own else "none",
    )
    full = rng.choice([1, 1, 2, 5])
    page.raw("<dl>\n" if tag == "dt" else "<ul>\n" if tag == "li" else "")
    for group in groups:
        page.raw(f"<{tag}>")
        section_day(page, group[0][1].published, pattern, "", after)
        page.raw("</b></p>\n" if "><" in tag else "\n" if tag == "li" else f"</{tag}>\n")
        page.raw("<dd>\n" if tag == "dt" else "<ul>\n" if tag == "li" else "")
        for a, item in group:
            page.raw("<li>" if tag == "li" else f"<div{hashed(rng)}>")
            if times:
                el(page, "span", clock(rng), "publication", a)
            if outlets == "before":
                page.raw("<small>")
                put_outlet(page, a, item)
                also(page, rng, a)
                page.raw("</small> ")
            head_linked(page, rng, a, item, heading)
            if outlets == "after":
                page.raw("<div>")
                put_outlet(page, a, item)
                if chance(rng, 0.3):
                    page.raw(", ")
                    put_names(page, a, item)
                page.raw("</div>\n")
            body = list(item.paragraphs[: rng.randint(1, full)])
            if full == 1 and chance(rng, 0.5):
                body = [cut(body[0], 12, 40, rng)]
            html_body(page, rng, a, body)
            if outlets == "source" or chance(rng, 0.3):
                source_link(page, rng, a, item, outlets != "source")
            page.raw("</li>\n" if tag == "li" else "</div>\n")
        page.raw("</dd>\n" if tag == "dt" else "</ul></li>\n" if tag == "li" else "")
    page.raw("</dl>\n" if tag == "dt" else "</ul>\n" if tag == "li" else "")
    list_of(
        page,
        rng,
        some(
            rng, ["Newer", "Older", "Earlier days", "Choose a month", "2030", "2031", "Top"], 1, 4
        ),
        kind="run",
    )
    foot(page, rng, items[0].outlet if own else site_name(rng), items[0].published.year)
    close_html(page)
    return page


@family
def endless_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article with the next stories below it, each whole with its own head."""
    page = Page(media_type="text/html")
    own = list(items[: rng.randint(2, 5)])
    same = chance(rng, 0.6)
    own = (
        [replace(each, published=old.published) for each, old in zip(one_outlet(own), own)]
        if same
        else own
    )
    open_html(page, own[0].headline)
    say = casing(rng)
    page.raw("<header>")
    if same:
        page.raw("<a href='/'>")
        section_outlet(page, own[0].outlet)
        page.raw("</a>")
    page.raw("\n")
    list_of(page, rng, [say(w) for w in some(rng, MENU, 3, 12)])
    page.raw("</header>\n")
    names = shuffled(
        rng,
        ["topic", "outlet", "headline", "deck", "byline", "date", "share", "figure", "age"],
        0.3,
        ("headline", "outlet"),
    )
    if same:
        names.remove("outlet")
    for a, item in enumerate(own):
        if a:
            note(
                page,
                rng,
                [
                    "Next article",
                    "Up next",
                    "The next story",
                    "Read next",
                    "Next up in " + item.topic,
                    "Keep scrolling",
                    "More below",
                ],
                rng.choice(["div", "h4", "span"]),
            )
            if chance(rng, 0.4):
                note(page, rng, ADS)
        page.raw(f"<article{hashed(rng)}>\n")
        top_parts(page, rng, item, names, a)
        html_body(
            page, rng, a, item.paragraphs, hook=breaks(page, rng, items[:1], a, 0.08, 0.05, 0.06)
        )
        if chance(rng, 0.5):
            list_of(page, rng, some(rng, SHARE, 1, 5))
        page.raw("</article>\n")
        if chance(rng, 0.4):
            box(page, rng, items[:1], rng.randint(2, 4), say)
    foot(page, rng, own[0].outlet, own[0].published.year)
    close_html(page)
    return page


@family
def letters_page_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A paper's letters on the web: heads, letters, the writers with town or photograph credit."""
    page = Page(media_type="text/html")
    own = one_outlet(items)
    open_html(page, "Letters")
    page.raw("<header><p>")
    section_outlet(page, own[0].outlet)
    page.raw("</p></header>\n")
    list_of(page, rng, some(rng, MENU, 3, 10))
    el(
        page,
        "h1",
        rng.choice(
            [
                "Letters",
                "Letters to the editor",
                "Readers' letters",
                "Your views",
                "Replies",
                "Postbag",
            ]
        ),
        "section",
    )
    if chance(rng, 0.7):
        page.raw(f"<{(tag := rng.choice(['p', 'time', 'div', 'h2']))}>")
        section_day(
            page, own[0].published, rng.choice(LONG), rng.choice(["", "Letters of", "Published"])
        )
        page.raw(f"</{tag}>\n")
    note(
        page,
        rng,
        [
            "Write to us: letters@brodsel.example",
            "Letters are shortened.",
            "We do not print open letters.",
            "Join the debate",
        ],
    )
    top = chance(rng, 0.3)
    name_tag = rng.choice(["p><b", "strong", "em", "p><strong", "cite", "address"])
    quoted = chance(rng, 0.3)
    greeting = rng.choice(["", *GREETINGS])

    def signed(a: int, item: Item) -> None:
        page.raw(f"<{name_tag}>")
        page.put(item.authors[0], "byline", a, "author")
        page.raw("</b></strong></p>" if ">" in name_tag else f"</{name_tag}>")
        page.raw(rng.choice(["<br>\n", "\n", " "]))
        el(page, "i", rng.choice(SIGNS), "byline", a)

    for a, item in enumerate(own):
        page.raw(f"<div{hashed(rng)}>\n")
        if chance(rng, 0.9):
            head_linked(page, rng, a, item, rng.choice(["h2", "h3"]))
        if top:
            signed(a, item)
        page.raw("<blockquote>" if quoted else "")
        if greeting:
            page.raw("<p>")
            page.put(greeting, "body", a)
            page.raw("</p>\n")
        html_body(page, rng, a, item.paragraphs[: rng.randint(1, 5)])
        page.raw("</blockquote>\n" if quoted else "")
        if not top:
            signed(a, item)
        page.raw("</div>\n" + rng.choice(["", "<hr>\n"]))
        if chance(rng, 0.1):
            note(page, rng, ADS + PROMOS)
    box(page, rng, items[:1], 3)
    foot(page, rng, own[0].outlet, own[0].published.year)
    close_html(page)
    return page


@family
def review_by_papers_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A web page reviewing the press: a heading for each paper, below it two or more of its stories."""
    page = Page(media_type="text/html")
    groups = by_outlet(rng, items)
    host = site_name(rng)
    open_html(page, host)
    site_top(page, rng, host)
    el(
        page,
        "h1",
        rng.choice(
            [
                "Press review",
                "The papers today",
                "Paper talk",
                "Newsstand",
                "From the front pages",
                "This morning in print",
                "Paper by paper",
                "Browsing the press",
            ]
        ),
        "furniture",
    )
    if chance(rng, 0.7):
        page.raw("<p>")
        review_day(page, rng, items[0].published, rng.choice(LONG))
        page.raw("</p>\n")
    form = rng.choice(["h2", "h3", "dl", "li", "p><strong", "table"])
    head = rng.choice(["h3", "h4", "b", "strong", "none", "i"])
    before, after, upper = rng.choice(PAPER_BEFORE), rng.choice(PAPER_AFTER), chance(rng, 0.3)
    after = "" if before else after
    linked = chance(rng, 0.3)
    page.raw({"dl": "<dl>\n", "li": "<ul>\n", "table": "<table>\n"}.get(form, ""))
    for group in groups:
        opening, closing, inner = {
            "dl": ("<dt>", "</dt>\n", ("<dd>", "</dd>\n")), "li": ("<li>", "\n<ul>\n", ("<li>", "</li>\n")),
            "p><strong": ("<p><strong>", "</strong></p>\n", ("<div>", "</div>\n")),
            "table": ("<tr><th colspan=2>", "</th></tr>\n", ("<tr><td>&nbsp;</td><td>", "</td></tr>\n")),
        }.get(form, (f"<{form}>", f"</{form}>\n", (f"<div{hashed(rng)}>", "</div>\n")))  # fmt: skip
        page.raw(opening + (f'<a href="https://{group[0][1].host}">' if linked else ""))
        section_outlet(
            page,
            group[0][1].outlet,
            before if not linked else "",
            after if not linked else "",
            upper,
        )
        page.raw(("</a>" if linked else "") + closing)
        for a, item in group:
            page.raw(inner[0])
            if head != "none" and chance(rng, 0.95):
                head_linked(page, rng, a, item, head)
            if chance(rng, 0.15):
                page.raw("<p>")
                put_byline(page, rng, a, item, rng.choice(BY), 0.1)
                page.raw("</p>\n")
            html_body(
                page,
                rng,
                a,
                item.paragraphs[: rng.randint(1, 3)],
                *rng.choice([("<p>", "</p>\n"), ("", "<br>\n")]),
            )
            if chance(rng, 0.3):
                source_link(page, rng, a, item, True)
            page.raw(inner[1])
        page.raw("</ul></li>\n" if form == "li" else "")
    page.raw({"dl": "</dl>\n", "li": "</ul>\n", "table": "</table>\n"}.get(form, ""))
    if chance(rng, 0.4):
        comments(page, rng, 0)
    foot(page, rng, host, items[0].published.year)
    close_html(page)
    return page


@family
def columns_of_sources(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page that shows the latest of several sites, each source in a box of its own."""
    page = Page(media_type="text/html")
    groups = by_outlet(rng, items)
    name = site_name(rng)
    open_html(page, name)
    site_top(page, rng, name)
    if chance(rng, 0.5):
        note(
            page,
            rng,
            [
                "Edit your page",
                "Add a source",
                "Refresh",
                "Drag boxes to move them",
                "Updated a minute ago",
                "Show all / unread",
            ],
            count=2,
        )
    tag = rng.choice(["h2", "h3", 'div class="src"', "th", "summary", "strong"])
    ages, snippets = chance(rng, 0.5), rng.choice([0.4, 0.8, 1])
    pattern, dated = rng.choice(NO_YEAR + SHORT[:4] + LONG[:3]), chance(rng, 0.4)
    pattern = pattern if "%Y" in pattern or "%y" in pattern else "%d %b %Y"
    sep = rng.choice(["<br>", " – ", "</div><div>", "<p>"])
    for group in groups:
        page.raw(
            "<table><tr><th>"
            if tag == "th"
            else "<details open><summary>"
            if tag == "summary"
            else f"<section{hashed(rng)}><{tag}>"
        )
        section_outlet(page, group[0][1].outlet, "", rng.choice(["", "", "", "(2)", "↻"]))
        page.raw(
            "</th></tr><tr><td>\n"
            if tag == "th"
            else "</summary>\n"
            if tag == "summary"
            else f"</{tag.split()[0]}>\n"
        )
        page.raw("<ul>\n")
        for a, item in group:
            page.raw("<li><div>")
            if ages and chance(rng, 0.4):
                page.put(age(rng), "furniture")
                page.raw(" ")
            page.raw('<a href="#">')
            page.put(item.headline, "headline", a)
            page.raw("</a>")
            if dated:
                page.raw(rng.choice([" ", "<br>", " ("]))
                bracket = page.content.endswith("(")
                put_day(page, a, item, pattern)
                page.raw(")" if bracket else "")
            page.raw(sep)
            page.put(
                cut(" ".join(item.paragraphs[:2]), 15, 70, rng, rng.choice(["…", "...", " [...]"]))
                if chance(rng, snippets)
                else item.paragraphs[0],
                "body",
                a,
            )
            page.raw("</div></li>\n")
        page.raw("</ul>\n")
        if chance(rng, 0.5):
            el(
                page,
                "a",
                rng.choice(["More", "All headlines", "Next 10", "Hide source", "Open site"]),
                "furniture",
            )
        page.raw(
            "</td></tr></table>\n"
            if tag == "th"
            else "</details>\n"
            if tag == "summary"
            else "</section>\n"
        )
    foot(page, rng, name, items[0].published.year)
    close_html(page)
    return page


@family
def voices_in_blockquotes(rng: random.Random, items: Sequence[Item]) -> Page:
    """Voices of the press: a lead-in naming the paper, its words in a quotation, perhaps a topic above."""
    page = Page(media_type="text/html")
    name = site_name(rng)
    open_html(page, name)
    site_top(page, rng, name)
    el(
        page,
        "h1",
        rng.choice(
            [
                "Voices of the press",
                "Debate",
                "What commentators say",
                "How neighbours write",
                "Opinion monitor",
                "Leader columns compared",
                "Between the lines",
            ]
        ),
        "furniture",
    )
    if chance(rng, 0.6):
        page.raw("<time>")
        review_day(page, rng, items[0].published, day_pattern(rng, 0.2))
        page.raw("</time>\n")
    form = rng.choice(["lead", "lead", "foot", "card"])
    quote = rng.choice(["blockquote", "q", "blockquote", 'div class="quote"', "p"])
    headed, topics = rng.choice([0.0, 0.9]), chance(rng, 0.5)
    tag = rng.choice(["", "b", "em", 'a href="#"', "cite"])
    marks = rng.choice([("", ""), ("“", "”"), ("«", "»")])
    dated = rng.choice([0.0, 0.0, 0.7])
    for a, item in enumerate(items):
        if topics and (a == 0 or chance(rng, 0.3)):
            el(
                page,
                "h2",
                rng.choice(
                    [f"On {rng.choice(WHAT)}", f"Dispute over {rng.choice(WHAT)}", item.topic]
                ),
                "section",
            )
        page.raw(f"<div{hashed(rng)}>\n")
        if chance(rng, headed):
            head_linked(page, rng, a, item, rng.choice(["h3", "h4", "strong"]))
        if form == "lead":
            page.raw("<p>")
            put_saying(page, rng, a, item, tag, chance(rng, dated))
            page.raw("</p>\n")
        elif form == "card":
            page.raw("<div>")
            put_outlet(page, a, item)
            page.raw(" <span>")
            page.put(
                rng.choice(["(Innisk)", "liberal daily", "conservative", "broadcaster", "Sarnov"]),
                "publication",
                a,
            )
            page.raw("</span>")
            if chance(rng, 0.4):
                page.raw("<br>")
                put_names(page, a, item)
            page.raw("</div>\n")
        page.raw(f"<{quote}>{marks[0]}")
        body = item.paragraphs[: rng.randint(1, 2)]
        html_body(
            page,
            rng,
            a,
            body,
            *(("<p>", "</p>\n") if quote.startswith(("block", "div")) else ("", "<br>\n")),
        )
        page.raw(f"{marks[1]}</{quote.split()[0]}>\n")
        if form == "foot":
            page.raw("<p>— ")
            if chance(rng, 0.4):
                put_names(page, a, item)
                page.raw(rng.choice([", ", " in "]))
            put_outlet(page, a, item)
            if chance(rng, 0.5):
                page.raw(", ")
                put_day(page, a, item, day_pattern(rng))
            page.raw("</p>\n")
        if chance(rng, 0.25):
            source_link(page, rng, a, item, True)
        page.raw("</div>\n")
    if chance(rng, 0.5):
        note(page, rng, PROMOS)
    foot(page, rng, name, items[0].published.year)
    close_html(page)
    return page


@family
def days_and_papers_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """Coverage of an affair on a web page: days as headings, papers as headings below these."""
    page = Page(media_type="text/html")
    groups = by_day(rng, items)
    name = site_name(rng)
    open_html(page, name)
    if chance(rng, 0.6):
        site_top(page, rng, name)
    el(
        page,
        "h1",
        rng.choice(
            [
                f"The press on {rng.choice(WHAT)}",
                f"Media watch: {rng.choice(WHAT)}",
                "Coverage so far",
                "Press folder",
                "They wrote about us",
                "In the media",
            ]
        ),
        "furniture",
    )
    if chance(rng, 0.5):
        el(
            page,
            "p",
            rng.choice(
                [
                    "We collect what was written. Send us what we missed.",
                    "Articles are quoted with permission.",
                    "Newest first.",
                ]
            ),
            "furniture",
        )
    a1, b1 = rng.choice(
        [
            ("h2", "h3"),
            ("h2", "p"),
            ("h3", "h4"),
            ("div", "div"),
            ("h2", "strong"),
            ("summary", "b"),
        ]
    )
    pattern, before = day_pattern(rng), rng.choice(["", "", "Issue of", "Published"])
    for group in groups:
        page.raw("<details open>" if a1 == "summary" else f"<section{hashed(rng)}>")
        page.raw(f"<{a1}>")
        section_day(page, group[0][1].published, pattern, before)
        page.raw(f"</{a1}>\n")
        last: str | None = None
        merged = [(a, of_outlet(each, group[i - i % 2][1])) for i, (a, each) in enumerate(group)]
        for a, item in merged:
            if item.outlet != last:
                page.raw(f"<{b1}>")
                section_outlet(page, item.outlet)
                page.raw(f"</{b1}>\n")
                last = item.outlet
            page.raw(f"<div{hashed(rng)}>\n")
            if chance(rng, 0.9):
                head_linked(page, rng, a, item, rng.choice(["h4", "h5", "a", "p"]))
            if chance(rng, 0.3):
                page.raw("<p>")
                put_byline(page, rng, a, item, rng.choice(BY), 0.2)
                page.raw("</p>\n")
            html_body(page, rng, a, item.paragraphs[: rng.randint(1, 4)])
            if chance(rng, 0.3):
                source_link(page, rng, a, item, True)
            page.raw("</div>\n")
        page.raw("</details>\n" if a1 == "summary" else "</section>\n")
    foot(page, rng, name, items[0].published.year)
    close_html(page)
    return page


@family
def blog_month(rng: random.Random, items: Sequence[Item]) -> Page:
    """A month of a news blog: days as headings, posts with permalinks, some from other sites."""
    page = Page(media_type="text/html")
    groups = by_day(rng, items, -1)
    name = site_name(rng)
    open_html(page, name)
    el(page, rng.choice(["h1", 'div id="blog-title"']), name, "furniture")
    if chance(rng, 0.6):
        el(
            page,
            "h2",
            f"{rng.choice(['Archive for', 'Entries from', '', 'Monthly archives:'])} {items[0].published:%B %Y}".strip(),
            "furniture",
        )
    pattern = rng.choice(LONG + SHORT[:3])
    tag, heading = (
        rng.choice(['h2 class="date"', "h3", 'div class="dateheader"', "h4"]),
        rng.choice(["h3", "h4", "p><b", "h5"]),
    )
    quote, credit = chance(rng, 0.5), rng.choice(["via", "foot", "lead", "none"])
    for group in groups:
        page.raw(f"<{tag}>")
        section_day(page, group[0][1].published, pattern)
        page.raw(f"</{tag.split()[0]}>\n")
        for a, item in group:
            page.raw(f'<div class="post">\n<{heading}>')
            page.put(item.headline, "headline", a)
            page.raw("</b></p>\n" if ">" in heading else f"</{heading}>\n")
            if credit == "lead":
                page.raw("<p>")
                page.put(rng.choice(["From", "Seen in", "Today in", "Out of"]), "publication", a)
                page.raw(" <em>")
                put_outlet(page, a, item)
                page.raw("</em>:</p>\n")
            page.raw("<blockquote>\n" if quote else "")
            html_body(page, rng, a, item.paragraphs[: rng.randint(1, 4)])
            page.raw("</blockquote>\n" if quote else "")
            if credit == "via":
                page.raw("<p>(")
                page.put("via", "source_line", a)
                page.raw(' <a href="#">')
                page.put(item.outlet, "source_line", a, "outlet")
                page.raw("</a>)</p>\n")
            elif credit == "foot":
                source_link(page, rng, a, item)
            page.raw('<p class="foot">')
            bits = [
                rng.choice(["posted by editor", "filed under " + item.topic.lower(), "permalink"]),
                clock(rng),
                rng.choice(["4 comments", "Comments off", "0 TrackBacks"]),
            ]
            run_of(
                page,
                [lambda w=w: page.put(w, "furniture") for w in some(rng, bits, 1, 3)],
                rng.choice([" | ", " :: ", " ~ "]),
            )
            page.raw("</p>\n</div>\n")
    page.raw("<div id=side>\n")
    for head, words in [
        ("Archives", ["January", "February", "March"]),
        ("Links", [site_name(rng) for _ in range(4)]),
        ("Search", ["Go"]),
    ]:
        el(page, "h4", head, "furniture")
        list_of(page, rng, words, kind="ul")
    page.raw("</div>\n")
    close_html(page)
    return page


@family
def cuttings_table(rng: random.Random, items: Sequence[Item]) -> Page:
    """A table of cuttings with bands that name the paper or the day of the rows below."""
    page = Page(media_type="text/html")
    per_day = chance(rng, 0.4)
    groups = by_day(rng, items) if per_day else by_outlet(rng, items)
    open_html(page, "Clippings")
    el(
        page,
        rng.choice(["h1", "h2", "p"]),
        rng.choice(
            [
                "Clippings",
                "Press echo",
                "Published about the region",
                "Articles on file",
                "Press table",
                "Collected articles",
            ]
        ),
        "furniture",
    )
    page.raw(f"<table{rng.choice(['', ' border=1', ' cellpadding=4 width=100%'])}>\n")
    text_column = chance(rng, 0.5)
    last = (
        rng.choice(["outlet", "outlet", "names"])
        if per_day
        else rng.choice(["day", "day", "names"])
    )
    third = {
        "outlet": ["Paper", "Source", "Medium"],
        "day": ["Details", "Date", "Day", "Published"],
        "names": ["Written by", "Author", "By"],
    }[last]
    names = [
        "No." if chance(rng, 0.5) else "",
        rng.choice(["Title and text", "Article", "Headline"]),
        rng.choice(third),
    ]
    if chance(rng, 0.5):
        page.raw("<tr>")
        for words in names:
            page.raw("<th>")
            if words:
                page.put(words, "furniture")
            page.raw("</th>")
        page.raw("</tr>\n")
    pattern, upper = day_pattern(rng, 0.6), chance(rng, 0.3)
    number = 0
    for group in groups:
        page.raw(f"<tr{rng.choice(['', ' bgcolor=#eee', hashed(rng)])}><td colspan=3><b>")
        if per_day:
            section_day(page, group[0][1].published, pattern, "", "", upper)
        else:
            section_outlet(page, group[0][1].outlet, "", "", upper)
        page.raw("</b></td></tr>\n")
        for a, item in group:
            number += 1
            page.raw("<tr><td>")
            if names[0]:
                page.put(str(number), "furniture")
            page.raw("</td><td>")
            page.raw("<b>")
            page.put(item.headline, "headline", a)
            page.raw("</b><br>")
            if not text_column:
                html_body(page, rng, a, item.paragraphs[: rng.randint(1, 3)], "", "<br>\n")
            else:
                page.put(cut(item.paragraphs[0], 20, 60, rng), "body", a)
            page.raw("</td><td>")
            if last == "outlet":
                put_outlet(page, a, item)
            elif last == "day":
                put_day(page, a, item, pattern)
            else:
                put_names(page, a, item)
            page.raw("</td></tr>\n")
    page.raw("</table>\n")
    if chance(rng, 0.4):
        list_of(
            page,
            rng,
            some(rng, ["Print list", "Download as file", "Contact press office", "Back"], 1, 3),
        )
    close_html(page)
    return page


@family
def front_pages_of_the_morning(rng: random.Random, items: Sequence[Item]) -> Page:
    """A broadcaster's page on tomorrow's front pages: pictures, a passage for each, papers as bands."""
    page = Page(media_type="text/html")
    groups = by_outlet(rng, items)
    host = site_name(rng)
    open_html(page, host)
    site_top(page, rng, host)
    el(
        page,
        "h1",
        rng.choice(
            [
                "Tomorrow's front pages",
                "Front pages at midnight",
                "The covers",
                "Page one",
                "First editions",
                "The morning's splashes",
            ]
        ),
        "furniture",
    )
    page.raw("<p>")
    review_day(page, rng, items[0].published, rng.choice(LONG))
    page.raw("</p>\n")
    tag, where = rng.choice(["h2", "h3", "figcaption", "div"]), rng.choice(["lead", "list"])
    for group in groups:
        page.raw("<figure><img src=cover.jpg>" if tag == "figcaption" else "<div>")
        page.raw(f"<{tag}>")
        section_outlet(page, group[0][1].outlet, "", rng.choice(["", "front page", "- page one"]))
        page.raw(f"</{tag}>" + ("</figure>\n" if tag == "figcaption" else "</div>\n"))
        for n, (a, item) in enumerate(group):
            if n:
                el(
                    page,
                    "span",
                    rng.choice(
                        [
                            "Also:",
                            "Below the fold",
                            "Inside:",
                            "Elsewhere on the page",
                            "Second story",
                        ]
                    ),
                    "furniture",
                )
            head_linked(page, rng, a, item, rng.choice(["h4", "strong", "p", "b"]))
            if where == "list":
                page.raw("<ul>\n")
                html_body(page, rng, a, item.paragraphs[: rng.randint(1, 3)], "<li>", "</li>\n")
                page.raw("</ul>\n")
            else:
                html_body(page, rng, a, item.paragraphs[: rng.randint(1, 2)])
        if chance(rng, 0.15):
            note(page, rng, ADS + PROMOS)
    box(page, rng, items[:1], rng.randint(2, 4))
    foot(page, rng, host, items[0].published.year)
    close_html(page)
    return page


@family
def print_several_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """Print view of a day's issue in a <pre> or plain paragraphs, with a list of its contents."""
    page = Page(media_type="text/html")
    own = one_outlet(items[: rng.randint(2, 7)])
    open_html(page, "Issue")
    page.raw("<h2>")
    section_outlet(page, own[0].outlet)
    page.raw("</h2>\n<p>")
    section_day(
        page,
        own[0].published,
        rng.choice(LONG),
        rng.choice(["", "Issue of", "Print edition,"]),
        rng.choice(["", "", f"No. {rng.randint(1, 280)}"]),
    )
    page.raw("</p>\n")
    if chance(rng, 0.6):
        el(
            page,
            "h4",
            rng.choice(["Contents", "Articles", "On these pages", "Selected articles"]),
            "furniture",
        )
        list_of(
            page,
            rng,
            [each.headline if chance(rng, 0.6) else cut(each.headline, 3, 6, rng) for each in own],
            "contents",
            rng.choice(["ol", "ul", "br"]),
        )
    pre = chance(rng, 0.4)
    width = rng.choice([66, 72, 80])
    names = shuffled(rng, ["headline", "deck", "byline", "topic", "figure"], 0.35)
    for a, item in enumerate(own):
        page.raw("<hr>\n")
        if pre:
            page.raw("<pre>\n")
            text_head(page, rng, a, item, [n for n in names if n != "figure"], width, "\n")
            page.raw("\n")
            text_paragraphs(page, a, item.paragraphs[: rng.randint(2, 8)], width)
            page.raw("</pre>\n")
        else:
            top_parts(page, rng, item, names, a)
            html_body(page, rng, a, item.paragraphs[: rng.randint(2, 8)])
        if chance(rng, 0.3):
            el(
                page,
                "small",
                rng.choice(["Back to contents", "Top", "Print this article only", "* * *"])
                if not pre
                else "Back to contents",
                "furniture",
            )
    el(page, "p", f"© {own[0].published.year} {own[0].outlet}", "furniture")
    close_html(page)
    return page


@family
def news_wall_of_cards(rng: random.Random, items: Sequence[Item]) -> Page:
    """An app's wall: cards of div, each with outlet, age, head, a few lines, buttons; promotions between."""
    page = Page(media_type="text/html")
    open_html(page, "Wall", "<body><div id=__next>")
    say = casing(rng)
    order = shuffled(
        rng, ["outlet", "headline", "body", "date", "foot"], 0.1, ("headline", "outlet", "body")
    )
    deep = rng.randint(1, 3)
    pattern = day_pattern(rng)
    joined = chance(rng, 0.4)

    def d(parts: Callable[[], None]) -> None:
        page.raw(f"<div{hashed(rng)}>" * deep)
        parts()
        page.raw("</div>" * deep + "\n")

    for words in some(
        rng,
        [
            "For you",
            "Headlines",
            "Following",
            "Newsstand",
            "Good evening",
            "Your briefing",
            "Top stories",
            "Picks for you",
        ],
        1,
        4,
    ):
        d(lambda: page.put(say(words), "furniture"))
    for a, item in enumerate(items):
        page.raw(f"<div{hashed(rng)}><a href='#'>\n")
        for name in order:
            if name == "outlet":

                def named() -> None:
                    put_outlet(page, a, item)
                    also(page, rng, a)
                    if joined:
                        page.raw(rng.choice([" · ", " • ", " | "]))
                        page.put(age(rng), "furniture")

                d(named)
            elif name == "headline":
                d(lambda: page.put(item.headline, "headline", a))
            elif name == "body":
                d(
                    lambda: page.put(
                        cut(" ".join(item.paragraphs[:2]), 15, 60, rng)
                        if chance(rng, 0.6)
                        else item.paragraphs[0],
                        "body",
                        a,
                    )
                )
            elif name == "date" and not joined:
                d(lambda: put_dated(page, rng, a, item, pattern, "", 0.2))
            elif name == "foot":
                for words in some(rng, [*SHARE, "👍 12", "⋯", "Less of this"], 0, 3):
                    d(lambda: page.put(words, "furniture"))
        page.raw("</a></div>\n")
        if chance(rng, 0.12):
            d(lambda: page.put(rng.choice(PROMOS + ADS), "furniture"))
        if chance(rng, 0.12):
            d(lambda: page.put(teaser(rng), "teaser"))
            d(
                lambda: page.put(
                    rng.choice(["Sponsored", "Promoted by Brodsel", "Ad · Harrowfold"]), "teaser"
                )
            )
    page.raw("</div>")
    close_html(page)
    return page


@family
def wiki_of_the_day(rng: random.Random, items: Sequence[Item]) -> Page:
    """A portal of current events: days, topics, lists of lists, each report with its source in brackets."""
    page = Page(media_type="text/html")
    groups = by_day(rng, items)
    open_html(page, "Events")
    list_of(
        page,
        rng,
        some(
            rng,
            [
                "Main page",
                "Contents",
                "Random page",
                "Talk",
                "Edit",
                "View history",
                "Donate",
                "Upload file",
                "What links here",
            ],
            2,
            7,
        ),
    )
    el(
        page,
        "h1",
        rng.choice(
            [
                "Portal: current affairs",
                "Events log",
                "What happened when",
                "Day by day record",
                "Open chronicle",
                "News of the month",
            ]
        ),
        "furniture",
    )
    pattern, tag = rng.choice(LONG), rng.choice(["h2", "h3", "p><b", "div", "dt"])
    nested, marks = (
        chance(rng, 0.6),
        rng.choice([(" (", ")"), (" [", "]"), (" – ", ""), (" ((", "))")]),
    )
    headed, more = (
        rng.choice([0.0, 0.0, 0.5]),
        rng.choice(["edit · history · watch", "edit", "permalink", ""]),
    )
    for group in groups:
        page.raw(f"<{tag}>")
        section_day(page, group[0][1].published, pattern)
        page.raw("</b></p>\n" if ">" in tag else f"</{tag}>\n")
        if more:
            el(page, "span", more, "furniture")
        topic = ""
        page.raw("<ul>\n")
        for a, item in group:
            if item.topic != topic:
                topic = item.topic
                page.raw("</ul>\n<p><b>")
                page.put(rng.choice([topic, f"{topic} and society", f"{topic} affairs"]), "section")
                page.raw("</b></p>\n<ul>\n")
            page.raw("<li>")
            if nested:
                page.raw('<a href="/w">')
                page.put(
                    rng.choice(
                        [
                            f"{rng.choice(FORE)} {rng.choice(['crisis', 'inquiry', 'elections', 'floods'])}",
                            rng.choice(WHAT).capitalize(),
                        ]
                    ),
                    "section",
                )
                page.raw("</a><ul><li>")
            if chance(rng, headed):
                page.raw("<b>")
                page.put(item.headline, "headline", a)
                page.raw("</b>: ")
            html_paragraph(page, rng, a, " ".join(item.paragraphs[: rng.randint(1, 2)]))
            page.raw(f'{marks[0]}<a href="{item.url}">')
            page.put(item.outlet, "source_line", a, "outlet")
            page.raw("</a>")
            if chance(rng, 0.15):
                page.raw(f"{marks[1]}{marks[0]}")
                page.put(site_name(rng), "source_line", a, "outlet")
            page.raw(marks[1])
            page.raw("</li></ul></li>\n" if nested else "</li>\n")
        page.raw("</ul>\n")
    list_of(page, rng, some(rng, LEGAL, 2, 4))
    close_html(page)
    return page


@family
def markdown_by_paper(rng: random.Random, items: Sequence[Item]) -> Page:
    """A Markdown file: papers as headings, some linked; below each its articles with bold heads or lists."""
    page = Page()
    both = chance(rng, 0.35)
    groups = by_outlet(rng, items)
    page.raw("# ")
    line(
        page,
        rng.choice(
            [
                "Paper watch",
                "Stories by outlet",
                "Weekend papers",
                "Read this week",
                "Clips",
                "Notes on the news",
                "Local press",
            ]
        ),
        end="\n\n",
    )
    if chance(rng, 0.5):
        page.raw(rng.choice(["> ", "*", ""]))
        line(
            page,
            rng.choice(
                [
                    "Automatic export, do not edit by hand",
                    "Sorted by outlet, then by length",
                    "tags: press, region",
                    "Work in progress",
                ]
            ),
            end="\n\n",
        )
    level, sub = rng.choice(
        [
            ("## ", "### "),
            ("## ", "**"),
            ("### ", "#### "),
            ("- **", "  - "),
            ("## ", "- "),
            ("## ", "1. "),
        ]
    )
    link, pattern = chance(rng, 0.3), day_pattern(rng, 0.5)
    dated, signed = rng.choice([0.0, 0.5, 0.9]) if not both else 0.0, rng.choice([0.0, 0.4])
    for group in groups:
        if both:
            group = [(a, replace(each, published=group[0][1].published)) for a, each in group]
        page.raw(level + ("[[" if link else ""))
        section_outlet(page, group[0][1].outlet)
        page.raw("]]" if link else "")
        if both:
            page.raw(rng.choice([" – ", ", ", " ("]))
            bracket = page.content.endswith("(")
            section_day(page, group[0][1].published, pattern)
            page.raw(")" if bracket else "")
        page.raw("**\n" if level.endswith("**") else "\n\n")
        for a, item in group:
            page.raw(sub)
            page.put(item.headline, "headline", a)
            page.raw("**" if sub == "**" else "")
            if chance(rng, signed):
                page.raw(rng.choice([" – ", " | ", "\n"]))
                put_byline(page, rng, a, item, rng.choice(["by", "", "By"]), 0.0)
            if chance(rng, dated):
                page.raw(rng.choice([" (", ", ", "\n"]))
                bracket = page.content.endswith("(")
                put_day(page, a, item, pattern)
                page.raw(")" if bracket else "")
            page.raw("\n" if sub.strip() in ("-", "1.") else "\n\n")
            indent = (
                "  " * (2 if level.startswith("-") else 1) if sub.strip() in ("-", "1.") else ""
            )
            text_paragraphs(
                page,
                a,
                item.paragraphs[: rng.randint(1, 4)],
                0,
                indent,
                rng.choice(["", "> "]) if not indent else "",
                gap="\n\n",
            )
    return page


@family
def papers_in_panels(rng: random.Random, items: Sequence[Item]) -> Page:
    """A kiosk page with a panel for each paper; the names of the papers first, as tabs."""
    page = Page(media_type="text/html")
    groups = by_outlet(rng, items)
    name = site_name(rng)
    open_html(page, name)
    site_top(page, rng, name)
    if chance(rng, 0.6):
        el(
            page,
            "h1",
            rng.choice(
                [
                    "Kiosk",
                    "Newsstand",
                    "All papers",
                    "Your titles",
                    "Local and regional titles",
                    "Shelf",
                ]
            ),
            "furniture",
        )
    if chance(rng, 0.7):
        list_of(
            page,
            rng,
            [group[0][1].outlet for group in groups],
            "contents",
            rng.choice(["ul", "td", "run", "divs"]),
        )
    dated = chance(rng, 0.5)
    pattern, tag = day_pattern(rng), rng.choice(["h2", "h3", "div", "legend", "p"])
    outer = "fieldset" if tag == "legend" else rng.choice(["section", "div", "article"])
    head, cover = rng.choice(["h3", "h4", "a", "strong", "div"]), chance(rng, 0.3)
    for group in groups:
        page.raw(f"<{outer}{hashed(rng)}>\n<{tag}>")
        section_outlet(page, group[0][1].outlet)
        if dated:
            page.raw(rng.choice([" <small>", "<br>", " | "]))
            section_day(page, group[0][1].published, pattern, rng.choice(["", "", "Edition of"]))
            page.raw(
                "</small>" if page.content.rfind("<small>") > page.content.rfind("<br>") else ""
            )
        page.raw(f"</{tag}>\n")
        if cover:
            el(
                page,
                "span",
                rng.choice(["Open e-paper", "Buy this issue", "Follow title", "Add to shelf"]),
                "furniture",
            )
        for a, item in group:
            page.raw("<div>")
            head_linked(page, rng, a, item, head)
            if chance(rng, 0.2):
                page.raw("<p>")
                put_byline(page, rng, a, item, rng.choice(BY), 0.1)
                page.raw("</p>\n")
            html_body(
                page,
                rng,
                a,
                [cut(item.paragraphs[0], 20, 60, rng)]
                if chance(rng, 0.4)
                else item.paragraphs[: rng.randint(1, 3)],
            )
            page.raw("</div>\n")
        page.raw(f"</{outer}>\n")
    foot(page, rng, name, items[0].published.year)
    close_html(page)
    return page
