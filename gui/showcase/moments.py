"""What the documentation shows of the main scenario: the moments worth a picture, on any device and in any theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QImage

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.phone.phone import Phone
from gui.runs.actor import Actor, Stuck
from gui.runs.plan import Plan
from gui.runs.recorder import Recorder
from gui.runs.scenario import Scenario
from gui.runs.steps import told
from kaihu_testing.pictures.picture import picture_of
from models.domain.people import person_by_id
from models.ports import World

_INTO_THE_REVIEW = 18.0
"""Seconds."""
_TYPED = 3
"""Digits of the code."""


class Moment(StrEnum):
    """Something to see, just before the step of the scenario that the value tells."""

    NAME = "tap name_entry.submit"
    CARD = "tap bind_card.submit"
    CODE = "tap phone.sms"
    REVIEW = "advance next"
    ACCOUNT = "tap account_home.repay"


@dataclass(frozen=True)
class Look:
    """A picture to take: when, on what, in which theme, and how many of its pixels a logical pixel takes."""

    moment: Moment
    device: Device = Device.PHONE
    theme: Theme = Theme.LIGHT
    scale: float = 1.0


async def take(looks: Iterable[Look], plan: Plan, world: World) -> dict[Look, QImage]:
    """The pictures, all from one play: device and theme change under the same person's hands.

    The plan's surroundings have to be there. Raises ``Stuck`` when a moment does not come.
    """
    wanted = tuple(dict.fromkeys(looks))
    frame = DeviceFrame()
    _become(frame, Device.PHONE)
    frame.show()
    phone = Phone(frame, world)
    actor = Actor(phone, Recorder(plan.run, world.clock))
    try:
        await actor.arrive(person_by_id(plan.scenario.person))
        taken = await _play(actor, plan.scenario, wanted)
    finally:
        await phone.close()
        frame.close()
        frame.deleteLater()
    if missing := {look.moment for look in wanted if look not in taken}:
        raise Stuck(f"{plan.scenario.id} does not come to {', '.join(sorted(missing))}")
    return taken


async def _play(actor: Actor, scenario: Scenario, looks: tuple[Look, ...]) -> dict[Look, QImage]:
    taken: dict[Look, QImage] = {}
    for step in scenario.steps:
        due = [look for look in looks if look.moment == told(step) and look not in taken]
        if due:
            await _prepare(due[0].moment, actor)
        for look in due:
            taken[look] = await _picture(look, actor)
        if len(taken) == len(looks):
            break
        await actor.do(step)
    return taken


async def _prepare(moment: Moment, actor: Actor) -> None:
    """Let more be seen than the scenario needs: a code half typed, a review that has begun."""
    if moment is Moment.CODE:
        message = actor.phone.latest_message()
        assert message is not None
        assert message.code is not None
        await actor.type("verify_code.code", message.code[:_TYPED])
    elif moment is Moment.REVIEW:
        await actor.advance(_INTO_THE_REVIEW)
    elif (focused := actor.phone.frame.focusWidget()) is not None:
        # Nothing of the keyboard is left to see where it is not needed.
        focused.clearFocus()
        await actor.rest()


async def _picture(look: Look, actor: Actor) -> QImage:
    frame, before = actor.phone.frame, theme().name
    _become(frame, look.device)
    theme().set_theme(look.theme)
    await actor.rest()
    picture = picture_of(frame, look.scale)
    # The scenario goes on as it began.
    _become(frame, Device.PHONE)
    theme().set_theme(before)
    await actor.rest()
    return picture


def _become(frame: DeviceFrame, device: Device) -> None:
    frame.set_device(device)
    frame.resize(frame.sizeHint())
