"""Several rules at once, for a window as it is shown."""

from __future__ import annotations

from collections.abc import Collection
from enum import Flag, auto

from PySide6.QtWidgets import QWidget

from gui.testing.audit.clipping import cut_texts, jutting_widgets, overlapping
from gui.testing.audit.colour_alone import checked_by_hue, red_without_words
from gui.testing.audit.contrast import faint_fields, faint_signs, faint_texts
from gui.testing.audit.drawn_text import texts_of
from gui.testing.audit.finding import Finding
from gui.testing.audit.keyboard import unreachable
from gui.testing.audit.names import names_and_roles, unmasked_numbers
from gui.testing.audit.paste import refusing_editors
from gui.testing.audit.shown import controls, shown_widgets
from gui.testing.audit.targets import small_targets


class Scope(Flag):
    """What is looked at."""

    USE = auto()
    """Names, roles, masks, keys, paste, and what is told by colour: the same in every look."""
    PLACE = auto()
    """Nothing is cut, juts out or lies over something else."""
    TOUCH = auto()
    """Targets are large enough for a finger."""
    COLOUR = auto()
    """Everything stands out from its ground."""


def audit(root: QWidget, scope: Scope, spoken: Collection[str] = ()) -> list[Finding]:
    """What is wrong with ``root`` as it is shown. ``spoken``: see ``unmasked_numbers``."""
    shown, usable = shown_widgets(root), controls(root)
    found: list[Finding] = []
    if Scope.USE in scope:
        found += names_and_roles(usable) + unmasked_numbers(shown, spoken) + refusing_editors(usable)
        found += unreachable(usable) + red_without_words(root) + checked_by_hue(usable)
    if Scope.TOUCH in scope:
        found += small_targets(usable)
    if Scope.PLACE in scope or Scope.COLOUR in scope:
        texts = texts_of(shown)
        if Scope.PLACE in scope:
            found += cut_texts(texts) + overlapping(root, texts) + jutting_widgets(root)
        if Scope.COLOUR in scope:
            found += faint_texts(root, texts) + faint_signs(root, texts) + faint_fields(root)
    return found
