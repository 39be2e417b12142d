"""Empty, offline and error states, and their illustrations."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from gui.kit.illustration import HEIGHT, ILLUSTRATION_DIR, WIDTH, Illustration, tinted
from gui.kit.state_view import StateKind, StateView
from gui.kit.theme import theme, tokens_for
from gui.kit.tokens import Theme, load_tokens
from kaihu_testing.showing import On, Show

DRAWINGS = sorted(path.stem for path in ILLUSTRATION_DIR.glob("*.svg"))


def action(view: StateView) -> QAbstractButton:
    found = view.findChild(QAbstractButton, "statement.state.action")
    assert isinstance(found, QAbstractButton)
    return found


@pytest.fixture
def view(show: Show) -> StateView:
    made = StateView(StateKind.OFFLINE)
    made.set_address("statement.state")
    show(made)
    return made


def test_that_every_kind_has_an_illustration_and_every_illustration_a_kind() -> None:
    assert sorted(StateKind) == DRAWINGS


@pytest.mark.parametrize("name", DRAWINGS)
@pytest.mark.parametrize("named", Theme)
def test_that_an_illustration_has_colours_of_the_theme_alone(name: str, named: Theme) -> None:
    source = (ILLUSTRATION_DIR / f"{name}.svg").read_text(encoding="utf-8")
    assert f'viewBox="0 0 {WIDTH} {HEIGHT}"' in source
    assert not re.search(r'#[0-9a-fA-F]{3}|rgb\(|style=|="(black|white)"', source)
    tokens = load_tokens(named)
    for colour in re.findall(r'(?:fill|stroke)="(?!none)([^"]*)"', tinted(name, tokens)):
        assert re.fullmatch(r"#[0-9a-f]{6}", colour)


@pytest.mark.parametrize("name", DRAWINGS)
def test_that_an_illustration_follows_the_theme(name: str, show: Show) -> None:
    drawing = Illustration(name)
    show.own(drawing)
    drawing.resize(drawing.sizeHint())
    pictures = []
    for named in Theme:
        theme().set_theme(named)
        image = drawing.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(0, WIDTH, 2) for y in range(0, HEIGHT, 2)}
        assert tokens_for(drawing).primary_tint.name() in colours
        pictures.append(image)
    assert len({image.cacheKey() for image in pictures}) == len(Theme)
    assert pictures[0] != pictures[1] != pictures[2]


def test_that_a_state_says_what_happened_and_offers_one_action(view: StateView, on: On) -> None:
    view.set_texts("No connection", "This goes on as soon as there is one.", "Try again")
    told: list[bool] = []
    view.action_requested.connect(lambda: told.append(True))
    title = view.findChild(QLabel, "statement.state.title")
    assert isinstance(title, QLabel)
    assert title.text() == "No connection"
    on(action(view)).tap()
    on(action(view)).press("Enter")
    assert told == [True, True]


def test_that_a_state_with_nothing_to_do_has_no_button(view: StateView) -> None:
    view.set_texts("Nothing booked yet", "What you buy shows here.")
    assert not action(view).isVisible()
    view.set_texts("No connection", "", "Try again")
    assert action(view).isVisible()


def test_that_an_action_under_way_is_not_asked_for_twice(view: StateView, on: On) -> None:
    view.set_texts("No connection", "", "Try again")
    told: list[bool] = []
    view.action_requested.connect(lambda: told.append(True))
    view.set_busy(True)
    on(action(view)).tap()
    assert told == []
    view.set_busy(False)
    on(action(view)).tap()
    assert told == [True]


def test_that_another_kind_shows_another_illustration(view: StateView) -> None:
    before = view.grab().toImage()
    view.set_kind("error")
    assert view.grab().toImage() != before
