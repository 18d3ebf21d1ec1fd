"""Layout families that pages for training are made with; see ``evaluation.layouts``.

Written by several people who did not see one another's, so that kinds of pages differ in more than
their decoration. Families for measuring are in ``evaluation.layouts.held_apart``.
"""

from training.layouts import (
    agencies_and_embassies,
    briefings_and_notes,
    exports_and_conversions,
    known_layouts,
    long_and_single_pages,
    mail_and_notes,
    mails_chats_feeds,
    mixed,
    monitoring,
    portals_and_systems,
    sites_and_papers,
    web,
    written,
)

__all__ = [
    "agencies_and_embassies",
    "briefings_and_notes",
    "exports_and_conversions",
    "known_layouts",
    "long_and_single_pages",
    "mail_and_notes",
    "mails_chats_feeds",
    "mixed",
    "monitoring",
    "portals_and_systems",
    "sites_and_papers",
    "web",
    "written",
]
