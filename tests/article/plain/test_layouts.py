"""Articles of small text pages in many layouts; all content is invented."""

import pytest

from onrecord.article import read_capture
from onrecord.records import Article, Capture


def _read(text: str) -> list[Article]:
    capture = Capture(id="c", location="p", media_type="text/plain", fetched="", sha256="")
    return read_capture(capture, text.encode())


def _summaries(articles: list[Article]) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (each.outlet, each.headline, each.published.value if each.published else None)
        for each in articles
    ]


def _parts(article: Article, kind: str) -> list[str]:
    return [article.text[slice(*part.span)] for part in article.parts if part.kind == kind]


def test_each_message_of_a_chat_is_an_article() -> None:
    articles = _read(
        "Channel: Valley News\n\n"
        "[12.05.2026 09:12] Orrin Live:\nBridge reopened\n\nThe bridge is open, the mayor said.\n\n"
        "[12.05.2026 10:40] A bus left the road, police said. Two people were hurt.\n\n"
        "Radio Vask, [12.05.2026 11:00]\nThe water is back, the utility said on Tuesday.\n"
    )
    assert _summaries(articles) == [
        ("Orrin Live", "Bridge reopened", "2026-05-12T09:12"),
        ("Valley News", None, "2026-05-12T10:40"),
        ("Radio Vask", None, "2026-05-12T11:00"),
    ]


def test_each_numbered_item_with_a_publication_line_is_an_article() -> None:
    articles = _read(
        "MEDIA MONITORING REPORT\n15 June 2026\nTotal items: 2\n\n"
        "1. Ferry to be cut\nThe Harbour Post, 15.06.2026, p. 4\nReach: 120,000\n\n"
        "The ferry will run twice a week, the operator said.\n\n"
        "2. Minister defends toll\nSelda Ledger, 14.06.2026, p. 1\n\nThe toll stays, he said.\n"
    )
    assert _summaries(articles) == [
        ("The Harbour Post", "Ferry to be cut", "2026-06-15"),
        ("Selda Ledger", "Minister defends toll", "2026-06-14"),
    ]


def test_publication_lines_below_items_belong_to_the_items_above() -> None:
    articles = _read(
        "Valley Digest | 20 June 2026\n\nTOP STORIES\n\n"
        "Talks stall\nTalks on a truce broke off on Friday, the mediator said.\n"
        "(Tremmel Gazette, 19 June 2026) https://tremmel.example/truce\n\n"
        "Shells hit Vask\nFour people were wounded, the deputy mayor said.\n"
        "(Radio Vask, 20 June 2026) https://vask.example/shells\n\n"
        "You are receiving this email because you subscribed.\n"
    )
    assert _summaries(articles) == [
        ("Tremmel Gazette", "Talks stall", "2026-06-19"),
        ("Radio Vask", "Shells hit Vask", "2026-06-20"),
    ]
    assert [article.url for article in articles] == [
        "https://tremmel.example/truce",
        "https://vask.example/shells",
    ]


def test_a_dateline_after_an_end_mark_starts_an_article() -> None:
    articles = _read(
        "ORRIN, June 8, 2026 (Halvor Wire) - The inquiry opened on Monday.\n\n###\n\n"
        "VASK, June 9, 2026 (Halvor Wire) - Shells hit Vask, the mayor said.\n\n###\n"
    )
    assert _summaries(articles) == [
        ("Halvor Wire", None, "2026-06-08"),
        ("Halvor Wire", None, "2026-06-09"),
    ]


@pytest.mark.parametrize(
    "between",
    ["Why the school closes", "* * *", "RELATED: Port traffic falls", "1. The mills", "Read more"],
)
def test_weak_signs_do_not_split_an_article(between: str) -> None:
    (article,) = _read(f"The school closes, she said.\n\n{between}\n\nIt has 11 pupils, he said.\n")
    assert _parts(article, "body")[0] == "The school closes, she said."
    assert _parts(article, "body")[-1] == "It has 11 pupils, he said."


def test_a_related_line_is_the_headline_of_the_article_below_it() -> None:
    first, second = _read(
        "RADIO VASK | Published June 3, 2026\nThe boat crossed at night, an officer said.\n"
        "READ FULL ARTICLE\nSOURCE: www.vask.example\n"
        "RELATED: Army Denies Crossing\nThe ministry calls it invented.\n"
        "Published June 4, 2026\nThe army denied on Thursday that any boat had crossed.\n"
        "READ FULL ARTICLE\nSOURCE: www.tremmel.example\n"
    )
    assert second.headline == first.related[0].title == "Army Denies Crossing"
    assert first.related[0].article == second.id
    assert _parts(second, "deck") == ["The ministry calls it invented."]
    assert second.outlet == second.site == "www.tremmel.example"
    assert second.related == ()


def test_a_credit_has_no_brackets_although_the_text_has_them() -> None:
    (article,) = _read("A boat. (Ada Finn/Orrel Post)\nThe boat sank, he said.\nIt was old.\n")
    assert article.images[0].caption == "A boat."
    assert article.images[0].credit == "Ada Finn/Orrel Post"
    assert _parts(article, "credit") == ["Ada Finn/Orrel Post"]
    assert article.text.startswith("A boat. (Ada Finn/Orrel Post)\n\n")


