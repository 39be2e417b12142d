"""The one stylesheet, for what the kit does not paint itself: scroll bars, tool tips and menus."""

from __future__ import annotations

from PySide6.QtGui import QColor

from gui.kit.tokens import Scope, Tokens

_SCOPED = """
{scope} QScrollBar {{ background: transparent; border: none; margin: 0; }}
{scope} QScrollBar:vertical {{ width: 10px; }}
{scope} QScrollBar:horizontal {{ height: 10px; }}
{scope} QScrollBar::handle {{ background: {track}; border-radius: 3px; margin: 2px; }}
{scope} QScrollBar::handle:vertical {{ min-height: 32px; }}
{scope} QScrollBar::handle:horizontal {{ min-width: 32px; }}
{scope} QScrollBar::handle:hover {{ background: {field_line}; }}
{scope} QScrollBar::add-line, {scope} QScrollBar::sub-line {{ width: 0; height: 0; }}
{scope} QScrollBar::add-page, {scope} QScrollBar::sub-page {{ background: transparent; }}
"""

_FLOATING = """
QToolTip {{ background: {surface_raised}; color: {ink}; border: 1px solid {line}; padding: 6px 8px; }}
QMenu {{ background: {surface_raised}; color: {ink}; border: 1px solid {line}; padding: 6px; }}
QMenu::item {{ padding: 7px 16px; border-radius: 8px; }}
QMenu::item:selected {{ background: {primary_tint}; color: {ink}; }}
QMenu::item:disabled {{ color: {disabled_ink}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 8px; }}
"""


def build_stylesheet(phone: Tokens, stage: Tokens) -> str:
    """The stylesheet for both scopes. The phone's rules come last: it may stand inside the stage."""
    return (
        _FLOATING.format_map(_values(stage))
        + _SCOPED.format(scope=f'*[kit_scope="{Scope.STAGE}"]', **_values(stage))
        + _SCOPED.format(scope=f'*[kit_scope="{Scope.PHONE}"]', **_values(phone))
    )


def _values(tokens: Tokens) -> dict[str, str]:
    colours: dict[str, QColor] = vars(tokens)
    return {role: colour.name(QColor.NameFormat.HexArgb) for role, colour in colours.items()}
