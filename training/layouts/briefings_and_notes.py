"""Briefings in prose, notes, mails of offices, channels, threads, letters, situation reports."""

import html
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from evaluation.layouts.page import Item, Page, family

Run = Any  # characters between words, or what a piece is made of

LONG = ["%-d %B %Y", "%B %-d, %Y", "%A, %-d %B %Y", "%a %-d %b %Y", "%b %-d, %Y", "%A %-d %B %Y"]
NUMERIC = ["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%-d.%-m.%Y", "%d-%m-%Y", "%d.%m.%y", "%Y/%m/%d"]
YEARLESS = ["%-d %B", "%B %-d", "%-d %b", "%a %-d %b", "%A, %B %-d", "%d/%m", "%-d.%-m."]
GIVEN = "Ansel Brisa Corin Delphe Emeric Fenna Gaspar Hilde Ivo Jorun Kesia Lennart Mirel Noor Odile Perrin Quillon Runa Stellan Tove".split()
FAMILY = "Abernauld Brightlow Cassarine Dovrek Eskildorf Farrowby Gillenthal Hestermoor Iverlind Jasperwick Kolvane Lindqvane Marrowgate Nesbrook".split()
HOUSES = "Tollgate|Ferrymen’s|Upper Brook|Lockwood|Cassel Street|Pinnacle|Harbourside|Northgate|Wexcombe|Elmhurst Row|Sandbar|Stonebridge|Mill Lane|Tidewater".split(
    "|"
)
LOWERED = set(
    "Today Yesterday The A An In On At It This These That He She They We As If For Under After Although While Our His Her Their There When With But And Both All Two Three Last Some Many More Since During".split()
)
END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
SHORTENED = re.compile(r"\b(?:Sens?|Reps?|Mr|Mrs|Ms|Dr|Gen|Lt|Col|St|Gov|Jr|Sr|No|[A-Z])\.$")
SLOT = re.compile(r"\{([A-Za-z_]+)(?::([^}]*))?\}|(<[^>]*>)")
WORDS = re.compile(r"[^\W_](?:.*[^\W_]\.?)?", re.DOTALL)


# ---------------------------------------------------------------- words


def person(rng: random.Random) -> str:
    """A name of somebody who compiles or chats."""
    return f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"


def clock(rng: random.Random, low: int = 5, high: int = 22) -> str:
    """A time of day."""
    hour, minute = rng.randint(low, high), rng.randint(0, 59)
    return f"{hour:02}:{minute:02}"


def title_of(rng: random.Random, *kinds: str) -> str:
    """A name of a digest."""
    kind = rng.choice(kinds)
    house = rng.choice(HOUSES)
    return rng.choice([kind, kind, f"{house} {kind}", f"{kind} — {house}", f"The {house} {kind}"])


def greeting(rng: random.Random) -> str:
    """A greeting at the top."""
    head = rng.choice(
        [
            "Good morning",
            "Dear all",
            "Hello",
            "Dear colleagues",
            "Evening all",
            "Hi team",
            "Morning",
            f"Dear {rng.choice(GIVEN)}",
        ]
    )
    tail = rng.choice(["", "", ", and welcome back", " from a wet office", ", a short one today"])
    return head + tail + rng.choice([",", ".", "!", ""])


def opening(rng: random.Random) -> str:
    """A sentence before the first item."""
    return rng.choice([
        f"Below is what {rng.choice(['we', 'I', 'the desk'])} found worth keeping from {rng.choice(['today', 'the last day', 'the night', 'this week'])}.",
        f"{rng.choice(['Here is', 'Please find', 'As usual, here is'])} {rng.choice(['the round-up', 'what was written', 'the coverage', 'what you missed'])}{rng.choice([' so far', ' up to noon', ', in no order', ''])}.",
        f"{rng.choice(['A thin day', 'A busy one', 'Not much', 'Plenty'])} {rng.choice(['in the press', 'overnight', 'to get through'])}. {rng.choice(['Shout if I missed something.', 'Longer version on request.', 'Full texts are on the drive.'])}",
        f"{rng.choice(['Compiled', 'Put together', 'Collected'])} by {person(rng)} {rng.choice(['before breakfast', 'at the usual hour', 'on the train'])}.",
    ])  # fmt: skip


def remark(rng: random.Random) -> str:
    """A remark of whoever compiles or chats."""
    return rng.choice([
        f"{rng.choice(['I am not sure', 'I doubt', 'Hard to say', 'I keep wondering'])} {rng.choice(['what to make of this one', 'that this will last', 'who gains from it', 'whether it is new'])}.",
        f"{rng.choice(['Worth', 'Really worth', 'Possibly worth'])} {rng.choice(['ten minutes', 'a second look', 'your time', 'reading to the end'])}{rng.choice(['', ', if only for the numbers', ', even if you disagree'])}.",
        f"{rng.choice(['More on this', 'We return to it', 'I wrote about this'])} {rng.choice(['on Thursday', 'last month', 'in the next letter', 'below'])}.",
        f"{rng.choice(['Which brings me to', 'Next up:', 'And then there is', 'Compare that with'])} {rng.choice(['the other big story', 'something lighter', 'a piece I almost missed', 'the view from the coast'])}.",
        f"{rng.choice(['My take', 'Our reading', 'Bottom line', 'Note'])}: {rng.choice(['do not bet on it', 'nothing changes before autumn', 'the lawyers will be busy', 'same as last year, with better charts'])}.",
        f"{rng.choice(['Thanks', 'Hat tip', 'Credit'])} to {person(rng)} for {rng.choice(['the pointer', 'spotting this', 'sending this in'])}.",
    ])  # fmt: skip


def chatter(rng: random.Random) -> str:
    """A message of a chat that is no item."""
    return rng.choice([
        "👍", "🙏", "thx", "Anyone got the full text?", "saw that, wow", "pls keep it to links only in here", "😳 😳",
        "can someone forward this upstairs", "is this confirmed??", "not surprised tbh", "on it", "+1", "Wrong channel, sorry",
        f"@{rng.choice(GIVEN).lower()} fyi", f"{rng.choice(GIVEN)} joined", "(edited)", "who is on shift tonight?",
    ])  # fmt: skip


def farewell(rng: random.Random) -> str:
    """A last line."""
    return rng.choice([
        f"{rng.choice(['Best', 'Kind regards', 'Yours', 'Until tomorrow', 'All best', 'Cheers'])}, {person(rng)}",
        f"{rng.choice(['That is all for today', 'More tomorrow', 'Ends', 'End of summary', 'Have a good evening'])}.",
        f"{person(rng)}, {rng.choice(['press officer', 'duty desk', 'information unit', 'media team'])}, ext. {rng.randint(100, 9999)}",
    ])  # fmt: skip


def legal(rng: random.Random) -> str:
    """Small print at the bottom."""
    return rng.choice([
        f"You receive this because you are on the list {rng.choice(['press-daily', 'morning', 'staff-all', 'readers'])}@{rng.choice(['lists', 'mail', 'office'])}.example. Unsubscribe at any time.",
        f"For internal use only. Do not {rng.choice(['forward', 'quote', 'copy'])} outside the {rng.choice(['house', 'mission', 'team', 'directorate'])}.",
        f"Summaries are {rng.choice(['ours', 'unofficial', 'for information'])}; rights remain with the publishers.",
        f"© {rng.choice(HOUSES)} {rng.choice(['Media Service', 'Analytics', 'Briefings Ltd', 'Foundation'])}",
        "This message and any attachment may be confidential. If you are not the addressee, please delete it.",
    ])  # fmt: skip


def advert(rng: random.Random) -> str:
    """An advert or request among the items."""
    return rng.choice([
        f"{rng.choice(['Sponsored', 'Partner message', 'Advertisement', 'A word from our sponsor'])}: {rng.choice(HOUSES)} {rng.choice(['tea', 'boots', 'software', 'insurance'])}, {rng.choice(['now with 20% off', 'made for winter', 'trusted by nobody in particular'])}.",
        f"{rng.choice(['Enjoying this', 'Like this letter', 'Was this useful'])}? {rng.choice(['Forward it to a friend', 'Tell a colleague', 'Buy me a coffee', 'Become a member'])}.",
        f"{rng.choice(['Register now', 'Save the date', 'Join us'])}: {rng.choice(['breakfast talk', 'webinar', 'annual dinner'])} at the {rng.choice(HOUSES)} {rng.choice(['Institute', 'Hall', 'Club'])}.",
    ])  # fmt: skip


# ---------------------------------------------------------------- items


def whole_sentences(item: Item) -> list[str]:
    """All sentences of an article; none ends with an abbreviation."""
    found = []
    for paragraph in item.paragraphs:
        sentence = ""
        for each in END.split(paragraph):
            sentence = f"{sentence} {each}".strip()
            if not SHORTENED.search(sentence):
                found.append(sentence)
                sentence = ""
        found += [sentence] if sentence else []
    return found


def sentences(item: Item) -> list[str]:
    """Sentences of an article that can stand by themselves."""
    found = [each.strip(" *-•\t") for each in whole_sentences(item) if 45 < len(each) < 330]
    return found or [" ".join(item.paragraphs[0].split()[:40]).strip("*- ") + " …"]


def some(rng: random.Random, item: Item, low: int, high: int) -> str:
    """A few sentences of an article."""
    return " ".join(sentences(item)[: rng.randint(low, high)])


def aside(rng: random.Random, items: Sequence[Item]) -> str:
    """A sentence or two that a compiler might have written."""
    known = sentences(rng.choice(items))
    at = rng.randrange(len(known))
    return " ".join(known[at : at + rng.randint(1, 2)])


