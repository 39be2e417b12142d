"""Boards that show each widget in its states side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.action_tile import ActionTile
from gui.kit.amount_bar import AmountBar
from gui.kit.buttons import PrimaryButton, SecondaryButton, TextButton
from gui.kit.check_row import CheckRow
from gui.kit.code_field import CodeField
from gui.kit.fonts import font_of
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.gap_field import Cell, Gap, GapField, Hidden, Known
from gui.kit.icon_button import IconButton
from gui.kit.icons import ICON_DIR, IconView
from gui.kit.label import Label, Role
from gui.kit.metrics import CHIP_CORNER, LABEL, SPACE_M, SPACE_XL, SPACE_XXL
from gui.kit.notice import Notice, Tone
from gui.kit.pressable import Pressable
from gui.kit.rows import ListRow, PromoRow
from gui.kit.text_field import TextField
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

Say = Callable[[str, str], str]
"""Picks one of a Chinese and an English text."""
FOCUS = "gallery_focus"
"""Dynamic property of the widget that is to have the focus in its picture, and its values."""
FOCUS_BY_POINTER = "pointer"
FOCUS_BY_KEYBOARD = "keyboard"
NAME: tuple[Cell, ...] = (Gap(), Known("小明"))
NUMBER: tuple[Cell, ...] = (Known("1101"), *2 * [Hidden()], *4 * [Gap()], *4 * [Hidden()], Known("123X"))
_COLUMN = 327


class Board(QWidget):
    """A piece of canvas with columns as wide as a phone's content."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = QHBoxLayout(self)
        self.columns.setContentsMargins(SPACE_XXL, SPACE_XXL, SPACE_XXL, SPACE_XXL)
        self.columns.setSpacing(SPACE_XXL)

    def add_column(self, *widgets: QWidget, spacing: int = 16) -> None:
        column = QVBoxLayout()
        column.setSpacing(spacing)
        for widget in widgets:
            widget.setFixedWidth(_COLUMN)
            column.addWidget(widget)
        column.addStretch(1)
        self.columns.addLayout(column)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens_for(self).canvas)


def buttons(say: Say) -> QWidget:
    board = Board()
    text = say("下一步", "Continue")
    states: tuple[Callable[[Pressable], None], ...] = (
        lambda _button: None,
        _show_hover,
        lambda button: button.setDown(True),
        _show_focus,
        lambda button: button.set_busy(True),
        lambda button: button.setEnabled(False),
    )
    for kind in (PrimaryButton, SecondaryButton):
        column: list[QWidget] = []
        for state in states:
            button = kind(text)
            state(button)
            column.append(button)
        board.add_column(*column)
    links: list[QWidget] = []
    for state in states:
        link = TextButton(say("查看使用了哪些数据", "See which data is used"))
        state(link)
        links.append(link)
    icons = QWidget()
    row = QHBoxLayout(icons)
    for state in states:
        icon = IconButton("close", "Close")
        state(icon)
        row.addWidget(icon)
    board.add_column(*links, icons)
    return board


def fields_board(say: Say) -> QWidget:
    board = Board()
    label = say("卡号", "Card number")
    empty = TextField(label, grouping=4, digits=19)
    focused = TextField(label, grouping=4, digits=19)
    focused.set_text("9530611208123456789")
    focused.setProperty(FOCUS, FOCUS_BY_POINTER)
    wrong = TextField(label, grouping=4, digits=19)
    wrong.set_text("9530611208123456780")
    wrong.set_error(
        say(
            "卡号校验位不正确，请核对最后一位。",
            "The check digit is wrong. Please look at the last digit again.",
        )
    )
    disabled = TextField(label, grouping=4, digits=19)
    disabled.set_text("9530611208")
    disabled.setEnabled(False)
    action = TextField(say("银行预留手机号", "Mobile number at the bank"))
    action.set_text("138 **** 1234")
    action.set_action(say("更换", "Change"))
    board.add_column(empty, focused, wrong, disabled, action, spacing=24)
    codes: list[QWidget] = []
    for text in ("", "482", "482193"):
        code = CodeField(say("验证码", "Code"))
        code.set_text(text)
        codes.append(code)
    wrong_code = CodeField(say("验证码", "Code"))
    wrong_code.set_text("482190")
    wrong_code.set_error(say("验证码不正确，还可尝试 4 次。", "Wrong code, 4 attempts left."))
    dead = CodeField(say("验证码", "Code"))
    dead.setEnabled(False)
    secret_code = CodeField(say("钱包密码", "Wallet password"), secret=True)
    secret_code.set_text("4821")
    board.add_column(*codes, wrong_code, dead, secret_code, spacing=24)
    gaps: list[QWidget] = []
    for text, pattern in (("", NAME), ("王", NAME), ("", NUMBER), ("1992", NUMBER)):
        gap = GapField(say("姓名", "Name") if pattern is NAME else say("居民身份证", "Resident ID"), pattern)
        gap.set_text(text)
        gaps.append(gap)
    wrong_gap = GapField(say("居民身份证", "Resident ID"), NUMBER, digits_only=True)
    wrong_gap.set_text("1993")
    wrong_gap.set_error(say("姓名或证件号与留存信息不符。", "Name or number does not match our record."))
    checks = [
        CheckRow(say('同意<a href="a">《快捷支付协议》</a>', 'I accept the <a href="a">terms</a>'))
        for _ in range(3)
    ]
    checks[1].set_checked(True)
    checks[2].set_wrong(True)
    board.add_column(*gaps, wrong_gap, *checks, spacing=24)
    return board


