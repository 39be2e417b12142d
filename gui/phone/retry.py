"""What the phone shows in place of a first screen when nobody could be signed in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.kit.device_frame import DeviceFrame
from gui.kit.language import translate
from gui.kit.problem_text import ProblemLike, problem_text
from gui.kit.state_view import StateKind
from gui.phone.launch_notice import LaunchNotice, NoticeWords
from models.contract.problems import ProblemType


class RetryNotice(QObject):
    """Says on the launch screen why nobody could be signed in, and offers to try again."""

    def __init__(self, frame: DeviceFrame, on_retry: Callable[[], None]) -> None:
        super().__init__(frame)
        self._problem: ProblemLike | None = None
        self._notice = LaunchNotice(frame, "phone.retry", self._words, on_retry)

    def show_problem(self, problem: ProblemLike | None) -> None:
        """Without a ``problem`` it was something unexpected in this program."""
        self._problem = problem
        offline = problem is not None and problem.slug == ProblemType.UNREACHABLE
        self._notice.show_as(StateKind.OFFLINE if offline else StateKind.ERROR)

    def _words(self) -> NoticeWords:
        unexpected = translate(
            "phone", "Something went wrong in this program. Your wallet is as you left it."
        )
        return NoticeWords(
            translate("phone", "Signing in did not work"),
            unexpected if self._problem is None else problem_text(self._problem),
            translate("phone", "Try again"),
        )
