"""The phone's only calls: to the payment server (¶71, ¶77)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import httpx
from pydantic import ValidationError

from models.contract import client_payment as contract
from models.contract.application_view import ApplicationView
from models.contract.history_data import AccountKind
from models.contract.problems import PROBLEM_MEDIA_TYPE, ProblemDocument, ProblemError, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Endpoint, Message, Nothing, ReplyT, RequestT
from models.ports import Entropy

CALL_SECONDS = 10.0
"""Real seconds that an answer may take; then the server counts as unreachable."""
NEWS_SECONDS = 60.0
"""The same for the long poll, which the server holds."""
NOTHING = Nothing()


@dataclass(frozen=True, slots=True)
class _Intent:
    """A changing call whose answer is still owed. The digest knows it again without keeping what was typed;
    ``version`` is that of the newest view when it was first made."""

    digest: str
    key: str
    version: int


class PaymentGateway:
    """Typed calls for one wallet. Satisfies ``gui.flow.calls.PaymentCalls``.

    Every call raises ``ProblemError``: the server's, or ``UNREACHABLE`` when no usable answer came.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport, entropy: Entropy) -> None:
        self._client = httpx.AsyncClient(transport=transport, base_url="http://payment")
        self._entropy = entropy
        self._token: str | None = None
        self._owed: dict[str, _Intent] = {}
        self._newest = 0

    async def close(self) -> None:
        await self._client.aclose()

    async def sign_in(self, wallet_id: str) -> None:
        """Open a session that counts for ``wallet_id``; every later call is made in it."""
        reply = await self._call(contract.OPEN_SESSION, contract.OpenSession(wallet_id=wallet_id))
        self._token = reply.token

    def mean_anew(self) -> None:
        self._owed = {name: owed for name, owed in self._owed.items() if owed.version == self._newest}

    async def read(self) -> ApplicationView:
        return await self._call(contract.READ_APPLICATION, NOTHING)

    async def await_news(self, after: int) -> ApplicationView | None:
        response = await self._send(
            contract.AWAIT_NEWS, NOTHING, query={"after": str(after)}, seconds=NEWS_SECONDS
        )
        if response.status_code == httpx.codes.NO_CONTENT:
            return None
        news = _parse(contract.AWAIT_NEWS, response)
        self._note(news)
        return news

    async def start(self) -> ApplicationView:
        return await self._call(contract.START, NOTHING)

    async def submit_partial_name(self, name_part: str, document_part: str) -> ApplicationView:
        message = contract.PartialRealName(name_part=name_part, document_part=document_part)
        return await self._call(contract.SUBMIT_PARTIAL_NAME, message)

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

    async def _call(self, endpoint: Endpoint[RequestT, ReplyT], message: RequestT) -> ReplyT:
        try:
            reply = _parse(endpoint, await self._send(endpoint, message))
        except ProblemError as error:
            # Not settled, the call may have done its work: the same again carries the same key.
            if error.settled:
                self._owed.pop(endpoint.name, None)
            raise
        self._owed.pop(endpoint.name, None)
        self._note(reply)
        return reply

    def _note(self, reply: Message) -> None:
        if isinstance(reply, ApplicationView):
            self._newest = max(self._newest, reply.version)

    async def _send(
        self,
        endpoint: Endpoint[RequestT, ReplyT],
        message: RequestT,
        *,
        query: dict[str, str] | None = None,
        seconds: float = CALL_SECONDS,
    ) -> httpx.Response:
        headers = {}
        if self._token is not None:
            headers["Authorization"] = f"Bearer {self._token}"
        body = message.model_dump_json()
        if endpoint.changing:
            headers[IDEMPOTENCY_HEADER] = self._key_for(endpoint, body)
            headers["Content-Type"] = "application/json"
        request = self._client.build_request(
            endpoint.method,
            endpoint.path,
            headers=headers,
            params=query,
            content=body if endpoint.changing else None,
            timeout=seconds,
            extensions={"endpoint": endpoint},
        )
        try:
            return await self._client.send(request)
        except httpx.TransportError as error:
            raise ProblemError(ProblemType.UNREACHABLE, 503) from error

    def _key_for(self, endpoint: Endpoint[RequestT, ReplyT], body: str) -> str:
        """A new key for a new intent; the old one for the same intent whose answer is still owed."""
        digest = hashlib.sha256(body.encode()).hexdigest()
        owed = self._owed.get(endpoint.name)
        if owed is None or owed.digest != digest:
            owed = _Intent(digest, self._entropy.identifier("call"), self._newest)
            self._owed[endpoint.name] = owed
        return owed.key


def _parse(endpoint: Endpoint[RequestT, ReplyT], response: httpx.Response) -> ReplyT:
    """The reply, or the problem that came instead. What cannot be read is an internal error."""
    try:
        if response.is_success:
            return endpoint.reply.model_validate_json(response.content)
        if response.headers.get("content-type", "").startswith(PROBLEM_MEDIA_TYPE):
            document = ProblemDocument.model_validate_json(response.content)
            raise ProblemError.from_document(document)
    except ValidationError as error:
        raise ProblemError(ProblemType.INTERNAL, 500) from error
    raise ProblemError(ProblemType.INTERNAL, response.status_code)
