"""The look in force: which tokens a widget paints with, how large type is, and the palette for what Qt paints itself.

There is no stylesheet: widgets paint themselves from the tokens, which is quicker and has no corner cases.
"""

from __future__ import annotations

import sys
from functools import cache
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from gui.kit import metrics, motion
from gui.kit.metrics import LABEL, TEXT
from gui.kit.tokens import Scope, Theme, Tokens, load_tokens

_SCOPE = "kit_scope"


class ThemeManager(QObject):
    """Holds the theme of the phone, that of the stage and the size of type, and tells when one of them changes."""

    theme_changed = Signal()
    """A theme or the size of type has changed, and every widget has been told to paint itself anew."""

    def __init__(self) -> None:
        super().__init__()
        # The stage is dark, so that the phone is the light in the room.
        self._names = {Scope.PHONE: Theme.LIGHT, Scope.STAGE: Theme.DARK}
        self._applied = False
        self._scoped: WeakSet[QWidget] = WeakSet()

    @property
    def name(self) -> Theme:
        """The phone's theme."""
        return self._names[Scope.PHONE]

    @property
    def stage_name(self) -> Theme:
        """The stage's theme."""
        return self._names[Scope.STAGE]

    @property
    def tokens(self) -> Tokens:
        """The phone's tokens."""
        return self.tokens_of(Scope.PHONE)

    @property
    def stage(self) -> Tokens:
        """The stage's tokens."""
        return self.tokens_of(Scope.STAGE)

    def tokens_of(self, scope: Scope) -> Tokens:
        return load_tokens(self._names[scope], scope)

    def set_theme(self, name: Theme) -> None:
        """Change the phone's theme; every widget is painted anew."""
        self._set(Scope.PHONE, name)

    def set_stage_theme(self, name: Theme) -> None:
        """Change the theme of the stage around the phone."""
        self._set(Scope.STAGE, name)

    @property
    def type_scale(self) -> float:
        """The factor by which all type is enlarged: from 1.0 to 1.3."""
        return metrics.type_scale()

    def set_type_scale(self, scale: float) -> None:
        """Enlarge all type; every widget is laid out and painted anew. Raises ValueError outside of 1.0 to 1.3.

        A widget that has made something of a type style is told by `QEvent.FontChange`.
        """
        if scale == metrics.type_scale():
            return
        # Imported here because nothing is measured before the first paint.
        from gui.kit.line_breaks import forget_measures

        metrics.use_type_scale(scale)
        forget_measures()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            if self._applied:
                self._set_fonts(app)
            self._lay_out_anew(app)
        self.theme_changed.emit()

    def apply(self, app: QApplication) -> None:
        """Give the application the kit's font and palette."""
        self._applied = True
        if sys.platform != "linux":
            # On Linux it is the default, and to name it costs 4 ms.
            app.setStyle("fusion")
        self._set_fonts(app)
        motion.set_motion(motion.motion_enabled())
        self._restyle(app)

    def scope(self, widget: QWidget, scope: Scope) -> None:
        """See ``set_scope``."""
        widget.setProperty(_SCOPE, str(scope))
        widget.setPalette(palette_of(self.tokens_of(scope)))
        self._scoped.add(widget)

    def _set(self, scope: Scope, name: Theme) -> None:
        if self._names[scope] is name:
            return
        self._names[scope] = Theme(name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            if self._applied:
                self._restyle(app)
            for widget in tuple(self._scoped):
                # A widget may be gone in Qt before Python lets go of it.
                if isValid(widget):
                    widget.setPalette(palette_of(self.tokens_of(Scope(widget.property(_SCOPE)))))
            for window in app.topLevelWidgets():
                window.update()
        self.theme_changed.emit()

    def _set_fonts(self, app: QApplication) -> None:
        # Imported here because no typeface is needed for the first paint.
        from gui.kit.fonts import font_of

        app.setFont(font_of(TEXT))
        QToolTip.setFont(font_of(LABEL))

    def _lay_out_anew(self, app: QApplication) -> None:
        # The application's font does not reach widgets with a font of their own, nor those that only paint.
        for widget in app.allWidgets():
            # Where a widget has come to lie at the place of a layout's item that is gone, PySide may hand out the item.
            if isinstance(widget, QWidget):
                QApplication.sendEvent(widget, QEvent(QEvent.Type.FontChange))

    def _restyle(self, app: QApplication) -> None:
        app.setPalette(palette_of(self.tokens))
        QToolTip.setPalette(palette_of(self.stage))


@cache
def theme() -> ThemeManager:
    """The one theme manager."""
    return ThemeManager()


def apply(app: QApplication) -> None:
    """Give the application the kit's font and palette."""
    theme().apply(app)


def set_scope(widget: QWidget, scope: Scope) -> None:
    """Say what `widget` and everything in it stands on. Without it a widget stands on the phone."""
    theme().scope(widget, scope)


def tokens_for(widget: QWidget) -> Tokens:
    """The tokens a widget paints with: those of the nearest scope around it."""
    current: QWidget | None = widget
    while current is not None:
        scope = current.property(_SCOPE)
        if scope is not None:
            return theme().tokens_of(Scope(scope))
        current = current.parentWidget()
    return theme().tokens


def palette_of(tokens: Tokens) -> QPalette:
    """The palette for what Qt draws itself: editors, menus, tool tips, tables."""
    palette = QPalette()
    role = QPalette.ColorRole
    for colour_role, colour in (
        (role.Window, tokens.canvas),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.surface_hover),
        (role.Text, tokens.ink),
        (role.PlaceholderText, tokens.ink_faint),
        (role.Button, tokens.surface_raised),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.bad),
        (role.ToolTipBase, tokens.surface_raised),
        (role.ToolTipText, tokens.ink),
        (role.Highlight, tokens.primary),
        (role.HighlightedText, tokens.on_primary),
        (role.Accent, tokens.primary),
        (role.Link, tokens.primary),
        (role.LinkVisited, tokens.primary),
        (role.Light, tokens.surface_raised),
        (role.Midlight, tokens.surface_hover),
        (role.Mid, tokens.line),
        (role.Dark, tokens.field_line),
        (role.Shadow, tokens.shadow),
    ):
        palette.setColor(colour_role, colour)
    disabled = QPalette.ColorGroup.Disabled
    for colour_role in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(disabled, colour_role, tokens.disabled_ink)
    return palette
