"""Plays a scenario while everything is watched."""

from __future__ import annotations

from asyncio import AbstractEventLoop
from dataclasses import dataclass
from pathlib import Path

import pytest

from gui.phone.banners import message_text
from gui.runs.looks import Looks
from gui.runs.run_folder import write_run
from gui.runs.scenario import Scenario
from gui.runs.storyboard import PlayedRun
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from models.domain.masks import mask_name
from models.domain.people import person_by_id
from servers.host import WorldHost
from tests.announced import announced, forget_announcements
from tests.canary.files import search_data, search_folder
from tests.canary.net import Net
from tests.canary.watches import exceptions_watched, logs_watched, watch_calls, watch_entries, watch_records
from tests.canary.widgets import look


@dataclass(frozen=True)
class Folders:
    """Where things are written: temporary files, the run, and the world's data."""

    temporary: Path
    out: Path
    data: Path


def play_watched(scenario: Scenario, phone: PhoneDriver, folders: Folders, patch: pytest.MonkeyPatch) -> Net:
    """Play ``scenario`` to its declared end, write its run, and return what was caught."""
    net = Net(person_by_id(scenario.person))
    watch_calls(net, patch)
    watch_records(net, patch)
    watch_entries(net, patch)
    forget_announcements()
    with logs_watched(net), exceptions_watched(net, lambda: _servers_loop(phone)):
        looks = Looks(phone._recorder)
        phone._recorder.started(scenario.id, scenario.person, scenario.seed, "en", "light")
        phone.sign_in(scenario.person)
        observe(net, phone, looks, folders.temporary)
        for step in scenario.steps:
            phone.do([step])
            observe(net, phone, looks, folders.temporary)
        expect(phone).to_be_in(scenario.expected_end)
        _write(phone, scenario, looks, folders.out)
    search_folder(net, "files of the run", folders.out)
    search_folder(net, "temporary files", folders.temporary)
    search_data(net, folders.data)
    return net


def observe(net: Net, phone: PhoneDriver, looks: Looks, temporary: Path) -> None:
    """Look at everything that there is at this moment."""
    looks.look(phone._actor)
    look(net)
    _listen(net, phone)
    search_folder(net, "temporary files", temporary)


def _servers_loop(phone: PhoneDriver) -> AbstractEventLoop:
    world = phone.world.world
    assert isinstance(world, WorldHost)
    return world.loop


def _listen(net: Net, phone: PhoneDriver) -> None:
    """Catch what was announced. An SMS is read out whole by the phone it is for, as its notification is."""
    messages = [message_text(message) for message in phone.phone.messages()]
    for announcement in announced():
        text = announcement.text
        for message in messages:
            text = text.replace(message, "")
        net.catch("announcements", "announcement", text)


def _write(phone: PhoneDriver, scenario: Scenario, looks: Looks, out: Path) -> None:
    """Write the run as ``play`` does."""
    recorder = phone._recorder
    recorder.ended(scenario.expected_end.value, scenario.expected_end.value, ok=True)
    run = PlayedRun(
        title=scenario.title.text("en"),
        person=mask_name(person_by_id(scenario.person).name),
        events=recorder.events,
        pictures=looks.pictures,
        names=looks.names | phone._actor.names,
    )
    write_run(run, out)
