"""T14 and T15: capaian against what it cost, in percentage points and in rupiah (reference rules §2.8)."""

from lakip.ledger.query import Row
from lakip.present.labels import SIMPULAN_EFISIENSI
from lakip.present.tables import Cell, Column, Computed, Format, Table, TableRow
from lakip.report import rumus
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u
from lakip.report.tables.anggaran import PAGU, REALISASI

KOSONG = "Belum ada data: capaian atau realisasi anggaran per sasaran belum ada."


def t14(bahan: Bahan) -> Table:
    """Efisiensi Penggunaan Sumber Daya by SELISIH: capaian less serapan, in percentage points."""
    columns = (
        u.NO, Column("sasaran", "Sasaran", width=44), Column("indikator", "Indikator", width=30),
        Column("capaian", "% Capaian Kinerja", Format.PERSEN, 13),
        Column("serapan", "% Penyerapan Anggaran", Format.PERSEN, 13),
        Column("efisiensi", "Tingkat Efisiensi", Format.PERSEN, 13), Column("kriteria", "Kriteria", Format.TENGAH, 26),
    )  # fmt: skip
    judul = f"Efisiensi Penggunaan Sumber Daya Tahun {bahan.tahun}{bahan.audit}"
    hasil = bahan.efisiensi
    if not any(row["persen_serapan"] is not None for row in hasil.sasaran):
        return Table("T14", judul, columns, kosong=KOSONG)
    rows = [
        TableRow({
            "no": no, "sasaran": row["uraian"], "indikator": f"Rata-rata {row['n_ada']} dari {row['n_total']} indikator",
        } | _selisih(row), bagian=row["kode"])
        for no, row in enumerate(hasil.sasaran, start=1)
    ]  # fmt: skip
    rows.append(u.baris_jumlah(_selisih(hasil.instansi) | {"sasaran": f"Seluruh {bahan.singkatan}"}))
    catatan = [
        (
            "Tingkat efisiensi = capaian kinerja − penyerapan anggaran (poin persen). Disimpulkan hanya bila capaian paling "
            "rendah 100%: lebih dari nol efisien, nol seimbang, kurang dari nol kurang efisien."
        ),
        "Penyerapan anggaran sasaran adalah jumlah realisasi dibagi jumlah pagu rincian yang mendukung sasaran.",
    ]
    return Table("T14", judul, columns, rows, catatan=catatan)


def t15(bahan: Bahan) -> Table:
    """Efisiensi anggaran by BIAYA: what the output was worth at its budgeted cost, less what was spent."""
    columns = (
        u.NO, Column("sasaran", "Program/Sasaran", width=44), PAGU, REALISASI,
        Column("capaian", "Capaian Kinerja", Format.PERSEN, 12), Column("rp", "Efisiensi (Rp)", Format.RUPIAH, 20),
        Column("persen", "Efisiensi (%)", Format.PERSEN, 12), Column("nilai", "Nilai Efisiensi", Format.PERSEN, 12),
    )  # fmt: skip
    judul = f"Efisiensi Anggaran Tahun {bahan.tahun}{bahan.audit}"
    hasil = bahan.efisiensi
    if hasil.jumlah["biaya_rp"] is None:
        return Table("T15", judul, columns, kosong=KOSONG)
    rows = [
        TableRow({"no": no, "sasaran": row["uraian"]} | _biaya(row), bagian=row["kode"])
        for no, row in enumerate(hasil.sasaran, start=1)
    ]
    lengkap = [no for no, row in enumerate(hasil.sasaran) if row["biaya_rp"] is not None]
    rows.append(u.baris_jumlah(_jumlah(hasil.jumlah, lengkap)))
    catatan = [
        (
            "Efisiensi (Rp) = pagu × capaian − realisasi; Efisiensi (%) membaginya dengan pagu × capaian; Nilai Efisiensi = "
            "50 + efisiensi ÷ 20 × 50 dengan efisiensi dibatasi −20% sampai 20% (cara PMK 214/2017, untuk instansi daerah "
            "bersifat sukarela)."
        ),
        f"Jumlah mencakup {len(lengkap)} dari {len(hasil.sasaran)} sasaran yang capaian dan realisasi anggarannya sudah ada.",
    ]
    return Table("T15", judul, columns, rows, catatan=catatan)


