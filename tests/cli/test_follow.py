"""Following and watching from the command line, of a site that is served on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builders.fake_extractor import load_fake
from builders.web import Page, Web
from onrecord.cli import app


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
