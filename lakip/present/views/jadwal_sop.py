"""The SOP's steps drawn against their standard: when each was worked on, and what part of its standard it took."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from lakip.domain.sop import HasilLangkah, HasilSop, StatusLangkah, format_durasi
from lakip.domain.tanggal import waktu_panjang
from lakip.domain.working_time import Kalender, half_up, working_time
from lakip.present import labels
from lakip.present.charts import Baris, DiagramBatang, Ruas
from lakip.present.palette import PATOKAN, PERHATIAN, UTAMA, Kelas
from lakip.present.views.waktu_sop import PERBAIKAN, amount, percent_used

BATAS_PERSEN = 200
THINNEST = Fraction(1, 150)
"""Part of the axis: a step of 15 minutes beside one of 5 days must still be seen."""
TICK_DAYS = 5
MOST_DAYS = 30
"""Up to so many days a mark stands at every fifth; beyond, farther apart."""


def schedule(hasil: HasilSop, kalender: Kalender) -> DiagramBatang | None:
    """Describe the Gantt on working days since the first step began; nothing before any work."""
    starts = [stretch.mulai for langkah in hasil.langkah_rows for stretch in langkah.pengerjaan_rows]
    if not starts:
        return None
    start = min(starts)
    ends = [stretch.berakhir for langkah in hasil.langkah_rows for stretch in langkah.pengerjaan_rows]
    last = max(_day(start, end, kalender) for end in ends)
    axis = max(last, hasil.baku_hari)
    standards = list(
        accumulate((langkah.baku.day_fraction for langkah in hasil.langkah_rows), initial=Fraction(0))
    )
    return DiagramBatang(
        judul="Kapan setiap langkah dikerjakan?",
        alt=f"Diagram waktu enam langkah SOP dalam hari kerja sejak {waktu_panjang(start)}, dibandingkan dengan waktu bakunya.",
        baris_rows=[
            Baris(
                nama=f"{langkah.no}. {langkah.nama}",
                teks=_used(langkah),
                ruas_rows=_stretches(langkah, start, axis, kalender),
                patokan=_stretch(
                    standards[at],
                    standards[at + 1],
                    axis,
                    PATOKAN,
                    f"Waktu baku {format_durasi(langkah.baku)}",
                ),
            )
            for at, langkah in enumerate(hasil.langkah_rows)
        ],
        batas=axis,
        ticks=day_ticks(int(axis)),
        cara_baca=f"Hari kerja sejak {waktu_panjang(start)}. Abu-abu lebar = waktu baku jika dikerjakan tanpa jeda; biru = dikerjakan "
        "dalam waktu baku; jingga = melebihi waktu baku; hijau toska = perbaikan setelah dikembalikan.",
    )


def shares(hasil: HasilSop) -> DiagramBatang:
    """Describe the percent of its standard that each step took; short and long steps become comparable."""
    return DiagramBatang(
        judul="Berapa persen waktu baku yang terpakai?",
        alt="Diagram batang waktu terpakai setiap langkah dalam persen waktu bakunya; garis tegak 100 persen.",
        baris_rows=[_share(langkah) for langkah in hasil.langkah_rows],
        batas=BATAS_PERSEN,
        ticks=((0, "0"), (100, "waktu baku 100%")),
        garis=100,
        cara_baca="Garis tegak = waktu baku; ▶ = lebih dari 200%; jingga = melebihi waktu baku.",
    )


def _share(langkah: HasilLangkah) -> Baris:
    share = percent_used(langkah)
    detail = f"Terpakai {amount(langkah)} dari {format_durasi(langkah.baku)}"
    ruas = [] if share is None else [Ruas(0, share, _verdict(langkah), detail)]
    figure = (
        labels.STATUS_SOP[langkah.status.value]
        if share is None
        else f"{labels.persen(share, 0)} · {amount(langkah)}"
    )
    return Baris(f"{langkah.no}. {langkah.nama} (waktu baku {format_durasi(langkah.baku)})", figure, ruas)


def _used(langkah: HasilLangkah) -> str:
    word = labels.STATUS_SOP[langkah.status.value]
    return word if langkah.terpakai_menit is None else f"{amount(langkah)} · {word}"


def _stretches(langkah: HasilLangkah, start: datetime, axis: Decimal, kalender: Kalender) -> Sequence[Ruas]:
    return [
        _stretch(
            Fraction(_day(start, piece.mulai, kalender)),
            Fraction(_day(start, piece.berakhir, kalender)),
            axis,
            PERBAIKAN if piece.perbaikan else _verdict(langkah),
            f"{waktu_panjang(piece.mulai)} sampai {waktu_panjang(piece.berakhir)}{' (perbaikan)' if piece.perbaikan else ''}",
        )
        for piece in langkah.pengerjaan_rows
    ]


def day_ticks(last: int) -> list[tuple[int, str]]:
    """Name the unit once, at the end, so that the marks fit beside each other on a phone."""
    days = range(0, last + 1, TICK_DAYS * max(1, -(-last // MOST_DAYS)))
    return [(day, f"{day} hari" if day == days[-1] else str(day)) for day in days]


def _stretch(awal: Fraction, akhir: Fraction, axis: Decimal, level: Kelas, rincian: str) -> Ruas:
    """Give a stretch that is wide enough to be seen and stays on the axis."""
    thinnest = Fraction(axis) * THINNEST
    akhir = max(akhir, awal + thinnest)
    overhang = max(akhir - Fraction(axis), Fraction(0))
    return Ruas(half_up(awal - overhang), half_up(akhir - overhang), level, rincian)


def _verdict(langkah: HasilLangkah) -> Kelas:
    return PERHATIAN if langkah.status is StatusLangkah.MELEBIHI else UTAMA


def _day(start: datetime, moment: datetime, kalender: Kalender) -> Decimal:
    return working_time(start, moment, kalender).days
