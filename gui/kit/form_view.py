"""The base of screens with something to fill in and to send."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from gui.kit.problem_text import ProblemLike, problem_text
from gui.kit.screen_view import ScreenPresenter, ScreenView


class Field(Protocol):
    """What a form needs of a field that is typed into."""

    def text(self) -> str: ...

    def set_text(self, text: str) -> None: ...

    def set_error(self, text: str | None) -> None: ...

    def set_read_only(self, read_only: bool) -> None: ...


class FormPresenter(ScreenPresenter, Protocol):
    """What a form needs of its presenter, whose state has ``busy``."""

    def submit(self) -> None: ...


FormPresenterT = TypeVar("FormPresenterT", bound=FormPresenter)


class FormView(ScreenView[FormPresenterT]):
    """After a try to send that met something to mend, the focus goes to the first of it, once."""

    _sent = False
    _was_locked = False

    def send(self) -> None:
        """Have the presenter send what was filled in."""
        self.presenter.submit()
        # Only now: what submitting clears first is no answer to it.
        self._sent = True
        self.lead_to_fault(self.presenter.state)

    def show_field(self, field: Field, text: str, problem: ProblemLike | None, *, busy: bool) -> None:
        """Show what was typed into ``field`` and what is wrong with it; while a call is under way nothing can be typed.

        What stands there already is left alone, and with it the caret.
        """
        if field.text() != text:
            field.set_text(text)
        field.set_error(problem_text(problem) if problem is not None else None)
        field.set_read_only(busy)

    def lead_to_fault(self, state: Any) -> None:
        """To be called at the end of ``render``."""
        if not self._sent or state.busy:
            return
        self._sent = False
        place = self.first_fault(state)
        if place is not None:
            place.setFocus()
        told = self.problem_place() if state.problem is not None else place
        if told is not None:
            self.page.reveal(told)

    def lead_out_of_lock(self, *, locked: bool) -> None:
        """Once a lock has ended, bring the focus to what can be filled in again. To be called near the end of ``render``."""
        ended, self._was_locked = self._was_locked and not locked, locked
        place = self.first_focus() if ended else None
        if place is not None:
            place.setFocus()

    def problem_place(self) -> QWidget | None:
        """What has to be in sight after a problem that is no single field's fault."""
        return None

    def first_fault(self, state: Any) -> QWidget | None:
        """The first widget with something to mend."""
        raise NotImplementedError
