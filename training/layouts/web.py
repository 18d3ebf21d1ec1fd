"""Pages of news sites, portals, feed readers, newsletters and archives; single articles."""

import html
import json
import random
import textwrap
from collections.abc import Sequence
from datetime import date, timedelta

from evaluation.layouts.page import Item, Page, family

# ---------------------------------------------------------------- words

TONGUES = {
    "en": {
        "home": ["Home", "Front page", "Start"],
        "menu": [
            "World",
            "Politics",
            "Business",
            "Sport",
            "Culture",
            "Opinion",
            "Weather",
            "Video",
            "Science",
        ],
        "more": [
            "Read more",
            "Continue reading",
            "Full story",
            "More",
            "Read the full article",
            "Keep reading",
        ],
        "related": [
            "Related",
            "Related stories",
            "See also",
            "More on this",
            "You may also like",
            "Read next",
        ],
        "most": ["Most read", "Most popular", "Trending now", "Top stories"],
        "share": ["Share", "Share this", "Tweet", "Email", "Print", "Save", "Copy link", "Post"],
        "by": ["By", "by", "Written by", "Text:"],
        "ad": [
            "Advertisement",
            "ADVERTISEMENT",
            "Sponsored",
            "Ad",
            "Story continues below advertisement",
        ],
        "sub": ["Subscribe", "Sign in", "Log in", "Register", "My account", "Newsletter"],
        "foot": [
            "All rights reserved.",
            "Terms of use",
            "Privacy policy",
            "Contact us",
            "About us",
            "Cookie settings",
        ],
        "photo": ["Photo:", "Picture:", "Photograph:", "Image:", "Credit:"],
    },
    "de": {
        "home": ["Startseite"],
        "menu": [
            "Politik",
            "Wirtschaft",
            "Sport",
            "Kultur",
            "Wissen",
            "Meinung",
            "Wetter",
            "Lokales",
        ],
        "more": ["Weiterlesen", "Mehr", "Zum Artikel"],
        "related": ["Mehr zum Thema", "Lesen Sie auch"],
        "most": ["Meistgelesen"],
        "share": ["Teilen", "Merken", "Drucken", "Per Mail senden"],
        "by": ["Von", "von"],
        "ad": ["Anzeige", "ANZEIGE"],
        "sub": ["Abo", "Anmelden", "Newsletter"],
        "foot": ["Impressum", "Datenschutz", "AGB", "Kontakt"],
        "photo": ["Foto:", "Bild:"],
    },
    "fr": {
        "home": ["Accueil"],
        "menu": [
            "International",
            "Politique",
            "Économie",
            "Sports",
            "Culture",
            "Idées",
            "Météo",
            "Société",
        ],
        "more": ["Lire la suite", "En savoir plus"],
        "related": ["À lire aussi", "Sur le même sujet"],
        "most": ["Les plus lus"],
        "share": ["Partager", "Imprimer", "Envoyer", "Commenter"],
        "by": ["Par", "par"],
        "ad": ["Publicité", "PUBLICITÉ"],
        "sub": ["S'abonner", "Se connecter"],
        "foot": [
            "Mentions légales",
            "Nous contacter",
            "Gestion des cookies",
            "Tous droits réservés",
        ],
        "photo": ["Photo :", "Crédit photo :"],
    },
    "es": {
        "home": ["Portada", "Inicio"],
        "menu": [
            "Internacional",
            "Política",
            "Economía",
            "Deportes",
            "Cultura",
            "Opinión",
            "El tiempo",
        ],
        "more": ["Leer más", "Seguir leyendo"],
        "related": ["Te puede interesar", "Noticias relacionadas"],
        "most": ["Lo más leído"],
        "share": ["Compartir", "Imprimir", "Guardar"],
        "by": ["Por"],
        "ad": ["Publicidad", "PUBLICIDAD"],
        "sub": ["Suscríbete", "Iniciar sesión"],
        "foot": ["Aviso legal", "Contacto", "Política de privacidad"],
        "photo": ["Foto:"],
    },
    "nl": {
        "home": ["Voorpagina"],
        "menu": ["Binnenland", "Buitenland", "Economie", "Sport", "Cultuur", "Opinie", "Weer"],
        "more": ["Lees verder", "Meer"],
        "related": ["Lees ook", "Gerelateerd"],
        "most": ["Meest gelezen"],
        "share": ["Delen", "Bewaren"],
        "by": ["Door", "door"],
        "ad": ["Advertentie"],
        "sub": ["Abonneren", "Inloggen"],
        "foot": ["Colofon", "Privacyverklaring", "Contact"],
        "photo": ["Beeld:", "Foto:"],
    },
    "pl": {
        "home": ["Strona główna"],
        "menu": ["Kraj", "Świat", "Gospodarka", "Sport", "Kultura", "Opinie", "Pogoda"],
        "more": ["Czytaj więcej", "Czytaj dalej"],
        "related": ["Zobacz także", "Powiązane"],
        "most": ["Najczęściej czytane"],
        "share": ["Udostępnij", "Drukuj"],
        "by": ["Autor:"],
        "ad": ["Reklama", "REKLAMA"],
        "sub": ["Zaloguj się", "Prenumerata"],
        "foot": ["Regulamin", "Polityka prywatności", "Kontakt"],
        "photo": ["Fot."],
    },
}
ELSEWHERE = [
    "Bus drivers vote on pay offer after second meeting", "What we know about the new ferry timetable",
    "Seven recipes for the end of summer", "Museum reopens its north wing", "Storm warning for the western islands",
    "Why the price of bread keeps rising", "Quiz: how closely did you follow the week?", "Striker out for six weeks",
    "Minister rules out early election", "Five things to do this weekend", "The long road back for coal towns",
    "Court adjourns hearing in dredging case", "In pictures: the lantern parade", "Opinion: leave the library alone",
    "Cup final ends in penalties", "New rules for holiday flats take effect", "Central bank holds rate for a third time",
    "Power cut leaves two districts in the dark", "Readers' letters: the state of our pavements",
    "Podcast: who owns the river?", "Two held after warehouse fire", "Wolf seen near village school",
    "How a retired baker found a comet", "Rail link delayed until spring", "Teachers' union calls off walkout",
    "Vineyards count the cost of late frost", "A beginner's guide to the tax return", "Orchestra names first woman conductor",
]  # fmt: skip
QUESTIONS = [
    "How did this begin?", "What happens next?", "Did that surprise you?", "Who is responsible?", "Were you told in advance?",
    "Critics say you acted too late. What do you answer?", "Is that enough?", "What would you do differently today?",
    "How do you explain the delay?", "Some people call it a mistake: do they have a point?", "And the cost?",
    "You have said before that it could not happen here. What changed?", "Can you give an example?", "Are you worried?",
    "What do the people you meet say about it?", "When will we know more?", "Why now?", "Do you regret it?",
]  # fmt: skip
SUBHEADS = [
    "What comes next", "A long night", "Warnings ignored", "Who pays?", "'Nobody asked us'", "The numbers", "Background",
    "Reaction", "Unanswered questions", "A second chance", "Cost still unclear", "Looking back", "Back to the start",
    "Split in the ranks", "Why it matters", "Early signs", "The other side", "On the ground", "Deal or no deal",
]  # fmt: skip
FIRST = [
    "Morning",
    "Evening",
    "Daily",
    "Northern",
    "Harbour",
    "Weekly",
    "Open",
    "Second",
    "Quiet",
    "Early",
    "Plain",
    "Long",
]
LAST = [
    "Briefing",
    "Monitor",
    "Scan",
    "Roundup",
    "Wire",
    "Digest",
    "Reader",
    "Desk",
    "Lookout",
    "Review",
    "Sheet",
    "Signal",
]
ADS = [
    "Hearing aids from 19 a month", "Win a week on the lakes", "Garden sheds, delivered free", "Your boiler, serviced",
    "Compare car insurance in two minutes", "Learn a language this winter", "New spring coats now in store",
    "Sleep better with a firm mattress", "Switch your power supplier today", "Book early, cruise cheaper",
]  # fmt: skip


def yes(rng: random.Random, chance: float) -> bool:
    return rng.random() < chance


def service(rng: random.Random) -> str:
    return f"{'The ' if yes(rng, 0.3) else ''}{rng.choice(FIRST)} {rng.choice(LAST)}"


def tongue(rng: random.Random, foreign: float = 0.25) -> dict[str, list[str]]:
    return TONGUES[rng.choice(sorted(TONGUES)) if yes(rng, foreign) else "en"]


def some(rng: random.Random, words: Sequence[str], low: int, high: int) -> list[str]:
    count = min(len(words), rng.randint(low, high))
    return [words[i] for i in sorted(rng.sample(range(len(words)), count))]


def elsewhere(rng: random.Random, rest: Sequence[Item], low: int, high: int) -> list[str]:
    """Headlines of articles that are not on the page."""
    words = [item.headline for item in rest] + rng.sample(ELSEWHERE, 8)
    rng.shuffle(words)
    return words[: rng.randint(low, high)]


def ordinal(n: int) -> str:
    return f"{n}{'th' if 10 < n < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def day(d: date, style: str) -> str:
    return {
        "us": f"{d:%B} {d.day}, {d.year}",
        "uk": f"{d.day} {d:%B} {d.year}",
        "us_weekday": f"{d:%A}, {d:%B} {d.day}, {d.year}",
        "uk_weekday": f"{d:%A} {d.day} {d:%B} {d.year}",
        "short": f"{d.day} {d:%b} {d.year}",
        "us_short": f"{d:%b} {d.day}, {d.year}",
        "us_dot": f"{d:%b}. {d.day}, {d.year}",
        "iso": d.isoformat(),
        "dots": f"{d:%d.%m.%Y}",
        "dots_bare": f"{d.day}.{d.month}.{d:%y}",
        "slashes": f"{d.year}/{d.month:02}/{d.day:02}",
        "ordinal": f"{ordinal(d.day)} {d:%B} {d.year}",
        "upper": f"{d:%B} {d.day}, {d.year}".upper(),
        "dashes": f"{d.day:02}-{d:%b}-{d.year}",
        "mail": f"{d:%a}, {d.day:02} {d:%b} {d.year}",
    }[style]


WEB_DAYS = [
    "us",
    "uk",
    "us_weekday",
    "uk_weekday",
    "short",
    "us_short",
    "us_dot",
    "iso",
    "dots",
    "slashes",
    "ordinal",
]


def clock(rng: random.Random) -> str:
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    twelve = f"{hour % 12 or 12}:{minute:02}"
    half = "AM" if hour < 12 else "PM"
    return rng.choice(
        [
            f"{hour:02}:{minute:02}",
            f"{hour:02}.{minute:02}",
            f"{twelve} {half}",
            f"{twelve}{half.lower()}",
        ]
    )


def published(page: Page, a: int, item: Item, style: str, role: str = "publication") -> None:
    page.put(day(item.published, style), role, a, "published", item.published.isoformat())


def tag(
    page: Page, name: str, words: str, role: str, a: int | None = None, field=None, value=None
) -> None:
    """Put words within an element; ``name`` may carry attributes."""
    page.raw(f"<{name}>")
    page.put(words, role, a, field, value)
    page.raw(f"</{name.split()[0]}>")


def names(
    page: Page,
    a: int,
    authors: Sequence[str],
    around: str = "",
    glue: str | None = "and",
    role: str = "byline",
) -> None:
    """Put the authors, each in the element ``around`` if given."""
    for i, author in enumerate(authors):
        if i and glue and i == len(authors) - 1:
            page.raw(" ")
            page.put(glue, role, a)
            page.raw(" ")
        elif i:
            page.raw(", ")
        if around:
            tag(page, around, author, role, a, "author")
        else:
            page.put(author, role, a, "author")


def start(
    title: str, rng: random.Random, extra: str = "", lang: str = "en", body: str = "<body>"
) -> Page:
    page = Page(media_type="text/html")
    doctype = rng.choice(["<!DOCTYPE html>\n", "<!doctype html>"])
    page.raw(
        f'{doctype}<html lang="{lang}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>{extra}</head>\n{body}\n'
    )
    return page


def end(page: Page) -> Page:
    page.raw("\n</body></html>\n")
    return page


def json_ld(item: Item, kind: str = "NewsArticle") -> str:
    data = {
        "@context": "https://schema.org", "@type": kind, "headline": item.headline,
        "datePublished": item.published.isoformat() + "T06:00:00Z",
        "author": [{"@type": "Person", "name": name} for name in item.authors],
        "publisher": {"@type": "Organization", "name": item.outlet}, "url": item.url,
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(data).replace("</", "")}</script>'


def hashed(rng: random.Random) -> str:
    letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVW0123456789"
    return (
        rng.choice(["css-", "sc-", "", "_"])
        + rng.choice("abcdefgh")
        + "".join(rng.choice(letters) for _ in range(rng.randint(4, 7)))
    )


def links(
    page: Page,
    words: Sequence[str],
    role: str = "furniture",
    open_: str = "<li>",
    close: str = "</li>",
    between: str = "",
) -> None:
    for i, word in enumerate(words):
        page.raw(
            (between if i else "") + open_ + f'<a href="/{"-".join(word.lower().split()[:4])}">'
        )
        page.put(word, role)
        page.raw("</a>" + close)


def asides(rng: random.Random, item: Item, rest: Sequence[Item]) -> list[str]:
    """Paragraphs of the article's own that look like something else: lists, dates, other papers' names."""
    other = rest[0].outlet if rest else "the evening paper"
    d = item.published
    choices = [
        [
            f"The timetable is as follows: a first meeting on {d + timedelta(days=4):%d %B}, a vote on {d + timedelta(days=11):%d %B}."
        ],
        [
            "Three points remain open:",
            "Who will pay.",
            f"When work in {item.place} can begin.",
            "Whether anyone will be held to account.",
        ],
        [
            f"On {day(d - timedelta(days=2), 'uk')} {other} quoted two officials who gave a different account."
        ],
        [f"Note: figures for {item.place} are provisional."],
        [f'"We read about it in {other}," one resident said: "Nobody rang, nobody wrote."'],
        [
            f"{item.place}: {rng.randint(12, 90)} per cent. Rest of the region: {rng.randint(12, 90)} per cent. Previous year: not known."
        ],
        [f"Updated figures are expected by {d + timedelta(days=7):%A}."],
    ]
    return rng.choice(choices)


def text_of(
    rng: random.Random, item: Item, rest: Sequence[Item], chance: float = 0.25
) -> list[str]:
    paragraphs = list(item.paragraphs)
    if yes(rng, chance):
        at = rng.randint(1, len(paragraphs))
        paragraphs[at:at] = asides(rng, item, rest)
    return paragraphs


def figure(page: Page, rng: random.Random, a: int, item: Item, t: dict[str, list[str]]) -> None:
    """A picture with its caption and credit, in one of several kinds of markup."""
    if not item.caption:
        return
    kind = rng.randrange(4)
    if kind == 0:
        page.raw('<figure><img src="/i/1.jpg" alt=""><figcaption>')
        page.put(item.caption, "caption", a)
        if item.credit and yes(rng, 0.7):
            page.raw(" ")
            tag(
                page,
                'span class="credit"',
                rng.choice(["", "© ", rng.choice(t["photo"]) + " "]) + item.credit,
                "credit",
                a,
            )
        page.raw("</figcaption></figure>\n")
    elif kind == 1:
        page.raw('<div class="img-wrap"><img src="/media/lead.webp">')
        if item.credit:
            tag(page, 'small class="copyright"', item.credit, "credit", a)
        tag(page, 'p class="legend"', item.caption, "caption", a)
        page.raw("</div>\n")
    elif kind == 2:
        page.raw(
            '<div id="attachment_4411" class="wp-caption alignnone" style="width: 610px"><img width="600" src="/wp-content/u.jpg">'
        )
        page.raw('<p class="wp-caption-text">')
        page.put(item.caption, "caption", a)
        if item.credit and yes(rng, 0.6):
            page.raw(" (")
            page.put(item.credit, "credit", a)
            page.raw(")")
        page.raw("</p></div>\n")
    else:
        page.raw(
            '<table align="right" width="200" cellpadding="4"><tr><td><img src="pix/a.gif" width="200"></td></tr><tr><td>'
        )
        tag(page, "i", item.caption, "caption", a)
        if item.credit and yes(rng, 0.4):
            page.raw("<br>")
            tag(page, 'font size="1"', item.credit, "credit", a)
        page.raw("</td></tr></table>\n")


# ---------------------------------------------------------------- single articles on the web


@family
def wordpress_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """A post of a small news site built with a classic blog theme: meta line, tags, sidebar of recent posts."""
    item, t = items[0], tongue(rng)
    page = start(
        f"{item.headline} | {item.outlet}",
        rng,
        json_ld(item) if yes(rng, 0.4) else "",
        body='<body class="post-template-default single single-post"><div id="page" class="hfeed site">',
    )
    page.raw('<header id="masthead" class="site-header"><p class="site-title"><a href="/">')
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</a></p>")
    if yes(rng, 0.5):
        tag(
            page,
            'p class="site-description"',
            rng.choice(
                [
                    "News from the valley since 2009",
                    "Independent. Local. Free.",
                    "All the news, none of the noise",
                ]
            ),
            "furniture",
        )
    page.raw('<nav class="main-navigation"><ul class="menu">')
    links(page, [rng.choice(t["home"]), *some(rng, t["menu"], 3, 7)])
    page.raw(
        '</ul></nav></header><main class="site-main"><article class="post type-post hentry"><header class="entry-header">'
    )
    meta_first = yes(rng, 0.3)

    def meta() -> None:
        page.raw('<div class="entry-meta">')
        if yes(rng, 0.85):
            if yes(rng, 0.5):
                page.put(rng.choice(["Posted on", "Published", "Posted"]), "publication", 0)
                page.raw(" ")
            page.raw('<time class="entry-date published">')
            published(page, 0, item, rng.choice(WEB_DAYS))
            page.raw("</time> ")
        if item.authors and yes(rng, 0.8):
            page.raw('<span class="byline">')
            page.put(rng.choice(t["by"]), "byline", 0)
            page.raw(" ")
            names(page, 0, item.authors, 'a class="url fn n" href="/author"')
            page.raw("</span> ")
        if yes(rng, 0.5):
            tag(page, 'span class="cat-links"', item.topic, "section")
        if yes(rng, 0.4):
            page.raw(" | ")
            tag(
                page,
                'span class="comments-link"',
                rng.choice(["Leave a comment", "3 Comments", "No Comments", "12 Comments"]),
                "furniture",
            )
        page.raw("</div>")

    if meta_first:
        meta()
    tag(page, 'h1 class="entry-title"', item.headline, "headline", 0)
    if not meta_first:
        meta()
    page.raw('</header><div class="entry-content">\n')
    if yes(rng, 0.5):
        figure(page, rng, 0, item, t)
    for i, words in enumerate(text_of(rng, item, items[1:])):
        if i == 2 and yes(rng, 0.35):
            page.raw('<div class="wp-block-group related-inline">')
            tag(page, "strong", rng.choice(t["related"]) + ":", "furniture")
            page.raw(" ")
            links(page, elsewhere(rng, items[1:], 1, 1), "teaser", "", "")
            page.raw("</div>\n")
        tag(page, "p", words, "body", 0)
        page.raw("\n")
    page.raw('<div class="sharedaddy"><h3 class="sd-title">')
    page.put("Share this:", "furniture")
    page.raw("</h3><ul>")
    links(page, some(rng, t["share"], 2, 4))
    page.raw('</ul></div></div><footer class="entry-footer"><span class="tags-links">')
    page.put("Tagged", "furniture")
    page.raw(" ")
    links(page, [item.topic, item.place], "furniture", "", "", ", ")
    page.raw('</span></footer></article><nav class="post-navigation">')
    for arrow, words in zip(("← ", " →"), elsewhere(rng, items[1:], 2, 2)):
        page.raw("<div>" + (arrow if arrow.endswith(" ") else ""))
        tag(page, 'a rel="prev"', words, "teaser")
        page.raw("</div>")
    page.raw(
        '</nav></main><aside id="secondary" class="widget-area"><section class="widget"><h2 class="widget-title">'
    )
    page.put(rng.choice(["Recent Posts", "Latest", *t["most"]]), "furniture")
    page.raw("</h2><ul>")
    links(page, elsewhere(rng, items[1:], 3, 6), "teaser")
    page.raw("</ul></section>")
    if yes(rng, 0.5):
        tag(page, "h2", "Archives", "furniture")
        page.raw("<ul>")
        links(
            page,
            [
                f"{item.published - timedelta(days=31 * i):%B %Y}"
                for i in range(1, rng.randint(3, 7))
            ],
        )
        page.raw("</ul>")
    page.raw('</aside><footer class="site-info">')
    page.put(
        rng.choice(
            [
                "Proudly powered by a blog engine",
                "Theme: Harbour by Twelve Tides",
                f"© {item.published.year} " + item.outlet,
            ]
        ),
        "furniture",
    )
    page.raw("</footer></div>")
    return end(page)


@family
def nineties_table_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A story page of the 1990s: nested tables, FONT tags, a left column of section links, paragraphs by P or BR."""
    item = items[0]
    page = Page(media_type="text/html")
    page.raw(
        f'<HTML>\n<HEAD><TITLE>{html.escape(item.headline)}</TITLE></HEAD>\n<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#0000CC">\n'
    )
    page.raw('<TABLE BORDER=0 WIDTH=600 CELLSPACING=0><TR><TD COLSPAN=2 BGCOLOR="#003366">')
    with_name = yes(rng, 0.75)
    if with_name:
        tag(page, "FONT FACE='Times' SIZE=6 COLOR=white", item.outlet, "publication", 0, "outlet")
        page.raw("<BR>")
    tag(
        page,
        "FONT SIZE=2 COLOR=white",
        rng.choice(["on the Internet", "Online Edition", "Electronic Edition", "Interactive"]),
        "furniture",
    )
    page.raw('</TD></TR>\n<TR VALIGN=top><TD WIDTH=110 BGCOLOR="#CCCCCC">')
    for word in some(
        rng,
        [
            "Front Page",
            "News",
            "Sports",
            "Business",
            "Weather",
            "Classifieds",
            "Comics",
            "Archives",
            "Feedback",
            "Search",
        ],
        5,
        9,
    ):
        page.raw('<FONT SIZE=2><A HREF="index.htm">')
        page.put(word, "furniture")
        page.raw("</A></FONT><BR>\n")
    page.raw("</TD><TD WIDTH=490>")
    if yes(rng, 0.4):
        page.raw("<CENTER>[ ")
        page.put(rng.choice(ADS), "furniture")
        page.raw(" ]</CENTER><HR>")
    above = yes(rng, 0.5)

    def date_line() -> None:
        page.raw("<FONT SIZE=2>")
        if yes(rng, 0.3):
            page.put("Web posted", "publication", 0)
            page.raw(" ")
        published(page, 0, item, rng.choice(["us", "us_weekday", "uk", "dots", "dashes", "upper"]))
        if yes(rng, 0.3):
            page.raw(" ")
            page.put(f"{clock(rng)} EST", "publication", 0)
        page.raw("</FONT><P>\n")

    if above:
        date_line()
    page.raw("<H2>")
    page.put(item.headline, "headline", 0)
    page.raw("</H2>\n")
    if item.deck and yes(rng, 0.4):
        page.raw("<B><I>")
        page.put(item.deck, "deck", 0)
        page.raw("</I></B><P>\n")
    if not above and yes(rng, 0.8):
        date_line()
    if item.authors and yes(rng, 0.75):
        page.raw("<B>")
        caps = yes(rng, 0.5)
        page.put("BY" if caps else "By", "byline", 0)
        page.raw(" ")
        names(
            page,
            0,
            [name.upper() if caps else name for name in item.authors],
            "",
            "AND" if caps else "and",
        )
        page.raw("</B><BR>")
        if yes(rng, 0.4):
            tag(
                page,
                "I",
                rng.choice(
                    [
                        "Staff Writer",
                        "Our correspondent",
                        "Special to this newspaper",
                        "Staff Reporter",
                    ]
                ),
                "byline",
                0,
            )
        page.raw("<P>\n")
    if yes(rng, 0.3):
        figure(page, rng, 0, item, TONGUES["en"])
    separator = rng.choice(["<P>\n", "<BR><BR>\n", "</P>\n<P>", "<br>&nbsp;&nbsp;&nbsp;&nbsp;"])
    for i, words in enumerate(text_of(rng, item, items[1:])):
        if i == 0 and yes(rng, 0.6):
            words = f"{item.place.upper()} {rng.choice(['--', '-', '_'])} {words}"
        if i and i % 5 == 0 and yes(rng, 0.5):
            page.raw("<B>")
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw("</B><P>")
        page.put(words, "body", 0)
        page.raw(separator)
    page.raw("<HR SIZE=1>")
    if yes(rng, 0.5):
        tag(page, "B", "RELATED STORIES:", "furniture")
        page.raw("<UL>")
        links(page, elsewhere(rng, items[1:], 2, 4), "teaser", "<LI>", "\n")
        page.raw("</UL>")
    page.raw("<CENTER><FONT SIZE=1>")
    links(page, ["Home", "Top of page", "Search", "Feedback"], "furniture", "", "", " | ")
    page.raw("<BR>&copy; ")
    page.put(
        f"{item.published.year} {item.outlet if with_name else 'Harbour Internet Services'}. {rng.choice(['All rights reserved.', 'Reproduction prohibited.'])}",
        "furniture",
    )
    page.raw("</FONT></CENTER></TD></TR></TABLE></BODY></HTML>")
    return page


@family
def react_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A story of a script-built site: hashed classes, sign-up boxes, adverts and teasers between the paragraphs."""
    item, t = items[0], tongue(rng, 0.2)
    css = {
        key: hashed(rng)
        for key in ("top", "nav", "h", "deck", "by", "time", "p", "ad", "rel", "news", "foot")
    }
    page = start(
        item.headline,
        rng,
        json_ld(item) if yes(rng, 0.7) else "",
        body='<body><div id="__next"><div>',
    )
    page.raw(f'<div class="{css["top"]}"><button>')
    page.put(rng.choice(["Menu", "Sections", "Skip to content"]), "furniture")
    page.raw("</button>")
    named = yes(rng, 0.8)
    if named:
        tag(page, 'a href="/"', item.outlet, "publication", 0, "outlet")
    links(page, some(rng, t["sub"], 1, 2), "furniture", "<span>", "</span>")
    page.raw(f'</div><div class="{css["nav"]}">')
    links(page, some(rng, t["menu"], 4, 8), "furniture", "<div>", "</div>")
    page.raw(f'</div><main><div class="{css["rel"]}">')
    if yes(rng, 0.6):
        tag(page, f'a class="{css["rel"]}"', item.topic, "section")
    tag(page, f'h1 class="{css["h"]}" data-testid="headline"', item.headline, "headline", 0)
    if item.deck and yes(rng, 0.7):
        tag(page, f'p class="{css["deck"]}"', item.deck, "deck", 0)
    if yes(rng, 0.4):
        figure(page, rng, 0, item, t)
    page.raw(f'<div class="{css["by"]}">')
    if item.authors and yes(rng, 0.85):
        page.raw("<span>")
        page.put(rng.choice(t["by"]), "byline", 0)
        page.raw("</span> ")
        names(page, 0, item.authors, f'a class="{css["by"]}" href="/by/x"')
    page.raw("</div>")
    form = rng.randrange(4)
    page.raw(f'<div class="{css["time"]}">')
    if form == 0:
        tag(
            page,
            "time",
            rng.choice(["2 hours ago", "5 hrs ago", "Just now", "yesterday", "38 minutes ago"]),
            "publication",
            0,
        )
    else:
        if form == 1:
            page.put(rng.choice(["Published", "First published", "Published on"]), "publication", 0)
            page.raw(" ")
        page.raw(f'<time datetime="{item.published.isoformat()}">')
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("</time>")
        if form == 2:
            page.raw(" · ")
            tag(page, "span", f"Updated {clock(rng)}", "publication", 0)
    if yes(rng, 0.5):
        page.raw(" <span>")
        page.put(f"{rng.randint(2, 9)} min read", "furniture")
        page.raw("</span>")
    page.raw("</div><div>")
    links(page, some(rng, t["share"], 2, 5), "furniture", "<button>", "</button>")
    page.raw('</div><section name="articleBody">')
    for i, words in enumerate(text_of(rng, item, items[1:])):
        tag(page, f'p class="{css["p"]}"', words, "body", 0)
        draw = rng.random()
        if draw < 0.12:
            page.raw(f'<div class="{css["ad"]}"><span>')
            page.put(rng.choice(t["ad"]), "furniture")
            page.raw("</span></div>")
        elif draw < 0.22:
            page.raw(f'<aside class="{css["rel"]}"><h3>')
            page.put(rng.choice(t["related"]), "furniture")
            page.raw("</h3>")
            links(page, elsewhere(rng, items[1:], 1, 3), "teaser", "<div>", "</div>")
            page.raw("</aside>")
        elif draw < 0.28:
            page.raw(f'<div class="{css["news"]}"><h4>')
            page.put(f"Sign up to {service(rng)}", "furniture")
            page.raw("</h4><p>")
            page.put(
                rng.choice(
                    [
                        "Our editors' pick of the day's stories, in your inbox at seven.",
                        "The week's best reporting, free, every Friday.",
                    ]
                ),
                "furniture",
            )
            page.raw("</p><button>")
            page.put("Sign up", "furniture")
            page.raw("</button></div>")
        elif draw < 0.34 and len(item.paragraphs) > 4:
            tag(page, "h2", rng.choice(SUBHEADS), "subhead", 0)
    page.raw(f'</section></div></main><div class="{css["foot"]}">')
    tag(page, "h2", rng.choice(t["most"]), "furniture")
    page.raw("<ol>")
    links(page, elsewhere(rng, items[1:], 3, 5), "teaser")
    page.raw("</ol><footer>")
    links(page, some(rng, t["foot"], 2, 5), "furniture", "<span>", "</span>", " ")
    page.raw("</footer></div></div></div><script>window.__STATE__={}</script>")
    return end(page)


