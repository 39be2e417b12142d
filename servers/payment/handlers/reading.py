"""Signing in, and reading where the application stands."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from models.contract.application_view import ApplicationView
from models.contract.client_payment import OpenSession, SessionOpened
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.tables.payment import Wallet
from servers.context import PartyContext
from servers.payment import changes, wallets
from servers.payment.changes import Change
from servers.payment.sessions import open_session
from servers.serving import Call

POLL_SECONDS: Final = 25.0
"""How long a question for news is held, in real seconds."""


async def sign_in(context: PartyContext, call: Call, request: OpenSession) -> SessionOpened:
    """Open a session of a wallet, or of the place that a phone without one begins at: picking a person signs in.

    Raises ``NOT_FOUND`` for a wallet that is not open, ``INVALID_REQUEST`` unless one of the two is named.
    """
    if (request.wallet_id is None) is (request.device_id is None):
        raise ProblemError(ProblemType.INVALID_REQUEST, detail="a wallet or a device signs in")
    token = context.entropy.token()

    def work(session: Session) -> None:
        open_session(session, _wallet(context, session, request), token, context.clock.now())

    await context.store.run(work)
    # The reply would be kept with the token in clear; a repeated call may as well open another session.
    call.finished = True
    return SessionOpened(token=token)


def _wallet(context: PartyContext, session: Session, request: OpenSession) -> Wallet:
    if request.device_id is not None:
        return wallets.of_device(context, session, request.device_id)
    wallet = session.get(Wallet, request.wallet_id)
    if wallet is None or wallet.opened_at is None:
        raise ProblemError(ProblemType.NOT_FOUND, 404, field="wallet_id")
    return wallet


async def read_application(context: PartyContext, call: Call, _request: Nothing) -> ApplicationView:
    """Where the caller's application stands."""
    return await changes.run(context, call, Change.view)


async def await_news(context: PartyContext, call: Call, _request: Nothing) -> ApplicationView | None:
    """The view once it is newer than ``?after=VERSION``; ``None`` when nothing came while the call was held.

    Raises ``INVALID_REQUEST`` when ``after`` is no version.
    """
    try:
        after = int(call.query.get("after", ""))
    except ValueError:
        raise ProblemError(ProblemType.INVALID_REQUEST, field="after") from None
    wallet_id, version = await changes.run(
        context, call, lambda change: (change.wallet.id, change.wallet.version)
    )
    if version <= after and not await context.news.wait(wallet_id, POLL_SECONDS, call.bearer):
        return None
    return await read_application(context, call, _request)
