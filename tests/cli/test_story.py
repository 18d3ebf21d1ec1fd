"""Stories in the terminal and as a digest page, with harmless and hostile words."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import html
from typer.testing import CliRunner

from builders.stores import Who, keep, keep_people
from onrecord.app.stories import group
from onrecord.cli import app
from onrecord.export.forms import SCHEMAS
from onrecord.records import Date, Image, Related
from onrecord.store import Query, Store
from onrecord.text.readable import ReadableText

FIRST = (
    "A 5.6 quake shook Skellan island on Tuesday, and 30 boats were lost at Tormin. Sorrendy said"
    " that the harbour wall of Tormin had cracked at night. The Seismic Office of Varnholm put its"
    " depth at 12 km."
)
SECOND = (
    "At Tormin on Skellan island 30 boats were lost in the quake of 5.6. Vaunt denied that the"
    " harbour wall of Tormin had cracked at night. The Seismic Office of Varnholm has the depth: 12"
    " km."
)
ALONE = "Brackwater named a mill on Fennel Street after Colm Astley."


def day(number: int) -> Date:
    return Date(value=f"2031-03-{number:02}", precision="day")


def keep_story(*pages: dict[str, Any]) -> None:
    with Store("onrecord.db", create=True) as store:
        for number, page in enumerate(pages):
            keep(store, f"{number}.txt", {"published": day(number + 4)} | page)
        group(store)


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.delenv("ONRECORD_STORE", raising=False)
    monkeypatch.chdir(tmp_path)
    return CliRunner()


@pytest.fixture
def told(cli: CliRunner) -> CliRunner:
    """In a folder with a store of two stories, one of two articles."""
    keep_story(
        {"text": FIRST, "headline": "Quake shakes Skellan", "outlet": "The Lantern"},
        {"text": SECOND, "headline": "Wall of Tormin", "outlet": "The Herald"},
        {"text": ALONE},
    )
    return cli


def ids() -> list[str]:
    with Store("onrecord.db") as store:
        return [story.id for story in store.stories()]


def articles() -> list[str]:
    with Store("onrecord.db") as store:
        return [article.id for article in store.articles()]


# In the terminal -----------------------------------------------------------------------------


def test_stories_are_listed_with_days_counts_and_title(told: CliRunner) -> None:
    result = told.invoke(app, ["stories"])
    assert (result.exit_code, result.stderr) == (0, "")
    alone, quake = ids()
    assert [line.split("\t") for line in result.stdout.splitlines()] == [
        [alone, "2031-03-06", "1", "1", ALONE],
        [quake, "2031-03-04–2031-03-05", "2", "2", "Quake shakes Skellan"],
    ]


def test_a_story_is_shown_in_the_order_in_which_it_is_read(told: CliRunner) -> None:
    first, second, _ = articles()
    result = told.invoke(app, ["story", ids()[1][:8]])
    assert (result.exit_code, result.stderr) == (0, "")
    wall = "that the harbour wall of Tormin had cracked at night"
    assert [part.splitlines() for part in result.stdout.split("\n\n")] == [
        [
            "Quake shakes Skellan",
            "2 outlets, 2 origins of what repeats",
            f"{ids()[1]} · 2031-03-04–2031-03-05 · 2 articles",
        ],
        [
            "Disputes and denials",
            "  Vaunt denied what Sorrendy said",
            f"    Vaunt (5 March; The Herald) denied: {wall}",
            "    Sorrendy (4 March; The Lantern): “that the harbour wall of Tormin …” (above)",
        ],
        [
            "What repeats",
            "  2 outlets, 2 origins: The Lantern in its own words; The Herald in its own words",
            "    lost: 30. A 5.6 quake shook Skellan island on Tuesday, and 30 boats were lost at"
            " Tormin.",
        ],
        [
            "Articles",
            f"  2031-03-04 · The Lantern · Quake shakes Skellan · {first[:12]}",
            f"  2031-03-05 · The Herald · Wall of Tormin · {second[:12]}",
        ],
        [
            "Figures",
            "  lost · 30 · 2 origins · last 30",
            "    4 March · The Lantern · The Lantern: 30",
            "    5 March · The Herald · The Herald: 30",
        ],
    ]  # fmt: skip


def test_a_story_as_json_is_what_its_schema_describes(told: CliRunner) -> None:
    result = told.invoke(app, ["story", ids()[1], "--format", "json"])
    assert result.exit_code == 0
    shown = json.loads(result.stdout)
    Draft202012Validator(json.loads((SCHEMAS / "story.v1.json").read_bytes())).validate(shown)
    assert (shown["format"], shown["version"]) == ("onrecord story", 1)
    assert [each["id"] for each in shown["view"]["articles"]] == articles()[:2]
    assert [each["words"] for each in shown["view"]["totals"][0]["claims"]] == ["30", "30"]


@pytest.mark.parametrize(
    ("since", "is_new"), [("2031-03-05", True), ("2031-03-06", False), ("2031", False)]
)
def test_what_changed_is_listed_from_a_day_on(told: CliRunner, since: str, is_new: bool) -> None:
    for command in ("story", "digest"):
        shown = told.invoke(app, [command, ids()[1], "--since", since]).stdout
        assert ("1 new article: The Herald, 5 March" in shown) is is_new


@pytest.mark.parametrize("since", ["Monday", "2031-13", ""])
def test_a_date_that_is_none_is_one_line(told: CliRunner, since: str) -> None:
    result = told.invoke(app, ["story", ids()[1], "--since", since])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


def test_a_newer_version_has_the_sentences_that_changed(told: CliRunner) -> None:
    url = "https://lantern.example/wall"
    with Store("onrecord.db") as store:
        for number, depth in enumerate(("12", "15")):
            keep(store, f"v{number}.txt", {
                "text": FIRST.replace("12 km", f"{depth} km"), "outlet": "The Post", "url": url,
                "published": day(5 + number), "headline": "Post",
            })  # fmt: skip
        group(store)
    shown = told.invoke(app, ["story", articles()[0], "--since", "2031-03-06"]).stdout
    assert "  The Post changed its article of 5 March: sentences 1 reworded\n" in shown
    assert "at 12 km. — now: The Seismic Office of Varnholm put its depth at 15 km." in shown


def test_who_speaks_comes_with_roles_and_numbers_of_statements(cli: CliRunner) -> None:
    vaunt = Who(f"Tamsel Vaunt{SCRIPT}", "<i>engineer</i>", "*Tormin*")
    with Store("onrecord.db", create=True) as store:
        for number, text in enumerate((FIRST, SECOND)):
            text = f"{vaunt.name} said that 300 held.\n{text}"
            keep_people(store, f"{number}.txt", vaunt, text=text, published=day(number))
        group(store)
    shown = cli.invoke(app, ["story", ids()[0]]).stdout.split("\n\n")
    told = f"{vaunt.name} · <i>engineer</i>, *Tormin* · 2 statements"
    assert shown[-2].splitlines() == ["Speakers", f"  {told}"]
    page = html.document_fromstring(cli.invoke(app, ["digest", ids()[0]]).stdout)
    assert page.xpath("//script | //i") == []
    [listed] = page.xpath("//h2[text()='Speakers']/following-sibling::ul[1]/li")
    assert flat(listed.text_content()) == told


def test_an_articles_id_finds_its_story(told: CliRunner) -> None:
    shown = told.invoke(app, ["story", ids()[1]]).stdout
    for article in articles()[:2]:
        assert told.invoke(app, ["story", article[:10]]).stdout == shown


def test_what_is_not_known_of_an_article_is_told_so(told: CliRunner) -> None:
    keep_story({"text": "Nothing.", "published": None})
    shown = told.invoke(app, ["story", articles()[-1]]).stdout
    assert "  date unknown · outlet unknown · " in shown
    digest = told.invoke(app, ["digest", articles()[-1], "--format", "md"]).stdout
    assert "**outlet unknown** | Published date unknown" in digest


@pytest.mark.parametrize("command", ["story", "digest"])
@pytest.mark.parametrize("identity", ["xyz", "", "\x1b[31m"])
def test_an_id_of_no_story_is_one_line(told: CliRunner, command: str, identity: str) -> None:
    result = told.invoke(app, [command, identity])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: no story in onrecord.db has an id that starts with ")
    assert result.stderr.count("\n") == 1
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize(
    "arguments", [["stories"], ["story", "a"], ["digest", "a"], ["digest", "a", "--format", "pdf"]]
)
def test_without_a_store_or_with_another_format_it_is_exit_status_2(
    cli: CliRunner, arguments: list[str]
) -> None:
    result = cli.invoke(app, arguments)
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_empty_store_has_no_stories(cli: CliRunner) -> None:
    keep_story()
    result = cli.invoke(app, ["stories"])
    assert (result.exit_code, result.output) == (0, "")


def test_a_forgotten_page_is_in_no_story(told: CliRunner) -> None:
    assert told.invoke(app, ["forget", articles()[0]]).exit_code == 0
    listed = told.invoke(app, ["stories"]).stdout
    assert [line.split("\t")[2:] for line in listed.splitlines()] == [
        ["1", "1", ALONE],
        ["1", "1", "Wall of Tormin"],
    ]


# Hostile pages -------------------------------------------------------------------------------

SCRIPT = "<script>alert(1)</script>"
IMAGE = '<img src="https://evil.example/x.png" onerror="alert(1)">'
MARKS = "![x](https://evil.example/y.png) [here](javascript:alert(2)) *loud* `code` # head ~~no~~"
ENTITY = "&lt;b&gt; &amp; &#x3c;i&#x3e;"
CONTROLS = "\x1b[31mred\x1b[0m \x07bell \x00nul \x9b31m \u202eover"


def keep_hostile(url: str = "https://lantern.example/wall") -> None:
    keep_story(
        {
            "text": f"{SCRIPT} {MARKS} {CONTROLS} {FIRST}",
            "headline": f"Quake {SCRIPT} {MARKS}\n# Skellan {CONTROLS}",
            "outlet": f"The {IMAGE} Lantern",
            "site": "lantern.example",
            "url": url,
            "images": (
                Image(caption=f"The wall {SCRIPT}", credit=f"Vaunt {IMAGE}"),
                Image(credit="*Corrow*"),
            ),
            "related": (
                Related(title=f"More {SCRIPT} {MARKS}", url="javascript:alert(3)"),
                Related(title="---"),
            ),
        },
        {"text": f"{ENTITY} {IMAGE} {SECOND}", "outlet": "</body></html>", "url": "javascript:x"},
    )


URLS = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://evil.example/\"onmouseover='alert(1)'",
    "https://evil.example/>\n<script>alert(1)</script>",
    "https://evil.example/\x00\x1b[31m",
    "https://evil.example/\n",
    "//evil.example/",
    "vbscript:x",
    "",
]
ATTRIBUTES = {"charset", "class", "content", "href", "lang", "name", "rel"}
TAGS = {
    "a", "article", "body", "em", "h1", "h2", "h3", "head", "html", "li", "meta", "p", "small",
    "span", "style", "title", "ul",
}  # fmt: skip


def readable(words: str) -> str:
    """Words as a person reads them on a page: without tags and entities."""
    return ReadableText(words).text


def flat(words: str) -> str:
    return " ".join(words.split())


def clean(words: str) -> str:
    """Words as a page shows them: on one line, without control characters."""
    return flat(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", "", words))


@pytest.mark.parametrize("url", ["https://lantern.example/wall", *URLS])
def test_a_hostile_page_does_nothing_in_html(cli: CliRunner, url: str) -> None:
    keep_hostile(url)
    result = cli.invoke(app, ["digest", ids()[0], "--format", "html"])
    assert (result.exit_code, result.stderr) == (0, "")
    page = html.document_fromstring(result.stdout_bytes.decode())
    elements = [each for each in page.iter() if isinstance(each.tag, str)]
    assert {each.tag for each in elements} <= TAGS
    assert {name for each in elements for name in each.attrib} <= ATTRIBUTES
    assert page.xpath("//comment()") == []
    assert "evil" not in "".join(page.xpath("//style/text()"))
    links = page.xpath("//@href")
    assert links == (["https://lantern.example/wall"] if "lantern" in url else [])
    text = flat(page.body.text_content())
    with Store("onrecord.db") as store:
        first, second = store.articles()
        tale = store.story(ids()[0])
    for words in (
        tale.title, first.headline, first.outlet, first.images[0].caption, first.images[0].credit,
        first.images[1].credit, first.related[0].title, first.related[1].title, second.outlet,
        readable(first.text.split(". Sorrendy")[0]), readable(second.text.split(" The Seismic")[0]),
        "Sorrendy", "Vaunt denied what Sorrendy said",
    ):  # fmt: skip
        assert clean(words or "-") in text


def shown(lines: str) -> str:
    """Escaped Markdown as it is displayed."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", lines)


