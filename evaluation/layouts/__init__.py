"""Generated pages with known articles, for training and measuring how pages are split and read.

A layout family is a small program that lays articles out on one kind of page: a press review, an
alert mail, a news site. ``page`` has the interface, ``items`` the articles, ``held_apart`` the
families that nothing is trained or tuned on, ``planets`` pages of many feeds; ``training.layouts``
has the others. ``score`` compares what is read with all that is on a page, ``item_score`` with the
first and last words of its items.
"""
