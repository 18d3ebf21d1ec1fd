"""Creates the table of corrections."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the table."""
    json = sa.JSON(none_as_null=True)
    op.create_table(
        "corrections",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("why", sa.Text),
        sa.Column("old", json),
        sa.Column("new", json),
        sa.Column("undone", json),
        sa.Column("targets", json, nullable=False),
        sa.Column("others", json, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
    )
