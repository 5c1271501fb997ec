"""T02 to T09, T17 and T22: targets, realisasi and capaian as they must stand."""

from collections.abc import Iterator

from tests import oracle
from tests.ulang import baca
from tests.ulang.baca import TW, VERSI, Indikator
from tests.ulang.hitungan import (
    Hitungan,
    cetak,
    nilai_target,
)
from tests.ulang.nilai import (
    BULAT,
    STRIP,
    Baris,
    Sel,
    Tabel,
    angka,
    persen,
    tertulis,
)  # fmt: skip


def tabel(h: Hitungan) -> list[Tabel]:
    """Give the tables of this module."""
    return [t02(h), t04(h), t04b(h), t05(h), t07(h), t08(h), *t09(h), t17(h), t22(h)]


def t02(h: Hitungan) -> Tabel:
    renstra = {
        (row["Kode Indikator"], row["Tahun"]): baca.nilai(row["Target"])
        for row in h.plan.target
        if row["Jenis"] == "Renstra"
    }
    rows = [
        h.baris(i, "Indikator", **{"Kondisi Awal": tertulis(i.kondisi_awal, i.desimal),
                "Kondisi Akhir": tertulis_akhir(i)} | {
                f"Target {y}": tertulis(renstra.get((i.kode, y)), i.desimal, STRIP) for y in periode(h)})
        for i in h.dihitung
    ]  # fmt: skip
    return Tabel("T02 Renstra", "Tujuan, Sasaran, Indikator, dan Target Renstra", rows)


def tertulis_akhir(i: Indikator) -> Sel:
    """Give the Target Akhir as the plan has it; a range as it is written there."""
    if isinstance(i.target_akhir, tuple):
        return " - ".join(str(tepi) for tepi in i.target_akhir)
    return tertulis(i.target_akhir, i.desimal)


def periode(h: Hitungan) -> range:
    """Give the years of the Renstra."""
    awal, akhir = map(int, h.plan.instansi["periode_rencana"].split("-"))
    return range(awal, akhir + 1)


def versi_pk(h: Hitungan) -> tuple[dict, bool]:
    """Give the first version of every target of the year, and whether target or pagu were changed later."""
    rows = [row for row in h.plan.target if (row["Tahun"], row["Jenis"]) == (h.tahun, "PK")]
    rows.sort(key=lambda row: -VERSI.index(row["Versi"]))
    pagu = [row for row in h.plan.pagu if row["Tahun"] == h.tahun]
    berubah = any(row["Versi"] != "Murni" for row in (*rows, *pagu))
    return {row["Kode Indikator"]: baca.nilai(row["Target"]) for row in rows}, berubah


def t04(h: Hitungan) -> Tabel:
    semula, _ = versi_pk(h)
    rows = [h.baris(i, Target=tertulis(semula.get(i.kode), i.desimal)) for i in h.dihitung]
    return Tabel("T04 Perjanjian Kinerja", f"Perjanjian Kinerja Tahun {h.tahun}", rows)


def t04b(h: Hitungan) -> Tabel:
    semula, berubah = versi_pk(h)
    rows = [
        h.baris(i, **{"Target Semula": tertulis(semula.get(i.kode), i.desimal),
                      "Target Menjadi": tertulis(nilai_target(i), i.desimal)})
        for i in h.dihitung if berubah
    ]  # fmt: skip
    return Tabel("T04b PK Perubahan", f"Perubahan Perjanjian Kinerja Tahun {h.tahun}", rows)


def t05(h: Hitungan) -> Tabel:
    rows = [
        h.baris(i, "Indikator", **{"Target Tahunan": tertulis(nilai_target(i), i.desimal), "PJ": i.penanggung_jawab} | {
            f"Target {tw}": tertulis(isi, i.desimal, STRIP) for tw, isi in zip(TW, i.target_tw, strict=True)})
        for i in h.dihitung
    ]  # fmt: skip
    return Tabel("T05 Rencana Aksi", f"Rencana Aksi Pencapaian Kinerja per Triwulan Tahun {h.tahun}", rows)


def _diukur(h: Hitungan, kode: str, rows: list[Indikator]) -> list[Baris]:
    rata = h.rekap.sasaran[kode]
    nama = f"Rata-rata capaian sasaran ({rata.n_ada} dari {rata.n_total} indikator)"
    found = [
        h.baris(i, Target=tertulis(nilai_target(i), i.desimal), Realisasi=h.sel_realisasi(i),
                Kategori=h.kategori(cetak(h.capaian(i))), **{"Capaian (%)": h.sel_capaian(i)})
        for i in rows
    ]  # fmt: skip
    return [*found, _rata(h, nama, rata, kode)]


