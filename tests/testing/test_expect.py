"""Expectations: they wait for what is to come, and tell what is when it does not."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton

from gui.kit.announce import announce
from kaihu_testing.act import Act
from kaihu_testing.context import Context
from kaihu_testing.expecting import Expectation, expect
from kaihu_testing.failures import ExpectationFailed
from kaihu_testing.showing import Show
from kaihu_testing.surface import Surface
from tests.testing.form import PEOPLE, Form, named


def test_that_what_is_so_is_expected(surface: Surface, form: Form) -> None:
    form.name.setFocus()
    form.name.setText("李雷")
    form.agree.setChecked(True)
    name, agree = expect(surface.get("form.name")), expect(surface.get("form.agree"))
    name.to_be_shown()
    name.to_be_enabled()
    name.to_be_focused()
    name.to_be_reachable()
    name.to_have_text("李雷")
    name.to_have_value(re.compile("^李"))
    name.to_contain_text("雷")
    agree.to_be_checked()
    expect(surface.get(role="list item")).to_have_count(len(PEOPLE))
    expect(surface.get("form.nothing")).to_be_hidden()
    expect(surface.get("form.nothing")).to_have_count(0)


@pytest.mark.parametrize(
    ("kind", "present"),
    [
        ("to_be_hidden", "it is shown, enabled"),
        ("to_be_disabled", "it is shown, enabled"),
        ("to_be_focused", "it is shown, enabled"),
        ("to_be_checked", "it is shown, enabled"),
    ],
)
def test_that_what_is_not_so_fails_and_tells_what_is(surface: Surface, kind: str, present: str) -> None:
    with pytest.raises(ExpectationFailed, match=present):
        getattr(expect(surface.get("form.submit")), kind)()


@pytest.mark.parametrize("kind", ["to_be_shown", "to_be_enabled", "to_be_reachable"])
def test_that_what_is_hidden_and_disabled_fails(surface: Surface, form: Form, kind: str) -> None:
    form.submit.hide()
    form.submit.setEnabled(False)
    with pytest.raises(ExpectationFailed, match="it is hidden"):
        getattr(expect(surface.get("form.submit")), kind)()


def test_that_another_text_fails_and_is_told(surface: Surface) -> None:
    submit = expect(surface.get("form.submit"))
    with pytest.raises(ExpectationFailed, match=r"to have the text 'Nex': its text is 'Next'"):
        submit.to_have_text("Nex")
    with pytest.raises(ExpectationFailed, match=r"to contain the text 'x-t': its text is 'Next'"):
        submit.to_contain_text("x-t")
    with pytest.raises(ExpectationFailed, match=r"to have the text /\^ext/: its text is 'Next'"):
        submit.to_have_text(re.compile("^ext"))
    with pytest.raises(ExpectationFailed, match="its value is 'Beijing'"):
        expect(surface.get("form.city")).to_have_value("上海")
    with pytest.raises(ExpectationFailed, match="it is there 1 times"):
        submit.to_have_count(2)


def test_that_an_element_which_is_not_there_fails_with_near_ones(surface: Surface) -> None:
    with pytest.raises(ExpectationFailed, match=r"(?s)nothing is 'form.submt'; near it:.*'form.submit'"):
        expect(surface.get("form.submt")).to_have_text("Next")


def test_that_two_of_a_name_are_not_shown_as_one(surface: Surface, form: Form) -> None:
    named(QPushButton("Next", form), "form.submit").show()
    with pytest.raises(ExpectationFailed, match=r"2 elements are 'form.submit'"):
        expect(surface.get("form.submit")).to_be_shown()


def test_that_what_comes_is_waited_for(show: Show, form: Form) -> None:
    surface = show(form)
    QTimer.singleShot(5, lambda: form.submit.setText("Done"))
    expect(surface.get("form.submit")).to_have_text("Done")


async def test_that_what_comes_is_awaited_in_a_coroutine(
    show: Show, form: Form, kaihu_context: Context
) -> None:
    surface = show(form)
    QTimer.singleShot(5, lambda: form.submit.setText("Done"))
    await expect(surface.get("form.submit")).to_have_text("Done")
    kaihu_context.limit_seconds = 0.03
    with pytest.raises(ExpectationFailed):
        await expect(surface.get("form.submit")).never.to_have_text(re.compile("D"))


def test_that_no_more_is_waited_than_the_limit(show: Show, form: Form, kaihu_context: Context) -> None:
    kaihu_context.limit_seconds = 0.03
    with pytest.raises(ExpectationFailed, match="its text is 'Next'"):
        expect(show(form).get("form.submit")).to_have_text("Done")


def test_that_never_is_the_contrary(surface: Surface) -> None:
    submit = expect(surface.get("form.submit"))
    submit.never.to_be_hidden()
    submit.never.to_have_text("Nex")
    expect(surface.get("form.nothing")).never.to_be_shown()
    with pytest.raises(ExpectationFailed, match=r"expect never: 'form.submit' to have the text 'Next'"):
        submit.never.to_have_text("Next")


def test_that_never_needs_the_element_that_it_is_about(surface: Surface) -> None:
    with pytest.raises(ExpectationFailed, match=r"nothing is 'form.submt'"):
        expect(surface.get("form.submt")).never.to_have_text("Next")


@pytest.mark.parametrize("kind", ["to_be_shown", "to_be_reachable", "to_be_enabled"])
def test_that_two_of_a_name_are_no_proof_of_never(surface: Surface, form: Form, kind: str) -> None:
    named(QPushButton("Next", form), "form.submit").show()
    with pytest.raises(ExpectationFailed, match=r"2 elements are 'form.submit'"):
        getattr(expect(surface.get("form.submit")).never, kind)()


def test_that_what_is_in_nothing_is_hidden(surface: Surface) -> None:
    expect(surface.get("form.submit", within="form.nothing")).to_be_hidden()


def test_that_never_waits_until_what_is_under_way_is_over(
    show: Show, form: Form, kaihu_context: Context
) -> None:
    surface = show(form)
    under_way = [True]
    kaihu_context.at_rest = lambda: not under_way

    def finish() -> None:
        form.submit.setText("Failed")
        under_way.clear()

    QTimer.singleShot(5, finish)
    with pytest.raises(ExpectationFailed, match="its text is 'Failed'"):
        expect(surface.get("form.submit")).never.to_have_text("Failed")


def test_that_never_waits_until_what_is_there_has_gone(show: Show, form: Form) -> None:
    surface = show(form)
    QTimer.singleShot(5, form.submit.hide)
    expect(surface.get("form.submit")).never.to_be_shown()


def test_that_the_journal_has_what_was_expected(surface: Surface) -> None:
    with pytest.raises(ExpectationFailed):
        expect(surface.get("form.submit")).to_be_hidden()
    (entry,) = surface.context.journal.of("expect")
    assert entry.title == "expect 'form.submit' to be hidden"
    assert entry.failed == "it is shown, enabled"


def test_that_a_failure_shows_the_tree_and_nothing_of_the_kit(surface: Surface) -> None:
    surface.tap("form.submit")
    with pytest.raises(ExpectationFailed) as failed:
        expect(surface.get("form.submit")).to_be_disabled()
    said = str(failed.value)
    assert 'button "Next"' in said
    assert "tap 'form.submit'" in said
    assert failed.value.__suppress_context__
    shown = [entry for entry in failed.traceback.filter(failed) if "kaihu_testing" in str(entry.path)]
    assert shown == []


def test_that_what_is_announced_is_expected(surface: Surface, form: Form) -> None:
    with pytest.raises(ExpectationFailed, match="nothing was announced"):
        expect(surface).to_announce("Card bound")
    form.submit.clicked.connect(lambda: announce(form, "Card bound"))
    surface.tap("form.submit")
    expect(surface).to_announce("Card bound")
    expect(surface).to_announce(re.compile("bound$"))
    with pytest.raises(ExpectationFailed, match="'Card bound'"):
        expect(surface).to_announce("Card lost")


def test_that_what_another_surface_announces_is_not_taken_for_ours(
    show: Show, surface: Surface, form: Form
) -> None:
    other = QLabel("Other")
    show(other)
    announce(other, "Not ours")
    expect(surface).never.to_announce("Not ours")


@dataclass(frozen=True)
class Account:
    """What a test may expect something of."""

    surface: Surface
    balance: int

    def __expect__(self) -> AccountExpectation:
        return AccountExpectation(self.surface, account=self)


@dataclass(frozen=True, kw_only=True)
class AccountExpectation(Expectation):
    """What is expected of an account."""

    account: Account

    def to_hold(self, fen: int) -> Act[None]:
        return self.so(
            f"the account to hold {fen}",
            lambda: self.account.balance == fen,
            lambda: f"it holds {self.account.balance}",
        )


def test_that_what_brings_its_own_expectation_is_asked_for_it(surface: Surface) -> None:
    expect(Account(surface, 5)).to_hold(5)
    expect(Account(surface, 5)).never.to_hold(6)
    with pytest.raises(ExpectationFailed, match="expect the account to hold 6: it holds 5"):
        expect(Account(surface, 5)).to_hold(6)


def test_that_of_other_things_nothing_can_be_expected() -> None:
    with pytest.raises(TypeError, match="nothing can be expected of a str"):
        expect("a text")  # type: ignore[call-overload]
