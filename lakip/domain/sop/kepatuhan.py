"""Compliance: the recorded events against the standard of each langkah and of the whole SOP."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from lakip.domain.sop.baku import Langkah, baku_dihitung
from lakip.domain.sop.cara import CaraHitung
from lakip.domain.sop.durasi import Durasi
from lakip.domain.sop.kejadian import DIPERIKSA, PEMERIKSA, Kejadian, in_order
from lakip.domain.sop.posisi import Pekerjaan, Posisi
from lakip.domain.sop.rantai import Rantai, trace_chain
from lakip.domain.working_time import Kalender, WaktuTerpakai, half_up, working_time

BIASA = CaraHitung()
"""Work alone, day by day, against the sum of the steps."""


class StatusLangkah(StrEnum):
    """How a step or the whole stands against its standard; work already over it is melebihi while it runs."""

    SESUAI = "sesuai"
    MELEBIHI = "melebihi"
    BERJALAN = "berjalan"
    BELUM = "belum"


@dataclass(frozen=True, slots=True)
class Pengerjaan:
    """One stretch of work on a step, ended by selesai or kembali; `pemeriksa` is whose it was in langkah 4.

    `tunggu` is the working time from diterima to mulai.
    """

    mulai: datetime
    berakhir: datetime
    terpakai: WaktuTerpakai
    pekerjaan: Pekerjaan = Pekerjaan.PERTAMA
    pemeriksa: str = ""
    tunggu: WaktuTerpakai = field(default_factory=WaktuTerpakai)

    @property
    def perbaikan(self) -> bool:
        """Tell whether it was done again, after a return or a reviu."""
        return self.pekerjaan is not Pekerjaan.PERTAMA


@dataclass(frozen=True, slots=True)
class HasilLangkah:
    """One step judged. Times are working time; None = nothing measured yet, which is not zero.

    terpakai is what is held against the standard: mulai→selesai (or →kembali) without rework, with the waiting before it
    where the CaraHitung says so; kerja leaves it out. tunggu counts diterima→mulai of every round before the LAKIP was sent; perbaikan counts the rework that a later step's return caused, reviu the work after a reviu. diterima,
    mulai and selesai are the first ones. pemeriksa_menit says how terpakai was shared in langkah 4.
    """

    no: int
    nama: str
    baku: Durasi
    status: StatusLangkah
    terpakai_menit: Decimal | None
    terpakai_hari: Decimal | None
    kerja_menit: Decimal | None
    tunggu_menit: Decimal | None
    perbaikan_menit: Decimal
    reviu_menit: Decimal
    kembali: int
    diterima: datetime | None
    mulai: datetime | None
    selesai: datetime | None
    pengerjaan_rows: tuple[Pengerjaan, ...]
    pemeriksa_menit: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class HasilSop:
    """All steps judged, the sum of their working days against the standard, and the whole way.

    baku is added up from the steps; baku_hari is the standard of the whole, which the CaraHitung may take as stated.
    """

    langkah_rows: tuple[HasilLangkah, ...]
    baku: Durasi
    baku_hari: Decimal
    terpakai_hari: Decimal | None
    status: StatusLangkah
    rantai: Rantai


@dataclass(slots=True)
class _Catatan:
    """What replaying the events has gathered about one step."""

    diterima: datetime | None = None
    mulai: datetime | None = None
    selesai: datetime | None = None
    done: bool = False
    kembali: int = 0
    tunggu: WaktuTerpakai | None = None
    antre: WaktuTerpakai = field(default_factory=WaktuTerpakai)
    pengerjaan_rows: list[Pengerjaan] = field(default_factory=list)

    def total(self, pekerjaan: Pekerjaan, pemeriksa: str | None = None) -> WaktuTerpakai | None:
        """Add up the stretches of one kind of work, of all or of one pemeriksa; nothing when there was none."""
        used = [
            stretch.terpakai
            for stretch in self.pengerjaan_rows
            if stretch.pekerjaan is pekerjaan and pemeriksa in {None, stretch.pemeriksa}
        ]
        return sum(used, WaktuTerpakai()) if used else None

    def judged(self, cara: CaraHitung) -> WaktuTerpakai | None:
        """Give what is held against the standard: the first work, and its waiting where `cara` says so."""
        work = self.total(Pekerjaan.PERTAMA)
        return work + self.antre if work is not None and cara.with_waiting else work


def budgeted(langkah_rows: Iterable[Langkah], *, masing_masing: bool) -> list[Langkah]:
    """Give the steps with the standards they are judged by: `masing_masing` = langkah 4 has its standard for each pemeriksa."""
    return [
        replace(langkah, baku=sum([langkah.baku] * len(PEMERIKSA), Durasi()))
        if masing_masing and langkah.no == DIPERIKSA
        else langkah
        for langkah in langkah_rows
    ]


def evaluate(  # noqa: PLR0913  (each is one thing the judgement depends on)
    langkah_rows: Sequence[Langkah],
    events: Iterable[Kejadian],
    kalender: Kalender,
    *,
    masing_masing: bool = False,
    cara: CaraHitung = BIASA,
    tertulis: Durasi | None = None,
) -> HasilSop:
    """Judge every step: minute standards on working minutes, day standards on working days (§6.2 of the rules).

    `events` are those `check_next` let pass, in any order. Work on a step after a later step's return is rework:
    shown, but never held against the standard. Both pemeriksa of langkah 4 share one standard unless `masing_masing`.
    `tertulis` is the stated total, for a `cara` that judges the whole by it.
    """
    events = in_order(events)
    catatan = _replay(langkah_rows, events, kalender, cara)
    each = {langkah.no: langkah.baku for langkah in langkah_rows if masing_masing}
    budget = budgeted(langkah_rows, masing_masing=masing_masing)
    used = [judged for note in catatan.values() if (judged := note.judged(cara)) is not None]
    terpakai = sum(used, WaktuTerpakai()) if used else None
    baku = baku_dihitung(budget)
    whole = tertulis if tertulis is not None and cara.total == "tertulis" else baku
    return HasilSop(
        langkah_rows=tuple(
            _judge(langkah, catatan[langkah.no], each.get(langkah.no, langkah.baku), cara)
            for langkah in budget
        ),
        baku=baku,
        baku_hari=half_up(whole.day_fraction),
        terpakai_hari=terpakai.days if terpakai is not None else None,
        status=_status(
            exceeded=terpakai is not None and whole.is_exceeded_by(terpakai),
            done=all(note.done for note in catatan.values()),
            begun=any(note.mulai for note in catatan.values()),
        ),
        rantai=trace_chain(events, kalender),
    )


def _replay(
    langkah_rows: Sequence[Langkah], events: Iterable[Kejadian], kalender: Kalender, cara: CaraHitung
) -> dict[int, _Catatan]:
    in_days = {langkah.no: langkah.baku.is_in_days for langkah in langkah_rows}
    catatan = {langkah.no: _Catatan() for langkah in langkah_rows}
    posisi = Posisi()
    for kejadian in events:
        note, bagian = catatan[kejadian.langkah], kejadian.bagian
        if kejadian.aksi in {"selesai", "kembali"}:
            started = posisi.mulai[bagian]
            used = cara.count(started, kejadian.waktu, kalender, in_days=in_days[kejadian.langkah])
            kind, wait = posisi.pekerjaan[bagian], working_time(posisi.diterima[bagian], started, kalender)
            note.pengerjaan_rows.append(
                Pengerjaan(started, kejadian.waktu, used, kind, kejadian.pemeriksa, wait)
            )
        posisi.apply(kejadian)
        _note(note, kejadian, posisi, kalender)
    for no, note in catatan.items():
        note.done = posisi.done_at(no) is not None
    return catatan


def _note(note: _Catatan, kejadian: Kejadian, posisi: Posisi, kalender: Kalender) -> None:
    if kejadian.aksi == "kembali":
        note.kembali += 1
    elif kejadian.aksi == "selesai":
        note.selesai = note.selesai or posisi.done_at(kejadian.langkah)
    elif kejadian.aksi in {"terima", "mulai"}:
        note.diterima = note.diterima or kejadian.waktu
    if kejadian.aksi == "mulai":
        note.mulai = note.mulai or kejadian.waktu
    if kejadian.aksi == "mulai" and not posisi.reviu:
        wait = working_time(posisi.diterima[kejadian.bagian], kejadian.waktu, kalender)
        note.tunggu = wait if note.tunggu is None else note.tunggu + wait
        if posisi.pekerjaan[kejadian.bagian] is Pekerjaan.PERTAMA:
            note.antre += wait


def _judge(langkah: Langkah, note: _Catatan, each: Durasi, cara: CaraHitung) -> HasilLangkah:
    terpakai, kerja = note.judged(cara), note.total(Pekerjaan.PERTAMA)
    shares = {who: share for who in PEMERIKSA if (share := note.total(Pekerjaan.PERTAMA, who)) is not None}
    return HasilLangkah(
        no=langkah.no,
        nama=langkah.nama,
        baku=langkah.baku,
        status=_status(
            exceeded=(terpakai is not None and langkah.baku.is_exceeded_by(terpakai))
            or any(each.is_exceeded_by(share) for share in shares.values()),
            done=note.done,
            begun=note.mulai is not None,
        ),
        terpakai_menit=terpakai.minutes if terpakai is not None else None,
        terpakai_hari=terpakai.days if terpakai is not None else None,
        kerja_menit=kerja.minutes if kerja is not None else None,
        tunggu_menit=note.tunggu.minutes if note.tunggu is not None else None,
        perbaikan_menit=(note.total(Pekerjaan.PERBAIKAN) or WaktuTerpakai()).minutes,
        reviu_menit=(note.total(Pekerjaan.REVIU) or WaktuTerpakai()).minutes,
        kembali=note.kembali,
        diterima=note.diterima,
        mulai=note.mulai,
        selesai=note.selesai,
        pengerjaan_rows=tuple(note.pengerjaan_rows),
        pemeriksa_menit={who: share.minutes for who, share in shares.items()},
    )


def _status(*, exceeded: bool, done: bool, begun: bool) -> StatusLangkah:
    if exceeded:
        return StatusLangkah.MELEBIHI
    if done:
        return StatusLangkah.SESUAI
    return StatusLangkah.BERJALAN if begun else StatusLangkah.BELUM
