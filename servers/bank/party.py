"""The bank as one of the world's parties."""

from __future__ import annotations

from models.contract.wire import Party
from models.tables.bank import REVISION, Base
from servers.bank import form_course, outbox, review, texts
from servers.bank.app import create_app
from servers.bank.seed import knows, seed
from servers.context import PartyContext, PartyDefinition


def start(context: PartyContext) -> None:
    """Take up again the reviews, forms, deliveries and SMS that wait in the database."""
    review.start(context)
    form_course.start(context)
    outbox.start(context)
    texts.start(context)


PARTY = PartyDefinition(
    party=Party.BANK,
    metadata=Base.metadata,
    revision=REVISION,
    seed=seed,
    knows=knows,
    create_app=create_app,
    start=start,
)
