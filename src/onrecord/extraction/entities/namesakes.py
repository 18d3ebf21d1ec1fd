"""Tells people of one surname apart by what stands beside a name: honorifics, titles, genders."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from onrecord.extraction.entities.genders import honorific_gender, shown_gender
from onrecord.extraction.entities.lexicon import Gender, gender_of_first_name
from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.extraction.entities.titles import apposition_before, title_before, titles_after
from onrecord.records import Span


class Person(Protocol):
    """A person, by all occurrences of their names."""

    name: Span
    name_spans: list[Span]


Namesake = TypeVar("Namesake", bound=Person)


class Namesakes:
    """Decides whom of several people a short name in one document can mean."""

    def __init__(self, document: TaggedDocument) -> None:
        self._document = document

    def of_gender(self, people: list[Namesake], gender: Gender | None) -> list[Namesake]:
        """Return the people whose gender is shown to be the given one, else those it may be."""
        if gender is None:
            return people
        genders = [self._shown_gender(person) for person in people]
        pairs = list(zip(people, genders, strict=True))
        return (
            [person for person, shown in pairs if shown == gender]
            or [person for person, shown in pairs if shown is None]
            or people
        )

    def narrow(self, people: list[Namesake], span: Span, alike: Sequence[Span]) -> list[Namesake]:
        """Return those of ``people`` whom the honorific or title of a name allows.

        ``alike``: all names of the same words. If nobody is allowed, all are returned.
        """
        gender = honorific_gender(self._document, span)
        people = self.of_gender(people, gender) if gender else self._informal(people, span, alike)
        nouns = self._title_nouns(span)
        if nouns:  # "Mayor Bardócz"
            people = [
                person for person in people if nouns & self._title_nouns(person.name_spans[0])
            ] or people
        return people

    def contradicts(self, person: Person, span: Span) -> bool:
        """Whether a name has an honorific of another gender than the words around a person's."""
        gender = honorific_gender(self._document, span)
        shown = [shown_gender(self._document, each) for each in person.name_spans]
        return gender is not None and any(shown) and gender not in shown

    def is_undecided(self, people: Sequence[Person], span: Span) -> bool:
        """Whether a name with an honorific fits several people who were named in one sentence."""
        if honorific_gender(self._document, span) is None:
            return False
        last = [max(filter(span.__gt__, each.name_spans), default=None) for each in people]
        sentences = [self._document.document.sentence_number(each[0]) for each in last if each]
        return sentences.count(max(sentences, default=0)) > 1

    def _informal(
        self, people: list[Namesake], span: Span, alike: Sequence[Span]
    ) -> list[Namesake]:
        """Return those of ``people`` whom a surname without an honorific means.

        Where one of two is called "Ms. Rue", "Rue" is the other; where both have an honorific, it
        is not the one who was called so in the same sentence.
        """
        genders = {each: honorific_gender(self._document, each) for each in alike}
        shown = {gender for gender in genders.values() if gender}
        if len(shown) > 1:
            start, _ = self._document.document.sentence_at(span[0])
            shown = {
                gender for each, gender in genders.items() if gender and start <= each[0] < span[0]
            }
        formal = self.of_gender(people, shown.pop()) if len(shown) == 1 else []
        return [person for person in people if person not in formal] or people

    def _shown_gender(self, person: Person) -> Gender | None:
        """Return the gender shown by the words around a person's names, or by the first name."""
        shown = (shown_gender(self._document, span) for span in person.name_spans)
        first_name = self._document.wording(person.name).split()[0]
        return next(filter(None, shown), None) or gender_of_first_name(first_name)

    def _title_nouns(self, span: Span) -> set[str]:
        """Return the nouns of the titles beside a name, such as "mayor"."""
        document = self._document
        first, end = document.token_number(span[0]), document.token_number(span[1])
        apposition = apposition_before(document, first)
        titles = (
            title_before(document, first),
            apposition[1] if apposition else None,
            *titles_after(document, end),
        )
        return {title.noun for title in titles if title}
