"""Lines end where a reader would end them."""

from __future__ import annotations

from gui.kit.label import Label, Role
from gui.kit.line_breaks import break_lines
from gui.kit.metrics import TEXT, TITLE
from gui.kit.text_flow import Span, TextFlow, text_width


def test_that_a_text_that_fits_is_one_line() -> None:
    assert break_lines("您的储蓄卡仍然绑定。", TEXT, 327) == ("您的储蓄卡仍然绑定。",)
    assert break_lines("", TEXT, 327) == ("",)


def test_that_chinese_breaks_after_a_stop_rather_than_inside_a_word() -> None:
    text = "通常不超过两分钟。您可以离开，完成后会通知您。"
    assert break_lines(text, TEXT, 327) == ("通常不超过两分钟。您可以离开，", "完成后会通知您。")


def test_that_a_second_line_may_be_longer_than_the_first() -> None:
    text = "桂花支付已保存您的实名信息，只需填上隐藏的部分，无需重新填写资料。"
    assert break_lines(text, TEXT, 327)[0] == "桂花支付已保存您的实名信息，"


def test_that_no_text_is_lost_and_no_line_is_too_wide() -> None:
    text = (
        "Osmanthus Pay has your details on file. Fill in only what is hidden; nothing has to be typed again. "
        "银行参考您的支付、社交、邮件与理财历史数据确定额度。"
    )
    for width in (120, 200, 272, 327):
        lines = break_lines(text, TEXT, width)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(text_width(line, TEXT) <= width + 1 for line in lines)


def test_that_better_breaks_never_cost_a_line() -> None:
    text = "Link more accounts. The bank scores again and never lowers your limit."
    wide = text_width(text, TEXT)
    for width in range(150, 330, 15):
        lines = len(break_lines(text, TEXT, width))
        assert lines <= -(-wide // (width - 60)), f"{lines} lines in {width} pixels"


def test_that_a_title_is_balanced() -> None:
    first, second = break_lines("Complete your name and ID number", TITLE, 327, True)
    assert (first, second) == ("Complete your name", "and ID number")


def test_that_a_line_ends_neither_between_day_and_month_nor_between_a_figure_and_what_it_counts() -> None:
    for text, parted in (
        ("You can ask again from 24 Dec 2026 on.", "24"),
        ("Wealth account: up to 20 more points", "20"),
    ):
        wide = text_width(text, TEXT)
        for width in range(wide * 11 // 20, wide - 1, 7):
            lines = break_lines(text, TEXT, width)
            assert not any(line.endswith(parted) for line in lines), f"{lines} in {width} pixels"


def test_that_a_masked_number_stays_in_one_piece() -> None:
    label = Label("Heron Bank sent a 6-digit code to 138 **** 1234.", Role.TEXT)
    for width in range(140, 327, 20):
        lines = break_lines(label.text().replace("138 **** 1234", "138\u00a0****\u00a01234"), TEXT, width)
        assert any("138\u00a0****\u00a01234" in line for line in lines)


def test_that_a_word_wider_than_the_line_is_cut() -> None:
    assert TextFlow("a" * 200, TEXT, 100).width <= 101
    assert TextFlow("a" * 200, TEXT, 100).height > TEXT.line


def test_that_a_stretch_of_text_is_found_again_after_breaking() -> None:
    text = "Read the Quick payment terms and the Personal data consent before you go on."
    start = text.index("Personal data consent")
    for width in (120, 200, 327):
        flow = TextFlow(text, TEXT, width)
        rects = flow.span_rects(Span(start, len("Personal data consent")))
        measured = text_width("Personal data consent", TEXT)
        assert sum(rect.width() for rect in rects) <= measured + 1
        assert sum(rect.width() for rect in rects) > measured - 10 * len(rects)


def test_that_a_longer_text_ends_in_an_ellipsis() -> None:
    flow = TextFlow("Heron Bank: 482193 is your code. " * 5, TEXT, 240, max_lines=2)
    assert flow.height == 2 * TEXT.line
    assert flow.width <= 241


def test_that_a_label_is_as_high_as_its_lines() -> None:
    label = Label("银行参考您的支付、社交、邮件与理财历史数据确定额度。", Role.TEXT)
    assert label.heightForWidth(1000) == 23
    assert label.heightForWidth(327) == 46
    assert Label("¥3,800.00", Role.AMOUNT).sizeHint().height() == 56
