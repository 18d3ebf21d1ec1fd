import random
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extraction.quantities.figures import find_figures
from onrecord.records import Article, Date, Figure, Part, Timex
from onrecord.story import Features, features_of
from onrecord.story.group import clustering, similarity
from onrecord.story.group.clustering import Group, cluster, find_links, group
from onrecord.story.group.similarity import log_odds
from onrecord.text.document import Document

# Two quakes on one island, two launches of one maker, two shootings in one town.
MARCH_QUAKE = (
    "Quake of 5.6 hits Ostrava Sound, three hurt\nA 5.6 magnitude earthquake shook Skellan island"
    " on Tuesday and hurt three people in the village of Tormin, Governor Ilka Sorrendy said. Roofs"
    " fell in Tormin and in Lower Brake. The Seismic Office of Varnholm put its depth at 12 km.",
    "Three hurt as earthquake shakes Skellan\nThree people were hurt in Tormin when an earthquake"
    " of 5.6 struck Skellan island, the Seismic Office of Varnholm said. Sorrendy, the governor,"
    " flew to Tormin. Houses in Lower Brake lost their roofs.",
    "Skellan counts its cracked roofs\nA day after the 5.6 quake on Skellan the village of Tormin"
    " is counting its damage. Governor Ilka Sorrendy promised tents for Lower Brake; 3 people are"
    " in hospital, and the Seismic Office of Varnholm saw 12 aftershocks.",
)
AUTUMN_QUAKE = (
    "Eleven die in Skellan quake\nAn earthquake of magnitude 6.9 killed 11 people on Skellan island"
    " early on Friday, Governor Pell Marrow said. The harbour of Quillhaven burned, and the bridge"
    " at Dunmarsh fell. Rescuers of the Tessaly Brigade dug through the night.",
    "Quillhaven harbour burns after 6.9 quake\nThe harbour of Quillhaven burned after a 6.9 quake"
    " on Skellan island that left 11 dead. The bridge at Dunmarsh is down, the Tessaly Brigade"
    " said, and Governor Marrow asked the navy for help.",
    "Tessaly Brigade digs at Dunmarsh\nRescuers of the Tessaly Brigade pulled a girl from the"
    " bridge at Dunmarsh, two days after the quake of 6.9 on Skellan killed 11. Pell Marrow called"
    " it a wonder. Fires in Quillhaven were out.",
)
PHONE = (
    "Orrin unveils Lumen phone\nOrrin on Monday unveiled the Lumen, a phone that folds twice and"
    " costs $899, at its campus in Castlegate. Chief executive Dana Whitlock called the Lumen the"
    " boldest thing Orrin has made.",
    "Lumen folds twice, says Orrin\nThe Lumen, a phone for $899 that Orrin showed in Castlegate,"
    " folds twice. Dana Whitlock, who runs Orrin, said that the Lumen would ship in June.",
)
WATCH = (
    "Orrin's Sundial watch runs for a month\nOrrin brought out the Sundial on Thursday, a watch"
    " that runs 31 days on a charge and costs $249. Engineer Haru Ponsonby showed the Sundial in"
    " Port Ellery; the company's shares rose.",
    "A month on one charge: the Sundial\nA watch called Sundial, for $249, runs 31 days on one"
    " charge, its maker Orrin says. Haru Ponsonby wore a Sundial all winter in Port Ellery.",
)
SHOOTING = (
    "Man shot dead at Brackwater mill\nA man was shot dead at the old mill on Fennel Street in"
    " Brackwater on Sunday night, police said. Officers named him as Colm Astley, 41. Detective"
    " Rosa Quennell asked for witnesses who were on Fennel Street at 11 p.m.",
    "Brackwater victim named as Colm Astley\nPolice in Brackwater named the man who was shot at the"
    " mill on Fennel Street as Colm Astley, 41. Quennell, the detective, said that a grey van left"
    " at about 11 p.m.",
)
OTHER_SHOOTING = (
    "Two girls wounded in Brackwater drive-by\nTwo girls, 9 and 12, were wounded by shots from a"
    " car on Harrow Lane in Brackwater on Wednesday, police said. They were taken to St. Osyth's"
    " hospital. Sergeant Timo Bray said that the shots were meant for a house at 77 Harrow Lane.",
    "Harrow Lane shots: girls out of danger\nThe girls of 9 and 12 who were shot on Harrow Lane in"
    " Brackwater are out of danger, St. Osyth's hospital said. Bray, the sergeant, has no suspect.",
)
STORIES = (MARCH_QUAKE, AUTUMN_QUAKE, PHONE, WATCH, SHOOTING, OTHER_SHOOTING)
DAYS = (3, 150, 40, 47, 80, 83)  # of 2031, when each was first told


