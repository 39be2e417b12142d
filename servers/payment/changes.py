"""One transaction of a client's call: who calls, where their application stands, and how the call ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState
from models.tables.payment import Application, VirtualAccount, Wallet
from servers.context import PartyContext
from servers.payment.sessions import signed_in
from servers.payment.transitions import Event, move, require
from servers.payment.views import application_view
from servers.web.serving import Call

Outcome = ApplicationView | ProblemError
ResultT = TypeVar("ResultT")


@dataclass
class Change:
    """The caller's wallet and current application within one transaction."""

    session: Session
    call: Call
    now: datetime
    wallet: Wallet
    application: Application | None

    @property
    def state(self) -> ApplicationState:
        return ApplicationState.NOT_STARTED if self.application is None else self.application.state

    def require(self, event: Event, *within: ApplicationState) -> Application:
        """The application, in which ``event`` may happen, in one of the states ``within`` if there are any.

        Raises ``WRONG_STATE`` otherwise.
        """
        require(self.state, event)
        if within and self.state not in within:
            detail = f"{self.call.endpoint.name} is not possible in the state {self.state.value}"
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail=detail)
        if self.application is None:
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail="there is no application")
        return self.application

    def account(self, application: Application) -> VirtualAccount:
        """The application's virtual account; raises ``WRONG_STATE`` when there is none."""
        account = application.account
        if account is None:
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail="there is no account")
        return account

    def move(self, event: Event, target: ApplicationState | None = None) -> Application:
        """Let ``event`` happen to the application (see ``transitions.move``)."""
        application = self.require(event)
        application.state = move(application.state, event, target)
        return application

    def view(self) -> ApplicationView:
        """What the client may see as things stand."""
        self.session.flush()
        return application_view(self.session, self.wallet, self.application, self.now)

    def done(self) -> ApplicationView:
        """End the call with the application's new view, kept under the call's key."""
        self.wallet.version += 1
        return self.shown()

    def shown(self) -> ApplicationView:
        """End the call with the view as it is."""
        return self.call.finish(self.session, self.view())

    def refused(self, problem: ProblemError, *, visible: bool = False) -> ProblemError:
        """End the call with ``problem``, kept under its key; ``visible`` if the view has changed even so."""
        if visible:
            self.wallet.version += 1
        return self.call.finish(self.session, problem)


def look(context: PartyContext, call: Call, question: Callable[[Change], ResultT]) -> ResultT:
    """What ``question`` returns, which changes nothing, for the caller of ``call``.

    Raises ``UNAUTHENTICATED`` when nobody is signed in.
    """

    def asked(session: Session) -> ResultT:
        wallet, application = signed_in(session, call.bearer)
        return question(Change(session, call, context.clock.now(), wallet, application))

    return context.store.look(asked)


async def run(context: PartyContext, call: Call, work: Callable[[Change], ResultT]) -> ResultT:
    """What ``work`` returns, in one transaction for the caller of ``call``. News go out if the view changed.

    Raises ``UNAUTHENTICATED`` when nobody is signed in, and what ``work`` raises, with nothing changed.
    """

    def transaction(session: Session) -> tuple[ResultT, str, bool]:
        wallet, application = signed_in(session, call.bearer)
        version = wallet.version
        result = work(Change(session, call, context.clock.now(), wallet, application))
        return result, wallet.id, wallet.version != version

    result, wallet_id, changed = await context.store.run(transaction)
    if changed:
        # The caller's reply is its view; a problem document is not.
        context.news.changed(wallet_id, told=call.bearer if isinstance(result, ApplicationView) else None)
    return result
