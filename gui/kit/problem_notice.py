"""What went wrong and is no single field's fault, set off from the page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.kit.announce import announce
from gui.kit.notice import Notice, Tone
from gui.kit.problem_text import ProblemLike, problem_text


class ProblemNotice(Notice):
    """Hidden while there is no problem."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__("", Tone.BAD, parent)
        self.set_address(address)
        self.hide()

    def show_problem(self, problem: ProblemLike | None) -> None:
        """Say what ``problem`` is, in the present language, or nothing."""
        text = problem_text(problem) if problem is not None else ""
        if text != self.text():
            announce(self, text, assertive=True)
        self.set_text(text)
        self.setVisible(problem is not None)
