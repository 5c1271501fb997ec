"""Fingerprints of rows: kept in the audit row they came with, so that a row changed in the file is found."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from lakip.ledger.query import Row

BERNOMOR = (
    "rencana", "instansi", "pejabat", "unit_kerja", "sasaran", "indikator", "target", "standar", "realisasi_lalu",
    "anggaran_lalu", "pagu", "unggahan", "penarikan", "keputusan", "kebijakan", "kebijakan_tahun", "skala", "kalender", "jam_kerja",
    "sop", "sop_langkah", "kejadian", "kejadian_ubahan", "siklus", "edisi", "pemulihan", "pemulihan_selesai", "pemahaman", "pemetaan", "bukti", "dokumen",
    "pencabutan", "audit_anggaran", "perkiraan_rilis", "akun", "sandi", "kode_admin", "setelan",
    "permintaan_masuk", "permintaan_unit", "nomor_surat", "templat_surat", "kalender_tahun",
    "delegasi", "delegasi_dicabut", "rangkap_tugas", "serah_terima",
    "tindak_lanjut", "kemajuan_tindak_lanjut",
    "edisi_berkas", "catatan_periksa", "catatan_jawaban", "reviu", "persetujuan", "penandatanganan", "revisi",
    "pengiriman", "tanda_terima", "publikasi",
    "naskah", "naskah_tabel", "naskah_lampiran", "naskah_unggah",
)  # fmt: skip
"""The tables of the ledger whose rows carry the number of their audit row."""

_STORED = Decimal("1e-12")
"""Values keep twelve decimals (DECIMAL(28,12)), rounded half up when they are stored."""


def fingerprint(facts: Mapping[str, Sequence[Row]]) -> str:
    """Give the sha256 over rows by table, whatever their order; empty columns do not count."""
    lines = sorted(_line(table, row) for table, rows in facts.items() for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _line(table: str, row: Row) -> str:
    filled = {
        name: _text(value) for name, value in row.items() if value is not None and name != "unggahan_id"
    }
    return json.dumps([table, sorted(filled.items())], ensure_ascii=False)


def _text(value: Any) -> str:
    return f"{value.quantize(_STORED, ROUND_HALF_UP):f}" if isinstance(value, Decimal) else str(value)
