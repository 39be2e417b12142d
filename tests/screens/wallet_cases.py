"""The wallet's home, wherever the application stands."""

from __future__ import annotations

from datetime import timedelta

from gui.flow.problem import Problem
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, RaiseOutcome
from tests.presenters.fakes import START, application, wallet
from tests.presenters.leaf_standings import NO_WALLET
from tests.presenters.paper_standings import delivered, form_declined, in_verification, mailed
from tests.presenters.standings import (
    CARD,
    account,
    active,
    approved,
    bound,
    decided,
    declined,
    in_review,
    opening_pending,
    raising,
    with_clerk,
)
from tests.screens.case import Case

DAY = 24 * 3600
OTHER_CARD = CARD.model_copy(update={"bank_id": "heron", "last_four": "1064"})
LOCKED = (ApplicationState.LOCKED, ApplicationState.RECORD_LOCKED, ApplicationState.PASSWORD_LOCKED)
LOCKED_UNTIL = START + timedelta(minutes=15)
STANDINGS = {
    ApplicationState.ACTIVE: (active(used=126_000), 0),
    ApplicationState.BOUND: (bound(), 0),
    ApplicationState.OPENING_PENDING: (opening_pending(), 0),
    ApplicationState.IN_REVIEW: (in_review(), 18),
    ApplicationState.WITH_CLERK: (with_clerk(), 100),
    ApplicationState.APPROVED: (approved(), 90),
    ApplicationState.DECLINED: (declined(), 90),
    ApplicationState.FORM_VERIFICATION: (in_verification(), 0),
    ApplicationState.FORM_DECLINED: (form_declined(), DAY),
    ApplicationState.CARD_MAILED: (mailed(), 2 * DAY),
    ApplicationState.CARD_DELIVERED: (delivered(), 5 * DAY),
    ApplicationState.RAISE_OPEN: (raising(), 0),
    ApplicationState.RAISE_DECIDED: (decided(RaiseOutcome.RAISED), 0),
}
"""The states that have times or figures of their own, and after how many seconds the wallet is looked at in them."""

WALLET_CASES = {
    "wallet_new": Case(application(ApplicationState.NOT_STARTED)),
    "wallet_opening": Case(
        application(ApplicationState.NOT_STARTED), 0, lambda presenter: presenter._update(busy=True)
    ),
    "wallet_refused": Case(
        application(ApplicationState.NOT_STARTED),
        0,
        lambda presenter: presenter._update(problem=Problem(ProblemType.UNREACHABLE)),
    ),
    "wallet_in_use": Case(
        application(ApplicationState.ACTIVE, wallet=wallet((CARD, OTHER_CARD)), account=account()),
        at_home=True,
    ),
    **{
        f"wallet_{state}": Case(
            application(state, locked_until=LOCKED_UNTIL if state in LOCKED else None), at_home=True
        )
        for state in ApplicationState
        if state not in STANDINGS and state is not ApplicationState.SIGNED_OUT
    },
    **{f"wallet_{state}": Case(view, after, at_home=True) for state, (view, after) in STANDINGS.items()},
    "wallet_review_due": Case(in_review(), 100, at_home=True),
    "wallet_declined_again": Case(declined(), 31 * DAY, at_home=True),
    "wallet_form_on_desk": Case(in_verification(), 2 * DAY, at_home=True),
    **{
        f"home_{state}_without_wallet": Case(application(state, wallet=NO_WALLET), at_home=True)
        for state in (ApplicationState.CARD_ENTRY, ApplicationState.IN_REVIEW)
    },
}