def _rata(h: Hitungan, nama: str, rata: oracle.Rata, bagian: str | None = None) -> Baris:
    sel = {"Indikator Kinerja": nama, "Capaian (%)": persen(rata.persen), "Kategori": h.kategori(rata.persen)}
    return Baris(sel, bagian, rinci=False)


def t07(h: Hitungan) -> Tabel:
    rows = [one for kode, group in h.kelompok() for one in _diukur(h, kode, group)]
    n = h.instansi
    if rows:
        rows.append(
            _rata(
                h,
                f"Rata-rata capaian {h.plan.instansi['singkatan']} ({n.n_ada} dari {n.n_total} indikator)",
                n,
            )
        )
    return Tabel("T07 Pengukuran", f"Pengukuran Kinerja Tahun {h.tahun}", rows)


def t08(h: Hitungan) -> Tabel:
    rows = []
    for kode, group in h.kelompok():
        ada = [oracle.setengah_ke_atas(p, 10) for i in group if (p := cetak(h.capaian(i))) is not None]
        n = (len(group), *_banding(ada), len(group) - len(ada))
        rows.append(Baris(_rekap(h.uraian(kode), n, h.rekap.sasaran[kode], h)))
    if rows:
        total = [sum(int(row.sel[kepala].nilai) for row in rows) for kepala in HITUNGAN]
        nama = f"Jumlah dan rata-rata {h.plan.instansi['singkatan']}"
        rows.append(Baris(_rekap(nama, total, h.instansi, h), rinci=False))
    return Tabel("T08 Rekap Sasaran", f"Rekapitulasi Capaian Sasaran Tahun {h.tahun}", rows)


HITUNGAN = ("Jml Indikator", "Melebihi (>100)", "Sesuai (=100)", "Belum tercapai (<100)", "Belum ada data")


def _banding(ada: list) -> tuple[int, int, int]:
    return sum(p > 100 for p in ada), sum(p == 100 for p in ada), sum(p < 100 for p in ada)


def _rekap(nama: str, n, rata: oracle.Rata, h: Hitungan) -> dict[str, Sel]:
    hitungan = {kepala: angka(isi, BULAT) for kepala, isi in zip(HITUNGAN, n, strict=True)}
    return {
        "Sasaran": nama,
        "Rata-rata Capaian": persen(rata.persen),
        "Kategori": h.kategori(rata.persen),
    } | hitungan


def t09(h: Hitungan) -> Iterator[Tabel]:
    judul = f"Perbandingan Target dan Realisasi Tahun {h.tahun}"
    for kode, group in h.kelompok():
        yield Tabel("T09 Per Sasaran", f"{judul}: {h.uraian(kode)}", _diukur(h, kode, group))


def t17(h: Hitungan) -> Tabel:
    rows = []
    for i in h.dihitung:
        sel = {}
        for n, pita in enumerate(("Tahun", *TW)):
            sel[f"{pita} / Target"] = tertulis(nilai_target(i, n), i.desimal)
            sel[f"{pita} / Real."] = h.sel_realisasi(i, n)
            sel[f"{pita} / %"] = h.sel_capaian(i, n)
        rows.append(h.baris(i, "Indikator", **sel))
    return Tabel("T17 Triwulan", f"Capaian per Triwulan Tahun {h.tahun}", rows)


def t22(h: Hitungan) -> Tabel:
    rows = []
    for unit, nama in h.plan.unit.items():
        urut = [*h.plan.sasaran]
        group = sorted((i for i in h.semua if i.unit == unit), key=lambda i: urut.index(i.sasaran))
        if not group:
            continue
        rows += [
            h.baris(i, "Indikator", Bidang=nama, Target=tertulis(nilai_target(i), i.desimal),
                    Realisasi=h.sel_realisasi(i), **{"Sasaran/Program/Kegiatan": h.uraian(i.sasaran), "Capaian (%)": h.sel_capaian(i)})
            for i in group
        ]  # fmt: skip
        rata = h.rekap.unit[unit]
        mean = f"Rata-rata capaian ({rata.n_ada} dari {rata.n_total} indikator)"
        rows.append(
            Baris({"Bidang": nama, "Indikator": mean, "Capaian (%)": persen(rata.persen)}, rinci=False)
        )
    return Tabel("T22 Per Bidang", f"Pengukuran Kinerja per Bidang Tahun {h.tahun}", rows)
