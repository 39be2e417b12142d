"""The plugin itself: what a test must not get away with, and what its failure tells. In a process of its own."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from gui.testing.failures import PhoneFailure
from gui.testing.phone_driver import PhoneDriver
from models.run.events import Action

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = f"""
[pytest]
pythonpath = {ROOT}
filterwarnings = error
qt_api = pyside6
qt_log_level_fail = WARNING
qt_log_ignore = This plugin does not support
kaihu_world = main:open_world
"""
HEAD = """
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget
kept = []
"""


def outcome_of(pytester: pytest.Pytester, test: str) -> tuple[dict[str, int], str]:
    """Run ``test`` with the plugin; how many tests ended how, and the report."""
    pytester.makefile(".ini", pytest=SETTINGS)
    pytester.makepyfile(HEAD + dedent(test))
    result = pytester.runpytest_subprocess("-p", "gui.testing.plugin", "-p", "no:randomly")
    return result.parseoutcomes(), result.stdout.str()


def test_that_a_test_that_leaves_nothing_behind_passes(pytester: pytest.Pytester) -> None:
    outcomes, _ = outcome_of(
        pytester,
        """
        from kaihu_testing.expecting import expect

        def test_opens_name_entry(phone):
            phone.reach("name_entry")
            expect(phone).to_show("name_entry")
            expect(phone).to_show_no_error()
        """,
    )
    assert outcomes == {"passed": 1}


def test_that_a_widget_left_behind_fails_the_test_and_is_named(pytester: pytest.Pytester) -> None:
    outcomes, said = outcome_of(
        pytester,
        """
        def test_leaks(phone):
            kept.append(QWidget())
            kept[0].setObjectName("forgotten")
        """,
    )
    assert outcomes == {"passed": 1, "errors": 1}
    assert "QWidget 'forgotten' was left" in said


def test_that_a_hidden_sheet_left_in_the_phone_fails_the_test_and_is_named(pytester: pytest.Pytester) -> None:
    outcomes, said = outcome_of(
        pytester,
        """
        def test_leaks(phone):
            phone.reach("name_entry")
            sheet = QWidget(phone.phone.frame.overlay)
            sheet.setObjectName("name_entry.sheet")
            sheet.show()
            sheet.hide()
        """,
    )
    assert outcomes == {"passed": 1, "errors": 1}
    assert "QWidget 'name_entry.sheet' was left hidden" in said


def test_that_a_page_that_outlives_its_screen_fails_the_test_and_is_named(pytester: pytest.Pytester) -> None:
    outcomes, said = outcome_of(
        pytester,
        """
        from gui.phone.screen_host import ScreenHost

        def test_leaks(phone, monkeypatch):
            phone.reach("name_entry")
            monkeypatch.setattr(ScreenHost, "_let_go", lambda self: None)
            phone.tap("name_entry.back")
        """,
    )
    assert outcomes == {"passed": 1, "errors": 1}
    assert "'name_entry' was left hidden" in said


def test_that_a_warning_of_qt_fails_the_test(pytester: pytest.Pytester) -> None:
    outcomes, said = outcome_of(
        pytester,
        """
        def test_warns(phone):
            qWarning("something is odd")
        """,
    )
    assert outcomes["failed"] == 1
    assert "something is odd" in said


def test_that_a_failure_shows_what_can_be_seen_and_what_led_to_it(pytester: pytest.Pytester) -> None:
    outcomes, said = outcome_of(
        pytester,
        """
        def test_fails(phone):
            phone.reach("name_entry")
            phone.type("name_entry.name", "secret")
            phone.tap("name_entry.sumbit")
        """,
    )
    assert outcomes == {"failed": 1}
    assert re.search(r"nothing is 'name_entry\.sumbit'; near it:\n.* 'name_entry\.submit': button", said)
    assert 'label "Fill in what is hidden"' in said, "what can be seen"
    assert re.search("type into '?name_entry.name", said), "the last actions"
    assert "client → payment  application_start" in said, "the last messages"


def test_that_a_failure_shows_the_tests_line_and_none_of_the_kits(pytester: pytest.Pytester) -> None:
    outcomes, said = outcome_of(
        pytester,
        """
        import pytest
        import kaihu_testing.waiting
        from kaihu_testing.expecting import expect

        VERBS = {
            "tap": lambda phone: phone.tap("wallet_home.nothing"),
            "double_tap": lambda phone: phone.double_tap("wallet_home.nothing"),
            "reads": lambda phone: phone.get("wallet_home.nothing").text,
            "text": lambda phone: expect(phone.get("wallet_home.open_account")).to_contain_text("nothing"),
            "expect": lambda phone: expect(phone).to_show("nowhere"),
        }

        @pytest.mark.parametrize("verb", VERBS.values(), ids=list(VERBS))
        def test_fails(phone, verb, monkeypatch):
            monkeypatch.setattr(kaihu_testing.waiting, "LIMIT_SECONDS", 0.1)
            phone.sign_in("wang-xiaoming")
            verb(phone)
        """,
    )
    assert outcomes == {"failed": 5}
    frames = [line.split(":")[0] for line in said.splitlines() if re.match(r"\S+\.py:\d+: ", line)]
    assert set(frames) == {"test_that_a_failure_shows_the_tests_line_and_none_of_the_kits.py"}
    assert "direct cause" not in said


def test_that_a_failed_claim_of_the_program_itself_keeps_its_place(pytester: pytest.Pytester) -> None:
    outcomes, said = outcome_of(
        pytester,
        """
        from gui.phone.phone import Phone

        async def wait_idle(phone):
            assert False, "the program's own"

        def test_fails(phone, monkeypatch):
            monkeypatch.setattr(Phone, "wait_idle", wait_idle)
            phone.switch_language("zh")
        """,
    )
    assert outcomes["failed"] == 1
    assert 'assert False, "the program' in said


def test_that_an_unknown_state_is_answered_with_the_known_ones(phone: PhoneDriver) -> None:
    with pytest.raises(
        PhoneFailure, match=r"^reach codeentry: there is no such state; there are .*code_entry, "
    ):
        phone.reach("codeentry")


def test_that_a_double_tap_is_logged_as_one_act(phone: PhoneDriver) -> None:
    phone.sign_in("wang-xiaoming")
    phone.double_tap("wallet_home.open_account")
    acts = [(event.verb, event.element) for event in phone.events if isinstance(event, Action)]
    assert acts == [("double_tap", "wallet_home.open_account")]
