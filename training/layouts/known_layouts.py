"""Layouts of the pages in ``tests/golden`` and ``examples``, which must go on being read."""

import html
import random
import textwrap
from collections.abc import Callable, Sequence
from datetime import date

from evaluation.layouts.page import Item, Page, family

# Paragraphs of stories that begin like a label.
TRAPS = (
    "Related clashes were reported west of {place}, villagers said. There was no independent confirmation.",
    "Source material seen by this newspaper suggests that one of the warnings was filed under “catering”.",
    "Published figures for the last round of talks suggest that the two sides met for less than six hours in all.",
    "Comments by the owner were brief. “We are heartbroken,” a spokeswoman said.",
    "Topics that the company had asked the inquiry to leave out include the price of the lamps.",
    "Share prices were not on anyone’s mind that night, a lawyer for the firm said.",
    "From June to September, between 200 and 300 boats work the bank off {place}.",
    "Posted notices had asked them to bring candles, and most of them did.",
    "Full sacks were stacked to the rafters in two of the five silos, and a third was being filled.",
    "Also on Sunday, around 400 people walked from the net sheds in {place} to the harbour light and back.",
    "Updates on the injured would be given every two hours, the hospital in {place} said.",
    "This article of faith, that a number is as good as a man, is not shared on the quay.",
    "By midday, rescuers had pulled 17 people alive from the rubble.",
    "By Monday evening, no group had claimed responsibility.",
    "Under no circumstances, the paper argues, should the mediator be allowed to set the agenda.",
    "Photographs of the bridge at {place} show two lamps, one of them dark.",
    "Next story on every tongue in {place} was that of the bell, which nobody had rung.",
    "Read aloud in court, the letters took four hours.",
    "Updated figures were expected on Thursday, the ministry said.",
    "Note was taken of the offer, a diplomat said, and nothing else.",
    "Images of the flood reached {place} only on the second day.",
    "News of the vote came to {place} by the evening boat.",
    "Posted at the gate was a list of 31 names.",
    "Continue as before, the mayor of {place} told the bakers, and they did.",
)  # fmt: skip
PEOPLE = (
    "Wendeline", "Mina", "Hetta Vollmarch", "Piet Zandvoss", "Dagmar Ollerenby", "P. Netherclift", "Bosun's Cat",
    "tidewatcher", "old_salt_41", "ropewalker", "L. Fennimark", "Ludovine", "Joren Paskell", "Lia Morvane", "Agnes T",
    "Corrie Ostmander", "Bela Wintringham", "the night desk", "Oskar Brennholt", "Thirza Polwhistle", "quay_rat", "M. Dunstable",
)  # fmt: skip
TEASERS = (
    "Chapel roof lead stolen for a third time", "Woman, 90, refuses bus pass", "What the new dog rules mean for you",
    "Who owns the ferry line? A map of six companies and one lawyer", "Islanders want sister ship kept in port",
    "The baker who will not sell on Mondays", "Quiz: how well do you know your lighthouse?", "Crossword 8,114",
    "Why the road matters: five maps", "The premier’s year in eleven speeches", "What the eels do in winter",
    "Lighthouse keeper’s diary sells for a fortune", "Seven walks without a view", "Tram 9 loses its last conductor",
    "Opera house finds a lost overture, and loses it again", "Mussel season opens a week late",
    "Quay lights to be dimmed for seabirds", "Bridge tolls to rise on the coast road", "Who pays for the island ferries?",
    "Harbour fog horn to get new compressor", "A late lambing on the north side", "Icebreakers of the north: a wall chart",
    "Ferry inquiry hears of ‘four ignored warnings’", "Two views of the flood", "The week in figures", "Frost map, valley by valley",
)  # fmt: skip
COMMENTS = (
    "About time. My uncle said in 2019 that the door was rotten.",
    "The prosecutor said nothing about the ministry that signed the certificate.",
    "“One man has died” - that was our neighbour, he would not leave his birds. Rest easy.",
    "Sorry to hear that. My cousin is on engine 4 and he said the hydrants were dry for ten minutes.",
    "The council said in 2022 that it would be flats by now. At least 100 people have written to them since.",
    "A comment was removed because it named a person whose family may not have been told.",
    "My brother worked that galley for two summers and was never on a list.",
    "Let them finish the count first.", "104 per cent is low for our town.", "Who writes these headlines?",
    "I was there on Tuesday and saw no police at all.", "Thank you for reporting this.",
)  # fmt: skip
SECTION_NAMES = (
    "News", "Pits & Works", "Farming", "Chapel", "What’s On", "Notices", "Top stories", "Politics", "Valley war",
    "Money", "Sport", "Tides", "Court", "Letters", "Deaths", "Jobs", "National", "World", "Harbour", "Island",
    "Tide tables", "City", "Country", "Culture", "Abroad", "Weather",
)  # fmt: skip
TOWNS = ("Port Selda", "Saint Orrin", "Hestwick", "Skarrowgate", "Sellisk", "Hallowick", "Farrowater", "Vask", "Lowmarch", "Hollin Quay")  # fmt: skip
SUBHEADS = ("‘Like a chimney’", "Doors held by wire", "Second fire in four years", "‘Told not to speak’", "What was known", "A long night", "The money", "'No comment'", "What happens next", "Voices from the quay")  # fmt: skip


# ---------------------------------------------------------------- helpers


def maybe(rng: random.Random, share: float) -> bool:
    """Say yes to a share of the calls."""
    return rng.random() < share


def wrap(words: str, width: int, first: str = "", rest: str = "") -> str:
    """Break words into lines of at most so many characters; 0 leaves them alone."""
    if not width:
        return words
    return textwrap.fill(
        words, width, initial_indent=first, subsequent_indent=rest, break_long_words=False,
        break_on_hyphens=False,
    ).strip()  # fmt: skip


def some(rng: random.Random, items: Sequence[Item], most: int = 8) -> Sequence[Item]:
    """Take the first few items: two or more."""
    return items[: rng.randint(2, most)]


def paras(rng: random.Random, item: Item, most: int = 7, traps: float = 0.3) -> list[str]:
    """Take some of an item's paragraphs, at times with one that begins like a label."""
    taken = list(item.paragraphs[: rng.randint(1, most) if most > 2 else most])
    if maybe(rng, traps):
        taken.insert(rng.randint(1, len(taken)), rng.choice(TRAPS).format(place=item.place))
    return taken


def put_date(page: Page, a: int, item: Item, pattern: str, words: str = "") -> None:
    """Put the day of publication."""
    text = words or item.published.strftime(pattern)
    page.put(text, "publication", a, "published", item.published.isoformat())


def put_outlet(page: Page, a: int, item: Item, upper: bool = False) -> None:
    """Put the outlet's name as part of a publication line."""
    page.put(item.outlet.upper() if upper else item.outlet, "publication", a, "outlet")


def put_names(
    page: Page,
    a: int,
    item: Item,
    before: str = "By",
    joint: str = "and",
    names: Sequence[str] = (),
    upper: bool = False,
) -> None:
    """Put a byline: a word before the names and one between them."""
    if before:
        page.put(before, "byline", a)
        page.raw(" ")
    for i, name in enumerate(names or item.authors):
        if i and joint == ",":
            page.raw(", ")
        elif i:
            page.raw(" ")
            page.put(joint, "byline", a)
            page.raw(" ")
        page.put(name.upper() if upper else name, "byline", a, "author")


def clock(rng: random.Random, mark: str = ":") -> str:
    """Make up a time of day."""
    return f"{rng.randint(0, 23):02}{mark}{rng.randint(0, 59):02}"


def clock12(rng: random.Random) -> str:
    """Make up a time of day of twelve hours."""
    return f"{rng.randint(1, 12)}:{rng.randint(0, 59):02} {rng.choice(['a.m.', 'p.m.'])}"


def short_month(day: date) -> str:
    """Write a day as newspapers do: Jan. 3, 2026, but May 3, 2026."""
    dot = "" if day.month in (5, 6, 7) else "."
    return f"{day:%b}{dot} {day.day}, {day.year}"


def caption_of(rng: random.Random, item: Item) -> str:
    """Return the caption of a picture, at times with its day."""
    words = item.caption.rstrip(".")
    after = rng.choice(
        [
            ".", ".", ".", " on Tuesday.", " on Thursday night.",
            f", in a picture taken on {short_month(item.published)}.",
            f", in a photo made public on {short_month(item.published)}.",
            f" on {short_month(item.published)}.",
            f", in a still from a film released on {item.published:%B %-d, %Y}.",
        ]
    )  # fmt: skip
    return words + after


def credit_of(rng: random.Random, item: Item) -> str:
    """Return a credit: a person, an office, either with an agency."""
    person = item.credit.split("/")[0]
    return rng.choice(
        [
            item.credit, item.credit, person, f"{item.place} Port Office/Handout", f"{person}/{item.place} Fire Service",
            f"Prime Minister {person}/Postline", f"Ministry of Defence/Handout via {item.outlet}",
            f"Premier {person}/Chirrup",
        ]
    )  # fmt: skip


def furniture(page: Page, *lines: str, end: str = "\n") -> None:
    """Put lines of furniture."""
    for line in lines:
        if line.strip(" -=*_#~│┌└"):
            page.put(line, "furniture")
            page.raw("\n")
        else:
            page.raw(line + "\n")
    page.raw(end[1:] if end.startswith("\n") else end)


def start_html(page: Page, title: str, body: str = "<body>", head: str = "") -> None:
    """Open an HTML document."""
    page.raw(
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(title)}</title>\n{head}</head>\n{body}\n"
    )


def tag(
    page: Page,
    name: str,
    words: str,
    role: str = "furniture",
    a: int | None = None,
    field: str | None = None,
    value: str | None = None,
    attributes: str = "",
) -> None:
    """Put words in an element."""
    page.raw(f"<{name}{' ' + attributes if attributes else ''}>")
    page.put(words, role, a, field, value)  # type: ignore[arg-type]
    page.raw(f"</{name}>")


# ---------------------------------------------------------------- twins: articles linked by "related"

Pub = Callable[[Page, int, Item, bool], None]


def lay_twin(
    rng: random.Random,
    items: Sequence[Item],
    *,
    pub: Pub,
    more: str,
    source: str,
    related: str,
    closing: str,
    blank: str = "\n",
    headed: float = 0.3,
    pub_at: str = "top",
    source_is_url: bool = False,
    width: int = 0,
    indent: str = "",
    most: int = 8,
    related_share: float = 0.9,
) -> Page:
    """Articles one after another: caption, outlet and day, text, link to the full article.

    From the second on, the headline is in the line that calls it related. An article's outlet may be
    missing above its text and be known from the link's host alone.
    """
    page = Page()
    gap = blank
    for a, item in enumerate(items):
        has_outlet = maybe(rng, 0.65)
        if a and maybe(rng, related_share):
            page.put(related, "teaser")
            page.raw(" ")
            page.put(wrap(item.headline, width), "headline", a)
            page.raw(gap)
        elif maybe(rng, headed):
            page.put(wrap(item.headline, width), "headline", a)
            page.raw(gap)
        steps = []
        if maybe(rng, 0.45 if a else 0.15):
            steps.append("deck")
        picture = maybe(rng, 0.35 if a else 0.7)
        if pub_at == "top":
            steps += rng.choice([["pub", "caption"], ["caption", "pub"], ["caption", "pub"]])
        else:
            steps.append("caption")
        for step in steps:
            if step == "deck":
                page.put(wrap(item.deck, width), "deck", a)
                page.raw(gap if maybe(rng, 0.5) or blank == "\n" else "\n")
            elif step == "caption" and picture:
                page.put(wrap(caption_of(rng, item), width), "caption", a)
                page.raw(rng.choice([" ", " ", " ", "\n"]) if width else " ")
                page.raw("(")
                page.put(credit_of(rng, item), "credit", a)
                page.raw(")" + rng.choice(["", "", "", " "]) + gap)
            elif step == "pub":
                pub(page, a, item, has_outlet)
                page.raw(gap)
        for words in paras(rng, item, 9):
            words = words.rstrip(".") if maybe(rng, 0.06) else words
            page.raw(indent)
            page.put(wrap(words, width, indent) if width else words, "body", a)
            page.raw("\n" if indent else gap)
        page.raw("\n" if indent else "")
        if pub_at == "end":
            pub(page, a, item, has_outlet)
            page.raw(gap)
        page.put(more, "source_line", a)
        page.raw("\n" if indent or pub_at == "end" else gap)
        if source:
            page.put(source, "source_line", a)
            page.raw(" ")
        host = item.host if maybe(rng, 0.35) else f"www.{item.host}"
        if source_is_url and has_outlet:
            page.put(item.url, "source_line", a, "url")
        elif source_is_url:
            before, _, after = item.url.partition(f"www.{item.host}")
            page.put(before, "source_line", a)
            page.put(f"www.{item.host}", "source_line", a, "outlet")
            page.put(after, "source_line", a)
        else:
            page.put(host, "source_line", a, "url" if has_outlet else "outlet")
        page.raw(gap + ("\n" if indent else ""))
    if maybe(rng, 0.85):
        page.put(closing, "furniture")
        page.raw("\n")
    return page


CLOSINGS = (
    "Be the first to comment", "Be the first to comment", "Nobody has commented so far", "Comments (0) - keep it civil",
    "Have your say (0)", "Only subscribers can comment on this page", "No replies yet. Write the first one", "0 comments",
    "Leave a comment", "Join the discussion",
)  # fmt: skip
MORES = (
    "READ FULL ARTICLE", "READ FULL ARTICLE", "READ FULL ARTICLE", "READ THE FULL STORY", "GO TO THE COMPLETE TEXT",
    "OPEN THE WHOLE STORY", "FULL STORY", "[Read it all]", "Full article at the publisher’s site »", "Read more",
)  # fmt: skip
SOURCES = (
    "SOURCE:",
    "SOURCE:",
    "SOURCE:",
    "ORIGINALLY ON:",
    "FROM:",
    "Taken from",
    "Source:",
    "VIA:",
    "PUBLISHED AT:",
)
RELATEDS = ("RELATED:", "RELATED:", "RELATED:", "ALSO ON THIS SUBJECT:", "SEE ALSO:", "READ NEXT:", "NEXT STORY:", "ALSO TODAY:", "MORE ON THIS:", "Related:")  # fmt: skip