@family
def live_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live page: one article of many timed entries, key points at the top, newest first or last."""
    item, t = items[0], TONGUES["en"]
    page = start(
        item.headline + " - live", rng, json_ld(item, "LiveBlogPosting") if yes(rng, 0.5) else ""
    )
    page.raw('<header><a class="logo" href="/">')
    if yes(rng, 0.8):
        page.put(item.outlet, "publication", 0, "outlet")
    else:
        page.put(rng.choice(["Menu", "Home"]), "furniture")
    page.raw("</a><nav>")
    links(page, some(rng, t["menu"], 3, 6), "furniture", "", "", " ")
    page.raw('</nav></header><main class="live">')
    tag(
        page,
        'span class="live-badge"',
        rng.choice(["LIVE", "Live", "Live updates", "As it happened"]),
        "furniture",
    )
    tag(
        page,
        "h1",
        item.headline + rng.choice(["", "", " – live updates", " – as it happened"]),
        "headline",
        0,
    )
    if item.deck and yes(rng, 0.5):
        tag(page, 'div class="standfirst"', item.deck, "deck", 0)
    page.raw('<div class="meta">')
    if item.authors and yes(rng, 0.7):
        page.raw("<span>")
        if yes(rng, 0.3):
            page.put("Live reporting by", "byline", 0)
            page.raw(" ")
        names(page, 0, item.authors, rng.choice(["", "a href='#'"]))
        page.raw("</span> ")
    if yes(rng, 0.8):
        page.raw("<time>")
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("</time>")
        if yes(rng, 0.5):
            page.raw(" ")
            tag(page, "span", f"Last updated {clock(rng)}", "publication", 0)
    page.raw("</div>")
    paragraphs = list(item.paragraphs)
    if yes(rng, 0.6):
        page.raw('<div class="key-events"><h2>')
        page.put(rng.choice(["Key events", "Key points", "Summary", "At a glance"]), "furniture")
        page.raw("</h2><ul>")
        links(
            page,
            [
                " ".join(words.split()[:9]).rstrip(".,")
                for words in rng.sample(paragraphs, min(3, len(paragraphs)))
            ],
            "contents",
        )
        page.raw("</ul></div>")
    minutes = rng.randint(16 * 60, 22 * 60)
    style = rng.choice(["{h:02}:{m:02}", "{h:02}.{m:02} CET", "{h:02}:{m:02} GMT", "{h:02}h{m:02}"])
    named_entries = yes(rng, 0.6)
    at = 0
    while at < len(paragraphs):
        page.raw(f'<article class="block" id="block-{at}"><p class="block-time">')
        page.put(style.format(h=minutes // 60, m=minutes % 60), "publication", 0)
        page.raw("</p>")
        minutes -= rng.randint(3, 60)
        if named_entries and yes(rng, 0.8):
            tag(page, "h2", rng.choice(SUBHEADS), "subhead", 0)
        if item.authors and yes(rng, 0.2):
            tag(page, 'p class="block-author"', rng.choice(item.authors), "byline", 0, "author")
        for _ in range(rng.randint(1, 2)):
            if at < len(paragraphs):
                tag(page, "p", paragraphs[at], "body", 0)
                at += 1
        if yes(rng, 0.5):
            page.raw('<div class="block-share">')
            links(page, some(rng, t["share"], 1, 3), "furniture", "", "", " ")
            page.raw("</div>")
        page.raw("</article>\n")
        if yes(rng, 0.15):
            tag(page, 'div class="ad-slot"', rng.choice(t["ad"]), "furniture")
    tag(page, "button", rng.choice(["Older", "Load more updates", "Show more"]), "furniture")
    page.raw("</main><aside>")
    tag(page, "h3", rng.choice(t["most"]), "furniture")
    page.raw("<ol>")
    links(page, elsewhere(rng, items[1:], 3, 6), "teaser")
    page.raw("</ol></aside><footer>")
    page.put(f"© {item.published.year}", "furniture")
    page.raw("</footer>")
    return end(page)


@family
def web_interview(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview on the web: questions in bold or italics, with the asker's name, initials or nothing before them."""
    item, t = items[0], tongue(rng, 0.2)
    page = start(item.headline, rng, body='<body class="article-interview">')
    page.raw('<div class="topbar">')
    outlet_top = yes(rng, 0.6)
    if outlet_top:
        tag(page, 'a class="brand"', item.outlet, "publication", 0, "outlet")
    links(page, some(rng, t["menu"], 3, 6), "furniture", "<span>", "</span>", " ")
    page.raw('</div><div class="content">')
    if yes(rng, 0.6):
        tag(
            page,
            'div class="kicker"',
            rng.choice(
                ["Interview", "INTERVIEW", "The conversation", "Q&A", f"Interview | {item.topic}"]
            ),
            "section",
        )
    tag(page, "h1", item.headline, "headline", 0)
    if item.deck and yes(rng, 0.7):
        tag(page, 'p class="lead"', item.deck, "deck", 0)
    line = []
    if item.authors and yes(rng, 0.8):
        line.append("names")
    if yes(rng, 0.8):
        line.append("date")
    rng.shuffle(line)
    for part in line:
        page.raw(f'<div class="{part}">')
        if part == "names":
            page.put(
                rng.choice([*t["by"], "Interview:", "Interview by", "Questions by"]), "byline", 0
            )
            page.raw(" ")
            names(page, 0, item.authors, "span")
        else:
            published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("</div>")
    figure(page, rng, 0, item, t)
    asker = rng.choice(
        [
            item.outlet + ":",
            "Q:",
            "",
            "",
            "Question:",
            "".join(w[0] for w in item.outlet.split()).upper() + ":",
        ]
    )
    answer = (
        rng.choice(["A:", "Answer:"])
        if asker.startswith("Q")
        else rng.choice(["", "", f"{item.topic.split()[0]}:"])
    )
    paragraphs = list(item.paragraphs)
    if yes(rng, 0.6):
        tag(page, "p", paragraphs.pop(0), "body", 0) if len(paragraphs) > 1 else None
    bold = rng.choice(["strong", "b", "em", 'p class="question"', "h3"])
    questions = rng.sample(QUESTIONS, min(len(QUESTIONS), len(paragraphs)))
    for i, words in enumerate(paragraphs):
        if i < len(questions) and yes(rng, 0.85):
            block = bold.startswith(("p", "h3"))
            page.raw("" if block else "<p>")
            tag(page, bold, f"{asker} {questions[i]}".strip(), "body", 0)
            page.raw("\n" if block else "</p>\n")
        tag(page, "p", f"{answer} {words}".strip(), "body", 0)
        if i == 3 and yes(rng, 0.4):
            page.raw('<aside class="teaser-box"><span>')
            page.put(rng.choice(t["related"]), "furniture")
            page.raw("</span>")
            links(page, elsewhere(rng, items[1:], 1, 2), "teaser", "<p>", "</p>")
            page.raw("</aside>")
    if yes(rng, 0.3):
        page.raw('<p class="note"><i>')
        page.put(
            rng.choice(
                [
                    "The conversation has been edited for length and clarity.",
                    "The interview was held before the vote.",
                ]
            ),
            "body",
            0,
        )
        page.raw("</i></p>")
    if not outlet_top:
        page.raw('<p class="source">')
        page.put(rng.choice(["Source:", "©", "First published in"]), "publication", 0)
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</p>")
    page.raw("</div><footer>")
    links(page, some(rng, t["foot"], 2, 4), "furniture", "", "", " · ")
    page.raw("</footer>")
    return end(page)


@family
def amp_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A stripped mobile page: amp elements, a sidebar menu at the end of the page, an advert after the second paragraph."""
    item, t = items[0], tongue(rng, 0.3)
    page = Page(media_type="text/html")
    page.raw(
        f'<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><link rel="canonical" href="{item.url}"><title>{html.escape(item.headline)}</title>'
    )
    page.raw("<style amp-custom>.h{color:#111}</style></head><body>\n" + json_ld(item))
    page.raw(
        '<header class="amp-header"><button on="tap:sidebar.toggle">☰</button><amp-img src="/logo.svg" width="120" height="30"></amp-img></header><article>'
    )
    if yes(rng, 0.5):
        tag(page, 'a class="section"', item.topic, "section")
    tag(page, "h1", item.headline, "headline", 0)
    if item.deck and yes(rng, 0.4):
        tag(page, "h2", item.deck, "deck", 0)
    page.raw('<div class="amp-meta">')
    order = ["outlet", "author", "date"]
    rng.shuffle(order)
    for part in order:
        if part == "outlet" and yes(rng, 0.7):
            tag(page, "span", item.outlet, "publication", 0, "outlet")
        elif part == "author" and item.authors and yes(rng, 0.6):
            page.raw("<span>")
            names(page, 0, item.authors, "", None)
            page.raw("</span>")
        elif part == "date" and yes(rng, 0.8):
            page.raw("<time>")
            published(page, 0, item, rng.choice(WEB_DAYS))
            if yes(rng, 0.4):
                page.raw(", ")
                page.put(clock(rng), "publication", 0)
            page.raw("</time>")
        page.raw(" ")
    page.raw("</div>")
    if item.caption and yes(rng, 0.6):
        page.raw(
            '<figure><amp-img src="l.jpg" width="16" height="9" layout="responsive"></amp-img><figcaption>'
        )
        page.put(item.caption, "caption", 0)
        page.raw("</figcaption></figure>")
    page.raw('<div class="amp-content">')
    for i, words in enumerate(text_of(rng, item, items[1:])):
        tag(page, "p", words, "body", 0)
        if i == 1 and yes(rng, 0.6):
            page.raw('<div class="ad">')
            page.put(rng.choice(t["ad"]), "furniture")
            page.raw("<amp-ad width=300 height=250></amp-ad></div>")
    page.raw("</div><amp-social-share type=email></amp-social-share>")
    if yes(rng, 0.6):
        tag(
            page,
            'a class="full-site" href="/"',
            rng.choice(["View full site", "Leave a comment", "Open in app", *t["more"]]),
            "furniture",
        )
    page.raw("</article>")
    if yes(rng, 0.6):
        page.raw("<section><h3>")
        page.put(rng.choice(t["related"]), "furniture")
        page.raw("</h3>")
        for words in elsewhere(rng, items[1:], 2, 5):
            page.raw('<a class="card" href="/amp/x"><amp-img></amp-img><div>')
            page.put(words, "teaser")
            page.raw("</div></a>")
        page.raw("</section>")
    page.raw('<amp-sidebar id="sidebar" layout="nodisplay"><ul>')
    links(page, [*t["home"], *some(rng, t["menu"], 3, 7)])
    page.raw("</ul></amp-sidebar>")
    return end(page)


@family
def drupal_node(rng: random.Random, items: Sequence[Item]) -> Page:
    """A node of a content system with labelled fields: breadcrumbs, "Submitted by", field labels, attachments."""
    item, t = items[0], TONGUES["en"]
    page = start(
        item.headline,
        rng,
        body='<body class="html not-front not-logged-in page-node node-type-press-clipping">',
    )
    page.raw('<div id="header"><a href="#main-content" class="element-invisible">')
    page.put("Skip to main content", "furniture")
    page.raw('</a><div id="site-name">')
    own_site = yes(rng, 0.5)
    if own_site:
        page.put(item.outlet, "publication", 0, "outlet")
    else:
        page.put(
            rng.choice(
                [
                    "Institute for Coastal Studies",
                    "Foundation for Open Towns",
                    "Ministry of Regional Works",
                    "Harbour Workers' Union",
                ]
            ),
            "furniture",
        )
    page.raw('</div></div><div class="breadcrumb">')
    links(
        page,
        ["Home", rng.choice(["News", "In the media", "Press room", "Clippings"])],
        "furniture",
        "",
        "",
        " » ",
    )
    page.raw('</div><div class="tabs">')
    if yes(rng, 0.3):
        links(page, ["View", "Printer-friendly version"], "furniture", "<li>", "</li>")
    page.raw('</div><h1 class="title" id="page-title">')
    page.put(item.headline, "headline", 0)
    page.raw('</h1><div id="node-1187" class="node node-article clearfix">')
    if yes(rng, 0.4):
        page.raw('<div class="submitted">')
        page.put(
            f"Submitted by {rng.choice(['admin', 'webmaster', 'press_office', 'editor2'])} on {day(item.published + timedelta(days=rng.randint(0, 3)), 'mail')} - {rng.randint(7, 19):02}:{rng.randint(0, 59):02}",
            "furniture",
        )
        page.raw("</div>")
    fields = []
    if not own_site:
        fields.append("source")
    if yes(rng, 0.9):
        fields.append("date")
    if item.authors and yes(rng, 0.6):
        fields.append("author")
    if yes(rng, 0.4):
        fields.append("link")
    rng.shuffle(fields)
    labels = yes(rng, 0.7)
    style = rng.choice(WEB_DAYS)
    words_of = {"source": ["Source:", "Publication:", "Outlet:"], "date": ["Date:", "Published:", "Publication date:"],
                "author": ["Author:", "Author(s):", "Byline:"], "link": ["Link:", "URL:", "Original:"]}  # fmt: skip

    def put_fields() -> None:
        for name in fields:
            page.raw(f'<div class="field field-name-field-{name} field-label-inline clearfix">')
            role = {"author": "byline", "link": "source_line"}.get(name, "publication")
            if labels:
                tag(page, 'div class="field-label"', rng.choice(words_of[name]), role, 0)
                page.raw("&nbsp;")
            page.raw('<div class="field-items"><div class="field-item even">')
            if name == "source":
                page.put(item.outlet, role, 0, "outlet")
            elif name == "date":
                page.raw('<span class="date-display-single">')
                published(page, 0, item, style)
                page.raw("</span>")
            elif name == "author":
                names(page, 0, item.authors, "", None)
            else:
                tag(page, f'a href="{item.url}"', item.url, role, 0, "url")
            page.raw("</div></div></div>\n")

    after = yes(rng, 0.35)
    if not after:
        put_fields()
    page.raw(
        '<div class="field field-name-body field-type-text-with-summary"><div class="field-items"><div class="field-item even">'
    )
    if item.deck and yes(rng, 0.4):
        tag(page, "h3", item.deck, "deck", 0)
    if yes(rng, 0.3):
        figure(page, rng, 0, item, t)
    for words in text_of(rng, item, items[1:]):
        if yes(rng, 0.1):
            page.raw("<p>&nbsp;</p>")
        tag(page, rng.choice(["p", "p", 'p class="rtejustify"']), words, "body", 0)
        page.raw("\n")
    page.raw("</div></div></div>")
    if after:
        put_fields()
    page.raw('<ul class="links inline">')
    links(
        page,
        some(
            rng,
            ["Log in or register to post comments", "45 reads", "Send to friend", "Download PDF"],
            1,
            3,
        ),
    )
    page.raw('</ul></div><div class="region-sidebar-second"><h2>')
    page.put(rng.choice(["Recent content", "In the media", "Upcoming events"]), "furniture")
    page.raw('</h2><div class="view-content">')
    for words in elsewhere(rng, items[1:], 2, 5):
        page.raw('<div class="views-row"><span class="field-content"><a href="/node/9">')
        page.put(words, "teaser")
        page.raw("</a></span></div>")
    page.raw("</div></div>")
    return end(page)


@family
def printer_friendly_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """The print version of a story: bare text with line breaks, the address at the top or the foot, a copyright line."""
    item = items[0]
    page = Page(media_type="text/html")
    page.raw(
        f'<html><head><title>{html.escape(item.outlet)}</title><style>body{{font:12pt serif}}</style></head><body onload="window.print()">\n'
    )
    url_first = yes(rng, 0.3)
    if yes(rng, 0.5):
        page.raw('<div align="right">')
        links(
            page,
            rng.choice([["Close window"], ["Print this page", "Close"], ["Back to article"]]),
            "furniture",
            "[",
            "] ",
        )
        page.raw("</div>")
    outlet_line = yes(rng, 0.75)
    if outlet_line:
        tag(
            page,
            "b",
            rng.choice([item.outlet, item.outlet.upper(), item.host]),
            "publication",
            0,
            "outlet",
        )
        page.raw("<br>\n")
    if url_first:
        tag(page, "small", item.url, "source_line", 0, "url")
        page.raw("<br>\n")
    page.raw("<hr noshade>")
    pieces = ["headline"]
    if yes(rng, 0.85):
        pieces.insert(rng.choice([0, 1]), "date")
    if item.authors and yes(rng, 0.7):
        pieces.append("names")
    if item.deck and yes(rng, 0.4):
        pieces.insert(pieces.index("headline") + 1, "deck")
    for part in pieces:
        if part == "headline":
            tag(page, rng.choice(["h1", "h3", 'font size="+2"']), item.headline, "headline", 0)
        elif part == "deck":
            tag(page, "i", item.deck, "deck", 0)
        elif part == "date":
            published(page, 0, item, rng.choice([*WEB_DAYS, "dashes", "mail"]))
        else:
            page.put(rng.choice(["By", "by", "From"]), "byline", 0)
            page.raw(" ")
            names(page, 0, item.authors)
        page.raw("<br>\n")
    page.raw("<br>\n")
    gap = rng.choice(["<br><br>\n", "<br>\n<br>\n", "<p>", "<br/>&nbsp;<br/>"])
    for i, words in enumerate(text_of(rng, item, items[1:], 0.35)):
        if i == 0 and yes(rng, 0.5):
            words = (
                f"{item.place.upper()} {rng.choice(['(' + item.outlet + ')', '—', '-'])} {words}"
            )
        page.put(words, "body", 0)
        page.raw(gap)
    page.raw("<hr>")
    if not url_first and yes(rng, 0.7):
        page.put(
            rng.choice(["Find this article at:", "URL:", "Article address:", "Printed from"]),
            "source_line",
            0,
        )
        page.raw("<br>")
        page.put(item.url, "source_line", 0, "url")
        page.raw("<br>")
    page.put(
        rng.choice(
            [
                f"© {item.published.year} {item.outlet}",
                f"Copyright {item.published.year}. This material may not be published, broadcast or redistributed.",
                "Page 1 of 1",
            ]
        ),
        "furniture",
    )
    return end(page)


@family
def browser_reader_view(rng: random.Random, items: Sequence[Item]) -> Page:
    """A browser's reader view: the host on top, headline, names, reading time, then the text in one container."""
    item = items[0]
    page = start(
        item.headline,
        rng,
        body='<body class="light sans-serif loaded"><div class="container"><div class="header reader-header reader-show-element">',
    )
    tag(
        page,
        f'a class="domain reader-domain" href="{item.url}"',
        rng.choice([item.host, "www." + item.host, item.outlet]),
        "publication",
        0,
        "outlet",
    )
    page.raw('<div class="domain-border"></div>')
    tag(page, 'h1 class="reader-title"', item.headline, "headline", 0)
    if item.authors and yes(rng, 0.75):
        page.raw('<div class="credits reader-credits">')
        names(page, 0, item.authors, "", rng.choice(["and", None]))
        if yes(rng, 0.3):
            page.raw(" | ")
            published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("</div>")
    page.raw('<div class="meta-data"><div class="reader-estimated-time">')
    page.put(rng.choice(["3-4 minutes", "5 minutes", "6-8 minutes", "2 minutes"]), "furniture")
    page.raw(
        '</div></div></div><hr><div class="content"><div class="moz-reader-content reader-show-element"><div id="readability-page-1" class="page">'
    )
    if item.deck and yes(rng, 0.35):
        tag(page, "p", item.deck, "deck", 0)
    if yes(rng, 0.4):
        published(page, 0, item, "us_short")
    if yes(rng, 0.4):
        figure(page, rng, 0, item, TONGUES["en"])
    for i, words in enumerate(text_of(rng, item, items[1:], 0.3)):
        if i and i % 4 == 0 and yes(rng, 0.5):
            tag(page, "h2", rng.choice(SUBHEADS), "subhead", 0)
        if i == 2 and yes(rng, 0.3):
            page.raw("<p><strong>")
            page.put("READ MORE: " + elsewhere(rng, items[1:], 1, 1)[0], "teaser")
            page.raw("</strong></p>")
        page.raw("<p>")
        page.put(words, "body", 0)
        page.raw("</p>\n")
    page.raw("</div></div></div></div>")
    return end(page)


@family
def paywalled_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A subscriber story seen by a guest: one to three paragraphs, then an offer, prices and other stories."""
    item, t = items[0], tongue(rng, 0.35)
    page = start(item.headline, rng, json_ld(item), body='<body class="paywall-active">')
    page.raw('<header role="banner"><div class="masthead__logo">')
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</div><ul>")
    links(page, [*some(rng, t["menu"], 3, 6), *t["sub"][:2]])
    page.raw("</ul></header><article itemscope>")
    tag(
        page,
        'span class="badge-plus"',
        rng.choice(["Plus", "+", "Subscribers only", "Premium", "For members"])
        if t is TONGUES["en"]
        else "Plus",
        "furniture",
    )
    if yes(rng, 0.5):
        tag(page, 'p class="overline"', item.topic, "section")
    tag(page, 'h1 itemprop="headline"', item.headline, "headline", 0)
    if item.deck and yes(rng, 0.8):
        tag(page, 'p itemprop="description"', item.deck, "deck", 0)
    page.raw('<p class="article__meta">')
    if item.authors and yes(rng, 0.8):
        page.put(rng.choice(t["by"]), "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors, 'span itemprop="author"', None)
        page.raw(" &middot; ")
    if yes(rng, 0.85):
        page.raw("<time>")
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("</time>")
        if yes(rng, 0.4):
            page.raw(", ")
            page.put(clock(rng), "publication", 0)
    page.raw("</p>")
    figure(page, rng, 0, item, t)
    shown = list(item.paragraphs)[: rng.randint(1, 3)]
    for i, words in enumerate(shown):
        cut = i == len(shown) - 1 and yes(rng, 0.4)
        tag(
            page,
            'p class="faded"' if cut else "p",
            " ".join(words.split()[:18]) + rng.choice(["…", " ..."])
            if cut and len(words.split()) > 20
            else words,
            "body",
            0,
        )
    page.raw('</article><div class="offer-box"><h2>')
    page.put(
        rng.choice(
            [
                "This article is for subscribers.",
                "Keep reading for 1 a week",
                "You have 0 free articles left",
                "Already a subscriber? Log in",
                "Support local reporting",
            ]
        ),
        "furniture",
    )
    page.raw("</h2><ul>")
    links(
        page,
        ["Unlimited access to all articles", "Cancel at any time", "The e-paper from 10 pm"][
            : rng.randint(1, 3)
        ],
    )
    page.raw("</ul><button>")
    page.put(rng.choice(["Choose your plan", "Try one month for free", *t["sub"][:1]]), "furniture")
    page.raw('</button></div><section class="recirc">')
    tag(page, "h3", rng.choice(t["most"] + t["related"]), "furniture")
    for words in elsewhere(rng, items[1:], 3, 6):
        page.raw('<div class="recirc-card">')
        tag(page, "h4", words, "teaser")
        if yes(rng, 0.3):
            tag(page, "span", rng.choice(["Plus", "3 min", "Video"]), "furniture")
        page.raw("</div>")
    page.raw("</section>")
    return end(page)


@family
def portal_wire_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A story that a big portal carries from a provider: provider line, "via", comment count, stream of teasers below."""
    item, t = items[0], tongue(rng, 0.2)
    portal = rng.choice(
        ["Webwest", "Hallo Online", "Portico", "Inbox Today", "Quay.example", "StartHere"]
    )
    page = start(f"{item.headline} - {portal}", rng)
    page.raw('<div id="ybar"><form>')
    links(
        page,
        ["Mail", "Search", "Finance", "Sports", "Games", "Horoscope"][: rng.randint(3, 6)],
        "furniture",
        "",
        "",
        " ",
    )
    page.raw("</form></div>")
    tag(
        page,
        'a id="logo"',
        f"{portal} {rng.choice(['News', 'Nachrichten', 'Actualités', 'News UK'])}",
        "furniture",
    )
    page.raw('<div class="caas"><div class="caas-attr"><div class="caas-logo">')
    above = yes(rng, 0.5)

    def provider() -> None:
        form = rng.randrange(3)
        if form == 0:
            tag(page, "span", item.outlet, "publication", 0, "outlet")
        elif form == 1:
            page.raw("<span>")
            page.put(
                rng.choice(["Provided by", "From our partner", "Content from", "By:"]),
                "publication",
                0,
            )
            page.raw(" <b>")
            page.put(item.outlet, "publication", 0, "outlet")
            page.raw("</b></span>")
        else:
            tag(page, "span", item.outlet, "publication", 0, "outlet")
            page.raw(" ")
            tag(
                page,
                "span",
                f"via {rng.choice([portal, 'Northline Newswire', 'Content Harbour'])}",
                "publication",
                0,
            )

    if above:
        provider()
    page.raw("</div></div><header>")
    tag(page, "h1", item.headline, "headline", 0)
    page.raw("</header>")
    if not above:
        provider()
    page.raw('<div class="caas-attr-meta">')
    if item.authors and yes(rng, 0.6):
        page.raw('<span class="caas-author">')
        names(page, 0, item.authors, "", rng.choice(["and", None]))
        page.raw("</span> ")
    if yes(rng, 0.8):
        page.raw("<time>")
        published(page, 0, item, rng.choice(["us_weekday", "us_short", "us", "short", "dots"]))
        page.raw(" ")
        page.put(rng.choice(["at ", "", ""]) + clock(rng), "publication", 0)
        page.raw("</time>")
    if yes(rng, 0.6):
        page.raw(" · ")
        tag(page, "span", f"{rng.randint(1, 9)} min read", "furniture")
    page.raw("</div><div>")
    links(
        page,
        [f"{rng.randint(2, 900)} Comments", "Link copied", "More"][: rng.randint(1, 3)],
        "furniture",
        "<button>",
        "</button>",
    )
    page.raw('</div><div class="caas-body">')
    for i, words in enumerate(text_of(rng, item, items[1:])):
        if i == 0 and yes(rng, 0.6):
            words = f"{item.place.upper()} ({rng.choice([item.outlet, item.place[:3].upper() + 'P'])}) — {words}"
        tag(page, "p", words, "body", 0)
        if i == 2 and yes(rng, 0.5):
            tag(page, 'div class="ad"', rng.choice(t["ad"]), "furniture")
        if i == 3 and yes(rng, 0.4):
            page.raw("<p>")
            tag(
                page,
                "b",
                rng.choice(["More from", "Also from", "Most read on"]) + f" {portal}:",
                "furniture",
            )
            page.raw("</p><ul>")
            links(page, elsewhere(rng, items[1:], 1, 3), "teaser")
            page.raw("</ul>")
    if yes(rng, 0.4):
        page.raw("<p><em>")
        page.put(
            f"(Reporting by {' and '.join(item.authors) or 'our staff'}; editing in {item.place})",
            "body",
            0,
        )
        page.raw("</em></p>")
    page.raw('</div></div><ul class="stream">')
    for words in elsewhere(rng, items[1:], 4, 8):
        page.raw('<li class="stream-item">')
        tag(page, "h3", words, "teaser")
        if yes(rng, 0.6):
            tag(
                page,
                "div",
                rng.choice(
                    [
                        "Ad • " + rng.choice(ADS),
                        "Sponsored",
                        "Sports • 3h ago",
                        "Lifestyle • 1d ago",
                    ]
                ),
                "furniture",
            )
        page.raw("</li>")
    page.raw("</ul>")
    return end(page)


