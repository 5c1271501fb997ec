"""Nothing of outside can stand in a statement: every one that is put together is listed here (promise P13)."""

import ast
from pathlib import Path

from lakip.ledger.ekstensi import quoted
from tests.muatan import MUATAN, SERUPA_SQL

LAKIP = Path(__file__).parents[3] / "lakip"
PUT_TOGETHER = {
    "cadangan.py": {"f'select * from {name}'"},
    "connect.py": {
        "f'use {CATALOG}'",
        "f'checkpoint {CATALOG}'",
        "f'set allowed_directories = [{quoted(self.facts)}]'",
        "f\"attach {quoted(self.path)} as {CATALOG} (storage_version 'v1.5.0')\"",
        "f'attach {quoted(self.url)} as ledger (type postgres)'",
        "f\"call postgres_execute('ledger', 'select pg_advisory_xact_lock({SETTING_UP})')\"",
        "f\"attach {quoted('ducklake:postgres:' + self.url)} as facts ({place})\"",
        "f'from {asked}'",
        "f\"call ducklake_cleanup_old_files('facts', {older})\"",
        "f\"call ducklake_delete_orphaned_files('facts', {older})\"",
    },
    "digest.py": {"f'select * from {relation} limit 0'", "statement"},
    "ekstensi.py": {"f'load {quoted(_wheel_file(extension))}'", "f'create secret ({_secret()})'"},
    "formulas.py": {"f\"attach ':memory:' as {name}\"", "text", "from_source(text, source)"},
    "hasil.py": {
        "f'delete from ledger.{table} where tahun = $1 and (rumus.dalam_lingkup(kode, $2) {everywhere})'"
    },
    "migrate.py": {"text", "f'alter table {table} set partitioned by (tahun)'", "steps[name]"},
    "pulih.py": {"f'delete from {name}'", "f'insert into {name} by name select * from {rows}'"},
    "query.py": {
        "f\"insert into {table_name('ledger', table)} by name\\n{sql_text(name)}\"",
        "f'insert into {name} by name select * from baris_baru'",
        "from_source(sql_text(name), source)",
        "f'select * from {table_name(namespace, table)}'",
    },
    "store.py": {"statement"},
}
"""By file: quoted places and addresses, texts of lakip/sql, and names of our own tables, which query.table_name checks."""


def put_together(file):
    """Give the statements of a file that are not plain texts, as they are written."""
    calls = [
        node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    statements = [
        call.args[0]
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in {"execute", "executemany", "sql"}
        and call.args
    ]
    return {ast.unparse(text) for text in statements if not isinstance(text, ast.Constant)}


def test_p13_a_statement_is_a_plain_text_or_one_of_those_that_hold_names_of_our_own_only():
    found = {file.relative_to(LAKIP).as_posix(): put_together(file) for file in LAKIP.rglob("*.py")}
    assert {name: texts for name, texts in found.items() if texts} == {
        f"ledger/{name}": texts for name, texts in PUT_TOGETHER.items()
    }


def test_p13_a_text_quoted_into_a_statement_stays_one_text(file_store):
    with file_store._cursor() as own:
        for teks in (*SERUPA_SQL, *MUATAN):
            assert own.execute(f"select {quoted(teks)}").fetchone() == (teks,)
