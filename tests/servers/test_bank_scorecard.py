"""The scorecard: points by datum, tiers, and what each invented person reaches."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.contract.history_data import (
    ExchangeHistory,
    HistoryData,
    HistoryGroup,
    LoginHistory,
    MailHistory,
    PersonalData,
    SocialHistory,
    WealthHistory,
)
from models.contract.wire import Message
from models.domain.people import Person, load_people, person_by_id
from servers.bank.scorecard import (
    CLERKS_LIMIT,
    MAXIMUM_LIMIT,
    OPENING_MAXIMUM,
    SCORECARD,
    TIERS,
    is_for_a_clerk,
    limit_for,
    score,
)

DAY = date(2026, 11, 24)
MODELS: dict[HistoryGroup, type[Message]] = {
    HistoryGroup.EXCHANGE: ExchangeHistory,
    HistoryGroup.LOGIN: LoginHistory,
    HistoryGroup.SOCIAL: SocialHistory,
    HistoryGroup.MAIL: MailHistory,
    HistoryGroup.WEALTH: WealthHistory,
}
figures = st.integers(0, 20_000_000)
personal_data = st.builds(
    PersonalData,
    birth_date=st.none() | st.dates(date(1930, 1, 1), DAY),
    education=st.none()
    | st.sampled_from(["primary", "secondary", "college", "bachelor", "master", "doctor"]),
)
histories = st.builds(
    HistoryData,
    exchange=st.none() | st.builds(ExchangeHistory, count=figures, frequency=figures, total=figures),
    login=st.none() | st.builds(LoginHistory, count=figures, frequency=figures, duration=figures),
    social=st.none() | st.builds(SocialHistory, online_time=figures, contacts=figures, messages=figures),
    mail=st.none() | st.builds(MailHistory, count=figures, size=figures),
    wealth=st.none() | st.builds(WealthHistory, invested=figures, earned=figures),
    personal=st.none() | personal_data,
)


def history_of(person: Person, *, all_accounts: bool = False) -> HistoryData:
    """What is gathered for ``person``: from the accounts linked at first, or from all."""
    items = {a.kind: a.history for a in person.accounts if a.history and (a.linked or all_accounts)}
    return HistoryData.model_validate({**person.wallet_history, **items, "personal": person.personal})


def test_that_a_hundred_points_can_be_reached_and_no_more() -> None:
    assert sum(datum.maximum for datum in SCORECARD) == 100


def test_that_every_data_item_of_the_source_has_its_line() -> None:
    lines = {(datum.group, datum.name) for datum in SCORECARD}
    items = {(group, item) for group, model in MODELS.items() for item in model.model_fields}
    assert lines == items | {(HistoryGroup.PERSONAL, "age"), (HistoryGroup.PERSONAL, "education")}


def test_that_bands_and_tiers_ascend() -> None:
    for datum in SCORECARD:
        for lower, higher in pairwise(datum.bands):
            assert lower.at_least < higher.at_least
            assert 0 < lower.points < higher.points
    for below, above in pairwise(TIERS):
        assert below.at_least < above.at_least
        assert below.limit < above.limit


@pytest.mark.parametrize(
    ("total", "limit"),
    [
        (0, 0),
        (19, 0),
        (20, 5_000),
        (29, 5_000),
        (30, 20_000),
        (40, 100_000),
        (59, 200_000),
        (60, 300_000),
        (79, 400_000),
        (80, 500_000),
        (85, 600_000),
        (90, 800_000),
        (94, 800_000),
        (95, 1_000_000),
        (100, 1_000_000),
    ],
)
def test_that_a_score_reaches_its_tier(total: int, limit: int) -> None:
    assert limit_for(total) == limit


@given(histories)
def test_that_the_report_adds_up(history: HistoryData) -> None:
    report = score(history, DAY, MAXIMUM_LIMIT)
    assert report.total == sum(item.points for item in report.items)
    assert 0 <= report.total <= 100
    assert all(0 <= item.points <= item.maximum for item in report.items)
    assert [(item.group, item.datum) for item in report.items] == [(d.group, d.name) for d in SCORECARD]


@given(histories, st.data())
def test_that_more_history_never_lowers_the_score(history: HistoryData, data: st.DataObject) -> None:
    group = data.draw(st.sampled_from(sorted(MODELS)))
    items = getattr(history, group.value)
    nothing = MODELS[group].model_validate(dict.fromkeys(MODELS[group].model_fields, 0))
    more = {name: getattr(items or nothing, name) + data.draw(figures) for name in MODELS[group].model_fields}
    richer = history.model_copy(update={group.value: MODELS[group].model_validate(more)})
    before, after = score(history, DAY, MAXIMUM_LIMIT), score(richer, DAY, MAXIMUM_LIMIT)
    assert after.total >= before.total
    assert after.limit >= before.limit


@given(histories, st.sampled_from(sorted(MODELS)))
def test_that_a_group_that_is_missing_gives_no_points_and_is_named(
    history: HistoryData, group: HistoryGroup
) -> None:
    without = history.model_copy(update={group.value: None, "missing": (group,)})
    report = score(without, DAY, MAXIMUM_LIMIT)
    assert report.missing == (group,)
    assert sum(item.points for item in report.items if item.group == group) == 0
    assert report.total <= score(history, DAY, MAXIMUM_LIMIT).total


@given(histories)
def test_that_an_opening_stays_below_its_maximum(history: HistoryData) -> None:
    assert score(history, DAY, OPENING_MAXIMUM).limit <= OPENING_MAXIMUM


def test_that_each_line_of_the_report_follows_from_its_datum_alone() -> None:
    history = history_of(person_by_id("wang-xiaoming"))
    assert history.exchange is not None
    fewer = history.model_copy(update={"exchange": history.exchange.model_copy(update={"count": 12})})
    before, after = (score(h, DAY, MAXIMUM_LIMIT) for h in (history, fewer))
    changed = [(b, a) for b, a in zip(before.items, after.items, strict=True) if b != a]
    assert [(b.group, b.datum, b.points, a.points) for b, a in changed] == [
        (HistoryGroup.EXCHANGE, "count", 6, 2)
    ]
    assert after.total == before.total - 4


def test_that_an_unknown_education_and_birth_date_give_no_points() -> None:
    report = score(HistoryData(personal=PersonalData(education="piano")), DAY, MAXIMUM_LIMIT)
    assert report.total == 0


@pytest.mark.parametrize("day", [date(2026, 1, 1), DAY, date(2028, 1, 1)])
@pytest.mark.parametrize("person", [p for p in load_people() if p.leaf == "C"], ids=lambda person: person.id)
def test_that_people_reach_the_limits_that_their_line_tells(person: Person, day: date) -> None:
    told = [int(figure.replace(",", "")) * 100 for figure in re.findall(r"([\d,]+) yuan", person.outcome_en)]
    raised = re.search(r"(?:raises it to|the maximum of) ([\d,]+)", person.outcome_en)
    report = score(history_of(person), day, OPENING_MAXIMUM)
    if person.id != "zhao-yi":
        limit = CLERKS_LIMIT if is_for_a_clerk(report.total) else report.limit
        assert limit == (told[0] if told else 0)
    if raised is not None:
        reached = int(raised.group(1).replace(",", "")) * 100
        assert score(history_of(person, all_accounts=True), day, MAXIMUM_LIMIT).limit == reached
