"""Signing in: a session is opened for a wallet, or for the place that a phone without one begins at."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.contract.client_payment import OpenSession, SessionOpened
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState
from models.tables.payment import Wallet
from servers.context import PartyContext
from servers.payment import locks, passwords, repository, sessions, wallets
from servers.payment.transitions import Event, move
from servers.web.serving import Call


async def sign_in(context: PartyContext, call: Call, request: OpenSession) -> SessionOpened | ProblemError:
    """Open a session: picking a person signs in, and where the wallet asks for it, its password does.

    Raises ``NOT_FOUND`` for a wallet that is not open, ``INVALID_REQUEST`` unless a wallet or a device is named.
    Without the password that a wallet asks for it ends with ``PASSWORD_NEEDED`` (401). A wrong one costs a try, and the
    tries are those that the wallet's application has: the last locks the password there too.
    """
    if (request.wallet_id is None) is (request.device_id is None):
        raise ProblemError(ProblemType.INVALID_REQUEST, detail="a wallet or a device signs in")
    password = None if request.password is None else passwords.read(request.password)
    salt = context.entropy.token() if call.kept is None else call.kept
    token = sessions.token_of(context, call, salt)

    def work(session: Session) -> tuple[ProblemError | None, str | None]:
        if call.kept is not None and sessions.is_open(session, token):
            return None, None
        wallet = _wallet(context, session, request)
        version = wallet.version
        problem = _refusal(context, session, call, wallet, password) if wallet.password_at_sign_in else None
        if problem is None:
            sessions.open_session(session, wallet, token, context.clock.now())
            call.answer_anew(session, salt)
        return problem, wallet.id if wallet.version != version else None

    problem, changed = await context.store.run(work)
    if changed is not None:
        context.news.changed(changed)
    # A stranger who is turned away leaves nothing behind but a miss.
    call.finished = True
    return SessionOpened(token=token) if problem is None else problem


def _wallet(context: PartyContext, session: Session, request: OpenSession) -> Wallet:
    if request.device_id is not None:
        return wallets.of_device(context, session, request.device_id)
    wallet = session.get(Wallet, request.wallet_id)
    if wallet is None or wallet.opened_at is None:
        raise ProblemError(ProblemType.NOT_FOUND, 404, field="wallet_id")
    return wallet


def _refusal(
    context: PartyContext, session: Session, call: Call, wallet: Wallet, password: str | None
) -> ProblemError | None:
    """Why ``password`` opens no session of ``wallet``; a miss is counted and kept under the call's key."""
    now = context.clock.now()
    application = repository.current_application(session, wallet.id)
    if passwords.release_lock(wallet, now):
        locks.follow_password(application)
        wallet.version += 1
    if wallet.password_locked_until is not None:
        return passwords.locked(wallet)
    if password is None:
        left = passwords.tries_left(wallet)
        return ProblemError(ProblemType.PASSWORD_NEEDED, 401, field="password", remaining=left)
    if passwords.is_right(context, wallet, password):
        if wallet.password_misses:
            wallet.password_misses = 0
            wallet.version += 1
        return None
    problem = passwords.count_miss(wallet, now)
    wallet.version += 1
    locks.arm_password(context, wallet)
    locked = problem.problem is ProblemType.PASSWORD_LOCKED
    if locked and application is not None and application.state is ApplicationState.PASSWORD_ENTRY:
        target = ApplicationState.PASSWORD_LOCKED
        application.state = move(application.state, Event.PASSWORD_MISSED, target)
    return call.finish(session, problem)