def _selisih(row: Row) -> dict[str, Cell]:
    kata = SIMPULAN_EFISIENSI
    pilihan = ",".join(
        (
            f"IF({{capaian}}<100,{rumus.teks(kata['tidak_disimpulkan'])}",
            f"IF({{efisiensi}}>0,{rumus.teks(kata['efisien'])}",
            f"IF({{efisiensi}}=0,{rumus.teks(kata['seimbang'])}",
            f"{rumus.teks(kata['kurang_efisien'])})))",
        )
    )
    formula = f"IF(ISNUMBER({{efisiensi}}),{pilihan},{rumus.teks(kata['tidak_dapat_dihitung'])})"
    return {
        "capaian": u.atau(rumus.dibulatkan(row["persen_capaian"])),
        "serapan": u.atau(rumus.dibulatkan(row["persen_serapan"])),
        "efisiensi": rumus.computed(u.atau(row["selisih"]), rumus.selisih("{capaian}", "{serapan}")),
        "kriteria": Computed(kata[row["simpulan"]], formula),
    }


def _biaya(row: Row) -> dict[str, Cell]:
    hasil = "ROUND({pagu}*{capaian}/100-{realisasi},2)"
    ada = "AND(ISNUMBER({pagu}),ISNUMBER({realisasi}),ISNUMBER({capaian}))"
    formula = f"IF({ada},IF({{pagu}}=0,{rumus.teks(rumus.TIDAK_ADA)},{hasil}),{rumus.teks(rumus.TIDAK_ADA)})"
    persen = "100-10000*{realisasi}/({pagu}*{capaian})"
    return {
        "pagu": u.atau(row["pagu_rp"]),
        "realisasi": u.atau(row["realisasi_rp"]),
        "capaian": u.atau(rumus.dibulatkan(row["persen_capaian"])),
        "rp": Computed(u.atau(row["biaya_rp"]), formula),
        "persen": rumus.computed(
            u.atau(row["persen_efisiensi"]), _bila_ada("rp", persen, pembagi="{capaian}")
        ),
        "nilai": rumus.computed(u.atau(row["nilai_efisiensi"]), _nilai()),
    }


def _jumlah(row: Row, nomor: list[int]) -> dict[str, Cell]:
    keluaran, terpakai = f"({rumus.jumlah_kali('pagu', 'capaian', nomor)})", rumus.jumlah("realisasi", nomor)
    persen = f"100-10000*({terpakai})/{keluaran}"
    return {
        "sasaran": "Jumlah",
        "pagu": Computed(row["pagu_rp"], f"ROUND({rumus.jumlah('pagu', nomor)},2)"),
        "realisasi": Computed(row["realisasi_rp"], f"ROUND({terpakai},2)"),
        "rp": Computed(row["biaya_rp"], f"ROUND({keluaran}/100-({terpakai}),2)"),
        "persen": rumus.computed(u.atau(row["persen_efisiensi"]), _bila_ada("rp", persen, pembagi=keluaran)),
        "nilai": rumus.computed(u.atau(row["nilai_efisiensi"]), _nilai()),
    }


def _bila_ada(kunci: str, hasil: str, *, pembagi: str) -> str:
    """Give the formula of a figure that needs the one in `kunci` and a divisor that is not zero."""
    kosong = rumus.teks(rumus.TIDAK_ADA)
    bulat = f"ROUND({hasil},{rumus.DESIMAL_HITUNG})"
    return f"IF(ISNUMBER({{{kunci}}}),IF({pembagi}=0,{kosong},{bulat}),{kosong})"


def _nilai() -> str:
    return _bila_ada("persen", "50+MAX(-20,MIN(20,{persen}))*2.5", pembagi="1")
