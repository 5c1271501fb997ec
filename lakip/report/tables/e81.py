"""T21: Formulir E.81, Evaluasi terhadap Hasil Renja Perangkat Daerah (Permendagri 86/2017): 16 columns, ten of them K and Rp."""

from decimal import Decimal

from lakip.metrics.e81 import BarisE81
from lakip.metrics.persen import Nilai
from lakip.metrics.renstra import adds_up
from lakip.present.tables import Cell, Column, Computed, Format, Table, TableRow, Value
from lakip.report import rumus
from lakip.report.bahan import TRIWULAN, Bahan
from lakip.report.tables import umum as u
from lakip.report.tables.perencanaan import TW

JUDUL = {
    5: "Target Renstra PD (akhir periode Renstra)",
    6: "Realisasi Capaian Kinerja Renstra s.d. Renja tahun lalu",
    7: "Target Kinerja dan Anggaran Renja tahun berjalan yang dievaluasi",
    **{7 + n: f"Realisasi Kinerja pada Triwulan {TW[n - 1]}" for n in TRIWULAN},
    12: "Realisasi Capaian Kinerja dan Anggaran Renja yang dievaluasi",
    13: "Realisasi Kinerja dan Anggaran Renstra s.d. akhir tahun pelaksanaan Renja",
}
CAPAIAN_RENSTRA = "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra (%)"
CAPAIAN_RENJA = "Tingkat Capaian Kinerja dan Realisasi Anggaran Renja (%)"
SETELAN_CAPAIAN_RENJA = "e81_capaian_tahun"
"""Set to Ya in the sheet Instansi, the form shows column 12 against 7 as well, as many agencies do."""
SAMPAI = 13
KAKI = {
    "faktor_pendorong": "Faktor pendorong keberhasilan kinerja",
    "faktor_penghambat": "Faktor penghambat pencapaian kinerja",
    "solusi": "Tindak lanjut yang diperlukan dalam triwulan berikutnya",
}
RENJA_BERIKUTNYA = "Tindak lanjut yang diperlukan dalam Renja PD berikutnya"
BELUM_DIISI = "belum diisi."


def t21(bahan: Bahan) -> Table:
    """Build the form with its six foot rows: mean and predikat as rows, the four texts as notes."""
    judul = f"Evaluasi terhadap Hasil Renja Perangkat Daerah Tahun {bahan.tahun} (Formulir E.81){bahan.audit}"
    baris = bahan.e81.baris
    renja = bahan.instansi.get(SETELAN_CAPAIAN_RENJA, "").casefold() == "ya"
    if not baris:
        kosong = "Belum ada data: program, kegiatan, dan sub kegiatan belum ada pada buku rencana maupun buku kerja unit."
        return Table("T21", judul, _columns(renja=renja), kosong=kosong)
    rows = [_row(bahan, no, b) for no, b in enumerate(baris, start=1)]
    return Table(
        "T21", judul, _columns(renja=renja), [*rows, *_foot(bahan, len(rows))], catatan=_texts(bahan)
    )


def _columns(*, renja: bool) -> tuple[Column, ...]:
    tambahan: list[tuple[int | str, str]] = [("tahun", CAPAIAN_RENJA)] if renja else []
    pasangan = [*JUDUL.items(), *tambahan, (14, CAPAIAN_RENSTRA)]
    return (
        Column("no", "No.", Format.TENGAH, 5), Column("sasaran", "Sasaran", width=22, gabung=True),
        Column("program", "Program/Kegiatan/Sub Kegiatan", width=28),
        Column("indikator", "Indikator Kinerja Program (outcome)/Kegiatan (output)", width=28),
        *(kolom for nomor, pita in pasangan for kolom in _pasangan(nomor, pita)),
        Column("unit", "Unit PD Penanggung Jawab", width=18), Column("ket", "Keterangan", width=16),
    )  # fmt: skip


def _pasangan(nomor: int | str, pita: str) -> tuple[Column, Column]:
    persen = nomor in (14, "tahun")
    return (
        Column(f"t{nomor}_k", "K", Format.PERSEN if persen else Format.ANGKA, 10, pita),
        Column(f"t{nomor}_rp", "Rp", Format.PERSEN if persen else Format.RUPIAH, 10 if persen else 17, pita),
    )


def _row(bahan: Bahan, no: int, b: BarisE81) -> TableRow:
    cells: dict[str, Cell] = {
        "no": no,
        "sasaran": bahan.sasaran[b.sasaran]["uraian"] if b.sasaran else "Belum dipetakan ke sasaran",
        "program": f"{b.kode} {b.uraian}",
        "unit": bahan.unit.get(b.unit or "", b.unit),
    }
    if b.indikator is not None:
        satuan = b.indikator.get("satuan")
        cells["indikator"] = f"{b.indikator['indikator']} ({satuan})" if satuan else b.indikator["indikator"]
        cells |= _kinerja(bahan, b)
    if b.rp:
        cells |= _rupiah(b)
    return TableRow(cells, desimal=b.indikator["desimal"] if b.indikator else 2)


