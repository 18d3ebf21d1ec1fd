"""The commands ``onrecord correct`` and ``onrecord corrections``."""

import getpass
import inspect
from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from onrecord.cli.main import app
from onrecord.cli.terminal import (
    DEFAULT_STORE,
    StoreOption,
    clean,
    console_of,
    one_line_errors,
    print_line,
    readable,
)
from onrecord.export.wording import correction_in_words, count
from onrecord.records import Article, Spans
from onrecord.views import CorrectionView

if TYPE_CHECKING:
    from onrecord.app.corrections import Author

correct = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(correct, name="correct")


@correct.callback()
def main() -> None:
    """Correct what was read: accept or reject it, set it right, or note something on it.

    What was read stays in the record. What you correct is shown, compared and exported as you
    correct it, with a note of who did it, when and why, and it can be undone. It is kept when the
    pages are read again, as long as the words that it is about are found.

    \b
    onrecord correct queue
    onrecord correct reject 5d02 --why 'the caption of another picture'
    onrecord correct speaker 5d02 Sorrendy
    onrecord correct undo 77ab
    """


RecordArgument = Annotated[
    str, typer.Argument(metavar="ID", help="A statement's or figure's id, or its first characters.")
]
StatementArgument = Annotated[
    str, typer.Argument(metavar="ID", help="A statement's id, or its first characters.")
]
StoryArgument = Annotated[
    str,
    typer.Argument(metavar="STORY", help="A story's id, or an article's, or its first characters."),
]
SpeakerArgument = Annotated[
    str, typer.Argument(metavar="SPEAKER", help="Words of a name, or a speaker's id.")
]
OtherArgument = Annotated[
    str, typer.Argument(metavar="OTHER", help="The other speaker, by name or id.")
]
WordsOption = Annotated[
    str | None,
    typer.Option(
        metavar="WORDS", help="The right words, as in the article, or their place: 12–40."
    ),
]

ByOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        envvar="ONRECORD_BY",
        help="Who decides; without it, the name of the user of this computer.",
    ),
]


def _decision(command: Callable[..., CorrectionView]) -> Callable[..., None]:
    """Make a command of a function that decides something, and print what it returns.

    The function gets ``author`` and ``store``; the command has the options for them, which are
    declared here for all.
    """

    @wraps(command, assigned=("__module__", "__name__", "__qualname__", "__doc__"))
    def decide(
        *,
        why: Annotated[str | None, typer.Option(metavar="WORDS", help="Why.")] = None,
        by: ByOption = None,
        store: StoreOption = DEFAULT_STORE,
        **given: object,
    ) -> None:
        print_made(command(author=author_of(by, why), store=store, **given))

    own = inspect.signature(command).parameters.values()
    options = inspect.signature(decide, follow_wrapped=False).parameters.values()
    parameters = [
        *(each for each in own if each.name not in ("author", "store")),
        *(each for each in options if each.kind is not each.VAR_KEYWORD),
    ]
    setattr(decide, "__signature__", inspect.Signature(parameters))  # noqa: B010
    setattr(decide, "__annotations__", {each.name: each.annotation for each in parameters})  # noqa: B010
    correct.command()(one_line_errors()(decide))
    return decide


def author_of(by: str | None, why: str | None) -> "Author":
    """Return who decides now: the user of this computer, if nobody is named."""
    from onrecord.app.corrections import Author

    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return Author(by or _user_name(), now, why)


def _user_name() -> str:
    from onrecord.errors import UsageError

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # as in a container, whose user is a number
        raise UsageError("this system has no name for you; give yours with --by") from None


def print_made(view: CorrectionView) -> None:
    """Print a correction, and how much rests on what it changes."""
    console = console_of()
    head = f"{view.correction.id} · {correction_in_words(view.correction)}"
    print_line(console, Text(clean(head)))
    print_line(console, Text(readable(view.words)), 2)
    if view.dependents:
        rest = "rests" if view.dependents == 1 else "rest"
        print_line(console, Text(f"{count(view.dependents, 'other record')} {rest} on it"), 2)


