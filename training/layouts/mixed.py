"""Pages of all kinds, text and HTML; single articles."""

import html
import json
import random
import textwrap
from collections.abc import Sequence
from datetime import date, timedelta

from evaluation.layouts.page import Item, Page, family

LONG_DAYS = [
    "%-d %B %Y",
    "%B %-d, %Y",
    "%A, %-d %B %Y",
    "%A, %B %-d, %Y",
    "%a %-d %b %Y",
    "%b %-d, %Y",
]
SHORT_DAYS = ["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%d-%b-%Y", "%m/%d/%y", "%-d.%-m.%Y"]
PEOPLE = [
    "Rasmus Adel",
    "Ngaire Pollock",
    "Desta M.",
    "Jo-Anne Vickery",
    "Uncle Brendt",
    "Lidia K",
    "Tariq Osei",
    "Wen",
]
ENTRY_HEADS = [
    "Council meets behind closed doors", "Ferries stopped until further notice", "Minister to speak at six", "Power back in the old town",
    "‘We heard it before we saw it’", "What we do not know yet", "Schools stay shut", "Roads: the latest", "A second meeting is called",
    "Police name two witnesses", "Market opens lower", "Analysis: why now?", "In pictures", "Neighbours open their doors", "Union answers",
    "Good morning", "That is all for tonight", "Opposition wants an inquiry", "Trains run again", "How the vote went", "Recap",
]  # fmt: skip
WORDS_OF_TRADE = [
    "harbour",
    "budget",
    "ferries",
    "mining",
    "fisheries",
    "health",
    "courts",
    "schools",
    "port strike",
]


def wrap(words: str, width: int) -> str:
    """Break words into lines of at most so many characters; 0 leaves them alone."""
    if not width:
        return words
    return textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False)


def ragged(rng: random.Random, words: str, low: int, high: int) -> str:
    """Break words into lines of uneven length."""
    lines: list[str] = []
    line = ""
    limit = rng.randint(low, high)
    for word in words.split():
        if line and len(line) + len(word) > limit:
            lines.append(line)
            line, limit = "", rng.randint(low, high)
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def put_day(page: Page, a: int, item: Item, pattern: str, upper: bool = False) -> None:
    """Put the day of publication."""
    words = item.published.strftime(pattern)
    page.put(
        words.upper() if upper else words, "publication", a, "published", item.published.isoformat()
    )


def put_outlet(page: Page, a: int, item: Item, upper: bool = False) -> None:
    """Put the outlet's name as part of a publication line."""
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


def put_lines(
    page: Page, words: str, role, a: int | None, width: int, mark: str, field=None, value=None
) -> None:
    """Put words line by line, each line behind a mark such as a quotation sign."""
    for line in wrap(words, width).split("\n"):
        page.raw(mark)
        page.put(line, role, a, field, value)
        page.raw("\n")


def start_of(words: str, count: int) -> str:
    """The first words of a text."""
    return " ".join(words.split()[:count])


def first_sentence(words: str) -> str:
    """The first sentence of a paragraph."""
    head, stop, _ = words.partition(". ")
    return head + stop.strip()


def start_html(
    page: Page, title: str, style: str = "", lang: str = "en", body: str = "<body>"
) -> None:
    """Open an HTML document."""
    page.raw(
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n<title>{html.escape(title)}</title>\n'
    )
    page.raw((f"<style>{style}</style>\n" if style else "") + f"</head>\n{body}\n")


# ---------------------------------------------------------------- text, several articles


@family
def group_chat_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """Export of a group chat whose members paste whole articles or links between small talk."""
    page = Page()
    apple = rng.random() < 0.5
    group = rng.sample(PEOPLE, 4)
    minute = rng.randint(400, 600)
    moment = items[0].published

    def stamp(who: str) -> None:
        nonlocal minute
        minute += rng.randint(0, 40)
        clock = f"{minute // 60 % 24:02}:{minute % 60:02}"
        if apple:
            page.raw("[")
            page.put(f"{moment:%d/%m/%Y}, {clock}:{rng.randint(10, 59)}", "furniture")
            page.raw("] ")
        else:
            page.put(f"{moment:%d/%m/%Y}, {clock}", "furniture")
            page.raw(" - ")
        page.put(f"{who}:", "furniture")
        page.raw(" ")

    if rng.random() < 0.7:
        name = rng.choice(["News swap", "Morning papers", "Press desk"])
        for words in (
            "Messages and calls are end-to-end encrypted. Only people in this chat can read them.",
            f"{group[0]} created group “{name}”",
        ):
            if apple:
                stamp(name)
            else:
                page.put(f"{moment:%d/%m/%Y}, 00:01", "furniture")
                page.raw(" - ")
            page.put(words, "furniture")
            page.raw("\n")
    chatter = [
        "Morning all",
        "<Media omitted>",
        "did anyone see this",
        "😮",
        "Thanks!!",
        "This message was deleted",
        "paywalled for me, can you paste it?",
        "here it is",
    ]
    bold = rng.random() < 0.5
    for a, item in enumerate(items):
        moment = max(moment, item.published)
        for _ in range(rng.choice([0, 0, 1, 2])):
            stamp(rng.choice(group))
            page.put(rng.choice(chatter), "furniture")
            page.raw("\n")
        stamp(rng.choice(group))
        kind = rng.choice(["whole", "whole", "link", "text"])
        if kind == "whole":
            if rng.random() < 0.4:
                page.put("Forwarded:", "furniture")
                page.raw("\n")
            page.raw("*" if bold else "")
            page.put(item.headline, "headline", a)
            page.raw("*\n" if bold else "\n")
            if rng.random() < 0.6:
                page.raw("_" if bold else "")
                put_outlet(page, a, item)
                if rng.random() < 0.6:
                    page.raw(", ")
                    put_day(page, a, item, rng.choice(["%-d %b", "%d.%m.%Y", "%-d %B %Y"]))
                page.raw("_\n" if bold else "\n")
            if rng.random() < 0.5:
                page.raw("\n")
        gap = rng.choice(["\n", "\n\n"])
        for paragraph in item.paragraphs[: 2 if kind == "text" else None]:
            if kind == "link":
                page.put(item.headline, "headline", a)
                page.raw("\n")
                break
            page.put(paragraph, "body", a)
            page.raw(gap)
        if kind != "whole" or rng.random() < 0.4:
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
    if rng.random() < 0.5:
        stamp(group[1])
        page.put(rng.choice(["ok enough news for today", "👍", "Pinned a message"]), "furniture")
        page.raw("\n")
    return page


@family
def two_letter_code_printout(rng: random.Random, items: Sequence[Item]) -> Page:
    """Download of a business-press database with two-letter field codes at the left."""
    page = Page()
    pattern = rng.choice(["%-d %B %Y", "%d %b %Y", "%Y%m%d"])
    width = rng.choice([0, 66, 72])
    hang = rng.choice(["", "   "])
    gap = rng.choice(["  ", "\t", " "])
    drop = {
        code for code in ("SE", "BY", "WC", "ET", "LA", "CY", "AN", "IN") if rng.random() < 0.35
    }
    if rng.random() < 0.5:
        page.put(
            f"Search summary: text {rng.choice(WORDS_OF_TRADE)}; results {len(items)}; duplicates off",
            "furniture",
        )
        page.raw("\n\n")

    def code(letters: str) -> None:
        page.put(letters, "furniture")
        page.raw(gap)

    for a, item in enumerate(items):
        order = rng.random()
        if "SE" not in drop:
            code("SE")
            page.put(item.topic, "section")
            page.raw("\n")
        if rng.random() < 0.93:
            code("HD")
            page.put(wrap(item.headline, width), "headline", a)
            page.raw("\n")
        if "BY" not in drop and item.authors and rng.random() < 0.85:
            code("BY")
            if order < 0.5:
                page.put("By", "byline", a)
                page.raw(" ")
            put_names(page, a, item, upper=order < 0.2)
            page.raw("\n")
        if "WC" not in drop:
            code("WC")
            page.put(f"{sum(len(p.split()) for p in item.paragraphs)} words", "furniture")
            page.raw("\n")
        code("PD")
        put_day(page, a, item, pattern)
        page.raw("\n")
        if "ET" not in drop:
            code("ET")
            page.put(f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}", "furniture")
            page.raw("\n")
        code("SN")
        put_outlet(page, a, item)
        page.raw("\n")
        code("SC")
        page.put("".join(w[0] for w in item.outlet.split()).upper() + "X", "furniture")
        page.raw("\n")
        if rng.random() < 0.5:
            code("PG")
            page.put(str(rng.randint(1, 40)), "furniture")
            page.raw("\n")
        for label, words in (
            ("LA", "English"),
            ("CY", f"(c) {item.published.year}, {item.outlet}. All rights reserved."),
        ):
            if label not in drop:
                code(label)
                page.put(words, "furniture")
                page.raw("\n")
        page.raw("\n")
        for i, paragraph in enumerate(item.paragraphs):
            if i < 2:
                code(("LP", "TD")[i])
                page.raw("\n")
            page.raw(hang)
            page.put(wrap(paragraph, width).replace("\n", "\n" + hang), "body", a)
            page.raw("\n\n")
        if "IN" not in drop:
            code("NS")
            page.put(
                f"g{item.topic[:3].lower()} : {item.topic} | ncat : Content Types", "furniture"
            )
            page.raw("\n")
        if "AN" not in drop:
            code("AN")
            page.put(
                f"Document {item.host[:4].upper()}000020{item.published:%y%m%d}e{rng.randint(1, 9)}c{rng.randint(10, 99)}k",
                "furniture",
            )
            page.raw("\n")
        page.raw("\n\n")
    return page


@family
def diplomatic_media_reaction_cable(rng: random.Random, items: Sequence[Item]) -> Page:
    """Numbered paragraphs of a mission's cable on the local press; papers are named in the prose."""
    page = Page()
    width = rng.choice([0, 64, 70])
    place = rng.choice(["PORT OSSARY", "CALVERY", "LINDHOLM BAY"])
    page.put(f"UNCLASSIFIED {place} {rng.randint(100, 999)}", "furniture")
    page.raw("\n\n")
    for label, words in (
        ("SUBJECT:", f"MEDIA REACTION: {items[0].topic.upper()}; {items[-1].topic.upper()}"),
        ("REF:", f"{place} {rng.randint(10, 99)}"),
    ):
        if rng.random() < 0.8:
            page.put(f"{label} {words}", "furniture")
            page.raw("\n")
    page.raw("\n")
    number = 1
    if rng.random() < 0.6:
        page.raw(f"{number}. ")
        page.put(
            wrap(
                "SUMMARY: Local media gave most space to "
                + ", ".join(dict.fromkeys(i.topic.lower() for i in items))
                + ". END SUMMARY.",
                width,
            ),
            "contents",
        )
        page.raw("\n\n")
        number += 1
    kinds = [
        "Independent daily",
        "Pro-government",
        "Left-of-center",
        "Mass-circulation tabloid",
        "Business daily",
        "Centrist",
    ]
    lead_style = rng.choice(["colon", "verb", "quoted"])
    topic = ""
    for a, item in enumerate(items):
        if item.topic != topic and rng.random() < 0.5:
            topic = item.topic
            page.put(f"{topic.upper()}", "section")
            page.raw("\n" + "-" * len(topic) + "\n\n")
        page.raw(f"{number}. ")
        number += 1
        if rng.random() < 0.5:
            page.put('"' + item.headline + '"', "headline", a)
            page.raw("\n\n")
        page.put(rng.choice(kinds), "body", a)
        page.raw(" ")
        page.put(
            item.outlet.upper() if lead_style == "quoted" else item.outlet, "body", a, "outlet"
        )
        if rng.random() < 0.75:
            page.raw(" (")
            page.put(
                item.published.strftime(rng.choice(["%m/%d", "%-d %b", "%B %-d"])),
                "body",
                a,
                "published",
                item.published.isoformat(),
            )
            page.raw(")")
        if lead_style == "verb":
            page.raw(" ")
            if item.authors and rng.random() < 0.5:
                page.put("columnist", "body", a)
                page.raw(" ")
                page.put(item.authors[0], "body", a, "author")
                page.raw(" ")
            page.put(
                rng.choice(["wrote:", "editorialized that:", "reported on page one:"]), "body", a
            )
        else:
            page.raw(":")
        page.raw(" ")
        page.raw('"' if lead_style == "quoted" else "")
        for i, paragraph in enumerate(item.paragraphs[: rng.choice([1, 2, 3, 20])]):
            page.raw("\n\n" if i else "")
            page.put(wrap(paragraph, width), "body", a)
        page.raw('"' if lead_style == "quoted" else "")
        page.raw("\n\n")
    page.put(rng.choice(["VENDRICK", "OSTRANDER", "MARLOWE-PITT"]), "furniture")
    page.raw("\n")
    if rng.random() < 0.5:
        page.put("UNCLASSIFIED", "furniture")
        page.raw("\n")
    return page


@family
def broadcast_monitoring_bulletin(rng: random.Random, items: Sequence[Item]) -> Page:
    """Bulletin of a monitoring service: texts of broadcasts and papers, the source after each text."""
    page = Page()
    width = rng.choice([0, 72, 68])
    page.put(
        rng.choice(
            [
                "HALCYON MONITORING - SELECTED REPORTS",
                "Listening Post Bulletin, Part 2",
                "OVERNIGHT MONITORING FILE",
            ]
        ),
        "furniture",
    )
    page.raw("\n\n")
    if rng.random() < 0.4:
        page.put("In this file:", "furniture")
        page.raw("\n")
        for item in items:
            page.raw("- ")
            page.put(f"{item.place}: {start_of(item.headline, 5)}", "contents")
            page.raw("\n")
        page.raw("\n")
    bracket = rng.random() < 0.5
    for a, item in enumerate(items):
        if rng.random() < 0.85:
            page.put(wrap(item.headline, width), "headline", a)
            page.raw("\n\n")
        opening = rng.choice(["Text of report", "Excerpt from report", "Text of commentary", ""])
        if opening:
            page.put(opening, "publication", a)
            page.raw(" ")
            if item.authors and rng.random() < 0.4:
                page.put("by", "byline", a)
                page.raw(" ")
                put_names(page, a, item)
                page.raw(" ")
            page.put("in English by", "publication", a)
            page.raw(" ")
            put_outlet(page, a, item)
            if rng.random() < 0.6:
                page.raw(" ")
                page.put("on", "publication", a)
                page.raw(" ")
                put_day(page, a, item, "%-d %B")
            page.raw("\n\n")
        for i, paragraph in enumerate(item.paragraphs):
            if i and i % 4 == 0 and rng.random() < 0.4:
                page.raw("[")
                page.put("Passage omitted", "furniture")
                page.raw("]\n\n")
            if i and i % 3 == 0 and rng.random() < 0.3:
                page.put(rng.choice(["Background", "Opposition view", "Next steps"]), "subhead", a)
                page.raw("\n\n")
            page.put(wrap(paragraph, width), "body", a)
            page.raw("\n\n")
        page.raw("[" if bracket else "")
        page.put("Source:", "publication", a)
        page.raw(" ")
        put_outlet(page, a, item)
        page.raw(", ")
        page.put(f"{item.place}, in English", "publication", a)
        page.raw(" ")
        page.put(f"{rng.randint(0, 23):02}{rng.choice(['00', '15', '30'])} gmt", "publication", a)
        page.raw(" ")
        put_day(page, a, item, "%-d %b %y")
        page.raw("]" if bracket else "")
        page.raw(rng.choice(["\n\n\n", "\n\n"]))
    page.put("(c) Halcyon Monitoring. Reuse by subscribers only.", "furniture")
    page.raw("\n")
    return page


@family
def forwarded_mail_chain(rng: random.Random, items: Sequence[Item]) -> Page:
    """Mail forwarded twice, articles quoted ever deeper with angle brackets."""
    page = Page()
    pattern = "%a, %-d %b %Y"
    sender = rng.sample(PEOPLE, 3)
    if rng.random() < 0.6:
        for line in (
            f"From: {sender[0]} <{sender[0].split()[0].lower()}@lists.example>",
            f"Subject: Fwd: {rng.choice(['Fwd: cuttings', 'this morning', 'FYI press'])}",
            f"To: {sender[1]}",
        ):
            page.put(line, "furniture")
            page.raw("\n")
        page.raw("\n")
    page.put(
        rng.choice(
            ["FYI, see below.", "Some of these may be of use for Thursday.", "As promised:"]
        ),
        "furniture",
    )
    page.raw("\n\n")
    width = rng.choice([62, 66, 72])
    for a, item in enumerate(items):
        depth = rng.choice([1, 1, 2, 3])
        mark = rng.choice([">" * depth + " ", "> " * depth]) if rng.random() < 0.8 else ""
        if a == 0 or rng.random() < 0.4:
            later = item.published + timedelta(days=1)
            put_lines(
                page,
                rng.choice(
                    [
                        "---------- Forwarded message ---------",
                        "-----Original Message-----",
                        "Begin forwarded message:",
                    ]
                ),
                "furniture",
                None,
                0,
                mark,
            )
            put_lines(page, f"From: {rng.choice(sender)}", "furniture", None, 0, mark)
            put_lines(
                page,
                f"Date: {later:{pattern}} at {rng.randint(6, 11)}:{rng.randint(10, 59)}",
                "furniture",
                None,
                0,
                mark,
            )
            page.raw(mark.rstrip() + "\n")
        put_lines(page, item.headline, "headline", a, width, mark)
        if item.deck and rng.random() < 0.3:
            put_lines(page, item.deck, "deck", a, width, mark)
        page.raw(mark)
        first = rng.random() < 0.5
        if first:
            put_outlet(page, a, item)
            page.raw(rng.choice([", ", " - ", " | "]))
        put_day(page, a, item, rng.choice(LONG_DAYS))
        page.raw("\n")
        if item.authors and rng.random() < 0.6:
            page.raw(mark)
            page.put("By", "byline", a)
            page.raw(" ")
            put_names(page, a, item)
            page.raw("\n")
        if not first:
            put_lines(page, item.url, "source_line", a, 0, mark, "url")
        page.raw(mark.rstrip() + "\n")
        for paragraph in item.paragraphs:
            put_lines(page, paragraph, "body", a, width, mark)
            page.raw(mark.rstrip() + "\n")
        page.raw("\n")
    page.raw("--\n")
    page.put(f"{sender[0]}\nSent from my telephone", "furniture")
    page.raw("\n")
    return page


@family
def keyword_alert_plain(rng: random.Random, items: Sequence[Item]) -> Page:
    """Plain-text part of a keyword alert mail with snippets only."""
    page = Page()
    keyword = rng.choice(WORDS_OF_TRADE)
    head = rng.choice(["equals", "plain", "none"])
    if head == "equals":
        page.raw("=== ")
        page.put(f"News - {len(items)} new results for [{keyword}]", "furniture")
        page.raw(" ===\n\n")
    elif head == "plain":
        page.put(
            f"Beacon Alerts: {keyword}\nDaily update - {items[0].published + timedelta(days=1):%-d %B %Y}",
            "furniture",
        )
        page.raw("\n\n")
        page.put("NEWS", "section")
        page.raw("\n\n")
    order = rng.choice(["outlet below", "outlet above", "outlet after dash"])
    for a, item in enumerate(items):
        if order == "outlet above":
            put_outlet(page, a, item)
            if rng.random() < 0.7:
                page.raw(" - ")
                put_day(page, a, item, "%b %-d")
            page.raw("\n")
        page.put(item.headline, "headline", a)
        if order == "outlet after dash":
            page.raw(" - ")
            put_outlet(page, a, item)
        page.raw("\n")
        if order == "outlet below":
            put_outlet(page, a, item)
            page.raw("\n")
        words = item.paragraphs[0]
        cut = start_of(words, rng.randint(10, 28))
        page.raw(rng.choice(["", "... "]))
        page.put(wrap(cut + " ...", rng.choice([0, 70])), "body", a)
        page.raw("\n<")
        page.put(f"https://alerts.example/url?rct=j&url={item.url}&ct=ga", "source_line", a)
        page.raw(">\n")
        if rng.random() < 0.3:
            page.put(
                f"See all stories on this topic: https://alerts.example/cluster/{rng.randint(1000, 9999)}",
                "furniture",
            )
            page.raw("\n")
        page.raw("\n")
    page.raw("- " * 38 + "\n")
    for line in (
        "Unsubscribe from this alert:",
        "Create another alert:",
        "Sign in to manage your alerts:",
    ):
        page.put(
            f"{line}\nhttps://alerts.example/manage?s={rng.randint(10000, 99999)}", "furniture"
        )
        page.raw("\n\n")
    return page


@family
def spreadsheet_rows_pasted(rng: random.Random, items: Sequence[Item]) -> Page:
    """Rows of a media-monitoring spreadsheet pasted as tab-separated text."""
    page = Page()
    columns = ["published", "outlet", "headline", "text"] + [
        c for c in ("author", "url", "topic", "tone", "reach") if rng.random() < 0.5
    ]
    rng.shuffle(columns)
    pattern = rng.choice(SHORT_DAYS)
    titles = {
        "published": "Date",
        "outlet": "Outlet",
        "headline": "Title",
        "text": rng.choice(["Text", "Extract", "Full text"]),
        "author": "Author(s)",
        "url": "Link",
        "topic": "Category",
        "tone": "Tone",
        "reach": "Reach",
    }
    if rng.random() < 0.8:
        for i, column in enumerate(columns):
            page.raw("\t" if i else "")
            page.put(titles[column], "furniture")
        page.raw("\n")
    whole = rng.random() < 0.5
    quote = '"' if rng.random() < 0.5 else ""
    for a, item in enumerate(items):
        for i, column in enumerate(columns):
            page.raw("\t" if i else "")
            missing = rng.random() < 0.08
            if column == "published" and not missing:
                put_day(page, a, item, pattern)
            elif column == "outlet" and not missing:
                put_outlet(page, a, item)
            elif column == "headline":
                page.put(item.headline, "headline", a)
            elif column == "text":
                page.raw(quote)
                for j, paragraph in enumerate(item.paragraphs if whole else item.paragraphs[:1]):
                    page.raw(("\n" if quote else " ") if j else "")
                    page.put(paragraph, "body", a)
                page.raw(quote)
            elif column == "author" and item.authors and not missing:
                put_names(page, a, item, "; ", "")
            elif column == "url":
                page.put(item.url, "source_line", a, "url")
            elif column == "topic":
                page.put(item.topic, "section")
            elif column == "tone":
                page.put(rng.choice(["neutral", "positive", "negative", "n/a"]), "furniture")
            elif column == "reach":
                page.put(f"{rng.randint(4, 900)},000", "furniture")
        page.raw("\n")
    return page


