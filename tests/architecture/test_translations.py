"""The Chinese translation: current, complete, with the placeholders of its source."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from gui.flow.problem import InputProblem
from gui.kit import problem_text
from models.contract.problems import ProblemType

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "assets" / "translations" / "kaihu_zh_CN.ts"
COMPILED = CATALOGUE.with_suffix(".qm")
TOOLS = Path(sys.executable).parent
PLACEHOLDER = re.compile(r"\{(\w+)\}")
WIDE_IN_CHINESE_FONT = "‘’“”…"
"""Signs that the bundled typeface draws as wide as a Chinese character, which tears English words apart."""


def messages() -> list[tuple[str, str, str | None, str]]:
    """Context, source, state (``None`` when finished) and translation of every text."""
    found = []
    for context in ElementTree.parse(CATALOGUE).getroot().iter("context"):  # noqa: S314  a file of our own
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found.append(
                (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    translation.get("type"),
                    translation.text or "",
                )
            )
    return found


def run_tool(name: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / name), *arguments], cwd=ROOT, check=True, capture_output=True)


def test_that_no_text_is_left_untranslated() -> None:
    found = messages()
    assert len(found) > 100
    assert [source for _, source, state, translation in found if state or not translation] == []


def test_that_the_catalogue_holds_the_texts_of_the_program_and_no_others(tmp_path: Path) -> None:
    copy = tmp_path / CATALOGUE.name
    shutil.copyfile(CATALOGUE, copy)
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "gui").rglob("*.py"))
    run_tool("pyside6-lupdate", "-locations", "none", "-no-obsolete", *sources, "-ts", str(copy))
    before, after = (
        {(context, source) for context, source, *_ in read} for read in (messages(), _read(copy))
    )
    assert after - before == set(), "texts without a translation: run `make translations` and translate them"
    assert before - after == set(), "translations of texts that are gone: run `make translations`"


def test_that_the_compiled_translation_is_current(tmp_path: Path) -> None:
    fresh = tmp_path / COMPILED.name
    run_tool("pyside6-lrelease", str(CATALOGUE), "-qm", str(fresh))
    assert fresh.read_bytes() == COMPILED.read_bytes(), "run `make translations`"


def test_that_translations_have_the_placeholders_of_their_source() -> None:
    for _, source, _, translation in messages():
        assert set(PLACEHOLDER.findall(translation)) == set(PLACEHOLDER.findall(source)), source


def test_that_chinese_texts_use_chinese_punctuation() -> None:
    half_width = re.compile(r"[\u4e00-\u9fff][,;:!?()]|[,;!?()][\u4e00-\u9fff]")
    assert [text for *_, text in messages() if half_width.search(text)] == []


def test_that_english_texts_have_no_sign_that_the_typeface_draws_wide() -> None:
    assert [source for _, source, *_ in messages() if set(source) & set(WIDE_IN_CHINESE_FONT)] == []


@pytest.mark.parametrize("slug", [*ProblemType, *InputProblem])
def test_that_every_problem_has_words(slug: str) -> None:
    assert slug in problem_text.PLAIN


def test_that_there_are_words_for_no_problem_that_does_not_exist() -> None:
    known = {*ProblemType, *InputProblem}
    assert {*problem_text.PLAIN, *problem_text.TIMED, *problem_text.EXCEEDED} <= known


def _read(file: Path) -> list[tuple[str, str]]:
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(file).getroot().iter("context")  # noqa: S314  a file of our own
        for message in context.iter("message")
    ]
