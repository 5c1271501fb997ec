"""Persiapan: how far an agency is set up; what is done is read from the store itself, so it can be left and gone on with."""

from dataclasses import dataclass
from typing import Literal

from lakip.domain.peran import Hak, Peran
from lakip.ledger.store import Store
from lakip.workflow import setelan
from lakip.workflow.access import reading
from lakip.workflow.akun import login_is_on

Kunci = Literal["admin", "instansi", "pejabat", "bidang", "rencana", "akun", "data"]


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step of the set-up: whether the store has what it asks for, and a sentence on what it has or lacks."""

    kunci: Kunci
    selesai: bool
    keadaan: str


@reading(Hak.LIHAT_UNIT)
def is_ready(store: Store) -> bool:
    """Tell whether the agency works already: something was handed in, or it is the sample."""
    return setelan.get(store).contoh or any(
        store.query("data_per", tahun=row["tahun"])[0]["dibuat_at"] for row in store.query("tahun_tersedia")
    )


@reading(Hak.RENCANA)
def steps(store: Store) -> list[Langkah]:
    """Give the steps of the set-up in their order."""
    return [
        _admin(store),
        _instansi(store),
        _pejabat(store),
        _bidang(store),
        _rencana(store),
        _akun(store),
        _data(store),
    ]


def _admin(store: Store) -> Langkah:
    done = login_is_on(store)
    return Langkah(
        "admin",
        done,
        "Setiap orang masuk dengan akunnya sendiri."
        if done
        else "Belum ada akun; aplikasi hanya melayani komputer ini.",
    )


def _instansi(store: Store) -> Langkah:
    nama = {row["kunci"]: row["nilai"] for row in store.query("instansi")}.get("nama")
    return Langkah("instansi", bool(nama), nama or "Nama instansi belum diisi.")


def _pejabat(store: Store) -> Langkah:
    n = len(store.query("pejabat"))
    return Langkah("pejabat", n > 0, f"{n} pejabat tercatat." if n else "Belum ada pejabat penanda tangan.")


def _bidang(store: Store) -> Langkah:
    n = len(store.query("unit_kerja"))
    return Langkah("bidang", n > 0, f"{n} Bagian/Bidang tercatat." if n else "Belum ada Bagian/Bidang.")


def _rencana(store: Store) -> Langkah:
    indikator = len(store.query("rencana_indikator"))
    tahun = sorted({str(row["tahun"]) for row in store.query("rencana_target") if row["jenis"] == "PK"})
    if indikator and tahun:
        return Langkah("rencana", True, f"{indikator} indikator, target tahun {', '.join(tahun)}.")
    return Langkah(
        "rencana", False, "Belum ada target indikator." if indikator else "Belum ada indikator dan targetnya."
    )


def _akun(store: Store) -> Langkah:
    units = [row["kode"] for row in store.query("unit_kerja")]
    opened = [row for row in store.query("akun", akun=None) if not row["ditutup"]]
    served = {row["unit"] for row in opened if row["peran"] == Peran.OPERATOR}
    lacking = [kode for kode in units if kode not in served]
    if not any(row["peran"] in {Peran.STAF, Peran.KASUBBAG} for row in opened):
        return Langkah("akun", False, "Belum ada akun staf perencanaan atau Kepala Subbagian.")
    if lacking:
        return Langkah("akun", False, f"Bagian/Bidang tanpa operator: {', '.join(lacking)}.")
    return Langkah("akun", True, f"{len(opened)} akun; setiap Bagian/Bidang mempunyai operator.")


def _data(store: Store) -> Langkah:
    done = is_ready(store)
    return Langkah(
        "data",
        done,
        "Data pertama sudah diterima." if done else "Belum ada data yang diterima dari Bagian/Bidang.",
    )
