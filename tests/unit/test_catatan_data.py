"""docs/catatan-data.md names every finding the product can make, with the weight it has in the code."""

import ast
import re

from tests.meja import PROJECT

MAKERS = {"Temuan", "tell"}


def found_in_code():
    """Give the weights of every finding, by its name."""
    weights = {}
    for file in (PROJECT / "lakip").rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and _name(call.func) in MAKERS and len(call.args) > 1:
                name, weight = call.args[:2]
                if isinstance(name, ast.Constant):
                    weights.setdefault(name.value, set()).update(_weights(weight))
    return weights


def told_in_docs():
    """Give the weights the table states, by the name of the finding."""
    text = (PROJECT / "docs" / "catatan-data.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| ([a-z ]+) \| (.+\.) \| (.+\.) \|$", text, re.MULTILINE)
    assert len(rows) == text.count("\n| `"), "a row is not four cells of whole sentences"
    return {name: set(weight.split(" atau ")) for name, weight, _, _ in rows}


def test_every_finding_stands_in_the_table_with_its_weight():
    assert told_in_docs() == found_in_code()


def _name(func):
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _weights(node):
    """Give the weights an expression can have: Severity.X, a literal, or a variable that is one of the two lesser."""
    spelled = {n.attr.lower() for n in ast.walk(node) if isinstance(n, ast.Attribute)}
    spelled |= {n.value for n in ast.walk(node) if isinstance(n, ast.Constant)}
    return spelled or {"tanya", "info"}
