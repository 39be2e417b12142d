"""Problems: which of them are an answer, and which leave open what was done."""

from __future__ import annotations

import pytest

from models.contract.problems import ProblemDocument, ProblemError, ProblemType


@pytest.mark.parametrize("status", [404, 409, 422, 429])
def test_that_a_refusal_by_the_receiver_settles_a_call(status: int) -> None:
    assert ProblemError(ProblemType.CODE_WRONG, status).settled


@pytest.mark.parametrize("kind", [ProblemType.UNREACHABLE, ProblemType.IN_PROGRESS, ProblemType.INTERNAL])
@pytest.mark.parametrize("status", [404, 409, 429, 503])
def test_that_a_call_without_the_receivers_answer_is_not_settled(kind: ProblemType, status: int) -> None:
    assert not ProblemError(kind, status).settled


def test_that_neither_a_failing_server_nor_an_unknown_problem_settles_a_call() -> None:
    assert not ProblemError(ProblemType.CODE_WRONG, 500).settled
    unknown = ProblemDocument(type="urn:example:blocked", title="Blocked", status=403)
    assert not ProblemError.from_document(unknown).settled
