"""Pages that a reader might wrongly split, and digests of few items that are long."""

import html
import random
import re
import textwrap
from collections.abc import Sequence
from datetime import timedelta

from evaluation.layouts.page import Item, Page, family

DAYS = [
    "%-d %B %Y", "%B %-d, %Y", "%A, %-d %B %Y", "%A, %B %-d, %Y", "%a %-d %b %Y", "%b. %-d, %Y", "%d %b %Y",
    "%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%d-%b-%Y", "%-d.%-m.%y", "%Y/%m/%d", "%-d-%-m-%Y", "%A %-d %B, %Y",
]  # fmt: skip
WORDY_DAYS = ["%-d %B %Y", "%B %-d, %Y", "%A, %-d %B %Y", "%A %-d %B %Y", "%a %-d %b %Y"]
NO_YEAR = ["%-d %B", "%A, %-d %B", "%B %-d", "%a %-d %b", "%d.%m.", "%-d %b"]
PHRASES = [
    "A slow start", "What happened next", "‘We were not asked’", "Back to the beginning", "The long wait", "Numbers that do not add up",
    "Who pays?", "A second look", "Behind the figures", "The view from the quay", "No easy answer", "Why it matters", "Background",
    "Reactions", "A house divided", "‘It is not over’", "Small steps", "The other side", "An old quarrel", "What comes now", "The money",
    "Unanswered questions", "From paper to practice", "Limits of the law", "Winners and losers", "A test of nerves", "In the archives",
    "Doubts remain", "The people on the ground", "On the record", "Lessons", "How it began", "The morning after", "Outlook", "Next steps",
    "A turning point", "Counting the cost", "Voices", "The small print", "Details", "Criticism", "Timeline", "Method", "The evidence",
]  # fmt: skip
QUESTIONS = [
    "What is this about?", "Who is affected?", "When does it take effect?", "Why now?", "How did it come to this?", "What do the critics say?",
    "Can it still be stopped?", "What does it cost?", "And what if it fails?", "Who decides?", "Is this new?", "How is it done elsewhere?",
    "What happens next?", "What should I do now?", "Where does the money come from?", "Has anybody been charged?", "Why does it matter?",
    "What do we not know yet?", "Who is behind it?", "Is it legal?",
]  # fmt: skip
ASKED = [
    "Let us begin with the news itself. What happened?", "Did that surprise you?", "You have said so before. What is different this time?",
    "And how do you explain that to people who have waited for years?", "Your critics see it differently.", "Is that enough?",
    "Where do you see the limits?", "Could you give us an example?", "So who is responsible?", "Was there a moment when you had doubts?",
    "What would you say to them?", "How much of this was planned?", "What do you expect in the coming weeks?", "Really?",
    "Some would call that a contradiction.", "Do you regret anything?", "And the others at the table?", "Let us talk about money.",
    "Is there anything you would like to add?", "Why should anyone believe that?", "How did you hear of it?", "One last question: what now?",
]  # fmt: skip
GOODS = [
    "Kettle & Vane oil heaters from 49.90", "Winter tyres fitted while you wait – Orrick Motors", "Try Plumeleaf Premium free for 30 days",
    "Brack’s Boots: everything must go", "Your pension? Talk to Stonepath.", "Ferry and hotel from 119 – bluekeel.example",
    "Hearing loss? A new device amazes doctors", "Save 40 % on garden sheds", "Learn Morvenan in three weeks – langloft.example",
]  # fmt: skip
ADS = ["Advertisement", "ADVERTISEMENT", "Ad", "Anzeige", "Sponsored", "Publicité", "– Advertising –", "Paid content", "Article continues below"]  # fmt: skip
ALSO = [
    "Read also:", "Related:", "More on this:", "Also on our site:", "READ MORE:", "You may like", "See also", "Don’t miss:", "Recommended",
    "More from this section:", "In case you missed it:", "Lesen Sie auch:", "À lire aussi :", "Most read now:", "From the archive:",
]  # fmt: skip
PHOTOS = [
    "{} at dusk, seen from the ring road", "People wait outside the court in {}", "The old customs house in {}", "File picture: a crossing near {}",
    "Snow on the main square of {}.", "Workers at the yard in {} on the day of the announcement", "The plant outside {} has stood still since spring.",
    "A woman passes a closed shop in {}.", "A meeting in {} last year.", "Empty seats in {}", "Archive image. {} in quieter days.",
]  # fmt: skip
SIGN_UPS = [
    "Get our morning letter. No spam, ever.", "Sign up for The Brief", "Enjoying this story? Support us from 2 a month.", "Follow us for updates",
    "Subscribe to keep reading without limits", "Download our app", "Join 40,000 readers: enter your e-mail", "You have 2 free articles left this month.",
]  # fmt: skip
MENUS = [
    ["Home", "News", "Sport", "Culture", "Weather"], ["Front page", "Region", "World", "Business", "Opinion", "Podcasts"], ["Latest", "Most read", "Video", "E-paper", "My account"],
    ["Start", "Nachrichten", "Kultur", "Abo", "Anmelden"], ["À la une", "Monde", "Société", "Idées", "S’abonner"], ["Inicio", "Mundo", "Deportes", "Opinión", "Clasificados"],
    ["Sections", "Search", "Log in", "Subscribe"], ["Skip to content", "Menu", "Search", "Sign in", "Support us"],
]  # fmt: skip
SHARES = ["Share", "Copy link", "Save", "Print", "E-mail this", "Listen (6 min)", "5 min read", "Comments (14)", "Gift this article", "A- A+", "Bookmark", "Follow topic", "Translate"]  # fmt: skip
FEET = [
    "All rights reserved.", "Imprint | Privacy | Contact", "Terms of use · Cookies · Advertise with us", "Reproduction only with written consent.",
    "About us / Jobs / Archive / Help", "The publisher is not liable for content of linked pages.", "Back to top",
]  # fmt: skip
SURNAMES = ["Ardelay", "Quillon", "Vesterby", "Marrowe", "Tunnicott", "Oskarne", "Dellavine", "Prynn", "Hasgrove", "Iversund"]  # fmt: skip
FORENAMES = [
    "Greta",
    "Emil",
    "Salla",
    "Rupert",
    "Inés",
    "Karsten",
    "Odile",
    "Bram",
    "Thea",
    "Lucan",
]
MONTHS = {
    "de": ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    "es": ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    "sv": ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
}  # fmt: skip
NUMBER_WORDS = [
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
]
ROMAN = [
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
]
RULES = ["---", "***", "* * *", "________________________________", "=======", "~~~~~", "• • •", "–––", "#", "- - - - - - - - - -"]  # fmt: skip
_STOP = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"‘])")
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|Sens?|Reps?|Gov|Dr|Mrs?|Ms|St|Lt|Col|Gen|Jr|No|Inc|Co|Hon|Capt|Sgt|vs|Rev)\.$"
)
PAPERS = ["The Quay Mirror", "Sorrel Post", "Die Lotse", "Northmark Times", "El Farol", "Harrow & Strand", "Vestkyst Avis", "The Tollgate"]  # fmt: skip


# ---------------------------------------------------------------- words


def sentences_of(words: str) -> list[str]:
    """The sentences of a paragraph; a title or initial ends none."""
    found: list[str] = []
    for each in _STOP.split(words):
        if found and _SHORTENED.search(found[-1]):
            found[-1] += " " + each
        else:
            found.append(each)
    return found


def maybe(rng: random.Random, share: float) -> bool:
    """True in so large a share of cases."""
    return rng.random() < share


def wrap(words: str, width: int, indent: str = "", hang: str | None = None) -> str:
    """Break words into lines; 0 leaves them alone. The first indentation is not part of it."""
    if not width:
        return words
    lines = textwrap.wrap(
        words, max(20, width - len(indent)), break_long_words=False, break_on_hyphens=False
    )
    return ("\n" + (indent if hang is None else hang)).join(lines)


def person(rng: random.Random) -> str:
    """An invented person who is no author."""
    return f"{rng.choice(FORENAMES)} {rng.choice(SURNAMES)}"


def choose(rng: random.Random, items: Sequence[Item]) -> tuple[Item, list[Item]]:
    """The article of a page, often the longest one, and the items for teasers beside it."""
    item = items[0]
    if maybe(rng, 0.6):
        item = max(items, key=lambda each: len(each.paragraphs))
    return item, [each for each in items if each is not item]


def split_up(rng: random.Random, item: Item, most: int = 30) -> list[str]:
    """The paragraphs of an item: as they are, or broken up into shorter ones."""
    paragraphs = list(item.paragraphs)
    if maybe(rng, 0.3):
        return paragraphs[:most]
    size = rng.choice([1, 2, 2, 3])
    parts = []
    for each in paragraphs:
        sentences = sentences_of(each)
        while sentences:
            count = rng.randint(1, size + 1)
            parts.append(" ".join(sentences[:count]))
            sentences = sentences[count:]
    return [each for each in parts if each.strip()][:most]


def snippet(words: str, count: int, end: str = "…") -> str:
    """The first words of a text, cut off."""
    return " ".join(words.split()[:count]).rstrip(",;:.") + end


def subhead_of(rng: random.Random, following: str) -> str:
    """Words for a subhead: a phrase, a question or words of the paragraph below it."""
    roll = rng.random()
    if roll < 0.5:
        return rng.choice(PHRASES)
    if roll < 0.65:
        return rng.choice(QUESTIONS)
    found = [each.strip(".,;:“”\"'()") for each in following.split()]
    found = [each for each in found if each]
    if len(found) < 6:
        return rng.choice(PHRASES)
    at = rng.randrange(0, len(found) - 4)
    words = " ".join(found[at : at + rng.randint(3, 5)])
    return words[0].upper() + words[1:]


def day_words(rng: random.Random, item: Item, patterns: Sequence[str] = DAYS) -> str:
    """The item's day in words, at times in another language or with a time."""
    roll = rng.random()
    if roll < 0.07:
        months = rng.choice(list(MONTHS.items()))
        dot = "." if months[0] == "de" else ""
        return (
            f"{item.published.day}{dot} {months[1][item.published.month - 1]} {item.published.year}"
        )
    return item.published.strftime(rng.choice(patterns))


def clock(rng: random.Random) -> str:
    """A time of day."""
    hour, minute = rng.randint(5, 22), rng.randint(0, 59)
    return rng.choice(
        [f"{hour:02}:{minute:02}", f"{hour}.{minute:02}", f"{(hour - 1) % 12 + 1}:{minute:02} {'am' if hour < 12 else 'pm'}", f"{hour:02}:{minute:02} CET"]
    )  # fmt: skip


def photo_words(rng: random.Random, item: Item) -> str:
    """Words for a caption."""
    return rng.choice([item.caption, *(each.format(item.place) for each in PHOTOS)])


def credit_words(rng: random.Random, item: Item) -> str:
    """Words for the credit of a picture."""
    who = rng.choice([person(rng), rng.choice(item.authors), item.credit])
    return rng.choice(
        [f"Photo: {who}", f"({who})", f"© {who}", f"Picture by {who}", f"[{who}]", f"Foto: {who}", f"Image: {who}/Pikta", f"{who}, handout", f"(Photo: {who})", item.credit]
    )  # fmt: skip


# ---------------------------------------------------------------- the lines with the fields


def put_names(page: Page, rng: random.Random, a: int, item: Item, upper: bool = False) -> None:
    """Put the authors, with the word between two."""
    joint = rng.choice([(" ", "and", " "), (", ", "", ""), (" ", "&", " "), (" ", "with", " ")])
    for number, name in enumerate(item.authors):
        if number:
            page.raw(joint[0])
            if joint[1]:
                page.put(joint[1], "byline", a)
            page.raw(joint[2])
        page.put(name.upper() if upper else name, "byline", a, "author")


def put_author(
    page: Page, rng: random.Random, a: int, item: Item, upper: bool = False, job: bool = True
) -> None:
    """Put a byline with a word before it and at times the writers' work after it."""
    label = rng.choice(["By", "By", "by", "BY", "Words:", "Text:", "Author:", "Written by", "Von", "Report by", "", "", "✍"])  # fmt: skip
    if label == "✍":
        page.raw("✍ ")
    elif label:
        page.put(label, "byline", a)
        page.raw(" ")
    put_names(page, rng, a, item, upper)
    if job and maybe(rng, 0.2):
        page.raw(rng.choice([", ", " – "]))
        page.put(rng.choice(["Political Correspondent", f"in {item.place}", "Staff Writer", "our reporter", "Senior Editor"]), "byline", a)  # fmt: skip


def put_outlet(
    page: Page, rng: random.Random, a: int, item: Item, low: bool = False, upper: bool = False
) -> None:
    """Put the outlet with a word before it; ``low``: the line is below the article."""
    role = "source_line" if low else "publication"
    labels = ["Source:", "From:", "Published in", "Outlet:", "Origin:", "Via", "First published by", "Quelle:", "©", "Copyright"]  # fmt: skip
    label = rng.choice(labels) if low or maybe(rng, 0.35) else ""
    if label == "©":
        page.raw("© ")
    elif label:
        page.put(label, role, a)
        page.raw(" ")
    page.put(item.outlet.upper() if upper else item.outlet, role, a, "outlet")


def put_day(
    page: Page, rng: random.Random, a: int, item: Item, role="publication", patterns=DAYS
) -> None:
    """Put the day with a word before it and at times the hour after it."""
    label = rng.choice(["Published", "Published:", "Date:", "Posted on", "Issue of", "First published", "Created:"]) if maybe(rng, 0.35) else ""  # fmt: skip
    if label:
        page.put(label, role, a)
        page.raw(" ")
    page.put(day_words(rng, item, patterns), role, a, "published", item.published.isoformat())
    if maybe(rng, 0.25):
        page.raw(rng.choice([", ", " ", " | ", " at "]).replace(" at ", " "))
        page.put(clock(rng), role, a)


def put_update(page: Page, rng: random.Random, a: int, item: Item) -> None:
    """Put the day of a later change, which is not the day of publication."""
    later = item.published + timedelta(days=rng.randint(0, 6))
    label = rng.choice(["Updated", "Last modified:", "Last update", "Edited", "Updated on", "Aktualisiert:"])  # fmt: skip
    page.put(f"{label} {later.strftime(rng.choice(DAYS))}", "publication", a)


def put_url(page: Page, rng: random.Random, a: int, item: Item) -> None:
    """Put the address of the article with a word before it."""
    label = rng.choice(["Read at", "Link:", "Original:", "URL", "Online at", "Permalink", ""])
    if label:
        page.put(label, "source_line", a)
        page.raw(" ")
    page.put(item.url, "source_line", a, "url")


def plan_fields(rng: random.Random, missing: float = 0.15) -> tuple[list[str], list[str]]:
    """Which fields stand above the text and which below it, each in its order."""
    above, below = [], []
    for kind in rng.sample(["outlet", "day", "author"], 3):
        if maybe(rng, missing):
            continue
        (below if maybe(rng, 0.25) else above).append(kind)
    if "day" in above + below and maybe(rng, 0.2):
        above.insert(rng.randint(0, len(above)), "update")
    if maybe(rng, 0.15):
        below.append("url")
    return above, below


def put_kind(
    page: Page, rng: random.Random, a: int, item: Item, kind: str, low: bool = False
) -> None:
    """Put one of the fields that ``plan_fields`` names."""
    if kind == "outlet":
        put_outlet(page, rng, a, item, low, upper=maybe(rng, 0.1))
    elif kind == "day":
        put_day(page, rng, a, item, "source_line" if low and maybe(rng, 0.3) else "publication")
    elif kind == "author":
        put_author(page, rng, a, item, upper=maybe(rng, 0.12))
    elif kind == "update":
        put_update(page, rng, a, item)
    else:
        put_url(page, rng, a, item)


def text_fields(
    page: Page, rng: random.Random, a: int, item: Item, kinds: Sequence[str], low: bool = False
) -> None:
    """Put fields on one line or on several; ends with a line break if there are any."""
    if not kinds:
        return
    between = rng.choice([" | ", " · ", " — ", ", ", "\n", "\n", "\n\n", "\t", " / ", "  ", " • "])
    brackets = rng.choice([("", ""), ("", ""), ("", ""), ("(", ")"), ("[", "]")])
    if "\n" in between:
        brackets = ("", "")
    page.raw(brackets[0])
    for number, kind in enumerate(kinds):
        if number:
            page.raw(between)
        put_kind(page, rng, a, item, kind, low)
    page.raw(brackets[1] + "\n")


# ---------------------------------------------------------------- text


class TextStyle:
    """How a page of text sets its lines: the same throughout the page."""

    def __init__(self, rng: random.Random) -> None:
        self.width = rng.choice([0, 0, 0, 58, 64, 72, 76, 90])
        self.indent = rng.choice(["", "", "", "", "  ", "    "])
        self.gap = "\n" if self.width == 0 and maybe(rng, 0.2) else "\n\n"
        self.sub = rng.choice(["plain", "plain", "caps", "stars", "hashes", "under", "colon", "indent"])  # fmt: skip
        self.lead = rng.choice(["plain", "plain", "caps", "stars", "hashes", "under"])

    def paragraph(self, page: Page, words: str, role="body", a: int | None = 0) -> None:
        """Put a paragraph and the space below it."""
        page.raw(self.indent)
        page.put(wrap(words, self.width, self.indent), role, a)
        page.raw(self.gap)

    def subhead(self, page: Page, words: str, a: int = 0, number: str = "") -> None:
        """Put a subhead and the space below it."""
        before, after = {"stars": ("**", "**"), "hashes": ("### ", ""), "indent": ("      ", "")}.get(self.sub, ("", ""))  # fmt: skip
        words = words.upper() if self.sub == "caps" else words
        page.raw(before + number)
        page.put(words + (":" if self.sub == "colon" and words[-1] not in "?!’" else ""), "subhead", a)  # fmt: skip
        page.raw(after + ("\n" + "-" * len(words) if self.sub == "under" else "") + self.gap)

    def headline(self, page: Page, words: str, a: int = 0) -> None:
        """Put a headline and a line break."""
        before, after = {"stars": ("**", "**"), "hashes": ("# ", "")}.get(self.lead, ("", ""))
        words = wrap(words.upper() if self.lead == "caps" else words, self.width)
        page.raw(before)
        page.put(words, "headline", a)
        longest = max(map(len, words.split("\n")))
        page.raw(after + "\n" + ("=" * longest + "\n" if self.lead == "under" else ""))


def text_head(
    page: Page, rng: random.Random, style: TextStyle, item: Item, above: Sequence[str], a: int = 0
) -> None:
    """Put headline, deck and fields, in an order of its own for each page."""
    deck = maybe(rng, 0.4)
    early = maybe(rng, 0.25)
    if early:
        text_fields(page, rng, a, item, above)
        page.raw("\n" if maybe(rng, 0.7) else "")
    style.headline(page, item.headline, a)
    page.raw("\n" if maybe(rng, 0.6) else "")
    fields_first = maybe(rng, 0.3)
    if fields_first and not early:
        text_fields(page, rng, a, item, above)
        page.raw("\n" if deck else "")
    if deck:
        page.put(wrap(item.deck, style.width), "deck", a)
        page.raw("\n")
    if not fields_first and not early:
        page.raw("\n" if deck and maybe(rng, 0.6) else "")
        text_fields(page, rng, a, item, above)
    page.raw("\n")