def test_article_ids_depend_on_capture_and_position() -> None:
    page = "The boat sank, he said.\n"
    assert _read(page) == _read(page)
    assert _read(page)[0].capture == "c"


def _bodies(articles: list[Article]) -> list[list[str]]:
    return [_parts(each, "body") for each in articles]


@pytest.mark.parametrize(
    "comments",
    [
        "Reader comments (2)\n\nOttilie Brand\n41 min ago\nAbout time too.\nReply · Like (3)\n\n"
        "quay_rat\n3h\nThey said this in 2019. Nobody listened then.\nReply · Like (0)\n\n"
        "Moderator\nThis comment was removed because it broke the rules.\n",
        "5 comments\nSort by newest\n\nB. Marrow · 2 days ago\nI was there. It was dreadful.\n\n"
        "----------\n\nA. Stoat · 1 day ago\nSo was I. It was not.\n",
        "Add your voice\n\nHelga Prine, 14 June 2026 10:12\nMy cousin runs the ferry.\n\n"
        "Tobin Oake, 14 June 2026 10:31\nThen ask him why it is late.\nShow 3 replies\n",
        # No head stands over these.
        "Wilma Tarn\n22 minutes ago\nMy bus never came.\nLike 4   Reply\n\n"
        "Pim Ostler\n1 hour ago\nNor mine. The driver waved, though.\nLike 1   Reply\n",
        "marsh.hen • 6h ago\nWho pays for it, then? Not the minister.\nReply\n\n"
        "tollkeeper • 5h ago\nYou do.\nReply\n",
    ],
)
def test_comments_are_left_out(comments: str) -> None:
    page = (
        "Ferry late again\nBy Ada Finn\nOrrel Post, 14 June 2026\n\n"
        "The ferry was two hours late on Sunday, the operator said.\n\n"
        f"No one was hurt, he added.\n\n{comments}"
    )
    (article,) = _read(page)
    assert _bodies([article]) == [
        [
            "The ferry was two hours late on Sunday, the operator said.",
            "No one was hurt, he added.",
        ]
    ]
    two = _read(
        f"{page}\nMinister defends toll\nSelda Ledger | 15 June 2026\n\nThe toll stays, she said.\n"
    )
    assert [told[:2] for told in _summaries(two)] == [
        ("Orrel Post", "Ferry late again"),
        ("Selda Ledger", "Minister defends toll"),
    ]
    assert _bodies(two)[1] == ["The toll stays, she said."]
    assert _bodies(two)[0] == _bodies([article])[0]


@pytest.mark.parametrize(
    "box",
    [
        "We value your privacy. We and our partners store cookies on your device.\n"
        "Reject all   Accept all   Settings",
        "This site uses cookies to give you the best experience.\n[OK] [More options]",
        "Were you on board? Write to our newsroom at tips@orrel.example or call 555 0148.",
        "Got a story? Ring the newsdesk on 555 0148.",
        "Do you have information about this? Contact the reporter in confidence.",
        "Support independent reporting. Become a member today.",
    ],
)
def test_boxes_are_left_out(box: str) -> None:
    (article,) = _read(
        "Ferry late again\nOrrel Post, 14 June 2026\n\nThe ferry was late, he said.\n\n"
        f"{box}\n\nIt left at noon, she said.\n\n{box}\n"
    )
    assert _bodies([article]) == [["The ferry was late, he said.", "It left at noon, she said."]]


def test_an_outlet_with_its_host_in_brackets_states_both() -> None:
    articles = _read(
        "CLIPPINGS FOR THE BOARD\n\nItem 1 of 3\nMedia outlet: The Salt Road (saltroad.example)\n"
        "Written by: Ada Finn and Bo Karst\nPublished: 3 June 2026\nReach: 4,100\nTone: neutral\n"
        "Headline: Salt price doubles\n\nSalt costs twice as much, grocers said.\n\n"
        "Item 2 of 3\nPublication: Kessel Mail [www.kesselmail.example]\nAuthor(s): Ida Rusk\n"
        "Date: 4 June 2026\nTitle: Grocers shut\n\nThree shops shut on Monday, the union said.\n\n"
        "Item 3 of 3\nSource: Radio Orrel (https://radio-orrel.example/n/7)\nDate: 5 June 2026\n"
        "Title: Salt is back\n\nA ship brought salt, the harbour said.\n\n"
        "Total items: 3\nCombined reach of the three items was 18,400. Tone was mostly neutral.\n"
    )
    assert [(each.outlet, each.site, each.byline) for each in articles] == [
        ("The Salt Road", "saltroad.example", ("Ada Finn", "Bo Karst")),
        ("Kessel Mail", "www.kesselmail.example", ("Ida Rusk",)),
        ("Radio Orrel", "radio-orrel.example", ()),
    ]
    assert articles[2].url == "https://radio-orrel.example/n/7"
    assert _bodies(articles)[2] == ["A ship brought salt, the harbour said."]


