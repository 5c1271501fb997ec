"""Siklus: the yearly run of the SOP, its six steps and when they happened."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from lakip.domain.errors import WrongUsage
from lakip.domain.kalender import HariKalender
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import SEBUTAN, Hak, Peran
from lakip.domain.sop import Aksi, HasilSop, Kejadian
from lakip.domain.tanggal import parse_tanggal, parse_waktu, tanggal_panjang
from lakip.domain.waktu import ZONA, now
from lakip.domain.working_time import JamKerja, Kalender
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import kepatuhan_sop
from lakip.metrics.permintaan import LENGKAP, status_permintaan
from lakip.metrics.proses import Proses, proses
from lakip.present.views import proses as words
from lakip.workflow import langkah
from lakip.workflow.access import acting, reading
from lakip.workflow.catatan import pin_return


@reading(Hak.LIHAT_UNIT)
def years(store: Store) -> list[int]:
    """Give the performance years the store knows, newest first."""
    return [row["tahun"] for row in store.query("tahun_tersedia")]


@reading(Hak.LIHAT)
def sop(store: Store, tahun: int) -> dict[str, Any]:
    """Give the steps against their standard, and the derived beside the stated total."""
    return kepatuhan_sop.sop(store, tahun)


@reading(Hak.LIHAT)
def sop_result(store: Store, tahun: int) -> HasilSop:
    """Give the same with every stretch of work, for charts."""
    return kepatuhan_sop.hasil(store, tahun)


@reading(Hak.LIHAT)
def deadline(store: Store, tahun: int) -> Row:
    """Give by when the report must be sent and when the SOP must begin at the latest: tenggat, asal, hari_terakhir, mulai."""
    return kepatuhan_sop.batas_waktu(store, tahun)


@reading(Hak.LIHAT_UNIT)
def kalender(store: Store) -> Kalender:
    """Give the calendar working time is counted with."""
    return kepatuhan_sop.kalender(store)


@reading(Hak.LIHAT_UNIT)
def calendar_rows(store: Store) -> tuple[list[HariKalender], JamKerja]:
    """Give the special days and office hours working time is counted with."""
    return kepatuhan_sop.calendar_rows(store)


@reading(Hak.LIHAT)
def cycle(store: Store, tahun: int) -> Row | None:
    """Give the siklus of the year: sop (the version it is pinned to), baku_masing_masing, pelaku, waktu; None = not opened."""
    return next(iter(store.query("siklus", tahun=tahun)), None)


@reading(Hak.LIHAT)
def board(store: Store, tahun: int) -> Proses:
    """Tell where the report of the year is now: every step, whose turn it is, what is late."""
    return proses(store, tahun, now())


@reading(Hak.LIHAT_UNIT)
def status(store: Store, tahun: int) -> str:
    """Say which step the report of the year is at, and no more; for everybody who may see anything."""
    if not store.query("siklus", tahun=tahun) and not store.query("kejadian", tahun=tahun):
        return f"Proses LAKIP tahun {tahun} belum dibuka."
    return words.status(proses(store, tahun, now()))


@acting(Hak.LIHAT_UNIT)
def waiting_for(store: Store, pelaku: Pelaku, tahun: int) -> list[Row]:
    """Give what this person has to do next for the report of the year: kalimat, and alamat of the page it is done on."""
    if pelaku.hanya_unit:
        return _asked_of(store, tahun, pelaku.unit)
    if cycle(store, tahun) is None and not store.query("kejadian", tahun=tahun):
        own = pelaku.may(langkah.HAK_LANGKAH[1])
        return [{"kalimat": f"Proses LAKIP tahun {tahun} belum dibuka.", "alamat": "siklus"}] * own
    at = proses(store, tahun, now())
    mine = [row for row in at.di_tangan if langkah.may_do(pelaku, row.langkah.no, row.pemeriksa)]
    found = [{"kalimat": words.turn(row), "alamat": "siklus"} for row in mine]
    if at.unit_terlambat and any(row.langkah.no == langkah.MENGUMPULKAN for row in mine):
        names = ", ".join(at.unit_terlambat)
        found.append({"kalimat": f"Ingatkan Bagian/Bidang yang terlambat: {names}.", "alamat": "permintaan"})
    return found


@acting(Hak.SOP)
def open_cycle(store: Store, pelaku: Pelaku, tahun: int) -> Row:
    """Open the siklus of the year and pin it to the SOP version in force today; one that is open stays as it is."""
    if (found := cycle(store, tahun)) is not None:
        return found
    with store.write(pelaku, "buka_siklus", str(tahun)) as tx:
        langkah.ensure_open(tx, pelaku, tahun, now().date())
    return store.query("siklus", tahun=tahun)[0]


@reading(Hak.LIHAT)
def events(store: Store, tahun: int) -> list[Row]:
    """Give every recorded event of the year in the order they happened.

    Each with id, langkah, aksi, waktu (as last amended), waktu_semula (None when never amended), pemeriksa, ke, alasan, dasar,
    catatan (list), jabatan (of who recorded it, no name), dicatat_at, and ubahan: its amendments, oldest first (waktu,
    alasan, jabatan, dicatat_at).
    """
    offices = _offices(store)
    amended: dict[str, list[Row]] = {}
    for row in store.query("kejadian_ubahan", tahun=tahun):
        amended.setdefault(row["kejadian"], []).append(_by_office(row, offices))
    return [
        _by_office(row, offices)
        | {"catatan": json.loads(row["catatan"] or "[]"), "ubahan": amended.get(row["id"], [])}
        for row in store.query("kejadian", tahun=tahun)
    ]


@acting(Hak.SOP)
def record_step(  # noqa: PLR0913, PLR0917  (what can be said of an event)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    no: int,
    aksi: str,
    waktu: datetime,
    alasan: str | None = None,
    *,
    pemeriksa: str = "",
    ke: int | None = None,
    dasar: str | None = None,
    catatan: Sequence[str] = (),
) -> Row:
    """Record that a step was received, started, finished, returned or taken over, and give the step as it then stands.

    `pemeriksa` is found by itself for a person; `ke` = where a return or a reviu goes back to; `dasar` = how a time recorded
    afterwards is known; `catatan` names indikator or tables a return is about, or who is missing when step 2 is closed.
    Raises NotPermitted when the SOP does not allow it now, or a maker would check (empat_mata), NotAllowed for another's
    step; WrongUsage for an unknown step or action, a time to come, or a past one without `dasar`.
    """
    event = Kejadian(no, cast("Aksi", aksi), waktu, alasan or None, pemeriksa, ke)
    with store.write(pelaku, "catat_langkah", f"{tahun} langkah {no}") as tx:
        tx.isi = {"aksi": aksi, "waktu": waktu.isoformat(), "alasan": alasan}
        langkah.append(tx, pelaku, tahun, event, dasar, catatan)
        if aksi == "kembali" and catatan:
            pin_return(tx, pelaku, tahun, catatan, alasan or "")
    return next(row for row in sop(store, tahun)["langkah"] if row["no"] == no)


@acting(Hak.SOP)
def amend(  # noqa: PLR0913, PLR0917  (which event, its new time, and why)
    store: Store, pelaku: Pelaku, tahun: int, kejadian: str, waktu: datetime, alasan: str
) -> None:
    """Put another time to the event with this id; the first one stays visible.

    Raises WrongUsage for an unknown event, a time to come or no reason; NotPermitted where the order of the SOP would not
    hold with it; NotAllowed for whoever does not do that step.
    """
    with store.write(pelaku, "ubah_waktu_langkah", str(tahun)) as tx:
        old = langkah.amend(tx, pelaku, tahun, kejadian, waktu, alasan)
        tx.isi = {
            "langkah": old["langkah"],
            "aksi": old["aksi"],
            "semula": old["waktu"].isoformat(),
            "menjadi": waktu.isoformat(),
            "alasan": alasan.strip(),
        }


def parse_moment(text: str) -> datetime:
    """Read ISO or "14-01-2025 09.00"; times without a zone are the agency's. Raises WrongUsage."""
    try:
        moment = parse_waktu(text) or datetime.fromisoformat(text.strip())
    except ValueError:
        raise WrongUsage(
            f'Waktu "{text}" tidak terbaca; tulis seperti 2025-01-14 09:00 atau 14-01-2025 09.00.'
        ) from None
    return moment if moment.tzinfo is None else moment.astimezone(ZONA).replace(tzinfo=None)