def text_break(
    page: Page, rng: random.Random, style: TextStyle, item: Item, others: Sequence[Item], a: int = 0
) -> None:
    """Put something between two paragraphs that is no text of the article, or a picture's line."""
    roll = rng.random()
    if roll < 0.3 and others:
        page.put(rng.choice(ALSO), "teaser")
        for other in rng.sample(list(others), min(len(others), rng.choice([1, 1, 2, 3]))):
            page.raw(rng.choice([" ", "\n", "\n- ", "\n> "]))
            page.put(other.headline, "teaser")
            if maybe(rng, 0.2):
                page.raw("\n")
                page.put(snippet(other.paragraphs[0], 14), "teaser")
    elif roll < 0.45:
        page.put(rng.choice(ADS), "furniture")
        if maybe(rng, 0.6):
            page.raw("\n")
            page.put(rng.choice(GOODS), "furniture")
    elif roll < 0.75:
        signs = rng.choice([("", ""), ("", ""), ("[", "]"), ("> ", ""), ("*", "*")])
        page.raw(signs[0])
        page.put(photo_words(rng, item), "caption", a)
        if maybe(rng, 0.7):
            page.raw(rng.choice([" ", "\n", " | "]))
            page.put(credit_words(rng, item), "credit", a)
        page.raw(signs[1])
    elif roll < 0.88:
        page.put(rng.choice(SIGN_UPS), "furniture")
    else:
        page.put(" ".join(rng.sample(SHARES, 3)), "furniture")
    page.raw(style.gap)


def text_top(page: Page, rng: random.Random, item: Item) -> None:
    """Put a site's menu and path, or nothing."""
    if maybe(rng, 0.5):
        page.put(rng.choice([" | ", "\n", " ", " · "]).join(rng.choice(MENUS)), "furniture")
        page.raw("\n\n")
    if maybe(rng, 0.3):
        page.put(rng.choice(["Home > {}", "You are here: News / {}", "« Back to {}", "{}"]).format(item.topic), "furniture")  # fmt: skip
        page.raw("\n\n")


def text_foot(page: Page, rng: random.Random, others: Sequence[Item]) -> None:
    """Put teasers and a site's last lines, or nothing."""
    if maybe(rng, 0.4):
        page.raw("\n")
        page.put(rng.choice(ALSO), "teaser")
        page.raw("\n")
        for other in list(others)[: rng.randint(1, 4)]:
            page.raw(rng.choice(["", "* "]))
            page.put(other.headline, "teaser")
            if maybe(rng, 0.3):
                page.raw("\n")
                page.put(rng.choice([f"{other.outlet} · {rng.randint(2, 22)} hours ago", f"{other.published:%d.%m.%Y}", snippet(other.deck, 12)]), "teaser")  # fmt: skip
            page.raw("\n")
    for words in rng.sample(FEET, rng.choice([0, 0, 1, 2])):
        page.raw("\n")
        page.put(words, "furniture")
        page.raw("\n")


def text_body(
    page: Page, rng: random.Random, style: TextStyle, item: Item, others: Sequence[Item],
    parts: Sequence[str], subs: float = 0.2, breaks: float = 0.12, a: int = 0,
) -> None:  # fmt: skip
    """Put paragraphs with subheads and interruptions between them."""
    for number, words in enumerate(parts):
        if number and maybe(rng, breaks):
            text_break(page, rng, style, item, others, a)
        if number and maybe(rng, subs):
            style.subhead(page, subhead_of(rng, words), a)
        style.paragraph(page, words, a=a)


# ---------------------------------------------------------------- text, one article


@family
def interview_in_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview: questions and answers in one of many forms, with an introduction."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    above, below = plan_fields(rng)
    text_top(page, rng, item)
    text_head(page, rng, style, item, above)
    parts = split_up(rng, item)
    guest = person(rng)
    short = "".join(each[0] for each in guest.split())
    house = rng.choice([item.outlet, "Interviewer", item.authors[0].split()[-1]])
    form = rng.choice(["qa", "qa", "names", "caps", "stars", "dash", "numbers", "bare", "initials", "question"])  # fmt: skip
    ask, answer = {
        "qa": rng.choice([("Q: ", "A: "), ("Q. ", "A. "), ("Q – ", "A – "), ("Question: ", "Answer: "), ("F: ", "A: "), ("Q ", "A ")]),
        "names": (f"{house}: ", f"{guest}: "),
        "caps": (f"{house.upper()}: ", f"{guest.split()[1].upper()}: "),
        "initials": (rng.choice(["Int.: ", "—: ", "ED: "]), f"{short}: "),
        "dash": ("– ", rng.choice(["— ", ""])), "question": ("? ", "! "),
    }.get(form, ("", ""))  # fmt: skip
    intro = rng.choice([0, 1, 1, 2])
    for words in parts[:intro]:
        style.paragraph(page, words)
    if intro and maybe(rng, 0.4):
        page.raw(rng.choice(RULES) + "\n\n")
    asked = rng.sample(ASKED, len(ASKED))
    asked_count = 0
    for number, words in enumerate(parts[intro:]):
        if number and maybe(rng, 0.1):
            text_break(page, rng, style, item, others)
        if (number == 0 or maybe(rng, 0.7)) and asked:
            asked_count += 1
            question = asked.pop()
            if form == "numbers":
                question = f"{asked_count}. {question}"
            if number and maybe(rng, 0.08):
                style.subhead(page, subhead_of(rng, words))
            page.raw("**" if form == "stars" else "")
            if form == "dash":
                page.raw(ask)
                ask_words = question
            else:
                ask_words = ask + question
            page.put(
                wrap(ask_words.upper() if form == "bare" and maybe(rng, 0.2) else ask_words, style.width),
                "body", 0,
            )  # fmt: skip
            page.raw(("**" if form == "stars" else "") + rng.choice([style.gap, "\n"]))
            style.paragraph(page, (answer if form != "dash" else "") + words)
        else:
            style.paragraph(page, words)
    if maybe(rng, 0.4):
        page.put(
            rng.choice(["Interview:", "The questions were asked by", "Interview by"]), "byline", 0
        )
        page.raw(" ")
        page.put(rng.choice(FORENAMES) + " " + rng.choice(SURNAMES), "byline", 0, "author")
        page.raw("\n")
    text_fields(page, rng, 0, item, below, low=True)
    text_foot(page, rng, others)
    return page


@family
def live_report_in_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live page copied as text: one article of stamped entries with heads of their own."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    above, below = plan_fields(rng)
    text_top(page, rng, item)
    if maybe(rng, 0.6):
        page.put(rng.choice(["LIVE", "● Live", "Ticker", "As it happened", "This live page is closed", "Liveblog – 34 posts"]), "furniture")  # fmt: skip
        page.raw("\n")
    text_head(page, rng, style, item, above)
    parts = split_up(rng, item)
    if maybe(rng, 0.4):
        page.put(
            rng.choice(["Key events", "In short", "What we know", "The day so far"]), "contents"
        )
        page.raw("\n")
        for words in rng.sample(PHRASES, 4):
            page.raw(rng.choice(["- ", "• "]))
            page.put(words, "contents")
            page.raw("\n")
        page.raw("\n")
    minute = 22 * 60
    below_stamp = maybe(rng, 0.2)
    head_share = rng.choice([0, 0.3, 0.8])
    shape = rng.choice(["{}", "{}", "[{}]", "{} Uhr", "+++ {} +++", "{}h", "→ {}", "Posted at {}"])
    posted = rng.choice(["", "", "name", "ago"])

    def stamp() -> None:
        nonlocal minute
        minute -= rng.randint(2, 70)
        words = shape.format(f"{minute // 60 % 24:02}:{minute % 60:02}")
        page.put(words, "furniture")
        if posted == "name":
            page.raw(rng.choice([" ", "\n", " | "]))
            page.put(person(rng), "furniture")
        elif posted == "ago":
            page.raw(" ")
            page.put(f"({(22 * 60 - minute) // 60 + 2} hours ago)", "furniture")

    while parts:
        count = rng.choice([1, 1, 2, 3])
        entry, parts = parts[:count], parts[count:]
        if not below_stamp:
            stamp()
            page.raw(rng.choice(["\n", "\n", " ", style.gap]) if head_share < 0.5 else "\n")
        if maybe(rng, head_share):
            style.subhead(page, subhead_of(rng, entry[0]))
        for words in entry:
            style.paragraph(page, words)
        if below_stamp:
            stamp()
            page.raw(style.gap)
        if maybe(rng, 0.15):
            text_break(page, rng, style, item, others)
    text_fields(page, rng, 0, item, below, low=True)
    text_foot(page, rng, others)
    return page


