"""Where something is made to crash in the window, and the ways of a person there and on from there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

import gui.clerk.window
import gui.kit.card_face
import gui.phone.visit
from gui.flow.navigator import Navigator
from gui.gateway.payment import PaymentGateway
from gui.kit.card_face import CardFace
from gui.phone.phone import Phone
from gui.screens.bind_card.presenter import BindCardPresenter
from gui.screens.name_entry.presenter import NameEntryPresenter
from gui.screens.name_entry.view import NameEntryView
from kaihu_testing.waiting import wait_until
from models.domain.application import ApplicationState
from tests.journeys.staged import Stage

STEPS: dict[str, tuple[str, ...]] = {
    "wallet_home": ("wallet_home.open_account",),
    "name_entry": ("stage.input.name", "stage.input.document", "name_entry.submit"),
    "bind_card": ("stage.input.card", "stage.input.mobile", "bind_card.terms", "bind_card.submit"),
    "verify_code": ("stage.input.code",),
    "binding_result": ("binding_result.next",),
}
"""What is clicked on each screen on the way to the review."""
LONGEST_WAY = 12


def walk_to(stage: Stage, screen: str) -> None:
    """Go on by clicks alone, from wherever the person is, until ``screen`` is shown."""
    for _ in range(LONGEST_WAY):
        shown = stage.phone.screen_id
        if shown == screen:
            return
        if shown == "review_status":
            if stands_at(stage, ApplicationState.IN_REVIEW):
                world = stage.world
                world.clock.to_next()
                stage.rest()
            else:
                stage.tap("review_status.next")
        elif shown == "wallet_home" and stage.get("wallet_home.resume").is_shown():
            stage.tap("wallet_home.resume")
        else:
            for address in STEPS[str(shown)]:
                if address != "bind_card.terms" or not stage.button(address).isChecked():
                    stage.tap(address)
    raise AssertionError(f"{screen} was not reached, and {stage.phone.screen_id} is shown")


def stands_at(stage: Stage, state: ApplicationState) -> bool:
    return stage.phone.state is state


@dataclass(frozen=True)
class Scene:
    """``owner.name`` crashes once, after the person came to ``screen``; ``meet`` brings it about."""

    owner: Any
    name: str
    screen: str
    meet: Callable[[Stage], None]


def tap(*addresses: str) -> Callable[[Stage], None]:
    def meet(stage: Stage) -> None:
        for address in addresses:
            stage.tap(address)

    return meet


def repaint(stage: Stage) -> None:
    """Have the card drawn again, by the window's own loop."""
    (card,) = [face for face in stage.desk.frame.findChildren(CardFace) if face.isVisible()]
    draw_again(card)
    stage.rest()


def draw_again(widget: QWidget) -> None:
    drawn = Drawn(widget)
    widget.update()
    wait_until(lambda: drawn.so, "the widget drawn again")


class Drawn(QObject):
    """Notes that a widget was asked to draw itself."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.so = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.so = self.so or event.type() == QEvent.Type.Paint
        return False


def let_a_timer_end(stage: Stage) -> None:
    stage.phone._timer.timeout.emit()
    stage.rest()


def tick_the_terms(stage: Stage) -> None:
    walk_to(stage, "bind_card")
    stage.tap("bind_card.terms")


SCENES = {
    "presenter": Scene(NameEntryPresenter, "submit", "name_entry", tap("name_entry.submit")),
    "state": Scene(NameEntryPresenter, "_update", "name_entry", tap("stage.input.name")),
    "render": Scene(NameEntryView, "render", "name_entry", tap("stage.input.name")),
    "first render": Scene(NameEntryView, "render", "wallet_home", tap("wallet_home.open_account")),
    "making a screen": Scene(NameEntryView, "__init__", "wallet_home", tap("wallet_home.open_account")),
    "slot": Scene(Phone, "type_value", "name_entry", tap("stage.input.name")),
    "slot of a screen": Scene(BindCardPresenter, "accept_terms", "name_entry", tick_the_terms),
    "task": Scene(PaymentGateway, "start", "wallet_home", tap("wallet_home.open_account")),
    "reply": Scene(Navigator, "apply", "wallet_home", tap("wallet_home.open_account")),
    "painting": Scene(gui.kit.card_face, "smooth_painter", "wallet_home", repaint),
    "half way through painting": Scene(CardFace, "_draw_ground", "wallet_home", repaint),
    "timer": Scene(Phone, "tick", "name_entry", let_a_timer_end),
    "tick of a screen": Scene(NameEntryPresenter, "tick", "name_entry", let_a_timer_end),
}


def finish(stage: Stage) -> None:
    walk_to(stage, "account_home")
    assert stands_at(stage, ApplicationState.ACTIVE)
