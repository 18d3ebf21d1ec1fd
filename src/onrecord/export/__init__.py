"""The record written out: one format, one file."""
