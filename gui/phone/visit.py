"""One person's time on the phone: from signing in until another person is chosen or the world starts anew."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from gui.flow.navigator import Navigator
from gui.flow.presenter import ScreenContext
from gui.flow.problem import Problem
from gui.flow.registry import ScreenRegistry
from gui.flow.session import Session
from gui.gateway.payment import PaymentGateway
from gui.kit.device_frame import DeviceFrame
from gui.phone.screen_host import ScreenHost
from gui.tasks import Outcome, TaskRunner
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemError, ProblemType
from models.discretion import anonymous
from models.ports import World

log = logging.getLogger(__name__)
NEWS = "phone.news"
PASSWORD_FIRST = (ProblemType.PASSWORD_NEEDED, ProblemType.PASSWORD_LOCKED)
"""What a wallet answers that wants its password before it opens a session."""
RECONNECT_SECONDS = 1.0
"""Real seconds until a long poll that got no answer is tried again."""


class Visit:
    """Gateway, navigator, tasks and the screen of one session. Replies to an earlier visit cannot reach it."""

    def __init__(
        self,
        world: World,
        session: Session,
        frame: DeviceFrame,
        on_crash: Callable[[Exception], None],
        on_signed_out: Callable[[], None],
    ) -> None:
        self.session = session
        self.tasks = TaskRunner(on_crash)
        self.navigator = Navigator(ScreenRegistry.discover("gui.screens"))
        self._gateway = PaymentGateway(world.payment_transport(), world.entropy)
        self._on_crash = on_crash
        self._on_signed_out = on_signed_out
        context = ScreenContext(self._gateway, self.tasks, world.clock, self.navigator)
        self.host = ScreenHost(frame, context)
        self.navigator.on_shown(self.host.show)
        self.navigator.on_application(self.host.application_changed)
        self.navigator.on_signed_in(self._listen)

    @property
    def token(self) -> str | None:
        """What the session goes by; ``None`` before there is one."""
        return self._gateway.token

    async def begin(self, token: str | None = None) -> None:
        """Sign in and show where the application stands; where the wallet wants its password first, ask for that. With
        the ``token`` of a session that is open already, go on in that instead.

        From the first view on, news are listened for. Raises ``ProblemError``.
        """
        if token is not None:
            self._gateway.take_up(token)
            self.navigator.apply(await self._gateway.read())
            return
        try:
            await self._gateway.sign_in(self.session.wallet_id, device_id=self.session.device_id)
        except ProblemError as error:
            if error.problem not in PASSWORD_FIRST:
                raise
            self.navigator.refuse(Problem.of(error))
            return
        self.navigator.apply(await self._gateway.read())

    def close(self) -> None:
        """Stop everything; what is under way is no longer heard of."""
        self.tasks.close()
        self.host.close()

    async def closed(self) -> None:
        """Return once everything has stopped."""
        await self.tasks.closed()
        await self._gateway.close()

    def _listen(self, pause: float = 0.0) -> None:
        self.tasks.run(
            NEWS,
            lambda: self._hear_news(pause),
            on_problem=lambda _problem: self._on_signed_out(),
            on_end=self._listen_again,
            background=True,
        )

    def _listen_again(self, outcome: Outcome) -> None:
        """A crash must not end the news, nor must crash follow on crash without a rest."""
        if outcome is Outcome.CRASHED:
            self._listen(RECONNECT_SECONDS)

    async def _hear_news(self, pause: float) -> None:
        """Apply news after ``pause`` real seconds, until the session ends. Raises ``ProblemError`` then."""
        await asyncio.sleep(pause)
        while True:
            application = self.navigator.application
            try:
                news = await self._gateway.await_news(application.version if application is not None else 0)
            except ProblemError as error:
                if error.problem is ProblemType.UNAUTHENTICATED:
                    raise
                await asyncio.sleep(RECONNECT_SECONDS)
                continue
            if news is not None:
                self._show(news)

    def _show(self, news: ApplicationView) -> None:
        """Show ``news``; when a screen crashes over them, the next ones are heard all the same."""
        try:
            self.navigator.apply(news)
        except Exception as error:  # noqa: BLE001  whatever it is, it is shown and survived
            log.error("%s while news were shown", anonymous(error))
            self._on_crash(error)
