"""Step 9 for the client: linking further accounts and asking for a higher limit."""

from __future__ import annotations

from models.contract.application_view import ApplicationView
from models.contract.client_payment import LinkAccount
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.tables.payment import Delivery, LimitRaise, LinkableAccount, VirtualAccount
from servers.context import PartyContext
from servers.payment import accounts, changes, outbox, repository
from servers.payment.changes import Change, Outcome
from servers.payment.transitions import Event
from servers.web.serving import Call


async def open_raise(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Show what can be linked."""

    def work(change: Change) -> ApplicationView:
        accounts.require_not_frozen(change.account(change.move(Event.RAISE_OPENED)))
        return change.done()

    return await changes.run(context, call, work)


async def link_account(context: PartyContext, call: Call, request: LinkAccount) -> Outcome:
    """Link an account of the person's. Raises ``LINK_UNKNOWN`` for one that is not theirs."""
    return await _set_linked(context, call, request, linked=True)


async def unlink_account(context: PartyContext, call: Call, request: LinkAccount) -> Outcome:
    """Take a link back. Raises ``LINK_UNKNOWN`` for an account that is not the person's."""
    return await _set_linked(context, call, request, linked=False)


async def _set_linked(context: PartyContext, call: Call, request: LinkAccount, *, linked: bool) -> Outcome:
    def work(change: Change) -> ApplicationView:
        account = change.account(change.move(Event.LINKS_CHANGED))
        if _unanswered(change, account) is not None:
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail="the bank has yet to answer")
        asked = (change.wallet.id, request.kind, request.account)
        found = change.session.get(LinkableAccount, asked)
        if found is None:
            raise ProblemError(ProblemType.LINK_UNKNOWN, 404, field="account")
        if found.linked is linked:
            return change.shown()
        found.linked = linked
        return change.done()

    return await changes.run(context, call, work)


async def submit_raise(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Gather history data and let the bank score again.

    A call whose answer was booked without it, because the server went down meanwhile, finds the raise by its key.
    """

    def note(change: Change) -> str | ApplicationView:
        asked = repository.raise_asked_with(change.session, call.key)
        if asked is not None and asked.decided is not None:
            return change.shown()
        account = change.account(change.require(Event.RAISE_DECIDED))
        submitted = _unanswered(change, account)
        if submitted is None:
            accounts.require_not_frozen(account)
            submitted = LimitRaise(
                id=context.entropy.identifier("raise"),
                account_id=account.account_id,
                number=repository.next_raise_number(change.session, account),
                request_key=call.key,
                submitted_at=change.now,
            )
            change.session.add(submitted)
        return outbox.put(change.session, Delivery.RAISE, change.wallet.id, submitted.id, change.now)

    noted = await changes.run(context, call, note)
    if isinstance(noted, ApplicationView):
        return noted
    return await outbox.send_and_show(context, call, noted)


def _unanswered(change: Change, account: VirtualAccount) -> LimitRaise | None:
    """The raise that was submitted and has no answer yet."""
    newest = repository.current_raise(change.session, account)
    return newest if newest is not None and newest.decided is None else None


async def close_raise(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Leave the raise: given up, or its result seen."""

    def work(change: Change) -> ApplicationView:
        change.move(Event.RAISE_CLOSED)
        return change.done()

    return await changes.run(context, call, work)