@family
def feature_in_chapters(rng: random.Random, items: Sequence[Item]) -> Page:
    """A long feature of numbered chapters with drop caps, each beginning as an article might."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    above, below = plan_fields(rng)
    text_top(page, rng, item)
    text_head(page, rng, style, item, above)
    parts = split_up(rng, item)
    numbering = rng.choice(["roman", "digits", "chapter", "stars", "none", "zero", "part"])
    drop = rng.choice(["caps", "caps", "letter", "none"])
    chapters = rng.randint(2, min(7, max(2, len(parts))))
    size = max(1, -(-len(parts) // chapters))
    if maybe(rng, 0.3):
        page.put(rng.choice(["In this story", "Contents", "Chapters"]), "contents")
        page.raw("\n")
        for number in range(-(-len(parts) // size)):
            page.put(f"{number + 1}. {rng.choice(PHRASES)}", "contents")
            page.raw("\n")
        page.raw("\n")
    with_names = maybe(rng, 0.7)
    for number, start in enumerate(range(0, len(parts), size)):
        chapter = parts[start : start + size]
        mark = {
            "roman": ROMAN[number % 15] + ".", "digits": f"{number + 1}", "chapter": f"Chapter {NUMBER_WORDS[number - 1] if number else 'One'}",
            "zero": f"{number + 1:02}", "part": f"PART {number + 1}",
        }.get(numbering, "")  # fmt: skip
        if numbering == "stars" and number:
            page.raw(rng.choice(RULES) + "\n\n")
        elif mark:
            together = with_names and maybe(rng, 0.5)
            if together:
                style.subhead(page, f"{mark} {subhead_of(rng, chapter[0])}")
            else:
                page.put(mark, "subhead", 0)
                page.raw("\n" if with_names else "\n\n")
                if with_names:
                    style.subhead(page, subhead_of(rng, chapter[0]))
        elif number:
            style.subhead(page, subhead_of(rng, chapter[0]))
        if maybe(rng, 0.15):
            page.put(f"{item.place},", "body", 0)
            page.raw(" ")
            page.put(rng.choice(["early morning.", "a Thursday in spring.", "two years earlier.", "noon."]), "body", 0)  # fmt: skip
            page.raw("\n\n")
        for at, words in enumerate(chapter):
            if at == 0 and drop == "caps":
                found = words.split()
                words = " ".join([*(each.upper() for each in found[:4]), *found[4:]])
            if at == 0 and drop == "letter" and words[0].isalpha():
                words = words[0] + "\n" + wrap(words[1:], style.width)
                page.put(words, "body", 0)
                page.raw(style.gap)
            else:
                style.paragraph(page, words)
            if maybe(rng, 0.12):
                text_break(page, rng, style, item, others)
            elif maybe(rng, 0.06):
                page.raw(rng.choice(["“", "> ", "» "]))
                page.put(snippet(rng.choice(sentences_of(words)), 18), "furniture")
                page.raw(style.gap)
    text_fields(page, rng, 0, item, below, low=True)
    if maybe(rng, 0.3):
        page.raw("\n")
        page.put(rng.choice(["Editing: {}", "Fact-checked by {}", "Illustrations: {}", "Design and code: {}"]).format(person(rng)), "furniture")  # fmt: skip
        page.raw("\n")
    text_foot(page, rng, others)
    return page


@family
def article_on_the_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article about what papers say: names of papers open its paragraphs or its subheads."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    above, below = plan_fields(rng, missing=0.08)
    if maybe(rng, 0.3):
        text_top(page, rng, item)
    text_head(page, rng, style, item, above)
    parts = split_up(rng, item)
    named = [each.outlet for each in others] + rng.sample(PAPERS, 4)
    verbs = ["writes:", "says", "comments:", "reported that", "sees it otherwise:", "notes in its leader:", "wonders:", "had this on its front page:", "quotes an official:"]  # fmt: skip
    form = rng.choice(["verb", "verb", "day", "bracket", "inside", "subheads"])
    for number, words in enumerate(parts):
        other = rng.choice(named)
        day = (item.published - timedelta(days=rng.randint(0, 3))).strftime(rng.choice(NO_YEAR))
        if number and maybe(rng, 0.6):
            if form == "verb":
                words = f"{other} {rng.choice(verbs)} “{words.strip('“”')}”"
            elif form == "day":
                words = f"On {day} {other} {rng.choice(verbs)} {words}"
            elif form == "bracket":
                words = f"{words} ({other}, {day})"
            elif form == "inside":
                sentences = sentences_of(words)
                sentences.insert(1, f"So {other} put it on {day}, and {rng.choice(named)} agreed.")
                words = " ".join(sentences)
            else:
                style.subhead(page, rng.choice([f"What {other} makes of it", f"The scoop of {other}", f"{other}’s doubts", f"How {other} erred"]))  # fmt: skip
        style.paragraph(page, words)
        if maybe(rng, 0.07):
            text_break(page, rng, style, item, others)
    text_fields(page, rng, 0, item, below, low=True)
    text_foot(page, rng, others)
    return page


@family
def claim_and_verdict(rng: random.Random, items: Sequence[Item]) -> Page:
    """A fact check in text, with boxes for claims and verdicts, sources and method."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    above, below = plan_fields(rng)
    text_top(page, rng, item)
    if maybe(rng, 0.5):
        page.put(
            rng.choice(["FACT CHECK", "Reality desk", "Is it true?", "Faktencheck", "Verified"]),
            "furniture",
        )
        page.raw("\n")
    text_head(page, rng, style, item, above)
    parts = split_up(rng, item)
    claim = rng.choice(["Claim", "The claim", "What is being said", "Statement", "Behauptung"])
    verdict = rng.choice(["Verdict", "Our verdict", "Rating", "Conclusion", "Bewertung"])
    verdicts = ["False", "Mostly true", "Half true.", "Misleading", "No evidence", "Correct, but without context.", "Unproven", "Altered"]  # fmt: skip
    several = maybe(rng, 0.4)
    joint = rng.choice([": ", "\n", " – "])

    def boxed(label: str, words: str) -> None:
        page.raw(rng.choice(["", "", "| ", "> "]))
        page.put(label, "subhead", 0)
        page.raw(joint)
        page.put(wrap(words, style.width), "body", 0)
        page.raw(style.gap)

    step = max(2, len(parts) // rng.choice([2, 3])) if several else len(parts) + 1
    for number, words in enumerate(parts):
        if number % step == 0:
            count = f" {number // step + 1}" if several else ""
            boxed(claim + count, "“" + snippet(max(sentences_of(words), key=len), 20, "”"))
            if not several and maybe(rng, 0.6):
                boxed(verdict, rng.choice(verdicts))
        elif maybe(rng, 0.15):
            style.subhead(page, rng.choice(["The facts", "What we found", "Where it comes from", "What experts say", *PHRASES[:6]]))  # fmt: skip
        style.paragraph(page, words)
        if several and (number + 1) % step == 0:
            boxed(verdict, rng.choice(verdicts))
        elif maybe(rng, 0.08):
            text_break(page, rng, style, item, others)
    if maybe(rng, 0.5):
        style.subhead(page, rng.choice(["Sources", "How we checked", "Evidence", "Links"]))
        for other in others[:3]:
            page.raw(rng.choice(["- ", "[1] ", "• "]))
            page.put(
                rng.choice([f"{other.outlet}, {other.published:%-d %B %Y}", other.url, f"{other.outlet}: {other.headline}"]),
                "source_line", 0,
            )  # fmt: skip
            page.raw("\n")
        page.raw("\n")
    text_fields(page, rng, 0, item, below, low=True)
    text_foot(page, rng, others)
    return page


@family
def obituary_notice(rng: random.Random, items: Sequence[Item]) -> Page:
    """An obituary: a life in years, with dates of a life that are not the day of the paper."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    above, below = plan_fields(rng)
    who = person(rng)
    born = rng.randint(1931, 1960)
    text_top(page, rng, item)
    if maybe(rng, 0.6):
        page.put(rng.choice(["Obituary", "OBITUARIES", "Other lives", "Lives remembered", "Nachruf", "In memoriam"]), "furniture")  # fmt: skip
        page.raw("\n\n")
    text_head(page, rng, style, item, above)
    if maybe(rng, 0.4):
        style.paragraph(page, f"{who}, {born}–{item.published.year}", "subhead")
    if maybe(rng, 0.5):
        page.put(photo_words(rng, item), "caption", 0)
        page.raw(" ")
        page.put(credit_words(rng, item), "credit", 0)
        page.raw("\n\n")
    parts = split_up(rng, item)
    year = born
    form = rng.choice(["years", "years", "places", "plain"])
    for number, words in enumerate(parts):
        if number and maybe(rng, 0.25):
            year = min(item.published.year - 1, year + rng.randint(3, 15))
            sub = {
                "years": rng.choice([f"{year}", f"{year}–{year + 2}", f"March {year}", f"{rng.randint(1, 28)} May {year}"]),
                "places": f"{rng.choice(others).place if others else item.place}, {year}",
            }.get(form, subhead_of(rng, words))  # fmt: skip
            style.subhead(page, sub)
        style.paragraph(page, words)
    last = item.published - timedelta(days=rng.randint(2, 20))
    if maybe(rng, 0.7):
        style.paragraph(
            page,
            rng.choice([
                f"{who}, born {rng.randint(1, 28)} June {born}; died {last:%-d %B %Y}", f"• {who}, harbour pilot, born {born}, died {last:%B %-d, %Y}",
                f"{who} is survived by two children. A service will be held on {item.published + timedelta(days=5):%A, %-d %B}.", f"* {rng.randint(1, 28)}.3.{born}   † {last:%-d.%-m.%Y}",
            ]),
            "body",
        )  # fmt: skip
    text_fields(page, rng, 0, item, below, low=True)
    text_foot(page, rng, others)
    return page


@family
def letter_to_the_editor(rng: random.Random, items: Sequence[Item]) -> Page:
    """A letters page of one letter, signed at its end, with rules for letters around it."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    masthead = rng.choice(["section", "publication", "none"])
    if masthead == "section":
        page.put(rng.choice(["Letters to", "Post for", "Readers write to"]), "section")
        page.raw(" ")
        page.put(item.outlet, "section", None, "outlet")
        page.raw("\n\n")
    elif masthead == "publication":
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(rng.choice(["\n", ", ", " | "]))
        page.put(day_words(rng, item), "publication", 0, "published", item.published.isoformat())
        page.raw("\n\n")
    if masthead != "section" and maybe(rng, 0.6):
        page.put(
            rng.choice(
                ["Letters", "Letters to the Editor", "Your view", "Dear editor", "Leserbriefe"]
            ),
            "furniture",
        )
        page.raw("\n\n")
    if maybe(rng, 0.85):
        style.headline(page, item.headline)
        page.raw("\n")
    if masthead != "publication" and maybe(rng, 0.7):
        put_day(page, rng, 0, item)
        page.raw("\n\n")
    if maybe(rng, 0.3) and others:
        page.put(f"Re “{others[0].headline}” ({others[0].published:%-d %B})", "body", 0)
        page.raw("\n\n")
    parts = split_up(rng, item, 14)
    salute = rng.choice(
        ["Sir, – ", "Dear Editor,", "Madam – ", "", "To the editor:", "Dear Sir or Madam,"]
    )
    for number, words in enumerate(parts):
        if number == 0 and salute:
            if salute.endswith("– "):
                words = salute + words
            else:
                style.paragraph(page, salute)
        style.paragraph(page, words)
    if maybe(rng, 0.6):
        style.paragraph(page, rng.choice(["Yours faithfully", "Yours, etc.,", "Sincerely,", "With kind regards", "I am, Sir, yours,"]))  # fmt: skip
    for name in item.authors:
        page.put(name.upper() if maybe(rng, 0.4) else name, "byline", 0, "author")
        page.raw(rng.choice(["\n", ", "]))
        page.put(rng.choice([item.place, f"Retired teacher, {item.place}", f"{rng.randint(2, 90)} Quay Street, {item.place}", "Chair, Harbour Users’ League", "by e-mail"]), "byline", 0)  # fmt: skip
        page.raw("\n")
    page.raw("\n")
    for words in rng.sample(
        [
            "Letters may be shortened.", "Write to letters@postroom.example. Please give your full address.", "The editor’s choice of letters is not the paper’s opinion.",
            "Letters must not be longer than 250 words.", "Anonymous letters are not printed.",
        ],
        rng.randint(0, 3),
    ):  # fmt: skip
        page.put(words, "furniture")
        page.raw("\n")
    text_foot(page, rng, others)
    return page


@family
def press_release_sheet(rng: random.Random, items: Sequence[Item]) -> Page:
    """A press release with an embargo line, contact blocks, notes to editors and a boilerplate."""
    page = Page()
    item, _others = choose(rng, items)
    style = TextStyle(rng)
    contact = person(rng)
    mail = f"{contact.split()[1].lower()}@{item.host}"
    where = rng.choice(["top", "end", "both"])

    def contacts() -> None:
        lines = rng.sample(
            [f"Contact: {contact}", f"Tel. +00 {rng.randint(100, 999)} {rng.randint(1000, 9999)}", mail, f"{rng.randint(2, 99)} Mill Lane, {item.place}", "Media relations", "Out of hours: see website"],
            rng.randint(2, 5),
        )  # fmt: skip
        page.put(rng.choice(["Media contact", "CONTACTS", "For further information:", "Press office", "Enquiries to"]), "furniture")  # fmt: skip
        for words in lines:
            page.raw("\n")
            page.put(words, "furniture")
        page.raw("\n\n")

    outlet_top = maybe(rng, 0.7)
    day_top = maybe(rng, 0.6)
    if outlet_top:
        page.put(
            item.outlet.upper() if maybe(rng, 0.3) else item.outlet, "publication", 0, "outlet"
        )
        page.raw("\n")
    page.put(rng.choice(["PRESS RELEASE", "News release", "FOR IMMEDIATE RELEASE", "Media statement", "Pressemitteilung", "Not for release before noon"]), "furniture")  # fmt: skip
    page.raw(rng.choice(["\n", " | ", "\t", "\n\n"]))
    if maybe(rng, 0.4):
        page.put(rng.choice([f"No. {rng.randint(10, 400)}/{item.published.year}", f"Ref: PR-{rng.randint(100, 999)}"]), "furniture")  # fmt: skip
        page.raw("\n")
    if day_top:
        put_day(page, rng, 0, item)
    page.raw("\n\n")
    if where != "end":
        contacts()
    style.headline(page, item.headline)
    page.raw("\n")
    for words in [item.deck] if maybe(rng, 0.5) else []:
        page.put(wrap(words, style.width), "deck", 0)
        page.raw("\n\n")
    parts = split_up(rng, item)
    if maybe(rng, 0.7):
        page.put(f"{item.place.upper() if maybe(rng, 0.6) else item.place}", "body", 0)
        page.raw(", ")
        if day_top:
            page.put(item.published.strftime(rng.choice(NO_YEAR)), "body", 0)
        else:
            page.put(item.published.strftime(rng.choice(WORDY_DAYS)), "publication", 0, "published", item.published.isoformat())  # fmt: skip
        page.raw(rng.choice([" – ", " -- ", ": ", " /PRDrift/ — ".replace("/PRDrift/ ", "")]))
    text_body(page, rng, style, item, [], parts, subs=0.08, breaks=0)
    page.raw(rng.choice(["###\n\n", "-ends-\n\n".replace("-ends-", "- 30 -"), "", "* * *\n\n"]))
    if maybe(rng, 0.5):
        page.put(rng.choice(["Notes to editors", "NOTES", "Editor’s notes"]), "furniture")
        for number in range(rng.randint(1, 3)):
            page.raw(f"\n{number + 1}. ")
            page.put(rng.choice(["Pictures are available on request.", "Figures are rounded.", "Interviews can be arranged with two days’ notice.", "The full report is on our website.", "The embargo applies to all media."]), "furniture")  # fmt: skip
        page.raw("\n\n")
    if maybe(rng, 0.7):
        page.put(f"About {item.outlet if maybe(rng, 0.5) else 'us'}", "furniture")
        page.raw("\n")
        page.put(wrap(f"Founded in {rng.randint(1890, 2015)}, we employ {rng.randint(12, 900)} people in {item.place} and elsewhere. This text contains statements about the future that may turn out to be wrong.", style.width), "furniture")  # fmt: skip
        page.raw("\n\n")
    if where != "top":
        contacts()
    if not outlet_top:
        put_outlet(page, rng, 0, item, low=True)
        page.raw("\n")
    return page


@family
def mail_passed_on(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article at the bottom of mails that were passed on, with headers, marks and signatures."""
    page = Page()
    item, _others = choose(rng, items)
    depth = rng.randint(1, 3)
    marks = maybe(rng, 0.5)
    width = rng.choice([0, 60, 68, 74]) if marks else rng.choice([0, 0, 72])
    german = maybe(rng, 0.2)
    labels = ("Von:", "Gesendet:", "An:", "Betreff:") if german else rng.choice([("From:", "Sent:", "To:", "Subject:"), ("From:", "Date:", "To:", "Subject:")])  # fmt: skip
    shorten = rng.choice(["FW: ", "Fwd: ", "WG: ", "", "Tr: "])
    remarks = [
        "FYI", "Did you see this?", "For tomorrow’s meeting, please read.", "Thanks – passing this on.", "As promised.", "Worth a read, especially the end.",
        "Can someone check the figures?", "zK", "No comment needed…", "I could not find it on their site any more.",
    ]  # fmt: skip
    own_subject = maybe(rng, 0.5)
    for level in range(depth):
        mark = "> " * level if marks else ""
        if level or maybe(rng, 0.5):
            if level:
                page.raw(mark)
                page.put(rng.choice(["Forwarded message", "Original Message", "Begin forwarded message:", "Ursprüngliche Nachricht"]), "furniture")  # fmt: skip
                page.raw("\n")
            writer = person(rng)
            values = [
                rng.choice([writer, f"{writer} <{writer.split()[0].lower()}@postroom.example>"]),
                (item.published + timedelta(days=depth - level)).strftime(rng.choice(["%a, %d %b %Y", "%A, %B %-d, %Y", "%d.%m.%Y"])) + f" {rng.randint(7, 21)}:{rng.randint(10, 59)}",
                person(rng),
                shorten * (depth - level) + (item.headline if own_subject else rng.choice(["article", "press", "from today’s paper", f"{item.topic}: to read"])),
            ]  # fmt: skip
            for label, value in zip(labels, values, strict=True):
                page.raw(mark)
                page.put(f"{label} {value}", "furniture")
                page.raw("\n")
            page.raw(mark.rstrip() + "\n")
        if level < depth - 1 or maybe(rng, 0.3):
            for words in rng.sample(remarks, rng.choice([1, 1, 2])):
                page.raw(mark)
                page.put(words, "furniture")
                page.raw("\n")
            if maybe(rng, 0.5):
                page.raw(mark)
                page.put(rng.choice([person(rng), "Best, " + rng.choice(FORENAMES), "Sent from my phone", "-- Press desk, ext. 204"]), "furniture")  # fmt: skip
                page.raw("\n")
            page.raw(mark.rstrip() + "\n")
    mark = "> " * depth if marks else ""

    def lines(words: str, role, field=None, value=None) -> None:
        for line in wrap(words, width).split("\n"):
            page.raw(mark)
            page.put(line, role, 0, field, value)
            page.raw("\n")

    above, below = plan_fields(rng, 0.1)
    above = [kind for kind in above if kind != "update"]
    fields_first = maybe(rng, 0.4)

    def head_fields(kinds: list[str], low: bool = False) -> None:
        for kind in kinds:
            page.raw(mark)
            put_kind(page, rng, 0, item, kind, low)
            page.raw("\n")

    if fields_first:
        head_fields(above)
        page.raw(mark.rstrip() + "\n")
    lines(item.headline, "headline")
    page.raw(mark.rstrip() + "\n")
    if maybe(rng, 0.35):
        lines(item.deck, "deck")
        page.raw(mark.rstrip() + "\n")
    if not fields_first:
        head_fields(above)
        page.raw(mark.rstrip() + "\n")
    for number, words in enumerate(split_up(rng, item)):
        if number and maybe(rng, 0.15):
            lines(subhead_of(rng, words), "subhead")
            page.raw(mark.rstrip() + "\n")
        lines(words, "body")
        page.raw(mark.rstrip() + "\n")
    head_fields(below, low=True)
    page.raw("\n")
    if maybe(rng, 0.6):
        page.put(
            wrap(rng.choice([
                "This e-mail and its attachments may be confidential. If you have received it in error, please delete it.",
                "Think of the trees before you print this message.", "The sender accepts no liability for the content of this mail or for its use.",
                "You receive this because you are on the list press-swap. To leave, write to press-swap-off@postroom.example.",
            ]), 72), "furniture")  # fmt: skip
        page.raw("\n")
    return page


@family
def copied_with_everything(rng: random.Random, items: Sequence[Item]) -> Page:
    """All text of a site's page, selected and copied: menus, bars, boxes, comments, footer."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    style.width, style.indent = 0, ""
    style.lead = style.sub = "plain"
    style.gap = rng.choice(["\n", "\n\n"])
    above, below = plan_fields(rng)
    for words in rng.choice(MENUS) + rng.sample(
        ["Jobs", "Puzzles", "Obituaries", "Shop", "Newsletters", "Dark mode"], 3
    ):
        page.put(words, "furniture")
        page.raw("\n")
    if maybe(rng, 0.5):
        page.put(rng.choice(["Breaking", "Trending:", "Just in"]), "teaser")
        page.raw("\n")
        for other in others[:3]:
            page.put(snippet(other.headline, 8) if maybe(rng, 0.5) else other.headline, "teaser")
            page.raw("\n")
    if maybe(rng, 0.4):
        page.put(
            f"{rng.choice(['Tuesday', 'Friday', 'Sunday'])} {rng.randint(3, 24)}°C {item.place}",
            "furniture",
        )
        page.raw("\n")
    page.put(item.topic, "furniture")
    page.raw("\n")
    text_head(page, rng, style, item, above)
    for words in rng.sample(SHARES, rng.randint(2, 5)):
        page.put(words, "furniture")
        page.raw("\n")
    if maybe(rng, 0.7):
        page.put(photo_words(rng, item), "caption", 0)
        page.raw(rng.choice(["\n", " "]))
        page.put(credit_words(rng, item), "credit", 0)
        page.raw("\n")
    parts = split_up(rng, item)
    for number, words in enumerate(parts):
        if number and maybe(rng, 0.25):
            text_break(page, rng, style, item, others)
        if number and maybe(rng, 0.12):
            style.subhead(page, subhead_of(rng, words))
        style.paragraph(page, words)
        if maybe(rng, 0.05):
            page.put(
                f"{rng.choice(['Poll:', 'Vote', 'Your opinion:'])} {rng.choice(ASKED)}", "furniture"
            )
            page.raw("\n")
            page.put(
                rng.choice(["Yes 41 % No 59 %", "Yes\nNo\nDon’t know", "Vote now"]), "furniture"
            )
            page.raw("\n")
    text_fields(page, rng, 0, item, below, low=True)
    if maybe(rng, 0.5):
        page.put(rng.choice(["Topics:", "Tags", "More about:"]) + " " + ", ".join(rng.sample([item.topic, item.place, "Harbour", "Council", "Europe", "Budget"], 3)), "furniture")  # fmt: skip
        page.raw("\n")
    if maybe(rng, 0.4):
        page.put(rng.choice(["About the author", "The writer"]), "furniture")
        page.raw("\n")
        page.put(
            f"{item.authors[0]} has covered {item.topic.lower()} since {item.published.year - 6}.",
            "furniture",
        )
        page.raw("\n")
    if maybe(rng, 0.5):
        page.put(f"{rng.randint(2, 240)} comments", "furniture")
        page.raw("\n")
        for _ in range(rng.randint(1, 4)):
            page.put(f"{rng.choice(FORENAMES)} {rng.choice('BDKMT')}.", "furniture")
            page.raw(rng.choice(["\n", " "]))
            page.put(
                rng.choice(["3 hours ago", f"{item.published:%d.%m.%Y}, 14:02", "yesterday"]),
                "furniture",
            )
            page.raw("\n")
            page.put(rng.choice(["I do not believe a word of it.", "Well put. Thank you for this report.", "And who pays for it in the end? We do, as always.", "First!", "The author should look up the law before writing.", "Same in our town."]), "furniture")  # fmt: skip
            page.raw("\n")
            page.put(rng.choice(["Reply · Like · Report", "▲ 12 ▼ 3", "Answer"]), "furniture")
            page.raw("\n")
    text_foot(page, rng, others)
    for words in rng.sample(FEET, 3):
        page.put(words, "furniture")
        page.raw("\n")
    return page


@family
def printed_pages(rng: random.Random, items: Sequence[Item]) -> Page:
    """Printed pages turned into text: running heads, folios, jump lines and repeated headlines."""
    page = Page()
    item, others = choose(rng, items)
    width = rng.choice([34, 42, 50, 64, 80])
    day = item.published
    above, below = plan_fields(rng, 0.05)
    run_outlet = "outlet" in above and maybe(rng, 0.6)
    run_day = "day" in above and maybe(rng, 0.6)
    number = rng.randint(1, 9)
    gap = rng.choice(["\n\n", "\n"])
    indent = "" if gap == "\n\n" else rng.choice(["  ", "   ", ""])
    folio = rng.choice(["Page {}", "– {} –", "{}", "p. {}", "Seite {}", "A{}", "{} of 14"])
    feed = rng.choice(["\f", "\n", "\n\n", "-" * 30 + "\n"])
    word = day.strftime(rng.choice(WORDY_DAYS))

    def running_head(first: bool) -> None:
        nonlocal number
        order = rng.sample(["outlet", "day", "folio"], 3)
        begun = False
        for kind in order:
            if kind != "folio" and not (run_outlet if kind == "outlet" else run_day):
                continue
            page.raw(rng.choice(["   ", "\t", " | ", "\n"]) if begun else "")
            begun = True
            if kind == "folio":
                page.put(folio.format(number), "furniture")
            elif not first:
                page.put(item.outlet.upper() if kind == "outlet" else word, "furniture")
            elif kind == "outlet":
                page.put(item.outlet.upper() if maybe(rng, 0.4) else item.outlet, "publication", 0, "outlet")  # fmt: skip
            else:
                page.put(word, "publication", 0, "published", day.isoformat())
        page.raw("\n\n")
        number += rng.choice([1, 1, 2, 3])

    running_head(True)
    if maybe(rng, 0.4):
        page.put(rng.choice([item.topic.upper(), "CITY EDITION", "WEEKEND", f"No. {rng.randint(100, 9999)}   Price 2.80"]), "furniture")  # fmt: skip
        page.raw("\n")
    page.put(
        wrap(item.headline.upper() if maybe(rng, 0.3) else item.headline, width), "headline", 0
    )
    page.raw("\n\n")
    if maybe(rng, 0.4):
        page.put(wrap(item.deck, width), "deck", 0)
        page.raw("\n\n")
    rest = [
        kind
        for kind in above
        if not ((kind == "outlet" and run_outlet) or (kind == "day" and run_day))
    ]
    text_fields(page, rng, 0, item, rest)
    page.raw("\n")
    parts = split_up(rng, item)
    pages = rng.randint(2, 4)
    size = max(1, -(-len(parts) // pages))
    short = " ".join(item.headline.split()[:2]).upper()
    for at, words in enumerate(parts):
        torn = at and at % size == 0
        if torn:
            page.put(rng.choice(["Continued on page {}", "See {short}, page {}", "Please turn to page {}", "► {}", "{short} → A{}", "(continued on p. {})"]).format(number, short=short), "furniture")  # fmt: skip
            page.raw("\n")
            if maybe(rng, 0.4) and others:
                page.raw("\n")
                page.put(rng.choice(["INSIDE", "Also in this issue", "Tomorrow"]), "teaser")
                page.raw("\n")
                page.put(wrap(others[0].headline, width) + f" {rng.randint(2, 40)}", "teaser")
                page.raw("\n")
            if maybe(rng, 0.3):
                page.put(rng.choice(["Printed for the library of the Harbour Board.", "www.pressarchive.example", f"printed {day + timedelta(days=30):%d.%m.%Y} 09:14"]), "furniture")  # fmt: skip
                page.raw("\n")
            page.raw(feed)
            running_head(False)
            if maybe(rng, 0.7):
                page.put(rng.choice(["From page {}", "Continued from page {}", "{short}", "{short} (from A{})", "← {}"]).format(number - 1, short=short), "furniture")  # fmt: skip
                page.raw("\n\n")
        elif at and maybe(rng, 0.12):
            page.put(subhead_of(rng, words), "subhead", 0)
            page.raw("\n")
        elif at and maybe(rng, 0.07):
            page.put(wrap(photo_words(rng, item), width), "caption", 0)
            page.raw("\n")
            page.put(credit_words(rng, item), "credit", 0)
            page.raw("\n\n")
        page.raw(indent)
        page.put(wrap(words, width), "body", 0)
        page.raw(gap)
    page.raw("\n")
    text_fields(page, rng, 0, item, below, low=True)
    return page


@family
def broadcast_transcript(rng: random.Random, items: Sequence[Item]) -> Page:
    """A broadcast written down: speakers' names, times, sounds in brackets, a disclaimer."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    above, below = plan_fields(rng)
    text_top(page, rng, item)
    text_head(page, rng, style, item, above)
    if maybe(rng, 0.6):
        page.put(rng.choice(["TRANSCRIPT", "Full transcript", "This transcript was made by machine and may contain errors.", "Duration: 5 minutes", "[Listen]", "Rush transcript. Copy may not be in its final form."]), "furniture")  # fmt: skip
        page.raw("\n\n")
    host, reporter, guest = item.authors[0], person(rng), person(rng)
    form = rng.choice(["caps", "caps", "time", "time_name", "line", "brackets"])
    sounds = ["(SOUNDBITE OF HARBOUR BELL)", "[MUSIC]", "(APPLAUSE)", "[crosstalk]", "(Begin videotape)", "[laughter]", "(SOUNDBITE OF ARCHIVED RECORDING)"]  # fmt: skip
    seconds = 0
    parts = split_up(rng, item)
    opening = rng.choice([f"Good evening. I’m {host}.", f"This is the evening programme. I’m {host}. {reporter} reports.", "Welcome back."])  # fmt: skip
    seen: set[str] = set()
    for number, words in enumerate([opening, *parts]):
        speaker = host if number == 0 else rng.choice([host, reporter, reporter, guest])
        seconds += rng.randint(8, 90)
        time = f"{seconds // 60:02}:{seconds % 60:02}"
        name = speaker if speaker not in seen or maybe(rng, 0.4) else speaker.split()[-1]
        title = rng.choice([", BYLINE", ", HOST", " (in the studio)", ", harbour master", ""]) if speaker not in seen else ""  # fmt: skip
        seen.add(speaker)
        if form == "caps":
            words = f"{name.upper()}{title}: {words}"
        elif form == "time_name":
            page.put(f"[{time}] {name}:", "furniture")
            page.raw(rng.choice([" ", "\n"]))
        elif form == "time":
            page.put(time, "furniture")
            page.raw(rng.choice([" ", "\n"]))
        elif form == "line":
            page.put(name + title, "furniture")
            page.raw("\n")
        else:
            words = f"[{name}] {words}"
        style.paragraph(page, words)
        if maybe(rng, 0.12):
            page.put(rng.choice(sounds), "furniture")
            page.raw(style.gap)
        if maybe(rng, 0.05):
            text_break(page, rng, style, item, others)
    text_fields(page, rng, 0, item, below, low=True)
    if maybe(rng, 0.5):
        page.put(rng.choice(["Transcripts are made in a hurry. The record of the programme is the sound.", "© All rights in the programme reserved.", "Contact the programme: studio@wavehouse.example"]), "furniture")  # fmt: skip
        page.raw("\n")
    text_foot(page, rng, others)
    return page


@family
def paper_from_the_archive(rng: random.Random, items: Sequence[Item]) -> Page:
    """An old newspaper's article as an archive shows it: banks of headlines, "by telegraph"."""
    page = Page()
    item, _others = choose(rng, items)
    style = TextStyle(rng)
    style.width = rng.choice([0, 30, 36, 44, 60])
    record = maybe(rng, 0.7)
    low = maybe(rng, 0.3)

    def cite(is_low: bool) -> None:
        role = "source_line" if is_low else "publication"
        where = f"{rng.choice(['page', 'p.', 'Page', 'col.'])} {rng.randint(1, 12)}"
        form = rng.choice(["line", "lines", "sentence"])
        if form == "sentence":
            page.put(rng.choice(["Cited from", "As printed in", "Originally in"]), role, 0)
            page.raw(" ")
        page.put(item.outlet, role, 0, "outlet")
        if maybe(rng, 0.4):
            page.raw(" ")
            page.put(rng.choice([f"({item.place})", f"({item.place} : {item.published.year - 40} - {item.published.year + 9})", "[morning edition]"]), role, 0)  # fmt: skip
        page.raw("\n" if form == "lines" else ", ")
        page.put(day_words(rng, item, WORDY_DAYS), role, 0, "published", item.published.isoformat())
        page.raw("\n" if form == "lines" else ", ")
        page.put(where, role, 0)
        page.raw("\n")

    if record:
        page.put(rng.choice(["Harbour Library: digitised newspapers", "NEWSPAPER ARCHIVE", "Periodicals on line", "Full text (uncorrected)"]), "furniture")  # fmt: skip
        page.raw("\n")
        if maybe(rng, 0.4):
            page.put("« Previous article | Next article » | Zoom | Correct this text", "furniture")
            page.raw("\n")
        page.raw("\n")
    if not low:
        cite(False)
        page.raw("\n")
    head = wrap(item.headline.upper() if maybe(rng, 0.7) else item.headline, style.width)
    page.put(head + ("." if maybe(rng, 0.4) else ""), "headline", 0)
    page.raw("\n")
    for words in rng.sample([item.deck, *PHRASES], rng.choice([0, 1, 2, 3])):
        page.raw(rng.choice(["", "-----\n", "   "]))
        page.put(words.upper() if maybe(rng, 0.3) else words, "deck", 0)
        page.raw("\n")
    page.raw("\n")
    if maybe(rng, 0.4):
        page.put(rng.choice(["(BY TELEGRAPH.)", "BY CABLE.", "[FROM OUR CORRESPONDENT.]", "(Special to this paper.)", "By wireless"]), "publication", 0)  # fmt: skip
        page.raw("\n\n")
    if maybe(rng, 0.3):
        put_author(page, rng, 0, item, upper=True, job=False)
        page.raw("\n\n")
    parts = split_up(rng, item)
    for number, words in enumerate(parts):
        if number == 0 and maybe(rng, 0.7):
            words = f"{item.place.upper()}, {item.published - timedelta(days=1):%B %-d}.{rng.choice(['—', ' - ', ' '])}{words}"
        if number and maybe(rng, 0.2):
            style.subhead(
                page,
                rng.choice(
                    [
                        subhead_of(rng, words),
                        f"{item.place}, {rng.choice(['Monday', 'Later', 'Midnight'])}.",
                    ]
                ),
            )
        style.paragraph(page, words)
        if maybe(rng, 0.06):
            page.put(
                rng.choice(["[illegible]", "(Advt.)", f"{rng.choice(GOODS)}", "[Column break]"]),
                "furniture",
            )
            page.raw(style.gap)
    if low:
        page.raw("\n")
        cite(True)
    if maybe(rng, 0.5):
        page.put(rng.choice(["Text corrected by 3 readers.", "Words: 412. Quality of recognition: 71 %", "Rights: out of copyright", "Identifier: hl-8841-p3"]), "furniture")  # fmt: skip
        page.raw("\n")
    return page


@family
def list_of_things(rng: random.Random, items: Sequence[Item]) -> Page:
    """A list article in text: numbered heads that look like items of a digest."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    above, below = plan_fields(rng)
    text_top(page, rng, item)
    text_head(page, rng, style, item, above)
    parts = split_up(rng, item)
    intro = rng.choice([0, 1, 1, 2])
    for words in parts[:intro]:
        style.paragraph(page, words)
    points = parts[intro:]
    backwards = maybe(rng, 0.3)
    shape = rng.choice(
        ["{}. ", "{}) ", "#{} ", "No. {}: ", "{} – ", "({}) ", "{}\n", "- ", "• ", "{}: "]
    )
    inline = maybe(rng, 0.3)
    size = rng.choice([1, 1, 2, 3])
    groups = [points[at : at + size] for at in range(0, len(points), size)]
    for number, group in enumerate(groups):
        count = len(groups) - number if backwards else number + 1
        mark = shape.format(count)
        if inline:
            words = subhead_of(rng, group[0]).rstrip(".")
            page.raw(mark)
            page.put(words + rng.choice([".", ":"]), "subhead", 0)
            page.raw(" ")
            page.put(wrap(group[0], style.width), "body", 0)
            page.raw(style.gap)
            group = group[1:]
        else:
            page.raw(mark)
            page.put(subhead_of(rng, group[0]), "subhead", 0)
            page.raw(rng.choice(["\n", style.gap]))
        for words in group:
            style.paragraph(page, words)
        if maybe(rng, 0.2):
            text_break(page, rng, style, item, others)
        if maybe(rng, 0.1):
            page.put(rng.choice(["Where: ", "Price: ", "Our tip: ", "Open: "]) + rng.choice(["harbour side", "from 12.50", "daily except Mondays", "go early"]), "body", 0)  # fmt: skip
            page.raw(style.gap)
    text_fields(page, rng, 0, item, below, low=True)
    text_foot(page, rng, others)
    return page


@family
def clipping_in_a_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """A review of the press that has one item on its day, under headings for paper and day."""
    page = Page()
    item, _others = choose(rng, items)
    style = TextStyle(rng)
    title = rng.choice(["Clippings", "What the press writes", "Daily cutting", "Media review", "Noted", "Presseschau", "From the papers"])  # fmt: skip
    page.put(title.upper() if maybe(rng, 0.4) else title, "furniture")
    page.raw("\n")
    if maybe(rng, 0.4):
        page.put(rng.choice(["1 item", "Compiled by the information office", "Circulation: internal", "Today: one article"]), "furniture")  # fmt: skip
        page.raw("\n")
    page.raw("\n")
    kinds = rng.choice([["outlet", "day"], ["day", "outlet"], ["outlet"], ["day"]])
    rule = rng.choice(["", "", "== ", "## ", "* "])
    for kind in kinds:
        page.raw(rule)
        if kind == "outlet":
            if maybe(rng, 0.4):
                page.put(rng.choice(["Newspaper:", "From", "Paper:", "In"]), "section")
                page.raw(" ")
            page.put(
                item.outlet.upper() if maybe(rng, 0.3) else item.outlet, "section", None, "outlet"
            )
        else:
            page.put(day_words(rng, item), "section", None, "published", item.published.isoformat())
        page.raw(" ==" if rule == "== " else "")
        page.raw("\n\n" if rule or maybe(rng, 0.5) else "\n")
    page.raw("\n")
    rest = [
        kind for kind in ("outlet", "day", "author") if kind[:3] not in [each[:3] for each in kinds]
    ]
    text_head(page, rng, style, item, [kind for kind in rest if maybe(rng, 0.7)])
    text_body(page, rng, style, item, [], split_up(rng, item), subs=0.2, breaks=0.05)
    if maybe(rng, 0.3):
        put_url(page, rng, 0, item)
        page.raw("\n")
    page.raw("\n" + rng.choice(RULES) + "\n")
    page.put(rng.choice(["Other papers had nothing on our subjects.", "End of review", "The views of the papers are not ours.", "Next issue on Monday"]), "furniture")  # fmt: skip
    page.raw("\n")
    return page


# ---------------------------------------------------------------- HTML


class Web:
    """How a site writes its pages: the names of classes and the elements that it uses."""

    def __init__(self, page: Page, rng: random.Random) -> None:
        self.page, self.rng = page, rng
        self.naming = rng.choice(["words", "words", "hashed", "utility", "bare"])
        self.soup = maybe(rng, 0.5)
        self.head = rng.choice(["h1", "h1", "h1", "h2", "h3", "div", "p", "strong"])
        self.sub = rng.choice(["h2", "h2", "h3", "h4", "strong", "b", "div", "h1"])
        self.paragraph_tag = rng.choice(["p", "p", "p", "p", "div", "br"])
        self.indent = rng.choice(["", "", "  ", "\n"])
        self.prefix = rng.choice(["", "c-", "article__", "story-", "o-"])
        self.names: dict[str, str] = {}
        self.open: list[str] = []

    def name(self, word: str) -> str:
        """A class attribute for a part of the page."""
        if word not in self.names:
            self.names[word] = self._new_name(word)
        return self.names[word]

    def _new_name(self, word: str) -> str:
        rng = self.rng
        if self.naming == "bare":
            return ""
        if self.naming == "hashed":
            letters = "".join(rng.choice("abcdefhkmnrstuvxz0123456789") for _ in range(6))
            return f' class="{rng.choice(["css-", "sc-", "_", "jsx-"])}{letters}"'
        if self.naming == "utility":
            chosen = rng.sample(
                ["mt-4", "px-2", "text-sm", "flex", "font-bold", "leading-6", "md:w-2/3"], 3
            )
            return f' class="{" ".join(chosen)}"'
        return f' class="{self.prefix}{word}"'

    def start(self, tag: str, word: str = "", attributes: str = "") -> None:
        """Open an element that ``end`` closes."""
        self.page.raw(f"<{tag}{self.name(word) if word else ''}{attributes}>{self.indent}")
        self.open.append(tag)

    def end(self, count: int = 1) -> None:
        """Close the last elements."""
        for _ in range(count):
            self.page.raw(f"</{self.open.pop()}>\n")

    def put(
        self, tag: str, words: str, role, a: int | None = None, field=None, value=None, word: str = "",
        link: str = "",
    ) -> None:  # fmt: skip
        """Put words in an element of their own, at times with a link."""
        self.page.raw(f"<{tag}{self.name(word) if word else ''}>")
        self.page.raw(f'<a href="{html.escape(link)}">' if link else "")
        self.page.put(words, role, a, field, value)
        self.page.raw(("</a>" if link else "") + f"</{tag}>")
        self.page.raw("\n" if tag not in ("span", "b", "i", "em", "strong", "a") else "")

    def section(self, semantic: str, word: str) -> None:
        """Open a part of the page with an element of its kind or a ``div``."""
        self.start("div" if self.soup else semantic, word)

    def paragraph(self, words: str, role="body", a: int | None = 0) -> None:
        """Put a paragraph."""
        page = self.page
        if self.paragraph_tag == "br":
            page.put(words, role, a)
            page.raw("<br><br>\n")
            return
        page.raw(f"<{self.paragraph_tag}{self.name('text') if maybe(self.rng, 0.3) else ''}>{self.indent}")  # fmt: skip
        cut = words.split()
        if len(cut) > 12 and maybe(self.rng, 0.1):
            at = self.rng.randint(2, 6)
            tag = self.rng.choice(["b", "em", "a", "strong", "span"])
            page.put(" ".join(cut[:at]), role, a)
            page.raw(f" <{tag}{' href=/topic/7' if tag == 'a' else ''}>")
            page.put(" ".join(cut[at : at + 3]), role, a)
            page.raw(f"</{tag}> ")
            page.put(" ".join(cut[at + 3 :]), role, a)
        else:
            page.put(words, role, a)
        page.raw(f"</{self.paragraph_tag}>\n")

    def subhead(self, words: str, a: int = 0, number: str = "") -> None:
        """Put a subhead, in a heading or in bold letters of a paragraph."""
        bold = self.sub in ("strong", "b")
        self.page.raw("<p>" if bold else "")
        if number and maybe(self.rng, 0.5):
            self.page.raw(f"<{self.sub}{'' if bold else self.name('crosshead')}>")
            self.page.raw("<span>")
            self.page.put(number, "subhead", a)
            self.page.raw("</span> ")
            self.page.put(words, "subhead", a)
            self.page.raw(f"</{self.sub}>\n")
        else:
            self.put(self.sub, f"{number} {words}".strip(), "subhead", a, word="" if bold else "crosshead")  # fmt: skip
        self.page.raw("</p>\n" if bold else "")


def open_web(page: Page, rng: random.Random, title: str, lang: str = "en") -> Web:
    """Begin an HTML document."""
    page.raw(f'<!DOCTYPE html>\n<html lang="{lang}">\n<head><meta charset="utf-8"><title>{html.escape(title)}</title>')  # fmt: skip
    page.raw(
        rng.choice(["", "<style>.lead{font-size:1.2em}</style>", "<script>window.dl=[]</script>"])
    )
    page.raw("</head>\n<body>\n")
    return Web(page, rng)


def web_menu(web: Web, rng: random.Random, words: Sequence[str] = ()) -> None:
    """Put a menu."""
    web.section("header", "menu")
    kind = rng.choice(["ul", "spans", "links"])
    page = web.page
    page.raw("<ul>" if kind == "ul" else "")
    for each in words or rng.choice(MENUS):
        page.raw("<li>" if kind == "ul" else "")
        page.raw(f'<a href="/{len(each)}">' if kind != "spans" else "<span>")
        page.put(each, "furniture")
        page.raw("</a>" if kind != "spans" else "</span>")
        page.raw("</li>" if kind == "ul" else " ")
    page.raw("</ul>" if kind == "ul" else "")
    web.end()


def web_top(web: Web, rng: random.Random, item: Item, others: Sequence[Item]) -> None:
    """Put what stands above an article on a site."""
    if maybe(rng, 0.75):
        web_menu(web, rng)
    if maybe(rng, 0.25) and others:
        web.section("div", "breaking")
        web.put("span", rng.choice(["Breaking", "Just in", "Live"]), "teaser")
        web.page.raw(" ")
        web.put("a", others[0].headline, "teaser")
        web.end()
    if maybe(rng, 0.3):
        web.put("div", rng.choice(["Home › {}", "News / {}", "{}", "You are here: {}"]).format(item.topic), "furniture", word="path")  # fmt: skip


def web_fields(
    web: Web, rng: random.Random, a: int, item: Item, kinds: Sequence[str], low: bool = False
) -> None:
    """Put fields in one of the ways sites do."""
    if not kinds:
        return
    page = web.page
    shape = rng.choice(["line", "line", "divs", "spans", "ul", "br", "dl", "table"])
    between = rng.choice([" | ", " · ", " — ", ", ", " • ", " / "])
    outer, inner = {"line": ("p", ""), "divs": ("div", "div"), "spans": ("div", "span"), "ul": ("ul", "li"), "br": ("p", ""), "dl": ("dl", "dd"), "table": ("table", "td")}[shape]  # fmt: skip
    web.start(outer, "meta")
    labels = {"outlet": ["Source", "Publication", "Outlet", "Medium"], "day": ["Date", "Published", "Day"], "author": ["Author", "By", "Byline"], "update": ["Changes"], "url": ["Link", "Original"]}  # fmt: skip
    for number, kind in enumerate(kinds):
        if shape in ("dl", "table"):
            role = (
                "byline" if kind == "author" else "source_line" if kind == "url" else "publication"
            )
            page.raw("<tr><th>" if shape == "table" else "<dt>")
            page.put(rng.choice(labels[kind]), role, a)
            page.raw("</th>" if shape == "table" else "</dt>")
            page.raw(f"<{inner}>")
            if kind == "author":
                put_names(page, rng, a, item)
            elif kind == "day":
                page.put(day_words(rng, item), role, a, "published", item.published.isoformat())
            elif kind == "outlet":
                page.put(item.outlet, role, a, "outlet")
            else:
                put_kind(page, rng, a, item, kind, low)
            page.raw(f"</{inner}>" + ("</tr>" if shape == "table" else ""))
            continue
        if number:
            page.raw(between if shape == "line" else "<br>" if shape == "br" else rng.choice(["", " ", between]) if shape == "spans" else "")  # fmt: skip
        page.raw(f"<{inner}{web.name(kind)}>" if inner else "")
        tag = {"day": "time", "author": "a", "outlet": "a"}.get(kind, "") if maybe(rng, 0.3) else ""
        page.raw(f"<{tag}{' href=/' if tag == 'a' else ''}>" if tag else "")
        put_kind(page, rng, a, item, kind, low)
        page.raw((f"</{tag}>" if tag else "") + (f"</{inner}>" if inner else ""))
    web.end()


def web_head(
    web: Web, rng: random.Random, item: Item, above: Sequence[str], a: int = 0, link: str = ""
) -> None:
    """Put headline, deck and fields."""
    order = rng.choice([["head", "deck", "fields"], ["head", "deck", "fields"], ["fields", "head", "deck"], ["head", "fields", "deck"]])  # fmt: skip
    wrapped = maybe(rng, 0.4)
    if wrapped:
        web.section("header", "head")
    for part in order:
        if part == "head":
            kicker = maybe(rng, 0.15)
            if kicker:
                web.put("div", rng.choice([item.topic, item.topic.upper(), "Exclusive", "Analysis", f"{item.topic} in {item.place}"]), "furniture", word="kicker")  # fmt: skip
            web.page.raw("<p>" if web.head == "strong" else "")
            web.put(web.head, item.headline, "headline", a, word="title", link=link)
            web.page.raw("</p>\n" if web.head == "strong" else "")
        elif part == "deck" and maybe(rng, 0.4):
            web.put(rng.choice(["p", "div", "h2", "h3"]), item.deck, "deck", a, word="lead")
        elif part == "fields":
            web_fields(web, rng, a, item, above)
    if wrapped:
        web.end()


def web_figure(web: Web, rng: random.Random, item: Item, a: int = 0) -> None:
    """Put a picture with caption and credit."""
    web.section("figure", "picture")
    web.page.raw('<img src="/p/1.jpg" alt="">')
    tag = "div" if web.soup else "figcaption"
    if maybe(rng, 0.5):
        web.start(tag, "caption")
        web.page.put(photo_words(rng, item), "caption", a)
        if maybe(rng, 0.75):
            web.page.raw(" ")
            web.put(rng.choice(["span", "small", "i"]), credit_words(rng, item), "credit", a)
        web.end()
    else:
        web.put(tag, photo_words(rng, item), "caption", a)
        if maybe(rng, 0.75):
            web.put(rng.choice(["div", "span", "small"]), credit_words(rng, item), "credit", a)
    web.end()


def web_gallery(web: Web, rng: random.Random, item: Item, a: int = 0) -> None:
    """Put several pictures with numbers."""
    count = rng.randint(2, 6)
    web.section("div", "gallery")
    for number in range(count):
        web.page.raw('<img src="/g/1.jpg" alt="">')
        if maybe(rng, 0.6):
            web.put("span", rng.choice(["{}/{}", "{} of {}", "Picture {} / {}"]).format(number + 1, count), "furniture")  # fmt: skip
        web.put("p", photo_words(rng, item), "caption", a)
        if maybe(rng, 0.6):
            web.put(rng.choice(["small", "div"]), credit_words(rng, item), "credit", a)
    web.end()


def web_related(web: Web, rng: random.Random, others: Sequence[Item], most: int = 4) -> None:
    """Put a box of teasers: headlines alone, with cut-off texts, or with outlet and day."""
    if not others:
        return
    web.section("aside", "related")
    web.put(
        rng.choice(["h2", "h3", "h4", "div", "strong"]), rng.choice(ALSO), "teaser", word="label"
    )
    shape = rng.choice(["list", "cards", "cards", "links"])
    web.page.raw("<ul>" if shape == "list" else "")
    for other in rng.sample(list(others), min(len(others), rng.randint(1, most))):
        if shape == "list":
            web.start("li")
            web.put("a", other.headline, "teaser")
        elif shape == "links":
            web.start("p")
            web.page.raw('<a href="/more">')
            web.page.put(other.headline, "teaser")
            web.page.raw("</a>")
        else:
            web.start("div", "card")
            web.put(rng.choice(["h3", "h4", "div", "h2"]), other.headline, "teaser", link="/x")
            if maybe(rng, 0.6):
                web.put("p", snippet(other.paragraphs[0], rng.randint(10, 25)), "teaser")
            if maybe(rng, 0.5):
                web.put("span", rng.choice([f"{other.published:%-d %b %Y}", other.outlet, "2 days ago", f"By {other.authors[0]}", other.topic]), "teaser")  # fmt: skip
        web.end()
    web.page.raw("</ul>" if shape == "list" else "")
    web.end()


def web_break(web: Web, rng: random.Random, item: Item, others: Sequence[Item], a: int = 0) -> None:
    """Put something between two paragraphs."""
    roll = rng.random()
    if roll < 0.3:
        web_related(web, rng, others)
    elif roll < 0.45:
        web.section("div", "ad")
        web.put("span", rng.choice(ADS), "furniture")
        if maybe(rng, 0.5):
            web.put("p", rng.choice(GOODS), "furniture")
        web.end()
    elif roll < 0.65:
        web_figure(web, rng, item, a)
    elif roll < 0.72:
        web_gallery(web, rng, item, a)
    elif roll < 0.85:
        web.put(rng.choice(["div", "p"]), rng.choice(SIGN_UPS), "furniture", word="signup")
    elif roll < 0.92:
        web.section("div", "share")
        for words in rng.sample(SHARES, 3):
            web.put(rng.choice(["span", "a"]), words, "furniture")
            web.page.raw(" ")
        web.end()
    else:
        web.put(rng.choice(["blockquote", "div"]), "“" + snippet(max(sentences_of(rng.choice(item.paragraphs)), key=len), 16, "”"), "furniture", word="pullquote")  # fmt: skip


def web_bottom(web: Web, rng: random.Random, others: Sequence[Item]) -> None:
    """Put what stands below an article on a site, and close the document."""
    if maybe(rng, 0.5):
        web_related(web, rng, others, 6)
    if maybe(rng, 0.3):
        web.put(rng.choice(["p", "div"]), rng.choice(SIGN_UPS), "furniture", word="signup")
    if maybe(rng, 0.7):
        web.section("footer", "foot")
        for words in rng.sample(FEET, rng.randint(1, 3)):
            web.put(rng.choice(["p", "div", "span"]), words, "furniture")
            web.page.raw(" ")
        web.end()
    web.page.raw("</body>\n</html>\n")


# ---------------------------------------------------------------- HTML, one article


@family
def interview_on_a_site(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview on a site: questions as headings, bold paragraphs, definition lists, cells."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng)
    web_top(web, rng, item, others)
    web.section("article", "story")
    web_head(web, rng, item, above)
    if maybe(rng, 0.5):
        web_figure(web, rng, item)
    parts = split_up(rng, item)
    intro = rng.choice([0, 1, 1, 2])
    for words in parts[:intro]:
        web.paragraph(words)
    guest = person(rng)
    house = rng.choice([item.outlet, "Question", item.authors[0].split()[-1], "We"])
    form = rng.choice(
        ["strong", "strong", "em", "heading", "dl", "table", "names", "qa", "quote", "same"]
    )
    asked = rng.sample(ASKED, len(ASKED))
    pair = rng.choice([("Q", "A"), ("Q:", "A:"), (house, guest), ("—", guest), ("?", "!")])
    if form in ("dl", "table"):
        web.start(form, "interview")
    for number, words in enumerate(parts[intro:]):
        question = asked.pop() if asked and (number == 0 or maybe(rng, 0.7)) else ""
        if form == "dl":
            if question:
                web.put("dt", question, "body", 0)
            web.put("dd", words, "body", 0)
            continue
        if form == "table":
            if question:
                page.raw("<tr>")
                web.put("td", pair[0], "body", 0)
                web.put("td", question, "body", 0)
                page.raw("</tr>")
            page.raw("<tr>")
            web.put("td", pair[1], "body", 0)
            web.put("td", words, "body", 0)
            page.raw("</tr>")
            continue
        if question and form in ("strong", "em", "quote"):
            tag = {"quote": "q"}.get(form, form)
            page.raw("<p>")
            web.put(tag, question, "body", 0)
            page.raw("<br>" if maybe(rng, 0.2) else "</p><p>")
            page.put(words, "body", 0)
            page.raw("</p>\n")
        elif question and form == "heading":
            web.subhead(question)
            web.paragraph(words)
        elif question and form in ("names", "qa"):
            names = ("Q:", "A:") if form == "qa" else (f"{house}:", f"{guest}:")
            for label, said in zip(names, (question, words), strict=True):
                page.raw("<p>")
                web.put("strong", label, "body", 0)
                page.raw(" ")
                page.put(said, "body", 0)
                page.raw("</p>\n")
        else:
            if question:
                web.paragraph(question)
            web.paragraph(words)
        if maybe(rng, 0.12):
            web_break(web, rng, item, others)
    if form in ("dl", "table"):
        web.end()
    web_fields(web, rng, 0, item, below, low=True)
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def live_page_on_a_site(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live page: one article of entries, each in an element of its own with stamp and head."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng)
    web_top(web, rng, item, others)
    web.section("main", "live")
    if maybe(rng, 0.5):
        web.put("span", rng.choice(["Live", "LIVE UPDATES", "Closed", "Ticker", "Minute by minute"]), "furniture", word="badge")  # fmt: skip
    web_head(web, rng, item, above)
    parts = split_up(rng, item)
    outer, inner = rng.choice([("div", "article"), ("div", "div"), ("ol", "li"), ("section", "section"), ("div", "article"), ("table", "tr")])  # fmt: skip
    if maybe(rng, 0.4):
        web.section("section", "summary")
        web.put(
            "h2",
            rng.choice(["Key points", "Key events", "The main lines", "Das Wichtigste"]),
            "contents",
        )
        page.raw("<ul>")
        for words in rng.sample(PHRASES, 3):
            web.put("li", words, "contents")
        page.raw("</ul>")
        web.end()
    minute = 23 * 60
    stamp_last = maybe(rng, 0.2)
    head_share = rng.choice([0.2, 0.6, 1])
    writers = maybe(rng, 0.4)
    day = item.published.strftime(rng.choice(NO_YEAR))
    shape = rng.choice(["{}", "{} CET", f"{day}, {{}}", "{} ago", "Posted {}", "Update {}"])

    def stamp() -> None:
        nonlocal minute
        minute -= rng.randint(2, 60)
        time = f"{minute // 60:02}:{minute % 60:02}"
        if shape == "{} ago":
            time = f"{(23 * 60 - minute) // 60}h {(23 * 60 - minute) % 60}m"
        web.put(rng.choice(["time", "span", "div"]), shape.format(time), "furniture", word="stamp")
        if writers:
            web.put("div", rng.choice([person(rng), f"By {person(rng)}"]), "furniture", word="who")

    web.start(outer, "feed")
    while parts and minute > 120:
        count = rng.choice([1, 1, 2, 3])
        entry, parts = parts[:count], parts[count:]
        web.start(inner, "entry")
        if inner == "tr":
            page.raw("<td>")
            stamp()
            page.raw("</td><td>")
        elif not stamp_last:
            stamp()
        if maybe(rng, head_share):
            web.subhead(subhead_of(rng, entry[0]))
        for words in entry:
            web.paragraph(words)
        if maybe(rng, 0.15):
            web_figure(web, rng, item)
        if stamp_last and inner != "tr":
            stamp()
        if maybe(rng, 0.3):
            web.put(
                "span", rng.choice(["Share", "Copy link to post", "♥ 12", "Reply"]), "furniture"
            )
        page.raw("</td>" if inner == "tr" else "")
        web.end()
        if inner in ("article", "div", "section") and maybe(rng, 0.12):
            web_break(web, rng, item, others)
    web.end()
    web_fields(web, rng, 0, item, below, low=True)
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def feature_scrolled(rng: random.Random, items: Sequence[Item]) -> Page:
    """A long feature in sections with drop caps, numbers, galleries, pull quotes and a colophon."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng)
    web_top(web, rng, item, others)
    web.section("article", "feature")
    web_head(web, rng, item, above)
    parts = split_up(rng, item)
    sections = rng.randint(2, 6)
    size = max(1, -(-len(parts) // sections))
    numbering = rng.choice(["roman", "digits", "zero", "none", "stars", "chapter"])
    drop = rng.choice(["letter", "letter", "words", "none"])
    each_section = rng.choice(["section", "div", "article", ""])
    for number, start in enumerate(range(0, len(parts), size)):
        chapter = parts[start : start + size]
        if each_section:
            web.start(each_section, "chapter")
        mark = {"roman": ROMAN[number], "digits": f"{number + 1}.", "zero": f"{number + 1:02}", "chapter": f"Chapter {number + 1}"}.get(numbering, "")  # fmt: skip
        if numbering == "stars" and number:
            page.raw(rng.choice(["<hr>", "<p>* * *</p>", "<div>•••</div>"]))
        elif mark and maybe(rng, 0.4):
            web.put(web.sub if web.sub not in ("b", "strong") else "h2", mark, "subhead", 0)
            if maybe(rng, 0.5):
                web.put("h3", subhead_of(rng, chapter[0]), "subhead", 0)
        elif mark or number:
            web.subhead(subhead_of(rng, chapter[0]), 0, mark)
        for at, words in enumerate(chapter):
            if at == 0 and drop == "letter" and words[0].isalpha() and len(words) > 40:
                page.raw(f"<p><span{web.name('dropcap')}>")
                page.put(words[0], "body", 0)
                page.raw("</span>")
                page.put(words[1:], "body", 0)
                page.raw("</p>\n")
            elif at == 0 and drop == "words":
                found = words.split()
                page.raw("<p><b>")
                page.put(" ".join(found[:3]).upper(), "body", 0)
                page.raw("</b> ")
                if found[3:]:
                    page.put(" ".join(found[3:]), "body", 0)
                page.raw("</p>\n")
            else:
                web.paragraph(words)
            if maybe(rng, 0.18):
                web_break(web, rng, item, others)
        if each_section:
            web.end()
    web_fields(web, rng, 0, item, below, low=True)
    if maybe(rng, 0.4):
        web.section("div", "colophon")
        for label in rng.sample(
            ["Editing", "Pictures", "Design", "Code", "Fact check", "Sound"], rng.randint(2, 4)
        ):
            web.put(rng.choice(["p", "div"]), f"{label}: {person(rng)}", "furniture")
        web.end()
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def explainer_in_questions(rng: random.Random, items: Sequence[Item]) -> Page:
    """An explainer: jump links, question headings, folding boxes, a summary box."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng)
    web_top(web, rng, item, others)
    web.section("article", "explainer")
    web_head(web, rng, item, above)
    parts = split_up(rng, item)
    size = rng.choice([1, 2, 2, 3])
    groups = [parts[at : at + size] for at in range(0, len(parts), size)]
    questions = rng.sample(QUESTIONS, len(QUESTIONS))[: len(groups)]
    if maybe(rng, 0.5):
        web.section("aside", "toc")
        web.put(rng.choice(["h2", "strong", "div"]), rng.choice(["On this page", "Jump to", "Questions", "In this article"]), "contents")  # fmt: skip
        page.raw("<ul>")
        for number, question in enumerate(questions):
            web.put("li", question, "contents", link=f"#q{number}")
        page.raw("</ul>")
        web.end()
    if maybe(rng, 0.3):
        web.section("div", "facts")
        web.put(
            rng.choice(["h3", "strong", "h2"]),
            rng.choice(["In brief", "At a glance", "The essentials"]),
            "subhead",
            0,
        )
        page.raw("<ul>")
        for words in [item.deck, *sentences_of(parts[-1])[:2]]:
            web.put("li", words, "body", 0)
        page.raw("</ul>")
        web.end()
    fold = maybe(rng, 0.25)
    for number, group in enumerate(groups):
        if number < len(questions) and (number or maybe(rng, 0.7)):
            label = f"{number + 1}." if maybe(rng, 0.1) else ""
            if fold:
                page.raw("<details open><summary>")
                page.put(questions[number], "subhead", 0)
                page.raw("</summary>\n")
            else:
                web.subhead(questions[number], 0, label)
        for words in group:
            web.paragraph(words)
        if fold and number < len(questions):
            page.raw("</details>\n")
        if maybe(rng, 0.15):
            web_break(web, rng, item, others)
    web_fields(web, rng, 0, item, below, low=True)
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def review_with_rating(rng: random.Random, items: Sequence[Item]) -> Page:
    """A review with a box of data and stars, pros and cons, where to buy, and a verdict."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng)
    web_top(web, rng, item, others)
    web.section("article", "review")
    web_head(web, rng, item, above)
    stars = rng.randint(1, 5)
    box_at = rng.choice(["top", "end", "middle"])

    def box() -> None:
        web.section("aside", "box")
        web.put("div", rng.choice([f"{stars} out of 5 stars", f"Rating: {stars}/5", f"{stars}.5 / 10", f"Score {stars * 18}"]) , "furniture", word="stars")  # fmt: skip
        data = [("Director", person(rng)), ("Cast", f"{person(rng)}, {person(rng)}"), ("Publisher", rng.choice(["Lowtide Press", "Kite & Co."])), ("Price", "24.90"), ("Length", "118 minutes"), ("Released", f"{item.published - timedelta(days=9):%-d %B %Y}"), ("Venue", f"Old Hall, {item.place}"), ("ISBN", "000-0-0000-0000-0")]  # fmt: skip
        shape = rng.choice(["dl", "p", "table"])
        page.raw({"dl": "<dl>", "table": "<table>"}.get(shape, ""))
        for label, value in rng.sample(data, rng.randint(2, 5)):
            if shape == "p":
                web.put("p", f"{label}: {value}", "furniture")
            else:
                tags = ("dt", "dd") if shape == "dl" else ("th", "td")
                page.raw("<tr>" if shape == "table" else "")
                web.put(tags[0], label, "furniture")
                web.put(tags[1], value, "furniture")
                page.raw("</tr>" if shape == "table" else "")
        page.raw({"dl": "</dl>", "table": "</table>"}.get(shape, ""))
        if maybe(rng, 0.4):
            web.put(
                "a",
                rng.choice(["Buy tickets", "Order at bookbarn.example", "Watch the trailer"]),
                "furniture",
            )
        web.end()

    if box_at == "top":
        box()
    parts = split_up(rng, item)
    for number, words in enumerate(parts):
        if number and maybe(rng, 0.15):
            web.subhead(rng.choice([subhead_of(rng, words), "The verdict", "What works", "What does not", "Performance", "The cast", "Design and build"]))  # fmt: skip
        web.paragraph(words)
        if box_at == "middle" and number == len(parts) // 2:
            box()
        if maybe(rng, 0.1):
            web_break(web, rng, item, others)
    if maybe(rng, 0.4):
        for label in (rng.choice(["Pros", "Good", "For"]), rng.choice(["Cons", "Bad", "Against"])):
            web.put(web.sub if web.sub.startswith("h") else "h4", label, "subhead", 0)
            page.raw("<ul>")
            for words in rng.sample(
                [
                    "Quick and quiet",
                    "Far too long",
                    "Fine ensemble",
                    "The price",
                    "A strong start",
                    "Poor sound",
                    "Well argued",
                ],
                2,
            ):
                web.put("li", words, "body", 0)
            page.raw("</ul>")
    if box_at == "end":
        box()
    web_fields(web, rng, 0, item, below, low=True)
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def countdown_on_a_site(rng: random.Random, items: Sequence[Item]) -> Page:
    """A list article: numbered heads with pictures, where each entry looks like an article."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng)
    web_top(web, rng, item, others)
    web.section("article", "list")
    parts = split_up(rng, item)
    web_head(web, rng, item, above)
    intro = rng.choice([0, 1, 1])
    for words in parts[:intro]:
        web.paragraph(words)
    size = rng.choice([1, 1, 2, 3])
    groups = [parts[at : at + size] for at in range(intro, len(parts), size)]
    outer, inner = rng.choice([("ol", "li"), ("div", "article"), ("div", "section"), ("div", "div"), ("ul", "li"), ("div", "")])  # fmt: skip
    shape = rng.choice(["{}.", "{}", "#{}", "No. {}", "{:02}", "", "{})", "Number {}:"])
    backwards = maybe(rng, 0.4)
    after_slide = maybe(rng, 0.3)
    web.start(outer, "slides")
    for number, group in enumerate(groups):
        count = len(groups) - number if backwards else number + 1
        if inner:
            web.start(inner, "slide")
        if maybe(rng, 0.4):
            web_figure(web, rng, item)
        if after_slide:
            web.put("span", f"{number + 1}/{len(groups)}", "furniture")
        web.subhead(subhead_of(rng, group[0]), 0, shape.format(count) if shape else "")
        for words in group:
            web.paragraph(words)
        if maybe(rng, 0.2):
            web.put("p", rng.choice(["Where to find it:", "Book ahead:", "Good to know:"]) + " " + rng.choice(["on the quay", "by tram 4", "closed in winter"]), "body", 0)  # fmt: skip
        if inner:
            web.end()
        if inner not in ("li", "") and maybe(rng, 0.12):
            web_break(web, rng, item, others)
    web.end()
    web_fields(web, rng, 0, item, below, low=True)
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def corrected_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article with notes on corrections and updates, each with a day that is not its own."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng, 0.08)
    where = rng.choice(["top", "end", "both", "under head"])
    label = rng.choice(["Correction", "Update", "Editor’s note", "Clarification", "Corrections and changes", "Note", "Amendment", "This article was changed"])  # fmt: skip

    def notes() -> None:
        web.section("div", "note")
        as_list = maybe(rng, 0.3)
        if as_list or maybe(rng, 0.4):
            web.put(rng.choice(["h3", "h4", "strong", "div", "h2"]), label, "furniture")
        for number in range(rng.choice([1, 1, 2, 3])):
            later = item.published + timedelta(days=rng.randint(0, 8) + number)
            day = later.strftime(rng.choice(DAYS))
            words = rng.choice([
                "An earlier version of this article misstated a name.", f"This article was changed on {day} to correct a figure in the third paragraph.", "A quotation was attributed to the wrong speaker; this has been put right.",
                f"The headline was changed. {rng.choice(others).outlet if others else 'A reader'} pointed out the mistake.", "We have added a reply of the ministry.", "An agency’s picture was removed.",
            ])  # fmt: skip
            stamp = rng.choice(
                [f"{label} ({day}): ", f"{day}: ", f"{day}, {clock(rng)} – ", f"{label}: ", ""]
            )
            web.put(
                "li" if as_list else rng.choice(["p", "div", "em", "p"]), stamp + words, "furniture"
            )
        web.end()

    web_top(web, rng, item, others)
    web.section("article", "story")
    if where in ("top", "both"):
        notes()
    web_head(web, rng, item, above)
    if where == "under head":
        notes()
    parts = split_up(rng, item)
    for number, words in enumerate(parts):
        if number and maybe(rng, 0.15):
            web.subhead(subhead_of(rng, words))
        web.paragraph(words)
        if maybe(rng, 0.05):
            later = item.published + timedelta(days=1)
            web.put("p", rng.choice([f"[Update {later:%-d %B}, {clock(rng)}]", "(This paragraph was added later.)", f"UPDATE {clock(rng)}:"]), "furniture")  # fmt: skip
        if maybe(rng, 0.1):
            web_break(web, rng, item, others)
    if maybe(rng, 0.5):
        web_fields(web, rng, 0, item, below, low=True)
        below = []
    if where in ("end", "both"):
        notes()
    web_fields(web, rng, 0, item, below, low=True)
    if maybe(rng, 0.3):
        web.section("div", "history")
        web.put("h4", rng.choice(["Version history", "Versions", "What has changed?"]), "furniture")
        for number in range(rng.randint(2, 4)):
            web.put("li", f"v{number + 1} {(item.published + timedelta(days=number)):%d.%m.%Y} {rng.randint(7, 20)}:{rng.randint(10, 59)} {rng.choice(['first version', 'typo', 'headline', 'figures'])}", "furniture")  # fmt: skip
        web.end()
    web.end()
    web_bottom(web, rng, others)
    return page


BILINGUAL = [
    {"menu": ["Startseite", "Politik", "Wirtschaft", "Anmelden"], "second": ["Home", "Politics", "Economy", "Log in"], "also": "Mehr zum Thema / More on this", "share": "Teilen / Share",
     "foot": "Impressum | Legal notice – Datenschutz | Privacy", "by": "Von / By", "on": "Veröffentlicht / Published", "month": "de", "langs": "DE | EN", "source": "Quelle / Source"},
    {"menu": ["Accueil", "Société", "Économie", "Se connecter"], "second": ["Home", "Society", "Economy", "Log in"], "also": "À lire aussi / Also read", "share": "Partager · Share",
     "foot": "Mentions légales – Legal", "by": "Par", "on": "Publié le", "month": "fr", "langs": "FR EN ES", "source": "Source :"},
    {"menu": ["Portada", "Sociedad", "Mundo", "Acceder"], "second": ["Front page", "Society", "World", "Sign in"], "also": "Te puede interesar", "share": "Compartir | Share",
     "foot": "Aviso legal · Legal notice", "by": "Por", "on": "Publicado el", "month": "es", "langs": "ES / EN", "source": "Fuente:"},
    {"menu": ["Hem", "Inrikes", "Ekonomi", "Logga in"], "second": ["Home", "Domestic", "Economy", "Log in"], "also": "Läs också (Read also)", "share": "Dela",
     "foot": "Om oss – About us", "by": "Text:", "on": "Publicerad", "month": "sv", "langs": "SV • EN", "source": "Källa:"},
]  # fmt: skip


@family
def bilingual_site(rng: random.Random, items: Sequence[Item]) -> Page:
    """An English article on a site whose menus, labels and dates are in another language, or two."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    words_of = rng.choice(BILINGUAL)
    web = open_web(page, rng, item.headline, rng.choice(["en", words_of["month"]]))
    day = item.published
    dot = "." if words_of["month"] == "de" else ""
    of = " de" if words_of["month"] == "es" else ""
    month = MONTHS[words_of["month"]][day.month - 1]
    spelled = rng.choice([f"{day.day}{dot}{of} {month}{of} {day.year}", f"{day.day}{dot} {month[:3]}. {day.year}", f"{day:%d.%m.%Y}", f"{day.day}{dot}{of} {month}{of} {day.year} / {day:%B %-d, %Y}"])  # fmt: skip
    web_menu(web, rng, words_of["menu"])
    if maybe(rng, 0.5):
        web_menu(web, rng, words_of["second"])
    web.put("div", words_of["langs"], "furniture", word="langs")
    if maybe(rng, 0.4):
        web.put("p", rng.choice(["Dieser Text ist auch auf Deutsch erschienen.", "Read this article in French / Lire en français", "Translated from the original by our desk.", "Maschinell übersetzt"]), "furniture")  # fmt: skip
    web.section("article", "text")

    def day_line() -> None:
        page.raw("<p>" if maybe(rng, 0.5) else "<div>")
        if maybe(rng, 0.7):
            page.put(words_of["on"], "publication", 0)
            page.raw(" ")
        page.put(spelled, "publication", 0, "published", day.isoformat())
        page.raw("</p>\n" if maybe(rng, 0.5) else "</div>\n")

    day_at = rng.choice(["over", "under", "end"])
    if day_at == "over":
        day_line()
    web.put(web.head, item.headline, "headline", 0, word="title")
    if maybe(rng, 0.25):
        web.put("h2", rng.choice(["Deutsche Zusammenfassung unten", "Résumé en français ci-dessous", "Svensk sammanfattning längst ner"]), "furniture")  # fmt: skip
    if maybe(rng, 0.4):
        web.put("p", item.deck, "deck", 0, word="lead")
    if day_at == "under":
        day_line()
    outlet_low = maybe(rng, 0.5)
    if not outlet_low and maybe(rng, 0.8):
        web.put("span", item.outlet, "publication", 0, "outlet")
        page.raw(" ")
    if maybe(rng, 0.7):
        page.raw("<p>")
        page.put(words_of["by"], "byline", 0)
        page.raw(" ")
        put_names(page, rng, 0, item)
        page.raw("</p>\n")
    web.put("div", words_of["share"], "furniture")
    parts = split_up(rng, item)
    for number, words in enumerate(parts):
        if number and maybe(rng, 0.15):
            web.subhead(subhead_of(rng, words))
        web.paragraph(words)
        if others and maybe(rng, 0.12):
            web.section("aside", "also")
            web.put("strong", words_of["also"], "teaser")
            page.raw(" ")
            web.put("a", rng.choice(others).headline, "teaser")
            web.end()
        elif maybe(rng, 0.08):
            web_figure(web, rng, item)
    if outlet_low and maybe(rng, 0.8):
        page.raw("<p>")
        page.put(words_of["source"], "source_line", 0)
        page.raw(" ")
        page.put(item.outlet, "source_line", 0, "outlet")
        page.raw("</p>\n")
    if day_at == "end":
        day_line()
    web.end()
    web.put("div", words_of["foot"], "furniture", word="foot")
    web.page.raw("</body></html>\n")
    return page


@family
def story_of_the_day_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail of nested tables with one whole story, between greetings, adverts and teasers."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    title = rng.choice(["The Long Read", "One Story", "Your Sunday Story", "The Deep Dive", "Worth Your While", "Slow News", "A Single Thing", "The Big Read"])  # fmt: skip
    page.raw(
        f"<html><head><title>{title}</title></head><body><table width=600 align=center><tr><td>\n"
    )
    depth = rng.randint(1, 3)
    as_section = maybe(rng, 0.4)
    above, below = plan_fields(rng, 0.1)
    above, below = ([kind for kind in each if kind != "update"] for each in (above, below))
    font = rng.choice(['<font face="Arial">', '<span style="font-size:16px">', ""])
    close_font = {"<f": "</font>", "<s": "</span>"}.get(font[:2], "")
    pre = maybe(rng, 0.6)

    def row(put) -> None:
        page.raw("<table><tr><td>" * depth + font)
        put()
        page.raw(close_font + "</td></tr></table>" * depth + "\n")

    if pre:
        row(lambda: page.put(rng.choice(["View in browser", "Can’t see the pictures?", "No longer want these mails? Unsubscribe"]), "furniture"))  # fmt: skip
    row(lambda: page.put(title, "furniture"))
    if maybe(rng, 0.5):
        row(lambda: page.put(rng.choice([f"Issue {rng.randint(3, 400)}", f"{item.published + timedelta(days=1):%A, %-d %B}", "Good morning, reader."]), "furniture"))  # fmt: skip
    if maybe(rng, 0.5):
        row(lambda: page.put(rng.choice(["This week we chose a single piece. Take your time.", "Our pick today, in full.", "If you read one thing today, read this."]), "furniture"))  # fmt: skip
    if as_section and "outlet" in above:
        above.remove("outlet")

        def heading() -> None:
            page.put(rng.choice(["From", "In today’s", "Out of"]), "section")
            page.raw(" ")
            page.put(item.outlet, "section", None, "outlet")

        row(heading)
    if maybe(rng, 0.2):
        row(lambda: page.put(rng.choice(ADS) + ": " + rng.choice(GOODS), "furniture"))

    def fields(kinds: list[str], low: bool = False) -> None:
        for number, kind in enumerate(kinds):
            page.raw("<br>" if number else "")
            put_kind(page, rng, 0, item, kind, low)

    fields_over = maybe(rng, 0.3)
    if fields_over and above:
        row(lambda: fields(above))

    def head() -> None:
        page.raw(rng.choice(["<b>", "<strong>", "<b>"]))
        page.put(item.headline, "headline", 0)
        page.raw("</b>")

    row(head)
    if maybe(rng, 0.4):
        row(lambda: page.put(item.deck, "deck", 0))
    if not fields_over and above:
        row(lambda: fields(above))
    parts = split_up(rng, item)
    one_cell = maybe(rng, 0.4)
    if one_cell:
        page.raw("<table><tr><td>" + font)
    for number, words in enumerate(parts):
        if number and maybe(rng, 0.15):
            sub = subhead_of(rng, words)
            if one_cell:
                page.raw("<b>")
                page.put(sub, "subhead", 0)
                page.raw("</b><br>\n")
            else:
                row(lambda: page.put(sub, "subhead", 0))
        if one_cell:
            page.put(words, "body", 0)
            page.raw("<br><br>\n")
            continue
        row(lambda: page.put(words, "body", 0))
        if maybe(rng, 0.08):
            row(lambda: page.put(rng.choice(ADS) + " – " + rng.choice(GOODS), "furniture"))
        if others and maybe(rng, 0.08):
            row(lambda: page.put(rng.choice(ALSO) + " " + rng.choice(others).headline, "teaser"))
    if one_cell:
        page.raw(close_font + "</td></tr></table>\n")
    if below:
        row(lambda: fields(below, True))
    if maybe(rng, 0.5):
        for other in others[: rng.randint(1, 3)]:
            row(
                lambda: page.put(
                    f"{rng.choice(['Next week:', 'Also good:', 'From our archive:'])} {other.headline}",
                    "teaser",
                )
            )
    row(lambda: page.put(rng.choice(["You get this mail because you signed up at deepmail.example.", "Forward this to a friend. Unsubscribe | Change settings", "Made by four people in a small room."]), "furniture"))  # fmt: skip
    page.raw("</td></tr></table></body></html>\n")
    return page


@family
def record_in_a_database(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article in a press database: a record of fields, search words, then the full text."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, "Record")
    web_menu(web, rng, ["Search", "Results", "Basket", "History"])
    web.put("p", rng.choice([f"Document {rng.randint(1, 9)} of {rng.randint(10, 90)}", "« Back to results", f"Search: {item.topic.lower()} AND {item.place.lower()} – 1 hit"]), "furniture")  # fmt: skip
    names = rng.choice([
        {"head": "Title", "outlet": "Publication", "day": "Publication date", "author": "Author", "url": "Document URL"}, {"head": "Headline", "outlet": "Source", "day": "Date", "author": "Byline", "url": "Permalink"},
        {"head": "HD", "outlet": "SN", "day": "PD", "author": "BY", "url": "LK"}, {"head": "Titel", "outlet": "Quelle", "day": "Datum", "author": "Autor", "url": "Link"}, {"head": "", "outlet": "Newspaper", "day": "Issue", "author": "Writer", "url": "Address"},
    ])  # fmt: skip
    extra = {"Pages": f"{rng.randint(1, 40)}", "Section": item.topic, "Word count": f"{rng.randint(300, 2900)}", "Language": "English", "ISSN": "0000-1122", "Place": item.place, "Edition": "National", "Document ID": f"D{rng.randint(10**6, 10**7)}", "Load date": f"{item.published + timedelta(days=1):%B %-d, %Y}", "Copyright": "see terms"}  # fmt: skip
    shape = rng.choice(["dl", "table", "p", "br", "li"])
    keys = [key for key in ("outlet", "day", "author", "url") if maybe(rng, 0.8)]
    rows: list[str] = keys + rng.sample(list(extra), rng.randint(2, 6))
    rng.shuffle(rows)
    head_in = bool(names["head"]) and maybe(rng, 0.6)
    rows = (["head"] if head_in else []) + rows
    role_of = {"head": "headline", "outlet": "publication", "day": "publication", "author": "byline", "url": "source_line"}  # fmt: skip
    if not head_in:
        web.put(web.head, item.headline, "headline", 0)
    record_low = not head_in and maybe(rng, 0.3)

    def record() -> None:
        page.raw(
            {"dl": "<dl>", "table": "<table>", "li": "<ul>", "br": "<div>"}.get(shape, "<div>")
        )
        for key in rows:
            page.raw(
                {"dl": "<dt>", "table": "<tr><td>", "p": "<p><b>", "li": "<li>", "br": "<b>"}[shape]
            )
            role = role_of.get(key, "furniture")
            label_role = "furniture" if key == "head" or role == "furniture" else role
            colon = "" if shape in ("dl", "table") else ":"
            page.put(
                names.get(key, key) + colon, label_role, 0 if label_role != "furniture" else None
            )
            page.raw(
                {"dl": "</dt><dd>", "table": "</td><td>", "p": "</b> ", "li": " ", "br": "</b> "}[
                    shape
                ]
            )
            if key == "head":
                page.put(item.headline, "headline", 0)
            elif key == "outlet":
                page.put(item.outlet, role, 0, "outlet")
                if maybe(rng, 0.3):
                    page.raw("; ")
                    page.put(item.place, role, 0)
            elif key == "day":
                page.put(day_words(rng, item), role, 0, "published", item.published.isoformat())
            elif key == "author":
                put_names(page, rng, 0, item)
            elif key == "url":
                page.put(item.url, role, 0, "url")
            else:
                page.put(extra[key], "furniture")
            page.raw(
                {"dl": "</dd>", "table": "</td></tr>", "p": "</p>", "li": "</li>", "br": "<br>"}[
                    shape
                ]
                + "\n"
            )
        page.raw({"dl": "</dl>", "table": "</table>", "li": "</ul>"}.get(shape, "</div>") + "\n")

    if not record_low:
        record()
    if maybe(rng, 0.5):
        web.put(rng.choice(["h3", "b", "h2", "p"]), rng.choice(["Full text", "Abstract and text", "TX", "Volltext"]), "furniture")  # fmt: skip
    if maybe(rng, 0.3):
        web.put("p", item.deck, "deck", 0)
    pre = maybe(rng, 0.25)
    page.raw("<pre>\n" if pre else "<div>")
    parts = split_up(rng, item)
    for number, words in enumerate(parts):
        if number and maybe(rng, 0.1):
            if pre:
                page.put(subhead_of(rng, words), "subhead", 0)
                page.raw("\n\n")
            else:
                web.subhead(subhead_of(rng, words))
        if pre:
            page.put(wrap(words, 76), "body", 0)
            page.raw("\n\n")
        else:
            web.paragraph(words)
    page.raw("</pre>\n" if pre else "</div>\n")
    if record_low:
        record()
    if maybe(rng, 0.5):
        web.section("div", "similar")
        web.put("h4", rng.choice(["Similar documents", "Also in this issue", "Cited by"]), "teaser")
        for other in others[:3]:
            web.put("p", rng.choice([f"{other.headline}. {other.outlet}, {other.published:%d %b %Y}", other.headline]), "teaser")  # fmt: skip
        web.end()
    web.put("p", rng.choice(["Database copyright reserved. Do not pass on.", "Export | Cite | Print | E-mail", "Licensed to: Harbour University Library"]), "furniture")  # fmt: skip
    page.raw("</body></html>\n")
    return page


@family
def picture_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A picture story: captions and credits outnumber the paragraphs of its one article."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng)
    web_top(web, rng, item, others)
    web.section("article", "photo")
    web_head(web, rng, item, above)
    parts = split_up(rng, item)
    count = max(3, min(14, len(parts) + rng.randint(-2, 3)))
    order = rng.choice(["credit first", "caption first", "one line", "number"])
    tag = rng.choice(["div", "figure", "li", "section"])
    page.raw("<ol>" if tag == "li" else "")
    long = maybe(rng, 0.5)
    for number in range(max(count, len(parts))):
        if number < count:
            web.start(tag, "slide")
            page.raw('<img src="/x.jpg" alt="">')
            caption = photo_words(rng, item)
            if long:
                caption += " " + rng.choice(["The picture was taken on the first day.", "It was the coldest morning of the year.", "‘We had no choice,’ she says.", "Behind it: the old yard."])  # fmt: skip
            if order == "credit first":
                web.put("small", credit_words(rng, item), "credit", 0)
                web.put("p", caption, "caption", 0)
            elif order == "one line":
                page.raw("<p>")
                page.put(caption, "caption", 0)
                page.raw(" ")
                page.put(credit_words(rng, item), "credit", 0)
                page.raw("</p>")
            else:
                if order == "number":
                    web.put(
                        "span",
                        rng.choice(["{}/{}", "{} of {}"]).format(number + 1, count),
                        "furniture",
                    )
                web.put("p", caption, "caption", 0)
                if maybe(rng, 0.7):
                    web.put("p", credit_words(rng, item), "credit", 0)
            web.end()
        if number < len(parts):
            if number and maybe(rng, 0.12) and tag != "li":
                web.subhead(subhead_of(rng, parts[number]))
            page.raw("<li>" if tag == "li" else "")
            web.paragraph(parts[number])
            page.raw("</li>" if tag == "li" else "")
    page.raw("</ol>" if tag == "li" else "")
    web_fields(web, rng, 0, item, below, low=True)
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def article_with_quoted_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article in HTML whose block quotes are by other papers, named and dated beneath them."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng, 0.08)
    web_top(web, rng, item, others)
    web.section("article", "story")
    web_head(web, rng, item, above)
    parts = split_up(rng, item)
    named = [each.outlet for each in others] + rng.sample(PAPERS, 4)
    form = rng.choice(["cite", "cite", "lead", "inline", "figure"])
    for number, words in enumerate(parts):
        other = rng.choice(named)
        day = (item.published - timedelta(days=rng.randint(0, 4))).strftime(
            rng.choice(NO_YEAR + WORDY_DAYS)
        )
        if not number or maybe(rng, 0.5):
            if number and maybe(rng, 0.12):
                web.subhead(
                    rng.choice(
                        [subhead_of(rng, words), f"What {other} left out", f"{other} digs deeper"]
                    )
                )
            web.paragraph(words)
            continue
        if form == "inline":
            web.paragraph(
                rng.choice(
                    [
                        f"“{words.strip('“”')}” wrote {other} on {day}.",
                        f"{other} ({day}): {words}",
                        f"As {other} has it: {words}",
                    ]
                )
            )
            continue
        if form == "lead" or maybe(rng, 0.3):
            web.paragraph(
                rng.choice(
                    [
                        f"{other} wrote on {day}:",
                        f"In a leader, {other} said:",
                        f"From {other}:",
                        f"The editors of {other} disagree:",
                    ]
                )
            )
        web.start("figure" if form == "figure" else "blockquote", "quote")
        web.put("p", words, "body", 0)
        if form != "lead":
            web.put(
                rng.choice(["cite", "footer", "p", "small"]) if form == "cite" else "figcaption",
                rng.choice(["— ", "", "– "]) + rng.choice([other, f"{other}, {day}", f"{person(rng)}, {other}", f"{person(rng)} in {other}, {day}"]),
                "body", 0,
            )  # fmt: skip
        web.end()
        if maybe(rng, 0.06):
            web_break(web, rng, item, others)
    web_fields(web, rng, 0, item, below, low=True)
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def claims_checked_on_a_site(rng: random.Random, items: Sequence[Item]) -> Page:
    """A fact check on a site: boxes or cells for claim, speaker and verdict, sources numbered."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng)
    web_top(web, rng, item, others)
    web.section("article", "check")
    web_head(web, rng, item, above)
    parts = split_up(rng, item)
    labels = rng.choice([("Claim", "Verdict", "Said by"), ("What was said", "What we found", "Where"), ("The statement", "Our rating", "Spread by"), ("Behauptung", "Urteil", "Quelle der Behauptung"), ("Rumour", "Reality", "Seen on")])  # fmt: skip
    shape = rng.choice(["table", "dl", "div", "heads"])
    several = maybe(rng, 0.4)
    step = max(2, len(parts) // 3) if several else len(parts) + 1
    verdicts = [
        "False",
        "True",
        "Half true",
        "Misleading",
        "Out of context",
        "No proof",
        "Needs context",
        "Wrong by a factor of ten",
    ]
    for number, words in enumerate(parts):
        if number % step == 0:
            values = ("“" + snippet(max(sentences_of(words), key=len), 22, "”"), rng.choice(verdicts), rng.choice([f"{person(rng)}, {item.published - timedelta(days=3):%-d %B %Y}", "A message passed on 20,000 times", f"{rng.choice(others).outlet if others else 'a leaflet'}, {item.published - timedelta(days=5):%-d %B}"]))  # fmt: skip
            chosen = [0, *rng.sample([1, 2], rng.randint(1, 2))]
            page.raw({"table": "<table>", "dl": "<dl>"}.get(shape, "<div>"))
            for at in chosen:
                page.raw(
                    {"table": "<tr><th>", "dl": "<dt>", "div": "<p><b>", "heads": "<h3>"}[shape]
                )
                page.put(labels[at] + (":" if shape == "div" else ""), "subhead", 0)
                page.raw(
                    {"table": "</th><td>", "dl": "</dt><dd>", "div": "</b> ", "heads": "</h3><p>"}[
                        shape
                    ]
                )
                page.put(values[at], "body", 0)
                page.raw(
                    {"table": "</td></tr>", "dl": "</dd>", "div": "</p>", "heads": "</p>"}[shape]
                )
            page.raw({"table": "</table>", "dl": "</dl>"}.get(shape, "</div>") + "\n")
        elif maybe(rng, 0.12):
            web.subhead(
                rng.choice(
                    ["The facts", "Where it began", "What the figures say", subhead_of(rng, words)]
                )
            )
        web.paragraph(words)
        if maybe(rng, 0.1):
            web_break(web, rng, item, others)
    if maybe(rng, 0.5):
        web.subhead(rng.choice(["Sources", "Sources and links", "What we read"]))
        page.raw("<ol>")
        for other in others[:4]:
            page.raw("<li>")
            page.put(rng.choice([f"{other.outlet}, “{snippet(other.headline, 6)}”, {other.published:%d.%m.%Y}", other.url, f"Archived copy of {other.host}"]), "source_line", 0)  # fmt: skip
            page.raw("</li>")
        page.raw("</ol>\n")
    web_fields(web, rng, 0, item, below, low=True)
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def chronology_in_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article in the form of a chronology or diary: days and hours head its parts."""
    page = Page()
    item, others = choose(rng, items)
    style = TextStyle(rng)
    above, below = plan_fields(rng)
    text_top(page, rng, item)
    text_head(page, rng, style, item, above)
    parts = split_up(rng, item)
    intro = rng.choice([1, 1, 2])
    for words in parts[:intro]:
        style.paragraph(page, words)
    pattern = rng.choice([*WORDY_DAYS, *NO_YEAR, "%A", "%B %Y", "%Y", "%d.%m.%Y"])
    day = item.published - timedelta(days=rng.randint(40, 4000))
    step = 400 if pattern == "%Y" else 45 if pattern == "%B %Y" else rng.choice([1, 3, 20])
    inline = maybe(rng, 0.4)
    joint = rng.choice([": ", " – ", ". ", " | "])
    rest = parts[intro:]
    while rest:
        count = rng.choice([1, 1, 2])
        entry, rest = rest[:count], rest[count:]
        stamp = day.strftime(pattern)
        if maybe(rng, 0.15):
            stamp += rng.choice([f", {clock(rng)}", ", evening", f", {item.place}"])
        if inline:
            page.raw(rng.choice(["", "", "- "]))
            page.put(stamp, "subhead", 0)
            page.raw(joint)
            page.put(wrap(entry[0], style.width), "body", 0)
            page.raw(style.gap)
            entry = entry[1:]
        else:
            style.subhead(page, stamp)
        for words in entry:
            style.paragraph(page, words)
        day = min(day + timedelta(days=rng.randint(1, step)), item.published)
        if maybe(rng, 0.1):
            text_break(page, rng, style, item, others)
    text_fields(page, rng, 0, item, below, low=True)
    text_foot(page, rng, others)
    return page


@family
def parts_of_several_writers(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article on a site whose parts name a town or writer each, as items of a digest might."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng, 0.1)
    web_top(web, rng, item, others)
    web.section("article", "story")
    web_head(web, rng, item, above)
    parts = split_up(rng, item)
    size = rng.choice([1, 2, 3])
    form = rng.choice(["place", "writer", "both", "flag", "sign"])
    places = list(
        dict.fromkeys(
            [each.place for each in others] + [item.place, "Tarnmouth", "Old Ferring", "Vestholm"]
        )
    )
    outer = rng.choice(["", "div", "section", "article"])
    for number, start in enumerate(range(0, len(parts), size)):
        place, writer = places[number % len(places)], person(rng)
        if outer:
            web.start(outer, "part")
        if number or maybe(rng, 0.5):
            if form == "both":
                web.subhead(rng.choice([f"{place}: {subhead_of(rng, parts[start])}", place]))
                web.put(
                    "p",
                    rng.choice([f"{writer}, {place}", f"{writer} reports"]),
                    "body",
                    0,
                    word="voice",
                )
            elif form != "sign":
                web.subhead(
                    {
                        "place": place,
                        "writer": f"{writer}, {place}",
                        "flag": f"{place.upper()} – {subhead_of(rng, parts[start])}",
                    }[form]
                )
        for words in parts[start : start + size]:
            web.paragraph(words)
        if form == "sign":
            page.raw("<p><i>")
            page.put(
                rng.choice(
                    [
                        writer,
                        f"{writer}, {place}",
                        f"({''.join(each[0] for each in writer.split()).lower()})",
                    ]
                ),
                "body",
                0,
            )
            page.raw("</i></p>\n")
        if outer:
            web.end()
        if maybe(rng, 0.12):
            web_break(web, rng, item, others)
    web_fields(web, rng, 0, item, below, low=True)
    web.end()
    web_bottom(web, rng, others)
    return page


@family
def article_over_several_pages(rng: random.Random, items: Sequence[Item]) -> Page:
    """An article that a site spreads over pages, joined: its headline comes again on each."""
    page = Page(media_type="text/html")
    item, others = choose(rng, items)
    web = open_web(page, rng, item.headline)
    above, below = plan_fields(rng, 0.1)
    parts = split_up(rng, item)
    pages = min(len(parts), rng.randint(2, 4))
    size = -(-len(parts) // pages)
    pages = -(-len(parts) // size)
    again = rng.choice(["headline", "short", "none", "headline"])
    pager = rng.choice(
        ["Page {} of {}", "{} / {}", "« 1 … {} … {} »", "Part {} of {}", "Seite {} von {}"]
    )
    menu = rng.choice(MENUS)
    menu_again = maybe(rng, 0.5)
    for number in range(pages):
        if number == 0 or menu_again:
            web_menu(web, rng, menu)
        web.section("article", "page")
        if number == 0:
            web_head(web, rng, item, above)
        elif again != "none":
            web.put(
                web.head,
                item.headline if again == "headline" else snippet(item.headline, 5),
                "furniture",
                word="title",
            )
        if number and maybe(rng, 0.5):
            web.put("p", pager.format(number + 1, pages), "furniture", word="pager")
        for at, words in enumerate(parts[number * size : (number + 1) * size]):
            if (at or number) and maybe(rng, 0.15):
                web.subhead(subhead_of(rng, words))
            web.paragraph(words)
            if maybe(rng, 0.08):
                web_break(web, rng, item, others)
        if number == pages - 1:
            web_fields(web, rng, 0, item, below, low=True)
        elif maybe(rng, 0.8):
            web.put(
                "p",
                rng.choice(["Next page", "Continue to page {}", "Read on: {}", "→ {}"]).format(
                    number + 2
                ),
                "furniture",
                word="next",
            )
        web.end()
    web_bottom(web, rng, others)
    return page


# ---------------------------------------------------------------- digests of long items


def few(rng: random.Random, items: Sequence[Item]) -> list[Item]:
    """Two to four items, often the longest."""
    count = min(len(items), rng.choice([2, 2, 3, 3, 4]))
    chosen = list(items)
    if maybe(rng, 0.6):
        chosen.sort(key=lambda each: -len(each.paragraphs))
    chosen = chosen[:count]
    rng.shuffle(chosen)
    return chosen


def grouped(rng: random.Random, chosen: Sequence[Item]) -> list[list[Item]]:
    """Items in groups of one to three that stand under a heading each."""
    groups: list[list[Item]] = []
    rest = list(chosen)
    while rest:
        size = rng.choice([1, 1, 2, 2, 3])
        groups.append(rest[:size])
        rest = rest[size:]
    return groups


DIGEST_TITLES = [
    "Reading matter", "The week at length", "File for the board", "Longer pieces", "Selected articles", "Background folder", "In full", "Three things to read",
    "Press folder", "Texts for the meeting", "Long cuttings", "Sunday bundle", "Collected articles", "For your files", "Reading list", "Dossier", "Weekend reader", "Printed for you",
]  # fmt: skip
OWN_SOURCES = [
    "court records", "interviews with residents", "minutes of the council", "company statements", "the harbour office’s figures", "a parliamentary answer",
    "satellite pictures", "letters seen by the paper", "the ministry’s annual report",
]  # fmt: skip


class Sections:
    """Which fields the headings of a digest state, and how these headings look in text."""

    def __init__(
        self, rng: random.Random, modes: Sequence[str] = ("outlet", "day", "both", "none")
    ) -> None:
        self.rng = rng
        self.mode = rng.choice(modes)
        self.states_outlet = self.mode in ("outlet", "both")
        self.states_day = self.mode in ("day", "both")
        self.pattern = rng.choice(DAYS)
        self.lead = rng.choice(["", "", "From", "In the", "Paper:", "■", "Aus:", "Taken from"])
        self.day_lead = rng.choice(["", "", "Papers of", "Issue of", "Day:", "Published on"])
        self.upper = maybe(rng, 0.3)
        self.count = maybe(rng, 0.2)
        self.last_day = ""

    def put_outlet(self, page: Page, item: Item, size: int) -> None:
        """Put the words of a heading for a paper."""
        if self.lead == "■":
            page.raw("■ ")
        elif self.lead:
            page.put(self.lead, "section")
            page.raw(" ")
        page.put(item.outlet.upper() if self.upper else item.outlet, "section", None, "outlet")
        if self.count:
            page.raw(" ")
            page.put(f"({size} article{'s' if size > 1 else ''})", "section")

    def put_day(self, page: Page, item: Item) -> None:
        """Put the words of a heading for a day."""
        if self.day_lead:
            page.put(self.day_lead, "section")
            page.raw(" ")
        words = item.published.strftime(self.pattern)
        page.put(words.upper() if self.upper else words, "section", None, "published", item.published.isoformat())  # fmt: skip

    def needs_day(self, item: Item) -> bool:
        """Whether a heading for the day is due above a group."""
        due = self.states_day and (
            item.published.isoformat() != self.last_day or maybe(self.rng, 0.1)
        )
        if due:
            self.last_day = item.published.isoformat()
        return due

    def own(self, missing: float = 0.2) -> list[str]:
        """The fields that an item states itself, in an order of its own."""
        kinds = [each for each in ("outlet", "day", "author") if not maybe(self.rng, missing)]
        if self.states_outlet and "outlet" in kinds:
            kinds.remove("outlet")
        if self.states_day and "day" in kinds:
            kinds.remove("day")
        self.rng.shuffle(kinds)
        return kinds


def by_day(groups: list[list[Item]], sections: Sections) -> list[list[Item]]:
    """Put groups in the order of their days if the headings state days."""
    if sections.states_day:
        groups.sort(key=lambda group: group[0].published, reverse=True)
    return groups


def text_digest_head(page: Page, rng: random.Random, chosen: Sequence[Item]) -> None:
    """Put a digest's title, a line on it and at times a list of contents."""
    title = rng.choice(DIGEST_TITLES)
    page.put(title.upper() if maybe(rng, 0.3) else title, "furniture")
    page.raw(rng.choice(["\n", "\n\n", "\n=======\n"]))
    if maybe(rng, 0.5):
        newest = max(each.published for each in chosen) + timedelta(days=1)
        page.put(rng.choice([f"No. {rng.randint(2, 300)}", f"put together on {newest:%-d %B %Y}", f"{newest:%d.%m.%Y}", f"{len(chosen)} texts", "Not for circulation", f"Week {rng.randint(1, 52)}"]), "furniture")  # fmt: skip
        page.raw("\n")
    page.raw("\n")
    if maybe(rng, 0.35):
        page.put(rng.choice(["Contents", "In this folder", "Inside:", "Overview"]), "contents")
        page.raw("\n")
        for number, each in enumerate(chosen):
            page.raw(rng.choice(["- ", "  ", f"{number + 1}. "]))
            page.put(rng.choice([each.headline, snippet(each.headline, 6), f"{each.outlet}: {snippet(each.headline, 8)}"]), "contents")  # fmt: skip
            page.raw("\n")
        page.raw("\n")


def sources_line(rng: random.Random, item: Item, stated: bool) -> str:
    """Words on where an item's own facts come from; papers only if the outlet stands elsewhere."""
    of_papers = rng.sample(PAPERS, 2) if stated else []
    found = rng.sample(OWN_SOURCES + of_papers, rng.randint(2, 3))
    return rng.choice(["Sources:", "Based on", "Sources of this report:", "Evidence:"]) + " " + rng.choice([", ", "; "]).join(found)  # fmt: skip


def long_text_item(
    page: Page, rng: random.Random, style: TextStyle, a: int, item: Item, stated: bool, number: str = ""
) -> None:  # fmt: skip
    """Put the text of a long item with subheads, quotations and sources of its own."""
    parts = split_up(rng, item, 18)
    subs = rng.choice([0.15, 0.3, 0.45])
    counted = 0
    for at, words in enumerate(parts):
        if at and maybe(rng, subs):
            counted += 1
            style.subhead(page, subhead_of(rng, words), a, f"{number}{counted} " if number else "")
        if at and maybe(rng, 0.08):
            quoted = wrap(words, style.width - 4 if style.width else 0).split("\n")
            mark = rng.choice(["    ", "> ", "  | "])
            for line in quoted:
                page.raw(mark)
                page.put(line, "body", a)
                page.raw("\n")
            page.raw("\n")
            if maybe(rng, 0.5):
                page.raw(rng.choice(["— ", "    – "]))
                page.put(
                    rng.choice(
                        [person(rng), f"{person(rng)}, in {rng.choice(PAPERS)}", "from the minutes"]
                    ),
                    "body",
                    a,
                )
                page.raw(style.gap)
        else:
            style.paragraph(page, words, a=a)
        if maybe(rng, 0.06):
            page.put(photo_words(rng, item), "caption", a)
            page.raw(" ")
            page.put(credit_words(rng, item), "credit", a)
            page.raw(style.gap)
    if maybe(rng, 0.3):
        page.put(wrap(sources_line(rng, item, stated), style.width), "source_line", a)
        page.raw(style.gap)


@family
def folder_by_paper(rng: random.Random, items: Sequence[Item]) -> Page:
    """Long articles under the names of their papers; headlines and subheads look alike."""
    page = Page()
    chosen = few(rng, items)
    style = TextStyle(rng)
    if maybe(rng, 0.5):
        style.lead = style.sub if style.sub in ("plain", "caps", "stars", "under") else "plain"
    text_digest_head(page, rng, chosen)
    sections = Sections(rng, ["outlet", "outlet", "both"])
    rule = rng.choice(["", "", "=== ", "# ", "[", ">> ", "\t"])
    between = rng.choice(["", "", rng.choice(RULES) + "\n\n"])
    low_fields = maybe(rng, 0.3)
    a = 0
    for group in by_day(grouped(rng, chosen), sections):
        if sections.needs_day(group[0]):
            page.raw(rule)
            sections.put_day(page, group[0])
            page.raw("]\n\n" if rule == "[" else "\n\n")
        page.raw(rule)
        sections.put_outlet(page, group[0], len(group))
        page.raw("]\n\n" if rule == "[" else "\n\n" if maybe(rng, 0.8) else "\n")
        for item in group:
            kinds = sections.own()
            text_head(page, rng, style, item, [] if low_fields else kinds, a)
            long_text_item(page, rng, style, a, item, True)
            if low_fields:
                text_fields(page, rng, a, item, kinds, low=True)
            page.raw("\n" + (between if item is not group[-1] or maybe(rng, 0.5) else ""))
            a += 1
    text_foot(page, rng, [])
    return page


@family
def diary_of_long_items(rng: random.Random, items: Sequence[Item]) -> Page:
    """Days as headings over long items, whose papers stand in brackets, in a lead-in or below."""
    page = Page()
    chosen = few(rng, items)
    style = TextStyle(rng)
    text_digest_head(page, rng, chosen)
    sections = Sections(rng, ["day"])
    if maybe(rng, 0.25):
        sections.pattern = rng.choice(["%A, %-d %B", "%-d %B", "%d.%m."])
        page.put(f"{chosen[0].published.year}", "furniture")
        page.raw("\n\n")
    form = rng.choice(["lead", "end", "behind", "line", "inside"])
    mark = rng.choice(["", "", "* ", "– ", "o "])
    a = 0
    for group in by_day(grouped(rng, chosen), sections):
        if sections.needs_day(group[0]):
            page.raw(rng.choice(["", "", "--- "]))
            sections.put_day(page, group[0])
            page.raw("\n\n")
        for item in group:
            page.raw(mark)
            if form == "lead":
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(rng.choice([": ", " – ", "\n", " | "]))
                page.put(item.headline, "headline", a)
            elif form == "behind":
                page.put(item.headline, "headline", a)
                page.raw(rng.choice([" (", " [", " – ", ", "]))
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(")" if page.content[-len(item.outlet) - 1] == "(" else "]" if page.content[-len(item.outlet) - 1] == "[" else "")  # fmt: skip
            else:
                page.put(item.headline, "headline", a)
            page.raw("\n\n" if maybe(rng, 0.7) else "\n")
            if form == "line":
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(", ")
                put_author(page, rng, a, item)
                page.raw("\n\n")
            if form == "inside":
                page.put(item.place.upper(), "body", a)
                page.raw(" (")
                page.put(item.outlet, "body", a, "outlet")
                page.raw(rng.choice([") – ", ") -- ", ") "]))
            long_text_item(page, rng, style, a, item, True)
            if form == "end":
                page.raw(rng.choice(["", "("]))
                put_outlet(page, rng, a, item, low=True)
                page.raw(")" if page.content[-len(item.outlet) - 1] == "(" else "")
                page.raw("\n\n")
            a += 1
    return page


@family
def interviews_together(rng: random.Random, items: Sequence[Item]) -> Page:
    """Two to four interviews on a page; questions look like headlines, headings state the papers."""
    page = Page()
    chosen = few(rng, items)
    style = TextStyle(rng)
    text_digest_head(page, rng, chosen)
    sections = Sections(rng, ["outlet", "day", "none", "both"])
    form = rng.choice(["qa", "bold", "bare", "dash", "caps"])
    between = rng.choice([rng.choice(RULES) + "\n\n", "\n", ""])
    a = 0
    for group in by_day(grouped(rng, chosen), sections):
        if sections.needs_day(group[0]):
            sections.put_day(page, group[0])
            page.raw("\n\n")
        if sections.states_outlet:
            sections.put_outlet(page, group[0], len(group))
            page.raw("\n\n")
        for item in group:
            kinds = sections.own()
            guest = person(rng)
            text_head(page, rng, style, item, kinds, a)
            asked = rng.sample(ASKED, len(ASKED))
            for number, words in enumerate(split_up(rng, item, 16)):
                if number and asked and maybe(rng, 0.6):
                    question = asked.pop()
                    page.raw({"qa": "", "bold": "**", "dash": "– "}.get(form, ""))
                    page.put(("Q: " if form == "qa" else "") + (question.upper() if form == "caps" else question), "body", a)  # fmt: skip
                    page.raw(("**" if form == "bold" else "") + rng.choice(["\n", style.gap]))
                    if form == "qa":
                        words = "A: " + words
                    elif form == "bold" and maybe(rng, 0.3):
                        words = f"{guest}: {words}"
                style.paragraph(page, words, a=a)
            if maybe(rng, 0.3):
                page.put(
                    f"{guest} is {rng.choice(['harbour master', 'a lawyer', 'head of the archive'])} in {item.place}.",
                    "body",
                    a,
                )
                page.raw("\n\n")
            page.raw(between)
            a += 1
    return page


@family
def enclosures_of_a_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail with whole articles below its greeting, each counted as an enclosure, marked with >."""
    page = Page()
    chosen = few(rng, items)
    width = rng.choice([60, 68, 72])
    mark = rng.choice(["> ", "> ", "", "| ", ">> "])
    sender = person(rng)
    newest = max(each.published for each in chosen) + timedelta(days=1)
    for words in (f"From: {sender}", f"Date: {newest:%a, %d %b %Y} 07:5{rng.randint(0, 9)}", f"Subject: {rng.choice(DIGEST_TITLES)}"):  # fmt: skip
        page.put(words, "furniture")
        page.raw("\n")
    page.raw("\n")
    page.put(rng.choice(["Dear all,", "Good morning,", "Hello,", "Colleagues –"]), "furniture")
    page.raw("\n")
    page.put(rng.choice([f"here are the {len(chosen)} pieces we spoke about.", "please find the texts below. They are long, sorry.", "the articles for Monday, in full because of the paywall."]), "furniture")  # fmt: skip
    page.raw("\n\n")
    sections = Sections(rng, ["outlet", "day", "none", "none", "both"])
    counting = rng.choice(
        ["Article {} of {}", "Enclosure {}", "({}/{})", "", "Text {}", "-- {} --"]
    )

    def line(words: str, role, a: int | None, field=None, value=None) -> None:
        for each in wrap(words, width).split("\n"):
            page.raw(mark)
            page.put(each, role, a, field, value)
            page.raw("\n")

    a = 0
    for group in by_day(grouped(rng, chosen), sections):
        for due, put in ((sections.needs_day(group[0]), lambda: sections.put_day(page, group[0])), (sections.states_outlet, lambda: sections.put_outlet(page, group[0], len(group)))):  # fmt: skip
            if due:
                page.raw(mark)
                put()
                page.raw("\n" + mark.rstrip() + "\n")
        for item in group:
            if counting:
                page.put(counting.format(a + 1, len(chosen)), "furniture")
                page.raw("\n")
            if maybe(rng, 0.2):
                page.put(rng.choice(["This one is the best.", "Note the last paragraph.", "See also the ministry’s answer.", "Long, but worth it."]), "furniture")  # fmt: skip
                page.raw("\n\n")
            line(item.headline, "headline", a)
            kinds = sections.own()
            low = maybe(rng, 0.3)
            for kind in [] if low else kinds:
                page.raw(mark)
                put_kind(page, rng, a, item, kind)
                page.raw("\n")
            page.raw(mark.rstrip() + "\n")
            for number, words in enumerate(split_up(rng, item, 18)):
                if number and maybe(rng, 0.2):
                    line(subhead_of(rng, words), "subhead", a)
                    page.raw(mark.rstrip() + "\n")
                line(words, "body", a)
                page.raw(mark.rstrip() + "\n")
            for kind in kinds if low else []:
                page.raw(mark)
                put_kind(page, rng, a, item, kind, low=True)
                page.raw("\n")
            if maybe(rng, 0.3):
                line(
                    sources_line(rng, item, "outlet" in kinds or sections.states_outlet),
                    "source_line",
                    a,
                )
            page.raw("\n")
            a += 1
    page.put(
        rng.choice([sender, f"Best wishes, {sender}", "-- \n" + sender + "\nPress office"]),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def numbered_report(rng: random.Random, items: Sequence[Item]) -> Page:
    """A report of numbered items whose subheads are numbered below them: 2, 2.1, 2.2."""
    page = Page()
    chosen = few(rng, items)
    style = TextStyle(rng)
    style.sub = style.lead = rng.choice(["plain", "caps", "stars", "hashes"])
    text_digest_head(page, rng, chosen)
    sections = Sections(rng, ["outlet", "day", "none"])
    shape = rng.choice(["{}. ", "{} ", "{}) ", "§ {} ", "Item {}: ", "[{}] "])
    roman = maybe(rng, 0.25)
    a = 0
    for group in by_day(grouped(rng, chosen), sections):
        if sections.needs_day(group[0]):
            sections.put_day(page, group[0])
            page.raw("\n\n")
        if sections.states_outlet:
            sections.put_outlet(page, group[0], len(group))
            page.raw("\n\n")
        for item in group:
            kinds = sections.own()
            early, late = (kinds, []) if maybe(rng, 0.6) else ([], kinds)
            name = ROMAN[a] if roman else str(a + 1)
            page.raw(shape.format(name))
            style.headline(page, item.headline, a)
            text_fields(page, rng, a, item, early)
            page.raw("\n")
            long_text_item(
                page, rng, style, a, item, "outlet" in kinds or sections.states_outlet, f"{name}."
            )
            text_fields(page, rng, a, item, late, low=True)
            page.raw("\n")
            a += 1
    return page


def web_section(web: Web, rng: random.Random, tag: str, put) -> None:
    """Put a heading of a digest that states a field."""
    web.page.raw(f"<{tag}{web.name('group')}>")
    put()
    web.page.raw(f"</{tag}>\n")


def long_web_item(web: Web, rng: random.Random, a: int, item: Item, stated: bool) -> None:
    """Put the text of a long item with subheads, quotations and sources of its own."""
    parts = split_up(rng, item, 18)
    subs = rng.choice([0.15, 0.3, 0.4])
    for at, words in enumerate(parts):
        if at and maybe(rng, subs):
            web.subhead(subhead_of(rng, words), a)
        if at and maybe(rng, 0.08):
            web.start("blockquote", "quote")
            web.put("p", words, "body", a)
            if maybe(rng, 0.5):
                web.put(rng.choice(["cite", "p"]), "— " + rng.choice([person(rng), f"{person(rng)} to {rng.choice(PAPERS)}"]), "body", a)  # fmt: skip
            web.end()
        else:
            web.paragraph(words, a=a)
        if maybe(rng, 0.06):
            web_figure(web, rng, item, a)
    if maybe(rng, 0.3):
        web.put(
            rng.choice(["p", "small", "div"]), sources_line(rng, item, stated), "source_line", a
        )


def web_digest_head(web: Web, rng: random.Random, chosen: Sequence[Item]) -> None:
    """Put a digest's title and at times its contents."""
    web.put(
        rng.choice(["h1", "div", "p", "h2"]), rng.choice(DIGEST_TITLES), "furniture", word="name"
    )
    newest = max(each.published for each in chosen) + timedelta(days=1)
    if maybe(rng, 0.4):
        web.put("p", rng.choice([f"Edition of {newest:%-d %B %Y}", f"{newest:%d/%m/%Y}", f"Number {rng.randint(3, 500)}", "Texts in full"]), "furniture")  # fmt: skip
    if maybe(rng, 0.35):
        web.section("div", "toc")
        web.put(
            rng.choice(["h3", "b", "p"]),
            rng.choice(["Contents", "In this issue", "Jump to"]),
            "contents",
        )
        web.page.raw("<ul>")
        for number, each in enumerate(chosen):
            web.put("li", rng.choice([each.headline, snippet(each.headline, 7), f"{snippet(each.headline, 7)} ({each.outlet})"]), "contents", link=f"#t{number}")  # fmt: skip
        web.page.raw("</ul>")
        web.end()


@family
def dossier_with_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """A dossier in HTML: papers as headings; headlines and subheads share one kind of heading."""
    page = Page(media_type="text/html")
    chosen = few(rng, items)
    web = open_web(page, rng, "Dossier")
    if maybe(rng, 0.4):
        web_menu(web, rng)
    web_digest_head(web, rng, chosen)
    sections = Sections(rng, ["outlet", "outlet", "both", "day"])
    tag = rng.choice(["h2", "h3", "h1", "div", "p", "h4"])
    if maybe(rng, 0.4):
        web.sub = web.head if web.head != "p" else "h3"
    outer = rng.choice(["article", "div", "section", "blockquote", ""])
    a = 0
    for group in by_day(grouped(rng, chosen), sections):
        if sections.needs_day(group[0]):
            web_section(web, rng, tag, lambda: sections.put_day(page, group[0]))
        if sections.states_outlet:
            web_section(web, rng, tag, lambda: sections.put_outlet(page, group[0], len(group)))
        for item in group:
            kinds = sections.own()
            low = maybe(rng, 0.25)
            if outer:
                web.start(outer, "item")
            web_head(web, rng, item, [] if low else kinds, a, rng.choice(["", "", item.url]))
            long_web_item(web, rng, a, item, "outlet" in kinds or sections.states_outlet)
            if low:
                web_fields(web, rng, a, item, kinds, low=True)
            if maybe(rng, 0.3):
                web.put(
                    "a",
                    rng.choice(["Read more", "To the original", "Full text on the paper’s site"]),
                    "source_line",
                    a,
                )
                page.raw("<br>\n")
            if outer:
                web.end()
            a += 1
        page.raw(rng.choice(["<hr>\n", "", ""]))
    web_bottom(web, rng, [])
    return page


@family
def weekend_mail_of_few(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail of tables with few long items under days or papers, adverts between the items."""
    page = Page(media_type="text/html")
    chosen = few(rng, items)
    page.raw("<html><body><table width=620><tr><td>")
    sections = Sections(rng, ["day", "outlet", "both", "none"])
    depth = rng.randint(1, 3)
    one_cell = maybe(rng, 0.5)

    def row(put) -> None:
        page.raw("<table><tr><td>" * depth)
        put()
        page.raw("</td></tr></table>" * depth + "\n")

    row(lambda: page.put(rng.choice(DIGEST_TITLES), "furniture"))
    if maybe(rng, 0.6):
        row(lambda: page.put(rng.choice(["Hello and welcome to the weekend.", f"{len(chosen)} long pieces, no hurry.", "A few things we read to the end this week."]), "furniture"))  # fmt: skip
    bold = rng.choice([("<b>", "</b>"), ("<strong>", "</strong>"), ("<h2>", "</h2>"), ("<font size=5>", "</font>")])  # fmt: skip
    sub = rng.choice([bold, ("<b>", "</b>"), ("<i>", "</i>"), ("<u>", "</u>")])
    a = 0
    for group in by_day(grouped(rng, chosen), sections):
        if sections.needs_day(group[0]):
            row(lambda: sections.put_day(page, group[0]))
        if sections.states_outlet:
            row(lambda: sections.put_outlet(page, group[0], len(group)))
        for item in group:
            kinds = sections.own()
            low = maybe(rng, 0.35)

            def fields() -> None:
                for number, kind in enumerate(kinds):
                    page.raw(rng.choice(["<br>", " | ", " · "]) if number else "")
                    put_kind(page, rng, a, item, kind, low)

            def head() -> None:
                page.raw(bold[0])
                page.put(item.headline, "headline", a)
                page.raw(bold[1])

            row(head)
            if kinds and not low:
                row(fields)
            if one_cell:
                page.raw("<table><tr><td>")
            for number, words in enumerate(split_up(rng, item, 18)):
                if number and maybe(rng, 0.2):
                    page.raw(sub[0] if one_cell else "<table><tr><td>" + sub[0])
                    page.put(subhead_of(rng, words), "subhead", a)
                    page.raw(sub[1] + ("<br>\n" if one_cell else "</td></tr></table>\n"))
                if one_cell:
                    page.put(words, "body", a)
                    page.raw("<br><br>\n")
                else:
                    row(lambda: page.put(words, "body", a))
            if one_cell:
                page.raw("</td></tr></table>\n")
            if maybe(rng, 0.25):
                row(lambda: page.put(sources_line(rng, item, "outlet" in kinds or sections.states_outlet), "source_line", a))  # fmt: skip
            if kinds and low:
                row(fields)
            if maybe(rng, 0.4):
                row(
                    lambda: page.put(
                        rng.choice(["Read it on the site", "Keep reading", "Original article"]),
                        "source_line",
                        a,
                    )
                )
            if maybe(rng, 0.25):
                row(lambda: page.put(f"{rng.choice(ADS)}: {rng.choice(GOODS)}", "furniture"))
            a += 1
    row(lambda: page.put(rng.choice(["Unsubscribe | Preferences", "You get this on Saturdays. Change that here.", "Sent with care from a small office"]), "furniture"))  # fmt: skip
    page.raw("</td></tr></table></body></html>\n")
    return page


@family
def blog_of_quoted_articles(rng: random.Random, items: Sequence[Item]) -> Page:
    """A blog that quotes whole articles in blocks, with the blogger's lead-in and stamps between."""
    page = Page(media_type="text/html")
    chosen = few(rng, items)
    web = open_web(page, rng, "Blog")
    web_menu(web, rng, ["About", "Archive", "Feed"])
    web.put(rng.choice(["h1", "div"]), rng.choice(DIGEST_TITLES), "furniture")
    sections = Sections(rng, ["day", "day", "none", "outlet"])
    tag = rng.choice(["h2", "h3", "div", "p", "b"])
    blogger = rng.choice(FORENAMES)
    stamp_below = maybe(rng, 0.5)
    lead_kind = rng.choice(["lead", "lead", "none"])
    a = 0
    for group in by_day(grouped(rng, chosen), sections):
        if sections.needs_day(group[0]):
            web_section(
                web, rng, tag if tag != "b" else "p", lambda: sections.put_day(page, group[0])
            )
        if sections.states_outlet:
            web_section(
                web,
                rng,
                tag if tag != "b" else "p",
                lambda: sections.put_outlet(page, group[0], len(group)),
            )
        for item in group:
            stated = sections.states_outlet
            web.start(rng.choice(["div", "article"]), "post")
            if not stamp_below:
                web.put("div", f"{blogger}, {clock(rng)}", "furniture", word="stamp")
            if lead_kind == "lead" and not stated:
                stated = True
                page.raw("<p>")
                before, after = rng.choice([("Seen in", ":"), ("From", ""), ("", "reports:"), ("", "has this long piece:"), ("I found this in", "")])  # fmt: skip
                if before:
                    page.put(before, "publication", a)
                    page.raw(" ")
                page.raw(rng.choice(["", f'<a href="{html.escape(item.url)}">']))
                linked = page.content.endswith('">')
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("</a>" if linked else "")
                if after == ":":
                    page.raw(":")
                elif after:
                    page.raw(" ")
                    page.put(after, "publication", a)
                page.raw("</p>\n")
            web.start(rng.choice(["blockquote", "blockquote", "div"]), "quote")
            kinds = sections.own()
            if stated and "outlet" in kinds:
                kinds.remove("outlet")
            if maybe(rng, 0.85):
                web_head(web, rng, item, kinds, a)
            else:
                web_fields(web, rng, a, item, kinds)
            long_web_item(web, rng, a, item, stated or "outlet" in kinds)
            web.end()
            if maybe(rng, 0.4):
                web.put("p", rng.choice(["I have nothing to add.", "Read the last paragraph twice.", "More on this tomorrow, I hope.", "Comments are open."]), "furniture")  # fmt: skip
            if stamp_below:
                web.put("div", rng.choice([f"Posted by {blogger} at {clock(rng)}", f"# · {clock(rng)} · {rng.randint(0, 40)} comments"]), "furniture", word="stamp")  # fmt: skip
            web.end()
            a += 1
    web_bottom(web, rng, [])
    return page


@family
def folding_reader(rng: random.Random, items: Sequence[Item]) -> Page:
    """A reading list in HTML with regions as plain headings and papers or days as stated ones."""
    page = Page(media_type="text/html")
    chosen = few(rng, items)
    web = open_web(page, rng, "Reader")
    web_digest_head(web, rng, chosen)
    sections = Sections(rng, ["outlet", "day", "both"])
    shape = rng.choice(["details", "li", "dl", "section"])
    a = 0
    for group in by_day(grouped(rng, chosen), sections):
        if maybe(rng, 0.5):
            web.put(
                rng.choice(["h2", "h3"]),
                rng.choice(
                    [
                        group[0].topic,
                        group[0].topic.upper(),
                        f"{group[0].topic} and {group[-1].topic}",
                    ]
                ),
                "section",
            )
        if sections.needs_day(group[0]):
            web_section(web, rng, "h3", lambda: sections.put_day(page, group[0]))
        if sections.states_outlet:
            web_section(
                web,
                rng,
                rng.choice(["h3", "h4"]),
                lambda: sections.put_outlet(page, group[0], len(group)),
            )
        page.raw({"li": "<ul>", "dl": "<dl>"}.get(shape, ""))
        for item in group:
            kinds = sections.own()
            if shape == "details":
                page.raw("<details open><summary>")
                page.put(item.headline, "headline", a)
                page.raw("</summary>\n")
                web_fields(web, rng, a, item, kinds)
            elif shape == "dl":
                page.raw("<dt>")
                page.put(item.headline, "headline", a)
                page.raw("</dt><dd>")
                web_fields(web, rng, a, item, kinds)
            else:
                web.start(shape, "piece")
                web_head(web, rng, item, kinds, a, rng.choice(["", item.url]))
            long_web_item(web, rng, a, item, "outlet" in kinds or sections.states_outlet)
            if shape in ("details", "dl"):
                page.raw("</details>\n" if shape == "details" else "</dd>\n")
            else:
                web.end()
            a += 1
        page.raw({"li": "</ul>", "dl": "</dl>"}.get(shape, ""))
    web_bottom(web, rng, [])
    return page
