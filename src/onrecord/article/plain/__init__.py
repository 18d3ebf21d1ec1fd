"""Text pages: from lines to articles."""
