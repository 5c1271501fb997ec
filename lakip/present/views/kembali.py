"""Unggah Kembali Naskah: what an edited document brings back, as tables and sentences."""

from collections.abc import Mapping, Sequence
from typing import Any

from lakip.domain.tanggal import waktu_panjang
from lakip.present.tables import Column, Table, TableRow

Row = Mapping[str, Any]


def figures(rows: Sequence[Row], tahun: int) -> Table:
    """Give every place of the file that is not as computed; "" on one side = nothing stands there."""
    columns = (
        Column("tempat", "Tabel atau teks", width=44), Column("baris", "Baris", width=30), Column("kolom", "Kolom", width=20),
        Column("tertulis", "Tertulis dalam berkas", width=24), Column("terhitung", "Hasil hitung", width=24),
    )  # fmt: skip
    return Table(
        "Angka berbeda",
        f"Yang Berbeda dari Hasil Hitung pada Naskah LAKIP Tahun {tahun}",
        columns,
        [TableRow({column.key: row[column.key] or "tidak ada" for column in columns}) for row in rows],
        "Semua angka dan isi tabel sama dengan hasil hitung.",
    )


def outside(pairs: Sequence[tuple[str, str]], tahun: int) -> Table:
    """Give what the file has otherwise outside of texts and tables."""
    columns = (Column("tersusun", "Naskah yang disusun", width=60), Column("berkas", "Berkas ini", width=60))
    return Table(
        "Di luar teks",
        f"Paragraf di Luar Teks dan Tabel pada Naskah LAKIP Tahun {tahun}",
        columns,
        [
            TableRow({"tersusun": before or "tidak ada", "berkas": after or "tidak ada"})
            for before, after in pairs
        ],
        "Tidak ada paragraf lain yang berubah.",
    )


def source(row: Row) -> str:
    """Say whose file the document of the edition is, and how much in it is not as computed."""
    when = waktu_panjang(row["waktu"].replace(second=0, microsecond=0))
    n = len(row["selisih"]["angka"])
    beda = (
        f"{n} isi tabel atau angka di dalamnya berbeda dari hasil hitung"
        if n
        else "semua angkanya sama dengan hasil hitung"
    )
    return f"Naskah Word adalah berkas yang disunting dan diunggah kembali oleh {row['pelaku']} pada {when}; {beda}."


def cautions(hilang: Sequence[str], gambar: int, *, draf: bool) -> list[str]:
    """Say what a person should know before the file becomes the document."""
    said = []
    if hilang:
        said.append(f"Tidak ditemukan lagi dalam berkas, jadi tidak diambil: {'; '.join(hilang)}.")
    if gambar:
        said.append(
            f"{gambar} grafik atau gambar tersusun tidak ada atau sudah diganti; angka di dalam gambar tidak diperiksa."
        )
    if draf:
        said.append(
            "Kepala halaman berkas ini masih bertuliskan DRAF. Terima dahulu semua teks lalu susun ulang, atau hapus tulisan itu di Word."
        )
    return said
