"""Proses LAKIP in words: where the report is and who holds it, what is late and why, the six steps, and what happened."""

from collections.abc import Sequence
from typing import Any

from lakip.domain.sop import Pekerjaan, format_durasi
from lakip.domain.sop.kejadian import RETURNING
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.metrics.proses import Keadaan, LangkahProses, Proses
from lakip.present import labels
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.present.views.waktu_sop import hari, menit

Row = dict[str, Any]

KEADAAN = {
    Keadaan.BELUM: "Belum gilirannya",
    Keadaan.GILIRAN: "Siap dimulai",
    Keadaan.DITERIMA: "Diterima, belum dimulai",
    Keadaan.DIKERJAKAN: "Sedang dikerjakan",
    Keadaan.SELESAI: "Selesai",
}
_DI_TANGAN = {
    Keadaan.GILIRAN: "menunggu dimulai oleh {pemegang}",
    Keadaan.DITERIMA: "sudah diterima {pemegang} dan belum dimulai",
    Keadaan.DIKERJAKAN: "sedang dikerjakan {pemegang}",
}
_LAGI = {
    Pekerjaan.PERTAMA: "",
    Pekerjaan.PERBAIKAN: " sebagai perbaikan",
    Pekerjaan.REVIU: " sebagai perbaikan hasil reviu",
}
"""What is told of work that is done again."""
PEMERIKSA = {"kasubbag": "Ka. Subbag", "sekretaris": "Sekretaris"}


def name(row: LangkahProses) -> str:
    """Give "4. Pemeriksaan (Sekretaris)"."""
    part = f" ({PEMERIKSA[row.pemeriksa]})" if row.pemeriksa else ""
    return f"{row.langkah.no}. {row.langkah.nama}{part}"


def actions(row: LangkahProses, akun: str) -> dict[str, str]:
    """Give what this account can record of a step in turn, by aksi, as words on a button."""
    if row.keadaan is Keadaan.DIKERJAKAN:
        return {"selesai": "Selesai"} | ({"alih": "Ambil alih"} if row.akun != akun else {})
    received = {} if row.keadaan is Keadaan.DITERIMA else {"terima": "Terima"}
    return received | {"mulai": "Mulai kerjakan"}


def may_return(row: LangkahProses) -> bool:
    """Tell whether the LAKIP can be returned from this step now."""
    return row.keadaan is Keadaan.DIKERJAKAN and row.langkah.no in RETURNING


def closing_note(proses: Proses) -> str:
    """Give the note that step 2 is offered to be closed with: who is not complete."""
    names = ", ".join(proses.unit_belum_lengkap)
    return f"Belum lengkap: {names}." if names else ""


def event_label(event: Row) -> str:
    """Give "Langkah 3, Selesai, 5 Februari 2026 pukul 09.00"."""
    return f"Langkah {event['langkah']}, {what(event)}, {waktu_panjang(event['waktu'])}"


def where(proses: Proses) -> str:
    """Say in one sentence where the report is and which jabatan holds it."""
    if proses.terkirim:
        return f"LAKIP tahun {proses.tahun} sudah dikirim pada {_at(proses.langkah_rows[-1])}."
    return " ".join(_one(row) for row in proses.di_tangan)


def status(proses: Proses) -> str:
    """Say no more than which step the report is at."""
    if proses.terkirim:
        return f"LAKIP tahun {proses.tahun} sudah dikirim."
    at = " dan ".join(f"langkah {row.langkah.no} ({row.langkah.nama})" for row in proses.di_tangan)
    return f"LAKIP tahun {proses.tahun} berada pada {at}."


def late(proses: Proses) -> list[str]:
    """Say what is late and why, one sentence each; nothing when all is in time."""
    told = [
        f"Tenggat pengiriman {tanggal_panjang(proses.tenggat)} sudah lewat {proses.hari_terlambat} hari."
    ] * bool(proses.hari_terlambat)
    for row in proses.di_tangan:
        if row.melebihi:
            told.append(
                f"Langkah {row.langkah.no} ({row.langkah.nama}) melebihi waktu baku: terpakai {_used(row)} dari "
                f"{format_durasi(row.langkah.baku)}."
            )
    if proses.unit_terlambat:
        told.append(f"Data yang terlambat ditunggu dari {', '.join(proses.unit_terlambat)}.")
    return told


def turn(row: LangkahProses) -> str:
    """Say what is to be done with a step by whose turn it is."""
    at = f" sejak {_at(row)}" if row.sejak else ""
    again = f" Alasan dikembalikan: {row.alasan}." if row.alasan else ""
    return f"Langkah {name(row)}: {KEADAAN[row.keadaan].lower()}{_LAGI[row.pekerjaan]}{at}.{again}"