def lowered(words: str) -> str:
    """A sentence as it goes on after "that"."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first in LOWERED else words


def unstopped(words: str) -> str:
    """A sentence without its full stop."""
    return words[:-1].rstrip() if words.endswith(".") and not words.endswith("..") else words


def halves(words: str) -> tuple[str, str]:
    """A sentence in two, for words in between."""
    for sign in (", ", " and ", " that ", " which ", " for ", " to "):
        at = words.find(sign, 25)
        if 0 < at < len(words) - 20:
            return words[:at], words[at:].lstrip(" ,")
    parts = words.split()
    return " ".join(parts[: len(parts) // 2]), " ".join(parts[len(parts) // 2 :])


def cut_off(rng: random.Random, words: str) -> str:
    """The beginning of a text, cut off."""
    kept = " ".join(words.split()[: rng.randint(14, 34)]).rstrip(".,;:")
    return kept + rng.choice(["…", " …", " [...]", "..."])


def by_paper(rng: random.Random, items: Sequence[Item]) -> list[list[Item]]:
    """Items in groups of the same outlet, one of them of several items."""
    groups: list[list[Item]] = []
    rest = list(items)
    while rest:
        size = rng.choice([1, 2, 2, 3, 3, 4]) if groups else rng.randint(2, 3)
        first = rest[0]
        groups.append([
            replace(
                each, outlet=first.outlet, host=first.host, url=each.url.replace(each.host, first.host),
                credit=each.credit.split("/")[0] + "/" + first.outlet,
            )
            for each in rest[:size]
        ])  # fmt: skip
        rest = rest[size:]
    return groups


def on_day(item: Item, day: date) -> Item:
    """An item as if published on a day."""
    old = item.published.strftime("%Y/%m/%d")
    return replace(item, published=day, url=item.url.replace(old, day.strftime("%Y/%m/%d")))


def by_day(rng: random.Random, items: Sequence[Item]) -> list[tuple[date, list[Item]]]:
    """Items in groups of the same day, newest or oldest first."""
    day = max(item.published for item in items)
    step = rng.choice([-1, -1, 1])
    groups: list[tuple[date, list[Item]]] = []
    rest = list(items)
    while rest:
        size = rng.choice([1, 2, 2, 3, 4])
        groups.append((day, [on_day(each, day) for each in rest[:size]]))
        rest = rest[size:]
        day += timedelta(days=step * rng.choice([1, 1, 1, 2, 3]))
    return groups


# ---------------------------------------------------------------- laying out


def day_words(day: date, pattern: str, year: int | None = None) -> str:
    """A day in words; with its year if the page states another."""
    words = day.strftime(pattern)
    return (
        words if "%Y" in pattern or "%y" in pattern or day.year == year else f"{words} {day.year}"
    )


def fill(
    template: str,
    a: int,
    item: Item,
    text: str = "",
    pattern: str = "%-d %B %Y",
    year: int | None = None,
    words_are: str = "publication",
    paragraphs: Sequence[str] = (),
    joint: str = "\n\n",
    upper: bool = False,
) -> list[Run]:
    """The runs of an item after a template.

    {O} outlet, {D} day, {A} authors, {H} headline, {K} deck, {P} caption, {C} credit, {S} text,
    {s} text that goes on after "that", {h} and {t} its halves, {B} paragraphs, {U} address, {u} the
    same inside a tag, {role:words} words of a role. Other words have the role ``words_are``.
    """
    runs: list[Run] = []
    one, other = halves(text) if text else ("", "")
    at = 0

    def plain(words: str) -> None:
        found = WORDS.search(words)
        if not found:
            runs.append(words)
            return
        own = "byline" if found[0].strip().lower() in ("by", "von", "par") else words_are
        runs.extend((words[: found.start()], (found[0], own, a), words[found.end() :]))

    for slot in SLOT.finditer(template):
        plain(template[at : slot.start()])
        at = slot.end()
        name, words, tag = slot.groups()
        if tag:
            runs.append(tag.replace("{u}", html.escape(item.url)))
        elif words is not None:
            outside = name in ("furniture", "teaser", "contents", "section")
            runs.append((words, name, None if outside else a))
        elif name == "u":
            runs.append(html.escape(item.url))
        elif name == "B":
            for i, each in enumerate(paragraphs):
                runs.extend([joint] * (i > 0) + [(each, "body", a)])
        elif name == "A":
            for i, each in enumerate(item.authors):
                runs.extend([" ", ("and", "byline", a), " "] if i else [])
                runs.append(
                    (
                        each.upper() if upper else each,
                        "byline",
                        a,
                        "author",
                        None,
                    )
                )
        else:
            runs.append({
                "O": (item.outlet.upper() if upper else item.outlet, "publication", a, "outlet"),
                "D": (day_words(item.published, pattern, year), "publication", a, "published", item.published.isoformat()),
                "H": (item.headline, "headline", a),
                "K": (item.deck, "deck", a),
                "P": (item.caption, "caption", a),
                "C": (item.credit, "credit", a),
                "S": (text, "body", a),
                "s": (unstopped(lowered(text)), "body", a),
                "h": (lowered(one), "body", a),
                "t": (other, "body", a),
                "U": (item.url, "source_line", a, "url"),
            }[name])  # fmt: skip
    plain(template[at:])
    return [run for run in runs if run]


def lay(page: Page, runs: Iterable[Run], width: int = 0, first: str = "", rest: str = "") -> None:
    """Put runs on the page, wrapped; ``first`` and ``rest`` begin the lines."""
    known = [run for run in runs if run]
    if page.media_type == "text/plain":
        known = [
            run.replace("‹", "<").replace("›", ">") if isinstance(run, str) else run
            for run in known
        ]
    whole = "".join(run if isinstance(run, str) else run[0] for run in known)
    breaks = set()
    start, blank, column0 = 0, -1, len(first)
    for i, sign in enumerate(whole):
        if sign == "\n":
            start, blank, column0 = i + 1, -1, len(rest)
            continue
        if sign == " ":
            blank = i
        if width and i - start + column0 >= width and blank > start:
            breaks.add(blank)
            start, blank, column0 = blank + 1, -1, len(rest)
    page.raw(first)
    at = 0
    for run in known:
        words = run if isinstance(run, str) else run[0]
        broken = "".join("\n" if at + i in breaks else sign for i, sign in enumerate(words))
        at += len(words)
        if isinstance(run, str):
            page.raw(broken.replace("\n", "\n" + rest))
        elif rest.strip() and "\n" in broken:
            for i, line in enumerate(broken.split("\n")):
                page.raw("\n" + rest if i else "")
                if line.strip():
                    page.put(line, *run[1:])
        else:
            page.put(broken.replace("\n", "\n" + rest), *run[1:])


def note(page: Page, words: str, after: str = "\n", before: str = "", width: int = 0) -> None:
    """Put words of no article."""
    lay(page, [(words, "furniture")], width, before, before)
    page.raw(after)


def head(page: Page, words: str, after: str = "\n", before: str = "") -> None:
    """Put a section heading without a field."""
    page.raw(before)
    page.put(words, "section")
    page.raw(after)


def paper_head(page: Page, item: Item, template: str = "{}", upper: bool = False) -> None:
    """Put a heading that states the outlet of the items below; the template may have words."""
    put_head(page, template, item.outlet.upper() if upper else item.outlet, "outlet", item.outlet)


def day_head(
    page: Page, day: date, pattern: str, template: str = "{}", year: int | None = None
) -> None:
    """Put a heading that states the day of the items below."""
    put_head(page, template, day_words(day, pattern, year), "published", day.isoformat())


def put_head(page: Page, template: str, words: str, field: Any, value: str) -> None:
    """Put the words of a heading and those around them."""
    before, _, after = template.partition("{}")
    for part in re.split(r"(<[^>]*>)", before):
        plain_head(page, part)
    page.put(words, "section", None, field, value if field == "published" else None)
    for part in re.split(r"(<[^>]*>)", after):
        plain_head(page, part)


def plain_head(page: Page, part: str) -> None:
    """Put words of a heading that state nothing."""
    found = None if part.startswith("<") else WORDS.search(part)
    if not found:
        page.raw(part)
        return
    page.raw(part[: found.start()])
    page.put(found[0], "section")
    page.raw(part[found.end() :])


def open_html(page: Page, title: str, body: str = "<body>", style: str = "") -> None:
    """Open an HTML page."""
    page.raw(
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
    )
    page.raw((f"<style>{style}</style>" if style else "") + f"</head>\n{body}\n")


def hashed(rng: random.Random) -> str:
    """A class name as build tools make them."""
    return rng.choice(["css-", "sc-", "_", "x"]) + "".join(
        rng.choices("abcdefghjkmnpqrstuvwxyz0123456789", k=6)
    )


def contents_list(page: Page, rng: random.Random, items: Sequence[Item], label: str = "") -> None:
    """Put a list of what is below, in other or in the first words."""
    is_html = page.media_type == "text/html"
    words = label or rng.choice(
        ["In this issue", "Below", "Today", "At a glance", "Inside", "Also in here"]
    )
    note(
        page,
        words,
        "</p><ul>\n" if is_html else rng.choice([":\n", "\n"]),
        "<p>" if is_html else "",
    )
    own = rng.choice(["start", "sentence", "topic"])
    mark = rng.choice(["- ", "* ", "> ", "  ", "→ "])
    for item in items[: rng.randint(2, 5)]:
        page.raw("<li>" if is_html else mark)
        if own == "start":
            short = " ".join(item.headline.split()[: rng.randint(3, 6)]).rstrip(",;:")
        elif own == "sentence":
            short = lowered(unstopped(" ".join(sentences(item)[-1].split()[: rng.randint(5, 9)])))
        else:
            short = f"{item.topic}: {rng.choice(['what is new', 'the latest', 'a surprise', 'numbers'])}"
        page.put(short, "contents")
        page.raw("</li>\n" if is_html else "\n")
    page.raw("</ul>\n" if is_html else "\n")


def year_line(rng: random.Random, items: Sequence[Item]) -> tuple[date, int]:
    """The day of the digest, and the year that its title states."""
    newest = max(item.published for item in items)
    return newest, newest.year


# ---------------------------------------------------------------- text, several items


@family
def bracketed_sources(rng: random.Random, items: Sequence[Item]) -> Page:
    """Situation report: numbered paragraphs of one or two sentences, the source in brackets."""
    page = Page()
    newest, year = year_line(rng, items)
    width = rng.choice([0, 66, 72, 78])
    note(
        page,
        title_of(
            rng,
            "Situation Report",
            "SITREP",
            "Situation update",
            "Field update",
            "Operations Summary",
        )
        + rng.choice(["", f" No. {rng.randint(3, 90)}", f" #{rng.randint(100, 400)}"]),
    )
    note(
        page,
        rng.choice(["Reporting period: ", "As of ", "Date/time: ", "Cut-off "])
        + newest.strftime(rng.choice(LONG))
        + rng.choice(["", " 0600Z", ", 18:00 local"]),
    )
    if rng.random() < 0.5:
        note(
            page,
            rng.choice(
                [
                    "UNCLASSIFIED",
                    "Distribution: standard",
                    "RESTRICTED UNTIL RELEASE",
                    "Not for onward transmission",
                ]
            ),
            "\n",
        )
    page.raw("\n")
    pattern = rng.choice(YEARLESS + NUMERIC + LONG)
    source = rng.choice(
        [
            "({O}, {D})",
            "[{O} {D}]",
            "(Source: {O}, {D})",
            "(Quelle: {O}, {D})",
            "(Fuente: {O})",
            "Origin: {O}, {D}.",
            "(as carried by {O} on {D})",
            "[{D}, {O}]",
            "({O})",
            "/{O}, {D}/",
            "[src: {O}]",
            "– {O}, {D}",
            "({O}; {publication:%s}, {D})",
        ]
    )
    number = rng.choice(["{}. ", "{}) ", "({}) ", "{} ", "¶{} ", "- "])
    hang = rng.choice(["", "   ", "    "])
    themes = rng.sample(
        [
            "Security",
            "Humanitarian",
            "Access and logistics",
            "Political",
            "Infrastructure",
            "Health",
            "Other",
        ],
        4,
    )
    caps = rng.random() < 0.4
    gap = rng.choice(["\n", "\n\n"])
    every = rng.choice([0, 2, 3])
    for a, item in enumerate(items):
        if every and a % every == 0 and themes:
            words = themes.pop()
            head(
                page,
                words.upper() if caps else words,
                rng.choice(["\n", ":\n"]),
                "" if gap == "\n\n" or a == 0 else "\n",
            )
        own = source.replace("%s", items[a - 1].outlet)
        if rng.random() < 0.12:
            own = ""
        lay(
            page,
            fill("{S} " + own if own else "{S}", a, item, some(rng, item, 1, 2), pattern, year),
            width,
            number.format(a + 1),
            hang,
        )
        page.raw(gap)
        if rng.random() < 0.15:
            note(
                page,
                rng.choice(["Comment: ", "Assessment: ", "Desk note: "]) + remark(rng),
                gap,
                hang,
                width,
            )
    note(
        page,
        rng.choice(["ENDS", "End of report", "Next report: same time tomorrow", legal(rng)]),
        "\n",
        rng.choice(["", "\n"]),
    )
    return page


@family
def evening_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """Evening mail of a press office: items of one sentence under the name of each paper."""
    page = Page()
    newest, _year = year_line(rng, items)
    width = rng.choice([0, 0, 68, 76])
    if rng.random() < 0.7:
        note(
            page,
            f"From: {person(rng)} <press@{rng.choice(['ministry', 'office', 'council'])}.example>",
        )
        note(
            page, rng.choice(["To: all-staff", "To: undisclosed recipients", "Cc: private office"])
        )
        note(page, f"{rng.choice(['Sent', 'Date'])}: {newest:%d %b %Y} {clock(rng, 17, 20)}")
        note(
            page,
            "Subject: "
            + title_of(
                rng,
                "evening press",
                "media today",
                "what the papers say",
                "press cuttings, evening",
            ),
            "\n\n",
        )
    note(page, greeting(rng), "\n\n")
    note(page, opening(rng), "\n\n", "", width)
    if rng.random() < 0.25:
        contents_list(page, rng, items)
    if rng.random() < 0.3 or width == 0:
        note(
            page,
            rng.choice(["Press of ", "Papers of ", "Coverage for "])
            + newest.strftime(rng.choice(LONG)),
            "\n\n",
        )
    upper = rng.random() < 0.35
    form = rng.choice(
        ["{}", "{}:", "** {} **", "In {}", "[{}]", "From {}:", "== {}", "{} (print and online)"]
    )
    mark = rng.choice(["- ", "* ", "• ", "", "   - ", "> ", "– "])
    pattern = rng.choice(YEARLESS + NUMERIC)
    kinds = rng.sample(
        [
            "{S}",
            "{H}: {S}",
            "{H} ({D})",
            "{s}; {A}, {D}",
            "“{H}” – {S}",
            "{A}: {S}",
            "{D}: {S}",
            "{H}. {S}",
            "p. %d: {S}",
            "{S} (p. %d, {D})",
        ],
        2,
    )
    a = 0
    for group in by_paper(rng, items):
        paper_head(page, group[0], form, upper)
        page.raw(rng.choice(["\n", "\n", "\n\n"]))
        for item in group:
            template = rng.choice(kinds).replace("%d", str(rng.randint(2, 40)))
            lay(
                page,
                fill(template, a, item, some(rng, item, 1, 2), pattern, None, "publication"),
                width,
                mark,
                " " * len(mark) if mark.strip() != ">" else mark,
            )
            page.raw("\n")
            a += 1
        page.raw("\n")
        if rng.random() < 0.12:
            note(page, advert(rng), "\n\n", "", width)
    note(page, farewell(rng))
    if rng.random() < 0.6:
        note(page, legal(rng), "\n", rng.choice(["", "-- \n"]) if not width else "")
    return page


@family
def papers_run_on(rng: random.Random, items: Sequence[Item]) -> Page:
    """Press review with one paragraph for each paper: its name, then its items one after another."""
    page = Page()
    newest, _year = year_line(rng, items)
    width = rng.choice([0, 64, 70, 80])
    note(
        page,
        title_of(
            rng,
            "PRESS REVIEW",
            "Review of the papers",
            "The front pages",
            "Newspapers this morning",
        ),
    )
    note(page, newest.strftime(rng.choice(LONG)), "\n\n")
    upper = rng.random() < 0.5
    form = rng.choice(
        ["{} – ", "{}: ", "{}. ", "[{}] ", "{} | ", "{} says: ", "The columns of {}: "]
    )
    between = rng.choice([" // ", " – ", " • ", " / ", " ** ", " | ", "; "])
    template = rng.choice(["{S}", "{H}", "{S} ({A})", "“{H}”: {S}", "{H} ({A})", "{S} (p. %d)"])
    indent = rng.choice(["", "", "  "])
    a = 0
    for group in by_paper(rng, items):
        runs: list[Run] = []
        for i, item in enumerate(group):
            runs.append(between if i else "")
            runs += fill(
                template.replace("%d", str(rng.randint(1, 30))), a, item, some(rng, item, 1, 1)
            )
            a += 1
        before, _, after = form.partition("{}")
        lead = [before.replace("The columns of ", "")]
        if "columns" in before:
            lead = [("The columns of", "section", None), " "]
        tail: list[Run] = [after]
        if "says" in after:
            tail = [" ", ("says", "section", None), ": "]
        name = group[0].outlet
        shown = name.upper() if upper else name
        lay(
            page,
            [*lead, (shown, "section", None, "outlet"), *tail, *runs],
            width,
            "",
            indent,
        )
        page.raw("\n\n")
    note(page, farewell(rng))
    return page


@family
def newsroom_rundown(rng: random.Random, items: Sequence[Item]) -> Page:
    """Rundown of a radio desk: stories with slugs and lengths, under the day they were taken in."""
    page = Page()
    width = rng.choice([48, 56, 64])
    note(page, title_of(rng, "RUNDOWN", "Bulletin scripts", "Reader copy", "Overnight copy"))
    note(page, f"Editor: {person(rng)}", "\n\n")
    rule = rng.choice(["-" * 30, "=" * 24, "* * *", "###", "-0-", ""])
    credit = rng.choice(
        ["({O})", "Source: {O}", "[{O}]", "after {O}", "{O} copy", "– {O} –", "via {O}"]
    )
    at_end = rng.random() < 0.6
    day_form = rng.choice(["{}", "TAKEN {}", "--- {} ---", "Copy of {}", "{}:"])
    pattern = rng.choice(LONG + NUMERIC)
    a = 0
    for day, group in by_day(rng, items):
        day_head(page, day, pattern, day_form)
        page.raw("\n\n")
        for item in group:
            slug = re.sub(r"\W+", "-", " ".join(item.headline.split()[:2])).upper()
            note(
                page,
                rng.choice(
                    [
                        f"{a + 1:02} {slug} 0:{rng.randint(18, 55)}",
                        f"{slug} / {rng.choice(GIVEN).upper()} / :{rng.randint(20, 50)}",
                        f"[{clock(rng)}] {slug}",
                    ]
                ),
            )
            own = "" if rng.random() < 0.12 else credit
            if own and not at_end:
                lay(page, fill(own, a, item))
                page.raw("\n")
            lay(
                page,
                fill(
                    "{S}",
                    a,
                    item,
                    some(rng, item, 2, 4).upper() if rng.random() < 0.2 else some(rng, item, 2, 4),
                ),
                width,
            )
            page.raw("\n")
            if own and at_end:
                lay(page, fill(own, a, item))
                page.raw("\n")
            page.raw(f"{rule}\n\n" if rule else "\n")
            a += 1
    note(page, rng.choice(["OUT: 4'30\"", "Weather and close", "END OF BULLETIN"]))
    return page


@family
def channel_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """Log of a news channel: days as headings, the stamps of the messages above or below them."""
    page = Page()
    note(
        page,
        rng.choice(["#", "", "Channel: "])
        + title_of(rng, "newswatch", "morning-wire", "Clips", "Press line"),
    )
    note(
        page,
        f"{rng.randint(2, 90)}{rng.choice([' members', '.4K subscribers', ' people watching'])}",
        "\n\n",
    )
    below = rng.random() < 0.5
    views = rng.random() < 0.5
    names = rng.sample(GIVEN, 3)
    pattern = rng.choice(LONG + NUMERIC)
    form = rng.choice(["{}", "——— {} ———", "[{}]", "Messages of {}", "» {}"])
    template = rng.choice(
        [
            "{O}: {S}",
            "{S}\n({O})",
            "{S} — {O}",
            "**{H}**\n{S}\nSource: {O}",
            "{O} ⚡ {S}",
            "{H}\n\n{S}\n\n📰 {O}",
            "Forwarded from {O}\n{S}",
            "{S}\nvia {O}",
            "[{O}] {H}\n{U}",
        ]
    )
    a = 0

    def stamp() -> None:
        moment = clock(rng)
        words = (
            rng.choice([f"{rng.choice(names)} {moment}", f"{moment}"])
            if not views
            else f"👁 {rng.randint(1, 40)}.{rng.randint(0, 9)}K  {moment}"
        )
        note(page, words, "\n", rng.choice(["", "  "]))

    for day, group in by_day(rng, items):
        day_head(page, day, pattern, form)
        page.raw("\n\n")
        for item in group:
            if not below:
                stamp()
            own = template if rng.random() < 0.88 else "{S}"
            lay(page, fill(own, a, item, some(rng, item, 1, 3)))
            page.raw("\n")
            if below:
                stamp()
            page.raw("\n")
            a += 1
            if not views and rng.random() < 0.2:
                if not below:
                    stamp()
                note(page, chatter(rng))
                if below:
                    stamp()
                page.raw("\n")
    return page


@family
def forwards_of_forwards(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail that forwards messages, each with its own head lines, deeper and deeper or in a row."""
    page = Page()
    deep = rng.random() < 0.4
    newest, _year = year_line(rng, items)
    note(
        page,
        f"{rng.choice(['fyi', 'See below', 'Passing these on', 'For the file'])}{rng.choice(['', ' -- ' + rng.choice(GIVEN), '.'])}",
        "\n\n",
    )
    line = rng.choice(
        [
            "---------- Forwarded message ---------",
            "-----Original Message-----",
            "Begin forwarded message:",
            "________________________________",
        ]
    )
    stamp = rng.choice(LONG)
    who = rng.choice(["outlet", "outlet", "person"])
    for a, item in enumerate(items[: rng.randint(2, 6)]):
        mark = "> " * (a + 1) if deep else rng.choice(["", "", "> "])
        if re.search(r"\w", line):
            note(page, line, "\n", mark)
        else:
            page.raw(mark + line + "\n")
        if who == "outlet":
            lay(
                page,
                fill("From: {O} ‹{publication:alerts@%s}›".replace("%s", item.host), a, item),
                0,
                mark,
                mark,
            )
        else:
            note(page, f"From: {person(rng)}", "", mark)
        page.raw("\n")
        if who == "outlet":
            lay(
                page,
                fill(
                    rng.choice(["Date: {D}", "Sent: {D}"]) + f" {{publication:{clock(rng)}}}",
                    a,
                    item,
                    "",
                    stamp,
                ),
                0,
                mark,
                mark,
            )
            page.raw("\n")
        else:
            note(page, f"Sent: {newest:%d/%m/%Y} {clock(rng)}", "\n", mark)
        if rng.random() < 0.6:
            note(
                page,
                f"To: {rng.choice(GIVEN).lower()}@{rng.choice(['office', 'desk'])}.example",
                "\n",
                mark,
            )
        if rng.random() < 0.6:
            lay(
                page,
                fill(
                    "Subject: {H}" if who == "outlet" else "{furniture:Subject: Fw:} {H}", a, item
                ),
                0,
                mark,
                mark,
            )
        else:
            note(
                page,
                "Subject: " + rng.choice(["(no subject)", "Fwd: have you seen", "alert"]),
                "",
                mark,
            )
        page.raw(f"\n{mark.rstrip()}\n")
        if who == "person":
            if rng.random() < 0.5:
                note(page, remark(rng), f"\n{mark.rstrip()}\n", mark)
            lay(
                page,
                fill(
                    rng.choice(["{O}, {D}", "{D} – {O} – {A}", "From {O} of {D}:"]),
                    a,
                    item,
                    "",
                    stamp,
                ),
                0,
                mark,
                mark,
            )
            page.raw("\n")
        for paragraph in item.paragraphs[: rng.randint(1, 4)]:
            lay(
                page,
                [(paragraph, "body", a)],
                rng.choice([0, 68]) if deep or mark else 72,
                mark,
                mark,
            )
            page.raw(f"\n{mark.rstrip()}\n")
        if who == "outlet" and rng.random() < 0.4:
            note(page, legal(rng), f"\n{mark.rstrip()}\n", mark)
    return page


