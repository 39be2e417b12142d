"""Email and postal addresses, as a form asks for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.contacts import is_address, is_email, normalise_address, normalise_email


@pytest.mark.parametrize("text", ["li.jing@mail.example", "a@b.example", "a_b+c@post.mail.example"])
def test_that_an_email_address_is_one(text: str) -> None:
    assert is_email(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "li.jing",
        "@mail.example",
        "li@mail",
        "li@@mail.example",
        "li jing@mail.example",
        "li..jing@mail.example",
        ".li@mail.example",
        "li.@mail.example",
        "li@-mail.example",
        "li@mail.example.",
        "李@mail.example",
        "l@m." + "e" * 100,
    ],
)
def test_that_another_form_is_no_email_address(text: str) -> None:
    assert not is_email(text)


def test_that_an_email_address_may_be_typed_in_any_width_and_case() -> None:
    assert normalise_email(" Li.Jing＠mail．example ") == "li.jing@mail.example"


@pytest.mark.parametrize("text", ["北京市东城区柳荫胡同12号", "12 Alder Lane, Port Alder"])
def test_that_a_postal_address_is_one(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize("text", ["", "北京", "123456789", "北京市东城区\n柳荫胡同", " " * 20, "路" * 201])
def test_that_what_no_letter_would_reach_is_no_address(text: str) -> None:
    assert not is_address(text)


def test_that_an_address_may_be_typed_with_spaces_and_in_any_width() -> None:
    assert normalise_address(" 北京市 东城区柳荫胡同 １２号") == "北京市东城区柳荫胡同12号"
    assert normalise_address(" 12  Alder Lane ") == "12 Alder Lane"


@given(st.text("北京路12 ａ１\u3000-,Az@.", max_size=40))
def test_that_any_text_is_answered(text: str) -> None:
    assert is_email(text) in (True, False)
    assert normalise_address(normalise_address(text)) == normalise_address(text)
