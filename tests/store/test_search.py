import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builders.fake_extractor import FakeExtractor
from builders.raw import RAW
from builders.stores import keep
from onrecord.app.linking import add_capture
from onrecord.errors import UsageError
from onrecord.records import Annotations, Article, Date
from onrecord.store import Query, Store
from onrecord.store.excerpt import CLOSE, OPEN, excerpt, marked_spans
from onrecord.text.readable import ReadableText
from onrecord.views import Hit, StatementHit

pytestmark = pytest.mark.both_databases

TEXTS = {
    "wall": "The harbour wall cracked. Captured sailors saw the wall.",
    "sea": "The sea took a wall and said no more about it, whatever anybody asked of it.",
    "café": "Le café est fermé.",
    "korean": "북한은 병사들이 항복하지 않는다고 말했다",
    "chinese": "外交部发言人说朝鲜士兵没有投降。",
}
STATEMENTS = (
    "Corrow said that Vaunt denied that the harbour wall had cracked twice. "
    "Vaunt said that nobody saw the harbour. The crack said nothing."
)


@pytest.fixture
def filled(store: Store) -> Store:
    for name, text in TEXTS.items():
        keep(store, name, {"text": text, "headline": f"About {name}"})
    return store


@pytest.fixture
def told(store: Store) -> Store:
    for outlet, day, text in (
        ("THE ÉCHO", "2026-01-14", STATEMENTS),
        ("The Herald", "2026-01-15T08:30:00Z", "Orlá said that the wall held."),
        ("The Herald", "2026-02", "Ossary said that the wall cracked, and that it held."),
    ):
        site = f"www.{outlet.split()[-1].casefold()}.example"
        published = Date(value=day, precision="day")
        keep(store, day, {"text": text, "outlet": outlet, "site": site, "published": published})
    keep(store, "undated", "Vaunt said that the wall held.")
    return store


def headlines(hits: list[Hit]) -> list[str]:
    return [(hit.headline or "").removeprefix("About ") for hit in hits]


def said(hits: list[Hit]) -> list[tuple[str | None, str, str]]:
    return [(each.speaker, each.cue, each.snippet) for hit in hits for each in hit.statements]


def marked(hit: Hit | StatementHit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("wall", ["wall", "sea"]),  # a headline weighs more
        ("WALL sea", ["sea"]),
        ("capture", ["wall"]),
        ("cafe", ["café"]),
        ("북한", ["korean"]),
        ("朝鲜", ["chinese"]),
        ("朝鲜 about", ["chinese"]),
        ("朝鲜 북한", []),
        ("wall -sea", ["sea"]),
        ("zebra", []),
        ('"harbour wall"', ["wall"]),
        ('"wall harbour"', []),
        ('x"harbour wall', []),
        ('"harbour wall" sailors', ["wall"]),
        ("harb*", ["wall"]),
        ("cra*", ["wall"]),
        ("harb", []),
        ("*wall", ["wall", "sea"]),
        ("wall OR zebra", []),
        ("REACH(wall)", []),
        ("headline:sea", []),
    ],
)
def test_search(filled: Store, words: str, articles: list[str]) -> None:
    assert headlines(filled.search(Query(words=words))) == articles


def test_a_hit_shows_and_marks_the_words(filled: Store) -> None:
    [hit] = filled.search(Query(words="capture har*"))
    assert hit.snippet == TEXTS["wall"]
    assert marked(hit) == ["harbour", "Captured"]
    [hit] = filled.search(Query(words="朝鲜"))
    assert marked(hit) == ["朝鲜"]
    [hit] = filled.search(Query(words="about café"))
    assert marked(hit) == ["café"]


def test_all_statements_with_the_words_are_shown(told: Store) -> None:
    both = [
        ("Vaunt", "denied", "that the harbour wall had cracked twice"),
        ("Corrow", "said", "that Vaunt denied that the harbour wall had cracked twice"),
    ]
    assert sorted(said(told.search(Query(words="cracking twice")))) == sorted(both)
    assert sorted(said(told.search(Query(words="vaunt twice")))) == sorted(both)
    [hit] = told.search(Query(words="harbour"))
    assert [(each.speaker, each.act) for each in hit.statements if each.act != "says"] == [
        ("Vaunt", "denies")
    ]
    assert (len(hit.statements), hit.snippet, hit.marks) == (3, "", ())
    assert all(marked(each) == ["harbour"] for each in hit.statements)