def test_closing_words_of_a_monitoring_report_are_left_out() -> None:
    articles = _read(
        "Salt Board | Media monitoring | 6 June 2026\n\n"
        "Grocers shut over salt\nMedium: Kessel Mail (kesselmail.example)\n"
        "Author: Ida Rusk and Tom Vane\nDate: 4 June 2026\nReach: 12,000\nTone: negative\n\n"
        "Three shops shut on Monday, the union said.\nMore will follow, it warned.\n\n"
        "==========\n\n"
        "Ship brings salt\nMedium: Orrel Live (orrel.example)\nAuthor: Staff\nDate: 5 June 2026\n"
        "Reach: 900\nTone: positive\n\nA ship brought salt on Friday, the harbour said.\n\n"
        "==========\n\n"
        "Two items were found for your profile. One was negative and one positive.\n"
        "Analyst: Rosa Pell. The next report follows on Monday.\n"
    )
    assert _summaries(articles) == [
        ("Kessel Mail", "Grocers shut over salt", "2026-06-04"),
        ("Orrel Live", "Ship brings salt", "2026-06-05"),
    ]
    assert articles[0].byline == ("Ida Rusk", "Tom Vane")
    assert _bodies(articles)[1] == ["A ship brought salt on Friday, the harbour said."]


def test_controls_of_a_reader_program_are_no_headlines() -> None:
    articles = _read(
        "Gullfeed - All items (31 unread)\n[refresh] [mark all read] [settings]\n"
        "n: next   p: previous   f: flag   ?: help\n\n"
        "[ ] [flag] [keep] [share]\nFerry to be cut\n"
        "Harbour Light | Wilma Tarn | 14 Jun 2026, 08:40\n"
        "[img: The ferry at the quay on Sunday; credit: Pim Ostler]\n"
        "The ferry will run twice a week, the operator said.\nIt is a pity, he said.\n"
        "[open] [open in background] [copy address]\n\n"
        "[x] [flag] [keep] [share]\nMinister defends toll\n"
        "The Toll House | Bo Karst | 14 Jun 2026, 07:15\n"
        "[Image] The minister at the bridge on Friday\n"
        "The toll stays, she said.\n[open] [open in background] [copy address]\n\n"
        "29 more items - press n\n"
    )
    assert _summaries(articles) == [
        ("Harbour Light", "Ferry to be cut", "2026-06-14T08:40"),
        ("The Toll House", "Minister defends toll", "2026-06-14T07:15"),
    ]
    assert [each.byline for each in articles] == [("Wilma Tarn",), ("Bo Karst",)]
    assert [(image.caption, image.credit) for each in articles for image in each.images] == [
        ("The ferry at the quay on Sunday", "Pim Ostler"),
        ("The minister at the bridge on Friday", None),
    ]
    assert _bodies(articles) == [
        ["The ferry will run twice a week, the operator said.", "It is a pity, he said."],
        ["The toll stays, she said."],
    ]


def test_controls_above_a_headline_are_left_out() -> None:
    (article,) = _read(
        "← Back | ★ 12 | j/k older/newer | o open\nOrrel reader (12)\n\n"
        "Bridge closes for a year\n[save for later] [hide]\n"
        "Builders found cracks in four of nine piers\n"
        "Orrel Post / Ada Finn / 14 June 2026 09:05\n\n"
        "The bridge over the Orrel closed on Sunday, the mayor said.\n\n[prev] [next]\n1 / 12\n"
    )
    assert _summaries([article]) == [("Orrel Post", "Bridge closes for a year", "2026-06-14T09:05")]
    assert article.byline == ("Ada Finn",)
    assert _parts(article, "deck") == ["Builders found cracks in four of nine piers"]
    assert _bodies([article]) == [["The bridge over the Orrel closed on Sunday, the mayor said."]]


def test_pictographs_are_dropped_from_headlines_of_posts() -> None:
    articles = _read(
        "Orrel Now - exported chat history\n\n"
        "[14.06.2026 09:12] Orrel Now:\n🔴 Bridge closed for a year\n\n"
        "The bridge closed on Sunday, the mayor said.\n\n"
        "The bridge at noon. 📷 Ada Finn\n\n📰 Kessel Mail: https://kesselmail.example/bridge\n\n"
        "[14.06.2026 10:40] Orrel Now:\n❗️ Ferry runs free\n\n"
        "The ferry is free until August, the operator said.\n\n"
        "Source: Radio Orrel https://radio.example/ferry\n\n"
        "[14.06.2026 11:02] Orrel Now:\n▪ No trains either\n\n"
        "Trains stop at noon, the railway said.\n👉 Follow us\n"
    )
    assert [(told[0], told[1]) for told in _summaries(articles)] == [
        ("Kessel Mail", "Bridge closed for a year"),
        ("Radio Orrel", "Ferry runs free"),
        ("Orrel Now", "No trains either"),
    ]
    assert [(each.site, each.url) for each in articles] == [
        ("kesselmail.example", "https://kesselmail.example/bridge"),
        ("radio.example", "https://radio.example/ferry"),
        (None, None),
    ]
    assert articles[0].images[0].caption == "The bridge at noon."
    assert articles[0].images[0].credit == "Ada Finn"
    assert [len(bodies) for bodies in _bodies(articles)] == [1, 1, 1]


