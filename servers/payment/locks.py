"""Releasing locks when their time has come: of an application's record, and of a wallet's password."""

from __future__ import annotations

from functools import partial

from sqlalchemy.orm import Session

from models.domain.application import ApplicationState
from models.tables.payment import Application, Wallet
from servers.context import PartyContext
from servers.payment import matching, passwords, repository
from servers.payment.transitions import Event, move


def arm(context: PartyContext, application: Application) -> None:
    """Release the application's lock when it ends; does nothing when there is none."""
    if application.locked_until is not None:
        name = f"unlock:{application.id}"
        context.jobs.at(application.locked_until, name, partial(release, context, application.id))


def arm_password(context: PartyContext, wallet: Wallet) -> None:
    """Release the lock of the wallet's password when it ends; does nothing when there is none."""
    if wallet.password_locked_until is not None:
        name = f"unlock-password:{wallet.id}"
        context.jobs.at(wallet.password_locked_until, name, partial(release_password, context, wallet.id))


def take_up_again(context: PartyContext, session: Session) -> None:
    """Arm the release of every lock."""
    for application in repository.locked_applications(session):
        arm(context, application)
    for wallet in repository.locked_wallets(session):
        arm_password(context, wallet)


async def release(context: PartyContext, application_id: str) -> None:
    """Release the lock if it is still there and its time has come, and tell the client."""

    def work(session: Session) -> str | None:
        application = session.get_one(Application, application_id)
        if not matching.release_lock(application, context.clock.now()):
            return None
        session.get_one(Wallet, application.wallet_id).version += 1
        return application.wallet_id

    wallet_id = await context.store.run(work)
    if wallet_id is not None:
        context.news.changed(wallet_id)


async def release_password(context: PartyContext, wallet_id: str) -> None:
    """Release the lock of the password if it is still there and its time has come, and tell the client."""

    def work(session: Session) -> bool:
        wallet = session.get_one(Wallet, wallet_id)
        if not passwords.release_lock(wallet, context.clock.now()):
            return False
        follow_password(repository.current_application(session, wallet_id))
        wallet.version += 1
        return True

    if await context.store.run(work):
        context.news.changed(wallet_id)


def follow_password(application: Application | None) -> None:
    """The password's lock was released: an application that waits for that goes on."""
    if application is not None and application.state is ApplicationState.PASSWORD_LOCKED:
        application.state = move(application.state, Event.LOCK_RELEASED)
