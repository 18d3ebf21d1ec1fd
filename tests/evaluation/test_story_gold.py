"""How figures are held against the gold of a story."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.fake_extractor import FakeExtractor
from evaluation.story_gold import Score, StoryGold, _is_measure
from onrecord.app import reading
from onrecord.records import Annotations, Article, Figure, Speaker, SpeakerKind
from onrecord.store import Store


@pytest.mark.parametrize(
    ("measure", "subject", "wanted", "right"),
    [
        ("affected", "confirmed cases", "cases", True),
        ("affected", "infections", "infections", True),
        ("captured", "Tarskan prisoners", "prisoners", True),
        ("killed", "people", "killed", True),
        ("captured", "prisoners", "killed", False),
        ("boats", "boats", "crews", False),
    ],
)
def test_a_measure_is_right_if_it_is_the_noun_counted(
    measure: str, subject: str, wanted: str, right: bool
) -> None:
    figure = Figure(
        id="f", article="a", span=(0, 2), text="12", measure=measure, subject=subject,
        low=12, high=12,
    )  # fmt: skip
    assert _is_measure(figure, {"measure": wanted, "words": "some words"}) is right


class OfPeople(FakeExtractor):
    """Reads all speakers as people with a name."""

    def annotate(self, article: Article) -> Annotations:
        read = super().annotate(article)
        people = (replace(each, kind="person", named=True) for each in read.speakers)
        return replace(read, speakers=tuple(people))


@pytest.mark.parametrize(
    ("first", "second", "right"),
    [
        ("Venn said that 30 boats were lost.", "In all 30 boats were lost.", 1),
        ("In all 30 boats were lost.", "Venn said that 30 boats were lost.", 1),
        ("Venn said that 30 boats were lost.", "Moss said that 30 boats were lost.", 0),
    ],
)
def test_members_in_no_line_have_the_origins_they_would_have_as_a_repeat(
    tmp_path: Path, first: str, second: str, right: int
) -> None:
    told = " The storm on Lake Orrin broke the harbour wall of Tarsk on Sunday."
    (tmp_path / "pages").mkdir()
    for name, words in (("a.txt", first), ("b.txt", second)):
        page = f"Storm breaks wall of Tarsk\n\n2 May 2031\n\n{words}{told}\n"
        (tmp_path / "pages" / name).write_text(page, "utf-8")
    members = [{"page": name, "words": "30 boats were lost"} for name in ("a.txt", "b.txt")]
    claim = {"what": "30 boats", "members": members, "origins": ["Venn"]}
    with Store(tmp_path / "s.db", create=True) as store:
        reading.read([str(tmp_path / "pages")], store, OfPeople, datetime(2031, 5, 3, tzinfo=UTC))
        (tmp_path / "gold.toml").write_text("", "utf-8")
        read = StoryGold(tmp_path, store)
        read.gold = {"statement": [], "claim": [claim]}
        read.__dict__["_compared"] = []  # as if the program had compared nothing
        score = Score()
        read._score_origins(score)
    assert (score.counts["origins"], score.counts["origins of"]) == (right, 1)


@pytest.mark.parametrize(
    ("name", "kind", "gold", "voice", "right"),
    [
        ("Orla Venn", "person", "the minister", "interior ministry", True),
        ("Orla Venn", "person", "the ministry", "interior ministry", False),
        ("Odo Marr", "person", "the minister", "interior ministry", False),
        ("diplomat", "person", "", "unnamed diplomat", True),
        ("Orla Venn", "person", "", "unnamed diplomat", False),
        (None, "person", "", "Dagen Post", True),
    ],
)
def test_a_speaker_may_be_read_by_name_where_the_gold_has_an_office(
    name: str | None, kind: SpeakerKind, gold: str, voice: str, right: bool
) -> None:
    story = object.__new__(StoryGold)
    story.gold = {"statement": [{"voice": "interior ministry", "speaker": "Orla Venn"}]}
    named = name is not None and name[0].isupper()
    speaker = None if name is None else Speaker(id="s", name=name, kind=kind, named=named)
    assert story._is_speaker(speaker, {"speaker": gold, "voice": voice}) is right
