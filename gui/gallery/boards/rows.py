"""Rows: to press, and those that only show something."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.gallery.board import Board, Component, shows_only, without
from gui.gallery.states import State
from gui.kit.empty_row import EmptyRow
from gui.kit.fact_row import FactRow
from gui.kit.language import language, translate
from gui.kit.linked_text import LinkedText
from gui.kit.rows import ListRow, PromoRow
from models.domain.cards import bank_name


def title() -> str:
    return translate("gallery", "Rows")


def board() -> Board:
    never = {
        **without(translate("gallery", "what went wrong is said beside it"), State.ERROR),
        **without(translate("gallery", "it opens what it names at once"), State.BUSY),
    }
    return Board(
        title(),
        (
            Component(
                ListRow,
                _row,
                never,
                {
                    translate("gallery", "Chosen"): _chosen,
                    translate("gallery", "A person"): _person,
                    translate("gallery", "A long note"): _long,
                },
            ),
            Component(PromoRow, _promo, never),
            Component(FactRow, _fact, shows_only()),
            Component(EmptyRow, _empty, shows_only()),
            Component(
                LinkedText,
                _linked,
                {
                    **without(
                        translate("gallery", "each link has them by itself, under the pointer"),
                        State.HOVER,
                        State.PRESSED,
                    ),
                    **without(translate("gallery", "it is text"), State.BUSY, State.ERROR, State.DISABLED),
                },
            ),
        ),
    )


def _row() -> ListRow:
    return ListRow(
        "wealth",
        translate("gallery", "Wealth account"),
        translate("gallery", "Adds what you invested and earned"),
        translate("gallery", "Linked"),
    )


def _chosen() -> ListRow:
    row = ListRow("mail", translate("gallery", "Mailbox"), translate("gallery", "Pigeon Mail"), chevron=False)
    row.setCheckable(True)
    row.setChecked(True)
    return row


def _person() -> ListRow:
    return ListRow("王", "王小明", translate("gallery", "No account, no card"), chevron=False)


def _long() -> ListRow:
    return ListRow(
        "service",
        translate("gallery", "Service account"),
        translate("gallery", "A note may take a second line where what it says does not fit into one"),
    )


def _promo() -> PromoRow:
    return PromoRow(
        "raise",
        translate("gallery", "Raise your limit"),
        translate("gallery", "Up to {amount}").format(amount="¥10,000"),
    )


def _fact() -> FactRow:
    row = FactRow("bank")
    row.set_bank("heron")
    row.set_texts(bank_name("heron", language().language), translate("gallery", "Card bound"), "(1064)")
    return row


def _empty() -> EmptyRow:
    return EmptyRow("repay", translate("gallery", "What you buy and repay shows here."))


def _linked() -> QWidget:
    return LinkedText(
        translate(
            "gallery",
            'Accept the <a href="a">Quick Payment Agreement</a> and the <a href="b">Personal Data Authorisation</a>',
        )
    )
