"""The tokens as variables of CSS, for pages that the program writes."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtGui import QColor

from gui.kit.tokens import Theme, Tokens, load_tokens


def colours() -> str:
    """The program's colours as variables of CSS, light or dark as the reader likes."""
    light, dark = (_variables(load_tokens(theme)) for theme in (Theme.LIGHT, Theme.DARK))
    return f":root{{{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"


def _variables(tokens: Tokens) -> str:
    return ";".join(
        f"--{token.name.replace('_', '-')}:{_css(getattr(tokens, token.name))}" for token in fields(tokens)
    )


def _css(colour: QColor) -> str:
    opaque = colour.name(QColor.NameFormat.HexRgb)
    return opaque if colour.alpha() == 255 else f"{opaque}{colour.alpha():02x}"
