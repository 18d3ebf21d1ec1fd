"""Speakers: finds who made each statement, and through whom its words reached the article.

``sources`` finds the person or organization that a source refers to: by its name, or with
``coreference`` (pronouns) and ``descriptions`` ("the agency"). ``chain`` finds to whom a statement
was made and who passed it on, ``echoes`` finds statements that repeat earlier ones ("Lee echoed
these claims"), and ``speakers`` makes the speaker records.
"""
