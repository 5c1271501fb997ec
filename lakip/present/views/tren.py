"""Tren: one indikator over the years, on its way to the end of the Renstra, against standards, and what the year may be."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from lakip.domain.desimal import MISSING, format_id
from lakip.domain.tanggal import tanggal_panjang
from lakip.present import labels
from lakip.present.cards import Kartu
from lakip.present.charts import Deret, Titik
from lakip.present.palette import LABEL_PERMENDAGRI_86, bertanda, kelas
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.present.views.standar import strokes

Row = dict[str, Any]

BARU = "indikator baru"
CAPAIAN = Column("capaian", "Capaian (%)", Format.PERSEN, 11)
KRITERIA = Column("predikat", "Kriteria Capaian", width=17)


def comparable(years: Sequence[Row], row: Row) -> list[Row]:
    """Keep the years that were measured in the satuan of today; others can't share an axis."""
    return [past for past in years if past["satuan"] == row["satuan"]]


def trend(
    years: Sequence[Row],
    row: Row,
    skala: Sequence[str] = LABEL_PERMENDAGRI_86,
    standards: Sequence[Row] = (),
) -> Deret:
    """Describe the years that can be compared, with their standards; * = a figure of the indikator this one replaced."""
    shown = comparable(years, row)
    lanjutan = any(past["milik"] != row["kode"] for past in shown)
    return Deret(
        judul="Apakah realisasi mendekati target dari tahun ke tahun?",
        alt=f"Diagram kolom realisasi {row['indikator']} tahun {shown[0]['tahun']} sampai {shown[-1]['tahun']} dengan targetnya.",
        titik_rows=[_point(past, row, skala, standards) for past in shown],
        satuan=row["satuan"],
        cara_baca=f"Kolom = realisasi; garis mendatar = target{strokes(standards)}."
        + f" {labels.TURUN} = makin rendah makin baik." * (row["polaritas"] == "Turun")
        + " * = angka indikator yang digantikan." * lanjutan,
    )


def year_table(years: Sequence[Row], row: Row) -> Table:
    """Give every year with the change against the year before, and what its figure is if it is not plainly final."""
    return Table(
        id=f"tren_{row['kode']}",
        judul=f"Target, realisasi, dan perubahan {row['kode']} per tahun",
        columns=(
            Column("tahun", "Tahun", Format.TENGAH, 8),
            Column("target", "Target", Format.TENGAH, 11),
            Column("realisasi", "Realisasi", Format.TENGAH, 11),
            Column("selisih", "Perubahan", Format.TENGAH, 11),
            Column("persen", "Perubahan (%)", Format.PERSEN, 13),
            CAPAIAN,
            KRITERIA,
            Column("ket", "Keterangan", width=48),
        ),
        rows=[TableRow(_year_cells(past, row)) for past in years],
        kosong="Belum ada angka untuk indikator ini.",
    )


def progress_cards(progress: Row) -> list[Kartu]:
    """Give where the Renstra ends, and how far the way is behind, both ways."""
    awal, years = progress["kondisi_awal_nilai"], progress["tahun_dijumlah"]
    dasar = f"Jumlah realisasi tahun {years[0]}\u2013{years[-1]}" if years else "Realisasi tahun ini"
    kartu = [
        Kartu("Target akhir Renstra", labels.teks(progress["akhir"].text), f"Satuan: {progress['satuan']}."),
        Kartu(
            "Tingkat kemajuan",
            labels.persen(progress["kemajuan"]),
            f"{dasar} ({labels.teks(progress['sampai_kini'].text)}) terhadap target akhir dengan rumus capaian indikator.",
        ),
    ]
    if awal is None or years:
        return kartu
    jalan = f"Bagian jalan dari kondisi awal {format_id(awal, None)} ke target akhir yang sudah ditempuh."
    return [*kartu, Kartu("Kemajuan dari awal", labels.persen(progress["kemajuan_awal"]), jalan)]


def version_table(rows: Sequence[Row], row: Row, tahun: int) -> Table:
    """Give the versions of the target side by side."""
    return Table(
        id=f"versi_target_{row['kode']}_{tahun}",
        judul=f"Versi target {row['kode']} tahun {tahun}",
        columns=(
            Column("versi", "Versi", width=13),
            Column("target", "Target", Format.TENGAH, 11),
            CAPAIAN,
            KRITERIA,
            Column("dipakai", "Dipakai", Format.TENGAH, 9),
            Column("dasar", "Dasar", width=44),
        ),
        rows=[TableRow(_version_cells(r)) for r in rows],
        kosong=f"Target tahun {tahun} belum ada pada buku rencana.",
    )


def unit_table(rows: Sequence[Row], names: Mapping[str, str], tahun: int) -> Table:
    """Give the mean of every unit beside that of the year before."""
    return Table(
        id=f"antar_unit_{tahun}",
        judul=f"Rata-rata capaian per Bagian/Bidang tahun {tahun - 1} dan {tahun}",
        columns=(
            Column("unit", "Bagian/Bidang", width=40),
            Column("lalu", f"Capaian {tahun - 1} (%)", Format.PERSEN, 13),
            Column("kini", f"Capaian {tahun} (%)", Format.PERSEN, 13),
            Column("selisih", "Selisih", Format.PERSEN, 9),
            KRITERIA,
            Column("dasar", "Ada Data", Format.TENGAH, 12),
        ),
        rows=[
            TableRow({
                "unit": names.get(r["kode"], r["kode"]), "lalu": r["lalu"], "kini": r["persen_capaian"],
                "selisih": r["selisih"], "predikat": bertanda(r["predikat"]), "dasar": f"{r['n_ada']} dari {r['n_total']}",
            })
            for r in rows
        ],
        kosong=f"Belum ada Bagian/Bidang yang mempunyai indikator pada tahun {tahun}.",
    )  # fmt: skip


