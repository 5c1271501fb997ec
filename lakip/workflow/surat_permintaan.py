"""Surat permintaan: the incoming request, the Nota Dinas to every Bagian and Bidang, who has it and until when (SOP langkah 1)."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from lakip.domain.errors import InputRefused, NotPermitted
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics.kepatuhan_sop import hasil
from lakip.metrics.permintaan import LENGKAP, judged, status_permintaan, waktu_unit
from lakip.present.tables import Table
from lakip.report.bahan import Bahan
from lakip.report.tables.register import t26
from lakip.workflow.access import acting, reading
from lakip.workflow.permintaan import unit_template

_MENGUMPULKAN = 2
"""The SOP step that collects the data."""


@acting(Hak.SOP)
def register_incoming(  # noqa: PLR0913  (what an agenda book notes of a letter)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    asal: str,
    tenggat: date,
    *,
    nomor: str = "",
    tanggal: date | None = None,
    perihal: str = "",
) -> None:
    """Note who asks for the report of the year and until when; a later one takes the place of an earlier one.

    Raises InputRefused without a name, or where the deadline lies before the letter.
    """
    if not asal.strip():
        raise InputRefused("Asal permintaan belum diisi; tuliskan nama SKPD yang meminta data.")
    if tanggal and tenggat < tanggal:
        raise InputRefused(
            f"Tenggat {tanggal_panjang(tenggat)} mendahului tanggal surat {tanggal_panjang(tanggal)}; perbaiki salah satunya."
        )
    row = {
        "tahun": tahun,
        "asal": asal.strip(),
        "nomor": nomor.strip() or None,
        "tanggal": tanggal,
        "tenggat": tenggat,
        "perihal": perihal.strip() or None,
    }
    with store.write(pelaku, "catat_permintaan", str(tahun)) as tx:
        tx.isi = row
        tx.append("permintaan_masuk", [row | {"pelaku": pelaku.nama, "waktu": now()}])


@reading(Hak.LIHAT)
def incoming(store: Store, tahun: int) -> Row | None:
    """Give the request of the asking SKPD that counts for the year; None where none was noted."""
    return next(iter(store.query("permintaan_masuk", tahun=tahun)), None)


@acting(Hak.SOP)
def send(  # noqa: PLR0913  (what is sent, to whom, until when, when and how)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    tenggat: date,
    *,
    units: Collection[str] = (),
    waktu: datetime | None = None,
    cara: str = "",
) -> list[str]:
    """Note that the Nota Dinas has gone out to `units` (none named: to all that still wait for it); gives to whom.

    Raises InputRefused for a unit that is asked for nothing, a moment to come or a due date before it, NotPermitted for a unit
    that has it already.
    """
    moment = waktu or now()
    if moment > now():
        raise InputRefused("Waktu pengiriman belum lewat; catatlah setelah surat benar-benar dikirim.")
    if tenggat < moment.date():
        raise InputRefused("Tenggat mendahului waktu pengiriman; pilih tanggal sesudahnya.")
    with store.write(pelaku, "kirim_permintaan", str(tahun)) as tx:
        asked, sent = _asked(tx, tahun), _sent(tx, tahun)
        if unknown := sorted(set(units) - set(asked)):
            raise InputRefused(
                f"Bagian/Bidang {', '.join(unknown)} tidak memiliki indikator atau pagu tahun {tahun}."
            )
        if again := sorted(set(units) & sent):
            raise NotPermitted(
                f"Permintaan kepada {', '.join(again)} sudah dicatat terkirim; muat ulang halamannya."
            )
        names = [unit for unit in asked if unit not in sent and (not units or unit in units)]
        if not names:
            raise NotPermitted(f"Permintaan data tahun {tahun} sudah terkirim kepada semua Bagian/Bidang.")
        tx.isi = {"unit": names, "tenggat": tenggat, "waktu": moment, "cara": cara}
        _note(tx, pelaku, tahun, names, "kirim", waktu=moment, tenggat=tenggat, keterangan=cara)
    return names


@acting(Hak.SOP, unit="unit")
def extend(  # noqa: PLR0913, PLR0917  (whom, until when and why)
    store: Store, pelaku: Pelaku, tahun: int, unit: str, tenggat: date, alasan: str
) -> None:
    """Give a unit a later due date, and say why; raises InputRefused without a reason or for a date that is not later."""
    if not alasan.strip():
        raise InputRefused("Alasan perpanjangan belum diisi; tuliskan mengapa tenggatnya diundur.")
    with store.write(pelaku, "perpanjang_permintaan", f"{unit} {tahun}") as tx:
        until = _request(tx, tahun, unit)["tenggat"]
        if tenggat <= until:
            raise InputRefused(f"Tenggat baru harus sesudah {tanggal_panjang(until)}.")
        tx.isi = {"tenggat": tenggat, "alasan": alasan.strip()}
        _note(tx, pelaku, tahun, [unit], "perpanjang", tenggat=tenggat, keterangan=alasan)


@acting(Hak.SOP, unit="unit")
def remind(store: Store, pelaku: Pelaku, tahun: int, unit: str) -> None:
    """Note that a unit was reminded; raises NotPermitted where nothing was asked or everything is in."""
    with store.write(pelaku, "ingatkan_unit", f"{unit} {tahun}") as tx:
        asked = _request(tx, tahun, unit)
        stand = judged(tx.query("status_unit", tahun=tahun), [asked], now().date())
        if any(row["kode"] == unit and row["status"] == LENGKAP for row in stand):
            raise NotPermitted(f"Data {unit} tahun {tahun} sudah lengkap; tidak ada yang perlu diingatkan.")
        tx.isi = {"unit": unit}
        _note(tx, pelaku, tahun, [unit], "ingatkan")


@acting(Hak.UNGGAH, unit="unit")
def take_workbook(store: Store, pelaku: Pelaku, tahun: int, unit: str) -> bytes:
    """Give the unit its workbook, and note that it opened the request; raises InputRefused for an unknown unit."""
    data = unit_template(store, tahun, unit)
    open_request(store, pelaku, tahun, unit)
    return data


@acting(Hak.UNGGAH, unit="unit")
def open_request(store: Store, pelaku: Pelaku, tahun: int, unit: str) -> None:
    """Note the first time the unit opened what it was sent; nothing where it was not asked, or has opened it already."""
    if not _unopened(store, tahun, unit):
        return
    with store.write(pelaku, "buka_permintaan", f"{unit} {tahun}") as tx:
        tx.isi = {"unit": unit}
        if _unopened(tx, tahun, unit):
            _note(tx, pelaku, tahun, [unit], "buka")


@reading(Hak.LIHAT)
def requests(store: Store, tahun: int, hari: date) -> list[Row]:
    """Give one row per unit that has something to hand in: status on `hari` (metrics.permintaan), tenggat, when sent, opened, reminded."""
    return status_permintaan(store, tahun, hari)


@reading(Hak.LIHAT_UNIT, unit="unit")
def request_of(store: Store, tahun: int, unit: str, hari: date) -> Row | None:
    """Give the row of one unit; None where it has nothing to hand in."""
    return next((row for row in status_permintaan(store, tahun, hari) if row["kode"] == unit), None)


@reading(Hak.LIHAT)
def waiting_times(store: Store, tahun: int) -> list[Row]:
    """Give how long each unit was waited for (metrics.permintaan.waktu_unit); what is missing: until collecting was closed, or now."""
    ended = {step.no: step.selesai for step in hasil(store, tahun).langkah_rows}.get(_MENGUMPULKAN)
    return waktu_unit(store, tahun, pada=ended or now())


@reading(Hak.LIHAT)
def register(store: Store, tahun: int) -> Table:
    """Give the register Data dari Bagian dan Bidang (T26): who was asked, and what came in when."""
    return t26(Bahan(store, tahun))


def _unopened(place: Store | Transaction, tahun: int, unit: str) -> bool:
    found = {row["unit"]: row for row in place.query("permintaan_unit", tahun=tahun)}.get(unit)
    return found is not None and found["dibuka_at"] is None


def _asked(tx: Transaction, tahun: int) -> list[str]:
    return [row["kode"] for row in tx.query("status_unit", tahun=tahun)]


def _sent(tx: Transaction, tahun: int) -> set[str]:
    return {row["unit"] for row in tx.query("permintaan_unit", tahun=tahun) if row["dikirim_at"]}


def _request(tx: Transaction, tahun: int, unit: str) -> Row:
    found = next((row for row in tx.query("permintaan_unit", tahun=tahun) if row["unit"] == unit), None)
    if found is None:
        raise NotPermitted(f"Permintaan data tahun {tahun} belum dikirim kepada {unit}.")
    return found


def _note(  # noqa: PLR0913  (one event)
    tx: Transaction,
    pelaku: Pelaku,
    tahun: int,
    units: Collection[str],
    aksi: str,
    *,
    waktu: datetime | None = None,
    tenggat: date | None = None,
    keterangan: str = "",
) -> None:
    recorded = now()
    common: dict[str, Any] = {
        "tahun": tahun,
        "aksi": aksi,
        "tenggat": tenggat,
        "keterangan": keterangan.strip() or None,
        "waktu": waktu or recorded,
        "pelaku": pelaku.nama,
        "dicatat_at": recorded,
    }
    tx.append("permintaan_unit", [common | {"unit": unit} for unit in units])
