"""Record entry as widgets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.kit.announce import SpokenCountdown
from gui.kit.brand import branded
from gui.kit.buttons import PrimaryButton
from gui.kit.choice_field import Choice, ChoiceField
from gui.kit.document_field import DocumentField
from gui.kit.document_text import document_example, document_name
from gui.kit.form_view import FormView
from gui.kit.language import translate
from gui.kit.lock_text import five_misses_text, locked_text, locked_title, tries_left_text, try_again_text
from gui.kit.metrics import SPACE_L
from gui.kit.mobile_field import MobileField
from gui.kit.notice import Notice, Tone
from gui.kit.problem_notice import ProblemNotice
from gui.kit.progress_text import progress_text
from gui.kit.text_field import TextField
from gui.screens.record_entry.presenter import RecordEntryPresenter, RecordEntryState
from models.domain.documents import DocumentType


class RecordEntryView(FormView[RecordEntryPresenter]):
    """Four fields, and why they are asked for."""

    def __init__(self, presenter: RecordEntryPresenter) -> None:
        super().__init__(presenter)
        self._name = TextField()
        self._name.set_address("record_entry.name")
        self._type = ChoiceField(
            self.page,
            "record_entry.document_type",
            "record_entry.type",
            [kind.value for kind in DocumentType],
        )
        self._document = DocumentField()
        self._document.set_address("record_entry.document")
        self._mobile = MobileField()
        self._mobile.set_address("record_entry.mobile")
        self._fields: dict[str, TextField] = {
            "name": self._name,
            "document": self._document,
            "mobile": self._mobile,
        }
        self._info = Notice()
        self._problem = ProblemNotice("record_entry.problem")
        self._lock = Notice("", Tone.GOLD)
        self._lock.set_address("record_entry.lock")
        self._submit = PrimaryButton()
        self._spoken_lock = SpokenCountdown(self._submit)
        self._submit.setObjectName("record_entry.submit")
        body = self.page.body()
        body.setSpacing(SPACE_L)
        for part in (
            self._lock,
            self._problem,
            self._name,
            self._type,
            self._document,
            self._mobile,
            self._info,
        ):
            body.addWidget(part)
        self.page.set_primary(self._submit)
        self.page.back_requested.connect(presenter.go_home)
        self._name.text_edited.connect(presenter.edit_name)
        self._name.submitted.connect(self._document.setFocus)
        self._type.chosen.connect(self._on_type_chosen)
        self._document.text_edited.connect(presenter.edit_document)
        self._document.submitted.connect(self._mobile.setFocus)
        self._mobile.text_edited.connect(presenter.edit_mobile)
        self._mobile.submitted.connect(self.send)
        self._submit.clicked.connect(self.send)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._name

    def first_fault(self, state: RecordEntryState) -> QWidget | None:
        faults = (
            (state.problem, self._name),
            (state.name_error, self._name),
            (state.document_error, self._document),
            (state.mobile_error, self._mobile),
        )
        return next((place for problem, place in faults if problem is not None), None)

    def retranslate(self) -> None:
        self.page.show_back(translate("record_entry", "Back to the wallet"))
        self._name.set_label(translate("record_entry", "Name"))
        self._name.line_edit.setPlaceholderText(translate("record_entry", "As in your document"))
        self._type.set_texts(
            translate("record_entry", "Kind of document"),
            translate("record_entry", "Close"),
            [Choice(kind.value, document_name(kind), document_example(kind)) for kind in DocumentType],
        )
        self._mobile.set_label(translate("record_entry", "Mobile number"))
        self._info.set_text(
            branded(
                translate(
                    "record_entry",
                    "{bank} checks whether it knows you. Your other accounts under this mobile number are linked.",
                )
            )
        )

    def render(self, state: RecordEntryState) -> None:
        self.page.set_progress(progress_text(state.progress))
        self._type.set_value(state.document_type.value)
        self._type.set_read_only(state.busy)
        self._type.setEnabled(not state.locked)
        self._document.set_document_type(state.document_type)
        for name, field in self._fields.items():
            text, problem = getattr(state, name), getattr(state, f"{name}_error")
            self.show_field(field, text, problem, busy=state.busy)
            field.set_done(name in state.done and not state.locked)
            field.setEnabled(not state.locked)
        self._problem.show_problem(None if state.locked else state.problem)
        self._info.setVisible(not state.locked)
        self._render_head(state)
        self._render_action(state)
        self.lead_out_of_lock(locked=state.locked)
        self.lead_to_fault(state)

    def problem_place(self) -> QWidget | None:
        return self._problem

    def _render_head(self, state: RecordEntryState) -> None:
        self._lock.setVisible(state.locked_until is not None)
        if state.locked_until is None:
            self.page.set_title(translate("record_entry", "Tell us who you are"))
            self.page.set_intro(
                translate(
                    "record_entry",
                    "Your wallet is opened on the way, and this becomes its real-name record.",
                )
            )
            return
        self.page.set_title(locked_title())
        self.page.set_intro("")
        self._lock.set_text(locked_text(five_misses_text(), state.locked_until))

    def _render_action(self, state: RecordEntryState) -> None:
        self._spoken_lock.show(state.locked_seconds, try_again_text)
        self._submit.setEnabled(not state.locked_seconds)
        self._submit.set_busy(state.busy)
        if state.locked:
            self.page.set_reassurance(translate("record_entry", "What you entered is kept until then"))
            self._submit.setText(try_again_text(state.locked_seconds or 0))
            return
        self._submit.setText(translate("record_entry", "Continue"))
        self.page.set_reassurance(tries_left_text(state.remaining))

    def _on_type_chosen(self, value: str) -> None:
        self.presenter.choose_document_type(DocumentType(value))
        self._document.setFocus()
