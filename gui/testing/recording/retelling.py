"""Does what a script says once more, in a world as tests have it, and sees what each line brings forth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.phone.phone import Phone
from gui.runs.actor import Actor, Stuck
from gui.runs.calls import quiet_names
from gui.runs.known import ValueUnknown
from gui.runs.player import PlayedWorld
from gui.runs.recorder import Recorder
from gui.runs.steps import Restart
from gui.testing.recording.references import secrets_of
from gui.testing.recording.script import Clear, Line, Look, Note, Script, Swipe
from kaihu_testing.elements import text_of
from kaihu_testing.failures import OutOfReach
from kaihu_testing.words import joined
from models.domain.people import person_by_id
from models.run.events import MessageLogged

MOST_TEXTS = 3
"""How many texts a line's expectations name."""
FIRST = (".error", ".notice", ".problem", ".status", ".title")
"""The ends of the addresses whose texts say most, the first first."""


@dataclass(frozen=True)
class Take:
    """What one line brought forth: only what is otherwise than before. ``sent`` counts from the phone's beginning.

    ``line`` is ``None`` for the beginning. ``stored`` is how many of payment's applications stand where the phone has come.
    """

    line: Line | None
    screen: str | None = None
    state: str | None = None
    sent: tuple[tuple[str, int], ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    shown: tuple[str, ...] = ()
    checked: tuple[tuple[str, bool], ...] = ()
    errors_gone: bool = False
    stored: int = 0


@dataclass
class Told:
    """What was seen, and why it ended before the script did."""

    takes: list[Take] = field(default_factory=list)
    accounts: int = 0
    reason: str = ""


async def retell(script: Script, opened: PlayedWorld) -> Told:
    """Do all of ``script`` and see what comes of it; the world is left open."""
    teller = _Teller(script, opened)
    try:
        return await teller.tell()
    finally:
        await teller.close()


async def do(line: Line, actor: Actor) -> None:
    """Do one line. Raises ``Stuck`` when a person could not."""
    try:
        match line:
            case Swipe(address):
                hand = await actor.hand_for(address)
                hand.swipe_up(address)
                await actor.rest()
            case Clear(address):
                await actor.type(address, "")
            case Look() | Note():
                pass
            case _:
                await actor.do(line)
    except OutOfReach as error:
        raise Stuck(str(error)) from error


class _Teller:
    def __init__(self, script: Script, opened: PlayedWorld) -> None:
        self._script = script
        self._opened = opened
        self._recorder = Recorder("recorded", opened.world.clock)
        self._actor = Actor(self._new_phone(), self._recorder, self._reopen)
        self._texts: dict[str, str] = {}
        self._checked: dict[str, bool] = {}
        self._place: tuple[str | None, str | None] = None, None
        self._sent: Counter[str] = Counter()
        self._heard = 0

    async def tell(self) -> Told:
        told = Told()
        try:
            await self._actor.arrive(person_by_id(self._script.person))
            told.takes.append(self._see(None))
            for line in self._script.lines:
                await do(line, self._actor)
                told.takes.append(self._see(line))
        except Stuck as stuck:
            told.reason = str(stuck)
        told.accounts = len(self._opened.world.inspector.rows("bank", "virtual_accounts"))
        return told

    async def close(self) -> None:
        await self._actor.close_clerk()
        await self._put_away()

    def _see(self, line: Line | None) -> Take:
        if isinstance(line, Restart) and line.restart == "world":
            # A test's phone that is opened again in a world that is counts from there.
            self._sent.clear()
        screen, state = self._actor.phone.screen_id, self._actor.state
        place = screen, state.value if state is not None else None
        moved = place != self._place
        sent = self._newly_sent()
        before, now = self._texts, {widget.objectName(): text for widget, text in self._seen()}
        buttons = {widget.objectName() for widget, _ in self._seen() if isinstance(widget, QAbstractButton)}
        was_checked, checked = self._checked, dict(self._boxes())
        self._place, self._texts, self._checked = place, now, checked
        news = {address: text for address, text in now.items() if before.get(address) != text}
        errors_gone = _has_error(before) and not _has_error(now)
        if isinstance(line, Look):
            text = now.get(line.address)
            if text is not None:
                return Take(line, texts=((line.address, text),))
            return Take(line, shown=(line.address,))
        return Take(
            line,
            screen=place[0] if moved else None,
            state=place[1] if moved else None,
            sent=sent,
            texts=tuple(sorted(news.items(), key=lambda seen: _weight(seen[0], buttons))[:MOST_TEXTS]),
            checked=tuple(
                (address, is_on)
                for address, is_on in checked.items()
                if was_checked.get(address, is_on) != is_on
            ),
            errors_gone=errors_gone,
            stored=self._stored(place[1]) if moved else 0,
        )

    def _stored(self, state: str | None) -> int:
        """How many of payment's applications are in ``state``: what the phone was told might not have been kept."""
        rows = self._opened.world.inspector.rows("payment", "applications")
        return sum(row["state"] == state for row in rows)

    def _newly_sent(self) -> tuple[tuple[str, int], ...]:
        """What the phone has sent since it was looked at last, and how often such a message went by now, whoever
        sent it."""
        self._recorder.gather()
        events = self._recorder.events[self._heard :]
        self._heard = len(self._recorder.events)
        messages = [event for event in events if isinstance(event, MessageLogged)]
        self._sent.update(message.name for message in messages)
        named = [
            message.name for message in messages if message.status is None and message.sender == "client"
        ]
        quiet = quiet_names()
        return tuple((name, self._sent[name]) for name in dict.fromkeys(named) if name not in quiet)

    def _seen(self) -> Iterator[tuple[QLabel | QAbstractButton, str]]:
        """What shows a text that may be told."""
        secrets = self._secrets()
        for widget in self._elements():
            text = joined(text_of(widget))
            if text and not any(secret in text for secret in secrets):
                yield widget, text

    def _boxes(self) -> Iterator[tuple[str, bool]]:
        """What can be checked, and whether it is."""
        for widget in self._elements():
            if isinstance(widget, QAbstractButton) and widget.isCheckable():
                yield widget.objectName(), widget.isChecked()

    def _elements(self) -> Iterator[QLabel | QAbstractButton]:
        """What can be seen of labels and buttons, at addresses that are one element's alone."""
        clerk = self._actor.clerk
        for window in (self._actor.phone.frame, *([clerk.window] if clerk is not None else [])):
            named = [widget for widget in window.findChildren(QWidget) if "." in widget.objectName()]
            visible = [widget for widget in named if widget.isVisible()]
            times = Counter(widget.objectName() for widget in visible)
            for widget in visible:
                if times[widget.objectName()] == 1 and isinstance(widget, QLabel | QAbstractButton):
                    yield widget

    def _secrets(self) -> frozenset[str]:
        try:
            return secrets_of(self._actor.known())
        except (Stuck, ValueUnknown):
            return frozenset()

    def _new_phone(self) -> Phone:
        frame = DeviceFrame()
        frame.set_device(Device(self._script.device))
        frame.resize(frame.sizeHint())
        frame.show()
        phone = Phone(frame, self._opened.world)
        self._recorder.go_on_in(self._opened.world)
        return phone

    async def _reopen(self, what: Literal["client", "world"]) -> Phone:
        await self._put_away()
        if what == "world":
            self._opened.reopen()
        return self._new_phone()

    async def _put_away(self) -> None:
        phone = self._actor.phone
        self._opened.world.set_reporter(None)
        await phone.close()
        phone.frame.close()
        phone.frame.deleteLater()


def _has_error(texts: dict[str, str]) -> bool:
    return any(address.endswith(".error") for address in texts)


def _weight(address: str, buttons: set[str]) -> tuple[int, str]:
    """Where a text stands among others: what a button says is seldom news."""
    rank = next((place for place, end in enumerate(FIRST) if address.endswith(end)), len(FIRST))
    return rank + (len(FIRST) if address in buttons else 0), address
