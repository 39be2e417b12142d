"""Reading where the application stands, and waiting for news of it."""

from __future__ import annotations

from typing import Final

from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from servers.context import PartyContext
from servers.payment import changes
from servers.payment.changes import Change
from servers.web.serving import Call

POLL_SECONDS: Final = 25.0
"""How long a question for news is held, in real seconds."""


async def read_application(context: PartyContext, call: Call, _request: Nothing) -> ApplicationView:
    """Where the caller's application stands."""
    return changes.look(context, call, Change.view)


async def await_news(context: PartyContext, call: Call, _request: Nothing) -> ApplicationView | None:
    """The view once it is newer than ``?after=VERSION``; ``None`` when nothing came while the call was held.

    Raises ``INVALID_REQUEST`` when ``after`` is no version.
    """
    try:
        after = int(call.query.get("after", ""))
    except ValueError:
        raise ProblemError(ProblemType.INVALID_REQUEST, field="after") from None
    wallet_id, version = changes.look(context, call, lambda change: (change.wallet.id, change.wallet.version))
    if version <= after and not await context.news.wait(wallet_id, POLL_SECONDS, call.bearer):
        return None
    return await read_application(context, call, _request)
