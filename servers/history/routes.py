"""Which handler serves which endpoint of the history servers."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter

from models.contract.payment_history import READ_HISTORY
from models.tables.history import IdempotencyKey, UsedNonce
from servers.context import PartyContext
from servers.history import handlers
from servers.signatures import Verifier
from servers.web.serving import Server, serve


def routes(context: PartyContext) -> APIRouter:
    verifier = Verifier(context.keys, context.store, context.real_time.now, UsedNonce)
    server = Server(
        APIRouter(), context.store, context.clock, IdempotencyKey, context.keys.own.index, verifier
    )
    serve(server, READ_HISTORY, partial(handlers.read_history, context))
    return server.router