@family
def research_note_vault(rng: random.Random, items: Sequence[Item]) -> Page:
    """Markdown note of a researcher: front matter, a heading for each clipping, texts as quotations."""
    page = Page()
    if rng.random() < 0.7:
        page.raw("---\n")
        page.put(
            f"title: clippings {items[0].published:%Y}-W{items[0].published.isocalendar().week}",
            "furniture",
        )
        page.raw("\n")
        page.put(f"tags: [press, {items[0].topic.lower().replace(' ', '-')}]", "furniture")
        page.raw("\n---\n\n")
    level = rng.choice(["##", "###", "#"])
    link = rng.random() < 0.5
    quoted = rng.random() < 0.6
    keyed = rng.random() < 0.4
    for a, item in enumerate(items):
        page.raw(level + " ")
        page.raw("[" if link else "")
        page.put(item.headline, "headline", a)
        if link:
            page.raw("](")
            page.put(item.url, "source_line", a, "url")
            page.raw(")")
        page.raw("\n\n")
        if keyed:
            page.raw("- ")
            page.put("outlet::", "publication", a)
            page.raw(" [[")
            put_outlet(page, a, item)
            page.raw("]]\n- ")
            page.put("date::", "publication", a)
            page.raw(" ")
            put_day(page, a, item, "%Y-%m-%d")
            page.raw("\n")
            if item.authors:
                page.raw("- ")
                page.put("author::", "byline", a)
                page.raw(" ")
                put_names(page, a, item, ", ", "")
                page.raw("\n")
            page.raw("\n")
        elif rng.random() < 0.9:
            page.raw("*")
            put_outlet(page, a, item)
            page.raw("*")
            if rng.random() < 0.7:
                page.raw(rng.choice([" · ", ", ", " — "]))
                put_day(page, a, item, rng.choice(LONG_DAYS))
            page.raw("\n\n")
        for paragraph in item.paragraphs:
            page.raw("> " if quoted else "")
            page.put(paragraph, "body", a)
            page.raw("\n>\n" if quoted else "\n\n")
        page.raw("\n" if quoted else "")
        if rng.random() < 0.4:
            page.put(
                rng.choice(
                    [
                        "#todo check against minutes",
                        "My note: compare with last week.",
                        "==Follow up with the ministry==",
                        "See also [[Ferry dispute]]",
                    ]
                ),
                "furniture",
            )
            page.raw("\n\n")
    return page


@family
def wiki_current_events_source(rng: random.Random, items: Sequence[Item]) -> Page:
    """Wikitext of a current-events page: bold topics, starred summaries, the source in brackets after."""
    page = Page()
    page.raw("{{")
    page.put("Current events", "furniture")
    page.raw("|")
    page.put(
        f"year={items[0].published.year}|month={items[0].published.month:02}|day={items[0].published.day:02}",
        "furniture",
    )
    page.raw("|")
    page.put("content=", "furniture")
    page.raw("\n")
    topics = list(dict.fromkeys(i.topic for i in items))
    a = 0
    by_host = rng.random() < 0.3
    for topic in topics:
        page.raw("\n'''")
        page.put(topic, "section")
        page.raw("'''\n")
        for item in [i for i in items if i.topic == topic]:
            if rng.random() < 0.4:
                page.raw("*[[")
                page.put(f"{item.published.year} {item.place} {topic.lower()} dispute", "section")
                page.raw("]]\n*")
            page.raw("*")
            page.put(item.paragraphs[0], "body", a)
            for paragraph in item.paragraphs[1 : rng.choice([1, 1, 2])]:
                page.raw(" ")
                page.put(paragraph, "body", a)
            page.raw(" [")
            page.put(item.url, "source_line", a, "url")
            page.raw(" ")
            if not by_host:
                page.raw("(")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(")")
            else:
                page.raw("''")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("''")
            page.raw("]\n")
            a += 1
    page.raw("\n<!-- ")
    page.put("All news items above this line", "furniture")
    page.raw(" -->\n}}\n")
    return page


@family
def mailing_list_digest(rng: random.Random, items: Sequence[Item]) -> Page:
    """Digest mail of a list server: topics at the top, one message for each article."""
    page = Page()
    name = rng.choice(["press-watch", "coastwatch-l", "clips"])
    page.put(f"Send {name} mailing list submissions to\n\t{name}@lists.example", "furniture")
    page.raw("\n\n")
    page.put("Today's Topics:", "furniture")
    page.raw("\n\n")
    shown = [(rng.choice(["", "Fwd: ", "[press] "]) + i.headline) for i in items]
    sender = [rng.choice(PEOPLE) for _ in items]
    for i, subject in enumerate(shown):
        page.raw(f"   {i + 1}. ")
        page.put(f"{start_of(subject, rng.randint(4, 9))} ({sender[i]})", "contents")
        page.raw("\n")
    page.raw("\n\n" + "-" * 70 + "\n\n")
    width = rng.choice([0, 70, 76])
    for a, item in enumerate(items):
        page.put(f"Message: {a + 1}", "furniture")
        page.raw("\n")
        page.put(
            f"Date: {item.published + timedelta(days=rng.randint(0, 2)):%a, %-d %b %Y} {rng.randint(6, 22):02}:{rng.randint(10, 59)}:09 +0100",
            "furniture",
        )
        page.raw("\n")
        page.put(f"From: {sender[a]}", "furniture")
        page.raw("\n")
        page.put("Subject:", "furniture")
        page.raw(" ")
        own = rng.random() < 0.5
        if own:
            page.put(shown[a], "furniture")
        else:
            page.put(item.headline, "headline", a)
        page.raw("\n\n")
        if own:
            page.put(wrap(item.headline, width), "headline", a)
            page.raw("\n")
        where = rng.choice(["top", "end", "both", "url"])
        if where in ("top", "both"):
            put_outlet(page, a, item)
            page.raw(rng.choice(["\n", ", ", " "]))
            put_day(page, a, item, rng.choice(LONG_DAYS))
            page.raw("\n\n")
        if where == "url":
            page.put(item.url, "source_line", a, "url")
            page.raw("\n\n")
        for paragraph in item.paragraphs:
            page.put(wrap(paragraph, width), "body", a)
            page.raw("\n\n")
        if where in ("end", "both"):
            page.raw("(")
            page.put("c", "furniture")
            page.raw(") ")
            put_outlet(page, a, item)
            if where == "end" and rng.random() < 0.5:
                page.raw(" ")
                put_day(page, a, item, "%-d/%-m/%Y")
            page.raw("\n\n")
        if rng.random() < 0.3:
            page.raw("-- \n")
            page.put(f"{sender[a]}\nCoastal Studies, room {rng.randint(100, 400)}", "furniture")
            page.raw("\n\n")
        page.raw("-" * 30 + "\n\n")
    page.put(
        f"End of {name} Digest, Vol {rng.randint(3, 90)}, Issue {rng.randint(1, 30)}", "furniture"
    )
    page.raw("\n" + "*" * 40 + "\n")
    return page


@family
def reference_manager_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """Tagged reference-manager export of newspaper articles with abstracts or full texts."""
    page = Page()
    tags = rng.choice([("TI", "AU", "T2", "DA", "AB", "UR"), ("T1", "A1", "JO", "Y1", "N2", "L2")])
    whole = rng.random() < 0.4
    for a, item in enumerate(items):
        page.put("TY  - NEWS", "furniture")
        page.raw("\n")
        order = [0, 1, 2, 3, 4, 5]
        if rng.random() < 0.4:
            rng.shuffle(order)
        for i in order:
            if i in (1, 3, 5) and rng.random() < 0.15:
                continue
            if i == 1:
                for name in item.authors:
                    page.put(tags[1], "furniture")
                    page.raw("  - ")
                    page.put(name, "byline", a, "author")
                    page.raw("\n")
                continue
            page.put(tags[i], "furniture")
            page.raw("  - ")
            if i == 0:
                page.put(item.headline, "headline", a)
            elif i == 2:
                put_outlet(page, a, item)
            elif i == 3:
                put_day(page, a, item, "%Y/%m/%d/")
            elif i == 4:
                for j, paragraph in enumerate(item.paragraphs if whole else item.paragraphs[:1]):
                    page.raw(" " if j else "")
                    page.put(paragraph, "body", a)
            else:
                page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        if rng.random() < 0.5:
            page.put(f"KW  - {item.topic}", "furniture")
            page.raw("\n")
        page.put("ER  -", "furniture")
        page.raw(" \n\n")
    return page


@family
def wire_service_feed(rng: random.Random, items: Sequence[Item]) -> Page:
    """Stream of an agency teleprinter: slugs, priority lines, datelines, MORE and end marks."""
    page = Page()
    upper = rng.random() < 0.3
    width = rng.choice([0, 60, 65])
    end = rng.choice(["-30-", "ENDS", "###", "(END)"])
    for a, item in enumerate(items):
        page.raw(f"{rng.choice('rub')} {rng.choice('aifs')} {rng.randint(100, 999)}\n")
        slug = "-".join(w.upper() for w in item.headline.split()[:2])
        page.put(
            f"BC-{slug}, {rng.choice(['URGENT', '1st Ld', 'UPDATE 2', 'Bjt', 'FEATURE'])}",
            "furniture",
        )
        page.raw("\n")
        if rng.random() < 0.85:
            page.put(wrap(item.headline.upper() if upper else item.headline, width), "headline", a)
            page.raw("\n")
        if item.authors and rng.random() < 0.5:
            page.put(rng.choice(["By", "BY"]), "byline", a)
            page.raw(" ")
            put_names(page, a, item, upper=rng.random() < 0.5)
            page.raw("\n")
        page.raw(rng.choice(["", "\n", "   "]))
        page.put(item.place.upper(), "body", a)
        if rng.random() < 0.7:
            page.raw(", ")
            page.put(
                item.published.strftime("%b %-d"),
                "body",
                a,
                "published",
                item.published.isoformat(),
            )
        if rng.random() < 0.8:
            page.raw(" (")
            page.put(item.outlet, "body", a, "outlet")
            page.raw(")")
        page.raw(rng.choice([" - ", " -- "]))
        for i, paragraph in enumerate(item.paragraphs):
            page.raw("   " if i else "")
            indent = " " * (3 if i else len(item.place) + 12)
            page.put(
                textwrap.fill(paragraph, width, initial_indent=indent).strip()
                if width
                else paragraph,
                "body",
                a,
            )
            page.raw("\n")
            if i == len(item.paragraphs) // 2 and len(item.paragraphs) > 4 and rng.random() < 0.5:
                page.put("(MORE)", "furniture")
                page.raw("\n")
                page.put(f"{slug} 2-2", "furniture")
                page.raw("\n")
        if rng.random() < 0.4:
            page.raw("   (")
            page.put("Reporting by", "byline", a)
            page.raw(" ")
            page.put(
                (item.authors or ("the newsroom",))[-1],
                "byline",
                a,
                "author" if item.authors else None,
            )
            page.raw(")\n")
        page.raw("\n")
        page.put(end, "furniture")
        page.raw("\n")
        if rng.random() < 0.5:
            put_day(page, a, item, "%m-%d-%y")
            page.raw(" ")
            page.put(f"{rng.randint(0, 23):02}{rng.randint(10, 59)}GMT", "publication", a)
            page.raw("\n")
        page.raw("\n\n")
    return page


# ---------------------------------------------------------------- text, one article


