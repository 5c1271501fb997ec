"""Arti → key: which column of which layout a heading fills, for the year handed in."""

from lakip.intake.mapping.layouts import DIPETAKAN
from lakip.intake.mapping.meaning import Arti

_LANGSUNG = {
    "faktor_pendorong", "faktor_penghambat", "solusi", "data_dukung", "status_data", "tahun_data", "waktu_tempat", "keterangan",
    "penanggung_jawab", "sasaran", "satuan", "kode", "sisa",
}  # fmt: skip
_NAMA = {
    "realisasi": {"indikator": "nama", "nama": "kegiatan", "uraian": "nama"},
    "rencana_aksi": {"indikator": "nama", "nama": "kegiatan", "uraian": "nama"},
    "kegiatan": {"indikator": "indikator_keluaran", "nama": "nama", "uraian": "nama"},
    "e81": {"indikator": "indikator_keluaran", "nama": "nama", "uraian": "nama"},
    "anggaran": {"nama": "uraian", "uraian": "uraian"},
}
"""Under which key the words for a row stand, by table."""


TIDAK_PERLU = "tidak diperlukan"


def key_of(arti: Arti, tabel: str, tahun: int | None) -> tuple[str | None, str]:
    """Give the key and why; no key with the reason for a column that is understood but not read."""
    ukuran, ciri = arti.ukuran, arti.ciri
    kunci, alasan = None, arti.alasan
    if ukuran in {"lain", "nomor"}:
        alasan = TIDAK_PERLU
    elif ukuran in _NAMA[tabel]:
        kunci = _NAMA[tabel][ukuran]
    elif ukuran in _LANGSUNG:
        kunci = ukuran
    elif ciri.renstra:
        alasan = "angka Renstra, bukan tahun berjalan"
    elif ciri.lalu or (ciri.tahun is not None and tahun is not None and ciri.tahun != tahun):
        alasan = "angka tahun atau periode lain"
    elif ukuran is not None:
        kunci = _figure(arti, tabel)
    if kunci is not None and not DIPETAKAN[tabel].has(kunci):
        return None, TIDAK_PERLU
    return kunci, alasan


def _figure(arti: Arti, tabel: str) -> str | None:
    ukuran, ciri = arti.ukuran, arti.ciri
    match ukuran:
        case "pagu":
            return "pagu" if not ciri.periode and ciri.bulan is None else None
        case "fisik":
            return "fisik"
        case "target" | "capaian":
            return f"{ukuran}_{ciri.periode}" if ciri.periode else ukuran
        case "pembilang" | "penyebut":
            return f"{ukuran}_{ciri.periode or 0}"
        case _:
            return _realisasi(arti, tabel)


def _realisasi(arti: Arti, tabel: str) -> str | None:
    """Give the key of a realisasi: rupiah has no place in a table of kinerja, a single month of kinerja none beside rupiah."""
    ciri, rupiah = arti.ciri, arti.bentuk == "rp" and tabel in {"anggaran", "e81"}
    if tabel == "anggaran" and arti.bentuk == "%":
        return "persen"
    if (arti.bentuk == "rp" and not rupiah) or (
        ciri.bulan and not ciri.sampai and tabel == "e81" and not rupiah
    ):
        return None
    if ciri.bulan and not ciri.sampai:
        return f"bulan_{ciri.bulan}"
    return f"{'rp' if tabel == 'e81' and rupiah else 'nilai'}_{0 if ciri.sampai else ciri.periode or 0}"
