"""import-linter's contract for the parties, which finds them by itself so that a new one is covered at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import grimp
from importlinter import Contract, ContractCheck, output

if TYPE_CHECKING:
    from collections.abc import Iterator

SERVERS = "servers"
TABLES = "models.tables"


class PartiesContract(Contract):
    """Parties never reach each other, and a party's tables are imported by that party alone.

    A party is a package under `servers` that has an `app` module; its tables are the module under `models.tables` of
    the same name. Modules there that are named after no party are shared.
    """

    type_name = "parties"

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        """Check the graph; `metadata["broken"]` holds a line for every import that breaks the contract."""
        broken = sorted({*_imports_between_parties(graph), *_imports_of_foreign_tables(graph)})
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print what `check` found."""
        for line in check.metadata["broken"]:
            output.print_error(f"- {line}", bold=False)


def _parties(graph: grimp.ImportGraph) -> set[str]:
    return {party for party in graph.find_children(SERVERS) if f"{party}.app" in graph.modules}


def _imports_between_parties(graph: grimp.ImportGraph) -> Iterator[str]:
    parties = _parties(graph)
    if len(parties) < 2:
        return
    for found in graph.find_illegal_dependencies_for_layers(layers=[grimp.Layer(*parties, independent=True)]):
        for route in found.routes:
            chain = [min(route.heads), *route.middle, min(route.tails)]
            yield f"{found.importer} reaches {found.imported}: {' -> '.join(chain)}"


def _imports_of_foreign_tables(graph: grimp.ImportGraph) -> Iterator[str]:
    if TABLES not in graph.modules:
        return
    for party in _parties(graph):
        tables = f"{TABLES}.{party.removeprefix(f'{SERVERS}.')}"
        if tables not in graph.modules:
            continue
        for module in {tables, *graph.find_descendants(tables)}:
            for importer in graph.find_modules_that_directly_import(module):
                if not f"{importer}.".startswith((f"{party}.", f"{tables}.")):
                    yield f"{importer} imports {module}, which belongs to {party}"
