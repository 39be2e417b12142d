"""The HTTP status of each problem (RFC 9457): one, but for a request that could not be read, and for no answer."""

from __future__ import annotations

from typing import Final

from models.contract.problems import ProblemDocument, ProblemType

OTHERS: Final = 422
"""Of every problem that is about what was sent."""

STATUSES: Final[dict[ProblemType, frozenset[int]]] = {
    problem: frozenset(statuses)
    for statuses, problems in {
        (400, 422): [ProblemType.INVALID_REQUEST],
        (400,): [ProblemType.KEY_MISSING],
        (401,): [
            ProblemType.PASSWORD_NEEDED,
            ProblemType.SIGNATURE_REFUSED,
            ProblemType.UNAUTHENTICATED,
        ],
        (404,): [ProblemType.LINK_UNKNOWN, ProblemType.NOT_FOUND],
        (409,): [
            ProblemType.ACCOUNT_NOT_USABLE,
            ProblemType.CARD_BOUND_ELSEWHERE,
            ProblemType.CASE_DECIDED,
            ProblemType.CHECK_FAILED,
            ProblemType.CODE_USED,
            ProblemType.CREDIT_ACCOUNT_EXISTS,
            ProblemType.FORM_WAITING,
            ProblemType.IN_PROGRESS,
            ProblemType.MOVEMENT_WAITING,
            ProblemType.RETRY_TOO_EARLY,
            ProblemType.WALLET_EXISTS,
            ProblemType.WRONG_STATE,
        ],
        (413,): [ProblemType.BODY_TOO_LARGE],
        (415,): [ProblemType.UNSUPPORTED_MEDIA],
        (423,): [ProblemType.APPLICATION_LOCKED, ProblemType.PASSWORD_LOCKED],
        (429,): [ProblemType.RESEND_LIMIT, ProblemType.RESEND_TOO_SOON],
        (500,): [ProblemType.INTERNAL, ProblemType.STORAGE_DAMAGED],
        # What answers in the place of a server has other statuses.
        (429, 500, 503): [ProblemType.UNREACHABLE],
        (507,): [ProblemType.STORAGE_FULL],
    }.items()
    for problem in problems
}


def check_status(problem: ProblemType, document: ProblemDocument) -> None:
    """Fail unless the problem came with its status."""
    assert document.status in STATUSES.get(problem, {OTHERS}), document