@family
def photo_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A story told with pictures: captions and credits between short paragraphs, a counter on each picture."""
    item = items[0]
    page = start(item.headline, rng, body='<body class="gallery-page">')
    page.raw("<header>")
    tag(page, "a", item.outlet, "publication", 0, "outlet")
    page.raw("</header>")
    tag(
        page,
        'p class="flag"',
        rng.choice(["In pictures", "Photo essay", "Gallery", "Picture story"]),
        "section",
    )
    tag(page, "h1", item.headline, "headline", 0)
    if item.deck:
        tag(page, 'div class="intro"', item.deck, "deck", 0)
    page.raw('<p class="info">')
    if item.authors and yes(rng, 0.8):
        page.put(
            rng.choice(["Photographs and text by", "Words by", "Story:", "Pictures and words:"]),
            "byline",
            0,
        )
        page.raw(" ")
        names(page, 0, item.authors)
        page.raw("<br>")
    if yes(rng, 0.7):
        published(page, 0, item, rng.choice(WEB_DAYS))
    page.raw("</p>")
    shots = [item.caption] if item.caption else []
    shots += [f"{rng.choice(['The road into', 'A street in', 'Evening light over', 'The market at', 'Children near'])} {item.place}.",
              f"{rng.choice(['Volunteers', 'Visitors', 'Workers', 'Two sisters'])} wait for news in {item.place}, {item.published:%B}."]  # fmt: skip
    counter = yes(rng, 0.5)
    total = len(shots)
    for i, words in enumerate(item.paragraphs):
        if shots and yes(rng, 0.7):
            page.raw('<figure class="full-bleed"><img src="/g/x.jpg" loading="lazy">')
            if counter:
                tag(page, 'span class="count"', f"{total - len(shots) + 1}/{total}", "furniture")
            tag(page, "figcaption", shots.pop(0), "caption", 0)
            if item.credit and yes(rng, 0.7):
                tag(page, "cite", item.credit, "credit", 0)
            page.raw("</figure>\n")
        tag(page, "p", words, "body", 0)
        page.raw("\n")
        if i == len(item.paragraphs) // 2 and yes(rng, 0.3):
            page.raw("<blockquote>")
            page.put(
                "“"
                + rng.choice(
                    [
                        "We stayed because nobody told us to go",
                        "You learn to listen to the water",
                        "It was quiet for once",
                    ]
                )
                + "”",
                "body",
                0,
            )
            page.raw("</blockquote>")
    page.raw("<nav>")
    links(page, ["Previous gallery", "Next gallery"], "furniture", "", "", " ")
    page.raw("</nav>")
    for words in elsewhere(rng, items[1:], 2, 4):
        tag(page, 'div class="tile"', words, "teaser")
    return end(page)


@family
def explainer_with_contents(rng: random.Random, items: Sequence[Item]) -> Page:
    """An analysis with an "In this article" list, key points, question subheads and a fact box."""
    item, t = items[0], TONGUES["en"]
    page = start(item.headline, rng, json_ld(item, "AnalysisNewsArticle") if yes(rng, 0.5) else "")
    page.raw('<div class="l-site"><header class="o-header">')
    links(page, ["Skip to navigation", "Skip to content"][: rng.randint(0, 2)], "furniture", "", "")
    tag(page, 'a class="o-header__logo"', item.outlet, "publication", 0, "outlet")
    page.raw("</header><article>")
    tag(
        page,
        "span",
        rng.choice(["Explainer", "Analysis", "The big read", "Explained", "Background"]),
        "section",
    )
    page.raw("<h1>")
    page.put(item.headline, "headline", 0)
    page.raw("</h1>")
    if item.deck and yes(rng, 0.7):
        tag(page, 'p class="o-topper__standfirst"', item.deck, "deck", 0)
    if yes(rng, 0.5) and item.authors:
        page.raw('<div class="byline">')
        names(page, 0, item.authors, "a")
        page.raw(" ")
        page.put(f"in {item.place}", "byline", 0)
        page.raw("</div>")
    if yes(rng, 0.8):
        page.raw('<div><time class="o-date">')
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("</time></div>")
    paragraphs = list(item.paragraphs)
    heads = rng.sample(
        [
            *SUBHEADS,
            "What is at stake?",
            "How did we get here?",
            "Who decides?",
            "What are the options?",
            "Could it fail?",
        ],
        max(1, len(paragraphs) // 2),
    )
    if yes(rng, 0.6):
        page.raw('<nav class="toc"><p>')
        page.put(rng.choice(["In this article", "Contents", "Jump to"]), "furniture")
        page.raw("</p><ol>")
        links(page, heads, "contents")
        page.raw("</ol></nav>")
    if yes(rng, 0.5):
        tag(page, "h2", rng.choice(["Key points", "The short version", "In brief"]), "subhead", 0)
        page.raw("<ul>")
        for words in [
            f"{item.place} is at the centre of the dispute.",
            "A decision is expected within weeks.",
            "The cost is not yet known.",
        ][: rng.randint(2, 3)]:
            tag(page, "li", words, "body", 0)
        page.raw("</ul>")
    for i, words in enumerate(paragraphs):
        if i % 2 == 1 and i // 2 < len(heads):
            tag(page, 'h2 id="s"', heads[i // 2], "subhead", 0)
        tag(page, "p", words, "body", 0)
        if i == 1:
            if yes(rng, 0.4):
                figure(page, rng, 0, item, t)
            if yes(rng, 0.4):
                page.raw('<div class="promo">')
                tag(page, "p", rng.choice(t["related"]), "furniture")
                links(page, elsewhere(rng, items[1:], 1, 2), "teaser", "<p>", "</p>")
                page.raw("</div>")
    if yes(rng, 0.5):
        page.raw('<aside class="factbox">')
        tag(
            page,
            "h3",
            rng.choice([f"{item.place} in figures", "Timeline", f"About {item.place}"]),
            "subhead",
            0,
        )
        page.raw("<dl>")
        for year, words in (
            (1921, "First charter"),
            (1968, "Great flood"),
            (2004, "New harbour opened"),
        ):
            tag(page, "dt", f"{year + rng.randint(0, 9)}:", "body", 0)
            tag(page, "dd", words, "body", 0)
        page.raw("</dl></aside>")
    page.raw("</article><footer>")
    links(page, some(rng, t["foot"], 2, 5), "furniture", "", "", " ")
    page.raw("</footer></div>")
    return end(page)


@family
def blogger_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """A hosted blog that reposts a newspaper's article: date header above, "Posted by", labels, archive tree."""
    item = items[0]
    blog = rng.choice(
        [
            "Notes from the Quay",
            "The Angry Ratepayer",
            "Tidal Thoughts",
            "Press Cuttings Corner",
            "My Valley, My Views",
        ]
    )
    page = start(
        f"{blog}: {item.headline}",
        rng,
        body='<body class="variant-dark"><div class="content-outer"><div class="header-inner">',
    )
    tag(page, 'h1 class="title"', blog, "furniture")
    if yes(rng, 0.5):
        tag(
            page,
            'p class="description"',
            rng.choice(
                [
                    "What the papers will not tell you (and what they do)",
                    "Just another collection of clippings",
                ]
            ),
            "furniture",
        )
    page.raw('</div><div class="blog-posts hfeed"><div class="date-outer">')
    posted = item.published + timedelta(days=rng.choice([0, 0, 1, 2]))
    tag(page, 'h2 class="date-header"', day(posted, "us_weekday"), "furniture")
    page.raw(
        '<div class="post hentry"><h3 class="post-title entry-title"><a href="/2031/03/x.html">'
    )
    page.put(item.headline, "headline", 0)
    page.raw(
        '</a></h3><div class="post-body entry-content"><div dir="ltr" style="text-align: left;" trbidi="on">'
    )
    comment = yes(rng, 0.5)
    if comment:
        page.raw("<i>")
        page.put(
            rng.choice(
                [
                    "Found this in the paper today and thought it worth keeping.",
                    "For those without a subscription, here it is in full.",
                    "No comment needed, I think.",
                ]
            ),
            "furniture",
        )
        page.raw("</i><br /><br />\n")
    at_end = yes(rng, 0.4)

    def source() -> None:
        form = rng.randrange(3)
        if form == 0:
            page.put("Source:", "publication", 0)
            page.raw(" ")
            page.put(item.outlet, "publication", 0, "outlet")
        elif form == 1:
            page.put(item.outlet, "publication", 0, "outlet")
            page.raw(", ")
            published(page, 0, item, rng.choice(WEB_DAYS))
        else:
            if item.authors:
                names(page, 0, item.authors)
                page.raw(", ")
            page.raw("<i>")
            page.put(item.outlet, "publication", 0, "outlet")
            page.raw("</i> (")
            published(page, 0, item, "short")
            page.raw(")")
        if yes(rng, 0.4):
            page.raw(f'<br /><a href="{item.url}">')
            page.put(item.url, "source_line", 0, "url")
            page.raw("</a>")
        page.raw("<br /><br />\n")

    if not at_end:
        source()
    if yes(rng, 0.4) and item.caption:
        page.raw(
            '<table class="tr-caption-container"><tbody><tr><td><img src="https://bp.example/s320/a.jpg"></td></tr><tr><td class="tr-caption">'
        )
        page.put(item.caption, "caption", 0)
        page.raw("</td></tr></tbody></table>")
    for words in item.paragraphs:
        page.put(words, "body", 0)
        page.raw("<br />\n<br />\n")
    if at_end:
        source()
    page.raw('</div></div><div class="post-footer"><span class="post-author vcard">')
    page.put(
        f"Posted by {rng.choice(['tidewatcher', 'Old Salt', 'M.', 'ratepayer_7'])} at {clock(rng)}",
        "furniture",
    )
    page.raw("</span>")
    links(
        page, ["Email This", "Print this", "Share"][: rng.randint(0, 3)], "furniture", "", "", " "
    )
    page.raw('<div class="post-labels">')
    page.put(f"Labels: {item.topic}, {item.place}", "furniture")
    page.raw("</div></div></div></div>")
    if yes(rng, 0.5):
        page.raw('<div id="comments"><h4>')
        page.put("2 comments:", "furniture")
        page.raw("</h4>")
        for who, words in (
            ("Anonymous said...", "And who pays for it? We do."),
            ("gull said...", "I was there. It was worse than they write."),
        ):
            tag(page, "dt", who, "furniture")
            tag(page, "dd", words, "furniture")
        page.raw("</div>")
    page.raw('</div><div class="sidebar"><h2>')
    page.put("Blog Archive", "furniture")
    page.raw("</h2><ul>")
    links(
        page,
        [
            f"▼ {posted:%B} ({rng.randint(2, 9)})",
            *elsewhere(rng, items[1:], 2, 4),
            f"► {posted.year - 1} (88)",
        ],
        "teaser",
    )
    page.raw("</ul></div></div>")
    return end(page)


@family
def digitised_newspaper_record(rng: random.Random, items: Sequence[Item]) -> Page:
    """A library's record of a digitised newspaper article: metadata table, text-correction notes, OCR text in lines."""
    item = items[0]
    page = start("Article", rng, body='<body id="viewer">')
    page.raw('<div class="top">')
    links(
        page,
        rng.choice(
            [["Home", "About", "Newspapers", "Search"], ["Browse", "Search", "Help", "Log in"]]
        ),
        "furniture",
        "",
        "",
        " | ",
    )
    page.raw("</div>")
    if yes(rng, 0.5):
        tag(
            page,
            "p",
            rng.choice(
                ["National Memory Library", "Digital Newspaper Vault", "Historic Press Collection"]
            ),
            "furniture",
        )
    page.raw('<div class="breadcrumb">')
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw(" &gt; ")
    published(page, 0, item, rng.choice(["uk_weekday", "uk", "short", "ordinal"]))
    page.raw(" &gt; ")
    number = rng.randint(1, 16)
    page.put(f"Page {number}", "publication", 0)
    page.raw(" &gt; ")
    if yes(rng, 0.4):
        page.put("Article", "furniture")
    page.raw("</div>")
    tag(
        page,
        'h2 class="article-title"',
        item.headline.upper() if yes(rng, 0.4) else item.headline,
        "headline",
        0,
    )
    if yes(rng, 0.5):
        page.raw('<table class="meta">')
        for label, kind in rng.sample(
            [("Title", "outlet"), ("Date", "date"), ("Category", "category"), ("Place", "place")], 4
        ):
            role = "publication" if kind in ("outlet", "date") else "furniture"
            page.raw("<tr><th>")
            page.put(label, role, 0 if role == "publication" else None)
            page.raw("</th><td>")
            if kind == "outlet":
                page.put(item.outlet, role, 0, "outlet")
            elif kind == "date":
                published(page, 0, item, "uk")
            else:
                page.put(
                    {
                        "category": rng.choice(["Article", "News", "Illustrated"]),
                        "place": item.place,
                    }[kind],
                    "furniture",
                )
            page.raw("</td></tr>")
        page.raw("</table>")
    tag(
        page,
        "p",
        rng.choice(
            [
                "No corrections yet. Log in to correct text.",
                "This text was generated by computer and may contain errors.",
                f"{rng.randint(2, 80)} text corrections",
            ]
        ),
        "furniture",
    )
    page.raw('<div class="ocr">')
    width = rng.choice([34, 38, 42])
    broken = yes(rng, 0.6)
    for words in item.paragraphs:
        if broken:
            page.raw("<p>")
            for line in textwrap.wrap(words, width):
                page.raw("<span class='line'>")
                page.put(line, "body", 0)
                page.raw("</span>\n<br>")
            page.raw("</p>")
        else:
            tag(page, "p", words, "body", 0)
    page.raw("</div>")
    tag(page, "h3", rng.choice(["Cite this article", "Citation"]), "furniture")
    page.put(
        f"{item.outlet}, {day(item.published, 'uk')}, p. {number}. Permanent link: https://vault.example/nla-{rng.randint(10**6, 10**7)}",
        "source_line",
        0,
    )
    page.raw("<h3>")
    page.put(rng.choice(["Other articles on this page", "Also on this page"]), "furniture")
    page.raw("</h3><ul>")
    links(
        page,
        [words.upper() for words in elsewhere(rng, items[1:], 2, 4)] + ["Advertisements"],
        "teaser",
    )
    page.raw("</ul>")
    return end(page)


