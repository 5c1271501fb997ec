"""Holds the printed tables against those computed anew, cell by cell, and counts the figures that were compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.oracle import Ketentuan, setengah_ke_atas
from tests.ulang import anggaran, baca, e81, efisiensi, kinerja, perbandingan
from tests.ulang.cetakan import Cetakan, dari_docx, dari_xlsx
from tests.ulang.hitungan import Hitungan
from tests.ulang.nilai import Angka, Baris, Sel, Tabel, desimal, indonesia

TIDAK_DIHITUNG = frozenset(
    {"No", "No.", "Keterangan", "Ket.", "Unit PD Penanggung Jawab", "Tujuan", "Sasaran", "Sasaran Strategis"}
)
"""Columns that hold no figure and are left to their own tests."""


@dataclass
class Hasil:
    """How many figures were compared in which table, and every cell that differs: place, row, heading, printed, expected."""

    banyak: dict[str, int] = field(default_factory=dict)
    beda: list[tuple] = field(default_factory=list)
    lewat: list[str] = field(default_factory=list)


def hitung(rencana: bytes, laporan: dict[int, list[bytes]], tahun: int, k: Ketentuan) -> list[Tabel]:
    """Compute every table of the year from the workbooks alone."""
    h = Hitungan(baca.rencana(rencana), {y: baca.laporan(files) for y, files in laporan.items()}, tahun, k)
    return [*kinerja.tabel(h), *perbandingan.tabel(h), *anggaran.tabel(h), *efisiensi.tabel(h), e81.tabel(h)]


def banding_xlsx(data: bytes, tabel: Sequence[Tabel]) -> Hasil:
    """Compare a workbook with the tables; a table or column of it that nobody computed is named in `lewat`."""
    hasil = Hasil()
    for one in dari_xlsx(data):
        found = [t for t in tabel if (t.lembar, t.judul) == (one.tempat, one.judul)]
        if not found:
            hasil.lewat.append(f"{one.tempat}: {one.judul}")
        tahu = {kepala for t in found for row in t.baris for kepala in row.sel} | TIDAK_DIHITUNG
        hasil.lewat += [
            f"{one.tempat}: {kolom}"
            for kolom, _ in _menurut_kolom(one)
            if found and one.baris and kolom not in tahu
        ]
        for table in found:
            _banding(hasil, table.lembar.split()[0], one, table.baris, _sama_angka)
    return hasil


def banding_docx(data: bytes, tabel: Sequence[Tabel]) -> Hasil:
    """Compare the document: a table " – Sasaran n" holds the rows of the n-th sasaran that is measured."""
    hasil, sasaran = Hasil(), sasaran_diukur(tabel)
    for one in dari_docx(data):
        judul, _, nomor = one.judul.partition(" – Sasaran ")
        found = [(t, t.baris) for t in tabel if t.judul == one.judul]
        if nomor:
            kode = sasaran[int(nomor) - 1]
            found = [
                (t, [b for b in t.baris if b.bagian == kode])
                for t in tabel
                if t.judul.partition(":")[0] == judul
            ]
            found = [(t, rows) for t, rows in found if rows or ":" not in t.judul]
        if not found:
            hasil.lewat.append(one.judul)
        for table, rows in found:
            _banding(hasil, table.lembar.split()[0], one, rows, _sama_teks)
    return hasil


def sasaran_diukur(tabel: Sequence[Tabel]) -> list[str]:
    """Give the sasaran that are measured, in the order the document numbers them."""
    return list(
        dict.fromkeys(
            row.bagian for t in tabel if t.lembar.startswith("T07") for row in t.baris if row.bagian
        )
    )


def _banding(hasil: Hasil, nama: str, one: Cetakan, rows: Sequence[Baris], sama) -> None:
    if len(one.baris) != len(rows):
        hasil.beda.append((one.tempat, one.judul, "banyak baris", len(one.baris), len(rows)))
        return
    tahu = {kepala for row in rows for kepala in row.sel}
    for kolom, cells in _menurut_kolom(one):
        if kolom not in tahu:
            continue
        for cell, row in zip(cells, rows, strict=True):
            seharusnya = row.sel.get(kolom)
            if not sama(cell, seharusnya):
                hasil.beda.append(
                    (one.tempat, one.judul, tuple(row.sel.values())[:2], kolom, cell, seharusnya)
                )
            hasil.banyak[nama] = hasil.banyak.get(nama, 0) + isinstance(seharusnya, Angka)


def _menurut_kolom(one: Cetakan) -> Iterator[tuple[str, list]]:
    """Give the columns by heading; of two with one heading (T16) the first is the sasaran's."""
    for at, kolom in enumerate(one.kolom):
        nama = f"{kolom} sasaran" if kolom in one.kolom[at + 1 :] else kolom
        yield nama, [row[at] for row in one.baris]


def _sama_angka(cell: object, seharusnya: Sel) -> bool:
    if not isinstance(seharusnya, Angka):
        return cell == seharusnya or (cell in {None, ""} and seharusnya is None)
    dekat = (float(desimal(setengah_ke_atas(seharusnya.nilai, n))) for n in (10, 12, 18))
    return isinstance(cell, int | float) and any(
        float(f"{cell:.16G}") == float(f"{one:.16G}") for one in dekat
    )


def _sama_teks(cell: object, seharusnya: Sel) -> bool:
    if isinstance(seharusnya, Angka):
        return cell == indonesia(setengah_ke_atas(seharusnya.nilai, 12), seharusnya.desimal)
    return cell == (seharusnya or "")
