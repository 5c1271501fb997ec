"""What needs somebody now, by ordered rules: doubts, what is missing, what is weak, what took too long."""

from collections.abc import Iterator

from lakip.domain.numbers import format_id
from lakip.domain.tanggal import tanggal_panjang
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import kepatuhan_sop
from lakip.metrics.capaian import capaian

_LEMAH = 4
"""Bands from this one on (Rendah, Sangat Rendah on the five-band scale) are called weak."""


def attention(store: Store, tahun: int) -> list[Row]:
    """Give one row per thing to do, gravest first: jenis, kode, kalimat (Indonesian) and the address of its page."""
    rows = capaian(store, tahun)
    units = store.query("status_unit", tahun=tahun)
    return [
        *_doubts(units),
        *_silent_units(units),
        *_missing(rows),
        *_weak(rows),
        *_slow(store, tahun),
    ]


def _row(jenis: str, kode: str, kalimat: str, halaman: str) -> Row:
    return {"jenis": jenis, "kode": kode, "kalimat": kalimat, "halaman": halaman}


def _doubts(units: list[Row]) -> Iterator[Row]:
    for row in units:
        if row["n_keputusan_terbuka"]:
            text = f"{row['nama']}: {row['n_keputusan_terbuka']} nilai perlu keputusan."
            yield _row("keputusan", row["kode"], text, "temuan")


def _silent_units(units: list[Row]) -> Iterator[Row]:
    for row in units:
        if row["status"] == "belum":
            text = f"{row['nama']} belum menyerahkan data{_came_without_figures(row)}."
            yield _row("belum_menyerahkan", row["kode"], text, "unggah")


def _came_without_figures(row: Row) -> str:
    """Say in brackets what a unit has handed in although no figure of it is there yet."""
    if row["n_dokumen_menunggu"]:
        return f" (dokumen diterima {tanggal_panjang(row['dokumen_on'])}, angkanya belum diketik)"
    return f" (berkas kosong diterima {tanggal_panjang(row['kosong_on'])})" if row["kosong_on"] else ""


def _missing(rows: list[Row]) -> Iterator[Row]:
    for row in rows:
        if row["status"] == "belum_ada":
            yield _row(
                "belum_ada", row["kode"], f"{row['kode']} {row['indikator']}: belum ada data.", "indikator"
            )
        elif row["status"] == "belum_rilis":
            yield _row(
                "belum_rilis", row["kode"], f"{row['kode']} {row['indikator']}: belum rilis.", "indikator"
            )


def _weak(rows: list[Row]) -> Iterator[Row]:
    weak = [row for row in rows if row["urut_predikat"] is not None and row["urut_predikat"] >= _LEMAH]
    for row in sorted(weak, key=lambda row: row["persen_capaian_dibatasi"]):
        persen = format_id(row["persen_capaian_dibatasi"])
        text = f"{row['kode']} {row['indikator']}: capaian {persen}% ({row['predikat']})."
        yield _row("capaian_lemah", row["kode"], text, "indikator")


def _slow(store: Store, tahun: int) -> Iterator[Row]:
    for langkah in kepatuhan_sop.sop(store, tahun)["langkah"]:
        if langkah["status"] == "melebihi":
            text = f"Langkah {langkah['no']} {langkah['nama']} melebihi waktu baku {langkah['standar']}."
            yield _row("sop", str(langkah["no"]), text, "kepatuhan_sop")
