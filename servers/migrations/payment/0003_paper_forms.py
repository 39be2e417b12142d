"""The form of the traditional application is followed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "paper_forms",
        sa.Column("application_id", sa.String(), sa.ForeignKey("applications.id"), primary_key=True),
        sa.Column("facts", sa.Text(), nullable=True),
    )
