"""What presenters are tested with: a payment server that answers what a test tells it, and a clock it moves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

from gui.flow.navigator import Navigator
from gui.flow.presenter import Presenter, ScreenContext
from gui.flow.problem import Problem
from gui.flow.registry import ScreenRegistry
from gui.tasks import TaskRunner
from models.contract.application_view import ApplicationView, BoundCard, ChallengeView, WalletView
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState
from models.ports import Cancel

START = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run one test's coroutine on a loop of its own."""
    asyncio.run(test())


def wallet(cards: tuple[BoundCard, ...] = ()) -> WalletView:
    return WalletView(
        wallet_id="wallet-wang-xiaoming",
        masked_name="*小明",
        masked_document="1101**********1234",
        masked_mobile="138****1234",
        balance=123_456,
        cards=cards,
    )


def challenge(remaining: int = 5) -> ChallengeView:
    return ChallengeView(
        name_mask="*小明",
        name_asked=(0,),
        document_mask="1101**********1234",
        document_asked=(6, 7, 8, 9),
        remaining=remaining,
    )


def application(state: ApplicationState, version: int = 1, **fields: Any) -> ApplicationView:
    """Where an application stands; ``fields`` are those of ``ApplicationView``."""
    fields.setdefault("wallet", wallet())
    return ApplicationView(version=version, state=state, **fields)


class FakeClock:
    """A clock that stands still until a test advances it."""

    def __init__(self) -> None:
        self.time = START

    frozen = True
    rate = 1.0

    def now(self) -> datetime:
        return self.time

    def advance(self, by: timedelta) -> None:
        self.time += by

    def freeze(self) -> None: ...
    def resume(self) -> None: ...
    def set_rate(self, rate: float) -> None: ...

    def next_due(self) -> datetime | None:
        return None

    def on_changed(self, listener: Callable[[], None]) -> Cancel:
        return lambda: None


class FakeGateway:
    """Answers calls in the order of ``answers``: an application view, or a problem that is raised.

    ``calls`` holds what was called, with the arguments. While ``held`` is set, no answer comes.
    """

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.answers: list[ApplicationView | Exception] = []
        self.held: asyncio.Event | None = None

    def mean_anew(self) -> None: ...

    def hold(self) -> asyncio.Event:
        """Let calls wait until the event that is returned is set."""
        self.held = asyncio.Event()
        return self.held

    def __getattr__(self, name: str) -> Callable[..., Coroutine[Any, Any, ApplicationView]]:
        async def call(*arguments: Any) -> ApplicationView:
            self.calls.append((name, *arguments))
            if self.held is not None:
                await self.held.wait()
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        return call


class Phone:
    """A presenter's surroundings, beginning where ``first`` stands, or with what keeps the server from opening a
    session. ``crashes`` must stay empty."""

    def __init__(self, first: ApplicationView | Problem) -> None:
        self.gateway = FakeGateway()
        self.clock = FakeClock()
        self.crashes: list[Exception] = []
        self.tasks = TaskRunner(self.crashes.append)
        self.navigator = Navigator(ScreenRegistry.discover("gui.screens"))
        if isinstance(first, Problem):
            self.navigator.refuse(first)
        else:
            self.navigator.apply(first)
        self.context = ScreenContext(self.gateway, self.tasks, self.clock, self.navigator)

    def show(self, presenter: Presenter[Any]) -> FakeView:
        """Attach a view and pass news on, as the phone does."""
        view = FakeView()
        presenter.attach(view)
        self.navigator.on_application(presenter.application_changed)
        return view

    async def settle(self) -> None:
        """Wait for every call to end, and fail on a crash."""
        await self.tasks.wait_idle()
        assert self.crashes == []


class FakeView:
    """Keeps every state it was told to render."""

    def __init__(self) -> None:
        self.states: list[Any] = []

    def render(self, state: Any) -> None:
        self.states.append(state)


def slug(problem: Problem | None) -> str | None:
    """Which problem a state holds, if any."""
    return None if problem is None else problem.slug


def problem(kind: ProblemType, **figures: Any) -> ProblemError:
    return ProblemError(kind, **figures)