def day_first_or_last(
    rng: random.Random,
    pattern: str | None,
    label: str,
    joint: str,
    upper: bool,
    outlet_first: bool,
) -> Pub:
    """Return what puts a line with an outlet, if any, and a labelled day."""

    def put(page: Page, a: int, item: Item, has_outlet: bool) -> None:
        if has_outlet and outlet_first:
            put_outlet(page, a, item, upper)
            page.raw(joint)
        if label:
            page.put(label, "publication", a)
            page.raw(" ")
        put_date(page, a, item, pattern or "", "" if pattern else short_month(item.published))
        if has_outlet and not outlet_first:
            page.raw(joint)
            put_outlet(page, a, item, upper)

    return put


@family
def twin(rng: random.Random, items: Sequence[Item]) -> Page:
    """Tight lines: OUTLET | Published day; READ FULL ARTICLE; SOURCE: host; RELATED: next headline."""
    label = rng.choice(["Published", "Published", "Published", "Updated", "Posted"])
    pattern = rng.choice(["%B %-d, %Y", "%B %-d, %Y", "%-d %B %Y", None])
    return lay_twin(
        rng,
        items[: rng.choice([1, 2, 2, 2, 3, 4])],
        pub=day_first_or_last(rng, pattern, label, " | ", maybe(rng, 0.8), maybe(rng, 0.9)),
        more=rng.choice(MORES[:5]),
        source=rng.choice(SOURCES[:4]),
        related=rng.choice(RELATEDS[:4]),
        closing=rng.choice(CLOSINGS),
        headed=rng.choice([0.0, 1.0, 0.4]),
    )


@family
def twin_spaced(rng: random.Random, items: Sequence[Item]) -> Page:
    """Twin with blank lines and any of the words."""
    label = rng.choice(["First published", "Published", "Posted", "Appeared", ""])
    return lay_twin(
        rng,
        some(rng, items),
        pub=day_first_or_last(
            rng,
            rng.choice(["%B %-d, %Y", "%-d %B %Y", None]),
            label,
            rng.choice([" | ", " – ", " · "]),
            maybe(rng, 0.8),
            maybe(rng, 0.5),
        ),
        more=rng.choice(MORES),
        source=rng.choice(SOURCES),
        related=rng.choice(RELATEDS),
        closing=rng.choice(CLOSINGS),
        blank="\n\n",
    )


@family
def spaced_trio(rng: random.Random, items: Sequence[Item]) -> Page:
    """Blank lines; OUTLET | First published day, or the other way round; FROM: host; SEE ALSO."""
    label = rng.choice(["First published", "First published", "Published first on", "First out"])
    one = day_first_or_last(rng, "%B %-d, %Y", label, " | ", True, True)
    two = day_first_or_last(rng, "%B %-d, %Y", label, " | ", True, False)

    def pub(page: Page, a: int, item: Item, has_outlet: bool) -> None:
        (one if maybe(rng, 0.5) else two)(page, a, item, has_outlet)

    return lay_twin(
        rng,
        some(rng, items, 5),
        pub=pub,
        more=rng.choice(["OPEN THE WHOLE STORY", "OPEN THE STORY", "THE WHOLE STORY"]),
        source=rng.choice(["FROM:", "FROM:", "OUT OF:"]),
        related=rng.choice(["SEE ALSO:", "SEE ALSO:", "SEE TOO:"]),
        closing=rng.choice(["No replies yet. Write the first one", "No replies yet", *CLOSINGS]),
        blank="\n\n",
        headed=0.2,
    )


@family
def twin_four_colons(rng: random.Random, items: Sequence[Item]) -> Page:
    """Tight lines; OUTLET :: 21.11.2033; [Read it all]; Link: URL; ALSO TODAY: next headline."""
    joint = rng.choice([" :: ", " :: ", " // ", " : "])
    return lay_twin(
        rng,
        some(rng, items, 6),
        pub=day_first_or_last(
            rng,
            rng.choice(["%d.%m.%Y", "%d.%m.%Y", "%-d.%-m.%Y", "%Y-%m-%d"]),
            "",
            joint,
            True,
            True,
        ),
        more=rng.choice(["[Read it all]", "[Read it all]", "[Read more]", "[All of it]"]),
        source=rng.choice(["Link:", "Link:", "URL:", "At:"]),
        related=rng.choice(["ALSO TODAY:", "ALSO TODAY:", "TODAY AS WELL:"]),
        closing=rng.choice(["Comments (0) - keep it civil", *CLOSINGS]),
        headed=rng.choice([0.3, 0.8]),
        source_is_url=True,
        related_share=0.6,
    )


@family
def twin_three_date_last(rng: random.Random, items: Sequence[Item]) -> Page:
    """Blank lines; the day and outlet below the text: Published 7 November 2033 by OUTLET."""
    label = rng.choice(["Published", "Published", "Printed", "Posted"])
    joint = rng.choice([" by ", " by ", " in "])

    def pub(page: Page, a: int, item: Item, has_outlet: bool) -> None:
        page.put(label, "publication", a)
        page.raw(" ")
        put_date(page, a, item, "%-d %B %Y")
        if has_outlet:
            page.raw(" ")
            page.put(joint.strip(), "publication", a)
            page.raw(" ")
            put_outlet(page, a, item, True)

    return lay_twin(
        rng,
        some(rng, items, 5),
        pub=pub,
        more=rng.choice(
            [
                "Full article at the publisher’s site »",
                "Full text at the publisher’s »",
                "Go on reading »",
            ]
        ),
        source="",
        related=rng.choice(["NEXT STORY:", "NEXT STORY:", "NEXT UP:"]),
        closing=rng.choice(["Have your say (0)", *CLOSINGS]),
        blank="\n\n",
        pub_at="end",
        headed=0.7,
    )


@family
def twin_three_wrapped(rng: random.Random, items: Sequence[Item]) -> Page:
    """Wrapped lines, indented paragraphs; OUTLET, posted weekday, day; READ NEXT: next headline."""
    label = rng.choice(["posted", "posted", "printed", "out"])
    joint = rng.choice([", ", ", ", " - "])
    time = maybe(rng, 0.3)

    def pub(page: Page, a: int, item: Item, has_outlet: bool) -> None:
        if has_outlet:
            put_outlet(page, a, item, True)
            page.raw(joint)
        page.put(label if has_outlet else label.capitalize(), "publication", a)
        page.raw(" ")
        words = f"{item.published:%A, %B %-d, %Y}"
        put_date(page, a, item, "", words + (f", {clock12(rng)}" if time else ""))

    return lay_twin(
        rng,
        some(rng, items, 5),
        pub=pub,
        more=rng.choice(
            ["Rest of the text on the paper’s own pages", "The rest is on the paper’s own pages"]
        ),
        source=rng.choice(["Taken from", "Taken from", "Copied from"]),
        related=rng.choice(["READ NEXT:", "READ NEXT:", "NEXT:"]),
        closing=rng.choice(["Only subscribers can comment on this page", *CLOSINGS]),
        blank="\n\n",
        width=rng.choice([68, 70, 72, 72, 76, 64]),
        indent=rng.choice(["    ", "    ", "  ", "   "]),
        headed=0.2,
    )


@family
def twin_two_tight(rng: random.Random, items: Sequence[Item]) -> Page:
    """Tight lines; Oct. 12, 2033, in OUTLET; GO TO THE COMPLETE TEXT; ORIGINALLY ON: host."""
    word = rng.choice(["in", "in", "on"])
    label = rng.choice(["Updated", "Updated", "Dated"])

    def pub(page: Page, a: int, item: Item, has_outlet: bool) -> None:
        if has_outlet:
            put_date(page, a, item, "", short_month(item.published))
            page.raw(", ")
            page.put(word, "publication", a)
            page.raw(" ")
            put_outlet(page, a, item, True)
        else:
            page.put(label, "publication", a)
            page.raw(" ")
            put_date(page, a, item, "%B %-d, %Y")

    return lay_twin(
        rng,
        some(rng, items, 4),
        pub=pub,
        more=rng.choice(
            ["GO TO THE COMPLETE TEXT", "GO TO THE COMPLETE TEXT", "COMPLETE TEXT HERE"]
        ),
        source=rng.choice(["ORIGINALLY ON:", "ORIGINALLY ON:", "ORIGINALLY AT:"]),
        related=rng.choice(["ALSO ON THIS SUBJECT:", "ALSO ON THIS SUBJECT:", "ON THIS SUBJECT:"]),
        closing=rng.choice(["Nobody has commented so far", *CLOSINGS]),
        headed=0.1,
    )


