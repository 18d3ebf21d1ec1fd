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
        if (lead if at == 0 else middle).strip(" ,;/|&\n"):
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
    wording, enumerator = (
        rng.choice(("headline", "blurb", "topic", "none")),
        rng.choice(("  {}. ", "  {}) ", "  - ", " [{}] ")),
    )
    if wording != "none":
        page.put(
            rng.choice(("IN THIS ISSUE", "CONTENTS", "Inside:", "WHAT'S NEW THIS WEEK")),
            "furniture",
        )
        page.raw("\n\n")
        for n, item in enumerate(items):
            page.raw(enumerator.format(n + 1))
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
def office_mail_forward_html(rng: random.Random, items: Sequence[Item]) -> Page:
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
            page.raw('<div class="mail_quote"><font color=#888>')
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
    before, after = rng.choice((("", ""), ("⚡️ ", ""), ("**", "**"), ("❗️", ""), ("*", "*")))
    fields(page, before, own(item.headline, "headline", 0), after, "\n\n")
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
    for n, item in enumerate(sorted(items, key=lambda item: item.published)):
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
            site(clock(rng))
            if place == "via"
            else (clock(rng), "publication", n, "published", shown.isoformat()),
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
    signs, last, shows_name, shows_day = (
        rng.choice(("▪️", "", "🔹", "❗️")),
        None,
        chance(rng, 0.6),
        chance(rng, 0.6),
    )
    for n, item in enumerate(sorted(items, key=lambda item: item.published)):
        if item.published != last and shows_day:
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
            f"{rng.randint(1, 60)}.{rng.randint(0, 9)}K{rng.choice((' views', '', ' 👁'))}",
            "furniture",
        )
        page.raw("  ")
        if chance(rng, 0.3):
            page.put("edited ", "furniture")
        if shows_day:
            page.put(clock(rng), "publication", n, "published", item.published.isoformat())
        else:
            page.put(clock(rng), "furniture")
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
                rng.choice(("New", "Today", "Yesterday", latest(items).strftime("%A, %B %-d"))),
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
                fields(page, " ", site(f"({rng.randint(30, 900)} kB)"))
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
            (
                show(rng, item.published, "%m/%d/%Y ") + clock(rng, twelve=True),
                "publication",
                n,
                "published",
                item.published.isoformat(),
            ),
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
        opened, closed = rng.choice(
            (
                ('<div style="font-size:24px">', "</div>"),
                ("<h2>", "</h2>"),
                ("<div><strong>", "</strong></div>"),
            )
        )
        fields(page, opened, own(item.headline, "headline", 0), closed)
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
            slant = rng.choice(("*", ""))
            fields(page, slant, own(item.caption, "caption", 0))
            if item.credit:
                fields(page, " ", own(item.credit, "credit", 0))
            page.raw(slant + "\n\n")
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
    notes, indented = chance(rng, 0.4), chance(rng, 0.5)
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
            opened, closed = ("<dl><dd><i>", "</dd></dl>") if indented else ("<p><i>", "</p>")
            fields(page, opened, outlet(item, n), "</i>")
            if chance(rng, 0.8):
                fields(page, ", ", day(rng, item, n))
            page.raw(closed)
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
        if chance(rng, 0.4):
            rng.shuffle(rows)
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
    if chance(rng, 0.6):
        rng.shuffle(columns)
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
    page = html_page("coverage - Sheets", body="<body><sheet-html-origin>")
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
    width, hang, tight, below = (
        rng.choice((60, 72)),
        chance(rng, 0.6),
        chance(rng, 0.4),
        chance(rng, 0.5),
    )
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
                page.raw(indent if below else "")
                for at, words in enumerate(item.paragraphs):
                    page.raw((indent if tight else "\n" + indent) if at else "")
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
        fields(
            page,
            "<b>",
            outlet(item, n, str.upper if chance(rng, 0.3) else str),
            '</b></td><td align="right">',
            day(rng, item, n, form),
        )
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
            if chance(rng, 0.7):
                page.put(rng.choice(("Published ", "Updated: ", "Posted on ")), "publication", 0)
            fields(page, day(rng, item, 0, rng.choice(("%-d %B %Y", "%b %d, %Y", "%a %-d %b %Y"))))
            if chance(rng, 0.5):
                fields(page, rng.choice((", ", " - ", "  ")), own(clock(rng), "publication", 0))
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
        hour = max(hour - 1, 0) if newest else min(hour + 1, 23)
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
    opened, closed = rng.choice(
        (('<FONT SIZE="4"><B>', "</B></FONT><BR>\n"), ("<H2><B>", "</B></H2>\n"))
    )
    fields(page, opened, own(item.headline, "headline", 0), closed)
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
    divider, highlight = rng.choice((" · ", " | ", ", ", " / ")), rng.choice(("", "", "» ", "> "))
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
                    fields(page, highlight, own(words, "body", n), "\n\n")
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


# ---------------------------------------------------------------- single articles on sites


@family
def interview_on_site(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview on a news site: an introduction, bold questions or speaker names, answers, a box about the guest."""
    item, guest = items[0], rng.choice(PEOPLE)
    page = html_page(
        item.headline + " - " + item.outlet,
        '<meta name="viewport" content="width=device-width">\n',
        '<body class="node--type-interview">',
    )
    page.raw('<header class="site-header" role="banner">')
    fields(
        page,
        '<a class="site-logo" href="/">',
        outlet(item, 0),
        '</a><button aria-expanded="false">',
        site("Menu"),
        "</button></header><main><article>",
    )
    fields(
        page,
        '<div class="field field--name-kicker">',
        site(
            rng.choice(("Interview", "The conversation", "Five questions", item.topic)), "section"
        ),
        "</div>",
    )
    fields(page, "<h1>", own(item.headline, "headline", 0), "</h1>")
    if item.deck:
        fields(page, '<p class="lead">', own(item.deck, "deck", 0), "</p>")
    page.raw('<div class="node__submitted">')
    names(page, item, 0, rng.choice(("Interview: ", "Questions by ", "By ")))
    if chance(rng, 0.8):
        fields(page, ' <span class="date">', day(rng, item, 0), "</span>")
    page.raw("</div><div class='field--name-body'>")
    style, short_name = rng.choice(("bold", "names", "dl", "qa")), guest.split()[1]
    questions = ("How did you hear about it?", "And what did the council tell you?", "Did that surprise you?", "You have been criticised for waiting. Fairly?", "What happens now?",
                 "Some say the money is gone: is it?", "Would you do it again?", "Let us talk about the ferry.")  # fmt: skip
    asked = list(questions)
    rng.shuffle(asked)
    fields(page, "<p>", own(item.paragraphs[0], "body", 0), "</p>\n")
    page.raw("<dl>" if style == "dl" else "")
    for at, words in enumerate(item.paragraphs[1:]):
        if at % 2 == 0 and asked:
            question = asked.pop()
            if style == "dl":
                fields(page, "<dt>", own(question, "body", 0), "</dt>")
            elif style == "qa":
                fields(
                    page, "<p><b>", own("Q: ", "body", 0), "</b>", own(question, "body", 0), "</p>"
                )
            elif style == "names":
                fields(
                    page,
                    "<p><strong>",
                    own(rng.choice((item.outlet, "Us")) + ":", "body", 0),
                    "</strong> ",
                    own(question, "body", 0),
                    "</p>",
                )
            else:
                fields(page, "<p><strong>", own(question, "body", 0), "</strong></p>")
        page.raw("<dd>" if style == "dl" else "<p>")
        if style in ("names", "qa") and at % 2 == 0:
            fields(
                page, "<b>", own("A: " if style == "qa" else short_name + ": ", "body", 0), "</b>"
            )
        fields(page, own(words, "body", 0), "</dd>\n" if style == "dl" else "</p>\n")
    page.raw("</dl>" if style == "dl" else "")
    if chance(rng, 0.5):
        fields(
            page,
            '<aside class="box"><h4>',
            own("About " + guest, "subhead", 0),
            "</h4><p>",
            own(
                f"{guest}, born in {item.place}, has worked on the coast for {rng.randint(8, 40)} years.",
                "body",
                0,
            ),
            "</p></aside>",
        )
    page.raw('</div></article><section class="view-related">')
    if len(items) > 1:
        fields(page, "<h3>", site(rng.choice(("More interviews", "Keep reading"))), "</h3>")
        for other in items[1:4]:
            fields(
                page,
                '<div class="views-row"><a href="#">',
                site(other.headline, "teaser"),
                "</a></div>",
            )
    fields(
        page,
        "</section></main><footer>",
        site("Contact · Imprint · Data protection"),
        "</footer></body></html>",
    )
    return page


@family
def component_built_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A present-day news article of a component build: hashed classes, data for engines, adverts and teasers amid the text."""
    item, dated = items[0], chance(rng, 0.9)
    linked_data = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"%s"}</script>\n'
        % item.published.isoformat()
    )
    page = html_page(
        item.headline, linked_data if dated and chance(rng, 0.5) else "", '<body><div id="__next">'
    )
    salt = [
        f"sc-{rng.getrandbits(24):06x}-{at} {rng.choice('abcdefgh')}{rng.getrandbits(20):05x}"
        for at in range(8)
    ]
    fields(
        page,
        f'<header class="{salt[0]}"><a href="#main">',
        site("Skip to content"),
        f'</a><div class="{salt[1]}"><a href="/" aria-label="home">',
    )
    fields(page, outlet(item, 0), "</a></div><nav><ul>")
    for word in rng.sample(
        ("Politics", "Economy", "World", "Science", "Life", "Podcasts", "Games"), 5
    ):
        fields(page, f'<li class="{salt[2]}"><a href="#">', site(word), "</a></li>")
    fields(
        page,
        "</ul></nav><button>",
        site(rng.choice(("Subscribe", "Sign in", "Abo"))),
        f'</button></header><main id="main" class="{salt[3]}"><article>',
    )
    if chance(rng, 0.6):
        fields(page, f'<span class="{salt[4]}">', site(item.topic, "section"), "</span>")
    fields(
        page,
        f'<h1 class="{salt[5]}" data-testid="headline">',
        own(item.headline, "headline", 0),
        "</h1>",
    )
    if item.deck and chance(rng, 0.7):
        fields(page, '<p data-testid="standfirst">', own(item.deck, "deck", 0), "</p>")
    page.raw(f'<div class="{salt[6]}">')
    if item.authors and chance(rng, 0.85):
        if chance(rng, 0.5):
            page.put("By ", "byline", 0)
        for author in item.authors:
            fields(
                page, '<a rel="author" href="#">', (author, "byline", 0, "author", None), "</a> "
            )
        if chance(rng, 0.4):
            fields(
                page,
                "<span>",
                own(
                    rng.choice(("Coast correspondent", "Political editor", f"in {item.place}")),
                    "byline",
                    0,
                ),
                "</span>",
            )
    if dated:
        fields(
            page,
            f'<time datetime="{item.published.isoformat()}">',
            day(rng, item, 0, rng.choice(("%-d %B %Y", "%B %-d, %Y", "%a %-d %b %Y"))),
            "</time>",
        )
    page.raw('</div><div role="toolbar">')
    for word in rng.sample(
        ("Share", "Save", "Gift this article", "Listen · 4 min", "Comments 12"), 2
    ):
        fields(page, "<button>", site(word), "</button>")
    page.raw("</div>")
    if item.caption and chance(rng, 0.7):
        fields(
            page,
            '<figure><picture><source srcset="a.webp"><img src="a.jpg" alt=""></picture><figcaption><span>',
            own(item.caption, "caption", 0),
            "</span>",
        )
        if item.credit:
            fields(
                page,
                '<span class="credit">',
                own(rng.choice(("Photograph: ", "Credit: ", "© ")), "credit", 0),
                own(item.credit, "credit", 0),
                "</span>",
            )
        page.raw("</figcaption></figure>")
    page.raw(f'<section name="articleBody" class="{salt[7]}">')
    for at, words in enumerate(item.paragraphs):
        fields(
            page,
            f'<div class="{salt[2]}"><p>' if chance(rng, 0.3) else "<div><p>",
            own(words, "body", 0),
            "</p></div>\n",
        )
        if at < len(item.paragraphs) - 1:
            draw = rng.random()
            if draw < 0.12:
                fields(
                    page,
                    '<div class="ad-slot"><p>',
                    site(
                        rng.choice(
                            (
                                "Advertisement",
                                "SKIP ADVERTISEMENT",
                                "Story continues below advertisement",
                            )
                        )
                    ),
                    "</p></div>",
                )
            elif draw < 0.24 and len(items) > 1:
                other = rng.choice(items[1:])
                fields(
                    page,
                    "<aside><h4>",
                    site(rng.choice(("Recommended", "Read also", "Don't miss"))),
                    '</h4><a href="#">',
                    site(other.headline, "teaser"),
                    "</a></aside>",
                )
            elif draw < 0.34:
                fields(
                    page,
                    "<h2>",
                    own(
                        rng.choice(
                            (
                                "A wall with a history",
                                "Counting the cost",
                                "‘It was loud’",
                                "What comes next",
                            )
                        ),
                        "subhead",
                        0,
                    ),
                    "</h2>",
                )
            elif draw < 0.42:
                fields(
                    page,
                    "<blockquote><p>",
                    own(short(words, 9, ""), "body", 0),
                    "</p></blockquote>",
                )
    page.raw("</section></article>")
    if len(items) > 1:
        fields(
            page,
            '<section aria-label="more"><h2>',
            site(rng.choice(("More on this topic", "Most viewed", "Trending now"))),
            "</h2><ol>",
        )
        for other in items[1:6]:
            fields(
                page, "<li><a href='#'><span>", site(other.headline, "teaser"), "</span></a></li>"
            )
        page.raw("</ol></section>")
    fields(
        page,
        "</main><footer><p>",
        site(f"© {item.published.year} All rights reserved"),
        "</p></footer></div></body></html>",
    )
    return page


