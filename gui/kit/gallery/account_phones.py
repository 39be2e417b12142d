"""Phone screens of an account that is open."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.action_tile import ActionTile
from gui.kit.amount_bar import AmountBar
from gui.kit.buttons import GoldButton, PrimaryButton
from gui.kit.card_face import CardFace
from gui.kit.gallery.phones import new_page, new_phone
from gui.kit.gallery.words import Say
from gui.kit.icon_button import IconButton
from gui.kit.label import Label, Role
from gui.kit.phone_frame import PhoneFrame
from gui.kit.rows import ListRow, PromoRow
from gui.kit.scaffold import ScreenScaffold
from gui.kit.sheet import Sheet
from gui.kit.text_field import TextField


def account_home(say: Say) -> PhoneFrame:
    page = ScreenScaffold("account_home")
    page.show_back(say("返回", "Back"))
    page.set_menu(IconButton("more", say("更多", "More")))
    card = CardFace()
    card.set_title(say("虚拟信用账户", "Virtual credit account"))
    card.set_subtitle(say("白鹭银行 × 桂花支付", "Heron Bank × Osmanthus Pay"))
    card.set_number("•••• •••• 6037")
    card.set_caption(say("有效期 11/31", "Valid through 11/31"))
    card.set_badge(say("使用中", "Active"))
    page.body().addWidget(card)
    figures = QVBoxLayout()
    figures.setSpacing(0)
    figures.addWidget(Label(say("可用额度", "Available"), Role.LABEL))
    figures.addWidget(Label("¥3,800.00", Role.AMOUNT))
    figures.addSpacing(12)
    figures.addWidget(AmountBar(120_000, 500_000))
    figures.addSpacing(8)
    line = QHBoxLayout()
    line.addWidget(Label(say("已用 ¥1,200.00", "Used ¥1,200.00"), Role.LABEL, wrap=False))
    line.addStretch(1)
    line.addWidget(Label(say("总额度 ¥5,000.00", "Limit ¥5,000.00"), Role.LABEL, wrap=False))
    figures.addLayout(line)
    page.body().addLayout(figures)
    tiles = QHBoxLayout()
    tiles.setSpacing(12)
    tiles.addWidget(ActionTile("shop", say("消费", "Pay"), say("扫码或选择商家", "Scan or pick a shop")))
    tiles.addWidget(ActionTile("repay", say("还款", "Repay"), say("从储蓄卡（8812）", "From card (8812)")))
    page.body().addLayout(tiles)
    promo = PromoRow(
        "raise",
        say("提升额度", "Raise the limit"),
        say("关联理财或邮箱账户，最高 ¥10,000", "Link wealth or mail accounts, up to ¥10,000"),
    )
    page.body().addWidget(promo)
    return new_phone(page)


def limit_raise(say: Say) -> PhoneFrame:
    page = new_page(
        say("提升额度", "Raise the limit"),
        say(
            "关联更多账户，银行会重新评估，额度不会降低。",
            "Link more accounts. The bank scores again and never lowers your limit.",
        ),
    )
    rows = QVBoxLayout()
    rows.setSpacing(12)
    kinds = (
        (
            "wealth",
            say("理财账户", "Wealth account"),
            say("云杉理财", "Spruce Wealth"),
            say("已关联", "Linked"),
        ),
        ("mail", say("邮箱", "Mail"), say("信鸽邮箱", "Pigeon Mail"), ""),
        ("social", say("社交账户", "Social account"), say("小径社区", "Footpath"), ""),
        ("service", say("生活服务", "Services"), say("暂不可用", "Not available now"), ""),
    )
    for index, (icon, title, note, trailing) in enumerate(kinds):
        row = ListRow(icon, title, note, trailing)
        if trailing:
            row.set_trailing(trailing, "ok")
        row.setEnabled(index != len(kinds) - 1)
        rows.addWidget(row)
    page.body().addLayout(rows)
    page.set_primary(GoldButton(say("请银行重新评估", "Ask the bank to score again")))
    page.set_reassurance(say("每 30 天可申请一次", "Once every 30 days"))
    return new_phone(page)


def purchase_sheet(say: Say) -> PhoneFrame:
    phone = account_home(say)
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    column.addWidget(
        Label(
            say("在桂花书店消费，从可用额度中支付。", "At Osmanthus Books, paid from your available limit."),
            Role.TEXT,
        )
    )
    amount = TextField(say("金额（元）", "Amount (yuan)"))
    amount.set_text("4,200.00")
    amount.set_error(say("超出可用额度 ¥3,800.00", "More than the ¥3,800.00 available"))
    column.addWidget(amount)
    column.addWidget(PrimaryButton(say("确认支付", "Pay")))
    assert phone.shown_screen is not None
    sheet = Sheet(phone.shown_screen, content, say("消费", "Pay at a shop"))
    phone.resize(phone.sizeHint())
    sheet.open()
    return phone
