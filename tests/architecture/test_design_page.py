"""The page on the design names what there is: tokens, files and pictures."""

from __future__ import annotations

import re
from dataclasses import fields
from fnmatch import fnmatch
from pathlib import Path

from gui.kit import metrics
from gui.kit.css import variables
from gui.kit.tokens import Theme, Tokens

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
SPANS = re.findall(r"`([^`]+)`", PAGE)
ROLES = {field.name for field in fields(Tokens)}
FIRST_COLUMN = re.compile(r"^\| (`[^|]+) \|", re.MULTILINE)


def test_that_every_measure_named_is_there() -> None:
    named = {span for span in SPANS if re.fullmatch(r"[A-Z]+(?:_[A-Z]+)*", span)}
    assert named
    assert [name for name in sorted(named) if not hasattr(metrics, name)] == []


def test_that_the_page_tells_what_every_colour_is_for() -> None:
    rows = " ".join(FIRST_COLUMN.findall(PAGE))
    patterns = re.findall(r"`([a-z_*]+)`", rows) + [f"{base}_*" for base in ("primary", "gold", "bad", "ok")]
    patterns += ["on_*", "disabled_*"]
    assert [role for role in sorted(ROLES) if not any(fnmatch(role, pattern) for pattern in patterns)] == []


def test_that_the_page_names_every_theme_and_no_file_that_is_not_there() -> None:
    assert {theme.value for theme in Theme} <= set(SPANS)
    paths = [span for span in SPANS if re.fullmatch(r"(?:gui|tests|assets|docs)/[\w./-]+", span)]
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", PAGE)
    assert all((ROOT / "docs" / picture).is_file() for picture in pictures)


def test_that_pages_have_the_variables_named() -> None:
    named = {span for span in SPANS if span.startswith("--") and span.count(" ") == 0}
    named -= {"--brand"}
    assert named
    assert [name for name in sorted(named) if f"{name}:" not in variables()] == []
