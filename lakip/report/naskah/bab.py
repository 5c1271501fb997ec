"""What goes into the template: texts, tables and pictures of each part, and which texts are still missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from markupsafe import Markup

from lakip.ledger.query import Row
from lakip.present.tables import Table
from lakip.report.bahan import Bahan
from lakip.report.narasi import Blok
from lakip.report.naskah import grafik
from lakip.report.naskah.bagian import bagian, sendiri
from lakip.report.naskah.tabel import Tabel
from lakip.report.naskah.wml import JUDUL_GAMBAR, Gambar, bergambar, gabung, paragraf
from lakip.report.tables import anggaran, efisiensi, menunggu, pengukuran, perbandingan, perencanaan, program
from lakip.report.tables import umum as u

BELUM_DIISI = "BelumDiisi"
TEKS = {
    "kata_pengantar": "Kata Pengantar",
    "ikhtisar": "Ikhtisar Eksekutif",
    "bab1/latar_belakang": "Latar Belakang",
    "bab1/dasar_hukum": "Dasar Hukum",
    "bab1/maksud_tujuan": "Maksud dan Tujuan",
    "bab1/tugas_fungsi": "Tugas dan Fungsi",
    "bab1/struktur": "Struktur Organisasi",
    "bab1/sumber_daya": "Sumber Daya",
    "bab1/isu_strategis": "Isu Strategis",
    "bab1/sistematika": "Sistematika Penyajian",
    "bab2/renstra": "Ringkasan Rencana Strategis",
    "bab2/iku": "Indikator Kinerja Utama",
    "bab2/pk": "Perjanjian Kinerja",
    "bab2/rencana_aksi": "Rencana Aksi",
    "bab3/pengantar": "Pengantar Capaian Kinerja",
    "anggaran": "Realisasi Anggaran",
    "bab4/kesimpulan": "Simpulan",
    "bab4/langkah": "Langkah Perbaikan",
}
"""The texts a report has whatever is measured, by key."""


@dataclass(frozen=True)
class IsiNaskah:
    """The parts of one document; `kurang` and `gambar` are complete once every part was asked for."""

    bahan: Bahan
    blok: Mapping[str, Blok]
    tabel: Tabel
    kurang: list[str] = field(default_factory=list)
    gambar: list[Gambar] = field(default_factory=list)

    def isi(self) -> dict[str, Any]:
        """Give the texts by key, as they nest in the template: isi.bab1.latar_belakang."""
        found: dict[str, Any] = {}
        for kunci, judul in TEKS.items():
            bab, _, nama = kunci.rpartition("/")
            (found.setdefault(bab, {}) if bab else found)[nama] = self._teks(kunci, judul)
        return found

    def tabel_rows(self) -> dict[str, Markup]:
        """Give the tables of the chapters by the name the template calls them."""
        b = self.bahan
        made: dict[str, list[Table]] = {
            "t01": [menunggu.t01(b)], "t02": [perencanaan.t02(b)], "t03": [perencanaan.t03(b)],
            "t04": perencanaan.t04(b), "t04b": [t for t in perencanaan.t04b(b) if t.rows],
            "t05": [perencanaan.t05(b)], "t06": [pengukuran.t06(b)], "t07": [pengukuran.t07(b)],
            "t08": [pengukuran.t08(b)], "t18": [anggaran.t18(b)], "t19": [anggaran.t19(b)],
            "t20": [anggaran.t20(b)], "t23": [menunggu.t23(b)], "t24": [menunggu.t24(b)],
        }  # fmt: skip
        return {nama: self._tables(tables) for nama, tables in made.items()}

    def ada_lain(self) -> bool:
        """Tell whether there is anything beyond what the regulation asks for: follow-ups, awards."""
        return bool(menunggu.t23(self.bahan).rows or menunggu.t24(self.bahan).rows)

    def lampiran(self) -> dict[str, Markup]:
        """Give the annexes: Perjanjian Kinerja, Pengukuran Kinerja, Rencana Aksi."""
        b = self.bahan
        return {
            "pk": self._tables([*perencanaan.t04(b), *(t for t in perencanaan.t04b(b) if t.rows)]),
            "pengukuran": self._tables([pengukuran.t07(b)]),
            "rencana_aksi": self._tables([perencanaan.t05(b)]),
        }

    def grafik(self) -> dict[str, Markup]:
        """Give the charts of the whole agency."""
        return {
            "sasaran": self._charts(grafik.capaian_sasaran(self.bahan)),
            "anggaran": self._charts(grafik.pagu_realisasi(self.bahan)),
        }

    def sasaran(self) -> list[dict[str, Any]]:
        """Give the seven analyses of every sasaran that is measured, in the order of the plan."""
        groups = u.menurut_sasaran(self.bahan.dihitung)
        return [
            {
                "no": no,
                "uraian": self.bahan.sasaran[kode]["uraian"],
                "analisis": self._analisis(no, kode, group),
            }
            for no, (kode, group) in enumerate(groups.items(), start=1)
        ]

    def _analisis(self, no: int, kode: str, group: Sequence[Row]) -> list[Markup]:
        semua = {row["kode"] for row in self.bahan.dihitung}
        milik = {row["kode"] for row in group}
        t = self._banding

        def parts(*ids: str) -> list[Table]:
            return [bagian(t[id_], no, kode, milik, semua) for id_ in ids]

        riwayat = [row for row in self.bahan.antar_tahun if row["kode"] in milik]
        pieces: list[tuple[list[Table], list[tuple[str, Gambar]]]] = [
            ([sendiri(self._t09[no - 1], no)], grafik.target_realisasi(self.bahan, no, group)),
            (parts("T10"), grafik.tren_capaian(self.bahan, no, riwayat)),
            (parts("T11"), []), (parts("T12"), []), (parts("T13"), []), (parts("T14", "T15"), []), (parts("T16"), []),
        ]  # fmt: skip
        return [
            self._teks(f"sasaran/{kode}/{n}", f"analisis {n} Sasaran {no}")
            + self._tables(tables)
            + self._charts(charts)
            for n, (tables, charts) in enumerate(pieces, start=1)
        ]

    @cached_property
    def _t09(self) -> list[Table]:
        return pengukuran.t09(self.bahan)

    @cached_property
    def _banding(self) -> dict[str, Table]:
        b = self.bahan
        made = (
            perbandingan.t10(b), perbandingan.t11(b), perbandingan.t12(b), perbandingan.t13(b),
            efisiensi.t14(b), efisiensi.t15(b), program.t16(b),
        )  # fmt: skip
        return {table.id: table for table in made}

    def _tables(self, tables: Sequence[Table]) -> Markup:
        return gabung(self.tabel.naskah(table) for table in tables)

    def _charts(self, charts: Sequence[tuple[str, Gambar]]) -> Markup:
        self.gambar.extend(one for _, one in charts)
        return gabung(bergambar(one) + paragraf(judul, JUDUL_GAMBAR) for judul, one in charts)

    def _teks(self, kunci: str, judul: str) -> Markup:
        blok = self.blok.get(kunci)
        if blok is None or not any(blok.paragraf):
            judul = blok.judul if blok else judul
            self.kurang.append(judul)
            return paragraf(f"[Belum diisi: {judul}]", BELUM_DIISI)
        return gabung(paragraf(text) for text in blok.paragraf if text)
