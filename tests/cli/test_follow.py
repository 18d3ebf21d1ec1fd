"""Following and watching from the command line, of a site that is served on this machine."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from builders.fake_extractor import load_fake
from builders.web import Page, Web
from onrecord.cli import app
from onrecord.store import Store


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as served:
        yield served


def test_a_site_is_followed_and_watched(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.app.pipeline.load_extractor", load_fake)
    monkeypatch.chdir(tmp_path)
    host = f"http://127.0.0.1:{web._servers[80].server_port}"
    feed = (
        f"<rss><channel><title>The Herald</title><item><link>{host}/1</link></item></channel></rss>"
    )
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    web.put("http://127.0.0.1/", f"<html><head>{link}</head></html>")
    web.put("http://127.0.0.1/feed", Page(feed.encode(), headers=(("ETag", '"1"'),)))
    web.put("http://127.0.0.1/1", "<h1>Wall holds</h1><p>Corrow said that the wall held.</p>")

    def run(*arguments: str) -> str:
        options = ("--private", "127.0.0.1", "--contact", "desk@paper.example")
        given = (*arguments, *options) if arguments[0] in ("follow", "watch") else arguments
        result = CliRunner().invoke(app, given)
        assert result.exit_code == 0, result.output
        return result.stdout

    assert run("follow", f"{host}/") == f"follows feed {host}/feed\n"
    run("alert", "add", "wall")
    [line] = run("watch", "--once", "--workers", "1").splitlines()
    assert "asked 2: 1 found, 1 article read, 0 unchanged, 0 failed; 1 match of alerts; " in line
    assert run("watch", "--once", "--workers", "1") == ""
    assert "Corrow" in run("search", "wall")
    [row] = run("following").splitlines()
    assert row.split("\t")[:4] == [f"{host}/feed", "feed", "The Herald", "1"]
    assert "desk@paper.example" in web.asked[-1].headers["user-agent"]
    assert run("unfollow", f"{host}/feed").endswith("nor 1 page that it named\n")
    assert len(run("show").splitlines()) == 1


def test_a_bad_address_does_not_keep_the_others_from_being_followed_or_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        outline = f"<opml><body><outline xmlUrl='http://{name}.example/feed'/></body></opml>"
        Path(f"{name}.opml").write_text(outline)
    Path("page.txt").write_text("The wall held.")
    run = CliRunner()
    shown = run.invoke(app, ["follow", "a.opml", "none.opml", "page.txt", "b.opml"])
    assert shown.exit_code == 1
    assert shown.stderr.splitlines() == [
        "none.opml: No such file or directory; give a web address or an OPML file",
        "page.txt: is no OPML file; give a web address or an OPML file",
    ]
    feeds = [f"http://{name}.example/feed" for name in ("a", "b")]
    assert [line.split()[2] for line in shown.stdout.splitlines()] == feeds
    shown = run.invoke(app, ["unfollow", feeds[0], "http://c.example/", feeds[1]])
    assert shown.exit_code == 1
    assert "http://c.example/ is not followed" in shown.stderr
    assert len(shown.stdout.splitlines()) == 2
    assert run.invoke(app, ["following"]).stdout == ""


def test_what_fails_is_named_once_and_the_exit_status_is_that_of_what_is_new(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.app.pipeline.load_extractor", load_fake)
    monkeypatch.chdir(tmp_path)
    host = f"http://127.0.0.1:{web._servers[80].server_port}"
    items = "".join(f"<item><link>{host}/{n}</link></item>" for n in (1, 2))
    web.put("http://127.0.0.1/feed", Page(f"<rss><channel>{items}</channel></rss>".encode()))
    web.put("http://127.0.0.1/1", "<h1>Wall holds</h1><p>Corrow said that the wall held.</p>")
    private = ("--private", "127.0.0.1")
    run = CliRunner()
    assert run.invoke(app, ["follow", f"{host}/feed", *private]).exit_code == 0
    for is_first in (True, False):
        shown = run.invoke(app, ["watch", "--once", "--workers", "1", *private])
        assert shown.exit_code == int(is_first)
        assert "1 failed" in shown.stdout
        lines = [f"  {host}/2: was not sent: the server answered 404 Not Found"] * is_first
        lines += ["list what failed with: onrecord following --failed"]
        assert shown.stderr.splitlines() == lines
        with Store("onrecord.db") as store:  # it is due again
            failing = store.watching.failing()
            store.watching.put(msgspec.structs.replace(each, due=each.asked) for each in failing)
