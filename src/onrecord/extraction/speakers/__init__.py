"""Speakers: from the source of each statement to the speaker, the relays and the echoes.

``sources`` resolves a source, by its name or by ``coreference`` (pronouns) and ``descriptions``
("the agency"). ``chain`` reads addressees and relays, ``echoes`` the statements that are repeated
by reference, and ``speakers`` makes the records.
"""
