"""The options of the commands for how the screens look. It imports no Qt, so that an order is read at once."""

from __future__ import annotations

from argparse import ArgumentParser

LANGUAGES = ("en", "zh")
THEMES = ("light", "dark", "high_contrast")
DEVICES = ("phone", "small_phone", "tablet", "desktop")
TEXT_SIZES = ("1.0", "1.15", "1.3")


def add_look_options(
    parser: ArgumentParser, default: str, language: str = LANGUAGES[0], *, text_size: bool = True
) -> None:
    """Add ``--lang``, ``--theme``, ``--device`` and ``--text-size`` to ``parser``; each is None when it is not given.

    ``default`` tells what is taken then, with the usual one in place of ``{usual}``; ``language`` is the usual one.
    """
    options = [
        ("--lang", LANGUAGES, language, "the language"),
        ("--theme", THEMES, THEMES[0], "the device's theme"),
        ("--device", DEVICES, DEVICES[0], "what the screens are shown on"),
    ]
    if text_size:
        options.append(("--text-size", TEXT_SIZES, TEXT_SIZES[0], "how much larger all type is"))
    for option, choices, usual, what in options:
        told = default.format(usual=usual)
        parser.add_argument(option, choices=choices, help=f"{what} (default: {told})")
