"""Reference: as many keystrokes on bare Qt fields, calls over a thread hop and commits as the main journey has.

Usage: ``bare_journey.py RUNS KEYSTROKES CALLS HOPS COMMITS PICKS``: prints the seconds each run took. A call goes
from the GUI's loop to a FastAPI app on a loop in another thread; a hop is a call between two apps there; a commit
is one row through SQLAlchemy into SQLite (WAL). Imports nothing of ours.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI
from pydantic import BaseModel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from qasync import QEventLoop
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool

FIELDS = 5


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "rows"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class Note(BaseModel):
    text: str
    hops: int = 0
    commits: int = 0


class Backend:
    """Two apps on a loop in a thread of its own; the first calls the second for every hop."""

    def __init__(self, folder: Path) -> None:
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self._engine = self._open(folder / "rows.db")
        self.front, back = FastAPI(), FastAPI()
        inner = httpx.AsyncClient(transport=httpx.ASGITransport(back), base_url="http://back")

        @back.post("/notes", response_model=Note)
        async def hop(note: Note) -> Note:
            return note

        @self.front.post("/notes", response_model=Note)
        async def call(note: Note) -> Note:
            for _ in range(note.hops):
                await inner.post("/notes", json={"text": note.text})
            for _ in range(note.commits):
                with Session(self._engine) as session, session.begin():
                    session.add(Row(text=note.text))
            return note

    def _open(self, path: Path) -> Engine:
        engine = create_engine(
            f"sqlite:///{path}", poolclass=StaticPool, connect_args={"check_same_thread": False}
        )

        def on_connect(connection: Any, _record: Any) -> None:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")

        event.listen(engine, "connect", on_connect)
        Base.metadata.create_all(engine)
        return engine


class Bridge(httpx.AsyncBaseTransport):
    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._transport = httpx.ASGITransport(backend.front)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        async def go() -> httpx.Response:
            response = await self._transport.handle_async_request(request)
            return httpx.Response(response.status_code, content=await response.aread(), request=request)

        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(go(), self._backend.loop))


def spread(total: int, parts: int) -> list[int]:
    """``total`` in ``parts`` parts as equal as can be."""
    return [total // parts + (1 if i < total % parts else 0) for i in range(parts)]


async def journey(backend: Backend, keys: int, calls: int, hops: int, commits: int, picks: int) -> float:
    window = QWidget()
    layout = QVBoxLayout(window)
    fields = [QLineEdit() for _ in range(FIELDS)]
    button = QPushButton("Next")
    for widget in [*fields, button]:
        layout.addWidget(widget)
    window.show()
    plan = zip(spread(hops, calls), spread(commits, calls), spread(keys, calls), strict=True)
    start = time.perf_counter()
    async with httpx.AsyncClient(transport=Bridge(backend), base_url="http://front") as client:
        for number, (call_hops, call_commits, call_keys) in enumerate(plan):
            QTest.keyClicks(fields[number % FIELDS], "7" * call_keys)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            body = {"text": fields[number % FIELDS].text(), "hops": call_hops, "commits": call_commits}
            (await client.post("/notes", json=body)).raise_for_status()
        for _ in range(max(0, picks - calls)):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    seconds = time.perf_counter() - start
    window.close()
    return seconds


def main(runs: int, counts: list[int]) -> None:
    app = QApplication(sys.argv)
    loop = QEventLoop(app)
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner(loop_factory=lambda: loop) as runner:
        backend = Backend(Path(folder))
        seconds = [runner.run(journey(backend, *counts)) for _ in range(runs)]
        print(json.dumps(seconds))


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(numbers[0], numbers[1:])
