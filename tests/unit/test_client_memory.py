"""What the client remembers from one start to the next: an id, nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gui.flow.session import LastPerson


def test_that_the_last_person_comes_back(tmp_path: Path) -> None:
    LastPerson(tmp_path / "data").write("li-jing")
    assert LastPerson(tmp_path / "data").read() == "li-jing"


def test_that_only_the_id_is_kept(tmp_path: Path) -> None:
    LastPerson(tmp_path).write("li-jing")
    assert json.loads((tmp_path / "client.json").read_text(encoding="utf-8")) == {"person": "li-jing"}


@pytest.mark.parametrize("content", [None, "", "{", "[]", '{"person": 7}', '{"other": "x"}'])
def test_that_a_file_that_says_nothing_is_nobody(content: str | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "client.json").write_text(content, encoding="utf-8")
    assert LastPerson(tmp_path).read() is None


def test_that_a_failed_write_leaves_what_was_remembered_and_is_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    LastPerson(tmp_path).write("li-jing")

    def write_half(file: Path, text: str, **_options: object) -> None:
        file.write_bytes(text.encode()[:5])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", write_half)
    LastPerson(tmp_path).write("lin-xia")
    assert LastPerson(tmp_path).read() == "li-jing"
    assert "No space left" in caplog.text
