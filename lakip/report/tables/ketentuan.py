"""Ketentuan: every setting the figures were computed with, in words."""

from collections import Counter
from datetime import date
from decimal import Decimal

from lakip.domain.desimal import format_id
from lakip.domain.pilihan import KATA
from lakip.domain.rumus import RUMUS_TEKS
from lakip.domain.tanggal import tanggal_panjang
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u
from lakip.report.tables.pengukuran import interval

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_SETELAN = {
    "versi": ("Versi ketentuan", "Nomor urut ketentuan perhitungan."),
    "berlaku_dari": ("Berlaku mulai", "Tanggal ketentuan mulai dipakai."),
    "dasar": ("Dasar", "Peraturan atau kesepakatan yang mendasari ketentuan."),
    "skala": ("Skala predikat", "Skala yang memberi predikat pada capaian."),
    "pembulatan_predikat": ("Pembulatan sebelum predikat", "Pembulatan capaian sebelum predikatnya dicari."),
    "rata_indikator": ("Rata-rata indikator", "Cara merata-ratakan indikator dalam satu sasaran."),
    "rata_instansi": ("Rata-rata instansi", "Cara merata-ratakan capaian instansi."),
    "urutan_batas": ("Urutan batas capaian", "Kapan batas capaian dipakai ketika merata-ratakan."),
    "batas_rata": ("Batas rata-rata (%)", "Batas untuk rata-rata bila batas dipakai setelah merata-ratakan."),
    "data_kosong": ("Indikator tanpa angka", "Perlakuan indikator tanpa angka dalam rata-rata."),
    "naik_target_nol_realisasi_nol": (
        "Target nol, realisasi nol (makin tinggi makin baik)",
        "Capaian (%) yang diberikan.",
    ),
    "naik_target_nol_realisasi_ada": (
        "Target nol, realisasi ada (makin tinggi makin baik)",
        "Capaian (%) yang diberikan.",
    ),
    "turun_target_nol_realisasi_nol": (
        "Target nol, realisasi nol (makin rendah makin baik)",
        "Capaian (%) yang diberikan.",
    ),
    "turun_target_nol_realisasi_ada": (
        "Target nol, realisasi ada (makin rendah makin baik)",
        "Capaian (%) yang diberikan.",
    ),
    "desimal_cetak": (
        "Desimal yang dicetak",
        "Banyak angka di belakang koma pada persen; perhitungan tidak dibulatkan.",
    ),
}
_KATA = {
    "tidak": "tanpa pembulatan", "0": "ke bilangan bulat", "2": "ke dua desimal",
    "sederhana": "rata-rata sederhana", "berbobot": "rata-rata tertimbang menurut bobot",
    "menurut_sasaran": "rata-rata dari rata-rata sasaran", "menurut_indikator": "rata-rata seluruh indikator",
    "batas_lalu_rata": "batas per indikator, lalu dirata-ratakan", "rata_lalu_batas": "dirata-ratakan, lalu dibatasi",
    "tanpa_batas": "tanpa batas", "dikeluarkan": "tidak ikut dihitung", "nol": "dihitung nol",
}  # fmt: skip


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
    rows = [
        TableRow({"no": no, "setelan": nama, "nilai": _kata(kunci, bahan.kebijakan[kunci]), "arti": arti})
        for no, (kunci, (nama, arti)) in enumerate(_SETELAN.items(), start=1)
    ]
    return Table("Ketentuan.1", f"Ketentuan Perhitungan Tahun {bahan.tahun}", columns, rows)


def _kata(kunci: str, nilai: object) -> str:
    if nilai is None:
        return "tanpa batas" if kunci == "batas_rata" else "tidak dihitung"
    if isinstance(nilai, Decimal):
        return format_id(nilai, None)
    if isinstance(nilai, date):
        return tanggal_panjang(nilai)
    return _KATA.get(nilai, nilai) if isinstance(nilai, str) else str(nilai)


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
