"""Bahan: everything an edition is made of, read once at one audit number."""

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from lakip.domain.working_time import Kalender
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.anggaran import anggaran_berinduk, serapan
from lakip.metrics.antar_tahun import antar_tahun
from lakip.metrics.capaian import capaian, rekap
from lakip.metrics.e81 import E81, e81
from lakip.metrics.efisiensi import Efisiensi, efisiensi
from lakip.metrics.hasil_bagi import hasil_bagi
from lakip.metrics.kemajuan import kemajuan
from lakip.metrics.kepatuhan_sop import kalender, sop, versi_sop
from lakip.metrics.menyusul import berbeda_dari_cetakan, menyusul
from lakip.metrics.mutu import mutu
from lakip.metrics.persen import Nilai, persen_terhadap, tanya
from lakip.metrics.perubahan import perubahan
from lakip.metrics.reviu import reviu
from lakip.present import labels
from lakip.present.menyusul import cetakan

TRIWULAN = (1, 2, 3, 4)


@dataclass(frozen=True)
class Bahan:
    """The figures of one year as they stood at audit number `sampai`; each read from the store when first asked for."""

    store: Store
    tahun: int
    sampai: int = NEWEST

    def _rows(self, name: str, **values: Any) -> list[Row]:
        return self.store.query(name, **({"tahun": self.tahun, "sampai": self.sampai} | values))

    @cached_property
    def instansi(self) -> dict[str, str]:
        """Settings of the agency by key."""
        return {row["kunci"]: row["nilai"] or "" for row in self._rows("instansi")}

    @property
    def nama(self) -> str:
        """The agency's name as it stands above every table."""
        return self.instansi.get("nama") or "Instansi"

    @property
    def singkatan(self) -> str:
        """The agency's short name, for totals."""
        return self.instansi.get("singkatan") or "instansi"

    @cached_property
    def capaian(self) -> list[Row]:
        """One row per indikator in force, in plan order."""
        return capaian(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def dihitung(self) -> list[Row]:
        """The rows of capaian that count for sasaran and instansi."""
        return [row for row in self.capaian if row["dihitung"]]

    @cached_property
    def triwulan(self) -> dict[int, dict[str, Row]]:
        """Capaian up to and including each quarter, by indikator."""
        return {
            n: {row["kode"]: row for row in capaian(self.store, self.tahun, triwulan=n, sampai=self.sampai)}
            for n in TRIWULAN
        }

    @cached_property
    def rekap(self) -> dict[str, Any]:
        """Means of sasaran, tujuan, unit, instansi, and the kebijakan."""
        return rekap(self.store, self.tahun, sampai=self.sampai)

    @property
    def kebijakan(self) -> Row:
        """The ketentuan perhitungan in force."""
        kebijakan: Row = self.rekap["kebijakan"]
        return kebijakan

    @cached_property
    def ketentuan_ditetapkan(self) -> Row | None:
        """When, by whom and why the year was bound to its ketentuan; None while nobody has."""
        return next(
            (r for r in self._rows("kebijakan_tahun") if r["tahun"] == self.tahun and r["versi"]), None
        )

    @cached_property
    def rangkap_tugas(self) -> list[Row]:
        """Who reviewed as Ka. Subbag what they had made themselves, and why."""
        return self._rows("rangkap_tugas")

    @cached_property
    def menyusul(self) -> dict[str, Row]:
        """Figures that are still to come, by indikator."""
        return {row["kode"]: row for row in menyusul(self.store, self.tahun, sampai=self.sampai)}

    @cached_property
    def cetakan(self) -> list[str]:
        """What the editions of the three years before printed otherwise than it stands now, in sentences."""
        return [
            cetakan(before, after, year)
            for year in range(self.tahun - 3, self.tahun)
            for before, after in berbeda_dari_cetakan(self.store, year, sampai=self.sampai)
        ]

    @cached_property
    def semua_skala(self) -> list[Row]:
        """Every band of every scale."""
        return self._rows("skala")

    @property
    def skala(self) -> list[Row]:
        """The bands capaian is rated with, best first."""
        return self.skala_bernama(self.kebijakan["skala"])

    def skala_bernama(self, nama: str | None) -> list[Row]:
        """Give the bands of one scale, best first."""
        return [row for row in self.semua_skala if row["skala"] == nama]

    @cached_property
    def indikator(self) -> dict[str, Row]:
        """The plan's row of each indikator in force."""
        return {row["kode"]: row for row in self._rows("indikator")}

    @cached_property
    def pejabat(self) -> list[Row]:
        """Officials with their terms of office."""
        return self._rows("pejabat")

    @cached_property
    def nomor_surat(self) -> dict[tuple[str, str], Row]:
        """Number and date of the letters that have one, by (jenis, unit)."""
        return {(row["jenis"], row["unit"]): row for row in self._rows("nomor_surat")}

    @cached_property
    def permintaan_unit(self) -> dict[str, Row]:
        """What was asked of each unit and until when."""
        return {row["unit"]: row for row in self._rows("permintaan_unit")}

    @cached_property
    def permintaan_masuk(self) -> Row | None:
        """Who asks for the report and until when; None where that was not noted."""
        return next(iter(self._rows("permintaan_masuk")), None)

    @cached_property
    def penerimaan_unit(self) -> dict[str, Row]:
        """When the first and the last of what each unit was asked for came in."""
        return {row["unit"]: row for row in self._rows("penerimaan_unit")}

    @cached_property
    def dokumen(self) -> list[Row]:
        """Letters, photos and PDFs that came without readable figures, newest first."""
        return self._rows("dokumen", unit=None)

    @cached_property
    def pengiriman(self) -> list[Row]:
        """What was sent of the reports of all years up to this one."""
        return self._rows("pengiriman")

    @cached_property
    def publikasi(self) -> list[Row]:
        """Where the reports of all years up to this one can be read."""
        return self._rows("publikasi")

    @cached_property
    def templat_surat(self) -> dict[str, Row]:
        """Templates the agency has edited, by letter."""
        return {row["jenis"]: row for row in self._rows("templat_surat") if row["sha256"]}

    @cached_property
    def naskah(self) -> dict[str, Row]:
        """Texts of the document that a person has taken up, by blok."""
        return {row["blok"]: row for row in self._rows("naskah")}

    @cached_property
    def naskah_unggah(self) -> Row | None:
        """The edited document that is the document of the edition compiled at this very audit number; None = it is compiled."""
        return next(iter(self._rows("naskah_unggah")), None)

    @cached_property
    def naskah_tabel(self) -> dict[str, list[Row]]:
        """Rows of the tables typed in for the document (pegawai, penghargaan), by table."""
        return {row["tabel"]: json.loads(row["isi"]) for row in self._rows("naskah_tabel")}

    @cached_property
    def pegawai(self) -> list[Row]:
        """Kelompok, uraian, l, p, jumlah, and persen of its kelompok, in the order they were typed in."""
        rows = [row | {"jumlah": row["l"] + row["p"]} for row in self.naskah_tabel.get("pegawai", [])]
        banyak = {row["kelompok"]: 0 for row in rows}
        for row in rows:
            banyak[row["kelompok"]] += row["jumlah"]
        parts = hasil_bagi(
            self.store, [(Decimal(100 * r["jumlah"]), Decimal(banyak[r["kelompok"]])) for r in rows]
        )
        return [row | {"persen": persen} for row, persen in zip(rows, parts, strict=True)]

    @cached_property
    def penghargaan(self) -> list[Row]:
        """Awards: nama, pemberi, tahun."""
        return self.naskah_tabel.get("penghargaan", [])

    @cached_property
    def lampiran(self) -> list[Row]:
        """Pictures and planning documents that go with the document, in the order they came."""
        return self._rows("naskah_lampiran")

    @cached_property
    def sasaran(self) -> dict[str, Row]:
        """Rows of the sheet Sasaran by code, in plan order."""
        return {row["kode"]: row for row in self._rows("sasaran")}

    @cached_property
    def unit(self) -> dict[str, str]:
        """Names of the units by code, in plan order."""
        return {row["kode"]: row["nama"] for row in self._rows("unit_kerja")}

    @cached_property
    def target(self) -> list[Row]:
        """Every target of the plan, all years and versions."""
        return self._rows("rencana_target")

    @cached_property
    def pagu(self) -> list[Row]:
        """Budget lines of the plan for the year, all versions."""
        return [row for row in self._rows("rencana_pagu") if row["tahun"] == self.tahun]

    @cached_property
    def standar(self) -> list[Row]:
        """Comparison values of the year."""
        return [row for row in self._rows("rencana_standar") if row["tahun"] == self.tahun]

    @cached_property
    def rencana(self) -> dict[int, Row]:
        """Imported plan workbooks by audit number."""
        return {row["urutan"]: row for row in self._rows("rencana")}

    @cached_property
    def anggaran(self) -> list[Row]:
        """Budget lines, planned or reported, and the program and kegiatan above them."""
        return anggaran_berinduk(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def serapan(self) -> Row:
        """The agency's budget."""
        return serapan(self.store, self.tahun, sampai=self.sampai)

    @property
    def audit(self) -> str:
        """What stands behind the title of a table of budget figures: " (unaudited)" until they are audited."""
        return labels.AUDIT[self.serapan["audit"]]

    @cached_property
    def anggaran_sasaran(self) -> list[Row]:
        """Budget per sasaran and program."""
        return self._rows("anggaran_sasaran", versi=None)

    @cached_property
    def efisiensi(self) -> Efisiensi:
        """Capaian against what it cost, per sasaran and for the agency."""
        return efisiensi(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def e81(self) -> E81:
        """Formulir E.81 of the year."""
        return e81(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def jenis_belanja(self) -> list[Row]:
        """Budget per kelompok belanja."""
        return self._rows("jenis_belanja", versi=None)

    @cached_property
    def antar_tahun(self) -> list[Row]:
        """Four years of every indikator that counts."""
        return [r for r in antar_tahun(self.store, self.tahun, sampai=self.sampai) if r["dihitung"]]

    @cached_property
    def perubahan(self) -> list[Row]:
        """What changed about the indikator in the years that are compared."""
        return perubahan(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def berakhir(self) -> set[str]:
        """Indikator in the Perjanjian Kinerja that are in force no more."""
        rows = self._rows("rencana_indikator")
        return {row["kode"] for row in rows if row["masuk_pk"] and row["kode"] not in self.indikator}

    @cached_property
    def kemajuan(self) -> list[Row]:
        """Progress to the end of the Renstra of every indikator that counts."""
        return [r for r in kemajuan(self.store, self.tahun, sampai=self.sampai) if r["dihitung"]]

    @cached_property
    def keterangan(self) -> dict[tuple[str, str], dict[str, str]]:
        """Texts by (tabel, kode): {"faktor_pendorong": …}."""
        found: dict[tuple[str, str], dict[str, str]] = {}
        for row in self._rows("keterangan"):
            found.setdefault((row["tabel"], row["kode"]), {})[row["bagian"]] = row["teks"]
        return found

    @cached_property
    def tindak_lanjut(self) -> list[Row]:
        """Recommendations and arahan of the year, and those earlier years left open."""
        return self._rows("tindak_lanjut", unit=None)

    def kemajuan_butir(self, butir: str) -> list[Row]:
        """Give what was done about one recommendation or arahan, oldest first."""
        return self._rows("kemajuan_tindak_lanjut", id=butir)

    def bukti_butir(self, butir: str) -> list[Row]:
        """Give the evidence of what was done about one of them."""
        tahun = next(row["tahun"] for row in self.tindak_lanjut if row["id"] == butir)
        return self._rows("bukti", tahun=tahun, tabel="tindak_lanjut", kode=butir)

    @cached_property
    def kegiatan(self) -> list[Row]:
        """Output of each reported sub kegiatan with persen_capaian (RASIO) and predikat."""
        rows = self._rows("kegiatan")
        cara = {"rumus": "RASIO", "polaritas": "Naik", "skala": None, "batas": None}
        questions = [tanya(cara, Nilai(r["target_nilai"]), Nilai(r["realisasi_nilai"])) for r in rows]
        answers = persen_terhadap(self.store, self.tahun, questions, sampai=self.sampai)
        return [row | answer for row, answer in zip(rows, answers, strict=True)]

    @cached_property
    def sop(self) -> dict[str, Any]:
        """Step times against the standard."""
        return sop(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def sop_versi(self) -> int:
        """The version of the SOP the year is measured by, as the audit number it was stored under."""
        return versi_sop(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def sop_identitas(self) -> Row:
        """The SOP the year is measured by: number, title, validity."""
        return self.store.query("sop", sampai=self.sop_versi)[0]

    @cached_property
    def mutu(self) -> list[Row]:
        """The quality of the data of each unit kerja."""
        return mutu(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def reviu(self) -> list[Row]:
        """The checklist of the review with what figures and reviewer answer."""
        return reviu(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def langkah(self) -> list[Row]:
        """The steps of the SOP as the form has them."""
        return self.store.query("sop_langkah", sampai=self.sop_versi)

    @cached_property
    def kalender(self) -> list[Row]:
        """Days that differ from ordinary ones, all years."""
        return self._rows("kalender")

    @cached_property
    def kalender_kerja(self) -> Kalender:
        """The same days with the office hours, to count working days with."""
        return kalender(self.store, sampai=self.sampai)

    @cached_property
    def jam_kerja(self) -> list[Row]:
        """Office hours."""
        return self._rows("jam_kerja")

    @cached_property
    def nilai_asal(self) -> list[Row]:
        """Every current cell with the upload, file and person it came from."""
        return self._rows("nilai_asal", triwulan=0, kode=None)

    @cached_property
    def catatan_mutu(self) -> list[Row]:
        """Findings of the uploads that count, with their decisions."""
        return self._rows("catatan_mutu")

    @cached_property
    def unggahan(self) -> list[Row]:
        """Uploads up to this year that count."""
        return self._rows("unggahan_dipakai")

    @cached_property
    def sidik(self) -> list[Row]:
        """Row counts and digests of the tables the edition depends on."""
        return self._rows("sidik_bahan")

    @cached_property
    def kepala(self) -> Row:
        """The head of the log at the newest thing the edition stands on: nomor and h."""
        return self._rows("kepala_bahan")[0]

    def di_bawah(self, kode: str | None) -> str | None:
        """Give the code of the Sasaran a row of the plan leads to, or None."""
        seen: set[str] = set()
        while kode in self.sasaran and kode not in seen:
            if self.sasaran[kode]["jenis"] == "Sasaran":
                return kode
            seen.add(kode)
            kode = self.sasaran[kode]["induk"]
        return None