def step_moment(text: str) -> datetime:
    """Read when a step happened: as parse_moment, but its clock must be there. Raises WrongUsage."""
    if parse_tanggal(text):
        raise WrongUsage(f'Waktu "{text}" belum menyebut jam; tulis seperti 14-01-2025 09.00.')
    return parse_moment(text)


def _asked_of(store: Store, tahun: int, unit: str) -> list[Row]:
    row = next((row for row in status_permintaan(store, tahun, now().date()) if row["kode"] == unit), None)
    if row is None or row["dikirim_at"] is None or row["status"] == LENGKAP:
        return []
    until = f" paling lambat {tanggal_panjang(row['tenggat'])}" if row["tenggat"] else ""
    late = f", sudah lewat {row['hari_terlambat']} hari" if row["hari_terlambat"] else ""
    kalimat = f"Data {row['nama']} ditunggu{until}{late}; terisi {row['n_terisi']} dari {row['n_indikator']} indikator."
    return [{"kalimat": kalimat, "alamat": "permintaan"}]


def _offices(store: Store) -> dict[str, str]:
    """Give the jabatan of every account; people are shown by what they are, never by name."""
    return {
        row["akun"]: row["jabatan"] or SEBUTAN[Peran(row["peran"])] for row in store.query("akun", akun=None)
    }


def _by_office(row: Row, offices: Mapping[str, str]) -> Row:
    pelaku = row["pelaku"]
    shown = {key: value for key, value in row.items() if key != "pelaku"}
    return shown | {"jabatan": offices.get(pelaku, pelaku)}
