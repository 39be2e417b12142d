"""What the servers' apps have in common: the door in front, and a problem document for every error."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.routing import Match

from models.contract.problems import ProblemError, ProblemType
from servers.web.description import describe
from servers.web.door import Door
from servers.web.replies import reply_of

API_VERSION: Final = "1.0"


def make_app(title: str, router: APIRouter) -> FastAPI:
    """The app that serves ``router``, and nothing else but its description."""
    app = FastAPI(title=title, version=API_VERSION, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.add_middleware(Door)
    _add_problem_handlers(app, router)
    app.include_router(router)
    describe(app)
    return app


def _add_problem_handlers(app: FastAPI, router: APIRouter) -> None:
    """Answer what never reaches a handler, such as a malformed body, with a problem document too."""

    async def on_invalid(_request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        first = error.errors()[0]
        # A field that the message does not have, or a place in malformed JSON, is the sender's text.
        known = first["type"] not in ("extra_forbidden", "json_invalid")
        place = ".".join(str(part) for part in first["loc"] if part != "body") if known else None
        return reply_of(ProblemError(ProblemType.INVALID_REQUEST, 422, field=place or None))

    async def on_http_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        missing = error.status_code == 404
        kind = ProblemType.NOT_FOUND if missing else ProblemType.INVALID_REQUEST
        reply = reply_of(ProblemError(kind, error.status_code))
        if error.status_code == 405:
            reply.headers["Allow"] = ", ".join(_methods_at(request, router))
        return reply

    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_exception_handler(HTTPException, on_http_error)


def _methods_at(request: Request, router: APIRouter) -> list[str]:
    """What the path answers to, whichever of its routes was asked first."""
    routes = [route for route in router.routes if isinstance(route, APIRoute)]
    at_path = [route for route in routes if route.matches(request.scope)[0] is not Match.NONE]
    return sorted({method for route in at_path for method in route.methods or ()})
