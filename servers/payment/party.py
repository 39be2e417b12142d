"""The payment server as a party of the world."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.contract.wire import Party
from models.tables.payment import REVISION, Base
from servers.context import PartyContext, PartyDefinition
from servers.payment import locks, outbox
from servers.payment.app import create_app
from servers.payment.seed import knows, seed


def start(context: PartyContext) -> None:
    """Take up again what the database says is still to be done: deliveries to the bank, and ends of locks."""

    def take_up_again(session: Session) -> None:
        outbox.take_up_again(context, session)
        locks.take_up_again(context, session)

    context.store.run_now(take_up_again)


PARTY = PartyDefinition(
    party=Party.PAYMENT,
    metadata=Base.metadata,
    revision=REVISION,
    seed=seed,
    knows=knows,
    create_app=create_app,
    start=start,
)