def test_words_outside_statements_come_after_those_inside(told: Store) -> None:
    [hit] = told.search(Query(words="harbour nothing"))  # in no one statement
    assert hit.statements == ()
    assert set(marked(hit)) == {"harbour", "nothing"}
    keep(told, "loud", {"text": "Cracked. Cracked! Cracked!", "headline": "Cracked"})
    hits = told.search(Query(words="cracked"))
    assert [bool(hit.statements) for hit in hits] == [True, True, False]
    assert hits[-1].headline == "Cracked"


def test_a_name_and_words_are_found_together(told: Store) -> None:
    assert said(told.search(Query(words="orla wall"))) == [("Orlá", "said", "that the wall held")]


@pytest.mark.parametrize(
    ("name", "speakers"),
    [
        ("oss", ["Ossary"]),
        ("ossary", ["Ossary"]),
        ("OSSAR", ["Ossary"]),  # "ossar" has another stem
        ("ossaries", []),
        ("ssary", []),
        ('"oss"', []),
        ('"ossary"', ["Ossary"]),
        ("orl", ["Orlá"]),
        ("o", []),
        ("va co", []),
    ],
)
def test_the_first_letters_of_a_name_are_enough(
    told: Store, name: str, speakers: list[str]
) -> None:
    hits = told.search(Query(speaker=name))
    assert sorted({each.speaker for hit in hits for each in hit.statements}) == speakers


@pytest.mark.parametrize("name", ["Hastings", "Ewing", "Mayer", "Williams", "Bellamy", "Jones"])
def test_a_name_is_found_at_each_letter_that_is_typed(store: Store, name: str) -> None:
    """Whatever the stem of a name is, and whatever that of its beginning."""
    keep(store, "1.txt", f"{name} said that it held.")
    for length in range(2, len(name) + 1):
        assert len(store.search(Query(speaker=name[:length]))) == 1, name[:length]


@pytest.mark.parametrize(
    ("place", "found"),
    [("Port Sellan", 1), ("port sel", 1), ("sellan port", 0), ("Port", 2), ("Sellan", 1)],
)
def test_a_place_is_words_of_the_article(store: Store, place: str, found: int) -> None:
    keep(store, "1.txt", "A ferry sank off Port Sellan. Corrow said that it held.")
    keep(store, "2.txt", "A port was closed. Vaunt said that it held.")
    assert len(store.search(Query(words="held", place=place))) == found
    assert len(store.search(Query(place=place))) == found
    assert len(store.search(Query(speaker="Corrow", place=place))) == 1 - (place == "sellan port")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (
            Query(speaker="vaunt", words="wall"),
            [
                ("Vaunt", "that the wall held"),
                ("Vaunt", "that the harbour wall had cracked twice"),
            ],
        ),
        (Query(speaker="ORLA"), [("Orlá", "that the wall held")]),
        (Query(speaker="OSSARY"), [("Ossary", "that the wall cracked, and that it held")]),
        (Query(speaker="vau*", words='"saw the"'), [("Vaunt", "that nobody saw the harbour")]),
        (Query(speaker="Corrow Vaunt"), []),
        (Query(speaker="Corrow", words="nobody"), []),
        (Query(speaker="Corrow", words="twice 朝鲜"), []),
        (Query(speaker="朝鲜"), []),
    ],
)
def test_what_a_speaker_says(told: Store, query: Query, found: list[tuple[str, str]]) -> None:
    hits = told.search(query)
    assert [(speaker, words) for speaker, _, words in said(hits)] == found
    assert all(hit.statements for hit in hits)


def test_without_words_the_newest_come_first(told: Store) -> None:
    days = [hit.published for hit in told.search(Query(outlet="the herald"))]
    assert days == ["2026-02", "2026-01-15T08:30:00Z"]
    assert [words for *_, words in said(told.search(Query(speaker="Vaunt")))] == [
        "that the harbour wall had cracked twice",
        "that nobody saw the harbour",
        "that the wall held",
    ]


def test_all_words_of_a_name_are_asked_for_in_any_order(store: Store) -> None:
    [article] = keep(store, "page", "Mayor Ilka Sorrendy said that it held.")
    [capture] = store.captures()
    annotations = FakeExtractor().annotate(article)
    [speaker] = annotations.speakers
    named = msgspec.structs.replace(speaker, name="Mayor Ilka Sorrendy")
    read = [(article, msgspec.structs.replace(annotations, speakers=(named,)))]
    add_capture(store, capture, b"-", read, reader="2", model="fake-1")
    for name, count in (("sorrendy ilka", 1), ('"Ilka Sorrendy"', 1), ("Sorrendy Vaunt", 0)):
        assert len(store.search(Query(speaker=name))) == count


