"""Problems in words: the figures that came with them are said, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from gui.flow.problem import InputProblem, Problem
from gui.kit.language import Language, language
from gui.kit.problem_text import problem_text
from models.contract.problems import ProblemType

AT_9_56 = datetime(2026, 11, 24, 1, 56, tzinfo=UTC)
"""9:56 in China."""


@pytest.fixture(params=Language)
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Language]:
    language().set_language(request.param)
    yield request.param
    language().set_language(Language.EN)


@pytest.mark.parametrize("slug", [*ProblemType, *InputProblem])
def test_that_every_problem_is_one_finished_sentence_or_more(slug: str, spoken: Language) -> None:
    text = problem_text(Problem(slug))
    assert text.endswith("。" if spoken is Language.ZH else ".")
    assert "{" not in text


@pytest.mark.parametrize("slug", ProblemType)
def test_that_figures_fit_wherever_they_come(slug: str, spoken: Language) -> None:
    text = problem_text(Problem(slug, remaining=3, retry_at=AT_9_56, exceeded=123_400))
    assert "{" not in text


def test_that_an_exceeded_figure_is_named(spoken: Language) -> None:
    assert "¥1,234.00" in problem_text(Problem(ProblemType.LIMIT_EXCEEDED, exceeded=123_400))


@pytest.mark.parametrize("slug", [ProblemType.CODE_WRONG, ProblemType.PASSWORD_WRONG])
def test_that_the_tries_that_are_left_are_counted(slug: str, spoken: Language) -> None:
    one, three = (problem_text(Problem(slug, remaining=count)) for count in (1, 3))
    assert ("1 try" in one and "3 tries" in three) or ("1 次" in one and "3 次" in three)


@pytest.mark.parametrize(("seconds", "told"), [(0, "9:56"), (1, "9:57"), (59, "9:57")])
def test_that_a_time_told_without_seconds_is_never_too_early(
    seconds: int, told: str, spoken: Language
) -> None:
    problem = Problem(ProblemType.APPLICATION_LOCKED, retry_at=AT_9_56.replace(second=seconds))
    assert told in problem_text(problem)


@pytest.mark.parametrize("slug", [ProblemType.APPLICATION_LOCKED, ProblemType.PASSWORD_LOCKED])
def test_that_a_lock_says_when_it_opens(slug: str, spoken: Language) -> None:
    assert "9:56" in problem_text(Problem(slug, retry_at=AT_9_56))


@pytest.mark.parametrize("slug", [ProblemType.NAME_MISMATCH, ProblemType.RECORD_MISMATCH])
def test_that_a_mismatch_names_no_part_of_the_record(slug: str, spoken: Language) -> None:
    text = problem_text(Problem(slug, field="name", remaining=3)).lower()
    parts = ("name", "document", "number", "mobile", "姓名", "证件", "号码", "手机")
    assert [part for part in parts if part in text] == []


def test_that_an_unknown_problem_is_an_internal_error(spoken: Language) -> None:
    assert problem_text(Problem("never-heard-of")) == problem_text(Problem(ProblemType.INTERNAL))
