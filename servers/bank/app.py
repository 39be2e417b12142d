"""The bank as a web application."""

from __future__ import annotations

from fastapi import FastAPI

from servers.bank.routes import routes
from servers.context import PartyContext
from servers.web.server_app import make_app


def create_app(context: PartyContext) -> FastAPI:
    return make_app("Kaihu bank server", routes(context))
