"""The command line: parse, call a use case, print. One file for each group of commands."""

from onrecord.cli import (  # each adds its commands, in the order of the help
    export,
    figures,
    keep,
    read,
    search,
    show,
    stories,
    who,
)
from onrecord.cli.main import app

__all__ = ["app", "export", "figures", "keep", "read", "search", "show", "stories", "who"]
