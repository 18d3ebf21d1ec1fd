"""Order of versions and matching of speakers, without a store."""

from typing import NamedTuple

from onrecord.records import Article, Capture, Role, Speaker
from onrecord.resolve.people import article_name_keys, is_sign, match_in_story, match_people
from onrecord.resolve.versions import article_identities, order_versions


class Version(NamedTuple):
    day: str | None
    on_page: int
    arrival: int


class Candidate(NamedTuple):
    speaker: Speaker
    namesake: Speaker
    person: str
    in_both: tuple[tuple[str, str], ...]


def speaker(identity: str, name: str = "Ilka Sorrendy", title: str | None = None) -> Speaker:
    roles = (Role(title=title, organization=None, article="a", span=(0, 1)),) if title else ()
    return Speaker(id=identity, name=name, kind="person", named=True, roles=roles)


def test_versions_are_ordered_by_day_page_and_arrival() -> None:
    ordered = [
        Version(None, 1, 9),
        Version("2031-01-03", 4, 8),
        Version("2031-01-03", 1, 2),
        Version("2031-01-03", 1, 7),
        Version("2031-01-04", 4, 1),
    ]
    assert order_versions(reversed(ordered)) == ordered


def test_of_articles_of_a_page_with_one_identity_the_first_has_it() -> None:
    capture = Capture(
        id="c", location="page.txt", media_type="text/plain", fetched="", sha256=""
    )  # fmt: skip
    url = "https://lantern.example/wall"
    first, second = (Article(id=each, capture="c", url=url, text="") for each in "ab")
    identity, other = article_identities(capture, [first, second])
    assert identity == article_identities(capture, [second])[0]
    assert other == second.id


def test_an_ambiguous_key_of_a_name_is_left_out() -> None:
    keys = article_name_keys([speaker("1"), speaker("2"), speaker("3", "Tamsel Vaunt")])
    assert (keys["1"], keys["2"], len(keys["3"])) == (frozenset(), frozenset(), 1)


def test_namesakes_match_by_a_role_or_by_two_others_in_both_articles() -> None:
    plain, mayor, other_mayor = (
        speaker("1"),
        speaker("2", title="mayor"),
        speaker("3", title="mayor"),
    )
    others = (("4", "5"), ("6", "7"))
    found = match_people(
        [
            Candidate(plain, mayor, "2", others[:1]),
            Candidate(mayor, other_mayor, "3", ()),
            Candidate(mayor, speaker("9", title="mayor"), "3", ()),  # merged with the one before
            Candidate(plain, mayor, "2", others),
            Candidate(plain, mayor, "2", (*others[:1], ("4", "7"))),
        ]
    )
    matches = list(found)
    assert [(each.speaker, each.other) for each in matches] == [("2", "3"), ("1", "2")]
    assert all(is_sign(each.sign) for each in matches)
    assert not is_sign("hunch")


def test_in_a_story_all_namesakes_match_the_first() -> None:
    names = [("person ilka sorrendy", "1"), ("person tamsel vaunt", "2")]
    names += [("person ilka sorrendy", "3"), ("person ilka sorrendy", "4")]
    matches = list(match_in_story(names))
    assert [(each.speaker, each.other) for each in matches] == [("1", "3"), ("1", "4")]
    assert all(is_sign(each.sign) for each in matches)
