"""The phone's only calls: to the payment server (¶71, ¶77)."""

from __future__ import annotations

import httpx

from gui.gateway.calls import NOTHING, Gateway
from models.contract import client_payment as contract
from models.contract import paper_form
from models.contract.application_view import ApplicationView
from models.contract.history_data import AccountKind
from models.domain.documents import DocumentType
from models.ports import Entropy


class PaymentGateway(Gateway):
    """Typed calls for one wallet. Satisfies ``gui.flow.calls.PaymentCalls``."""

    def __init__(self, transport: httpx.AsyncBaseTransport, entropy: Entropy) -> None:
        super().__init__(transport, entropy, "http://payment")
        self._opening = contract.OpenSession()

    async def sign_in(self, wallet_id: str | None = None, *, device_id: str | None = None) -> None:
        """Open a session that counts for ``wallet_id``, or without a wallet for the phone ``device_id``; every later
        call is made in it."""
        self._opening = contract.OpenSession(wallet_id=wallet_id, device_id=device_id)
        await self._open(self._opening)

    async def enter(self, password: str | None) -> ApplicationView:
        """Sign in as was tried last, with the wallet's ``password``."""
        await self._open(self._opening.model_copy(update={"password": password}))
        return await self.read()

    async def _open(self, asked: contract.OpenSession) -> None:
        self._token = (await self._call(contract.OPEN_SESSION, asked)).token

    async def read(self) -> ApplicationView:
        return await self._call(contract.READ_APPLICATION, NOTHING)

    async def await_news(self, after: int) -> ApplicationView | None:
        return await self._await_news(contract.AWAIT_NEWS, after)

    async def start(self) -> ApplicationView:
        return await self._call(contract.START, NOTHING)

    async def submit_partial_name(self, name_part: str, document_part: str) -> ApplicationView:
        message = contract.PartialRealName(name_part=name_part, document_part=document_part)
        return await self._call(contract.SUBMIT_PARTIAL_NAME, message)

    async def submit_full_name(
        self, name: str, document_type: DocumentType, document_number: str, mobile: str
    ) -> ApplicationView:
        message = contract.FullRealName(
            name=name, document_type=document_type, document_number=document_number, mobile=mobile
        )
        return await self._call(contract.SUBMIT_FULL_NAME, message)

    async def change_record(self) -> ApplicationView:
        return await self._call(contract.CHANGE_RECORD, NOTHING)

    async def confirm_found_account(self, terms_accepted: bool) -> ApplicationView:
        message = contract.FoundAccountConfirmation(terms_accepted=terms_accepted)
        return await self._call(contract.CONFIRM_FOUND_ACCOUNT, message)

    async def submit_password(self, password: str, terms_accepted: bool) -> ApplicationView:
        message = contract.WalletPassword(password=password, terms_accepted=terms_accepted)
        return await self._call(contract.SUBMIT_PASSWORD, message)

    async def use_bound_card(self) -> ApplicationView:
        return await self._call(contract.USE_BOUND_CARD, NOTHING)

    async def set_password(self, password: str) -> ApplicationView:
        return await self._call(contract.SET_PASSWORD, contract.NewWalletPassword(password=password))

    async def submit_savings_account(
        self, card_number: str, mobile: str, terms_accepted: bool
    ) -> ApplicationView:
        message = contract.SavingsAccountInformation(
            card_number=card_number, mobile=mobile, terms_accepted=terms_accepted
        )
        return await self._call(contract.SUBMIT_SAVINGS_ACCOUNT, message)

    async def change_card(self) -> ApplicationView:
        return await self._call(contract.CHANGE_CARD, NOTHING)

    async def resend(self) -> ApplicationView:
        return await self._call(contract.RESEND, NOTHING)

    async def submit_code(self, code: str) -> ApplicationView:
        return await self._call(contract.SUBMIT_CODE, contract.VerificationCode(code=code))

    async def leave_binding_result(self) -> ApplicationView:
        return await self._call(contract.LEAVE_BINDING_RESULT, NOTHING)

    async def leave_review_result(self) -> ApplicationView:
        return await self._call(contract.LEAVE_REVIEW_RESULT, NOTHING)

    async def make_purchase(self, shop_id: str, amount: int) -> ApplicationView:
        return await self._call(contract.MAKE_PURCHASE, contract.Purchase(shop_id=shop_id, amount=amount))

    async def make_repayment(self, amount: int) -> ApplicationView:
        return await self._call(contract.MAKE_REPAYMENT, contract.Repayment(amount=amount))

    async def open_raise(self) -> ApplicationView:
        return await self._call(contract.OPEN_RAISE, NOTHING)

    async def link_account(self, kind: AccountKind, account: str) -> ApplicationView:
        return await self._call(contract.LINK_ACCOUNT, contract.LinkAccount(kind=kind, account=account))

    async def unlink_account(self, kind: AccountKind, account: str) -> ApplicationView:
        return await self._call(contract.UNLINK_ACCOUNT, contract.LinkAccount(kind=kind, account=account))

    async def submit_raise(self) -> ApplicationView:
        return await self._call(contract.SUBMIT_RAISE, NOTHING)

    async def close_raise(self) -> ApplicationView:
        return await self._call(contract.CLOSE_RAISE, NOTHING)

    async def open_form(self) -> ApplicationView:
        return await self._call(paper_form.OPEN_FORM, NOTHING)

    async def leave_form(self) -> ApplicationView:
        return await self._call(paper_form.LEAVE_FORM, NOTHING)

    async def submit_form(
        self,
        name: str,
        document_type: DocumentType,
        document_number: str,
        address: str,
        email: str,
        mobile: str,
    ) -> ApplicationView:
        message = paper_form.PaperForm(
            name=name,
            document_type=document_type,
            document_number=document_number,
            address=address,
            email=email,
            mobile=mobile,
        )
        return await self._call(paper_form.SUBMIT_FORM, message)
