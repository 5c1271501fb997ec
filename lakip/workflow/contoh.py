"""The fictional sample agency, brought in through the same door as anybody's data."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from lakip.domain.errors import LakipError
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.intake.template.tables import workbook_from_tables
from lakip.ledger.store import Store
from lakip.workflow.access import acting
from lakip.workflow.pengumpulan import upload
from lakip.workflow.perencanaan import import_plan
from lakip.workflow.siklus import import_steps
from lakip.workflow.toko import is_empty

FOLDER = Path(__file__).parents[2] / "data" / "contoh"


@acting(Hak.SUSUN)
def load(store: Store, pelaku: Pelaku, progress: Callable[[str], None] = lambda _what: None) -> None:
    """Load plan, three years of hand-ins and the step times; only into an empty store. `progress` hears each part's name."""
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


def folder_workbook(folder: Path) -> bytes:
    """Make one workbook of a folder of CSV files, a sheet each."""
    tables = {
        file.stem: list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
        for file in sorted(folder.glob("*.csv"))
    }
    return workbook_from_tables(tables)


def _deliveries(year_folder: Path) -> Iterator[tuple[str, date, str]]:
    with (year_folder / "kiriman.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["unit"], date.fromisoformat(row["diterima"]), row["cara"]
