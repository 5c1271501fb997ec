"""T21, Formulir E.81: years and quarters of every program and sub kegiatan as they must stand."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tests import oracle
from tests.oracle import setengah_ke_atas
from tests.ulang import baca
from tests.ulang.anggaran import AUDIT, TANPA_SASARAN, Anggaran
from tests.ulang.baca import TW, Indikator
from tests.ulang.efisiensi import capaian_keluaran, keluaran
from tests.ulang.hitungan import BELUM, Hitungan, nilai_realisasi, nilai_target
from tests.ulang.kinerja import periode
from tests.ulang.nilai import (
    RUPIAH,
    TIDAK_ADA,
    TIDAK_DAPAT,
    Baris,
    Sel,
    Tabel,
    angka,
    bagi,
    jumlah,
    persen,
    tertulis,
)
from tests.ulang.perbandingan import bertambah, target_renstra

PITA = {
    5: "Target Renstra PD (akhir periode Renstra)",
    6: "Realisasi Capaian Kinerja Renstra s.d. Renja tahun lalu",
    7: "Target Kinerja dan Anggaran Renja tahun berjalan yang dievaluasi",
    8: "Realisasi Kinerja pada Triwulan I",
    9: "Realisasi Kinerja pada Triwulan II",
    10: "Realisasi Kinerja pada Triwulan III",
    11: "Realisasi Kinerja pada Triwulan IV",
    12: "Realisasi Capaian Kinerja dan Anggaran Renja yang dievaluasi",
    13: "Realisasi Kinerja dan Anggaran Renstra s.d. akhir tahun pelaksanaan Renja",
    14: "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra (%)",
    15: "Tingkat Capaian Kinerja dan Realisasi Anggaran Renja (%)",
}
TAHUN_INI = 15


def tabel(h: Hitungan) -> Tabel:
    """Give the form with its two rows of means."""
    lembar = _Lembar(h)
    kode = [k for k, row in h.plan.sasaran.items() if row["Jenis"] not in {"Tujuan", "Sasaran"}]
    urut = [*h.plan.sasaran, None]
    milik = {k: lembar.sasaran(k) for k in {*kode, *lembar.a.pagu}}
    rows, capaian = [], []
    for k in sorted(milik, key=lambda k: (urut.index(milik[k]), k)):
        nama = h.uraian(milik[k]) if milik[k] else TANPA_SASARAN
        for sel, *berapa in lembar.baris(k):
            rows.append(Baris({"Sasaran": nama} | sel))
            capaian.append(berapa)
    rata = [_rata([one[n] for one in capaian]) for n in (0, 1)]
    predikat = [h.kategori(mean) if mean is not None else "–" for mean in rata]
    sel = {f"{PITA[14]} / {kolom}": persen(mean) for kolom, mean in zip(("K", "Rp"), rata, strict=True)}
    rows.append(Baris({"Program/Kegiatan/Sub Kegiatan": "Rata-rata capaian kinerja (%)"} | sel, rinci=False))
    sel = {f"{PITA[14]} / {kolom}": nama for kolom, nama in zip(("K", "Rp"), predikat, strict=True)}
    rows.append(Baris({"Program/Kegiatan/Sub Kegiatan": "Predikat kinerja"} | sel, rinci=False))
    judul = f"Evaluasi terhadap Hasil Renja Perangkat Daerah Tahun {h.tahun} (Formulir E.81){AUDIT}"
    return Tabel("T21 E.81", judul, rows)


def _rata(nilai: list) -> Fraction | None:
    ada = [one for one in nilai if one is not None]
    return setengah_ke_atas(sum(ada) / len(ada), 18) if ada else None


class _Lembar:
    def __init__(self, h: Hitungan) -> None:
        self.h, self.a = h, Anggaran(h)
        self.lalu = range(periode(h).start, h.tahun)
        self.target_rp = {
            row["Kode Rekening"]: baca.nilai(row["Target Renstra"])
            for row in h.plan.anggaran_lalu
            if row["Target Renstra"]
        }
        self.rp_lalu = {
            y: {
                row["Kode Rekening"]: baca.nilai(row["Realisasi (Rp)"])
                for row in h.plan.anggaran_lalu
                if row["Tahun"] == y
            }
            for y in self.lalu
        }

    def sasaran(self, kode: str) -> str | None:
        """Give the Sasaran of a code: its own, that of a line below it, that of the code above."""
        return self.a.sasaran(kode) if kode not in self.h.plan.sasaran else _naik(self.h, kode)

    def baris(self, kode: str) -> Iterator[tuple[dict[str, Sel], object, object]]:
        """Give the lines of a code, each with its percentages of the Renstra (K, Rp)."""
        h = self.h
        lines = [self._indikator(i) for i in h.semua if i.sasaran == kode]
        if not lines and kode in h.told[h.tahun].kegiatan:
            lines = [self._keluaran(kode)]
        sel_rp, persen_rp = self._rupiah(kode)
        for n, (sel, berapa) in enumerate(lines or [({}, None)]):
            depan = {"Program/Kegiatan/Sub Kegiatan": f"{kode} {h.uraian(kode)}"}
            yield depan | sel | (sel_rp if n == 0 else {}), berapa, persen_rp if n == 0 else None

    def _indikator(self, i: Indikator) -> tuple[dict[str, Sel], object]:
        h = self.h
        hasil = h.capaian(i)
        kini = None if hasil.status in BELUM else nilai_realisasi(i)
        lalu = [r for y in self.lalu if (r := h.riwayat(i, y).realisasi) is not None]
        akhir = target_renstra(h, i)
        if bertambah(i):
            sebelum = jumlah(r for r in lalu if not isinstance(r, str | tuple))
            sampai = jumlah(r for r in (sebelum, kini) if not isinstance(r, str | tuple))
        else:
            sebelum, sampai = (lalu[-1] if lalu else None), kini
        capai = None if akhir is None else h.terhadap(i, akhir, sampai)
        sel = {
            5: tertulis(akhir, i.desimal, None),
            6: tertulis(sebelum, i.desimal, None),
            7: tertulis(nilai_target(i), i.desimal, None),
        }
        sel |= {7 + n: tertulis(_triwulan(i, n), i.desimal, None) for n in range(1, 5)}
        sel |= {12: h.sel_realisasi(i), 13: tertulis(sampai, i.desimal, None)}
        sel[14] = None if akhir is None else persen(capai, BELUM.get(hasil.status, TIDAK_DAPAT))
        sel[TAHUN_INI] = persen(hasil.persen, None)
        return _berkolom(sel, "K", f"{i.nama} ({i.satuan})"), capai

    def _keluaran(self, kode: str) -> tuple[dict[str, Sel], object]:
        h = self.h
        row = h.told[h.tahun].kegiatan[kode]
        target, kini = keluaran(row)
        lalu = [
            keluaran(h.told[y].kegiatan[kode])[1]
            for y in self.lalu
            if y in h.told and kode in h.told[y].kegiatan
        ]
        sebelum = jumlah(lalu)
        sel = {6: sebelum, 7: target, 12: kini, 13: jumlah((sebelum, kini))}
        sel |= {7 + n: baca.nilai(row[f"Realisasi {tw}"]) for n, tw in enumerate(TW, 1)}
        isi = {n: angka(nilai, 0, TIDAK_ADA if n == 12 else None) for n, nilai in sel.items()}
        isi[TAHUN_INI] = persen(capaian_keluaran(h, target, kini), None)
        return _berkolom(isi, "K", row["Indikator Keluaran"] or "Keluaran"), None

    def _rupiah(self, kode: str) -> tuple[dict[str, Sel], object]:
        a = self.a
        sebelum = jumlah(_bawah(self.rp_lalu[y], kode) for y in self.lalu)
        kini = a.rp(a.realisasi, kode)
        sampai = jumlah((sebelum, kini))
        di_bawah = [k for k in a.daun if k.startswith(f"{kode}.")]
        lengkap = all(self.target_rp.get(k) is not None for k in di_bawah)
        target = _bawah(self.target_rp, kode) if lengkap else self.target_rp.get(kode)
        sel = {5: target, 6: sebelum, 7: a.rp(a.pagu, kode), 12: kini, 13: sampai}
        sel |= {7 + n: a.rp(a.triwulan[n], kode) for n in range(1, 5)}
        isi: dict[int, Sel] = {n: angka(nilai, RUPIAH) for n, nilai in sel.items()}
        capai = bagi(sampai * 100, target) if target and sampai is not None else None
        isi[14] = persen(capai, None)
        pagu = sel[7]
        isi[TAHUN_INI] = persen(bagi(kini * 100, pagu) if pagu and kini is not None else None, None)
        return _berkolom(isi, "Rp"), capai


def _berkolom(sel: Mapping[int, Sel], kolom: str, indikator: str | None = None) -> dict[str, Sel]:
    nama = {"Indikator Kinerja Program (outcome)/Kegiatan (output)": indikator} if indikator else {}
    return nama | {f"{PITA[n]} / {kolom}": isi for n, isi in sel.items()}


def _bawah(apa: Mapping, kode: str) -> Fraction | None:
    return jumlah(rp for k, rp in apa.items() if k == kode or k.startswith(f"{kode}."))


def _triwulan(i: Indikator, n: int) -> object:
    nilai = i.tw[n - 1]
    if nilai is not None and nilai not in oracle.STATUS:
        return nilai
    if i.tipe == "RASIO" and i.pasangan_tw[n - 1]:
        pembilang, penyebut = i.pasangan_tw[n - 1]
        kali = 100 if i.satuan == "%" else 1
        return setengah_ke_atas(Fraction(pembilang) * kali / Fraction(penyebut), 12)
    return None


def _naik(h: Hitungan, kode: str) -> str:
    while h.plan.sasaran[kode]["Jenis"] != "Sasaran":
        kode = h.plan.sasaran[kode]["Induk"]
    return kode
