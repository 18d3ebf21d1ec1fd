"""What the text says that nobody said: by its subject, or since the report is taken back."""

import pytest

from onrecord.extraction import Extractor
from onrecord.extraction.attribution.spoken import as_supposed
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.attribution.unsaid import with_subject, with_unsaid
from onrecord.records import Article, Spans
from onrecord.text.document import Document


def at(text: str, words: str) -> Spans:
    return ((text.index(words), text.index(words) + len(words)),)


def found(text: str, marked: str, **more: object) -> Attribution:
    """Return an attribution by the words of its source, cue and content, separated by bars."""
    source, cue, content = (at(text, words) for words in marked.split("|"))
    return Attribution(source, cue, content, 0.9, (0.9, 0.0), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # Nobody is the subject.
        ("Neither Ada Quill nor Bo Reth told the panel that the lock was open.",
         "Neither Ada Quill nor Bo Reth|told|that the lock was open"),
        ("None of the pilots wrote that the buoy was missing.",
         "None of the pilots|wrote|that the buoy was missing"),
        ("Last year no keeper reported that the lamp smoked.",
         "no keeper|reported|that the lamp smoked"),
        ("No Tarnmere councillor said the lift was safe.",
         "No Tarnmere councillor|said|the lift was safe"),
        ("Not even the harbour master said the tide was high.",
         "the harbour master|said|the tide was high"),
        ("“The tide was high,” said neither Quill nor Reth.",
         "neither Quill nor Reth|said|“The tide was high,”"),
        ("Nor did Bo Reth say that the ferry would sail.", "Bo Reth|say|that the ferry would sail"),
        ("At no time in the hearing did Ada Quill say that the lock was open.",
         "Ada Quill|say|that the lock was open"),
        # The report is taken back.
        ("It is not true that Ada Quill called the bridge unsafe.",
         "Ada Quill|called|the bridge unsafe"),
        ("Reth wrote that it was a myth that Quill had said the lock was open.",
         "Quill|had said|the lock was open"),
        ("There is no evidence that Quill said the lock was open.",
         "Quill|said|the lock was open"),
        ("Fake posts that Quill said the lock was open went round.",
         "Quill|said|the lock was open"),
        ("The claim on Trillet that Bo Reth said the ferry would sail is entirely false.",
         "Bo Reth|said|the ferry would sail"),
        ("A story that Bo Reth said the ferry was late turned out to be wrong.",
         "Bo Reth|said|the ferry was late turned out to be wrong"),
        ("Posts claiming that Bo Reth said the ferry was late are fake.",
         "Bo Reth|said|the ferry was late"),
        ("They shared a forged letter in which Bo Reth said the ferry was late.",
         "Bo Reth|said|the ferry was late"),
        ("Ada Quill was mistakenly quoted as saying that the lock was open.",
         "Ada Quill|was mistakenly quoted as saying|that the lock was open"),
        ("Bo Reth had been falsely reported to have told sailors that the buoy was lit.",
         "Bo Reth|have told|that the buoy was lit"),
        ("A caption wrongly stated that Bo Reth told sailors that the buoy was lit.",
         "Bo Reth|told|that the buoy was lit"),
    ],
)  # fmt: skip
def test_what_nobody_said_is_unsaid(text: str, marked: str) -> None:
    [read] = with_unsaid([found(text, marked)], Document(text))
    assert (read.type, read.act) == ("assertion", "unsaid")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("No, Ada Quill said, the lock would stay open.",
         "Ada Quill|said|the lock would stay open"),
        ("No one was hurt, Bo Reth said.", "Bo Reth|said|No one was hurt"),
        ("Neither crew won, Bo Reth said.", "Bo Reth|said|Neither crew won"),
        ("Ada Quill said no keeper had seen the note.",
         "Ada Quill|said|no keeper had seen the note"),
        ("It is false that the lock is open, Ada Quill said.",
         "Ada Quill|said|It is false that the lock is open"),
        ("None other than Bo Reth said the ferry was late.",
         "None other than Bo Reth|said|the ferry was late"),
        ("Nobody but Bo Reth said the ferry was late.",
         "Nobody but Bo Reth|said|the ferry was late"),
        ("No fewer than six pilots said the ferry was late.",
         "No fewer than six pilots|said|the ferry was late"),
        ("No 9 said the bill would pass.", "No 9|said|the bill would pass"),
        ("No Walls said the concert was on.", "No Walls|said|the concert was on"),
        ("No sooner had it docked than Bo Reth said the line was shut.",
         "Bo Reth|said|the line was shut"),
        ("Not only did Bo Reth say the line was shut, he shut it.",
         "Bo Reth|say|the line was shut"),
        ("The claim that Bo Reth said the line was shut surprised sailors.",
         "Bo Reth|said|the line was shut"),
        ("The crew read a note that Bo Reth said was false.",
         "Bo Reth|said|that Bo Reth said was false"),
        ("The report that Bo Reth wrote said the buoy was false.",
         "The report that Bo Reth wrote|said|the buoy was false"),
        ("None of those who told sailors that it was lit came.", "who|told|that it was lit"),
        ("Nobody who heard Bo Reth say it was lit left.",
         "Nobody who heard Bo Reth|say|it was lit"),
        ("Nobody forgot a letter in which Bo Reth said it was lit.", "Bo Reth|said|it was lit"),
        ("The council was wrongly accused, and Bo Reth said so.", "Bo Reth|said|so"),
    ],
)  # fmt: skip
def test_what_somebody_said_of_nobody_is_said(text: str, marked: str) -> None:
    [read] = with_unsaid([found(text, marked)], Document(text))
    assert read.act == "says"


