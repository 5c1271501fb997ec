"""The fictional sample agency, brought in through the same door as anybody's data."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from lakip.domain.errors import LakipError
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.intake.template.tables import workbook_from_tables
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.workflow import contoh_naskah, setelan
from lakip.workflow.access import acting, reading
from lakip.workflow.akun import add_password, add_row, login_is_on
from lakip.workflow.impor_langkah import import_steps
from lakip.workflow.kredensial import hashed, matches
from lakip.workflow.pengumpulan import upload
from lakip.workflow.perencanaan import import_plan
from lakip.workflow.toko import is_empty

SANDI_CONTOH = "Contoh-Lakip-2024"
"""The published password of every sample account; /masuk shows it while the store is marked as sample."""
FOLDER = Path(__file__).parents[2] / "data" / "contoh"


@acting(Hak.SUSUN)
def load(store: Store, pelaku: Pelaku, progress: Callable[[str], None] = lambda _what: None) -> None:
    """Load plan, three years of hand-ins, the step times, texts of the document and sample accounts; only into an empty store.

    The accounts have a published password, so they are left out where somebody has an account already; with them the
    store is marked as sample. `progress` hears each part's name.
    """
    if not is_empty(store):
        raise LakipError("Data contoh hanya dapat dimuat ke penyimpanan yang masih kosong.")
    progress("Rencana instansi contoh")
    import_plan(store, pelaku, folder_workbook(FOLDER / "rencana"), "Rencana_contoh.xlsx")
    for year_folder in sorted(folder for folder in FOLDER.iterdir() if folder.name.isdigit()):
        for unit, received, came in _deliveries(year_folder):
            progress(f"Data {unit} tahun {year_folder.name}")
            name = f"Kinerja_{unit}_{year_folder.name}.xlsx"
            data = folder_workbook(year_folder / unit)
            upload(
                store, pelaku, [(name, data)], int(year_folder.name), unit=unit, lewat=came, diterima=received
            )
    progress("Waktu langkah SOP")
    import_steps(store, pelaku, (FOLDER / "langkah.csv").read_bytes(), "langkah.csv")
    progress("Bahan naskah")
    contoh_naskah.write(store, pelaku, FOLDER / "naskah")
    if not login_is_on(store):
        progress("Akun contoh")
        _add_accounts(store, pelaku)


@reading(Hak.LIHAT_UNIT)
def accounts(store: Store) -> list[Row]:
    """Give akun, nama, peran, unit and jabatan of the accounts SANDI_CONTOH opens; none unless the store is marked as sample."""
    if not setelan.get(store).contoh:
        return []
    return [
        {key: row[key] for key in ("akun", "nama", "peran", "unit", "jabatan")}
        for row in store.query("akun", akun=None)
        if row["akun"] in _names() and not row["ditutup"] and _is_published(row["sidik_sandi"])
    ]


def folder_workbook(folder: Path) -> bytes:
    """Make one workbook of a folder of CSV files, a sheet each."""
    tables = {
        file.stem: list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
        for file in sorted(folder.glob("*.csv"))
    }
    return workbook_from_tables(tables)


def _add_accounts(store: Store, pelaku: Pelaku) -> None:
    sidik = hashed(SANDI_CONTOH)
    with store.write(pelaku, "akun_contoh", "instansi contoh") as tx:
        if tx.query("akun", akun=None):
            return
        setelan.append(tx, pelaku, contoh=True, sandi_umur_hari=0)
        for row in _account_rows():
            add_row(tx, pelaku, row["akun"], row)
            add_password(tx, pelaku, row["akun"], sidik)


def _account_rows() -> list[dict[str, str]]:
    with (FOLDER / "akun.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _is_published(sidik: str) -> bool:
    """Tell whether the hash is that of SANDI_CONTOH; looked at once, because each look costs a quarter of a second."""
    return matches(sidik, SANDI_CONTOH)


def _names() -> set[str]:
    return {row["akun"] for row in _account_rows()}


def _deliveries(year_folder: Path) -> Iterator[tuple[str, date, str]]:
    with (year_folder / "kiriman.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["unit"], date.fromisoformat(row["diterima"]), row["cara"]
