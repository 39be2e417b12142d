"""Problem documents (RFC 9457): every error a party can answer with has a stable type."""

from __future__ import annotations

from enum import StrEnum

from models.contract.wire import Instant, Message

PROBLEM_MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:kaihu:problem:"


class ProblemType(StrEnum):
    """The stable slug of a problem; ``type`` of the document is ``TYPE_PREFIX`` and the slug."""

    # step 1, 2
    NAME_MISMATCH = "name-mismatch"
    APPLICATION_LOCKED = "application-locked"
    NAME_INVALID = "name-invalid"
    DOCUMENT_INVALID = "document-invalid"
    MOBILE_INVALID = "mobile-invalid"
    RECORD_MISMATCH = "record-mismatch"
    WALLET_EXISTS = "wallet-exists"
    # step 5
    CARD_CHECK_DIGIT = "card-check-digit"
    CARD_BANK_UNKNOWN = "card-bank-unknown"
    CARD_NOT_DEBIT = "card-not-debit"
    CARD_UNKNOWN = "card-unknown"
    CARD_INACTIVE = "card-inactive"
    CARD_NOT_YOURS = "card-not-yours"
    CARD_BOUND_ELSEWHERE = "card-bound-elsewhere"
    MOBILE_MISMATCH = "mobile-mismatch"
    TERMS_NOT_ACCEPTED = "terms-not-accepted"
    # step 6
    CODE_WRONG = "code-wrong"
    CODE_EXPIRED = "code-expired"
    CODE_EXHAUSTED = "code-exhausted"
    CODE_USED = "code-used"
    RESEND_TOO_SOON = "resend-too-soon"
    RESEND_LIMIT = "resend-limit"
    PASSWORD_WRONG = "password-wrong"
    PASSWORD_LOCKED = "password-locked"
    PASSWORD_TRIVIAL = "password-trivial"
    PASSWORD_NEEDED = "password-needed"
    """Signing in to this wallet takes its password."""
    # step 8 to 10
    RETRY_TOO_EARLY = "retry-too-early"
    LIMIT_EXCEEDED = "limit-exceeded"
    REPAYMENT_EXCEEDS_USED = "repayment-exceeds-used"
    ACCOUNT_NOT_USABLE = "account-not-usable"
    AMOUNT_INVALID = "amount-invalid"
    MOVEMENT_WAITING = "movement-waiting"
    LINK_UNKNOWN = "link-unknown"
    # the traditional application and the clerk
    ADDRESS_INVALID = "address-invalid"
    EMAIL_INVALID = "email-invalid"
    CREDIT_ACCOUNT_EXISTS = "credit-account-exists"
    FORM_WAITING = "form-waiting"
    CHECK_FAILED = "check-failed"
    CASE_DECIDED = "case-decided"
    REASON_MISSING = "reason-missing"
    # any
    WRONG_STATE = "wrong-state"
    UNAUTHENTICATED = "unauthenticated"
    NOT_FOUND = "not-found"
    INVALID_REQUEST = "invalid-request"
    KEY_REUSED = "idempotency-key-reused"
    KEY_MISSING = "idempotency-key-missing"
    IN_PROGRESS = "request-in-progress"
    UNREACHABLE = "unreachable"
    INTERNAL = "internal-error"
    SIGNATURE_REFUSED = "signature-refused"
    """The call is not known to come from the server that it should come from."""
    BODY_TOO_LARGE = "body-too-large"
    UNSUPPORTED_MEDIA = "unsupported-media"
    STORAGE_FULL = "storage-full"
    """There is no room to keep what would have been done, so nothing was."""
    STORAGE_DAMAGED = "storage-damaged"


NOTHING_KNOWN = frozenset(
    {
        ProblemType.UNREACHABLE,
        ProblemType.IN_PROGRESS,
        ProblemType.INTERNAL,
        ProblemType.SIGNATURE_REFUSED,
    }
)
"""These are no answer to what was asked: it may or may not have been done, or, with a signature refused, was not."""


class ProblemDocument(Message):
    """The body of an error reply. It never holds a personal value.

    ``field`` names the input that is wrong, as in the request. ``remaining`` counts the tries that are left,
    ``retry_at`` says when the same may be tried again, ``exceeded`` is the figure in fen that was exceeded.
    """

    type: str
    title: str
    status: int
    detail: str = ""
    field: str | None = None
    remaining: int | None = None
    retry_at: Instant | None = None
    exceeded: int | None = None


class ProblemError(Exception):
    """A problem on its way: raised by handlers, and by the typed clients that receive one."""

    def __init__(
        self,
        problem: ProblemType,
        status: int = 422,
        *,
        detail: str = "",
        field: str | None = None,
        remaining: int | None = None,
        retry_at: Instant | None = None,
        exceeded: int | None = None,
    ) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.document = ProblemDocument(
            type=TYPE_PREFIX + problem.value,
            title=problem.value.replace("-", " ").capitalize(),
            status=status,
            detail=detail,
            field=field,
            remaining=remaining,
            retry_at=retry_at,
            exceeded=exceeded,
        )

    @property
    def settled(self) -> bool:
        """Whether this is the receiver's answer, for good. If not, whether anything was done is unknown, and the
        same may be asked again under the same idempotency key."""
        return self.problem not in NOTHING_KNOWN and self.document.status < 500

    @classmethod
    def from_document(cls, document: ProblemDocument) -> ProblemError:
        """The error that ``document`` describes; an unknown type counts as an internal error."""
        slug = document.type.removeprefix(TYPE_PREFIX)
        known = slug in ProblemType.__members__.values()
        error = cls(ProblemType(slug) if known else ProblemType.INTERNAL, document.status)
        error.document = document
        return error
