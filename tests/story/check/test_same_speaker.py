"""A draft may name a speaker less fully than the record, and never more."""

import pytest

from onrecord.records import Role, Speaker, SpeakerKind
from onrecord.story.check.same_speaker import Source, is_same_speaker
from onrecord.story.compare.provenance import ClaimOrigin

MINISTRY = ClaimOrigin("body 1", "Interior Ministry", None, is_definite=True)
UNION = ClaimOrigin("body 2", "Dockers’ Union", None, is_definite=True)
SOMEBODY = ClaimOrigin("a passenger", "passenger", None)


def person(
    name: str, *titles: str, of: str | None = None, aliases: tuple[str, ...] = ()
) -> Speaker:
    roles = tuple(Role(title=title, organization=of, article="a", span=(0, 1)) for title in titles)
    return Speaker(id=name, name=name, kind="person", named=True, roles=roles, aliases=aliases)


def described(name: str, kind: SpeakerKind | None = None) -> Speaker:
    return Speaker(id=name, name=name, kind=kind, named=False)


def body(name: str, *aliases: str) -> Speaker:
    return Speaker(id=name, name=name, kind="organization", named=True, aliases=aliases)


SORRENDY = person("Ilka Sorrendy", "minister", of="Interior Ministry")
VAUNT = person("Tamsel Vaunt", "spokesman", of="ministry")
CORROW = person("Ruvo Corrow", "general secretary", of="Dockers’ Union")


@pytest.mark.parametrize(
    ("drafted", "origin", "recorded", "recorded_origin"),
    [
        (person("Sorrendy"), MINISTRY, SORRENDY, MINISTRY),
        (person("I. Sorrendy"), MINISTRY, SORRENDY, MINISTRY),
        (person("Ilka Maru Sorrendy"), UNION, SORRENDY, MINISTRY),
        (body("the DU"), SOMEBODY, body("Dockers’ Union", "DU"), UNION),
        (body("Interior Ministry"), MINISTRY, VAUNT, MINISTRY),
        (described("ministry spokeswoman"), MINISTRY, VAUNT, MINISTRY),
        (described("the union’s general secretary"), SOMEBODY, CORROW, UNION),
        (described("a passenger"), SOMEBODY, person("Dunya Vereld"), SOMEBODY),
        (Source(), SOMEBODY, SORRENDY, MINISTRY),
    ],
)
def test_they_are_one(
    drafted: Speaker | Source, origin: ClaimOrigin, recorded: Speaker, recorded_origin: ClaimOrigin
) -> None:
    assert is_same_speaker(drafted, origin, recorded, recorded_origin, "") is True


@pytest.mark.parametrize(
    ("drafted", "origin", "recorded", "recorded_origin"),
    [
        (person("Ana Sorrendy"), MINISTRY, SORRENDY, MINISTRY),
        (SORRENDY, MINISTRY, VAUNT, MINISTRY),
        (SORRENDY, MINISTRY, body("Interior Ministry"), MINISTRY),
        (described("the interior minister"), MINISTRY, VAUNT, MINISTRY),
        (described("ministry spokesman"), MINISTRY, CORROW, UNION),
        (body("Interior Ministry"), MINISTRY, CORROW, UNION),
        (described("passengers", "group"), SOMEBODY, person("Dunya Vereld"), SOMEBODY),
    ],
)
def test_they_are_two(
    drafted: Speaker, origin: ClaimOrigin, recorded: Speaker, recorded_origin: ClaimOrigin
) -> None:
    assert is_same_speaker(drafted, origin, recorded, recorded_origin, "") is False


def test_the_words_of_the_record_name_them_too() -> None:
    place = Speaker(id="p", name="Port Sellan", kind="place", named=True)
    police = body("Port Sellan police")
    args = (police, MINISTRY, place, UNION)
    assert is_same_speaker(*args, "the Port Sellan police") is True
    assert is_same_speaker(*args, "the mayor of Port Sellan, who met the police") is False


def test_a_statement_of_nobody_is_not_known_to_be_theirs() -> None:
    assert is_same_speaker(SORRENDY, MINISTRY, None, SOMEBODY, "") is None


@pytest.mark.parametrize(
    ("source", "is_same"),
    [
        (Source("Minister Sorrendy"), True),
        (Source("the interior minister"), True),
        (Source("Ilka Sorrendy’s spokesman"), False),
        (Source("Ruvo Corrow"), False),
        (Source("a docker"), False),
        (Source("She", "Ilka Sorrendy spoke first. "), True),
        (Source("She", "Ruvo Corrow spoke first. "), False),
        (Source("She"), False),
    ],
)
def test_a_source_that_is_not_resolved_is_held_against_the_speaker(
    source: Source, is_same: bool
) -> None:
    assert is_same_speaker(source, SOMEBODY, SORRENDY, MINISTRY, "the minister") is is_same


def test_of_a_record_that_names_nobody_only_the_same_words_agree() -> None:
    for words, is_same in (("two crew members", True), ("a skipper", None)):
        assert (
            is_same_speaker(Source(words), SOMEBODY, None, SOMEBODY, "Two crew members") is is_same
        )
