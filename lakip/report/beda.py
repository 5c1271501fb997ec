"""Beda: what an edition says otherwise than the data of another moment, one sentence for each thing that changed."""

from collections.abc import Iterator, Mapping
from typing import Any

from lakip.domain.desimal import format_rp
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.present import labels
from lakip.report.bahan import Bahan
from lakip.report.edition import substance

NASKAH = "naskah"
"""The part of a snapshot that holds the texts of the document."""
ANGKA, ANGGARAN, RENCANA, TEKS, LAIN = "angka", "anggaran", "rencana", "teks", "lain"
_LEMBAR: Mapping[str, str] = {
    "instansi": "lembar Instansi", "pejabat": "lembar Pejabat", "unit_kerja": "lembar Unit Kerja", "sasaran": "lembar Sasaran",
    "indikator": "lembar Indikator", "target": "lembar Target", "standar": "lembar Standar",
    "realisasi_lalu": "lembar Realisasi Lalu", "anggaran_lalu": "lembar Anggaran Lalu", "pagu": "lembar Anggaran",
    "skala": "skala penilaian", "kebijakan": "ketentuan perhitungan", "audit_anggaran": "tanda audited anggaran",
    "temuan": "catatan data", "keputusan": "keputusan atas catatan data",
}  # fmt: skip
_PETIKAN: Mapping[str, str] = {
    "faktor_pendorong": "Faktor Pendorong",
    "faktor_penghambat": "Faktor Penghambat",
    "solusi": "Solusi",
}


def beda(store: Store, tahun: int, dari: int, template: int, ke: int = NEWEST) -> list[Row]:
    """Give what differs between audit numbers `dari` and `ke`: bagian (ANGKA … LAIN), kode and kalimat.

    Empty means: the LAKIP compiled with this version of the tables would say the same. How it was made and sent does not count.
    """
    lama, baru = Bahan(store, tahun, dari), Bahan(store, tahun, ke)
    before, after = (substance(bahan, template) for bahan in (lama, baru))
    if before == after:
        return []
    told = [*_figures(lama, baru), *_budget(lama, baru), *_texts(lama, baru), *_narrative(before, after)]
    return [*told, *_plan(before["bahan"], after["bahan"]), *_uploads(lama, baru), *_others(before, after)]


def _row(bagian: str, kode: str, kalimat: str) -> Row:
    return {"bagian": bagian, "kode": kode, "kalimat": kalimat}


def _figures(lama: Bahan, baru: Bahan) -> Iterator[Row]:
    before, after = ({row["kode"]: row for row in bahan.capaian} for bahan in (lama, baru))
    for kode in before | after:
        nama = (after.get(kode) or before[kode])["indikator"]
        if kode not in before or kode not in after:
            kata = "ditambahkan" if kode in after else "tidak lagi berlaku"
            yield _row(ANGKA, kode, f"{kode} {nama} {kata}.")
            continue
        changes = [
            f"{kata} {a} menjadi {b}"
            for kata, a, b in zip(
                ("target", "realisasi", "capaian"), _said(before[kode]), _said(after[kode]), strict=True
            )
            if a != b
        ]
        if changes:
            yield _row(ANGKA, kode, f"{kode} {nama}: {'; '.join(changes)}.")


def _said(row: Row) -> tuple[str, str, str]:
    realisasi = labels.nilai(row, "realisasi")
    if row["status"] in {"belum_ada", "belum_rilis"}:
        realisasi = labels.STATUS[row["status"]].lower()
    elif row["status_data"]:
        realisasi = f"{realisasi} ({row['status_data']})"
    return labels.nilai(row, "target"), realisasi, labels.persen(row["persen_capaian"])


def _budget(lama: Bahan, baru: Bahan) -> Iterator[Row]:
    before, after = ({r["kode_rekening"]: r for r in bahan.anggaran if r["daun"]} for bahan in (lama, baru))
    for kode in before | after:
        old, new = before.get(kode, {}), after.get(kode, {})
        changes = [
            f"{kata} {format_rp(old.get(key))} menjadi {format_rp(new.get(key))}"
            for kata, key in (("pagu", "pagu_rp"), ("realisasi", "realisasi_rp"))
            if old.get(key) != new.get(key)
        ]
        if changes:
            uraian = (new or old)["uraian"] or ""
            yield _row(ANGGARAN, kode, f"{kode} {uraian}: {'; '.join(changes)}.")


def _texts(lama: Bahan, baru: Bahan) -> Iterator[Row]:
    for place in sorted(lama.keterangan.keys() | baru.keterangan.keys()):
        old, new = (bahan.keterangan.get(place, {}) for bahan in (lama, baru))
        for bagian in sorted(old.keys() | new.keys()):
            if old.get(bagian) != new.get(bagian):
                kata = _PETIKAN.get(bagian, bagian.replace("_", " ").capitalize())
                yield _row(TEKS, place[1], f"{kata} {place[1]} {_fate(bagian in old, bagian in new)}.")


def _narrative(before: dict[str, Any], after: dict[str, Any]) -> Iterator[Row]:
    old, new = before.get(NASKAH, {}), after.get(NASKAH, {})
    for blok in sorted(old.keys() | new.keys()):
        if old.get(blok) != new.get(blok):
            yield _row(TEKS, blok, f"Teks naskah {blok} {_fate(blok in old, blok in new)}.")


def _fate(before: bool, after: bool) -> str:
    if before and after:
        return "berubah"
    return "ditambahkan" if after else "dihapus"


def _plan(before: dict[str, Any], after: dict[str, Any]) -> Iterator[Row]:
    for tabel in sorted(before.keys() | after.keys()):
        if before.get(tabel) != after.get(tabel):
            kata = _LEMBAR.get(tabel, tabel)
            yield _row(RENCANA, tabel, f"Isi {kata} berubah.")


def _uploads(lama: Bahan, baru: Bahan) -> Iterator[Row]:
    before, after = ({row["id"]: row for row in bahan.unggahan} for bahan in (lama, baru))
    for kata, rows in (("baru dipakai", _only(after, before)), ("tidak lagi dipakai", _only(before, after))):
        for row in rows:
            nama = row["nama_berkas"] or row["dasar"] or row["sumber"]
            yield _row(LAIN, row["unit"], f"Kiriman {nama} ({row['unit'] or 'seluruh instansi'}) {kata}.")


def _only(these: dict[str, Row], others: dict[str, Row]) -> list[Row]:
    return [row for key, row in these.items() if key not in others]


def _others(before: dict[str, Any], after: dict[str, Any]) -> Iterator[Row]:
    """Tell that something else of the snapshot changed, which no sentence above can have told."""
    known = {"bahan", "unggahan", NASKAH}
    names = {
        "rencana": "Buku rencana diimpor lagi.",
        "kebijakan": "Ketentuan perhitungan berubah.",
        "ketentuan_ditetapkan": "Penetapan ketentuan perhitungan tahun ini berubah.",
        "perkiraan_rilis": "Perkiraan rilis angka yang menyusul berubah.",
        "naskah_tabel": "Tabel pegawai atau penghargaan pada Bahan Naskah berubah.",
        "naskah_lampiran": "Lampiran pada Bahan Naskah berubah.",
        "tindak_lanjut": "Tindak lanjut rekomendasi atau arahan berubah.",
        "cetakan": "Catatan tentang angka yang tercetak pada LAKIP tahun sebelumnya berubah.",
    }
    for key in sorted((before.keys() | after.keys()) - known):
        if before.get(key) != after.get(key):
            kata = key.replace("_", " ")
            yield _row(LAIN, key, names.get(key, f"Bagian {kata} dari naskah berubah."))
