"""The phone as the stage, the player and the tests hold it."""

from __future__ import annotations

import asyncio
import logging
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from gui.flow.problem import Problem
from gui.flow.session import ClientMemory, Session
from gui.kit.device_frame import DeviceFrame
from gui.kit.formats import format_time
from gui.kit.language import translate
from gui.kit.state_view import StateKind
from gui.phone.banners import MessageBanner, Say, TroubleBanner, crash_words
from gui.phone.launch_notice import LaunchNotice
from gui.phone.retry import RetryNotice
from gui.phone.signed_out import signed_out_words
from gui.phone.typing import takes_text, type_into
from gui.phone.visit import Visit
from gui.tasks import TaskRunner
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemError
from models.discretion import anonymous
from models.domain.application import ApplicationState
from models.domain.people import Person
from models.ports import Cancel, TextMessage, World

log = logging.getLogger(__name__)
TICK_MILLISECONDS = 250


@runtime_checkable
class CodeTaker(Protocol):
    """A screen's presenter that a code of an SMS can be handed to."""

    @property
    def takes_code(self) -> bool:
        """Whether the code that was sent last may still do something."""
        ...

    def fill_code(self, code: str) -> None: ...


class Phone(QObject):
    """Shows one person's client of ``world`` in ``frame``. Made on a running event loop.

    ``screen_shown`` carries the id of the screen that appeared; ``taken`` the id of the person whose phone it has
    become, also where the wallet asks for its password first;
    ``screen_changed`` tells that the screen shows another state, ``message_shown`` that an SMS dropped.
    """

    screen_shown = Signal(str)
    screen_changed = Signal()
    taken = Signal(str)
    message_shown = Signal()
    _message_came = Signal(object)
    _clock_changed = Signal()

    def __init__(self, frame: DeviceFrame, world: World, memory: ClientMemory | None = None) -> None:
        super().__init__(frame)
        self.frame = frame
        self.world = world
        self.person: Person | None = None
        self._memory = memory
        self._visit: Visit | None = None
        self._trouble = TroubleBanner(frame)
        self._message_banner = MessageBanner(frame, self._fill_in)
        self._retry = RetryNotice(frame, self._sign_in_again)
        self._signed_out = LaunchNotice(frame, "phone.signed_out", signed_out_words, self._sign_in_again)
        self._tasks = TaskRunner(self.show_crash)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        # Both come from other threads; the signals bring them to this one.
        self._message_came.connect(self._on_message_came)
        self._clock_changed.connect(self.tick)
        self._cancels: list[Cancel] = [
            world.on_text_message(self._message_came.emit),
            world.clock.on_changed(self._clock_changed.emit),
        ]
        self._timer.start(TICK_MILLISECONDS)
        self.tick()

    @property
    def screen_id(self) -> str | None:
        """The screen that is shown; ``None`` while the launch screen is."""
        spec = self._visit.host.spec if self._visit is not None else None
        return spec.id if spec is not None else None

    @property
    def application(self) -> ApplicationView | None:
        """The newest view of the application of whoever is signed in."""
        return self._visit.navigator.application if self._visit is not None else None

    @property
    def state(self) -> ApplicationState | None:
        """Where the application of whoever has the phone stands, as far as the phone knows."""
        return self._visit.navigator.state if self._visit is not None else None

    @property
    def idle(self) -> bool:
        """Whether no call of a screen and no signing in is under way; the long poll does not count."""
        return self._tasks.idle and (self._visit is None or self._visit.tasks.idle)

    async def wait_idle(self) -> None:
        """Return once the phone is ``idle``."""
        while not self.idle:
            await self._tasks.wait_idle()
            if self._visit is not None:
                await self._visit.tasks.wait_idle()

    @property
    def session_token(self) -> str | None:
        """What the session of whoever is signed in goes by."""
        return self._visit.token if self._visit is not None else None

    def choose(self, person: Person, token: str | None = None) -> None:
        """Sign ``person`` in, in place of whoever is or is about to be; the launch screen shows until it is done. With
        a ``token``, go on in the session of that person that goes by it.

        When it does not succeed, the phone says so and offers to try again.
        """
        self._tasks.cancel("phone.sign_in")
        self._tasks.run("phone.sign_in", lambda: self._sign_in(person, token))

    async def sign_in(self, person: Person, token: str | None = None) -> None:
        """``choose``, awaited."""
        self.choose(person, token)
        await self._tasks.wait_idle()

    async def _sign_in(self, person: Person, token: str | None = None) -> None:
        await self._end_visit()
        self.person = person
        self.frame.show_launch(signing_in_text)
        try:
            await self._begin_visit(Session.of(person), token)
        except ProblemError as error:
            self._offer_retry(Problem.of(error))
            return
        except Exception as error:  # noqa: BLE001  whatever it is, it can be tried again
            log.error("%s while signing in", anonymous(error))
            self._offer_retry(None)
            return
        if self._memory is not None:
            self._memory.keep(person=person.id)
        self.taken.emit(person.id)

    async def _begin_visit(self, session: Session, token: str | None) -> None:
        visit = Visit(self.world, session, self.frame, self.show_crash, self._sign_in_again)
        self._visit = visit
        visit.navigator.on_shown(lambda spec: self._on_screen_shown(spec.id))
        visit.navigator.on_signed_in(self._show_waiting_code)
        visit.navigator.on_left(self._leave)
        visit.host.on_changed(self._on_screen_changed)
        await visit.begin(token)

    def _leave(self) -> None:
        """Sign in nobody."""
        self._tasks.run("phone.sign_in", self._sign_out)

    async def _sign_out(self) -> None:
        await self._end_visit()
        self._signed_out.show_as(StateKind.EMPTY)
        self.screen_changed.emit()

    def _offer_retry(self, problem: Problem | None) -> None:
        """Say that nobody could be signed in; without a ``problem`` for no reason that has a name."""
        self._retry.show_problem(problem)

    def tick(self) -> None:
        """Bring the status bar and the screen's countdowns up to the clock."""
        self.frame.set_time(format_time(self.world.clock.now()))
        if self._visit is not None:
            self._visit.host.tick()

    def type_value(self, address: str, value: str) -> bool:
        """Type ``value`` into the field ``address``, or where that is not shown into the one that has the focus;
        whether there was one that takes it."""
        field = self._shown_field(address)
        if field is None:
            focused = self.frame.window().focusWidget()
            if not isinstance(focused, QLineEdit) or not self.frame.isAncestorOf(focused):
                return False
            field = focused
        if not takes_text(field):
            return False
        type_into(field, value)
        return True

    def takes(self, address: str) -> bool:
        """Whether the field ``address`` is shown and can be typed into now."""
        field = self._shown_field(address)
        return field is not None and takes_text(field)

    def latest_message(self) -> TextMessage | None:
        """The latest SMS to any number of the person's; ``None`` when none came yet."""
        return next(reversed(self.messages()), None)

    def messages(self) -> list[TextMessage]:
        """Every SMS to any number of the person's, the oldest first."""
        if self.person is None:
            return []
        received = [
            message for number in numbers_of(self.person) for message in self.world.text_messages(number)
        ]
        return sorted(received, key=lambda message: message.at)

    def show_crash(self, _error: BaseException | None = None) -> None:
        """Say that something unexpected happened; what it was is in the log."""
        spec = self._visit.host.spec if self._visit is not None else None
        signed_in = self.application is not None
        on_the_way = signed_in and spec is not None and not spec.home
        self.show_trouble(lambda: crash_words(on_the_way=on_the_way))

    def show_trouble(self, say: Say) -> None:
        """Say above the screen what went wrong, and carry on."""
        self._trouble.show_trouble(say)

    async def close(self) -> None:
        """Stop every task and let go of the world, which stays open."""
        self._timer.stop()
        for cancel in self._cancels:
            cancel()
        self._tasks.close()
        await self._tasks.closed()
        await self._end_visit()

    async def _end_visit(self) -> None:
        visit, self._visit = self._visit, None
        for banner in (self._message_banner, self._trouble):
            banner.dismiss()
        if visit is not None:
            self.frame.show_launch()
            visit.close()
            # It ends to the last, also when somebody else signs in meanwhile.
            await asyncio.shield(visit.closed())

    def _shown_field(self, address: str) -> QLineEdit | None:
        field = self.frame.findChild(QLineEdit, address)
        return field if field is not None and field.isVisible() else None

    def _sign_in_again(self) -> None:
        if self.person is not None:
            self.choose(self.person)

    def _on_screen_shown(self, screen_id: str) -> None:
        if self._code_taker() is None:
            self._message_banner.dismiss()
        self._put_dead_code_away()
        self.screen_shown.emit(screen_id)

    def _on_screen_changed(self) -> None:
        self._put_dead_code_away()
        self.screen_changed.emit()

    def _on_message_came(self, message: TextMessage) -> None:
        if self.person is not None and message.to in numbers_of(self.person):
            self._message_banner.show_message(message)
            self.message_shown.emit()

    def _show_waiting_code(self) -> None:
        """Show the code again that came before the program was closed, if it is waited for."""
        taker, message = self._code_taker(), self.latest_message()
        if taker is None or not taker.takes_code or message is None:
            return
        if (self.world.clock.now() - message.at).total_seconds() < message.valid_seconds:
            self._message_banner.show_message(message)

    def _put_dead_code_away(self) -> None:
        """Dismiss the message once the screen that asks for its code says that it can do nothing any more."""
        taker = self._code_taker()
        if taker is not None and not taker.takes_code:
            self._message_banner.dismiss()

    def _fill_in(self, message: TextMessage) -> bool:
        """Hand the code to the screen; whether nothing more can come of it. While a call is under way, the screen that
        takes it may be yet to come."""
        if not self.idle:
            return False
        taker = self._code_taker()
        if taker is not None:
            taker.fill_code(message.code)
        return True

    def _code_taker(self) -> CodeTaker | None:
        """The screen that is shown, if it is one that asks for a code."""
        presenter: object = self._visit.host.presenter if self._visit is not None else None
        return presenter if isinstance(presenter, CodeTaker) else None


def signing_in_text() -> str:
    return translate("phone", "Signing in")


def numbers_of(person: Person) -> set[str]:
    """The mobile numbers that reach the person's phone."""
    return {person.mobile, *(card.mobile for card in person.cards)}
