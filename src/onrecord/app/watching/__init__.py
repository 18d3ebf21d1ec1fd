"""Following feeds and pages of the web: what is asked when, and what comes of it.

``schedule.py`` is pure: from a state and what happened, the next state, with the time when it is
due. ``following.py`` has the use cases for what people follow, ``asking.py`` asks several hosts at
a time, and ``rounds.py`` is the loop of ``onrecord watch``.
"""
