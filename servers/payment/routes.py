"""Which handler answers which endpoint."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from fastapi import APIRouter

from models.contract import bank_reports
from models.contract import client_payment as client
from models.contract import paper_form as form
from models.contract.problems import ProblemError
from models.contract.wire import Endpoint, Message, ReplyT, RequestT
from models.tables.payment import IdempotencyKey, UsedNonce
from servers.context import PartyContext
from servers.payment.handlers import (
    account,
    binding,
    opening,
    paper_form,
    passwords,
    raises,
    reading,
    review,
    signing_in,
    verification,
)
from servers.signatures import Verifier
from servers.web.serving import Call, Server, serve


def make_router(context: PartyContext) -> APIRouter:
    """All routes of the payment server."""
    router = APIRouter()
    verifier = Verifier(context.keys, context.store, context.real_time.now, UsedNonce)
    server = Server(router, context.store, context.clock, IdempotencyKey, context.keys.own.index, verifier)

    def answer(
        endpoint: Endpoint[RequestT, ReplyT],
        handler: Callable[[PartyContext, Call, RequestT], Awaitable[Message | ProblemError | None]],
    ) -> None:
        serve(server, endpoint, partial(handler, context))

    answer(client.OPEN_SESSION, signing_in.sign_in)
    answer(client.READ_APPLICATION, reading.read_application)
    answer(client.AWAIT_NEWS, reading.await_news)
    answer(client.START, opening.start)
    answer(client.SUBMIT_PARTIAL_NAME, opening.submit_partial_name)
    answer(client.SUBMIT_FULL_NAME, opening.submit_full_name)
    answer(client.CHANGE_RECORD, opening.change_record)
    answer(client.CONFIRM_FOUND_ACCOUNT, verification.confirm_found_account)
    answer(client.SUBMIT_PASSWORD, passwords.submit_password)
    answer(client.USE_BOUND_CARD, passwords.use_bound_card)
    answer(client.SET_PASSWORD, passwords.set_password)
    answer(client.SUBMIT_SAVINGS_ACCOUNT, verification.submit_savings_account)
    answer(client.CHANGE_CARD, verification.change_card)
    answer(client.RESEND, verification.resend_code)
    answer(client.SUBMIT_CODE, binding.submit_code)
    answer(client.LEAVE_BINDING_RESULT, binding.leave_binding_result)
    answer(client.LEAVE_REVIEW_RESULT, binding.leave_review_result)
    answer(client.MAKE_PURCHASE, account.make_purchase)
    answer(client.MAKE_REPAYMENT, account.make_repayment)
    answer(client.OPEN_RAISE, raises.open_raise)
    answer(client.LINK_ACCOUNT, raises.link_account)
    answer(client.UNLINK_ACCOUNT, raises.unlink_account)
    answer(client.SUBMIT_RAISE, raises.submit_raise)
    answer(client.CLOSE_RAISE, raises.close_raise)
    answer(form.OPEN_FORM, paper_form.open_form)
    answer(form.LEAVE_FORM, paper_form.leave_form)
    answer(form.SUBMIT_FORM, paper_form.submit_form)
    answer(form.REPORT_FORM, paper_form.note_form)
    answer(bank_reports.REPORT_REVIEW, review.note_review)
    answer(bank_reports.REPORT_ACCOUNT, review.note_account)
    return router
