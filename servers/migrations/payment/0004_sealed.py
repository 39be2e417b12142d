"""Personal data are sealed, and found by keyed indices.

Of the number of a card nothing was kept but a hash, which no index can be made of. Those of the people's data are tried;
another card is known again only as the bank names it. A code that was out cannot be compared any more: it counts as
expired, and another can be asked for.
"""

import hashlib

import sqlalchemy as sa
from alembic import op

from models.contract.wire import Party
from models.domain.people import load_people
from servers.migrations.steps import change, cipher, column, forget_fingerprints, index, make_nonces, seal

revision = "0004"
down_revision = "0003"

CARD = "bound_cards.card"


def upgrade() -> None:
    _wallets()
    _wallet_records()
    _known_accounts()
    _cards()
    seal("outbox", "history_body")
    op.add_column("limit_raises", column("request_key", nullable=True))
    make_nonces()
    forget_fingerprints(Party.BANK)


def _wallets() -> None:
    index("wallets", "device_id", "wallets.device", "device_id")
    seal("wallets", "exchange", "login", "personal", "password")
    with op.batch_alter_table("wallets") as batch:
        batch.alter_column("device_id", new_column_name="device_index", existing_type=sa.String())
        batch.add_column(column("password_at_sign_in", sa.Boolean, nullable=True))
    op.execute("UPDATE wallets SET password_at_sign_in = 0")
    with op.batch_alter_table("wallets") as batch:
        batch.alter_column("password_at_sign_in", existing_type=sa.Boolean(), nullable=False)


def _wallet_records() -> None:
    op.drop_index("ix_wallet_records_document_number")
    with op.batch_alter_table("wallet_records") as batch:
        batch.add_column(column("document_index", nullable=True))
    index("wallet_records", "document_index", "wallet_records.document", "document_type", "document_number")
    seal("wallet_records", "name", "document_number", "mobile")
    with op.batch_alter_table("wallet_records") as batch:
        batch.alter_column("document_index", existing_type=sa.String(), nullable=False)
    op.create_index("ix_wallet_records_document_index", "wallet_records", ["document_index"])


def _known_accounts() -> None:
    index("known_accounts", "mobile", "known_accounts.mobile", "mobile")
    with op.batch_alter_table("known_accounts") as batch:
        batch.alter_column("mobile", new_column_name="mobile_index", existing_type=sa.String())


def _cards() -> None:
    numbers = {_hash(card.number): card.number for person in load_people() for card in person.cards}

    def indexed(hashed: str) -> str:
        return cipher().index(numbers.get(hashed, hashed), CARD)

    for table in ("bound_cards", "verifications"):
        change(table, "card_hash", indexed, "card_hash")
        with op.batch_alter_table(table) as batch:
            batch.alter_column("card_hash", new_column_name="card_index", existing_type=sa.String())
    # At the bank every code that was out has expired: the client has to see that before one is typed for nothing.
    op.execute(
        "UPDATE verifications SET attempt_key = NULL, attempt_hash = NULL, "
        "expires_at = strftime('%Y-%m-%d %H:%M:%f', expires_at, '-1 hour') || '000'"
    )


def _hash(card_number: str) -> str:
    """What was kept of a number until now."""
    return hashlib.scrypt(card_number.encode(), salt=b"kaihu bound card", n=2**11, r=8, p=1, dklen=32).hex()
