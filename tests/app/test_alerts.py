"""Alerts: what is new is found once, handed to a command, and kept whatever is read again."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from builders.fake_extractor import load_fake
from builders.stores import alter
from onrecord.app import maintenance, rereading
from onrecord.app.alerting.alerts import (
    add_alert,
    check_alerts,
    count_waiting,
    list_alerts,
    list_matches,
    remove_alert,
)
from onrecord.app.alerting.handing_over import HandedOver, hand_over
from onrecord.app.pipeline import load_extractor
from onrecord.app.reading import read
from onrecord.errors import UsageError
from onrecord.store import Store
from onrecord.views import Alert, AlertKind, Asks

pytestmark = pytest.mark.both_databases

NOW = datetime(2026, 1, 12, tzinfo=UTC)
STORM = "A storm came over Dervaine harbour on Sunday night and broke the long mole in two."
DIVERS = (
    "Divers went down at noon to look for the hulls, which lie deep in the mud, and came up before"
    " the tide turned with a bell, a lamp and the door of a cabin in which nobody was."
)
Reads = Callable[..., int]


@pytest.fixture
def reads(store: Store, tmp_path: Path) -> Reads:
    """A function that reads articles of some ids, each with its outlet, day and text."""

    def reading(*articles: tuple[str, str, int, str]) -> int:
        lines = [
            json.dumps({"id": id, "outlet": outlet, "published": f"2026-01-{day}", "text": text})
            for id, outlet, day, text in articles
        ]
        path = tmp_path / "news.jsonl"
        path.write_text("\n".join(lines))
        return read([str(path)], store, load_fake, NOW).matches

    return reading


def add(store: Store, kind: AlertKind = "statements", **asks: str) -> Alert:
    return add_alert(store, kind, NOW, Asks(**asks))


def lines(store: Store) -> list[tuple[str, str]]:
    return [(match.line, match.words[-1]) for match in list_matches(store)]


def test_new_statements_are_found_once(store: Store, reads: Reads) -> None:
    reads(("1", "The Herald", 12, "Corrow said that the wall had cracked."))
    alert = add(store, words="wall")
    assert add(store, words="wall") == alert
    found = reads(
        ("1", "The Herald", 12, "Corrow said that the wall had cracked."),
        ("2", "The Herald", 13, "Vaunt denied that the wall had cracked."),
        ("3", "The Herald", 13, "Vaunt said that it rained."),
        ("4", "The Herald", 13, "A wall is a wall. Vaunt said that it rained."),
    )
    assert found == 2
    assert sorted(line for line, _ in lines(store)) == ["", "Vaunt denies"]
    assert check_alerts(store) == []
    # A new version has the same statement, and another one.
    wall = "Vaunt denied that the wall had cracked. Orlen said that the wall held."
    assert reads(("2", "The Herald", 14, wall)) == 1
    assert ("Orlen", "that the wall held") in lines(store)
    [entry] = list_alerts(store)
    assert (entry.matches, entry.waiting) == (3, 3)


def test_a_speaker_an_outlet_and_a_story(store: Store, reads: Reads) -> None:
    reads(("1", "The Herald", 12, f"{STORM} Corrow said that it held."))
    [story] = store.stories()
    by_speaker = add(store, speaker="Vaunt")
    by_outlet = add(store, outlet="lantern")
    in_story = add(store, story=story.id[:6])
    assert in_story.asks.story == story.id
    reads(
        ("2", "The Lantern", 12, f"{STORM} Corrow said that it held."),
        ("3", "The Post", 13, "Vaunt said that the fair was full."),
    )
    found = {(match.alert, match.outlet) for match in list_matches(store)}
    assert found == {
        (by_speaker.id, "The Post"), (by_outlet.id, "The Lantern"), (in_story.id, "The Lantern")
    }  # fmt: skip
    remove_alert(store, by_speaker.id[:6])
    assert {match.alert for match in list_matches(store)} == {by_outlet.id, in_story.id}


def test_disputes_corrections_and_edits(store: Store, reads: Reads) -> None:
    reads(
        ("1", "The Herald", 12, f"{STORM} Corrow said that 30 red boats were lost."),
        ("2", "The Lantern", 12, f"{STORM} Ossary said that it held. Corrow said that it fell."),
    )
    kinds: tuple[AlertKind, ...] = ("disputes", "corrections", "edits")
    alerts = {add(store, kind).id: kind for kind in kinds}
    note = "Correction: an earlier version of this story said that 30 red boats were lost."
    reads(
        ("1", "The Herald", 13, f"{STORM} Corrow said that 35 red boats were lost.\n\n{note}"),
        ("3", "The Post", 13, f"{STORM} Ossary denied that 35 red boats were lost. It was late."),
        ("4", "The Tribune", 14, f"{DIVERS} {STORM} Corrow said that 35 red boats were lost."),
    )
    found: dict[str, list[str]] = {}
    for match in list_matches(store):
        found.setdefault(alerts[match.alert], []).append(match.line)
    assert sorted(found["edits"]) == ["correction noted", "figure changed: 30 → 35"]
    assert found["corrections"] == ["The Herald corrects itself"]
    assert found["disputes"]
    # The same again is nothing new.
    again = ("5", "The Echo", 14, f"{STORM} Corrow said that 35 red boats were lost.")
    reads(again)
    assert {match.line for match in list_matches(store)} == {
        line for told in found.values() for line in told
    }


def test_a_new_number_of_a_voice(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    text = (
        "Fire at Dervaine grain store kills {}\n\nA fire in the grain store on Dervaine harbour"
        " killed {} people, the county fire service said on {}. {}"
    )
    first = text.format(12, 12, "Monday", "The roof fell in before the engines came over the hill.")
    second = text.format(
        19, 19, "Tuesday", "Crews searched the silos by hand through a night of rain and wind."
    )
    for day, outlet, words in ((12, "The Herald", first), (13, "The Post", second)):
        line = {"id": str(day), "outlet": outlet, "published": f"2026-01-{day}", "text": words}
        path.write_text(json.dumps(line))
        read([str(path)], store, load_extractor, NOW)
        if day == 12:
            killed = add(store, "figures", measure="killed")
            add(store, "figures", measure="wounded")
    assert [(match.alert, match.line) for match in list_matches(store)] == [
        (killed.id, "killed: 12 → 19 (county fire service)")
    ]


def test_a_new_number_in_a_new_version(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    for day, number in ((12, "At least 12"), (13, "Seventeen")):
        text = f"{number} people were killed in the fire on Dervaine harbour, the police said."
        line = {"id": "1", "outlet": "The Herald", "published": f"2026-01-{day}", "text": text}
        path.write_text(json.dumps(line))
        read([str(path)], store, load_extractor, NOW)
        if day == 12:
            add(store, "figures", measure="killed")
    assert [match.line for match in list_matches(store)] == [
        "killed: at least 12 → seventeen (police)"
    ]


def test_what_is_asked_for_wrongly_is_one_line(store: Store, reads: Reads) -> None:
    reads(("1", "The Herald", 12, "Corrow said that it held."))
    for kind, asks in (
        ("statements", {}), ("statements", {"words": "a*"}), ("statements", {"measure": "killed"}),
        ("edits", {"words": "wall"}), ("disputes", {"story": "zz"}),
        ("statements", {"speaker": "?"}), ("statements", {"words": "***"}),
        ("statements", {"words": '"unclosed'}), ("statements", {"words": '""', "speaker": "Vaunt"}),
    ):  # fmt: skip
        with pytest.raises(UsageError):
            add(store, kind, **asks)  # type: ignore[arg-type]
    assert list_alerts(store) == []
    with pytest.raises(UsageError, match="no alert"):
        remove_alert(store, "zz")
    with pytest.raises(UsageError, match="an empty id"):
        remove_alert(store, "")
    with pytest.raises(UsageError, match="no alert"):
        check_alerts(store, "zz")


def test_what_was_found_and_not_handed_over_is_counted(store: Store, reads: Reads) -> None:
    wall, other = add(store, words="wall"), add(store, words="rain")
    text = "Corrow said that the wall held. Vaunt said that the wall fell. Orlen said it was rain."
    assert reads(("1", "The Herald", 12, text)) == 3
    assert check_alerts(store) == []
    assert [count_waiting(store, each) for each in (None, wall.id, other.id[:9])] == [3, 2, 1]
    assert hand_over(store, command("pass"), wall.id) == HandedOver(2, 0, None)
    assert count_waiting(store) == 1


def command(script: str) -> list[str]:
    return [sys.executable, "-c", script]


def test_a_command_gets_each_match_once(store: Store, reads: Reads, tmp_path: Path) -> None:
    reads(("1", "The Herald", 12, "Corrow said that it held."))
    add(store, words="wall")
    nasty = "Vaunt said that the wall is $(touch pwned) `x` '; rm and held."
    reads(("2", "The Herald", 13, nasty), ("3", "The Post", 13, "Ossary said that a wall fell."))
    out = tmp_path / "told"
    fails = "import sys; sys.stdin.read(); print('no\\n\\x1b[31mnet', file=sys.stderr); sys.exit(7)"
    done = hand_over(store, command(fails))
    assert (done.taken, done.left) == (0, 2)
    assert done.error == f"{sys.executable}: ended with status 7: [31mnet"
    done = hand_over(store, command("import time; time.sleep(60)"), seconds=0.5)
    assert done.error
    assert "took more than 0.5 seconds" in done.error
    with pytest.raises(UsageError, match="nowhere: cannot be run: No such file"):
        hand_over(store, ["nowhere"])
    takes = f"import sys; open({str(out)!r}, 'a').write(sys.stdin.read() + chr(10))"
    assert hand_over(store, command(takes)).taken == 2
    assert hand_over(store, command(takes)).taken == 0
    told = [json.loads(line) for line in out.read_text().splitlines()]
    assert {each["match"]["line"] for each in told} == {"Vaunt", "Ossary"}
    assert all(each["alert"]["asks"] == {"words": "wall"} | each["alert"]["asks"] for each in told)


def test_alerts_are_kept_when_everything_is_read_again(
    store: Store, location: str | Path, reads: Reads
) -> None:
    reads(("1", "The Herald", 12, "Corrow said that the wall held."))
    add(store, words="wall")
    add(store, "disputes")
    reads(("2", "The Post", 13, "Ossary said that a wall fell."))
    before = list_alerts(store), list(list_matches(store))
    hand_over(store, command("import sys; sys.stdin.read()"))
    done = rereading.reread(location, load_fake, everything=True)
    assert done.summary.failures == ()
    with Store(location) as again:
        assert [each.alert for each in list_alerts(again)] == [each.alert for each in before[0]]
        assert [each.key for each in list_matches(again)] == [each.key for each in before[1]]
        assert [each.waiting for each in list_alerts(again)] == [0, 0]
        assert check_alerts(again) == []
        assert [each.text for each in maintenance.verify(again) if each.is_fault] == []


def test_to_forget_a_page_erases_what_was_found_on_it(store: Store, reads: Reads) -> None:
    reads(("1", "The Herald", 12, "Corrow said that it held."))
    add(store, words="wall")
    reads(("2", "The Post", 13, "Ossary said that a wall fell."))
    [match] = list_matches(store)
    maintenance.forget(store, match.article)
    assert list(list_matches(store)) == []
    assert [each.matches for each in list_alerts(store)] == [0]


def test_many_pages_are_looked_at_in_turn(
    store: Store, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.app.alerting.alerts._TOGETHER", 2)
    reads(("1", "The Herald", 12, "Corrow said that it held."))
    add(store, words="wall")
    add(store, "disputes")
    texts = [f"{STORM} Corrow said that wall {number} fell." for number in range(5)]
    texts.append(f"{STORM} Ossary denied that wall 4 fell. It was late. Nobody was there.")
    found = reads(*((f"n{i}", f"Outlet {i}", 13, text) for i, text in enumerate(texts)))
    kinds = [match.kind for match in list_matches(store)]
    assert (found, kinds.count("statements"), kinds.count("disputes")) == (7, 6, 1)


def test_an_altered_row_is_a_fault(store: Store, reads: Reads) -> None:
    reads(("1", "The Herald", 12, "Corrow said that it held."))
    add(store, words="wall")
    reads(("2", "The Post", 13, "Ossary said that a wall fell."))
    with store.writing():
        alter(store, "UPDATE matches SET handed_over = TRUE")
        alter(store, "UPDATE alerts SET since = '2020'")
    faults = [each.text for each in maintenance.verify(store) if each.is_fault]
    assert len(faults) == 2
    assert all("altered" in each for each in faults)
