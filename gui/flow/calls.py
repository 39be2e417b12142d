"""What a screen may ask of the payment server; ``gui.gateway.payment`` does it, tests fake it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from models.contract.application_view import ApplicationView
    from models.contract.history_data import AccountKind
    from models.domain.documents import DocumentType


class PaymentCalls(Protocol):
    """The calls of the link client to payment. Each returns where the application stands, or raises
    ``ProblemError``; no answer at all is the problem ``UNREACHABLE``. Amounts are in fen."""

    def mean_anew(self) -> None:
        """The person looks at where the application stands now. A call whose answer is owed is over if a newer view
        has come since it was first made: the same again is then meant as another one, not as another try."""

    async def enter(self, password: str | None) -> ApplicationView:
        """Open the session that the wallet's password was wanting for. Without one, the problem says how that stands."""

    async def read(self) -> ApplicationView: ...

    async def await_news(self, after: int) -> ApplicationView | None:
        """The long poll: what came after version ``after``; ``None`` when nothing came while it was held."""

    async def start(self) -> ApplicationView: ...

    async def submit_partial_name(self, name_part: str, document_part: str) -> ApplicationView: ...

    async def submit_full_name(
        self, name: str, document_type: DocumentType, document_number: str, mobile: str
    ) -> ApplicationView: ...

    async def change_record(self) -> ApplicationView: ...

    async def confirm_found_account(self, terms_accepted: bool) -> ApplicationView: ...

    async def submit_password(self, password: str, terms_accepted: bool) -> ApplicationView: ...

    async def use_bound_card(self) -> ApplicationView: ...

    async def set_password(self, password: str) -> ApplicationView: ...

    async def submit_savings_account(
        self, card_number: str, mobile: str, terms_accepted: bool
    ) -> ApplicationView: ...

    async def change_card(self) -> ApplicationView: ...

    async def resend(self) -> ApplicationView: ...

    async def submit_code(self, code: str) -> ApplicationView: ...

    async def leave_binding_result(self) -> ApplicationView: ...

    async def leave_review_result(self) -> ApplicationView: ...

    async def make_purchase(self, shop_id: str, amount: int) -> ApplicationView: ...

    async def make_repayment(self, amount: int) -> ApplicationView: ...

    async def open_raise(self) -> ApplicationView: ...

    async def link_account(self, kind: AccountKind, account: str) -> ApplicationView: ...

    async def unlink_account(self, kind: AccountKind, account: str) -> ApplicationView: ...

    async def submit_raise(self) -> ApplicationView: ...

    async def close_raise(self) -> ApplicationView: ...

    async def open_form(self) -> ApplicationView: ...

    async def leave_form(self) -> ApplicationView: ...

    async def submit_form(
        self,
        name: str,
        document_type: DocumentType,
        document_number: str,
        address: str,
        email: str,
        mobile: str,
    ) -> ApplicationView: ...
