"""Press reviews and monitoring of embassies, ministries, companies and agencies; exports."""

import html
import random
import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from evaluation.layouts.page import Item, Page, family

LANDS = [
    "Torvelland", "Ostrany", "Lurenia", "Vassmark", "the Kesh Islands", "Amberlund", "Sarkova", "Bruvia",
    "Nordmarch", "the Republic of Ilvane", "Tessaria", "Monteluz",
]  # fmt: skip
TOWNS = [
    "Brannport",
    "Lissow",
    "Quelmar",
    "Tarnhoven",
    "Eskerby",
    "Volmaren",
    "Port Ansel",
    "Drevik",
]
FIELDS_OF_STATE = [
    "Foreign Affairs", "Fisheries and Coasts", "Transport", "the Interior", "Trade", "Public Health",
    "Energy and Mines", "Culture", "Higher Education", "Water", "Labour",
]  # fmt: skip
FIRMS = [
    "Halvorn",
    "Brakspeer",
    "Tillandt",
    "Osterva-Meyl",
    "Corvix",
    "Pellgrave",
    "Undset & Ro",
    "Marlowe Quay",
]
TRADES = [
    "Shipping",
    "Energy",
    "Foods",
    "Insurance",
    "Ports",
    "Timber",
    "Telecom",
    "Pharma",
    "Rail",
]
STAFF = [
    "R. Tamblyn", "Ines Korhaven", "press desk", "M. Duvray", "Attaché Lindqvist-Rao", "K. Oyelde", "B. Sandoval Thrane",
    "duty officer", "Pia Wessling", "the night editor", "J. Abernook",
]  # fmt: skip
CAUSES = [
    "Coastal Rights", "Free Expression", "Landmine Action", "River Basins", "Children on the Move", "Open Courts",
    "Fair Elections", "Forest Peoples",
]  # fmt: skip
MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
WEEKDAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
}
LONG = [
    "%-d %B %Y", "%B %-d, %Y", "%A, %-d %B %Y", "%A, %B %-d, %Y", "%a %-d %b %Y", "%b %-d, %Y", "%-d %b %Y",
    "%A %-d %B %Y", "%d %B, %Y", "%b. %d, %Y", "%a, %d %b %Y",
]  # fmt: skip
SHORT = [
    "%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%m/%d/%Y", "%-d.%-m.%y", "%Y/%m/%d", "%d-%b-%Y", "%d.%m.%y",
    "%d %b %y", "%Y.%m.%d", "%-d/%-m/%y", "%Y%m%d",
]  # fmt: skip
YEARLESS = [
    "%-d %B",
    "%B %-d",
    "%d.%m.",
    "%d/%m",
    "%-d %b",
    "%a %-d %b",
    "%A %-d %B",
    "%A, %B %-d",
    "%-d.%-m.",
    "%b %-d",
]
SOURCE_LABELS = {
    "en": [
        "Source", "Outlet", "Publication", "From", "Newspaper", "Medium", "Origin", "Via", "Media", "Paper", "Publ.",
        "Media outlet", "Name of publication", "Src", "Published in", "Title of medium",
    ],
    "de": ["Quelle", "Medium", "Zeitung", "Titel", "Publikation"],
    "fr": ["Source", "Média", "Journal", "Support", "Titre de presse"],
    "es": ["Fuente", "Medio", "Periódico", "Publicado en"],
    "it": ["Fonte", "Testata", "Giornale", "Da"],
    "pt": ["Fonte", "Veículo", "Jornal", "Meio"],
}  # fmt: skip
DATE_LABELS = {
    "en": [
        "Date",
        "Published",
        "Issue",
        "Issue date",
        "Dated",
        "Day",
        "Pub. date",
        "Appeared",
        "Edition of",
        "Publication date",
    ],
    "de": ["Datum", "Ausgabe vom", "Erschienen am", "Vom"],
    "fr": ["Date", "Paru le", "Du", "Édition du"],
    "es": ["Fecha", "Publicado el", "Edición"],
    "it": ["Data", "Del", "Edizione del"],
    "pt": ["Data", "Publicado em", "Edição de"],
}
AUTHOR_LABELS = {
    "en": [
        "By",
        "Author",
        "Byline",
        "Journalist",
        "Reporter",
        "Written by",
        "Writer",
        "Author(s)",
        "Text",
    ],
    "de": ["Von", "Autor", "Verfasser", "Text"],
    "fr": ["Par", "Auteur", "Journaliste", "Signé"],
    "es": ["Por", "Autor", "Firma"],
    "it": ["Di", "Autore", "A firma di"],
    "pt": ["Por", "Autor", "Texto"],
}
REVIEW_WORDS = {
    "de": ["Pressespiegel", "Presseschau", "Medienspiegel", "Presseübersicht", "Presseecho"],
    "fr": ["Revue de presse", "Panorama de presse", "La presse du jour", "Synthèse de presse"],
    "es": ["Resumen de prensa", "Revista de prensa", "Dossier de prensa", "Prensa del día"],
    "it": ["Rassegna stampa", "Rassegna della stampa", "La stampa di oggi"],
    "pt": ["Revista de imprensa", "Resenha de imprensa", "Recortes do dia", "Clipping diário"],
}
FIRST_WORDS = [
    "Press", "Media", "Morning", "Daily", "News", "Weekly", "Local press", "Regional media", "Mission", "Public affairs",
    "Foreign press", "Evening", "Overnight", "Sector", "Country",
]  # fmt: skip
LAST_WORDS = [
    "review", "summary", "monitor", "scan", "survey", "sheet", "clippings", "cuttings", "digest", "round-up", "brief",
    "overview", "extracts", "watch", "report", "highlights", "bulletin", "log", "folder", "readout",
]  # fmt: skip
SECTIONS = [
    "Bilateral relations", "Domestic politics", "Economy and trade", "Security", "Society", "Other news", "Energy",
    "Human rights", "Regional affairs", "Culture and sport", "Our organisation", "Competitors", "Regulation", "Migration",
    "In brief", "Opinion", "Justice", "Infrastructure", "Environment", "International",
]  # fmt: skip
SAYS = [
    "reports that", "writes that", "says that", "notes that", "carries a report that", "adds that", "has it that",
    "tells its readers that", "claims that", "leads with the news that", "states that", "observes that",
]  # fmt: skip
LINKS = [
    "Read more", "Full text", "Original", "Link to article", "Open clip", "View online", "Go to source", "Continue reading",
    "More", "Online version", "Article", "See the original article",
]  # fmt: skip

