"""Card numbers: check digit, recognition while typing, what is kept of what was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from models.domain.cards import (
    CardKind,
    CardProduct,
    bank_name,
    card_products,
    digits_only,
    has_valid_check_digit,
    last_four,
    recognise,
)

bodies = st.text("0123456789", min_size=11, max_size=18)
products = st.sampled_from(card_products())


@given(bodies)
def test_that_exactly_one_check_digit_fits(body: str) -> None:
    assert [d for d in "0123456789" if has_valid_check_digit(body + d)] == [luhn.calc_check_digit(body)]


@given(bodies, st.data())
def test_that_one_mistyped_digit_is_noticed(body: str, data: st.DataObject) -> None:
    number = body + luhn.calc_check_digit(body)
    place = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != number[place]]))
    assert not has_valid_check_digit(number[:place] + other + number[place + 1 :])


@pytest.mark.parametrize("number", ["", "9", "abc"])
def test_that_too_little_has_no_valid_check_digit(number: str) -> None:
    assert not has_valid_check_digit(number)


@given(products, st.text("0123456789", max_size=14))
def test_that_a_product_is_recognised_from_its_prefix_on(product: CardProduct, rest: str) -> None:
    assert recognise(product.prefix + rest) == product
    assert recognise(product.prefix[:-1]) is None


@given(st.text("012345678", min_size=1, max_size=19))
def test_that_no_number_of_a_real_issuer_is_recognised(number: str) -> None:
    """Real issuers' numbers in these lengths do not begin with 9."""
    assert recognise(number) is None


def test_that_both_kinds_are_issued() -> None:
    assert {product.kind for product in card_products()} == {CardKind.DEBIT, CardKind.CREDIT}


def test_that_a_bank_has_a_name_in_both_languages() -> None:
    assert bank_name("heron", "zh_CN") == "白鹭银行"
    assert bank_name("heron", "en") == "Heron Bank"
    assert bank_name("nobody", "en") == "nobody"


@given(bodies, st.sampled_from([" ", "-", "\u3000", "."]))
def test_that_grouping_and_full_width_digits_make_no_difference(number: str, gap: str) -> None:
    grouped = gap.join(number[i : i + 4] for i in range(0, len(number), 4))
    assert digits_only(grouped) == number
    assert digits_only(number.translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})) == number


@given(st.text())
def test_that_any_text_leaves_digits_only(text: str) -> None:
    assert set(digits_only(text)) <= set("0123456789")


@given(bodies)
def test_that_the_last_four_are_the_end(number: str) -> None:
    assert len(last_four(number)) == 4
    assert number.endswith(last_four(number))
