"""Puts the navigator's screen into the phone's frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.spec import ScreenSpec
from gui.kit.device_frame import DeviceFrame
from gui.kit.motion import motion_enabled
from gui.kit.screen_view import ScreenView
from gui.kit.transition import ScreenTransition
from models.contract.application_view import ApplicationView


class ScreenHost:
    """Makes presenter and view of the screen that is due, keeps them while it stays, and lets them go after.

    ``presenter`` and ``view`` are those of the screen shown, ``None`` before the first. What was entered on a screen
    that the person left is kept, in memory, until they come back to it, the application moves on from it, or this
    host is closed.
    """

    def __init__(self, frame: DeviceFrame, context: ScreenContext) -> None:
        self._frame = frame
        self._context = context
        self.spec: ScreenSpec | None = None
        self.presenter: Presenter[Any] | None = None
        self.view: ScreenView[Any] | None = None
        self._listener: Callable[[], None] = lambda: None
        self._drafts: dict[str, ScreenState] = {}
        self._transition: ScreenTransition | None = None

    def on_changed(self, listener: Callable[[], None]) -> None:
        """Have ``listener`` told after every change of the state of the screen that is shown."""
        self._listener = listener

    def show(self, spec: ScreenSpec) -> None:
        """Show ``spec``. A screen that cannot be made leaves the one before in its place."""
        self._context.gateway.mean_anew()
        presenter = spec.load_presenter()(self._context)
        view: ScreenView[Any] = spec.load_view()(presenter)
        draft = self._drafts.pop(spec.id, None)
        if draft is not None:
            presenter.take_up(draft)
        presenter.attach(view)
        presenter.on_changed(self._on_presenter_changed)
        self._change_to(view, back=self.spec is not None and spec.comes_before(self.spec))
        self._let_go()
        self.spec, self.presenter, self.view = spec, presenter, view
        focus = view.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def application_changed(self, application: ApplicationView) -> None:
        due = self._context.navigator.registry.for_state(application.state).id
        self._drafts = {screen: draft for screen, draft in self._drafts.items() if screen == due}
        if self.presenter is not None:
            self.presenter.application_changed(application)

    def tick(self) -> None:
        if self.presenter is not None:
            self.presenter.tick()

    def close(self) -> None:
        """Let the screen go; the frame must show something else by then."""
        self._end_transition()
        self._let_go()
        self._drafts.clear()
        self.spec = self.presenter = self.view = None

    def _change_to(self, view: ScreenView[Any], *, back: bool) -> None:
        """Put the view in the place of what is shown, with a transition where things move."""
        self._end_transition()
        before = self._frame.content
        if motion_enabled() and before.isVisible():
            self._transition = ScreenTransition(before, back=back)
            self._transition.finished.connect(self._on_transition_finished)
        self._frame.set_screen(view.page)
        if self._transition is not None:
            self._transition.lead_to(view.page)
        else:
            # A sheet or a message that lies over the screens stays above a new one.
            view.page.lower()

    def _end_transition(self) -> None:
        if self._transition is not None:
            self._transition.finish()

    def _on_transition_finished(self) -> None:
        self._transition = None

    def _on_presenter_changed(self) -> None:
        if self._transition is not None:
            self._transition.refresh()
        self._listener()

    def _let_go(self) -> None:
        if self.presenter is not None and self.spec is not None:
            # What a call that is under way carries has left the screen.
            draft = None if self.presenter.state.busy else self.presenter.draft()
            if draft is not None:
                self._drafts[self.spec.id] = draft
            self.presenter.detach()
        if self.view is not None:
            self.view.page.deleteLater()
