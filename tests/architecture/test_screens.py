"""The screens and the application's states: every state has one screen, every screen a state."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gui.flow.registry import ScreenRegistry
from gui.flow.spec import ScreenSpec
from models.domain.application import ApplicationState

REPO = Path(__file__).resolve().parents[2]
REGISTRY = ScreenRegistry.discover("gui.screens")


@pytest.mark.parametrize("state", ApplicationState)
def test_that_every_state_has_one_screen(state: ApplicationState) -> None:
    assert [spec.id for spec in REGISTRY.all() if state in spec.states] == [REGISTRY.for_state(state).id]


@pytest.mark.parametrize("spec", REGISTRY.all(), ids=lambda spec: spec.id)
def test_that_every_screen_shows_a_state_and_is_a_folder_of_its_name(spec: ScreenSpec) -> None:
    assert spec.states
    assert (REPO / "gui" / "screens" / spec.id).is_dir()


@pytest.mark.parametrize("spec", REGISTRY.all(), ids=lambda spec: spec.id)
def test_that_a_screens_presenter_and_view_live_in_its_folder(spec: ScreenSpec) -> None:
    home = f"gui.screens.{spec.id}."
    assert spec.load_presenter().__module__.startswith(home)
    assert spec.load_view().__module__.startswith(home)


def test_that_finding_the_screens_loads_no_presenter_and_no_view() -> None:
    code = (
        "import sys; from gui.flow.registry import ScreenRegistry; ScreenRegistry.discover('gui.screens');"
        "print([m for m in sys.modules if m.endswith(('.view', '.presenter')) and m.startswith('gui.screens')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=REPO, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
