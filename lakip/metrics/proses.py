"""Where the report is: each step's state at a moment, whose turn it is, since when, and what is late."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import partial

from lakip.domain.sop import (
    CaraHitung,
    HasilLangkah,
    Kejadian,
    Langkah,
    Pekerjaan,
    Posisi,
    StatusLangkah,
    budgeted,
    evaluate,
    turns,
)
from lakip.domain.sop.kejadian import DIPERIKSA, PEMERIKSA, Bagian, in_order
from lakip.domain.working_time import Kalender, WaktuTerpakai
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.kepatuhan_sop import (
    batas_waktu,
    cara_hitung,
    event_of,
    is_for_each,
    kalender,
    langkah_rows,
)
from lakip.metrics.permintaan import LENGKAP, status_permintaan


class Keadaan(StrEnum):
    """How far a step is: not yet its turn, its turn, received, worked on, done."""

    BELUM = "belum"
    GILIRAN = "giliran"
    DITERIMA = "diterima"
    DIKERJAKAN = "dikerjakan"
    SELESAI = "selesai"


@dataclass(frozen=True, slots=True)
class LangkahProses:
    """One step at a moment.

    `pemegang` is the jabatan whose turn it is (in langkah 4 that of `pemeriksa`), `sejak` when it came into this state;
    `terpakai` counts first work with what is running, `melebihi` tells whether that is over the standard `baku`; `alasan` is why
    it was opened again, `akun` who started or took over what is running: to compare with, never to show.
    """

    langkah: Langkah
    keadaan: Keadaan
    pemegang: str
    pemeriksa: str
    sejak: datetime | None
    terpakai: WaktuTerpakai
    melebihi: bool
    pekerjaan: Pekerjaan
    kembali: int
    alasan: str
    akun: str


@dataclass(frozen=True, slots=True)
class Proses:
    """The cycle of a year at a moment.

    `tenggat` is when it must be sent, `hari_terlambat` calendar days since, 0 where it is not late or was sent;
    `unit_terlambat` and `unit_belum_lengkap` name the Bagian/Bidang that step 2 waits for, none once it is done.
    """

    tahun: int
    langkah_rows: tuple[LangkahProses, ...]
    terkirim: bool
    reviu: bool
    tenggat: date
    mulai_paling_lambat: date
    hari_terlambat: int
    unit_terlambat: tuple[str, ...]
    unit_belum_lengkap: tuple[str, ...]

    @property
    def di_tangan(self) -> list[LangkahProses]:
        """Give the steps that are going on or could: whose turn it is now."""
        return [row for row in self.langkah_rows if row.keadaan not in {Keadaan.BELUM, Keadaan.SELESAI}]


def proses(store: Store, tahun: int, saat: datetime) -> Proses:
    """Tell where the report of `tahun` is at `saat`, naive local."""
    recorded = [row for row in store.query("kejadian", tahun=tahun) if row["waktu"] <= saat]
    events = [event_of(row) for row in recorded]
    posisi, own = Posisi.after(events), kalender(store)
    steps = langkah_rows(store, tahun)
    cara, each = cara_hitung(store, tahun), is_for_each(store, tahun)
    judged = evaluate(steps, events, own, masing_masing=each, cara=cara)
    budget = budgeted(steps, masing_masing=each)
    rows = tuple(
        _row(langkah, hasil, posisi, recorded, partial(_running_time, own, cara, saat))
        for langkah, hasil in zip(budget, judged.langkah_rows, strict=True)
    )
    terms = batas_waktu(store, tahun)
    late = 0 if posisi.is_sent() or posisi.reviu else max((saat.date() - terms["tenggat"]).days, 0)
    awaited = [] if posisi.done_at(2) else _awaited(store, tahun, saat.date())
    return Proses(
        tahun, rows, posisi.is_sent(), posisi.reviu, terms["tenggat"], terms["mulai"], late,
        tuple(row["nama"] for row in awaited if row["hari_terlambat"]), tuple(row["nama"] for row in awaited),
    )  # fmt: skip


def _running_time(
    own: Kalender, cara: CaraHitung, saat: datetime, mulai: datetime, langkah: Langkah
) -> WaktuTerpakai:
    return cara.count(mulai, saat, own, in_days=langkah.baku.is_in_days)


def _row(
    langkah: Langkah,
    hasil: HasilLangkah,
    posisi: Posisi,
    recorded: Sequence[Row],
    running_time: Callable[[datetime, Langkah], WaktuTerpakai],
) -> LangkahProses:
    pemeriksa = posisi.next_part(langkah.no)
    bagian = (langkah.no, pemeriksa)
    keadaan, since = _state(posisi, langkah.no, pemeriksa)
    again = _opened_again(langkah.no, keadaan, map(event_of, recorded))
    used = sum((piece.terpakai for piece in hasil.pengerjaan_rows if not piece.perbaikan), WaktuTerpakai())
    running = keadaan is Keadaan.DIKERJAKAN
    kind = posisi.pekerjaan[bagian] if running else Pekerjaan.PERTAMA
    if running and kind is Pekerjaan.PERTAMA:
        used += running_time(posisi.mulai[bagian], langkah)
    return LangkahProses(
        langkah=langkah,
        keadaan=keadaan,
        pemegang=_holder(langkah, pemeriksa),
        pemeriksa=pemeriksa,
        sejak=max(since, again.waktu) if since and again else since,
        terpakai=used,
        melebihi=hasil.status is StatusLangkah.MELEBIHI or langkah.baku.is_exceeded_by(used),
        pekerjaan=kind,
        kembali=hasil.kembali,
        alasan=(again.alasan or "") if again else "",
        akun=_who(bagian, recorded) if running else "",
    )


def _state(posisi: Posisi, no: int, pemeriksa: str) -> tuple[Keadaan, datetime | None]:
    bagian = (no, pemeriksa)
    if done := posisi.done_at(no):
        return Keadaan.SELESAI, done
    if posisi.is_running(bagian):
        return Keadaan.DIKERJAKAN, posisi.mulai[bagian]
    if received := posisi.received_at(bagian):
        return Keadaan.DITERIMA, received
    if pemeriksa == PEMERIKSA[-1]:
        return Keadaan.GILIRAN, posisi.selesai[no, PEMERIKSA[0]]
    before = posisi.done_at(no - 1) or (posisi.mulai.get((2, "")) if no == 3 else None)
    return (Keadaan.GILIRAN, before) if before or no == 1 else (Keadaan.BELUM, None)


def _holder(langkah: Langkah, pemeriksa: str) -> str:
    """Give the jabatan in turn; pelaksana of langkah 4 stand in the order of PEMERIKSA."""
    names = turns(langkah.pelaksana)
    if langkah.no == DIPERIKSA and pemeriksa and len(names) == len(PEMERIKSA):
        return names[PEMERIKSA.index(pemeriksa)]
    return " dan ".join(names)


def _who(bagian: Bagian, recorded: Sequence[Row]) -> str:
    taken = [row for row in recorded if row["aksi"] in {"mulai", "alih"} and event_of(row).bagian == bagian]
    return str(taken[-1]["pelaku"])


def _opened_again(no: int, keadaan: Keadaan, events: Iterable[Kejadian]) -> Kejadian | None:
    """Give the last return or reviu that opened a step which is still open."""
    if keadaan is Keadaan.SELESAI:
        return None
    opened = [e for e in in_order(events) if e.aksi in {"kembali", "reviu"} and e.tujuan <= no <= e.langkah]
    return opened[-1] if opened else None


def _awaited(store: Store, tahun: int, hari: date) -> list[Row]:
    return [row for row in status_permintaan(store, tahun, hari) if row["status"] != LENGKAP]
