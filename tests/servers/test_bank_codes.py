"""Verification codes at the bank: which count, and what is said of those that do not (step 6)."""

from __future__ import annotations

import hmac
from datetime import timedelta
from types import SimpleNamespace

import pytest

from models.contract.problems import ProblemType
from models.contract.wire import Party
from models.domain.people import person_by_id
from models.tables.bank import SentCode, Verification
from servers.bank import codes
from servers.bank.codes import new_code, try_code
from servers.sealing import Cipher
from tests.servers.bank_desk import DAY_SECONDS, MAIN, BankDesk, problem_of
from tests.servers.ciphers import new_cipher
from tests.servers.conftest import STARTS_AT, Wire


def test_that_a_code_goes_to_the_phone_on_record_and_confirms_the_card(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    assert facts.masked_mobile == "138****1234"
    assert facts.expires_at == STARTS_AT + timedelta(minutes=5)
    assert facts.resend_at == STARTS_AT + timedelta(seconds=60)
    assert facts.tries_left == 5
    (message,) = wire.host.text_messages(MAIN.mobile)
    assert (message.sender, message.valid_seconds) == ("heron", 300)
    assert len(message.code) == 6
    verified = desk.confirm(facts, message.code)
    assert verified.last_four == MAIN.cards[0].number[-4:]
    assert verified.bank_id == "heron"


CIPHER = new_cipher(Party.BANK)


def code_of(
    verification_id: str, application_id: str, cipher: Cipher = CIPHER
) -> tuple[Verification, SentCode]:
    """The same code each time, sent for the check of an application."""
    verification = Verification(id=verification_id, application_id=application_id)
    return verification, new_code(cipher, verification, "123456", STARTS_AT)


def test_that_a_code_is_kept_as_a_keyed_hash_that_no_other_check_and_no_other_application_has() -> None:
    others = (code_of("v-1", "a-2"), code_of("v-2", "a-1"), code_of("a-1", "v-1"))
    hashes = {sent.code_hash for _, sent in (code_of("v-1", "a-1"), *others)}
    hashes.add(code_of("v-1", "a-1", new_cipher(Party.BANK, seed=8))[1].code_hash)
    assert len(hashes) == 5
    assert {len(kept) for kept in hashes} == {64}
    assert not any("123456" in kept for kept in hashes)


@pytest.mark.parametrize("code", ["123456", "123457", "000000"])
def test_that_codes_are_compared_in_constant_time(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def compare(one: str, other: str) -> bool:
        compared.extend((one, other))
        return hmac.compare_digest(one, other)

    monkeypatch.setattr(codes, "hmac", SimpleNamespace(compare_digest=compare))
    verification, sent = code_of("v-1", "a-1")
    assert (try_code(CIPHER, verification, sent, code, STARTS_AT) is None) is (code == "123456")
    assert len(compared) == 2
    assert sent.code_hash in compared


@pytest.mark.parametrize(
    ("verification_id", "application_id"), [("v-1", "a-2"), ("v-2", "a-1"), ("a-1", "v-1")]
)
def test_that_a_code_never_counts_for_another_application_even_where_its_row_was_moved(
    verification_id: str, application_id: str
) -> None:
    mine, sent = code_of("v-1", "a-1")
    moved_to, _ = code_of(verification_id, application_id)
    problem = try_code(CIPHER, moved_to, sent, "123456", STARTS_AT)
    assert problem is not None
    assert problem.problem is ProblemType.CODE_WRONG
    assert moved_to.confirmed_at is None
    assert try_code(CIPHER, mine, sent, "123456", STARTS_AT) is None
    assert mine.confirmed_at == STARTS_AT


def test_that_the_code_of_one_application_is_wrong_in_another_of_the_same_card(wire: Wire) -> None:
    mine, other = BankDesk(wire), BankDesk(wire, application_id="application-2")
    facts, others = mine.verify(), other.verify()
    of_mine, of_other = mine.codes()
    assert problem_of(lambda: other.confirm(others, of_mine))[0] is ProblemType.CODE_WRONG
    assert problem_of(lambda: other.confirm(facts, of_mine))[0] is ProblemType.NOT_FOUND
    assert mine.confirm(facts, of_mine).savings_account_ref
    assert other.confirm(others, of_other).savings_account_ref


def test_that_a_code_may_be_written_with_spaces_and_full_width_digits(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    code = desk.codes()[0]
    full_width = code.translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})
    desk.confirm(facts, f"{full_width[:3]} {full_width[3:]}")


def test_that_a_wrong_code_costs_a_try_and_the_right_one_still_counts(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    for left in (4, 3, 2, 1):
        problem, document = problem_of(lambda: desk.confirm(facts, desk.wrong_code()))
        assert (problem, document.remaining, document.field) == (ProblemType.CODE_WRONG, left, "code")
    assert desk.confirm(facts, desk.codes()[-1]).savings_account_ref


def test_that_five_wrong_tries_kill_a_code_and_a_fresh_one_has_five_again(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    for _ in range(4):
        problem_of(lambda: desk.confirm(facts, desk.wrong_code()))
    problem, document = problem_of(lambda: desk.confirm(facts, desk.wrong_code()))
    assert (problem, document.remaining) == (ProblemType.CODE_EXHAUSTED, 0)
    assert document.retry_at == facts.resend_at
    assert problem_of(lambda: desk.confirm(facts, desk.codes()[-1]))[0] is ProblemType.CODE_EXHAUSTED
    wire.advance(60)
    fresh = desk.resend(facts)
    assert fresh.tries_left == 5
    desk.confirm(fresh, desk.codes()[-1])


def test_that_a_code_counts_until_five_minutes_have_passed(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    wire.advance(299)
    assert problem_of(lambda: desk.confirm(facts, desk.wrong_code()))[0] is ProblemType.CODE_WRONG
    wire.advance(1)
    problem, document = problem_of(lambda: desk.confirm(facts, desk.codes()[-1]))
    assert (problem, document.remaining) == (ProblemType.CODE_EXPIRED, 0)
    assert document.retry_at == facts.resend_at


def test_that_a_used_code_never_binds(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    desk.savings_account_ref = desk.confirm(facts, desk.codes()[-1]).savings_account_ref
    desk.report_binding()
    assert problem_of(lambda: desk.confirm(facts, desk.codes()[-1]))[0] is ProblemType.CODE_USED
    assert problem_of(lambda: desk.resend(facts))[0] is ProblemType.CODE_USED


def test_that_a_code_is_confirmed_again_until_its_binding_was_reported(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    first = desk.confirm(facts, desk.codes()[-1])
    problem, document = problem_of(lambda: desk.confirm(facts, desk.wrong_code()))
    assert (problem, document.remaining) == (ProblemType.CODE_WRONG, 4)
    assert desk.confirm(facts, desk.codes()[-1]) == first
    wire.advance(60)
    fresh = desk.resend(facts)
    old, new = desk.codes()
    assert problem_of(lambda: desk.confirm(fresh, old))[0] is ProblemType.CODE_WRONG
    assert desk.confirm(fresh, new) == first
    wire.advance(300)
    assert problem_of(lambda: desk.confirm(fresh, new))[0] is ProblemType.CODE_EXPIRED
    desk.savings_account_ref = first.savings_account_ref
    desk.report_binding()


def test_that_a_confirmed_code_counts_no_more_once_another_card_is_verified(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    desk.confirm(facts, desk.codes()[0])
    desk.verify()
    assert problem_of(lambda: desk.confirm(facts, desk.codes()[0]))[0] is ProblemType.CODE_EXPIRED


def test_that_the_same_confirmation_twice_has_the_outcome_of_once(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    first = desk.confirm(facts, desk.codes()[-1], key="confirmation")
    assert desk.confirm(facts, desk.codes()[-1], key="confirmation") == first


def test_that_the_same_wrong_code_under_one_key_costs_one_try(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    for _ in range(3):
        _, document = problem_of(lambda: desk.confirm(facts, desk.wrong_code(), key="confirmation"))
        assert document.remaining == 4


def test_that_a_code_of_another_application_never_counts(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    other = BankDesk(wire, application_id="application-2")
    for _ in range(6):
        assert problem_of(lambda: other.confirm(facts, desk.codes()[0]))[0] is ProblemType.NOT_FOUND
    others_facts = other.verify()
    first, second = desk.codes()
    assert first != second
    assert problem_of(lambda: other.confirm(others_facts, first))[0] is ProblemType.CODE_WRONG
    assert problem_of(lambda: other.resend(facts))[0] is ProblemType.NOT_FOUND
    desk.confirm(facts, first)


def test_that_a_resend_kills_the_old_code(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    wire.advance(60)
    fresh = desk.resend(facts)
    old, new = desk.codes()
    assert old != new
    assert problem_of(lambda: desk.confirm(facts, old))[0] is ProblemType.CODE_WRONG
    assert fresh.expires_at == STARTS_AT + timedelta(seconds=360)
    desk.confirm(fresh, new)


def test_that_a_new_verification_puts_the_code_of_the_one_before_out_of_use(wire: Wire) -> None:
    desk = BankDesk(wire)
    first = desk.verify()
    second = desk.verify()
    assert problem_of(lambda: desk.confirm(first, desk.codes()[0]))[0] is ProblemType.CODE_EXPIRED
    wire.advance(60)
    assert problem_of(lambda: desk.resend(first))[0] is ProblemType.WRONG_STATE
    desk.confirm(second, desk.codes()[1])


def test_that_the_next_code_comes_after_a_minute(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    wire.advance(59)
    problem, document = problem_of(lambda: desk.resend(facts))
    assert (problem, document.retry_at) == (ProblemType.RESEND_TOO_SOON, facts.resend_at)
    assert len(desk.codes()) == 1
    wire.advance(1)
    desk.resend(facts)
    assert len(desk.codes()) == 2


def test_that_the_same_resend_twice_sends_one_code(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify(key="opening")
    assert desk.verify(key="opening") == facts
    wire.advance(60)
    assert desk.resend(facts, key="resend") == desk.resend(facts, key="resend")
    assert len(desk.codes()) == 2


def test_that_five_codes_a_day_follow_the_first_whichever_way_they_are_asked_for(wire: Wire) -> None:
    desk = BankDesk(wire)
    facts = desk.verify()
    for _ in range(4):
        wire.advance(60)
        facts = desk.resend(facts)
    wire.advance(60)
    facts = BankDesk(wire, application_id="application-2").verify()
    wire.advance(60)
    problem, document = problem_of(lambda: BankDesk(wire, application_id="application-2").resend(facts))
    assert (problem, document.remaining) == (ProblemType.RESEND_LIMIT, 0)
    assert document.retry_at == STARTS_AT + timedelta(days=1)
    assert problem_of(desk.verify)[0] is ProblemType.RESEND_LIMIT
    assert len(desk.codes()) == 6
    wire.advance(DAY_SECONDS - 6 * 60)
    desk.verify()
    assert len(desk.codes()) == 7


def test_that_one_persons_codes_do_not_count_for_another(wire: Wire) -> None:
    desk = BankDesk(wire)
    for number in range(6):
        BankDesk(wire, application_id=f"application-{number}").verify()
    assert problem_of(desk.verify)[0] is ProblemType.RESEND_LIMIT
    BankDesk(wire, person_by_id("zhou-an"), "application-7").verify()
