"""Resident ID numbers and ages; mobile numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from models.domain.documents import age_on, birth_date, is_resident_id
from models.domain.mobiles import is_mobile

counties = st.sampled_from(["110101", "110105", "310101"])
births = st.dates(date(1950, 1, 1), date(2007, 12, 31))
days = st.dates(date(1950, 1, 1), date(2100, 1, 1))


@st.composite
def resident_ids(draw: st.DrawFn) -> tuple[str, date]:
    born = draw(births)
    body = f"{draw(counties)}{born:%Y%m%d}{draw(st.integers(0, 999)):03}"
    return body + ric.calc_check_digit(body + "0"), born


@given(resident_ids())
def test_that_a_resident_id_is_valid_and_carries_the_birth_date(made: tuple[str, date]) -> None:
    number, born = made
    assert is_resident_id(number)
    assert birth_date(number) == born


@given(resident_ids(), st.integers(0, 16), st.integers(1, 9))
def test_that_one_mistyped_digit_is_noticed(made: tuple[str, date], place: int, by: int) -> None:
    number, _ = made
    other = str((int(number[place]) + by) % 10)
    assert not is_resident_id(number[:place] + other + number[place + 1 :])


@pytest.mark.parametrize(
    "number", ["", "1101011993021712345", "11010119930217123", "E12345678", "1101011993021712X4"]
)
def test_that_another_form_is_no_resident_id(number: str) -> None:
    assert not is_resident_id(number)


def test_that_digits_that_are_no_date_have_no_birth_date() -> None:
    with pytest.raises(ValueError, match="month"):
        birth_date("110101199313171234")


@given(births, days)
def test_that_an_age_grows_by_one_on_each_birthday(born: date, day: date) -> None:
    age, tomorrow = age_on(born, day), age_on(born, day + timedelta(days=1))
    assert tomorrow - age in (0, 1)
    if (born.month, born.day) != (2, 29):
        birthday = (day + timedelta(days=1)).timetuple()[1:3] == (born.month, born.day)
        assert (tomorrow > age) is birthday


def test_that_who_is_born_on_a_leap_day_is_older_on_the_first_of_march() -> None:
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_that_a_mobile_number_has_eleven_digits_that_begin_with_one(number: str) -> None:
    assert is_mobile(number)
    assert not is_mobile(number[1:])
    assert not is_mobile(number + "0")


@pytest.mark.parametrize("number", ["", "23800001234", "12800001234", "138 0000 1234", "+8613800001234"])
def test_that_another_form_is_no_mobile_number(number: str) -> None:
    assert not is_mobile(number)
