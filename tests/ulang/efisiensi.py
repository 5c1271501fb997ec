"""T14 to T16: what was reached against what it cost, and the programs and outputs behind every sasaran."""

from fractions import Fraction

from tests import oracle
from tests.oracle import setengah_ke_atas
from tests.ulang import baca
from tests.ulang.anggaran import AUDIT, Anggaran
from tests.ulang.baca import TW
from tests.ulang.hitungan import BELUM, Hitungan, cetak, nilai_target
from tests.ulang.nilai import (
    STRIP,
    TIDAK_ADA,
    TIDAK_DAPAT,
    Baris,
    Sel,
    Tabel,
    angka,
    bagi,
    jumlah,
    persen,
    rupiah,
    tertulis,
)  # fmt: skip


def tabel(h: Hitungan) -> list[Tabel]:
    """Give the tables of this module."""
    a = Anggaran(h)
    return [t14(h, a), t15(h, a), t16(h)]


def t14(h: Hitungan, a: Anggaran) -> Tabel:
    per = dict(a.menurut_sasaran())
    rows, ada = [], False
    for kode, _ in h.kelompok():
        rata = h.rekap.sasaran[kode]
        pagu, spent = a.dua(per.get(kode, []))
        ada = ada or (pagu and spent is not None)
        nama = {
            "Sasaran": h.uraian(kode),
            "Indikator": f"Rata-rata {rata.n_ada} dari {rata.n_total} indikator",
        }
        rows.append(Baris(nama | _selisih(rata.persen, pagu, spent), kode))
    rows.append(
        Baris(
            {"Sasaran": f"Seluruh {h.plan.instansi['singkatan']}"}
            | _selisih(h.instansi.persen, *a.dua(a.daun)),
            rinci=False,
        )
    )
    return Tabel(
        "T14 Efisiensi", f"Efisiensi Penggunaan Sumber Daya Tahun {h.tahun}{AUDIT}", rows if ada else []
    )


def _selisih(capaian, pagu, spent) -> dict[str, Sel]:
    terserap = None if spent is None or not pagu else bagi(spent * 100, pagu)
    beda = None if capaian is None or terserap is None else capaian - terserap
    kata = "Tidak dapat dihitung"
    if beda is not None:
        kata = "Efisien" if beda > 0 else "Seimbang" if beda == 0 else "Kurang efisien"
        kata = "Target belum tercapai – efisiensi tidak disimpulkan" if capaian < 100 else kata
    return {
        "% Capaian Kinerja": persen(capaian), "% Penyerapan Anggaran": persen(terserap),
        "Tingkat Efisiensi": persen(beda), "Kriteria": kata,
    }  # fmt: skip


def t15(h: Hitungan, a: Anggaran) -> Tabel:
    per = dict(a.menurut_sasaran())
    rows, dijumlah = [], []
    for kode, _ in h.kelompok():
        (pagu, spent), capaian = a.dua(per.get(kode, [])), h.rekap.sasaran[kode].persen
        keluaran = (
            pagu * setengah_ke_atas(capaian, 12) / 100
            if pagu and spent is not None and capaian is not None
            else None
        )
        if keluaran is not None:
            dijumlah.append((pagu, spent, keluaran))
        sel = {"Program/Sasaran": h.uraian(kode), "Pagu (Rp)": rupiah(pagu), "Realisasi (Rp)": rupiah(spent)}
        rows.append(Baris(sel | {"Capaian Kinerja": persen(capaian)} | _biaya(spent, keluaran), kode))
    if not dijumlah:
        rows = []
    else:
        pagu, spent, keluaran = map(sum, zip(*dijumlah, strict=True))
        sel = {"Program/Sasaran": "Jumlah", "Pagu (Rp)": rupiah(pagu), "Realisasi (Rp)": rupiah(spent)}
        rows.append(Baris(sel | _biaya(spent, keluaran), rinci=False))
    return Tabel("T15 Efisiensi Anggaran", f"Efisiensi Anggaran Tahun {h.tahun}{AUDIT}", rows)


