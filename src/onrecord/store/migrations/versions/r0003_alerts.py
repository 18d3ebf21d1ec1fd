"""Creates the tables of alerts, of what they found, and of the pages that they looked at."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables."""
    json = sa.JSON(none_as_null=True)
    op.create_table(
        "alerts",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("since", sa.Text, nullable=False),
        sa.Column("asks", json, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
    )
    op.create_table(
        "matches",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("alert", sa.Text, sa.ForeignKey("alerts.id"), nullable=False, index=True),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("handed_over", sa.Boolean, nullable=False),
        sa.Column("captures", sa.Text, nullable=False),
        sa.Column("match", json, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
    )
    op.create_table("looked_at", sa.Column("capture", sa.Text, primary_key=True))
