"""The base of every screen's presenter: a frozen state, a view that renders it, and calls that keep it busy."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from gui.flow.calls import PaymentCalls
from gui.flow.navigator import Navigator
from gui.flow.problem import Problem
from gui.tasks import Outcome, TaskRunner
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemError, ProblemType
from models.ports import Clock


@dataclass(frozen=True)
class ScreenContext:
    """What every presenter is made with."""

    gateway: PaymentCalls
    tasks: TaskRunner
    clock: Clock
    navigator: Navigator

    @property
    def application(self) -> ApplicationView:
        """The newest view. Raises ``LookupError`` before the first one arrived."""
        if self.navigator.application is None:
            raise LookupError("no application view has arrived yet")
        return self.navigator.application


@dataclass(frozen=True)
class ScreenState:
    """What every screen's state has; a screen's own state adds its fields, each with a ``<field>_error``.

    ``busy``: a call is under way. ``problem``: what went wrong and is no single field's fault.
    """

    busy: bool = False
    problem: Problem | None = None


StateT = TypeVar("StateT", bound=ScreenState)
StateT_contra = TypeVar("StateT_contra", bound=ScreenState, contravariant=True)


class View(Protocol[StateT_contra]):
    """What a presenter knows of its view."""

    def render(self, state: StateT_contra) -> None: ...


class Presenter(Generic[StateT]):
    """Holds one screen's state and acts for it. A subclass is made with the context alone and passes its
    first state on; its verbs are what the view's signals call."""

    screen_id: ClassVar[str]

    def __init__(self, context: ScreenContext, initial: StateT) -> None:
        self.context = context
        self.state = initial
        self._view: View[StateT] | None = None
        self._listener: Callable[[], None] | None = None
        self._detached = False

    def attach(self, view: View[StateT]) -> None:
        """Take ``view`` and render the state at once."""
        self._view = view
        view.render(self.state)

    def detach(self) -> None:
        """Let the view go: another screen is shown."""
        self._detached = True
        self._view = None
        self._listener = None

    def on_changed(self, listener: Callable[[], None]) -> None:
        """Have ``listener`` told after every change of the state."""
        self._listener = listener

    def application_changed(self, application: ApplicationView) -> None:
        """News arrived while this screen is shown."""

    def tick(self) -> None:
        """Time went by: four times a second, and whenever the clock moved."""

    def draft(self) -> StateT | None:
        """The state to take up again when the person comes back to this screen; ``None`` when nothing was entered.
        What must not outlive the screen, such as a code, is no draft."""
        return None

    def take_up(self, draft: StateT) -> None:
        """Put back what was entered into ``draft``, as far as it is still asked for."""

    def go_home(self) -> None:
        """To the wallet, unless a call is under way: its end has to be seen here."""
        if not self.state.busy:
            self.context.navigator.go_home()

    def _update(self, **changes: Any) -> None:
        """Replace fields of the state, and render if that changed anything."""
        state = replace(self.state, **changes)
        if state != self.state:
            self.state = state
            if self._view is not None:
                self._view.render(state)
            if self._listener is not None:
                self._listener()

    def _call(
        self,
        action: str,
        work: Callable[[], Awaitable[ApplicationView]],
        on_problem: Callable[[Problem], None] | None = None,
        on_ok: Callable[[ApplicationView], None] | None = None,
    ) -> bool:
        """Do ``work`` as the task ``<screen_id>.<action>``; whether it was started.

        Refused while the screen is busy. The reply goes to the navigator; a problem to ``on_problem``, which
        puts it at its field (without one it becomes ``state.problem``). ``busy`` ends in every case. The reply to a
        screen that is no longer shown calls nobody back from the wallet's home.
        """
        if self.state.busy:
            return False

        def take_reply(application: ApplicationView) -> None:
            if on_ok is not None:
                on_ok(application)
            self.context.navigator.apply(application, reply=not self._detached)

        def take_problem(error: ProblemError) -> None:
            problem = Problem.of(error)
            if on_problem is None:
                self._update(problem=problem)
            else:
                on_problem(problem)

        def end(_outcome: Outcome) -> None:
            self._update(busy=False)

        async def surely() -> ApplicationView:
            return await self._surely(work)

        started = self.context.tasks.run(
            f"{self.screen_id}.{action}", surely, on_ok=take_reply, on_problem=take_problem, on_end=end
        )
        # Where it was not, the same call of this screen's last appearance still runs.
        self._update(busy=started, problem=None if started else Problem(ProblemType.IN_PROGRESS))
        return started

    async def _surely(self, work: Callable[[], Awaitable[ApplicationView]]) -> ApplicationView:
        """Do ``work``; if no answer comes, ask where the application stands and try once more.

        A lost reply is no proof that nothing happened. The second try carries the first one's idempotency key, so
        together they have the outcome of one. Where the answer leads to another screen, it is the outcome, and no
        second try is made. A refusal because of the state means that this screen is not where the application
        stands, so that is asked for too.
        """
        screen = self.context.navigator.current
        try:
            return await work()
        except ProblemError as error:
            if error.problem is ProblemType.WRONG_STATE:
                self.context.navigator.apply(await self.context.gateway.read(), reply=True)
            if error.problem is not ProblemType.UNREACHABLE:
                raise
        application = await self.context.gateway.read()
        self.context.navigator.apply(application)
        return await work() if self.context.navigator.current is screen else application
