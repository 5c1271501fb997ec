"""Tables of the LAKIP whose cells once said less, or something else, than their heading promised."""

from decimal import Decimal

from lakip.ledger.store import NEWEST
from lakip.report.edition import tables
from tests.pabrik import add_indikator, add_pagu


def cells(store, table, *keys):
    [found] = [one for one in tables(store, 2025) if one.id == table]
    return [tuple(row.value(key) for key in keys) for row in found.rows]


def test_a_program_of_the_pk_has_the_pagu_of_its_sub_kegiatan_where_the_plan_names_only_those(file_store):
    add_pagu(file_store, {"5.03.02.2.01.0001": Decimal(400), "5.03.02.2.02.0001": Decimal(600)})
    add_pagu(file_store, {"5.04.02.2.01.0001": Decimal(50)})
    assert cells(file_store, "T04.2", "sasaran", "pagu") == [
        ("5.03.02", 1000),
        ("5.04.02", 50),
        ("Jumlah", 1050),
    ]

    add_pagu(
        file_store, {"5.03.02.2.02.0001": Decimal(500), "5.03.01.2.01.0001": Decimal(70)}, versi="Perubahan"
    )
    assert cells(file_store, "T04.2", "sasaran", "pagu") == [
        ("5.03.02", 1000),
        ("5.04.02", 50),
        ("Jumlah", 1050),
    ]
    assert cells(file_store, "T04b.2", "sasaran", "semula", "menjadi", "selisih") == [
        ("5.03.01", 0, 70, 70), ("5.03.02", 1000, 900, -100), ("5.04.02", 50, 50, 0), ("Jumlah", 1050, 1020, -30),
    ]  # fmt: skip


def test_a_realisasi_without_a_percentage_never_stands_under_capaian(file_store):
    add_indikator(file_store, target=None, realisasi=Decimal("351.35"))
    [upload] = file_store.query("unggahan_dipakai", tahun=2025, sampai=NEWEST)
    file_store.append_facts("keterangan", [
        {"unggahan_id": upload["id"], "tabel": "realisasi", "kode": "IK-1", "tahun": 2025, "bagian": "faktor_penghambat",
         "teks": "Sebab.", "sheet": "Kinerja", "cell": "F2"},
    ])  # fmt: skip

    assert cells(file_store, "T13", "capaian", "penghambat") == [("tidak dapat dihitung", "Sebab.")]
