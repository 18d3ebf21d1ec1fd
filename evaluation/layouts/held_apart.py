"""Layout families that nothing is trained or tuned on."""

import json
import random
import re
import textwrap
from collections.abc import Sequence
from datetime import date, timedelta

from evaluation.layouts.page import Item, Page, family

MONTHS = (
    "January February March April May June July August September October November December".split()
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PEOPLE = [
    "Maren Otley",
    "Desmond Achterberg",
    "Sunniva Pell",
    "Ruud Castellane",
    "Ilse Torrance",
    "Bram Okonedo",
    "Yevna Lisk",
    "Callum Ferrow",
]
STOCK = [
    "Neither side would be drawn on what happens next.",
    "Asked whether the timetable could slip, officials pointed to the weather, the holidays and a shortage of surveyors.",
    "It is the third such case in two years, and the second in which no one has been held to account.",
    "The figures tell only part of the story. Of the 214 households that were written to, 61 replied; of those, 19 wanted to stay.",
    "“We were promised an answer by Easter,” said one shopkeeper, who asked not to be named. “Easter has been and gone.”",
    "A second report is expected in the autumn.",
    "People who know the file say that the money was never the difficulty: the difficulty was who would sign for it.",
    "Three things are still unclear: who pays, who decides, and when.",
    "Her predecessor had promised the opposite: that nothing would be sold, moved or closed.",
    "The inquiry heard from 43 witnesses between 9 January and 2 February.",
    "Not everybody is convinced. At a meeting in the old customs house last week the shouting could be heard across the square.",
    "He paused. “You can print that,” he added.",
    "The ministry did not reply to a request for comment.",
    "Costs have risen from 3.1 million to 4.7 million, an increase that the auditors called “hard to follow”.",
    "By late evening the road had been reopened in one direction.",
    "What has changed since then? Very little, according to the union.",
]
SUBS = [
    "What happens next",
    "A long wait",
    "‘Nobody told us’",
    "The money",
    "Background",
    "Who decides?",
    "Two versions of one night",
    "Lessons from the coast",
    "A question of trust",
]


def long(d: date) -> str:
    return f"{d.day} {MONTHS[d.month - 1]} {d.year}"


def us(d: date) -> str:
    return f"{MONTHS[d.month - 1]} {d.day}, {d.year}"


def weekday(d: date) -> str:
    return DAYS[d.weekday()]


def short(d: date) -> str:
    return f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}"


def chance(rng: random.Random, p: float) -> bool:
    return rng.random() < p


def ago(rng: random.Random, today: date, d: date) -> str:
    days = (today - d).days
    if days <= 0:
        return rng.choice([f"{rng.randint(2, 9)} hours ago", f"{rng.randint(11, 55)} minutes ago"])
    return "Yesterday" if days == 1 else f"{days} days ago"


def story(
    rng: random.Random, item: Item, others: Sequence[Item], most: int = 30, least: int = 1
) -> list[str]:
    """The paragraphs of an item, cut or lengthened, with things that confuse readers."""
    own = list(item.paragraphs) or [item.headline + "."]
    if chance(rng, 0.25):
        own = own[: rng.randint(1, 2)]
    elif chance(rng, 0.45):
        for extra in rng.sample(STOCK, rng.randint(1, 7)):
            own.insert(rng.randint(1, len(own)), extra)
    others = [o for o in others if o.outlet != item.outlet]
    if others and chance(rng, 0.35):
        other = rng.choice(others)
        day = other.published - timedelta(days=rng.randint(1, 9))
        own.insert(
            rng.randint(1, len(own)),
            rng.choice(
                [
                    f"The claim was first made in {other.outlet} on {weekday(day)}, {long(day)}, and has not been withdrawn.",
                    f"“It is not what {other.outlet} wrote,” the spokesman said. “Read it again: there is no date in it.”",
                    f"{other.outlet}: “A shabby compromise.” The mayor: “The best we could get.”",
                ]
            ),
        )
    for extra in rng.sample(STOCK, len(STOCK)):
        if len(own) < least and extra not in own:
            own.append(extra)
    return own[:most]


def wrapped(text: str, width: int | None, indent: str = "", first: str | None = None) -> str:
    if width is None:
        return text
    return textwrap.fill(
        text,
        width,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ).strip()


def snippet(rng: random.Random, item: Item) -> str:
    words = " ".join(item.paragraphs).split()
    n = rng.randint(16, 34)
    cut = " ".join(words[:n])
    if len(words) <= n:
        return cut
    return cut.rstrip(".,;:") + rng.choice([" ...", "…", " [...]", " …"])


def names(
    page: Page,
    people: Sequence[str],
    number: int,
    between: str = ", ",
    last: str = " and ",
    role: str = "byline",
) -> None:
    """Author names, one piece each; "and" is a piece of the byline."""
    for n, name in enumerate(people):
        if n:
            join = last if n == len(people) - 1 else between
            if join.strip().isalpha():
                page.raw(" ")
                page.put(join.strip(), "byline", number)
                page.raw(" ")
            else:
                page.raw(join)
        page.put(name, "byline", number, "author")


# --- text pages of many articles ---------------------------------------------------------------


@family
def mission_press_summary(rng: random.Random, items: Sequence[Item]) -> Page:
    """A foreign mission's daily press summary in plain text, by subject, paper named before or after each piece."""
    p = Page()
    day = max(i.published for i in items)
    width = rng.choice([None, 68, 72, 76])
    mark = rng.choice(["before", "after", "slug"])
    if chance(rng, 0.8):
        p.put(
            rng.choice(
                [
                    "MISSION OF RUVENMARK TO THE COASTAL UNION",
                    "OFFICE OF THE PERMANENT REPRESENTATIVE",
                ]
            ),
            "furniture",
        )
        p.raw("\n")
        p.put(
            rng.choice(
                [
                    "Daily summary of the local press",
                    "PRESS SECTION – MORNING SUMMARY",
                    "What the papers say",
                ]
            ),
            "furniture",
        )
        p.raw("\n")
    p.put(
        rng.choice(
            [f"{weekday(day)}, {long(day)}", f"No. {rng.randint(20, 240)}/{day.year} – {long(day)}"]
        ),
        "furniture",
    )
    p.raw("\n\n")
    if chance(rng, 0.5):
        p.put(
            rng.choice(
                [
                    "For internal use. The opinions are those of the newspapers.",
                    "NOT FOR ONWARD DISTRIBUTION",
                    "Translations are unofficial.",
                ]
            ),
            "furniture",
        )
        p.raw("\n\n")
    if chance(rng, 0.5):
        p.put(rng.choice(["In this issue:", "HEADLINES", "Main points"]), "furniture")
        p.raw("\n")
        for i in items:
            p.raw(rng.choice(["  - ", "  * "]))
            p.put(
                wrapped(rng.choice([i.headline, i.deck or i.headline]), width, "    "), "contents"
            )
            p.raw("\n")
        p.raw("\n")
    number = 0
    topics = list(dict.fromkeys(i.topic for i in items)) if chance(rng, 0.7) else [None]
    for topic in topics:
        if topic:
            p.raw("\n")
            p.put(topic.upper(), "section")
            p.raw("\n\n")
        for i in items:
            if topic and i.topic != topic:
                continue
            has_date = chance(rng, 0.4)
            has_head = chance(rng, 0.85)

            def source(opening: str, closing: str) -> None:
                p.raw(opening)
                p.put(i.outlet, "publication", number, "outlet")
                if has_date:
                    p.raw(", ")
                    p.put(
                        f"{i.published.day} {MONTHS[i.published.month - 1]}",
                        "publication",
                        number,
                        "published",
                        i.published.isoformat(),
                    )
                if i.authors and chance(rng, 0.4):
                    p.raw(", ")
                    p.put(i.authors[0], "byline", number, "author")
                p.raw(closing)

            if mark == "before":
                source("", "\n")
            if has_head:
                head = f"“{i.headline}”" if mark == "slug" and chance(rng, 0.5) else i.headline
                p.put(wrapped(head, width), "headline", number)
                p.raw("\n")
                if mark != "before" and chance(rng, 0.5):
                    p.raw("\n")
            if mark == "slug":
                source("(", ")\n")
            if mark == "before" and chance(rng, 0.3):
                p.raw("\n")
            for text in story(rng, i, items, 7):
                p.put(wrapped(text, width), "body", number)
                p.raw("\n\n")
            if mark == "after":
                p.content = p.content.rstrip("\n")
                source(" (" if chance(rng, 0.5) else "\n(", ")\n\n")
            number += 1
    p.put(
        rng.choice(
            ["End of summary", "– ends –", "Prepared by the press section. Enquiries: ext. 214"]
        ),
        "furniture",
    )
    p.raw("\n")
    return p


@family
def mailman_digest(rng: random.Random, items: Sequence[Item]) -> Page:
    """A list server's digest of posts, each with mail headers and a newspaper article pasted into it."""
    p = Page()
    name = rng.choice(["harbour-watch", "northern-media", "clippings-l", "portnews"])
    vol = f"Vol {rng.randint(12, 90)}, Issue {rng.randint(1, 31)}"
    p.put(f"{name} Digest, {vol}", "furniture")
    p.raw("\n\n")
    p.put(f"Send {name} mailing list submissions to\n\t{name}@lists.ossary.example", "furniture")
    p.raw("\n\n")
    p.put(
        f"To subscribe or unsubscribe via the World Wide Web, visit\n\thttp://lists.ossary.example/mailman/listinfo/{name}\nor, via email, send a message with subject or body 'help' to\n\t{name}-request@lists.ossary.example",
        "furniture",
    )
    p.raw("\n\n")
    p.put(
        'When replying, please edit your Subject line so it is more specific\nthan "Re: Contents of '
        + name
        + ' digest..."',
        "furniture",
    )
    p.raw("\n\n\n")
    p.put("Today's Topics:", "furniture")
    p.raw("\n\n")
    posters = [rng.choice(PEOPLE) for _ in items]
    for n, i in enumerate(items):
        p.raw(f"  {n + 1:2}. ")
        p.put(wrapped(f"{i.headline} ({posters[n]})", 66, "      "), "contents")
        p.raw("\n")
    p.raw("\n\n" + "-" * 70 + "\n\n")
    for n, i in enumerate(items):
        sent = i.published + timedelta(days=rng.randint(0, 2))
        p.put(f"Message: {n + 1}", "furniture")
        p.raw("\n")
        p.put(
            f"Date: {weekday(sent)[:3]}, {sent.day:02} {MONTHS[sent.month - 1][:3]} {sent.year} {rng.randint(6, 22):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02} +0100",
            "furniture",
        )
        p.raw("\n")
        p.put(f"From: {posters[n]} <{posters[n].split()[0].lower()}@mail.example>", "furniture")
        p.raw("\n")
        p.put(f"To: {name}@lists.ossary.example", "furniture")
        p.raw("\n")
        in_body = chance(rng, 0.5)
        p.put(
            "Subject:"
            if not in_body
            else f"Subject: [{name}] {rng.choice(['for your files', 'seen today', 'more on the port', 'FYI'])}",
            "furniture",
        )
        if not in_body:
            p.raw(" ")
            p.put(wrapped(i.headline, 65, "\t"), "headline", n)
        p.raw("\n")
        if chance(rng, 0.7):
            p.put(
                f'Message-ID: <{rng.randint(10**9, 10**10)}.{rng.randint(100, 999)}@mail.example>\nContent-Type: text/plain; charset="utf-8"',
                "furniture",
            )
            p.raw("\n")
        p.raw("\n")
        if chance(rng, 0.35):
            p.put(
                rng.choice(
                    [
                        "Hi all,\n\nthis may be of interest after last week's discussion.",
                        "Sorry for cross-posting.",
                        "Sent to me by a colleague. Paywalled, so in full:",
                    ]
                ),
                "furniture",
            )
            p.raw("\n\n")
        where = rng.choice(["top", "url", "end", "none"])
        if where == "url" or chance(rng, 0.2):
            p.put(i.url, "source_line", n, "url")
            p.raw("\n\n")
        if where == "top":
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("\n")
            p.put(
                rng.choice([long, us])(i.published),
                "publication",
                n,
                "published",
                i.published.isoformat(),
            )
            p.raw("\n\n")
        if in_body:
            p.put(wrapped(i.headline, 72), "headline", n)
            p.raw("\n\n")
        if i.authors and chance(rng, 0.6):
            if chance(rng, 0.7):
                p.put(rng.choice(["By", "by"]), "byline", n)
                p.raw(" ")
            names(p, i.authors, n)
            p.raw("\n\n")
        for text in story(rng, i, items):
            p.put(wrapped(text, 72), "body", n)
            p.raw("\n\n")
        if where == "end":
            p.put("Source:", "publication", n)
            p.raw(" ")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw(", ")
            p.put(short(i.published), "publication", n, "published", i.published.isoformat())
            p.raw("\n\n")
        if chance(rng, 0.4):
            p.raw("-- \n")
            p.put(
                f"{posters[n]}\n{rng.choice(['Institute of Coastal Studies', 'sent from my phone', '“Read everything twice.”'])}",
                "furniture",
            )
            p.raw("\n\n")
        p.raw("\n" + "-" * 30 + "\n\n")
    p.put("Subject: Digest Footer", "furniture")
    p.raw("\n\n" + "_" * 47 + "\n")
    p.put(f"{name} mailing list\n{name}@lists.ossary.example", "furniture")
    p.raw("\n\n" + "-" * 30 + "\n\n")
    p.put(f"End of {name} Digest, {vol}", "furniture")
    p.raw("\n" + "*" * 44 + "\n")
    return p


@family
def library_database_printout(rng: random.Random, items: Sequence[Item]) -> Page:
    """A printout from a newspaper database with centred heads and labels in capitals."""
    p = Page()
    labels = rng.choice(
        [
            ("BYLINE:", "SECTION:", "LENGTH:", "LOAD-DATE:"),
            ("Byline:", "Section:", "Length:", "Load-Date:"),
        ]
    )
    if chance(rng, 0.5):
        p.put(
            f"Time of Request: {weekday(items[0].published)}, {us(items[0].published + timedelta(days=20))}  11:{rng.randint(10, 59)}:02 EST",
            "furniture",
        )
        p.raw("\n")
        p.put(
            f"Print Number: 1827:{rng.randint(10**7, 10**8)}\nNumber of Documents: {len(items)}",
            "furniture",
        )
        p.raw("\n\n\n")
    for n, i in enumerate(items):

        def middle() -> None:
            p.raw(" " * rng.randint(18, 30))

        middle()
        p.put(f"{n + 1} of {len(items)} DOCUMENTS", "furniture")
        p.raw("\n\n\n")
        middle()
        p.put(i.outlet, "publication", n, "outlet")
        p.raw("\n\n")
        middle()
        has_date = chance(rng, 0.93)
        if has_date:
            p.put(us(i.published), "publication", n, "published", i.published.isoformat())
            p.raw(" ")
            p.put(
                weekday(i.published)
                + rng.choice(
                    ["", "", "\n" + " " * 24 + "Final Edition", "\n" + " " * 22 + "First Edition"]
                ),
                "publication",
                n,
            )
        p.raw("\n\n")
        head_first = chance(rng, 0.7)

        def head() -> None:
            if labels[0].isupper() and chance(rng, 0.3):
                p.put("HEADLINE:", "furniture")
                p.raw(" ")
            p.put(wrapped(i.headline, 70), "headline", n)
            if i.deck and chance(rng, 0.3):
                p.raw(";\n")
                p.put(wrapped(i.deck, 70), "deck", n)
            p.raw("\n\n")

        if head_first:
            head()
        if i.authors and chance(rng, 0.8):
            p.put(labels[0], "byline", n)
            p.raw(" ")
            names(p, i.authors, n, last=rng.choice([" and ", "; "]))
            p.raw("\n\n")
        p.put(
            f"{labels[1]} {i.topic.upper()}; {rng.choice(['Pg. ', 'Page '])}{rng.randint(1, 48)}",
            "furniture",
        )
        p.raw("\n\n")
        p.put(f"{labels[2]} {sum(map(len, i.paragraphs)) // 6} words", "furniture")
        p.raw("\n\n")
        if chance(rng, 0.4):
            p.put(f"DATELINE: {i.place.upper()}", "furniture")
            p.raw("\n\n")
        if not head_first:
            head()
        if chance(rng, 0.5):
            p.put("BODY:" if labels[0].isupper() else "Body", "furniture")
            p.raw("\n\n")
        for text in story(rng, i, items):
            p.raw(rng.choice(["", "", "   "]))
            p.put(wrapped(text, 74), "body", n)
            p.raw("\n\n")
        if i.caption and chance(rng, 0.4):
            p.put("GRAPHIC:", "furniture")
            p.raw(" ")
            p.put(wrapped(i.caption, 70), "caption", n)
            if i.credit and chance(rng, 0.6):
                p.raw(" ")
                p.put(i.credit, "credit", n)
            p.raw("\n\n")
        p.put(f"{labels[3]} {us(i.published + timedelta(days=1))}", "furniture")
        p.raw("\n\n")
        if chance(rng, 0.6):
            p.put("LANGUAGE: ENGLISH", "furniture")
            p.raw("\n\n")
        if chance(rng, 0.6):
            p.put(
                "PUBLICATION-TYPE: " + rng.choice(["Newspaper", "Newswire", "Web Publication"]),
                "furniture",
            )
            p.raw("\n\n")
        middle()
        p.put(f"Copyright {i.published.year} {i.outlet}", "furniture")
        p.raw("\n")
        if chance(rng, 0.7):
            middle()
            p.put("All Rights Reserved", "furniture")
            p.raw("\n")
        p.raw("\n\n")
    return p


@family
def two_letter_database(rng: random.Random, items: Sequence[Item]) -> Page:
    """A database export whose fields are marked by two-letter codes in the margin."""
    p = Page()
    pad = rng.choice(["  ", "\t", "   "])
    width = rng.choice([None, 78, 70])

    def line(code: str) -> None:
        p.raw("\n")
        p.put(code, "furniture")
        p.raw(pad)

    if chance(rng, 0.4):
        p.put(
            f"Search Summary\nText: (port* or ferry) and wharf\nDate: Last 2 years\nResults Found: {len(items)}",
            "furniture",
        )
        p.raw("\n\n")
    for n, i in enumerate(items):
        se = chance(rng, 0.6)
        if se:
            line("SE")
            p.put(i.topic, "section")
        line("HD")
        p.put(wrapped(i.headline, width, "    "), "headline", n)
        if i.authors and chance(rng, 0.75):
            line("BY")
            if chance(rng, 0.4):
                p.put("By", "byline", n)
                p.raw(" ")
            names(p, i.authors, n, last=rng.choice([" and ", ", "]))
        if i.credit and chance(rng, 0.3):
            line("CR")
            p.put(i.credit, "credit", n)
        line("WC")
        p.put(f"{sum(map(len, i.paragraphs)) // 6} words", "furniture")
        line("PD")
        p.put(long(i.published), "publication", n, "published", i.published.isoformat())
        if chance(rng, 0.5):
            line("ET")
            p.put(f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}", "furniture")
        line("SN")
        p.put(i.outlet, "publication", n, "outlet")
        line("SC")
        p.put(re.sub("[^A-Z]", "", i.outlet.upper())[:5] or "XXNEW", "furniture")
        if chance(rng, 0.5):
            line("PG")
            p.put(str(rng.randint(1, 40)), "furniture")
        line("LA")
        p.put("English", "furniture")
        line("CY")
        p.put(
            rng.choice(
                [
                    f"(c) {i.published.year} {i.outlet}",
                    f"© {i.published.year}. All rights reserved.",
                ]
            ),
            "furniture",
        )
        text = story(rng, i, items)
        line("LP")
        p.raw("\n")
        if i.deck and chance(rng, 0.2):
            p.put(wrapped(i.deck, width), "deck", n)
            p.raw("\n\n")
        p.put(wrapped(text[0], width), "body", n)
        p.raw("\n")
        if text[1:]:
            line("TD")
            p.raw("\n")
            for t in text[1:]:
                p.put(wrapped(t, width), "body", n)
                p.raw("\n\n")
        if chance(rng, 0.6):
            line("NS")
            p.put("gcat : Political/General News | npag : Page One Stories", "furniture")
        line("RE")
        p.put(f"{i.place.lower()[:4]} : {i.place}", "furniture")
        if chance(rng, 0.5):
            line("PUB")
            p.put(f"{i.outlet} Publishing", "furniture")
        line("AN")
        p.put(
            f"Document {re.sub('[^A-Z]', '', i.outlet.upper())[:5]}0000{i.published:%Y%m%d}e{rng.randint(100, 999)}0000{rng.choice('abcdef')}",
            "furniture",
        )
        p.raw("\n\n")
    return p


