"""Unggah Kembali Naskah: the Word file that people edited becomes the document of the LAKIP, its texts go back to where they came from.

Exactly that file is the document of a new edition; what was compiled stays beside it. Texts become those of who handed it
in, edited and not yet accepted; figures are never taken from it, only told where they differ.
"""

import json
from collections.abc import Callable
from dataclasses import asdict

from lakip.domain.errors import InputRefused, NotPermitted
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.intake.gate import clean_name
from lakip.intake.naskah import check_naskah
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.pengesahan import pengesahan
from lakip.report.bahan import Bahan
from lakip.report.narasi import blok_rows
from lakip.report.naskah.baca import NaskahTerbaca, baca
from lakip.report.naskah.kembali import Kembalian, kembalian
from lakip.workflow import bahan_naskah
from lakip.workflow.access import acting, reading
from lakip.workflow.penyusunan import Edisi, compile_at

__all__ = ["Kembalian", "edited", "preview", "take_back"]  # the screen names what it is handed


@reading(Hak.LIHAT)
def edited(store: Store, tahun: int) -> Row | None:
    """Give the edited document of the edition that counts: nama_berkas, sha256, selisih, pelaku, waktu; None = it is the compiled one.

    selisih holds angka, luar, hilang and gambar as in Kembalian.
    """
    edisi = pengesahan(store, tahun).edisi
    row = Bahan(store, tahun, edisi["sampai_cetak"]).naskah_unggah if edisi else None
    return row | {"selisih": json.loads(row["selisih"])} if row else None


@reading(Hak.SUSUN)
def preview(store: Store, tahun: int, nama: str, data: bytes) -> Kembalian:
    """Give what an edited document would bring back; nothing is kept.

    Raises NotPermitted without an edition or for a frozen one, InputRefused for a file that is no plain .docx, or not the
    document of the edition that counts.
    """
    edisi = _open_edition(store, tahun)
    check_naskah(nama, data)
    berkas = _read(nama, data)
    _fits(store, tahun, edisi, nama, berkas.tentang)
    return kembalian(Bahan(store, tahun), berkas, baca(_document(store, tahun, edisi)))


@acting(Hak.SUSUN)
def take_back(  # noqa: PLR0913, PLR0917  (whose file, and the preview it was confirmed after)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    nama: str,
    data: bytes,
    sidik: str,
    lapor: Callable[[str], object] = str,
) -> Edisi:
    """Make this very file the document of a new edition and take its texts back; `sidik` is that of the preview that was seen.

    Raises as `preview`, and NotPermitted when meanwhile anything has changed that the preview told.
    """
    lapor("Membandingkan berkas dengan hasil hitung…")
    generation = store.generation
    found = preview(store, tahun, nama, data)
    if found.sidik != sidik:
        raise NotPermitted(
            "Data atau naskah berubah sesudah pratinjau dibuat; periksa berkas ini sekali lagi."
        )
    texts = {one.kunci: "\n".join(one.baru) for one in found.teks}
    rows = bahan_naskah.written_rows(blok_rows(Bahan(store, tahun)), tahun, texts)
    sha256 = store.berkas.keep(data)
    with store.write(pelaku, "unggah_naskah", f"LAKIP {tahun}") as tx:
        if store.generation != generation:
            raise NotPermitted("Data berubah selagi naskah diperiksa; periksa berkas ini sekali lagi.")
        tx.isi = {"nama_berkas": clean_name(nama), "sha256": sha256}
        bahan_naskah.append_rows(tx, pelaku, tahun, rows)
        tx.append("naskah_unggah", [_row(tahun, nama, sha256, found) | {"pelaku": pelaku.nama}])
        sampai = tx.urutan
    return compile_at(store, pelaku, tahun, sampai, lapor)


def _row(tahun: int, nama: str, sha256: str, found: Kembalian) -> Row:
    told = asdict(found)
    selisih = {key: told[key] for key in ("angka", "luar", "hilang", "gambar")}
    return {
        "tahun": tahun,
        "edisi_asal": found.edisi_asal,
        "nama_berkas": clean_name(nama),
        "sha256": sha256,
        "selisih": json.dumps(selisih, ensure_ascii=False),
        "waktu": now(),
    }


def _open_edition(store: Store, tahun: int) -> Row:
    """Give the edition that counts and may still be edited; raises NotPermitted for none, or a frozen one."""
    at = pengesahan(store, tahun)
    if at.edisi is None:
        raise NotPermitted(
            f"LAKIP tahun {tahun} belum disusun, jadi belum ada naskah yang dapat diunggah kembali."
        )
    if at.beku:
        raise NotPermitted(
            "LAKIP tahun ini sudah ditandatangani; bukalah revisi, susun naskahnya, lalu unggah suntingannya."
        )
    return at.edisi


def _read(nama: str, data: bytes) -> NaskahTerbaca:
    try:
        return baca(data)
    except (KeyError, ValueError) as error:
        raise InputRefused(
            f"Berkas “{clean_name(nama)}” bukan dokumen Word yang dapat dibaca; simpan ulang dari Word lalu unggah lagi."
        ) from error


def _fits(store: Store, tahun: int, edisi: Row, nama: str, tentang: tuple[int, str] | None) -> None:
    """Raise InputRefused unless the file was compiled as the edition that counts, or as the one that was edited into it."""
    shown = f"Berkas “{clean_name(nama)}”"
    if tentang is None:
        raise InputRefused(
            f"{shown} tidak memuat tanda edisi (isian Tag pada info dokumen), jadi tidak dikenali sebagai naskah dari aplikasi "
            "ini. Susun LAKIP, unduh naskahnya, lalu sunting berkas itu."
        )
    year, made_as = tentang
    if year != tahun:
        raise InputRefused(
            f"{shown} adalah naskah LAKIP tahun {year}, bukan tahun {tahun}; pilih tahunnya, atau berkas yang benar."
        )
    before = Bahan(store, tahun, edisi["sampai_cetak"]).naskah_unggah
    if made_as not in {edisi["edisi"], before["edisi_asal"] if before else ""}:
        raise InputRefused(
            f"{shown} disusun sebagai edisi {made_as[:12]}, sedangkan naskah yang berlaku adalah edisi {edisi['edisi'][:12]}. "
            "Unduh naskah yang berlaku, pindahkan suntingan ke sana, lalu unggah."
        )


def _document(store: Store, tahun: int, edisi: Row) -> bytes:
    kept = {row["nama"]: row["sha256"] for row in store.query("edisi_berkas", urutan=edisi["urutan"])}
    sha256 = kept.get(f"LAKIP_{tahun}.docx", "")
    if not sha256 or not store.berkas.intact(sha256):
        raise NotPermitted("Naskah yang berlaku tidak tersimpan utuh; susunlah ulang naskahnya, lalu ulangi.")
    return store.berkas.read(sha256)
