"""Wallet passwords that are refused because they are tried first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.passwords import PASSWORD_DIGITS, is_trivial

DOCUMENT, MOBILE = "110101199302171234", "13800001234"


@given(st.integers(0, 9), st.sampled_from([0, 1, -1]))
def test_that_one_digit_throughout_and_runs_are_trivial(first: int, step: int) -> None:
    assert is_trivial("".join(str((first + step * place) % 10) for place in range(PASSWORD_DIGITS)))


@pytest.mark.parametrize("text", [DOCUMENT, MOBILE])
def test_that_every_part_of_what_is_known_of_a_person_is_trivial(text: str) -> None:
    for start in range(len(text) - PASSWORD_DIGITS + 1):
        assert is_trivial(text[start : start + PASSWORD_DIGITS], DOCUMENT, MOBILE)


@pytest.mark.parametrize("password", ["930217", "021793", "170293", "199302", "021719", "170219"])
@pytest.mark.parametrize("known", [DOCUMENT, "1993-02-17"])
def test_that_the_birth_date_is_trivial_in_any_order(password: str, known: str) -> None:
    assert is_trivial(password, known)
    assert not is_trivial(password, MOBILE)


def test_that_digits_of_a_document_count_without_its_words() -> None:
    assert is_trivial("407193", "海字第4071936号")


def test_that_a_number_whose_digits_are_no_date_has_no_birth_date() -> None:
    assert not is_trivial("704915", "110101199313391234")


@pytest.mark.parametrize("password", ["704915", "112233", "121212", "135790"])
def test_that_another_password_is_not(password: str) -> None:
    assert not is_trivial(password, DOCUMENT, MOBILE, "1993-02-17")
