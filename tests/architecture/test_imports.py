"""Who may import whom: the contracts of pyproject.toml hold, and the one of our own finds what it should."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import grimp
import pytest

from tests.architecture.parties import PartiesContract

ROOT = Path(__file__).parents[2]


def test_that_the_import_contracts_hold() -> None:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
        "--no-cache",
    ]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def broken(*imports: tuple[str, str]) -> list[str]:
    """What the contract of the parties says of two parties, their tables and `imports`."""
    graph = grimp.ImportGraph()
    for party in ("payment", "bank"):
        for module in (f"servers.{party}", f"servers.{party}.app", f"servers.{party}.repository"):
            graph.add_module(module)
        graph.add_module(f"models.tables.{party}")
        graph.add_import(importer=f"servers.{party}.repository", imported=f"models.tables.{party}")
    for module in ("servers", "servers.store", "models", "models.tables", "models.tables.columns"):
        graph.add_module(module)
    for importer, imported in imports:
        graph.add_import(importer=importer, imported=imported)
    contract = PartiesContract("parties", session_options={}, contract_options={})
    check = contract.check(graph, verbose=False)
    assert check.kept is not bool(check.metadata["broken"])
    lines: list[str] = check.metadata["broken"]
    return lines


def test_that_parties_may_share_what_belongs_to_none_of_them() -> None:
    assert (
        broken(
            ("servers.bank.app", "servers.store"),
            ("servers.payment.app", "servers.store"),
            ("models.tables.bank", "models.tables.columns"),
        )
        == []
    )


@pytest.mark.parametrize(
    "imports",
    [
        [("servers.payment.app", "servers.bank.repository")],
        [("servers.payment.app", "servers.store"), ("servers.store", "servers.bank.app")],
    ],
    ids=["directly", "through a shared module"],
)
def test_that_a_party_that_reaches_another_is_found(imports: list[tuple[str, str]]) -> None:
    assert any(line.startswith("servers.payment reaches servers.bank") for line in broken(*imports))


@pytest.mark.parametrize("importer", ["servers.bank.repository", "servers.store", "models.tables.bank"])
def test_that_only_its_party_imports_a_table(importer: str) -> None:
    assert broken((importer, "models.tables.payment")) == [
        f"{importer} imports models.tables.payment, which belongs to servers.payment"
    ]
