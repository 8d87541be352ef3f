"""Which columns an expression reads: what lets a declaration be checked before any data come."""

import narwhals as nw


def columns_used(*expressions: nw.Expr) -> frozenset[str]:
    """The names of all columns that the expressions read.

    narwhals has no public way to ask. This is the only place that looks inside an
    expression; `tests/model/test_expressions.py` fails if a new narwhals breaks it.
    """
    return frozenset().union(*(_columns(expression) for expression in expressions))


def _columns(expression: nw.Expr) -> frozenset[str]:
    names: set[str] = set()
    for node in expression._nodes:
        if node.name == "col":
            names.update(node.kwargs["names"])
        for part in node.exprs:
            if isinstance(part, nw.Expr):
                names |= _columns(part)
            elif isinstance(part, str) and not node.str_as_lit:
                names.add(part)
    return frozenset(names)
