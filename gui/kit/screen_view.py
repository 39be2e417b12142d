"""The base of every screen's view: it owns the page and the widgets on it, and follows the language."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.kit.language import language
from gui.kit.scaffold import ScreenScaffold


class ScreenPresenter(Protocol):
    """What the base needs of a presenter."""

    screen_id: ClassVar[str]

    @property
    def state(self) -> Any: ...


PresenterT = TypeVar("PresenterT", bound=ScreenPresenter)


class ScreenView(QObject, Generic[PresenterT]):
    """One screen. It is no widget itself, because ``render`` is a name of QWidget's; ``page`` is the widget.

    A subclass builds its widgets on ``page`` in ``__init__``, connects their signals to the presenter's verbs and
    calls ``retranslate`` last; the phone then attaches it to the presenter, which renders. Deleting the page
    deletes the view.

    Widgets keep text and caret, nothing else: everything else shown follows from the state.
    """

    def __init__(self, presenter: PresenterT) -> None:
        self.page = ScreenScaffold(presenter.screen_id)
        super().__init__(self.page)
        self.page.setObjectName(presenter.screen_id)
        self.page.set_first_focus(self.first_focus)
        self.presenter = presenter
        language().language_changed.connect(self._on_language_changed)

    def render(self, state: Any) -> None:
        """Show ``state``. Called with every change of it, and again when the language changed."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every text that does not depend on the state."""
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """The widget that gets the focus when the screen appears, and when what had it can no longer be used."""
        return None

    def holds_focus(self, widget: QWidget) -> bool:
        """Whether ``widget`` has the focus, or will have it as soon as the window is active again."""
        return self.page.window().focusWidget() is widget

    def _on_language_changed(self) -> None:
        self.retranslate()
        self.render(self.presenter.state)
