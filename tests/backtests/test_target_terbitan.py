"""1,044 published targets through the plan workbook: each read, classed or doubted, none misread."""

from collections import Counter

import pytest

from lakip.workflow.toko import open_store
from tests.backtests.terbitan import bring_in, read
from tests.backtests.test_angka_terbitan import by_hand

pytestmark = pytest.mark.data_uji


@pytest.fixture(scope="module")
def stored(data_uji, tmp_path_factory):
    """Give (raw, satuan, the stored target) of every published row, and the findings by cell."""
    published = read(data_uji, "indicators", "iku_targets_bengkuluutara.csv")
    keys, seen = [], Counter()
    for row in published:
        name = (row["agency"], row["urusan"], row["indikator"], row["satuan"])
        seen[name, row["year"]] += 1
        keys.append((*name, seen[name, row["year"]]))
    codes = {key: f"IK-{n:04}" for n, key in enumerate(dict.fromkeys(keys), start=1)}
    plan = {
        "Indikator": [["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Unit"],
                      *([kode, "S1", key[2], key[3], "U1"] for key, kode in codes.items())],
        "Target": [["Kode Indikator", "Tahun", "Target"],
                   *([codes[key], row["year"], row["target_raw"]] for key, row in zip(keys, published, strict=True))],
    }  # fmt: skip
    store = open_store(str(tmp_path_factory.mktemp("target") / "lakip.duckdb"))
    imported, _ = bring_in(store, plan)
    targets = {
        (r["indikator"], str(r["tahun"])): r for r in store.query("rencana_target") if r["periode"] == 0
    }
    store.close()
    findings = {(t.sheet, t.cell): t.severity.value for t in imported.temuan}
    rows = [
        (row["target_raw"], row["satuan"], targets[codes[key], row["year"]])
        for key, row in zip(keys, published, strict=True)
    ]
    return rows, findings


def kind(row):
    return next((name for name in ("nilai", "rendah", "predikat") if row[name] is not None), "kosong")


def test_every_target_is_read_classed_or_doubted(stored):
    rows, findings = stored
    assert Counter(kind(row) for _, _, row in rows) == {
        "nilai": 948,
        "rendah": 59,
        "predikat": 18,
        "kosong": 19,
    }
    blank = [(raw, findings.get(("Target", row["cell"]))) for raw, _, row in rows if kind(row) == "kosong"]
    assert Counter(severity for _, severity in blank) == {"tanya": 18, None: 1}
    assert [raw for raw, severity in blank if severity is None] == ["-"]


def test_none_is_misread(stored):
    rows, _ = stored
    wrong = [
        (raw, row["nilai"])
        for raw, satuan, row in rows
        if kind(row) == "nilai" and row["nilai"] != by_hand(raw, satuan)
    ]
    bounds = [
        (raw, row["rendah"], row["tinggi"]) for raw, satuan, row in rows
        if kind(row) == "rendah" and [row["rendah"], row["tinggi"]] != [by_hand(end, satuan) for end in raw.split("-")]
    ]  # fmt: skip
    assert (wrong, bounds) == ([], [])


def test_what_was_written_is_kept(stored):
    rows, _ = stored
    assert [raw for raw, _, row in rows if row["raw"] != raw] == []
