"""Ketentuan: every setting the figures were computed with, in words."""

from collections import Counter

from lakip.domain.desimal import format_id
from lakip.domain.pilihan import KATA
from lakip.domain.rumus import RUMUS_TEKS
from lakip.domain.tanggal import tanggal_panjang
from lakip.ledger.audit import head
from lakip.present.ketentuan import SETELAN, nilai
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u
from lakip.report.tables.pengukuran import interval

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def ketentuan(bahan: Bahan) -> list[Table]:
    """Give the sheet's tables: settings, scales, formula of each indikator, SOP, calendar and office hours."""
    return [_setelan(bahan), _skala(bahan), _rumus(bahan), _sop(bahan), _kalender(bahan), _jam(bahan)]


def _setelan(bahan: Bahan) -> Table:
    columns = (
        u.NO,
        Column("setelan", "Ketentuan", width=46),
        Column("nilai", "Nilai", width=46),
        Column("arti", "Penjelasan", width=60),
    )
    isi = [(nama, nilai(kunci, bahan.kebijakan[kunci]), arti) for kunci, (nama, arti) in SETELAN.items()]
    tahun_ini = (
        f"Ditetapkan untuk tahun {bahan.tahun}",
        _ditetapkan(bahan),
        "Versi yang disimpan sesudahnya tidak mengubah tahun ini.",
    )
    kepala = (
        "Kepala catatan audit",
        head(**bahan.kepala),
        "Nomor dan hash baris terakhir yang mendasari kertas kerja ini; cocokkan dengan perintah verify --kepala.",
    )
    rows = [
        TableRow({"no": no, "setelan": nama, "nilai": kata, "arti": arti})
        for no, (nama, kata, arti) in enumerate([*isi[:3], tahun_ini, *isi[3:], kepala], start=1)
    ]
    return Table("Ketentuan.1", f"Ketentuan Perhitungan Tahun {bahan.tahun}", columns, rows)


def _ditetapkan(bahan: Bahan) -> str:
    """Say since when the year is bound to this version; before the first compiling it follows the date."""
    found = bahan.ketentuan_ditetapkan
    if found is None:
        return "belum; mengikuti tanggal berlaku"
    return f"{tanggal_panjang(found['waktu'])} oleh {found['pelaku']}: {found['alasan']}"


def _skala(bahan: Bahan) -> Table:
    columns = (
        u.NO, Column("skala", "Skala", width=46, gabung=True), Column("interval", "Interval", width=46),
        Column("label", "Predikat", width=60),
    )  # fmt: skip
    dipakai = {bahan.kebijakan["skala"], *(row["skala"] for row in bahan.capaian)}
    pita = [band for band in bahan.semua_skala if band["skala"] in dipakai]
    rows = [
        TableRow({
            "no": no,
            "skala": f"{band['skala']} ({band['dasar']})",
            "interval": "menurut urutan" if band["bawah"] == band["atas"] else interval(band),
            "label": f"{band['label']} ({band['kode']})",
        })
        for no, band in enumerate(pita, start=1)
    ]  # fmt: skip
    return Table("Ketentuan.2", "Skala Penilaian yang Dipakai", columns, rows)


def _rumus(bahan: Bahan) -> Table:
    columns = (
        u.NO, Column("indikator", "Indikator", width=46), Column("rumus", "Rumus", width=46),
        Column("sifat", "Polaritas, tipe triwulan, batas", width=60),
    )  # fmt: skip
    rows = [
        TableRow({
            "no": no,
            "indikator": f"{row['kode']} {row['indikator']}",
            "rumus": f"{row['rumus']}: {RUMUS_TEKS[row['rumus']]}",
            "sifat": "; ".join((
                KATA["polaritas"].get(row["polaritas"], row["polaritas"]),
                KATA["tipe_triwulan"].get(row["tipe_triwulan"], row["tipe_triwulan"]),
                "tanpa batas capaian" if row["batas"] is None else f"batas capaian {format_id(row['batas'], None)}%",
            )),
        })
        for no, row in enumerate(bahan.capaian, start=1)
    ]  # fmt: skip
    return Table(
        "Ketentuan.3",
        "Rumus Setiap Indikator",
        columns,
        rows,
        "Belum ada data: indikator belum ada pada buku rencana.",
    )


def _sop(bahan: Bahan) -> Table:
    columns = (
        u.NO, Column("langkah", "Langkah", width=46), Column("standar", "Standar", width=46),
        Column("output", "Kelengkapan dan output", width=60),
    )  # fmt: skip
    rows = [
        TableRow({
            "no": row["no"], "langkah": f"{row['nama']} oleh {row['pelaksana']}", "standar": row["standar"],
            "output": f"{row['kelengkapan']}; {row['output']}",
        })
        for row in bahan.langkah
    ]  # fmt: skip
    asumsi = [str(row["no"]) for row in bahan.langkah if row["pelaksana_asumsi"]]
    catatan = (
        [f"Pelaksana langkah {', '.join(asumsi)} adalah asumsi karena tidak tertulis dalam SOP."]
        if asumsi
        else []
    )
    return Table("Ketentuan.4", "Standar Waktu SOP", columns, rows, catatan=catatan)


def _kalender(bahan: Bahan) -> Table:
    """Sum up the calendar of the year itself and of the one the report is made in."""
    columns = (
        u.NO,
        Column("tahun", "Tahun", width=46),
        Column("jenis", "Jenis hari", width=46),
        Column("n", "Banyak hari", Format.BULAT, 60),
    )
    banyak = Counter(
        (row["tanggal"].year, row["jenis"])
        for row in bahan.kalender
        if row["tanggal"].year in (bahan.tahun, bahan.tahun + 1)
    )
    rows = [
        TableRow({"no": no, "tahun": str(tahun), "jenis": jenis.replace("_", " "), "n": n})
        for no, ((tahun, jenis), n) in enumerate(sorted(banyak.items()), start=1)
    ]
    kosong = "Belum ada data: kalender untuk tahun ini belum diisi."
    return Table("Ketentuan.5", "Ringkasan Kalender Kerja", columns, rows, kosong)


def _jam(bahan: Bahan) -> Table:
    columns = (
        u.NO,
        Column("profil", "Profil", width=46),
        Column("hari", "Hari", width=46),
        Column("jam", "Jam kerja", width=60),
    )
    jam: dict[tuple[str, int], list[str]] = {}
    for row in bahan.jam_kerja:
        jam.setdefault((row["profil"], row["hari"]), []).append(
            f"{row['mulai']}–{row['selesai']}".replace(":", ".")
        )
    rows = [
        TableRow({"no": no, "profil": profil, "hari": HARI[hari], "jam": " dan ".join(slots)})
        for no, ((profil, hari), slots) in enumerate(sorted(jam.items()), start=1)
    ]
    return Table("Ketentuan.6", "Jam Kerja", columns, rows, "Belum ada data: jam kerja belum diisi.")
