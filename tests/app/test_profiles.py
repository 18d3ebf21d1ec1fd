"""What is shown of a speaker: statements, roles, names, figures, denials, and why it is one."""

import pytest

from builders.stores import Who, keep, keep_people
from onrecord.app.profiles import list_speakers, show_profile
from onrecord.app.speakers import find_speakers
from onrecord.app.stories import group
from onrecord.records import Date
from onrecord.store import Store

pytestmark = pytest.mark.both_databases


def day(value: str) -> Date:
    return Date(value=value, precision="day")


def venn(store: Store) -> str:
    [speaker] = find_speakers(store, "Venn")
    return speaker.id


def keep_venn(store: Store) -> None:
    company = Who("Ilka Corrow"), Who("Tam Ossary")
    mayor = Who("Orla Venn", title="mayor", organization="Orrin", aliases=("Venn",))
    keep_people(store, "2.txt", mayor, *company, outlet="Post", published=day("2031-05-07"))
    keep_people(
        store, "1.txt", Who("Orla Venn", title="deputy mayor", organization="Orrin"), *company,
        outlet="Herald", published=day("2031-05-05"),
    )  # fmt: skip
    group(store)


def test_roles_come_in_the_order_of_days(store: Store) -> None:
    keep_venn(store)
    view = show_profile(store, venn(store))
    assert [(role.day, role.outlet, role.role.title) for role in view.roles] == [
        ("2031-05-05", "Herald", "deputy mayor"),
        ("2031-05-07", "Post", "mayor"),
    ]
    assert all(role.words == "Orla Venn" for role in view.roles)  # where the builder puts them


def test_names_and_joins_have_their_evidence(store: Store) -> None:
    keep_venn(store)
    view = show_profile(store, venn(store))
    [name] = view.names  # "Venn" is written nowhere
    assert (name.name, name.articles) == ("Orla Venn", 2)
    assert store.find(name.article).text[slice(*name.span)] == "Orla Venn"
    [join] = view.joins
    assert (join.outlet, join.sign) == ("Herald", "role: mayor orrin")


def test_figures_and_stories(store: Store) -> None:
    keep_venn(store)
    view = show_profile(store, venn(store))
    assert [(row.figure.text, row.published, row.outlet) for row in view.figures] == [
        ("300", "2031-05-05", "Herald"),
        ("300", "2031-05-07", "Post"),
    ]
    assert set(view.stories) == {each.id for each in store.articles()}


def test_figures_of_others_are_not_theirs(store: Store) -> None:
    keep(store, "page.txt", "Vaunt said that 300 boats were lost. Corrow said that it held.")
    [speaker] = find_speakers(store, "Corrow")
    assert show_profile(store, speaker.id).figures == ()


def test_a_denial_names_whom_it_denies_only_where_the_words_refer_to_them(store: Store) -> None:
    keep(store, "page.txt", "Vaunt said that it cracked. Corrow denied that it cracked.")
    [speaker] = find_speakers(store, "Corrow")
    [denial] = show_profile(store, speaker.id).denials
    assert denial.denial.words == "that it cracked"
    assert denial.denied == ()


def test_only_the_newest_version_counts(store: Store) -> None:
    given = {"headline": "Wall", "outlet": "Post", "url": "http://post.example/1"}
    old = {"text": "Vaunt said that 200 boats were lost.", "published": day("2031-05-05"), **given}
    new = {"text": "Vaunt said that 300 boats were lost.", "published": day("2031-05-06"), **given}
    keep(store, "1.txt", old)
    keep(store, "2.txt", new)
    for speaker in find_speakers(store, "Vaunt"):
        view = show_profile(store, speaker.id)
        assert [row.figure.text for row in view.figures] in ([], ["300"])
    assert [entry.statements for entry in list_speakers(store)] == [1]


def test_the_most_quoted_come_first(store: Store) -> None:
    keep(
        store, "page.txt", "Vaunt said that it held. Corrow said that it fell. Corrow said that it."
    )
    assert [(each.speaker.name, each.statements) for each in list_speakers(store)] == [
        ("Corrow", 2),
        ("Vaunt", 1),
    ]
    assert len(list_speakers(store, 1)) == 1
