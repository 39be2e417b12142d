"""The options for how the screens look offer what there is."""

from __future__ import annotations

from argparse import ArgumentParser

import pytest

from gui.kit.devices import Device
from gui.kit.language import Language
from gui.kit.look_options import DEVICES, LANGUAGES, TEXT_SIZES, THEMES, add_look_options
from gui.kit.metrics import TYPE_SCALES
from gui.kit.tokens import Theme


def parser() -> ArgumentParser:
    made = ArgumentParser(exit_on_error=False)
    add_look_options(made, "{usual}, or the last one")
    return made


def test_that_they_offer_what_there_is() -> None:
    assert tuple(Language) == LANGUAGES
    assert tuple(Theme) == THEMES
    assert tuple(Device) == DEVICES
    assert tuple(str(scale) for scale in TYPE_SCALES) == TEXT_SIZES


def test_that_what_is_not_given_is_left_open() -> None:
    assert vars(parser().parse_args([])) == {"lang": None, "theme": None, "device": None, "text_size": None}


def test_that_a_command_may_do_without_sizes_of_type() -> None:
    made = ArgumentParser()
    add_look_options(made, "{usual}", text_size=False)
    assert vars(made.parse_args([])) == {"lang": None, "theme": None, "device": None}


def test_that_what_is_given_is_taken() -> None:
    order = parser().parse_args(
        ["--lang", "zh", "--theme", "dark", "--device", "tablet", "--text-size", "1.15"]
    )
    assert vars(order) == {"lang": "zh", "theme": "dark", "device": "tablet", "text_size": "1.15"}


@pytest.mark.parametrize("usual", ["en", "light", "phone", "1.0"])
def test_that_the_help_tells_what_is_taken_otherwise(usual: str) -> None:
    assert f"{usual}, or the last one" in " ".join(parser().format_help().split())
