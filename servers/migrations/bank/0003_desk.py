"""Credit accounts have a card and a limit, bindings are kept, and a clerk decides.

What the bank did not keep yet of its customers, and under which reference a card was bound before the world's beginning,
it learns from the people's data, as the payment server does.
"""

import sqlalchemy as sa
from alembic import op

from models.domain.people import load_people
from servers.migrations.steps import column, column_of_key, moment, now, written

revision = "0003"
down_revision = "0002"

CREDIT_LIMIT = 2_000_000
"""The limit of a credit account, in fen; none was kept."""


def upgrade() -> None:
    with op.batch_alter_table("customers") as batch:
        batch.add_column(column("address", nullable=True))
        batch.add_column(column("email", nullable=True))
        batch.add_column(column("birth_date", sa.Date, nullable=True))
    for person in load_people():
        op.get_bind().exec_driver_sql(
            "UPDATE customers SET address = ?, email = ?, birth_date = ? WHERE document_type = ? AND document_number = ?",
            (
                *(person.address, person.email, person.personal["birth_date"]),
                *(person.document_type.value, person.document_number),
            ),
        )
    _credit_accounts()
    _bindings()
    _verifications()
    _virtual_accounts()
    _credit_applications()
    _cases()
    _outbox()


def _credit_accounts() -> None:
    """Of the customers who have one, it is that of their first active credit card."""
    op.rename_table("credit_accounts", "credit_accounts_before")
    op.create_table(
        "credit_accounts",
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customers.id"), primary_key=True),
        sa.Column("card_id", sa.Integer(), sa.ForeignKey("cards.id"), nullable=False),
        sa.Column("settlement_card_id", sa.Integer(), sa.ForeignKey("cards.id"), nullable=True),
        column("credit_limit", sa.Integer),
        moment("opened_at", nullable=False),
    )
    active = "FROM cards WHERE customer_id = before.customer_id AND status = 'active' AND kind = "
    op.get_bind().exec_driver_sql(
        "INSERT INTO credit_accounts SELECT customer_id, card, settled, ?, ? FROM (SELECT customer_id,"  # noqa: S608
        f" (SELECT min(id) {active}'credit') AS card, (SELECT min(id) {active}'debit') AS settled"
        " FROM credit_accounts_before AS before) WHERE card IS NOT NULL",
        (CREDIT_LIMIT, written(now())),
    )
    op.drop_table("credit_accounts_before")


def _bindings() -> None:
    op.create_table(
        "bindings", column_of_key("reference"), column("wallet_id"), moment("bound_at", nullable=False)
    )
    op.execute(
        "INSERT INTO bindings SELECT reference, wallet_id, bound_at FROM virtual_accounts"
        " JOIN cards ON cards.id = savings_card_id WHERE reference IS NOT NULL"
    )
    for person in load_people():
        if person.wallet_open and person.bound_card is not None:
            reference = person.bound_card_reference
            found = op.get_bind().exec_driver_sql(
                "UPDATE cards SET reference = ? WHERE card_number = ? AND reference IS NULL",
                (reference, person.bound_card),
            )
            if found.rowcount:
                op.get_bind().exec_driver_sql(
                    "INSERT INTO bindings VALUES (?, ?, ?)", (reference, person.wallet_id, written(now()))
                )


def _verifications() -> None:
    with op.batch_alter_table("verifications") as batch:
        batch.add_column(column("bank_id", nullable=True))
        batch.add_column(column("mobile", nullable=True))
    op.execute(
        "UPDATE verifications SET (bank_id, mobile) ="
        " (SELECT bank_id, mobile FROM cards WHERE cards.id = verifications.card_id)"
    )
    with op.batch_alter_table("verifications") as batch:
        batch.alter_column("bank_id", existing_type=sa.String(), nullable=False)
        batch.alter_column("mobile", existing_type=sa.String(), nullable=False)


def _virtual_accounts() -> None:
    with op.batch_alter_table("virtual_accounts") as batch:
        batch.alter_column("application_id", existing_type=sa.String(), nullable=True)
        batch.alter_column("wallet_id", existing_type=sa.String(), nullable=True)
        batch.add_column(column("heard_of", sa.Boolean, nullable=True))
        batch.add_column(moment("referred_at"))
        batch.add_column(column("version", sa.Integer, nullable=True))
    op.execute("UPDATE virtual_accounts SET heard_of = 1, version = 1")
    with op.batch_alter_table("virtual_accounts") as batch:
        batch.alter_column("heard_of", existing_type=sa.Boolean(), nullable=False)
        batch.alter_column("version", existing_type=sa.Integer(), nullable=False)


def _credit_applications() -> None:
    op.create_table(
        "credit_applications",
        column_of_key("id"),
        column("name"),
        sa.Column("document_type", sa.String(32), nullable=False),
        *(column(name) for name in ("document_number", "address", "email", "mobile", "bank_id")),
        sa.Column("state", sa.String(32), nullable=False),
        *(moment(name, nullable=False) for name in ("submitted_at", "desk_at")),
        *(moment(name) for name in ("decided_at", "arrives_at", "delivered_at")),
        sa.Column("reason", sa.String(32), nullable=True),
        moment("retry_at"),
        column("credit_limit", sa.Integer),
        column("card_number", nullable=True),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        column_of_key("id"),
        sa.Column("account_id", sa.String(), sa.ForeignKey("virtual_accounts.id"), nullable=True),
        sa.Column(
            "credit_application_id", sa.String(), sa.ForeignKey("credit_applications.id"), nullable=True
        ),
        moment("opened_at", nullable=False),
        moment("decided_at"),
        column("shown", sa.Text),
        sa.UniqueConstraint("credit_application_id"),
    )
    op.create_index("ix_cases_account_id", "cases", ["account_id"])


def _outbox() -> None:
    """Until now only results of reviews were sent, under the application's name."""
    with op.batch_alter_table("outbox") as batch:
        batch.add_column(sa.Column("kind", sa.String(32), nullable=True))
        batch.add_column(column("subject_id", nullable=True))
        batch.add_column(column("number", sa.Integer, nullable=True))
        batch.alter_column("body", existing_type=sa.Text(), type_=sa.String(), existing_nullable=False)
    op.execute(
        "UPDATE outbox SET kind = 'review', number = rowid, subject_id = json_extract(body, '$.account.account_id')"
    )
    with op.batch_alter_table("outbox") as batch:
        batch.alter_column("kind", existing_type=sa.String(32), nullable=False)
        batch.alter_column("subject_id", existing_type=sa.String(), nullable=False)
        batch.alter_column("number", existing_type=sa.Integer(), nullable=False)
    op.create_index("ix_outbox_subject_id", "outbox", ["subject_id"])
