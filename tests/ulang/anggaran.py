"""T04.2, T04b.2, T05 and T18 to T20: pagu, realisasi and serapan as they must stand."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cached_property

from tests.ulang import baca
from tests.ulang.baca import TW, VERSI
from tests.ulang.hitungan import Hitungan
from tests.ulang.nilai import (
    RUPIAH,
    STRIP,
    TIDAK_ADA,
    Angka,
    Baris,
    Sel,
    Tabel,
    jumlah,
    persen,
    rupiah,
    serapan,
)  # fmt: skip

AUDIT = " (unaudited)"
TANPA_SASARAN = "Belum dipetakan ke sasaran"


class Anggaran:
    """The budget of the year by code: what was planned first and last, what was spent."""

    def __init__(self, h: Hitungan) -> None:
        self.h = h
        rows = [row for row in h.plan.pagu if row["Tahun"] == h.tahun]
        rows.sort(key=lambda row: VERSI.index(row["Versi"]))
        self.pagu = {row["Kode Rekening"]: baca.nilai(row["Pagu (Rp)"]) for row in rows}
        self.semula = {
            row["Kode Rekening"]: baca.nilai(row["Pagu (Rp)"])
            for row in rows
            if row["Versi"] == rows[0]["Versi"]
        }
        self.milik = {row["Kode Rekening"]: row["Kode Sasaran"] for row in rows}
        self.nama = {row["Kode Rekening"]: row["Uraian"] for row in rows}
        self.lapor = h.told[h.tahun].anggaran
        self.triwulan = {
            n: {k: baca.nilai(row[f"Realisasi {tw} (Rp)"]) for k, row in self.lapor.items()}
            for n, tw in enumerate(TW, 1)
        }
        self.realisasi = {k: self._setahun(k, row) for k, row in self.lapor.items()}

    def _setahun(self, kode: str, row: dict) -> object:
        tahun = baca.nilai(row["Realisasi (Rp)"])
        return jumlah(self.triwulan[n][kode] for n in range(1, 5)) if tahun is None else tahun

    @cached_property
    def daun(self) -> list[str]:
        """The lowest lines of the programs, by code."""
        return sorted(
            k
            for k in self.pagu.keys() | self.lapor.keys()
            if k[1:].startswith((".0", ".1", ".2")) and k.count(".") == 5
        )

    @cached_property
    def baris(self) -> list[str]:
        """Those and the programs and kegiatan above them."""
        return sorted({*self.daun, *(k[:7] for k in self.daun), *(k[:12] for k in self.daun)})

    def rp(self, apa: dict, kode: str) -> Fraction | None:
        """Give the sum of the lines below a code, or of the line itself."""
        return jumlah(apa.get(k) for k in self.daun if k == kode or k.startswith(f"{kode}."))

    def sebutan(self, kode: str) -> str:
        """Give what a line is called."""
        return self.nama.get(kode) or (self.h.uraian(kode) if kode in self.h.plan.sasaran else kode)

    def sasaran(self, kode: str) -> str | None:
        """Give the Sasaran a line serves: the one it names, else where its own code leads."""
        kini = self.milik.get(kode) or kode
        while kini in self.h.plan.sasaran and self.h.plan.sasaran[kini]["Jenis"] != "Sasaran":
            kini = self.h.plan.sasaran[kini]["Induk"]
        return kini if kini in self.h.plan.sasaran else None

    def menurut_sasaran(self) -> Iterator[tuple[str | None, list[str]]]:
        """Give the lowest lines of every sasaran in the order of the plan, those of none last."""
        for kode in (*self.h.plan.sasaran, None):
            if lines := [k for k in self.daun if self.sasaran(k) == kode]:
                yield kode, lines

    def dua(self, lines: Iterable[str]) -> tuple[Fraction | None, Fraction | None]:
        """Give pagu and realisasi of some lines."""
        lines = list(lines)
        return jumlah(self.pagu.get(k) for k in lines), jumlah(self.realisasi.get(k) for k in lines)


def tabel(h: Hitungan) -> list[Tabel]:
    """Give the tables of this module."""
    a = Anggaran(h)
    return [*t04(h, a), t05(h, a), t18(h, a), t19(h, a), t20(h, a)]


def t04(h: Hitungan, a: Anggaran) -> Iterator[Tabel]:
    program = [k for k in a.baris if k.count(".") == 2]
    pk, ubah = f"Perjanjian Kinerja Tahun {h.tahun}", f"Perubahan Perjanjian Kinerja Tahun {h.tahun}"
    dua = {k: (a.rp(a.semula, k), a.rp(a.pagu, k)) for k in program}
    total = [jumlah(pair[n] for pair in dua.values()) for n in (0, 1)]
    rows = [
        Baris({"Program": a.sebutan(k), "Anggaran (Rp)": rupiah(dua[k][0])})
        for k in program
        if dua[k][0] is not None
    ]
    rows.append(Baris({"Program": "Jumlah", "Anggaran (Rp)": rupiah(total[0])}, rinci=False))
    yield Tabel("T04 Perjanjian Kinerja", f"{pk}: Anggaran per Program", rows)
    rows = [Baris({"Program": a.sebutan(k)} | _ubah(dua[k][0] or Fraction(0), dua[k][1])) for k in program]
    rows.append(Baris({"Program": "Jumlah"} | _ubah(*total), rinci=False))
    berubah = any(
        row["Versi"] != "Murni" for row in (*h.plan.pagu, *h.plan.target) if row["Tahun"] == h.tahun
    )
    if berubah:
        yield Tabel("T04b PK Perubahan", f"{ubah}: Anggaran per Program", rows)


def _ubah(semula, menjadi) -> dict[str, Sel]:
    return {
        "Anggaran Semula (Rp)": rupiah(semula), "Anggaran Menjadi (Rp)": rupiah(menjadi),
        "Bertambah/(Berkurang) (Rp)": rupiah(menjadi - semula),
    }  # fmt: skip


def t05(h: Hitungan, a: Anggaran) -> Tabel:
    per = dict(a.menurut_sasaran())
    rows = []
    for i in h.dihitung:
        lines = per.get(i.sasaran, [])
        program = "; ".join(a.sebutan(k) for k in sorted({k[:7] for k in lines})) or STRIP
        sel = {"Program/Kegiatan/Sub Kegiatan": program, "Anggaran (Rp)": rupiah(a.dua(lines)[0], None)}
        rows.append(Baris({"Indikator": i.nama} | sel))
    return Tabel("T05 Rencana Aksi", f"Rencana Aksi Pencapaian Kinerja per Triwulan Tahun {h.tahun}", rows)


def _rupiah(pagu, spent) -> dict[str, Sel]:
    return {"Pagu (Rp)": rupiah(pagu), "Realisasi (Rp)": rupiah(spent)}


def _sisa(pagu, spent) -> Sel:
    return TIDAK_ADA if pagu is None or spent is None else Angka(Fraction(pagu) - Fraction(spent), RUPIAH)


def t18(h: Hitungan, a: Anggaran) -> Tabel:
    rows = []
    for kode in a.baris:
        pagu, spent = a.rp(a.pagu, kode), a.rp(a.realisasi, kode)
        fisik = baca.nilai(a.lapor.get(kode, {}).get("Fisik (%)"))
        nama = a.sebutan(kode) if kode in a.daun else f"{a.sebutan(kode)} *)"
        sel = {
            "Kode Rekening": kode,
            "Uraian": nama,
            "% Keuangan": serapan(spent, pagu),
            "Fisik (%)": persen(fisik, None),
        }
        rows.append(Baris(sel | _rupiah(pagu, spent) | {"Sisa (Rp)": _sisa(pagu, spent)}))
    pagu, spent = a.dua(a.daun)
    sel = {
        "Uraian": f"Jumlah {h.plan.instansi['singkatan']}",
        "% Keuangan": serapan(spent, pagu),
        "Sisa (Rp)": _sisa(pagu, spent),
    }
    rows.append(Baris(sel | _rupiah(pagu, spent), rinci=False))
    return Tabel(
        "T18 Anggaran", f"Realisasi Anggaran per Program/Kegiatan/Sub Kegiatan Tahun {h.tahun}{AUDIT}", rows
    )


def t19(h: Hitungan, a: Anggaran) -> Tabel:
    rows = []
    for kode, lines in a.menurut_sasaran():
        pagu, spent = a.dua(lines)
        nama = h.uraian(kode) if kode else TANPA_SASARAN
        rows.append(Baris({"Sasaran": nama, "%": serapan(spent, pagu)} | _rupiah(pagu, spent)))
        for program in sorted({k[:7] for k in lines}):
            pagu, spent = a.dua(k for k in lines if k.startswith(program))
            rows.append(
                Baris({"Program": a.sebutan(program), "%": serapan(spent, pagu)} | _rupiah(pagu, spent))
            )
    pagu, spent = a.dua(a.daun)
    rows.append(
        Baris(
            {"Sasaran": f"Jumlah {h.plan.instansi['singkatan']}", "%": serapan(spent, pagu)}
            | _rupiah(pagu, spent),
            rinci=False,
        )
    )
    return Tabel("T19 Anggaran Sasaran", f"Realisasi Anggaran per Sasaran Tahun {h.tahun}{AUDIT}", rows)


def t20(h: Hitungan, a: Anggaran) -> Tabel:
    rows = []
    for kode in sorted(k for k in a.lapor if k.count(".") == 2):
        row = a.lapor[kode]
        pagu, spent = baca.nilai(row["Pagu (Rp)"]), a.realisasi[kode]
        sel = {
            "Uraian": row["Uraian"],
            "Anggaran": rupiah(pagu),
            "Realisasi": rupiah(spent),
            "%": serapan(spent, pagu),
        }
        rows.append(Baris(sel | {"Sisa": _sisa(pagu, spent)}))
    return Tabel("T20 Jenis Belanja", f"Realisasi per Jenis Belanja Tahun {h.tahun}{AUDIT}", rows)
