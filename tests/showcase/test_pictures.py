"""The documentation's pictures: drawn from real plays, the same every time, and all of them there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.kit.devices import Device, shape_of
from gui.kit.language import Language
from gui.kit.theme import theme
from gui.kit.tokens import Scope, Theme, load_tokens
from gui.runs.actor import Stuck
from gui.runs.diagrams import DRAWN
from gui.runs.plan import Plan
from gui.runs.player import surroundings
from gui.runs.scenario import scenario_by_id
from gui.runs.steps import told
from gui.showcase.command import FOLDER, run
from gui.showcase.components import draw_components
from gui.showcase.drawing import SCENARIO
from gui.showcase.ground import Ground
from gui.showcase.moments import Look, Moment, take
from gui.showcase.scenes import SCENES, Scene, themes
from gui.showcase.window import draw_window
from gui.stage.desk import ROOMY
from gui.testing.world_driver import WorldDriver
from kaihu_testing.pictures.picture import webp_of
from main import open_world

ROOT = Path(__file__).resolve().parents[2]
ENOUGH = 4_000_000
"""Bytes that all pictures together take at the most: they come with every copy of the program."""
A_FILE = 500_000


def test_that_every_moment_is_one_of_the_scenario() -> None:
    steps = [told(step) for step in scenario_by_id(SCENARIO).steps]
    places = [steps.index(moment) for moment in Moment]
    assert places == sorted(places)


def test_that_the_documentation_has_every_picture_and_no_other() -> None:
    kinds = [*(scene.name for scene in SCENES), "window", "components"]
    named = {f"{kind}-{spoken}.webp" for kind in kinds for spoken in Language} | set(DRAWN.values())
    files = list((ROOT / FOLDER).iterdir())
    assert {file.name for file in files} == named
    sizes = [file.stat().st_size for file in files]
    assert max(sizes) <= A_FILE
    assert sum(sizes) <= ENOUGH


def test_that_one_play_shows_every_device_and_theme_and_shows_it_again(
    world: WorldDriver, qapp: QApplication
) -> None:
    looks = [
        Look(Moment.NAME, Device.DESKTOP, scale=0.5),
        Look(Moment.NAME, scale=0.5),
        Look(Moment.NAME, theme=Theme.DARK, scale=0.5),
    ]
    plan = Plan(scenario_by_id(SCENARIO))
    drawn: list[list[bytes]] = []
    with surroundings(plan):
        for _ in range(2):
            taken = world.finish(take(looks, plan, world.world), "the pictures")
            assert theme().name is Theme.LIGHT
            for look in looks:
                shape = shape_of(look.device)
                assert taken[look].size() == shape.screen.grownBy(shape.frame) * look.scale
            drawn.append([webp_of(taken[look]) for look in looks])
            world.finish(world.world.reset(), "a world made anew")
    assert drawn[0] == drawn[1]
    assert len(set(drawn[0])) == len(looks)


def test_that_a_scenario_without_a_moment_is_told(world: WorldDriver, qapp: QApplication) -> None:
    plan = Plan(scenario_by_id("opening-c"))
    with surroundings(plan), pytest.raises(Stuck, match="account_home"):
        world.finish(take([Look(Moment.ACCOUNT)], plan, world.world), "the pictures")


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_that_each_scene_shows_all_that_it_is_made_from(scene: Scene, qapp: QApplication) -> None:
    blank = {look: _blank(look) for look in scene.looks}
    first = scene.compose(blank)
    assert first == scene.compose(blank)
    for look in scene.looks:
        assert scene.compose(blank | {look: _blank(look, inked=True)}) != first


def test_that_the_themes_are_said_in_the_language(qapp: QApplication) -> None:
    scene = themes()
    blank = {look: _blank(look) for look in scene.looks}
    said = []
    for spoken in Language:
        with surroundings(Plan(scenario_by_id(SCENARIO), spoken)):
            said.append(scene.compose(blank))
    assert said[0] != said[1]


def test_that_the_window_is_drawn_with_everything_in_it_and_the_same_every_time(
    world: WorldDriver, qapp: QApplication, tmp_path: Path
) -> None:
    drawn: list[QImage] = []
    for spoken in ("en", "en", "zh"):
        plan = Plan(scenario_by_id(SCENARIO), spoken)
        with surroundings(plan):
            drawn.append(world.finish(draw_window(plan.scenario, world.world, tmp_path), "the picture"))
        world.finish(world.world.reset(), "a world made anew")
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]
    picture, around = drawn[0], (drawn[0].size() - ROOMY * drawn[0].devicePixelRatio()) / 2
    assert around.width() == around.height() > 0
    panel, phone = (
        picture.pixelColor(around.width() + x, around.height() + y) for x, y in ((20, 1000), (1424, 1400))
    )
    assert panel.lightness() < 60 < 200 < phone.lightness()


def test_that_the_components_are_drawn_the_same_every_time_and_in_the_language(qapp: QApplication) -> None:
    drawn = []
    for spoken in ("en", "en", "zh"):
        with surroundings(Plan(scenario_by_id(SCENARIO), spoken)):
            drawn.append(draw_components())
    assert drawn[0] == drawn[1]
    assert drawn[0] != drawn[2]


def test_that_a_thing_stands_pixel_for_pixel_on_the_ground_with_its_shadow(qapp: QApplication) -> None:
    chequered = QImage(80, 60, QImage.Format.Format_ARGB32_Premultiplied)
    for x in range(80):
        for y in range(60):
            chequered.setPixel(x, y, 0xFF102030 if (x + y) % 2 else 0xFFF0E0D0)
    chequered.setDevicePixelRatio(2)
    with Ground(QSizeF(120, 110), 2) as ground:
        ground.stand(chequered, 40, 40, 6)
    image, canvas = ground.image, load_tokens(Theme.LIGHT, Scope.STAGE).canvas
    assert image.size() == QSize(240, 220)
    assert all(image.pixel(80 + x, 80 + y) == chequered.pixel(x, y) for x in range(20, 60) for y in range(60))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(120, 2) == canvas
    assert image.pixelColor(120, 144).lightness() < canvas.lightness()
    assert image.pixel(80, 80) != chequered.pixel(0, 0)


def test_that_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert run(["--out", str(tmp_path / "file")], open_world) == 2
    assert "--out" in capsys.readouterr().err


def _blank(look: Look, *, inked: bool = False) -> QImage:
    """A picture of the look's size with nothing on it, or a spot in its middle."""
    shape = shape_of(look.device)
    size = shape.screen.grownBy(shape.frame) * look.scale
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(load_tokens(look.theme).canvas)
    if inked:
        middle = image.rect().center()
        image.setPixelColor(middle, load_tokens(look.theme).ink)
    return image
