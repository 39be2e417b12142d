"""The tokens as variables of CSS, for pages that the program writes."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtGui import QColor

from gui.kit import metrics
from gui.kit.metrics import TypeStyle
from gui.kit.tokens import Theme, Tokens, load_tokens

_TYPES = ("TITLE", "TEXT", "LABEL", "AMOUNT")
_LENGTHS = ("SPACE_", "_CORNER")
_TIMES = ("MOTION_",)


def variables() -> str:
    """The tokens as variables of CSS, light or dark as the reader likes; `--text` is size and height of the line.

    Nothing in a page moves for a reader who wants it so.
    """
    light, dark = (_colours(load_tokens(theme)) for theme in (Theme.LIGHT, Theme.DARK))
    return (
        f":root{{{light};{_measures()}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        "@media (prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}"
    )


def _colours(tokens: Tokens) -> str:
    return ";".join(f"--{_name(token.name)}:{_css(getattr(tokens, token.name))}" for token in fields(tokens))


def _measures() -> str:
    found: list[str] = []
    for name, value in vars(metrics).items():
        if isinstance(value, TypeStyle) and name in _TYPES:
            found.append(f"--{_name(name)}:{value.base_size}px/{value.base_line}px")
        elif any(part in name for part in _LENGTHS):
            found.append(f"--{_name(name)}:{value}px")
        elif any(part in name for part in _TIMES):
            found.append(f"--{_name(name)}:{value}ms")
    return ";".join(found)


def _name(token: str) -> str:
    return token.lower().replace("_", "-")


def _css(colour: QColor) -> str:
    opaque = colour.name(QColor.NameFormat.HexRgb)
    return opaque if colour.alpha() == 255 else f"{opaque}{colour.alpha():02x}"
