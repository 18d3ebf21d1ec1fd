"""The command line: parses options, calls the package's functions, and prints the results.

There is one module for each group of commands.
"""

# Each file adds its commands to the program, in the order in which the help lists them.
from onrecord.cli import read, show, search, who, stories, figures, export, keep, serve  # noqa: I001
from onrecord.cli.main import app

__all__ = [
    "app", "export", "figures", "keep", "read", "search", "serve", "show", "stories", "who",
]  # fmt: skip
