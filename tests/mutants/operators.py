"""The operators: each makes one change to one node of a function's body, as a small mistake would.

====================  ==================================================================
negate condition      ``if c`` becomes ``if not c``; ``while``, ``c ? :`` and filters too
boundary              ``<`` becomes ``<=``, ``>`` becomes ``>=``, and the other way round
equality              ``==`` becomes ``!=``, ``is`` ``is not``, ``in`` ``not in``
and/or                ``and`` becomes ``or``, and the other way round
drop not              ``not x`` becomes ``x``
drop statement        a call, a ``raise`` or what an attribute is given is left out
return nothing        ``return x`` becomes ``return None``
constant              an integer is one more
true/false            ``True`` becomes ``False``, and the other way round
arithmetic            ``+`` becomes ``-``, ``*`` becomes ``//``, and the other way round
drop argument         an argument with a name is left out, so that the default holds
====================  ==================================================================

Annotations, docstrings, assertions (they speak to the type checker) and what stands in f-strings are left alone. No other
place is: nothing is left out for being hard to notice.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

Change = tuple[str, ast.AST, ast.AST]
"""The operator, the node that is replaced, and what by."""

BOUNDARY: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
EQUALITY: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ARITHMETIC: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
}


@dataclass(frozen=True, order=True)
class Mutant:
    """One change. ``line`` is where the changed node begins; ``first_line`` and ``last_line`` are those of the statement's
    head that it stands in, by which the tests are found."""

    file: str
    line: int
    column: int
    operator: str
    before: str
    after: str
    first_line: int
    last_line: int
    start: int
    end: int
    replacement: str

    def applied_to(self, source: bytes) -> bytes:
        """The source with the change."""
        return source[: self.start] + self.replacement.encode() + source[self.end :]


def mutants_of(file: str, source: bytes) -> list[Mutant]:
    """Every mutant of a file, in the order of its lines."""
    tree = ast.parse(source)
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found: dict[tuple[int, int, str], Mutant] = {}
    for statement in _statements(tree):
        for operator, old, new in _changes(statement):
            mutant = _mutant(file, starts, statement, operator, old, new)
            found.setdefault((mutant.start, mutant.end, mutant.replacement), mutant)
    return sorted(found.values())


def _mutant(
    file: str, starts: list[int], statement: ast.stmt, operator: str, old: ast.AST, new: ast.AST
) -> Mutant:
    assert isinstance(old, ast.expr | ast.stmt | ast.keyword)
    assert old.end_lineno is not None
    assert old.end_col_offset is not None
    before, after = ast.unparse(old), ast.unparse(new)
    body: list[ast.stmt] = getattr(statement, "body", [])
    last = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
    return Mutant(
        file=file,
        line=old.lineno,
        column=old.col_offset,
        operator=operator,
        before=before,
        after=after,
        first_line=statement.lineno,
        last_line=max(last, statement.lineno),
        start=starts[old.lineno - 1] + old.col_offset,
        end=starts[old.end_lineno - 1] + old.end_col_offset,
        # A bracket keeps what stands around it as it was.
        replacement=f"({after})" if isinstance(new, ast.expr) and not isinstance(old, ast.stmt) else after,
    )


def _statements(tree: ast.Module) -> Iterator[ast.stmt]:
    """The statements of all functions' bodies, nested ones too, without docstrings and assertions."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    for function in functions:
        yield from _within(function.body)


def _within(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Assert):
            continue
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            continue
        yield statement
        for _, field in ast.iter_fields(statement):
            for part in field if isinstance(field, list) else []:
                if isinstance(part, ast.stmt):
                    yield from _within([part])
                elif isinstance(part, ast.ExceptHandler | ast.match_case):
                    yield from _within(part.body)


def _changes(statement: ast.stmt) -> Iterator[Change]:
    """What may be changed in a statement; not in the statements within it, which come by themselves."""
    dropped = (
        isinstance(statement, ast.Raise)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call | ast.Await))
        or (
            isinstance(statement, ast.Assign | ast.AugAssign)
            and any(
                isinstance(target, ast.Attribute | ast.Subscript)
                for target in (statement.targets if isinstance(statement, ast.Assign) else [statement.target])
            )
        )
    )
    if dropped:
        yield "drop statement", statement, ast.Pass()
    if isinstance(statement, ast.Return) and statement.value is not None and not _is_none(statement.value):
        yield "return nothing", statement, ast.Return(ast.Constant(None))
    if isinstance(statement, ast.If | ast.While):
        yield "negate condition", statement.test, _negated(statement.test)
    for expression in _expressions(statement):
        yield from _in_expression(expression)


def _expressions(node: ast.AST) -> Iterator[ast.AST]:
    """Each expression of a statement, from the outside in."""
    for name, field in ast.iter_fields(node):
        if name in {"annotation", "returns", "pattern"}:
            continue
        for part in field if isinstance(field, list) else [field]:
            if not isinstance(part, ast.AST) or isinstance(
                part, ast.stmt | ast.JoinedStr | ast.ExceptHandler
            ):
                continue
            if isinstance(part, ast.match_case):
                if part.guard is not None:
                    yield part.guard
                    yield from _expressions(part.guard)
                continue
            yield part
            yield from _expressions(part)


def _in_expression(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.IfExp():
            yield "negate condition", node.test, _negated(node.test)
        case ast.comprehension():
            for test in node.ifs:
                yield "negate condition", test, _negated(test)
        case ast.Compare():
            for place, operator in enumerate(node.ops):
                for name, table in (("boundary", BOUNDARY), ("equality", EQUALITY)):
                    if type(operator) in table:
                        changed = copy.deepcopy(node)
                        changed.ops[place] = table[type(operator)]()
                        yield name, node, changed
        case ast.BoolOp():
            changed_bool = copy.deepcopy(node)
            changed_bool.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield "and/or", node, changed_bool
        case ast.UnaryOp(op=ast.Not()):
            yield "drop not", node, node.operand
        case ast.BinOp() if type(node.op) in ARITHMETIC and not _is_text(node):
            changed_binary = copy.deepcopy(node)
            changed_binary.op = ARITHMETIC[type(node.op)]()
            yield "arithmetic", node, changed_binary
        case ast.Constant(value=bool(value)):
            yield "true/false", node, ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield "constant", node, ast.Constant(value + 1)
        case ast.Call():
            for place, keyword in enumerate(node.keywords):
                if keyword.arg is not None:
                    changed_call = copy.deepcopy(node)
                    del changed_call.keywords[place]
                    yield "drop argument", node, changed_call


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_text(node: ast.BinOp) -> bool:
    """Whether text is put together, of which no difference can be made."""
    return any(
        isinstance(side, ast.JoinedStr) or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        for side in (node.left, node.right)
    )