@pytest.mark.parametrize("url", ["https://lantern.example/wall", *URLS])
def test_a_hostile_page_does_nothing_in_markdown(cli: CliRunner, url: str) -> None:
    keep_hostile(url)
    result = cli.invoke(app, ["digest", ids()[0], "--format", "md"])
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout_bytes.decode().split("\n")
    assert not any(re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", line) for line in lines)
    ours = re.compile(r"#{1,3} |- |  - |\*\*(?=.*\*\* \|)|\*\*(?=.*\*\*$)|\*(?=.*\*$)")
    for line in lines:
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", line)  # without what means nothing
        bare = bare.removesuffix(" <https://lantern.example/wall>")
        bare = ours.sub("", bare, count=1)
        bare = re.sub(r"\*\*$|\*$|\*\*(?= \| Published )", "", bare)
        assert not re.search(r"[`*_\[\]<>#~!]|&\w+;|&#|^\s*(?:[-+]|\d+[.)])\s", bare), line
    assert sum("lantern.example/wall>" in line for line in lines) == ("lantern" in url)
    text = flat(shown(" ".join(lines)))
    with Store("onrecord.db") as store:
        first, second = store.articles()
    for words in (
        first.headline, first.outlet, first.images[0].caption, first.images[0].credit,
        first.related[0].title, first.related[1].title, second.outlet,
        readable(first.text.split(". Sorrendy")[0]), readable(second.text.split(" The Seismic")[0]),
    ):  # fmt: skip
        assert clean(words or "-") in text


def test_a_hostile_page_does_nothing_to_the_terminal(cli: CliRunner) -> None:
    keep_hostile()
    for arguments in (["stories"], ["story", ids()[0]]):
        result = cli.invoke(app, arguments)
        assert result.exit_code == 0
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", result.stdout)
        assert "# head ~~no~~ Skellan" in result.stdout
        assert SCRIPT not in result.stdout  # as on a page, where it is hidden


def test_a_digest_is_written_to_a_file_whole_or_not_at_all(told: CliRunner) -> None:
    result = told.invoke(app, ["digest", ids()[1], "--output", "page.html"])
    assert (result.exit_code, result.output) == (0, "")
    written = Path("page.html").read_bytes()
    assert told.invoke(app, ["digest", ids()[1]]).stdout_bytes == written
    result = told.invoke(app, ["digest", ids()[1], "--output", "none/page.html"])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_a_digest_has_two_sentences_of_each_article_and_all_comparisons(told: CliRunner) -> None:
    page = told.invoke(app, ["digest", ids()[1], "--format", "md"]).stdout
    assert page.startswith(
        "# Quake shakes Skellan\n\n**2 outlets, 2 origins of what repeats**\n\n"
        "2031-03-04 to 2031-03-05 · 2 articles\n"
    )
    assert "had cracked at night" in page
    assert "depth at 12 km" not in page
    heads = ["Disputes and denials", "What repeats", "Figures", "Articles"]
    assert [line for line in page.splitlines() if line.startswith("##")] == [
        *(f"## {head}" for head in heads), "### Quake shakes Skellan", "### Wall of Tormin"
    ]  # fmt: skip
    read = html.document_fromstring(told.invoke(app, ["digest", ids()[1]]).stdout)
    assert read.xpath("//h2/text()") == heads
    assert read.xpath("//article/h3/text()") == ["Quake shakes Skellan", "Wall of Tormin"]


RAW_TEXT = (
    "Corrow said on Monday that at least 3\xad0 red boats were lost.\n\n"
    "Vaunt said that the cap-\ntain of Kr&uuml;ll left."
)


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("show", ["Crisis für Tormin"]),
        ("show ID", ["that the captain of Krüll left", "  at least 30 · "]),
        ("stories", ["Crisis für Tormin"]),
        ("story ID", ["Crisis für Tormin", "last at least 30"]),
        ("figures", ["at least 30\t"]),
        ("who Vaunt", ["that the captain of Krüll left"]),
        ("search captain", ["Crisis für Tormin", "that the captain of Krüll left"]),
        ("search --speaker Corrow", ["Crisis für Tormin", "least 30 red boats"]),
    ],
)
def test_words_are_shown_as_a_person_reads_them(
    cli: CliRunner, command: str, shown: list[str]
) -> None:
    keep_story({"text": RAW_TEXT, "headline": "Cri\xadsis f&uuml;r <b>Tor</b>min"})
    with Store("onrecord.db") as store:
        [article] = store.articles()
    result = cli.invoke(app, command.replace("ID", article.id).split())
    assert result.exit_code == 0
    for words in shown:
        assert words in result.stdout
    assert not re.search("\xad|&|<b>|cap-", result.stdout)


def test_outlets_of_one_site_keep_their_names(cli: CliRunner) -> None:
    """A copy elsewhere is one of the outlet that the copied page states."""
    site = "archive.example"
    keep_story(
        {"text": FIRST, "outlet": "The Lantern", "site": site},
        {"text": SECOND, "outlet": "The Herald", "site": site},
        {"text": FIRST, "outlet": "The Mirror", "site": "mirror.example"},
    )
    [story] = ids()
    shown = cli.invoke(app, ["story", story]).stdout
    assert (
        "3 outlets, 2 origins: The Lantern in its own words; The Herald in its own words" in shown
    )
    assert "copy of The Lantern" in shown
    with Store("onrecord.db") as store:
        [listed], _ = store.listings.stories(Query(), limit=1, offset=0)
    assert listed.names == ("The Lantern", "The Herald", "The Mirror")