@family
def distraction_free_reader_copy(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article copied out of a browser's reading mode: site, title, author, reading time, text."""
    page = Page()
    item = items[0]
    order = ["site", "title", "names", "time"]
    if rng.random() < 0.4:
        order = ["title", "names", "site", "time"]
    for part in order:
        if part == "site" and rng.random() < 0.9:
            if rng.random() < 0.6:
                page.put(item.host, "source_line", 0, "url")
            else:
                put_outlet(page, 0, item)
            page.raw("\n")
        elif part == "title":
            page.put(item.headline, "headline", 0)
            page.raw("\n")
        elif part == "names" and item.authors:
            put_names(page, 0, item, ", ", rng.choice(["", "and"]))
            page.raw("\n")
        elif part == "time":
            if rng.random() < 0.5:
                put_day(page, 0, item, rng.choice(LONG_DAYS))
                page.raw(rng.choice([" • ", "\n"]))
            page.put(
                rng.choice(["4 minutes", "6–8 minutes", "3 min read", "Lesezeit: 5 Minuten"]),
                "furniture",
            )
            page.raw("\n")
    page.raw("\n")
    if item.deck and rng.random() < 0.4:
        page.put(item.deck, "deck", 0)
        page.raw("\n\n")
    picture = rng.randint(0, 1)
    for i, paragraph in enumerate(item.paragraphs):
        if i == picture and item.caption and rng.random() < 0.7:
            page.put(item.caption, "caption", 0)
            if item.credit:
                page.raw(" ")
                page.put(item.credit, "credit", 0)
            page.raw("\n\n")
        page.put(paragraph, "body", 0)
        page.raw("\n\n")
    return page


@family
def page_copied_whole_with_clutter(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news site's article selected with everything around it and pasted as text."""
    page = Page()
    item = items[0]
    for word in [
        "Skip to content",
        "Home",
        "News",
        item.topic,
        "Opinion",
        "Sport",
        "More",
        "Subscribe",
        "Log in",
    ]:
        if rng.random() < 0.7:
            page.put(word, "furniture")
            page.raw("\n")
    page.raw("\n")
    if rng.random() < 0.6:
        page.put(item.topic, "section")
        page.raw("\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n")
    if item.deck and rng.random() < 0.6:
        page.put(item.deck, "deck", 0)
        page.raw("\n")
    if item.authors and rng.random() < 0.8:
        page.put(rng.choice(["By", "Words by", "Written by"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("\n")
    page.put(rng.choice(["Published", "Updated", "First published on"]), "publication", 0)
    page.raw(" ")
    put_day(page, 0, item, rng.choice(LONG_DAYS))
    page.raw("\n")
    page.put("Share\nSave", "furniture")
    page.raw("\n")
    if item.caption and rng.random() < 0.7:
        if item.credit:
            page.put(item.credit, "credit", 0)
            page.raw("\n")
        page.put(item.caption, "caption", 0)
        page.raw("\n")
    page.raw("\n")
    others = list(items[1:])
    for i, paragraph in enumerate(item.paragraphs):
        page.put(paragraph, "body", 0)
        page.raw("\n\n")
        if i and i % 2 == 0 and others and rng.random() < 0.5:
            page.put(
                rng.choice(["Read more", "More on this story", "Recommended", "ALSO SEE:"]),
                "furniture",
            )
            page.raw("\n")
            for _ in range(rng.randint(1, 3)):
                if others:
                    page.put(others.pop(0).headline, "teaser")
                    page.raw("\n")
            page.raw("\n")
        elif rng.random() < 0.15:
            page.put(
                rng.choice(
                    [
                        "Advertisement",
                        "Article continues after advertisement",
                        "Get our morning email, free, every weekday",
                    ]
                ),
                "furniture",
            )
            page.raw("\n\n")
    if rng.random() < 0.5:
        page.put("Related topics", "furniture")
        page.raw("\n")
        page.put(item.topic, "furniture")
        page.raw("\n")
    if others:
        page.raw("\n")
        page.put(rng.choice(["Most read", "Top stories", "From around the site"]), "furniture")
        page.raw("\n")
        for i, other in enumerate(others):
            page.raw(f"{i + 1}\n")
            page.put(other.headline, "teaser")
            page.raw("\n")
    page.raw("\n")
    page.put(
        f"© {item.published.year} {item.outlet}. The site is not responsible for outside content.",
        "furniture",
    )
    page.raw("\n")
    return page


@family
def live_page_saved_as_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A running live report saved as text: timed entries, newest first, key points at the top."""
    page = Page()
    item = items[0]
    page.put(rng.choice(["LIVE", "Live reporting", "Rolling coverage"]), "furniture")
    page.raw("\n")
    page.put(item.headline, "headline", 0)
    page.raw(rng.choice([" – ", "\n"]))
    page.put(rng.choice(["as it happened", "live updates"]), "headline", 0)
    page.raw("\n\n")
    put_outlet(page, 0, item)
    page.raw(" | ")
    put_day(page, 0, item, rng.choice(LONG_DAYS))
    page.raw("\n")
    if rng.random() < 0.5:
        page.put("Summary", "subhead", 0)
        page.raw("\n")
        for paragraph in item.paragraphs[:2]:
            page.raw("• ")
            page.put(first_sentence(paragraph), "body", 0)
            page.raw("\n")
    minute = 18 * 60 - rng.randint(0, 90)
    headed = rng.random() < 0.5
    style = rng.choice(["{h:02}:{m:02}", "{h:02}.{m:02} CET", "Posted at {h}:{m:02}"])
    heads = rng.sample(ENTRY_HEADS, 15)
    for paragraph in item.paragraphs:
        page.raw("\n")
        page.put(style.format(h=minute // 60, m=minute % 60), "furniture")
        minute -= rng.randint(3, 55)
        page.raw("\n")
        if headed and heads and rng.random() < 0.7:
            page.put(heads.pop(), "subhead", 0)
            page.raw("\n")
        if item.authors and rng.random() < 0.3:
            page.put(rng.choice(item.authors), "byline", 0, "author")
            page.raw("\n")
        page.put(paragraph, "body", 0)
        page.raw("\n")
        if rng.random() < 0.2:
            page.put("Share this post", "furniture")
            page.raw("\n")
    page.raw("\n")
    page.put(rng.choice(["This live page is now closed.", "Load earlier posts"]), "furniture")
    page.raw("\n")
    return page


@family
def question_and_answer_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview as plain text: questions and answers marked with letters, names or dashes."""
    page = Page()
    item = items[0]
    style = rng.choice(["letters", "names", "dash", "caps"])
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.5 and item.deck:
        page.put(item.deck, "deck", 0)
        page.raw("\n\n")
    put_outlet(page, 0, item)
    if rng.random() < 0.7:
        page.raw(", ")
        put_day(page, 0, item, rng.choice(LONG_DAYS + SHORT_DAYS))
    page.raw("\n")
    if item.authors:
        page.put(rng.choice(["Interview:", "Interviewed by", "By"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("\n")
    page.raw("\n")
    page.put(item.paragraphs[0], "body", 0)
    page.raw("\n\n")
    questions = [
        "How did it come to this?",
        "What did you think when you first heard?",
        "Is that not too late?",
        "And the money?",
        "Who decides now?",
        "Were you surprised?",
        "What would you say to those who disagree?",
        "When will we know?",
    ]
    guest = rng.choice(["Maren Holt", "Professor Adeyo", "The mayor"])
    for i, paragraph in enumerate(item.paragraphs[1:] or item.paragraphs):
        question = questions[i % len(questions)]
        ask, answer = {
            "letters": ("Q: ", "A: "),
            "names": (f"{item.outlet}: ", f"{guest}: "),
            "dash": ("— ", ""),
            "caps": ("", ""),
        }[style]
        page.put(ask + (question.upper() if style == "caps" else question), "body", 0)
        page.raw("\n" if style != "caps" else "\n\n")
        page.put(answer + paragraph, "body", 0)
        page.raw("\n\n")
    if rng.random() < 0.5:
        page.put("This interview has been edited for length and clarity.", "body", 0)
        page.raw("\n")
    return page


@family
def letter_to_the_editor_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """One reader's letter from a letters column, signed at the end with a place."""
    page = Page()
    item = items[0]
    if rng.random() < 0.6:
        put_outlet(page, 0, item, upper=rng.random() < 0.5)
        page.raw("\n")
    page.put(
        rng.choice(["Letters", "LETTERS TO THE EDITOR", "Your say", "Courrier des lecteurs"]),
        "section",
    )
    page.raw("\n")
    if rng.random() < 0.6:
        put_day(page, 0, item, rng.choice(LONG_DAYS))
        page.raw("\n")
    page.raw("\n")
    if rng.random() < 0.85:
        page.put(item.headline, "headline", 0)
        page.raw("\n\n")
    width = rng.choice([0, 0, 68])
    page.put(rng.choice(["Sir,", "Dear editor,", "SIR –", "To the editor:"]), "body", 0)
    page.raw(rng.choice([" ", "\n\n"]))
    for paragraph in item.paragraphs:
        page.put(wrap(paragraph, width), "body", 0)
        page.raw("\n\n")
    if rng.random() < 0.4:
        page.put("Yours faithfully,", "body", 0)
        page.raw("\n\n")
    for name in item.authors:
        page.put(name.upper() if rng.random() < 0.3 else name, "byline", 0, "author")
        page.raw("\n")
    page.put(rng.choice([item.place, f"Retired engineer, {item.place}"]), "byline", 0)
    page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(
            "Letters should be under 300 words and carry a full postal address. We may shorten them.",
            "furniture",
        )
        page.raw("\n")
    return page


@family
def obituary_with_fact_lines(rng: random.Random, items: Sequence[Item]) -> Page:
    """A life story from a paper, with born and died lines, pasted as text with a ruled box."""
    page = Page()
    item = items[0]
    page.put(rng.choice(["OBITUARY", "Obituaries", "Lives remembered"]), "section")
    page.raw("\n\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n")
    if item.deck:
        page.put(item.deck, "deck", 0)
        page.raw("\n")
    page.raw("\n")
    if item.authors and rng.random() < 0.7:
        put_names(page, 0, item)
        page.raw("\n")
    put_outlet(page, 0, item)
    page.raw(rng.choice([", ", "\n"]))
    put_day(page, 0, item, rng.choice(LONG_DAYS))
    page.raw("\n\n")
    born = date(item.published.year - rng.randint(60, 95), rng.randint(1, 12), rng.randint(1, 28))
    box = [
        f"Born: {born:%-d %B %Y}, {item.place}",
        f"Died: {item.published - timedelta(days=9):%-d %B %Y}",
        "Survived by: two daughters and a brother",
    ]
    at = rng.choice([0, len(item.paragraphs) - 1])
    for i, paragraph in enumerate(item.paragraphs):
        page.put(paragraph, "body", 0)
        page.raw("\n\n")
        if i == at:
            page.raw("+" + "-" * 50 + "\n")
            page.raw("| ")
            page.put("Life and times", "subhead", 0)
            page.raw("\n")
            for line in box:
                page.raw("| ")
                page.put(line, "body", 0)
                page.raw("\n")
            page.raw("+" + "-" * 50 + "\n\n")
    if rng.random() < 0.4:
        page.put(item.caption or "A portrait from the family album.", "caption", 0)
        page.raw("\n")
    return page


@family
def broadcast_programme_transcript(rng: random.Random, items: Sequence[Item]) -> Page:
    """Transcript of one broadcast report with speakers in capitals and sound cues in brackets."""
    page = Page()
    item = items[0]
    for label, kind in rng.sample(
        [("Station:", "outlet"), ("Date:", "day"), ("Programme:", "show"), ("Time:", "time")], 4
    ):
        if kind == "outlet":
            page.put(label, "publication", 0)
            page.raw(" ")
            put_outlet(page, 0, item)
        elif kind == "day":
            page.put(label, "publication", 0)
            page.raw(" ")
            put_day(page, 0, item, rng.choice(LONG_DAYS))
        else:
            page.put(
                label
                + (
                    " Breakfast Hour"
                    if kind == "show"
                    else f" {rng.randint(6, 9)}:{rng.randint(10, 59)} AM"
                ),
                "furniture",
            )
        page.raw("\n")
    page.raw("\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.5:
        page.put("This is a rush transcript. It may not be in its final form.", "furniture")
        page.raw("\n\n")
    host = rng.choice(["MODERATOR", "PRESENTER", "HOST"])
    reporter = item.authors[0] if item.authors else "Reporter"
    page.put(f"{host}:", "body", 0)
    page.raw(" ")
    page.put(item.paragraphs[0], "body", 0)
    page.raw("\n\n")
    speakers = ["UNIDENTIFIED MAN", "COUNCILLOR", "RESIDENT", host]
    for i, paragraph in enumerate(item.paragraphs[1:]):
        if i % 2 == 0:
            page.put(
                reporter.upper(),
                "byline" if not i else "body",
                0,
                "author" if item.authors else None,
            )
            page.raw(", " if not i else "")
            if not i:
                page.put("BYLINE", "byline", 0)
            page.raw(": ")
        else:
            page.put(f"{rng.choice(speakers)}:", "body", 0)
            page.raw(" ")
        page.put(paragraph, "body", 0)
        page.raw("\n\n")
        if rng.random() < 0.3:
            page.raw("(")
            page.put(
                rng.choice(["SOUNDBITE OF WAVES", "END VIDEOTAPE", "MUSIC", "CROSSTALK"]), "body", 0
            )
            page.raw(")\n\n")
    page.put(
        f"Copyright {item.published.year} {item.outlet}. Transcripts are created on a deadline by a contractor.",
        "furniture",
    )
    page.raw("\n")
    return page


@family
def unrolled_post_thread(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article told in a numbered thread of short posts, unrolled into text by a bot."""
    page = Page()
    item = items[0]
    name = item.authors[0] if item.authors else None
    page.put("Thread unrolled by", "furniture")
    page.raw(" ")
    page.put("@spoolreader", "furniture")
    page.raw("\n\n")
    if name:
        page.put(name, "byline", 0, "author")
        page.raw(" ")
        page.put("@" + name.split()[-1].lower(), "byline", 0)
        page.raw("\n")
    put_day(page, 0, item, rng.choice(["%b %-d, %Y", "%-d %b %Y"]))
    page.raw(" · ")
    page.put(f"{len(item.paragraphs) + 1} posts, {rng.randint(2, 6)} min read", "furniture")
    page.raw("\n\n")
    page.put(item.headline, "headline", 0)
    page.raw(" ")
    page.put(rng.choice(["A thread 🧵", "🧵👇", "(thread)"]), "furniture")
    page.raw("\n\n")
    pictured = rng.choice([-1, 0, 1, 2])
    for i, paragraph in enumerate(item.paragraphs):
        ahead = rng.random() < 0.5
        page.raw(f"{i + 1}/{len(item.paragraphs)} " if ahead else "")
        page.put(paragraph, "body", 0)
        page.raw("\n\n" if ahead else f" {i + 1}/\n\n")
        if i == pictured and item.caption:
            page.put(item.caption, "caption", 0)
            page.raw("\n\n")
    page.put("My full report for", "body", 0)
    page.raw(" ")
    page.put(item.outlet, "body", 0, "outlet")
    page.raw(": ")
    page.put(item.url, "source_line", 0, "url")
    page.raw("\n\n")
    for words in (
        "Missing some posts in this thread? Try to force a refresh.",
        "Did this page help? Support us with a coffee.",
    ):
        page.put(words, "furniture")
        page.raw("\n")
    return page


@family
def microfilm_page_typed_off(rng: random.Random, items: Sequence[Item]) -> Page:
    """A single old clipping typed off from film: running head, ragged columns, page turn line."""
    page = Page()
    item = items[0]
    low, high = rng.choice([(24, 38), (30, 46), (40, 60)])
    indent = rng.choice(["", "  ", "    "])
    page.raw(f"{rng.randint(2, 18)}    ")
    put_outlet(page, 0, item, upper=True)
    page.raw(rng.choice(["    ", ", "]))
    put_day(page, 0, item, "%A, %B %-d, %Y", upper=True)
    page.raw("\n" + rng.choice(["", "_" * 48 + "\n"]) + "\n")
    page.put(ragged(rng, item.headline.upper(), 18, 30), "headline", 0)
    page.raw("\n\n")
    if item.deck and rng.random() < 0.6:
        page.put(ragged(rng, item.deck, 20, 34), "deck", 0)
        page.raw("\n\n")
    if item.authors and rng.random() < 0.6:
        page.put("By", "byline", 0)
        page.raw(" ")
        put_names(page, 0, item, upper=True)
        page.raw("\n")
        page.put("Staff Correspondent", "byline", 0)
        page.raw("\n\n")
    turn = len(item.paragraphs) // 2
    for i, paragraph in enumerate(item.paragraphs):
        page.raw(indent)
        page.put(ragged(rng, paragraph, low, high), "body", 0)
        page.raw("\n")
        if i == turn and rng.random() < 0.5:
            page.put(
                f"Continued on Page {rng.randint(5, 20)}, Column {rng.randint(1, 6)}", "furniture"
            )
            page.raw("\n\n")
            page.put(
                f"{start_of(item.headline, 2).upper()}\nContinued From First Page", "furniture"
            )
            page.raw("\n\n")
    page.raw("\n[")
    page.put(
        "Reproduced with permission of the copyright owner. Further reproduction prohibited.",
        "furniture",
    )
    page.raw("]\n")
    return page


# ---------------------------------------------------------------- HTML, several articles


@family
def frames_era_clippings_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """Hand-made HTML of the 1990s: contents with anchors, centred titles, rules, "back to top" links."""
    page = Page("text/html")
    page.raw(
        '<HTML>\n<HEAD><TITLE>News clippings</TITLE></HEAD>\n<BODY BGCOLOR="#FFFFE0" TEXT="#000000">\n<A NAME="top"></A>\n'
    )
    centred = rng.random() < 0.6
    page.raw("<CENTER>" if centred else "")
    page.raw('<H1><FONT COLOR="#800000">')
    page.put(
        rng.choice(
            ["Harbour Action Group News Page", "Clippings from the Strait", "In the Papers"]
        ),
        "furniture",
    )
    page.raw("</FONT></H1>\n" + ("</CENTER>" if centred else "") + '<HR SIZE="4" NOSHADE>\n')
    listed = rng.random() < 0.7
    if listed:
        page.raw("<UL>\n")
        for i, item in enumerate(items):
            page.raw(f'<LI><A HREF="#a{i}">')
            page.put(
                item.headline
                if rng.random() < 0.6
                else f"{item.outlet}: {start_of(item.headline, 4)}",
                "contents",
            )
            page.raw("</A>\n")
        page.raw("</UL>\n<HR>\n")
    br = rng.random() < 0.4
    align = rng.choice(["", ' ALIGN="CENTER"'])
    above = rng.random() < 0.5
    pattern = rng.choice(LONG_DAYS)
    for a, item in enumerate(items):
        page.raw(f'<A NAME="a{a}"></A>\n')
        if above:
            page.raw("<I>")
            put_outlet(page, a, item)
            page.raw("</I>, ")
            put_day(page, a, item, pattern)
            page.raw("<BR>\n")
        page.raw(f"<H3{align}>")
        page.put(item.headline, "headline", a)
        page.raw("</H3>\n")
        if item.authors and rng.random() < 0.7:
            page.raw('<FONT SIZE="-1">')
            page.put("by", "byline", a)
            page.raw(" ")
            put_names(page, a, item)
            page.raw("</FONT><P>\n")
        for paragraph in item.paragraphs:
            page.raw("" if br else "<P>")
            page.put(paragraph, "body", a)
            page.raw("<BR><BR>\n" if br else "\n")
        if not above:
            page.raw("<P>(")
            put_outlet(page, a, item)
            page.raw(", ")
            put_day(page, a, item, pattern)
            page.raw(")\n")
        if rng.random() < 0.5:
            page.raw('<P><A HREF="#top"><FONT SIZE="1">')
            page.put("Back to top", "furniture")
            page.raw("</FONT></A>\n")
        page.raw("<HR>\n")
    page.raw("<ADDRESS>")
    page.put(
        f"Last updated {items[0].published:%m/%d/%y}. You are visitor number {rng.randint(1000, 99999)}",
        "furniture",
    )
    page.raw("</ADDRESS>\n</BODY></HTML>\n")
    return page


@family
def blog_archive_of_reposts(rng: random.Random, items: Sequence[Item]) -> Page:
    """Monthly archive page of a WordPress blog that reposts articles, sidebar after or before."""
    page = Page("text/html")
    start_html(page, "March archive", body='<body class="archive date wp-custom-logo hfeed">')
    page.raw('<header id="masthead" class="site-header"><p class="site-title"><a href="/">')
    page.put(
        rng.choice(["The Breakwater Log", "Islands Watch", "Notes from the Quay"]), "furniture"
    )
    page.raw(
        '</a></p></header>\n<div id="content" class="site-content"><main id="main" class="site-main">\n<h1 class="page-title">'
    )
    page.put(f"Month: {items[0].published:%B %Y}", "furniture")
    page.raw("</h1>\n")
    stated = rng.choice(["first line", "last line", "both", "linked words"])
    for a, item in enumerate(items):
        posted = item.published + timedelta(days=rng.choice([0, 0, 1]))
        page.raw(
            f'<article id="post-{rng.randint(100, 9999)}" class="post type-post status-publish format-standard hentry">\n<header class="entry-header"><h2 class="entry-title"><a href="/?p={a}" rel="bookmark">'
        )
        page.put(item.headline, "headline", a)
        page.raw('</a></h2>\n<div class="entry-meta"><span class="posted-on">')
        page.put(
            f"Posted on {posted:%B %-d, %Y}" + rng.choice([" by admin", " by quaymaster", ""]),
            "furniture",
        )
        page.raw('</span></div></header>\n<div class="entry-content">\n')
        if stated in ("first line", "both"):
            page.raw("<p><em>")
            put_outlet(page, a, item)
            page.raw("</em>, ")
            put_day(page, a, item, "%-d %B")
            page.raw("</p>\n")
        if item.authors and rng.random() < 0.4:
            page.raw("<p><strong>")
            put_names(page, a, item)
            page.raw("</strong></p>\n")
        cut = rng.random() < 0.3 and len(item.paragraphs) > 2
        for paragraph in item.paragraphs[: 2 if cut else None]:
            page.raw("<p>")
            page.put(paragraph, "body", a)
            page.raw("</p>\n")
        if cut:
            page.raw('<p><a class="more-link" href="#">')
            page.put("Continue reading →", "furniture")
            page.raw("</a></p>\n")
        if stated in ("last line", "both"):
            page.raw("<p>")
            page.put("Source:", "publication", a)
            page.raw(f' <a href="{item.url}">')
            put_outlet(page, a, item)
            page.raw("</a></p>\n")
        elif stated == "linked words":
            page.raw('<p><a href="%s">' % item.url)
            page.put(
                rng.choice(["Original article at", "Full story in", "Reblogged from"]),
                "publication",
                a,
            )
            page.raw(" ")
            put_outlet(page, a, item)
            page.raw("</a></p>\n")
        page.raw('</div>\n<footer class="entry-footer"><span class="cat-links">')
        page.put(f"Posted in {item.topic}", "furniture")
        page.raw("</span> ")
        if rng.random() < 0.6:
            page.raw('<span class="comments-link">')
            page.put(
                rng.choice(["Leave a comment", "3 Comments", "Share this: Print Email"]),
                "furniture",
            )
            page.raw("</span>")
        page.raw("</footer></article>\n")
    page.raw('<nav class="navigation posts-navigation"><a href="/page/2">')
    page.put("Older posts", "furniture")
    page.raw(
        '</a></nav></main>\n<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">'
    )
    page.put("Recent Posts", "furniture")
    page.raw("</h2><ul>\n")
    for item in items[:5]:
        page.raw("<li><a href='#'>")
        page.put(item.headline, "contents")
        page.raw("</a></li>\n")
    page.raw("</ul></section></aside></div></body></html>\n")
    return page


@family
def cluster_page_of_a_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """Aggregator's cluster page: lead story with a snippet, then the same story elsewhere as headlines."""
    page = Page("text/html")
    salt = "".join(rng.choices("abcdefghjkmnpqrstvwxyz", k=4))
    start_html(page, "Full coverage", body=f'<body><div id="root"><div class="App_{salt}1">')
    page.raw(f'<h1 class="hd_{salt}2">')
    page.put(rng.choice(["Full coverage", "Tout savoir", "All sources on this story"]), "furniture")
    page.raw("</h1>\n")
    now = max(i.published for i in items)
    outlet_first = rng.random() < 0.6
    groups = {
        0: rng.choice(["Top coverage", "Top news"]),
        2: "All coverage",
        5: rng.choice(["From around the region", "Opinion"]),
    }
    for a, item in enumerate(items):
        if a in groups and rng.random() < 0.8:
            page.raw(f'<h2 class="sec_{salt}3">')
            page.put(groups[a], "section")
            page.raw("</h2>\n")
        page.raw(f'<article class="c_{salt}4" data-n="{a}">')

        def name() -> None:
            page.raw(f'<div class="src_{salt}5"><img src="/f/{item.host}.png" alt="">')
            put_outlet(page, a, item)
            page.raw("</div>")

        if outlet_first:
            name()
        page.raw(f'<h{3 if a < 2 else 4}><a href="{item.url}">')
        page.put(item.headline, "headline", a)
        page.raw(f"</a></h{3 if a < 2 else 4}>")
        if a < 2 and rng.random() < 0.7:
            page.raw(f'<div class="sn_{salt}6">')
            page.put(start_of(item.paragraphs[0], 30), "body", a)
            page.raw("</div>")
        if not outlet_first:
            name()
        ago = (now - item.published).days
        if ago == 0:
            page.raw("<time>")
            page.put(f"{rng.randint(1, 20)} hours ago", "publication", a)
            page.raw("</time>")
        elif rng.random() < 0.8:
            page.raw(f'<time datetime="{item.published.isoformat()}T08:00:00Z">')
            put_day(page, a, item, "%b %-d")
            page.raw("</time>")
        if item.authors and rng.random() < 0.3:
            page.raw(f'<div class="by_{salt}7">')
            page.put("By", "byline", a)
            page.raw(" <span>")
            page.put(item.authors[0], "byline", a, "author")
            page.raw("</span></div>")
        page.raw("</article>\n")
        if rng.random() < 0.1:
            page.raw("<button>")
            page.put("See more headlines & perspectives", "furniture")
            page.raw("</button>\n")
    page.raw("<footer>")
    page.put("Stories are chosen by a computer program. Report an issue", "furniture")
    page.raw("</footer></div></div></body></html>\n")
    return page


@family
def newsletter_in_nested_tables(rng: random.Random, items: Sequence[Item]) -> Page:
    """Marketing-built mail newsletter: nested tables, preheader, a lead story and shorter ones."""
    page = Page("text/html")
    page.raw(
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Briefing</title></head>\n<body style="margin:0;padding:0;background:#f4f4f4">\n'
    )
    brand = rng.choice(["Tidemark", "The Half Past Six", "Northlight Briefing"])
    page.raw('<div style="display:none;max-height:0;overflow:hidden">')
    page.put("Also today: " + start_of(items[-1].headline, 6), "contents")
    page.raw(
        '</div>\n<table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><table width="600" style="border-collapse:collapse">\n<tr><td align="right" style="font-size:11px"><a href="#">'
    )
    page.put("View in browser", "furniture")
    page.raw('</a></td></tr>\n<tr><td style="font-size:32px;font-weight:bold">')
    page.put(brand, "furniture")
    page.raw("</td></tr>\n<tr><td>")
    page.put(f"{max(i.published for i in items) + timedelta(days=1):%A, %B %-d}", "furniture")
    page.raw("</td></tr>\n")
    if rng.random() < 0.6:
        page.raw("<tr><td><p>")
        page.put(
            f"Good morning. It is {rng.choice(['Bettina', 'Osric', 'Mo'])} here with what you need to know before the first ferry.",
            "furniture",
        )
        page.raw("</p></td></tr>\n")
    bolded = rng.random() < 0.4
    style = rng.choice(["bracket", "arrow", "small"])
    for a, item in enumerate(items):
        if a == 0 or rng.random() < 0.3:
            page.raw('<tr><td style="padding-top:24px;color:#c00;text-transform:uppercase">')
            page.put(
                rng.choice([item.topic, "What we are reading", "Elsewhere", "The big one"]),
                "section",
            )
            page.raw("</td></tr>\n")
        page.raw('<tr><td style="padding:12px 0"><table width="100%"><tr>')
        if rng.random() < 0.4:
            page.raw(
                '<td width="150"><img src="https://img.example/1.jpg" width="150" alt=""></td>'
            )
        page.raw("<td>")
        if not bolded:
            page.raw(
                f'<a href="https://click.example/{rng.randint(1000, 9999)}" style="font-size:20px">'
            )
            page.put(item.headline, "headline", a)
            page.raw("</a><br>")
        for i, paragraph in enumerate(item.paragraphs[: rng.choice([1, 2, 3])]):
            page.raw('<p style="font:16px/24px Georgia,serif">')
            if not i and bolded:
                page.raw("<b>")
                page.put(item.headline, "headline", a)
                page.raw(".</b> ")
            page.put(paragraph, "body", a)
            page.raw("</p>")
        page.raw("<p>")
        if style == "bracket":
            page.raw("(<a href='#'>")
            put_outlet(page, a, item)
            page.raw("</a>)")
        elif style == "arrow":
            page.raw("&rarr; ")
            page.put(rng.choice(["Read it in", "More at", "Via"]), "publication", a)
            page.raw(" <a href='#'>")
            put_outlet(page, a, item)
            page.raw("</a>")
        else:
            page.raw("<small>")
            if item.authors and rng.random() < 0.5:
                put_names(page, a, item, ", ", "")
                page.raw(", ")
            put_outlet(page, a, item)
            page.raw("</small>")
        page.raw("</p></td></tr></table></td></tr>\n")
        if rng.random() < 0.2:
            page.raw('<tr><td style="background:#eef;padding:10px"><small>')
            page.put("A message from our partner", "furniture")
            page.raw("</small><p>")
            page.put(
                rng.choice(
                    [
                        "Sleep better on Cormorant mattresses. First night free.",
                        "Your pension, explained in four minutes.",
                    ]
                ),
                "furniture",
            )
            page.raw("</p></td></tr>\n")
    page.raw('<tr><td style="font-size:11px;color:#999">')
    page.put(
        f"You are receiving this because you signed up at {brand}. 12 Slipway Road, Port Ossary.",
        "furniture",
    )
    page.raw(" <a href='#'>")
    page.put("Unsubscribe", "furniture")
    page.raw("</a></td></tr></table></td></tr></table></body></html>\n")
    return page


@family
def keyword_alert_html_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """HTML mail of an alert service: keyword, linked headlines, outlet and snippet, share links."""
    page = Page("text/html")
    page.raw('<html><head><title>Alert</title></head><body><table style="width:100%"><tr><td>\n')
    page.raw("<div><span>")
    page.put(rng.choice(WORDS_OF_TRADE), "furniture")
    page.raw("</span><div>")
    page.put(
        rng.choice(["Daily update", "As-it-happens update", "Tägliche Zusammenfassung"]),
        "furniture",
    )
    page.raw(" &sdot; <span>")
    page.put(f"{max(i.published for i in items):%B %-d, %Y}", "furniture")
    page.raw("</span></div></div>\n<table><tr><td><span style='font-size:12px;color:#737373'>")
    page.put(rng.choice(["NEWS", "ACTUALITÉS", "Nachrichten"]), "section")
    page.raw("</span></td></tr>\n")
    schema = rng.random() < 0.5
    for a, item in enumerate(items):
        page.raw(
            "<tr><td style='border-bottom:1px solid #e4e4e4;padding:18px 0'>"
            + ('<span itemscope itemtype="http://schema.org/Article">' if schema else "")
            + f'<a href="https://alerts.example/url?q={item.url}" style="color:#427fed">'
        )
        page.put(item.headline, "headline", a)
        page.raw("</a><div><div>")
        put_outlet(page, a, item)
        page.raw("</div><div>")
        words = item.paragraphs[0].split()
        half = rng.randint(3, max(4, len(words) // 2))
        page.put(" ".join(words[:half]), "body", a)
        page.raw(" <b>")
        page.put(" ".join(words[half : half + 2]) or "...", "body", a)
        page.raw("</b> ...</div></div>" + ("</span>" if schema else ""))
        if rng.random() < 0.7:
            page.raw("<table><tr>")
            for word in ("Flag as irrelevant", "Share"):
                page.raw("<td><a href='#'>")
                page.put(word, "furniture")
                page.raw("</a></td>")
            page.raw("</tr></table>")
        page.raw("</td></tr>\n")
    page.raw("</table><p>")
    page.put(
        "You have received this email because you have subscribed to Beacon Alerts.", "furniture"
    )
    page.raw("</p><a href='#'>")
    page.put("See more results", "furniture")
    page.raw("</a> | <a href='#'>")
    page.put("Edit this alert", "furniture")
    page.raw("</a></td></tr></table></body></html>\n")
    return page


@family
def forwarded_mail_from_office_suite(rng: random.Random, items: Sequence[Item]) -> Page:
    """Mail of an office program with MsoNormal paragraphs; articles pasted below each other."""
    page = Page("text/html")
    page.raw(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>p.MsoNormal{margin:0cm;font-size:11.0pt}</style></head>\n<body lang=EN-GB link="#0563C1"><div class=WordSection1>\n'
    )

    def line(words: str, role, a=None, field=None, value=None, bold: bool = False) -> None:
        page.raw(
            "<p class=MsoNormal>"
            + ("<b>" if bold else "")
            + "<span style='font-family:\"Calibri\",sans-serif'>"
        )
        page.put(words, role, a, field, value)
        page.raw("<o:p></o:p></span>" + ("</b>" if bold else "") + "</p>\n")

    empty = "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n"
    line(rng.choice(["Colleagues,", "Hi both,", "Dear all"]), "furniture")
    page.raw(empty)
    line("Today’s coverage below. Please do not forward outside the department.", "furniture")
    page.raw(empty)
    if rng.random() < 0.5:
        for who in ("From:", "Sent:", "To:", "Subject:"):
            page.raw("<p class=MsoNormal><b>")
            page.put(who, "furniture")
            page.raw("</b> ")
            page.put(
                {
                    "From:": "Press Office",
                    "Sent:": f"{items[0].published:%d %B %Y} 07:{rng.randint(10, 59)}",
                    "To:": "Media list",
                    "Subject:": "Cuttings",
                }[who],
                "furniture",
            )
            page.raw("</p>\n")
        page.raw(empty)
    if rng.random() < 0.6:
        for i, item in enumerate(items):
            page.raw(
                f"<p class=MsoListParagraph style='text-indent:-18.0pt'><span>{i + 1}.<span>&nbsp;&nbsp; </span></span>"
            )
            page.put(f"{item.headline} ({item.outlet})", "contents")
            page.raw("</p>\n")
        page.raw(empty)
    together = rng.random() < 0.6
    for a, item in enumerate(items):
        if together:
            page.raw("<p class=MsoNormal><b><u>")
            put_outlet(page, a, item)
            page.raw("</u></b> ")
            put_day(page, a, item, rng.choice(SHORT_DAYS))
            page.raw("</p>\n")
            line(item.headline, "headline", a, bold=True)
        else:
            line(item.headline, "headline", a, bold=True)
            line(item.outlet, "publication", a, "outlet")
            if rng.random() < 0.7:
                line(
                    item.published.strftime("%-d %B %Y"),
                    "publication",
                    a,
                    "published",
                    item.published.isoformat(),
                )
        if item.authors and rng.random() < 0.5:
            page.raw("<p class=MsoNormal><i>")
            put_names(page, a, item)
            page.raw("</i></p>\n")
        page.raw(empty)
        for paragraph in item.paragraphs:
            line(paragraph, "body", a)
            page.raw(empty if rng.random() < 0.8 else "")
        if rng.random() < 0.4:
            page.raw(f'<p class=MsoNormal><a href="{item.url}">')
            page.put(item.url, "source_line", a, "url")
            page.raw("</a></p>\n")
        page.raw(empty)
    line(
        "This e-mail and any attachments are confidential and intended for the addressee only.",
        "furniture",
    )
    page.raw("</div></body></html>\n")
    return page


@family
def channel_history_export_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """HTML export of a channel of a messenger: one bubble for each article, day bars between."""
    page = Page("text/html")
    start_html(
        page, "Exported Data", body='<body onload="CheckLocation();"><div class="page_wrap">'
    )
    channel = rng.choice(["Strait Wire", "Port Ossary Daily", "Headlines & Herring"])
    page.raw('<div class="page_header"><div class="content"><div class="text bold">')
    page.put(channel, "furniture")
    page.raw('</div></div></div>\n<div class="page_body chat_page"><div class="history">\n')
    day = None
    signed = rng.choice(["tag", "link", "first line", "forward"])
    for a, item in enumerate(sorted(items, key=lambda i: i.published)):
        if item.published != day:
            day = item.published
            page.raw(f'<div class="message service" id="message-{a}"><div class="body details">')
            page.put(f"{day:%-d %B %Y}", "section")
            page.raw("</div></div>\n")
            dated = True
        else:
            dated = False
        page.raw(
            f'<div class="message default clearfix{"" if dated else " joined"}" id="message{a + 40}"><div class="body"><div class="pull_right date details" title="{day:%d.%m.%Y} 09:12:00">'
        )
        page.put(
            f"{rng.randint(6, 22):02}:{rng.randint(0, 59):02}",
            "publication",
            a,
            "published",
            day.isoformat(),
        )
        page.raw("</div>")
        if dated or rng.random() < 0.2:
            page.raw('<div class="from_name">')
            page.put(channel, "furniture")
            page.raw("</div>")
        if signed == "forward":
            page.raw('<div class="forwarded body"><div class="from_name">')
            put_outlet(page, a, item)
            page.raw('<span class="date details"> ')
            put_day(page, a, item, "%d.%m.%Y")
            page.raw("</span>")
            page.raw("</div>")
        page.raw('<div class="text">')
        if signed == "first line":
            page.raw("<em>")
            put_outlet(page, a, item)
            page.raw("</em><br><br>")
        if rng.random() < 0.85:
            page.raw("<strong>")
            page.put(rng.choice(["", "❗️", "⚡ "]) + item.headline, "headline", a)
            page.raw("</strong><br><br>")
        for i, paragraph in enumerate(item.paragraphs[: rng.choice([1, 2, 30])]):
            page.raw("<br><br>" if i else "")
            page.put(paragraph, "body", a)
        if signed == "tag":
            page.raw('<br><br><a href="">#')
            page.put(item.outlet.replace(" ", "_"), "publication", a, "outlet", item.outlet)
            page.raw("</a>")
        elif signed == "link":
            page.raw(f'<br><br><a href="{item.url}">')
            put_outlet(page, a, item)
            page.raw("</a>")
        page.raw("</div>" + ("</div>" if signed == "forward" else "") + "</div></div>\n")
    page.raw("</div></div></div></body></html>\n")
    return page


@family
def monitoring_report_from_sheet(rng: random.Random, items: Sequence[Item]) -> Page:
    """Table saved by a spreadsheet program, a row or a block of rows for each clipping."""
    page = Page("text/html")
    page.raw(
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style>td{mso-style-parent:style0}.xl65{white-space:normal}</style></head><body>\n<table border=0 cellpadding=0 cellspacing=0 style="border-collapse:collapse">\n'
    )
    blocks = rng.random() < 0.5
    pattern = rng.choice(SHORT_DAYS)
    page.raw("<tr height=20><td colspan=5 class=xl65>")
    page.put(f"Media report {items[0].published:%B %Y}", "furniture")
    page.raw("</td></tr>\n")
    if not blocks:
        columns = ["no", "day", "outlet", "headline", "text"] + (
            ["author"] if rng.random() < 0.5 else []
        )
        if rng.random() < 0.5:
            columns = ["headline", "text", "outlet", "day"]
        page.raw("<tr>")
        for column in columns:
            page.raw("<td class=xl66>")
            page.put(
                {
                    "no": "No.",
                    "day": "Date",
                    "outlet": "Medium",
                    "headline": "Headline",
                    "text": "Summary",
                    "author": "Journalist",
                }[column],
                "furniture",
            )
            page.raw("</td>")
        page.raw("</tr>\n")
        for a, item in enumerate(items):
            page.raw("<tr height=60>")
            for column in columns:
                page.raw("<td class=xl65>" if column != "no" else f"<td align=right x:num>{a + 1}")
                if column == "day" and rng.random() < 0.9:
                    put_day(page, a, item, pattern)
                elif column == "outlet":
                    put_outlet(page, a, item)
                elif column == "headline":
                    page.put(item.headline, "headline", a)
                elif column == "text":
                    for i, paragraph in enumerate(item.paragraphs[: rng.choice([1, 3])]):
                        page.raw("<br>\n" if i else "")
                        page.put(paragraph, "body", a)
                elif column == "author" and item.authors:
                    put_names(page, a, item, " / ", "")
                page.raw("</td>")
            page.raw("</tr>\n")
    else:
        for a, item in enumerate(items):
            rows = [
                ("Outlet", "outlet"),
                ("Date", "day"),
                ("Title", "headline"),
                ("Author", "author"),
                ("Text", "text"),
                ("Reach", "reach"),
            ]
            if rng.random() < 0.3:
                rows[0], rows[2] = rows[2], rows[0]
            for label, kind in rows:
                if (kind == "author" and (not item.authors or rng.random() < 0.4)) or (
                    kind == "reach" and rng.random() < 0.5
                ):
                    continue
                page.raw("<tr><td class=xl67><b>")
                page.put(label, "furniture")
                page.raw("</b></td><td class=xl65>")
                if kind == "outlet":
                    put_outlet(page, a, item)
                elif kind == "day":
                    put_day(page, a, item, pattern)
                elif kind == "headline":
                    page.put(item.headline, "headline", a)
                elif kind == "author":
                    put_names(page, a, item, "; ", "")
                elif kind == "reach":
                    page.put(f"{rng.randint(2, 900)}.000", "furniture")
                else:
                    for i, paragraph in enumerate(item.paragraphs):
                        page.raw("<br><br>\n" if i else "")
                        page.put(paragraph, "body", a)
                page.raw("</td></tr>\n")
            page.raw("<tr height=12><td colspan=2>&nbsp;</td></tr>\n")
    page.raw("</table></body></html>\n")
    return page


@family
def planet_of_feeds(rng: random.Random, items: Sequence[Item]) -> Page:
    """River of posts from many feeds, grouped by day, source names beside or under the entries."""
    page = Page("text/html")
    start_html(page, "Planet Strait", "h3{clear:both}")
    page.raw('<h1 id="planet">')
    page.put(rng.choice(["Planet Strait", "River of Harbour News", "Feedhopper"]), "furniture")
    page.raw("</h1>\n")
    ordered = sorted(items, key=lambda i: i.published, reverse=True)
    sidebar_first = rng.random() < 0.5

    def sidebar() -> None:
        page.raw('<div class="sidebar"><h2>')
        page.put("Subscriptions", "furniture")
        page.raw("</h2><ul>")
        for name in dict.fromkeys(i.outlet for i in items):
            page.raw('<li><a href="#">')
            page.put(name, "furniture")
            page.raw("</a></li>")
        page.raw("</ul><p>")
        page.put(
            f"Last updated: {ordered[0].published:%B %d, %Y} 11:00 PM. All times are UTC.",
            "furniture",
        )
        page.raw("</p></div>\n")

    if sidebar_first:
        sidebar()
    name_above = rng.random() < 0.5
    day = None
    for a, item in enumerate(ordered):
        if item.published != day:
            day = item.published
            page.raw('<h2 class="date">')
            page.put(f"{day:%B %d, %Y}", "section")
            page.raw("</h2>\n")
        page.raw('<div class="channelgroup entrygroup">')
        if name_above:
            page.raw('<h3><a href="#" title="feed">')
            put_outlet(page, a, item)
            page.raw("</a></h3>")
        page.raw(f'<div class="entry"><h4><a href="{item.url}">')
        page.put(item.headline, "headline", a)
        page.raw('</a></h4>\n<div class="content">')
        for paragraph in item.paragraphs[: rng.choice([1, 3, 30])]:
            page.raw("<p>")
            page.put(paragraph, "body", a)
            page.raw("</p>\n")
        if rng.random() < 0.3:
            page.raw("<p><a href='#'>")
            page.put(f"The post {item.headline} appeared first on {item.outlet}.", "furniture")
            page.raw("</a></p>")
        page.raw('</div>\n<p class="date"><a href="#">')
        if item.authors and rng.random() < 0.6:
            page.put("by", "byline", a)
            page.raw(" ")
            page.put(item.authors[0], "byline", a, "author")
            page.raw(" ")
        if not name_above:
            page.put("at", "publication", a)
            page.raw(" ")
            put_outlet(page, a, item)
            page.raw(" ")
        clock = f"{rng.randint(1, 12):02}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}"
        page.put(clock, "publication", a, "published", item.published.isoformat())
        page.raw("</a></p></div></div>\n")
    if not sidebar_first:
        sidebar()
    page.raw("</body></html>\n")
    return page


@family
def list_archive_in_pre(rng: random.Random, items: Sequence[Item]) -> Page:
    """Web archive of a mailing list: one message in <pre> holding several articles as text."""
    page = Page("text/html")
    page.raw('<HTML><HEAD><TITLE>[clips] today</TITLE></HEAD>\n<BODY BGCOLOR="#ffffff">\n<H1>')
    page.put(
        "[clips] " + rng.choice(["today’s papers", "fwd: morning file", "press 12"]), "furniture"
    )
    page.raw("</H1>\n<B>")
    page.put(rng.choice(PEOPLE), "furniture")
    page.raw("</B> <BR><I>")
    page.put(
        f"{items[0].published:%a %b %-d} 0{rng.randint(6, 9)}:{rng.randint(10, 59)}:11 CET {items[0].published.year}",
        "furniture",
    )
    page.raw("</I><P><UL><LI>")
    page.put("Previous message", "furniture")
    page.raw("<LI>")
    page.put("Next message", "furniture")
    page.raw("</UL><HR>\n<PRE>")
    width = rng.choice([64, 70, 74])
    rule = rng.choice(["\n\n", "\n" + "~" * 30 + "\n\n", "\n* * *\n\n", "\n" + "=" * width + "\n"])
    form = rng.choice(["name first", "headline first"])
    for a, item in enumerate(items):
        page.raw(rule if a else "")
        if form == "name first":
            put_outlet(page, a, item, upper=rng.random() < 0.5)
            page.raw(rng.choice([" / ", "\n", " -- "]))
            put_day(page, a, item, rng.choice(LONG_DAYS))
            page.raw("\n\n")
        page.put(wrap(item.headline, width), "headline", a)
        page.raw("\n")
        if form == "headline first" and rng.random() < 0.9:
            put_outlet(page, a, item)
            page.raw("\n")
        if item.authors and rng.random() < 0.5:
            page.put("By", "byline", a)
            page.raw(" ")
            put_names(page, a, item)
            page.raw("\n")
        page.raw("\n")
        for paragraph in item.paragraphs:
            page.put(wrap(paragraph, width), "body", a)
            page.raw("\n\n")
        if rng.random() < 0.3:
            page.raw(f'&lt;<A HREF="{item.url}">')
            page.put(item.url, "source_line", a, "url")
            page.raw("</A>&gt;\n")
    page.raw("</PRE>\n<HR><A HREF='index.html'>")
    page.put("More information about the clips mailing list", "furniture")
    page.raw("</A>\n</BODY></HTML>\n")
    return page


# ---------------------------------------------------------------- HTML, one article


@family
def block_element_modifier_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """Article page of a large paper's site with BEM classes, figure, inline rich links and a most-viewed list."""
    page = Page("text/html")
    item = items[0]
    start_html(
        page, item.headline, body='<body class="js-off"><a class="u-h skip" href="#maincontent">'
    )
    page.put("Skip to main content", "furniture")
    page.raw('</a>\n<header class="l-header"><nav class="pillars"><ul class="pillars__list">')
    for word in ["News", "Opinion", "Sport", "Culture", "Lifestyle"]:
        page.raw('<li class="pillars__item"><a class="pillars__link" href="#">')
        page.put(word, "furniture")
        page.raw("</a></li>")
    page.raw(
        '</ul></nav></header>\n<article id="article" class="content content--article tonal">\n<div class="content__labels"><a class="content__section-label__link" href="#">'
    )
    page.put(item.topic, "section")
    page.raw('</a></div>\n<h1 class="content__headline" itemprop="headline">')
    page.put(item.headline, "headline", 0)
    page.raw("</h1>\n")
    if item.deck and rng.random() < 0.8:
        page.raw('<div class="content__standfirst"><p>')
        page.put(item.deck, "deck", 0)
        page.raw("</p></div>\n")
    meta_above = rng.random() < 0.6

    def meta() -> None:
        page.raw('<div class="meta__extras"><address class="byline" data-link-name="byline">')
        for i, name in enumerate(item.authors):
            if i:
                page.raw(" ")
                page.put("and", "byline", 0)
                page.raw(" ")
            page.raw('<a rel="author" href="#">')
            page.put(name, "byline", 0, "author")
            page.raw("</a>")
        if item.authors and rng.random() < 0.6:
            page.raw(" <span>")
            page.put(f"in {item.place}", "byline", 0)
            page.raw("</span>")
        page.raw(
            f'</address>\n<p class="content__dateline"><time itemprop="datePublished" datetime="{item.published.isoformat()}T10:21:00+0000">'
        )
        put_day(page, 0, item, "%a %-d %b %Y")
        page.raw(' <span class="content__dateline-time">')
        page.put(f"{rng.randint(6, 22):02}.{rng.randint(10, 59)} GMT", "publication", 0)
        page.raw("</span></time></p></div>\n")

    if meta_above:
        meta()
    if item.caption:
        page.raw(
            '<figure class="media-primary"><picture><img src="m.jpg" alt=""></picture><figcaption class="caption caption--main">'
        )
        page.put(item.caption, "caption", 0)
        if item.credit:
            page.raw(" ")
            page.put(f"Photograph: {item.credit}", "credit", 0)
        page.raw("</figcaption></figure>\n")
    if not meta_above:
        meta()
    page.raw('<div class="content__article-body" itemprop="articleBody">\n')
    others = list(items[1:])
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
        if i % 3 == 1 and others and rng.random() < 0.6:
            other = others.pop()
            page.raw(
                '<aside class="element element-rich-link"><div class="rich-link"><h2 class="rich-link__title"><a href="#">'
            )
            page.put(other.headline, "teaser")
            page.raw('</a></h2><div class="rich-link__read-more">')
            page.put("Read more", "furniture")
            page.raw("</div></div></aside>\n")
    page.raw('</div>\n<ul class="submeta__keywords">')
    for word in [item.topic, item.place, "news"]:
        page.raw("<li><a href='#'>")
        page.put(word, "furniture")
        page.raw("</a></li>")
    page.raw("</ul></article>\n")
    if others:
        page.raw('<section class="most-viewed"><h2>')
        page.put("Most viewed", "furniture")
        page.raw("</h2><ol>")
        for other in others:
            page.raw('<li class="headline-list__item"><a href="#">')
            page.put(other.headline, "teaser")
            page.raw("</a></li>")
        page.raw("</ol></section>\n")
    page.raw('<footer class="l-footer"><p class="copyright">')
    page.put(f"© {item.published.year}", "furniture")
    page.raw(" ")
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw(" ")
    page.put("or its affiliated companies. All rights reserved.", "furniture")
    page.raw("</p></footer></body></html>\n")
    return page


@family
def accelerated_mobile_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """AMP build of an article: amp-img, sidebar menu, adverts between paragraphs."""
    page = Page("text/html")
    item = items[0]
    page.raw(
        f'<!doctype html>\n<html amp lang="en"><head><meta charset="utf-8"><script async src="https://cdn.example/v0.js"></script><title>{html.escape(item.headline)}</title><link rel="canonical" href="{item.url}">\n'
    )
    if rng.random() < 0.6:
        page.raw(
            '<script type="application/ld+json">'
            + json.dumps(
                {
                    "@type": "NewsArticle",
                    "headline": item.headline,
                    "datePublished": item.published.isoformat(),
                    "author": [{"@type": "Person", "name": n} for n in item.authors],
                }
            )
            + "</script>\n"
        )
    page.raw("<style amp-custom>.ad{text-align:center}</style></head>\n<body>\n")
    page.raw('<amp-sidebar id="sb" layout="nodisplay" side="left"><ul>')
    for word in rng.sample(["Home", "Local", "World", "Weather", "E-paper", "Puzzles"], 4):
        page.raw("<li><a href='#'>")
        page.put(word, "furniture")
        page.raw("</a></li>")
    page.raw(
        '</ul></amp-sidebar>\n<header><button on="tap:sb.toggle">☰</button><a class="logo" href="/">'
    )
    put_outlet(page, 0, item)
    page.raw("</a></header>\n<article>")
    parts = ["h1", "meta", "image", "deck"]
    if rng.random() < 0.5:
        parts = ["h1", "deck", "image", "meta"]
    for part in parts:
        if part == "h1":
            page.raw('<h1 class="ttl">')
            page.put(item.headline, "headline", 0)
            page.raw("</h1>\n")
        elif part == "deck" and item.deck and rng.random() < 0.6:
            page.raw("<h2 class='sub'>")
            page.put(item.deck, "deck", 0)
            page.raw("</h2>\n")
        elif part == "meta":
            page.raw('<p class="meta">')
            if item.authors:
                put_names(page, 0, item, ", ", "")
                page.raw(" | ")
            put_day(page, 0, item, rng.choice(SHORT_DAYS + LONG_DAYS))
            page.raw("</p>\n")
        elif part == "image" and item.caption:
            page.raw(
                '<amp-img src="1.jpg" width="600" height="400" layout="responsive"></amp-img><p class="cap">'
            )
            page.put(item.caption, "caption", 0)
            page.raw("</p>\n")
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
        if i % 2 == 0 and rng.random() < 0.4:
            page.raw('<div class="ad"><small>')
            page.put(
                rng.choice(
                    ["ADVERTISEMENT", "Anzeige", "Publicidad", "Advertisement - scroll to continue"]
                ),
                "furniture",
            )
            page.raw('</small><amp-ad width="300" height="250" type="x"></amp-ad></div>\n')
    page.raw("</article>\n<div class='also'><h3>")
    page.put("You may also like", "furniture")
    page.raw("</h3>")
    for other in items[1:4]:
        page.raw("<a href='#'><span>")
        page.put(other.headline, "teaser")
        page.raw("</span></a>")
    page.raw("</div><footer><a href='#'>")
    page.put("View full site", "furniture")
    page.raw("</a></footer></body></html>\n")
    return page


@family
def local_site_post_with_comments(rng: random.Random, items: Sequence[Item]) -> Page:
    """Post on a small WordPress news site: share row, author box, comments, previous and next links."""
    page = Page("text/html")
    item = items[0]
    start_html(
        page,
        item.headline,
        body=f'<body class="post-template-default single single-post postid-{rng.randint(10, 9999)}">',
    )
    page.raw('<header class="site-header"><div class="site-branding"><p class="site-title">')
    put_outlet(page, 0, item)
    page.raw('</p><p class="site-description">')
    page.put(
        rng.choice(["News from the bay since 2009", "Local. Independent. Yours."]), "furniture"
    )
    page.raw('</p></div></header>\n<div class="breadcrumb"><span>')
    page.put(f"Home » {item.topic} » {start_of(item.headline, 4)}…", "furniture")
    page.raw(
        '</span></div>\n<main><article class="hentry"><header class="entry-header"><h1 class="entry-title">'
    )
    page.put(item.headline, "headline", 0)
    page.raw('</h1><div class="entry-meta">')
    page.raw(
        '<span class="posted-on"><time class="entry-date published" datetime="%s">'
        % item.published.isoformat()
    )
    put_day(page, 0, item, "%B %-d, %Y")
    page.raw("</time></span> ")
    if item.authors:
        page.raw('<span class="byline"> ')
        page.put(rng.choice(["by", "By", "door", "von"]), "byline", 0)
        page.raw(' <span class="author vcard"><a class="url fn n" href="#">')
        page.put(item.authors[0], "byline", 0, "author")
        page.raw("</a></span></span> ")
    page.raw('<span class="comments-link">')
    page.put("2 Comments", "furniture")
    page.raw('</span></div></header>\n<div class="entry-content">\n')
    captioned = item.caption and rng.random() < 0.7
    if captioned:
        page.raw(
            '<div class="wp-caption alignright" style="width:310px"><img src="a.jpg" alt=""><p class="wp-caption-text">'
        )
        page.put(item.caption, "caption", 0)
        if item.credit:
            page.raw(" (")
            page.put(item.credit, "credit", 0)
            page.raw(")")
        page.raw("</p></div>\n")
    headed = rng.random() < 0.4
    for i, paragraph in enumerate(item.paragraphs):
        if headed and i and i % 3 == 0:
            page.raw('<h3 class="wp-block-heading">')
            page.put(
                rng.choice(["What happens now", "A long dispute", "Reaction", "By the numbers"]),
                "subhead",
                0,
            )
            page.raw("</h3>\n")
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
    page.raw('<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">')
    page.put("Share this:", "furniture")
    page.raw("</h3><ul>")
    for word in ["Email", "Print", "More"]:
        page.raw("<li><a href='#'>")
        page.put(word, "furniture")
        page.raw("</a></li>")
    page.raw("</ul></div>\n</div>\n")
    if item.authors and rng.random() < 0.5:
        page.raw('<div class="author-box"><h4>')
        page.put(f"About {item.authors[0]}", "furniture")
        page.raw("</h4><p>")
        page.put("Covers the council, the port and whatever else comes ashore.", "furniture")
        page.raw("</p></div>\n")
    page.raw("</article>\n")
    if len(items) > 1:
        page.raw(
            '<nav class="post-navigation"><div class="nav-previous"><a rel="prev" href="#"><span class="meta-nav">'
        )
        page.put("Previous", "furniture")
        page.raw("</span> ")
        page.put(items[1].headline, "teaser")
        page.raw("</a></div></nav>\n")
    page.raw('<div id="comments"><h2 class="comments-title">')
    page.put("2 thoughts on this article", "furniture")
    page.raw('</h2><ol class="comment-list">')
    for who, words in rng.sample(
        [
            ("gannet51", "About time too."),
            ("Mrs Tolland", "My father worked on that wall."),
            ("anon", "And who will pay for it? We will."),
            ("P. Ferrier", "Good reporting, thank you."),
        ],
        2,
    ):
        page.raw('<li class="comment"><b class="fn">')
        page.put(who, "furniture")
        page.raw("</b> <time>")
        page.put(
            f"{item.published + timedelta(days=1):%B %-d, %Y} at {rng.randint(1, 12)}:{rng.randint(10, 59)} pm",
            "furniture",
        )
        page.raw("</time><p>")
        page.put(words, "furniture")
        page.raw("</p></li>")
    page.raw("</ol></div></main></body></html>\n")
    return page


@family
def magazine_interview_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """Interview on a magazine's site: bold questions, a pulled quotation, a box on the guest."""
    page = Page("text/html")
    item = items[0]
    start_html(page, item.headline, "blockquote{font-size:2em}")
    page.raw("<main><header><span class='kicker'>")
    page.put(rng.choice(["Interview", "In conversation", "Five questions", "Entretien"]), "section")
    page.raw("</span><h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    if item.deck:
        page.raw("<p class='intro'>")
        page.put(item.deck, "deck", 0)
        page.raw("</p>")
    page.raw("<p class='credits'>")
    if item.authors:
        page.put(rng.choice(["Interview by", "Text:", "Interview:"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw(" ")
    if item.credit and rng.random() < 0.6:
        page.raw("<span>")
        page.put(f"Photos: {item.credit}", "credit", 0)
        page.raw("</span> ")
    put_day(page, 0, item, rng.choice(LONG_DAYS))
    page.raw("</p></header>\n")
    tag = rng.choice(["strong", "b", "em"])
    own = rng.random() < 0.4
    questions = [
        "You were against this plan for years. What changed?",
        "Is the council listening?",
        "Some readers will say it costs too much.",
        "What do you miss?",
        "Let us talk about the storm.",
        "And if it fails?",
        "Do you ever think of leaving?",
    ]
    rng.shuffle(questions)
    page.raw("<div class='prose'><p>")
    page.put(item.paragraphs[0], "body", 0)
    page.raw("</p>\n")
    for i, paragraph in enumerate(item.paragraphs[1:]):
        page.raw("<p>" + (f"<{tag}>"))
        page.put((f"{item.outlet}: " if own else "") + questions[i % len(questions)], "body", 0)
        page.raw(f"</{tag}>" + ("<br>" if own else "</p>\n<p>"))
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
        if i == 1 and rng.random() < 0.5:
            page.raw("<aside class='pull'><blockquote>")
            page.put("“" + start_of(paragraph, 8) + "”", "furniture")
            page.raw("</blockquote></aside>\n")
    page.raw("</div>\n")
    if rng.random() < 0.6:
        page.raw("<aside class='box'><h2>")
        page.put(rng.choice(["To the person", "In brief", "Short biography"]), "subhead", 0)
        page.raw("</h2><p>")
        page.put(
            f"Born in {item.place}, trained as a pilot and a bookkeeper; three children, no dog.",
            "body",
            0,
        )
        page.raw("</p></aside>\n")
    page.raw("<p class='end'>")
    page.put("This text appeared in", "publication", 0)
    page.raw(" <cite>")
    put_outlet(page, 0, item)
    page.raw("</cite> ")
    page.put(f"no. {rng.randint(1, 52)}", "publication", 0)
    page.raw("</p></main></body></html>\n")
    return page


@family
def live_report_of_timed_blocks(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live report on a component-built site: pinned summary and timed blocks of one article."""
    page = Page("text/html")
    item = items[0]
    hashes = ["sc-" + "".join(rng.choices("abcdefghijkABCDEF0123456789", k=6)) for _ in range(6)]
    start_html(page, item.headline, body=f'<body><div id="__next"><div class="{hashes[0]}">')
    page.raw(f'<header class="{hashes[1]}"><a href="/">')
    put_outlet(page, 0, item)
    page.raw(f'</a></header><main><div class="{hashes[2]}"><span>')
    page.put(rng.choice(["Live", "LIVE UPDATES", "Minute by minute"]), "furniture")
    page.raw("</span><h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    if item.authors:
        page.raw(f'<div class="{hashes[3]}">')
        page.put("By", "byline", 0)
        page.raw(" <span>")
        put_names(page, 0, item)
        page.raw("</span></div>")
    page.raw(f'<time datetime="{item.published.isoformat()}">')
    page.put("Last updated", "publication", 0)
    page.raw(" ")
    put_day(page, 0, item, "%-d %B %Y")
    page.raw("</time></div>\n")
    if rng.random() < 0.5:
        page.raw("<section><h2>")
        page.put(
            rng.choice(["What we know so far", "Key points", "Das Wichtigste in Kürze"]),
            "subhead",
            0,
        )
        page.raw("</h2><ul>")
        for paragraph in item.paragraphs[-2:]:
            page.raw("<li>")
            page.put(first_sentence(paragraph), "body", 0)
            page.raw("</li>")
        page.raw("</ul></section>\n")
    minute = 21 * 60
    headed = rng.random() < 0.6
    heads = rng.sample(ENTRY_HEADS, 15)
    for i, paragraph in enumerate(item.paragraphs):
        minute -= rng.randint(2, 80)
        page.raw(f'<article class="{hashes[4]}" id="block-{rng.randint(10**6, 10**7)}"><time>')
        page.put(f"{max(minute, 0) // 60:02}:{max(minute, 0) % 60:02}", "furniture")
        page.raw("</time>")
        if headed and heads:
            page.raw("<h2>")
            page.put(heads.pop(), "subhead", 0)
            page.raw("</h2>")
        page.raw("<div><p>")
        page.put(paragraph, "body", 0)
        page.raw("</p></div>")
        if i == 1 and item.caption and rng.random() < 0.6:
            page.raw("<figure><img src='l.jpg' alt=''><figcaption>")
            page.put(item.caption, "caption", 0)
            page.raw("</figcaption></figure>")
        page.raw("<div><button>")
        page.put(rng.choice(["Share", "Copy link", "Teilen"]), "furniture")
        page.raw("</button></div></article>\n")
    page.raw("<button>")
    page.put("Show earlier entries", "furniture")
    page.raw("</button></main></div></div><script>window.__DATA__={}</script></body></html>\n")
    return page


@family
def gateway_script_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """Story served by a turn-of-the-century script: font tags, left menu cell, broken lines."""
    page = Page("text/html")
    item = items[0]
    page.raw(
        f"<html><head><title>{html.escape(item.outlet)} story.pl</title></head>\n<body bgcolor=white link=navy topmargin=0>\n<table width=760 border=0 cellspacing=0 cellpadding=4>\n<tr bgcolor=#003366><td colspan=3><font face=arial color=white size=5><b>"
    )
    put_outlet(page, 0, item, upper=rng.random() < 0.3)
    page.raw(
        "</b></font></td></tr>\n<tr><td valign=top width=120 bgcolor=#eeeeee><font face=verdana size=1>"
    )
    for word in [
        "Front Page",
        "Local",
        "Sports",
        "Classifieds",
        "Weather",
        "Archives",
        "Contact us",
    ]:
        page.raw("<a href=#>")
        page.put(word, "furniture")
        page.raw("</a><br>\n")
    page.raw("</font></td>\n<td valign=top>")
    day_above = rng.random() < 0.5
    if day_above:
        page.raw("<font size=1>")
        put_day(page, 0, item, rng.choice(["%A, %B %-d, %Y", "%B %-d, %Y", "%m/%d/%Y"]))
        page.raw("</font><br><br>\n")
    page.raw("<font face='times new roman' size=5><b>")
    page.put(item.headline, "headline", 0)
    page.raw("</b></font><br>\n")
    if item.authors and rng.random() < 0.8:
        page.raw("<font size=2><b>")
        page.put(rng.choice(["By", "BY"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item, upper=rng.random() < 0.4)
        page.raw("</b><br>\n")
        page.put(
            rng.choice(["Staff writer", "Special to this newspaper", "of the news staff"]),
            "byline",
            0,
        )
        page.raw("</font><br>\n")
    if item.caption and rng.random() < 0.6:
        page.raw(
            "<table align=right width=200><tr><td><img src=photo.gif></td></tr><tr><td><font size=1>"
        )
        page.put(item.credit or "File photo", "credit", 0)
        page.raw("<br>")
        page.put(item.caption, "caption", 0)
        page.raw("</font></td></tr></table>\n")
    page.raw("<br>")
    dateline = rng.random() < 0.5
    indent = rng.choice(["", "&nbsp;&nbsp;&nbsp;"])
    for i, paragraph in enumerate(item.paragraphs):
        page.raw(indent)
        page.put((f"{item.place.upper()} -- " if dateline and not i else "") + paragraph, "body", 0)
        page.raw("<br><br>\n")
    if not day_above:
        page.raw("<i>")
        page.put(rng.choice(["Published", "This story ran on"]), "publication", 0)
        page.raw(" ")
        put_day(page, 0, item, rng.choice(LONG_DAYS))
        page.raw("</i><br>\n")
    page.raw("<hr size=1><font size=1>")
    for word in ("E-mail this story to a friend", "Printer-friendly version"):
        page.raw("<a href=#>")
        page.put(word, "furniture")
        page.raw("</a> | ")
    page.raw("</font></td>\n<td valign=top width=140 bgcolor=#ffffcc><font face=arial size=1><b>")
    page.put("Today's headlines", "furniture")
    page.raw("</b><br>\n")
    for other in items[1:]:
        page.raw("&#149; <a href=#>")
        page.put(other.headline, "teaser")
        page.raw("</a><br>\n")
    page.raw("</font></td></tr></table></body></html>\n")
    return page


@family
def metered_article_cut_short(rng: random.Random, items: Sequence[Item]) -> Page:
    """Subscription site: headline, opening paragraphs, then the offer wall and teasers."""
    page = Page("text/html")
    item = items[0]
    start_html(page, item.headline)
    page.raw("<div class='c-cookie' role='dialog'><p>")
    page.put(
        "We and our partners store information on your device. Accept or manage choices.",
        "furniture",
    )
    page.raw("</p><button>")
    page.put("Accept all", "furniture")
    page.raw("</button></div>\n<div class='c-top'><a>")
    put_outlet(page, 0, item)
    page.raw("</a> <a class='btn'>")
    page.put(rng.choice(["Subscribe from 1 a week", "Abonnieren", "S’abonner"]), "furniture")
    page.raw("</a></div>\n<article data-paywall='metered'><p class='c-flag'>")
    page.put(
        rng.choice(["Subscribers only", "Premium", "Réservé aux abonnés", "PLUS"]), "furniture"
    )
    page.raw("</p><p class='c-kicker'>")
    page.put(item.topic, "section")
    page.raw("</p><h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    if item.deck:
        page.raw("<p class='c-lead'>")
        page.put(item.deck, "deck", 0)
        page.raw("</p>")
    page.raw("<div class='c-meta'>")
    if item.authors and rng.random() < 0.8:
        for name in item.authors:
            page.raw("<a class='c-author'>")
            page.put(name, "byline", 0, "author")
            page.raw("</a> ")
    page.raw("<time>")
    put_day(page, 0, item, rng.choice(SHORT_DAYS + LONG_DAYS))
    page.raw("</time> <span>")
    page.put(f"{rng.randint(2, 9)} min", "furniture")
    page.raw("</span></div>\n<div class='c-body'>")
    count = rng.randint(1, 2)
    for paragraph in item.paragraphs[:count]:
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>")
    if len(item.paragraphs) > count and rng.random() < 0.6:
        page.raw("<p class='fade'>")
        page.put(start_of(item.paragraphs[count], 9) + "…", "body", 0)
        page.raw("</p>")
    page.raw("</div>\n<section class='wall'><h2>")
    page.put(
        rng.choice(
            [
                "Read on with a free trial",
                "You have 0 free articles left",
                "Weiterlesen mit dem Probeabo",
            ]
        ),
        "furniture",
    )
    page.raw("</h2><ul>")
    for words in (
        "All articles on the web and in the app",
        "Cancel at any time",
        "The weekend edition by post",
    ):
        page.raw("<li>")
        page.put(words, "furniture")
        page.raw("</li>")
    page.raw("</ul><p>")
    page.put("Already a subscriber? Sign in", "furniture")
    page.raw("</p></section>\n<section class='more'>")
    for other in items[1:5]:
        page.raw("<div class='card'><h3>")
        page.put(other.headline, "teaser")
        page.raw("</h3>")
        if rng.random() < 0.5:
            page.raw("<p>")
            page.put(other.deck or other.paragraphs[0], "teaser")
            page.raw("</p>")
        page.raw("</div>")
    page.raw("</section></article></body></html>\n")
    return page


@family
def printer_friendly_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """Print version of an article: site name and address, no menus, copyright at the foot."""
    page = Page("text/html")
    item = items[0]
    start_html(
        page, "Print", "@media print{.noprint{display:none}}", body='<body onload="window.print()">'
    )
    if rng.random() < 0.6:
        page.raw("<p class='noprint'><a href='javascript:window.close()'>")
        page.put(rng.choice(["Close window", "Fenster schließen", "Print this page"]), "furniture")
        page.raw("</a></p>\n")
    page.raw("<div class='print-logo'><b>")
    put_outlet(page, 0, item)
    page.raw("</b></div>\n")
    published_at = rng.choice(["address", "line"])
    if published_at == "address":
        page.raw("<div class='print-source'>")
        page.put("Published on", "publication", 0)
        page.raw(" ")
        page.put(item.host, "publication", 0, "url")
        page.raw(" (<a>")
        page.put(item.url, "source_line", 0, "url")
        page.raw("</a>)</div>\n<hr>\n")
    page.raw("<h1 class='print-title'>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>\n<div class='print-submitted'>")
    if item.authors:
        page.put("By", "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("<br>")
    page.put(rng.choice(["Created", "Published:", "Stand:"]), "publication", 0)
    page.raw(" ")
    put_day(page, 0, item, rng.choice(SHORT_DAYS))
    page.raw("</div>\n<div class='print-content'>")
    notes = rng.random() < 0.4
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw(f" <sup>[{i + 1}]</sup></p>\n" if notes and i < 2 else "</p>\n")
    page.raw("</div>\n<hr>\n")
    if published_at == "line":
        page.raw("<p>")
        page.put("Source URL:", "source_line", 0)
        page.raw(" ")
        page.put(item.url, "source_line", 0, "url")
        page.raw("</p>\n")
    if notes:
        page.raw("<p><strong>")
        page.put("Links", "furniture")
        page.raw("</strong><br>")
        for i in range(min(2, len(item.paragraphs))):
            page.raw(f"[{i + 1}] ")
            page.put(f"https://{item.host}/node/{rng.randint(100, 9999)}", "furniture")
            page.raw("<br>\n")
        page.raw("</p>\n")
    page.raw("<p class='copy'>")
    page.put(f"Copyright {item.published.year}. For personal use only.", "furniture")
    page.raw("</p></body></html>\n")
    return page


@family
def claim_check_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """Fact check of a claim: claim box, verdict, analysis with subheads, sources at the end."""
    page = Page("text/html")
    item = items[0]
    start_html(page, item.headline)
    page.raw("<nav><a>")
    page.put("Fact check", "section")
    page.raw("</a></nav>\n<article><h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1><p class=meta>")
    if item.authors:
        put_names(page, 0, item, ", ", "")
        page.raw(", ")
    put_outlet(page, 0, item)
    page.raw(" · ")
    put_day(page, 0, item, rng.choice(LONG_DAYS))
    page.raw("</p>\n")
    if rng.random() < 0.7:
        page.raw("<table class='claimreview'>")
        for label, words in (
            ("CLAIM", start_of(item.deck or item.headline, 14)),
            (
                "VERDICT",
                rng.choice(["Misleading", "Half true", "Not proven", "True, but out of date"]),
            ),
        ):
            page.raw("<tr><th>")
            page.put(label, "subhead", 0)
            page.raw("</th><td>")
            page.put(words, "body", 0)
            page.raw("</td></tr>")
        page.raw("</table>\n")
    heads = iter(
        [
            "Where the claim comes from",
            "What the figures say",
            "What officials told us",
            "Our conclusion",
        ]
    )
    for i, paragraph in enumerate(item.paragraphs):
        if i % 2 == 0:
            head = next(heads, None)
            if head:
                page.raw("<h2>")
                page.put(head, "subhead", 0)
                page.raw("</h2>\n")
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
    page.raw("<section class=sources><h3>")
    page.put("Sources", "furniture")
    page.raw("</h3><ol>")
    for other in items[1:4]:
        page.raw("<li><a>")
        page.put(f"{other.outlet}, {other.headline}, {other.published:%-d %B %Y}", "furniture")
        page.raw("</a></li>")
    page.raw("</ol></section><p>")
    page.put("Seen something doubtful? Send it to our checkers.", "furniture")
    page.raw("</p></article></body></html>\n")
    return page


@family
def long_read_with_chapters(rng: random.Random, items: Sequence[Item]) -> Page:
    """Scrolling feature: drop cap, chapter headings, pictures between, quotations and notes on the team."""
    page = Page("text/html")
    item = items[0]
    start_html(page, item.headline, ".dropcap{float:left}")
    page.raw("<section class='hero'><div class='hero__inner'>")
    below = rng.random() < 0.5
    if not below:
        page.raw("<p class='hero__brand'>")
        put_outlet(page, 0, item)
        page.raw("</p>")
    page.raw("<h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    if item.deck:
        page.raw("<h2 class='hero__dek'>")
        page.put(item.deck, "deck", 0)
        page.raw("</h2>")
    page.raw("<p class='hero__by'>")
    if item.authors:
        page.put(rng.choice(["Story by", "By", "Reported by"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item, ", ", "&" if rng.random() < 0.4 else "and")
        page.raw(" <br>")
    if item.credit:
        page.put(f"Photography by {item.credit}", "credit", 0)
        page.raw("<br>")
    put_day(page, 0, item, "%B %-d, %Y")
    page.raw("</p></div></section>\n<div class='story'>\n")
    roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    named = rng.random() < 0.5
    every = rng.choice([2, 3])
    chapter = 0
    for i, paragraph in enumerate(item.paragraphs):
        if i % every == 0 and (i or not named) and chapter < len(roman):
            page.raw("<h3 class='chapter'>")
            page.put(
                f"Chapter {roman[chapter]}"
                if not named
                else rng.choice(
                    ["The wall", "A winter of letters", "What the tide took", "Morning", "Debts"]
                ),
                "subhead",
                0,
            )
            page.raw("</h3>\n")
            chapter += 1
        page.raw("<p>")
        if i == 0:
            page.raw("<span class='dropcap'>")
            page.put(paragraph.split()[0], "body", 0)
            page.raw("</span> ")
            page.put(" ".join(paragraph.split()[1:]) or "…", "body", 0)
        else:
            page.put(paragraph, "body", 0)
        page.raw("</p>\n")
        if i == 1 and item.caption:
            page.raw("<figure class='full-bleed'><img src='x.webp' alt=''><figcaption>")
            page.put(item.caption, "caption", 0)
            page.raw("</figcaption></figure>\n")
        if i == 2 and len(items) > 1 and rng.random() < 0.5:
            page.raw("<aside class='promo'><span>")
            page.put("More from this series", "furniture")
            page.raw("</span><a>")
            page.put(items[1].headline, "teaser")
            page.raw("</a></aside>\n")
    if item.authors and rng.random() < 0.6:
        page.raw("<p class='bio'><em>")
        page.put(item.authors[0], "byline", 0, "author")
        page.raw(" ")
        page.put("is a writer at large. Editing by the features desk.", "byline", 0)
        page.raw("</em></p>\n")
    if below:
        page.raw("<p class='end-mark'>")
        put_outlet(page, 0, item)
        page.raw("</p>")
    page.raw("</div></body></html>\n")
    return page


# ---------------------------------------------------------------- text, several articles, continued


@family
def work_chat_with_unfurled_links(rng: random.Random, items: Sequence[Item]) -> Page:
    """Copied work-chat channel: people post links, the program unfurls outlet, headline and snippet."""
    page = Page()
    page.put("# " + rng.choice(["press-clips", "in-the-news", "media"]), "furniture")
    page.raw("\n")
    day = None
    minute = 480
    for a, item in enumerate(sorted(items, key=lambda i: i.published)):
        if item.published != day:
            day = item.published
            page.raw("\n")
            page.put(f"{day:%A, %B %-d}", "furniture")
            page.raw("\n")
        minute += rng.randint(1, 60)
        page.raw("\n")
        page.put(rng.choice(PEOPLE), "furniture")
        page.raw("  ")
        page.put(
            f"{minute // 60 % 12 or 12}:{minute % 60:02} {'AM' if minute < 720 else 'PM'}",
            "furniture",
        )
        page.raw("\n")
        if rng.random() < 0.5:
            page.put(
                rng.choice(
                    [
                        "new one on the port",
                        "we are mentioned in the fourth par",
                        "@channel",
                        "worth a reply?",
                        ":eyes:",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
        page.put(item.url, "source_line", a, "url")
        page.raw("\n")
        if rng.random() < 0.9:
            put_outlet(page, a, item)
            page.raw("\n")
        page.put(item.headline, "headline", a)
        page.raw("\n")
        if rng.random() < 0.3:
            page.put("Written by", "byline", a)
            page.raw("\n")
            put_names(page, a, item, ", ", "") if item.authors else page.put(
                "the newsroom", "byline", a
            )
            page.raw("\n")
        page.put(item.deck if item.deck and rng.random() < 0.5 else item.paragraphs[0], "body", a)
        page.raw("\n")
        if rng.random() < 0.4:
            page.put(
                rng.choice(["1 reply", "3 replies Last reply today", ":thumbsup: 4", "(edited)"]),
                "furniture",
            )
            page.raw("\n")
    return page


@family
def clipping_bureau_slips(rng: random.Random, items: Sequence[Item]) -> Page:
    """Clipping bureau's delivery: a ruled slip with paper, circulation and page before each text."""
    page = Page()
    bureau = rng.choice(
        ["PELLMARK PRESS CUTTINGS", "ARGUS & WREN CLIPPING BUREAU", "Snippety Media Services"]
    )
    page.put(
        f"{bureau}\nClient: {rng.choice(['Port Authority', 'Dairy Board', 'Lindholm Trust'])}   Order {rng.randint(1000, 9999)}",
        "furniture",
    )
    page.raw("\n\n")
    edge = rng.choice(["|", "*", ""])
    rule = rng.choice(["-", "=", "_", "*"]) * rng.choice([40, 60, 72])
    pattern = rng.choice(LONG_DAYS + SHORT_DAYS)
    columns = rng.choice([0, 34, 42, 70])
    gap = rng.choice(["\n", "\n\n"])
    for a, item in enumerate(items):
        lines = ["outlet", "day", "circulation", "page", "value"]
        if rng.random() < 0.4:
            lines = ["day", "outlet", "page"]
        page.raw(rule + "\n")
        for kind in lines:
            page.raw(edge + " " if edge else "")
            if kind == "outlet":
                page.put(rng.choice(["Publication:", "Source:", "Title:"]), "publication", a)
                page.raw("  ")
                put_outlet(page, a, item)
            elif kind == "day":
                page.put("Date:", "publication", a)
                page.raw("  ")
                put_day(page, a, item, pattern)
            else:
                page.put(
                    {
                        "circulation": f"Circulation: {rng.randint(3, 400)},{rng.randint(100, 999)} (M)",
                        "page": f"Page: {rng.randint(1, 48)}",
                        "value": f"Ad value: {rng.randint(90, 9000)}.00",
                    }[kind],
                    "furniture",
                )
            page.raw("\n")
        page.raw(rule + "\n\n")
        page.put(wrap(item.headline, columns), "headline", a)
        page.raw("\n\n")
        if item.authors and rng.random() < 0.6:
            page.put(rng.choice(["by", "BY", "From"]), "byline", a)
            page.raw(" ")
            put_names(page, a, item)
            page.raw("\n\n")
        for paragraph in item.paragraphs:
            page.put(wrap(paragraph, columns), "body", a)
            page.raw(gap)
        if item.caption and rng.random() < 0.4:
            page.raw("\n")
            page.put(item.caption.upper() if rng.random() < 0.4 else item.caption, "caption", a)
            page.raw("\n")
        page.raw("\n")
        if rng.random() < 0.4:
            page.put(
                "Reproduced by the bureau under licence. No further copying (including the printing of digital cuttings).",
                "furniture",
            )
            page.raw("\n\n")
    return page


@family
def press_review_in_prose(rng: random.Random, items: Sequence[Item]) -> Page:
    """Running prose review: every paragraph or two report one paper's article, the paper named inside."""
    page = Page()
    if rng.random() < 0.7:
        page.put(
            rng.choice(
                [
                    "What the papers say",
                    "Aus den Zeitungen",
                    "Revue de presse",
                    "Morning press review",
                ]
            ),
            "furniture",
        )
        page.raw("\n\n")
    if rng.random() < 0.4:
        page.put(
            f"{max(i.published for i in items):%A}’s papers look at {items[0].topic.lower()} and {items[-1].topic.lower()}.",
            "furniture",
        )
        page.raw("\n\n")
    width = rng.choice([0, 0, 72])
    openings = [
        ("The daily", "reports that"),
        ("Writing in", ""),
        ("In", "the story is told at length."),
        ("", "leads with the subject."),
        ("According to", "this is how matters stand."),
        ("On its front page,", "says:"),
    ]
    mark = rng.choice(["", "“", "*"])
    for a, item in enumerate(items):
        if rng.random() < 0.2:
            page.put(item.topic, "section")
            page.raw("\n\n")
        before, after = rng.choice(openings)
        if before == "Writing in" and not item.authors:
            before = "In"
        if before:
            page.put(before, "body", a)
            page.raw(" ")
        page.raw(mark if mark == "*" else "")
        page.put(item.outlet, "body", a, "outlet")
        page.raw("*" if mark == "*" else "")
        if rng.random() < 0.3:
            page.raw(" (")
            page.put(
                item.published.strftime("%-d %B"),
                "body",
                a,
                "published",
                item.published.isoformat(),
            )
            page.raw(")")
        page.raw(rng.choice([",", ""]) + " ")
        if before == "Writing in":
            page.put(item.authors[0], "body", a, "author")
            page.raw(" ")
            page.put("argues the following.", "body", a)
            page.raw(" ")
        elif after:
            page.put(after, "body", a)
            page.raw(" ")
        for i, paragraph in enumerate(item.paragraphs[: rng.choice([1, 1, 2, 4])]):
            page.raw("\n\n" if i else "")
            page.raw("“" if mark == "“" else "")
            page.put(wrap(paragraph, width), "body", a)
            page.raw("”" if mark == "“" else "")
        page.raw("\n\n")
    if rng.random() < 0.5:
        page.put("The review is back on Monday.", "furniture")
        page.raw("\n")
    return page


@family
def text_browser_dump_with_link_numbers(rng: random.Random, items: Sequence[Item]) -> Page:
    """Dump of a portal front page by a text browser: bracketed link numbers, references at the end."""
    page = Page()
    number = 0

    def link() -> None:
        nonlocal number
        number += 1
        page.raw(f"[{number}]")

    indent = rng.choice(["   ", ""])
    page.raw(indent)
    for word in ["Home", "News", "Business", "Weather", "Login"]:
        link()
        page.put(word, "furniture")
        page.raw(" ")
    page.raw("\n\n")
    targets = []
    width = rng.choice([68, 72])
    for a, item in enumerate(items):
        if rng.random() < 0.4:
            page.raw(indent)
            page.put(item.topic.upper(), "section")
            page.raw("\n\n")
        page.raw(rng.choice([indent, indent + "* ", indent + "  o "]))
        link()
        targets.append((number, item.url))
        page.put(item.headline, "headline", a)
        page.raw("\n")
        page.raw(indent)
        style = rng.choice(["both", "outlet", "day"])
        if style != "day":
            put_outlet(page, a, item)
            page.raw(" - " if style == "both" else "\n")
        if style != "outlet":
            put_day(page, a, item, "%a %b %-d")
            page.raw("\n")
        for paragraph in item.paragraphs[: rng.choice([0, 1, 1, 2])]:
            page.raw("\n" + indent)
            page.put(wrap(paragraph, width).replace("\n", "\n" + indent), "body", a)
            page.raw(" ")
            if rng.random() < 0.5:
                link()
                page.put(rng.choice(["more", "Full Story", "mehr"]), "furniture")
            page.raw("\n")
        page.raw("\n")
    page.put("References", "furniture")
    page.raw("\n\n   ")
    page.put("Visible links", "furniture")
    page.raw("\n")
    for n in range(1, number + 1):
        page.raw(f"   {n}. ")
        page.put(dict(targets).get(n, f"https://portal.example/{n}"), "furniture")
        page.raw("\n")
    return page


@family
def yaml_story_store(rng: random.Random, items: Sequence[Item]) -> Page:
    """YAML file of a small archive: one mapping for each story, text as a block scalar."""
    page = Page()
    names = rng.choice(
        [
            ("title", "paper", "date", "by", "text"),
            ("headline", "source", "published", "authors", "body"),
            ("titre", "journal", "date", "auteur", "texte"),
        ]
    )
    order = ["title", "paper", "date", "by"]
    rng.shuffle(order)
    if rng.random() < 0.5:
        page.raw("---\n")
    if rng.random() < 0.5:
        page.raw("# ")
        page.put("exported by paperbox 0.9, do not edit by hand", "furniture")
        page.raw("\n")
    fold = rng.choice([0, 76])
    quote = rng.choice(["", '"', "'"])
    for a, item in enumerate(items):
        for i, kind in enumerate(order):
            if kind == "by" and not item.authors:
                continue
            page.raw("  " if i else "- ")
            page.put(names[["title", "paper", "date", "by"].index(kind)] + ":", "furniture")
            page.raw(" ")
            if kind == "title":
                page.raw(quote)
                page.put(item.headline, "headline", a)
                page.raw(quote)
            elif kind == "paper":
                put_outlet(page, a, item)
            elif kind == "date":
                put_day(page, a, item, "%Y-%m-%d")
            else:
                page.raw("[")
                put_names(page, a, item, ", ", "")
                page.raw("]")
            page.raw("\n")
        page.raw("  ")
        page.put(names[4] + ":", "furniture")
        page.raw(" |\n" if not fold else " >-\n")
        for paragraph in item.paragraphs:
            page.raw("    ")
            page.put(wrap(paragraph, fold).replace("\n", "\n    "), "body", a)
            page.raw("\n\n")
    return page


@family
def teletext_news_pages(rng: random.Random, items: Sequence[Item]) -> Page:
    """Teletext-like pages of 40 columns, page number at the top, coloured-key lines at the bottom."""
    page = Page()
    service = rng.choice(["SeaText", "TELE-7", "Nordfax"])
    number = rng.choice([101, 104, 120])
    for a, item in enumerate(items):
        page.raw(f"P{number + a}  ")
        page.put(service, "furniture")
        page.raw(f" {number + a} ")
        page.put(
            item.published.strftime("%a %d %b"),
            "publication",
            a,
            "published",
            item.published.isoformat(),
        )
        page.raw(f"  {rng.randint(6, 23):02}:{rng.randint(10, 59)}/{rng.randint(10, 59)}\n")
        page.raw("▄" * 40 + "\n" if rng.random() < 0.5 else "\n")
        page.put(
            wrap(item.headline.upper() if rng.random() < 0.5 else item.headline, 39), "headline", a
        )
        page.raw("\n\n")
        for paragraph in item.paragraphs[: rng.choice([2, 3, 4])]:
            page.raw(" ")
            page.put(wrap(paragraph, 38).replace("\n", "\n "), "body", a)
            page.raw("\n\n")
        if rng.random() < 0.7:
            page.raw(" (")
            put_outlet(page, a, item)
            page.raw(")\n")
        page.put(
            rng.choice(
                ["Next  News  Sport  Weather", "Local 160   Travel 400", "Headlines 101 >>"]
            ),
            "furniture",
        )
        page.raw("\n\n")
    return page


@family
def chronology_of_a_dispute(rng: random.Random, items: Sequence[Item]) -> Page:
    """Campaign group's dated chronology: the day, then what happened, the paper in brackets; no headlines."""
    page = Page()
    page.put(
        rng.choice(
            ["Chronology", "Timeline of events", "How it happened: a calendar from the papers"]
        ),
        "furniture",
    )
    page.raw("\n\n")
    month = None
    layout = rng.choice(["line", "own line", "dash"])
    pattern = rng.choice(["%-d %B", "%-d"]) if layout != "own line" else "%A %-d %B"
    for a, item in enumerate(sorted(items, key=lambda i: i.published)):
        if (item.published.year, item.published.month) != month:
            month = (item.published.year, item.published.month)
            page.put(item.published.strftime("%B %Y").upper(), "section")
            page.raw("\n\n")
        put_day(page, a, item, pattern)
        page.raw({"line": ". ", "own line": "\n", "dash": " – "}[layout])
        if rng.random() < 0.15:
            page.put("[Updated]", "furniture")
            page.raw(" ")
        for i, paragraph in enumerate(item.paragraphs[: rng.choice([1, 1, 2, 3])]):
            page.raw("\n" if i else "")
            page.put(paragraph, "body", a)
        page.raw(" (")
        if rng.random() < 0.3 and item.authors:
            page.put(item.authors[0], "byline", a, "author")
            page.raw(", ")
        put_outlet(page, a, item)
        page.raw(")\n\n")
    return page


@family
def bare_texts_with_credit_line_after(rng: random.Random, items: Sequence[Item]) -> Page:
    """Articles one below the other with nothing but blank lines; a line of paper, day and page follows each."""
    page = Page()
    gap = rng.choice(["\n", "\n\n"])
    dash = rng.choice(["", "— ", "-- "])
    pattern = rng.choice(LONG_DAYS + SHORT_DAYS)
    headlines = rng.random() < 0.8
    for a, item in enumerate(items):
        if headlines and rng.random() < 0.92:
            page.put(item.headline, "headline", a)
            page.raw(gap)
        if item.deck and rng.random() < 0.25:
            page.put(item.deck, "deck", a)
            page.raw(gap)
        for paragraph in item.paragraphs:
            page.put(paragraph, "body", a)
            page.raw(gap)
        page.raw(dash)
        if item.authors and rng.random() < 0.6:
            put_names(page, a, item, ", ", "")
            page.raw(", ")
        put_outlet(page, a, item)
        page.raw(", ")
        put_day(page, a, item, pattern)
        if rng.random() < 0.5:
            page.raw(", ")
            page.put(f"p. {rng.randint(1, 40)}", "publication", a)
        page.raw("\n\n")
    return page


# ---------------------------------------------------------------- text, one article, continued


@family
def captured_page_from_web_archive(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article saved by a web archive: capture banner, address, then the old site's text."""
    page = Page()
    item = items[0]
    stored = item.published + timedelta(days=rng.randint(1, 900))
    page.put(rng.choice(["Amberjar web archive", "Saved from"]), "furniture")
    page.raw("\n")
    page.put(item.url, "source_line", 0, "url")
    page.raw("\n")
    page.put(
        f"{rng.randint(2, 40)} captures\n{stored:%d %b %Y} - {stored + timedelta(days=400):%d %b %Y}",
        "furniture",
    )
    page.raw("\n")
    if rng.random() < 0.5:
        page.put("About this capture\nThe capture toolbar is hidden. Loading...", "furniture")
        page.raw("\n")
    page.raw("\n")
    named = rng.random() < 0.6
    if named:
        put_outlet(page, 0, item)
        page.raw("\n")
    page.put(
        " | ".join(rng.sample(["home", "archive", "about", "advertise", "rss", "jobs"], 4)),
        "furniture",
    )
    page.raw("\n\n")
    if rng.random() < 0.5:
        put_day(page, 0, item, rng.choice(LONG_DAYS))
        page.raw("\n")
        page.put(item.headline, "headline", 0)
    else:
        page.put(item.headline, "headline", 0)
        page.raw("\n")
        page.put("Posted:", "publication", 0)
        page.raw(" ")
        put_day(page, 0, item, rng.choice(SHORT_DAYS))
    page.raw("\n")
    if item.authors and rng.random() < 0.7:
        page.raw("[")
        put_names(page, 0, item, "; ", "")
        page.raw("]\n")
    page.raw("\n")
    width = rng.choice([0, 78])
    for paragraph in item.paragraphs:
        page.put(wrap(paragraph, width), "body", 0)
        page.raw("\n\n")
    if not named:
        page.put("(c)", "furniture")
        page.raw(" ")
        put_outlet(page, 0, item)
        page.raw("\n")
    for other in items[1:4]:
        page.raw("« ")
        page.put(other.headline, "teaser")
        page.raw("\n")
    return page


@family
def story_mailed_by_a_friend(rng: random.Random, items: Sequence[Item]) -> Page:
    """Mail of an "e-mail this article" button: the friend's note, one article, the service's footer."""
    page = Page()
    item = items[0]
    friend = rng.choice(PEOPLE)
    page.put(f"{friend} thought you would like this article", "furniture")
    page.raw(" ")
    page.put("from", "publication", 0)
    page.raw(" ")
    put_outlet(page, 0, item)
    page.raw(".\n\n")
    if rng.random() < 0.6:
        page.put(
            f"Message from {friend}:\n"
            + rng.choice(
                ["Isn't this your old street?", "Told you so.", "See paragraph three. Call me."]
            ),
            "furniture",
        )
        page.raw("\n\n" + "-" * rng.choice([30, 60]) + "\n\n")
    width = rng.choice([0, 68, 74])
    page.put(wrap(item.headline, width), "headline", 0)
    page.raw("\n")
    if item.authors:
        page.put(rng.choice(["By", "by"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("\n")
    if rng.random() < 0.8:
        put_day(page, 0, item, rng.choice(LONG_DAYS))
        page.raw("\n")
    page.raw("\n")
    corrected = rng.random() < 0.4
    for i, paragraph in enumerate(item.paragraphs):
        page.put(
            wrap((f"{item.place} - " if not i and rng.random() < 0.5 else "") + paragraph, width),
            "body",
            0,
        )
        page.raw("\n\n")
    if corrected:
        page.put(
            wrap(
                f"Correction: An earlier version of this article gave the wrong year for the flood in {item.place}.",
                width,
            ),
            "body",
            0,
        )
        page.raw("\n\n")
    page.put("To see the article with its pictures, visit:", "furniture")
    page.raw("\n")
    page.put(item.url, "source_line", 0, "url")
    page.raw("\n\n")
    page.put(
        "You got this mail because somebody typed your address into our form. We do not keep it.",
        "furniture",
    )
    page.raw("\n")
    return page


# ---------------------------------------------------------------- HTML, several articles, continued


@family
def current_events_wiki_rendered(rng: random.Random, items: Sequence[Item]) -> Page:
    """Rendered wiki page of a day's events: nested lists, edit links, the source in small brackets."""
    page = Page("text/html")
    start_html(page, "Portal: Events", body='<body class="mediawiki ltr sitedir-ltr ns-100">')
    page.raw('<div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading">')
    page.put(f"Portal:Events/{items[0].published:%Y %B %-d}", "furniture")
    page.raw('</h1><div id="siteSub">')
    page.put("From Openpedia, the free notebook", "furniture")
    page.raw(
        '</div>\n<div class="mw-parser-output"><div class="current-events-content description">\n'
    )
    heading = rng.choice(["h3", "b", "h4"])
    dated = rng.random() < 0.4
    a = 0
    for topic in dict.fromkeys(i.topic for i in items):
        page.raw(f'<{heading}><span class="mw-headline" id="x{a}">')
        page.put(topic, "section")
        page.raw("</span>")
        if rng.random() < 0.5:
            page.raw('<span class="mw-editsection">[<a href="#">')
            page.put("edit", "furniture")
            page.raw("</a>]</span>")
        page.raw(f"</{heading}>\n<ul>\n")
        for item in [i for i in items if i.topic == topic]:
            page.raw("<li>")
            if rng.random() < 0.4:
                page.raw('<a href="/wiki/x">')
                page.put(f"{item.published.year} {item.place} crisis", "section")
                page.raw("</a><ul><li>")
                nested = True
            else:
                nested = False
            for i, paragraph in enumerate(item.paragraphs[: rng.choice([1, 1, 2])]):
                page.raw(" " if i else "")
                words = paragraph.split()
                if len(words) > 6 and not i:
                    page.put(" ".join(words[:2]), "body", a)
                    page.raw(' <a href="/wiki/y" title="y">')
                    page.put(" ".join(words[2:4]), "body", a)
                    page.raw("</a> ")
                    page.put(" ".join(words[4:]), "body", a)
                else:
                    page.put(paragraph, "body", a)
            page.raw(f' <a rel="nofollow" class="external text" href="{item.url}">(')
            if rng.random() < 0.5:
                page.raw("<i>")
                put_outlet(page, a, item)
                page.raw("</i>")
            else:
                put_outlet(page, a, item)
            page.raw(")</a>")
            if dated:
                page.raw(" <small>")
                put_day(page, a, item, "%-d %B")
                page.raw("</small>")
            page.raw("</li></ul></li>\n" if nested else "</li>\n")
            a += 1
        page.raw("</ul>\n")
    page.raw('</div></div><div class="printfooter">')
    page.put("Retrieved from the portal. Text is available under a free licence.", "furniture")
    page.raw("</div></div></body></html>\n")
    return page


@family
def federated_timeline(rng: random.Random, items: Sequence[Item]) -> Page:
    """Timeline of a federated social network: outlets' accounts post articles, with preview cards and boosts."""
    page = Page("text/html")
    start_html(page, "Home timeline")
    page.raw(
        '<div class="columns-area"><div class="column" role="region"><h1 class="column-header"><span>'
    )
    page.put(rng.choice(["Home", "List: papers", "Inicio"]), "furniture")
    page.raw('</span></h1>\n<div role="feed">\n')
    card = rng.random() < 0.6
    for a, item in enumerate(items):
        page.raw(
            f'<article data-id="{10**17 + rng.randint(1, 10**9)}"><div class="status status-public">\n'
        )
        if rng.random() < 0.3:
            page.raw('<div class="status__prepend"><span>')
            page.put(f"{rng.choice(PEOPLE)} boosted", "furniture")
            page.raw("</span></div>")
        page.raw(
            '<div class="status__info"><a class="status__display-name"><strong class="display-name__html">'
        )
        put_outlet(page, a, item)
        page.raw('</strong> <span class="display-name__account">')
        page.put("@news@" + item.host, "publication", a)
        page.raw("</span></a> ")
        page.raw(f'<time datetime="{item.published.isoformat()}T07:00:00.000Z">')
        put_day(page, a, item, rng.choice(["%b %-d", "%b %-d, %Y"]))
        page.raw('</time></div>\n<div class="status__content">')
        if not card:
            page.raw("<p>")
            page.put(item.headline, "headline", a)
            page.raw("</p>")
        for paragraph in item.paragraphs[: rng.choice([1, 1, 2, 3])]:
            page.raw("<p>")
            page.put(paragraph, "body", a)
            page.raw("</p>")
        page.raw("<p><a href='#'>")
        page.put("#" + item.topic.replace(" ", ""), "furniture")
        page.raw("</a></p></div>\n")
        if card:
            page.raw(f'<a class="status-card" href="{item.url}"><span class="status-card__host">')
            page.put(item.host, "publication", a, "url")
            page.raw('</span><strong class="status-card__title">')
            page.put(item.headline, "headline", a)
            page.raw("</strong>")
            if item.authors and rng.random() < 0.6:
                page.raw('<span class="status-card__author">')
                page.put("By", "byline", a)
                page.raw(" ")
                put_names(page, a, item)
                page.raw("</span>")
            page.raw("</a>\n")
        page.raw(
            f'<div class="status__action-bar"><button>{rng.randint(0, 9)}</button><button>{rng.randint(0, 99)}</button></div></div></article>\n'
        )
    page.raw('</div></div><div class="navigation-panel">')
    for word in ["Explore", "Live feeds", "Bookmarks", "Preferences"]:
        page.raw("<a>")
        page.put(word, "furniture")
        page.raw("</a> ")
    page.raw("</div></div></body></html>\n")
    return page


@family
def database_hit_list(rng: random.Random, items: Sequence[Item]) -> Page:
    """Result list of a library's newspaper database: numbered hits, label and value spans, abstracts."""
    page = Page("text/html")
    start_html(page, "Results")
    page.raw('<form class="search"><h1>')
    page.put(rng.choice(["Search results", "My folder", "Marked items"]), "furniture")
    page.raw("</h1><p>")
    page.put(
        f"1 - {len(items)} of {rng.randint(60, 900)} for: {rng.choice(WORDS_OF_TRADE)} AND {rng.choice(WORDS_OF_TRADE)}",
        "furniture",
    )
    page.raw("</p></form>\n<ol class='results' style='list-style:none'>\n")
    labels = rng.random() < 0.5
    pattern = rng.choice(["%-d %b %Y", "%Y-%m-%d", "%b %-d, %Y"])
    for a, item in enumerate(items):
        page.raw(
            f'<li class="resultItem ltr" id="r{a + 1}"><input type="checkbox"><span class="idx">{a + 1}</span>\n<h3 class="resultTitle"><a href="#">'
        )
        page.put(item.headline, "headline", a)
        page.raw("</a></h3>\n")
        if labels:
            page.raw('<div class="meta">')
            if item.authors and rng.random() < 0.85:
                page.raw("<span class='lab'>")
                page.put("Author:", "byline", a)
                page.raw("</span> <span class='val'>")
                put_names(page, a, item, "; ", "")
                page.raw("</span><br>")
            page.raw("<span class='lab'>")
            page.put("Publication:", "publication", a)
            page.raw("</span> <span class='val'>")
            put_outlet(page, a, item)
            page.raw("</span><br><span class='lab'>")
            page.put("Date:", "publication", a)
            page.raw("</span> <span class='val'>")
            put_day(page, a, item, pattern)
            page.raw("</span></div>\n")
        else:
            page.raw('<span class="titleAuthorETC">')
            if item.authors:
                put_names(page, a, item, "; ", "")
                page.raw(".  ")
            page.raw("<strong>")
            put_outlet(page, a, item)
            page.raw("</strong>; ")
            page.put(f"{item.place}", "publication", a)
            page.raw(" [")
            page.put(f"{item.place}", "publication", a)
            page.raw("]. ")
            put_day(page, a, item, pattern)
            page.raw(": ")
            page.put(f"A{rng.randint(1, 20)}.", "publication", a)
            page.raw("</span>\n")
        page.raw('<div class="abstract">')
        for paragraph in item.paragraphs[: rng.choice([0, 1, 1, 2])]:
            page.raw("<div>")
            page.put(paragraph, "body", a)
            page.raw("</div>")
        page.raw('</div>\n<div class="actions">')
        for word in rng.sample(["Full text", "Cite", "Preview", "References", "Page image PDF"], 3):
            page.raw("<a>")
            page.put(word, "furniture")
            page.raw("</a> ")
        page.raw("</div></li>\n")
    page.raw("</ol><div class='facets'><h2>")
    page.put("Narrow results", "furniture")
    page.raw("</h2>")
    for word in ["Full text only", "Source type", "Publication date", "Language"]:
        page.raw("<p>")
        page.put(word, "furniture")
        page.raw("</p>")
    page.raw("</div></body></html>\n")
    return page


@family
def folded_briefing(rng: random.Random, items: Sequence[Item]) -> Page:
    """Self-made briefing with details and summary elements; the summary holds paper and headline."""
    page = Page("text/html")
    start_html(page, "Brief", ":root{--ink:#111}details{border:1px solid}")
    page.raw("<header class='masthead'>")
    page.raw("<p class='pill'>")
    page.put(rng.choice(["LIVE DESK", "Edition 214", "Compiled by hand, no robots"]), "furniture")
    page.raw("</p><h1>")
    page.put(rng.choice(["The Dawn Folder", "Seven Things", "Quay Brief"]), "furniture")
    page.raw("</h1></header>\n<main>")
    last = ""
    inside = rng.choice(["paper first", "paper last", "paper below"])
    for a, item in enumerate(items):
        if item.topic != last:
            page.raw("<h2>")
            page.put(item.topic, "section")
            page.raw("</h2>\n")
            last = item.topic
        page.raw("<details open>" if rng.random() < 0.5 else "<details>")
        page.raw("<summary>")
        if inside == "paper first":
            page.raw("<span class='tag'>")
            put_outlet(page, a, item)
            page.raw("</span> ")
        page.raw("<b>")
        page.put(item.headline, "headline", a)
        page.raw("</b>")
        if inside == "paper last":
            page.raw(" <span class='tag'>")
            put_outlet(page, a, item)
            page.raw("</span>")
        page.raw("</summary>\n<div>")
        for paragraph in item.paragraphs[: rng.choice([1, 3, 30])]:
            page.raw("<p>")
            page.put(paragraph, "body", a)
            page.raw("</p>")
        if rng.random() < 0.4:
            page.raw("<p class='why'><b>")
            page.put("Why it matters:", "furniture")
            page.raw("</b> ")
            page.put(
                rng.choice(
                    ["the vote is on Thursday.", "rents follow the port.", "we said so in spring."]
                ),
                "furniture",
            )
            page.raw("</p>")
        page.raw(f"<p class='src'><a href='{item.url}'>")
        if inside == "paper below":
            put_outlet(page, a, item)
        else:
            page.put("Source", "source_line", a)
        page.raw("</a>")
        if rng.random() < 0.5:
            page.raw(" · ")
            put_day(page, a, item, rng.choice(SHORT_DAYS))
        page.raw("</p></div></details>\n")
    page.raw("</main><footer>")
    page.put("Made at 5 a.m. Corrections welcome.", "furniture")
    page.raw("</footer></body></html>\n")
    return page


@family
def definition_list_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """Press review as a definition list: papers as terms with their pieces below, headline run into the text."""
    page = Page("text/html")
    start_html(page, "Review", lang=rng.choice(["en", "fr", "de"]))
    page.raw("<h1>")
    page.put(
        rng.choice(["Pressespiegel", "Revue de la presse", "Kiosk", "Rassegna stampa"]), "furniture"
    )
    page.raw("</h1><p>")
    page.put(f"{max(i.published for i in items):%d.%m.%Y}", "furniture")
    page.raw("</p>\n<dl>\n")
    run_in = rng.random() < 0.5
    for a, item in enumerate(items):
        page.raw("<dt>")
        put_outlet(page, a, item)
        if rng.random() < 0.6:
            page.raw(" <small>(")
            put_day(page, a, item, rng.choice(["%-d.%-m.", "%-d %b"]))
            page.raw(")</small>")
        page.raw("</dt>\n<dd>")
        named = rng.random() < 0.85
        if named:
            page.raw("<b>" if run_in else "<h4>")
            page.put(item.headline, "headline", a)
            page.raw(".</b> " if run_in else "</h4>")
        for i, paragraph in enumerate(item.paragraphs[: rng.choice([1, 2, 8])]):
            page.raw("</dd>\n<dd>" if i else "")
            page.put(paragraph, "body", a)
        if item.authors and rng.random() < 0.5:
            page.raw(" <i>")
            put_names(page, a, item, ", ", "")
            page.raw("</i>")
        page.raw("</dd>\n")
    page.raw("</dl><p>")
    page.put(
        rng.choice(["Alle Angaben ohne Gewähr.", "Sélection : service de presse", "Archive"]),
        "furniture",
    )
    page.raw("</p></body></html>\n")
    return page


@family
def converted_pdf_of_cuttings(rng: random.Random, items: Sequence[Item]) -> Page:
    """Cuttings file converted from PDF: every line a positioned element, running heads and page feet."""
    page = Page("text/html")
    start_html(page, "cuttings.pdf", "div.p{position:relative}", body="<body>")
    top = 0
    sheet = 0
    title = rng.choice(["Daily Press Cuttings", "Media Digest – Internal", "Ministry Press File"])
    tag = rng.choice(["p", "div", "span"])
    width = rng.choice([70, 84, 95])

    def lines(words: str, role, a=None, field=None, value=None, font: int = 2) -> None:
        nonlocal top
        for line in wrap(words, width if font != 1 else 40).split("\n"):
            page.raw(
                f'<{tag} style="position:absolute;top:{top}px;left:89px;white-space:nowrap" class="ft{font}">'
            )
            page.put(line, role, a, field, value)
            page.raw(f"</{tag}>\n")
            top += 18

    def feed(first: bool = False) -> None:
        nonlocal top, sheet
        if not first:
            lines(f"Page {sheet}", "furniture", font=4)
            page.raw("</div>\n")
        sheet += 1
        top = 40
        page.raw(f'<div id="page{sheet}-div" class="p" style="width:892px;height:1262px">\n')
        lines(title, "furniture", font=4)

    feed(True)
    new_sheet = rng.random() < 0.6
    form = rng.choice(["paper, day", "day paper page", "paper / day"])
    pattern = rng.choice(LONG_DAYS)
    for a, item in enumerate(items):
        if a and new_sheet:
            feed()
        page.raw(f'<{tag} style="position:absolute;top:{top}px" class="ft3">')
        if form == "day paper page":
            put_day(page, a, item, "%d/%m/%Y")
            page.raw("&nbsp;&nbsp;")
            put_outlet(page, a, item)
            page.raw("&nbsp;&nbsp;")
            page.put(f"p. {rng.randint(1, 30)}", "publication", a)
        else:
            put_outlet(page, a, item)
            page.raw(", " if form == "paper, day" else " / ")
            put_day(page, a, item, pattern)
        page.raw(f"</{tag}>\n")
        top += 30
        lines(item.headline, "headline", a, font=1)
        if item.authors and rng.random() < 0.6:
            page.raw(f'<{tag} style="position:absolute;top:{top}px" class="ft5">')
            put_names(page, a, item)
            page.raw(f"</{tag}>\n")
            top += 20
        for paragraph in item.paragraphs:
            if top > 1000:
                feed()
            lines(paragraph, "body", a)
            top += 8
    lines(f"Page {sheet}", "furniture", font=4)
    page.raw("</div></body></html>\n")
    return page


@family
def ministry_portal_listing(rng: random.Random, items: Sequence[Item]) -> Page:
    """Listing of a ministry's "in the media" pages in a content-management system: fields in rows, pager."""
    page = Page("text/html")
    start_html(page, "In the media", body='<body class="path-media page-view html not-logged-in">')
    page.raw('<div class="region region-header"><a class="site-name">')
    page.put(
        rng.choice(
            [
                "Ministry of Harbours and Light",
                "Office of the Ombudsman, Calvery",
                "Institute of Coastal Studies",
            ]
        ),
        "furniture",
    )
    page.raw('</a></div><nav class="breadcrumb"><ol>')
    for word in ["Home", "Newsroom", "In the media"]:
        page.raw("<li>")
        page.put(word, "furniture")
        page.raw("</li>")
    page.raw(
        '</ol></nav>\n<div class="view view-media view-id-media view-display-id-page_1"><div class="view-header"><p>'
    )
    page.put("Selected coverage of our work. The views are those of the authors.", "furniture")
    page.raw('</p></div><div class="view-content">\n')
    order = ["day", "title", "outlet", "text"]
    if rng.random() < 0.6:
        rng.shuffle(order)
    for a, item in enumerate(items):
        page.raw(f'<div class="views-row views-row-{a + 1} {"odd" if a % 2 == 0 else "even"}">\n')
        for kind in order:
            if kind == "day" and rng.random() < 0.92:
                page.raw(
                    '<div class="views-field views-field-field-date"><span class="date-display-single">'
                )
                put_day(page, a, item, rng.choice(["%-d %B %Y", "%a, %m/%d/%Y"]))
                page.raw("</span></div>\n")
            elif kind == "title":
                page.raw(
                    '<div class="views-field views-field-title"><h3 class="field-content"><a href="#">'
                )
                page.put(item.headline, "headline", a)
                page.raw("</a></h3></div>\n")
            elif kind == "outlet":
                page.raw(
                    '<div class="views-field views-field-field-source"><span class="views-label">'
                )
                page.put("Source:", "publication", a)
                page.raw('</span> <span class="field-content">')
                put_outlet(page, a, item)
                page.raw("</span></div>\n")
            elif kind == "text":
                page.raw('<div class="views-field views-field-body"><div class="field-content">')
                for paragraph in item.paragraphs[: rng.choice([1, 1, 2])]:
                    page.raw("<p>")
                    page.put(paragraph, "body", a)
                    page.raw("</p>")
                page.raw('<a class="more-link" href="#">')
                page.put(
                    rng.choice(["read more", "Read more about this", "Full text (PDF, 210 KB)"]),
                    "furniture",
                )
                page.raw("</a></div></div>\n")
        page.raw("</div>\n")
    page.raw('</div><ul class="pager">')
    for word in ["next ›", "last »"]:
        page.raw("<li><a>")
        page.put(word, "furniture")
        page.raw("</a></li>")
    page.raw("</ul></div></body></html>\n")
    return page


# ---------------------------------------------------------------- HTML, one article, continued


@family
def electronic_edition_view(rng: random.Random, items: Sequence[Item]) -> Page:
    """Article window of an electronic edition: paper, day, page line, text in layers, page list beside."""
    page = Page("text/html")
    item = items[0]
    start_html(page, "e-edition", body='<body class="viewer"><div id="toolbar">')
    for word in rng.sample(["Zoom", "Listen", "Share", "Bookmark", "Text size", "Translate"], 4):
        page.raw("<button>")
        page.put(word, "furniture")
        page.raw("</button>")
    page.raw('</div>\n<ul id="pages">')
    for i, other in enumerate(items[1:]):
        page.raw(f"<li><span>A{i + 2}</span> <a>")
        page.put(other.headline, "teaser")
        page.raw("</a></li>")
    page.raw('</ul>\n<div class="art-layer"><ul class="art-meta"><li class="art-title">')
    together = rng.random() < 0.5
    if together:
        put_outlet(page, 0, item)
        page.raw(" ")
        put_day(page, 0, item, "%-d %b %Y")
        page.raw("</li></ul>\n")
    else:
        put_outlet(page, 0, item)
        page.raw('</li><li class="art-date">')
        put_day(page, 0, item, rng.choice(["%Y-%m-%d", "%A, %-d %B %Y"]))
        page.raw('</li><li class="art-page">')
        page.put(f"Page {rng.choice('ABC')}{rng.randint(1, 9)}", "publication", 0)
        page.raw("</li></ul>\n")
    page.raw("<hgroup><h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    if item.deck and rng.random() < 0.7:
        page.raw("<h2>")
        page.put(item.deck, "deck", 0)
        page.raw("</h2>")
    page.raw("</hgroup>\n")
    if item.authors and rng.random() < 0.8:
        page.raw('<p class="author">')
        put_names(page, 0, item, ", ", "and", upper=rng.random() < 0.3)
        page.raw("</p>\n")
    half = (len(item.paragraphs) + 1) // 2
    for i, paragraph in enumerate(item.paragraphs):
        page.raw('<div class="col">' if i in (0, half) else "")
        page.raw('<p class="art-text">')
        page.put(paragraph, "body", 0)
        page.raw("</p>")
        page.raw("</div>\n" if i in (half - 1, len(item.paragraphs) - 1) else "\n")
    if item.caption:
        page.raw('<div class="photo"><div class="credit">')
        page.put(item.credit or "Handout", "credit", 0)
        page.raw('</div><div class="caption">')
        page.put(item.caption, "caption", 0)
        page.raw("</div></div>\n")
    page.raw("</div></body></html>\n")
    return page


@family
def public_radio_story_with_transcript(rng: random.Random, items: Sequence[Item]) -> Page:
    """Radio station's story page with player, speakers in a definition list, and programme listing."""
    page = Page("text/html")
    item = items[0]
    start_html(page, item.headline)
    page.raw("<header><a class=station>")
    put_outlet(page, 0, item)
    page.raw("</a><nav>")
    for word in ["Programs", "Podcasts", "Schedule", "Donate"]:
        page.raw("<a>")
        page.put(word, "furniture")
        page.raw("</a> ")
    page.raw("</nav></header>\n<article class=story><h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1><div class=dateblock><time>")
    put_day(page, 0, item, "%B %-d, %Y")
    page.raw(f"</time> <span>{rng.randint(4, 8)}:{rng.randint(10, 59)}</span> <span>")
    page.put("PM ET Heard on the Evening Hour", "furniture")
    page.raw("</span></div>\n")
    if item.authors:
        page.raw("<div class=bylines>")
        for name in item.authors:
            page.raw("<p class=byline__name>")
            page.put(name, "byline", 0, "author")
            page.raw("</p>")
        page.raw("</div>\n")
    page.raw("<div class=audio><b>")
    page.put(f"{rng.randint(2, 7)}-Minute Listen", "furniture")
    page.raw("</b> <button>")
    page.put("Download", "furniture")
    page.raw("</button></div>\n<div class=transcript>")
    listed = rng.random() < 0.5
    page.raw("<dl>" if listed else "")
    speakers = [
        (item.authors[0] if item.authors else "Reporter").upper(),
        "ALMA PRIETZ, HOST",
        "SAILOR",
        "MINISTER",
    ]
    for i, paragraph in enumerate(item.paragraphs):
        speaker = (
            speakers[1] if i == 0 else speakers[i % 2 * 2] if rng.random() < 0.7 else speakers[3]
        )
        page.raw("<dt>" if listed else "<p><b>")
        page.put(speaker + ":", "body", 0)
        page.raw("</dt><dd>" if listed else "</b> ")
        page.put(paragraph, "body", 0)
        page.raw("</dd>\n" if listed else "</p>\n")
        if rng.random() < 0.2:
            page.raw("<dd>(" if listed else "<p>(")
            page.put(
                rng.choice(["SOUNDBITE OF ARCHIVED RECORDING", "LAUGHTER", "SOUNDBITE OF GULLS"]),
                "body",
                0,
            )
            page.raw(")</dd>\n" if listed else ")</p>\n")
    page.raw("</dl>" if listed else "")
    page.raw("<p class=disclaimer>")
    page.put(
        "Transcripts are made in a hurry and may contain errors. The authoritative record is the audio.",
        "furniture",
    )
    page.raw("</p></div></article>\n<aside>")
    for other in items[1:4]:
        page.raw("<h4>")
        page.put(other.headline, "teaser")
        page.raw("</h4>")
    page.raw("</aside></body></html>\n")
    return page


@family
def picture_story_with_many_captions(rng: random.Random, items: Sequence[Item]) -> Page:
    """Photo gallery: a short text, then numbered pictures each with a caption."""
    page = Page("text/html")
    item = items[0]
    start_html(page, item.headline)
    page.raw("<div class='gallery-head'><span>")
    page.put(rng.choice(["In pictures", "Gallery", "Bildstrecke"]), "section")
    page.raw("</span><h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    page.raw("<p class='gallery-meta'>")
    put_outlet(page, 0, item)
    page.raw(" | ")
    put_day(page, 0, item, rng.choice(LONG_DAYS + SHORT_DAYS))
    if item.authors and rng.random() < 0.6:
        page.raw(" | ")
        page.put("Pictures chosen by", "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
    page.raw("</p>")
    page.raw("<p class='intro'>")
    page.put(item.paragraphs[0], "body", 0)
    page.raw("</p></div>\n<ol class='slides'>\n")
    scenes = [item.caption] if item.caption else []
    scenes += rng.sample(
        [
            f"The quay at {item.place} before sunrise.",
            "Two men mend a net.",
            "A bus waits where the road was.",
            f"Children of {item.place} watch the cranes.",
            "The last of the sandbags.",
            "The mayor answers questions.",
        ],
        4,
    )
    for i, scene in enumerate(scenes):
        page.raw(
            f"<li><span class='n'>{i + 1}/{len(scenes)}</span><img src='{i}.jpg' alt=''><p class='cap'>"
        )
        page.put(scene, "caption", 0)
        page.raw("</p>")
        if item.credit and rng.random() < 0.6:
            page.raw("<p class='cred'>")
            page.put(item.credit, "credit", 0)
            page.raw("</p>")
        page.raw("</li>\n")
        if i == 1 and rng.random() < 0.4:
            page.raw("<li class='ad'>")
            page.put("Advertisement", "furniture")
            page.raw("</li>\n")
    page.raw("</ol>\n")
    for paragraph in item.paragraphs[1:3]:
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
    page.raw("<div class='next'><span>")
    page.put("Next gallery", "furniture")
    page.raw("</span> <a>")
    page.put(items[-1].headline if len(items) > 1 else "The year at sea", "teaser")
    page.raw("</a></div></body></html>\n")
    return page


@family
def reprinted_with_permission(rng: random.Random, items: Sequence[Item]) -> Page:
    """A portal reprints one paper's article: portal's own name, original paper and day in a notice."""
    page = Page("text/html")
    item = items[0]
    start_html(page, item.headline)
    portal = rng.choice(["Globe of Ports", "Worldtide", "The Reprinter", "Common Pages"])
    page.raw("<div id='wrap'><div id='logo'>")
    page.put(portal, "furniture")
    page.raw("</div><div id='menu'>")
    for word in ["Regions", "Issues", "Newsletters", "About"]:
        page.raw("<a>")
        page.put(word, "furniture")
        page.raw("</a> · ")
    page.raw("</div>\n<div id='story'>")
    place = rng.choice(["above", "below", "byline"])

    def notice() -> None:
        page.raw("<div class='notice'><em>")
        page.put(
            rng.choice(
                [
                    "This story was first published by",
                    "Republished under a free licence from",
                    "Originally in",
                ]
            ),
            "publication",
            0,
        )
        page.raw("</em> <a href='#'>")
        put_outlet(page, 0, item)
        page.raw("</a> <em>")
        page.put("on", "publication", 0)
        page.raw("</em> ")
        put_day(page, 0, item, rng.choice(LONG_DAYS))
        page.raw(". <em>")
        page.put(f"It appears here as part of {portal}’s exchange.", "furniture")
        page.raw("</em></div>\n")

    if place == "above":
        notice()
    page.raw("<h2 class='title'>")
    page.put(item.headline, "headline", 0)
    page.raw("</h2>\n<div class='by'>")
    if item.authors:
        page.put("By", "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw(", ")
    if place == "byline":
        put_outlet(page, 0, item)
        page.raw(" <span>")
        page.put(f"via {portal}", "publication", 0)
        page.raw("</span> | ")
        put_day(page, 0, item, rng.choice(SHORT_DAYS))
    else:
        page.raw("<span>")
        page.put(f"{portal} staff added links", "furniture")
        page.raw("</span>")
    page.raw("</div>\n")
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
        if i == 0 and len(items) > 1:
            page.raw("<ul class='related'><lh>")
            page.put(rng.choice(["Related:", "Read also:"]), "furniture")
            page.raw("</lh>")
            for other in items[1:3]:
                page.raw("<li>")
                page.put(f"{other.headline} ({other.outlet})", "teaser")
                page.raw("</li>")
            page.raw("</ul>\n")
    if place == "below":
        notice()
    page.raw("<div class='give'>")
    page.put(f"{portal} lives from gifts. Give today.", "furniture")
    page.raw("</div></div></div></body></html>\n")
    return page


@family
def opinion_letter_with_editor_answer(rng: random.Random, items: Sequence[Item]) -> Page:
    """A single reader's letter on the opinion pages with the editor's note, invitation to write and a poll."""
    page = Page("text/html")
    item = items[0]
    start_html(page, item.headline)
    page.raw("<main class='opinion'><p class='label'>")
    page.put(rng.choice(["Letters", "Opinion | Letter", "Readers write", "Leserbrief"]), "section")
    page.raw("</p>\n<h1 class='serif'>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>\n<p class='stamp'>")
    if rng.random() < 0.7:
        put_outlet(page, 0, item)
        page.raw("<br>")
    put_day(page, 0, item, rng.choice(LONG_DAYS))
    page.raw("</p>\n")
    if len(items) > 1 and rng.random() < 0.5:
        page.raw("<p class='re'>")
        page.put(
            f"Re “{items[1].headline}” (news article, {items[1].published:%B %-d}):", "body", 0
        )
        page.raw("</p>\n")
    page.raw("<p>")
    page.put(rng.choice(["To the Editor:", "Dear editor,", "Sir:"]), "body", 0)
    page.raw("</p>\n")
    for paragraph in item.paragraphs:
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
    page.raw("<p class='sig'>")
    for name in item.authors:
        page.put(name, "byline", 0, "author")
        page.raw("<br>")
    page.put(f"{item.place}", "byline", 0)
    page.raw("<br><em>")
    page.put(
        rng.choice(["The writer is a harbour pilot.", "The writer teaches history.", "By e-mail"]),
        "byline",
        0,
    )
    page.raw("</em></p>\n")
    if rng.random() < 0.5:
        page.raw("<p class='note'><b>")
        page.put("The editor replies:", "body", 0)
        page.raw("</b> ")
        page.put("we regret the wrong date and have put it right.", "body", 0)
        page.raw("</p>\n")
    page.raw("<div class='write-in'>")
    page.put(f"Write to letters@{item.host}. Give your name and town.", "furniture")
    page.raw("</div>\n<form class='poll'><b>")
    page.put("Do you agree with this letter?", "furniture")
    page.raw("</b> <label>")
    page.put("Yes", "furniture")
    page.raw("</label> <label>")
    page.put("No", "furniture")
    page.raw("</label></form></main></body></html>\n")
    return page


@family
def story_of_a_provider_on_a_portal(rng: random.Random, items: Sequence[Item]) -> Page:
    """A portal shows one paper's story: provider's logo line, follow button, age, comments, money ticker."""
    page = Page("text/html")
    item = items[0]
    portal = rng.choice(["Homeport", "Startline", "Vista Nine"])
    start_html(page, f"{item.headline} - {portal}", body='<body><div id="root" data-app="views">')
    page.raw("<nav><a>")
    page.put(portal, "furniture")
    page.raw("</a>")
    for word in rng.sample(["Mail", "Weather", "Money", "Games", "Shopping", "Health", "Watch"], 4):
        page.raw(" <a>")
        page.put(word, "furniture")
        page.raw("</a>")
    page.raw("</nav>\n")
    if rng.random() < 0.5:
        page.raw("<div class='ticker'><span>")
        page.put("RVX 20", "furniture")
        page.raw(f"</span> <b>4,{rng.randint(100, 999)}</b></div>\n")
    page.raw(
        "<cp-article><div class='provider-line'><img src='f.svg' alt=''><span class='provider'>"
    )
    put_outlet(page, 0, item)
    page.raw("</span> <button>")
    page.put("Follow", "furniture")
    page.raw("</button></div>\n<h1 class='viewsHeaderText'>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1><div class='viewsAttribution'>")
    if item.authors:
        page.put("Story by", "byline", 0)
        page.raw(" ")
        put_names(page, 0, item, ", ", "")
    if rng.random() < 0.6:
        page.raw(" • <time>")
        put_day(page, 0, item, "%b %-d, %Y")
        page.raw("</time>")
    else:
        page.raw(" • <span>")
        page.put(rng.choice(["5h", "Yesterday", "2 days ago"]), "publication", 0)
        page.raw("</span>")
    page.raw(" • <span>")
    page.put(f"{rng.randint(2, 8)} min read", "furniture")
    page.raw("</span></div>\n<div class='article-body'>")
    if item.caption:
        page.raw("<div class='image-slot'><img src='h.jpg' alt=''><span class='image-caption'>")
        page.put(item.caption, "caption", 0)
        page.raw("</span>")
        if item.credit:
            page.raw(" <span class='image-attribution'>© ")
            page.put(item.credit, "credit", 0)
            page.raw("</span>")
        page.raw("</div>\n")
    others = list(items[1:])
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
        if i == 1 and others:
            page.raw("<p><a><b>")
            page.put(f"Related: {others[0].headline} ({others[0].outlet})", "teaser")
            page.raw("</b></a></p>\n")
    page.raw("</div></cp-article>\n<section class='feed'>")
    for other in others:
        page.raw("<div class='card'><span>")
        page.put(other.outlet, "teaser")
        page.raw("</span><h3>")
        page.put(other.headline, "teaser")
        page.raw(f"</h3><span>{rng.randint(1, 23)}</span></div>\n")
    page.raw("</section><button>")
    page.put("Continue reading", "furniture")
    page.raw("</button></div></body></html>\n")
    return page


@family
def numbered_guide_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """Explainer in numbered parts with key points at the top and a related box, from a component-built site."""
    page = Page("text/html")
    item = items[0]
    salt = "".join(rng.choices("abcdef0123456789", k=5))
    start_html(page, item.headline)
    if rng.random() < 0.5:
        page.raw(
            '<script type="application/ld+json">'
            + json.dumps(
                {
                    "@context": "https://schema.org",
                    "@type": "NewsArticle",
                    "publisher": {"name": item.outlet},
                    "dateCreated": item.published.isoformat(),
                }
            )
            + "</script>\n"
        )
    page.raw(f'<div class="_{salt}a"><a class="_{salt}b">')
    put_outlet(page, 0, item)
    page.raw(f'</a><span class="_{salt}c">')
    page.put(rng.choice(["Explainer", "The basics", "Analysis", "So funktioniert’s"]), "section")
    page.raw(f'</span></div>\n<div class="_{salt}d"><h1 class="_{salt}e">')
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    if item.deck:
        page.raw(f'<p class="_{salt}f">')
        page.put(item.deck, "deck", 0)
        page.raw("</p>")
    page.raw(f'<div class="_{salt}g">')
    for name in item.authors:
        page.raw("<span>")
        page.put(name, "byline", 0, "author")
        page.raw("</span><span>")
        page.put(
            rng.choice(
                ["Economics correspondent", "Data desk", "Senior reporter", "Europe editor"]
            ),
            "byline",
            0,
        )
        page.raw("</span>")
    page.raw("<span>")
    page.put(rng.choice(["Published", "Updated", "Posted"]), "publication", 0)
    page.raw("</span> <span>")
    put_day(page, 0, item, rng.choice(LONG_DAYS))
    page.raw("</span></div></div>\n")
    heads = rng.sample(
        [
            "Who pays?",
            "What is the plan?",
            "Why now?",
            "What do the critics say?",
            "When does it start?",
            "Is it legal?",
            "What happens next?",
            "Has it been tried before?",
        ],
        5,
    )
    if rng.random() < 0.5:
        page.raw("<ul class='toc'>")
        for head in heads[: (len(item.paragraphs) + 1) // 2]:
            page.raw("<li><a>")
            page.put(head, "contents")
            page.raw("</a></li>")
        page.raw("</ul>\n")
    numbered = rng.random() < 0.6
    for i, paragraph in enumerate(item.paragraphs):
        if i % 2 == 0 and i // 2 < len(heads):
            page.raw(f"<h2><span>{i // 2 + 1}</span> " if numbered else "<h2>")
            page.put(heads[i // 2], "subhead", 0)
            page.raw("</h2>\n")
        page.raw(f'<p class="_{salt}h">')
        page.put(paragraph, "body", 0)
        page.raw("</p>\n")
        if i == 2 and len(items) > 1:
            page.raw(f'<div class="_{salt}i"><h4>')
            page.put(rng.choice(["Read next", "From the archive", "Mehr zum Thema"]), "furniture")
            page.raw("</h4>")
            for other in items[1:3]:
                page.raw("<a>")
                page.put(other.headline, "teaser")
                page.raw("</a> ")
            page.raw("</div>\n")
    page.raw("<p class='foot'><i>")
    page.put(
        rng.choice(
            [
                "Additional reporting by the data desk.",
                "Graphics: the newsroom.",
                "Edited by the night desk.",
            ]
        ),
        "byline",
        0,
    )
    page.raw("</i></p></body></html>\n")
    return page


@family
def forum_thread_of_pasted_articles(rng: random.Random, items: Sequence[Item]) -> Page:
    """Bulletin-board thread: members paste articles in quote boxes; others answer; signatures under posts."""
    page = Page("text/html")
    start_html(page, "View topic")
    page.raw(
        '<table class="forumline" width="100%" cellspacing="1"><tr><th colspan="2"><a class="maintitle">'
    )
    page.put(
        rng.choice(
            [
                "News articles - post here, no chat",
                "The newspaper thread (part 4)",
                "Press mentions",
            ]
        ),
        "furniture",
    )
    page.raw("</a></th></tr>\n")
    quoted = rng.random() < 0.5
    answers = [
        "Thanks for posting.",
        "I don't believe a word of it.",
        "Same thing happened in the nineties.",
        "+1",
        "Mods, can we sticky this?",
    ]

    def head(day: date) -> None:
        page.raw('<tr><td class="row1" width="150" valign="top"><span class="name"><b>')
        page.put(
            rng.choice(["gullwing", "Old Salt", "marina_k", "Keel Hauler", "tide&time"]),
            "furniture",
        )
        page.raw('</b></span><br><span class="postdetails">')
        page.put(
            f"Joined: {rng.randint(1, 28)} Feb {day.year - rng.randint(1, 9)} Posts: {rng.randint(2, 4000)}",
            "furniture",
        )
        page.raw('</span></td><td class="row1"><span class="postdetails">')
        page.put(
            f"Posted: {day + timedelta(days=rng.randint(0, 1)):%a %b %d, %Y} {rng.randint(1, 12)}:{rng.randint(10, 59)} pm Post subject:",
            "furniture",
        )
        page.raw('</span><hr><span class="postbody">')

    for a, item in enumerate(items):
        head(item.published)
        page.raw('</span><table class="quotebox"><tr><td class="quote">' if quoted else "")
        above = rng.random() < 0.5
        if above:
            put_outlet(page, a, item)
            page.raw(rng.choice([" ", " - ", "<br>"]))
            put_day(page, a, item, rng.choice(LONG_DAYS + SHORT_DAYS))
            page.raw("<br><br>\n")
        page.raw('<span style="font-weight:bold">')
        page.put(item.headline, "headline", a)
        page.raw("</span><br>\n")
        if item.authors and rng.random() < 0.6:
            page.put("By", "byline", a)
            page.raw(" ")
            put_names(page, a, item)
            page.raw("<br>\n")
        page.raw("<br>\n")
        for paragraph in item.paragraphs:
            page.put(paragraph, "body", a)
            page.raw("<br><br>\n")
        if not above:
            page.raw(f'<a href="{item.url}">')
            page.put(item.url, "source_line", a, "url")
            page.raw("</a><br>\n")
        page.raw("</td></tr></table>" if quoted else "</span>")
        if rng.random() < 0.4:
            page.raw('<span class="signature">_________________<br>')
            page.put(
                rng.choice(["If in doubt, reef.", "Port side, always.", "My views are my own"]),
                "furniture",
            )
            page.raw("</span>")
        page.raw("</td></tr>\n")
        if rng.random() < 0.3:
            head(item.published)
            page.put(rng.choice(answers), "furniture")
            page.raw("</span></td></tr>\n")
    page.raw('</table><span class="gensmall">')
    page.put("All times are GMT. You cannot reply to topics in this forum.", "furniture")
    page.raw("</span></body></html>\n")
    return page


@family
def early_weblog_with_day_headings(rng: random.Random, items: Sequence[Item]) -> Page:
    """Blogger-like weblog of quoted cuttings: blockquotes, "posted by" lines under each, archive links."""
    page = Page("text/html")
    page.raw(
        "<!DOCTYPE html><html dir='ltr'><head><meta content='blogger' name='generator'/><title>weblog</title></head>\n<body class='variant-dark'>\n<div id='header-wrapper'><h1 class='title'>"
    )
    page.put(rng.choice(["saltmarsh", "what they wrote today", "Clips & Comments"]), "furniture")
    page.raw("</h1></div>\n<div id='main-wrapper'><div class='blog-posts hfeed'>\n")
    boxed = rng.random() < 0.7
    intro = rng.choice(["sentence", "cite", "none"])
    for a, item in enumerate(items):
        page.raw("<div class='date-outer'><h2 class='date-header'><span>")
        put_day(page, a, item, rng.choice(["%A, %B %d, %Y", "%A, %-d %B %Y"]))
        page.raw(
            "</span></h2>\n<div class='post hentry'><h3 class='post-title entry-title'><a href='#'>"
        )
        page.put(item.headline, "headline", a)
        page.raw("</a></h3>\n<div class='post-body entry-content'>")
        if intro == "sentence":
            page.put(rng.choice(["Here is", "From", "Today in"]), "publication", a)
            page.raw(f" <a href='{item.url}'>")
            put_outlet(page, a, item)
            page.raw("</a>:<br /><br />")
        page.raw("<blockquote>" if boxed else "")
        for i, paragraph in enumerate(item.paragraphs):
            page.raw("<br /><br />" if i else "")
            page.put(paragraph, "body", a)
        page.raw("</blockquote>" if boxed else "<br /><br />")
        if intro != "sentence" and rng.random() < 0.9:
            page.raw("<cite>" if intro == "cite" else "[")
            if item.authors and rng.random() < 0.5:
                put_names(page, a, item)
                page.raw(", ")
            put_outlet(page, a, item)
            page.raw("</cite>" if intro == "cite" else "]")
        page.raw("</div>\n<div class='post-footer'><span class='post-author vcard'>")
        page.put(
            f"Posted by {rng.choice(['saltmarsh', 'E. T.', 'the clipper'])} at {rng.randint(1, 12)}:{rng.randint(10, 59)} AM",
            "furniture",
        )
        page.raw("</span> <a class='comment-link'>")
        page.put(
            rng.choice(["No comments:", "2 comments:", "Labels: " + item.topic.lower()]),
            "furniture",
        )
        page.raw("</a></div></div></div>\n")
    page.raw("</div></div>\n<div id='sidebar'><h2>")
    page.put("Blog Archive", "furniture")
    page.raw("</h2><ul><li>▼ <a>")
    page.put(f"{items[0].published:%B} ({len(items)})", "furniture")
    page.raw("</a></li></ul></div></body></html>\n")
    return page


@family
def office_memo_of_coverage(rng: random.Random, items: Sequence[Item]) -> Page:
    """Memorandum to a director: numbered or bulleted coverage, paper and headline run into the first line."""
    page = Page()
    page.put("MEMORANDUM", "furniture")
    page.raw("\n\n")
    for label, words in (
        ("TO:", rng.choice(["The Director", "Board members", "Permanent Secretary"])),
        ("FROM:", "Communications"),
        ("DATE:", f"{max(i.published for i in items) + timedelta(days=1):%-d %B %Y}"),
        ("RE:", "Media coverage"),
    ):
        page.put(f"{label} {words}", "furniture")
        page.raw("\n")
    page.raw("\n")
    if rng.random() < 0.5:
        page.put(
            "Coverage was heavy and, on the whole, fair. Points to note are marked.", "furniture"
        )
        page.raw("\n\n")
    mark = rng.choice(["number", "•", "o", "-", "letter"])
    joint = rng.choice(["\n", ". "])
    line = rng.choice(
        ["paper: headline", "headline (paper, day)", "paper, day, headline, text", "PAPER – text"]
    )
    width = rng.choice([0, 72])
    for a, item in enumerate(items):
        page.raw({"number": f"{a + 1}. ", "letter": f"({chr(97 + a % 26)}) "}.get(mark, mark + " "))
        if line == "paper: headline":
            put_outlet(page, a, item)
            page.raw(": ")
            page.put(item.headline, "headline", a)
        elif line == "headline (paper, day)":
            page.put(item.headline, "headline", a)
            page.raw(" (")
            put_outlet(page, a, item)
            page.raw(", ")
            put_day(page, a, item, "%-d %b")
            page.raw(")")
        elif line == "paper, day, headline, text":
            put_outlet(page, a, item)
            page.raw(", ")
            put_day(page, a, item, "%d/%m")
            page.raw(", ‘")
            page.put(item.headline, "headline", a)
            page.raw("’")
        else:
            put_outlet(page, a, item, upper=True)
            page.raw(" – ")
        page.raw("" if line == "PAPER – text" else joint)
        for i, paragraph in enumerate(item.paragraphs[: rng.choice([1, 2, 3])]):
            page.raw("\n" if i else "")
            page.put(wrap(paragraph, width), "body", a)
        page.raw("\n")
        if rng.random() < 0.3:
            page.raw("   ")
            page.put(
                rng.choice(
                    [
                        "ACTION: reply by Friday",
                        "Note: no call was made to us.",
                        "Comment: same text as last week.",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
        page.raw("\n")
    page.put(rng.choice(["cc: file", "Encl.", "Distribution: internal"]), "furniture")
    page.raw("\n")
    return page


@family
def newsgroup_posting_of_one_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """Usenet posting carrying one article: headers, poster's remark, wrapped text, signature."""
    page = Page()
    item = items[0]
    headers = [
        f"From: {rng.choice(['kdw', 'p.ferrier', 'mx12'])}@uni.example",
        f"Newsgroups: alt.news.{item.place.lower().split()[0]},soc.coast",
        f"Date: {item.published + timedelta(days=1):%-d %b %Y} 11:0{rng.randint(0, 9)}:44 GMT",
        f"Message-ID: <{rng.randint(10**6, 10**7)}@news.uni.example>",
        "Organization: none to speak of",
    ]
    for words in rng.sample(headers, rng.randint(3, 5)):
        page.put(words, "furniture")
        page.raw("\n")
    page.put("Subject:", "furniture")
    page.raw(" ")
    in_subject = rng.random() < 0.4
    if in_subject:
        page.put(item.headline, "headline", 0)
    else:
        page.put(
            rng.choice(["article on the wall", "[FYI] today's paper", "Re: did you read this?"]),
            "furniture",
        )
    page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(
            rng.choice(
                [
                    "Without permission, for discussion only:",
                    "Typed in by hand, errors are mine.",
                    "In article <1992@news.uni.example> somebody asked. Here it is.",
                ]
            ),
            "furniture",
        )
        page.raw("\n\n")
    snip = rng.random() < 0.3
    width = rng.choice([64, 70, 74])
    indent = rng.choice(["", "  "])
    if not in_subject:
        page.put(wrap(item.headline, width), "headline", 0)
        page.raw("\n\n")
    if rng.random() < 0.7:
        page.put("From", "publication", 0)
        page.raw(" _")
        put_outlet(page, 0, item)
        page.raw("_, ")
        put_day(page, 0, item, rng.choice(LONG_DAYS))
        page.raw(":\n\n")
        said = True
    else:
        said = False
    for i, paragraph in enumerate(item.paragraphs):
        page.raw(indent if i else "")
        page.put(wrap(paragraph, width), "body", 0)
        page.raw("\n\n")
        if snip and i == 1:
            page.raw("[")
            page.put("snip", "furniture")
            page.raw("]\n\n")
    if not said:
        page.raw("(")
        put_outlet(page, 0, item)
        page.raw(", ")
        put_day(page, 0, item, "%-d/%-m/%y")
        page.raw(")\n\n")
    page.raw("-- \n")
    page.put(
        rng.choice(
            [
                "Opinions? I have none.\nkdw",
                "   ~~ the sea is not a metaphor ~~",
                "P. Ferrier, Dept of Geology",
            ]
        ),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def leading_article_with_running_sections(rng: random.Random, items: Sequence[Item]) -> Page:
    """One paper's editorial as text, asterisks between its parts, other editorials only announced."""
    page = Page()
    item = items[0]
    put_outlet(page, 0, item)
    page.raw("\n")
    if rng.random() < 0.6:
        page.put(
            rng.choice(
                ["Founded to be read aloud", "The voice of the strait since 1887", "EST. 1904"]
            ),
            "furniture",
        )
        page.raw("\n")
    put_day(page, 0, item, rng.choice(LONG_DAYS))
    page.raw("\n\n")
    page.put(
        rng.choice(["EDITORIAL", "Leading article", "Our view", "Commentaire", "Meinung"]),
        "section",
    )
    page.raw("\n\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n" + rng.choice(["", "~" * min(60, len(item.headline)) + "\n"]) + "\n")
    if item.deck and rng.random() < 0.3:
        page.put(item.deck, "deck", 0)
        page.raw("\n\n")
    star = rng.choice(["* * *", "***", "§", "#"])
    indent = rng.choice(["", "    "])
    for i, paragraph in enumerate(item.paragraphs):
        if i and i % 3 == 0:
            page.raw(" " * 20 + star + "\n\n")
        page.raw(indent)
        page.put(paragraph, "body", 0)
        page.raw("\n" if indent else "\n\n")
    if indent:
        page.raw("\n")
    if item.authors and rng.random() < 0.5:
        page.raw("— ")
        put_names(page, 0, item)
        page.raw("\n\n")
    for other in items[1:3]:
        page.put(rng.choice(["Also in these pages:", "Tomorrow:", "Opposite:"]), "furniture")
        page.raw(" ")
        page.put(other.headline, "teaser")
        page.raw("\n")
    return page


@family
def sunday_roundup_letter(rng: random.Random, items: Sequence[Item]) -> Page:
    """Plain-text letter of one writer: greeting, links reading under capital headings, arrows and sign-off."""
    page = Page()
    writer = rng.choice(PEOPLE).split()[0]
    page.put(
        rng.choice(
            ["Hello from the kitchen table,", "Friends,", "Hi, it is Sunday again.", "Moin!"]
        ),
        "furniture",
    )
    page.raw("\n\n")
    page.put(
        wrap(
            rng.choice(
                [
                    "This week I walked a lot and read too much. Here are the pieces that stayed with me.",
                    "Short one today: the boat needs paint.",
                ]
            ),
            70,
        ),
        "furniture",
    )
    page.raw("\n\n")
    arrow = rng.choice(["→ ", "-> ", ">> ", "* ", ""])
    caps = rng.random() < 0.4
    order = rng.choice(["head, text, paper", "text, head", "head paper, text"])
    width = rng.choice([0, 65, 70])
    for a, item in enumerate(items):
        if rng.random() < 0.25:
            page.raw("## " if rng.random() < 0.3 else "")
            page.put(
                rng.choice(["ON THE WATER", "LONG ONES", "FOR THE TRAIN", item.topic.upper()]),
                "section",
            )
            page.raw("\n\n")
        headline = item.headline.upper() if caps else item.headline
        if order != "text, head":
            page.raw(arrow)
            page.put(headline, "headline", a)
            if order == "head paper, text":
                page.raw(" [")
                put_outlet(page, a, item)
                page.raw("]")
            page.raw("\n")
        for paragraph in item.paragraphs[: rng.choice([1, 1, 2])]:
            page.put(wrap(paragraph, width), "body", a)
            page.raw("\n")
        if order == "text, head":
            page.raw(arrow)
            page.put(headline, "headline", a)
            page.raw(", ")
            put_outlet(page, a, item)
            page.raw("\n")
        elif order == "head, text, paper":
            if item.authors and rng.random() < 0.5:
                put_names(page, a, item, " & ", "")
                page.raw(" / ")
            put_outlet(page, a, item)
            page.raw("\n")
        if rng.random() < 0.7:
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        page.raw("\n")
    page.put(f"Until next week,\n{writer}", "furniture")
    page.raw("\n\n")
    page.put(
        "P.S. If somebody sent you this, you can get your own copy: letters.example/"
        + writer.lower(),
        "furniture",
    )
    page.raw("\n")
    return page
