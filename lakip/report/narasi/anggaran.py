"""The budget in sentences: pagu, realisasi, serapan, and the programs that took up most and least of theirs."""

from lakip.ledger.query import Row
from lakip.report.narasi.kalimat import paragraf
from lakip.report.narasi.konteks import Konteks


def anggaran(k: Konteks) -> list[str]:
    """Give the paragraphs of Realisasi Anggaran."""
    return [paragraf(jumlah(k), _sisa(k)), _program(k)]


def jumlah(k: Konteks) -> str:
    """Say what was planned and spent in all."""
    a = k.a.di("anggaran")
    if "pagu" not in a:
        return f"Pagu anggaran tahun {k.a('tahun')} belum tercantum dalam rencana."
    awal = f"Pagu anggaran {k.bahan.nama} tahun {k.a('tahun')} sebesar Rp{a('pagu')}"
    if "realisasi" not in a:
        return f"{awal}; realisasinya belum disampaikan."
    if "serapan" not in a:
        return f"{awal} dengan realisasi Rp{a('realisasi')}{k.belum_diaudit}; penyerapannya tidak dapat dihitung."
    return f"{awal} terealisasi Rp{a('realisasi')} atau {a('serapan')}%{k.belum_diaudit}."


def _sisa(k: Konteks) -> str:
    a, serapan = k.a.di("anggaran"), k.bahan.serapan
    if "sisa" not in a:
        return ""
    if serapan["realisasi_rp"] > serapan["pagu_rp"]:
        return f"Realisasi melebihi pagu sebesar Rp{a('sisa')} dan perlu diteliti kembali."
    return f"Anggaran yang tidak terserap sebesar Rp{a('sisa')}."


def _program(k: Konteks) -> str:
    """Name the programs with the highest and lowest serapan."""
    rows = [
        row for row in k.bahan.anggaran
        if row["jenis_kode"] == "program" and row["kode_rekening"].count(".") == 2 and row["persen_serapan"] is not None
    ]  # fmt: skip
    if not rows:
        return ""
    rows.sort(key=lambda row: (-row["persen_serapan"], row["kode_rekening"]))
    if len(rows) == 1:
        return f"Seluruh anggaran program tercatat pada {_satu(k, rows[0])}."
    return f"Penyerapan tertinggi terdapat pada {_satu(k, rows[0])}, sedangkan penyerapan terendah pada {_satu(k, rows[-1])}."


def _satu(k: Konteks, row: Row) -> str:
    a = k.a.di(f"program/{row['kode_rekening']}")
    return f"{row['uraian'] or row['kode_rekening']} ({a('serapan')}% dari pagu Rp{a('pagu')})"
