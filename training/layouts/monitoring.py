"""Pages of press reviews, clipping services, databases and radio monitoring; single articles."""

import random
import textwrap
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from evaluation.layouts.page import Item, Page, family

INVENTED = (
    "Ferry timetable to change from Sunday", "Five things to know before the vote",
    "Why the old market hall is still empty", "Minister denies rift over pensions",
    "In pictures: the regatta returns", "Cheese prices reach ten-year high",
    "Quiz: how well do you know the coast?", "Opinion: leave the lighthouse alone",
    "Two held after warehouse blaze", "Goalkeeper signs until 2034",
    "What the new parking rules mean for you", "Bees return to cathedral roof",
)  # fmt: skip
ADVERTS = (
    "Advertisement", "ADVERTISEMENT - CONTINUE READING BELOW", "Sponsored: Tarrow Windows. Winter sale now on.",
    "Ad · Learn a language in 12 weeks with Lingora", "Promoted by Castel Mutual", "Story continues below",
)  # fmt: skip
SUBHEADS = ("What happens next", "A long dispute", "'No alternative'", "The numbers", "Background", "Reaction", "Costs rising")  # fmt: skip


def long_day(d: date) -> str:
    return f"{d.day} {d:%B} {d.year}"


def us_day(d: date) -> str:
    return f"{d:%B} {d.day}, {d.year}"


def full_day(d: date) -> str:
    return f"{d:%A}, {d.day} {d:%B} {d.year}"


def short_day(d: date) -> str:
    return f"{d.day} {d:%b} {d.year}"


def dotted_day(d: date) -> str:
    return f"{d:%d.%m.%Y}"


def slash_day(d: date) -> str:
    return f"{d:%d/%m/%Y}"


def no_year(d: date) -> str:
    return f"{d.day} {d:%B}"


DAYS: tuple[Callable[[date], str], ...] = (
    long_day,
    us_day,
    full_day,
    short_day,
    dotted_day,
    slash_day,
    date.isoformat,
)


def wrapper(rng: random.Random) -> Callable[[str], str]:
    """Choose how lines break on the whole page."""
    kind = rng.choice(("none", "even", "even", "ragged"))
    width = rng.randint(60, 80)

    def wrap(text: str) -> str:
        if kind == "none":
            return text
        if kind == "even":
            return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)
        lines, line, limit = [], "", rng.randint(45, 80)
        for word in text.split():
            if line and len(line) + len(word) >= limit:
                lines.append(line)
                line, limit = word, rng.randint(45, 80)
            else:
                line = f"{line} {word}".strip()
        return "\n".join([*lines, line])

    return wrap


def other_heads(rng: random.Random, items: Sequence[Item], count: int) -> list[str]:
    """Headlines of other articles, for teasers: some of the items, some invented."""
    pool = [i.headline for i in items[1:]] + rng.sample(INVENTED, 6)
    return rng.sample(pool, min(count, len(pool)))


def tag(
    page: Page, name: str, words: str, role, article=None, field=None, value=None, attrs: str = ""
) -> None:  # type: ignore[no-untyped-def]
    """Put words in an element of their own."""
    page.raw(f"<{name}{' ' if attrs else ''}{attrs}>")
    page.put(words, role, article, field, value)
    page.raw(f"</{name}>")


def names(
    page: Page, article: int, item: Item, lead: str = "By ", joint: str = "and", link: str = ""
) -> None:
    """Put a byline; ``link`` is an element to put around each name."""
    if lead:
        page.put(lead, "byline", article)
        page.raw("" if lead.endswith(" ") else " ")
    for i, name in enumerate(item.authors):
        if i:
            if joint.isalpha():
                page.raw(" ")
                page.put(joint, "byline", article)
                page.raw(" ")
            else:
                page.raw(joint)
        if link:
            tag(
                page,
                link.split()[0],
                name,
                "byline",
                article,
                "author",
                attrs=" ".join(link.split()[1:]),
            )
        else:
            page.put(name, "byline", article, "author")


def issue_day(items: Sequence[Item], rng: random.Random) -> date:
    """The day of a digest: that of its latest item or the day after."""
    return max(i.published for i in items) + timedelta(days=rng.randint(0, 1))


def lower_first(text: str) -> str:
    """Start a sentence in the middle of another."""
    return text[:1].lower() + text[1:]


# ---------------------------------------------------------------- monitoring and press review, text


