"""Buttons."""

from __future__ import annotations

from gui.gallery.board import Board, Component, without
from gui.gallery.states import State
from gui.kit.action_tile import ActionTile
from gui.kit.buttons import PrimaryButton, SecondaryButton, TextButton
from gui.kit.icon_button import IconButton
from gui.kit.language import translate


def title() -> str:
    return translate("gallery", "Buttons")


def board() -> Board:
    no_error = translate("gallery", "a button is never wrong; what it did not achieve is said beside it")
    wait = translate("gallery", "it opens a sheet at once and waits for nobody")
    error = without(no_error, State.ERROR)
    text = translate("gallery", "Continue")
    link = translate("gallery", "See which data were used")
    return Board(
        title(),
        (
            Component(PrimaryButton, lambda: PrimaryButton(text), error),
            Component(SecondaryButton, lambda: SecondaryButton(text), error),
            Component(TextButton, lambda: TextButton(link), error),
            Component(
                IconButton,
                lambda: IconButton("back", translate("gallery", "Back")),
                {**error, **without(translate("gallery", "it leaves at once"), State.BUSY)},
                {translate("gallery", "Close"): lambda: IconButton("close", translate("gallery", "Close"))},
            ),
            Component(ActionTile, _tile, {**error, **without(wait, State.BUSY)}),
        ),
    )


def _tile() -> ActionTile:
    return ActionTile("shop", translate("gallery", "Buy"), translate("gallery", "Choose a shop"))
