"""Phone screens put together from the kit's widgets, as the product's screens will be."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.kit.banner import Banner
from gui.kit.buttons import PrimaryButton, SecondaryButton, TextButton
from gui.kit.card_face import CardFace
from gui.kit.check_row import CheckRow
from gui.kit.code_field import CodeField
from gui.kit.gallery.words import FOCUS, FOCUS_BY_POINTER, Say
from gui.kit.gap_field import Cell, Gap, GapField, Hidden, Known
from gui.kit.label import Label, Role
from gui.kit.notice import Notice, Tone
from gui.kit.phone_frame import PhoneFrame
from gui.kit.scaffold import ScreenScaffold
from gui.kit.text_field import TextField
from gui.kit.timeline import StepStatus, Timeline, TimelineItem

NAME: tuple[Cell, ...] = (Gap(), Known("小明"))
NUMBER: tuple[Cell, ...] = (
    Known("1101"),
    Hidden(),
    Hidden(),
    Gap(),
    Gap(),
    Gap(),
    Gap(),
    *[Hidden()] * 4,
    Known("123X"),
)


def launch(say: Say) -> PhoneFrame:
    phone = PhoneFrame()
    phone.set_time("9:41")
    phone.show_launch(lambda: say("正在打开世界…", "Opening the world…"))
    return phone


def name_entry(say: Say) -> PhoneFrame:
    page = new_page(
        say("补全您的姓名与证件号", "Complete your name and ID number"),
        say(
            "桂花支付已保存您的实名信息，只需填上隐藏的部分，无需重新填写资料。",
            "Osmanthus Pay has your details on file. Fill in only what is hidden; nothing has to be typed again.",
        ),
        "1 / 3",
    )
    name = GapField(say("姓名", "Name"), NAME)
    name.set_text("王")
    number = GapField(say("居民身份证", "Resident ID"), NUMBER, digits_only=True)
    number.set_text("19")
    page.body().addWidget(name)
    page.body().addWidget(number)
    page.body().addWidget(
        Notice(
            say(
                "信息仅用于核实身份。完整资料由支付平台发送给白鹭银行，手机上不会显示。",
                "Used only to verify who you are. The full record goes from the platform to Heron Bank and is "
                "never shown on this phone.",
            )
        )
    )
    act(page, say("下一步", "Continue"), enabled=False)
    page.set_reassurance(say("还可尝试 5 次", "5 attempts left"))
    return new_phone(page, focus=number)


def name_wrong(say: Say) -> PhoneFrame:
    page = new_page(
        say("补全您的姓名与证件号", "Complete your name and ID number"),
        say("填上隐藏的部分即可。", "Fill in only what is hidden."),
        "1 / 3",
    )
    name = GapField(say("姓名", "Name"), NAME)
    name.set_text("汪")
    number = GapField(say("居民身份证", "Resident ID"), NUMBER, digits_only=True)
    number.set_text("1992")
    number.set_error(
        say(
            "姓名或证件号与留存信息不符，请核对。",
            "Name or number does not match our record. Please check both.",
        )
    )
    page.body().addWidget(name)
    page.body().addWidget(number)
    act(page, say("下一步", "Continue"))
    page.set_reassurance(say("还可尝试 4 次", "4 attempts left"))
    return new_phone(page)


def bind_card(say: Say) -> PhoneFrame:
    page = new_page(
        say("绑定一张储蓄卡", "Bind a debit card"),
        say(
            "您名下尚无已绑定的银行卡。绑定后即可开通。",
            "No card is bound to your wallet yet. Bind one to go on.",
        ),
        "2 / 3",
    )
    card = CardFace()
    card.set_title(say("白鹭银行", "Heron Bank"))
    card.set_subtitle(say("储蓄卡 · 自动识别", "Debit card · recognised"))
    card.set_number("9530 6112 08")
    card.set_caption(say("*小明", "*Xiaoming"))
    card.set_badge(say("借记", "Debit"))
    number = TextField(say("卡号", "Card number"), grouping=4, digits=19)
    number.set_text("9530611208")
    number.set_note(say("还需 9 位", "9 digits to go"))
    mobile = TextField(say("银行预留手机号", "Mobile number at the bank"))
    mobile.set_text("138 **** 1234")
    mobile.set_action(say("更换", "Change"))
    terms = CheckRow(
        say(
            '我已阅读并同意<a href="pay">《快捷支付协议》</a>与<a href="data">《个人信息授权书》</a>',
            'I have read and accept the <a href="pay">Quick payment terms</a> and the '
            '<a href="data">Personal data consent</a>',
        )
    )
    terms.set_checked(True)
    for widget in (card, number, mobile, terms):
        page.body().addWidget(widget)
    act(page, say("下一步", "Continue"), busy=True)
    page.set_reassurance(
        say("卡号仅发送给支付平台，不会保存在手机上", "Sent to the platform only, never kept on this phone")
    )
    return new_phone(page, focus=number)


def verify_code(say: Say) -> PhoneFrame:
    page = new_page(
        say("输入验证码", "Enter the code"),
        say(
            "白鹭银行已向 138 **** 1234 发送 6 位验证码。", "Heron Bank sent a 6-digit code to 138 **** 1234."
        ),
    )
    code = CodeField()
    code.set_text("482")
    page.body().addWidget(code)
    line = QHBoxLayout()
    line.addWidget(Label(say("4:52 后失效", "Expires in 4:52"), Role.LABEL, wrap=False))
    line.addStretch(1)
    resend = TextButton(say("重新发送（52 秒）", "Send again (52 s)"))
    resend.setEnabled(False)
    line.addWidget(resend)
    page.body().addLayout(line)
    phone = new_phone(page, focus=code)
    banner = Banner(
        phone.overlay,
        say("短信 · 现在", "Message · now"),
        say(
            "【白鹭银行】验证码 482193，5 分钟内有效。点按填入。",
            "Heron Bank: 482193 is your code, valid for 5 min. Tap to fill in.",
        ),
    )
    banner.drop()
    return phone


def review(say: Say) -> PhoneFrame:
    page = new_page(
        say("白鹭银行正在审核", "Heron Bank is reviewing"),
        say(
            "通常不超过两分钟。您可以离开，完成后会通知您。",
            "This rarely takes more than two minutes. You may leave; we will tell you when it is done.",
        ),
    )
    timeline = Timeline()
    timeline.set_items(
        [
            TimelineItem(
                say("实名信息已核对", "Identity verified"),
                say("9:41:20 · 无已有信用账户", "9:41:20 · no credit account yet"),
                StepStatus.DONE,
            ),
            TimelineItem(
                say("储蓄卡已绑定", "Card bound"),
                say("9:42:03 · 白鹭银行（8812）", "9:42:03 · Heron Bank (8812)"),
                StepStatus.DONE,
            ),
            TimelineItem(
                say("审核中", "In review"),
                say("约 1 分 12 秒 · 正在评估额度", "About 1:12 · setting your limit"),
                StepStatus.ACTIVE,
            ),
            TimelineItem(
                say("虚拟信用账户开通", "Virtual credit account open"),
                say("额度将显示在这里", "Your limit will appear here"),
                StepStatus.WAITING,
            ),
        ]
    )
    notice = Notice(
        say(
            "银行参考您的支付、社交、邮件与理财历史数据确定额度。",
            "The bank sets the limit from your payment, social, mail and wealth history.",
        )
    )
    notice.set_link(say("查看使用了哪些数据", "See which data is used"))
    page.body().addWidget(timeline)
    page.body().addWidget(notice)
    page.set_primary(SecondaryButton(say("返回钱包", "Back to the wallet")))
    return new_phone(page)


def declined(say: Say) -> PhoneFrame:
    page = new_page(
        say("这次没有通过", "Not approved this time"),
        say("您的储蓄卡仍然绑定，可正常使用。", "Your card stays bound and works as before."),
    )
    timeline = Timeline()
    timeline.set_items(
        [
            TimelineItem(say("储蓄卡已绑定", "Card bound"), "9:42:03", StepStatus.DONE),
            TimelineItem(
                say("审核未通过", "Review declined"),
                say("历史数据不足以评估额度", "Too little history to set a limit"),
                StepStatus.FAILED,
            ),
        ]
    )
    page.body().addWidget(timeline)
    page.body().addWidget(
        Notice(say("2026年12月24日后可再次申请。", "You can apply again after 24 Dec 2026."), Tone.BAD)
    )
    page.body().addWidget(Notice(say("储蓄卡绑定成功。", "The card is bound."), Tone.OK))
    page.body().addWidget(
        Notice(
            say(
                "银行暂时无法连接，结果已保存，稍后送达。",
                "The bank cannot be reached; the result is kept and will be delivered.",
            ),
            Tone.GOLD,
        )
    )
    page.set_primary(PrimaryButton(say("知道了", "Got it")))
    return new_phone(page)


def new_page(title: str, intro: str, progress: str = "") -> ScreenScaffold:
    page = ScreenScaffold("gallery")
    page.show_back("Back")
    page.set_progress(progress)
    page.set_title(title)
    page.set_intro(intro)
    return page


def act(page: ScreenScaffold, text: str, *, enabled: bool = True, busy: bool = False) -> None:
    button = PrimaryButton(text)
    button.setEnabled(enabled)
    button.set_busy(busy)
    page.set_primary(button)


def new_phone(page: ScreenScaffold, focus: QWidget | None = None) -> PhoneFrame:
    phone = PhoneFrame()
    phone.set_time("9:41")
    phone.set_screen(page)
    if focus is not None:
        focus.setProperty(FOCUS, FOCUS_BY_POINTER)
    return phone
