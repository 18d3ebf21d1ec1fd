"""Exports the record for other programs: one module per format, all listed in ``formats``."""
