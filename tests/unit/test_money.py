"""Amounts in yuan as people write them, and the fen they mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.money import parse_yuan

amounts = st.integers(0, 999_999_999_99)


@given(amounts, st.sampled_from(["", "¥", "￥", "¥ "]), st.sampled_from([",", ""]))
def test_that_an_amount_written_out_is_read_back(fen: int, sign: str, separator: str) -> None:
    written = f"{sign}{fen // 100:,}.{fen % 100:02}".replace(",", separator)
    assert parse_yuan(written) == fen
    assert parse_yuan(f"  {written} ") == fen


@given(st.integers(0, 999_999_999), st.integers(0, 9))
def test_that_decimals_may_be_left_out(yuan: int, tenth: int) -> None:
    assert parse_yuan(str(yuan)) == yuan * 100
    assert parse_yuan(f"{yuan}.{tenth}") == yuan * 100 + tenth * 10


@pytest.mark.parametrize(
    ("text", "fen"),
    [("１２．５０", 1_250), ("12.", 1_200), ("0.01", 1), ("0", 0), ("1 200", 120_000), ("1，200", 120_000)],
)
def test_that_other_ways_of_writing_are_understood(text: str, fen: int) -> None:
    assert parse_yuan(text) == fen


@pytest.mark.parametrize(
    "text", ["", " ", "¥", "-5", "+5", "1.234", "1.2.3", ".5", "five", "1e3", "12345678901", "0x10", "5元"]
)
def test_that_what_names_no_amount_is_none(text: str) -> None:
    assert parse_yuan(text) is None


@given(st.text())
def test_that_any_text_is_an_amount_or_none(text: str) -> None:
    amount = parse_yuan(text)
    assert amount is None or amount >= 0
