"""Runs the program's commands in processes of their own, and looks at what they wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def start(*arguments: str, error: int = subprocess.PIPE, folder: Path = ROOT) -> subprocess.Popen[str]:
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.Popen(
        command, cwd=folder, env=buffered, stdout=subprocess.PIPE, stderr=error, text=True
    )


def run(*arguments: str, folder: Path = ROOT) -> tuple[int, str, str]:
    """Run a command of the program in ``folder`` to its end: exit code, output, and what it said of errors."""
    process = start(*arguments, folder=folder)
    out, error = process.communicate(timeout=100)
    return process.returncode, out, error


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
