"""Personal data are sealed, and found by keyed indices.

A code that was out cannot be compared any more, because it is hashed with a key from now on: it counts as expired, and
another can be asked for.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from models.contract.wire import Party
from servers.migrations.steps import NAMES, column, forget_fingerprints, index, make_nonces, seal

revision = "0004"
down_revision = "0003"

DOCUMENT = ("document_type", "document_number")


def upgrade() -> None:
    _add_index("customers", "document_index", "customers.document", DOCUMENT, unique=True)
    seal("customers", "name", "document_number", "address", "email", "birth_date")
    with op.batch_alter_table("customers", naming_convention=NAMES) as batch:
        batch.alter_column("birth_date", existing_type=sa.Date(), type_=sa.String())
    _add_index("cards", "card_index", "cards.card", ["card_number"], unique=True)
    seal("cards", "card_number", "mobile")
    seal("verifications", "mobile")
    op.execute("UPDATE sent_codes SET expires_at = sent_at")
    op.add_column("sent_codes", column("unsent", nullable=True))
    _add_index("virtual_accounts", "card_index", "virtual_accounts.card", ["card_number"], unique=True)
    seal("virtual_accounts", "card_number", "history_record")
    _add_index(
        "credit_applications", "document_index", "credit_applications.document", DOCUMENT, unique=False
    )
    seal("credit_applications", *("name", "document_number", "address", "email", "mobile", "card_number"))
    make_nonces()
    forget_fingerprints(Party.PAYMENT)


def _add_index(table: str, name: str, place: str, sources: Sequence[str], unique: bool) -> None:
    """Add the index of the ``sources``; unique, it takes the place of their own being so."""
    op.add_column(table, column(name, nullable=True))
    index(table, name, place, *sources)
    with op.batch_alter_table(table, naming_convention=NAMES) as batch:
        batch.alter_column(name, existing_type=sa.String(), nullable=False)
        if unique:
            batch.drop_constraint(f"uq_{table}_{sources[0]}", type_="unique")
            batch.create_unique_constraint(f"uq_{table}_{name}", [name])
    if not unique:
        op.create_index(f"ix_{table}_{name}", table, [name])