@family
def story_page_copied(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article: headline, OUTLET | Published day, tight lines, link, first to comment."""
    return lay_twin(
        rng,
        items[:1],
        pub=day_first_or_last(
            rng, "%B %-d, %Y", rng.choice(["Published", "Published", "Posted"]), " | ", True, True
        ),
        more=rng.choice(MORES[:4]),
        source=rng.choice(SOURCES[:3]),
        related="RELATED:",
        closing=rng.choice(CLOSINGS[:3]),
        headed=0.9,
        blank=rng.choice(["\n", "\n", "\n\n"]),
    )


# ---------------------------------------------------------------- text, several articles


@family
def aggregator(rng: random.Random, items: Sequence[Item]) -> Page:
    """Feed of an aggregator: headline, By … | outlet | day, time, deck, text, reactions."""
    page = Page()
    name = rng.choice(["Tidebasket", "Newsbarrel", "Morning Net", "Tidebasket"])
    furniture(
        page,
        f"{name}: {rng.choice(['the day in one place', 'all of it, at once', 'today in one page'])}",
        rng.choice([" · ", " · ", " | "]).join(rng.sample(SECTION_NAMES, rng.randint(4, 6))),
        end="\n\n",
    )
    bar = rng.choice([" | ", " | ", " · "])
    more = rng.choice(["Continue reading at", "Continue reading at", "Read on at", "Full story at"])
    related = rng.choice(["Related:", "Related:", "More:", "See also:"])
    actions = rng.choice(["Save · Hide · Report", "Save · Share · Hide", "Keep · Hide"])
    gap = rng.choice(["\n", "\n", "\n\n"])
    for a, item in enumerate(some(rng, items)):
        page.put(item.headline, "headline", a)
        page.raw("\n")
        if maybe(rng, 0.85):
            put_names(page, a, item)
            page.raw(bar)
        put_outlet(page, a, item)
        page.raw(bar)
        words = short_month(item.published)
        put_date(page, a, item, "", words + (f", {clock12(rng)}" if maybe(rng, 0.8) else ""))
        page.raw("\n")
        if maybe(rng, 0.7):
            page.put(item.deck, "deck", a)
            page.raw("\n")
        page.raw("\n")
        texts = paras(rng, item)
        at = rng.randint(1, len(texts)) if maybe(rng, 0.6) else -1
        for i, words in enumerate([*texts, ""]):
            if i == at:
                before = maybe(rng, 0.4)
                if before:
                    page.put("Photo:", "furniture")
                    page.raw(" ")
                page.put(caption_of(rng, item), "caption", a)
                page.raw(" (")
                if not before:
                    page.put("Photo:", "furniture")
                    page.raw(" ")
                page.put(credit_of(rng, item), "credit", a)
                page.raw(")" + gap)
            if words:
                page.put(words, "body", a)
                page.raw(gap)
        page.put(more, "source_line", a)
        page.raw(" ")
        page.put(rng.choice(["www.", ""]) + item.host, "source_line", a, "url")
        page.raw("\n")
        if maybe(rng, 0.7):
            page.put(f"{related} {rng.choice(TEASERS)} ({rng.choice(items).host})", "teaser")
            page.raw("\n")
        page.put(f"{actions} · {rng.randint(2, 400)} reactions", "furniture")
        page.raw("\n\n")
    furniture(page, rng.choice(["You’re all caught up! Refresh for newer stories.", "That is all for now. Refresh for more.", "End of your feed."]))  # fmt: skip
    return page


@family
def asterisk_rule(rng: random.Random, items: Sequence[Item]) -> Page:
    """No headlines: byline, outlet and day, text, a rule of asterisks between the articles."""
    page = Page()
    rule = rng.choice(["*", "*", "*", "=", "-", "* "]) * rng.randint(30, 64)
    pattern = rng.choice(["%-d %B %Y", "%-d %B %Y", "%B %-d, %Y"])
    for a, item in enumerate(some(rng, items, 6)):
        if a:
            page.raw(f"{rule.strip()}\n\n")
        if maybe(rng, 0.85):
            put_names(page, a, item)
            page.raw("\n")
        put_outlet(page, a, item)
        page.raw(", ")
        put_date(page, a, item, pattern)
        page.raw("\n\n")
        for i, words in enumerate(paras(rng, item, 9)):
            if i == 0 and maybe(rng, 0.7):
                words = f"{item.place.upper()}, {rng.choice(TOWNS)} — {words}"
            page.put(words, "body", a)
            page.raw("\n\n")
    return page


@family
def bullets(rng: random.Random, items: Sequence[Item]) -> Page:
    """Round-up: bullet headline — outlet, day; indented text; URL."""
    page = Page()
    topic = items[0].topic.lower()
    furniture(
        page,
        rng.choice([f"Round-up: the {topic} inquiry, week {rng.choice(['one', 'two', 'three'])}", f"Round-up: {topic}", f"Links: {topic} this week"]),
        rng.choice(["Here is what has been written about the first days of hearings. Links go to the original stories; some may need a subscription.", "What others wrote this week. Links go to the original stories."]),
        end="\n\n",
    )  # fmt: skip
    mark = rng.choice(["• ", "• ", "* ", "- ", "– "])
    dash = rng.choice([" — ", " — ", " – ", " - "])
    pattern = rng.choice(["%-d %B %Y", "%-d %B %Y", "%-d %b %Y", "%B %-d, %Y"])
    gap = rng.choice(["\n", "\n", ""])
    for a, item in enumerate(some(rng, items, 9)):
        page.raw(mark)
        page.put(item.headline, "headline", a)
        page.raw(dash)
        put_outlet(page, a, item)
        if maybe(rng, 0.9):
            page.raw(", ")
            put_date(page, a, item, pattern)
        page.raw("\n")
        for words in paras(rng, item, 3, 0.15):
            page.raw("  ")
            page.put(words, "body", a)
            page.raw("\n")
        if maybe(rng, 0.9):
            page.raw("  ")
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        page.raw(gap)
    page.raw("\n")
    if maybe(rng, 0.8):
        furniture(page, rng.choice(["Did we miss one? Send links to roundup@quaynotes.example.", "Tell us what we missed: links@quaynotes.example"]))  # fmt: skip
    if maybe(rng, 0.7):
        furniture(page, f"{rng.choice(['Filed under', 'Tags', 'Filed in'])}: {topic}, inquiries, {rng.choice(TOWNS)}")  # fmt: skip
    return page


@family
def clippings(rng: random.Random, items: Sequence[Item]) -> Page:
    """Documents of a press database, wrapped: centred outlet and day, labels, text, load date."""
    page = Page()
    width = rng.choice([68, 72, 74, 76])
    many = some(rng, items, 6)
    dots = rng.choice(["Presskist Archive Database", "Papercellar Archive", "Clipvault Database"])
    furniture(
        page,
        dots,
        wrap(f'Search: "{items[0].place}" AND "{items[0].topic.lower()}"        Results: {len(many)}        Printed: {items[0].published:%B %-d, %Y}', width),
        end="\n\n\n",
    )  # fmt: skip

    def centre(words: str) -> None:
        page.raw(" " * max(0, (width - len(words)) // 2))

    for a, item in enumerate(many):
        count = f"Document {a + 1} of {len(many)}"
        centre(count)
        page.put(count, "furniture")
        page.raw("\n\n\n")
        centre(item.outlet)
        if maybe(rng, 0.15):
            page.put(f"{item.outlet} ({rng.choice(TOWNS)})", "publication", a, "outlet")
        else:
            put_outlet(page, a, item)
        page.raw("\n\n")
        words = item.published.strftime(
            rng.choice(["%B %-d, %Y %A", "%B %-d, %Y %A", "%B %-d, %Y"])
        )
        centre(words)
        put_date(page, a, item, "", words)
        page.raw("\n")
        if maybe(rng, 0.3):
            edition = rng.choice(["Final Edition", "Late Edition", "First Edition"])
            centre(edition)
            page.put(edition, "publication", a)
            page.raw("\n")
        page.raw("\n")
        page.put(wrap(item.headline, width), "headline", a)
        page.raw("\n\n")
        if maybe(rng, 0.7):
            staff = maybe(rng, 0.4)
            put_names(page, a, item, "BYLINE:", rng.choice(["and", ","]), upper=maybe(rng, 0.4))
            if staff:
                page.raw(", ")
                page.put("Staff Writer", "byline", a)
            page.raw("\n\n")
        furniture(page, f"SECTION: {rng.choice(['WORLD', 'NEWS', 'LOCAL', 'A'])}" + (f"; Pg. {rng.choice('AB')}{rng.randint(1, 20)}" if maybe(rng, 0.7) else ""), end="\n\n")  # fmt: skip
        texts = paras(rng, item, 9)
        furniture(page, f"LENGTH: {rng.randint(100, 900)} words", end="\n\n")
        if maybe(rng, 0.5):
            page.put("HIGHLIGHT:", "furniture")
            page.raw(" ")
            page.put(wrap(item.deck, width, "HIGHLIGHT: ").removeprefix("HIGHLIGHT: "), "deck", a)
            page.raw("\n\n")
        for i, words in enumerate(texts):
            if i == 0 and maybe(rng, 0.5):
                words = f"{item.place.upper()}, {rng.choice(TOWNS)} -- {words}"
            page.put(wrap(words, width), "body", a)
            page.raw("\n\n")
        if maybe(rng, 0.5):
            page.put(
                rng.choice(["GRAPHIC: PHOTO:", "GRAPHIC: PHOTO:", "GRAPHIC: Photo,", "PHOTO:"]),
                "furniture",
            )
            page.raw(" ")
            page.put(wrap(caption_of(rng, item), width, " " * 16), "caption", a)
            page.raw(" (")
            credit = credit_of(rng, item)
            page.put(credit.upper() if maybe(rng, 0.5) else credit, "credit", a)
            page.raw(")\n\n")
        furniture(page, f"LOAD-DATE: {item.published:%B %-d, %Y}", end="\n\n")
        if maybe(rng, 0.4):
            furniture(page, "LANGUAGE: ENGLISH", end="\n\n")
            furniture(page, "PUBLICATION-TYPE: Newspaper", end="\n\n")
        for words in (f"Copyright {item.published.year} {item.outlet.removeprefix('The ')} {rng.choice(['Company', 'Ltd', 'Newspapers'])}", "All Rights Reserved"):  # fmt: skip
            centre(words)
            furniture(page, words)
        page.raw("\n\n")
    return page


@family
def embassy_summary(rng: random.Random, items: Sequence[Item]) -> Page:
    """Embassy's summary: the day above, sections, OUTLET: text run on in wrapped paragraphs."""
    page = Page()
    width = rng.choice([66, 70, 70, 72, 0])
    town = rng.choice(TOWNS)
    for words in (rng.choice(["EMBASSY OF THE REPUBLIC OF TOLVANE", "EMBASSY OF VELMORA", "CONSULATE GENERAL OF THE KELLOWAY ISLANDS"]), rng.choice(["Press and Information Section", "Press Office"]), town):  # fmt: skip
        page.raw(" " * max(2, ((width or 70) - len(words)) // 2))
        furniture(page, words)
    page.raw("\n")
    furniture(page, f"{rng.choice(['DAILY MEDIA SUMMARY', 'MEDIA SUMMARY', 'PRESS SUMMARY'])} No. {rng.randint(2, 300)}")  # fmt: skip
    day = items[0].published
    page.put(rng.choice(["Press of", "Press of", "Papers of", "For"]), "section")
    page.raw(" ")
    page.put(day.strftime(rng.choice(["%A, %-d %B %Y", "%A, %-d %B %Y", "%-d %B %Y"])), "section", None, "published", day.isoformat())  # fmt: skip
    page.raw("\n\n")
    sections = ["NATIONAL PRESS", "REGIONAL PRESS", "AGENCIES", "BROADCASTERS", "WEEKLIES"]
    section = 0
    for a, item in enumerate(some(rng, items, 9)):
        if a == 0 or (maybe(rng, 0.3) and section < len(sections)):
            page.put(sections[min(section, len(sections) - 1)], "section")
            page.raw("\n\n")
            section += 1
        name = item.outlet.upper()
        put_outlet(page, a, item, True)
        page.raw(": ")
        for i, words in enumerate(paras(rng, item, 3, 0.15)):
            prefix = f"{name}: " if i == 0 else ""
            page.put(wrap(prefix + words, width).removeprefix(prefix).strip() if width else words, "body", a)  # fmt: skip
            page.raw("\n\n")
    note = rng.choice(["NOTE: This summary does not reflect the views of the Embassy. Paraphrases are the section's own; words in quotation marks are the papers'.", "NOTE: The views summarised are those of the papers."])  # fmt: skip
    if maybe(rng, 0.8):
        furniture(page, wrap(note, width), end="\n\n")
    if maybe(rng, 0.8):
        furniture(page, "Distribution: Head of Mission; Political; Commercial; file")
    return page


@family
def forwarded_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """Forwarded mail with whole articles pasted between rules."""
    page = Page()
    width = rng.choice([68, 70, 72, 72, 74])
    day = items[0].published
    many = some(rng, items, 5)
    number = {1: "one piece", 2: "two pieces", 3: "three pieces", 4: "four pieces"}.get(len(many), "some pieces")  # fmt: skip
    subject = f"{number} on {items[0].topic.lower()}"
    one, two = rng.sample(PEOPLE, 2)
    furniture(
        page,
        f"From: {one} <w@monitor.example>",
        "To: valley-list@monitor.example",
        f"Date: {day:%a, %-d %b %Y} {clock(rng)}:17 +0100",
        f"Subject: Fwd: {subject}",
        end="\n\n",
    )
    furniture(page, rng.choice(["Hi all,", "All,", "Dear all,", "Morning,"]), end="\n\n")
    note = rng.choice(["both of these came in overnight, see below. I would not trust the second figure until the ministry has said something. Can somebody call the hospital?", "see below. Can somebody check the figures before we use them?"])  # fmt: skip
    furniture(page, wrap(note, width), end="\n\n")
    furniture(page, one.split()[0], end="\n\n")
    furniture(page, "---------- Forwarded message ----------", f"From: {two} <pz@monitor.example>", f"Date: {day:%a, %-d %b %Y} at {clock(rng)}", f"Subject: {subject}", f"To: {one} <w@monitor.example>", end="\n\n")  # fmt: skip
    if maybe(rng, 0.6):
        for line in (
            "Do we have anything yet on the convoy? The radio only had",
            "one line at ten.",
        ):
            page.raw("> ")
            furniture(page, line)
        page.raw("\n")
    if maybe(rng, 0.7):
        furniture(page, rng.choice(["Pasted in full, the sites are slow tonight.", "Full texts below."]), end="\n\n")  # fmt: skip
    rule = rng.choice(["-", "-", "=", "_", "*"]) * rng.randint(40, 72) + "\n"
    for a, item in enumerate(many):
        page.raw(rule)
        page.put(wrap(item.headline, width), "headline", a)
        page.raw("\n")
        put_outlet(page, a, item)
        page.raw(", ")
        words = f"{item.published:%-d %B %Y}" + (f", {clock(rng)}" if maybe(rng, 0.35) else "")
        put_date(page, a, item, "", words)
        page.raw("\n")
        if maybe(rng, 0.6):
            put_names(page, a, item, "by")
            page.raw("\n")
        if maybe(rng, 0.85):
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        page.raw("\n")
        for words in paras(rng, item, 9):
            page.put(wrap(words, width), "body", a)
            page.raw("\n\n")
    page.raw(rule + "\n")
    if maybe(rng, 0.85):
        page.raw("-- \n")
        furniture(page, two, rng.choice(["Valley Monitor, night desk", "Monitor desk"]), "This message is confidential and intended for the addressee only.")  # fmt: skip
    if maybe(rng, 0.5):
        page.content = page.content.replace("\n", "\r\n")
    return page


@family
def keyword_alert(rng: random.Random, items: Sequence[Item]) -> Page:
    """Mail of a keyword alert: headline, outlet | day, snippet cut off, link in brackets."""
    page = Page()
    name = rng.choice(["Peekabird", "Peekabird", "Wordwatch", "Lookout"])
    query = f'"{items[0].place} {items[0].topic}"'
    if maybe(rng, 0.8):
        furniture(page, f"From: {name} Alerts <no-reply@alerts.{name.lower()}.example>", f"Subject: {name} Alert - {query}", end="\n\n")  # fmt: skip
    furniture(page, f"{name} Alerts", end="\n\n")
    furniture(page, query)
    furniture(page, f"{rng.choice(['Daily update', 'Daily update', 'As-it-happens update', 'Weekly update'])} - {items[0].published:%-d %B %Y}", end="\n\n")  # fmt: skip
    many = some(rng, items, 10)
    blogs = rng.randint(2, len(many)) if len(many) > 2 and maybe(rng, 0.6) else len(many)
    page.put(f"NEWS ({blogs})", "section")
    page.raw("\n\n")
    bar = rng.choice([" | ", " | ", " - ", " · "])
    pattern = rng.choice(["%-d %B %Y", "%-d %B %Y", "%-d %b %Y"])
    dots = rng.choice(["...", "...", "…"])
    flag = rng.choice(["Flag as irrelevant", "Flag as irrelevant", "Not relevant", "Hide"])
    for a, item in enumerate(many):
        if a == blogs:
            furniture(page, "See more results", end="\n\n")
            page.put(f"BLOGS ({len(many) - blogs})", "section")
            page.raw("\n\n")
        page.put(item.headline, "headline", a)
        page.raw("\n")
        if a >= blogs and maybe(rng, 0.6):
            page.put(item.host, "publication", a, "outlet")
        else:
            put_outlet(page, a, item)
        page.raw(bar)
        put_date(page, a, item, pattern)
        page.raw("\n")
        words = " ".join(item.paragraphs[0].split()[: rng.randint(12, 55)])
        if maybe(rng, 0.2):
            words = f"{dots} {words}"
        page.put(f"{words} {dots}", "body", a)
        page.raw("\n<")
        page.put(item.url, "source_line", a, "url")
        page.raw(">\n")
        furniture(page, flag, end="\n\n")
    furniture(page, "See more results | Edit this alert", end="\n\n")
    furniture(page, f"You have received this email because you have subscribed to {name} Alerts.", "Unsubscribe | View all your alerts", "Receive this alert as a feed", "Send feedback")  # fmt: skip
    return page


@family
def letter_two_long_three_short(rng: random.Random, items: Sequence[Item]) -> Page:
    """Newsletter: greeting, long reads with Words: author · outlet · day, then short ones."""
    page = Page()
    name = rng.choice(["THE SIDE DOOR", "THE BACK STAIRS", "THE LOW LAMP"])
    day = items[0].published
    furniture(
        page, name, rng.choice(["Courts and prisons, every Sunday", "Law and order, most weeks"])
    )
    page.put(f"Issue {rng.randint(2, 300)}", "furniture")
    page.raw(" · ")
    page.put(f"{day:%-d %B %Y}", "section", None, "published", day.isoformat())
    page.raw("\n\n")
    furniture(page, rng.choice(["Hello from the cold end of the corridor,", "Good morning from the stairs,", "Dear reader,"]), end="\n\n")  # fmt: skip
    furniture(page, rng.choice(["Ink, boots and bail this week. Two long reads first, then three short ones for the tram. As always, headlines are the papers’ own.", "Long reads first, then short ones for the tram."]), end="\n\n")  # fmt: skip
    furniture(page, rng.choice(PEOPLE), end="\n\n\n")
    many = some(rng, items, 9)
    long = rng.randint(1, len(many))
    page.put(rng.choice(["LONG", "LONG", "LONG READS"]), "section")
    page.raw("\n\n")
    dot = rng.choice([" · ", " · ", " | "])
    year = rng.choice(["%-d %B", "%-d %B", "%-d %B %Y"])
    words_label = rng.choice(["Words:", "Words:", "By", "Text:"])
    mark = rng.choice(["◆ ", "◆ ", "• ", "■ "])
    for a, item in enumerate(many):
        if a == long:
            page.put(rng.choice(["SHORT", "SHORT", "SHORT ONES"]), "section")
            page.raw("\n\n")
        if a < long:
            page.put(item.headline, "headline", a)
            page.raw("\n")
            if maybe(rng, 0.5):
                page.put(item.deck, "deck", a)
                page.raw("\n")
            put_names(page, a, item, words_label)
            page.raw(dot)
            put_outlet(page, a, item)
            page.raw(dot)
            put_date(page, a, item, year)
            page.raw("\n\n")
            if maybe(rng, 0.5):
                page.put("Picture:", "furniture")
                page.raw(" ")
                page.put(caption_of(rng, item), "caption", a)
                page.raw(" (")
                page.put(credit_of(rng, item), "credit", a)
                page.raw(")\n\n")
            for words in paras(rng, item, 7):
                page.put(words, "body", a)
                page.raw("\n\n")
            page.raw("→ ")
            page.put(f"In the {item.outlet.split()[-1]}:", "source_line", a)
            page.raw(" ")
            page.put(item.url, "source_line", a, "url")
            page.raw("\n\n\n")
            if maybe(rng, 0.3):
                page.raw("~ ~ ~ ")
                page.put("If this letter is worth a coffee a month to you, you can say so here: https://sidedoor.example/coffee", "furniture")  # fmt: skip
                page.raw(" ~ ~ ~\n\n\n")
        else:
            page.raw(mark)
            page.put(item.headline, "headline", a)
            page.raw("\n")
            page.put(item.paragraphs[0], "body", a)
            page.raw("\n")
            put_outlet(page, a, item)
            page.raw(dot)
            put_date(page, a, item, year)
            page.raw(dot)
            page.put(item.url, "source_line", a, "url")
            page.raw("\n\n")
    page.raw("\n")
    furniture(
        page, "Coming next Sunday: a visit to the only court that sits in a boat.", end="\n\n"
    )
    furniture(page, "You can answer this letter; a person reads the post. To stop it, press here: https://sidedoor.example/stop", f"{name.title()} is written at 9 Latchkey Steps, {rng.choice(TOWNS)}.")  # fmt: skip
    return page


@family
def markdown_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """Markdown: ## sections, **outlet** | day | [headline](url), byline in italics, > quotations."""
    page = Page()
    day = items[0].published
    page.raw("# ")
    page.put(f"{rng.choice(['Press review', 'Press review', 'The papers', 'Review'])}: {items[0].topic.lower()}", "furniture")  # fmt: skip
    page.raw("\n\n*")
    page.put(f"{day:%A, %-d %B %Y}. Compiled for members; links were checked at {clock(rng)}.", "furniture")  # fmt: skip
    page.raw("*\n\n")
    if maybe(rng, 0.7):
        furniture(page, "Three days in, the papers have found their lawyers. Quotations are set off.", end="\n\n")  # fmt: skip
    sections = ["The count", "The quarrel", "Seen from outside", "At home", "Leading articles", "Last words"]  # fmt: skip
    section = 0
    bar = rng.choice([" | ", " | ", " · ", ", "])
    for a, item in enumerate(some(rng, items, 8)):
        if (a == 0 or maybe(rng, 0.5)) and section < len(sections):
            page.raw("## ")
            page.put(sections[section], "section")
            page.raw("\n\n")
            section += 1
        page.raw("**")
        put_outlet(page, a, item)
        page.raw(f"**{bar}")
        put_date(page, a, item, "%-d %B %Y")
        page.raw(f"{bar}[")
        page.put(item.headline, "headline", a)
        page.raw(f"]({item.url})\n\n")  # links are read as their words
        if maybe(rng, 0.5):
            page.raw("*")
            put_names(page, a, item)
            page.raw("*\n\n")
        for i, words in enumerate(paras(rng, item, 5)):
            page.raw("> " if i and (maybe(rng, 0.2) or words.startswith(("“", '"'))) else "")
            page.put(words, "body", a)
            page.raw("\n\n")
    page.raw("---\n\n")
    page.put("Something missing? Write to", "furniture")
    page.raw(" [")
    page.put("the compilers", "furniture")
    page.raw("](mailto:review@farrowater.example) ")
    page.put("or look in the", "furniture")
    page.raw(" [")
    page.put("archive", "furniture")
    page.raw("](https://farrowater.example/review/).\n")
    return page


@family
def monitoring(rng: random.Random, items: Sequence[Item]) -> Page:
    """Report of a monitoring firm: contents with dots, labels Medium, Date, Author, clip numbers."""
    page = Page()
    width = rng.choice([68, 72, 76, 76])
    many = some(rng, items, 6)
    issue = rng.randint(2, 99)
    day = items[0].published
    furniture(page, f"MEDIA MONITORING REPORT No. {issue}/{day.year}", f"Client: {rng.choice(['Open Granary', 'Harbour Trust', 'Grain Compact'])}        Period: {day:%-d %B %Y}", f"Prepared by: {rng.choice(['Kestle & Daughters', 'Orme & Sons'])}, press cuttings, {rng.choice(TOWNS)}", end="\n\n")  # fmt: skip
    if maybe(rng, 0.85):
        page.put(rng.choice(["TABLE OF CONTENTS", "CONTENTS", "TABLE OF CONTENTS"]), "furniture")
        page.raw("\n\n")
        for a, item in enumerate(many):
            page.raw("  ")
            page.put(f"{a + 1}. {item.headline} {'.' * max(3, 60 - len(item.headline))} {a + 1}", "contents")  # fmt: skip
            page.raw("\n")
        page.raw("\n")
    if maybe(rng, 0.7):
        furniture(page, "SUMMARY", end="\n\n")
        furniture(page, wrap(f"In the period under review the client was mentioned in {rng.randint(9, 90)} items, most of them neutral. The key items are reproduced below.", width), end="\n\n")  # fmt: skip
    rule = rng.choice(["=", "=", "-", "_"]) * 72 + "\n\n"
    spaces = rng.choice(["    ", "   ", "  "])
    for a, item in enumerate(many):
        page.raw(f"{rule}{a + 1}. ")
        page.put(item.headline, "headline", a)
        page.raw("\n   ")
        page.put(rng.choice(["Medium:", "Medium:", "Outlet:"]), "publication", a)
        page.raw(" ")
        put_outlet(page, a, item)
        if maybe(rng, 0.8):
            page.raw(" (")
            page.put(rng.choice(["www.", ""]) + item.host, "source_line", a, "url")
            page.raw(")")
        page.raw("\n   ")
        page.put("Date:", "publication", a)
        page.raw(" ")
        put_date(page, a, item, "%d.%m.%Y")
        page.raw(spaces)
        if maybe(rng, 0.75):
            put_names(page, a, item, "Author:", ",")
        else:
            page.put("Author: n/a", "byline", a)
        page.raw("\n   ")
        furniture(page, f"Type: {rng.choice(['news agency', 'local weekly', 'tabloid', 'daily'])}   Reach: {rng.randint(2, 900)},000   Tone: {rng.choice(['neutral', 'positive', 'critical'])}", end="\n\n")  # fmt: skip
        for words in paras(rng, item, 8):
            page.put(wrap(words, width), "body", a)
            page.raw("\n\n")
        if maybe(rng, 0.9):
            page.raw("   ")
            furniture(page, f"Clip ID: {issue}-{a + 1:04}", end="\n\n")
    page.raw(rule.strip() + "\n")
    furniture(page, wrap("End of report. Reproduction for internal use only; rights remain with the publishers.", width))  # fmt: skip
    return page


@family
def nested_bullets(rng: random.Random, items: Sequence[Item]) -> Page:
    """Reading list: * section, - headline (outlet, day), o paragraphs, by-line and URL as bullets."""
    page = Page()
    day = items[0].published
    furniture(page, f"Reading list no. {rng.randint(2, 200)}: {items[0].topic.lower()}", f"Put together by the volunteers of {rng.choice(['Orm Watch', 'Valley Watch', 'the Reading Room'])}, {day:%A %-d %B %Y}", end="\n\n")  # fmt: skip
    one, two, three, four = rng.choice([("* ", "    - ", "        o ", "            + "), ("* ", "    - ", "        o ", "            + "), ("- ", "  * ", "    + ", "      o "), ("• ", "   ◦ ", "      ▪ ", "         - ")])  # fmt: skip
    sections = [
        "Before the vote",
        "The day itself",
        "And the morning after",
        "Elsewhere",
        "Late news",
    ]
    section = 0
    for a, item in enumerate(some(rng, items, 8)):
        if (a == 0 or maybe(rng, 0.5)) and section < len(sections):
            page.raw(one)
            page.put(sections[section], "section")
            page.raw("\n")
            section += 1
        page.raw(two)
        page.put(item.headline, "headline", a)
        page.raw(" (")
        put_outlet(page, a, item)
        page.raw(", ")
        put_date(page, a, item, "%-d %B %Y")
        page.raw(")\n")
        if maybe(rng, 0.4):
            page.raw(three)
            put_names(page, a, item, "by")
            page.raw("\n")
        for words in paras(rng, item, 5):
            page.raw(three)
            page.put(words, "body", a)
            page.raw("\n")
            if maybe(rng, 0.1):
                for part in ("the state pays 60 per cent of the cost;", "no fewer than 12 gates stay open from March to May."):  # fmt: skip
                    page.raw(four)
                    page.put(part, "body", a)
                    page.raw("\n")
        if maybe(rng, 0.9):
            page.raw(three)
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        if maybe(rng, 0.3):
            page.raw(three)
            page.put(f"See also: {rng.choice(TEASERS)}", "teaser")
            page.raw("\n")
    page.raw("\n")
    furniture(page, rng.choice(["Seen something that we have not? Drop it in the box by Thursday noon.", "Send us what we missed."]))  # fmt: skip
    return page


@family
def newsletter(rng: random.Random, items: Sequence[Item]) -> Page:
    """Morning letter of a paper: date above, sections, By author, outlet; Read more: URL; sponsor."""
    page = Page()
    own = items[-1].outlet
    name = rng.choice(["The Early Ferry", "The First Tram", "Morning Tide"])
    day = items[0].published
    furniture(
        page, name, f"Your morning crossing, from the newsroom of the {own.removeprefix('The ')}"
    )
    page.put(f"{day:%A, %B %-d, %Y}", "section", None, "published", day.isoformat())
    page.raw("\n")
    furniture(page, f"View this email in your browser: https://mail.{items[-1].host}/v/{rng.randint(100, 9999)}", end="\n\n")  # fmt: skip
    furniture(page, f"Good morning, {rng.choice(TOWNS)}.", end="\n\n")
    furniture(page, "It is four degrees at the quay and the 6:40 is running late again. Grab a coffee: here is what our night desk has been reading while you slept.", end="\n\n")  # fmt: skip
    page.raw(rng.choice(["* * *\n", "***\n", "---\n"]))
    sections = ["ABROAD", "CLOSER TO HOME", "MONEY", "AND FINALLY"]
    page.put(sections[0], "section")
    page.raw("\n\n")
    section = 1
    more = rng.choice(["Read more:", "Read more:", "Full story:", "More:"])
    for a, item in enumerate(some(rng, items, 8)):
        if a and maybe(rng, 0.3) and section < len(sections):
            if maybe(rng, 0.5):
                page.raw("-" * 60 + "\n")
                furniture(page, "A MESSAGE FROM OUR SPONSOR", rng.choice(["Quayside Mutual: savings that never miss the boat. Open an account before Easter and we will pay your first crossing.", "Tallow & Wick: candles for long mornings."]))  # fmt: skip
                page.raw("-" * 60 + "\n\n")
            page.put(sections[section], "section")
            page.raw("\n\n")
            section += 1
        page.put(item.headline, "headline", a)
        page.raw("\n")
        if maybe(rng, 0.75):
            put_names(page, a, item)
            page.raw(", ")
        put_outlet(page, a, item)
        if maybe(rng, 0.3):
            page.raw(", ")
            put_date(page, a, item, "%B %-d")
        page.raw("\n\n")
        for words in paras(rng, item, 4):
            page.put(words, "body", a)
            page.raw("\n")
        page.raw("\n")
        page.put(more, "source_line", a)
        page.raw(" ")
        page.put(item.url, "source_line", a, "url")
        page.raw("\n\n")
    page.raw("* * *\n")
    if maybe(rng, 0.7):
        furniture(page, "QUOTE OF THE DAY", f"“A harbour is a promise that somebody else keeps.” Reader {rng.choice(PEOPLE)}, {rng.choice(TOWNS)}", end="\n\n")  # fmt: skip
    furniture(page, "That is all from us. Mind the wet planks, and see you tomorrow.", rng.choice(PEOPLE), end="\n\n")  # fmt: skip
    furniture(page, f"You are receiving this because you signed up for {name}. Unsubscribe | Update your preferences | Forward to a friend", f"{own}, 12 Ropewalk, {rng.choice(TOWNS)}. © {day.year} Ledger Publishing")  # fmt: skip
    return page


@family
def press_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """What the papers say: outlet (town, kind), day; text; Source: host."""
    page = Page()
    furniture(page, rng.choice(["WHAT THE PAPERS SAY", "WHAT THE PAPERS SAY", "PRESS REVIEW", "THE PAPERS TODAY"]), end="\n\n")  # fmt: skip
    if maybe(rng, 0.8):
        furniture(page, "A daily look at the press, compiled by our staff. Opinions are those of the papers quoted.", end="\n\n")  # fmt: skip
    if maybe(rng, 0.7):
        furniture(page, f"{items[0].topic} and {items[-1].topic.lower()} dominate {items[0].published:%A}'s front pages.", end="\n\n\n")  # fmt: skip
    kinds = [
        "liberal daily",
        "close to the government",
        "regional",
        "tabloid",
        "weekly",
        "conservative",
    ]
    source = rng.choice(["Source:", "Source:", "From:", "At:"])
    for a, item in enumerate(some(rng, items, 9)):
        put_outlet(page, a, item)
        if maybe(rng, 0.85):
            page.raw(" (")
            town = f"{rng.choice(TOWNS)}, " if maybe(rng, 0.9) else ""
            page.put(town + rng.choice(kinds), "publication", a)
            page.raw(")")
        page.raw(", ")
        put_date(page, a, item, "%-d %B %Y")
        page.raw("\n\n")
        for words in paras(rng, item, 3):
            page.put(words, "body", a)
            page.raw("\n")
        page.raw("\n")
        page.put(source, "source_line", a)
        page.raw(" ")
        page.put(rng.choice([item.url, item.host, f"www.{item.host}"]), "source_line", a, "url")
        page.raw("\n\n\n")
    furniture(page, f"Compiled on {items[0].published:%A} at {clock(rng)}. The next review appears on Monday.", "To receive this review by post, write to the press office.")  # fmt: skip
    return page


@family
def rss_print(rng: random.Random, items: Sequence[Item]) -> Page:
    """Printed feed reader: outlet and time in columns, headline, author, tabbed paragraphs."""
    page = Page()
    many = some(rng, items, 8)
    day = items[0].published
    furniture(page, f'{rng.choice(["FeedBarrow", "FeedBarrow", "Riverreader"])} - "{items[0].topic}" ({len(many)} unread)', f"printed {day:%a %-d %b %Y} {clock(rng)}{' ' * 33}page 1 of {rng.randint(1, 3)}")  # fmt: skip
    rule = rng.choice(["_", "_", "-", "="]) * 70 + "\n"
    page.raw(rule + "\n")
    indent = rng.choice(["\t", "\t", "    ", ""])
    for a, item in enumerate(many):
        put_outlet(page, a, item)
        page.raw(" " * max(3, 47 - len(item.outlet)))
        put_date(page, a, item, "", f"{item.published:%a %-d %b %Y} {clock(rng)}")
        page.raw("\n")
        page.put(item.headline, "headline", a)
        page.raw("\n")
        if maybe(rng, 0.5):
            put_names(page, a, item, "", ",")
            page.raw("\n")
        if maybe(rng, 0.3):
            page.raw(f"{indent}[")
            page.put("img:", "furniture")
            page.raw(" ")
            page.put(caption_of(rng, item).rstrip("."), "caption", a)
            page.raw("; ")
            page.put("credit:", "furniture")
            page.raw(" ")
            page.put(credit_of(rng, item), "credit", a)
            page.raw("]\n")
        for words in paras(rng, item, 5):
            page.raw(indent)
            page.put(words, "body", a)
            page.raw("\n")
        furniture(page, rng.choice(["[star] [mark unread] [open in browser]", "[star] [mark unread] [open in browser]", "[keep] [open]"]))  # fmt: skip
        page.raw(rule + ("\n" if a < len(many) - 1 else ""))
    furniture(page, "Older items are kept for 30 days. Tip: press j and k to move between items.")
    return page


@family
def telegram(rng: random.Random, items: Sequence[Item]) -> Page:
    """Exported channel: stamped messages with headline, text, outlet: URL below; other messages."""
    page = Page()
    channel = rng.choice(["Valley Now ⚡", "Valley Now ⚡", "Coast Wire 🌊", "Harbour Live"])
    handle = rng.choice(["@valleynow_example", "@coastwire_example"])
    furniture(page, f"{channel} exported chat history", f"{rng.randint(2, 90)},{rng.randint(100, 999)} subscribers", end="\n\n")  # fmt: skip
    day = items[0].published
    if maybe(rng, 0.7):
        furniture(page, f"{day:%-d %B %Y}", end="\n\n")
    for a, item in enumerate(some(rng, items, 8)):
        while maybe(rng, 0.25):
            furniture(page, f"{channel}, [{item.published:%d.%m.%Y} {clock(rng)}]", rng.choice(["[ Sticker ]", "[ Poll ]", "Friends, our server costs are due on Monday. If you can spare a crown, the link is pinned. Thank you for staying with us!", "Good night, all."]), end="\n\n")  # fmt: skip
        page.put(f"{channel},", "furniture")
        page.raw(" [")
        put_date(page, a, item, "", f"{item.published:%d.%m.%Y} {clock(rng)}")
        page.raw("]\n")
        if maybe(rng, 0.3):
            furniture(page, "[ Photo ]")
            page.put(caption_of(rng, item), "caption", a)
            page.raw(rng.choice([" 📷 ", " 📷 ", " 📸 "]))
            page.put(credit_of(rng, item), "credit", a)
            page.raw("\n")
        page.raw(rng.choice(["🔴 ", "❗ ", "✍️ ", "⚡ ", "", "🟡 "]))
        page.put(item.headline, "headline", a)
        page.raw("\n\n")
        for words in paras(rng, item, 4, 0.15):
            page.put(words, "body", a)
            page.raw("\n\n")
        page.raw(rng.choice(["📰 ", "📻 ", "📰 ", "🔗 "]))
        page.put(item.outlet, "source_line", a, "outlet")
        page.raw(": ")
        page.put(item.url, "source_line", a, "url")
        page.raw("\n👉 ")
        furniture(page, f"Subscribe: {handle}")
        if maybe(rng, 0.9):
            furniture(page, f"👍 {rng.randint(3, 900)}  😢 {rng.randint(3, 90)}", end="\n\n")
        else:
            page.raw("\n")
    return page


@family
def untitled(rng: random.Random, items: Sequence[Item]) -> Page:
    """No headlines: outlet, day; caption with an agency's credit; text; Source: host."""
    page = Page()
    source = rng.choice(["Source:", "Source:", "From:"])
    for a, item in enumerate(some(rng, items, 7)):
        put_outlet(page, a, item)
        page.raw(", ")
        put_date(page, a, item, rng.choice(["%-d %B %Y", "%-d %B %Y", "%B %-d, %Y"]))
        page.raw("\n\n")
        if maybe(rng, 0.5):
            page.put(caption_of(rng, item), "caption", a)
            page.raw(" ")
            page.put("/".join(reversed(item.credit.split("/"))), "credit", a)
            page.raw("\n\n")
        for words in paras(rng, item, 6):
            page.put(words, "body", a)
            page.raw("\n\n")
        page.put(source, "source_line", a)
        page.raw(" ")
        page.put(rng.choice(["", "www."]) + item.host, "source_line", a, "url")
        page.raw("\n\n")
    return page


@family
def wire(rng: random.Random, items: Sequence[Item]) -> Page:
    """Agency's stories: slug lines, headline, time, byline, dateline with the agency, credits."""
    page = Page()
    agency = items[0].outlet
    code = "".join(word[0] for word in agency.split()).upper()[:2] or "XX"
    width = rng.choice([70, 72, 72, 76])
    indent = rng.choice(["  ", "  ", "", "   "])
    for a, item in enumerate(some(rng, items, 6)):
        furniture(page, f"{code}{rng.randint(100, 9999):04} {rng.randint(2, 5)} {rng.choice(['INT', 'ECO', 'POL'])} {rng.randint(90, 900):04}")  # fmt: skip
        update = rng.randint(2, 4) if maybe(rng, 0.3) else 0
        furniture(page, f"{item.place.upper()}-{item.topic.upper()}/" + (f" (UPDATE {update})" if update else ""))  # fmt: skip
        page.put((f"UPDATE {update}-" if update else "") + item.headline, "headline", a)
        page.raw("\n")
        put_date(page, a, item, "", f"{item.published:%a %-d %b %Y} {clock(rng)}")
        page.raw("\n\n")
        if maybe(rng, 0.85):
            put_names(page, a, item)
            page.raw("\n\n")
        for i, words in enumerate(paras(rng, item, 8)):
            page.raw(indent)
            if i == 0:
                start = f"{item.place.upper()}, {item.published:%B %-d} ("
                page.put(start.rstrip(" ("), "body", a)
                page.raw(" (")
                page.put(agency, "body", a, "outlet")
                page.raw(rng.choice([") — ", ") — ", ") - "]))
                lead = start + agency + ") — "
                filled = wrap(lead + words, width, "", indent)
                flat = " ".join(filled.split())
                rest = filled if flat == lead + words else lead + words
                cut = 0
                for letter in "".join(lead.split()):
                    cut = rest.index(letter, cut) + 1
                page.put(rest[cut:].strip(), "body", a)
            else:
                page.put(wrap(words, width, indent, indent), "body", a)
            page.raw("\n")
        page.raw("\n")
        editor = rng.choice(PEOPLE)
        furniture(page, "(" + wrap(f"Reporting by {item.authors[0]}; " + (f"additional reporting by {rng.choice(PEOPLE)} in {item.place}; " if maybe(rng, 0.3) else "") + f"Editing by {editor})", width))  # fmt: skip
        furniture(page, rng.choice(["ENDS", "- 30 -", "ENDS", "(END)"]), end="\n\n")
        page.raw("###\n\n" if maybe(rng, 0.7) else "\n")
    return page


# ---------------------------------------------------------------- text, one article


@family
def comments(rng: random.Random, items: Sequence[Item]) -> Page:
    """Page of a paper with its comments: masthead, headline, deck, byline, times, URL, text."""
    page = Page()
    item = items[0]
    put_outlet(page, 0, item, True)
    page.raw("\n")
    furniture(page, "   ".join(rng.sample(SECTION_NAMES, rng.randint(4, 7))), end="\n\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n")
    if maybe(rng, 0.8):
        page.put(item.deck, "deck", 0)
        page.raw("\n")
    page.raw("\n")
    if maybe(rng, 0.9):
        put_names(page, 0, item)
        page.raw("\n")
    page.put(rng.choice(["Published:", "Published:", "First published:"]), "publication", 0)
    page.raw(" ")
    hour = clock(rng)
    put_date(page, 0, item, "", f"{hour}, {item.published:%-d %B %Y}")
    if maybe(rng, 0.7):
        page.raw(" | ")
        page.put(f"Updated: {clock(rng)}, {item.published:%-d %B %Y}", "publication", 0)
    page.raw("\n\n")
    if maybe(rng, 0.7):
        page.put(item.url, "source_line", 0, "url")
        page.raw("\n\n")
    if maybe(rng, 0.7):
        page.raw("[")
        page.put("Image", "furniture")
        page.raw("] ")
        page.put(caption_of(rng, item), "caption", 0)
        page.raw(" (")
        page.put(rng.choice(["Reader picture: ", "Picture: ", ""]) + credit_of(rng, item), "credit", 0)  # fmt: skip
        page.raw(")\n\n")
    for words in paras(rng, item, 12, 0.6):
        page.put(words, "body", 0)
        page.raw("\n\n")
        if maybe(rng, 0.15):
            furniture(page, "Advertisement", end="\n\n")
    if maybe(rng, 0.7):
        furniture(page, "Do you know more? Ring the newsdesk on 555 0142", end="\n\n")
    count = rng.randint(1, 7)
    furniture(page, "Join the conversation", f"{count} comments | Newest first | House rules", end="\n\n")  # fmt: skip
    for _ in range(count):
        indent = "   " if maybe(rng, 0.25) else ""
        for words in (rng.choice([*PEOPLE, f"Moderator ({item.outlet})"]), f"{rng.randint(2, 59)} minutes ago", rng.choice(COMMENTS), f"{rng.randint(2, 90)} likes   Reply"):  # fmt: skip
            page.raw(indent)
            furniture(page, words)
        page.raw("\n")
    furniture(page, "Load more comments", "Accept all cookies   Manage cookies")
    return page


@family
def plain(rng: random.Random, items: Sequence[Item]) -> Page:
    """Headline and paragraphs alone."""
    page = Page()
    page.put(items[0].headline, "headline", 0)
    width = rng.choice([0, 0, 0, 72])
    for words in paras(rng, items[0], 14, 0.4):
        page.raw("\n\n")
        page.put(wrap(words, width), "body", 0)
    page.raw(rng.choice(["", "\n"]))
    return page


@family
def reader_view(rng: random.Random, items: Sequence[Item]) -> Page:
    """Print of a browser's reading view: host, headline, deck, author, outlet · minutes · day."""
    page = Page()
    item = items[0]
    page.put(item.host, "source_line", 0, "url")
    page.raw("\n\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if maybe(rng, 0.8):
        page.put(item.deck, "deck", 0)
        page.raw("\n\n")
    if maybe(rng, 0.85):
        put_names(page, 0, item, "")
        page.raw("\n\n")
    put_outlet(page, 0, item)
    page.raw(" · ")
    page.put(f"{rng.randint(2, 19)} min read", "furniture")
    page.raw(" · ")
    put_date(page, 0, item, "%-d %b %Y")
    page.raw("\n\n")
    furniture(page, rng.choice(["Aa   Text size   Theme: Sepia   Print", "Aa   Theme: Dark   Listen   Print"]), end="\n\n")  # fmt: skip
    texts = paras(rng, item, 12, 0.5)
    pages = rng.randint(2, 3)
    picture = rng.randint(1, len(texts)) if maybe(rng, 0.6) else -1
    breaks = rng.randint(1, len(texts))
    printed = f"{item.published:%d/%m/%Y}, {clock(rng)}        {item.headline} - {item.outlet}"

    def foot(number: int) -> None:
        furniture(page, printed, f"{item.url}        {number}/{pages}", end="\n\n")

    for i, words in enumerate([*texts, ""]):
        if i == picture:
            page.put(caption_of(rng, item), "caption", 0)
            page.raw("\n")
            page.put(f"{item.credit.split('/')[0]} for {item.outlet}", "credit", 0)
            page.raw("\n\n")
        if i == breaks:
            foot(1)
        if words:
            page.put(words, "body", 0)
            page.raw("\n\n")
    if maybe(rng, 0.7):
        furniture(page, f"This article was originally published by {item.outlet}. Images may be subject to copyright.", end="\n\n")  # fmt: skip
    foot(pages)
    return page


@family
def site_copy(rng: random.Random, items: Sequence[Item]) -> Page:
    """A site's page selected whole and pasted: menu lines, pull quotes, captions, most read."""
    page = Page()
    item = items[0]
    if maybe(rng, 0.8):
        furniture(page, rng.choice(["Skip to main content", "Skip to content"]))
    put_outlet(page, 0, item)
    page.raw("\n")
    furniture(page, "Menu", *rng.sample(SECTION_NAMES, rng.randint(4, 7)), "Search", rng.choice(["Log in | Become a member from 2 crowns a week", "Log in | Subscribe"]))  # fmt: skip
    if maybe(rng, 0.8):
        furniture(page, f"Home / News / {rng.choice(SECTION_NAMES)} / {item.topic}")
    page.put(item.headline, "headline", 0)
    page.raw("\n")
    if maybe(rng, 0.8):
        page.put(item.deck, "deck", 0)
        page.raw("\n")
    put_names(page, 0, item, rng.choice(["", "", "By"]))
    page.raw("\n")
    if maybe(rng, 0.6):
        page.put(
            rng.choice(["Works reporter", "Courts correspondent", f"in {item.place}"]), "byline", 0
        )
        page.raw("\n")
    put_date(page, 0, item, "", f"{item.published:%-d %B %Y}" + (f", {clock(rng)}" if maybe(rng, 0.8) else ""))  # fmt: skip
    page.raw("\n")
    furniture(
        page, "Listen to this article", f"{rng.randint(2, 12)} min", "Save", "Gift this article"
    )
    quotes = ["“We counted lamps. We should have counted people.”", "“A human matter, with a human error in it”", "“Nobody shouted. That was the worst of it.”"]  # fmt: skip
    for i, words in enumerate(paras(rng, item, 12, 0.6)):
        page.put(words, "body", 0)
        page.raw("\n")
        if (i == 0 and maybe(rng, 0.6)) or maybe(rng, 0.06):
            page.put(caption_of(rng, item), "caption", 0)
            page.raw(" ")
            page.put("Photo:", "furniture")
            page.raw(" ")
            page.put(f"{item.credit.split('/')[0]} / {item.outlet}", "credit", 0)
            page.raw("\n")
        if maybe(rng, 0.15):
            furniture(page, rng.choice(quotes), f"{rng.choice(PEOPLE)}, {rng.choice(['lamp-room clerk', 'counsel for the company', 'driver'])}")  # fmt: skip
        if maybe(rng, 0.15):
            furniture(page, "Advertisement", "Story continues below")
    furniture(page, f"Topics: {item.topic}, Inquiries, {item.place}", rng.choice(["Got a story? Ring our front desk", "Got a story? Write to us"]), "Most read")  # fmt: skip
    for i, words in enumerate(rng.sample(TEASERS, 3)):
        page.put(f"{i + 1}. {words}", "teaser")
        page.raw("\n")
    furniture(page, "About us", "Contact", "House style", "Cookie settings", "Back to top", f"© {item.outlet} Newspapers {item.published.year}. Registered at 4 Winding Gear Row, {rng.choice(TOWNS)}")  # fmt: skip
    return page


@family
def teasers(rng: random.Random, items: Sequence[Item]) -> Page:
    """A site's page pasted with blank lines: breadcrumbs, share row, read more, sign-up box."""
    page = Page()
    item = items[0]
    furniture(page, f"Home > News > {rng.choice(SECTION_NAMES)} > {item.topic}", rng.choice(["Subscribe   Sign in   Search", "Sign in   Search"]), end="\n\n")  # fmt: skip
    page.put(item.headline, "headline", 0)
    page.raw("\n")
    if maybe(rng, 0.85):
        page.put(item.deck, "deck", 0)
        page.raw("\n")
    put_names(page, 0, item, "")
    if maybe(rng, 0.6):
        page.raw(", ")
        page.put(rng.choice(["Courts correspondent", f"{item.topic} editor", "Valley reporter"]), "byline", 0)  # fmt: skip
    page.raw("\n")
    put_outlet(page, 0, item)
    page.raw("\n")
    put_date(page, 0, item, "", f"{item.published:%a %-d %b %Y} {clock(rng, '.')}")
    page.raw("\n")
    if maybe(rng, 0.7):
        page.put(
            f"Last modified on {item.published:%a %-d %b %Y} {clock(rng, '.')}", "publication", 0
        )
        page.raw("\n")
    furniture(page, f"Share on Postline   Share by email   Copy link   {rng.randint(2, 400)} comments", end="\n\n")  # fmt: skip
    if maybe(rng, 0.8):
        page.put(caption_of(rng, item), "caption", 0)
        page.raw(" ")
        page.put("Photograph:", "furniture")
        page.raw(" ")
        page.put(credit_of(rng, item), "credit", 0)
        page.raw("\n\n")
    for words in paras(rng, item, 12, 0.6):
        page.put(words, "body", 0)
        page.raw("\n\n")
        kind = rng.random()
        if kind < 0.12:
            page.put(f"{rng.choice(['READ MORE:', 'Read also:', 'SEE ALSO:'])} {rng.choice(TEASERS)}", "teaser")  # fmt: skip
            page.raw("\n\n")
        elif kind < 0.2:
            page.put("Also read", "teaser")
            page.raw("\n")
            for words2 in rng.sample(TEASERS, 2):
                page.raw("• ")
                page.put(words2, "teaser")
                page.raw("\n")
            page.raw("\n")
        elif kind < 0.28:
            page.raw("┌" + "─" * 46 + "┐\n│ ")
            page.put("Sign up to Morning Tide, our free daily email", "furniture")
            page.raw(" │\n│ ")
            page.put("Enter your email address          [ Sign up ]", "furniture")
            page.raw(" │\n└" + "─" * 46 + "┘\n")
            furniture(page, "Privacy notice: newsletters may contain information about charities and online ads.", end="\n\n")  # fmt: skip
    furniture(page, "Topics", f"{item.topic} | {item.place} | Courts", end="\n\n")
    if maybe(rng, 0.8):
        furniture(page, "Most popular")
        for i, words in enumerate(rng.sample(TEASERS, 4)):
            page.put(f"{i + 1}  {words}", "teaser")
            page.raw("\n")
        page.raw("\n")
    furniture(page, f"Comments ({rng.randint(2, 400)})")
    for _ in range(rng.randint(1, 3)):
        furniture(page, f"{rng.choice(PEOPLE)}  {item.published:%-d %b %Y} {clock(rng)}", rng.choice(COMMENTS), f"Reply   Report   Like {rng.randint(2, 90)}")  # fmt: skip
    furniture(page, "View more comments", end="\n\n")
    furniture(page, f"© {item.published.year} {item.outlet} Media. All rights reserved. | Terms | Privacy | Contact us")  # fmt: skip
    return page


@family
def wire_subheads(rng: random.Random, items: Sequence[Item]) -> Page:
    """One agency story, wrapped: update note, byline, time, dateline, subheads, editors' note."""
    page = Page()
    item = items[0]
    width = rng.choice([64, 66, 70, 72])
    page.put(wrap(item.headline, width), "headline", 0)
    page.raw("\n\n")
    if maybe(rng, 0.7):
        furniture(page, rng.choice(["(Updates with quotes, paragraphs 4-6)", "(Adds details, background)", "(Refiles to fix spelling)"]), end="\n\n")  # fmt: skip
    if maybe(rng, 0.85):
        put_names(page, 0, item)
        page.raw("\n\n")
    put_date(page, 0, item, "", f"{item.published:%-d %B %Y} {clock(rng)}")
    page.raw("\n\n")
    for i, words in enumerate(paras(rng, item, 14, 0.5)):
        if i == 0:
            start = f"{item.place.upper()}, {item.published:%B %-d, %Y}"
            page.put(start, "body", 0)
            page.raw(" (")
            page.put(item.outlet, "body", 0, "outlet")
            page.raw(") - ")
            lead = f"{start} ({item.outlet}) - "
            rest = wrap(lead + words, width)
            cut = 0
            for letter in "".join(lead.split()):
                cut = rest.index(letter, cut) + 1
            page.put(rest[cut:].strip(), "body", 0)
        else:
            if i > 2 and maybe(rng, 0.25):
                page.put(rng.choice(SUBHEADS), "subhead", 0)
                page.raw("\n\n")
            page.put(wrap(words, width), "body", 0)
        page.raw("\n\n")
    if maybe(rng, 0.7):
        furniture(page, wrap("EDITORS' NOTE: This story replaces all earlier versions. Photographs are on the picture desk; a graphic will follow by 2000.", width), end="\n\n")  # fmt: skip
    if maybe(rng, 0.8):
        furniture(page, rng.choice(["ltv/hr/dm", "ab/cd", "jp/ow/r", "- 30 -"]))
    return page


# ---------------------------------------------------------------- HTML, several articles


def link(page: Page, url: str, words: str, role: str, a: int | None = None, field: str | None = None) -> None:  # fmt: skip
    """Put a link."""
    page.raw(f'<a href="{url}">')
    page.put(words, role, a, field)  # type: ignore[arg-type]
    page.raw("</a>")


def put_menu(rng: random.Random, page: Page, words: Sequence[str]) -> None:
    """Put a menu on some of the pages; the parsers leave out one in a nav element."""
    if maybe(rng, 0.3):
        page.raw('<div class="menu">')
        links(page, words)
        page.raw("</div>\n")


def put_credit_line(page: Page, a: int, rng: random.Random, item: Item) -> None:
    """Put a caption with its credit in brackets."""
    page.put(caption_of(rng, item), "caption", a)
    page.raw(" (")
    page.put(credit_of(rng, item), "credit", a)
    page.raw(")")


def put_paragraphs(page: Page, a: int, texts: Sequence[str], before: str = "", end: str = "") -> None:  # fmt: skip
    """Put paragraphs in their elements."""
    for words in texts:
        page.raw(before)
        tag(page, "p", words, "body", a)
        page.raw(end)


def upper_line(rng: random.Random, page: Page, a: int, item: Item, spans: bool) -> None:
    """Put OUTLET | Published day."""
    on, off = ("<span>", "</span>") if spans else ("", "")
    page.raw(on)
    put_outlet(page, a, item, True)
    page.raw(f"{off} | {on}")
    page.put("Published", "publication", a)
    page.raw(" ")
    put_date(page, a, item, "", short_month(item.published))
    page.raw(off)


@family
def harbour_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """Clippings as sections: headline or RELATED: headline, figure, OUTLET | Published day, text."""
    page = Page(media_type="text/html")
    desk = rng.choice(["Northern Desk", "Northern Desk", "Coast Desk", "Eastern Watch"])
    start_html(page, f"{desk} | Daily clippings", '<body class="clips">')
    put_menu(rng, page, [desk, "Calendar", "Your alerts"])
    tag(page, "p", f"Prepared for subscribers at {clock(rng)}. Please do not forward.", attributes='class="blurb"')  # fmt: skip
    related = rng.choice(RELATEDS[:5])
    more = rng.choice(MORES[:5])
    source = rng.choice(SOURCES[:5])
    for a, item in enumerate(some(rng, items, 7)):
        page.raw('\n<section class="clip">\n\n')
        if a == 0 or maybe(rng, 0.15):
            tag(page, "h3", item.headline, "headline", a, attributes='class="clip-h"')
        else:
            page.raw('<div class="nextup"><strong>')
            page.put(related, "teaser")
            page.raw(" ")
            page.put(item.headline, "headline", a)
            page.raw("</strong></div>")
        page.raw("\n")
        if maybe(rng, 0.6):
            page.raw('<figure><img src="a.jpg" alt=""><figcaption>')
            put_credit_line(page, a, rng, item)
            page.raw("</figcaption></figure>\n")
        page.raw('<div class="line">')
        upper_line(rng, page, a, item, False)
        page.raw('</div>\n<div class="txt">')
        put_paragraphs(page, a, paras(rng, item, 7))
        page.raw('</div>\n<div class="go">')
        link(page, item.url, more, "source_line", a)
        page.raw('</div>\n<div class="go2">')
        page.put(source, "source_line", a)
        page.raw(" ")
        page.put(rng.choice(["www.", ""]) + item.host, "source_line", a, "url")
        page.raw("</div>\n</section>")
    page.raw('\n<div class="pn">')
    link(page, "0205", "Previous clippings", "furniture")
    page.raw(" ")
    link(page, "0207", "Next clippings", "furniture")
    page.raw('</div>\n<div class="mr">')
    tag(page, "h4", "From our library")
    tag(page, "a", rng.choice(TEASERS), "teaser")
    page.raw("</div>\n")
    tag(page, "footer", f"{desk} AS. Unsubscribe by carrier or by clicking here.")
    page.raw("\n</body></html>\n")
    return page


@family
def harvest_digest(rng: random.Random, items: Sequence[Item]) -> Page:
    """Table cell with headings, bare text for the outlet and day, lists of links inside the text."""
    page = Page(media_type="text/html")
    start_html(page, "Low Country Morning List")
    page.raw("<table><tr><td>\n")
    bar = rng.choice([" | ", " | ", " · "])
    for a, item in enumerate(some(rng, items, 6)):
        page.raw("<hr>\n" if a else "")
        tag(page, "h2", item.headline, "headline", a)
        page.raw("\n")
        put_outlet(page, a, item)
        page.raw(bar)
        page.put("Published", "publication", a)
        page.raw(" ")
        put_date(page, a, item, "%-d %B %Y")
        page.raw("<br>\n")
        for words in paras(rng, item, 5):
            if len(words.split()) > 16 and maybe(rng, 0.5):
                cut = rng.randint(8, len(words.split()) - 4)
                one, two = " ".join(words.split()[:cut]), " ".join(words.split()[cut:])
                loose = maybe(rng, 0.5)
                page.raw("<div>\n")
                if loose:
                    page.put(one, "body", a)
                else:
                    tag(page, "p", one, "body", a)
                page.raw("\n<ul>\n")
                for other in rng.sample(TEASERS, rng.randint(1, 2)):
                    page.raw("<li>")
                    link(page, f"https://{item.host}/x", other, "teaser")
                    page.raw("</li>\n")
                page.raw("</ul>\n")
                if loose:
                    page.put(two, "body", a)
                else:
                    tag(page, "p", two, "body", a)
                page.raw("\n</div>\n")
            else:
                tag(page, "p", words, "body", a)
                page.raw("\n")
        page.raw("<p>")
        page.put("SOURCE:", "source_line", a)
        page.raw(" ")
        link(page, item.url, item.host, "source_line", a, "url")
        page.raw("</p>\n")
    page.raw("</td></tr></table>\n</body>\n</html>\n")
    return page


@family
def strike_mailing(rng: random.Random, items: Sequence[Item]) -> Page:
    """Mailing of nested tables: picture line, linked headline, outlet, day, by author; continue."""
    page = Page(media_type="text/html")
    name = rng.choice(["Dockside Digest", "Dockside Digest", "Pithead Post", "Slipway Notes"])
    day = items[0].published
    start_html(page, f"{name} #{rng.randint(2, 500)}", '<body style="margin:0;background:#eee">')
    page.raw('<div style="font-size:1px;color:#eee">')
    page.put(rng.choice(["The dock strike in four newspapers, plus a crab", "What the papers wrote"]), "furniture")  # fmt: skip
    page.raw('</div>\n<table width="100%" role="presentation"><tr><td align="center"><table width="600" role="presentation">\n')  # fmt: skip
    page.raw("<tr>")
    tag(page, "td", "View this email in your browser")
    page.raw("</tr>\n<tr><td>")
    tag(page, "h1", name)
    tag(page, "p", f"Issue {rng.randint(2, 500)} · {day:%A %-d %B %Y}")
    page.raw("</td></tr>\n")
    more = rng.choice(["Continue reading on", "Continue reading on", "Read on at"])
    for a, item in enumerate(some(rng, items, 8)):
        if a:
            if maybe(rng, 0.2):
                page.raw('<tr><td bgcolor="#ffeecc">')
                tag(page, "small", "ADVERTISEMENT")
                tag(page, "p", rng.choice(["Crabtree’s Crab: the crab for people who read.", "Quayside Mutual: savings that never miss the boat."]))  # fmt: skip
                page.raw("</td></tr>\n")
            else:
                page.raw("<tr><td><hr></td></tr>\n")
        page.raw('<tr><td>\n\n<table role="presentation">')
        if maybe(rng, 0.5):
            page.raw('<tr><td><img src="https://cdn.mailer.example/1.png" width="560" alt=""></td></tr><tr><td style="font-size:11px">')  # fmt: skip
            page.put(caption_of(rng, item), "caption", a)
            page.raw(" ")
            page.put("Photo:", "furniture")
            page.raw(" ")
            page.put(credit_of(rng, item), "credit", a)
            page.raw("</td></tr>\n")
        page.raw('<tr><td style="font-size:22px">')
        link(page, item.url, item.headline, "headline", a)
        page.raw('</td></tr>\n<tr><td style="color:#777">')
        put_outlet(page, a, item)
        page.raw(", ")
        put_date(page, a, item, "%-d %B %Y")
        if maybe(rng, 0.7):
            page.raw(", ")
            put_names(page, a, item, "by")
        page.raw("</td></tr>\n<tr><td>")
        put_paragraphs(page, a, paras(rng, item, 4))
        page.raw("</td></tr>\n<tr><td>")
        page.raw(f'<a href="{item.url}">')
        page.put(more, "source_line", a)
        page.raw(" ")
        page.put(item.host, "source_line", a, "url")
        page.raw("</a></td></tr></table>\n</td></tr>\n")
    page.raw('<tr><td align="center">')
    tag(page, "p", "You are getting this because you once asked about barges.")
    tag(page, "a", "Update your preferences")
    page.raw("</td></tr>\n</table></td></tr></table></body></html>\n")
    return page


@family
def three_outlets(rng: random.Random, items: Sequence[Item]) -> Page:
    """Brief of cards: contents of outlets, meta line outlet · day, time · authors, linked headline."""
    page = Page(media_type="text/html")
    brief = rng.choice(["Strait Brief", "Strait Brief", "Sound Brief", "Bay Letter"])
    many = some(rng, items, 7)
    start_html(page, f"{brief}, today", '<body class="t-brief">')
    page.raw('<header class="c-mast">')
    link(page, "/", brief, "furniture")
    page.raw("</header>\n")
    put_menu(rng, page, ["← 5 July", "All issues"])
    page.raw("<main>\n")
    tag(page, "h1", f"{items[0].topic} in {rng.choice(['three', 'four', 'some'])} newspapers", attributes='class="c-issue__title"')  # fmt: skip
    tag(page, "p", f"Compiled at {clock(rng)} by the night desk. We shorten, we do not rewrite.", attributes='class="c-issue__note"')  # fmt: skip
    if maybe(rng, 0.8):
        page.raw('<ol class="c-toc">')
        for a, item in enumerate(many):
            page.raw("<li>")
            link(page, f"#n{a}", item.outlet, "contents")
            page.raw("</li>\n")
        page.raw("</ol>\n")
    dot = rng.choice(["·", "·", "|"])
    for a, item in enumerate(many):
        page.raw(f'<article class="c-card" id="n{a}">\n')
        if maybe(rng, 0.4):
            page.raw('<figure class="c-card__fig"><img src="/m/2.webp" alt=""><figcaption>')
            page.put(caption_of(rng, item), "caption", a)
            page.raw(" <small>")
            page.put("Image:", "furniture")
            page.raw(" ")
            page.put(credit_of(rng, item), "credit", a)
            page.raw("</small></figcaption></figure>\n")
        separator = f'<span class="c-card__sep">{dot}</span>'
        page.raw('  <div class="c-card__meta"><span class="c-card__outlet">')
        put_outlet(page, a, item)
        page.raw(f'</span>{separator}<span class="c-card__time">')
        put_date(page, a, item, "", f"{item.published:%-d %B %Y}" + (f", {clock(rng)}" if maybe(rng, 0.6) else ""))  # fmt: skip
        page.raw("</span>")
        if maybe(rng, 0.65):
            page.raw(f'{separator}<span class="c-card__by">')
            put_names(page, a, item, "")
            page.raw("</span>")
        page.raw('</div>\n  <h2 class="c-card__title">')
        link(page, item.url, item.headline, "headline", a)
        page.raw("</h2>\n")
        if maybe(rng, 0.4):
            tag(page, "p", item.deck, "deck", a, attributes='class="c-card__dek"')
        for words in paras(rng, item, 5):
            quoted = maybe(rng, 0.12)
            page.raw("<blockquote>" if quoted else "  ")
            tag(page, "p", words, "body", a)
            page.raw("</blockquote>\n" if quoted else "\n")
        page.raw('  <p class="c-card__more">')
        link(page, item.url, f"Full article at {item.outlet} →", "source_line", a)
        if maybe(rng, 0.25):
            page.raw(" 🔒 ")
            tag(page, "span", "subscription needed")
        page.raw("</p>\n</article>\n")
        if maybe(rng, 0.2):
            page.raw('<div class="c-spons">')
            tag(page, "small", "Sponsored")
            tag(page, "p", "Marlin Insurance: we cover what you spill.")
            page.raw("</div>\n")
    page.raw('<form class="c-join" action="/join">')
    tag(page, "h2", f"Have the {brief.split()[-1]} before breakfast")
    page.raw("</form>\n<section>")
    tag(page, "h2", "Elsewhere")
    page.raw("<ul>")
    for words in rng.sample(TEASERS, 2):
        page.raw("<li>")
        link(page, "#", words, "teaser")
        page.raw(" (")
        page.put(rng.choice(items).outlet, "teaser")
        page.raw(")</li>\n")
    page.raw("</ul></section>\n</main>\n<footer>")
    tag(page, "p", "Forward this brief to someone who reads.")
    tag(page, "p", f"{brief} is published on every day that has a tide. © 2031")
    page.raw("</footer>\n</body>\n</html>\n")
    return page


@family
def twin_digest(rng: random.Random, items: Sequence[Item]) -> Page:
    """Entries of divs: RELATED: headline first, caption, source line, headline or standfirst, text."""
    page = Page(media_type="text/html")
    desk = rng.choice(["Border Desk", "Border Desk", "River Desk", "Frontier Watch"])
    start_html(page, f"{desk} - review")
    page.raw('<div class="topbar">')
    for words in (f"{desk} Review", "Archive", "About", "Log in"):
        link(page, "/", words, "furniture")
        page.raw(" ")
    page.raw('</div>\n<div class="intro">')
    tag(page, "p", rng.choice(["Two pieces today. Figures are the outlets’ own.", "Today’s pieces. Figures are the outlets’ own."]))  # fmt: skip
    page.raw("</div>\n")
    related = rng.choice(RELATEDS[:5])
    more = rng.choice(MORES[:5])
    source = rng.choice(SOURCES[:5])
    for a, item in enumerate(some(rng, items, 6)):
        page.raw('<hr class="thin">\n' if a else "")
        page.raw('<div class="entry">\n')
        called = a > 0 and maybe(rng, 0.8)
        if called:
            page.raw('  <p class="rel">')
            page.put(related, "teaser")
            page.raw(" ")
            page.put(item.headline, "headline", a)
            page.raw("</p>\n")
        if maybe(rng, 0.7):
            page.raw('  <div class="pic"><img src="/img/a.jpg" alt=""></div>\n  <p class="cap">')
            put_credit_line(page, a, rng, item)
            page.raw("</p>\n")
        page.raw('  <p class="src">')
        upper_line(rng, page, a, item, True)
        page.raw("</p>\n")
        if not called and maybe(rng, 0.9):
            tag(page, "h2", item.headline, "headline", a)
        if maybe(rng, 0.4):
            tag(page, "p", item.deck, "deck", a, attributes='class="standfirst"')
        page.raw('  <div class="paras">\n')
        put_paragraphs(page, a, paras(rng, item, 7), "    ", "\n")
        page.raw('  </div>\n  <p class="btn">')
        link(page, item.url, more, "source_line", a)
        page.raw('</p>\n  <p class="small">')
        page.put(source, "source_line", a)
        page.raw(" ")
        page.put(rng.choice(["www.", "www.", ""]) + item.host, "source_line", a, "url")
        page.raw("</p>\n</div>\n")
    page.raw('<div class="pager">\n')
    link(page, "/1", "← Wednesday review", "furniture")
    page.raw("\n")
    link(page, "/2", "Friday review →", "furniture")
    page.raw('\n</div>\n<div class="others">')
    tag(page, "h4", "Also in the archive")
    page.raw("<ul>")
    for words in rng.sample(TEASERS, 2):
        page.raw("<li>")
        link(page, "#", words, "teaser")
        page.raw("</li>\n")
    page.raw('</ul></div>\n<div class="disq">')
    tag(page, "p", rng.choice(CLOSINGS))
    page.raw('</div>\n<div class="foot">')
    tag(page, "p", "You receive this because your office subscribes. Unsubscribe")
    tag(page, "p", f"© 2031 {desk}")
    page.raw("</div>\n</body>\n</html>\n")
    return page


@family
def vote_roundup(rng: random.Random, items: Sequence[Item]) -> Page:
    """Definition list Paper, Date, Author above each heading; deck as smaller heading; original at."""
    page = Page(media_type="text/html")
    site = rng.choice(["Presswatch", "Presswatch", "Paperwatch", "Twoviews"])
    start_html(page, f"Two views — {site}")
    page.raw('<div class="pw-cookie">')
    tag(page, "span", f"{site} uses two cookies, both plain.")
    page.raw("")
    page.raw('</div>\n<div class="pw-top">')
    for words in (site, "Countries", "Methodology"):
        tag(page, "a", words)
    page.raw('</div>\n<div class="pw-lead">')
    tag(page, "h1", f"{rng.choice(['Two views of', 'Several views of'])} {items[0].topic.lower()}")
    tag(page, "p", "We set a government paper beside an independent one, as we do each Monday.")
    page.raw("</div>\n")
    labels = rng.choice([("Paper", "Date", "Author"), ("Paper", "Date", "Author"), ("Outlet", "Published", "By")])  # fmt: skip
    for a, item in enumerate(some(rng, items, 6)):
        page.raw('<div class="pw-item">\n\n<dl>')
        tag(page, "dt", labels[0], "publication", a)
        tag(page, "dd", item.outlet, "publication", a, "outlet")
        tag(page, "dt", labels[1], "publication", a)
        page.raw("<dd>")
        put_date(page, a, item, "%-d %B %Y")
        page.raw("</dd>")
        if maybe(rng, 0.8):
            tag(page, "dt", labels[2], "byline", a)
            page.raw("<dd>")
            put_names(page, a, item, "")
            page.raw("</dd>")
        page.raw("</dl>\n")
        tag(page, "h2", item.headline, "headline", a)
        page.raw("\n")
        if maybe(rng, 0.5):
            tag(page, "h3", item.deck, "deck", a)
        if maybe(rng, 0.5):
            page.raw('<div class="pw-img"><img src="/2.jpg" alt=""><span>')
            page.put(caption_of(rng, item), "caption", a)
            page.raw(" — ")
            page.put("/".join(reversed(item.credit.split("/"))), "credit", a)
            page.raw("</span></div>\n")
        put_paragraphs(page, a, paras(rng, item, 6), end="\n")
        page.raw('<div class="pw-share">')
        tag(page, "a", "Cite this clipping")
        page.raw(f'</div>\n<p class="pw-src"><a href="{item.url}">')
        page.put("Original at", "source_line", a)
        page.raw(" ")
        page.put(rng.choice(["www.", ""]) + item.host, "source_line", a, "url")
        page.raw("</a></p></div>\n")
    page.raw('<div class="pw-talk">')
    tag(page, "h4", "Discussion (1)")
    tag(page, "p", rng.choice(COMMENTS))
    page.raw('</div>\n<div class="pw-also">')
    tag(page, "h4", "Last Mondays")
    tag(page, "a", rng.choice(TEASERS), "teaser")
    page.raw("</div>\n")
    tag(
        page,
        "div",
        f"{site} is paid for by its readers and one aunt.",
        attributes='class="pw-foot"',
    )
    page.raw("</body></html>\n")
    return page


# ---------------------------------------------------------------- HTML, one article


def links(page: Page, words: Sequence[str], around: str = "", role: str = "furniture") -> None:
    """Put links one after another, each in an element if given."""
    for each in words:
        page.raw(f"<{around}>" if around else "")
        link(page, "/x", each, role)
        page.raw(f"</{around}>" if around else " ")


@family
def story_courier(rng: random.Random, items: Sequence[Item]) -> Page:
    """Dervaine Courier's kind: masthead, breadcrumbs, author · weekday, day, time, figure, related."""
    page = Page(media_type="text/html")
    item = items[0]
    start_html(page, f"{item.headline} – {item.outlet}")
    page.raw('<div id="__app">\n<header class="masthead"><a class="masthead__brand" href="/">')
    put_outlet(page, 0, item)
    page.raw('</a><ul class="masthead__menu">')
    links(page, [*rng.sample(SECTION_NAMES, 4), "Sign in"], "li")
    page.raw('</ul></header>\n<main class="article">\n')
    put_menu(rng, page, ["Home", item.topic])
    tag(page, "h1", item.headline, "headline", 0, attributes='class="article__headline"')
    if maybe(rng, 0.5):
        tag(page, "p", item.deck, "deck", 0, attributes='class="article__deck"')
    page.raw('<div class="article__byline"><span class="article__author">')
    put_names(page, 0, item, "")
    page.raw('</span> · <time class="article__date">')
    put_date(page, 0, item, "", f"{item.published:%a %-d %b %Y}, {clock12(rng)}")
    page.raw("</time></div>\n")
    if maybe(rng, 0.8):
        page.raw('<figure class="article__figure"><img src="lead.jpg" alt=""><figcaption>')
        page.put(caption_of(rng, item), "caption", 0)
        page.raw(' <small class="article__credit">')
        page.put(credit_of(rng, item), "credit", 0)
        page.raw("</small></figcaption></figure>\n")
    page.raw('<div class="article__body">\n')
    texts = paras(rng, item, 12, 0.4)
    if maybe(rng, 0.3):
        texts[0] = f"{item.place.upper()}, {rng.choice(TOWNS)} (BPA) — {texts[0]}"
    put_paragraphs(page, 0, texts, end="\n")
    page.raw('</div>\n<div class="share">')
    links(page, ["Share", "Copy link"])
    page.raw('</div>\n<section class="related">')
    tag(page, "h2", "Related")
    page.raw("<ul>")
    links(page, rng.sample(TEASERS, rng.randint(1, 3)), "li", "teaser")
    page.raw("</ul></section>\n<section>")
    tag(page, "h2", "Join the discussion")
    tag(page, "p", "Sign in to leave a comment.")
    page.raw("</section>\n</main>\n<footer>")
    tag(page, "p", f"© {item.outlet} {item.published.year}")
    page.raw("<ul>")
    links(page, ["About us", "Corrections", "Terms"], "li")
    page.raw("</ul></footer>\n</div>\n</body>\n</html>\n")
    return page


@family
def story_packet(rng: random.Random, items: Sequence[Item]) -> Page:
    """Calvery Packet's kind: deck, By author and time, Updated, read-also box, comments, more from."""
    page = Page(media_type="text/html")
    item = items[0]
    start_html(page, f"{item.headline} | {item.outlet}", '<body class="single">')
    link(page, "#main", "Skip to content", "furniture")
    page.raw('\n<header class="site-header">\n<a class="site-logo" href="/">')
    put_outlet(page, 0, item)
    page.raw("</a>\n")
    put_menu(rng, page, rng.sample(SECTION_NAMES, 5))
    page.raw('</header>\n<main id="main">\n<article class="story">\n<header>\n')
    tag(page, "h1", item.headline, "headline", 0, attributes='class="story-title"')
    page.raw("\n")
    if maybe(rng, 0.9):
        tag(page, "p", item.deck, "deck", 0, attributes='class="story-deck"')
    page.raw('\n<p class="story-meta"><span class="byline">')
    page.put("By", "byline", 0)
    page.raw(' <a rel="author" href="/people/x">')
    put_names(page, 0, item, "")
    page.raw("</a></span> <time>")
    put_date(page, 0, item, "", f"{item.published:%-d %B %Y}, {clock(rng)}")
    page.raw("</time>")
    if maybe(rng, 0.4):
        page.raw(' <span class="updated">')
        page.put(f"Updated {clock(rng)}", "publication", 0)
        page.raw("</span>")
    page.raw("</p>\n</header>\n")
    if maybe(rng, 0.8):
        page.raw('<figure class="story-figure"><img src="a.jpg" alt=""><figcaption>')
        page.put(caption_of(rng, item), "caption", 0)
        page.raw(' <span class="credit">')
        page.put(item.credit, "credit", 0)
        page.raw("</span></figcaption></figure>\n")
    page.raw('<div class="story-body">\n')
    texts = paras(rng, item, 12, 0.4)
    at = rng.randint(1, len(texts))
    put_paragraphs(page, 0, texts[:at], end="\n")
    if maybe(rng, 0.8):
        page.raw('<aside class="inline-related">')
        tag(page, "h4", "Read also")
        page.raw("<ul>")
        links(page, rng.sample(TEASERS, 1), "li", "teaser")
        page.raw("</ul></aside>\n")
    put_paragraphs(page, 0, texts[at:], end="\n")
    page.raw("</div>\n</article>\n<section>")
    tag(page, "h2", "Comments")
    tag(page, "p", "Be the first to comment")
    page.raw("</section>\n<section>")
    tag(page, "h2", f"More from {rng.choice(SECTION_NAMES)}")
    page.raw("<ul>")
    links(page, rng.sample(TEASERS, 2), "li", "teaser")
    page.raw("</ul></section>\n</main>\n<footer>")
    tag(page, "p", f"© {item.published.year} {item.outlet}, 4 Ropewalk, {item.place}. Privacy · Contact the newsroom")  # fmt: skip
    page.raw("</footer>\n</body>\n</html>\n")
    return page


@family
def story_evening_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """Ostery Evening Post's kind: today's date on top, kicker, standfirst, promo, subheads, most read."""
    page = Page(media_type="text/html")
    item = items[0]
    start_html(page, f"{item.headline} - {item.outlet}", '<body class="oep-article">')
    page.raw('<header role="banner">')
    tag(page, "div", f"{item.published:%A %-d %B %Y}")
    page.raw('<a href="/" class="oep-top__name">')
    put_outlet(page, 0, item)
    page.raw("</a>")
    put_menu(rng, page, [*rng.sample(SECTION_NAMES, 4), "Subscribe"])
    page.raw('</header>\n<div class="oep-grid">\n<article>\n<p class="kicker">')
    link(page, "/x", item.topic, "furniture")
    page.raw("</p>\n")
    tag(page, "h1", item.headline, "headline", 0)
    page.raw("\n")
    if maybe(rng, 0.85):
        tag(page, "p", item.deck, "deck", 0, attributes='class="standfirst"')
    page.raw('<div class="credits"><address>')
    page.put("By", "byline", 0)
    for i, name in enumerate(item.authors):
        page.raw(" ")
        if i:
            page.put("and", "byline", 0)
            page.raw(" ")
        page.raw('<a rel="author" href="/by/x">')
        page.put(name, "byline", 0, "author")
        page.raw("</a>")
        if len(item.authors) > 1 and i == 0 and maybe(rng, 0.5):
            page.raw(" ")
            page.put(f"in {item.place}", "byline", 0)
    page.raw("</address><time>")
    put_date(page, 0, item, "", f"{item.published:%-d %B %Y}, {clock(rng)}")
    page.raw("</time></div>\n")
    if maybe(rng, 0.7):
        page.raw('<figure><img src="a.jpg" alt=""><figcaption>')
        put_credit_line(page, 0, rng, item)
        page.raw("</figcaption></figure>\n")
    page.raw('<div class="text">\n')
    for i, words in enumerate(paras(rng, item, 13, 0.4)):
        if i and maybe(rng, 0.12):
            page.raw('<div class="promo"><a href="/newsletters"><strong>')
            page.put("The Six O’Clock", "furniture")
            page.raw("</strong> ")
            page.put("The day in one letter. Sign up", "furniture")
            page.raw("</a></div>\n")
        if i > 2 and maybe(rng, 0.2):
            tag(page, "h2", rng.choice(SUBHEADS), "subhead", 0)
        tag(page, "p", words, "body", 0)
        page.raw("\n")
    page.raw('</div>\n<footer class="tags">')
    links(page, [item.topic, item.place])
    page.raw('</footer>\n</article>\n<aside class="rail">')
    tag(page, "h3", "Most read")
    page.raw("<ol>")
    links(page, rng.sample(TEASERS, 2), "li", "teaser")
    page.raw('</ol></aside>\n</div>\n<section id="comments">')
    count = rng.randint(0, 3)
    tag(page, "h3", f"Comments ({count})")
    page.raw("<ol>" if count else "")
    for _ in range(count):
        page.raw("<li>")
        tag(page, "b", rng.choice(PEOPLE))
        tag(page, "p", rng.choice(COMMENTS))
        page.raw("</li>")
    page.raw("</ol>" if count else "")
    if not count:
        tag(page, "p", "Be the first to comment")
    page.raw("</section>\n")
    tag(page, "footer", f"© {item.outlet}. Reproduction only with permission. Imprint")
    page.raw("\n</body>\n</html>\n")
    return page


@family
def story_herald(rng: random.Random, items: Sequence[Item]) -> Page:
    """Innisk Herald's kind: title, motto, By author | day, figure, text, write to us, earlier."""
    page = Page(media_type="text/html")
    item = items[0]
    start_html(page, item.headline)
    page.raw('<header><p class="title"><a href="/">')
    put_outlet(page, 0, item)
    page.raw("</a></p>")
    tag(page, "p", rng.choice(["Weather, wool and word of mouth since 1911", "News for the island, by the island"]), attributes='class="motto"')  # fmt: skip
    put_menu(rng, page, ["All stories", "Notices", "About"])
    page.raw("</header>\n<main>\n<article>\n")
    tag(page, "h1", item.headline, "headline", 0)
    page.raw('\n<p class="meta">')
    put_names(page, 0, item)
    page.raw(" | <time>")
    put_date(page, 0, item, "%B %-d, %Y")
    page.raw("</time></p>\n")
    if maybe(rng, 0.7):
        page.raw('<figure><img src="a.jpg" alt=""><figcaption>')
        put_credit_line(page, 0, rng, item)
        page.raw("</figcaption></figure>\n")
    put_paragraphs(page, 0, paras(rng, item, 12, 0.4), end="\n")
    page.raw("</article>\n<section>")
    tag(page, "h2", "Write to us")
    tag(page, "p", "Be the first to comment")
    page.raw("</section>\n<section>")
    tag(page, "h2", "Earlier")
    page.raw("<ul>")
    links(page, rng.sample(TEASERS, 2), "li", "teaser")
    page.raw("</ul></section>\n</main>\n<footer>")
    tag(
        page,
        "p",
        f"{item.outlet}, Chapel Brae, {item.place}. Printed on Fridays when the boat is in.",
    )
    page.raw("</footer>\n</body>\n</html>\n")
    return page


@family
def bare_text_with_links(rng: random.Random, items: Sequence[Item]) -> Page:
    """Nothing but text: paragraphs and bare divs that lists of links interrupt."""
    page = Page(media_type="text/html")
    page.raw("<html>\n<body>\n")
    for words in paras(rng, items[0], 8):
        parts = words.split()
        if len(parts) > 16 and maybe(rng, 0.4):
            cut = rng.randint(8, len(parts) - 4)
            page.raw("<div>\n")
            page.put(" ".join(parts[:cut]), "body", 0)
            kind = rng.choice(["ul", "ol"])
            page.raw(f"\n<{kind}>\n")
            links(page, rng.sample(TEASERS, rng.randint(1, 2)), "li", "teaser")
            page.raw(f"\n</{kind}>\n")
            page.put(" ".join(parts[cut:]), "body", 0)
            page.raw("\n</div>\n")
        else:
            tag(page, rng.choice(["p", "p", "div"]), words, "body", 0)
            page.raw("\n")
    page.raw("</body>\n</html>\n")
    return page
