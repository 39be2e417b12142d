"""Actions that a person could not do: each is refused with the reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from kaihu_testing.expecting import expect
from kaihu_testing.failures import Ambiguous, ExpectationFailed, OutOfReach
from kaihu_testing.showing import Show
from kaihu_testing.surface import Surface
from tests.testing.form import Form, named


def test_that_what_is_disabled_is_refused(surface: Surface, form: Form) -> None:
    form.submit.setEnabled(False)
    with pytest.raises(OutOfReach, match=r"tap 'form.submit': 'form.submit' is disabled"):
        surface.tap("form.submit")


def test_that_what_is_hidden_is_refused(surface: Surface, form: Form) -> None:
    form.submit.hide()
    with pytest.raises(OutOfReach, match=r"'form.submit' is hidden"):
        surface.tap("form.submit")


def test_that_what_is_covered_is_refused_and_the_cover_named(surface: Surface, form: Form) -> None:
    cover = named(QWidget(form), "form.veil")
    cover.resize(form.size())
    cover.show()
    with pytest.raises(OutOfReach, match=r"'form.submit' is covered by 'form.veil'"):
        surface.tap("form.submit")
    assert not surface.get("form.submit").is_reachable()
    cover.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert surface.get("form.submit").is_reachable()


def test_that_what_is_behind_a_modal_dialog_is_refused_and_the_dialog_can_be_used(
    surface: Surface, form: Form
) -> None:
    dialog = named(QDialog(form), "form.sure")
    close = QPushButton("Close", dialog)
    close.clicked.connect(dialog.close)
    dialog.open()
    with pytest.raises(OutOfReach, match=r"'form.submit' is behind the modal dialog 'form.sure'"):
        surface.tap("form.submit")
    surface.get(role="dialog").get(text="Close").tap()
    surface.tap("form.submit")
    assert form.taps == 1


def test_that_a_dialog_without_parent_belongs_to_what_is_shown(surface: Surface) -> None:
    dialog = QDialog()
    QPushButton("Close", dialog).clicked.connect(dialog.close)
    dialog.setModal(True)
    dialog.show()
    surface.get(text="Close").tap()
    assert dialog.isHidden()
    dialog.deleteLater()


def test_that_what_lies_off_screen_is_refused(surface: Surface, form: Form) -> None:
    away = named(QPushButton("Away", form), "form.away")
    away.move(5000, 0)
    away.show()
    with pytest.raises(OutOfReach, match=r"'form.away' lies off screen"):
        surface.tap("form.away")


def test_that_what_takes_no_text_is_refused_and_the_clipboard_left_alone(
    surface: Surface, form: Form
) -> None:
    QApplication.clipboard().setText("mine")
    with pytest.raises(OutOfReach, match=r"'form.agree' takes no text"):
        surface.type("form.agree", "x")
    with pytest.raises(OutOfReach, match=r"'form.name_label' takes no focus"):
        surface.paste("form.name_label", "x")
    form.name.setReadOnly(True)
    with pytest.raises(OutOfReach, match=r"'form.name' takes no text"):
        surface.paste("form.name", "x")
    assert QApplication.clipboard().text() == "mine"


def test_that_a_key_is_refused_where_nothing_has_the_focus(show: Show) -> None:
    with pytest.raises(OutOfReach, match="press Enter: nothing has the focus"):
        show(QLabel("Nothing to type in")).press("Enter")


def test_that_two_of_a_name_are_refused(surface: Surface, form: Form) -> None:
    named(QPushButton("Next", form), "form.submit").show()
    with pytest.raises(Ambiguous, match=r"2 elements are 'form.submit'"):
        surface.tap("form.submit")


def test_that_a_row_before_the_first_is_refused(surface: Surface) -> None:
    with pytest.raises(ValueError, match="there is no row -1: rows count from 0"):
        surface.get("form.people").item(row=-1)


def test_that_a_number_is_refused_where_a_text_is_wanted(surface: Surface) -> None:
    with pytest.raises(TypeError, match="a text or a pattern can be wanted, not 3 of the type int"):
        expect(surface.get("form.name")).to_have_value(3)  # type: ignore[arg-type]


def test_that_what_a_hidden_field_holds_is_told_nowhere(show: Show) -> None:
    field = named(QLineEdit(), "password")
    field.setEchoMode(QLineEdit.EchoMode.Password)
    surface = show(field)
    surface.type("password", "geheim-7")
    with pytest.raises(ExpectationFailed) as failed:
        expect(surface.get("password")).to_have_value("other")
    assert field.text() == "geheim-7"
    assert "a secret" in str(failed.value)
    assert "geheim" not in str(failed.value)
