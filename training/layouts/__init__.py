"""Layout families that pages for training are made with; see ``evaluation.layouts``.

Written by several people who did not see one another's, so that kinds of pages differ in more than
their decoration. Families for measuring are in ``evaluation.layouts.held_apart``.
"""

from training.layouts import mail_and_notes, mails_chats_feeds, mixed, monitoring, web

__all__ = ["mail_and_notes", "mails_chats_feeds", "mixed", "monitoring", "web"]
