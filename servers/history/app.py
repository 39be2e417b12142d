"""The history servers as a web application."""

from __future__ import annotations

from fastapi import FastAPI

from servers.context import PartyContext
from servers.history.routes import routes
from servers.serving import add_problem_handlers


def create_app(context: PartyContext) -> FastAPI:
    app = FastAPI(title="Kaihu history servers")
    app.include_router(routes(context))
    add_problem_handlers(app)
    return app
