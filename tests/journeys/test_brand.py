"""Another brand: no screen, no SMS, no page says the names of the default one any more."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.commands import ROOT, contents, run

OTHER = "bluebell-swallow"
DEFAULT_NAME = re.compile("Osmanthus Pay|Heron|桂花|白鹭")
OTHER_NAMES = {"en": ("Bluebell Pay", "Swallow Bank"), "zh": ("风铃支付", "春燕银行")}
SPOKEN = """
import json, sys
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

import main
from gui.kit.brand_check import checked_brand
from gui.runs.command import prepare_offscreen
from gui.runs.looks import Looks
from gui.runs.plan import Plan
from gui.runs.scenario import scenario_by_id
from models.domain.brand_choice import choose_brand

scenario, language, brand = sys.argv[1:]
prepare_offscreen()
choose_brand(checked_brand(brand))
from gui.runs.player import perform, run_in_new_app

texts = set()
look = Looks.look


def look_and_listen(looks, actor):
    look(looks, actor)
    windows = [actor.phone.frame] + ([actor.clerk.window] if actor.clerk is not None else [])
    for window in windows:
        for widget in [window, *window.findChildren(QWidget)]:
            texts.update((widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()))
            if isinstance(widget, (QLabel, QAbstractButton)):
                texts.add(widget.text())


Looks.look = look_and_listen
plan = Plan(scenario_by_id(scenario), language)
ended = run_in_new_app(lambda: perform(plan, main.open_world, lambda line: None)).events[-1]
print(json.dumps({"failed": ended.reason, "texts": sorted(texts)}))
"""


def texts_of(scenario: str, language: str, brand: str) -> list[str]:
    """What the windows have said in words, seen or spoken, after any step of the scenario."""
    command = [sys.executable, "-c", SPOKEN, scenario, language, brand]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)
    assert ended.returncode == 0, ended.stderr
    heard = json.loads(ended.stdout)
    assert heard["failed"] == ""
    return list(heard["texts"])


def test_that_the_screens_say_the_default_names_by_themselves() -> None:
    """What the other tests look for is there to be found."""
    texts = texts_of("main", "en", "osmanthus-heron")
    assert any("Osmanthus Pay" in text for text in texts)
    assert any("[Heron Bank]" in text for text in texts)


@pytest.mark.parametrize(
    ("scenario", "language"), [("main", "en"), ("main", "zh"), ("traditional-then-virtual", "en")]
)
def test_that_no_screen_and_no_message_names_another_brand(scenario: str, language: str) -> None:
    texts = texts_of(scenario, language, OTHER)
    assert [text for text in texts if DEFAULT_NAME.search(text)] == []
    assert [text for text in texts if "{platform}" in text or "{bank}" in text] == []
    for name in OTHER_NAMES[language]:
        assert any(name in text for text in texts)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_the_storyboard_is_of_the_brand_that_was_played(language: str, tmp_path: Path) -> None:
    code, _, error = run("play", "main", "--brand", OTHER, "--lang", language, "--out", str(tmp_path))
    assert (code, error) == (0, "")
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    without_pictures = re.sub(r"data:image/png;base64,[^\"]*", "", page)
    assert DEFAULT_NAME.findall(without_pictures) == []
    assert DEFAULT_NAME.findall((tmp_path / "run.jsonl").read_text(encoding="utf-8")) == []


def test_that_a_run_is_played_again_in_its_brand(tmp_path: Path) -> None:
    first, again = tmp_path / "first", tmp_path / "again"
    assert run("play", "wrong-name", "--brand", OTHER, "--out", str(first))[0] == 0
    assert run("play", str(first / "run.jsonl"), "--out", str(again))[0] == 0
    assert contents(again) == contents(first)
    assert json.loads((again / "run.jsonl").read_text(encoding="utf-8").splitlines()[0])["brand"] == OTHER


@pytest.mark.parametrize("command", [["demo"], ["play", "main"], ["pictures"]])
def test_that_an_unknown_brand_is_refused_with_the_ones_there_are(command: list[str]) -> None:
    code, _, error = run(*command, "--brand", "nobody")
    assert code == 2
    assert "argument --brand: nobody is no brand (osmanthus-heron, bluebell-swallow)" in error
