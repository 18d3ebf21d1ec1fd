"""Articles of web pages: the tree, its blocks, the main text, and what the page states."""
