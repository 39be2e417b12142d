"""What kind of thing an element is, in words: ``button``, ``text field``, ``list item``."""

from __future__ import annotations

import re
from difflib import get_close_matches

from PySide6.QtGui import QAccessible

_RENAMED = {
    QAccessible.Role.EditableText: "text field",
    QAccessible.Role.StaticText: "label",
    QAccessible.Role.PageTab: "tab",
    QAccessible.Role.PageTabList: "tab list",
    QAccessible.Role.Grouping: "group",
    QAccessible.Role.Client: "pane",
    QAccessible.Role.Graphic: "image",
    QAccessible.Role.AlertMessage: "alert",
    QAccessible.Role.PopupMenu: "menu",
    QAccessible.Role.NoRole: "nothing",
}


def _word(role: QAccessible.Role) -> str:
    return _RENAMED.get(role) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", role.name).lower()


WORDS: dict[QAccessible.Role, str] = {role: _word(role) for role in QAccessible.Role}
"""Every role's word."""


def word(role: QAccessible.Role) -> str:
    """The word for a role of ``QAccessible``."""
    return WORDS.get(role, "element")


def checked(role: str) -> str:
    """``role``, when it is the word of one. Raises ``ValueError`` with near words when it is not."""
    if role in WORDS.values():
        return role
    near = get_close_matches(role, WORDS.values(), n=3, cutoff=0.3)
    raise ValueError(f"there is no role {role!r}; near it: {', '.join(near) or 'none'}")
