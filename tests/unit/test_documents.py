"""Resident ID numbers and ages; mobile numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from models.domain.documents import (
    DocumentType,
    age_on,
    birth_date,
    is_document,
    is_resident_id,
    normalise_document,
)
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


OTHER_KINDS = [kind for kind in DocumentType if kind is not DocumentType.RESIDENT_ID]
FORMS = {
    DocumentType.RESIDENT_ID: ["31010119900824046X", "110101199302171234"],
    DocumentType.PASSPORT: ["E12345678", "EB1234567"],
    DocumentType.TAIWAN_PERMIT: ["04718362"],
    DocumentType.OFFICER_ID: ["海字第4071936号", "\U00020bb7字第0000001号"],
}


def test_that_each_number_has_the_form_of_its_own_kind_alone() -> None:
    for kind, numbers in FORMS.items():
        for number in numbers:
            assert [other for other in DocumentType if is_document(other, number)] == [kind]
            assert normalise_document(kind, number) == number


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (DocumentType.PASSPORT, "123456789"),
        (DocumentType.PASSPORT, "ABC123456"),
        (DocumentType.PASSPORT, "E1234567"),
        (DocumentType.PASSPORT, "É12345678"),
        (DocumentType.TAIWAN_PERMIT, "0471836"),
        (DocumentType.TAIWAN_PERMIT, "047183621"),
        (DocumentType.OFFICER_ID, "海字第407193号"),
        (DocumentType.OFFICER_ID, "海字4071936号"),
        (DocumentType.OFFICER_ID, "A字第4071936号"),
        (DocumentType.OFFICER_ID, "4071936"),
    ],
)
def test_that_another_form_is_refused(kind: DocumentType, number: str) -> None:
    assert not is_document(kind, number)


@pytest.mark.parametrize(
    ("kind", "typed", "number"),
    [
        (DocumentType.RESIDENT_ID, "310101 1990-0824 046x", "31010119900824046X"),
        (DocumentType.RESIDENT_ID, "３１０１０１１９９００８２４０４６ｘ", "31010119900824046X"),
        (DocumentType.PASSPORT, " eb-123 4567", "EB1234567"),
        (DocumentType.TAIWAN_PERMIT, "0471—8362", "04718362"),
        (DocumentType.OFFICER_ID, "海字第 ４０７１９３６ 號", "海字第4071936号"),
    ],
)
def test_that_a_number_may_be_typed_as_people_do(kind: DocumentType, typed: str, number: str) -> None:
    assert normalise_document(kind, typed) == number


@given(st.sampled_from(OTHER_KINDS), st.text("09aXＥ９ -—\u3000海字第号號", max_size=20))
def test_that_any_text_is_normalised_once_and_for_all(kind: DocumentType, text: str) -> None:
    once = normalise_document(kind, text)
    assert normalise_document(kind, once) == once
    assert is_document(kind, once) in (True, False)


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
