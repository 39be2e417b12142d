"""The history servers as a web application."""

from __future__ import annotations

from fastapi import FastAPI

from servers.app import make_app
from servers.context import PartyContext
from servers.history.routes import routes


def create_app(context: PartyContext) -> FastAPI:
    return make_app("Kaihu history servers", routes(context))
