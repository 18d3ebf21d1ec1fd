"""Parsing of web pages: the element tree, blocks of text, the main text, metadata and articles."""
