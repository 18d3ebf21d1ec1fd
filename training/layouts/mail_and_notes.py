"""Mails, chats, notes and copied pages; single articles."""

import random
import re
import textwrap
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from evaluation.layouts.page import Item, Page, family

MEMBERS = ("Mirela", "Jost P.", "Anneke (press)", "Duty desk", "Radko", "+44 7700 900412", "Silke W", "Bram", "Teodora",
           "Comms Lead", "Yusra", "Old Hal", "Niamh", "Press Office 2", "Kees", "Ludo", "Marit H.")  # fmt: skip
PEOPLE = ("Wanda Creel", "Ivo Tarsk", "Benedikt Moll", "Saskia Lorne", "Piet Aldous", "Rhona Keddle", "Emil Vasko",
          "Ottilie Brand", "Calum Dray", "Jana Pries", "Morwen Hale", "Aldo Ferrin")  # fmt: skip
SERVICES = ("Clipwatch", "Morning Sift", "The Scan", "Presslight", "Tideline Brief", "Newsgleaner", "Overnight File",
            "Quaynote", "Desk & Dawn", "Papertrail Daily", "Eight O'Clock Cuttings", "Longshore Monitor", "Sieve",
            "First Read", "Harrow Media Watch", "Bellwether Mail", "Rundown")  # fmt: skip
ORGS = ("Harbour Authority", "Ministry of Transport", "Coastal Trades Council", "Northern Chamber", "Institute for Shore Studies",
        "Embassy Information Section", "Fisheries Union", "Regional Hospital Trust", "Lindholt Foundation")  # fmt: skip
DATES = ("%-d %B %Y", "%B %-d, %Y", "%a, %d %b %Y", "%d.%m.%Y", "%Y-%m-%d", "%A, %-d %B %Y", "%d/%m/%Y", "%-d %b %Y",
         "%b %d, %Y", "%A %-d %B %Y", "%-d %b. %Y", "%d-%b-%Y")  # fmt: skip


def chance(rng: random.Random, share: float) -> bool:
    return rng.random() < share


def show(rng: random.Random, day: date, form: str | None = None) -> str:
    return day.strftime(form or rng.choice(DATES))


def clock(rng: random.Random, first: int = 5, last: int = 22, twelve: bool = False) -> str:
    hour, minute = rng.randint(first, last), rng.randint(0, 59)
    if twelve:
        return f"{(hour - 1) % 12 + 1}:{minute:02d} {'AM' if hour < 12 else 'PM'}"
    return f"{hour:02d}:{minute:02d}"


def ticking(rng: random.Random, twelve: bool = False) -> Callable[[], str]:
    """A clock of one day that only goes on."""
    now = rng.randint(320, 560)

    def tick() -> str:
        nonlocal now
        now = min(now + rng.choice((0, 0, 1, 2, 7, 31)), 1439)
        hour, minute = divmod(now, 60)
        return (
            f"{(hour - 1) % 12 + 1}:{minute:02d} {'AM' if hour < 12 else 'PM'}"
            if twelve
            else f"{hour:02d}:{minute:02d}"
        )

    return tick


def latest(items: Sequence[Item]) -> date:
    return max(item.published for item in items)


def fill(words: str, width: int | None) -> str:
    words = " ".join(words.split())
    return (
        textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False)
        if width
        else words
    )


def lines_of(words: str, width: int) -> list[str]:
    return fill(words, width).split("\n")


def short(words: str, most: int, end: str = "...") -> str:
    """The first words, as a search engine cuts them."""
    all_words = words.split()
    return (
        " ".join(all_words)
        if len(all_words) <= most
        else " ".join(all_words[:most]).rstrip(",;:.") + end
    )


def named(
    page: Page, before: str, item: Item, after: str, n: int, width: int | None = None
) -> None:
    """A paragraph of the body that names its outlet, wrapped as one."""
    before, after = re.sub(r"\s+", " ", before.lstrip()), re.sub(r"\s+", " ", after.rstrip())
    filled = fill(before + item.outlet + after, width)
    parts = (
        filled[: len(before)],
        filled[len(before) : len(before) + len(item.outlet)],
        filled[len(before) + len(item.outlet) :],
    )
    for text, is_outlet in zip(parts, (False, True, False), strict=True):
        if is_outlet:
            page.put(text, "body", n, "outlet")
        elif text.strip():
            page.put(text, "body", n)
        else:
            page.raw(text)


def reported(
    page: Page, rng: random.Random, words: str, item: Item, n: int, width: int | None = None
) -> None:
    """A paragraph that says who reports it."""
    bare = words.rstrip(".")
    before, after = rng.choice((
        ("", f" reports: {words}"), ("According to ", f": {words}"), (f"{bare}, ", " reported."), (f"{bare}, according to ", "."),
        ("Under the title quoted above, ", f" writes: {words}"), (f"{words} (", ")"), ("", f" notes: “{words}”"),
        ("Coverage in ", f" today: {words}"), (f"{bare}, says ", "."),
    ))  # fmt: skip
    named(page, before, item, after, n, width)


def names(
    page: Page,
    item: Item,
    n: int,
    lead: str = "By ",
    middle: str = " and ",
    change: Callable[[str], str] = str,
) -> None:
    """A byline; nothing if the item has no authors."""
    for at, author in enumerate(item.authors):
        if (lead if at == 0 else middle).strip(" ,;/|&"):
            page.put(lead if at == 0 else middle, "byline", n)
        else:
            page.raw(
                (lead if at == 0 else middle).replace(
                    "&", "&amp;" if page.media_type == "text/html" else "&"
                )
            )
        page.put(change(author), "byline", n, "author", author)


def fields(page: Page, *pieces: tuple[str, str, int | None, str | None, str | None] | str) -> None:
    """Pieces and raw characters in a row."""
    for piece in pieces:
        if isinstance(piece, str):
            page.raw(piece)
        else:
            page.put(*piece)  # type: ignore[arg-type]


def outlet(item: Item, n: int, change: Callable[[str], str] = str):
    return change(item.outlet), "publication", n, "outlet", item.outlet


def day(rng: random.Random, item: Item, n: int, form: str | None = None):
    return (
        show(rng, item.published, form),
        "publication",
        n,
        "published",
        item.published.isoformat(),
    )


def link(item: Item, n: int):
    return item.url, "source_line", n, "url", None


def own(words: str, role: str, n: int):
    return words, role, n, None, None


def site(words: str, role: str = "furniture"):
    return words, role, None, None, None


def html_page(title: str, head: str = "", body: str = "<body>") -> Page:
    page = Page(media_type="text/html")
    safe = title.replace("&", "&amp;").replace("<", "&lt;")
    page.raw(
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{safe}</title>\n{head}</head>\n{body}\n'
    )
    return page


# ---------------------------------------------------------------- mails


