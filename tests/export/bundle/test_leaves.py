"""The leaves of a bundle, cut out of a record as it is exported."""

import msgspec
import pytest

from onrecord.export.bundle.leaves import describe_leaf, record_leaves, record_lines
from onrecord.export.forms import RecordForm
from onrecord.export.json import form_json
from onrecord.records import Article, Capture, Mention, Role, Speaker, Timex

# Words that look like the ends of records, sections and lines.
AWKWARD = '}]}\n"stories":[\n{"id":"0"}],\x00\x1f\x7f\u2028\\"<é😀'


def speaker(id: str, *articles: str) -> Speaker:
    return Speaker(
        id=id,
        name=AWKWARD,
        mentions=tuple(Mention(article=each, span=(0, 4)) for each in articles),
        roles=tuple(
            Role(title=AWKWARD, organization=None, article=each, span=(0, 4)) for each in articles
        ),
    )


FORM = RecordForm(
    captures=(Capture(id="c1", location=AWKWARD, media_type="text/plain", fetched="", sha256="0"),),
    articles=(
        Article(id="a1", capture="c1", text=AWKWARD),
        Article(id="a2", capture="c1", text=""),
    ),
    speakers=(speaker("s1", "a1", "a2"), speaker("s2", "a2")),
    timexes=(Timex(article="a1", span=(0, 1), value=None, precision=None),),
)


def test_lines_are_the_records() -> None:
    lines = list(record_lines(form_json(FORM)))
    records = [
        (name, each) for name in RecordForm.__struct_fields__[2:] for each in getattr(FORM, name)
    ]
    assert lines == [(name, msgspec.json.encode(each)) for name, each in records]
    assert list(record_lines(form_json(RecordForm()))) == []


def test_a_speaker_has_a_leaf_for_each_article() -> None:
    leaves = [line for section, line in record_leaves(form_json(FORM)) if section == "speakers"]
    found = [msgspec.json.decode(line, type=Speaker) for line in leaves]
    assert found == [
        speaker("s1"), speaker("s1", "a1"), speaker("s1", "a2"), speaker("s2"), speaker("s2", "a2"),
    ]  # fmt: skip


@pytest.mark.parametrize("place", ['"articles":[', '{"id":"a2"', '{"id":"s1"'])
def test_what_is_not_written_as_an_export_is_an_error(place: str) -> None:
    broken = form_json(FORM).replace(place.encode(), b" " + place.encode())
    with pytest.raises(ValueError, match="is not"):
        list(record_leaves(broken))


def test_a_leaf_is_described_as_far_as_it_can_be_read() -> None:
    article = Article(id="a1", capture="c1", text="x " * 90, headline="Wall\nholds")
    line = msgspec.json.encode(article)
    assert describe_leaf("articles", line) == "article a1 (Wall holds)"
    line = msgspec.json.encode(msgspec.structs.replace(article, headline=None))
    assert describe_leaf("articles", line) == f"article a1 ({'x ' * 30})"
    assert describe_leaf("articles", line[:-1]) == "article a1"
    assert describe_leaf("timexes", b"\xff") == "time expression"
    assert describe_leaf("stories", b"[]") == "story"