@family
def embassy_prose_summary(rng: random.Random, items: Sequence[Item]) -> Page:
    """An embassy's morning media summary: outlets named in the prose, sections in capitals."""
    page, wrap = Page(), wrapper(rng)
    day = issue_day(items, rng)
    titled = rng.random() < 0.85
    if titled:
        page.put(
            f"EMBASSY OF {rng.choice(('RUVENMARK', 'THE OSTERY REPUBLIC', 'NORREN'))}", "furniture"
        )
        page.raw("\n")
        page.put(
            rng.choice(
                (
                    "Press and Public Affairs Section",
                    "Political Section - Unofficial",
                    "Information Office",
                )
            ),
            "furniture",
        )
        page.raw("\n")
        page.put(
            f"{rng.choice(('MEDIA SUMMARY', 'Daily Press Summary', 'Local media highlights'))}, {full_day(day)}",
            "furniture",
        )
        page.raw("\n\n")
        if rng.random() < 0.5:
            page.put(
                wrap(
                    "This summary is prepared from the local press and does not reflect the views of the Embassy. Not for onward distribution."
                ),
                "furniture",
            )
            page.raw("\n\n")
    if rng.random() < 0.4:
        page.put("Headlines:", "contents")
        page.raw("\n")
        for item in items:
            page.raw("  - ")
            page.put(
                lower_first(item.headline) if rng.random() < 0.3 else item.headline, "contents"
            )
            page.raw("\n")
        page.raw("\n")
    topic = ""
    headed = rng.choice((0.0, 0.6, 1.0))
    for n, item in enumerate(items):
        if item.topic != topic and rng.random() < 0.7:
            topic = item.topic
            page.put(topic.upper(), "section")
            page.raw("\n\n")
        if rng.random() < headed:
            page.put(item.headline, "headline", n)
            page.raw(rng.choice(("\n", "\n\n")))
        first = item.paragraphs[0]
        style = rng.randrange(4)
        if style == 0:
            page.put(
                rng.choice(
                    (
                        "The daily",
                        "Centre-left",
                        "Pro-government",
                        "Opposition daily",
                        "According to",
                    )
                ),
                "body",
                n,
            )
            page.raw(" ")
            page.put(item.outlet, "body", n, "outlet")
            page.raw(" ")
            page.put("reports" if rng.random() < 0.7 else "writes", "body", n)
            if titled and rng.random() < 0.5:
                page.raw(" (")
                page.put(
                    no_year(item.published), "body", n, "published", item.published.isoformat()
                )
                page.raw(")")
            page.raw(" ")
            page.put(f"that {lower_first(first)}", "body", n)
        elif style == 1:
            page.put(item.outlet, "body", n, "outlet")
            page.raw(rng.choice((": ", " - ", " \u2013 ")))
            page.put(first, "body", n)
        elif style == 2:
            page.put(f"{first.rstrip('.')},", "body", n)
            page.raw(" ")
            page.put(item.outlet, "body", n, "outlet")
            page.raw(" ")
            page.put("said.", "body", n)
        else:
            page.put(wrap(first), "body", n)
            page.raw(" (")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(", ")
            page.put(f"p. {rng.randint(1, 24)}", "publication", n)
            page.raw(")")
        page.raw("\n\n")
        for paragraph in item.paragraphs[1 : rng.choice((1, 2, 3, 30))]:
            page.put(wrap(paragraph), "body", n)
            page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(
            rng.choice(
                (
                    "Drafted: PAS local staff. Cleared: POL.",
                    "END OF SUMMARY",
                    "Contact: press.section@embassy.example",
                )
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def broadcast_monitoring_report(rng: random.Random, items: Sequence[Item]) -> Page:
    """A radio monitoring unit's file: 'Text of report by ...' above, source line below."""
    page, wrap = Page(), wrapper(rng)
    if rng.random() < 0.7:
        page.put(
            rng.choice(
                ("COASTAL MONITORING UNIT", "Listening Post Summary of Broadcasts", "RADIO FILE")
            ),
            "furniture",
        )
        page.raw("   ")
        page.put(f"{rng.randint(100, 999)}/{rng.randint(1, 40)}", "furniture")
        page.raw("\n\n")
    at_end = rng.random() < 0.5
    for n, item in enumerate(items):
        stamp = f"{rng.randint(0, 23):02}{rng.choice(('00', '15', '30'))} gmt"
        day = f"{item.published.day} {item.published:%b} {item.published:%y}"
        page.put(item.headline, "headline", n)
        page.raw("\n\n")
        shown = rng.random() > 0.1
        if shown:
            page.put(
                rng.choice(("Text of report by", "Excerpt from report by", "Report carried by")),
                "publication",
                n,
            )
            page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(" ")
            page.put(rng.choice(("on", "website on", "newscast on")), "publication", n)
            page.raw(" ")
            page.put(
                no_year(item.published) if at_end else long_day(item.published),
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
            page.raw("\n\n")
        if rng.random() < 0.3:
            page.raw("[")
            page.put("Presenter-read report" if rng.random() < 0.5 else "Editorial", "furniture")
            page.raw("]\n\n")
        for i, paragraph in enumerate(item.paragraphs):
            if i == 2 and rng.random() < 0.4:
                page.put(rng.choice(SUBHEADS), "subhead", n)
                page.raw("\n\n")
            page.put(wrap(paragraph), "body", n)
            page.raw("\n\n")
        if at_end or not shown:
            page.put("Source:", "publication", n)
            page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(", ")
            if rng.random() < 0.7:
                page.put(f"{item.place}, in English {stamp}", "publication", n)
                page.raw(" ")
            page.put(day, "publication", n, "published", item.published.isoformat())
            page.raw("\n\n")
        if rng.random() < 0.6:
            page.put(
                f"CMU {rng.choice('ABEM')}{rng.choice('ASU')}1 {rng.randint(100, 999)}.{rng.randint(100, 999)} {rng.choice(('kel', 'ov/ts', 'mj'))}",
                "furniture",
            )
            page.raw("\n\n")
        page.raw("\n")
    return page


@family
def database_numbered_documents(rng: random.Random, items: Sequence[Item]) -> Page:
    """A newspaper database's printout: 'n of m DOCUMENTS', centred outlet, labelled fields."""
    page = Page()
    width = rng.randint(66, 78)

    def centre(words: str, role="publication", n=None, field=None, value=None) -> None:  # type: ignore[no-untyped-def]
        page.raw(" " * max(0, (width - len(words)) // 2))
        page.put(words, role, n, field, value)
        page.raw("\n\n")

    def labelled(label: str, n: int) -> None:
        own = label == "BYLINE"
        page.put(f"{label}:", "byline" if own else "furniture", n if own else None)
        page.raw(" ")

    for n, item in enumerate(items):
        if rng.random() < 0.95:
            centre(f"{n + 1} of {len(items)} DOCUMENTS", "furniture")
        if rng.random() < 0.4:
            page.raw(" " * (width // 3))
            page.put(f"Copyright {item.published.year}", "publication", n)
            page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("\n")
            centre("All Rights Reserved", "furniture")
        if rng.random() > 0.08:
            centre(item.outlet, "publication", n, "outlet")
        if rng.random() > 0.08:
            centre(
                f"{us_day(item.published)} {item.published:%A}",
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
        if rng.random() < 0.4:
            centre(rng.choice(("Late Edition", "First Edition", "National Edition")), "furniture")
        length = f"{sum(len(p.split()) for p in item.paragraphs)} words"
        before = rng.random() < 0.5
        if before and rng.random() > 0.07:
            page.put(item.headline, "headline", n)
            page.raw("\n\n")
        by = rng.random() < 0.75
        if before and by:
            labelled("BYLINE", n)
            names(page, n, item, rng.choice(("By ", "")), ";  " if rng.random() < 0.5 else "and")
            page.raw("\n\n")
        for label, words in (
            ("SECTION", f"{item.topic.upper()}; Pg. {rng.randint(1, 40)}"),
            ("LENGTH", length),
        ):
            if rng.random() < 0.85:
                labelled(label, n)
                page.put(words, "furniture")
                page.raw("\n\n")
        if not before:
            page.put("HEADLINE:", "furniture")
            page.raw(" ")
            page.put(textwrap.fill(item.headline, width - 10), "headline", n)
            page.raw("\n\n")
            if by:
                labelled("BYLINE", n)
                names(page, n, item, "By ", ", ")
                page.raw("\n\n")
        if rng.random() < 0.4:
            labelled("DATELINE", n)
            page.put(item.place.upper(), "furniture")
            page.raw("\n\n")
        if rng.random() < 0.6:
            labelled("BODY", n)
            page.raw("\n\n")
        for paragraph in item.paragraphs:
            page.raw("   " if width % 2 else "")
            page.put(textwrap.fill(paragraph, width), "body", n)
            page.raw("\n\n")
        if rng.random() < 0.3:
            page.put("GRAPHIC:", "furniture")
            page.raw(" ")
            page.put(item.caption, "caption", n)
            page.raw("\n\n")
        for label, words in (
            ("LANGUAGE", "ENGLISH"),
            ("LOAD-DATE", us_day(item.published + timedelta(days=1))),
        ):
            if rng.random() < 0.7:
                labelled(label, n)
                page.put(words, "furniture")
                page.raw("\n\n")
        page.raw("\n\n")
    return page


@family
def database_field_codes(rng: random.Random, items: Sequence[Item]) -> Page:
    """A business database's export with two-letter field codes in a left column."""
    page = Page()
    aligned = rng.random() < 0.6
    wide = rng.random() < 0.5

    def code(letters: str) -> None:
        page.put(letters, "furniture")
        page.raw("\n" if not aligned else "    " if wide else "  ")

    for n, item in enumerate(items):
        if rng.random() < 0.6:
            code("SE")
            page.put(item.topic, "section")
            page.raw("\n")
        code("HD")
        page.put(item.headline, "headline", n)
        page.raw("\n")
        if rng.random() < 0.7:
            code("BY")
            names(page, n, item, rng.choice(("By ", "", "")), rng.choice(("and", "; ")))
            page.raw("\n")
        code("WC")
        page.put(f"{sum(len(p.split()) for p in item.paragraphs)} words", "furniture")
        page.raw("\n")
        if rng.random() > 0.06:
            code("PD")
            page.put(
                long_day(item.published), "publication", n, "published", item.published.isoformat()
            )
            page.raw("\n")
        if rng.random() < 0.4:
            code("ET")
            page.put(f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}", "furniture")
            page.raw("\n")
        if rng.random() > 0.06:
            code("SN")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("\n")
            code("SC")
            page.put(
                "".join(c for c in item.outlet.upper() if c.isalpha())[:6] or "XX", "furniture"
            )
            page.raw("\n")
        if rng.random() < 0.5:
            code("PG")
            page.put(str(rng.randint(1, 30)), "furniture")
            page.raw("\n")
        code("LA")
        page.put("English", "furniture")
        page.raw("\n")
        if rng.random() < 0.6:
            code("CY")
            page.put(f"(c) {item.published.year}", "publication", n)
            page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("\n")
        for i, paragraph in enumerate(item.paragraphs):
            if i == 0:
                code("LP")
            elif i == 1:
                code("TD")
            page.put(paragraph, "body", n)
            page.raw("\n\n")
        for letters, words in (
            ("NS", "gcat : Political/General News | ncat : Content Types"),
            ("RE", "coast : Coastal Region"),
            ("PUB", "Packet Media Holdings"),
        ):
            if rng.random() < 0.5:
                code(letters)
                page.put(words, "furniture")
                page.raw("\n")
        code("AN")
        page.put(
            f"Document {rng.choice('BDXK')}{rng.randint(10**6, 10**7)}{item.published:%Y%m%d}e{rng.randint(10, 99)}",
            "furniture",
        )
        page.raw("\n\n")
    if rng.random() < 0.5:
        page.put("Search Summary", "furniture")
        page.raw("\n")
        for label, words in (
            ("Text", "harbour AND (ferry OR wall)"),
            ("Date", "In the last month"),
            ("Source", "All Sources"),
            ("Results Found", str(len(items))),
        ):
            page.put(label, "furniture")
            page.raw("\t")
            page.put(words, "furniture")
            page.raw("\n")
    return page


@family
def library_export_full_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A library database's export: title above, full text, then a long block of labelled metadata."""
    page, wrap = Page(), wrapper(rng)
    page.put("Table of contents", "contents")
    page.raw("\n")
    for n, item in enumerate(items):
        page.raw(f"{n + 1}. ")
        page.put(item.headline, "contents")
        page.raw("." * rng.randint(3, 20))
        page.put(str(n * 2 + 1), "contents")
        page.raw("\n")
    page.raw("\n")
    for n, item in enumerate(items):
        page.put(f"Document {n + 1} of {len(items)}", "furniture")
        page.raw("\n\n")
        page.put(item.headline, "headline", n)
        page.raw("\n\n")
        if rng.random() < 0.8:
            page.put(rng.choice(("Author:", "Byline:")), "byline", n)
            page.raw(" ")
            names(page, n, item, "", "; ")
            page.raw("\n\n")
        brief = rng.random() < 0.5
        if brief:
            page.put("Publication info:", "publication", n)
            page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(" ; ")
            page.put(f"{item.place} [{item.place}]", "publication", n)
            page.raw(" ")
            page.put(
                short_day(item.published), "publication", n, "published", item.published.isoformat()
            )
            page.raw(f": {rng.randint(1, 30)}.\n\n")
        if rng.random() < 0.5:
            page.put("Abstract:", "furniture")
            page.raw(" ")
            page.put(wrap(item.deck), "deck", n)
            page.raw("\n\n")
        page.put("Full text:", "furniture")
        page.raw(" ")
        for paragraph in item.paragraphs:
            page.put(wrap(paragraph), "body", n)
            page.raw("\n\n")
        if rng.random() < 0.5:
            page.put("CAPTION:", "furniture")
            page.raw(" ")
            page.put(item.caption, "caption", n)
            page.raw("\n\n")
        page.put("Subject:", "furniture")
        page.raw(" ")
        page.put(f"{item.topic}; Local government; Coasts", "furniture")
        page.raw("\n\n")
        if not brief:
            page.put("Publication title:", "publication", n)
            page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("\n\n")
            page.put("Publication date:", "publication", n)
            page.raw(" ")
            page.put(
                f"{item.published:%b} {item.published.day}, {item.published.year}",
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
            page.raw("\n\n")
        for label, words in (
            ("Section:", item.topic),
            ("Publisher:", "Packet Media Holdings"),
            ("Country of publication:", "Ruvenmark"),
            ("Publication subject:", "General Interest Periodicals"),
            ("Document type:", "News"),
            ("Last updated:", us_day(item.published + timedelta(days=2))),
        ):
            if rng.random() < 0.7:
                page.put(label, "furniture")
                page.raw(" ")
                page.put(words, "furniture")
                page.raw("\n\n")
        if rng.random() < 0.6:
            page.put("Document URL:", "source_line", n)
            page.raw(" ")
            page.put(item.url, "source_line", n, "url")
            page.raw("\n\n")
        page.raw("_" * rng.randint(40, 76) + "\n\n")
    if rng.random() < 0.5:
        page.put("Contact the library desk for terms and conditions.", "furniture")
        page.raw("\n")
    return page


@family
def list_mail_digest(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mailing list's digest: 'Today's Topics', then messages with headers that carry articles."""
    page, wrap = Page(), wrapper(rng)
    name = rng.choice(("coastwatch-news", "norren-l", "harbour-clips", "press-select"))
    day = issue_day(items, rng)
    people = rng.sample(("R. Maddern", "clips-bot", "Lene H.", "oss_desk", "J. P. Tarrow"), 3)
    page.put(f"{name} Digest, Vol {rng.randint(3, 90)}, Issue {rng.randint(1, 40)}", "furniture")
    page.raw("\n\n")
    page.put(f"Send {name} mailing list submissions to\n\t{name}@lists.example", "furniture")
    page.raw("\n\n")
    if rng.random() < 0.8:
        page.put("Today's Topics:", "contents")
        page.raw("\n\n")
        for n, item in enumerate(items):
            page.raw(f"   {n + 1}. ")
            page.put(f"{item.headline} ({rng.choice(people)})", "contents")
            page.raw("\n")
        page.raw("\n\n")
    page.raw("-" * 70 + "\n\n")
    for n, item in enumerate(items):
        sent = item.published if rng.random() < 0.5 else day
        page.put(f"Message: {n + 1}", "furniture")
        page.raw("\n")
        page.put(
            f"Date: {sent:%a}, {sent.day} {sent:%b} {sent.year} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02} +0000",
            "furniture",
        )
        page.raw("\n")
        page.put(f"From: {rng.choice(people)} <desk at lists.example>", "furniture")
        page.raw("\n")
        in_subject = rng.random() < 0.35
        if in_subject:
            page.put(f"Subject: [{name}]", "furniture")
            page.raw(" ")
            page.put(item.headline, "headline", n)
        else:
            page.put(f"Subject: [{name}] {item.headline}", "furniture")
        page.raw("\n\n")
        if rng.random() < 0.3:
            page.put(
                rng.choice(
                    (
                        "FYI - apologies for cross-posting.",
                        "Seen this morning. Any thoughts?",
                        "Full text below as it is behind a wall.",
                    )
                ),
                "furniture",
            )
            page.raw("\n\n")
        order = (
            rng.sample(("outlet", "date", "head", "url"), 4)
            if rng.random() < 0.5
            else ["url", "head", "outlet", "date"]
        )
        for part in order:
            if part == "url" and rng.random() < 0.7:
                page.put(item.url, "source_line", n, "url")
            elif part == "head" and not in_subject:
                page.put(item.headline, "headline", n)
            elif part == "outlet":
                page.put(item.outlet, "publication", n, "outlet")
            elif part == "date" and rng.random() < 0.85:
                page.put(
                    rng.choice(DAYS)(item.published),
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            else:
                continue
            page.raw("\n")
        if rng.random() < 0.5:
            names(page, n, item, rng.choice(("by ", "By ", "BY ")))
            page.raw("\n")
        page.raw("\n")
        for paragraph in item.paragraphs:
            page.put(wrap(paragraph), "body", n)
            page.raw("\n\n")
        if rng.random() < 0.3:
            page.raw("-- \n")
            page.put(rng.choice(people), "furniture")
            page.raw("\n\n")
        page.raw("\n" + "-" * 30 + "\n\n")
    page.put(
        "_______________________________________________\n"
        + f"{name} mailing list\nhttp://lists.example/listinfo/{name}",
        "furniture",
    )
    page.raw("\n\n\n")
    page.put(f"End of {name} Digest", "furniture")
    page.raw("\n" + "*" * 40 + "\n")
    return page


@family
def forwarded_quoted_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article in a forwarded mail, each line quoted with signs, a note by the sender above."""
    page, item = Page(), items[0]
    mark = rng.choice(("> ", ">> ", "| ", "> > "))
    sent = item.published + timedelta(days=rng.randint(0, 2))
    if rng.random() < 0.8:
        page.put(
            rng.choice(
                (
                    "Dear all, please see below. Worth a line in tomorrow's note?",
                    "fyi",
                    "Colleagues - from today's paper, pasted as I could not get the PDF.",
                )
            ),
            "furniture",
        )
        page.raw("\n\n")
    if rng.random() < 0.6:
        page.put("Best,\n" + rng.choice(("Maren", "H.", "Duty desk")), "furniture")
        page.raw("\n\n")
    page.put(
        rng.choice(
            (
                "---------- Forwarded message ---------",
                "-----Original Message-----",
                "Begin forwarded message:",
            )
        ),
        "furniture",
    )
    page.raw("\n")
    for label, words in (
        ("From:", "clips@desk.example"),
        ("Date:", f"{sent:%a}, {us_day(sent)} at 7:{rng.randint(10, 59)} AM"),
        ("Subject:", f"Fwd: {item.headline}"),
        ("To:", "undisclosed-recipients"),
    ):
        page.raw(mark if mark == "| " else "")
        page.put(f"{label} {words}", "furniture")
        page.raw("\n")
    page.raw("\n")

    def quoted(words: str, role, field=None, value=None) -> None:  # type: ignore[no-untyped-def]
        for line in textwrap.wrap(words, 68, break_long_words=False, break_on_hyphens=False):
            page.raw(mark)
            page.put(line, role, 0, field, value)
            page.raw("\n")

    quoted(item.headline, "headline")
    page.raw(mark.rstrip() + "\n")
    if rng.random() < 0.5:
        quoted(item.deck, "deck")
        page.raw(mark.rstrip() + "\n")
    steps = ["by", "outlet", "date"]
    rng.shuffle(steps)
    for step in steps:
        if rng.random() < 0.2:
            continue
        page.raw(mark)
        if step == "by":
            names(page, 0, item, rng.choice(("By ", "")))
        elif step == "outlet":
            page.put(item.outlet, "publication", 0, "outlet")
        else:
            page.put(
                rng.choice(DAYS)(item.published),
                "publication",
                0,
                "published",
                item.published.isoformat(),
            )
        page.raw("\n")
    for i, paragraph in enumerate(item.paragraphs):
        page.raw(mark.rstrip() + "\n")
        quoted(paragraph, "body")
        if i == 1 and rng.random() < 0.4:
            page.raw(mark.rstrip() + "\n" + mark)
            page.put(rng.choice(ADVERTS), "furniture")
            page.raw("\n")
    if rng.random() < 0.5:
        page.raw(mark.rstrip() + "\n" + mark)
        page.put(item.url, "source_line", 0, "url")
        page.raw("\n")
    if rng.random() < 0.5:
        page.raw("\n")
        page.put(
            rng.choice(
                (
                    "This e-mail may contain confidential information.",
                    "Sent from my phone",
                    'You received this message because you are subscribed to the group "Clips".',
                )
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def keyword_alert_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A keyword alert mail in plain text: headline, outlet, a cut-off snippet and a link for each hit."""
    page, wrap = Page(), wrapper(rng)
    word = rng.choice(("harbour wall", "ferry company", '"coastal defence"', "Norren port"))
    page.put(
        rng.choice(
            (
                f"=== News - {len(items)} new results for [{word}] ===",
                f"Your alert: {word}",
                f"Alerts for {word} - as-it-happens update",
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    by_day = rng.random() < 0.5
    cut = rng.random() < 0.8
    for n, item in enumerate(items):
        page.put(
            item.headline
            if rng.random() < 0.7 or len(item.headline.split()) < 5
            else " ".join(item.headline.split()[:-2]) + " ...",
            "headline",
            n,
        )
        page.raw("\n")
        if rng.random() > 0.1:
            page.put(item.outlet, "publication", n, "outlet")
            if by_day:
                page.raw(rng.choice((" - ", ", ")))
                page.put(
                    short_day(item.published),
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            page.raw("\n")
        words = item.paragraphs[0].split()
        page.put(
            wrap(
                "... " + " ".join(words[: rng.randint(8, 20)]) + " ..."
                if cut
                else item.paragraphs[0]
            ),
            "body",
            n,
        )
        page.raw("\n")
        page.raw("<")
        page.put(item.url, "source_line", n, "url")
        page.raw(">\n")
        if rng.random() < 0.3:
            page.put(
                rng.choice(
                    (
                        "See all stories on this topic",
                        "Flag as irrelevant",
                        f"[{rng.randint(2, 9)} similar articles]",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        page.raw("\n")
    page.raw("- " * 30 + "\n")
    page.put(
        "You have received this email because you have subscribed to Newsbell alerts.", "furniture"
    )
    page.raw("\n\n")
    page.put("Unsubscribe:\nhttps://newsbell.example/alerts/remove?s=AB2Xq", "furniture")
    page.raw("\n")
    return page


@family
def think_tank_reading_list(rng: random.Random, items: Sequence[Item]) -> Page:
    """A think tank's weekly reading list: author, quoted title, outlet and date in one line, then an abstract."""
    page, wrap = Page(), wrapper(rng)
    page.put(
        rng.choice(
            (
                "The Maritime Policy Forum",
                "Institute for Northern Affairs",
                "CENTRE FOR COASTAL STUDIES",
            )
        ),
        "furniture",
    )
    page.raw("\n")
    day = issue_day(items, rng)
    page.put(
        f"{rng.choice(('Weekly Readings', 'What we are reading', 'Analysis Digest'))} | Week ending {long_day(day)}",
        "furniture",
    )
    page.raw("\n\n")
    if rng.random() < 0.5:
        page.put(
            wrap(
                "Dear reader, this week we look at the debate on the coast. As always, inclusion does not imply endorsement, and several pieces may need a subscription."
            ),
            "furniture",
        )
        page.raw("\n\n")
    style = rng.randrange(3)
    show_year = rng.random() < 0.5
    topic = ""
    for n, item in enumerate(items):
        if item.topic != topic and rng.random() < 0.6:
            topic = item.topic
            page.raw("## " if style == 2 else "")
            page.put(topic, "section")
            page.raw("\n\n")
        shown = long_day(item.published) if show_year else no_year(item.published)
        left, right = ("\u201c", "\u201d") if rng.random() < 0.7 else ("'", "'")
        if style == 0:  # Author, "Title", Outlet, date
            if rng.random() > 0.15:
                names(page, n, item, "")
                page.raw(", ")
            page.raw(left)
            page.put(item.headline, "headline", n)
            page.raw(f",{right} ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(", ")
            page.put(shown, "publication", n, "published", item.published.isoformat())
            page.raw(".\n")
        elif style == 1:  # Title / Author (Outlet)
            page.raw("* ")
            page.put(item.headline, "headline", n)
            page.raw("\n  ")
            names(page, n, item, "")
            page.raw(" (")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(")\n")
        else:
            page.raw("**")
            page.put(item.headline, "headline", n)
            page.raw("** \u2014 *")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("*")
            if rng.random() < 0.7:
                page.raw(" | ")
                page.put(shown, "publication", n, "published", item.published.isoformat())
            page.raw("\n")
        for paragraph in item.paragraphs[: rng.choice((1, 1, 2, 4))]:
            page.put(wrap(paragraph), "body", n)
            page.raw("\n\n")
        if rng.random() < 0.4:
            page.put(
                rng.choice(("Read the piece:", "Link:", "Full text (paywall):")), "source_line", n
            )
            page.raw(" ")
            page.put(item.url, "source_line", n, "url")
            page.raw("\n\n")
    if rng.random() < 0.6:
        page.put("Upcoming events", "section")
        page.raw("\n")
        page.put(
            f"Panel: Who pays for the coast? {no_year(day + timedelta(days=9))}, 18:00, Main Hall and online",
            "furniture",
        )
        page.raw("\n\n")
    page.put("Support our work | Past issues | Unsubscribe", "furniture")
    page.raw("\n")
    return page


@family
def chat_export_bot_and_people(rng: random.Random, items: Sequence[Item]) -> Page:
    """A messenger group's exported chat: articles pasted by members, with chatter and joins between."""
    page = Page()
    bracket = rng.random() < 0.5
    people = rng.sample(("Desk A", "Marit", "+00 491 22 713", "Tove (press)", "Jonas K"), 3)
    day = min(i.published for i in items)
    minute = rng.randint(360, 500)

    def stamp(who: str = "") -> None:
        nonlocal minute
        minute += rng.randint(1, 9)
        clock = f"{minute // 60:02}:{minute % 60:02}"
        head = (
            f"[{slash_day(day)}, {clock}:{rng.randint(0, 59):02}]"
            if bracket
            else f"{slash_day(day)}, {clock} -"
        )
        page.put(f"{head} {who}:" if who else head, "furniture")
        page.raw(" ")

    stamp()
    page.put("Messages and calls are end-to-end encrypted.", "furniture")
    page.raw("\n")
    for n, item in enumerate(items):
        if rng.random() < 0.4:
            stamp(rng.choice(people))
            page.put(
                rng.choice(
                    (
                        "Morning all",
                        "anything on the ferry today?",
                        "<Media omitted>",
                        "This message was deleted",
                        "thanks!",
                        "\U0001f44d",
                        "Saw it, will add to the summary",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        day = max(day, item.published)
        stamp(rng.choice(people))
        star = rng.choice(("*", "*", "", "_"))
        page.raw(star)
        page.put(item.headline, "headline", n)
        page.raw(star + "\n")
        line = rng.randrange(4)
        if line == 0:
            page.raw("(")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(")\n")
        elif line == 1:
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(", ")
            page.put(
                rng.choice((long_day, dotted_day, short_day))(item.published),
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
            page.raw("\n")
        page.raw("\n" if rng.random() < 0.5 else "")
        for paragraph in item.paragraphs[: rng.choice((1, 2, 20, 20))]:
            page.put(paragraph, "body", n)
            page.raw("\n\n" if rng.random() < 0.7 else "\n")
        if line == 2:
            page.put("Source:", "publication", n)
            page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("\n")
        if rng.random() < 0.6:
            page.put(item.url, "source_line", n, "url")
            page.raw("\n")
    stamp()
    page.put(f"{people[0]} added Ines", "furniture")
    page.raw("\n")
    return page


@family
def tab_separated_media_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """A media log pasted from a spreadsheet: one row an item, cells parted by tabs."""
    page = Page()
    columns = ["date", "outlet", "headline", "summary"]
    extra = [c for c in ("link", "author", "tone", "reach") if rng.random() < 0.5]
    columns += extra
    if rng.random() < 0.6:
        rng.shuffle(columns)
    style = rng.choice((dotted_day, slash_day, date.isoformat, short_day))
    titles = {
        "date": ("Date", "Published"),
        "outlet": ("Outlet", "Source", "Medium"),
        "headline": ("Headline", "Title"),
        "summary": ("Summary", "Text", "Content"),
        "link": ("URL", "Link"),
        "author": ("Author", "Journalist"),
        "tone": ("Tone", "Sentiment"),
        "reach": ("Reach", "Circ."),
    }
    if rng.random() < 0.4:
        page.put(f"Media log {items[0].topic} - export", "furniture")
        page.raw("\n")
    numbered = rng.random() < 0.4
    if rng.random() < 0.85:
        if numbered:
            page.put("No", "furniture")
            page.raw("\t")
        for i, column in enumerate(columns):
            page.put(rng.choice(titles[column]), "furniture")
            page.raw("\t" if i + 1 < len(columns) else "\n")
    whole = rng.random() < 0.5
    for n, item in enumerate(items):
        page.raw(f"{n + 1}\t" if numbered else "")
        for i, column in enumerate(columns):
            if column == "date" and rng.random() > 0.05:
                page.put(
                    style(item.published), "publication", n, "published", item.published.isoformat()
                )
            elif column == "outlet" and rng.random() > 0.05:
                page.put(item.outlet, "publication", n, "outlet")
            elif column == "headline":
                page.put(item.headline, "headline", n)
            elif column == "summary":
                for j, paragraph in enumerate(item.paragraphs if whole else item.paragraphs[:1]):
                    page.raw(" " if j else "")
                    page.put(paragraph, "body", n)
            elif column == "link":
                page.put(item.url, "source_line", n, "url")
            elif column == "author" and rng.random() < 0.8:
                names(page, n, item, "", ", ")
            elif column == "tone":
                page.put(rng.choice(("neutral", "positive", "negative", "n/a")), "furniture")
            elif column == "reach":
                page.put(f"{rng.randint(2, 400)},000", "furniture")
            page.raw("\t" if i + 1 < len(columns) else "\n")
    if rng.random() < 0.3:
        page.put(f"Total\t{len(items)} items", "furniture")
        page.raw("\n")
    return page


@family
def papers_front_pages(rng: random.Random, items: Sequence[Item]) -> Page:
    """What the papers lead with: outlets as headings, the lead story of each below."""
    page, wrap = Page(), wrapper(rng)
    day = issue_day(items, rng)
    page.put(
        rng.choice(("THE MORNING PAPERS", "Front pages at a glance", "Newspaper headlines")),
        "furniture",
    )
    page.raw(rng.choice((" - ", "\n")))
    page.put(full_day(day), "furniture")
    page.raw("\n\n")
    if rng.random() < 0.4:
        page.put(
            wrap(
                "Good morning. The coast and the budget share the front pages today. Here is what the papers lead with."
            ),
            "furniture",
        )
        page.raw("\n\n")
    shout = rng.random() < 0.5
    for n, item in enumerate(items):
        page.raw(rng.choice(("", "=== ")) if n == 0 and not shout else "")
        page.put(item.outlet.upper() if shout else item.outlet, "publication", n, "outlet")
        page.raw("\n" + ("-" * len(item.outlet) + "\n" if rng.random() < 0.3 else ""))
        quoted = rng.random() < 0.5
        page.raw("'" if quoted else "")
        page.put(item.headline, "headline", n)
        page.raw("'" if quoted else "")
        page.raw("\n")
        for paragraph in item.paragraphs[: rng.choice((1, 1, 2, 5))]:
            page.put(wrap(paragraph), "body", n)
            page.raw("\n")
        if rng.random() < 0.35:
            page.put("Also in the paper:", "teaser")
            page.raw(" ")
            page.put("; ".join(rng.sample(INVENTED, 2)), "teaser")
            page.raw("\n")
        page.raw("\n")
    if rng.random() < 0.5:
        page.put("Compiled by the night desk from first editions.", "furniture")
        page.raw("\n")
    return page


@family
def clips_with_contents_and_back_to_top(rng: random.Random, items: Sequence[Item]) -> Page:
    """A ministry's daily clips: numbered contents with outlet, then numbered articles and 'Back to top'."""
    page, wrap = Page(), wrapper(rng)
    day = issue_day(items, rng)
    page.put(
        rng.choice(("DAILY NEWS CLIPS", "EARLY EDITION", "Ministry of Ports - Press Clippings")),
        "furniture",
    )
    page.raw("\n")
    page.put(full_day(day).upper() if rng.random() < 0.5 else us_day(day), "furniture")
    page.raw("\n\n")
    page.put(rng.choice(("TABLE OF CONTENTS", "In today's clips", "TOP STORIES")), "furniture")
    page.raw("\n\n")
    for n, item in enumerate(items):
        page.raw(f"{n + 1}. ")
        page.put(item.headline, "contents")
        page.raw("\n   ")
        page.put(f"({item.outlet}, {no_year(item.published)})", "contents")
        page.raw("\n")
        if rng.random() < 0.4:
            page.raw("   ")
            page.put(" ".join(item.paragraphs[0].split()[:18]) + "...", "contents")
            page.raw("\n")
    page.raw("\n" + rng.choice("-=_*") * 60 + "\n\n")
    numbered = rng.random() < 0.6
    place_first = rng.random() < 0.5
    for n, item in enumerate(items):
        page.raw(f"{n + 1}. " if numbered else "")
        page.put(item.headline, "headline", n)
        page.raw("\n")
        page.raw("(")
        page.put(item.outlet, "publication", n, "outlet")
        if rng.random() > 0.1:
            page.raw(", ")
            page.put(
                long_day(item.published), "publication", n, "published", item.published.isoformat()
            )
        if rng.random() < 0.5:
            page.raw(", ")
            page.put(f"p. {rng.choice('AB')}{rng.randint(1, 20)}", "publication", n)
        page.raw(")\n")
        if rng.random() < 0.75:
            page.put(rng.choice(("By", "by")), "byline", n)
            page.raw(" ")
            names(page, n, item, "")
            page.raw("\n")
        page.raw("\n")
        for i, paragraph in enumerate(item.paragraphs):
            lead = f"{item.place.upper()} \u2014 " if i == 0 and place_first else ""
            page.put(wrap(lead + paragraph), "body", n)
            page.raw("\n\n")
        page.put(rng.choice(("Back to Top", "RETURN TO TOP", "^ top")), "furniture")
        page.raw("\n\n")
    return page


@family
def wire_printout_single(rng: random.Random, items: Sequence[Item]) -> Page:
    """One agency dispatch as a terminal prints it: codes, slug, keyword line, takes and end marks."""
    page, item = Page(), items[0]
    width = rng.randint(60, 69)
    page.put(f"ZCZC {rng.choice('ABR')}{rng.randint(100, 9999):04}", "furniture")
    page.raw("\n")
    page.put(
        f"{rng.choice('urb')} {rng.choice('iwp')} {'-'.join(item.topic.lower().split())} {rng.randint(1, 12):02}-{rng.randint(13, 28):02} {rng.randint(100, 999):04}",
        "furniture",
    )
    page.raw("\n")
    if rng.random() < 0.5:
        page.put(
            rng.choice(
                (
                    "Eds: UPDATES with quotes, background; ADDS byline",
                    "ATTN night desks. Pictures to follow.",
                    "^(2nd Ld; rewrites throughout)",
                )
            ),
            "furniture",
        )
        page.raw("\n")
    page.put(item.headline.upper() if rng.random() < 0.4 else item.headline, "headline", 0)
    page.raw("\n")
    if rng.random() < 0.5:
        page.raw("=\n")
    if rng.random() < 0.6:
        names(page, 0, item, "By ")
        page.raw("\n")
        if rng.random() < 0.5:
            page.put(item.outlet, "publication", 0, "outlet")
            page.put(" Writer" if rng.random() < 0.5 else " correspondent", "publication", 0)
            page.raw("\n")
    opening = rng.randrange(3)
    if opening < 2:
        page.put(f"{item.place.upper()},", "body", 0)
        page.raw(" ")
        page.put(
            f"{item.published:%b}. {item.published.day}"
            if opening
            else f"{item.published.day} {item.published:%b} {item.published.year}",
            "body",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw(" (")
        page.put(item.outlet, "body", 0, "outlet")
        page.raw(") - ")
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("   " if opening == 2 or i else "")
        page.put(textwrap.fill(paragraph, width), "body", 0)
        page.raw("\n")
        if i == 2 and rng.random() < 0.5:
            page.raw("\n")
            page.put("(MORE)", "furniture")
            page.raw("\n")
            page.put(f"{item.topic.upper()} 2 {item.place.upper()}", "furniture")
            page.raw("\n\n")
    if rng.random() < 0.5:
        page.put("(Editing by the coast desk)", "furniture")
        page.raw("\n")
    page.put(rng.choice(("ENDITEM", "--END--", "= =")) if opening else "ENDITEM", "furniture")
    page.raw("\n")
    if rng.random() < 0.6 or opening == 1:
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(f" {rng.choice(('ov', 'tk'))}/{rng.choice(('hs', 'il'))} ")
        page.put(
            f"{item.published.day:02}{rng.randint(0, 23):02}{rng.randint(0, 59):02} GMT {item.published:%b %y}",
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("\n")
    page.put("NNNN", "furniture")
    page.raw("\n")
    return page


@family
def lynx_dump_of_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A text browser's dump of one article: numbered links in the words, a reference list at the foot."""
    page, item = Page(), items[0]
    count = 0
    urls: list[str] = []

    def link(words: str, role, article=None, field=None) -> None:  # type: ignore[no-untyped-def]
        nonlocal count
        count += 1
        urls.append(f"https://{item.host}/{''.join(c for c in words.lower() if c.isalpha())[:14]}")
        page.raw(f"[{count}]")
        page.put(words, role, article, field)

    page.raw("   ")
    link(item.outlet, "publication", 0, "outlet")
    page.raw("\n\n")
    for words in rng.sample(
        ("Home", "News", "Sport", "Opinion", "Weather", "Jobs", "Archive", "E-paper"), 5
    ):
        page.raw("     * ")
        link(words, "furniture")
        page.raw("\n")
    page.raw("\n   ")
    if rng.random() < 0.5:
        link(item.topic, "section")
        page.raw("\n\n   ")
    page.put(textwrap.fill(item.headline, 70, subsequent_indent="   "), "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.5:
        page.raw("   ")
        page.put(textwrap.fill(item.deck, 70, subsequent_indent="   "), "deck", 0)
        page.raw("\n\n")
    if rng.random() < 0.85:
        page.raw("   ")
        if rng.random() < 0.8:
            page.put("By", "byline", 0)
            page.raw(" ")
            link(item.authors[0], "byline", 0, "author")
            page.raw(" | ")
        page.put(
            rng.choice((us_day, full_day, short_day))(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("\n\n")
    if rng.random() < 0.5:
        page.raw("   (*)\n   ")
        page.put(item.caption, "caption", 0)
        page.raw("\n\n")
    stop = rng.randint(1, 3)
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("   ")
        page.put(textwrap.fill(paragraph, 72, subsequent_indent="   "), "body", 0)
        page.raw("\n\n")
        if i == stop and rng.random() < 0.6:
            page.raw("   ")
            page.put("Related:", "teaser")
            page.raw("\n")
            for words in other_heads(rng, items, 2):
                page.raw("     * ")
                link(words, "teaser")
                page.raw("\n")
            page.raw("\n")
    page.raw("   ")
    link("Share", "furniture")
    page.raw(" ")
    link("Print", "furniture")
    page.raw("\n\n   _" + "_" * 60 + "\n\n   ")
    page.put("Most read", "furniture")
    page.raw("\n")
    for i, words in enumerate(other_heads(rng, items, 3), 1):
        page.raw(f"    {i}. ")
        link(words, "teaser")
        page.raw("\n")
    page.raw("\n")
    page.put("References", "furniture")
    page.raw("\n\n")
    for i, url in enumerate(urls):
        page.raw(f"{i + 1:4}. ")
        page.put(url, "furniture")
        page.raw("\n")
    return page


@family
def print_to_text_with_page_marks(rng: random.Random, items: Sequence[Item]) -> Page:
    """One web article printed to text: header and footer of each printed page cut through the body."""
    page, item = Page(), items[0]
    wrap = wrapper(rng)
    total = rng.randint(2, 4)
    stamp = f"{item.published + timedelta(days=rng.randint(0, 40)):%d/%m/%Y}, {rng.randint(7, 20)}:{rng.randint(10, 59)}"
    bare = rng.random() < 0.3

    def header(first: bool = False) -> None:
        page.put(stamp, "furniture")
        page.raw("      ")
        page.put(item.headline, "furniture")
        if not bare:
            page.raw(" | ")
            page.put(
                item.outlet,
                "publication" if first else "furniture",
                0 if first else None,
                "outlet" if first else None,
            )
        page.raw("\n\n")

    def footer(number: int) -> None:
        if number == 1:
            page.put(item.url, "source_line", 0, "url")
        else:
            page.put(item.url, "furniture")
        page.raw("      ")
        page.raw(f"{number}/{total}\n\n\f")

    header(first=True)
    if rng.random() < 0.6:
        page.put(item.topic.upper(), "section")
        page.raw("\n\n")
    page.put(wrap(item.headline), "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(wrap(item.deck), "deck", 0)
        page.raw("\n\n")
    if rng.random() < 0.8:
        names(page, 0, item, rng.choice(("By ", "Words: ", "")))
        page.raw("\n")
    if rng.random() < 0.8:
        page.put(rng.choice(("Published", "Posted on", "First published:")), "publication", 0)
        page.raw(" ")
        page.put(
            rng.choice(DAYS)(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("\n")
    if rng.random() < 0.5:
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n")
    page.raw("\n")
    cuts = sorted(rng.sample(range(len(item.paragraphs) + 1), min(total - 1, len(item.paragraphs))))
    number = 1
    for i, paragraph in enumerate(item.paragraphs):
        if i in cuts:
            footer(number)
            number += 1
            header()
        page.put(wrap(paragraph), "body", 0)
        page.raw("\n\n")
        if rng.random() < 0.12:
            page.put(rng.choice(ADVERTS), "furniture")
            page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(
            rng.choice(("More on this story", "You might also like", "Read next")), "furniture"
        )
        page.raw("\n\n")
        for words in other_heads(rng, items, 3):
            page.put(words, "teaser")
            page.raw("\n\n")
    footer(number)
    return page


@family
def radio_transcript_single(rng: random.Random, items: Sequence[Item]) -> Page:
    """A radio programme's transcript of one segment: heard on, speakers in capitals, a rush-transcript note."""
    page, item, wrap = Page(), items[0], wrapper(rng)
    if rng.random() < 0.5:
        page.put("TRANSCRIPT", "furniture")
        page.raw("\n\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n")
    order = rng.sample(("date", "outlet", "by"), 3)
    for part in order:
        if part == "date" and rng.random() < 0.9:
            page.put(
                us_day(item.published), "publication", 0, "published", item.published.isoformat()
            )
            page.raw(f" {rng.randint(4, 6)}:{rng.randint(10, 59)}\n")
        elif part == "outlet":
            page.put(rng.choice(("Heard on", "Broadcast by", "Courtesy of")), "publication", 0)
            page.raw(" ")
            page.put(item.outlet, "publication", 0, "outlet")
            page.raw("\n")
        elif part == "by" and rng.random() < 0.6:
            names(page, 0, item, rng.choice(("Hosted by ", "")))
            page.raw("\n")
    page.raw("\n")
    if rng.random() < 0.5:
        page.put(wrap(item.deck), "deck", 0)
        page.raw("\n\n")
    if rng.random() < 0.5:
        page.put(f"LISTEN  {rng.randint(3, 9)} min", "furniture")
        page.raw("\n\n")
    host = item.authors[0].split()[-1].upper()
    guests = [host, rng.choice(("HARBOURMASTER", "UNIDENTIFIED SPEAKER", "RENN", "DR MOLLER"))]
    for i, paragraph in enumerate(item.paragraphs):
        speaker = (
            f"{item.authors[0].upper()}, HOST" if i == 0 and rng.random() < 0.6 else guests[i % 2]
        )
        aside = rng.choice(("", "", "", "(SOUNDBITE OF WAVES) ", "(Laughter) "))
        page.put(wrap(f"{speaker}: {aside}{paragraph}"), "body", 0)
        page.raw("\n\n")
    if rng.random() < 0.7:
        page.put(
            wrap(
                "Transcripts are created on a rush deadline. Accuracy may vary. The authoritative record of our programming is the audio."
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def reader_letter_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A letter to the editor: the paper above or below, an opening 'Sir', the writer's name and town as sign-off."""
    page, item, wrap = Page(), items[0], wrapper(rng)
    above = rng.random() < 0.6
    if above:
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n")
        page.put(rng.choice(("Letters", "Letters to the Editor", "YOUR VIEWS")), "section")
        page.raw("\n\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.7:
        page.put(
            rng.choice(DAYS)(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("\n\n")
    page.put(
        rng.choice(("Sir,", "Dear Editor,", f'Re "{rng.choice(INVENTED)}":', "To the editor:")),
        "body",
        0,
    )
    page.raw("\n\n" if rng.random() < 0.7 else " ")
    for paragraph in item.paragraphs:
        page.put(wrap(paragraph), "body", 0)
        page.raw("\n\n")
    page.raw("\n" if rng.random() < 0.3 else "")
    for name in item.authors:
        page.put(name, "byline", 0, "author")
        page.raw("\n")
    page.put(item.place, "byline", 0)
    page.raw("\n\n")
    if not above:
        page.put(
            rng.choice(("This letter appeared in", "Published in", "\u2014 from")), "publication", 0
        )
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(
            "Letters should be under 200 words and carry a full postal address. We may edit them.",
            "furniture",
        )
        page.raw("\n\n")
    if rng.random() < 0.4:
        page.put("Other letters", "furniture")
        page.raw("\n")
        for words in other_heads(rng, items, 2):
            page.put(words, "teaser")
            page.raw("\n")
    return page


# ---------------------------------------------------------------- monitoring and press review, HTML


@family
def clipping_service_forms(rng: random.Random, items: Sequence[Item]) -> Page:
    """A clipping service's delivery: a small form of publication, date, page and circulation above each cutting."""
    page = Page("text/html")
    page.raw(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Clip delivery</title><style>td.l{background:#eee;font:11px Arial}</style></head><body bgcolor="#ffffff">\n'
    )
    page.raw('<table width="700" cellspacing="0" cellpadding="3"><tr><td>')
    page.put(
        rng.choice(
            ("Harrow & Pell Media Clipping", "Paperknife Press Services", "CutSheet Monitoring")
        ),
        "furniture",
    )
    page.raw("</td><td align=right>")
    page.put(
        f"Client: {rng.choice(('Port Authority', 'Ministry of Culture', 'Tarrow Group'))}",
        "furniture",
    )
    page.raw("</td></tr></table>\n")
    labels = rng.choice(
        (
            ("Publication", "Date", "Page", "Circulation", "Journalist"),
            ("Medium", "Datum", "Seite", "Auflage", "Autor"),
            ("Titre", "Date", "Page", "Diffusion", "Journaliste"),
        )
    )
    upright = rng.random() < 0.5
    style = rng.choice((dotted_day, short_day, slash_day))
    head_in_form = rng.random() < 0.3
    for n, item in enumerate(items):
        cells: list[tuple[str, str]] = []
        for label, key in zip(labels, ("outlet", "date", "page", "circ", "by"), strict=True):
            if rng.random() > 0.08:
                cells.append((label, key))
        page.raw('<table border="1" width="700" style="border-collapse:collapse">\n')
        for label, key in cells:
            page.raw("<tr>" if upright or label == cells[0][0] else "")
            tag(page, "td", label + (":" if upright else ""), "furniture", attrs='class="l"')
            page.raw("<td>")
            if key == "outlet":
                page.put(item.outlet, "publication", n, "outlet")
            elif key == "date":
                page.put(
                    style(item.published), "publication", n, "published", item.published.isoformat()
                )
            elif key == "by":
                names(page, n, item, "", ", ")
            else:
                page.put(
                    str(rng.randint(1, 48))
                    if key == "page"
                    else f"{rng.randint(5, 300)} {rng.randint(100, 999)}",
                    "furniture",
                )
            page.raw("</td>" + ("</tr>\n" if upright or label == cells[-1][0] else ""))
        if head_in_form:
            page.raw('<tr><td colspan="10">')
            tag(page, "b", item.headline, "headline", n)
            page.raw("</td></tr>")
        page.raw("</table>\n")
        if not head_in_form:
            page.raw("<br>")
            tag(page, rng.choice(("h3", "b")), item.headline, "headline", n)
            page.raw("<br>\n")
        if rng.random() < 0.4:
            tag(page, "i", item.deck, "deck", n)
            page.raw("<br><br>\n")
        for paragraph in item.paragraphs:
            page.put(paragraph, "body", n)
            page.raw("<br><br>\n")
        if rng.random() < 0.4:
            page.raw('<font size="1">')
            page.put(
                f"Advertising value: {rng.randint(100, 9000)} | Clip no. {rng.randint(10000, 99999)}",
                "furniture",
            )
            page.raw("</font>\n")
        page.raw("<hr>\n")
    page.raw("<small>")
    page.put("Copyright remains with the publishers. Reproduction only under licence.", "furniture")
    page.raw("</small></body></html>")
    return page


@family
def alert_mail_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A keyword alert mail in HTML: linked headlines, outlet and snippet, sharing links, an edit-alert footer."""
    page = Page("text/html")
    page.raw(
        '<!DOCTYPE html><html><head><title>Alert</title></head><body style="font-family:Arial"><table width="100%" cellpadding="0" cellspacing="0"><tbody><tr><td style="padding:14px">'
    )
    tag(
        page,
        "span",
        rng.choice(("Newsbell Alerts", "Watchword", "Sonar mail")),
        "furniture",
        attrs='style="font-size:22px;color:#444"',
    )
    page.raw("</td></tr><tr><td>")
    tag(
        page,
        "div",
        rng.choice(("ferry company", "harbour wall", "Norren port")),
        "furniture",
        attrs='style="font-size:18px"',
    )
    day = issue_day(items, rng)
    tag(
        page,
        "div",
        f"{rng.choice(('Daily update', 'As-it-happens update', 'Weekly update'))} \u22c5 {us_day(day)}",
        "furniture",
        attrs='style="font-size:11px;color:#999"',
    )
    page.raw("</td></tr>")
    page.raw("<tr><td>")
    tag(page, "b", "NEWS", "section")
    page.raw("</td></tr>\n")
    for n, item in enumerate(items):
        page.raw(
            f'<tr itemscope itemtype="http://schema.org/Article"><td style="padding:12px 8px;border-bottom:1px solid #eee"><a href="https://newsbell.example/url?q={item.url}">'
        )
        tag(page, "span", item.headline, "headline", n, attrs='itemprop="name"')
        page.raw("</a>")
        first = rng.random() < 0.7
        if first and rng.random() > 0.07:
            page.raw('<div itemprop="publisher">')
            tag(page, "span", item.outlet, "publication", n, "outlet", attrs='itemprop="name"')
            page.raw("</div>")
        words = item.paragraphs[0].split()
        snippet = " ".join(words[: rng.randint(9, 26)]) + " ..."
        page.raw('<div itemprop="description" style="color:#252525">')
        if first or rng.random() < 0.5:
            page.put(snippet, "body", n)
        else:
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(" &#8212; ")
            page.put(snippet, "body", n)
        page.raw("</div>")
        if rng.random() < 0.3:
            page.raw("<div><a href='#'>")
            page.put("Full Coverage", "furniture")
            page.raw("</a></div>")
        page.raw('<table><tr><td style="font-size:10px"><a href="#">')
        page.put("Flag as irrelevant", "furniture")
        page.raw("</a></td></tr></table></td></tr>\n")
    page.raw('<tr><td style="color:#777;font-size:11px">')
    for words in ("See more results", "Edit this alert"):
        if rng.random() < 0.8:
            page.raw('<a href="#">')
            page.put(words, "furniture")
            page.raw("</a> | ")
    page.raw("<p>")
    page.put("You have received this email because you have subscribed to alerts.", "furniture")
    page.raw("</p></td></tr></tbody></table></body></html>")
    return page


@family
def debate_review_by_topic(rng: random.Random, items: Sequence[Item]) -> Page:
    """A European press review: an editors' introduction per topic, then commentaries with outlet and country tags."""
    page = Page("text/html")
    hashed = f"{rng.randint(16**5, 16**6):x}"
    page.raw(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Review</title></head><body class="page-{hashed}"><header><a href="/">'
    )
    page.put(rng.choice(("voices.continental", "PressRound", "Revue des opinions")), "furniture")
    page.raw("</a><nav><ul>")
    for words in ("Today", "Debates", "Media index", "Newsletter"):
        page.raw("<li>")
        page.put(words, "furniture")
        page.raw("</li>")
    page.raw("</ul></nav></header><main>\n")
    tag(page, "h1", full_day(issue_day(items, rng)), "furniture")
    below = rng.random() < 0.5
    at = 0
    while at < len(items):
        group = items[at : at + rng.randint(1, 4)]
        page.raw('<section class="debate">')
        tag(
            page,
            "h2",
            f"{group[0].topic}: {rng.choice(('who pays?', 'a turning point?', 'what next?', 'the right approach?'))}",
            "section",
        )
        tag(
            page,
            "p",
            f"The dispute has occupied commentators for days. {rng.choice(('Opinions differ.', 'The press takes stock.', 'Not everyone is convinced.'))}",
            "furniture",
            attrs='class="intro"',
        )
        for n, item in enumerate(group, at):
            page.raw(f'<article id="c{rng.randint(1000, 9999)}">')

            def source(n: int = n, item: Item = item) -> None:
                page.raw('<div class="src"><a href="#">')
                page.put(item.outlet, "publication", n, "outlet")
                page.raw("</a> (")
                page.put(rng.choice(("RV", "Norren", "OS", item.place)), "publication", n)
                page.raw(")")
                if rng.random() < 0.7:
                    page.raw(" / <time>")
                    page.put(
                        no_year(item.published) if rng.random() < 0.5 else long_day(item.published),
                        "publication",
                        n,
                        "published",
                        item.published.isoformat(),
                    )
                    page.raw("</time>")
                page.raw("</div>")

            if not below:
                source()
            tag(page, "h3", item.headline, "headline", n)
            if rng.random() < 0.5:
                page.raw("<p>")
                page.put(
                    f"{rng.choice(('Columnist', 'Political scientist', 'Editor-in-chief'))}",
                    "byline",
                    n,
                )
                page.raw(" ")
                names(page, n, item, "")
                page.raw(" ")
                page.put(
                    rng.choice(("sounds the alarm:", "sees things differently:", "is pleased:")),
                    "byline",
                    n,
                )
                page.raw("</p>")
            marks = rng.choice((("\u201c", "\u201d"), ("\u00bb", "\u00ab"), ("", "")))
            kept = item.paragraphs[: rng.choice((1, 2, 3))]
            for i, paragraph in enumerate(kept):
                page.raw("<p>" + (marks[0] if i == 0 else ""))
                page.put(paragraph, "body", n)
                page.raw((marks[1] if i == len(kept) - 1 else "") + "</p>")
            if below:
                source()
            if rng.random() < 0.5:
                page.raw(f'<a href="{item.url}">')
                page.put("To the original article", "furniture")
                page.raw("</a>")
            page.raw("</article>\n")
        page.raw("</section>\n")
        at += len(group)
    page.raw("<footer>")
    page.put("Translated excerpts. \u00a9 the publishers and the Review.", "furniture")
    page.raw("</footer></main></body></html>")
    return page


@family
def monitoring_portal_rows(rng: random.Random, items: Sequence[Item]) -> Page:
    """A media monitoring portal's export page: one table row an item with tonality and reach columns."""
    page = Page("text/html")
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Export</title><link rel="stylesheet" href="bootstrap.min.css"></head><body><div class="container-fluid">'
    )
    tag(
        page,
        "h4",
        rng.choice(("Media Intelligence Export", "Coverage report", "Analyse medijskih objava")),
        "furniture",
        attrs='class="my-3"',
    )
    tag(
        page,
        "p",
        f"{len(items)} results \u00b7 generated {short_day(issue_day(items, rng))} 06:4{rng.randint(0, 9)}",
        "furniture",
        attrs='class="text-muted"',
    )
    columns = rng.sample(["date", "outlet", "text", "tone"], 4)
    split = rng.random() < 0.4
    label = {"date": "Date", "outlet": "Source", "text": "Title / Extract", "tone": "Tone"}
    page.raw('<table class="table table-sm table-striped"><thead><tr>')
    for column in columns:
        tag(page, "th", label[column], "furniture", attrs='scope="col"')
    page.raw("</tr></thead><tbody>\n")
    style = rng.choice((dotted_day, date.isoformat, short_day, slash_day))
    for n, item in enumerate(items):
        page.raw("<tr>")
        for column in columns:
            page.raw('<td class="align-top">')
            if column == "date" and rng.random() > 0.05:
                page.put(
                    style(item.published), "publication", n, "published", item.published.isoformat()
                )
                if rng.random() < 0.5:
                    page.raw("<br>")
                    page.put(f"{rng.randint(5, 22):02}:{rng.randint(0, 59):02} h", "furniture")
            elif column == "outlet":
                page.raw(f'<span class="badge bg-{rng.choice(("info", "secondary"))}">')
                page.put(rng.choice(("Print", "Online", "TV", "Radio")), "furniture")
                page.raw("</span> ")
                if rng.random() > 0.06:
                    page.put(item.outlet, "publication", n, "outlet")
                if split:
                    page.raw("<br>")
                    tag(page, "small", item.authors[0], "byline", n, "author")
            elif column == "tone":
                page.put(rng.choice(("neutral", "positive", "negative", "mixed")), "furniture")
            elif column == "text":
                page.raw(f'<a href="{item.url}">' if rng.random() < 0.7 else "<a>")
                page.put(item.headline, "headline", n)
                page.raw("</a><br>")
                for paragraph in item.paragraphs[: rng.choice((1, 1, 3, 20))]:
                    page.put(paragraph, "body", n)
                    page.raw("<br>\n")
            page.raw("</td>")
        page.raw("</tr>\n")
    page.raw('</tbody></table><ul class="pagination">')
    for words in ("Previous", "Next"):
        page.raw('<li class="page-item">')
        page.put(words, "furniture")
        page.raw("</li>")
    page.raw("</ul></div></body></html>")
    return page


@family
def reprint_via_union_clips(rng: random.Random, items: Sequence[Item]) -> Page:
    """A union's clips page: reposts with 'via' lines, the original outlet first and the reposting site second."""
    page = Page("text/html")
    page.raw('<html><head><title>Clips</title></head><body><div id="wrap"><div id="header">')
    tag(
        page,
        "h1",
        rng.choice(("Dockers' News Service", "Seafarers Online", "Local 14 Clips")),
        "furniture",
    )
    page.raw("</div><div id='menu'>")
    for words in ("home", "join", "contact"):
        page.raw("<a href='#'>")
        page.put(words, "furniture")
        page.raw("</a> &middot; ")
    page.raw("</div>\n")
    above = rng.random() < 0.5
    for n, item in enumerate(items):
        via = rng.random() < 0.6

        def line(n: int = n, item: Item = item, via: bool = via) -> None:
            page.raw('<p class="meta">')
            page.put(
                rng.choice(("Source:", "From", "First appeared in", "\u2192")), "publication", n
            ) if rng.random() < 0.8 else None
            page.raw(" <em>")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</em>")
            if via:
                page.raw(", ")
                page.put(
                    f"via {rng.choice(('Workers Wire', 'Newsdock', 'The Picket'))}",
                    "publication",
                    n,
                )
            if rng.random() < 0.8:
                page.raw(rng.choice((", ", " | ", " (")))
                page.put(
                    rng.choice((long_day, us_day, date.isoformat))(item.published),
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            page.raw("</p>")

        page.raw("<div class='clip'><h2>")
        page.put(item.headline, "headline", n)
        page.raw("</h2>")
        if above:
            line()
        if rng.random() < 0.5:
            page.raw("<p><strong>")
            names(page, n, item, "by ")
            page.raw("</strong></p>")
        for i, paragraph in enumerate(item.paragraphs):
            if i == 2 and rng.random() < 0.3:
                tag(page, "h3", rng.choice(SUBHEADS), "subhead", n)
            tag(page, rng.choice(("p", "p", "p", "blockquote")), paragraph, "body", n)
        if not above:
            line()
        if rng.random() < 0.4:
            page.raw(f"<p><a href='{item.url}'>")
            page.put(rng.choice(("Read the original", "Comments (0)", "Print this")), "furniture")
            page.raw("</a></p>")
        page.raw("</div>\n<hr class='s'>\n")
    page.raw("<div id='footer'>")
    page.put("Articles are reproduced for the information of members.", "furniture")
    page.raw("</div></div></body></html>")
    return page


@family
def newsletter_nested_tables(rng: random.Random, items: Sequence[Item]) -> Page:
    """A morning newsletter built of nested mail tables: preheader, greeting, stories with bracketed outlet links, sponsor."""
    page = Page("text/html")
    page.raw(
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="x-apple-disable-message-reformatting"><title>Mail</title></head><body style="margin:0"><div style="display:none;max-height:0">'
    )
    page.put(f"Plus: {lower_first(rng.choice(INVENTED))}", "furniture")
    page.raw(
        '</div><table width="100%" role="presentation"><tr><td align="center"><table width="600" role="presentation">'
    )

    def row(words: str, role, article=None, style: str = "") -> None:  # type: ignore[no-untyped-def]
        page.raw(f'<tr><td style="padding:8px 24px;{style}"><p style="margin:0">')
        page.put(words, role, article)
        page.raw("</p></td></tr>\n")

    row("View in browser", "furniture", style="font-size:10px;text-align:right")
    row(
        rng.choice(("The Daybreak", "Tideline", "First Coffee")),
        "furniture",
        style="font-size:32px",
    )
    row(full_day(issue_day(items, rng)), "furniture")
    row("Good morning. Here is what matters on the coast today.", "furniture")
    if rng.random() < 0.5:
        page.raw('<tr><td style="padding:8px 24px"><ul>')
        for item in items[:4]:
            page.raw("<li>")
            page.put(" ".join(item.headline.split()[:5]) + "\u2026", "contents")
            page.raw("</li>")
        page.raw("</ul></td></tr>\n")
    style = rng.randrange(3)
    for n, item in enumerate(items):
        if rng.random() < 0.3:
            row(item.topic.upper(), "section", style="color:#b33;letter-spacing:2px")
        page.raw('<tr><td><table role="presentation" width="100%"><tr><td style="padding:0 24px">')
        if style == 0:
            page.raw("<p><strong>")
            page.put(item.headline, "headline", n)
            page.raw("</strong> ")
            page.put(item.paragraphs[0], "body", n)
            page.raw(" <a href='#'>[")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("]</a></p>")
        elif style == 1:
            page.raw('<h2 style="margin:0"><a href="#">')
            page.put(item.headline, "headline", n)
            page.raw("</a></h2>")
            for paragraph in item.paragraphs[: rng.randint(1, 3)]:
                tag(page, "p", paragraph, "body", n)
            page.raw("<p>")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(f" &bull; {rng.randint(2, 9)} ")
            page.put("min read", "furniture")
            page.raw("</p>")
        else:
            page.raw("<p>")
            tag(
                page,
                "span",
                item.outlet,
                "publication",
                n,
                "outlet",
                attrs='style="font-size:11px;text-transform:uppercase"',
            )
            if rng.random() < 0.5:
                page.raw("&nbsp;|&nbsp;")
                tag(
                    page,
                    "span",
                    no_year(item.published),
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            page.raw("</p><p>")
            tag(page, "b", item.headline, "headline", n)
            page.raw("</p><p>")
            for paragraph in item.paragraphs[: rng.randint(1, 4)]:
                page.put(paragraph, "body", n)
                page.raw("<br/><br/>")
            page.raw("</p>")
        page.raw("</td></tr></table></td></tr>\n")
        if n == 1:
            row("A MESSAGE FROM OUR PARTNER", "furniture", style="font-size:10px")
            row(rng.choice(ADVERTS), "furniture", style="background:#f4f4f4")
    row(
        rng.choice(
            (
                "Was this mail forwarded to you? Sign up here.",
                "How did we do today? Great / Fine / Poor",
            )
        ),
        "furniture",
    )
    row(
        "Unsubscribe \u00b7 Preferences \u00b7 12 Quay Street, Calvery",
        "furniture",
        style="font-size:10px;color:#888",
    )
    page.raw("</table></td></tr></table></body></html>")
    return page


@family
def telegram_channel_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A messenger channel's HTML export: service dates, messages with bold headline, source line and a signature."""
    page = Page("text/html")
    channel = rng.choice(("Coast Press Digest", "NorrenMonitor", "Clips & Quotes"))
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body onload="CheckLocation();"><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">'
    )
    page.put(channel, "furniture")
    page.raw('</div></div></div><div class="page_body chat_page"><div class="history">\n')
    last = None
    for n, item in enumerate(items):
        new = item.published != last
        if new:
            last = item.published
            page.raw(f'<div class="message service" id="message-{n}"><div class="body details">')
            page.put(long_day(item.published), "furniture")
            page.raw("</div></div>\n")
        page.raw(
            f'<div class="message default clearfix" id="message{n + 40}"><div class="body"><div class="pull_right date details" title="{item.published:%d.%m.%Y} 07:00:00">'
        )
        page.put(f"{rng.randint(6, 22):02}:{rng.randint(0, 59):02}", "furniture")
        page.raw('</div><div class="from_name">')
        page.put(channel, "furniture")
        page.raw('</div><div class="text">')
        if rng.random() < 0.4:
            page.raw(rng.choice(("\u26a1\ufe0f", "\U0001f4f0 ", "\u2757\ufe0f")))
        in_prose = rng.random() < 0.35
        tag(page, "strong", item.headline, "headline", n)
        page.raw("<br><br>")
        for paragraph in item.paragraphs[: rng.choice((1, 2, 4))]:
            page.put(paragraph, "body", n)
            page.raw("<br><br>")
        if in_prose:
            page.put("This is reported by", "body", n)
            page.raw(" <a href='#'>")
            page.put(item.outlet, "body", n, "outlet")
            page.raw("</a>.<br>")
        elif rng.random() < 0.8:
            page.raw(f'<em><a href="{item.url}">')
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</a></em>, ")
            page.put(
                dotted_day(item.published),
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
            page.raw("<br>")
        if rng.random() < 0.4:
            page.put(f"#{item.topic.split()[0].lower()}", "furniture")
            page.raw("<br>")
        if rng.random() < 0.5:
            page.put("\U0001f449 Subscribe @coastdigest", "furniture")
        page.raw("</div></div></div>\n")
    page.raw("</div></div></div></body></html>")
    return page


@family
def planet_of_blogs(rng: random.Random, items: Sequence[Item]) -> Page:
    """A planet page: entries of several sites under day headings, the site as a heading above each entry."""
    page = Page("text/html")
    page.raw(
        '<!DOCTYPE html><html><head><title>Planet</title><link rel="alternate" href="rss20.xml"></head><body>'
    )
    tag(page, "h1", f"Planet {rng.choice(('Coast', 'Norren', 'Harbour'))}", "furniture")
    sidebar_first = rng.random() < 0.5

    def sidebar() -> None:
        page.raw('<div class="sidebar">')
        tag(page, "h2", "Subscriptions", "furniture")
        page.raw("<ul>")
        for outlet in sorted({i.outlet for i in items}):
            page.raw('<li><a href="#">')
            page.put(outlet, "furniture")
            page.raw("</a></li>")
        page.raw("</ul><p>")
        page.put("Last updated: all times are UTC. Powered by Planet.", "furniture")
        page.raw("</p></div>\n")

    if sidebar_first:
        sidebar()
    last = None
    day_headed = rng.random() < 0.5
    for n, item in enumerate(items):
        headed = day_headed and item.published != last
        if headed:
            page.raw('<h2 class="date">')
            page.put(
                us_day(item.published), "publication", n, "published", item.published.isoformat()
            )
            page.raw("</h2>")
            last = item.published
        page.raw('<div class="channelgroup"><h3><a href="#">')
        page.put(item.outlet, "publication", n, "outlet")
        page.raw(f'</a></h3><div class="entrygroup"><h4><a href="{item.url}">')
        page.put(item.headline, "headline", n)
        page.raw('</a></h4><div class="entry"><div class="content">')
        whole = rng.random() < 0.7
        for paragraph in item.paragraphs if whole else item.paragraphs[:1]:
            tag(page, "p", paragraph, "body", n)
        if not whole:
            page.raw("<p><a>")
            page.put(rng.choice(("Read more\u2026", "[Continue reading]")), "furniture")
            page.raw("</a></p>")
        page.raw('</div><p class="date">')
        if rng.random() < 0.7:
            names(
                page, n, item, rng.choice(("by ", "by ", "Posted by ")), link="span class='author'"
            )
            page.raw(" ")
        if not headed or rng.random() < 0.5:
            page.put(rng.choice(("at", "on", "\u2022")), "publication", n)
            page.raw(" ")
            page.put(
                us_day(item.published), "publication", n, "published", item.published.isoformat()
            )
            page.raw(f" {rng.randint(1, 12)}:{rng.randint(10, 59)} ")
        page.raw("</p></div></div></div>\n")
    if not sidebar_first:
        sidebar()
    page.raw("</body></html>")
    return page


@family
def ebook_news_digest(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news digest made for an e-reader: section menus and navigation bars between full articles of several feeds."""
    page = Page("text/html")
    page.raw(
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>feed</title></head><body class="calibre">'
    )
    tag(page, "h1", f"Morning Reader [{short_day(issue_day(items, rng))}]", "furniture")
    page.raw('<ul class="calibre1">')
    for item in items:
        page.raw('<li class="article"><a href="#">')
        page.put(item.headline, "contents")
        page.raw("</a>")
        if rng.random() < 0.4:
            page.raw('<div class="d">')
            page.put(item.deck, "contents")
            page.raw("</div>")
        page.raw("</li>")
    page.raw("</ul>\n")

    def bar() -> None:
        page.raw('<div class="calibre_navbar">| ')
        for words in ("Next", "Section menu", "Main menu", "Previous"):
            page.raw('<a href="#">')
            page.put(words, "furniture")
            page.raw("</a> | ")
        page.raw("<hr/></div>\n")

    style = rng.choice((long_day, us_day, full_day))
    feed_named = rng.random() < 0.7
    for n, item in enumerate(items):
        bar()
        if feed_named:
            page.raw('<p class="feed">')
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</p>")
        tag(page, "h2", item.headline, "headline", n, attrs='class="title"')
        if rng.random() < 0.5:
            tag(page, "div", item.deck, "deck", n, attrs='class="summary"')
        page.raw('<div class="byline">')
        if rng.random() < 0.7:
            names(page, n, item, rng.choice(("", "By ")), ", ")
            page.raw(rng.choice((" \u00b7 ", "<br/>")))
        if rng.random() < 0.9:
            page.put(
                style(item.published), "publication", n, "published", item.published.isoformat()
            )
        page.raw("</div>\n")
        if rng.random() < 0.35:
            page.raw('<div class="img"><img src="i.jpg"/><p class="cap">')
            page.put(item.caption, "caption", n)
            page.raw(" ")
            tag(page, "span", item.credit, "credit", n)
            page.raw("</p></div>")
        for paragraph in item.paragraphs:
            tag(page, "p", paragraph, "body", n, attrs='class="c2"')
        page.raw('<p class="c5">')
        page.put(
            rng.choice(("This article was downloaded from", "Fetched from", "Source:")),
            "source_line",
            n,
        )
        page.raw(' <a href="#">')
        page.put(item.url, "source_line", n, "url")
        page.raw("</a></p>\n")
    bar()
    page.raw("</body></html>")
    return page


# ---------------------------------------------------------------- single articles, HTML


@family
def nineties_table_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article on a site of the 1990s: layout tables, font tags, a side menu of links, capitals in the tags."""
    page, item = Page("text/html"), items[0]
    page.raw(
        f'<HTML><HEAD><TITLE>{item.outlet.replace("&", "and")}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF" LINK="#0000CC">\n<CENTER><FONT SIZE="+3" FACE="Times">'
    )
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</FONT><BR><FONT SIZE=-1>")
    if rng.random() < 0.7:
        page.put(
            full_day(item.published), "publication", 0, "published", item.published.isoformat()
        )
    page.raw(
        "</FONT></CENTER><HR>\n<TABLE WIDTH=600 BORDER=0 CELLPADDING=4><TR VALIGN=TOP><TD WIDTH=120 BGCOLOR='#EEEECC'>"
    )
    for words in rng.sample(
        ("Front Page", "Local", "World", "Sports", "Classifieds", "Search", "About Us", "Feedback"),
        6,
    ):
        page.raw("<A HREF='x.html'>")
        page.put(words, "furniture")
        page.raw("</A><BR>\n")
    page.raw("</TD><TD>")
    if rng.random() < 0.3:
        page.raw("<FONT COLOR=RED>")
        page.put(item.topic.upper(), "section")
        page.raw("</FONT><BR>")
    page.raw("<FONT SIZE=5><B>")
    page.put(item.headline, "headline", 0)
    page.raw("</B></FONT><P>\n")
    if rng.random() < 0.7:
        page.raw("<B>" if rng.random() < 0.5 else "<FONT SIZE=2>")
        names(page, 0, item, rng.choice(("By ", "by ", "BY ")))
        page.raw("</B></FONT><BR>\n")
    if rng.random() < 0.4:
        page.raw("<I>")
        page.put(f"Special to the {rng.choice(('Web edition', 'Sunday pages'))}", "byline", 0)
        page.raw("</I><P>")
    picture = rng.random() < 0.4
    if picture:
        page.raw("<TABLE ALIGN=RIGHT WIDTH=180><TR><TD><IMG SRC='p.gif'><BR><FONT SIZE=1>")
        page.put(item.caption, "caption", 0)
        page.raw("<BR><I>")
        page.put(item.credit, "credit", 0)
        page.raw("</I></FONT></TD></TR></TABLE>\n")
    for i, paragraph in enumerate(item.paragraphs):
        if i == 0 and rng.random() < 0.5:
            page.raw("<B>")
            page.put(f"{item.place.upper()} --", "body", 0)
            page.raw("</B> ")
        page.put(paragraph, "body", 0)
        page.raw(rng.choice(("<P>\n", "<P>\n", "<BR><BR>\n")))
    page.raw("<HR NOSHADE>")
    for words in other_heads(rng, items, rng.randint(0, 3)):
        page.raw("<LI><A HREF='y.html'>")
        page.put(words, "teaser")
        page.raw("</A>\n")
    page.raw("</TD></TR></TABLE><CENTER><FONT SIZE=1>")
    page.put(
        rng.choice(
            (
                f"Copyright {item.published.year}. All rights reserved. webmaster@{item.host}",
                "Best viewed at 800x600",
                "[Home] [Back] [Next story]",
            )
        ),
        "furniture",
    )
    page.raw("</FONT></CENTER></BODY></HTML>")
    return page


@family
def weblog_theme_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """One post of a news site on a common weblog engine: entry meta, share row, related posts, comments."""
    page, item = Page("text/html"), items[0]
    page.raw(
        f'<!DOCTYPE html><html lang="en-GB" class="no-js"><head><meta charset="UTF-8"><title>{item.topic}</title><script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{item.published.isoformat()}"}}</script></head><body class="single single-post postid-{rng.randint(100, 9999)} wp-embed-responsive"><div id="page" class="site"><a class="skip-link" href="#c">'
    )
    page.put("Skip to content", "furniture")
    page.raw('</a><header id="masthead"><p class="site-title"><a href="/">')
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</a></p>")
    if rng.random() < 0.5:
        tag(
            page,
            "p",
            "News from the coast since 1904",
            "furniture",
            attrs='class="site-description"',
        )
    page.raw('<nav><ul class="menu">')
    for words in ("News", "Culture", "Sport", "Contact", item.topic):
        page.raw('<li class="menu-item"><a>')
        page.put(words, "furniture")
        page.raw("</a></li>")
    page.raw(
        '</ul></nav></header><main id="c"><article class="post type-post hentry"><header class="entry-header">'
    )
    if rng.random() < 0.6:
        page.raw('<span class="cat-links"><a rel="category tag">')
        page.put(item.topic, "section")
        page.raw("</a></span>")
    tag(page, "h1", item.headline, "headline", 0, attrs='class="entry-title"')
    page.raw('<div class="entry-meta">')
    date_first = rng.random() < 0.5

    def when() -> None:
        page.put(rng.choice(("Posted on", "Published", "\u25f7")), "publication", 0)
        page.raw(
            f' <time class="entry-date published" datetime="{item.published.isoformat()}T08:00:00+00:00">'
        )
        page.put(
            rng.choice((us_day, long_day, slash_day, date.isoformat))(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("</time> ")

    if date_first:
        when()
    if rng.random() < 0.8:
        page.raw('<span class="byline"> ')
        names(page, 0, item, "by ", ", ", 'a class="url fn n"')
        page.raw("</span> ")
    if not date_first:
        when()
    if rng.random() < 0.4:
        page.put(rng.choice(("Leave a comment", "3 Comments", "0 views")), "furniture")
    page.raw('</div></header><div class="entry-content">')
    if rng.random() < 0.4:
        page.raw(
            '<figure class="wp-caption alignnone"><img src="a.jpg"/><figcaption class="wp-caption-text">'
        )
        page.put(item.caption, "caption", 0)
        page.raw("</figcaption></figure>")
    for i, paragraph in enumerate(item.paragraphs):
        tag(page, "p", paragraph, "body", 0)
        if i == 1 and rng.random() < 0.5:
            page.raw('<div class="wp-block-embed"><p><strong>')
            page.put(rng.choice(("READ ALSO:", "See also:")), "teaser")
            page.raw("</strong> <a>")
            page.put(other_heads(rng, items, 1)[0], "teaser")
            page.raw("</a></p></div>")
        if i == 3 and rng.random() < 0.4:
            tag(page, "h2", rng.choice(SUBHEADS), "subhead", 0, attrs='class="wp-block-heading"')
    page.raw('</div><footer class="entry-footer"><div class="sharedaddy"><ul>')
    for words in ("Click to share on Chatter", "Click to print", "Like this: Loading..."):
        page.raw("<li>")
        page.put(words, "furniture")
        page.raw("</li>")
    page.raw('</ul></div><span class="tags-links">')
    page.put(f"Tagged {item.topic.lower()}, {item.place.lower()}", "furniture")
    page.raw('</span></footer></article><nav class="post-navigation">')
    for mark, words in zip(("Previous", "Next"), other_heads(rng, items, 2), strict=True):
        page.raw("<a>")
        page.put(mark, "furniture")
        page.raw(" ")
        page.put(words, "teaser")
        page.raw("</a>")
    page.raw("</nav>")
    if rng.random() < 0.4:
        page.raw('<div id="comments"><h2>')
        page.put("2 thoughts on this post", "furniture")
        page.raw("</h2><ol><li>")
        page.put(
            f"Old Salt says: {short_day(item.published + timedelta(days=1))} They said the same in my day.",
            "furniture",
        )
        page.raw("</li></ol></div>")
    page.raw('</main><footer id="colophon">')
    page.put("Proudly powered by a weblog engine", "furniture")
    page.raw("</footer></div></body></html>")
    return page


@family
def interview_questions_answers(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview: bold questions, answers beneath, an introduction and a box about the person."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Interview</title></head><body><header class="top"><span class="logo">'
    )
    in_logo = rng.random() < 0.6
    page.put(
        item.outlet if in_logo else "Menu",
        "publication" if in_logo else "furniture",
        0 if in_logo else None,
        "outlet" if in_logo else None,
    )
    page.raw('</span></header><article><div class="kicker">')
    page.put(rng.choice(("INTERVIEW", "Q&A", "The big conversation")), "section")
    page.raw("</div>")
    tag(page, "h1", item.headline, "headline", 0)
    if rng.random() < 0.8:
        tag(page, "p", item.deck, "deck", 0, attrs='class="standfirst"')
    page.raw('<div class="byline">')
    if rng.random() < 0.85:
        names(
            page,
            0,
            item,
            rng.choice(("Interview by ", "Interview: ", "Questions: ", "By ")),
            link="a href='#'",
        )
    page.raw("</div>")
    if rng.random() < 0.8:
        page.raw("<time>")
        page.put(
            rng.choice(DAYS)(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("</time>")
    if not in_logo and rng.random() < 0.7:
        page.raw(" | ")
        page.put(item.outlet, "publication", 0, "outlet")
    if rng.random() < 0.4:
        page.raw("<figure><img><figcaption>")
        page.put(item.caption, "caption", 0)
        page.raw(" <span>")
        page.put(f"Photo: {item.credit}", "credit", 0)
        page.raw("</span></figcaption></figure>")
    questions = rng.sample(
        (
            "Why now?",
            "You were against it two years ago. What changed?",
            "Who will pay?",
            "Do you sleep well?",
            "What do you say to those who left?",
            "Is that a promise?",
            "And if it fails?",
            "How did you hear of it?",
        ),
        8,
    )
    style = rng.randrange(4)
    intro = rng.random() < 0.7
    initials = "".join(w[0] for w in item.authors[0].split())
    for i, paragraph in enumerate(item.paragraphs):
        if i or not intro:
            question = questions[i % len(questions)]
            if style == 0:
                page.raw("<p><strong>")
                page.put(question, "body", 0)
                page.raw("</strong></p>")
            elif style == 1:
                page.raw("<p><b>")
                page.put(f"{initials}: {question}", "body", 0)
                page.raw("</b><br>")
                page.put(f"A: {paragraph}", "body", 0)
                page.raw("</p>")
                continue
            elif style == 2:
                tag(page, "h3", question, "body", 0, attrs='class="q"')
            else:
                page.raw("<dl><dt>")
                page.put(question, "body", 0)
                page.raw("</dt><dd>")
                page.put(paragraph, "body", 0)
                page.raw("</dd></dl>")
                continue
        tag(page, "p", paragraph, "body", 0)
        if i == 2 and rng.random() < 0.3:
            tag(page, "aside", rng.choice(ADVERTS), "furniture")
    if rng.random() < 0.5:
        page.raw('<aside class="box"><h4>')
        page.put("More interviews", "furniture")
        page.raw("</h4><ul>")
        for words in other_heads(rng, items, 3):
            page.raw("<li>")
            page.put(words, "teaser")
            page.raw("</li>")
        page.raw("</ul></aside>")
    page.raw("</article><footer>")
    page.put("Terms \u00b7 Privacy \u00b7 Contact us", "furniture")
    page.raw("</footer></body></html>")
    return page


@family
def live_page_timed_entries(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live page: one headline and lead, then timed entries with small titles, all one article."""
    page, item = Page("text/html"), items[0]
    key = f"{rng.randint(16**4, 16**5):x}"
    page.raw(
        f'<!doctype html><html><head><meta charset="utf-8"><title>Live</title></head><body><div id="__next"><div class="Masthead_{key}"><a>'
    )
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw(f'</a></div><main class="Live_{key}"><span class="Badge_{key}">')
    page.put(rng.choice(("LIVE", "Live updates", "Ended")), "furniture")
    page.raw("</span>")
    tag(page, "h1", item.headline, "headline", 0)
    if rng.random() < 0.7:
        tag(page, "p", item.deck, "deck", 0)
    page.raw("<div>")
    if rng.random() < 0.6:
        names(page, 0, item, rng.choice(("With ", "By ", "")), "and")
        page.raw(" ")
    clock = rng.randint(15, 21)
    page.put("Last updated:", "publication", 0)
    page.raw(" ")
    page.put(
        rng.choice((us_day, long_day, short_day))(item.published),
        "publication",
        0,
        "published",
        item.published.isoformat(),
    )
    page.raw(f" {clock}:{rng.randint(10, 59)}</div>")
    if rng.random() < 0.5:
        page.raw(f'<section class="Key_{key}"><h2>')
        page.put("Key points", "furniture")
        page.raw("</h2><ul>")
        for paragraph in item.paragraphs[:3]:
            page.raw("<li>")
            page.put(" ".join(paragraph.split()[:9]), "contents")
            page.raw("</li>")
        page.raw("</ul></section>")
    titled = rng.random() < 0.6
    absolute = rng.random() < 0.6
    for i, paragraph in enumerate(item.paragraphs):
        page.raw(f'<article class="Post_{key}"><time>')
        page.put(
            f"{max(clock - i, 0):02}:{rng.randint(0, 59):02}"
            if absolute
            else f"{i * 7 + 2} minutes ago",
            "furniture",
        )
        page.raw("</time>")
        if titled:
            tag(
                page,
                "h2",
                rng.choice(SUBHEADS) if rng.random() < 0.4 else " ".join(paragraph.split()[:6]),
                "subhead",
                0,
            )
        tag(page, "p", paragraph, "body", 0)
        if rng.random() < 0.2:
            page.raw(f'<div class="Share_{key}">')
            page.put("Share this post", "furniture")
            page.raw("</div>")
        page.raw("</article>")
    page.raw("<aside>")
    for words in other_heads(rng, items, 2):
        page.raw("<a>")
        page.put(words, "teaser")
        page.raw("</a><br>")
    page.raw("</aside></main></div></body></html>")
    return page


@family
def obituary_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """An obituary on a CMS-built site: kicker, life dates line in the body, survivors note, guest book links."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html dir="ltr"><head><meta name="Generator" content="Drupal 7"><title>Obituaries</title></head><body class="html not-front page-node node-type-obituary"><div id="block-system-main"><div class="breadcrumb">'
    )
    for words in ("Home", "Obituaries"):
        page.raw("<a>")
        page.put(words, "furniture")
        page.raw("</a> &raquo; ")
    page.raw(f'</div><div id="node-{rng.randint(100, 9999)}" class="node node-obituary clearfix">')
    date_top = rng.random() < 0.5

    def when() -> None:
        page.raw(
            '<div class="field field-name-post-date field-type-ds"><div class="field-items"><div class="field-item even">'
        )
        page.put(
            full_day(item.published) + f" - {rng.randint(6, 19):02}:{rng.randint(10, 59)}"
            if rng.random() < 0.4
            else full_day(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("</div></div></div>")

    if date_top:
        when()
    tag(page, "h2", item.headline, "headline", 0, attrs='class="title"')
    if rng.random() < 0.6:
        page.raw('<div class="field field-name-field-subtitle">')
        page.put(item.deck, "deck", 0)
        page.raw("</div>")
    page.raw('<div class="field-name-field-photo"><img src="o.jpg">')
    if rng.random() < 0.5:
        page.put(item.caption, "caption", 0)
        page.raw(" ")
        tag(page, "em", item.credit, "credit", 0)
    page.raw(
        '</div><div class="field field-name-body"><div class="field-item even" property="content:encoded">'
    )
    for paragraph in item.paragraphs:
        tag(page, "p", paragraph, "body", 0)
    born = item.published - timedelta(days=rng.randint(20000, 33000))
    if rng.random() < 0.6:
        page.raw("<p><em>")
        page.put(
            f"Born {long_day(born)}; died {long_day(item.published - timedelta(days=rng.randint(2, 12)))}.",
            "body",
            0,
        )
        page.raw("</em></p>")
    page.raw("</div></div>")
    if rng.random() < 0.6:
        page.raw('<div class="author">')
        names(page, 0, item, rng.choice(("", "Obituary by ", "Written by ")), link="span")
        page.raw("</div>")
    if not date_top:
        when()
    if rng.random() < 0.8:
        page.raw('<div class="source">')
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</div>")
    page.raw('<ul class="links inline">')
    for words in rng.sample(
        (
            "Sign the guest book",
            "Send flowers",
            "Log in to post comments",
            "Printer-friendly version",
        ),
        3,
    ):
        page.raw("<li>")
        page.put(words, "furniture")
        page.raw("</li>")
    page.raw('</ul></div></div><div class="view view-recent">')
    for words in other_heads(rng, items, 3):
        page.raw('<div class="views-row"><span class="field-content"><a>')
        page.put(words, "teaser")
        page.raw("</a></span></div>")
    page.raw("</div></body></html>")
    return page


@family
def amp_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article on a mobile page built of AMP components, with adverts and related cards in the middle."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>AMP</title><style amp-boilerplate>body{visibility:hidden}</style></head><body><amp-sidebar id="s" layout="nodisplay"><ul>'
    )
    for words in ("Latest", item.topic, "Video"):
        page.raw("<li>")
        page.put(words, "furniture")
        page.raw("</li>")
    page.raw('</ul></amp-sidebar><header class="h"><a>')
    page.put(item.host if rng.random() < 0.2 else item.outlet, "publication", 0, "outlet")
    page.raw('</a></header><main><div class="amp-cat">')
    page.put(item.topic, "section")
    page.raw("</div>")
    tag(page, "h1", item.headline, "headline", 0, attrs='class="amp-wp-title"')
    page.raw("<div class='meta'>")
    if rng.random() < 0.7:
        page.raw("<div>")
        names(page, 0, item, rng.choice(("By ", "")), ", ", "span")
        page.raw("</div>")
    updated = rng.random() < 0.4
    if rng.random() < 0.9:
        page.raw("<div>")
        if updated:
            page.put("Published:", "publication", 0)
            page.raw(" ")
        page.put(
            f"{item.published:%b} {item.published.day}, {item.published.year}",
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        if updated:
            page.raw(" | ")
            page.put(
                f"Updated: {us_day(item.published + timedelta(days=rng.randint(1, 9)))}",
                "publication",
                0,
            )
        page.raw("</div>")
    page.raw("</div>")
    if rng.random() < 0.6:
        page.raw(
            '<amp-img src="x.webp" layout="responsive" width="16" height="9"></amp-img><p class="cap">'
        )
        page.put(item.caption, "caption", 0)
        page.raw(" | ")
        page.put(item.credit, "credit", 0)
        page.raw("</p>")
    page.raw('<div class="body">')
    for i, paragraph in enumerate(item.paragraphs):
        tag(page, "p", paragraph, "body", 0)
        if i % 3 == 0 and rng.random() < 0.5:
            page.raw('<div class="ad"><span>')
            page.put(rng.choice(ADVERTS), "furniture")
            page.raw("</span><amp-ad width=300 height=250 type='x'></amp-ad></div>")
        if i == 2 and rng.random() < 0.5:
            page.raw('<amp-carousel class="rel"><a>')
            page.put(other_heads(rng, items, 1)[0], "teaser")
            page.raw("</a></amp-carousel>")
        if i == 4 and rng.random() < 0.5:
            page.raw("<h2>")
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw("</h2>")
    page.raw('</div><a class="full">')
    page.put(rng.choice(("View full version", "Open in app", "Leave a Comment")), "furniture")
    page.raw("</a></main><footer>")
    page.put("Back to top", "furniture")
    page.raw("</footer></body></html>")
    return page


@family
def hashed_class_app_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article in a script-rendered page: div soup with hashed class names, paywall nudge, most-read list."""
    page, item = Page("text/html"), items[0]

    def css() -> str:
        return f"css-{rng.randint(36**3, 36**5):x} e{rng.randint(10**6, 10**7):x}0"

    page.raw(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>App</title><script>window.__STATE__={}</script></head><body><div id="app"><div data-testid="masthead">'
    )
    outlet_top = rng.random() < 0.6
    if outlet_top:
        page.raw(f'<div class="{css()}">')
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</div>")
    for words in ("Sections", "Search", "Log in"):
        page.raw(f'<button class="{css()}"><span>')
        page.put(words, "furniture")
        page.raw("</span></button>")
    page.raw(f'</div><div class="{css()}"><div class="{css()}">')
    headline_first = rng.random() < 0.8

    def head() -> None:
        page.raw(f'<div data-testid="headline" class="{css()}">')
        page.put(item.headline, "headline", 0)
        page.raw("</div>")

    def picture() -> None:
        page.raw(f'<figure class="{css()}"><div></div><figcaption><span class="{css()}">')
        page.put(item.caption, "caption", 0)
        page.raw("</span><span>")
        page.put(rng.choice(("Credit...", "Photograph:")), "credit", 0)
        page.raw(" ")
        page.put(item.credit, "credit", 0)
        page.raw("</span></figcaption></figure>")

    if headline_first:
        head()
    if rng.random() < 0.6:
        picture()
    if not headline_first:
        head()
    if rng.random() < 0.5:
        tag(page, "div", item.deck, "deck", 0, attrs=f'class="{css()}"')
    page.raw(f'<div class="{css()}">')
    if rng.random() < 0.85:
        names(page, 0, item, "By ", link="span itemprop='name'")
    page.raw("</div>")
    if rng.random() < 0.8:
        page.raw(f'<div class="{css()}"><span>')
        page.put(
            rng.choice(
                (
                    f"{item.published:%b}. {item.published.day}, {item.published.year}",
                    full_day(item.published),
                    long_day(item.published),
                )
            ),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw(f"</span><span>{rng.randint(1, 12)}:{rng.randint(10, 59)}</span></div>")
    page.raw(f'<div class="{css()}">')
    page.put(rng.choice(("Share full article", "Listen 6:14", "Save")), "furniture")
    page.raw("</div>")
    gate = rng.randint(1, 4)
    for i, paragraph in enumerate(item.paragraphs):
        tag(page, rng.choice(("p", "div")), paragraph, "body", 0, attrs=f'class="{css()}"')
        if i == gate and rng.random() < 0.5:
            page.raw(f'<div class="{css()}" data-testid="inline-message">')
            page.put(
                rng.choice(
                    (
                        "Thanks for reading. Subscribe for full access.",
                        "Sign up for the Evening Tide newsletter. Sent every weekday.",
                    )
                ),
                "furniture",
            )
            page.raw("</div>")
    if not outlet_top:
        page.raw(f'<div class="{css()}">')
        page.put(
            f"A version of this article appears in print on page {rng.choice('AB')}{rng.randint(1, 20)} of",
            "publication",
            0,
        )
        page.raw(" ")
        tag(page, "i", item.outlet, "publication", 0, "outlet")
        page.raw("</div>")
    page.raw(f'</div><div class="{css()}"><div>')
    page.put("Most popular", "furniture")
    page.raw("</div><ol>")
    for words in other_heads(rng, items, 4):
        page.raw("<li><div>")
        page.put(words, "teaser")
        page.raw("</div></li>")
    page.raw("</ol></div></div></div></body></html>")
    return page


@family
def correction_notice(rng: random.Random, items: Sequence[Item]) -> Page:
    """A correction or clarification page: short, with the wrong story's headline quoted and a complaints address."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Corrections</title></head><body><div class="l-wrap"><nav>'
    )
    for words in ("Home", "About us", "Corrections and clarifications"):
        page.raw("<a>")
        page.put(words, "furniture")
        page.raw("</a> / ")
    page.raw("</nav>")
    tag(
        page,
        "h1",
        item.headline if rng.random() < 0.6 else f"Correction: {item.headline}",
        "headline",
        0,
    )
    page.raw("<p class=date>")
    page.put(
        rng.choice((full_day, us_day, long_day))(item.published),
        "publication",
        0,
        "published",
        item.published.isoformat(),
    )
    page.raw("</p>")
    before = item.published - timedelta(days=rng.randint(2, 9))
    page.raw("<p>")
    quoted = other_heads(rng, items, 1)[0]
    page.put(
        f'An article headlined "{quoted}" ({no_year(before)}, page {rng.randint(2, 30)}) was wrong in part.',
        "body",
        0,
    )
    page.raw("</p>")
    for paragraph in item.paragraphs[: rng.randint(1, 3)]:
        tag(page, "p", paragraph, "body", 0)
    if rng.random() < 0.5:
        tag(
            page,
            "p",
            f"\u2022 This article was amended on {long_day(item.published)}. An earlier version misstated the date.",
            "body",
            0,
        )
    if rng.random() < 0.8:
        page.raw("<p class='src'>")
        page.put(rng.choice(("\u2014", "The editor,", "From")), "publication", 0)
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</p>")
    page.raw("<p><small>")
    page.put(
        f"It is our policy to correct significant errors. Write to readers@{item.host}.",
        "furniture",
    )
    page.raw("</small></p></div></body></html>")
    return page


@family
def reader_view_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A browser's reader view of one article: host line, title, credits, reading time, then clean paragraphs."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Reader</title></head><body class="light sans-serif loaded"><div class="container"><div class="header reader-header">'
    )
    page.raw('<a class="domain reader-domain">')
    page.put(item.host, "source_line", 0, "url")
    page.raw('</a><div class="domain-border"></div>')
    tag(page, "h1", item.headline, "headline", 0, attrs='class="reader-title"')
    with_outlet = rng.random() < 0.5
    if rng.random() < 0.7 or with_outlet:
        page.raw('<div class="credits reader-credits">')
        names(page, 0, item, rng.choice(("", "By ")), ", ")
        if with_outlet:
            page.raw(rng.choice((" | ", " \u2022 ", ", ")))
            page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</div>")
    page.raw('<div class="meta-data"><div class="reader-estimated-time">')
    page.put(f"{rng.randint(2, 9)}-{rng.randint(10, 12)} minutes", "furniture")
    page.raw(
        '</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">'
    )
    if rng.random() < 0.6:
        page.raw("<p>")
        page.put(
            rng.choice(DAYS)(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("</p>")
    if rng.random() < 0.4:
        page.raw("<figure><img src='1.jpg'><figcaption>")
        page.put(item.caption, "caption", 0)
        page.raw("</figcaption></figure>")
    for i, paragraph in enumerate(item.paragraphs):
        if i and i % 4 == 0 and rng.random() < 0.6:
            tag(page, "h2", rng.choice(SUBHEADS), "subhead", 0)
        tag(page, "p", paragraph, "body", 0)
    if rng.random() < 0.5:
        page.raw("<ul>")
        for words in other_heads(rng, items, 2):
            page.raw("<li><a>")
            page.put(words, "teaser")
            page.raw("</a></li>")
        page.raw("</ul>")
    page.raw("</div></div></div></div></body></html>")
    return page


# ---------------------------------------------------------------- more digests, text


@family
def radio_bulletin_read_out(rng: random.Random, items: Sequence[Item]) -> Page:
    """A radio bulletin's script: items without headlines, outlets credited in what is read, times and cues."""
    page, wrap = Page(), wrapper(rng)
    day = issue_day(items, rng)
    page.put(
        f"{rng.choice(('Tidewater FM', 'Radio Skerry', 'Studio North'))} {rng.choice(('07:00', '12:00', '18:30'))}",
        "furniture",
    )
    page.raw(" / ")
    page.put(rng.choice((long_day, dotted_day))(day), "furniture")
    page.raw("\n\n")
    if rng.random() < 0.6:
        page.put("SIGNATURE TUNE. Good morning, the news read by Tove Lindgard.", "furniture")
        page.raw("\n\n")
    slugs = rng.random() < 0.5
    for n, item in enumerate(items):
        if slugs:
            page.raw(f"{n + 1:02} ")
            page.put(item.headline.upper() if rng.random() < 0.3 else item.headline, "headline", n)
            page.raw(f"  0'{rng.randint(15, 59)}\n")
        kept = item.paragraphs[: rng.choice((1, 2, 3))]
        where = rng.randrange(3)
        if where == 0:
            paper = rng.random() < 0.5
            page.put("The newspaper" if paper else "As reported by", "body", n)
            page.raw(" ")
            page.put(item.outlet, "body", n, "outlet")
            page.raw(" " if paper else ", ")
            if paper:
                page.put(rng.choice(("reports that", "says", "has learned that")), "body", n)
                page.raw(" ")
            page.put(wrap(lower_first(kept[0])), "body", n)
        elif where == 1:
            page.put(wrap(kept[0]), "body", n)
            page.raw(" ")
            page.put("That is according to", "body", n)
            page.raw(" ")
            page.put(item.outlet, "body", n, "outlet")
            page.raw(".")
        else:
            page.put(wrap(kept[0]), "body", n)
        page.raw("\n")
        for paragraph in kept[1:]:
            page.put(wrap(paragraph), "body", n)
            page.raw("\n")
        page.raw("\n")
        if rng.random() < 0.2:
            page.put('(CUE CLIP 2, OUT: "...not before Friday.")', "furniture")
            page.raw("\n\n")
    page.put(
        rng.choice(("WEATHER: rain clearing, 9 degrees. That's the news.", "Back on the hour.")),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def foreign_language_press_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """A press office's review with German, French or Spanish furniture around English excerpts; outlet line after the text."""
    page, wrap = Page(), wrapper(rng)
    tongue = rng.choice(("de", "fr", "es"))
    title, contents, page_word, end = {
        "de": ("PRESSESPIEGEL", "Inhalt", "S.", "Nur f\u00fcr den internen Gebrauch"),
        "fr": ("REVUE DE PRESSE", "Sommaire", "p.", "Fin de la revue - service de presse"),
        "es": ("REVISTA DE PRENSA", "\u00cdndice", "p\u00e1g.", "Gabinete de prensa - uso interno"),
    }[tongue]
    months = {
        "de": "Januar Februar M\u00e4rz April Mai Juni Juli August September Oktober November Dezember",
        "fr": "janvier f\u00e9vrier mars avril mai juin juillet ao\u00fbt septembre octobre novembre d\u00e9cembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    }[tongue].split()

    def foreign(d: date) -> str:
        month = months[d.month - 1]
        return {
            "de": f"{d.day}. {month} {d.year}",
            "fr": f"{d.day} {month} {d.year}",
            "es": f"{d.day} de {month} de {d.year}",
        }[tongue]

    page.put(title, "furniture")
    page.raw("\n")
    page.put(foreign(issue_day(items, rng)), "furniture")
    page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(contents, "contents")
        page.raw("\n")
        for item in items:
            page.put(f"{item.headline} ({item.outlet})", "contents")
            page.raw(" " + "." * rng.randint(2, 8) + f" {rng.randint(2, 30)}\n")
        page.raw("\n")
    after = rng.random() < 0.6
    left, right = rng.choice((("", ""), ("(", ")"), ("\u2014 ", ""))) if after else ("", "")
    for n, item in enumerate(items):

        def source(n: int = n, item: Item = item) -> None:
            page.raw(left)
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(", ")
            page.put(
                foreign(item.published) if rng.random() < 0.6 else dotted_day(item.published),
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
            if rng.random() < 0.5:
                page.raw(", ")
                page.put(f"{page_word} {rng.randint(1, 30)}", "publication", n)
            page.raw(f"{right}\n")

        if not after:
            source()
        if rng.random() > 0.07:
            page.put(item.headline, "headline", n)
            page.raw("\n")
        if rng.random() < 0.5:
            names(
                page,
                n,
                item,
                {"de": "Von ", "fr": "Par ", "es": "Por "}[tongue],
                {"de": "und", "fr": "et", "es": "y"}[tongue],
            )
            page.raw("\n")
        page.raw("\n")
        for paragraph in item.paragraphs[: rng.choice((2, 3, 30))]:
            page.put(wrap(paragraph), "body", n)
            page.raw("\n\n")
        if rng.random() < 0.3:
            page.put("[...]", "body", n)
            page.raw("\n")
        if after:
            source()
        page.raw("\n" + ("* * *\n\n" if rng.random() < 0.4 else ""))
    page.put(end, "furniture")
    page.raw("\n")
    return page


@family
def feed_mailer_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """Feeds gathered by a small program into one text: 'Feed', 'Title', 'Author', 'Date' and 'Link' lines, then text."""
    page, wrap = Page(), wrapper(rng)
    keys = rng.sample(["Feed", "Title", "Author", "Date", "Link"], 5)
    pad = rng.random() < 0.5
    clock = rng.random() < 0.6
    if rng.random() < 0.5:
        page.put(f"{len(items)} new entries", "furniture")
        page.raw("\n\n")
    for n, item in enumerate(items):
        for key in keys:
            if key in ("Author", "Date", "Link") and rng.random() < 0.15:
                continue
            role = {
                "Feed": "publication",
                "Title": None,
                "Author": "byline",
                "Date": "publication",
                "Link": "source_line",
            }[key]
            page.put(f"{key}:", role or "furniture", n if role else None)
            page.raw(" " * (8 - len(key)) if pad else " ")
            if key == "Feed":
                page.put(item.outlet, "publication", n, "outlet")
            elif key == "Title":
                page.put(item.headline, "headline", n)
            elif key == "Author":
                names(page, n, item, "", ", ")
            elif key == "Date":
                words = (
                    f"{item.published:%a}, {item.published:%d} {item.published:%b} {item.published.year}"
                    + (
                        f" {rng.randint(0, 23):02}:{rng.randint(0, 59):02}:00 +0100"
                        if clock
                        else ""
                    )
                )
                page.put(words, "publication", n, "published", item.published.isoformat())
            else:
                page.put(item.url, "source_line", n, "url")
            page.raw("\n")
        page.raw("\n")
        short = rng.random() < 0.3
        for paragraph in item.paragraphs[:1] if short else item.paragraphs:
            page.raw("" if not pad else "  ")
            page.put(wrap(paragraph), "body", n)
            page.raw("\n\n")
        if short:
            page.put(
                rng.choice(("[...] Continue reading", "Read more \u00bb", "(truncated)")),
                "furniture",
            )
            page.raw("\n\n")
        page.raw(rng.choice(("", "\n")) + ("%" if pad else "-" * 12) + "\n")
    return page


@family
def wiki_current_events_notes(rng: random.Random, items: Sequence[Item]) -> Page:
    """A wiki's events page in Markdown: topic headings, bullets of one or two sentences, linked outlet in brackets at the end."""
    page = Page()
    day = issue_day(items, rng)
    if rng.random() < 0.6:
        page.raw("# " if rng.random() < 0.6 else "")
        page.put(
            rng.choice((f"{day.year} {day:%B} {day.day:02}", f"Current events, {us_day(day)}")),
            "furniture",
        )
        page.raw("\n\n")
    topic = ""
    bullet = rng.choice(("* ", "- ", "\u2022 "))
    linked = rng.random() < 0.7
    titled = rng.random() < 0.4
    for n, item in enumerate(items):
        if item.topic != topic:
            topic = item.topic
            page.raw("\n#### " if linked else "\n")
            page.put(topic, "section")
            page.raw("\n\n")
        page.raw(bullet)
        if titled:
            page.raw("**")
            page.put(item.headline, "headline", n)
            page.raw("**: ")
        for paragraph in item.paragraphs[: rng.randint(1, 2)]:
            page.put(paragraph, "body", n)
            page.raw(" ")
        if rng.random() > 0.08:
            page.raw("[(" if linked else "(")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(")](" if linked else ")")
            if linked:
                page.put(item.url, "source_line", n, "url")
                page.raw(")")
        page.raw("\n")
    return page


@family
def team_chat_copy(rng: random.Random, items: Sequence[Item]) -> Page:
    """A team chat channel copied as text: a bot posts link previews with outlet, title and text; people react."""
    page = Page()
    page.put(f"# {rng.choice(('press-watch', 'media-monitoring', 'clips'))}", "furniture")
    page.raw("\n")
    bot = rng.choice(("ClipBot", "newswire", "Press Feeder"))
    last = None
    for n, item in enumerate(items):
        if item.published != last and rng.random() < 0.8:
            last = item.published
            page.raw("\n")
            page.put(full_day(last), "furniture")
            page.raw("\n")
        page.raw("\n")
        page.put(
            f"{bot}  APP  {rng.randint(6, 11)}:{rng.randint(10, 59)} {'AM' if n % 2 else 'PM'}",
            "furniture",
        )
        page.raw("\n")
        if rng.random() < 0.5:
            page.put(item.url, "source_line", n, "url")
            page.raw("\n")
        if rng.random() > 0.1:
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("\n")
        page.put(item.headline, "headline", n)
        page.raw("\n")
        for paragraph in item.paragraphs[: rng.choice((1, 1, 2, 12))]:
            page.put(paragraph, "body", n)
            page.raw("\n")
        if rng.random() < 0.4:
            page.raw("(")
            page.put(f"{rng.randint(8, 300)} kB", "furniture")
            page.raw(")\n")
        if rng.random() < 0.5:
            page.put(
                rng.choice(
                    (":eyes: 2", ":+1: 4 :fire: 1", "2 replies  Last reply today at 9:14 AM")
                ),
                "furniture",
            )
            page.raw("\n")
        if rng.random() < 0.3:
            page.raw("\n")
            page.put(
                rng.choice(
                    (
                        "Marit O.  9:02 AM\nwho takes this one?",
                        "Ines  8:41 AM\nalready in yesterday's note, skipping",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
    return page


@family
def print_page_text_layer(rng: random.Random, items: Sequence[Item]) -> Page:
    """The text layer of scanned newspaper cuttings: each with its page's folio line, narrow columns, some cut by 'continued on page'."""
    page = Page()
    width = rng.randint(34, 48)
    folio_above = rng.random() < 0.7
    capitals = rng.random() < 0.3

    def folio_line(n: int, item: Item) -> None:
        page.put(f"{rng.randint(1, 24)}", "furniture")
        page.raw("  ")
        page.put(item.outlet, "publication", n, "outlet")
        page.raw("  ")
        page.put(
            full_day(item.published).upper() if capitals else full_day(item.published),
            "publication",
            n,
            "published",
            item.published.isoformat(),
        )
        page.raw("\n\n")

    for n, item in enumerate(items):
        if folio_above:
            folio_line(n, item)
        if rng.random() < 0.3:
            page.put(item.topic.upper(), "section")
            page.raw("\n")
        page.put(textwrap.fill(item.headline, width // 2 + 6), "headline", n)
        page.raw("\n")
        if rng.random() < 0.4:
            page.put(textwrap.fill(item.deck, width), "deck", n)
            page.raw("\n")
        if rng.random() < 0.7:
            names(page, n, item, rng.choice(("By ", "BY ", "")))
            page.raw("\n")
            if rng.random() < 0.4:
                page.put("Staff reporter", "byline", n)
                page.raw("\n")
        cut = rng.randint(1, len(item.paragraphs))
        for i, paragraph in enumerate(item.paragraphs):
            if i == cut and rng.random() < 0.5:
                page.put(f"Continued on page {rng.randint(2, 14)}", "furniture")
                page.raw("\n\n")
                page.put(rng.choice(("From page 1", "\u25c4 FROM PAGE ONE")), "furniture")
                page.raw("\n")
            page.raw("  ")
            page.put(textwrap.fill(paragraph, width), "body", n)
            page.raw("\n")
        if rng.random() < 0.4:
            page.put(textwrap.fill(item.caption, width), "caption", n)
            page.raw(" ")
            page.put(item.credit.upper(), "credit", n)
            page.raw("\n")
        page.raw("\n")
        if rng.random() < 0.3:
            page.put(
                rng.choice(
                    (
                        "TARROW WINDOWS - SALE ENDS SUNDAY - Tel. 555 0142",
                        "CROSSWORD No. 14,202",
                        "Lost: grey cat, Quay Street. Reward.",
                    )
                ),
                "furniture",
            )
            page.raw("\n\n")
        if not folio_above:
            folio_line(n, item)
    return page


@family
def telex_bulletin_capitals(rng: random.Random, items: Sequence[Item]) -> Page:
    """An old information office bulletin in capitals: numbered items without titles, source in brackets first or last."""
    page = Page()
    width = rng.randint(60, 69)
    day = issue_day(items, rng)
    page.put(
        f"INFORMATION BULLETIN NO {rng.randint(20, 400)} OF {long_day(day).upper()}", "furniture"
    )
    page.raw("\n\n")
    first = rng.random() < 0.5
    quiet = rng.random() < 0.4
    for n, item in enumerate(items):
        page.raw(f"{n + 1}. ")

        def source(n: int = n, item: Item = item) -> None:
            page.raw("(")
            page.put(item.outlet.upper(), "publication", n, "outlet")
            if rng.random() < 0.6:
                page.raw(" ")
                page.put(
                    f"{item.published.day}/{item.published.month}",
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            page.raw(") ")

        if first:
            source()
        for i, paragraph in enumerate(item.paragraphs[: rng.choice((1, 2, 3))]):
            page.raw("\n" if i else "")
            page.put(textwrap.fill(paragraph if quiet else paragraph.upper(), width), "body", n)
            page.raw(" ")
        if not first and rng.random() > 0.1:
            source()
        page.raw("\n\n")
    page.put(
        rng.choice(("END OF BULLETIN", "ENDS ENDS", "+ + + MORE FOLLOWS AT 1400 + + +")),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def pipe_table_coverage_note(rng: random.Random, items: Sequence[Item]) -> Page:
    """A campaign's coverage note in Markdown: summary lines, a pipe table of contents, then excerpts under linked headings."""
    page = Page()
    page.raw("# ")
    page.put(f"Coverage note: {items[0].topic}", "furniture")
    page.raw("\n\n")
    page.put(
        f"Tracked {len(items)} pieces. Tone mostly {rng.choice(('neutral', 'critical', 'warm'))}.",
        "furniture",
    )
    page.raw("\n\n")
    if rng.random() < 0.7:
        page.raw("| ")
        page.put("Outlet | Piece | Date", "contents")
        page.raw(" |\n|---|---|---|\n")
        for item in items:
            page.raw("| ")
            page.put(f"{item.outlet} | {item.headline} | {item.published.isoformat()}", "contents")
            page.raw(" |\n")
        page.raw("\n")
    meta_style = rng.randrange(3)
    for n, item in enumerate(items):
        page.raw(rng.choice(("## ", "### ")) + "[")
        page.put(item.headline, "headline", n)
        page.raw("](")
        page.put(item.url, "source_line", n, "url")
        page.raw(")\n\n")
        if meta_style == 0:
            page.raw("- **")
            page.put("Outlet:", "publication", n)
            page.raw("** ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("\n- **")
            page.put("Date:", "publication", n)
            page.raw("** ")
            page.put(
                item.published.isoformat(),
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
            if rng.random() < 0.6:
                page.raw("\n- **")
                page.put("Author:", "byline", n)
                page.raw("** ")
                names(page, n, item, "", ", ")
            page.raw("\n\n")
        elif meta_style == 1:
            page.raw("*")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("*, ")
            page.put(
                long_day(item.published), "publication", n, "published", item.published.isoformat()
            )
            page.raw("\n\n")
        for paragraph in item.paragraphs[: rng.choice((1, 2, 20))]:
            page.raw("> " if meta_style else "")
            page.put(paragraph, "body", n)
            page.raw("\n>\n" if meta_style else "\n\n")
        if meta_style == 2:
            page.raw("> \u2014 ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("\n")
        page.raw("\n")
        if rng.random() < 0.4:
            page.raw("**")
            page.put("Action:", "furniture")
            page.raw("** ")
            page.put(
                rng.choice(
                    ("none", "send background to desk", "ask for a correction of the figure")
                ),
                "furniture",
            )
            page.raw("\n\n")
    return page


# ---------------------------------------------------------------- more single articles, text


@family
def clipped_note_with_front_matter(rng: random.Random, items: Sequence[Item]) -> Page:
    """One clipped article as a Markdown note: key and value lines above, tags, own remarks below."""
    page, item = Page(), items[0]
    page.raw("---\n")
    heading = rng.random() < 0.6
    for key in rng.sample(["title", "source", "author", "published", "created", "tags"], 6):
        if key in ("author", "created", "tags") and rng.random() < 0.3:
            continue
        role = {"source": "source_line", "author": "byline", "published": "publication"}.get(
            key, "furniture"
        )
        page.put(f"{key}:", role, 0 if role != "furniture" else None)  # type: ignore[arg-type]
        page.raw(" ")
        if key == "title":
            page.raw('"')
            page.put(item.headline, "furniture" if heading else "headline", None if heading else 0)
            page.raw('"')
        elif key == "source":
            page.put(item.url, "source_line", 0, "url")
        elif key == "author":
            names(page, 0, item, "", ", ")
        elif key == "published":
            page.put(
                item.published.isoformat(),
                "publication",
                0,
                "published",
                item.published.isoformat(),
            )
        elif key == "created":
            page.put((item.published + timedelta(days=rng.randint(0, 90))).isoformat(), "furniture")
        else:
            page.put(f"[clippings, {item.topic.lower()}]", "furniture")
        page.raw("\n")
    page.raw("---\n\n")
    if heading:
        page.raw("# ")
        page.put(item.headline, "headline", 0)
        page.raw("\n\n")
    if rng.random() < 0.6:
        page.raw(rng.choice(("*", "**", "")))
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n\n")
    if rng.random() < 0.4:
        page.raw("![[1]]\n")
        page.raw("*")
        page.put(item.caption, "caption", 0)
        page.raw("*\n\n")
    for i, paragraph in enumerate(item.paragraphs):
        if i and i % 3 == 0 and rng.random() < 0.5:
            page.raw("## ")
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw("\n\n")
        page.raw("==" if rng.random() < 0.08 else "")
        page.put(paragraph, "body", 0)
        page.raw("\n\n")
    if rng.random() < 0.5:
        page.raw("## ")
        page.put("My notes", "furniture")
        page.raw("\n- ")
        page.put(
            rng.choice(
                ("check the cost figure against last year's report", "link to [[Ferry file]]")
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def newsgroup_posting(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article posted to a newsgroup: header lines, copyright line, body, a signature of the poster."""
    page, item = Page(), items[0]
    width = rng.randint(66, 76)
    headers = [
        ("From", "archive@relay.example (News Archive)"), ("Newsgroups", f"misc.news.{item.topic.split()[0].lower()},talk.coast"),
        ("Subject", f"{rng.choice(('ART:', '[NEWS]', '>>'))} {item.headline}"), ("Date", f"{item.published.day} {item.published:%b} {item.published.year} {rng.randint(10, 23)}:12:40 GMT"),
        ("Organization", "Skerry Public Access"), ("Lines", str(rng.randint(30, 200))), ("Message-ID", f"<{rng.randint(10**5, 10**6)}@relay.example>"),
    ]  # fmt: skip
    for label, words in rng.sample(headers, rng.randint(4, 7)):
        page.put(f"{label}: {words}", "furniture")
        page.raw("\n")
    page.raw("\n")
    if rng.random() < 0.4:
        page.put("/* Written by archive in relay:misc.news */", "furniture")
        page.raw("\n\n")
    if rng.random() < 0.5:
        page.put("From:", "publication", 0)
        page.raw(" ")
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw(rng.choice((", ", "\n", " - ")))
    page.put(
        rng.choice((us_day, full_day, short_day))(item.published),
        "publication",
        0,
        "published",
        item.published.isoformat(),
    )
    page.raw("\n\n")
    page.raw(" " * rng.choice((0, 4, 12)))
    page.put(item.headline.upper() if rng.random() < 0.4 else item.headline, "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.7:
        names(page, 0, item, rng.choice(("by ", "By ")))
        page.raw("\n\n")
    indent = rng.choice(("", "   ", "     "))
    for paragraph in item.paragraphs:
        page.raw(indent)
        page.put(textwrap.fill(paragraph, width), "body", 0)
        page.raw("\n" if indent and rng.random() < 0.5 else "\n\n")
    page.raw("\n")
    if rng.random() < 0.6:
        page.put("*** Reposted for research purposes only. ***", "furniture")
        page.raw("\n")
    if rng.random() < 0.6:
        page.raw("--\n")
        page.put('Skerry archive  |  "Read it before it\'s gone"', "furniture")
        page.raw("\n")
    return page


@family
def clip_coversheet_and_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A parliamentary library's clip: a cover form of labelled values, the article below, stamps and a barcode line."""
    page, item, wrap = Page(), items[0], wrapper(rng)
    page.put(
        rng.choice(
            (
                "PARLIAMENTARY LIBRARY MEDIA CLIPS",
                "Assembly Research Service - Clipping",
                "INFORMATION AND RESEARCH: PRESS FILE",
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    wide = max(12, rng.randint(12, 20))
    in_form = rng.random() < 0.5
    rows = ["Title", "Source", "Date", "Author", "Page", "Subject"]
    if rng.random() < 0.5:
        rng.shuffle(rows)
    for row in rows:
        if row in ("Author", "Page", "Subject") and rng.random() < 0.3:
            continue
        role = {"Source": "publication", "Date": "publication", "Author": "byline"}.get(
            row, "furniture"
        )
        page.put(f"{row}:", role, None if role == "furniture" else 0)  # type: ignore[arg-type]
        page.raw(" " * (wide - len(row)))
        if row == "Title":
            page.put(item.headline, "headline" if in_form else "furniture", 0 if in_form else None)
        elif row == "Source":
            page.put(item.outlet, "publication", 0, "outlet")
        elif row == "Date":
            page.put(
                rng.choice((short_day, slash_day, long_day))(item.published),
                "publication",
                0,
                "published",
                item.published.isoformat(),
            )
        elif row == "Author":
            names(page, 0, item, "", "; ")
        else:
            page.put(
                str(rng.randint(1, 40)) if row == "Page" else f"{item.topic} -- {item.place}",
                "furniture",
            )
        page.raw("\n")
    page.raw("\n" + rng.choice(("", "-" * 50 + "\n", "\n\n")) + "\n")
    if not in_form:
        page.put(wrap(item.headline), "headline", 0)
        page.raw("\n\n")
        if rng.random() < 0.5:
            page.put(wrap(item.deck), "deck", 0)
            page.raw("\n\n")
    for i, paragraph in enumerate(item.paragraphs):
        if i == 2 and rng.random() < 0.3:
            page.put(rng.choice(SUBHEADS).upper(), "subhead", 0)
            page.raw("\n")
        page.put(wrap(paragraph), "body", 0)
        page.raw("\n\n")
    page.put(
        rng.choice(
            (
                "COPIED UNDER LICENCE FOR MEMBERS ONLY",
                f"*{rng.randint(10**8, 10**9)}*  RECEIVED",
                "Page 1 of 1",
            )
        ),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def explainer_with_fact_box(rng: random.Random, items: Sequence[Item]) -> Page:
    """An explainer: numbered question headings, bullets in the body and an 'At a glance' box, as plain text."""
    page, item, wrap = Page(), items[0], wrapper(rng)
    if rng.random() < 0.5:
        page.put(rng.choice(("EXPLAINER", "FACTBOX", "In depth")), "section")
        page.raw("\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.5:
        page.put(wrap(item.deck), "deck", 0)
        page.raw("\n\n")
    low = rng.random() < 0.4

    def line() -> None:
        parts = rng.sample(("by", "outlet", "date"), 3)
        joint = rng.choice((" | ", ", ", "\n"))
        for i, part in enumerate(parts):
            page.raw(joint if i else "")
            if part == "by":
                names(page, 0, item, rng.choice(("By ", "")), "and")
            elif part == "outlet":
                page.put(item.outlet, "publication", 0, "outlet")
            else:
                page.put(
                    rng.choice(DAYS)(item.published),
                    "publication",
                    0,
                    "published",
                    item.published.isoformat(),
                )
        page.raw("\n\n")

    if not low:
        line()
    questions = rng.sample(
        (
            "What is at stake?",
            "Who decides?",
            "How much will it cost?",
            "What do critics say?",
            "When will we know?",
            "Has this happened before?",
        ),
        6,
    )
    numbered = rng.random() < 0.5
    box_at = rng.randint(1, max(1, len(item.paragraphs) - 1))
    bullets = rng.random() < 0.5
    for i, paragraph in enumerate(item.paragraphs):
        if i and i <= 6:
            page.raw(f"{i}. " if numbered else "")
            page.put(questions[i - 1], "subhead", 0)
            page.raw("\n" if numbered else "\n\n")
        if bullets and i == 2:
            for sentence in paragraph.rstrip(".").split(" and "):
                page.raw("  - ")
                page.put(sentence, "body", 0)
                page.raw("\n")
            page.raw("\n")
        else:
            page.put(wrap(paragraph), "body", 0)
            page.raw("\n\n")
        if i == box_at and rng.random() < 0.6:
            page.raw("+" + "-" * 40 + "+\n")
            page.put(rng.choice(("At a glance", "KEY FIGURES")), "subhead", 0)
            page.raw("\n* ")
            page.put(f"Length: {rng.randint(2, 9)}.{rng.randint(1, 9)} km", "body", 0)
            page.raw("\n* ")
            page.put(
                f"Cost: {rng.randint(10, 90)} million (2029: {rng.randint(5, 9)} million)",
                "body",
                0,
            )
            page.raw("\n+" + "-" * 40 + "+\n\n")
    if low:
        line()
    if rng.random() < 0.5:
        page.put("Related articles", "furniture")
        page.raw("\n")
        for words in other_heads(rng, items, 2):
            page.raw("> ")
            page.put(words, "teaser")
            page.raw("\n")
    return page


@family
def teletext_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """One story on a teletext page: page number and clock in the first line, 39 columns, coloured-key line below."""
    page, item = Page(), items[0]
    number = rng.randint(101, 189)
    page.put(f"P{number}", "furniture")
    page.raw("  ")
    page.put(item.outlet.upper() if rng.random() < 0.3 else item.outlet, "publication", 0, "outlet")
    page.raw(f" {number} ")
    shown = f"{item.published:%a} {item.published.day} {item.published:%b}"
    if rng.random() < 0.4:  # no year: the page cannot tell the day
        page.put(shown, "publication", 0)
    else:
        page.put(
            f"{shown} {item.published.year}",
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
    page.raw(f" {rng.randint(10, 23)}:{rng.randint(10, 59)}/{rng.randint(10, 59)}\n")
    parts = rng.randint(1, 3)
    if parts > 1:
        page.raw(" " * 34 + f"1/{parts}\n")
    page.raw("\n")
    page.put(
        textwrap.fill(item.headline.upper() if rng.random() < 0.5 else item.headline, 38),
        "headline",
        0,
    )
    page.raw("\n\n")
    for paragraph in item.paragraphs[: rng.randint(2, 5)]:
        page.raw(" ")
        page.put(textwrap.fill(paragraph, 38, subsequent_indent=" "), "body", 0)
        page.raw("\n\n")
    for words in other_heads(rng, items, rng.randint(0, 2)):
        page.put(" ".join(words.split()[:4]), "teaser")
        page.raw(" " + "." * 6 + f" {number + rng.randint(1, 9)}\n")
    page.put("Headlines 101  Sport 200  Weather 400", "furniture")
    page.raw("\n")
    return page


@family
def send_to_friend_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A site's 'mail this article' message: the sender's note, then the article and a legal block."""
    page, item, wrap = Page(), items[0], wrapper(rng)
    page.put(
        f"This article was sent to you by {rng.choice(('m.olver@desk.example', 'a reader', 'Jonas'))}.",
        "furniture",
    )
    page.raw("\n")
    if rng.random() < 0.6:
        page.put(
            "Message: " + rng.choice(("Remember our talk on Friday? Here it is.", "see para 3!")),
            "furniture",
        )
        page.raw("\n")
    page.raw("\n" + rng.choice(("=" * 50, "/" + "-" * 48 + "\\", "~" * 40)) + "\n\n")
    upper = rng.random() < 0.5
    if upper:
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.8:
        page.put(us_day(item.published), "publication", 0, "published", item.published.isoformat())
        page.raw("\n")
    names(page, 0, item, "By ")
    page.raw("\n\n")
    for paragraph in item.paragraphs:
        page.put(wrap(paragraph), "body", 0)
        page.raw("\n\n")
    if not upper:
        page.put(f"Copyright {item.published.year}", "publication", 0)
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n\n")
    page.put("To read it online:", "source_line", 0)
    page.raw("\n")
    page.put(item.url, "source_line", 0, "url")
    page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(
            "ABOUT THIS E-MAIL\nYour address was not stored. To advertise with us write to sales@"
            + item.host,
            "furniture",
        )
        page.raw("\n")
    return page


# ---------------------------------------------------------------- more HTML


@family
def story_cluster_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news portal's cluster page: stories as cards with outlet, age and extract, 'more coverage' lines between."""
    page = Page("text/html")
    page.raw(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Portal</title></head><body><c-wiz><header role="banner">'
    )
    page.put(rng.choice(("Tidings", "Omninews", "Newsroom One")), "furniture")
    page.raw("</header>")
    absolute = rng.random() < 0.5
    day = issue_day(items, rng)
    page.raw('<div role="heading">')
    page.put(us_day(day), "furniture")
    page.raw("</div>")
    for words in rng.sample(("For you", "Top stories", "Local", "Following", "Saved searches"), 3):
        page.raw("<a>")
        page.put(words, "furniture")
        page.raw("</a> ")
    below = rng.random() < 0.4
    for n, item in enumerate(items):
        page.raw(f'<article jslog="{rng.randint(1000, 99999)}"><div>')

        def source(n: int = n, item: Item = item) -> None:
            page.raw('<div class="vr1PYe">')
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</div>")
            if rng.random() < 0.85:
                page.raw(f'<time datetime="{item.published.isoformat()}T06:00:00Z">')
                age = (day - item.published).days
                if absolute:
                    words = f"{item.published:%b} {item.published.day}"
                elif age == 0:
                    words = f"{rng.randint(1, 20)} hours ago"
                else:
                    words = "Yesterday" if age == 1 else f"{age} days ago"
                page.put(words, "publication", n, "published", item.published.isoformat())
                page.raw("</time>")

        if not below:
            source()
        page.raw("<h4><a>")
        page.put(item.headline, "headline", n)
        page.raw("</a></h4>")
        if rng.random() < 0.8:
            for paragraph in item.paragraphs[: rng.choice((1, 1, 2))]:
                tag(page, "p", paragraph, "body", n)
        if below:
            source()
        if rng.random() < 0.3:
            page.raw("<span>")
            names(page, n, item, "By ", "and")
            page.raw("</span>")
        page.raw("</div></article>\n")
        if rng.random() < 0.3:
            page.raw("<ul>")
            for words in other_heads(rng, items[:1], 2):
                page.raw("<li><a>")
                page.put(f"{words} \u00b7 {rng.choice(('Skerry Times', 'Radio Skerry'))}", "teaser")
                page.raw("</a></li>")
            page.raw("</ul><button>")
            page.put("See more headlines & perspectives", "furniture")
            page.raw("</button>")
    page.raw("<footer>")
    page.put("Privacy \u00b7 Terms \u00b7 About", "furniture")
    page.raw("</footer></c-wiz></body></html>")
    return page


@family
def hobby_blog_press_roundup(rng: random.Random, items: Sequence[Item]) -> Page:
    """A hobby blog's round-up post: date header, numbered articles in one post, '<br />' paragraphs, an archive sidebar."""
    page = Page("text/html")
    day = issue_day(items, rng)
    page.raw(
        "<!DOCTYPE html><html dir='ltr' xmlns:b='http://example/b'><head><title>Blog</title></head><body class='loading'><div class='content-outer'><h1 class='title'>"
    )
    page.put(
        rng.choice(("The Quayside Reader", "Notes from the Slipway", "harbour news & views")),
        "furniture",
    )
    page.raw("</h1><h2 class='date-header'><span>")
    page.put(full_day(day), "furniture")
    page.raw("</span></h2><div class='post hentry'><h3 class='post-title entry-title'>")
    page.put(f"Press round-up {no_year(day)}", "furniture")
    page.raw("</h3><div class='post-body entry-content'>")
    if rng.random() < 0.6:
        page.put("A busy few days. My picks below; bold is mine.", "furniture")
        page.raw("<br /><br />")
    numbered = rng.random() < 0.5
    style = rng.randrange(3)
    for n, item in enumerate(items):
        page.raw(f"{n + 1}) " if numbered else "")
        if style == 0:
            page.raw('<b><span style="font-size: large;">')
            page.put(item.headline, "headline", n)
            page.raw("</span></b><br />")
            page.raw("<i>")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</i>, ")
            page.put(
                no_year(item.published), "publication", n, "published", item.published.isoformat()
            )
            page.raw("<br /><br />")
        elif style == 1:
            page.raw("<u>")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</u>: <a href='#'>")
            page.put(item.headline, "headline", n)
            page.raw("</a><br />")
        else:
            page.put("Over at", "body", n)
            page.raw(" <a href='#'>")
            page.put(item.outlet, "body", n, "outlet")
            page.raw("</a>, ")
            page.put(item.authors[0], "body", n, "author")
            page.raw(" ")
            page.put("writes:", "body", n)
            page.raw("<br /><br />")
        quote = style == 2 or rng.random() < 0.4
        page.raw("<blockquote class='tr_bq'>" if quote else "")
        for paragraph in item.paragraphs[: rng.choice((1, 3, 20))]:
            page.put(paragraph, "body", n)
            page.raw("<br /><br />\n")
        page.raw("</blockquote>" if quote else "")
        if rng.random() < 0.4:
            page.raw("<a href='#'>")
            page.put(rng.choice(("Read the rest", "More here", "LINK")), "furniture")
            page.raw("</a><br /><br />")
        page.raw("<div style='text-align:center'>***</div>" if rng.random() < 0.3 else "")
    page.raw("</div><div class='post-footer'>")
    page.put("Posted by Old Pilot at 8:15", "furniture")
    page.raw("</div></div><div class='sidebar'><h2>")
    page.put("Blog Archive", "furniture")
    page.raw("</h2><ul>")
    for back in range(3):
        page.raw("<li>")
        page.put(
            f"{(day.replace(day=1) - timedelta(days=28 * back)):%B %Y} ({rng.randint(2, 30)})",
            "furniture",
        )
        page.raw("</li>")
    page.raw("</ul></div></div></body></html>")
    return page


@family
def archive_search_results(rng: random.Random, items: Sequence[Item]) -> Page:
    """A newspaper archive's search result list: one hit a block, extract with gaps, page number and buy link."""
    page = Page("text/html")
    page.raw('<html><head><title>Results</title></head><body><form><div class="crumbs">')
    page.put(f'Search results for "{items[0].topic.lower()}"', "furniture")
    page.raw("</div><p>")
    page.put(
        f"Displaying 1-{len(items)} of {rng.randint(20, 900)} results  Sort by: Relevance | Date",
        "furniture",
    )
    page.raw('</p></form><ol class="hits">\n')
    meta_first = rng.random() < 0.4
    table = rng.random() < 0.5
    style = rng.choice((short_day, us_day, date.isoformat))
    for n, item in enumerate(items):
        page.raw(
            '<li class="hit">'
            if not table
            else '<li><table><tr><td><input type="checkbox"></td><td>'
        )

        def meta(n: int = n, item: Item = item) -> None:
            page.raw('<div class="meta">')
            page.put(
                style(item.published), "publication", n, "published", item.published.isoformat()
            )
            page.raw(" - <i>")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</i>")
            if rng.random() < 0.7:
                page.raw(" - ")
                page.put(
                    f"Page {rng.randint(1, 40)}, {rng.randint(90, 1500)} words", "publication", n
                )
            page.raw("</div>")

        if meta_first:
            meta()
        page.raw("<a><b>")
        page.put(item.headline, "headline", n)
        page.raw("</b></a>")
        if not meta_first:
            meta()
        if rng.random() < 0.4:
            page.raw("<div>")
            names(page, n, item, rng.choice(("By ", "Author(s): ", "")), "; ")
            page.raw("</div>")
        page.raw("<p>...")
        words = item.paragraphs[0].split()
        middle = max(4, len(words) // 2)
        page.put(" ".join(words[:middle]), "body", n)
        page.raw(" <em>...</em> ")
        if words[middle + 2 :]:
            page.put(" ".join(words[middle + 2 :]), "body", n)
        page.raw("</p>")
        if rng.random() < 0.6:
            page.raw("<small><a>")
            page.put(
                rng.choice(("Buy this article", "View page image", "Add to folder")), "furniture"
            )
            page.raw("</a></small>")
        page.raw("</li>\n" if not table else "</td></tr></table></li>\n")
    page.raw("</ol><div>")
    page.put("Next page", "furniture")
    page.raw("</div></body></html>")
    return page


@family
def list_archive_message(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mailing list archive's web page of one message that carries one article in preformatted text."""
    page, item = Page("text/html"), items[0]
    name = rng.choice(("Coastwatch", "Norren-L", "Press-select"))
    wrap = wrapper(rng)
    page.raw(
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><HTML><HEAD><TITLE>msg</TITLE></HEAD><BODY BGCOLOR="#ffffff"><H1>'
    )
    in_title = rng.random() < 0.4
    page.put(f"[{name}]", "furniture")
    page.raw(" ")
    page.put(item.headline, "headline" if in_title else "furniture", 0 if in_title else None)
    page.raw("</H1><B>")
    page.put("clips desk", "furniture")
    page.raw('</B> <A HREF="mailto:x">')
    page.put("clips at lists.example", "furniture")
    page.raw("</A><BR><I>")
    sent = item.published + timedelta(days=rng.randint(0, 2))
    page.put(f"{sent:%a %b} {sent.day} 09:{rng.randint(10, 59)}:11 UTC {sent.year}", "furniture")
    page.raw("</I><P><UL>")
    for words, other in zip(
        ("Previous message", "Next message"), rng.sample(INVENTED, 2), strict=True
    ):
        page.raw("<LI>")
        page.put(f"{words}: [{name}] {other}", "teaser")
        page.raw("\n")
    page.raw("<LI><B>")
    page.put("Messages sorted by: [ date ] [ thread ] [ subject ] [ author ]", "furniture")
    page.raw("</B></UL><HR><!--beginarticle--><PRE>")
    order = rng.choice(
        (
            ("url", "head", "by", "src"),
            ("src", "head", "by", "url"),
            ("head", "src", "by"),
            ("src", "by", "head"),
        )
    )
    for part in order:
        if part == "url":
            page.put(item.url, "source_line", 0, "url")
        elif part == "head" and not in_title:
            page.put(wrap(item.headline), "headline", 0)
        elif part == "by":
            names(page, 0, item, rng.choice(("By ", "by ", "")))
        elif part == "src":
            page.put(item.outlet, "publication", 0, "outlet")
            if rng.random() < 0.85:
                page.raw(rng.choice(("\n", ", ", " - ")))
                page.put(
                    rng.choice((long_day, us_day, short_day))(item.published),
                    "publication",
                    0,
                    "published",
                    item.published.isoformat(),
                )
        else:
            continue
        page.raw("\n\n" if rng.random() < 0.5 else "\n")
    page.raw("\n")
    for paragraph in item.paragraphs:
        page.put(wrap(paragraph), "body", 0)
        page.raw("\n\n")
    if rng.random() < 0.4:
        page.put(
            "-------------- next part --------------\nAn HTML attachment was scrubbed...",
            "furniture",
        )
    page.raw("\n</PRE><!--endarticle--><HR><P><A>")
    page.put(f"More information about the {name} mailing list", "furniture")
    page.raw("</A></BODY></HTML>")
    return page


@family
def forum_thread_of_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A forum thread: the opening post carries one article in full, members' replies follow."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><title>Thread</title></head><body><table class="tborder"><tr><td class="navbar">'
    )
    for words in ("The Mess Deck Forums", "News and Current Affairs"):
        page.raw("<a>")
        page.put(words, "furniture")
        page.raw("</a> &gt; ")
    page.raw("<strong>")
    in_title = rng.random() < 0.4
    page.put(item.headline, "headline" if in_title else "furniture", 0 if in_title else None)
    page.raw("</strong></td></tr></table>\n")
    posted = item.published + timedelta(days=rng.randint(0, 1))

    def post(number: int, member: str) -> None:
        page.raw(f'<table id="post{number}" class="tborder"><tr><td class="thead">')
        page.put(f"{posted:%d-%m-%Y}, {number + 8:02}:{rng.randint(10, 59)}", "furniture")
        page.raw('</td><td align="right">')
        page.put(f"#{number}", "furniture")
        page.raw("</td></tr><tr><td class='alt2'><b>")
        page.put(member, "furniture")
        page.raw("</b><br />")
        page.put(
            f"{rng.choice(('Senior Member', 'Newbie', 'Moderator'))} Posts: {rng.randint(3, 9000)}",
            "furniture",
        )
        page.raw("</td><td class='alt1'>")

    post(1, rng.choice(("bosun_bill", "Seahag", "pilot77")))
    if rng.random() < 0.5:
        page.put(
            rng.choice(("Well this explains the noise.", "Mods please move if already posted.")),
            "furniture",
        )
        page.raw("<br /><br />")
    boxed = rng.random() < 0.5
    if boxed:
        page.raw("<div class='quote'>")
        page.put("Quote:", "furniture")
        page.raw("<table><tr><td>")
    source_last = rng.random() < 0.5
    if not in_title:
        page.raw("<b>")
        page.put(item.headline, "headline", 0)
        page.raw("</b><br />")
    if not source_last:
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("<br />")
        if rng.random() < 0.7:
            page.put(
                long_day(item.published), "publication", 0, "published", item.published.isoformat()
            )
            page.raw("<br />")
    if rng.random() < 0.5:
        names(page, 0, item, "By ")
        page.raw("<br />")
    page.raw("<br />")
    for paragraph in item.paragraphs:
        page.put(paragraph, "body", 0)
        page.raw("<br /><br />\n")
    if source_last:
        page.put(rng.choice(("Source:", "From the", "Link:")), "publication", 0)
        page.raw(" <a>")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</a><br />")
    if boxed:
        page.raw("</td></tr></table></div>")
    page.raw("</td></tr></table>\n")
    for number in range(2, rng.randint(3, 6)):
        post(number, rng.choice(("Anchorman", "Dolly", "K. Quill", "tugboat")))
        page.put(
            rng.choice(
                (
                    "About time too.",
                    "Did anyone read the bit about the cost? Unbelievable.",
                    "+1",
                    "My uncle worked there for thirty years and he says it was always like this.",
                )
            ),
            "furniture",
        )
        page.raw("</td></tr></table>\n")
    page.raw("<div>")
    page.put("Post Reply | Thread Tools | All times are GMT +1", "furniture")
    page.raw("</div></body></html>")
    return page


@family
def think_tank_commentary(rng: random.Random, items: Sequence[Item]) -> Page:
    """A commentary on an institute's site: subheads, pull quote, footnotes, an author box, republished from a paper or own."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Commentary</title></head><body><header class="site-header"><div>'
    )
    page.put(
        rng.choice(("Institute for Northern Affairs", "Forum on Ports and Policy")), "furniture"
    )
    page.raw("</div><nav>")
    for words in ("Research", "Experts", "Events", "Donate"):
        page.raw("<a>")
        page.put(words, "furniture")
        page.raw("</a>")
    page.raw('</nav></header><main><div class="type">')
    page.put(rng.choice(("Commentary", "Op-ed", "In the media")), "section")
    page.raw("</div>")
    tag(page, "h1", item.headline, "headline", 0)
    if rng.random() < 0.6:
        tag(page, "h2", item.deck, "deck", 0, attrs='class="dek"')
    page.raw('<div class="article-meta">')
    authors_first = rng.random() < 0.6
    if authors_first:
        names(page, 0, item, "", ", ", "a class='expert'")
        page.raw(" ")
    if rng.random() < 0.85:
        tag(
            page,
            "span",
            rng.choice((us_day, long_day))(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
    page.raw("</div>")
    top = rng.random() < 0.5

    def origin() -> None:
        page.raw('<p class="origin"><em>')
        page.put(
            rng.choice(
                (
                    "This article was first published by",
                    "Originally appeared in",
                    "Republished with permission from",
                )
            ),
            "publication",
            0,
        )
        page.raw(" <a>")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</a>.</em></p>")

    if top:
        origin()
    for i, paragraph in enumerate(item.paragraphs):
        if i and i % 2 == 0 and rng.random() < 0.5:
            tag(page, "h3", rng.choice(SUBHEADS), "subhead", 0)
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        if rng.random() < 0.3:
            page.raw(f"<sup><a href='#f'>{i + 1}</a></sup>")
        page.raw("</p>")
        if i == 1 and rng.random() < 0.4:
            page.raw('<div class="promo">')
            page.put("Get our weekly briefing in your inbox.", "furniture")
            page.raw("</div>")
    if not top:
        origin()
    if rng.random() < 0.5:
        page.raw('<div class="bio">')
        page.put(
            f"{item.authors[0]} is a senior fellow working on {item.topic.lower()}.", "furniture"
        )
        page.raw("</div>")
    page.raw('<section class="related"><h4>')
    page.put("Related content", "furniture")
    page.raw("</h4>")
    for words in other_heads(rng, items, 2):
        page.raw("<div><span>")
        page.put(rng.choice(("Report", "Podcast", "Article")), "furniture")
        page.raw("</span> <a>")
        page.put(words, "teaser")
        page.raw("</a></div>")
    page.raw("</section></main><footer>")
    page.put("The institute does not take institutional positions.", "furniture")
    page.raw("</footer></body></html>")
    return page


@family
def printer_version_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A site's printer version of the 2000s: outlet and date in small type, article, 'Find this article at' box."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<html><head><title>Print</title><style>body{font-family:Georgia}</style></head><body onload="window.print()"><div align="right"><a href="javascript:window.close()">'
    )
    page.put(rng.choice(("Close window", "PRINT | CLOSE", "Click to Print This Page")), "furniture")
    page.raw('</a></div><table width="640" align="center"><tr><td>')
    order = rng.choice(
        (
            ("outlet", "head", "by", "date"),
            ("head", "date", "outlet", "by"),
            ("date", "outlet", "head", "by"),
            ("outlet", "date", "head", "by"),
        )
    )
    for part in order:
        if part != "head" and rng.random() < 0.12:
            continue
        page.raw('<span class="s">' if part != "head" else "<h2>")
        if part == "outlet":
            page.put(item.outlet, "publication", 0, "outlet")
        elif part == "head":
            page.put(item.headline, "headline", 0)
        elif part == "by":
            names(page, 0, item, rng.choice(("By ", "by ", "")))
        else:
            if rng.random() < 0.4:
                page.put(
                    rng.choice(("Posted:", "Last Updated:", "Article Launched:")), "publication", 0
                )
                page.raw(" ")
            page.put(
                rng.choice((us_day, slash_day, full_day))(item.published),
                "publication",
                0,
                "published",
                item.published.isoformat(),
            )
        page.raw("</span><br>\n" if part != "head" else "</h2>\n")
    if rng.random() < 0.4:
        page.raw("<p><b>")
        page.put(item.deck, "deck", 0)
        page.raw("</b></p>")
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>" if i else "<p align=justify>")
        page.put(paragraph, "body", 0)
        page.raw("\n")
    if rng.random() < 0.4:
        page.raw("<hr><i>")
        page.put(f"{item.authors[0]} can be reached at newsroom@{item.host}.", "furniture")
        page.raw("</i>")
    page.raw('<table border="1"><tr><td><b>')
    page.put("Find this article at:", "source_line", 0)
    page.raw("</b><br>")
    page.put(item.url, "source_line", 0, "url")
    page.raw("</td></tr></table>")
    page.put("Uncheck the box to remove the list of links referenced in the article.", "furniture")
    page.raw("</td></tr></table></body></html>")
    return page


@family
def edition_text_view(rng: random.Random, items: Sequence[Item]) -> Page:
    """A digital replica edition's text view: one article with page label, reading tools and neighbours on the page."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Replica</title></head><body><div class="toolbar">'
    )
    for words in rng.sample(("Listen", "Translate", "A+", "Bookmark", "Back to pages"), 4):
        page.raw("<button>")
        page.put(words, "furniture")
        page.raw("</button>")
    page.raw('</div><div class="issue-info"><a>')
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</a> <span>")
    page.put(
        rng.choice((long_day, short_day, date.isoformat))(item.published),
        "publication",
        0,
        "published",
        item.published.isoformat(),
    )
    page.raw("</span> <span>")
    page.put(
        f"{rng.choice(('Page', 'Seite', 'p.'))} {rng.randint(1, 48)} {item.topic}", "furniture"
    )
    page.raw('</span></div><article class="art-content">')
    if rng.random() < 0.4:
        page.raw('<p class="art-overline">')
        page.put(item.topic, "section")
        page.raw("</p>")
    page.raw("<h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    if rng.random() < 0.6:
        tag(page, "h2", item.deck, "deck", 0)
    if rng.random() < 0.7:
        page.raw('<ul class="art-authors"><li>')
        names(page, 0, item, rng.choice(("", "BY ")), "</li><li>")
        page.raw("</li></ul>")
    late = rng.random() < 0.5
    for i, paragraph in enumerate(item.paragraphs):
        if i == 1 and not late and rng.random() < 0.6:
            page.raw('<div class="art-image"><p class="cred">')
            page.put(item.credit, "credit", 0)
            page.raw("</p><p>")
            page.put(item.caption, "caption", 0)
            page.raw("</p></div>")
        tag(page, "p", paragraph, "body", 0)
        if i == 2 and rng.random() < 0.3:
            tag(page, "p", rng.choice(SUBHEADS), "subhead", 0, attrs='class="inter"')
    if late:
        page.raw('<figcaption class="art-caption">')
        page.put(item.caption, "caption", 0)
        page.raw("</figcaption>")
    page.raw('</article><div class="same-page"><h3>')
    page.put("Also on this page", "furniture")
    page.raw("</h3>")
    for words in other_heads(rng, items, 3):
        page.raw("<div><b>")
        page.put(words, "teaser")
        page.raw("</b></div>")
    page.raw("</div></body></html>")
    return page


@family
def quotes_of_the_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """Quotes of the day: a list of quotations from papers without headlines, the outlet and writer after a dash."""
    page = Page("text/html")
    page.raw(
        '<!doctype html><html><head><meta charset="utf-8"><title>Quotes</title></head><body><div class="post-content"><h1>'
    )
    page.put(
        rng.choice(("What the papers say", "Leader columns today", "In their words")), "furniture"
    )
    page.raw('</h1><p class="dateline">')
    page.put(full_day(issue_day(items, rng)), "furniture")
    page.raw("</p>")
    listed = rng.random() < 0.4
    names_shown = rng.random() < 0.5
    headed = rng.random() < 0.3
    page.raw("<ul>" if listed else "")
    for n, item in enumerate(items):
        page.raw("<li>" if listed else "<div class='q'>")
        if headed:
            page.raw("<b>")
            page.put(item.headline, "headline", n)
            page.raw("</b> ")
        kept = item.paragraphs[: rng.randint(1, 2)]
        for paragraph in kept:
            page.raw("<q>" if listed else "<blockquote><p>&ldquo;")
            page.put(paragraph, "body", n)
            page.raw("</q> " if listed else "&rdquo;</p></blockquote>")
        page.raw("<cite>&mdash; ")
        if names_shown:
            names(page, n, item, "", "and")
            page.raw(", ")
        page.put(item.outlet, "publication", n, "outlet")
        if rng.random() < 0.4:
            page.raw(", ")
            page.put(
                short_day(item.published), "publication", n, "published", item.published.isoformat()
            )
        page.raw("</cite>")
        page.raw("</li>\n" if listed else "</div>\n")
    page.raw("</ul>" if listed else "")
    page.raw("<p>")
    page.put(rng.choice(("Know a good quote? Write to us.", "Share: Chatter | Mail")), "furniture")
    page.raw("</p></div></body></html>")
    return page


@family
def word_processor_export_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """A weekly media review saved as HTML by a word processor: MsoNormal paragraphs, bold outlet leads, no headings."""
    page = Page("text/html")
    page.raw(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Word"><title>Review</title><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><div class=WordSection1>\n'
    )

    def open_par(style: str = "") -> None:
        page.raw(f"<p class=MsoNormal{style}><span style='font-family:\"Arial\",sans-serif'>")

    def close_par() -> None:
        page.raw("<o:p></o:p></span></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n")

    day = issue_day(items, rng)
    open_par(" align=center")
    page.put(
        rng.choice(
            ("MEDIA REVIEW", "What the local media wrote", "Weekly Press Digest of the Mission")
        ),
        "furniture",
    )
    close_par()
    open_par(" align=center")
    page.put(f"{no_year(day - timedelta(days=6))} \u2013 {long_day(day)}", "furniture")
    close_par()
    style = rng.randrange(3)
    topic = ""
    for n, item in enumerate(items):
        if item.topic != topic and rng.random() < 0.5:
            topic = item.topic
            open_par()
            page.raw("<b><u>")
            page.put(topic, "section")
            page.raw("</u></b>")
            close_par()
        if style == 0:  # headline in bold, source in brackets behind it
            open_par()
            page.raw("<b>")
            page.put(item.headline, "headline", n)
            page.raw("</b> (")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(", ")
            page.put(
                no_year(item.published), "publication", n, "published", item.published.isoformat()
            )
            page.raw(")")
            close_par()
        kept = item.paragraphs[: rng.choice((1, 2, 6))]
        for i, paragraph in enumerate(kept):
            open_par(" style='text-align:justify'")
            if style == 1 and i == 0:
                page.raw("<b>")
                page.put(item.outlet, "body", n, "outlet")
                page.raw("</b> ")
                page.put(
                    rng.choice(
                        (
                            "carries a report which says that",
                            "notes that",
                            "quotes officials as saying that",
                        )
                    ),
                    "body",
                    n,
                )
                page.raw(" ")
                page.put(lower_first(paragraph), "body", n)
            else:
                page.put(paragraph, "body", n)
            if style == 2 and i == len(kept) - 1:
                page.raw(" <i>(")
                page.put(item.outlet, "publication", n, "outlet")
                if rng.random() < 0.7:
                    page.raw(", ")
                    page.put(
                        dotted_day(item.published),
                        "publication",
                        n,
                        "published",
                        item.published.isoformat(),
                    )
                page.raw(")</i>")
            close_par()
    open_par()
    page.put(
        rng.choice(
            (
                "Compiled from open sources. The Mission takes no responsibility for accuracy.",
                "Next issue on Monday.",
            )
        ),
        "furniture",
    )
    close_par()
    page.raw("</div></body></html>")
    return page


@family
def dashboard_briefing_panels(rng: random.Random, items: Sequence[Item]) -> Page:
    """A machine-made briefing page: pills, one top panel and small cards, two sources in brackets at the end of a card."""
    page = Page("text/html")
    day = issue_day(items, rng)
    page.raw(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Briefing</title><style>:root{--bg:#0b1013}</style></head><body><div class="wrap"><header class="masthead"><h1>'
    )
    page.put(rng.choice(("The Breakwater", "Signal & Tide", "Port Wire")), "furniture")
    page.raw('</h1><div class="meta"><span class="pill live">')
    page.put("Live", "furniture")
    page.raw('</span><span class="pill">')
    page.put(full_day(day), "furniture")
    page.raw("</span></div></header>")
    if rng.random() < 0.7:
        page.raw('<div class="tldr"><b>')
        page.put("TL;DR", "furniture")
        page.raw("</b> <span>")
        page.put("; ".join(lower_first(i.headline) for i in items[:3]) + ".", "contents")
        page.raw("</span></div>")
    page.raw("<nav>")
    for words in ("Front Page", "Archive"):
        page.raw("<a>")
        page.put(words, "furniture")
        page.raw("</a>")
    page.raw("</nav>\n")
    tail = rng.random() < 0.5
    for n, item in enumerate(items):
        if n == 0 or (rng.random() < 0.4):
            tag(page, "h2", "Top Story" if n == 0 else item.topic, "section", attrs='class="sec"')
        page.raw(f'<div class="panel{" top" if n == 0 else ""}">')
        tag(page, "h3", item.headline, "headline", n)
        kept = item.paragraphs[: 4 if n == 0 else rng.randint(1, 2)]
        for i, paragraph in enumerate(kept):
            page.raw("<p>")
            page.put(paragraph, "body", n)
            if tail and i == len(kept) - 1 and rng.random() > 0.1:
                page.raw(" (")
                page.put(item.outlet, "publication", n, "outlet")
                if rng.random() < 0.4:
                    page.raw("/")
                    page.put(rng.choice(("Newsdock", "Skerry Times")), "publication", n)
                page.raw(")")
            page.raw("</p>")
        if not tail:
            page.raw('<div class="src">')
            page.put(item.outlet, "publication", n, "outlet")
            if rng.random() < 0.7:
                page.raw(" &middot; ")
                page.put(
                    f"{item.published:%b} {item.published.day}",
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            page.raw("</div>")
        page.raw("</div>\n")
    page.raw('<footer class="fresh">')
    page.put("Summaries are written by software and checked by nobody in particular.", "furniture")
    page.raw("</footer></div></body></html>")
    return page


@family
def headline_ticker_list(rng: random.Random, items: Sequence[Item]) -> Page:
    """A headline wire: one line an item with clock, outlet and headline, day separators, no text below."""
    page = Page("text/html")
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Wire</title></head><body><div id="nav">'
    )
    page.put(rng.choice(("newsdock.example", "Headline Wire", "AllTheNews: Coast")), "furniture")
    page.raw(" <a>")
    page.put("Sources", "furniture")
    page.raw("</a> <a>")
    page.put("Past Week", "furniture")
    page.raw("</a></div>")
    order = rng.choice(("coh", "cho", "oh", "hoc"))
    dated = rng.random() < 0.6
    teased = rng.random() < 0.3
    for n, item in enumerate(items):
        page.raw(f'<div class="line{rng.choice(("", " new"))}">')
        if dated:
            page.raw('<span class="d">')
            page.put(
                f"{item.published.day} {item.published:%b %Y}",
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
            page.raw("</span> ")
        for part in order:
            if part == "c":
                page.raw(f"<tt>{rng.randint(0, 23):02}:{rng.randint(0, 59):02}</tt> ")
            elif part == "o":
                page.raw('<span class="pub">')
                page.put(item.outlet, "publication", n, "outlet")
                page.raw("</span> ")
            else:
                page.raw("<a>")
                page.put(item.headline, "headline", n)
                page.raw("</a> ")
        if teased:
            page.raw('<div class="x">')
            page.put(item.paragraphs[0], "body", n)
            page.raw("</div>")
        page.raw("</div>\n")
        if rng.random() < 0.1:
            page.raw('<div class="ad">')
            page.put(rng.choice(ADVERTS), "furniture")
            page.raw("</div>\n")
    page.raw("<p>")
    page.put("Older headlines | Submit a feed | Add to your site", "furniture")
    page.raw("</p></body></html>")
    return page


@family
def tabloid_article_with_inline_teasers(rng: random.Random, items: Sequence[Item]) -> Page:
    """One tabloid-style article: bullet points under the headline, READ MORE links and videos in the body, share counts."""
    page, item = Page("text/html"), items[0]
    page.raw(
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>News</title><meta property="og:site_name" content="{item.host}"></head><body><div id="page-container"><ul class="nav-primary">'
    )
    for words in ("Home", "Showbiz", "Money", item.topic, "Sport"):
        page.raw("<li>")
        page.put(words, "furniture")
        page.raw("</li>")
    page.raw('</ul><div id="js-article-text">')
    tag(page, "h2" if rng.random() < 0.5 else "h1", item.headline, "headline", 0)
    if rng.random() < 0.5:
        page.raw('<ul class="mol-bullets">')
        for words in (item.deck, item.caption)[: rng.randint(1, 2)]:
            page.raw("<li><strong>")
            page.put(words, "deck", 0)
            page.raw("</strong></li>")
        page.raw("</ul>")
    page.raw('<p class="author-section">')
    names(page, 0, item, "By ", ", ", "a rel='author'")
    page.raw(" ")
    if rng.random() < 0.8:
        page.put(rng.choice(("for", "FOR", "at")), "publication", 0)
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
    page.raw('</p><p class="byline-section"><span class="l">')
    page.put(rng.choice(("PUBLISHED:", "Published:")), "publication", 0)
    page.raw(f"</span> <time>{rng.randint(0, 23):02}:{rng.randint(0, 59):02}, ")
    page.put(
        rng.choice((long_day, short_day))(item.published),
        "publication",
        0,
        "published",
        item.published.isoformat(),
    )
    page.raw('</time></p><ul class="share"><li>')
    page.put(f"{rng.randint(2, 900)} shares", "furniture")
    page.raw("</li><li>")
    page.put(f"{rng.randint(2, 400)} View comments", "furniture")
    page.raw("</li></ul>")
    for i, paragraph in enumerate(item.paragraphs):
        page.raw('<p class="mol-para-with-font">')
        page.put(paragraph, "body", 0)
        page.raw("</p>")
        roll = rng.random()
        if roll < 0.15:
            page.raw("<p><strong>")
            page.put(f"READ MORE: {other_heads(rng, items, 1)[0]}", "teaser")
            page.raw("</strong></p>")
        elif roll < 0.25:
            page.raw('<div class="mol-img"><img src="c.jpg"><p class="imageCaption">')
            page.put(
                item.caption if i % 2 else f"{item.place}: {lower_first(item.caption)}",
                "caption",
                0,
            )
            page.raw("</p></div>")
        elif roll < 0.33:
            page.raw('<div class="vjs-video"><span>')
            page.put("Loaded: 0% Progress: 0% 0:00", "furniture")
            page.raw("</span></div>")
        elif roll < 0.4:
            page.raw('<div class="related"><h3>')
            page.put("RELATED ARTICLES", "furniture")
            page.raw("</h3><ul>")
            for words in other_heads(rng, items, 2):
                page.raw("<li>")
                page.put(words, "teaser")
                page.raw("</li>")
            page.raw("</ul></div>")
    page.raw("<h3>")
    page.put("Share or comment on this article:", "furniture")
    page.raw(f'</h3></div><div class="puff"><h3>{"*" * 3}</h3>')
    for words in other_heads(rng, items, 4):
        page.raw('<li><a><span class="pufftext">')
        page.put(words.upper() if rng.random() < 0.3 else words, "teaser")
        page.raw("</span></a></li>")
    page.raw("</div></div></body></html>")
    return page


@family
def writer_newsletter_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """A writer's newsletter post on a subscription platform: title, subtitle, author and date, buttons, divider, closing call."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Post</title></head><body><div class="main-menu"><div class="topbar"><a class="navbar-title-link">'
    )
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</a>")
    for words in ("Subscribe", "Sign in"):
        page.raw(f'<button class="pencraft pc-{rng.randint(10, 99)}">')
        page.put(words, "furniture")
        page.raw("</button>")
    page.raw('</div></div><article class="newsletter-post post"><div class="post-header">')
    tag(page, "h1", item.headline, "headline", 0, attrs='class="post-title published"')
    if rng.random() < 0.8:
        tag(page, "h3", item.deck, "deck", 0, attrs='class="subtitle"')
    page.raw('<div class="byline-wrapper"><div class="pencraft">')
    names(page, 0, item, "", "and", "a")
    page.raw('</div><div class="pencraft">')
    if rng.random() < 0.9:
        page.put(
            f"{item.published:%b} {item.published.day:02}, {item.published.year}",
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
    page.raw('</div></div><div class="post-ufi">')
    for words in (str(rng.randint(1, 300)), f"{rng.randint(1, 40)}", "Share"):
        page.raw("<a>")
        page.put(words, "furniture")
        page.raw("</a>")
    page.raw('</div></div><div class="available-content"><div class="body markup">')
    for i, paragraph in enumerate(item.paragraphs):
        if i and rng.random() < 0.15:
            page.raw("<div><hr></div>")
        if i == 2 and rng.random() < 0.5:
            page.raw('<div class="subscription-widget"><p>')
            page.put(
                rng.choice(
                    (
                        f"{item.outlet} is a reader-supported publication.",
                        "Type your email... Subscribe",
                    )
                ),
                "furniture",
            )
            page.raw("</p></div>")
        if i == 3 and rng.random() < 0.4:
            tag(page, "h2", rng.choice(SUBHEADS), "subhead", 0, attrs='class="header-anchor-post"')
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw(f'<a class="footnote-anchor">{i + 1}</a>' if rng.random() < 0.1 else "")
        page.raw("</p>")
    page.raw('</div></div><div class="post-footer">')
    page.put("Leave a comment", "furniture")
    page.raw("</div></article>")
    if rng.random() < 0.6:
        page.raw('<div class="comments"><h4>')
        page.put("Discussion about this post", "furniture")
        page.raw("</h4><div>")
        page.put(
            f"Rena {item.published.day}h Liked by the author. I read this twice and shall send it to my brother.",
            "furniture",
        )
        page.raw("</div></div>")
    page.raw('<div class="portable-archive">')
    for words in other_heads(rng, items, 2):
        page.raw("<div><a>")
        page.put(words, "teaser")
        page.raw("</a></div>")
    page.raw("</div></body></html>")
    return page


@family
def portal_syndicated_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article on a large portal that syndicates papers: provider's name as source, portal's own name as furniture."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Portal</title><script>var a=1</script></head><body><div class="portalbar"><a>'
    )
    portal = rng.choice(("Wavelet", "HomeStart", "Orbita"))
    page.put(portal, "furniture")
    page.raw("</a>")
    for words in ("Mail", "Weather", "Horoscopes", "Shopping"):
        page.raw("<a>")
        page.put(words, "furniture")
        page.raw("</a>")
    page.raw('</div><section class="articlepage">')
    provider_first = rng.random() < 0.6

    def provider() -> None:
        page.raw('<div class="provider"><img src="logo.png">')
        if rng.random() < 0.4:
            page.put(rng.choice(("Provided by", "Story by", "Content from")), "publication", 0)
            page.raw(" ")
        page.raw("<span>")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</span></div>")

    if provider_first:
        provider()
    tag(page, "h1", item.headline, "headline", 0)
    if not provider_first:
        provider()
    page.raw('<div class="sub">')
    if rng.random() < 0.7:
        names(page, 0, item, rng.choice(("", "Story by ")), ", ")
        page.raw(" &bull; ")
    if rng.random() < 0.85:
        page.raw("<time>")
        page.put(
            rng.choice((us_day, long_day, slash_day))(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("</time>")
    page.raw(f" &bull; {rng.randint(2, 8)} ")
    page.put("min read", "furniture")
    page.raw("</div>")
    if rng.random() < 0.5:
        page.raw('<div class="slide"><span class="cap">')
        page.put(item.caption, "caption", 0)
        page.raw("</span> <span>&copy; ")
        page.put(item.credit, "credit", 0)
        page.raw("</span></div>")
    for i, paragraph in enumerate(item.paragraphs):
        tag(page, "p", paragraph, "body", 0)
        if i == 1 and rng.random() < 0.4:
            page.raw('<button class="cont">')
            page.put(rng.choice(("Continue reading", "Story continues")), "furniture")
            page.raw("</button>")
        if i == 2 and rng.random() < 0.3:
            page.raw("<p><i>")
            page.put(f"Do you want more from {item.outlet}? Follow us on {portal}.", "furniture")
            page.raw("</i></p>")
    page.raw('</section><aside class="feed">')
    for words in other_heads(rng, items, 4):
        page.raw('<div class="card"><span>')
        page.put(rng.choice(("Skerry Times", "Newsdock", "Radio Skerry", "Ad")), "teaser")
        page.raw("</span><h3>")
        page.put(words, "teaser")
        page.raw("</h3></div>")
    page.raw("</aside><footer>")
    page.put(
        f"\u00a9 {item.published.year} {portal} | Your privacy choices | Feedback", "furniture"
    )
    page.raw("</footer></body></html>")
    return page


@family
def feed_reader_pane(rng: random.Random, items: Sequence[Item]) -> Page:
    """A feed reader's screen: folder list, unread entries as teasers, one opened article."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>(12)</title></head><body><div id="sidebar"><ul>'
    )
    for words in ("All articles", "Favourites", *sorted({i.outlet for i in items[1:]})):
        page.raw("<li><span>")
        page.put(words, "furniture")
        page.raw(f"</span> <b>{rng.randint(1, 99)}</b></li>")
    page.raw('</ul></div><div id="stream">')
    before = rng.randint(0, 2)

    def closed(other: str) -> None:
        page.raw('<div class="flux not_read"><span class="w">')
        page.put(rng.choice(("Skerry Times", "Radio Skerry")), "teaser")
        page.raw("</span> <span class='t'>")
        page.put(other, "teaser")
        page.raw("</span></div>\n")

    heads = other_heads(rng, items, 5)
    for other in heads[:before]:
        closed(other)
    page.raw('<div class="flux current"><div class="flux_content"><header>')
    outlet_top = rng.random() < 0.7
    if outlet_top:
        page.raw('<div class="website"><a>')
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</a></div>")
    page.raw("<h1><a>")
    page.put(item.headline, "headline", 0)
    page.raw('</a></h1><div class="subtitle">')
    if rng.random() < 0.7:
        names(page, 0, item, rng.choice(("By ", "", "by ")), ", ")
        page.raw(" &middot; ")
    page.put(
        rng.choice((long_day, full_day, date.isoformat))(item.published),
        "publication",
        0,
        "published",
        item.published.isoformat(),
    )
    if not outlet_top:
        page.raw(" &middot; ")
        page.put(item.outlet, "publication", 0, "outlet")
    page.raw('</div></header><div class="text">')
    for i, paragraph in enumerate(item.paragraphs):
        tag(page, "p", paragraph, "body", 0)
        if i == 0 and rng.random() < 0.3:
            page.raw("<figure><figcaption>")
            page.put(item.caption, "caption", 0)
            page.raw("</figcaption></figure>")
    if rng.random() < 0.3:
        page.raw("<p>")
        page.put(f"The post {item.headline} appeared first on {item.outlet}.", "furniture")
        page.raw("</p>")
    page.raw("</div><footer>")
    page.put(
        rng.choice(("Mark as read | Share | My labels", "Keep unread \u2022 Open original")),
        "furniture",
    )
    page.raw("</footer></div></div>\n")
    for other in heads[before:]:
        closed(other)
    page.raw("</div></body></html>")
    return page


@family
def paged_pdf_review_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A press review's PDF as text: running header and page number cut through articles, outlet box above each."""
    page, wrap = Page(), wrapper(rng)
    running = f"{rng.choice(('Press Review', 'Media Monitoring Report', 'Clipping Dossier'))} {dotted_day(issue_day(items, rng))}"
    total = rng.randint(4, 40)
    number = 1
    per_page = rng.randint(3, 7)
    used = 0
    one_line = rng.random() < 0.5

    def turn() -> None:
        nonlocal number, used
        page.raw("\n")
        page.put(f"{running}   {number}" if one_line else f"Page {number} of {total}", "furniture")
        page.raw("\n\n\f")
        number, used = number + 1, 0
        if not one_line:
            page.put(running, "furniture")
            page.raw("\n\n")

    page.put(running, "furniture")
    page.raw("\n\n")
    boxed = rng.random() < 0.5
    style = rng.choice((dotted_day, long_day))
    for n, item in enumerate(items):
        rows = [
            ("outlet", item.outlet),
            ("date", style(item.published)),
            ("page", f"p. {rng.randint(1, 30)}"),
            ("type", rng.choice(("Daily", "Weekly", "Online", "Agency"))),
        ]
        page.raw("|" if boxed else "")
        for key, words in rows:
            if (key in ("page", "type") and rng.random() < 0.4) or rng.random() < 0.04:
                continue
            page.raw(" " if boxed else "")
            if key == "outlet":
                page.put(words, "publication", n, "outlet")
            elif key == "date":
                page.put(words, "publication", n, "published", item.published.isoformat())
            else:
                page.put(words, "publication", n)
            page.raw(" |" if boxed else "\n")
        page.raw("\n\n" if boxed else "\n")
        page.put(wrap(item.headline), "headline", n)
        page.raw("\n\n")
        if rng.random() < 0.4:
            page.put(wrap(item.deck), "deck", n)
            page.raw("\n\n")
        if rng.random() < 0.5:
            names(page, n, item, rng.choice(("By ", "Author: ", "")))
            page.raw("\n\n")
        for paragraph in item.paragraphs:
            used += 1
            if used > per_page:
                turn()
            page.put(wrap(paragraph), "body", n)
            page.raw("\n\n")
        if rng.random() < 0.5:
            turn()
    if rng.random() < 0.5:
        page.put("All rights reserved. Paperknife Press Services, licence 1142.", "furniture")
        page.raw("\n")
    return page


@family
def translated_press_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A translation service's page of one article: original title and source named, translator, a note and a vote."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Translations</title></head><body><div class="site"><b>'
    )
    page.put(rng.choice(("WorldPress in English", "Elsewhere Read", "Babelfolio")), "furniture")
    page.raw("</b> ")
    page.put("Latest translations | Volunteers | About", "furniture")
    page.raw("</div><hr>")
    foreign = rng.choice(
        ("La muralla resiste", "Die Mauer h\u00e4lt", "La digue a tenu", "Muren holder")
    )
    top = rng.random() < 0.6

    def source() -> None:
        page.raw('<dl class="orig"><dt>')
        page.put(rng.choice(("Original source", "Publication", "Source")), "publication", 0)
        page.raw("</dt><dd><i>")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</i></dd><dt>")
        page.put("Original title", "furniture")
        page.raw("</dt><dd>")
        page.put(foreign, "furniture")
        page.raw("</dd>")
        if rng.random() < 0.85:
            page.raw("<dt>")
            page.put("Publication date", "publication", 0)
            page.raw("</dt><dd>")
            page.put(
                rng.choice((long_day, us_day, date.isoformat))(item.published),
                "publication",
                0,
                "published",
                item.published.isoformat(),
            )
            page.raw("</dd>")
        page.raw("</dl>")

    if top:
        source()
    tag(page, "h1", item.headline, "headline", 0)
    page.raw("<p>")
    if rng.random() < 0.8:
        names(page, 0, item, rng.choice(("By ", "Written by ", "")))
        page.raw("<br>")
    page.put("Translated by M. Quill", "furniture")
    page.raw(rng.choice((" | ", "<br>")))
    page.put(f"Posted {long_day(item.published + timedelta(days=rng.randint(2, 20)))}", "furniture")
    page.raw("</p>")
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p>")
        if i == 1 and rng.random() < 0.3:
            page.raw("<p><small>[")
            page.put("Editor's note: the wall was built in 1931.", "furniture")
            page.raw("]</small></p>")
    if not top:
        source()
    page.raw('<div class="vote">')
    page.put(
        rng.choice(
            (
                "Was this translation useful? Yes No",
                "Rate: 1 2 3 4 5",
                "Report an error in the translation",
            )
        ),
        "furniture",
    )
    page.raw("</div></body></html>")
    return page


@family
def copied_page_with_site_clutter(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article copied from a site with all around it: menu words, share buttons, cookie line, most read, footer links."""
    page, item = Page(), items[0]
    gap = rng.choice(("\n", "\n\n"))
    lines = [
        "Skip to main content",
        "Menu",
        "Search",
        "Sign in",
        "Subscribe",
        "News",
        "Sport",
        "Culture",
        "Opinion",
        "Today's paper",
        "Newsletters",
    ]
    for words in rng.sample(lines, rng.randint(3, 9)):
        page.put(words, "furniture")
        page.raw("\n")
    where = rng.choice(("top", "meta", "foot"))
    if where == "top":
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(gap)
    if rng.random() < 0.5:
        page.put(
            rng.choice((f"Home > News > {item.topic}", item.topic, f"News | {item.topic}")),
            "section",
        )
        page.raw("\n")
    page.put(item.headline, "headline", 0)
    page.raw(gap)
    if rng.random() < 0.6:
        page.put(item.deck, "deck", 0)
        page.raw(gap)
    meta = ["by", "date", "share", "cap"]
    if rng.random() < 0.5:
        rng.shuffle(meta)
    for part in meta:
        if part == "by" and rng.random() < 0.8:
            names(page, 0, item, rng.choice(("By ", "", "Written by ")))
            if where == "meta":
                page.raw(rng.choice((", ", "\n")))
                page.put(item.outlet, "publication", 0, "outlet")
        elif part == "date" and rng.random() < 0.9:
            page.put(
                rng.choice(DAYS)(item.published),
                "publication",
                0,
                "published",
                item.published.isoformat(),
            )
            if rng.random() < 0.4:
                page.raw("\n")
                page.put(f"Updated {rng.randint(2, 9)} hours later", "publication", 0)
        elif part == "share":
            page.put(
                rng.choice(
                    (
                        "Share\nCopy link\nEmail",
                        "0\nComments",
                        "Listen to this article\n4 min",
                        "Save Share Print",
                    )
                ),
                "furniture",
            )
        elif part == "cap" and rng.random() < 0.6:
            page.put(item.caption, "caption", 0)
            page.raw(" ")
            page.put(
                rng.choice((item.credit, f"Photo: {item.credit}", f"({item.credit})")), "credit", 0
            )
        else:
            continue
        page.raw(gap)
    for i, paragraph in enumerate(item.paragraphs):
        page.put(paragraph, "body", 0)
        page.raw(gap)
        roll = rng.random()
        if roll < 0.1:
            page.put(rng.choice(ADVERTS), "furniture")
            page.raw(gap)
        elif roll < 0.2:
            page.put(
                f"{rng.choice(('Read more:', 'Related:', '>>'))} {other_heads(rng, items, 1)[0]}",
                "teaser",
            )
            page.raw(gap)
        elif roll < 0.26:
            page.put("Sign up to the Evening Tide\nEnter your email address\nSign up", "furniture")
            page.raw(gap)
        elif roll < 0.32 and i + 1 < len(item.paragraphs):
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw(gap)
    if rng.random() < 0.6:
        page.put(rng.choice(("Topics", "Tags", "More on this")), "furniture")
        page.raw("\n")
        page.put(item.topic, "furniture")
        page.raw("\n")
    page.put(
        rng.choice(("Most viewed", "Most read", "Trending now", "Recommended for you")), "furniture"
    )
    page.raw("\n")
    for i, words in enumerate(other_heads(rng, items, rng.randint(2, 5)), 1):
        page.raw(f"{i}\n" if gap == "\n" else "")
        page.put(words, "teaser")
        page.raw("\n")
    if where == "foot":
        page.raw("\u00a9 ")
        page.put(str(item.published.year), "publication", 0)
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n")
    page.put(
        rng.choice(
            (
                "We use cookies. Accept all / Manage",
                "Contact us\nComplaints & corrections\nPrivacy policy\nBack to top",
            )
        ),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def office_mail_forward_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article in a forwarded office mail: remark, header block of From, Sent, To, Subject, pasted article, classification."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<html><head><meta name="Generator" content="Mailer 15"><title>FW</title></head><body><div class="WordSection1">'
    )
    if rng.random() < 0.5:
        tag(
            page,
            "p",
            rng.choice(("OFFICIAL", "INTERNAL USE", "UNCLASSIFIED")),
            "furniture",
            attrs='style="color:#c00"',
        )
    if rng.random() < 0.8:
        tag(
            page,
            "p",
            rng.choice(
                (
                    "Minister's office asked about this one. Lines by noon please.",
                    "Not helpful.",
                    "+Ines, +Tove for info",
                )
            ),
            "furniture",
            attrs="class=MsoNormal",
        )
    sent = item.published + timedelta(days=rng.randint(0, 2))
    page.raw('<div style="border-top:solid #E1E1E1 1.0pt">')
    for label, words in (
        ("From:", "Media Desk"),
        ("Sent:", f"{long_day(sent)} 07:{rng.randint(10, 59)}"),
        ("To:", "Policy Leads"),
        ("Subject:", rng.choice((f"{item.outlet}: {item.headline}", f"Clip - {item.topic}"))),
    ):
        page.raw("<b>")
        page.put(label, "furniture")
        page.raw("</b> ")
        page.put(words, "furniture")
        page.raw("<br>")
    page.raw("</div><p>&nbsp;</p>\n")
    order = rng.choice((("src", "head", "by"), ("head", "by", "src"), ("head", "src", "by")))
    for part in order:
        if part == "src":
            page.raw("<p class=MsoNormal><i>")
            page.put(item.outlet, "publication", 0, "outlet")
            page.raw("</i>")
            if rng.random() < 0.75:
                page.raw(rng.choice((", ", " &#8211; ", "<br>")))
                page.put(
                    rng.choice((long_day, short_day, slash_day))(item.published),
                    "publication",
                    0,
                    "published",
                    item.published.isoformat(),
                )
            page.raw("</p>")
        elif part == "head":
            page.raw("<p class=MsoNormal><b><span style='font-size:14.0pt'>")
            page.put(item.headline, "headline", 0)
            page.raw("</span></b></p>")
        elif rng.random() < 0.7:
            page.raw("<p class=MsoNormal>")
            names(page, 0, item, "By ")
            page.raw("</p>")
    marked = rng.randrange(len(item.paragraphs)) if rng.random() < 0.4 else -1
    for i, paragraph in enumerate(item.paragraphs):
        page.raw(
            "<p class=MsoNormal>" + ("<span style='background:yellow'>" if i == marked else "")
        )
        page.put(paragraph, "body", 0)
        page.raw(("</span>" if i == marked else "") + "</p>\n")
    if rng.random() < 0.4:
        page.raw(f'<p class=MsoNormal><a href="{item.url}">')
        page.put(item.url, "source_line", 0, "url")
        page.raw("</a></p>")
    page.raw("<p><span style='font-size:8.0pt'>")
    page.put(
        rng.choice(
            (
                "Media Desk | Ministry of Ports | ext. 4410",
                "Please consider the environment before printing this mail.",
            )
        ),
        "furniture",
    )
    page.raw("</span></p></div></body></html>")
    return page


@family
def in_brief_run_in_titles(rng: random.Random, items: Sequence[Item]) -> Page:
    """A trade bulletin's 'in brief' column: title run into the paragraph in capitals or marks, source in brackets behind."""
    page, wrap = Page(), wrapper(rng)
    day = issue_day(items, rng)
    if rng.random() < 0.7:
        page.put(rng.choice(("News in brief", "Shorts", "ROUND THE PORTS")), "furniture")
        page.raw("\n")
        page.put(f"Issue {rng.randint(100, 900)}, {long_day(day)}", "furniture")
        page.raw("\n\n")
    style = rng.randrange(3)
    bullet = rng.choice(("", "\u25a0 ", "* ", "- "))
    for n, item in enumerate(items):
        page.raw(bullet)
        if rng.random() > 0.1:
            if style == 0:
                page.put(item.headline.upper(), "headline", n)
                page.raw(". ")
            elif style == 1:
                page.raw("**")
                page.put(item.headline, "headline", n)
                page.raw(".** ")
            else:
                page.put(item.headline, "headline", n)
                page.raw(rng.choice((": ", " - ", " \u2014 ")))
        kept = item.paragraphs[: rng.choice((1, 1, 2))]
        for i, paragraph in enumerate(kept):
            page.raw("\n" if i else "")
            page.put(wrap(paragraph), "body", n)
        if rng.random() > 0.12:
            page.raw(" (")
            if rng.random() < 0.5:
                page.put(rng.choice(("Source:", "Src:", "from")), "publication", n)
                page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            if rng.random() < 0.5:
                page.raw(", ")
                page.put(
                    short_day(item.published),
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            page.raw(")")
        page.raw("\n\n")
    if rng.random() < 0.4:
        page.put("Send your news to brief@bulletin.example", "furniture")
        page.raw("\n")
    return page


@family
def broadcast_segment_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """A television and radio monitoring log: time codes, channel, programme, slug and a summary of each segment."""
    page, wrap = Page(), wrapper(rng)
    day = max(i.published for i in items)
    page.put(
        f"{rng.choice(('BROADCAST LOG', 'TV/Radio monitoring', 'Segment report'))} - {rng.choice(('shift A', 'shift B', 'night'))}",
        "furniture",
    )
    page.raw("\n\n")
    labelled = rng.random() < 0.5
    minute = rng.randint(300, 400)
    style = rng.choice((dotted_day, date.isoformat))
    for n, item in enumerate(items):
        start = f"{minute // 60:02}:{minute % 60:02}:{rng.randint(0, 59):02}"
        minute += rng.randint(2, 50)
        end = f"{minute // 60:02}:{minute % 60:02}:{rng.randint(0, 59):02}"
        shown = style(item.published)
        if labelled:
            for label in ("Station", "Date", "Time", "Programme", "Item"):
                role = "publication" if label in ("Station", "Date") else "furniture"
                if rng.random() < 0.06:
                    continue
                page.put(f"{label}:", role, n if role == "publication" else None)  # type: ignore[arg-type]
                page.raw(" " * (11 - len(label)))
                if label == "Station":
                    page.put(item.outlet, "publication", n, "outlet")
                elif label == "Date":
                    page.put(shown, "publication", n, "published", item.published.isoformat())
                elif label == "Time":
                    page.raw(f"{start} - {end}")
                elif label == "Programme":
                    page.put(
                        rng.choice(("Morning Magazine", "News at Noon", "Evening Edition")),
                        "furniture",
                    )
                else:
                    page.put(item.headline, "headline", n)
                page.raw("\n")
            page.put("Summary:", "furniture")
            page.raw("\n")
        else:
            page.raw(f"[{start}-{end}] ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(" | ")
            page.put(shown, "publication", n, "published", item.published.isoformat())
            page.raw(" | ")
            page.put(item.headline, "headline", n)
            page.raw("\n")
        for paragraph in item.paragraphs[: rng.choice((1, 2, 5))]:
            page.put(wrap(paragraph), "body", n)
            page.raw("\n")
        if rng.random() < 0.4:
            page.put(
                rng.choice(
                    (
                        "Tone: neutral",
                        "Speakers: anchor, reporter (live)",
                        "Clip available on request",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        page.raw("\n")
    page.put(
        f"Logged {dotted_day(day)}, signature: {rng.choice(('kv', 'TO', 'm.s.'))}", "furniture"
    )
    page.raw("\n")
    return page


@family
def folding_daily_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """A ministry's press review in folding blocks: the summary line has date, outlet and title; the text is inside."""
    page = Page("text/html")
    page.raw(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Review</title></head><body class="gov"><header role="banner">'
    )
    page.put(rng.choice(("Government Press Office", "Regional Chancellery")), "furniture")
    page.raw("</header><main>")
    tag(
        page,
        "h1",
        rng.choice(("Daily press review", "Media echo", "Overview of coverage")),
        "furniture",
    )
    page.raw("<button>")
    page.put("Expand all", "furniture")
    page.raw("</button>")
    keys = rng.choice(("dot", "dto", "otd", "td", "tod"))
    topic = ""
    for n, item in enumerate(items):
        if item.topic != topic and rng.random() < 0.5:
            topic = item.topic
            tag(page, "h2", topic, "section")
        page.raw(f"<details{rng.choice((' open', ''))}><summary>")
        for i, key in enumerate(keys):
            page.raw(rng.choice((" &ndash; ", " | ")) if i else "")
            if key == "d":
                page.put(
                    dotted_day(item.published),
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            elif key == "o":
                page.raw("<em>")
                page.put(item.outlet, "publication", n, "outlet")
                page.raw("</em>")
            else:
                page.raw("<strong>")
                page.put(item.headline, "headline", n)
                page.raw("</strong>")
        page.raw("</summary><div>")
        if rng.random() < 0.5:
            page.raw('<p class="au">')
            names(page, n, item, rng.choice(("By ", "")), ", ")
            page.raw("</p>")
        for paragraph in item.paragraphs:
            tag(page, "p", paragraph, "body", n)
        if "o" not in keys:
            page.raw('<p class="so">')
            page.put("In:", "publication", n)
            page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</p>")
        page.raw("</div></details>\n")
    page.raw("</main><footer>")
    page.put("Accessibility | Imprint | Stand: 8:00", "furniture")
    page.raw("</footer></body></html>")
    return page


@family
def campaign_archive_anchors(rng: random.Random, items: Sequence[Item]) -> Page:
    """A campaign's news archive of around 2000: anchored contents, articles with source line under the title, back links."""
    page = Page("text/html")
    page.raw(
        '<html><head><title>archive</title></head><body background="paper.gif" text="#000033"><center><h1>'
    )
    page.put(
        rng.choice(
            ("Save Our Slipway: In the News", "NEWS ARCHIVE", "The Wall Campaign press pages")
        ),
        "furniture",
    )
    page.raw("</h1></center>\n<a name='top'></a><ul>")
    for n, item in enumerate(items):
        page.raw(f"<li><a href='#{n}'>")
        page.put(
            item.headline if rng.random() < 0.7 else f"{item.outlet}: {item.headline}", "contents"
        )
        page.raw("</a>\n")
    page.raw("</ul>\n<hr width='80%'>")
    low = rng.random() < 0.4
    for n, item in enumerate(items):
        page.raw(f"<a name='{n}'></a>")

        def source(n: int = n, item: Item = item) -> None:
            page.raw("<font size='-1' color='#660000'>")
            if rng.random() < 0.4:
                page.put(rng.choice(("Source:", "From the", "Published in")), "publication", n)
                page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            if rng.random() < 0.85:
                page.raw(rng.choice((", ", " -- ", "<br>")))
                page.put(
                    rng.choice((long_day, us_day, slash_day))(item.published),
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            page.raw("</font>\n")

        tag(page, "h3", item.headline, "headline", n)
        if not low:
            source()
        page.raw("<p>")
        if rng.random() < 0.6:
            page.raw("<b>")
            names(page, n, item, "by ")
            page.raw("</b><p>\n")
        for paragraph in item.paragraphs:
            page.put(paragraph, "body", n)
            page.raw("\n<p>\n")
        if low:
            source()
        if rng.random() < 0.3:
            page.raw("<p>[<i>")
            page.put("Our comment: the figure is wrong, see our leaflet.", "furniture")
            page.raw("</i>]")
        page.raw("<p><a href='#top'>")
        page.put(rng.choice(("Back to top", "^ Index", "[top]")), "furniture")
        page.raw("</a><hr>\n")
    page.put("This page last updated by Jonas. You are visitor 004,211", "furniture")
    page.raw("</body></html>")
    return page


@family
def plain_live_report_entries(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live report as plain text: one title, times before paragraphs in falling or rising order, all one article."""
    page, item, wrap = Page(), items[0], wrapper(rng)
    if rng.random() < 0.5:
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(rng.choice((" - ", "\n")))
        page.put(rng.choice(("LIVE", "Live blog", "as it happened")), "furniture")
        page.raw("\n\n")
        named = True
    else:
        named = False
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.5:
        page.put(wrap(item.deck), "deck", 0)
        page.raw("\n\n")
    if rng.random() < 0.8:
        page.put(
            rng.choice(DAYS)(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("\n")
    if rng.random() < 0.6:
        names(page, 0, item, rng.choice(("By ", "Reporting: ", "")))
        page.raw("\n")
    if not named:
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n")
    page.raw("\n")
    falling = rng.random() < 0.5
    hour = 20 if falling else 8
    form = rng.choice(("{:02}:{:02}", "{:02}.{:02}", "{}:{:02}"))
    own_line = rng.random() < 0.5
    titled = rng.random() < 0.3
    for i, paragraph in enumerate(item.paragraphs):
        clock = form.format(hour, rng.randint(0, 59))
        hour += -1 if falling else 1
        page.raw(clock + ("\n" if own_line else " - " if titled else "  "))
        if titled:
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw("\n")
        page.put(wrap(paragraph), "body", 0)
        page.raw("\n\n")
        if i == 2 and rng.random() < 0.3:
            page.put("Key event / Show key events only", "furniture")
            page.raw("\n\n")
    page.put(
        rng.choice(("This live page is now closed.", "Send us your pictures.", "More to follow.")),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def outline_notes_of_articles(rng: random.Random, items: Sequence[Item]) -> Page:
    """A researcher's outline file: starred headings with property drawers, article text indented, own remarks tagged."""
    page = Page()
    if rng.random() < 0.6:
        page.raw("#+")
        page.put(f"TITLE: {items[0].topic} file", "furniture")
        page.raw("\n\n")
    level = rng.choice(("* ", "** "))
    if level == "** ":
        page.raw("* ")
        page.put("Clippings", "section")
        page.raw("\n")
    drawer = rng.random() < 0.6
    pad = rng.choice(("", "  ", "   "))
    for n, item in enumerate(items):
        page.raw(level)
        state = rng.choice(("TODO", "DONE", ""))
        if state:
            page.put(state, "furniture")
            page.raw(" ")
        page.put(item.headline, "headline", n)
        if rng.random() < 0.4:
            page.raw("   :")
            page.put(item.topic.split()[0].lower(), "furniture")
            page.raw(":")
        page.raw("\n")
        if drawer:
            page.raw(f"{pad}:")
            page.put("PROPERTIES", "furniture")
            page.raw(":\n")
            for key in ("SOURCE", "DATE", "AUTHOR", "URL"):
                if rng.random() < 0.12:
                    continue
                role = {
                    "SOURCE": "publication",
                    "DATE": "publication",
                    "AUTHOR": "byline",
                    "URL": "source_line",
                }[key]
                page.raw(f"{pad}:")
                page.put(key, role, n)  # type: ignore[arg-type]
                page.raw(": ")
                if key == "SOURCE":
                    page.put(item.outlet, "publication", n, "outlet")
                elif key == "DATE":
                    page.put(
                        f"[{item.published.isoformat()} {item.published:%a}]",
                        "publication",
                        n,
                        "published",
                        item.published.isoformat(),
                    )
                elif key == "AUTHOR":
                    names(page, n, item, "", ", ")
                else:
                    page.put(item.url, "source_line", n, "url")
                page.raw("\n")
            page.raw(f"{pad}:")
            page.put("END", "furniture")
            page.raw(":\n")
        else:
            page.raw(f"{pad}/")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("/ <")
            page.put(
                item.published.isoformat(),
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
            page.raw(">\n")
        for paragraph in item.paragraphs[: rng.choice((1, 3, 20))]:
            page.raw(pad)
            page.put(
                paragraph if not pad else textwrap.fill(paragraph, 72, subsequent_indent=pad),
                "body",
                n,
            )
            page.raw("\n\n")
        if rng.random() < 0.3:
            page.raw(f"{pad}- ")
            page.put(
                rng.choice(("NB compare with last week's piece", "ask Tove about para 2")),
                "furniture",
            )
            page.raw("\n\n")
    return page


@family
def exhibit_bundle_of_press(rng: random.Random, items: Sequence[Item]) -> Page:
    """An annex of press articles in a legal file: exhibit marks, a description line, then the article as printed."""
    page, wrap = Page(), wrapper(rng)
    page.put(
        rng.choice(
            (
                "ANNEX 4 - PRESS ARTICLES",
                "Bundle C: Media Reports",
                "APPENDIX II. NEWSPAPER EXTRACTS",
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    letters = rng.random() < 0.5
    if rng.random() < 0.5:
        page.put("List of exhibits", "contents")
        page.raw("\n")
        for n, item in enumerate(items):
            page.raw(f"{chr(65 + n) if letters else n + 1}  ")
            page.put(f'{item.outlet}, "{item.headline}"', "contents")
            page.raw("\n")
        page.raw("\n")
    described = rng.random() < 0.5
    for n, item in enumerate(items):
        page.put(f"EXHIBIT {chr(65 + n) if letters else n + 1}", "furniture")
        page.raw("\n")
        if described:
            page.put(
                rng.choice(("Article in", "Copy of an article from", "Extract from")),
                "publication",
                n,
            )
            page.raw(" ")
            page.put(item.outlet, "publication", n, "outlet")
            if rng.random() < 0.85:
                page.raw(" ")
                page.put(rng.choice(("dated", "of")), "publication", n)
                page.raw(" ")
                page.put(
                    long_day(item.published),
                    "publication",
                    n,
                    "published",
                    item.published.isoformat(),
                )
            page.raw("\n\n")
        else:
            page.raw("\n")
        page.put(wrap(item.headline), "headline", n)
        page.raw("\n\n")
        if rng.random() < 0.5:
            names(page, n, item, rng.choice(("By ", "")))
            page.raw("\n\n")
        lined = rng.random() < 0.3
        for i, paragraph in enumerate(item.paragraphs, 1):
            page.raw(f"{i}.  " if lined else "")
            page.put(wrap(paragraph), "body", n)
            page.raw("\n\n")
        if not described:
            page.raw("[")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw(", ")
            page.put(
                short_day(item.published), "publication", n, "published", item.published.isoformat()
            )
            page.raw("]\n\n")
        if rng.random() < 0.4:
            page.put(f"Bundle page {rng.randint(100, 400)}", "furniture")
            page.raw("\n\n")
    return page


@family
def annotated_bibliography(rng: random.Random, items: Sequence[Item]) -> Page:
    """A think tank's annotated source list: citations with the year behind the author, an abstract under each."""
    page = Page("text/html")
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Sources</title></head><body><main id="main">'
    )
    tag(
        page,
        "h1",
        rng.choice(("Annotated sources", "Monthly literature and press digest", "Further reading")),
        "furniture",
    )
    if rng.random() < 0.5:
        tag(
            page,
            "p",
            "Entries follow the order in which they reached us. Abstracts quote the originals.",
            "furniture",
        )
    listed = rng.random() < 0.5
    form = rng.randrange(3)
    page.raw("<ol>" if listed else "<div>")
    for n, item in enumerate(items):
        page.raw('<li class="cite">' if listed else '<p class="cite">')
        if form == 0:
            if rng.random() < 0.9:
                names(page, n, item, "", " &amp; ")
                page.raw(" ")
            page.raw("(")
            page.put(
                f"{item.published.year}, {item.published:%B} {item.published.day}",
                "publication",
                n,
                "published",
                item.published.isoformat(),
            )
            page.raw("). ")
            page.put(item.headline, "headline", n)
            page.raw(". <em>")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</em>.")
        elif form == 1:
            page.raw("<em>")
            page.put(item.outlet, "publication", n, "outlet")
            page.raw("</em>: &lsquo;")
            page.put(item.headline, "headline", n)
            page.raw("&rsquo;, ")
            page.put(
                short_day(item.published), "publication", n, "published", item.published.isoformat()
            )
        else:
            names(page, n, item, "", ", ")
            page.raw(". &ldquo;")
            page.put(item.headline, "headline", n)
            page.raw(".&rdquo; ")
            page.put(item.outlet, "publication", n, "outlet")
        if rng.random() < 0.4:
            page.raw(" <a href='#'>")
            page.put(item.url, "source_line", n, "url")
            page.raw("</a>")
        page.raw("" if listed else "</p>")
        for paragraph in item.paragraphs[: rng.choice((1, 1, 2, 4))]:
            page.raw('<div class="abs">' if listed else "<p>")
            page.put(paragraph, "body", n)
            page.raw("</div>" if listed else "</p>")
        if rng.random() < 0.3:
            page.raw("<p>")
            page.put(f"Keywords: {item.topic.lower()}; coast; policy", "furniture")
            page.raw("</p>")
        page.raw("</li>\n" if listed else "\n")
    page.raw("</ol>" if listed else "</div>")
    page.raw("</main><footer>")
    page.put("Cite this page | Export to reference manager", "furniture")
    page.raw("</footer></body></html>")
    return page


@family
def numbered_points_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A 'things to know' article: numbered subheads over short paragraphs, a slideshow counter, adverts between the points."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>List</title></head><body class="template-listicle"><header><a class="brand">'
    )
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw('</a></header><article><nav aria-label="breadcrumbs">')
    page.put(item.topic, "section")
    page.raw("</nav>")
    tag(page, "h1", item.headline, "headline", 0)
    if rng.random() < 0.6:
        tag(page, "p", item.deck, "deck", 0, attrs='class="dek"')
    foot_by = rng.random() < 0.3

    def signature() -> None:
        page.raw('<div class="sig">')
        names(page, 0, item, rng.choice(("By ", "Text: ", "")))
        page.raw(rng.choice((" | ", "<br>")))
        page.put(
            rng.choice((us_day, long_day, dotted_day))(item.published),
            "publication",
            0,
            "published",
            item.published.isoformat(),
        )
        page.raw("</div>")

    if not foot_by:
        signature()
    tag(page, "p", item.paragraphs[0], "body", 0)
    falling = rng.random() < 0.4
    rest = item.paragraphs[1:]
    for i, paragraph in enumerate(rest):
        number = len(rest) - i if falling else i + 1
        page.raw(f'<section id="slide-{number}">')
        if rng.random() < 0.15:
            page.raw('<div class="ad-slot">')
            page.put(rng.choice(ADVERTS), "furniture")
            page.raw("</div>")
        page.raw("<h2>" + rng.choice((f"<span>{number}.</span> ", f"{number} | ")))
        page.put(SUBHEADS[i % len(SUBHEADS)], "subhead", 0)
        page.raw("</h2>")
        if rng.random() < 0.2:
            page.raw("<figure><img><figcaption>")
            page.put(item.credit, "credit", 0)
            page.raw("</figcaption></figure>")
        page.raw("<p>")
        page.put(paragraph, "body", 0)
        page.raw("</p></section>\n")
    if foot_by:
        signature()
    page.raw('</article><div class="next-up"><h3>')
    page.put("Next up", "furniture")
    page.raw("</h3><a>")
    page.put(other_heads(rng, items, 1)[0], "teaser")
    page.raw("</a></div></body></html>")
    return page


@family
def review_with_fact_lines(rng: random.Random, items: Sequence[Item]) -> Page:
    """A review of a play or a book: stars, fact lines (venue, price, run) above or below the text, a critic's byline."""
    page, item = Page("text/html"), items[0]
    page.raw(
        '<html><head><meta charset="utf-8"><title>Review</title></head><body><div id="hd"><span>'
    )
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</span></div><div id='bd'><p class='kick'>")
    page.put(rng.choice(("Review", "Theatre", "Books", "Stage")), "section")
    page.raw("</p>")
    tag(page, "h1", item.headline, "headline", 0)
    page.raw("<p>" + "\u2605" * rng.randint(1, 5) + "</p>")
    facts = [
        ("Where", f"Old Customs House, {item.place}"),
        ("Until", no_year(item.published + timedelta(days=rng.randint(10, 60)))),
        ("Tickets", f"{rng.randint(8, 40)}.00"),
        ("Running time", f"{rng.randint(60, 170)} minutes"),
    ]
    shown = rng.sample(facts, rng.randint(2, 4))
    facts_first = rng.random() < 0.5

    def fact_lines() -> None:
        page.raw("<ul class='facts'>")
        for label, words in shown:
            page.raw("<li><b>")
            page.put(f"{label}:", "body", 0)
            page.raw("</b> ")
            page.put(words, "body", 0)
            page.raw("</li>")
        page.raw("</ul>")

    steps = rng.sample(("by", "date"), 2)
    for step in steps:
        page.raw("<p class='m'>")
        if step == "by":
            names(page, 0, item, rng.choice(("Reviewed by ", "By ", "")))
        else:
            page.put(
                rng.choice(DAYS)(item.published),
                "publication",
                0,
                "published",
                item.published.isoformat(),
            )
        page.raw("</p>")
    if facts_first:
        fact_lines()
    for i, paragraph in enumerate(item.paragraphs):
        tag(page, "p", paragraph, "body", 0)
        if i == 1 and rng.random() < 0.4:
            page.raw("<div class='pic'><i>")
            page.put(item.caption, "caption", 0)
            page.raw("</i> ")
            page.put(item.credit, "credit", 0)
            page.raw("</div>")
    if not facts_first:
        fact_lines()
    page.raw("<h4>")
    page.put("More reviews", "furniture")
    page.raw("</h4>")
    for words in other_heads(rng, items, 3):
        page.raw("<p><a>")
        page.put(words, "teaser")
        page.raw("</a></p>")
    page.raw("</div></body></html>")
    return page
