"""The payment server as an app."""

from __future__ import annotations

from fastapi import FastAPI

from servers.context import PartyContext
from servers.payment.routes import make_router
from servers.web.server_app import make_app


def create_app(context: PartyContext) -> FastAPI:
    return make_app("Kaihu payment server", make_router(context))
