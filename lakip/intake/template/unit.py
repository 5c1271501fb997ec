"""A unit's workbook (contract §4.2): codes, names, targets and pagu are in it and locked, the yellow cells are to fill."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip.domain.pilihan import KATA
from lakip.intake.layout import ANGGARAN, KEGIATAN, KINERJA, Kolom, Lembar
from lakip.intake.template import keterangan_unit as k
from lakip.intake.template.petunjuk import MENJAGA_BENTUK, MENULIS_ANGKA, Petunjuk, column_rows, entry
from lakip.intake.template.writer import Buku, comment, fit_height, offer, offered, write

SPARE_ROWS = 10
"""Empty rows under Kegiatan and Anggaran, for what the plan does not name yet."""

_STEPS = (
    "Isi sel kuning pada lembar Kinerja, Kegiatan, dan Anggaran. Sel lain sudah terisi dan terkunci.",
    "Arahkan tetikus ke nama indikator untuk melihat cara mengisi triwulannya.",
    *MENJAGA_BENTUK,
    "Tulis Faktor Pendorong, Faktor Penghambat, dan Solusi dengan kalimat biasa; kalimat itu dikutip dalam laporan.",
    "Simpan, lalu kirim kembali berkas ini kepada penyusun laporan di Sekretariat, atau unggah di halaman Unggah Data Bidang.",
)
_LEGEND = (
    ("masukan", "Kuning", "Diisi oleh unit kerja."),
    ("kelabu", "Kelabu", "Tidak perlu diisi untuk indikator pada baris itu."),
    ("tambahan", "Kuning muda", "Baris tambahan, untuk yang belum tercantum."),
    ("terkunci", "Putih", "Sudah terisi dan terkunci; bila keliru, beri tahu penyusun laporan."),
)
_MAY_FORMAT = {"format_cells": True, "format_columns": True, "format_rows": True}

Isian = Mapping[str, str | Decimal | None]
"""What stands in a row beforehand, by column key; those cells are locked, also an empty one."""


@dataclass(frozen=True, slots=True)
class BarisKinerja:
    """One indikator; `target` as written in the Perjanjian Kinerja, `tipe_triwulan` coded."""

    kode: str
    nama: str
    satuan: str
    target: str | None
    tipe_triwulan: str

    @property
    def isian(self) -> Isian:
        """What is locked."""
        return {"kode": self.kode, "nama": self.nama, "satuan": self.satuan, "target": self.target}

    @property
    def catatan(self) -> str:
        """How its quarters are filled in, in words."""
        return f"{KATA['tipe_triwulan'][self.tipe_triwulan]}: {k.TIPE_TRIWULAN[self.tipe_triwulan]}"


@dataclass(frozen=True, slots=True)
class BarisKegiatan:
    """One sub kegiatan; what the plan does not say about its keluaran is left for the unit to fill in."""

    kode: str
    nama: str | None
    indikator_keluaran: str | None = None
    satuan: str | None = None
    target: str | None = None

    @property
    def isian(self) -> Isian:
        """What is locked."""
        keluaran = {
            "indikator_keluaran": self.indikator_keluaran,
            "satuan": self.satuan,
            "target": self.target,
        }
        known = {kunci: teks for kunci, teks in keluaran.items() if teks is not None}
        return {"kode": self.kode, "nama": self.nama, **known}


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """One budget line with its newest pagu in rupiah."""

    kode: str
    uraian: str | None
    pagu: Decimal | None

    @property
    def isian(self) -> Isian:
        """What is locked."""
        return {"kode": self.kode, "uraian": self.uraian, "pagu": self.pagu}


def unit_workbook(  # noqa: PLR0913, PLR0917  (the workbook has this many parts)
    instansi: str,
    unit_kode: str,
    unit_nama: str,
    tahun: int,
    kinerja: Sequence[BarisKinerja],
    kegiatan: Sequence[BarisKegiatan],
    anggaran: Sequence[BarisAnggaran],
) -> bytes:
    """Give the workbook a unit fills in for a year; the same content gives the same bytes."""
    buku = Buku(f"Bahan Kinerja {unit_kode} {tahun}")
    _write_petunjuk(buku, f"Bahan Laporan Kinerja Tahun {tahun}", f"{unit_nama} ({unit_kode})", instansi)
    writer = _SheetWriter(buku, KINERJA, len(kinerja))
    writer.hide(_PASANGAN if all(baris.tipe_triwulan != "RASIO" for baris in kinerja) else frozenset())
    for baris in kinerja:
        writer.add(baris.isian, _PASANGAN if baris.tipe_triwulan != "RASIO" else _NILAI, baris.catatan)
    for lembar, rows in ((KEGIATAN, kegiatan), (ANGGARAN, anggaran)):
        writer = _SheetWriter(buku, lembar, len(rows) + SPARE_ROWS)
        for row in rows:
            writer.add(row.isian)
        for _ in range(SPARE_ROWS):
            writer.add({}, empty="tambahan")
    return buku.close()


def _keys(*prefixes: str) -> frozenset[str]:
    return frozenset(kolom.kunci for kolom in KINERJA.kolom if kolom.kunci.startswith(prefixes))


_NILAI, _PASANGAN = _keys("nilai_"), _keys("pembilang_", "penyebut_")


def _write_petunjuk(buku: Buku, judul: str, *lines: str) -> None:
    petunjuk = Petunjuk(buku, judul, *lines)
    petunjuk.steps("Cara mengisi", _STEPS)
    petunjuk.steps("Menulis angka", MENULIS_ANGKA)
    petunjuk.legend(_LEGEND)
    for lembar in (KINERJA, KEGIATAN, ANGGARAN):
        rows = column_rows(lembar, k.KOLOM[lembar.kunci], _filled_by(k.TERISI[lembar.kunci]))
        petunjuk.table(f"Lembar {lembar.judul}", k.LEMBAR[lembar.kunci], rows)


def _filled_by(terisi: frozenset[str]) -> Callable[[Kolom], str]:
    return lambda kolom: "Sudah terisi" if kolom.kunci in terisi else "Diisi"


class _SheetWriter:
    """Fills one protected sheet row by row."""

    def __init__(self, buku: Buku, lembar: Lembar, n_rows: int) -> None:
        self._style = buku.style
        self._lembar = lembar
        self._row = 0
        arti = [k.KOLOM[lembar.kunci][entry(kolom)][0] for kolom in lembar.kolom]
        self._sheet = buku.sheet(lembar, arti, frozen=2)
        self._sheet.protect("", _MAY_FORMAT)
        for number, kolom in enumerate(lembar.kolom):
            if kolom.pilihan and n_rows:
                offer(self._sheet, number, (1, n_rows), offered(kolom))

    def hide(self, kunci: frozenset[str]) -> None:
        """Hide columns that no row of this unit needs."""
        for number, kolom in enumerate(self._lembar.kolom):
            if kolom.kunci in kunci:
                self._sheet.set_column(number, number, kolom.lebar, self._style(kolom.isi), {"hidden": True})

    def add(
        self,
        isian: Isian,
        not_needed: frozenset[str] = frozenset(),
        catatan: str | None = None,
        empty: str = "masukan",
    ) -> None:
        """Write the next row: locked cells with what is known, yellow (`empty`) ones to fill, grey ones nobody needs."""
        self._row += 1
        fit_height(
            self._sheet, self._row, [(str(isian.get(c.kunci) or ""), c.lebar) for c in self._lembar.kolom]
        )
        for number, kolom in enumerate(self._lembar.kolom):
            look = "terkunci" if kolom.kunci in isian else "kelabu" if kolom.kunci in not_needed else empty
            write(self._sheet, self._row, number, isian.get(kolom.kunci), self._style(kolom.isi, look))
            if catatan and kolom.kunci == "nama":
                comment(self._sheet, self._row, number, catatan)
