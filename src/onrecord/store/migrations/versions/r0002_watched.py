"""Creates the table of what is followed and of the pages that it named."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table."""
    parent = sa.ForeignKey("watched.address", deferrable=True, initially="DEFERRED")
    op.create_table(
        "watched",
        sa.Column("address", sa.Text, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("host", sa.Text, nullable=False, index=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("parent", sa.Text, parent, index=True),
        sa.Column("since", sa.Text, nullable=False),
        sa.Column("due", sa.Text, index=True),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("asked", sa.Text),
        sa.Column("changed", sa.Text),
        sa.Column("etag", sa.Text),
        sa.Column("modified", sa.Text),
        sa.Column("words", sa.Text),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("error", sa.Text),
        sa.Column("digest", sa.Text, nullable=False),
    )