def rows(say: Say) -> QWidget:
    board = Board()
    title, note = say("理财账户", "Wealth account"), say("云杉理财", "Spruce Wealth")
    plain = ListRow("wealth", title, note, say("未关联", "Not linked"))
    hovered = ListRow("mail", title, note)
    _show_hover(hovered)
    focused = ListRow("social", title, note)
    _show_focus(focused)
    chosen = ListRow(
        "王",
        say("王小明", "Wang Xiaoming"),
        say(
            "无信用账户，未绑卡，将通过并获得 ¥5,000 额度",
            "No credit account, no card bound: approved with a limit of ¥5,000",
        ),
        chevron=False,
    )
    chosen.setCheckable(True)
    chosen.setChecked(True)
    disabled = ListRow("service", title, note, say("暂不可用", "Not now"))
    disabled.setEnabled(False)
    board.add_column(plain, hovered, focused, chosen, disabled, spacing=12)
    promo_note = say("关联理财或邮箱账户，最高 ¥10,000", "Link wealth or mail accounts, up to ¥10,000")
    promos = [PromoRow("raise", say("提升额度", "Raise the limit"), promo_note) for _ in range(3)]
    _show_hover(promos[1])
    promos[2].setEnabled(False)
    tiles = QWidget()
    row = QHBoxLayout(tiles)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_M)
    row.addWidget(ActionTile("shop", say("消费", "Pay"), say("扫码或选择商家", "Scan or pick a shop")))
    tile = ActionTile("repay", say("还款", "Repay"), say("没有待还金额", "Nothing to repay"))
    tile.setEnabled(False)
    row.addWidget(tile)
    bars = [AmountBar(used, 500_000) for used in (0, 100, 120_000, 500_000)]
    board.add_column(*promos, tiles, *bars, spacing=12)
    text = say(
        "银行参考您的支付、社交、邮件与理财历史数据确定额度。",
        "The bank sets the limit from your payment, social, mail and wealth history.",
    )
    notices = [Notice(text, tone) for tone in Tone]
    for notice in notices[:2]:
        notice.set_link(say("查看使用了哪些数据", "See which data is used"))
    labels = [Label(say("虚拟信用账户 Aa 0123", "Virtual credit 0123"), role) for role in Role]
    board.add_column(*notices, *labels, spacing=12)
    return board


def icons(_say: Say) -> QWidget:
    board = Board()
    grid = QGridLayout()
    grid.setSpacing(SPACE_XL)
    names = sorted(path.stem for path in ICON_DIR.glob("*.svg"))
    for index, name in enumerate(names):
        cell = QVBoxLayout()
        cell.addWidget(IconView(name, "ink", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        cell.addWidget(IconView(name, "primary", 48), 0, Qt.AlignmentFlag.AlignHCenter)
        cell.addWidget(Label(name, Role.FAINT, wrap=False), 0, Qt.AlignmentFlag.AlignHCenter)
        grid.addLayout(cell, index // 12, index % 12)
    board.columns.addLayout(grid)
    return board


class _Swatches(QWidget):
    """Every token with its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(920, 480)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        for index, field in enumerate(fields(Tokens)):
            colour: QColor = getattr(tokens, field.name)
            place = QRect(index % 6 * 152, index // 6 * 60, 144, 28)
            draw_panel(painter, place, CHIP_CORNER, colour, tokens.line_strong)
            painter.setPen(tokens.ink_soft)
            painter.setFont(font_of(LABEL))
            painter.drawText(place.translated(0, 26), Qt.AlignmentFlag.AlignLeft, field.name)


def colours(_say: Say) -> QWidget:
    board = Board()
    board.columns.addWidget(_Swatches())
    return board


def _show_hover(widget: QWidget) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)


def _show_focus(widget: QAbstractButton) -> None:
    widget.setProperty(FOCUS, FOCUS_BY_KEYBOARD)
