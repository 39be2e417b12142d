"""Which handler serves which endpoint of the bank."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter

from models.contract.bank_staff import (
    AWAIT_DESK_NEWS,
    DECIDE_CASE,
    FREEZE_ACCOUNT,
    READ_DESK,
    UNFREEZE_ACCOUNT,
)
from models.contract.paper_form import FORWARD_FORM, READ_FORM
from models.contract.payment_bank import (
    CONFIRM_CODE,
    LOOK_UP_CREDIT_ACCOUNT,
    OPEN_PHONE_VERIFICATION,
    OPEN_VERIFICATION,
    PURCHASE,
    READ_ACCOUNT,
    REPAYMENT,
    REPORT_BINDING,
    REQUEST_RAISE,
    RESEND_CODE,
)
from models.tables.bank import IdempotencyKey, UsedNonce
from servers.bank.handlers import account, forms, opening, staff, verification
from servers.context import PartyContext
from servers.signatures import Verifier
from servers.web.serving import Server, serve


def routes(context: PartyContext) -> APIRouter:
    verifier = Verifier(context.keys, context.store, context.real_time.now, UsedNonce)
    server = Server(
        APIRouter(),
        context.store,
        context.clock,
        IdempotencyKey,
        context.keys.own.index,
        verifier,
        context.staff_token,
    )
    serve(server, LOOK_UP_CREDIT_ACCOUNT, partial(opening.look_up_credit_account, context))
    serve(server, OPEN_VERIFICATION, partial(verification.open_verification, context))
    serve(server, OPEN_PHONE_VERIFICATION, partial(verification.open_phone_verification, context))
    serve(server, RESEND_CODE, partial(verification.resend_code, context))
    serve(server, CONFIRM_CODE, partial(verification.confirm_code, context))
    serve(server, REPORT_BINDING, partial(opening.report_binding, context))
    serve(server, READ_ACCOUNT, partial(account.read_account, context))
    serve(server, REQUEST_RAISE, partial(account.request_raise, context))
    serve(server, PURCHASE, partial(account.purchase, context))
    serve(server, REPAYMENT, partial(account.repay, context))
    serve(server, FORWARD_FORM, partial(forms.receive_form, context))
    serve(server, READ_FORM, partial(forms.read_form, context))
    serve(server, READ_DESK, partial(staff.read_desk, context))
    serve(server, AWAIT_DESK_NEWS, partial(staff.await_desk_news, context))
    serve(server, DECIDE_CASE, partial(staff.decide_case, context))
    serve(server, FREEZE_ACCOUNT, partial(staff.freeze_account, context))
    serve(server, UNFREEZE_ACCOUNT, partial(staff.unfreeze_account, context))
    return server.router