@family
def obituary_or_tribute(rng: random.Random, items: Sequence[Item]) -> Page:
    """A tribute page on a small site built from tables: life dates, a framed picture, text, a guest book underneath."""
    item, person = items[0], rng.choice(PEOPLE)
    page = Page(media_type="text/html")
    page.raw(
        '<html><head><title>Tributes</title></head><body background="paper.gif" text="#222222"><center><table width="90%" border="0"><tr><td width="150" valign="top" bgcolor="#e8e0d0">'
    )
    for word in ("Front page", "Tributes", "Notices", "Write to us"):
        fields(page, '<a href="#"><font face="Georgia" size="2">', site(word), "</font></a><br>")
    page.raw('</td><td valign="top">')
    if chance(rng, 0.7):
        fields(page, "<p align=center><font size=5>", outlet(item, 0), "</font>")
        if chance(rng, 0.7):
            fields(page, "<br><font size=2>", day(rng, item, 0), "</font>")
        page.raw("</p><hr>")
    fields(
        page,
        "<font size=2 color=#883333><b>",
        site(rng.choice(("OBITUARY", "Tribute", "In memoriam")), "section"),
        "</b></font>",
    )
    fields(page, "<h2>", own(item.headline, "headline", 0), "</h2>")
    if chance(rng, 0.7):
        fields(
            page,
            "<p><i>",
            own(f"{person}, {rng.randint(1931, 1960)}–{item.published.year}", "deck", 0),
            "</i></p>",
        )
    if item.caption:
        fields(
            page,
            '<table align="right" border="1" cellpadding="3"><tr><td><img src="face.jpg" width="140"><br><font size="1">',
            own(item.caption, "caption", 0),
            "</font></td></tr></table>",
        )
    for words in item.paragraphs:
        fields(page, '<p align="justify">', own(words, "body", 0), "</p>\n")
    page.raw("<p align=right>")
    names(page, item, 0, rng.choice(("", "", "Written by ")))
    page.raw("</p><hr><h4>")
    fields(page, site(rng.choice(("Guest book", "Your memories", "Condolences"))), "</h4>")
    for _ in range(rng.randint(1, 3)):
        fields(
            page,
            "<p><b>",
            site(rng.choice(PEOPLE)),
            "</b> <font size=1>",
            site(show(rng, item.published + timedelta(days=rng.randint(1, 20)), "%d.%m.%Y")),
            "</font><br>",
            site(
                rng.choice(
                    (
                        "He taught me to tie a bowline. Rest well.",
                        "We shall miss the Thursday walks.",
                        "A light has gone out on the quay.",
                    )
                )
            ),
            "</p>",
        )
    page.raw("</td></tr></table></center></body></html>")
    return page


