"""The world's beginning, which a reset goes back to: dated from now, however old the folder is."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from models.contract.payment_bank import AccountState
from models.domain.people import person_by_id
from servers.folder.world_files import CLOCK_FILE, PRISTINE_FOLDER
from servers.host import WorldHost
from tests.servers.bank_desk import BankDesk
from tests.servers.conftest import Wire

IN_REVIEW, DECLINED = person_by_id("du-heng"), person_by_id("song-yi")
LONG_AGO = timedelta(days=45)


def age(folder: Path) -> None:
    """Let the folder be as if it had been made long ago."""
    file = folder / PRISTINE_FOLDER / CLOCK_FILE
    clock = json.loads(file.read_text(encoding="utf-8"))
    clock["taken_at"] = (datetime.fromisoformat(clock["taken_at"]) - LONG_AGO).isoformat()
    file.write_text(json.dumps(clock), encoding="utf-8")


def test_that_a_reset_long_after_the_first_start_dates_everything_from_now(tmp_path: Path) -> None:
    WorldHost.open(tmp_path / "world").close()
    age(tmp_path / "world")
    wire = Wire(WorldHost.open(tmp_path / "world"))
    wire.reset()
    now = wire.host.clock.now()
    reviewed = BankDesk(wire, IN_REVIEW).look_up().virtual_account
    declined = BankDesk(wire, DECLINED).look_up().virtual_account
    wire.close()
    wire.host.close()
    assert reviewed is not None
    assert reviewed.state is AccountState.IN_REVIEW
    assert reviewed.review_due_at > now
    assert declined is not None
    assert declined.retry_at is not None
    assert declined.retry_at > now > datetime.now(UTC) + LONG_AGO - timedelta(hours=1)


def test_that_a_beginning_that_was_put_aside_when_the_program_was_killed_is_put_back(tmp_path: Path) -> None:
    folder = tmp_path / "world"
    WorldHost.open(folder).close()
    clock = (folder / PRISTINE_FOLDER / CLOCK_FILE).read_bytes()
    (folder / PRISTINE_FOLDER).rename(folder / f"{PRISTINE_FOLDER}.before")
    WorldHost.open(folder).close()
    assert (folder / PRISTINE_FOLDER / CLOCK_FILE).read_bytes() == clock
    assert not (folder / f"{PRISTINE_FOLDER}.before").exists()
