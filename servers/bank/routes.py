"""Which handler serves which endpoint of the bank."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter

from models.contract.payment_bank import (
    CONFIRM_CODE,
    LOOK_UP_CREDIT_ACCOUNT,
    OPEN_VERIFICATION,
    PURCHASE,
    READ_ACCOUNT,
    REPAYMENT,
    REPORT_BINDING,
    REQUEST_RAISE,
    RESEND_CODE,
)
from models.tables.bank import IdempotencyKey
from servers.bank.handlers import account, opening, verification
from servers.context import PartyContext
from servers.serving import Server, serve


def routes(context: PartyContext) -> APIRouter:
    server = Server(APIRouter(), context.store, context.clock, IdempotencyKey)
    serve(server, LOOK_UP_CREDIT_ACCOUNT, partial(opening.look_up_credit_account, context))
    serve(server, OPEN_VERIFICATION, partial(verification.open_verification, context))
    serve(server, RESEND_CODE, partial(verification.resend_code, context))
    serve(server, CONFIRM_CODE, partial(verification.confirm_code, context))
    serve(server, REPORT_BINDING, partial(opening.report_binding, context))
    serve(server, READ_ACCOUNT, partial(account.read_account, context))
    serve(server, REQUEST_RAISE, partial(account.request_raise, context))
    serve(server, PURCHASE, partial(account.purchase, context))
    serve(server, REPAYMENT, partial(account.repay, context))
    return server.router
