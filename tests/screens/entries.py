"""What the tests of name entry, card binding and wallet home share: standings, typing, looking."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from gui.kit.device_frame import DeviceFrame
from models.domain.application import ApplicationState
from models.domain.people import person_by_id
from tests.presenters.fakes import START, application, challenge
from tests.screens.looking import click, enter, find

AT_NAME_ENTRY = application(ApplicationState.NAME_ENTRY, challenge=challenge())
AT_CARD_ENTRY = application(ApplicationState.CARD_ENTRY, version=2)
AT_CODE_ENTRY = application(ApplicationState.CODE_ENTRY, version=3)
LOCKED = application(
    ApplicationState.LOCKED, challenge=challenge(0), locked_until=START + timedelta(minutes=15)
)
CARD = person_by_id("wang-xiaoming").cards[0]


def commit(field: QWidget, text: str) -> None:
    """Type ``text`` as an input method does, all of it at once."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(field, event)


def shown(frame: DeviceFrame, address: str) -> str:
    return find(frame, address, QLabel).text()


def is_shown(frame: DeviceFrame, address: str) -> bool:
    return any(widget.isVisible() for widget in frame.findChildren(QWidget, address))


def fill_in_name(frame: DeviceFrame) -> None:
    commit(find(frame, "name_entry.name", QLineEdit), "王")
    enter(find(frame, "name_entry.document", QLineEdit), "1993")


def fill_in_card(frame: DeviceFrame) -> None:
    enter(find(frame, "bind_card.number", QLineEdit), CARD.number)
    enter(find(frame, "bind_card.mobile", QLineEdit), CARD.mobile)
    click(frame, "bind_card.terms")
