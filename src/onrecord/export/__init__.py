"""The record in formats for other programs: one file for each format, listed in ``formats``."""
