"""The desk, by a reader's hands."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable

import pytest

from kaihu_testing.context import Context
from kaihu_testing.expecting import expect
from kaihu_testing.failures import OutOfReach
from kaihu_testing.showing import Show
from kaihu_testing.surface import Surface
from lending import Desk, Shelf, look_up


@pytest.fixture
def desk(show: Show) -> Surface:
    return show(Desk(look_up))


@pytest.fixture
def books(desk: Surface) -> Surface:
    """The desk, where Ann has signed in."""
    sign_in(desk, "Ann", "ex libris")
    expect(desk.get(text="Welcome, Ann")).to_be_shown()
    return desk


def sign_in(desk: Surface, name: str, password: str) -> None:
    desk.get(label="Name").type(name)
    desk.get(label="Password").type(password)
    desk.get(role="button", name="Sign in").tap()


def test_that_nobody_signs_in_without_a_name(desk: Surface) -> None:
    enter = desk.get(role="button", name="Sign in")
    expect(enter).to_be_disabled()
    desk.get(label="Name").type("   ")
    expect(enter).never.to_be_enabled()
    desk.get(label="Name").append("Ann")
    expect(enter).to_be_enabled()


def test_that_a_wrong_password_is_said_and_can_be_typed_again(desk: Surface) -> None:
    sign_in(desk, "Ann", "ex lirbis")
    expect(desk.get(text=re.compile("do not match"))).to_be_shown()
    expect(desk.get(label="Password")).to_be_focused()
    desk.get(label="Password").type("ex libris")
    desk.press("Enter")
    expect(desk.get(text="Welcome, Ann")).to_be_shown()


def test_that_a_reader_has_a_chinese_name(desk: Surface) -> None:
    sign_in(desk, "林小满", "ex libris")
    expect(desk.get(text="Welcome, 林小满")).to_be_shown()


async def test_that_a_reader_waits_until_the_look_up_answers(show: Show) -> None:
    answer: asyncio.Future[list[str]] = asyncio.get_running_loop().create_future()

    async def slow(_name: str, _password: str) -> list[str]:
        return await answer

    desk = show(Desk(slow))
    await desk.get(label="Name").type("Ann")
    await desk.get(role="button", name="Sign in").tap()
    await expect(desk.get(text="Looking you up")).to_be_shown()
    await expect(desk.get(role="button", name="Sign in")).to_be_disabled()
    answer.set_result(["Rivers and how to cross them"])
    await expect(desk.get(text="Welcome, Ann")).to_be_shown()


def test_that_a_book_goes_back_once_the_question_is_answered(books: Surface) -> None:
    lent = books.get(role="list", name="Lent books")
    lent.item("茶的一年").tap()
    expect(lent.item("茶的一年")).to_be_checked()
    books.get(role="button", name="Give back").tap()
    expect(books).to_match_tree("question")
    question = books.get(role="alert")
    expect(question).to_have_text("Give back 茶的一年?")
    question.get(role="button", name="Yes").tap()
    expect(question).to_be_hidden()
    expect(lent.item("茶的一年")).to_have_count(0)
    expect(lent.item(row=1)).to_have_text("A short history of long roads")


def test_that_a_question_keeps_everything_behind_it_out_of_reach(
    books: Surface, kaihu_context: Context
) -> None:
    lent = books.get(role="list", name="Lent books")
    lent.item(row=0).tap()
    books.get(role="button", name="Give back").tap()
    kaihu_context.limit_seconds = 0.1
    with pytest.raises(OutOfReach, match="is behind the modal dialog"):
        lent.item(row=1).tap()
    books.press("Escape")
    expect(books.get(role="alert")).to_be_hidden()
    expect(lent.item(row=0)).to_have_text("Rivers and how to cross them")


def test_that_a_screen_reader_is_told_of_the_form(desk: Surface) -> None:
    expect(desk).to_match_tree("sign-in")


def test_that_a_screen_reader_is_told_of_the_books(books: Surface, note: Callable[[str], None]) -> None:
    note("three books are lent")
    expect(books).to_match_tree("books")


def test_that_each_book_has_a_spine(show: Show) -> None:
    shelf = Shelf()
    shelf.hold(3)
    expect(show(shelf)).to_match_picture("shelf")
