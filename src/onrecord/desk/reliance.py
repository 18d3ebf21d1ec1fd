"""Who relies on whom in a story: outlets and agencies, as a picture and as a list."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from onrecord.desk.boxes import Boxes, Label, Style, draw_sides
from onrecord.desk.texts import TEXTS, counted
from onrecord.text.controls import one_line
from onrecord.text.outlets import outlet_keys
from onrecord.views import StoryArticleView, StoryView


@dataclass(frozen=True)
class Reliance:
    """Articles of one outlet that copy a text of another outlet, or have words from it."""

    source: str
    outlet: str
    is_copy: bool
    articles: tuple[StoryArticleView, ...]


def reliances(view: StoryView) -> list[Reliance]:
    """Return which outlets of a story copy or rely on which, the most relied upon first."""
    names = _names(view)
    by_id = {article.id: article for article in view.articles}
    found: dict[tuple[str, str, bool], dict[str, StoryArticleView]] = defaultdict(dict)
    for article in view.articles:
        sources = [(names[name], False) for name in article.relies_on]
        if original := by_id.get(article.copy_of or ""):
            sources.append((names[original.id], True))
        for source, is_copy in sources:
            if source != names[article.id]:
                found[source, names[article.id], is_copy][article.id] = article
    listed = [Reliance(*key, tuple(articles.values())) for key, articles in found.items()]
    relied = Counter(each.source for each in listed for _ in each.articles)
    return sorted(listed, key=lambda each: (-relied[each.source], each.source, each.outlet))


def draw_reliances(found: list[Reliance]) -> Boxes:
    """Return the picture: on the left who is relied upon, on the right who relies on them."""
    left = {each.source: Label("relay", (one_line(each.source),)) for each in found}
    totals: dict[str, set[str]] = defaultdict(set)
    for each in found:
        totals[each.outlet] |= {article.id for article in each.articles}
    right = {
        name: Label("outlet", (one_line(name), counted(len(ids), "article")))
        for name, ids in totals.items()
    }
    lines: list[tuple[str, str, Style]] = [
        (each.source, each.outlet, "dashed" if each.is_copy else "solid") for each in found
    ]
    return draw_sides(left, right, lines)


def _names(view: StoryView) -> dict[str, str]:
    """Return the name of the outlet of each article, by id, and one for each that is relied upon.

    Of several forms of a name, the first that is no host is taken.
    """
    unknown = str(TEXTS.common.no_outlet)
    stated = [
        (article.id, article.outlet or article.site or unknown, article.site)
        for article in view.articles
    ]
    stated += [(name, name, None) for article in view.articles for name in article.relies_on]
    keys = outlet_keys((name, site) for _, name, site in stated)
    shown: dict[str, str] = {}
    for key, (_, name, site) in zip(keys, stated, strict=True):
        if name != site:
            shown.setdefault(key, name)
    return {id: shown.get(key, name) for key, (id, name, _) in zip(keys, stated, strict=True)}
