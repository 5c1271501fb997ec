"""The tables agencies keep themselves, as layouts whose headings are those of the contract (§4.2), and what becomes of them."""

from collections.abc import Mapping
from dataclasses import replace

from lakip.intake.layout import ANGGARAN, KEGIATAN, KINERJA, Isi, Kolom, Lembar

_BULAN = tuple(f"bulan_{n}" for n in range(1, 13))

E81 = Lembar("Formulir E.81", "e81", (
    Kolom("Kode Rekening", "kode", Isi.KODE),
    Kolom("Sub Kegiatan", "nama"),
    Kolom("Indikator Keluaran", "indikator_keluaran"),
    *(kolom for kolom in KEGIATAN.kolom if kolom.kunci in {"satuan", "target", *(f"nilai_{n}" for n in range(5))}),
    *(replace(kolom, kunci=kolom.kunci.replace("nilai", "rp")) for kolom in ANGGARAN.kolom if kolom.isi is Isi.RUPIAH),
    *(kolom for kolom in ANGGARAN.kolom if kolom.kunci in {"fisik", "keterangan"}),
), kolom_lain=(
    *(kolom for kolom in KINERJA.kolom_lain if kolom.kunci not in {"kegiatan", "keterangan", *_BULAN}),
    *(kolom for kolom in ANGGARAN.kolom_lain if kolom.kunci in {"sisa", "persen", *_BULAN}),
))  # fmt: skip
"""Evaluasi Renja (Permendagri 86/2017), and every table that holds kinerja and rupiah side by side (K and Rp)."""

RENCANA_AKSI = replace(KINERJA, judul="Rencana Aksi", kunci="rencana_aksi")
"""An action plan: targets only, compared with the plan; nothing of it is stored."""

DIPETAKAN: Mapping[str, Lembar] = {
    lembar.kunci: lembar for lembar in (KINERJA, KEGIATAN, ANGGARAN, E81, RENCANA_AKSI)
}
"""The tables a mapping may name, by the word it uses."""

_KINERJA_E81 = {k.kunci: k.kunci for k in (*KEGIATAN.kolom, *KEGIATAN.kolom_lain)}
_RUPIAH_E81 = {
    "kode": "kode", "nama": "uraian", "pagu": "pagu", "fisik": "fisik", "keterangan": "keterangan",
    "sasaran": "sasaran", "sisa": "sisa", "persen": "persen", **{f"rp_{n}": f"nilai_{n}" for n in range(5)},
}  # fmt: skip


def targets(tabel: str) -> tuple[tuple[Lembar, dict[str, str]], ...]:
    """Give the layouts of ours a mapped table fills, each with our key by its key."""
    if tabel == E81.kunci:
        return (KEGIATAN, _KINERJA_E81), (ANGGARAN, _RUPIAH_E81)
    lembar = KINERJA if tabel == RENCANA_AKSI.kunci else DIPETAKAN[tabel]
    return ((lembar, {k.kunci: k.kunci for k in (*lembar.kolom, *lembar.kolom_lain)}),)