def article(identity: str, text: str, day: int | None = None) -> Article:
    published = None
    if day is not None:
        value = f"2031-{1 + day // 28:02}-{1 + day % 28:02}"
        published = Date(value=value, precision="day")
    return Article(id=identity, capture="c", text=text, published=published)


def told(dated: bool = True) -> list[Features]:
    """All the articles, named by story and place: "0.1" is the second of the first story."""
    return [
        features_of(article(f"{number}.{place}", text, day + place if dated else None))
        for number, (story, day) in enumerate(zip(STORIES, DAYS, strict=True))
        for place, text in enumerate(story)
    ]


def members(groups: Iterable[Group]) -> set[frozenset[str]]:
    return {frozenset(each.articles) for each in groups}


EXPECTED = {
    frozenset(f"{number}.{place}" for place in range(len(story)))
    for number, story in enumerate(STORIES)
}


def test_look_alikes_stay_apart() -> None:
    assert members(group(told())) == EXPECTED


def test_without_dates_as_well() -> None:
    assert members(group(told(dated=False))) == EXPECTED


def test_some_dated_and_some_not() -> None:
    dated, undated = told(), told(dated=False)
    mixed = [pair[number % 2] for number, pair in enumerate(zip(dated, undated, strict=True))]
    assert members(group(mixed)) == EXPECTED


def test_a_story_is_in_the_order_of_publication_and_stories_in_that_of_their_first() -> None:
    groups = group(reversed(told()))
    assert [each.articles for each in groups][:2] == [("0.0", "0.1", "0.2"), ("2.0", "2.1")]


def test_the_title_is_a_headline_or_an_opening_sentence() -> None:
    for each in group(told()):
        openings = {STORIES[int(i[0])][int(i[2])].split("\n")[0] for i in each.articles}
        assert each.title in openings
    plain = article("a", "The wall cracked. Nobody was hurt.")
    assert group([features_of(plain)]) == [Group(("a",), "The wall cracked.")]
    headed = msgspec.structs.replace(plain, headline="Wall cracks in Tormin")
    assert group([features_of(headed)]) == [Group(("a",), "Wall cracks in Tormin")]
    longer = features_of(article("b", "The wall cracked. Nobody was hurt in Tormin."))
    assert group([features_of(headed), longer]) == [Group(("a", "b"), "Wall cracks in Tormin")]
    assert group([features_of(article("a", ""))]) == [Group(("a",), "")]


SIDEBAR = (
    "‘Who was at the stove?’ Tormin asks\nRoofs fell in Tormin and in Lower Brake when the 5.6"
    " earthquake shook Skellan island, Governor Ilka Sorrendy said. The Seismic Office of Varnholm"
    " put its depth at 12 km, and three people were hurt in the village."
)


def test_the_title_is_a_headline_of_what_the_others_tell_and_no_sidebars() -> None:
    told = (*MARCH_QUAKE[:2], SIDEBAR)
    features = [features_of(article(str(place), text, 3)) for place, text in enumerate(told)]
    means = similarity.centrality(features, features)
    assert means.argmin() == 2
    assert ((means >= 0) & (means <= 2)).all()
    [single] = [features_of(article("a", SIDEBAR, 3))]
    assert similarity.centrality([single], [single]).tolist() == [0.0]


def counted_in(article: Article) -> list[Figure]:
    return [figure for figure, _ in find_figures(article, Document(article.text), (), ())]


def titled(*told: tuple[int, str, str]) -> str:
    """Return the title of the story of some articles, each with its day, headline and text."""
    found = []
    for number, (day, headline, body) in enumerate(told):
        identity, length = str(number), len(headline)
        text = f"{headline}\n\n{body}"
        parts = (
            Part(kind="headline", span=(0, length)),
            Part(kind="body", span=(length + 2, len(text))),
        )
        read = msgspec.structs.replace(article(identity, text, day), headline=headline, parts=parts)
        found.append(features_of(read, (), counted_in(read)))
    [story] = group(found)
    return story.title


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (  # the toll rose
            (
                (3, "Skellan quake kills 12", "A quake killed 12 people in Tormin on Skellan."),
                (4, "Skellan quake shakes Tormin", "The Skellan quake in Tormin killed 15."),
                (5, "Skellan quake kills 15", "The Skellan quake in Tormin killed 15 people."),
            ),
            {"Skellan quake shakes Tormin", "Skellan quake kills 15"},
        ),
        (  # no headline is without a number: that of the last day
            (
                (3, "Tormin quake leaves 40 hurt", "The quake on Skellan hurt 40 in Tormin."),
                (4, "Tormin quake leaves 70 hurt", "The quake on Skellan hurt 70 in Tormin."),
            ),
            {"Tormin quake leaves 70 hurt"},
        ),
        (  # two give different numbers on one day
            (
                (3, "Quake in Tormin kills four", "The Tormin quake on Skellan killed four."),
                (3, "Skellan: quake hits Tormin", "The Tormin quake on Skellan killed six."),
            ),
            {"Skellan: quake hits Tormin"},
        ),
        (  # the number stands after a comma
            (
                (3, "Quake on Skellan shakes Tormin, 9 dead", "A quake killed 9 in Tormin."),
                (4, "Skellan quake kills 12 in Tormin", "A quake killed 12 in Tormin on Skellan."),
                (5, "In Tormin, 15 are dead", "The Skellan quake killed 15 or 12 in Tormin."),
                (5, "Tormin toll now 12", "The Skellan quake killed 12 in Tormin."),
            ),
            {"Quake on Skellan shakes Tormin"},
        ),
        (  # a number that nobody replaced or contradicted stays
            (
                (3, "Quake in Tormin kills four", "The Tormin quake on Skellan killed four."),
                (4, "Skellan buries its dead", "The Tormin quake on Skellan killed four."),
            ),
            {"Quake in Tormin kills four"},
        ),
    ],
)
def test_no_title_has_a_number_that_is_outdated(
    told: Sequence[tuple[int, str, str]], title: set[str]
) -> None:
    assert titled(*told) in title