Fmt = Callable[[date], str]
_SHORTENED = re.compile(
    r"(?:\b[A-Z]|\b(?:Sens?|Gov|Reps?|Dr|Mr|Mrs|Ms|Jr|St|Gen|Inc|Co|No|D-\w+|R-\w+|U\.S))\.$"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")


# ---------------------------------------------------------------- parts of pages


def organisation(rng: random.Random) -> str:
    """An invented body that monitors the press."""
    land, other = rng.sample(LANDS, 2)
    town = rng.choice(TOWNS)
    return rng.choice([
        f"Embassy of {land} in {other}", f"Embassy of {land}, {town}", f"Consulate General of {land} in {town}",
        f"Permanent Mission of {land}", f"Ministry of {rng.choice(FIELDS_OF_STATE)}",
        f"{rng.choice(FIRMS)} {rng.choice(TRADES)}", f"{rng.choice(FIRMS)} {rng.choice(TRADES)} plc",
        f"{town} Centre for {rng.choice(CAUSES)}", f"{rng.choice(CAUSES)} Network", f"City of {town}",
        f"{rng.choice(FIRMS)} Media Intelligence", f"{town} Press Cuttings Bureau", f"{rng.choice(TRADES)} Association of {land}",
    ])  # fmt: skip


def review_title(rng: random.Random, lang: str = "en") -> str:
    """A title for a press review."""
    if lang != "en":
        return rng.choice(REVIEW_WORDS[lang])
    first, last = rng.choice(FIRST_WORDS), rng.choice(LAST_WORDS)
    words = rng.choice(
        [
            f"{first} {last}",
            f"{first} {last}",
            f"{first} {last}",
            f"{last} of the {rng.choice(['press', 'papers', 'media', 'week', 'day'])}",
        ]
    )
    words = words[0].upper() + words[1:]
    return rng.choice([words, words, words.title(), words.upper()])


def dating(rng: random.Random, lang: str = "en", kinds: str = "ls") -> Fmt:
    """A way to write days: of (l)ong, (s)hort and (y)earless ones."""
    kind = rng.choice(kinds)
    if lang != "en" and kind != "s":
        months, weekdays = MONTHS[lang].split(), WEEKDAYS[lang].split()
        dot = "." if lang == "de" else ""
        of = " de " if lang in ("es", "pt") else " "
        weekday = rng.random() < 0.4
        year = kind == "l"

        def local(day: date) -> str:
            words = f"{day.day}{dot}{of}{months[day.month - 1]}" + (
                f"{of}{day.year}" if year else ""
            )
            return f"{weekdays[day.weekday()]}{',' if dot else ''} {words}" if weekday else words

        return local
    patterns = {"l": LONG, "s": SHORT if lang == "en" else SHORT[:3], "y": YEARLESS}
    pattern = rng.choice(patterns[kind])
    return lambda day: day.strftime(pattern)


def wrapped(words: str, width: int, indent: str = "", first: str | None = None) -> str:
    """Words broken into lines; 0 leaves them alone. The first line's indentation is the caller's."""
    if not width:
        return words
    lead = indent if first is None else first
    text = textwrap.fill(
        words,
        width,
        initial_indent=lead,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return text[len(lead) :]


def cut(rng: random.Random, words: str, low: int, high: int) -> str:
    """The first words of a text with a mark of omission."""
    some = words.split()
    count = rng.randint(low, high)
    if len(some) <= count:
        return words
    return " ".join(some[:count]).rstrip(",;:") + rng.choice(["…", "...", " …", " [...]", " […]"])


def sentences(item: Item) -> list[str]:
    """The sentences of an article; what ends with an abbreviation goes on."""
    found: list[str] = []
    for words in item.paragraphs:
        begun = ""
        for each in _SENTENCE.split(words):
            begun = f"{begun} {each}".strip()
            if len(begun) > 35 and not _SHORTENED.search(begun):
                found.append(begun)
                begun = ""
        if begun:
            found.append(begun)
    return found


def gist(rng: random.Random, item: Item, low: int, high: int) -> str:
    """Its first sentences."""
    return " ".join(sentences(item)[: rng.randint(low, high)])


def lower_start(words: str) -> str:
    """A sentence that can follow “that”."""
    head = words.split(" ", 1)[0]
    common = {
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "After",
        "According",
        "More",
        "Two",
        "Three",
        "Several",
        "Police",
        "It",
        "This",
        "Today,",
        "Yesterday,",
        "Legislation",
        "Authorities",
    }
    return words[0].lower() + words[1:] if head in common else words


def papers(
    rng: random.Random, items: Sequence[Item], most: int = 4
) -> list[tuple[str, list[Item]]]:
    """Group the items under newspapers, which become their outlets."""
    groups: list[tuple[str, list[Item]]] = []
    rest = list(items)
    while rest:
        size = rng.choice([1, 2, 2, 3, most])
        mine, rest = rest[:size], rest[size:]
        lead = mine[0]
        same = [
            replace(
                each, outlet=lead.outlet, host=lead.host, url=each.url.replace(each.host, lead.host),
                credit=f"{each.credit.split('/')[0]}/{lead.outlet}",
            )
            for each in mine
        ]  # fmt: skip
        groups.append((lead.outlet, same))
    return groups


def by_day(
    rng: random.Random, items: Sequence[Item], most: int = 4
) -> list[tuple[date, list[Item]]]:
    """Group the items under days, which become their dates."""
    day = items[0].published
    step = rng.choice([-1, -1, 1])
    groups: list[tuple[date, list[Item]]] = []
    rest = list(items)
    while rest:
        size = rng.choice([1, 2, 2, 3, most])
        mine, rest = rest[:size], rest[size:]
        groups.append((day, [replace(each, published=day) for each in mine]))
        day += timedelta(days=step * rng.choice([1, 1, 1, 2, 3]))
    return groups


def put_outlet(page: Page, a: int, item: Item, role="publication", upper: bool = False) -> None:
    """Put the outlet's name."""
    page.put(item.outlet.upper() if upper else item.outlet, role, a, "outlet")


def put_day(
    page: Page, a: int, item: Item, fmt: Fmt, role="publication", upper: bool = False
) -> None:
    """Put the day of publication."""
    words = fmt(item.published)
    page.put(words.upper() if upper else words, role, a, "published", item.published.isoformat())


def put_names(
    page: Page, a: int, item: Item, last: str = "and", upper: bool = False, role="byline"
) -> None:
    """Put the authors' names one by one."""
    for i, name in enumerate(item.authors):
        if i and last and i == len(item.authors) - 1:
            page.raw(" ")
            page.put(last, role, a)
            page.raw(" ")
        elif i:
            page.raw(", ")
        page.put(name.upper() if upper else name, role, a, "author")


def row(page: Page, separator: str, parts: Sequence[Callable[[], None] | tuple | None]) -> None:
    """Put parts with a separator between them."""
    for i, part in enumerate([each for each in parts if each]):
        page.raw(separator if i else "")
        if callable(part):
            part()
        else:
            page.put(*part)


def rule(rng: random.Random, width: int = 0) -> str:
    """A rule of signs on a line."""
    return rng.choice("-=_*~·—#") * (width or rng.choice([3, 10, 20, 40, 60, 72])) + "\n"


def put_paragraphs(
    page: Page,
    a: int,
    paragraphs: Sequence[str],
    width: int = 0,
    indent: str = "",
    gap: str = "\n\n",
    first: str = "",
) -> None:
    """Put the body in plain text, each paragraph ended by the gap."""
    for words in paragraphs:
        page.raw(indent + first)
        page.put(wrapped(words, width, indent, indent + first), "body", a)
        page.raw(gap)


def put_picture(
    rng: random.Random, page: Page, a: int, item: Item, chance: float = 0.2, end: str = "\n"
) -> None:
    """At times put a caption, a credit or both."""
    if rng.random() > chance:
        return
    what = rng.choice(["cc", "cc", "cc", "caption", "credit"])
    is_html = page.media_type == "text/html"
    frame = rng.choice(
        [("<figcaption>", "</figcaption>"), ("<p><small>", "</small></p>"), ("<div>", "</div>")]
    )
    page.raw(frame[0] if is_html else rng.choice(["", "", "[", "> "]))
    if what != "credit":
        if rng.random() < 0.2:
            page.put(
                rng.choice(["Caption:", "Picture:", "In the picture:", "Illustration:"]),
                "caption",
                a,
            )
            page.raw(" ")
        page.put(item.caption, "caption", a)
    if what != "caption":
        page.raw(
            ""
            if what == "credit"
            else rng.choice([" ", " (", " | ", " – ", "<br>" if is_html else "\n"])
        )
        label = rng.choice(
            ["Photo:", "Photo by", "©", "Foto:", "Credit:", "Image:", "", "", "Picture by"]
        )
        if label:
            page.put(label, "credit", a)
            page.raw(" ")
        page.put(item.credit, "credit", a)
    page.raw((frame[1] if is_html else "") + end)


def put_noise(rng: random.Random, page: Page, items: Sequence[Item], chance: float = 0.1) -> None:
    """At times put an advert, a sign-up or a teaser between items."""
    if rng.random() > chance:
        return
    is_html = page.media_type == "text/html"
    page.raw("<div>" if is_html else rng.choice(["", "", "*** ", "[", ">> "]))
    if rng.random() < 0.3:
        other = rng.choice(list(items))
        start = " ".join(other.headline.split()[: rng.randint(4, 9)])
        page.put(
            f"{rng.choice(['See also', 'Earlier', 'From the archive', 'Related', 'Tomorrow'])}: {start}",
            "teaser",
        )
    else:
        firm = f"{rng.choice(FIRMS)} {rng.choice(TRADES)}"
        page.put(rng.choice([
            f"Advertisement: {firm}, {rng.choice(['now hiring', 'new routes from spring', 'open day on Saturday'])}",
            f"This {rng.choice(['edition', 'mailing', 'service'])} is supported by {firm}.", f"{rng.choice(['Sign up', 'Register', 'Ask'])} for the {rng.choice(['weekly', 'audio', 'sector', 'regional'])} edition",
            f"{rng.choice(['No relevant items in', 'Nothing to report from', 'Not published today:'])} {rng.choice(TOWNS)}", f"Note: {rng.choice(['two outlets could not be reached', 'the print edition was late', 'holiday service'])}.",
            f"{rng.choice(['Forward to a colleague', 'Rate this selection', 'Download as PDF', 'Listen to this briefing'])}",
        ]), "furniture")  # fmt: skip
    page.raw("</div>\n" if is_html else "\n\n")


def closing(rng: random.Random, who: str) -> str:
    """Words at the end of a review."""
    site = re.sub(r"[^a-z]", "", who.lower())[:14]
    made = rng.choice(["Compiled", "Prepared", "Selected", "Edited", "Summarised", "Put together"])
    use = rng.choice(
        [
            "internal use",
            "official use",
            "members",
            "the addressee",
            "staff",
            "clients under contract",
        ]
    )
    views = rng.choice(["The views", "Opinions", "Statements", "Positions"])
    texts = rng.choice(
        ["these extracts", "the articles", "this file", "the press quoted here", "the cuttings"]
    )
    return rng.choice([
        f"{made} by {rng.choice(STAFF)}, {who}.", f"{made} at {rng.randint(5, 10):02}:{rng.choice(['00', '15', '40'])} by {rng.choice(STAFF)}",
        f"For {use} only.", f"Restricted to {use}. {rng.choice(['Do not forward.', 'Not for publication.', 'Please delete after reading.'])}",
        f"{views} in {texts} are not those of the {who}.", f"The {who} takes no responsibility for {texts}.",
        f"© {who} {rng.randint(2029, 2034)}", f"Reproduced under licence no. {rng.randint(1000, 99999)}.",
        f"To {rng.choice(['join', 'leave', 'be taken off', 'be added to'])} this list write to {rng.choice(['press', 'media', 'news', 'info'])}@{site}.example.",
        f"This {rng.choice(['summary', 'selection', 'overview', 'list'])} does not claim to be complete.",
        rng.choice(["Translations are unofficial.", "Headlines are translated by us.", "Spellings of names follow the papers."]),
        rng.choice(["Please think of the environment before printing.", "Printed on recycled paper", "Do not print unless needed"]),
        f"Next {rng.choice(['issue', 'edition', 'mailing', 'review'])}: {rng.choice(['tomorrow', 'Monday', 'after the holiday'])}, {rng.randint(7, 10)}:{rng.choice(['00', '30'])}",
        f"{rng.choice(['Questions', 'Corrections', 'Full texts', 'Contact'])}: ext. {rng.randint(200, 999)}",
        rng.choice([f"End of {rng.choice(['review', 'report', 'summary', 'selection', 'file'])}", "*** END ***", "Ends", "– 30 –", "Fin"]) if rng.random() < 0.9 else "No more items",
        f"You receive this because you {rng.choice(['are on the distribution list of', 'work for', 'asked for the mailings of'])} the {who}.",
        f"Copyright in {texts} remains with the publishers.", f"Page {rng.randint(1, 3)} of {rng.randint(3, 9)}",
        f"www.{site}.example | {rng.choice(TOWNS)}", f"{who}, {rng.choice(['Quay Street', 'Old Mint Lane', 'Linden Square', 'Upper Bastion'])} {rng.randint(1, 99)}, {rng.choice(TOWNS)}",
        f"{rng.choice(['Archive', 'Older issues', 'All reviews'])}: {site}.example/{rng.choice(['press', 'archive', 'media'])}",
    ])  # fmt: skip


def put_closing(rng: random.Random, page: Page, who: str, most: int = 3) -> None:
    """Put some closing lines in plain text."""
    page.raw(rng.choice(["", "\n", rule(rng)]))
    for words in {closing(rng, who): 0 for _ in range(rng.randint(0, most))}:
        page.put(words, "furniture")
        page.raw("\n")


def rewrap(page: Page, width: int) -> None:
    """Break the lines of a page in plain text, once it is complete; 0 leaves them alone."""
    if width:
        page.content = "\n".join(wrapped(line, width) for line in page.content.split("\n"))


def heads(rng: random.Random) -> Callable[[Page, Callable[[], None], int], None]:
    """A way to set off a heading in plain text; the returned function writes it around ``put``."""
    style = rng.choice(
        ["under", "marks", "plain", "box", "colon", "star", "hash", "bracket", "number"]
    )
    sign = rng.choice("=-~_")
    count = 0

    def write(page: Page, put: Callable[[], None], length: int) -> None:
        nonlocal count
        count += 1
        marks = {
            "marks": f"{sign * 3} ",
            "box": "| ",
            "star": "**",
            "hash": "## ",
            "bracket": "[",
            "number": f"{count}. ",
        }
        ends = {"marks": f" {sign * 3}", "box": " |", "colon": ":", "star": "**", "bracket": "]"}
        edge = "+" + "-" * (length + 2) + "+\n"
        page.raw((edge if style == "box" else "") + marks.get(style, ""))
        put()
        page.raw(ends.get(style, "") + "\n")
        page.raw(edge if style == "box" else sign * length + "\n" if style == "under" else "")

    return write


def put_top(rng: random.Random, page: Page, when: date, lang: str = "en") -> str:
    """Put the title of a review in plain text, and return the body that made it."""
    who = organisation(rng)
    if rng.random() < 0.06:
        return who
    fmt = dating(rng, lang)
    parts = [review_title(rng, lang), fmt(when)]
    if rng.random() < 0.6:
        parts.insert(rng.randint(0, 2), who)
    if rng.random() < 0.3:
        parts.append(
            rng.choice(
                [
                    f"No. {rng.randint(2, 400)}",
                    f"Issue {rng.randint(2, 99)}/{when.year}",
                    f"Ref. {rng.randint(10, 99)}/{rng.randint(100, 999)}",
                ]
            )
        )
    row(
        page,
        rng.choice(["\n", "\n", " – ", ", ", " | ", "\n\n", " / "]),
        [(words, "furniture") for words in parts],
    )
    page.raw(rng.choice(["\n\n", "\n", "\n" + rule(rng) + "\n", "\n\n\n"]))
    return who


def put_contents(rng: random.Random, page: Page, items: Sequence[Item]) -> None:
    """Put a list of the items in plain text."""
    page.put(
        rng.choice(
            [
                "Contents",
                "In this issue",
                "Headlines",
                "Overview",
                "Topics today",
                "Index",
                "At a glance",
                "Key points",
            ]
        ),
        "contents",
    )
    page.raw("\n")
    mark = rng.choice(["- ", "• ", "{}. ", "  ", "> ", "", "{}) "])
    short = rng.random() < 0.4
    tail = rng.random() < 0.4
    for n, item in enumerate(items, 1):
        page.raw(mark.format(n))
        words = " ".join(item.headline.split()[: rng.randint(3, 6)]) if short else item.headline
        page.put(words, "contents")
        if tail:
            page.raw(rng.choice([" ..... ", "\t", " (", " - "]))
            page.put(rng.choice([item.outlet, f"p. {n + 1}", f"{n + 1}"]), "contents")
        page.raw("\n")
    page.raw("\n")


class Classes:
    """Class attributes as different programs write them, the same for the same name."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.style = rng.choice(["hash", "hash", "plain", "bem", "none", "inline", "utility"])
        self.prefix = rng.choice(
            ["clip", "pr", "mm", "item", "c", "story", "review", "x-block", "card"]
        )
        self.known: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        if name not in self.known:
            letters = "".join(
                self.rng.choice("abcdefghijkmnpqrstuvwxyz0123456789") for _ in range(6)
            )
            self.known[name] = {
                "hash": f' class="{self.rng.choice(["css-", "sc-", "_", "jsx-"])}{letters}"',
                "plain": f' class="{name}"',
                "bem": f' class="{self.prefix}__{name}"',
                "none": "",
                "inline": f' style="margin:0 0 {self.rng.randint(2, 16)}px;font-family:Arial,sans-serif"',
                "utility": f' class="mt-{self.rng.randint(1, 6)} text-{self.rng.choice(["sm", "lg", "base"])} px-2"',
            }[self.style]
        return self.known[name]


def start_html(rng: random.Random, page: Page, title: str) -> None:
    """Open an HTML document, or a piece of one."""
    if rng.random() < 0.15:
        page.raw("<html><body>\n")
        return
    page.raw(
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{html.escape(title)}</title>\n'
    )
    page.raw(
        rng.choice(["", "<style>body{font:14px/1.4 sans-serif}</style>\n"]) + "</head>\n<body>\n"
    )


def end_html(page: Page) -> None:
    """Close it."""
    page.raw("\n</body>\n</html>\n")


def el(
    page: Page,
    tag: str,
    words: str,
    role,
    a: int | None = None,
    field=None,
    value=None,
    attrs: str = "",
) -> None:
    """Put an element with words."""
    page.raw(f"<{tag}{attrs}>")
    page.put(words, role, a, field, value)
    page.raw(f"</{tag.split()[0]}>")


def link(
    page: Page,
    url: str,
    words: str,
    role,
    a: int | None = None,
    field=None,
    value=None,
    attrs: str = "",
) -> None:
    """Put a link with words."""
    page.raw(f'<a href="{html.escape(url)}"{attrs}>')
    page.put(words, role, a, field, value)
    page.raw("</a>")


def html_paragraphs(
    page: Page, a: int, paragraphs: Sequence[str], tag: str = "p", attrs: str = ""
) -> None:
    """Put the body in HTML."""
    for words in paragraphs:
        el(page, tag, words, "body", a, attrs=attrs)
        page.raw("\n")


def html_closing(rng: random.Random, page: Page, who: str, tag: str = "p", most: int = 3) -> None:
    """Put some closing lines in HTML."""
    for words in {closing(rng, who): 0 for _ in range(rng.randint(0, most))}:
        el(page, tag, words, "furniture")
        page.raw("\n")


def html_menu(rng: random.Random, page: Page, cls: Classes) -> None:
    """Put a menu."""
    names = rng.sample(
        ["Home", "About us", "Visas", "News", "Press", "Contact", "Archive", "Services", "Clients", "Search", "Log out", "My alerts", "Reports", "Help", "Publications", "Jobs", "Events", "Languages"],
        rng.randint(3, 7),
    )  # fmt: skip
    kind = rng.choice(["ul", "div", "table"])
    page.raw(
        {"ul": f"<div><ul{cls('menu')}>", "div": f"<div{cls('menu')}>", "table": "<table><tr>"}[
            kind
        ]
    )
    for name in names:
        page.raw({"ul": "<li>", "div": "", "table": "<td>"}[kind])
        link(page, "#", name, "furniture")
        page.raw({"ul": "</li>", "div": " | ", "table": "</td>"}[kind])
    page.raw({"ul": "</ul></div>\n", "div": "</div>\n", "table": "</tr></table>\n"}[kind])


# ---------------------------------------------------------------- text, several articles


@family
def review_by_newspaper(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mission's review as text: a heading for each newspaper, its items below."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    if rng.random() < 0.4:
        put_contents(rng, page, items)
    heading, upper = heads(rng), rng.random() < 0.4
    width = rng.choice([0, 0, 66, 72, 80, 90])
    mark = rng.choice(["", "- ", "• ", "* ", "– ", "{}. ", "({}) ", "> "])
    quoted = rng.choice([None, None, ("“", "”"), ('"', '"'), ("«", "»"), ("**", "**")])
    dated, by, paged = rng.random() < 0.3, rng.random() < 0.4, rng.random() < 0.3
    fmt = dating(rng, kinds="lsyy")
    join = rng.choice(["\n", "\n", " – ", ": ", ". ", "\n\n"])
    note = rng.choice([None, None, "daily", "weekly", "independent", "online"])
    a = 0
    for outlet, mine in papers(rng, items):

        def head(outlet=outlet, mine=mine) -> None:
            page.put(outlet.upper() if upper else outlet, "section", None, "outlet")
            if note:
                page.raw(" (")
                page.put(note, "section")
                page.raw(")")

        heading(page, head, len(outlet))
        page.raw(rng.choice(["", "\n"]) if a == 0 else "\n")
        for n, item in enumerate(mine, 1):
            page.raw(mark.format(n))
            missing = rng.random() < 0.08
            if not missing:
                page.raw(quoted[0] if quoted else "")
                page.put(wrapped(item.headline, width), "headline", a)
                page.raw(quoted[1] if quoted else "")
                extras: list = []
                if by and rng.random() < 0.7:
                    extras.append(lambda a=a, item=item: put_names(page, a, item))
                if dated:
                    extras.append(lambda a=a, item=item: put_day(page, a, item, fmt))
                if paged:
                    extras.append((f"p. {rng.randint(1, 32)}", "publication", a))
                if extras:
                    page.raw(" (")
                    row(page, ", ", extras)
                    page.raw(")")
                page.raw(join)
            put_paragraphs(
                page,
                a,
                [gist(rng, item, 1, 4)] if rng.random() < 0.7 else item.paragraphs[:3],
                width,
                gap=rng.choice(["\n", "\n\n"]),
            )
            page.raw("\n")
            a += 1
            put_noise(rng, page, items)
    put_closing(rng, page, who)
    return page


@family
def numbered_cable(rng: random.Random, items: Sequence[Item]) -> Page:
    """A telegram of an embassy: numbered paragraphs, outlets in running text."""
    page = Page()
    who = organisation(rng)
    when = items[0].published
    width = rng.choice([60, 64, 69, 72, 80])
    for label, words in [
        ("FM", who.upper()), ("TO", rng.choice(["CAPITAL", "HQ POLITICAL", "DEPT AND POSTS", "RUHQ 27"])),
        ("REF", f"{rng.randint(10, 99)} {rng.choice(TOWNS).upper()} {rng.randint(100, 999)}"),
        ("SUBJ", f"{review_title(rng).upper()} {when:%d %b}".upper()), ("TAGS", "PREL, KPAO, OIIP"),
    ]:  # fmt: skip
        if rng.random() < 0.8:
            page.put(f"{label}: {words}", "furniture")
            page.raw("\n")
    page.raw("\n")
    caps = rng.random() < 0.3
    marking = rng.choice(["", "(U)", "(SBU)", "(OFFICIAL)"])

    def mark() -> None:
        if marking:
            page.put(marking, "furniture")
            page.raw(" ")

    n = 1
    if rng.random() < 0.6:
        page.raw(f"{n}. ")
        mark()
        page.put(
            (
                f"Summary. {rng.choice(['Coverage was light.', 'Papers gave most room to domestic affairs.', 'Few outlets mentioned the visit.'])} End summary."
            ),
            "furniture",
        )
        page.raw("\n\n")
        n += 1
    fmt = dating(rng, kinds="yyl")
    for a, item in enumerate(items):
        page.raw(f"{n}. ")
        mark()
        n += 1
        if rng.random() < 0.4:
            page.put(item.headline.upper(), "headline", a)
            page.raw(rng.choice([". ", ": ", " -- "]))
        kind = rng.choice(["says", "says", "to", "in", "dash"])
        text = gist(rng, item, 1, 4)
        if kind == "dash":
            put_outlet(page, a, item, upper=caps)
            if rng.random() < 0.5:
                page.raw(" (")
                put_day(page, a, item, fmt)
                page.raw(")")
            page.raw(rng.choice([": ", " -- ", " - "]))
            page.put(text, "body", a)
        elif kind == "says":
            put_outlet(page, a, item, "body", caps)
            if rng.random() < 0.4:
                page.raw(" (")
                put_day(page, a, item, fmt, "body")
                page.raw(")")
            page.raw(" ")
            page.put(f"{rng.choice(SAYS)} {lower_start(text)}", "body", a)
        elif kind == "to":
            page.put("According to", "body", a)
            page.raw(" ")
            put_outlet(page, a, item, "body", caps)
            page.raw(", ")
            page.put(lower_start(text), "body", a)
        else:
            page.put("In", "body", a)
            page.raw(" ")
            put_outlet(page, a, item, "body", caps)
            page.raw(" ")
            page.put("of", "body", a)
            page.raw(" ")
            put_day(page, a, item, fmt, "body")
            page.raw(": ")
            page.put(text, "body", a)
        page.raw("\n\n")
    page.put(rng.choice(STAFF).split()[-1].upper(), "furniture")
    page.raw("\n")
    rewrap(page, width)
    return page


@family
def running_prose(rng: random.Random, items: Sequence[Item]) -> Page:
    """A briefing in prose: several items in each paragraph, outlets named in the sentences."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    width = rng.choice([0, 64, 70, 76, 88, 96])
    starts = [
        "Meanwhile,",
        "Also,",
        "Elsewhere,",
        "In other news,",
        "For its part,",
        "Similarly,",
        "",
        "",
        "",
        "",
    ]
    each_paragraph = rng.choice([2, 2, 3, 4]) if width else 1
    sectioned = rng.random() < 0.5
    names = rng.sample(SECTIONS, 8)
    styled = rng.choice(["", "", "_", "*", "«»"])
    fmt = dating(rng, kinds="yyl")
    bracket = rng.random() < 0.3
    if rng.random() < 0.4:
        page.put(
            rng.choice(
                [
                    "Good morning. Here is what the media report today.",
                    "Dear colleagues, please find below the main points.",
                    "The following is a selection from this morning's press.",
                ]
            ),
            "furniture",
        )
        page.raw("\n\n")
    a = 0
    rest = list(items)
    while rest:
        if sectioned and names and rng.random() < 0.7:
            page.put(names.pop(), "section")
            page.raw(rng.choice(["\n", "\n\n", ": ", ". "]))
        size = rng.randint(1, each_paragraph)
        mine, rest = rest[:size], rest[size:]
        for n, item in enumerate(mine):
            text = gist(rng, item, 1, 3)
            lead = rng.choice(starts) if n else ""
            if lead:
                page.put(lead, "body", a)
                page.raw(" ")

            def name(a=a, item=item) -> None:
                page.raw(styled[:1])
                put_outlet(page, a, item, "body")
                page.raw(styled[-1:])

            kind = (
                "end"
                if bracket and rng.random() < 0.7
                else rng.choice(["says", "says", "title", "to", "quotes", "day"])
            )
            if kind == "says":
                name()
                page.put(f" {rng.choice(SAYS)} {lower_start(text)}", "body", a)
            elif kind == "title":
                page.put(
                    rng.choice(["In an article headlined", "Under the title", "In a piece called"]),
                    "body",
                    a,
                )
                page.raw(" “")
                page.put(item.headline, "headline", a)
                page.raw("”, ")
                name()
                page.put(f" {rng.choice(SAYS)} {lower_start(text)}", "body", a)
            elif kind == "to":
                page.put("according to" if lead else "According to", "body", a)
                page.raw(" ")
                name()
                page.put(f", {lower_start(text)}", "body", a)
            elif kind == "quotes":
                name()
                page.put(
                    rng.choice(
                        [
                            ", quoting officials, reports that",
                            " has learned that",
                            " is reporting that",
                        ]
                    )
                    + f" {lower_start(text)}",
                    "body",
                    a,
                )
            elif kind == "day":
                page.put("On" if not lead else "on", "body", a)
                page.raw(" ")
                put_day(page, a, item, fmt, "body")
                page.raw(", ")
                name()
                page.put(
                    f" {rng.choice(['reported that', 'wrote that', 'said that'])} {lower_start(text)}",
                    "body",
                    a,
                )
            else:
                page.put(text, "body", a)
                page.raw(" (")
                put_outlet(page, a, item, "source_line")
                if rng.random() < 0.4:
                    page.raw(", ")
                    put_day(page, a, item, fmt, "source_line")
                page.raw(").")
            page.raw(" " if n < len(mine) - 1 else "")
            a += 1
        page.raw("\n\n")
    put_closing(rng, page, who)
    rewrap(page, width)
    return page


@family
def lead_in_paragraphs(rng: random.Random, items: Sequence[Item]) -> Page:
    """Word text: a paragraph an item, which begins with the outlet in bold or capitals."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    bold = rng.choice(["", "**", "*", "__"])
    upper = rng.random() < 0.4
    shape = rng.choice(["o", "od", "do", "oh", "oph", "ohd", "h(o)"])
    tail = rng.choice([": ", " – ", " — ", ". ", " - ", ":\n"])
    fmt = dating(rng, kinds="ylsy")
    width = rng.choice([0, 0, 0, 78])
    indent = rng.choice(["", "", "    ", "\t"])
    quote = rng.choice([("“", "”"), ("", ""), ("'", "'")])
    sections = rng.random() < 0.4
    for a, item in enumerate(items):
        if sections and a % 3 == 0:
            page.put(rng.choice(SECTIONS).upper(), "section")
            page.raw("\n\n")
        page.raw(indent + bold)

        def headline(a=a, item=item) -> None:
            page.raw(quote[0])
            page.put(item.headline, "headline", a)
            page.raw(quote[1])

        parts: list = []
        for sign in shape:
            if sign == "o" and rng.random() < 0.95:
                parts.append(lambda a=a, item=item: put_outlet(page, a, item, upper=upper))
            elif sign == "d":
                parts.append(lambda a=a, item=item: put_day(page, a, item, fmt))
            elif sign == "p":
                parts.append(
                    (
                        rng.choice(["page {}", "p.{}", "p {}"]).format(rng.randint(1, 40)),
                        "publication",
                        a,
                    )
                )
            elif sign == "h" and rng.random() < 0.9:
                parts.append(headline)
        row(page, rng.choice([", ", " "]) if shape != "h(o)" else " / ", parts)
        page.raw(bold + (tail if parts else ""))
        words = (
            [gist(rng, item, 2, 6)]
            if rng.random() < 0.7
            else list(item.paragraphs[: rng.randint(2, 3)])
        )
        put_paragraphs(page, a, words, width, gap=rng.choice(["\n", "\n\n"]))
        if rng.random() < 0.2:
            page.put(rng.choice(LINKS) + ":", "source_line", a)
            page.raw(" ")
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        page.raw("\n")
    put_closing(rng, page, who)
    return page


@family
def day_headings(rng: random.Random, items: Sequence[Item]) -> Page:
    """A weekly monitor as text: days as headings over the items."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    heading, fmt = heads(rng), dating(rng, kinds="lsly")
    lead = rng.choice(["", "", "", "Press of", "Media on", "Published", "News of"])
    upper = rng.random() < 0.3
    kind = rng.choice(["oh", "ho", "oh", "(o)h", "h(o)", "obody", "two"])
    separator = rng.choice([": ", " – ", " | ", " - ", " — ", "\t"])
    mark = rng.choice(["- ", "• ", "", "* ", "-- ", "{}. ", "o "])
    width = rng.choice([0, 0, 72, 80])
    link_style = rng.choice(["", "", "url", "<url>"])
    a = 0
    for day, mine in by_day(rng, items):
        words = fmt(day)

        def head(words=words, day=day) -> None:
            if lead:
                page.put(lead, "section")
                page.raw(" ")
            page.put(
                words.upper() if upper else words, "section", None, "published", day.isoformat()
            )

        heading(page, head, len(words))
        for n, item in enumerate(mine, 1):
            page.raw(mark.format(n))
            outletless = rng.random() < 0.1
            if kind in ("oh", "(o)h") and not outletless:
                page.raw("[" if kind == "(o)h" else "")
                put_outlet(page, a, item)
                page.raw("] " if kind == "(o)h" else separator)
            if kind == "obody":
                put_outlet(page, a, item)
                page.raw(separator)
                page.put(wrapped(gist(rng, item, 1, 3), width), "body", a)
                page.raw("\n")
                a += 1
                continue
            page.put(item.headline, "headline", a)
            if kind == "h(o)" and not outletless:
                page.raw(" (")
                put_outlet(page, a, item)
                page.raw(")")
            elif kind == "ho" and not outletless:
                page.raw(separator)
                put_outlet(page, a, item)
            page.raw("\n")
            if kind == "two" and not outletless:
                row(
                    page,
                    rng.choice([", ", " / "]),
                    [
                        lambda a=a, item=item: put_outlet(page, a, item),
                        (rng.random() < 0.5 and (lambda a=a, item=item: put_names(page, a, item)))
                        or None,
                    ],
                )
                page.raw("\n")
            if rng.random() < 0.85:
                put_paragraphs(
                    page, a, [gist(rng, item, 1, 4)], width, rng.choice(["", "  "]), "\n"
                )
            if link_style:
                page.raw(link_style[0] if link_style[0] == "<" else "")
                page.put(item.url, "source_line", a, "url")
                page.raw(">\n" if link_style[0] == "<" else "\n")
            page.raw(rng.choice(["\n", "\n", ""]))
            a += 1
            put_noise(rng, page, items)
        page.raw("\n")
    put_closing(rng, page, who)
    return page


@family
def text_table(rng: random.Random, items: Sequence[Item]) -> Page:
    """A table of items as text: columns with tabs, bars or spaces, the last column long."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    style = rng.choice(["bars", "tabs", "markdown", "hang", "semicolon"])
    columns = rng.choice(["nodhs", "dohs", "odh", "hods", "nohsd", "dhos", "ndoha", "ohds"])
    labels = {
        "n": rng.choice(["No.", "#", "Nr", "ID"]), "o": rng.choice(SOURCE_LABELS["en"]), "d": rng.choice(DATE_LABELS["en"]),
        "h": rng.choice(["Title", "Headline", "Heading", "Article", "Subject"]), "s": rng.choice(["Summary", "Abstract", "Gist", "Main points", "Text"]),
        "a": rng.choice(["Author", "Journalist"]),
    }  # fmt: skip
    fmt = dating(rng, kinds="ssly")
    between = {"bars": " | ", "tabs": "\t", "markdown": " | ", "hang": "  ", "semicolon": "; "}[
        style
    ]
    edge = "| " if style == "markdown" or (style == "bars" and rng.random() < 0.4) else ""
    if rng.random() < 0.8:
        page.raw(edge)
        row(page, between, [(labels[c], "furniture") for c in columns])
        page.raw(edge[::-1] + "\n")
        page.raw(
            "|" + "---|" * len(columns) + "\n"
            if style == "markdown"
            else rule(rng, 70)
            if rng.random() < 0.5
            else ""
        )
    for a, item in enumerate(items):

        def cell(c: str, a=a, item=item) -> None:
            if c == "n":
                page.raw(f"{a + 1}")
            elif c == "o":
                put_outlet(page, a, item)
            elif c == "d":
                put_day(page, a, item, fmt)
            elif c == "h":
                page.put(item.headline, "headline", a)
            elif c == "s":
                text = gist(rng, item, 1, 3)
                page.put(wrapped(text, 88, " " * 24) if style == "hang" else text, "body", a)
            else:
                put_names(page, a, item, last="")

        page.raw(edge)
        kept = [c for c in columns if c not in "da" or rng.random() < 0.93]
        row(page, between, [lambda c=c: cell(c) for c in kept])
        page.raw(edge[::-1] + rng.choice(["\n", "\n"]) + ("\n" if style == "hang" else ""))
    put_closing(rng, page, who, 2)
    return page


@family
def tagged_records(rng: random.Random, items: Sequence[Item]) -> Page:
    """A database's export: two-letter tags before each field."""
    page = Page()
    tags = rng.choice([
        ("TI", "SO", "PD", "AU", "LP", "TD", "URL"), ("HD", "SN", "PD", "BY", "LP", "TD", "WEB"), ("T1", "JF", "Y1", "A1", "N2", "N2", "UR"),
        ("TITLE", "SOURCE", "DATE", "AUTHOR", "ABSTRACT", "TEXT", "LINK"), ("Hl", "Src", "Dt", "Aut", "Abs", "Txt", "Ref"),
    ])  # fmt: skip
    gap = rng.choice([" - ", "  - ", "\t", ": ", "   ", " = ", "\n"])
    extra = rng.random() < 0.7
    fmt = dating(rng, kinds="ls")
    order = rng.choice(["htoadb", "hadob", "odhab", "dohab", "hobda"])
    full = rng.random() < 0.6
    width = rng.choice([0, 0, 78])
    if rng.random() < 0.6:
        page.put(
            rng.choice(
                [
                    f"{len(items)} records exported",
                    f"Query: {rng.choice(FIRMS).upper()} AND {rng.choice(TRADES).lower()}",
                    f"Results 1-{len(items)} of {rng.randint(20, 900)}",
                ]
            ),
            "furniture",
        )
        page.raw("\n\n")
    for a, item in enumerate(items):
        if extra:
            page.put(
                rng.choice(["SE", "UI", "AN", "DOCNO", "ID"])
                + gap.replace("\n", " ")
                + f"{rng.randint(10**6, 10**8)}",
                "furniture",
            )
            page.raw("\n")
        for sign in order:
            if sign == "h":
                page.put(tags[0], "furniture")
                page.raw(gap)
                page.put(item.headline, "headline", a)
            elif sign == "o" and rng.random() < 0.95:
                page.put(tags[1], "publication", a)
                page.raw(gap)
                put_outlet(page, a, item)
                if rng.random() < 0.3:
                    page.raw(", ")
                    page.put(f"p. {rng.randint(1, 50)}", "publication", a)
            elif sign == "d":
                page.put(tags[2], "publication", a)
                page.raw(gap)
                put_day(page, a, item, fmt)
            elif sign == "a" and rng.random() < 0.75:
                page.put(tags[3], "byline", a)
                page.raw(gap)
                put_names(page, a, item, last="")
            elif sign == "t" and extra:
                page.put(
                    rng.choice(["WC", "LA", "CY"])
                    + gap.replace("\n", " ")
                    + rng.choice(
                        [f"{rng.randint(80, 900)} words", "English", f"(c) {item.published.year}"]
                    ),
                    "furniture",
                )
            elif sign == "b":
                page.put(tags[4], "furniture")
                page.raw(gap)
                put_paragraphs(page, a, item.paragraphs[:1], width, gap="\n")
                if full and len(item.paragraphs) > 1:
                    page.put(tags[5], "furniture")
                    page.raw(gap)
                    put_paragraphs(
                        page, a, item.paragraphs[1:6], width, gap=rng.choice(["\n", "\n\n"])
                    )
                if rng.random() < 0.4:
                    page.put(tags[6], "source_line", a)
                    page.raw(gap)
                    page.put(item.url, "source_line", a, "url")
            else:
                continue
            page.raw("\n")
        if tags[0] == "T1":
            page.put("ER  -", "furniture")
        page.raw(rng.choice(["\n\n", "\n", "\n\n\n", "//\n", rule(rng)]))
    return page


@family
def full_text_documents(rng: random.Random, items: Sequence[Item]) -> Page:
    """A research service's download of full texts: “Document 3 of 9”, fields, text, copyright."""
    page = Page()
    counter = rng.choice(
        [
            "Document {} of {}",
            "{} of {} DOCUMENTS",
            "Record {} of {}",
            "{} / {}",
            "Article {} of {}",
            "",
        ]
    )
    centre = rng.choice([0, 0, 24])
    fmt = dating(rng, kinds="l")
    order = rng.choice(["odhb", "hodb", "hbod", "ohdb", "hobd"])
    labelled = rng.random() < 0.4
    label_o, label_d, label_a = (
        rng.choice(SOURCE_LABELS["en"]),
        rng.choice(DATE_LABELS["en"]),
        rng.choice(AUTHOR_LABELS["en"]),
    )
    width = rng.choice([0, 70, 78])
    if rng.random() < 0.5:
        put_contents(rng, page, items)
    length_label, end_label = (
        rng.choice(["LENGTH:", "Word count:", "Words:"]),
        rng.choice(["LOAD-DATE:", "Last updated:", "Indexed:"]),
    )
    words_at_end = rng.choice(
        ["All Rights Reserved", "Distributed under licence", "Not to be copied"]
    )
    for a, item in enumerate(items):
        if counter:
            page.raw(" " * centre)
            page.put(counter.format(a + 1, len(items)), "furniture")
            page.raw("\n\n")
        for sign in order:
            page.raw(" " * centre if sign in "od" else "")
            if sign == "o":
                if labelled:
                    page.put(label_o + ":", "publication", a)
                    page.raw(" ")
                put_outlet(page, a, item)
            elif sign == "d":
                if labelled:
                    page.put(label_d + ":", "publication", a)
                    page.raw(" ")
                put_day(page, a, item, fmt)
                if rng.random() < 0.4:
                    page.raw(" ")
                    page.put(
                        rng.choice(["Final Edition", "Late Edition", "First Edition", "05:00 GMT"]),
                        "publication",
                        a,
                    )
            elif sign == "h":
                page.put(wrapped(item.headline, width), "headline", a)
            elif rng.random() < 0.8:
                page.put(label_a + (":" if labelled or label_a != "By" else ""), "byline", a)
                page.raw(" ")
                put_names(page, a, item, upper=rng.random() < 0.2)
            else:
                continue
            page.raw(rng.choice(["\n", "\n\n"]))
        if rng.random() < 0.7:
            for words in rng.sample(
                [
                    f"SECTION: {item.topic}; Pg. {rng.randint(1, 30)}",
                    f"{length_label} {rng.randint(90, 1200)} words",
                    f"DATELINE: {item.place.upper()}",
                    "LANGUAGE: ENGLISH",
                ],
                2,
            ):
                page.put(words, "furniture")
                page.raw("\n")
        page.raw("\n")
        if rng.random() < 0.3:
            page.put(rng.choice(["BODY:", "FULL TEXT:", "Full text:", "Text"]), "furniture")
            page.raw("\n\n")
        put_picture(rng, page, a, item, rng.choice([0, 0.5]))
        put_paragraphs(page, a, item.paragraphs[: rng.randint(2, 9)], width, gap="\n\n")
        if rng.random() < 0.6:
            page.put(f"{end_label} {fmt(item.published + timedelta(days=1))}", "furniture")
            page.raw("\n")
        if rng.random() < 0.6:
            page.put(f"Copyright {item.published.year} {item.outlet}. {words_at_end}", "furniture")
            page.raw("\n")
        page.raw("\n" + rng.choice(["", "\n", rule(rng)]))
    return page


@family
def cutting_slips(rng: random.Random, items: Sequence[Item]) -> Page:
    """A cuttings bureau's slips: a block of labelled fields, then the cutting."""
    page = Page()
    lang = rng.choice(["en", "en", "en", "de", "fr", "es", "it", "pt"])
    who = put_top(rng, page, items[0].published, lang)
    labels = [rng.choice(each[lang]) for each in (SOURCE_LABELS, DATE_LABELS, AUTHOR_LABELS)]
    colon = rng.choice([": ", ":\t", " : ", "\t", " ..... ", "= ", " | "])
    pad = rng.choice([0, 0, 14, 18])
    upper = rng.random() < 0.3
    fmt = dating(rng, lang, "ls")
    order = rng.choice(["odxa", "doxa", "xoda", "odax", "ohdxa"])
    figures = [
        "Circulation",
        "Reach",
        "AVE",
        "Page",
        "Column cm",
        "Tone",
        "Client",
        "Keyword",
        "Region",
        "Frequency",
    ]
    chosen = rng.sample(figures, rng.randint(1, 5))
    width = rng.choice([0, 44, 60, 72])
    headline_label = rng.choice([None, "Headline", "Title", "Heading"]) if lang == "en" else None
    oneline = rng.choice([None, None, None, " | ", "; ", "   "])

    def label(words: str, role, a: int | None) -> None:
        page.put(words.upper() if upper else words, role, a)
        page.raw(" " * max(0, pad - len(words)) + colon)

    for a, item in enumerate(items):
        if rng.random() < 0.5:
            page.put(
                rng.choice(
                    [
                        f"Clip {a + 1}",
                        f"Cutting no. {rng.randint(1000, 9999)}",
                        f"[{a + 1}/{len(items)}]",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
        n = 0
        for sign in order:
            page.raw((oneline or "\n") if n else "")
            n += 1
            if sign == "o":
                label(labels[0], "publication", a)
                put_outlet(page, a, item)
            elif sign == "d":
                label(labels[1], "publication", a)
                put_day(page, a, item, fmt)
            elif sign == "a":
                label(labels[2], "byline", a)
                put_names(page, a, item, last="")
            elif sign == "h":
                if headline_label:
                    page.put(headline_label, "furniture")
                    page.raw(colon)
                page.put(item.headline, "headline", a)
            else:
                for i, name in enumerate(chosen):
                    page.raw((oneline or "\n") if i else "")
                    value = {
                        "Tone": rng.choice(["neutral", "positive", "negative"]),
                        "Client": rng.choice(FIRMS),
                        "Keyword": rng.choice(TRADES),
                        "Region": rng.choice(TOWNS),
                        "Frequency": rng.choice(["daily", "weekly"]),
                    }.get(name, f"{rng.randint(1, 90)},{rng.randint(100, 999)}")
                    page.put(f"{name}{colon.strip() or ':'} {value}", "furniture")
        page.raw("\n\n")
        if "h" not in order:
            page.put(wrapped(item.headline, width), "headline", a)
            page.raw("\n")
            if rng.random() < 0.3:
                page.put(wrapped(item.deck, width), "deck", a)
                page.raw("\n")
            page.raw(rng.choice(["\n", ""]))
        put_picture(rng, page, a, item, rng.choice([0, 0.5]))
        put_paragraphs(
            page,
            a,
            item.paragraphs[: rng.randint(1, 6)],
            width,
            gap=rng.choice(["\n", "\n\n"]),
            first=rng.choice(["", "   "]),
        )
        page.raw(rng.choice(["\n", rule(rng) + "\n", "- - - - ✂ - - - -\n\n", "\f"]))
    put_closing(rng, page, who)
    return page


@family
def broadcast_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """Radio and television monitoring: stations as headings or in the line, times, summaries."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    heading = heads(rng)
    grouped = rng.random() < 0.7
    shows = [
        "Morning News",
        "News at Seven",
        "Today in Parliament",
        "Midday Report",
        "The Talk Hour",
        "Evening Bulletin",
        "Headlines",
    ]
    clock = rng.choice(["%02d:%02d", "%02d.%02d", "%02d%02d GMT", "%dh%02d", "[%02d:%02d]"])
    width = rng.choice([0, 0, 72])
    duration = rng.random() < 0.5
    titled = rng.random() < 0.5
    fmt = dating(rng)
    dated = rng.random() < 0.4
    a = 0
    for outlet, mine in papers(rng, items):
        if grouped:

            def head(outlet=outlet, day=mine[0].published) -> None:
                page.put(outlet, "section", None, "outlet")
                if dated:
                    page.raw(rng.choice([", ", " – ", " "]))
                    page.put(fmt(day), "section", None, "published", day.isoformat())

            heading(page, head, len(outlet))
        for item in [replace(each, published=mine[0].published) for each in mine]:
            hour = clock % (rng.randint(5, 23), rng.randint(0, 59))
            parts: list = [(hour, "publication", a)]
            if not grouped:
                parts.insert(rng.randint(0, 1), lambda a=a, item=item: put_outlet(page, a, item))
                if dated:
                    parts.insert(
                        rng.randint(0, 2), lambda a=a, item=item: put_day(page, a, item, fmt)
                    )
            parts.append((rng.choice(shows), "publication", a))
            if duration:
                parts.append((f"({rng.randint(0, 4)}'{rng.randint(10, 59)}\")", "publication", a))
            row(page, rng.choice([" ", " – ", " | ", "  ", ", "]), parts)
            page.raw(rng.choice(["\n", "\n", ": "]))
            if titled:
                page.put(item.headline, "headline", a)
                page.raw("\n")
            if rng.random() < 0.3:
                page.put(rng.choice(["Reporter:", "Presenter:", "Correspondent:"]), "byline", a)
                page.raw(" ")
                put_names(page, a, item)
                page.raw("\n")
            put_paragraphs(
                page,
                a,
                [gist(rng, item, 2, 6)] if rng.random() < 0.7 else item.paragraphs[:4],
                width,
                gap="\n",
            )
            page.raw("\n")
            a += 1
    put_closing(rng, page, who)
    return page


@family
def paged_pdf(rng: random.Random, items: Sequence[Item]) -> Page:
    """Text of a PDF report: running heads and page numbers between the lines, dotted contents."""
    page = Page()
    who = organisation(rng)
    title = review_title(rng)
    fmt_top = dating(rng)
    running = rng.choice(
        [f"{title} – {who}", f"{who} | {title}", f"{title} {fmt_top(items[0].published)}"]
    )
    width = rng.choice([70, 80, 88, 96])
    for words in (who, title, fmt_top(items[0].published)):
        page.put(words, "furniture")
        page.raw("\n")
    page.raw("\n")
    if rng.random() < 0.7:
        page.put(
            rng.choice(["Table of contents", "CONTENTS", "Inhalt", "List of articles"]), "contents"
        )
        page.raw("\n")
        for n, item in enumerate(items):
            start = rng.choice(["", f"{item.outlet}: "])
            page.put((start + item.headline)[: width - 8], "contents")
            page.raw(" " + "." * rng.randint(4, 30) + " ")
            page.put(str(n + 2), "contents")
            page.raw("\n")
    number = 1
    lines_left = rng.randint(20, 40)

    def turn() -> None:
        nonlocal number, lines_left
        number += 1
        lines_left = rng.randint(30, 50)
        page.raw("\n")
        page.put(rng.choice([running, running]), "furniture")
        page.raw("\n")
        page.put(
            rng.choice(["{}", "Page {}", "- {} -", "{} | P a g e"]).format(number), "furniture"
        )
        page.raw("\n" + rng.choice(["\f", "\n", ""]))

    kind = rng.choice(["newpage", "flow"])
    fmt = dating(rng, kinds="ls")
    order = rng.choice(["od-h-a", "h-od-a", "h-a-od", "o-h-d", "od-a-h"])
    for a, item in enumerate(items):
        if kind == "newpage" or lines_left < 6:
            turn()
        for group in order.split("-"):
            parts: list = []
            for sign in group:
                if sign == "o":
                    parts.append(lambda a=a, item=item: put_outlet(page, a, item))
                elif sign == "d" and rng.random() < 0.9:
                    parts.append(lambda a=a, item=item: put_day(page, a, item, fmt))
                elif sign == "h":
                    parts.append((wrapped(item.headline, width - 20), "headline", a))
                elif sign == "a" and rng.random() < 0.7:
                    parts.append(lambda a=a, item=item: put_names(page, a, item))
            row(page, rng.choice([", ", " | ", " - ", "   "]), parts)
            page.raw("\n" if parts else "")
        put_picture(rng, page, a, item, rng.choice([0, 0.5]))
        for words in item.paragraphs[: rng.randint(1, 6)]:
            lines = wrapped(words, width).split("\n")
            while lines:
                take, lines = lines[:lines_left], lines[lines_left:]
                page.put("\n".join(take), "body", a)
                page.raw("\n")
                lines_left -= len(take)
                if lines_left < 1:
                    turn()
        page.raw("\n" if kind == "flow" else "")
    return page


@family
def word_outline(rng: random.Random, items: Sequence[Item]) -> Page:
    """Pasted from a word processor: no blank lines, outlined sections, an origin line below."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    names = rng.sample(SECTIONS, 6)
    number = rng.choice(["{}.{} ", "{}.{}. ", "{}-{}\t", "{}{}) "])
    fmt = dating(rng, kinds="lsy")
    width = 0
    where = rng.choice(["above", "below", "below", "end", "same"])
    label = rng.choice(["", "", rng.choice(SOURCE_LABELS["en"]) + ": "])
    separator = rng.choice([", ", " / ", " – ", " | ", "; ", " "])
    a, section = 0, 0
    rest = list(items)

    def origin(a: int, item: Item, role="publication") -> None:
        if label:
            page.put(label.strip(), role, a)
            page.raw(" ")
        parts: list = [lambda: put_outlet(page, a, item, role)]
        if rng.random() < 0.8:
            parts.insert(rng.randint(0, 1), lambda: put_day(page, a, item, fmt, role))
        if rng.random() < 0.3:
            parts.append(lambda: put_names(page, a, item))
        row(page, separator, parts)

    while rest:
        section += 1
        page.put(
            f"{section}. {names[section % 6]}"
            if rng.random() < 0.7
            else names[section % 6].upper(),
            "section",
        )
        page.raw("\n")
        size = rng.randint(1, 4)
        mine, rest = rest[:size], rest[size:]
        for n, item in enumerate(mine, 1):
            if where == "above":
                origin(a, item)
                page.raw("\n")
            page.raw(number.format(section, n))
            page.put(item.headline, "headline", a)
            if where == "same":
                page.raw(" (")
                origin(a, item)
                page.raw(")")
            page.raw("\n")
            if where == "below":
                origin(a, item)
                page.raw("\n")
            put_picture(rng, page, a, item, rng.choice([0, 0.5]))
            put_paragraphs(page, a, item.paragraphs[: rng.randint(1, 4)], width, gap="\n")
            if where == "end":
                page.raw(rng.choice(["(", "["]))
                origin(a, item, "source_line")
                page.raw(rng.choice([")", "]"]) + "\n")
            a += 1
            put_noise(rng, page, items)
    put_closing(rng, page, who)
    return page


@family
def situation_bullets(rng: random.Random, items: Sequence[Item]) -> Page:
    """An aid organisation's situation update: bullets that end with the outlet in brackets."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    mark = rng.choice(["• ", "- ", "▪ ", "* ", "◦ ", "→ ", "o\t", "§ "])
    left, right = rng.choice([("(", ")"), ("[", "]"), ("– ", ""), ("/", "/"), ("", "")])
    fmt = dating(rng, kinds="yyls")
    separator = rng.choice([", ", " ", "; ", " – "])
    shape = rng.choice(["o", "od", "od", "do", "ou", "Lo"])
    label = rng.choice(SOURCE_LABELS["en"])
    boldlead = rng.choice(["", "", "**", "caps"])
    width = rng.choice([0, 0, 80])
    second = rng.random() < 0.3
    sections = rng.sample(SECTIONS, 6)
    for a, item in enumerate(items):
        if a % 3 == 0 and rng.random() < 0.7:
            page.put(
                sections[a // 3 % 6].upper() if boldlead == "caps" else sections[a // 3 % 6],
                "section",
            )
            page.raw("\n")
        page.raw(mark)
        if boldlead:
            page.raw("**" if boldlead == "**" else "")
            page.put(item.headline.upper() if boldlead == "caps" else item.headline, "headline", a)
            page.raw(rng.choice([".", ":"]) + ("** " if boldlead == "**" else " "))
        page.put(wrapped(gist(rng, item, 1, 4), width, "  "), "body", a)
        if rng.random() < 0.93:
            page.raw(" " + left)
            parts: list = []
            for sign in shape:
                if sign == "L":
                    page.put(label + ":", "source_line", a)
                    page.raw(" ")
                elif sign == "o":
                    parts.append(lambda a=a, item=item: put_outlet(page, a, item, "source_line"))
                    if second and rng.random() < 0.5:
                        parts.append((items[a - 1].outlet, "source_line", a))
                elif sign == "d":
                    parts.append(lambda a=a, item=item: put_day(page, a, item, fmt, "source_line"))
                else:
                    parts.append((item.url, "source_line", a, "url"))
            row(page, separator, parts)
            page.raw(right)
        page.raw(rng.choice(["\n", "\n", "\n\n"]))
    put_closing(rng, page, who)
    return page


@family
def headlines_then_details(rng: random.Random, items: Sequence[Item]) -> Page:
    """First the headlines by newspaper, then each in full, with the newspaper again."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    groups = papers(rng, items)
    page.put(
        rng.choice(
            [
                "IN THE PAPERS",
                "Headlines today",
                "Front pages",
                "MAIN HEADLINES",
                "What the papers lead with",
            ]
        ),
        "contents",
    )
    page.raw("\n\n")
    for outlet, mine in groups:
        page.put(outlet, "contents")
        page.raw(rng.choice([":\n", "\n", ": "]))
        for item in mine:
            page.raw(rng.choice(["- ", "  ", "* "]))
            page.put(item.headline, "contents")
            page.raw("\n")
    page.raw("\n" + rule(rng) + "\n")
    page.put(
        rng.choice(
            ["DETAILS", "Summaries", "In detail", "ARTICLES", "Full texts", "More on the above"]
        ),
        "section",
    )
    page.raw("\n\n")
    fmt = dating(rng, kinds="lsy")
    width = rng.choice([0, 70, 78])
    shape = rng.choice(["h\no", "o\nh", "h (o)", "o: h", "section"])
    a = 0
    for outlet, mine in groups:
        if shape == "section":
            page.put(outlet, "section", None, "outlet")
            page.raw("\n" + rng.choice(["", "-" * len(outlet) + "\n"]))
        for item in mine:
            if shape.startswith("o"):
                put_outlet(page, a, item)
                page.raw(shape[1:-1])
            page.put(item.headline, "headline", a)
            if shape.startswith("h"):
                page.raw(shape[1:].split("o")[0])
                put_outlet(page, a, item)
                if rng.random() < 0.5:
                    page.raw(", ")
                    put_day(page, a, item, fmt)
                page.raw(")" if "(" in shape else "")
            page.raw("\n")
            put_picture(rng, page, a, item, rng.choice([0, 0.5]))
            put_paragraphs(page, a, item.paragraphs[: rng.randint(1, 5)], width, gap="\n\n")
            a += 1
        page.raw("\n")
    put_closing(rng, page, who)
    return page


@family
def front_page_lines(rng: random.Random, items: Sequence[Item]) -> Page:
    """What stands on the front pages: a line an item, with or without a few words."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    grouped = rng.random() < 0.5
    separator = rng.choice([": ", " – ", " - ", " | ", ", ", "\t", " > "])
    quote = rng.choice([("“", "”"), ('"', '"'), ("", ""), ("«", "»"), ("‘", "’")])
    mark = rng.choice(["", "- ", "• ", "* "])
    some_text = rng.choice([0, 0.3, 1])
    head_first = rng.random() < 0.4
    upper = rng.random() < 0.3
    a = 0
    for outlet, mine in (
        papers(rng, items) if grouped else [(each.outlet, [each]) for each in items]
    ):
        if grouped:
            page.put(outlet.upper() if upper else outlet, "section", None, "outlet")
            page.raw(rng.choice([":\n", "\n"]))
        for item in mine:
            page.raw(mark)
            if not grouped and not head_first:
                put_outlet(page, a, item, upper=upper)
                page.raw(separator)
            page.raw(quote[0])
            page.put(item.headline, "headline", a)
            page.raw(quote[1])
            if not grouped and head_first:
                page.raw(separator)
                put_outlet(page, a, item, upper=upper)
            if rng.random() < some_text:
                page.raw(rng.choice([". ", "\n", " — "]))
                page.put(cut(rng, gist(rng, item, 1, 2), 12, 60), "body", a)
            page.raw("\n")
            a += 1
            put_noise(rng, page, items)
        page.raw("\n" if grouped else rng.choice(["", "\n"]))
    put_closing(rng, page, who)
    return page


@family
def quoted_comments(rng: random.Random, items: Sequence[Item]) -> Page:
    """Comments of the press: the outlet, then a long quotation, or the quotation and then the outlet."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    left, right = rng.choice([("“", "”"), ("«", "»"), ("„", "“"), ('"', '"'), ("> ", "")])
    first = rng.random() < 0.6
    fmt = dating(rng, kinds="yls")
    width = rng.choice([0, 0, 70])
    topics = rng.sample(
        [
            "On the budget",
            "On the talks",
            "On the election",
            "On the harbour",
            "On the treaty",
            "On the strike",
        ],
        3,
    )
    for a, item in enumerate(items):
        if a % 4 == 0 and rng.random() < 0.6:
            page.put(topics[a // 4 % 3], "section")
            page.raw("\n\n")

        def name(a=a, item=item, role="publication") -> None:
            put_outlet(page, a, item, role)
            if rng.random() < 0.3:
                page.raw(" (")
                page.put(item.place, role, a)
                page.raw(")")
            if rng.random() < 0.4:
                page.raw(", ")
                put_day(page, a, item, fmt, role)
            if rng.random() < 0.3:
                page.raw(", ")
                put_names(page, a, item)

        if first:
            name()
            page.raw(rng.choice([":\n", ":\n\n", " — ", "\n"]))
        if rng.random() < 0.3:
            page.put(item.headline, "headline", a)
            page.raw("\n")
        texts = list(item.paragraphs[: rng.randint(1, 3)])
        for n, words in enumerate(texts):
            page.raw(left if n == 0 or left == "> " else "")
            if left == "> ":
                lines = wrapped(words, width).split("\n")
                for i, line in enumerate(lines):
                    page.raw("\n> " if i else "")
                    page.put(line, "body", a)
            else:
                page.put(wrapped(words, width), "body", a)
            page.raw(right if n == len(texts) - 1 else "\n\n" if left != "> " else "\n>\n")
        if not first:
            dash = rng.choice(["\n— ", "\n(", " – ", "\n    "])
            page.raw(dash)
            name(role="source_line")
            page.raw(")" if dash == "\n(" else "")
        page.raw("\n\n")
    put_closing(rng, page, who)
    return page


@family
def separated_values(rng: random.Random, items: Sequence[Item]) -> Page:
    """A media log exported as comma- or semicolon-separated values."""
    page = Page()
    comma = rng.choice([",", ";", "\t", "|"])
    quoted = rng.random() < 0.7
    columns = rng.choice(["dohs", "hodus", "idohas", "ohdas", "dhsou", "odhs"])
    snake = rng.random() < 0.5
    labels = {
        "d": rng.choice(["date", "published_at", "pub_date", "day"]), "o": rng.choice(["source", "outlet", "media", "publication", "source_name"]),
        "h": rng.choice(["title", "headline"]), "s": rng.choice(["content", "text", "hit_sentence", "snippet", "summary"]), "a": rng.choice(["author", "journalist"]),
        "u": rng.choice(["url", "link"]), "i": rng.choice(["id", "clip_id", "nr"]),
    }  # fmt: skip
    extra = rng.choice(["", "sentiment", "reach", "country"])
    names = [labels[c] if snake else labels[c].replace("_", " ").title() for c in columns] + (
        [extra] if extra else []
    )
    mark = '"' if quoted else ""
    row(page, comma, [(name, "furniture") for name in names])
    page.raw("\n")
    pattern = rng.choice(["%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%d/%m/%Y", "%Y-%m-%dT08:15:00Z"])
    cutoff = rng.random() < 0.4
    for a, item in enumerate(items):

        def cell(c: str, a=a, item=item) -> None:
            page.raw(mark)
            if c == "d":
                put_day(page, a, item, lambda day: day.strftime(pattern))
            elif c == "o":
                put_outlet(page, a, item)
            elif c == "h":
                page.put(
                    item.headline.replace('"', '""') if quoted else item.headline, "headline", a
                )
            elif c == "s":
                text = (
                    cut(rng, " ".join(item.paragraphs), 25, 60) if cutoff else gist(rng, item, 2, 8)
                )
                page.put(text, "body", a)
            elif c == "a":
                put_names(page, a, item, last="")
            elif c == "u":
                page.put(item.url, "source_line", a, "url")
            else:
                page.raw(str(rng.randint(1000, 99999)))
            page.raw(mark)

        row(page, comma, [lambda c=c: cell(c) for c in columns])
        if extra:
            page.raw(comma)
            page.put(
                {
                    "sentiment": rng.choice(["neutral", "positive"]),
                    "reach": str(rng.randint(900, 90000)),
                    "country": rng.choice(TOWNS),
                }[extra],
                "furniture",
            )
        page.raw("\n")
    return page


@family
def keyword_alert(rng: random.Random, items: Sequence[Item]) -> Page:
    """A monitoring service's alert as plain mail: headline, outlet and age, snippet, address."""
    page = Page()
    word = (
        f"{rng.choice(FIRMS)} {rng.choice(TRADES)}".upper()
        if rng.random() < 0.5
        else rng.choice(TRADES).lower()
    )
    who = f"{rng.choice(FIRMS)} {rng.choice(['Alerts', 'Monitor', 'Radar', 'Tracker', 'Mentions'])}"
    page.put(
        rng.choice(
            [
                f"{len(items)} new mentions of {word}",
                f"Alert: {word}",
                f"Your search “{word}” has {len(items)} new results",
                f"{who} – {word} – instant alert",
            ]
        ),
        "furniture",
    )
    page.raw("\n\n")
    order = rng.choice(["hmsu", "mhsu", "hsmu", "humps", "ohs u", "hsu"])
    separator = rng.choice([" · ", " | ", " - ", ", ", " • "])
    fmt = dating(rng, kinds="lsy")
    age = rng.random() < 0.4
    rating = rng.random() < 0.3
    for a, item in enumerate(items):
        for sign in order:
            if sign == "h":
                page.put(item.headline, "headline", a)
            elif sign in "mo":
                parts: list = (
                    [lambda a=a, item=item: put_outlet(page, a, item)]
                    if rng.random() < 0.95
                    else []
                )
                if sign == "m" and age:
                    parts.append(
                        (
                            rng.choice(["3 hours ago", "1 day ago", "25 minutes ago", "yesterday"]),
                            "furniture",
                        )
                    )
                elif sign == "m":
                    parts.insert(
                        rng.randint(0, 1), lambda a=a, item=item: put_day(page, a, item, fmt)
                    )
                if rng.random() < 0.3:
                    parts.append((rng.choice(TOWNS), "furniture"))
                row(page, separator, parts)
            elif sign == "s":
                page.put(
                    ("… " if rng.random() < 0.2 else "")
                    + cut(rng, " ".join(item.paragraphs), 20, 55),
                    "body",
                    a,
                )
            elif sign == "u":
                page.raw(rng.choice(["", "<", "→ "]))
                page.put(item.url, "source_line", a, "url")
            elif sign == "p" and rating:
                page.put(
                    rng.choice(["Sentiment: neutral", "Reach: 12K", "Flag as irrelevant"]),
                    "furniture",
                )
            else:
                continue
            page.raw("\n")
        page.raw("\n" + rng.choice(["", rule(rng)]))
    page.put(
        rng.choice(
            [
                "Edit this alert",
                "Unsubscribe from this search",
                "You can change how often you are sent this.",
            ]
        ),
        "furniture",
    )
    page.raw("\n")
    put_closing(rng, page, who, 1)
    return page


@family
def foreign_language_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """A review with labels, days and titles in another language; newspapers as headings or labels."""
    page = Page()
    lang = rng.choice(["de", "fr", "es", "it", "pt"])
    who = put_top(rng, page, items[0].published, lang)
    sections = {
        "de": ["Politik", "Wirtschaft", "Gesellschaft"], "fr": ["Politique", "Économie", "Société"], "es": ["Política", "Economía", "Sociedad"],
        "it": ["Politica", "Economia", "Società"], "pt": ["Política", "Economia", "Sociedade"],
    }[lang]  # fmt: skip
    pages = {"de": "S.", "fr": "p.", "es": "pág.", "it": "pag.", "pt": "pág."}[lang]
    more = {
        "de": "Weiterlesen",
        "fr": "Lire la suite",
        "es": "Leer más",
        "it": "Continua",
        "pt": "Leia mais",
    }[lang]
    grouped, heading = rng.choice(["paper", "day", "topic"]), heads(rng)
    fmt = dating(rng, lang, "lls")
    by = rng.choice(AUTHOR_LABELS[lang])
    label = rng.choice(SOURCE_LABELS[lang])
    width = rng.choice([0, 0, 74])
    groups: list = (
        papers(rng, items)
        if grouped == "paper"
        else by_day(rng, items)
        if grouped == "day"
        else [(sections[i // 3 % 3], list(items[i : i + 3])) for i in range(0, len(items), 3)]
    )
    a = 0
    for key, mine in groups:
        if grouped == "day":
            heading(
                page,
                lambda key=key: page.put(fmt(key), "section", None, "published", key.isoformat()),
                18,
            )
        elif grouped == "paper":
            heading(page, lambda key=key: page.put(key, "section", None, "outlet"), len(key))
        else:
            heading(page, lambda key=key: page.put(key, "section"), len(key))
        page.raw("\n")
        for item in mine:
            page.put(item.headline, "headline", a)
            page.raw("\n")
            parts: list = []
            if grouped != "paper":
                parts.append(lambda a=a, item=item: put_outlet(page, a, item))
            if grouped != "day" and rng.random() < 0.7:
                parts.append(lambda a=a, item=item: put_day(page, a, item, fmt))
            if rng.random() < 0.5:
                parts.append((f"{pages} {rng.randint(1, 40)}", "publication", a))
            if parts:
                if grouped != "paper" and rng.random() < 0.6:
                    page.put(label + ":", "publication", a)
                    page.raw(" ")
                row(page, rng.choice([", ", " | ", " – "]), parts)
                page.raw("\n")
            if rng.random() < 0.5:
                page.put(
                    by + ("" if by in ("Von", "Par", "Por", "Di", "Signé") else ":"), "byline", a
                )
                page.raw(" ")
                put_names(page, a, item, last="")
                page.raw("\n")
            put_picture(rng, page, a, item, rng.choice([0, 0.5]))
            put_paragraphs(
                page, a, item.paragraphs[: rng.randint(1, 4)], width, gap=rng.choice(["\n", "\n\n"])
            )
            if rng.random() < 0.2:
                page.put(more + ":", "source_line", a)
                page.raw(" ")
                page.put(item.url, "source_line", a, "url")
                page.raw("\n")
            page.raw("\n")
            a += 1
    put_closing(rng, page, who)
    return page


@family
def dateline_wires(rng: random.Random, items: Sequence[Item]) -> Page:
    """A ministry's printout of agency copy: slugs, datelines with the agency, sign-off codes."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    shape = rng.choice(
        ["PLACE, d (o) –", "(o) PLACE –", "PLACE (o) -", "PLACE, d. /o/.", "PLACE, d – o –"]
    )
    fmt = (lambda day: day.strftime("%b %-d")) if rng.random() < 0.5 else dating(rng, kinds="l")
    end = rng.choice(["", "", "code", "o"])
    slugs = rng.random() < 0.6
    width = rng.choice([66, 69, 0])
    for a, item in enumerate(items):
        if slugs:
            page.put(
                rng.choice(
                    [
                        f"zczc{rng.randint(100, 999)} r i bc-{item.topic.lower()}",
                        f"{rng.randint(1, 3)}NDLD {item.topic.upper()} {item.place.upper()}",
                        f"PRIORITY {rng.randint(4, 9)} {item.topic.lower()}/{rng.randint(1, 99)}",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
        page.put(item.headline, "headline", a)
        page.raw(rng.choice(["\n", "\n\n"]))
        if rng.random() < 0.3:
            page.put("By" if rng.random() < 0.7 else "From", "byline", a)
            page.raw(" ")
            put_names(page, a, item)
            page.raw("\n")
        for token in re.split(r"(PLACE|\bd\b|\bo\b)", shape):
            if token == "PLACE":
                page.put(item.place.upper(), "body", a)
            elif token == "d":
                put_day(page, a, item, fmt, "body")
            elif token == "o":
                put_outlet(page, a, item, "body")
            else:
                page.raw(token)
        page.raw(" ")
        put_paragraphs(page, a, item.paragraphs[: rng.randint(2, 6)], width, gap="\n\n")
        if end == "code":
            page.put(
                f"{rng.choice(['ab', 'kt', 'rl', 'jw'])}/{rng.choice(['mm', 'so', 'dv'])} {rng.randint(10, 23)}{rng.randint(10, 59)} GMT",
                "furniture",
            )
            page.raw("\n")
        elif end == "o":
            page.put(f"-{item.outlet.upper()}-", "source_line", a)
            page.raw("\n")
        if slugs and rng.random() < 0.4:
            page.put("nnnn", "furniture")
            page.raw("\n")
        page.raw("\n" + rng.choice(["", "", rule(rng)]))
    put_closing(rng, page, who, 2)
    return page


@family
def paper_and_day_matrix(rng: random.Random, items: Sequence[Item]) -> Page:
    """A monthly file: days as first headings and newspapers as second, or the other way round."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    outer, inner = heads(rng), heads(rng)
    fmt = dating(rng, kinds="ly")
    day_first = rng.random() < 0.6
    mark = rng.choice(["- ", "", "• ", "  * "])
    both = rng.random() < 0.4
    width = rng.choice([0, 0, 72])
    a = 0
    rest = list(items)
    day = items[0].published
    while rest:
        size = rng.choice([2, 3, 4])
        mine, rest = [replace(each, published=day) for each in rest[:size]], rest[size:]
        put_d = lambda day=day: page.put(fmt(day), "section", None, "published", day.isoformat())  # noqa: E731
        if day_first:
            outer(page, put_d, len(fmt(day)))
        for outlet, own in papers(rng, mine, 2):
            put_o = lambda outlet=outlet: page.put(outlet, "section", None, "outlet")  # noqa: E731
            if both and not day_first:

                def head(outlet=outlet, day=day) -> None:
                    page.put(outlet, "section", None, "outlet")
                    page.raw(", ")
                    page.put(fmt(day), "section", None, "published", day.isoformat())

                outer(page, head, len(outlet))
            elif day_first:
                inner(page, put_o, len(outlet))
            else:
                outer(page, put_o, len(outlet))
                inner(page, put_d, len(fmt(day)))
            for item in own:
                page.raw(mark)
                if rng.random() < 0.9:
                    page.put(item.headline, "headline", a)
                    page.raw(rng.choice(["\n", "\n", ". "]))
                put_paragraphs(page, a, [gist(rng, item, 1, 5)], width, gap="\n")
                a += 1
            page.raw("\n")
        day -= timedelta(days=rng.choice([1, 1, 2, 4]))
    put_closing(rng, page, who)
    return page


# ---------------------------------------------------------------- HTML, several articles


def html_top(rng: random.Random, page: Page, when: date, cls: Classes, lang: str = "en") -> str:
    """Open a page with a title, and return the body that made it."""
    who = organisation(rng)
    title = review_title(rng, lang)
    start_html(rng, page, f"{title} - {who}")
    if rng.random() < 0.06:
        return who
    fmt = dating(rng, lang)
    kind = rng.choice(["h1", "div", "p", "table", "h2", "header"])
    parts = [title, fmt(when)] + ([who] if rng.random() < 0.6 else [])
    rng.shuffle(parts)
    if kind == "table":
        page.raw('<table width="100%"><tr>')
        for words in parts:
            el(page, "td", words, "furniture")
        page.raw("</tr></table>\n")
        return who
    outer = kind if kind in ("header", "div") else ""
    page.raw(f"<{outer}{cls('top')}>" if outer else "")
    for n, words in enumerate(parts):
        el(
            page,
            kind if n == 0 and not outer else rng.choice(["p", "div", "span", "h1"]),
            words,
            "furniture",
        )
        page.raw("\n" if n < 2 else "")
    page.raw(f"</{outer}>\n" if outer else "\n")
    return who


@family
def table_mail_by_paper(rng: random.Random, items: Sequence[Item]) -> Page:
    """A monitoring newsletter in nested tables, a coloured row for each newspaper."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    fmt = dating(rng, kinds="lsy")
    linked = rng.choice(["headline", "more", "none"])
    dated = rng.random() < 0.5
    paged = rng.random() < 0.3
    more = rng.choice(LINKS)
    inner = rng.random() < 0.5
    if rng.random() < 0.4:
        el(
            page,
            "p",
            rng.choice(
                [
                    "Good morning,",
                    "Dear subscriber, here is today's selection.",
                    "Trouble viewing this message? Open it in a browser.",
                ]
            ),
            "furniture",
        )
    page.raw('<table width="600" cellpadding="0" cellspacing="0" align="center">\n')
    if rng.random() < 0.4:
        page.raw("<tr><td>")
        el(page, "b", rng.choice(["In this edition", "Today", "Index"]), "contents")
        page.raw("<ul>")
        for item in items:
            el(page, "li", " ".join(item.headline.split()[: rng.randint(4, 20)]), "contents")
        page.raw("</ul></td></tr>\n")
    a = 0
    for outlet, mine in papers(rng, items):
        page.raw(
            f'<tr><td bgcolor="#{rng.choice(["003366", "eeeeee", "c00000"])}"><font color="#ffffff"><b>'
        )
        page.put(outlet, "section", None, "outlet")
        if rng.random() < 0.2:
            page.raw(" ")
            page.put(f"({len(mine)})", "section")
        page.raw("</b></font></td></tr>\n")
        for item in mine:
            page.raw("<tr><td>" + ("<table><tr><td>" if inner else ""))
            if linked == "headline":
                link(page, item.url, item.headline, "headline", a)
            else:
                el(page, "b", item.headline, "headline", a)
            page.raw("<br>\n")
            parts: list = []
            if dated:
                parts.append(lambda a=a, item=item: put_day(page, a, item, fmt))
            if paged:
                parts.append((f"Page {rng.randint(1, 40)}", "publication", a))
            if rng.random() < 0.4:
                parts.append(lambda a=a, item=item: put_names(page, a, item))
            if parts:
                page.raw("<i>")
                row(page, rng.choice([" | ", ", "]), parts)
                page.raw("</i><br>\n")
            page.raw("</td></tr><tr><td>" if inner else "")
            page.put(gist(rng, item, 1, 5), "body", a)
            if linked == "more":
                page.raw(" ")
                link(page, item.url, more, "source_line", a)
            page.raw("</td></tr></table>" if inner else "")
            page.raw("</td></tr>\n")
            a += 1
        if rng.random() < 0.15:
            page.raw("<tr><td>")
            page.put(
                rng.choice(
                    [
                        "Advertisement: training for spokespeople, new dates",
                        "Upgrade to real-time alerts",
                        "Refer a colleague",
                    ]
                ),
                "furniture",
            )
            page.raw("</td></tr>\n")
    page.raw("</table>\n")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def office_html_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """A review saved by a word processor as HTML: paragraphs with spans, no headings."""
    page = Page(media_type="text/html")
    who, title = organisation(rng), review_title(rng)
    start_html(rng, page, title)
    page.raw('<div class="WordSection1">\n')
    open_p = rng.choice(
        [
            '<p class="MsoNormal">',
            '<p class=MsoNormal style="text-align:justify">',
            '<p class="MsoListParagraph">',
        ]
    )
    span = rng.choice(
        ['<span lang="EN-GB" style="font-size:11.0pt">', "<span>", '<font face="Times New Roman">']
    )
    close = "</font></p>\n" if span.startswith("<font") else "</span></p>\n"

    def para(put: Callable[[], None], bold: str = "") -> None:
        page.raw(open_p + span + (f"<{bold}>" if bold else ""))
        put()
        page.raw((f"</{bold}>" if bold else "") + close)
        page.raw(rng.choice(["", "", f"{open_p}&nbsp;</p>\n"]))

    for words in (title, who, dating(rng)(items[0].published)):
        para(lambda words=words: page.put(words, "furniture"), "b")
    grouped = rng.choice(["paper", "none", "day"])
    fmt = dating(rng, kinds="lsy")
    groups: list = (
        papers(rng, items)
        if grouped == "paper"
        else by_day(rng, items)
        if grouped == "day"
        else [("", list(items))]
    )
    separator = rng.choice([", ", " – ", " | ", "; "])
    place = rng.choice(["before", "after", "end"])
    a = 0
    for key, mine in groups:
        if grouped == "paper":
            para(lambda key=key: page.put(key, "section", None, "outlet"), "u")
        elif grouped == "day":
            para(
                lambda key=key: page.put(fmt(key), "section", None, "published", key.isoformat()),
                "u",
            )
        for item in mine:

            def origin(role="publication", a=a, item=item) -> None:
                parts: list = []
                if grouped != "paper":
                    parts.append(lambda: put_outlet(page, a, item, role))
                if grouped != "day":
                    parts.append(lambda: put_day(page, a, item, fmt, role))
                if rng.random() < 0.3:
                    parts.append(lambda: put_names(page, a, item))
                page.raw("(" if place == "end" else "")
                row(page, separator, parts)
                page.raw(")" if place == "end" else "")

            if place == "before":
                para(origin, "i")
            para(lambda a=a, item=item: page.put(item.headline, "headline", a), "b")
            if place == "after":
                para(origin)
            for words in item.paragraphs[: rng.randint(1, 5)]:
                para(lambda words=words, a=a: page.put(words, "body", a))
            if place == "end":
                para(lambda: origin("source_line"), "i")
            a += 1
    page.raw("</div>\n")
    html_closing(rng, page, who, "p")
    end_html(page)
    return page


@family
def definition_list(rng: random.Random, items: Sequence[Item]) -> Page:
    """A definition list: the outlet (or the headline) is the term, the rest its definition."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    kind = rng.choice(["outlet", "headline", "group", "date"])
    fmt = dating(rng, kinds="lsy")
    page.raw(f"<dl{cls('list')}>\n")
    groups: list = (
        papers(rng, items)
        if kind == "group"
        else by_day(rng, items, 2)
        if kind == "date"
        else [("", [each]) for each in items]
    )
    a = 0
    for key, mine in groups:
        if kind == "group":
            el(page, "dt", key, "section", None, "outlet", attrs=cls("term"))
        elif kind == "date":
            el(page, "dt", fmt(key), "section", None, "published", key.isoformat(), cls("term"))
        page.raw("\n")
        for item in mine:
            if kind == "outlet":
                page.raw("<dt>")
                put_outlet(page, a, item)
                if rng.random() < 0.6:
                    page.raw(rng.choice([", ", " (", " · "]))
                    put_day(page, a, item, fmt)
                page.raw("</dt>")
            elif kind == "headline":
                el(page, "dt", item.headline, "headline", a)
            page.raw("<dd>")
            if kind != "headline":
                page.raw(rng.choice(["", "<b>", "<strong>", "<em>"]))
                page.put(item.headline, "headline", a)
                page.raw(rng.choice(["<br>", "</b><br>", "<br/>\n"]))
            if kind in ("headline", "date"):
                if rng.random() < 0.9:
                    put_outlet(page, a, item)
                if kind == "headline" and rng.random() < 0.7:
                    page.raw(", ")
                    put_day(page, a, item, fmt)
                page.raw("</dd><dd>" if rng.random() < 0.4 else "<br>")
            page.put(gist(rng, item, 1, 5), "body", a)
            if rng.random() < 0.4:
                page.raw(" ")
                link(page, item.url, rng.choice(LINKS), "source_line", a)
            page.raw("</dd>\n")
            a += 1
    page.raw("</dl>\n")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def coverage_table(rng: random.Random, items: Sequence[Item]) -> Page:
    """A coverage report: a table with columns for day, outlet, title, tone and summary."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    columns = rng.choice(["ndohts", "dohs", "hods", "ohdl", "ndhos", "dhotls", "odhas", "ohs"])
    names = {
        "n": ["No.", "#", "Nr."], "d": DATE_LABELS["en"], "o": SOURCE_LABELS["en"], "h": ["Headline", "Title", "Article", "Story"], "t": ["Tone", "Sentiment", "Type"],
        "s": ["Summary", "Key messages", "Extract", "Description"], "l": ["Link", "Clip", "File"], "a": ["Author", "Journalist"],
    }  # fmt: skip
    below = rng.random() < 0.4
    fmt = dating(rng, kinds="ssly")
    linked = rng.random() < 0.5
    if rng.random() < 0.4:
        el(
            page,
            "p",
            f"{rng.choice(['Total clips', 'Items', 'Mentions'])}: {len(items)}. {rng.choice(['Positive', 'Neutral'])}: {rng.randint(0, len(items))}.",
            "furniture",
        )
    page.raw(f'<table{cls("grid")} border="1">\n')
    if rng.random() < 0.85:
        page.raw("<thead><tr>")
        for c in columns:
            if not (below and c == "s"):
                el(page, "th", rng.choice(names[c]), "furniture")
        page.raw("</tr></thead>\n<tbody>\n")
    for a, item in enumerate(items):
        page.raw("<tr>")
        for c in columns:
            if below and c == "s":
                continue
            page.raw("<td>")
            if c == "n":
                page.raw(f"{a + 1}")
            elif c == "d" and rng.random() < 0.95:
                put_day(page, a, item, fmt)
            elif c == "o" and rng.random() < 0.95:
                put_outlet(page, a, item)
            elif c == "h" and linked:
                link(page, item.url, item.headline, "headline", a)
            elif c == "h":
                page.put(item.headline, "headline", a)
            elif c == "t":
                page.put(
                    rng.choice(["Neutral", "Positive", "Negative", "Mixed", "0", "+1"]), "furniture"
                )
            elif c == "s":
                page.put(gist(rng, item, 1, 3), "body", a)
            elif c == "l":
                link(page, item.url, rng.choice(["PDF", "Open", "Link", "View"]), "source_line", a)
            elif c == "a":
                put_names(page, a, item, last="")
            page.raw("</td>")
        page.raw("</tr>\n")
        if below:
            page.raw(f'<tr><td colspan="{len(columns)}">')
            page.put(gist(rng, item, 1, 4), "body", a)
            page.raw("</td></tr>\n")
    page.raw("</table>\n")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def intranet_portal(rng: random.Random, items: Sequence[Item]) -> Page:
    """An intranet's press pages: filters, div soup, buttons, cards with meta lines."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    html_menu(rng, page, cls)
    depth = rng.randint(1, 4)
    fmt = dating(rng, kinds="lsy")
    separator = rng.choice([" | ", " · ", ", ", "</span><span>", " – ", "<br>", " / "])
    order = rng.choice(["mhs", "hms", "hsm", "tmhs", "hs"])
    buttons = rng.sample(
        ["Save", "Share", "Print", "Mark as read", "Add to folder", "Translate", "PDF"],
        rng.randint(0, 4),
    )
    if rng.random() < 0.6:
        page.raw(f"<div{cls('filter')}>")
        for words in rng.sample(
            [
                "Filter by topic",
                "Last 7 days",
                "All outlets",
                "Print (14)",
                "Online (33)",
                "Radio/TV (6)",
                "Clear all",
                "Sort by: newest",
            ],
            rng.randint(3, 6),
        ):
            el(page, rng.choice(["span", "p", "div", "label"]), words, "furniture")
        page.raw("</div>\n")
    tag = rng.choice(["h2", "h3", "h4", "div", "a", "span"])
    label = rng.choice(["", "", rng.choice(SOURCE_LABELS["en"])])
    page.raw(f"<main{cls('feed')}>\n")
    for a, item in enumerate(items):
        page.raw(f"<div{cls('card')}>" + f"<div{cls('in')}>" * depth + "\n")
        for sign in order:
            page.raw(f"<div{cls(sign)}>")
            if sign == "t":
                page.put(item.topic if rng.random() < 0.6 else rng.choice(SECTIONS), "section")
            elif sign == "h":
                if tag == "a":
                    link(page, item.url, item.headline, "headline", a)
                else:
                    el(page, tag, item.headline, "headline", a)
            elif sign == "s":
                text = gist(rng, item, 1, 3)
                page.put(cut(rng, text, 15, 50) if rng.random() < 0.5 else text, "body", a)
                if rng.random() < 0.4:
                    page.raw(" ")
                    link(page, item.url, rng.choice(LINKS), "source_line", a)
            else:
                if label:
                    page.put(label + ":", "publication", a)
                    page.raw(" ")
                page.raw("<span>")
                parts: list = []
                if rng.random() < 0.93:
                    parts.append(lambda a=a, item=item: put_outlet(page, a, item))
                if rng.random() < 0.85:
                    parts.insert(
                        rng.randint(0, 1), lambda a=a, item=item: put_day(page, a, item, fmt)
                    )
                if rng.random() < 0.4:
                    parts.append(lambda a=a, item=item: put_names(page, a, item))
                if rng.random() < 0.2:
                    parts.append(
                        (rng.choice(["Print", "Online", "2 min read", "P. 4"]), "furniture")
                    )
                row(page, separator, parts)
                page.raw("</span>")
            page.raw("</div>\n")
        for words in buttons:
            el(page, rng.choice(["b", "span"]), words, "furniture")
            page.raw(" ")
        page.raw("</div>" * (depth + 1) + "\n")
    page.raw("</main>\n")
    if rng.random() < 0.5:
        page.raw(f"<div{cls('side')}>")
        el(
            page,
            "h3",
            rng.choice(["Most read", "Also in the archive", "Older issues"]),
            "furniture",
        )
        for item in rng.sample(list(items), min(3, len(items))):
            el(
                page,
                "p",
                f"{rng.choice(['Archive: ', '', 'Earlier: '])}{' '.join(item.headline.split()[:5])}…",
                "teaser",
            )
        page.raw("</div>\n")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def mission_site_days(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mission's site: days as headings, below each a list of links with the outlet."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    html_menu(rng, page, cls)
    fmt = dating(rng, kinds="lsly")
    tag = rng.choice(["h2", "h3", "h4", "p><strong", "div", "summary"])
    listed = rng.choice(["ul", "ol", "div", "p"])
    shape = rng.choice(["h(o)", "o: h", "h – o", "h<br>o", "o<br>h", "<i>o</i> h"])
    text = rng.choice(["none", "some", "all"])
    lead = rng.choice(["", "", "Media coverage,", "Press of"])
    a = 0
    for day, mine in by_day(rng, items):
        page.raw(f"<{tag}>")
        if lead:
            page.put(lead, "section")
            page.raw(" ")
        page.put(fmt(day), "section", None, "published", day.isoformat())
        page.raw("</strong></p>\n" if "strong" in tag else f"</{tag}>\n")
        page.raw(f"<{listed}>" if listed in ("ul", "ol") else "")
        for item in mine:
            page.raw("<li>" if listed in ("ul", "ol") else f"<{listed}>")
            for part in re.split(r"(\bh\b|\bo\b)", shape):
                if part == "h":
                    link(page, item.url, item.headline, "headline", a)
                elif part == "o":
                    put_outlet(page, a, item)
                else:
                    page.raw(part)
            if text == "all" or (text == "some" and rng.random() < 0.5):
                page.raw("<br>" if rng.random() < 0.6 else ". ")
                page.put(gist(rng, item, 1, 4), "body", a)
            page.raw("</li>\n" if listed in ("ul", "ol") else f"</{listed}>\n")
            a += 1
            put_noise(rng, page, items)
        page.raw(f"</{listed}>\n" if listed in ("ul", "ol") else "")
    if rng.random() < 0.5:
        el(
            page,
            "p",
            rng.choice(
                ["Older posts »", "1 2 3 … 14 next", "Subscribe to our press review by e-mail"]
            ),
            "furniture",
        )
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def html_prose_briefing(rng: random.Random, items: Sequence[Item]) -> Page:
    """A briefing in prose on a web page: the outlets are strong, linked or in italics."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    tag = rng.choice(["strong", "em", "a", "b", "i", "span", "u"])
    together = rng.choice([1, 1, 1, 1, 1, 2])
    fmt = dating(rng, kinds="yyl")
    headings = rng.random() < 0.5
    container = rng.choice(["p", "p", "li", "div", "td"])
    page.raw({"li": "<ul>", "td": "<table>"}.get(container, ""))

    def name(a: int, item: Item, role) -> None:
        page.raw(f'<a href="{item.url}">' if tag == "a" else f"<{tag}>")
        put_outlet(page, a, item, role)
        page.raw(f"</{tag}>")

    a = 0
    rest = list(items)
    while rest:
        mine, rest = rest[:together], rest[together:]
        if headings and container in ("p", "div"):
            el(page, rng.choice(["h2", "h3"]), rng.choice(SECTIONS), "section")
            page.raw("\n")
        page.raw("<tr><td>" if container == "td" else f"<{container}>")
        for n, item in enumerate(mine):
            text = gist(rng, item, 1, 4)
            kind = rng.choice(["says", "says", "end", "to", "colon", "title"])
            if kind == "says":
                name(a, item, "body")
                page.raw(" ")
                page.put(f"{rng.choice(SAYS)} {lower_start(text)}", "body", a)
            elif kind == "to":
                page.put(rng.choice(["According to", "As reported by", "Quoted by"]), "body", a)
                page.raw(" ")
                name(a, item, "body")
                if rng.random() < 0.3:
                    page.raw(" (")
                    put_day(page, a, item, fmt, "body")
                    page.raw(")")
                page.raw(", ")
                page.put(lower_start(text), "body", a)
            elif kind == "colon":
                name(a, item, "publication")
                if rng.random() < 0.4:
                    page.raw(", ")
                    put_day(page, a, item, fmt)
                page.raw(": ")
                page.put(text, "body", a)
            elif kind == "title":
                name(a, item, "body")
                page.raw(" ")
                page.put(rng.choice(["runs a story headed", "has", "leads with"]), "body", a)
                page.raw(" “")
                page.put(item.headline, "headline", a)
                page.raw("”. ")
                page.put(text, "body", a)
            else:
                page.put(text, "body", a)
                page.raw(" (")
                name(a, item, "source_line")
                if rng.random() < 0.4:
                    page.raw(", ")
                    put_day(page, a, item, fmt, "source_line")
                page.raw(")")
            page.raw(" " if n < len(mine) - 1 else "")
            a += 1
        page.raw("</td></tr>\n" if container == "td" else f"</{container}>\n")
    page.raw({"li": "</ul>", "td": "</table>"}.get(container, ""))
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def broken_lines_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A cuttings service's mail: one block, everything separated by line breaks."""
    page = Page(media_type="text/html")
    who = organisation(rng)
    start_html(rng, page, review_title(rng))
    br = rng.choice(["<br>\n", "<br/>", "<br><br>\n", "<br />\n"])
    page.raw(rng.choice(["<div>", '<div dir="ltr">', "<p>", "<font>"]))
    for words in (review_title(rng), dating(rng)(items[0].published)):
        page.put(words, "furniture")
        page.raw(br)
    grouped = rng.random() < 0.5
    fmt = dating(rng, kinds="lsy")
    order = rng.choice(["hob", "ohb", "hbo", "hdob", "dohb", "ohabu", "hobu"])
    label = rng.choice(["", "", rng.choice(SOURCE_LABELS["en"])])
    bold = rng.choice([("<b>", "</b>"), ("", ""), ("<strong>", "</strong>"), ("<u>", "</u>")])
    a = 0
    for outlet, mine in papers(rng, items) if grouped else [("", list(items))]:
        if grouped:
            page.raw("<br>" + bold[0])
            page.put(outlet, "section", None, "outlet")
            page.raw(bold[1] + br)
        for item in mine:
            for sign in order:
                role = "source_line" if order.endswith("bo") else "publication"
                if sign == "h":
                    page.raw(bold[0])
                    page.put(item.headline, "headline", a)
                    page.raw(bold[1])
                elif sign == "o":
                    if grouped:
                        continue
                    if label:
                        page.put(label + ":", role, a)
                        page.raw(" ")
                    put_outlet(page, a, item, role)
                    if "d" not in order and rng.random() < 0.5:
                        page.raw(rng.choice([", ", " ", " - "]))
                        put_day(page, a, item, fmt, role)
                elif sign == "d":
                    put_day(page, a, item, fmt)
                elif sign == "a":
                    page.put(rng.choice(["By", "by"]), "byline", a)
                    page.raw(" ")
                    put_names(page, a, item)
                elif sign == "b":
                    for n, words in enumerate(item.paragraphs[: rng.randint(1, 4)]):
                        page.raw("<br>" + br if n else "")
                        page.put(words, "body", a)
                else:
                    link(page, item.url, rng.choice(LINKS), "source_line", a)
                page.raw(br)
            page.raw("<br>\n" + rng.choice(["", "", "<hr>"]))
            a += 1
    page.raw("</div>\n")
    html_closing(rng, page, who, "div")
    end_html(page)
    return page


@family
def nested_lists(rng: random.Random, items: Sequence[Item]) -> Page:
    """Lists of lists: newspapers or topics outside, items inside, details innermost."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    outer, inner = rng.choice([("ul", "ul"), ("ol", "ul"), ("ol", "ol"), ("ul", "ol")])
    by_paper = rng.random() < 0.65
    fmt = dating(rng, kinds="lsy")
    deep = rng.choice(["none", "list", "break"])
    groups: list = (
        papers(rng, items)
        if by_paper
        else [(rng.choice(SECTIONS), list(items[i : i + 3])) for i in range(0, len(items), 3)]
    )
    a = 0
    page.raw(f"<{outer}{cls('outer')}>\n")
    for key, mine in groups:
        page.raw("<li>" + rng.choice(["", "<b>", "<p>"]))
        page.put(key, "section", None, "outlet" if by_paper else None)
        page.raw(f"\n<{inner}>\n")
        for item in mine:
            page.raw("<li>")
            link(page, item.url, item.headline, "headline", a)
            bits: list = []
            if not by_paper:
                bits.append(lambda a=a, item=item: put_outlet(page, a, item))
            if rng.random() < 0.5:
                bits.append(lambda a=a, item=item: put_day(page, a, item, fmt))
            if rng.random() < 0.3:
                bits.append(lambda a=a, item=item: put_names(page, a, item))
            text = gist(rng, item, 1, 4)
            if deep == "list":
                page.raw("<ul>")
                for each in bits:
                    page.raw("<li>")
                    each()
                    page.raw("</li>")
                el(page, "li", text, "body", a)
                page.raw("</ul>")
            else:
                if bits:
                    page.raw(" (")
                    row(page, ", ", bits)
                    page.raw(")")
                page.raw("<br>" if deep == "break" else ": ")
                page.put(text, "body", a)
            page.raw("</li>\n")
            a += 1
        page.raw(f"</{inner}></li>\n")
    page.raw(f"</{outer}>\n")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def preformatted_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """An old bulletin in a <pre>: capitals, rules, wrapped lines; outlet headings or datelines."""
    page = Page(media_type="text/html")
    who = organisation(rng)
    start_html(rng, page, review_title(rng))
    if rng.random() < 0.5:
        html_menu(rng, page, Classes(rng))
    page.raw("<pre>\n")
    for words in (who.upper(), review_title(rng).upper(), dating(rng)(items[0].published).upper()):
        page.raw(" " * rng.choice([0, 10, 20]))
        page.put(words, "furniture")
        page.raw("\n")
    page.raw("\n")
    width = rng.choice([66, 70, 76])
    kind = rng.choice(["group", "group", "line", "after"])
    fmt = dating(rng, kinds="lsy")
    sign = rng.choice("=-*")
    indent = rng.choice(["", "", "    "])
    a = 0
    for outlet, mine in papers(rng, items) if kind == "group" else [("", list(items))]:
        if kind == "group":
            page.raw(sign * 8 + " ")
            page.put(outlet.upper(), "section", None, "outlet")
            page.raw(" " + sign * 8 + "\n\n")
        for item in mine:
            if kind == "line":
                row(
                    page,
                    rng.choice([", ", " - ", "\n"]),
                    [
                        lambda a=a, item=item: put_outlet(page, a, item, upper=True),
                        lambda a=a, item=item: put_day(page, a, item, fmt, upper=True),
                    ],
                )
                page.raw("\n")
            if rng.random() < 0.9:
                page.put(wrapped(item.headline.upper(), width), "headline", a)
                page.raw("\n\n")
            put_paragraphs(page, a, item.paragraphs[: rng.randint(1, 4)], width, indent)
            if kind == "after":
                page.raw(" " * rng.choice([0, 30]) + "(")
                put_outlet(page, a, item, "source_line")
                page.raw(rng.choice([", ", " "]))
                put_day(page, a, item, fmt, "source_line")
                page.raw(")\n")
            page.raw("\n")
            a += 1
    page.raw("</pre>\n")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def folding_panels(rng: random.Random, items: Sequence[Item]) -> Page:
    """Panels that open: the newspaper in the summary, its items inside."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    html_menu(rng, page, cls)
    kind = rng.choice(["details", "button", "h3"])
    fmt = dating(rng, kinds="lsy")
    item_tag = rng.choice(["h4", "h3", "strong", "div", "h5"])
    days = rng.random() < 0.35
    dated = rng.random() < 0.5
    a = 0
    for key, mine in by_day(rng, items) if days else papers(rng, items):
        page.raw(
            {
                "details": "<details open><summary>",
                "button": f"<div{cls('panel')}><p>",
                "h3": f"<section{cls('panel')}><h3>",
            }[kind]
        )
        if days:
            page.put(fmt(key), "section", None, "published", key.isoformat())
        else:
            page.put(key, "section", None, "outlet")
        if rng.random() < 0.4:
            page.raw(" <span>")
            page.put(
                rng.choice([f"{len(mine)} items", f"[{len(mine)}]", "show all", "▾ open"]),
                "section",
            )
            page.raw("</span>")
        page.raw({"details": "</summary>\n", "button": "</p>\n", "h3": "</h3>\n"}[kind])
        for item in mine:
            page.raw(f"<article{cls('item')}>")
            el(page, item_tag, item.headline, "headline", a)
            bits: list = []
            if days:
                bits.append(lambda a=a, item=item: put_outlet(page, a, item))
            elif dated:
                bits.append(lambda a=a, item=item: put_day(page, a, item, fmt))
            if rng.random() < 0.4:
                bits.append(lambda a=a, item=item: put_names(page, a, item))
            if bits:
                page.raw(f"<div{cls('meta')}>")
                row(page, rng.choice([" | ", ", ", " · "]), bits)
                page.raw("</div>")
            put_picture(rng, page, a, item, rng.choice([0, 0.5]))
            html_paragraphs(page, a, item.paragraphs[: rng.randint(1, 4)])
            if rng.random() < 0.4:
                page.raw("<p>")
                link(page, item.url, rng.choice(LINKS), "source_line", a)
                page.raw("</p>")
            page.raw("</article>\n")
            a += 1
            put_noise(rng, page, items)
        page.raw({"details": "</details>\n", "button": "</div>\n", "h3": "</section>\n"}[kind])
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def programme_clips(rng: random.Random, items: Sequence[Item]) -> Page:
    """A broadcast monitoring site: clips with station, programme, times, players and transcripts."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    html_menu(rng, page, cls)
    fmt = dating(rng, kinds="ls")
    shape = rng.choice(["odpt", "pod t", "tdop", "o-p-d-t"])
    grouped = rng.random() < 0.5
    tag = rng.choice(["h2", "h3", "p", "strong"])
    a = 0
    for outlet, mine in papers(rng, items) if grouped else [("", list(items))]:
        if grouped:
            el(page, tag, outlet, "section", None, "outlet")
            page.raw("\n")
        for item in mine:
            page.raw(f"<div{cls('clip')}><div{cls('player')}>")
            el(
                page,
                "span",
                rng.choice(["▶ Play", "Listen", "00:00 / 02:14", "Download MP3", "Watch clip"]),
                "furniture",
            )
            page.raw("</div>\n")
            if rng.random() < 0.7:
                el(page, rng.choice(["h4", "div", "b"]), item.headline, "headline", a)
            page.raw(f"<div{cls('meta')}>")
            bits: list = []
            for sign in shape:
                if sign == "o" and not grouped:
                    bits.append(lambda a=a, item=item: put_outlet(page, a, item))
                elif sign == "d":
                    bits.append(lambda a=a, item=item: put_day(page, a, item, fmt))
                elif sign == "p":
                    bits.append(
                        (
                            rng.choice(
                                [
                                    "Morning Call",
                                    "News Hour",
                                    "Regional News",
                                    "Late Bulletin",
                                    "The Panel",
                                ]
                            ),
                            "publication",
                            a,
                        )
                    )
                elif sign == "t":
                    bits.append(
                        (f"{rng.randint(5, 23):02}:{rng.randint(0, 59):02}", "publication", a)
                    )
            row(page, rng.choice([" | ", "</span> <span>", ", ", " · "]), bits)
            page.raw("</div>\n")
            stamped = rng.random() < 0.3
            for n, words in enumerate(item.paragraphs[: rng.randint(1, 4)]):
                page.raw("<p>")
                if stamped:
                    page.put(f"{n:02}:{rng.randint(0, 59):02}", "furniture")
                    page.raw(" ")
                page.put(words, "body", a)
                page.raw("</p>\n")
            if rng.random() < 0.3:
                el(
                    page,
                    "small",
                    rng.choice(
                        [
                            "Automatic transcript, not checked",
                            "Reach: 120,000 listeners",
                            "Order a copy",
                        ]
                    ),
                    "furniture",
                )
            page.raw("</div>\n")
            a += 1
            put_noise(rng, page, items)
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def crisis_feed(rng: random.Random, items: Sequence[Item]) -> Page:
    """An aid organisation's feed of events: day, place, text, and the source as a link at the end."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    label = rng.choice([*SOURCE_LABELS["en"], "", ""])
    fmt = dating(rng, kinds="lsy")
    wrapper = rng.choice(["div", "li", "article", "section"])
    dated_head = rng.random() < 0.4
    titled = rng.random() < 0.6
    a = 0
    groups: list = by_day(rng, items) if dated_head else [(None, [each]) for each in items]
    page.raw("<ul>" if wrapper == "li" else "")
    for day, mine in groups:
        if day and wrapper != "li":
            el(
                page,
                rng.choice(["h2", "h3", "div"]),
                fmt(day),
                "section",
                None,
                "published",
                day.isoformat(),
            )
        for item in mine:
            page.raw(f"<{wrapper}{cls('event')}>")
            if not day or wrapper == "li":
                page.raw("<time>")
                put_day(page, a, item, fmt)
                page.raw("</time> ")
            if rng.random() < 0.5:
                el(
                    page,
                    "span",
                    rng.choice(["Displacement", "Access", "Food", "Protests", "Floods", "Attack"]),
                    "furniture",
                    attrs=cls("tag"),
                )
                page.raw(" ")
            if titled:
                el(page, rng.choice(["h3", "strong"]), item.headline, "headline", a)
            page.raw("<p>")
            page.put(gist(rng, item, 1, 4), "body", a)
            page.raw("</p>" if rng.random() < 0.5 else " ")
            page.raw("<small>")
            if label:
                page.put(label + ":", "source_line", a)
                page.raw(" ")
            if rng.random() < 0.6:
                link(page, item.url, item.outlet, "source_line", a, "outlet")
            else:
                put_outlet(page, a, item, "source_line")
            if rng.random() < 0.2:
                page.raw(", ")
                page.put(rng.choice([each.outlet for each in items]), "source_line", a)
            page.raw("</small>")
            page.raw(f"</{wrapper}>\n")
            a += 1
            put_noise(rng, page, items)
    page.raw("</ul>" if wrapper == "li" else "")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def shared_document(rng: random.Random, items: Sequence[Item]) -> Page:
    """A shared online document, published: spans with classes, days or newspapers as headings."""
    page = Page(media_type="text/html")
    who, title = organisation(rng), review_title(rng)
    start_html(rng, page, title)
    page.raw('<div id="contents"><div class="c8 doc-content">\n')
    number = rng.randint(1, 20)

    def para(put: Callable[[], None], tag: str = "p", extra: int = 0) -> None:
        page.raw(f'<{tag} class="c{number + extra}"><span class="c{number + extra + 2}">')
        put()
        page.raw(f"</span></{tag}>\n")

    for words in (title, who):
        para(lambda words=words: page.put(words, "furniture"), rng.choice(["p", "h1"]))
    by_paper = rng.random() < 0.5
    fmt = dating(rng, kinds="lly")
    tag = rng.choice(["h1", "h2", "h3", "p"])
    shape = rng.choice(["one", "two", "three"])
    a = 0
    for key, mine in papers(rng, items) if by_paper else by_day(rng, items):
        if by_paper:
            para(lambda key=key: page.put(key, "section", None, "outlet"), tag, 3)
        else:
            para(
                lambda key=key: page.put(fmt(key), "section", None, "published", key.isoformat()),
                tag,
                3,
            )
        for item in mine:

            def head(a=a, item=item) -> None:
                if not by_paper and shape != "three":
                    put_outlet(page, a, item)
                    page.raw('</span><span class="c0">: ')
                page.put(item.headline, "headline", a)

            if shape == "one":
                page.raw('<p class="c2"><span class="c1">')
                head()
                page.raw('</span><span class="c4">&nbsp;')
                page.put(gist(rng, item, 1, 4), "body", a)
                page.raw("</span></p>\n")
            else:
                para(head, rng.choice(["p", "h4"]), 4)
                if shape == "three":
                    bits: list = (
                        [lambda a=a, item=item: put_day(page, a, item, fmt)]
                        if by_paper
                        else [lambda a=a, item=item: put_outlet(page, a, item)]
                    )
                    if rng.random() < 0.5:
                        bits.append(lambda a=a, item=item: put_names(page, a, item))
                    para(lambda bits=bits: row(page, ", ", bits), "p", 5)
                for words in item.paragraphs[: rng.randint(1, 4)]:
                    para(lambda words=words, a=a: page.put(words, "body", a))
            a += 1
    page.raw("</div></div>\n")
    el(
        page,
        "div",
        rng.choice(
            [
                "Published using an online editor",
                "Report abuse",
                "Updated automatically every 5 minutes",
            ]
        ),
        "furniture",
    )
    end_html(page)
    return page


@family
def search_results(rng: random.Random, items: Sequence[Item]) -> Page:
    """A newspaper database's list of hits: check boxes, snippets with marked words, actions."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    word = rng.choice(["harbour", "treaty", "strike", "port", "budget", "state", "court", "the"])
    start_html(rng, page, f"Results: {word}")
    html_menu(rng, page, cls)
    el(
        page,
        rng.choice(["h1", "div", "p"]),
        rng.choice(
            [
                f"{len(items)} of {rng.randint(40, 9000)} results for “{word}”",
                f"Search: {word} – page 1",
                f"Hits 1–{len(items)}",
            ]
        ),
        "furniture",
    )
    for words in rng.sample(
        [
            "Sort: date",
            "Select all",
            "Export RIS",
            "E-mail results",
            "Save search",
            "Refine: newspapers",
            "Full text only",
        ],
        rng.randint(1, 5),
    ):
        el(page, "span", words, "furniture")
        page.raw(" ")
    fmt = dating(rng, kinds="ls")
    order = rng.choice(["hmsx", "mhsx", "hsmx", "hmx", "hms"])
    separator = rng.choice([" ; ", ", ", " – ", " | ", ". "])
    listed = rng.choice(["ol", "div", "table"])
    actions = rng.sample(
        ["Full text", "Cite", "PDF", "Save", "Preview", "Find similar"], rng.randint(1, 4)
    )
    page.raw({"ol": "<ol>", "div": "<div>", "table": "<table>"}[listed])
    for a, item in enumerate(items):
        page.raw(
            {
                "ol": "<li>",
                "div": f"<div{cls('hit')}>",
                "table": f'<tr><td><input type="checkbox"></td><td>{a + 1}.</td><td>',
            }[listed]
            + "\n"
        )
        for sign in order:
            page.raw(f"<div{cls(sign)}>")
            if sign == "h":
                link(page, item.url, item.headline, "headline", a)
            elif sign == "m":
                bits: list = []
                if rng.random() < 0.5:
                    bits.append(lambda a=a, item=item: put_names(page, a, item, last=""))
                bits.append(lambda a=a, item=item: put_outlet(page, a, item))
                bits.append(lambda a=a, item=item: put_day(page, a, item, fmt))
                if rng.random() < 0.5:
                    bits.append(
                        (
                            rng.choice(
                                [
                                    f"p. {rng.randint(1, 60)}",
                                    f"Vol. {rng.randint(3, 140)}",
                                    f"{rng.randint(100, 900)} words",
                                ]
                            ),
                            "publication",
                            a,
                        )
                    )
                row(page, separator, bits)
            elif sign == "s":
                text = cut(rng, " ".join(item.paragraphs), 20, 60)
                head, found, tail = text.partition(f" {word} ")
                page.raw("… " if rng.random() < 0.3 else "")
                if found:
                    page.put(head, "body", a)
                    page.raw(" <mark>")
                    page.put(word, "body", a)
                    page.raw("</mark> ")
                    page.put(tail, "body", a) if tail else None
                else:
                    page.put(text, "body", a)
            else:
                for words in actions:
                    link(page, "#", words, "furniture")
                    page.raw(" ")
            page.raw("</div>\n")
        page.raw({"ol": "</li>", "div": "</div>", "table": "</td></tr>"}[listed] + "\n")
    page.raw({"ol": "</ol>", "div": "</div>", "table": "</table>"}[listed])
    el(
        page,
        "p",
        rng.choice(["« Previous 1 2 3 Next »", "Display: 10 20 50", "About this database"]),
        "furniture",
    )
    end_html(page)
    return page


@family
def excerpts_in_blockquotes(rng: random.Random, items: Sequence[Item]) -> Page:
    """Excerpts as block quotations, with the source below, above or in the quotation."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    where = rng.choice(["footer", "figcaption", "above", "inside", "cite"])
    fmt = dating(rng, kinds="lys")
    intro = rng.random() < 0.4
    separator = rng.choice([", ", " – ", " | ", " "])
    dash = rng.choice(["— ", "– ", "", "("])
    for a, item in enumerate(items):
        if rng.random() < 0.2:
            el(page, "h2", rng.choice(SECTIONS), "section")

        def origin(role, a=a, item=item) -> None:
            bits: list = [lambda: put_outlet(page, a, item, role)]
            if rng.random() < 0.4:
                bits.insert(0, lambda: put_names(page, a, item))
            if rng.random() < 0.7:
                bits.append(lambda: put_day(page, a, item, fmt, role))
            row(page, separator, bits)

        page.raw("<figure>" if where == "figcaption" else "")
        if where == "above":
            page.raw("<p>")
            origin("publication")
            page.raw(rng.choice([":", ""]) + "</p>\n")
        elif intro and rng.random() < 0.7:
            el(
                page,
                "p",
                rng.choice(
                    [
                        "A colleague in the south sends this:",
                        "On the same subject:",
                        "Our comment: the ministry has not answered.",
                        "Worth reading in full.",
                    ]
                ),
                "furniture",
            )
        if rng.random() < 0.6:
            el(page, rng.choice(["h3", "h4", "p"]), item.headline, "headline", a)
        page.raw(f"<blockquote{cls('quote')}>\n")
        html_paragraphs(page, a, item.paragraphs[: rng.randint(1, 4)])
        if where in ("inside", "footer", "cite"):
            page.raw({"inside": "<p>", "footer": "<footer>", "cite": "<cite>"}[where] + dash)
            origin("source_line")
            page.raw(
                (")" if dash == "(" else "")
                + {"inside": "</p>", "footer": "</footer>", "cite": "</cite>"}[where]
            )
        page.raw("</blockquote>\n")
        if where == "figcaption":
            page.raw("<figcaption>" + dash)
            origin("source_line")
            page.raw((")" if dash == "(" else "") + "</figcaption></figure>\n")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def grouped_table_rows(rng: random.Random, items: Sequence[Item]) -> Page:
    """A table with a row or a tall cell for each newspaper or day, and a row for each item."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    by_paper, tall = rng.random() < 0.6, rng.random() < 0.4
    fmt = dating(rng, kinds="lsy")
    page.raw(f"<table{cls('t')}>\n")
    if rng.random() < 0.5:
        page.raw("<tr>")
        for words in (
            [rng.choice(["Paper", "Newspaper"]) if by_paper else "Day"] if tall else []
        ) + [rng.choice(["Title", "Headline"]), rng.choice(["Summary", "Content"])]:
            el(page, "th", words, "furniture")
        page.raw("</tr>\n")
    a = 0
    for key, mine in papers(rng, items) if by_paper else by_day(rng, items):

        def head(key=key) -> None:
            if by_paper:
                page.put(key, "section", None, "outlet")
            else:
                page.put(fmt(key), "section", None, "published", key.isoformat())

        if tall:
            page.raw(f'<tr><td rowspan="{len(mine)}">')
            head()
            page.raw("</td>")
        else:
            page.raw('<tr><th colspan="3">')
            head()
            page.raw("</th></tr>\n")
        for n, item in enumerate(mine):
            page.raw("<tr>" if n or not tall else "")
            page.raw("<td>")
            page.put(item.headline, "headline", a)
            extra: list = []
            if not by_paper:
                extra.append(lambda a=a, item=item: put_outlet(page, a, item))
            elif rng.random() < 0.5:
                extra.append(lambda a=a, item=item: put_day(page, a, item, fmt))
            if rng.random() < 0.3:
                extra.append(lambda a=a, item=item: put_names(page, a, item))
            if extra:
                page.raw(rng.choice(["<br>", "</td><td>", " – "]))
                row(page, ", ", extra)
            page.raw("</td><td>")
            page.put(gist(rng, item, 1, 4), "body", a)
            page.raw("</td></tr>\n")
            a += 1
    page.raw("</table>\n")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def record_tables(rng: random.Random, items: Sequence[Item]) -> Page:
    """A table of two columns for each item: the field's name and its value, the text below or in it."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    lang = rng.choice(["en", "en", "en", "de", "fr", "es", "it", "pt"])
    who = html_top(rng, page, items[0].published, cls, lang)
    labels = {
        "o": rng.choice(SOURCE_LABELS[lang]),
        "d": rng.choice(DATE_LABELS[lang]),
        "a": rng.choice(AUTHOR_LABELS[lang]),
    }
    order = rng.choice(["hoda", "odha", "doh", "ohad", "oda"])
    cells = rng.choice(
        [
            ("<tr><th>", "</th><td>", "</td></tr>\n"),
            ("<tr><td>", "</td><td>", "</td></tr>\n"),
            ("<dt>", "</dt><dd>", "</dd>\n"),
            ("<div><b>", "</b> ", "</div>\n"),
            ("<li><strong>", "</strong> ", "</li>\n"),
        ]
    )
    frame = {
        "<tr": ("<table>", "</table>"),
        "<dt": ("<dl>", "</dl>"),
        "<di": ("<div>", "</div>"),
        "<li": ("<ul>", "</ul>"),
    }[cells[0][:3]]
    colon = rng.choice(["", ":", ":"])
    fmt = dating(rng, lang, "ls")
    inside = rng.random() < 0.4
    title_label = {
        "en": rng.choice(["Title", "Headline"]),
        "de": "Überschrift",
        "fr": "Titre",
        "es": "Título",
        "it": "Titolo",
        "pt": "Título",
    }[lang]
    text_label = {
        "en": rng.choice(["Text", "Abstract"]),
        "de": "Text",
        "fr": "Texte",
        "es": "Texto",
        "it": "Testo",
        "pt": "Texto",
    }[lang]
    figures = rng.sample(
        ["Circulation", "Page", "Media type", "Tone", "Area (cm²)", "Clip ID"], rng.randint(0, 3)
    )
    for a, item in enumerate(items):
        page.raw(frame[0] + "\n")
        for sign in order:
            if sign != "h" and rng.random() < 0.06:
                continue
            page.raw(cells[0])
            if sign == "h":
                page.put(title_label + colon, "furniture")
            else:
                page.put(labels[sign] + colon, "byline" if sign == "a" else "publication", a)
            page.raw(cells[1])
            if sign == "h":
                page.put(item.headline, "headline", a)
            elif sign == "o":
                put_outlet(page, a, item)
            elif sign == "d":
                put_day(page, a, item, fmt)
            else:
                put_names(page, a, item, last="")
            page.raw(cells[2])
        for name in figures:
            page.raw(cells[0])
            page.put(name + colon, "furniture")
            page.raw(cells[1])
            page.put(
                {"Media type": "Print", "Tone": "neutral"}.get(name, str(rng.randint(1, 90000))),
                "furniture",
            )
            page.raw(cells[2])
        if inside:
            page.raw(cells[0])
            page.put(text_label + colon, "furniture")
            page.raw(cells[1])
            page.put(gist(rng, item, 2, 6), "body", a)
            page.raw(cells[2])
        page.raw(frame[1] + "\n")
        if not inside:
            if "h" not in order:
                el(page, rng.choice(["h2", "h3", "p"]), item.headline, "headline", a)
            put_picture(rng, page, a, item, rng.choice([0, 0.5]))
            html_paragraphs(page, a, item.paragraphs[: rng.randint(1, 5)])
        page.raw(rng.choice(["<hr>\n", "", "<br>\n"]))
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def front_page_gallery(rng: random.Random, items: Sequence[Item]) -> Page:
    """Front pages as pictures, with the paper's name, its lead and a few words."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    kind = rng.choice(["figure", "div", "td"])
    order = rng.choice(["oh", "ho", "ohb", "hob", "ohb"])
    fmt = dating(rng, kinds="yls")
    dated = rng.random() < 0.4
    page.raw("<table><tr>" if kind == "td" else f"<div{cls('wall')}>")
    for a, item in enumerate(items):
        page.raw(
            f'<{kind}{cls("front")}><img src="front{a}.jpg" alt="">'
            + ("<figcaption>" if kind == "figure" else "")
        )
        for sign in order:
            if sign == "o":
                el(
                    page,
                    rng.choice(["b", "strong", "span"]),
                    item.outlet,
                    "publication",
                    a,
                    "outlet",
                )
                if dated:
                    page.raw(", ")
                    put_day(page, a, item, fmt)
            elif sign == "h":
                page.put(item.headline, "headline", a)
            else:
                page.put(cut(rng, gist(rng, item, 1, 2), 15, 50), "body", a)
            page.raw("<br>")
        if rng.random() < 0.3:
            link(page, "#", rng.choice(["Enlarge", "Zoom", "See front page"]), "furniture")
        page.raw(("</figcaption>" if kind == "figure" else "") + f"</{kind}>\n")
        page.raw("</tr><tr>" if kind == "td" and a % 2 else "")
    page.raw("</tr></table>" if kind == "td" else "</div>")
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def sections_with_repeated_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """Topic sections, in each the papers as small headings over one or more items."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    outer = rng.choice(["h2", "h1", "div"])
    inner = rng.choice(["h3", "h4", "p><b", "p><i", "span"])
    fmt = dating(rng, kinds="lsy")
    dated = rng.choice(["section", "own", "no"])
    a = 0
    rest = list(items)
    names = rng.sample(SECTIONS, len(SECTIONS))
    while rest:
        size = rng.choice([2, 3, 4])
        mine, rest = rest[:size], rest[size:]
        el(page, outer, names.pop(), "section")
        page.raw("\n")
        for outlet, own in papers(rng, mine, 2):
            if dated == "section":
                own = [replace(each, published=own[0].published) for each in own]
            page.raw(f"<{inner}>")
            page.put(outlet, "section", None, "outlet")
            if dated == "section":
                page.raw(rng.choice([", ", " ("]))
                page.put(
                    fmt(own[0].published),
                    "section",
                    None,
                    "published",
                    own[0].published.isoformat(),
                )
            page.raw(
                "</b></p>" if "<b" in inner else "</i></p>" if "<i" in inner else f"</{inner}>"
            )
            page.raw("\n")
            for item in own:
                page.raw("<div>")
                if rng.random() < 0.85:
                    link(
                        page, item.url, item.headline, "headline", a
                    ) if rng.random() < 0.5 else el(page, "b", item.headline, "headline", a)
                    page.raw("<br>")
                if dated == "own":
                    put_day(page, a, item, fmt)
                    page.raw(rng.choice(["<br>", ": ", " – "]))
                page.put(gist(rng, item, 1, 4), "body", a)
                page.raw("</div>\n")
                a += 1
    html_closing(rng, page, who)
    end_html(page)
    return page


# ---------------------------------------------------------------- one article, text


def speech(rng: random.Random, words: str) -> str:
    """Words as an automatic transcript may have them."""
    return words if rng.random() < 0.7 else words.replace(",", "").replace("“", "").replace("”", "")


def put_teasers(rng: random.Random, page: Page, items: Sequence[Item], most: int = 5) -> None:
    """Put headlines of other articles, in plain text."""
    others = list(items[1 : 1 + rng.randint(1, most)])
    if not others:
        return
    page.put(
        rng.choice(
            [
                "Related",
                "See also",
                "More on this subject",
                "Other cuttings",
                "Previous coverage",
                "Also filed under this heading",
            ]
        ),
        "furniture",
    )
    page.raw(rng.choice(["\n", ":\n"]))
    mark = rng.choice(["- ", "• ", "> ", ""])
    for other in others:
        page.raw(mark)
        tail = rng.choice(["", f" ({other.outlet})", f" – {other.published:%d.%m.%Y}"])
        page.put(other.headline + tail, "teaser")
        page.raw("\n")


@family
def filed_cutting(rng: random.Random, items: Sequence[Item]) -> Page:
    """One cutting with the bureau's stamp above or below, in a narrow column."""
    page = Page()
    item = items[0]
    lang = rng.choice(["en", "en", "en", "de", "fr", "es"])
    width = rng.choice([32, 38, 44, 60, 0])
    fmt = dating(rng, lang, "lss")
    who = organisation(rng)
    labels = [rng.choice(each[lang]) for each in (SOURCE_LABELS, DATE_LABELS)]
    colon = rng.choice([": ", ":\t", "  ", " | ", ":  "])
    where = rng.choice(["above", "above", "below"])
    box = rng.choice(["", "", "│ ", "* "])

    def stamp() -> None:
        lines: list = [
            lambda: row(
                page, colon, [(labels[0], "publication", 0), lambda: put_outlet(page, 0, item)]
            )
        ]
        if rng.random() < 0.9:
            lines.append(
                lambda: row(
                    page,
                    colon,
                    [(labels[1], "publication", 0), lambda: put_day(page, 0, item, fmt)],
                )
            )
        for name in rng.sample(
            ["Page", "Circulation", "Ref.", "Client", "Size", "Filed", "Keyword"], rng.randint(0, 4)
        ):
            value = {
                "Client": rng.choice(FIRMS),
                "Filed": fmt(item.published + timedelta(days=2)),
                "Keyword": rng.choice(TRADES),
            }.get(name, str(rng.randint(2, 90000)))
            lines.append(
                lambda name=name, value=value: page.put(
                    f"{name}{colon.replace(chr(9), ' ')}{value}", "furniture"
                )
            )
        if rng.random() < 0.4:
            rng.shuffle(lines)
        if rng.random() < 0.6:
            page.raw(box)
            page.put(who.upper() if rng.random() < 0.5 else who, "furniture")
            page.raw("\n")
        for line in lines:
            page.raw(box)
            line()
            page.raw("\n")
        page.raw("\n")

    if where == "above":
        stamp()
    if rng.random() < 0.2:
        page.put(item.topic.upper(), "section")
        page.raw("\n")
    page.put(wrapped(item.headline, width), "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.4:
        page.put(wrapped(item.deck, width), "deck", 0)
        page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(rng.choice(["By", "by", "BY", "From", "Text:", "Report:"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item, upper=rng.random() < 0.3)
        page.raw("\n\n")
    paragraphs = item.paragraphs
    at = rng.randint(1, max(1, len(paragraphs) - 1))
    put_paragraphs(page, 0, paragraphs[:at], width, gap="\n" if rng.random() < 0.3 else "\n\n")
    if rng.random() < 0.5:
        page.put(wrapped(item.caption, width), "caption", 0)
        page.raw(rng.choice([" ", "\n"]))
        page.put(rng.choice(["Photo:", "Picture:", "Foto:", "Image:"]), "credit", 0)
        page.raw(" ")
        page.put(item.credit, "credit", 0)
        page.raw("\n\n")
    put_paragraphs(page, 0, paragraphs[at:], width)
    if where == "below":
        page.raw(rule(rng, 30))
        stamp()
    put_closing(rng, page, who, 2)
    return page


@family
def wire_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """One agency story off a terminal: slug lines, dateline, additions, sign-off."""
    page = Page()
    item = items[0]
    for words in rng.sample([
        f"{rng.choice('rub')} {rng.choice('iap')} {item.topic.upper()}-{item.place.upper()} {rng.randint(1, 9)}ndLd {rng.randint(100, 800)}", "URGENT", f"a{rng.randint(1000, 9999)}",
        "Eds: UPDATES with detail, background", f"{rng.randint(10, 23)}:{rng.randint(10, 59)} {item.published:%d%b%y}".upper(), "KEYWORDS: " + item.topic.lower(),
    ], rng.randint(0, 4)):  # fmt: skip
        page.put(words, "furniture")
        page.raw("\n")
    page.raw("\n")
    if rng.random() < 0.3:
        put_outlet(page, 0, item, upper=True)
        page.raw("\n")
        known = True
    else:
        known = False
    page.put(item.headline.upper() if rng.random() < 0.3 else item.headline, "headline", 0)
    page.raw("\n")
    for n in range(rng.choice([0, 0, 1, 3])):
        page.raw("* ")
        page.put(
            (sentences(item)[-1 - n : len(sentences(item)) - n] or ["Talks to resume"])[0].rstrip(
                "."
            ),
            "deck",
            0,
        )
        page.raw("\n")
    if rng.random() < 0.6:
        page.put("By", "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("\n\n")
    fmt = rng.choice(
        [
            lambda d: d.strftime("%b %-d"),
            lambda d: d.strftime("%-d %B"),
            lambda d: d.strftime("%B %-d, %Y"),
        ]
    )
    page.put(item.place.upper(), "body", 0)
    page.raw(rng.choice([", ", " "]))
    if rng.random() < 0.7:
        put_day(page, 0, item, fmt, "body")
        page.raw(" ")
    if not known or rng.random() < 0.5:
        page.raw("(")
        page.put(item.outlet, "body", 0, None if known else "outlet")
        page.raw(") ")
    page.raw(rng.choice(["- ", "– ", "-- ", "— "]))
    width = rng.choice([0, 64, 69, 76])
    gap = rng.choice(["\n\n", "\n"])
    put_paragraphs(
        page,
        0,
        item.paragraphs,
        width,
        gap=gap,
        first=rng.choice(["", "   "]) if gap == "\n" else "",
    )
    page.raw("\n")
    if rng.random() < 0.4:
        page.raw("(")
        page.put(
            f"{rng.choice(['Reporting by', 'Writing by', 'Additional reporting by', 'Editing by'])} {rng.choice(STAFF)}; {rng.choice(['Editing by', 'Desk:'])} {rng.choice(STAFF)}",
            "furniture",
        )
        page.raw(")\n")
    for words in rng.sample(
        [
            "(MORE)",
            "ENDS",
            f"{rng.choice(['kl', 'ab'])}/{rng.choice(['rt', 'pp'])}",
            "nnnn",
            "Copyright. No reproduction without permission.",
            "-0-",
        ],
        rng.randint(0, 3),
    ):
        page.put(words, "furniture")
        page.raw("\n")
    return page


@family
def memo_with_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A memorandum whose head, cover words and days are not the article's; the article below."""
    page = Page()
    item = items[0]
    who = organisation(rng)
    colon = rng.choice([": ", ":\t", ":   "])
    fmt, own = dating(rng), dating(rng, kinds="lsy")
    for name, value in [
        (rng.choice(["TO", "To", "For"]), rng.choice(["Minister's office", "All heads of section", "Board", "Director, Asia desk"])),
        (rng.choice(["FROM", "From"]), f"{rng.choice(STAFF)}, {rng.choice(['press section', 'communications', who])}"),
        (rng.choice(["DATE", "Date"]), fmt(item.published + timedelta(days=rng.randint(0, 4)))),
        (rng.choice(["SUBJECT", "Re", "Subject"]), rng.choice(["Article for information", f"Coverage: {item.topic.lower()}", "Press item", "Media query attached"])),
    ]:  # fmt: skip
        page.put(f"{name}{colon.replace(chr(9), ' ')}{value}", "furniture")
        page.raw("\n")
    page.raw("\n")
    for words in rng.sample(
        [
            "Please see the article below, which we are asked to comment on by noon.",
            "The Minister may wish to note the following.",
            "For information only; no action required.",
            "This appeared without our having been approached.",
            "I attach today's article. The figures in it are wrong.",
        ],
        rng.randint(1, 2),
    ):
        page.put(words, "furniture")
        page.raw("\n\n")
    page.raw(
        rng.choice([rule(rng), "----- ARTICLE -----\n", "", "***\n"]).replace("ARTICLE", "- -")
        + "\n"
    )
    order = rng.choice(["hoab", "ohab", "hab|o", "hadb", "ohb", "hb|o"])
    label = rng.choice(["", "", rng.choice(SOURCE_LABELS["en"]) + ":"])
    width = rng.choice([0, 0, 74])
    for sign in order:
        if sign == "h":
            page.put(item.headline, "headline", 0)
        elif sign == "o":
            role = "source_line" if "|" in order else "publication"
            if label:
                page.put(label, role, 0)
                page.raw(" ")
            parts: list = [
                lambda: put_outlet(page, 0, item, role),
                lambda: put_day(page, 0, item, own, role),
            ]
            if rng.random() < 0.3:
                parts.append((f"p. {rng.randint(1, 20)}", role, 0))
            row(page, rng.choice([", ", " | ", " ", "\n"]), parts)
        elif sign == "d":
            put_day(page, 0, item, own)
        elif sign == "a" and rng.random() < 0.8:
            page.put("By", "byline", 0)
            page.raw(" ")
            put_names(page, 0, item)
        elif sign == "b":
            put_paragraphs(page, 0, item.paragraphs, width)
            continue
        elif sign == "|":
            continue
        page.raw(rng.choice(["\n", "\n\n"]))
    page.raw("\n")
    put_closing(rng, page, who, 2)
    return page


@family
def database_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """One document of a newspaper database: full text first or last, publication details as labels."""
    page = Page()
    item = items[0]
    fmt = dating(rng, kinds="lls")
    width = rng.choice([0, 0, 80])
    names = {
        "o": rng.choice(
            ["Publication title", "Publication", "Source", "Newspaper", "Journal", "Pub"]
        ),
        "d": rng.choice(["Publication date", "Date", "Issue date", "Publication day"]),
        "a": rng.choice(["Author", "Byline", "Author(s)", "Contributor"]),
    }
    sep = rng.choice([": ", "; ", " - ", ":\n"])
    noise = [
        f"Pages: {rng.randint(1, 60)}",
        f"ISSN: {rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}",
        "Language of publication: English",
        f"Document ID: {rng.randint(10**7, 10**9)}",
        f"Section: {item.topic}",
        f"Place of publication: {rng.choice(TOWNS)}",
        "Document type: News",
        f"Last updated: {fmt(item.published + timedelta(days=3))}",
    ]
    details_first = rng.random() < 0.5

    def details() -> None:
        fields = ["o", "d", "a", *rng.sample(noise, rng.randint(1, 6))]
        rng.shuffle(fields)
        for each in fields:
            if each == "a" and rng.random() < 0.2:
                continue
            if each in names:
                page.put(names[each], "byline" if each == "a" else "publication", 0)
                page.raw(sep)
                {
                    "o": lambda: put_outlet(page, 0, item),
                    "d": lambda: put_day(page, 0, item, fmt),
                    "a": lambda: put_names(page, 0, item, last=""),
                }[each]()
            else:
                page.put(each, "furniture")
            page.raw("\n")
        page.raw("\n")

    if rng.random() < 0.5:
        page.put(
            rng.choice(["Document 1 of 1", "Back to results", "Report information", "Find a copy"]),
            "furniture",
        )
        page.raw("\n\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if details_first:
        details()
    if rng.random() < 0.4:
        page.put(rng.choice(["Abstract", "ABSTRACT", "Abstract:"]), "furniture")
        page.raw("\n")
        page.put(wrapped(item.deck, width), "deck", 0)
        page.raw("\n\n")
    if rng.random() < 0.7:
        page.put(rng.choice(["Full text:", "Full Text", "FULL TEXT", "Text"]), "furniture")
        page.raw(rng.choice(["\n", "\n\n", " "]))
    put_picture(rng, page, 0, item, rng.choice([0, 0.6]))
    put_paragraphs(page, 0, item.paragraphs, width)
    if not details_first:
        page.put(
            rng.choice(["Details", "Publication information", "Document details"]), "furniture"
        )
        page.raw("\n")
        details()
    if rng.random() < 0.6:
        page.put(
            f"Copyright {rng.choice(['', '(c) '])}{item.outlet} {item.published.year}", "furniture"
        )
        page.raw("\n")
    return page


@family
def interview_transcript(rng: random.Random, items: Sequence[Item]) -> Page:
    """Transcript of a broadcast: station, programme, day, then turns of speakers with times."""
    page = Page()
    item = items[0]
    fmt = dating(rng, kinds="ls")
    label = rng.choice(
        [
            ("Station", "Date"),
            ("Channel", "Aired"),
            ("Broadcaster", "Broadcast on"),
            ("", ""),
            ("Outlet", "Air date"),
            ("Service", "Day"),
        ]
    )
    fields: list = ["o", "d", "p"]
    rng.shuffle(fields)
    if rng.random() < 0.5:
        page.put(
            rng.choice(
                [
                    "TRANSCRIPT",
                    "Broadcast transcript",
                    "Rush transcript – not checked",
                    "Monitoring unit transcript",
                ]
            ),
            "furniture",
        )
        page.raw("\n")
    titled = rng.random() < 0.7
    if titled:
        page.put(item.headline, "headline", 0)
        page.raw("\n")
    line = rng.choice(["\n", " | ", ", "])
    for n, each in enumerate(fields):
        page.raw(line if n else "")
        if each == "p":
            page.put(
                f"{rng.choice(['Programme', 'Show', 'Slot'])}: {rng.choice(['Morning Call', 'The Panel', 'News Hour', 'Frontline Talk'])}, {rng.randint(6, 22):02}:{rng.choice(['00', '15', '30'])}",
                "furniture",
            )
            continue
        if label[0]:
            page.put((label[0] if each == "o" else label[1]) + ":", "publication", 0)
            page.raw(" ")
        if each == "o":
            put_outlet(page, 0, item)
        else:
            put_day(page, 0, item, fmt)
    page.raw("\n\n")
    if rng.random() < 0.5:
        page.put(rng.choice(["Presenter:", "Interviewer:", "Reporter:", "With"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("\n\n")
    turns = rng.choice(
        [
            ("PRESENTER", "REPORTER"),
            ("Q", "A"),
            ("HOST", "GUEST"),
            ("Moderator", "Correspondent"),
            ("", ""),
        ]
    )
    stamp = rng.choice(["", "", "[{:02}:{:02}] ", "{:02}:{:02} ", "00:{:02}:{:02}\n"])
    seconds = 0
    for n, words in enumerate(item.paragraphs):
        if stamp:
            page.put(stamp.format(seconds // 60, seconds % 60).strip(), "furniture")
            page.raw(stamp[-1])
        if turns[0]:
            page.put(f"{turns[n % 2]}:", "body", 0)
            page.raw(" ")
        page.put(speech(rng, words), "body", 0)
        page.raw("\n\n")
        seconds += rng.randint(9, 40)
    page.put(
        rng.choice(
            [
                "END OF CLIP",
                "[Music]",
                "Transcribed by machine; errors may occur.",
                "Order a recording: ext. 44",
            ]
        ),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def printed_page_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """Text of a web page printed to PDF by a press officer: print heads, menus, teasers between."""
    page = Page()
    item = items[0]
    printed = item.published + timedelta(days=rng.randint(0, 20))
    pages = rng.randint(2, 4)
    foot = rng.random() < 0.6
    stated = rng.random() < 0.8
    number = 1
    lang = dating(rng, kinds="s")

    def turn() -> None:
        nonlocal number
        page.put(item.url, "furniture")
        page.raw(" ")
        page.put(f"{number}/{pages}", "furniture")
        page.raw("\n" + rng.choice(["\f", ""]))
        number += 1
        page.put(f"{lang(printed)}, {rng.randint(8, 18):02}:{rng.randint(0, 59):02}", "furniture")
        page.raw(" ")
        page.put(
            rng.choice([item.headline, " ".join(item.headline.split()[:6]) + "..."]), "furniture"
        )
        page.raw("\n")

    page.put(f"{lang(printed)}, {rng.randint(8, 18):02}:{rng.randint(0, 59):02}", "furniture")
    page.raw(rng.choice(["\t", "   "]))
    page.put(f"{item.headline} - {item.outlet}" if stated else item.headline, "furniture")
    page.raw("\n")
    for words in rng.sample(
        [
            "Menu",
            "Sign in",
            "Subscribe",
            "E-paper",
            "Search",
            "Home",
            "Weather 12°",
            "News Sport Culture Jobs",
        ],
        rng.randint(0, 4),
    ):
        page.put(words, "furniture")
        page.raw("\n")
    if stated:
        put_outlet(page, 0, item, upper=rng.random() < 0.3)
        page.raw("\n")
    if rng.random() < 0.4:
        page.put(f"Home > {item.topic}", "section")
        page.raw("\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n")
    if rng.random() < 0.5:
        page.put(item.deck, "deck", 0)
        page.raw("\n")
    parts: list = []
    if rng.random() < 0.8:

        def by() -> None:
            page.put(rng.choice(["By", "by", "Words"]), "byline", 0)
            page.raw(" ")
            put_names(page, 0, item)

        parts.append(by)
    own = dating(rng)
    if rng.random() < 0.9:
        parts.append(lambda: put_day(page, 0, item, own))
    rng.shuffle(parts)
    row(page, rng.choice(["\n", " | ", " · "]), parts)
    page.raw("\n")
    for words in rng.sample(
        ["Share", "Save", "Listen to this article 4 min", "Comments 12", "Gift article"],
        rng.randint(0, 3),
    ):
        page.put(words, "furniture")
        page.raw("\n")
    if rng.random() < 0.5:
        page.put(item.caption, "caption", 0)
        page.raw(" ")
        page.put(item.credit, "credit", 0)
        page.raw("\n")
    width = rng.choice([0, 84, 92])
    step = max(1, len(item.paragraphs) // pages)
    for n, words in enumerate(item.paragraphs, 1):
        page.put(wrapped(words, width), "body", 0)
        page.raw(rng.choice(["\n", "\n", "\n\n"]))
        if rng.random() < 0.12:
            page.put(
                rng.choice(
                    [
                        "ADVERTISEMENT",
                        "Article continues below",
                        "Sign up for the evening letter",
                        "Read this for free: 3 articles left",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
        if foot and n % step == 0 and number < pages:
            turn()
    put_teasers(rng, page, items)
    if rng.random() < 0.6:
        page.put(
            rng.choice(["Terms Privacy Cookies Contact", "© all rights reserved", "Back to top"]),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def unofficial_translation(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article translated by a mission: notes on translation, original title, source, text."""
    page = Page()
    item = items[0]
    who = organisation(rng)
    fmt = dating(rng)
    tongue = rng.choice(["Vassmarkian", "Lurenian", "Ostranian", "the local language", "Kesh"])
    shape = rng.choice(["note", "labels", "sentence", "foot"])
    notes = [
        f"Unofficial translation from {tongue}",
        f"Translated from {tongue} by {rng.choice(STAFF)}",
        f"[{who} translation]",
        "WORKING TRANSLATION – NOT FOR PUBLICATION",
    ]
    if rng.random() < 0.8:
        page.put(rng.choice(notes), "furniture")
        page.raw("\n\n")
    if shape == "note":
        row(
            page,
            rng.choice([", ", " / ", "\n"]),
            [lambda: put_outlet(page, 0, item), lambda: put_day(page, 0, item, fmt)],
        )
        page.raw("\n\n")
    elif shape == "labels":
        page.put(rng.choice(SOURCE_LABELS["en"]) + ":", "publication", 0)
        page.raw(" ")
        put_outlet(page, 0, item)
        page.raw("\n")
        page.put(rng.choice(DATE_LABELS["en"]) + ":", "publication", 0)
        page.raw(" ")
        put_day(page, 0, item, fmt)
        page.raw("\n\n")
    elif shape == "sentence":
        page.put(
            rng.choice(
                [
                    "The following article was published in",
                    "Text of report by",
                    "This appeared in",
                    "Below is the full text of an article from",
                ]
            ),
            "publication",
            0,
        )
        page.raw(" ")
        put_outlet(page, 0, item)
        page.raw(" ")
        page.put("on", "publication", 0)
        page.raw(" ")
        put_day(page, 0, item, fmt)
        page.raw(rng.choice([".", ":"]) + "\n\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(
            rng.choice(["By", "Author:", "By our correspondent"]).split(" our")[0], "byline", 0
        )
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("\n\n")
    width = rng.choice([0, 0, 72])
    put_picture(rng, page, 0, item, rng.choice([0, 0.6]))
    for words in item.paragraphs:
        page.put(wrapped(words, width), "body", 0)
        page.raw("\n\n")
        if rng.random() < 0.08:
            page.put(
                rng.choice(
                    [
                        "[Translator's note: a pun that cannot be rendered.]",
                        "[passage omitted]",
                        "[illegible]",
                    ]
                ),
                "furniture",
            )
            page.raw("\n\n")
    if shape == "foot":
        page.put(rng.choice(["Source:", "Original:", "Published in"]), "source_line", 0)
        page.raw(" ")
        row(
            page,
            ", ",
            [
                lambda: put_outlet(page, 0, item, "source_line"),
                lambda: put_day(page, 0, item, fmt, "source_line"),
            ],
        )
        page.raw("\n")
        if rng.random() < 0.4:
            page.put(item.url, "source_line", 0, "url")
            page.raw("\n")
    put_closing(rng, page, who, 2)
    return page


# ---------------------------------------------------------------- one article, HTML


def html_teasers(
    rng: random.Random, page: Page, items: Sequence[Item], cls: Classes, most: int = 5
) -> None:
    """Put headlines of other articles in HTML."""
    others = list(items[1 : 1 + rng.randint(0, most)])
    if not others:
        return
    page.raw(f"<div{cls('rel')}>")
    el(
        page,
        rng.choice(["h3", "h4", "p", "b"]),
        rng.choice(
            [
                "Related clips",
                "More press",
                "Other items today",
                "Similar documents",
                "Earlier coverage",
                "In this folder",
            ]
        ),
        "furniture",
    )
    page.raw("<ul>")
    dated = rng.random() < 0.4
    for other in others:
        page.raw("<li>")
        link(page, other.url, other.headline, "teaser")
        if dated:
            page.raw(" ")
            page.put(f"{other.outlet}, {other.published:%d.%m.%Y}", "teaser")
        page.raw("</li>")
    page.raw("</ul></div>\n")


@family
def clip_viewer(rng: random.Random, items: Sequence[Item]) -> Page:
    """A clip in a monitoring service's viewer: a table of details, tools, the text, other clips."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    item = items[0]
    who = f"{rng.choice(FIRMS)} {rng.choice(['Clips', 'Monitor', 'Insight', 'Radar'])}"
    start_html(rng, page, who)
    el(page, "div", who, "furniture")
    html_menu(rng, page, cls)
    fmt = dating(rng, kinds="lss")
    cells = rng.choice(
        [
            ("<tr><td>", "</td><td>", "</td></tr>\n"),
            ("<div><span>", "</span><span>", "</span></div>\n"),
            ("<p><b>", "</b> ", "</p>\n"),
            ("<dt>", "</dt><dd>", "</dd>\n"),
        ]
    )
    frame = {"<tr": "table", "<di": "div", "<p>": "div", "<dt": "dl"}[cells[0][:3]]
    colon = rng.choice(["", ":"])
    above = rng.random() < 0.7

    def details() -> None:
        fields = [
            "o",
            "d",
            "a",
            *rng.sample(
                ["Reach", "AVE", "Tone", "Media type", "Collected", "Client", "Page"],
                rng.randint(1, 5),
            ),
        ]
        rng.shuffle(fields)
        page.raw(f"<{frame}{cls('details')}>")
        for each in fields:
            if each == "a" and rng.random() < 0.4:
                continue
            page.raw(cells[0])
            if each in "oda":
                page.put(
                    rng.choice(
                        {"o": SOURCE_LABELS, "d": DATE_LABELS, "a": AUTHOR_LABELS}[each]["en"]
                    )
                    + colon,
                    "byline" if each == "a" else "publication",
                    0,
                )
                page.raw(cells[1])
                {
                    "o": lambda: put_outlet(page, 0, item),
                    "d": lambda: put_day(page, 0, item, fmt),
                    "a": lambda: put_names(page, 0, item, last=""),
                }[each]()
            else:
                page.put(each + colon, "furniture")
                page.raw(cells[1])
                page.put(
                    {
                        "Tone": "neutral",
                        "Media type": "Daily paper",
                        "Collected": fmt(item.published + timedelta(days=1)),
                        "Client": rng.choice(FIRMS),
                    }.get(each, str(rng.randint(3, 99999))),
                    "furniture",
                )
            page.raw(cells[2])
        page.raw(f"</{frame}>\n")

    if above and rng.random() < 0.5:
        details()
        above = False
        done = True
    else:
        done = False
    el(
        page,
        rng.choice(["h1", "h2", "div", "h3"]),
        item.headline,
        "headline",
        0,
        attrs=cls("title"),
    )
    page.raw("\n")
    if above:
        details()
        done = True
    for words in rng.sample(
        ["Print", "Forward", "Download PDF", "Tag", "Report error", "Highlight keywords"],
        rng.randint(0, 4),
    ):
        el(page, "span", words, "furniture")
        page.raw(" ")
    page.raw(f"<div{cls('text')}>")
    tag = rng.choice(["p", "p", "div"])
    put_picture(rng, page, 0, item, rng.choice([0, 0.6]))
    html_paragraphs(page, 0, item.paragraphs, tag)
    page.raw("</div>\n")
    if not done:
        details()
    if rng.random() < 0.6:
        page.raw("<p>")
        link(page, item.url, rng.choice(LINKS), "source_line", 0)
        page.raw("</p>\n")
    html_teasers(rng, page, items, cls)
    html_closing(rng, page, who, "p", 2)
    end_html(page)
    return page


@family
def mission_in_the_media(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mission's news page that quotes one article, with words of its own before and after."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    item = items[0]
    who = organisation(rng)
    start_html(rng, page, who)
    html_menu(rng, page, cls)
    fmt = dating(rng)
    el(
        page,
        rng.choice(["h1", "p", "div"]),
        rng.choice(
            [f"{who} in the media", "In the press", "They write about us", "Press coverage"]
        ),
        "furniture",
    )
    if rng.random() < 0.5:
        el(page, "span", fmt(item.published + timedelta(days=rng.randint(1, 9))), "furniture")
    page.raw("\n")
    shape = rng.choice(["sentence", "line", "foot"])
    if shape == "sentence":
        page.raw("<p>")
        page.put(
            rng.choice(["Published in", "From", "As reported by", "An article in"]),
            "publication",
            0,
        )
        page.raw(rng.choice([" ", " <em>", " <strong>"]) + "")
        put_outlet(page, 0, item)
        page.raw("</em></strong> ")
        page.put(rng.choice(["on", "of", "dated"]), "publication", 0)
        page.raw(" ")
        put_day(page, 0, item, fmt)
        page.raw("</p>\n")
    elif rng.random() < 0.6:
        el(
            page,
            "p",
            rng.choice(
                [
                    "We are pleased to share the following article.",
                    "The Ambassador's visit was covered as follows.",
                    "We reprint with the permission of the editors:",
                ]
            ),
            "furniture",
        )
    quote = rng.choice(["blockquote", "div", "section"])
    page.raw(f"<{quote}{cls('quote')}>\n")
    el(page, rng.choice(["h2", "h3", "p", "strong"]), item.headline, "headline", 0)
    page.raw("\n")
    if rng.random() < 0.4:
        page.raw("<p>")
        page.put("By", "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("</p>\n")
    if shape == "line":
        page.raw("<p><em>")
        row(
            page,
            rng.choice([", ", " | ", " – "]),
            [lambda: put_outlet(page, 0, item), lambda: put_day(page, 0, item, fmt)],
        )
        page.raw("</em></p>\n")
    shown = (
        item.paragraphs
        if rng.random() < 0.6
        else (*item.paragraphs[:2], cut(rng, item.paragraphs[-1], 10, 30))
    )
    put_picture(rng, page, 0, item, rng.choice([0, 0.6]))
    html_paragraphs(page, 0, shown)
    page.raw(f"</{quote}>\n")
    if rng.random() < 0.4:
        page.raw("<figure>")
        el(page, "figcaption", item.caption, "caption", 0)
        page.raw("</figure>")
    if shape == "foot":
        page.raw("<p>")
        page.put(
            rng.choice(["Source:", "First published in", "Courtesy of", "Original:"]),
            "source_line",
            0,
        )
        page.raw(" ")
        link(page, item.url, item.outlet, "source_line", 0, "outlet")
        page.raw(", ")
        put_day(page, 0, item, fmt, "source_line")
        page.raw("</p>\n")
    elif rng.random() < 0.5:
        page.raw("<p>")
        link(page, item.url, rng.choice(LINKS), "source_line", 0)
        page.raw("</p>\n")
    html_teasers(rng, page, items, cls, 4)
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def forwarded_cutting(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail forwarded through two desks with one article pasted in."""
    page = Page(media_type="text/html")
    item = items[0]
    start_html(rng, page, "FW")
    wrapper = rng.choice(["div", "p", "p"])
    fmt = dating(rng)
    for words in rng.sample(
        [
            "FYI",
            "Please see below. Worth a line in tomorrow's brief?",
            "Colleagues, for awareness.",
            "Can we get a reaction by 4 pm?",
            f"Best, {rng.choice(STAFF)}",
            "See highlighted part.",
        ],
        rng.randint(1, 3),
    ):
        el(page, wrapper, words, "furniture")
        page.raw("\n")
    for _ in range(rng.randint(1, 2)):
        page.raw(rng.choice(["<hr>", "<div>", ""]))
        sent = item.published + timedelta(days=rng.randint(0, 2))
        for name, value in [
            (
                rng.choice(["From", "Von", "De"]),
                f"{rng.choice(STAFF)} <{rng.choice(['press', 'media', 'desk'])}@{rng.choice(TOWNS).lower().replace(' ', '')}.example>",
            ),
            (
                rng.choice(["Sent", "Date"]),
                f"{fmt(sent)} {rng.randint(7, 19):02}:{rng.randint(0, 59):02}",
            ),
            ("To", rng.choice(["Press list", "All staff"])),
            (
                "Subject",
                rng.choice(
                    ["FW: article", f"Fwd: {' '.join(item.headline.split()[:5])}", "Cutting"]
                ),
            ),
        ]:
            page.raw("<b>")
            page.put(f"{name}:", "furniture")
            page.raw("</b> ")
            page.put(value, "furniture")
            page.raw("<br>\n")
        page.raw("<br>\n")
    page.raw(
        rng.choice(
            ["<div>", '<blockquote style="margin-left:.8ex;border-left:1px solid #ccc">', "<div>"]
        )
    )
    order = rng.choice(["uohab", "ohdab", "hoab", "hadbu", "hab", "ohb", "hbo"])
    separator = rng.choice(["<br>", "</p><p>", "</div><div>", "<br><br>"])
    page.raw({"</p><p>": "<p>", "</div><div>": "<div>"}.get(separator, ""))
    for n, sign in enumerate(order):
        page.raw(separator if n else "")
        if sign == "h":
            page.raw("<b>")
            page.put(item.headline, "headline", 0)
            page.raw("</b>")
        elif sign == "u":
            link(page, item.url, item.url, "source_line", 0, "url")
        elif sign == "o":
            role = "source_line" if order.endswith("o") else "publication"
            put_outlet(page, 0, item, role)
            if "d" not in order and rng.random() < 0.7:
                page.raw(rng.choice([", ", " | ", " – "]))
                put_day(page, 0, item, fmt, role)
        elif sign == "d":
            put_day(page, 0, item, fmt)
        elif sign == "a":
            page.put(rng.choice(["By", "by"]), "byline", 0)
            page.raw(" ")
            put_names(page, 0, item)
        else:
            for i, words in enumerate(item.paragraphs):
                page.raw("<br><br>\n" if i else "")
                page.put(words, "body", 0)
    page.raw({"</p><p>": "</p>", "</div><div>": "</div>"}.get(separator, ""))
    page.raw("</div>\n")
    html_closing(rng, page, organisation(rng), wrapper, 2)
    end_html(page)
    return page


@family
def database_record_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A document's page in a newspaper archive: citation line, tabs, text, subject terms."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    item = items[0]
    start_html(rng, page, item.headline)
    html_menu(rng, page, cls)
    fmt = dating(rng)
    for words in rng.sample(
        [
            "‹ Previous document",
            "Next document ›",
            "Full text",
            "Details",
            "References",
            "Cite",
            "E-mail",
            "Add to My Research",
        ],
        rng.randint(1, 5),
    ):
        el(page, rng.choice(["span", "a", "li"]), words, "furniture")
        page.raw(" ")
    tag = rng.choice(["h1", "h2", "div"])
    citation_first = rng.random() < 0.3

    def citation() -> None:
        page.raw(f"<div{cls('cite')}>")
        bits: list = [lambda: put_outlet(page, 0, item)]
        bits.append(
            (f"{rng.choice(TOWNS)} [{rng.choice(TOWNS)}]", "publication", 0)
            if rng.random() < 0.3
            else None
        )
        bits.append(lambda: put_day(page, 0, item, fmt))
        if rng.random() < 0.5:
            bits.append((f"{rng.choice('ABC')}.{rng.randint(1, 20)}", "publication", 0))
        if rng.random() < 0.6:
            bits.insert(0, lambda: put_names(page, 0, item, last=""))
        row(page, rng.choice([". ", "; ", ", ", "<br>", " | "]), bits)
        page.raw("</div>\n")

    if citation_first:
        citation()
    el(page, tag, item.headline, "headline", 0)
    page.raw("\n")
    if not citation_first:
        citation()
    if rng.random() < 0.4:
        el(page, "h3", rng.choice(["Abstract", "Summary"]), "furniture")
        el(page, "p", item.deck, "deck", 0)
    if rng.random() < 0.5:
        el(page, "h3", rng.choice(["Full text", "Text", "Article text"]), "furniture")
    put_picture(rng, page, 0, item, rng.choice([0, 0.6]))
    kind = rng.choice(["p", "br", "pre"])
    if kind == "p":
        html_paragraphs(page, 0, item.paragraphs)
    else:
        page.raw("<pre>" if kind == "pre" else "<div>")
        for n, words in enumerate(item.paragraphs):
            page.raw(("<br><br>" if kind == "br" else "\n\n") if n else "")
            page.put(wrapped(words, 84) if kind == "pre" else words, "body", 0)
        page.raw("</pre>\n" if kind == "pre" else "</div>\n")
    for words in rng.sample(
        [
            f"Subject: {item.topic}; {rng.choice(TRADES)}",
            f"Location: {rng.choice(TOWNS)}",
            f"Accession no.: {rng.randint(10**6, 10**8)}",
            f"Word count: {rng.randint(100, 900)}",
            f"© {item.published.year} {item.outlet}. All rights reserved.",
        ],
        rng.randint(1, 4),
    ):
        el(page, "p", words, "furniture")
        page.raw("\n")
    html_teasers(rng, page, items, cls, 4)
    end_html(page)
    return page


@family
def broadcast_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """One programme's transcript on a page: station and time in a line, turns with speakers."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    item = items[0]
    who = organisation(rng)
    start_html(rng, page, "Transcript")
    html_menu(rng, page, cls)
    fmt = dating(rng)
    el(
        page,
        "div",
        rng.choice([f"Monitoring desk, {who}", "Radio & TV archive", "Programme transcripts"]),
        "furniture",
    )
    titled = rng.random() < 0.8
    if titled:
        el(page, rng.choice(["h1", "h2", "b"]), item.headline, "headline", 0)
    page.raw(f"<p{cls('meta')}>")
    bits: list = [
        lambda: put_outlet(page, 0, item),
        (rng.choice(["Morning Call", "The Late Panel", "Hour One", "Bulletin"]), "publication", 0),
        lambda: put_day(page, 0, item, fmt),
        (f"{rng.randint(6, 22):02}.{rng.choice(['00', '30', '45'])}", "publication", 0),
    ]
    order = rng.sample(range(4), rng.randint(2, 4))
    row(
        page,
        rng.choice([" | ", ", ", " – ", "<br>", " · "]),
        [bits[n] for n in (order if 0 in order else [0, *order])],
    )
    page.raw("</p>\n")
    if rng.random() < 0.4:
        page.raw("<p>")
        page.put(rng.choice(["Presented by", "Reporter:", "Host:"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("</p>\n")
    kind = rng.choice(["dl", "p", "table", "div"])
    speakers = rng.choice(
        [("Host", "Guest"), ("Speaker 1", "Speaker 2"), ("PRESENTER", "CORRESPONDENT"), ("A", "B")]
    )
    timed = rng.random() < 0.4
    page.raw({"dl": "<dl>", "table": "<table>"}.get(kind, f"<div{cls('text')}>"))
    for n, words in enumerate(item.paragraphs):
        page.raw({"dl": "<dt>", "table": "<tr><td>", "p": "<p><b>", "div": "<div><span>"}[kind])
        if timed:
            page.put(f"{n // 2:02}:{rng.randint(0, 59):02}", "furniture")
            page.raw(" ")
        page.put(speakers[n % 2] + ("" if kind in ("dl", "table") else ":"), "body", 0)
        page.raw({"dl": "</dt><dd>", "table": "</td><td>", "p": "</b> ", "div": "</span> "}[kind])
        page.put(speech(rng, words), "body", 0)
        page.raw({"dl": "</dd>\n", "table": "</td></tr>\n", "p": "</p>\n", "div": "</div>\n"}[kind])
    page.raw({"dl": "</dl>", "table": "</table>"}.get(kind, "</div>") + "\n")
    html_teasers(rng, page, items, cls, 4)
    html_closing(rng, page, who, "p", 2)
    end_html(page)
    return page


@family
def print_view(rng: random.Random, items: Sequence[Item]) -> Page:
    """A portal's print view of one cutting: a bare page, labels or a line, no menu."""
    page = Page(media_type="text/html")
    item = items[0]
    start_html(rng, page, item.headline)
    lang = rng.choice(["en", "en", "de", "fr", "es", "it", "pt"])
    fmt = dating(rng, lang)
    page.raw(
        rng.choice(['<table width="640"><tr><td>', "<div>", "<center>", "<font face=Arial>"]) + "\n"
    )
    if rng.random() < 0.5:
        el(
            page,
            "small",
            rng.choice(
                [
                    "Printed from the press archive",
                    "Close window",
                    "Print this page",
                    f"Archive of the {organisation(rng)}",
                ]
            ),
            "furniture",
        )
        page.raw("<br>\n")
    order = rng.choice(["ohdab", "hodab", "odhab", "hdabo", "dohab", "hbo"])
    labelled = rng.random() < 0.4
    gap = rng.choice(["<br>\n", "<p>\n", "<br><br>"])
    for sign in order:
        role = "source_line" if order[-1] == "o" else "publication"
        if sign == "h":
            el(page, rng.choice(["b", "h1", "h3", "big", "strong"]), item.headline, "headline", 0)
        elif sign == "o":
            if labelled:
                page.put(rng.choice(SOURCE_LABELS[lang]) + ":", role, 0)
                page.raw(" ")
            put_outlet(page, 0, item, role)
        elif sign == "d":
            if labelled:
                page.put(rng.choice(DATE_LABELS[lang]) + ":", "publication", 0)
                page.raw(" ")
            put_day(page, 0, item, fmt)
        elif sign == "a":
            if rng.random() < 0.3:
                continue
            if labelled or lang == "en":
                page.put(rng.choice(AUTHOR_LABELS[lang]), "byline", 0)
                page.raw(" ")
            put_names(page, 0, item, last="")
        else:
            if rng.random() < 0.3:
                el(page, "i", item.deck, "deck", 0)
                page.raw("<br><br>\n")
            for n, words in enumerate(item.paragraphs):
                page.raw("<br><br>\n" if n else "")
                page.put(words, "body", 0)
        page.raw(gap)
    for words in rng.sample(
        [f"URL: {item.url}", "1 / 1", "© by the publisher", "Only for personal use"],
        rng.randint(0, 3),
    ):
        el(page, "small", words, "furniture")
        page.raw("<br>\n")
    end_html(page)
    return page


@family
def signed_piece_on_site(rng: random.Random, items: Sequence[Item]) -> Page:
    """A ministry's or company's site with an opinion piece that a paper carried; notes on authors."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    item = items[0]
    who = organisation(rng)
    start_html(rng, page, who)
    html_menu(rng, page, cls)
    fmt = dating(rng)
    el(
        page,
        "div",
        " › ".join(
            [
                "Home",
                rng.choice(["Newsroom", "Speeches", "Media"]),
                rng.choice(["Opinion", "Articles", "Op-eds"]),
            ]
        ),
        "furniture",
        attrs=cls("crumbs"),
    )
    el(page, rng.choice(["h1", "h2"]), item.headline, "headline", 0)
    page.raw("\n")
    if rng.random() < 0.5:
        el(page, "p", item.deck, "deck", 0)
    page.raw(f"<div{cls('by')}>")
    page.put(rng.choice(["By", "Opinion piece by", "Article by", "Written by"]), "byline", 0)
    page.raw(" ")
    put_names(page, 0, item)
    page.raw("</div>\n")
    shape = rng.choice(["line", "note", "foot", "foot"])
    if shape == "line":
        page.raw(f"<div{cls('pub')}>")
        row(
            page,
            rng.choice([" | ", ", ", " · ", "<br>"]),
            [lambda: put_day(page, 0, item, fmt), lambda: put_outlet(page, 0, item)],
        )
        page.raw("</div>\n")
    elif shape == "note":
        page.raw("<p><em>")
        page.put(
            rng.choice(["This article first appeared in", "Originally published in", "Carried by"]),
            "publication",
            0,
        )
        page.raw(" ")
        put_outlet(page, 0, item)
        page.raw(rng.choice([", ", " (", " – "]))
        put_day(page, 0, item, fmt)
        page.raw("</em></p>\n")
    sub = rng.random() < 0.3
    for n, words in enumerate(item.paragraphs):
        if sub and n and n % 3 == 0:
            el(page, "h3", " ".join(words.split()[:4]).rstrip(",.;:"), "subhead", 0)
            page.raw("\n")
        el(page, "p", words, "body", 0)
        page.raw("\n")
    if shape == "foot":
        page.raw("<p><i>")
        page.put(
            rng.choice(
                [
                    "This opinion piece was published in",
                    "First published by",
                    "Published:",
                    "Source:",
                ]
            ),
            "source_line",
            0,
        )
        page.raw(" ")
        put_outlet(page, 0, item, "source_line")
        page.raw(rng.choice([", ", " ", " / "]))
        put_day(page, 0, item, fmt, "source_line")
        page.raw("</i></p>\n")
    if rng.random() < 0.4:
        el(
            page,
            "p",
            rng.choice(
                [
                    "Media enquiries: press office, ext. 310",
                    f"The writer works at the {who}.",
                    "Share this page",
                    "Tags: opinion, policy",
                ]
            ),
            "furniture",
        )
    html_teasers(rng, page, items, cls, 4)
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def coverage_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A company's newsroom: one story about it, an excerpt that is cut off, a link to the paper."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    item = items[0]
    who = f"{rng.choice(FIRMS)} {rng.choice(TRADES)}"
    start_html(rng, page, who)
    page.raw(f"<div{cls('hd')}>")
    el(page, "a", who, "furniture")
    page.raw("</div>")
    html_menu(rng, page, cls)
    fmt = dating(rng)
    depth = rng.randint(1, 5)
    page.raw(f"<div{cls('w')}>" * depth)
    lead = rng.choice(["As seen in", "In the news:", "Featured in", "Coverage", ""])
    page.raw(f"<div{cls('over')}>")
    if lead:
        page.put(lead, "publication", 0)
        page.raw(" ")
    put_outlet(page, 0, item, upper=rng.random() < 0.2)
    if rng.random() < 0.7:
        page.raw(rng.choice([" | ", "</div><div>", " · "]))
        put_day(page, 0, item, fmt)
    page.raw("</div>\n")
    el(page, rng.choice(["h1", "h2", "div"]), item.headline, "headline", 0, attrs=cls("h"))
    if rng.random() < 0.3:
        page.raw(f"<div{cls('by')}>")
        page.put(rng.choice(["Reporting by", "By", "Journalist:"]), "byline", 0)
        page.raw(" ")
        put_names(page, 0, item)
        page.raw("</div>\n")
    count = rng.randint(1, max(1, len(item.paragraphs) - 1))
    put_picture(rng, page, 0, item, rng.choice([0, 0.6]))
    html_paragraphs(page, 0, item.paragraphs[:count])
    if count < len(item.paragraphs):
        el(page, "p", cut(rng, item.paragraphs[count], 8, 30), "body", 0)
    page.raw("<p>")
    link(
        page,
        item.url,
        rng.choice([f"{rng.choice(LINKS)} →", "Read the full story", f"Continue at {item.host}"]),
        "source_line",
        0,
    )
    page.raw("</p>")
    page.raw("</div>" * depth + "\n")
    html_teasers(rng, page, items, cls)
    for words in rng.sample(
        [
            f"About {who}: founded in {rng.randint(1890, 1999)}, we employ {rng.randint(2, 90)}00 people.",
            "Media contact: newsroom desk",
            "Get our updates by e-mail",
            "Investors Careers Legal",
        ],
        rng.randint(1, 3),
    ):
        el(page, "p", words, "furniture")
        page.raw("\n")
    end_html(page)
    return page


# ---------------------------------------------------------------- more of several articles


@family
def run_in_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """Each newspaper's name runs into a paragraph of its items, which follow one another."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    sign = rng.choice([": ", " – ", ". ", " -- ", ":\t"])
    upper = rng.random() < 0.5
    quote = rng.choice([("“", "”"), ('"', '"'), ("", ""), ("‘", "’")])
    between = rng.choice([" / ", "; ", " * ", " • ", " | ", ". ", "\n"])
    texts = rng.choice([0, 0.5, 1])
    bold = rng.choice(["", "", "**", "*"])
    width = 0 if between == "\n" else rng.choice([60, 66, 72, 78, 90])
    fmt = dating(rng, kinds="yls")
    dated = rng.random() < 0.3
    a = 0
    for outlet, mine in papers(rng, items):
        page.raw(bold)
        page.put(outlet.upper() if upper else outlet, "section", None, "outlet")
        if dated:
            mine = [replace(each, published=mine[0].published) for each in mine]
            page.raw(" (")
            page.put(
                fmt(mine[0].published), "section", None, "published", mine[0].published.isoformat()
            )
            page.raw(")")
        page.raw(bold + sign)
        for n, item in enumerate(mine):
            page.raw(between if n else "")
            page.raw(quote[0])
            page.put(item.headline, "headline", a)
            page.raw(quote[1])
            if rng.random() < texts:
                page.raw(
                    rng.choice([" – ", ": ", ". ", " "])
                    if quote[0]
                    else rng.choice([" – ", ": ", ". "])
                )
                page.put(gist(rng, item, 1, 2), "body", a)
            a += 1
        page.raw(rng.choice(["\n\n", "\n"]))
    put_closing(rng, page, who)
    rewrap(page, width)
    return page


@family
def said_after(rng: random.Random, items: Sequence[Item]) -> Page:
    """A report in prose, where the outlet is named after or between what it says; two outlets too."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    fmt = dating(rng, kinds="yyl")
    themes = rng.sample(SECTIONS, 6)
    headed = rng.random() < 0.5
    joined = rng.choice([1, 1, 2, 3])
    width = rng.choice([0, 60, 66, 72, 78, 84, 92])
    intro = rng.random() < 0.5
    gap = rng.choice(["\n\n", "\n", "\n\n   "])
    joined = joined if width else 1
    numbered = rng.random() < 0.3
    for a, item in enumerate(items):
        begins = a % joined == 0
        if begins and headed and rng.random() < 0.6:
            page.put(themes[a % 6], "section")
            page.raw(rng.choice(["\n", "\n\n", ". – "]))
        if begins and numbered:
            page.raw(f"{a // joined + 1}. ")
        if begins and intro and rng.random() < 0.3:
            page.put(
                rng.choice(
                    [
                        "Coverage of this subject fell compared with last week.",
                        "There was much speculation.",
                        "Little was said of the mission itself.",
                    ]
                ),
                "furniture",
            )
            page.raw(" ")
        said = sentences(item)[: rng.randint(1, 4)]
        kind = rng.choice(["after", "after", "between", "both", "dash", "quote", "seen"])
        if not width:
            kind = rng.choice(["both", "dash", "seen", "quote"])
        other = items[(a + 1) % len(items)].outlet
        if kind == "between" and len(said) > 1:
            page.put(said[0].rstrip("."), "body", a)
            page.raw(", ")
            put_outlet(page, a, item, "body")
            page.raw(" ")
            page.put(
                rng.choice(["reports.", "says.", "has learned.", "notes.", "wrote on Monday."]),
                "body",
                a,
            )
            page.raw(" ")
            page.put(" ".join(said[1:]), "body", a)
        elif kind == "both":
            page.put(
                rng.choice(["Both", "Like others,", "As do others,"])
                if rng.random() < 0.5
                else "Both",
                "body",
                a,
            )
            page.raw(" ")
            put_outlet(page, a, item, "body")
            page.raw(" ")
            page.put("and", "body", a)
            page.raw(" ")
            page.put(other, "body", a)
            page.raw(" ")
            page.put(
                (
                    f"{rng.choice(['report that', 'say that', 'write that'])} {lower_start(' '.join(said))}"
                ),
                "body",
                a,
            )
        elif kind == "dash":
            page.put(" ".join(said), "body", a)
            page.raw(rng.choice([" – ", " — ", " / ", "  "]))
            put_outlet(page, a, item, "source_line")
            if rng.random() < 0.5:
                page.raw(", ")
                put_day(page, a, item, fmt, "source_line")
        elif kind == "quote":
            page.raw("“")
            page.put(" ".join(said).rstrip("."), "body", a)
            page.raw(",” ")
            page.put(
                rng.choice(["said", "wrote", "according to", "in the words of", "commented"]),
                "body",
                a,
            )
            page.raw(" ")
            put_outlet(page, a, item, "body")
            page.raw(".")
        elif kind == "seen":
            page.put(" ".join(said), "body", a)
            page.raw(" [")
            page.put(rng.choice(["see", "cf.", "in", "as in"]), "source_line", a)
            page.raw(" ")
            put_outlet(page, a, item, "source_line")
            page.raw(rng.choice([", ", " of "]))
            put_day(page, a, item, fmt, "source_line")
            page.raw("]")
        else:
            page.put(" ".join(said).rstrip("."), "body", a)
            page.raw(", ")
            page.put(rng.choice(["reports", "writes", "according to", "said", "says"]), "body", a)
            page.raw(" ")
            put_outlet(page, a, item, "body")
            if rng.random() < 0.3:
                page.raw(" (")
                put_day(page, a, item, fmt, "body")
                page.raw(")")
            page.raw(".")
        page.raw(gap if (a + 1) % joined == 0 else " ")
    page.raw("\n")
    put_closing(rng, page, who)
    rewrap(page, width)
    return page


@family
def cells_on_lines(rng: random.Random, items: Sequence[Item]) -> Page:
    """A table pasted as text: every cell on a line of its own, the column names first."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    columns = rng.choice(["ndohs", "dohs", "hods", "ohds", "ndhos", "odhsa", "dohl", "hsod"])
    names = {
        "n": ["No", "#", "S/N"], "d": DATE_LABELS["en"], "o": SOURCE_LABELS["en"], "h": ["Title", "Headline", "Subject"],
        "s": ["Summary", "Content", "Main points"], "a": ["Author", "Reporter"], "l": ["Link", "URL"],
    }  # fmt: skip
    fmt = dating(rng, kinds="lssy")
    repeated = rng.random() < 0.2
    gap = rng.choice(["\n", "", "\n\n"])
    end = rng.choice(["\n", "\n", " \n", "\t\n"])

    def head() -> None:
        for c in columns:
            page.put(rng.choice(names[c]), "furniture")
            page.raw(end)

    if rng.random() < 0.85:
        head()
    for a, item in enumerate(items):
        if repeated and a and a % 4 == 0:
            page.put(f"Page {a // 4 + 1}", "furniture")
            page.raw("\n")
            head()
        for c in columns:
            if c == "n":
                page.raw(f"{a + 1}.")
            elif c == "d":
                put_day(page, a, item, fmt)
            elif c == "o" and rng.random() < 0.94:
                put_outlet(page, a, item)
            elif c == "h":
                page.put(item.headline, "headline", a)
            elif c == "s":
                page.put(gist(rng, item, 1, 4), "body", a)
            elif c == "a":
                put_names(page, a, item, last="")
            elif c == "l":
                page.put(item.url, "source_line", a, "url")
            else:
                continue
            page.raw(end)
        page.raw(gap)
    put_closing(rng, page, who, 2)
    return page


@family
def pasted_web_pages(rng: random.Random, items: Sequence[Item]) -> Page:
    """Whole web pages pasted one after another into a file, with what stands around the articles."""
    page = Page()
    who = put_top(rng, page, items[0].published) if rng.random() < 0.6 else organisation(rng)
    before = [
        "Skip to content",
        "Subscribe",
        "Log in",
        "Home News Business Life",
        "Search",
        "Menu",
        "Listen",
        "Advertisement",
        "Breaking",
        "My account",
    ]
    after = [
        "Share this",
        "0 comments",
        "Follow us",
        "Sign up for our morning letter",
        "Most read",
        "Cookie settings",
        "Report an error",
        "Advertisement",
        "Tags: politics, local",
        "Terms of use",
    ]
    header = rng.choice(["url", "number", "rule", "none"])
    order = rng.choice(["ohDmC", "hDmC", "omhC", "hmC", "ohmD", "thmC"])
    for a, item in enumerate(items):
        fmt = dating(rng)
        if header == "url":
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        elif header == "number":
            page.put(f"{rng.choice(['Article', 'Item', 'Annex'])} {a + 1}", "furniture")
            page.raw("\n")
        elif header == "rule":
            page.raw("=" * 40 + "\n")
        for words in rng.sample(before, rng.randint(0, 3)):
            page.put(words, "furniture")
            page.raw("\n")
        named = False
        for sign in order:
            if sign == "o":
                put_outlet(page, a, item)
                named = True
            elif sign == "t":
                page.put(item.topic, "section")
            elif sign == "h":
                page.put(item.headline, "headline", a)
            elif sign == "D" and rng.random() < 0.6:
                page.put(item.deck, "deck", a)
            elif sign == "m":
                parts: list = []
                if rng.random() < 0.8:

                    def by(a=a, item=item) -> None:
                        page.put(rng.choice(["By", "by", "From"]), "byline", a)
                        page.raw(" ")
                        put_names(page, a, item)

                    parts.append(by)
                if not named and rng.random() < 0.85:
                    parts.append(lambda a=a, item=item: put_outlet(page, a, item))
                parts.append(lambda a=a, item=item, fmt=fmt: put_day(page, a, item, fmt))
                row(page, rng.choice(["\n", " | ", " • ", ", "]), parts)
                if rng.random() < 0.3:
                    page.raw("\n")
                    page.put(
                        rng.choice(["3 min read", "Updated 2 hours ago", "Share Save"]), "furniture"
                    )
            elif sign == "C" and rng.random() < 0.5:
                page.put(item.caption, "caption", a)
                page.raw(rng.choice([" ", "\n"]))
                page.put(rng.choice(["", "Photo: ", "Credit: "]) + item.credit, "credit", a)
            else:
                continue
            page.raw("\n")
        for words in item.paragraphs[: rng.randint(2, 7)]:
            page.put(words, "body", a)
            page.raw("\n")
            if rng.random() < 0.08:
                page.put(
                    rng.choice(["Read also:", "Related:"])
                    + " "
                    + rng.choice(
                        [
                            "Council to vote again in spring",
                            "What the treaty changes",
                            "Five charts on the port",
                        ]
                    ),
                    "teaser",
                )
                page.raw("\n")
        for words in rng.sample(after, rng.randint(0, 4)):
            page.put(words, "furniture")
            page.raw("\n")
        page.raw(rng.choice(["\n", "\n\n\n", "\f"]))
    put_closing(rng, page, who, 1)
    return page


@family
def spoken_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """A script for reading the papers aloud: linked sentences, headlines quoted as they come."""
    page = Page()
    when = dating(rng, kinds="l")(items[0].published)
    page.put(
        rng.choice(
            [
                f"Papers, {when}",
                f"What the papers say – {when}",
                f"SCRIPT / PRESS / {when}",
                f"The morning papers for {when}",
            ]
        ),
        "furniture",
    )
    page.raw("\n\n")
    if rng.random() < 0.6:
        page.put(
            rng.choice(["Good morning.", "First, a look at the papers.", "And now the press."]),
            "furniture",
        )
        page.raw(rng.choice([" ", "\n\n"]))
    leads = [
        "{} leads with",
        "{} has",
        "On the front of {}:",
        "{} splashes on",
        "Over at {} it is",
        "{} goes for",
        "There is also",
        "Inside {},",
    ]
    gap = rng.choice([" ", "\n\n", "\n"])
    width = rng.choice([56, 64, 72, 80]) if gap == " " else rng.choice([0, 60, 72])
    quote = rng.choice([("“", "”"), ("‘", "’"), ('"', '"')])
    fmt = dating(rng, kinds="y")
    for a, item in enumerate(items):
        lead = rng.choice(leads)
        before, _, behind = lead.partition("{}")
        if "{}" in lead:
            if before:
                page.put(before.strip(), "body", a)
                page.raw(" ")
            put_outlet(page, a, item, "body")
            page.raw(" " if behind[:1].isalpha() or behind[:1] == " " else "")
            if behind.strip():
                page.put(behind.strip(), "body", a)
                page.raw(" ")
        else:
            page.put(lead, "body", a)
            page.raw(" ")
        page.raw(quote[0])
        page.put(item.headline, "headline", a)
        page.raw(quote[1])
        if "{}" not in lead:
            page.raw(", ")
            page.put(rng.choice(["in", "from", "courtesy of"]), "body", a)
            page.raw(" ")
            put_outlet(page, a, item, "body")
        if rng.random() < 0.15:
            page.raw(", ")
            put_day(page, a, item, fmt, "body")
        page.raw(". ")
        page.put(gist(rng, item, 1, 3), "body", a)
        page.raw(gap)
    page.raw("\n")
    page.put(
        rng.choice(["That's the press this morning.", "Back to the studio.", "More at half past."]),
        "furniture",
    )
    page.raw("\n")
    rewrap(page, width)
    return page


@family
def letters_and_annexes(rng: random.Random, items: Sequence[Item]) -> Page:
    """A digest with a coded list of contents, then each text under its code, and “back to top”."""
    page = Page()
    who = put_top(rng, page, items[0].published)
    code = rng.choice(["{}.", "({})", "[{}]", "Annex {}:", "Item {} -", "Tab {}"])
    letters = rng.random() < 0.4
    marks = [code.format("ABCDEFGHIJKLMN"[n] if letters else n + 1) for n in range(len(items))]
    told = rng.choice(["headline", "outlet+headline", "gist", "outlet"])
    page.put(
        rng.choice(
            ["LIST OF ANNEXES", "Contents", "Today's selection", "The texts", "Index of items"]
        ),
        "contents",
    )
    page.raw("\n")
    for mark, item in zip(marks, items, strict=True):
        words = {
            "headline": item.headline,
            "outlet+headline": f"{item.outlet} – {item.headline}",
            "gist": " ".join(sentences(item)[0].split()[:10]),
            "outlet": f"{item.outlet}, {item.topic.lower()}",
        }[told]
        page.put(f"{mark} {words}", "contents")
        page.raw("\n")
    page.raw("\n" + rule(rng) + "\n")
    fmt = dating(rng, kinds="lsy")
    shape = rng.choice(["h/od/b", "od/h/b", "o/h/a/b", "h/b/od", "ohd/b", "h/a/b/u"])
    separator = rng.choice([", ", " – ", " | ", " "])
    top = rng.choice(["", "", "Back to top", "^ top", "[Return to list]"])
    width = rng.choice([0, 0, 72])
    for a, item in enumerate(items):
        page.put(marks[a], "furniture")
        page.raw(rng.choice([" ", "\n"]))
        ends = shape.endswith("od")
        for group in shape.split("/"):
            if group == "b":
                put_picture(rng, page, a, item, rng.choice([0, 0.5]))
                put_paragraphs(
                    page,
                    a,
                    item.paragraphs[: rng.randint(1, 5)],
                    width,
                    gap=rng.choice(["\n", "\n\n"]),
                )
                continue
            role = "source_line" if ends else "publication"
            parts: list = []
            for sign in group:
                if sign == "h":
                    parts.append((item.headline, "headline", a))
                elif sign == "o":
                    parts.append(lambda a=a, item=item, role=role: put_outlet(page, a, item, role))
                elif sign == "d" and rng.random() < 0.85:
                    parts.append(
                        lambda a=a, item=item, role=role: put_day(page, a, item, fmt, role)
                    )
                elif sign == "a":
                    parts.append(lambda a=a, item=item: put_names(page, a, item))
                elif sign == "u":
                    parts.append((item.url, "source_line", a, "url"))
            row(page, separator, parts)
            page.raw("\n" if parts else "")
        if top:
            page.put(top, "furniture")
            page.raw("\n")
        page.raw("\n")
    put_closing(rng, page, who)
    return page


@family
def html_run_in_papers(rng: random.Random, items: Sequence[Item]) -> Page:
    """HTML paragraphs or cells that begin with a newspaper and run through its items."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    tag = rng.choice(["b", "strong", "u", "span", "em"])
    box = rng.choice(["p", "div", "li", "td"])
    between = rng.choice(["; ", "<br>", "<br>\n", "<br>• ", "<br>– ", "<br><br>"])
    sign = rng.choice([": ", " – ", "<br>", " "])
    texts = rng.choice([0, 0.4, 1])
    linked = rng.random() < 0.6
    a = 0
    page.raw({"li": "<ul>", "td": "<table>"}.get(box, ""))
    for outlet, mine in papers(rng, items):
        page.raw("<tr><td>" if box == "td" else f"<{box}{cls('paper')}>")
        el(page, tag, outlet, "section", None, "outlet")
        page.raw("</td><td>" if box == "td" else sign)
        for n, item in enumerate(mine):
            page.raw(between if n else "")
            if linked:
                link(page, item.url, item.headline, "headline", a)
            else:
                el(page, "i", item.headline, "headline", a)
            if rng.random() < texts:
                page.raw(rng.choice([": ", " – ", " ", "<br>"]))
                page.put(gist(rng, item, 1, 3), "body", a)
            a += 1
        page.raw("</td></tr>\n" if box == "td" else f"</{box}>\n")
    page.raw({"li": "</ul>", "td": "</table>"}.get(box, ""))
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def days_and_papers_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A web page with days as headings, in each day newspapers as smaller ones."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    html_menu(rng, page, cls)
    big, small = rng.choice(
        [
            ("h2", "h3"),
            ("h3", "h4"),
            ("div", "h5"),
            ("h2", "div"),
            ("h1", "h2"),
            ("caption", "th"),
            ("dt", "dt"),
        ]
    )
    if big in ("caption", "dt"):
        big, small = "div", "b"
    fmt = dating(rng, kinds="lly")
    swapped = rng.random() < 0.3
    bullets = rng.random() < 0.4
    photo = rng.random() < 0.25
    a = 0
    rest = list(items)
    day = items[0].published
    while rest:
        size = rng.choice([2, 3, 4])
        mine, rest = [replace(each, published=day) for each in rest[:size]], rest[size:]
        if not swapped:
            el(page, big, fmt(day), "section", None, "published", day.isoformat(), cls("day"))
            page.raw("\n")
        for outlet, own in papers(rng, mine, 2):
            el(
                page,
                big if swapped else small,
                outlet,
                "section",
                None,
                "outlet",
                attrs=cls("paper"),
            )
            page.raw("\n")
            if swapped:
                el(page, small, fmt(day), "section", None, "published", day.isoformat(), cls("day"))
            page.raw("<ul>" if bullets else "")
            for item in own:
                page.raw("<li>" if bullets else f"<div{cls('item')}>")
                if rng.random() < 0.9:
                    link(
                        page, item.url, item.headline, "headline", a
                    ) if rng.random() < 0.5 else el(page, "strong", item.headline, "headline", a)
                    page.raw("<br>\n")
                if photo and rng.random() < 0.4:
                    page.raw("<figure>")
                    el(page, "figcaption", item.caption, "caption", a)
                    el(page, "small", item.credit, "credit", a)
                    page.raw("</figure>")
                page.put(gist(rng, item, 1, 4), "body", a)
                page.raw("</li>\n" if bullets else "</div>\n")
                a += 1
            page.raw("</ul>\n" if bullets else "")
        day -= timedelta(days=rng.choice([1, 1, 2, 3]))
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def headings_with_origin(rng: random.Random, items: Sequence[Item]) -> Page:
    """Each item's heading holds the outlet or day as well; a contents list with anchors; back links."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    tag = rng.choice(["h2", "h3", "h4", "p", "dt", "legend"])
    tag = "div" if tag in ("dt", "legend") else tag
    small = rng.choice(["small", "span", "em", "sup", "i"])
    shape = rng.choice(
        ["h o", "o h", "o, d: h", "h (o, d)", "h – o", "[o] h", "d – h (o)", "o | h"]
    )
    fmt = dating(rng, kinds="yls")
    if rng.random() < 0.6:
        el(
            page,
            "p",
            rng.choice(["On this page", "Quick links", "In this review", "Jump to"]),
            "contents",
        )
        page.raw(rng.choice(["<ul>", "<ol>"]))
        for a, item in enumerate(items):
            page.raw("<li>")
            link(
                page,
                f"#{a}",
                item.headline
                if rng.random() < 0.6
                else f"{item.outlet}: {' '.join(item.headline.split()[:5])}",
                "contents",
            )
            page.raw("</li>\n")
        page.raw("</ul>\n")
    back = rng.choice(["", "", "Back to top", "↑ Contents"])
    advert = rng.random() < 0.3
    for a, item in enumerate(items):
        page.raw(f'<{tag} id="{a}">')
        for part in re.split(r"(\bh\b|\bo\b|\bd\b)", shape):
            if part == "h":
                page.put(item.headline, "headline", a)
            elif part == "o":
                el(page, small, item.outlet, "publication", a, "outlet")
            elif part == "d":
                put_day(page, a, item, fmt)
            else:
                page.raw(part)
        page.raw(f"</{tag}>\n")
        if rng.random() < 0.3:
            page.raw(f"<p{cls('by')}>")
            page.put(rng.choice(["By", "Author:", "by"]), "byline", a)
            page.raw(" ")
            put_names(page, a, item)
            page.raw("</p>\n")
        if rng.random() < 0.3:
            el(page, "p", item.deck, "deck", a, attrs=cls("deck"))
        put_picture(rng, page, a, item, rng.choice([0, 0.5]))
        html_paragraphs(page, a, item.paragraphs[: rng.randint(1, 4)])
        if back:
            link(page, "#top", back, "furniture")
            page.raw("\n")
        if advert and rng.random() < 0.3:
            el(
                page,
                "div",
                rng.choice(
                    [
                        "Sponsored: media training in two days",
                        "Our partner: a printing house near you",
                        "Advertising",
                    ]
                ),
                "furniture",
            )
    html_closing(rng, page, who)
    end_html(page)
    return page


@family
def html_said_after(rng: random.Random, items: Sequence[Item]) -> Page:
    """An analyst's bulletin in prose: what is said first, the outlet linked behind, two outlets at times."""
    page = Page(media_type="text/html")
    cls = Classes(rng)
    who = html_top(rng, page, items[0].published, cls)
    joined = rng.choice([1, 1, 1, 1, 1, 2])
    fmt = dating(rng, kinds="yyl")
    left, right = rng.choice([("(", ")"), ("[", "]"), ("", ""), ("— ", "")])
    linked = rng.random() < 0.7
    leads = rng.random() < 0.4
    box = rng.choice(["p", "p", "li", "div"])
    page.raw("<ul>" if box == "li" else "")
    rest = list(enumerate(items))
    while rest:
        mine, rest = rest[:joined], rest[joined:]
        if box != "li" and rng.random() < 0.3:
            el(page, rng.choice(["h2", "h3", "h4"]), rng.choice(SECTIONS), "section")
        page.raw(f"<{box}{cls('para')}>")
        for n, (a, item) in enumerate(mine):
            page.raw(" " if n else "")
            if leads:
                page.raw("<b>")
                page.put(item.headline, "headline", a)
                page.raw(rng.choice([".</b> ", ":</b> ", "</b> – "]))
            page.put(gist(rng, item, 1, 4), "body", a)
            page.raw(" " + left)
            if rng.random() < 0.2:
                page.put(rng.choice(["via", "Source:", "as told to"]), "source_line", a)
                page.raw(" ")
            if linked:
                link(page, item.url, item.outlet, "source_line", a, "outlet")
            else:
                el(page, "em", item.outlet, "source_line", a, "outlet")
            if rng.random() < 0.25:
                page.raw(rng.choice([", ", "; ", " / "]))
                page.put(
                    rng.choice(
                        [each.outlet for each in items if each is not item] or ["own research"]
                    ),
                    "source_line",
                    a,
                )
            if rng.random() < 0.3:
                page.raw(", ")
                put_day(page, a, item, fmt, "source_line")
            page.raw(right)
        page.raw(f"</{box}>\n")
    page.raw("</ul>" if box == "li" else "")
    html_closing(rng, page, who)
    end_html(page)
    return page
