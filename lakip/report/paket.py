"""The package for the upper-level portal: named files, what is in it and what is missing, in one zip that is always the same."""

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lakip.present.tables import Column, Format, Table, TableRow
from lakip.report.bahan import Bahan
from lakip.report.edition import Berkas
from lakip.report.kesiapan import kesiapan
from lakip.report.lembar import Lembar
from lakip.report.tables import umum as u
from lakip.report.workbook import workbook

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip can date a file: the package tells nothing of when it was made."""
_READ_BY_ALL = 0o644 << 16


def paket(
    bahan: Bahan, files: Sequence[Berkas], edisi: Mapping[str, Any], kurang: Sequence[str]
) -> tuple[bytes, list[Berkas]]:
    """Give the zip, and everything in it: `files`, the checklist and the manifest of the package.

    `edisi` is the edition's own manifest; `kurang` says what could not be put in.
    """
    listed = [*files, Berkas(f"Daftar_Periksa_{bahan.tahun}.xlsx", _checklist(bahan, files, edisi, kurang))]
    manifest = {
        "edisi": edisi["edisi"],
        "tahun": bahan.tahun,
        "instansi": bahan.nama,
        "files": [{"name": file.name, "sha256": file.sha256, "ukuran": len(file.data)} for file in listed],
        "kurang": list(kurang),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True).encode() + b"\n"
    inside = sorted([*listed, Berkas("manifest.json", text)], key=lambda file: file.name)
    return _zip(inside), inside


def _zip(files: Sequence[Berkas]) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for file in files:
            info = ZipInfo(file.name, _FIRST_DAY)
            info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, _READ_BY_ALL, 3
            archive.writestr(info, file.data)
    return out.getvalue()


def _checklist(
    bahan: Bahan, files: Sequence[Berkas], edisi: Mapping[str, Any], kurang: Sequence[str]
) -> bytes:
    sheets = [
        Lembar("Isi Paket", [_contents(bahan, files, kurang)]),
        Lembar("Kelengkapan", [_rules(bahan), _missing(edisi)]),
    ]
    judul = f"Daftar Periksa Paket {bahan.tahun}"
    return workbook(sheets, bahan.nama, judul, bahan.tahun, bahan.kebijakan["desimal_cetak"])


def _contents(bahan: Bahan, files: Sequence[Berkas], kurang: Sequence[str]) -> Table:
    columns = (
        u.NO, Column("berkas", "Berkas", width=40), Column("ukuran", "Ukuran (bita)", Format.BULAT, 14),
        Column("sidik", "SHA-256", width=68),
    )  # fmt: skip
    rows = [
        TableRow({
            "no": no,
            "berkas": file.name,
            "ukuran": len(file.data),
            "sidik": hashlib.sha256(file.data).hexdigest(),
        })
        for no, file in enumerate(files, start=1)
    ]  # fmt: skip
    return Table("Isi Paket", f"Isi Paket LAKIP Tahun {bahan.tahun}", columns, rows, catatan=kurang)


def _rules(bahan: Bahan) -> Table:
    columns = (
        u.NO, Column("butir", "Yang diperiksa", width=56), Column("terpenuhi", "Terpenuhi", Format.BULAT, 12),
        Column("berlaku", "Dari", Format.BULAT, 12), Column("keadaan", "Keadaan", width=30),
    )  # fmt: skip
    found = kesiapan(bahan.store, bahan.tahun, sampai=bahan.sampai)["aturan"]
    rows = [
        TableRow({"no": no, "butir": row["judul"], "terpenuhi": row["terpenuhi"], "berlaku": row["berlaku"], "keadaan": _state(row)})
        for no, row in enumerate(found, start=1)
    ]  # fmt: skip
    return Table(
        "Kesiapan", f"Kelengkapan Tujuh Analisis dan Data Pendukung Tahun {bahan.tahun}", columns, rows
    )


def _state(row: dict[str, int | str | bool]) -> str:
    if not row["berlaku"]:
        return "Tidak berlaku"
    return "Lengkap" if row["terpenuhi"] == row["berlaku"] else "Belum lengkap"


def _missing(edisi: Mapping[str, Any]) -> Table:
    columns = (u.NO, Column("butir", "Tabel atau bagian yang belum berisi", width=56))
    rows = [
        TableRow({"no": no, "butir": item}) for no, item in enumerate(edisi["kelengkapan"]["kurang"], start=1)
    ]
    return Table(
        "Belum Ada",
        "Tabel dan Bagian Naskah yang Belum Berisi",
        columns,
        rows,
        "Semua tabel dan naskah berisi.",
    )