def test_what_nobody_denied_is_no_denial() -> None:
    text = "Neither Quill nor Reth denied that the lock was open. Cho denied that it was shut."
    nobodys = found(text, "Neither Quill nor Reth|denied|that the lock was open", act="denies")
    somebodys = found(text, "Cho|denied|that it was shut", act="denies")
    read = with_unsaid([nobodys, somebodys], Document(text))
    assert [each.act for each in read] == ["unsaid", "denies"]


def test_what_nobody_disputes_that_somebody_said_is_said() -> None:
    text = "Nobody disputes that Quill said the lock was open."
    disputed = found(text, "Nobody|disputes|that Quill said the lock was open", act="denies")
    said = found(text, "Quill|said|the lock was open")
    assert [each.act for each in with_unsaid([disputed, said], Document(text))] == [
        "unsaid",
        "says",
    ]


def test_what_nobody_knows_or_wants_stays_as_it_is() -> None:
    text = "Neither crew wants a race."
    wanted = found(text, "Neither crew|wants|a race", type="eventuality")
    assert with_unsaid([wanted], Document(text)) == [wanted]


@pytest.mark.parametrize(
    ("outer", "act"), [("Nobody", "unsaid"), ("No keeper", "unsaid"), ("Cho", "says")]
)
def test_what_nobody_claims_that_somebody_said_is_unsaid_too(outer: str, act: str) -> None:
    text = f"{outer} has claimed that Quill said the lock, as Reth says, was open."
    claimed = found(
        text,
        f"{outer}|has claimed|that Quill said the lock, as Reth says, was open",
        act="unsaid",
    )
    said = found(text, "Quill|said|the lock, as Reth says, was open")
    aside = found(text, "Reth|says|the lock")
    read = with_unsaid([claimed, said, aside], Document(text))
    assert [each.act for each in read] == ["unsaid", act, "says"]


@pytest.mark.parametrize(
    ("text", "denial", "inner", "act"),
    [
        ("Cho denied that Quill had said the lock was open.",
         "Cho|denied|that Quill had said the lock was open",
         "Quill|had said|the lock was open", "unsaid"),
        ("Bo Reth denies telling sailors that the buoy was lit.",
         "Bo Reth|denies|telling sailors that the buoy was lit",
         "Bo Reth|telling|that the buoy was lit", "unsaid"),
        ("The guild rejected reports that its keeper called the lock unsafe.",
         "The guild|rejected reports|that its keeper called the lock unsafe",
         "its keeper|called|the lock unsafe", "unsaid"),
        # What is denied is what was said.
        ("Cho denied Quill’s claim that the lock was open.",
         "Cho|denied|Quill’s claim that the lock was open",
         "Quill’s|claim|that the lock was open", "says"),
        ("Cho denied a report by Quill that the lock was open.",
         "Cho|denied|a report by Quill that the lock was open",
         "Quill|a report|that the lock was open", "says"),
        ("Cho denied that the lock, as Quill said, was open.",
         "Cho|denied|that the lock, as Quill said, was open", "Quill|said|the lock", "says"),
        ("Cho denied that the lock was open, as Quill had said.",
         "Cho|denied|that the lock was open", "Quill|had said|the lock was open", "says"),
    ],
)  # fmt: skip
def test_what_somebody_denies_that_another_said_is_unsaid(
    text: str, denial: str, inner: str, act: str
) -> None:
    read = with_unsaid([found(text, denial, act="denies"), found(text, inner)], Document(text))
    assert [each.act for each in read] == ["denies", act]


