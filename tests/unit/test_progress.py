"""How far a person is: right in every leaf, and silent about what is not known yet."""

from __future__ import annotations

import pytest

from gui.flow.progress import Progress, progress_of
from models.contract.application_view import ApplicationView
from models.domain.application import ApplicationState, Leaf
from tests.presenters import leaf_standings as at
from tests.presenters.fakes import application, challenge, wallet

NAME_ENTRY = application(ApplicationState.NAME_ENTRY, challenge=challenge())
WITH_CARD = NAME_ENTRY.model_copy(update={"wallet": wallet((at.BOUND_CARD,))})
LOCKED = application(ApplicationState.LOCKED)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (NAME_ENTRY, Progress(1, 3)),
        (LOCKED, Progress(1, 3)),
        (WITH_CARD, Progress(1, None)),
        (at.at_record_entry(), Progress(1, 4)),
        (at.record_locked(), Progress(1, 4)),
        (at.at_account_found(), Progress(2, 3)),
        (at.at_account_found(leaf=Leaf.D), Progress(2, 4)),
        (at.at_account_code(), Progress(3, 3)),
        (at.at_account_code(leaf=Leaf.D), Progress(3, 4)),
        (at.at_password_entry(), Progress(2, 2)),
        (at.password_locked(), Progress(2, 2)),
        (at.at_other_card(), Progress(2, 3)),
        (at.at_first_card(), Progress(2, 4)),
        (at.at_password_setting(leaf=Leaf.D), Progress(4, 4)),
        (application(ApplicationState.CARD_ENTRY, leaf=Leaf.C), Progress(2, 3)),
        (application(ApplicationState.ACTIVE, leaf=Leaf.C), None),
    ],
)
def test_that_the_steps_are_those_of_the_leaf(where: ApplicationView, expected: Progress | None) -> None:
    assert progress_of(where) == expected


def test_that_a_second_application_tells_no_leaf_of_the_first() -> None:
    again = WITH_CARD.model_copy(update={"leaf": Leaf.C})
    assert progress_of(again) == Progress(1, None)
