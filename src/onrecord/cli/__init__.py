"""The command line: parses options, calls the package's functions, and prints the results.

There is one module for each group of commands.
"""

# Each file adds its commands to the program, in the order in which the help lists them.
from onrecord.cli import (  # noqa: I001
    read, corpus, follow, show, search, who, stories, changes, alert, figures, reliance, check,
    export, bundle, correct, annotated, corrected, reviews, keep, serve, mcp,
)  # fmt: skip
from onrecord.cli.main import app

__all__ = [
    "alert",
    "annotated",
    "app",
    "bundle",
    "changes",
    "check",
    "corpus",
    "correct",
    "corrected",
    "export",
    "figures",
    "follow",
    "keep",
    "mcp",
    "read",
    "reliance",
    "reviews",
    "search",
    "serve",
    "show",
    "stories",
    "who",
]  # fmt: skip
