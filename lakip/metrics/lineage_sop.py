"""Where the time of an SOP step came from: the stretches of work on the calendar, and who recorded each moment."""

from decimal import Decimal

from lakip.domain.desimal import format_id
from lakip.domain.errors import WrongUsage
from lakip.domain.sop import HasilLangkah, format_durasi
from lakip.domain.tanggal import waktu_panjang
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.asal import numbered
from lakip.metrics.kepatuhan_sop import hasil

AKSI = {"terima": "diterima", "mulai": "mulai dikerjakan", "selesai": "selesai", "kembali": "dikembalikan",
    "alih": "diambil alih", "reviu": "dibuka lagi karena hasil reviu"}  # fmt: skip


def trace_langkah(store: Store, tahun: int, no: int, *, sampai: int = NEWEST) -> list[Row]:
    """Give the steps from the working time of an SOP step to the recorded moments it was counted from.

    Raises WrongUsage for a step the SOP does not have.
    """
    step = next((h for h in hasil(store, tahun, sampai=sampai).langkah_rows if h.no == no), None)
    if step is None:
        raise WrongUsage(f"Langkah {no} tidak ada pada SOP; periksa nomornya.")
    events = [row for row in store.query("kejadian", tahun=tahun, sampai=sampai) if row["langkah"] == no]
    return numbered([_laporan(step, tahun), _rumus(step), *map(_kejadian, events)])


def _laporan(step: HasilLangkah, tahun: int) -> Row:
    return {
        "jenis": "laporan",
        "uraian": f"Kertas_Kerja_{tahun}.xlsx, lembar T25 Waktu SOP, baris {step.no}. {step.nama}, kolom Waktu Terpakai.",
        "nilai": step.terpakai_hari if step.baku.is_in_days else step.terpakai_menit,
        "satuan": "hari" if step.baku.is_in_days else "menit",
        "status": step.status.value,
    }


def _rumus(step: HasilLangkah) -> Row:
    work = [piece for piece in step.pengerjaan_rows if not piece.perbaikan]
    parts = [
        f"{waktu_panjang(piece.mulai)} sampai {waktu_panjang(piece.berakhir)} = {format_id(piece.terpakai.minutes, None)} menit kerja ({format_id(piece.terpakai.days)} hari kerja)"
        for piece in work
    ]
    used = "; ".join(parts) or "belum ada pengerjaan yang selesai"
    waited = (step.terpakai_menit or Decimal(0)) - (step.kerja_menit or Decimal(0))
    used += f"; ditambah {format_id(waited, None)} menit menunggu" if waited else ""
    return {
        "jenis": "rumus",
        "uraian": f"Waktu kerja pada kalender dan jam kerja tersimpan, tanpa perbaikan: {used}; waktu baku {format_durasi(step.baku)}.",
        "nilai": step.terpakai_menit,
    }


def _kejadian(row: Row) -> Row:
    alasan = f", alasan: {row['alasan']}" if row["alasan"] else ""
    return {
        "jenis": "kejadian",
        "uraian": f"Langkah {row['langkah']} {AKSI[row['aksi']]} {waktu_panjang(row['waktu'])}{alasan}.",
        "nilai": row["waktu"],
        "pelaku": row["pelaku"],
        "waktu": row["dicatat_at"],
    }
