import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.raw_rules import RULES, RawRule, apply_edits, read_page_text
from onrecord.text.readable import ReadableText


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.name))
def test_each_rule_reads_its_example(rule: RawRule) -> None:
    raw, readable = rule.example
    assert apply_edits(raw, list(rule.edits(raw))) == readable
    assert ReadableText(raw).text == readable


@pytest.mark.parametrize(
    "text",
    [
        "“It’s sound,” Zoë Váci said – and Reed & Sons agreed: 5 < 6 > 4.",
        "She asked for AT&T; nothing <came>. It cost 2 * 3 * 4, or *more.\n* A list\n* of two",
        "Tam_Reed_x wrote file_name_one.txt on 12 May. “Ça va,” he said at 5°. £3, §4 and ½.",
        "«Das hält», „so ist es“ – Müller, Ångström, Łódź, Đà Nẵng, Ελλάδα, Москва, 東京。",
        "The wall held.\n\nIt was built in 1990.\n\n[1] See there.\n#1 of 3 – C# and F#.",
        "He said: if a <b and c> d, <s@reed.example> and <https://b.example/a> hold.",
        "Family: 👨‍👩‍👧. He’s 6′ tall, at 40° 26′ N. A\\B. Price: 3 000 or 2.000.",
    ],
)
def test_what_is_not_raw_stays(text: str) -> None:
    kept = text.replace("\u200d", "")
    assert ReadableText(text).text == kept


@pytest.mark.parametrize(
    ("raw", "readable"),
    [
        # wrong decoding: Mac Roman, twice in Windows-1252, decomposed after it, a lost byte
        ("‚ÄúIt holds,‚Äù Zo√´ said.", "“It holds,” Zoë said."),
        ("Zo\u00c3\u0192\u00c2\u00ab said.", "Zoë said."),
        ("ZoA\u0303\u00ab said so. VA\u0303\u00a1ci left.", "Zoë said so. Váci left."),
        ("Itâ€™s soundâ€¦ â€œgo â€“ nowâ€, he said", "It’s sound… “go – now”, he said"),
        # entities: without a name, in capitals, of control characters, twice escaped
        ("&lsquo;Go&rsquo;&#8212;he &amp;c. &nosuch; &#150; &amp;amp;", "‘Go’—he &c. &nosuch; – &"),
        ("Zoe&#x308; V&aacute;ci&nbsp;said", "Zoë Váci said"),
        # tags: escaped, in capitals, with attributes, hidden
        ("&lt;p&gt;It &lt;b&gt;held&lt;/b&gt;.&lt;/p&gt;", "\n\nIt held.\n\n"),
        ('<a href=/x nofollow>It</a> <td nowrap>held</td >.', "It \n\nheld\n\n."),
        ('<P CLASS="x">It<SUP>2</SUP> held.</P><STYLE>p {}</STYLE>', "\n\nIt2 held.\n\n"),
        # Markdown: nested, over a line break, a title
        ("**It _held_**, [he](https://x.example \"He\") said", "It held, he said"),
        ("He said **it\nheld** well", "He said it held well"),
        # invisible characters
        ("\ufeffOrla\u200b Ve\u00adnn \u202asaid\u202c so", "Orla Venn said so"),
        # spaces and numbers
        ("12\u00a0345\u00a0678 on 5\u202fMay 2031\u00a0300", "12,345,678 on 5 May 2031 300"),
        # lines
        ("It held,\rshe said.\u2028It is\u2028sound.", "It held, she said. It is sound."),
    ],
)  # fmt: skip
def test_raw_texts_are_read_as_a_person_reads_them(raw: str, readable: str) -> None:
    assert ReadableText(raw).text == readable


RAW = st.sampled_from(
    ["&amp;", "&quot;", "<p>", "</b>", "**", "_", "[a](/b)", "\n", "\r\n", "\xa0", "\xad",
     "e\u0301", "â€œ", "Ã©", "\x93", "\ufb01", "\u200b", "1\u202f000", "it`s", "# ", "> ",
     "\\\"", "word ", "A.", "\ufffd", "<!--", "-->", "<script>", "&#", ";", "\u2028"]
)  # fmt: skip


@given(st.lists(RAW | st.text(max_size=4), max_size=30).map("".join))
def test_spans_lead_to_the_same_words_in_any_text(text: str) -> None:
    readable = ReadableText(text)
    end = 0
    for place in range(len(readable.text)):
        span = readable.given_span((place, place + 1))
        assert 0 <= span[0] < span[1] <= len(text)
        assert span[0] >= end or span[1] >= end  # in order
        end = span[0]
        back = readable.readable_span(span)
        assert back[0] <= place < back[1]
    for start in range(len(text)):
        first, last = readable.readable_span((start, len(text)))
        assert 0 <= first <= last == len(readable.text) or first == last


@given(st.text(alphabet="ab “”‘’ü—.,\n"))
def test_plain_letters_and_marks_are_never_changed_but_for_line_breaks(text: str) -> None:
    readable = ReadableText(text)
    assert readable.text.split() == text.split()


def test_text_pages_lose_only_tags_and_get_their_characters_put_right() -> None:
    assert (
        read_page_text("**Reed &amp; Sons**\u00a0<b>â€œNoâ€\x9d</b><br/>\n> It\xad held.")
        == "**Reed & Sons**\u00a0“No”\n\n\n> It\xad held."
    )


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("Zo\ufffd said \ufffdno\ufffd.", "3 of its characters are lost (shown as \ufffd)"),
        ("It?s sound, she said.", "1 of its characters is lost (shown as ?)"),
        ("Zo&#0; said no.", "1 of its characters is lost (shown as \ufffd)"),
    ],
)
def test_characters_that_are_lost_are_said_in_one_warning(text: str, warning: str) -> None:
    assert (ReadableText(text).warning or "").startswith(warning)


@pytest.mark.parametrize(
    "text", ["Is it?she said.", "See https://sund.example/a?s=1.", "“It’s sound?” – Zoë &amp; Tam."]
)
def test_nothing_is_said_of_a_text_that_can_be_read(text: str) -> None:
    assert ReadableText(text).warning is None


@pytest.mark.parametrize(
    "piece",
    ["a", "é", "Ã©", "e\u0301", " ", "<a ", "<!--", "[a](/b", "*a", "_", "&amp;", "a-\n", "\xad\n"],
)
def test_the_time_grows_with_the_length_only(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    start = time.process_time()
    ReadableText(text)
    assert time.process_time() - start < 5  # a hundred times as long as it takes
