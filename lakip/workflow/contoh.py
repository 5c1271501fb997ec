"""The fictional sample agency, brought in through the same door as anybody's data."""

import csv
import io
import shutil
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from lakip.domain.errors import LakipError, NotPermitted, StoreUnavailable
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.intake.template.tables import workbook_from_tables
from lakip.ledger import audit
from lakip.ledger.connect import Embedded
from lakip.ledger.pulih import UNFINISHED
from lakip.ledger.query import Row
from lakip.ledger.receipts import CHANGES_NOTHING
from lakip.ledger.store import Store
from lakip.workflow import contoh_naskah, setelan
from lakip.workflow.access import acting, reading
from lakip.workflow.akun import add_password, add_row, login_is_on
from lakip.workflow.impor_langkah import import_steps
from lakip.workflow.kredensial import hashed, matches
from lakip.workflow.pengumpulan import upload
from lakip.workflow.perencanaan import import_plan
from lakip.workflow.toko import is_empty, open_store

SANDI_CONTOH = "Contoh-Lakip-2024"
"""The published password of every sample account; /masuk shows it while the store is marked as sample."""
PLAN = "Rencana_contoh.xlsx"
LOADED = "akun_contoh"
"""The last act of loading, as the log calls it."""
FOLDER = Path(__file__).parents[2] / "data" / "contoh"


@acting(Hak.RENCANA)
def load(store: Store, pelaku: Pelaku, progress: Callable[[str], None] = lambda _what: None) -> None:
    """Load plan, three years of hand-ins, the step times, texts of the document and sample accounts, and mark the store as sample.

    Only into an empty store without accounts: those of the sample have a published password. `progress` hears each
    part's name. Raises LakipError for any other store.
    """
    if not is_empty(store):
        raise LakipError("Data contoh hanya dapat dimuat ke penyimpanan yang masih kosong.")
    if login_is_on(store):
        raise LakipError(
            "Instansi ini sudah memakai akun, sedangkan data contoh membawa akun yang kata sandinya diumumkan; muatlah ke "
            "penyimpanan lain."
        )
    progress("Rencana instansi contoh")
    import_plan(store, pelaku, folder_workbook(FOLDER / "rencana"), PLAN)
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
    progress("Akun contoh")
    _add_accounts(store, pelaku)


@reading(Hak.LIHAT_UNIT)
def is_sample(store: Store) -> bool:
    """Tell whether the store holds the sample agency."""
    return setelan.get(store).contoh


@reading(Hak.RENCANA)
def changes_since(store: Store) -> int:
    """Count what people have changed since the sample was loaded."""
    rows = [row for row in store.audit_rows() if row.tindakan not in audit.SESSION_ACTS | CHANGES_NOTHING]
    loaded = [at for at, row in enumerate(rows) if row.tindakan == LOADED]
    return len(rows) - 1 - loaded[-1] if loaded else 0


@acting(Hak.RENCANA)
def remove(store: Store, pelaku: Pelaku) -> Path:
    """Put an empty store in the place of the sample, and give the folder beside it in which the sample is kept.

    Log, receipts, key, files, accounts and backups of the sample go with it: the log of the agency begins with this act.
    Raises NotPermitted for a store that is not the sample, into which another plan was brought, or that lies in PostgreSQL;
    StoreUnavailable when it can't be moved.
    """
    _refuse_own_data(store)
    assert isinstance(store.engine, Embedded)
    folder = store.engine.beside(f"{UNFINISHED}{uuid.uuid4()}")
    try:
        open_store(str(folder / store.engine.path.name)).close()
        lama = store.give_way(Embedded(folder / store.engine.path.name))
    except StoreUnavailable:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    setelan.apply(store)
    with store.write(pelaku, "hapus_contoh", store.engine.name) as tx:
        tx.isi = {"lama": lama.name}
    return lama


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


def _refuse_own_data(store: Store) -> None:
    if not is_sample(store):
        raise NotPermitted("Penyimpanan ini bukan data contoh; tidak ada yang dihapus.")
    if [row["nama_berkas"] for row in store.query("rencana")] != [PLAN]:
        raise NotPermitted(
            "Ke dalam data contoh ini sudah diunggah rencana lain, jadi tidak dihapus; mulailah dengan penyimpanan baru, "
            "misalnya LAKIP_STORE=data/instansi.duckdb."
        )
    if store.engine.shared:
        raise NotPermitted(
            f"Data contoh di {store.engine.name} tidak dihapus dari aplikasi; buatlah basis data dan folder LAKIP_FACTS yang "
            "baru, lalu arahkan LAKIP_STORE ke sana."
        )


def _add_accounts(store: Store, pelaku: Pelaku) -> None:
    sidik = hashed(SANDI_CONTOH)
    with store.write(pelaku, LOADED, "instansi contoh") as tx:
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