def test_numbers_of_a_headline_that_stands_beside_the_text_count_as_well() -> None:
    text = "The quake killed 12 people in Tormin, where 12 boats sank at 4 a.m."
    beside = msgspec.structs.replace(article("a", text, 3), headline="Tormin: 12 killed")
    found = features_of(beside, (), counted_in(beside))
    assert ("killed", 12, 12) in found.title_counts
    assert features_of(article("a", text, 3), (), ()).title_counts == ()


def test_a_day_that_both_speak_of_brings_them_together() -> None:
    one, other = article("a", MARCH_QUAKE[0], 3), article("b", AUTUMN_QUAKE[0], 150)
    day = Timex(article="a", span=(0, 1), value="2031-02-10T20:00", precision="minute")
    both = features_of(one, [day]), features_of(other, [day])
    assert both[0].days == ("2031-02-10",)
    assert log_odds([both[0]], [both[1]]) > log_odds([both[0]], [features_of(other)])


def test_a_month_is_no_day_of_publication() -> None:
    for value in ("2031-02", "2031", "2031-02-30"):
        published = Date(value=value, precision="month")
        dated = msgspec.structs.replace(article("a", PHONE[0]), published=published)
        assert features_of(dated).published is None


def test_features_are_kept_as_json() -> None:
    for each in told():
        encoded = msgspec.json.encode(each)
        assert msgspec.json.decode(encoded, type=Features) == each
        assert len(encoded) < 4000


def test_nothing_gives_nothing() -> None:
    assert group([]) == []
    assert cluster([], []) == []
    assert find_links(told()[0], []) == {}


@given(st.permutations(told()), st.permutations(told(dated=False)))
@settings(max_examples=15, deadline=None)
def test_the_order_of_arrival_changes_nothing(
    dated: list[Features], undated: list[Features]
) -> None:
    assert group(dated) == group(told())
    assert group(undated) == group(told(dated=False))


def shuffled_words(chance: random.Random, count: int) -> list[Features]:
    """Articles of a few names, so that many share some and rows get long."""
    names = [f"{a}{b}" for a in ("Tor", "Skel", "Quill", "Dun") for b in ("min", "lan", "marsh")]
    return [
        features_of(
            article(
                f"w{number:02}",
                f"In {chance.choice(names)} are {' and '.join(chance.sample(names, 4))}.",
                chance.choice((None, chance.randrange(300))),
            )
        )
        for number in range(count)
    ]


class Keeper:
    """What a store keeps, and what it does when an article comes: see ``grouping``'s docstring."""

    def __init__(self) -> None:
        self.articles: dict[str, Features] = {}
        self.rows: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self.links: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self.stories: dict[str, Group] = {}

    def add(self, new: Features) -> int:
        """Returns how many articles were settled anew."""
        self.articles[new.article] = new
        place = (new.published or "", new.article)
        moved = {new.article}
        for key in new.keys:
            insort(self.rows[key], place)
            before, after = self._beside(key, place)
            if before and after and len(self.rows[key]) > clustering.REACH + 1:
                moved.update(before, after)
        touched = self._neighbourhood(moved)
        for article in moved:
            self._link(self.articles[article])
        touched |= self._neighbourhood(moved)
        links = [(i, j, odds) for i in touched for j, odds in self.links[i].items() if i < j]
        for story in cluster([self.articles[i] for i in touched], links):
            self.stories.update(dict.fromkeys(story.articles, story))
        return len(touched)

    def _beside(self, key: str, place: tuple[str, str]) -> tuple[list[str], list[str]]:
        row = self.rows[key]
        at = bisect_left(row, place)
        before = row[max(0, at - clustering.REACH) : at]
        after = row[at + 1 : at + 1 + clustering.REACH]
        return [i for _, i in before], [i for _, i in after]

    def _link(self, article: Features) -> None:
        for other in self.links.pop(article.article, {}):
            del self.links[other][article.article]
        place = (article.published or "", article.article)
        sides = [self._beside(key, place) for key in article.keys]
        near = sorted({i for side in sides for beside in side for i in beside})
        for other, odds in find_links(article, [self.articles[i] for i in near]).items():
            self.links[article.article][other] = self.links[other][article.article] = odds

    def _neighbourhood(self, articles: Iterable[str]) -> set[str]:
        found, left = set(articles), list(articles)
        while left:
            fresh = self.links[left.pop()].keys() - found
            found |= fresh
            left += fresh
        return found

    def groups(self) -> list[Group]:
        first = {story.articles: story for story in self.stories.values()}
        return sorted(first.values(), key=lambda story: self._order(story.articles[0]))

    def _order(self, article: str) -> tuple[str, str]:
        return self.articles[article].published or "", article