def table(proses: Proses) -> Table:
    """Give the six steps with state, holder, standard and time used so far."""
    return Table(
        id=f"proses_{proses.tahun}",
        judul=f"Proses LAKIP tahun {proses.tahun}",
        columns=(
            Column("no", "No.", Format.BULAT, 4),
            Column("nama", "Langkah", width=26),
            Column("keadaan", "Keadaan", width=22),
            Column("pemegang", "Pelaksana", width=20),
            Column("baku", "Waktu Baku", Format.TENGAH, 12),
            Column("terpakai", "Terpakai", Format.TENGAH, 12),
            Column("sejak", "Sejak", width=25),
            Column("kembali", "Dikembalikan", Format.BULAT, 11),
        ),
        rows=[TableRow(_cells(row)) for row in proses.langkah_rows],
        kosong="SOP belum memuat langkah.",
        catatan=("Terpakai = waktu kerja sampai sekarang, tanpa menunggu dan tanpa perbaikan.",),
    )


def history(events: Sequence[Row], tahun: int) -> Table:
    """Give what happened, newest first; a time that was amended shows its first one and why."""
    return Table(
        id=f"riwayat_proses_{tahun}",
        judul=f"Riwayat proses LAKIP tahun {tahun}",
        columns=(
            Column("waktu", "Waktu", width=26),
            Column("langkah", "Langkah", Format.TENGAH, 10),
            Column("apa", "Yang Terjadi", width=26),
            Column("oleh", "Dicatat oleh", width=26),
            Column("keterangan", "Keterangan", width=60),
        ),
        rows=[
            TableRow({
                "waktu": waktu_panjang(event["waktu"]), "langkah": str(event["langkah"]), "apa": what(event),
                "oleh": event["jabatan"], "keterangan": _told(event),
            })
            for event in reversed(events)
        ],
        kosong="Belum ada yang dicatat untuk tahun ini.",
    )  # fmt: skip


def what(event: Row) -> str:
    """Give "Dikembalikan ke langkah 2" or "Selesai (Sekretaris)"."""
    part = f" ({PEMERIKSA[event['pemeriksa']]})" if event["pemeriksa"] else ""
    goal = f" ke langkah {event['ke']}" if event["ke"] else ""
    return f"{labels.AKSI_SOP[event['aksi']]}{goal}{part}"


def message(waiting: Sequence[Row], tahun: int) -> str:
    """Give what waits for somebody as a text to paste into a message."""
    lines = "\n".join(f"- {row['kalimat']}" for row in waiting)
    return f"Yang menunggu untuk LAKIP tahun {tahun}:\n{lines}"


def _one(row: LangkahProses) -> str:
    at = f" sejak {_at(row)}" if row.sejak else ""
    again = f" ({row.alasan})" if row.alasan else ""
    return (
        f"Langkah {row.langkah.no} ({row.langkah.nama}) {_DI_TANGAN[row.keadaan].format(pemegang=row.pemegang)}"
        f"{_LAGI[row.pekerjaan]}{at}{again}."
    )


def _at(row: LangkahProses) -> str:
    return waktu_panjang(row.sejak) if row.sejak else ""


def _used(row: LangkahProses) -> str:
    return hari(row.terpakai.days) if row.langkah.baku.is_in_days else menit(row.terpakai.minutes)


def _cells(row: LangkahProses) -> Row:
    return {
        "no": row.langkah.no,
        "nama": name(row).split(". ", 1)[1] if row.keadaan is not Keadaan.SELESAI else row.langkah.nama,
        "keadaan": KEADAAN[row.keadaan] + (", melebihi waktu baku" if row.melebihi else ""),
        "pemegang": row.pemegang,
        "sejak": _at(row) or None,
        "baku": format_durasi(row.langkah.baku),
        "terpakai": _used(row) if row.terpakai.microseconds else None,
        "kembali": row.kembali,
    }


def _told(event: Row) -> str | None:
    parts = [event["alasan"], *event["catatan"]]
    parts.append(f"dicatat kemudian, dasar: {event['dasar']}" if event["dasar"] else None)
    before = event["waktu_semula"]
    for change in event["ubahan"]:
        parts.append(f"semula {waktu_panjang(before)}, diubah {change['jabatan']}: {change['alasan']}")
        before = change["waktu"]
    return "; ".join(part for part in parts if part) or None
