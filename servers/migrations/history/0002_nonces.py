"""Servers sign their calls."""

from models.contract.wire import Party
from servers.migrations.steps import forget_fingerprints, make_nonces

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    make_nonces()
    forget_fingerprints(Party.PAYMENT)
