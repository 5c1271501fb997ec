"""What goes into the template: texts, tables and pictures of each part, and which texts are still missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from lakip.ledger.query import Row
from lakip.present.tables import Table
from lakip.report.bahan import Bahan
from lakip.report.narasi import DITERIMA, KOSONG, Blok
from lakip.report.naskah import grafik, lampiran
from lakip.report.naskah.bagian import bagian, sendiri
from lakip.report.naskah.penanda import penanda_teks
from lakip.report.naskah.tabel import Tabel
from lakip.report.naskah.wml import (
    BELUM_DIISI,
    JUDUL_GAMBAR,
    Gambar,
    bergambar,
    bertanda,
    gabung,
    paragraf,
    run,
    teks_naskah,
)
from lakip.report.tables import umum as u

_TABEL = ("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T18", "T19", "T20", "T23", "T24")
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
    """The parts of one document; `kurang`, `status` and `gambar` are complete once every part was asked for."""

    bahan: Bahan
    lembar: Mapping[str, Sequence[Table]]
    """The tables that go out by the number of their sheet: T04, T04b …"""
    blok: Mapping[str, Blok]
    tabel: Tabel
    kurang: list[str] = field(default_factory=list)
    status: list[str] = field(default_factory=list)
    gambar: list[Gambar] = field(default_factory=list)

    def isi(self) -> dict[str, Any]:
        """Give the texts by key, as they nest in the template: isi.bab1.latar_belakang."""
        found: dict[str, Any] = {}
        for kunci, judul in TEKS.items():
            if kunci == "bab1/struktur" and self._hanya_bagan():
                found["bab1"]["struktur"] = Markup("")
                continue
            bab, _, nama = kunci.rpartition("/")
            (found.setdefault(bab, {}) if bab else found)[nama] = self._teks(kunci, judul)
        return found

    def tabel_rows(self) -> dict[str, Markup]:
        """Give the tables of the chapters by the name the template calls them; a PK that was not changed has no T04b."""
        found = {nomor.lower(): self._tables(self.lembar[nomor]) for nomor in _TABEL}
        return found | {"t04b": self._tables([t for t in self.lembar["T04b"] if t.rows])}

    def ada(self) -> dict[str, Any]:
        """Tell which parts beyond those of the regulation there are: follow-ups and awards, planning documents, photos."""
        dokumen = bool(lampiran.dokumen(self.bahan).rows)
        return {
            "lain": any(table.rows for nomor in ("T23", "T24") for table in self.lembar[nomor]),
            "dokumen": dokumen,
            "foto": any(row["jenis"] == lampiran.FOTO for row in self.bahan.lampiran),
            "nomor_foto": 5 if dokumen else 4,
        }

    def draf(self) -> bool:
        """Tell whether any text that was asked for is not yet a person's."""
        return any(status != DITERIMA for status in self.status)

    def gambar_terlampir(self) -> dict[str, Markup]:
        """Give the logo, without a caption, and the structure chart."""
        logo = lampiran.gambar_terlampir(self.bahan, lampiran.LOGO)
        self.gambar.extend(one for _, one in logo)
        return {
            "logo": gabung(bergambar(one) for _, one in logo),
            "struktur": self._charts(lampiran.gambar_terlampir(self.bahan, lampiran.STRUKTUR)),
        }

    def lampiran(self) -> dict[str, Markup]:
        """Give the annexes: Perjanjian Kinerja, Pengukuran Kinerja, Rencana Aksi."""
        perubahan = [table for table in self.lembar["T04b"] if table.rows]
        return {
            "pk": self._tables([*self.lembar["T04"], *perubahan]),
            "pengukuran": self._tables(self.lembar["T07"]),
            "rencana_aksi": self._tables(self.lembar["T05"]),
            "dokumen": self._tables([lampiran.dokumen(self.bahan)])
            + self._charts(lampiran.gambar_dokumen(self.bahan)),
            "foto": self._charts(lampiran.gambar_terlampir(self.bahan, lampiran.FOTO)),
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

        def parts(*nomor: str) -> list[Table]:
            return [bagian(table, no, kode, milik, semua) for n in nomor for table in self.lembar[n]]

        riwayat = [row for row in self.bahan.antar_tahun if row["kode"] in milik]
        pieces: list[tuple[list[Table], list[tuple[str, Gambar]]]] = [
            ([sendiri(self.lembar["T09"][no - 1], no)], grafik.target_realisasi(self.bahan, no, group)),
            (parts("T10"), grafik.tren_capaian(self.bahan, no, riwayat)),
            (parts("T11"), []), (parts("T12"), []), (parts("T13"), []), (parts("T14", "T15"), []), (parts("T16"), []),
        ]  # fmt: skip
        return [
            self._teks(f"sasaran/{kode}/{n}", f"analisis {n} Sasaran {no}")
            + self._tables(tables)
            + self._charts(charts)
            for n, (tables, charts) in enumerate(pieces, start=1)
        ]

    def _hanya_bagan(self) -> bool:
        """Tell whether the structure is shown by its chart alone: a chart needs no text."""
        blok = self.blok.get("bab1/struktur")
        return not (blok and any(blok.paragraf)) and bool(
            lampiran.gambar_terlampir(self.bahan, lampiran.STRUKTUR)
        )

    def _tables(self, tables: Sequence[Table]) -> Markup:
        return gabung(self.tabel.naskah(table) for table in tables)

    def _charts(self, charts: Sequence[tuple[str, Gambar]]) -> Markup:
        self.gambar.extend(one for _, one in charts)
        return gabung(bergambar(one) + paragraf(judul, JUDUL_GAMBAR) for judul, one in charts)

    def _teks(self, kunci: str, judul: str) -> Markup:
        blok = self.blok.get(kunci)
        self.status.append(blok.status if blok else KOSONG)
        penanda = penanda_teks(kunci)
        if blok is None or not any(blok.paragraf):
            judul = blok.judul if blok else judul
            self.kurang.append(judul)
            return paragraf(bertanda(run(f"[Belum diisi: {judul}]"), f"{penanda}_1"), BELUM_DIISI)
        return teks_naskah(blok.paragraf, penanda)
