"""Ketentuan Perhitungan on the screen: the settings in words, the versions, a scale, and two ketentuan side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

from lakip.domain.desimal import MISSING, format_id
from lakip.domain.tanggal import tanggal_panjang
from lakip.present.cards import Kartu
from lakip.present.ketentuan import REGULASI, SETELAN, VARIAN, nama_skala, nilai
from lakip.present.tables import Column, Format, Table, TableRow

Row = Mapping[str, Any]

TINGKAT = {"instansi": "Instansi", "sasaran": "Sasaran", "unit": "Bagian/Bidang", "indikator": "Indikator"}
_SETELAN_TABEL = tuple(key for key in SETELAN if key not in {"versi", "berlaku_dari", "dasar"})


def headline(kebijakan: Row, year: Row | None) -> str:
    """Say which version the year has, on what ground, and whether a later version could move it."""
    since = tanggal_panjang(kebijakan["berlaku_dari"])
    text = f"Versi {kebijakan['versi']}, berlaku mulai {since}. Dasar: {kebijakan['dasar'].rstrip('.')}."
    if year is None or year["versi"] is None:
        return f"{text} Tahun ini belum ditetapkan; versinya mengikuti tanggal berlaku sampai LAKIP pertama kali disusun."
    alasan = year["alasan"].rstrip(".")
    return f"{text} Ditetapkan untuk tahun ini pada {tanggal_panjang(year['waktu'])} oleh {year['pelaku']}: {alasan}."


def settings(kebijakan: Row, pita_rows: Sequence[Row], tahun: int) -> Table:
    """Give each setting with what it says, what it means and the regulation behind it."""
    dasar = {**REGULASI, "skala": f"{pita_rows[0]['dasar']}."}
    columns = (
        Column("setelan", "Ketentuan", width=42),
        Column("nilai", "Nilai", width=32),
        Column("dasar", "Peraturan", width=52),
        Column("arti", "Penjelasan", width=60),
    )
    rows = [
        TableRow(
            {
                "setelan": SETELAN[key][0],
                "nilai": nilai(key, kebijakan[key]),
                "dasar": dasar[key],
                "arti": SETELAN[key][1],
            }
        )
        for key in _SETELAN_TABEL
    ]
    return Table(f"ketentuan_{tahun}", f"Ketentuan perhitungan tahun {tahun}", columns, rows)


def versions(rows: Sequence[Row]) -> Table:
    """Give every version, newest first, with the years computed by it."""
    columns = (
        Column("versi", "Versi", Format.TENGAH, 8),
        Column("berlaku_dari", "Berlaku mulai", Format.TANGGAL, 18),
        Column("dasar", "Dasar", width=52),
        Column("tahun", "Dipakai LAKIP tahun", width=22),
        Column("pelaku", "Disimpan oleh", width=22),
        Column("waktu", "Disimpan pada", Format.TANGGAL, 18),
    )
    cells = [
        {"versi": str(row["versi"]), "berlaku_dari": row["berlaku_dari"], "dasar": row["dasar"], "pelaku": row["pelaku"],
         "tahun": ", ".join(map(str, row["tahun"])) or MISSING, "waktu": row["waktu"].date()}
        for row in rows
    ]  # fmt: skip
    return Table("versi_ketentuan", "Versi ketentuan perhitungan", columns, [TableRow(c) for c in cells])


def scale(nama: str, pita_rows: Sequence[Row]) -> Table:
    """Give the bands of one scale with both bounds and whether they belong to the band."""
    columns = (
        Column("kode", "Kode", Format.TENGAH, 8),
        Column("label", "Kriteria", width=28),
        Column("bawah", "Batas bawah", width=22),
        Column("atas", "Batas atas", width=22),
    )
    rows = [
        TableRow({
            "kode": band["kode"], "label": band["label"],
            "bawah": _bound(band["bawah"], termasuk=band["bawah_termasuk"]),
            "atas": _bound(band["atas"], termasuk=band["atas_termasuk"]),
        })
        for band in pita_rows
    ]  # fmt: skip
    return Table(
        f"skala_{nama}",
        f"Skala {nama_skala(nama)}",
        columns,
        rows,
        catatan=[f"Dasar: {pita_rows[0]['dasar']}."],
    )


def cards(hasil: Row, nama: tuple[str, str]) -> list[Kartu]:
    """Give the agency's figure under both, and how many rows moved."""
    instansi = hasil["rows"][0]
    moved = sum(row["dari"] != row["ke"] for row in hasil["rows"])
    return [
        Kartu(nama[0], _persen(instansi["dari"]), instansi["dari"].predikat or MISSING),
        Kartu(nama[1], _persen(instansi["ke"]), instansi["ke"].predikat or MISSING),
        Kartu(
            "Yang berubah",
            f"{moved} dari {len(hasil['rows'])}",
            "Instansi, sasaran, Bagian/Bidang, dan indikator.",
        ),
    ]


def differences(hasil: Row) -> list[str]:
    """Give one sentence for each setting the two differ in."""
    dari, ke = hasil["ketentuan"], hasil["dengan"]
    return [
        f"{SETELAN[key][0]}: {nilai(key, dari[key])} menjadi {nilai(key, ke[key])}." for key in hasil["beda"]
    ]


def comparison(hasil: Row, nama: tuple[str, str], *, moved_only: bool) -> Table:
    """Give every row under both ketentuan with the sentence that says what moved and why."""
    columns = (
        Column("tingkat", "Tingkat", width=14),
        Column("nama", "Uraian", width=40),
        Column("dari", "Capaian (%)", Format.PERSEN, 14, pita=nama[0]),
        Column("kriteria_dari", "Kriteria", width=18, pita=nama[0]),
        Column("ke", "Capaian (%)", Format.PERSEN, 14, pita=nama[1]),
        Column("kriteria_ke", "Kriteria", width=18, pita=nama[1]),
        Column("sebab", "Yang berubah dan sebabnya", width=70),
    )
    rows = [
        TableRow({
            "tingkat": TINGKAT[row["tingkat"]], "nama": f"{row['kode']} {row['nama']}".strip(),
            "dari": row["dari"].persen, "kriteria_dari": row["dari"].predikat or MISSING,
            "ke": row["ke"].persen, "kriteria_ke": row["ke"].predikat or MISSING, "sebab": row["kalimat"],
        })
        for row in hasil["rows"]
        if not moved_only or row["dari"] != row["ke"]
    ]  # fmt: skip
    judul = f"Perbandingan dua ketentuan untuk tahun {hasil['tahun']}"
    catatan = [
        "Capaian indikator adalah capaian yang dipakai untuk rata-rata; kriterianya dicari dari capaian tanpa batas."
    ]
    return Table(f"banding_{hasil['tahun']}", judul, columns, rows, catatan=catatan)


def choices(versi_rows: Sequence[Row]) -> dict[str, str]:
    """Give what a year may be compared with: versions first, then changes to the year's own ketentuan."""
    versi = {str(row["versi"]): f"Versi {row['versi']}: {row['dasar']}" for row in versi_rows}
    return versi | {nama: f"Seandainya: {kata}" for nama, kata in VARIAN.items()}


def _bound(value: Any, *, termasuk: bool) -> str:
    return "tidak ada" if value is None else f"{format_id(value, None)}{' (termasuk)' if termasuk else ''}"


def _persen(hasil: Any) -> str:
    return MISSING if hasil.persen is None else f"{format_id(hasil.persen)}%"