def quarter_table(
    by_triwulan: Sequence[Row | None], own: Mapping[int, Decimal], row: Row, tahun: int
) -> Table:
    """Give what each quarter reported by itself, and the figures up to and including it by the quarter type."""
    tipe = labels.TIPE_TRIWULAN[row["tipe_triwulan"]].lower()
    return Table(
        id=f"triwulan_tren_{row['kode']}_{tahun}",
        judul=f"{row['kode']} per triwulan dan sampai dengan triwulan tahun {tahun}",
        columns=(
            Column("triwulan", "Triwulan", Format.TENGAH, 10),
            Column("sendiri", "Realisasi Triwulan", Format.TENGAH, 14),
            Column("target", "Target s.d.", Format.TENGAH, 12),
            Column("realisasi", "Realisasi s.d.", Format.TENGAH, 12),
            CAPAIAN,
            KRITERIA,
        ),
        rows=[
            TableRow({
                "triwulan": labels.TRIWULAN[n - 1],
                "sendiri": format_id(own.get(n), None),
                "target": labels.nilai(r, "target"),
                "realisasi": labels.nilai(r, "realisasi"),
                "capaian": r["persen_capaian"],
                "predikat": bertanda(r["predikat"]),
            })
            for n, r in enumerate(by_triwulan, start=1) if r is not None
        ],
        kosong="Belum ada angka triwulan.",
        catatan=(f"Angka sampai dengan triwulan digabung menurut tipe triwulan: {tipe}.",),
    )  # fmt: skip


def what_if_cards(found: Row, row: Row) -> list[Kartu]:
    """Give what the year would come to, and what the means would move to."""
    kini = found["kini"]
    realisasi = labels.teks(found["realisasi"].text)
    return [
        Kartu("Realisasi setahun", realisasi, f"Target {labels.nilai(row, 'target')} {row['satuan']}."),
        Kartu("Capaian", labels.persen(found["persen_capaian"]), bertanda(found["predikat"]) or "Tidak dapat dihitung."),
        _moved("Rata-rata sasaran", kini["sasaran"], found["sasaran"], found["predikat_sasaran"]),
        _moved("Rata-rata instansi", kini["instansi"], found["instansi"], found["predikat_instansi"]),
    ]  # fmt: skip


def _moved(judul: str, kini: Decimal | None, nanti: Decimal | None, predikat: str | None) -> Kartu:
    if nanti is None:
        return Kartu(
            judul, MISSING, "Indikator ini tidak ikut dihitung, atau belum ada angka yang dirata-ratakan."
        )
    return Kartu(judul, labels.persen(nanti), f"{bertanda(predikat)}; sekarang {labels.persen(kini)}.")


def _point(past: Row, row: Row, skala: Sequence[str], standards: Sequence[Row]) -> Titik:
    missing = labels.STATUS.get(past["status"], BARU) if past["realisasi"] is None else ""
    return Titik(
        nama=f"{past['tahun']}{'*' * (past['milik'] != row['kode'])}",
        realisasi=past["realisasi_nilai"],
        target=past["target_nilai"],
        teks_realisasi=missing or labels.tertulis(past, "realisasi"),
        teks_target=labels.tertulis(past, "target"),
        kelas=kelas(past["predikat"], skala),
        standar=[
            (r["tingkat"], r["standar_nilai"])
            for r in standards
            if r["tahun"] == past["tahun"] and r["standar_nilai"] is not None
        ],
    )


def _year_cells(past: Row, row: Row) -> dict[str, Any]:
    return {
        "tahun": str(past["tahun"]),
        "target": labels.tertulis(past, "target"),
        "realisasi": labels.tertulis(past, "realisasi"),
        "selisih": labels.selisih(past["selisih"]),
        "persen": past["persen_selisih"],
        "capaian": past["persen_capaian"],
        "predikat": bertanda(past["predikat"]),
        "ket": _remark(past, row),
    }


def _remark(past: Row, row: Row) -> str:
    parts = []
    if past["milik"] != row["kode"]:
        satuan = "" if past["satuan"] == row["satuan"] else f" ({past['satuan']}, tidak sebanding)"
        parts.append(f"angka {past['milik']}{satuan}")
    if past["realisasi"] is None:
        parts.append(labels.STATUS.get(past["status"], BARU).lower())
    if past["status_data"] == "sementara":
        parts.append("angka sementara")
    if past["status_data"] == "angka tahun lalu":
        parts.append(f"memakai angka tahun {past['tahun_data'] or 'lalu'}")
    if past["dari"] == "rencana":
        parts.append("dari lembar Realisasi Lalu")
    return "; ".join(parts)


def _version_cells(r: Row) -> dict[str, Any]:
    hari = tanggal_panjang(r["tanggal"]) if r["tanggal"] else ""
    return {
        "versi": r["versi"],
        "target": labels.tertulis(r, "target"),
        "capaian": r["persen_capaian"],
        "predikat": bertanda(r["predikat"]),
        "dipakai": "Ya" if r["dipakai"] else "Tidak",
        "dasar": ", ".join(part for part in (r["nomor_sk"], hari) if part),
    }