@pytest.mark.parametrize(
    ("query", "days"),
    [
        (Query(outlet="the écho"), ["2026-01-14"]),
        (Query(outlet="www.herald.example", words="held"), ["2026-02", "2026-01-15T08:30:00Z"]),
        (Query(outlet="HERALD.example"), ["2026-02", "2026-01-15T08:30:00Z"]),
        (Query(outlet="herald"), ["2026-02", "2026-01-15T08:30:00Z"]),
        (Query(outlet="the her"), ["2026-02", "2026-01-15T08:30:00Z"]),
        (Query(outlet="erald"), []),
        (Query(since="2026-01-15"), ["2026-02", "2026-01-15T08:30:00Z"]),
        (Query(until="2026-01-15"), ["2026-01-15T08:30:00Z", "2026-01-14"]),
        (Query(since="2026-01", until="2026-01"), ["2026-01-14", "2026-01-15T08:30:00Z"]),
        (Query(since="2026", until="2026-01-14"), ["2026-01-14"]),
        (Query(since="2026-02"), ["2026-02"]),
        (Query(since="2027"), []),
        (Query(speaker="Ossary", since="2026-02"), ["2026-02"]),
        (Query(speaker="Ossary", until="2026-01"), []),
        (Query(speaker="Ossary", outlet="the écho", words="wall"), []),
    ],
)  # fmt: skip
def test_outlets_and_days(told: Store, query: Query, days: list[str]) -> None:
    assert sorted(hit.published or "" for hit in told.search(query)) == sorted(days)


def test_a_replaced_text_is_no_longer_found(store: Store) -> None:
    [article] = keep(store, "page", "Corrow said that the harbour held.")
    [capture] = store.captures()
    changed = msgspec.structs.replace(article, text="Nothing here.", parts=())
    nothing = Annotations(article=article.id, language=None, model="m")
    add_capture(store, capture, b"-", [(changed, nothing)], reader="1", model="m")
    assert store.search(Query(words="harbour")) == []
    assert store.search(Query(speaker="Corrow")) == []
    assert len(store.search(Query(words="nothing"))) == 1


def test_of_many_matches_the_last_to_come_are_ranked(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.store.search.RANKED", 3)
    monkeypatch.setattr("onrecord.store.search._HITS", 2)
    for number in range(9):
        keep(store, str(number), f"Corrow said that the wall {'wall ' * (number % 3)}held.")
    found = [hit.article for hit in store.search(Query(words="wall"))]
    last: list[Article] = list(store.articles())[6:]
    assert found == [last[2].id, last[1].id]
    assert len(store.search(Query(words="wall", speaker="Corrow"))) == 2


@pytest.mark.parametrize(
    "query",
    [
        Query(),
        Query(words="***"),
        Query(words='"'),
        Query(words="w*"),
        Query(speaker=" ", words="wall"),
        Query(place='"'),
        Query(since="yesterday"),
        Query(since="2026-13"),
        Query(until="2026-02-30"),
        Query(until="2026-1"),
        Query(until="٢٠٢٦"),
    ],
)
def test_what_cannot_be_asked_is_one_line(told: Store, query: Query) -> None:
    with pytest.raises(UsageError) as raised:
        told.search(query)
    assert "\n" not in str(raised.value)


def test_half_a_letter_is_no_error(filled: Store) -> None:
    assert filled.search(Query(words="wall\udcff")) == filled.search(Query(words="wall"))
    assert filled.search(Query(outlet="\udcff")) == []


def test_very_many_words_are_no_error(filled: Store) -> None:
    assert len(filled.search(Query(words="wall " * 5_000, speaker="x " * 5_000))) == 0
    assert len(filled.search(Query(words="wall " * 5_000))) == 2


TYPED = st.text(st.sampled_from("ab朝 \"'*()^:-+{}%\\;\0") | st.characters())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example("0\0", None, None)
@example("a OR b", "NOT", "x")
@given(TYPED, TYPED | st.none(), TYPED | st.none())
def test_nothing_that_is_typed_is_an_operator(
    told: Store, words: str, speaker: str | None, outlet: str | None
) -> None:
    try:
        hits = told.search(Query(words=words, speaker=speaker, outlet=outlet))
    except UsageError:
        return
    for hit in hits:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.marks)