@family
def letter_with_extracts(rng: random.Random, items: Sequence[Item]) -> Page:
    """Newsletter of one writer: the own remarks flush, extracts of others indented or quoted."""
    page = Page()
    newest, year = year_line(rng, items)
    width = rng.choice([0, 66, 74])
    writer = person(rng)
    note(
        page,
        title_of(
            rng, "Letter", "Notes in the margin", "Commonplace book", "Five things", "Sunday reader"
        )
        + f", {newest.strftime(rng.choice(LONG))}",
    )
    note(page, f"by {writer}", "\n\n")
    note(page, f"{opening(rng)} {remark(rng)}", "\n\n", "", width)
    if rng.random() < 0.25:
        contents_list(page, rng, items)
    mark = rng.choice(["    ", "> ", "  | ", "\t"])
    where = rng.choice(["above", "below", "last line"])
    pattern = rng.choice(YEARLESS + LONG)
    above = rng.choice(
        [
            "{O} ({D}):",
            "{A} in {O}, {D}:",
            "From {O}:",
            "Here is {O} on {D}:",
            "{H} – {O}",
            "{A} ({O}):",
        ]
    )
    below = rng.choice(
        ["— {O}, {D}", "({O}, {D})", "{A}, {O}", "-- {A}, “{H}”, {O}, {D}", "[{O}]", "– {O} · {D}"]
    )
    spare = list(items[len(items) // 2 + 1 :]) if rng.random() < 0.4 else []
    shown = items[: len(items) // 2 + 1] if spare else items
    for a, item in enumerate(shown):
        own = (
            remark(rng) + " " + (aside(rng, spare) if spare and rng.random() < 0.5 else remark(rng))
        )
        note(page, own, "\n\n", "", width)
        if where == "above":
            lay(page, fill(above, a, item, "", pattern, year), width)
            page.raw("\n\n")
        for i, paragraph in enumerate(item.paragraphs[: rng.randint(1, 3)]):
            page.raw(f"{mark.rstrip()}\n" if i and ">" in mark else "\n" if i else "")
            lay(page, [(paragraph, "body", a)], width, mark, mark)
            page.raw("\n")
        if where != "above":
            page.raw("\n" if where == "below" else "")
            lay(
                page,
                fill(below, a, item, "", pattern, year),
                width,
                mark if where == "last line" else "",
                mark if where == "last line" else "",
            )
            page.raw("\n")
        page.raw("\n")
        if rng.random() < 0.12:
            note(page, advert(rng), "\n\n", "", width)
    note(page, f"{farewell(rng)}", "\n")
    return page


LEADING = [
    "{O} reports that {s}.", "According to {O}, {s}.", "{O} says {s}.", "{O} has learned that {s}.", "In {O}, {A} writes that {s}.", "{O} ({D}): {S}",
    "On {D} {O} reported that {s}.", "{O} leads with this: {S}", "{O}’s {A} notes that {s}.", "{O}, {D}: {S}", "Per {O}: {S}", "As {O} has it, {s}.",
]  # fmt: skip
TRAILING = [
    "{s}, writes {O}.", "{S} ({O}, {D})", "{S} ({O})", "{s}, {O} reports.", "“{S}” – {O}, {D}", "{s}, according to {O} of {D}.", "{S} [{O}]",
    "{s}, says {A} in {O} ({D}).", "{S} So {O} on {D}.", "{S} – {O}", "{s}: {O}, {D}.",
]  # fmt: skip
INSIDE = [
    "{h}, {O} writes, {t}",
    "{h} – so {O} of {D} – {t}",
    "{h} ({O}, {D}) {t}",
    "{h}, says {O}, {t}",
    "{h} (here {O}) {t}",
]


def capital(runs: list[Run]) -> list[Run]:
    """Runs that begin a sentence."""
    if runs and not isinstance(runs[0], str) and runs[0][1] == "body":
        words = runs[0][0]
        runs[0] = (words[0].upper() + words[1:], *runs[0][1:])
    return runs


@family
def papers_in_a_paragraph(rng: random.Random, items: Sequence[Item]) -> Page:
    """Several items in each paragraph of prose, the outlet in each sentence."""
    page = Page()
    newest, year = year_line(rng, items)
    width = rng.choice([0, 60, 72, 88])
    note(
        page,
        title_of(
            rng, "Morning note", "Before the bell", "In brief", "Day at a glance", "First read"
        )
        + rng.choice([", ", " – ", "\n"])
        + newest.strftime(rng.choice(LONG)),
        "\n\n",
    )
    pool = rng.choice([LEADING, LEADING, TRAILING])
    pattern = rng.choice(YEARLESS)
    a = 0
    while a < len(items):
        runs: list[Run] = []
        if rng.random() < 0.3:
            runs += [
                (
                    rng.choice(["Elsewhere.", "At home.", "Markets.", "Abroad.", "Also today."]),
                    "section",
                ),
                " ",
            ]
        forms = rng.sample(pool, 3)
        for item in items[a : a + rng.randint(2, 4)]:
            runs += [
                *capital(fill(rng.choice(forms), a, item, sentences(item)[0], pattern, year)),
                " ",
            ]
            if pool is LEADING and len(sentences(item)) > 1 and rng.random() < 0.4:
                runs += [
                    *fill(
                        rng.choice(["{S}", "The paper adds that {s}.", "It goes on: {S}"]),
                        a,
                        item,
                        sentences(item)[1],
                    ),
                    " ",
                ]
            a += 1
        lay(page, runs[:-1], width, rng.choice(["", "", "   "]))
        page.raw("\n\n")
    note(page, rng.choice([farewell(rng), legal(rng)]))
    return page


@family
def day_list_by_theme(rng: random.Random, items: Sequence[Item]) -> Page:
    """List of events of each day by theme and topic, sentences with their sources behind."""
    page = Page()
    note(page, title_of(rng, "Events", "Current affairs log", "Chronicle", "Almanac of events"))
    for word in rng.sample(["Main page", "Archive", "By month", "Suggest an event", "Random"], 3):
        note(page, word, rng.choice(["\n", "\n", "  "]))
    page.raw("\n\n")
    theme_mark, topic_mark, item_mark = rng.choice(
        [
            ("#### ", "* ", "  * "),
            ("", "- ", "    - "),
            ("== ", "• ", "   ◦ "),
            ("** ", "", "  - "),
            (";", "*", "**"),
        ]
    )
    source = rng.choice(
        [
            "({O})",
            "[{O}]",
            "({O}) ({publication:%s})",
            "[({O})]({u})",
            "({O}, {publication:%s})",
            "{O}",
            "— {O}",
        ]
    )
    themes = [
        "Armed conflicts and attacks",
        "Business and economy",
        "Disasters and accidents",
        "Law and crime",
        "Politics and elections",
        "Health and environment",
        "Sports",
        "Arts and culture",
    ]
    pattern = rng.choice(LONG + ["%Y %B %-d", "%B %-d, %Y (%A)"])
    topics = rng.random() < 0.6
    a = 0
    for day, group in by_day(rng, items):
        day_head(page, day, pattern, rng.choice(["{}", "{}", "Events of {}"]))
        page.raw("\n\n")
        left = sorted(rng.sample(themes, rng.randint(1, 3)))
        for i, item in enumerate(group):
            if left and (i == 0 or rng.random() < 0.5):
                head(page, left.pop(0), "\n", theme_mark)
            if topics and rng.random() < 0.6:
                head(
                    page,
                    f"{rng.randint(2029, 2032)} {rng.choice(HOUSES)} {rng.choice(['dispute', 'floods', 'election', 'talks', 'strike'])}",
                    "\n",
                    topic_mark,
                )
            own = source.replace("%s", items[a - 1].outlet) if rng.random() < 0.93 else ""
            lay(page, fill(("{S} " + own).strip(), a, item, sentences(item)[0]), 0, item_mark)
            page.raw("\n")
            a += 1
        page.raw("\n")
    note(
        page,
        rng.choice(
            [
                "More events: previous month · next month",
                "Edit this list",
                "Text may be copied under an open licence.",
            ]
        ),
    )
    return page


@family
def ledger_of_days(rng: random.Random, items: Sequence[Item]) -> Page:
    """Chronology in columns: day as a heading, then hour, outlet and sentence in columns."""
    page = Page()
    note(page, title_of(rng, "Chronology", "Log of coverage", "Timeline", "Watch list"), "\n\n")
    tab = rng.choice(["\t", "  ", " | ", " ; "])
    order = rng.choice(["T|O|S", "O|S", "T|S|O", "S|O|T", "O|T|H", "N|O|H|S"])
    pattern = rng.choice(LONG + NUMERIC)
    if rng.random() < 0.5:
        names = {
            "T": "Time",
            "O": rng.choice(["Outlet", "Who", "Medium", "Origin"]),
            "S": rng.choice(["What", "Text", "Entry"]),
            "H": "Title",
            "N": "No",
        }
        lay(
            page,
            [part for key in order.split("|") for part in ((names[key], "furniture"), tab)][:-1],
        )
        page.raw("\n")
    a = 0
    year = items[0].published.year
    for day, group in by_day(rng, items):
        day_head(page, day, pattern, rng.choice(["{}", "{}", "{}:", "-- {} --"]))
        page.raw("\n")
        for item in group:
            parts = {
                "T": "{furniture:%s}" % clock(rng).replace(":", "."),
                "O": "{O}" if rng.random() < 0.93 else "–",
                "S": "{S}",
                "H": "{H}",
                "N": "{furniture:%d}" % (a + 1),
            }
            lay(
                page,
                fill(tab.join(parts[key] for key in order.split("|")), a, item, sentences(item)[0]),
            )
            page.raw("\n")
            a += 1
        page.raw(rng.choice(["", "\n"]))
    return page


@family
def workspace_copy(rng: random.Random, items: Sequence[Item]) -> Page:
    """A channel copied out of a workspace: name and time, link, preview with outlet and title."""
    page = Page()
    team = [person(rng) for _ in range(3)]
    newest, _year = year_line(rng, items)
    note(
        page,
        f"{rng.choice(['# ', ''])}{rng.choice(['press', 'clips', 'media-watch', 'reading', 'news-desk'])}",
    )
    note(page, newest.strftime(rng.choice(["%A, %B %-d, %Y", "%-d %B %Y"])), "\n\n")
    preview = rng.choice(
        ["{O}\n{H}\n{S}", "{O} | {H}\n{S}", "{H}\n{S}\n{O}", "{O}\n{H}\n{S}\n{D}", "{H} - {O}\n{S}"]
    )
    pattern = rng.choice(LONG + NUMERIC)
    for a, item in enumerate(items):
        note(
            page,
            f"{rng.choice(team)}  {rng.randint(1, 12)}:{rng.randint(0, 59):02} {rng.choice(['AM', 'PM'])}",
        )
        if rng.random() < 0.4:
            note(page, rng.choice([chatter(rng), remark(rng)]))
        if rng.random() < 0.5:
            lay(page, fill("{U}", a, item))
            page.raw("\n")
        text = some(rng, item, 1, 2)
        lay(
            page,
            fill(
                preview if rng.random() < 0.9 else "{H}\n{S}",
                a,
                item,
                cut_off(rng, text) if rng.random() < 0.5 else text,
                pattern,
            ),
        )
        page.raw("\n")
        if rng.random() < 0.35:
            note(
                page,
                rng.choice(
                    [
                        f"{rng.randint(1, 9)} replies",
                        f":eyes: {rng.randint(1, 6)}",
                        "Last reply 2 hours ago",
                        f"{rng.randint(2, 5)} :thumbsup:",
                    ]
                ),
            )
        page.raw("\n")
        if rng.random() < 0.2:
            note(
                page,
                f"{rng.choice(team)}  {rng.randint(1, 12)}:{rng.randint(0, 59):02} {rng.choice(['AM', 'PM'])}",
            )
            note(page, chatter(rng), "\n\n")
    return page


@family
def slugged_note(rng: random.Random, items: Sequence[Item]) -> Page:
    """Morning note whose items begin with a word in capitals and end with outlet and initials."""
    page = Page()
    newest, year = year_line(rng, items)
    width = rng.choice([0, 70, 78])
    note(
        page,
        title_of(
            rng, "AM Note", "Early edition", "07:00 briefing", "Cabinet morning brief", "Daybreak"
        ),
    )
    note(
        page,
        f"{newest.strftime(rng.choice(LONG))} {rng.choice(['|', '/', '–'])} {rng.choice(['prepared by', 'duty:', 'ed.'])} {person(rng)}",
        "\n\n",
    )
    joint = rng.choice([" – ", ": ", ". ", " — ", " >> "])
    lead = rng.choice(["slug", "headline", "place"])
    pattern = rng.choice(YEARLESS)
    end = rng.choice(
        ["({O})", "({O} {D})", "{O}, {D}.", "[{O}] {furniture:%s}", "Source {O}.", "({A}, {O})"]
    )
    for a, item in enumerate(items):
        runs: list[Run] = []
        if lead == "slug":
            runs = [(rng.choice([item.topic, item.topic, item.place]).upper(), "section"), joint]
        elif lead == "place":
            runs = [(item.place.upper(), "body", a), joint]
        text = some(rng, item, 1, 3)
        template = (
            ("{H}" + joint if lead == "headline" else "")
            + "{S} "
            + (end if rng.random() < 0.9 else "")
        )
        initials = "".join(word[0] for word in person(rng).split()).lower()
        runs += fill(template.strip().replace("%s", initials), a, item, text, pattern, year)
        lay(page, runs, width, "")
        page.raw("\n\n")
        if rng.random() < 0.1:
            note(
                page,
                rng.choice(["DIARY", "TODAY", "AHEAD"])
                + f": {clock(rng)} {rng.choice(['committee sits', 'bank publishes figures', 'minister on the radio'])}",
                "\n\n",
            )
    note(page, farewell(rng))
    return page


@family
def media_reaction(rng: random.Random, items: Sequence[Item]) -> Page:
    """Reaction of the media in a cable: title, kind of piece, author and paper in a run-in line."""
    page = Page()
    newest, year = year_line(rng, items)
    width = rng.choice([62, 66, 70])
    caps = rng.random() < 0.4
    note(
        page,
        f"{rng.choice(['FM', 'FROM'])} {rng.choice(['MISSION', 'LEGATION', 'POST'])} {rng.choice(HOUSES).upper()}",
    )
    note(
        page,
        f"SUBJECT: {rng.choice(['MEDIA REACTION', 'PRESS VIEWS', 'COMMENT IN LOCAL MEDIA'])}: {items[0].topic.upper()}, {newest.strftime('%d %b %Y').upper()}",
        "\n\n",
    )
    note(
        page,
        f"1. {rng.choice(['Summary', 'Overview'])}: {rng.choice(['Local media', 'Commentators', 'The dailies'])} {rng.choice(['gave much space to', 'differed over', 'had little on'])} {rng.choice(['the talks', 'the visit', 'the figures'])} this week. End summary.",
        "\n\n",
        "",
        width,
    )
    kind = ["editorial", "commentary", "opinion piece", "analysis", "report", "leader"]
    form = rng.choice(
        [
            "{N}. “{H}”. {A} wrote in {O} ({D}): {S}",
            "-- “{H}”\nA %s in {O} by {A} read ({D}): {S}",
            "{N}. (U) {O}, in a %s of {D} headed “{H}”, said: {S}",
            "{N}. {O} ({D}) – {A}: {S}",
            "-- {O}’s %s, {D}: {S}",
            "{N}. “{S}” ({A}, {O}, {D})",
        ]
    )
    pattern = rng.choice(["%m/%d", "%-d %B", "%b %-d", "%-d/%-m"])
    for a, item in enumerate(items):
        template = form.replace("{N}", str(a + 2)).replace("%s", rng.choice(kind))
        first = ""
        if template[0].isdigit():
            first, _, template = template.partition(" ")
            first += " "
        runs = fill(template, a, item, some(rng, item, 2, 4), pattern, year)
        if caps:
            runs = [
                run if isinstance(run, str) or run[1] != "headline" else (run[0].upper(), *run[1:])
                for run in runs
            ]
        lay(page, runs, width, first)
        page.raw("\n\n")
        if a % 3 == 2 and rng.random() < 0.4:
            head(
                page,
                rng.choice(
                    ["On the talks", "Regional affairs", "Economic matters", "Other issues"]
                ),
                "\n\n",
                rng.choice(["", "== "]),
            )
    note(page, f"{rng.choice(FAMILY).upper()}")
    return page


@family
def numbered_thread(rng: random.Random, items: Sequence[Item]) -> Page:
    """A thread of short posts: a number, one item, the outlet or its address at the end."""
    page = Page()
    newest, year = year_line(rng, items)
    who = person(rng)
    handle = f"@{who.split()[0].lower()}{rng.randint(1, 99)}"
    if rng.random() < 0.7:
        note(page, f"{who} {handle}{rng.choice(['', ' · ' + newest.strftime('%b %-d, %Y')])}")
    total = len(items)
    note(
        page,
        f"{rng.choice(['🧵 ', 'Thread: ', '', 'Long: '])}{opening(rng)} ({newest.strftime(rng.choice(NUMERIC))})",
        "\n\n",
    )
    number = rng.choice(["{}/ ", "{}/%d " % total, "({}/%d) " % total, "[{}] ", "{}. "])
    at_end = rng.random() < 0.3
    pattern = rng.choice(YEARLESS)
    template = rng.choice(
        [
            "{S} ({O})",
            "{O}: {S}",
            "{S}\n\n{U}",
            "{S} via {O}",
            "{O} ({D}) says {s}",
            "{S} — {O}, {D}\n{U}",
            "{H} {U}\n{O}",
            "{s}, reports {O} {D}",
        ]
    )
    for a, item in enumerate(items):
        text = sentences(item)[0]
        words = number.format(a + 1).strip()
        if not at_end:
            page.raw(words + " ")
        lay(
            page,
            capital(fill(template if rng.random() < 0.93 else "{S}", a, item, text, pattern, year)),
        )
        page.raw(f" {words}\n" if at_end else "\n")
        if rng.random() < 0.5:
            note(
                page,
                f"{rng.randint(1, 80)} {rng.choice(['replies', 'reposts', 'likes', 'Likes'])}{rng.choice(['', f'  {rng.randint(1, 30)} reposts'])}",
            )
        page.raw("\n")
    note(
        page,
        rng.choice(
            [
                "/end",
                "Unroll this thread",
                f"If you liked this follow {handle}",
                "Show more replies",
            ]
        ),
    )
    return page


@family
def name_in_left_column(rng: random.Random, items: Sequence[Item]) -> Page:
    """Two columns of text: the paper once at the left, its items below one another at the right."""
    page = Page()
    newest, year = year_line(rng, items)
    note(
        page,
        title_of(rng, "Cuttings", "Index of the press", "Papers received", "Reading room list"),
    )
    note(
        page,
        rng.choice(["Received ", "Issue of ", "", "For "]) + newest.strftime(rng.choice(LONG)),
        "\n\n",
    )
    left = max(len(item.outlet) for item in items) + rng.randint(2, 4)
    width = left + rng.choice([44, 52, 60])
    upper = rng.random() < 0.3
    template = rng.choice(["{H}", "{S}", "{H} ({D})", "{H} / {A}", "{D} {H}", "{S} {D}"])
    mark = rng.choice(["", "- ", "· "])
    pattern = rng.choice(YEARLESS + NUMERIC)
    a = 0
    for group in by_paper(rng, items):
        name = group[0].outlet
        page.put(name.upper() if upper else name, "section", None, "outlet")
        page.raw(" " * (left - len(name)))
        for i, item in enumerate(group):
            own = (" " * left if i else "") + mark
            lay(
                page,
                fill(template, a, item, sentences(item)[0], pattern, year),
                width,
                own,
                " " * (left + len(mark)),
            )
            page.raw("\n")
            a += 1
        page.raw(rng.choice(["\n", "\n", ""]))
    page.raw("\n")
    note(page, legal(rng), "\n", "", 70)
    return page


# ---------------------------------------------------------------- text, a single article


@family
def one_article_in_a_group(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article forwarded to a group, in several messages, with the talk about it."""
    page = Page()
    item, a = items[0], 0
    names = rng.sample(GIVEN, 4)
    day = item.published + timedelta(days=rng.randint(0, 2))
    minute = rng.randint(420, 1200)

    def stamp(who: str) -> None:
        nonlocal minute
        minute += rng.randint(0, 3)
        moment = f"{minute // 60 % 24:02}:{minute % 60:02}"
        note(
            page,
            style.format(d=day.strftime(pattern), t=moment, w=who),
            " " if style.endswith(":") else "\n",
        )

    style = rng.choice(["[{d}, {t}] {w}:", "{d} {t} - {w}:", "{w}, {t}", "{w} ({t}):", "{t} {w}:"])
    pattern = rng.choice(NUMERIC)
    for _ in range(rng.randint(0, 3)):
        stamp(rng.choice(names))
        note(page, chatter(rng), rng.choice(["\n", "\n\n"]) if not style.endswith(":") else "\n")
    poster = rng.choice(names)
    stamp(poster)
    lay(
        page,
        fill(
            rng.choice(
                [
                    "{O}, {D}\n{H}\n",
                    "*{H}*\n_{O}_ {D}\n",
                    "{H}\nBy {A}\n{O}\n",
                    "{D} | {O} | {H}\n",
                    "Long one from {O} today ({D}). {H}\n",
                    "{H}\n",
                ]
            ),
            a,
            item,
            "",
            rng.choice(LONG + NUMERIC),
        ),
    )
    split = rng.random() < 0.5
    for i, paragraph in enumerate(item.paragraphs):
        if split and i and i % 3 == 0:
            stamp(poster)
        lay(page, [(paragraph, "body", a)])
        page.raw(rng.choice(["\n", "\n\n"]))
        if split and i % 3 == 2 and rng.random() < 0.4:
            stamp(rng.choice(names))
            note(page, chatter(rng))
    if rng.random() < 0.5:
        lay(page, fill("{U}", a, item))
        page.raw("\n")
    for _ in range(rng.randint(1, 4)):
        stamp(rng.choice(names))
        note(page, rng.choice([chatter(rng), remark(rng)]))
    return page


@family
def pasted_under_a_reply(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail with one article pasted in, above an older mail that it answers."""
    page = Page()
    item, a = items[0], 0
    width = rng.choice([0, 68, 74])
    note(page, f"{rng.choice(GIVEN)},", "\n\n")
    intro = rng.choice([
        "{furniture:Here is the piece I mentioned.} It was in {O} on {D}{byline:, by} {A}.", "{publication:The following ran in} {O} {publication:on} {D} {publication:and is by} {A}:",
        "{furniture:As promised.} ({O}, {D}.)", "{publication:This is from} {O}:", "{furniture:See the text below and the part about the vote.}",
    ])  # fmt: skip
    lay(page, fill(intro, a, item, "", rng.choice(LONG)), width)
    page.raw("\n\n")
    page.raw(rng.choice(["", "-----\n\n", "8< ----------\n\n", "***\n\n"]))
    if rng.random() < 0.85:
        lay(page, fill("{H}", a, item), width)
        page.raw("\n\n")
    if rng.random() < 0.4:
        lay(page, fill("{K}", a, item), width)
        page.raw("\n\n")
    indent = rng.choice(["", "", "    "])
    for paragraph in item.paragraphs:
        lay(page, [(paragraph, "body", a)], width, indent, indent)
        page.raw("\n\n")
    page.raw(rng.choice(["", "-----\n\n", "***\n\n"]))
    note(page, rng.choice([remark(rng), "Let me know what you think."]), "\n\n", "", width)
    note(page, farewell(rng), "\n\n")
    older = item.published - timedelta(days=rng.randint(0, 3))
    note(
        page,
        f"On {older.strftime('%a, %-d %b %Y')} at {clock(rng)}, {person(rng)} wrote:",
        "\n\n",
        "",
    )
    for words in (greeting(rng), remark(rng) + " " + remark(rng), legal(rng)):
        note(page, words, "\n>\n", "> ", width)
    return page


@family
def essay_with_plugs(rng: random.Random, items: Sequence[Item]) -> Page:
    """A letter that is one essay, with plugs and teasers between its paragraphs."""
    page = Page()
    item, a = items[0], 0
    width = rng.choice([0, 70])
    if rng.random() < 0.5:
        note(page, rng.choice(["View this in your browser", "Read online", "Open in app"]), "\n\n")
    lay(
        page,
        fill(
            rng.choice(
                [
                    "{O}\n{D}\n\n{H}",
                    "{H}\n\n{O} · {D}",
                    "{H}\n{K}\n\n{A}\n{D} · {O}",
                    "{O} {furniture:no. 14}\n\n{H}\n\nby {A}, {D}",
                ]
            ),
            a,
            item,
            "",
            rng.choice(LONG),
        ),
    )
    page.raw("\n\n")
    plugs = [
        lambda: note(page, advert(rng), "\n\n", "", width),
        lambda: teaser(
            page,
            rng,
            items[1:],
            rng.choice(["Earlier", "Also by me", "Read next", "From the archive"]),
            width,
        ),
    ]
    for i, paragraph in enumerate(item.paragraphs):
        lay(page, [(paragraph, "body", a)], width)
        page.raw("\n\n")
        if rng.random() < 0.2 and 0 < i < len(item.paragraphs) - 1:
            page.raw(rng.choice(["", "* * *\n\n", "~\n\n"]))
            rng.choice(plugs)()
        if rng.random() < 0.12 and i < len(item.paragraphs) - 1:
            lay(
                page,
                [
                    (
                        rng.choice(
                            [
                                "What follows",
                                "A second thought",
                                "The numbers",
                                "And yet",
                                "Why it matters",
                            ]
                        ),
                        "subhead",
                        a,
                    )
                ],
            )
            page.raw("\n\n")
    for _ in range(rng.randint(1, 2)):
        rng.choice(plugs)()
    note(page, legal(rng), "\n", "", width)
    return page


def teaser(page: Page, rng: random.Random, items: Sequence[Item], label: str, width: int) -> None:
    """Put a teaser of other articles."""
    note(page, label, rng.choice(["\n", ":\n"]))
    for item in items[: rng.randint(1, 3)]:
        lay(page, [(item.headline, "teaser")], width, "- ", "  ")
        page.raw("\n")
    page.raw("\n")


@family
def report_with_numbered_paragraphs(rng: random.Random, items: Sequence[Item]) -> Page:
    """One long report whose paragraphs are numbered and have run-in subheads: a single article."""
    page = Page()
    item, a = items[0], 0
    width = rng.choice([0, 72])
    lay(
        page,
        fill(
            rng.choice(
                [
                    "{O} {furniture:BRIEFING}\n{D}\n\n{H}\n\n{K}",
                    "{H}\n{publication:Special report of} {O}, {D}\n{A}",
                    "{publication:Issued by} {O} {publication:on} {D}\n\n{H}",
                ]
            ),
            a,
            item,
            "",
            rng.choice(LONG + NUMERIC),
        ),
    )
    page.raw("\n\n")
    if rng.random() < 0.4:
        note(page, "Contents", "\n")
        for word in ("Background", "What is known", "Outlook"):
            page.put(word, "contents")
            page.raw("\n")
        page.raw("\n")
    number = rng.choice(["{}. ", "({}) ", "{}.1 ", "§ {} "])
    subheads = [
        "Background",
        "What is known",
        "Who is affected",
        "Reactions",
        "Outlook",
        "Next steps",
        "Legal basis",
    ]
    run_in = rng.random() < 0.5
    for i, paragraph in enumerate(item.paragraphs):
        if i % 3 == 0 and subheads:
            words = subheads.pop(0)
            if not run_in:
                lay(page, [(words, "subhead", a)])
                page.raw("\n\n")
        runs: list[Run] = [(words, "subhead", a), ". "] if run_in and i % 3 == 0 else []
        lay(page, [*runs, (paragraph, "body", a)], width, number.format(i + 1), "")
        page.raw("\n\n")
    note(
        page,
        rng.choice(
            [
                "ENDS",
                legal(rng),
                f"Contact: {person(rng)}, tel. {rng.randint(100, 999)}-{rng.randint(1000, 9999)}",
            ]
        ),
    )
    return page


@family
def clipping_read_into_the_file(rng: random.Random, items: Sequence[Item]) -> Page:
    """One clipping typed into a file, with remarks of the archive around and between its parts."""
    page = Page()
    item, a = items[0], 0
    width = rng.choice([58, 64, 72])
    labels = rng.choice([
        ("Title", "Publ.", "Date", "Author"), ("Headline", "Paper", "Issue", "Written by"),
        ("T", "S", "D", "A"), ("Heading", "Cut from", "Of", "Signed"),
    ])  # fmt: skip
    note(
        page,
        f"{rng.choice(['File', 'Box', 'Folder', 'Ref.'])} {rng.randint(1, 90)}/{rng.choice('ABCD')}{rng.randint(1, 400)}",
    )
    order = ["{headline_label} {H}", "{outlet_label} {O}", "{date_label} {D}", "{author_label} {A}"]
    rows = [
        ("publication", labels[0], "{H}"), ("publication", labels[1], "{O}"),
        ("publication", labels[2], "{D}"), ("byline", labels[3], "{A}"),
    ]  # fmt: skip
    if rng.random() < 0.5:
        rng.shuffle(rows)
    joint = rng.choice([": ", " ... ", "\t", " = "])
    pattern = rng.choice(LONG + NUMERIC)
    below = rng.random() < 0.4

    def form() -> None:
        for role, label, slot in rows:
            if rng.random() < 0.92:
                lay(page, [(label, role, a), joint, *fill(slot, a, item, "", pattern)], 0)
                page.raw("\n")
        page.raw("\n")

    if not below:
        form()
    for paragraph in item.paragraphs:
        lay(page, [(paragraph, "body", a)], width, "")
        page.raw("\n\n")
        if rng.random() < 0.12:
            note(
                page,
                rng.choice(
                    ["[photograph not kept]", "[column 2]", "[continued overleaf]", "[margin torn]"]
                ),
                "\n\n",
            )
    if below:
        form()
    note(
        page,
        rng.choice(
            [
                f"typed {rng.choice(GIVEN)[:2].lower()}",
                "Seen. File.",
                f"cc {person(rng)}",
                "[end of clipping]",
            ]
        ),
    )
    return page


# ---------------------------------------------------------------- HTML, several items


@family
def events_portal(rng: random.Random, items: Sequence[Item]) -> Page:
    """Wiki page of the events of several days: themes, topics and sentences in lists of lists."""
    page = Page("text/html")
    title = title_of(
        rng, "Portal: Recent events", "Events this week", "Day by day", "What happened"
    )
    open_html(page, title, f'<body class="{hashed(rng)}">')
    for word in rng.sample(["Contents", "About", "Help", "Recent changes", "Log in", "Talk"], 3):
        note(page, word, "</a>\n", "<a href='#'>")
    note(page, title, "</h1>\n", "<h1>")
    pattern = rng.choice(["%B %-d, %Y (%A)", "%-d %B %Y", "%A, %-d %B %Y", "%Y-%m-%d"])
    tag = rng.choice(["h2", "h3", "div", "dt"])
    source = rng.choice(
        [
            '<a rel="nofollow" class="external" href="{u}">({O})</a>',
            '(<a href="{u}">{O}</a>)',
            '<sup>[<a href="{u}">{O}</a>]</sup>',
            '<a href="{u}">({O})</a> <a href="#">({publication:%s})</a>',
            "({O}, <i>{publication:%s}</i>)",
        ]
    )
    tools = rng.random() < 0.6
    topics = rng.random() < 0.7
    themes = [
        "Armed conflicts",
        "Business",
        "Disasters and accidents",
        "International relations",
        "Law and crime",
        "Politics",
        "Science",
        "Sports",
    ]
    a = 0
    for day, group in by_day(rng, items):
        page.raw(f'<div class="{rng.choice(["vevent", "daybox", hashed(rng)])}"><{tag}>')
        day_head(page, day, pattern)
        page.raw(f"</{tag}>")
        if tools:
            page.raw("<ul>")
            for word in ("edit", "history", "watch"):
                note(page, word, "</a></li>", "<li><a href='#'>")
            page.raw("</ul>")
        left = sorted(rng.sample(themes, rng.randint(1, 3)))
        is_open = False
        for i, item in enumerate(group):
            if left and (i == 0 or rng.random() < 0.5):
                page.raw("</ul>" if is_open else "")
                head(page, left.pop(0), "</b></p>\n<ul>", "<p><b>")
                is_open = True
            nested = topics and rng.random() < 0.6
            page.raw("<li>")
            if nested:
                words = f"{rng.choice(HOUSES)} {rng.choice(['crisis', 'trial', 'talks', 'championship', 'strikes'])}"
                head(page, words, "</a>\n<ul><li>", '<a href="/wiki/x">')
            own = source.replace("%s", items[a - 1].outlet) if rng.random() < 0.93 else ""
            lay(page, fill(("{S} " + own).strip(), a, item, sentences(item)[0]))
            page.raw("</li></ul></li>\n" if nested else "</li>\n")
            a += 1
        page.raw("</ul></div>\n" if is_open else "</div>\n")
    note(
        page,
        rng.choice(
            [
                "Text is available under a free licence.",
                "This page was last edited by a bot.",
                "Suggest an event",
            ]
        ),
        "</p></body></html>",
        "<p>",
    )
    return page


@family
def letter_with_blockquotes(rng: random.Random, items: Sequence[Item]) -> Page:
    """A writer's newsletter: remarks in paragraphs, what others wrote in quotations."""
    page = Page("text/html")
    newest, year = year_line(rng, items)
    title = title_of(
        rng,
        "Marginalia",
        "Notes from the desk",
        "Seven links",
        "The weekly letter",
        "Other people’s work",
    )
    cls = hashed(rng)
    open_html(page, title)
    page.raw(f'<div class="{cls}"><h1>')
    note(page, title, "</h1>")
    note(page, f"{person(rng)} · {newest.strftime(rng.choice(LONG))}", "</div>\n", "<div>")
    note(page, f"{greeting(rng)} {opening(rng)}", "</p>\n", "<p>")
    if rng.random() < 0.25:
        contents_list(page, rng, items)
    place = rng.choice(["before", "inside", "after", "footer"])
    before = rng.choice(
        [
            "<p>{A} in <a href='{u}'><em>{O}</em></a>:</p>",
            "<p><strong>{H}</strong> ({O}, {D})</p>",
            "<p>From <a href='{u}'>{O}</a>, {D}:</p>",
            "<h3><a href='{u}'>{H}</a></h3><p>{O}</p>",
            "<p><a href='{u}'>{O}</a> on {D}</p>",
        ]
    )
    inside = rng.choice(
        ["<p>— {A}, <a href='{u}'>{O}</a></p>", "<p><em>{O}</em>, {D}</p>", "<cite>{O}</cite>"]
    )
    after = rng.choice(
        [
            "<p>(<a href='{u}'>{O}</a>, {D})</p>",
            "<p style='text-align:right'>{A}, <i>{O}</i></p>",
            "<p>{source_line:Source:} {O} · {D}</p>",
        ]
    )
    pattern = rng.choice(YEARLESS + LONG)
    spare = list(items[len(items) // 2 + 1 :]) if rng.random() < 0.4 else []
    quote = rng.choice(["blockquote", "blockquote", f'div class="{hashed(rng)} pullquote"'])
    for a, item in enumerate(items[: len(items) // 2 + 1] if spare else items):
        for _ in range(rng.choice([1, 1, 2])):
            words = (
                aside(rng, spare)
                if spare and rng.random() < 0.5
                else f"{remark(rng)} {remark(rng)}"
            )
            note(page, words, "</p>\n", "<p>")
        if place == "before":
            lay(page, fill(before, a, item, "", pattern, year))
        page.raw(f"<{quote}><p>")
        lay(
            page,
            fill(
                "{B}", a, item, paragraphs=item.paragraphs[: rng.randint(1, 3)], joint="</p>\n<p>"
            ),
        )
        page.raw("</p>")
        if place == "inside":
            lay(page, fill(inside, a, item, "", pattern, year))
        if place == "footer":
            lay(page, fill("<footer>{A}, {D}, {O}</footer>", a, item, "", pattern, year))
        page.raw(f"</{quote.split()[0]}>\n")
        if place == "after":
            lay(page, fill(after, a, item, "", pattern, year))
        if rng.random() < 0.15:
            note(page, advert(rng), "</div>\n", f'<div class="{hashed(rng)}">')
    for word in rng.sample(
        ["Subscribe", "Share", "Leave a comment", "3 likes", "Pledge your support"], 2
    ):
        note(page, word, "</a>\n", "<a href='#'>")
    note(page, legal(rng), "</small></body></html>", "<small>")
    return page


@family
def prose_under_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """Press review page: the paper as a heading, paragraphs of prose below it, one an item."""
    page = Page("text/html")
    newest, year = year_line(rng, items)
    title = title_of(rng, "Press review", "What the dailies say", "Seen in print", "Read for you")
    open_html(page, title)
    note(page, title, "</h1>", "<h1>")
    note(page, newest.strftime(rng.choice(LONG)), "</p>\n", "<p class='date'>")
    groups = by_paper(rng, items)
    if rng.random() < 0.4:
        page.raw("<ul class='toc'>")
        for group in groups:
            page.raw("<li><a href='#p'>")
            page.put(group[0].outlet, "contents")
            page.raw("</a></li>")
        page.raw("</ul>\n")
    heading = rng.choice(
        [
            "<h2>{}</h2>",
            "<h3>{}</h3>",
            "<p><strong>{}</strong></p>",
            "<div class='pub'>{}</div>",
            "<h4>In {}</h4>",
            "<p><u>{}:</u></p>",
            "<h2><a href='#'>{}</a></h2>",
            "<center><b>{}</b></center>",
        ]
    )
    templates = rng.sample([
        "<p>{S}</p>", "<p><em>{H}</em>: {S}</p>", "<p>The paper also writes that {s}. ({A})</p>", "<p>{A} argues that {s}.</p>", "<p>“{S}”</p>",
        "<p>{S} <a href='{u}'>{source_line:Full text}</a></p>", "<p>{H}. {S} ({D})</p>", "<p><b>p. %d</b> {S}</p>",
    ], 2)  # fmt: skip
    pattern = rng.choice(YEARLESS)
    upper = rng.random() < 0.3
    a = 0
    for group in groups:
        paper_head(page, group[0], heading, upper)
        page.raw("\n")
        for item in group:
            lay(
                page,
                fill(
                    rng.choice(templates).replace("%d", str(rng.randint(1, 24))),
                    a,
                    item,
                    some(rng, item, 1, 3),
                    pattern,
                    year,
                ),
            )
            page.raw("\n")
            a += 1
        if rng.random() < 0.12:
            note(page, advert(rng), "</p></aside>\n", "<aside><p>")
    note(page, legal(rng), "</footer></body></html>", "<footer>")
    return page


@family
def nested_tables_brief(rng: random.Random, items: Sequence[Item]) -> Page:
    """Mail in nested tables: one cell an item, its first words bold, the outlet in the sentence."""
    page = Page("text/html")
    newest, year = year_line(rng, items)
    title = title_of(
        rng, "AM Brief", "First Light", "The Commute", "Two-minute news", "The Dispatch box"
    )
    open_html(page, title, '<body style="margin:0;background:#f2f2f2">')
    note(
        page,
        cut_off(rng, items[0].paragraphs[0]) if rng.random() < 0.3 else opening(rng),
        "</div>\n",
        '<div style="display:block;font-size:1px;color:#f2f2f2">',
    )
    page.raw('<table width="100%" cellpadding="0"><tr><td align="center"><table width="600">\n')
    note(page, title, "</td></tr>", "<tr><td><h1>" if rng.random() < 0.3 else "<tr><td>")
    note(page, newest.strftime(rng.choice(LONG)), "</td></tr>\n", "<tr><td>")
    form = rng.choice([LEADING, TRAILING, TRAILING, INSIDE])
    forms = rng.sample(form, min(3, len(form)))
    link = rng.choice(
        ['<a href="{u}" style="color:#036">{O}</a>', "<b>{O}</b>", "{O}", "<i>{O}</i>"]
    )
    lead = rng.choice(["", "", "<b>{H}.</b> ", "<strong>{H}</strong><br>", "emoji"])
    every = rng.choice([0, 2, 3, 4])
    pattern = rng.choice(YEARLESS)
    for a, item in enumerate(items):
        if every and a % every == 0:
            head(
                page,
                rng.choice(
                    [
                        "Top of the pile",
                        "Money",
                        "World",
                        "Close to home",
                        "And finally",
                        "Tech",
                        "Culture",
                    ]
                ),
                "</td></tr>\n",
                '<tr><td style="font-weight:700;padding-top:20px">',
            )
        page.raw('<tr><td><table><tr><td style="padding:8px 0">')
        if lead == "emoji":
            page.raw(rng.choice(["⚡ ", "➡️ ", "🏛 ", "💶 "]))
        template = rng.choice(forms).replace("{O}", link) if rng.random() < 0.92 else "{S}"
        text = sentences(item)
        runs = fill("" if lead == "emoji" else lead, a, item)
        runs += capital(fill(template, a, item, text[0], pattern, year))
        if len(text) > 1 and form is not TRAILING and rng.random() < 0.5:
            runs += [" ", (text[1], "body", a)]
        if rng.random() < 0.25:
            runs += [
                " ",
                *fill(
                    '<a href="{u}">{source_line:%s}</a>'
                    % rng.choice(["More", "Read on →", "Go deeper"]),
                    a,
                    item,
                ),
            ]
        lay(page, runs)
        page.raw("</td></tr></table></td></tr>\n")
        if rng.random() < 0.15:
            note(page, advert(rng), "</td></tr>\n", '<tr><td bgcolor="#eee">')
    page.raw("</table></td></tr></table>")
    note(page, legal(rng), "</div>", "<div>")
    note(
        page,
        rng.choice(["Unsubscribe", "Manage preferences", "View in browser"]),
        "</a></body></html>",
        '<a href="#">',
    )
    return page


@family
def workspace_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """Export of a channel of a workspace: messages in containers, previews of linked articles."""
    page = Page("text/html")
    team = [person(rng) for _ in range(4)]
    c = [hashed(rng) for _ in range(6)]
    open_html(page, "export", f'<body><div id="app" class="{c[0]}">')
    note(
        page,
        "#" + rng.choice(["clips", "intl-news", "press-watch", "comms"]),
        "</div>\n",
        f'<div class="{c[1]}">',
    )
    preview = rng.choice([
        "<div class='{{c}}'><span>{O}</span><div><a href='{u}'>{H}</a></div><div>{S}</div></div>",
        "<div class='{{c}}'><div><a href='{u}'>{H}</a></div><div>{S}</div><div>{O} | {D}</div></div>",
        "<blockquote><b>{O}</b><br><a href='{u}'>{H}</a><br>{S}</blockquote>",
        "<div class='{{c}}'>{S}<br><small>{O} · {D}</small></div>",
        "<div>{O} – {S}</div>",
    ]).replace("{{c}}", c[2])  # fmt: skip
    pattern = rng.choice(LONG + NUMERIC)
    newest, _ = year_line(rng, items)
    for a, item in enumerate(items):
        page.raw(f'<div class="{c[3]}">')
        note(page, rng.choice(team), "</span> ", f'<span class="{c[4]}">')
        note(
            page,
            rng.choice(
                [clock(rng), f"{newest:%d/%m/%Y} {clock(rng)}", "Yesterday at " + clock(rng)]
            ),
            "</span>\n",
            "<span>",
        )
        if rng.random() < 0.5:
            note(page, rng.choice([chatter(rng), remark(rng)]), "</div>\n", f'<div class="{c[5]}">')
        text = some(rng, item, 1, 2)
        lay(
            page,
            fill(preview, a, item, cut_off(rng, text) if rng.random() < 0.5 else text, pattern),
        )
        if rng.random() < 0.4:
            note(
                page,
                rng.choice(
                    [f"{rng.randint(1, 9)} replies", f"👍 {rng.randint(1, 9)}", "View thread"]
                ),
                "</span>",
                "<span>",
            )
        page.raw("</div>\n")
        if rng.random() < 0.25:
            page.raw(f'<div class="{c[3]}">')
            note(page, rng.choice(team), "</span> ", f'<span class="{c[4]}">')
            note(page, chatter(rng), "</div></div>\n", f'<div class="{c[5]}">')
    page.raw("</div></body></html>")
    return page


@family
def channel_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """Web view of a channel: bubbles with the outlet in the text, day lines over them."""
    page = Page("text/html")
    c = [hashed(rng) for _ in range(5)]
    title = title_of(rng, "Newsfeed", "Breaking desk", "Press in short", "Wire room")
    open_html(page, title)
    note(page, title, "</div>", f'<header class="{c[0]}"><div>')
    note(
        page,
        f"{rng.randint(1, 90)}.{rng.randint(1, 9)}K subscribers",
        "</div></header>\n<main>",
        "<div>",
    )
    pattern = rng.choice(["%B %-d, %Y", "%-d %B %Y", "%A %-d %B %Y", "%d.%m.%Y"])
    template = rng.choice([
        "<b>{H}</b><br><br>{S}<br><br>{O}", "{S} <a href='{u}'>{O}</a>", "❗️{O}: {S}", "<b>{O}</b><br>{S}", "{source_line:Forwarded from} <a href='#'>{O}</a><div>{S}</div>",
        "{S}<br><i>({O})</i>", "<div>{S}</div><a href='{u}'><i>{O}</i><b>{H}</b></a>", "{S}<br>{source_line:Source:} {O}",
    ])  # fmt: skip
    foot = rng.random() < 0.7
    a = 0
    for day, group in by_day(rng, items):
        page.raw(f'<div class="{c[1]}">')
        day_head(page, day, pattern)
        page.raw("</div>\n")
        for item in group:
            page.raw(f'<div class="{c[2]}">')
            if not foot:
                note(
                    page,
                    rng.choice([title, f"{title}, {clock(rng)}"]),
                    "</a>",
                    f'<a class="{c[3]}">',
                )
            page.raw(f'<div class="{c[4]}">')
            lay(
                page,
                fill(template if rng.random() < 0.9 else "{S}", a, item, some(rng, item, 1, 3)),
            )
            page.raw("</div>")
            if foot:
                note(page, f"{rng.randint(1, 40)}.{rng.randint(0, 9)}K", "</span> ", "<span>👁 ")
                note(page, clock(rng), "</time></a>", "<a href='#'><time>")
            page.raw("</div>\n")
            a += 1
    page.raw("</main>")
    note(
        page,
        rng.choice(["Join the channel", "Open in the app", "Preview channel"]),
        "</a></body></html>",
        "<a href='#'>",
    )
    return page


@family
def posts_of_accounts(rng: random.Random, items: Sequence[Item]) -> Page:
    """A list of posts by accounts of outlets: name, handle, day, text, counts."""
    page = Page("text/html")
    c = [hashed(rng) for _ in range(4)]
    open_html(page, "list")
    note(
        page,
        title_of(rng, "List: newsrooms", "Timeline", "Collected posts", "Thread reader"),
        "</h2>\n",
        "<h2>",
    )
    pattern = rng.choice(["%b %-d, %Y", "%-d %b %Y", "%Y-%m-%d", "%d.%m.%y"])
    name = rng.choice(["<a href='#'><strong>{O}</strong></a>", "<span>{O}</span>", "<h3>{O}</h3>"])
    order = rng.choice(["top", "bottom"])
    card = rng.choice(
        ["", "<a href='{u}'><div>{source_line:%s}</div><div>{H}</div></a>", "<a href='{u}'>{H}</a>"]
    )
    for a, item in enumerate(items):
        handle = "@" + item.host.split(".")[0]
        page.raw(f"<article class='{c[0]}'>" if rng.random() < 0.7 else f"<div class='{c[0]}'>")
        if rng.random() < 0.15:
            note(page, f"{person(rng)} {rng.choice(['reposted', 'boosted'])}", "</div>", "<div>")
        lay(
            page,
            fill(
                name
                + f" <span>{{publication:{handle}}}</span>"
                + (" · <time>{D}</time>" if order == "top" else ""),
                a,
                item,
                "",
                pattern,
            ),
        )
        page.raw(f"<div class='{c[1]}'>")
        lay(page, fill("{S}", a, item, some(rng, item, 1, 2)))
        page.raw("</div>")
        if card and rng.random() < 0.6:
            lay(page, fill(card.replace("%s", item.host), a, item))
        if order == "bottom":
            lay(
                page,
                fill(
                    f"<div><time>{{publication:{clock(rng)}}} · {{D}}</time></div>",
                    a,
                    item,
                    "",
                    pattern,
                ),
            )
        if rng.random() < 0.7:
            page.raw(f"<div class='{c[2]}'>")
            for _ in range(3):
                note(page, str(rng.randint(0, 900)), "</span> ", "<span>")
            page.raw("</div>")
        page.raw(
            "</article>\n"
            if page.content.rfind("<article") > page.content.rfind(f"<div class='{c[0]}'")
            else "</div>\n"
        )
        if rng.random() < 0.15:
            note(
                page,
                rng.choice(["Who to follow", "Promoted", "Trending: #" + rng.choice(FAMILY)]),
                "</aside>\n",
                "<aside>",
            )
    page.raw("</body></html>")
    return page


@family
def papers_as_terms(rng: random.Random, items: Sequence[Item]) -> Page:
    """Definition list: the paper as a term, each of its items as a definition."""
    page = Page("text/html")
    newest, year = year_line(rng, items)
    title = title_of(
        rng,
        "Digest of the press",
        "Cuttings service",
        "Today in the columns",
        "Reading list for the board",
    )
    open_html(page, title)
    note(page, f"{title}, {newest.strftime(rng.choice(LONG))}", "</h1>\n", "<h1>")
    if rng.random() < 0.4:
        note(page, opening(rng), "</p>\n", "<p>")
    if rng.random() < 0.25:
        contents_list(page, rng, items)
    term = rng.choice(
        [
            "<dt>{}</dt>",
            "<dt><b>{}</b></dt>",
            "<dt>{} (print)</dt>",
            "<dt><abbr>{}</abbr></dt>",
            "<dt>{}:</dt>",
        ]
    )
    inside = rng.choice(
        [
            "{S}",
            "<a href='{u}'>{H}</a>",
            "<a href='{u}'>{H}</a><br>{S}",
            "{H} — {S}",
            "{S} <small>{D}</small>",
            "<i>{A}</i>: {S}",
            "{D} <a href='{u}'>{H}</a>",
        ]
    )
    pattern = rng.choice(YEARLESS + NUMERIC)
    wrap_all = rng.random() < 0.6
    page.raw("<dl>\n" if wrap_all else "")
    a = 0
    for group in by_paper(rng, items):
        page.raw("" if wrap_all else "<dl>")
        paper_head(page, group[0], term, rng.random() < 0.1)
        for item in group:
            page.raw("<dd>")
            lay(page, fill(inside, a, item, sentences(item)[0], pattern, year))
            page.raw("</dd>\n")
            a += 1
        page.raw("" if wrap_all else "</dl>\n")
    page.raw("</dl>" if wrap_all else "")
    note(page, legal(rng), "</p></body></html>", "<p><small>")
    return page


@family
def office_mail_of_word(rng: random.Random, items: Sequence[Item]) -> Page:
    """Evening mail as a word processor writes it: every line a paragraph of the same class."""
    page = Page("text/html")
    newest, year = year_line(rng, items)
    open_html(page, "", '<body lang="EN-GB" link="#0563C1"><div class="WordSection1">')
    start, end = '<p class="MsoNormal"><span style="font-size:11.0pt">', "<o:p></o:p></span></p>\n"
    empty = '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n'
    if rng.random() < 0.6:
        for label, words in (
            ("From:", person(rng)),
            ("Sent:", newest.strftime("%d %B %Y ") + clock(rng, 16, 20)),
            ("Subject:", title_of(rng, "Press tonight", "Evening summary", "Media lines")),
        ):
            page.raw('<p class="MsoNormal"><b>')
            note(page, label, "</b> ")
            note(page, words, "</p>\n")
    else:
        note(
            page,
            title_of(rng, "Press tonight", "Late summary")
            + " "
            + newest.strftime(rng.choice(LONG)),
            end,
            start,
        )
    note(page, greeting(rng), end, start)
    page.raw(empty)
    note(page, opening(rng), end, start)
    page.raw(empty)
    heading = (
        start
        + rng.choice(
            [
                "<b>{}</b>",
                "<b><u>{}</u></b>",
                "<u>{}</u>",
                "<b>{}:</b>",
                "{}",
                "<span style='color:#C00000'>{}</span>",
            ]
        )
        + end
    )
    upper = rng.random() < 0.4
    mark = rng.choice(["", "·&nbsp;&nbsp; ", "- ", "§&nbsp; "])
    inside = rng.choice(
        [
            "{S}",
            "<b>{H}</b> {S}",
            "<a href='{u}'>{H}</a>",
            "{H} ({A})",
            "{S} ({D})",
            "<i>{H}</i>\u00a0– {S}",
            "{S} {U}",
        ]
    )
    pattern = rng.choice(YEARLESS)
    a = 0
    for group in by_paper(rng, items):
        paper_head(page, group[0], heading, upper)
        for item in group:
            page.raw(start + mark)
            lay(page, fill(inside, a, item, some(rng, item, 1, 2), pattern, year))
            page.raw(end)
            a += 1
        page.raw(empty)
    note(page, farewell(rng), end, start)
    note(page, legal(rng), end + "</div></body></html>", start)
    return page


@family
def days_then_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """Two levels of headings: the day, below it the papers, below these their items."""
    page = Page("text/html")
    title = title_of(
        rng, "Weekly press file", "The week in print", "Collected coverage", "Monitoring, by day"
    )
    open_html(page, title)
    note(page, title, "</h1>\n", "<h1>")
    pattern = rng.choice(LONG + NUMERIC)
    outer = rng.choice(
        ["<h2>{}</h2>", "<h2>Issues of {}</h2>", "<div class='d'>{}</div>", "<p><big>{}</big></p>"]
    )
    inner = rng.choice(
        ["<h3>{}</h3>", "<p><b>{}</b></p>", "<h4>{}:</h4>", "<div><span>{}</span></div>"]
    )
    item_form = rng.choice(
        [
            "<li>{S}</li>",
            "<li><a href='{u}'>{H}</a></li>",
            "<li><b>{H}</b> {S}</li>",
            "<p>{H}: {S}</p>",
            "<p>{S} ({A})</p>",
        ]
    )
    a = 0
    for day, group in by_day(rng, items):
        day_head(page, day, pattern, outer)
        page.raw("\n")
        for own in by_paper(rng, group) if len(group) > 1 else [group]:
            paper_head(page, own[0], inner)
            page.raw("<ul>" if "<li>" in item_form else "")
            for item in own:
                same_day = on_day(item, day)
                lay(page, fill(item_form, a, same_day, sentences(item)[0]))
                a += 1
            page.raw("</ul>\n" if "<li>" in item_form else "\n")
    note(page, legal(rng), "</p></body></html>", "<p>")
    return page


@family
def linked_prose(rng: random.Random, items: Sequence[Item]) -> Page:
    """Paragraphs that run through several items each, outlets linked within the sentences."""
    page = Page("text/html")
    newest, year = year_line(rng, items)
    title = title_of(
        rng, "Playbook", "The early word", "Breakfast table", "Between the lines", "On the corridor"
    )
    open_html(page, title)
    note(page, title, "</h1>", "<h1>")
    note(page, f"By {person(rng)} | {newest.strftime(rng.choice(LONG))}", "</p>\n", "<p>")
    note(page, greeting(rng), "</p>\n", "<p>")
    link = rng.choice(["<a href='{u}'>{O}</a>", "<em>{O}</em>", "{O}", "<b>{O}</b>"])
    pool = rng.choice([LEADING, LEADING, TRAILING])
    pattern = rng.choice(YEARLESS)
    a = 0
    while a < len(items):
        forms = rng.sample(pool, 3)
        runs: list[Run] = []
        if rng.random() < 0.5:
            words = rng.choice(
                [
                    "TALK OF THE TOWN",
                    "MEANWHILE",
                    "ACROSS THE WATER",
                    "FOLLOW THE MONEY",
                    "ALSO IN THE PAPERS",
                    "AND THEN THIS",
                ]
            )
            runs += [
                "<strong>",
                (words, "section"),
                rng.choice([":</strong> ", " —</strong> ", ".</strong> "]),
            ]
        for item in items[a : a + rng.randint(1, 4)]:
            runs += [
                *capital(
                    fill(
                        rng.choice(forms).replace("{O}", link),
                        a,
                        item,
                        sentences(item)[0],
                        pattern,
                        year,
                    )
                ),
                " ",
            ]
            if pool is LEADING and len(sentences(item)) > 1 and rng.random() < 0.4:
                runs += [
                    *fill(
                        rng.choice(["{S}", "The paper goes on: {S}", "It adds that {s}."]),
                        a,
                        item,
                        sentences(item)[1],
                    ),
                    " ",
                ]
            a += 1
        page.raw("<p>")
        lay(page, runs[:-1])
        page.raw("</p>\n")
        if rng.random() < 0.15:
            note(page, advert(rng), "</em></p>\n", "<p><em>")
    note(page, legal(rng), "</p></body></html>", "<p>")
    return page


@family
def preformatted_bulletin(rng: random.Random, items: Sequence[Item]) -> Page:
    """Bulletin in preformatted text inside a page, days as headings, outlets above or at the end."""
    page = Page("text/html")
    title = title_of(rng, "Bulletin", "List archive", "Daily text service", "Press-L")
    open_html(page, title)
    for word in rng.sample(["Date Prev", "Date Next", "Thread Index", "Author Index"], 2):
        note(page, word, "</a>] ", "[<a href='#'>")
    note(page, title, "</h1>\n<pre>\n", "<h1>")
    width = rng.choice([60, 68, 72])
    pattern = rng.choice(LONG + NUMERIC)
    form = rng.choice(["{}", "** {} **", "{}:", "------ {} ------", "Received {}"])
    template = rng.choice(
        ["{S} ({O})", "{O}: {S}", "{O}\n{S}", "{H}\n{S}\n[{O}]", "{H} / {O}\n{S}", "{S}\n-- {O}"]
    )
    mark = rng.choice(["", "* ", "  ", "- "])
    a = 0
    for day, group in by_day(rng, items):
        day_head(page, day, pattern, form)
        page.raw("\n\n")
        for item in group:
            lay(
                page,
                fill(template if rng.random() < 0.9 else "{S}", a, item, some(rng, item, 1, 3)),
                width,
                mark,
                " " * len(mark),
            )
            page.raw("\n\n")
            a += 1
    note(
        page,
        rng.choice(["_______\nmailing list", legal(rng)]).replace("_______\n", ""),
        "\n</pre></body></html>",
        "",
        width,
    )
    return page


@family
def report_in_rows(rng: random.Random, items: Sequence[Item]) -> Page:
    """Situation report as a table: rows of a sentence and its source, days or papers as full rows."""
    page = Page("text/html")
    title = title_of(rng, "Incident overview", "Daily picture", "Situation table", "Coverage grid")
    open_html(page, title)
    note(page, title, "</h2>", "<h2>")
    newest, _year = year_line(rng, items)
    note(
        page,
        rng.choice(["As of ", "Status "]) + newest.strftime(rng.choice(LONG)),
        "</p>\n<table border=1>",
        "<p>",
    )
    of_days = rng.random() < 0.5
    columns = (
        rng.choice(["NSO", "SO", "ONS", "OS", "HSO", "SOH"])
        if of_days
        else rng.choice(["NS", "S", "HS", "SD", "DH", "NHD"])
    )
    names = {
        "N": rng.choice(["#", "No."]),
        "S": rng.choice(["Event", "Summary", "Development"]),
        "O": rng.choice(["Source", "Reported by", "Medium"]),
        "H": rng.choice(["Subject", "Title"]),
        "D": rng.choice(["Date", "Day"]),
    }
    if rng.random() < 0.7:
        page.raw("<tr>")
        for key in columns:
            if names[key] == "#":
                page.raw("<th>#</th>")
            else:
                note(page, names[key], "</th>", "<th>")
        page.raw("</tr>\n")
    pattern = rng.choice(LONG + NUMERIC)
    form = rng.choice(
        [
            f"<tr><td colspan={len(columns)}>{{}}</td></tr>",
            f"<tr><th colspan={len(columns)} align=left>{{}}</th></tr>",
            f"<tr bgcolor=#ddd><td colspan={len(columns)}><b>{{}}</b></td></tr>",
        ]
    )
    groups: list[list[Item]] = (
        [group for _, group in by_day(rng, items)] if of_days else by_paper(rng, items)
    )
    a = 0
    for group in groups:
        if of_days:
            day_head(page, group[0].published, pattern, form)
        else:
            paper_head(page, group[0], form)
        for item in group:
            page.raw("\n<tr>")
            cells = {
                "N": "{furniture:%d}" % (a + 1),
                "S": "{S}",
                "O": "{O}" if rng.random() < 0.93 else "–",
                "H": "<a href='{u}'>{H}</a>",
                "D": "{D}",
            }
            for key in columns:
                page.raw("<td>")
                lay(
                    page,
                    fill(
                        cells[key],
                        a,
                        item,
                        some(rng, item, 1, 2),
                        pattern if of_days else rng.choice(NUMERIC),
                    ),
                )
                page.raw("</td>")
            page.raw("</tr>\n")
            a += 1
    page.raw("</table>")
    note(page, legal(rng), "</p></body></html>", "<p>")
    return page


@family
def link_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """A blog of links: title, outlet, an extract, and what the blogger thinks of it."""
    page = Page("text/html")
    c = [hashed(rng) for _ in range(3)]
    title = title_of(rng, "Linkage", "Bookmarks", "Found and kept", "Elsewhere", "Small finds")
    open_html(page, title)
    page.raw("<div>")
    for word in rng.sample(["About", "Archive", "RSS", "Search", "Colophon"], 3):
        note(page, word, "</a> ", "<a href='#'>")
    page.raw("</div>")
    note(page, title, "</h1>\n", "<h1>")
    order = rng.choice(["HQR", "RHQ", "HRQ", "QR"])
    heading = rng.choice(
        [
            "<h2><a href='{u}'>{H}</a></h2><p>{O}</p>",
            "<h3><a href='{u}'>{H}</a> ({O})</h3>",
            "<p><a href='{u}'>{O}: {H}</a></p>",
            "<h2>{H}</h2><p>{A}, {O}, {D}</p>",
            "<p><a href='{u}'><b>{H}</b></a> [{O} / {D}]</p>",
        ]
    )
    quote = rng.choice(
        [
            "<blockquote>{S}</blockquote>",
            "<blockquote><p>“{S}”</p></blockquote>",
            f"<div class='{c[0]}'>{{S}}</div>",
        ]
    )
    if order == "QR":
        quote += rng.choice(
            [
                "<p>— <a href='{u}'>{O}</a>, {D}</p>",
                "<p><a href='{u}'>{H}</a>, {O}</p>",
                "<p>{source_line:via} {O}</p>",
            ]
        )
    pattern = rng.choice(LONG)
    _newest, _ = year_line(rng, items)
    for a, item in enumerate(items):
        page.raw(f"<div class='{c[1]}'>")
        text = some(rng, item, 1, 4)
        for key in order:
            if key == "H":
                lay(page, fill(heading, a, item, "", pattern))
            elif key == "Q":
                lay(page, fill(quote, a, item, text, pattern))
            elif rng.random() < 0.8:
                note(
                    page,
                    f"{remark(rng)} {remark(rng)}" if rng.random() < 0.5 else remark(rng),
                    "</p>",
                    "<p>",
                )
        if rng.random() < 0.6:
            note(
                page,
                rng.choice(
                    [
                        "permalink",
                        "∞ link",
                        f"{rng.randint(0, 9)} comments",
                        "#" + rng.choice(["press", "law", "cities"]),
                    ]
                ),
                "</a></div>\n",
                f"<a class='{c[2]}' href='#'>",
            )
        else:
            page.raw("</div>\n")
    note(page, rng.choice(["Older posts", "Next page"]), "</a></body></html>", "<a href='#'>")
    return page


@family
def lists_of_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """Lists of lists: each paper is a point of the outer list, its items those of the inner."""
    page = Page("text/html")
    newest, year = year_line(rng, items)
    title = title_of(rng, "Media note", "Press lines", "Headlines by title", "The stand")
    open_html(page, title)
    note(
        page,
        f"{title} {rng.choice(['—', '|', '·'])} {newest.strftime(rng.choice(LONG))}",
        "</p>\n",
        "<p>",
    )
    outer, inner = rng.choice([("ul", "ul"), ("ol", "ul"), ("ul", "ol"), ("ol", "ol")])
    form = rng.choice(
        [
            "{}",
            "<strong>{}</strong>",
            "<b>{}:</b>",
            "<a href='#'>{}</a>",
            "{} writes",
            "<p>{}</p>",
            "<em>{}</em> —",
        ]
    )
    inside = rng.choice(
        [
            "{S}",
            "<a href='{u}'>{H}</a>",
            "{H}: {S}",
            "{S} ({D})",
            "{S} – {A}",
            "{D}: <a href='{u}'>{H}</a>",
            "<b>{H}</b><br>{S}",
        ]
    )
    pattern = rng.choice(YEARLESS)
    page.raw(f"<{outer}>\n")
    a = 0
    for group in by_paper(rng, items):
        page.raw("<li>")
        paper_head(page, group[0], form)
        page.raw(f"<{inner}>\n")
        for item in group:
            page.raw("<li>")
            lay(page, fill(inside, a, item, sentences(item)[0], pattern, year))
            page.raw("</li>\n")
            a += 1
        page.raw(f"</{inner}></li>\n")
    page.raw(f"</{outer}>")
    note(page, farewell(rng), "</p></body></html>", "<p>")
    return page


@family
def folded_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """Intranet page: folds named after papers with the number of items, cards of items inside."""
    page = Page("text/html")
    newest, year = year_line(rng, items)
    c = [hashed(rng) for _ in range(4)]
    title = title_of(rng, "Intranet press", "Clips of the day", "Staff media page", "Press tray")
    open_html(page, title)
    for word in rng.sample(["Home", "People", "Canteen", "Forms", "IT help"], 3):
        note(page, word, "</a></li>", "<li><a href='#'>")
    note(page, title, "</h1>", "<h1>")
    note(page, newest.strftime(rng.choice(LONG)), "</span>\n", "<span>")
    card = rng.choice(
        [
            "<div><h4>{H}</h4><p>{S}</p></div>",
            "<div><p>{S}</p><span>{D}</span></div>",
            "<div><a href='{u}'>{H}</a><span>{A}</span><p>{S}</p></div>",
            "<div><img src='x.jpg'><small>{P} {credit:Photo:} {C}</small><h4>{H}</h4><p>{S}</p></div>",
            "<p>{H}</p><p>{S} <a href='{u}'>{source_line:Read}</a></p>",
        ]
    )
    pattern = rng.choice(YEARLESS)
    open_fold, close_fold = rng.choice(
        [
            ("<details open><summary>", "</summary>"),
            (f'<section class="{c[0]}"><div>', "</div>"),
            (f'<div class="{c[0]}"><h3>', "</h3>"),
        ]
    )
    a = 0
    for group in by_paper(rng, items):
        page.raw(open_fold)
        paper_head(page, group[0])
        if rng.random() < 0.5:
            page.raw(" <span>(")
            page.put(str(len(group)), "section")
            page.raw(")</span>")
        page.raw(close_fold)
        for item in group:
            lay(
                page,
                fill(
                    card,
                    a,
                    item,
                    cut_off(rng, some(rng, item, 2, 3))
                    if rng.random() < 0.3
                    else some(rng, item, 1, 3),
                    pattern,
                    year,
                ),
            )
            page.raw("\n")
            a += 1
        page.raw({"<de": "</details>", "<se": "</section>", "<di": "</div>"}[open_fold[:3]] + "\n")
    note(page, legal(rng), "</footer></body></html>", "<footer>")
    return page


@family
def run_of_breaks(rng: random.Random, items: Sequence[Item]) -> Page:
    """One cell with everything in it, parted by line breaks: days in bold, then items."""
    page = Page("text/html")
    open_html(page, "mail", '<body bgcolor="#ffffff"><font face="Arial" size="2">')
    note(page, greeting(rng), "<br><br>\n")
    note(page, opening(rng), "<br><br>\n")
    if rng.random() < 0.25:
        contents_list(page, rng, items)
    of_days = rng.random() < 0.6
    groups: list[list[Item]] = (
        [group for _, group in by_day(rng, items)] if of_days else by_paper(rng, items)
    )
    form = rng.choice(
        [
            "<b>{}</b><br>\n",
            "<u>{}</u><br><br>\n",
            "<font size=3>{}</font><br>\n",
            "+++ {} +++<br>\n",
            "<b>{}:</b><br>\n",
            "{}<br><br>\n",
        ]
    )
    template = (
        rng.choice(
            [
                "{S} (<i>{O}</i>)",
                "{O}: {S}",
                "<b>{H}</b><br>{S}<br>{O}",
                "{S} <a href='{u}'>{O}</a>",
                "{H} | {O}<br>{S}",
            ]
        )
        if of_days
        else rng.choice(
            [
                "{S}",
                "<b>{H}</b><br>{S}",
                "{H}. {S}",
                "{S} ({A})",
                "{S} <a href='{u}'>{source_line:link}</a>",
            ]
        )
    )
    gap = (
        rng.choice(["<br><br>\n", "<br>\n<br>\n", "<br>&nbsp;<br>\n", "<br>\n"])
        if "<br>" not in template
        else "<br><br>\n"
    )
    pattern = rng.choice(LONG + NUMERIC)
    mark = rng.choice(["", "- ", "&bull; ", "&gt; "])
    a = 0
    for group in groups:
        if of_days:
            day_head(page, group[0].published, pattern, form)
        else:
            paper_head(page, group[0], form, rng.random() < 0.2)
        for item in group:
            page.raw(mark)
            lay(page, fill(template, a, item, some(rng, item, 1, 2), pattern))
            page.raw(gap)
            a += 1
        page.raw("<br>\n")
    note(page, farewell(rng), "<br>\n")
    note(page, legal(rng), "</font></body></html>", '<font size="1">')
    return page


# ---------------------------------------------------------------- HTML, a single article


@family
def forwarded_in_a_quote(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article in a forwarded mail: head lines of the mail, the article in quotations."""
    page = Page("text/html")
    item, a = items[0], 0
    open_html(page, "", '<body><div dir="ltr">')
    note(page, rng.choice([remark(rng), greeting(rng), chatter(rng)]), "<br><br>\n")
    page.raw('<div class="gmail_quote"><div dir="ltr" class="gmail_attr">')
    sent = item.published + timedelta(days=rng.randint(0, 3))
    own = rng.random() < 0.5
    note(
        page,
        "---------- Forwarded message ---------"[10:-9].strip(),
        " ---------<br>\n",
        "---------- ",
    )
    if own:
        lay(
            page,
            fill(
                "From: <strong>{O}</strong><br>Date: {D}<br>Subject: {H}<br></div>",
                a,
                item,
                "",
                rng.choice(LONG),
            ),
        )
    else:
        note(page, f"From: {person(rng)}", "<br>\n")
        note(page, f"Date: {sent.strftime(rng.choice(LONG))} {clock(rng)}", "<br>\n")
        note(
            page,
            "Subject: " + rng.choice(["Fw: piece", "read this", "for tomorrow"]),
            "<br></div>\n",
        )
    page.raw(rng.choice(["<blockquote>", '<blockquote style="margin:0 0 0 .8ex">', "<div>"]))
    if not own:
        lay(
            page,
            fill(
                rng.choice(
                    [
                        "<h2>{H}</h2><p>{O}, {D}</p>",
                        "<p>{O}<br>{D}<br><b>{H}</b></p>",
                        "<p><b>{H}</b></p><p>By {A} – {O}</p>",
                        "<p>{D} – {O}</p>",
                    ]
                ),
                a,
                item,
                "",
                rng.choice(LONG + NUMERIC),
            ),
        )
    if rng.random() < 0.4:
        lay(page, fill("<p><i>{K}</i></p>", a, item))
    close = (
        "</blockquote>"
        if page.content.rfind("<blockquote") > page.content.rfind("gmail_attr")
        else "</div>"
    )
    joint, start, end = rng.choice(
        [
            ("</p>\n<p>", "<p>", "</p>"),
            ("<br><br>\n", "", "<br>"),
            ("</div><div><br></div>\n<div>", "<div>", "</div>"),
        ]
    )
    page.raw(start)
    lay(page, fill("{B}", a, item, paragraphs=item.paragraphs, joint=joint))
    page.raw(end)
    if rng.random() < 0.4:
        lay(page, fill("<p><a href='{u}'>{U}</a></p>", a, item))
    page.raw(close)
    note(page, farewell(rng), "</div>", "</div><div>")
    note(page, legal(rng), "</p></div></body></html>", "<p>")
    return page


@family
def post_of_a_channel(rng: random.Random, items: Sequence[Item]) -> Page:
    """Page of one long post of a channel, with replies and other posts around it."""
    page = Page("text/html")
    item, a = items[0], 0
    c = [hashed(rng) for _ in range(5)]
    open_html(page, "post")
    note(page, rng.choice(["Log in", "Sign up", "Open app"]), "</a>\n", "<a href='#'>")
    page.raw(f'<div class="{c[0]}">')
    top = rng.choice(
        [
            "<a class='x'>{O}</a>",
            "<strong>{O}</strong> <span>{D}</span>",
            "<div>{O}</div><div>{publication:%s}</div>" % ("@" + item.host.split(".")[0]),
        ]
    )
    lay(page, fill(top, a, item, "", rng.choice(LONG)))
    page.raw(f'<div class="{c[1]}">')
    if rng.random() < 0.8:
        lay(
            page,
            fill(
                rng.choice(
                    ["<b>{H}</b>", "<strong>{H}</strong><br>", "<h1>{H}</h1>", "❗️<b>{H}</b>"]
                ),
                a,
                item,
            ),
        )
    page.raw("<br><br>")
    lay(
        page,
        fill("{B}", a, item, paragraphs=item.paragraphs[: rng.randint(2, 9)], joint="<br><br>\n"),
    )
    page.raw("</div>")
    if "{D}" not in top:
        lay(
            page,
            fill(
                f"<time>{{D}} {{publication:{clock(rng)}}}</time>",
                a,
                item,
                "",
                rng.choice(LONG + NUMERIC),
            ),
        )
    note(page, f"{rng.randint(1, 90)}K views", "</span></div>\n", "<span>")
    if rng.random() < 0.7:
        note(page, f"{rng.randint(2, 40)} comments", "</h3>\n", "<h3>")
        for _ in range(rng.randint(2, 5)):
            page.raw(f'<div class="{c[2]}">')
            note(page, person(rng), "</b> ", "<b>")
            note(page, rng.choice([remark(rng), chatter(rng)]), "</p></div>\n", "<p>")
    if rng.random() < 0.6:
        note(
            page,
            rng.choice(["More from this channel", "Previous posts", "You may like"]),
            "</h3>",
            "<h3>",
        )
        for other in items[1:4]:
            page.raw(f'<div class="{c[3]}"><a href="#">')
            page.put(cut_off(rng, " ".join(other.paragraphs)), "teaser")
            page.raw("</a></div>\n")
    page.raw("</body></html>")
    return page


@family
def briefing_that_is_one_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A briefing that an outlet published as one article, with subheads and words in bold."""
    page = Page("text/html")
    item, a = items[0], 0
    open_html(page, item.headline)
    page.raw("<header>")
    for word in rng.sample(
        ["World", "Business", "Opinion", "Video", "Newsletters", "Subscribe"], 4
    ):
        note(page, word, "</a> ", "<a href='#'>")
    page.raw("</header>\n<article>")
    top = rng.choice(
        [
            "<p>{furniture:Briefing}</p><h1>{H}</h1><p>{K}</p><p>By {A}</p><p>{O} · {D}</p>",
            "<p>{O}</p><h1>{H}</h1><time>{D}</time>",
            "<h1>{H}</h1><div>{A} | {D} | {O}</div><h2>{K}</h2>",
        ]
    )
    lay(page, fill(top, a, item, "", rng.choice(LONG)))
    page.raw("\n")
    if rng.random() < 0.4:
        page.raw("<ul>")
        for word in ("What we are watching", "The number", "One last thing"):
            page.raw("<li><a href='#'>")
            page.put(word, "contents")
            page.raw("</a></li>")
        page.raw("</ul>\n")
    subheads = rng.sample(
        [
            "What we are watching",
            "The number",
            "One last thing",
            "The big picture",
            "How we got here",
            "Between the lines",
            "What comes next",
        ],
        5,
    )
    kind = rng.choice(["<h2>{}</h2>", "<p><strong>{}</strong></p>", "<h3>{}</h3>", "run-in"])
    step = rng.choice([1, 2, 3])
    bulleted = rng.random() < 0.3
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<ul><li>" if bulleted and i % 2 else "<p>")
        if i and i % step == 0 and subheads:
            words = subheads.pop()
            if kind == "run-in":
                lay(page, ["<strong>", (words, "subhead", a), ":</strong> "])
            elif not (bulleted and i % 2):
                before, _, after = kind.partition("{}")
                page.content = page.content[: -len("<p>")]
                lay(page, [before, (words, "subhead", a), after, "\n<p>"])
        page.put(paragraph, "body", a)
        page.raw("</li></ul>\n" if bulleted and i % 2 else "</p>\n")
        if rng.random() < 0.1:
            note(page, advert(rng), "</div>\n", "<div class='ad'>")
    page.raw("</article>")
    note(
        page,
        rng.choice(["Sign up for the next briefing", "Get this in your inbox", legal(rng)]),
        "</footer></body></html>",
        "<footer>",
    )
    return page


@family
def essay_with_cards(rng: random.Random, items: Sequence[Item]) -> Page:
    """One essay of a newsletter, with cards of other letters and buttons between paragraphs."""
    page = Page("text/html")
    item, a = items[0], 0
    c = [hashed(rng) for _ in range(4)]
    open_html(page, item.headline)
    page.raw(f'<div class="{c[0]}">')
    top = rng.choice(
        [
            "<div>{O}</div><h1>{H}</h1><h3>{K}</h3><div>{A}</div><div>{D}</div>",
            "<h1>{H}</h1><div><a>{A}</a> · {D}</div>",
            "<div>{D} · {O}</div><h1>{H}</h1>",
        ]
    )
    lay(page, fill(top, a, item, "", rng.choice(LONG)))
    if rng.random() < 0.4:
        lay(
            page,
            fill("<figure><img src='a.png'><figcaption>{P} ({C})</figcaption></figure>", a, item),
        )
    for word in rng.sample(["12", "Share", "Restack", "Listen · 6 min"], 2):
        note(page, word, "</span> ", "<span>")
    last = len(item.paragraphs) - 1
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>")
        page.put(paragraph, "body", a)
        page.raw("</p>\n")
        if i < last and rng.random() < 0.25:
            kind = rng.choice(["card", "advert", "rule", "quote"])
            other = rng.choice(items[1:])
            if kind == "card":
                page.raw(f'<div class="{c[1]}"><a href="#"><div>')
                page.put(other.headline, "teaser")
                page.raw("</div><div>")
                page.put(f"{other.outlet} · {rng.randint(1, 11)} months ago", "teaser")
                page.raw("</div></a></div>\n")
            elif kind == "advert":
                note(page, advert(rng), "</p></div>\n", f'<div class="{c[2]}"><p>')
            elif kind == "rule":
                page.raw("<hr>\n")
            else:
                page.raw("<h2>")
                page.put(
                    rng.choice(["A detour", "Two readings", "The other side", "So what"]),
                    "subhead",
                    a,
                )
                page.raw("</h2>\n")
    if "{O}" not in top:
        lay(
            page,
            fill(
                rng.choice(
                    [
                        "<p><em>{publication:This letter first appeared in} {O}.</em></p>",
                        "<p>© {O}</p>",
                    ]
                ),
                a,
                item,
            ),
        )
    note(
        page,
        rng.choice(["Leave a comment", "Discussion about this post", "Top · New"]),
        "</h4>",
        "<h4>",
    )
    note(page, f"{person(rng)}: {remark(rng)}", "</p></div></body></html>", "<p>")
    return page


@family
def memo_with_form(rng: random.Random, items: Sequence[Item]) -> Page:
    """A memo on one article: a form with outlet and day, remarks of the office, then the text."""
    page = Page("text/html")
    item, a = items[0], 0
    open_html(page, "memo")
    note(
        page,
        rng.choice(["NOTE FOR FILE", "Press note", "Minute", "For information"]),
        "</h3>\n",
        "<h3>",
    )
    rows = [
        (rng.choice(["Paper", "Outlet", "Published in", "Medium"]), "{O}", "publication"), (rng.choice(["Date", "Issue", "Of", "Appeared"]), "{D}", "publication"),
        (rng.choice(["Author", "By", "Journalist"]), "{A}", "byline"), (rng.choice(["Title", "Heading", "Re"]), "{H}", "publication"),
    ]  # fmt: skip
    rng.shuffle(rows)
    start, middle, end = rng.choice(
        [
            ("<tr><td>", "</td><td>", "</td></tr>\n"),
            ("<dt>", "</dt><dd>", "</dd>\n"),
            ("<p><b>", ":</b> ", "</p>\n"),
            ("<div><span>", "</span><span>", "</span></div>\n"),
        ]
    )
    pattern = rng.choice(LONG + NUMERIC)
    page.raw("<table>" if "<tr>" in start else "<dl>" if "<dt>" in start else "")
    for label, slot, role in rows:
        if rng.random() < 0.92:
            lay(page, [start, (label, role, a), middle, *fill(slot, a, item, "", pattern), end])
    page.raw("</table>" if "<tr>" in start else "</dl>" if "<dt>" in start else "")
    if rng.random() < 0.7:
        note(
            page,
            f"{rng.choice(['Comment', 'Action', 'Line to take'])}: {remark(rng)}",
            "</p>\n",
            "<p>",
        )
    page.raw(rng.choice(["<hr>", "", "<p>&nbsp;</p>"]))
    quote = rng.choice(["div", "blockquote", "td"])
    page.raw(f"<{quote}>" if quote != "td" else "<table><tr><td>")
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>")
        page.put(paragraph, "body", a)
        page.raw("</p>\n")
    page.raw(f"</{quote}>" if quote != "td" else "</td></tr></table>")
    note(page, farewell(rng), "</p></body></html>", "<p>")
    return page


# ---------------------------------------------------------------- stamps and headings that must be read as a whole


@family
def stamps_between(rng: random.Random, items: Sequence[Item]) -> Page:
    """Texts and stamps in turn, all equally far apart: only the two ends tell which belong."""
    page = Page()
    newest, _year = year_line(rng, items)
    above = rng.random() < 0.5
    note(page, title_of(rng, "Extracts", "Press slips", "Cuttings in order of arrival", "Paste-up"))
    if rng.random() < 0.6:
        note(page, newest.strftime(rng.choice(LONG)))
    page.raw(rng.choice(["\n", "\n----\n\n", "\n\n"]))
    stamp = rng.choice(
        [
            "{O}, {D}",
            "{D} {O}",
            "{O} | {D}",
            "[{O}, {D}]",
            "({O}) {D}",
            "{O} – {A} – {D}",
            "{D}. {O}.",
            "{O}\t{D}",
            "{publication:[%s]} {O} / {D}",
        ]
    )
    pattern = rng.choice(LONG + NUMERIC)
    width = rng.choice([0, 66, 74])
    heads = rng.random() < 0.3
    gap = rng.choice(["\n\n", "\n\n", "\n"]) if not width else "\n\n"
    upper = rng.random() < 0.2
    for a, item in enumerate(items):
        own = fill(stamp.replace("%s", str(rng.randint(10, 99))), a, item, "", pattern, upper=upper)
        if above:
            lay(page, own)
            page.raw(gap)
        if heads:
            lay(page, fill("{H}", a, item), width)
            page.raw(gap)
        for paragraph in (
            item.paragraphs[: rng.randint(1, 2)] if rng.random() < 0.5 else [some(rng, item, 1, 3)]
        ):
            lay(page, [(paragraph, "body", a)], width)
            page.raw(gap)
        if not above:
            lay(page, own)
            page.raw(gap)
    if rng.random() < 0.4:
        page.raw("----\n")
        note(page, legal(rng))
    return page


@family
def stamps_between_paragraphs(rng: random.Random, items: Sequence[Item]) -> Page:
    """The same in HTML: paragraphs of text and of stamps with the same markup."""
    page = Page("text/html")
    _newest, _year = year_line(rng, items)
    above = rng.random() < 0.5
    title = title_of(rng, "Press extracts", "What came in", "Quoted", "Clippings, unedited")
    open_html(page, title)
    note(page, title, "</h2>\n", "<h2>")
    start, end = rng.choice(
        [
            ("<p>", "</p>\n"),
            ("<div>", "</div>\n"),
            ("", "<br><br>\n"),
            ("<tr><td>", "</td></tr>\n"),
            ('<p class="MsoNormal">', "</p>\n"),
        ]
    )
    page.raw("<table>" if "<tr>" in start else "")
    stamp = rng.choice(
        [
            "<i>{O}, {D}</i>",
            "{O} – {D}",
            "<small>{D} | {O}</small>",
            "<a href='{u}'>{O}</a> ({D})",
            "{A}, {O}, {D}",
            "{publication:In:} {O}, {D}",
            "<b>{O}</b> {D}",
            "{O}",
        ]
    )
    pattern = rng.choice(LONG + NUMERIC)
    for a, item in enumerate(items):
        own = [start, *fill(stamp, a, item, "", pattern), end]
        if above:
            lay(page, own)
        for paragraph in [some(rng, item, 1, 3)] if rng.random() < 0.6 else item.paragraphs[:2]:
            lay(page, [start, (paragraph, "body", a), end])
        if not above:
            lay(page, own)
    page.raw("</table>" if "<tr>" in start else "")
    note(page, legal(rng), "</p></body></html>", "<hr><p>")
    return page


@family
def issues_as_headings(rng: random.Random, items: Sequence[Item]) -> Page:
    """Headings that name an issue, paper and day together, over the items taken from it."""
    page = Page()
    note(
        page,
        title_of(rng, "Gleanings", "Excerpt service", "From the stacks", "Foreign press extracts"),
        "\n\n",
    )
    form = rng.choice(
        ["O, D", "O (D)", "D – O", "O | D", "O\nD", "O, issue of D", "D\nO", "=== O, D ==="]
    )
    pattern = rng.choice(LONG + NUMERIC)
    width = rng.choice([0, 0, 70])
    mark = rng.choice(["", "- ", "* ", "  ", "1"])
    template = rng.choice(["{S}", "{H}: {S}", "{H}\n{S}", "{S} ({A})", "{A}: {S}", "“{H}”. {S}"])
    a = 0
    for group in by_paper(rng, items):
        day = group[0].published
        put_issue(page, group[0], form, pattern)
        page.raw(rng.choice(["\n", "\n\n"]))
        for i, item in enumerate(group):
            own = f"{i + 1}. " if mark == "1" else mark
            lay(
                page,
                fill(template, a, on_day(item, day), some(rng, item, 1, 3)),
                width,
                own,
                " " * len(own),
            )
            page.raw(rng.choice(["\n", "\n\n"]) if mark.strip() else "\n\n")
            a += 1
        page.raw("\n")
    note(page, legal(rng), "\n", "", width)
    return page


def put_issue(page: Page, item: Item, form: str, pattern: str) -> None:
    """Put a heading of outlet and day together, O and D in ``form``."""
    for part in re.split(r"(\b[OD]\b|<[^>]*>)", form):
        if part == "O":
            page.put(item.outlet, "section", None, "outlet")
        elif part == "D":
            day_head(page, item.published, pattern)
        else:
            plain_head(page, part)


@family
def issues_as_headings_of_a_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """Web page of extracts: paper and day in one heading or in two cells over their items."""
    page = Page("text/html")
    title = title_of(rng, "Extracts", "Press archive", "Selected articles", "Pages kept")
    open_html(page, title)
    note(page, title, "</h1>\n", "<h1>")
    form = rng.choice(
        [
            "<h2>O <small>D</small></h2>",
            "<h3>O, D</h3>",
            "<div><span>D</span> <strong>O</strong></div>",
            "<p><b>O</b><br>D</p>",
            "<table><tr><td>O</td><td align=right>D</td></tr></table>",
            "<dl><dt>O</dt><dd>D</dd></dl>",
            "<h4>O – edition of D</h4>",
        ]
    )
    pattern = rng.choice(LONG + NUMERIC)
    template = rng.choice(
        [
            "<p>{S}</p>",
            "<p><a href='{u}'>{H}</a></p><p>{S}</p>",
            "<h5>{H}</h5><p>{S}</p>",
            "<li><a href='{u}'>{H}</a></li>",
            "<p><b>{H}</b> {S} <i>{A}</i></p>",
            "<p>{S} <a href='{u}'>{source_line:[more]}</a></p>",
        ]
    )
    a = 0
    for group in by_paper(rng, items):
        day = group[0].published
        put_issue(page, group[0], form, pattern)
        page.raw("<ul>" if "<li>" in template else "\n")
        for item in group:
            lay(page, fill(template, a, on_day(item, day), some(rng, item, 1, 3)))
            page.raw("\n")
            a += 1
        page.raw("</ul>\n" if "<li>" in template else "<hr>\n" if rng.random() < 0.5 else "")
    note(page, legal(rng), "</p></body></html>", "<p>")
    return page


@family
def days_and_papers_indented(rng: random.Random, items: Sequence[Item]) -> Page:
    """Outline in text: days, indented below them papers, indented below these items."""
    page = Page()
    note(
        page,
        title_of(
            rng,
            "Outline of coverage",
            "Week in outline",
            "Press diary",
            "Notes for the weekly meeting",
        ),
        "\n\n",
    )
    pattern = rng.choice(LONG + NUMERIC)
    step = rng.choice(["  ", "    ", "\t", ""])
    marks = rng.choice(
        [
            ("* ", "* ", "* "),
            ("", "- ", "+ "),
            ("# ", "## ", ""),
            ("§ ", "+ ", "- "),
            ("", "", "- "),
            ("== ", "= ", ""),
        ]
    )
    template = rng.choice(["{S}", "{H}", "{H}: {S}", "{S} – {A}", "{H} (p. 3)"])
    papers_first = rng.random() < 0.4
    a = 0
    if papers_first:
        for group in by_paper(rng, items):
            page.raw(marks[0])
            paper_head(page, group[0], upper=marks[0] == "" and rng.random() < 0.5)
            page.raw("\n")
            for day, own in by_day(rng, group):
                page.raw(step + marks[1])
                day_head(page, day, pattern)
                page.raw("\n")
                for item in own:
                    lay(page, fill(template, a, item, sentences(item)[0]), 0, step * 2 + marks[2])
                    page.raw("\n")
                    a += 1
            page.raw("\n")
    else:
        for day, group in by_day(rng, items):
            page.raw(marks[0])
            day_head(page, day, pattern)
            page.raw("\n")
            for own in by_paper(rng, group) if len(group) > 1 else [group]:
                page.raw(step + marks[1])
                paper_head(page, own[0])
                page.raw("\n")
                for item in own:
                    lay(page, fill(template, a, item, sentences(item)[0]), 0, step * 2 + marks[2])
                    page.raw("\n")
                    a += 1
            page.raw("\n")
    return page


@family
def leaders_to_the_right(rng: random.Random, items: Sequence[Item]) -> Page:
    """List of titles with leaders to the outlet and day at the right edge, wrapped where long."""
    page = Page()
    newest, year = year_line(rng, items)
    note(
        page,
        title_of(
            rng, "Register of cuttings", "Index", "Titles in today’s file", "Contents of the folder"
        ),
    )
    note(page, newest.strftime(rng.choice(LONG)), "\n\n")
    width = rng.choice([72, 80, 90])
    sign = rng.choice([".", ". ", " ", "_", "·"])
    end = rng.choice(["{O}", "{O} {D}", "{D} {O}", "{O}, {D}", "({O})", "{O} / {A}"])
    pattern = rng.choice(["%d.%m.", "%d/%m", "%-d %b", "%d.%m.%y"])
    number = rng.choice(["", "{}. ", "{:02} ", "- "])
    gap = rng.choice(["\n", "\n\n"])
    with_text = rng.random() < 0.35
    for a, item in enumerate(items):
        tail = fill(end, a, item, "", pattern, year)
        length = len("".join(run if isinstance(run, str) else run[0] for run in tail))
        first = number.format(a + 1)
        words = item.headline.split()
        lines = [first]
        for word in words:
            if len(lines[-1]) + len(word) > width - length - 8 and lines[-1].strip():
                lines.append(" " * len(first))
            lines[-1] += word + " "
        used = len(lines[-1])
        page.raw(first)
        page.put("\n".join(lines)[len(first) :].rstrip(), "headline", a)
        page.raw(" " + (sign * width)[: max(3, width - used - length - 1)] + " ")
        lay(page, tail)
        page.raw("\n")
        if with_text:
            lay(page, fill("{S}", a, item, sentences(item)[0]), width - 6, "   ", "   ")
            page.raw("\n")
        page.raw(gap[1:])
    note(page, legal(rng), "\n", "\n")
    return page


@family
def dateline_credits(rng: random.Random, items: Sequence[Item]) -> Page:
    """Copy with datelines: the agency in brackets is the only outlet, unless a paper is named."""
    page = Page()
    newest, year = year_line(rng, items)
    width = rng.choice([0, 64, 72])
    note(page, title_of(rng, "Agency file", "Night copy", "Wire selection", "Copy received"))
    note(page, newest.strftime(rng.choice(LONG)), "\n\n")
    dash = rng.choice([" – ", " -- ", ": ", " - ", " — "])
    form = rng.choice(["({})", "/{}/", ", {}", " [{}]"])
    named = rng.choice([0.0, 0.3, 1.0])
    heads = rng.random() < 0.7
    pattern = rng.choice(["%b. %-d", "%-d %B", "%B %-d", "%-d %b"])
    place_day = rng.random() < 0.5
    for a, item in enumerate(items):
        other = items[a - 1].outlet
        is_named = rng.random() < named
        if heads:
            lay(page, fill("{H}", a, item), width)
            page.raw("\n")
        if is_named:
            lay(
                page,
                fill(rng.choice(["{O}", "{O}, {D}", "Printed by {O}"]), a, item, "", pattern, year),
            )
            page.raw("\n")
        before, _, after = form.partition("{}")
        runs: list[Run] = [(item.place.upper(), "body", a)]
        if place_day and not is_named:
            runs += [
                ", ",
                (
                    day_words(item.published, pattern, year),
                    "body",
                    a,
                    "published",
                    item.published.isoformat(),
                ),
            ]
        runs += [before if before[:1] in ", " else " " + before]
        runs += [
            (other, "body", a) if is_named else (item.outlet, "body", a, "outlet"),
            after + dash,
        ]
        lay(page, [*runs, (some(rng, item, 1, 3), "body", a)], width)
        page.raw("\n\n")
        for paragraph in item.paragraphs[1 : rng.randint(1, 3)] if rng.random() < 0.5 else []:
            lay(page, [(paragraph, "body", a)], width)
            page.raw("\n\n")
    note(page, rng.choice(["NNNN", farewell(rng)]))
    return page


@family
def voices_of_the_press(rng: random.Random, items: Sequence[Item]) -> Page:
    """Quoted comments with a signature line of author and paper, some under a heading of the paper."""
    page = Page()
    newest, year = year_line(rng, items)
    width = rng.choice([0, 60, 68])
    note(
        page,
        title_of(
            rng, "Voices", "Opinion in brief", "They said", "Commentators’ corner", "Press echoes"
        ),
    )
    note(page, newest.strftime(rng.choice(LONG)), "\n\n")
    quotes = rng.choice([("“", "”"), ("»", "«"), ("„", "“"), ('"', '"'), ("", "")])
    under_papers = rng.random() < 0.5
    sign = (
        rng.choice(["({A})", "— {A}", "{A}, {D}", "[{A}, p. 8]", "{A}"])
        if under_papers
        else rng.choice(
            [
                "({A}, {O})",
                "— {O}",
                "{A} / {O} / {D}",
                "{O}, {D}, {A}",
                "                {O}",
                "*{O}, {D}*",
            ]
        )
    )
    same_line = rng.random() < 0.4
    pattern = rng.choice(YEARLESS)
    form = rng.choice(["{}", "{}:", "{} comments:", "# {}", "-- {} --"])
    question = rng.random() < 0.5
    a = 0
    for group in by_paper(rng, items) if under_papers else [[each] for each in items]:
        if under_papers:
            paper_head(page, group[0], form)
            page.raw("\n")
        elif question and rng.random() < 0.4:
            head(
                page,
                rng.choice(
                    [
                        "On the budget",
                        "Will it hold?",
                        "After the vote",
                        "The price of bread",
                        "What now?",
                    ]
                ),
                "\n\n",
            )
        for item in group:
            signed = not quotes[0] or rng.random() < (0.7 if under_papers else 0.93)
            body: list[Run] = [quotes[0], (some(rng, item, 1, 4), "body", a), quotes[1]]
            tail = fill(sign, a, item, "", pattern, year) if signed else []
            lay(page, [*body, " ", *tail] if same_line and signed else body, width)
            page.raw("\n")
            if tail and not same_line:
                lay(page, tail)
                page.raw("\n")
            page.raw("\n")
            a += 1
    note(page, farewell(rng))
    return page


@family
def thread_of_one_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article copied into numbered posts, the outlet in the first or the last of them."""
    page = Page()
    item, a = items[0], 0
    parts = whole_sentences(item)[: rng.randint(4, 22)]
    number = rng.choice(["{}/ ", "{}/%d " % len(parts), "({}) ", "[{}] ", "{}. "])
    first = rng.choice(
        [
            "{H} {furniture:(thread)}\n{O}, {D}",
            "{O}: {H}",
            "{publication:From} {O} {publication:of} {D}. {H}",
            "{H}",
        ]
    )
    last = rng.choice(
        [
            "{source_line:Source:} {O} {U}",
            "{O}, {D}",
            "{U}",
            "{publication:(All from)} {O}{publication:, by} {A}",
        ]
    )
    at_end = first == "{H}" or rng.random() < 0.3
    if rng.random() < 0.6:
        note(page, f"{person(rng)} @{rng.choice(FAMILY).lower()}", "\n")
    lay(page, fill(first, a, item, "", rng.choice(LONG)))
    page.raw("\n\n")
    for i, part in enumerate(parts):
        lay(page, [(part, "body", a)], 0, number.format(i + 1))
        page.raw("\n")
        if rng.random() < 0.3:
            note(page, f"{rng.randint(1, 99)} {rng.choice(['likes', 'replies', 'reposts'])}")
        page.raw("\n")
    if at_end:
        lay(page, fill(last, a, item, "", rng.choice(LONG)))
        page.raw("\n\n")
    note(page, rng.choice([remark(rng), chatter(rng), "Show this thread", "End."]))
    return page


@family
def issue_with_one_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """An issue of a newsletter with one article, a list of what is in others, sponsors, links."""
    page = Page("text/html")
    item, a = items[0], 0
    title = title_of(rng, "The Long Read by mail", "One story", "Single file", "The Daily Pick")
    open_html(page, title)
    page.raw('<table role="presentation" align="center"><tr><td>')
    note(
        page,
        rng.choice(["View online", "Trouble reading this?", "Add us to your contacts"]),
        "</a></td></tr>\n<tr><td>",
        '<a href="#">',
    )
    note(page, title, "</td></tr>\n", "<span>")
    page.raw("<tr><td>")
    if rng.random() < 0.6:
        note(page, rng.choice(["In other issues", "Earlier this week", "Coming up"]), "<br>", "")
        for other in items[1:4]:
            page.raw('<a href="#">')
            page.put(other.headline if rng.random() < 0.6 else cut_off(rng, other.deck), "contents")
            page.raw("</a><br>\n")
    note(page, advert(rng), "</td></tr>\n<tr><td>", "")
    order = rng.choice(
        [
            "<h1>{H}</h1><p><i>{K}</i></p><p>{A} · {O} · {D}</p>",
            "<p>{O}</p><p><font size=5>{H}</font></p><p>{D}</p>",
            "<p>{publication:From} {O}{publication:,} {D}</p><h2><a href='{u}'>{H}</a></h2>",
            "<h2>{H}</h2><p>{publication:This piece was published by} {O} {publication:on} {D}<br>{A}</p>",
        ]
    )
    lay(page, fill(order, a, item, "", rng.choice(LONG)))
    if rng.random() < 0.5:
        lay(page, fill("<img src='p.jpg'><br><small>{P} {credit:Photo:} {C}</small>", a, item))
    last = len(item.paragraphs) - 1
    for i, paragraph in enumerate(item.paragraphs):
        page.raw("<p>")
        page.put(paragraph, "body", a)
        page.raw("</p>\n")
        if i < last and rng.random() < 0.15:
            page.raw("<table><tr><td>")
            page.put(
                rng.choice(["Also worth reading: ", "Related: ", ""])
                + rng.choice(items[1:]).headline,
                "teaser",
            )
            page.raw("</td></tr></table>\n")
    if rng.random() < 0.5:
        lay(
            page,
            fill(
                "<p><a href='{u}'>{source_line:Continue on} {source_line:%s}</a></p>" % item.host,
                a,
                item,
            ),
        )
    page.raw("</td></tr></table>")
    note(page, legal(rng), "</p>", "<p>")
    note(
        page,
        rng.choice(["Unsubscribe", "Update your profile"]),
        "</a></body></html>",
        "<a href='#'>",
    )
    return page


# ---------------------------------------------------------------- coverage by others, ages, printouts


def others(rng: random.Random, items: Sequence[Item], a: int) -> list[str]:
    """Names of other outlets that also had it."""
    return rng.sample(
        [item.outlet for i, item in enumerate(items) if i != a],
        min(len(items) - 1, rng.randint(1, 3)),
    )


@family
def also_covered_by(rng: random.Random, items: Sequence[Item]) -> Page:
    """Briefing in which further outlets are named for an item; the first is the one it is from."""
    page = Page()
    newest, year = year_line(rng, items)
    width = rng.choice([0, 68, 76])
    note(
        page,
        title_of(rng, "Coverage note", "Who has what", "Pick-up report", "Spread of the story"),
    )
    note(page, newest.strftime(rng.choice(LONG)), "\n\n")
    form = rng.choice([
        "{O} and {publication:%s} both report that {s}.", "{S} ({O}; {publication:also %s})", "{O}: {S}\n{publication:More: %s}", "{S}\n{O}, {D}\n{publication:Also in: %s}",
        "{O}, {publication:followed by %s}, {publication:has it that} {s}.", "{S} [{O}, {publication:%s}]", "{H}\n{S}\n{source_line:First:} {O} {D}\n{source_line:Then: %s}", "{s}, {publication:say} {O} {publication:and %s}.",
    ])  # fmt: skip
    pattern = rng.choice(YEARLESS)
    mark = rng.choice(["", "- ", "* ", "■ ", "{}. "])
    joint = rng.choice([", ", " / ", "; "])
    for a, item in enumerate(items):
        first = mark.format(a + 1)
        rest = " " * len(first)
        template = form.replace("%s", joint.join(others(rng, items, a)))
        lay(
            page,
            capital(fill(template, a, item, sentences(item)[0], pattern, year)),
            width,
            first,
            rest,
        )
        page.raw("\n\n" if not first or "\n" in form else rng.choice(["\n", "\n\n"]))
        if rng.random() < 0.1:
            note(page, remark(rng), "\n\n", rest, width)
    note(page, farewell(rng), "\n", "\n")
    return page


@family
def clusters_of_coverage(rng: random.Random, items: Sequence[Item]) -> Page:
    """Aggregator page: outlet and title of the leading piece, and lists of who else has it."""
    page = Page("text/html")
    c = [hashed(rng) for _ in range(4)]
    title = title_of(rng, "Clusters", "Front of the web", "Lead stories", "Heap of news")
    newest, _year = year_line(rng, items)
    open_html(page, title)
    note(page, title, "</a></div>\n", f'<div class="{c[0]}"><a href="/">')
    note(page, newest.strftime(rng.choice(LONG)) + ", " + clock(rng), "</div>\n", "<div>")
    lead = rng.choice([
        "<cite>{A} / <a href='#'>{O}</a>:</cite><br><strong><a href='{u}'>{H}</a></strong> — {S}", "<div><a href='#'>{O}</a></div><h3><a href='{u}'>{H}</a></h3><p>{S}</p>",
        "<h3><a href='{u}'>{H}</a></h3><span>{O}</span> <span>{furniture:@age}</span><p>{S}</p>", "<p>{S}</p><a href='{u}'>{H}</a> <i>({O})</i>", "<p><b>{O}:</b> {S}</p>",
    ])  # fmt: skip
    label = rng.choice(["More:", "Also:", "See also", "Further coverage", "Discussion:", ""])
    titles = rng.random() < 0.3
    for a, item in enumerate(items):
        age = rng.choice(["{} hours ago", "{}h", "{} min ago", "vor {} Std."]).format(
            rng.randint(1, 23)
        )
        page.raw(f'<div class="{c[1]}">')
        lay(page, fill(lead.replace("@age", age), a, item, some(rng, item, 1, 2)))
        if rng.random() < 0.75:
            page.raw(f'<div class="{c[2]}">')
            if label:
                page.raw("<span>")
                page.put(label, "teaser" if titles else "publication", None if titles else a)
                page.raw("</span> ")
            for i, name in enumerate(others(rng, items, a)):
                page.raw((", " if not titles else "<br>") if i else "")
                page.raw("<a href='#'>")
                page.put(name, "teaser" if titles else "publication", None if titles else a)
                page.raw("</a>")
                if titles:
                    page.raw(": ")
                    page.put(" ".join(sentences(item)[-1].split()[:9]), "teaser")
            page.raw("</div>")
        page.raw("</div>\n")
        if rng.random() < 0.1:
            note(page, advert(rng), "</div>\n", f'<div class="{c[3]}">')
    note(page, legal(rng), "</p></body></html>", "<p>")
    return page


@family
def marked_down(rng: random.Random, items: Sequence[Item]) -> Page:
    """Briefing in Markdown: headings of papers or days, points with bold leads."""
    page = Page()
    title = title_of(rng, "Daily brief", "Reading digest", "brief.md", "News notes")
    level = rng.choice(["#", "##", "###"])
    page.raw("# " if rng.random() < 0.7 else "")
    newest, year = year_line(rng, items)
    note(page, f"{title} – {newest:%Y-%m-%d}", "\n\n")
    if rng.random() < 0.3:
        contents_list(page, rng, items)
    kind = rng.choice(["papers", "days", "themes"])
    bold = rng.choice(["**", "__", "*"])
    mark = rng.choice(["- ", "* ", "1. ", ""])
    pattern = rng.choice(LONG + NUMERIC if kind == "days" else YEARLESS)
    own = {
        "papers": ["@{H}@ {S}", "{S}", "@{H}@ – {S} _{D}_", "[{H}]({u}): {S}", "{S} ({A})"],
        "days": ["@{O}@: {S}", "{S} ({O})", "[{H}]({u}) – {O}", "@{H}@ ({O})  \n{S}", "{S} [{O}]({u})"],
        "themes": ["@{O}@, {D}: {S}", "{S} – *{O}*, {D}", "@{H}@ {S} ({O}, {D})", "{S} ([{O}]({u}), {D})", "{O} reports: {S}"],
    }[kind]  # fmt: skip
    template = rng.choice(own).replace("@", bold)
    a = 0
    groups = (
        by_paper(rng, items) if kind == "papers" else [group for _, group in by_day(rng, items)]
    )
    if kind == "themes":
        groups = [list(items[i : i + 3]) for i in range(0, len(items), 3)]
    for group in groups:
        page.raw(level + " ")
        if kind == "papers":
            paper_head(page, group[0], rng.choice(["{}", "{}", "{} 🗞"]))
        elif kind == "days":
            day_head(page, group[0].published, pattern)
        else:
            page.put(rng.choice(["World", "Money", "Local", "Security", "Odd ends"]), "section")
        page.raw("\n\n")
        for item in group:
            lay(page, fill(template, a, item, some(rng, item, 1, 2), pattern, year), 0, mark)
            page.raw("\n" if mark else "\n\n")
            a += 1
        page.raw("\n" if mark else "")
        if rng.random() < 0.15:
            note(page, remark(rng), "\n\n", "> ")
    page.raw("---\n")
    note(page, legal(rng))
    return page


@family
def sentences_with_ages(rng: random.Random, items: Sequence[Item]) -> Page:
    """Feed of sentences; below each its outlet with an age that is no date, buttons, tags."""
    page = Page("text/html")
    c = [hashed(rng) for _ in range(6)]
    open_html(page, "feed", f'<body class="{c[0]}">')
    for word in rng.sample(["For you", "Following", "Local", "Saved", "Search"], 3):
        note(page, word, "</a>\n", "<a href='#'>")
    foot = rng.choice(
        [
            "{O} · {furniture:@age}",
            "<span>{O}</span><span>{furniture:@age}</span>",
            "<img src='i.png' alt=''>{O} <i>{furniture:@age}</i>",
            "{furniture:@age} {publication:from} <a href='#'>{O}</a>",
            "{O} ({D}) {furniture:· @age}",
        ]
    )
    text_form = rng.choice(
        [
            "<p>{S}</p>",
            "<div><a href='{u}'>{S}</a></div>",
            "<div><a href='{u}'>{H}</a></div><div>{S}</div>",
            "<p><b>{H}</b><br>{S}</p>",
        ]
    )
    below = rng.random() < 0.7
    pattern = rng.choice(LONG)
    unit = rng.choice(["{} hours ago", "{}h", "{} min", "{}h ago", "il y a {} h"])
    for a, item in enumerate(items):
        page.raw(f'<div class="{c[1]}">')
        age = unit.format(rng.randint(1, 23))
        parts = [text_form, f'<div class="{c[2]}">' + foot.replace("@age", age) + "</div>"]
        for part in parts if below else parts[::-1]:
            lay(page, fill(part, a, item, some(rng, item, 1, 2), pattern))
        if rng.random() < 0.5:
            for word in rng.sample(["Share", "Hide", "Save", "Less like this", item.topic], 2):
                note(page, word, "</span> ", f'<span class="{c[3]}">')
        page.raw("</div>\n")
        if rng.random() < 0.12:
            page.raw(f'<div class="{c[4]}">')
            page.put(
                f"{rng.choice(['Trending', 'Suggested', 'Most read'])}: {rng.choice(items).headline}",
                "teaser",
            )
            page.raw("</div>\n")
    note(
        page,
        rng.choice(["Load more", "You are all caught up", "Terms · Privacy"]),
        "</div></body></html>",
        "<div>",
    )
    return page


@family
def printout_of_one_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """Printout of one article as text: running heads and feet of pages between its paragraphs."""
    page = Page()
    item, a = items[0], 0
    width = rng.choice([60, 68, 76, 0])
    printed = (item.published + timedelta(days=rng.randint(0, 9))).strftime(rng.choice(NUMERIC))
    count = len(item.paragraphs) // 4 + 1
    foot = rng.choice(
        [
            "{u}    {n}/{c}",
            "Page {n} of {c}",
            "{t}  {n}",
            "- {n} -",
            "Printed {d} {n}/{c}",
            "{t} | {d} | {n}",
        ]
    )

    def break_page(number: int) -> None:
        words = foot.format(u=item.url, n=number, c=count, t=item.headline[:40].rstrip(), d=printed)
        found = WORDS.search(words)
        if found:
            page.raw(words[: found.start()])
            note(page, found[0], words[found.end() :] + rng.choice(["\n\n", "\n\f\n"]))

    if rng.random() < 0.5:
        note(page, f"{printed}, {clock(rng)}", "    " if rng.random() < 0.5 else "\n")
        note(page, item.headline[:50].rstrip() + " - " + item.outlet, "\n\n")
    lay(
        page,
        fill(
            rng.choice(
                [
                    "{O}\n{H}\n{A}\n{D}",
                    "{H}\n\nBy {A}, {O}\n{D}",
                    "{O} | {D}\n\n{H}\n{K}",
                    "{D}\n{H}\n{O}",
                ]
            ),
            a,
            item,
            "",
            rng.choice(LONG),
        ),
    )
    page.raw("\n\n")
    for i, paragraph in enumerate(item.paragraphs):
        if i and i % 4 == 0:
            break_page(i // 4)
        lay(page, [(paragraph, "body", a)], width)
        page.raw("\n\n")
        if rng.random() < 0.08 and i < len(item.paragraphs) - 1:
            note(page, rng.choice(["Advertisement", "Skip advertisement", "Related:"]), "\n")
            lay(page, [(items[1].headline, "teaser")])
            page.raw("\n\n")
    if rng.random() < 0.6:
        lay(
            page,
            fill(
                rng.choice(
                    [
                        "{source_line:Find this article at:} {U}",
                        "{U}",
                        "© {O}",
                        "{publication:Copyright} {O}",
                    ]
                ),
                a,
                item,
            ),
        )
        page.raw("\n")
    break_page(count)
    return page


@family
def papers_told_one_by_one(rng: random.Random, items: Sequence[Item]) -> Page:
    """Prose that takes one paper after another: named once, then "the paper also says that"."""
    page = Page("text/html" if rng.random() < 0.5 else "text/plain")
    is_html = page.media_type == "text/html"
    newest, year = year_line(rng, items)
    title = title_of(
        rng,
        "Through the papers",
        "Press by press",
        "A walk along the newsstand",
        "The morning’s papers, told",
    )
    width = 0 if is_html else rng.choice([0, 64, 72, 80])
    if is_html:
        open_html(page, title)
    note(page, title, "</h1>\n" if is_html else "\n", "<h1>" if is_html else "")
    note(
        page,
        newest.strftime(rng.choice(LONG)),
        "</p>\n" if is_html else "\n\n",
        "<p>" if is_html else "",
    )
    if rng.random() < 0.5:
        note(page, opening(rng), "</p>\n" if is_html else "\n\n", "<p>" if is_html else "", width)
    starts = rng.choice(
        [
            ["", "Next, ", "We turn to "],
            [""],
            ["In ", "Over in "],
            ["Then "],
            ["— "],
            ["First to ", "On to "],
        ]
    )
    show = (
        rng.choice(["<b>{}</b>", "<em>{}</em>", "<a href='#'>{}</a>", "{}"])
        if is_html
        else rng.choice(["{}", "*{}*", "“{}”", "{}"])
    )
    first_words = [
        "reports that",
        "has on its front page that",
        "opens with the news that",
        "writes that",
        "tells readers that",
    ]
    more_words = [
        "The paper also says that",
        "It adds that",
        "Inside, it reports that",
        "On page %d we read that",
        "Also there:",
        "Further down:",
        "It also carries this:",
    ]
    closing = rng.choice(["", "", " ({A})", " (p. %d)", " [{D}]"])
    pattern = rng.choice(YEARLESS)
    split = rng.random() < 0.3
    a = 0
    for group in by_paper(rng, items):
        start = rng.choice(starts)
        before, _, after = show.partition("{}")
        found = WORDS.search(start)
        runs: list[Run] = [(start.strip(), "section", None), " "] if found else [start]
        runs += [before, (group[0].outlet, "section", None, "outlet"), after]
        for i, item in enumerate(group):
            words = rng.choice(more_words if i else first_words).replace(
                "%d", str(rng.randint(2, 30))
            )
            if start.startswith(("In", "Over", "We", "First", "On")) and i == 0:
                words = rng.choice(["we find that", "one reads that", "the lead is that"])
                runs.append(",")
            text = sentences(item)[0]
            body = text if words.endswith(":") else lowered(text)
            runs += [" ", (words, "publication", a), " ", (body, "body", a)]
            runs += fill(closing.replace("%d", str(rng.randint(2, 30))), a, item, "", pattern, year)
            if split and i < len(group) - 1:
                runs.append("</p>\n<p>" if is_html else "\n\n")
            a += 1
        page.raw("<p>" if is_html else "")
        lay(
            page,
            [
                run
                for k, run in enumerate(runs)
                if not (
                    run == " "
                    and k
                    and isinstance(runs[k - 1], str)
                    and runs[k - 1][-1:] in "\n>"
                    and split
                )
            ],
            width,
        )
        page.raw("</p>\n" if is_html else "\n\n")
    note(page, farewell(rng), "</p></body></html>" if is_html else "\n", "<p>" if is_html else "")
    return page


@family
def quotes_within_remarks(rng: random.Random, items: Sequence[Item]) -> Page:
    """Commentary whose paragraphs hold the quoted items: remark, quotation and outlet in one."""
    page = Page("text/html" if rng.random() < 0.5 else "text/plain")
    is_html = page.media_type == "text/html"
    newest, year = year_line(rng, items)
    title = title_of(rng, "A reader’s diary", "Overheard in print", "Column of columns", "Aside")
    width = 0 if is_html else rng.choice([0, 66, 74])
    start, end = ("<p>", "</p>\n") if is_html else ("", "\n\n")
    if is_html:
        open_html(page, title)
    note(page, title, "</h2>\n" if is_html else "\n", "<h2>" if is_html else "")
    note(page, f"{person(rng)}, {newest.strftime(rng.choice(LONG))}", end, start)
    note(page, greeting(rng), end, start)
    left, right = rng.choice([("“", "”"), ("«", "»"), ("„", "“"), ('"', '"'), ("‘", "’")])
    name = (
        rng.choice(["<a href='{u}'>{O}</a>", "<i>{O}</i>", "{O}"])
        if is_html
        else rng.choice(["{O}", "*{O}*", "_{O}_"])
    )
    form = rng.choice([
        "{R} {publication:Here is} @: <{S}> {R}", "{R} <{S}> (@, {D}) {R}", "@ {publication:of} {D}: <{S}> {R}", "{R} {A} {publication:in} @: <{S}>",
        "<{S}> {publication:That is} @{publication:, and} {furniture:I agree.}", "{R} <{h}>, {publication:writes} @, <{t}> {R}", "{R} <{S}> — @",
    ])  # fmt: skip
    pattern = rng.choice(YEARLESS)
    for a, item in enumerate(items):
        template = form.replace("<", left).replace(">", right).replace("@", name)
        while "{R}" in template:
            template = template.replace("{R}", "{furniture:%s}" % remark(rng), 1)
        page.raw(start)
        lay(page, fill(template, a, item, sentences(item)[0], pattern, year), width)
        page.raw(end)
        if rng.random() < 0.25:
            note(
                page,
                f"{remark(rng)} {remark(rng)}" if rng.random() < 0.7 else advert(rng),
                end,
                start,
                width,
            )
    note(page, farewell(rng), end, start)
    page.raw("</body></html>" if is_html else "")
    return page


@family
def posts_of_one_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """Page of a thread in which an outlet's account tells one article in many posts."""
    page = Page("text/html")
    item, a = items[0], 0
    c = [hashed(rng) for _ in range(4)]
    open_html(page, "thread")
    for word in rng.sample(["Home", "Explore", "Messages", "Lists", "Log in"], 3):
        note(page, word, "</a>\n", "<a href='#'>")
    by_account = rng.random() < 0.6
    poster = person(rng)
    pattern = rng.choice(["%b %-d, %Y", "%-d %b %Y", "%Y-%m-%d"])
    parts = whole_sentences(item)[: rng.randint(3, 16)]
    count, is_numbered = len(parts), rng.random() < 0.6
    for i, part in enumerate(parts):
        page.raw(f'<div class="{c[0]}"><div class="{c[1]}">')
        if by_account:
            shown = "<b>{O}</b> <span>{publication:@%s}</span>" % item.host.split(".")[0]
            lay(page, fill(shown + (" <time>{D}</time>" if i == 0 else ""), a, item, "", pattern))
        else:
            note(page, poster, "</b> ", "<b>")
            note(page, f"{rng.randint(1, 23)}h", "</span>", "<span>")
        page.raw(f'</div><div class="{c[2]}">')
        if i == 0:
            lay(
                page,
                fill(
                    "<b>{H}</b><br>"
                    if by_account
                    else rng.choice(
                        [
                            "{publication:From} {O}, {D}: {H}<br>",
                            "{H} ({O}, {D})<br>",
                            "{furniture:Long thread.} {O} {D}<br>",
                        ]
                    ),
                    a,
                    item,
                    "",
                    pattern,
                ),
            )
        page.raw(f"{i + 1}/{count} " if is_numbered else "")
        page.put(part, "body", a)
        page.raw(f'</div><div class="{c[3]}">')
        for _ in range(rng.randint(0, 3)):
            note(page, str(rng.randint(1, 400)), "</span> ", "<span>")
        page.raw("</div></div>\n")
    for other in items[1 : rng.randint(1, 3)]:
        page.raw(f'<div class="{c[0]}">')
        page.put(
            rng.choice(["Discover more: ", "Relevant: ", ""]) + cut_off(rng, other.paragraphs[0]),
            "teaser",
        )
        page.raw("</div>\n")
    note(
        page,
        rng.choice(["Who to follow", "Show more replies", "Terms of service"]),
        "</div></body></html>",
        "<div>",
    )
    return page
