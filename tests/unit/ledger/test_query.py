from datetime import datetime
from decimal import Decimal
from importlib import resources

import pytest

from lakip.ledger import query

MARTS = sorted(
    f.name.removesuffix(".sql")
    for f in (resources.files("lakip") / "sql" / "marts").iterdir()
    if f.name.endswith(".sql")
)
VALUES = {
    "tahun": 2025,
    "sampai_tahun": 2025,
    "triwulan": 0,
    "banyak": 5,
    "urutan": 1,
    "nomor": 1,
    "periode": 0,
    "ukuran": "nilai",
    "sampai": 2**62,
}


@pytest.mark.parametrize("name", MARTS)
def test_every_query_runs_on_an_empty_store(empty_store, name):
    values = dict.fromkeys(query.parameters_of(name)) | VALUES
    for row in empty_store.query(name, **values):
        assert all(column.isidentifier() for column in row)


def test_rows_are_plain_dicts_with_exact_decimals(empty_store):
    [row] = empty_store.query("kebijakan", tahun=2025)
    assert (row["versi"], row["skala"], row["naik_target_nol_realisasi_nol"]) == (
        1,
        "PERMENDAGRI_86_2017",
        Decimal(100),
    )
    assert isinstance(row["naik_target_nol_realisasi_nol"], Decimal)


def test_a_query_takes_only_the_values_it_names(empty_store):
    assert query.parameters_of("kebijakan") == {"tahun", "sampai"}
    assert empty_store.query("kebijakan", tahun=2025, bukan_parameter="x") == empty_store.query(
        "kebijakan", tahun=2025
    )


def test_a_missing_value_is_a_bug_and_not_an_answer(empty_store):
    with pytest.raises(KeyError, match="tahun"):
        empty_store.query("kebijakan")


def test_p13_a_value_is_never_read_as_sql(empty_store):
    hostile = "'; drop table ledger.audit; --"
    assert empty_store.query("unggahan_sama", unit=hostile, tahun=2025, sha256=hostile) == []
    assert [row.waktu.__class__ for row in empty_store.audit_rows()] == [datetime]