@settings(deadline=None)
@given(st.data(), st.text("ab \n\u00a0朝", max_size=400))
def test_an_excerpt_is_of_its_spans_and_marks_what_was_marked(
    data: st.DataObject, text: str
) -> None:
    def spans(most: int) -> tuple[tuple[int, int], ...]:
        cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=most)))
        return tuple(zip(cuts[::2], cuts[1::2], strict=False))

    marks = [span for span in spans(40) if not any(map(str.isspace, text[slice(*span)]))]
    shown = spans(6)
    snippet, found = excerpt(text, shown, marks)
    there = [text[slice(*mark)] for mark in marks]
    assert all(snippet[slice(*mark)] in there for mark in found)
    assert len(snippet) <= 162 + max((len(words) for words in there), default=0)
    bare = snippet.strip("…")
    assert any(bare.strip() in " ".join(text[slice(*span)].split()) for span in shown) or not bare
    if any(a <= start and end <= b for start, end in marks for a, b in shown):
        assert found


@given(st.text("ab ", max_size=30), st.data())
def test_marks_are_read_off_exactly(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    marked, at = "", 0
    for start, end in spans:
        marked += text[at:start] + OPEN + text[start:end] + CLOSE
        at = end
    assert marked_spans(marked + text[at:], text) == spans
    assert marked_spans(OPEN + "a" + CLOSE, OPEN + "a") == []


READS = "Orla Venn said on Wednesday that thirteen boats of Krüll were lost in the harbour."


@pytest.mark.parametrize("kind", RAW)
def test_a_raw_text_is_found_and_shown_as_a_person_reads_it(store: Store, kind: str) -> None:
    """Whatever stands in the text besides, the words are found, shown and marked as they are read.

    Each kind is a way in which texts get raw (``tests/builders/raw.py``).
    """
    [article] = keep(store, "1.txt", {"text": RAW[kind](READS + "\n\nNobody saw it.")})
    for words, marks in (
        ("wednesday thirteen krüll", ["Wednesday", "thirteen", "Krüll"]),
        ('"boats of Krüll"', ["boats of Krüll"]),
        ("harb* lost", ["lost", "harbour"]),
    ):
        [hit] = store.search(Query(words=words))
        assert (hit.article, hit.snippet) == (article.id, f"{READS} Nobody saw it.")
        assert marked(hit) == marks


@pytest.mark.parametrize(
    ("text", "asked", "snippet"),
    [
        (
            "Corrow said that on Wed\xadnes\xadday the ferry sank.",
            "wednesday",
            "that on Wednesday the ferry sank",
        ),
        (
            "Corrow said that the thir-\nteen men were saved.",
            "thirteen",
            "that the thirteen men were saved",
        ),
        (
            "Corrow said that Kr&uuml;ll &amp; S&ouml;hne held.",
            '"Krüll Söhne"',
            "that Krüll & Söhne held",
        ),
        (
            "Corrow said that ZoÃ« Pruell didnâ€™t see the flood.",
            "zoë",
            "that Zoë Pruell didn’t see the flood",
        ),
        (
            "Corrow said that the <b>har</b>bour held.",
            "harbour",
            "that the harbour held",
        ),
    ],
)
def test_a_statement_of_a_raw_text_is_found_by_what_is_read(
    store: Store, text: str, asked: str, snippet: str
) -> None:
    [article] = keep(store, "1.txt", {"text": text, "headline": "A Crisis f&uuml;r All"})
    for query in (Query(words=asked), Query(speaker="corrow", words=asked)):
        [hit] = store.search(query)
        assert said([hit]) == [("Corrow", "said", snippet)]
        assert hit.headline == "A Crisis für All"
        assert marked(hit.statements[0])
    [statement] = store.statements()
    words = [text[start:end] for start, end in statement.content]
    assert ReadableText(" … ".join(words)).text == snippet  # the record has the text as given
    [spoken] = store.spoken(store.people("corrow")[0])
    assert spoken.words == snippet
    assert store.search(Query(words="für")) == store.search(Query(words="fur")) != []
    assert store.search(Query(words="uuml")) == store.search(Query(words="thir")) == []
    store.forget(article.id, reach=1)
    assert store.search(Query(words=asked)) == store.search(Query(speaker="corrow")) == []
    assert list(store.faults()) == []


def test_scripts_without_spaces_are_searched_as_read(store: Store) -> None:
    keep(store, "1.txt", {"text": "外交部&nbsp;发言人说\xad朝&#40092;士兵没有投降。"})
    [hit] = store.search(Query(words="说朝鲜"))
    assert marked(hit) == ["说朝鲜"]
