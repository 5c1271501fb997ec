"""Compliance: the recorded events against the standard of each langkah and of the whole SOP."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from lakip.domain.sop.baku import Langkah, baku_dihitung
from lakip.domain.sop.durasi import Durasi
from lakip.domain.sop.kejadian import Kejadian, Posisi, in_order
from lakip.domain.working_time import Kalender, WaktuTerpakai, half_up, working_time


class StatusLangkah(StrEnum):
    """How a step or the whole stands against its standard; work already over it is melebihi while it runs."""

    SESUAI = "sesuai"
    MELEBIHI = "melebihi"
    BERJALAN = "berjalan"
    BELUM = "belum"


@dataclass(frozen=True, slots=True)
class Pengerjaan:
    """One stretch of work on a step, ended by selesai or kembali; `perbaikan` = rework after a return."""

    mulai: datetime
    berakhir: datetime
    terpakai: WaktuTerpakai
    perbaikan: bool


@dataclass(frozen=True, slots=True)
class HasilLangkah:
    """One step judged. Times are working time; None = nothing measured yet, which is not zero.

    terpakai counts mulai→selesai (or →kembali) without rework; tunggu counts diterima→mulai of every round;
    perbaikan counts the rework that a later step's return caused. diterima, mulai and selesai are the first ones.
    """

    no: int
    nama: str
    baku: Durasi
    status: StatusLangkah
    terpakai_menit: Decimal | None
    terpakai_hari: Decimal | None
    tunggu_menit: Decimal | None
    perbaikan_menit: Decimal
    kembali: int
    diterima: datetime | None
    mulai: datetime | None
    selesai: datetime | None
    pengerjaan_rows: tuple[Pengerjaan, ...]


@dataclass(frozen=True, slots=True)
class HasilSop:
    """All steps judged, and the sum of their working days against the standard added up from the steps."""

    langkah_rows: tuple[HasilLangkah, ...]
    baku: Durasi
    baku_hari: Decimal
    terpakai_hari: Decimal | None
    status: StatusLangkah


@dataclass(slots=True)
class _Catatan:
    """What replaying the events has gathered about one step."""

    diterima: datetime | None = None
    mulai: datetime | None = None
    selesai: datetime | None = None
    done: bool = False
    is_rework: bool = False
    kembali: int = 0
    tunggu: WaktuTerpakai | None = None
    pengerjaan_rows: list[Pengerjaan] = field(default_factory=list)

    def total(self, *, perbaikan: bool) -> WaktuTerpakai | None:
        """Add up the stretches of first work or of rework; nothing when there was none."""
        used = [stretch.terpakai for stretch in self.pengerjaan_rows if stretch.perbaikan is perbaikan]
        return sum(used, WaktuTerpakai()) if used else None


def evaluate(langkah_rows: Sequence[Langkah], events: Iterable[Kejadian], kalender: Kalender) -> HasilSop:
    """Judge every step: minute standards on working minutes, day standards on working days (§6.2 of the rules).

    `events` are those `check_next` let pass, in any order. Work on a step after a later step's return is rework:
    shown, but never held against the standard.
    """
    catatan = _replay(langkah_rows, events, kalender)
    hasil = tuple(_judge(langkah, catatan[langkah.no]) for langkah in langkah_rows)
    used = [total for note in catatan.values() if (total := note.total(perbaikan=False)) is not None]
    terpakai = sum(used, WaktuTerpakai()) if used else None
    baku = baku_dihitung(langkah_rows)
    return HasilSop(
        langkah_rows=hasil,
        baku=baku,
        baku_hari=half_up(baku.day_fraction),
        terpakai_hari=terpakai.days if terpakai is not None else None,
        status=_status(
            exceeded=terpakai is not None and baku.is_exceeded_by(terpakai),
            done=all(note.done for note in catatan.values()),
            begun=any(note.mulai for note in catatan.values()),
        ),
    )


def _replay(
    langkah_rows: Sequence[Langkah], events: Iterable[Kejadian], kalender: Kalender
) -> dict[int, _Catatan]:
    catatan = {langkah.no: _Catatan() for langkah in langkah_rows}
    posisi = Posisi.start()
    returned_by = 0
    for kejadian in in_order(events):
        note = catatan[kejadian.langkah]
        if kejadian.aksi in ("selesai", "kembali"):
            started = posisi.mulai[kejadian.langkah]
            used = working_time(started, kejadian.waktu, kalender)
            note.pengerjaan_rows.append(Pengerjaan(started, kejadian.waktu, used, note.is_rework))
        posisi.apply(kejadian)
        _note(note, kejadian, posisi, kalender)
        if kejadian.aksi == "mulai":
            note.is_rework = kejadian.langkah < returned_by
        elif kejadian.aksi == "kembali":
            returned_by = max(returned_by, kejadian.langkah)
    for no, note in catatan.items():
        note.done = no in posisi.selesai
    return catatan


def _note(note: _Catatan, kejadian: Kejadian, posisi: Posisi, kalender: Kalender) -> None:
    if kejadian.aksi == "kembali":
        note.kembali += 1
    elif kejadian.aksi == "selesai":
        note.selesai = note.selesai or kejadian.waktu
    else:
        note.diterima = note.diterima or kejadian.waktu
    if kejadian.aksi == "mulai":
        note.mulai = note.mulai or kejadian.waktu
        wait = working_time(posisi.diterima[kejadian.langkah], kejadian.waktu, kalender)
        note.tunggu = wait if note.tunggu is None else note.tunggu + wait


def _judge(langkah: Langkah, note: _Catatan) -> HasilLangkah:
    terpakai = note.total(perbaikan=False)
    perbaikan = note.total(perbaikan=True) or WaktuTerpakai()
    return HasilLangkah(
        no=langkah.no,
        nama=langkah.nama,
        baku=langkah.baku,
        status=_status(
            exceeded=terpakai is not None and langkah.baku.is_exceeded_by(terpakai),
            done=note.done,
            begun=note.mulai is not None,
        ),
        terpakai_menit=terpakai.minutes if terpakai is not None else None,
        terpakai_hari=terpakai.days if terpakai is not None else None,
        tunggu_menit=note.tunggu.minutes if note.tunggu is not None else None,
        perbaikan_menit=perbaikan.minutes,
        kembali=note.kembali,
        diterima=note.diterima,
        mulai=note.mulai,
        selesai=note.selesai,
        pengerjaan_rows=tuple(note.pengerjaan_rows),
    )


def _status(*, exceeded: bool, done: bool, begun: bool) -> StatusLangkah:
    if exceeded:
        return StatusLangkah.MELEBIHI
    if done:
        return StatusLangkah.SESUAI
    return StatusLangkah.BERJALAN if begun else StatusLangkah.BELUM
