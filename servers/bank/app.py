"""The bank as a web application."""

from __future__ import annotations

from fastapi import FastAPI

from servers.app import make_app
from servers.bank.routes import routes
from servers.context import PartyContext


def create_app(context: PartyContext) -> FastAPI:
    return make_app("Kaihu bank server", routes(context))
