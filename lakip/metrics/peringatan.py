"""Early warnings: ordered rules over the indikator of a year, the first that applies is the one that is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from lakip.domain.numbers import format_id
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.domain.working_time import last_working_day_on_or_before
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.capaian import capaian, kebijakan, skala
from lakip.metrics.efisiensi import efisiensi
from lakip.metrics.kepatuhan_sop import kalender
from lakip.metrics.laju import BERAT, TIDAK_TERJANGKAU, TW
from lakip.metrics.persen import Nilai
from lakip.metrics.proyeksi import proyeksi

JENIS = (
    "belum_ada",
    "belum_rilis",
    "laju",
    "kumulatif_turun",
    "capaian_lemah",
    "target_beda",
    "capaian_tinggi",
    "anggaran",
)
"""The rules in their order: of each indikator the first that applies is told; the last one looks at sasaran."""


def aturan(kebijakan: Row) -> dict[str, str]:
    """Give each rule in words, with the thresholds of this ketentuan."""
    k = kebijakan
    kalimat = (
        f"Belum ada data; batas laporan disebut sejak {k['peringatan_hari']} hari sebelumnya.",
        "Angka belum rilis.",
        "Target tidak terjangkau lagi, atau perlu laju yang belum pernah dicapai tahun ini.",
        "Angka kumulatif turun dari triwulan sebelumnya.",
        f"Kriteria capaian termasuk {k['peringatan_pita']} terbawah; sebelum tahun berakhir terhadap target s.d. triwulan.",
        "Target Renstra atau Renja berbeda dari target Perjanjian Kinerja yang dipakai.",
        f"Capaian lebih dari {format_id(k['peringatan_capaian'], None)}% tanpa penjelasan pada kolom Faktor Pendorong.",
        f"Serapan anggaran sasaran terpaut {format_id(k['peringatan_serapan'], None)} poin atau lebih dari capaiannya.",
    )
    return dict(zip(JENIS, kalimat, strict=True))


@dataclass(frozen=True)
class Bahan:
    """What the rules look at, each read when the first rule asks for it."""

    store: Store
    tahun: int

    @cached_property
    def kebijakan(self) -> Row:
        """The ketentuan of the year, with the thresholds."""
        return kebijakan(self.store, self.tahun)

    @cached_property
    def rows(self) -> list[Row]:
        """Achievement of the year."""
        return capaian(self.store, self.tahun)

    @cached_property
    def berjalan(self) -> list[Row]:
        """Achievement as far as the figures reach: of the year, else up to the last triwulan reported."""
        reached = {row["s_d"] for row in self.rows} & {1, 2, 3}
        by_quarter = {n: {r["kode"]: r for r in capaian(self.store, self.tahun, triwulan=n)} for n in reached}
        return [by_quarter.get(row["s_d"], {}).get(row["kode"], row) for row in self.rows]

    @cached_property
    def proyeksi(self) -> dict[str, Row]:
        """The outlook by kode."""
        return proyeksi(self.store, self.tahun)

    @cached_property
    def triwulan(self) -> dict[str, list[Decimal]]:
        """The figures of single quarters by kode, in their order."""
        found: dict[str, list[Decimal]] = {}
        for row in self.store.query("nilai_triwulan", tahun=self.tahun):
            if row["tabel"] == "realisasi" and row["nilai"] is not None:
                found.setdefault(row["kode"], []).append(row["nilai"])
        return found

    @cached_property
    def dijelaskan(self) -> set[str]:
        """Indikator with a Faktor Pendorong."""
        return {
            row["kode"]
            for row in self.store.query("keterangan", tahun=self.tahun)
            if (row["tabel"], row["bagian"]) == ("realisasi", "faktor_pendorong")
        }


def peringatan(store: Store, tahun: int) -> list[Row]:
    """Give one row per indikator a rule applies to, then per sasaran: jenis (of JENIS), kode, kalimat, halaman."""
    bahan, told, rows = Bahan(store, tahun), set[str](), []
    for rule in _RULES:
        found = [row for row in rule(bahan) if row["kode"] not in told]
        told |= {row["kode"] for row in found}
        rows += found
    return [*rows, *_budget(bahan)]


def _row(jenis: str, row: Row, kalimat: str, halaman: str = "indikator") -> Row:
    text = f"{row['kode']} {row['indikator']}: {kalimat}"
    return {"jenis": jenis, "kode": row["kode"], "kalimat": text, "halaman": halaman}


def _missing(bahan: Bahan) -> Iterator[Row]:
    batas = deadline(bahan, now().date())
    for row in bahan.rows:
        if row["status"] == "belum_ada":
            yield _row("belum_ada", row, f"belum ada data{batas}.")
        elif row["status"] == "belum_rilis":
            yield _row("belum_rilis", row, "belum rilis.")


def deadline(bahan: Bahan, today: date) -> str:
    """Name the last working day within two months after the year (Perpres 29/2014), once it is near or just past."""
    end = date(bahan.tahun + 1, 3, 1) - timedelta(days=1)
    due = last_working_day_on_or_before(end, kalender(bahan.store))
    left = (due - today).days
    if abs(left) > bahan.kebijakan["peringatan_hari"]:
        return ""
    sisa = f"tinggal {left} hari" if left >= 0 else f"terlewat {-left} hari"
    return f"; batas laporan {tanggal_panjang(due)}, {sisa}"


def _rate(bahan: Bahan) -> Iterator[Row]:
    for row in bahan.rows:
        ahead = bahan.proyeksi[row["kode"]]
        if ahead["keadaan"] in (TIDAK_TERJANGKAU, BERAT):
            kalimat = ahead["kalimat"]
            yield _row("laju", row, kalimat[0].lower() + kalimat[1:], "tren")


def _fell(bahan: Bahan) -> Iterator[Row]:
    for row in bahan.rows:
        quarters = bahan.triwulan.get(row["kode"], [])
        if row["tipe_triwulan"] == "KUM_SD" and quarters != sorted(quarters):
            yield _row("kumulatif_turun", row, "angka kumulatif turun dari triwulan sebelumnya.")


def _weak(bahan: Bahan) -> Iterator[Row]:
    lemah = len(skala(bahan.store, bahan.kebijakan["skala"])) - bahan.kebijakan["peringatan_pita"]
    rated = [row for row in bahan.berjalan if row["urut_predikat"] is not None]
    weak = [row for row in rated if row["urut_predikat"] > max(lemah, 1)]
    for row in sorted(weak, key=lambda row: row["persen_capaian_dibatasi"]):
        persen = format_id(row["persen_capaian_dibatasi"])
        sampai = f" s.d. {TW[row['s_d']]}" if row["s_d"] in (1, 2, 3) else ""
        yield _row("capaian_lemah", row, f"capaian{sampai} {persen}% ({row['predikat']}).")


def _target(bahan: Bahan) -> Iterator[Row]:
    others = [r for r in bahan.store.query("target", tahun=bahan.tahun) if r["jenis"] != "PK"]
    for row in bahan.rows:
        dipakai = Nilai.of(row, "target").angka
        for other in (r for r in others if r["indikator"] == row["kode"]):
            if None not in (dipakai, other["nilai"]) and other["nilai"] != dipakai:
                kalimat = (
                    f"target {other['jenis']} {format_id(other['nilai'], None)} berbeda dari target Perjanjian Kinerja "
                    f"{format_id(dipakai, None)} (versi {row['versi_target']})."
                )
                yield _row("target_beda", row, kalimat, "tren")


def _high(bahan: Bahan) -> Iterator[Row]:
    tinggi = bahan.kebijakan["peringatan_capaian"]
    for row in bahan.rows:
        persen = row["persen_capaian"]
        if persen is not None and persen > tinggi and row["kode"] not in bahan.dijelaskan:
            kalimat = (
                f"capaian {format_id(persen)}% tanpa penjelasan; periksa apakah targetnya terlalu rendah."
            )
            yield _row("capaian_tinggi", row, kalimat)


def _budget(bahan: Bahan) -> Iterator[Row]:
    jauh = bahan.kebijakan["peringatan_serapan"]
    for row in efisiensi(bahan.store, bahan.tahun).sasaran:
        capaian_, serapan = row["persen_capaian"], row["persen_serapan"]
        if None in (capaian_, serapan) or abs(serapan - capaian_) < jauh:
            continue
        kata = "jauh mendahului" if serapan > capaian_ else "jauh di belakang"
        kalimat = f"serapan {format_id(serapan)}% {kata} capaian {format_id(capaian_)}%."
        yield _row("anggaran", row | {"indikator": row["uraian"]}, kalimat, "anggaran")


_RULES: tuple[Callable[[Bahan], Iterator[Row]], ...] = (_missing, _rate, _fell, _weak, _target, _high)