def _kinerja(bahan: Bahan, b: BarisE81) -> dict[str, Cell]:
    assert b.indikator is not None
    cells: dict[str, Cell] = {f"t{n}_k": _nilai(nilai) for n, nilai in b.k.items()}
    cells["t12_k"] = _jumlah("k", b.k[12].angka, [b.k[7 + n].angka for n in TRIWULAN]) or u.sel_realisasi(
        b.indikator | _sebagai_realisasi(b.k[12])
    )
    if adds_up(b.indikator) and b.k[SAMPAI].angka is not None:
        cells["t13_k"] = Computed(b.k[SAMPAI].angka, "SUM({t6_k},{t12_k})")
    if b.k[5].text is not None:
        cells["t14_k"] = u.sel_terhadap(bahan, b.indikator, b.k[5], b.persen_k, t="{t5_k}", r="{t13_k}")
    if b.persen_tahun_k is not None:
        formula = rumus.persen(
            b.indikator | {"target_rendah": b.k[7].rendah, "target_tinggi": b.k[7].tinggi},
            u.aturan(bahan, b.indikator), t="{t7_k}", r="{t12_k}",
        )  # fmt: skip
        cells["ttahun_k"] = rumus.computed(b.persen_tahun_k, formula)
    return cells


def _rupiah(b: BarisE81) -> dict[str, Cell]:
    cells: dict[str, Cell] = {f"t{n}_rp": rupiah for n, rupiah in b.rp.items()}
    cells["t12_rp"] = _jumlah("rp", b.rp[12], [b.rp[7 + n] for n in TRIWULAN]) or b.rp[12]
    if b.rp[SAMPAI] is not None:
        cells["t13_rp"] = Computed(b.rp[SAMPAI], "SUM({t6_rp},{t12_rp})")
    if b.persen_rp is not None:
        cells["t14_rp"] = rumus.computed(b.persen_rp, rumus.serapan("{t13_rp}", "{t5_rp}"))
    if b.persen_tahun_rp is not None:
        cells["ttahun_rp"] = rumus.computed(b.persen_tahun_rp, rumus.serapan("{t12_rp}", "{t7_rp}"))
    return cells


def _jumlah(kolom: str, hasil: Decimal | None, quarters: list[Decimal | None]) -> Computed | None:
    """Give the year as the sum of its quarters, where that is what it is."""
    known = [q for q in quarters if q is not None]
    if hasil is None or len(known) < 2 or sum(known) != hasil:
        return None
    return Computed(hasil, f"SUM({{t8_{kolom}}},{{t9_{kolom}}},{{t10_{kolom}}},{{t11_{kolom}}})")


def _nilai(nilai: Nilai) -> Value:
    return None if nilai.text is None else u.nilai(nilai)


def _sebagai_realisasi(nilai: Nilai) -> dict[str, Value]:
    return {
        "realisasi_nilai": nilai.angka,
        "realisasi_rendah": nilai.rendah,
        "realisasi_tinggi": nilai.tinggi,
        "realisasi_predikat": nilai.predikat,
    }


def _foot(bahan: Bahan, banyak: int) -> list[TableRow]:
    semua = range(banyak)
    mean, predikat = bahan.e81.rata_k, bahan.e81.rata_rp
    rata: dict[str, Cell] = {"program": "Rata-rata capaian kinerja (%)"}
    nama: dict[str, Cell] = {"program": "Predikat kinerja"}
    for kolom, hasil in (("t14_k", mean), ("t14_rp", predikat)):
        rata[kolom] = u.sel_rata(hasil["persen"], rumus.rata_sel(kolom, semua))
        nama[kolom] = u.sel_kriteria(bahan, hasil["predikat"], f"{{{kolom}#{banyak}}}")
    return [u.baris_jumlah(rata), u.baris_jumlah(nama)]


def _texts(bahan: Bahan) -> list[str]:
    """Give the four texts of the form as the units wrote them, each after the code it speaks of."""
    kode = [row["kode"] for row in bahan.capaian]
    found = {
        bagian: [
            f"{k}: {teks}" for k in kode if (teks := bahan.keterangan.get(("realisasi", k), {}).get(bagian))
        ]
        for bagian in KAKI
    }
    notes = [f"{judul}: {'; '.join(found[bagian]) or BELUM_DIISI}" for bagian, judul in KAKI.items()]
    dijumlahkan = (
        "Kolom 6 dan 13 menjumlahkan tahun-tahun Renstra untuk anggaran dan untuk indikator yang triwulannya dijumlahkan "
        "(bukan persentase); kolom 5 indikator tersebut adalah jumlah target Renstra setiap tahun, atau Target Akhir bila belum lengkap."
    )
    return [*notes, f"{RENJA_BERIKUTNYA}: {BELUM_DIISI}", dijumlahkan]
