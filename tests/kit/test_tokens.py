"""The colours of every theme can be read: computed from the token files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from gui.kit import tokens as tokens_module
from gui.kit.contrast import contrast
from gui.kit.tokens import Scope, Theme, Tokens, load_tokens, tokens_with

GROUNDS = ("canvas", "surface", "surface_hover", "surface_raised")
TINTS = ("primary_tint", "gold_tint", "bad_tint", "ok_tint")
CARD = ("card_start", "card_middle", "card_end")

TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "ink_soft", "ink_faint") for ground in GROUNDS),
    *((ink, ground) for ink in ("primary", "bad", "ok") for ground in GROUNDS),
    *(("ink", tint) for tint in TINTS),
    *(("primary", tint) for tint in TINTS),
    ("ink_soft", "primary_tint"),
    ("primary_pressed", "canvas"),
    ("gold_ink", "gold_tint"),
    ("bad", "bad_tint"),
    *(("on_primary", fill) for fill in ("primary", "primary_hover", "primary_pressed")),
    ("on_gold", "gold"),
    ("on_bad", "bad"),
    ("on_ok", "ok"),
    *(("disabled_ink", ground) for ground in ("disabled_fill", "canvas")),
    *((ink, ground) for ink in ("card_ink", "card_ink_soft") for ground in CARD),
]
"""Ink and ground as the widgets put them together."""
SHAPE_PAIRS = [
    *((line, ground) for line in ("field_line", "focus") for ground in ("canvas", "surface")),
    ("focus", "primary_tint"),
    ("ok", "ok_tint"),
]
"""What must be seen but is not read: frames to fill in, focus rings, the sign of a notice."""
THEMES = [(theme, scope) for theme in Theme for scope in Scope]
NOT_IN_FORCE = {"disabled_ink"}
"""What may not be used at the moment is quieter than the rest, in high contrast too."""


def too_faint(tokens: Tokens, pairs: list[tuple[str, str]], least: float) -> list[str]:
    found = []
    for ink, ground in pairs:
        ratio = contrast(getattr(tokens, ink), getattr(tokens, ground))
        if ratio < least:
            found.append(f"{ink} on {ground}: {ratio:.2f}")
    return found


def test_that_the_contrast_formula_knows_its_ends() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == 1
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("theme", "scope"), THEMES)
def test_that_every_text_reaches_four_and_a_half_to_one(theme: Theme, scope: Scope) -> None:
    assert too_faint(load_tokens(theme, scope), TEXT_PAIRS, 4.5) == []


@pytest.mark.parametrize(("theme", "scope"), THEMES)
def test_that_frames_and_focus_rings_reach_three_to_one(theme: Theme, scope: Scope) -> None:
    assert too_faint(load_tokens(theme, scope), SHAPE_PAIRS, 3.0) == []


@pytest.mark.parametrize("scope", Scope)
def test_that_high_contrast_reaches_seven_to_one_and_throws_no_shadow(scope: Scope) -> None:
    tokens = load_tokens(Theme.HIGH_CONTRAST, scope)
    pairs = [pair for pair in TEXT_PAIRS if pair[0] not in NOT_IN_FORCE]
    frames = [(line, ground) for line in ("line", "field_line", "tint_line") for ground in GROUNDS]
    assert too_faint(tokens, [*pairs, *frames], 7.0) == []
    assert tokens.shadow.alpha() == 0


@pytest.mark.parametrize("theme", Theme)
def test_that_the_badge_on_the_card_can_be_read(theme: Theme) -> None:
    tokens = load_tokens(theme)
    over, under, alpha = tokens.card_badge, tokens.card_end, tokens.card_badge.alphaF()
    ground = QColor.fromRgbF(
        over.redF() * alpha + under.redF() * (1 - alpha),
        over.greenF() * alpha + under.greenF() * (1 - alpha),
        over.blueF() * alpha + under.blueF() * (1 - alpha),
    )
    assert contrast(tokens.card_ink, ground) >= 4.5


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"canvas": None}, "missing or unknown: canvas"),
        ({"nothing": "#000000"}, "missing or unknown: nothing"),
        ({"ink": "greenish"}, "not a colour: ink"),
    ],
)
def test_that_a_wrong_token_file_is_refused(
    change: dict[str, str | None], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tokens_module.TOKEN_DIR / "light.json"
    values = json.loads(source.read_text(encoding="utf-8")) | change
    text = json.dumps({role: value for role, value in values.items() if value is not None})
    (tmp_path / "light.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(tokens_module, "TOKEN_DIR", tmp_path)

    with pytest.raises(ValueError, match=complaint):
        tokens_with(Theme.LIGHT, {})
