"""What somebody does where their application stands, rightly or wrongly."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from models.contract import client_payment as client
from models.contract import paper_form as form
from models.contract.application_view import ApplicationView
from models.contract.wire import Endpoint, Message, Nothing
from models.domain.application import ApplicationState as State
from models.domain.people import Person
from models.domain.shops import load_shops

Move = tuple[Endpoint[Any, ApplicationView], Message]

NEW_PASSWORD = "204817"


@dataclass(frozen=True, slots=True)
class Situation:
    """Who acts, what they see, the codes that their phones received, and how often they ``mistype``."""

    person: Person
    view: ApplicationView
    inbox: tuple[str, ...]
    mistypes: float
    chance: random.Random

    @property
    def slips(self) -> bool:
        return self.chance.random() < self.mistypes

    def happens(self, share: float) -> bool:
        return self.chance.random() < share


def choose(now: Situation) -> Move | None:
    """The next move; ``None`` where there is nothing to do but to wait."""
    return _opening(now) or _card_and_code(now) or _account(now) or _paper(now)


def _opening(now: Situation) -> Move | None:
    match now.view.state:
        case State.NOT_STARTED:
            return (form.OPEN_FORM if now.happens(0.1) else client.START), Nothing()
        case State.NAME_ENTRY | State.LOCKED:
            return client.SUBMIT_PARTIAL_NAME, _parts(now)
        case State.RECORD_ENTRY | State.RECORD_LOCKED:
            return client.SUBMIT_FULL_NAME, _record(now)
        case State.ACCOUNT_FOUND if now.view.wallet.is_open or now.happens(0.9):
            return client.CONFIRM_FOUND_ACCOUNT, client.FoundAccountConfirmation(terms_accepted=not now.slips)
        case State.ACCOUNT_FOUND:
            return client.CHANGE_RECORD, Nothing()
        case State.BOUND:
            return client.LEAVE_BINDING_RESULT, Nothing()
        case State.APPROVED:
            return client.LEAVE_REVIEW_RESULT, Nothing()
        case State.DECLINED | State.CARD_DELIVERED if now.happens(0.5):
            return client.START, Nothing()
    return None


def _card_and_code(now: Situation) -> Move | None:
    match now.view.state:
        case State.CARD_ENTRY if now.view.bound_card is not None and now.happens(0.4):
            return client.USE_BOUND_CARD, Nothing()
        case State.CARD_ENTRY if not now.view.wallet.is_open and now.happens(0.05):
            return client.CHANGE_RECORD, Nothing()
        case State.CARD_ENTRY:
            return client.SUBMIT_SAVINGS_ACCOUNT, _savings_account(now)
        case State.CODE_ENTRY if now.happens(0.06):
            return client.CHANGE_CARD, Nothing()
        case State.CODE_ENTRY if not now.inbox or now.happens(0.25):
            return client.RESEND, Nothing()
        case State.CODE_ENTRY:
            return client.SUBMIT_CODE, client.VerificationCode(code=_code(now))
        case State.PASSWORD_ENTRY | State.PASSWORD_LOCKED if now.happens(0.05):
            return client.CHANGE_CARD, Nothing()
        case State.PASSWORD_ENTRY | State.PASSWORD_LOCKED:
            right = now.person.wallet_password or NEW_PASSWORD
            password = right[::-1] if now.slips else right
            return client.SUBMIT_PASSWORD, client.WalletPassword(password=password, terms_accepted=True)
        case State.PASSWORD_SETTING:
            password = "123456" if now.slips else NEW_PASSWORD
            return client.SET_PASSWORD, client.NewWalletPassword(password=password)
    return None


def _account(now: Situation) -> Move | None:
    view = now.view
    match view.state:
        case State.ACTIVE if now.happens(0.2):
            return client.OPEN_RAISE, Nothing()
        case State.ACTIVE if view.account is not None and now.happens(0.5 if view.account.used else 0.1):
            amount = view.account.used + 1 if now.slips else max(1, view.account.used // 2)
            return client.MAKE_REPAYMENT, client.Repayment(amount=amount)
        case State.ACTIVE if view.account is not None:
            within = max(1, view.account.available // now.chance.choice((1, 2, 5, 20)))
            shop = now.chance.choice(load_shops()).id
            amount = view.account.available + 1 if now.slips else within
            return client.MAKE_PURCHASE, client.Purchase(shop_id=shop, amount=amount)
        case State.RAISE_OPEN if (
            view.limit_raise is not None and view.limit_raise.linkable and now.happens(0.5)
        ):
            found = now.chance.choice(view.limit_raise.linkable)
            link = client.LinkAccount(kind=found.kind, account=found.account)
            return (client.UNLINK_ACCOUNT if found.linked else client.LINK_ACCOUNT), link
        case State.RAISE_OPEN if now.happens(0.8):
            return client.SUBMIT_RAISE, Nothing()
        case State.RAISE_OPEN | State.RAISE_DECIDED:
            return client.CLOSE_RAISE, Nothing()
    return None


def _paper(now: Situation) -> Move | None:
    match now.view.state:
        case State.FORM_ENTRY if now.happens(0.15):
            return form.LEAVE_FORM, Nothing()
        case State.FORM_ENTRY:
            return form.SUBMIT_FORM, _form(now)
        case State.FORM_DECLINED:
            return (form.OPEN_FORM if now.happens(0.5) else client.START), Nothing()
    return None


def _parts(now: Situation) -> client.PartialRealName:
    asked = now.view.challenge.document_asked if now.view.challenge is not None else ()
    document = "".join(now.person.document_number[place] for place in asked) or "0000"
    name = "误" if now.slips else now.person.name[0]
    return client.PartialRealName(name_part=name, document_part=document[::-1] if now.slips else document)


def _record(now: Situation) -> client.FullRealName:
    person = now.person
    return client.FullRealName(
        name="误" + person.name[1:] if now.slips else person.name,
        document_type=person.document_type,
        document_number=person.document_number,
        mobile=person.mobile,
    )


def _savings_account(now: Situation) -> client.SavingsAccountInformation:
    card = now.chance.choice(now.person.cards) if now.slips else now.person.cards[0]
    mobile = card.mobile[::-1] if now.slips else card.mobile
    return client.SavingsAccountInformation(
        card_number=card.number, mobile=mobile, terms_accepted=not now.slips
    )


def _code(now: Situation) -> str:
    """The newest code; mistyped, any other that was received or one that was never sent."""
    if not now.slips:
        return now.inbox[-1]
    return now.chance.choice((*now.inbox, "000000", "123456"))


def _form(now: Situation) -> form.PaperForm:
    person = now.person
    return form.PaperForm(
        name=person.name,
        document_type=person.document_type,
        document_number=person.document_number,
        address="" if now.slips else person.address,
        email=person.email,
        mobile=person.mobile[::-1] if now.slips else person.mobile,
    )
