"""The files of an edition that was compiled once, byte for byte: as they were kept, else compiled again as the data stood."""

import hashlib
from collections.abc import Sequence

from lakip.domain.errors import InputRefused
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.report import edition
from lakip.report.edition import Berkas


def susunan(store: Store, urutan: int, wanted: Sequence[str] = ("",)) -> list[Berkas]:
    """Give the files of the edition noted at audit number `urutan` whose names begin with one of `wanted`, by name.

    Raises InputRefused where a file was not kept and can't be compiled to the same bytes any more.
    """
    rows = [row for row in store.query("edisi_isi", urutan=urutan) if row["nama"].startswith(tuple(wanted))]
    lost = [row for row in rows if not store.berkas.intact(row["sha256"])]
    again = _compiled_again(store, lost)
    return [
        Berkas(row["nama"], again[row["nama"]] if row in lost else store.berkas.read(row["sha256"]))
        for row in rows
    ]


def _compiled_again(store: Store, lost: Sequence[Row]) -> dict[str, bytes]:
    """Compile the edition as its data stood and give the lost files by name; each must come out as it was."""
    if not lost:
        return {}
    stood = lost[0]
    if stood["template"] != edition.VERSI_TEMPLATE:
        raise InputRefused(
            f"{stood['nama']} disusun dengan bentuk tabel versi {stood['template']}, sedangkan aplikasi ini memakai versi "
            f"{edition.VERSI_TEMPLATE}, dan berkasnya dahulu tidak disimpan; susun LAKIP lagi untuk mendapatkan bentuk yang baru."
        )
    made = edition.compile_files(store, stood["tahun"], sampai=stood["sampai_cetak"])
    files = {file.name: file.data for file in made.files}
    for row in lost:
        if hashlib.sha256(files.get(row["nama"], b"")).hexdigest() != row["sha256"]:
            raise InputRefused(
                f"{row['nama']} yang dibuat kembali tidak sama dengan sidik {row['sha256'][:12]} yang tercatat; jangan "
                "dipakai, dan jalankan pemeriksaan penyimpanan (python -m lakip verify)."
            )
    return files