def _biaya(spent, keluaran) -> dict[str, Sel]:
    hemat = None if keluaran is None else setengah_ke_atas(keluaran, 2) - spent
    bagian = setengah_ke_atas(100 - 100 * Fraction(spent) / keluaran, 18) if keluaran else None
    nilai = None if bagian is None else 50 + max(min(bagian, Fraction(20)), Fraction(-20)) * Fraction(5, 2)
    return {
        "Efisiensi (Rp)": rupiah(hemat),
        "Efisiensi (%)": persen(bagian),
        "Nilai Efisiensi": persen(nilai),
    }


def t16(h: Hitungan) -> Tabel:
    rows = []
    for kode, rata in ((k, h.rekap.sasaran[k]) for k in h.plan.sasaran if k in h.rekap.sasaran):
        depan = {
            "Sasaran": h.uraian(kode), "Indikator": f"{rata.n_total} indikator (rata-rata)",
            "Capaian sasaran": persen(rata.persen),
        }  # fmt: skip
        found = [
            (i.sasaran, _program(h, i))
            for i in h.semua
            if i.jenis_sasaran != "Sasaran" and _menuju(h, i.sasaran) == kode
        ]
        kegiatan = h.told[h.tahun].kegiatan
        found += [(k, _keluaran(h, k, kegiatan[k])) for k in sorted(kegiatan) if _menuju(h, k) == kode]
        rows += [Baris(depan | sel, kode) for _, sel in sorted(found, key=lambda pair: pair[0])]
    return Tabel("T16 Program Pendukung", f"Analisis Program/Kegiatan Pendukung Tahun {h.tahun}", rows)


def _menuju(h: Hitungan, kode: str) -> str:
    while h.plan.sasaran[kode]["Jenis"] != "Sasaran":
        kode = h.plan.sasaran[kode]["Induk"]
    return kode


def _program(h: Hitungan, i: baca.Indikator) -> dict[str, Sel]:
    hasil = h.capaian(i)
    return {
        "Program/Kegiatan/Sub Kegiatan": f"{i.sasaran} {h.uraian(i.sasaran)}", "Indikator P/K/SK": f"{i.nama} ({i.satuan})",
        "Target": tertulis(nilai_target(i), i.desimal), "Realisasi": h.sel_realisasi(i),
        "Capaian": persen(cetak(hasil), BELUM.get(hasil.status, TIDAK_DAPAT)), "Menunjang/Tidak Menunjang": _menunjang(h, cetak(hasil)),
    }  # fmt: skip


def keluaran(row: dict) -> tuple[object, object]:
    """Give target and realisasi of the output of a sub kegiatan."""
    tahun = baca.nilai(row["Realisasi Tahun"])
    tw = jumlah(baca.nilai(row[f"Realisasi {one}"]) for one in TW)
    return baca.nilai(row["Target"]), tw if tahun is None else tahun


def capaian_keluaran(h: Hitungan, target, realisasi) -> object:
    """Give realisasi over target in percent, by the rules for a target of zero."""
    if target is None or realisasi is None:
        return None
    if target:
        return max(bagi(Fraction(realisasi) * 100, target), Fraction(0))
    return h.k.naik_nol_nol if realisasi == 0 else h.k.naik_nol_ada


def _keluaran(h: Hitungan, kode: str, row: dict) -> dict[str, Sel]:
    target, realisasi = keluaran(row)
    hasil = capaian_keluaran(h, target, realisasi)
    satuan = f" ({row['Satuan']})" if row["Satuan"] else ""
    return {
        "Program/Kegiatan/Sub Kegiatan": f"{kode} {h.uraian(kode)}",
        "Indikator P/K/SK": f"{row['Indikator Keluaran'] or 'Keluaran'}{satuan}",
        "Target": angka(target, 0, TIDAK_ADA), "Realisasi": angka(realisasi, 0, TIDAK_ADA),
        "Capaian": persen(hasil, TIDAK_ADA if realisasi is None else TIDAK_DAPAT), "Menunjang/Tidak Menunjang": _menunjang(h, hasil),
    }  # fmt: skip


def _menunjang(h: Hitungan, hasil) -> str:
    if hasil is None:
        return STRIP
    terbaik = [label for _, label, _ in oracle.SKALA[h.k.skala][1]][:2]
    return "Menunjang" if oracle.predikat(Fraction(hasil), h.k) in terbaik else "Tidak Menunjang"
