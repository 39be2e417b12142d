"""Masks: what of a personal value stays readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.masks import mask_card, mask_document, mask_mobile, mask_name

digits = "0123456789"


def test_that_values_are_masked_as_in_the_figures() -> None:
    assert mask_name("王小明") == "*小明"
    assert mask_document("110101199302171234") == "1101**********1234"
    assert mask_mobile("13800001234") == "138****1234"
    assert mask_card("9530044020177351064") == "***************1064"


@given(st.text(digits, min_size=18, max_size=18))
def test_that_ten_characters_of_a_resident_id_are_hidden(number: str) -> None:
    assert mask_document(number) == number[:4] + "*" * 10 + number[14:]


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("E12345678", "E1*****78"),
        ("12345678", "12****78"),
        ("0123456", "0****56"),
        ("123", "***"),
        ("海字第1234567号", "海字第1****67号"),
    ],
)
def test_that_of_a_short_document_number_less_is_shown(number: str, masked: str) -> None:
    assert mask_document(number) == masked


@given(st.text("0123456789ABCDEFGH", min_size=1, max_size=20))
def test_that_half_of_a_document_number_and_four_characters_are_hidden(number: str) -> None:
    masked = mask_document(number)
    hidden = masked.count("*")
    assert len(masked) == len(number)
    assert 2 * hidden >= len(number)
    assert hidden >= min(4, len(number))
    assert len(number) - hidden <= 8
    assert all(shown in ("*", character) for shown, character in zip(masked, number, strict=True))


@given(st.text(digits, min_size=11, max_size=11))
def test_that_four_digits_of_a_mobile_number_are_hidden(number: str) -> None:
    assert mask_mobile(number) == number[:3] + "****" + number[7:]


@given(st.text(digits, min_size=12, max_size=19))
def test_that_only_the_last_four_digits_of_a_card_are_readable(number: str) -> None:
    masked = mask_card(number)
    assert len(masked) == len(number)
    assert masked[:-4] == "*" * (len(number) - 4)
    assert masked[-4:] == number[-4:]


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=6))
def test_that_the_first_character_of_a_name_is_hidden(name: str) -> None:
    assert mask_name(name) == "*" + name[1:]
