"""Setelan: what an agency may set for the product itself, each with a default; figures are ruled by ketentuan instead."""

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from lakip.domain.errors import WrongUsage
from lakip.domain.nomor_surat import POLA
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.sandi import AturanSandi
from lakip.domain.waktu import now
from lakip.ledger.ruang import DEFAULT_MB
from lakip.ledger.store import Store, Transaction
from lakip.workflow.access import acting, reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Setelan:
    """Every setting with its default; a new setting is one more field.

    `contoh` marks a store that holds sample data and published passwords. `sandi_…` is domain.sandi.AturanSandi;
    `percobaan_…` limits tries to sign in per account and per address within so many minutes. `ruang_minimum_mb` is the
    free-space line. `cadangan_…`: when the daily copy is due ("" = none), where it goes ("" = beside the store) and how
    many of days and months are kept. `penerima_laporan` lists who the report is sent to, with semicolons between; `pola_…` is how a
    letter's number is made up (domain.nomor_surat). `sop_baku_masing_masing`: each
    pemeriksa of langkah 4 has its whole standard; a siklus keeps what was set when it was opened.
    """

    contoh: bool = False
    sandi_panjang: int = 12
    sandi_huruf_besar: bool = True
    sandi_huruf_kecil: bool = True
    sandi_angka: bool = True
    sandi_simbol: bool = True
    sandi_umur_hari: int = 180
    sandi_tanpa_ulang: int = 5
    percobaan_akun: int = 10
    percobaan_alamat: int = 100
    percobaan_menit: int = 15
    ruang_minimum_mb: int = DEFAULT_MB
    cadangan_jam: str = "02:00"
    cadangan_folder: str = ""
    cadangan_harian: int = 7
    cadangan_bulanan: int = 12
    sop_baku_masing_masing: bool = False
    penerima_laporan: str = "Bagian Organisasi; Bappelitbang; Inspektorat"
    pola_nota_dinas: str = POLA
    pola_surat_pengantar: str = POLA

    @property
    def penerima(self) -> list[str]:
        """Give who the report is sent to, one by one."""
        return [name.strip() for name in self.penerima_laporan.split(";") if name.strip()]

    @property
    def sandi(self) -> AturanSandi:
        """Give what is asked of a password."""
        names = (field.name for field in fields(AturanSandi))
        return AturanSandi(**{name: getattr(self, f"sandi_{name}") for name in names})


_TYPES: dict[str, type] = {name: type(value) for name, value in asdict(Setelan()).items()}


@reading(Hak.LIHAT_UNIT)
def get(store: Store) -> Setelan:
    """Give every setting as it stands now."""
    return _read(store)


@acting(Hak.SETELAN)
def put(store: Store, pelaku: Pelaku, /, **changes: Any) -> Setelan:
    """Change some settings and give all of them.

    Raises WrongUsage for a setting that does not exist or a value of another kind; what stands already changes nothing.
    """
    for kunci, nilai in changes.items():
        if type(nilai) is not _TYPES.get(kunci) or (isinstance(nilai, int) and nilai < 0):
            raise WrongUsage(f"Setelan {kunci} tidak menerima {nilai!r}; periksa nama dan isinya.")
    if replace(_read(store), **changes) == _read(store):
        return _read(store)
    lowers_line = changes.keys() == {"ruang_minimum_mb"}
    with store.write(pelaku, "ubah_setelan", ", ".join(sorted(changes)), always=lowers_line) as tx:
        tx.isi = changes
        append(tx, pelaku, **changes)
    return apply(store)


def apply(store: Store) -> Setelan:
    """Let the store keep to the settings that concern it, and give all of them."""
    found = _read(store)
    store.ruang.minimum_mb = found.ruang_minimum_mb
    return found


def within(tx: Transaction) -> Setelan:
    """Give every setting as it stands inside a transaction."""
    return _read(tx)


def append(tx: Transaction, pelaku: Pelaku, **changes: Any) -> None:
    """Change settings within a transaction that does more."""
    tx.append("setelan", [
        {"kunci": kunci, "nilai": json.dumps(nilai), "pelaku": pelaku.nama, "waktu": now()}
        for kunci, nilai in changes.items()
    ])  # fmt: skip


def _read(place: Store | Transaction) -> Setelan:
    stored = {row["kunci"]: json.loads(row["nilai"]) for row in place.query("setelan")}
    return Setelan(**{kunci: nilai for kunci, nilai in stored.items() if kunci in _TYPES})
