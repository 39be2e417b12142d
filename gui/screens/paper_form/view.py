"""The form of the traditional application as widgets."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.kit.brand import branded
from gui.kit.buttons import PrimaryButton, TextButton
from gui.kit.choice_field import Choice, ChoiceField
from gui.kit.document_field import DocumentField
from gui.kit.document_text import document_example, document_name
from gui.kit.form_view import FormView
from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.metrics import SPACE_L, SPACE_S
from gui.kit.mobile_field import MobileField
from gui.kit.problem_notice import ProblemNotice
from gui.kit.text_field import TextField
from gui.screens.paper_form.presenter import PaperFormPresenter, PaperFormState
from models.domain.documents import DocumentType


class PaperFormView(FormView[PaperFormPresenter]):
    """Six fields one below the other: the traditional way asks for everything."""

    def __init__(self, presenter: PaperFormPresenter) -> None:
        super().__init__(presenter)
        self._name = TextField()
        self._type = ChoiceField(
            self.page, "paper_form.document_type", "paper_form.type", [kind.value for kind in DocumentType]
        )
        self._document = DocumentField()
        self._address = TextField()
        self._email = TextField()
        self._mobile = MobileField()
        self._who = Label("", Role.STRONG)
        self._reach = Label("", Role.STRONG)
        self._fields: dict[str, TextField] = {
            "name": self._name,
            "document": self._document,
            "address": self._address,
            "email": self._email,
            "mobile": self._mobile,
        }
        for name, field in self._fields.items():
            field.set_address(f"paper_form.{name}")
        self._problem = ProblemNotice("paper_form.problem")
        self._leave = TextButton()
        self._leave.setObjectName("paper_form.leave")
        self._submit = PrimaryButton()
        self._submit.setObjectName("paper_form.submit")
        self._lay_out()
        self.page.back_requested.connect(presenter.go_home)
        self._name.text_edited.connect(presenter.edit_name)
        self._type.chosen.connect(self._on_type_chosen)
        self._document.text_edited.connect(presenter.edit_document)
        self._address.text_edited.connect(presenter.edit_address)
        self._email.text_edited.connect(presenter.edit_email)
        self._mobile.text_edited.connect(presenter.edit_mobile)
        for field, following in pairwise(self._fields.values()):
            field.submitted.connect(following.setFocus)
        self._mobile.submitted.connect(self.send)
        self._submit.clicked.connect(self.send)
        self._leave.clicked.connect(presenter.leave)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._name

    def first_fault(self, state: PaperFormState) -> QWidget | None:
        faults = (
            (state.name_error, self._name),
            (state.document_error, self._document),
            (state.address_error, self._address),
            (state.email_error, self._email),
            (state.mobile_error, self._mobile),
        )
        return next((place for problem, place in faults if problem is not None), None)

    def retranslate(self) -> None:
        self.page.show_back(translate("paper_form", "Back to the wallet"))
        self.page.set_title(translate("paper_form", "Apply for a credit card"))
        self.page.set_intro(
            branded(
                translate(
                    "paper_form",
                    "The traditional way: you fill in everything, a clerk of {bank} verifies it, and a card is mailed.",
                )
            )
        )
        self._who.setText(translate("paper_form", "Who you are"))
        self._reach.setText(translate("paper_form", "Where the bank reaches you"))
        self._name.set_label(translate("paper_form", "Name"))
        self._name.line_edit.setPlaceholderText(translate("paper_form", "As in your document"))
        self._address.line_edit.setPlaceholderText(translate("paper_form", "City, street, number"))
        self._email.line_edit.setPlaceholderText("name@example.com")
        self._type.set_texts(
            translate("paper_form", "Kind of document"),
            translate("paper_form", "Close"),
            [Choice(kind.value, document_name(kind), document_example(kind)) for kind in DocumentType],
        )
        self._address.set_label(translate("paper_form", "Address"))
        self._email.set_label(translate("paper_form", "E-mail"))
        self._mobile.set_label(translate("paper_form", "Mobile number"))
        self._leave.setText(translate("paper_form", "Discard the form"))
        self._submit.setText(translate("paper_form", "Hand in the form"))
        self.page.set_reassurance(branded(translate("paper_form", "Goes to the bank through {platform}")))

    def render(self, state: PaperFormState) -> None:
        filled = translate("paper_form", "{n} of {total} filled in")
        self.page.set_progress(filled.format(n=len(state.done), total=len(self._fields)))
        self._type.set_value(state.document_type.value)
        self._type.set_read_only(state.busy)
        self._document.set_document_type(state.document_type)
        for name, field in self._fields.items():
            text, problem = getattr(state, name), getattr(state, f"{name}_error")
            self.show_field(field, text, problem, busy=state.busy)
            field.set_done(name in state.done)
        self._problem.show_problem(state.problem)
        self._submit.set_busy(state.busy and not state.leaving)
        self._leave.set_busy(state.busy and state.leaving)
        self.lead_to_fault(state)

    def problem_place(self) -> QWidget | None:
        # It stands under the problem, and is the way on after some.
        return self._leave

    def _lay_out(self) -> None:
        body = self.page.body()
        body.setSpacing(SPACE_L)
        for widget in (self._who, self._name, self._type, self._document):
            body.addWidget(widget)
        body.addSpacing(SPACE_S)
        for widget in (self._reach, self._address, self._email, self._mobile):
            body.addWidget(widget)
        # Beside the action: who has come to the end of the form would not see it above the fields.
        body.addWidget(self._problem)
        body.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignHCenter)
        self.page.set_primary(self._submit)

    def _on_type_chosen(self, value: str) -> None:
        self.presenter.choose_document_type(DocumentType(value))
        self._document.setFocus()
