"""A code is used up by the binding that was reported, not by being confirmed."""

from alembic import op

from servers.migrations.steps import moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("verifications") as batch:
        batch.add_column(moment("reported_at"))
    op.execute(
        "UPDATE verifications SET reported_at = confirmed_at"
        " WHERE application_id IN (SELECT application_id FROM virtual_accounts)"
    )