@family
def forwarded_article_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail in plain text that forwards one pasted article, with a remark, signatures and a legal notice."""
    page, item = Page(), items[0]
    width = rng.choice((None, 68, 72, 76))
    subject_only = chance(rng, 0.3)
    if chance(rng, 0.7):
        remark = rng.choice(("FYI - see below, we should have a line ready by noon.", "In case you missed this one.", "Not sure who covers this now. Over to you.",
                             "As discussed on the phone. The fourth paragraph is the one that matters.", "Thoughts?"))  # fmt: skip
        page.put(remark, "furniture")
        page.raw("\n\n")
        page.put(
            rng.choice(("Best,\n", "Regards\n", "/", "Thanks, ")) + rng.choice(PEOPLE).split()[0],
            "furniture",
        )
        page.raw("\n\n")
    for depth in range(rng.randint(1, 2)):
        page.put(
            "-------- Forwarded Message --------"
            if depth
            else rng.choice(
                (
                    "---------- Forwarded message ---------",
                    "-----Original Message-----",
                    "Begin forwarded message:",
                    "________________________________",
                )
            ),
            "furniture",
        )
        page.raw("\n")
        sender = rng.choice(PEOPLE)
        sent = show(
            rng,
            item.published + timedelta(days=rng.randint(0, 2)),
            rng.choice(("%a, %b %-d, %Y at ", "%d %B %Y ", "%A, %B %d, %Y ")),
        ) + clock(rng)
        block = [
            f"From: {sender} <{sender.split()[1].lower()}@{rng.choice(('harbour-press', 'northdesk', 'coastmail'))}.example>",
            f"{rng.choice(('Date', 'Sent'))}: {sent}",
        ]
        if chance(rng, 0.7):
            block.append(f"To: {rng.choice(PEOPLE)}; {rng.choice(ORGS)} list")
        for line in block:
            page.put(line, "furniture")
            page.raw("\n")
        page.put("Subject:" + rng.choice((" Fwd:", " FW:", "")), "furniture")
        page.raw(" ")
        if subject_only and depth == 0:
            page.put(item.headline, "headline", 0)
        else:
            page.put(
                rng.choice(
                    (item.headline, f"{item.topic} piece", "worth a read", f"{item.place} again")
                ),
                "furniture",
            )
        page.raw("\n\n")
    order = ["url", "head", "pub"]
    rng.shuffle(order)
    for part in order:
        if part == "head" and not subject_only:
            page.put(fill(item.headline, width), "headline", 0)
            page.raw("\n")
            if item.deck and chance(rng, 0.5):
                page.put(fill(item.deck, width), "deck", 0)
                page.raw("\n")
        elif part == "url" and chance(rng, 0.6):
            fields(page, link(item, 0), "\n")
        elif part == "pub":
            if chance(rng, 0.5):
                names(page, item, 0)
                page.raw("\n")
            if chance(rng, 0.85):
                fields(page, outlet(item, 0))
                if chance(rng, 0.7):
                    fields(page, rng.choice((", ", " | ", " - ", "\n")), day(rng, item, 0))
                page.raw("\n")
    page.raw("\n")
    for at, words in enumerate(item.paragraphs):
        page.put(fill(words, width), "body", 0)
        page.raw("\n\n")
        if at == 1 and chance(rng, 0.25):
            page.put(
                rng.choice(("[image: image.png]", "<image001.jpg>", "Inline image 1")), "furniture"
            )
            page.raw("\n\n")
    page.raw("-- \n")
    page.put(
        f"{rng.choice(PEOPLE)}\n{rng.choice(('Head of Media', 'Press Officer', 'Policy Adviser'))}, {rng.choice(ORGS)}\nT +00 555 01{rng.randint(10, 99)}",
        "furniture",
    )
    if chance(rng, 0.6):
        page.raw("\n\n")
        page.put(
            fill(
                "This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error please delete it and tell the sender. Please consider the environment before printing.",
                width,
            ),
            "furniture",
        )
    return page


@family
def quoted_clips_thread(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail thread in plain text whose clips stand in quoted lines, with short replies between them."""
    page = Page()
    mark, width = rng.choice(("> ", ">", "| ", ">> ")), rng.choice((64, 68, 72))
    who = rng.choice(PEOPLE)

    def quoted(
        words: str, role: str, n: int | None, field: str | None = None, value: str | None = None
    ) -> None:
        for line in lines_of(words, width):
            page.raw(mark)
            page.put(line, role, n, field, value)  # type: ignore[arg-type]
            page.raw("\n")

    page.put(
        rng.choice(
            (
                "Thanks - two comments inline.",
                "Adding mine below.",
                "See my notes between the clips.",
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    page.put(
        f"On {show(rng, latest(items), '%a, %-d %b %Y')} at {clock(rng)}, {who} wrote:", "furniture"
    )
    page.raw("\n" + mark.rstrip() + "\n")
    if chance(rng, 0.6):
        quoted(
            rng.choice(
                (
                    "Morning all, today's clips:",
                    "Here is what the papers have.",
                    "Press round-up, quick and dirty:",
                )
            ),
            "furniture",
            None,
        )
        page.raw(mark.rstrip() + "\n")
    style = rng.choice(("above", "below", "bracket"))
    for n, item in enumerate(items):
        known = chance(rng, 0.9)

        def source(item: Item = item, n: int = n, known: bool = known) -> None:
            if known:
                page.raw(mark)
                fields(page, outlet(item, n))
                if chance(rng, 0.7):
                    fields(page, rng.choice((", ", " - ", "; ")), day(rng, item, n))
                page.raw("\n")

        if style == "above":
            source()
        quoted(item.headline.upper() if chance(rng, 0.15) else item.headline, "headline", n)
        if style == "bracket":
            source()
        page.raw(mark.rstrip() + "\n")
        for words in item.paragraphs[: rng.choice((1, 2, 3, 30))]:
            quoted(words, "body", n)
            page.raw(mark.rstrip() + "\n")
        if style == "below":
            source()
        if chance(rng, 0.3):
            fields(page, mark, link(item, n), "\n")
        if chance(rng, 0.4):
            page.raw("\n")
            page.put(
                rng.choice(
                    (
                        "Do we know who briefed this?",
                        "This is wrong, the figure is from last year. Radko will call them.",
                        "+1",
                        "Good for us.",
                        "Can someone send me the print version?",
                    )
                ),
                "furniture",
            )
            page.raw("\n\n")
        else:
            page.raw(mark.rstrip() + "\n")
    quoted(f"{who} / {rng.choice(ORGS)}", "furniture", None)
    return page


@family
def list_digest_of_messages(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mailing list's digest mail: today's topics, then numbered messages each of which posts an article."""
    page = Page()
    name = rng.choice(
        ("harbour-news", "coastwatch", "Northern-Press-L", "islands-clips", "shore-research")
    )
    width = rng.choice((70, 72, 76))
    volume, issue = rng.randint(3, 190), rng.randint(1, 60)
    page.put(
        f"Send {name} mailing list submissions to\n\t{name.lower()}@lists.quaynet.example\n\nTo subscribe or unsubscribe via the World Wide Web, visit\n\thttps://lists.quaynet.example/listinfo/{name.lower()}\nor, via email, send a message with subject or body 'help' to\n\t{name.lower()}-request@lists.quaynet.example",
        "furniture",
    )
    page.raw("\n\n")
    if chance(rng, 0.7):
        page.put(
            'When replying, please edit your Subject line so it is more specific\nthan "Re: Contents of '
            + name
            + ' digest..."',
            "furniture",
        )
        page.raw("\n\n\n")
    page.put(
        rng.choice(("Today's Topics:", "Topics in this digest:", "In this issue:")), "furniture"
    )
    page.raw("\n\n")
    posters = [rng.choice(PEOPLE) for _ in items]
    tag = rng.choice(("", "[clip] ", "Article: "))
    for n, item in enumerate(items):
        page.raw(f"   {n + 1}. ")
        page.put(
            textwrap.fill(
                f"{tag}{item.headline} ({posters[n]})",
                66,
                subsequent_indent="      ",
                break_long_words=False,
            ),
            "contents",
        )
        page.raw("\n")
    page.raw("\n\n" + "-" * 70 + "\n\n")
    in_subject = chance(rng, 0.5)
    for n, item in enumerate(items):
        page.put(
            f"Message: {n + 1}\nDate: {show(rng, item.published + timedelta(days=rng.randint(0, 1)), '%a, %d %b %Y')} {clock(rng)}:{rng.randint(10, 59)} +0{rng.randint(0, 2)}00\nFrom: {posters[n]} <{posters[n].split()[0].lower()}@mailhaven.example>",
            "furniture",
        )
        page.raw("\n")
        page.put(f"Subject: [{name}]", "furniture")
        page.raw(" ")
        if in_subject:
            if tag:
                page.put(tag, "furniture")
            page.put(fill(item.headline, 60), "headline", n)
        else:
            page.put(
                rng.choice((f"{item.topic}", f"re: {item.place}", f"{item.topic} again")),
                "furniture",
            )
        page.raw("\n")
        page.put(
            f'Message-ID: <{rng.getrandbits(40):x}@mailhaven.example>\nContent-Type: text/plain; charset="utf-8"',
            "furniture",
        )
        page.raw("\n\n")
        if chance(rng, 0.3):
            page.put(
                rng.choice(
                    (
                        "Hello list,\n\nthis appeared today:",
                        "Of interest to some here perhaps.",
                        "Forwarded with the usual caveats.",
                    )
                ),
                "furniture",
            )
            page.raw("\n\n")
        has_outlet = chance(rng, 0.9)
        if has_outlet:
            fields(page, outlet(item, n))
            if chance(rng, 0.8):
                fields(page, rng.choice(("\n", ", ", " -- ")), day(rng, item, n))
            page.raw("\n\n")
        if not in_subject:
            page.put(fill(item.headline, width), "headline", n)
            page.raw("\n\n")
        if chance(rng, 0.5):
            names(page, item, n, rng.choice(("By ", "by ", "")))
            page.raw("\n\n")
        for words in item.paragraphs:
            page.put(fill(words, width), "body", n)
            page.raw("\n\n")
        if chance(rng, 0.6):
            fields(page, link(item, n), "\n\n")
        page.raw(rng.choice(("------------------------------", "-" * 30)) + "\n\n")
    page.put(
        f"Subject: Digest Footer\n\n_______________________________________________\n{name} mailing list\n{name.lower()}@lists.quaynet.example",
        "furniture",
    )
    page.raw("\n\n------------------------------\n\n")
    page.put(f"End of {name} Digest, Vol {volume}, Issue {issue}", "furniture")
    page.raw("\n" + "*" * 42 + "\n")
    return page


@family
def alert_mail_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A keyword alert mail in plain text: results with cut snippets, outlets and links, grouped by kind."""
    page = Page()
    service, term = (
        rng.choice(SERVICES),
        rng.choice(
            (items[0].topic.lower(), items[0].place, f'"{items[0].place} {items[0].topic.lower()}"')
        ),
    )
    page.put(
        rng.choice(
            (
                f"=== News - {len(items)} new results for [{term}] ===",
                f"{service} Alert: {term}\nAs-it-happens update",
                f'Your alert "{term}" matched {len(items)} articles',
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    order = rng.choice(
        (
            ("head", "outlet", "text", "url"),
            ("head", "url", "outlet", "text"),
            ("head", "text", "outlet", "url"),
            ("outlet", "head", "text", "url"),
        )
    )
    shows_day, width = chance(rng, 0.5), rng.choice((None, 62, 70))
    for n, item in enumerate(items):
        for part in order:
            if part == "head":
                page.put(
                    fill(
                        item.headline if chance(rng, 0.8) else short(item.headline, 7, " ..."),
                        width,
                    ),
                    "headline",
                    n,
                )
                page.raw("\n")
            elif part == "outlet" and chance(rng, 0.93):
                fields(page, outlet(item, n))
                if shows_day:
                    fields(page, rng.choice((" - ", " | ")), day(rng, item, n, "%-d %b %Y"))
                page.raw("\n")
            elif part == "text":
                page.put(
                    fill(
                        ("... " if chance(rng, 0.2) else "")
                        + short(rng.choice(item.paragraphs[:2]), rng.randint(18, 34), " ..."),
                        width,
                    ),
                    "body",
                    n,
                )
                page.raw("\n")
            elif part == "url":
                fields(page, *rng.choice((("<", link(item, n), ">\n"), (link(item, n), "\n"))))
        if chance(rng, 0.2):
            page.put(
                rng.choice(
                    (
                        "See all stories on this topic",
                        "See more coverage",
                        "Flag as irrelevant",
                        "Mehr Artikel zu diesem Thema",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        page.raw("\n")
        if n == len(items) // 2 and len(items) > 3 and chance(rng, 0.4):
            page.put(
                rng.choice(("=== Web - 0 new results ===", "=== Blogs ===", "MORE RESULTS")),
                "section",
            )
            page.raw("\n\n")
    page.raw("- " * 30 + "\n")
    page.put(
        f"This once a day {service} alert is brought to you by {service}.\n\nUnsubscribe from this alert:\nhttps://alerts.{service.split()[0].lower()}.example/remove?s={rng.getrandbits(48):x}\n\nManage your alerts:\nhttps://alerts.{service.split()[0].lower()}.example/manage",
        "furniture",
    )
    return page


@family
def alert_mail_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A keyword alert mail in nested tables, with share links after each result."""
    service, term = rng.choice(SERVICES), items[0].place
    page = html_page(
        f"{service} Alert - {term}", body='<body style="margin:0;padding:0;background:#f6f6f6">'
    )
    page.raw(
        '<div itemscope itemtype="http://schema.example/EmailMessage"></div><table border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td align="center"><table cellpadding="0" cellspacing="0" style="max-width:650px;width:100%"><tr><td style="padding:16px 32px"><span style="font-size:22px;color:#777">'
    )
    fields(page, site(service + " Alerts"), '</span></td></tr><tr><td style="padding:24px 32px;background:#fafafa"><span style="font-size:18px">', site(term), '</span><br><span style="color:#737373;font-size:12px">',
           site(rng.choice(("Daily update", "As-it-happens update", "Weekly update", "Mise à jour quotidienne")) + " ⋅ " + show(rng, latest(items), "%B %-d, %Y")), '</span></td></tr>')  # fmt: skip
    page.raw('<tr><td style="padding:12px 32px"><span style="font-size:12px;color:#737373">')
    fields(page, site(rng.choice(("NEWS", "ACTUALITÉS", "News")), "section"), "</span></td></tr>\n")
    bold, shares, picture_first = chance(rng, 0.6), chance(rng, 0.7), chance(rng, 0.5)
    for n, item in enumerate(items):
        page.raw(
            f'<tr itemprop="action" id="{rng.getrandbits(32):08x}"><td style="padding:18px 32px 14px;border-bottom:1px solid #f5f5f5"><table cellpadding="0" cellspacing="0"><tr>'
        )
        if picture_first and chance(rng, 0.7):
            page.raw('<td width="100"><a href="#"><img src="t.jpg" width="100" alt=""></a></td>')
        page.raw(
            f'<td valign="top"><a href="https://alerts.example/url?q={item.url}" style="color:#427fed;font-size:16px">'
        )
        fields(page, own(item.headline, "headline", n), "</a>", '<div style="padding:6px 0">')
        if chance(rng, 0.92):
            fields(
                page,
                '<a style="color:#737373;text-decoration:none"><span itemprop="name">',
                outlet(item, n),
                "</span></a>",
            )
            if chance(rng, 0.4):
                fields(page, " - <span>", day(rng, item, n), "</span>")
        page.raw('</div><div itemprop="description" style="color:#252525">')
        snippet = short(item.paragraphs[0], rng.randint(16, 32), " …")
        if bold and item.place in snippet:
            left, right = snippet.split(item.place, 1)
            if left.strip():
                page.put(left, "body", n)
            fields(page, "<b>", own(item.place, "body", n), "</b>")
            if right.strip():
                page.put(right, "body", n)
        else:
            page.put(snippet, "body", n)
        page.raw("</div>")
        if shares:
            page.raw('<table><tr><td style="font-size:11px">')
            for word in ("Mailbook", "Chirp", "Flag as irrelevant"):
                fields(page, '<a href="#">', site(word), "</a> &nbsp; ")
            page.raw("</td></tr></table>")
        page.raw("</td></tr></table></td></tr>\n")
    page.raw('<tr><td style="padding:16px 32px;text-align:center"><a href="#">')
    fields(page, site("See more results"), '</a> | <a href="#">', site("Edit this alert"), '</a></td></tr><tr><td style="font-size:11px;color:#777">',
           site(f"You have received this email because you have subscribed to {service} Alerts."), ' <a href="#">', site("Unsubscribe"), "</a></td></tr></table></td></tr></table></body></html>")  # fmt: skip
    return page


@family
def starred_text_newsletter(rng: random.Random, items: Sequence[Item]) -> Page:
    """A plain text newsletter of the old school: box of stars, contents, numbered pieces, a sponsor, a masthead."""
    page = Page()
    width, title = rng.choice((62, 66, 70)), rng.choice(SERVICES)
    star = rng.choice("*=+~")
    page.raw(star * width + "\n")
    page.put(title.upper().center(width).rstrip(), "furniture")
    page.raw("\n")
    page.put(
        f"Issue {rng.randint(4, 900)}".center(width // 2) + show(rng, latest(items), "%-d %B %Y"),
        "furniture",
    )
    page.raw("\n" + star * width + "\n\n")
    wording = rng.choice(("headline", "blurb", "topic", "none"))
    if wording != "none":
        page.put(
            rng.choice(("IN THIS ISSUE", "CONTENTS", "Inside:", "WHAT'S NEW THIS WEEK")),
            "furniture",
        )
        page.raw("\n\n")
        for n, item in enumerate(items):
            page.raw(f"  {n + 1}{rng.choice('.)')} " if chance(rng, 0.9) else "  - ")
            page.put(
                {
                    "headline": item.headline,
                    "blurb": short(item.paragraphs[0], 9, " .."),
                    "topic": f"{item.topic}: what happened in {item.place}",
                }[wording],
                "contents",
            )
            page.raw("\n")
        page.raw("\n")
    if chance(rng, 0.5):
        page.raw("- - - ")
        page.put("Sponsor", "furniture")
        page.raw(" - - -\n")
        page.put(
            fill(
                "Tired of damp files? Brackwater Archive Boxes keep paper dry for thirty years. Readers of this letter get 10% off: https://brackwater.example/letter",
                width,
            ),
            "furniture",
        )
        page.raw("\n- - - - - - - - -\n\n")
    mark = rng.choice(("number", "arrows", "underline", "brackets"))
    where = rng.choice(("under head", "after body"))
    for n, item in enumerate(items):
        head = item.headline.upper() if chance(rng, 0.5) else item.headline
        page.raw(
            {"number": f"{n + 1}. ", "arrows": ">>> ", "underline": "", "brackets": "[*] "}[mark]
        )
        filled = fill(head, width - 6)
        page.put(filled, "headline", n)
        page.raw("\n")
        if mark == "underline":
            page.raw("-" * max(map(len, filled.split("\n"))) + "\n")

        def source(item: Item = item, n: int = n) -> None:
            if chance(rng, 0.92):
                page.put(rng.choice(("Source: ", "From ", "(")), "publication", n)
                is_open = page.content.endswith("(")
                fields(page, outlet(item, n))
                if chance(rng, 0.75):
                    fields(page, ", ", day(rng, item, n))
                page.raw(")\n" if is_open else "\n")

        if where == "under head":
            source()
        page.raw("\n")
        for words in item.paragraphs[: rng.choice((1, 2, 4, 40))]:
            page.put(fill(words, width), "body", n)
            page.raw("\n\n")
        if where == "after body":
            source()
        if chance(rng, 0.5):
            page.put(rng.choice(("Read more: ", "Full story -> ", "More at ")), "furniture")
            fields(page, link(item, n), "\n")
        page.raw("\n")
    page.raw(star * width + "\n")
    page.put(
        fill(
            f"{title} is compiled by {rng.choice(PEOPLE)} and {rng.choice(PEOPLE)} and goes to {rng.randint(2, 40)},{rng.randint(100, 999)} readers. To leave the list, send a blank message to leave-{rng.randint(1000, 9999)}@letters.example. Back issues are on our site.",
            width,
        ),
        "furniture",
    )
    page.raw("\n" + star * width + "\n")
    return page


@family
def converted_newsletter_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """The plain text half of an HTML newsletter: links in brackets after the words, image markers, tracking addresses."""
    page = Page()
    title = rng.choice(SERVICES)

    def track() -> str:
        return f"https://click.{title.split()[0].lower().strip(chr(39))}.example/e3t/{rng.getrandbits(120):x}{rng.getrandbits(80):x}"

    form = rng.choice((" ( {} )", " [{}]", "\n<{}>", " ({})"))
    page.put("View in browser" + form.format(track()), "furniture")
    page.raw("\n\n")
    page.put(
        rng.choice(
            (
                f"{title} top banner - {show(rng, latest(items), '%B %-d, %Y')}"
                + form.format(track()),
                f"[image: {title}]",
                f"**{title}**",
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    if chance(rng, 0.6):
        page.put(
            rng.choice(("Good morning.", "Dear reader,", "Happy Friday!"))
            + "\n\n"
            + rng.choice(
                (
                    "Short one today, as half the desk is at the ferry.",
                    "Thank you to everyone who wrote in about the new layout. Keep the mails coming.",
                    "Four stories, six minutes. Let us begin.",
                )
            ),
            "furniture",
        )
        page.raw("\n\n")
    marks = rng.choice(
        (
            ("# ", ""),
            ("** ", "\n------------------------------------------------------------"),
            ("", ""),
            ("*", "*"),
        )
    )
    for n, item in enumerate(items):
        if chance(rng, 0.35):
            page.put(item.topic.upper(), "section")
            page.raw("\n\n")
        if chance(rng, 0.3):
            page.put(
                "[image: ]" if chance(rng, 0.4) else "View image" + form.format(track()),
                "furniture",
            )
            page.raw("\n\n")
            if item.caption and chance(rng, 0.5):
                page.put(item.caption, "caption", n)
                if item.credit:
                    page.raw(" (")
                    page.put(item.credit, "credit", n)
                    page.raw(")")
                page.raw("\n\n")
        fields(page, marks[0], own(item.headline, "headline", n))
        if chance(rng, 0.5):
            page.put(form.format(item.url if chance(rng, 0.5) else track()), "source_line", n)
        page.raw(marks[1] + "\n\n")
        paragraphs = item.paragraphs[: rng.choice((1, 2, 3))]
        style = rng.choice(("line", "prose", "tail", "none"))
        if style == "line":
            fields(page, outlet(item, n))
            if chance(rng, 0.5):
                fields(page, " · ", day(rng, item, n))
            page.raw("\n\n")
        for at, words in enumerate(paragraphs):
            if style == "prose" and at == 0:
                reported(page, rng, words, item, n)
            else:
                page.put(words, "body", n)
            page.raw("\n\n")
        if style == "tail":
            page.raw("(")
            fields(page, outlet(item, n), ")\n\n")
        if chance(rng, 0.6):
            page.put(
                rng.choice(
                    ("Read the full story", "READ MORE", "Continue reading »", "Weiterlesen")
                )
                + form.format(track()),
                "furniture",
            )
            page.raw("\n\n")
        if chance(rng, 0.2):
            page.put(
                "TOGETHER WITH LARKFIELD TEAS\n\nA cup that keeps its promises. Try three tins for the price of two."
                + form.format(track()),
                "furniture",
            )
            page.raw("\n\n")
    page.put("Was this forwarded to you? Subscribe" + form.format(track()), "furniture")
    page.raw("\n\n")
    page.put(
        f"Copyright (C) {latest(items).year} {title}. All rights reserved.\n\nOur mailing address is:\n{title}, {rng.randint(1, 90)} Ropewalk, Old Quay\n\nWant to change how you receive these emails?\nUpdate your preferences"
        + form.format(track()),
        "furniture",
    )
    return page


@family
def saved_message_with_headers(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article mailed by its paper's alert service, saved as a message with all transport headers."""
    page, item = Page(), items[0]
    width = rng.choice((None, 72, 76))
    sent = show(rng, item.published, "%a, %d %b %Y ") + clock(rng) + ":07 +0000"
    block = ["Delivered-To: archive@clips.example", f"Received: by 10.20.{rng.randint(1, 250)}.7 with SMTP id {rng.getrandbits(60):x};\n        {sent}",
             f"Return-Path: <bounce-{rng.randint(1000, 99999)}@mailer.{item.host}>", f"Received: from mta{rng.randint(1, 9)}.mailer.{item.host} (192.0.2.{rng.randint(2, 200)})\n        by mx.clips.example with ESMTPS id {rng.getrandbits(50):x}\n        (version=TLS1_3 cipher=TLS_AES_256 bits=256/256);\n        {sent}",
             f"Authentication-Results: mx.clips.example;\n       dkim=pass header.i=@{item.host};\n       spf=pass", "MIME-Version: 1.0", "Precedence: bulk", f"Message-ID: <{rng.getrandbits(64):x}@{item.host}>",
             "List-Unsubscribe: <https://mailer.example/u>"]  # fmt: skip
    rng.shuffle(block)
    for line in block[: rng.randint(4, 9)]:
        page.put(line, "furniture")
        page.raw("\n")
    in_header = chance(rng, 0.6)
    if in_header:
        page.put("Date: ", "publication", 0)
        page.put(sent, "publication", 0, "published", item.published.isoformat())
        page.raw("\n")
        page.put("From: ", "publication", 0)
        page.raw('"')
        fields(page, outlet(item, 0), '" ')
        page.put(f"<alerts@{item.host}>", "publication", 0)
    else:
        page.put(
            f"Date: {show(rng, item.published + timedelta(days=1), '%a, %d %b %Y ')}{clock(rng)}:00 +0000\nFrom: {rng.choice(PEOPLE)} <desk@clips.example>",
            "furniture",
        )
    page.raw("\n")
    page.put("To: archive@clips.example\nSubject:", "furniture")
    page.raw(" ")
    in_subject = chance(rng, 0.4)
    if in_subject:
        page.put(fill(item.headline, 60).replace("\n", "\n "), "headline", 0)
    else:
        page.put(
            rng.choice(
                (
                    "News alert",
                    "clip",
                    f"Story from {item.place}",
                    "[archive] " + short(item.headline, 5, ""),
                )
            ),
            "furniture",
        )
    page.raw("\n")
    page.put(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", "furniture"
    )
    page.raw("\n\n")
    if not in_subject:
        page.put(fill(item.headline, width), "headline", 0)
        page.raw("\n\n")
    if item.deck and chance(rng, 0.4):
        page.put(fill(item.deck, width), "deck", 0)
        page.raw("\n\n")
    if not in_header and chance(rng, 0.9):
        fields(page, outlet(item, 0), rng.choice((", ", "\n")), day(rng, item, 0), "\n\n")
    if chance(rng, 0.5):
        names(page, item, 0, rng.choice(("By ", "", "Reporting by ")))
        page.raw("\n\n")
    for words in item.paragraphs:
        page.put(fill(words, width), "body", 0)
        page.raw("\n\n")
    if len(items) > 1 and chance(rng, 0.5):
        page.put("Also today:", "furniture")
        page.raw("\n")
        for other in items[1:4]:
            page.raw("* ")
            page.put(other.headline, "teaser")
            page.raw("\n")
        page.raw("\n")
    page.put(
        "You receive this alert because you follow a topic. Stop alerts: https://mailer.example/u",
        "furniture",
    )
    return page


@family
def outlook_forward_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article pasted into an office mail and forwarded, in word-processor HTML."""
    item = items[0]
    page = html_page(
        "FW: " + item.headline,
        '<meta name=Generator content="Word 15 (filtered medium)">\n<style>p.MsoNormal{margin:0cm;font-size:11pt;font-family:"Calibri",sans-serif}</style>\n',
        '<body lang=EN-GB link="#0563C1" vlink="#954F72"><div class=WordSection1>',
    )

    def line(words: str, role: str = "furniture", n: int | None = None, bold: bool = False) -> None:
        page.raw(
            "<p class=MsoNormal>"
            + (
                "<b><span style='font-size:14.0pt'>"
                if bold
                else "<span style='mso-fareast-language:EN-US'>"
            )
        )
        page.put(words, role, n)  # type: ignore[arg-type]
        page.raw("</span>" + ("</b>" if bold else "") + "<o:p></o:p></p>\n")

    gap = "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n"
    line(rng.choice(("Dear all,", "Colleagues,", "Hi both")))
    page.raw(gap)
    line(
        rng.choice(
            (
                "Please find below a piece that ran this morning. Grateful for views by close.",
                "For awareness only. No action.",
                "This one is ours, more or less.",
            )
        )
    )
    page.raw(gap)
    line(rng.choice(PEOPLE) + " | " + rng.choice(ORGS))
    page.raw(
        gap
        + "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>"
    )
    for label, value in (
        ("From:", rng.choice(PEOPLE)),
        (
            "Sent:",
            show(rng, item.published + timedelta(days=rng.randint(0, 3)), "%d %B %Y ") + clock(rng),
        ),
        ("To:", rng.choice(ORGS) + " Media"),
        ("Subject:", rng.choice(("Article", item.headline, item.outlet + " coverage"))),
    ):
        fields(page, "<b>", site(label), "</b> ", site(value), "<br>\n")
    page.raw("<o:p></o:p></p></div>\n" + gap)
    if chance(rng, 0.5):
        page.raw(f'<p class=MsoNormal><a href="{item.url}">')
        fields(page, link(item, 0), "</a></p>\n" + gap)
    line(item.headline, "headline", 0, bold=True)
    if item.deck and chance(rng, 0.5):
        line(item.deck, "deck", 0)
    order = ["by", "pub"]
    rng.shuffle(order)
    for part in order:
        page.raw("<p class=MsoNormal><i>")
        if part == "by" and item.authors:
            names(page, item, 0, rng.choice(("By ", "")))
        else:
            fields(page, outlet(item, 0))
            if chance(rng, 0.8):
                fields(page, rng.choice((", ", " | ", "<br>")), day(rng, item, 0))
            if part == "by":
                order = ["pub"]
        page.raw("</i></p>\n")
        if len(order) == 1:
            break
    page.raw(gap)
    if item.caption and chance(rng, 0.4):
        page.raw(
            '<p class=MsoNormal><img width=602 height=339 src="cid:image001.jpg@01DB" alt=""></p>\n'
        )
        line(item.caption, "caption", 0)
        page.raw(gap)
    for words in item.paragraphs:
        line(words, "body", 0)
        page.raw(gap if chance(rng, 0.9) else "")
    if chance(rng, 0.6):
        line(
            "OFFICIAL - This message may contain information that is privileged. Telephone calls may be recorded."
        )
    page.raw("</div></body></html>")
    return page


@family
def webmail_print_view(rng: random.Random, items: Sequence[Item]) -> Page:
    """A webmail's print view of a conversation in which one article was sent, with replies under it."""
    item, me = items[0], rng.choice(PEOPLE)
    page = html_page(
        "Mailhaven - Fwd: " + item.topic,
        "<style>body,td{font:13px arial}</style>\n",
        '<body onload="print()"><div class="bodycontainer">',
    )
    page.raw(
        "<table width=100% cellpadding=0 cellspacing=0 border=0><tr height=14px><td width=143><b>"
    )
    fields(
        page,
        site("Mailhaven"),
        "</b></td><td align=right><font size=-1 color=#777><b>",
        site(f"{me} <{me.split()[0].lower()}@mailhaven.example>"),
        "</b></font></td></tr></table><hr>",
    )
    page.raw('<div class="maincontent"><table width=100%><tr><td><font size=+1><b>')
    as_subject = chance(rng, 0.4)
    if as_subject:
        fields(page, own(item.headline, "headline", 0))
    else:
        fields(page, site(rng.choice(("Fwd: have you seen this", "clip", f"Fwd: {item.topic}"))))
    replies = rng.randint(0, 2)
    fields(
        page,
        "</b></font><br><font size=-1 color=#777>",
        site(f"{replies + 1} message{'s' if replies else ''}"),
        "</font></td></tr></table><hr>",
    )
    page.raw('<table width=100% class="message"><tr><td><font size=-1><b>')
    fields(
        page,
        site(me),
        "</b></font></td><td align=right><font size=-1>",
        site(
            show(rng, item.published + timedelta(days=1), "%a, %b %-d, %Y at ")
            + clock(rng, twelve=True)
        ),
        "</font></td></tr><tr><td colspan=2><font size=-1>",
        site("To: " + rng.choice(PEOPLE)),
        '</font></td></tr><tr><td colspan=2><div style="overflow:hidden"><font size=-1><div dir="ltr">',
    )
    if chance(rng, 0.5):
        fields(page, "<div>", site("the bit about the wall!!"), "</div><div><br></div>")
    fields(page, "<div>", outlet(item, 0))
    if chance(rng, 0.7):
        fields(page, " ", day(rng, item, 0))
    page.raw("</div>")
    if not as_subject:
        fields(page, '<h1 style="font-size:2em">', own(item.headline, "headline", 0), "</h1>")
    if chance(rng, 0.6):
        page.raw("<div>")
        names(page, item, 0, rng.choice(("By ", "")), rng.choice((" and ", ", ")))
        page.raw("</div>")
    tag = rng.choice(("p", "div", "br"))
    for words in item.paragraphs:
        page.raw({"p": "<p>", "div": "<div>", "br": ""}[tag])
        page.put(words, "body", 0)
        page.raw({"p": "</p>", "div": "</div><div><br></div>", "br": "<br><br>"}[tag] + "\n")
    page.raw("</div></font></div></td></tr></table>")
    for _ in range(replies):
        page.raw('<hr><table width=100% class="message"><tr><td><font size=-1><b>')
        fields(
            page,
            site(rng.choice(PEOPLE)),
            "</b></font></td><td align=right><font size=-1>",
            site(
                show(rng, item.published + timedelta(days=2), "%a, %b %-d, %Y at ")
                + clock(rng, twelve=True)
            ),
            '</font></td></tr><tr><td colspan=2><div dir="ltr">',
            site(
                rng.choice(
                    (
                        "Ha. I was there, it was worse.",
                        "Thanks for this, printing it for mum.",
                        "Who wrote it? The name rings a bell.",
                    )
                )
            ),
            "</div>",
        )
        if chance(rng, 0.7):
            page.raw('<div class="gmail_quote"><font color=#888>')
            fields(page, site("[Quoted text hidden]"), "</font></div>")
        page.raw("</td></tr></table>")
    page.raw("</div></div></body></html>")
    return page


@family
def breaking_alert_newsletter(rng: random.Random, items: Sequence[Item]) -> Page:
    """A paper's own mail about one story, in nested tables, with other stories teased below."""
    item = items[0]
    page = html_page(item.headline, body='<body bgcolor="#eeeeee" style="margin:0"><center>')
    page.raw('<div style="display:none;max-height:0;overflow:hidden">')
    fields(
        page,
        site(short(item.paragraphs[0], 12, ""))
        if chance(rng, 0.5)
        else site("Open for the full story"),
        '</div><table class="wrapper" width="600" cellpadding="0" cellspacing="0" bgcolor="#ffffff"><tr><td align="right" style="font-size:11px"><a href="#">',
        site("View this email in your browser"),
        '</a></td></tr><tr><td align="center" style="padding:20px"><a href="#"><span style="font-family:Georgia;font-size:34px">',
    )
    masthead = chance(rng, 0.7)
    if masthead:
        fields(page, outlet(item, 0))
    else:
        fields(page, site(rng.choice(SERVICES)))
    page.raw('</span></a></td></tr><tr><td bgcolor="#b00020" style="color:#fff;padding:6px 20px">')
    fields(
        page, site(rng.choice(("BREAKING NEWS", "News Alert", "EILMELDUNG", "Just in")), "section")
    )
    if chance(rng, 0.8):
        fields(
            page,
            "</td></tr><tr><td style='padding:6px 20px;color:#888'>",
            day(rng, item, 0, rng.choice(("%A, %B %-d, %Y", "%-d %B %Y"))),
            " ",
            own(clock(rng, twelve=True), "publication", 0),
        )
    fields(
        page,
        '</td></tr><tr><td style="padding:10px 20px"><table width="100%"><tr><td style="font-size:26px;line-height:30px"><a href="#" style="color:#111">',
        own(item.headline, "headline", 0),
        "</a></td></tr>",
    )
    if item.deck and chance(rng, 0.6):
        fields(
            page,
            '<tr><td style="font-size:17px;color:#444">',
            own(item.deck, "deck", 0),
            "</td></tr>",
        )
    if not masthead:
        fields(page, '<tr><td style="font-size:12px">', outlet(item, 0), "</td></tr>")
    if item.caption and chance(rng, 0.5):
        fields(
            page,
            '<tr><td><img src="hero.jpg" width="560" alt=""></td></tr><tr><td style="font-size:11px;color:#888">',
            own(item.caption, "caption", 0),
        )
        if item.credit:
            fields(page, " <span>", own(item.credit, "credit", 0), "</span>")
        page.raw("</td></tr>")
    for words in item.paragraphs[: rng.choice((1, 2, 3, 30))]:
        fields(
            page,
            '<tr><td style="font-family:Georgia;font-size:16px;line-height:24px;padding-bottom:14px">',
            own(words, "body", 0),
            "</td></tr>\n",
        )
    fields(
        page,
        '<tr><td align="center"><table class="btn"><tr><td bgcolor="#111"><a href="#" style="color:#fff">',
        site(rng.choice(("Read the full story", "Continue in the app", "READ MORE"))),
        "</a></td></tr></table></td></tr></table></td></tr>",
    )
    if len(items) > 1:
        fields(
            page,
            '<tr><td style="padding:20px;border-top:3px solid #111"><b>',
            site(rng.choice(("More from today", "What else is happening", "Editors' picks"))),
            "</b><table width='100%'>",
        )
        for other in items[1:5]:
            fields(
                page,
                '<tr><td width="120"><img src="t.jpg" width="110" alt=""></td><td><a href="#">',
                site(other.headline, "teaser"),
                "</a>",
            )
            if other.deck and chance(rng, 0.5):
                fields(page, "<br><span>", site(other.deck, "teaser"), "</span>")
            page.raw("</td></tr>")
        page.raw("</table></td></tr>")
    fields(
        page,
        '<tr><td style="font-size:11px;color:#999;padding:20px">',
        site("You received this email because you signed up for news alerts."),
        ' <a href="#">',
        site("Manage preferences"),
        '</a> | <a href="#">',
        site("Privacy policy"),
        "</a></td></tr></table></center></body></html>",
    )
    return page


@family
def card_newsletter_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A curated HTML newsletter with cards by section, a greeting, an advert and outlets under the words or in them."""
    title = rng.choice(SERVICES)
    page = html_page(
        f"{title} | {show(rng, latest(items))}",
        "<style>.card{border:1px solid #ddd;border-radius:8px}</style>\n",
        '<body style="background:#fff8ee">',
    )
    fields(page, '<table role="presentation" width="100%"><tr><td align="center"><table role="presentation" width="640" class="container"><tr><td class="header"><h1>', site(title), "</h1><p>", site(f"{show(rng, latest(items), '%A, %-d %B %Y')} • {rng.randint(3, 9)} min read"), "</p></td></tr><tr><td><p>",
           site(rng.choice(("Good morning! Grab a coffee, here is what moved overnight.", "Hello from the night desk.", "Happy weekend, early birds."))), "</p></td></tr>\n")  # fmt: skip
    if chance(rng, 0.5):
        fields(
            page,
            '<tr><td class="card"><h3>',
            site(rng.choice(("In today's issue", "Today's menu", "At a glance"))),
            "</h3><ul>",
        )
        for item in items:
            fields(
                page,
                "<li>",
                site(rng.choice((item.headline, short(item.headline, 4, ""))), "contents"),
                "</li>",
            )
        page.raw("</ul></td></tr>\n")
    source_style = rng.choice(("under", "prose", "bracket", "badge"))
    emoji = rng.choice(("", "🌊 ", "▪ ", "📰 "))
    for n, item in enumerate(items):
        if chance(rng, 0.4):
            fields(
                page,
                '<tr><td class="section-title"><h2>',
                site(emoji + item.topic, "section"),
                "</h2></td></tr>\n",
            )
        page.raw('<tr><td class="card" style="padding:16px">')
        if source_style == "badge" and chance(rng, 0.9):
            fields(page, '<span class="badge">', outlet(item, n), "</span>")
            if chance(rng, 0.5):
                fields(page, ' <span class="muted">', day(rng, item, n, "%-d %b"), "</span>")
        fields(page, "<h3>", own(item.headline, "headline", n), "</h3>")
        paragraphs = item.paragraphs[: rng.choice((1, 1, 2, 3))]
        for at, words in enumerate(paragraphs):
            page.raw("<p>")
            last = at == len(paragraphs) - 1
            if source_style == "prose" and at == 0:
                before, after = rng.choice(
                    (
                        ("", " reports: " + words),
                        (words.rstrip(".") + ", according to ", "."),
                        ("In ", ": " + words),
                    )
                )
                if before:
                    page.put(before, "body", n)
                fields(
                    page,
                    f'<a href="{item.url}">',
                    (item.outlet, "body", n, "outlet", None),
                    "</a>",
                    own(after, "body", n),
                )
            elif source_style == "bracket" and last:
                fields(
                    page,
                    own(words, "body", n),
                    f' <a href="{item.url}">[',
                    outlet(item, n),
                    "]</a>",
                )
            else:
                page.put(words, "body", n)
            page.raw("</p>")
        if source_style == "under" and chance(rng, 0.9):
            fields(
                page,
                '<p class="src">',
                own("Source: ", "publication", n),
                f'<a href="{item.url}">',
                outlet(item, n),
                "</a>",
            )
            if chance(rng, 0.6):
                fields(page, ", ", day(rng, item, n))
            page.raw("</p>")
        elif chance(rng, 0.4):
            fields(
                page,
                f'<a class="more" href="{item.url}">',
                site(rng.choice(("Read more →", "Full story", "Mehr"))),
                "</a>",
            )
        page.raw("</td></tr>\n")
        if chance(rng, 0.15):
            fields(
                page,
                '<tr><td class="ad"><small>',
                site("SPONSORED"),
                "</small><p>",
                site(
                    "Oar & Anchor insurance covers hulls up to twelve metres. Quote in two minutes."
                ),
                "</p></td></tr>\n",
            )
    fields(
        page,
        '<tr><td class="footer"><p>',
        site(
            rng.choice(
                (
                    "Made with care on the coast.",
                    "How did you like today's issue? Reply and tell us.",
                )
            )
        ),
        '</p><p><a href="#">',
        site("Unsubscribe"),
        '</a> · <a href="#">',
        site("Share with a friend"),
        "</a></p></td></tr></table></td></tr></table></body></html>",
    )
    return page


@family
def rss_to_mail_single(rng: random.Random, items: Sequence[Item]) -> Page:
    """One feed entry delivered as a plain mail: title, link and labels, the full text and a feed footer."""
    page, item = Page(), items[0]
    labels = rng.choice(
        (
            ("Title", "URL", "Author", "Date"),
            ("Titre", "Lien", "Auteur", "Date"),
            ("Post", "Link", "By", "Posted"),
            ("Titel", "Adresse", "Autor", "Datum"),
        )
    )
    pieces = ["title", "url", "author", "date", "feed"]
    if chance(rng, 0.5):
        rng.shuffle(pieces)
    if chance(rng, 0.4):
        page.put(f"[{rng.choice(SERVICES)}] 1 new entry", "furniture")
        page.raw("\n\n")
    for part in pieces:
        if part == "title":
            page.put(labels[0] + ": ", "furniture")
            page.put(item.headline, "headline", 0)
        elif part == "url":
            page.put(labels[1] + ": ", "source_line", 0)
            fields(page, link(item, 0))
        elif part == "author" and item.authors and chance(rng, 0.6):
            names(page, item, 0, labels[2] + ": ", ", ")
        elif part == "date" and chance(rng, 0.85):
            page.put(labels[3] + ": ", "publication", 0)
            fields(
                page,
                day(rng, item, 0, rng.choice(("%a, %d %b %Y", "%Y-%m-%d", "%-d %B %Y"))),
                " ",
                own(clock(rng) + ":00 GMT", "publication", 0),
            )
        elif part == "feed":
            page.put(rng.choice(("Feed: ", "Source: ", "Blog: ")), "publication", 0)
            fields(page, outlet(item, 0))
        else:
            continue
        page.raw("\n")
    page.raw("\n" + rng.choice(("", "-" * 40 + "\n\n")))
    width = rng.choice((None, 78))
    for words in item.paragraphs:
        page.put(fill(words, width), "body", 0)
        page.raw("\n\n")
    page.put(
        rng.choice(
            (
                f"The post {item.headline} appeared first on {item.outlet}.",
                "(Feed generated by trawl 2.4)",
                "You get this mail because you follow this feed. Reply STOP to end.",
            )
        ),
        "furniture",
    )
    return page


# ---------------------------------------------------------------- chats


@family
def messenger_group_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """The text export of a phone messenger's group in which members post articles between small talk."""
    page = Page()
    stamp = rng.choice(
        (
            "[{:%d/%m/%Y}, {}] {}: ",
            "{:%d/%m/%y}, {} - {}: ",
            "{:%-m/%-d/%y}, {} - {}: ",
            "[{:%d.%m.%y}, {}] {}: ",
        )
    )
    twelve = "%-m" in stamp
    group, when, tick = rng.sample(MEMBERS, 5), latest(items), ticking(rng, twelve)

    def say(words: str | None = None) -> None:
        page.put(stamp.format(when, tick(), rng.choice(group)).strip(), "furniture")
        page.raw(" ")
        if words:
            page.put(words, "furniture")
            page.raw("\n")

    page.put(
        stamp.format(when, tick(), "").rstrip(": ")
        + " "
        + rng.choice(
            (
                "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
                f'{group[0]} created group "{rng.choice(SERVICES)}"',
            )
        ),
        "furniture",
    )
    page.raw("\n")
    order = rng.choice(
        (
            ("head", "source", "body", "url"),
            ("source", "head", "body", "url"),
            ("head", "body", "source"),
            ("url", "head", "body"),
            ("head", "body", "url"),
        )
    )
    star = rng.choice(("*", "", "_"))
    for n, item in enumerate(items):
        for _ in range(rng.choice((0, 0, 1, 2))):
            say(
                rng.choice(
                    (
                        "morning",
                        "<Media omitted>",
                        "👍",
                        "anyone got the print edition?",
                        "This message was deleted",
                        "lol",
                        "image omitted",
                        "who is on call tonight",
                        "You have to read this one 👇",
                        "Ok thx",
                    )
                )
            )
        say()
        limit = rng.choice((1, 2, 30))
        for part in order:
            if part == "head" and not (order[0] == "url" and chance(rng, 0.3)):
                fields(page, star, own(item.headline, "headline", n), star, "\n")
            elif part == "source" and chance(rng, 0.85):
                fields(page, rng.choice(("", "📰 ", "(")), outlet(item, n))
                bracket = page.content.endswith("(" + item.outlet)
                if chance(rng, 0.5):
                    fields(page, ", ", day(rng, item, n))
                page.raw(")\n" if bracket else "\n")
            elif part == "url":
                fields(page, link(item, n), "\n")
            elif part == "body":
                gap = rng.choice(("\n", "\n\n"))
                page.raw(gap[1:])
                for words in item.paragraphs[:limit]:
                    page.put(words, "body", n)
                    page.raw(gap)
        if chance(rng, 0.3):
            say(
                rng.choice(
                    (
                        "wow",
                        "🙈🙈",
                        "That's not what they told us on Tuesday",
                        "source?",
                        "Can we post this on the other group",
                        "missed that one",
                    )
                )
            )
    say(rng.choice(("night all", "ok", "<Media omitted>")))
    return page


@family
def messenger_forwarded_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article forwarded in a chat in several messages, with stamps and reactions between its parts."""
    page, item = Page(), items[0]
    one, two = rng.sample(MEMBERS, 2)
    tick = ticking(rng)
    form = rng.choice(
        (
            "{who}, [{d:%d.%m.%y} {t}]\n",
            "{who} [{t}]:\n",
            "[{d:%Y-%m-%d} {t}] {who}: ",
            "{who}  {t}\n",
        )
    )

    def head(who: str) -> None:
        page.put(
            form.format(who=who, d=item.published + timedelta(days=1), t=tick()).strip(),
            "furniture",
        )
        page.raw("\n" if form.endswith("\n") else " ")

    if chance(rng, 0.5):
        head(two)
        page.put(
            rng.choice(
                ("do you still have that article", "what did the paper say about it?", "ping")
            ),
            "furniture",
        )
        page.raw("\n\n")
    head(one)
    forwarded = rng.choice(("channel", "many", "none"))
    if forwarded == "channel":
        page.put("[Forwarded from ", "publication", 0)
        fields(page, outlet(item, 0), "]\n")
    elif forwarded == "many":
        page.put("Forwarded many times", "furniture")
        page.raw("\n")
    fields(page, rng.choice(("", "⚡️ ", "**", "❗️")), own(item.headline, "headline", 0), "\n\n")
    if forwarded != "channel" and chance(rng, 0.6):
        fields(page, outlet(item, 0))
        if chance(rng, 0.7):
            fields(page, ", ", day(rng, item, 0))
        page.raw("\n")
        if chance(rng, 0.5):
            names(page, item, 0)
            page.raw("\n")
        page.raw("\n")
    for at, words in enumerate(item.paragraphs):
        page.put(words, "body", 0)
        page.raw("\n\n")
        if at < len(item.paragraphs) - 1 and chance(rng, 0.3):
            if chance(rng, 0.4):
                head(two)
                page.put(
                    rng.choice(("wait", "is there more", "😳", "go on", "that's all?")), "furniture"
                )
                page.raw("\n\n")
            head(one)
            if chance(rng, 0.4):
                page.put(rng.choice(("(2/3)", "contd", "Part 2")), "furniture")
                page.raw("\n")
    if chance(rng, 0.5):
        fields(page, link(item, 0), "\n\n")
    head(two)
    page.put(rng.choice(("thank you!!", "Puh. Ok.", "saving this", "👍 2")), "furniture")
    page.raw("\n")
    return page


@family
def channel_export_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """The HTML export of a messenger channel that reposts news: service lines, bold headlines, sources, hashtags."""
    channel = rng.choice(SERVICES)
    page = html_page(
        "Exported Data",
        '<link href="css/style.css" rel="stylesheet"/>\n',
        '<body onload="CheckLocation();"><div class="page_wrap">',
    )
    fields(
        page,
        '<div class="page_header"><div class="content"><div class="text bold">',
        site(channel),
        '</div></div></div><div class="page_body chat_page"><div class="history">\n',
    )
    last, place = None, rng.choice(("tail", "head", "via", "prose"))
    for n, item in enumerate(items):
        shown = item.published
        if shown != last:
            fields(
                page,
                f'<div class="message service" id="message-{n}"><div class="body details">',
                site(shown.strftime("%-d %B %Y")),
                "</div></div>\n",
            )
            last = shown
        fields(
            page,
            f'<div class="message default clearfix" id="message{rng.randint(100, 9999)}"><div class="pull_left userpic_wrap"><div class="userpic userpic3"><div class="initials">',
            site(channel[0]),
            '</div></div></div><div class="body"><div class="pull_right date details" title="{}">'.format(
                shown.strftime("%d.%m.%Y")
            ),
            site(clock(rng)),
            '</div><div class="from_name">',
            site(channel),
            "</div>",
        )
        if place == "via":
            page.raw('<div class="forwarded body"><div class="from_name">')
            fields(
                page,
                outlet(item, n),
                " <span class='date details'>",
                (
                    shown.strftime("%d.%m.%Y") + " " + clock(rng) + ":11",
                    "publication",
                    n,
                    "published",
                    shown.isoformat(),
                ),
                "</span></div>",
            )
        elif chance(rng, 0.3):
            fields(
                page,
                '<div class="media_wrap clearfix"><div class="media clearfix pull_left media_photo"><div class="fill pull_left"></div><div class="body"><div class="title bold">',
                site("Photo"),
                '</div><div class="status details">',
                site("Not included, change data exporting settings to download."),
                "</div></div></div></div>",
            )
        page.raw('<div class="text">')
        if place == "head" and chance(rng, 0.9):
            fields(page, "<em>", outlet(item, n), "</em><br>")
        fields(
            page,
            rng.choice(("", "⚡️", "🔴 ")),
            "<strong>",
            own(item.headline, "headline", n),
            "</strong><br><br>",
        )
        for at, words in enumerate(item.paragraphs[: rng.choice((1, 2, 4))]):
            if place == "prose" and at == 0:
                reported(page, rng, words, item, n)
            else:
                page.put(words, "body", n)
            page.raw("<br><br>")
        if place == "tail" and chance(rng, 0.9):
            fields(
                page,
                own(rng.choice(("Source: ", "via ", "Photo and text: ")), "publication", n),
                f'<a href="{item.url}">',
                outlet(item, n),
                "</a><br>",
            )
        if chance(rng, 0.5):
            fields(page, "<a href=''>", site("#" + item.topic.lower().replace(" ", "")), "</a> ")
        page.raw("</div>" + ("</div>" if place == "via" else ""))
        if chance(rng, 0.3):
            fields(page, '<div class="signature details">', site(rng.choice(MEMBERS)), "</div>")
        page.raw("</div></div>\n")
    page.raw("</div></div></div></body></html>")
    return page


@family
def channel_pasted_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A messenger channel's web preview pasted as text: posts with view counts, the day once above, edited marks."""
    page = Page()
    channel = rng.choice(SERVICES)
    page.put(f"{channel}\n{rng.randint(1, 80)}.{rng.randint(1, 9)}K subscribers", "furniture")
    page.raw("\n")
    page.put(
        rng.choice(
            (
                "News of the coast, no opinions. Tips: @tipline",
                "Join the channel: t.example/join",
                "Download Telegraphist",
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    signs, last, shows_name = rng.choice(("▪️", "", "🔹", "❗️")), None, chance(rng, 0.6)
    for n, item in enumerate(items):
        if item.published != last and chance(rng, 0.6):
            page.put(item.published.strftime("%B %-d"), "section")
            page.raw("\n")
            last = item.published
        if shows_name:
            page.put(channel, "furniture")
            page.raw("\n")
        if chance(rng, 0.9):
            fields(page, signs, own(item.headline, "headline", n), rng.choice(("\n", "\n\n")))
        for words in item.paragraphs[: rng.choice((1, 2, 3))]:
            page.put(words, "body", n)
            page.raw("\n\n")
        if chance(rng, 0.8):
            page.put(rng.choice(("Source: ", "— ", "Reported by ", "Quelle: ")), "publication", n)
            fields(page, outlet(item, n), "\n")
        if chance(rng, 0.25):
            fields(page, link(item, n), "\n")
            page.put(rng.choice(("Instant view", "INSTANT VIEW")), "furniture")
            page.raw("\n")
        page.put(
            f"{rng.randint(1, 60)}.{rng.randint(0, 9)}K{rng.choice((' views', '', ' 👁'))}  {rng.choice(('edited ', ''))}{clock(rng)}",
            "furniture",
        )
        page.raw("\n\n")
    return page


@family
def team_chat_unfurls(rng: random.Random, items: Sequence[Item]) -> Page:
    """A team chat's news channel copied as text: members post links that unfold to outlet, headline and first lines."""
    page = Page()
    page.put(
        rng.choice(("# news-clips", "#press-monitoring", "# coverage"))
        + f"\n{rng.randint(4, 90)} members",
        "furniture",
    )
    page.raw("\n")
    for n, item in enumerate(items):
        if n == 0 or chance(rng, 0.3):
            page.put(
                rng.choice(("New", "Today", "Yesterday", item.published.strftime("%A, %B %-dth"))),
                "section",
            )
            page.raw("\n")
        page.put(f"{rng.choice(MEMBERS)}\n  {clock(rng, twelve=True)}", "furniture")
        page.raw("\n")
        if chance(rng, 0.4):
            page.put(
                rng.choice(
                    (
                        "our friends again",
                        "cc @comms",
                        "for the Thursday deck",
                        "we are in the last paragraph",
                        "fyi <!here>",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        fields(page, link(item, n), "\n")
        if chance(rng, 0.93):
            fields(page, outlet(item, n))
            if item.authors and chance(rng, 0.25):
                page.raw(" | ")
                names(page, item, n, "", ", ")
            page.raw("\n")
        page.put(item.headline if chance(rng, 0.85) else short(item.headline, 8), "headline", n)
        page.raw("\n")
        long = chance(rng, 0.25)
        for words in (
            item.paragraphs if long else (short(item.paragraphs[0], rng.randint(14, 30), "…"),)
        ):
            page.put(words, "body", n)
            page.raw("\n")
        if chance(rng, 0.4):
            fields(page, day(rng, item, n, rng.choice(("%b %-d, %Y", "%b %-d"))))
            if chance(rng, 0.4):
                page.put(f"({rng.randint(30, 900)} kB)", "furniture")
            page.raw("\n")
        if chance(rng, 0.5):
            page.put(
                rng.choice(
                    (
                        ":eyes:",
                        ":tada:",
                        ":+1:",
                        ":fire:",
                        "2 replies\nLast reply today at 11:02 AM",
                        ":white_check_mark:",
                    )
                ),
                "furniture",
            )
            page.raw(f"\n{rng.randint(1, 9)}\n")
        page.raw("\n")
    page.put("Message #news-clips", "furniture")
    return page


@family
def server_bot_embeds(rng: random.Random, items: Sequence[Item]) -> Page:
    """A chat server's news bot saved as HTML with hashed class names: embeds with provider, title, text and footer."""
    page = html_page("#headlines", body='<body class="theme-dark">')
    salt = f"{rng.getrandbits(24):06x}"
    bot = rng.choice(("newsbot", "WireRunner", "Gazetteer", "headline-feed"))
    page.raw(f'<div id="app-mount"><section class="title_{salt}"><h3>')
    fields(
        page, site("headlines"), f'</h3></section><ol class="scrollerInner_{salt}" role="list">\n'
    )
    for n, item in enumerate(items):
        fields(
            page,
            f'<li class="messageListItem_{salt}"><div class="contents_{salt}"><h3 class="header_{salt}"><span class="username_{salt}">',
            site(bot),
            f'</span><span class="botTag_{salt}">',
            site(rng.choice(("BOT", "APP"))),
            f'</span><span class="timestamp_{salt}"><time datetime="{item.published.isoformat()}T08:00">',
            site(show(rng, item.published, "%m/%d/%Y ") + clock(rng, twelve=True)),
            "</time></span></h3></div>",
        )
        page.raw(
            f'<div class="container_{salt}"><article class="embedFull_{salt}" style="border-left-color:#{rng.getrandbits(24):06x}"><div class="grid_{salt}">'
        )
        provider_on_top = chance(rng, 0.6)
        if provider_on_top:
            fields(
                page, f'<div class="embedProvider_{salt}"><span>', outlet(item, n), "</span></div>"
            )
        if item.authors and chance(rng, 0.4):
            page.raw(f'<div class="embedAuthor_{salt}"><span>')
            names(page, item, n, "", ", ")
            page.raw("</span></div>")
        fields(
            page,
            f'<div class="embedTitle_{salt}"><a href="{item.url}">',
            own(item.headline, "headline", n),
            f'</a></div><div class="embedDescription_{salt}">',
        )
        for words in item.paragraphs[: rng.choice((1, 1, 2, 5))]:
            fields(page, "<span>", own(words, "body", n), "</span>\n\n")
        page.raw("</div>")
        if not provider_on_top and chance(rng, 0.9):
            fields(
                page,
                f'<div class="embedFooter_{salt}"><span>',
                outlet(item, n),
                "</span><span>•</span><span>",
                day(rng, item, n, rng.choice(("%m/%d/%Y", "%-d %B %Y"))),
                "</span></div>",
            )
        page.raw("</div></article></div>")
        if chance(rng, 0.4):
            page.raw(f'<div class="reactions_{salt}">')
            fields(page, "<div>🔥 <span>", site(str(rng.randint(1, 40))), "</span></div></div>")
        page.raw("</li>\n")
        if chance(rng, 0.25):
            fields(
                page,
                f'<li class="messageListItem_{salt}"><span class="username_{salt}">',
                site(rng.choice(("grebe77", "mudlark", "tin_whistle"))),
                f'</span><div class="markup_{salt}">',
                site(rng.choice(("why is the bot posting this twice", "called it", "first"))),
                "</div></li>\n",
            )
    page.raw("</ol></div></body></html>")
    return page


@family
def relay_chat_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """A log of a relay chat: a bot's lines with outlet, headline and text in pieces, joins, parts and remarks between."""
    page = Page()
    bot, when = rng.choice(("newsbot", "ticker_", "paperboy", "wire^")), latest(items)
    nicks = rng.sample(("mudlark", "grebe", "tarn", "oskar_", "quill", "hob"), 4)
    tick, form = ticking(rng), rng.choice(("[{}] <{}>", "{} <{}>", "[{}:00] <{}>"))

    def stamp(nick: str) -> None:
        page.put(form.format(tick(), nick), "furniture")
        page.raw(" ")

    page.put(f"--- Log opened {when:%a %b %d} 00:00:01 {when.year}", "furniture")
    page.raw("\n")
    joined = rng.choice((" - ", " | ", ": ", " :: "))
    cut = rng.choice((None, 90, 120))
    for n, item in enumerate(items):
        if chance(rng, 0.5):
            page.put(
                rng.choice(
                    (
                        f"-!- {rng.choice(nicks)} has joined #news",
                        f"-!- {rng.choice(nicks)} has quit [Ping timeout: 240 seconds]",
                        f"[{tick()}] * {rng.choice(nicks)} yawns",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        stamp(bot)
        sourced = chance(rng, 0.9)
        if sourced:
            fields(page, "[", outlet(item, n), "] ") if joined == " - " else fields(
                page, outlet(item, n), joined
            )
        fields(page, own(item.headline, "headline", n))
        if chance(rng, 0.4):
            fields(page, " (", day(rng, item, n, rng.choice(("%Y-%m-%d", "%d %b"))), ")")
        page.raw("\n")
        for words in item.paragraphs[: rng.choice((1, 2, 3))]:
            for line in lines_of(words, cut) if cut else (words,):
                stamp(bot)
                page.put(line, "body", n)
                page.raw("\n")
        if chance(rng, 0.6):
            stamp(bot)
            fields(page, link(item, n), "\n")
        if chance(rng, 0.4):
            stamp(rng.choice(nicks))
            page.put(
                rng.choice(
                    (
                        "heh",
                        "again?",
                        "yesterday's news",
                        "so who pays for it",
                        "!more",
                        "good riddance",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
    page.put(f"--- Log closed {when:%a %b %d} 23:59:58 {when.year}", "furniture")
    page.raw("\n")
    return page


@family
def workplace_post_with_replies(rng: random.Random, items: Sequence[Item]) -> Page:
    """A workplace network's post with one pasted article, likes, replies and suggested posts, in div soup."""
    item = items[0]
    page = html_page("Posts - Press", body='<body><div id="root"><div class="ms-Layer">')
    fields(
        page,
        '<div class="css-1x1" role="banner"><div>',
        site("Search"),
        "</div><div>",
        site("Teams"),
        "</div><div>",
        site("Calendar"),
        '</div></div><div class="css-77" role="main"><div class="ui-chat__message"><div class="author">',
        site(rng.choice(PEOPLE)),
        '</div><div class="time">',
        site(show(rng, item.published, "%-d/%-m ") + clock(rng)),
        "</div>",
    )
    headless = chance(rng, 0.15)
    page.raw('<div class="message-body">')
    if chance(rng, 0.5):
        fields(
            page,
            "<div>",
            site(
                rng.choice(
                    (
                        "@General Please read before the call.",
                        "From the cuttings this morning:",
                        "Posting in full as it is behind a wall.",
                    )
                )
            ),
            "</div><div><br></div>",
        )
    if not headless:
        fields(
            page,
            rng.choice(('<div style="font-size:24px">', "<h2>", "<div><strong>")),
            own(item.headline, "headline", 0),
            "</div>" if "<h2>" not in page.content[-80 - len(item.headline) :] else "</h2>",
        )
    fields(page, '<div itemprop="copy-paste-block">', outlet(item, 0))
    if chance(rng, 0.7):
        fields(page, rng.choice((" · ", ", ", " / ")), day(rng, item, 0))
    if item.authors and chance(rng, 0.5):
        page.raw(" · ")
        names(page, item, 0, rng.choice(("", "by ", "Words: ")), ", ")
    page.raw("</div>")
    for at, words in enumerate(item.paragraphs):
        page.raw("<div>&nbsp;</div><div>")
        named(page, "As ", item, f" puts it: {words}", 0) if at == 1 and chance(
            rng, 0.15
        ) else page.put(words, "body", 0)
        page.raw("</div>\n")
    page.raw('</div><div class="reactions">')
    fields(
        page,
        "👍 <span>",
        site(str(rng.randint(1, 30))),
        "</span> ❤️ <span>",
        site(str(rng.randint(1, 9))),
        '</span></div></div><div class="replies">',
    )
    for _ in range(rng.randint(1, 3)):
        fields(
            page,
            '<div class="reply"><div class="author">',
            site(rng.choice(PEOPLE)),
            "</div><div>",
            site(
                rng.choice(
                    (
                        "Thank you for sharing.",
                        "Seen. We will draft two lines.",
                        "Is the number in the second paragraph ours?",
                        "Let's take this offline",
                    )
                )
            ),
            "</div></div>",
        )
    fields(page, "</div><button>", site("Reply"), "</button></div>")
    if len(items) > 1:
        fields(page, '<div class="rail"><div>', site("Suggested for you"), "</div>")
        for other in items[1:4]:
            fields(page, "<div>", site(other.headline, "teaser"), "</div>")
        page.raw("</div>")
    page.raw("</div></div></body></html>")
    return page


# ---------------------------------------------------------------- notes and wikis


@family
def markdown_press_notes(rng: random.Random, items: Sequence[Item]) -> Page:
    """Somebody's Markdown notes of the day's press: headings by topic, articles with source lines, quotes, tasks, remarks."""
    page = Page()
    when = latest(items)
    if chance(rng, 0.7):
        page.put(
            rng.choice(
                (
                    f"# Press {show(rng, when)}",
                    f"# {when.isoformat()}",
                    f"# Clippings, week {when.isocalendar()[1]}",
                    f"**{when:%A}** notes",
                )
            ),
            "furniture",
        )
        page.raw("\n\n")
    if chance(rng, 0.4):
        page.put(
            rng.choice(
                (
                    "- [ ] call Radko back\n- [x] order print archive",
                    "> todo: tag these",
                    "Tags: #press #inbox",
                    "See also [[Harbour file]] and [[People]].",
                )
            ),
            "furniture",
        )
        page.raw("\n\n")
    level = rng.choice(("## ", "### ", "**", "- **"))
    quote, linked = rng.choice(("> ", "", "", "  ")), chance(rng, 0.4)
    where = rng.choice(("line under", "in heading", "after", "dash list"))
    for n, item in enumerate(items):
        if chance(rng, 0.25):
            page.raw("# ")
            page.put(item.topic, "section")
            page.raw("\n\n")
        page.raw(level)
        if linked:
            fields(page, "[", own(item.headline, "headline", n), "](", link(item, n), ")")
        else:
            fields(page, own(item.headline, "headline", n))
        sourced = chance(rng, 0.9)
        if where == "in heading" and sourced:
            fields(page, rng.choice((" (", " — ")), outlet(item, n))
            page.raw(")" if page.content[: -len(item.outlet)].endswith(" (") else "")
        page.raw(("**" if "**" in level else "") + "\n\n")
        if where == "line under" and sourced:
            fields(page, "*", outlet(item, n))
            if chance(rng, 0.8):
                fields(page, ", ", day(rng, item, n))
            page.raw("*\n\n")
        elif where == "dash list":
            for label in ("src", "date", "by"):
                if label == "src" and sourced:
                    fields(
                        page,
                        "- ",
                        own(rng.choice(("source: ", "paper: ", "Where: ")), "publication", n),
                        outlet(item, n),
                        "\n",
                    )
                elif label == "date" and chance(rng, 0.7):
                    fields(
                        page,
                        "- ",
                        own(rng.choice(("date: ", "published: ")), "publication", n),
                        day(rng, item, n),
                        "\n",
                    )
                elif label == "by" and item.authors and chance(rng, 0.5):
                    page.raw("- ")
                    names(page, item, n, "by: ", ", ")
                    page.raw("\n")
            page.raw("\n")
        for words in item.paragraphs[: rng.choice((1, 2, 5, 40))]:
            fields(page, quote, own(words, "body", n), "\n" + quote.rstrip() + "\n")
        if where == "after" and sourced:
            fields(page, "— ", outlet(item, n))
            if chance(rng, 0.7):
                fields(page, ", ", day(rng, item, n))
            page.raw("\n\n")
        if chance(rng, 0.3):
            page.put(
                rng.choice(
                    (
                        "My note: compare with last month's numbers.",
                        "==check the quote==",
                        "TODO ask A. whether this is the same wall",
                        "^clip",
                    )
                ),
                "furniture",
            )
            page.raw("\n\n")
        if chance(rng, 0.3):
            page.raw("---\n\n")
    return page


@family
def vault_clipping(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article saved by a web clipper as a Markdown note with front matter, image marks, highlights and a related list."""
    page, item = Page(), items[0]
    in_front = chance(rng, 0.5)
    page.raw("---\n")
    keys = ["title", "source", "author", "site", "published", "created", "tags"]
    if chance(rng, 0.4):
        rng.shuffle(keys)
    quotes = rng.choice(('"', ""))
    for key in keys:
        if key == "title":
            page.put("title:", "furniture")
            page.raw(" " + quotes)
            page.put(
                item.headline if in_front else short(item.headline, 4, ""),
                *(("headline", 0) if in_front else ("furniture",)),
            )
            page.raw(quotes)
        elif key == "source":
            page.put(rng.choice(("source: ", "url: ", "link: ")), "source_line", 0)
            fields(page, quotes, link(item, 0), quotes)
        elif key == "author" and item.authors and chance(rng, 0.7):
            page.put("author:", "byline", 0)
            for author in item.authors:
                fields(
                    page,
                    "\n  - " + quotes + "[[",
                    (author, "byline", 0, "author", None),
                    "]]" + quotes,
                )
        elif key == "site" and chance(rng, 0.8):
            page.put(rng.choice(("site: ", "publisher: ", "publication: ")), "publication", 0)
            fields(page, quotes, outlet(item, 0), quotes)
        elif key == "published" and chance(rng, 0.85):
            page.put(rng.choice(("published: ", "date: ")), "publication", 0)
            fields(page, day(rng, item, 0, rng.choice(("%Y-%m-%d", "%Y-%m-%d", "%-d %b %Y"))))
        elif key == "created":
            page.put(f"created: {item.published + timedelta(days=rng.randint(0, 40))}", "furniture")
        elif key == "tags":
            page.put(
                f"tags:\n  - clippings\n  - {item.topic.lower().replace(' ', '-')}", "furniture"
            )
        else:
            continue
        page.raw("\n")
    page.raw("---\n")
    if not in_front:
        fields(page, "# ", own(item.headline, "headline", 0), "\n\n")
    if item.deck and chance(rng, 0.4):
        fields(page, rng.choice(("> ", "*", "")), own(item.deck, "deck", 0))
        page.raw("*\n\n" if page.content[: -len(item.deck)].endswith("*") else "\n\n")
    if chance(rng, 0.5):
        page.raw("![](")
        page.put(f"https://{item.host}/img/{rng.getrandbits(32):08x}.jpg", "furniture")
        page.raw(")\n")
        if item.caption:
            fields(page, rng.choice(("*", "")), own(item.caption, "caption", 0))
            if item.credit:
                fields(page, " ", own(item.credit, "credit", 0))
            page.raw("\n\n")
    for at, words in enumerate(item.paragraphs):
        if chance(rng, 0.12):
            fields(page, "==", own(words, "body", 0), "==\n\n")
        else:
            page.put(words, "body", 0)
            page.raw("\n\n")
        if at and at < len(item.paragraphs) - 1 and chance(rng, 0.15):
            fields(
                page,
                "## ",
                own(
                    rng.choice(
                        (
                            "What happened next",
                            "The background",
                            "‘We heard it first’",
                            f"A long week in {item.place}",
                        )
                    ),
                    "subhead",
                    0,
                ),
                "\n\n",
            )
    if len(items) > 1 and chance(rng, 0.5):
        page.put(rng.choice(("## Related", "### Read next", "Backlinks")), "furniture")
        page.raw("\n")
        for other in items[1:4]:
            fields(
                page, "- [", site(other.headline, "teaser"), "](", site(other.url, "teaser"), ")\n"
            )
    return page


@family
def wiki_source_clippings(rng: random.Random, items: Sequence[Item]) -> Page:
    """The source text of a wiki page that collects press articles, in one of three wiki markups."""
    page = Page()
    kind = rng.choice(("media", "doku", "moin"))
    heading, bold, bullet = {
        "media": ("==", "'''", "* "),
        "doku": ("=====", "**", "  * "),
        "moin": ("==", "'''", " * "),
    }[kind]
    if kind == "doku":
        page.raw("====== ")
        page.put(rng.choice(("Press Archive", "In the media", "Presse")), "furniture")
        page.raw(" ======\n\n")
    elif kind == "media" and chance(rng, 0.6):
        page.put(
            rng.choice(
                (
                    "{{Navbox press}}\n__TOC__",
                    "''This page collects coverage. Please keep it in order.''",
                    "{{cleanup|date=" + f"{latest(items):%B %Y}" + "}}",
                )
            ),
            "furniture",
        )
        page.raw("\n\n")
    else:
        page.put("#acl PressGroup:read,write All:read\n<<TableOfContents>>", "furniture")
        page.raw("\n\n")
    cite = rng.choice(("template", "italic", "bullets"))
    for n, item in enumerate(items):
        fields(page, heading + " ", own(item.headline, "headline", n), " " + heading + "\n")
        if cite != "template" or kind != "media":
            if cite == "bullets":
                page.raw(bullet)
                page.put("Outlet: ", "publication", n)
                fields(page, bold, outlet(item, n), bold + "\n")
                if chance(rng, 0.8):
                    page.raw(bullet)
                    page.put("Date: ", "publication", n)
                    fields(page, day(rng, item, n), "\n")
                page.raw("\n")
            else:
                slant = "//" if kind == "doku" else "''"
                fields(page, slant, outlet(item, n), slant)
                if chance(rng, 0.8):
                    fields(page, ", ", day(rng, item, n))
                page.raw(" \\\\\n\n" if kind == "doku" else "\n\n")
        for words in item.paragraphs[: rng.choice((2, 4, 40))]:
            if item.place in words and kind != "moin" and chance(rng, 0.5):
                left, right = words.split(item.place, 1)
                if left.strip():
                    page.put(left, "body", n)
                fields(page, "[[", own(item.place, "body", n), "]]")
                if right.strip():
                    page.put(right, "body", n)
            else:
                page.put(words, "body", n)
            page.raw("\n\n")
        if cite == "template" and kind == "media":
            page.put("<ref>{{cite news |work=", "publication", n)
            fields(page, outlet(item, n))
            page.put(" |date=", "publication", n)
            fields(page, day(rng, item, n, rng.choice(("%Y-%m-%d", "%-d %B %Y"))))
            page.put(" |url=", "publication", n)
            fields(page, link(item, n), "}}")
            page.put("</ref>", "publication", n)
            page.raw("\n\n")
        elif chance(rng, 0.5):
            fields(
                page,
                "[[" if kind == "doku" else "[",
                link(item, n),
                "]]\n\n" if kind == "doku" else "]\n\n",
            )
    page.put(
        {
            "media": "[[Category:Press]]\n[[Category:" + str(latest(items).year) + "]]",
            "doku": "{{tag>press archive}}",
            "moin": "----\nCategoryPress",
        }[kind],
        "furniture",
    )
    return page


@family
def wiki_rendered_coverage(rng: random.Random, items: Sequence[Item]) -> Page:
    """A wiki's rendered page of press coverage: tabs, contents box, sections with edit links, footnotes of sources."""
    title = rng.choice(("Press coverage", "Media echo", f"{items[0].place} in the news"))
    page = html_page(
        title + " - QuayWiki",
        body='<body class="mediawiki ltr ns-0"><div id="content" class="mw-body">',
    )
    fields(
        page,
        '<h1 id="firstHeading">',
        site(title),
        '</h1><div id="siteSub">',
        site("From QuayWiki"),
        '</div><div id="mw-content-text"><div class="mw-parser-output">',
    )
    if chance(rng, 0.6):
        fields(
            page,
            "<p>",
            site("This page lists articles that mention the project. Newest first."),
            "</p>",
        )
    fields(page, '<div id="toc" class="toc"><h2>', site("Contents"), "</h2><ul>")
    for n, item in enumerate(items):
        fields(
            page,
            f'<li class="toclevel-1"><a href="#s{n}"><span class="tocnumber">{n + 1}</span> <span class="toctext">',
            site(item.headline, "contents"),
            "</span></a></li>",
        )
    page.raw("</ul></div>\n")
    notes = chance(rng, 0.4)
    for n, item in enumerate(items):
        fields(
            page,
            f'<h2><span class="mw-headline" id="s{n}">',
            own(item.headline, "headline", n),
            '</span><span class="mw-editsection">[<a href="#">',
            site("edit"),
            "</a>]</span></h2>\n",
        )
        if not notes:
            fields(page, rng.choice(("<dl><dd><i>", "<p><i>")), outlet(item, n), "</i>")
            if chance(rng, 0.8):
                fields(page, ", ", day(rng, item, n))
            page.raw("</dd></dl>" if "<dl>" in page.content[-220:] else "</p>")
        page.raw(rng.choice(("<blockquote>", "<div>")))
        is_quote = page.content.endswith("<blockquote>")
        for at, words in enumerate(item.paragraphs[: rng.choice((1, 3, 40))]):
            page.raw("<p>")
            if notes and at == 0:
                reported(page, rng, words, item, n)
                page.raw(f'<sup class="reference"><a href="#n{n}">[{n + 1}]</a></sup>')
            else:
                page.put(words, "body", n)
            page.raw("</p>")
        page.raw("</blockquote>" if is_quote else "</div>")
        page.raw("\n")
    fields(
        page,
        '</div><div class="printfooter">',
        site(
            "Retrieved from https://quaywiki.example/index.php?oldid="
            + str(rng.randint(1000, 99999))
        ),
        '</div><div id="catlinks">',
        site("Category: Press"),
        '</div></div></div><div id="mw-navigation"><ul>',
    )
    for word in ("Main page", "Recent changes", "Random page", "Log in"):
        fields(page, "<li><a href='#'>", site(word), "</a></li>")
    fields(
        page,
        '</ul></div><ul id="footer-info"><li>',
        site(
            f"This page was last edited on {show(rng, latest(items), '%-d %B %Y')}, at {clock(rng)}."
        ),
        "</li></ul></body></html>",
    )
    return page


@family
def outline_notes(rng: random.Random, items: Sequence[Item]) -> Page:
    """An outliner's file of press notes: stars, keywords, tags, drawers of properties, dates in angle brackets."""
    page = Page()
    page.put(
        f"#+TITLE: {rng.choice(('Presse', 'Reading list', 'Clippings', 'Inbox'))}\n#+STARTUP: overview",
        "furniture",
    )
    page.raw("\n\n")
    drawer, indent = chance(rng, 0.6), rng.choice(("", "  ", "   "))
    width = rng.choice((None, 70))
    for n, item in enumerate(items):
        if n == 0 or chance(rng, 0.25):
            page.raw("* ")
            page.put(item.topic, "section")
            page.raw("\n")
        page.raw("** ")
        if chance(rng, 0.5):
            page.put(rng.choice(("TODO", "DONE", "READ", "[#B]")), "furniture")
            page.raw(" ")
        fields(page, own(item.headline, "headline", n))
        if chance(rng, 0.5):
            page.raw("   :")
            page.put(item.place.lower().replace(" ", "_"), "furniture")
            page.raw(":")
        page.raw("\n")
        if drawer:
            fields(page, indent, site(":PROPERTIES:"), "\n")
            for key, piece in (
                ("SOURCE", outlet(item, n)),
                ("DATE", day(rng, item, n, "%Y-%m-%d")),
                ("URL", link(item, n)),
            ):
                if chance(rng, 0.85):
                    fields(page, indent, own(f":{key}: ", piece[1], n), piece, "\n")
            fields(page, indent, site(":END:"), "\n")
        else:
            fields(page, indent, outlet(item, n))
            if chance(rng, 0.8):
                fields(page, " <", day(rng, item, n, "%Y-%m-%d %a"), ">")
            page.raw("\n")
        for words in item.paragraphs[: rng.choice((1, 2, 40))]:
            for line in lines_of(words, width) if width else (words,):
                fields(page, indent, own(line, "body", n), "\n")
            page.raw("\n")
        if chance(rng, 0.3):
            fields(
                page,
                indent,
                site(
                    rng.choice(
                        (
                            "- note to self: archive copy?",
                            "- [ ] ask for permission",
                            "#+begin_comment\nodd, nobody else has this\n#+end_comment",
                        )
                    )
                ),
                "\n",
            )
    return page


@family
def database_note_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A note database exported to HTML: each article a toggle or page with a table of properties over its text."""
    title = rng.choice(("Clippings", "Media tracker", "Reading"))
    page = html_page(
        title,
        "<style>.page-title{font-size:2.5rem}.sans{font-family:ui-sans-serif}</style>\n",
        f'<body><article id="{rng.getrandbits(64):016x}" class="page sans">',
    )
    fields(
        page,
        "<header><h1 class='page-title'>📎 ",
        site(title),
        '</h1></header><div class="page-body">',
    )
    toggles, labels = (
        chance(rng, 0.5),
        rng.choice(
            (
                ("Outlet", "Date", "Author", "Link", "Status"),
                ("Source", "Published", "By", "URL", "Tags"),
                ("Publication", "Day", "Journalist", "Address", "Sentiment"),
            )
        ),
    )
    for n, item in enumerate(items):
        page.raw(
            '<ul class="toggle"><li><details open=""><summary>'
            if toggles
            else f'<div class="collection-item" id="{rng.getrandbits(32):08x}"><h2>'
        )
        fields(
            page,
            own(item.headline, "headline", n),
            "</summary>" if toggles else "</h2>",
            '<table class="properties"><tbody>',
        )
        rows = [0, 1, 2, 3, 4]
        rng.shuffle(rows) if chance(rng, 0.4) else None
        for row in rows:
            if (
                (row != 0 and chance(rng, 0.25))
                or (row == 2 and not item.authors)
                or (row == 0 and chance(rng, 0.07))
            ):
                continue
            page.raw('<tr class="property-row"><th><span class="icon"></span>')
            if row == 4:
                fields(
                    page,
                    site(labels[4]),
                    '</th><td><span class="selected-value">',
                    site(rng.choice(("Neutral", "Follow up", "Filed", "Negative"))),
                    "</span>",
                )
            elif row == 2:
                page.put(labels[2], "byline", n)
                page.raw("</th><td>")
                names(page, item, n, "", ", ")
            else:
                piece = {
                    0: outlet(item, n),
                    1: day(rng, item, n, rng.choice(("%B %-d, %Y", "@%B %-d, %Y", "%Y/%m/%d"))),
                    3: link(item, n),
                }[row]
                fields(page, own(labels[row], piece[1], n), "</th><td>", piece)
            page.raw("</td></tr>")
        page.raw("</tbody></table>")
        for words in item.paragraphs[: rng.choice((1, 3, 40))]:
            fields(
                page, f'<p id="{rng.getrandbits(32):08x}" class="">', own(words, "body", n), "</p>"
            )
        if chance(rng, 0.2):
            fields(
                page,
                '<figure class="callout"><div>💡</div><div>',
                site("Ask legal before we quote from this."),
                "</div></figure>",
            )
        page.raw("</details></li></ul>\n" if toggles else "</div><hr/>\n")
    page.raw("</div></article></body></html>")
    return page


# ---------------------------------------------------------------- spreadsheets and reports


@family
def spreadsheet_pasted(rng: random.Random, items: Sequence[Item]) -> Page:
    """A coverage log pasted out of a spreadsheet: a header row, then one article a row in cells."""
    page = Page()
    cell = rng.choice(("\t", "\t", " ; ", " | "))
    columns = ["date", "outlet", "head", "body"] + [
        name for name in ("author", "url", "tone", "reach") if chance(rng, 0.5)
    ]
    rng.shuffle(columns) if chance(rng, 0.6) else None
    titles = {"date": rng.choice(("Date", "Published", "Datum")), "outlet": rng.choice(("Outlet", "Medium", "Publication", "Source")), "head": rng.choice(("Headline", "Title", "Titel")),
              "body": rng.choice(("Text", "Summary", "Extract", "Content")), "author": "Author", "url": "Link", "tone": "Tone", "reach": "Reach"}  # fmt: skip
    if chance(rng, 0.4):
        page.put(
            rng.choice(
                (f"Coverage log {latest(items):%B %Y}", f"{rng.choice(ORGS)} - media log", "Sheet1")
            ),
            "furniture",
        )
        page.raw("\n")
    numbered, form, limit = chance(rng, 0.4), rng.choice(DATES), rng.choice((1, 2, 40))
    if chance(rng, 0.85):
        page.put(
            cell.join((["No."] if numbered else []) + [titles[name] for name in columns]).strip(),
            "furniture",
        )
        page.raw("\n")
    for n, item in enumerate(items):
        page.raw(f"{n + 1}{cell}" if numbered else "")
        for at, name in enumerate(columns):
            page.raw(cell if at else "")
            if name == "date" and chance(rng, 0.93):
                fields(page, day(rng, item, n, form))
            elif name == "outlet" and chance(rng, 0.94):
                fields(page, outlet(item, n))
            elif name == "head":
                page.put(item.headline, "headline", n)
            elif name == "body":
                for row, words in enumerate(item.paragraphs[:limit]):
                    page.raw(" " if row else "")
                    page.put(words, "body", n)
            elif name == "author" and item.authors:
                names(page, item, n, "", rng.choice((", ", " / ")))
            elif name == "url":
                fields(page, link(item, n))
            elif name == "tone":
                page.put(rng.choice(("neutral", "positive", "negative", "n/a")), "furniture")
            elif name == "reach":
                page.raw(f"{rng.randint(2, 900)}000")
        page.raw("\n")
    if chance(rng, 0.4):
        page.put(rng.choice(("Total", "Rows")) + cell + str(len(items)), "furniture")
        page.raw("\n")
    return page


@family
def spreadsheet_html_paste(rng: random.Random, items: Sequence[Item]) -> Page:
    """Cells copied out of an online spreadsheet as HTML, with merged rows for topics and line breaks in cells."""
    page = html_page(
        "coverage - Sheets",
        body="<body><google-sheets-html-origin>".replace("google-sheets", "sheet"),
    )
    page.raw(
        '<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt"><colgroup><col width="100"><col width="150"></colgroup><tbody>\n'
    )
    columns = rng.choice(
        (
            ("outlet", "date", "head", "body"),
            ("head", "outlet", "date", "body"),
            ("date", "head", "body", "outlet"),
            ("date", "outlet", "author", "head", "body"),
            ("both", "head", "body", "url"),
        )
    )
    heads = {
        "outlet": "Publication",
        "date": "Date",
        "head": "Article",
        "body": "Key text",
        "author": "Journalist",
        "both": "Where / when",
        "url": "Link",
    }
    if chance(rng, 0.8):
        page.raw('<tr style="height:21px">')
        for name in columns:
            fields(
                page,
                '<td style="background-color:#d9ead3;font-weight:bold">',
                site(heads[name]),
                "</td>",
            )
        page.raw("</tr>\n")
    topic = ""
    for n, item in enumerate(items):
        if item.topic != topic and chance(rng, 0.5):
            topic = item.topic
            fields(
                page,
                f'<tr><td colspan="{len(columns)}" style="background-color:#efefef">',
                site(topic, "section"),
                "</td></tr>\n",
            )
        page.raw('<tr style="height:21px">')
        for name in columns:
            page.raw('<td style="overflow:hidden;padding:2px 3px;vertical-align:bottom">')
            if name == "outlet" and chance(rng, 0.94):
                fields(page, outlet(item, n))
            elif name == "date" and chance(rng, 0.94):
                fields(page, day(rng, item, n, rng.choice(("%d/%m/%Y", "%-d %b %Y", "%Y-%m-%d"))))
            elif name == "both":
                fields(page, outlet(item, n), "<br/>", day(rng, item, n))
            elif name == "head":
                fields(
                    page,
                    *(
                        (f'<a href="{item.url}">', own(item.headline, "headline", n), "</a>")
                        if chance(rng, 0.5)
                        else (own(item.headline, "headline", n),)
                    ),
                )
            elif name == "author":
                names(page, item, n, "", ", ")
            elif name == "url":
                fields(page, link(item, n))
            elif name == "body":
                for at, words in enumerate(item.paragraphs[: rng.choice((1, 1, 2, 40))]):
                    fields(page, "<br/><br/>" if at else "", own(words, "body", n))
            page.raw("</td>")
        page.raw("</tr>\n")
    page.raw("</tbody></table></body></html>")
    return page


@family
def record_cards_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A clippings database printed as cards: labels and values one under another, aligned, with record numbers."""
    page = Page()
    title = rng.choice(SERVICES)
    if chance(rng, 0.7):
        page.put(
            f"{title.upper()}  Report generated {show(rng, latest(items), '%d-%b-%Y')} {clock(rng)}\nQuery: {items[0].topic.lower()} AND {items[0].place.lower()}    Hits: {len(items)}",
            "furniture",
        )
        page.raw("\n\n")
    labels = rng.choice((
        {"head": "TITLE", "outlet": "SOURCE", "date": "DATE", "author": "AUTHOR", "body": "TEXT", "id": "RECORD"},
        {"head": "Headline", "outlet": "Medium", "date": "Date of issue", "author": "Writer", "body": "Full text", "id": "Clip no"},
        {"head": "HD", "outlet": "SN", "date": "PD", "author": "BY", "body": "TD", "id": "AN"},
        {"head": "TI", "outlet": "JN", "date": "DT", "author": "AU", "body": "TX", "id": "NR"},
        {"head": "Titel", "outlet": "Quelle", "date": "Datum", "author": "Autor", "body": "Volltext", "id": "Dok"},
    ))  # fmt: skip
    order = ["id", *rng.sample(("head", "outlet", "date", "author"), 4), "body"]
    pad, colon = max(map(len, labels.values())) + 1, rng.choice((": ", " : ", "  ", " - "))
    width, hang = rng.choice((60, 72)), chance(rng, 0.6)
    for n, item in enumerate(items):
        for key in order:
            if (key in ("outlet", "date") and chance(rng, 0.06)) or (
                key == "author" and (not item.authors or chance(rng, 0.3))
            ):
                continue
            role = {
                "id": "furniture",
                "head": "furniture",
                "outlet": "publication",
                "date": "publication",
                "author": "byline",
                "body": "furniture",
            }[key]
            page.put(labels[key], role, None if role == "furniture" else n)  # type: ignore[arg-type]
            page.raw(" " * (pad - len(labels[key])) + colon)
            indent = "\n" + " " * (pad + len(colon)) if hang else "\n"
            if key == "id":
                page.put(
                    f"{rng.choice(('0', 'PX', '2031-'))}{rng.randint(10000, 99999)}", "furniture"
                )
            elif key == "head":
                page.put(fill(item.headline, width - pad).replace("\n", indent), "headline", n)
            elif key == "outlet":
                fields(page, outlet(item, n))
                if chance(rng, 0.2):
                    page.raw(", ")
                    page.put(
                        rng.choice(("National edition", "p. 4", "Final", "online")),
                        "publication",
                        n,
                    )
            elif key == "date":
                fields(page, day(rng, item, n))
            elif key == "author":
                names(page, item, n, "", "; ")
            else:
                page.raw(indent if chance(rng, 0.5) else "")
                for at, words in enumerate(item.paragraphs):
                    page.raw((indent if chance(rng, 0.5) else "\n" + indent) if at else "")
                    page.put(fill(words, width).replace("\n", indent), "body", n)
            page.raw("\n")
        page.raw(rng.choice(("\n", "\n" + "." * 40 + "\n\n", "\n\n")))
    page.put(
        rng.choice(
            ("*** End of report ***", f"Printed from {title}. For internal use.", "Page 1 of 1")
        ),
        "furniture",
    )
    return page


@family
def coverage_report_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A clipping service's report mail: a summary table of the coverage, then the texts with box headers."""
    service, client = rng.choice(SERVICES), rng.choice(ORGS)
    page = html_page(
        f"{service} report for {client}", body='<body style="font-family:Verdana;font-size:12px">'
    )
    fields(
        page,
        '<table width="760" align="center" border="0"><tr><td bgcolor="#003355"><font color="#ffffff" size="4">',
        site(f"{service} - Media Report"),
        "</font></td></tr><tr><td>",
        site(f"Client: {client}"),
        "<br>",
        site(
            f"Period: {show(rng, min(i.published for i in items), '%-d %b %Y')} to {show(rng, latest(items), '%-d %b %Y')}"
        ),
        "<br>",
        site(f"{len(items)} items"),
        "</td></tr></table>\n",
    )
    shown = rng.choice(("headline", "snippet", "outlet only"))
    page.raw(
        '<table width="760" align="center" border="1" cellspacing="0" cellpadding="3"><tr bgcolor="#dddddd">'
    )
    for word in ("#", "Outlet", "Date", "Item"):
        fields(page, "<th>", site(word), "</th>")
    page.raw("</tr>")
    for n, item in enumerate(items):
        fields(
            page,
            f"<tr><td>{n + 1}</td><td>",
            site(item.outlet, "contents"),
            "</td><td>",
            site(item.published.strftime("%d/%m"), "contents"),
            "</td><td>",
            site(
                {
                    "headline": item.headline,
                    "snippet": short(item.paragraphs[0], 8, " …"),
                    "outlet only": item.topic,
                }[shown],
                "contents",
            ),
            "</td></tr>",
        )
    page.raw("</table>\n")
    form = rng.choice(DATES)
    for n, item in enumerate(items):
        page.raw(
            '<br><table width="760" align="center" border="0"><tr bgcolor="#eef3f7"><td width="60%">'
        )
        if chance(rng, 0.95):
            fields(page, "<b>", outlet(item, n, str.upper if chance(rng, 0.3) else str), "</b>")
        page.raw('</td><td align="right">')
        if chance(rng, 0.93):
            fields(page, day(rng, item, n, form))
        page.raw("</td></tr><tr><td>")
        if item.authors and chance(rng, 0.6):
            names(page, item, n, rng.choice(("Author: ", "By ", "Byline: ")), ", ")
        fields(
            page,
            '</td><td align="right"><font size="1">',
            site(f"Circulation: {rng.randint(5, 400)},000"),
            "</font></td></tr><tr><td colspan=2><font size=4>",
            own(item.headline, "headline", n),
            "</font></td></tr><tr><td colspan=2>",
        )
        for words in item.paragraphs:
            fields(page, own(words, "body", n), "<br><br>\n")
        fields(
            page,
            '</td></tr><tr><td colspan=2><a href="#top"><font size=1>',
            site(rng.choice(("Back to top", "Return to summary", "^ top"))),
            "</font></a></td></tr></table>\n",
        )
    fields(
        page,
        '<p align="center"><font size=1>',
        site(
            f"{service}. Copies are made under licence; do not pass on outside your organisation."
        ),
        "</font></p></body></html>",
    )
    return page


# ---------------------------------------------------------------- copied, printed and saved pages


@family
def copied_site_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news site's article page selected whole and pasted as text, with menus, share words, adverts and comments."""
    page, item = Page(), items[0]
    blank = rng.choice(("\n", "\n\n"))

    def say(words: str) -> None:
        page.put(words, "furniture")
        page.raw("\n")

    top = rng.choice(("menu", "skip", "path", "none"))
    if top == "menu":
        for word in rng.sample(
            (
                "Home",
                "News",
                "Sport",
                "Culture",
                "Weather",
                "Jobs",
                "Opinion",
                "Video",
                "E-Paper",
                "Sign in",
                "Subscribe",
                "Puzzles",
            ),
            6,
        ):
            say(word)
        page.raw("\n")
    elif top == "skip":
        say("Skip to main content\nMenu\nSearch\nLog in")
        page.raw("\n")
    elif top == "path":
        page.put(f"Home > {item.topic} > {item.place}", "section")
        page.raw("\n\n")
    logo = chance(rng, 0.4)
    if logo:
        fields(page, outlet(item, 0, str.upper if chance(rng, 0.4) else str), "\n\n")
    if chance(rng, 0.3):
        page.put(item.topic, "section")
        page.raw("\n")
    fields(page, own(item.headline, "headline", 0), "\n" + blank[1:])
    if item.deck and chance(rng, 0.5):
        fields(page, own(item.deck, "deck", 0), "\n" + blank[1:])
    order = ["by", "date", "share", "picture"]
    rng.shuffle(order)
    for part in order:
        if part == "by" and chance(rng, 0.8):
            names(
                page,
                item,
                0,
                rng.choice(("By ", "", "Written by\n")),
                rng.choice((" and ", ", ", "\n")),
            )
            page.raw("\n" if item.authors else "")
        elif part == "date" and chance(rng, 0.85):
            page.put(
                rng.choice(("Published ", "Updated: ", "Posted on ", "")) or "Published: ",
                "publication",
                0,
            )
            fields(page, day(rng, item, 0, rng.choice(("%-d %B %Y", "%b %d, %Y", "%a %-d %b %Y"))))
            if chance(rng, 0.5):
                fields(page, rng.choice((", ", " at ")[:1]), own(clock(rng), "publication", 0))
            page.raw("\n")
        elif part == "share":
            say(
                rng.choice(
                    (
                        "Share\nSave",
                        "Share on Mailbook\nShare on Chirp\nCopy link",
                        "Listen to this article\n4 min",
                        "3 min read",
                        "Comments\n(14)",
                        "Follow author",
                    )
                )
            )
        elif part == "picture" and item.caption and chance(rng, 0.6):
            fields(page, own(item.caption, "caption", 0))
            if item.credit and chance(rng, 0.8):
                page.raw(rng.choice((" ", "\n")))
                page.put(rng.choice(("(Photo: ", "Image: ", "© ")), "credit", 0)
                fields(page, own(item.credit, "credit", 0))
                page.raw(")" if page.content[: -len(item.credit)].endswith("(Photo: ") else "")
            page.raw("\n")
    if not logo and chance(rng, 0.6):
        fields(page, outlet(item, 0), "\n")
    page.raw(blank)
    for at, words in enumerate(item.paragraphs):
        fields(page, own(words, "body", 0), blank)
        if at < len(item.paragraphs) - 1:
            if chance(rng, 0.2):
                say(
                    rng.choice(
                        (
                            "Advertisement",
                            "ADVERTISEMENT - CONTINUE READING BELOW",
                            "Sign up to our newsletter\nThe best of the week in your inbox\nEnter your email address\nSign up",
                        )
                    )
                )
                page.raw(blank[1:])
            elif len(items) > 1 and chance(rng, 0.2):
                page.put(
                    rng.choice(("Read more: ", "ALSO READ | ", "Related: "))
                    + rng.choice(items[1:]).headline,
                    "teaser",
                )
                page.raw(blank)
    say(
        rng.choice(
            (
                f"Topics\n{item.topic}\n{item.place}",
                "More on this story",
                "Share this article",
                "Report an error",
            )
        )
    )
    if len(items) > 1:
        page.raw("\n")
        say(rng.choice(("Most read", "Related stories", "You may also like", "Top Stories")))
        for at, other in enumerate(items[1:6]):
            page.raw(f"{at + 1}\n" if chance(rng, 0.4) else "")
            page.put(other.headline, "teaser")
            page.raw("\n")
    if chance(rng, 0.4):
        page.raw("\n")
        say(
            f"{rng.randint(2, 60)} Comments\nSort by newest\n\nseagull_71\n2 hours ago\nAbout time someone said it.\nReply  Report"
        )
    page.raw("\n")
    say(
        rng.choice(
            (
                "About us  Contact  Terms  Privacy  Cookies",
                "Follow us\nImprint\nPrivacy settings\n© All rights reserved",
                "Back to top",
            )
        )
    )
    return page


@family
def copied_live_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live page pasted as text: one headline, key points, entries with times, newest or oldest first."""
    page, item = Page(), items[0]
    page.put(rng.choice(("LIVE", "Live updates", "Liveblog", "• LIVE")), "section")
    page.raw("\n\n")
    fields(page, own(item.headline, "headline", 0), "\n\n")
    if item.deck and chance(rng, 0.5):
        fields(page, own(item.deck, "deck", 0), "\n\n")
    if chance(rng, 0.8):
        fields(page, outlet(item, 0), rng.choice(("\n", " | ", ", ")), day(rng, item, 0), "\n")
    if chance(rng, 0.6):
        names(page, item, 0, rng.choice(("By ", "Live reporting: ", "Edited by ")))
        page.raw("\n")
    page.raw("\n")
    entries = list(item.paragraphs)
    if len(entries) > 3 and chance(rng, 0.4):
        page.put(rng.choice(("Key points", "Summary", "What you need to know")), "subhead", 0)
        page.raw("\n")
        for words in entries[:2]:
            fields(page, "- ", own(words, "body", 0), "\n")
        page.raw("\n")
        entries = entries[2:]
    hour, newest = rng.randint(14, 21), chance(rng, 0.7)
    zone, times = rng.choice((" GMT", "", " Uhr", "h")), []
    for _ in entries:
        times.append(f"{hour:02d}:{rng.randint(0, 59):02d}")
        hour = hour - 1 if newest else min(hour + 1, 23)
    at = 0
    while at < len(entries):
        page.put(times[at] + zone, "furniture")
        page.raw("\n")
        if chance(rng, 0.4):
            fields(
                page,
                own(
                    rng.choice(
                        (
                            "Crews at the scene",
                            "What we know so far",
                            "Minister to speak",
                            f"Update from {item.place}",
                            "Roads closed",
                        )
                    ),
                    "subhead",
                    0,
                ),
                "\n",
            )
        for words in entries[at : at + (step := rng.choice((1, 1, 2)))]:
            fields(page, own(words, "body", 0), "\n\n")
        at += step
        if chance(rng, 0.25):
            page.put(
                rng.choice(("Share", "Advertisement", "Load more", "Copy link to this post")),
                "furniture",
            )
            page.raw("\n\n")
        elif len(items) > 1 and chance(rng, 0.15):
            page.put("Read: " + rng.choice(items[1:]).headline, "teaser")
            page.raw("\n\n")
    page.put(
        rng.choice(
            ("This live page has ended. Thank you for reading.", "Show older posts", "Refresh")
        ),
        "furniture",
    )
    return page


@family
def text_browser_dump(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page dumped by a text browser: link numbers in brackets, indented paragraphs, a list of references at the end."""
    page, item = Page(), items[0]
    number, left, width = 0, "   ", rng.choice((66, 72, 76))

    def linked(words: str, role: str, n: int | None = None, *field: str) -> None:
        nonlocal number
        number += 1
        page.raw(f"[{number}]")
        page.put(words, role, n, *field)  # type: ignore[arg-type]

    def block(words: str, role: str, n: int | None = None) -> None:
        page.raw(left)
        page.put(fill(words, width).replace("\n", "\n" + left), role, n)  # type: ignore[arg-type]
        page.raw("\n\n")

    page.raw(left)
    if chance(rng, 0.6):
        linked(item.outlet, "publication", 0, "outlet", item.outlet)
    else:
        fields(page, outlet(item, 0))
    page.raw("\n\n")
    for word in rng.sample(
        ("News", "Sport", "Letters", "Notices", "Archive", "About", "Contact"), 4
    ):
        page.raw(left + "* ")
        linked(word, "furniture")
        page.raw("\n")
    page.raw("\n")
    if chance(rng, 0.4):
        page.raw(left)
        page.put("Search: ____________________ Go", "furniture")
        page.raw("\n\n")
    page.raw("" if chance(rng, 0.5) else left)
    fields(page, own(fill(item.headline, 64), "headline", 0), "\n\n")
    if item.deck and chance(rng, 0.4):
        block(item.deck, "deck", 0)
    page.raw(left)
    if item.authors and chance(rng, 0.7):
        page.put("By ", "byline", 0)
        for at, author in enumerate(item.authors):
            if at:
                page.put(" and ", "byline", 0)
            linked(author, "byline", 0, "author", author)
        page.raw("\n" + left)
    fields(page, day(rng, item, 0), "\n\n")
    if chance(rng, 0.4):
        page.raw(left)
        page.put(
            rng.choice(
                ("[INS: :INS]", "[photo_large.jpg]", "(BUTTON) Share", "IFRAME: ad_frame_2")
            ),
            "furniture",
        )
        page.raw("\n\n")
        if item.caption:
            block(item.caption, "caption", 0)
    for at, words in enumerate(item.paragraphs):
        block(words, "body", 0)
        if at and len(items) > 1 and chance(rng, 0.15):
            page.raw(left)
            linked(rng.choice(items[1:]).headline, "teaser")
            page.raw("\n\n")
    if len(items) > 1:
        fields(page, left, site(rng.choice(("More news", "Latest", "Elsewhere"))), "\n\n")
        for other in items[1:5]:
            page.raw(left + " " + rng.choice("*+o") + " ")
            linked(fill(other.headline, 60).replace("\n", "\n" + left + "   "), "teaser")
            page.raw("\n")
        page.raw("\n")
    page.put("References", "furniture")
    page.raw("\n\n")
    for at in range(1, number + 1):
        page.raw(f"{left}{at:>3}. ")
        page.put(
            f"https://{item.host}/{rng.choice(('s', 'tag', 'a', 'by'))}/{rng.getrandbits(24):06x}",
            "furniture",
        )
        page.raw("\n")
    return page


@family
def printed_to_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article printed to a text file: page heads and feet with the address, page numbers and the print time break it."""
    page, item = Page(), items[0]
    width, pages = rng.choice((64, 72, 80)), 0
    title = f"{short(item.headline, 6, '...')} - {item.host}"
    total = len(item.paragraphs) // 3 + 1
    printed = show(
        rng,
        item.published + timedelta(days=rng.randint(0, 90)),
        rng.choice(("%d/%m/%Y, ", "%-m/%-d/%y, ")),
    ) + clock(rng)
    style = rng.choice(("both", "foot", "head"))

    def edge(start: bool) -> None:
        nonlocal pages
        if start:
            pages += 1
        if start and style != "foot":
            page.put(
                f"{title}    {item.url}" if chance(rng, 0.3) else f"{printed}    {title}",
                "furniture",
            )
            page.raw("\n\n")
        elif not start and style != "head":
            page.put(
                f"{item.url}    {pages}/{total}"
                if style == "both"
                else f"Page {pages} of {total}    {printed}",
                "furniture",
            )
            page.raw("\n\f" if chance(rng, 0.6) else "\n\n")

    edge(True)
    if chance(rng, 0.8):
        fields(page, outlet(item, 0, str.upper if chance(rng, 0.3) else str), "\n\n")
    fields(page, own(fill(item.headline, width), "headline", 0), "\n\n")
    if item.deck and chance(rng, 0.4):
        fields(page, own(fill(item.deck, width), "deck", 0), "\n\n")
    if item.authors and chance(rng, 0.7):
        names(page, item, 0, rng.choice(("By ", "by ", "Text: ")))
        page.raw("\n")
    if chance(rng, 0.85):
        fields(page, day(rng, item, 0), "\n")
    page.raw("\n")
    if chance(rng, 0.3) and item.caption:
        fields(page, own(fill(item.caption, width), "caption", 0), "\n")
        if item.credit:
            fields(page, own(item.credit, "credit", 0), "\n")
        page.raw("\n")
    split = chance(rng, 0.5)
    for at, words in enumerate(item.paragraphs):
        rows = lines_of(words, width)
        breaks = at % 3 == 2 and at < len(item.paragraphs) - 1
        if breaks and split and len(rows) > 1:
            fields(page, own("\n".join(rows[:1]), "body", 0), "\n\n")
            edge(False)
            edge(True)
            fields(page, own("\n".join(rows[1:]), "body", 0), "\n\n")
        else:
            fields(page, own("\n".join(rows), "body", 0), "\n\n")
            if breaks:
                edge(False)
                edge(True)
    if chance(rng, 0.5):
        page.put("Find this article at:", "source_line", 0)
        fields(page, "\n", link(item, 0), "\n\n")
    if chance(rng, 0.5):
        page.put(
            rng.choice(
                (
                    f"Copyright {item.published.year}. All rights reserved.",
                    "Click to print   Close window",
                    "Uncheck the box to remove the list of links",
                )
            ),
            "furniture",
        )
        page.raw("\n\n")
    edge(False)
    return page


@family
def printer_friendly_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A site's old printer-friendly page: font tags, a close-window link, paragraphs by line breaks, a copyright line."""
    item = items[0]
    page = Page(media_type="text/html")
    page.raw(
        f'<HTML>\n<HEAD><TITLE>{item.host}</TITLE></HEAD>\n<BODY BGCOLOR="#FFFFFF" onLoad="window.print()">\n<TABLE WIDTH="600" BORDER="0" CELLPADDING="4"><TR><TD>'
    )
    if chance(rng, 0.6):
        page.raw('<A HREF="javascript:window.close()"><FONT SIZE="1" FACE="Arial">')
        fields(
            page,
            site(
                rng.choice(
                    ("Close window", "Back to article", "Print this page", "Fenster schließen")
                )
            ),
            "</FONT></A><HR NOSHADE SIZE=1>\n",
        )
    logo = chance(rng, 0.6)
    if logo:
        fields(page, '<FONT SIZE="5" FACE="Times"><B>', outlet(item, 0), "</B></FONT><BR>")
    date_first = chance(rng, 0.5)
    if date_first:
        fields(page, '<FONT SIZE="2">', day(rng, item, 0), "</FONT><P>\n")
    fields(
        page,
        rng.choice(('<FONT SIZE="4"><B>', "<H2><B>")),
        own(item.headline, "headline", 0),
        "</B></FONT><BR>\n"
        if page.content.rfind('SIZE="4"') > page.content.rfind("<H2>")
        else "</B></H2>\n",
    )
    if item.deck and chance(rng, 0.4):
        fields(page, "<I>", own(item.deck, "deck", 0), "</I><P>\n")
    if item.authors and chance(rng, 0.8):
        page.raw('<FONT SIZE="2">')
        names(
            page,
            item,
            0,
            rng.choice(("By ", "BY ", "by ")),
            rng.choice((" and ", ", ")),
            str.upper if chance(rng, 0.3) else str,
        )
        page.raw("</FONT><BR>\n")
    if not logo and chance(rng, 0.8):
        fields(page, "<I>", outlet(item, 0), "</I><BR>")
    page.raw("<P>" if chance(rng, 0.5) else "<BR>")
    gap = rng.choice(("<BR><BR>\n", "<P>\n", "<BR>&nbsp;&nbsp;&nbsp;\n"))
    for at, words in enumerate(item.paragraphs):
        if at and chance(rng, 0.1):
            fields(
                page,
                "<B>",
                own(rng.choice(("The cost", "Long wait", "No answer yet")), "subhead", 0),
                "</B>",
                gap,
            )
        fields(page, own(words, "body", 0), gap)
    if not date_first and chance(rng, 0.7):
        fields(
            page,
            '<FONT SIZE="1">',
            own("Published: ", "publication", 0),
            day(rng, item, 0),
            "</FONT><BR>",
        )
    if chance(rng, 0.5):
        fields(page, '<FONT SIZE="1">', link(item, 0), "</FONT>")
    page.raw('<HR><FONT SIZE="1">')
    fields(
        page,
        site(
            f"© {item.published.year}. {rng.choice(('Reproduction only with permission.', 'All rights reserved.', 'Tous droits réservés.'))}"
        ),
        "</FONT></TD></TR></TABLE></BODY></HTML>",
    )
    return page


@family
def reader_view_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A browser's reader view saved as HTML: site, title, credits, reading time, a container of clean paragraphs, controls."""
    item = items[0]
    page = html_page(
        item.headline,
        '<link rel="stylesheet" href="chrome://global/skin/aboutReader.css">\n',
        '<body class="light sans-serif"><div class="top-anchor"></div>',
    )
    if chance(rng, 0.5):
        page.raw('<div class="toolbar"><ul class="toolbar-controls">')
        for word in rng.sample(
            ("Close Reader View", "Type controls", "Listen", "Save", "Theme"), 3
        ):
            fields(
                page,
                '<li><button class="toolbar-button"><span class="hover-label">',
                site(word),
                "</span></button></li>",
            )
        page.raw("</ul></div>")
    page.raw(
        '<div class="container" style="--content-width:30em"><div class="header reader-header reader-show-element">'
    )
    named_by = rng.choice(("host", "name", "below"))
    if named_by == "host":
        fields(
            page,
            f'<a class="domain reader-domain" href="{item.url}">',
            own(item.host, "source_line", 0),
            "</a>",
        )
    elif named_by == "name":
        fields(page, '<a class="domain reader-domain">', outlet(item, 0), "</a>")
    fields(
        page,
        '<div class="domain-border"></div><h1 class="reader-title">',
        own(item.headline, "headline", 0),
        '</h1><div class="credits reader-credits">',
    )
    if item.authors and chance(rng, 0.85):
        names(page, item, 0, rng.choice(("", "By ", "Par ")), rng.choice((", ", " and ")))
    page.raw('</div><div class="meta-data">')
    if chance(rng, 0.7):
        fields(
            page,
            '<div class="reader-estimated-time">',
            site(rng.choice(("3–4 minutes", "5 minutes", "Less than a minute", "6–8 Minuten"))),
            "</div>",
        )
    if chance(rng, 0.5):
        fields(page, "<time>", day(rng, item, 0), "</time>")
    page.raw(
        '</div></div><hr><div class="content"><div class="moz-reader-content reader-show-element"><div id="readability-page-1" class="page">'
    )
    if named_by == "below":
        fields(page, '<p class="source">', outlet(item, 0), "</p>")
    if item.deck and chance(rng, 0.4):
        fields(page, "<p><em>", own(item.deck, "deck", 0), "</em></p>")
    if item.caption and chance(rng, 0.5):
        fields(page, '<figure><img src="blob" alt=""><figcaption>', own(item.caption, "caption", 0))
        if item.credit:
            fields(page, " <span>", own(item.credit, "credit", 0), "</span>")
        page.raw("</figcaption></figure>")
    for at, words in enumerate(item.paragraphs):
        fields(page, "<p>", own(words, "body", 0), "</p>\n")
        if at and chance(rng, 0.1):
            fields(
                page,
                "<h2>",
                own(
                    rng.choice(("How it began", "After the storm", "“Nobody asked us”")),
                    "subhead",
                    0,
                ),
                "</h2>\n",
            )
        elif len(items) > 1 and chance(rng, 0.1):
            fields(
                page,
                '<ul><li><a href="#">',
                site(rng.choice(items[1:]).headline, "teaser"),
                "</a></li></ul>\n",
            )
    page.raw("</div></div></div></div></body></html>")
    return page


@family
def read_later_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A read-later list exported as text: saved articles with archive stamps, reading times, highlights and own notes."""
    page = Page()
    app = rng.choice(("Shelf", "Laterpile", "Inkwell Reader", "Stow"))
    page.put(f"{app} export\n{len(items)} saved articles", "furniture")
    page.raw("\n\n")
    rule = rng.choice(("=" * 20, "~ ~ ~", "", "----------"))
    order = rng.choice(
        (("head", "meta", "body"), ("meta", "head", "body"), ("head", "body", "meta"))
    )
    divider = rng.choice((" · ", " | ", ", ", " / "))
    for n, item in enumerate(items):
        for part in order:
            if part == "head":
                fields(page, own(item.headline, "headline", n), "\n")
            elif part == "meta":
                whole = [outlet(item, n)] if chance(rng, 0.92) else []
                if chance(rng, 0.6):
                    whole.append(day(rng, item, n))
                for at, piece in enumerate(whole):
                    fields(page, divider if at else "", piece)
                if item.authors and chance(rng, 0.5):
                    page.raw(divider if whole else "")
                    names(page, item, n, "", ", ")
                if chance(rng, 0.6):
                    fields(page, divider, site(f"{rng.randint(2, 14)} min"))
                page.raw("\n")
                if chance(rng, 0.4):
                    page.put(
                        f"Saved {show(rng, latest(items) + timedelta(days=rng.randint(1, 30)), '%Y-%m-%d')}",
                        "furniture",
                    )
                    page.raw("\n")
                if chance(rng, 0.4):
                    fields(page, link(item, n), "\n")
            else:
                page.raw("\n")
                for words in item.paragraphs[: rng.choice((1, 3, 40))]:
                    fields(page, rng.choice(("", "", "» ")), own(words, "body", n), "\n\n")
        if chance(rng, 0.3):
            page.put(
                rng.choice(
                    (
                        "Note: good figures here",
                        "Highlights (0)",
                        "Tags: wall, ferry",
                        "★ Favourite",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        page.raw(rule + "\n\n")
    return page


@family
def web_archive_capture(rng: random.Random, items: Sequence[Item]) -> Page:
    """An archived copy of a blog-built news page, with the archive's bar above it and related posts at the end."""
    item = items[0]
    page = html_page(
        item.headline + " | archived",
        "<script>var archive={ts:1};</script>\n",
        f'<body class="post-template-default single single-post postid-{rng.randint(100, 99999)}">',
    )
    captures = f"{rng.randint(2, 80)} captures"
    fields(
        page,
        '<div id="ar-bar"><table><tr><td>',
        site(rng.choice(("Saved from", "Archived from"))),
        "</td><td>",
        site(item.host),
        "</td><td>",
        site(
            show(rng, item.published + timedelta(days=rng.randint(1, 700)), "%d %b %Y ")
            + clock(rng)
            + ":12 UTC"
        ),
        "</td></tr><tr><td>",
        site(captures),
        '</td><td><a href="#">',
        site("Share"),
        '</a></td><td><a href="#">',
        site("Download .zip"),
        "</a></td></tr></table></div>\n",
    )
    fields(
        page,
        '<div id="page" class="hfeed site"><header id="masthead"><p class="site-title"><a href="/">',
        outlet(item, 0),
        "</a></p>",
    )
    if chance(rng, 0.6):
        fields(
            page,
            '<p class="site-description">',
            site(
                rng.choice(
                    (
                        "News for people who live here",
                        "Since we could print",
                        "Local. Daily. Stubborn.",
                    )
                )
            ),
            "</p>",
        )
    page.raw('<nav><ul class="menu">')
    for word in rng.sample(("Home", "About", "Letters", "Advertise", "Tip us", "Archive"), 4):
        fields(page, '<li class="menu-item">', site(word), "</li>")
    page.raw(
        '</ul></nav></header><article class="post type-post hentry"><header class="entry-header">'
    )
    if chance(rng, 0.5):
        fields(
            page,
            '<span class="cat-links"><a href="#" rel="category tag">',
            site(item.topic, "section"),
            "</a></span>",
        )
    fields(
        page,
        '<h1 class="entry-title">',
        own(item.headline, "headline", 0),
        '</h1><div class="entry-meta">',
    )
    parts = ["date", "author"]
    rng.shuffle(parts)
    for part in parts:
        if part == "date" and chance(rng, 0.9):
            fields(
                page,
                own(rng.choice(("Posted on ", "Published ", "On ")), "publication", 0),
                '<time class="entry-date">',
                day(rng, item, 0),
                "</time> ",
            )
        elif item.authors and chance(rng, 0.8):
            page.raw('<span class="byline">')
            names(page, item, 0, rng.choice(("by ", "Author: ")))
            page.raw("</span> ")
    fields(
        page,
        '<span class="comments-link">',
        site(rng.choice(("Leave a comment", "3 Comments", "No comments yet"))),
        '</span></div></header><div class="entry-content">',
    )
    if item.caption and chance(rng, 0.5):
        fields(
            page,
            '<div class="wp-caption"><img src="a.jpg" alt=""><p class="wp-caption-text">',
            own(item.caption, "caption", 0),
            "</p></div>",
        )
    for words in item.paragraphs:
        fields(page, "<p>", own(words, "body", 0), "</p>\n")
    fields(page, '</div><div class="sharedaddy"><h3>', site("Share this:"), "</h3></div></article>")
    if len(items) > 1:
        fields(
            page,
            '<div id="jp-relatedposts"><h3>',
            site(rng.choice(("Related", "You might also like"))),
            "</h3>",
        )
        for other in items[1:4]:
            fields(
                page,
                '<div class="jp-relatedposts-post"><h4>',
                site(other.headline, "teaser"),
                "</h4><p>",
                site(short(other.paragraphs[0], 14, "…"), "teaser"),
                "</p><span>",
                site(show(rng, other.published, "%B %-d, %Y"), "teaser"),
                "</span></div>",
            )
        page.raw("</div>")
    fields(
        page,
        '<footer id="colophon"><div class="site-info">',
        site("Proudly powered by a blog engine"),
        "</div></footer></div></body></html>",
    )
    return page