@pytest.mark.parametrize(
    ("text", "marked", "subject"),
    [
        ("Had Bo Reth said so, we would have left.", "Had Bo Reth|said|so", "Bo Reth"),
        ("We could have left had Bo Reth said so.", "We could have left had Bo Reth|said|so",
         "Bo Reth"),
        ("The guild, had Quill said so, would have left.", "The guild, had Quill|said|so", "Quill"),
        ("The claim that Ada Quill said so is untrue.", "The claim that Ada Quill|said|so",
         "Ada Quill"),
        ("Unlike Bo Reth, Ada Quill said so.", "Bo Reth, Ada Quill|said|so", "Ada Quill"),
        ("But like Bo Reth, the guild said so.", "Bo Reth, the guild|said|so", "the guild"),
        ("Bo Reth, the pilot, said so.", "Bo Reth, the pilot,|said|so", "Bo Reth, the pilot,"),
        ("The report that Bo Reth wrote said so.", "The report that Bo Reth wrote|said|so",
         "The report that Bo Reth wrote"),
        ("A forged letter in which Ada Quill said so is old.",
         "A forged letter in which Ada Quill|said|so", "Ada Quill"),
        ("The heir should Cho retire said so.", "The heir should Cho retire|said|so",
         "The heir should Cho retire"),
    ],
)  # fmt: skip
def test_a_source_begins_with_the_subject(text: str, marked: str, subject: str) -> None:
    read = with_subject(found(text, marked), Document(text))
    assert [text[slice(*span)] for span in read.source] == [subject]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Boats passed on the claim that the lock was open.", "the|claim|that the lock was open"),
        ("A rumour that the lock was open went round.", "A|rumour|that the lock was open"),
        ("The news that the lock was open went round.", "The|news|that the lock was open"),
    ],
)
def test_an_article_is_nobody(text: str, marked: str) -> None:
    assert with_subject(found(text, marked), Document(text)).source == ()


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Had Bo Reth said that it was shut, we would have left.", "Bo Reth|said|that it was shut"),
        ("We would have left had Bo Reth said that it was shut.", "Bo Reth|said|that it was shut"),
        ("Should Bo Reth say that it is shut, we will leave.", "Bo Reth|say|that it is shut"),
        ("Were Bo Reth to say that it is shut, we would leave.", "Bo Reth|say|that it is shut"),
    ],
)
def test_a_condition_without_if_is_only_supposed(text: str, marked: str) -> None:
    read = as_supposed(found(text, marked), Document(text))
    assert (read.type, read.act) == ("eventuality", "unsaid")


def test_a_question_why_somebody_had_said_it_reports_it() -> None:
    text = "Why had Bo Reth said that it was shut?"
    assert as_supposed(found(text, "Bo Reth|said|that it was shut"), Document(text)).act == "says"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Neither Ada Quill nor Bo Reth said the weir was safe for canoes.",
         [("Neither Ada Quill nor Bo Reth", "unsaid", ())]),
        ("Nobody has claimed that Ada Quill said the lock would open.",
         [("Nobody", "unsaid", ()), ("Ada Quill", "unsaid", ())]),
        ("It is false that Ada Quill said the lock would open.", [("Ada Quill", "unsaid", ())]),
        ("Unlike Bo Reth, Ada Quill said the lock would open.", [("Ada Quill", "says", ())]),
        ("Neither crew won, Bo Reth said.", [("Bo Reth", "says", ())]),
    ],
)  # fmt: skip
def test_the_record_has_who_did_not_say_it(
    text: str, read: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    annotations = Extractor.load().annotate(Article(id="a", capture="c", text=text))
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    assert [
        (names[each.speaker or ""], each.act, tuple(each.via)) for each in annotations.statements
    ] == read
