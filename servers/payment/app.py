"""The payment server as an app."""

from __future__ import annotations

from fastapi import FastAPI

from servers.context import PartyContext
from servers.payment.routes import make_router
from servers.serving import add_problem_handlers


def create_app(context: PartyContext) -> FastAPI:
    """The payment server's app: its routes, and a problem document for every error."""
    app = FastAPI(title="Kaihu payment server")
    add_problem_handlers(app)
    app.include_router(make_router(context))
    return app
