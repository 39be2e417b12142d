"""The history servers as one of the world's parties."""

from __future__ import annotations

from models.contract.wire import Party
from models.tables.history import REVISION, Base
from servers.context import PartyContext, PartyDefinition
from servers.history.app import create_app
from servers.history.seed import knows, seed


def start(context: PartyContext) -> None:
    """Nothing falls due here."""


PARTY = PartyDefinition(
    party=Party.HISTORY,
    metadata=Base.metadata,
    revision=REVISION,
    seed=seed,
    knows=knows,
    create_app=create_app,
    start=start,
)
