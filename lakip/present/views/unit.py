"""Bagian/Bidang: who has handed in what, how good the data are, and how far each one has come."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lakip.domain.desimal import MISSING
from lakip.domain.tanggal import tanggal_panjang
from lakip.present.cards import Kartu
from lakip.present.palette import LABEL_PERMENDAGRI_86, bertanda
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.present.views import ringkasan

Row = Mapping[str, Any]

STATUS: Mapping[str | None, str] = {
    "lengkap": "Lengkap",
    "sebagian": "Sebagian",
    "belum": "Belum menyerahkan",
    None: MISSING,
}


def comparison(rows: Sequence[Row], tahun: int) -> Table:
    """Give every Bagian/Bidang beside the others: its mean, its hand-in, and each part of the quality of its data."""
    return Table(
        id=f"bagian_bidang_{tahun}",
        judul=f"Bagian/Bidang tahun {tahun}",
        columns=(
            Column("kode", "Kode", Format.TENGAH, 7),
            Column("nama", "Bagian/Bidang", width=38),
            Column("capaian", "Rata-rata Capaian (%)", Format.PERSEN, 20),
            Column("predikat", "Kriteria Capaian", width=16),
            Column("status", "Penyerahan", width=17),
            Column("terisi", "Indikator Terisi", Format.TENGAH, 14),
            Column("anggaran", "Baris Anggaran Terisi", Format.TENGAH, 19),
            Column("diterima", "Diterima", Format.TANGGAL, 15),
            Column("hari", "Hari sejak Permintaan", Format.BULAT, 19),
            Column("terlambat", "Hari Terlambat", Format.BULAT, 14),
            Column("tanya", "Perlu Keputusan", Format.TENGAH, 15),
            Column("koreksi", "Dikoreksi", Format.BULAT, 9),
            Column("isian", "Diketik", Format.BULAT, 8),
            Column("dukungan", "Ada Data Dukung", Format.TENGAH, 15),
        ),
        rows=[TableRow(_cells(row)) for row in rows],
        kosong=f"Belum ada Bagian/Bidang yang mempunyai indikator atau anggaran pada tahun {tahun}.",
        catatan=(
            (
                "Perlu Keputusan = yang masih terbuka dari seluruh nilai yang diragukan. Dikoreksi = nilai yang berubah pada "
                "kiriman berikutnya. Hari sejak Permintaan dihitung dari terkirimnya permintaan, atau dari selesainya langkah 1 SOP "
                "bila pengirimannya tidak dicatat; Hari Terlambat dihitung dari tenggat permintaan (0 = tepat waktu)."
            ),
        ),
    )


def cards(row: Row, serapan: Row, skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> list[Kartu]:
    """Give mean, serapan, completeness and doubts of one Bagian/Bidang."""
    mean = {key: row[key] for key in ("persen_capaian", "predikat")}
    return [
        ringkasan.average(mean | {"n_ada": row["n_ada"] or 0, "n_total": row["n_indikator"]}, skala),
        ringkasan.absorbed(dict(serapan)),
        Kartu("Indikator terisi", _of(row["n_terisi"], row["n_indikator"]), f"{STATUS[row['status']]}."),
        Kartu("Perlu keputusan", str(row["n_terbuka"]), f"Dari {row['n_tanya']} nilai yang diragukan."),
    ]


def source(rows: Sequence[Row]) -> str:
    """Say where the figures of one Bagian/Bidang come from and who answers for them; `rows` are its capaian."""
    names = dict.fromkeys(row["penanggung_jawab"] for row in rows if row["penanggung_jawab"])
    answers = f"; penanggung jawab: {', '.join(names)}" if names else ""
    return f"Sumber: berkas dan isian Bagian/Bidang yang sudah diterima{answers}."


def quality(row: Row) -> list[str]:
    """Say in sentences how good the data are, each figure with its reason; nothing is added up to one score."""
    return [*handed_in(row), _evidence(row)]


def handed_in(row: Row) -> list[str]:
    """Say the same of what was handed in alone, which an edition freezes; evidence may still come afterwards."""
    return [*_completeness(row), _timeliness(row), _doubts(row), _corrections(row)]


def _completeness(row: Row) -> Iterator[str]:
    text = f"Kelengkapan: {_of(row['n_terisi'], row['n_indikator'])} indikator terisi"
    missing = f"; belum ada data: {', '.join(row['tanpa_data'])}" if row["tanpa_data"] else ""
    waiting = f"; {row['n_belum_rilis']} belum rilis" if row["n_belum_rilis"] else ""
    yield f"{text}{missing}{waiting}."
    if row["n_baris"]:
        yield f"Kelengkapan anggaran: {_of(row['n_baris_terisi'], row['n_baris'])} baris rincian terisi."


def _timeliness(row: Row) -> str:
    if row["diterima_on"] is None:
        return f"Waktu: belum ada berkas atau isian yang diterima{_due(row)}."
    first = f"Waktu: pertama diterima {tanggal_panjang(row['diterima_on'])}"
    if row["terakhir_on"] != row["diterima_on"]:
        first += f", terakhir {tanggal_panjang(row['terakhir_on'])}"
    if row["hari"] is None:
        return f"{first}; waktu permintaan data belum dicatat pada Waktu Pelaksanaan SOP{_due(row)}."
    asked = tanggal_panjang(row["permintaan_on"])
    return f"{first}, {row['hari']} hari kalender setelah permintaan {asked}{_due(row)}."


def _due(row: Row) -> str:
    """Say whether the first data came by the due date of the request; nothing where none was set."""
    if row["tenggat"] is None:
        return ""
    due = f"; tenggat {tanggal_panjang(row['tenggat'])}"
    if row["terlambat"] is None:
        return due
    return f"{due}, terlambat {row['terlambat']} hari" if row["terlambat"] else f"{due}, tepat waktu"


def _doubts(row: Row) -> str:
    if not row["n_tanya"]:
        return "Keraguan: tidak ada nilai yang diragukan."
    return (
        f"Keraguan: {row['n_tanya']} nilai diragukan; {row['n_terima']} usulan diterima, {row['n_ganti']} diganti, "
        f"{row['n_abaikan']} diabaikan, {row['n_terbuka']} menunggu keputusan."
    )


def _corrections(row: Row) -> str:
    typed = f"{row['n_isian']} nilai diketik tanpa berkas"
    if not row["n_koreksi"]:
        return f"Koreksi: tidak ada nilai yang berubah antarversi; {typed}."
    return f"Koreksi: {row['n_koreksi']} nilai berubah antarversi ({', '.join(row['dikoreksi'])}); {typed}."


def _evidence(row: Row) -> str:
    text = (
        f"Data dukung: dari {row['n_nilai']} indikator yang berangka, {row['n_berbukti']} dilampiri berkas atau tautan "
        f"dan {row['n_disebut']} menyebut data dukungnya"
    )
    without = f"; tanpa keduanya: {', '.join(row['tanpa_dukungan'])}" if row["tanpa_dukungan"] else ""
    return f"{text}{without}."


def _cells(row: Row) -> dict[str, Any]:
    supported = row["n_nilai"] - len(row["tanpa_dukungan"])
    return {
        "kode": row["kode"] or MISSING,
        "nama": row["nama"],
        "capaian": row["persen_capaian"],
        "predikat": bertanda(row["predikat"]),
        "status": STATUS[row["status"]],
        "terisi": _of(row["n_terisi"], row["n_indikator"]),
        "anggaran": _of(row["n_baris_terisi"], row["n_baris"]),
        "diterima": row["diterima_on"],
        "hari": row["hari"],
        "terlambat": row["terlambat"],
        "tanya": _of(row["n_terbuka"], row["n_tanya"]),
        "koreksi": row["n_koreksi"],
        "isian": row["n_isian"],
        "dukungan": _of(supported, row["n_nilai"]),
    }


def _of(part: int, whole: int) -> str:
    """Give "3 dari 5"; nothing out of nothing is an en dash."""
    return f"{part} dari {whole}" if whole else MISSING