def test_dingbats_before_labels_and_headlines_are_dropped() -> None:
    articles = _read(
        "📌 Morning clips, 15 June 2026\n\n"
        "➤ Ferry to be cut\n✍️ By Wilma Tarn\n🗞 Orrel Post, 14 June 2026\n"
        "The ferry will run twice a week, the operator said.\n🔗 https://orrel.example/ferry\n\n"
        "➤ Minister defends toll\n✍️ By Bo Karst\n🗞 Kessel Mail, 14 June 2026\n"
        "📷 The minister at the bridge on Friday. (Ida Rusk/Kessel Mail)\n"
        "The toll stays, she said.\n🔗 https://kesselmail.example/toll\n"
    )
    assert _summaries(articles) == [
        ("Orrel Post", "Ferry to be cut", "2026-06-14"),
        ("Kessel Mail", "Minister defends toll", "2026-06-14"),
    ]
    assert [each.byline for each in articles] == [("Wilma Tarn",), ("Bo Karst",)]
    assert [each.url for each in articles] == [
        "https://orrel.example/ferry",
        "https://kesselmail.example/toll",
    ]
    assert articles[1].images[0].credit == "Ida Rusk/Kessel Mail"


_ORDERS = (
    (
        "Ferry to be cut",
        "The island will have two boats a week from June.",
        "The ferry at the quay on Sunday. (Ada Finn/Orrel Post)",
        "ORREL POST | 14 June 2026",
    ),
    (
        "Kessel Mail, 13 June 2026",
        "Minister defends toll",
        "Drivers have paid twice since spring, a court is told",
    ),
    (
        "The bridge with its piers bare. (Bo Karst/Radio Vask)",
        "Radio Vask | 12 June 2026",
        "Cracks found in four piers",
    ),
    (
        "School to close in autumn",
        "By Ida Rusk",
        "Parents will appeal, their speaker says.",
        "Selda Ledger, 11 June 2026",
    ),
)
_SAID = (
    "The boat will sail on Mondays only, the operator said on Sunday.\n\nIt is old, he said.",
    "The toll stays, the minister said on Saturday.\n\nShe took no questions.",
    "Engineers found cracks in the bridge, the mayor said on Friday.\n\nIt will be shut.",
    "The school has 11 pupils, the head said on Thursday.\n\nThere were 40 in 1990.",
)


@pytest.mark.parametrize("first", range(4))
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_articles_of_a_page_may_differ_in_the_order_of_their_lines(
    first: int, between: str
) -> None:
    turn = [(first + i) % 4 for i in range(4)]
    articles = _read("\n\n\n".join(f"{between.join(_ORDERS[i])}\n\n{_SAID[i]}" for i in turn))
    expected = [
        ("ORREL POST", "Ferry to be cut", "2026-06-14"),
        ("Kessel Mail", "Minister defends toll", "2026-06-13"),
        ("Radio Vask", "Cracks found in four piers", "2026-06-12"),
        ("Selda Ledger", "School to close in autumn", "2026-06-11"),
    ]
    assert _summaries(articles) == [expected[i] for i in turn]
    decks = [[_ORDERS[0][1]], [_ORDERS[1][2]], [], [_ORDERS[3][2]]]
    assert [_parts(each, "deck") for each in articles] == [decks[i] for i in turn]
    assert _bodies(articles) == [_SAID[i].split("\n\n") for i in turn]
    assert [len(each.images) for each in articles] == [[1, 0, 1, 0][i] for i in turn]


def test_a_deck_may_stand_between_a_headline_and_a_dated_caption() -> None:
    articles = _read(
        "Salt price doubles\n\nGrocers speak of hoarding.\n\nA shop in Kessel. (Ida Rusk)\n\n"
        "Published June 3, 2026\n\nSalt costs twice as much, grocers said.\n\n"
        "READ THE FULL ARTICLE\nSOURCE: www.kesselmail.example\n\n"
        "Published June 4, 2026\n\nShip brings salt\n\nIt had waited for a week off Orrel.\n\n"
        "The ship on Friday. (Handout/Harbour)\n\nA ship brought salt, the harbour said.\n\n"
        "READ THE FULL ARTICLE\nSOURCE: www.orrel.example\n"
    )
    assert _summaries(articles) == [
        ("www.kesselmail.example", "Salt price doubles", "2026-06-03"),
        ("www.orrel.example", "Ship brings salt", "2026-06-04"),
    ]
    assert _parts(articles[0], "deck") == ["Grocers speak of hoarding."]
    assert [len(each.images) for each in articles] == [1, 1]


@pytest.mark.parametrize(
    "prose",
    [
        "Comments by the minister drew anger in the valley, she said.",
        "The envoy said two days ago that the bridge was safe.",
        "Anyone who saw the boat should call police on 555 0148, an officer said.",
        "The ministry's cookies broke the law, the court said.",
        "“Your privacy is a joke to them,” she said.",
        "Write-offs cost 4 million, our reporter was told.",
        "Press officers were sent home to wait, he said.",
        "[REPORTER] What did the mayor know of the crack, then?",
        "This report is the third of its kind, he said.",
        "12 comments were read out in court, the clerk said.",
        "THE FERRY SANK.  THE HARBOUR POST SAYS THAT IT WAS OLD.",
    ],
)
def test_prose_that_resembles_boilerplate_is_kept(prose: str) -> None:
    before, after = "The ferry was late, he said.", "It left at noon, she said."
    (article,) = _read(
        f"Ferry late again\nOrrel Post, 14 June 2026\n\n{before}\n\n{prose}\n\n{after}\n"
    )
    assert _bodies([article]) == [[before, prose, after]]


