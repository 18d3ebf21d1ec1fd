"""Entities: finds the names in an article, and the people, organizations and places they refer to.

In the order of use: ``name_candidates``, ``name_kinds`` and ``names`` find names;
``tagged_document`` looks them up by token; ``noun_phrases`` and ``titles`` read the words around
them; ``name_forms`` and ``entities`` group names by entity; ``mentions`` adds entities without a
name.
"""
