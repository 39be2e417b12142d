"""Which handler serves which endpoint of the history servers."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter

from models.contract.payment_history import READ_HISTORY
from models.tables.history import IdempotencyKey
from servers.context import PartyContext
from servers.history import handlers
from servers.serving import Server, serve


def routes(context: PartyContext) -> APIRouter:
    server = Server(APIRouter(), context.store, context.clock, IdempotencyKey, context.keys.own.index)
    serve(server, READ_HISTORY, partial(handlers.read_history, context))
    return server.router
