"""What the client remembers from one start to the next: ids, nothing else."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from gui.flow.session import ClientMemory, Remembered


def test_that_the_last_person_comes_back(tmp_path: Path) -> None:
    ClientMemory(tmp_path / "data").keep(person="li-jing")
    assert ClientMemory(tmp_path / "data").read() == Remembered(person="li-jing")


def test_that_each_choice_is_kept_beside_the_others(tmp_path: Path) -> None:
    memory = ClientMemory(tmp_path)
    memory.keep(language="zh")
    memory.keep(theme="dark")
    memory.keep(person="li-jing")
    memory.keep(theme="light")
    assert memory.read() == Remembered("li-jing", "zh", "light")


def test_that_every_choice_of_the_looks_comes_back(tmp_path: Path) -> None:
    chosen = Remembered("li-jing", "zh", "high_contrast", "tablet", "1.15", "off", "light")
    for field in fields(Remembered):
        ClientMemory(tmp_path).keep(**{field.name: getattr(chosen, field.name)})
    assert ClientMemory(tmp_path).read() == chosen


def test_that_only_the_id_is_kept(tmp_path: Path) -> None:
    ClientMemory(tmp_path).keep(person="li-jing")
    assert json.loads((tmp_path / "client.json").read_text(encoding="utf-8")) == {"person": "li-jing"}


@pytest.mark.parametrize(
    "content",
    [None, "", "{", "[]", '"x"', '{"person": 7}', '{"other": "x"}', '{"language": [], "theme": {"a": 1}}'],
)
def test_that_a_file_that_says_nothing_is_nobody(content: str | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "client.json").write_text(content, encoding="utf-8")
    assert ClientMemory(tmp_path).read() == Remembered()


def test_that_a_file_that_is_no_text_is_nobody(tmp_path: Path) -> None:
    (tmp_path / "client.json").write_bytes(b"\xff\xfe\x00")
    assert ClientMemory(tmp_path).read() == Remembered()


def test_that_nonsense_beside_an_id_does_not_take_it_away(tmp_path: Path) -> None:
    (tmp_path / "client.json").write_text('{"person": "li-jing", "language": 7}', encoding="utf-8")
    assert ClientMemory(tmp_path).read() == Remembered(person="li-jing")


def test_that_a_failed_write_leaves_what_was_remembered_and_is_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ClientMemory(tmp_path).keep(person="li-jing")

    def write_half(file: Path, text: str, **_options: object) -> None:
        file.write_bytes(text.encode()[:5])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", write_half)
    ClientMemory(tmp_path).keep(person="lin-xia")
    assert ClientMemory(tmp_path).read() == Remembered(person="li-jing")
    assert "No space left" in caplog.text
