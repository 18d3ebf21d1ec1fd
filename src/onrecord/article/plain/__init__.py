"""Parsing of plain text pages into articles."""
