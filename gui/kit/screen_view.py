"""The base of every screen's view: the page's layout, and what happens when the language changes."""

from __future__ import annotations

from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from gui.kit.scaffold import ScreenScaffold


class ScreenPresenter(Protocol):
    """What the base needs of a presenter."""

    screen_id: str

    @property
    def state(self) -> Any: ...


PresenterT = TypeVar("PresenterT", bound=ScreenPresenter)


class ScreenView(ScreenScaffold, Generic[PresenterT]):
    """One screen. A subclass builds its widgets in ``__init__``, connects their signals to the presenter's verbs and
    calls ``retranslate`` last; the phone then attaches it to the presenter, which renders.

    Widgets keep text and caret, nothing else: everything else shown follows from the state.
    """

    def __init__(self, presenter: PresenterT) -> None:
        super().__init__(presenter.screen_id)
        self.presenter = presenter
        self.setObjectName(presenter.screen_id)

    def render(self, state: Any) -> None:
        """Show ``state``. Called with every change of it, and again when the language changed."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every text that does not depend on the state."""
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """The widget that gets the focus when the screen appears."""
        return None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.render(self.presenter.state)
