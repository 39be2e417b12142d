"""What a journal learns from the world: messages, changed rows, and the clock."""

from __future__ import annotations

from gui.testing.phone_driver import PhoneDriver


def test_that_a_step_is_followed_by_what_the_world_did(phone: PhoneDriver) -> None:
    phone.sign_in("wang-xiaoming")
    phone.tap("wallet_home.open_account")
    tap = phone.journal.of("action")[-1]
    of_it = [entry for entry in phone.journal.entries if entry.step == tap.number]
    assert any(entry.title.startswith("client → payment") for entry in of_it if entry.kind == "message")
    assert "payment.applications added" in [entry.title for entry in of_it if entry.kind == "database"]


def test_that_the_clock_is_told_when_it_has_moved(phone: PhoneDriver) -> None:
    phone.sign_in("wang-xiaoming")
    phone.world.clock.advance(seconds=90)
    phone.journal.gather()
    assert [(entry.title, entry.detail) for entry in phone.journal.of("clock")] == [
        ("09:42:30", "moved on by 0:01:30")
    ]


def test_that_changed_rows_are_masked(phone: PhoneDriver) -> None:
    phone.reach("in_review")
    told = "\n".join(f"{entry.title}\n{entry.detail}" for entry in phone.journal.of("database"))
    assert (
        "bank.virtual_accounts" in told or "bank.credit_applications" in told or "bank.verifications" in told
    )
    assert "13800001234" not in told
    assert "138****1234" in told


def test_that_a_program_that_is_opened_again_is_told_once(phone: PhoneDriver) -> None:
    phone.sign_in("wang-xiaoming")
    phone.restart()
    phone.tap("wallet_home.open_account")
    said = [entry for entry in phone.journal.of("message") if entry.step is None]
    assert said == []
    assert len(phone.journal.of("database")) > 0
