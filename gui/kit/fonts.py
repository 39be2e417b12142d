"""The bundled typeface: the same glyphs on every machine, Chinese included.

The collection holds the regular weight only; Qt makes the bold from it. All ten digits have the same advance,
so figures stand in columns without a font feature.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from gui.kit.metrics import TypeStyle

FAMILY = "Noto Sans CJK SC"
_PACKAGE = "noto_cjk_sans_otc"
_FILE = "NotoSansCJK-Regular.ttc"
_BOLD_NEEDS_NO_ROOM = 24
_ROOM_FOR_BOLD = 0.25


@cache
def load_fonts() -> str:
    """Load the bundled collection once (about 20 ms) and return the family to use.

    Falls back to the system's own sans serif when the package is not installed.
    """
    return _load_bundled() or QFont().defaultFamily()


def _load_bundled() -> str | None:
    # find_spec does not run the package, whose import would pull in importlib.resources.
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return None
    identifier = QFontDatabase.addApplicationFont(str(Path(spec.origin).with_name(_FILE)))
    return FAMILY if identifier >= 0 else None


def font_of(style: TypeStyle, *, spacing: float = 0.0) -> QFont:
    """The font of a type style; `spacing` is added between letters, in pixels. Callers must not change it."""
    return _font(style.size, style.bold, spacing)


def fitting_font(text: str, style: TypeStyle, width: int, least: TypeStyle | None = None) -> QFont:
    """The font of a type style, made smaller where the text would not fit, but never below its own size, or that of
    ``least``, at the smallest type."""
    smallest = (least or style).base_size
    for size in range(style.size, smallest, -1):
        font = _font(size, style.bold, 0.0)
        if QFontMetricsF(font).horizontalAdvance(text) <= width:
            return font
    return _font(smallest, style.bold, 0.0)


@lru_cache(maxsize=64)
def _font(size: int, bold: bool, spacing: float) -> QFont:
    font = QFont(load_fonts())
    font.setPixelSize(size)
    font.setBold(bold)
    if bold and size < _BOLD_NEEDS_NO_ROOM:
        # Qt's made bold thickens the strokes and keeps the advances.
        spacing += _ROOM_FOR_BOLD
    # Unhinted outlines keep advances the same on every platform.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font
