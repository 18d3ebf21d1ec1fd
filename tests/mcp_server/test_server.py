"""The server for programs, started as a process and asked by the library's own client."""

import hashlib
import importlib.util
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import MCPError
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters
from mcp.types import CallToolResult
from typer.testing import CliRunner

from builders.postgresql import Server
from onrecord.app.maintenance import copy
from onrecord.cli import app
from onrecord.store import Store

ROOT = Path(__file__).parents[2]
STORY = "9cb25e7d"
TOOLS = ("who_said_what", "figures_of_story", "origins_of_claim", "show_story", "check_text")
PLACE = {
    "article", "outlet", "headline", "published", "url", "story", "replaced", "capture", "captured",
}  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the sample pages."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    pages = ("examples/story", "examples/harbour-digest.txt")
    command = [sys.executable, "-m", "onrecord", "read", *pages, "--store", str(path)]
    subprocess.run(command, cwd=ROOT, check=True)
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A store without pages."""
    with Store(tmp_path / "empty.db", create=True):
        return tmp_path / "empty.db"


def asked(store: Path | str, ask: Callable[[Client], Awaitable[None]]) -> None:
    """Start the server of a store, and let ``ask`` ask it questions."""
    server = StdioServerParameters(
        command=sys.executable,
        args=["-m", "onrecord", "mcp", "--store", str(store)],
        env={"PYTHONPATH": str(ROOT / "src")},
    )

    async def connected() -> None:
        with anyio.fail_after(300):
            async with Client(server) as client:
                await ask(client)

    anyio.run(connected)


async def answer(client: Client, tool: str, **arguments: object) -> Any:
    """Return the answer of a tool, which is the same as text and as JSON."""
    result = await client.call_tool(tool, arguments)
    assert isinstance(result, CallToolResult)
    assert not result.is_error, result.content
    assert json.loads(result.content[0].text) == result.structured_content  # type: ignore[union-attr]
    return result.structured_content


def excerpts(found: Any) -> Iterator[dict[str, Any]]:
    """Yield all that has words and their place in an answer."""
    if isinstance(found, list):
        for each in found:
            yield from excerpts(each)
    elif isinstance(found, dict):
        if "place" in found:
            yield found
        for each in found.values():
            yield from excerpts(each)


def words(found: Any) -> Iterator[dict[str, Any]]:
    """Yield all words with their offsets in an excerpt."""
    if isinstance(found, list | dict):
        if isinstance(found, dict) and found.keys() == {"start", "end", "text"}:
            yield found
        for each in found.values() if isinstance(found, dict) else found:
            yield from words(each)


def check_answer(store: Store, found: Any) -> int:
    """Check that all words stand in their articles; return the number of excerpts."""
    all_found = list(excerpts(found))
    for each in all_found:
        place = each["place"]
        assert place.keys() == PLACE
        article = store.find(place["article"])
        capture, _ = store.capture(article)
        assert (place["outlet"], place["capture"]) == (article.outlet, capture.sha256)
        assert place["published"] == (article.published.value if article.published else None)
        assert each["address"].startswith(("/statements/", "/figures/", "/articles/"))
        assert each["words"]
        for quoted in words(each):
            assert quoted["start"] < quoted["end"]
            assert article.text[quoted["start"] : quoted["end"]] == quoted["text"]
    return len(all_found)


def test_every_tool_answers_with_words_of_articles_and_changes_nothing(sample: Path) -> None:
    digest = hashlib.sha256(sample.read_bytes()).hexdigest()

    async def ask(client: Client) -> None:
        with Store(sample) as store:
            tools = (await client.list_tools()).tools
            assert tuple(tool.name for tool in tools) == TOOLS
            for tool in tools:
                assert tool.annotations
                assert tool.annotations.read_only_hint

            said = await answer(client, "who_said_what", speaker="Kellend", words="lamp")
            assert said["status"] == "on record"
            assert {each["speaker"] for each in said["passages"]} == {"Tomas Kellend"}
            assert check_answer(store, said) == len(said["passages"])
            few = await answer(client, "who_said_what", speaker="Kellend", limit=1)
            assert (len(few["passages"]), few["left_out"] > 0) == (1, True)
            none = await answer(client, "who_said_what", words="zeppelin")
            assert none == {"status": "not on record", "passages": [], "left_out": 0}

            figures = await answer(client, "figures_of_story", story=STORY, measure="killed")
            assert {each["measure"] for each in figures["figures"]} == {"killed"}
            assert check_answer(store, figures) > 5
            none = await answer(client, "figures_of_story", story=STORY, measure="zeppelins")
            assert (none["status"], none["figures"]) == ("not on record", [])

            repeats = await answer(client, "show_story", story=STORY, kind="repeat", limit=3)
            assert {each["kind"] for each in repeats["comparisons"]} == {"repeat"}
            assert len(repeats["articles"]) == 11
            assert check_answer(store, repeats) > 5
            claim = repeats["comparisons"][0]["members"][0]["id"]
            origins = await answer(client, "origins_of_claim", claim=claim)
            assert (origins["claim"]["id"], origins["is_repeated"]) == (claim, True)
            assert {each["name"] for each in origins["origins"]} >= {
                *repeats["comparisons"][0]["origins"]
            }
            assert check_answer(store, origins) > 2

            whole = await answer(client, "show_story", story=STORY, limit=200)
            assert check_answer(store, whole) > 50
            draft = (ROOT / "examples" / "draft.md").read_text("utf-8")
            checked = await answer(client, "check_text", text=draft)
            assert {"verbatim", "altered"} <= {each["verdict"] for each in checked["points"]}
            assert check_answer(store, checked) > 3

    asked(sample, ask)
    assert hashlib.sha256(sample.read_bytes()).hexdigest() == digest


_CONTROLS = "leave out control characters"
BAD: list[tuple[str, dict[str, object], str]] = [
    ("who_said_what", {"words": "wall " * 200_000}, "words: give at most 300 characters"),
    ("who_said_what", {"words": "wall\x1b[31m"}, f"words: {_CONTROLS}"),
    ("who_said_what", {"words": 7}, "words: give a string"),
    (
        "who_said_what",
        {"word": "wall"},
        "there is no parameter 'word' here; the parameters are: wo",
    ),
    ("who_said_what", {"limit": 900}, "limit: give a whole number from 1 to 50"),
    ("who_said_what", {"since": "Friday"}, "Friday"),
    ("who_said_what", {}, "nothing to search for"),
    ("show_story", {"story": "ffffffff"}, "no story"),
    (
        "show_story",
        {"story": "../../etc/passwd"},
        "story: take it from an answer, letter for letter",
    ),
    ("show_story", {}, "story: is missing; give a string"),
    ("figures_of_story", {"story": "ffffffff"}, "no story"),
    ("origins_of_claim", {"claim": "ffffffff"}, "no statement or figure"),
    ("check_text", {"text": "wall " * 200_000}, "text: give at most 100000 characters"),
    ("check_text", {"text": "The wall\x00 held."}, f"text: {_CONTROLS}"),
]


def test_bad_arguments_are_errors_of_one_line_and_the_server_goes_on(empty: Path) -> None:
    async def ask(client: Client) -> None:
        for tool, arguments, said in BAD:
            result = await client.call_tool(tool, arguments)
            assert isinstance(result, CallToolResult)
            assert result.is_error
            [content] = result.content
            text = content.text  # type: ignore[union-attr]
            assert said in text
            assert text.startswith("error: ")
            assert "`" not in text  # as msgspec has it
            assert len(text) < 300
            assert text.isprintable()
        with pytest.raises(MCPError, match="there is no such tool"):
            await client.call_tool("forget", {"article": "ffffffff"})
        found = await answer(client, "who_said_what", words="wall")
        assert found["status"] == "not on record"

    asked(empty, ask)


def test_only_the_protocol_is_on_standard_output(empty: Path) -> None:
    lines = (
        "no JSON",
        '{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "who_said_what",'
        ' "arguments": {"words": "\\ud800"}}}',
        '{"jsonrpc": "2.0", "id": 2, "method": "initialize", "params": {"protocolVersion":'
        ' "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}',
        '{"jsonrpc": "2.0", "method": "notifications/initialized"}',
        '{"jsonrpc": "2.0", "id": 3, "method": "tools/call", "params": {"name": "who_said_what",'
        ' "arguments": {"words": "wall"}}}',
    )
    command = [sys.executable, "-m", "onrecord", "--verbose", "mcp", "--store", str(empty)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stdin
        assert server.stdout
        server.stdin.write("\n".join(lines) + "\n")
        server.stdin.flush()
        answers: dict[object, str] = {}
        while 3 not in answers:
            line = server.stdout.readline()
            message = json.loads(line)
            assert message["jsonrpc"] == "2.0"
            answers[message.get("id")] = line
        assert "not on record" in answers[3]
        server.stdin.close()
        assert server.stdout.read() == ""
        assert server.wait(60) == 0


def test_what_hinders_the_server_is_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    result = CliRunner().invoke(app, ["mcp", "--store", str(tmp_path / "none.db")])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no store" in result.stderr
    assert not (tmp_path / "none.db").exists()
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "mcp" else find(name)
    )
    result = CliRunner().invoke(app, ["mcp"])
    assert result.exit_code == 2
    assert result.stderr == (
        "error: this needs mcp; install it with: pip install 'onrecord[mcp]'\n"
    )


def test_a_store_in_postgresql_gives_the_same_answers(sample: Path, server: Server) -> None:
    address = server.new()
    copy(sample, address)
    found: list[object] = []

    async def ask(client: Client) -> None:
        found.append(await answer(client, "who_said_what", speaker="Kellend", words="lamp"))
        found.append(await answer(client, "show_story", story=STORY))

    asked(sample, ask)
    asked(address, ask)
    assert found[:2] == found[2:]
    assert check_answer(Store(sample), found) > 2