@family
def whatsapp_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A phone chat's text export in which people paste and summarise articles, between chatter."""
    p = Page()
    style = rng.choice(["[{d}/{m:02}/{y}, {t}] ", "{d:02}/{m:02}/{y}, {t} - "])
    people = rng.sample(PEOPLE, 3)
    day = max(i.published for i in items)

    minute = rng.randint(380, 440)

    def message(who: str | None, day: date) -> None:
        nonlocal minute
        minute += rng.randint(1, 25)
        t = f"{minute // 60 % 24:02}:{minute % 60:02}" + (
            f":{rng.randint(0, 59):02}" if style.startswith("[") else ""
        )
        p.put(
            style.format(d=day.day, m=day.month, y=day.year, t=t).strip()
            + (f" {who}:" if who else ""),
            "furniture",
        )
        p.raw(" ")

    message(None, day)
    p.put(
        "Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.",
        "furniture",
    )
    p.raw("\n")
    for n, i in enumerate(items):
        for _ in range(rng.choice([0, 0, 1, 2])):
            message(rng.choice(people), day)
            p.put(
                rng.choice(
                    [
                        "ok thanks",
                        "did anyone see the one on the ferry?",
                        "<Media omitted>",
                        "This message was deleted",
                        "👍",
                        "will be 10 min late, sorry",
                        "that's the third time this month",
                    ]
                ),
                "furniture",
            )
            p.raw("\n")
        message(rng.choice(people), day)
        kind = rng.choice(["full", "full", "link", "star"])
        star = "*" if kind == "star" else ""
        if chance(rng, 0.25):
            p.put(rng.choice(["Forwarded", "from the other group 👇", "fyi"]), "furniture")
            p.raw("\n")
        if kind == "link":
            p.put(i.url, "source_line", n, "url")
            p.raw("\n")
        if chance(rng, 0.9) or kind == "link":
            p.raw(star)
            p.put(i.headline, "headline", n)
            p.raw(star + "\n" + rng.choice(["", "\n"]))
        if chance(rng, 0.55):
            p.raw(rng.choice(["", "_", "📰 "]))
            p.put(i.outlet, "publication", n, "outlet")
            if chance(rng, 0.4):
                p.raw(", ")
                p.put(
                    rng.choice([short, long])(i.published),
                    "publication",
                    n,
                    "published",
                    i.published.isoformat(),
                )
            p.raw("\n" + rng.choice(["", "\n"]))
        for text in story(rng, i, items, rng.choice([1, 3, 12])):
            p.put(text, "body", n)
            p.raw("\n\n")
        p.content = p.content.rstrip("\n") + "\n"
        if kind != "link" and chance(rng, 0.5):
            p.put(i.url, "source_line", n, "url")
            p.raw("\n")
    message(rng.choice(people), day + timedelta(days=1))
    p.put(rng.choice(["🙏", "Good summary, thanks", "see you at 9"]), "furniture")
    p.raw("\n")
    return p


