"""Names shaped like SQL are names: stored, found and given back as they are (promise P13)."""

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Peran
from lakip.workflow import isian, pengukuran, pengumpulan, perbaikan, perencanaan
from tests.muatan import SERUPA_SQL
from tests.store.perkakas import RENCANA, hand_in, plan

TABLES = ("unggahan", "keputusan", "penarikan", "indikator", "sasaran", "unit_kerja", "pagu", "target")


def test_p13_a_name_shaped_like_sql_goes_through_every_door_and_comes_back_unchanged(store):
    for number, teks in enumerate(SERUPA_SQL):
        through_the_plan(store, teks)
        who = Pelaku(teks, Peran.STAF)
        unggahan = hand_in(store, ("IK-1", "", "", f"24{number}"), name=f"{teks}.xlsx").unggahan
        typed = isian.type_value(store, who, 2025, "IK-2", "3", teks).unggahan
        before = contents(store)
        for asked in (pengumpulan.uploads, perbaikan.findings, pengukuran.capaian):
            assert asked(store, 2025, teks) == []
        perbaikan.withdraw(store, who, typed, teks)
        assert contents(store) == before | {"penarikan": before["penarikan"] + 1}

        by_id = {row["id"]: row for row in pengumpulan.uploads(store, 2025)}
        assert (by_id[typed]["dasar"], by_id[typed]["pelaku"]) == (teks, teks)
        assert f"{teks}.xlsx".endswith(by_id[unggahan]["nama_berkas"])
        assert [r["alasan"] for r in store.rows("ledger", "penarikan") if r["unggahan_id"] == typed] == [teks]
        assert store.audit_rows()[-1].pelaku == f"{teks} (staf)"


def through_the_plan(store, teks):
    """Import the plan with this name for everything that has one."""

    def named(sheet, column):
        head, *rows = RENCANA[sheet]
        return [head, *[[*row[:column], teks, *row[column + 1 :]] for row in rows]]

    plan(
        store, Instansi=named("Instansi", 1), Sasaran=named("Sasaran", 2), Indikator=named("Indikator", 2), Anggaran=named("Anggaran", 1)
    )  # fmt: skip
    assert {row["nama"] for row in perencanaan.indikator(store, 2025)} == {teks}
    assert {row["uraian"] for row in perencanaan.sasaran(store)} == {teks}


def contents(store):
    """Give how many rows each table has."""
    return {name: len(store.rows("ledger", name)) for name in TABLES}
