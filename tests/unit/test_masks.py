"""Masks: what of a personal value stays readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.masks import mask_card, mask_document, mask_mobile, mask_name

digits = "0123456789"
WIDE = str.maketrans(digits, "０１２３４５６７８９")
anything = st.text(min_size=1, max_size=32)
names = st.one_of(
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=6),
    st.from_regex(r"[A-Z]{1,12}( [A-Z]{1,12}){0,3}", fullmatch=True),
    st.from_regex(r"[\u4e00-\u9fa5]{1,8}·[\u4e00-\u9fa5]{1,8}", fullmatch=True),
    st.sampled_from(["𠮷玉青", "王", "A", "·王"]),
)
documents = st.one_of(
    st.from_regex(r"[0-9]{17}[0-9X]", fullmatch=True),
    st.from_regex(r"(E[A-Z]?|[A-Z])[0-9]{7,8}", fullmatch=True),
    st.from_regex(r"[0-9]{8}([0-9]{2})?", fullmatch=True),
    st.from_regex(r"[\u4e00-\u9fa5]字第[0-9]{6,8}号", fullmatch=True),
)


def shown(masked: str, whole: str) -> list[int]:
    """Where ``masked`` shows what ``whole`` has there; it has to be as long, and to show nothing else."""
    assert len(masked) == len(whole)
    places = [at for at, sign in enumerate(masked) if sign != "*"]
    assert all(masked[at] == whole[at] for at in places)
    return places


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


@given(names)
def test_that_the_first_character_of_a_name_is_hidden_and_only_that(name: str) -> None:
    assert shown(mask_name(name), name) == list(range(1, len(name)))


@given(documents)
def test_that_no_document_shows_more_than_four_at_either_end(number: str) -> None:
    telling = [at for at, sign in enumerate(number) if sign.isascii()]
    seen = [telling.index(at) for at in shown(mask_document(number), number) if at in telling]
    assert all(place < 4 or place >= len(telling) - 4 for place in seen)
    assert len(seen) <= min(8, len(telling) // 2, len(telling) - 4)


@given(st.text(digits, min_size=6, max_size=18))
def test_that_a_document_in_wide_digits_is_masked_as_in_narrow_ones(number: str) -> None:
    wide = number.translate(WIDE)
    assert shown(mask_document(wide), wide) == shown(mask_document(number), number)


@given(anything)
def test_that_whatever_is_masked_has_something_hidden(text: str) -> None:
    plain = text.replace("*", "x")
    for mask in (mask_name, mask_document, mask_mobile, mask_card):
        assert len(shown(mask(plain), plain)) < len(plain)


@given(st.text(digits, min_size=1, max_size=19))
def test_that_no_length_of_a_number_shows_more_than_its_ends(number: str) -> None:
    hidden_least = min(4, len(number))
    for mask, head in ((mask_mobile, 3), (mask_card, 0)):
        seen = shown(mask(number), number)
        assert all(place < head or place >= len(number) - 4 for place in seen)
        assert len(number) - len(seen) >= hidden_least