@family
def story_with_comments(rng: random.Random, items: Sequence[Item]) -> Page:
    """A local paper's story in semantic HTML5 with a long thread of readers' comments below it."""
    item, t = items[0], TONGUES["en"]
    page = start(item.headline, rng, '<meta name="viewport" content="width=device-width">')
    page.raw("<header><h2>")
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</h2><nav><ul>")
    links(
        page, ["News", "Sport", "What's On", "Jobs", "Homes", "Announcements"][: rng.randint(3, 6)]
    )
    page.raw("</ul></nav></header><main><article><header>")
    tag(page, "h1", item.headline, "headline", 0)
    page.raw("<p>")
    if item.authors and yes(rng, 0.8):
        page.put(rng.choice(["By", "Reporter:"]), "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors, 'a rel="author"')
        if yes(rng, 0.4):
            page.raw(" ")
            tag(
                page,
                "span",
                rng.choice(
                    ["@harbourdesk", "Senior Reporter", "Local Democracy Reporter", "Trainee"]
                ),
                "byline",
                0,
            )
        page.raw(" ")
    if yes(rng, 0.85):
        page.raw("<time>")
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("</time>")
    page.raw("</p></header>")
    figure(page, rng, 0, item, t)
    for i, words in enumerate(item.paragraphs):
        if i == 0 and yes(rng, 0.3):
            page.raw("<p><b>")
            page.put(words, "body", 0)
            page.raw("</b></p>")
        else:
            tag(page, "p", words, "body", 0)
        if i in (1, 4) and yes(rng, 0.4):
            page.raw("<p><strong>")
            links(
                page,
                [
                    f"{rng.choice(['READ MORE:', 'RELATED:', 'WATCH:', '>>'])} {words}"
                    for words in elsewhere(rng, items[1:], 1, 1)
                ],
                "teaser",
                "",
                "",
            )
            page.raw("</strong></p>")
    page.raw("</article><section id='comments'><h3>")
    people = [
        "HarbourMaster",
        "Jen P",
        "grumpy_of_west_side",
        "Tidy Towns",
        "anon442",
        "Mr B",
        "Truthseeker",
    ]
    remarks = ["About time.", "Who voted for this lot?", f"I lived in {item.place} for thirty years and never saw the like.", "Read the article before you comment.",
               "Same story every year: promises, promises.", "Well written piece, thank you.", "[This comment was removed by a moderator]"]  # fmt: skip
    count = rng.randint(2, 7)
    page.put(f"{count} {rng.choice(['comments', 'Comments', 'replies'])}", "furniture")
    page.raw("</h3><ol>")
    for who, words in zip(rng.sample(people, count), rng.sample(remarks, count)):
        page.raw("<li><article><header>")
        tag(page, "b", who, "furniture")
        page.raw(" ")
        tag(
            page,
            "time",
            rng.choice([day(item.published, "short"), "3 hours ago", clock(rng)]),
            "furniture",
        )
        page.raw("</header>")
        tag(page, "p", words, "furniture")
        links(page, ["Reply", f"{rng.randint(0, 30)} Likes"], "furniture", "", "", " ")
        page.raw("</article></li>")
    page.raw("</ol></section></main>")
    return end(page)


@family
def column_with_author_box(rng: random.Random, items: Sequence[Item]) -> Page:
    """An opinion column: the author's name above the headline, pull quotes, a biography at the end, more by the author."""
    item, t = items[0], tongue(rng, 0.15)
    page = start(item.headline, rng, body='<body class="tone-comment">')
    page.raw('<div class="masthead">')
    place = rng.choice(["top", "foot", "disclaimer"])
    if place == "top":
        page.put(item.outlet, "publication", 0, "outlet")
    else:
        page.put(rng.choice(t["home"]), "furniture")
    page.raw("</div>")
    tag(
        page,
        'div class="label"',
        rng.choice(
            ["Opinion", "Comment", "Column", f"Opinion {item.topic}", "Leader", "Viewpoint"]
        ),
        "section",
    )
    first = yes(rng, 0.5) and bool(item.authors)
    if first:
        page.raw('<div class="columnist"><img src="/c/face.png"><span>')
        names(page, 0, item.authors)
        page.raw("</span></div>")
    tag(page, rng.choice(["h1", 'h1 class="quote"', "h2"]), item.headline, "headline", 0)
    if item.deck and yes(rng, 0.6):
        tag(page, "p class='dek'", item.deck, "deck", 0)
    if not first and item.authors:
        page.raw("<address>")
        page.put(rng.choice(t["by"]), "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors)
        page.raw("</address>")
    if yes(rng, 0.8):
        page.raw('<p class="pubdate">')
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("</p>")
    paragraphs = text_of(rng, item, items[1:], 0.5)
    for i, words in enumerate(paragraphs):
        tag(page, 'p class="dropcap"' if i == 0 else "p", words, "body", 0)
        if i == 2 and yes(rng, 0.5):
            page.raw('<blockquote class="pullquote">')
            page.put(
                rng.choice(["“", ""]) + " ".join(paragraphs[1 % len(paragraphs)].split()[:10]),
                "furniture",
            )
            page.raw("</blockquote>")
    page.raw('<div class="bio"><p>')
    who = item.authors[0] if item.authors else "The author"
    bio = rng.choice(
        ["is a columnist for the", f"writes on {item.topic.lower()} for", "is an editor at"]
    )
    if place == "foot":
        page.put(f"{who} {bio}", "byline", 0)
        page.raw(" <em>")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</em>")
    else:
        page.put(
            f"{who} {rng.choice(['is a columnist.', 'teaches at a small college.', 'is the author of two books on the sea.'])}",
            "byline",
            0,
        )
    page.raw("</p></div>")
    if place == "disclaimer":
        page.raw("<p><small>")
        page.put("The views expressed are the author's own and not those of", "furniture")
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</small></p>")
    page.raw("<h4>")
    page.put(rng.choice([f"More by {who}", "More columns", *t["related"]]), "furniture")
    page.raw("</h4><ul>")
    links(page, elsewhere(rng, items[1:], 2, 5), "teaser")
    page.raw("</ul>")
    return end(page)


# ---------------------------------------------------------------- many articles on a web page


@family
def planet_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A planet: posts of many sites under headings of days, whole or cut, each with its channel, a sidebar of subscriptions."""
    planet = f"Planet {rng.choice(FIRST)}"
    shown = sorted(items, key=lambda item: item.published, reverse=True)
    page = start(planet, rng)
    tag(page, "h1", planet, "furniture")
    by_days = yes(rng, 0.7)
    style, channel_first, cut = (
        rng.choice(["us", "uk", "us_weekday", "iso"]),
        yes(rng, 0.5),
        yes(rng, 0.3),
    )
    last = None
    for a, item in enumerate(shown):
        if by_days and item.published != last:
            page.raw('<div class="daygroup"><h2>')
            page.put(day(item.published, style), "section")
            page.raw("</h2></div>\n")
            last = item.published
        page.raw('<div class="entrygroup">')
        if channel_first:
            page.raw(f'<h3><a href="https://{item.host}/">')
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</a></h3>")
        page.raw('<div class="entry"><h4>')
        if not channel_first and yes(rng, 0.8):
            page.raw(f'<a href="https://{item.host}">')
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</a> — ")
        page.raw(f'<a href="{item.url}">')
        page.put(item.headline, "headline", a)
        page.raw("</a></h4>")
        if by_days and item.authors and yes(rng, 0.15):
            page.raw("<em>")
            page.put("from", "byline", a)
            page.raw(" ")
            names(page, a, item.authors)
            page.raw("</em>")
        page.raw('<div class="content">')
        paragraphs = list(item.paragraphs)[: 1 if cut else 30]
        for words in paragraphs:
            tag(page, "p", words, "body", a)
        if cut and yes(rng, 0.8):
            tag(
                page,
                "p",
                rng.choice(["[...]", "Read more", "Continue reading →"])
                if yes(rng, 0.8)
                else "Comments",
                "furniture",
            )
        page.raw('</div><p class="date">')
        if item.authors and yes(rng, 0.5):
            page.put("by", "byline", a)
            page.raw(" ")
            names(page, a, item.authors)
            page.raw(" ")
        if not by_days or yes(rng, 0.4):
            page.put(rng.choice(["at", "on", "posted"]), "publication", a)
            page.raw(" ")
            published(page, a, item, style)
            page.raw(" ")
        # the hour alone is a date where a heading of the day stands above
        page.put(
            clock(rng),
            "publication",
            a,
            *(("published", item.published.isoformat()) if by_days else ()),
        )
        page.raw("</p></div></div>\n")
    page.raw('<div class="sidebar"><h2>')
    page.put("Subscriptions", "furniture")
    page.raw("</h2><ul>")
    links(
        page, [*sorted({item.outlet for item in shown}), "The Old Pier Blog", "Lock Keepers' Diary"]
    )
    page.raw("</ul><p><strong>")
    page.put("Last updated:", "furniture")
    page.raw("</strong><br>")
    page.put(f"{day(shown[0].published, 'us')} {clock(rng)}. All times are UTC.", "furniture")
    page.raw("</p><p>")
    page.put("Powered by: Planetarium 2.0", "furniture")
    page.raw("</p></div>")
    return end(page)


@family
def feed_reader_river(rng: random.Random, items: Sequence[Item]) -> Page:
    """A web feed reader open on a folder: feeds with unread counts at the left, expanded entries with source and age."""
    page = start(f"({rng.randint(3, 400)}) Reader", rng, body='<body class="reader"><div id="nav">')
    links(
        page,
        ["All items", "Starred items", "Your stuff", "Trends", "Browse for stuff"][
            : rng.randint(2, 5)
        ],
        "furniture",
        "<div>",
        "</div>",
    )
    page.raw("<ul>")
    links(
        page,
        [
            f"{feed} ({rng.randint(1, 99)})"
            for feed in [items[0].outlet, "Comics", "Village forum", "Recipes"]
        ],
    )
    page.raw('</ul></div><div id="entries">')
    if yes(rng, 0.5):
        tag(
            page,
            'div id="viewer-header"',
            f"Show: {rng.randint(2, 99)} new items - all items",
            "furniture",
        )
    for a, item in enumerate(items):
        page.raw('<div class="entry read"><div class="card"><div class="entry-container">')
        style = rng.choice(["us_short", "short", "iso"])
        date_right = yes(rng, 0.5)
        if date_right:
            page.raw('<div class="entry-date">')
            published(page, a, item, style)
            page.raw(" ")
            page.put(clock(rng), "publication", a)
            page.raw("</div>")
        page.raw(f'<h2 class="entry-title"><a href="{item.url}">')
        page.put(item.headline, "headline", a)
        page.raw('</a></h2><div class="entry-author">')
        if yes(rng, 0.9):
            page.put("from", "publication", a)
            page.raw(' <a class="entry-source-title">')
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</a> ")
        if item.authors and yes(rng, 0.6):
            page.put("by", "byline", a)
            page.raw(" ")
            names(page, a, item.authors, "span", None)
        if not date_right and yes(rng, 0.6):
            page.raw(" // ")
            published(page, a, item, style)
        page.raw('</div><div class="entry-body"><div class="item-body">')
        body = item.paragraphs if yes(rng, 0.5) else item.paragraphs[:1]
        as_breaks = yes(rng, 0.3)
        for words in body:
            if as_breaks:
                page.put(words, "body", a)
                page.raw("<br/><br/>")
            else:
                tag(page, "p", words, "body", a)
        page.raw('</div></div></div><div class="entry-actions">')
        links(
            page,
            some(
                rng,
                [
                    "Add star",
                    "Like",
                    "Share",
                    "Share with note",
                    "Email",
                    "Keep unread",
                    "Add tags",
                ],
                3,
                6,
            ),
            "furniture",
            "<span>",
            "</span>",
            " ",
        )
        page.raw("</div></div></div>\n")
    page.raw("</div>")
    tag(
        page,
        "div",
        rng.choice(["You have no more items.", "Previous item Next item", "Mark all as read"]),
        "furniture",
    )
    return end(page)


@family
def cluster_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news aggregator's page of one event: headlines with source and age, snippets for some, grouped by kinds."""
    name = rng.choice(["Lighthouse News", "Full Coverage", "OneEvent", "Newscluster"])
    page = start(name, rng)
    page.raw("<header>")
    tag(page, "a", name, "furniture")
    links(
        page,
        ["For you", "Following", "World", "Local"][: rng.randint(1, 4)],
        "furniture",
        "<span>",
        "</span>",
    )
    page.raw("</header>")
    if yes(rng, 0.6):
        tag(
            page,
            "h1",
            rng.choice(
                [
                    "Full coverage",
                    f"{items[0].topic} in {items[0].place}",
                    f"All {len(items) + 4} articles",
                ]
            ),
            "furniture",
        )
    groups = rng.choice(
        [["Top news", "All coverage"], ["Top coverage", "Local coverage", "Analysis"], []]
    )
    source_first, snippets = yes(rng, 0.6), rng.choice([0, 0.5, 1])
    css = [hashed(rng) for _ in range(4)]
    for a, item in enumerate(items):
        if groups and a % 3 == 0 and a // 3 < len(groups):
            tag(page, "h2", groups[a // 3], "section")
        page.raw(f'<article class="{css[0]}" jslog="85008"><div>')

        def source(end_of_card: bool) -> None:
            page.raw(f'<div class="{css[1]}">')
            if yes(rng, 0.95):
                tag(page, f'div class="{css[2]}"', item.outlet, "publication", a, "outlet")
            if end_of_card:
                page.raw("<span> · </span>")
            draw = rng.random()
            if draw < 0.5:
                tag(
                    page,
                    "time",
                    rng.choice(
                        ["2 hours ago", "Yesterday", "3 days ago", "17 minutes ago", "11 hours ago"]
                    ),
                    "publication",
                    a,
                )
            elif draw < 0.85:
                page.raw("<time>")
                published(page, a, item, rng.choice(["us_short", "short", "uk"]))
                page.raw("</time>")
            if item.authors and yes(rng, 0.3):
                page.raw("<span> &bull; ")
                page.put("By", "byline", a)
                page.raw(" ")
                names(page, a, item.authors, "", "&")
                page.raw("</span>")
            page.raw("</div>")

        if source_first:
            source(False)
        page.raw(f'<h4><a class="{css[3]}" href="./read/CBMi{rng.randint(10**8, 10**9)}">')
        words = item.headline
        page.put(words, "headline", a)
        page.raw("</a></h4>")
        if yes(rng, snippets) or a == 0:
            text = item.paragraphs[0]
            tag(
                page,
                "span",
                " ".join(text.split()[:22]) + "..."
                if len(text.split()) > 24 and yes(rng, 0.7)
                else text,
                "body",
                a,
            )
        if not source_first:
            source(True)
        page.raw("</div></article>\n")
        if yes(rng, 0.2):
            tag(
                page,
                "button",
                rng.choice(["More coverage", "Bookmark", "See more headlines & perspectives"]),
                "furniture",
            )
    tag(
        page,
        "div",
        rng.choice(
            [
                "Sign in to follow this story",
                "About - Send feedback - Help - Privacy",
                "End of results",
            ]
        ),
        "furniture",
    )
    return end(page)


@family
def nested_table_newsletter(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail newsletter in nested tables: preheader, view-in-browser line, story blocks with buttons, legal footer."""
    title, t = service(rng), tongue(rng, 0.2)
    first = max(item.published for item in items)
    page = Page(media_type="text/html")
    page.raw(
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><style>td{padding:8px}</style></head><body style="margin:0;background:#f2f2f2">\n'
    )
    page.raw('<span style="color:transparent;font-size:1px">')
    page.put("Today: " + items[-1].headline, "contents")
    page.raw(
        '</span><table width="100%" role="presentation"><tr><td align="center"><table width="600" style="max-width:600px"><tr><td style="font-size:11px">'
    )
    page.put(
        rng.choice(
            ["View this email in your browser", "Having trouble reading this? View it online."]
        ),
        "furniture",
    )
    page.raw('</td></tr><tr><td style="font-size:30px">')
    page.put(title, "furniture")
    page.raw("</td></tr>")
    if yes(rng, 0.7):
        page.raw("<tr><td>")
        page.put(
            f"{day(first + timedelta(days=1), rng.choice(['us_weekday', 'uk_weekday', 'us']))}",
            "furniture",
        )
        page.raw("</td></tr>")
    if yes(rng, 0.6):
        page.raw('<tr><td><p style="margin:0 0 12px">')
        page.put(
            rng.choice(
                [
                    "Good morning. Here is what we have been reading.",
                    "Hello again,",
                    "Dear readers, a long one today: get yourself a coffee.",
                ]
            ),
            "furniture",
        )
        page.raw("</p></td></tr>")
    style, outlet_at = rng.choice(WEB_DAYS), rng.choice(["above", "below", "button"])
    for a, item in enumerate(items):
        if yes(rng, 0.3):
            page.raw('<tr><td bgcolor="#123456" style="color:#fff">')
            page.put(item.topic.upper(), "section")
            page.raw("</td></tr>")
        page.raw('<tr><td><table width="100%"><tr>')
        if yes(rng, 0.4):
            page.raw('<td width="180"><img src="https://mailer.example/t.png" width="170"></td>')
        page.raw("<td>")

        def line() -> None:
            page.raw('<div style="font-size:12px;color:#888">')
            has_outlet = yes(rng, 0.92)
            if has_outlet:
                page.put(item.outlet, "publication", a, "outlet")
            if yes(rng, 0.6) or not has_outlet:
                page.raw(rng.choice([" | ", ", ", " &mdash; "]) if has_outlet else "")
                published(page, a, item, style)
            if item.authors and yes(rng, 0.3):
                page.raw(" | ")
                names(page, a, item.authors, "", "and")
            page.raw("</div>")

        if outlet_at == "above":
            line()
        if yes(rng, 0.95):
            page.raw(
                f'<a href="https://track.mailer.example/c/{rng.randint(10**5, 10**6)}" style="font-size:20px;text-decoration:none"><strong>'
            )
            page.put(item.headline, "headline", a)
            page.raw("</strong></a><br>")
        if outlet_at == "below":
            line()
        for words in item.paragraphs[: rng.choice([1, 1, 2, 9])]:
            page.raw('<p style="margin:8px 0">')
            page.put(words, "body", a)
            page.raw("</p>")
        if outlet_at == "button":
            page.raw('<table><tr><td bgcolor="#c00"><a style="color:#fff">')
            page.put(rng.choice(["Read it at", "Full story in", "Continue at"]), "publication", a)
            page.raw(" ")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</a></td></tr></table>")
        elif yes(rng, 0.5):
            page.raw("<a>")
            page.put(rng.choice(t["more"]) + rng.choice(["", " »", " →"]), "furniture")
            page.raw("</a>")
        page.raw("</td></tr></table></td></tr>\n")
        if yes(rng, 0.15):
            page.raw('<tr><td align="center" style="border:1px solid #ccc"><small>')
            page.put(rng.choice(t["ad"]), "furniture")
            page.raw("</small><br>")
            page.put(rng.choice(ADS), "furniture")
            page.raw("</td></tr>")
    page.raw('<tr><td style="font-size:11px;color:#999">')
    for words in (
        "You are receiving this email because you signed up at our website.",
        "Unsubscribe",
        "12 Quay Street, Third floor",
        f"© {first.year} {title}",
    ):
        page.put(words, "furniture")
        page.raw("<br>")
    page.raw("</td></tr></table></td></tr></table></body></html>")
    return page


@family
def keyword_alert_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A keyword alert as an HTML mail: the query, NEWS and WEB results of a snippet each, flag-as-irrelevant links."""
    query = rng.choice(
        [items[0].place, items[0].topic, f'"{items[0].place} {items[0].topic.lower()}"']
    )
    page = Page(media_type="text/html")
    page.raw('<html><body><div style="font-family:arial,sans-serif"><table width="600"><tr><td>')
    tag(
        page,
        'div style="font-size:20px"',
        rng.choice(["Keyword Alerts", "NewsHound Alerts", "Watchword"]),
        "furniture",
    )
    page.raw("</td></tr><tr><td>")
    tag(page, "div", query, "furniture")
    page.raw("</td></tr><tr><td>")
    when = max(item.published for item in items)
    tag(
        page,
        "div",
        f"{rng.choice(['Daily update', 'As-it-happens update', 'Weekly update'])} ⋅ {day(when, 'us')}",
        "furniture",
    )
    page.raw("</td></tr></table><table width=600>")
    page.raw("<tr><td><b>")
    page.put("NEWS", "section")
    page.raw("</b></td></tr>")
    order = rng.choice(["snippet_last", "source_last"])
    web_from = rng.randint(1, len(items)) if yes(rng, 0.4) else len(items)
    for a, item in enumerate(items):
        if a == web_from:
            page.raw("<tr><td><b>")
            page.put("WEB", "section")
            page.raw("</b></td></tr>")
        page.raw(
            f'<tr itemscope><td style="padding:18px 0"><a href="https://alerts.example/url?q={item.url}" style="color:#427fed;font-size:16px"><span itemprop="name">'
        )
        page.put(item.headline, "headline", a)
        page.raw("</span></a>")

        def source() -> None:
            page.raw('<div style="color:#737373;font-size:12px"><a><span itemprop="name">')
            page.put(
                item.outlet if a < web_from or yes(rng, 0.4) else item.host,
                "publication",
                a,
                "outlet",
            )
            page.raw("</span></a>")
            if yes(rng, 0.25):
                page.raw(" - ")
                page.put(rng.choice(["7 hours ago", "1 day ago"]), "publication", a)
            page.raw("</div>")

        if order == "snippet_last":
            source()
        words = item.paragraphs[0].split()
        low = rng.randint(0, max(0, len(words) - 20)) if yes(rng, 0.4) else 0
        snippet = ("... " if low else "") + " ".join(words[low : low + 24]).rstrip(".,:") + " ..."
        page.raw('<div itemprop="description">')
        page.put(snippet, "body", a)
        page.raw("</div>")
        if order == "source_last":
            source()
        if yes(rng, 0.8):
            page.raw("<div>")
            links(
                page,
                rng.choice(
                    [
                        ["Flag as irrelevant"],
                        ["Share", "Flag as irrelevant"],
                        ["Full Coverage", "Flag as irrelevant"],
                    ]
                ),
                "furniture",
                "",
                "",
                " ",
            )
            page.raw("</div>")
        page.raw("</td></tr>\n")
    page.raw("</table><table><tr><td>")
    links(page, ["See more results", "Edit this alert"], "furniture", "", "", " | ")
    page.raw("<br>")
    page.put("You have received this email because you have subscribed to alerts.", "furniture")
    page.raw("<br>")
    links(page, ["Unsubscribe", "View all your alerts"], "furniture", "", "", " | ")
    page.raw("</td></tr></table></div></body></html>")
    return page


@family
def press_review_table(rng: random.Random, items: Sequence[Item]) -> Page:
    """An institution's press review as one bordered table: number, paper, date, title and summary in columns or rows."""
    page = start("Press review", rng, body='<body bgcolor="white">')
    office = rng.choice(
        [
            "Office of the Provincial Governor",
            "Chamber of Fisheries",
            "University Press Office",
            "Port Authority - Communication Unit",
            "Revue de presse",
        ]
    )
    page.raw("<center><h2>")
    page.put(office, "furniture")
    page.raw("</h2><h3>")
    latest = max(item.published for item in items)
    page.put(
        rng.choice(["PRESS REVIEW", "Daily press summary", "Media monitoring"])
        + f" - {day(latest, rng.choice(['uk', 'dots', 'us']))}",
        "furniture",
    )
    page.raw("</h3></center>")
    columns = ["outlet", "headline", "body"]
    if yes(rng, 0.6):
        columns.insert(rng.choice([0, 1]), "date")
    if yes(rng, 0.3):
        columns.append("author")
    if yes(rng, 0.3):
        columns.remove("headline")
        columns.insert(0, "headline")
    stacked = yes(rng, 0.3)
    labels = {
        "outlet": "Newspaper",
        "headline": "Title",
        "body": "Summary",
        "date": "Date",
        "author": "Author",
    }
    page.raw('<table border="1" cellpadding="5">')
    numbered = yes(rng, 0.5)
    if not stacked:
        page.raw("<tr>" + ("<th>#</th>" if numbered else ""))
        for name in columns:
            tag(page, "th", labels[name], "furniture")
        page.raw("</tr>\n")
    style = rng.choice(["dots", "short", "slashes", "uk", "iso"])
    missing = rng.choice([0, 0.1, 0.2])
    for a, item in enumerate(items):
        page.raw("" if stacked else "<tr>" + (f"<td>{a + 1}</td>" if numbered else ""))
        for name in columns:
            role = {
                "outlet": "publication",
                "headline": "headline",
                "body": "body",
                "date": "publication",
                "author": "byline",
            }[name]
            if stacked:
                page.raw("<tr><td><b>")
                page.put(
                    labels[name],
                    role if role in ("publication", "byline") else "furniture",
                    a if role in ("publication", "byline") else None,
                )
                page.raw("</b></td>")
            page.raw("<td>")
            if name == "outlet" and not yes(rng, missing):
                page.put(item.outlet, role, a, "outlet")
            elif name == "headline":
                page.put(item.headline, role, a)
            elif name == "body":
                for i, words in enumerate(item.paragraphs[: rng.choice([1, 2, 3])]):
                    page.raw("<br>" if i else "")
                    page.put(words, role, a)
            elif name == "date" and not yes(rng, missing):
                published(page, a, item, style)
            elif name == "author" and item.authors:
                names(page, a, item.authors, "", None)
            else:
                page.raw("&nbsp;")
            page.raw("</td>")
            if stacked:
                page.raw("</tr>\n")
        page.raw('<tr><td colspan="2" height="12"></td></tr>\n' if stacked else "</tr>\n")
    page.raw("</table><p><small>")
    page.put(
        rng.choice(
            [
                "The texts do not necessarily reflect the views of this office.",
                "For internal use only.",
                "Prepared by the communication unit at 8.30.",
            ]
        ),
        "furniture",
    )
    page.raw("</small></p>")
    return end(page)


@family
def clipping_service_boxes(rng: random.Random, items: Sequence[Item]) -> Page:
    """A clipping service's report: one box an article with a label table (source, circulation, reach, page) and full text."""
    firm = rng.choice(["Tern Clip", "Vantry Cuttings", "PressBureau Nord", "Clipwell"])
    page = start(f"{firm} report", rng)
    page.raw('<div class="cover">')
    tag(page, "div", firm, "furniture")
    tag(
        page,
        "div",
        f"Clipping report for: {rng.choice(['Harbour Board', 'Client 2204', 'Regional Water Company'])}",
        "furniture",
    )
    if yes(rng, 0.5):
        page.raw("<ol class='index'>")
        for item in items:
            page.raw("<li>")
            page.put(
                f"{item.headline} ({item.outlet})" if yes(rng, 0.5) else item.headline, "contents"
            )
            page.raw("</li>")
        page.raw("</ol>")
    page.raw("</div>")
    style = rng.choice(["dots", "uk", "short", "us", "slashes"])
    rows = some(rng, ["Source", "Date", "Author", "Page", "Circulation", "Link", "Country"], 4, 7)
    if "Source" not in rows:
        rows.insert(0, "Source")
    if yes(rng, 0.4):
        rng.shuffle(rows)
    headline_first = yes(rng, 0.5)
    for a, item in enumerate(items):
        page.raw('<div class="clip" style="page-break-after:always">')
        if headline_first:
            tag(page, "h2", item.headline, "headline", a)
        page.raw('<table class="clip-meta">')
        for row in rows:
            if (row == "Author" and not item.authors) or yes(rng, 0.06):
                continue
            page.raw("<tr><td>")
            role = {"Author": "byline", "Link": "source_line"}.get(row, "publication")
            page.put(row + ":", role, a)
            page.raw("</td><td>")
            if row == "Source":
                page.put(item.outlet, role, a, "outlet")
            elif row == "Date":
                published(page, a, item, style)
            elif row == "Author":
                names(page, a, item.authors, "", None)
            elif row == "Link":
                page.put(item.url, role, a, "url")
            else:
                page.put(
                    {
                        "Page": f"{rng.randint(1, 40)}",
                        "Circulation": f"{rng.randint(4, 200)}.000",
                        "Country": "International",
                    }[row],
                    role,
                    a,
                )
            page.raw("</td></tr>")
        page.raw("</table>")
        if not headline_first:
            tag(page, "h2", item.headline, "headline", a)
        if item.deck and yes(rng, 0.4):
            tag(page, "h3", item.deck, "deck", a)
        page.raw('<div class="fulltext">')
        for words in item.paragraphs:
            page.put(words, "body", a)
            page.raw("<br><br>")
        page.raw("</div>")
        tag(
            page,
            'div class="foot"',
            f"{firm} · {a + 1}/{len(items)} · All rights remain with the publisher",
            "furniture",
        )
        page.raw("</div>\n")
    return end(page)


@family
def writer_roundup_newsletter(rng: random.Random, items: Sequence[Item]) -> Page:
    """A writer's newsletter post: numbered items retold in prose ("The Packet reports that"), emoji, buttons, chat between."""
    title = service(rng)
    latest = max(item.published for item in items)
    page = start(
        title,
        rng,
        body='<body><div class="single-post-container"><article class="newsletter-post post">',
    )
    tag(
        page,
        'h1 class="post-title"',
        rng.choice(
            [
                f"What I read this week: {items[0].topic}",
                f"{title} #{rng.randint(3, 240)}",
                "Links and a little complaining",
            ]
        ),
        "furniture",
    )
    if yes(rng, 0.6):
        tag(
            page,
            'h3 class="subtitle"',
            rng.choice(
                [
                    "Plus: a word about subscriptions",
                    "And a photo of my dog",
                    "Seven minutes, give or take",
                ]
            ),
            "furniture",
        )
    page.raw('<div class="byline-wrapper">')
    tag(page, "div", day(latest + timedelta(days=1), "us_short"), "furniture")
    links(page, [str(rng.randint(2, 300)), "Share"], "furniture", "<button>", "</button>")
    page.raw('</div><div class="body markup">')
    tag(
        page,
        "p",
        rng.choice(
            [
                "Good morning from a rainy kitchen table.",
                "Hi all. Short one today.",
                "Welcome to the many new readers!",
            ]
        ),
        "furniture",
    )
    mode = rng.choice(["prose", "bold", "mixed"])
    number = rng.choice(["", "{n}. ", "{n}/ ", "#{n} ", "🔹 "])
    for a, item in enumerate(items):
        prose = mode == "prose" or (mode == "mixed" and yes(rng, 0.5))
        page.raw("<hr>" if yes(rng, 0.3) else "")
        if not prose:
            page.raw("<h4>" + number.format(n=a + 1))
            page.put(item.headline, "headline", a)
            page.raw("</h4>")
        elif yes(rng, 0.4):
            page.raw(f"<p><strong>{number.format(n=a + 1)}</strong></p>")
        paragraphs = item.paragraphs[: rng.choice([1, 2, 3])]
        page.raw("<p>")
        text = paragraphs[0]
        if prose:
            if yes(rng, 0.3):
                page.put(f"On {item.published:%A},", "body", a)
                page.raw(" <em>")
            else:
                page.raw("<em>")
            page.put(item.outlet, "body", a, "outlet")
            page.raw("</em> ")
            page.put(
                rng.choice(
                    ["reports", "has a long piece on this", "writes", "says", "leads with it"]
                )
                + ": "
                + text,
                "body",
                a,
            )
        else:
            page.put(text, "body", a)
            if yes(rng, 0.85):
                page.raw(rng.choice([" (<a>", " [<a>"]))
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("</a>")
                if yes(rng, 0.4):
                    page.raw(", ")
                    published(page, a, item, rng.choice(["us_short", "short", "iso"]))
                page.raw(")")
        page.raw("</p>\n")
        for words in paragraphs[1:]:
            tag(page, rng.choice(["p", "blockquote"]), words, "body", a)
        if yes(rng, 0.2):
            page.raw('<p class="button-wrapper"><a class="button primary">')
            page.put(
                rng.choice(
                    ["Subscribe now", "Share this post", "Leave a comment", "Upgrade to paid"]
                ),
                "furniture",
            )
            page.raw("</a></p>")
    tag(
        page,
        "p",
        rng.choice(
            [
                "That's all. Be kind to your postman.",
                "See you on Thursday.",
                "If you liked this, forward it to one person.",
            ]
        ),
        "furniture",
    )
    page.raw("</div></article>")
    tag(page, "h4", "Discussion about this post", "furniture")
    page.raw("</div>")
    return end(page)


@family
def styled_feed(rng: random.Random, items: Sequence[Item]) -> Page:
    """A feed shown by a style sheet: channel title, "this is a feed" note, items with pubDate and description."""
    page = start("RSS feed", rng, body='<body><div id="explain">')
    tag(page, "h1", f"{service(rng)} - combined feed", "furniture")
    page.put(
        rng.choice(
            [
                "This is an RSS feed. Copy the address into your reader to subscribe.",
                "You are viewing a feed that contains frequently updated content.",
            ]
        ),
        "furniture",
    )
    page.raw('</div><div id="items">')
    for a, item in enumerate(items):
        page.raw(f'<div class="item"><h3><a href="{item.url}">')
        page.put(item.headline, "headline", a)
        page.raw("</a></h3>")
        pubdate = rng.choice(["mail", "mail", "iso"])
        bits = ["date", "source", "author"]
        rng.shuffle(bits)
        page.raw('<div class="pubinfo">')
        for bit in bits:
            if bit == "date" and yes(rng, 0.9):
                published(page, a, item, pubdate)
                page.raw(" ")
                page.put(
                    f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:00 +0000", "publication", a
                )
                page.raw("<br>")
            elif bit == "source" and yes(rng, 0.9):
                tag(page, "em", item.outlet, "publication", a, "outlet")
                page.raw("<br>")
            elif bit == "author" and item.authors and yes(rng, 0.4):
                for i, name in enumerate(item.authors):
                    page.raw(", " if i else "")
                    page.put(name, "byline", a, "author")
                page.raw("<br>")
        page.raw('</div><div class="description">')
        page.put(item.deck if item.deck and yes(rng, 0.3) else item.paragraphs[0], "body", a)
        for words in item.paragraphs[1 : rng.choice([1, 1, 30])]:
            page.raw("<br><br>")
            page.put(words, "body", a)
        page.raw("</div></div>\n<hr>")
    page.raw("</div>")
    return end(page)


@family
def scroll_of_full_stories(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news site that loads the next story below the last: several whole articles, each with its own head and adverts."""
    shown, t = items[: rng.randint(2, 4)], tongue(rng, 0.2)
    page = start(shown[0].headline, rng)
    page.raw("<header class='sticky'>")
    links(page, some(rng, t["menu"], 3, 7), "furniture", "", "", " ")
    page.raw("</header>")
    style = rng.choice(WEB_DAYS)
    for a, item in enumerate(shown):
        page.raw(f'<article class="infinite-item" data-url="{item.url}"><div class="eyebrow">')
        page.put(item.topic, "section")
        page.raw("</div>")
        tag(page, "h1", item.headline, "headline", a)
        if item.deck and yes(rng, 0.6):
            tag(page, "h2 class='subtitle'", item.deck, "deck", a)
        page.raw("<div class='byline'>")
        if item.authors and yes(rng, 0.75):
            page.put(rng.choice(t["by"]), "byline", a)
            page.raw(" ")
            names(page, a, item.authors, "a")
            page.raw(", ")
        page.put(item.outlet, "publication", a, "outlet")
        page.raw(rng.choice([" ", ", ", " | "]))
        if yes(rng, 0.9):
            page.raw("<time>")
            published(page, a, item, style)
            page.raw("</time>")
        page.raw("</div>")
        if yes(rng, 0.6):
            figure(page, rng, a, item, t)
        for i, words in enumerate(text_of(rng, item, [])):
            tag(page, "p", words, "body", a)
            if i % 3 == 2 and yes(rng, 0.4):
                tag(page, "div class='ad-slot'", rng.choice(t["ad"]), "furniture")
        page.raw("<div class='tags'>")
        links(page, [f"#{item.topic.lower()}", f"#{item.place.lower()}"], "furniture", "", "", " ")
        page.raw("</div></article>")
        if a + 1 < len(shown):
            tag(
                page,
                "div class='next-up'",
                rng.choice(["Next article", "Up next", "Scroll for more", "Next story"]),
                "furniture",
            )
    tag(page, "footer", rng.choice(t["foot"]), "furniture")
    return end(page)


@family
def word_exported_embassy_summary(rng: random.Random, items: Sequence[Item]) -> Page:
    """An embassy's press summary saved from a word processor: MsoNormal paragraphs, underlined papers, summaries under subjects."""
    latest = max(item.published for item in items)
    page = Page(media_type="text/html")
    page.raw(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm;font-size:12.0pt}</style></head><body lang="EN-GB"><div class="WordSection1">\n'
    )

    def para(words: str, role: str, a: int | None = None, style: str = "", **more) -> None:
        page.raw(f'<p class="MsoNormal"{style}><span style=\'font-family:"Times New Roman"\'>')
        page.put(words, role, a, **more)
        page.raw(
            "<o:p></o:p></span></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n"
            if yes(rng, 0.5)
            else "</span></p>\n"
        )

    para(
        rng.choice(
            [
                "UNCLASSIFIED",
                "EMBASSY OF THE FREE PORTS",
                "Press and Public Affairs Section",
                "Translation - for information only",
            ]
        ),
        "furniture",
        None,
        ' align="center"',
    )
    para(
        f"{rng.choice(['PRESS SUMMARY', 'Morning Press', 'MEDIA REACTION', 'Local press highlights'])}, {day(latest + timedelta(days=rng.choice([0, 1])), 'uk')}",
        "furniture",
        None,
        ' align="center"',
    )
    style = rng.choice(["prose", "head", "bracket"])
    for a, item in enumerate(items):
        if yes(rng, 0.35):
            para(item.topic.upper(), "section")
        if style == "head":
            page.raw('<p class="MsoNormal"><u><span>')
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</span></u>")
            if yes(rng, 0.6):
                page.raw("<span> (")
                published(page, a, item, rng.choice(["short", "dots_bare", "dots"]))
                page.raw(")</span>")
            page.raw("</p>\n")
            para(item.headline, "headline", a, " style='font-weight:bold'")
            for words in item.paragraphs:
                para(words, "body", a, " style='text-align:justify'")
        elif style == "bracket":
            para(item.headline, "headline", a)
            for words in item.paragraphs[:-1]:
                para(words, "body", a)
            page.raw('<p class="MsoNormal">')
            page.put(item.paragraphs[-1], "body", a)
            page.raw(" <i>(")
            page.put(item.outlet, "publication", a, "outlet")
            if yes(rng, 0.5):
                page.raw(", ")
                published(page, a, item, "short")
            if item.authors and yes(rng, 0.4):
                page.raw(", ")
                names(page, a, item.authors[:1])
            page.raw(")</i></p>\n")
        else:
            page.raw('<p class="MsoNormal">&#8226; ')
            if yes(rng, 0.5):
                page.raw("<b>")
                page.put(item.headline, "headline", a)
                page.raw("</b>. ")
            page.put(
                rng.choice(
                    [
                        "The daily",
                        "According to",
                        "The mass-circulation",
                        "Opposition paper",
                        "Under this title,",
                    ]
                ),
                "body",
                a,
            )
            page.raw(" <i>")
            page.put(item.outlet, "body", a, "outlet")
            page.raw("</i> ")
            page.put(
                rng.choice(
                    [
                        "(p. 1) reports:",
                        "writes that the matter is far from closed.",
                        "notes on its front page:",
                        "comments as follows:",
                    ]
                ),
                "body",
                a,
            )
            page.raw(" ")
            page.put(" ".join(item.paragraphs[: rng.randint(1, 3)]), "body", a)
            page.raw("</p>\n")
    if yes(rng, 0.5):
        para(
            rng.choice(
                [
                    "Drafted by the press assistant; cleared by the attaché.",
                    "End of summary",
                    "NNNN",
                ]
            ),
            "furniture",
        )
    page.raw("</div></body></html>")
    return page


# ---------------------------------------------------------------- text


def wrapped(rng: random.Random, words: str, width: int, first: str = "", rest: str = "") -> str:
    """Words broken into lines; a width of 0 leaves one line, a negative width gives ragged lines."""
    if not width:
        return first + words
    limit = width if width > 0 else -width - rng.randint(0, 9)
    return "\n".join(
        textwrap.wrap(
            words,
            limit,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def continued(rng: random.Random, words: str, width: int, column: int) -> str:
    """Words that go on after ``column`` signs of a line, broken into lines."""
    if not width:
        return words
    lines = wrapped(rng, words, width, "\0" * min(column, abs(width) - 20)).lstrip("\0")
    return lines.lstrip()


WIDTHS = [0, 0, 60, 65, 72, 76, 80, -72]


@family
def select_all_copy_of_a_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A story page selected whole and pasted as text: menus, share words, captions, promos and comments without any marks."""
    item, t = items[0], tongue(rng, 0.3)
    page = Page()

    def line(words: str, role: str, a: int | None = None, gap: str = "\n", **more) -> None:
        page.put(words, role, a, **more)
        page.raw(gap)

    if yes(rng, 0.5):
        line("Skip to main content", "furniture")
    named = yes(rng, 0.7)
    if named:
        line(item.outlet, "publication", 0, field="outlet")
    for words in [*some(rng, t["sub"], 1, 2), rng.choice(t["home"]), *some(rng, t["menu"], 3, 8)]:
        line(words, "furniture")
    if yes(rng, 0.4):
        line(rng.choice(t["ad"]), "furniture", None, "\n\n")
    line(item.topic, "section")
    line(item.headline, "headline", 0, rng.choice(["\n", "\n\n"]))
    if item.deck and yes(rng, 0.6):
        line(item.deck, "deck", 0)
    parts = ["names", "date"]
    rng.shuffle(parts)
    for part in parts:
        if part == "names" and item.authors and yes(rng, 0.75):
            if yes(rng, 0.8):
                line(rng.choice(t["by"]), "byline", 0, " ")
            for i, name in enumerate(item.authors):
                page.raw(", " if i else "")
                page.put(name, "byline", 0, "author")
            page.raw("\n")
        elif part == "date" and yes(rng, 0.85):
            if yes(rng, 0.3):
                line("Published", "publication", 0, " ")
            published(page, 0, item, rng.choice(WEB_DAYS))
            if yes(rng, 0.5):
                page.raw(rng.choice([" ", ", ", " | "]))
                page.put(clock(rng), "publication", 0)
            page.raw("\n")
    for words in some(rng, t["share"], 1, 4):
        line(words, "furniture")
    if item.caption and yes(rng, 0.6):
        line(item.caption, "caption", 0)
        if item.credit and yes(rng, 0.6):
            line(item.credit, "credit", 0)
    page.raw("\n")
    gap = rng.choice(["\n", "\n\n"])
    paragraphs = text_of(rng, item, items[1:])
    for i, words in enumerate(paragraphs):
        line(words, "body", 0, gap)
        draw = rng.random()
        if i == len(paragraphs) - 1:
            break
        if draw < 0.1:
            line(rng.choice(t["ad"]), "furniture", None, gap)
        elif draw < 0.2:
            line(rng.choice(t["related"]), "furniture")
            for other in elsewhere(rng, items[1:], 1, 3):
                line(other, "teaser")
            page.raw(gap[1:])
        elif draw < 0.26:
            line(rng.choice(SUBHEADS), "subhead", 0, gap)
    page.raw("\n")
    line(rng.choice(t["most"]), "furniture")
    for i, words in enumerate(elsewhere(rng, items[1:], 3, 6)):
        page.raw(f"{i + 1}\n" if yes(rng, 0.5) else "")
        line(words, "teaser")
    for words in some(rng, t["foot"], 2, 5):
        line(words, "furniture")
    line(f"© {item.published.year}", "furniture")
    return page


@family
def text_browser_dump(rng: random.Random, items: Sequence[Item]) -> Page:
    """A story dumped by a text browser: indented text, bracketed link numbers, alt texts, a list of references at the end."""
    item, t = items[0], TONGUES["en"]
    page, number, indent = Page(), 1, "   "
    page.raw(indent)
    if yes(rng, 0.5):
        page.put("#alternate", "furniture")
        page.raw("\n\n" + indent)
    page.raw(f"[{number}]")
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("\n\n")
    for word in some(rng, t["menu"], 4, 8):
        number += 1
        page.raw(f"{indent}  * [{number}]")
        page.put(word, "furniture")
        page.raw("\n")
    page.raw("\n" + indent * rng.choice([0, 1]))
    page.put(wrapped(rng, item.headline, 69, "", indent), "headline", 0)
    page.raw("\n\n")
    if item.authors and yes(rng, 0.7):
        page.raw(indent)
        page.put("By", "byline", 0)
        for i, name in enumerate(item.authors):
            number += 1
            page.raw(", " if i else " ")
            page.raw(f"[{number}]")
            page.put(name, "byline", 0, "author")
        page.raw("\n\n")
    if yes(rng, 0.85):
        page.raw(indent)
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("\n\n")
    if yes(rng, 0.4):
        page.raw(indent)
        page.put("[lead-image.jpg]", "furniture")
        page.raw("\n\n")
        if item.caption:
            page.raw(indent)
            page.put(wrapped(rng, item.caption, 69, "", indent), "caption", 0)
            page.raw("\n\n")
    for words in text_of(rng, item, items[1:]):
        page.raw(indent)
        page.put(wrapped(rng, words, 69, "", indent), "body", 0)
        page.raw("\n\n")
        if yes(rng, 0.1):
            number += 1
            page.raw(f"{indent}[{number}]")
            page.put(elsewhere(rng, items[1:], 1, 1)[0], "teaser")
            page.raw("\n\n")
    page.raw(indent)
    page.put(
        "__________________________________________________________________\n\nReferences\n\n   Visible links",
        "furniture",
    )
    page.raw("\n")
    for n in range(1, number + 1):
        page.raw(f"   {n}. ")
        page.put(
            f"https://{item.host}/{rng.choice(['section', 'by', 'news', 'index'])}/{n * 7}",
            "furniture",
        )
        page.raw("\n")
    return page


@family
def wire_feed_slugs(rng: random.Random, items: Sequence[Item]) -> Page:
    """A raw agency feed: transmission codes, slugs, priority, dateline with the agency in brackets, sign-offs and times."""
    page = Page()
    sign = rng.choice(["(END)", "=MORE=", "NNNN", "ENDS", "-30-", "###"])
    for a, item in enumerate(items):
        if yes(rng, 0.7):
            page.put(
                f"{rng.choice('abru')}{rng.randint(1000, 9999)} {rng.choice(['zczc', 'r i', 'u p', 'BC'])}",
                "furniture",
            )
            page.raw("\n")
        page.put(f"{item.topic.upper()}-{item.place.upper()}", "section")
        page.raw(rng.choice(["\n", "  ", " / "]))
        page.put(
            rng.choice(["URGENT", "1st lead", "2nd add", "Eds: adds details", "ATTN foreign desk"]),
            "furniture",
        )
        page.raw("\n")
        if yes(rng, 0.92):
            page.put(item.headline if yes(rng, 0.6) else item.headline.upper(), "headline", a)
            page.raw("\n")
        if item.authors and yes(rng, 0.5):
            page.put("By", "byline", a)
            page.raw(" ")
            names(page, a, item.authors)
            page.raw("\n")
        indent = rng.choice(["", "  ", "    ", "\t"])
        has_outlet = yes(rng, 0.85)
        for i, words in enumerate(item.paragraphs):
            page.raw(indent)
            if i == 0:
                page.put(item.place.upper() if yes(rng, 0.7) else item.place, "body", a)
                page.raw(", ")
                if yes(rng, 0.8):
                    page.put(
                        f"{item.published:%B} {item.published.day}"
                        if yes(rng, 0.6)
                        else f"{item.published.day} {item.published:%b}",
                        "body",
                        a,
                        "published",
                        item.published.isoformat(),
                    )
                    page.raw(" ")
                if has_outlet:
                    page.raw("(")
                    page.put(item.outlet, "body", a, "outlet")
                    page.raw(")")
                page.raw(rng.choice([" -- ", " - ", " _ "]))
            column = len(page.content) - page.content.rfind("\n") - 1
            page.put(continued(rng, words, 69 if indent else 0, column), "body", a)
            page.raw("\n")
        page.put(
            f"{sign} {item.published:%d%H%M} {item.published:%b %y}".upper()
            if yes(rng, 0.5)
            else sign,
            "furniture",
        )
        page.raw("\n\n")
    return page


@family
def radio_monitoring_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """A monitoring unit's log of broadcasts: station, date and time, language, headline by the monitor, text, processing note."""
    page = Page()
    page.put(
        rng.choice(
            [
                "MONITORING REPORT",
                "BROADCAST MONITORING - SELECTED ITEMS",
                "Radio and television monitoring",
            ]
        ),
        "furniture",
    )
    page.raw("\n")
    if yes(rng, 0.6):
        page.put(
            f"Period: {day(min(i.published for i in items), 'uk')} to {day(max(i.published for i in items), 'uk')}",
            "furniture",
        )
        page.raw("\n")
    page.raw("\n")
    width, numbered, form = (
        rng.choice(WIDTHS),
        yes(rng, 0.5),
        rng.choice(["source_line", "lead", "labels"]),
    )
    for a, item in enumerate(items):
        page.raw(f"{a + 1}. " if numbered else "")
        hour = f"{rng.randint(0, 23):02}{rng.choice(['00', '30', '15'])} gmt"
        if form != "labels":
            page.put(wrapped(rng, item.headline, width), "headline", a)
            page.raw("\n")
        if form == "source_line":
            page.put("Source:", "publication", a)
            page.raw(" ")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(", ")
            page.put(
                f"{item.place}, in {rng.choice(['English', 'the vernacular', 'Portuguese', 'Russian'])} {hour}",
                "publication",
                a,
            )
            page.raw(" ")
            published(page, a, item, rng.choice(["short", "dots_bare", "uk"]))
            page.raw("\n\n")
        elif form == "labels":
            for label in ["STATION", "DATE", "ITEM"]:
                page.put(
                    label + ":",
                    "publication" if label != "ITEM" else "furniture",
                    a if label != "ITEM" else None,
                )
                page.raw(" ")
                if label == "STATION":
                    page.put(item.outlet, "publication", a, "outlet")
                elif label == "DATE":
                    published(page, a, item, rng.choice(["short", "uk", "iso"]))
                    page.raw(", ")
                    page.put(hour, "publication", a)
                else:
                    page.put(item.headline, "headline", a)
                page.raw("\n")
            page.raw("\n")
        else:
            page.put("Text of report by", "publication", a)
            page.raw(" ")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(" ")
            page.put("on", "publication", a)
            page.raw(" ")
            published(page, a, item, "uk")
            if yes(rng, 0.5):
                page.raw("; ")
                page.put(
                    "subheading inserted editorially"
                    if len(item.paragraphs) > 3
                    else "passages omitted",
                    "publication",
                    a,
                )
            page.raw("\n\n")
        for i, words in enumerate(item.paragraphs):
            if i == 2 and len(item.paragraphs) > 3 and yes(rng, 0.3):
                page.put(rng.choice(SUBHEADS), "subhead", a)
                page.raw("\n\n")
            opening = (
                rng.choice(["[Presenter] ", "[Announcer] ", "", "", "[Begin recording] "])
                if yes(rng, 0.4)
                else ""
            )
            page.put(wrapped(rng, opening + words, width), "body", a)
            page.raw("\n\n")
        if yes(rng, 0.5):
            page.put(
                f"[{rng.choice(['Processed by', 'Monitored by'])} {rng.choice(['jk/ro', 'desk 4', 'MW'])}]",
                "furniture",
            )
            page.raw("\n\n")
    return page


@family
def database_printout(rng: random.Random, items: Sequence[Item]) -> Page:
    """A full-text database's delivery: "Document 1 of 6", word counts, labelled or bare heads, load date and copyright."""
    page = Page()
    style = rng.choice(["nexis", "factiva", "proquest"])
    total = len(items)
    if yes(rng, 0.5):
        page.put(
            rng.choice(
                [
                    f"{total} DOCUMENTS",
                    f"Search Summary: {items[0].topic.lower()} and {items[0].place.lower()}",
                    f"Report Information from the database\n{day(date(2031, 6, 1), 'uk')}",
                ]
            ),
            "furniture",
        )
        page.raw("\n\n")
        if yes(rng, 0.5):
            for i, item in enumerate(items):
                page.raw(f"{i + 1}. ")
                page.put(item.headline, "contents")
                page.raw("\n")
            page.raw("\n")
    for a, item in enumerate(items):
        count = f"{sum(len(p.split()) for p in item.paragraphs)} words"
        if style == "nexis":
            page.raw(" " * 28)
            page.put(f"{a + 1} of {total} DOCUMENTS", "furniture")
            page.raw("\n\n\n" + " " * 24)
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("\n\n" + " " * 22)
            published(page, a, item, "us_weekday")
            page.raw("\n\n")
            page.put(wrapped(rng, item.headline, 80), "headline", a)
            page.raw("\n\n")
            if item.authors and yes(rng, 0.8):
                page.put("BYLINE:", "byline", a)
                page.raw(" ")
                names(page, a, item.authors, "", None)
                page.raw("\n\n")
            for label, value in (
                ("SECTION:", f"{item.topic.upper()}; Pg. {rng.randint(1, 40)}"),
                ("LENGTH:", count),
            ):
                if yes(rng, 0.8):
                    page.put(f"{label} {value}", "furniture")
                    page.raw("\n\n")
            if yes(rng, 0.4):
                page.put("DATELINE:", "publication", a)
                page.raw(" ")
                page.put(item.place.upper(), "publication", a)
                page.raw("\n\n")
            page.put("BODY:", "furniture") if yes(rng, 0.3) else None
            page.raw("\n")
            for words in item.paragraphs:
                page.put(wrapped(rng, words, 80), "body", a)
                page.raw("\n\n")
            page.put(f"LOAD-DATE: {day(item.published + timedelta(days=1), 'us')}", "furniture")
            page.raw("\n\n")
            if yes(rng, 0.5):
                page.put(
                    f"Copyright {item.published.year} {item.outlet}\nAll Rights Reserved",
                    "furniture",
                )
                page.raw("\n\n")
        elif style == "factiva":
            page.put(item.topic, "section")
            page.raw("\n")
            page.put(item.headline, "headline", a)
            page.raw("\n\n")
            if item.authors and yes(rng, 0.7):
                if yes(rng, 0.4):
                    page.put("By", "byline", a)
                    page.raw(" ")
                names(page, a, item.authors, "", "and")
                page.raw("\n")
            page.put(count, "furniture")
            page.raw("\n")
            published(page, a, item, "uk")
            page.raw("\n")
            if yes(rng, 0.4):
                page.put(clock(rng), "publication", a)
                page.raw("\n")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("\n")
            for words in (
                rng.choice(["DRVC", "MRDN", "KEST", "LANTRN"]),
                rng.choice(["First", "Late", "Main"]),
                f"{rng.randint(1, 30)}",
                "English",
            ):
                page.put(words, "furniture")
                page.raw("\n")
            page.put(f"(c) {item.published.year}. All rights reserved.", "furniture")
            page.raw("\n\n")
            for words in item.paragraphs:
                page.put(words, "body", a)
                page.raw("\n\n")
            page.put(
                f"Document {rng.choice(['DRVC', 'MRDN'])}0000{item.published:%Y%m%d}ea{rng.randint(10, 99)}000{rng.randint(1, 99)}",
                "furniture",
            )
            page.raw("\n\n\n")
        else:
            page.raw("_" * 60 + "\n\n")
            page.put(f"Document {a + 1} of {total}", "furniture")
            page.raw("\n\n")
            page.put(item.headline, "headline", a)
            page.raw("\n\n")
            if item.authors and yes(rng, 0.7):
                page.put("Author:", "byline", a)
                page.raw(" ")
                names(page, a, item.authors, "", None)
                page.raw("\n\n")
            if yes(rng, 0.5):
                page.put("Publication info:", "publication", a)
                page.raw(" ")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("; ")
                page.put(f"{item.place} [{item.place}]", "publication", a)
                page.raw(". ")
                published(page, a, item, "short")
                page.raw(": ")
                page.put(f"A.{rng.randint(1, 30)}.", "publication", a)
                page.raw("\n\n")
            else:
                for label in rng.sample(["Publication title:", "Publication date:"], 2):
                    page.put(label, "publication", a)
                    page.raw(" ")
                    page.put(
                        item.outlet, "publication", a, "outlet"
                    ) if "title" in label else published(page, a, item, "us_short")
                    page.raw("\n\n")
            page.put("Full text:", "furniture")
            page.raw(" ")
            for words in item.paragraphs:
                page.put(words, "body", a)
                page.raw("\n\n")
            for words in (
                f"Subject: {item.topic}",
                f"Location: {item.place}",
                f"Document URL: https://db.example/docview/{rng.randint(10**8, 10**9)}",
                "Document type: News",
            ):
                if yes(rng, 0.6):
                    page.put(words, "furniture")
                    page.raw("\n\n")
    return page


@family
def pipermail_post(rng: random.Random, items: Sequence[Item]) -> Page:
    """A list archive's web page: sender line, links to next and previous messages, the mail with one article in a pre element."""
    item = items[0]
    sender = rng.choice(["nn at harbourwatch.example", "Marta K", "news-forwarder", "t. lind"])
    subject = rng.choice(
        [
            f"[coast-l] {item.headline}",
            f"[PRESS] {item.outlet}: {item.headline}",
            "Fwd: please read",
            f"[watch] {item.topic}",
        ]
    )
    page = Page(media_type="text/html")
    page.raw(
        f'<HTML>\n <HEAD>\n <TITLE>{html.escape(subject)}</TITLE>\n </HEAD>\n <BODY BGCOLOR="#ffffff">\n   <H1>'
    )
    page.put(subject, "furniture")
    page.raw("</H1>\n    <B>")
    page.put(sender, "furniture")
    page.raw("</B> <A HREF='mailto:x'>")
    page.put("list at lists.harbourwatch.example", "furniture")
    page.raw("</A><BR>\n    <I>")
    sent = item.published + timedelta(days=rng.choice([0, 1, 2]))
    page.put(
        f"{sent:%a %b} {sent.day} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}:09 CET {sent.year}",
        "furniture",
    )
    page.raw("</I>\n    <P><UL>\n")
    links(
        page,
        [
            f"Previous message: {elsewhere(rng, [], 1, 1)[0]}",
            "Next message: [coast-l] meeting on Thursday",
            "Messages sorted by: [ date ] [ thread ] [ subject ] [ author ]",
        ][: rng.randint(1, 3)],
    )
    page.raw("</UL>\n<HR>\n<!--beginarticle-->\n<PRE>")
    if yes(rng, 0.5):
        page.put(
            rng.choice(
                [
                    "hi all, sorry for cross-posting",
                    "From today's paper. Comments in the next mail.",
                    "fyi",
                ]
            ),
            "furniture",
        )
        page.raw("\n\n")
    quote = rng.choice(["", "", "&gt; "])
    width = rng.choice([66, 70, 72, 76])

    def lines(words: str, role: str, **more) -> None:
        if not quote:
            page.put(wrapped(rng, words, width), role, 0, **more)
            page.raw("\n")
            return
        for line in textwrap.wrap(words, width):
            page.raw(quote)
            page.put(line, role, 0, **more)
            page.raw("\n")

    at_end = yes(rng, 0.3)

    def source() -> None:
        page.raw(quote)
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(rng.choice([", ", " | ", " -- ", f"\n{quote}"]))
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("\n")
        if yes(rng, 0.5):
            page.raw(quote + "&lt;")
            page.put(item.url, "source_line", 0, "url")
            page.raw("&gt;\n")
        page.raw(quote + "\n")

    if not at_end:
        source()
    lines(item.headline, "headline")
    page.raw(quote + "\n")
    if item.authors and yes(rng, 0.6):
        page.raw(quote)
        page.put("by", "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors)
        page.raw(f"\n{quote}\n")
    for words in item.paragraphs:
        lines(words, "body")
        page.raw(quote + "\n")
    if at_end:
        source()
    page.raw("\n")
    page.put(
        rng.choice(
            [
                "-- \nsent from a train",
                "_______________________________________________\ncoast-l mailing list\ncoast-l at lists.harbourwatch.example",
                "-------------- next part --------------\nAn HTML attachment was scrubbed...",
            ]
        ),
        "furniture",
    )
    page.raw("\n</PRE>\n<!--endarticle-->\n<HR><P>")
    page.put("More information about the coast-l mailing list", "furniture")
    page.raw("</BODY></HTML>")
    return page


@family
def chat_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A group chat exported as text: members paste articles between their talk; stamps, media omitted, system lines."""
    page = Page()
    people = rng.sample(
        [
            "Ana",
            "+99 555 010 221",
            "Dad",
            "Lotte (work)",
            "Press Group Admin",
            "~ marek",
            "Uncle Ben",
        ],
        3,
    )
    moment = min(item.published for item in items)
    form = rng.choice(
        [
            "[{d:%d/%m/%Y}, {t}:07] {who}: ",
            "{d:%d.%m.%y}, {t} - {who}: ",
            "{who}, [{d:%d.%m.%Y} {t}]\n",
            "{who}  {t}\n",
        ]
    )

    minutes = rng.randint(360, 700)

    def stamp() -> None:
        nonlocal minutes
        minutes = min(minutes + rng.randint(0, 25), 1439)
        page.put(
            form.format(
                d=moment, t=f"{minutes // 60:02}:{minutes % 60:02}", who=rng.choice(people)
            ).strip(),
            "furniture",
        )
        page.raw("\n" if form.endswith("\n") else " ")

    if yes(rng, 0.6):
        page.put(
            "Messages and calls are end-to-end encrypted. No one outside of this chat can read them."
            if yes(rng, 0.5)
            else f'{people[0]} created group "News & gossip"',
            "furniture",
        )
        page.raw("\n")
    for a, item in enumerate(items):
        moment = max(moment, item.published)
        if yes(rng, 0.6):
            stamp()
            page.put(
                rng.choice(
                    [
                        "has anyone seen this??",
                        "<Media omitted>",
                        "good morning all",
                        "👍",
                        "this is about us!!",
                        "This message was deleted",
                        "can you post the text pls, paywall",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
        stamp()
        star = rng.choice(["", "*"])
        order = rng.choice(["head", "outlet", "url", "prose"])
        day_known = form.count("{d")
        if order == "outlet":
            page.raw(rng.choice(["", "📰 "]))
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("\n")
        if order != "prose":
            page.raw(star)
            page.put(item.headline, "headline", a)
            page.raw(star + "\n")
            if day_known and yes(rng, 0.3):
                published(page, a, item, rng.choice(["dots", "short", "us_short"]))
                page.raw("\n")
        for i, words in enumerate(item.paragraphs[: rng.choice([1, 2, 30])]):
            if i == 0 and order == "prose":
                page.put(item.outlet, "body", a, "outlet")
                page.raw(" ")
                page.put(rng.choice(["writes:", "says:", "has this:"]), "body", a)
                page.raw(" ")
            page.put(words, "body", a)
            page.raw("\n\n" if yes(rng, 0.5) else "\n")
        if order == "url" or yes(rng, 0.3):
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        if order == "head":
            page.raw(rng.choice(["- ", "— ", ""]))
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("\n")
        if yes(rng, 0.3):
            stamp()
            page.put(
                rng.choice(
                    [
                        "typical",
                        "so what now",
                        "lol",
                        "thanks!",
                        "not surprised. they said the same in spring",
                        "Missed voice call",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
    return page


@family
def markdown_link_log(rng: random.Random, items: Sequence[Item]) -> Page:
    """Markdown notes of a reader: front matter, linked headlines, block quotes, outlets after dashes, tags."""
    page = Page()
    latest = max(item.published for item in items)
    if yes(rng, 0.4):
        page.put(
            f'---\ntitle: "Clippings {latest.isoformat()}"\nlayout: post\ntags: [press, {items[0].topic.lower()}]\n---',
            "furniture",
        )
        page.raw("\n\n")
    elif yes(rng, 0.7):
        page.raw("# ")
        page.put(
            rng.choice(
                ["Clippings", "Press notes", f"Reading log, week {latest.isocalendar().week}"]
            ),
            "furniture",
        )
        page.raw("\n\n")
    head = rng.choice(["### ", "## ", "* ", "- **", "**", ""])
    linked, quote = yes(rng, 0.6), yes(rng, 0.4)
    where = rng.choice(["after", "next", "foot"])
    for a, item in enumerate(items):
        if yes(rng, 0.25) and not head.startswith("##"):
            page.raw("## ")
            page.put(item.topic, "section")
            page.raw("\n\n")
        page.raw(head + ("[" if linked else ""))
        page.put(item.headline, "headline", a)
        page.raw("]" if linked else "")
        if linked:
            page.raw("(")
            page.put(item.url, "source_line", a, "url")
            page.raw(")")
        page.raw("**" if head.endswith("**") else "")

        def source() -> None:
            if yes(rng, 0.93):
                mark = rng.choice(["*", "_", "", "`"])
                page.raw(mark)
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(mark)
            if yes(rng, 0.6):
                page.raw(rng.choice([", ", " · ", " / "]))
                published(page, a, item, rng.choice(["iso", "short", "us_short"]))

        if where == "after":
            page.raw(rng.choice([" — ", " - ", " ("]))
            source()
        page.raw("\n\n")
        if where == "next":
            source()
            if item.authors and yes(rng, 0.5):
                page.raw(" | ")
                names(page, a, item.authors, "", "&")
            page.raw("  \n\n")
        for words in item.paragraphs[: rng.choice([1, 2, 30])]:
            page.raw("> " if quote else "  " if head.startswith("* ") else "")
            page.put(words, "body", a)
            page.raw("\n>\n" if quote and yes(rng, 0.5) else "\n\n")
        if where == "foot":
            page.raw("\n— ")
            source()
            page.raw("\n\n")
        if yes(rng, 0.3):
            page.put(f"#{item.topic.lower()} #{item.place.lower()}", "furniture")
            page.raw("\n\n")
        page.raw(rng.choice(["---\n\n", "", ""]))
    return page


# ---------------------------------------------------------------- more single articles


@family
def web_obituary(rng: random.Random, items: Sequence[Item]) -> Page:
    """An obituary page: life dates in a box, guest-book links, paragraphs, the paper named in "Published by ... on"."""
    item = items[0]
    page = start(item.headline, rng, body='<body class="obit">')
    page.raw("<div id='nav'>")
    links(
        page,
        ["Obituaries", "Send flowers", "Memorials", "Grief support"][: rng.randint(2, 4)],
        "furniture",
        "",
        "",
        " | ",
    )
    page.raw("</div>")
    if yes(rng, 0.5):
        tag(
            page,
            "div class='cat'",
            rng.choice(["Obituary", "OBITUARIES", "Lives remembered", "In memoriam"]),
            "section",
        )
    tag(page, "h1", item.headline, "headline", 0)
    if item.deck and yes(rng, 0.5):
        tag(page, "h2", item.deck, "deck", 0)
    born = item.published.year - rng.randint(60, 97)
    if yes(rng, 0.6):
        page.raw("<table class='life'>")
        for label, words in (
            ("Born", f"{rng.randint(1, 28)} {rng.choice(['March', 'July', 'October'])} {born}"),
            ("Died", f"{item.published - timedelta(days=rng.randint(2, 9)):%d %B}, {item.place}"),
        ):
            page.raw("<tr><td>")
            page.put(label, "body", 0)
            page.raw("</td><td>")
            page.put(words, "body", 0)
            page.raw("</td></tr>")
        page.raw("</table>")

    def source() -> None:
        page.raw("<p class='published-by'>")
        page.put(
            rng.choice(["Published by", "Published in", "As published in", "Appeared in"]),
            "publication",
            0,
        )
        page.raw(" <a>")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</a> ")
        if yes(rng, 0.85):
            page.put(rng.choice(["on", "from"]), "publication", 0)
            page.raw(" ")
            published(page, 0, item, rng.choice(["us_dot", "us", "short", "uk"]))
        page.raw("</p>")

    on_top = yes(rng, 0.35)
    if on_top:
        source()
    if item.authors and yes(rng, 0.5):
        page.raw("<p>")
        page.put("By", "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors[:1])
        page.raw("</p>")
    if yes(rng, 0.4):
        figure(page, rng, 0, item, TONGUES["en"])
    for words in item.paragraphs:
        tag(page, "p", words, "body", 0)
    if yes(rng, 0.6):
        tag(
            page,
            "p",
            rng.choice(
                [
                    f"A service will be held in {item.place} on {item.published + timedelta(days=5):%A} at 11.",
                    "In lieu of flowers, the family asks for donations to the lifeboat fund.",
                ]
            ),
            "body",
            0,
        )
    if not on_top:
        source()
    page.raw("<div class='guestbook'>")
    tag(
        page,
        "h3",
        rng.choice(
            ["Sign the guest book", "Memories and condolences", f"{rng.randint(2, 40)} entries"]
        ),
        "furniture",
    )
    for words in (
        "May the tide carry you home. - The Olver family",
        "He taught my brother to row.",
    )[: rng.randint(0, 2)]:
        tag(page, "p", words, "furniture")
    page.raw("</div><ul>")
    links(page, elsewhere(rng, [], 2, 4), "teaser")
    page.raw("</ul>")
    return end(page)


@family
def programme_transcript(rng: random.Random, items: Sequence[Item]) -> Page:
    """A broadcaster's transcript page: listen bar, air date and programme, speakers' names in capitals, copyright note."""
    item = items[0]
    page = start(item.headline + " : transcript", rng)
    page.raw("<header>")
    programme = rng.choice(
        ["Tides of the Week", "The Midday Hour", "All Round the Coast", "Late Line"]
    )
    if yes(rng, 0.8):
        tag(page, "a", item.outlet, "publication", 0, "outlet")
    links(page, ["Newscast", "Live radio", "Shows"], "furniture", "<li>", "</li>")
    page.raw("</header><article>")
    tag(page, "h3 class='slug'", item.topic, "section")
    tag(page, "h1", item.headline, "headline", 0)
    page.raw("<div class='meta'><time>")
    published(page, 0, item, rng.choice(["us", "us_short", "uk", "short"]))
    if yes(rng, 0.5):
        page.raw(" ")
        page.put(clock(rng) + " ET", "publication", 0)
    page.raw("</time> ")
    page.put(f"{rng.choice(['Heard on', 'Broadcast on', 'From'])} {programme}", "publication", 0)
    page.raw("</div>")
    host, *guests = [*item.authors, "Presenter", "Caller"]
    if item.authors and yes(rng, 0.7):
        page.raw("<p class='byline'>")
        names(page, 0, item.authors)
        page.raw("</p>")
    page.raw("<div class='audio'>")
    tag(page, "b", f"{rng.randint(2, 9)}-Minute Listen", "furniture")
    links(
        page, ["Download", "Embed", "Transcript"][: rng.randint(1, 3)], "furniture", "<li>", "</li>"
    )
    page.raw("</div><div class='transcript storytext'>")
    bold = yes(rng, 0.5)
    speaker = [f"{host.upper()}, HOST:", f"{guests[0].upper()}, BYLINE:", f"{guests[-1].upper()}:"]
    for i, words in enumerate(item.paragraphs):
        page.raw("<p>")
        label = speaker[0] if i == 0 else rng.choice([*speaker, "UNIDENTIFIED PERSON:", ""])
        if label and bold:
            tag(page, "strong", label, "body", 0)
            page.raw(" ")
            page.put(words, "body", 0)
        else:
            page.put(f"{label} {words}".strip(), "body", 0)
        page.raw("</p>\n")
        if yes(rng, 0.15):
            tag(
                page,
                "p",
                rng.choice(
                    ["(SOUNDBITE OF WAVES)", "(LAUGHTER)", "(SOUNDBITE OF ARCHIVED RECORDING)"]
                ),
                "body",
                0,
            )
    page.raw("</div><p class='disclaimer'>")
    page.put(
        f"Copyright © {item.published.year}. Transcripts are created on a rush deadline, and this text may not be in its final form.",
        "furniture",
    )
    page.raw("</p></article>")
    tag(page, "h4", "More stories", "furniture")
    for words in elsewhere(rng, items[1:], 2, 4):
        tag(page, "p", words, "teaser")
    return end(page)


@family
def corrected_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A story in div soup with an editor's correction note before or after the text and a history of versions."""
    item, t = items[0], tongue(rng, 0.15)
    page = start(item.headline, rng, body=f'<body><div class="{hashed(rng)}"><div>')
    tag(page, "div", item.outlet, "publication", 0, "outlet")
    page.raw("</div><div><div>")
    links(page, some(rng, t["menu"], 3, 6), "furniture", "<div>", "</div>")
    page.raw("</div></div>")
    tag(page, "div class='ttl'", item.headline, "headline", 0)
    if item.deck and yes(rng, 0.4):
        tag(page, "div class='sub'", item.deck, "deck", 0)
    note_first = yes(rng, 0.4)

    def note() -> None:
        page.raw("<div class='note'><div>")
        later = item.published + timedelta(days=rng.randint(1, 3))
        page.put(rng.choice([
            f"Correction, {day(later, 'uk')}: an earlier version of this article misstated the year of the charter.",
            "Editor's note: this article was amended to make clear that the vote was not final.",
            f"This story was changed on {day(later, 'us')}. A previous headline gave a wrong figure.",
            "CLARIFICATION: The minister was speaking in a private capacity.",
        ]), "body", 0)  # fmt: skip
        page.raw("</div></div>")

    page.raw("<div>")
    if item.authors and yes(rng, 0.7):
        page.raw("<span>")
        names(page, 0, item.authors, "", None)
        page.raw("</span><span> / </span>")
    page.raw("<span>")
    if yes(rng, 0.5):
        page.put(rng.choice(["First published:", "Created:", "Published"]), "publication", 0)
        page.raw(" ")
    published(page, 0, item, rng.choice(WEB_DAYS))
    page.raw("</span>")
    if yes(rng, 0.5):
        page.raw("<span> ")
        page.put(
            f"Last modified: {day(item.published + timedelta(days=rng.randint(0, 4)), 'short')}",
            "publication",
            0,
        )
        page.raw("</span>")
    page.raw("</div>")
    if note_first:
        note()
    for i, words in enumerate(text_of(rng, item, items[1:], 0.4)):
        tag(page, "div class='par'", words, "body", 0)
        if i == 1 and yes(rng, 0.3):
            page.raw("<div class='inl'><div>")
            page.put(elsewhere(rng, items[1:], 1, 1)[0], "teaser")
            page.raw("</div></div>")
    if not note_first:
        note()
    if yes(rng, 0.3):
        tag(page, "div", "Version history: 3 changes", "furniture")
    page.raw("<div>")
    links(page, some(rng, t["foot"], 2, 5), "furniture", "<div>", "</div>")
    page.raw("</div></div>")
    return end(page)


@family
def wiki_news_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A wiki-made news article: tabs, bold date as the first line, edit links on subheads, a sources list that names papers."""
    item = items[0]
    page = start(
        item.headline,
        rng,
        body='<body class="mediawiki ltr skin-vector"><div id="content" class="mw-body">',
    )
    if yes(rng, 0.4):
        tag(
            page,
            'div id="siteNotice"',
            rng.choice(["Writing contest: sign up until Friday", "Help us: become a reviewer"]),
            "furniture",
        )
    tag(page, 'h1 id="firstHeading"', item.headline, "headline", 0)
    page.raw('<div id="siteSub">')
    page.put("From", "publication", 0)
    page.raw(" ")
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw(", ")
    page.put("the free news source you can write", "furniture")
    page.raw("</div>")
    page.raw('<div class="mw-parser-output"><p><strong class="published">')
    published(page, 0, item, rng.choice(["us_weekday", "uk_weekday"]))
    page.raw("</strong></p>")
    if yes(rng, 0.5):
        page.raw('<div class="infobox"><b>')
        page.put(item.topic, "furniture")
        page.raw("</b><ul>")
        links(page, elsewhere(rng, items[1:], 2, 4), "teaser")
        page.raw("</ul></div>")
    if item.caption and yes(rng, 0.5):
        page.raw('<div class="thumb tright"><div class="thumbcaption">')
        page.put(item.caption, "caption", 0)
        if item.credit:
            page.raw(" <small>")
            page.put("Image: " + item.credit, "credit", 0)
            page.raw("</small>")
        page.raw("</div></div>")
    for i, words in enumerate(item.paragraphs):
        if i and i % 3 == 0:
            page.raw('<h2><span class="mw-headline">')
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw('</span> <span class="mw-editsection">[')
            page.put("edit", "furniture")
            page.raw("]</span></h2>")
        tag(page, "p", words, "body", 0)
    page.raw("<h2>")
    page.put("Sources", "furniture")
    page.raw("</h2><ul>")
    for other in items[1:3]:
        page.raw("<li>")
        page.put(
            f'{" and ".join(other.authors)}. "{other.headline}" — {other.outlet}, {day(other.published, "us")}'.lstrip(
                ". "
            ),
            "furniture",
        )
        page.raw("</li>")
    page.raw("</ul><div class='printfooter'>")
    page.put(f'Retrieved from "https://{item.host}/wiki/{item.place}"', "furniture")
    page.raw("</div></div><div id='catlinks'>")
    page.put(
        f"Categories: {item.published:%B} {item.published.day}, {item.published.year} | Published | {item.topic} | {item.place}",
        "furniture",
    )
    page.raw("</div></div><div id='p-cactions'>")
    links(page, ["Article", "Collaboration", "Read", "View source", "View history"])
    page.raw("</div>")
    return end(page)


@family
def archived_copy(rng: random.Random, items: Sequence[Item]) -> Page:
    """An old story page in a web archive: the archive's bar with capture dates, then a plain page of about 2000."""
    item = items[0]
    page = Page(media_type="text/html")
    page.raw(
        f'<html><head><title>{html.escape(item.headline)}</title></head><body>\n<div id="wm-ipp-base"><div id="wm-ipp-inside">'
    )
    captured = item.published + timedelta(days=rng.randint(3, 900))
    for words in (
        item.url,
        f"{rng.randint(1, 60)} captures",
        f"{captured.day} {captured:%b} {captured.year}",
        "About this capture",
        "Collected by Deep Shelf Archive",
    ):
        page.raw("<span>")
        if words == item.url:
            page.put(words, "source_line", 0, "url")
        else:
            page.put(words, "furniture")
        page.raw("</span> ")
    page.raw(
        "</div></div>\n<!-- END ARCHIVE TOOLBAR --><table width=760 align=center><tr><td bgcolor=#eeeeee>"
    )
    banner = yes(rng, 0.7)
    if banner:
        page.raw("<b>")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</b></td><td align=right>")
    if yes(rng, 0.7):
        published(page, 0, item, rng.choice(["us_weekday", "uk_weekday", "dots"]))
    elif not banner:
        page.raw("&nbsp;")
    page.raw("</td></tr></table><table width=760 align=center><tr><td width=140 valign=top>")
    links(
        page,
        some(
            rng,
            ["News", "Nation", "World", "Money", "Net", "Life", "Shopping", "Chat", "Horoscopes"],
            4,
            8,
        ),
        "furniture",
        "&#183; ",
        "<br>",
    )
    page.raw("</td><td valign=top>")
    page.raw('<span class="head">')
    page.put(item.headline, "headline", 0)
    page.raw("</span><br>")
    if item.authors and yes(rng, 0.7):
        page.raw('<span class="by">')
        page.put(rng.choice(["By", "from"]), "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors)
        page.raw("</span><br>")
    page.raw("<br>")
    paragraphs = text_of(rng, item, items[1:])
    for i, words in enumerate(paragraphs):
        page.put(words, "body", 0)
        page.raw("<br><br>\n")
        if i == 1 and yes(rng, 0.5):
            page.raw("<table align=left border=1 bgcolor=#ffffcc><tr><td>")
            page.put(rng.choice(["ALSO:", "See also", "On the net"]), "furniture")
            page.raw("<br>")
            links(page, elsewhere(rng, items[1:], 1, 3), "teaser", "- ", "<br>")
            page.raw("</td></tr></table>")
    page.raw("<hr>")
    links(
        page,
        ["Email this story", "Print", "Back to top"][: rng.randint(1, 3)],
        "furniture",
        "",
        "",
        " - ",
    )
    page.raw("</td></tr></table></body></html>")
    return page


@family
def forum_thread_with_article(rng: random.Random, items: Sequence[Item]) -> Page:
    """A bulletin-board thread: the first post pastes an article with its source, the replies quote bits of it."""
    item = items[0]
    users = rng.sample(
        ["dockrat", "Selma77", "PaperBoy", "Night_Owl", "the_clerk", "mod_anton", "kelp"], 4
    )
    page = start("View topic", rng, body='<body id="phpbb" class="section-viewtopic">')
    page.raw("<h2>")
    page.put(
        rng.choice(
            [item.headline, f"{item.place}: what is going on?", f"[{item.topic}] in the papers"]
        ),
        "furniture",
    )
    page.raw("</h2>")
    links(
        page,
        ["Board index", rng.choice(["Off topic", "Local news", "The harbour bar"]), "Post reply"],
        "furniture",
        "",
        "",
        " » ",
    )
    dated = item.published + timedelta(days=rng.choice([0, 1, 5]))
    for n, user in enumerate(users[: rng.randint(2, 4)]):
        page.raw(f'<div id="p{4400 + n}" class="post"><dl class="postprofile"><dt>')
        page.put(user, "furniture")
        page.raw("</dt><dd>")
        page.put(f"Posts: {rng.randint(3, 9000)}", "furniture")
        page.raw('</dd></dl><div class="postbody"><p class="author">')
        page.put(f"by {user} » {dated:%a %b} {dated.day}, {dated.year} {clock(rng)}", "furniture")
        page.raw('</p><div class="content">')
        if n == 0:
            if yes(rng, 0.5):
                page.put(
                    rng.choice(
                        [
                            "Thoughts?",
                            "Mods, move this if it is in the wrong place.",
                            "They finally wrote about it:",
                        ]
                    ),
                    "furniture",
                )
                page.raw("<br><br>")
            boxed = yes(rng, 0.5)
            page.raw("<blockquote><div>" if boxed else "")
            named = yes(rng, 0.5)
            if named:
                page.put(item.outlet, "publication", 0, "outlet")
                if yes(rng, 0.5):
                    page.raw(", ")
                    published(page, 0, item, rng.choice(WEB_DAYS))
                page.raw(rng.choice(["<br>", "<br><br>"]))
            page.raw("<strong>")
            page.put(item.headline, "headline", 0)
            page.raw("</strong><br><br>")
            for words in item.paragraphs:
                page.put(words, "body", 0)
                page.raw("<br><br>")
            page.raw("</div></blockquote>" if boxed else "")
            if not named or yes(rng, 0.3):
                page.raw("<a>")
                page.put(item.url, "source_line", 0, "url")
                page.raw("</a>")
        else:
            if yes(rng, 0.6):
                page.raw("<blockquote><div><cite>")
                page.put(f"{users[0]} wrote:", "furniture")
                page.raw("</cite>")
                page.put(" ".join(rng.choice(item.paragraphs).split()[:14]) + " ...", "furniture")
                page.raw("</div></blockquote>")
            page.put(
                rng.choice(
                    [
                        "This is what we said two years ago.",
                        "Source? Oh wait, it is there.",
                        "I stopped reading at the second paragraph.",
                        "My cousin works there, it is all true.",
                    ]
                ),
                "furniture",
            )
        page.raw('</div><div class="signature">')
        page.put(rng.choice(["Fair winds", "-- edited 2 times --", "Quote | Report"]), "furniture")
        page.raw("</div></div></div>\n")
    links(page, ["Previous topic", "Next topic", "Jump to"], "furniture", "", "", " ")
    return end(page)


@family
def letter_to_the_editor(rng: random.Random, items: Sequence[Item]) -> Page:
    """A letter on a paper's letters page: salutation, paragraphs, the writer's name and town at the end."""
    item = items[0]
    page = start("Letters", rng)
    page.raw("<div class='site-header'>")
    tag(page, "span", item.outlet, "publication", 0, "outlet")
    page.raw("</div>")
    tag(
        page,
        "h3",
        rng.choice(["Letters", "Letters to the editor", "Your views", "Readers write"]),
        "section",
    )
    date_last = yes(rng, 0.3)
    if not date_last and yes(rng, 0.9):
        page.raw("<div class='date'>")
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("</div>")
    tag(page, rng.choice(["h1", "h2", "h4"]), item.headline, "headline", 0)
    page.raw("<div class='letter'>")
    if yes(rng, 0.7):
        tag(
            page,
            "p",
            rng.choice(
                [
                    "SIR –",
                    "Dear Editor,",
                    "To the editor:",
                    "Sir, Your report of last week deserves an answer.",
                ]
            ),
            "body",
            0,
        )
    for words in item.paragraphs:
        tag(page, "p", words, "body", 0)
    if item.authors:
        page.raw("<p class='sig'><b>")
        names(page, 0, item.authors[:1])
        page.raw("</b><br>")
        page.put(
            rng.choice(
                [item.place, f"Secretary, Friends of {item.place}", f"Retired pilot, {item.place}"]
            ),
            "byline",
            0,
        )
        page.raw("</p>")
    if date_last:
        published(page, 0, item, rng.choice(WEB_DAYS))
    page.raw("</div><div class='how'>")
    tag(
        page,
        "p",
        "Letters should be under 300 words and carry a full address. We may edit them.",
        "furniture",
    )
    page.raw("</div>")
    tag(page, "h5", rng.choice(["Other letters", "More letters", "Also in opinion"]), "furniture")
    for words in elsewhere(rng, items[1:], 2, 4):
        page.raw("<div>")
        page.put(words, "teaser")
        page.raw("</div>")
    return end(page)


@family
def small_phone_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page for early phones (XHTML Mobile): numbered access keys, tiny text, the story in parts with "Next"."""
    item = items[0]
    page = Page(media_type="text/html")
    page.raw(
        '<!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.0//EN"><html><head><title>Mobile</title></head><body><div class="hd">'
    )
    tag(page, "b", item.outlet, "publication", 0, "outlet")
    page.raw(" ")
    page.put(rng.choice(["Mobile", "m.site", "WAP", "to go"]), "furniture")
    page.raw("</div><div>")
    if yes(rng, 0.5):
        tag(page, "small", item.topic, "section")
        page.raw(" &gt;<br/>")
    tag(page, "strong", item.headline, "headline", 0)
    page.raw("<br/><small>")
    if yes(rng, 0.8):
        published(page, 0, item, rng.choice(["short", "dots", "us_short", "dots_bare"]))
        page.raw(", ")
        page.put(clock(rng), "publication", 0)
    else:
        page.put(clock(rng), "publication", 0)
    page.raw("</small></div>")
    part = rng.randint(1, len(item.paragraphs)) if yes(rng, 0.5) else len(item.paragraphs)
    for words in item.paragraphs[:part]:
        page.raw("<p>")
        page.put(words, "body", 0)
        page.raw("</p>")
    if part < len(item.paragraphs):
        page.raw("<p><a accesskey='6'>")
        page.put(rng.choice([f"Next (1/{rng.randint(2, 4)})", "More...", "Page 2"]), "furniture")
        page.raw("</a></p>")
    if yes(rng, 0.4) and item.authors:
        page.raw("<p><small>(")
        names(page, 0, item.authors, "", None)
        page.raw(")</small></p>")
    page.raw("<hr/>")
    for i, words in enumerate(elsewhere(rng, items[1:], 2, 4)):
        page.raw(f"{i + 1} <a accesskey='{i + 1}'>")
        page.put(words, "teaser")
        page.raw("</a><br/>")
    links(
        page, ["Home", "Top", "Sport", "Weather"][: rng.randint(2, 4)], "furniture", "", "", " | "
    )
    page.raw("</body></html>")
    return page


# ---------------------------------------------------------------- more pages of many articles


@family
def ticker_of_signed_entries(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news ticker whose entries are articles of their own: time, headline, text, agency in brackets or signature."""
    page = start("Ticker", rng)
    tag(
        page,
        "h1",
        rng.choice(
            ["Newsticker", "The day in short", "Latest news", "En direct", "Minute by minute"]
        ),
        "furniture",
    )
    shown = sorted(items, key=lambda item: item.published, reverse=True)
    last, style, marks = (
        None,
        rng.choice(["uk_weekday", "us", "dots", "us_weekday"]),
        rng.choice(["brackets", "em", "lead"]),
    )
    hour = 23
    for a, item in enumerate(shown):
        if item.published != last:
            tag(page, "h3 class='day'", day(item.published, style), "section")
            last, hour = item.published, 23
        hour = max(0, hour - rng.randint(0, 4))
        page.raw("<div class='tick'><span class='t'>")
        # the day stands in the heading above
        page.put(
            f"{hour:02}:{rng.randint(0, 59):02}",
            "publication",
            a,
            "published",
            item.published.isoformat(),
        )
        page.raw("</span> ")
        if marks == "lead":
            tag(page, "span class='src'", item.outlet, "publication", a, "outlet")
            page.raw(" ")
        tag(page, "b", item.headline, "headline", a)
        page.raw("<br>")
        paragraphs = item.paragraphs[: rng.choice([1, 1, 2])]
        for i, words in enumerate(paragraphs):
            page.raw("<p>")
            page.put(words, "body", a)
            if i == len(paragraphs) - 1 and marks != "lead" and yes(rng, 0.9):
                page.raw(" (" if marks == "brackets" else " <em>")
                page.put(item.outlet, "publication", a, "outlet")
                if item.authors and yes(rng, 0.3):
                    page.raw("/")
                    page.put(item.authors[0], "byline", a, "author")
                page.raw(")" if marks == "brackets" else "</em>")
            page.raw("</p>")
        page.raw("</div>\n")
    tag(page, "button", rng.choice(["Load more", "Older entries", "Mehr laden"]), "furniture")
    return end(page)


@family
def section_archive_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A magazine's or agency's section archive: cards of headline, excerpt, names and date, "continue reading", page numbers."""
    t = tongue(rng, 0.25)
    agencies = yes(rng, 0.5)
    page = start("Archive", rng, body='<body class="archive category">')
    page.raw("<nav>")
    links(page, some(rng, t["menu"], 3, 7), "furniture", "", "", " / ")
    page.raw("</nav><header class='page-header'>")
    tag(
        page,
        "h1",
        rng.choice(
            [
                f"Category: {items[0].topic}",
                f"Tag archives: {items[0].place}",
                f"Search results for: {items[0].place.lower()}",
            ]
        ),
        "furniture",
    )
    page.raw("</header><main>")
    style, meta_at = rng.choice(WEB_DAYS), rng.choice(["over", "under", "end"])
    more = rng.choice(t["more"]) + rng.choice(["", " →", "..."])
    for a, item in enumerate(items):
        page.raw(
            f'<article id="post-{rng.randint(100, 9999)}" class="post"><div class="thumb"></div>'
        )

        def meta() -> None:
            page.raw('<div class="meta">')
            page.raw("<time>")
            published(page, a, item, style)
            page.raw("</time>")
            if item.authors and yes(rng, 0.6):
                page.raw(" ")
                page.put(rng.choice(t["by"]), "byline", a)
                page.raw(" ")
                names(page, a, item.authors, "a", "and")
            if agencies or yes(rng, 0.3):
                page.raw(" &ndash; ")
                page.put(item.outlet, "publication", a, "outlet")
            page.raw("</div>")

        if meta_at == "over":
            meta()
        page.raw("<h2><a>")
        page.put(item.headline, "headline", a)
        page.raw("</a></h2>")
        if meta_at == "under":
            meta()
        words = item.paragraphs[0]
        page.raw("<p>")
        if len(words.split()) > 20 and yes(rng, 0.6):
            words = " ".join(words.split()[:20]) + rng.choice([" […]", "…", "..."])
        page.put(words, "body", a)
        if yes(rng, 0.7):
            page.raw(" <a class='more-link'>")
            page.put(more, "furniture")
            page.raw("</a>")
        page.raw("</p>")
        if meta_at == "end":
            meta()
        page.raw("</article>\n")
    page.raw("</main><div class='pagination'>")
    links(page, ["1", "2", "3", "Older posts"][: rng.randint(2, 4)], "furniture", "", "", " ")
    page.raw("</div><aside>")
    tag(page, "h3", rng.choice(t["most"]), "furniture")
    page.raw("<ul>")
    links(page, rng.sample(ELSEWHERE, rng.randint(2, 5)), "teaser")
    page.raw("</ul></aside>")
    return end(page)


@family
def messenger_channel_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A messenger channel saved as HTML: date bars, message blocks with times, forwarded-from lines, reactions."""
    channel = service(rng) + rng.choice([" ⚓", "", " | news", " 🌊"])
    page = Page(media_type="text/html")
    page.raw(
        '<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body onload="CheckLocation();"><div class="page_wrap"><div class="page_header"><div class="text bold">\n'
    )
    page.put(channel, "furniture")
    page.raw('\n</div></div><div class="page_body chat_page"><div class="history">\n')
    shown, last = sorted(items, key=lambda item: item.published), None
    minutes = 400
    for a, item in enumerate(shown):
        if item.published != last:
            page.raw('<div class="message service"><div class="body details">\n')
            page.put(day(item.published, "uk"), "section")
            page.raw("\n</div></div>\n")
            last, minutes = item.published, rng.randint(360, 700)
        minutes = min(1439, minutes + rng.randint(5, 120))
        page.raw(
            f'<div class="message default clearfix" id="message{a + 900}"><div class="body"><div class="pull_right date details">\n'
        )
        page.put(
            f"{minutes // 60:02}:{minutes % 60:02}",
            "publication",
            a,
            "published",
            item.published.isoformat(),
        )
        page.raw('\n</div><div class="from_name">\n')
        page.put(channel, "furniture")
        page.raw("\n</div>")
        forwarded = yes(rng, 0.35)
        if forwarded:
            page.raw('<div class="forwarded body"><div class="from_name">\n')
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("\n</div>")
        page.raw('<div class="text">\n')
        if yes(rng, 0.85):
            page.raw("<strong>" + rng.choice(["❗️", "⚡️", "", "🔴 "]))
            page.put(item.headline, "headline", a)
            page.raw("</strong><br><br>")
        for words in item.paragraphs[: rng.choice([1, 2, 3])]:
            page.put(words, "body", a)
            page.raw("<br><br>")
        if not forwarded and yes(rng, 0.9):
            page.put(rng.choice(["Source:", "—", "via", "Read at"]), "publication", a)
            page.raw(f' <a href="{item.url}">')
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</a><br>")
        if yes(rng, 0.3):
            page.raw("<br>")
            page.put(f"#{item.topic.lower()} @{channel.split()[0].lower()}channel", "furniture")
        page.raw("\n</div>" + ("</div>" if forwarded else ""))
        if yes(rng, 0.3):
            page.raw('<span class="reactions">👍 ')
            page.put(str(rng.randint(2, 900)), "furniture")
            page.raw("</span>")
        page.raw("</div></div>\n")
    page.raw("</div></div></div></body></html>")
    return page


@family
def early_portal_front(rng: random.Random, items: Sequence[Item]) -> Page:
    """A front page of the dial-up years: headlines with summaries in table cells, weather and quotes at the side, sources in brackets."""
    page = Page(media_type="text/html")
    name = rng.choice(["CityNet", "Gateway Nord", "The Start Page", "InfoQuay"])
    page.raw(
        f'<html><head><title>{name}</title></head><body bgcolor="#ffffee" link="#990000"><center><font size="7"><b>'
    )
    page.put(name, "furniture")
    page.raw("</b></font><br><font size=2>")
    page.put(
        f"{day(max(i.published for i in items), 'us_weekday')} - Last update {clock(rng)}",
        "furniture",
    )
    page.raw(
        "</font></center><hr><table width='100%'><tr valign=top><td width='20%' bgcolor='#ddddcc'>"
    )
    for words in (
        "Weather",
        f"{items[0].place} {rng.randint(2, 30)}°",
        "Stocks",
        f"QX30 {rng.randint(1000, 9000)}",
        rng.choice(ADS),
        "Chat rooms",
    ):
        page.put(words, "furniture")
        page.raw("<br>")
    page.raw("</td><td width='60%'>")
    source = rng.choice(["bracket", "line", "small"])
    last_topic = ""
    for a, item in enumerate(items):
        if item.topic != last_topic and yes(rng, 0.6):
            page.raw("<table width='100%' bgcolor='#990000'><tr><td><font color=white><b>")
            page.put(item.topic, "section")
            page.raw("</b></font></td></tr></table>")
            last_topic = item.topic
        page.raw(f"<font size={rng.choice([3, 4, 5])}><b><a href='s{a}.html'>")
        page.put(item.headline, "headline", a)
        page.raw("</a></b></font>")
        if source == "bracket":
            page.raw(" (")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(")")
        page.raw("<br>")
        if source == "line":
            page.raw("<font size=1>")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(" - ")
            published(page, a, item, rng.choice(["short", "us_short", "dashes"]))
            page.raw("</font><br>")
        page.put(item.paragraphs[0] if yes(rng, 0.7) or not item.deck else item.deck, "body", a)
        if source == "small":
            page.raw(" <small>-")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</small>")
        if yes(rng, 0.4):
            page.raw(" <a><i>")
            page.put(rng.choice(["Full Story", "More", "Go"]), "furniture")
            page.raw("</i></a>")
        page.raw("<p>\n")
    page.raw("</td><td width='20%'>")
    page.raw("<b>")
    page.put("Also today", "furniture")
    page.raw("</b><ul>")
    for words in rng.sample(ELSEWHERE, 4):
        page.raw("<li>")
        page.put(words, "teaser")
    page.raw("</ul></td></tr></table><hr><center><font size=1>")
    page.put("Best viewed at 800x600. You are visitor number 004512.", "furniture")
    page.raw("</font></center></body></html>")
    return page


@family
def link_board(rng: random.Random, items: Sequence[Item]) -> Page:
    """A link board: rank, headline, host in brackets, points and user; excerpts under some, comments under others."""
    page = start(
        "Board", rng, body='<body><center><table id="hnmain" width="85%"><tr><td bgcolor="#ff6600">'
    )
    tag(page, "b", rng.choice(["Pier News", "Lobby", "Commonplace"]), "furniture")
    links(page, ["new", "past", "comments", "ask", "submit"], "furniture", "", "", " | ")
    page.raw("</td></tr><tr><td><table>")
    excerpts = rng.choice([0.4, 1])
    for a, item in enumerate(items):
        page.raw(
            f'<tr class="athing"><td class="rank">{a + 1}.</td><td><div class="votearrow"></div></td><td class="title"><a>'
        )
        page.put(item.headline, "headline", a)
        page.raw("</a> (<span class='sitestr'>")
        page.put(item.host if yes(rng, 0.7) else item.outlet, "publication", a, "outlet")
        page.raw("</span>)</td></tr><tr><td colspan=2></td><td class='subtext'>")
        page.put(
            f"{rng.randint(1, 600)} points by {rng.choice(['eelpot', 'jhm', 'tern9'])} {rng.randint(1, 22)} hours ago",
            "furniture",
        )
        page.raw(" | ")
        page.put(f"{rng.randint(1, 300)} comments", "furniture")
        page.raw("</td></tr>")
        if yes(rng, excerpts):
            page.raw("<tr><td colspan=2></td><td class='excerpt'>")
            page.put(item.paragraphs[0], "body", a)
            page.raw("</td></tr>")
        page.raw("<tr style='height:5px'></tr>\n")
    page.raw("</table></td></tr></table>")
    links(page, ["More", "Guidelines", "Lists", "Contact"], "furniture", "", "", " | ")
    page.raw("</center>")
    return end(page)


@family
def html_database_delivery(rng: random.Random, items: Sequence[Item]) -> Page:
    """A database's HTML delivery: linked title list, then centred or labelled heads, spans of odd classes, end-of-document lines."""
    page = start("Delivery", rng, "<style>.c0{text-align:center}.c7{font-weight:bold}</style>")
    if yes(rng, 0.6):
        page.raw("<div class='cover'>")
        tag(
            page,
            "p class='c0'",
            f"User Name: {rng.choice(['library', 'press office', 'Guest 14'])}",
            "furniture",
        )
        tag(page, "p", f"Documents ({len(items)})", "furniture")
        page.raw("<ol>")
        links(page, [item.headline for item in items], "contents")
        page.raw("</ol></div>")
    centred = yes(rng, 0.5)
    for a, item in enumerate(items):
        page.raw(f"<a name='DOC_ID_{a}'></a><div class='{'c0' if centred else 'hd'}'>")
        if yes(rng, 0.5):
            tag(page, "p class='c1'", f"{a + 1} of {len(items)} DOCUMENTS", "furniture")
        order = ["headline", "outlet", "date"] if not centred else ["outlet", "date", "headline"]
        for part in order:
            page.raw(f"<p class='c{rng.randint(2, 6)}'><span class='c7'>")
            if part == "headline":
                page.put(item.headline, "headline", a)
            elif part == "outlet":
                page.put(item.outlet, "publication", a, "outlet")
            else:
                published(page, a, item, rng.choice(["us_weekday", "uk", "us"]))
                if yes(rng, 0.4):
                    page.raw(" ")
                    page.put(clock(rng), "publication", a)
            page.raw("</span></p>\n")
        page.raw("</div>")
        for label, words in (
            ("Copyright", f"{item.published.year} All Rights Reserved"),
            ("Section:", f"{item.topic.upper()}; Pg. {rng.randint(1, 30)}"),
            ("Length:", f"{sum(len(p.split()) for p in item.paragraphs)} words"),
        ):
            if yes(rng, 0.75):
                page.raw("<p><b>")
                page.put(label, "furniture")
                page.raw("</b> ")
                page.put(words, "furniture")
                page.raw("</p>")
        if item.authors and yes(rng, 0.75):
            page.raw("<p><b>")
            page.put("Byline:", "byline", a)
            page.raw("</b> ")
            names(page, a, item.authors, "", "and")
            page.raw("</p>")
        if yes(rng, 0.5):
            page.raw("<p><b>")
            page.put("Highlight:" if item.deck else "Body", "furniture")
            page.raw("</b> ")
            if item.deck:
                page.put(item.deck, "deck", a)
            page.raw("</p>")
        for words in item.paragraphs:
            page.raw("<p class='c9'><span class='c2'>")
            page.put(words, "body", a)
            page.raw("</span></p>\n")
        if item.credit and item.caption and yes(rng, 0.3):
            page.raw("<p><b>")
            page.put("Graphic", "furniture")
            page.raw("</b></p><p>")
            page.put(item.caption, "caption", a)
            page.raw(" ")
            page.put(item.credit, "credit", a)
            page.raw("</p>")
        page.raw("<p>")
        page.put(f"Load-Date: {day(item.published + timedelta(days=1), 'us')}", "furniture")
        page.raw("</p>")
        tag(page, "p class='c0'", "End of Document", "furniture")
        page.raw("<hr>\n")
    return end(page)


# ---------------------------------------------------------------- more text


@family
def teletext_pages(rng: random.Random, items: Sequence[Item]) -> Page:
    """Teletext: page numbers, clock line, narrow lines of 38 signs, headline in capitals, index numbers at the foot."""
    page = Page()
    service_name = rng.choice(["COASTTEXT", "TXT-1", "Ostra Text", "INFOTEXT"])
    for a, item in enumerate(items):
        number = 101 + a * rng.randint(1, 3)
        page.put(f"P{number}  {service_name} {number}", "furniture")
        page.raw("  ")
        page.put(
            f"{item.published:%a %d %b}", "publication", a, "published", item.published.isoformat()
        )
        page.raw(" ")
        page.put(
            f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}/{rng.randint(0, 59):02}",
            "publication",
            a,
        )
        page.raw("\n\n")
        if yes(rng, 0.5):
            page.put(item.topic.upper(), "section")
            page.raw(f"    1/{rng.randint(1, 3)}\n\n")
        head = wrapped(rng, item.headline.upper() if yes(rng, 0.5) else item.headline, 38)
        page.put(head, "headline", a)
        page.raw("\n\n")
        for words in item.paragraphs[: rng.choice([1, 2, 4])]:
            page.put(wrapped(rng, words, 38, " "), "body", a)
            page.raw("\n")
        if yes(rng, 0.7):
            page.raw(" " * 20 + "(")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(")")
        page.raw("\n\n")
        page.put(
            rng.choice(
                [
                    "<<  100 Index  >>",
                    "Sport 200  Weather 400  TV 300",
                    f"{number + 1} Next  199 Headlines",
                ]
            ),
            "furniture",
        )
        page.raw("\n" + rng.choice(["", "-" * 38 + "\n", "\n"]))
    return page


@family
def forwarded_mail_chain(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail forwarded twice with one article at its bottom: headers, remarks, arrows before every line, a legal notice."""
    item = items[0]
    page = Page()
    depth = rng.choice([0, 1, 2])
    mark = "> " * depth
    sent = item.published + timedelta(days=rng.randint(0, 3))
    page.put(
        f"From: Ines Marrow <imarrow@portboard.example>\nTo: Board <board@portboard.example>\nDate: {day(sent, 'mail')} {rng.randint(7, 19):02}:14:02 +0200\nSubject: FW: {rng.choice(['press', item.headline, 'this morning'])}",
        "furniture",
    )
    page.raw("\n\n")
    page.put(
        rng.choice(
            [
                "Please see below. Do we need to react?",
                "For tomorrow's meeting.\n\nInes",
                "Bad timing.\n\nI.",
            ]
        ),
        "furniture",
    )
    page.raw("\n\n")
    page.put(
        rng.choice(
            [
                "-----Original Message-----",
                "---------- Forwarded message ---------",
                "Begin forwarded message:",
                f"On {day(sent, 'short')}, at 08:02, Press Desk wrote:",
            ]
        ),
        "furniture",
    )
    page.raw("\n")
    if yes(rng, 0.6):
        for words in (
            "From: Press Desk",
            f"Sent: {day(sent, 'uk_weekday')} 08:02",
            "To: Ines Marrow",
            f"Subject: {item.outlet} today",
        ):
            page.raw(mark)
            page.put(words, "furniture")
            page.raw("\n")
    page.raw(mark.strip() + "\n")
    width = rng.choice([0, 68, 72]) if not depth else rng.choice([64, 70, 74])

    def block(words: str, role: str, **more) -> None:
        for line in textwrap.wrap(words, width) if width else [words]:
            page.raw(mark)
            page.put(line, role, 0, **more)
            page.raw("\n")

    def gap() -> None:
        page.raw(mark.strip() + "\n")

    pieces = ["head", "source"]
    rng.shuffle(pieces)
    for piece in pieces:
        if piece == "head":
            block(item.headline, "headline")
            if item.deck and yes(rng, 0.4):
                block(item.deck, "deck")
        else:
            page.raw(mark)
            named = yes(rng, 0.9)
            if named:
                page.put(item.outlet, "publication", 0, "outlet")
            if yes(rng, 0.7) or not named:
                page.raw(rng.choice([", ", " (", " - "]) if named else "")
                published(page, 0, item, rng.choice(WEB_DAYS))
            page.raw("\n")
            if item.authors and yes(rng, 0.5):
                page.raw(mark)
                page.put("By", "byline", 0)
                page.raw(" ")
                names(page, 0, item.authors)
                page.raw("\n")
        gap()
    for words in text_of(rng, item, items[1:]):
        block(words, "body")
        gap()
    if yes(rng, 0.5):
        page.raw(mark)
        page.put(item.url, "source_line", 0, "url")
        page.raw("\n")
    page.raw("\n")
    page.put(
        rng.choice(
            [
                "This e-mail and its attachments are confidential.",
                "Please consider the environment before printing.",
                "Sent from my phone",
            ]
        ),
        "furniture",
    )
    return page


@family
def pasted_spreadsheet(rng: random.Random, items: Sequence[Item]) -> Page:
    """A media tracker pasted from a spreadsheet: tab or bar separated columns, a head row, empty cells, tone marks."""
    page = Page()
    mark = rng.choice(["\t", "\t", " | ", ";"])
    columns = ["outlet", "headline", "summary"]
    for extra, chance in (
        ("date", 0.8),
        ("author", 0.4),
        ("link", 0.4),
        ("topic", 0.3),
        ("tone", 0.5),
    ):
        if yes(rng, chance):
            columns.insert(rng.randint(0, len(columns)), extra)
    if yes(rng, 0.4):
        page.put(f"Media tracker - {day(max(i.published for i in items), 'uk')}", "furniture")
        page.raw("\n\n")
    if yes(rng, 0.8):
        heads = {
            "outlet": "Media",
            "headline": "Headline",
            "summary": "Key message",
            "date": "Date",
            "author": "Journalist",
            "link": "Link",
            "topic": "Topic",
            "tone": "Tone",
        }
        page.put(mark.join(heads[c] for c in columns), "furniture")
        page.raw("\n")
    style = rng.choice(["dots", "slashes", "dashes", "iso", "short"])
    for a, item in enumerate(items):
        for i, column in enumerate(columns):
            page.raw(mark if i else "")
            if column == "outlet" and yes(rng, 0.93):
                page.put(item.outlet, "publication", a, "outlet")
            elif column == "headline":
                page.put(item.headline, "headline", a)
            elif column == "summary":
                page.put(" ".join(item.paragraphs[: rng.choice([1, 1, 2])]), "body", a)
            elif column == "date" and yes(rng, 0.93):
                published(page, a, item, style)
            elif column == "author" and item.authors and yes(rng, 0.8):
                names(page, a, item.authors, "", None)
            elif column == "link" and yes(rng, 0.9):
                page.put(item.url, "source_line", a, "url")
            elif column == "topic":
                page.put(item.topic, "section")
            elif column == "tone":
                page.put(
                    rng.choice(["neutral", "positive", "negative", "mixed", "n/a"]), "furniture"
                )
        page.raw("\n")
    return page


@family
def what_the_papers_say(rng: random.Random, items: Sequence[Item]) -> Page:
    """A spoken-style review of the papers: running prose, one paragraph a paper, outlets only in the sentences."""
    page = Page()
    latest = max(item.published for item in items)
    if yes(rng, 0.7):
        page.put(
            rng.choice(
                ["What the papers say", "IN THIS MORNING'S PRESS", "Newspaper review", "Kiosk"]
            ),
            "furniture",
        )
        page.raw("\n")
    if yes(rng, 0.6):
        page.put(day(latest, rng.choice(["uk_weekday", "us", "ordinal"])), "furniture")
        page.raw("\n")
    page.raw("\n")
    if yes(rng, 0.5):
        page.put(f"{items[0].topic} and the weather dominate the front pages.", "furniture")
        page.raw("\n\n")
    width = rng.choice(WIDTHS)
    openings = [
        ("", "says"),
        ("For the", "the main story is this:"),
        ("Under this headline, the", "writes:"),
        ("In", "we read:"),
        ("The front page of", "is given over to one story."),
        ("", "leads with a warning."),
    ]
    for a, item in enumerate(items):
        with_head = yes(rng, 0.45)
        before, after = rng.choice(openings)
        if before.endswith("the") and item.outlet.startswith("The "):
            before = before[:-3].strip() or "Meanwhile,"
        if before:
            page.put(before, "body", a)
            page.raw(" ")
        page.put(item.outlet, "body", a, "outlet")
        page.raw(" ")
        if with_head:
            page.put(rng.choice(["has the headline", "carries the title", "goes for"]), "body", a)
            page.raw(rng.choice([' "', " '", " “"]))
            page.put(item.headline, "headline", a)
            page.raw(rng.choice(['". ', "'. ", "”. "]))
        else:
            page.put(after, "body", a)
            page.raw(" ")
        column = len(page.content) - page.content.rfind("\n") - 1
        page.put(
            continued(rng, " ".join(item.paragraphs[: rng.choice([1, 2, 3])]), width, column),
            "body",
            a,
        )
        page.raw("\n\n")
    if yes(rng, 0.5):
        page.put(
            rng.choice(
                [
                    "And that is the press for this morning.",
                    "Compiled by the night desk.",
                    "The review returns on Monday.",
                ]
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def text_interview(rng: random.Random, items: Sequence[Item]) -> Page:
    """An interview as plain text: questions with dashes, initials or Q/A, introduction, source line above or below."""
    item = items[0]
    page = Page()
    width = rng.choice(WIDTHS)
    where = rng.choice(["top", "under", "end"])

    def source() -> None:
        page.put(item.outlet, "publication", 0, "outlet")
        if yes(rng, 0.8):
            page.raw(rng.choice([", ", "\n", " / "]))
            published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("\n\n")

    if where == "top":
        source()
    page.put(wrapped(rng, item.headline, width), "headline", 0)
    page.raw("\n\n")
    if where == "under":
        source()
    if item.deck and yes(rng, 0.6):
        page.put(wrapped(rng, item.deck, width), "deck", 0)
        page.raw("\n\n")
    if item.authors and yes(rng, 0.7):
        page.put(rng.choice(["Interview by", "By", "Interviewed by"]), "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors)
        page.raw("\n\n")
    ask, answer = rng.choice(
        [
            ("Q: ", "A: "),
            ("- ", ""),
            ("— ", "— "),
            ("Q. ", "A. "),
            ("", ""),
            (f"{item.outlet.split()[-1]}: ", f"{item.place}: "),
            ("** ", ""),
        ]
    )
    questions = rng.sample(QUESTIONS, min(len(QUESTIONS), len(item.paragraphs)))
    for i, words in enumerate(item.paragraphs):
        if not (i == 0 and len(item.paragraphs) > 2) and i < len(questions) and yes(rng, 0.85):
            page.put(wrapped(rng, ask + questions[i], width), "body", 0)
            page.raw("\n" if yes(rng, 0.3) else "\n\n")
            page.put(wrapped(rng, answer + words, width), "body", 0)
        else:
            page.put(wrapped(rng, words, width), "body", 0)
        page.raw("\n\n")
    if where == "end":
        source()
    if yes(rng, 0.3):
        page.put(
            rng.choice(
                ["[Translated from the original]", "(abridged)", "Next week: the harbour master"]
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def newsgroup_repost(rng: random.Random, items: Sequence[Item]) -> Page:
    """A newsgroup article that reposts several stories: Usenet header, a contents list, rules of equals signs, signature."""
    page = Page()
    latest = max(item.published for item in items)
    page.put(
        f"Path: news.quay.example!not-for-mail\nFrom: clip@quay.example (Clip Robot)\nNewsgroups: alt.news.coast,soc.culture.islands\nSubject: {rng.choice(['News digest', 'Coast news'])} {day(latest, 'dashes')}\nMessage-ID: <{rng.randint(10**6, 10**7)}@quay.example>\nLines: {rng.randint(80, 900)}",
        "furniture",
    )
    page.raw("\n\n")
    if yes(rng, 0.7):
        page.put(rng.choice(["In this issue:", "TODAY'S TOPICS:", "Index"]), "furniture")
        page.raw("\n\n")
        for i, item in enumerate(items):
            page.raw(f"   {i + 1}) ")
            page.put(
                wrapped(
                    rng, " ".join(item.headline.split()[: rng.choice([5, 30])]), 60, "", "      "
                ),
                "contents",
            )
            page.raw("\n")
        page.raw("\n")
    rule = rng.choice(["=" * 70, "-" * 30, "", "~" * 40, "*" * 72])
    form, case = rng.choice(["by", "source_last", "dateline"]), rng.choice([str.upper, str])
    for a, item in enumerate(items):
        page.raw(rule + "\n\n" if rule else "\n\n")
        page.put(wrapped(rng, case(item.headline), 70), "headline", a)
        page.raw("\n\n")
        if form == "by":
            if item.authors and yes(rng, 0.7):
                page.put("by", "byline", a)
                page.raw(" ")
                names(page, a, item.authors)
                page.raw(", ")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("\n")
            if yes(rng, 0.8):
                published(page, a, item, "dashes")
                page.raw("\n")
            page.raw("\n")
        for i, words in enumerate(item.paragraphs):
            start_of = "     " if yes(rng, 0.9) else ""
            if i == 0 and form == "dateline":
                page.raw(start_of)
                page.put(item.place.upper(), "body", a)
                page.raw(" (")
                page.put(item.outlet, "body", a, "outlet")
                page.raw(") -- ")
            if i == 0 and form == "dateline":
                page.put(
                    continued(rng, words, 70, len(page.content) - page.content.rfind("\n") - 1),
                    "body",
                    a,
                )
            else:
                page.put(wrapped(rng, words, 70, start_of), "body", a)
            page.raw("\n" if yes(rng, 0.5) else "\n\n")
        if form == "source_last":
            page.raw("\n[")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(", ")
            published(page, a, item, "dashes")
            page.raw("]\n")
        page.raw("\n")
    page.put(
        "--\nClip Robot, a free service of quay.example. Complaints to /dev/null.", "furniture"
    )
    page.raw("\n")
    return page


# ---------------------------------------------------------------- still more kinds


@family
def current_events_bullets(rng: random.Random, items: Sequence[Item]) -> Page:
    """An encyclopedia's current-events page: nested bullets by subject, one sentence an item, the outlet as a link in brackets."""
    page = start("Portal: Current events", rng, body='<body class="mw">')
    latest = max(item.published for item in items)
    tag(
        page,
        "h1",
        rng.choice(
            ["Portal:Current events", "Events of the day", f"Current events: {latest:%B %Y}"]
        ),
        "furniture",
    )
    page.raw('<div class="current-events-heading"><span class="summary">')
    page.put(f"{day(latest, 'us')} ({latest:%A})", "furniture")
    page.raw("</span><ul>")
    links(page, ["edit", "history", "watch"])
    page.raw("</ul></div><div class='description'>")
    topics = list(dict.fromkeys(item.topic for item in items))
    a = 0
    outlet_marks = rng.choice(["italic", "plain"])
    for topic in topics:
        page.raw("<p><b>")
        page.put(rng.choice([topic, f"{topic} and disputes", f"{topic} and society"]), "section")
        page.raw("</b></p><ul>")
        for item in (item for item in items if item.topic == topic):
            page.raw("<li>")
            nested = yes(rng, 0.4)
            if nested:
                page.raw("<a>")
                page.put(
                    rng.choice(
                        [
                            f"{item.place} crisis",
                            f"{item.published.year} {item.place} floods",
                            f"{item.place} election",
                        ]
                    ),
                    "section",
                )
                page.raw("</a><ul><li>")
            if yes(rng, 0.25):
                page.put(item.headline, "headline", a)
                page.raw(". ")
            page.put(item.paragraphs[0], "body", a)
            page.raw(" <a rel='nofollow' class='external text'>(")
            page.raw("<i>" if outlet_marks == "italic" else "")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</i>" if outlet_marks == "italic" else "")
            page.raw(")</a>" + ("</li></ul>" if nested else "") + "</li>\n")
            a += 1
        page.raw("</ul>")
    page.raw("</div><div>")
    links(
        page,
        [f"◀ {latest - timedelta(days=1):%B %d}", "Archive", "More current events..."],
        "furniture",
        "",
        "",
        " ",
    )
    page.raw("</div>")
    return end(page)


@family
def bulleted_headline_list(rng: random.Random, items: Sequence[Item]) -> Page:
    """A daily list of bare headlines in bullets under subjects: outlet in square brackets before or after, links, no texts or one line."""
    page = Page()
    latest = max(item.published for item in items)
    page.raw(rng.choice(["# ", "", "== "]))
    page.put(
        rng.choice(
            [
                f"Daily News Digest - {latest.isoformat()}",
                day(latest, "us"),
                f"{service(rng)}, {day(latest, 'uk')}",
            ]
        ),
        "furniture",
    )
    page.raw("\n\n")
    bullet, place, link = (
        rng.choice(["• ", "- ", "* ", "  - "]),
        rng.choice(["before", "after", "bracket_after"]),
        rng.choice(["", "md", "bare"]),
    )
    line_of_text, dated = rng.choice([0, 0.5, 1]), yes(rng, 0.3)
    topics = list(dict.fromkeys(item.topic for item in items)) if yes(rng, 0.7) else [""]
    a = 0
    for topic in topics:
        if topic:
            page.raw(rng.choice(["## ", "", "### "]))
            page.put(topic, "section")
            page.raw("\n")
        for item in items:
            if topic and item.topic != topic:
                continue
            page.raw(bullet)
            if place == "before":
                page.raw("[")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("] ")
            page.put(item.headline, "headline", a)
            if place != "before":
                page.raw(" ([" if place == "bracket_after" else " - ")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw("])" if place == "bracket_after" else "")
            if dated:
                page.raw(", ")
                published(page, a, item, "short")
            if link:
                page.raw(" ([" if link == "md" else "\n  ")
                if link == "md":
                    page.put("link", "source_line", a)
                    page.raw("](")
                page.put(item.url, "source_line", a, "url")
                page.raw(")" if link == "md" else "")
            page.raw("\n")
            if yes(rng, line_of_text):
                page.raw("  ")
                page.put(item.paragraphs[0], "body", a)
                page.raw("\n")
            a += 1
        page.raw("\n")
    if yes(rng, 0.4):
        page.put(
            rng.choice(
                [
                    "Generated automatically at 06:00.",
                    "End of list",
                    f"{len(items)} headlines from {len({i.outlet for i in items})} sources",
                ]
            ),
            "furniture",
        )
        page.raw("\n")
    return page


@family
def editorial_voices(rng: random.Random, items: Sequence[Item]) -> Page:
    """A broadcaster's review of comment: quotes one after another, each led in by a sentence that names the paper, or closed by it."""
    page = start("Press review", rng)
    t = tongue(rng, 0.4)
    page.raw("<nav>")
    links(page, some(rng, t["menu"], 3, 5), "furniture", "", "", " ")
    page.raw("</nav><article>")
    tag(
        page,
        "h1",
        rng.choice(
            [
                "Press review: voices of the day",
                "Presseschau",
                "Revue de presse",
                "What Europe's papers think",
                "Comment and opinion",
            ]
        ),
        "furniture",
    )
    tag(page, "p class='date'", day(max(item.published for item in items), "uk"), "furniture")
    form = rng.choice(["lead_in", "closing", "bold_block", "mixed"])
    for a, item in enumerate(items):
        if yes(rng, 0.25):
            tag(page, "h2", item.topic, "section")
        kind = rng.choice(["lead_in", "closing", "bold_block"]) if form == "mixed" else form
        text = list(item.paragraphs[: rng.choice([1, 2, 4])])
        if kind == "bold_block":
            page.raw("<div class='voice'><h4>")
            page.put(item.headline, "headline", a)
            page.raw("</h4>")
            for words in text:
                tag(page, "p", words, "body", a)
            page.raw("<p class='src'><b>")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</b> (")
            page.put(item.place, "publication", a)
            page.raw(")")
            if yes(rng, 0.4):
                page.raw(" / ")
                published(page, a, item, "short")
            page.raw("</p></div>\n")
        elif kind == "lead_in":
            page.raw("<p>")
            page.put(
                rng.choice(
                    [
                        "For the",
                        "The view of",
                        "In its leader,",
                        "On the same subject,",
                        "Quite otherwise",
                    ]
                )
                if yes(rng, 0.7)
                else "And",
                "body",
                a,
            )
            page.raw(" <strong>")
            page.put(item.outlet.upper() if yes(rng, 0.3) else item.outlet, "body", a, "outlet")
            page.raw("</strong> ")
            page.put(
                rng.choice(
                    [
                        f"from {item.place} comments:",
                        "remarks:",
                        "sees it this way:",
                        "is not convinced:",
                    ]
                ),
                "body",
                a,
            )
            page.raw(rng.choice([" ", "</p><p>"]))
            page.put("“" + text[0] + ("”" if len(text) == 1 else ""), "body", a)
            page.raw("</p>")
            for i, words in enumerate(text[1:]):
                tag(page, "p", words + ("”" if i == len(text) - 2 else ""), "body", a)
        else:
            for words in text[:-1]:
                tag(page, "p", words, "body", a)
            page.raw("<p>")
            page.put(text[-1], "body", a)
            page.raw(rng.choice([" ", "<br>"]) + "(<i>")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</i>)</p>\n")
    page.raw("</article><footer>")
    links(page, some(rng, t["foot"], 2, 4), "furniture", "", "", " ")
    page.raw("</footer>")
    return end(page)


@family
def clipped_markdown_note(rng: random.Random, items: Sequence[Item]) -> Page:
    """One story saved by a web clipper: front matter of keys and values, Markdown text with images, links and leftovers of the site."""
    item = items[0]
    page = Page()
    matter = yes(rng, 0.75)
    if matter:
        page.raw("---\n")
        keys = ["title", "source", "author", "published", "outlet", "tags"]
        rng.shuffle(keys)
        for key in keys:
            if (key == "author" and not item.authors) or (yes(rng, 0.15) and key != "title"):
                continue
            role = {
                "title": "headline",
                "source": "source_line",
                "author": "byline",
                "tags": "furniture",
            }.get(key, "publication")
            page.put(key + ":", "furniture")
            page.raw(" ")
            quote = rng.choice(["", '"']) if key != "tags" else ""
            page.raw(quote)
            if key == "title":
                page.put(item.headline, role, 0)
            elif key == "source":
                page.put(item.url, role, 0, "url")
            elif key == "author":
                names(page, 0, item.authors, "", None)
            elif key == "published":
                published(page, 0, item, "iso")
            elif key == "outlet":
                page.put(item.outlet, role, 0, "outlet")
            else:
                page.put("[clippings, " + item.topic.lower() + "]", role)
            page.raw(quote + "\n")
        page.raw("---\n")
    else:
        page.raw("# ")
        page.put(item.headline, "headline", 0)
        page.raw("\n\n")
        page.raw("*")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("*")
        if yes(rng, 0.7):
            page.raw(", ")
            published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("\n\n")
        if item.authors and yes(rng, 0.6):
            page.put("By", "byline", 0)
            page.raw(" ")
            names(page, 0, item.authors)
            page.raw("\n\n")
    if item.deck and yes(rng, 0.4):
        page.raw("\n**")
        page.put(item.deck, "deck", 0)
        page.raw("**\n\n")
    if item.caption and yes(rng, 0.5):
        page.raw("![](")
        page.put(f"https://{item.host}/img/{rng.randint(100, 999)}.jpg", "furniture")
        page.raw(")\n")
        page.put(item.caption, "caption", 0)
        page.raw("\n\n")
    for i, words in enumerate(text_of(rng, item, items[1:], 0.4)):
        if i and i % 4 == 0 and yes(rng, 0.5):
            page.raw("## ")
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw("\n\n")
        page.put(words, "body", 0)
        page.raw("\n\n")
        if i == 1 and yes(rng, 0.3):
            page.raw("- [")
            page.put(elsewhere(rng, items[1:], 1, 1)[0], "teaser")
            page.raw("](")
            page.put(f"https://{item.host}/more/{rng.randint(10, 99)}", "furniture")
            page.raw(")\n\n")
    if yes(rng, 0.3):
        page.raw("[")
        page.put(rng.choice(["Share", "Back to top", "Comments"]), "furniture")
        page.raw("](#)\n")
    return page


@family
def match_report(rng: random.Random, items: Sequence[Item]) -> Page:
    """A story with a data table beside it, as of a match, a vote or a market: the table's rows belong to no paragraph."""
    item, t = items[0], TONGUES["en"]
    page = start(item.headline, rng, json_ld(item) if yes(rng, 0.5) else "")
    page.raw("<div class='site-nav'>")
    if yes(rng, 0.7):
        tag(page, "strong", item.outlet, "publication", 0, "outlet")
    links(
        page,
        ["Fixtures", "Tables", "Results", "Votes", "Markets"][: rng.randint(2, 5)],
        "furniture",
        "<span>",
        "</span>",
        " ",
    )
    page.raw("</div><div class='scoreboard'>")
    one, two = rng.choice(
        [
            ("Yes", "No"),
            (f"{item.place} Town", "Rovers"),
            ("United Ports", "Athletic"),
            ("List A", "List B"),
        ]
    )
    for words in (
        one,
        str(rng.randint(0, 70)),
        "–",
        str(rng.randint(0, 70)),
        two,
        rng.choice(["FT", "Final result", "93% counted", "Close"]),
    ):
        page.raw("<span>")
        page.put(words, "furniture")
        page.raw("</span> ")
    page.raw("</div>")
    tag(page, "h1", item.headline, "headline", 0)
    if item.deck and yes(rng, 0.5):
        tag(page, "ul class='bullets'><li", item.deck, "deck", 0)
    page.raw("<div class='by'>")
    if item.authors and yes(rng, 0.8):
        names(page, 0, item.authors)
        page.raw(" ")
        page.put(f"at {item.place}", "byline", 0)
        page.raw("<br>")
    published(page, 0, item, rng.choice(WEB_DAYS))
    page.raw("</div>")
    at = rng.randint(1, len(item.paragraphs))
    for i, words in enumerate(item.paragraphs, 1):
        tag(page, "p", words, "body", 0)
        if i == at:
            page.raw("<table class='stats'><caption>")
            page.put(rng.choice(["Statistics", "How they voted", "By district"]), "furniture")
            page.raw("</caption>")
            for label in rng.sample(
                [
                    "Possession",
                    "Turnout",
                    "Corners",
                    "North ward",
                    "Harbour ward",
                    "Invalid",
                    "Shots",
                ],
                3,
            ):
                page.raw("<tr><td>")
                page.put(label, "furniture")
                page.raw("</td><td>")
                page.put(f"{rng.randint(1, 99)}", "furniture")
                page.raw("</td></tr>")
            page.raw("</table>")
    page.raw("<h3>")
    page.put(rng.choice(t["related"]), "furniture")
    page.raw("</h3>")
    for words in elsewhere(rng, items[1:], 2, 4):
        tag(page, "div class='rel'", words, "teaser")
    return end(page)


@family
def coverage_comparison(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page that compares how outlets covered an event: counts by leaning, one card an outlet with tags, first lines, place."""
    page = start("Coverage", rng)
    tag(page, "div class='brand'", rng.choice(["Evenhand", "Threesides", "Bothbanks"]), "furniture")
    tag(
        page,
        "h1",
        rng.choice([f"{items[0].topic}: how it was covered", "Coverage details"]),
        "furniture",
    )
    page.raw("<dl>")
    for label, count in (
        ("Total News Sources", len(items)),
        ("Leaning Left", rng.randint(0, 4)),
        ("Leaning Right", rng.randint(0, 4)),
        ("Center", rng.randint(0, 4)),
    ):
        tag(page, "dt", label, "furniture")
        tag(page, "dd", str(count), "furniture")
    page.raw("</dl>")
    css = hashed(rng)
    for a, item in enumerate(items):
        page.raw(f"<div class='{css}'><div class='row'><img src='l.svg'>")
        tag(page, "a", item.outlet, "publication", a, "outlet")
        for words in some(
            rng,
            ["Center", "Lean Left", "High Factuality", "Reposted by 3 other sources", "Local"],
            0,
            2,
        ):
            page.raw(" ")
            tag(page, "span class='chip'", words, "furniture")
        page.raw("</div>")
        tag(page, "h4", item.headline, "headline", a)
        if yes(rng, 0.75):
            tag(page, "p", item.paragraphs[0], "body", a)
        page.raw("<div class='foot'>")
        if item.authors and yes(rng, 0.2):
            names(page, a, item.authors)
            page.raw(" · ")
        if yes(rng, 0.6):
            published(page, a, item, rng.choice(["us_short", "short"]))
        else:
            page.put(rng.choice(["3 days ago", "14 hours ago"]), "publication", a)
        page.raw(" · ")
        page.put(item.place, "publication", a)
        page.raw(" ")
        tag(page, "a", "Read Full Article", "furniture")
        page.raw("</div></div>\n")
    tag(page, "button", "More articles", "furniture")
    return end(page)


@family
def folded_intranet_review(rng: random.Random, items: Sequence[Item]) -> Page:
    """An intranet's media page of folding boxes: summary line with outlet and headline, the article inside, feedback buttons."""
    page = start("Intranet", rng, body="<body class='sp-page'>")
    page.raw("<div role='navigation'>")
    links(page, ["My team", "Tools", "Canteen", "IT help"][: rng.randint(2, 4)])
    page.raw("</div>")
    tag(page, "h1", rng.choice(["Media today", "In the news", "Press clips"]), "furniture")
    if yes(rng, 0.4):
        tag(page, "p", "Click a line to unfold the article. Do not pass the texts on.", "furniture")
    form, style = (
        rng.choice(["outlet_first", "headline_first", "date_first"]),
        rng.choice(["dots", "short", "iso", "uk"]),
    )
    for a, item in enumerate(items):
        page.raw("<details><summary>" if a else "<details open><summary>")
        if form == "outlet_first":
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(": <b>")
            page.put(item.headline, "headline", a)
            page.raw("</b>")
        elif form == "headline_first":
            page.put(item.headline, "headline", a)
            page.raw(" <span>[")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("]</span>")
        else:
            published(page, a, item, style)
            page.raw(" | ")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(" | ")
            page.put(item.headline, "headline", a)
        page.raw("</summary><div class='in'>")
        if form != "date_first" and yes(rng, 0.7):
            page.raw("<p class='d'>")
            published(page, a, item, style)
            page.raw("</p>")
        if item.authors and yes(rng, 0.5):
            page.raw("<p class='a'>")
            names(page, a, item.authors, "", None)
            page.raw("</p>")
        for words in item.paragraphs[: rng.choice([1, 3, 30])]:
            tag(page, "p", words, "body", a)
        if yes(rng, 0.4):
            links(page, ["Useful", "Not useful"], "furniture", "", "", " ")
        page.raw("</div></details>\n")
    tag(page, "p", "Contact: press office, extension 4410", "furniture")
    return end(page)


@family
def shared_by_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail from a site's "send to a friend" form: sender's note, one story whole or its beginning, link, sponsor, disclaimer."""
    item = items[0]
    page = Page(media_type="text/html")
    page.raw("<html><body><font face='Verdana' size='2'>")
    sender = rng.choice(["l.aster@post.example", "Your friend Benno", "D. Quill"])
    page.put(
        f"{sender} {rng.choice(['has sent you this article.', 'thought you would like this:', 'wants to share a story with you'])}",
        "furniture",
    )
    page.raw("<br><br>")
    if yes(rng, 0.6):
        page.raw("<i>")
        page.put(
            rng.choice(
                [
                    "Message: remember when we swam there?",
                    "Personal note: see the last paragraph!",
                    "look what they wrote about your street",
                ]
            ),
            "furniture",
        )
        page.raw("</i><hr>")
    page.raw("<table width=520><tr><td>")
    if yes(rng, 0.7):
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("</td></tr><tr><td>")
    page.raw("<font size='4'><b>")
    page.put(item.headline, "headline", 0)
    page.raw("</b></font><br>")
    parts = ["date", "by"]
    rng.shuffle(parts)
    for part in parts:
        if part == "date" and yes(rng, 0.85):
            published(page, 0, item, rng.choice(WEB_DAYS))
            page.raw("<br>")
        elif part == "by" and item.authors and yes(rng, 0.7):
            page.put("By", "byline", 0)
            page.raw(" ")
            names(page, 0, [n.upper() for n in item.authors] if yes(rng, 0.3) else item.authors)
            page.raw("<br>")
    page.raw("<br>")
    whole = yes(rng, 0.6)
    for words in item.paragraphs if whole else item.paragraphs[:1]:
        page.put(words, "body", 0)
        page.raw("<br><br>\n")
    page.raw(f"<a href='{item.url}'>")
    if yes(rng, 0.5):
        page.put(item.url, "source_line", 0, "url")
    else:
        page.put("Read it on the site" if not whole else "Original article", "furniture")
    page.raw("</a></td></tr></table><br>")
    page.raw("<small>")
    page.put(rng.choice(ADS), "furniture")
    page.raw("<br>")
    page.put("We have not checked the sender's address. To report abuse, write to us.", "furniture")
    page.raw("</small></font></body></html>")
    return page


@family
def foreign_language_clippings(rng: random.Random, items: Sequence[Item]) -> Page:
    """A press office's clippings as text with labels, dates and page marks in another language around English articles."""
    page = Page()
    words = rng.choice([
        {"title": "PRESSESPIEGEL", "date": "Datum", "paper": "Zeitung", "page": "Seite", "by": "Autor", "contents": "Inhalt", "end": "Nur für den internen Gebrauch", "sep": "."},
        {"title": "REVUE DE PRESSE", "date": "Date", "paper": "Journal", "page": "Page", "by": "Auteur", "contents": "Sommaire", "end": "Reproduction interdite", "sep": "/"},
        {"title": "RASSEGNA STAMPA", "date": "Data", "paper": "Testata", "page": "Pag.", "by": "Firma", "contents": "Indice", "end": "Ritaglio ad uso esclusivo del destinatario", "sep": "/"},
        {"title": "RESUMEN DE PRENSA", "date": "Fecha", "paper": "Medio", "page": "Pág.", "by": "Autor", "contents": "Índice", "end": "Uso interno", "sep": "/"},
        {"title": "Přehled tisku", "date": "Datum", "paper": "Zdroj", "page": "strana", "by": "Autor", "contents": "Obsah", "end": "Konec přehledu", "sep": "."},
        {"title": "BASIN ÖZETLERİ", "date": "Tarih", "paper": "Gazete", "page": "Sayfa", "by": "Yazar", "contents": "İçindekiler", "end": "Kurum içi", "sep": "."},
    ])  # fmt: skip
    latest = max(item.published for item in items)

    def numeric(d: date) -> str:
        return f"{d.day:02}{words['sep']}{d.month:02}{words['sep']}{d.year}"

    page.put(words["title"], "furniture")
    page.raw("\n")
    if yes(rng, 0.7):
        page.put(numeric(latest), "furniture")
        page.raw("\n")
    page.raw("\n")
    if yes(rng, 0.4):
        page.put(words["contents"], "furniture")
        page.raw("\n")
        for i, item in enumerate(items):
            page.put(f"{item.outlet}: {item.headline}", "contents")
            page.raw(f" {'.' * rng.randint(3, 12)} {i + 2}\n")
        page.raw("\n")
    form, width = rng.choice(["labels", "line", "after"]), rng.choice(WIDTHS)
    for a, item in enumerate(items):

        def source() -> None:
            if form == "labels":
                for key in ("paper", "date", "page", "by"):
                    if yes(rng, 0.1) or (key == "by" and not item.authors):
                        continue
                    page.put(words[key] + ":", "byline" if key == "by" else "publication", a)
                    page.raw(" ")
                    if key == "paper":
                        page.put(item.outlet, "publication", a, "outlet")
                    elif key == "date":
                        page.put(
                            numeric(item.published),
                            "publication",
                            a,
                            "published",
                            item.published.isoformat(),
                        )
                    elif key == "page":
                        page.put(str(rng.randint(1, 40)), "publication", a)
                    else:
                        names(page, a, item.authors, "", None)
                    page.raw("\n")
            else:
                page.raw("(" if form == "after" else "")
                page.put(item.outlet, "publication", a, "outlet")
                page.raw(", ")
                page.put(
                    numeric(item.published),
                    "publication",
                    a,
                    "published",
                    item.published.isoformat(),
                )
                if yes(rng, 0.6):
                    page.raw(", ")
                    page.put(f"{words['page']} {rng.randint(1, 40)}", "publication", a)
                page.raw(")\n" if form == "after" else "\n")

        if form != "after":
            source()
        page.put(wrapped(rng, item.headline, width), "headline", a)
        page.raw("\n")
        if item.deck and yes(rng, 0.25):
            page.put(wrapped(rng, item.deck, width), "deck", a)
            page.raw("\n")
        page.raw(rng.choice(["", "\n"]))
        for text in item.paragraphs:
            page.put(wrapped(rng, text, width), "body", a)
            page.raw("\n" if form == "line" else "\n\n")
        if form == "after":
            source()
        page.raw("\n\n")
    page.put(words["end"], "furniture")
    page.raw("\n")
    return page


@family
def scanned_clipping_text(rng: random.Random, items: Sequence[Item]) -> Page:
    """One article from a document turned to text: running heads and page numbers between paragraphs, narrow lines."""
    item = items[0]
    page = Page()
    width = rng.choice([44, 52, 60, 78])
    running = rng.choice(
        [f"{item.outlet} {day(item.published, 'uk')}", "Clippings file 14/B", "Press cuttings"]
    )
    number = rng.randint(1, 30)
    named_running = running.startswith(item.outlet)
    if named_running:
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(" " * rng.randint(1, 20))
        published(page, 0, item, rng.choice(["uk", "uk_weekday", "us", "upper"]))
        page.raw(" " * rng.randint(1, 20) + f"{number}\n\n")
    else:
        page.put(running, "furniture")
        page.raw(f"     {number}\n\n")
    if yes(rng, 0.4):
        page.put(item.topic.upper(), "section")
        page.raw("\n")
    page.put(wrapped(rng, item.headline, width // 2 + 10), "headline", 0)
    page.raw("\n\n")
    if item.deck and yes(rng, 0.5):
        page.put(wrapped(rng, item.deck, width), "deck", 0)
        page.raw("\n\n")
    if item.authors and yes(rng, 0.7):
        caps = yes(rng, 0.5)
        if yes(rng, 0.6):
            page.put("By" if not caps else "BY", "byline", 0)
            page.raw(" ")
        names(
            page,
            0,
            [n.upper() for n in item.authors] if caps else item.authors,
            "",
            "and" if not caps else "AND",
        )
        page.raw("\n")
        if yes(rng, 0.4):
            page.put(rng.choice(["Staff writer", f"in {item.place}", "Correspondent"]), "byline", 0)
            page.raw("\n")
        page.raw("\n")
    for i, words in enumerate(item.paragraphs):
        page.put(wrapped(rng, words, width, "" if i == 0 else "  "), "body", 0)
        page.raw("\n")
        if i < len(item.paragraphs) - 1 and yes(rng, 0.25):
            number += 1
            page.raw("\n\n\f" if yes(rng, 0.3) else "\n\n")
            page.put(f"{running}    {number}" if yes(rng, 0.6) else f"Page {number}", "furniture")
            page.raw("\n\n")
            if yes(rng, 0.3):
                page.put(f"Continued from page {number - 1}", "furniture")
                page.raw("\n")
        elif yes(rng, 0.12):
            page.raw("\n")
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw("\n")
    if item.caption and yes(rng, 0.5):
        page.raw("\n")
        page.put(wrapped(rng, item.caption, width), "caption", 0)
        page.raw("\n")
        if item.credit and yes(rng, 0.5):
            page.put(item.credit.upper(), "credit", 0)
            page.raw("\n")
    if not named_running:
        page.raw("\n")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw(" ")
        published(page, 0, item, rng.choice(["dots_bare", "dots", "short"]))
        page.raw("\n")
    return page


@family
def text_live_ticker(rng: random.Random, items: Sequence[Item]) -> Page:
    """A live page copied as text: one headline, then times with short entries, pinned summary, "Share" words between."""
    item = items[0]
    page = Page()
    form = rng.choice(
        [
            "{h}:{m:02}",
            "[{h:02}:{m:02}]",
            "{h:02}.{m:02} Uhr",
            "{h:02}:{m:02} GMT",
            "{h:02}h{m:02}:",
        ]
    )
    own_line = yes(rng, 0.6)
    if yes(rng, 0.6):
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n")
    if yes(rng, 0.6):
        page.put(rng.choice(["LIVE", "Live updates", "LIVEBLOG", "Ticker"]), "furniture")
        page.raw("\n")
    page.put(item.headline, "headline", 0)
    page.raw("\n\n")
    if yes(rng, 0.85):
        published(page, 0, item, rng.choice(WEB_DAYS))
        page.raw("\n")
    if item.authors and yes(rng, 0.6):
        page.put(rng.choice(["By", "Live:", "With"]), "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors)
        page.raw("\n")
    if item.deck and yes(rng, 0.5):
        page.put(item.deck, "deck", 0)
        page.raw("\n")
    page.raw("\n")
    minutes, step = rng.choice([(1300, -1), (400, 1)])
    for words in item.paragraphs:
        page.put(form.format(h=minutes // 60, m=minutes % 60), "publication", 0)
        page.raw("\n" if own_line else " ")
        minutes = min(1439, max(0, minutes + step * rng.randint(2, 50)))
        if yes(rng, 0.3):
            page.put(rng.choice(SUBHEADS), "subhead", 0)
            page.raw("\n" if own_line else ": ")
        page.put(words, "body", 0)
        page.raw("\n")
        if yes(rng, 0.2):
            page.put(rng.choice(["Share", "Copy link", "Advertisement"]), "furniture")
            page.raw("\n")
        elif yes(rng, 0.1):
            page.put("Read: " + elsewhere(rng, items[1:], 1, 1)[0], "teaser")
            page.raw("\n")
        page.raw("\n" if yes(rng, 0.8) else "")
    page.put(
        rng.choice(["This live page is now closed.", "Show older entries", "Comments are closed"]),
        "furniture",
    )
    page.raw("\n")
    return page


@family
def definition_list_gazette(rng: random.Random, items: Sequence[Item]) -> Page:
    """A hand-made news page of about 1996: a definition list, headline as the term, text and source as the definition, GIF bullets."""
    page = Page(media_type="text/html")
    title = service(rng)
    page.raw(
        f'<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY BACKGROUND="paper.gif"><CENTER><IMG SRC="under_construction.gif"><H1>'
    )
    page.put(title, "furniture")
    page.raw("</H1>")
    page.put(
        rng.choice(
            [
                "An occasional gazette of clippings",
                "News of home for those abroad",
                "Updated every Sunday (usually)",
            ]
        ),
        "furniture",
    )
    page.raw("</CENTER><HR>")
    index = yes(rng, 0.4)
    if index:
        page.raw("<UL>")
        for a, item in enumerate(items):
            page.raw(f'<LI><A HREF="#{a}">')
            page.put(" ".join(item.headline.split()[:6]), "contents")
            page.raw("</A>")
        page.raw("</UL><HR>")
    page.raw("<DL>")
    source = rng.choice(["before", "end", "address"])
    style = rng.choice(["us", "uk", "dots", "short"])
    for a, item in enumerate(items):
        page.raw(f'<A NAME="{a}"></A><DT><IMG SRC="redball.gif"> <B>')
        page.put(item.headline, "headline", a)
        page.raw("</B>\n<DD>")
        if source == "before":
            page.raw("<I>")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(", ")
            published(page, a, item, style)
            page.raw("</I><BR>")
        for i, words in enumerate(item.paragraphs):
            page.raw("<P>" if i else "")
            page.put(words, "body", a)
            page.raw("\n")
        if source == "end":
            page.raw(" [")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("]")
        elif source == "address":
            page.raw("<ADDRESS>")
            if item.authors:
                names(page, a, item.authors)
                page.raw(", ")
            page.put(item.outlet, "publication", a, "outlet")
            if yes(rng, 0.6):
                page.raw(" ")
                published(page, a, item, style)
            page.raw("</ADDRESS>")
        page.raw("<P>\n")
    page.raw("</DL><HR>")
    page.put(
        rng.choice(
            [
                "This page is best viewed with any browser. Sign my guestbook!",
                "Mail your clippings to the keeper of this page.",
            ]
        ),
        "furniture",
    )
    page.raw("</BODY></HTML>")
    return page


@family
def unrolled_thread(rng: random.Random, items: Sequence[Item]) -> Page:
    """A social thread unrolled to one page in which a reporter or paper tells one story; counters, follow buttons, related threads."""
    item = items[0]
    page = start("Thread", rng)
    tag(
        page, "a class='brand'", rng.choice(["Unspool", "OneLongRead", "ThreadKeeper"]), "furniture"
    )
    page.raw("<div class='card'><div class='who'>")
    by_person = bool(item.authors) and yes(rng, 0.5)
    if by_person:
        tag(page, "b", item.authors[0], "byline", 0, "author")
        page.raw(" ")
        tag(page, "span", "@" + item.authors[0].lower().replace(" ", "_"), "byline", 0)
        if yes(rng, 0.7):
            page.raw(" <span>")
            page.put(rng.choice(["Reporter at", "I write for", "Correspondent,"]), "publication", 0)
            page.raw(" ")
            page.put(item.outlet, "publication", 0, "outlet")
            page.raw("</span>")
    else:
        tag(page, "b", item.outlet, "publication", 0, "outlet")
        page.raw(" ")
        tag(page, "span", "@" + item.host.split(".")[0], "publication", 0)
    page.raw("</div><div class='when'>")
    published(page, 0, item, rng.choice(["us_short", "short", "us"]))
    page.raw(" • ")
    page.put(f"{len(item.paragraphs) + 1} posts • {rng.randint(2, 9)} min read", "furniture")
    page.raw("</div></div><div class='thread'>")
    numbered = yes(rng, 0.5)
    page.raw("<div class='tweet'>")
    page.put(item.headline, "headline", 0)
    page.raw(" 🧵" if yes(rng, 0.5) else "")
    page.raw("</div>")
    for i, words in enumerate(item.paragraphs, 2):
        page.raw("<div class='tweet'>" + (f"{i}/ " if numbered else ""))
        page.put(words, "body", 0)
        page.raw("</div>\n")
        if yes(rng, 0.15) and item.caption and i == 3:
            tag(page, "div class='media'", item.caption, "caption", 0)
    page.raw("</div><div class='foot'>")
    links(page, ["Share this thread", "Force a refresh", "Save as PDF"], "furniture", "", "", " • ")
    page.raw("</div>")
    tag(page, "h3", "More threads", "furniture")
    for words in elsewhere(rng, items[1:], 1, 3):
        tag(page, "p", words, "teaser")
    return end(page)


@family
def plain_text_newsletter(rng: random.Random, items: Sequence[Item]) -> Page:
    """The text part of a mail newsletter: capitals and rules, numbered stories, links in angle brackets, sponsor's block, unsubscribing."""
    page = Page()
    title = service(rng)
    latest = max(item.published for item in items)
    rule = rng.choice(["=", "-", "*", "+"]) * rng.choice([40, 60, 64])
    page.raw(rule + "\n")
    page.put(title.upper(), "furniture")
    page.raw("\n")
    page.put(
        f"{rng.choice(['Issue', 'No.', 'Vol. 3, No.'])} {rng.randint(2, 400)} / {day(latest + timedelta(days=1), 'uk')}",
        "furniture",
    )
    page.raw(f"\n{rule}\n\n")
    if yes(rng, 0.5):
        page.put(rng.choice(["IN THIS ISSUE", "CONTENTS", "** Today **"]), "furniture")
        page.raw("\n\n")
        for i, item in enumerate(items):
            page.raw(f"{i + 1}. ")
            page.put(
                item.headline
                if yes(rng, 0.6)
                else item.paragraphs[0].split(",")[0][:60].strip() + "...",
                "contents",
            )
            page.raw("\n")
        page.raw("\n")
    width, source = rng.choice([60, 64, 72]), rng.choice(["over", "under", "foot", "prose"])
    head = rng.choice([str.upper, str, str])
    sponsor_after = rng.randint(0, len(items))
    for a, item in enumerate(items):
        page.raw(rng.choice(["", rule + "\n", "\n"]))
        if source == "over":
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("\n")
        page.raw(rng.choice(["", f"{a + 1}. ", ">> "]))
        page.put(wrapped(rng, head(item.headline), width), "headline", a)
        page.raw("\n")
        if source == "under":
            page.raw("(")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(", ")
            published(page, a, item, "short")
            page.raw(")\n")
        page.raw("\n")
        for i, words in enumerate(item.paragraphs[: rng.choice([1, 2, 30])]):
            if i == 0 and source == "prose":
                page.put("As", "body", a)
                page.raw(" ")
                page.put(item.outlet, "body", a, "outlet")
                page.raw(" ")
                page.put("reports:", "body", a)
                page.raw("\n")
            page.put(wrapped(rng, words, width), "body", a)
            page.raw("\n\n")
        if source == "foot":
            page.put(rng.choice(["Source:", "From:", "Full text:"]), "publication", a)
            page.raw(" ")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("\n")
        if yes(rng, 0.6):
            page.raw("<")
            page.put(item.url, "source_line", a, "url")
            page.raw(">\n")
        page.raw("\n")
        if a == sponsor_after:
            page.raw(rule + "\n")
            page.put("A MESSAGE FROM OUR SPONSOR\n" + rng.choice(ADS) + ".", "furniture")
            page.raw(f"\n{rule}\n\n")
    page.put(
        f"You get {title} because you asked for it.\nTo leave the list, answer this mail with STOP.",
        "furniture",
    )
    page.raw("\n")
    return page


@family
def letters_page_of_many(rng: random.Random, items: Sequence[Item]) -> Page:
    """A page of readers' letters gathered from several papers, each with a headline, a signature and the paper and day."""
    page = start("Letters", rng)
    tag(
        page,
        "h1",
        rng.choice(["Letters elsewhere", "From the postbags", "Other papers' readers"]),
        "furniture",
    )
    style = rng.choice(WEB_DAYS)
    for a, item in enumerate(items):
        page.raw("<section>")
        tag(page, "h3", item.headline, "headline", a)
        if yes(rng, 0.5):
            tag(page, "p", rng.choice(["Sir,", "Madam,", "To the Editor,"]), "body", a)
        for words in item.paragraphs[: rng.choice([1, 2, 4])]:
            tag(page, "p", words, "body", a)
        if item.authors:
            page.raw("<p class='signed'>")
            names(page, a, item.authors[:1])
            page.raw("<br><i>")
            page.put(item.place, "byline", a)
            page.raw("</i></p>")
        page.raw("<p class='paper'>")
        page.put(item.outlet, "publication", a, "outlet")
        if yes(rng, 0.7):
            page.raw(", ")
            published(page, a, item, style)
        page.raw("</p></section>\n")
    tag(page, "p", "Write to us: letters, the old customs house, second floor.", "furniture")
    return end(page)


@family
def bulleted_brief(rng: random.Random, items: Sequence[Item]) -> Page:
    """One story in the short-sentence style: bold lead-ins ("Why it matters:"), bullets, "go deeper", word count."""
    item = items[0]
    page = start(item.headline, rng)
    page.raw("<header>")
    tag(page, "a", item.outlet, "publication", 0, "outlet")
    page.raw("</header>")
    if yes(rng, 0.7):
        page.raw("<p class='stamp'>")
        published(page, 0, item, rng.choice(["us_short", "us", "short"]))
        page.raw(" - <a>")
        page.put(item.topic, "section")
        page.raw("</a></p>")
    tag(page, "h1", item.headline, "headline", 0)
    if item.authors and yes(rng, 0.8):
        page.raw("<ul class='authors'>")
        for name in item.authors:
            tag(page, "li", name, "byline", 0, "author")
        page.raw("</ul>")
    figure(page, rng, 0, item, TONGUES["en"])
    leads = [
        "Why it matters:",
        "The big picture:",
        "Between the lines:",
        "What they're saying:",
        "Zoom in:",
        "Yes, but:",
        "The bottom line:",
        "By the numbers:",
        "What's next:",
    ]
    in_list = False
    for i, words in enumerate(item.paragraphs):
        bullet = i > 1 and yes(rng, 0.4)
        if bullet != in_list:
            page.raw("<ul>" if bullet else "</ul>")
            in_list = bullet
        page.raw("<li>" if bullet else "<p>")
        if not bullet and i and yes(rng, 0.7):
            page.raw("<strong>")
            page.put(rng.choice(leads), "body", 0)
            page.raw("</strong> ")
        page.put(words, "body", 0)
        page.raw("</li>\n" if bullet else "</p>\n")
    page.raw("</ul>" if in_list else "")
    page.raw("<p><strong>")
    page.put("Go deeper:", "furniture")
    page.raw("</strong> ")
    tag(page, "a", elsewhere(rng, items[1:], 1, 1)[0], "teaser")
    page.raw("</p>")
    if yes(rng, 0.5):
        tag(
            page,
            "div class='signup'",
            f"Sign up for {service(rng)}: smart reading before breakfast",
            "furniture",
        )
    return end(page)


@family
def press_conference_transcript(rng: random.Random, items: Sequence[Item]) -> Page:
    """A transcript as plain text: heading block, time marks in brackets, capital names with colons, source and copyright at the end."""
    item = items[0]
    page = Page()
    source_last, width = yes(rng, 0.5), rng.choice(WIDTHS)

    def source() -> None:
        page.put(rng.choice(["SOURCE:", "Transcript by", "Broadcast:", "From"]), "publication", 0)
        page.raw(" ")
        page.put(item.outlet, "publication", 0, "outlet")
        page.raw("\n")
        if yes(rng, 0.85):
            published(page, 0, item, rng.choice(WEB_DAYS))
            page.raw("\n")
        page.raw("\n")

    page.put(
        rng.choice(["TRANSCRIPT", "Full transcript", "RUSH TRANSCRIPT - NOT CHECKED"]), "furniture"
    )
    page.raw("\n\n")
    if not source_last:
        source()
    page.put(wrapped(rng, item.headline, width), "headline", 0)
    page.raw("\n\n")
    if item.authors and yes(rng, 0.5):
        page.put("Presenter:" if len(item.authors) == 1 else "Presenters:", "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors, "", None)
        page.raw("\n\n")
    if item.deck and yes(rng, 0.4):
        page.put(wrapped(rng, item.deck, width), "deck", 0)
        page.raw("\n\n")
    speakers = rng.sample(
        ["MINISTER", "QUESTION", "MODERATOR", "THE CHAIRMAN", "REPORTER", "DR SORREL", "ANCHOR"], 3
    )
    stamped, seconds = yes(rng, 0.4), 0
    for i, words in enumerate(item.paragraphs):
        if stamped:
            page.put(
                f"[{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}]", "furniture"
            )
            page.raw(" ")
            seconds += rng.randint(9, 140)
        page.put(
            wrapped(rng, f"{speakers[i % 3 if yes(rng, 0.8) else 0]}: {words}", width), "body", 0
        )
        page.raw("\n\n")
        if yes(rng, 0.12):
            page.put(
                rng.choice(["(Applause)", "(Crosstalk)", "[inaudible]", "(Laughter.)"]), "body", 0
            )
            page.raw("\n\n")
    page.put(rng.choice(["END OF TRANSCRIPT", "(Ends at 11.42)", "[END]"]), "furniture")
    page.raw("\n\n")
    if source_last:
        source()
    return page


@family
def workplace_chat_export(rng: random.Random, items: Sequence[Item]) -> Page:
    """A workplace channel copied as text: bot posts with unfurled cards (site, headline, excerpt), people's remarks, reactions."""
    page = Page()
    page.put(f"#{rng.choice(['media-mentions', 'press', 'news-watch'])}", "furniture")
    page.raw("\n")
    shown, last = sorted(items, key=lambda item: item.published), None
    minutes = 480
    for a, item in enumerate(shown):
        if item.published != last:
            page.raw(rng.choice(["\n", "\n---- "]))
            page.put(day(item.published, "us_weekday"), "section")
            page.raw("\n\n")
            last, minutes = item.published, rng.randint(420, 600)
        minutes = min(1439, minutes + rng.randint(1, 80))
        page.put(rng.choice(["newsbot APP", "Feed Bot", "Orsolya (comms)", "rss"]), "furniture")
        page.raw("  ")
        page.put(
            f"{minutes // 60 % 12 or 12}:{minutes % 60:02} {'AM' if minutes < 720 else 'PM'}",
            "publication",
            a,
            "published",
            item.published.isoformat(),
        )
        page.raw("\n")
        if yes(rng, 0.5):
            page.put(item.url, "source_line", a, "url")
            page.raw("\n")
        bar = rng.choice(["", "| ", "> "])
        page.raw(bar)
        page.put(item.outlet if yes(rng, 0.85) else item.host, "publication", a, "outlet")
        page.raw("\n" + bar)
        page.put(item.headline, "headline", a)
        page.raw("\n")
        if yes(rng, 0.85):
            page.raw(bar)
            page.put(item.paragraphs[0], "body", a)
            page.raw("\n")
        if yes(rng, 0.3):
            page.raw(bar)
            page.put(f"Reading time {rng.randint(2, 9)} minutes (48 kB)", "furniture")
            page.raw("\n")
        if yes(rng, 0.4):
            page.put(
                rng.choice(
                    [
                        ":eyes: 3  :clap: 1",
                        "2 replies",
                        "Tobi: can we answer this?",
                        "Lena  joined the channel",
                        "saw it, thanks",
                    ]
                ),
                "furniture",
            )
            page.raw("\n")
        page.raw("\n")
    return page


@family
def month_archive_with_texts(rng: random.Random, items: Sequence[Item]) -> Page:
    """An association's archive of articles about it: month headings, "Title, Outlet, date" lines linked or not, texts in boxes, anchors."""
    page = start("Archive", rng, body='<body><div id="wrapper">')
    page.raw("<div id='menu'>")
    links(
        page,
        ["Association", "Join us", "Events", "Press archive", "Contact"],
        "furniture",
        "<li>",
        "</li>",
    )
    page.raw("</div><div id='content'>")
    tag(page, "h2", rng.choice(["Press archive", "They write about us", "Articles"]), "furniture")
    shown, month = (
        sorted(items, key=lambda item: item.published, reverse=rng.choice([True, False])),
        None,
    )
    order = rng.choice(
        [
            ("headline", "outlet", "date"),
            ("date", "outlet", "headline"),
            ("outlet", "date", "headline"),
            ("date", "headline", "outlet"),
        ]
    )
    style, glue = (
        rng.choice(["uk", "dots", "short", "us", "ordinal"]),
        rng.choice([", ", " – ", " | ", ": "]),
    )
    for a, item in enumerate(shown):
        if (item.published.year, item.published.month) != month:
            month = (item.published.year, item.published.month)
            tag(page, "h3", f"{item.published:%B %Y}", "section")
        page.raw("<div class='item'><p class='line'>")
        for i, part in enumerate(order):
            page.raw(glue if i else "")
            if part == "headline":
                tag(page, "strong", item.headline, "headline", a)
            elif part == "outlet":
                tag(page, "em", item.outlet, "publication", a, "outlet")
            else:
                published(page, a, item, style)
        page.raw("</p>")
        if item.authors and yes(rng, 0.4):
            page.raw("<p class='by'>")
            page.put("By", "byline", a)
            page.raw(" ")
            names(page, a, item.authors)
            page.raw("</p>")
        if item.caption and yes(rng, 0.2):
            figure(page, rng, a, item, TONGUES["en"])
        page.raw("<div class='text'>")
        for words in item.paragraphs[: rng.choice([1, 30])]:
            tag(page, "p", words, "body", a)
        page.raw("</div><p class='top'><a href='#menu'>")
        page.put(rng.choice(["Back to top", "top", "PDF (240 KB)"]), "furniture")
        page.raw("</a></p></div>\n")
    page.raw("</div><div id='footer'>")
    page.put("Last change of this page by the webmaster", "furniture")
    page.raw("</div></div>")
    return end(page)


@family
def saved_links_mail(rng: random.Random, items: Sequence[Item]) -> Page:
    """A mail of "best of what you saved": cards in two columns, site names with reading times, quotes of readers, app buttons."""
    page = Page(media_type="text/html")
    page.raw(
        "<html><body style='background:#fff'><table width='640' align='center'><tr><td colspan='2' align='center'>"
    )
    page.put(rng.choice(["Shelf Hits", "Your weekly read-later", "Best of your list"]), "furniture")
    page.raw("</td></tr><tr><td colspan='2'>")
    page.put(
        rng.choice(
            [
                "The stories people could not stop saving.",
                "Five minutes? Start here.",
                f"Hello reader, {len(items)} stories wait for you",
            ]
        ),
        "furniture",
    )
    page.raw("</td></tr>")
    two, image_over = yes(rng, 0.5), yes(rng, 0.5)
    for a, item in enumerate(items):
        page.raw("<tr>" if not two or a % 2 == 0 else "")
        page.raw("<td valign='top'>" + ("<img src='cid:1'>" if image_over else ""))
        over = yes(rng, 0.4)
        if over:
            page.raw("<div style='font-size:11px;text-transform:uppercase'>")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("</div>")
        page.raw("<div style='font:bold 18px Georgia'><a style='color:#222'>")
        page.put(item.headline, "headline", a)
        page.raw("</a></div>")
        page.raw("<div>")
        if item.authors and yes(rng, 0.6):
            names(page, a, item.authors, "", "and")
            page.raw(" &middot; ")
        if not over:
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(" &middot; ")
        page.put(f"{rng.randint(2, 30)} min", "furniture")
        page.raw("</div>")
        if yes(rng, 0.8):
            page.raw("<div>")
            page.put(item.deck if item.deck and yes(rng, 0.4) else item.paragraphs[0], "body", a)
            page.raw("</div>")
        if yes(rng, 0.5):
            page.raw("<div><a>")
            page.put(rng.choice(["Save", "Read now", "Open in app"]), "furniture")
            page.raw("</a></div>")
        page.raw("</td>" + ("</tr>\n" if not two or a % 2 or a == len(items) - 1 else ""))
    page.raw("<tr><td colspan='2' style='font-size:10px'>")
    page.put("You get this mail because you made an account. Manage what we send.", "furniture")
    page.raw("</td></tr></table></body></html>")
    return page


@family
def tabloid_story(rng: random.Random, items: Sequence[Item]) -> Page:
    """A tabloid's page: bullets instead of a deck, counters of shares and comments, a caption under every picture, teaser boxes."""
    item = items[0]
    page = start(item.headline + " | " + item.outlet, rng, body="<body class='article'>")
    page.raw("<div class='mast'>")
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</div><ul class='nav-primary'>")
    links(
        page,
        some(
            rng,
            ["Home", "Showbiz", "Style", "Royals", "Health", "Money", "Travel", "Shop", "Puzzles"],
            4,
            9,
        ),
    )
    page.raw("</ul>")
    if yes(rng, 0.5):
        tag(
            page,
            "a class='tip'",
            rng.choice(
                ["GOT A TIP? WRITE TO US", "Win a caravan: see page 30", "Try our new crossword"]
            ),
            "furniture",
        )
    tag(page, "h1", item.headline, "headline", 0)
    if item.deck:
        page.raw("<ul class='mol-bullets'>")
        for part in (
            [item.deck]
            if yes(rng, 0.5)
            else [item.deck, f"Residents of {item.place} say they were not warned"]
        ):
            page.raw("<li><strong>")
            page.put(part, "deck", 0)
            page.raw("</strong></li>")
        page.raw("</ul>")
    page.raw("<p class='author-section'>")
    if item.authors and yes(rng, 0.9):
        page.put(rng.choice(["By", "Exclusive by", "EXCLUSIVE"]), "byline", 0)
        page.raw(" ")
        names(page, 0, [n.upper() for n in item.authors] if yes(rng, 0.5) else item.authors, "a")
        page.raw(" ")
        if yes(rng, 0.4):
            page.put("FOR " + rng.choice(["THE ONLINE EDITION", "THE SUNDAY PAGES"]), "byline", 0)
    page.raw("</p><p class='byline-section'><span>")
    page.put("PUBLISHED:", "publication", 0)
    page.raw(f" {rng.randint(0, 23):02}:{rng.randint(0, 59):02}, ")
    published(page, 0, item, "uk")
    page.raw("</span>")
    if yes(rng, 0.7):
        page.raw(" | <span>")
        page.put(
            f"UPDATED: {clock(rng)}, {day(item.published + timedelta(days=rng.choice([0, 1])), 'uk')}",
            "publication",
            0,
        )
        page.raw("</span>")
    page.raw("</p><div class='shareArticles'>")
    links(
        page,
        [f"{rng.randint(1, 900)} shares", f"{rng.randint(2, 800)} View comments"],
        "furniture",
        "<b>",
        "</b>",
    )
    page.raw("</div>")
    captions = [
        words
        for words in (item.caption, f"Neighbours in {item.place} said they heard nothing")
        if words
    ]
    for i, words in enumerate(item.paragraphs):
        tag(page, "p class='mol-para-with-font'", words, "body", 0)
        if captions and yes(rng, 0.45):
            page.raw("<div class='artSplitter'><img src='x.jpg'>")
            if yes(rng, 0.3):
                tag(page, "span", f"+{rng.randint(2, 20)} View gallery", "furniture")
            tag(page, "p class='imageCaption'", captions.pop(0), "caption", 0)
            page.raw("</div>")
        elif yes(rng, 0.12):
            page.raw("<div class='related'>")
            tag(page, "h4", rng.choice(["RELATED ARTICLES", "READ MORE", "TRENDING"]), "furniture")
            links(page, elsewhere(rng, items[1:], 1, 3), "teaser")
            page.raw("</div>")
    page.raw("<h3>")
    page.put(rng.choice(["Share or comment on this article:", "What do you think?"]), "furniture")
    page.raw("</h3><div id='sidebar'>")
    tag(page, "h2", "DON'T MISS", "furniture")
    for words in elsewhere(rng, items[1:], 3, 7):
        page.raw("<div class='puff'>")
        page.put(words.upper() if yes(rng, 0.3) else words, "teaser")
        page.raw("</div>")
    page.raw("</div>")
    return end(page)


@family
def agency_site_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A news agency's own site: source, update stamp and editor in one line, dateline with agency mark, "Enditem", hot links."""
    item = items[0]
    page = start(item.headline, rng, body="<body><div class='domPC'>")
    links(
        page,
        ["Home", "Editions", "Latest News", "Photos", "In-depth"][: rng.randint(2, 5)],
        "furniture",
        "",
        "",
        " | ",
    )
    page.raw("<div class='widelogo'></div><div class='cont'>")
    stamp_first = yes(rng, 0.3)
    label = rng.choice(["Source:", "From:", "Agency:"])

    def stamp() -> None:
        page.raw("<div class='infoBox'>")
        bits = ["source", "date", "editor"]
        if yes(rng, 0.3):
            rng.shuffle(bits)
        for i, bit in enumerate(bits):
            page.raw(" | " if i else "")
            if bit == "source":
                page.put(label, "publication", 0)
                page.raw(" ")
                page.put(item.outlet, "publication", 0, "outlet")
            elif bit == "date":
                page.put(rng.choice(["Updated:", "Time:", "Published:"]), "publication", 0)
                page.raw(" ")
                published(page, 0, item, rng.choice(["iso", "slashes", "dots"]))
                page.raw(" ")
                page.put(
                    f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
                    "publication",
                    0,
                )
            elif item.authors and yes(rng, 0.6):
                page.put("Editor:", "furniture")
                page.raw(" ")
                page.put(rng.choice(["hq", "lianxi", "m. tor", "night desk"]), "furniture")
        page.raw("</div>")

    if stamp_first:
        stamp()
    tag(page, "h1", item.headline, "headline", 0)
    if not stamp_first:
        stamp()
    page.raw("<div id='detail'>")
    if item.caption and yes(rng, 0.5):
        page.raw("<p align='center'><img src='c.jpg'></p><p><font color='navy'>")
        page.put(item.caption, "caption", 0)
        if item.credit:
            page.raw(" (")
            page.put(rng.choice(["", "Photo by "]) + item.credit, "credit", 0)
            page.raw(")")
        page.raw("</font></p>")
    if item.authors and yes(rng, 0.5):
        page.raw("<p>")
        page.put("by", "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors)
        page.raw("</p>")
    last = len(item.paragraphs) - 1
    for i, words in enumerate(item.paragraphs):
        page.raw("<p>&nbsp;&nbsp;&nbsp;&nbsp;")
        if i == 0 and yes(rng, 0.85):
            words = f"{item.place.upper()}, {item.published:%B} {item.published.day} ({item.outlet}) -- {words}"
        if i == last and yes(rng, 0.4):
            words += rng.choice([" Enditem", " (End)", " Item", f" {item.outlet[:2].lower()}/ros"])
        page.put(words, "body", 0)
        page.raw("</p>\n")
        if i and i % 4 == 0 and yes(rng, 0.5):
            page.raw("<p><strong>")
            page.put(rng.choice(SUBHEADS).upper(), "subhead", 0)
            page.raw("</strong></p>")
    page.raw("</div><div class='hot'>")
    tag(
        page,
        "h3",
        rng.choice(["Related News", "KEY WORDS: " + item.topic, "Hot topics", "EXPLORE"]),
        "furniture",
    )
    links(page, elsewhere(rng, items[1:], 2, 6), "teaser", "<p>", "</p>")
    page.raw("</div></div></div>")
    return end(page)


@family
def broadcaster_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """A public broadcaster's page: kicker above the headline, "as of" stamp, bold first paragraph, broadcast note, no author or a shy one."""
    item, t = items[0], tongue(rng, 0.5)
    page = start(item.headline, rng, json_ld(item) if yes(rng, 0.5) else "")
    page.raw("<header class='header'><a title='home'>")
    page.put(item.outlet, "publication", 0, "outlet")
    page.raw("</a><ul>")
    links(
        page,
        [*rng.sample(["Radio", "TV", "Audio", "Live", "Podcasts"], 3), *some(rng, t["menu"], 2, 4)],
    )
    page.raw("</ul></header><article class='container'><div class='seitenkopf'>")
    if item.caption and yes(rng, 0.6):
        page.raw("<div class='ts-image'><img alt=''></div>")
        tag(page, "p class='caption'", item.caption, "caption", 0)
        if item.credit and yes(rng, 0.5):
            tag(page, "span class='copyright'", "| " * yes(rng, 0.5) + item.credit, "credit", 0)
    page.raw("<h1>")
    if yes(rng, 0.6):
        tag(
            page,
            "span class='topline'",
            rng.choice([item.topic, item.place, f"{item.topic} in {item.place}"]),
            "section",
        )
        page.raw(" ")
    tag(page, "span class='headline--text'", item.headline, "headline", 0)
    page.raw("</h1>")
    page.raw("<p class='metatextline'>")
    page.put(
        rng.choice(
            {"Foto:": ["As of:", "Status:"]}.get(
                t["photo"][0], ["As of:", "Last update:", "Stand:"]
            )
        ),
        "publication",
        0,
    )
    page.raw(" ")
    published(page, 0, item, rng.choice(["dots", "uk", "short"]))
    if yes(rng, 0.8):
        page.raw(" ")
        page.put(
            rng.choice(["", "at "])
            + f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}"
            + rng.choice([" Uhr", "", " CET"]),
            "publication",
            0,
        )
    page.raw("</p></div>")
    if item.deck and yes(rng, 0.7):
        page.raw("<p class='m-ten textabsatz'><strong>")
        page.put(item.deck, "deck", 0)
        page.raw("</strong></p>")
    if item.authors and yes(rng, 0.5):
        page.raw("<div class='authorline'><em>")
        page.put(rng.choice(t["by"]), "byline", 0)
        page.raw(" ")
        names(page, 0, item.authors)
        if yes(rng, 0.4):
            page.raw(", ")
            page.put(
                rng.choice([f"currently {item.place}", "correspondent", "newsroom"]), "byline", 0
            )
        page.raw("</em></div>")
    for i, words in enumerate(item.paragraphs):
        if i and i % 2 == 0 and yes(rng, 0.5):
            tag(page, "h2 class='meldung__subhead'", rng.choice(SUBHEADS), "subhead", 0)
        tag(page, "p class='textabsatz'", words, "body", 0)
        if yes(rng, 0.12):
            page.raw("<div class='teaser-absatz'>")
            page.raw("<span>")
            page.put(day(item.published - timedelta(days=rng.randint(1, 20)), "dots"), "teaser")
            page.raw("</span> <h3>")
            page.put(elsewhere(rng, items[1:], 1, 1)[0], "teaser")
            page.raw("</h3>")
            tag(page, "a", rng.choice(t["more"]), "furniture")
            page.raw("</div>")
    if yes(rng, 0.5):
        tag(
            page,
            "p class='sendung'",
            f"This story was broadcast in the programme on {item.published:%A} at {rng.randint(6, 22)}:00.",
            "furniture",
        )
    page.raw("<div class='share'>")
    links(page, some(rng, t["share"], 1, 3), "furniture", "<li>", "</li>")
    page.raw("</div></article><footer>")
    links(page, some(rng, t["foot"], 2, 4), "furniture", "", "", " ")
    page.raw("</footer>")
    return end(page)


@family
def early_pre_page(rng: random.Random, items: Sequence[Item]) -> Page:
    """An early server's directory of wire stories: everything in one PRE element, dotted rules, right-aligned dates, index links."""
    page = Page(media_type="text/html")
    page.raw("<html><body><pre>\n")
    width = rng.choice([64, 70, 78])
    page.put(
        rng.choice(
            [
                "NEWS SERVER OF THE TECHNICAL COLLEGE",
                "wire stories, kept for 30 days",
                "Index of /pub/news/today",
            ]
        ),
        "furniture",
    )
    page.raw("\n" + "." * width + "\n\n")
    if yes(rng, 0.5):
        for i, item in enumerate(items):
            page.raw(f"<a href='#{i}'>")
            page.put(f"{i + 1:02}.txt", "contents")
            page.raw("</a>   ")
            page.put(item.headline[:44].strip(), "contents")
            page.raw("\n")
        page.raw("\n")
    form = rng.choice(["two_column", "stacked", "foot"])
    for a, item in enumerate(items):
        page.raw(f"<a name='{a}'></a>")
        if form == "two_column":
            page.put(item.outlet, "publication", a, "outlet")
            page.raw(" " * max(2, width - len(item.outlet) - 12))
            published(page, a, item, "dashes")
            page.raw("\n\n")
        page.put(wrapped(rng, item.headline.upper(), width), "headline", a)
        page.raw("\n\n")
        if form == "stacked":
            if item.authors:
                page.put("By", "byline", a)
                page.raw(" ")
                names(page, a, item.authors)
                page.raw("\n")
            page.put(item.outlet, "publication", a, "outlet")
            page.raw("\n\n")
        indent = rng.choice(["", "   "])
        for words in item.paragraphs:
            page.put(wrapped(rng, words, width, indent), "body", a)
            page.raw("\n" if indent else "\n\n")
        if form == "foot":
            page.raw("\n" + " " * 30)
            page.put(item.outlet, "publication", a, "outlet")
            if yes(rng, 0.6):
                page.raw(" ")
                published(page, a, item, "dots_bare")
            page.raw("\n")
        page.raw("\n" + "." * width + "\n\n")
    page.put("Questions to postmaster", "furniture")
    page.raw("\n</pre></body></html>")
    return page
