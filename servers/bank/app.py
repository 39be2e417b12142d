"""The bank as a web application."""

from __future__ import annotations

from fastapi import FastAPI

from servers.bank.routes import routes
from servers.context import PartyContext
from servers.serving import add_problem_handlers


def create_app(context: PartyContext) -> FastAPI:
    app = FastAPI(title="Kaihu bank server")
    app.include_router(routes(context))
    add_problem_handlers(app)
    return app
