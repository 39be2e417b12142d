"""Wallets can be opened, have a password, and come to an account in more ways than one.

Wallets get the password of the people's data; a person who is not among them has none. A binding goes by the bank's reference. Cards that were bound before the world's beginning had none; they get the one of
the people's data, which the bank has too, and without one the binding is given up.
"""

import hashlib

import sqlalchemy as sa
from alembic import op

from models.domain.people import load_people
from servers.migrations.steps import column, column_of_key, moment, now, put, rows, written

revision = "0002"
down_revision = "0001"

IDENTITY = ("name", "document_type", "document_number", "mobile")


def upgrade() -> None:
    op.create_table(
        "wallet_records",
        sa.Column("wallet_id", sa.String(), sa.ForeignKey("wallets.id"), primary_key=True),
        column("name"),
        sa.Column("document_type", sa.String(32), nullable=False),
        column("document_number"),
        column("mobile"),
    )
    op.create_index("ix_wallet_records_document_number", "wallet_records", ["document_number"])
    op.execute(f"INSERT INTO wallet_records SELECT id, {', '.join(IDENTITY)} FROM wallets")  # noqa: S608
    op.create_table(
        "known_accounts",
        column_of_key("mobile"),
        sa.Column("kind", sa.String(32), primary_key=True),
        column_of_key("account"),
        column("linked", sa.Boolean),
    )
    _wallets()
    _applications()
    _bound_cards()
    with op.batch_alter_table("verifications") as batch:
        batch.alter_column("card_hash", existing_type=sa.String(), nullable=True)


def _wallets() -> None:
    with op.batch_alter_table("wallets") as batch:
        batch.add_column(column("device_id", nullable=True))
        batch.add_column(moment("opened_at"))
        batch.add_column(column("password", nullable=True))
        batch.add_column(column("password_misses", sa.Integer, nullable=True))
        batch.add_column(moment("password_locked_until"))
        batch.create_unique_constraint("uq_wallets_device_id", ["device_id"])
        for name in IDENTITY:
            batch.drop_column(name)
    opened_at = written(now())
    passwords = {person.wallet_id: person.wallet_password for person in load_people()}
    for row in rows("wallets", "id"):
        password = passwords.get(row.id)
        kept = None if password is None else _kept(password, row.id)
        put("wallets", row.row_id, opened_at=opened_at, password_misses=0, password=kept)
    with op.batch_alter_table("wallets") as batch:
        batch.alter_column("password_misses", existing_type=sa.Integer(), nullable=False)


def _kept(password: str, salt: str) -> str:
    """What is kept of a password in this revision."""
    slow = hashlib.scrypt(password.encode(), salt=salt.encode(), n=2**11, r=8, p=1, dklen=32)
    return f"{salt}:{slow.hex()}"


def _applications() -> None:
    with op.batch_alter_table("applications") as batch:
        batch.add_column(sa.Column("leaf", sa.String(32), nullable=True))
        batch.add_column(sa.Column("on_record", sa.Text(), nullable=True))
        batch.add_column(column("is_credit", sa.Boolean, nullable=True))
        batch.add_column(column("savings_account_ref", nullable=True))
    # Everyone who had been matched bound a card next.
    op.execute(
        "UPDATE applications SET is_credit = 0, leaf = CASE WHEN matched_at IS NULL THEN NULL ELSE 'C' END"
    )
    op.execute(
        "UPDATE applications SET savings_account_ref = (SELECT savings_account_ref FROM bound_cards"
        " WHERE application_id = applications.id ORDER BY bound_at DESC LIMIT 1)"
    )


def _bound_cards() -> None:
    references = {person.wallet_id: person.bound_card_reference for person in load_people()}
    for row in rows("bound_cards", "wallet_id", "savings_account_ref"):
        if row.savings_account_ref is None:
            put("bound_cards", row.row_id, savings_account_ref=references.get(row.wallet_id))
    op.execute("DELETE FROM bound_cards WHERE savings_account_ref IS NULL")
    op.rename_table("bound_cards", "bound_cards_before")
    op.drop_index("ix_bound_cards_wallet_id")
    op.create_table(
        "bound_cards",
        column_of_key("savings_account_ref"),
        column("card_hash", nullable=True),
        sa.Column("wallet_id", sa.String(), sa.ForeignKey("wallets.id"), nullable=False),
        column("bank_id"),
        column("last_four"),
        moment("bound_at", nullable=False),
        sa.UniqueConstraint("card_hash"),
    )
    op.execute(
        "INSERT INTO bound_cards SELECT savings_account_ref, card_hash, wallet_id, bank_id, last_four, bound_at"
        " FROM bound_cards_before"
    )
    op.drop_table("bound_cards_before")
    op.create_index("ix_bound_cards_wallet_id", "bound_cards", ["wallet_id"])
    with op.batch_alter_table("applications") as batch:
        batch.alter_column("is_credit", existing_type=sa.Boolean(), nullable=False)
        batch.create_foreign_key(
            "fk_applications_card", "bound_cards", ["savings_account_ref"], ["savings_account_ref"]
        )
