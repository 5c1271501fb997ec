"""Pemeriksaan & Persetujuan: how far the naskah has come, who approved it, and what it still lacks, as words and tables."""

from collections.abc import Mapping, Sequence
from typing import Any

from lakip.domain.peran import SEBUTAN, Peran
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.present.tables import Column, Table, TableRow

Row = Mapping[str, Any]

STATUS = {
    "belum disusun": "Belum disusun",
    "draf": "Draf",
    "diperiksa kasubbag": "Diperiksa Kasubbag",
    "diperiksa sekretaris": "Diperiksa Sekretaris",
    "disetujui kepala": "Disetujui Kepala (persetujuan internal)",
    "ditandatangani": "Ditandatangani",
    "dikirim": "Dikirim",
}
CARA = {
    "basah": "Tanda tangan basah, pindaian naskah diunggah",
    "elektronik": "Tanda tangan elektronik tersertifikasi, PDF bertanda tangan diunggah",
    "e_office": "Melalui e-office",
}
COCOK = {
    "pindaian": "Berkasnya adalah pindaian, jadi tidak dapat dibandingkan bita demi bita.",
    "sama": "Berkasnya sama bita demi bita dengan berkas naskah.",
    "awalan sama": "Awal berkasnya sama bita demi bita dengan berkas naskah; keabsahan tanda tangannya diperiksa di layanan verifikasi resmi.",
    "berbeda": "Berkasnya tidak sama bita demi bita dengan berkas naskah.",
}
BAGIAN = {
    "angka": "Angka",
    "anggaran": "Anggaran",
    "rencana": "Rencana dan ketentuan",
    "teks": "Teks",
    "lain": "Lain-lain",
}


def way(status: str, *, approved_inside: bool) -> str:
    """Give the states of the naskah in one line: done, where it is, still to come."""
    states = [
        key for key in STATUS if key != "belum disusun" and (approved_inside or key != "disetujui kepala")
    ]
    here = states.index(status) if status in states else -1
    marks = ["✓" if n < here else "●" if n == here else "○" for n in range(len(states))]
    return "  →  ".join(f"{mark} {STATUS[key]}" for mark, key in zip(marks, states, strict=True))


def approvals(rows: Sequence[Row], tahun: int) -> Table:
    """Give who approved it as what and when; without any it says so."""
    columns = (
        Column("tahap", "Tahap", width=18), Column("nama", "Nama", width=24), Column("jabatan", "Jabatan", width=36),
        Column("waktu", "Waktu", width=30),
    )  # fmt: skip
    return Table(
        "Persetujuan",
        f"Persetujuan Internal LAKIP Tahun {tahun}",
        columns,
        [
            TableRow({
                "tahap": _begin(SEBUTAN[Peran(row["tahap"])]),
                "nama": row["nama"],
                "jabatan": row["jabatan"] if row["status"] == "Definitif" else f"{row['status']} {row['jabatan']}",
                "waktu": _moment(row),
            })
            for row in rows
        ],
        "Belum ada yang menyetujui naskah ini.",
    )  # fmt: skip


def fingerprints(edisi: str, files: Sequence[Row], approvals: Sequence[Row]) -> list[str]:
    """Give the sha256 of the edition, of each file and of what each approval is over, one line each."""
    of_files = [f"{row['sha256']}  {row['nama']}" for row in files]
    return [
        f"{edisi}  naskah",
        *of_files,
        *(f"{r['sidik_berkas']}  disetujui {r['nama']}" for r in approvals),
    ]


def signature(row: Row) -> list[str]:
    """Say how the naskah was signed, by the word of whoever recorded it."""
    by = f" Dicocokkan oleh {row['dicocokkan_oleh']}: {row['alasan']}" if row["dicocokkan_oleh"] else ""
    return [
        f"Ditandatangani {tanggal_panjang(row['tanggal'])} oleh {row['nama']}, {row['jabatan'].rstrip(',')}.",
        f"{CARA[row['cara']]}. {COCOK[row['cocok']]}{by}",
        f"Dicatat oleh {row['pelaku']} pada {_moment(row)}; catatan ini bukan persetujuan Kepala di dalam aplikasi.",
    ]


def rules(found: Row, tahun: int) -> Table:
    """Give how much of each rule of the readiness is there, and whether it stops step 5."""
    columns = (
        Column("judul", "Yang diperiksa", width=44), Column("ada", "Terpenuhi", width=16), Column("akibat", "Bila kurang", width=26),
    )  # fmt: skip
    rows = [
        TableRow({
            "judul": row["judul"],
            "ada": f"{row['terpenuhi']} dari {row['berlaku']}" if row["berlaku"] else "tidak ada yang perlu",
            "akibat": "Menghalangi langkah 5" if row["menghalangi"] else "Hanya memperingatkan",
        })
        for row in found["aturan"]
    ]  # fmt: skip
    return Table("Kelengkapan", f"Kelengkapan Tujuh Analisis dan Data Tahun {tahun}", columns, rows)


def _moment(row: Row) -> str:
    return waktu_panjang(row["waktu"].replace(second=0, microsecond=0))


def _begin(text: str) -> str:
    return text[0].upper() + text[1:]