@given(st.permutations([*told(), *shuffled_words(random.Random(1), 30)]), st.integers(1, 6))
@settings(max_examples=25, deadline=None)
def test_one_at_a_time_is_the_same_as_all_at_once(articles: list[Features], near: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clustering, "REACH", near)  # so that rows are longer than that
        keeper = Keeper()
        for each in articles:
            keeper.add(each)
        assert keeper.groups() == group(articles)


def test_a_new_article_moves_its_own_story_only() -> None:
    keeper = Keeper()
    for each in told()[:-1]:
        keeper.add(each)
    assert keeper.add(told()[-1]) == len(OTHER_SHOOTING)


def test_very_many_that_are_linked_are_settled_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    same = [features_of(article(f"{n:03}", MARCH_QUAKE[n % 2], 3)) for n in range(40)]
    monkeypatch.setattr(clustering, "LARGEST", 12)
    groups = group(same)
    assert group(same[::-1]) == groups
    assert max(len(each.articles) for each in groups) <= 12
    monkeypatch.setattr(clustering, "LARGEST", 100)
    assert members(group(same)) == {frozenset(each.article for each in same)}


# A subject, the names that all its articles have, and the people and places of its two halves.
IN_HALVES = [
    (
        "The recount of votes in {0} goes on, the {1} said, as supporters of {2} waited",
        ("Vorsk", "Ballot Commission", "Ilda Pranner"),
        ("Hask Square", "Toman Reel", "Mill Street", "Jory Pask", "Ferrin Hall"),
        ("Quay Ward", "Lena Ostry", "Anselm Vane", "Brackwater", "Sorrel Lane"),
    ),
    (
        "The strike of tram drivers in {0} goes on, the {1} said, and {2} would not give way",
        ("Tarsk", "Tramway Union", "Odo Fenwick"),
        ("Depot North", "Mara Quill", "Castle Bridge", "Ivo Brandt", "Lower Market"),
        ("Harbour Loop", "Selma Dorn", "Pell Marrow", "Orchard Hill", "Karl Venner"),
    ),
    (
        "The spill at the works in {0} killed fish again, the {1} said, and {2} closed a weir",
        ("Ellby", "Rivers Agency", "Corvane Paper"),
        ("Otter Weir", "Nils Grane", "Upper Sluice", "Dana Whit", "Moss End"),
        ("Saltmarsh", "Rosa Timm", "Heron Lock", "Bram Astley", "Fen Road"),
    ),
]


@pytest.mark.parametrize(("opening", "shared", "first", "second"), IN_HALVES)
def test_a_story_whose_scene_changes_stays_one(
    opening: str, shared: tuple[str, ...], first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    articles = []
    for half, cast in enumerate((first, second)):
        for number in range(5):
            one, other, third = (cast[(number + step) % 5] for step in range(3))
            told = f"Those at {one} said so to {other}, and {third} was there."
            text = f"{opening.format(*shared)}.\n{told}"
            articles.append(features_of(article(f"{half}{number}", text, 40 + half)))
    assert len(group(articles)) == 1


@pytest.mark.parametrize(
    "poor",
    [
        "WALL CRACKS IN TORMIN HARBOUR",
        "Tormin wall: Wednesday as it happened",
        "Wall: live updates",
    ],
)
def test_a_title_that_tells_is_preferred_to_one_in_capitals_or_of_a_page_of_all_day(
    poor: str,
) -> None:
    body = "The wall of Tormin harbour cracked, Governor Ilka Sorrendy said. Nobody was hurt."
    told = (3, poor, body), (4, "Nobody hurt as harbour wall cracks", f"{body} It rained.")
    assert titled(*told) == titled(*told[::-1]) == "Nobody hurt as harbour wall cracks"
    assert titled(told[0]) == poor
