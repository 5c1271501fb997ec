"""What needs somebody now: doubts, units that are silent, what is overdue, early warnings by their rules, what took too long."""

from collections.abc import Iterator
from textwrap import shorten

from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.tindak_lanjut import TERBUKA, Jenis
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import kepatuhan_sop, sop_register
from lakip.metrics.peringatan import peringatan

WORDS = 120
"""Signs of a recommendation that are told; the rest stands where it is settled."""


def attention(store: Store, tahun: int) -> list[Row]:
    """Give one row per thing to do, gravest first: jenis, kode, kalimat (Indonesian) and the address of its page."""
    units = store.query("status_unit", tahun=tahun)
    return [
        *_doubts(units),
        *_silent_units(units),
        *_overdue(store, tahun),
        *peringatan(store, tahun),
        *_slow(store, tahun),
        *_unregistered(store),
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


def _overdue(store: Store, tahun: int) -> Iterator[Row]:
    hari = now().date()
    for row in store.query("tindak_lanjut", tahun=tahun, unit=None):
        if row["status"] in TERBUKA and row["tenggat"] < hari:
            who = ", ".join(filter(None, (row["nama_unit"], row["penanggung_jawab"])))
            what = "Rekomendasi LHE" if row["jenis"] == Jenis.REKOMENDASI else f"Arahan {row['asal']}"
            text = f"{what} melewati tenggat {tanggal_panjang(row['tenggat'])}: {shorten(row['uraian'].rstrip('.'), WORDS, placeholder='…')} ({who})."
            yield _row("tindak_lanjut", row["unit"], text, "tindak_lanjut")


def _unregistered(store: Store) -> Iterator[Row]:
    """Call to mind that the newest SOP has ended or soon will; last, for it never stops any work."""
    newest = sop_register.versions(store)[0]
    if reminder := newest.reminder(now().date()):
        yield _row("registrasi_sop", newest.naskah.sop.nomor, reminder, "pengaturan")


def _slow(store: Store, tahun: int) -> Iterator[Row]:
    for langkah in kepatuhan_sop.sop(store, tahun)["langkah"]:
        if langkah["status"] == "melebihi":
            text = f"Langkah {langkah['no']} {langkah['nama']} melebihi waktu baku {langkah['standar']}."
            yield _row("sop", str(langkah["no"]), text, "kepatuhan_sop")
