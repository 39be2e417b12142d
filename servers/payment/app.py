"""The payment server as an app."""

from __future__ import annotations

from fastapi import FastAPI

from servers.app import make_app
from servers.context import PartyContext
from servers.payment.routes import make_router


def create_app(context: PartyContext) -> FastAPI:
    return make_app("Kaihu payment server", make_router(context))
