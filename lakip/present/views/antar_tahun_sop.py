"""The SOP cycles of all years beside each other: how long each took, and how the steps spread against their standards."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import Any

from lakip.domain.desimal import MISSING
from lakip.domain.sop import HasilLangkah, HasilSop, StatusLangkah, format_durasi
from lakip.domain.working_time import half_up
from lakip.present import labels
from lakip.present.charts import Baris, DiagramBatang, Ruas
from lakip.present.palette import PATOKAN, PERHATIAN, UTAMA
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.present.views.jadwal_sop import BATAS_PERSEN, day_ticks
from lakip.present.views.waktu_sop import PERBAIKAN, amount, hari, percent_used

Years = Mapping[int, HasilSop]
TANDA = 2
"""Percent points: how wide the mark of one year is drawn."""


def years(found: Years) -> DiagramBatang:
    """Describe each year's whole way in working days, split into work, waiting and rework, behind it the standard."""
    longest = max(max(one.rantai.total.days, one.baku_hari) for one in found.values())
    last = int(longest) + 1
    return DiagramBatang(
        judul="Apakah prosesnya makin cepat?",
        alt=f"Diagram lama proses LAKIP tahun {min(found)} sampai {max(found)} dalam hari kerja terhadap waktu bakunya.",
        baris_rows=[_year(tahun, one) for tahun, one in found.items()],
        batas=last,
        ticks=day_ticks(last),
        cara_baca="Abu-abu lebar = waktu baku; biru = mengerjakan; abu-abu = menunggu; hijau toska = perbaikan setelah dikembalikan.",
    )


def spread(found: Years) -> DiagramBatang:
    """Describe how each step spread over the years, in percent of the standard it had in each of them."""
    return DiagramBatang(
        judul="Seberapa jauh setiap langkah dari waktu bakunya?",
        alt="Diagram sebaran waktu setiap langkah pada semua tahun dalam persen waktu bakunya; garis tegak 100 persen.",
        baris_rows=[_spread(steps) for steps in _by_step(found)],
        batas=BATAS_PERSEN,
        ticks=((0, "0"), (100, "waktu baku 100%")),
        garis=100,
        cara_baca="Setiap tanda = satu tahun; angka tebal = nilai tengahnya; abu-abu = dari yang tercepat sampai yang terlama; jingga = melebihi waktu baku.",
    )


def table(found: Years) -> Table:
    """Give for each step what it used in each year, and the whole with its verdict."""
    columns = (
        Column("nama", "Langkah", width=34),
        Column("baku", "Waktu baku terakhir", Format.TENGAH, 18),
        *(Column(f"tahun_{tahun}", str(tahun), Format.TENGAH, 16) for tahun in found),
        Column("tengah", "Nilai tengah", Format.TENGAH, 14),
    )
    whole: dict[str, Any] = {f"tahun_{tahun}": _whole(one) for tahun, one in found.items()}
    last = list(found.values())[-1]
    rows = [TableRow(_cells(steps)) for steps in _by_step(found)]
    total = TableRow({"nama": "Seluruh langkah", "baku": hari(last.baku_hari), "tengah": MISSING} | whole)
    return Table(
        "waktu_sop_antar_tahun", "Waktu pelaksanaan SOP antartahun", columns, [*rows, total],
        catatan=("▲ = melebihi waktu baku versi SOP yang dipakai tahun itu. Nilai tengah dalam persen waktu baku.",),
    )  # fmt: skip


def trend(found: Years) -> str | None:
    """Say whether the last cycle took longer than the one before; None with fewer than two."""
    if len(found) < 2:
        return None
    (before, old), (after, new) = list(found.items())[-2:]
    was, now = old.rantai.total.days, new.rantai.total.days
    word = "lebih lama daripada" if now > was else "lebih cepat daripada" if now < was else "sama dengan"
    return f"Proses LAKIP {after} memakan {hari(now)}, {word} LAKIP {before} ({hari(was)}); keduanya dari langkah pertama sampai dikirim atau catatan terakhir."


def _year(tahun: int, one: HasilSop) -> Baris:
    rantai, at = one.rantai, Decimal(0)
    ruas = []
    for word, part, level in (
        ("Mengerjakan", rantai.kerja, UTAMA),
        ("Menunggu", rantai.tunggu, PATOKAN),
        ("Perbaikan", rantai.perbaikan, PERBAIKAN),
    ):
        if part.microseconds:
            ruas.append(Ruas(at, at + part.days, level, f"{word}: {hari(part.days)}"))
            at += part.days
    baku = Ruas(0, one.baku_hari, PATOKAN, f"Waktu baku {hari(one.baku_hari)}")
    text = f"{hari(rantai.total.days)} · {labels.STATUS_SOP[one.status.value]}"
    return Baris(f"LAKIP {tahun}", text, ruas, baku)


def _by_step(found: Years) -> list[dict[int, HasilLangkah]]:
    """Give each step by year; every version of the SOP has the same six."""
    return [
        dict(zip(found, steps, strict=True))
        for steps in zip(*(one.langkah_rows for one in found.values()), strict=True)
    ]


def _spread(steps: Mapping[int, HasilLangkah]) -> Baris:
    last = list(steps.values())[-1]
    percents = {tahun: share for tahun, step in steps.items() if (share := percent_used(step)) is not None}
    nama = f"{last.no}. {last.nama}"
    if not percents:
        return Baris(nama, MISSING)
    most = Decimal(BATAS_PERSEN)
    low, high = (min(edge, most) for edge in (min(percents.values()), max(percents.values())))
    marks = [_mark(tahun, percents[tahun], steps[tahun]) for tahun in percents]
    band = Ruas(low, high, PATOKAN, "Tercepat sampai terlama")
    return Baris(nama, f"{labels.persen(_median(percents.values()), 0)} · {len(percents)} tahun", marks, band)


def _mark(tahun: int, share: Decimal, step: HasilLangkah) -> Ruas:
    level = PERHATIAN if step.status is StatusLangkah.MELEBIHI else UTAMA
    end = max(min(share, Decimal(BATAS_PERSEN)), Decimal(TANDA))
    return Ruas(end - TANDA, end, level, f"{tahun}: {labels.persen(share, 0)} ({amount(step)})")


def _median(values: Any) -> Decimal:
    return half_up(Fraction(median(map(Fraction, values))))


def _cells(steps: Mapping[int, HasilLangkah]) -> dict[str, Any]:
    last = list(steps.values())[-1]
    percents = [share for step in steps.values() if (share := percent_used(step)) is not None]
    return {
        "nama": f"{last.no}. {last.nama}",
        "baku": format_durasi(last.baku),
        "tengah": labels.persen(_median(percents), 0) if percents else MISSING,
    } | {f"tahun_{tahun}": _used(step) for tahun, step in steps.items()}


def _used(step: HasilLangkah) -> str:
    return f"▲ {amount(step)}" if step.status is StatusLangkah.MELEBIHI else amount(step)


def _whole(one: HasilSop) -> str:
    return f"▲ {hari(one.terpakai_hari)}" if one.status is StatusLangkah.MELEBIHI else hari(one.terpakai_hari)
