"""How the operations succeed that the servers ask of each other, and the staff of the bank."""

from __future__ import annotations

from collections.abc import Callable

from models.contract import bank_reports, bank_staff, paper_form, payment_bank, payment_history
from models.contract.payment_bank import READ_ACCOUNT
from models.contract.wire import Message, Nothing
from models.domain.application import ReviewDecision
from tests.servers.api.client_recipes import KNOWN_BY_AN_ACCOUNT
from tests.servers.api.recipe import AnyEndpoint, Ready, Recipe
from tests.servers.bank_desk import MAIN, BankDesk, history_of, record_of
from tests.servers.clerk_steps import FOR_A_CLERK, Clerk, form_of, hand_in
from tests.servers.conftest import Wire
from tests.servers.paper_steps import submitted
from tests.servers.payment_steps import Phone


def _application_id(wire: Wire) -> str:
    application_id: str = wire.host.inspector.rows("payment", "applications")[-1]["id"]
    return application_id


def _facts(wire: Wire) -> payment_bank.AccountFacts:
    (account_id,) = [
        row["id"]
        for row in wire.host.inspector.rows("bank", "virtual_accounts")
        if row["application_id"] == _application_id(wire)
    ]
    return wire.call(READ_ACCOUNT, account_id=account_id)


def _review_result(wire: Wire) -> Ready:
    Phone(wire).to_review()
    return Ready(
        bank_reports.ReviewResult(
            application_id=_application_id(wire), decision=ReviewDecision.REFERRED, account=_facts(wire)
        )
    )


def _account_changed(wire: Wire) -> Ready:
    Phone(wire).to_active()
    return Ready(bank_reports.AccountChanged(account=_facts(wire)))


def _form_result(wire: Wire) -> Ready:
    submitted(wire)
    application_id = _application_id(wire)
    facts = wire.call(paper_form.READ_FORM, application_id=application_id)
    return Ready(paper_form.FormResult(application_id=application_id, facts=facts))


def _verification(desk: BankDesk) -> Ready:
    card = desk.person.cards[0]
    return Ready(
        payment_bank.OpenVerification(
            application_id=desk.application_id,
            record=record_of(desk.person),
            card_number=card.number,
            mobile=card.mobile,
        )
    )


def _phone_verification(wire: Wire) -> Ready:
    person = Phone(wire, KNOWN_BY_AN_ACCOUNT).person
    return Ready(payment_bank.OpenPhoneVerification(application_id="application-1", record=record_of(person)))


def _resend(wire: Wire) -> Ready:
    desk = BankDesk(wire)
    facts = desk.verify()
    wire.advance(61)
    return Ready(
        payment_bank.ResendCode(application_id=desk.application_id),
        path={"verification_id": facts.verification_id},
    )


def _confirmation(wire: Wire) -> Ready:
    desk = BankDesk(wire)
    facts = desk.verify()
    return Ready(
        payment_bank.ConfirmCode(
            application_id=desk.application_id, code=desk.codes()[-1], mobile=desk.person.mobile
        ),
        path={"verification_id": facts.verification_id},
    )


def _binding_result(wire: Wire) -> Ready:
    desk = BankDesk(wire)
    reference = desk.verified()
    return Ready(
        payment_bank.ReportBinding(
            application_id=desk.application_id,
            wallet_id=desk.person.wallet_id,
            record=record_of(desk.person),
            savings_account_ref=reference,
            bound_at=wire.host.clock.now(),
            history=history_of(desk.person),
        )
    )


def _account(message: Callable[[BankDesk], Message]) -> Recipe:
    """An approved account of the main person, on which something was spent."""

    def prepare(wire: Wire) -> Ready:
        desk = BankDesk(wire)
        account_id = desk.reviewed().account_id
        desk.purchase(account_id, 1_000)
        return Ready(message(desk), path={"account_id": account_id})

    return prepare


def _form_at_the_bank(wire: Wire) -> Ready:
    hand_in(wire)
    return Ready(path={"application_id": "application-1"})


def _on_the_desk(message: Message, step: Callable[[BankDesk], dict[str, str]]) -> Recipe:
    """The clerk's window, after ``step`` has brought something to the desk."""

    def prepare(wire: Wire) -> Ready:
        path = step(BankDesk(wire))
        wire.token = wire.host.staff_token
        return Ready(message, path)

    return prepare


def _case(desk: BankDesk) -> dict[str, str]:
    desk.reviewed(FOR_A_CLERK)
    return {"case_id": Clerk(desk.wire).case().case_id}


def _approved(desk: BankDesk) -> dict[str, str]:
    return {"account_id": desk.reviewed().account_id}


def _frozen(desk: BankDesk) -> dict[str, str]:
    account = _approved(desk)
    Clerk(desk.wire).freeze(account["account_id"])
    return account


def _desk_news(wire: Wire) -> Ready:
    BankDesk(wire).reviewed()
    wire.token = wire.host.staff_token
    return Ready(query={"after": 0})


def _history(_wire: Wire) -> Ready:
    account = MAIN.accounts[0]
    return Ready(path={"kind": account.kind, "account": account.account})


SERVER_RECIPES: dict[AnyEndpoint, Recipe] = {
    paper_form.REPORT_FORM: _form_result,
    bank_reports.REPORT_REVIEW: _review_result,
    bank_reports.REPORT_ACCOUNT: _account_changed,
    payment_bank.LOOK_UP_CREDIT_ACCOUNT: lambda _wire: Ready(
        payment_bank.LookUpCreditAccount(record=record_of(MAIN))
    ),
    payment_bank.OPEN_VERIFICATION: lambda wire: _verification(BankDesk(wire)),
    payment_bank.OPEN_PHONE_VERIFICATION: _phone_verification,
    payment_bank.RESEND_CODE: _resend,
    payment_bank.CONFIRM_CODE: _confirmation,
    payment_bank.REPORT_BINDING: _binding_result,
    payment_bank.READ_ACCOUNT: _account(lambda _desk: Nothing()),
    payment_bank.REQUEST_RAISE: _account(
        lambda desk: payment_bank.RequestRaise(raise_id="raise-1", history=history_of(desk.person, "mail"))
    ),
    payment_bank.PURCHASE: _account(
        lambda _desk: payment_bank.MoveMoney(amount=2_800, counterparty="teahouse")
    ),
    payment_bank.REPAYMENT: _account(
        lambda desk: payment_bank.MoveMoney(amount=500, counterparty=desk.savings_account_ref)
    ),
    paper_form.FORWARD_FORM: lambda _wire: Ready(
        paper_form.ForwardForm(application_id="application-1", form=form_of(MAIN))
    ),
    paper_form.READ_FORM: _form_at_the_bank,
    bank_staff.READ_DESK: _on_the_desk(Nothing(), _case),
    bank_staff.AWAIT_DESK_NEWS: _desk_news,
    bank_staff.DECIDE_CASE: _on_the_desk(bank_staff.DecideCase(decision=ReviewDecision.APPROVED), _case),
    bank_staff.FREEZE_ACCOUNT: _on_the_desk(Nothing(), _approved),
    bank_staff.UNFREEZE_ACCOUNT: _on_the_desk(Nothing(), _frozen),
    payment_history.READ_HISTORY: _history,
}
