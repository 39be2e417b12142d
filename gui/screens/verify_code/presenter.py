"""The code goes from the bank to the phone by SMS, and from the client back through payment (step 6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from gui.flow.countdown import seconds_until
from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import InputProblem, Problem
from gui.flow.progress import Progress, progress_of
from models.contract.application_view import ApplicationView, VerificationView
from models.contract.problems import ProblemType
from models.domain.cards import digits_only
from models.domain.codes import CODE_DIGITS


class Doing(StrEnum):
    """What the screen is busy with."""

    SUBMIT = "submit"
    RESEND = "resend"
    CHANGE_CARD = "change_card"


@dataclass(frozen=True)
class VerifyCodeState(ScreenState):
    """``expires_at`` tells one code from the next; ``expires_in`` and ``resend_in`` are seconds.

    ``of_account``: the code went to the phone on record of an account, not of a card.
    ``blocked_until`` is when the server, having refused one, will send another code at the earliest.
    ``code`` holds a code that an SMS handed over, only until the call with it has begun.
    """

    progress: Progress | None = None
    bank_id: str = ""
    of_account: bool = False
    masked_mobile: str = ""
    expires_at: datetime | None = None
    expires_in: int = 0
    resend_in: int = 0
    blocked_until: datetime | None = None
    remaining: int = 0
    code: str = field(default="", repr=False)
    code_error: Problem | None = None
    resend_error: Problem | None = None
    doing: Doing | None = None

    @property
    def is_alive(self) -> bool:
        """Whether the code that was sent can still bind."""
        return self.remaining > 0 and self.expires_in > 0

    @property
    def field_problem(self) -> Problem | None:
        """What is to be said at the code: why it no longer counts, else what was wrong with the last try."""
        if self.remaining == 0:
            return Problem(ProblemType.CODE_EXHAUSTED)
        if self.expires_in == 0:
            return Problem(ProblemType.CODE_EXPIRED)
        return self.code_error


class VerifyCodePresenter(Presenter[VerifyCodeState]):
    screen_id: ClassVar[str] = "verify_code"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, VerifyCodeState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        sent = application.verification
        if sent is None:
            return
        is_new = sent.expires_at != self.state.expires_at
        blocked_until = None if is_new else self.state.blocked_until
        self._update(
            progress=progress_of(application),
            bank_id=sent.bank_id,
            of_account=sent.of_account,
            masked_mobile=sent.masked_mobile,
            expires_at=sent.expires_at,
            remaining=sent.remaining,
            code_error=None if is_new else self.state.code_error,
            resend_error=None if is_new else self.state.resend_error,
            blocked_until=blocked_until,
            **self._countdowns(sent, blocked_until),
        )

    def tick(self) -> None:
        sent = self.context.application.verification
        if sent is not None:
            self._update(**self._countdowns(sent, self.state.blocked_until))

    def edit(self) -> None:
        """The person changed the code: what was said of the last one no longer holds."""
        self._update(code_error=None, problem=None)

    @property
    def takes_code(self) -> bool:
        """Whether a code may still count. While a call is under way there may be a new one."""
        return self.state.is_alive or self.state.busy

    def fill_code(self, code: str) -> None:
        """Take the code of an SMS that was tapped: it is shown in the cells and submitted."""
        if self.state.busy or not self.state.is_alive:
            return
        self._update(code=code)
        self.submit(code)
        self._update(code="")

    def submit(self, code: str) -> None:
        """Send the code back. It stays in this call alone."""
        digits = digits_only(code)
        if self.state.busy or not self.state.is_alive:
            return
        if len(digits) != CODE_DIGITS:
            self._update(code_error=Problem(InputProblem.CODE_INCOMPLETE))
            return
        self._update(code_error=None, resend_error=None, doing=Doing.SUBMIT)
        self._call("submit", lambda: self.context.gateway.submit_code(digits), self._on_code_refused)

    def resend(self) -> None:
        """Have another code sent; the old one no longer counts."""
        if not self.state.busy:
            self._update(code_error=None, resend_error=None, doing=Doing.RESEND)
            self._call("resend", self.context.gateway.resend, self._on_resend_refused)

    def change_card(self) -> None:
        """Go back to the card, or the account, that the code was sent for; this code no longer counts."""
        if not self.state.busy:
            self._update(doing=Doing.CHANGE_CARD)
            self._call("change_card", self.context.gateway.change_card)

    def _on_code_refused(self, problem: Problem) -> None:
        remaining = self.state.remaining
        if problem.slug == ProblemType.CODE_EXHAUSTED:
            remaining = 0
        elif problem.remaining is not None:
            remaining = problem.remaining
        self._update(code_error=problem, remaining=remaining)

    def _on_resend_refused(self, problem: Problem) -> None:
        self._update(resend_error=problem, blocked_until=problem.retry_at)
        self.tick()

    def _countdowns(self, sent: VerificationView, blocked_until: datetime | None) -> dict[str, int]:
        now = self.context.clock.now()
        return {
            "expires_in": seconds_until(sent.expires_at, now),
            "resend_in": max(seconds_until(sent.resend_at, now), seconds_until(blocked_until, now)),
        }
