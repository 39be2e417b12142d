"""The history servers as a web application."""

from __future__ import annotations

from fastapi import FastAPI

from servers.context import PartyContext
from servers.history.routes import routes
from servers.web.server_app import make_app


def create_app(context: PartyContext) -> FastAPI:
    return make_app("Kaihu history servers", routes(context))
