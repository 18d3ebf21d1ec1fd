"""The command line: parse options, call a use case, print. One file for each group of commands."""

# Each file adds its commands to the program, in the order in which the help lists them.
from onrecord.cli import read, show, search, who, stories, figures, export, keep  # noqa: I001
from onrecord.cli.main import app

__all__ = ["app", "export", "figures", "keep", "read", "search", "show", "stories", "who"]
