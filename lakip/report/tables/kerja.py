"""T25 and T29: the SOP's times, and the doubts that were settled."""

from collections.abc import Sequence
from decimal import Decimal

from lakip.domain.sop import MENIT_PER_HARI, Durasi, parse_durasi
from lakip.domain.tanggal import waktu_panjang
from lakip.ledger.query import Row
from lakip.present.ketentuan import KATA
from lakip.present.tables import Cell, Column, Computed, Format, Table, TableRow
from lakip.present.views.unit import handed_in
from lakip.report import rumus
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u

STATUS = {
    "sesuai": "Sesuai standar",
    "melebihi": "Melebihi standar",
    "berjalan": "Sedang berjalan",
    "belum": "Belum dimulai",
}
PILIHAN = {"terima": "diterima", "ganti": "diganti", "abaikan": "diabaikan"}


def t25(bahan: Bahan) -> Table:
    """Kepatuhan waktu SOP: used time against the standard, minutes for minute steps and working days for day steps."""
    columns = (
        u.NO, Column("langkah", "Langkah", width=34), Column("pelaksana", "Pelaksana", width=26),
        Column("standar", "Standar", Format.ANGKA, 11),
        Column("mulai", "Mulai", Format.TENGAH, 26), Column("selesai", "Selesai", Format.TENGAH, 26),
        Column("terpakai", "Waktu Terpakai", Format.ANGKA, 12), Column("selisih", "Selisih", Format.ANGKA, 12),
        Column("status", "Status", Format.TENGAH, 18),
    )  # fmt: skip
    pelaksana = {row["no"]: row["pelaksana"] for row in bahan.langkah}
    rows = [_langkah(row, pelaksana[row["no"]]) for row in bahan.sop["langkah"]]
    judul = f"Kepatuhan Waktu SOP Penyusunan LAKIP Tahun {bahan.tahun}"
    if all(row["mulai"] is None for row in bahan.sop["langkah"]):
        return Table(
            "T25", judul, columns, kosong="Belum ada data: waktu langkah SOP untuk tahun ini belum dicatat."
        )
    total = bahan.sop["total"]
    rows.append(_total(total))
    catatan = [
        _satuan(bahan.sop["langkah"]),
        (
            f"Total standar menurut langkah {total['baku_dihitung']}; tertulis dalam SOP {total['baku_tertulis']}; "
            f"selisih {total['selisih_menit']} menit; yang dipakai menilai {KATA['sop_total'][total['dipakai']]}."
        ),
        (
            f"Waktu terpakai dihitung pada jam dan hari kerja dari {KATA['sop_waktu'][bahan.sop['cara']['waktu']]}; satu hari adalah "
            f"{KATA['sop_hari'][bahan.sop['cara']['hari']]}. Pengerjaan ulang setelah dikembalikan tidak dihitung terhadap standar."
        ),
        f"Kalender dan jam kerja yang dipakai bersidik {bahan.sop['kalender'][:12]}.",
        *(
            f"Langkah {row['no']} mengembalikan LAKIP {row['kembali']} kali."
            for row in bahan.sop["langkah"]
            if row["kembali"]
        ),
        *(
            f"Rangkap tugas: {row['nama']} menyusun data dan memeriksanya sebagai Ka. Subbag; langkah 4 diselesaikan oleh "
            f"pejabat lain. Alasan: {row['alasan']}"
            for row in bahan.rangkap_tugas
        ),
    ]
    return Table("T25", judul, columns, rows, catatan=catatan)


def t29(bahan: Bahan) -> Table:
    """Indikator without data, and the doubts of every upload with their decisions."""
    columns = (
        u.NO, Column("indikator", "Indikator", width=34), Column("file", "Sumber file", width=28),
        Column("sel", "Sel", Format.TENGAH, 16), Column("raw", "Nilai mentah", width=18),
        Column("masalah", "Masalah", width=54), Column("keputusan", "Keputusan", width=30),
    )  # fmt: skip
    tanpa_data = [
        row for row in bahan.capaian if row["status"] in ("belum_ada", "belum_rilis", "tidak_dapat_dihitung")
    ]
    rows = [TableRow(_tanpa_data(bahan, row)) for row in tanpa_data] + [
        TableRow(_temuan(row)) for row in bahan.catatan_mutu
    ]
    rows = u.bernomor(rows)
    judul = f"Indikator Tanpa Data dan Catatan Mutu Data Tahun {bahan.tahun}"
    return Table(
        "T29",
        judul,
        columns,
        rows,
        "Belum ada data: tidak ada indikator tanpa data dan tidak ada catatan mutu.",
        [f"{row['nama']}. {' '.join(handed_in(row))}" for row in bahan.mutu],
    )


