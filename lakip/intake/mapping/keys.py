"""Arti → key: which column of which layout a heading fills, for the year handed in."""

from lakip.intake.mapping.meaning import Arti

_LANGSUNG = {
    "faktor_pendorong", "faktor_penghambat", "solusi", "data_dukung", "status_data", "tahun_data", "waktu_tempat", "keterangan",
    "penanggung_jawab", "sasaran", "satuan", "kode", "fisik", "sisa",
}  # fmt: skip
_NAMA = {
    "realisasi": {"indikator": "nama", "nama": "kegiatan", "uraian": "nama"},
    "rencana_aksi": {"indikator": "nama", "nama": "kegiatan", "uraian": "nama"},
    "kegiatan": {"indikator": "indikator_keluaran", "nama": "nama", "uraian": "nama"},
    "e81": {"indikator": "indikator_keluaran", "nama": "nama", "uraian": "nama"},
    "anggaran": {"nama": "uraian", "uraian": "uraian"},
}
"""Under which key the words for a row stand, by table."""


def key_of(arti: Arti, tabel: str, tahun: int | None) -> tuple[str | None, str]:
    """Give the key and why; no key with the reason for a column that is understood but not read."""
    ukuran, ciri = arti.ukuran, arti.ciri
    if ukuran is None:
        return None, arti.alasan
    if ukuran in {"lain", "nomor"}:
        return None, "tidak diperlukan"
    if ukuran in {"indikator", "nama", "uraian"}:
        return _NAMA[tabel].get(ukuran), arti.alasan
    if ukuran in _LANGSUNG:
        return ukuran, arti.alasan
    if ciri.renstra:
        return None, "angka Renstra, bukan tahun berjalan"
    if ciri.lalu or (ciri.tahun is not None and tahun is not None and ciri.tahun != tahun):
        return None, "angka tahun atau periode lain"
    return _figure(arti, tabel), arti.alasan


def _figure(arti: Arti, tabel: str) -> str | None:
    ukuran, ciri = arti.ukuran, arti.ciri
    if ukuran == "pagu":
        return "pagu" if not ciri.periode and ciri.bulan is None else None
    if ukuran in {"target", "capaian"}:
        return ukuran if not ciri.periode else f"{ukuran}_{ciri.periode}"
    if ukuran in {"pembilang", "penyebut"}:
        return f"{ukuran}_{ciri.periode or 0}"
    if arti.bentuk == "%" and tabel == "anggaran":
        return "persen"
    name = "rp" if tabel == "e81" and arti.bentuk == "rp" else "nilai"
    if tabel != "anggaran" and name == "nilai" and arti.bentuk == "rp":
        return None
    if ciri.bulan is not None and not ciri.sampai:
        return f"bulan_{ciri.bulan}" if name == "rp" or tabel == "anggaran" else None
    return f"{name}_0" if ciri.sampai else f"{name}_{ciri.periode or 0}"