@family
def forwarded_quoted_clippings(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail that was forwarded once or twice, with the clippings behind quote marks."""
    p = Page()
    depth = rng.choice(["> ", "> ", "> > ", ">> "])
    width = rng.choice([64, 68, 72])
    a, b = rng.sample(PEOPLE, 2)
    day = max(i.published for i in items) + timedelta(days=1)
    if chance(rng, 0.7):
        p.put(
            rng.choice(
                [
                    "See below – third item especially.\n\nM.",
                    "Any thoughts before the meeting?",
                    "fwd as promised",
                ]
            ),
            "furniture",
        )
        p.raw("\n\n")
    p.put(
        rng.choice(
            [
                "---------- Forwarded message ---------",
                "-----Original Message-----",
                "Begin forwarded message:",
            ]
        ),
        "furniture",
    )
    p.raw("\n")
    p.put(
        f"From: {a} <{a.split()[-1].lower()}@office.example>\nDate: {weekday(day)[:3]}, {short(day)} at 07:{rng.randint(10, 59)}\nSubject: Fwd: clippings {day.day}.{day.month}.\nTo: {b} <{b.split()[-1].lower()}@office.example>",
        "furniture",
    )
    p.raw("\n\n\n")

    def quoted(words: str, role: str, n: int | None = None, **more: str) -> None:
        for row in textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False):
            p.raw(depth)
            p.put(row, role, n, **more)
            p.raw("\n")

    def blank() -> None:
        p.raw(depth.rstrip() + "\n")

    quoted(
        rng.choice(
            [
                "Good morning, here is what I found today.",
                "Clippings of the day, as usual without pictures.",
            ]
        ),
        "furniture",
    )
    blank()
    for n, i in enumerate(items):
        if chance(rng, 0.5):
            p.raw(depth)
            p.put(i.outlet, "publication", n, "outlet")
            if chance(rng, 0.8):
                p.raw(rng.choice([" / ", ", ", " "]))
                p.put(
                    rng.choice(
                        [
                            long(i.published),
                            f"{i.published.day}.{i.published.month}.{i.published.year}",
                        ]
                    ),
                    "publication",
                    n,
                    "published",
                    i.published.isoformat(),
                )
            p.raw("\n")
            quoted(i.headline, "headline", n)
        else:
            quoted(i.headline.upper() if chance(rng, 0.3) else i.headline, "headline", n)
            if i.authors and chance(rng, 0.6):
                p.raw(depth)
                names(p, i.authors, n, last=", ")
                p.raw(", ")
                p.put(i.outlet, "publication", n, "outlet")
                p.raw("\n")
        blank()
        for text in story(rng, i, items, 9):
            quoted(text, "body", n)
            blank()
        if chance(rng, 0.4):
            angle = chance(rng, 0.5)
            p.raw(depth + ("<" if angle else ""))
            p.put(i.url, "source_line", n, "url")
            p.raw(">" if angle else "")
            p.raw("\n")
            blank()
        if chance(rng, 0.25):
            blank()
    if chance(rng, 0.6):
        quoted(
            "This e-mail may contain confidential information. If you are not the intended recipient please delete it.",
            "furniture",
        )
    return p


@family
def prose_summary_of_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """A desk's round-up without headlines: each paragraph names the paper in a sentence of prose."""
    p = Page()
    day = max(i.published for i in items)
    width = rng.choice([None, None, 80])
    place = rng.choice(["Ossary", "Port Calder", "Ruvenmark"])
    p.put(
        rng.choice(
            [f"{place.upper()} MEDIA REACTION", f"Press round-up, {place}", "In the papers today"]
        ),
        "furniture",
    )
    p.raw("\n")
    p.put(
        rng.choice(
            [
                long(day),
                f"{weekday(day)} {day.day} {MONTHS[day.month - 1]} {day.year}",
                f"{day.day:02}.{day.month:02}.{day.year}, 09:00",
            ]
        ),
        "furniture",
    )
    p.raw("\n\n")
    sections = chance(rng, 0.5)
    numbered = chance(rng, 0.4)
    topic = None
    for n, i in enumerate(items):
        if sections and i.topic != topic:
            topic = i.topic
            p.put(topic + rng.choice(["", ":"]), "section")
            p.raw("\n\n")
        if numbered:
            p.raw(f"{n + 1}. ")
        text = story(rng, i, items, rng.choice([1, 1, 2, 3]))
        first = re.split(r"(?<=[.!?”]) ", text[0], maxsplit=1)
        lead = first[0][0].lower() + first[0][1:] if chance(rng, 0.7) else first[0]
        verb = rng.choice(
            [
                "reports that",
                "writes that",
                "says:",
                "leads on the story that",
                "carries an interview in which",
            ]
        )
        form = rng.choice(["the", "plain", "author", "dated"])
        if form == "the":
            p.put(
                rng.choice(
                    [
                        "The daily",
                        "The weekly",
                        "The tabloid",
                        "The state-owned",
                        "Yesterday's",
                        "The centrist",
                    ]
                ),
                "body",
                n,
            )
            p.raw(" ")
        if form == "author" and i.authors:
            p.put("Writing in", "body", n)
            p.raw(" ")
            p.put(i.outlet, "body", n, "outlet")
            p.raw(", ")
            p.put(i.authors[0], "body", n, "author")
            p.raw(" ")
            p.put(
                rng.choice(["argues that", "asks whether", "recalls how"])
                + " "
                + wrapped(lead, width),
                "body",
                n,
            )
        else:
            p.put(i.outlet, "body", n, "outlet")
            if form == "dated":
                p.raw(" (")
                p.put(
                    f"{i.published.day}/{i.published.month}",
                    "body",
                    n,
                    "published",
                    i.published.isoformat(),
                )
                p.raw(")")
            p.raw(" ")
            p.put(wrapped(f"{verb} {lead}", width), "body", n)
        if first[1:]:
            p.raw(" ")
            p.put(wrapped(first[1], width), "body", n)
        p.raw("\n\n")
        for t in text[1:]:
            p.put(wrapped(t, width), "body", n)
            p.raw("\n\n")
    if chance(rng, 0.6):
        p.put(
            rng.choice(
                [
                    "Compiled by the duty editor. Next round-up tomorrow at nine.",
                    "The round-up does not appear on public holidays.",
                ]
            ),
            "furniture",
        )
        p.raw("\n")
    return p


@family
def broadcast_monitoring(rng: random.Random, items: Sequence[Item]) -> Page:
    """Radio and press monitoring reports: a headline, a line on the source in prose, the text in quotation."""
    p = Page()
    for n, i in enumerate(items):
        clock = f"{rng.randint(0, 23):02}{rng.choice(['00', '30', '45'])} gmt"
        with_source = chance(rng, 0.85)
        d2 = f"{i.published.day} {MONTHS[i.published.month - 1][:3]} {i.published.year % 100:02}"
        if chance(rng, 0.35):
            p.put(
                rng.choice(
                    [
                        f"{i.place.upper()} {rng.randint(100, 999)}",
                        f"ITEM {n + 1:03} / {i.topic.upper()}",
                    ]
                ),
                "furniture",
            )
            p.raw("\n")
        p.put(i.headline, "headline", n)
        p.raw("\n\n")
        p.put(
            rng.choice(
                [
                    "Text of report by",
                    "Excerpt from report by",
                    "Text of unattributed report headlined as above, published by",
                    "Report by",
                ]
            ),
            "publication",
            n,
        )
        p.raw(" ")
        p.put(i.outlet, "publication", n, "outlet")
        p.raw(" ")
        p.put(rng.choice(["on", "at " + clock + " on", "website on"]), "publication", n)
        p.raw(" ")
        p.put(
            rng.choice(
                [long(i.published), f"{i.published.day} {MONTHS[i.published.month - 1]}"]
                if with_source
                else [long(i.published)]
            ),
            "publication",
            n,
            "published",
            i.published.isoformat(),
        )
        p.raw("\n\n")
        if chance(rng, 0.4):
            p.put(f"{i.place}, {i.published.day} {MONTHS[i.published.month - 1]}:", "body", n)
            p.raw(" ")
        for k, t in enumerate(story(rng, i, items, 12)):
            if k and chance(rng, 0.15):
                p.put(
                    rng.choice(
                        [
                            "[Passage omitted]",
                            "[Correspondent, recorded] It was dark, and nobody had told us anything.",
                            "[Presenter] There is more on this at six.",
                            "[passage omitted: list of those present]",
                        ]
                    ),
                    "body",
                    n,
                )
                p.raw("\n\n")
            p.put(t, "body", n)
            p.raw("\n\n")
        if with_source:
            p.put("Source:", "publication", n)
            p.raw(" ")
            p.put(f"{i.outlet}, {i.place}, in English {clock} {d2}", "publication", n)
            p.raw("\n\n")
        if chance(rng, 0.6):
            p.put(
                f"LM Mon {rng.choice(['EU1', 'ME2', 'NS1'])} {rng.choice(['EuroPol', 'nsd', 'mj/td'])}",
                "furniture",
            )
            p.raw("\n\n")
        p.raw(rng.choice(["\n", "\n\n"]))
    return p


@family
def markdown_reading_notes(rng: random.Random, items: Sequence[Item]) -> Page:
    """A note of clippings in Markdown, with callouts, tags, highlights and links to sources."""
    p = Page()
    day = max(i.published for i in items)
    if chance(rng, 0.6):
        p.raw("---\n")
        p.put(f"title: clippings {day.isoformat()}\ntags: [press, inbox]\naliases: []", "furniture")
        p.raw("\n---\n\n")
    if chance(rng, 0.7):
        p.raw("# ")
        p.put(rng.choice([f"{day.isoformat()} reading", "Inbox", "Things to file"]), "furniture")
        p.raw("\n\n")
    if chance(rng, 0.35):
        for i in items:
            p.raw("- [ ] ")
            p.put(i.headline, "contents")
            p.raw("\n")
        p.raw("\n")
    shape = rng.choice(["h2", "h3", "bold", "link"])
    meta = rng.choice(["italic", "list", "end", "tail"])
    for n, i in enumerate(items):
        outlet, date_known = chance(rng, 0.9), chance(rng, 0.8)

        def when() -> None:
            p.put(
                rng.choice([i.published.isoformat(), short(i.published), us(i.published)]),
                "publication",
                n,
                "published",
                i.published.isoformat(),
            )

        if shape == "link":
            p.raw("## [")
            p.put(i.headline, "headline", n)
            p.raw("](")
            p.put(i.url, "source_line", n, "url")
            p.raw(")\n\n")
        else:
            mark = {"h2": ("## ", ""), "h3": ("### ", ""), "bold": ("**", "**")}[shape]
            p.raw(mark[0])
            p.put(i.headline, "headline", n)
            p.raw(mark[1] + "\n\n")
        if meta == "italic" and (outlet or date_known):
            p.raw("*")
            if outlet:
                p.put(i.outlet, "publication", n, "outlet")
            if date_known:
                p.raw(", " if outlet else "")
                when()
            if i.authors and chance(rng, 0.5):
                p.raw(", ")
                p.put(i.authors[0], "byline", n, "author")
            p.raw("*\n\n")
        if meta == "list":
            rows = (
                ["outlet"] * outlet
                + ["date"] * date_known
                + ["author"] * bool(i.authors)
                + ["url"] * (shape != "link")
            )
            rng.shuffle(rows)
            for row in rows:
                p.raw("- ")
                role = {"author": "byline", "url": "source_line"}.get(row, "publication")
                p.put(
                    {
                        "outlet": rng.choice(["source::", "paper::"]),
                        "date": "date::",
                        "author": "author::",
                        "url": "link::",
                    }[row],
                    role,
                    n,
                )
                p.raw(" ")
                if row == "outlet":
                    p.raw("[[")
                    p.put(i.outlet, "publication", n, "outlet")
                    p.raw("]]")
                elif row == "date":
                    when()
                elif row == "author":
                    names(p, i.authors, n, last=", ")
                else:
                    p.put(i.url, "source_line", n, "url")
                p.raw("\n")
            p.raw("\n")
        if i.deck and chance(rng, 0.3):
            p.raw("> ")
            p.put(i.deck, "deck", n)
            p.raw("\n\n")
        quote = chance(rng, 0.3)
        for t in story(rng, i, items, 10):
            p.raw("> " if quote else "")
            if chance(rng, 0.15):
                p.raw("==")
                p.put(t, "body", n)
                p.raw("==")
            else:
                p.put(t, "body", n)
            p.raw("\n>\n" if quote else "\n\n")
        p.raw("\n" if quote else "")
        if meta == "end":
            p.raw("— ")
            p.put(i.outlet, "publication", n, "outlet")
            if date_known:
                p.raw(" (")
                when()
                p.raw(")")
            p.raw("\n\n")
        if meta == "tail":
            p.raw("[")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("](")
            p.put(i.url, "source_line", n, "url")
            p.raw(")\n\n")
        if chance(rng, 0.3):
            p.put(
                rng.choice(
                    [
                        "My note: check the figures against the annual report.",
                        "→ ask Bram",
                        "#followup #" + i.topic.split()[0].lower(),
                    ]
                ),
                "furniture",
            )
            p.raw("\n\n")
        if chance(rng, 0.3):
            p.raw("---\n\n")
    return p


@family
def spreadsheet_rows(rng: random.Random, items: Sequence[Item]) -> Page:
    """A monitoring spreadsheet pasted as text: one row per article, cells parted by tabs, bars or semicolons."""
    p = Page()
    sep = rng.choice(["\t", "\t", " | ", ";"])
    columns = ["date", "outlet", "headline", "text"] + [
        c for c in ("author", "link", "tone", "topic") if chance(rng, 0.5)
    ]
    rng.shuffle(columns)
    title = {
        "date": rng.choice(["Date", "Pub. date"]),
        "outlet": rng.choice(["Outlet", "Media", "Source"]),
        "headline": rng.choice(["Headline", "Title"]),
        "text": rng.choice(["Summary", "Full text", "Excerpt"]),
        "author": "Author",
        "link": "Link",
        "tone": "Tone",
        "topic": "Topic",
    }
    if chance(rng, 0.4):
        p.put(
            f"Media monitoring – {MONTHS[items[0].published.month - 1]} {items[0].published.year}",
            "furniture",
        )
        p.raw("\n\n")
    if chance(rng, 0.8):
        p.raw("| " if sep == " | " else "")
        p.put(sep.join(title[c] for c in columns), "furniture")
        p.raw(" |" if sep == " | " else "")
        p.raw("\n")
        if sep == " | ":
            p.raw("|" + "---|" * len(columns) + "\n")
    form = rng.choice(
        [lambda d: d.isoformat(), lambda d: f"{d.day:02}/{d.month:02}/{d.year}", short]
    )
    for n, i in enumerate(items):
        p.raw("| " if sep == " | " else "")
        for k, c in enumerate(columns):
            p.raw(sep if k else "")
            if c == "date" and chance(rng, 0.95):
                p.put(form(i.published), "publication", n, "published", i.published.isoformat())
            elif c == "outlet" and chance(rng, 0.95):
                p.put(i.outlet, "publication", n, "outlet")
            elif c == "headline":
                p.put(i.headline, "headline", n)
            elif c == "text":
                for m, t in enumerate(story(rng, i, items, rng.choice([1, 2, 4]))):
                    p.raw(" " if m else "")
                    p.put(t, "body", n)
            elif c == "author" and i.authors:
                names(p, i.authors, n, last=", ")
            elif c == "link":
                p.put(i.url, "source_line", n, "url")
            elif c == "tone":
                p.put(rng.choice(["neutral", "negative", "positive", "n/a"]), "furniture")
            elif c == "topic":
                p.put(i.topic, "section")
        p.raw(" |" if sep == " | " else "")
        p.raw("\n")
    return p


@family
def terminal_feed_reader(rng: random.Random, items: Sequence[Item]) -> Page:
    """A feed reader's evening mail in plain text: feeds under rules, entries with title, link, time and text."""
    p = Page()
    order = sorted(items, key=lambda i: (i.outlet, -i.published.toordinal()))
    rule = rng.choice("=-~")
    p.put(
        rng.choice(
            [
                f"{len(items)} new items in {len({i.outlet for i in items})} feeds",
                "feedpost: your unread items",
            ]
        ),
        "furniture",
    )
    p.raw("\n\n")
    group = chance(rng, 0.6)
    for n, i in enumerate(order):
        if group:
            p.raw("\n" + rule * 60 + "\n")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("\n" + rule * 60 + "\n\n")
        p.put(wrapped(i.headline, 72), "headline", n)
        p.raw("\n")
        bits = ["date", "author", "outlet"] if not group else ["date", "author"]
        rng.shuffle(bits)
        first = True
        for b in bits:
            if b == "author" and (not i.authors or chance(rng, 0.4)):
                continue
            p.raw("" if first else rng.choice([" / ", ", "]))
            first = False
            if b == "date":
                p.put(
                    f"{weekday(i.published)[:3]}, {short(i.published)} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}",
                    "publication",
                    n,
                    "published",
                    i.published.isoformat(),
                )
            elif b == "outlet":
                p.put(i.outlet, "publication", n, "outlet")
            else:
                names(p, i.authors, n, last=", ")
        p.raw("\n")
        above = chance(rng, 0.5)
        if above:
            p.put(i.url, "source_line", n, "url")
            p.raw("\n")
        p.raw("\n")
        short_form = chance(rng, 0.4)
        for t in [snippet(rng, i)] if short_form else story(rng, i, items, 10):
            p.raw("  ")
            p.put(wrapped(t, 74, "  ", ""), "body", n)
            p.raw("\n\n")
        if short_form and chance(rng, 0.6):
            p.raw("  ")
            p.put(rng.choice(["Read more", "Continue reading →", "(more)"]), "furniture")
            p.raw("\n\n")
        if not above:
            p.raw("  ")
            p.put(rng.choice(["Link:", "URL:", "Permalink:"]), "source_line", n)
            p.raw(" ")
            p.put(i.url, "source_line", n, "url")
            p.raw("\n\n")
        if chance(rng, 0.2):
            p.raw("  ")
            p.put(f"Comments: {i.url}#comments", "furniture")
            p.raw("\n\n")
    return p


# --- HTML pages of many articles ---------------------------------------------------------------


def opening(page: Page, title: str, head: str = "", body: str = "<body>") -> None:
    page.raw(
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n{head}</head>\n{body}\n'
    )


def tag(
    page: Page,
    name: str,
    words: str,
    role: str,
    number: int | None = None,
    field: str | None = None,
    value: str | None = None,
) -> None:
    """One element with one piece in it; ``name`` may carry attributes."""
    page.raw(f"<{name}>")
    page.put(words, role, number, field, value)
    page.raw(f"</{name.split()[0]}>")


@family
def search_alert_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A search engine's alert mail: linked titles, outlet, snippets with bold words and small action links."""
    p = Page("text/html")
    day = max(i.published for i in items)
    term = rng.choice(["ferry terminal", "harbour wall", "coastal union"])
    opening(p, "", "<style>a{color:#1a0dab}</style>\n", '<body bgcolor="#f1f1f1">')
    p.raw(
        '<table border="0" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td style="padding:24px">'
    )
    tag(p, 'span style="font-size:22px"', rng.choice(["Lookout Alerts", "Newsbell"]), "furniture")
    p.raw('</td></tr><tr><td style="border-bottom:1px solid #ddd">')
    tag(p, "b", term, "furniture")
    p.raw("<br>")
    tag(
        p,
        'span style="color:#737373"',
        rng.choice(["As-it-happens update", "Daily update", "Weekly update"]) + " ⋅ " + us(day),
        "furniture",
    )
    p.raw("</td></tr>")
    own_dates = chance(rng, 0.4)
    split = rng.randint(1, len(items))
    for n, i in enumerate(items):
        if n in (0, split):
            p.raw('<tr><td style="padding-top:18px">')
            tag(
                p,
                'span style="font-size:12px;letter-spacing:.04em"',
                "NEWS" if n == 0 else rng.choice(["WEB", "BLOGS"]),
                "section",
            )
            p.raw("</td></tr>")
        p.raw('<tr itemscope itemtype="http://schema.org/Article"><td style="padding:16px 0">')
        p.raw(
            f'<a href="https://lookout.example/url?q={i.url}&amp;ct=ga" itemprop="url" style="color:#427fed">'
        )
        cut = len(i.headline) > 48 and chance(rng, 0.3)
        tag(
            p,
            'span itemprop="name"',
            i.headline if not cut else i.headline[:44].rsplit(" ", 1)[0] + " ...",
            "headline",
            n,
        )
        p.raw("</a>\n<div>")
        if chance(rng, 0.93):
            p.raw('<div itemprop="publisher">')
            tag(
                p,
                'a style="color:#737373"',
                i.outlet if chance(rng, 0.8) else i.host,
                "publication",
                n,
                "outlet",
            )
            p.raw("</div>")
        p.raw('<div itemprop="description" style="color:#252525">')
        if own_dates:
            p.put(
                f"{MONTHS[i.published.month - 1][:3]} {i.published.day}, {i.published.year}",
                "publication",
                n,
                "published",
                i.published.isoformat(),
            )
            p.raw(" ... ")
        words = snippet(rng, i).split()
        k = rng.randint(1, max(1, len(words) - 3))
        p.put(" ".join(words[:k]), "body", n)
        if words[k:]:
            p.raw(" <b>")
            p.put(words[k], "body", n)
            p.raw("</b> ")
            if words[k + 1 :]:
                p.put(" ".join(words[k + 1 :]), "body", n)
        p.raw("</div></div>")
        if chance(rng, 0.25):
            p.raw('<div style="font-size:12px">')
            tag(p, 'a href="#"', "Full Coverage", "furniture")
            p.raw("</div>")
        p.raw('<table><tr><td><a href="#">')
        p.put("Flag as irrelevant", "furniture")
        p.raw("</a></td></tr></table></td></tr>\n")
    p.raw("<tr><td>")
    for t in [
        "See more results",
        "Edit this alert",
        "You have received this email because you have subscribed to alerts.",
        "Unsubscribe",
        "View all your alerts",
        "Receive this alert as RSS feed",
        "Send Feedback",
    ]:
        p.raw(' <a href="#">')
        p.put(t, "furniture")
        p.raw("</a> " + rng.choice(["", "|", "<br>"]))
    p.raw("</td></tr></table></body></html>")
    return p


@family
def morning_newsletter_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A publisher's morning mail in nested tables: blurbs in bold leads, sources in brackets or links, a sponsor, other reads."""
    p = Page("text/html")
    day = max(i.published for i in items)
    opening(
        p,
        "Newsletter",
        "<style>.x{mso-line-height-rule:exactly}</style>\n",
        '<body style="margin:0;padding:0;background-color:#eeeeee">',
    )
    p.raw('<div style="display:none;max-height:0;overflow:hidden">')
    p.put(
        rng.choice(
            ["Plus: a quarrel over who owns the tide", "Good morning. It is going to be a long day"]
        ),
        "furniture",
    )
    p.raw(
        '&#847;&zwnj;&nbsp;</div>\n<table width="100%" role="presentation"><tr><td align="center"><table width="600"><tr><td>'
    )
    tag(
        p,
        'a href="#"',
        rng.choice(
            ["View in browser", "Sign up for this newsletter", "Trouble reading? Open online"]
        ),
        "furniture",
    )
    p.raw("</td></tr><tr><td>")
    tag(p, "h1", rng.choice(["The Slipway", "First Boat", "Tideline Daily"]), "furniture")
    tag(p, 'p class="date"', f"{weekday(day)}, {us(day)}", "furniture")
    tag(p, "p", f"By {rng.choice(PEOPLE)} and {rng.choice(PEOPLE)}", "furniture")
    p.raw("</td></tr>\n<tr><td>")
    tag(
        p,
        "p",
        rng.choice(
            [
                "Good morning. Here is what we are reading today, from the quay to the court.",
                "Happy " + weekday(day) + "! Rain later. First, the news.",
            ]
        ),
        "furniture",
    )
    p.raw("</td></tr>\n")
    rest = items[rng.randint(max(1, len(items) - 2), len(items)) :]
    lead_style = rng.choice(["h2", "bold", "link"])
    named = rng.choice(["bracket", "link-end", "button", "prose"])
    for n, i in enumerate(items[: len(items) - len(rest)]):
        if n and chance(rng, 0.3):
            p.raw('<tr><td style="background:#fafafa">')
            tag(
                p,
                'p style="font-size:10px"',
                rng.choice(
                    ["A MESSAGE FROM OUR PARTNER", "SPONSORED", "Presented by Calder Savings"]
                ),
                "furniture",
            )
            tag(
                p,
                "p",
                "Boats change. So should your insurance. See how members save up to 18% on hull cover.",
                "furniture",
            )
            p.raw("</td></tr>\n")
        p.raw('<tr><td style="padding:18px 32px"><table width="100%"><tr><td>')
        if chance(rng, 0.4):
            tag(p, 'span style="color:#c00;font-size:11px"', i.topic.upper(), "section")
        text = story(rng, i, items, rng.choice([1, 2, 4]))
        if lead_style == "h2":
            tag(p, 'h2 class="x"', i.headline, "headline", n)
            p.raw("<p>")
        elif lead_style == "link":
            p.raw('<h3><a href="https://t.example/c/' + str(rng.randint(10**6, 10**7)) + '">')
            p.put(i.headline, "headline", n)
            p.raw("</a></h3><p>")
        else:
            p.raw("<p><strong>")
            p.put(i.headline, "headline", n)
            p.raw("</strong><br>")
        if named == "prose":
            tag(p, "a", i.outlet, "body", n, "outlet")
            p.raw(" ")
            p.put(rng.choice(["reports:", "has the story:", "hears this:"]), "body", n)
            p.raw(" ")
        for k, t in enumerate(text):
            p.raw("</p><p>" if k else "")
            p.put(t, "body", n)
        if named == "bracket" and chance(rng, 0.9):
            p.raw(" [<a>")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("</a>]")
        elif named == "link-end" and chance(rng, 0.9):
            p.raw(' <em><a href="#">')
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("</a></em>")
            if chance(rng, 0.4):
                p.raw(" (")
                p.put(
                    f"{MONTHS[i.published.month - 1][:3]} {i.published.day}",
                    "publication",
                    n,
                    "published",
                    i.published.isoformat(),
                )
                p.raw(")")
        p.raw("</p>")
        if named == "button":
            p.raw('<table><tr><td bgcolor="#003"><a href="#">')
            p.put("Read on", "furniture")
            p.raw(" ")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("</a></td></tr></table>")
        p.raw("</td></tr></table></td></tr>\n")
    if rest or chance(rng, 0.6):
        p.raw("<tr><td>")
        tag(
            p,
            "h4",
            rng.choice(["WHAT ELSE WE'RE READING", "Also on our radar", "One more thing"]),
            "section",
        )
        p.raw("<ul>")
        for i in rest:
            p.raw("<li>")
            p.put(f"{i.headline} ({i.outlet})", "teaser")
            p.raw("</li>")
        p.raw("</ul>")
        tag(p, "p", "Was this forwarded to you? Subscribe here.", "furniture")
        p.raw("</td></tr>")
    p.raw('<tr><td align="center" style="font-size:11px">')
    for t in [
        "You are receiving this because you signed up at our site.",
        "Manage preferences",
        "Unsubscribe",
        "14 Rope Walk, Port Calder",
    ]:
        tag(p, "p", t, "furniture")
    p.raw("</td></tr></table></td></tr></table></body></html>")
    return p


@family
def story_cluster(rng: random.Random, items: Sequence[Item]) -> Page:
    """An aggregator's cluster page: cards of a title, an outlet and an age, some with snippets, under a story title."""
    p = Page("text/html")
    today = max(i.published for i in items)

    def h() -> str:
        return rng.choice("abcdefXYZ") + "".join(
            rng.choice("abcdefXYZ0123456789") for _ in range(5)
        )

    opening(
        p,
        "Full coverage",
        '<script>window.__ST={"a":1}</script>\n',
        '<body jscontroller="pjICDe"><div id="root">',
    )
    p.raw("<header>")
    for t in ["Home", "For you", "Following", "World", "Local"]:
        p.raw(f'<a class="{h()}" href="#">')
        p.put(t, "furniture")
        p.raw("</a>")
    p.raw("</header><main>")
    tag(
        p,
        "h1",
        rng.choice(["Full coverage", "The harbour row", f"{items[0].topic}: all perspectives"]),
        "furniture",
    )
    tag(p, f'div class="{h()}"', f"Updated {us(today)}", "furniture")
    groups = {
        0: rng.choice(["Top news", "Latest"]),
        rng.randint(1, 9): rng.choice(["All coverage", "Opinion", "Also in this story"]),
    }
    cls = [h() for _ in range(6)]
    outlet_first = chance(rng, 0.5)
    for n, i in enumerate(items):
        if n in groups:
            tag(p, f'h2 class="{cls[0]}"', groups[n], "section")
        p.raw(
            f'<article class="{cls[1]}"><img src="data:image/gif;base64,R0lGOD" class="{cls[2]}">'
        )

        def outlet() -> None:
            p.raw(f'<div class="{cls[3]}">')
            tag(p, f'div class="{cls[4]}"', i.outlet, "publication", n, "outlet")
            p.raw("</div>")

        if outlet_first:
            outlet()
        p.raw(f'<h{3 if n else 4}><a href="./read/{h()}{h()}" class="{cls[5]}">')
        p.put(i.headline, "headline", n)
        p.raw("</a></h3>" if n else "</a></h4>")
        if not outlet_first:
            outlet()
        if chance(rng, 0.75):
            tag(p, "p", snippet(rng, i), "body", n)
        p.raw("<div>")
        if chance(rng, 0.9):
            p.raw(f'<time datetime="{i.published.isoformat()}T0{rng.randint(4, 9)}:12:00Z">')
            p.put(
                ago(rng, today, i.published), "publication", n, "published", i.published.isoformat()
            )
            p.raw("</time>")
        if i.authors and chance(rng, 0.45):
            p.raw("<span> &middot; ")
            p.put("By", "byline", n)
            p.raw(" ")
            names(p, i.authors, n, last=" & ")
            p.raw("</span>")
        p.raw("</div>")
        if chance(rng, 0.4):
            tag(
                p,
                'button aria-label="x"',
                rng.choice(["Save for later", "Share", "More"]),
                "furniture",
            )
        p.raw("</article>\n")
    p.raw("<aside>")
    tag(p, "h3", "Frequently asked", "furniture")
    for q in ["Why was the wharf closed?", "Who pays for the repairs?"]:
        tag(p, "div", q, "furniture")
    p.raw("</aside><footer>")
    tag(p, "span", "Settings · Privacy · Terms · About this ranking", "furniture")
    p.raw("</footer></main></div></body></html>")
    return p


@family
def web_planet(rng: random.Random, items: Sequence[Item]) -> Page:
    """A planet that republishes whole posts of several sites under day headings, newest first."""
    p = Page("text/html")
    name = rng.choice(["Planet Estuary", "Planet Northern Press", "Coast Feeds"])
    opening(
        p,
        name,
        '<link rel="alternate" href="atom.xml">\n<meta name="generator" content="Planet/2.0">\n',
    )
    tag(p, "h1", name, "furniture")
    order = sorted(items, key=lambda i: i.published, reverse=True)
    sidebar = chance(rng, 0.5)

    def side() -> None:
        p.raw('<div class="sidebar">')
        tag(p, "h2", "Subscriptions", "furniture")
        p.raw("<ul>")
        for o in sorted({i.outlet for i in items}):
            p.raw('<li><a href="#" title="subscribe"><img src="feed-icon-10x10.png"></a> ')
            tag(p, 'a href="#"', o, "furniture")
            p.raw("</li>")
        p.raw("</ul>")
        tag(
            p,
            "p",
            f"Last updated: {us(order[0].published)} 11:00 PM. All times are UTC. Powered by: Planet",
            "furniture",
        )
        p.raw("</div>")

    if sidebar:
        side()
    day = None
    headings = chance(rng, 0.7)
    for n, i in enumerate(order):
        if headings and i.published != day:
            tag(p, 'h2 class="date"', us(i.published), "furniture")
            day = i.published
        p.raw('<div class="entry">')
        joined = chance(rng, 0.4)
        if joined:
            p.raw("<h3>")
            tag(p, 'a href="#"', i.outlet, "publication", n, "outlet")
            p.raw(" — ")
        else:
            p.raw('<div class="channelgroup"><h4>')
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("</h4></div><h3>")
        tag(p, f'a href="{i.url}"', i.headline, "headline", n)
        p.raw('</h3>\n<div class="content">')
        style = rng.choice(["p", "br", "div"])
        for k, t in enumerate(story(rng, i, items, 14)):
            if style == "br":
                p.raw("<br><br>\n" if k else "")
                p.put(t, "body", n)
            else:
                tag(p, style, t, "body", n)
        if i.caption and chance(rng, 0.3):
            p.raw(
                '<table class="tr-caption-container"><tr><td><img src="a.jpg"></td></tr><tr><td class="tr-caption">'
            )
            p.put(i.caption, "caption", n)
            p.raw("</td></tr></table>")
        if chance(rng, 0.3):
            p.raw("<p>")
            p.put("The post", "furniture")
            p.raw(" ")
            tag(p, "a", i.headline, "furniture")
            p.raw(" ")
            p.put("appeared first on", "furniture")
            p.raw(" ")
            tag(p, "a", i.outlet, "furniture")
            p.raw(".</p>")
        p.raw('</div>\n<p class="date">')
        if i.authors and chance(rng, 0.8):
            p.put("by", "byline", n)
            p.raw(" ")
            p.put(i.authors[0], "byline", n, "author")
            p.raw(" ")
        p.put("at" if headings else "on", "publication", n)
        p.raw(" ")
        clock = f"{rng.randint(1, 12)}:{rng.randint(0, 59):02} {rng.choice(['AM', 'PM'])}"
        p.put(
            us(i.published) + " " + clock if chance(rng, 0.7) or not headings else clock,
            "publication",
            n,
            "published",
            i.published.isoformat(),
        )
        p.raw("</p></div>\n")
    if not sidebar:
        side()
    p.raw("</body></html>")
    return p


@family
def channel_export_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A messenger channel's HTML export: posts of news with emoji heads, links, views and service lines."""
    p = Page("text/html")
    opening(
        p,
        "Exported Data",
        '<link href="css/style.css" rel="stylesheet">\n',
        '<body onload="CheckLocation();">',
    )
    channel = rng.choice(["Quayside News ⚓", "Ossary Today", "PORT | press"])
    p.raw('<div class="page_header"><div class="text bold">')
    p.put(channel, "furniture")
    p.raw('</div></div>\n<div class="history">')
    day = None
    for n, i in enumerate(sorted(items, key=lambda i: i.published)):
        if i.published != day:
            day = i.published
            p.raw('<div class="message service"><div class="body details">')
            p.put(long(day), "furniture")
            p.raw("</div></div>")
        p.raw(
            f'<div class="message default clearfix" id="message{rng.randint(100, 9999)}"><div class="body"><div class="pull_right date details" title="{day:%d.%m.%Y} 08:11:02">'
        )
        p.put(
            f"{rng.randint(6, 23):02}:{rng.randint(0, 59):02}",
            "publication",
            n,
            "published",
            i.published.isoformat(),
        )
        p.raw('</div>\n<div class="from_name">')
        p.put(channel, "furniture")
        p.raw('</div>\n<div class="text">')
        p.raw(rng.choice(["", "🔴 ", "❗️", "⚡ "]))
        if chance(rng, 0.85):
            tag(p, "strong", i.headline, "headline", n)
            p.raw("<br><br>")
        text = story(rng, i, items, rng.choice([1, 2, 5]))
        where = rng.choice(["prose", "end", "link", "none"])
        for k, t in enumerate(text):
            p.raw("<br><br>" if k else "")
            p.put(t, "body", n)
        if where == "prose":
            p.raw("<br><br>")
            p.put("This was reported by", "body", n)
            p.raw(" ")
            tag(p, 'a href="#"', i.outlet, "body", n, "outlet")
            if i.authors and chance(rng, 0.4):
                p.raw(" ")
                p.put("under the name of", "body", n)
                p.raw(" ")
                p.put(i.authors[0], "body", n, "author")
            p.raw(".")
        elif where == "end":
            p.raw("<br><br><em>")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("</em>")
            if chance(rng, 0.4):
                p.raw(", ")
                p.put(
                    f"{i.published.day} {MONTHS[i.published.month - 1]}",
                    "publication",
                    n,
                    "published",
                    i.published.isoformat(),
                )
        elif where == "link":
            p.raw("<br>")
            tag(p, f'a href="{i.url}"', i.url, "source_line", n, "url")
        if chance(rng, 0.5):
            p.raw("<br><br>")
            tag(
                p,
                'a href="#"',
                rng.choice(
                    ["👉 Subscribe to the channel", "@quayside_press", "Send us news: @ossary_bot"]
                ),
                "furniture",
            )
        p.raw("</div>\n")
        if chance(rng, 0.5):
            p.raw('<div class="reactions"><span>')
            p.put(f"👍 {rng.randint(2, 90)}", "furniture")
            p.raw("</span></div>")
        p.raw("</div></div>\n")
    p.raw("</div></body></html>")
    return p


@family
def town_portal(rng: random.Random, items: Sequence[Item]) -> Page:
    """A portal's front page: lead with deck, second stories with a paragraph, a column of bare titles as teasers."""
    p = Page("text/html")
    today = max(i.published for i in items)
    opening(
        p,
        "Start",
        '<meta name="viewport" content="width=device-width">\n',
        '<body class="home page-template-default">',
    )
    p.raw('<div id="top"><ul class="menu">')
    for t in rng.choice(
        [
            ["Startseite", "Politik", "Wirtschaft", "Kultur"],
            ["News", "Sport", "Weather", "Jobs", "Boats for sale"],
        ]
    ):
        p.raw('<li class="menu-item"><a href="#">')
        p.put(t, "furniture")
        p.raw("</a></li>")
    p.raw("</ul><div>")
    p.put(f"{weekday(today)}, {long(today)}", "furniture")
    p.raw("</div></div>\n")
    own = items[: max(1, len(items) - rng.randint(0, 3))]
    for n, i in enumerate(own):
        p.raw(
            f'<div class="{"lead-story" if n == 0 else "teaser teaser--" + rng.choice(["m", "s"])}">'
        )
        if chance(rng, 0.6):
            tag(p, 'span class="kicker"', rng.choice([i.topic, i.place]), "section")
        tag(p, "h2", i.headline, "headline", n)
        if i.deck and chance(rng, 0.6 if n == 0 else 0.2):
            tag(p, 'p class="standfirst"', i.deck, "deck", n)
        bits = [b for b in ("outlet", "date", "author") if chance(rng, 0.7)]
        rng.shuffle(bits)
        p.raw('<div class="meta">')
        for k, b in enumerate(bits):
            p.raw(" | " if k else "")
            if b == "outlet":
                tag(p, "span", i.outlet, "publication", n, "outlet")
            elif b == "date":
                tag(
                    p,
                    "span",
                    rng.choice(
                        [
                            ago(rng, today, i.published),
                            f"{i.published.day:02}.{i.published.month:02}.",
                        ]
                    ),
                    "publication",
                    n,
                    "published",
                    i.published.isoformat(),
                )
            elif i.authors:
                p.raw("<span>")
                names(p, i.authors, n, last=", ")
                p.raw("</span>")
        p.raw("</div>")
        text = story(rng, i, items, 3) if n == 0 else [snippet(rng, i)]
        for t in text:
            tag(p, "p", t, "body", n)
        tag(
            p,
            'a class="more" href="#"',
            rng.choice(["mehr", "Read more »", "Full story"]),
            "furniture",
        )
        if chance(rng, 0.25):
            p.raw('<div class="ad">')
            p.put("Anzeige", "furniture")
            p.raw("</div>")
        p.raw("</div>\n")
    p.raw('<aside><ol class="most">')
    tag(p, "li", rng.choice(["Meistgelesen", "Most read"]), "section")
    for i in items[len(own) :] or items[:2]:
        p.raw("<li>")
        tag(p, 'a href="#"', i.headline, "teaser")
        p.raw("</li>")
    p.raw("</ol></aside><footer>")
    tag(p, "small", "© Portal Ossary · Impressum · Datenschutz · Contact", "furniture")
    p.raw("</footer></body></html>")
    return p


# --- HTML pages of one article -----------------------------------------------------------------


def teasers(page: Page, items: Sequence[Item], element: str = "li", most: int = 4) -> None:
    for i in items[:most]:
        tag(page, element, i.headline, "teaser")


@family
def wordpress_local_paper(rng: random.Random, items: Sequence[Item]) -> Page:
    """A local paper's article on a blog system, with share buttons, tags, author box, related posts and comments."""
    p = Page("text/html")
    i = items[0]
    rest = items[1:]
    opening(
        p,
        f"{i.headline} - {i.outlet}",
        f'<link rel="canonical" href="{i.url}">\n<meta name="generator" content="WordPress 5.9">\n',
        '<body class="post-template-default single single-post postid-4121">',
    )
    p.raw('<header id="masthead"><p class="site-title">')
    in_masthead = chance(rng, 0.8)
    if in_masthead:
        tag(p, "a", i.outlet, "publication", 0, "outlet")
    else:
        p.raw('<img src="logo.png">')
    p.raw("</p><nav><ul>")
    for t in ["Home", "News", "Sport", "Obituaries", "Classifieds", "Contact"]:
        tag(p, 'li class="menu-item"', t, "furniture")
    p.raw("</ul></nav></header>\n<main><article>")
    if chance(rng, 0.6):
        p.raw('<div class="breadcrumbs">')
        tag(p, "a", "Home", "furniture")
        p.raw(" » ")
        tag(p, "a", i.topic, "section")
        p.raw("</div>")
    tag(p, 'h1 class="entry-title"', i.headline, "headline", 0)
    if i.deck and chance(rng, 0.4):
        tag(p, 'h2 class="subtitle"', i.deck, "deck", 0)
    p.raw('<div class="entry-meta">')
    date_words = rng.choice(
        [
            us(i.published),
            f"{MONTHS[i.published.month - 1]} {i.published.day}, {i.published.year} 9:{rng.randint(10, 59)} am",
        ]
    )

    def posted() -> None:
        p.raw('<span class="posted-on">')
        p.put("Posted on", "publication", 0)
        p.raw(" ")
        tag(
            p,
            f'time datetime="{i.published.isoformat()}"',
            date_words,
            "publication",
            0,
            "published",
            i.published.isoformat(),
        )
        p.raw("</span> ")

    def by() -> None:
        if i.authors and chance(rng, 0.85):
            p.raw('<span class="byline">')
            p.put("by", "byline", 0)
            p.raw(" ")
            names(p, i.authors, 0)
            p.raw("</span> ")

    for f in rng.sample([posted, by], 2):
        f()
    if chance(rng, 0.5):
        tag(p, "a", rng.choice(["Leave a comment", "3 Comments"]), "furniture")
    p.raw("</div>\n")
    if chance(rng, 0.6) and i.caption:
        p.raw('<figure class="wp-block-image"><img src="x.jpg"><figcaption>')
        p.put(i.caption, "caption", 0)
        if i.credit and chance(rng, 0.6):
            p.raw(" (")
            p.put(i.credit, "credit", 0)
            p.raw(")")
        p.raw("</figcaption></figure>")
    p.raw('<div class="entry-content">')
    for t in ["Facebook", "Email", "Print"]:
        p.raw('<a class="sd-button"><span>')
        p.put(t, "furniture")
        p.raw("</span></a>")
    text = story(rng, i, rest, least=4)
    middle = rng.randint(2, len(text) - 1)
    for k, t in enumerate(text):
        if k == middle and rest and chance(rng, 0.6):
            p.raw('<p class="also"><strong>')
            p.put(rng.choice(["READ ALSO:", "Related:", "More:"]), "furniture")
            p.raw("</strong> ")
            tag(p, "a", rest[0].headline, "teaser")
            p.raw("</p>")
        if k == middle + 1 and chance(rng, 0.3):
            tag(p, 'h3 class="wp-block-heading"', rng.choice(SUBS), "subhead", 0)
        tag(p, "p", t, "body", 0)
    p.raw("</div><footer>")
    p.put("Tagged", "furniture")
    p.raw(" ")
    tag(p, "a", i.topic, "furniture")
    p.raw("</footer>")
    if any(piece.field == "author" for piece in p.pieces) and chance(rng, 0.5):
        p.raw('<div class="author-box">')
        tag(p, "h4", f"About {i.authors[0]}", "furniture")
        tag(
            p,
            "p",
            f"{i.authors[0]} has covered the coast for this paper since 2019. Contact: news@{i.host}",
            "furniture",
        )
        p.raw("</div>")
    if rest:
        p.raw('<section class="related">')
        tag(p, "h3", "Related posts", "furniture")
        for j in rest[:3]:
            p.raw("<div>")
            tag(p, "a", j.headline, "teaser")
            tag(p, "span", us(j.published), "teaser")
            p.raw("</div>")
        p.raw("</section>")
    p.raw("</article><div id=comments>")
    if chance(rng, 0.6):
        tag(p, "h2", "2 thoughts on this story", "furniture")
        for who, what in [
            ("Old Salt", "About time somebody said it."),
            ("M. Perrin", "The article leaves out who voted for this in the first place."),
        ]:
            p.raw('<div class="comment-body">')
            tag(p, "cite", f"{who} says:", "furniture")
            tag(p, "p", what, "furniture")
            p.raw("</div>")
    p.raw("</div></main><footer>")
    tag(
        p,
        "p",
        f"© {i.published.year} {i.outlet if in_masthead else 'All rights reserved.'}",
        "furniture",
    )
    p.raw("</footer></body></html>")
    return p


@family
def hashed_class_app_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A large site's article built by a script framework: hashed classes, cards in the middle, newsletter prompts."""
    p = Page("text/html")
    i = items[0]
    c = [f"css-{rng.randint(10**5, 10**6):x}{rng.choice('hkzqp')}" for _ in range(8)]
    data = {
        "@type": "NewsArticle",
        "headline": i.headline,
        "datePublished": i.published.isoformat(),
    }
    opening(
        p,
        i.headline,
        f'<script type="application/ld+json">{json.dumps(data)}</script>\n'
        if chance(rng, 0.6)
        else "",
        '<body><div id="__next">',
    )
    p.raw(f'<div class="{c[0]}">')
    tag(p, f'a class="{c[1]}" href="#main"', "Skip to content", "furniture")
    for t in rng.sample(["Live", "Podcasts", "World", "Climate", "Games", "Video"], 4):
        p.raw(f'<span class="{c[1]}">')
        p.put(t, "furniture")
        p.raw("</span>")
    tag(
        p, f'button class="{c[2]}"', rng.choice(["Subscribe for 1.00/week", "Sign in"]), "furniture"
    )
    p.raw(f'</div>\n<div id="main" class="{c[3]}"><header>')
    if chance(rng, 0.6):
        tag(p, f'div class="{c[4]}"', i.topic, "section")
    tag(p, f'h1 class="{c[4]}"', i.headline, "headline", 0)
    if i.deck and chance(rng, 0.7):
        tag(p, f'div class="{c[5]}" data-testid="standfirst"', i.deck, "deck", 0)
    if i.caption and chance(rng, 0.6):
        p.raw(
            f'<div class="{c[6]}"><picture><source srcset="a.webp"><img src="a.jpg"></picture><div>'
        )
        tag(p, "span", i.caption, "caption", 0)
        if i.credit:
            tag(p, f'span class="{c[7]}"', i.credit, "credit", 0)
        p.raw("</div></div>")
    p.raw(f'<div class="{c[5]}">')
    if i.authors and chance(rng, 0.85):
        p.raw("<div>")
        if chance(rng, 0.5):
            p.put("By", "byline", 0)
            p.raw(" ")
        for k, a in enumerate(i.authors):
            tag(p, "a", a, "byline", 0, "author")
            p.raw("&nbsp;" if k < len(i.authors) - 1 else "")
        p.raw("</div>")
    if chance(rng, 0.6):
        tag(p, "div", i.outlet, "publication", 0, "outlet")
    p.raw("<div>")
    p.put(rng.choice(["Published", "First published", "Updated"]), "publication", 0)
    p.raw(" ")
    tag(
        p,
        "time",
        rng.choice(
            [
                f"{MONTHS[i.published.month - 1][:3]}. {i.published.day}, {i.published.year}, 6:04 a.m. ET",
                f"{long(i.published)}, 14:{rng.randint(10, 59)}",
                f"{i.published:%Y-%m-%d} 07:30",
            ]
        ),
        "publication",
        0,
        "published",
        i.published.isoformat(),
    )
    p.raw("</div>")
    tag(p, "span", f"{rng.randint(2, 9)} min read", "furniture")
    p.raw("</div></header>\n<section>")
    text = story(rng, i, items[1:], least=5)
    spots = sorted(rng.sample(range(1, len(text)), 2))
    for k, t in enumerate(text):
        if k == spots[0]:
            p.raw(f'<aside class="{c[2]}">')
            kind = rng.choice(["news", "ad", "quote"])
            if kind == "news":
                tag(p, "h4", "The briefing, every weekday at 7", "furniture")
                tag(p, "p", "Enter your e-mail address", "furniture")
            elif kind == "ad":
                tag(p, "div", "Advertisement", "furniture")
                tag(p, "div", "Article continues below", "furniture")
            else:
                tag(
                    p,
                    "blockquote",
                    rng.choice(
                        [
                            "“Easter has been and gone.”",
                            "“Nobody told us anything until the bulldozers came.”",
                        ]
                    ),
                    "furniture",
                )
            p.raw("</aside>")
        if k == spots[1] and items[1:]:
            p.raw(f'<div class="{c[2]}">')
            tag(
                p,
                "h4",
                rng.choice(["Recommended", "More on this story", "Editor’s picks"]),
                "furniture",
            )
            for j in items[1:4]:
                p.raw("<div>")
                tag(p, "a", j.headline, "teaser")
                if chance(rng, 0.5):
                    tag(p, "p", snippet(rng, j), "teaser")
                p.raw("</div>")
            p.raw("</div>")
        if k and k % 4 == 0 and chance(rng, 0.5):
            tag(p, f'h2 class="{c[4]}"', rng.choice(SUBS), "subhead", 0)
        tag(p, f'p class="{c[6]}"', t, "body", 0)
    if chance(rng, 0.4):
        tag(
            p,
            f'p class="{c[6]}"',
            rng.choice(
                [
                    f"Additional reporting by {rng.choice(PEOPLE)}.",
                    "This story was updated to correct the year of the vote.",
                ]
            ),
            "furniture",
        )
    p.raw("</section></div>")
    tag(
        p,
        "div",
        rng.choice(["Your privacy choices", "Terms of sale · Site map · Help"]),
        "furniture",
    )
    p.raw("</div></body></html>")
    return p


@family
def server_table_article_1998(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article of the late 1990s: font tags, layout tables, a left column of links, paragraphs by line breaks."""
    p = Page("text/html")
    i = items[0]
    p.raw(
        f'<HTML>\n<HEAD><TITLE>{i.outlet} Online</TITLE></HEAD>\n<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#0000CC">\n<TABLE WIDTH=600 BORDER=0><TR><TD COLSPAN=2><FONT FACE="Times" SIZE=6><B>'
    )
    p.put(i.outlet, "publication", 0, "outlet")
    p.raw("</B></FONT><HR NOSHADE>")
    if chance(rng, 0.7):
        p.raw("<FONT SIZE=2>")
        p.put(
            f"{weekday(i.published)}, {us(i.published)}",
            "publication",
            0,
            "published",
            i.published.isoformat(),
        )
        p.raw("</FONT>")
        dated = True
    else:
        dated = False
    p.raw('</TD></TR>\n<TR><TD WIDTH=110 VALIGN=TOP BGCOLOR="#CCCCFF">')
    for t in [
        "Front Page",
        "Business",
        "Sports",
        "Opinion",
        "Tides",
        "Archives",
        "E-mail the editor",
    ]:
        p.raw('<A HREF="index.html"><FONT SIZE=1>')
        p.put(t, "furniture")
        p.raw("</FONT></A><BR>")
    if items[1:] and chance(rng, 0.6):
        p.raw("<P><FONT SIZE=1><B>")
        p.put("OTHER STORIES", "furniture")
        p.raw("</B>")
        for j in items[1:4]:
            p.raw("<BR>&#149; ")
            tag(p, "A", j.headline, "teaser")
        p.raw("</FONT>")
    p.raw("</TD><TD VALIGN=TOP>")
    p.raw(f"<H{rng.randint(1, 3)}>")
    p.put(i.headline, "headline", 0)
    p.raw("</H1>\n")
    if i.deck and chance(rng, 0.3):
        tag(p, "I", i.deck, "deck", 0)
        p.raw("<P>")
    if i.authors and chance(rng, 0.8):
        caps = chance(rng, 0.3)
        p.raw("<B>")
        p.put("By", "byline", 0)
        p.raw(" ")
        for k, a in enumerate(i.authors):
            p.raw(", " if k else "")
            p.put(a.upper() if caps else a, "byline", 0, "author")
        p.raw("</B><BR>")
        if chance(rng, 0.5):
            tag(
                p,
                "FONT SIZE=2",
                rng.choice(["Staff Writer", "Special to the paper", "Harbor correspondent"]),
                "byline",
                0,
            )
        p.raw("<P>\n")
    text = story(rng, i, items[1:], least=2)
    br = chance(rng, 0.6)
    for k, t in enumerate(text):
        if k == 2 and i.caption and chance(rng, 0.5):
            p.raw(
                '<TABLE ALIGN=RIGHT WIDTH=180><TR><TD><IMG SRC="pic.gif" WIDTH=180><BR><FONT SIZE=1>'
            )
            p.put(i.caption, "caption", 0)
            p.raw("</FONT></TD></TR></TABLE>\n")
        p.raw(("<BR><BR>\n" if br else "<P>\n") if k else "")
        p.raw("&nbsp;&nbsp;&nbsp;" if br and chance(rng, 0.3) else "")
        if k == 0 and chance(rng, 0.5):
            p.put(f"{i.place.upper()} --", "body", 0)
            p.raw(" ")
        p.put(t, "body", 0)
    if not dated:
        p.raw("<P><I>")
        p.put("Published", "publication", 0)
        p.raw(" ")
        p.put(us(i.published), "publication", 0, "published", i.published.isoformat())
        p.raw("</I>")
    p.raw("<P><HR><CENTER><FONT SIZE=1>")
    p.put(f"© Copyright {i.published.year} {i.outlet}. Best viewed at 800x600.", "furniture")
    p.raw("</FONT></CENTER></TD></TR></TABLE></BODY></HTML>")
    return p


@family
def live_page_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live page: one headline, key points, then entries under clock times, newest first, by several hands."""
    p = Page("text/html")
    i = items[0]
    today = i.published
    opening(p, i.headline, "", '<body><div class="live-blog" data-auto-update="true">')
    if chance(rng, 0.7):
        tag(p, 'a class="brand"', i.outlet, "publication", 0, "outlet")
    tag(p, 'span class="pulse"', "LIVE", "furniture")
    tag(p, "h1", i.headline, "headline", 0)
    if i.deck and chance(rng, 0.6):
        tag(p, 'p class="intro"', i.deck, "deck", 0)
    if i.authors:
        p.raw('<p class="by">')
        p.put(rng.choice(["Live reporting", "By", "Edited by"]), "byline", 0)
        p.raw(" ")
        names(p, i.authors, 0)
        p.raw("</p>")
    p.raw('<p class="stamp">')
    if chance(rng, 0.5):
        p.put("Last updated:", "publication", 0)
        p.raw(" ")
    p.put(
        f"{long(today)} {rng.randint(17, 22)}:{rng.randint(10, 59)} GMT",
        "publication",
        0,
        "published",
        today.isoformat(),
    )
    p.raw("</p>\n")
    text = story(rng, i, items[1:], least=6)
    if chance(rng, 0.5):
        p.raw('<div class="key">')
        tag(p, "h2", rng.choice(["Summary", "Key points"]), "furniture")
        p.raw("<ul>")
        for t in rng.sample(text, 2):
            tag(p, "li", " ".join(t.split()[:12]).rstrip(",.;"), "contents")
        p.raw("</ul></div>")
    minutes = 17 * 60 - rng.randint(0, 50)
    k = 0
    while k < len(text):
        take = rng.choice([1, 1, 2])
        p.raw(f'<article class="entry" id="post-{rng.randint(1000, 9999)}"><header>')
        tag(
            p,
            "time",
            rng.choice(
                [f"{minutes // 60}:{minutes % 60:02}", f"{minutes // 60}.{minutes % 60:02}pm GMT"]
            ),
            "furniture",
        )
        if chance(rng, 0.35):
            tag(
                p,
                "h2",
                rng.choice(
                    SUBS
                    + [
                        "Ferry company answers",
                        "Minister to speak at three",
                        "Pictures from the quay",
                    ]
                ),
                "subhead",
                0,
            )
        if chance(rng, 0.25):
            tag(p, 'span class="hand"', rng.choice(PEOPLE), "furniture")
        p.raw("</header>")
        for t in text[k : k + take]:
            tag(p, "p", t, "body", 0)
        if chance(rng, 0.15) and i.caption:
            p.raw("<figure><img src=x><figcaption>")
            p.put(i.caption, "caption", 0)
            p.raw("</figcaption></figure>")
        tag(p, 'button type="button"', rng.choice(["Share", "Copy link to post"]), "furniture")
        p.raw("</article>\n")
        if chance(rng, 0.15) and items[1:]:
            p.raw('<div class="promo">')
            tag(p, "a", rng.choice(items[1:]).headline, "teaser")
            p.raw("</div>")
        k += take
        minutes -= rng.randint(4, 70)
    tag(p, "button", "Load older posts", "furniture")
    p.raw("</div></body></html>")
    return p


QUESTIONS = [
    "How did you come to this?", "You were against it once. What changed?", "And the critics?", "Who pays in the end?",
    "Is that not what everybody says before an election?", "What did you see that night?", "Do you regret it?",
    "Some people say you knew: did you?", "Where will it be in ten years?", "Would you do it again?",
]  # fmt: skip


@family
def magazine_interview_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A magazine's interview with questions in bold, an introduction, a fact box and a pulled quote."""
    p = Page("text/html")
    i = items[0]
    guest = rng.choice(PEOPLE)
    opening(p, "Interview", "", '<body class="node-type-interview not-front">')
    p.raw('<div id="page"><div id="header">')
    for t in ["Magazine", "Ideas", "Essays", "Shop"]:
        tag(p, "a", t, "furniture")
        p.raw(" ")
    p.raw('</div><div class="node">')
    tag(
        p,
        'div class="field-rubric"',
        rng.choice(["Interview", "In conversation", "The big interview"]),
        "section",
    )
    tag(
        p,
        'h1 class="title"',
        i.headline if chance(rng, 0.5) else f"{guest}: “{i.headline}”",
        "headline",
        0,
    )
    if i.deck:
        tag(p, 'div class="field-teaser"', i.deck, "deck", 0)
    p.raw('<div class="submitted">')
    if i.authors:
        p.put(rng.choice(["Interview by", "Interview:", "Questions:"]), "byline", 0)
        p.raw(" ")
        names(p, i.authors, 0)
        p.raw(" ")
    if chance(rng, 0.7):
        p.raw("&bull; ")
        p.put(i.outlet, "publication", 0, "outlet")
        p.raw(" ")
    if chance(rng, 0.8):
        p.raw("&bull; ")
        p.put(long(i.published), "publication", 0, "published", i.published.isoformat())
    p.raw('</div>\n<div class="field-body">')
    text = story(rng, i, [], least=6)
    intro = rng.choice([0, 1, 2])
    style = rng.choice(["strong", "initials", "h4", "dl"])
    ask = rng.sample(QUESTIONS, len(QUESTIONS))
    paper = "".join(w[0] for w in i.outlet.split()).upper()
    for k, t in enumerate(text):
        if k < intro:
            tag(p, "p", t, "body", 0)
            continue
        if k == intro or chance(rng, 0.75):
            q = ask[k % len(ask)]
            if style == "strong":
                p.raw("<p><strong>")
                p.put(q, "body", 0)
                p.raw("</strong></p>")
            elif style == "initials":
                tag(p, "p", f"{paper}: {q}", "body", 0)
            elif style == "h4":
                tag(p, "h4", q, "body", 0)
            else:
                tag(p, "dt", q, "body", 0)
            if style == "initials":
                tag(p, "p", f"{''.join(w[0] for w in guest.split())}: {t}", "body", 0)
                continue
        tag(p, "dd" if style == "dl" else "p", t, "body", 0)
        if k == intro + 2 and chance(rng, 0.5):
            tag(
                p, 'div class="pull"', "»" + " ".join(t.split()[:9]).rstrip(",.") + "«", "furniture"
            )
    p.raw("</div>")
    if chance(rng, 0.6):
        p.raw('<div class="infobox">')
        tag(p, "h5", guest, "furniture")
        tag(
            p,
            "p",
            f"Born in {i.place} in 1967, {guest} studied law and has sat on the harbour board since 2018.",
            "furniture",
        )
        p.raw("</div>")
    if items[1:]:
        p.raw('<div class="block">')
        tag(p, "h3", "More interviews", "furniture")
        teasers(p, items[1:], "div", 3)
        p.raw("</div>")
    p.raw("</div></div></body></html>")
    return p


@family
def amp_article_with_boxes(rng: random.Random, items: Sequence[Item]) -> Page:
    """A fast mobile page: kicker, standfirst as a list, a fact box, subheads, a most-read list between paragraphs."""
    p = Page("text/html")
    i = items[0]
    p.raw(
        f'<!doctype html><html amp lang="en"><head><meta charset="utf-8"><link rel="canonical" href="{i.url}"><script async src="https://cdn.example/v0.js"></script><title>{i.headline}</title></head><body><amp-analytics></amp-analytics>'
    )
    p.raw("<header><button>☰</button>")
    if chance(rng, 0.75):
        p.raw("<a>")
        p.put(i.outlet if chance(rng, 0.5) else i.host, "publication", 0, "outlet")
        p.raw("</a>")
    p.raw("</header><main>")
    tag(
        p,
        'span class="kicker"',
        rng.choice([i.topic, "Analysis", "Explained", "In depth"]),
        "section",
    )
    tag(p, "h1", i.headline, "headline", 0)
    if i.deck and chance(rng, 0.7):
        p.raw("<ul class=bullets><li>")
        p.put(i.deck, "deck", 0)
        p.raw("</li></ul>")
    p.raw('<amp-img src="a.jpg" width=16 height=9 layout=responsive></amp-img>')
    if i.credit and chance(rng, 0.7):
        p.raw("<small>")
        p.put(rng.choice(["Photo:", "Image:", "Picture by"]), "credit", 0)
        p.raw(" ")
        p.put(i.credit, "credit", 0)
        p.raw("</small>")
    p.raw("<address>")
    bits = rng.sample(["a", "d"], 2)
    for b in bits:
        if b == "a" and i.authors:
            p.raw("<span>")
            names(p, i.authors, 0, last=", ")
            p.raw("</span> ")
        if b == "d":
            tag(
                p,
                "time",
                rng.choice(
                    [
                        f"{i.published:%d.%m.%Y}, 18:0{rng.randint(0, 9)}",
                        us(i.published),
                        f"{weekday(i.published)[:3]} {short(i.published)}",
                    ]
                ),
                "publication",
                0,
                "published",
                i.published.isoformat(),
            )
            p.raw(" ")
    p.raw("</address>\n")
    text = story(rng, i, items[1:], least=6)
    box = rng.randint(1, len(text) - 1)
    most = rng.randint(1, len(text) - 1)
    for k, t in enumerate(text):
        if k and chance(rng, 0.3):
            tag(p, "h2", rng.choice(SUBS), "subhead", 0)
        if k == box:
            p.raw('<section class="factbox">')
            tag(p, "h3", rng.choice(["Key dates", "The numbers", "At a glance"]), "furniture")
            p.raw("<ul>")
            for fact in rng.sample(
                [
                    "1998: the wall is built",
                    "2016: first cracks are reported",
                    "3 March: council votes 14 to 11",
                    "4.7 million: the bill so far",
                    "61 households replied",
                ],
                3,
            ):
                tag(p, "li", fact, "furniture")
            p.raw("</ul></section>")
        if k == most and items[1:]:
            p.raw('<amp-list class="most">')
            tag(p, "h3", "Most read", "furniture")
            p.raw("<ol>")
            teasers(p, items[1:], "li", 5)
            p.raw("</ol></amp-list>")
        tag(p, "p", t, "body", 0)
    if i.caption and chance(rng, 0.3):
        p.raw("<figure><amp-img></amp-img><figcaption>")
        p.put(i.caption, "caption", 0)
        p.raw("</figcaption></figure>")
    tag(p, 'a href="#"', "View full site", "furniture")
    tag(p, "amp-consent", "We and our 214 partners store cookies on your device.", "furniture")
    p.raw("</main></body></html>")
    return p


@family
def letter_or_obituary_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A paper's opinion or obituaries page with one piece: signature at the end, life dates, a note of the editor."""
    p = Page("text/html")
    i = items[0]
    kind = rng.choice(["letter", "obituary", "column"])
    opening(
        p,
        kind,
        '<link rel="stylesheet" href="/sites/all/themes/broadsheet/print.css">\n',
        f'<body class="{kind}">',
    )
    p.raw('<div role="banner">')
    tag(p, "div", i.outlet, "publication", 0, "outlet")
    p.raw('</div><div role="main"><p class="section">')
    p.put(
        {
            "letter": rng.choice(["Letters to the Editor", "Your letters"]),
            "obituary": "Obituaries",
            "column": "Comment",
        }[kind],
        "section",
    )
    p.raw("</p>")
    if chance(rng, 0.7):
        tag(
            p,
            'p class="date"',
            f"{weekday(i.published)} {long(i.published)}",
            "publication",
            0,
            "published",
            i.published.isoformat(),
        )
    who = (i.authors or ("R. Maddern",))[0]
    tag(p, "h2", i.headline, "headline", 0)
    if kind == "obituary" and i.deck:
        tag(p, 'p class="stand"', i.deck, "deck", 0)
    if kind == "column":
        p.raw('<div class="columnist"><img src="face.png">')
        tag(p, "b", who, "byline", 0, "author")
        p.raw("</div>")
    text = story(rng, i, items[1:], least=3)
    if kind == "letter":
        text[0] = rng.choice(["Sir, – ", "SIR – ", "To the Editor: ", "Dear Editor, "]) + text[0]
    for t in text:
        tag(p, "p", t, "body", 0)
    if kind == "letter":
        p.raw('<p class="sig"><strong>')
        p.put(who, "byline", 0, "author")
        p.raw("</strong><br>")
        tag(
            p,
            "em",
            rng.choice(["Chairman, Friends of the Old Quay", "Rope Walk", "By e-mail"])
            + ", "
            + i.place,
            "byline",
            0,
        )
        p.raw("</p>")
    elif kind == "obituary":
        tag(
            p,
            "p",
            rng.choice(
                [
                    f"{rng.choice(PEOPLE)}, pilot, born 4 May 1949; died 21 February {i.published.year}",
                    "She is survived by two sons.",
                ]
            ),
            "body",
            0,
        )
        if i.authors:
            tag(p, 'p class="by"', who, "byline", 0, "author")
    if chance(rng, 0.4):
        tag(
            p,
            'p class="note"',
            rng.choice(
                [
                    "The editor reserves the right to shorten letters. Write to letters@" + i.host,
                    "The opinions of columnists are their own.",
                ]
            ),
            "furniture",
        )
    if chance(rng, 0.4):
        p.raw('<div class="correction">')
        tag(p, "h4", "Corrections and clarifications", "furniture")
        tag(
            p,
            "p",
            "A report on 2 February gave the length of the mole as 214 km. It is 214 m.",
            "furniture",
        )
        p.raw("</div>")
    if items[1:]:
        p.raw("<aside>")
        teasers(p, items[1:], "h5", 3)
        p.raw("</aside>")
    p.raw("</div></body></html>")
    return p


# --- text pages of one article -----------------------------------------------------------------


@family
def printer_friendly_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """The printer-friendly page of a news site saved as text, with the address at the foot of the page."""
    p = Page()
    i = items[0]
    if chance(rng, 0.6):
        p.put(
            rng.choice(
                ["Print this page   |   Close window", "Printed from " + i.host, "Back to article"]
            ),
            "furniture",
        )
        p.raw("\n\n")
    top = chance(rng, 0.6)
    if top:
        p.put(i.outlet, "publication", 0, "outlet")
        p.raw("\n\n")
    width = rng.choice([None, 72, 78])
    p.put(wrapped(i.headline, width), "headline", 0)
    p.raw("\n")
    if i.deck and chance(rng, 0.4):
        p.put(wrapped(i.deck, width), "deck", 0)
        p.raw("\n")
    p.raw(rng.choice(["", "\n"]))

    def by() -> None:
        if i.authors and chance(rng, 0.85):
            p.put(rng.choice(["By", "By:", "Reported by"]), "byline", 0)
            p.raw(" ")
            names(p, i.authors, 0)
            if chance(rng, 0.3):
                p.raw(", ")
                p.put(
                    rng.choice(["Staff Reporter", "Chief Correspondent", "Harbour Editor"]),
                    "byline",
                    0,
                )
            p.raw("\n")

    def when() -> None:
        words = rng.choice(
            [
                f"Published: {rng.randint(1, 12)}:{rng.randint(10, 59)} PM on",
                "Posted:",
                "Last Modified:",
                "",
            ]
        )
        if words:
            p.put(words, "publication", 0)
            p.raw(" ")
        p.put(
            rng.choice(
                [
                    long,
                    us,
                    lambda d: f"{weekday(d)}, {us(d)}",
                    lambda d: f"{d.day:02}/{MONTHS[d.month - 1][:3]}/{d.year}",
                ]
            )(i.published),
            "publication",
            0,
            "published",
            i.published.isoformat(),
        )
        p.raw("\n")

    for f in rng.sample([by, when], 2):
        f()
    p.raw("\n")
    text = story(rng, i, items[1:], least=3)
    for k, t in enumerate(text):
        if k and chance(rng, 0.12):
            p.put(rng.choice(SUBS), "subhead", 0)
            p.raw("\n")
        if k == 0 and chance(rng, 0.4):
            p.put(i.place.upper() + rng.choice([":", " —", " ––"]), "body", 0)
            p.raw(" ")
        p.put(wrapped(t, width), "body", 0)
        p.raw("\n\n")
    if not top:
        p.put("Source:", "publication", 0)
        p.raw(" ")
        p.put(i.outlet, "publication", 0, "outlet")
        p.raw("\n")
    if chance(rng, 0.7):
        p.put(
            rng.choice(["Find this article at:", "URL:", "Article printed from"]), "source_line", 0
        )
        p.raw("\n" if chance(rng, 0.5) else " ")
        p.put(i.url, "source_line", 0, "url")
        p.raw("\n\n")
    p.put(f"Copyright © {i.published.year} {i.host}. All rights reserved.", "furniture")
    p.raw("\n")
    return p


@family
def whole_page_copied(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article page copied with "select all": menus, sharing words, captions, teasers and comments run together."""
    p = Page()
    i = items[0]
    gap = rng.choice(["\n", "\n", "\n\n"])

    def line(
        words: str,
        role: str,
        number: int | None = None,
        field: str | None = None,
        value: str | None = None,
    ) -> None:
        p.put(words, role, number, field, value)
        p.raw(gap)

    for t in rng.sample(
        [
            "Skip to content",
            "Menu",
            "Search",
            "News",
            "Sport",
            "Weather",
            "Log in",
            "Subscribe",
            "My Account",
            "E-paper",
            "Newsletters",
        ],
        rng.randint(3, 8),
    ):
        line(t, "furniture")
    if chance(rng, 0.6):
        line("Trending:", "furniture")
        for j in items[1:3]:
            line(" ".join(j.headline.split()[:4]), "teaser")
    if chance(rng, 0.6):
        line(i.topic, "section")
    line(i.headline, "headline", 0)
    if i.deck and chance(rng, 0.6):
        line(i.deck, "deck", 0)
    if chance(rng, 0.5):
        line(
            rng.choice(
                [
                    "Share\nTweet\nEmail",
                    "Share this article\n0 Comments",
                    "Listen to this article\n4 min",
                    "Save",
                ]
            ),
            "furniture",
        )
    pieces = ["by", "when", "picture"]
    rng.shuffle(pieces)
    for piece in pieces:
        if piece == "by" and i.authors and chance(rng, 0.85):
            if chance(rng, 0.3):
                p.put("By", "byline", 0)
                p.raw(" ")
            names(p, i.authors, 0, last=rng.choice([" and ", ", ", "\n"]))
            p.raw(gap)
            if chance(rng, 0.3):
                line(rng.choice(["Reporter", "Senior correspondent", "Follow"]), "byline", 0)
        elif piece == "when":
            if chance(rng, 0.5):
                p.put(rng.choice(["Published", "Updated", "First posted"]), "publication", 0)
                p.raw(rng.choice([" ", ": ", "\n"]))
            p.put(
                rng.choice(
                    [
                        f"{us(i.published)} at 5:{rng.randint(10, 59)}pm",
                        f"{short(i.published)}, 11:{rng.randint(10, 59)}",
                        f"{i.published.day:02}.{i.published.month:02}.{i.published.year}",
                    ]
                ),
                "publication",
                0,
                "published",
                i.published.isoformat(),
            )
            p.raw(gap)
        elif piece == "picture" and i.caption and chance(rng, 0.6):
            p.put(i.caption, "caption", 0)
            if i.credit:
                p.raw(rng.choice([" ", "\n"]))
                p.put(rng.choice(["(Photo: ", "Credit: ", ""]) + i.credit, "credit", 0)
                p.raw(")" if p.pieces[-1].text.startswith("(") else "")
            p.raw(gap)
    text = story(rng, i, items[1:], least=4)
    spot = rng.randint(1, len(text) - 1)
    for k, t in enumerate(text):
        if k == spot:
            kind = rng.choice(["ad", "teasers", "video", "letter"])
            if kind == "ad":
                line(
                    rng.choice(["ADVERTISEMENT", "Advertisement - scroll to continue", "Ad"]),
                    "furniture",
                )
            elif kind == "teasers" and items[1:]:
                line(
                    rng.choice(["Read more", "Related articles", "You may also like"]), "furniture"
                )
                for j in items[1:4]:
                    line(j.headline, "teaser")
            elif kind == "video":
                line("Video: 1:42", "furniture")
                line("This content is not available with your privacy settings.", "furniture")
            else:
                line("Get the morning briefing in your inbox", "furniture")
                line("Email address\nSign up", "furniture")
        elif k and chance(rng, 0.1):
            line(rng.choice(SUBS), "subhead", 0)
        p.put(t, "body", 0)
        p.raw("\n\n" if chance(rng, 0.5) or gap == "\n\n" else "\n")
    for t in rng.sample(
        ["Topics", i.topic, "Report a mistake", "Comments", "Show 14 comments", "Most popular"], 3
    ):
        line(t, "furniture")
    for n, j in enumerate(items[1:5]):
        if chance(rng, 0.5):
            p.raw(f"{n + 1}\n" if gap == "\n" else f"{n + 1}. ")
        line(j.headline, "teaser")
        if chance(rng, 0.3):
            line(ago(rng, max(i.published, j.published), j.published), "teaser")
    p.put("Contact us", "furniture")
    p.raw(gap)
    p.put("©", "publication", 0)
    p.raw(" ")
    p.put(i.outlet, "publication", 0, "outlet")
    p.raw(gap)
    return p


@family
def reader_view_interview(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview in a browser's reader view pasted as text: host, title, author, minutes, questions and answers."""
    p = Page()
    i = items[0]
    if chance(rng, 0.8):
        p.put(i.host, "publication", 0, "outlet")
        p.raw("\n")
    p.put(i.headline, "headline", 0)
    p.raw("\n")
    if i.authors:
        names(p, i.authors, 0)
        p.raw("\n")
    if chance(rng, 0.7):
        p.put(f"{rng.randint(5, 9)}-{rng.randint(10, 14)} minutes", "furniture")
        p.raw("\n")
    p.raw("\n")
    if chance(rng, 0.6):
        p.put(
            rng.choice([long, us])(i.published),
            "publication",
            0,
            "published",
            i.published.isoformat(),
        )
        p.raw("\n\n")
    if i.deck and chance(rng, 0.5):
        p.put(i.deck, "deck", 0)
        p.raw("\n\n")
    if i.caption and chance(rng, 0.4):
        p.put(i.caption, "caption", 0)
        p.raw("\n\n")
    guest = rng.choice(PEOPLE)
    form = rng.choice(["Q/A", "names", "bare", "dash"])
    host = i.authors[0] if i.authors else "Interviewer"
    ask = rng.sample(QUESTIONS, len(QUESTIONS))
    for k, t in enumerate(story(rng, i, [], least=6)):
        if k < 1 and chance(rng, 0.7):
            p.put(
                f"{guest} receives us in an office above the fish hall. The conversation has been shortened.",
                "body",
                0,
            )
            p.raw("\n\n")
        if chance(rng, 0.8) or k == 0:
            q = ask[k % len(ask)]
            p.put(
                {"Q/A": f"Q: {q}", "names": f"{host}: {q}", "bare": q, "dash": f"– {q}"}[form],
                "body",
                0,
            )
            p.raw("\n\n")
            t = {"Q/A": f"A: {t}", "names": f"{guest}: {t}", "bare": t, "dash": t}[form]
        p.put(t, "body", 0)
        p.raw("\n\n")
    if i.authors and chance(rng, 0.4):
        p.put("Interview conducted by", "byline", 0)
        p.raw(" ")
        p.put(host, "byline", 0, "author")
        p.raw("\n")
    return p


@family
def live_ticker_pasted(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live ticker pasted as text: a headline and a lead, then entries that open with a clock time."""
    p = Page()
    i = items[0]
    up = chance(rng, 0.4)
    if chance(rng, 0.6):
        p.put(i.outlet, "publication", 0, "outlet")
        p.raw("\n")
    if chance(rng, 0.5):
        p.put(rng.choice(["LIVE", "Live blog", "+++ Ticker +++", "As it happened"]), "furniture")
        p.raw("\n")
    p.put(i.headline, "headline", 0)
    p.raw("\n")
    if i.deck and chance(rng, 0.5):
        p.put(i.deck, "deck", 0)
        p.raw("\n")
    p.put(
        rng.choice(
            [
                f"{long(i.published)}",
                f"Updated {us(i.published)} 9.{rng.randint(10, 59)} pm",
                f"{weekday(i.published)}, {i.published.day:02}.{i.published.month:02}.{i.published.year}",
            ]
        ),
        "publication",
        0,
        "published",
        i.published.isoformat(),
    )
    if i.authors and chance(rng, 0.6):
        p.raw(rng.choice([" | ", "\n"]))
        names(p, i.authors, 0)
    p.raw("\n\n")
    now = rng.randint(380, 460)
    form = rng.choice(["line", "same", "dash"])
    for k, t in enumerate(story(rng, i, items[1:], least=6)):
        now += rng.randint(3, 60)
        shown = now if up else 23 * 60 - now
        clock = f"{shown // 60:02}:{shown % 60:02}" + (
            "" if form != "line" else rng.choice(["", " CET"])
        )
        if k and chance(rng, 0.12):
            p.put(
                rng.choice(
                    ["Photo gallery: the quay at dawn", "Follow our reporter on the spot", "Share"]
                ),
                "furniture",
            )
            p.raw("\n\n")
        p.put(clock, "furniture")
        p.raw({"line": "\n", "same": " ", "dash": " – "}[form])
        if chance(rng, 0.4):
            p.put(
                rng.choice(SUBS + ["Ferry leaves without passengers", "Minister cancels"]),
                "subhead",
                0,
            )
            p.raw("\n" if form == "line" else rng.choice([". ", "\n"]))
        p.put(t, "body", 0)
        p.raw("\n\n")
    if chance(rng, 0.6) and items[1:]:
        p.put("More news", "furniture")
        p.raw("\n")
        for j in items[1:4]:
            p.raw("· ")
            p.put(j.headline, "teaser")
            p.raw("\n")
    return p


@family
def broadcast_transcript(rng: random.Random, items: Sequence[Item]) -> Page:
    """The transcript of a broadcast item with speakers in capitals and stage notes."""
    p = Page()
    i = items[0]
    width = rng.choice([None, 70])
    p.put(i.outlet, "publication", 0, "outlet")
    p.raw(rng.choice(["\n", " - "]))
    p.put(rng.choice(["The World at Noon", "Morning Tide", "TRANSCRIPT"]), "furniture")
    p.raw("\n")
    if chance(rng, 0.5):
        p.put("Broadcast:", "publication", 0)
        p.raw(" ")
    p.put(
        rng.choice([long, us, lambda d: f"{d.day:02}/{d.month:02}/{d.year}"])(i.published),
        "publication",
        0,
        "published",
        i.published.isoformat(),
    )
    p.raw("\n\n")
    p.put(i.headline, "headline", 0)
    p.raw("\n\n")
    if i.authors:
        p.put("Reporter:", "byline", 0)
        p.raw(" ")
        names(p, i.authors, 0, last=", ")
        p.raw("\n\n")
    if i.deck and chance(rng, 0.5):
        p.put(wrapped(i.deck, width), "deck", 0)
        p.raw("\n\n")
    if chance(rng, 0.6):
        p.put(
            rng.choice(
                ["Transcript", "THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM."]
            ),
            "furniture",
        )
        p.raw("\n\n")
    host, guest = rng.sample(PEOPLE, 2)
    speakers = [
        f"{host.upper()}, PRESENTER",
        (i.authors[0] if i.authors else guest).upper(),
        f"{guest.upper()}, {rng.choice(['HARBOUR MASTER', 'RESIDENT', 'ECONOMIST'])}",
    ]
    for k, t in enumerate(story(rng, i, items[1:], least=5)):
        if k and chance(rng, 0.15):
            p.raw("(")
            p.put(
                rng.choice(["BEGIN VIDEO CLIP", "Sound of gulls", "End of excerpt", "Laughs"]),
                "furniture",
            )
            p.raw(")\n\n")
        who = speakers[k % 3] if chance(rng, 0.8) else "UNIDENTIFIED MAN"
        p.put(wrapped(f"{who if k < 3 else who.split(',')[0]}: {t}", width), "body", 0)
        p.raw("\n\n")
    if chance(rng, 0.5):
        p.put(
            rng.choice(
                [
                    "END",
                    f"Copyright {i.published.year}. Accuracy and availability of transcripts may vary.",
                ]
            ),
            "furniture",
        )
        p.raw("\n")
    return p


@family
def text_browser_dump(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news page dumped by a text browser, with bracketed link numbers and a list of references at the end."""
    p = Page()
    i = items[0]
    links: list[str] = []

    def link(words: str, role: str, url: str, number: int | None = None, **more: str) -> None:
        links.append(url)
        p.raw(f"[{len(links)}]")
        p.put(words, role, number, **more)

    p.raw("   ")
    link(i.outlet, "publication", f"https://{i.host}/", 0, field="outlet")
    p.raw("\n\n")
    for t in ["News", "Opinion", "Sport", "Culture", "Archive"]:
        p.raw("     * ")
        link(t, "furniture", f"https://{i.host}/{t.lower()}")
        p.raw("\n")
    p.raw("\n   ")
    if chance(rng, 0.5):
        p.put("Search: ____________________ Submit", "furniture")
        p.raw("\n\n   ")
    p.raw(" " * rng.choice([0, 10]))
    p.put(wrapped(i.headline, 66, "   "), "headline", 0)
    p.raw("\n\n   ")
    if i.deck and chance(rng, 0.4):
        p.put(wrapped(i.deck, 70, "   "), "deck", 0)
        p.raw("\n\n   ")
    if i.authors and chance(rng, 0.8):
        p.put("By", "byline", 0)
        p.raw(" ")
        for k, a in enumerate(i.authors):
            p.raw(", " if k else "")
            link(a, "byline", f"https://{i.host}/author/{a.split()[-1].lower()}", 0, field="author")
        p.raw("\n   ")
    p.put(
        rng.choice([us, long])(i.published), "publication", 0, "published", i.published.isoformat()
    )
    p.raw("\n\n")
    if i.caption and chance(rng, 0.5):
        p.raw("   [] ")
        p.put(wrapped(i.caption, 68, "   "), "caption", 0)
        p.raw("\n\n")
    for k, t in enumerate(story(rng, i, items[1:], least=3)):
        p.raw("   ")
        if k and chance(rng, 0.12):
            p.put(rng.choice(SUBS), "subhead", 0)
            p.raw("\n\n   ")
        words = t.split()
        cut = rng.randint(2, max(2, len(words) - 3))
        if chance(rng, 0.2) and len(words) > 6:
            p.put(wrapped(" ".join(words[:cut]), 70, "   "), "body", 0)
            p.raw(" ")
            link(words[cut], "body", f"https://{i.host}/topic/{rng.randint(100, 999)}", 0)
            p.raw("\n   ")
            p.put(wrapped(" ".join(words[cut + 1 :]), 70, "   "), "body", 0)
        else:
            p.put(wrapped(t, 70, "   "), "body", 0)
        p.raw("\n\n")
    if items[1:]:
        p.raw("   ")
        p.put("See also", "furniture")
        p.raw("\n")
        for j in items[1:5]:
            p.raw("     * ")
            link(wrapped(j.headline, 64, "       "), "teaser", j.url)
            p.raw("\n")
        p.raw("\n")
    p.raw("   ")
    p.put(f"© {i.published.year} All rights reserved", "furniture")
    p.raw("\n\n")
    p.put("References", "furniture")
    p.raw("\n\n")
    for n, u in enumerate(links):
        p.raw(f"   {n + 1}. ")
        p.put(u, "furniture")
        p.raw("\n")
    return p


@family
def web_clipper_markdown(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article saved by a web clipper as Markdown: properties above, links and images in the text, newsletter words left in."""
    p = Page()
    i = items[0]
    front = chance(rng, 0.7)
    if front:
        p.raw("---\n")
        rows = ["title", "source", "author", "published", "created"]
        if chance(rng, 0.4):
            rng.shuffle(rows)
        for row in rows:
            role = {
                "title": "headline",
                "source": "source_line",
                "author": "byline",
                "published": "publication",
                "created": "furniture",
            }[row]
            if row == "author" and not i.authors:
                continue
            if row == "created":
                p.put(f"created: {i.published + timedelta(days=rng.randint(0, 40))}", "furniture")
            else:
                p.put(f"{row}:", "furniture")
                p.raw(" ")
            if row == "title":
                p.raw('"')
                p.put(i.headline, role, 0)
                p.raw('"')
            elif row == "source":
                p.put(i.url, role, 0, "url")
            elif row == "author":
                for a in i.authors:
                    p.raw('\n  - "[[')
                    p.put(a, role, 0, "author")
                    p.raw(']]"')
            elif row == "published":
                p.put(i.published.isoformat(), role, 0, "published", i.published.isoformat())
            p.raw("\n")
        p.put("tags:\n  - clippings", "furniture")
        p.raw("\n---\n")
    else:
        p.raw("# ")
        p.put(i.headline, "headline", 0)
        p.raw("\n\n")
        if i.authors:
            p.put("By", "byline", 0)
            p.raw(" ")
            for k, a in enumerate(i.authors):
                p.raw(", [" if k else "[")
                p.put(a, "byline", 0, "author")
                p.raw("](")
                p.put(f"https://{i.host}/by/{a.split()[-1].lower()}", "furniture")
                p.raw(")")
            p.raw("\n\n")
        if chance(rng, 0.7):
            p.put(us(i.published), "publication", 0, "published", i.published.isoformat())
            p.raw("\n\n")
    if i.deck and chance(rng, 0.4):
        p.raw("*")
        p.put(i.deck, "deck", 0)
        p.raw("*\n\n")
    if i.caption and chance(rng, 0.5):
        p.raw("![](")
        p.put(f"https://cdn.{i.host}/img/{rng.randint(1000, 9999)}.jpg", "furniture")
        p.raw(")\n\n")
        p.put(i.caption, "caption", 0)
        if i.credit and chance(rng, 0.5):
            p.raw(" ")
            p.put(i.credit, "credit", 0)
        p.raw("\n\n")
    text = story(rng, i, items[1:], least=3)
    spot = rng.randint(1, len(text) - 1)
    for k, t in enumerate(text):
        if k == spot and chance(rng, 0.6):
            if items[1:] and chance(rng, 0.5):
                p.raw("**")
                p.put("Read also:", "furniture")
                p.raw("** [")
                p.put(items[1].headline, "teaser")
                p.raw("](")
                p.put(items[1].url, "teaser")
                p.raw(")\n\n")
            else:
                p.put(
                    "Sign up to our weekly letter. We will never share your address.", "furniture"
                )
                p.raw("\n\n")
        if k and chance(rng, 0.15):
            p.raw(rng.choice(["## ", "### ", "**"]))
            bold = p.content.endswith("**")
            p.put(rng.choice(SUBS), "subhead", 0)
            p.raw("**\n\n" if bold else "\n\n")
        p.put(t, "body", 0)
        p.raw("\n\n")
    if not front or chance(rng, 0.6):
        p.raw("*")
        p.put(rng.choice(["This article first appeared in", "Source:", "From"]), "publication", 0)
        p.raw(" ")
        p.put(i.outlet, "publication", 0, "outlet")
        p.raw("*\n")
    return p


# --- more pages of many articles ---------------------------------------------------------------


@family
def scholarly_database_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A university database's HTML export: a linked contents table, then documents with labelled rows after the text."""
    p = Page("text/html")
    opening(p, "Results", "<style>.h{font-weight:bold}</style>\n")
    if chance(rng, 0.7):
        tag(p, "p", f"{us(max(i.published for i in items) + timedelta(days=9))}", "furniture")
        tag(p, "h1", "Table of contents", "furniture")
        for n, i in enumerate(items):
            p.raw(f'<p>{n + 1}. <a href="#d{n}">')
            p.put(i.headline, "contents")
            p.raw("</a></p>")
    text_first = chance(rng, 0.5)
    strong = rng.choice(["strong", "b", "span class=h"])
    for n, i in enumerate(items):
        p.raw(f'<hr><a name="d{n}"></a>')
        tag(p, 'p style="color:#666"', f"Document {n + 1} of {len(items)}", "furniture")
        tag(p, 'p style="font-weight:bold"', i.headline, "headline", n)

        def row(
            label: str,
            words: str | Sequence[str],
            role: str = "furniture",
            field: str | None = None,
            value: str | None = None,
        ) -> None:
            own = None if role in ("furniture", "section") else n
            p.raw(f"<p><{strong}>")
            p.put(label + ":", role, own)
            p.raw(f"</{strong.split()[0]}> ")
            for k, w in enumerate([words] if isinstance(words, str) else words):
                p.raw("; " if k else "")
                p.put(w, role, own, field, value)
            p.raw("</p>\n")

        def prose() -> None:
            if chance(rng, 0.4) and i.deck:
                p.raw(f"<p><{strong}>")
                p.put("Abstract:", "furniture")
                p.raw(f"</{strong.split()[0]}> ")
                p.put(i.deck, "deck", n)
                p.raw("</p>")
            p.raw(f"<p><{strong}>")
            p.put("Full text:", "furniture")
            p.raw(f"</{strong.split()[0]}> ")
            for k, t in enumerate(story(rng, i, items, 15)):
                p.raw("</p><p>" if k else "")
                p.put(t, "body", n)
            p.raw("</p>")
            if i.credit and chance(rng, 0.3):
                p.raw("<p>")
                p.put("CREDIT:", "credit", n)
                p.raw(" ")
                p.put(i.credit, "credit", n)
                p.raw("</p>")

        def inline() -> None:
            p.raw("<p>")
            if i.authors:
                names(p, i.authors, n, last="; ", between="; ")
                p.raw(". ")
            p.raw("<i>")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("</i>; ")
            p.put(f"{i.place} [{i.place}]", "publication", n)
            p.raw(" ")
            p.put(
                f"{i.published.day:02} {MONTHS[i.published.month - 1][:3]} {i.published.year}",
                "publication",
                n,
                "published",
                i.published.isoformat(),
            )
            p.raw(": ")
            p.put(f"A.{rng.randint(1, 30)}.", "publication", n)
            p.raw("</p>")

        cite = chance(rng, 0.4)
        if cite:
            inline()
        if text_first:
            prose()
        rows = [
            ("Title", None),
            ("Publication title", i.outlet),
            ("Publication date", us(i.published)),
            ("Author", i.authors),
            ("Section", i.topic),
            ("Place of publication", i.place),
            ("Source type", "Newspapers"),
            ("Language of publication", "English"),
            ("Document URL", f"https://search.scholia.example/docview/{rng.randint(10**8, 10**9)}"),
            ("ISSN", f"0{rng.randint(100, 999)}-{rng.randint(1000, 9999)}"),
        ]
        for label, words in rows:
            if not words or (cite and label in ("Publication title", "Author", "Publication date")):
                continue
            if label == "Publication title":
                row(label, words, "publication", "outlet")
            elif label == "Publication date":
                row(label, words, "publication", "published", i.published.isoformat())
            elif label == "Author":
                row(label, words, "byline", "author")
            elif chance(rng, 0.7):
                row(label, words)
        if not text_first:
            prose()
    tag(
        p, "p", "Database copyright © Scholia Reference. Contact: help@scholia.example", "furniture"
    )
    p.raw("</body></html>")
    return p


@family
def gopher_age_archive(rng: random.Random, items: Sequence[Item]) -> Page:
    """A 1990s archive page of an advocacy site: articles in preformatted text between anchors and rules."""
    p = Page("text/html")
    p.raw('<html><head><title>Archive</title></head>\n<body bgcolor="#c0c0c0">\n<center><h2>')
    month = MONTHS[items[0].published.month - 1]
    p.put(
        rng.choice(
            [f"News archive, {month} {items[0].published.year}", "THE HARBOR PAGE: PRESS CLIPPINGS"]
        ),
        "furniture",
    )
    p.raw("</h2></center>\n")
    if chance(rng, 0.7):
        p.raw("<ul>")
        for n, i in enumerate(items):
            p.raw(f'<li><a href="#{n}">')
            p.put(
                f"{i.outlet}, {i.published.month}/{i.published.day}: {' '.join(i.headline.split()[:6])}",
                "contents",
            )
            p.raw("</a>\n")
        p.raw("</ul>\n")
    pre = chance(rng, 0.6)
    for n, i in enumerate(items):
        p.raw(f'<hr><a name="{n}"></a>\n' + ("<pre>\n" if pre else ""))
        nl = "\n" if pre else "<br>\n"
        form = rng.choice(["source first", "head first"])

        def source() -> None:
            p.put(i.outlet.upper() if chance(rng, 0.2) else i.outlet, "publication", n, "outlet")
            p.raw(", " if chance(rng, 0.6) else nl)
            p.put(
                rng.choice(
                    [us(i.published), f"{i.published.month}/{i.published.day}/{i.published.year}"]
                ),
                "publication",
                n,
                "published",
                i.published.isoformat(),
            )
            if chance(rng, 0.3):
                p.raw(", ")
                p.put(f"page {rng.choice('ABC')}{rng.randint(1, 22)}", "publication", n)
            p.raw(nl)

        if form == "source first":
            source()
            p.raw(nl)
        p.raw("" if pre else "<b>")
        p.put(wrapped(i.headline, 70) if pre else i.headline, "headline", n)
        p.raw(("" if pre else "</b>") + nl + nl)
        if form == "head first":
            source()
            p.raw(nl)
        if i.authors and chance(rng, 0.7):
            p.put(rng.choice(["By", "by"]), "byline", n)
            p.raw(" ")
            names(p, i.authors, n)
            p.raw(nl + nl)
        for k, t in enumerate(story(rng, i, items, 16)):
            if pre:
                p.raw("   " if k else "")
                p.put(wrapped(t, 72, "", "   "), "body", n)
                p.raw("\n" + rng.choice(["", "\n"]))
            else:
                p.raw("<p>")
                p.put(t, "body", n)
                p.raw("\n")
        p.raw("</pre>\n" if pre else "")
        if chance(rng, 0.5):
            p.raw('<p><a href="#top">')
            p.put(rng.choice(["Back to top", "[top]"]), "furniture")
            p.raw("</a>\n")
    p.raw("<hr><address>")
    p.put("Maintained by webmaster@harbor.example. Reproduced for educational use.", "furniture")
    p.raw("</address></body></html>")
    return p


@family
def blog_category_reposts(rng: random.Random, items: Sequence[Item]) -> Page:
    """A campaign blog's category page: reposted articles with "posted by" of the blogger beside the article's own source."""
    p = Page("text/html")
    blogger = rng.choice(["admin", "quaywatcher", "Lotte"])
    opening(
        p,
        "In the press",
        '<style type="text/css">#sidebar{float:right}</style>\n',
        '<body class="archive category">',
    )
    p.raw('<div id="header">')
    tag(p, "h1", rng.choice(["Save the Old Quay", "Estuary Notebook"]), "furniture")
    p.raw('</div><div id="content">')
    tag(p, 'h2 class="pagetitle"', "Archive for the ‘In the press’ Category", "furniture")
    where = rng.choice(["italic-top", "end", "prose", "mixed"])
    for n, i in enumerate(items):
        p.raw(f'<div class="post" id="post-{rng.randint(100, 999)}"><h3>')
        tag(p, 'a rel="bookmark"', i.headline, "headline", n)
        p.raw("</h3>")
        posted = i.published + timedelta(days=rng.randint(1, 6))
        w = where if where != "mixed" else rng.choice(["italic-top", "end", "prose", "none"])
        p.raw("<small>")
        words = f"{weekday(posted)}, {us(posted)}"
        if w == "none":
            p.put(words, "publication", n, "published", posted.isoformat())
        else:
            p.put(words, "furniture")
        if chance(rng, 0.6):
            p.raw(" ")
            p.put(f"by {blogger}", "furniture")
        p.raw("</small>")
        p.raw('<div class="entry">')
        if w == "prose":
            tag(
                p,
                "p",
                rng.choice(
                    [
                        "Good to see somebody paying attention:",
                        "We could not have put it better ourselves.",
                    ]
                ),
                "furniture",
            )
            p.raw("<p>")
            p.put("From", "publication", n)
            p.raw(" ")
            tag(p, f'a href="{i.url}"', i.outlet, "publication", n, "outlet")
            p.raw(":</p>")
        if w == "italic-top":
            p.raw("<p><em>")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw(", ")
            p.put(long(i.published), "publication", n, "published", i.published.isoformat())
            if i.authors and chance(rng, 0.5):
                p.raw("<br>")
                p.put("by", "byline", n)
                p.raw(" ")
                names(p, i.authors, n)
            p.raw("</em></p>")
        quote = chance(rng, 0.4)
        p.raw("<blockquote>" if quote else "")
        text = story(rng, i, items, rng.choice([2, 5, 12]))
        for t in text:
            tag(p, "p", t, "body", n)
        p.raw("</blockquote>" if quote else "")
        if w == "end":
            p.raw("<p>(")
            p.put(i.outlet, "publication", n, "outlet")
            if i.authors and chance(rng, 0.4):
                p.raw(", ")
                p.put(i.authors[0], "byline", n, "author")
            if chance(rng, 0.6):
                p.raw(", ")
                p.put(
                    f"{i.published.day}.{i.published.month}.{i.published.year}",
                    "publication",
                    n,
                    "published",
                    i.published.isoformat(),
                )
            p.raw(")</p>")
        if chance(rng, 0.35):
            tag(p, 'a class="more-link"', "Read the rest of this entry »", "furniture")
        p.raw('</div><p class="postmetadata">')
        tag(
            p,
            "span",
            f"Posted in In the press, {i.topic} | {rng.choice(['No Comments »', '2 Comments »', 'Comments Off'])}",
            "furniture",
        )
        p.raw("</p></div>\n")
    tag(p, 'div class="navigation"', "« Older Entries", "furniture")
    p.raw('</div><div id="sidebar"><ul>')
    months = sorted({(i.published.year, i.published.month) for i in items}, reverse=True)
    for t in [
        "Pages",
        "About us",
        "Donate",
        "Archives",
        *(f"{MONTHS[m - 1]} {y}" for y, m in months),
        "Meta",
        "Log in",
    ]:
        tag(p, "li", t, "furniture")
    p.raw("</ul></div></body></html>")
    return p


@family
def clipping_service_report(rng: random.Random, items: Sequence[Item]) -> Page:
    """A clipping service's report for a client: a summary table, then each clip with a table of its particulars."""
    p = Page("text/html")
    day = max(i.published for i in items)
    opening(p, "Report", "", '<body style="font-family:Arial">')
    p.raw('<table width="700"><tr><td><img src="cid:logo"></td><td align="right">')
    tag(p, "b", rng.choice(["Kollmar Clips", "PressPoint Media Intelligence"]), "furniture")
    p.raw("<br>")
    p.put(f"Client: Harbour Trust · Report of {day:%d.%m.%Y}", "furniture")
    p.raw("</td></tr></table>\n")
    if chance(rng, 0.75):
        p.raw('<table border="1" cellspacing="0"><tr>')
        for t in ["Outlet", "Title", "Page"]:
            tag(p, "th", t, "furniture")
        p.raw("</tr>")
        for i in items:
            p.raw("<tr>")
            tag(p, "td", i.outlet, "contents")
            tag(p, "td", i.headline, "contents")
            tag(p, "td", str(rng.randint(1, 40)), "contents")
            p.raw("</tr>")
        p.raw("</table>\n")
    below = chance(rng, 0.35)
    for n, i in enumerate(items):
        p.raw('<div style="page-break-before:always">')

        def particulars() -> None:
            p.raw('<table class="meta" cellpadding="3">')
            rows = [
                ("Medium", "outlet"),
                (rng.choice(["Date", "Published"]), "date"),
                ("Author", "author"),
                ("Reach", str(rng.randint(3, 400)) + ",000"),
                ("Ad value", f"{rng.randint(200, 9000)}"),
                ("Keyword", "harbour; ferry"),
                ("Link", "url"),
            ]
            for label, what in rows:
                if (what == "author" and not i.authors) or (what != "outlet" and chance(rng, 0.12)):
                    continue
                role = {
                    "outlet": "publication",
                    "date": "publication",
                    "author": "byline",
                    "url": "source_line",
                }.get(what, "furniture")
                own = None if role == "furniture" else n
                p.raw('<tr><td bgcolor="#eee">')
                p.put(label + ":", role, own)
                p.raw("</td><td>")
                if what == "outlet":
                    p.put(i.outlet, "publication", n, "outlet")
                elif what == "date":
                    p.put(
                        f"{i.published:%d.%m.%Y}",
                        "publication",
                        n,
                        "published",
                        i.published.isoformat(),
                    )
                elif what == "author":
                    names(p, i.authors, n, last=", ")
                elif what == "url":
                    p.put(i.url, "source_line", n, "url")
                else:
                    p.put(what, "furniture")
                p.raw("</td></tr>")
            p.raw("</table>")

        if not below:
            particulars()
        tag(p, 'p style="font-size:18px"', i.headline, "headline", n)
        if i.deck and chance(rng, 0.4):
            tag(p, "p", i.deck, "deck", n)
        for t in story(rng, i, items, 12):
            tag(p, 'p align="justify"', t, "body", n)
        if i.caption and chance(rng, 0.35):
            tag(p, 'p style="font-size:10px"', i.caption, "caption", n)
        if below:
            particulars()
        tag(
            p,
            'p style="font-size:9px"',
            f"© {rng.choice(['All rights with the publisher.', 'Licensed copy. No further copying.'])} {n + 1}/{len(items)}",
            "furniture",
        )
        p.raw("</div>\n")
    p.raw("</body></html>")
    return p


@family
def wiki_press_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A wiki's page of press coverage: edit links, short items in lists with the source in brackets or a footnote mark."""
    p = Page("text/html")
    opening(p, "Press coverage", "", '<body class="mediawiki ltr sitedir-ltr ns-0">')
    p.raw('<div id="content" class="mw-body">')
    tag(p, 'h1 id="firstHeading"', f"Press coverage/{items[0].published.year}", "furniture")
    tag(p, 'div id="siteSub"', "From the Estuary Wiki", "furniture")
    p.raw('<div class="mw-parser-output">')
    if chance(rng, 0.5):
        tag(
            p,
            "p",
            "This page collects what has been written about the project. Please keep the order of dates.",
            "furniture",
        )
    shape = rng.choice(["list", "sections", "template"])
    by_topic = shape == "list" and chance(rng, 0.6)
    order = sorted(items, key=lambda i: i.topic) if by_topic else list(items)
    topic = ""
    p.raw("<ul>" if shape == "list" and not by_topic else "")
    for n, i in enumerate(order):
        if by_topic and i.topic != topic:
            p.raw("</ul>\n" if topic else "")
            topic = i.topic
            p.raw('<h2><span class="mw-headline">')
            p.put(topic, "section")
            p.raw('</span><span class="mw-editsection">[<a>')
            p.put("edit", "furniture")
            p.raw("</a>]</span></h2><ul>")
        text = story(rng, i, items, 1 if shape == "list" else 4)
        if shape == "list":
            p.raw("<li>")
            if chance(rng, 0.6):
                tag(p, "b", i.headline, "headline", n)
                p.raw(rng.choice([": ", " – ", "<br>"]))
            for t in text:
                p.put(t, "body", n)
            p.raw(" (")
            tag(p, "i", i.outlet, "publication", n, "outlet")
            if chance(rng, 0.6):
                p.raw(", ")
                p.put(long(i.published), "publication", n, "published", i.published.isoformat())
            p.raw(")</li>\n")
            continue
        p.raw("<h3>")
        tag(p, 'span class="mw-headline"', i.headline, "headline", n)
        p.raw('<span class="mw-editsection">[')
        tag(p, "a", "edit", "furniture")
        p.raw("]</span></h3>\n")
        if shape == "template":
            p.raw('<table class="infobox press"><tbody>')
            for label, words, field, value in [
                ("Paper", i.outlet, "outlet", None),
                ("Day", us(i.published), "published", i.published.isoformat()),
            ]:
                p.raw("<tr>")
                tag(p, "th", label, "publication", n)
                tag(p, "td", words, "publication", n, field, value)
                p.raw("</tr>")
            if i.authors:
                p.raw("<tr>")
                tag(p, "th", "Author", "byline", n)
                p.raw("<td>")
                names(p, i.authors, n, last=", ")
                p.raw("</td></tr>")
            p.raw("</tbody></table>")
        for t in text:
            p.raw("<p>")
            p.put(t, "body", n)
            p.raw(
                f'<sup class="reference">[{rng.randint(1, 40)}]</sup></p>'
                if chance(rng, 0.3)
                else "</p>"
            )
        if shape == "sections":
            p.raw("<dl><dd>— ")
            if i.authors and chance(rng, 0.6):
                names(p, i.authors, n, last=", ")
                p.raw(", ")
            p.raw("“")
            tag(p, "i", i.outlet, "publication", n, "outlet")
            p.raw("”, ")
            p.put(i.published.isoformat(), "publication", n, "published", i.published.isoformat())
            p.raw("</dd></dl>\n")
    p.raw("</ul>" if shape == "list" else "")
    p.raw("</div>")
    tag(p, 'div class="catlinks"', "Categories: Press | Lists", "furniture")
    tag(
        p,
        'div id="footer"',
        f"This page was last edited on {long(max(i.published for i in items) + timedelta(days=12))}, at 14:05. Content is available under CC BY-SA.",
        "furniture",
    )
    p.raw("</div></body></html>")
    return p


@family
def bbs_wire_archive(rng: random.Random, items: Sequence[Item]) -> Page:
    """A month of wire copy kept as text: slug lines in capitals, dateline with agency, "more" and "ends" marks."""
    p = Page()
    agency_first = chance(rng, 0.5)
    for n, i in enumerate(items):
        if chance(rng, 0.8):
            p.put(
                f"{rng.choice('abru')}{rng.randint(1000, 9999)} {i.topic.upper().replace(' ', '-')}-{i.place.upper()} {rng.choice(['URGENT', '', 'LEAD 2', 'ADV']).strip()}".strip(),
                "furniture",
            )
            p.raw("\n")
        caps = chance(rng, 0.3)
        p.put(wrapped(i.headline.upper() if caps else i.headline, 68), "headline", n)
        p.raw("\n")
        if i.authors and chance(rng, 0.5):
            p.put("By", "byline", n)
            p.raw(" ")
            p.put(i.authors[0], "byline", n, "author")
            p.raw("\n")
        if chance(rng, 0.3):
            p.put(
                f"Eds: Adds reaction in grafs {rng.randint(2, 5)}-{rng.randint(6, 9)}. With photos.",
                "furniture",
            )
            p.raw("\n")
        p.raw("\n")
        text = story(rng, i, items, 14)
        has_day = chance(rng, 0.8)
        for k, t in enumerate(text):
            p.raw("    ")
            if k == 0:
                p.put(i.place.upper() + ",", "publication", n)
                p.raw(" ")
                if has_day:
                    p.put(
                        rng.choice([us, short])(i.published),
                        "publication",
                        n,
                        "published",
                        i.published.isoformat(),
                    )
                    p.raw(" ")
                p.raw("(")
                p.put(i.outlet, "publication", n, "outlet")
                p.raw(") - " if agency_first else ") -- ")
            p.put(wrapped(t, 72, "", " " * (len(p.content) - p.content.rfind("\n") - 1)), "body", n)
            p.raw("\n")
            if k == 3 and len(text) > 5:
                p.put(rng.choice(["MORE", "(more)", "-more-"]), "furniture")
                p.raw("\n")
        if chance(rng, 0.7):
            p.put(
                rng.choice(
                    ["-0-", "ENDS", "###", f"{rng.randint(10, 23)}{rng.randint(10, 59)}GMT"]
                ),
                "furniture",
            )
        p.raw("\n\n\n")
    return p


@family
def typed_clipping_bulletin(rng: random.Random, items: Sequence[Item]) -> Page:
    """A typed bulletin of an archive, scanned: page numbers in the text, broken lines, the paper and the day above each piece."""
    p = Page()
    width = rng.randint(54, 66)
    page_number = rng.randint(1, 60)
    rows = 0

    def turn() -> None:
        nonlocal page_number, rows
        page_number += 1
        rows = 0
        p.raw("\n")
        p.put(
            rng.choice([f"- {page_number} -", f"{page_number}", f"Bulletin, p. {page_number}"]),
            "furniture",
        )
        p.raw("\n\n")

    p.put(
        rng.choice(
            ["BULLETIN OF THE PRESS ARCHIVE", "EXTRACTS FROM THE PRESS", "Cuttings, second series"]
        ),
        "furniture",
    )
    p.raw("\n")
    p.put(f"{MONTHS[items[0].published.month - 1]} {items[0].published.year}", "furniture")
    p.raw("\n\n")
    under = rng.choice(["", "-", "="])
    for n, i in enumerate(items):
        where = rng.choice(["above", "above", "below"])

        def source() -> None:
            p.put(rng.choice([i.outlet, i.outlet.upper()]), "publication", n, "outlet")
            p.raw(rng.choice([". ", ", "]))
            p.put(
                rng.choice(
                    [
                        f"{weekday(i.published)}, {i.published.day} {MONTHS[i.published.month - 1]} {i.published.year}",
                        us(i.published),
                    ]
                ),
                "publication",
                n,
                "published",
                i.published.isoformat(),
            )
            p.raw("\n")

        if where == "above":
            source()
            p.raw(under * 20 + "\n" if under else "")
        if chance(rng, 0.88):
            p.put(wrapped(i.headline, width), "headline", n)
            p.raw("\n")
        p.raw("\n")
        for t in story(rng, i, items, 12):
            lines = textwrap.wrap(
                t, width, initial_indent="     ", break_on_hyphens=False, break_long_words=False
            )
            at = (
                len(lines)
                if rows + len(lines) < 38 or len(lines) < 3
                else rng.randint(1, len(lines) - 1)
            )
            p.raw("     ")
            p.put("\n".join(lines[:at]).strip(), "body", n)
            p.raw("\n")
            if at < len(lines):
                turn()
                p.put("\n".join(lines[at:]).strip(), "body", n)
                p.raw("\n")
            rows += len(lines)
        if i.authors and chance(rng, 0.4):
            p.raw(" " * (width - 20))
            p.put(i.authors[0], "byline", n, "author")
            p.raw("\n")
        if where == "below":
            p.raw("     (")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw(", ")
            p.put(
                f"{i.published.day}.{i.published.month}.{i.published.year}",
                "publication",
                n,
                "published",
                i.published.isoformat(),
            )
            p.raw(")\n")
        p.raw("\n" + rng.choice(["", "     *     *     *\n\n", "\n"]))
    return p


@family
def workplace_chat_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A workplace chat channel as HTML: a bot and colleagues post links that unfold into cards, with replies between."""
    p = Page("text/html")
    day = max(i.published for i in items)
    opening(p, "#press", "", '<body><div class="channel">')
    tag(p, "h2", "#press-clippings", "furniture")
    tag(
        p,
        'div class="day"',
        f"{weekday(day)}, {MONTHS[day.month - 1]} {day.day}, {day.year}",
        "furniture",
    )
    for n, i in enumerate(items):
        who = rng.choice([*PEOPLE[:3], "newsbot APP"])
        p.raw('<div class="message"><div class="gutter"><img class="avatar"></div>')
        tag(p, 'span class="sender"', who, "furniture")
        p.raw(" ")
        tag(p, 'a class="ts"', f"{rng.randint(7, 12)}:{rng.randint(10, 59)} AM", "furniture")
        p.raw('<div class="message_body">')
        if chance(rng, 0.5):
            tag(
                p,
                "p",
                rng.choice(
                    [
                        "this one is worth a look",
                        "for the 10 o'clock",
                        "@channel second time this week",
                        "fyi :point_down:",
                    ]
                ),
                "furniture",
            )
        if chance(rng, 0.6):
            tag(p, f'a href="{i.url}"', i.url, "source_line", n, "url")
        p.raw('<blockquote class="attachment">')
        if chance(rng, 0.8):
            p.raw('<div class="service"><img class="favicon"> ')
            tag(p, "span", i.outlet, "publication", n, "outlet")
            p.raw("</div>")
        p.raw('<div class="title">')
        tag(p, "a", i.headline, "headline", n)
        p.raw("</div>")
        for t in [snippet(rng, i)] if chance(rng, 0.5) else story(rng, i, items, 6):
            tag(p, 'div class="t"', t, "body", n)
        if chance(rng, 0.4):
            p.raw('<div class="fields">')
            if i.authors:
                tag(p, "b", "Written by", "byline", n)
                p.raw("<br>")
                p.put(i.authors[0], "byline", n, "author")
            p.raw("</div>")
        if chance(rng, 0.4):
            tag(
                p,
                'span class="footer_ts"',
                rng.choice(
                    [
                        f"{MONTHS[i.published.month - 1][:3]} {i.published.day}, {i.published.year}",
                        i.published.isoformat(),
                    ]
                ),
                "publication",
                n,
                "published",
                i.published.isoformat(),
            )
        p.raw("</blockquote></div>")
        if chance(rng, 0.5):
            p.raw('<div class="reactions">')
            p.put(f":eyes: {rng.randint(1, 6)}", "furniture")
            p.raw("</div>")
        if chance(rng, 0.3):
            p.raw('<div class="reply">')
            tag(p, "span", rng.choice(PEOPLE), "furniture")
            tag(
                p,
                "p",
                rng.choice(
                    ["seen it, thanks", "does anyone have a login?", "they got the date wrong"]
                ),
                "furniture",
            )
            p.raw("</div>")
        p.raw("</div>\n")
    p.raw("</div></body></html>")
    return p


@family
def newsletter_text_part(rng: random.Random, items: Sequence[Item]) -> Page:
    """The plain-text part of a newsletter: link targets in angle brackets after words, rules of stars, bare tracking links."""
    p = Page()
    day = max(i.published for i in items)

    def track() -> None:
        p.raw(rng.choice([" <", "\n<"]) if rng.random() < 0.7 else " (")
        opened = p.content[-1]
        p.put(f"https://click.tideline.example/f/a/{rng.randint(10**9, 10**10)}~", "furniture")
        p.raw(">" if opened == "<" else ")")

    p.put(
        rng.choice(["View this email in your browser", "Having trouble reading this?"]), "furniture"
    )
    track()
    p.raw("\n\n" + "*" * 50 + "\n")
    p.put(
        rng.choice(["THE WEEK ASHORE", "Five things before breakfast", "Lighthouse letter"]),
        "furniture",
    )
    p.raw("\n")
    p.put(rng.choice([us(day), f"Issue #{rng.randint(40, 400)}, {long(day)}"]), "furniture")
    p.raw("\n" + "*" * 50 + "\n\n")
    p.put(
        rng.choice(
            [
                "Hello,\n\nthank you for reading. It rained, and then there was news.",
                "Dear reader,\n\na short letter this week.",
            ]
        ),
        "furniture",
    )
    p.raw("\n\n")
    if chance(rng, 0.5):
        p.put(rng.choice(["Today:", "In this letter"]), "furniture")
        p.raw("\n")
        for i in items:
            p.raw("» ")
            p.put(
                rng.choice([i.headline, i.topic + ": " + " ".join(i.headline.split()[:5])]),
                "contents",
            )
            p.raw("\n")
        p.raw("\n")
    rule = rng.choice(["", "---", "=" * 24])
    for n, i in enumerate(items):
        if chance(rng, 0.3):
            p.raw("** ")
            p.put(i.topic, "section")
            p.raw("\n" + "-" * 40 + "\n\n")
        p.raw("## " if chance(rng, 0.3) else "")
        p.put(i.headline, "headline", n)
        if chance(rng, 0.5):
            track()
        p.raw("\n\n")
        text = story(rng, i, items, rng.choice([1, 2, 3, 8]))
        for k, t in enumerate(text):
            p.put(t, "body", n)
            if k < len(text) - 1:
                p.raw("\n\n")
        form = rng.choice(["paren", "via", "line", "none"])
        if form == "paren":
            p.raw(" (")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw(")")
        elif form == "via":
            p.raw("\n\n")
            p.put(rng.choice(["via", "Source:", "Read it in full at"]), "publication", n)
            p.raw(" ")
            p.put(i.outlet, "publication", n, "outlet")
            if chance(rng, 0.5):
                track()
        elif form == "line":
            p.raw("\n\n")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw(" | ")
            if i.authors:
                p.put(i.authors[0], "byline", n, "author")
                p.raw(" | ")
            p.put(short(i.published), "publication", n, "published", i.published.isoformat())
        p.raw("\n\n")
        if n and chance(rng, 0.2):
            p.put(
                "TOGETHER WITH CALDER ROPES\n\nA good rope is half the boat. Readers save 10% this month.",
                "furniture",
            )
            p.raw("\n\n")
        p.raw(rule + "\n\n" if rule else "\n")
    p.put("You are receiving this email because you opted in on our website.", "furniture")
    p.raw("\n\n")
    p.put("Our mailing address is:\n14 Rope Walk\nPort Calder", "furniture")
    p.raw("\n\n")
    p.put("Unsubscribe", "furniture")
    track()
    p.raw("\n")
    return p


@family
def embassy_review_in_cms(rng: random.Random, items: Sequence[Item]) -> Page:
    """A ministry's press review in a content system: blocks by paper or by subject, word-processor markup, pagers."""
    p = Page("text/html")
    day = max(i.published for i in items)
    opening(
        p,
        "Press review",
        '<meta name="Generator" content="Drupal 7" />\n',
        '<body class="html not-front page-node node-type-press-review i18n-en">',
    )
    p.raw('<div id="branding">')
    tag(
        p,
        "div",
        rng.choice(["Ministry of Foreign Affairs of Ruvenmark", "Délégation permanente"]),
        "furniture",
    )
    tag(
        p,
        'ul class="links"',
        rng.choice(["English | Français", "Minister | Policy | Press | Visa"]),
        "furniture",
    )
    p.raw('</div><h1 class="page-header">')
    p.put(
        f"{rng.choice(['Press review', 'Revue de presse', 'International press about Ruvenmark'])} – {day.day}.{day.month}.{day.year}",
        "furniture",
    )
    p.raw('</h1>\n<div class="field-item even" property="content:encoded">')
    span = rng.choice(['span style="font-size:11pt"', 'font face="Calibri"', "span lang=EN-GB"])
    lead = rng.choice(["colon", "line", "strong-head", "table"])
    p.raw("<table border=1>" if lead == "table" else "")
    for n, i in enumerate(items):
        text = story(rng, i, items, rng.choice([1, 2, 5]))
        if lead == "table":
            p.raw("<tr><td valign=top><p><b>")
            p.put(i.outlet, "publication", n, "outlet")
            p.raw("</b></p>")
            if chance(rng, 0.7):
                tag(
                    p,
                    "p",
                    f"{i.published.day}.{i.published.month}.{i.published.year}",
                    "publication",
                    n,
                    "published",
                    i.published.isoformat(),
                )
            p.raw("</td><td>")
            if chance(rng, 0.8):
                p.raw("<p><u>")
                p.put(i.headline, "headline", n)
                p.raw("</u></p>")
            for t in text:
                p.raw(f'<p class="MsoNormal"><{span}>')
                p.put(t, "body", n)
                p.raw(f"</{span.split()[0]}></p>")
            p.raw("</td></tr>\n")
            continue
        if lead == "colon":
            p.raw(f'<p class="MsoNormal"><b><{span}>')
            p.put(i.outlet, "publication", n, "outlet")
            p.raw(f"</{span.split()[0]}></b>")
            if i.authors and chance(rng, 0.4):
                p.raw(" (")
                p.put(i.authors[0], "byline", n, "author")
                p.raw(")")
            p.raw(": ")
            if chance(rng, 0.7):
                p.raw("<i>")
                p.put(i.headline, "headline", n)
                p.raw("</i>")
            p.raw("</p>")
        elif lead == "line":
            tag(p, "h3", i.headline, "headline", n)
            p.raw("<p><em>")
            p.put(i.outlet, "publication", n, "outlet")
            if chance(rng, 0.6):
                p.raw(", ")
                p.put(us(i.published), "publication", n, "published", i.published.isoformat())
            p.raw("</em></p>")
        else:
            p.raw("<p><strong>")
            p.put(i.headline, "headline", n)
            p.raw("</strong></p>")
            text[0] = text[0][0].lower() + text[0][1:]
            p.raw("<p>")
            p.put(rng.choice(["According to", "As reported by", "In the opinion of"]), "body", n)
            p.raw(" <strong>")
            p.put(i.outlet, "body", n, "outlet")
            p.raw("</strong> ")
            p.put(
                rng.choice(["of yesterday", "on its site", "this morning"]) + ", " + text[0],
                "body",
                n,
            )
            p.raw("</p>")
            text = text[1:]
        for t in text:
            p.raw(f'<p class="MsoNormal"><{span}>')
            p.put(t, "body", n)
            p.raw(f"</{span.split()[0]}></p>\n")
        if chance(rng, 0.3):
            p.raw("<p>&nbsp;</p>\n")
    p.raw("</table>" if lead == "table" else "")
    p.raw("</div>")
    tag(
        p,
        "p",
        rng.choice(
            [
                "The review does not reflect the position of the Ministry.",
                "Document for information only",
            ]
        ),
        "furniture",
    )
    p.raw('<div class="pager">')
    tag(p, "a", "‹ Previous review", "furniture")
    tag(p, "a", "Up", "furniture")
    p.raw("</div></body></html>")
    return p


@family
def saved_articles_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A read-later service's weekly page of saved articles, in full, with highlights, minutes and the saver's tags."""
    p = Page("text/html")
    opening(p, "Your week", "<style>main{max-width:38em;margin:auto}</style>\n")
    p.raw("<main><header>")
    tag(p, "h1", rng.choice(["Your saved articles", "Shelf: week in review"]), "furniture")
    tag(p, "p", f"{len(items)} articles, {rng.randint(12, 90)} minutes", "furniture")
    p.raw("</header>\n")
    place = rng.choice(["header", "footer", "strip"])
    for n, i in enumerate(items):
        p.raw(f'<section class="card" data-id="{rng.randint(1000, 9999)}">')

        def particulars() -> None:
            bits = ["outlet", "author", "date", "minutes"]
            rng.shuffle(bits)
            p.raw('<p class="info">')
            count = 0
            for b in bits:
                if (b == "author" and not i.authors) or chance(rng, 0.15):
                    continue
                p.raw(" · " if count else "")
                count += 1
                if b == "outlet":
                    tag(
                        p, "a", i.outlet if chance(rng, 0.7) else i.host, "publication", n, "outlet"
                    )
                elif b == "author":
                    names(p, i.authors, n, last=" & ")
                elif b == "date":
                    p.put(
                        rng.choice([us, short])(i.published),
                        "publication",
                        n,
                        "published",
                        i.published.isoformat(),
                    )
                else:
                    p.put(f"{rng.randint(2, 11)} min", "furniture")
            p.raw("</p>")

        if place == "strip":
            particulars()
        tag(p, "h2", i.headline, "headline", n)
        if place == "header":
            particulars()
        if i.deck and chance(rng, 0.3):
            tag(p, "p class=dek", i.deck, "deck", n)
        p.raw("<div class=text>")
        text = story(rng, i, items, 14)
        for k, t in enumerate(text):
            if k and chance(rng, 0.1):
                tag(p, "h4", rng.choice(SUBS), "subhead", n)
            p.raw("<p>")
            sentences = re.split(r"(?<=[.!?]) ", t)
            if len(sentences) > 1 and chance(rng, 0.4):
                tag(p, "mark", sentences[0], "body", n)
                p.raw(" ")
                p.put(" ".join(sentences[1:]), "body", n)
            else:
                p.put(t, "body", n)
            p.raw("</p>")
        p.raw("</div>")
        if place == "footer":
            particulars()
        if chance(rng, 0.5):
            tag(p, "p class=tags", f"#toread #{i.topic.split()[0].lower()}", "furniture")
        if chance(rng, 0.3):
            p.raw("<ul class=hl>")
            tag(p, "li", "Highlights", "furniture")
            tag(p, "li", " ".join(text[0].split()[:12]), "furniture")
            p.raw("</ul>")
        tag(p, "a", rng.choice(["View original", "Archive", "Unsave"]), "furniture")
        p.raw("</section>\n")
    p.raw("</main></body></html>")
    return p


@family
def shared_article_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail by which one reader sends one article to another, with the site's words around it and a signature."""
    p = Page()
    i = items[0]
    a, b = rng.sample(PEOPLE, 2)
    sent = i.published + timedelta(days=rng.randint(0, 5))
    width = rng.choice([None, 72])
    p.put(
        f"From: {a} <{a.split()[0].lower()}@post.example>\nTo: {b} <{b.split()[0].lower()}@post.example>",
        "furniture",
    )
    p.raw("\n")
    p.put(
        f"Date: {weekday(sent)[:3]}, {short(sent)} {rng.randint(7, 22)}:{rng.randint(10, 59)}:00 +0000",
        "furniture",
    )
    p.raw("\n")
    in_subject = chance(rng, 0.4)
    p.put("Subject:" if in_subject else f"Subject: {a} has sent you an article", "furniture")
    if in_subject:
        p.raw(" ")
        p.put(i.headline, "headline", 0)
    p.raw("\n\n")
    if chance(rng, 0.7):
        p.put(
            rng.choice(
                [
                    f"{a} thought you would like this article from {i.host}:",
                    "This page was sent to you by a reader.",
                    f"Message from sender: {b.split()[0]}, here is the thing I told you about. Look at the third paragraph.",
                ]
            ),
            "furniture",
        )
        p.raw("\n\n")
    if chance(rng, 0.5):
        p.put(i.topic.upper(), "section")
        p.raw(" | ")
        p.put(
            rng.choice([us, long])(i.published),
            "publication",
            0,
            "published",
            i.published.isoformat(),
        )
        p.raw("\n")
    if not in_subject:
        p.put(wrapped(i.headline, width), "headline", 0)
        p.raw("\n")
    if i.authors and chance(rng, 0.8):
        p.put(rng.choice(["By", "by"]), "byline", 0)
        p.raw(" ")
        names(p, i.authors, 0)
        p.raw("\n")
    if i.deck and chance(rng, 0.5):
        p.put(wrapped(i.deck, width), "deck", 0)
        p.raw("\n")
    p.raw("\n")
    full = chance(rng, 0.75)
    for k, t in enumerate(story(rng, i, items[1:]) if full else [snippet(rng, i)]):
        if k and chance(rng, 0.07):
            p.put(rng.choice(SUBS), "subhead", 0)
            p.raw("\n\n")
        p.put(wrapped(t, width), "body", 0)
        p.raw("\n\n")
    p.put(
        rng.choice(["To read the story on the site:", "Full article:", "Original:"]),
        "source_line",
        0,
    )
    p.raw(" ")
    p.put(i.url, "source_line", 0, "url")
    p.raw("\n\n")
    if items[1:] and chance(rng, 0.5):
        p.put("MOST E-MAILED", "furniture")
        p.raw("\n")
        for n, j in enumerate(items[1:4]):
            p.raw(f"{n + 1}. ")
            p.put(j.headline, "teaser")
            p.raw("\n")
        p.raw("\n")
    if chance(rng, 0.8):
        p.put(f"Copyright {i.published.year}", "publication", 0)
        p.raw(" ")
        p.put(i.outlet, "publication", 0, "outlet")
        p.raw("\n")
    p.raw("\n-- \n")
    p.put(f"{a}\n+44 0000 {rng.randint(100, 999)}", "furniture")
    p.raw("\n")
    return p


@family
def page_proof_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article taken out of an e-paper or a page PDF: running head, page turns, a caption that lands in the text."""
    p = Page()
    i = items[0]
    width = rng.randint(36, 58)
    folio = rng.randint(2, 40)
    head_bits = ["outlet", "date", "folio"]
    rng.shuffle(head_bits)
    for k, b in enumerate(head_bits):
        p.raw(rng.choice(["   ", " | ", "\n"]) if k else "")
        if b == "outlet":
            p.put(i.outlet.upper() if chance(rng, 0.3) else i.outlet, "publication", 0, "outlet")
        elif b == "date":
            p.put(
                f"{weekday(i.published)} {long(i.published)}",
                "publication",
                0,
                "published",
                i.published.isoformat(),
            )
        else:
            p.put(str(folio), "furniture")
    p.raw("\n\n")
    if chance(rng, 0.5):
        p.put(rng.choice([i.topic.upper(), "NEWS FOCUS", "The long read"]), "section")
        p.raw("\n")
    if i.deck and chance(rng, 0.3):
        p.put(wrapped(i.deck, width), "deck", 0)
        p.raw("\n")
    p.put(wrapped(i.headline, 30), "headline", 0)
    p.raw("\n\n")
    end_by = chance(rng, 0.3)
    if i.authors and not end_by:
        names(p, i.authors, 0, last=rng.choice(["\n", " and "]))
        p.raw("\n")
        if chance(rng, 0.4):
            p.put(
                rng.choice(["Maritime correspondent", f"in {i.place}", "newsroom@" + i.host]),
                "byline",
                0,
            )
            p.raw("\n")
    text = story(rng, i, items[1:], least=5)
    turn = rng.randint(1, len(text) - 1)
    photo = rng.randint(0, len(text) - 1)
    for k, t in enumerate(text):
        if k == turn and chance(rng, 0.7):
            p.put(f"Continued on Page {folio + 3}", "furniture")
            p.raw("\n\n\n")
            p.put(f"{folio + 3}", "furniture")
            p.raw("\n")
            p.put(f"Continued from Page {folio}", "furniture")
            p.raw("\n")
        if k == photo and i.caption and chance(rng, 0.7):
            p.raw("\n")
            p.put(wrapped(i.caption, width), "caption", 0)
            if i.credit and chance(rng, 0.7):
                p.raw(rng.choice([" ", "\n"]))
                p.put(rng.choice(["Photograph: ", "PHOTO: ", ""]) + i.credit, "credit", 0)
            p.raw("\n\n")
        elif k and chance(rng, 0.12):
            p.put(rng.choice(SUBS), "subhead", 0)
            p.raw("\n")
        elif k and chance(rng, 0.08):
            p.put("“Easter has been\nand gone”", "furniture")
            p.raw("\n")
        p.put(
            "\n".join(textwrap.wrap(t, width, break_long_words=False, break_on_hyphens=False)),
            "body",
            0,
        )
        p.raw("\n")
    if i.authors and end_by:
        p.put(i.authors[0], "byline", 0, "author")
        p.raw("\n")
    if chance(rng, 0.6) and items[1:]:
        p.raw("\n")
        p.put(f"INSIDE\n{items[1].headline}\nPage {folio + 5}", "teaser")
        p.raw("\n")
    return p


@family
def agency_page_div_soup(rng: random.Random, items: Sequence[Item]) -> Page:
    """A regional site of the 2000s: one analysis in a div with line breaks, bold subheads, photo box, rating and print links."""
    p = Page("text/html")
    i = items[0]
    opening(
        p,
        i.outlet,
        '<script type="text/javascript" src="/js/swfobject.js"></script>\n',
        '<body id="artikel">',
    )
    p.raw('<div id="wrap"><div id="nav">')
    for t in rng.choice(
        [
            ["Accueil", "Région", "Sports", "Annonces"],
            ["Home", "Region", "Business", "Dossiers"],
            ["Inicio", "Puerto", "Deportes", "Clima"],
        ]
    ):
        p.raw("<span>")
        p.put(t, "furniture")
        p.raw("</span> &nbsp;|&nbsp; ")
    p.raw('</div><div id="left">')
    if items[1:] and chance(rng, 0.6):
        p.raw('<div class="box"><div class="boxhead">')
        p.put(rng.choice(["Latest", "Last hour", "Dossier"]), "furniture")
        p.raw("</div>")
        for j in items[1:5]:
            p.raw('<div class="row">')
            p.put(f"{rng.randint(6, 22)}:{rng.randint(10, 59)}", "teaser")
            p.raw(" ")
            tag(p, "a", j.headline, "teaser")
            p.raw("</div>")
        p.raw("</div>")
    p.raw('</div><div id="mid"><div class="path">')
    p.put("You are here: Home", "furniture")
    p.raw(" &gt; ")
    p.put(i.topic, "section")
    p.raw("</div>")
    dated_above = chance(rng, 0.6)

    def stamp() -> None:
        p.raw('<div class="stamp">')
        if chance(rng, 0.5):
            p.put(i.outlet, "publication", 0, "outlet")
            p.raw(" - ")
        p.put(
            rng.choice(
                [
                    f"{i.published:%d/%m/%Y} 18:2{rng.randint(0, 9)}",
                    f"{weekday(i.published)}, {us(i.published)}",
                ]
            ),
            "publication",
            0,
            "published",
            i.published.isoformat(),
        )
        if i.authors and chance(rng, 0.6):
            p.raw(" - ")
            names(p, i.authors, 0, last=" / ")
        p.raw("</div>")

    if dated_above:
        stamp()
    tag(p, 'div class="titel"', i.headline, "headline", 0)
    if i.deck and chance(rng, 0.5):
        p.raw('<div class="chapo"><b>')
        p.put(i.deck, "deck", 0)
        p.raw("</b></div>")
    if not dated_above:
        stamp()
    p.raw('<div class="tools">')
    for t in ["Print", "Send to a friend", "A+", "Rate this: 3.5/5 (12 votes)"]:
        p.raw(" <a>")
        p.put(t, "furniture")
        p.raw("</a>")
    p.raw('</div><div class="txt">')
    if i.caption and chance(rng, 0.6):
        p.raw('<div class="foto" style="float:left"><img src="i.jpg"><br><i>')
        p.put(i.caption, "caption", 0)
        p.raw("</i>")
        if i.credit and chance(rng, 0.5):
            p.raw("<br><small>")
            p.put(i.credit, "credit", 0)
            p.raw("</small>")
        p.raw("</div>")
    text = story(rng, i, items[1:], least=5)
    for k, t in enumerate(text):
        if k and chance(rng, 0.2):
            p.raw("<b>")
            p.put(rng.choice(SUBS), "subhead", 0)
            p.raw("</b><br>\n")
        p.put(t, "body", 0)
        p.raw("<br><br>\n" if k < len(text) - 1 else "\n")
        if k == 1 and chance(rng, 0.3):
            p.raw('<div class="pub"><script>ad(3)</script><small>')
            p.put("Publicity", "furniture")
            p.raw("</small></div>")
    p.raw("</div>")
    if chance(rng, 0.4):
        tag(
            p,
            "div class=fix",
            f"Correction: an earlier version of this page gave the name of the ferry wrongly. ({us(i.published + timedelta(days=1))})",
            "furniture",
        )
    if items[1:]:
        p.raw('<div class="voir">')
        tag(p, "b", "See also", "furniture")
        for j in items[1:3]:
            p.raw("<br>&raquo; ")
            tag(p, "a", j.headline, "teaser")
        p.raw("</div>")
    p.raw('</div><div id="foot">')
    p.put(i.outlet, "publication", 0, "outlet")
    p.raw(" ")
    p.put("on line. Legal notice. Contact. RSS", "furniture")
    p.raw("</div></div></body></html>")
    return p