@family
def mobile_fast_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A correction, fact box or short report on an accelerated mobile page with custom elements."""
    item = items[0]
    kind = rng.choice(("correction", "facts", "report"))
    page = Page(media_type="text/html")
    page.raw(
        f'<!doctype html><html amp lang="en"><head><meta charset="utf-8"><link rel="canonical" href="{item.url}"><style amp-custom>h1{{font:700 24px serif}}</style></head><body><amp-sidebar id="sb" layout="nodisplay"><ul>'
    )
    for word in ("Home", "Latest", "Sections"):
        fields(page, "<li>", site(word), "</li>")
    page.raw('</ul></amp-sidebar><header class="bar"><a href="/">')
    fields(
        page,
        outlet(item, 0, str.upper if chance(rng, 0.4) else str),
        "</a></header><amp-ad></amp-ad><article>",
    )
    fields(
        page,
        '<p class="label">',
        site(
            {
                "correction": "Corrections and clarifications",
                "facts": "Explained",
                "report": item.topic,
            }[kind],
            "section",
        ),
        "</p><h1>",
        own(item.headline, "headline", 0),
        "</h1>",
    )
    if chance(rng, 0.85):
        fields(
            page,
            '<p class="dt">',
            day(rng, item, 0),
            " ",
            own(clock(rng), "publication", 0),
            "</p>",
        )
    if chance(rng, 0.5):
        page.raw('<p class="au">')
        names(page, item, 0, rng.choice(("by ", "By ", "")), ", ")
        page.raw("</p>")
    page.raw("<amp-img src='x.jpg' width='640' height='360' layout='responsive'></amp-img>")
    if item.credit and chance(rng, 0.5):
        fields(page, '<p class="cr">', own("Image: " + item.credit, "credit", 0), "</p>")
    if kind == "facts":
        page.raw("<section><ul>")
        for at, words in enumerate(item.paragraphs[:3]):
            fields(
                page,
                "<li><b>",
                own(("Where: ", "When: ", "Why it matters: ")[at], "body", 0),
                "</b>",
                own(words, "body", 0),
                "</li>\n",
            )
        page.raw("</ul></section>")
        for words in item.paragraphs[3:]:
            fields(page, "<p>", own(words, "body", 0), "</p>")
    else:
        for words in item.paragraphs:
            fields(page, "<p>", own(words, "body", 0), "</p>\n")
        if kind == "correction":
            fields(
                page,
                "<p><em>",
                own(
                    f"This article was amended on {show(rng, item.published + timedelta(days=2), '%-d %B %Y')}: an earlier version gave a wrong height for the wall.",
                    "body",
                    0,
                ),
                "</em></p>",
            )
    page.raw("</article>")
    if len(items) > 1:
        fields(
            page, "<amp-list><h3>", site(rng.choice(("Next up", "Also read", "Per te"))), "</h3>"
        )
        for other in items[1:4]:
            fields(page, "<a href='#'>", site(other.headline, "teaser"), "</a>")
        page.raw("</amp-list>")
    fields(page, "<footer>", site("View full site"), "</footer></body></html>")
    return page


@family
def broadcast_transcript_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A rush transcript of one radio piece: programme head, speaker names in capitals, sounds in brackets, a copyright note."""
    page, item = Page(), items[0]
    width = rng.choice((None, 64, 72))
    host, guest = (name.split()[1].upper() for name in rng.sample(PEOPLE, 2))
    top = ["outlet", "head", "date", "note"]
    rng.shuffle(top)
    for part in top:
        if part == "outlet":
            page.put(rng.choice(("SHOW: ", "Station: ", "BROADCAST: ")), "publication", 0)
            fields(page, outlet(item, 0))
            if chance(rng, 0.6):
                page.put(
                    rng.choice((" Morning Programme", ", News at Noon", " 18:00 bulletin")),
                    "publication",
                    0,
                )
            page.raw("\n")
        elif part == "head":
            if chance(rng, 0.6):
                page.put(rng.choice(("HEADLINE: ", "Item: ", "Segment: ")), "furniture")
            fields(page, own(fill(item.headline, width), "headline", 0), "\n")
        elif part == "date" and chance(rng, 0.9):
            page.put(rng.choice(("Air date: ", "Aired ", "DATE: ")), "publication", 0)
            fields(page, day(rng, item, 0), "\n")
        elif part == "note":
            page.put(
                rng.choice(
                    (
                        "RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM.",
                        "Monitored and transcribed by the desk.",
                        "[Heard at " + clock(rng) + "]",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
    page.raw("\n")
    for at, words in enumerate(item.paragraphs):
        speaker = (
            f"{host}, HOST"
            if at == 0
            else rng.choice(
                (host, guest, item.authors[0].split()[-1].upper() if item.authors else "REPORTER")
            )
        )
        page.put(fill(f"{speaker}: {words}", width), "body", 0)
        page.raw("\n\n")
        if at < len(item.paragraphs) - 1 and chance(rng, 0.25):
            page.put(
                rng.choice(
                    ("(SOUNDBITE OF WAVES)", "[music]", "(Begin video clip)", "(CROSSTALK)")
                ),
                "body",
                0,
            )
            page.raw("\n\n")
    if item.authors and chance(rng, 0.5):
        names(page, item, 0, "Reported by ")
        page.raw("\n\n")
    page.put(
        fill(
            f"Copyright {item.published.year}. Transcripts are made on a rush deadline by a contractor. Accuracy may vary; the record of the programme is the audio.",
            width,
        ),
        "furniture",
    )
    return page


@family
def newsgroup_posting(rng: random.Random, items: Sequence[Item]) -> Page:
    """A posting to a newsgroup that carries one wire story, with header lines, a path and a poster's sign-off."""
    page, item = Page(), items[0]
    headline_in_subject, width, gap = (
        chance(rng, 0.6),
        rng.choice((65, 72)),
        rng.choice(("\n\n", "\n\n", "\n  ")),
    )
    page.put(f"Path: news.quaynet.example!feed{rng.randint(1, 9)}!not-for-mail", "furniture")
    page.raw("\n")
    lines = ["from", "groups", "subject", "date", "org", "lines"]
    rng.shuffle(lines)
    for part in lines:
        if part == "from":
            page.put(
                f"From: {rng.choice(('clips', 'newsdesk', 'robot'))}@quaynet.example ({rng.choice(PEOPLE)})",
                "furniture",
            )
        elif part == "groups":
            page.put(
                f"Newsgroups: {rng.choice(('shore.local.coast', 'misc.news.shore', 'alt.harbour,soc.islands'))}",
                "furniture",
            )
        elif part == "subject":
            page.put("Subject:", "furniture")
            page.raw(" ")
            if headline_in_subject:
                page.put(item.headline, "headline", 0)
            else:
                page.put(f"[{item.topic}] {item.place} story", "furniture")
        elif part == "date":
            page.put("Date:", "furniture")
            page.raw(" ")
            page.put(
                show(rng, item.published + timedelta(days=rng.randint(0, 1)), "%d %b %Y ")
                + clock(rng)
                + ":00 GMT",
                "furniture",
            )
        elif part == "org":
            page.put(
                "Organization: "
                + rng.choice(("Quaynet Public Access", "none", "A poorly-installed reader")),
                "furniture",
            )
        else:
            page.put(f"Lines: {len(item.paragraphs) * 4 + 9}", "furniture")
        page.raw("\n")
    page.raw("\n")
    if not headline_in_subject:
        fields(page, rng.choice(("\t", "")), own(fill(item.headline, 60), "headline", 0), "\n")
    if chance(rng, 0.4):
        names(page, item, 0, "by ")
        page.raw("\n")
    tail = chance(rng, 0.3)
    if not tail:
        fields(page, outlet(item, 0))
        if chance(rng, 0.7):
            fields(page, ", ", day(rng, item, 0))
        page.raw("\n")
    page.raw("\n")
    for at, words in enumerate(item.paragraphs):
        page.put(
            fill(
                (f"{item.place.upper()} -- " if at == 0 and chance(rng, 0.6) else "") + words, width
            ),
            "body",
            0,
        )
        page.raw(gap)
    if tail:
        page.raw("\n[")
        fields(page, outlet(item, 0), ", ", day(rng, item, 0), "]\n\n")
    page.raw("\n-- \n")
    page.put(
        rng.choice(
            (
                "clips robot v2 / complaints to /dev/null",
                f"{rng.choice(PEOPLE)}  *  all opinions are the wall's",
                "Reproduced without permission, for discussion only.",
            )
        ),
        "furniture",
    )
    return page


# ---------------------------------------------------------------- feeds, portals, reviews


@family
def terminal_feed_reader(rng: random.Random, items: Sequence[Item]) -> Page:
    """Entries of a terminal feed reader dumped one after another: field lines, the text, a list of links."""
    page = Page()
    order = ["Feed", "Title", "Author", "Date", "Link"]
    if chance(rng, 0.5):
        rng.shuffle(order)
    width, links = rng.choice((None, 72, 80)), chance(rng, 0.4)
    words_for = rng.choice(
        (
            {"Feed": "Feed", "Title": "Title", "Author": "Author", "Date": "Date", "Link": "Link"},
            {"Feed": "Kanal", "Title": "Titel", "Author": "Autor", "Date": "Datum", "Link": "Link"},
            {
                "Feed": "From",
                "Title": "Subject",
                "Author": "Sender",
                "Date": "Received",
                "Link": "X-URL",
            },
        )
    )
    for n, item in enumerate(items):
        for key in order:
            if (
                (key == "Author" and (not item.authors or chance(rng, 0.3)))
                or (key == "Date" and chance(rng, 0.1))
                or (key == "Feed" and chance(rng, 0.06))
            ):
                continue
            if key == "Title":
                page.put(words_for[key] + ":", "furniture")
                fields(page, " ", own(item.headline, "headline", n))
            elif key == "Author":
                names(page, item, n, words_for[key] + ": ", ", ")
            else:
                piece = {
                    "Feed": outlet(item, n),
                    "Date": day(rng, item, n, "%a, %d %b %Y"),
                    "Link": link(item, n),
                }[key]
                page.put(words_for[key] + ":", piece[1], n)
                fields(page, " ", piece)
                if key == "Date":
                    page.put(f" {clock(rng)}:00 +0000", "publication", n)
            page.raw("\n")
        page.raw("\n")
        for at, words in enumerate(item.paragraphs[: rng.choice((1, 2, 40))]):
            page.put(fill(words, width), "body", n)
            page.raw(" [1]\n\n" if links and at == 0 else "\n\n")
        if links:
            page.put("Links:", "furniture")
            page.raw("\n")
            page.put(f"[1]: {item.url} (link)", "furniture")
            page.raw("\n\n")
        page.raw(rng.choice(("\n", "\n\n")))
    return page


@family
def cluster_portal_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news portal's story cluster: cards of several papers with age instead of date, snippets, a full-coverage link."""
    title, now = rng.choice(SERVICES), latest(items)
    page = html_page(title + " - Full coverage", body='<body jscontroller="x"><div class="gb">')
    fields(
        page,
        "<div>",
        site(title),
        '</div><div role="search">',
        site(rng.choice(("Search for topics, locations & sources", "Nachrichten suchen"))),
        "</div>",
    )
    shows_day = chance(rng, 0.6)
    if shows_day:
        fields(page, '<div class="today">', site(now.strftime("%A, %-d %B %Y")), "</div>")
    fields(
        page,
        "</div><main><h2>",
        site(
            rng.choice(
                (f"{items[0].topic}: full coverage", "Top news", f"Stories about {items[0].place}")
            ),
            "section",
        ),
        "</h2>\n",
    )
    order = rng.choice(
        (
            ("outlet", "head", "age", "text"),
            ("head", "outlet", "age", "text"),
            ("head", "text", "outlet", "age"),
        )
    )
    for n, item in enumerate(items):
        page.raw(f'<article class="IBr9hb" data-n-vlb="{n}"><div class="m5k28">')
        for part in order:
            if part == "head":
                fields(
                    page,
                    '<h4><a href="./read/x" class="gPFEn">',
                    own(item.headline, "headline", n),
                    "</a></h4>",
                )
            elif part == "outlet" and chance(rng, 0.95):
                fields(
                    page,
                    '<div class="vr1PYe"><img src="fav.png" alt="">',
                    outlet(item, n),
                    "</div>",
                )
            elif part == "age":
                gone = (now - item.published).days
                if gone == 0:
                    piece = (
                        f"{rng.randint(1, 9)} hours ago",
                        "publication",
                        n,
                        *(("published", item.published.isoformat()) if shows_day else (None, None)),
                    )
                elif gone == 1:
                    piece = (
                        "Yesterday",
                        "publication",
                        n,
                        *(("published", item.published.isoformat()) if shows_day else (None, None)),
                    )
                else:
                    piece = (
                        item.published.strftime("%b %-d"),
                        "publication",
                        n,
                        "published",
                        item.published.isoformat(),
                    )
                stamp = f' datetime="{item.published.isoformat()}T07:00:00Z"' if piece[3] else ""
                fields(page, f'<time class="hvbAAd"{stamp}>', piece, "</time>")
                if item.authors and chance(rng, 0.3):
                    page.raw('<div class="bInasb"><span>')
                    names(page, item, n, "By ", ", ")
                    page.raw("</span></div>")
            elif part == "text":
                fields(
                    page,
                    '<p class="snip">',
                    own(short(item.paragraphs[0], rng.randint(12, 30), "…"), "body", n),
                    "</p>",
                )
        if chance(rng, 0.25):
            fields(
                page,
                "<button>",
                site(rng.choice(("More", "Full Coverage", "Save for later"))),
                "</button>",
            )
        page.raw("</div></article>\n")
    fields(
        page,
        "</main><footer>",
        site("Region"),
        " <a>",
        site("Help"),
        "</a> <a>",
        site("Privacy"),
        "</a></footer></body></html>",
    )
    return page


@family
def planet_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A planet page that gathers the entries of many sites under day headings, with a list of subscriptions beside it."""
    name = rng.choice(("Planet Coast", "Planet Harbour", "Shore Planet"))
    page = html_page(name, '<link rel="alternate" type="application/atom+xml" href="atom.xml">\n')
    fields(page, "<h1>", site(name), "</h1>\n")
    sidebar_first = chance(rng, 0.3)

    def sidebar() -> None:
        fields(page, '<div class="sidebar"><h2>', site("Subscriptions"), "</h2><ul>")
        for host in sorted({item.host for item in items}):
            fields(
                page,
                '<li><a href="#" title="subscribe"><img src="feed.png" alt=""></a> <a href="#">',
                site(host),
                "</a></li>",
            )
        fields(
            page,
            "</ul><p>",
            site(
                f"Last updated: {show(rng, latest(items), '%B %d, %Y')} {clock(rng, twelve=True)}"
            ),
            "<br>",
            site("All times are UTC. Powered by Orbit."),
            "</p></div>",
        )

    if sidebar_first:
        sidebar()
    last = None
    for n, item in enumerate(items):
        if item.published != last:
            page.raw("</div>" if last else "")
            page.raw('<div class="daygroup"><h2>')
            page.put(item.published.strftime("%B %d, %Y"), "section")
            page.raw("</h2>\n")
            last = item.published
        page.raw('<div class="channelgroup">')
        if chance(rng, 0.95):
            fields(
                page,
                f'<h3><a href="https://{item.host}/" title="{item.host}">',
                outlet(item, n),
                "</a></h3>",
            )
        fields(
            page,
            f'<div class="entrygroup"><h4><a href="{item.url}">',
            own(item.headline, "headline", n),
            '</a></h4><div class="entry"><div class="content">',
        )
        for words in item.paragraphs[: rng.choice((1, 3, 40))]:
            fields(page, "<p>", own(words, "body", n), "</p>")
        if chance(rng, 0.3):
            fields(
                page,
                "<p>",
                site(
                    rng.choice(
                        ("Continue reading →", "(Read more)", "The post first appeared elsewhere.")
                    )
                ),
                "</p>",
            )
        page.raw('</div><p class="date">')
        if chance(rng, 0.7):
            names(page, item, n, "by ", ", ")
            page.raw(" ")
        page.put("at ", "publication", n)
        fields(
            page,
            (
                item.published.strftime("%B %d, %Y") + " " + clock(rng, twelve=True),
                "publication",
                n,
                "published",
                item.published.isoformat(),
            ),
            "</p></div></div></div>\n",
        )
    page.raw("</div>")
    if not sidebar_first:
        sidebar()
    page.raw("</body></html>")
    return page


@family
def mission_press_summary(rng: random.Random, items: Sequence[Item]) -> Page:
    """An embassy's press summary as a cable: numbered paragraphs, outlets in the prose, headlines in quotation marks or none."""
    page = Page()
    width = rng.choice((66, 70, None))
    page.put(rng.choice(("UNCLASSIFIED", "FOR INTERNAL USE", "OPEN")), "furniture")
    page.raw("\n")
    page.put(
        f"FM {rng.choice(ORGS).upper()}\nTO ALL POSTS\nSUBJECT: MEDIA REACTION {show(rng, latest(items), '%d %b %Y').upper()}",
        "furniture",
    )
    page.raw("\n\n")
    style, sectioned = rng.choice(("lead", "title colon", "prose")), chance(rng, 0.5)
    if chance(rng, 0.5):
        page.put(
            "1. SUMMARY: "
            + fill(
                f"Papers lead on {items[0].topic.lower()} and, below the fold, on events in {items[-1].place}. END SUMMARY.",
                width,
            ),
            "furniture",
        )
        page.raw("\n\n")
    for n, item in enumerate(items):
        if sectioned and chance(rng, 0.4):
            page.put(item.topic.upper(), "section")
            page.raw("\n\n")
        page.raw(f"{n + 2}. ")
        paragraphs = item.paragraphs[: rng.choice((1, 1, 2, 3))]
        if style == "lead":
            fields(page, '"', own(item.headline, "headline", n), '"\n')
            page.put(
                rng.choice(
                    (
                        "Independent ",
                        "Left-leaning ",
                        "Pro-government ",
                        "Mass-circulation ",
                        "The ",
                    )
                ),
                "publication",
                n,
            )
            fields(page, outlet(item, n))
            if chance(rng, 0.8):
                page.raw(" (")
                fields(page, day(rng, item, n, rng.choice(("%-d/%-m", "%d %b", "%d.%m.%Y"))), ")")
            page.raw(": ")
            page.put(fill(paragraphs[0], width), "body", n)
        elif style == "title colon":
            fields(page, outlet(item, n, str.upper))
            if chance(rng, 0.7):
                fields(page, ", ", day(rng, item, n, "%-d %B %Y"))
            fields(page, ": ", own(item.headline, "headline", n), "\n")
            page.put(fill(paragraphs[0], width), "body", n)
        else:
            reported(page, rng, paragraphs[0], item, n, width)
        page.raw("\n\n")
        for words in paragraphs[1:]:
            page.put(fill(words, width), "body", n)
            page.raw("\n\n")
        if chance(rng, 0.2):
            page.put("COMMENT: The paper is close to the council. END COMMENT.", "furniture")
            page.raw("\n\n")
    page.put(
        rng.choice(("END OF MESSAGE", f"{rng.choice(PEOPLE).split()[1].upper()}\nNNNN", "BT")),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def headlines_run_into_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A bare review file: no title, each item one line in which the headline runs into the first words, loose links and outlets."""
    page = Page()
    gap, source = rng.choice(("\n\n", "\n")), rng.choice(("blocks", "tail", "line", "url only"))
    previous = ""
    ordered = sorted(items, key=lambda item: item.outlet) if source == "blocks" else items
    runs = chance(rng, 0.6)
    for n, item in enumerate(ordered):
        if source == "line":
            fields(page, outlet(item, n), "\n")
        if source == "blocks" and item.outlet != previous:
            fields(page, "\n" if n else "", outlet(item, n), "\n\n")
            previous = item.outlet
        fields(
            page,
            rng.choice(("", "", "- ")),
            own(item.headline, "headline", n),
            "  " if runs else "\n",
        )
        page.put(
            short(item.paragraphs[0], 40, ".") if chance(rng, 0.5) else item.paragraphs[0],
            "body",
            n,
        )
        if source == "tail" and chance(rng, 0.9):
            fields(page, " - ", outlet(item, n))
            if chance(rng, 0.4):
                fields(page, ", ", day(rng, item, n, "%-d %B"))
        if source == "url only" or chance(rng, 0.3):
            fields(page, "\n", link(item, n))
        page.raw(gap if gap == "\n\n" else "\n" + ("\n" if chance(rng, 0.5) else ""))
    return page


@family
def minutes_with_press_item(rng: random.Random, items: Sequence[Item]) -> Page:
    """A note of a morning press meeting: attendees, then each paper's article quoted in full or part, decisions, next date."""
    page = Page()
    when = latest(items)
    page.put(
        f"{rng.choice(('Minutes', 'Notes', 'Protokoll'))}: press meeting, {show(rng, when, '%-d %B %Y')}",
        "furniture",
    )
    page.raw("\n")
    page.put(
        "Present: " + ", ".join(rng.sample(PEOPLE, 4)) + "\nApologies: " + rng.choice(PEOPLE),
        "furniture",
    )
    page.raw("\n\n")
    letter = rng.choice(("abc", "123", "§"))
    for n, item in enumerate(items):
        page.raw(
            {
                "abc": f"{'abcdefghijklmnopqrstuvwxyz'[n % 26]}) ",
                "123": f"{n + 1}.{rng.randint(1, 3)} ",
                "§": "§ ",
            }[letter]
        )
        first = rng.choice(("title", "outlet"))
        if first == "outlet":
            fields(page, outlet(item, n))
            if chance(rng, 0.7):
                fields(
                    page,
                    " ",
                    own("of ", "publication", n),
                    day(rng, item, n, rng.choice(("%-d %B", "%-d %B %Y", "%d/%m"))),
                )
            fields(
                page,
                rng.choice((": ", ", ")),
                rng.choice(('"', "")),
                own(item.headline, "headline", n),
            )
            page.raw('"' if page.content[: -len(item.headline)].endswith('"') else "")
        else:
            fields(page, own(item.headline, "headline", n))
            if chance(rng, 0.9):
                fields(page, " [", outlet(item, n))
                if chance(rng, 0.6):
                    fields(page, ", ", day(rng, item, n, rng.choice(("%-d %b %Y", "%d.%m.%Y"))))
                page.raw("]")
        page.raw("\n")
        indent = rng.choice(("    ", "", "\t"))
        for words in item.paragraphs[: rng.choice((1, 2, 40))]:
            fields(page, indent, own(fill(words, 70).replace("\n", "\n" + indent), "body", n), "\n")
        page.raw("\n")
        if chance(rng, 0.5):
            page.raw(rng.choice(("-> ", "=> ", "")))
            page.put(
                rng.choice(
                    (
                        "Decision: no reaction.",
                        "Action: " + rng.choice(PEOPLE) + " to phone the writer by Friday",
                        "AOB: none raised on this.",
                        "Agreed to watch for a follow-up.",
                    )
                ),
                "furniture",
            )
            page.raw("\n\n")
    page.put(
        f"Next meeting {show(rng, when + timedelta(days=7), '%A %-d %B')}, room {rng.randint(1, 40)}.",
        "furniture",
    )
    return page


@family
def bulleted_headline_links(rng: random.Random, items: Sequence[Item]) -> Page:
    """A daily digest in Markdown or text that is only headlines: bullets by topic with a link and the outlet, no bodies."""
    page = Page()
    when = latest(items)
    page.put(
        rng.choice(
            (
                f"# Daily News Digest – {when.isoformat()}",
                f"{when:%B %-d, %Y}",
                f"{rng.choice(SERVICES)} – {when:%A}",
                f"Links for {when:%-d %B}",
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    form, dated = (
        rng.choice(("link then outlet", "outlet then link", "bare", "url below", "outlet link")),
        chance(rng, 0.3),
    )
    heading, bullet = (
        rng.choice(("## {}", "**{}**", "{}", "### {}")),
        rng.choice(("- ", "* ", "• ", "")),
    )
    ordered = sorted(items, key=lambda item: item.topic) if chance(rng, 0.7) else list(items)
    topic = ""
    for n, item in enumerate(ordered):
        if item.topic != topic and chance(rng, 0.8):
            topic = item.topic
            left, right = heading.split("{}")
            fields(
                page,
                "\n" if n else "",
                left,
                site(topic, "section"),
                right,
                "\n" if chance(rng, 0.5) else "\n\n",
            )
        page.raw(bullet)
        if form == "link then outlet":
            fields(page, "[", own(item.headline, "headline", n), "](", link(item, n), ")")
            if chance(rng, 0.9):
                fields(page, " (", outlet(item, n), ")")
        elif form == "outlet then link":
            fields(
                page,
                "[",
                outlet(item, n),
                "] ",
                own(item.headline, "headline", n),
                " ([",
                own("link", "source_line", n),
                "](",
                link(item, n),
                "))",
            )
        elif form == "outlet link":
            fields(
                page,
                own(item.headline, "headline", n),
                " ([",
                outlet(item, n),
                "](",
                link(item, n),
                "))",
            )
        elif form == "url below":
            fields(page, own(item.headline, "headline", n), "\n" + " " * len(bullet), link(item, n))
        else:
            fields(page, own(item.headline, "headline", n))
            if chance(rng, 0.8):
                fields(page, rng.choice((" — ", ", ", " - ")), outlet(item, n))
        if dated:
            fields(page, " ", day(rng, item, n, "%d/%m"))
        page.raw("\n" if bullet else "\n\n")
    if chance(rng, 0.4):
        page.raw("\n")
        page.put(
            rng.choice(
                (
                    "_Generated automatically. Duplicates merged._",
                    "That's all for today.",
                    "Missing something? Open an issue.",
                )
            ),
            "furniture",
        )
    return page


@family
def events_in_nested_bullets(rng: random.Random, items: Sequence[Item]) -> Page:
    """A current-events page in Markdown: nested bullets under topics, no headlines, a sentence or two each with the source in brackets."""
    page = Page()
    when = latest(items)
    if chance(rng, 0.6):
        page.put(f"---\nlayout: post\ntitle: {when:%Y %B %d}\ndate: {when}\n---", "furniture")
        page.raw("\n\n")
    else:
        page.put(f"Current events, {when:%-d %B %Y}", "furniture")
        page.raw("\n\n")
    deep, links = chance(rng, 0.6), chance(rng, 0.6)
    topic = ""
    for n, item in enumerate(sorted(items, key=lambda item: (item.topic, item.place))):
        if item.topic != topic:
            topic = item.topic
            fields(page, "\n" if n else "", "#### ", site(topic, "section"), "\n\n")
        if deep:
            page.raw("* ")
            page.put(
                rng.choice(
                    (
                        f"{item.place} {item.topic.lower()} dispute",
                        f"Storms in {item.place}",
                        f"{item.place} inquiry",
                    )
                ),
                "section",
            )
            page.raw("\n  * ")
        else:
            page.raw("* ")
        for words in item.paragraphs[: rng.choice((1, 1, 2))]:
            fields(page, own(words, "body", n), " ")
        if chance(rng, 0.93):
            if links:
                fields(page, "[(", outlet(item, n), ")](", link(item, n), ")")
            else:
                fields(page, "(", outlet(item, n), ")")
            if chance(rng, 0.1):
                page.raw(" [(")
                page.put(rng.choice([other.outlet for other in items]), "publication", n)
                page.raw(")]")
        page.raw("\n")
    return page


@family
def one_paragraph_mailing(rng: random.Random, items: Sequence[Item]) -> Page:
    """An HTML city newsletter of short prose items without headlines or with a bold opening, outlets linked in brackets."""
    title = rng.choice(SERVICES)
    page = html_page(
        title,
        '<meta name="publish-date" content="%s">\n' % latest(items).isoformat(),
        '<body style="font-family:Helvetica"><div class="email-wrapper">',
    )
    fields(
        page,
        '<div class="header"><h1>',
        site(title),
        '</h1><div class="date">',
        site(show(rng, latest(items), "%A, %B %-d, %Y")),
        "</div></div>",
    )
    if chance(rng, 0.6):
        fields(
            page,
            '<p class="intro">',
            site(
                "We read the papers so that you need not. In brief: "
                + ", ".join(item.topic.lower() for item in items[:3])
                + "."
            ),
            "</p>",
        )
    bold, listed, icon = chance(rng, 0.5), chance(rng, 0.4), rng.choice(("🚲", "🏠", "⚖️", "•"))
    page.raw("<ul>" if listed else "")
    for n, item in enumerate(items):
        page.raw("<li>" if listed else '<div class="story"><p>')
        page.raw(icon + " " if chance(rng, 0.5) else "")
        if bold and chance(rng, 0.9):
            fields(
                page,
                "<strong>",
                own(item.headline.rstrip(".") + ("." if chance(rng, 0.6) else ":"), "headline", n),
                "</strong> ",
            )
        for words in item.paragraphs[: rng.choice((1, 1, 2))]:
            fields(page, own(words, "body", n), " ")
        if chance(rng, 0.93):
            fields(page, f'[<a href="{item.url}" target="_blank">', outlet(item, n), "</a>")
            if chance(rng, 0.15):
                fields(
                    page, ', <a href="#">', own(rng.choice(items).outlet, "publication", n), "</a>"
                )
            page.raw("]")
        page.raw("</li>\n" if listed else "</p></div>\n")
        if not listed and chance(rng, 0.12):
            fields(
                page,
                '<div class="promo">',
                site(
                    rng.choice(
                        (
                            "Love this letter? Buy us a coffee.",
                            "Events this week: open-air cinema on the quay, Friday at nine.",
                        )
                    )
                ),
                "</div>",
            )
    page.raw("</ul>" if listed else "")
    fields(
        page,
        '<div class="footer"><a href="#">',
        site("Unsubscribe"),
        "</a> | <a href='#'>",
        site("Archive"),
        "</a> | <a href='#'>",
        site("Feedback"),
        "</a></div></div></body></html>",
    )
    return page


@family
def list_archive_message(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mailing list archive's page of one message that carries an article in preformatted text, with thread links."""
    item, poster = items[0], rng.choice(PEOPLE)
    listed = rng.choice(("coast-l", "press-clips", "islands"))
    as_title = chance(rng, 0.5)
    page = Page(media_type="text/html")
    page.raw(
        f'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">\n<HTML><HEAD><TITLE> [{listed}] message</TITLE>\n<LINK REL="Index" HREF="index.html"></HEAD><BODY BGCOLOR="#ffffff">\n<H1>'
    )
    fields(page, site(f"[{listed}]"), " ")
    if as_title:
        page.put(item.headline, "headline", 0)
    else:
        page.put(
            rng.choice(("fwd: article", f"news from {item.place}", f"{item.topic}, again")),
            "furniture",
        )
    fields(
        page,
        "</H1>\n<B>",
        site(poster),
        '</B> <A HREF="mailto:x">',
        site(f"{poster.split()[0].lower()} at mailhaven.example"),
        "</A><BR><I>",
        site(
            f"{show(rng, item.published + timedelta(days=rng.randint(0, 3)), '%a %b %d %Y')} {clock(rng)}"
        ),
        "</I><P><UL>",
    )
    for word in rng.sample(
        ("Previous message", "Next message", "Messages sorted by date"), rng.randint(1, 3)
    ):
        fields(page, "<LI><A HREF='1.html'>", site(word), "</A></LI>")
    page.raw("</UL><HR>\n<PRE>")
    if chance(rng, 0.4):
        fields(
            page, site(rng.choice(("Friends,", "I don't think this was posted here yet."))), "\n\n"
        )
    width, tail = rng.choice((64, 72, 78)), chance(rng, 0.4)

    def source() -> None:
        fields(page, outlet(item, 0))
        if chance(rng, 0.8):
            fields(page, rng.choice((", ", "\n")), day(rng, item, 0))
        page.raw("\n")

    if not tail:
        source()
    if not as_title:
        fields(page, "\n", own(fill(item.headline, width), "headline", 0), "\n")
    if chance(rng, 0.6):
        names(page, item, 0, rng.choice(("by ", "By ")))
        page.raw("\n")
    page.raw("\n")
    for words in item.paragraphs:
        fields(page, own(fill(words, width), "body", 0), "\n\n")
    if tail:
        page.raw("-- ")
        source()
    if chance(rng, 0.5):
        fields(page, '&lt;<A HREF="#">', link(item, 0), "</A>&gt;\n")
    if chance(rng, 0.5):
        fields(
            page,
            "\n",
            site("-------------- next part --------------\nAn HTML attachment was scrubbed..."),
            "\n",
        )
    page.raw("</PRE>\n<HR><UL>")
    if len(items) > 1 and chance(rng, 0.6):
        fields(
            page,
            "<LI>",
            site("Next message: "),
            "<A HREF='2.html'>",
            site(f"[{listed}] " + items[1].headline, "teaser"),
            "</A></LI>",
        )
    fields(
        page,
        '</UL><HR><A HREF="#">',
        site(f"More information about the {listed} mailing list"),
        "</A></BODY></HTML>",
    )
    return page


@family
def forum_thread_with_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A bulletin board's thread whose first post pastes an article in a quote box; replies, signatures, member details."""
    item = items[0]
    page = html_page(
        "View topic - board", body='<body id="phpbb" class="nojs section-viewtopic ltr">'
    )
    fields(
        page,
        '<div class="navbar"><ul><li>',
        site("Board index"),
        " » ",
        site(rng.choice(("News and politics", "The Pier", "Off topic")), "section"),
        "</li></ul></div>",
    )
    topic_is_headline = chance(rng, 0.4)
    page.raw('<h2 class="topic-title"><a href="#">')
    if topic_is_headline:
        page.put(item.headline, "headline", 0)
    else:
        page.put(
            rng.choice(
                (f"{item.place}: did you see this?", f"{item.topic} thread", "It has begun")
            ),
            "furniture",
        )
    fields(
        page,
        '</a></h2><div class="pagination">',
        site(f"{rng.randint(3, 90)} posts • Page 1 of {rng.randint(1, 5)}"),
        "</div>\n",
    )

    def member() -> None:
        fields(
            page,
            '<dl class="postprofile"><dt>',
            site(
                rng.choice(
                    ("barnacle_bill", "Mrs Tidewell", "oldsalt", "kittiwake", "Harbourmaster77")
                )
            ),
            "</dt><dd>",
            site(f"Posts: {rng.randint(3, 9000)}"),
            "</dd></dl>",
        )

    page.raw('<div class="post bg2"><div class="inner">')
    member()
    page.raw('<div class="postbody"><p class="author">')
    fields(
        page,
        site(
            f"» {show(rng, item.published + timedelta(days=1), '%a %b %d, %Y')} {clock(rng, twelve=True)}"
        ),
        '</p><div class="content">',
    )
    quoted = chance(rng, 0.7)
    if chance(rng, 0.5):
        fields(
            page,
            site(
                rng.choice(
                    (
                        "Thought this deserved its own thread.",
                        "Behind a paywall so here is all of it.",
                        "Read it and weep",
                    )
                )
            ),
            "<br><br>",
        )
    page.raw("<blockquote><div>" if quoted else "")
    if quoted and chance(rng, 0.5):
        fields(page, "<cite>", outlet(item, 0), " ", own("wrote:", "publication", 0), "</cite>")
    else:
        fields(page, "<b>", outlet(item, 0), "</b>")
        if chance(rng, 0.6):
            fields(page, ", ", day(rng, item, 0))
        page.raw("<br>")
    if not topic_is_headline:
        fields(
            page, '<span style="font-size:150%">', own(item.headline, "headline", 0), "</span><br>"
        )
    if chance(rng, 0.4):
        page.raw("<i>")
        names(page, item, 0)
        page.raw("</i><br>")
    page.raw("<br>")
    for words in item.paragraphs:
        fields(page, own(words, "body", 0), "<br>\n<br>\n")
    page.raw("</div></blockquote>" if quoted else "")
    if chance(rng, 0.5):
        fields(page, f'<a href="{item.url}" class="postlink">', link(item, 0), "</a>")
    fields(
        page,
        '</div><div class="signature">',
        site(
            rng.choice(
                ("-- it was like that when I got here", "Member of the wall committee since 2009")
            )
        ),
        "</div></div></div></div>\n",
    )
    for _ in range(rng.randint(1, 3)):
        page.raw('<div class="post bg1"><div class="inner">')
        member()
        page.raw('<div class="postbody"><div class="content">')
        if chance(rng, 0.4):
            fields(
                page,
                "<blockquote><cite>",
                site("oldsalt wrote:"),
                "</cite>",
                site(short(rng.choice(item.paragraphs), 12, " [...]")),
                "</blockquote>",
            )
        fields(
            page,
            site(
                rng.choice(
                    (
                        "They said the same ten years ago.",
                        "Source? Oh, the source is right there. Sorry.",
                        "My cousin works on that ferry and it is all true.",
                        "Mods please merge with the other thread.",
                    )
                )
            ),
            "</div></div></div></div>\n",
        )
    fields(
        page,
        '<div class="action-bar">',
        site("Post Reply"),
        '</div><p class="copyright">',
        site("Powered by a bulletin board"),
        "</p></body></html>",
    )
    return page


@family
def readers_letter_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A reader's letter or guest comment copied from a paper: salutation, text, signature with place, the editor's note."""
    page, item = Page(), items[0]
    width = rng.choice((None, 66))
    where = rng.choice(("top", "bottom"))

    def source() -> None:
        opened, closed = rng.choice((("", ""), ("[", "]"), ("— ", "")))
        fields(page, opened, outlet(item, 0))
        if chance(rng, 0.85):
            fields(page, ", ", day(rng, item, 0))
        page.raw(closed + "\n\n")

    if where == "top":
        source()
    page.put(
        rng.choice(("Letters to the editor", "LETTERS", "Guest comment", "Your view")), "section"
    )
    page.raw("\n\n")
    fields(page, own(fill(item.headline, width), "headline", 0), "\n\n")
    if len(items) > 1 and chance(rng, 0.5):
        page.put(
            rng.choice(
                (
                    f'Re: "{short(items[-1].headline, 8, "")}", {item.published - timedelta(days=3):%-d %B}',
                    "On your report of last week",
                )
            ),
            "deck",
            0,
        )
        page.raw("\n\n")
    if chance(rng, 0.7):
        page.put(rng.choice(("Sir,", "Dear Editor,", "To the editor:", "Madam –")), "body", 0)
        page.raw("\n\n")
    for words in item.paragraphs:
        fields(page, own(fill(words, width), "body", 0), "\n\n")
    if item.authors:
        for author in item.authors:
            fields(page, (author, "byline", 0, "author", None))
            page.raw("\n")
        page.put(
            rng.choice((item.place, f"Harbour Lane, {item.place}", f"Retired pilot, {item.place}")),
            "byline",
            0,
        )
        page.raw("\n\n")
    if chance(rng, 0.5):
        page.put(
            rng.choice(
                (
                    "The editor reserves the right to shorten letters.",
                    "Letters should not exceed 200 words and must carry a full address.",
                    "Opinions are those of the writers.",
                )
            ),
            "furniture",
        )
        page.raw("\n\n")
    if where == "bottom":
        source()
    return page


@family
def agency_ticker_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A day's ticker file: time, slug, headline and one to three paragraphs ended by initials; the outlet once or per item."""
    page = Page()
    when = latest(items)
    page.put(
        f"TICKER {when:%d.%m.%Y}"
        + rng.choice(("", "  ALL TIMES LOCAL", f"  {rng.choice(SERVICES)}")),
        "furniture",
    )
    page.raw("\n\n")
    tick = ticking(rng)
    style, width = rng.choice(("suffix", "dateline", "slug")), rng.choice((None, 68))
    for n, item in enumerate(items):
        page.put(
            tick()
            + rng.choice((" ", "  "))
            + rng.choice(("", f"{item.topic.upper()}/", "URGENT ", "UPDATE 1-")),
            "furniture",
        )
        page.raw("\n" if chance(rng, 0.5) else " ")
        fields(
            page,
            own(item.headline.upper() if style == "slug" else item.headline, "headline", n),
            "\n",
        )
        if style == "slug" and chance(rng, 0.9):
            page.raw("(")
            fields(page, outlet(item, n))
            if chance(rng, 0.5):
                fields(page, ", ", day(rng, item, n, "%d.%m.%y"))
            page.raw(")\n")
        if style == "dateline":
            fields(
                page,
                own(item.place.upper(), "body", n),
                ", ",
                day(rng, item, n, rng.choice(("%B %-d", "%-d %b"))),
                " (",
                outlet(item, n),
                ") - ",
            )
        for words in item.paragraphs[: rng.choice((1, 2, 3))]:
            page.put(fill(words, width), "body", n)
            page.raw("\n")
        if style == "suffix":
            page.raw("  [")
            fields(page, outlet(item, n), "]\n")
        if item.authors and chance(rng, 0.4):
            page.raw("(")
            names(page, item, n, rng.choice(("Reporting by ", "Writing by ")))
            page.raw(")\n")
        if chance(rng, 0.5):
            page.put(rng.choice(("=", "ab/cd", "(MORE)", "-0-", "## ENDS ##")), "furniture")
        page.raw("\n\n")
    return page


@family
def database_printout_fields_after(rng: random.Random, items: Sequence[Item]) -> Page:
    """A library database's printout: "Document 1 of 5", abstract or full text first, the details of the source after it."""
    page = Page()
    width = rng.choice((None, 80))
    page.put(
        rng.choice(
            (
                "Report Information from Lexarium",
                "_______ Lexarium document download",
                "Results list: marked documents",
            )
        ),
        "furniture",
    )
    page.raw("\n\n")
    if chance(rng, 0.5):
        page.put("Table of contents", "furniture")
        page.raw("\n")
        for n, item in enumerate(items):
            fields(page, f"{n + 1}. ", site(item.headline, "contents"))
            page.raw("." * rng.randint(5, 30) + f" {n * 2 + 1}\n")
        page.raw("\n")
    rule, counter = (
        rng.choice(("_" * 60, "=" * 48, "")),
        rng.choice(("Document {} of {}", "{} of {} DOCUMENTS")),
    )
    text_label, after_label = (
        rng.choice(("Full text:", "Abstract", "FULL TEXT")),
        rng.choice(("\n", " ")),
    )
    wanted = rng.sample(
        (
            "Author",
            "Publication title",
            "Publication date",
            "Document URL",
            "Place",
            "Publisher",
            "Language",
            "Copyright",
        ),
        8,
    )
    for n, item in enumerate(items):
        page.put(counter.format(n + 1, len(items)), "furniture")
        page.raw("\n\n")
        fields(page, own(fill(item.headline, width), "headline", n), "\n\n")
        if chance(rng, 0.5):
            names(page, item, n, rng.choice(("Author: ", "")), "; ")
            page.raw("\n\n")
        page.put(text_label, "furniture")
        page.raw(after_label)
        for words in item.paragraphs:
            fields(page, own(fill(words, width), "body", n), "\n\n")
        if item.credit and chance(rng, 0.2):
            fields(page, own("Illustration: " + item.credit, "credit", n), "\n\n")
        for label in wanted:
            if label == "Publication title" and chance(rng, 0.97):
                fields(
                    page,
                    own(label + ": ", "publication", n),
                    outlet(item, n),
                    own(rng.choice(("; ", ", ")) + item.place, "publication", n)
                    if chance(rng, 0.3)
                    else "",
                )
            elif label == "Publication date" and chance(rng, 0.95):
                fields(
                    page,
                    own(label + ": ", "publication", n),
                    day(rng, item, n, rng.choice(("%b %-d, %Y", "%Y-%m-%d", "%d %b %Y"))),
                )
            elif label == "Document URL" and chance(rng, 0.6):
                fields(page, own(label + ": ", "source_line", n), link(item, n))
            elif label in ("Place", "Publisher", "Language", "Copyright"):
                page.put(
                    f"{label}: "
                    + {
                        "Place": item.place,
                        "Publisher": "Harrow Press Group",
                        "Language": "English",
                        "Copyright": f"Copyright Harrow Press Group {item.published.year}",
                    }[label],
                    "furniture",
                )
            else:
                continue
            page.raw("\n")
        page.raw(f"\n{rule}\n\n")
    page.put("Contact us at: support@lexarium.example\nTerms and Conditions apply", "furniture")
    return page


@family
def press_review_from_pdf(rng: random.Random, items: Sequence[Item]) -> Page:
    """The text layer of a printed press review: running heads and page numbers fall into articles, cut boxes with outlet, date and page."""
    page = Page()
    client, when = rng.choice(ORGS), latest(items)
    head = rng.choice(
        (
            f"{client} Press Review {show(rng, when, '%d.%m.%Y')}",
            f"PRESSESPIEGEL  {show(rng, when, '%d.%m.%Y')}",
            f"Media clippings - {client}",
        )
    )
    width, number, line_count = rng.choice((54, 62, 88)), 1, 0
    box, foot = rng.choice(("top", "bottom")), rng.choice(("Page {}", "- {} -", "{}", "Seite {}"))
    page.put(head, "furniture")
    page.raw("\n")
    if chance(rng, 0.7):
        page.put(rng.choice(("Contents", "Inhalt", "Sommaire")), "furniture")
        page.raw("\n")
        for n, item in enumerate(items):
            fields(
                page,
                site(rng.choice((f"{item.outlet}: {item.headline}", item.headline)), "contents"),
            )
            page.raw(f" {n + 2}\n")
        page.raw("\f")

    def turn() -> None:
        nonlocal number, line_count
        number, line_count = number + 1, 0
        page.put(foot.format(number), "furniture")
        page.raw("\n\f" if chance(rng, 0.5) else "\n")
        page.put(head, "furniture")
        page.raw("\n")

    for n, item in enumerate(items):

        def cut(item: Item = item, n: int = n) -> None:
            fields(page, outlet(item, n), rng.choice((", ", " / ", "\n")), day(rng, item, n))
            if chance(rng, 0.6):
                page.raw(", ")
                page.put(
                    rng.choice(
                        (
                            f"p. {rng.randint(1, 40)}",
                            f"page {rng.randint(1, 40)}",
                            "online",
                            f"S. {rng.randint(1, 24)}",
                        )
                    ),
                    "publication",
                    n,
                )
            page.raw("\n")
            if chance(rng, 0.4):
                page.put(f"Circulation {rng.randint(10, 300)} {rng.randint(100, 999)}", "furniture")
                page.raw("\n")

        if box == "top":
            cut()
        fields(page, own(fill(item.headline, width - 12), "headline", n), "\n")
        if item.deck and chance(rng, 0.4):
            fields(page, own(fill(item.deck, width), "deck", n), "\n")
        if item.authors and chance(rng, 0.6):
            names(page, item, n, rng.choice(("By ", "von ", "")))
            page.raw("\n")
        for words in item.paragraphs:
            rows = lines_of(words, width)
            line_count += len(rows)
            if line_count > 16 and len(rows) > 2:
                fields(page, own("\n".join(rows[:2]), "body", n), "\n")
                turn()
                rows = rows[2:]
            fields(page, own("\n".join(rows), "body", n), "\n")
        if item.caption and chance(rng, 0.3):
            fields(page, own(fill(item.caption, width), "caption", n), "\n")
        if box == "bottom":
            cut()
        if chance(rng, 0.6):
            turn()
        else:
            page.raw("\n")
    page.put(
        rng.choice(("For internal use only", "All rights remain with the publishers")), "furniture"
    )
    return page


@family
def group_digest_mail_html(rng: random.Random, items: Sequence[Item]) -> Page:
    """A discussion group's digest mail in HTML: topic list with counts, then each member's posted article in a box."""
    group = rng.choice(("coast-watchers", "wall-and-water", "north-press"))
    page = html_page(f"Digest for {group}", body='<body><div style="width:100%;font-family:Arial">')
    fields(
        page,
        '<table width="100%" bgcolor="#f5f5f5"><tr><td><a href="#">',
        site(f"{group}@groups.example"),
        '</a></td><td align="right"><a href="#">',
        site("Quay Groups"),
        "</a></td></tr></table>\n",
    )
    fields(
        page,
        '<div style="background:#eef"><b>',
        site(rng.choice(("Today's topic summary", "Topics"))),
        '</b> <a href="#">',
        site("View all topics"),
        "</a><ul>",
    )
    posted = [rng.choice(PEOPLE) for _ in items]
    short_titles = chance(rng, 0.4)
    for n, item in enumerate(items):
        fields(
            page,
            f'<li><a href="#t{n}">',
            site(short(item.headline, 6, "...") if short_titles else item.headline, "contents"),
            "</a> - ",
            site(f"{rng.randint(1, 5)} update" + ("s" if chance(rng, 0.4) else "")),
            "</li>",
        )
    page.raw("</ul></div>\n")
    for n, item in enumerate(items):
        fields(
            page,
            f'<div class="topic"><a name="t{n}"></a><h2><a href="#">',
            own(item.headline, "headline", n),
            '</a></h2><div style="border:1px solid #ddd;padding:8px"><span style="color:#555">',
            site(
                f"{posted[n]} <{posted[n].split()[0].lower()}@mailhaven.example>: {show(rng, latest(items), '%b %d')} {clock(rng, twelve=True)}"
            ),
            "</span><br><br>",
        )
        if chance(rng, 0.4):
            fields(
                page,
                site(
                    rng.choice(
                        ("from this morning's paper", "sharing without comment", "Hi all, see this")
                    )
                ),
                "<br><br>",
            )
        end = chance(rng, 0.4)
        if not end:
            fields(page, outlet(item, n))
            if chance(rng, 0.6):
                fields(page, " ", day(rng, item, n))
            page.raw("<br>")
        if chance(rng, 0.4):
            names(page, item, n)
            page.raw("<br>")
        page.raw("<br>")
        for words in item.paragraphs[: rng.choice((2, 40))]:
            fields(page, own(words, "body", n), "<br>\n<br>\n")
        if end:
            fields(
                page,
                own(rng.choice(("Source: ", "Published in ")), "publication", n),
                outlet(item, n),
                "<br>",
            )
        if chance(rng, 0.5):
            fields(page, f'<a href="{item.url}">', link(item, n), "</a><br>")
        fields(page, '</div><a href="#top">', site("Back to top"), "</a></div>\n")
    fields(
        page,
        '<p style="font-size:10px">',
        site(
            "You received this digest because you're subscribed to updates for this group. You can change your settings on the group membership page."
        ),
        "</p></div></body></html>",
    )
    return page


@family
def subscription_letter_single(rng: random.Random, items: Sequence[Item]) -> Page:
    """One issue of a subscription newsletter on the web: a long piece with subheads, subscribe boxes, footnotes, comments, more posts."""
    item = items[0]
    page = html_page(
        item.headline,
        '<meta property="og:type" content="article">\n',
        '<body class="fresh-page"><div id="entry">',
    )
    fields(
        page,
        f'<div class="main-menu"><a class="pencraft pc-{rng.getrandbits(20):x}" href="/">',
        outlet(item, 0),
        "</a><button>",
        site("Subscribe"),
        "</button><button>",
        site("Sign in"),
        "</button></div>",
    )
    fields(
        page,
        '<article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">',
        own(item.headline, "headline", 0),
        "</h1>",
    )
    if item.deck and chance(rng, 0.7):
        fields(page, '<h3 class="subtitle">', own(item.deck, "deck", 0), "</h3>")
    page.raw('<div class="byline-wrapper"><div class="profile-hover-card">')
    names(page, item, 0, "", rng.choice((", ", " and ")))
    page.raw("</div>")
    if chance(rng, 0.9):
        fields(page, "<div>", day(rng, item, 0, rng.choice(("%b %d, %Y", "%d %b %Y"))), "</div>")
    fields(
        page,
        "</div><div class='post-ufi'>",
        site(str(rng.randint(3, 400))),
        " <a>",
        site("Share"),
        '</a></div></div><div class="available-content"><div class="body markup">\n',
    )
    box = rng.randint(0, len(item.paragraphs))
    for at, words in enumerate(item.paragraphs):
        if at and chance(rng, 0.2):
            fields(
                page,
                '<h2 class="header-anchor-post">',
                own(
                    rng.choice(
                        (
                            "1. The wall",
                            "What we know",
                            "So what?",
                            "A short history of waiting",
                            "II.",
                        )
                    ),
                    "subhead",
                    0,
                ),
                "</h2>",
            )
        fields(page, "<p>", own(words, "body", 0))
        if chance(rng, 0.1):
            page.raw('<a class="footnote-anchor" href="#f">1</a>')
        page.raw("</p>\n")
        if at == box:
            fields(
                page,
                '<div class="subscription-widget"><p>',
                site(f"{item.topic} matters. Become a free or paid subscriber."),
                "</p><button>",
                site("Subscribe"),
                "</button></div>",
            )
        elif chance(rng, 0.08) and item.caption:
            fields(
                page,
                '<figure><figcaption class="image-caption">',
                own(item.caption, "caption", 0),
                "</figcaption></figure>",
            )
    fields(
        page,
        '</div></div></article><div class="comments"><h4>',
        site("Discussion about this post"),
        "</h4>",
    )
    for _ in range(rng.randint(0, 2)):
        fields(
            page,
            "<div><span>",
            site(rng.choice(PEOPLE)),
            "</span> <span>",
            site(rng.choice(("3d", "Mar 2", "11h"))),
            "</span><p>",
            site(
                rng.choice(
                    (
                        "Wonderful as always.",
                        "You forgot the lighthouse keepers!",
                        "Subscribed for pieces like this.",
                    )
                )
            ),
            "</p></div>",
        )
    page.raw("</div>")
    if len(items) > 1:
        fields(
            page,
            '<div class="portable-archive"><div>',
            site("Top"),
            "</div><div>",
            site("Latest"),
            "</div>",
        )
        for other in items[1:4]:
            fields(
                page,
                '<div class="post-preview"><a href="#">',
                site(other.headline, "teaser"),
                "</a><div>",
                site(other.published.strftime("%b %-d"), "teaser"),
                "</div></div>",
            )
        page.raw("</div>")
    fields(
        page,
        '<div class="footer"><span>',
        site("© " + str(item.published.year)),
        "</span> <span>",
        site("Privacy ∙ Terms ∙ Collection notice"),
        "</span></div></div></body></html>",
    )
    return page


@family
def programme_show_notes(rng: random.Random, items: Sequence[Item]) -> Page:
    """Show notes of a press-review podcast as text: time marks, what each paper writes, quotes in a list, links, thanks."""
    page = Page()
    page.put(
        f"{rng.choice(SERVICES)} #{rng.randint(12, 700)}: {items[0].place}, {items[-1].topic.lower()} and more",
        "furniture",
    )
    page.raw("\n")
    page.put(
        f"Released {show(rng, latest(items), '%-d %B %Y')} · {rng.randint(11, 58)} min · hosts: {', '.join(rng.sample(PEOPLE, 2))}",
        "furniture",
    )
    page.raw("\n\n")
    mark = rng.choice(("({:02d}:{:02d})", "{:02d}:{:02d}", "[{}m{:02d}s]"))
    minute, style, titled = 1, rng.choice(("prose", "title", "quotes")), chance(rng, 0.7)
    for n, item in enumerate(items):
        page.put(mark.format(minute, rng.randint(0, 59)), "furniture")
        minute += rng.randint(2, 8)
        page.raw(" ")
        if titled:
            fields(page, own(item.headline, "headline", n))
            if style != "prose" and chance(rng, 0.9):
                fields(page, rng.choice((" – ", " | ")), outlet(item, n))
                if chance(rng, 0.5):
                    fields(page, ", ", day(rng, item, n, "%-d %B"))
            page.raw("\n")
        elif style != "prose":
            fields(page, outlet(item, n), ": ")
        paragraphs = item.paragraphs[: rng.choice((1, 2, 3))]
        for at, words in enumerate(paragraphs):
            if style == "prose" and at == 0:
                reported(page, rng, words, item, n)
            elif style == "quotes":
                fields(page, "  * ", "“", own(words, "body", n), "”")
            else:
                page.put(words, "body", n)
            page.raw("\n")
        if chance(rng, 0.5):
            fields(page, "  -> ", link(item, n), "\n")
        page.raw("\n")
    page.put(
        rng.choice(
            (
                "Music: The Bollards. Write to us: studio@rundown.example",
                "Rate us wherever you listen. Transcript for members.",
            )
        ),
        "furniture",
    )
    return page


@family
def phone_screens_recognised(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article recognised from a series of phone screenshots: status bars and app buttons come back on every screen."""
    page, item = Page(), items[0]
    width, hour, minute, battery = (
        rng.choice((34, 38, 44)),
        rng.randint(6, 22),
        rng.randint(0, 50),
        rng.randint(20, 98),
    )
    top_bar = rng.choice((f"< Back   {item.host}", f"X   {item.host}   ...", item.host))
    buttons = rng.choice(
        ("Home  Saved  Search  Me", "Share  Aa  Save", "For you   Following   Listen")
    )
    carrier, bar = (
        rng.choice(("QuayTel", "NorTel 5G", "LTE")),
        rng.choice(("bottom", "none", "both")),
    )

    def screen() -> None:
        nonlocal minute, battery
        page.put(f"{hour:02d}:{minute:02d}  {carrier}  {battery}%", "furniture")
        page.raw("\n")
        if bar == "both":
            page.put(top_bar, "furniture")
            page.raw("\n")
        minute, battery = min(minute + rng.choice((0, 1)), 59), battery - rng.choice((0, 0, 1))

    def foot() -> None:
        if bar != "none":
            page.put(buttons, "furniture")
            page.raw("\n")
        page.raw("\n")

    screen()
    if chance(rng, 0.7):
        fields(page, outlet(item, 0, str.upper if chance(rng, 0.3) else str), "\n")
    if chance(rng, 0.5):
        fields(page, site(item.topic, "section"), "\n")
    fields(page, own(fill(item.headline, width - 8), "headline", 0), "\n")
    if item.deck and chance(rng, 0.4):
        fields(page, own(fill(item.deck, width), "deck", 0), "\n")
    if item.authors and chance(rng, 0.7):
        names(page, item, 0, rng.choice(("By ", "")))
        page.raw("\n")
    if chance(rng, 0.8):
        fields(page, day(rng, item, 0))
        if chance(rng, 0.4):
            fields(page, " - ", site(f"{rng.randint(2, 8)} min read"))
        page.raw("\n")
    rows_left = rng.randint(6, 12)
    for words in item.paragraphs:
        rows = lines_of(words, width)
        while rows:
            taken, rows = rows[:rows_left], rows[rows_left:]
            fields(page, own("\n".join(taken), "body", 0), "\n")
            rows_left -= len(taken)
            if rows_left <= 0:
                foot()
                screen()
                rows_left = rng.randint(14, 20)
        page.raw("\n" if chance(rng, 0.6) else "")
    if len(items) > 1 and chance(rng, 0.5):
        page.put(rng.choice(("Up next", "More for you")), "furniture")
        page.raw("\n")
        fields(page, site(fill(items[1].headline, width), "teaser"), "\n")
    foot()
    return page


@family
def slide_text_overview(rng: random.Random, items: Sequence[Item]) -> Page:
    """The text of a slide deck on media coverage: slide numbers, one slide an article with bullets, speaker notes, an agenda."""
    page = Page()
    client = rng.choice(ORGS)
    mark = rng.choice(("Slide {}", "--- {} ---", "[{}]", "<!-- Slide number: {} -->"))

    def slide(number: int) -> None:
        if "lide" in mark:
            page.put(mark.format(number), "furniture")
        else:
            page.raw(mark.format(number))
        page.raw("\n")

    slide(1)
    page.put(f"Media overview\n{client}\n{show(rng, latest(items), '%B %Y')}", "furniture")
    page.raw("\n\n")
    first = 2
    if chance(rng, 0.5):
        slide(2)
        first = 3
        page.put(rng.choice(("Agenda", "Coverage at a glance")), "furniture")
        page.raw("\n")
        for item in items:
            fields(
                page,
                "• ",
                site(rng.choice((item.headline, short(item.headline, 5, "…"))), "contents"),
                "\n",
            )
        page.raw("\n")
    bullet, where = rng.choice(("• ", "- ", "o ", "")), rng.choice(("foot", "subtitle"))
    for n, item in enumerate(items):
        slide(first + n)
        fields(page, own(item.headline, "headline", n), "\n")

        def source(item: Item = item, n: int = n) -> None:
            if chance(rng, 0.94):
                if where == "foot":
                    page.put("Source: ", "publication", n)
                fields(page, outlet(item, n))
                if chance(rng, 0.75):
                    fields(page, rng.choice((", ", " | ")), day(rng, item, n))
                page.raw("\n")

        if where == "subtitle":
            source()
        for words in item.paragraphs[: rng.choice((1, 2, 4))]:
            fields(page, bullet, own(words, "body", n), "\n")
        if where == "foot":
            source()
        if chance(rng, 0.35):
            page.put(
                rng.choice(
                    (
                        "Notes:\nSay that we answered in time.",
                        "Notes: skip if short of time",
                        "Picture 4",
                    )
                ),
                "furniture",
            )
            page.raw("\n")
        page.put(f"{client} – internal", "furniture")
        page.raw("\n\n")
    slide(first + len(items))
    page.put(
        rng.choice(("Questions?", "Thank you", "Next steps\nPhone the desk\nUpdate the list")),
        "furniture",
    )
    return page


@family
def early_web_edition(rng: random.Random, items: Sequence[Item]) -> Page:
    """A one-paper edition page of the early web: masthead with the day, anchors at the top, all stories below one another."""
    paper = items[0]
    page = Page(media_type="text/html")
    page.raw(
        '<HTML><HEAD><TITLE>edition</TITLE></HEAD>\n<BODY BGCOLOR="#FFFFEE" TEXT="#000000" LINK="#0000CC"><CENTER>'
    )
    per_story = chance(rng, 0.5)
    if per_story:
        fields(
            page,
            "<H1>",
            site(rng.choice(SERVICES)),
            "</H1><FONT SIZE=-1>",
            site(f"Edition of {show(rng, latest(items), '%A, %B %-d, %Y')}"),
            "</FONT></CENTER><HR>\n",
        )
    else:
        fields(
            page,
            "<H1>",
            outlet(paper, 0),
            "</H1><FONT SIZE=-1>",
            day(rng, paper, 0, "%A, %B %-d, %Y"),
            "</FONT></CENTER><HR>\n",
        )
    stories = items if per_story else items[:1]
    if len(items) > 1:
        page.raw("<UL>")
        for n, item in enumerate(items):
            fields(
                page,
                f'<LI><A HREF="#s{n}">',
                site(
                    item.headline if chance(rng, 0.7) else short(item.headline, 5, ".."),
                    "contents" if per_story or n == 0 else "teaser",
                ),
                "</A>\n",
            )
        page.raw("</UL><HR>\n")
    opened, closed = rng.choice(
        (
            ("<H3>", "</H3>"),
            ("<B><FONT SIZE=+1>", "</FONT></B><BR>"),
            ("<DT><STRONG>", "</STRONG><DD>"),
        )
    )
    gap = rng.choice(("<P>\n", "<BR>\n<BR>\n"))
    for n, item in enumerate(stories):
        fields(
            page, f'<A NAME="s{n}"></A>', opened, own(item.headline, "headline", n), closed, "\n"
        )
        if item.authors and chance(rng, 0.6):
            page.raw("<I>")
            names(page, item, n, rng.choice(("By ", "by ", "")))
            page.raw("</I>" + gap)
        if per_story and chance(rng, 0.93):
            fields(page, "<FONT COLOR=#666666>", outlet(item, n))
            if chance(rng, 0.75):
                fields(page, ", ", day(rng, item, n))
            page.raw("</FONT>" + gap)
        for at, words in enumerate(item.paragraphs):
            fields(
                page,
                own(
                    (f"{item.place.upper()} -- " if at == 0 and chance(rng, 0.5) else "") + words,
                    "body",
                    n,
                ),
                gap,
            )
        if chance(rng, 0.6):
            fields(
                page,
                '<A HREF="#top"><IMG SRC="up.gif" BORDER=0></A> <FONT SIZE=-2>',
                site("Top of page"),
                "</FONT><HR WIDTH=50%>\n",
            )
        else:
            page.raw("<HR WIDTH=50%>\n")
    fields(
        page, "<ADDRESS>", site("Comments to webmaster@quaynet.example"), "</ADDRESS></BODY></HTML>"
    )
    return page


@family
def clip_blog_archive(rng: random.Random, items: Sequence[Item]) -> Page:
    """A month's archive of a blog of clippings: day headings, posts with quoted articles, labels, a side column of gadgets."""
    page = html_page(
        "The Tidemark: " + f"{latest(items):%B %Y}",
        "<style id='page-skin-1' type='text/css'></style>\n",
        '<body class="loading"><div class="content-outer">',
    )
    fields(
        page,
        '<div class="header-widget"><h1 class="title">',
        site(rng.choice(("The Tidemark", "Clips from the quay", "Salt & Print"))),
        '</h1><p class="description">',
        site("What others wrote about our coast"),
        '</p></div><div class="blog-posts hfeed">\n',
    )
    source, last = rng.choice(("via", "lead", "cite", "prose")), None
    for n, item in enumerate(sorted(items, key=lambda item: item.published, reverse=True)):
        if item.published != last:
            page.raw("</div>" if last else "")
            fields(
                page,
                '<div class="date-outer"><h2 class="date-header"><span>',
                site(item.published.strftime("%A, %B %-d, %Y"), "section"),
                "</span></h2>",
            )
            last = item.published
        fields(
            page,
            '<div class="post hentry"><h3 class="post-title entry-title"><a href="#">',
            own(item.headline, "headline", n),
            '</a></h3><div class="post-body entry-content">',
        )
        if source == "lead" and chance(rng, 0.93):
            fields(page, "<b>", outlet(item, n), "</b><br /><br />")
        page.raw("<blockquote>" if source != "prose" else "")
        for at, words in enumerate(item.paragraphs[: rng.choice((1, 3, 40))]):
            if source == "prose" and at == 0:
                reported(page, rng, words, item, n)
            else:
                page.put(words, "body", n)
            page.raw("<br /><br />\n")
        page.raw("</blockquote>" if source != "prose" else "")
        if source in ("via", "cite") and chance(rng, 0.93):
            fields(
                page,
                own(rng.choice(("via ", "Source: ", "From ", "hat tip: ")), "publication", n),
                f'<a href="{item.url}">',
                outlet(item, n),
                "</a>",
            )
        fields(
            page,
            '</div><div class="post-footer"><span class="post-author">',
            site("Posted by "),
            site(rng.choice(("tidemark", "Ottilie B.", "the keeper"))),
            '</span> <span class="post-timestamp">',
            own("at ", "publication", n),
            (clock(rng, twelve=True), "publication", n, "published", item.published.isoformat()),
            "</span> <span>",
            site(rng.choice(("No comments:", "1 comment:", "4 comments:"))),
            "</span>",
        )
        if chance(rng, 0.5):
            fields(
                page, '<div class="post-labels">', site("Labels: " + item.topic.lower()), "</div>"
            )
        page.raw("</div></div>\n")
    fields(
        page,
        '</div></div><div class="blog-pager"><a href="#">',
        site("Newer Posts"),
        '</a> <a href="#">',
        site("Home"),
        '</a> <a href="#">',
        site("Older Posts"),
        '</a></div><aside class="sidebar"><div class="widget"><h2>',
        site("About Me"),
        "</h2><a>",
        site("View my complete profile"),
        '</a></div><div class="widget"><h2>',
        site("Blog Archive"),
        "</h2><ul>",
    )
    for back in range(3):
        fields(
            page,
            "<li>",
            site(f"{latest(items) - timedelta(days=31 * back):%B}"),
            f" ({rng.randint(1, 40)})</li>",
        )
    page.raw("</ul></div></aside></div></body></html>")
    return page