def test_a_comment_count_between_articles_hides_none_of_them() -> None:
    articles = _read(
        "Harbour in short\n\nFerry late again\nThe ferry was late, he said.\nSource: Orrel Post\n"
        "4 comments\n\nToll stays in force\nThe toll stays, she said.\nSource: Selda Ledger\n"
        "0 comments\n\nSchool closes\nThe school has 11 pupils, he said.\nSource: Radio Vask\n"
    )
    assert [told[:2] for told in _summaries(articles)] == [
        ("Orrel Post", "Ferry late again"),
        ("Selda Ledger", "Toll stays in force"),
        ("Radio Vask", "School closes"),
    ]


def test_ages_below_headlines_belong_to_a_feed() -> None:
    articles = _read(
        "Ferry late again\nThe Salt Road · Ada Finn · 3 hours ago\n\nThe ferry was late, he said.\n"
        "[star] [keep] [reply]\n\n"
        "Toll stays in force\nKessel Mail · Bo Karst, Ida Rusk · 5 hours ago\n\n"
        "The toll stays, she said.\n[star] [keep] [reply]\n"
    )
    assert [(each.outlet, each.headline, each.byline) for each in articles] == [
        ("The Salt Road", "Ferry late again", ("Ada Finn",)),
        ("Kessel Mail", "Toll stays in force", ("Bo Karst", "Ida Rusk")),
    ]
    assert _bodies(articles) == [["The ferry was late, he said."], ["The toll stays, she said."]]


def test_names_on_separate_lines_are_outlet_and_author() -> None:
    articles = _read(
        "Ferry late again\nNobody knows why.\nOrrel Post (orrel.example)\nAda Finn\n"
        "14 June 2026 at 08:40\n\nThe ferry was late, he said.\n\n"
        "What readers say\n\nBo K. wrote on 14 June 2026 at 10:02:\nI was on it.\n\n"
        "Toll stays in force\nThe minister took no questions.\nKessel Mail (kessel.example)\n"
        "Ida Rusk\n13 June 2026 at 22:10\n\nThe toll stays, she said.\n"
    )
    assert [(each.outlet, each.site, each.headline, each.byline) for each in articles] == [
        ("Orrel Post", "orrel.example", "Ferry late again", ("Ada Finn",)),
        ("Kessel Mail", "kessel.example", "Toll stays in force", ("Ida Rusk",)),
    ]
    assert [_parts(each, "deck") for each in articles] == [
        ["Nobody knows why."],
        ["The minister took no questions."],
    ]
    assert _bodies(articles) == [["The ferry was late, he said."], ["The toll stays, she said."]]


# Pages whose wording is in no list: form, place and repetition have to tell.

_ITEMS = (
    (
        "Quarry floods after pump fails",
        "Nobody had looked at it since autumn.",
        "The pit at Hollin on Monday. (Mira Toll/Hollin Echo)",
        "Water rose by four metres overnight, the foreman said.\n"
        "A new pump will come in July, he added.",
        "www.hollin.example",
    ),
    (
        "Council Sells Its Lamps",
        "The bids were opened behind closed doors.",
        "Lamps in a yard in Dunmarsh. (Olav Reet/Marsh News)",
        "The council sold 300 lamps on Tuesday, the clerk said.\n“We need the money,” she said.",
        "dunmarsh-daily.example",
    ),
    (
        "Bees Return to the Abbey",
        "It is the first swarm in nine years.",
        "The abbey's hives in May. (Handout/Abbey)",
        "A swarm settled in the roof on Sunday, a monk said.\nIt will stay there, he said.",
        "https://abbeypost.example/bees",
    ),
)


