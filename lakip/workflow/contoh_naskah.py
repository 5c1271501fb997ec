"""What people would have written for the sample agency's document: texts, staff, an award, planning documents."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.ledger.store import Store
from lakip.workflow import bahan_naskah, isian_naskah, lampiran_naskah
from lakip.workflow.access import acting


@acting(Hak.SUSUN)
def write(store: Store, pelaku: Pelaku, folder: Path) -> None:
    """Bring in teks.csv, pegawai.csv, penghargaan.csv and dokumen.csv of a folder, through the doors a person uses."""
    for tahun, rows in _by_year(folder / "teks.csv").items():
        bahan_naskah.save_many(store, pelaku, tahun, {row["blok"]: row["teks"] for row in rows})
    for tahun, rows in _by_year(folder / "pegawai.csv").items():
        isian_naskah.save_staff(store, pelaku, tahun, rows)
    for tahun, rows in _by_year(folder / "penghargaan.csv").items():
        awards = [row | {"tahun": row["tahun_terima"]} for row in rows]
        isian_naskah.save_awards(store, pelaku, tahun, awards)
    for row in _rows(folder / "dokumen.csv"):
        tahun, tanggal = int(row["tahun"]), date.fromisoformat(row["tanggal"])
        lampiran_naskah.add_document(
            store, pelaku, tahun, row["jenis"], row["nomor"], tanggal, row["keterangan"]
        )


def _by_year(path: Path) -> dict[int, list[dict[str, str]]]:
    found: dict[int, list[dict[str, str]]] = {}
    for row in _rows(path):
        found.setdefault(int(row["tahun"]), []).append(row)
    return found


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
