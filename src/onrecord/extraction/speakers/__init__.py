"""Speakers: finds who made each statement, and through whom its words reached the article.

``sources`` resolves a source, by its name or with ``coreference`` (pronouns) and ``descriptions``
("the agency"). ``chain`` finds addressees and relays, ``echoes`` finds statements that repeat
earlier ones ("Lee echoed these claims"), and ``speakers`` makes the records.
"""