@_decision
def accept(
    identity: RecordArgument,
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Note that a statement or figure is right.

    "onrecord show --ids ARTICLE" shows the ids.

    \b
    onrecord correct accept 5d02
    """
    from onrecord.app import corrections

    return corrections.accept(store, identity, author)


@_decision
def reject(
    identity: RecordArgument,
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Reject a statement or figure: it is no longer shown, nor compared.

    \b
    onrecord correct reject 5d02 --why 'the caption of another picture'
    """
    from onrecord.app import corrections

    return corrections.reject(store, identity, author)


@_decision
def borders(
    identity: StatementArgument,
    source: WordsOption = None,
    cue: WordsOption = None,
    content: WordsOption = None,
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Set what the source, the cue or the content of a statement is.

    Words must occur once in the article; else give their place as "onrecord show" prints it.
    Several places are given with commas.

    \b
    onrecord correct borders 5d02 --content 'the wall will hold'
    onrecord correct borders 5d02 --source 120–131 --content 140–160,170–184
    """
    from onrecord.app import corrections
    from onrecord.app.articles import article_of

    article = article_of(store, identity)
    return corrections.correct_borders(
        store,
        identity,
        author,
        source=_spans(article, source),
        cue=_spans(article, cue),
        content=_spans(article, content),
    )


@_decision
def speaker(
    identity: StatementArgument,
    name: Annotated[
        str | None, typer.Argument(metavar="SPEAKER", help="Words of a name, or a speaker's id.")
    ] = None,
    nobody: Annotated[bool, typer.Option("--nobody", help="Nobody is named as speaker.")] = False,
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Name the speaker of a statement, or say that nobody is named.

    \b
    onrecord correct speaker 5d02 Sorrendy
    onrecord correct speaker 5d02 --nobody
    """
    from onrecord.app import corrections

    if (name is None) != nobody:
        raise typer.BadParameter("give a speaker or --nobody")
    return corrections.correct_speaker(store, identity, name, author)


@_decision
def merge(
    name: SpeakerArgument,
    other: OtherArgument,
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Make one of two speakers who are the same person or body.

    \b
    onrecord correct merge 'Ilka Sorrendy' 3fa91c0de55b7a20c1d2
    """
    from onrecord.app import corrections

    return corrections.merge_speakers(store, name, other, author)


@_decision
def split(
    name: SpeakerArgument,
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Articles in which it is another.")
    ],
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Make two of a speaker: in some articles it is another one than in the rest.

    \b
    onrecord correct split Sorrendy e241 0b7c
    """
    from onrecord.app import corrections

    return corrections.split_speaker(store, name, articles, author)


@_decision
def join(
    story: StoryArgument,
    name: SpeakerArgument,
    other: OtherArgument,
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Make one voice of two in a story: the claims of both have one origin.

    \b
    onrecord correct join 9cb2 'harbour office' 'port authority'
    """
    from onrecord.app import corrections

    return corrections.join_voices(store, story, name, other, author)


@_decision
def part(
    story: StoryArgument,
    name: SpeakerArgument,
    other: OtherArgument,
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Make a speaker a voice of its own in a story, apart from the other.

    \b
    onrecord correct part 9cb2 'Ilka Sorrendy' 'town hall'
    """
    from onrecord.app import corrections

    return corrections.part_voice(store, story, name, other, author)


@_decision
def move(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="An article's id, or its first characters.")
    ],
    story: Annotated[
        str | None,
        typer.Argument(
            metavar="STORY", help="A story's id, or an article's in it, or its first characters."
        ),
    ] = None,
    alone: Annotated[bool, typer.Option("--alone", help="Into a story of its own.")] = False,
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Move an article to another story, or to one of its own.

    \b
    onrecord correct move e241 9cb2
    onrecord correct move e241 --alone
    """
    from onrecord.app import corrections

    if (story is None) != alone:
        raise typer.BadParameter("give a story or --alone")
    return corrections.move_article(store, article, story, author)


@_decision
def note(
    identity: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Of a statement, figure, article, story, comparison or speaker."
        ),
    ],
    text: Annotated[str, typer.Argument(metavar="WORDS", help="The note.")],
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Keep a note on anything in the record.

    Ids may be shortened to their first characters, but not those of comparisons and speakers.

    \b
    onrecord correct note 9cb2 'asked the ministry on Friday'
    """
    from onrecord.app import corrections

    return corrections.note(store, identity, text, author)


@_decision
def undo(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="A correction's id, or its first characters.")
    ],
    *,
    author: "Author",
    store: str,
) -> CorrectionView:
    """Take a correction back; it stays in the list.

    \b
    onrecord correct undo 77ab
    """
    from onrecord.app import corrections

    return corrections.undo(store, identity, author)


def _spans(article: Article, given: str | None) -> Spans | None:
    """Return the spans that a user gave as places, "12–40,50–60", or as words of the article."""
    if given is None:
        return None
    places = [piece.replace("–", "-").split("-") for piece in given.split(",")]
    if all(len(place) == 2 and place[0].isdecimal() and place[1].isdecimal() for place in places):
        return tuple((int(start), int(end)) for start, end in places)
    if article.text.count(given) != 1:
        raise typer.BadParameter(
            f"{clean(given)!r} is {'more than once' if given in article.text else 'not'} "
            "in the article; give its place, such as 12-40"
        )
    start = article.text.index(given)
    return ((start, start + len(given)),)