def _satuan(langkah_rows: Sequence[Row]) -> str:
    """Say which steps are counted in minutes and which in working days."""
    nomor: dict[bool, list[str]] = {False: [], True: []}
    for row in langkah_rows:
        nomor[parse_durasi(row["standar"]).hari > 0].append(str(row["no"]))
    satuan = ((", ".join(nomor[harian]), kata) for harian, kata in ((False, "menit"), (True, "hari kerja")))
    langkah = "; ".join(f"langkah {daftar} dalam {kata}" for daftar, kata in satuan if daftar)
    return f"Standar, waktu terpakai, dan selisih: {langkah}; total dalam hari kerja."


def _langkah(row: Row, pelaksana: str) -> TableRow:
    baku = parse_durasi(row["standar"])
    harian = baku.hari > 0
    standar = _hari(baku) if harian else Decimal(baku.menit)
    terpakai = row["terpakai_hari"] if harian else row["terpakai_menit"]
    return TableRow({
        "no": row["no"],
        "langkah": row["nama"],
        "pelaksana": pelaksana,
        "standar": standar,
        "mulai": waktu_panjang(row["mulai"]) if row["mulai"] else "\u2013",
        "selesai": waktu_panjang(row["selesai"]) if row["selesai"] else "\u2013",
        "terpakai": u.atau(terpakai, "\u2013"),
        "selisih": _selisih(terpakai, standar),
        "status": STATUS[row["status"]],
    }, desimal=2 if harian else 0)  # fmt: skip


def _total(total: Row) -> TableRow:
    return u.baris_jumlah({
        "langkah": "Total",
        "standar": total["baku_hari"],
        "terpakai": u.atau(total["terpakai_hari"], "\u2013"),
        "selisih": _selisih(total["terpakai_hari"], total["baku_hari"]),
        "status": STATUS[total["status"]],
    })  # fmt: skip


def _selisih(terpakai: Decimal | None, standar: Decimal) -> Computed:
    beda = None if terpakai is None else terpakai - standar
    return rumus.computed(u.atau(beda), rumus.selisih("{terpakai}", "{standar}"))


def _hari(baku: Durasi) -> Decimal:
    return Decimal(baku.hari) + Decimal(baku.menit) / MENIT_PER_HARI


def _tanpa_data(bahan: Bahan, row: Row) -> dict[str, Cell]:
    masalah = {
        "belum_rilis": "Angka belum rilis.",
        "belum_ada": "Realisasi belum ada.",
        "tidak_dapat_dihitung": u.tanpa_persen(row),
    }[row["status"]]
    return {
        "indikator": f"{row['kode']} {row['indikator']}",
        "file": bahan.unit.get(row["unit"]) or row["unit"],
        "sel": f"{row['sheet']}!{row['cell']}" if row["cell"] else "\u2013",
        "raw": row["realisasi_raw"],
        "masalah": masalah,
        "keputusan": "Tidak ikut dirata-ratakan",
    }


def _temuan(row: Row) -> dict[str, Cell]:
    tempat = "!".join(filter(None, (row["sheet"], row["cell"])))
    putusan = PILIHAN.get(row["pilihan"], row["pilihan"]) if row["pilihan"] else None
    if putusan and row["nilai"]:
        putusan = f"{putusan}: {row['nilai']}"
    terbuka = "Menunggu keputusan" if row["severity"] == "tanya" else "Catatan saja"
    return {
        "indikator": row["check"],
        "file": row["nama_berkas"],
        "sel": tempat or "\u2013",
        "raw": row["raw"],
        "masalah": row["message"],
        "keputusan": f"{putusan} oleh {row['oleh']}" if putusan else terbuka,
    }
