"""Name entry as widgets (Fig. 3B)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.kit.announce import SpokenCountdown
from gui.kit.brand import branded
from gui.kit.buttons import PrimaryButton
from gui.kit.document_text import document_number_name
from gui.kit.form_view import FormView
from gui.kit.gap_field import Cell, Gap, GapField, Hidden, Known
from gui.kit.language import translate
from gui.kit.lock_text import five_misses_text, locked_text, locked_title, tries_left_text, try_again_text
from gui.kit.metrics import MARGIN, SPACE_L
from gui.kit.notice import Notice, Tone
from gui.kit.problem_notice import ProblemNotice
from gui.kit.progress_text import progress_text
from gui.screens.name_entry.presenter import NameEntryPresenter, NameEntryState
from models.contract.application_view import ChallengeView
from models.domain.names import is_latin


class NameEntryView(FormView[NameEntryPresenter]):
    """The masked record with boxes for what is asked, nothing else to fill in."""

    def __init__(self, presenter: NameEntryPresenter) -> None:
        super().__init__(presenter)
        self._name = GapField()
        self._name.set_address("name_entry.name")
        self._document = GapField(digits_only=True)
        self._document.set_address("name_entry.document")
        self._info = Notice()
        self._problem = ProblemNotice("name_entry.problem")
        self._lock = Notice("", Tone.GOLD)
        self._lock.set_address("name_entry.lock")
        self._submit = PrimaryButton()
        self._spoken_lock = SpokenCountdown(self._submit)
        self._submit.setObjectName("name_entry.submit")
        for part in (self._lock, self._name, self._document, self._problem, self._info):
            self.page.body().addWidget(part)
        self.page.set_primary(self._submit)
        self.page.back_requested.connect(presenter.go_home)
        self._name.text_edited.connect(presenter.edit_name)
        self._name.submitted.connect(self._on_name_submitted)
        self._document.text_edited.connect(presenter.edit_document)
        self._document.submitted.connect(self.send)
        self._submit.clicked.connect(self.send)
        self.page.tight_changed.connect(self._on_page_tight_changed)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._document if self._name.is_complete else self._name

    def first_fault(self, state: NameEntryState) -> QWidget | None:
        if state.name_error is not None or state.problem is not None:
            return self._name
        return self._document if state.document_error is not None else None

    def _on_page_tight_changed(self, tight: bool) -> None:
        self.page.body().setSpacing(SPACE_L if tight else MARGIN)

    def retranslate(self) -> None:
        self.page.show_back(translate("name_entry", "Back to the wallet"))
        self._name.set_label(translate("name_entry", "Name"))
        self._info.set_text(
            branded(
                translate(
                    "name_entry",
                    "This only proves that it is you. {platform} sends the full record to {bank}; it never shows here.",
                )
            )
        )

    def render(self, state: NameEntryState) -> None:
        self.page.set_progress(progress_text(state.progress))
        if state.challenge is not None:
            self._name.set_pattern(cells(state.challenge.name_mask, state.challenge.name_asked))
            self._document.set_label(document_number_name(state.challenge.document_type))
            self._render_hints(state.challenge, state.locked)
            self._document.set_pattern(cells(state.challenge.document_mask, state.challenge.document_asked))
        for field, text, problem in (
            (self._name, state.name, state.name_error),
            (self._document, state.document, state.document_error),
        ):
            self.show_field(field, text, problem, busy=state.busy)
            field.setEnabled(not state.locked)
        self._problem.show_problem(None if state.locked else state.problem)
        self._info.setVisible(state.problem is None and not state.locked)
        self._render_head(state)
        self._render_action(state)
        self.lead_out_of_lock(locked=state.locked)
        self.lead_to_fault(state)

    def _render_hints(self, challenge: ChallengeView, locked: bool) -> None:
        name = name_hint(challenge.name_mask, challenge.name_asked)
        document = document_hint(challenge.document_mask, challenge.document_asked)
        self._name.set_hint("" if locked else name)
        self._document.set_hint("" if locked else document)

    def _render_head(self, state: NameEntryState) -> None:
        self._lock.setVisible(state.locked_until is not None)
        if state.locked_until is None:
            self.page.set_title(translate("name_entry", "Fill in what is hidden"))
            self.page.set_intro(
                branded(
                    translate(
                        "name_entry",
                        "{platform} has your real-name record. Just fill in the open boxes, nothing else.",
                    )
                )
            )
            return
        self.page.set_title(locked_title())
        self.page.set_intro("")
        self._lock.set_text(locked_text(five_misses_text(), state.locked_until))

    def _render_action(self, state: NameEntryState) -> None:
        self._spoken_lock.show(state.locked_seconds, try_again_text)
        self._submit.setEnabled(not state.locked_seconds)
        self._submit.set_busy(state.busy)
        if state.locked:
            self.page.set_reassurance(
                translate("name_entry", "Your details are safe; nothing was sent to the bank")
            )
            self._submit.setText(try_again_text(state.locked_seconds or 0))
            return
        self._submit.setText(translate("name_entry", "Continue"))
        self.page.set_reassurance(tries_left_text(state.remaining))

    def _on_name_submitted(self) -> None:
        if self._document.is_complete:
            self.send()
        else:
            self._document.setFocus()


def name_hint(mask: str, asked: tuple[int, ...]) -> str:
    """Which character of the name is asked for."""
    if asked != (0,):
        return ""
    if any(is_latin(sign) for sign in mask):
        return translate("name_entry", "Fill in the first letter of your name")
    return translate("name_entry", "Fill in the first character of your name")


def document_hint(mask: str, asked: tuple[int, ...]) -> str:
    """Which characters of the number are asked for, counted from 1; they stand next to each other."""
    first, last = min(asked) + 1, max(asked) + 1
    if all(sign == "*" or sign.isdecimal() for sign in mask[:-1]):
        return translate("name_entry", "Fill in digits {first} to {last}").format(first=first, last=last)
    return translate("name_entry", "Fill in characters {first} to {last}").format(first=first, last=last)


def cells(mask: str, asked: tuple[int, ...]) -> list[Cell]:
    """The mask as cells: a box where a character is asked for, a dot where it stays hidden."""
    return [
        Gap() if position in asked else Hidden() if character == "*" else Known(character)
        for position, character in enumerate(mask)
    ]
