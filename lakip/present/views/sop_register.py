"""The SOP register on the screen: a version in words, the versions there are, what a draft changes, and when one has ended."""

from collections.abc import Mapping, Sequence
from typing import Any

from lakip.domain.desimal import MISSING
from lakip.domain.sop import Naskah, Ubahan, baku_dihitung, format_durasi, selisih_menit
from lakip.domain.sop.naskah import NAMA_SOP, in_words
from lakip.domain.tanggal import tanggal_panjang
from lakip.metrics.sop_register import VersiSop
from lakip.present.tables import Cell, Column, Format, Table, TableRow

JENIS = {None: "Bawaan", "revisi": "Revisi", "daftar_ulang": "Daftar ulang"}


def ended(versi: VersiSop) -> str:
    """Say on a page of a year that the version it is timed by had ended; its times stand all the same."""
    sop = versi.naskah.sop
    return (
        f"Proses tahun ini memakai SOP {sop.nomor} yang berlaku sampai {tanggal_panjang(sop.berlaku_sampai)} dan belum diregistrasi "
        "ulang. Pekerjaan dan penilaiannya tetap berjalan."
    )


def headline(versi: VersiSop) -> str:
    """Say which version is in force, from when to when, and why it was registered."""
    sop = versi.naskah.sop
    why = f" Alasan: {versi.alasan.rstrip('.')}." if versi.alasan else ""
    return (
        f"Versi {versi.versi} ({JENIS[versi.jenis].lower()}), SOP {sop.nomor}, berlaku {tanggal_panjang(sop.berlaku_dari)} sampai "
        f"{tanggal_panjang(sop.berlaku_sampai)}.{why}"
    )


def totals(naskah: Naskah) -> str:
    """Say the stated total, the one the steps add up to, and by how much they differ."""
    dihitung, tertulis = baku_dihitung(naskah.langkah_rows), naskah.sop.baku_tertulis
    beda = selisih_menit(tertulis, dihitung)
    rest = f"selisihnya {abs(beda)} menit" if beda else "keduanya sama"
    return (
        f"Waktu total tertulis {format_durasi(tertulis, lengkap=True)}; jumlah waktu baku langkah "
        f"{format_durasi(dihitung, lengkap=True)}; {rest}."
    )


def cover(versi: VersiSop) -> Table:
    """Give each part of the cover and sections with what it says, one row per entry."""
    columns = (Column("bagian", "Bagian", width=28), Column("isi", "Isi", width=110))
    sop = versi.naskah.sop
    rows = [
        TableRow({"bagian": "" if at else _capital(nama), "isi": entry})
        for kunci, nama in NAMA_SOP.items()
        for at, entry in enumerate(_entries(getattr(sop, kunci)))
    ]
    return Table(f"sop_versi_{versi.versi}", f"Identitas SOP versi {versi.versi}", columns, rows)


def _entries(value: Any) -> Sequence[str]:
    return value if isinstance(value, tuple) and value else (in_words(value),)


def steps(versi: VersiSop) -> Table:
    """Give each step with pelaksana, kelengkapan, waktu baku and output."""
    columns = (
        Column("no", "No.", Format.BULAT, 4),
        Column("uraian", "Kegiatan", width=60),
        Column("pelaksana", "Pelaksana", width=30),
        Column("kelengkapan", "Kelengkapan", width=34),
        Column("baku", "Waktu baku", Format.TENGAH, 14),
        Column("output", "Output", width=36),
    )
    rows = [
        TableRow({
            "no": langkah.no,
            "uraian": langkah.uraian,
            "pelaksana": langkah.pelaksana + (" (asumsi)" if langkah.pelaksana_asumsi else ""),
            "kelengkapan": langkah.kelengkapan,
            "baku": format_durasi(langkah.baku),
            "output": langkah.output,
        })
        for langkah in versi.naskah.langkah_rows
    ]  # fmt: skip
    judul = f"Langkah SOP versi {versi.versi}"
    return Table(f"langkah_sop_{versi.versi}", judul, columns, rows, catatan=[totals(versi.naskah)])


def versions(rows: Sequence[VersiSop], tahun_rows: Mapping[int, Sequence[int]]) -> Table:
    """Give every version, newest first; `tahun_rows` = the years whose siklus is pinned to it, by its urutan."""
    columns = (
        Column("versi", "Versi", Format.TENGAH, 8),
        Column("nomor", "Nomor SOP", width=22),
        Column("dari", "Berlaku mulai", Format.TANGGAL, 18),
        Column("sampai", "Berlaku sampai", Format.TANGGAL, 18),
        Column("jenis", "Jenis", width=14),
        Column("alasan", "Alasan", width=44),
        Column("tahun", "Dipakai LAKIP tahun", width=22),
        Column("pelaku", "Didaftarkan oleh", width=22),
        Column("waktu", "Didaftarkan pada", Format.TANGGAL, 18),
    )
    cells: list[dict[str, Cell]] = [
        {
            "versi": str(one.versi), "nomor": one.naskah.sop.nomor, "dari": one.naskah.sop.berlaku_dari,
            "sampai": one.naskah.sop.berlaku_sampai, "jenis": JENIS[one.jenis], "alasan": one.alasan or MISSING,
            "tahun": ", ".join(map(str, tahun_rows.get(one.urutan, ()))) or MISSING, "pelaku": one.pelaku,
            "waktu": one.waktu.date(),
        }
        for one in rows
    ]  # fmt: skip
    return Table("versi_sop", "Register versi SOP", columns, [TableRow(row) for row in cells])


def differences(ubahan_rows: Sequence[Ubahan], versi: int) -> Table:
    """Give what a draft says differently from the version it was begun from."""
    columns = (
        Column("bagian", "Bagian", width=34),
        Column("semula", f"Versi {versi}", width=56),
        Column("menjadi", "Rancangan", width=56),
    )
    rows = [
        TableRow({"bagian": one.bagian, "semula": one.semula, "menjadi": one.menjadi}) for one in ubahan_rows
    ]
    return Table("ubahan_sop", f"Perubahan terhadap versi {versi}", columns, rows, "Belum ada yang diubah.")


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