@pytest.mark.parametrize(
    ("stamp", "control", "label", "kicker"),
    [
        ("First published June 9, 2031", "OPEN THE WHOLE STORY", "FROM", "LINKED"),
        ("Posted on 9 June 2031", "Open the Whole Piece", "FOUND AT", "ON THE SAME DAY"),
        ("On the site since June 9, 2031", "TO THE WHOLE PIECE", "TAKEN OFF", "THIS TOO"),
        ("June 9, 2031 | THE OUTLET", "THE REST IS HERE", "Seen on", "Goes with this"),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("order", ["tdcs", "ctds", "tcds", "tdsc", "cst", "stc", "sct"])
def test_source_lines_of_any_wording_close_articles(
    stamp: str, control: str, label: str, kicker: str, between: str, order: str
) -> None:
    if order != "tdcs" and between == "\n":
        return
    lines: list[str] = []
    for number, (title, deck, caption, prose, host) in enumerate(_ITEMS):
        above = f"{kicker}: {title}" if number and order[0] == "t" else title
        head = {"t": above, "d": deck, "c": caption, "s": stamp}
        lines += [head[each] for each in order]
        lines += [*prose.split("\n"), control, f"{label}: {host}"]
    articles = _read(between.join([*lines, "Add a remark", ""]))
    assert [each.headline for each in articles] == [item[0] for item in _ITEMS]
    assert [each.published and each.published.value for each in articles] == ["2031-06-09"] * 3
    assert _bodies(articles) == [item[3].split("\n") for item in _ITEMS]
    decks = [[item[1]] if "d" in order else [] for item in _ITEMS]
    assert [_parts(each, "deck") for each in articles] == decks
    assert [len(each.images) for each in articles] == [1, 1, 1]
    assert [each.site for each in articles] == [
        "www.hollin.example", "dunmarsh-daily.example", "abbeypost.example",
    ]  # fmt: skip
    if order[0] == "t":
        assert [each.related[0].article for each in articles[:2]] == [
            each.id for each in articles[1:]
        ]


@pytest.mark.parametrize("control", ["Mark as doubtful", "hand this on", "TELL THE DESK"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_repeated_lines_are_left_out(control: str, between: str) -> None:
    lines: list[str] = []
    for title, _, _, prose, _ in _ITEMS:
        lines += [title, "Hollin Echo, 9 June 2031", *prose.split("\n"), control]
    articles = _read(between.join([*lines, ""]))
    assert [each.headline for each in articles] == [item[0] for item in _ITEMS]
    assert _bodies(articles) == [item[3].split("\n") for item in _ITEMS]


def test_paragraphs_that_begin_with_an_outlet_are_articles() -> None:
    articles = _read(
        "MORNING PAPERS\n\nPress of Wednesday, 21 May 2031\n\nAT HOME\n\n"
        "HOLLIN ECHO: The quarry is flooded. The foreman blames a pump.\n\n"
        "It was bought in 2019, the paper says.\n\n"
        "THE DUNMARSH DAILY: The council has sold its lamps, the clerk said.\n\n"
        "NOTE: The paper has no Monday issue.\n\nABROAD\n\n"
        "ABBEY POST: Bees are back in the roof, a monk said.\n"
    )
    assert _summaries(articles) == [
        ("HOLLIN ECHO", None, "2031-05-21"),
        ("THE DUNMARSH DAILY", None, "2031-05-21"),
        ("ABBEY POST", None, "2031-05-21"),
    ]
    assert _bodies(articles)[0] == [
        "The quarry is flooded. The foreman blames a pump.",
        "It was bought in 2019, the paper says.",
    ]
    assert _bodies(articles)[2] == ["Bees are back in the roof, a monk said."]


def test_unknown_outlets_before_paragraphs_without_blank_lines_are_read() -> None:
    articles = _read(
        "What they write\nFriday, 23 May 2031\n"
        "TALLOW: The pier stays shut, the harbour master said.\n"
        "OUR COAST: Gulls have left the cliffs, wardens said.\n"
        "KVELD: A choir from Orm sang in the rain.\n"
    )
    assert _summaries(articles) == [
        ("TALLOW", None, "2031-05-23"),
        ("OUR COAST", None, "2031-05-23"),
        ("KVELD", None, "2031-05-23"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "The Lantern\nFront\nValley\nMoney\nGames\nShop\n\nQuarry floods after pump fails\n"
        "Nobody had looked at it\n{by}\n9 June 2031\n\n{prose}\n\nImprint\nJobs\nRadio\nApps\n",
        "Valley\nMoney\nGames\nShop\nQuarry floods after pump fails\nNobody had looked at it\n"
        "{by}\n9 June 2031\nMake text bigger\nHear it\nPass on\nKeep it\n{prose}\n",
    ],
)
def test_menus_are_left_out_and_a_name_above_a_job_is_a_byline(page: str) -> None:
    prose = _ITEMS[0][3].replace("\n", "\n\n")
    (article,) = _read(page.format(by="Mira Toll\nWorks reporter", prose=prose))
    assert article.headline == "Quarry floods after pump fails"
    assert article.byline == ("Mira Toll",)
    assert _parts(article, "deck") == ["Nobody had looked at it"]
    assert _bodies([article]) == [_ITEMS[0][3].split("\n")]


@pytest.mark.parametrize("quote", ["“A pump will come in July”", '"Water rose by four metres"'])
@pytest.mark.parametrize("name", ["Jon Quill", "— Jon Quill, foreman"])
def test_pull_quotes_are_left_out(quote: str, name: str) -> None:
    prose = _ITEMS[0][3].replace("A new pump", "“A pump").replace("July,", "July,”")
    first, second = prose.split("\n")
    (article,) = _read(
        f"Quarry floods after pump fails\nMira Toll\n\n{first}\n\n{quote}\n\n{name}\n\n{second}\n"
    )
    assert _bodies([article]) == [[first, second]]
    assert article.byline == ("Mira Toll",)


def test_repeated_headers_of_a_print_view_are_left_out() -> None:
    (article,) = _read(
        "14/06/2031, 09:12\nQuarry floods after pump fails\n\nQuarry floods after pump fails\n"
        "Mira Toll\n\nThe pit at Hollin on Monday\nPhotograph by Olav Reet\n\n"
        "Water rose by four metres overnight, the foreman said.\n\n"
        "https://hollin.example/quarry\n1/3\n14/06/2031, 09:12\nQuarry floods after pump fails\n\n"
        "A new pump will come in July.\n\nhttps://hollin.example/quarry\n2/3\n14/06/2031, 09:12\n"
        "Quarry floods after pump fails\n\nIt cost 4 million, he said.\n\n"
        "https://hollin.example/quarry\n3/3\n"
    )
    assert (article.headline, article.byline) == ("Quarry floods after pump fails", ("Mira Toll",))
    assert (article.url, article.site) == ("https://hollin.example/quarry", "hollin.example")
    assert [(each.caption, each.credit) for each in article.images] == [
        ("The pit at Hollin on Monday", "Olav Reet")
    ]
    assert _bodies([article]) == [
        [
            "Water rose by four metres overnight, the foreman said.",
            "A new pump will come in July.",
            "It cost 4 million, he said.",
        ]
    ]


def test_one_line_headers_of_a_print_view_are_left_out() -> None:
    (article,) = _read(
        "14/06/2031, 09:12    Council sells its lamps | Hollin Echo\n\n"
        "Council sells its lamps\nJune 9, 2031\n\nThe lamps are sold, the clerk said.\n\n"
        "Lamps in a yard.\nOlav Reet for Hollin Echo\n\nThey were old, she said.\n\n"
        "https://hollin.example/lamps    1/2\n"
        "14/06/2031, 09:12    Council sells its lamps | Hollin Echo\n\n"
        "“We need the money,” she said.\n\nhttps://hollin.example/lamps    2/2\n"
    )
    assert article.headline == "Council sells its lamps"
    assert article.published is not None
    assert article.published.value == "2031-06-09"
    assert article.url == "https://hollin.example/lamps"
    assert [(each.caption, each.credit) for each in article.images] == [
        ("Lamps in a yard.", "Olav Reet for Hollin Echo")
    ]
    assert _bodies([article])[0][1:] == [
        "They were old, she said.",
        "“We need the money,” she said.",
    ]


@pytest.mark.parametrize(
    "note",
    [
        "(Updates with toll, adds quotes)",
        "(Recasts first paragraph; adds background.)",
        "EDITORS' NOTE — A picture is on offer.",
        "NOTE TO EDITORS: The minister speaks at noon. Pictures will follow.",
        "ab/cd/ef",
        "(mt/or)",
    ],
)
def test_editors_notes_are_left_out(note: str) -> None:
    first, second = _ITEMS[0][3].split("\n")
    for page in (f"{note}\n\n{first}\n\n{second}", f"{first}\n\n{second}\n\n{note}"):
        (article,) = _read(f"Quarry floods\nHollin Echo, 9 June 2031\n\n{page}\n")
        assert _bodies([article]) == [[first, second]]


@pytest.mark.parametrize(
    "lines",
    [
        ["Apples", "Pears", "Plums", "Quinces", "Medlars"],
        ["BACKGROUND: The mill shut in 2019.", "THE COST: It is 4 million.", "NEXT: A vote."],
        ["ANNA: Why did you stay?", "BORIS: I was tired.", "ANNA: And then?", "BORIS: I left."],
        ["(Officials did not reply.)"],
        ["“We will not go,” she said.", "Ada Finn was there too."],
        ["The report is at this address:", "Tickets: orrel.example", "It rained, she said."],
        ["Ferry prices rose on 1 July 2031.", "The score was 3/4 in the end."],
    ],
)
def test_an_article_without_metadata_keeps_its_lines(lines: list[str]) -> None:
    before, after = "The ferry was late, he said.", "It left at noon, she said."
    for between in ("\n", "\n\n"):
        body = between.join([before, *lines, after])
        (article,) = _read(f"Ferry late again\nOrrel Post, 14 June 2026\n\n{body}\n")
        kept = [line for line in lines if line != "Tickets: orrel.example"]
        assert _bodies([article]) == [[before, *kept, after]]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_first_article_may_have_no_headline(between: str) -> None:
    first, second = (item[3].split("\n") for item in _ITEMS[:2])
    articles = _read(
        between.join(
            (
                "The pit at Hollin, 8 June. (Mira Toll/Echo)",
                "HOLLIN & HILL | Put online 9 June 2031",
                *first,
                "CALL UP THE REPORT",
                "LENT BY: www.hollin.example",
                "SAME MATTER: Council Sells Its Lamps",
                _ITEMS[1][1],
                "By Ida Rusk",
                "Aired 10 June 2031",
                *second,
                "to all of it",
                "COPIED OUT OF: dunmarsh-daily.example",
                "Nobody has written yet",
            )
        )
    )
    assert _summaries(articles) == [
        ("HOLLIN & HILL", None, "2031-06-09"),
        ("dunmarsh-daily.example", "Council Sells Its Lamps", "2031-06-10"),
    ]
    assert articles[0].related[0].article == articles[1].id
    assert articles[1].byline == ("Ida Rusk",)
    assert [image.credit for image in articles[0].images] == ["Mira Toll/Echo"]
    assert _bodies(articles) == [first, second]


def test_a_control_that_closes_three_items_separates_them() -> None:
    pages = [f"{title}\n\n{prose}\n\nToo long, skip\nQueue it" for title, _, _, prose, _ in _ITEMS]
    articles = _read("\n\n".join([*pages, ""]))
    assert [each.headline for each in articles] == [item[0] for item in _ITEMS]
    (article,) = _read("\n\n".join(["Lamps, pits, bees\nHollin Echo, 9 June 2031", *pages, ""]))
    assert len(_bodies([article])[0]) == 8


def test_a_page_of_short_lines_alone_is_kept() -> None:
    (article,) = _read("Roses are red\nViolets are blue\nThe gate is shut\nAnd so are you, too.\n")
    assert "Violets are blue" in article.text
    assert "And so are you, too." in article.text


def test_a_final_list_is_kept_and_prose_has_no_byline() -> None:
    lines = ["Flour", "Eggs", "Milk", "Quince jam"]
    said = ["“I was asleep when the mill shut for good”", "Jon Quill", "He is 60, he says."]
    prose = ["The mill shut, he said.", *said, "Its last cake had:", *lines]
    (article,) = _read("\n\n".join(["Mill shuts\nHollin Echo, 9 June 2031", *prose, ""]))
    assert _bodies([article]) == [prose]
    assert article.byline == ()


def test_a_deck_below_a_labelled_headline_needs_no_full_stop() -> None:
    first, second = (item[3] for item in _ITEMS[:2])
    articles = _read(
        f"9 June 2031 | HOLLIN & HILL\n{first}\nLENT BY: www.hollin.example\n"
        "SAME MATTER: Council Sells Its Lamps\nThe bids were opened behind closed doors\n"
        f"Posted 10 June 2031\n{second}\nLENT BY: dunmarsh-daily.example\n"
    )
    assert [each.headline for each in articles] == [None, "Council Sells Its Lamps"]
    assert _parts(articles[1], "deck") == ["The bids were opened behind closed doors"]


def test_any_label_in_capitals_below_an_end_introduces_the_next_headline() -> None:
    articles = _read(
        "Old Mill Burns Down in Orrel\n\n"
        "A mill burned on Monday night in Orrel, the fire watch said in a statement.\n\n"
        "Published 3 March 2026 by THE ORREL LANTERN\n\nWhole piece at the paper »\n"
        "orrellantern.example\n\nAFTER THAT: Bakers Run Out of Flour\n\n"
        "Bakers in Orrel had no flour on Tuesday, their guild said, and none is due.\n\n"
        "Published 4 March 2026 by Valley Times\n\nWhole piece at the paper »\nvalley.example\n"
    )
    assert _summaries(articles) == [
        ("THE ORREL LANTERN", "Old Mill Burns Down in Orrel", "2026-03-03"),
        ("Valley Times", "Bakers Run Out of Flour", "2026-03-04"),
    ]
    assert [each.title for each in articles[0].related] == ["Bakers Run Out of Flour"]


def test_a_dated_caption_with_a_photographer_in_brackets_is_a_caption() -> None:
    articles = _read(
        "Tam Rook looks into an empty oven in Orrel, in a picture taken on\n"
        "March 2, 2026. (Ann Fell)\n\nVALLEY TIMES, posted March 4, 2026\n\n"
        "   Bakers in the town of Orrel had no flour on Tuesday, their guild\n"
        "said. “We have salt and we have ovens, and the one thing we have no”\n"
        "Tam Rook told reporters.\n"
        "   The guild blamed the mill, and the owner of the mill blamed the\nweather.\n\n"
        "Taken from www.valley.example\n"
    )
    assert _summaries(articles) == [("VALLEY TIMES", None, "2026-03-04")]
    assert [each.credit for each in articles[0].images] == ["Ann Fell"]
    assert articles[0].site == "www.valley.example"
    assert len(_parts(articles[0], "body")) == 2


def test_items_of_an_outline_lose_their_marks() -> None:
    article, _ = _read(
        "* Mills\n  - Mill burns down (The Orrel Lantern, 3 March 2026)\n    o by Tam Rook\n"
        "    o A mill burned on Monday night in Orrel, the fire watch said.\n"
        "    o https://orrellantern.example/mill\n"
        "  - No flour left (Valley Times, 4 March 2026)\n"
        "    o Bakers in Orrel had no flour on Tuesday, their guild said.\n"
        "    o https://valley.example/flour\n"
    )
    assert (article.byline, article.url) == (("Tam Rook",), "https://orrellantern.example/mill")
    assert _parts(article, "body") == [
        "A mill burned on Monday night in Orrel, the fire watch said."
    ]


def test_outlet_date_and_link_below_a_brief_belong_to_it() -> None:
    articles = _read(
        "Valley Letter, 20 June 2026\n\nHello all,\n\nTwo items only, the rest can wait.\n\nAnn\n\n"
        "Talks stall\nTalks on a truce broke off on Friday, the mediator said.\n"
        "Tremmel Gazette, 19 June 2026: https://tremmel.example/truce\n\n"
        "Shells hit Vask\nFour people were wounded, the deputy mayor said.\n"
        "Radio Vask, 20 June 2026: https://vask.example/shells\n\nSee you next week.\n"
    )
    assert _summaries(articles) == [
        ("Tremmel Gazette", "Talks stall", "2026-06-19"),
        ("Radio Vask", "Shells hit Vask", "2026-06-20"),
    ]
