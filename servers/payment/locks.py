"""Releasing locked applications when their time has come."""

from __future__ import annotations

from functools import partial

from sqlalchemy.orm import Session

from models.tables.payment import Application, Wallet
from servers.context import PartyContext
from servers.payment import repository
from servers.payment.matching import release_lock


def arm(context: PartyContext, application: Application) -> None:
    """Release the application's lock when it ends; does nothing when there is none."""
    if application.locked_until is not None:
        name = f"unlock:{application.id}"
        context.jobs.at(application.locked_until, name, partial(release, context, application.id))


def take_up_again(context: PartyContext, session: Session) -> None:
    """Arm the release of every lock."""
    for application in repository.locked_applications(session):
        arm(context, application)


async def release(context: PartyContext, application_id: str) -> None:
    """Release the lock if it is still there and its time has come, and tell the client."""

    def work(session: Session) -> str | None:
        application = session.get_one(Application, application_id)
        if not release_lock(application, context.clock.now()):
            return None
        session.get_one(Wallet, application.wallet_id).version += 1
        return application.wallet_id

    wallet_id = await context.store.run(work)
    if wallet_id is not None:
        context.news.changed(wallet_id)
